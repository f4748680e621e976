export const id = 3940;
export const ids = [3940];
export const modules = {

/***/ 73940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/server.js + 2 modules
var connections_server = __webpack_require__(81019);
// EXTERNAL MODULE: ./lib/connections/store.js + 6 modules
var connections_store = __webpack_require__(30423);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/freshness.js
var freshness = __webpack_require__(50500);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/status.js
var catalog_status = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
// EXTERNAL MODULE: ./lib/commands/databases/databases.js
var databases_databases = __webpack_require__(97917);
// EXTERNAL MODULE: ./lib/commands/status/status.js
var status_status = __webpack_require__(5231);
;// CONCATENATED MODULE: ./lib/commands/check/check.js






/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
async function check({ store, server, credentials }, request, work) {
    await store.check('read', work.signal);
    const [inventory, onServer] = await Promise.all([
        (0,list/* readInventory */.zw)(store, undefined, work.signal),
        server && (0,databases_databases/* selectDatabases */.$P)(server, request, work),
    ]);
    const asked = (0,status_status/* askedOf */.iN)(inventory, request);
    const named = (0,status_status/* namedIn */.$P)(request);
    const only = request.sourceServer ??
        (server && (0,catalog_server/* ownName */.qU)({ name: request.serverName, ...server.server.address }));
    const checkedAt = work.now();
    const findings = (0,freshness/* assess */.no)({
        inventory: asked,
        storedBytes: (0,catalog_status/* storedBytesOf */.We)(inventory),
        server: onServer,
        only,
        named,
        credentials,
    }, request, checkedAt);
    const databases = [...(onServer?.selected ?? []).map(({ name }) => name), ...named];
    const statuses = (0,catalog_status/* statusOf */.c2)(asked, { databases, server: only });
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
        const store = (0,connections_store/* openStore */.Ch)(values, login, sourceServer ?? (0,connections_store/* serverIn */.Ll)(values));
        const server = __addDisposableResource(env_1, (0,definition/* usesServer */.O)(context.given)
            ? await (0,connections_server/* reach */.gl)(values, context, login, context)
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

/***/ 97917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ selectDatabases),
/* harmony export */   LL: () => (/* binding */ databases),
/* harmony export */   OZ: () => (/* binding */ halfRestored),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   gh: () => (/* binding */ requireSomething)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30976);
/* harmony import */ var _postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25327);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76447);




/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, work) {
    const found = await selectDatabases(reached, selection, work);
    for (const { name, leftOut } of isNothing(found) ? found.leftOut : []) {
        work.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
    }
    requireSomething(found, reached.server);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseSize */ .Ju)(reached.maintenance, name);
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
    const all = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabases */ .Pf)(server, maintenance, isAskedFor, work.signal);
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
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, `Run that restore again, which opens it first; or: ALTER DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} ALLOW_CONNECTIONS true;`);
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `A backup of it would not be whole: finish the restore first.${isOurs ? '' : notOurs(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const notOurs = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} IS NULL;`;
const notFound = (database, server) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'Names are case-sensitive. See what is there: pg-azure-backup databases');


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


/***/ }),

/***/ 5231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   iN: () => (/* binding */ askedOf)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30976);
/* harmony import */ var _catalog_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73197);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1174);



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status(store, selection, work) {
    await store.check('read', work.signal);
    const [only] = selection.databases;
    const single = selection.databases.length === 1 ? only?.literal : undefined;
    const inventory = await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readInventory */ .zw)(store, single, work.signal);
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
