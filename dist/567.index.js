export const id = 567;
export const ids = [567];
export const modules = {

/***/ 17307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ mebibytes),
/* harmony export */   p: () => (/* binding */ gibibytes)
/* harmony export */ });
/** `12.5 MiB` */
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** `1.5 GiB` */
const gibibytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;


/***/ }),

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

/***/ 97137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector),
/* harmony export */   V: () => (/* binding */ selectBackup)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11916);
/* harmony import */ var _store_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92351);



const stampPattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ?$/;
const timePattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/**
 * `latest`; a stamp with hyphens (UTC, `Z` optional) or a name, also that of the dump in the store as any tool
 * shows it, which mean exactly that backup; a time with colons (UTC unless it says otherwise), which means the newest one at or before it.
 */
function parseSelector(text, location) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (stampPattern.test(text)) {
        const stamp = text.endsWith('Z') ? text : `${text}Z`;
        if ((0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStamp */ .Pu)(stamp))
            return { kind: 'stamp', stamp };
    }
    if (timePattern.test(text)) {
        const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
        const time = new Date(zoned.replace(' ', 'T'));
        if (!Number.isNaN(time.getTime()))
            return { kind: 'at', time };
    }
    const paths = (0,_store_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .namesInStore */ .b)(text, location);
    const name = (paths[0] ?? '').replace(/(\.dump|\.manifest\.json)$/, '').replace(/^.*\//s, '');
    return { kind: 'name', name, paths };
}
const dumpIsAt = (entry, path) => entry.kind === 'backup' && `/${(0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(entry.backup, 'dump')}`.endsWith(`/${path}`);
/**
 * The entry that a selector means among the entries of one database, or `undefined`.
 *
 * `latest` and a time never mean a safety backup: it holds what a restore replaced, most often
 * because it was bad. It must be named. A broken entry is returned like any other, so that the
 * caller refuses rather than silently take an older backup.
 */
function selectBackup(entries, selector) {
    switch (selector.kind) {
        case 'name':
            return (entries.find(entry => (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry) === selector.name) ??
                selector.paths.flatMap(path => entries.find(entry => dumpIsAt(entry, path)) ?? []).at(0));
        case 'stamp':
            return entries.find(entry => (entry.kind === 'backup' ? entry.backup : entry.broken).place.stamp === selector.stamp);
        case 'latest':
        case 'at': {
            const until = selector.kind === 'at' ? selector.time.getTime() : Number.POSITIVE_INFINITY;
            return (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(entries).find(entry => (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(entry) <= until &&
                !(entry.kind === 'backup' && entry.backup.manifest.label === 'safety'));
        }
    }
}


/***/ }),

/***/ 48094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 92351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSignature),
/* harmony export */   b: () => (/* binding */ namesInStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const isUrl = (text) => /^https?:\/\//i.test(text);
/** A signature in a URL is nobody's business: no more than the path is needed, or shown. */
const withoutSignature = (text) => isUrl(text) ? text.replace(/[?#].*$/s, '') : text;
/**
 * The names that a path may mean in the store at `location`; as it is written first. Other tools show where the
 * store is as well: with its prefix, its container, as a whole URL, or from the root of the file system. A URL
 * of another store means nothing in this one.
 */
function namesInStore(text, location) {
    const isDirectory = !isUrl(location);
    const store = segmentsOf(isDirectory ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) : location);
    const path = segmentsOf(isDirectory && /^\.{0,2}\//.test(text) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text) : text);
    // As much of where the store is as is written, from its end: PREFIX/…, CONTAINER/PREFIX/….
    const leads = (isUrl(text) ? [store.length] : [...store.keys(), store.length]).filter(count => store.slice(store.length - count).every((segment, index) => segment === path[index]));
    return leads.map(count => path.slice(count).join('/')).filter(name => name !== '');
}
function segmentsOf(place) {
    if (!isUrl(place))
        return segments(place);
    const { host, pathname } = new URL(withoutSignature(place));
    return [host, ...segments(pathname).map(decoded)];
}
const segments = (path) => path.split('/').filter(segment => segment !== '' && segment !== '.');
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}


/***/ }),

/***/ 73940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/server.js
var connections_server = __webpack_require__(73422);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/operations/assess-backups.js + 8 modules
var assess_backups = __webpack_require__(33323);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
;// CONCATENATED MODULE: ./lib/commands/check/check.js



/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
const check = ({ store, server, credentials }, request, context) => (0,assess_backups/* assessBackups */.e)({
    ...{ store, credentials },
    databasesOnServer: server && (() => (0,select_databases/* selectDatabases */.$P)(server, request, context)),
    only: request.sourceServer ??
        (server && (0,catalog_server/* ownName */.qU)({ name: request.serverName, ...server.server.address })),
}, request, context);

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
        const store = await (0,connections_store/* openStore */.Ch)(values, login, sourceServer ?? (0,connections_store/* serverIn */.Ll)(values));
        const server = __addDisposableResource(env_1, (0,definition/* usesServer */.O)((0,schema/* namesIn */.wX)(context.given))
            ? await (0,connections_server/* reach */.gl)(values, context, login)
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
        const credentials = [...context.credentials, ...(0,connections_store/* storeCredentials */.Ep)(values, context.now())];
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

/***/ 79354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/server.js
var server = __webpack_require__(73422);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
// EXTERNAL MODULE: ./lib/postgres/database/size.js
var size = __webpack_require__(40388);
;// CONCATENATED MODULE: ./lib/commands/databases/databases.js


/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, context) {
    const found = await (0,select_databases/* selectDatabases */.$P)(reached, selection, context);
    for (const { name, leftOut } of (0,select_databases/* isNothing */.qv)(found) ? found.leftOut : []) {
        context.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
    }
    (0,select_databases/* requireSomething */.gh)(found, reached.server);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,size/* databaseSize */.J)(reached.maintenance, name);
        if (bytes !== undefined)
            sizes.set(name, bytes);
    }
    return { ...found, sizes };
}

;// CONCATENATED MODULE: ./lib/commands/databases/run.js
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
        const reached = __addDisposableResource(env_1, await (0,server/* reach */.gl)(values, context, login), true);
        return { result: await databases(reached, (0,selection/* selectionOf */.W)(values), context) };
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

/***/ 68253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/catalog/store-paths.js
var store_paths = __webpack_require__(92351);
// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(88701);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/operations/choose-backup.js
var choose_backup = __webpack_require__(65512);
// EXTERNAL MODULE: ./lib/operations/rehydrate.js
var rehydrate = __webpack_require__(28906);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/operations/verified-download.js
var verified_download = __webpack_require__(27577);
;// CONCATENATED MODULE: ./lib/commands/download/download.js










