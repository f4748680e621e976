export const id = 2539;
export const ids = [2539];
export const modules = {

/***/ 82539:
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
// EXTERNAL MODULE: ./lib/connections/server.js + 2 modules
var connections_server = __webpack_require__(81019);
// EXTERNAL MODULE: ./lib/connections/store.js + 6 modules
var connections_store = __webpack_require__(30423);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/catalog/settings.js
/**
 * Settings of a database or role that a backup may bring along. What it says was written by whoever may
 * write to the store, and the login that sets it may be a superuser: a setting that loads a library, runs
 * code, becomes another role, weakens passwords or hides something from the log is not a backup’s to set.
 */
/** As patterns of whole names, in small letters. Each may be set by whoever owns the database. */
const harmless = [
    // How values look, and in which language.
    'datestyle|intervalstyle|timezone|timezone_abbreviations|bytea_output|xmlbinary|xmloption',
    'extra_float_digits|client_encoding|client_min_messages|default_text_search_config',
    'lc_(?:messages|monetary|numeric|time)|icu_validation_level',
    // How statements are read.
    'search_path|application_name|array_nulls|backslash_quote|escape_string_warning|standard_conforming_strings',
    'quote_all_identifiers|transform_null_equals|check_function_bodies|row_security',
    // Transactions, and what new tables are like.
    'default_transaction_(?:deferrable|isolation|read_only)|synchronous_commit',
    'default_(?:table_access_method|tablespace|toast_compression)|temp_tablespaces',
    // How long something may take.
    '(?:statement|lock|transaction|idle_session|idle_in_transaction_session)_timeout',
    'tcp_(?:keepalives_(?:count|idle|interval)|user_timeout)|client_connection_check_interval',
    // How much of the machine it may use.
    'work_mem|maintenance_work_mem|logical_decoding_work_mem|temp_buffers|hash_mem_multiplier',
    'gin_(?:fuzzy_search_limit|pending_list_limit)|effective_cache_size|vacuum_buffer_usage_limit',
    '(?:effective|maintenance)_io_concurrency|io_combine_limit|backend_flush_after|commit_siblings',
    'max_parallel_(?:maintenance_workers|workers|workers_per_gather)|wal_skip_threshold',
    'vacuum_cost_(?:delay|limit|page_(?:dirty|hit|miss))|vacuum_truncate|file_copy_method',
    'vacuum_(?:multixact_)?(?:failsafe_age|freeze_min_age|freeze_table_age)',
    'vacuum_max_eager_freeze_failure_rate',
    // Plans.
    'enable_[a-z_]+|jit|jit_(?:above|inline_above|optimize_above)_cost|geqo|geqo_[a-z_]+',
    'jit_(?:expressions|tuple_deforming)|debug_parallel_query|force_parallel_mode',
    'cpu_(?:index_tuple|operator|tuple)_cost|(?:random|seq)_page_cost|cursor_tuple_fraction',
    'parallel_(?:leader_participation|setup_cost|tuple_cost)|min_parallel_(?:index|table)_scan_size',
    'constraint_exclusion|(?:from|join)_collapse_limit|plan_cache_mode|recursive_worktable_factor',
    'default_statistics_target|synchronize_seqscans|stats_fetch_consistency|min_eager_agg_group_size',
    // Of extensions.
    String.raw `pg_trgm\.[a-z_]+|hnsw\.[a-z_]+|ivfflat\.[a-z_]+`,
    String.raw `plpgsql\.(?:extra_errors|extra_warnings|check_asserts|print_strict_params)`,
];
const allowed = new RegExp(`^(?:${harmless.join('|')})$`);
/** A module that is loaded on demand and is no extension: nothing on a server names it. */
const unnamedModules = ['auto_explain'];
/**
 * Whether a setting may be taken from a backup. One of two parts is an application’s own (`app.tenant`),
 * unless the first belongs to a module of the server, which may do anything by it.
 */
function mayComeFromBackup(setting, modules) {
    const name = setting.toLowerCase();
    if (allowed.test(name))
        return true;
    const [first = '', ...rest] = name.split('.');
    return rest.length > 0 && !modules.has(first) && !unnamedModules.includes(first);
}

// EXTERNAL MODULE: ./lib/catalog/source.js
var catalog_source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/operations/cutover.js
var cutover = __webpack_require__(872);
// EXTERNAL MODULE: ./lib/operations/roles.js + 2 modules
var operations_roles = __webpack_require__(61856);
// EXTERNAL MODULE: ./lib/operations/sql-files.js
var sql_files = __webpack_require__(98188);
// EXTERNAL MODULE: ./lib/operations/unrestored.js
var operations_unrestored = __webpack_require__(67009);
// EXTERNAL MODULE: ./lib/postgres/archive/search-path.js
var search_path = __webpack_require__(86386);
// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 2 modules
var find = __webpack_require__(47308);
// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-restore.js
var pg_restore = __webpack_require__(83863);
// EXTERNAL MODULE: ./lib/postgres/database/databases.js
var databases = __webpack_require__(25327);
// EXTERNAL MODULE: ./lib/postgres/session/advisory-lock.js
var advisory_lock = __webpack_require__(83485);
// EXTERNAL MODULE: ./lib/repository/list.js
var repository_list = __webpack_require__(1174);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/commands/databases/databases.js
var databases_databases = __webpack_require__(97917);
// EXTERNAL MODULE: ./lib/commands/download/download.js
var download = __webpack_require__(33319);
// EXTERNAL MODULE: ./lib/catalog/loadable.js
var loadable = __webpack_require__(35347);
// EXTERNAL MODULE: ./lib/repository/evidence.js
var repository_evidence = __webpack_require__(59623);
;// CONCATENATED MODULE: ./lib/commands/restore/earlier-evidence.js


/** Looks for the newest verification that says whether a backup can be loaded. */
async function readEarlierEvidence(store, backup, { signal }) {
    for (const of of (0,loadable/* tellingVerifications */.Ox)(backup)) {
        const evidence = await (0,repository_evidence/* readEvidence */.A)(store, backup.place, of, signal);
        if (!evidence) {
            // Nobody knows of what kind that failure was.
            if (of.verdict === 'failed') {
                return { kind: 'failed', of, problem: 'its evidence cannot be read' };
            }
            continue;
        }
        // Of another dump of that name.
        if (evidence.dumpSha256 !== backup.manifest.dump.sha256)
            continue;
        const [problem] = (0,loadable/* loadProblems */.xI)(evidence.checks);
        if (problem !== undefined)
            return { kind: 'failed', of, problem };
        if (of.level === 'restore')
            return { kind: 'loaded', at: of.stamp };
    }
    return { kind: 'none' };
}
/** A backup that is known to be bad is not put in the place of what is there; of one never tried it is said. */
function evidenceFindings({ request, target }, { name }, evidence, { reporter }) {
    if (evidence.kind === 'none') {
        reporter.info(`${name} was never drilled: whether it can be loaded has not been seen yet (verify with --verify-level restore)`);
    }
    if (evidence.kind !== 'failed')
        return [];
    const { of, problem } = evidence;
    const found = {
        code: 'BACKUP_FAILED_VERIFICATION',
        message: `${name} failed its verification of ${of.stamp} (${of.level}): ${problem}`,
    };
    if (target.kind !== 'whole') {
        return [{ ...found, level: 'warning', hint: 'Nothing is lost when it fails here, too.' }];
    }
    return request.acceptFailedVerification
        ? [{ ...found, level: 'warning', hint: 'It is restored all the same, as was asked for.' }]
        : [
            {
                ...found,
                level: 'error',
                hint: `"${request.target}" is not replaced by it. Look at it in a new database (--target-database), verify it anew, insist (--accept-failed-verification), or name another one with --backup: pg-azure-backup list`,
            },
        ];
}

// EXTERNAL MODULE: ./lib/catalog/manifest.js
var manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/operations/backup-files.js
var backup_files = __webpack_require__(2528);
// EXTERNAL MODULE: ./lib/operations/rehydrate.js
var operations_rehydrate = __webpack_require__(28906);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/postgres/archive/external-archive.js
var external_archive = __webpack_require__(83404);
// EXTERNAL MODULE: ./lib/postgres/session/refusals.js
var refusals = __webpack_require__(81479);
// EXTERNAL MODULE: ./lib/commands/restore/preflight.js
var preflight = __webpack_require__(80056);
;// CONCATENATED MODULE: ./lib/commands/restore/external-dump.js










/**
 * Fetches a dump that no manifest speaks of, and reads from itself what a manifest would say. All of it
 * is unpacked once: that it has its end is the only thing that can be known of its bytes.
 */
async function fetchForeign({ server, store, tools, scratch }, maintenance, { name, sizeBytes }, { database, target: targetName, rehydrate }, target, archive, work) {
    const { reporter, signal } = work;
    await (0,operations_rehydrate/* refuseArchived */.xl)(store, name, [name], rehydrate, work);
    const [noRoom] = await (0,preflight/* scratchFindings */.l)(scratch, sizeBytes);
    if (noRoom)
        throw new failure/* Failure */.HR(noRoom.code, noRoom.message, noRoom.hint);
    reporter.info(`Fetching ${name}, of which there is no manifest`);
    const read = await store.download(name, archive, {
        signal,
        onBytes: (0,operations_reporter/* reportBytes */.I)(reporter, name, sizeBytes),
        recordedBytes: sizeBytes,
    });
    const other = await (0,external_archive/* otherFormat */.Qc)(archive);
    if (other)
        throw new failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${other.what}`, other.hint);
    reporter.info(`Reading all of ${name}`);
    const found = await readOrRefuse(name, () => (0,pg_restore/* readForeignArchive */.jK)(server, tools, archive, signal));
    const live = target.kind === 'whole' ? target.properties : undefined;
    const unchecked = [
        `there is no SHA-256 to compare ${name} with: it can be read to its end, but a byte that was changed would not be seen`,
        'nothing was recorded to compare the restored database with, nor what was left out of the dump',
        ...(found.database === undefined || found.database === database
            ? []
            : [
                `it is a dump of the database "${found.database}", and is taken for one of "${database}"`,
            ]),
        ...(found.properties
            ? []
            : [
                `it does not say its encoding and locale: those of ${live ? `"${targetName}"` : 'template0'} are taken`,
            ]),
        ...(live
            ? []
            : [
                `settings, grants and comment of the database itself are not taken from it: "${targetName}" gets PostgreSQL’s defaults`,
            ]),
    ];
    for (const each of unchecked)
        reporter.warn(each);
    const { serverVersion = server.version, clientVersion = serverVersion } = found;
    return {
        kind: 'foreign',
        name,
        database,
        dump: name,
        createdAt: found.createdAt,
        unchecked,
        facts: {
            server: { version: serverVersion, major: Number.parseInt(serverVersion, 10) },
            client: { version: clientVersion },
            dump: { sizeBytes: read.sizeBytes },
            properties: {
                ...(found.properties ?? live ?? (await propertiesOfTemplate(maintenance))),
                owner: found.owner ?? server.address.username,
                connectionLimit: -1,
                comment: null,
                grants: manifest/* defaultGrants */.T3,
                settings: [],
            },
            extensions: found.extensions.map(extension => ({ name: extension })),
            exclusions: { schemas: [], tableData: [], pgDumpOptions: [] },
            totals: { tables: found.tables },
            usedRoles: found.neededRoles.map(role => ({ name: role, needed: true })),
        },
    };
}
/** Those of a new database of which nothing is said. */
async function propertiesOfTemplate(maintenance) {
    const found = await (0,databases/* readProperties */.Qh)(maintenance, 'template0');
    if (found)
        return found.properties;
    throw new failure/* Failure */.HR('PREFLIGHT_FAILED', 'the server has no database template0, from which databases are made', refusals/* withoutTemplate */.jV);
}
/** What pg_restore says of an archive that is cut off or that it does not know. */
async function readOrRefuse(name, read) {
    try {
        return await read();
    }
    catch (error) {
        throw new failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${(0,backup_files/* damageIn */.dh)(error)}`, 'It is cut off or damaged, or a later pg_dump made it than the pg_restore that fits the server can read. Nothing was touched.', { cause: error });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/catalog/search-path.js
var catalog_search_path = __webpack_require__(87339);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(97137);
// EXTERNAL MODULE: ./lib/operations/backup-database.js + 7 modules
var backup_database = __webpack_require__(50387);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 1 modules
var contents_contents = __webpack_require__(14447);
// EXTERNAL MODULE: ./lib/postgres/probes/preflight.js + 1 modules
var probes_preflight = __webpack_require__(80058);
// EXTERNAL MODULE: ./lib/storage/directory/store.js + 1 modules
var directory_store = __webpack_require__(12080);
;// CONCATENATED MODULE: ./lib/commands/restore/safety-backup.js

/** How a safety backup is made: of everything, with what it takes to compare it. */
const safetySettings = {
    label: 'safety',
    compression: { method: 'auto' },
    countRows: true,
    hashContents: false,
    includeRoles: true,
    lockWaitTimeoutSeconds: 60,
    stallTimeoutMinutes: 60,
    excludeSchemas: [],
    excludeTableData: [],
    pgDumpOptions: [],
};
/**
 * Backs up what a restore replaces, under the name that it has meanwhile and that no application knows:
 * nothing that was ever acknowledged is missing in it.
 */
async function takeSafetyBackup(parts, maintenance, target, setAsideAs, work) {
    const keeper = (0,backup_database/* openKeeper */.zK)(parts.server, setAsideAs, work.signal);
    const settings = { ...safetySettings, setAsideAs };
    const safety = await (0,backup_database/* backupDatabase */._h)(parts, maintenance, keeper, target, settings, work);
    work.reporter.info(`Safety backup of "${target}": ${safety.name}`);
    return safety;
}

// EXTERNAL MODULE: ./lib/catalog/room.js
var room = __webpack_require__(88960);
// EXTERNAL MODULE: ./lib/operations/drill/drill.js + 8 modules
var drill_drill = __webpack_require__(18280);
// EXTERNAL MODULE: ./lib/postgres/temporary-server/directory.js
var directory = __webpack_require__(49714);
;// CONCATENATED MODULE: ./lib/commands/restore/trial.js







/**
 * Loads dumps on a throw-away PostgreSQL of this machine, to know whether they can be loaded before what they
 * are to replace, or to bring back, is dropped. It is started for the first one and serves all of a run.
 */
class Trials {
    #parts;
    #opening;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Starts the server, and stops where there can be none, before anything is fetched. */
    async requireOpen({ target, acceptUnprovenSafetyBackup }, { signal }) {
        if (acceptUnprovenSafetyBackup)
            return;
        const trial = await unlessImpossible(signal, async () => {
            await this.#server();
            return { kind: 'loaded' };
        });
        if (trial.kind !== 'impossible')
            return;
        throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `nothing that is dropped can be tried on this machine before: ${trial.reason}`, choices(target, trial));
    }
    /** Why this machine has no room for a database of that size, or `undefined`. */
    async noRoomFor(bytes) {
        const folder = (await this.#server()).throwAway?.folder;
        const free = folder === undefined ? undefined : await (0,directory/* freeBytes */.go)(folder);
        if (folder === undefined || free === undefined || free >= bytes)
            return undefined;
        return {
            kind: 'impossible',
            reason: `it takes about ${mebibytes(bytes)}, and the file system of ${folder} has room for ${mebibytes(free)}`,
            hint: 'Free space there, or set TMPDIR to a folder on a larger disk.',
        };
    }
    /** Loads a dump and compares it with what was recorded, if anything was. */
    async load(source, fetched, manner, work) {
        const { scratch, cores } = this.#parts;
        // What is made here goes with its server, and leaves nothing that anybody has to know of.
        const unmarked = { ...work, marks: () => undefined };
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'trial-'));
        try {
            return await unlessImpossible(work.signal, async () => {
                const noRoom = await this.noRoomFor((0,room/* restoredBytes */.i)(source.facts));
                if (noRoom)
                    return noRoom;
                const drill = await (0,drill_drill/* prepareDrill */.tk)(await this.#server(), source, unmarked);
                if ('verdict' in drill)
                    return impossible(drill.problems, drill.hint);
                const options = {
                    ...{ ...manner, cores, looks: 'at the load' },
                    ...{ assertions: [], healthUrl: undefined },
                };
                const { checks } = await (0,drill_drill/* runDrill */.BT)(drill, fetched, folder, options, unmarked);
                const problems = (0,loadable/* loadProblems */.xI)(checks, manner.tolerates);
                const [first] = problems;
                if (first !== undefined) {
                    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
                    const hint = checks.find(({ verdict }) => verdict === 'failed')?.hint ?? '';
                    return { kind: 'failed', problem: first + more, hint };
                }
                const untried = checks.find(({ verdict }) => verdict === 'unverifiable');
                return untried ? impossible(untried.problems, untried.hint) : { kind: 'loaded' };
            });
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    #server() {
        this.#opening ??= this.#parts.openThrowAway(this.#parts.server.major);
        return this.#opening;
    }
    async [Symbol.asyncDispose]() {
        // One that could not be opened has been told of.
        await this.#opening?.then(server => server[Symbol.asyncDispose]()).catch(() => undefined);
    }
}
const impossible = (problems, hint = '') => ({
    kind: 'impossible',
    reason: problems.join('; '),
    hint: withoutScratch(hint),
});
/** What goes wrong on this machine says nothing about a dump; what ends the run is thrown. */
async function unlessImpossible(signal, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || signal.aborted || error.code === 'INTERRUPTED')
            throw error;
        return { kind: 'impossible', reason: error.message, hint: withoutScratch(error.hint) };
    }
}
/** A restore has no other place to try something. */
const withoutScratch = (hint) => hint
    .replace(/,? or [^.]*--scratch [^.]*\./gi, '.')
    .split(/(?<=\.) /)
    .filter(sentence => !sentence.includes('--scratch'))
    .join(' ');
