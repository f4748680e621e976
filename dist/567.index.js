export const id = 567;
export const ids = [567];
export const modules = {

/***/ 17307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ mebibytes),
/* harmony export */   p: () => (/* binding */ gibibytes)
/* harmony export */ });
/** `12.5 MiB` */
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** `1.5 GiB` */
const gibibytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;


/***/ }),

/***/ 40974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ defaultGrants),
/* harmony export */   a: () => (/* binding */ databasePropertiesSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

/** What `pg_restore` without `--create` would lose: everything that belongs to the database itself. */
const databasePropertiesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    owner: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('as pg_encoding_to_char() names it'),
    collate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    characterType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    localeProvider: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['libc', 'icu', 'builtin']),
    locale: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('the ICU or builtin locale'),
    icuRules: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    connectionLimit: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().describe('-1: no limit'),
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    grants: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('null: PUBLIC'),
        privilege: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['CREATE', 'CONNECT', 'TEMPORARY']),
        grantable: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    }))
        .describe('PostgreSQL’s defaults are written out; the owner’s own rights are not'),
    settings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('null: for every role (ALTER DATABASE … SET)'),
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    })),
});
/** What PostgreSQL gives a new database. */
const defaultGrants = ['CONNECT', 'TEMPORARY'].map(privilege => ({ role: null, privilege, grantable: false }));


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

/***/ 10738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   Pr: () => (/* binding */ derivedName),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   i6: () => (/* binding */ markPrefix),
/* harmony export */   oh: () => (/* binding */ renderMark)
/* harmony export */ });
/* unused harmony export maxNameBytes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/**
 * Databases that we create carry a comment with our mark, so that backups pass them over, people
 * know what they are, and later runs can sweep them.
 *
 * A comment is what the owner of a database writes: anybody may have such a mark on what is his. It
 * proves something only where the database is our own login's.
 */
const markPrefix = 'pg-azure-backup: ';
const markSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /**
     * `restoring`: not whole yet, under a side name; or what keeps the target's name meanwhile.
     * `replaced`: what a swap took out of the way.
     * `set-aside`: all the old data, while a safety backup is made of it.
     * `closed`: the target itself, in which no new session may begin until it is replaced.
     * `scratch`: what a drill restores into, to look at it and drop it again.
     */
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['restoring', 'replaced', 'set-aside', 'closed', 'scratch']),
    /** The database that it is, or was, for. */
    database: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** After this a later run may drop it. */
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** The comment that the database had before. */
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().optional(),
    /** Of what keeps the target's name: which database was set aside for it. */
    aside: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), oid: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() }).optional(),
});
const renderMark = (mark) => markPrefix + JSON.stringify(mark);
/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
function readComment(name, comment) {
    const mark = parseMark(comment);
    if (!mark)
        return { mark: undefined, comment };
    return { mark: fits(name, mark) ? mark : undefined, comment: withoutMark(mark.comment ?? null) };
}
/** A comment that may be a database's own: one that is recorded somewhere must not become a mark. */
const withoutMark = (comment) => comment?.startsWith(markPrefix) ? null : comment;
function fits(name, { role, database }) {
    const random = name.slice(-6);
    switch (role) {
        case 'restoring':
            return name === database || name === derivedName(database, 'restore', random);
        case 'replaced':
            return name === derivedName(database, 'replaced', random);
        case 'set-aside':
            return name === derivedName(database, 'aside', random);
        case 'closed':
            return name === database;
        case 'scratch':
            return name === derivedName(database, 'scratch', random);
    }
}
function parseMark(comment) {
    if (!comment?.startsWith(markPrefix))
        return undefined;
    try {
        return markSchema.safeParse(JSON.parse(comment.slice(markPrefix.length))).data;
    }
    catch {
        return undefined;
    }
}
/** PostgreSQL cuts longer names silently; a name that was cut would be another database’s. */
const maxNameBytes = 63;
/**
 * A name derived from a database's own: `{database}__{role}_{six hex digits}`, the first part cut at
 * a character boundary so that the whole fits.
 */
function derivedName(database, role, random) {
    const ending = `__${role}_${random}`;
    let start = '';
    for (const character of database) {
        if (Buffer.byteLength(start + character + ending) > maxNameBytes)
            break;
        start += character;
    }
    return start + ending;
}


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

/***/ 96708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/server.js + 1 modules
var connections_server = __webpack_require__(78357);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/history.js
var catalog_history = __webpack_require__(33199);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/findings/age.js
var age = __webpack_require__(41297);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
;// CONCATENATED MODULE: ./lib/catalog/findings/credentials.js

/** Left before a credential expires, this is too little for a warning that somebody reads next week. */
const urgentDays = 3;
function credentialFindings({ what, expiresAt, renewal }, { expiryWarningDays }, now) {
    if (!expiresAt)
        return [];
    const leftMs = expiresAt.getTime() - now.getTime();
    const about = { database: null, hint: renewal };
    if (leftMs <= 0) {
        const message = `${what} expired at ${(0,calendar/* utc */.n$)(expiresAt)}`;
        return [{ level: 'error', code: 'CREDENTIAL_EXPIRED', message, ...about }];
    }
    if (leftMs > expiryWarningDays * calendar/* dayMs */.LP)
        return [];
    return [
        {
            level: leftMs <= urgentDays * calendar/* dayMs */.LP ? 'error' : 'warning',
            code: 'CREDENTIAL_EXPIRING',
            message: `${what} expires in ${(0,calendar/* span */.Ln)(now, expiresAt)}, at ${(0,calendar/* utc */.n$)(expiresAt)}`,
            ...about,
        },
    ];
}

// EXTERNAL MODULE: ./lib/catalog/byte-size.js
var byte_size = __webpack_require__(17307);
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
    const excludes = Object.values(manifest.exclusions).some(list => list.length > 0);
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
    JSON.stringify(a.manifest.exclusions) === JSON.stringify(b.manifest.exclusions);

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
        ...evident.credentials.flatMap(credential => credentialFindings(credential, policy, now)),
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
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/check/check.js







/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
async function check({ store, server, credentials }, request, context) {
    await store.check('read', context.signal);
    const [inventory, onServer] = await Promise.all([
        (0,list/* readInventory */.z)(store, undefined, context.signal),
        server && (0,select_databases/* selectDatabases */.$P)(server, request, context),
    ]);
    const asked = (0,database_selection/* askedOf */.iN)(inventory, request);
    const named = (0,database_selection/* namedIn */.$P)(request);
    const only = request.sourceServer ??
        (server && (0,catalog_server/* ownName */.qU)({ name: request.serverName, ...server.server.address }));
    const checkedAt = context.now();
    const findings = assess({
        inventory: asked,
        storedBytes: (0,catalog_history/* storedBytesOf */.We)(inventory),
        server: onServer,
        only,
        named,
        credentials,
    }, request, checkedAt);
    const databases = [...(onServer?.selected ?? []).map(({ name }) => name), ...named];
    const statuses = (0,catalog_status/* statusOf */.c)(asked, { databases, server: only });
    return { findings, statuses, checkedAt };
}

// EXTERNAL MODULE: ./lib/commands/check/definition.js
var definition = __webpack_require__(82220);
;// CONCATENATED MODULE: ./lib/commands/check/run.js
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