/**
 * Fetches a backup's files, each checked against the manifest; or a foreign dump, which nothing can be
 * checked against. Nothing is overwritten.
 */
async function download(store, request, context) {
    await store.check('read', context.signal);
    const { reporter, signal } = context;
    const chosen = await (0,choose_backup/* chooseDump */.A)(store, request, context);
    if (chosen.kind === 'backup') {
        await (0,rehydrate/* refuseArchivedBackup */.VM)(store, chosen.backup, request.rehydrate, context);
    }
    else {
        await (0,rehydrate/* refuseArchived */.xl)(store, chosen.name, [chosen.name], request.rehydrate, context);
    }
    await (0,io/* mkdirP */.U$)(request.outputDirectory);
    const files = [];
    const save = async (name, fetch) => {
        const path = (0,external_node_path_.join)(request.outputDirectory, name);
        await refuseExisting(path);
        const partial = `${path}.partial-${context.random()}`;
        try {
            await fetch(partial);
            await (0,promises_.rename)(partial, path);
        }
        finally {
            await (0,promises_.rm)(partial, { force: true });
        }
        files.push(path);
        reporter.info(`Wrote ${path}`);
    };
    if (chosen.kind === 'foreign') {
        const { name, sizeBytes } = chosen;
        reporter.warn(`There is no manifest of ${name}: it is fetched as it is, unchecked`);
        const onBytes = (0,operations_reporter/* reportBytes */.I)(reporter, name, sizeBytes);
        const options = { signal, onBytes, recordedBytes: sizeBytes };
        await save((0,external_node_path_.basename)(name), partial => store.download(name, partial, options));
        return { chosen, files };
    }
    const { backup } = chosen;
    const beside = backup.manifest.roles ? ['roles'] : [];
    for (const file of ['dump', 'contents', ...beside, 'manifest']) {
        await save(backup.name + names/* fileEndings */.nP[file], partial => (0,verified_download/* downloadVerified */.n)(store, backup, file, partial, reporter, signal));
    }
    return { chosen, files };
}
async function refuseExisting(path) {
    const existing = await (0,promises_.stat)(path).catch(() => undefined);
    if (!existing)
        return;
    throw new failure/* Failure */.HR('USAGE', `${path} exists already`, `Choose another ${(0,reference/* option */.uK)('output-directory')}, or move the file away.`);
}

;// CONCATENATED MODULE: ./lib/commands/download/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const request = {
        database: values.database,
        backup: (0,store_paths/* withoutSignature */.N)(values.backup),
        sourceServer,
        rehydrate: values.rehydrate,
        outputDirectory: values['output-directory'],
    };
    return { result: await download(store, request, context), location: store.location };
}


/***/ }),

/***/ 69627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/source.js
var source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/list/list.js







/**
 * The catalog, of one server or of all. No pattern means all databases, and then also the dumps of which nobody
 * knows of which database they are.
 */
async function list_list(store, { databases, sourceServer }, context) {
    await store.check('read', context.signal);
    const { entries, leftovers, foreign } = await (0,list/* readInventory */.z)(store, (0,database_selection/* onlyNamed */.oR)(databases), context.signal);
    const isAsked = (database) => databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database);
    const asked = (0,server/* ofServer */.be)(entries, sourceServer).filter(entry => isAsked((0,backup/* databaseOf */.zJ)(entry)));
    const askedLeftovers = leftovers.filter(({ place }) => isAsked(place.database));
    const lost = askedLeftovers.filter(({ kind, files }) => kind === 'lost' && (0,leftover/* isRebuildable */.Oq)(files));
    const unknown = [
        ...(databases.length === 0 ? foreign.filter(source/* looksLikeDump */.e) : []),
        ...askedLeftovers.flatMap(({ files }) => (0,leftover/* fileAmong */.zV)(files, 'dump') ?? []),
    ];
    return {
        entries: (0,backup/* newestFirst */.ll)(asked).toSorted((a, b) => order((0,backup/* databaseOf */.zJ)(a), (0,backup/* databaseOf */.zJ)(b))),
        foreign: unknown.toSorted((a, b) => order(a.name, b.name)),
        rebuildable: [...new Set(lost.map(({ place }) => place.database))].toSorted(order),
    };
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./lib/commands/list/run.js



async function run(values, context) {
    const { databases, 'source-server': sourceServer } = values;
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const result = await list_list(store, { databases, sourceServer }, context);
    return { result, location: store.location };
}


/***/ }),

/***/ 23684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/backup-proof.js
var backup_proof = __webpack_require__(89702);
// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(32867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/notify/notify.js







/**
 * How a run ended that has many jobs, none of which knows of the others: by what they left in the store
 * under the run's id, by how they ended, and by what there should be.
 */
