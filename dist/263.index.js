export const id = 263;
export const ids = [263];
export const modules = {

/***/ 66412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ credentialFindings)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44081);

/** Left before a credential expires, this is too little for a warning that somebody reads next week. */
const urgentDays = 3;
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


/***/ }),

/***/ 93603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   X9: () => (/* binding */ findingLevels)
/* harmony export */ });
/* unused harmony export findingCodes */
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
/** Whether something is wrong enough to be red. */
const hasErrors = (findings) => findings.some(({ level }) => level === 'error');


/***/ }),

/***/ 53448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ changePercent),
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** By how much a value is above another, or below; `undefined` where that was nothing. */
const changePercent = (value, other) => other === 0 ? undefined : ((value - other) / other) * 100;
/** The one in the middle; of an even number the mean of both. Of none: 0. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}


/***/ }),

/***/ 73197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _backup_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89702);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33199);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11916);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53448);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57584);





const historyLength = 30;
/** Of which the median is how often backups are taken. */
const recentIntervals = 10;
/** How it stands with each database, by name and server. Those that are `expected` are there in any case. */
const statusOf = (inventory, expected) => (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historiesOf */ .u3)(inventory, expected).map(statusOfHistory);
function statusOfHistory(history) {
    const { database, server, good, usable, unusable, storedBytes } = history;
    const [newest, before] = good;
    const verified = usable
        .flatMap(({ backup }) => backup.verifications.map(verification => ({
        backup: backup.name,
        at: (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(verification),
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
        sizeChangePercent: newest && before && (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .changePercent */ .A)((0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(newest), (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(before)),
        history: good.slice(0, historyLength).map(pointOf).toReversed(),
        lastVerification: verified[0],
        proof: strongestOf(good),
        verifiedAt: good
            .flatMap(({ backup }) => (0,_backup_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .verifiedAt */ .U3)(backup) ?? [])
            .toSorted((a, b) => b.getTime() - a.getTime())[0],
        nextExpectedAt: nextExpected(good),
        backups: usable.length,
        unusable: unusable.length,
        storedBytes,
        failedRuns: (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .failedSince */ .Yi)(history).length,
    };
}
function strongestOf(good) {
    const [strongest] = good
        .flatMap(({ backup }) => {
        const proof = (0,_backup_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .strongestProof */ .u8)(backup);
        return proof ? [{ backup: backup.name, ...proof }] : [];
    })
        .toSorted((a, b) => Number((0,_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtLeast */ .du)(b.level, a.level)) - Number((0,_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .isAtLeast */ .du)(a.level, b.level)) ||
        b.at.getTime() - a.at.getTime());
    return strongest;
}
const pointOf = ({ backup: { manifest }, shows }) => ({
    at: shows,
    sizeBytes: manifest.dump.sizeBytes,
    rows: manifest.totals.rows,
});
function nextExpected(good) {
    const times = good.slice(0, recentIntervals + 1).map(({ at }) => at.getTime());
    const [last = 0] = times;
    if (times.length < 3)
        return undefined;
    return new Date(last + (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(times.slice(1).map((time, at) => (times[at] ?? 0) - time)));
}


/***/ }),

/***/ 33323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ assessBackups)
});

// EXTERNAL MODULE: ./lib/catalog/history.js
var catalog_history = __webpack_require__(33199);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/findings/age.js
var age = __webpack_require__(41297);
// EXTERNAL MODULE: ./lib/catalog/findings/credentials.js
var credentials = __webpack_require__(66412);
// EXTERNAL MODULE: ./lib/catalog/byte-size.js
var byte_size = __webpack_require__(17307);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/stamp.js
var stamp = __webpack_require__(11916);
;// CONCATENATED MODULE: ./lib/catalog/findings/damage.js






/** One finding for each kind of damage, however many backups have it. */
function unusableFindings({ database, good: [newest], unusable }) {
    const byCode = Map.groupBy(unusable.toSorted((a, b) => (0,stamp/* timeOf */.nR)(b.place).getTime() - (0,stamp/* timeOf */.nR)(a.place).getTime()), ({ code }) => code);
    return [...byCode.values()].flatMap(([first, ...others]) => {
        if (!first)
            return [];
        const isNewest = !newest || (0,stamp/* timeOf */.nR)(first.place) > newest.at;
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
/** Clocks differ a little. */
const toleratedSkewMs = 5 * calendar/* minuteMs */.J2;
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
            message: `backup ${name} is dated ${(0,calendar/* utc */.n$)(new Date(manifest.snapshotAt))}, after it was written or in the future${more}`,
            hint: 'Set the clock of the PostgreSQL server. Until that date "latest" means this backup: name another one to restore, if it is newer.',
        },
    ];
}
/** A run writes the manifest at once, once it has written the contents; a copy that is under way takes longer. */
const manifestDelayMs = calendar/* hourMs */.$0;
/** Backups that lost their manifest. They are not restored, counted or deleted, and may be all that there is. */
function lostFindings({ database, good: [newest], leftovers }, now) {
    const lost = leftovers
        .filter(({ kind, files }) => kind === 'lost' && !isFresh(files, manifestDelayMs, now))
        .toSorted((a, b) => (0,stamp/* timeOf */.nR)(b.place).getTime() - (0,stamp/* timeOf */.nR)(a.place).getTime());
    const [first] = lost;
    if (!first)
        return [];
    const isNewest = !newest || (0,stamp/* timeOf */.nR)(first.place) > newest.at;
    const names = lost.slice(0, shownLost).map(({ place }) => (0,catalog_names/* backupName */.aw)(place));
    const more = lost.length > shownLost ? ` and ${lost.length - shownLost} more` : '';
    const again = lost.some(({ files }) => (0,leftover/* isRebuildable */.Oq)(files))
        ? `make it again: ${(0,leftover/* rebuildCommand */.hg)(first.place)}`
        : 'look for the other files where the store was copied from, or among its soft-deleted blobs.';
    return [
        {
            level: isNewest ? 'error' : 'warning',
            code: 'MANIFEST_MISSING',
            database,
            message: `${lost.length === 1 ? 'a backup' : `${lost.length} backups`} of "${database}" lost the manifest: ${names.join(', ')}${more}`,
            hint: `Where a copy of the store is under way, let it end. A restore takes the dump by its path alone (${(0,reference/* option */.uK)('backup')}) now, and prune leaves it alone. To have a backup, ${again}`,
        },
    ];
}
/** How many of them a message names. */
const shownLost = 3;
const isFresh = (files, limitMs, now) => files.some(({ lastModified }) => now.getTime() - lastModified.getTime() <= limitMs);
/** An unfinished run that is older is not under way any more. */
const unfinishedMs = calendar/* dayMs */.LP;
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
            message: `${old.length === 1 ? 'a run' : `${old.length} runs`} that did not end left ${(0,byte_size/* mebibytes */.j)(bytes)} of "${database}" in the store`,
            hint: 'The next prune removes that, of a database that has a good backup.',
        },
    ];
}