async function run(values, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const login = (0,azure_login/* azureLogin */.x)(values, context);
        const sourceServer = values['source-server'];
        const store = await (0,connections_store/* openStore */.Ch)(values, login, sourceServer ?? (0,connections_store/* serverIn */.Ll)(values));
        const server = __addDisposableResource(env_1, (0,definition/* usesServer */.O)((0,schema/* namesIn */.wX)(context.given))
            ? await (0,connections_server/* reach */.gl)(values, context, login)
            : undefined, true);
        const request = {
            ...(0,selection/* selectionOf */.W)(values),
            maxAgeHours: values['max-age-hours'],
            maxSizeChangePercent: values['max-size-change-percent'],
            maxVerifiedAgeDays: values['max-verified-age-days'],
            verifyLevel: values['verify-level'],
            storageQuotaGib: values['storage-quota-gib'],
            maxQuotaPercent: values['max-quota-percent'],
            expiryWarningDays: values['expiry-warning-days'],
            sourceServer,
            serverName: values['server-name'],
        };
        const credentials = [...context.credentials, ...(0,connections_store/* storeCredentials */.Ep)(values)];
        const result = await check({ store, server, credentials }, request, context);
        return { result, location: store.location };
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


/***/ }),

/***/ 79354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/server.js + 1 modules
var server = __webpack_require__(78357);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
// EXTERNAL MODULE: ./lib/postgres/database/size.js
var size = __webpack_require__(40388);
;// CONCATENATED MODULE: ./lib/commands/databases/databases.js


/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, context) {
    const found = await (0,select_databases/* selectDatabases */.$P)(reached, selection, context);
    for (const { name, leftOut } of (0,select_databases/* isNothing */.qv)(found) ? found.leftOut : []) {
        context.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
    }
    (0,select_databases/* requireSomething */.gh)(found, reached.server);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,size/* databaseSize */.J)(reached.maintenance, name);
        if (bytes !== undefined)
            sizes.set(name, bytes);
    }
    return { ...found, sizes };
}

;// CONCATENATED MODULE: ./lib/commands/databases/run.js
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




async function run(values, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const login = (0,azure_login/* azureLogin */.x)(values, context);
        const reached = __addDisposableResource(env_1, await (0,server/* reach */.gl)(values, context, login), true);
        return { result: await databases(reached, (0,selection/* selectionOf */.W)(values), context) };
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


/***/ }),

/***/ 68253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/catalog/store-paths.js
var store_paths = __webpack_require__(92351);
// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(88701);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/operations/choose-backup.js
var choose_backup = __webpack_require__(65512);
// EXTERNAL MODULE: ./lib/operations/rehydrate.js
var rehydrate = __webpack_require__(28906);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/operations/verified-download.js
var verified_download = __webpack_require__(27577);
;// CONCATENATED MODULE: ./lib/commands/download/download.js










/**
 * Fetches a backup's files, each checked against the manifest; or a foreign dump, which nothing can be
 * checked against. Nothing is overwritten.
 */
async function download(store, request, context) {
    await store.check('read', context.signal);
    const { reporter, signal } = context;
    const chosen = await (0,choose_backup/* chooseDump */.A)(store, request, context);
    if (chosen.kind === 'backup') {
        await (0,rehydrate/* refuseArchivedBackup */.VM)(store, chosen.backup, request.rehydrate, context);
    }
    else {
        await (0,rehydrate/* refuseArchived */.xl)(store, chosen.name, [chosen.name], request.rehydrate, context);
    }
    await (0,io/* mkdirP */.U$)(request.outputDirectory);
    const files = [];
    const save = async (name, fetch) => {
        const path = (0,external_node_path_.join)(request.outputDirectory, name);
        await refuseExisting(path);
        const partial = `${path}.partial-${context.random()}`;
        try {
            await fetch(partial);
            await (0,promises_.rename)(partial, path);
        }
        finally {
            await (0,promises_.rm)(partial, { force: true });
        }
        files.push(path);
        reporter.info(`Wrote ${path}`);
    };
    if (chosen.kind === 'foreign') {
        const { name, sizeBytes } = chosen;
        reporter.warn(`There is no manifest of ${name}: it is fetched as it is, unchecked`);
        const onBytes = (0,operations_reporter/* reportBytes */.I)(reporter, name, sizeBytes);
        const options = { signal, onBytes, recordedBytes: sizeBytes };
        await save((0,external_node_path_.basename)(name), partial => store.download(name, partial, options));
        return { chosen, files };
    }
    const { backup } = chosen;
    const beside = backup.manifest.roles ? ['roles'] : [];
    for (const file of ['dump', 'contents', ...beside, 'manifest']) {
        await save(backup.name + names/* fileEndings */.nP[file], partial => (0,verified_download/* downloadVerified */.n)(store, backup, file, partial, reporter, signal));
    }
    return { chosen, files };
}
async function refuseExisting(path) {
    const existing = await (0,promises_.stat)(path).catch(() => undefined);
    if (!existing)
        return;
    throw new failure/* Failure */.HR('USAGE', `${path} exists already`, `Choose another ${(0,reference/* option */.uK)('output-directory')}, or move the file away.`);
}

;// CONCATENATED MODULE: ./lib/commands/download/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const request = {
        database: values.database,
        backup: (0,store_paths/* withoutSignature */.N)(values.backup),
        sourceServer,
        rehydrate: values.rehydrate,
        outputDirectory: values['output-directory'],
    };
    return { result: await download(store, request, context), location: store.location };
}


/***/ }),

/***/ 69627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/source.js
var source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/list/list.js







/**
 * The catalog, of one server or of all. No pattern means all databases, and then also the dumps of which nobody
 * knows of which database they are.
 */
async function list_list(store, { databases, sourceServer }, context) {
    await store.check('read', context.signal);
    const { entries, leftovers, foreign } = await (0,list/* readInventory */.z)(store, (0,database_selection/* onlyNamed */.oR)(databases), context.signal);
    const isAsked = (database) => databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database);
    const asked = (0,server/* ofServer */.be)(entries, sourceServer).filter(entry => isAsked((0,backup/* databaseOf */.zJ)(entry)));
    const askedLeftovers = leftovers.filter(({ place }) => isAsked(place.database));
    const lost = askedLeftovers.filter(({ kind, files }) => kind === 'lost' && (0,leftover/* isRebuildable */.Oq)(files));
    const unknown = [
        ...(databases.length === 0 ? foreign.filter(source/* looksLikeDump */.e) : []),
        ...askedLeftovers.flatMap(({ files }) => (0,leftover/* fileAmong */.zV)(files, 'dump') ?? []),
    ];
    return {
        entries: (0,backup/* newestFirst */.ll)(asked).toSorted((a, b) => order((0,backup/* databaseOf */.zJ)(a), (0,backup/* databaseOf */.zJ)(b))),
        foreign: unknown.toSorted((a, b) => order(a.name, b.name)),
        rebuildable: [...new Set(lost.map(({ place }) => place.database))].toSorted(order),
    };
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./lib/commands/list/run.js



async function run(values, context) {
    const { databases, 'source-server': sourceServer } = values;
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const result = await list_list(store, { databases, sourceServer }, context);
    return { result, location: store.location };
}


/***/ }),

