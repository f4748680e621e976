export const id = 406;
export const ids = [406,102];
export const modules = {

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupDocument: () => (/* binding */ backupDocument),
/* harmony export */   backupDocuments: () => (/* binding */ backupDocuments),
/* harmony export */   databaseFailureDocument: () => (/* binding */ databaseFailureDocument),
/* harmony export */   failureDocument: () => (/* binding */ failureDocument),
/* harmony export */   failureRunDocument: () => (/* binding */ failureRunDocument),
/* harmony export */   outcomeDocument: () => (/* binding */ outcomeDocument)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5102);

/** The JSON documents of the command line: versioned and stable (docs/json.md). */
function outcomeDocument(outcome) {
    const failures = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__.failuresOf)(outcome).map(databaseFailureDocument);
    const head = { schemaVersion: 1, ok: failures.length === 0 };
    switch (outcome.verb) {
        case 'databases':
            return {
                ...head,
                databases: outcome.result.selected.map(({ name }) => ({
                    name,
                    sizeBytes: outcome.result.sizes.get(name) ?? null,
                })),
                leftOut: outcome.result.leftOut.map(({ name, leftOut }) => ({
                    name,
                    reason: leftOut.reason,
                })),
                failures,
            };
        case 'backup':
            return {
                ...head,
                backups: outcome.result.backups.map(backupDocument),
                failures,
                ...(outcome.result.planned.length > 0 ? { planned: outcome.result.planned } : {}),
            };
        case 'list':
            return {
                ...head,
                backups: backupDocuments(outcome.result),
                broken: brokenOf(outcome.result),
            };
        case 'download':
            return { ...head, ...backupDocument(outcome.result.backup), files: outcome.result.files };
        case 'restore': {
            const { result } = outcome;
            return {
                ...head,
                database: result.database,
                backup: result.backup.name,
                dryRun: result.dryRun,
                durationSeconds: result.durationSeconds,
                replaced: result.replaced,
                validation: result.validation ?? null,
                leftOut: result.leftOut,
                roles: result.roles ?? null,
                warnings: result.warnings,
            };
        }
    }
}
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
const backupDocument = ({ name, manifest }) => ({
    database: manifest.database,
    name,
    startedAt: manifest.startedAt,
    snapshotAt: manifest.snapshotAt,
    finishedAt: manifest.finishedAt,
    label: manifest.label,
    sizeBytes: manifest.dump.sizeBytes,
    sha256: manifest.dump.sha256,
    rows: manifest.totals.rows,
    verifiedAt: null,
});
/** Of those that can be used. */
const backupDocuments = (entries) => entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));
const brokenOf = (entries) => entries.flatMap(entry => entry.kind === 'broken'
    ? [
        {
            database: entry.broken.place.database,
            name: entry.broken.name,
            code: entry.broken.code,
            reason: entry.broken.reason,
        },
    ]
    : []);


/***/ }),

/***/ 5102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failuresOf: () => (/* binding */ failuresOf)
/* harmony export */ });
/** The failures of single databases, in a run that went on with the others. */
function failuresOf(outcome) {
    return outcome.verb === 'backup' || outcome.verb === 'databases' ? outcome.result.failures : [];
}


/***/ })

};