// EXTERNAL MODULE: ./lib/catalog/findings/finding.js
var finding = __webpack_require__(93603);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
;// CONCATENATED MODULE: ./lib/catalog/findings/mixed-servers.js



/** Databases of one name in one place are told apart, and yet most often nobody meant them to be there. */
const mixedFindings = ({ entries }) => [...Map.groupBy(entries, backup/* databaseOf */.zJ)].flatMap(([database, own]) => {
    const servers = (0,catalog_server/* mixedServers */.M3)(own);
    const alternating = [...(0,catalog_server/* byServer */.Rh)((0,backup/* newestFirst */.ll)(own))].flatMap(([server, of]) => server !== undefined && (0,catalog_server/* alternates */.CR)(of) ? [server] : []);
    if (servers.length === 0)
        return alternating.map(server => namesakesFinding(database, server));
    return [
        {
            level: 'error',
            code: 'SERVERS_MIXED',
            database,
            message: `backups of "${database}" of ${servers.length} servers lie in one place: ${servers.toSorted().join(', ')}`,
            hint: `Two servers? Give each a place of its own (${(0,reference/* option */.uK)('storage-prefix')} with {server} in it), or each a name (${(0,reference/* option */.uK)('server-name')}). One that has moved? Say so at its next backup: ${(0,catalog_server/* movedFromFlags */.Bn)(servers.toSorted())}.`,
        },
    ];
});
const namesakesFinding = (database, server) => ({
    level: 'warning',
    code: 'SERVERS_MIXED',
    database,
    message: `backups of "${database}" of ${server} come from several clusters by turns: two servers by the same name, perhaps, which are taken for one`,
    hint: `Give each server a name of its own (${(0,reference/* option */.uK)('server-name')}), or a place of its own (${(0,reference/* option */.uK)('storage-prefix')}).`,
});

