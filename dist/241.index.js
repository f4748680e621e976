export const id = 241;
export const ids = [241];
export const modules = {

/***/ 9110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   jU: () => (/* binding */ evidenceSchema),
/* harmony export */   oP: () => (/* binding */ renderEvidence)
/* harmony export */ });
/* unused harmony exports checkSchema, evidenceJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);


/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('UTC, RFC 3339');
const seconds = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative();
const checkSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('stable and in words: rows, foreign keys, indexes …'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([..._names_js__WEBPACK_IMPORTED_MODULE_0__/* .verdicts */ .rY, 'skipped'])
        .describe('skipped: there was nothing to look at, or it was not asked for'),
    figure: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
    problems: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('each thing that is wrong, by name'),
    hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe('what to do, where something is to be done'),
});
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    backup: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('{database}_{stamp}'),
    dumpSha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('of the dump that was looked at, as its manifest records it'),
    level: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verdicts */ .rY),
    startedAt: time,
    verifiedAt: time.describe('when it ended'),
    checks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(checkSchema),
    recovery: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        downloadSeconds: seconds,
        restoreSeconds: seconds.describe('definitions and rows'),
        indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
        validateSeconds: seconds,
        totalSeconds: seconds.describe('from the first byte to the last check'),
    })
        .nullable()
        .describe('how long it took to get the data back; null below level restore'),
    scratch: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['runner', 'server', 'host']),
        host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('of PostgreSQL'),
        isolation: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            user: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it ran as an OS user of its own'),
            processes: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it saw no processes but its own'),
            network: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it had no network'),
        })
            .optional()
            .describe('what kept a throw-away server apart from the machine; kind runner only'),
    })
        .nullable()
        .describe('where it was restored; null below level restore'),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
});
const renderEvidence = (evidence) => Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`);
/** The published JSON Schema of the evidence, for readers that are not ours. */
const evidenceJsonSchema = () => z.toJSONSchema(evidenceSchema, { io: 'input' });
/** What the checks of a verification come to: one that failed outweighs one that could not be made. */
const verdictOf = (checks) => checks.some(({ verdict }) => verdict === 'failed')
    ? 'failed'
    : checks.some(({ verdict }) => verdict === 'unverifiable')
        ? 'unverifiable'
        : 'passed';


/***/ }),

/***/ 8960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ restoredBytes),
/* harmony export */   j: () => (/* binding */ mostRestoredBytes)
/* harmony export */ });
/** What a database takes beside its rows: the catalogs of PostgreSQL itself. */
const emptyDatabaseBytes = 8 * 1024 ** 2;
/** Rows that were packed, and the indexes, which a dump has none of. Experience, no bound. */
const growth = (compression) => (compression === 'none' ? 2 : 6);
/** By experience. */
const byDump = ({ dump }) => emptyDatabaseBytes + dump.sizeBytes * growth(dump.compression);
/** About how many bytes the restored database will have: no more than the dumped one, dead rows included. */
const restoredBytes = (facts) => Math.min(byDump(facts), facts.databaseBytes ?? Number.POSITIVE_INFINITY);
/** How many it will have at most: where nobody recorded that, what is usual. */
const mostRestoredBytes = (facts) => facts.databaseBytes ?? byDump(facts);


/***/ }),

/***/ 8094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7137);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9110);
/* harmony import */ var _catalog_failing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2867);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6879);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(976);
/* harmony import */ var _catalog_room_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(8960);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4776);
/* harmony import */ var _catalog_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8094);
/* harmony import */ var _postgres_archive_search_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6407);
/* harmony import */ var _postgres_connection_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3135);
/* harmony import */ var _postgres_throw_away_folder_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7423);
/* harmony import */ var _postgres_tools_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1742);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4474);
/* harmony import */ var _archived_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2726);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3260);
/* harmony import */ var _drill_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3176);
/* harmony import */ var _restorer_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1480);
/* harmony import */ var _verify_files_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(5315);
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
        const entries = await (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_13__/* .readCatalog */ .uM)(store, undefined, signal);
        const { chosen, failures } = choose(entries, request, store);
        const assertions = await readAssertions(request);
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
            await (0,_drill_js__WEBPACK_IMPORTED_MODULE_16__.sweepScratchDatabases)(scratch.server, work);
            await (0,_restorer_js__WEBPACK_IMPORTED_MODULE_17__/* .warnOfRights */ .jc)(scratch, work);
        }
        const verified = [];
        for (const { database, entry } of chosen) {
            try {
                const backup = await (0,_download_js__WEBPACK_IMPORTED_MODULE_15__/* .requireUsable */ .wd)(store, entry, request.rehydrate, work);
                reporter.info(`Verifying ${backup.name} (${request.level})`);
                const evidence = await verifyOne(parts, servers, backup, options, work);
                signal.throwIfAborted();
                verified.push(await keepEvidence(store, backup, evidence, work));
                if (evidence.verdict !== 'passed')
                    failures.push({ database, failure: failureOf(evidence) });
            }
            catch (error) {
                signal.throwIfAborted();
                failures.push({ database, failure: (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .asFailure */ .h_)(error) });
            }
        }
        return { verified, failures, failingBefore: (0,_catalog_failing_js__WEBPACK_IMPORTED_MODULE_3__/* .failingVerifications */ .Z)(entries) };
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
/** The user's queries, in the order of their names; read first, so that a wrong folder costs no drill. */
async function readAssertions({ level, assertions }) {
    if (assertions === undefined || level !== 'restore')
        return [];
    try {
        const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(assertions)).filter(file => file.endsWith('.sql')).toSorted();
        if (files.length > 0) {
            return await Promise.all(files.map(async (name) => ({ name, sql: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(assertions, name), 'utf8') })));
        }
    }
    catch (error) {
        throw noAssertions(`the assertions in ${assertions} cannot be read: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
    throw noAssertions(`there is no file *.sql in ${assertions}`);
}
const noAssertions = (message) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('USAGE', message, 'Give --assertions a folder with queries, one to a file.');
/** The backups that are meant, of each server by itself; a name without wildcards that has none is a failure of its own. */
function choose(entries, { databases, excludeDatabases, backup, sourceServer }, store) {
    const selector = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSelector */ .Pl)(backup);
    const byDatabase = Map.groupBy((0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .ofServer */ .be)(entries, sourceServer), _catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseOf */ .zJ);
    const named = [...new Set(databases.flatMap(({ literal }) => literal ?? []))];
    const isMeant = (name) => !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_19__/* .matchesAny */ ._I)(excludeDatabases, name) && (databases.length === 0 || (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_19__/* .matchesAny */ ._I)(databases, name));
    const chosen = [...byDatabase]
        .filter(([database]) => isMeant(database))
        .toSorted(([a], [b]) => a.localeCompare(b))
        .flatMap(([database, ofIt]) => [...(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .byServer */ .Rh)((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .newestFirst */ .ll)(ofIt)).values()].flatMap(own => {
        const entry = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .selectBackup */ .Vr)(own, selector);
        return entry ? [{ database, entry }] : [];
    }));
    const missing = named.filter(name => isMeant(name) && !chosen.some(({ database }) => database === name));
    if (chosen.length === 0 && missing.length === 0) {
        throw selector.kind === 'latest'
            ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('NO_DATABASE_MATCHED', `no database with a backup in ${store.location} is to be verified`, 'Check --databases and --exclude-databases; pg-azure-backup list shows what has a backup.')
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
const safetyOnly = ({ kind }) => kind === 'latest' || kind === 'at' ? ' (it never means a safety backup)' : '';
const notFound = (message) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('BACKUP_NOT_FOUND', message, 'See what is there: pg-azure-backup list');
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
    const archived = await unlessImpossible('files', () => (0,_archived_js__WEBPACK_IMPORTED_MODULE_14__/* .refuseArchivedBackup */ .VM)(parts.store, backup, request.rehydrate, work));
    const { checks, recovery, scratch } = archived
        ? { checks: [archived], recovery: null, scratch: null }
        : await tryHere(parts, servers, backup, request, work);
    return {
        schemaVersion: 1,
        database: place.database,
        backup: name,
        dumpSha256: manifest.dump.sha256,
        level: request.level,
        verdict: (0,_catalog_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(checks),
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
    const prepared = request.level === 'restore' ? await prepare(servers, backup, work) : undefined;
    const [drill, obstacle] = prepared && 'scratch' in prepared ? [prepared, undefined] : [undefined, prepared];
    await requireRoom(parts.scratch, backup, drill?.scratch, work);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parts.scratch, 'verify-'));
    try {
        const tried = await tryBackup({ ...parts, scratch: folder }, backup, drill, request, work);
        return obstacle ? { ...tried, checks: [...tried.checks, obstacle] } : tried;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function tryBackup({ store, scratch: folder, environment, findTools }, backup, drill, request, work) {
    const began = performance.now();
    const { check, fetched } = await (0,_verify_files_js__WEBPACK_IMPORTED_MODULE_18__/* .checkFiles */ .gw)(store, backup, folder, work);
    const downloadSeconds = (0,_drill_js__WEBPACK_IMPORTED_MODULE_16__.secondsSince)(began);
    const files = { checks: [check], recovery: null, scratch: null };
    if (!fetched || request.level === 'checksum')
        return files;
    const { archive, contents } = fetched;
    const { signal } = work;
    const toolsEnvironment = (0,_postgres_connection_js__WEBPACK_IMPORTED_MODULE_10__/* .toolEnvironment */ .uQ)({ password: undefined }, environment);
    const read = (tools, decode) => (0,_verify_files_js__WEBPACK_IMPORTED_MODULE_18__/* .checkArchive */ .PI)({ tools, archive, environment: toolsEnvironment, signal }, backup, contents, decode);
    // A restore decodes it, too.
    const archiveCheck = drill
        ? await read(drill.scratch.tools, false)
        : await unlessImpossible('archive', async () => {
            const tools = await findTools(Number.parseInt(backup.manifest.client.version, 10));
            (0,_postgres_tools_js__WEBPACK_IMPORTED_MODULE_12__/* .requireUnpacking */ .ez)(tools, backup.manifest.dump.compression);
            return read(tools, true);
        });
    const checks = [check, archiveCheck];
    if (!drill || archiveCheck.verdict !== 'passed')
        return { ...files, checks };
    const searchPath = request.loadSearchPath
        ? await (0,_postgres_archive_search_path_js__WEBPACK_IMPORTED_MODULE_9__/* .loadWithPath */ .C)(archive, backup.manifest.properties)
        : undefined;
    const options = { ...request, searchPath };
    const { checks: restored, seconds } = await (0,_drill_js__WEBPACK_IMPORTED_MODULE_16__.runDrill)(drill, fetched, folder, options, work);
    const { server, throwAway } = drill.scratch;
    const { kind } = request.scratch;
    return {
        checks: [...checks, ...restored],
        recovery: seconds && {
            downloadSeconds,
            restoreSeconds: seconds.restore,
            indexesSeconds: seconds.indexes,
            validateSeconds: seconds.validate,
            totalSeconds: (0,_drill_js__WEBPACK_IMPORTED_MODULE_16__.secondsSince)(began),
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
    return unlessImpossible('scratch server', async () => {
        const scratch = await servers.open(major);
        (0,_postgres_tools_js__WEBPACK_IMPORTED_MODULE_12__/* .requireUnpacking */ .ez)(scratch.tools, backup.manifest.dump.compression);
        return (0,_drill_js__WEBPACK_IMPORTED_MODULE_16__.prepareDrill)(scratch, (0,_catalog_source_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceOf */ .v)(backup), work);
    });
};
/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible(name, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR) || !impossible.includes(error.code))
            throw error;
        const { message, hint } = error;
        return { name, verdict: 'unverifiable', figure: 'not tried', problems: [message], hint };
    }
}
const impossible = [
    'BACKUP_ARCHIVED',
    'SCRATCH_SERVER_FAILED',
    'CLIENT_TOOLS_INCOMPLETE',
    'CLIENT_TOOLS_MISSING',
    'CLIENT_TOOLS_TOO_NEW',
    'CLIENT_TOOLS_TOO_OLD',
];
/**
 * Says what a verification will take, and refuses where this machine has no room for it: for the dump,
 * and for the scratch database if that is to be here, too.
 */
async function requireRoom(folder, { name, manifest }, scratch, { reporter }) {
    const here = scratch?.throwAway?.folder;
    const { dump } = manifest;
    const restored = scratch ? (0,_catalog_room_js__WEBPACK_IMPORTED_MODULE_20__/* .restoredBytes */ .i)(manifest) : 0;
    const where = here === undefined ? scratch?.server.name : 'the throw-away server';
    const need = `${mebibytes(dump.sizeBytes)} for the dump${scratch ? ` and, by experience, about ${mebibytes(restored)} on ${where}` : ''}`;
    reporter.info(`${name} takes ${need}`);
    const wanted = new Map([[folder, dump.sizeBytes]]);
    // Most often both are on one file system.
    if (here !== undefined)
        wanted.set(folder, dump.sizeBytes + restored).set(here, restored);
    for (const [place, bytes] of wanted) {
        const free = await (0,_postgres_throw_away_folder_js__WEBPACK_IMPORTED_MODULE_11__/* .freeBytes */ .go)(place);
        if (free === undefined || free >= bytes)
            continue;
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('DISK_FULL', `${name} takes ${need}, and the file system of ${place} has room for ${mebibytes(free)}`, 'Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: --scratch.');
    }
}
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** Writes the evidence beside the backup. That it cannot be written changes nothing about the verdict. */
async function keepEvidence(store, backup, evidence, work) {
    const { reporter, signal } = work;
    const { level, verdict } = evidence;
    let verifiedAt = new Date(evidence.verifiedAt);
    while (true) {
        const kept = { ...evidence, verifiedAt: verifiedAt.toISOString() };
        const stamp = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .formatStamp */ .xE)(verifiedAt);
        const name = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .evidenceName */ .Xc)(backup.place, { stamp, level, verdict });
        try {
            const text = work.clean((0,_catalog_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .renderEvidence */ .oP)(kept).toString());
            await store.write(name, Buffer.from(text), signal);
            return { backup, evidence: kept, evidenceName: name };
        }
        catch (error) {
            if (signal.aborted || !(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR))
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
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('VERIFICATION_FAILED', `${backup} failed its verification: ${shown}${more}`, hint || 'The evidence beside the backup names all that was found.')
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('NOT_VERIFIABLE', `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`, hint || 'Choose another --scratch.');
}


/***/ }),