async function notify(store, { jobResults, ...selection }, context) {
    await store.check('read', context.signal);
    const inventory = (0,database_selection/* askedOf */.iN)(await (0,list/* readInventory */.z)(store, undefined, context.signal), selection);
    const isOfRun = ({ id, provider }) => id === context.run.id && provider === context.run.provider;
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
            failure: new failure/* Failure */.HR(failure/* failureCodes */.Nc.find(known => known === code) ?? 'INTERNAL', message, hint),
        })),
        ...backups.flatMap(failedVerification),
    ];
    const known = new Set([...backedUp.keys(), ...unmade.map(({ place }) => place.database)]);
    const missing = (0,database_selection/* namedIn */.$P)(selection).filter(database => !known.has(database));
    const log = context.run.url ?? 'the log of its job';
    failures.push(...missing.map(database => ({
        database,
        failure: new failure/* Failure */.HR('NO_BACKUP_MADE', 'the run made no backup of it, and left no record of why', `See ${log}.`),
    })), ...jobResults.flatMap(failedJob));
    if (known.size === 0 && failures.length === 0) {
        failures.push({
            database: null,
            failure: new failure/* Failure */.HR('NO_BACKUP_MADE', 'the run made no backup at all', `See ${log}. Backups that were given a ${(0,reference/* option */.uK)('run-id')} are found by the same ${(0,reference/* option */.uK)('run-id')} here.`),
        });
    }
    const ofRun = new Set([...made, ...failed].map(({ place }) => (0,names/* backupName */.aw)(place)));
    const before = ({ place }) => !ofRun.has((0,names/* backupName */.aw)(place));
    return {
        backups: backups.filter(({ place }) => !unmade.some(one => one.place.database === place.database)),
        failures,
        failingBefore: (0,failing/* failingBackups */.K)([
            ...all.filter(before).map(({ place }) => (0,names/* fileName */.Md)(place, 'manifest')),
            ...inventory.failedRuns.filter(before).map(({ place }) => (0,names/* failedRunName */.Mm)(place)),
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
    const standing = (0,backup_proof/* standingFailure */.Dj)(backup);
    if (!standing)
        return [];
    return [
        {
            database: backup.place.database,
            failure: new failure/* Failure */.HR('VERIFICATION_FAILED', `backup ${backup.name} failed its verification (level ${standing.level})`, 'Its evidence beside it says what was found, and so does the log of the job.'),
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
            failure: new failure/* Failure */.HR('JOB_FAILED', `the job "${job}" ${what}`, 'Its log says why.'),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/commands/notify/run.js




async function run(values, context) {
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), values['source-server']);
    const request = { ...(0,selection/* selectionOf */.W)(values), jobResults: values['job-results'] };
    return { result: await notify(store, request, context), location: store.location };
}


/***/ }),

/***/ 90250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var catalog_backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
// EXTERNAL MODULE: ./lib/catalog/stamp.js
var catalog_stamp = __webpack_require__(11916);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var catalog_leftover = __webpack_require__(43712);
;// CONCATENATED MODULE: ./lib/catalog/retention/arrival.js
/**
 * Whether a backup came into its store when it says that it was made, by the store's own clock. Whoever
 * may write there can write any date into a manifest, and not the time at which it arrives: a backup of
 * last month that came today is a copy, or was planted.
 */
/** A dump takes its time, and a store may have been out of reach: of longer ones nothing can be told. */
const longestDelayMs = 24 * 60 * 60 * 1000;
/** So far apart are the clocks of a database server and of a store that nobody looks after. */
const clockSkewMs = 60 * 60 * 1000;
/** When its manifest arrived, by the store's clock; `undefined` where no store was asked. */
const arrivalOf = ({ name }, files) => files.get(name)?.[0]?.lastModified;
/** When a run ended stands in the manifest as well, and is no better witness than the rest of it. */
function isTimely({ manifest }, arrivedAt) {
    if (arrivedAt === undefined)
        return true;
    const delayMs = arrivedAt.getTime() - Date.parse(manifest.snapshotAt);
    return delayMs <= longestDelayMs && delayMs >= -clockSkewMs;
}

;// CONCATENATED MODULE: ./lib/commands/prune/deletion-order.js


/** Whether a dump is known for ours, and for this backup's, without its manifest. */
const isKnownAlone = (dump) => dump?.marked === true && (0,names/* parseStoredName */.GO)(dump.name) !== undefined;
/**
 * The order in which the files of one place are deleted, so that what an interruption leaves does not lie,
 * and the next prune knows it for what it is. What failed verifications say outlasts the manifest; what
 * speaks of a whole dump goes before it, or what is left would look like a backup that lost its manifest.
 *
 * A dump without our mark, or at another place than usual, is not known for ours without its manifest. Should
 * it stay, its contents stay, too: then the manifest can be made again.
 */
function inOrder(files) {
    const order = isKnownAlone((0,catalog_leftover/* fileAmong */.zV)(files, 'dump'))
        ? ['passed', 'contents', 'manifest', 'evidence', 'dump', 'roles']
        : ['passed', 'manifest', 'evidence', 'dump', 'contents', 'roles'];
    return files.toSorted((a, b) => order.indexOf(stepOf(a)) - order.indexOf(stepOf(b)));
}
function stepOf(file) {
    const stored = (0,names/* parseStoredName */.GO)(file.name);
    const isProof = stored?.kind === 'evidence' && stored.verification.verdict === 'passed';
    return isProof ? 'passed' : (0,catalog_leftover/* kindOfFile */.yK)(file);
}

;// CONCATENATED MODULE: ./lib/commands/prune/leftovers.js



/** What becomes of files without a manifest. */
/** No run that is still under way has left a file untouched for so long. */
const leftoverMinAgeMs = 24 * 60 * 60 * 1000;
const holdsDump = ({ files }) => (0,catalog_leftover/* fileAmong */.zV)(files, 'dump') !== undefined;
/**
 * Why files without a manifest are left alone. `hasGood`: their database has a good backup; where it has
 * none, a dump without a manifest may be all that there is.
 */
function reasonToStay(leftover, hasGood, now) {
    const { kind, files, place } = leftover;
    if (kind === 'foreign')
        return 'a dump without our mark: it may be somebody’s copy';
    if (kind === 'lost') {
        return (0,catalog_leftover/* isRebuildable */.Oq)(files)
            ? `a backup that lost its manifest, by the files beside its dump; to make it again: ${(0,catalog_leftover/* rebuildCommand */.hg)(place)}`
            : 'a backup that lost more than its manifest, or a copy that is under way';
    }
    const newest = files.reduce((latest, { lastModified, arrivedAt = lastModified }) => Math.max(latest, arrivedAt.getTime()), 0);
    if (now.getTime() - newest < leftoverMinAgeMs)
        return 'less than a day old: the run, or a copy, may go on';
    if (holdsDump(leftover) && !hasGood) {
        return `a dump, and no backup of "${place.database}" with a manifest is good`;
    }
    return heldAmong(files);
}
/** Why no dump without a manifest goes: together with the backups that go, it would be too much. */
function leftoversRefusal(database, backups, dumps, percent) {
    const wouldDelete = backups.going + dumps;
    const tooFar = wouldDelete > 2 && wouldDelete * 100 >= percent * (backups.all + dumps);
    if (dumps === 0 || !tooFar)
        return undefined;
    return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would delete ${dumps} of the dumps of "${database}" without a manifest and ${backups.going} of its ${backups.all} backups, ${percent} % or more of all, so none of those dumps was deleted`, `Runs that never end leave such dumps, and so does who deletes manifests: find out which it is. Where the plan is right, raise ${(0,reference/* option */.uK)('max-delete-percent')} for one run.`);
}
const heldAmong = (files) => {
    const held = files.flatMap(({ name, held: why }) => why === undefined ? [] : [`${name} is ${why}`]);
    return held.length > 0 ? held.join(', ') : undefined;
};

;// CONCATENATED MODULE: ./lib/commands/prune/delete-backup.js





/** Deletes a backup, or tells why that cannot be done. */
async function deleteBackup(files, remove) {
    const ordered = inOrder(files);
    const end = ordered.findIndex(file => (0,catalog_leftover/* kindOfFile */.yK)(file) === 'manifest') + 1;
    if (end === 0)
        return undefined;
    // No listing tells of a policy of the whole container, nor of what came since.
    const whole = heldAmong(files) ?? (await removeUntilHeld(ordered.slice(0, end), remove));
    if (whole !== undefined)
        return whole;
    const others = ordered.slice(end);
    const isKnown = isKnownAlone((0,catalog_leftover/* fileAmong */.zV)(files, 'dump'));
    const rest = await (isKnown ? removeAll : removeUntilHeld)(others, remove);
    return (rest &&
        `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left ${isKnown ? 'goes later' : 'is not known for ours without it, and stays'}`);
}
/** Deletes files one after the other, and none after one that the store holds. */
async function removeUntilHeld(files, remove) {
    for (const file of files) {
        const held = await removeAll([file], remove);
        if (held !== undefined)
            return held;
    }
    return undefined;
}
/** Deletes files one after the other; what the store holds is told, and does not keep the others. */
async function removeAll(files, remove) {
    const held = [];
    for (const file of inOrder(files)) {
        const removal = await remove(file);
        if (removal.kind === 'held')
            held.push(`${file.name} is ${removal.reason}`);
    }
    return held.length > 0 ? held.join(', ') : undefined;
}
/**
 * Why the dump that a manifest names may be somebody else's: who may add a manifest to a store must not get rid
 * of a dump that was there before.
 */
function notItsOwn(backup, files, shared) {
    const name = (0,catalog_backup/* storedName */.Rs)(backup, 'dump');
    if (shared.has(name))
        return `${name} is what another manifest names as well`;
    const dump = files.find(file => file.name === name);
    const [manifest] = files;
    if (!dump || !manifest || isTimely(backup, manifest.lastModified))
        return undefined;
    const olderMs = manifest.lastModified.getTime() - dump.lastModified.getTime();
    return olderMs > manifestAfterDumpMs
        ? `${name} was there long before the manifest that names it`
        : undefined;
}
/** A run writes the manifest when its dump is there, and a copy takes both along. */
const manifestAfterDumpMs = 24 * 60 * 60 * 1000;

;// CONCATENATED MODULE: ./lib/commands/prune/prune-share.js






/** Long enough to look back at what failed. */
const failedRunMaxAgeMs = 30 * 24 * 60 * 60 * 1000;
/** Since the newest backup, and whatever their age: by them `check` sees that backups keep failing. */
const keptFailedRuns = 2;
/** So far ahead no clock is that is merely imprecise. */
const futureMs = 24 * 60 * 60 * 1000;
async function pruneShare(share, { dryRun, policy }, remove, { now, reporter }) {
    const { database, plan, done } = share;
    const judged = share.leftovers.map(leftover => ({
        leftover,
        stays: reasonToStay(leftover, share.hasGood, now()),
    }));
    const dumps = judged.filter(({ leftover, stays }) => stays === undefined && holdsDump(leftover));
    const refusal = plan && refusalOf(plan, now());
    if (refusal)
        done.failures.push({ database, failure: refusal });
    const all = (plan?.decisions ?? []).filter(({ entry }) => entry.kind === 'backup').length;
    const backups = { going: refusal ? 0 : outdated(plan).length, all };
    const tooMany = leftoversRefusal(database, backups, dumps.length, policy.maxDeletePercent);
    if (tooMany && !refusal)
        done.failures.push({ database, failure: tooMany });
    const refused = (refusal ?? tooMany) ? 'a dump, and the plan was refused' : undefined;
    // The oldest first, so that an interruption leaves the newest.
    for (const backup of refusal ? [] : outdated(plan).toReversed()) {
        const { name } = backup;
        reporter.info(`${dryRun ? 'Would delete' : 'Deleting'} ${name}`);
        const files = share.files.get(name) ?? [];
        const reason = notItsOwn(backup, files, share.shared) ?? (await deleteBackup(files, remove));
        if (reason === undefined) {
            done.deleted.push(name);
        }
        else {
            done.held.push({ name, reason });
            reporter.warn(`${name} cannot be deleted for now: ${reason}`);
        }
    }
    for (const { leftover, stays } of judged) {
        const kept = stays ??
            (holdsDump(leftover) ? refused : undefined) ??
            (await removeAll(leftover.files, remove));
        const { place, files } = leftover;
        done.leftovers.push(kept === undefined
            ? { place, files, action: 'deleted', reason: 'a run left it that did not end' }
            : { place, files, action: 'kept', reason: kept });
    }
    for (const { place } of outdatedFailedRuns(share, now())) {
        const removal = await remove({ name: (0,names/* failedRunName */.Mm)(place), sizeBytes: 0 });
        if (removal.kind !== 'held')
            done.failedRunsDeleted += 1;
    }
}
const outdated = (plan) => (plan?.decisions ?? []).flatMap(({ entry, action }) => action === 'delete' && entry.kind === 'backup' ? [entry.backup] : []);
/** Why a plan is not carried out. */
function refusalOf(plan, now) {
    const { database, refused, newest } = plan;
    if (refused) {
        const { counted, wouldDelete, of, percent } = refused;
        const tooMuch = counted === 'backups'
            ? `delete ${wouldDelete} of the ${of} backups of "${database}"`
            : `leave none of the backups of "${database}" of ${wouldDelete} of ${of} days`;
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the plan would ${tooMuch}, ${percent} % or more, so nothing was deleted`, `Look at the plan (${(0,reference/* option */.uK)('dry-run')}): many backups that nobody took on purpose? Where it is right, raise ${(0,reference/* option */.uK)('max-delete-percent')} for one run.`);
    }
    const snapshotAt = newest?.manifest.snapshotAt ?? '';
    if (outdated(plan).length > 0 && Date.parse(snapshotAt) > now.getTime() + futureMs) {
        return new failure/* Failure */.HR('PRUNE_REFUSED', `the newest backup of "${database}", ${newest?.name}, was taken in the future (${snapshotAt}), so that all others look old; none of them was deleted`, 'The clock of this machine is wrong, or that of the database server was. In the second case, delete that backup by hand.');
    }
    return undefined;
}
function outdatedFailedRuns({ failedRuns, plan }, now) {
    const newestStamp = plan?.newest?.place.stamp ?? '';
    const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
    const oldest = now.getTime() - failedRunMaxAgeMs;
    return newestFirst.filter(({ place: { stamp } }, at) => (at >= keptFailedRuns || stamp < newestStamp) && ((0,catalog_stamp/* parseStamp */.Pu)(stamp)?.getTime() ?? 0) < oldest);
}