;// CONCATENATED MODULE: ./lib/catalog/findings/server.js

const isAbsence = ({ code }) => code === 'DATABASE_NOT_FOUND';
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
            hint: `Mend that, or leave it out with ${(0,reference/* option */.uK)('exclude-databases')}.`,
        })),
    ];
}

// EXTERNAL MODULE: ./lib/catalog/statistics.js
var statistics = __webpack_require__(53448);
;// CONCATENATED MODULE: ./lib/catalog/findings/size.js




/** Below, one more table or a word in a comment is a large change. */
const negligibleBytes = 64 * 1024;
/** With which the newest dump is compared; fewer than two tell nothing. */
const comparedBackups = 7;
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
    const usual = (0,statistics/* median */.J)(others.map(catalog_history/* sizeOf */.$d));
    const size = (0,catalog_history/* sizeOf */.$d)(newest);
    const change = (0,statistics/* changePercent */.A)(size, usual);
    if (change === undefined || Math.max(size, usual) < negligibleBytes)
        return [];
    if (Math.abs(change) <= maxSizeChangePercent)
        return [];
    const figures = `${(0,byte_size/* mebibytes */.j)(size)}, ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(0)} % against the usual ${(0,byte_size/* mebibytes */.j)(usual)}`;
    return [
        change < 0
            ? {
                level: 'error',
                code: 'BACKUP_SHRANK',
                database,
                message: `the newest dump of "${database}" is far smaller than those before it: ${figures}`,
                hint: `See whether data was lost or the wrong database is backed up: restore ${newest.backup.name} into another database (${(0,reference/* option */.uK)('target-database')}). If data was deleted on purpose, the next backups make it usual.`,
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
    const excludes = Object.values(manifest.exclusions).some(list => (list ?? []).length > 0);
    if (tables > 0 || hadTables || excludes)
        return undefined;
    return {
        level: 'warning',
        code: 'BACKUP_EMPTY',
        database,
        message: `the newest backup of "${database}" holds not a single table`,
        hint: `See whether it is the database that you mean. Those of the server, with their sizes: ${(0,reference/* ownCommand */.w1)('databases')}`,
    };
}
/** Another compression or exclusion changes the size of a dump, which says nothing about the data. */
const isLike = ({ backup: a }, { backup: b }) => a.manifest.dump.compression === b.manifest.dump.compression &&
    excludeTheSame(a.manifest.exclusions, b.manifest.exclusions);
/** A partition that is new since then is left out in the same way. */
const excludeTheSame = (a, b) => {
    const byPattern = a.tableDataPatterns && b.tableDataPatterns;
    const of = ({ schemas, tableData, tableDataPatterns, pgDumpOptions }) => JSON.stringify([schemas, byPattern ? tableDataPatterns : tableData, pgDumpOptions]);
    return of(a) === of(b);
};

;// CONCATENATED MODULE: ./lib/catalog/findings/standing.js

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

;// CONCATENATED MODULE: ./lib/catalog/findings/storage.js


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
            message: `the store holds ${(0,byte_size/* gibibytes */.p)(storedBytes)}, ${percent.toFixed(0)} % of the ${storageQuotaGib} GiB that it may`,
            hint: `Keep fewer backups (by the rules of prune), or raise ${(0,reference/* option */.uK)('storage-quota-gib')}.`,
        },
    ];
}

// EXTERNAL MODULE: ./lib/catalog/backup-proof.js
var backup_proof = __webpack_require__(89702);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/verification.js
var catalog_verification = __webpack_require__(57584);
// EXTERNAL MODULE: ./lib/catalog/findings/backup-command.js
var backup_command = __webpack_require__(76042);
;// CONCATENATED MODULE: ./lib/catalog/findings/verification.js