/** What a user can do where nothing could be tried. */
const choices = (target, { hint }) => `"${target}" is as it was. ${hint} Or restore beside it, which drops nothing: --strategy swap, where the server has room for two copies. Or do without the proof: --accept-unproven-safety-backup.`;
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

;// CONCATENATED MODULE: ./lib/commands/restore/proof.js
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
 * What is dropped has to be loadable, and so has what is to take its place. Both are tried before anything
 * is closed: a database may hold what PostgreSQL does not enforce, and then no dump of it can be loaded as it is.
 */
/** Proves that the dump to be restored can be loaded, unless a drill has shown it, or stops. */
async function proveSource(trials, request, source, fetched, manner, evidence, work) {
    const { reporter } = work;
    const { name } = source;
    if (evidence.kind === 'loaded' && request.safetyBackup) {
        // The way back is proven by ourselves: should the evidence be wrong, no more than time is lost.
        reporter.info(`${name} could be loaded, by its drill of ${evidence.at}`);
        return;
    }
    reporter.info(`Trying whether ${name} can be loaded`);
    const trial = await trials.load(source, fetched, manner, work);
    switch (trial.kind) {
        case 'loaded':
            return reporter.info(`${name} can be loaded`);
        case 'failed':
            throw new failure/* Failure */.HR('BACKUP_UNPROVEN', `${name} cannot be loaded, as a trial on this machine showed: ${trial.problem}`, `"${request.target}" is as it was. ${remediesFor(trial.problem, manner)} Or name another backup with --backup.`);
        case 'impossible':
            if (request.acceptUnprovenSafetyBackup) {
                return reporter.warn(`whether ${name} can be loaded was not tried: ${trial.reason}`);
            }
            throw new failure/* Failure */.HR('BACKUP_UNPROVEN', `whether ${name} can be loaded could not be tried on this machine: ${trial.reason}`, choices(request.target, trial));
    }
}
/**
 * Proves that the target can be loaded back: a dump of it, made while applications work, is loaded on
 * trial. The safety backup is made once it is closed, and is as good as long as the same is defined in it.
 */