/***/ 23684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/backup-proof.js
var backup_proof = __webpack_require__(89702);
// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(32867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/notify/notify.js







/**
 * How a run ended that has many jobs, none of which knows of the others: by what they left in the store
 * under the run's id, by how they ended, and by what there should be.
 */
async function notify(store, { jobResults, ...selection }, context) {
    await store.check('read', context.signal);
    const inventory = (0,database_selection/* askedOf */.iN)(await (0,list/* readInventory */.z)(store, undefined, context.signal), selection);
    const isOfRun = ({ id, provider }) => id === context.run.id && provider === context.run.provider;
    const all = inventory.entries.flatMap(entry => (entry.kind === 'backup' ? entry.backup : []));
    const made = all.filter(({ manifest }) => isOfRun(manifest.run));
    const failed = inventory.failedRuns.flatMap(({ place, record }) => record && isOfRun(record.run) ? { place, record } : []);
    // A database that failed may have been tried again in the same run.
    const backups = newestOfEach(made);
    const backedUp = new Map(backups.map(backup => [backup.place.database, backup]));
    const unmade = newestOfEach(failed).filter(({ place: { database, stamp } }) => stamp > (backedUp.get(database)?.place.stamp ?? ''));
    const failures = [
        ...unmade.map(({ place: { database }, record: { code, message, hint } }) => ({
            database,
            // A later version may know another code.
            failure: new failure/* Failure */.HR(failure/* failureCodes */.Nc.find(known => known === code) ?? 'INTERNAL', message, hint),
        })),
        ...backups.flatMap(failedVerification),
    ];
    const known = new Set([...backedUp.keys(), ...unmade.map(({ place }) => place.database)]);
    const missing = (0,database_selection/* namedIn */.$P)(selection).filter(database => !known.has(database));
    const log = context.run.url ?? 'the log of its job';
    failures.push(...missing.map(database => ({
        database,
        failure: new failure/* Failure */.HR('NO_BACKUP_MADE', 'the run made no backup of it, and left no record of why', `See ${log}.`),
    })), ...jobResults.flatMap(failedJob));
    if (known.size === 0 && failures.length === 0) {
        failures.push({
            database: null,
            failure: new failure/* Failure */.HR('NO_BACKUP_MADE', 'the run made no backup at all', `See ${log}. Backups that were given a ${(0,reference/* option */.uK)('run-id')} are found by the same ${(0,reference/* option */.uK)('run-id')} here.`),
        });
    }
    const ofRun = new Set([...made, ...failed].map(({ place }) => (0,names/* backupName */.aw)(place)));
    const before = ({ place }) => !ofRun.has((0,names/* backupName */.aw)(place));
    return {
        backups: backups.filter(({ place }) => !unmade.some(one => one.place.database === place.database)),
        failures,
        failingBefore: (0,failing/* failingBackups */.K)([
            ...all.filter(before).map(({ place }) => (0,names/* fileName */.Md)(place, 'manifest')),
            ...inventory.failedRuns.filter(before).map(({ place }) => (0,names/* failedRunName */.Mm)(place)),
        ]),
    };
}
/** Of each database the one with the latest stamp, by the name of the database. */
function newestOfEach(items) {
    const newest = new Map();
    for (const item of items) {
        const other = newest.get(item.place.database);
        if (!other || item.place.stamp > other.place.stamp)
            newest.set(item.place.database, item);
    }
    return [...newest.values()].toSorted((a, b) => a.place.database.localeCompare(b.place.database));
}
function failedVerification(backup) {
    const standing = (0,backup_proof/* standingFailure */.Dj)(backup);
    if (!standing)
        return [];
    return [
        {
            database: backup.place.database,
            failure: new failure/* Failure */.HR('VERIFICATION_FAILED', `backup ${backup.name} failed its verification (level ${standing.level})`, 'Its evidence beside it says what was found, and so does the log of the job.'),
        },
    ];
}
function failedJob({ job, result }) {
    if (result === 'success' || result === 'skipped')
        return [];
    const what = result === 'failure' ? 'failed' : 'was cancelled';
    return [
        {
            database: null,
            failure: new failure/* Failure */.HR('JOB_FAILED', `the job "${job}" ${what}`, 'Its log says why.'),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/commands/notify/run.js




async function run(values, context) {
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), values['source-server']);
    const request = { ...(0,selection/* selectionOf */.W)(values), jobResults: values['job-results'] };
    return { result: await notify(store, request, context), location: store.location };
}


/***/ }),

/***/ 90250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var catalog_backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
// EXTERNAL MODULE: ./lib/catalog/stamp.js
var catalog_stamp = __webpack_require__(11916);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var catalog_leftover = __webpack_require__(43712);
;// CONCATENATED MODULE: ./lib/catalog/retention/arrival.js
/**
 * Whether a backup came into its store when it says that it was made, by the store's own clock. Whoever
 * may write there can write any date into a manifest, and not the time at which it arrives: a backup of
 * last month that came today is a copy, or was planted.
 */
/** A dump takes its time, and a store may have been out of reach: of longer ones nothing can be told. */
const longestDelayMs = 24 * 60 * 60 * 1000;
/** So far apart are the clocks of a database server and of a store that nobody looks after. */
const clockSkewMs = 60 * 60 * 1000;
/** When its manifest arrived, by the store's clock; `undefined` where no store was asked. */
const arrivalOf = ({ name }, files) => files.get(name)?.[0]?.lastModified;
/** When a run ended stands in the manifest as well, and is no better witness than the rest of it. */
function isTimely({ manifest }, arrivedAt) {
    if (arrivedAt === undefined)
        return true;
    const delayMs = arrivedAt.getTime() - Date.parse(manifest.snapshotAt);
    return delayMs <= longestDelayMs && delayMs >= -clockSkewMs;
}

;// CONCATENATED MODULE: ./lib/commands/prune/deletion-order.js


/** Whether a dump is known for ours, and for this backup's, without its manifest. */
const isKnownAlone = (dump) => dump?.marked === true && (0,names/* parseStoredName */.GO)(dump.name) !== undefined;
/**
 * The order in which the files of one place are deleted, so that what an interruption leaves does not lie,
 * and the next prune knows it for what it is. What failed verifications say outlasts the manifest; what
 * speaks of a whole dump goes before it, or what is left would look like a backup that lost its manifest.
 *
 * A dump without our mark, or at another place than usual, is not known for ours without its manifest. Should
 * it stay, its contents stay, too: then the manifest can be made again.
 */
function inOrder(files) {
    const order = isKnownAlone((0,catalog_leftover/* fileAmong */.zV)(files, 'dump'))
        ? ['passed', 'contents', 'manifest', 'evidence', 'dump', 'roles']
        : ['passed', 'manifest', 'evidence', 'dump', 'contents', 'roles'];
    return files.toSorted((a, b) => order.indexOf(stepOf(a)) - order.indexOf(stepOf(b)));
}
function stepOf(file) {
    const stored = (0,names/* parseStoredName */.GO)(file.name);
    const isProof = stored?.kind === 'evidence' && stored.verification.verdict === 'passed';
    return isProof ? 'passed' : (0,catalog_leftover/* kindOfFile */.yK)(file);
}

;// CONCATENATED MODULE: ./lib/commands/prune/leftovers.js



