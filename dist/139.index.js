export const id = 139;
export const ids = [139];
export const modules = {

/***/ 139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/catalog/evidence.js
var catalog_evidence = __webpack_require__(9110);
// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(2867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/catalog/room.js
var room = __webpack_require__(8960);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(7137);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(4776);
// EXTERNAL MODULE: ./lib/catalog/source.js
var source = __webpack_require__(8094);
// EXTERNAL MODULE: ./lib/postgres/archive-search-path.js
var archive_search_path = __webpack_require__(6407);
// EXTERNAL MODULE: ./lib/postgres/connection.js
var connection = __webpack_require__(3135);
// EXTERNAL MODULE: ./lib/postgres/lack.js
var postgres_lack = __webpack_require__(4838);
// EXTERNAL MODULE: ./lib/postgres/throw-away-folder.js
var throw_away_folder = __webpack_require__(7423);
// EXTERNAL MODULE: ./lib/postgres/tools.js + 2 modules
var postgres_tools = __webpack_require__(1742);
// EXTERNAL MODULE: ./lib/storage/catalog.js
var catalog = __webpack_require__(4474);
// EXTERNAL MODULE: ./lib/commands/archived.js
var commands_archived = __webpack_require__(2726);
// EXTERNAL MODULE: ./lib/commands/download.js
var download = __webpack_require__(3260);
// EXTERNAL MODULE: ./lib/commands/drill.js + 8 modules
var commands_drill = __webpack_require__(3176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(8229);
// EXTERNAL MODULE: ./lib/catalog/inventory.js
var inventory = __webpack_require__(5827);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(3712);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(4206);
// EXTERNAL MODULE: ./lib/postgres/foreign-archive.js
var foreign_archive = __webpack_require__(676);
// EXTERNAL MODULE: ./lib/postgres/restore.js
var restore = __webpack_require__(2669);
// EXTERNAL MODULE: ./lib/storage/digests.js
var storage_digests = __webpack_require__(3048);
// EXTERNAL MODULE: ./lib/storage/evidence.js
var storage_evidence = __webpack_require__(1040);
// EXTERNAL MODULE: ./lib/commands/preflight.js
var preflight = __webpack_require__(197);
// EXTERNAL MODULE: ./lib/commands/reporter.js
var commands_reporter = __webpack_require__(2985);
// EXTERNAL MODULE: ./lib/commands/verify-files.js
var verify_files = __webpack_require__(5315);
;// CONCATENATED MODULE: ./lib/commands/rebuild-manifest.js























/** The label of a backup whose manifest was made again: that which it had is not known any more. */
const recovered = 'recovered';
/**
 * Makes manifests again that a store has lost, from the dump, the contents and the evidence beside it, and
 * overwrites nothing. One that cannot be made does not stop the others; that nothing is meant is a failure.
 */
async function rebuildManifests(parts, request, work) {
    const { store } = parts;
    const inventory = await (0,catalog/* readInventory */.zw)(store, undefined, work.signal);
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
    const selector = (0,selection/* parseSelector */.Pl)(backup, location);
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
    const ofIt = (0,selection/* newestFirst */.ll)(entries.filter(entry => (0,selection/* databaseOf */.zJ)(entry) === database));
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
    const contents = (0,catalog/* unpackHere */.Fm)(place, packed, catalog_contents/* unpackedMaxBytes */.dt, alone);
    const roles = (0,leftover/* fileAmong */.zV)(files, 'roles') &&
        (await store.read((0,catalog_names/* fileName */.Md)(place, 'roles'), catalog/* rolesMaxBytes */.NN, signal));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'rebuild-'));
    try {
        const archive = (0,external_node_path_.join)(folder, `${name}.dump`);
        const digests = await fetchDump(store, dump, archive, work);
        const proven = await compareWithEvidence(store, place, files, digests, work);
        const format = await (0,foreign_archive/* otherFormat */.Qc)(archive);
        if (format)
            throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump is none: ${format.what}`, format.hint);
        const tools = await findTools((await (0,foreign_archive/* writerOf */.bi)(archive)) ?? contents.major);
        const reading = {
            ...{ tools, archive, signal },
            environment: (0,connection/* toolEnvironment */.uQ)({ password: undefined }, environment),
        };
        const found = await orUnusable(() => (0,restore/* readArchiveAlone */.I3)(reading, proven ? 'known to be whole' : 'decode'));
        const manifest = describe(place, { dump, digests, contents, packed, roles, found, server }, work);
        const backup = {
            ...{ name, place, manifest },
            server: (0,catalog_server/* ownName */.qU)(manifest.server),
            verifications: [],
        };
        const { problems } = await (0,verify_files/* checkArchive */.PI)(reading, backup, contents, false);
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
        onBytes: (0,commands_reporter/* reportBytes */.I)(reporter, name, sizeBytes),
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
        const evidence = await (0,storage_evidence/* readEvidence */.A)(store, place, verification, signal);
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
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump cannot be read: ${(0,verify_files/* damageIn */.dh)(error)}`, 'It is cut off or damaged. Copy it again, or look for an earlier version of the blob.', { cause: error });
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
        contents: { name: beside('contents'), sizeBytes: packed.length, sha256: (0,storage_digests/* sha256 */.sc)(packed) },
        ...(roles && {
            roles: { name: beside('roles'), sizeBytes: roles.length, sha256: (0,storage_digests/* sha256 */.sc)(roles) },
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
        const [schema, name] = (0,verify_files/* partsOf */.CI)(ident);
        return schema === undefined || name === undefined ? [] : [{ schema, name }];
    });
}