// EXTERNAL MODULE: ./lib/catalog/history.js
var catalog_history = __webpack_require__(33199);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/catalog/retention/candidate.js



function candidatesBy({ keepLabels, timeZone }, files) {
    const localDate = (0,calendar/* dateIn */.m7)(timeZone);
    return (backup, rank) => {
        const { label, snapshotAt } = backup.manifest;
        const instant = Date.parse(snapshotAt);
        const arrival = arrivalOf(backup, files);
        const arrivedAt = arrival ?? new Date(instant);
        const own = label === 'safety' || label === 'manual' ? label : 'general';
        return {
            ...{ backup, rank, instant, arrivedAt },
            date: localDate(instant),
            arrivalDate: localDate(arrivedAt.getTime()),
            pool: (0,patterns/* matchesAny */._I)(keepLabels, label) ? 'labelled' : own,
            isTimely: isTimely(backup, arrival),
            everFailed: backup.verifications.some(({ verdict }) => verdict === 'failed'),
        };
    };
}

// EXTERNAL MODULE: ./lib/catalog/backup-proof.js
var backup_proof = __webpack_require__(89702);
;// CONCATENATED MODULE: ./lib/catalog/retention/reasons.js


/** Every reason that there is. */
function reasonsToKeep(one, rivals, newest, policy) {
    const { pool, everFailed, backup } = one;
    const { label } = backup.manifest;
    const isYoung = (limit) => newest.instant - one.instant <= limit * calendar/* dayMs */.LP;
    const { keepManualDays, keepMinimum, keepSafetyDays } = policy;
    if (policy.requireVerified && rivals.verified.size === 0) {
        return ['no backup of this database is verified'];
    }
    if (rivals.allFailed)
        return ['no backup is left that never failed a verification'];
    const isNewestVerified = label !== 'safety' &&
        (0,backup_proof/* verifiedAt */.U3)(backup, policy.verifyLevel) !== undefined &&
        rivals.verified.newerThan(one) === 0;
    const place = rivals.good.newerThan(one) + 1;
    const failed = (0,backup_proof/* failsVerification */.R6)(backup)
        ? 'failed its verification'
        : 'once failed a verification';
    return [
        ...(label === 'safety' || place > Math.max(1, keepMinimum)
            ? []
            : [place === 1 ? 'newest backup' : `minimum ${place} of ${keepMinimum}`]),
        ...(label === 'safety' && one === newest ? ['newest, and none is good'] : []),
        ...(policy.requireVerified && isNewestVerified ? ['newest verified backup'] : []),
        ...(pool === 'labelled' ? [`label "${label}" is never deleted`] : []),
        ...(pool === 'safety' && isYoung(keepSafetyDays)
            ? [`safety backup, kept for ${days(keepSafetyDays)}`]
            : []),
        ...(everFailed && isYoung(keepSafetyDays)
            ? [`${failed}, kept for ${days(keepSafetyDays)}`]
            : []),
        ...(pool === 'manual' && isYoung(keepManualDays)
            ? [`manual backup, kept for ${days(keepManualDays)}`]
            : []),
        ...(pool === 'general' ? ruleReasons(one, rivals.general, isYoung, policy) : []),
        ...(pool === 'manual' ? ruleReasons(one, rivals.generalAndManual, isYoung, policy) : []),
    ];
}
/** The general rules that keep a backup among its rivals. */
function ruleReasons(one, rivals, isYoung, policy) {
    const { keepDays, keepLast } = policy;
    const place = rivals.newerThan(one) + 1;
    const period = (rule, count) => {
        if (count === undefined)
            return [];
        const later = rivals.laterPeriods(rule, one);
        return later === undefined || later >= count
            ? []
            : [`newest of ${calendar/* periodOf */.jH[rule](one.date)} (${rule} ${later + 1} of ${count})`];
    };
    return [
        ...(keepLast !== undefined && place <= keepLast ? [`last ${place} of ${keepLast}`] : []),
        ...(keepDays !== undefined && isYoung(keepDays)
            ? [`within ${days(keepDays)} of the newest`]
            : []),
        ...period('daily', policy.keepDaily),
        ...period('weekly', policy.keepWeekly),
        ...period('monthly', policy.keepMonthly),
        ...period('yearly', policy.keepYearly),
    ];
}
function reasonToDelete(backup, { keepManualDays, keepSafetyDays }) {
    const { label } = backup.manifest;
    if (label === 'safety')
        return `safety backup, older than ${days(keepSafetyDays)}`;
    if ((0,backup_proof/* failsVerification */.R6)(backup)) {
        return `failed its verification, older than ${days(keepSafetyDays)}`;
    }
    return label === 'manual'
        ? `manual backup, older than ${days(keepManualDays)}`
        : 'no rule keeps it';
}
const lateness = ({ arrivedAt }) => `not of that time: it arrived at ${arrivedAt.toISOString().slice(0, 16)}Z`;
const days = (count) => `${count} ${count === 1 ? 'day' : 'days'}`;