function verificationFindings({ database, good, usable }, { maxVerifiedAgeDays, verifyLevel }, now) {
    const ofOwn = usable.filter(({ backup }) => backup.manifest.label !== 'safety');
    const done = ofOwn.flatMap(({ backup, at }) => backup.verifications.map(verification => ({ name: backup.name, at, verification })));
    // What a verification found stands until this backup, or a later one, passes no smaller one.
    const [standing] = done
        .filter(({ at, verification }) => verification.verdict !== 'passed' &&
        !done.some(other => (other.at > at &&
            other.verification.verdict === 'passed' &&
            (0,catalog_verification/* isAtLeast */.du)(other.verification.level, verification.level)) ||
            (other.at.getTime() === at.getTime() && (0,catalog_verification/* refutes */.pN)(other.verification, verification))))
        .toSorted((a, b) => Number(b.verification.verdict === 'failed') - Number(a.verification.verdict === 'failed') ||
        (0,stamp/* timeOf */.nR)(b.verification).getTime() - (0,stamp/* timeOf */.nR)(a.verification).getTime());
    const findings = [];
    if (standing) {
        const { level, verdict } = standing.verification;
        const when = `at ${(0,calendar/* utc */.n$)((0,stamp/* timeOf */.nR)(standing.verification))} (level ${level})`;
        findings.push(verdict === 'failed'
            ? {
                level: 'error',
                code: 'VERIFICATION_FAILED',
                database,
                message: `backup ${standing.name} failed its verification ${when}, and no newer one has passed since`,
                hint: `Its evidence beside it says what was found. Take another backup, and verify that: ${(0,backup_command/* backupCommand */.K)(database)}`,
            }
            : {
                level: 'warning',
                code: 'NOT_VERIFIABLE',
                database,
                message: `backup ${standing.name} could not be verified ${when}`,
                hint: `Its evidence beside it says what was lacking, most often an extension, room or memory: let the drill restore where there is enough (${(0,reference/* option */.uK)('scratch')}).`,
            });
    }
    if (maxVerifiedAgeDays === undefined || good.length === 0)
        return findings;
    const passed = good
        .flatMap(({ backup }) => (0,backup_proof/* verifiedAt */.U3)(backup, verifyLevel) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
    if (passed && now.getTime() - passed.getTime() <= maxVerifiedAgeDays * calendar/* dayMs */.LP)
        return findings;
    const level = verifyLevel === 'restore' ? 'restore' : `${verifyLevel} or better`;
    findings.push({
        level: 'error',
        code: 'NOT_VERIFIED',
        database,
        message: passed
            ? `the last backup of "${database}" that passed a verification (level ${level}) did so ${(0,calendar/* span */.Ln)(passed, now)} ago (${(0,calendar/* utc */.n$)(passed)}); allowed are ${maxVerifiedAgeDays} d`
            : `no backup of "${database}" has passed a verification (level ${level})`,
        hint: `Let a scheduled job verify the newest, or do it now: ${(0,reference/* ownCommand */.w1)('verify', { 'verify-level': verifyLevel, databases: (0,patterns/* escapePattern */.MP)(database) })}`,
    });
    return findings;
}

;// CONCATENATED MODULE: ./lib/catalog/findings/assess.js












/** Everything that is wrong, or soon will be: the worst first, then by database. Empty: all is well. */
function assess(evident, policy, now) {
    const { inventory, server, named } = evident;
    const databases = [...(server?.selected ?? []).map(({ name }) => name), ...named];
    const histories = (0,catalog_history/* historiesOf */.u3)(inventory, { databases, server: evident.only });
    return [
        ...(histories.length === 0 ? [nothingAtAll] : []),
        ...histories.flatMap(history => databaseFindings(history, evident, policy, now).map(finding => ofWhich(history, finding))),
        ...mixedFindings(inventory),
        ...serverFindings(server),
        ...quotaFindings(evident.storedBytes, policy),
        ...evident.credentials.flatMap(credential => (0,credentials/* credentialFindings */.E)(credential, policy, now)),
    ].toSorted((a, b) => finding/* findingLevels */.X9.indexOf(a.level) - finding/* findingLevels */.X9.indexOf(b.level) ||
        compare(a.database ?? '', b.database ?? '') ||
        compare(a.code, b.code));
}
/** Where the name alone does not tell which database is meant. */
const ofWhich = ({ server, otherServers }, finding) => server === undefined || otherServers.length === 0
    ? finding
    : { ...finding, message: `${server}: ${finding.message}` };
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
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
                hint: `If it is to be gone, leave it out with ${(0,reference/* option */.uK)('exclude-databases')}. If not, restore it: ${(0,reference/* ownCommand */.w1)('restore', { database })}`,
            },
            ...always,
        ];
    }
    return [
        ...(isKnown(history) ? (0,age/* ageFindings */._z)(history, policy, now) : (0,age/* neverFindings */.dT)(history)),
        ...(0,age/* failedRunFindings */.be)(history, now),
        ...contentFindings(history, policy),
        ...verificationFindings(history, policy, now),
        ...always,
    ];
}
/** A check that looks into the wrong place must not be green. */
const nothingAtAll = {
    level: 'error',
    code: 'NEVER_BACKED_UP',
    database: null,
    message: 'there is no backup of any database that was asked for',
    hint: `See whether it is the right store: ${(0,reference/* option */.uK)('storage-container')}, ${(0,reference/* option */.uK)('storage-prefix')}, ${(0,reference/* option */.uK)('storage-directory')}. What is there: ${(0,reference/* ownCommand */.w1)('list')}`,
};

