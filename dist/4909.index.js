export const id = 4909;
export const ids = [4909,3146];
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

/***/ 75827:
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
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

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

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


/***/ }),

/***/ 84909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/store-paths.js
var store_paths = __webpack_require__(92351);
// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/drill-server.js + 1 modules
var drill_server = __webpack_require__(13146);
// EXTERNAL MODULE: ./lib/connections/server.js + 2 modules
var server = __webpack_require__(81019);
// EXTERNAL MODULE: ./lib/connections/store.js + 6 modules
var connections_store = __webpack_require__(30423);
// EXTERNAL MODULE: ./lib/operations/drill/drill.js + 8 modules
var drill_drill = __webpack_require__(18280);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/evidence.js
var catalog_evidence = __webpack_require__(19110);
// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(32867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/room.js
var room = __webpack_require__(88960);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var catalog_selection = __webpack_require__(97137);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/catalog/source.js
var source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/operations/backup-files.js
var backup_files = __webpack_require__(2528);
// EXTERNAL MODULE: ./lib/operations/rehydrate.js
var rehydrate = __webpack_require__(28906);
// EXTERNAL MODULE: ./lib/operations/restorer.js
var restorer = __webpack_require__(60520);
// EXTERNAL MODULE: ./lib/operations/sql-files.js
var sql_files = __webpack_require__(98188);
// EXTERNAL MODULE: ./lib/postgres/archive/search-path.js
var search_path = __webpack_require__(86386);
// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 2 modules
var find = __webpack_require__(47308);
// EXTERNAL MODULE: ./lib/postgres/probes/lack.js
var probes_lack = __webpack_require__(17890);
// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
// EXTERNAL MODULE: ./lib/postgres/temporary-server/directory.js
var directory = __webpack_require__(49714);
// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
// EXTERNAL MODULE: ./lib/commands/download/download.js
var download = __webpack_require__(33319);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/catalog/inventory.js
var inventory = __webpack_require__(75827);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/postgres/archive/external-archive.js
var external_archive = __webpack_require__(83404);
// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-restore.js
var pg_restore = __webpack_require__(83863);
// EXTERNAL MODULE: ./lib/repository/evidence.js
var repository_evidence = __webpack_require__(59623);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var transfer_digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/commands/restore/preflight.js
var preflight = __webpack_require__(80056);
;// CONCATENATED MODULE: ./lib/commands/verify/rebuild-manifest.js























/** The label of a backup whose manifest was made again: that which it had is not known any more. */
const recovered = 'recovered';
/**
 * Makes manifests again that a store has lost, from the dump, the contents and the evidence beside it, and
 * overwrites nothing. One that cannot be made does not stop the others; that nothing is meant is a failure.
 */
