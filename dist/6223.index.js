export const id = 6223;
export const ids = [6223];
export const modules = {

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

/***/ 56879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ encodeDatabase),
/* harmony export */   GO: () => (/* binding */ parseStoredName),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Mm: () => (/* binding */ failedRunName),
/* harmony export */   Pu: () => (/* binding */ parseStamp),
/* harmony export */   QN: () => (/* binding */ databaseFolder),
/* harmony export */   Th: () => (/* binding */ fillDumpName),
/* harmony export */   U_: () => (/* binding */ backupFiles),
/* harmony export */   XD: () => (/* binding */ isDumpNameOf),
/* harmony export */   Xc: () => (/* binding */ evidenceName),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   nP: () => (/* binding */ fileEndings),
/* harmony export */   rY: () => (/* binding */ verdicts),
/* harmony export */   rs: () => (/* binding */ wrongDumpName),
/* harmony export */   xE: () => (/* binding */ formatStamp),
/* harmony export */   zm: () => (/* binding */ verifyLevels)
/* harmony export */ });
/* unused harmony export decodeDatabase */
/**
 * How a backup's files are named in the store, and back.
 *
 *     {database}/{database}_{2026-11-21T03-00-00Z}.dump
 *
 * Every PostgreSQL database name maps to exactly one path segment and back: what would not survive
 * as a segment is percent-encoded byte by byte, and `%` itself always is.
 */