// EXTERNAL MODULE: ./lib/catalog/status.js
var catalog_status = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
;// CONCATENATED MODULE: ./lib/operations/assess-backups.js





/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
async function assessBackups({ store, databasesOnServer, only, credentials }, request, context) {
    await store.check('read', context.signal);
    const [inventory, server] = await Promise.all([
        (0,list/* readInventory */.z)(store, undefined, context.signal),
        databasesOnServer?.(),
    ]);
    const asked = (0,database_selection/* askedOf */.iN)(inventory, request);
    const named = (0,database_selection/* namedIn */.$P)(request);
    const checkedAt = context.now();
    const storedBytes = (0,catalog_history/* storedBytesOf */.We)(inventory);
    const evident = { inventory: asked, storedBytes, server, only, named, credentials };
    const findings = assess(evident, request, checkedAt);
    const databases = [...(server?.selected ?? []).map(({ name }) => name), ...named];
    const statuses = (0,catalog_status/* statusOf */.c)(asked, { databases, server: only });
    return { findings, statuses, checkedAt };
}


/***/ }),

/***/ 33457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qv: () => (/* binding */ isNothing),
  gh: () => (/* binding */ requireSomething),
  $P: () => (/* binding */ selectDatabases)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/database/ddl.js
var ddl = __webpack_require__(37873);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/sql/databases.js
var databases = __webpack_require__(77798);
// EXTERNAL MODULE: ./lib/postgres/database/marks.js
var marks = __webpack_require__(86395);
;// CONCATENATED MODULE: ./lib/postgres/database/list.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];
/**
 * All databases of the server, by name. Those that are asked for come with the reason when a backup of
 * all leaves them out, for which one or the other is looked into.
 */