/** What becomes of files without a manifest. */
/** No run that is still under way has left a file untouched for so long. */
const leftoverMinAgeMs = 24 * 60 * 60 * 1000;
const holdsDump = ({ files }) => (0,catalog_leftover/* fileAmong */.zV)(files, 'dump') !== undefined;
/**
 * Why files without a manifest are left alone. `hasGood`: their database has a good backup; where it has
 * none, a dump without a manifest may be all that there is.
 */
function reasonToStay(leftover, hasGood, now) {
    const { kind, files, place } = leftover;
    if (kind === 'foreign')
        return 'a dump without our mark: it may be somebody’s copy';
    if (kind === 'lost') {
        return (0,catalog_leftover/* isRebuildable */.Oq)(files)
            ? `a backup that lost its manifest, by the files beside its dump; to make it again: ${(0,catalog_leftover/* rebuildCommand */.hg)(place)}`
            : 'a backup that lost more than its manifest, or a copy that is under way';
    }
    const newest = files.reduce((latest, { lastModified, arrivedAt = lastModified }) => Math.max(latest, arrivedAt.getTime()), 0);
    if (now.getTime() - newest < leftoverMinAgeMs)
        return 'less than a day old: the run, or a copy, may go on';
    if (holdsDump(leftover) && !hasGood) {
        return `a dump, and no backup of "${place.database}" with a manifest is good`;
    }
    return heldAmong(files);
}
/** Why no dump without a manifest goes: together with the backups that go, it would be too much. */
function leftoversRefusal(database, backups, dumps, percent) {
    const wouldDelete = backups.going + dumps;
    const tooFar = wouldDelete > 2 && wouldDelete * 100 >= percent * (backups.all + dumps);
    if (dumps === 0 || !tooFar)
        return undefined;
    return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would delete ${dumps} of the dumps of "${database}" without a manifest and ${backups.going} of its ${backups.all} backups, ${percent} % or more of all, so none of those dumps was deleted`, `Runs that never end leave such dumps, and so does who deletes manifests: find out which it is. Where the plan is right, raise ${(0,reference/* option */.uK)('max-delete-percent')} for one run.`);
}
const heldAmong = (files) => {
    const held = files.flatMap(({ name, held: why }) => why === undefined ? [] : [`${name} is ${why}`]);
    return held.length > 0 ? held.join(', ') : undefined;
};

;// CONCATENATED MODULE: ./lib/commands/prune/delete-backup.js





/** Deletes a backup, or tells why that cannot be done. */
async function deleteBackup(files, remove) {
    const ordered = inOrder(files);
    const end = ordered.findIndex(file => (0,catalog_leftover/* kindOfFile */.yK)(file) === 'manifest') + 1;
    if (end === 0)
        return undefined;
    // No listing tells of a policy of the whole container, nor of what came since.
    const whole = heldAmong(files) ?? (await removeUntilHeld(ordered.slice(0, end), remove));
    if (whole !== undefined)
        return whole;
    const others = ordered.slice(end);
    const isKnown = isKnownAlone((0,catalog_leftover/* fileAmong */.zV)(files, 'dump'));
    const rest = await (isKnown ? removeAll : removeUntilHeld)(others, remove);
    return (rest &&
        `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left ${isKnown ? 'goes later' : 'is not known for ours without it, and stays'}`);
}
/** Deletes files one after the other, and none after one that the store holds. */
async function removeUntilHeld(files, remove) {
    for (const file of files) {
        const held = await removeAll([file], remove);
        if (held !== undefined)
            return held;
    }
    return undefined;
}
/** Deletes files one after the other; what the store holds is told, and does not keep the others. */
async function removeAll(files, remove) {
    const held = [];
    for (const file of inOrder(files)) {
        const removal = await remove(file);
        if (removal.kind === 'held')
            held.push(`${file.name} is ${removal.reason}`);
    }
    return held.length > 0 ? held.join(', ') : undefined;
}
/**
 * Why the dump that a manifest names may be somebody else's: who may add a manifest to a store must not get rid
 * of a dump that was there before.
 */
function notItsOwn(backup, files, shared) {
    const name = (0,catalog_backup/* storedName */.Rs)(backup, 'dump');
    if (shared.has(name))
        return `${name} is what another manifest names as well`;
    const dump = files.find(file => file.name === name);
    const [manifest] = files;
    if (!dump || !manifest || isTimely(backup, manifest.lastModified))
        return undefined;
    const olderMs = manifest.lastModified.getTime() - dump.lastModified.getTime();
    return olderMs > manifestAfterDumpMs
        ? `${name} was there long before the manifest that names it`
        : undefined;
}
/** A run writes the manifest when its dump is there, and a copy takes both along. */
const manifestAfterDumpMs = 24 * 60 * 60 * 1000;

;// CONCATENATED MODULE: ./lib/commands/prune/prune-share.js






/** Long enough to look back at what failed. */
const failedRunMaxAgeMs = 30 * 24 * 60 * 60 * 1000;
/** Since the newest backup, and whatever their age: by them `check` sees that backups keep failing. */
const keptFailedRuns = 2;
/** So far ahead no clock is that is merely imprecise. */
const futureMs = 24 * 60 * 60 * 1000;
async function pruneShare(share, { dryRun, policy }, remove, { now, reporter }) {
    const { database, plan, done } = share;
    const judged = share.leftovers.map(leftover => ({
        leftover,
        stays: reasonToStay(leftover, share.hasGood, now()),
    }));
    const dumps = judged.filter(({ leftover, stays }) => stays === undefined && holdsDump(leftover));
    const refusal = plan && refusalOf(plan, now());
    if (refusal)
        done.failures.push({ database, failure: refusal });
    const all = (plan?.decisions ?? []).filter(({ entry }) => entry.kind === 'backup').length;
    const backups = { going: refusal ? 0 : outdated(plan).length, all };
    const tooMany = leftoversRefusal(database, backups, dumps.length, policy.maxDeletePercent);
    if (tooMany && !refusal)
        done.failures.push({ database, failure: tooMany });
    const refused = (refusal ?? tooMany) ? 'a dump, and the plan was refused' : undefined;
    // The oldest first, so that an interruption leaves the newest.
    for (const backup of refusal ? [] : outdated(plan).toReversed()) {
        const { name } = backup;
        reporter.info(`${dryRun ? 'Would delete' : 'Deleting'} ${name}`);
        const files = share.files.get(name) ?? [];
        const reason = notItsOwn(backup, files, share.shared) ?? (await deleteBackup(files, remove));
        if (reason === undefined) {
            done.deleted.push(name);
        }
        else {
            done.held.push({ name, reason });
            reporter.warn(`${name} cannot be deleted for now: ${reason}`);
        }
    }
    for (const { leftover, stays } of judged) {
        const kept = stays ??
            (holdsDump(leftover) ? refused : undefined) ??
            (await removeAll(leftover.files, remove));
        const { place, files } = leftover;
        done.leftovers.push(kept === undefined
            ? { place, files, action: 'deleted', reason: 'a run left it that did not end' }
            : { place, files, action: 'kept', reason: kept });
    }
    for (const { place } of outdatedFailedRuns(share, now())) {
        const removal = await remove({ name: (0,names/* failedRunName */.Mm)(place), sizeBytes: 0 });
        if (removal.kind !== 'held')
            done.failedRunsDeleted += 1;
    }
}
const outdated = (plan) => (plan?.decisions ?? []).flatMap(({ entry, action }) => action === 'delete' && entry.kind === 'backup' ? [entry.backup] : []);
/** Why a plan is not carried out. */
function refusalOf(plan, now) {
    const { database, refused, newest } = plan;
    if (refused) {
        const { counted, wouldDelete, of, percent } = refused;
        const tooMuch = counted === 'backups'
            ? `delete ${wouldDelete} of the ${of} backups of "${database}"`
            : `leave none of the backups of "${database}" of ${wouldDelete} of ${of} days`;
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would ${tooMuch}, ${percent} % or more, so nothing was deleted`, `Look at the plan (${(0,reference/* option */.uK)('dry-run')}): many backups that nobody took on purpose? Where it is right, raise ${(0,reference/* option */.uK)('max-delete-percent')} for one run.`);
    }
    const snapshotAt = newest?.manifest.snapshotAt ?? '';
    if (outdated(plan).length > 0 && Date.parse(snapshotAt) > now.getTime() + futureMs) {
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the newest backup of "${database}", ${newest?.name}, was taken in the future (${snapshotAt}), so that all others look old; none of them was deleted`, 'The clock of this machine is wrong, or that of the database server was. In the second case, delete that backup by hand.');
    }
    return undefined;
}
function outdatedFailedRuns({ failedRuns, plan }, now) {
    const newestStamp = plan?.newest?.place.stamp ?? '';
    const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
    const oldest = now.getTime() - failedRunMaxAgeMs;
    return newestFirst.filter(({ place: { stamp } }, at) => (at >= keptFailedRuns || stamp < newestStamp) && ((0,catalog_stamp/* parseStamp */.Pu)(stamp)?.getTime() ?? 0) < oldest);
}

// EXTERNAL MODULE: ./lib/catalog/history.js
var catalog_history = __webpack_require__(33199);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/catalog/retention/candidate.js



function candidatesBy({ keepLabels, timeZone }, files) {
    const localDate = (0,calendar/* dateIn */.m7)(timeZone);
    return (backup, rank) => {
        const { label, snapshotAt } = backup.manifest;
        const instant = Date.parse(snapshotAt);
        const arrival = arrivalOf(backup, files);
        const arrivedAt = arrival ?? new Date(instant);
        const own = label === 'safety' || label === 'manual' ? label : 'general';
        return {
            ...{ backup, rank, instant, arrivedAt },
            date: localDate(instant),
            arrivalDate: localDate(arrivedAt.getTime()),
            pool: (0,patterns/* matchesAny */._I)(keepLabels, label) ? 'labelled' : own,
            isTimely: isTimely(backup, arrival),
            everFailed: backup.verifications.some(({ verdict }) => verdict === 'failed'),
        };
    };
}

// EXTERNAL MODULE: ./lib/catalog/backup-proof.js
var backup_proof = __webpack_require__(89702);
;// CONCATENATED MODULE: ./lib/catalog/retention/reasons.js


/** Every reason that there is. */
function reasonsToKeep(one, rivals, newest, policy) {
    const { pool, everFailed, backup } = one;
    const { label } = backup.manifest;
    const isYoung = (limit) => newest.instant - one.instant <= limit * calendar/* dayMs */.LP;
    const { keepManualDays, keepMinimum, keepSafetyDays } = policy;
    if (policy.requireVerified && rivals.verified.size === 0) {
        return ['no backup of this database is verified'];
    }
    if (rivals.allFailed)
        return ['no backup is left that never failed a verification'];
    const isNewestVerified = label !== 'safety' &&
        (0,backup_proof/* verifiedAt */.U3)(backup, policy.verifyLevel) !== undefined &&
        rivals.verified.newerThan(one) === 0;
    const place = rivals.good.newerThan(one) + 1;
    const failed = (0,backup_proof/* failsVerification */.R6)(backup)
        ? 'failed its verification'
        : 'once failed a verification';
    return [
        ...(label === 'safety' || place > Math.max(1, keepMinimum)
            ? []
            : [place === 1 ? 'newest backup' : `minimum ${place} of ${keepMinimum}`]),
        ...(label === 'safety' && one === newest ? ['newest, and none is good'] : []),
        ...(policy.requireVerified && isNewestVerified ? ['newest verified backup'] : []),
        ...(pool === 'labelled' ? [`label "${label}" is never deleted`] : []),
        ...(pool === 'safety' && isYoung(keepSafetyDays)
            ? [`safety backup, kept for ${days(keepSafetyDays)}`]
            : []),
        ...(everFailed && isYoung(keepSafetyDays)
            ? [`${failed}, kept for ${days(keepSafetyDays)}`]
            : []),
        ...(pool === 'manual' && isYoung(keepManualDays)
            ? [`manual backup, kept for ${days(keepManualDays)}`]
            : []),
        ...(pool === 'general' ? ruleReasons(one, rivals.general, isYoung, policy) : []),
        ...(pool === 'manual' ? ruleReasons(one, rivals.generalAndManual, isYoung, policy) : []),
    ];
}
/** The general rules that keep a backup among its rivals. */
function ruleReasons(one, rivals, isYoung, policy) {
    const { keepDays, keepLast } = policy;
    const place = rivals.newerThan(one) + 1;
    const period = (rule, count) => {
        if (count === undefined)
            return [];
        const later = rivals.laterPeriods(rule, one);
        return later === undefined || later >= count
            ? []
            : [`newest of ${calendar/* periodOf */.jH[rule](one.date)} (${rule} ${later + 1} of ${count})`];
    };
    return [
        ...(keepLast !== undefined && place <= keepLast ? [`last ${place} of ${keepLast}`] : []),
        ...(keepDays !== undefined && isYoung(keepDays)
            ? [`within ${days(keepDays)} of the newest`]
            : []),
        ...period('daily', policy.keepDaily),
        ...period('weekly', policy.keepWeekly),
        ...period('monthly', policy.keepMonthly),
        ...period('yearly', policy.keepYearly),
    ];
}
function reasonToDelete(backup, { keepManualDays, keepSafetyDays }) {
    const { label } = backup.manifest;
    if (label === 'safety')
        return `safety backup, older than ${days(keepSafetyDays)}`;
    if ((0,backup_proof/* failsVerification */.R6)(backup)) {
        return `failed its verification, older than ${days(keepSafetyDays)}`;
    }
    return label === 'manual'
        ? `manual backup, older than ${days(keepManualDays)}`
        : 'no rule keeps it';
}
const lateness = ({ arrivedAt }) => `not of that time: it arrived at ${arrivedAt.toISOString().slice(0, 16)}Z`;
const days = (count) => `${count} ${count === 1 ? 'day' : 'days'}`;

;// CONCATENATED MODULE: ./lib/catalog/retention/refusal.js
/**
 * Whether a plan goes too far. Of what arrived in time alone, for who adds enough of the past would
 * make anything a small share of the whole; and of its days, for he may add any number today.
 */
function refusal_refusalOf(timely, all, isGone, { maxDeletePercent: percent }) {
    const tooFar = (candidates, counted) => {
        const left = candidates.filter(one => !isGone(one));
        const [of = 0, kept = 0] = [candidates, left].map(some => counted === 'days' ? new Set(some.map(({ date }) => date)).size : some.length);
        const wouldDelete = of - kept;
        return candidates.length - left.length > 2 && wouldDelete * 100 >= percent * of
            ? [{ counted, wouldDelete, of, percent }]
            : [];
    };
    const [refusal] = [
        ...tooFar(timely, 'backups'),
        ...tooFar(timely, 'days'),
        ...tooFar(all, 'backups'),
    ];
    return refusal;
}

;// CONCATENATED MODULE: ./lib/catalog/retention/rivals.js


function rivalsIn(candidates, { verifyLevel }) {
    const ordinary = candidates.filter(({ backup }) => backup.manifest.label !== 'safety');
    const good = ordinary.filter(({ everFailed }) => !everFailed);
    const general = good.filter(({ pool }) => pool === 'general');
    return {
        allFailed: ordinary.length > 0 && good.length === 0,
        newest: good[0] ?? candidates[0],
        good: rankingOf(good),
        verified: rankingOf(good.filter(({ backup }) => (0,backup_proof/* verifiedAt */.U3)(backup, verifyLevel))),
        general: rankingOf(general),
        generalAndManual: rankingOf(good.filter(({ pool }) => pool === 'general' || pool === 'manual')),
    };
}
/** The candidates come the newest first. */
function rankingOf(candidates) {
    const places = new Map(candidates.map((one, at) => [one, at]));
    const calendars = new Map();
    const periodsOf = (rule) => {
        const known = calendars.get(rule) ?? periodsIn(candidates, rule);
        calendars.set(rule, known);
        return known;
    };
    return {
        size: candidates.length,
        newerThan: one => places.get(one) ?? candidates.filter(({ rank }) => rank < one.rank).length,
        laterPeriods: (rule, one) => {
            const own = calendar/* periodOf */.jH[rule](one.date);
            const periods = periodsOf(rule);
            const known = periods.get(own);
            if (!known)
                return [...periods.keys()].filter(other => other > own).length;
            const rival = arrivedWithin(rule, one) ? known.newestWithin : known.newest;
            return rival && rival.rank < one.rank ? undefined : known.later;
        },
    };
}
const arrivedWithin = (rule, { date, arrivalDate }) => calendar/* periodOf */.jH[rule](arrivalDate) <= calendar/* periodOf */.jH[rule](date);
/** Periods are sorted by name: when clocks go back, days may, too. */
const periodsIn = (candidates, rule) => new Map([...Map.groupBy(candidates, ({ date }) => calendar/* periodOf */.jH[rule](date))]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([period, own], later) => {
    const [newest] = own;
    const newestWithin = own.find(one => arrivedWithin(rule, one));
    return newest ? [[period, { newest, newestWithin, later }]] : [];
}));

;// CONCATENATED MODULE: ./lib/catalog/retention/plan.js






/**
 * Which backups are kept and which go, by database and server; of one database that with the newest
 * first. It depends on the catalog and the policy alone: there is no clock in it, so that retention
 * stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` stay, at least one. *Newest* is by the instant
 *   that the dump shows. Ages are counted from the newest good backup of the database, not from now.
 * - By label: `keepLabels` are never deleted; `manual` ones, and `safety` ones, which hold what was
 *   replaced, stay for their days. The rules have nothing to do with safety backups. They keep a manual
 *   one that they would keep if it had another label, and it takes no place of those that have one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and that is `maxDeletePercent` of the backups, or more, or leaves so
 *   many of their days without any, the plan is refused: its decisions show what it would have been.
 *
 * Whoever may write to a store must not get rid of what was there before. A backup can lose its place
 * to its *rivals* alone:
 *
 * - Those of one that arrived in time (`isTimely`) did so as well; for the newest of a period, before it
 *   was over, if it did. Among the late, everybody is a rival: where all are, as after a copy, that is
 *   no difference.
 * - Nobody's rival is what ever failed a verification, even if it passed one since. It is itself judged
 *   as if it had not, and stays for `keepSafetyDays` in any case. Where all failed, all stay.
 *
 * `files` tell when backups arrived; without them each is taken at its word.
 */
function planRetention(entries, policy, files = new Map()) {
    const candidateOf = candidatesBy(policy, files);
    const byDatabase = Map.groupBy((0,catalog_backup/* newestFirst */.ll)(entries), catalog_backup/* databaseOf */.zJ);
    return [...byDatabase]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([database, all]) => [...(0,server/* byServer */.Rh)(all)].map(([server, own]) => planDatabase({ database, server }, own, policy, candidateOf)));
}
function planDatabase(whose, entries, policy, candidateOf) {
    const all = entries
        .flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []))
        .map(candidateOf);
    const timely = all.filter(one => one.isTimely);
    const amongTimely = rivalsIn(timely, policy);
    const amongAll = rivalsIn(all, policy);
    const newest = amongTimely.newest ?? amongAll.newest;
    const judged = new Map(all.map(one => {
        const reasons = one.isTimely
            ? reasonsToKeep(one, amongTimely, amongTimely.newest ?? one, policy)
            : reasonsToKeep(one, amongAll, newest ?? one, policy);
        return [one.backup, { one, reasons }];
    }));
    const decisions = entries.map((entry) => {
        const found = entry.kind === 'backup' ? judged.get(entry.backup) : undefined;
        if (!found) {
            const why = entry.kind === 'broken' ? entry.broken.reason : 'nothing is known of it';
            return { entry, action: 'keep', reasons: [`cannot be judged: ${why}`] };
        }
        const { one, reasons } = found;
        const late = one.isTimely || timely.length === 0 ? [] : [lateness(one)];
        return reasons.length > 0
            ? { entry, action: 'keep', reasons: [...reasons, ...late] }
            : { entry, action: 'delete', reasons: [reasonToDelete(one.backup, policy), ...late] };
    });
    const isGone = ({ backup }) => judged.get(backup)?.reasons.length === 0;
    const refused = refusal_refusalOf(timely, all, isGone, policy);
    return {
        ...{ ...whose, decisions },
        ...(newest && { newest: newest.backup }),
        ...(refused && { refused }),
    };
}

