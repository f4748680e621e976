export const id = 500;
export const ids = [500,725];
export const modules = {

/***/ 4081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ hourMs),
/* harmony export */   J2: () => (/* binding */ minuteMs),
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   m7: () => (/* binding */ dateIn),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/** The days, weeks, months and years that instants are in, as a calendar on the wall shows them; instants in messages. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** `2026-11-21 03:00 UTC` */
const utc = (time) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** `45 min`, `71 h`, `12 d` */
function span(from, to) {
    const ms = Math.max(0, to.getTime() - from.getTime());
    if (ms < 2 * hourMs)
        return `${Math.floor(ms / minuteMs)} min`;
    return ms < 3 * dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} d`;
}
/** In a time zone that `Intl` knows. */
function dateIn(timeZone) {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    return instant => format.format(instant);
}
/** The names of the periods that a date is in; their order is that of time. */
const periodOf = {
    daily: (date) => date,
    weekly: isoWeek,
    monthly: (date) => date.slice(0, 7),
    yearly: (date) => date.slice(0, 4),
};
/** `2026-W47`: a week belongs to the year that its Thursday is in. */
function isoWeek(date) {
    const day = Date.parse(date) / dayMs;
    // The epoch was a Thursday.
    const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0)) / (7 * dayMs)) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   RB: () => (/* binding */ resumeReplaySql),
/* harmony export */   X9: () => (/* binding */ findingLevels),
/* harmony export */   no: () => (/* binding */ assess)
/* harmony export */ });
/* unused harmony export findingCodes */
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4081);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5827);
/* harmony import */ var _leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3712);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(976);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7137);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4776);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1573);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3197);









/** Everything that a check can find; docs/monitoring.md lists cause and remedy. Add, never rename. */
const findingCodes = (/* unused pure expression or super */ null && ([
    'BACKUP_ARCHIVED',
    'BACKUP_EMPTY',
    'BACKUP_FAILED',
    'BACKUP_FAILED_REPEATEDLY',
    'BACKUP_FILE_MISSING',
    'BACKUP_GREW',
    'BACKUP_SHRANK',
    'BACKUP_SIZE_WRONG',
    'BACKUP_STALE',
    'BACKUP_UNFINISHED',
    'CLOCK_SKEW',
    'CREDENTIAL_EXPIRED',
    'CREDENTIAL_EXPIRING',
    'DATABASE_GONE',
    'DATABASE_HALF_RESTORED',
    'DATABASE_LEFT_OUT',
    'MANIFEST_INVALID',
    'MANIFEST_MISSING',
    'MANIFEST_TOO_NEW',
    'NEVER_BACKED_UP',
    'NOT_VERIFIABLE',
    'NOT_VERIFIED',
    'NO_GOOD_BACKUP',
    'SERVERS_MIXED',
    'STORAGE_FULL',
    'STORAGE_NEARLY_FULL',
    'VERIFICATION_FAILED',
]));
/** The worst first. An error makes a check red. */
const findingLevels = ['error', 'warning', 'notice'];
/** Clocks differ a little. */
const toleratedSkewMs = 5 * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** Below, one more table or a word in a comment is a large change. */
const negligibleBytes = 64 * 1024;
/** With which the newest dump is compared; fewer than two tell nothing. */
const comparedBackups = 7;
/** An unfinished run that is older is not under way any more. */
const unfinishedMs = _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP;
/** Left before a credential expires, this is too little for a warning that somebody reads next week. */
const urgentDays = 3;
/** Everything that is wrong, or soon will be: the worst first, then by database. Empty: all is well. */
function assess(evident, policy, now) {
    const { inventory, server, named } = evident;
    const databases = [...(server?.selected ?? []).map(({ name }) => name), ...named];
    const histories = (0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .historiesOf */ .u3)(inventory, { databases, server: evident.only });
    return [
        ...(histories.length === 0 ? [nothingAtAll] : []),
        ...histories.flatMap(history => databaseFindings(history, evident, policy, now).map(finding => ofWhich(history, finding))),
        ...mixedFindings(inventory),
        ...serverFindings(server),
        ...quotaFindings(evident.storedBytes, policy),
        ...evident.credentials.flatMap(credential => credentialFindings(credential, policy, now)),
    ].toSorted((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level) ||
        compare(a.database ?? '', b.database ?? '') ||
        compare(a.code, b.code));
}
/** Where the name alone does not tell which database is meant. */
const ofWhich = ({ server, otherServers }, finding) => server === undefined || otherServers.length === 0
    ? finding
    : { ...finding, message: `${server}: ${finding.message}` };
/** Databases of one name in one place are told apart, and yet most often nobody meant them to be there. */
const mixedFindings = ({ entries }) => [...Map.groupBy(entries, _selection_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseOf */ .zJ)].flatMap(([database, own]) => {
    const servers = (0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .mixedServers */ .M3)(own);
    const alternating = [...(0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .byServer */ .Rh)((0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .newestFirst */ .ll)(own))].flatMap(([server, of]) => server !== undefined && (0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .alternates */ .CR)(of) ? [server] : []);
    if (servers.length === 0)
        return alternating.map(server => namesakesFinding(database, server));
    return [
        {
            level: 'error',
            code: 'SERVERS_MIXED',
            database,
            message: `backups of "${database}" of ${servers.length} servers lie in one place: ${servers.toSorted().join(', ')}`,
            hint: `Two servers? Give each a place of its own (--storage-prefix with {server} in it), or each a name (--server-name). One that has moved? Say so at its next backup: ${(0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .movedFromFlags */ .Bn)(servers.toSorted())}.`,
        },
    ];
});
const namesakesFinding = (database, server) => ({
    level: 'warning',
    code: 'SERVERS_MIXED',
    database,
    message: `backups of "${database}" of ${server} come from several clusters by turns: two servers by the same name, perhaps, which are taken for one`,
    hint: 'Give each server a name of its own (--server-name), or a place of its own (--storage-prefix).',
});
/** Whether something is wrong enough to be red. */
const hasErrors = (findings) => findings.some(({ level }) => level === 'error');
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function standingOf(history, { server, named }) {
    if (!server)
        return 'watched';
    const { database } = history;
    const { selected, leftOut, failures } = server;
    const why = leftOut.find(({ name }) => name === database)?.leftOut;
    if (why)
        return why.expected && !named.includes(database) ? 'left-out' : 'watched';
    const isThere = selected.some(({ name }) => name === database) ||
        failures.some(({ database: of, failure }) => of === database && !isAbsence(failure));
    if (isThere)
        return 'watched';
    if (isKnown(history))
        return 'gone';
    // All that is left of it may be a run that failed.
    return named.includes(database) ? 'watched' : 'left-out';
}
const isKnown = ({ usable, unusable }) => usable.length + unusable.length > 0;
const isAbsence = ({ code }) => code === 'DATABASE_NOT_FOUND';
function databaseFindings(history, evident, policy, now) {
    const { database } = history;
    const always = [
        ...unusableFindings(history),
        ...lostFindings(history, now),
        ...skewFindings(history, now),
        ...unfinishedFindings(history, now),
    ];
    const standing = standingOf(history, evident);
    if (standing === 'left-out')
        return always;
    if (standing === 'gone') {
        return [
            {
                level: evident.named.includes(database) ? 'error' : 'warning',
                code: 'DATABASE_GONE',
                database,
                message: `there are backups of "${database}", but the server has no such database: was it dropped or renamed?`,
                hint: `If it is to be gone, leave it out with --exclude-databases. If not, restore it: ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .ownCommand */ .w)('restore', '--database', database)}`,
            },
            ...always,
        ];
    }
    return [
        ...(isKnown(history) ? ageFindings(history, policy, now) : neverFindings(history)),
        ...failedRunFindings(history, now),
        ...contentFindings(history, policy),
        ...verificationFindings(history, policy, now),
        ...always,
    ];
}
const takeOne = (database) => `Look why the scheduled job makes none, whether it still runs at all, and take one now: ${backUp(database)}`;
const backUp = (database) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .ownCommand */ .w)('backup', '--databases', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_8__/* .escapePattern */ .MP)(database));
/** A check that looks into the wrong place must not be green. */
const nothingAtAll = {
    level: 'error',
    code: 'NEVER_BACKED_UP',
    database: null,
    message: 'there is no backup of any database that was asked for',
    hint: 'See whether it is the right store: --storage-container, --storage-prefix, --storage-directory. What is there: pg-azure-backup list',
};
function neverFindings(history) {
    const { database, otherServers } = history;
    const others = otherServers.join(', ');
    return [
        {
            level: 'error',
            code: 'NEVER_BACKED_UP',
            database,
            message: `"${database}" has never been backed up${others === '' ? '' : `; there are backups of a "${database}" of ${others}`}${because((0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .failedSince */ .Yi)(history))}`,
            hint: others === ''
                ? `If none is wanted, leave it out with --exclude-databases. If one is: ${backUp(database)}`
                : `If that is the same server, give backup and check the same --server-name, or say at the next backup ${(0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .movedFromFlags */ .Bn)(otherServers)}. If not, take a backup, into a place of its own.`,
        },
    ];
}
/** What lets a standby go on whose replay is paused. */
const resumeReplaySql = 'SELECT pg_catalog.pg_wal_replay_resume();';
const resumeReplay = `See why that standby does not follow its primary: ${resumeReplaySql} lets it go on where it was paused. Then take another backup, or take it from the primary.`;
function ageFindings(history, { maxAgeHours }, now) {
    const { database, good, usable, unusable } = history;
    const [newest] = good;
    const failed = because((0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .failedSince */ .Yi)(history));
    if (!newest) {
        const others = usable.filter(({ backup }) => backup.manifest.label !== 'safety').length;
        const parts = [
            ...(unusable.length > 0 ? [`${unusable.length} cannot be used`] : []),
            ...(others > 0 ? [`${others} failed verification`] : []),
            ...(usable.length > others ? [`${usable.length - others} only hold what was replaced`] : []),
        ];
        return [
            {
                level: 'error',
                code: 'NO_GOOD_BACKUP',
                database,
                message: `"${database}" has no good backup: ${parts.join(', ')}${failed}`,
                hint: takeOne(database),
            },
        ];
    }
    if (now.getTime() - newest.shows.getTime() <= maxAgeHours * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0)
        return [];
    if (now.getTime() - newest.at.getTime() <= maxAgeHours * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0) {
        return [
            {
                level: 'error',
                code: 'BACKUP_STALE',
                database,
                message: `the newest good backup of "${database}" was taken ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(newest.at, now)} ago, from a standby that was behind: what it shows is ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(newest.shows, now)} old (${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(newest.shows)}); allowed are ${maxAgeHours} h`,
                hint: resumeReplay,
            },
        ];
    }
    return [
        {
            level: 'error',
            code: 'BACKUP_STALE',
            database,
            message: `the newest good backup of "${database}" is ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(newest.at, now)} old (${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(newest.at)}); allowed are ${maxAgeHours} h${failed}`,
            hint: takeOne(database),
        },
    ];
}
/** What is known of the reason why there is no backup. */
function because([last, ...others]) {
    if (!last)
        return '';
    const runs = others.length > 0 ? `the last ${others.length + 1} runs` : 'the last run';
    return `; ${runs} failed, at ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)((0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(last.place))}${reasonOf(last)}`;
}
const reasonOf = ({ record }) => record ? `: ${record.code}, ${record.message}` : '';
function failedRunFindings(history, now) {
    const { database } = history;
    const [last, ...others] = (0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .failedSince */ .Yi)(history);
    if (!last)
        return [];
    const hint = last.record?.hint ?? 'Look into the log of that run.';
    const when = `${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)((0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(last.place))}, ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)((0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(last.place), now)} ago${reasonOf(last)}`;
    return [
        others.length === 0
            ? {
                level: 'warning',
                code: 'BACKUP_FAILED',
                database,
                message: `the last backup of "${database}" failed at ${when}`,
                hint,
            }
            : {
                level: 'error',
                code: 'BACKUP_FAILED_REPEATEDLY',
                database,
                message: `the last ${others.length + 1} backups of "${database}" failed, the latest at ${when}`,
                hint,
            },
    ];
}
/** Whether the newest good backup holds about as much as those before it. */
function contentFindings({ database, good: [newest, ...before] }, { maxSizeChangePercent }) {
    if (!newest)
        return [];
    const others = before.filter(other => isLike(other, newest)).slice(0, comparedBackups);
    const empty = emptyFinding(database, newest, others);
    if (empty)
        return [empty];
    if (others.length < 2)
        return [];
    const usual = (0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .median */ .JZ)(others.map(_status_js__WEBPACK_IMPORTED_MODULE_6__/* .sizeOf */ .$d));
    const size = (0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .sizeOf */ .$d)(newest);
    const change = (0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .changePercent */ .AI)(size, usual);
    if (change === undefined || Math.max(size, usual) < negligibleBytes)
        return [];
    if (Math.abs(change) <= maxSizeChangePercent)
        return [];
    const figures = `${mebibytes(size)}, ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(0)} % against the usual ${mebibytes(usual)}`;
    return [
        change < 0
            ? {
                level: 'error',
                code: 'BACKUP_SHRANK',
                database,
                message: `the newest dump of "${database}" is far smaller than those before it: ${figures}`,
                hint: `See whether data was lost or the wrong database is backed up: restore ${newest.backup.name} into another database (--target-database). If data was deleted on purpose, the next backups make it usual.`,
            }
            : {
                level: 'warning',
                code: 'BACKUP_GREW',
                database,
                message: `the newest dump of "${database}" is far larger than those before it: ${figures}`,
                hint: 'See what grew: a log table, an import that ran twice. If that is as it should be, the next backups make it usual.',
            },
    ];
}
/** A dump can be whole, restore without an error, and be of a database that lost everything. */
function emptyFinding(database, { backup: { name, manifest } }, others) {
    const { tables, rows } = manifest.totals;
    const hadTables = others.some(({ backup }) => backup.manifest.totals.tables > 0);
    const hadRows = others.some(({ backup }) => (backup.manifest.totals.rows ?? 0) > 0);
    const lost = tables === 0 && hadTables ? 'table' : rows === 0 && hadRows ? 'row' : undefined;
    if (lost) {
        return {
            level: 'error',
            code: 'BACKUP_EMPTY',
            database,
            message: `the newest backup of "${database}" holds not a single ${lost}, the ones before it did`,
            hint: `Do not rely on ${name}. See whether "${database}" was emptied, or whether host and database are still the right ones; restore an older backup if need be.`,
        };
    }
    const excludes = Object.values(manifest.exclusions).some(list => list.length > 0);
    if (tables > 0 || hadTables || excludes)
        return undefined;
    return {
        level: 'warning',
        code: 'BACKUP_EMPTY',
        database,
        message: `the newest backup of "${database}" holds not a single table`,
        hint: 'See whether it is the database that you mean. Those of the server, with their sizes: pg-azure-backup databases',
    };
}
/** Another compression or exclusion changes the size of a dump, which says nothing about the data. */
const isLike = ({ backup: a }, { backup: b }) => a.manifest.dump.compression === b.manifest.dump.compression &&
    JSON.stringify(a.manifest.exclusions) === JSON.stringify(b.manifest.exclusions);
function verificationFindings({ database, good, usable }, { maxVerifiedAgeDays, verifyLevel }, now) {
    const ofOwn = usable.filter(({ backup }) => backup.manifest.label !== 'safety');
    const done = ofOwn.flatMap(({ backup, at }) => backup.verifications.map(verification => ({ name: backup.name, at, verification })));
    // What a verification found stands until this backup, or a later one, passes no smaller one.
    const [standing] = done
        .filter(({ at, verification }) => verification.verdict !== 'passed' &&
        !done.some(other => (other.at > at &&
            other.verification.verdict === 'passed' &&
            (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(other.verification.level, verification.level)) ||
            (other.at.getTime() === at.getTime() && (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .refutes */ .pN)(other.verification, verification))))
        .toSorted((a, b) => compare(a.verification.verdict, b.verification.verdict) ||
        (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(b.verification).getTime() - (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(a.verification).getTime());
    const findings = [];
    if (standing) {
        const { level, verdict } = standing.verification;
        const when = `at ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)((0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(standing.verification))} (level ${level})`;
        findings.push(verdict === 'failed'
            ? {
                level: 'error',
                code: 'VERIFICATION_FAILED',
                database,
                message: `backup ${standing.name} failed its verification ${when}, and no newer one has passed since`,
                hint: `Its evidence beside it says what was found. Take another backup, and verify that: ${backUp(database)}`,
            }
            : {
                level: 'warning',
                code: 'NOT_VERIFIABLE',
                database,
                message: `backup ${standing.name} could not be verified ${when}`,
                hint: 'Its evidence beside it says what was lacking, most often an extension, room or memory: let the drill restore where there is enough (--scratch).',
            });
    }
    if (maxVerifiedAgeDays === undefined || good.length === 0)
        return findings;
    const passed = good
        .flatMap(({ backup }) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .verifiedAt */ .U3)(backup, verifyLevel) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
    if (passed && now.getTime() - passed.getTime() <= maxVerifiedAgeDays * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP)
        return findings;
    const level = verifyLevel === 'restore' ? 'restore' : `${verifyLevel} or better`;
    findings.push({
        level: 'error',
        code: 'NOT_VERIFIED',
        database,
        message: passed
            ? `the last backup of "${database}" that passed a verification (level ${level}) did so ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(passed, now)} ago (${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(passed)}); allowed are ${maxVerifiedAgeDays} d`
            : `no backup of "${database}" has passed a verification (level ${level})`,
        hint: `Let a scheduled job verify the newest, or do it now: ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .ownCommand */ .w)('verify', '--verify-level', verifyLevel, '--databases', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_8__/* .escapePattern */ .MP)(database))}`,
    });
    return findings;
}
/** One finding for each kind of damage, however many backups have it. */
function unusableFindings({ database, good: [newest], unusable }) {
    const byCode = Map.groupBy(unusable.toSorted((a, b) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(b.place).getTime() - (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(a.place).getTime()), ({ code }) => code);
    return [...byCode.values()].flatMap(([first, ...others]) => {
        if (!first)
            return [];
        const isNewest = !newest || (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(first.place) > newest.at;
        const more = others.length > 0 ? ` (and ${others.length} older ones like it)` : '';
        return [
            {
                level: severityOf(first.code, isNewest),
                code: first.code,
                database,
                message: `backup ${first.name} cannot be used: ${first.reason}${more}`,
                hint: first.hint ?? unusableHints[first.code],
            },
        ];
    });
}
/** An old one that is damaged is one fewer; the newest one is what a restore would take. */
function severityOf(code, isNewest) {
    if (code === 'MANIFEST_TOO_NEW')
        return 'warning';
    if (code === 'BACKUP_ARCHIVED')
        return isNewest ? 'warning' : 'notice';
    return isNewest ? 'error' : 'warning';
}
const unusableHints = {
    BACKUP_ARCHIVED: 'Bring it back before it is needed: set the tier of its blobs to Cool.',
    BACKUP_FILE_MISSING: 'Look among the soft-deleted blobs of the store, and for who deletes there besides prune: a lifecycle rule, say.',
    BACKUP_SIZE_WRONG: 'Somebody replaced the file or cut it off: look for an earlier version of the blob, and for who writes there.',
    MANIFEST_INVALID: 'Somebody changed it, or it was copied in part: look for an earlier version of the blob. The dump itself may be good: pg_restore can list what is in it.',
    MANIFEST_TOO_NEW: 'Check with that version of pg-azure-backup, or a later one.',
};
/** A clock that is ahead makes a backup the latest for longer than it is. */
function skewFindings({ database, usable }, now) {
    const [first, ...others] = usable.filter(({ backup, at }) => Date.parse(backup.manifest.snapshotAt) >
        Math.min(at.getTime(), now.getTime()) + toleratedSkewMs);
    if (!first)
        return [];
    const { name, manifest } = first.backup;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return [
        {
            level: 'warning',
            code: 'CLOCK_SKEW',
            database,
            message: `backup ${name} is dated ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(new Date(manifest.snapshotAt))}, after it was written or in the future${more}`,
            hint: 'Set the clock of the PostgreSQL server. Until that date "latest" means this backup: name another one to restore, if it is newer.',
        },
    ];
}
/** A run writes the manifest at once, once it has written the contents; a copy that is under way takes longer. */
const manifestDelayMs = _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
/** Backups that lost their manifest. They are not restored, counted or deleted, and may be all that there is. */
function lostFindings({ database, good: [newest], leftovers }, now) {
    const lost = leftovers
        .filter(({ kind, files }) => kind === 'lost' && !isFresh(files, manifestDelayMs, now))
        .toSorted((a, b) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(b.place).getTime() - (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(a.place).getTime());
    const [first] = lost;
    if (!first)
        return [];
    const isNewest = !newest || (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(first.place) > newest.at;
    const names = lost.slice(0, shownLost).map(({ place }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .backupName */ .aw)(place));
    const more = lost.length > shownLost ? ` and ${lost.length - shownLost} more` : '';
    const again = lost.some(({ files }) => (0,_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .isRebuildable */ .Oq)(files))
        ? `make it again: ${(0,_leftover_js__WEBPACK_IMPORTED_MODULE_2__/* .rebuildCommand */ .hg)(first.place)}`
        : 'look for the other files where the store was copied from, or among its soft-deleted blobs.';
    return [
        {
            level: isNewest ? 'error' : 'warning',
            code: 'MANIFEST_MISSING',
            database,
            message: `${lost.length === 1 ? 'a backup' : `${lost.length} backups`} of "${database}" lost the manifest: ${names.join(', ')}${more}`,
            hint: `Where a copy of the store is under way, let it end. A restore takes the dump by its path alone (--backup) now, and prune leaves it alone. To have a backup, ${again}`,
        },
    ];
}
/** How many of them a message names. */
const shownLost = 3;
const isFresh = (files, limitMs, now) => files.some(({ lastModified }) => now.getTime() - lastModified.getTime() <= limitMs);
function unfinishedFindings({ database, leftovers }, now) {
    const old = leftovers.filter(({ kind, files }) => kind === 'unfinished' && !isFresh(files, unfinishedMs, now));
    if (old.length === 0)
        return [];
    const bytes = old
        .flatMap(({ files }) => files)
        .reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    return [
        {
            level: 'notice',
            code: 'BACKUP_UNFINISHED',
            database,
            message: `${old.length === 1 ? 'a run' : `${old.length} runs`} that did not end left ${mebibytes(bytes)} of "${database}" in the store`,
            hint: 'The next prune removes that, of a database that has a good backup.',
        },
    ];
}
/** What a backup of all databases would pass over, though somebody may rely on it. */
function serverFindings(server) {
    if (!server)
        return [];
    const worrying = server.leftOut.filter(({ leftOut }) => !leftOut.expected);
    return [
        ...server.failures
            .filter(({ failure }) => !isAbsence(failure))
            .map(({ database, failure }) => ({
            level: 'error',
            code: 'DATABASE_HALF_RESTORED',
            database,
            message: failure.message,
            hint: failure.hint,
        })),
        ...worrying.map(({ name, leftOut }) => ({
            level: 'warning',
            code: 'DATABASE_LEFT_OUT',
            database: name,
            message: `"${name}" is not backed up: ${leftOut.reason}`,
            hint: 'Mend that, or leave it out with --exclude-databases.',
        })),
    ];
}
function quotaFindings(storedBytes, { storageQuotaGib, maxQuotaPercent }) {
    if (storageQuotaGib === undefined)
        return [];
    const percent = (storedBytes / (storageQuotaGib * 1024 ** 3)) * 100;
    if (percent < Math.min(maxQuotaPercent, 100))
        return [];
    const isFull = percent >= 100;
    return [
        {
            level: isFull ? 'error' : 'warning',
            code: isFull ? 'STORAGE_FULL' : 'STORAGE_NEARLY_FULL',
            database: null,
            message: `the store holds ${(storedBytes / 1024 ** 3).toFixed(1)} GiB, ${percent.toFixed(0)} % of the ${storageQuotaGib} GiB that it may`,
            hint: 'Keep fewer backups (by the rules of prune), or raise --storage-quota-gib.',
        },
    ];
}
function credentialFindings({ what, expiresAt, renewal }, { expiryWarningDays }, now) {
    if (!expiresAt)
        return [];
    const leftMs = expiresAt.getTime() - now.getTime();
    const about = { database: null, hint: renewal };
    if (leftMs <= 0) {
        const message = `${what} expired at ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(expiresAt)}`;
        return [{ level: 'error', code: 'CREDENTIAL_EXPIRED', message, ...about }];
    }
    if (leftMs > expiryWarningDays * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP)
        return [];
    return [
        {
            level: leftMs <= urgentDays * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP ? 'error' : 'warning',
            code: 'CREDENTIAL_EXPIRING',
            message: `${what} expires in ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(now, expiresAt)}, at ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(expiresAt)}`,
            ...about,
        },
    ];
}
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;


/***/ }),

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ standingFailure),
/* harmony export */   R6: () => (/* binding */ failsVerification),
/* harmony export */   U3: () => (/* binding */ verifiedAt),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   pN: () => (/* binding */ refutes),
/* harmony export */   u8: () => (/* binding */ strongestProof)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);

/** The instant that a stamp stands for; those in a catalog have been parsed before. */
const timeOf = ({ stamp }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) ?? new Date(0);
/** Whether `level` shows no less than `than`. */
const isAtLeast = (level, than) => _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(level) >= _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(than);
/** Whether a backup that failed has since been found in order, by no smaller effort. */
const refutes = (later, failed) => later.verdict === 'passed' &&
    isAtLeast(later.level, failed.level) &&
    timeOf(later) > timeOf(failed);
/** Whether a backup failed a verification, and has not passed one as thorough since. */
const failsVerification = (backup) => standingFailure(backup) !== undefined;
/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
function strongestProof(backup) {
    const level = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.findLast(one => backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'));
    const at = level && verifiedAt(backup, level);
    return level && at && { level, at };
}
/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
function standingFailure({ verifications }) {
    const [last] = verifications
        .filter(failed => failed.verdict === 'failed' && !verifications.some(later => refutes(later, failed)))
        .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
    return last;
}
/** When a backup last passed a verification of at least this level; `undefined`: never. */
function verifiedAt({ verifications }, leastLevel = 'checksum') {
    const enough = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.slice(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(leastLevel));
    return verifications
        .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
        .flatMap(({ stamp }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
}


/***/ }),

/***/ 3712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ isRebuildable),
/* harmony export */   YR: () => (/* binding */ leftoverKind),
/* harmony export */   hg: () => (/* binding */ rebuildCommand),
/* harmony export */   yK: () => (/* binding */ kindOfFile),
/* harmony export */   zV: () => (/* binding */ fileAmong)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(976);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);



/** What a file of a backup is, by its name. Of all of them only a dump may have another name than usual. */
function kindOfFile({ name }) {
    const stored = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name);
    if (stored?.kind === 'evidence')
        return 'evidence';
    return stored?.kind === 'file' ? stored.file : 'dump';
}
const fileAmong = (files, kind) => files.find(file => kindOfFile(file) === kind);
function leftoverKind(files) {
    const dump = fileAmong(files, 'dump');
    if (fileAmong(files, 'evidence') || (dump && fileAmong(files, 'contents')))
        return 'lost';
    return dump && !dump.marked ? 'foreign' : 'unfinished';
}
/** Whether a manifest can be made again from what is there. */
const isRebuildable = (files) => fileAmong(files, 'dump') !== undefined && fileAmong(files, 'contents') !== undefined;
/** What makes the manifests of a database again, to be pasted into a shell. */
const rebuildCommand = ({ database }) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .ownCommand */ .w)('verify', '--rebuild-manifest', '--databases', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePattern */ .MP)(database));


/***/ }),

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ maxFormerNames),
/* harmony export */   T3: () => (/* binding */ defaultGrants),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   a3: () => (/* binding */ databasePropertiesSchema),
/* harmony export */   g$: () => (/* binding */ dataAsOf),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vD: () => (/* binding */ manifestMaxBytes)
/* harmony export */ });
/* unused harmony exports manifestSchema, manifestJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);

/**
 * The manifest: the document beside a dump that makes it a backup. One source for its type, its
 * reader and its published JSON Schema. Readers accept fields they do not know; a change that older
 * readers must not ignore raises `schemaVersion`.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$().describe('UTC, RFC 3339');
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const size = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('bytes');
const localName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[^/\\]+$/)
    .describe('the name of a file in the same folder as the manifest');
/** No path of the second kind leads out of the store; a reader that knows the first alone refuses it. */
const dumpName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^(?:[^/\\]+|(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+\.dump)$/)
    .describe('the name of a file in the same folder as the manifest; with a leading slash, its path from the root of the store');
const storedFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: localName, sizeBytes: size, sha256 });
const serverName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300);
/** A server does not move that often. */
const maxFormerNames = 50;
/** What `pg_restore` without `--create` would lose: everything that belongs to the database itself. */
const databasePropertiesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as pg_encoding_to_char() names it'),
    collate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    characterType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    localeProvider: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['libc', 'icu', 'builtin']),
    locale: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('the ICU or builtin locale'),
    icuRules: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    connectionLimit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('-1: no limit'),
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    grants: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('null: PUBLIC'),
        privilege: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['CREATE', 'CONNECT', 'TEMPORARY']),
        grantable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    }))
        .describe('PostgreSQL’s defaults are written out; the owner’s own rights are not'),
    settings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('null: for every role (ALTER DATABASE … SET)'),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
});
/** What PostgreSQL gives a new database. */
const defaultGrants = ['CONNECT', 'TEMPORARY'].map(privilege => ({ role: null, privilege, grantable: false }));
/** PostgreSQL has fewer. */
const maxKinds = 500;
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('why it was taken: manual, daily, safety or the user’s own word'),
    snapshotAt: time.describe('the instant that the dump shows, by the server’s clock'),
    standby: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        asOf: time
            .nullable()
            .describe('of its primary all that was committed by then is shown; null: nobody can tell'),
        isPaused: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('whether its replay was paused'),
    })
        .optional()
        .describe('the server was a standby; absent: a primary, or not known'),
    startedAt: time,
    finishedAt: time,
    server: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: serverName.optional().describe('which server it is, as the user calls it'),
        host: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
        formerly: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(serverName)
            .max(maxFormerNames)
            .optional()
            .describe('what the same server was called before: a name, or host and port'),
        systemIdentifier: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^\d{1,20}$/)
            .optional()
            .describe('of the cluster; an upgrade changes it, and a physical copy keeps it'),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as server_version says it, 17.6 say'),
        major: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    }),
    client: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('pg_dump’s own') }),
    dump: storedFile.extend({
        name: dumpName,
        md5: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
        compression: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as pg_dump’s --compress takes it'),
    }),
    contents: storedFile,
    roles: storedFile.optional().describe('the roles of the server, as SQL without passwords'),
    usedRoles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        needed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('a policy or user mapping cannot be restored without it'),
    }))
        .optional()
        .describe('roles that the objects speak of: as owners, in grants, policies, user mappings'),
    properties: databasePropertiesSchema,
    databaseBytes: size
        .optional()
        .describe('of the database on the disk of its server, indexes and what is dead included'),
    needsSearchPath: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        function: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('whose body has names without their schema'),
        names: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('those names'),
        schemas: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('where something of that name is'),
        usedBy: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .describe('what calls it while it is loaded: kind and ident of some'),
    }))
        .optional()
        .describe('functions that may fail in a restore, where the search_path is empty; absent: none'),
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    dangling: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        object: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('kind and ident, as the contents have them'),
        needs: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('what is not there: a type of object and its identity'),
        entry: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^\d+ \d+$/)
            .nullable()
            .describe('of the archive, by the OIDs of its catalog and itself; null: the rest cannot do without it'),
        extension: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .optional()
            .describe('of the provider of the server, which other servers lack; absent: left out by the user'),
    }))
        .optional()
        .describe('objects that need something that is not in the dump; absent: none'),
    totals: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        objects: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative())
            .refine(kinds => Object.keys(kinds).length <= maxKinds, 'there are no more kinds of objects')
            .describe('objects by kind'),
        tables: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('tables whose rows are in the dump'),
        rows: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable().describe('null: not counted'),
    }),
    exclusions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        schemas: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        tableData: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        pgDumpOptions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('github, gitlab or local'),
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
/** The instant that the data is of: that of the snapshot, or what a standby had of its primary then. */
function dataAsOf({ snapshotAt, standby, }) {
    const asOf = standby?.asOf ?? snapshotAt;
    return Date.parse(asOf) < Date.parse(snapshotAt) ? asOf : snapshotAt;
}
/** Larger ones are not ours: even a database with hundreds of grants stays far below. */
const manifestMaxBytes = 1024 * 1024;
/** Reads a manifest's bytes. Never throws: a bad manifest is a finding, not an accident. */
function readManifest(bytes) {
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'invalid', reason: 'it is not JSON' };
    }
    const version = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr() }).safeParse(document);
    if (version.success && version.data.schemaVersion > 1) {
        return { kind: 'too-new', schemaVersion: version.data.schemaVersion };
    }
    const parsed = manifestSchema.safeParse(document);
    if (parsed.success)
        return { kind: 'manifest', manifest: parsed.data };
    const first = parsed.error.issues[0];
    return { kind: 'invalid', reason: `${first?.path.join('.') || 'document'}: ${first?.message}` };
}
const renderManifest = (manifest) => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
/** The published JSON Schema of the manifest, for readers that are not ours. */
const manifestJsonSchema = () => z.toJSONSchema(manifestSchema, { io: 'input' });


/***/ }),

/***/ 7137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ parseSelector),
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   Vr: () => (/* binding */ selectBackup),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   zJ: () => (/* binding */ databaseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);
/* harmony import */ var _store_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2351);


/** The name in the store of one file of a backup; only its dump may lie at another place than usual. */
const storedName = ({ place, manifest: { dump } }, file) => file === 'dump' && dump.name.startsWith('/') ? dump.name.slice(1) : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(place, file);
const stampPattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ?$/;
const timePattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/**
 * `latest`; a stamp with hyphens (UTC, `Z` optional) or a name, also that of the dump in the store as any tool
 * shows it, which mean exactly that backup; a time with colons (UTC unless it says otherwise), which means the newest one at or before it.
 */
function parseSelector(text, location) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (stampPattern.test(text)) {
        const stamp = text.endsWith('Z') ? text : `${text}Z`;
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp))
            return { kind: 'stamp', stamp };
    }
    if (timePattern.test(text)) {
        const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
        const time = new Date(zoned.replace(' ', 'T'));
        if (!Number.isNaN(time.getTime()))
            return { kind: 'at', time };
    }
    const paths = (0,_store_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .namesInStore */ .b)(text, location);
    const name = (paths[0] ?? '').replace(/(\.dump|\.manifest\.json)$/, '').replace(/^.*\//s, '');
    return { kind: 'name', name, paths };
}
/** Whose an entry is. */
const databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
const nameOf = (entry) => entry.kind === 'backup' ? entry.backup.name : entry.broken.name;
const dumpIsAt = (entry, path) => entry.kind === 'backup' && `/${storedName(entry.backup, 'dump')}`.endsWith(`/${path}`);
/** The instant that an entry shows; a broken one has only its stamp, cut to the second. */
const instantOf = (entry) => entry.kind === 'backup'
    ? Date.parse(entry.backup.manifest.snapshotAt)
    : ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(entry.broken.place.stamp)?.getTime() ?? 0);
/** Newest first. */
const newestFirst = (entries) => entries.toSorted((a, b) => instantOf(b) - instantOf(a) || nameOf(b).localeCompare(nameOf(a)));
/**
 * The entry that a selector means among the entries of one database, or `undefined`.
 *
 * `latest` and a time never mean a safety backup: it holds what a restore replaced, most often
 * because it was bad. It must be named. A broken entry is returned like any other, so that the
 * caller refuses rather than silently take an older backup.
 */
function selectBackup(entries, selector) {
    switch (selector.kind) {
        case 'name':
            return (entries.find(entry => nameOf(entry) === selector.name) ??
                selector.paths.flatMap(path => entries.find(entry => dumpIsAt(entry, path)) ?? []).at(0));
        case 'stamp':
            return entries.find(entry => (entry.kind === 'backup' ? entry.backup : entry.broken).place.stamp === selector.stamp);
        case 'latest':
        case 'at': {
            const until = selector.kind === 'at' ? selector.time.getTime() : Number.POSITIVE_INFINITY;
            return newestFirst(entries).find(entry => instantOf(entry) <= until &&
                !(entry.kind === 'backup' && entry.backup.manifest.label === 'safety'));
        }
    }
}
/** A broken entry for a backup whose manifest cannot be used. */
const broken = (place, code, reason, hint) => ({
    kind: 'broken',
    broken: { name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .backupName */ .aw)(place), place, code, reason, ...(hint !== undefined && { hint }) },
});


/***/ }),

/***/ 4776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ movedFromFlags),
/* harmony export */   CR: () => (/* binding */ alternates),
/* harmony export */   Kj: () => (/* binding */ unknownServer),
/* harmony export */   M3: () => (/* binding */ mixedServers),
/* harmony export */   Rh: () => (/* binding */ byServer),
/* harmony export */   U2: () => (/* binding */ serversOf),
/* harmony export */   Wv: () => (/* binding */ sourceServerFlags),
/* harmony export */   YW: () => (/* binding */ nameServers),
/* harmony export */   be: () => (/* binding */ ofServer),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   qU: () => (/* binding */ ownName),
/* harmony export */   qf: () => (/* binding */ serverFolder),
/* harmony export */   zR: () => (/* binding */ presentNamesBy)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(976);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7137);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);




/** Of a backup whose manifest was made again, and nothing says whose it is. No server has the port 0. */
const unknownServer = { host: 'unknown', port: 0 };
/** `db.example:5432`, `[::1]:5432`, `/run/postgresql:5432`. */
function addressOf({ host, port }) {
    if (port === unknownServer.port)
        return unknownServer.host;
    if (host.startsWith('/'))
        return `${host}:${port}`;
    return host.includes(':') ? `[${host}]:${port}` : `${host.toLowerCase()}:${port}`;
}
/** What a server calls itself, whatever it was called before or since. */
const ownName = (server) => server.name ?? addressOf(server);
/**
 * What servers are called now that were called otherwise before: one that got a name takes along what was backed
 * up from its address before, and one that moved what it says that it was. Where two say so of the same, nobody
 * can tell, and it stays by itself.
 */
function presentNames(entries) {
    const successors = new Map();
    const lastSeen = new Map();
    for (const entry of entries) {
        if (entry.kind === 'broken')
            continue;
        const { server, snapshotAt } = entry.backup.manifest;
        const own = ownName(server);
        if ((lastSeen.get(own) ?? '') < snapshotAt)
            lastSeen.set(own, snapshotAt);
        for (const old of [addressOf(server), ...(server.formerly ?? [])]) {
            if (old !== own)
                successors.set(old, (successors.get(old) ?? new Set()).add(own));
        }
    }
    const next = (name) => {
        const [only, ...others] = successors.get(name) ?? [];
        return others.length === 0 ? only : undefined;
    };
    return name => {
        const way = [name];
        for (let now = next(name); now !== undefined; now = next(now)) {
            // It moved, and moved back: where it was seen last.
            if (way.includes(now))
                return newestOf(way.slice(way.indexOf(now)), lastSeen);
            way.push(now);
        }
        return way.at(-1) ?? name;
    };
}
/** The present names of servers, for each database by what is said of its backups alone. */
function presentNamesBy(entries) {
    const byDatabase = Map.groupBy(entries, _selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ);
    const known = new Map();
    return (database, name) => {
        const names = known.get(database) ?? presentNames(byDatabase.get(database) ?? []);
        known.set(database, names);
        return names(name);
    };
}
/** The same entries, each backup with the name that its server has now. */
function nameServers(entries) {
    const presentName = presentNamesBy(entries);
    return entries.map(entry => {
        if (entry.kind === 'broken')
            return entry;
        const { backup } = entry;
        const server = presentName(backup.place.database, ownName(backup.manifest.server));
        return server === backup.server ? entry : { kind: 'backup', backup: { ...backup, server } };
    });
}
const newestOf = (names, lastSeen) => names.reduce((a, b) => ((lastSeen.get(a) ?? '') < (lastSeen.get(b) ?? '') ? b : a));
/** The flags that say which of some servers a backup is of, to be pasted into a shell. */
const sourceServerFlags = (servers) => servers.map(server => (0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellQuote */ .Z)(['--source-server', server])).join(' or ');
/** The flags by which a server says at its next backup that it was one of these. */
const movedFromFlags = (servers) => servers.map(server => (0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellQuote */ .Z)(['--server-moved-from', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .escapePattern */ .MP)(server)])).join(' or ');
/** The folder that stands for a server in a prefix. */
const serverFolder = (name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeDatabase */ .CF)(name.replace(/:(\d+)$/, '_$1'));
const isOrdinary = (entry) => entry.kind === 'backup' && entry.backup.manifest.label !== 'safety';
function serverOf(entry) {
    const server = entry?.kind === 'backup' ? entry.backup.server : undefined;
    return server === unknownServer.host ? undefined : server;
}
/** The servers that have backups of a database in one place: of `entries`, which are of that database alone. */
const serversOf = (entries) => [
    ...new Set(entries.filter(isOrdinary).flatMap(entry => serverOf(entry) ?? [])),
];
/**
 * The entries of one database by server. What does not say whose it is goes with the newest backup, and so do
 * safety backups of a server that has no others here: a restore left them where it took its own.
 *
 * @param entries the newest first
 */
function byServer(entries) {
    const servers = new Set(serversOf(entries));
    const newest = serverOf(entries.find(isOrdinary)) ??
        serverOf(entries.find(entry => serverOf(entry) !== undefined));
    return Map.groupBy(entries, entry => {
        const own = serverOf(entry);
        return own !== undefined && servers.has(own) ? own : newest;
    });
}
/** Without the backups of other servers, whatever the asked one is called; what does not say whose it is stays. */
function ofServer(entries, asked) {
    if (asked === undefined)
        return [...entries];
    const presentName = presentNamesBy(entries);
    return entries.filter(entry => {
        const server = serverOf(entry);
        return server === undefined || server === presentName((0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ)(entry), asked);
    });
}
/**
 * The servers of a database that nobody meant to keep in one place, as far as anybody said; empty where there is
 * but one, or each has a name that a user gave it.
 */
function mixedServers(entries) {
    const servers = serversOf(entries);
    const named = new Set(entries.flatMap(entry => entry.kind === 'backup' && entry.backup.manifest.server.name === entry.backup.server
        ? [entry.backup.server]
        : []));
    return servers.length > 1 && servers.some(server => !named.has(server)) ? servers : [];
}
/** Whether backups of what is called one server come from several clusters by turns, and not one after the other. */
function alternates(entries) {
    const clusters = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)(entries.filter(isOrdinary)).flatMap(entry => entry.kind === 'backup' ? (entry.backup.manifest.server.systemIdentifier ?? []) : []);
    const changes = clusters.filter((cluster, at) => cluster !== clusters[at - 1]);
    return new Set(changes).size < changes.length;
}


/***/ }),

/***/ 3197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   AI: () => (/* binding */ changePercent),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   We: () => (/* binding */ storedBytesOf),
/* harmony export */   Yi: () => (/* binding */ failedSince),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   u3: () => (/* binding */ historiesOf)
/* harmony export */ });
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5827);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4206);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7137);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4776);




/** What lies in a store, by database and server. Of what is expected there is an empty history at least. */
function historiesOf(inventory, { databases: expected, server: only } = { databases: [], server: undefined }) {
    const { entries, failedRuns, leftovers } = inventory;
    const presentName = (0,_server_js__WEBPACK_IMPORTED_MODULE_3__/* .presentNamesBy */ .zR)(entries);
    const databases = new Set([
        ...expected,
        ...entries.map(_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseOf */ .zJ),
        ...failedRuns.map(({ place }) => place.database),
        // Somebody's copy of a dump makes no database.
        ...leftovers.filter(({ kind }) => kind !== 'foreign').map(({ place }) => place.database),
    ]);
    const entriesOf = Map.groupBy((0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .ll)(entries), _selection_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseOf */ .zJ);
    const failedRunsOf = Map.groupBy(failedRuns, ({ place }) => place.database);
    const leftoversOf = Map.groupBy(leftovers, ({ place }) => place.database);
    return [...databases].toSorted().flatMap(database => {
        const own = (0,_server_js__WEBPACK_IMPORTED_MODULE_3__/* .byServer */ .Rh)(entriesOf.get(database) ?? []);
        const failed = failedRunsOf.get(database) ?? [];
        const asked = only === undefined ? undefined : presentName(database, only);
        const servers = new Set([...own.keys(), ...failed.flatMap(({ server }) => server ?? [])]);
        if (asked !== undefined && expected.includes(database))
            servers.add(asked);
        const known = [...servers].filter(server => server !== undefined).toSorted();
        // What does not say whose it is goes with the newest backup.
        const [newest = known[0]] = own.keys();
        return (known.length > 0 ? known : [undefined])
            .filter(server => asked === undefined || server === undefined || server === asked)
            .map(server => ({
            ...{ database, server, otherServers: known.filter(other => other !== server) },
            ...backupsOf([...new Set([server, undefined])].flatMap(key => own.get(key) ?? []), inventory),
            failedRuns: failed
                .filter(({ server: of }) => of === undefined || of === server)
                .toSorted((a, b) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(b.place).getTime() - (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(a.place).getTime()),
            leftovers: (server === newest ? (leftoversOf.get(database) ?? []) : []).filter(({ kind }) => kind !== 'foreign'),
        }));
    });
}
/** What of a history the entries make. */
function backupsOf(entries, { files }) {
    const usable = [];
    const unusable = [];
    for (const entry of entries) {
        if (entry.kind === 'broken') {
            unusable.push(entry.broken);
            continue;
        }
        const { backup } = entry;
        const listed = files.get(backup.name) ?? [];
        const damage = damageOf(backup, listed);
        if (damage)
            unusable.push(damage);
        else
            usable.push({ backup, ...instantsOf(backup, listed) });
    }
    usable.sort((a, b) => b.at.getTime() - a.at.getTime());
    return {
        good: usable.filter(({ backup }) => isGood(backup)),
        ...{ usable, unusable },
        storedBytes: sum(entries.flatMap(entry => {
            const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
            return (files.get(name) ?? []).map(({ sizeBytes }) => sizeBytes);
        })),
    };
}
/** Everything in the store, whoever wrote it; the few kilobytes of failed runs are not counted. */
const storedBytesOf = ({ files, leftovers, foreign }) => sum([
    ...[...files.values()].flat(),
    ...leftovers.flatMap(leftover => leftover.files),
    ...foreign,
].map(({ sizeBytes }) => sizeBytes));
const isGood = (backup) => backup.manifest.label !== 'safety' && !(0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .failsVerification */ .R6)(backup);
function instantsOf({ manifest }, [manifestFile]) {
    const taken = Date.parse(manifest.snapshotAt);
    const at = Math.min(taken, manifestFile?.lastModified.getTime() ?? taken);
    return { at: new Date(at), shows: new Date(Math.min(at, Date.parse((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .dataAsOf */ .g$)(manifest)))) };
}
/** What a listing alone tells of a file that was lost, cut off or replaced. */
function damageOf(backup, listed) {
    const { name, place, manifest } = backup;
    const recorded = [
        ['dump', manifest.dump.sizeBytes],
        ['contents', manifest.contents.sizeBytes],
    ];
    for (const [file, sizeBytes] of recorded) {
        const stored = listed.find(({ name: at }) => at === (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .storedName */ .Rs)(backup, file));
        if (!stored) {
            return { name, place, code: 'BACKUP_FILE_MISSING', reason: `its ${file} is gone` };
        }
        if (stored.sizeBytes !== sizeBytes) {
            const reason = `its ${file} has ${stored.sizeBytes} bytes; ${sizeBytes} were written`;
            return { name, place, code: 'BACKUP_SIZE_WRONG', reason };
        }
    }
    return undefined;
}
const historyLength = 30;
/** Of which the median is how often backups are taken. */
const recentIntervals = 10;
/** How it stands with each database, by name and server. Those that are `expected` are there in any case. */
const statusOf = (inventory, expected) => historiesOf(inventory, expected).map(statusOfHistory);
function statusOfHistory(history) {
    const { database, server, good, usable, unusable, storedBytes } = history;
    const [newest, before] = good;
    const verified = usable
        .flatMap(({ backup }) => backup.verifications.map(verification => ({
        backup: backup.name,
        at: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(verification),
        level: verification.level,
        verdict: verification.verdict,
    })))
        .toSorted((a, b) => b.at.getTime() - a.at.getTime());
    return {
        ...{ database, server },
        newest: newest && {
            ...pointOf(newest),
            name: newest.backup.name,
            label: newest.backup.manifest.label,
            durationSeconds: (Date.parse(newest.backup.manifest.finishedAt) -
                Date.parse(newest.backup.manifest.startedAt)) /
                1000,
        },
        sizeChangePercent: newest && before && changePercent(sizeOf(newest), sizeOf(before)),
        history: good.slice(0, historyLength).map(pointOf).toReversed(),
        lastVerification: verified[0],
        proof: strongestOf(good),
        verifiedAt: good
            .flatMap(({ backup }) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .verifiedAt */ .U3)(backup) ?? [])
            .toSorted((a, b) => b.getTime() - a.getTime())[0],
        nextExpectedAt: nextExpected(good),
        backups: usable.length,
        unusable: unusable.length,
        storedBytes,
        failedRuns: failedSince(history).length,
    };
}
function strongestOf(good) {
    const [strongest] = good
        .flatMap(({ backup }) => {
        const proof = (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
        return proof ? [{ backup: backup.name, ...proof }] : [];
    })
        .toSorted((a, b) => Number((0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(b.level, a.level)) - Number((0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(a.level, b.level)) ||
        b.at.getTime() - a.at.getTime());
    return strongest;
}
const sizeOf = ({ backup }) => backup.manifest.dump.sizeBytes;
const pointOf = ({ backup: { manifest }, shows }) => ({
    at: shows,
    sizeBytes: manifest.dump.sizeBytes,
    rows: manifest.totals.rows,
});
/** By how much a value is above another, or below; `undefined` where that was nothing. */
const changePercent = (value, other) => other === 0 ? undefined : ((value - other) / other) * 100;
/** The runs that came to nothing since the newest good backup, newest first. */
function failedSince({ good: [newest], failedRuns }) {
    return newest ? failedRuns.filter(({ place }) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(place) > newest.at) : failedRuns;
}
function nextExpected(good) {
    const times = good.slice(0, recentIntervals + 1).map(({ at }) => at.getTime());
    const [last = 0] = times;
    if (times.length < 3)
        return undefined;
    return new Date(last + median(times.slice(1).map((time, at) => (times[at] ?? 0) - time)));
}
/** The one in the middle; of an even number the mean of both. Of none: 0. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
const sum = (values) => values.reduce((a, b) => a + b, 0);


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSignature),
/* harmony export */   b: () => (/* binding */ namesInStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const isUrl = (text) => /^https?:\/\//i.test(text);
/** A signature in a URL is nobody's business: no more than the path is needed, or shown. */
const withoutSignature = (text) => isUrl(text) ? text.replace(/[?#].*$/s, '') : text;
/**
 * The names that a path may mean in the store at `location`; as it is written first. Other tools show where the
 * store is as well: with its prefix, its container, as a whole URL, or from the root of the file system. A URL
 * of another store means nothing in this one.
 */
function namesInStore(text, location) {
    const isDirectory = !isUrl(location);
    const store = segmentsOf(isDirectory ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) : location);
    const path = segmentsOf(isDirectory && /^\.{0,2}\//.test(text) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text) : text);
    // As much of where the store is as is written, from its end: PREFIX/…, CONTAINER/PREFIX/….
    const leads = (isUrl(text) ? [store.length] : [...store.keys(), store.length]).filter(count => store.slice(store.length - count).every((segment, index) => segment === path[index]));
    return leads.map(count => path.slice(count).join('/')).filter(name => name !== '');
}
function segmentsOf(place) {
    if (!isUrl(place))
        return segments(place);
    const { host, pathname } = new URL(withoutSignature(place));
    return [host, ...segments(pathname).map(decoded)];
}
const segments = (path) => path.split('/').filter(segment => segment !== '' && segment !== '.');
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}


/***/ })

};
