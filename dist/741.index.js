export const id = 741;
export const ids = [741];
export const modules = {

/***/ 4741:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/catalog/evidence.js


/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */
const time = iso/* datetime */.w$().describe('UTC, RFC 3339');
const seconds = schemas/* number */.aig().nonnegative();
const checkSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('stable and in words: rows, foreign keys, indexes …'),
    verdict: schemas/* enum */.k5n([...names/* verdicts */.rY, 'skipped'])
        .describe('skipped: there was nothing to look at, or it was not asked for'),
    figure: schemas/* string */.YjP().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
    problems: schemas/* array */.YOg(schemas/* string */.YjP()).describe('each thing that is wrong, by name'),
    hint: schemas/* string */.YjP().optional().describe('what to do, where something is to be done'),
});
const evidenceSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    database: schemas/* string */.YjP(),
    backup: schemas/* string */.YjP().describe('{database}_{stamp}'),
    dumpSha256: schemas/* string */.YjP().describe('of the dump that was looked at, as its manifest records it'),
    level: schemas/* enum */.k5n(names/* verifyLevels */.zm),
    verdict: schemas/* enum */.k5n(names/* verdicts */.rY),
    startedAt: time,
    verifiedAt: time.describe('when it ended'),
    checks: schemas/* array */.YOg(checkSchema),
    recovery: schemas/* object */.Ikc({
        downloadSeconds: seconds,
        restoreSeconds: seconds.describe('definitions and rows'),
        indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
        validateSeconds: seconds,
        totalSeconds: seconds.describe('from the first byte to the last check'),
    })
        .nullable()
        .describe('how long it took to get the data back; null below level restore'),
    scratch: schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(['runner', 'server', 'host']),
        host: schemas/* string */.YjP().nullable(),
        version: schemas/* string */.YjP().describe('of PostgreSQL'),
        isolation: schemas/* object */.Ikc({
            user: schemas/* boolean */.zMY().describe('it ran as an OS user of its own'),
            processes: schemas/* boolean */.zMY().describe('it saw no processes but its own'),
            network: schemas/* boolean */.zMY().describe('it had no network'),
        })
            .optional()
            .describe('what kept a throw-away server apart from the machine; kind runner only'),
    })
        .nullable()
        .describe('where it was restored; null below level restore'),
    run: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        provider: schemas/* string */.YjP(),
        url: schemas/* string */.YjP().optional(),
        commit: schemas/* string */.YjP().optional(),
    }),
    tool: schemas/* object */.Ikc({ version: schemas/* string */.YjP() }),
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

// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(2867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(7137);
// EXTERNAL MODULE: ./lib/postgres/connection.js
var connection = __webpack_require__(3135);
// EXTERNAL MODULE: ./lib/postgres/throw-away-folder.js
var throw_away_folder = __webpack_require__(7423);
// EXTERNAL MODULE: ./lib/storage/catalog.js
var catalog = __webpack_require__(4474);
// EXTERNAL MODULE: ./lib/commands/archived.js
var commands_archived = __webpack_require__(2726);
// EXTERNAL MODULE: ./lib/commands/download.js
var download = __webpack_require__(3260);
// EXTERNAL MODULE: ./lib/commands/drill.js + 9 modules
var commands_drill = __webpack_require__(5675);
// EXTERNAL MODULE: ./lib/commands/restorer.js
var restorer = __webpack_require__(1480);
// EXTERNAL MODULE: ./lib/commands/verify-files.js
var verify_files = __webpack_require__(5315);
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
        const entries = await (0,catalog/* readCatalog */.uM)(store, undefined, signal);
        const { chosen, failures } = choose(entries, request, store);
        const assertions = await readAssertions(request);
        const options = { ...request, assertions, cores: parts.cores };
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
                failures.push({ database, failure: (0,failure/* asFailure */.h_)(error) });
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
/** The user's queries, in the order of their names; read first, so that a wrong folder costs no drill. */
async function readAssertions({ level, assertions }) {
    if (assertions === undefined || level !== 'restore')
        return [];
    try {
        const files = (await (0,promises_.readdir)(assertions)).filter(file => file.endsWith('.sql')).toSorted();
        if (files.length > 0) {
            return await Promise.all(files.map(async (name) => ({ name, sql: await (0,promises_.readFile)((0,external_node_path_.join)(assertions, name), 'utf8') })));
        }
    }
    catch (error) {
        throw noAssertions(`the assertions in ${assertions} cannot be read: ${(0,failure/* messageOf */.bD)(error)}`);
    }
    throw noAssertions(`there is no file *.sql in ${assertions}`);
}
const noAssertions = (message) => new failure/* Failure */.HR('USAGE', message, 'Give --assertions a folder with queries, one to a file.');
/** The backups that are meant; a name without wildcards that has none is a failure of its own. */
function choose(entries, { databases, excludeDatabases, backup }, store) {
    const selector = (0,selection/* parseSelector */.Pl)(backup);
    const byDatabase = Map.groupBy(entries, entry => entry.kind === 'backup' ? entry.backup.place.database : entry.broken.place.database);
    const named = [...new Set(databases.flatMap(({ literal }) => literal ?? []))];
    const isMeant = (name) => !(0,patterns/* matchesAny */._I)(excludeDatabases, name) && (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, name));
    const chosen = [...byDatabase]
        .filter(([database]) => isMeant(database))
        .toSorted(([a], [b]) => a.localeCompare(b))
        .flatMap(([database, ofIt]) => {
        const entry = (0,selection/* selectBackup */.Vr)(ofIt, selector);
        return entry ? [{ database, entry }] : [];
    });
    const missing = named.filter(name => isMeant(name) && !chosen.some(({ database }) => database === name));
    if (chosen.length === 0 && missing.length === 0) {
        throw selector.kind === 'latest'
            ? new failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database with a backup in ${store.location} is to be verified`, 'Check --databases and --exclude-databases; pg-azure-backup list shows what has a backup.')
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
const notFound = (message) => new failure/* Failure */.HR('BACKUP_NOT_FOUND', message, 'See what is there: pg-azure-backup list');
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
    const archived = await unlessImpossible('files', () => (0,commands_archived/* refuseArchivedBackup */.VM)(parts.store, backup, request.rehydrate, work));
    const { checks, recovery, scratch } = archived
        ? { checks: [archived], recovery: null, scratch: null }
        : await tryHere(parts, servers, backup, request, work);
    return {
        schemaVersion: 1,
        database: place.database,
        backup: name,
        dumpSha256: manifest.dump.sha256,
        level: request.level,
        verdict: verdictOf(checks),
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
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parts.scratch, 'verify-'));
    try {
        const tried = await tryBackup({ ...parts, scratch: folder }, backup, drill, request, work);
        return obstacle ? { ...tried, checks: [...tried.checks, obstacle] } : tried;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function tryBackup({ store, scratch: folder, environment, findTools }, backup, drill, request, work) {
    const began = performance.now();
    const { check, fetched } = await (0,verify_files/* checkFiles */.gw)(store, backup, folder, work);
    const downloadSeconds = (0,commands_drill.secondsSince)(began);
    const files = { checks: [check], recovery: null, scratch: null };
    if (!fetched || request.level === 'checksum')
        return files;
    const { archive, contents } = fetched;
    const { signal } = work;
    const toolsEnvironment = (0,connection/* toolEnvironment */.uQ)({ password: undefined }, environment);
    const read = (tools, decode) => (0,verify_files/* checkArchive */.PI)({ tools, archive, environment: toolsEnvironment, signal }, backup, contents, decode);
    // A restore decodes it, too.
    const archiveCheck = drill
        ? await read(drill.scratch.tools, false)
        : await unlessImpossible('archive', async () => read(await findTools(Number.parseInt(backup.manifest.client.version, 10)), true));
    const checks = [check, archiveCheck];
    if (!drill || archiveCheck.verdict !== 'passed')
        return { ...files, checks };
    const { checks: restored, seconds } = await (0,commands_drill.runDrill)(drill, fetched, folder, request, work);
    const { server, throwAway } = drill.scratch;
    const { kind } = request.scratch;
    return {
        checks: [...checks, ...restored],
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
    return unlessImpossible('scratch server', async () => (0,commands_drill.prepareDrill)(await servers.open(major), backup, work));
};
/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible(name, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || !impossible.includes(error.code))
            throw error;
        const { message, hint } = error;
        return { name, verdict: 'unverifiable', figure: 'not tried', problems: [message], hint };
    }
}
const impossible = [
    'BACKUP_ARCHIVED',
    'SCRATCH_SERVER_FAILED',
    'CLIENT_TOOLS_MISSING',
    'CLIENT_TOOLS_TOO_NEW',
    'CLIENT_TOOLS_TOO_OLD',
];
/** What a database takes beside its rows: the catalogs of PostgreSQL itself. */
const emptyDatabaseBytes = 8 * 1024 ** 2;
/** Rows that were packed, and the indexes, which a dump has none of. Experience, no bound. */
const growth = (compression) => (compression === 'none' ? 2 : 6);
/**
 * Says what a verification will take, and refuses where this machine has no room for it: for the dump,
 * and for the scratch database if that is to be here, too.
 */
async function requireRoom(folder, { name, manifest: { dump } }, scratch, { reporter }) {
    const here = scratch?.throwAway?.folder;
    const restored = scratch ? emptyDatabaseBytes + dump.sizeBytes * growth(dump.compression) : 0;
    const where = here === undefined ? scratch?.server.name : 'the throw-away server';
    const need = `${mebibytes(dump.sizeBytes)} for the dump${scratch ? ` and, by experience, about ${mebibytes(restored)} on ${where}` : ''}`;
    reporter.info(`${name} takes ${need}`);
    const wanted = new Map([[folder, dump.sizeBytes]]);
    // Most often both are on one file system.
    if (here !== undefined)
        wanted.set(folder, dump.sizeBytes + restored).set(here, restored);
    for (const [place, bytes] of wanted) {
        const free = await (0,throw_away_folder/* freeBytes */.go)(place);
        if (free === undefined || free >= bytes)
            continue;
        throw new failure/* Failure */.HR('DISK_FULL', `${name} takes ${need}, and the file system of ${place} has room for ${mebibytes(free)}`, 'Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: --scratch.');
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
        const stamp = (0,names/* formatStamp */.xE)(verifiedAt);
        const name = (0,names/* evidenceName */.Xc)(backup.place, { stamp, level, verdict });
        try {
            const text = work.clean(renderEvidence(kept).toString());
            await store.write(name, Buffer.from(text), signal);
            return { backup, evidence: kept, evidenceName: name };
        }
        catch (error) {
            if (signal.aborted || !(error instanceof failure/* Failure */.HR))
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
        ? new failure/* Failure */.HR('VERIFICATION_FAILED', `${backup} failed its verification: ${shown}${more}`, hint || 'The evidence beside the backup names all that was found.')
        : new failure/* Failure */.HR('NOT_VERIFIABLE', `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`, hint || 'Choose another --scratch.');
}


/***/ })

};