;// CONCATENATED MODULE: ./lib/catalog/retention/refusal.js
/**
 * Whether a plan goes too far. Of what arrived in time alone, for who adds enough of the past would
 * make anything a small share of the whole; and of its days, for he may add any number today.
 */
function refusal_refusalOf(timely, all, isGone, { maxDeletePercent: percent }) {
    const tooFar = (candidates, counted) => {
        const left = candidates.filter(one => !isGone(one));
        const [of = 0, kept = 0] = [candidates, left].map(some => counted === 'days' ? new Set(some.map(({ date }) => date)).size : some.length);
        const wouldDelete = of - kept;
        return candidates.length - left.length > 2 && wouldDelete * 100 >= percent * of
            ? [{ counted, wouldDelete, of, percent }]
            : [];
    };
    const [refusal] = [
        ...tooFar(timely, 'backups'),
        ...tooFar(timely, 'days'),
        ...tooFar(all, 'backups'),
    ];
    return refusal;
}

;// CONCATENATED MODULE: ./lib/catalog/retention/rivals.js


function rivalsIn(candidates, { verifyLevel }) {
    const ordinary = candidates.filter(({ backup }) => backup.manifest.label !== 'safety');
    const good = ordinary.filter(({ everFailed }) => !everFailed);
    const general = good.filter(({ pool }) => pool === 'general');
    return {
        allFailed: ordinary.length > 0 && good.length === 0,
        newest: good[0] ?? candidates[0],
        good: rankingOf(good),
        verified: rankingOf(good.filter(({ backup }) => (0,backup_proof/* verifiedAt */.U3)(backup, verifyLevel))),
        general: rankingOf(general),
        generalAndManual: rankingOf(good.filter(({ pool }) => pool === 'general' || pool === 'manual')),
    };
}
/** The candidates come the newest first. */
function rankingOf(candidates) {
    const places = new Map(candidates.map((one, at) => [one, at]));
    const calendars = new Map();
    const periodsOf = (rule) => {
        const known = calendars.get(rule) ?? periodsIn(candidates, rule);
        calendars.set(rule, known);
        return known;
    };
    return {
        size: candidates.length,
        newerThan: one => places.get(one) ?? candidates.filter(({ rank }) => rank < one.rank).length,
        laterPeriods: (rule, one) => {
            const own = calendar/* periodOf */.jH[rule](one.date);
            const periods = periodsOf(rule);
            const known = periods.get(own);
            if (!known)
                return [...periods.keys()].filter(other => other > own).length;
            const rival = arrivedWithin(rule, one) ? known.newestWithin : known.newest;
            return rival && rival.rank < one.rank ? undefined : known.later;
        },
    };
}
const arrivedWithin = (rule, { date, arrivalDate }) => calendar/* periodOf */.jH[rule](arrivalDate) <= calendar/* periodOf */.jH[rule](date);
/** Periods are sorted by name: when clocks go back, days may, too. */
const periodsIn = (candidates, rule) => new Map([...Map.groupBy(candidates, ({ date }) => calendar/* periodOf */.jH[rule](date))]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([period, own], later) => {
    const [newest] = own;
    const newestWithin = own.find(one => arrivedWithin(rule, one));
    return newest ? [[period, { newest, newestWithin, later }]] : [];
}));

