export const id = 500;
export const ids = [500];
export const modules = {

/***/ 44081:
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

/***/ 50500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   RB: () => (/* binding */ resumeReplaySql),
/* harmony export */   X9: () => (/* binding */ findingLevels),
/* harmony export */   no: () => (/* binding */ assess)
/* harmony export */ });
/* unused harmony export findingCodes */
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44081);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75827);
/* harmony import */ var _leftover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43712);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30976);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97137);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94776);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91573);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73197);









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

/***/ 75827:
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
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

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

/***/ 73197:
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
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75827);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34206);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97137);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94776);




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


/***/ })

};
