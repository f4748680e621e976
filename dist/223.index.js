export const id = 223;
export const ids = [223];
export const modules = {

/***/ 89702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ standingFailure),
/* harmony export */   R6: () => (/* binding */ failsVerification),
/* harmony export */   U3: () => (/* binding */ verifiedAt),
/* harmony export */   u8: () => (/* binding */ strongestProof)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11916);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57584);


/** Whether a backup failed a verification, and has not passed one as thorough since. */
const failsVerification = (backup) => standingFailure(backup) !== undefined;
/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
function strongestProof(backup) {
    const level = _verification_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.findLast(one => backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'));
    const at = level && verifiedAt(backup, level);
    return level && at && { level, at };
}
/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
function standingFailure({ verifications }) {
    const [last] = verifications
        .filter(failed => failed.verdict === 'failed' && !verifications.some(later => (0,_verification_js__WEBPACK_IMPORTED_MODULE_0__/* .refutes */ .pN)(later, failed)))
        .toSorted((a, b) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(b).getTime() - (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(a).getTime());
    return last;
}
/** When a backup last passed a verification of at least this level; `undefined`: never. */
function verifiedAt({ verifications }, leastLevel = 'checksum') {
    const enough = _verification_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.slice(_verification_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(leastLevel));
    return verifications
        .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
        .flatMap(({ stamp }) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStamp */ .Pu)(stamp) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
}


/***/ }),

/***/ 11916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ parseStamp),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   xE: () => (/* binding */ formatStamp)
/* harmony export */ });
/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
const formatStamp = (time) => `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
function parseStamp(stamp) {
    const [date, time] = stamp.split('T');
    const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
    return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}
/** The instant that a stamp stands for; those in a catalog have been parsed before. */
const timeOf = ({ stamp }) => parseStamp(stamp) ?? new Date(0);


/***/ }),

/***/ 57584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   pN: () => (/* binding */ refutes),
/* harmony export */   rY: () => (/* binding */ verdicts),
/* harmony export */   zm: () => (/* binding */ verifyLevels)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11916);

/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
const verifyLevels = ['checksum', 'archive', 'restore'];
/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
const verdicts = ['passed', 'failed', 'unverifiable'];
/** Whether `level` shows no less than `than`. */
const isAtLeast = (level, than) => verifyLevels.indexOf(level) >= verifyLevels.indexOf(than);
/** Whether a backup that failed has since been found in order, by no smaller effort. */
const refutes = (later, failed) => later.verdict === 'passed' &&
    isAtLeast(later.level, failed.level) &&
    (0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(later) > (0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(failed);


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
/* harmony import */ var _catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89702);

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
    const proof = (0,_catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
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
        failedLevel: (0,_catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .standingFailure */ .Dj)(backup)?.level ?? null,
    };
}
/** Of those that can be used. */
const backupDocuments = (entries) => entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));


/***/ })

};