;// CONCATENATED MODULE: ./lib/catalog/retention/plan.js






/**
 * Which backups are kept and which go, by database and server; of one database that with the newest
 * first. It depends on the catalog and the policy alone: there is no clock in it, so that retention
 * stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` stay, at least one. *Newest* is by the instant
 *   that the dump shows. Ages are counted from the newest good backup of the database, not from now.
 * - By label: `keepLabels` are never deleted; `manual` ones, and `safety` ones, which hold what was
 *   replaced, stay for their days. The rules have nothing to do with safety backups. They keep a manual
 *   one that they would keep if it had another label, and it takes no place of those that have one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and that is `maxDeletePercent` of the backups, or more, or leaves so
 *   many of their days without any, the plan is refused: its decisions show what it would have been.
 *
 * Whoever may write to a store must not get rid of what was there before. A backup can lose its place
 * to its *rivals* alone:
 *
 * - Those of one that arrived in time (`isTimely`) did so as well; for the newest of a period, before it
 *   was over, if it did. Among the late, everybody is a rival: where all are, as after a copy, that is
 *   no difference.
 * - Nobody's rival is what ever failed a verification, even if it passed one since. It is itself judged
 *   as if it had not, and stays for `keepSafetyDays` in any case. Where all failed, all stay.
 *
 * `files` tell when backups arrived; without them each is taken at its word.
 */
function planRetention(entries, policy, files = new Map()) {
    const candidateOf = candidatesBy(policy, files);
    const byDatabase = Map.groupBy((0,catalog_backup/* newestFirst */.ll)(entries), catalog_backup/* databaseOf */.zJ);
    return [...byDatabase]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([database, all]) => [...(0,server/* byServer */.Rh)(all)].map(([server, own]) => planDatabase({ database, server }, own, policy, candidateOf)));
}
function planDatabase(whose, entries, policy, candidateOf) {
    const all = entries
        .flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []))
        .map(candidateOf);
    const timely = all.filter(one => one.isTimely);
    const amongTimely = rivalsIn(timely, policy);
    const amongAll = rivalsIn(all, policy);
    const newest = amongTimely.newest ?? amongAll.newest;
    const judged = new Map(all.map(one => {
        const reasons = one.isTimely
            ? reasonsToKeep(one, amongTimely, amongTimely.newest ?? one, policy)
            : reasonsToKeep(one, amongAll, newest ?? one, policy);
        return [one.backup, { one, reasons }];
    }));
    const decisions = entries.map((entry) => {
        const found = entry.kind === 'backup' ? judged.get(entry.backup) : undefined;
        if (!found) {
            const why = entry.kind === 'broken' ? entry.broken.reason : 'nothing is known of it';
            return { entry, action: 'keep', reasons: [`cannot be judged: ${why}`] };
        }
        const { one, reasons } = found;
        const late = one.isTimely || timely.length === 0 ? [] : [lateness(one)];
        return reasons.length > 0
            ? { entry, action: 'keep', reasons: [...reasons, ...late] }
            : { entry, action: 'delete', reasons: [reasonToDelete(one.backup, policy), ...late] };
    });
    const isGone = ({ backup }) => judged.get(backup)?.reasons.length === 0;
    const refused = refusal_refusalOf(timely, all, isGone, policy);
    return {
        ...{ ...whose, decisions },
        ...(newest && { newest: newest.backup }),
        ...(refused && { refused }),
    };
}

;// CONCATENATED MODULE: ./lib/commands/prune/share.js





/**
 * What is to be looked at, by database and server. What does not say whose it is goes with the newest backup of
 * its database.
 */