/***/ 6407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadWithPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
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
 * pg_dump writes into each archive that pg_restore is to set an empty search_path, and pg_restore does so in
 * every session, whatever it is told. Functions that find names by the path fail then.
 */
const emptied = "SELECT pg_catalog.set_config('search_path', '', false);\n";
/** As long as that, for nothing in an archive may move: the path is what the session was given. */
const sessions = `${'RESET search_path;'.padEnd(emptied.length - 1)}\n`;
/** The entry of an archive of the custom format that holds it, by its tag and its kind. */
const entry = Buffer.from('\n\0\0\0SEARCHPATH\0\n\0\0\0SEARCHPATH', 'latin1');
/** It is among the first of an archive, after the names of the database and the versions. */
const headBytes = 64 * 1024;
/** Has an archive loaded with the search_path that its database has for everybody; answers that. */
async function loadWithPath(archive, { settings }) {
    await leavePathToSession(archive);
    const own = settings.find(({ role, name }) => role === null && name === 'search_path');
    return own?.value ?? usualPath;
}
/** PostgreSQL's own default. */
const usualPath = '"$user", public';
/**
 * Changes an archive on this machine so that pg_restore leaves the search_path to the session. No byte of
 * what is in the database is touched.
 */
async function leavePathToSession(archive) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(archive, 'r+'), true);
        const head = Buffer.alloc(headBytes);
        const { bytesRead } = await file.read(head, 0, headBytes, 0);
        const start = head.subarray(0, bytesRead).indexOf(entry);
        const at = head.subarray(0, bytesRead).indexOf(emptied, start);
        // Between them there is no more than two numbers.
        if (start < 0 || at < 0 || at - start > entry.length + 16) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DUMP_UNUSABLE', 'the dump does not say in the usual way that it is loaded with an empty search_path', 'Load it without --load-search-path.');
        }
        await file.write(sessions, at, 'latin1');
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


/***/ })

};