;// CONCATENATED MODULE: ./lib/commands/prune/share.js





/**
 * What is to be looked at, by database and server. What does not say whose it is goes with the newest backup of
 * its database.
 */
function shareOut(inventory, scope) {
    const { sourceServer, policy } = scope;
    const presentName = (0,server/* presentNamesBy */.zR)(inventory.entries);
    const plans = Map.groupBy(planRetention(inventory.entries, policy, inventory.files), plan => plan.database);
    const leftovers = Map.groupBy(inventory.leftovers, ({ place }) => place.database);
    const good = new Set((0,catalog_history/* historiesOf */.u3)(inventory).flatMap(history => (history.good.length > 0 ? history.database : [])));
    const failedRuns = Map.groupBy(inventory.failedRuns, ({ place }) => place.database);
    const dumps = Map.groupBy(backupsIn(inventory), backup => (0,catalog_backup/* storedName */.Rs)(backup, 'dump'));
    const shared = new Set([...dumps].flatMap(([name, { length }]) => (length > 1 ? [name] : [])));
    const isAsked = (database, plan) => (0,database_selection/* isAskedFor */.un)(database, scope) &&
        (sourceServer === undefined || plan?.server === presentName(database, sourceServer));
    return [...new Set([...plans.keys(), ...leftovers.keys(), ...failedRuns.keys()])]
        .toSorted()
        .flatMap(database => (plans.get(database) ?? [undefined]).map((plan, at) => ({
        ...{ database, plan, shared },
        files: inventory.files,
        hasGood: good.has(database),
        leftovers: at === 0 ? (leftovers.get(database) ?? []) : [],
        failedRuns: at === 0 ? (failedRuns.get(database) ?? []) : [],
        done: newTally(),
    })))
        .filter(({ database, plan }) => isAsked(database, plan));
}
const severalServersIn = (shares) => [...Map.groupBy(shares, ({ database }) => database)].flatMap(([database, { length }]) => length > 1 ? [database] : []);
const newTally = () => ({
    deleted: [],
    held: [],
    leftovers: [],
    failures: [],
    failedRunsDeleted: 0,
    freedBytes: 0,
});
const backupsIn = ({ entries }) => entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));