async function rebuildManifests(parts, request, work) {
    const { store } = parts;
    const inventory = await (0,list/* readInventory */.zw)(store, undefined, work.signal);
    const lost = meantBy(request, inventory, store.location);
    if (lost.length === 0) {
        throw new catalog_failure/* Failure */.HR('BACKUP_NOT_FOUND', `no backup in ${store.location} that is meant lost its manifest and has what it takes to make it again`, 'A dump and the contents file beside it are needed; a dump alone is restored by its path (--backup). See what is there: pg-azure-backup list');
    }
    const names = new Set();
    const failures = [];
    for (const leftover of lost) {
        const name = (0,catalog_names/* backupName */.aw)(leftover.place);
        try {
            const server = whoseIs(leftover.place, request.sourceServer, inventory);
            await rebuild(parts, leftover, server, work);
            names.add(name);
        }
        catch (error) {
            work.signal.throwIfAborted();
            const { code, message, hint } = (0,catalog_failure/* asFailure */.h_)(error);
            const failure = new catalog_failure/* Failure */.HR(code, `the manifest of ${name} was not made: ${message}`, hint);
            failures.push({ database: leftover.place.database, failure });
        }
    }
    return { names, failures };
}
/** Newest first. `latest` means all, for without them nobody knows which is the latest. */
function meantBy({ databases, excludeDatabases, backup }, { leftovers }, location) {
    const selector = (0,catalog_selection/* parseSelector */.Pl)(backup, location);
    const lost = leftovers
        .filter(({ kind, files, place: { database } }) => kind === 'lost' &&
        (0,leftover/* isRebuildable */.Oq)(files) &&
        !(0,patterns/* matchesAny */._I)(excludeDatabases, database) &&
        (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database)))
        .toSorted((a, b) => (0,inventory/* timeOf */.nR)(b.place).getTime() - (0,inventory/* timeOf */.nR)(a.place).getTime());
    return lost.filter(leftover => isMeant(leftover, selector));
}
function isMeant({ place, files }, selector) {
    switch (selector.kind) {
        case 'latest':
            return true;
        case 'stamp':
            return place.stamp === selector.stamp;
        case 'name':
            return ((0,catalog_names/* backupName */.aw)(place) === selector.name ||
                files.some(({ name }) => selector.paths.includes(name)));
        case 'at':
            return (0,inventory/* timeOf */.nR)(place) <= selector.time;
    }
}
/** The server that is named, or that of all other backups of the database if it is one. */
function whoseIs({ database }, sourceServer, { entries }) {
    const ofIt = (0,catalog_selection/* newestFirst */.ll)(entries.filter(entry => (0,catalog_selection/* databaseOf */.zJ)(entry) === database));
    const known = (0,catalog_server/* ofServer */.be)(ofIt, sourceServer).filter(entry => entry.kind === 'backup' && entry.backup.server !== catalog_server/* unknownServer */.Kj.host);
    const [newest] = known;
    if (newest?.kind === 'backup' && (0,catalog_server/* serversOf */.U2)(known).length < 2) {
        const { name, host, port } = newest.backup.manifest.server;
        return { ...(name !== undefined && { name }), host, port };
    }
    return sourceServer === undefined ? catalog_server/* unknownServer */.Kj : { ...catalog_server/* unknownServer */.Kj, name: sourceServer };
}
async function rebuild({ store, scratch, environment, findTools }, { place, files }, server, work) {
    const { reporter, signal } = work;
    const name = (0,catalog_names/* backupName */.aw)(place);
    const dump = (0,leftover/* fileAmong */.zV)(files, 'dump');
    if (!dump)
        return;
    const [noRoom] = await (0,preflight/* scratchFindings */.l)(scratch, dump.sizeBytes);
    if (noRoom)
        throw new catalog_failure/* Failure */.HR(noRoom.code, noRoom.message, noRoom.hint);
    reporter.info(`Reading ${name}, whose manifest is missing`);
    const packed = await store.read((0,catalog_names/* fileName */.Md)(place, 'contents'), catalog_contents/* contentsMaxBytes */.Cf, signal);
    const alone = 'The dump alone is restored by its path: --backup.';
    const contents = (0,list/* unpackHere */.Fm)(place, packed, catalog_contents/* unpackedMaxBytes */.dt, alone);
    const roles = (0,leftover/* fileAmong */.zV)(files, 'roles') &&
        (await store.read((0,catalog_names/* fileName */.Md)(place, 'roles'), list/* rolesMaxBytes */.NN, signal));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'rebuild-'));
    try {
        const archive = (0,external_node_path_.join)(folder, `${name}.dump`);
        const digests = await fetchDump(store, dump, archive, work);
        const proven = await compareWithEvidence(store, place, files, digests, work);
        const format = await (0,external_archive/* otherFormat */.Qc)(archive);
        if (format)
            throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump is none: ${format.what}`, format.hint);
        const tools = await findTools((await (0,external_archive/* writerOf */.bi)(archive)) ?? contents.major);
        const reading = {
            ...{ tools, archive, signal },
            environment: (0,connection/* toolEnvironment */.uQ)({ password: undefined }, environment),
        };
        const found = await orUnusable(() => (0,pg_restore/* readArchiveAlone */.I3)(reading, proven ? 'known to be whole' : 'decode'));
        const manifest = describe(place, { dump, digests, contents, packed, roles, found, server }, work);
        const backup = {
            ...{ name, place, manifest },
            server: (0,catalog_server/* ownName */.qU)(manifest.server),
            verifications: [],
        };
        const { problems } = await (0,backup_files/* checkArchive */.PI)(reading, backup, contents, false);
        const [problem] = problems;
        if (problem !== undefined) {
            throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump and its contents file do not belong together: ${problem}`, 'Somebody mixed up or changed these files. The dump alone is restored by its path: --backup.');
        }
        const rendered = (0,catalog_manifest/* renderManifest */.sB)(manifest);
        if (rendered.length > catalog_manifest/* manifestMaxBytes */.vD) {
            throw new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `it would have ${rendered.length} bytes, more than the ${catalog_manifest/* manifestMaxBytes */.vD} that are read again`, 'The dump alone is restored by its path: --backup.');
        }
        if (!(await writeUnlessThere(store, (0,catalog_names/* fileName */.Md)(place, 'manifest'), rendered, work)))
            return;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    reporter.info(`Wrote the manifest of ${name} (label "${recovered}")`);
    if (server === catalog_server/* unknownServer */.Kj) {
        reporter.warn(`${name}: nothing tells which server it is of; it goes with the newest backup of its database`);
    }
    reporter.warn(`${name}: settings, grants and comment of the database itself, the versions of its extensions and the label are not known any more`);
}
/** Answers whether it was written: a copy, or the run itself, may have brought the manifest meanwhile. */
async function writeUnlessThere(store, name, body, { reporter, signal }) {
    try {
        await store.write(name, body, signal);
        return true;
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || error.code !== 'STORE_NAME_TAKEN')
            throw error;
        reporter.info(`${name} has come meanwhile`);
        return false;
    }
}
async function fetchDump(store, { name, sizeBytes }, archive, { reporter, signal }) {
    const read = await store.download(name, archive, {
        signal,
        onBytes: (0,operations_reporter/* reportBytes */.I)(reporter, name, sizeBytes),
        recordedBytes: sizeBytes,
    });
    const md5 = (0,external_node_crypto_.createHash)('md5');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), md5, { signal });
    return { ...read, md5: md5.digest('hex') };
}
/** Whether evidence that can be read speaks of this very dump. That of another is a refusal. */
async function compareWithEvidence(store, place, files, digests, { signal }) {
    const verifications = files
        .flatMap(({ name }) => {
        const stored = (0,catalog_names/* parseStoredName */.GO)(name);
        return stored?.kind === 'evidence' ? [stored.verification] : [];
    })
        .toSorted((a, b) => (0,inventory/* timeOf */.nR)(b).getTime() - (0,inventory/* timeOf */.nR)(a).getTime());
    for (const verification of verifications) {
        const evidence = await (0,repository_evidence/* readEvidence */.A)(store, place, verification, signal);
        if (!evidence)
            continue;
        if (evidence.dumpSha256 === digests.sha256)
            return verification.verdict === 'passed';
        throw new catalog_failure/* Failure */.HR('BACKUP_CHECKSUM_MISMATCH', `the dump is not the one that was verified at ${evidence.verifiedAt}: SHA-256 ${digests.sha256}, then ${evidence.dumpSha256}`, 'It was changed, or copied in part, since. Copy it again, or look for an earlier version of the blob.');
    }
    return false;
}
async function orUnusable(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || error.code !== 'PG_RESTORE_FAILED')
            throw error;
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump cannot be read: ${(0,backup_files/* damageIn */.dh)(error)}`, 'It is cut off or damaged. Copy it again, or look for an earlier version of the blob.', { cause: error });
    }
}
/** What the files of a backup tell, in the words of its manifest. */
function describe(place, { dump, digests, contents, packed, roles, found, server }, { run, toolVersion }) {
    const { properties, clientVersion } = found;
    if (!properties || clientVersion === undefined) {
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', 'its dump does not say its encoding, locale and version', 'The dump alone is restored by its path: --backup.');
    }
    const shown = (0,inventory/* timeOf */.nR)(place);
    const folder = (0,catalog_names/* databaseFolder */.QN)(place.database).length;
    const beside = (file) => (0,catalog_names/* fileName */.Md)(place, file).slice(folder);
    return {
        schemaVersion: 1,
        database: place.database,
        label: recovered,
        snapshotAt: shown.toISOString(),
        startedAt: shown.toISOString(),
        finishedAt: endedAt(shown, dump).toISOString(),
        server: {
            ...server,
            version: found.serverVersion ?? `${contents.major}`,
            major: contents.major,
        },
        client: { version: clientVersion },
        dump: {
            name: dump.name === (0,catalog_names/* fileName */.Md)(place, 'dump') ? beside('dump') : `/${dump.name}`,
            ...digests,
            compression: found.compression,
        },
        contents: { name: beside('contents'), sizeBytes: packed.length, sha256: (0,transfer_digests/* sha256 */.sc)(packed) },
        ...(roles && {
            roles: { name: beside('roles'), sizeBytes: roles.length, sha256: (0,transfer_digests/* sha256 */.sc)(roles) },
        }),
        usedRoles: found.neededRoles.map(name => ({ name, needed: true })),
        properties: {
            ...properties,
            owner: found.owner ?? 'unknown',
            connectionLimit: -1,
            comment: null,
            grants: catalog_manifest/* defaultGrants */.T3,
            settings: [],
        },
        extensions: found.extensions.map(name => ({ name, version: 'unknown' })),
        totals: (0,catalog_contents/* totalsOf */.vA)(contents),
        exclusions: { schemas: [], tableData: withoutRows(contents), pgDumpOptions: [] },
        run,
        tool: { version: toolVersion },
    };
}
const longestRunMs = 24 * 60 * 60 * 1000;
/** When the dump was written, unless a copy has another date: then nobody knows how long it took. */
function endedAt(shown, { lastModified }) {
    const tookMs = lastModified.getTime() - shown.getTime();
    return tookMs > 0 && tookMs < longestRunMs ? lastModified : shown;
}
/** Tables that were dumped without their rows: they are among the objects, and were not counted. */
function withoutRows({ objects, rows }) {
    if (rows === null)
        return [];
    const counted = new Set(rows.map(([, ident]) => ident));
    return objects
        .filter(([kind, ident]) => kind === 'table' && !counted.has(ident))
        .flatMap(([, ident]) => {
        const [schema, name] = (0,backup_files/* partsOf */.CI)(ident);
        return schema === undefined || name === undefined ? [] : [{ schema, name }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/verify/verify.js
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
























/**
 * Verifies one backup of each database, one after the other, and leaves evidence of each beside it.
 * One that fails does not stop the others; that nothing is meant is a failure.
 */
async function verify(parts, request, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { store } = parts;
        const { reporter, signal } = work;
        await store.check('read', signal);
        const rebuilt = request.rebuildManifest
            ? await rebuildManifests(parts, request, work)
            : undefined;
        const entries = await (0,list/* readCatalog */.uM)(store, undefined, signal);
        const { chosen, failures } = rebuilt
            ? chooseRebuilt(entries, rebuilt)
            : choose(entries, request, store);
        // Read first, so that a wrong folder costs no drill.
        const assertions = request.assertions === undefined || request.level !== 'restore'
            ? []
            : await (0,sql_files/* readSqlFiles */.u)('assertions', request.assertions);
        const options = {
            ...request,
            assertions,
            cores: parts.cores,
            tolerates: 'nothing',
            looks: 'at all',
            searchPath: undefined,
        };
        const servers = __addDisposableResource(env_1, new ScratchServers(parts, request), true);
        if (request.level === 'restore' && request.scratch.kind !== 'runner' && chosen.length > 0) {
            const scratch = await servers.open();
            await (0,drill_drill/* sweepScratchDatabases */.d1)(scratch.server, work);
            await (0,restorer/* warnOfRights */.jc)(scratch, work);
        }
        const verified = [];
        for (const { database, entry } of chosen) {
            try {
                const backup = await (0,download/* requireUsable */.wd)(store, entry, request.rehydrate, work);
                reporter.info(`Verifying ${backup.name} (${request.level})`);
                const evidence = await verifyOne(parts, servers, backup, options, work);
                signal.throwIfAborted();
                verified.push(await keepEvidence(store, backup, evidence, work));
                if (evidence.verdict !== 'passed')
                    failures.push({ database, failure: failureOf(evidence) });
            }
            catch (error) {
                signal.throwIfAborted();
                failures.push({ database, failure: (0,catalog_failure/* asFailure */.h_)(error) });
            }
        }
        return { verified, failures, failingBefore: (0,failing/* failingVerifications */.Z)(entries) };
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
/** The backups that are meant, of each server by itself; a name without wildcards that has none is a failure of its own. */
function choose(entries, { databases, excludeDatabases, backup, sourceServer }, store) {
    const selector = (0,catalog_selection/* parseSelector */.Pl)(backup, store.location);
    const byDatabase = Map.groupBy((0,catalog_server/* ofServer */.be)(entries, sourceServer), catalog_selection/* databaseOf */.zJ);
    const named = [...new Set(databases.flatMap(({ literal }) => literal ?? []))];
    const isMeant = (name) => !(0,patterns/* matchesAny */._I)(excludeDatabases, name) && (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, name));
    const chosen = [...byDatabase]
        .filter(([database]) => isMeant(database))
        .toSorted(([a], [b]) => a.localeCompare(b))
        .flatMap(([database, ofIt]) => [...(0,catalog_server/* byServer */.Rh)((0,catalog_selection/* newestFirst */.ll)(ofIt)).values()].flatMap(own => {
        const entry = (0,catalog_selection/* selectBackup */.Vr)(own, selector);
        return entry ? [{ database, entry }] : [];
    }));
    const missing = named.filter(name => isMeant(name) && !chosen.some(({ database }) => database === name));
    if (chosen.length === 0 && missing.length === 0) {
        throw selector.kind === 'latest'
            ? new catalog_failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database with a backup in ${store.location} is to be verified`, 'Check --databases and --exclude-databases; what has a backup: pg-azure-backup list')
            : notFound(`no backup in ${store.location} is meant by "${backup}"`);
    }
    const failures = missing.map(database => ({
        database,
        failure: notFound(byDatabase.has(database)
            ? `no backup of "${database}" in ${store.location} is meant by "${backup}"${safetyOnly(selector)}`
            : `there is no backup of "${database}" in ${store.location}`),
    }));
    return { chosen, failures };
}
/** The backups whose manifests were made again, each by itself. */
function chooseRebuilt(entries, { names, failures }) {
    const chosen = (0,catalog_selection/* newestFirst */.ll)(entries).flatMap(entry => {
        const { name, place } = entry.kind === 'backup' ? entry.backup : entry.broken;
        return names.has(name) ? [{ database: place.database, entry }] : [];
    });
    return { chosen, failures: [...failures] };
}
const safetyOnly = ({ kind }) => kind === 'latest' || kind === 'at' ? ' (it never means a safety backup)' : '';
const notFound = (message) => new catalog_failure/* Failure */.HR('BACKUP_NOT_FOUND', message, 'See what is there: pg-azure-backup list');
/** The scratch servers of a run, each opened when it is first wanted. */
class ScratchServers {
    #open;
    #isRunner;
    #opened = new Map();
    constructor({ openScratch }, { scratch }) {
        this.#open = openScratch;
        this.#isRunner = scratch.kind === 'runner';
    }
    /** The major matters to a runner alone. */
    open(major = 0) {
        const key = this.#isRunner ? major : 0;
        const opened = this.#opened.get(key) ?? this.#open(major);
        this.#opened.set(key, opened);
        return opened;
    }
    async [Symbol.asyncDispose]() {
        for (const opened of this.#opened.values()) {
            // One that could not be opened has been told of.
            await opened.then(server => server[Symbol.asyncDispose]()).catch(() => undefined);
        }
    }
}
async function verifyOne(parts, servers, backup, request, work) {
    const { name, place, manifest } = backup;
    const startedAt = work.now().toISOString();
    const archived = await unlessImpossible('files', work, () => (0,rehydrate/* refuseArchivedBackup */.VM)(parts.store, backup, request.rehydrate, work));
    const { checks, recovery, scratch } = archived
        ? { checks: [archived], recovery: null, scratch: null }
        : await tryHere(parts, servers, backup, request, work);
    return {
        schemaVersion: 1,
        database: place.database,
        backup: name,
        dumpSha256: manifest.dump.sha256,
        level: request.level,
        verdict: (0,catalog_evidence/* verdictOf */.Vj)(checks),
        startedAt,
        verifiedAt: work.now().toISOString(),
        checks,
        recovery,
        scratch,
        run: work.run,
        tool: { version: work.toolVersion },
    };
}
/** Tries a backup in a folder of its own on this machine, which needs room there. */
async function tryHere(parts, servers, backup, request, work) {
    const folder = await unlessImpossible('files', work, async () => {
        await requireRoom(parts.scratch, backup, request, work);
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(parts.scratch, 'verify-'));
    });
    if (typeof folder !== 'string')
        return { checks: [folder], recovery: null, scratch: null };
    // A throw-away server starts while the dump is fetched.
    const preparing = request.level === 'restore' ? prepare(servers, backup, work) : undefined;
    preparing?.catch(() => undefined);
    try {
        return await tryBackup({ ...parts, scratch: folder }, backup, preparing, request, work);
    }
    finally {
        await preparing?.catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function tryBackup({ store, scratch: folder, environment, findTools }, backup, preparing, request, work) {
    const began = performance.now();
    const found = await unlessImpossible('files', work, () => (0,backup_files/* checkFiles */.gw)(store, backup, folder, work));
    const downloadSeconds = (0,drill_drill/* secondsSince */.wv)(began);
    const prepared = await preparing;
    const [drill, obstacle] = prepared && 'scratch' in prepared ? [prepared, undefined] : [undefined, prepared];
    // Why there can be no drill is told as well, whatever else was found.
    const endedBy = (...checks) => ({
        checks: [...checks, ...(obstacle ? [obstacle] : [])],
        recovery: null,
        scratch: null,
    });
    if ('verdict' in found)
        return endedBy(found);
    const { check, fetched } = found;
    if (!fetched || request.level === 'checksum')
        return endedBy(check);
    const { archive, contents } = fetched;
    const { signal } = work;
    const toolsEnvironment = (0,connection/* toolEnvironment */.uQ)({ password: undefined }, environment);
    const read = (tools, decode) => (0,backup_files/* checkArchive */.PI)({ tools, archive, environment: toolsEnvironment, signal }, backup, contents, decode);
    // A restore decodes it, too.
    const archiveCheck = drill
        ? await unlessImpossible('archive', work, () => read(drill.scratch.tools, false))
        : await unlessImpossible('archive', work, async () => {
            const tools = await findTools(Number.parseInt(backup.manifest.client.version, 10));
            (0,find/* requireUnpacking */.ez)(tools, backup.manifest.dump.compression);
            return read(tools, true);
        });
    if (!drill || archiveCheck.verdict !== 'passed')
        return endedBy(check, archiveCheck);
    const drilled = await unlessImpossible('restore', work, async () => {
        const here = drill.scratch.throwAway?.folder;
        const restored = (0,room/* restoredBytes */.i)(backup.manifest);
        const need = `${backup.name} takes about ${mebibytes(restored)} once it is restored`;
        if (here !== undefined)
            await requireFree(here, restored, need);
        const searchPath = request.loadSearchPath
            ? await (0,search_path/* loadWithPath */.C)(archive, backup.manifest.properties)
            : undefined;
        return await (0,drill_drill/* runDrill */.BT)(drill, fetched, folder, { ...request, searchPath }, work);
    });
    if ('verdict' in drilled)
        return endedBy(check, archiveCheck, drilled);
    const { checks: restored, seconds } = drilled;
    const { server, throwAway } = drill.scratch;
    const { kind } = request.scratch;
    return {
        checks: [check, archiveCheck, ...restored],
        recovery: seconds && {
            downloadSeconds,
            restoreSeconds: seconds.restore,
            indexesSeconds: seconds.indexes,
            validateSeconds: seconds.validate,
            totalSeconds: (0,drill_drill/* secondsSince */.wv)(began),
        },
        scratch: {
            kind,
            host: kind === 'runner' ? null : server.address.host,
            version: server.version,
            ...(throwAway && { isolation: throwAway.isolation }),
        },
    };
}
/** A drill, or why there can be none. */
const prepare = (servers, backup, work) => {
    const { server, client } = backup.manifest;
    const major = Math.max(server.major, Number.parseInt(client.version, 10));
    return unlessImpossible('scratch server', work, async () => {
        const scratch = await servers.open(major);
        (0,find/* requireUnpacking */.ez)(scratch.tools, backup.manifest.dump.compression);
        return (0,drill_drill/* prepareDrill */.tk)(scratch, (0,source/* sourceOf */.v)(backup), work);
    });
};
/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible(name, { signal }, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        signal.throwIfAborted();
        const isArchived = error instanceof catalog_failure/* Failure */.HR && error.code === 'BACKUP_ARCHIVED';
        const lack = isArchived ? { reason: error.message, hint: error.hint } : (0,probes_lack/* lackIn */.r)(error);
        if (!lack)
            throw error;
        const { reason, hint } = lack;
        return {
            name,
            verdict: 'unverifiable',
            figure: 'not tried to its end',
            problems: [reason],
            hint,
        };
    }
}
/**
 * Says what a verification will take, and refuses where this machine has no room for it: for the dump,
 * and for the scratch database if that is to be here, too.
 */