async function proveTarget(trials, parts, maintenance, request, manner, work) {
    const { target } = request;
    await requireExtensions(parts, maintenance, target, work);
    if (request.acceptUnprovenSafetyBackup) {
        work.reporter.warn(`whether "${target}" can be loaded back was not tried, as was asked for (--accept-unproven-safety-backup)`);
        return { tried: undefined, confirm: async () => undefined };
    }
    const refuse = (trial) => refuseUnproven(request.target, trial, manner);
    const bytes = await (0,databases/* databaseSize */.Ju)(maintenance, target);
    // The dump and the database that is made of it.
    const noRoom = bytes === undefined ? undefined : await trials.noRoomFor(bytes * 1.5);
    if (noRoom)
        refuse(noRoom);
    work.reporter.info(`Trying whether "${target}" could be loaded back`);
    const tried = await dumpOnTrial(parts, maintenance, target, manner, work);
    refuse(await trials.load(tried.source, tried, manner, work));
    work.reporter.info(`"${target}" can be loaded back`);
    return {
        tried,
        confirm: async (safety) => {
            const contents = await (0,repository_list/* readContentsFile */.HH)(parts.store, safety, digests/* sha256 */.sc, work.signal);
            if (tried.contents && haveSameDefinitions(tried.contents, contents))
                return;
            work.reporter.info(`"${target}" has changed since, and is tried anew`);
            refuse(await trySafetyBackup(trials, parts, safety, contents, manner, work));
        },
    };
}
/** What the server itself cannot make any more is lost with the database, whatever anybody accepts. */
async function requireExtensions({ server }, maintenance, target, { signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await server.connect(target, 'restore', signal), true);
        const used = (await (0,contents_contents/* readExtensions */.HW)(session)).map(({ name }) => name);
        const gone = await (0,probes_preflight/* missingExtensions */.xU)(maintenance, used);
        if (gone.length === 0)
            return;
        throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `"${target}" could not be created again once it is dropped: ${server.name} does not have the extensions that it uses: ${gone.join(', ')}`, `"${target}" is as it was. Install their packages on the server, or keep it: --strategy swap, where the server has room for two copies.`);
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
/** Proves the safety backup of what a swap has replaced, once it is made. */
const proveWhenDropped = (trials, parts, { target, acceptUnprovenSafetyBackup }, manner, work) => ({
    tried: undefined,
    confirm: async (safety) => {
        if (acceptUnprovenSafetyBackup)
            return;
        work.reporter.info(`Trying whether ${safety.name} can be loaded`);
        const contents = await (0,repository_list/* readContentsFile */.HH)(parts.store, safety, digests/* sha256 */.sc, work.signal);
        const trial = await trySafetyBackup(trials, parts, safety, contents, manner, work);
        refuseUnproven(target, trial, manner);
    },
});
/** Loads a safety backup on trial, from the store. */
async function trySafetyBackup(trials, parts, safety, contents, manner, work) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parts.scratch, 'safety-'));
    try {
        const archive = (0,external_node_path_.join)(folder, 'safety.dump');
        await (0,download/* downloadVerified */.nz)(parts.store, safety, 'dump', archive, work.reporter, work.signal);
        if (manner.searchPath !== undefined)
            await (0,search_path/* loadWithPath */.C)(archive, safety.manifest.properties);
        return await trials.load((0,catalog_source/* sourceOf */.v)(safety), { archive, contents }, manner, work);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const haveSameDefinitions = (one, other) => {
    const { missing, unexpected, changed } = (0,contents/* compareContents */.Y)(one, other);
    return missing.length + unexpected.length + changed.length === 0;
};
/** Dumps the target to this machine, the way a safety backup is made. */
async function dumpOnTrial({ server, tools, scratch }, maintenance, target, manner, work) {
    const { reporter, signal } = work;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'tried-'));
    const store = (0,directory_store/* openDirectoryStore */.x)(folder);
    const backup = await (0,backup_database/* backupDatabase */._h)({ server, store, tools }, maintenance, (0,backup_database/* openKeeper */.zK)(server, target, signal), target, { ...safetySettings, includeRoles: false }, { ...work, reporter: { ...reporter, info: reporter.detail } });
    const archive = (0,external_node_path_.join)(folder, (0,selection/* storedName */.Rs)(backup, 'dump'));
    if (manner.searchPath !== undefined)
        await (0,search_path/* loadWithPath */.C)(archive, backup.manifest.properties);
    const contents = await (0,repository_list/* readContentsFile */.HH)(store, backup, digests/* sha256 */.sc, signal);
    return { source: (0,catalog_source/* sourceOf */.v)(backup), archive, contents };
}
function refuseUnproven(target, trial, manner) {
    switch (trial.kind) {
        case 'loaded':
            return;
        case 'failed':
            throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `"${target}" could not be loaded back once it is dropped, as a trial on this machine showed: ${trial.problem}`, `"${target}" is as it was. ${remediesFor(trial.problem, manner)} Or keep it as it is: --strategy swap, which needs room for two copies and drops nothing. Or give up what cannot be loaded: --accept-unproven-safety-backup.`);
        case 'impossible':
            throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `whether "${target}" could be loaded back once it is dropped could not be tried on this machine: ${trial.reason}`, choices(target, trial));
    }
}
/** What was seen when the backup was made, and will fail perhaps. */
function searchPathFindings({ loadSearchPath }, source) {
    const [first, ...others] = source.facts.needsSearchPath ?? [];
    if (!first || loadSearchPath)
        return [];
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return [
        {
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `${source.name} may fail to load, for its functions may need a search_path: ${(0,catalog_search_path/* describeSearchPathNeed */.bw)(first)}${more}`,
            hint: 'If it does: --load-search-path.',
        },
    ];
}
/** What mends a dump that cannot be loaded. */
const remediesFor = (problem, { searchPath, tolerates }) => [
    'Mend in the database what the message names, and take a new backup.',
    ...(/does not exist/.test(problem) && searchPath === undefined
        ? ['Where a function needs the search_path of the database: --load-search-path.']
        : []),
    ...(tolerates === 'nothing'
        ? ['Where no more than constraints or indexes fail: --on-constraint-failure report.']
        : []),
].join(' ');