;// CONCATENATED MODULE: ./lib/commands/prune/prune.js








/** Databases side by side. */
const concurrency = 8;
/**
 * Deletes the backups that no rule keeps, and what runs left that did not end. A database that fails
 * does not stop the others. A dry run goes the same way and deletes nothing.
 *
 * Others may back up or prune at the same time: what they delete is gone either way, and what they
 * add is newer than all that goes here.
 */
async function prune(store, request, context) {
    const { reporter, signal } = context;
    await store.check('read', signal);
    const inventory = await readForPruning(store, (0,database_selection/* onlyNamed */.oR)(request.databases), signal);
    const shares = shareOut(inventory, request);
    for (const database of severalServersIn(shares)) {
        reporter.warn(`there are backups of a "${database}" of several servers; each server's are pruned by themselves, by the same rules. For those of one alone: ${(0,reference/* option */.uK)('source-server')}`);
    }
    for (const { literal } of request.databases) {
        if (literal !== undefined && !shares.some(({ database }) => database === literal)) {
            reporter.warn(`There are no backups of "${literal}" in ${store.location}`);
        }
    }
    const pruneOne = async (share) => {
        const remove = async ({ name, sizeBytes }) => {
            reporter.detail(`${request.dryRun ? 'Would delete' : 'Deleting'} ${name}`);
            const removal = request.dryRun
                ? { kind: 'deleted' }
                : await store.remove(name, signal);
            if (removal.kind === 'deleted')
                share.done.freedBytes += sizeBytes;
            return removal;
        };
        try {
            // Once the run is interrupted, each that is left fails at once, and for that reason.
            signal.throwIfAborted();
            await pruneShare(share, request, remove, context);
        }
        catch (error) {
            share.done.failures.push({ database: share.database, failure: (0,failure/* asFailure */.h_)(error) });
        }
    };
    const queue = shares.values();
    await Promise.all(Array.from({ length: concurrency }, async () => {
        for (const share of queue)
            await pruneOne(share);
    }));
    const all = shares.map(({ done }) => done);
    const freedBytes = all.reduce((sum, done) => sum + done.freedBytes, 0);
    // What is deleted is told all the same; with nothing deleted, one message is enough.
    if (signal.aborted && freedBytes === 0)
        throw signal.reason;
    return {
        dryRun: request.dryRun,
        plans: shares.flatMap(({ plan }) => plan ?? []),
        deleted: all.flatMap(({ deleted }) => deleted),
        held: all.flatMap(({ held }) => held),
        leftovers: all.flatMap(({ leftovers }) => leftovers),
        failedRunsDeleted: all.reduce((sum, done) => sum + done.failedRunsDeleted, 0),
        foreign: inventory.foreign,
        freedBytes,
        failures: all.flatMap(({ failures }) => failures),
    };
}
/**
 * What lies in the store, of one database or of all. Where a manifest names a dump at another place, only all
 * manifests together tell whether it is the only one.
 */
