export const id = 661;
export const ids = [661];
export const modules = {

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

/***/ 8661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restore: () => (/* binding */ restore_restore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
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
var catalog_source = __webpack_require__(8094);
// EXTERNAL MODULE: ./lib/postgres/databases.js
var databases = __webpack_require__(413);
// EXTERNAL MODULE: ./lib/postgres/lock.js
var lock = __webpack_require__(8567);
// EXTERNAL MODULE: ./lib/postgres/restore.js
var restore = __webpack_require__(2669);
// EXTERNAL MODULE: ./lib/storage/catalog.js
var catalog = __webpack_require__(4474);
// EXTERNAL MODULE: ./lib/commands/databases.js
var commands_databases = __webpack_require__(1132);
// EXTERNAL MODULE: ./lib/commands/download.js
var download = __webpack_require__(3260);
// EXTERNAL MODULE: ./lib/commands/exchange.js
var exchange = __webpack_require__(2621);
// EXTERNAL MODULE: ./lib/postgres/foreign-archive.js
var foreign_archive = __webpack_require__(676);
// EXTERNAL MODULE: ./lib/commands/archived.js
var commands_archived = __webpack_require__(2726);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(7137);
// EXTERNAL MODULE: ./lib/postgres/preflight.js + 1 modules
var preflight = __webpack_require__(6853);
// EXTERNAL MODULE: ./lib/commands/preflight-server.js
var preflight_server = __webpack_require__(4917);
// EXTERNAL MODULE: ./lib/commands/restorer.js
var commands_restorer = __webpack_require__(1480);
;// CONCATENATED MODULE: ./lib/commands/preflight.js
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
 * Looks for everything that can be known to stand in the way of a restore, before anything is
 * downloaded or touched, and throws all of it at once. What does not stop it is warned of. Returns
 * how many connections the server has left, where that is known.
 */
async function preflight_preflight(parts, maintenance, intention, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = work;
        const { request, source, target } = intention;
        const { facts } = source;
        const { restorer, server } = parts;
        const own = __addDisposableResource(env_1, restorer === server
            ? undefined
            : await restorer.connect(restorer.address.maintenanceDatabase, 'start', signal), true);
        const answer = await (0,preflight/* askServer */.Pj)(maintenance, own ?? maintenance, {
            database: request.target,
            exists: target.kind !== 'absent',
            owner: (target.kind === 'whole' ? target.properties : facts.properties).owner,
            like: facts.properties,
            extensions: facts.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const findings = [
            ...confirmation(intention),
            ...(0,preflight_server/* serverFindings */.cz)(parts, intention, answer),
            ...(answer.rights ? (0,commands_restorer/* rightsFindings */.IX)(parts, answer.rights) : []),
            // A foreign dump is here already, and all that is said of it was read from it.
            ...(source.kind === 'backup'
                ? [
                    ...(await backupFindings(parts.store, intention, source, work)),
                    ...(await scratchFindings(parts.scratch, facts.dump.sizeBytes)),
                ]
                : []),
            ...(await safetyFindings(parts.store, intention, signal)),
        ];
        for (const { level, message, hint } of findings) {
            if (level === 'warning')
                reporter.warn(`${message}. ${hint}`);
        }
        refuse(findings.filter(({ level }) => level === 'error'), request.target);
        return answer.circumstances?.spare_connections;
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
/** One error is thrown as it is; several as one that lists them, each with its remedy. */
function refuse(errors, target) {
    const [first] = errors;
    if (!first)
        return;
    if (errors.length === 1)
        throw new failure/* Failure */.HR(first.code, first.message, first.hint);
    const numbered = (texts) => texts.map((text, index) => `(${index + 1}) ${text}`);
    throw new failure/* Failure */.HR('PREFLIGHT_FAILED', `${errors.length} things stand in the way of restoring "${target}": ${numbered(errors.map(({ message }) => message)).join('; ')}`, numbered(errors.map(({ hint }) => hint)).join(' '));
}
function confirmation({ request: { target, confirm }, target: found }) {
    if (confirm === target || (confirm === undefined && found.kind === 'absent'))
        return [];
    return [
        {
            level: 'error',
            code: 'CONFIRMATION_MISMATCH',
            message: confirm === undefined
                ? `database "${target}" exists and would be replaced; that was not confirmed`
                : `the confirmation "${confirm}" is not the name of the target database "${target}"`,
            hint: 'To replace it, give its name once more, in --confirm. Look twice at the host as well.',
        },
    ];
}
/** What the manifest and one listing tell: whether the files are there, of the right size, and readable. */
async function backupFindings(store, { request, target }, { backup, name, database, dump, facts: manifest }, work) {
    const kinds = new Map(names/* backupFiles */.U_.map(file => [(0,selection/* storedName */.Rs)(backup, file), file]));
    const files = new Map();
    const beside = `${(0,names/* databaseFolder */.QN)(database)}${name}.`;
    for (const prefix of dump.startsWith(beside) ? [beside] : [beside, dump]) {
        for await (const object of store.list(prefix, work.signal)) {
            const kind = kinds.get(object.name);
            if (kind)
                files.set(kind, object);
        }
    }
    const findings = [];
    const anotherOne = 'Name another backup with --backup (see: pg-azure-backup list).';
    for (const file of ['dump', 'contents']) {
        const stored = files.get(file);
        const what = file === 'dump' ? 'dump' : 'contents file';
        if (!stored) {
            findings.push({
                level: 'error',
                code: 'BACKUP_FILE_MISSING',
                message: `the ${what} of ${name} is gone from the store`,
                hint: anotherOne,
            });
        }
        else if (stored.sizeBytes !== manifest[file].sizeBytes) {
            findings.push({
                level: 'error',
                code: 'BACKUP_CHECKSUM_MISMATCH',
                message: `the ${what} of ${name} has ${stored.sizeBytes} bytes, recorded ${manifest[file].sizeBytes}`,
                hint: `It was changed or damaged in the store. ${anotherOne}`,
            });
        }
        else if (stored.sizeBytes === 0) {
            findings.push({
                level: 'error',
                code: 'BACKUP_CHECKSUM_MISMATCH',
                message: `the ${what} of ${name} is empty: it has 0 bytes`,
                hint: `No backup is. ${anotherOne}`,
            });
        }
    }
    // What is damaged is not worth waiting for.
    const rehydrate = findings.length === 0 ? request.rehydrate : 'off';
    const archived = await (0,commands_archived/* bringBack */.kB)(store, `backup ${name}`, files.values(), rehydrate, work);
    if (archived) {
        const { code, message, hint } = archived;
        findings.push({ level: 'error', code, message, hint });
    }
    const { schemas, tableData } = manifest.exclusions;
    if (target.kind === 'whole' && schemas.length + tableData.length > 0) {
        const without = [
            ...(schemas.length > 0
                ? [
                    `the ${(0,preflight_server/* named */.KT)('schema', schemas.map(name => `"${name}"`))}`,
                ]
                : []),
            ...(tableData.length > 0
                ? [`the rows of ${(0,preflight_server/* listed */.KE)(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
                : []),
        ].join(' and ');
        findings.push({
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `${name} was taken without ${without}, which "${request.target}" will lack once it is replaced`,
            hint: request.strategy === 'swap' || request.safetyBackup
                ? `Whatever of that "${request.target}" has now will be in ${request.strategy === 'swap' ? 'the old database that is kept' : 'the safety backup'}.`
                : 'Without a safety backup it will be gone.',
        });
    }
    return findings;
}
/** The dump is fetched first: parallel restore has to seek in it. */
async function scratchFindings(scratch, needed) {
    const { blocks, bavail, bfree, bsize } = await (0,promises_.statfs)(scratch);
    // Some network file systems do not know.
    if (blocks === 0)
        return [];
    const free = bsize * (process.getuid?.() === 0 ? bfree : bavail);
    if (free >= needed)
        return [];
    return [
        {
            level: 'error',
            code: 'DISK_FULL',
            message: `the dump has ${mebibytes(needed)}, and the file system of ${scratch} has room for ${mebibytes(free)}`,
            hint: 'Free space there, or set TMPDIR to a folder on a larger disk.',
        },
    ];
}
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** A safety backup has to be written; a login that may only read is found out now. */
async function safetyFindings(store, { request, target }, signal) {
    if (target.kind !== 'whole' || request.strategy === 'swap' || !request.safetyBackup)
        return [];
    try {
        await store.check('write', signal);
        return [];
    }
    catch (error) {
        if (signal.aborted || !(error instanceof failure/* Failure */.HR))
            throw error;
        const { code, message, hint } = error;
        return [
            {
                level: 'error',
                code,
                message: `the safety backup cannot be written: ${message}`,
                hint: `${hint} Or do without: --no-safety-backup.`,
            },
        ];
    }
}

// EXTERNAL MODULE: ./lib/commands/reporter.js
var commands_reporter = __webpack_require__(2985);
// EXTERNAL MODULE: ./lib/commands/verify-files.js
var verify_files = __webpack_require__(5315);
;// CONCATENATED MODULE: ./lib/commands/foreign.js








/**
 * Fetches a dump that no manifest speaks of, and reads from itself what a manifest would say. All of it
 * is unpacked once: that it has its end is the only thing that can be known of its bytes.
 */
async function fetchForeign({ server, store, tools, scratch }, maintenance, { name, sizeBytes }, { database, target: targetName, rehydrate }, target, archive, work) {
    const { reporter, signal } = work;
    await (0,commands_archived/* refuseArchived */.xl)(store, name, [name], rehydrate, work);
    const [noRoom] = await scratchFindings(scratch, sizeBytes);
    if (noRoom)
        throw new failure/* Failure */.HR(noRoom.code, noRoom.message, noRoom.hint);
    reporter.info(`Fetching ${name}, of which there is no manifest`);
    const read = await store.download(name, archive, {
        signal,
        onBytes: (0,commands_reporter/* reportBytes */.I)(reporter, name, sizeBytes),
        recordedBytes: sizeBytes,
    });
    const other = await (0,foreign_archive/* otherFormat */.Qc)(archive);
    if (other)
        throw new failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${other.what}`, other.hint);
    reporter.info(`Reading all of ${name}`);
    const found = await readOrRefuse(name, () => (0,restore/* readForeignArchive */.jK)(server, tools, archive, signal));
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
                grants: defaultGrants,
                settings: [],
            },
            extensions: found.extensions.map(extension => ({ name: extension })),
            exclusions: { schemas: [], tableData: [], pgDumpOptions: [] },
            totals: { tables: found.tables },
            usedRoles: found.neededRoles.map(role => ({ name: role, needed: true })),
        },
    };
}
/** What PostgreSQL gives a new database. */
const defaultGrants = ['CONNECT', 'TEMPORARY'].map(privilege => ({ role: null, privilege, grantable: false }));
/** Those of a new database of which nothing is said. */
async function propertiesOfTemplate(maintenance) {
    const found = await (0,databases/* readProperties */.Qh)(maintenance, 'template0');
    if (found)
        return found.properties;
    throw new failure/* Failure */.HR('PREFLIGHT_FAILED', 'the server has no database template0, from which databases are made', 'Create it again: CREATE DATABASE template0 TEMPLATE template1 IS_TEMPLATE true ALLOW_CONNECTIONS false;');
}
/** What pg_restore says of an archive that is cut off or that it does not know. */
async function readOrRefuse(name, read) {
    try {
        return await read();
    }
    catch (error) {
        throw new failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${(0,verify_files/* damageIn */.dh)(error)}`, 'It is cut off or damaged, or a later pg_dump made it than the pg_restore that fits the server can read. Nothing was touched.', { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/postgres/replace.js
var replace = __webpack_require__(7895);
// EXTERNAL MODULE: ./lib/postgres/session.js + 2 modules
var session = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/commands/backup-database.js + 1 modules
var backup_database = __webpack_require__(5256);
// EXTERNAL MODULE: ./lib/commands/new-database.js
var new_database = __webpack_require__(6908);
;// CONCATENATED MODULE: ./lib/commands/roll-back.js







/**
 * The plan that brings back what a restore has dropped, from the safety backup that it took: fetched
 * and checked like every other backup, with everything in it that it can have.
 */
async function planRollback({ restorer, store, tools, scratch, cores }, failed, safety, properties, { reporter, signal }) {
    const { manifest } = safety;
    // There need not be room for both.
    await (0,promises_.rm)(failed.archive, { force: true });
    const archive = (0,external_node_path_.join)(scratch, 'safety.dump');
    await (0,download/* downloadVerified */.nz)(store, safety, 'dump', archive, reporter, signal);
    const contents = await (0,catalog/* readContentsFile */.HH)(store, safety, sha256, signal);
    const list = await (0,restore/* listArchive */.d0)(restorer, tools, archive, manifest.exclusions.schemas, signal);
    const facts = { cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables };
    const jobs = Math.min((0,restore/* chooseJobs */.I1)(facts), failed.jobs);
    // The roles are those of this server: the grants were in force a moment ago.
    const request = { ...failed.request, restorePrivileges: true, validate: true };
    const source = (0,catalog_source/* sourceOf */.v)(safety);
    return { ...failed, request, source, archive, list, contents, jobs, properties };
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');

;// CONCATENATED MODULE: ./lib/commands/replace.js









/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost. There it
 * is loaded and checked, where no application finds it, and gets the target's name when it is whole.
 */
async function replaceTarget(parts, maintenance, plan, work, interruption) {
    const { target, strategy } = plan.request;
    await (0,new_database/* sweep */.X0)(maintenance, target, work);
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
        await (0,new_database/* createSide */.qB)(parts, maintenance, names.side, plan, work);
        let outcome;
        if (plan.target.kind === 'whole' && strategy === 'swap') {
            outcome = await swap(replacement, plan.target.properties);
        }
        else {
            await (0,new_database/* createStandIn */.YH)(maintenance, names.standIn, target, work);
            outcome = await recreate(replacement);
        }
        work.marks(false);
        return outcome;
    }
    catch (error) {
        await (0,new_database/* removeRemains */.mV)(parts, maintenance, names.side, work);
        await (0,new_database/* removeRemains */.mV)(parts, maintenance, names.standIn, work);
        throw error;
    }
    finally {
        work.reporter.lastWords(undefined);
    }
}
/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
async function swap({ parts, maintenance, plan, names, work, interruption }, live) {
    const { server } = parts;
    const { target, side, replaced } = names;
    const { keepReplacedHours } = plan.request;
    const built = await (0,new_database/* build */.jq)(parts, maintenance, side, plan, work);
    (0,new_database/* refuseDifferences */.h7)(built.validation, `"${target}" was left as it was.`);
    work.signal.throwIfAborted();
    work.reporter.info(`Swapping "${target}" and the restored database`);
    const until = new Date(work.now().getTime() + keepReplacedHours * 3_600_000);
    const goBack = goBackSql(target, replaced, side, live.comment) + ownerSql(parts, target, live);
    const cutOff = {
        message: `the swap of "${target}" was cut off`,
        hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
    };
    work.reporter.lastWords(cutOff);
    const startedAt = performance.now();
    try {
        await (0,exchange/* exchange */.cv)(server, maintenance, {
            live: target,
            next: { name: side, comment: plan.properties.comment },
            away: {
                name: replaced,
                comment: (0,exchange/* markOf */.Fg)('replaced', target, live.comment, work, { expiresAt: until }),
                // Ours, for else nobody could tell by whom it was marked.
                becomesOurs: true,
            },
        }, { comment: live.comment }, work);
    }
    catch (error) {
        // What was cut off may have been done; what it had closed is opened again.
        const done = await (0,exchange/* goOn */.AC)(server, maintenance, target, interruption, work, async (session) => {
            await (0,exchange/* putBack */.pK)(server, session, target, work);
            return (await (0,databases/* readProperties */.Qh)(session, replaced)) !== undefined;
        }).catch(() => true);
        if (!done)
            throw error;
        const message = `${cutOff.message}: ${(0,failure/* messageOf */.bD)(error)}`;
        throw new failure/* Failure */.HR('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
    }
    sayClosed(target, startedAt, work);
    const warnings = await (0,new_database/* handOver */.Cl)(maintenance, target, plan.properties, built.warnings, work);
    const { validation } = built;
    if (keepReplacedHours === 0) {
        work.reporter.info(`Dropping "${replaced}", the old database`);
        const undropped = await (0,exchange/* dropOrWarn */.rj)(maintenance, replaced, work);
        if (undropped.length === 0) {
            return { replaced: { kind: 'dropped', safetyBackup: undefined }, validation, warnings };
        }
        warnings.push(...undropped);
    }
    return { replaced: { kind: 'kept', name: replaced, until, goBack }, validation, warnings };
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
        `ALTER DATABASE ${(0,session/* quoteIdent */.v4)(database)} OWNER TO ${(0,session/* quoteIdent */.v4)(owner)};`,
        ...ours.map(({ privilege, grantable }) => `GRANT ${privilege} ON DATABASE ${(0,session/* quoteIdent */.v4)(database)} TO ${(0,session/* quoteIdent */.v4)(username)}${grantable ? ' WITH GRANT OPTION' : ''};`),
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
        built = await fill(replacement, differences(plan, progress.safety));
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
    (0,new_database/* refuseDifferences */.h7)(built.validation, `"${target}" holds the restored data. ${wayBack(replacement, safety)}`);
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
    await (0,exchange/* exchange */.cv)(parts.server, maintenance, {
        live: target,
        next: { name: standIn, comment: (0,exchange/* markOf */.Fg)('restoring', target, null, work, away) },
        away: { name: aside, comment: (0,exchange/* markOf */.Fg)('set-aside', target, live.comment, work) },
    }, { comment: live.comment }, work);
    if (safetyBackup)
        progress.safety = await takeSafetyBackup(replacement);
    work.signal.throwIfAborted();
    work.reporter.info(`Dropping "${target}"`);
    work.reporter.lastWords({
        message: `cut off while "${target}" was restored: its old data is dropped, and it is closed until it is restored`,
        hint: wayBack(replacement, progress.safety),
    });
    progress.dropping = true;
    await (0,replace/* dropDatabase */.Zi)(maintenance, aside, { force: true });
}
/** What a database is put in place for that is not as recorded: better than none, where none is left. */
const differences = ({ target, request }, safety) => target.kind === 'absent' || (safety && request.onFailure === 'rollback') ? 'refuse' : 'keep';
/** Builds the new database, and gives it the name that the stand-in kept. */
async function fill({ parts, maintenance, plan, names, work }, onDifferences) {
    const { target, side, standIn } = names;
    const { validation, warnings } = await (0,new_database/* build */.jq)(parts, maintenance, side, plan, work);
    if (onDifferences === 'refuse')
        (0,new_database/* refuseDifferences */.h7)(validation, `It was not put in place.`);
    work.signal.throwIfAborted();
    await (0,exchange/* exchange */.cv)(parts.server, maintenance, {
        live: target,
        next: { name: side, comment: plan.properties.comment },
        away: { name: standIn, comment: (0,exchange/* markOf */.Fg)('restoring', target, null, work) },
    }, undefined, work);
    await (0,exchange/* dropOrWarn */.rj)(maintenance, standIn, work);
    return {
        validation,
        warnings: await (0,new_database/* handOver */.Cl)(maintenance, target, plan.properties, warnings, work),
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
        return await (0,exchange/* goOn */.AC)(server, maintenance, target, interruption, work, async (session, going) => {
            // What is half there takes room that is needed, perhaps.
            await (0,new_database/* removeRemains */.mV)(parts, session, side, going);
            if (plan.target.kind === 'absent') {
                await (0,new_database/* removeRemains */.mV)(parts, session, target, going);
                return cause;
            }
            const isBack = await (0,exchange/* putBack */.pK)(server, session, target, going);
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
        await (0,new_database/* createSide */.qB)(parts, maintenance, side, safetyPlan, work);
        const again = { ...replacement, plan: safetyPlan, names: { ...names, side } };
        const { validation } = await fill(again, 'keep');
        (0,new_database/* refuseDifferences */.h7)(validation, `"${target}" holds what ${safety.name} brought back.`);
        return new failure/* Failure */.HR('RESTORE_ROLLED_BACK', `the restore failed after "${target}" was dropped, and ${safety.name} brought the old data back: ${message}`, `"${target}" has its old data again; what is in it belongs to "${parts.restorer.address.username}", as after every restore. ${hint}`, { cause });
    }
    catch (error) {
        await (0,new_database/* removeRemains */.mV)(parts, maintenance, side, work);
        const differs = error instanceof failure/* Failure */.HR && error.code === 'VALIDATION_FAILED';
        const state = differs
            ? `${safety.name} was restored instead, but ${(0,failure/* messageOf */.bD)(error)}`
            : `bringing it back failed, too (${(0,failure/* messageOf */.bD)(error)}), and it is closed now`;
        return new failure/* Failure */.HR(interruption.aborted ? 'INTERRUPTED' : 'RESTORE_INCOMPLETE', `the restore failed after "${target}" was dropped; ${state}: ${message}`, wayBack(replacement, safety), { cause });
    }
}
/** What brings the old data back, once it is dropped. */
function wayBack({ parts, plan, names }, safety) {
    const { target } = names;
    if (safety) {
        return `The old data is in ${safety.name}. Bring it back: ${parts.wayToRestore({ database: target, backup: safety.name, target })}`;
    }
    const { database, name } = plan.source;
    return `There is no safety backup of this run. Restore any backup: ${parts.wayToRestore({ database, backup: name, target })}`;
}
/** What puts the old database back by hand, as long as it is not dropped. */
const putBackSql = ({ plan, names }) => goBackSql(names.target, names.aside, names.standIn, plan.target.kind === 'whole' ? plan.target.properties.comment : null);
async function takeSafetyBackup({ parts, maintenance, names, work }) {
    const safety = await (0,backup_database/* backupDatabase */._h)(parts, maintenance, (0,backup_database/* openKeeper */.zK)(parts.server, names.aside, work.signal), names.target, {
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
        setAsideAs: names.aside,
    }, work);
    work.reporter.info(`Safety backup of "${names.target}": ${safety.name}`);
    return safety;
}

// EXTERNAL MODULE: ./lib/commands/roles.js + 2 modules
var commands_roles = __webpack_require__(1551);
;// CONCATENATED MODULE: ./lib/commands/restore.js


















/**
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` first closes the target,
 * takes a safety backup of it and drops it; what fails after the drop is undone from that.
 */
async function restore_restore(parts, request, work) {
    const startedAt = work.now();
    await parts.store.check('read', work.signal);
    const chosen = await (0,download/* chooseDump */.A0)(parts.store, request, work);
    if (chosen.kind === 'backup')
        refuseNewerArchive((0,catalog_source/* sourceOf */.v)(chosen.backup), parts);
    const purpose = `restore into ${request.target}`;
    return await (0,lock/* withDatabaseLock */.N)(parts.server, request.target, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const guarded = { ...work, signal };
        if (!request.dryRun)
            await (0,exchange/* putBack */.pK)(parts.server, maintenance, request.target, guarded);
        const plan = await prepare(parts, maintenance, request, chosen, guarded);
        const done = request.dryRun
            ? { replaced: { kind: 'nothing' }, validation: undefined, warnings: [] }
            : await (0,commands_roles/* withRoles */.ou)(maintenance, plan.roles, guarded, () => replaceTarget(parts, maintenance, plan, guarded, work.signal));
        return {
            ...done,
            warnings: [...plan.warnings, ...done.warnings],
            database: request.target,
            source: plan.source,
            dryRun: request.dryRun,
            leftOut: plan.list.leftOut,
            durationSeconds: (work.now().getTime() - startedAt.getTime()) / 1000,
        };
    });
}
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
async function prepare(parts, maintenance, request, chosen, work) {
    const { restorer, store, tools, scratch, cores } = parts;
    const { reporter, signal } = work;
    const target = await lookAt(maintenance, request.target);
    const archive = (0,external_node_path_.join)(scratch, 'archive.dump');
    // All that is known of a foreign dump is in it.
    const source = chosen.kind === 'backup'
        ? (0,catalog_source/* sourceOf */.v)(chosen.backup)
        : await fetchForeign(parts, maintenance, chosen, request, target, archive, work);
    const { facts, name } = source;
    refuseNewerArchive(source, parts);
    const connections = await preflight_preflight(parts, maintenance, { request, source, target }, work);
    const modules = await (0,databases/* readModules */.Uq)(maintenance);
    const maySet = (setting) => mayComeFromBackup(setting, modules);
    const mayGrant = (name) => (0,patterns/* matchesAny */._I)(request.systemGrants, name);
    const roles = request.restoreRoles
        ? await (0,commands_roles/* fetchRoles */.kN)(store, maintenance, source, { maySet, mayGrant }, signal)
        : undefined;
    const recorded = harmlessProperties(facts.properties, request.target, maySet);
    const live = target.kind === 'whole' ? target.properties : undefined;
    await (0,commands_roles/* reportMissingRoles */.AQ)(maintenance, facts, live ?? recorded.properties, roles, work);
    const warnings = [...(roles?.withheld ?? []), ...(live ? [] : recorded.withheld)];
    for (const warning of warnings)
        reporter.warn(warning);
    let contents;
    if (source.kind === 'backup') {
        reporter.info(`Fetching ${name}`);
        await (0,download/* downloadVerified */.nz)(store, source.backup, 'dump', archive, reporter, signal);
        contents = await (0,catalog/* readContentsFile */.HH)(store, source.backup, restore_sha256, signal);
    }
    const list = await (0,restore/* listArchive */.d0)(restorer, tools, archive, facts.exclusions.schemas, signal);
    for (const { entry, reason } of list.leftOut)
        reporter.detail(`Leaving out ${entry}: ${reason}`);
    const { sizeBytes } = facts.dump;
    const sessions = request.jobs === 'auto' ? Math.max(1, connections ?? Number.POSITIVE_INFINITY) : request.jobs;
    const jobs = request.jobs === 'auto'
        ? Math.min((0,restore/* chooseJobs */.I1)({ cores, sizeBytes, tables: facts.totals.tables }), sessions)
        : request.jobs;
    const differing = live && source.kind === 'backup' ? (0,databases/* differingProperties */.cY)(facts.properties, live) : [];
    if (differing.length > 0) {
        reporter.info(`"${request.target}" keeps its own ${differing.join(', ')}, which differ from the backup’s`);
    }
    reporter.info(source.kind === 'backup'
        ? `${name} is whole: ${list.entries} entries, taken ${source.facts.snapshotAt} from ${source.facts.server.host}`
        : `${name} can be read to its end: ${list.entries} entries, dumped from PostgreSQL ${facts.server.version}`);
    reporter.info(describePlan(request, target, jobs));
    if (target.kind === 'whole' && request.strategy === 'recreate' && !request.safetyBackup) {
        reporter.warn(`without a safety backup there is no way back to what is in "${request.target}" now, also if the restore fails`);
    }
    // Encoding and locale are the archive's: they decide whether its data can be loaded at all.
    const { encoding, collate, characterType, localeProvider, locale, icuRules } = facts.properties;
    const properties = {
        ...(live ?? recorded.properties),
        ...{ encoding, collate, characterType, localeProvider, locale, icuRules },
    };
    const found = { request, source, target, archive, list, contents };
    return { ...found, sessions, jobs, roles, properties, warnings };
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
    throw new failure/* Failure */.HR('DATABASE_HALF_RESTORED', `"${database}" says of itself that it is a half-restored copy (run ${mark.run}), but it belongs to "${properties.owner}", and not to this login`, `Restore as "${properties.owner}", whose copy it may be.${(0,commands_databases/* notOurs */.TR)(database)}`);
}
function describePlan({ target, strategy, safetyBackup }, found, jobs) {
    const how = `, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
    switch (found.kind) {
        case 'absent':
            return `"${target}" does not exist yet and will be created${how}`;
        case 'half-restored':
            return `"${target}" is the rest of run ${found.mark.run}, which did not end; it will be dropped and restored anew${how}`;
        case 'whole':
            return strategy === 'swap'
                ? `"${target}" will be replaced by renaming once the restored database has been checked${how}`
                : `"${target}" will be closed to applications, ${safetyBackup ? 'backed up, dropped' : 'dropped WITHOUT a safety backup'} and restored anew${how}`;
    }
}
const restore_sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   dh: () => (/* binding */ damageIn),
/* harmony export */   gw: () => (/* binding */ checkFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7137);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6158);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2669);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4474);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2985);









/** Fetches every file of a backup to a folder, and compares it with the manifest. */
async function checkFiles(store, backup, folder, work) {
    const { manifest } = backup;
    const files = ['dump', 'contents', ...(manifest.roles ? ['roles'] : [])];
    const path = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, backup.name + _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fileEndings */ .nP[file]);
    const problems = [];
    let bytes = 0;
    for (const file of files) {
        try {
            const read = await store.download((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .storedName */ .Rs)(backup, file), path(file), {
                signal: work.signal,
                onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_7__/* .reportBytes */ .I)(work.reporter, backup.name, manifest[file]?.sizeBytes),
                recordedBytes: manifest[file]?.sizeBytes,
            });
            bytes += read.sizeBytes;
            problems.push(...differences(file, manifest[file], read));
        }
        catch (error) {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
                throw error;
            if (!damages.includes(error.code))
                throw error;
            problems.push(`${file}: ${error.message}`);
        }
    }
    const contents = await readContents(backup, path('contents'), problems);
    const figure = `${files.length} files, ${bytes.toLocaleString('en-US')} bytes`;
    const check = (verdict, hint) => ({
        ...{ name: 'files', verdict, figure, problems },
        ...(hint !== undefined && { hint }),
    });
    if (contents && problems.length === 0) {
        return { check: check('passed'), fetched: { archive: path('dump'), contents } };
    }
    return { check: check('failed', damagedInStore), fetched: undefined };
}
const damagedInStore = 'It was changed or damaged in the store. Keep an older backup, take a new one, and find out who changed this one.';
/** What is wrong with one file, and says nothing about the store. */
const damages = ['BACKUP_FILE_MISSING', 'BACKUP_CHECKSUM_MISMATCH'];
function differences(file, recorded, read) {
    if (!recorded)
        return [];
    if (read.sizeBytes !== recorded.sizeBytes) {
        return [`${file}: ${read.sizeBytes} bytes, recorded ${recorded.sizeBytes}`];
    }
    if (read.sha256 !== recorded.sha256) {
        return [`${file}: SHA-256 ${read.sha256}, recorded ${recorded.sha256}`];
    }
    return [];
}
/** Undefined, with the reason among the problems, when there is nothing that can be read. */
async function readContents(backup, path, problems) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch(() => undefined);
    if (!bytes || problems.length > 0)
        return undefined;
    try {
        return (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_6__/* .parseContents */ .OJ)(backup, bytes);
    }
    catch (error) {
        problems.push(`contents: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/**
 * Reads the archive's table of contents, which has to be that of this database with the rows of every
 * recorded table, and decodes all of it where nothing else is going to.
 */
async function checkArchive(reading, { manifest }, contents, decode) {
    const problems = [];
    let figure = 'not readable';
    try {
        const listed = await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .readTableOfContents */ .ug)(reading);
        figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeArchive */ .Jx)(reading);
    }
    catch (error) {
        problems.push(damageIn(error));
    }
    if (problems.length === 0)
        return { name: 'archive', verdict: 'passed', figure, problems };
    const hint = 'This dump is not, or not all of, what was recorded when it was taken. Keep an older backup, and take a new one.';
    return { name: 'archive', verdict: 'failed', figure, problems, hint };
}
/** What pg_restore says of an archive that it cannot read. Anything else is thrown. */
function damageIn(error) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'PG_RESTORE_FAILED')
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__/* .asListed */ .Gy)(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${(0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__/* .asListed */ .Gy)(plain(ident))}`));
    return [
        ...(isOther ? [`it is a dump of "${database}", not of "${manifest.database}"`] : []),
        ...lacking.map(([, ident]) => `table ${ident} is not in it, or its rows are not`),
    ];
}
/** An entry without its owner, who follows the name; either may hold blanks. */
const startsOf = (text) => text.startsWith('TABLE DATA ')
    ? [...text.matchAll(/ /g)].map(({ index }) => text.slice(0, index))
    : [];
/** `schema.name`, each quoted where it needs to be, as a list has it. */
const plain = (ident) => [...ident.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)]
    .map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare)
    .join(' ');


/***/ })

};
