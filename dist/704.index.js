export const id = 704;
export const ids = [704];
export const modules = {

/***/ 32867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ failingBackups),
/* harmony export */   Z: () => (/* binding */ failingVerifications)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

/**
 * The databases whose newest run made no backup, by the names in the store. Read before a run writes
 * there, it tells what was wrong already from what is news. A safety backup counts like any other, for
 * the database could be backed up.
 */
const failingBackups = (names) => failing([...names].flatMap(name => {
    const stored = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name);
    const failed = stored?.kind === 'failed-run';
    const made = stored?.kind === 'file' && stored.file === 'manifest';
    return failed || made ? [{ ...stored.place, failed }] : [];
}));
/** The databases whose newest verification was not passed, whichever of their backups it was of. */
const failingVerifications = (entries) => failing([...entries].flatMap(entry => {
    if (entry.kind === 'broken')
        return [];
    const { place, verifications } = entry.backup;
    return verifications.map(({ stamp, verdict }) => ({
        database: place.database,
        stamp,
        failed: verdict !== 'passed',
    }));
}));
function failing(attempts) {
    const newest = new Map();
    for (const attempt of attempts) {
        const { database, stamp, failed } = attempt;
        const other = newest.get(database);
        // Stamps have one length, so that they sort like the times that they stand for. Of two in one second
        // the one that worked counts, as it does for a check: something fails and is tried again at once.
        if (!other || stamp > other.stamp || (stamp === other.stamp && !failed)) {
            newest.set(database, attempt);
        }
    }
    return new Set([...newest.values()].flatMap(attempt => (attempt.failed ? attempt.database : [])));
}


/***/ }),

/***/ 56704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50694);
/* harmony import */ var _connections_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73422);
/* harmony import */ var _connections_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55976);
/* harmony import */ var _operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82860);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84972);





async function run(values, context) {
    const login = (0,_connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLogin */ .x)(values, context);
    const dryRun = values['dry-run'];
    const server = (0,_connections_store_js__WEBPACK_IMPORTED_MODULE_2__/* .serverIn */ .Ll)(values);
    const store = await (0,_connections_store_js__WEBPACK_IMPORTED_MODULE_2__/* .openStore */ .Ch)(values, login, server, dryRun);
    // Which others there are is not known before the server is reached.
    const named = dryRun ? [] : values.databases.flatMap(({ literal }) => literal ?? []);
    const failingBefore = values['notify-on'] === 'change' ? await (0,_operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .readFailingBackups */ .Ms)(store, context) : undefined;
    const result = await (0,_operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .recordingFailure */ .Iq)(store, named, server, context, async () => {
        const reaching = (0,_connections_server_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .gl)(values, context, login);
        // The programs are looked at while the server answers.
        const major = reaching.then(reached => reached.server.major);
        const needs = { allowNewer: values['allow-newer-client'], restores: false };
        const finding = (0,_connections_server_js__WEBPACK_IMPORTED_MODULE_1__/* .clientTools */ .z3)(major, needs, context);
        finding.catch(() => undefined);
        const { backup } = await Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(698), __webpack_require__.e(616)]).then(__webpack_require__.bind(__webpack_require__, 57616));
        const serverName = values['server-name'];
        const parts = { reached: await reaching, serverName, store, tools: finding };
        return await backup(parts, requestOf(values), context);
    });
    return {
        result: { ...result, ...(failingBefore && { failingBefore }) },
        location: store.location,
    };
}
const requestOf = (values) => ({
    ...(0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionOf */ .W)(values),
    label: values.label,
    goesOn: values['run-id'] !== undefined,
    compression: values.compression,
    countRows: values['row-counts'] === 'exact',
    hashContents: values['content-hashes'],
    includeRoles: values['include-roles'],
    lockWaitTimeoutSeconds: values['lock-wait-timeout'],
    stallTimeoutMinutes: values['stall-timeout-minutes'],
    accessTier: values['storage-access-tier'],
    excludeSchemas: values['exclude-schemas'],
    excludeTableData: values['exclude-table-data'],
    pgDumpOptions: values['pg-dump-options'],
    dumpName: values['dump-name'],
    movedFrom: values['server-moved-from'].flatMap(({ literal }) => literal ?? []),
    concurrency: values.concurrency,
    dryRun: values['dry-run'],
});


/***/ }),

/***/ 82860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ recordingFailure),
/* harmony export */   Ms: () => (/* binding */ readFailingBackups),
/* harmony export */   il: () => (/* binding */ recordFailedRun)
/* harmony export */ });
/* harmony import */ var _catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44134);
/* harmony import */ var _catalog_failing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32867);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59302);
/* harmony import */ var _catalog_stamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11916);
/* harmony import */ var _repository_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22946);







/**
 * What is no failing backup, since somebody ended the run or asked for what cannot be; and what keeps a
 * record from the store as it does a backup.
 */
const unrecorded = [
    'INTERRUPTED',
    'USAGE',
    'DATABASE_NOT_FOUND',
    'AZURE_LOGIN_FAILED',
    'AZURE_UNREACHABLE',
    'STORE_ACCESS_DENIED',
    'STORE_CONTAINER_MISSING',
    'STORE_UNREACHABLE',
];
/** A store that does not take so small a file at once would not take it later either. */
const patienceMs = 10_000;
/**
 * Leaves a record of a backup that failed where the backup would be, so that a check can tell that
 * and why. It is of help and not more: when it cannot be written, the failure itself still counts.
 */
async function recordFailedRun(store, database, server, startedAt, failure, { reporter, signal, run, toolVersion, now, redact }) {
    if (unrecorded.includes(failure.code) || signal.aborted)
        return;
    const { id, provider, url } = run;
    const record = (0,_catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailedRun */ .Hp)({
        schemaVersion: 1,
        database,
        ...(server === undefined ? {} : { server }),
        startedAt: startedAt.toISOString(),
        failedAt: now().toISOString(),
        code: failure.code,
        message: redact((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .inFlags */ .rx)(failure.message)),
        hint: redact((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .inFlags */ .rx)(failure.hint)),
        run: { id, provider, ...(url === undefined ? {} : { url }) },
        tool: { version: toolVersion },
    });
    const name = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .failedRunName */ .Mm)({ database, stamp: (0,_catalog_stamp_js__WEBPACK_IMPORTED_MODULE_6__/* .formatStamp */ .xE)(startedAt) });
    try {
        await store.write(name, record, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
    }
    catch (error) {
        reporter.detail(`The failure of "${database}" could not be recorded: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** Does the work of a whole run; when that fails, it failed for each of the databases. */
async function recordingFailure(store, databases, server, context, run) {
    const startedAt = context.now();
    try {
        return await run();
    }
    catch (error) {
        const failure = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
        await Promise.all(databases.map(database => recordFailedRun(store, database, server, startedAt, failure, context)));
        throw error;
    }
}
/** The databases that could not be backed up the last time; `undefined` where nobody may look. */
async function readFailingBackups(store, { signal, reporter }) {
    try {
        const names = [];
        for await (const { name } of (0,_repository_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .listBounded */ .AO)(store, '', signal))
            names.push(name);
        return (0,_catalog_failing_js__WEBPACK_IMPORTED_MODULE_1__/* .failingBackups */ .K)(names);
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.detail(`What failed before is not known: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}


/***/ })

};