/** The files of one backup, by the ending of their names. The manifest is written last. */
const fileEndings = {
    dump: '.dump',
    contents: '.contents.json.gz',
    roles: '.roles.sql',
    manifest: '.manifest.json',
};
const backupFiles = Object.keys(fileEndings);
/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
const verifyLevels = ['checksum', 'archive', 'restore'];
/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
const verdicts = ['passed', 'failed', 'unverifiable'];
// Control characters and XML's non-characters cannot be listed by Azure; `/` and `\` separate
// segments; a trailing dot is dropped by Azure; leading `.` and `_` are kept for other uses.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded
const unsafe = /[/\\%\u0000-\u001f\u007f-\u009f\ufffe\uffff]|^[._]|\.$/gu;
const percentEncode = (text) => [...Buffer.from(text, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
/** The path segment that stands for a database. */
const encodeDatabase = (database) => database.replace(unsafe, percentEncode);
/** The database that a path segment stands for, or `undefined` when no database maps to it. */
function decodeDatabase(segment) {
    try {
        const database = decodeURIComponent(segment);
        return encodeDatabase(database) === segment ? database : undefined;
    }
    catch {
        return undefined;
    }
}
/** The folder of a database's backups, with its trailing slash. */
const databaseFolder = (database) => `${encodeDatabase(database)}/`;
/** `{database}_{stamp}`: what a user calls the backup. */
const backupName = ({ database, stamp }) => `${encodeDatabase(database)}_${stamp}`;
/** The name in the store of one file of a backup. */
const fileName = (place, file) => databaseFolder(place.database) + backupName(place) + fileEndings[file];
const placeholders = {
    database: ({ database }) => encodeDatabase(database),
    timestamp: ({ stamp }) => stamp.replace(/\D/g, ''),
    stamp: ({ stamp }) => stamp,
};
/**
 * The name in the store that a template means for the dump of a backup. All but the database has the
 * same length whatever it stands for, so that no two databases or times share a name.
 */
const fillDumpName = (template, of) => template.replace(/\{(\w+)\}/g, (whole, name) => placeholders[name]?.(of) ?? whole);
/** Whether a template can mean a name for the dump of that backup, and the name is no usual one. */
const isDumpNameOf = (name, { database, stamp }) => name.includes(encodeDatabase(database)) &&
    [stamp, stamp.replace(/\D/g, '')].some(time => name.includes(time)) &&
    parseStoredName(name) === undefined;
/** A prefix takes its share of the 1024 characters of a blob's name, and so may each database. */
const maxTemplateLength = 100;
/** What is wrong with a template for the names of dumps, as the rest of a sentence. */
function wrongDumpName(template) {
    if (!template.endsWith('.dump'))
        return 'has to end in .dump.';
    const without = template.replaceAll(/\{(?:database|timestamp|stamp)\}/g, '');
    if (/[{}]/.test(without)) {
        return 'has another placeholder than {database}, {timestamp} and {stamp}.';
    }
    if (template.split('{database}').length !== 2) {
        return 'needs {database} once: backups of two databases must not share a name.';
    }
    if (!/\{(?:timestamp|stamp)\}/.test(template)) {
        return 'needs {timestamp} or {stamp}: no backup ever overwrites another.';
    }
    const isSegment = (part) => /^[^.\\\p{Cc}](?:[^\\\p{Cc}]*[^.\\\p{Cc}])?$/u.test(part);
    if (template.length > maxTemplateLength || !template.split('/').every(isSegment)) {
        return `is no relative path: up to ${maxTemplateLength} characters, folders separated by single slashes, none of them beginning or ending in a dot, no backslash.`;
    }
    return undefined;
}
/** The name in the store of the evidence of a verification: `….{time}.{level}.{verdict}.evidence.json`. */
const evidenceName = (place, { stamp, level, verdict }) => `${databaseFolder(place.database)}${backupName(place)}.${stamp}.${level}.${verdict}.evidence.json`;
/** The name in the store of the record of a run that made no backup; its stamp is when it began. */
const failedRunName = (place) => `${databaseFolder(place.database)}${backupName(place)}.failed.json`;
const place = /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;
const evidenceEnding = /^\.(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.(?<level>[a-z]+)\.(?<verdict>[a-z]+)\.evidence\.json$/;
/** What a name in the store stands for, or `undefined` when it is none of ours. */
function parseStoredName(name) {
    const groups = place.exec(name)?.groups;
    if (!groups?.folder || !groups.stamp || groups.name !== groups.folder)
        return undefined;
    const database = decodeDatabase(groups.folder);
    if (database === undefined || !parseStamp(groups.stamp))
        return undefined;
    const of = { database, stamp: groups.stamp };
    const { ending = '' } = groups;
    if (ending === '.failed.json')
        return { kind: 'failed-run', place: of };
    const file = backupFiles.find(key => fileEndings[key] === ending);
    if (file)
        return { kind: 'file', place: of, file };
    const verification = parseEvidenceEnding(ending);
    return verification && { kind: 'evidence', place: of, verification };
}
function parseEvidenceEnding(ending) {
    const { stamp = '', level, verdict } = evidenceEnding.exec(ending)?.groups ?? {};
    const knownLevel = verifyLevels.find(known => known === level);
    const knownVerdict = verdicts.find(known => known === verdict);
    if (!parseStamp(stamp) || !knownLevel || !knownVerdict)
        return undefined;
    return { stamp, level: knownLevel, verdict: knownVerdict };
}
/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
const formatStamp = (time) => `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
function parseStamp(stamp) {
    const [date, time] = stamp.split('T');
    const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
    return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}


/***/ }),

/***/ 46223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupDocument: () => (/* binding */ backupDocument),
/* harmony export */   backupDocuments: () => (/* binding */ backupDocuments),
/* harmony export */   databaseFailureDocument: () => (/* binding */ databaseFailureDocument),
/* harmony export */   failureDocument: () => (/* binding */ failureDocument),
/* harmony export */   failureRunDocument: () => (/* binding */ failureRunDocument)
/* harmony export */ });
/* harmony import */ var _catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75827);

/** The JSON documents of the command line: versioned and stable (docs/json.md). */
/** What a run that came to nothing prints with `--json`. */
const failureRunDocument = (failure) => ({
    schemaVersion: 1,
    ok: false,
    error: failureDocument(failure),
});
const failureDocument = ({ code, message, hint }) => ({ code, message, hint });
const databaseFailureDocument = ({ database, failure }) => ({
    database,
    ...failureDocument(failure),
});
function backupDocument(backup) {
    const { name, server, manifest } = backup;
    const proof = (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
    return {
        database: manifest.database,
        server,
        name,
        startedAt: manifest.startedAt,
        snapshotAt: manifest.snapshotAt,
        finishedAt: manifest.finishedAt,
        label: manifest.label,
        sizeBytes: manifest.dump.sizeBytes,
        sha256: manifest.dump.sha256,
        rows: manifest.totals.rows,
        verifiedAt: proof?.at.toISOString() ?? null,
        verifiedLevel: proof?.level ?? null,
        failedLevel: (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingFailure */ .Dj)(backup)?.level ?? null,
    };
}
/** Of those that can be used. */
const backupDocuments = (entries) => entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));


/***/ })

};