async function requireRoom(folder, { name, manifest }, { level, scratch }, { reporter }) {
    const { dump } = manifest;
    const restored = level === 'restore' ? (0,room/* restoredBytes */.i)(manifest) : 0;
    const isHere = scratch.kind === 'runner';
    const where = isHere ? 'the throw-away server' : 'the scratch server';
    const need = `${mebibytes(dump.sizeBytes)} for the dump${level === 'restore' ? ` and, by experience, about ${mebibytes(restored)} on ${where}` : ''}`;
    reporter.info(`${name} takes ${need}`);
    // Most often a throw-away server has its data on the same file system.
    await requireFree(folder, dump.sizeBytes + (isHere ? restored : 0), `${name} takes ${need}`);
}
async function requireFree(folder, bytes, need) {
    const free = await (0,directory/* freeBytes */.go)(folder);
    if (free === undefined || free >= bytes)
        return;
    throw new catalog_failure/* Failure */.HR('DISK_FULL', `${need}, and the file system of ${folder} has room for ${mebibytes(free)}`, 'Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: --scratch.');
}
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** Writes the evidence beside the backup. That it cannot be written changes nothing about the verdict. */
async function keepEvidence(store, backup, evidence, work) {
    const { reporter, signal } = work;
    const { level, verdict } = evidence;
    let verifiedAt = new Date(evidence.verifiedAt);
    while (true) {
        const kept = { ...evidence, verifiedAt: verifiedAt.toISOString() };
        const stamp = (0,catalog_names/* formatStamp */.xE)(verifiedAt);
        const name = (0,catalog_names/* evidenceName */.Xc)(backup.place, { stamp, level, verdict });
        try {
            const text = work.clean((0,catalog_evidence/* renderEvidence */.oP)(kept).toString());
            await store.write(name, Buffer.from(text), signal);
            return { backup, evidence: kept, evidenceName: name };
        }
        catch (error) {
            if (signal.aborted || !(error instanceof catalog_failure/* Failure */.HR))
                throw error;
            if (error.code !== 'STORE_NAME_TAKEN') {
                reporter.warn(`the evidence of ${backup.name} could not be kept (${error.message}): check will not know of this verification. ${error.hint}`);
                return { backup, evidence, evidenceName: undefined };
            }
            // Somebody verified it in the same second.
            verifiedAt = new Date(verifiedAt.getTime() + 1000);
        }
    }
}
/** How many problems a message names. */
const shownProblems = 3;
function failureOf({ backup, verdict, checks }) {
    const wanted = verdict === 'failed' ? 'failed' : 'unverifiable';
    const bad = checks.filter(check => check.verdict === wanted);
    const problems = bad.flatMap(check => check.problems.map(problem => `${check.name}: ${problem}`));
    const shown = problems.slice(0, shownProblems).join('; ');
    const more = problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
    const hint = [...new Set(bad.flatMap(check => check.hint ?? []))].join(' ');
    return verdict === 'failed'
        ? new catalog_failure/* Failure */.HR('VERIFICATION_FAILED', `${backup} failed its verification: ${shown}${more}`, hint || 'The evidence beside the backup names all that was found.')
        : new catalog_failure/* Failure */.HR('NOT_VERIFIABLE', `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`, hint || 'Choose another --scratch.');
}

