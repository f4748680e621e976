export const id = 409;
export const ids = [409,558];
export const modules = {

/***/ 4409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notify: () => (/* binding */ notify)
/* harmony export */ });
/* harmony import */ var _catalog_failing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2867);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _catalog_inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5827);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4474);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6558);






/**
 * How a run ended that has many jobs, none of which knows of the others: by what they left in the store
 * under the run's id, by how they ended, and by what there should be.
 */
async function notify(store, { jobResults, ...selection }, work) {
    await store.check('read', work.signal);
    const inventory = (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .askedOf */ .i)(await (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_4__/* .readInventory */ .zw)(store, undefined, work.signal), selection);
    const isOfRun = ({ id, provider }) => id === work.run.id && provider === work.run.provider;
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
            failure: new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCodes */ .Nc.find(known => known === code) ?? 'INTERNAL', message, hint),
        })),
        ...backups.flatMap(failedVerification),
    ];
    const known = new Set([...backedUp.keys(), ...unmade.map(({ place }) => place.database)]);
    const missing = (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .namedIn */ .$)(selection).filter(database => !known.has(database));
    const log = work.run.url ?? 'the log of its job';
    failures.push(...missing.map(database => ({
        database,
        failure: new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('NO_BACKUP_MADE', 'the run made no backup of it, and left no record of why', `See ${log}.`),
    })), ...jobResults.flatMap(failedJob));
    if (known.size === 0 && failures.length === 0) {
        failures.push({
            database: null,
            failure: new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('NO_BACKUP_MADE', 'the run made no backup at all', `See ${log}. Backups that were given a --run-id are found by the same --run-id here.`),
        });
    }
    const ofRun = new Set([...made, ...failed].map(({ place }) => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .backupName */ .aw)(place)));
    const before = ({ place }) => !ofRun.has((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .backupName */ .aw)(place));
    return {
        backups: backups.filter(({ place }) => !unmade.some(one => one.place.database === place.database)),
        failures,
        failingBefore: (0,_catalog_failing_js__WEBPACK_IMPORTED_MODULE_0__/* .failingBackups */ .K)([
            ...all.filter(before).map(({ place }) => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fileName */ .Md)(place, 'manifest')),
            ...inventory.failedRuns.filter(before).map(({ place }) => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .failedRunName */ .Mm)(place)),
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
    const standing = (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .standingFailure */ .Dj)(backup);
    if (!standing)
        return [];
    return [
        {
            database: backup.place.database,
            failure: new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('VERIFICATION_FAILED', `backup ${backup.name} failed its verification (level ${standing.level})`, 'Its evidence beside it says what was found, and so does the log of the job.'),
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
            failure: new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('JOB_FAILED', `the job "${job}" ${what}`, 'Its log says why.'),
        },
    ];
}


/***/ }),

/***/ 6558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ namedIn),
/* harmony export */   i: () => (/* binding */ askedOf),
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(976);
/* harmony import */ var _catalog_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3197);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4474);



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status(store, selection, work) {
    await store.check('read', work.signal);
    const [only] = selection.databases;
    const single = selection.databases.length === 1 ? only?.literal : undefined;
    const inventory = await (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .readInventory */ .zw)(store, single, work.signal);
    return {
        checkedAt: work.now(),
        statuses: (0,_catalog_status_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(askedOf(inventory, selection), {
            databases: namedIn(selection),
            server: selection.sourceServer,
        }),
    };
}
/** The databases that were named outright. */
const namedIn = ({ databases }) => [
    ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];
/** What of an inventory belongs to the databases that were asked for. */
function askedOf(inventory, selection) {
    const { databases, excludeDatabases } = selection;
    const isAsked = ({ place: { database } }) => (databases.length === 0 || (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(databases, database)) &&
        !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(excludeDatabases, database);
    const partOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
    return {
        ...inventory,
        entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
        leftovers: inventory.leftovers.filter(isAsked),
        failedRuns: inventory.failedRuns.filter(isAsked),
    };
}


/***/ })

};