async function readForPruning(store, database, signal) {
    const asked = await (0,list/* readInventory */.z)(store, database, signal);
    if (database === undefined || !backupsIn(asked).some(isDumpElsewhere))
        return asked;
    return { ...(await (0,list/* readInventory */.z)(store, undefined, signal)), foreign: asked.foreign };
}
const isDumpElsewhere = (backup) => (0,catalog_backup/* storedName */.Rs)(backup, 'dump') !== (0,names/* fileName */.Md)(backup.place, 'dump');

;// CONCATENATED MODULE: ./lib/commands/prune/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const policy = policyOf(values);
    const request = { ...(0,selection/* selectionOf */.W)(values), sourceServer, policy, dryRun: values['dry-run'] };
    return { result: await prune(store, request, context), location: store.location };
}
const policyOf = (values) => ({
    keepLast: values['keep-last'],
    keepDays: values['keep-days'],
    keepDaily: values['keep-daily'],
    keepWeekly: values['keep-weekly'],
    keepMonthly: values['keep-monthly'],
    keepYearly: values['keep-yearly'],
    keepMinimum: values['keep-minimum'],
    keepLabels: values['keep-labels'],
    keepManualDays: values['keep-manual-days'],
    keepSafetyDays: values['keep-safety-days'],
    requireVerified: values['require-verified'],
    verifyLevel: values['verify-level'],
    maxDeletePercent: values['max-delete-percent'],
    timeZone: values['time-zone'],
});


/***/ }),

/***/ 71533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/status.js
var catalog_status = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/status/status.js



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status_status(store, selection, context) {
    await store.check('read', context.signal);
    const inventory = await (0,list/* readInventory */.z)(store, (0,database_selection/* onlyNamed */.oR)(selection.databases), context.signal);
    return {
        checkedAt: context.now(),
        statuses: (0,catalog_status/* statusOf */.c)((0,database_selection/* askedOf */.iN)(inventory, selection), {
            databases: (0,database_selection/* namedIn */.$P)(selection),
            server: selection.sourceServer,
        }),
    };
}

;// CONCATENATED MODULE: ./lib/commands/status/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const result = await status_status(store, { ...(0,selection/* selectionOf */.W)(values), sourceServer }, context);
    return { result, location: store.location };
}


/***/ }),

/***/ 15378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   oR: () => (/* binding */ onlyNamed),
/* harmony export */   un: () => (/* binding */ isAskedFor),
/* harmony export */   w4: () => (/* binding */ reasonNotAsked)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30976);

/** Undefined: it is asked for. */
function reasonNotAsked(name, { databases: included, excludeDatabases }) {
    if ((0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(excludeDatabases, name))
        return 'excluded';
    return included.length > 0 && !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(included, name) ? 'not asked for' : undefined;
}
/** The databases that were named outright. */
const namedIn = ({ databases }) => [
    ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];
/** Of exactly one database that is named outright, nothing else needs to be read. */
const onlyNamed = (databases) => databases.length === 1 ? databases[0]?.literal : undefined;
const isAskedFor = (name, selection) => reasonNotAsked(name, selection) === undefined;
/** What of an inventory belongs to the databases that were asked for. */
function askedOf(inventory, selection) {
    const isAsked = ({ place }) => isAskedFor(place.database, selection);
    const partOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
    return {
        ...inventory,
        entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
        leftovers: inventory.leftovers.filter(isAsked),
        failedRuns: inventory.failedRuns.filter(isAsked),
    };
}


/***/ }),

