export const id = 846;
export const ids = [846,132,558];
export const modules = {

/***/ 9846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _catalog_freshness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(500);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4776);
/* harmony import */ var _catalog_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3197);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4474);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1132);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6558);






/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
async function check({ store, server, credentials }, request, work) {
    await store.check('read', work.signal);
    const [inventory, onServer] = await Promise.all([
        (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .readInventory */ .zw)(store, undefined, work.signal),
        server && (0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .selectDatabases */ .$P)(server, request, work),
    ]);
    const asked = (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .askedOf */ .i)(inventory, request);
    const named = (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .namedIn */ .$)(request);
    const only = request.sourceServer ??
        (server && (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_1__/* .ownName */ .qU)({ name: request.serverName, ...server.server.address }));
    const checkedAt = work.now();
    const findings = (0,_catalog_freshness_js__WEBPACK_IMPORTED_MODULE_0__/* .assess */ .no)({
        inventory: asked,
        storedBytes: (0,_catalog_status_js__WEBPACK_IMPORTED_MODULE_2__/* .storedBytesOf */ .We)(inventory),
        server: onServer,
        only,
        named,
        credentials,
    }, request, checkedAt);
    const databases = [...(onServer?.selected ?? []).map(({ name }) => name), ...named];
    const statuses = (0,_catalog_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(asked, { databases, server: only });
    return { findings, statuses, checkedAt };
}


/***/ }),

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ selectDatabases),
/* harmony export */   OZ: () => (/* binding */ halfRestored),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   databases: () => (/* binding */ databases),
/* harmony export */   gh: () => (/* binding */ requireSomething)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(976);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(413);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8621);




/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, work) {
    const found = await selectDatabases(reached, selection, work);
    for (const { name, leftOut } of isNothing(found) ? found.leftOut : []) {
        work.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
    }
    requireSomething(found, reached.server);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseSize */ .Ju)(reached.maintenance, name);
        if (bytes !== undefined)
            sizes.set(name, bytes);
    }
    return { ...found, sizes };
}
/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
async function selectDatabases({ server, maintenance }, selection, work) {
    const isAskedFor = (name) => reasonNotAsked(name, selection) === undefined;
    const all = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabases */ .Pf)(server, maintenance, isAskedFor, work.signal);
    const named = selection.databases.flatMap(({ literal }) => literal ?? []);
    const failures = [...new Set(named)]
        .filter(database => !all.some(({ name }) => name === database))
        .map(database => ({ database, failure: notFound(database, server) }));
    const selected = [];
    const leftOut = [];
    for (const info of all) {
        const isNamed = named.includes(info.name);
        const unasked = reasonNotAsked(info.name, selection);
        // Half-restored under its own name, it stands where somebody's data should be.
        const failure = isNamed || info.mark?.database === info.name ? halfRestored(info) : undefined;
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
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, 'Check --databases and --exclude-databases; what matches and why not: pg-azure-backup databases');
}
function reasonNotAsked(name, { databases: included, excludeDatabases }) {
    if ((0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(excludeDatabases, name))
        return 'excluded';
    return included.length > 0 && !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(included, name) ? 'not asked for' : undefined;
}
/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
function halfRestored({ name, mark, isOurs, }) {
    // Under another name than the restored one its owner may have written anything.
    if (!isOurs && name !== mark?.database)
        return undefined;
    if (mark?.role === 'closed') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, `Run that restore again, which opens it first; or: ALTER DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} ALLOW_CONNECTIONS true;`);
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `A backup of it would not be whole: finish the restore first.${isOurs ? '' : notOurs(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const notOurs = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} IS NULL;`;
const notFound = (database, server) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'Names are case-sensitive. See what is there: pg-azure-backup databases');


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
