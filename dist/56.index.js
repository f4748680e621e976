export const id = 56;
export const ids = [56,985];
export const modules = {

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9882);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _postgres_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8567);
/* harmony import */ var _backup_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5256);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1132);
/* harmony import */ var _failed_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2825);






/**
 * Backs up databases one by one, `concurrency` of them side by side. One that fails does not stop
 * the others; that none matches is a failure.
 */
async function backup({ reached, store, tools: finding }, request, work) {
    const { server } = reached;
    const { reporter, signal } = work;
    const selecting = (0,_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .selectDatabases */ .$P)(reached, request, work).finally(() => {
        // Nothing waits for its goodbye, which never fails.
        void reached[Symbol.asyncDispose]();
    });
    const [{ selected, leftOut, failures: unusable }, tools] = await Promise.all([
        selecting,
        finding,
    ]);
    const compression = (0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_5__/* .compressionName */ .ci)((0,_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCompression */ .ez)(request.compression, tools));
    if (request.compression.method === 'auto') {
        reporter.info(`Compression ${compression}: ${(0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOfAuto */ .r)(tools)}`);
    }
    for (const { name, leftOut: why } of leftOut) {
        const message = `Leaving out "${name}": ${why.reason}`;
        if (why.expected)
            reporter.detail(message);
        else
            reporter.warn(message);
    }
    const failures = [...unusable];
    if (selected.length === 0 && failures.length === 0) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, 'Check --databases and --exclude-databases; pg-azure-backup databases shows what matches and why not.');
    }
    let checking;
    const checkStore = () => {
        checking ??= store.check('write', signal, request.accessTier);
        return checking;
    };
    if (request.dryRun) {
        await checkStore();
        for (const { name } of selected)
            reporter.info(`Would back up "${name}" to ${store.location}`);
        return { backups: [], failures, planned: selected.map(({ name }) => name) };
    }
    const backups = [];
    let refusedByStore;
    const queue = selected.values();
    const runOne = async (name) => {
        const startedAt = work.now();
        try {
            const parts = { server, store, tools, checkStore };
            backups.push(await backupLocked(parts, name, request, work));
        }
        catch (error) {
            try {
                if (!signal.aborted)
                    await checkStore();
            }
            catch (refusal) {
                refusedByStore = refusal;
                return;
            }
            const failure = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
            failures.push({ database: name, failure });
            await (0,_failed_run_js__WEBPACK_IMPORTED_MODULE_4__/* .recordFailedRun */ .il)(store, name, startedAt, failure, work);
        }
    };
    await Promise.all(Array.from({ length: request.concurrency }, async () => {
        // Once the run is interrupted, each that is left fails at once, and for that reason.
        for (const { name } of queue) {
            await runOne(name);
            if (refusedByStore)
                return;
        }
    }));
    // It would take none of them: that is one failure, not many.
    if (refusedByStore)
        throw refusedByStore;
    // What is complete counts all the same; with nothing complete, one message is enough.
    if (signal.aborted && backups.length === 0)
        throw signal.reason;
    return { backups: backups.toSorted(byName), failures, planned: [] };
}
const byName = (a, b) => a.name.localeCompare(b.name);
async function backupLocked(parts, database, settings, work) {
    const { server } = parts;
    // It connects while the lock is taken, and reads nothing before.
    const keeper = (0,_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeeper */ .zK)(server, database, work.signal);
    try {
        return await (0,_postgres_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .withDatabaseLock */ .N)(server, database, 'shared', 'backup', work.signal, (maintenance, signal) => (0,_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .backupDatabase */ ._h)(parts, maintenance, keeper, database, settings, { ...work, signal }));
    }
    catch (error) {
        keeper.stop.abort(error);
        throw error;
    }
}


/***/ }),

/***/ 2985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportBytes)
/* harmony export */ });
/** Adds up the bytes of one transfer and reports them as its progress. */
function reportBytes(reporter, task, totalBytes) {
    let sum = 0;
    return bytes => {
        sum += bytes;
        reporter.progress(task, sum, totalBytes);
    };
}


/***/ })

};
