export const id = 10;
export const ids = [10];
export const modules = {

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
const rebuildCommand = ({ database }) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .shellQuote */ .Z)([
    ...['pg-azure-backup', 'verify', '--rebuild-manifest'],
    ...['--databases', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePattern */ .MP)(database)],
]);


/***/ })

};