// EXTERNAL MODULE: ./lib/operations/staging-database.js
var staging_database = __webpack_require__(84429);
// EXTERNAL MODULE: ./lib/postgres/database/replace.js
var replace = __webpack_require__(74061);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/commands/restore/roll-back.js








/**
 * The plan that brings back what a restore has dropped, from the safety backup that it took: fetched
 * and checked like every other backup, with everything in it that it can have, and as much of it as can
 * be loaded.
 */
async function planRollback({ restorer, store, tools, scratch, cores }, failed, safety, properties, { reporter, signal }) {
    const { manifest } = safety;
    // There need not be room for both.
    await (0,promises_.rm)(failed.archive, { force: true });
    const archive = (0,external_node_path_.join)(scratch, 'safety.dump');
    await (0,download/* downloadVerified */.nz)(store, safety, 'dump', archive, reporter, signal);
    const searchPath = failed.request.loadSearchPath
        ? await (0,search_path/* loadWithPath */.C)(archive, properties)
        : undefined;
    const contents = await (0,repository_list/* readContentsFile */.HH)(store, safety, digests/* sha256 */.sc, signal);
    const list = await (0,pg_restore/* listArchive */.d0)(restorer, tools, archive, manifest, signal);
    const facts = { cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables };
    const jobs = Math.min((0,pg_restore/* chooseJobs */.I1)(facts), failed.jobs);
    // The roles are those of this server: the grants were in force a moment ago.
    const request = { ...failed.request, restorePrivileges: true, validate: true };
    const source = (0,catalog_source/* sourceOf */.v)(safety);
    return {
        ...{ ...failed, request, source, archive, list, contents, jobs, properties },
        ...{ searchPath, tolerates: 'everything', sqlBeforeExchange: [] },
    };
}

;// CONCATENATED MODULE: ./lib/commands/restore/replace.js










/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost. There it
 * is loaded and checked, where no application finds it, and gets the target's name when it is whole.
 */