async function listDatabases(server, maintenance, isAskedFor, signal) {
    const rows = await maintenance.rows(marks/* databaseRow */.u4, databases/* databasesSql */.Br);
    const marked = (0,marks/* markedAmong */.VD)(rows);
    return await Promise.all(rows.map(async (row) => {
        const { name } = row;
        const found = marked.find(one => one.name === name);
        const leftOut = found
            ? reasonByMark(found, marked)
            : isAskedFor(name)
                ? await reasonToLeaveOut(row, server, signal)
                : undefined;
        const { incomplete } = (0,mark/* readComment */.W3)(name, row.comment);
        return { name, mark: found?.mark, incomplete, isOurs: row.owner === row.login, leftOut };
    }));
}
/** Why a backup of all databases leaves out one that is marked, and whether to believe that. */
function reasonByMark(found, marked) {
    const { name, oid, owner, mark, isOurs } = found;
    const isProven = isOurs || (0,marks/* setAside */.Fi)(marked, mark.database)?.setAside?.oid === oid;
    const told = describeMark(mark);
    if (isProven || name === mark.database)
        return told;
    const reason = `its comment says: ${told.reason}; but it belongs to "${owner}", who may have written that. If it is no such copy, name it outright, or remove the comment`;
    return { expected: false, reason };
}
function describeMark({ role, database, run, expiresAt }) {
    switch (role) {
        case 'restoring':
            return { expected: true, reason: `half-restored copy of "${database}", made by run ${run}` };
        case 'replaced':
            return {
                expected: true,
                reason: `what a restore of "${database}" replaced, kept until ${expiresAt}`,
            };
        case 'set-aside':
            return {
                expected: false,
                reason: `"${database}" as it was before run ${run}, which sets it aside; unless that goes on, restore it`,
            };
        case 'closed':
            return { expected: false, reason: `closed to connections by run ${run}, which replaces it` };
        case 'incomplete':
            // It counts as none: the database is as good as whole.
            return { expected: false, reason: `not all of it was restored by run ${run}` };
        case 'scratch':
            return {
                expected: true,
                reason: `a backup of "${database}" on trial, restored by run ${run}; it is dropped again`,
            };
    }
}
async function reasonToLeaveOut(row, server, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = (reason) => ({ reason, expected: true });
        const worrying = (reason, remedy) => ({ reason, expected: false, remedy });
        const ident = (0,quoting/* quoteIdent */.v4)(row.name);
        if (row.is_template)
            return expected('template');
        if (systemDatabases.includes(row.name))
            return expected('belongs to the provider');
        if (row.is_invalid) {
            return worrying('invalid: a DROP DATABASE was interrupted; drop it again', `DROP DATABASE ${ident};`);
        }
        if (!row.allows_connections) {
            return worrying('allows no connections', `ALTER DATABASE ${ident} ALLOW_CONNECTIONS true;`);
        }
        if (!row.can_connect) {
            const { username } = server.address;
            return worrying(`"${username}" may not connect`, `GRANT CONNECT ON DATABASE ${ident} TO ${(0,quoting/* quoteIdent */.v4)(username)};`);
        }
        if (row.name !== 'postgres')
            return undefined;
        const session = __addDisposableResource(env_1, await server.connect(row.name, 'databases', signal), true);
        const { holds_objects } = await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ holds_objects: schemas/* boolean */.zMY() }), databases/* holdsUserObjectsSql */.Wd);
        return holds_objects ? undefined : expected('holds no user objects');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/operations/incomplete-restore.js
var incomplete_restore = __webpack_require__(6723);
;// CONCATENATED MODULE: ./lib/operations/select-databases.js







/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
async function selectDatabases({ server, maintenance }, selection, context) {
    const isAsked = (name) => (0,database_selection/* isAskedFor */.un)(name, selection);
    const all = await listDatabases(server, maintenance, isAsked, context.signal);
    const named = (0,database_selection/* namedIn */.$P)(selection);
    const failures = named
        .filter(database => !all.some(({ name }) => name === database))
        .map(database => ({ database, failure: notFound(database, server) }));
    const selected = [];
    const leftOut = [];
    for (const info of all) {
        const isNamed = named.includes(info.name);
        const unasked = (0,database_selection/* reasonNotAsked */.w4)(info.name, selection);
        // Half-restored under its own name, it stands where somebody's data should be.
        const failure = isNamed || info.mark?.database === info.name ? (0,incomplete_restore/* incompleteRestore */.x)(info) : undefined;
        if (unasked)
            leftOut.push({ ...info, leftOut: { reason: unasked, expected: true } });
        else if (failure)
            failures.push({ database: info.name, failure });
        else if (isNamed || !info.leftOut) {
            selected.push(info);
            if (info.incomplete)
                context.reporter.warn(lacking(info.name, info.incomplete));
        }
        else
            leftOut.push({ ...info, leftOut: info.leftOut });
    }
    return { selected, leftOut, failures };
}
const isNothing = ({ selected, failures }) => selected.length === 0 && failures.length === 0;
/** Nobody means to back up nothing; where it is no failure, no backup is missed. */
function requireSomething(found, server) {
    if (!isNothing(found))
        return;
    throw new failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, `Check ${(0,reference/* option */.uK)('databases')} and ${(0,reference/* option */.uK)('exclude-databases')}; what matches and why not: ${(0,reference/* ownCommand */.w1)('databases')}`);
}
/** It is backed up all the same, as it is. */
const lacking = (name, { run, lacks, comment }) => `"${name}" may lack the extension ${lacks?.extension}, and its jobs do not run then: the restore of ${lacks?.backup} was cut off before it was made (run ${run}). Restore it again; or make the extension by hand, and take the mark off: ${(0,ddl/* commentSql */.YY)(name, (0,mark/* withoutMark */.E_)(comment ?? null))};`;
const notFound = (database, server) => new failure/* Failure */.HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, `Names are case-sensitive. See what is there: ${(0,reference/* ownCommand */.w1)('databases')}`);


/***/ })

};