// EXTERNAL MODULE: ./lib/commands/restorer.js
var restorer = __webpack_require__(1480);
// EXTERNAL MODULE: ./lib/commands/sql-files.js
var sql_files = __webpack_require__(9404);
;// CONCATENATED MODULE: ./lib/commands/verify.js
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
        const entries = await (0,catalog/* readCatalog */.uM)(store, undefined, signal);
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
            await (0,commands_drill.sweepScratchDatabases)(scratch.server, work);
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
    const selector = (0,selection/* parseSelector */.Pl)(backup, store.location);
    const byDatabase = Map.groupBy((0,catalog_server/* ofServer */.be)(entries, sourceServer), selection/* databaseOf */.zJ);
    const named = [...new Set(databases.flatMap(({ literal }) => literal ?? []))];
    const isMeant = (name) => !(0,patterns/* matchesAny */._I)(excludeDatabases, name) && (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, name));
    const chosen = [...byDatabase]
        .filter(([database]) => isMeant(database))
        .toSorted(([a], [b]) => a.localeCompare(b))
        .flatMap(([database, ofIt]) => [...(0,catalog_server/* byServer */.Rh)((0,selection/* newestFirst */.ll)(ofIt)).values()].flatMap(own => {
        const entry = (0,selection/* selectBackup */.Vr)(own, selector);
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
    const chosen = (0,selection/* newestFirst */.ll)(entries).flatMap(entry => {
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
    const archived = await unlessImpossible('files', work, () => (0,commands_archived/* refuseArchivedBackup */.VM)(parts.store, backup, request.rehydrate, work));
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
    const found = await unlessImpossible('files', work, () => (0,verify_files/* checkFiles */.gw)(store, backup, folder, work));
    const downloadSeconds = (0,commands_drill.secondsSince)(began);
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
    const read = (tools, decode) => (0,verify_files/* checkArchive */.PI)({ tools, archive, environment: toolsEnvironment, signal }, backup, contents, decode);
    // A restore decodes it, too.
    const archiveCheck = drill
        ? await unlessImpossible('archive', work, () => read(drill.scratch.tools, false))
        : await unlessImpossible('archive', work, async () => {
            const tools = await findTools(Number.parseInt(backup.manifest.client.version, 10));
            (0,postgres_tools/* requireUnpacking */.ez)(tools, backup.manifest.dump.compression);
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
            ? await (0,archive_search_path/* loadWithPath */.C)(archive, backup.manifest.properties)
            : undefined;
        return await (0,commands_drill.runDrill)(drill, fetched, folder, { ...request, searchPath }, work);
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
            totalSeconds: (0,commands_drill.secondsSince)(began),
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
        (0,postgres_tools/* requireUnpacking */.ez)(scratch.tools, backup.manifest.dump.compression);
        return (0,commands_drill.prepareDrill)(scratch, (0,source/* sourceOf */.v)(backup), work);
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
        const lack = isArchived ? { reason: error.message, hint: error.hint } : (0,postgres_lack/* lackIn */.r)(error);
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
    const free = await (0,throw_away_folder/* freeBytes */.go)(folder);
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


/***/ })

};