function shareOut(inventory, scope) {
    const { sourceServer, policy } = scope;
    const presentName = (0,server/* presentNamesBy */.zR)(inventory.entries);
    const plans = Map.groupBy(planRetention(inventory.entries, policy, inventory.files), plan => plan.database);
    const leftovers = Map.groupBy(inventory.leftovers, ({ place }) => place.database);
    const good = new Set((0,catalog_history/* historiesOf */.u3)(inventory).flatMap(history => (history.good.length > 0 ? history.database : [])));
    const failedRuns = Map.groupBy(inventory.failedRuns, ({ place }) => place.database);
    const dumps = Map.groupBy(backupsIn(inventory), backup => (0,catalog_backup/* storedName */.Rs)(backup, 'dump'));
    const shared = new Set([...dumps].flatMap(([name, { length }]) => (length > 1 ? [name] : [])));
    const isAsked = (database, plan) => (0,database_selection/* isAskedFor */.un)(database, scope) &&
        (sourceServer === undefined || plan?.server === presentName(database, sourceServer));
    return [...new Set([...plans.keys(), ...leftovers.keys(), ...failedRuns.keys()])]
        .toSorted()
        .flatMap(database => (plans.get(database) ?? [undefined]).map((plan, at) => ({
        ...{ database, plan, shared },
        files: inventory.files,
        hasGood: good.has(database),
        leftovers: at === 0 ? (leftovers.get(database) ?? []) : [],
        failedRuns: at === 0 ? (failedRuns.get(database) ?? []) : [],
        done: newTally(),
    })))
        .filter(({ database, plan }) => isAsked(database, plan));
}
const severalServersIn = (shares) => [...Map.groupBy(shares, ({ database }) => database)].flatMap(([database, { length }]) => length > 1 ? [database] : []);
const newTally = () => ({
    deleted: [],
    held: [],
    leftovers: [],
    failures: [],
    failedRunsDeleted: 0,
    freedBytes: 0,
});
const backupsIn = ({ entries }) => entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));

;// CONCATENATED MODULE: ./lib/commands/prune/prune.js








/** Databases side by side. */
const concurrency = 8;
/**
 * Deletes the backups that no rule keeps, and what runs left that did not end. A database that fails
 * does not stop the others. A dry run goes the same way and deletes nothing.
 *
 * Others may back up or prune at the same time: what they delete is gone either way, and what they
 * add is newer than all that goes here.
 */
async function prune(store, request, context) {
    const { reporter, signal } = context;
    await store.check('read', signal);
    const inventory = await readForPruning(store, (0,database_selection/* onlyNamed */.oR)(request.databases), signal);
    const shares = shareOut(inventory, request);
    for (const database of severalServersIn(shares)) {
        reporter.warn(`there are backups of a "${database}" of several servers; each server's are pruned by themselves, by the same rules. For those of one alone: ${(0,reference/* option */.uK)('source-server')}`);
    }
    for (const { literal } of request.databases) {
        if (literal !== undefined && !shares.some(({ database }) => database === literal)) {
            reporter.warn(`There are no backups of "${literal}" in ${store.location}`);
        }
    }
    const pruneOne = async (share) => {
        const remove = async ({ name, sizeBytes }) => {
            reporter.detail(`${request.dryRun ? 'Would delete' : 'Deleting'} ${name}`);
            const removal = request.dryRun
                ? { kind: 'deleted' }
                : await store.remove(name, signal);
            if (removal.kind === 'deleted')
                share.done.freedBytes += sizeBytes;
            return removal;
        };
        try {
            // Once the run is interrupted, each that is left fails at once, and for that reason.
            signal.throwIfAborted();
            await pruneShare(share, request, remove, context);
        }
        catch (error) {
            share.done.failures.push({ database: share.database, failure: (0,failure/* asFailure */.h_)(error) });
        }
    };
    const queue = shares.values();
    await Promise.all(Array.from({ length: concurrency }, async () => {
        for (const share of queue)
            await pruneOne(share);
    }));
    const all = shares.map(({ done }) => done);
    const freedBytes = all.reduce((sum, done) => sum + done.freedBytes, 0);
    // What is deleted is told all the same; with nothing deleted, one message is enough.
    if (signal.aborted && freedBytes === 0)
        throw signal.reason;
    return {
        dryRun: request.dryRun,
        plans: shares.flatMap(({ plan }) => plan ?? []),
        deleted: all.flatMap(({ deleted }) => deleted),
        held: all.flatMap(({ held }) => held),
        leftovers: all.flatMap(({ leftovers }) => leftovers),
        failedRunsDeleted: all.reduce((sum, done) => sum + done.failedRunsDeleted, 0),
        foreign: inventory.foreign,
        freedBytes,
        failures: all.flatMap(({ failures }) => failures),
    };
}
/**
 * What lies in the store, of one database or of all. Where a manifest names a dump at another place, only all
 * manifests together tell whether it is the only one.
 */
async function readForPruning(store, database, signal) {
    const asked = await (0,list/* readInventory */.z)(store, database, signal);
    if (database === undefined || !backupsIn(asked).some(isDumpElsewhere))
        return asked;
    return { ...(await (0,list/* readInventory */.z)(store, undefined, signal)), foreign: asked.foreign };
}
const isDumpElsewhere = (backup) => (0,catalog_backup/* storedName */.Rs)(backup, 'dump') !== (0,names/* fileName */.Md)(backup.place, 'dump');

;// CONCATENATED MODULE: ./lib/commands/prune/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const policy = policyOf(values);
    const request = { ...(0,selection/* selectionOf */.W)(values), sourceServer, policy, dryRun: values['dry-run'] };
    return { result: await prune(store, request, context), location: store.location };
}
const policyOf = (values) => ({
    keepLast: values['keep-last'],
    keepDays: values['keep-days'],
    keepDaily: values['keep-daily'],
    keepWeekly: values['keep-weekly'],
    keepMonthly: values['keep-monthly'],
    keepYearly: values['keep-yearly'],
    keepMinimum: values['keep-minimum'],
    keepLabels: values['keep-labels'],
    keepManualDays: values['keep-manual-days'],
    keepSafetyDays: values['keep-safety-days'],
    requireVerified: values['require-verified'],
    verifyLevel: values['verify-level'],
    maxDeletePercent: values['max-delete-percent'],
    timeZone: values['time-zone'],
});


/***/ }),

/***/ 71533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/status.js
var catalog_status = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
;// CONCATENATED MODULE: ./lib/commands/status/status.js



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status_status(store, selection, context) {
    await store.check('read', context.signal);
    const inventory = await (0,list/* readInventory */.z)(store, (0,database_selection/* onlyNamed */.oR)(selection.databases), context.signal);
    return {
        checkedAt: context.now(),
        statuses: (0,catalog_status/* statusOf */.c)((0,database_selection/* askedOf */.iN)(inventory, selection), {
            databases: (0,database_selection/* namedIn */.$P)(selection),
            server: selection.sourceServer,
        }),
    };
}

;// CONCATENATED MODULE: ./lib/commands/status/run.js




async function run(values, context) {
    const sourceServer = values['source-server'];
    const store = await (0,connections_store/* openStore */.Ch)(values, (0,azure_login/* azureLogin */.x)(values, context), sourceServer);
    const result = await status_status(store, { ...(0,selection/* selectionOf */.W)(values), sourceServer }, context);
    return { result, location: store.location };
}


