export const id = 2115;
export const ids = [2115];
export const modules = {

/***/ 72115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77501);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94776);
/* harmony import */ var _operations_backup_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50387);
/* harmony import */ var _operations_earlier_backups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70148);
/* harmony import */ var _operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82860);
/* harmony import */ var _postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83485);
/* harmony import */ var _databases_databases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97917);








/**
 * Backs up databases one by one, `concurrency` of them side by side. One that fails does not stop
 * the others; that none matches is a failure.
 */
async function backup({ reached, serverName, store, tools: finding }, request, work) {
    const { server } = reached;
    const { reporter, signal } = work;
    const selecting = (0,_databases_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .selectDatabases */ .$P)(reached, request, work).finally(() => {
        // Nothing waits for its goodbye, which never fails.
        void reached[Symbol.asyncDispose]();
    });
    const [found, tools] = await Promise.all([selecting, finding]);
    const { selected, leftOut, failures: unusable } = found;
    const compression = (0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_7__/* .compressionName */ .ci)((0,_operations_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCompression */ .ez)(request.compression, tools));
    if (request.compression.method === 'auto') {
        reporter.info(`Compression ${compression}: ${(0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonOfAuto */ .r)(tools)}`);
    }
    for (const { name, leftOut: why } of leftOut) {
        const message = `Leaving out "${name}": ${why.reason}`;
        if (why.expected)
            reporter.detail(message);
        else
            reporter.warn(message);
    }
    (0,_databases_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .requireSomething */ .gh)(found, server);
    const failures = [...unusable];
    let checking;
    const checkStore = () => {
        checking ??= store.check('write', signal, request.accessTier);
        return checking;
    };
    if (request.dryRun) {
        await checkStore();
        const planned = [];
        for (const { name } of selected) {
            try {
                await (0,_operations_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .tryToBackUp */ .$f)(server, name, request, work);
                planned.push(name);
                reporter.info(`Would back up "${name}" to ${store.location}`);
            }
            catch (error) {
                signal.throwIfAborted();
                failures.push({ database: name, failure: (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error) });
            }
        }
        return { backups: [], failures, planned };
    }
    const backups = [];
    let passedOver = 0;
    let refusedByStore;
    const queue = selected.values();
    const runOne = async (name) => {
        const startedAt = work.now();
        const whose = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_1__/* .ownName */ .qU)({ name: serverName, ...server.address });
        try {
            const made = request.goesOn && (await (0,_operations_earlier_backups_js__WEBPACK_IMPORTED_MODULE_3__/* .madeByThisRun */ .Od)(store, name, whose, request, work));
            if (made) {
                reporter.info(`"${name}" was backed up by this run already, as ${made.name}: not again`);
                backups.push(made);
                passedOver += 1;
                return;
            }
            const parts = { server, serverName, store, tools, checkStore };
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
            await (0,_operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .recordFailedRun */ .il)(store, name, whose, startedAt, failure, work);
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
    if (passedOver > 0 && passedOver === selected.length) {
        reporter.warn(`Nothing was backed up: a run of the id ${work.run.id} has backed up all of it already. A run that is due, and is not one started again, needs an id of its own (--run-id).`);
    }
    return { backups: backups.toSorted(byName), failures, planned: [] };
}
const byName = (a, b) => a.name.localeCompare(b.name);
/** What was dropped or replaced between the snapshot and its locks is missing to that snapshot alone. */
const wentMeanwhile = /does not exist|was replaced .* after the snapshot was taken|could not open relation with OID|cache lookup failed/;
/** Backs up under the lock; once more where something was dropped or replaced while the first one began. */
async function backupLocked(parts, database, settings, work) {
    const { server } = parts;
    // It connects while the lock is taken, and reads nothing before.
    const keeper = (0,_operations_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeeper */ .zK)(server, database, work.signal);
    try {
        return await backupBy(keeper);
    }
    catch (error) {
        const { code, message } = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        const isOfSnapshot = code === 'PG_QUERY_FAILED' && wentMeanwhile.test(message);
        if (!isOfSnapshot || keeper.sentBytes > 0 || work.signal.aborted)
            throw error;
        work.reporter.info(`Beginning again, for something was dropped or replaced meanwhile: ${message}`);
        return await backupBy((0,_operations_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeeper */ .zK)(server, database, work.signal));
    }
    async function backupBy(keeping) {
        try {
            return await (0,_postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withDatabaseLock */ .N)(server, database, 'shared', 'backup', work.signal, (maintenance, signal) => (0,_operations_backup_database_js__WEBPACK_IMPORTED_MODULE_2__/* .backupDatabase */ ._h)(parts, maintenance, keeping, database, settings, { ...work, signal }));
        }
        catch (error) {
            keeping.stop.abort(error);
            throw error;
        }
    }
}


/***/ })

};