async function replaceTarget(parts, maintenance, plan, work, interruption) {
    const { target, strategy } = plan.request;
    await (0,staging_database/* sweep */.X0)(parts, maintenance, target, work);
    const names = {
        target,
        side: (0,mark/* derivedName */.Pr)(target, 'restore', work.random()),
        standIn: (0,mark/* derivedName */.Pr)(target, 'restore', work.random()),
        aside: (0,mark/* derivedName */.Pr)(target, 'aside', work.random()),
        replaced: (0,mark/* derivedName */.Pr)(target, 'replaced', work.random()),
    };
    const replacement = { parts, maintenance, plan, names, work, interruption };
    try {
        work.marks(true);
        const { safetyProof } = plan;
        if (safetyProof?.tried) {
            const name = (0,mark/* derivedName */.Pr)(target, 'restore', work.random());
            await (0,staging_database/* tryDefinitions */.ys)(parts, maintenance, name, safetyProof.tried, plan, work);
        }
        await (0,staging_database/* createSide */.qB)(parts, maintenance, names.side, plan, work);
        let outcome;
        if (plan.target.kind === 'whole' && strategy === 'swap') {
            outcome = await swap(replacement, plan.target.properties);
        }
        else {
            await (0,staging_database/* createStandIn */.YH)(maintenance, names.standIn, target, work);
            outcome = await recreate(replacement);
        }
        work.marks(false);
        return outcome;
    }
    catch (error) {
        await (0,staging_database/* removeRemains */.mV)(parts, maintenance, names.side, work);
        await (0,staging_database/* removeRemains */.mV)(parts, maintenance, names.standIn, work);
        throw error;
    }
    finally {
        work.reporter.lastWords(undefined);
    }
}
/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
async function swap(replacement, live) {
    const { parts, maintenance, plan, names, work, interruption } = replacement;
    const { server } = parts;
    const { target, side, replaced } = names;
    const { keepReplacedHours, safetyBackup } = plan.request;
    const built = await (0,staging_database/* build */.jq)(parts, maintenance, side, plan, work);
    (0,staging_database/* refuseDifferences */.h7)(built.validation, built.unrestored, `"${target}" was left as it was.`);
    await (0,staging_database/* runOwnSql */.Qi)(parts, side, plan, work);
    work.signal.throwIfAborted();
    work.reporter.info(`Swapping "${target}" and the restored database`);
    // What is to be backed up first is not swept before, should this run be cut off.
    const hours = keepReplacedHours === 0 && safetyBackup ? unprovenHours : keepReplacedHours;
    const until = new Date(work.now().getTime() + hours * 3_600_000);
    const goBack = goBackSql(target, replaced, side, live.comment) + ownerSql(parts, target, live);
    const cutOff = {
        message: `the swap of "${target}" was cut off`,
        hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
    };
    work.reporter.lastWords(cutOff);
    const startedAt = performance.now();
    try {
        await (0,cutover/* exchange */.cv)(server, maintenance, {
            live: target,
            next: { name: side, comment: plan.properties.comment },
            away: {
                name: replaced,
                comment: (0,cutover/* markOf */.Fg)('replaced', target, live.comment, work, { expiresAt: until }),
                // Ours, for else nobody could tell by whom it was marked.
                becomesOurs: true,
            },
        }, { comment: live.comment }, work);
    }
    catch (error) {
        // What was cut off may have been done; what it had closed is opened again.
        const done = await (0,cutover/* goOn */.AC)(server, maintenance, target, interruption, work, async (session) => {
            await (0,cutover/* putBack */.pK)(server, session, target, work);
            return (await (0,databases/* readProperties */.Qh)(session, replaced)) !== undefined;
        }).catch(() => true);
        if (!done)
            throw error;
        const message = `${cutOff.message}: ${(0,failure/* messageOf */.bD)(error)}`;
        throw new failure/* Failure */.HR('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
    }
    sayClosed(target, startedAt, work);
    const warnings = await (0,staging_database/* handOver */.Cl)(maintenance, target, plan.properties, built.warnings, work);
    work.reporter.lastWords({ message: `cut off after the swap of "${target}"`, hint: cutOff.hint });
    const { validation, unrestored } = built;
    const safety = safetyBackup ? await backUpReplaced(replacement) : undefined;
    const whyKept = safety?.whyUnproven;
    if (whyKept !== undefined) {
        const warning = `"${replaced}", the old database, is kept for ${hours} hours, for ${whyKept}`;
        work.reporter.warn(warning);
        warnings.push(warning);
    }
    else if (keepReplacedHours === 0) {
        const way = safety?.backup ? `. ${wayBack(replacement, safety.backup)}` : '';
        work.reporter.info(`Dropping "${replaced}", the old database${way}`);
        const undropped = await (0,cutover/* dropOrWarn */.rj)(maintenance, replaced, work);
        if (undropped.length === 0) {
            const dropped = { kind: 'dropped', safetyBackup: safety?.backup?.name };
            return { replaced: dropped, validation, unrestored, warnings };
        }
        warnings.push(...undropped);
    }
    const kept = {
        kind: 'kept',
        name: replaced,
        until,
        goBack,
        safetyBackup: safety?.backup?.name,
    };
    return { replaced: kept, validation, unrestored, warnings };
}
/** How long the old database is kept that was to be dropped, and has no proven backup. */
const unprovenHours = 24;
/**
 * Backs up what a swap has replaced; what is to be dropped after that has to be proven loadable. The
 * restore is done by then: what fails is told, and keeps the old database.
 */
async function backUpReplaced({ parts, maintenance, plan, names, work }) {
    const { target, replaced } = names;
    let backup;
    try {
        backup = await takeSafetyBackup(parts, maintenance, target, replaced, work);
        await plan.safetyProof?.confirm(backup);
        return { backup, whyUnproven: undefined };
    }
    catch (error) {
        if (work.signal.aborted) {
            throw new failure/* Failure */.HR('INTERRUPTED', `"${target}" was restored; the safety backup of what it replaced was interrupted`, `The old database is kept as "${replaced}".`, { cause: error });
        }
        const what = backup ? `${backup.name} is not proven` : 'its safety backup failed';
        return { backup, whyUnproven: `${what}: ${(0,failure/* messageOf */.bD)(error)}` };
    }
}
/** The comment first: with it the old database stops being one that a later run deals with. */
const goBackSql = (target, old, away, comment) => `${(0,databases/* commentSql */.YY)(old, comment)}; ${(0,replace/* renameSql */.Fu)(target, away)}; ${(0,replace/* renameSql */.Fu)(old, target)};`;
/** What gives a database back what it had before it became our login's: its owner, and what he granted to us. */
function ownerSql({ server }, database, { owner, grants }) {
    const { username } = server.address;
    if (owner === username)
        return '';
    const ours = grants.filter(({ role }) => role === username);
    return [
        '',
        `ALTER DATABASE ${(0,session_session/* quoteIdent */.v4)(database)} OWNER TO ${(0,session_session/* quoteIdent */.v4)(owner)};`,
        ...ours.map(({ privilege, grantable }) => `GRANT ${privilege} ON DATABASE ${(0,session_session/* quoteIdent */.v4)(database)} TO ${(0,session_session/* quoteIdent */.v4)(username)}${grantable ? ' WITH GRANT OPTION' : ''};`),
    ].join(' ');
}
function sayClosed(target, since, { reporter }) {
    const ms = Math.round(performance.now() - since);
    const time = ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
    reporter.info(`"${target}" was closed to applications for ${time}`);
}
/**
 * Sets the target aside, backs it up there, where nobody writes to it any more, and drops it; then
 * restores. An empty database to which nobody can connect keeps the name meanwhile.
 *
 * Also for a target that is absent or the rest of an earlier restore: nothing is lost with that.
 */
async function recreate(replacement) {
    const { maintenance, plan, names, work } = replacement;
    const { target, standIn } = names;
    const progress = { dropping: false, safety: undefined };
    const startedAt = performance.now();
    let built;
    try {
        switch (plan.target.kind) {
            case 'absent':
                await (0,replace/* renameDatabase */.E2)(maintenance, standIn, target);
                break;
            case 'half-restored':
                work.reporter.info(`Dropping "${target}"`);
                progress.dropping = true;
                await (0,replace/* dropDatabase */.Zi)(maintenance, target, { force: true });
                await (0,replace/* renameDatabase */.E2)(maintenance, standIn, target);
                break;
            case 'whole':
                await backUpAndDrop(replacement, plan.target.properties, progress);
        }
        built = await fill(replacement, acceptance(plan, progress.safety));
    }
    catch (error) {
        throw await recover(replacement, progress, error);
    }
    const { safety } = progress;
    if (plan.target.kind === 'absent') {
        return { ...built, replaced: { kind: 'nothing' } };
    }
    sayClosed(target, startedAt, work);
    // Whole, though not as recorded: better than nothing at all until someone has decided.
    (0,staging_database/* refuseDifferences */.h7)(built.validation, built.unrestored, `"${target}" holds the restored data. ${wayBack(replacement, safety)}`);
    return { ...built, replaced: { kind: 'dropped', safetyBackup: safety?.name } };
}
async function backUpAndDrop(replacement, live, progress) {
    const { parts, maintenance, plan, names, work } = replacement;
    const { target, standIn, aside } = names;
    const { safetyBackup } = plan.request;
    if (safetyBackup)
        await parts.store.check('write', work.signal);
    work.reporter.info(`Closing "${target}" to applications`);
    work.reporter.lastWords({
        message: `cut off while "${target}" was set aside as "${aside}"`,
        hint: `If there is still a database "${aside}", it is "${target}" with all its data. The next restore into "${target}" puts it back first; so does: ${putBackSql(replacement)}`,
    });
    const found = await (0,databases/* readProperties */.Qh)(maintenance, target);
    const away = found && { aside: { name: aside, oid: found.oid } };
    await (0,cutover/* exchange */.cv)(parts.server, maintenance, {
        live: target,
        next: { name: standIn, comment: (0,cutover/* markOf */.Fg)('restoring', target, null, work, away) },
        away: { name: aside, comment: (0,cutover/* markOf */.Fg)('set-aside', target, live.comment, work) },
    }, { comment: live.comment }, work);
    if (safetyBackup) {
        progress.safety = await takeSafetyBackup(parts, maintenance, target, aside, work);
        await plan.safetyProof?.confirm(progress.safety);
    }
    work.signal.throwIfAborted();
    const hint = wayBack(replacement, progress.safety);
    // Said now: who is killed says nothing any more.
    work.reporter.info(`Dropping "${target}". Should this run be cut off: ${hint}`);
    work.reporter.lastWords({
        message: `cut off while "${target}" was restored: its old data is dropped, and it is closed until it is restored`,
        hint,
    });
    progress.dropping = true;
    await (0,replace/* dropDatabase */.Zi)(maintenance, aside, { force: true });
}
/** One that is not as recorded is better than none, where none is left. */
const acceptance = ({ target, request }, safety) => ({ validation, unrestored }) => {
    if (target.kind === 'absent' || (safety && request.onFailure === 'rollback')) {
        (0,staging_database/* refuseDifferences */.h7)(validation, unrestored, `It was not put in place.`);
    }
};
/** Of what a rollback loads: constraints can be made up for, rows cannot once applications write. */
const acceptRows = ({ unrestored }) => {
    const lost = unrestored.filter(({ kind }) => kind === 'rows');
    if (lost.length === 0)
        return;
    throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `rows could not be loaded: ${(0,operations_unrestored/* namesOf */.eZ)(lost)}`, 'It was not put in place.');
};
/** Builds the new database, and gives it the name that the stand-in kept. */
async function fill({ parts, maintenance, plan, names, work }, accept) {
    const { target, side, standIn } = names;
    const built = await (0,staging_database/* build */.jq)(parts, maintenance, side, plan, work);
    accept(built);
    await (0,staging_database/* runOwnSql */.Qi)(parts, side, plan, work);
    work.signal.throwIfAborted();
    await (0,cutover/* exchange */.cv)(parts.server, maintenance, {
        live: target,
        next: { name: side, comment: plan.properties.comment },
        away: { name: standIn, comment: (0,cutover/* markOf */.Fg)('restoring', target, null, work) },
    }, undefined, work);
    await (0,cutover/* dropOrWarn */.rj)(maintenance, standIn, work);
    return {
        ...built,
        warnings: await (0,staging_database/* handOver */.Cl)(maintenance, target, plan.properties, built.warnings, work),
    };
}
/**
 * Puts right what a failed `recreate` left, as far as can be, and returns the failure that says what
 * the user is left with. What is not dropped yet comes back by renaming; what is, from its backup.
 */