;// CONCATENATED MODULE: ./lib/commands/verify/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
    const login = (0,azure_login/* azureLogin */.x)(values, context);
    const store = (0,connections_store/* openStore */.Ch)(values, login, values['source-server']);
    const parts = {
        store,
        scratch: context.scratch,
        cores: (0,external_node_os_.availableParallelism)(),
        environment: context.environment,
        findTools: (major) => (0,server/* clientTools */.z3)(major, { allowNewer: true, restores: true }, context.environment, context),
        openScratch: (0,drill_server/* drillServerOpener */.s)(values, context, login, context),
    };
    return { result: await verify(parts, requestOf(values), context), location: store.location };
}
function requestOf(values) {
    const { scratch: where } = values;
    return {
        ...(0,selection/* selectionOf */.W)(values),
        backup: (0,store_paths/* withoutSignature */.N)(values.backup),
        sourceServer: values['source-server'],
        level: values['verify-level'],
        rehydrate: values.rehydrate,
        rebuildManifest: values['rebuild-manifest'],
        scratch: where.kind === 'host' ? { ...where, port: where.port ?? values.port } : where,
        jobs: values.jobs,
        loadSearchPath: values['load-search-path'],
        assertions: values.assertions,
        healthUrl: values['health-url'],
    };
}
async function cleanUp(values, _of, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A throw-away server has ended with its run, and all that was on it.
        if (values.scratch.kind === 'runner')
            return { dropped: [], isBack: false };
        const login = (0,azure_login/* azureLogin */.x)(values, context);
        const open = (0,drill_server/* drillServerOpener */.s)((0,server/* hardlyPatient */.mm)(values), context, login, context);
        const scratch = run_addDisposableResource(env_1, await open(0), true);
        return { dropped: await (0,drill_drill/* sweepScratchDatabases */.d1)(scratch.server, context), isBack: false };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 13146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ drillServerOpener),
  mayMake: () => (/* binding */ mayMake),
  throwAwayOpener: () => (/* binding */ throwAwayOpener)
});

// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/postgres/probes/azure-extensions.js
/**
 * The extensions that Azure Database for PostgreSQL offers, of all its versions, as the extension table of
 * its documentation has them (Microsoft Learn, "List of extensions by name", page of 2026-06-08):
 * https://learn.microsoft.com/azure/postgresql/extensions/concepts-extensions-versions. What is there and
 * no extension is not here (auto_explain, pg_partman_bgw, wal2json), nor is plpgsql, which is everywhere. A service that lets strangers use them
 * side by side is the best judge there is of what whoever is no superuser can do with them.
 */
const azureExtensions = [
    'address_standardizer',
    'address_standardizer_data_us',
    'age',
    'amcheck',
    'anon',
    'azure_ai',
    'azure_storage',
    'bloom',
    'btree_gin',
    'btree_gist',
    'citext',
    'credcheck',
    'cube',
    'dblink',
    'dict_int',
    'dict_xsyn',
    'earthdistance',
    'fuzzystrmatch',
    'hll',
    'hstore',
    'hypopg',
    'intagg',
    'intarray',
    'ip4r',
    'isn',
    'lo',
    'login_hook',
    'ltree',
    'oracle_fdw',
    'orafce',
    'pageinspect',
    'pg_buffercache',
    'pg_cron',
    'pg_diskann',
    'pg_duckdb',
    'pg_failover_slots',
    'pg_freespacemap',
    'pg_hint_plan',
    'pg_ivm',
    'pg_partman',
    'pg_prewarm',
    'pg_repack',
    'pg_squeeze',
    'pg_stat_statements',
    'pg_trgm',
    'pg_visibility',
    'pgaudit',
    'pgcrypto',
    'pglogical',
    'pgrouting',
    'pgrowlocks',
    'pgstattuple',
    'plv8',
    'postgis',
    'postgis_raster',
    'postgis_sfcgal',
    'postgis_tiger_geocoder',
    'postgis_topology',
    'postgres_fdw',
    'postgres_protobuf',
    'semver',
    'session_variable',
    'sslinfo',
    'tablefunc',
    'tdigest',
    'tds_fdw',
    'temporal_tables',
    'timescaledb',
    'topn',
    'tsm_system_rows',
    'tsm_system_time',
    'unaccent',
    'uuid-ossp',
    'vector',
];

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js
var temporary_server_server = __webpack_require__(22078);
// EXTERNAL MODULE: ./lib/connections/server.js + 2 modules
var connections_server = __webpack_require__(81019);
;// CONCATENATED MODULE: ./lib/connections/drill-server.js