/***/ 6723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withoutMark),
/* harmony export */   x: () => (/* binding */ incompleteRestore)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);


/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
function incompleteRestore({ name, mark, isOurs, }) {
    // Under another name than the restored one its owner may have written anything.
    if (!isOurs && name !== mark?.database)
        return undefined;
    if (mark?.role === 'closed') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, `Run that restore again, which opens it first; or: ALTER DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)} ALLOW_CONNECTIONS true;`);
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `A backup of it would not be whole: finish the restore first.${isOurs ? '' : withoutMark(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const withoutMark = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)} IS NULL;`;


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
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
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
        return { name, mark: found?.mark, isOurs: row.owner === row.login, leftOut };
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
        const worrying = (reason) => ({ reason, expected: false });
        if (row.is_template)
            return expected('template');
        if (systemDatabases.includes(row.name))
            return expected('belongs to the provider');
        if (row.is_invalid)
            return worrying('invalid: a DROP DATABASE was interrupted; drop it again');
        if (!row.allows_connections)
            return worrying('allows no connections');
        if (!row.can_connect)
            return worrying(`"${server.address.username}" may not connect`);
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
        else if (isNamed || !info.leftOut)
            selected.push(info);
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
const notFound = (database, server) => new failure/* Failure */.HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, `Names are case-sensitive. See what is there: ${(0,reference/* ownCommand */.w1)('databases')}`);


/***/ }),

/***/ 86395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   VD: () => (/* binding */ markedAmong),
/* harmony export */   X9: () => (/* binding */ listMarked),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   u4: () => (/* binding */ databaseRow)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10738);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77798);



/**
 * Whether it is proven that a database was made by us: for our own login, or half-restored for the one that
 * runs what is in a dump, if that is another.
 */
const isProven = ({ isOurs, owner, mark }, restorer) => isOurs || (mark.role === 'restoring' && owner === restorer);
/** The databases that restores and drills made, set aside or closed. */
async function listMarked(maintenance) {
    return markedAmong(await maintenance.rows(databaseRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesSql */ .Br));
}
const databaseRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    allows_connections: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    is_template: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    is_invalid: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    can_connect: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    comment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
});
const markedAmong = (rows) => rows.flatMap(({ name, oid, owner, login, comment, is_invalid: isInvalid }) => {
    const { mark } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(name, comment);
    return mark ? [{ name, oid, owner, mark, isOurs: owner === login, isInvalid }] : [];
});
/**
 * What a restore set aside of a target, and what keeps its name meanwhile. Only our own login can have
 * written which database it was: the one that was set aside is its owner's, who writes there what he likes.
 */
function setAside(marked, target) {
    const placeholder = marked.find(({ name, mark, isOurs }) => name === target && mark.role === 'restoring' && isOurs);
    if (!placeholder)
        return undefined;
    const recorded = placeholder.mark.aside;
    const aside = marked.find(({ name, oid, mark }) => mark.role === 'set-aside' && name === recorded?.name && oid === recorded.oid);
    return { placeholder, setAside: aside };
}


/***/ }),

/***/ 40388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ databaseSize)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);



/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
async function databaseSize(session, name) {
    const sql = 'SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS bytes';
    const asking = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ bytes: _session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9 }), (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(sql), [name]);
    return (await (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J0)(session, asking))?.bytes;
}


/***/ }),

/***/ 77798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ modulesSql),
/* harmony export */   Br: () => (/* binding */ databasesSql),
/* harmony export */   TA: () => (/* binding */ isOpenSql),
/* harmony export */   UV: () => (/* binding */ propertiesSql),
/* harmony export */   Wd: () => (/* binding */ holdsUserObjectsSql)
/* harmony export */ });
/** Every database of the server, with what decides whether it can be backed up. */
const databasesSql = `
SELECT d.datname AS name,
       d.oid,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       current_user AS login,
       d.datallowconn AS allows_connections,
       d.datistemplate AS is_template,
       -- NULL: it was dropped meanwhile
       coalesce(pg_catalog.has_database_privilege(d.oid, 'CONNECT'), false) AS can_connect,
       -- what an interrupted DROP DATABASE leaves (15.4 and later)
       d.datconnlimit = -2 AS is_invalid,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment
  FROM pg_catalog.pg_database AS d
 ORDER BY d.datname COLLATE pg_catalog."C"`;
/** What belongs to the database itself. Columns that older majors do not have come through to_jsonb. */
const propertiesSql = `
SELECT d.oid,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       current_user AS login,
       pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS character_type,
       CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider'
            WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS locale_provider,
       coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale',
                pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
       pg_catalog.to_jsonb(d) ->> 'daticurules' AS icu_rules,
       d.datconnlimit AS connection_limit,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN a.grantee <> 0 THEN pg_catalog.pg_get_userbyid(a.grantee) END,
                 'privilege', a.privilege_type,
                 'grantable', a.is_grantable)
                 ORDER BY a.grantee <> 0, pg_catalog.pg_get_userbyid(a.grantee), a.privilege_type), '[]')
          FROM pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) AS a
         WHERE a.grantee <> d.datdba) AS grants,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN s.setrole <> 0 THEN pg_catalog.pg_get_userbyid(s.setrole) END,
                 'name', pg_catalog.split_part(c, '=', 1),
                 'value', pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1))
                 ORDER BY s.setrole <> 0, pg_catalog.pg_get_userbyid(s.setrole), c), '[]')
          FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS c
         WHERE s.setdatabase = d.oid) AS settings
  FROM pg_catalog.pg_database AS d
 WHERE d.datname = $1`;
/**
 * Whether the current database holds anything that a user made: a schema, a relation, a routine, a
 * type, a large object or an extension beyond plpgsql.
 */
const holdsUserObjectsSql = `
SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.oid >= 16384 AND c.relnamespace IN (
                 SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname !~ '^pg_'))
    OR EXISTS (SELECT FROM pg_catalog.pg_namespace AS n WHERE n.oid >= 16384 AND n.nspname !~ '^pg_')
    OR EXISTS (SELECT FROM pg_catalog.pg_proc AS p WHERE p.oid >= 16384)
    OR EXISTS (SELECT FROM pg_catalog.pg_type AS t WHERE t.oid >= 16384 AND t.typrelid = 0)
    OR EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)
    OR EXISTS (SELECT FROM pg_catalog.pg_extension AS e WHERE e.oid >= 16384) AS holds_objects`;
/** What settings of two parts may belong to on this server: its extensions, and what it has loaded. */
const modulesSql = `
SELECT a.name FROM pg_catalog.pg_available_extensions AS a
UNION
SELECT pg_catalog.split_part(s.name, '.', 1) FROM pg_catalog.pg_settings AS s
 WHERE pg_catalog.strpos(s.name, '.') > 0`;
const isOpenSql = 'SELECT FROM pg_catalog.pg_database AS d WHERE d.datname = $1 AND d.datallowconn';


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rm, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP)
/* harmony export */ });
/* unused harmony exports cp, mv, rmRF, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