async function recover(replacement, { dropping, safety }, cause) {
    const { parts, maintenance, plan, names, work, interruption } = replacement;
    const { target, side, aside } = names;
    const { server } = parts;
    const incomplete = (message, hint = wayBack(replacement, safety)) => new failure/* Failure */.HR('RESTORE_INCOMPLETE', `${message}: ${(0,failure/* messageOf */.bD)(cause)}`, hint, { cause });
    try {
        return await (0,cutover/* goOn */.AC)(server, maintenance, target, interruption, work, async (session, going) => {
            // What is half there takes room that is needed, perhaps.
            await (0,staging_database/* removeRemains */.mV)(parts, session, side, going);
            if (plan.target.kind === 'absent') {
                await (0,staging_database/* removeRemains */.mV)(parts, session, target, going);
                return cause;
            }
            const isBack = await (0,cutover/* putBack */.pK)(server, session, target, going);
            const found = await (0,databases/* readProperties */.Qh)(session, target);
            if (found && !found.mark) {
                return isBack || !dropping
                    ? cause
                    : incomplete(`"${target}" holds all restored data, but may lack its owner`);
            }
            // The rest of an earlier run, which could not be dropped.
            if (found?.mark && found.mark.run !== work.instance)
                return cause;
            if (interruption.aborted) {
                const message = `interrupted after "${target}" was dropped; ${stateOf(found)}: ${(0,failure/* messageOf */.bD)(interruption.reason)}`;
                return new failure/* Failure */.HR('INTERRUPTED', message, wayBack(replacement, safety), { cause });
            }
            if (plan.target.kind !== 'whole' || !safety || plan.request.onFailure === 'stop') {
                return incomplete(`the restore failed after "${target}" was dropped; ${stateOf(found)}`);
            }
            const again = { ...replacement, maintenance: session, work: going };
            return await rollBack(again, plan.target.properties, safety, cause);
        });
    }
    catch (error) {
        work.reporter.detail((0,failure/* messageOf */.bD)(error));
        return dropping
            ? incomplete(`the restore of "${target}" failed, and what there is now cannot be told`)
            : incomplete(`the restore of "${target}" failed and could not be undone; if there is a database "${aside}", it is "${target}" with all its data`, `The next restore into "${target}" puts it back first. So does: ${putBackSql(replacement)}`);
    }
}
const stateOf = (found) => found ? 'it is empty and closed now' : 'it does not exist now';
/** Restores the safety backup in place of what could not be restored. */
async function rollBack(replacement, properties, safety, cause) {
    const { parts, maintenance, plan, names, work, interruption } = replacement;
    const { target } = names;
    const { message, hint } = (0,failure/* asFailure */.h_)(cause);
    work.reporter.warn(`the restore failed: ${message}`);
    work.reporter.info(`Bringing "${target}" back from ${safety.name}`);
    const side = (0,mark/* derivedName */.Pr)(target, 'restore', work.random());
    try {
        const safetyPlan = await planRollback(parts, plan, safety, properties, work);
        const undefinable = await (0,staging_database/* createSide */.qB)(parts, maintenance, side, safetyPlan, work);
        const again = { ...replacement, plan: safetyPlan, names: { ...names, side } };
        const built = await fill(again, acceptRows);
        const unrestored = [...undefinable, ...built.unrestored];
        if (unrestored.length > 0) {
            return new failure/* Failure */.HR('RESTORE_INCOMPLETE', `the restore failed after "${target}" was dropped; ${safety.name} brought all its rows back, but not: ${(0,operations_unrestored/* namesOf */.eZ)(unrestored)}; what had failed: ${message}`, (0,operations_unrestored/* statementsOf */.GX)(unrestored), { cause });
        }
        (0,staging_database/* refuseDifferences */.h7)(built.validation, [], `"${target}" holds what ${safety.name} brought back.`);
        return new failure/* Failure */.HR('RESTORE_ROLLED_BACK', `the restore failed after "${target}" was dropped, and ${safety.name} brought the old data back: ${message}`, `"${target}" has its old data again; what is in it belongs to "${parts.restorer.address.username}", as after every restore. ${hint}`, { cause });
    }
    catch (error) {
        await (0,staging_database/* removeRemains */.mV)(parts, maintenance, side, work);
        const differs = error instanceof failure/* Failure */.HR && error.code === 'VALIDATION_FAILED';
        const state = differs
            ? `${safety.name} was restored instead, but ${(0,failure/* messageOf */.bD)(error)}`
            : `bringing it back failed, too (${(0,failure/* messageOf */.bD)(error)}), and it is closed now`;
        return new failure/* Failure */.HR(interruption.aborted ? 'INTERRUPTED' : 'RESTORE_INCOMPLETE', `the restore failed after "${target}" was dropped; ${state}: ${message}`, wayBack(replacement, safety, mayNeedPath(error) || plan.request.loadSearchPath), { cause });
    }
}
/** A function finds a name by the search_path of its database, perhaps, which was empty. */
const mayNeedPath = (error) => /does not exist/.test((0,failure/* messageOf */.bD)(error));
/** One that was proven could be loaded as it was tried. */
const needsPath = (safety, { request }) => request.acceptUnprovenSafetyBackup && (safety?.manifest.needsSearchPath ?? []).length > 0;
/** What brings the old data back, once it is dropped. */
function wayBack({ parts, plan, names }, safety, loadSearchPath = plan.request.loadSearchPath || needsPath(safety, plan)) {
    const { target } = names;
    const way = (database, backup) => parts.wayToRestore({ database, backup, target, loadSearchPath });
    return safety
        ? `The old data is in ${safety.name}. Bring it back: ${way(target, safety.name)}`
        : `There is no safety backup of this run. Restore any backup: ${way(plan.source.database, plan.source.name)}`;
}
/** What puts the old database back by hand, as long as it is not dropped. */
const putBackSql = ({ plan, names }) => goBackSql(names.target, names.aside, names.standIn, plan.target.kind === 'whole' ? plan.target.properties.comment : null);

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./lib/postgres/sql/room.js
/** Where a server keeps its data, as far as this role may know, and how to tell the process of this session. */
const dataPlacesSql = `
SELECT (SELECT s.setting FROM pg_catalog.pg_settings AS s WHERE s.name = 'data_directory') AS data,
       (SELECT coalesce(pg_catalog.json_agg(p.place ORDER BY p.place), '[]')
          FROM (SELECT pg_catalog.pg_tablespace_location(t.oid) AS place
                  FROM pg_catalog.pg_tablespace AS t) AS p
         WHERE p.place <> '') AS tablespaces,
       pg_catalog.pg_backend_pid() AS pid, session_user AS username,
       pg_catalog.current_database() AS database, pg_catalog.inet_client_port() AS client_port`;

;// CONCATENATED MODULE: ./lib/postgres/database/free-space.js






/**
 * How much room a server has for another database, where its data directory is at hand: PostgreSQL
 * itself tells nobody. `undefined` where it is not, or this login may not know where it is.
 */
async function roomAtHand(session) {
    const places = await dataPlaces(session);
    if (!places?.data || !isProcessHere(places))
        return undefined;
    let least;
    // Which of them a database takes is for its tables to say.
    for (const where of [places.data, ...places.tablespaces]) {
        const free = await (0,directory/* freeBytes */.go)(where).catch(() => undefined);
        if (free === undefined)
            return undefined;
        if (!least || free < least.freeBytes)
            least = { freeBytes: free, where };
    }
    return least;
}
const placesSchema = schemas/* object */.Ikc({
    data: schemas/* string */.YjP().nullable(),
    tablespaces: schemas/* array */.YOg(schemas/* string */.YjP()),
    pid: schemas/* int */.Whr(),
    username: schemas/* string */.YjP(),
    database: schemas/* string */.YjP(),
    /** Of our end of the connection; null over a Unix socket. */
    client_port: schemas/* int */.Whr().nullable(),
});
async function dataPlaces(session) {
    try {
        return await (0,session_session/* oneRow */.NO)(session, placesSchema, dataPlacesSql);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && !session.lost.aborted)
            return undefined;
        throw error;
    }
}
/**
 * Whether the process that serves our session is one of this machine: the address does not say it, for
 * a tunnel or a proxy is local, too. PostgreSQL gives its processes a title that names the session.
 */