const needs = { allowNewer: false, restores: true };
/** How a throw-away PostgreSQL of a major is started on this machine. */
const throwAwayOpener = ({ environment, scratch }, mayMake, work) => async (major) => {
    const { signal, reporter } = work;
    const info = (message) => reporter.info(message);
    const warn = (message) => reporter.warn(message);
    // Before the server, which would have to be stopped again.
    const tools = await (0,connections_server/* clientTools */.z3)(major, needs, environment, work);
    const started = await (0,temporary_server_server/* startThrowAwayServer */.y)({
        ...{ major, scratch, environment, signal, info, warn },
    });
    const { server, folder, isolation } = started;
    return {
        server,
        restorer: server,
        tools,
        throwAway: { folder, isolation, mayMake },
        [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    };
};
/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
function drillServerOpener(values, place, login, work) {
    const { scratch: where } = values;
    if (where.kind === 'runner') {
        return throwAwayOpener(place, extension => mayMake(values, extension), work);
    }
    const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
    return async () => {
        const restoring = await (0,connections_server/* connectRestoring */.wc)(values, place, login, work, address);
        const tools = await (0,connections_server/* clientTools */.z3)(restoring.server.major, needs, place.environment, work);
        return {
            ...restoring,
            tools,
            throwAway: undefined,
            [Symbol.asyncDispose]: async () => undefined,
        };
    };
}
/** Whether an extension is made on a throw-away server. */
function mayMake({ 'drill-extensions': listed }, extension) {
    const withAzure = listed.some(({ literal }) => literal === 'azure');
    return (
    // It comes with every database.
    extension === 'plpgsql' ||
        (0,patterns/* matchesAny */._I)(listed, extension) ||
        (withAzure && azureExtensions.includes(extension)));
}


/***/ })

};