/***/ }),

/***/ 65512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ chooseDump),
/* harmony export */   w: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94776);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21289);
/* harmony import */ var _rehydrate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28906);







/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
async function chooseDump(store, { database, backup: text, sourceServer, rehydrate }, context) {
    const { signal } = context;
    const entries = await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_5__/* .readCatalog */ .u)(store, database, signal);
    const selector = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSelector */ .P)(text, store.location);
    const entry = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectBackup */ .V)(entriesAsked(entries, selector, database, sourceServer), selector);
    if (entry)
        return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, context) };
    if (selector.kind === 'name') {
        const inFolder = selector.paths
            .filter(path => !path.includes('/'))
            .map(path => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseFolder */ .QN)(database) + path);
        for (const name of [...selector.paths, ...inFolder]) {
            const sizeBytes = await store.size(name, signal);
            if (sizeBytes !== undefined)
                return { kind: 'foreign', name, sizeBytes };
        }
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_NOT_FOUND', `${entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`}${selector.kind === 'name' ? `, nor is there such a file` : ''}`, `See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`);
}
/**
 * The entries among which a selector chooses: of one server, for two may have databases of the same name. What is
 * named outright says itself which it is; a safety backup is of the server that was restored into.
 */
function entriesAsked(entries, selector, database, sourceServer) {
    const isNamed = selector.kind === 'name' || selector.kind === 'stamp';
    const servers = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .serversOf */ .U2)(entries).toSorted();
    if (sourceServer === undefined) {
        if (isNamed || servers.length < 2)
            return entries;
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SERVER_AMBIGUOUS', `there are backups of a database "${database}" of ${servers.length} servers: ${servers.join(', ')}`, `Say which one is meant: ${(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceServerFlags */ .Wv)(servers)}`);
    }
    const own = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .ofServer */ .be)(entries, sourceServer);
    const named = isNamed ? (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectBackup */ .V)(entries, selector) : undefined;
    const isOther = named?.kind === 'backup' && named.backup.manifest.label !== 'safety' && !own.includes(named);
    if (isOther || (!isNamed && own.length === 0 && servers.length > 0)) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_NOT_FOUND', isOther
            ? `backup ${named.backup.name} is of server ${named.backup.server}, not of ${sourceServer}`
            : `there is no backup of "${database}" of server ${sourceServer}, but of ${servers.join(', ')}`, `See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`);
    }
    return isNamed ? entries : own;
}
/** The backup that an entry stands for, or the reason why it cannot be used. */
async function requireUsable(store, entry, rehydrate, context) {
    if (entry.kind === 'backup')
        return entry.backup;
    const { code, name, place, reason, hint } = entry.broken;
    if (code === 'BACKUP_ARCHIVED') {
        // The rest will be needed as well, and most likely a rule archived it, too.
        const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U_.map(file => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fileName */ .Md)(place, file));
        await (0,_rehydrate_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseArchived */ .xl)(store, `backup ${name}`, names, rehydrate, context);
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, `${name} cannot be used: ${reason}`, hint ??
        (code === 'MANIFEST_TOO_NEW'
            ? `Use a newer version of this tool, or name an older backup with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('backup')}.`
            : `Find out who changed this one, and name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`));
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nv: () => (/* binding */ requestRehydration),
/* harmony export */   VM: () => (/* binding */ refuseArchivedBackup),
/* harmony export */   xl: () => (/* binding */ refuseArchived)
/* harmony export */ });
/* harmony import */ var _catalog_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _storage_archived_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36139);



/**
 * Why some files cannot be read for hours, if that is so: they are in the archive tier. Where it is
 * wanted, those that are not on their way back are asked for.
 */
async function requestRehydration(store, what, files, rehydrate, { reporter, signal }) {
    const archived = [...files].flatMap(({ name, archived }) => archived ? [{ name, ...archived }] : []);
    if (archived.length === 0)
        return undefined;
    if (rehydrate === 'off')
        return (0,_storage_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived);
    for (const { name } of archived.filter(({ comingBack }) => !comingBack)) {
        await store.rehydrate(name, rehydrate, signal);
        reporter.info(`Asked for ${name} to be brought back from the Archive tier (${rehydrate})`);
    }
    return (0,_storage_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived.map(file => ({ ...file, comingBack: true })));
}
/** Throws when one of the files is in the archive tier, before anything is begun with the others. */
async function refuseArchived(store, what, names, rehydrate, context) {
    const files = [];
    for (const name of names) {
        for await (const object of store.list(name, context.signal)) {
            if (object.name === name)
                files.push(object);
        }
    }
    const failure = await requestRehydration(store, what, files, rehydrate, context);
    if (failure)
        throw failure;
}
function refuseArchivedBackup(store, backup, rehydrate, context) {
    const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U_.map(file => (0,_catalog_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, file));
    return refuseArchived(store, `backup ${backup.name}`, names, rehydrate, context);
}


/***/ }),

/***/ 27577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ downloadVerified)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43969);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34206);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59302);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82169);






/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
async function downloadVerified(store, backup, file, path, reporter, signal) {
    const { name, manifest } = backup;
    const expected = file === 'manifest' ? undefined : manifest[file];
    const read = await store.download((0,_catalog_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(backup, file), path, {
        signal,
        onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_5__/* .reportBytes */ .I)(reporter, name, expected?.sizeBytes),
        recordedBytes: expected?.sizeBytes ?? _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestMaxBytes */ .vD,
    });
    if (!expected)
        return;
    if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', read.sizeBytes === expected.sizeBytes
        ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
        : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`, `It was changed or damaged in the store. Name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .ownCommand */ .w1)('list')}`);
}


/***/ }),

/***/ 36139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ archivedFailure)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);


/** Objects that have to be rehydrated before anything can be done with them. */
function archivedFailure(what, archived) {
    const archive = eachOnce(archived.map(({ terms }) => terms.archive));
    const duration = eachOnce(archived.map(({ terms }) => terms.duration));
    const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ terms }) => terms.command);
    return asleep.length === 0
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read yet: it is on its way back from ${archive}`, `That takes ${duration}, from when it was asked for. Run again then.`)
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read: it is in ${archive}`, `Have it brought back, which takes ${duration}, and run again then: run restore, download or verify with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('rehydrate')} standard (or high), or ${asleep.join(' && ')}`);
}
const eachOnce = (texts) => [...new Set(texts)].join(' and ');


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rm, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP)
/* harmony export */ });
/* unused harmony exports cp, mv, rmRF, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