function isProcessHere({ pid, username, database, client_port }) {
    const client = client_port === null ? '[local]' : `(${client_port})`;
    try {
        const title = (0,external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, 'utf8');
        return (title.startsWith('postgres: ') &&
            title.includes(` ${username} ${database} `) &&
            title.includes(client));
    }
    catch {
        return false; // There is no such process, or no way to see it.
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/strategy.js



/**
 * Settles how a target is replaced: by a swap where there is known to be room for two, for a swap drops
 * nothing that is not loaded yet; otherwise by `recreate`, which needs room for one.
 */
async function chooseStrategy(maintenance, { strategy, serverFreeGib, target }, source) {
    if (strategy !== 'auto')
        return { name: strategy, reason: 'as asked for' };
    const room = await roomOf(maintenance, serverFreeGib);
    if (!room) {
        return {
            name: 'recreate',
            reason: 'whether the server has room for two copies is not known; --server-free-gib tells it, and --strategy swap does without knowing',
        };
    }
    const needed = await roomFor(maintenance, source, target);
    const figures = `${gibibytes(room.freeBytes)} are free (${room.where}), about ${gibibytes(needed)} needed`;
    return room.freeBytes >= needed
        ? { name: 'swap', reason: `there is room for two copies: ${figures}` }
        : { name: 'recreate', reason: `there is no room for two copies: ${figures}` };
}
/** What the user says, or what can be seen. */
const roomOf = async (maintenance, serverFreeGib) => serverFreeGib === undefined
    ? await roomAtHand(maintenance)
    : { freeBytes: serverFreeGib * 1024 ** 3, where: '--server-free-gib' };
/** A full disk would stop the server for everybody: there has to be something left. */
const reserve = { share: 1.2, bytes: 1024 ** 3 };
/** A second copy, and the write-ahead log that is made with it. */
async function roomFor(maintenance, source, target) {
    // Of a dump that says nothing the database that is there is the best estimate.
    const live = source.facts.databaseBytes ?? (await (0,databases/* databaseSize */.Ju)(maintenance, target)) ?? 0;
    return Math.max((0,room/* mostRestoredBytes */.j)(source.facts), live) * reserve.share + reserve.bytes;
}
const gibibytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
/**
 * What a restore does, once its strategy is settled. A swap that drops nothing makes a safety backup only
 * where nobody asked for a swap: whoever relied on one still has it.
 */
function settle(asked, strategy, found) {
    const drops = strategy === 'recreate' || asked.keepReplacedHours === 0;
    const { safetyBackup } = asked;
    return {
        ...asked,
        strategy,
        safetyBackup: safetyBackup && found.kind === 'whole' && (drops || asked.strategy === 'auto'),
    };
}

;// CONCATENATED MODULE: ./lib/commands/restore/restore.js
var restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` first proves that backup and
 * target can be loaded, then closes the target, takes a safety backup of it and drops it; what fails after the
 * drop is undone from that.
 */
async function restore(parts, request, work) {
    const startedAt = work.now();
    const sqlBeforeExchange = request.sqlBeforeExchange === undefined
        ? []
        : await (0,sql_files/* readSqlFiles */.u)('sql-before-exchange', request.sqlBeforeExchange);
    await parts.store.check('read', work.signal);
    const chosen = await (0,download/* chooseDump */.A0)(parts.store, request, work);
    if (chosen.kind === 'backup') {
        refuseNewerArchive((0,catalog_source/* sourceOf */.v)(chosen.backup), parts);
        (0,find/* requireUnpacking */.ez)(parts.tools, chosen.backup.manifest.dump.compression);
    }
    const purpose = `restore into ${request.target}`;
    return await (0,advisory_lock/* withDatabaseLock */.N)(parts.server, request.target, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const guarded = { ...work, signal };
            if (!request.dryRun)
                await (0,cutover/* putBack */.pK)(parts.server, maintenance, request.target, guarded);
            const trials = restore_addDisposableResource(env_1, new Trials(parts), true);
            const { plan, strategy } = await prepare(parts, maintenance, request, { chosen, sqlBeforeExchange }, trials, guarded);
            const done = request.dryRun
                ? nothingDone
                : await (0,operations_roles/* withRoles */.ou)(maintenance, plan.roles, guarded, () => replaceTarget(parts, maintenance, plan, guarded, work.signal));
            const { target } = request;
            return {
                ...done,
                failures: done.unrestored.length > 0
                    ? [{ database: target, failure: (0,operations_unrestored/* constraintsFailure */.HG)(target, done.unrestored) }]
                    : [],
                warnings: [...plan.warnings, ...done.warnings],
                database: target,
                source: plan.source,
                dryRun: request.dryRun,
                strategy,
                leftOut: plan.list.leftOut,
                durationSeconds: (work.now().getTime() - startedAt.getTime()) / 1000,
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = restore_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
}
const nothingDone = {
    replaced: { kind: 'nothing' },
    validation: undefined,
    unrestored: [],
    warnings: [],
};
/**
 * Neither a later PostgreSQL's dump nor a later pg_dump's archive goes into the target, also where its
 * format could be read: the SQL in it is that of the later one.
 */
function refuseNewerArchive({ name, facts }, { server, tools }) {
    const { server: source, client } = facts;
    const target = `${server.name} runs PostgreSQL ${server.version}`;
    if (source.major > server.major) {
        throw new failure/* Failure */.HR('CLIENT_TOOLS_TOO_OLD', `${name} was taken from PostgreSQL ${source.version}, and ${target}: a dump does not go back to an earlier major version`, `Restore it into a server of version ${source.major} or later.`);
    }
    const clientMajor = Number.parseInt(client.version, 10);
    if (clientMajor > tools.major) {
        throw new failure/* Failure */.HR('CLIENT_TOOLS_TOO_OLD', `${name} was written by pg_dump ${client.version}, and ${target}, whose pg_restore ${tools.version} cannot restore it`, `Restore it into a server of version ${clientMajor} or later; make backups for this one without --allow-newer-client.`);
    }
}
/** All checks. Nothing on the server has been changed when this returns or throws. */
async function prepare(parts, maintenance, asked, { chosen, sqlBeforeExchange }, trials, work) {
    const { restorer, store, tools, scratch, cores } = parts;
    const { reporter, signal } = work;
    const target = await lookAt(maintenance, asked.target);
    const archive = (0,external_node_path_.join)(scratch, 'archive.dump');
    // All that is known of a foreign dump is in it.
    const source = chosen.kind === 'backup'
        ? (0,catalog_source/* sourceOf */.v)(chosen.backup)
        : await fetchForeign(parts, maintenance, chosen, asked, target, archive, work);
    const { facts, name } = source;
    refuseNewerArchive(source, parts);
    const strategy = target.kind === 'whole' ? await chooseStrategy(maintenance, asked, source) : undefined;
    const request = settle(asked, strategy?.name ?? 'recreate', target);
    const evidence = source.kind === 'backup'
        ? await readEarlierEvidence(store, source.backup, work)
        : { kind: 'none' };
    const intention = { request, source, target };
    const findings = source.kind === 'backup'
        ? [
            ...evidenceFindings(intention, source, evidence, work),
            ...searchPathFindings(request, source),
        ]
        : [];
    const connections = await (0,preflight/* preflight */.M)(parts, maintenance, intention, work, findings);
    const drops = target.kind === 'whole' && request.strategy === 'recreate';
    if (drops)
        await trials.requireOpen(request, work);
    const modules = await (0,databases/* readModules */.Uq)(maintenance);
    const maySet = (setting) => mayComeFromBackup(setting, modules);
    const mayGrant = (name) => (0,patterns/* matchesAny */._I)(request.systemGrants, name);
    const roles = request.restoreRoles
        ? await (0,operations_roles/* fetchRoles */.kN)(store, maintenance, source, { maySet, mayGrant }, signal)
        : undefined;
    const recorded = harmlessProperties(facts.properties, request.target, maySet);
    const live = target.kind === 'whole' ? target.properties : undefined;
    const wanted = live ?? recorded.properties;
    await (0,operations_roles/* reportMissingRoles */.AQ)(maintenance, facts, wanted, roles, work);
    const warnings = [...(roles?.withheld ?? []), ...(live ? [] : recorded.withheld)];
    for (const warning of warnings)
        reporter.warn(warning);
    let contents;
    if (source.kind === 'backup') {
        reporter.info(`Fetching ${name}`);
        await (0,download/* downloadVerified */.nz)(store, source.backup, 'dump', archive, reporter, signal);
        contents = await (0,repository_list/* readContentsFile */.HH)(store, source.backup, digests/* sha256 */.sc, signal);
    }
    const searchPath = request.loadSearchPath ? await (0,search_path/* loadWithPath */.C)(archive, wanted) : undefined;
    const list = await (0,pg_restore/* listArchive */.d0)(restorer, tools, archive, facts, signal);
    for (const { entry, reason } of list.leftOut)
        reporter.detail(`Leaving out ${entry}: ${reason}`);
    const { sizeBytes } = facts.dump;
    const sessions = request.jobs === 'auto' ? Math.max(1, connections ?? Number.POSITIVE_INFINITY) : request.jobs;
    const jobs = request.jobs === 'auto'
        ? Math.min((0,pg_restore/* chooseJobs */.I1)({ cores, sizeBytes, tables: facts.totals.tables }), sessions)
        : request.jobs;
    const differing = live && source.kind === 'backup' ? (0,databases/* differingProperties */.cY)(facts.properties, live) : [];
    if (differing.length > 0) {
        reporter.info(`"${request.target}" keeps its own ${differing.join(', ')}, which differ from the backup’s`);
    }
    reporter.info(source.kind === 'backup'
        ? `${name} is whole: ${list.entries} entries, taken ${source.facts.snapshotAt} from ${source.facts.server.host}`
        : `${name} can be read to its end: ${list.entries} entries, dumped from PostgreSQL ${facts.server.version}`);
    reporter.info(describePlan(request, target, strategy, jobs));
    if (drops && !request.safetyBackup) {
        reporter.warn(`without a safety backup there is no way back to what is in "${request.target}" now, also if the restore fails`);
    }
    const tolerates = request.onConstraintFailure === 'report' ? 'constraints' : 'nothing';
    const manner = { jobs: request.jobs, tolerates, searchPath };
    if (drops) {
        await proveSource(trials, request, source, { archive, contents }, manner, evidence, work);
    }
    const safetyProof = await prove(trials, parts, maintenance, { request, drops, manner }, work);
    // Encoding and locale are the archive's: they decide whether its data can be loaded at all.
    const { encoding, collate, characterType, localeProvider, locale, icuRules } = facts.properties;
    const properties = {
        ...(live ?? recorded.properties),
        ...{ encoding, collate, characterType, localeProvider, locale, icuRules },
    };
    const plan = {
        ...{ request, source, target, archive, list, contents, searchPath, tolerates, safetyProof },
        ...{ sessions, jobs, roles, properties, warnings, sqlBeforeExchange },
    };
    return { plan, strategy };
}
/**
 * What a backup may decide about its database. What is replaced keeps its own, for that was decided on the
 * server; a manifest was written by whoever may write to the store.
 */
function harmlessProperties(recorded, target, maySet) {
    const { settings, comment } = recorded;
    const own = (0,mark/* withoutMark */.E_)(comment);
    return {
        properties: {
            ...recorded,
            settings: settings.filter(({ name }) => maySet(name)),
            comment: own,
        },
        withheld: [
            ...settings
                .filter(({ name }) => !maySet(name))
                .map(setting => (0,databases/* settingStatement */.KA)(target, setting))
                .map(({ what, sql }) => `${what} is not taken from a backup. If that is meant, run: ${sql}`),
            ...(own !== comment
                ? [
                    'the comment of the database is not taken: this program marks what it makes by such a one',
                ]
                : []),
        ],
    };
}
/** The proof of what is dropped: before it is closed; or, after a swap, of its safety backup. */
async function prove(trials, parts, maintenance, { request, drops, manner, }, work) {
    if (!request.safetyBackup)
        return undefined;
    // A way back is to be whole.
    const whole = { ...manner, tolerates: 'nothing' };
    if (drops)
        return await proveTarget(trials, parts, maintenance, request, whole, work);
    return request.keepReplacedHours === 0
        ? proveWhenDropped(trials, parts, request, whole, work)
        : undefined;
}
async function lookAt(maintenance, database) {
    const found = await (0,databases/* readProperties */.Qh)(maintenance, database);
    if (!found)
        return { kind: 'absent' };
    const { mark, isOurs, properties } = found;
    if (mark?.role !== 'restoring')
        return { kind: 'whole', properties };
    if (isOurs)
        return { kind: 'half-restored', mark };
    // What is half-restored is dropped without a backup.
    throw new failure/* Failure */.HR('DATABASE_HALF_RESTORED', `"${database}" says of itself that it is a half-restored copy (run ${mark.run}), but it belongs to "${properties.owner}", and not to this login`, `Restore as "${properties.owner}", whose copy it may be.${(0,databases_databases/* notOurs */.TR)(database)}`);
}
function describePlan({ target, safetyBackup, keepReplacedHours }, found, strategy, jobs) {
    const how = `, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
    switch (found.kind) {
        case 'absent':
            return `"${target}" does not exist yet and will be created${how}`;
        case 'half-restored':
            return `"${target}" is the rest of run ${found.mark.run}, which did not end; it will be dropped and restored anew${how}`;
        case 'whole': {
            const why = strategy ? ` (${strategy.name}: ${strategy.reason})` : '';
            return strategy?.name === 'swap'
                ? `"${target}" will be replaced by renaming once the restored database has been checked${how}${why}; ${fateOfOld(keepReplacedHours, safetyBackup)}`
                : `"${target}" will be closed to applications, ${safetyBackup ? 'backed up, dropped' : 'dropped WITHOUT a safety backup'} and restored anew${how}${why}`;
        }
    }
}
/** What becomes of the database that a swap replaces. */
const fateOfOld = (hours, safetyBackup) => hours === 0
    ? `the old database will be dropped${safetyBackup ? ' once its safety backup is made and proven' : ' at once, without a safety backup'} (--keep-replaced 0)`
    : `the old database will be kept for ${hours} hours beside it, and needs its room so long (--keep-replaced)${safetyBackup ? '; a safety backup is made of it' : ''}`;

;// CONCATENATED MODULE: ./lib/commands/restore/run.js






async function run(values, context) {
    const login = (0,azure_login/* azureLogin */.x)(values, context);
    const store = (0,connections_store/* openStore */.Ch)(values, login, values['source-server']);
    const connecting = (0,connections_server/* connectRestoring */.wc)(values, context, login, context);
    // The programs are looked at while the server answers.
    const major = connecting.then(({ server }) => server.major);
    const needs = { allowNewer: false, restores: true };
    const [restoring, tools] = await Promise.all([
        connecting,
        (0,connections_server/* clientTools */.z3)(major, needs, context.environment, context),
    ]);
    const parts = {
        ...restoring,
        serverName: values['server-name'],
        store,
        tools,
        scratch: context.scratch,
        cores: (0,external_node_os_.availableParallelism)(),
        openThrowAway: async (of) => {
            const { mayMake, throwAwayOpener } = await __webpack_require__.e(/* import() */ 3146).then(__webpack_require__.bind(__webpack_require__, 13146));
            return await throwAwayOpener(context, one => mayMake(values, one), context)(of);
        },
        wayToRestore: context.wayToRestore,
    };
    return { result: await restore(parts, requestOf(values), context), location: store.location };
}
const requestOf = (values) => ({
    database: values.database,
    backup: (0,store_paths/* withoutSignature */.N)(values.backup),
    sourceServer: values['source-server'],
    target: values['target-database'] ?? values.database,
    confirm: values.confirm,
    strategy: values.strategy,
    serverFreeGib: values['server-free-gib'],
    jobs: values.jobs,
    safetyBackup: values['safety-backup'],
    onFailure: values['on-failure'],
    onConstraintFailure: values['on-constraint-failure'],
    acceptFailedVerification: values['accept-failed-verification'],
    acceptUnprovenSafetyBackup: values['accept-unproven-safety-backup'],
    loadSearchPath: values['load-search-path'],
    keepReplacedHours: values['keep-replaced'],
    restorePrivileges: values['restore-privileges'],
    restoreRoles: values['restore-roles'],
    systemGrants: values['restore-system-grants'],
    validate: values.validate,
    sqlBeforeExchange: values['sql-before-exchange'],
    rehydrate: values['dry-run'] ? 'off' : values.rehydrate,
    dryRun: values['dry-run'],
});
async function cleanUp(values, of, context) {
    const [{ cleanUp: putRight }, server] = await Promise.all([
        __webpack_require__.e(/* import() */ 974).then(__webpack_require__.bind(__webpack_require__, 80974)),
        (0,connections_server/* connectServer */.C1)((0,connections_server/* hardlyPatient */.mm)(values), context, (0,azure_login/* azureLogin */.x)(values, context), context),
    ]);
    return await putRight(server, { ...of, restorer: values['restore-as'] }, context);
}


/***/ })

};
