export const id = 566;
export const ids = [566];
export const modules = {

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform),
  removeRemains: () => (/* binding */ compose_removeRemains)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(7469);
;// CONCATENATED MODULE: ./lib/catalog/compression.js
/** pg_dump knows methods besides gzip, and their names, from this major on. */
const methodsSince = 16;
/**
 * The value of pg_dump's `--compress`, or `undefined` when this one cannot compress that way.
 *
 * `auto` was chosen by measurement (docs/performance.md): zstd at level 1 is faster than any gzip
 * and smaller; where there is only gzip, level 1 is two to three times as fast as pg_dump's default
 * for 5 to 16 % more bytes.
 */
function compressionArgument(compression, { major, zstd }) {
    const named = major >= methodsSince;
    switch (compression.method) {
        case 'auto':
            if (zstd)
                return 'zstd:1';
            return named ? 'gzip:1' : '1';
        case 'none':
            return named ? 'none' : '0';
        case 'gzip':
            return `${named ? 'gzip:' : ''}${compression.level ?? 6}`;
        default:
            if (!named || (compression.method === 'zstd' && !zstd))
                return undefined;
            return compression.level === undefined
                ? compression.method
                : `${compression.method}:${compression.level}`;
    }
}
/** Why `auto` is what it is with this pg_dump. */
const reasonOfAuto = ({ major, zstd }) => zstd
    ? `pg_dump ${major} has zstd, which is faster than any gzip, and smaller`
    : `this pg_dump ${major} has no zstd; of gzip, level 1 is two to three times as fast as the default for a few percent more bytes`;
/** The method and level that a value of `--compress` stands for, whichever pg_dump it was for. */
const compressionName = (argument) => argument.replace(/^\d+$/, level => (level === '0' ? 'none' : `gzip:${level}`));

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(9567);
;// CONCATENATED MODULE: ./lib/postgres/errors.js


/** The first line. An error of several attempts (::1 and 127.0.0.1) has a code, but no message. */
const messageOf = (error) => (error instanceof Error ? error.message || codeOf(error) || error.name : String(error)).split('\n')[0] ?? '';
/** PostgreSQL's SQLSTATE, or the system's or OpenSSL's error code. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
/** True when a TLS attempt failed in a way that `ssl-mode: prefer` may answer with a plain one. */
const mayBePlain = (error) => messageOf(error).includes('does not support SSL') || codeOf(error) === '28000';
/** Why a connection could not be made, in words that name the remedy. */
function connectFailure(error, target) {
    const server = `${target.host}:${target.port}`;
    const code = codeOf(error);
    const message = messageOf(error);
    const options = { cause: error };
    switch (code) {
        case '28P01':
            return new catalog_failure/* Failure */.HR('PG_LOGIN_FAILED', `${server} refused the password of "${target.user}"`, 'Check the user name and the password.', options);
        case '28000':
            return new catalog_failure/* Failure */.HR('PG_LOGIN_FAILED', `${server} refused the login of "${target.user}": ${message}`, 'Check the user name, the server’s pg_hba.conf or firewall rules, and --ssl-mode.', options);
        case '3D000':
            return new catalog_failure/* Failure */.HR('DATABASE_NOT_FOUND', `there is no database "${target.database}" on ${server}`, 'See what is there: pg-azure-backup databases. Names are case-sensitive.', options);
        case '42501':
            return new catalog_failure/* Failure */.HR('PG_PERMISSION_DENIED', `${server}: ${message}`, `Run as a role that may connect: GRANT CONNECT ON DATABASE … TO "${target.user}".`, options);
        case '53300':
            return new catalog_failure/* Failure */.HR('PG_CONNECT_FAILED', `${server} has no free connection: ${message}`, 'Lower --concurrency or --jobs, or run when fewer clients are connected.', options);
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return new catalog_failure/* Failure */.HR('PG_CONNECT_FAILED', `the host name ${target.host} cannot be resolved`, 'Check --host. A private endpoint can be resolved only inside its virtual network.', options);
    }
    if (message.includes('does not support SSL')) {
        return new catalog_failure/* Failure */.HR('PG_TLS_FAILED', `${server} does not offer TLS`, 'Turn TLS on at the server, or, on a network that you trust, set --ssl-mode disable.', options);
    }
    if (/^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_|ERR_TLS_|ERR_SSL_|HOSTNAME_)/.test(code)) {
        return new catalog_failure/* Failure */.HR('PG_TLS_FAILED', `the TLS certificate of ${server} was refused: ${message} (${code})`, 'Give the root that signed it in --ssl-root-cert, and connect by the name in the certificate.', options);
    }
    return new catalog_failure/* Failure */.HR('PG_CONNECT_FAILED', `cannot connect to ${server}: ${message}`, 'Check --host and --port, that the server runs, and that its firewall lets this machine in.', options);
}
/** Why a statement failed. Errors that end the connection are told apart from those of the SQL. */
function queryFailure(error, server) {
    if (error instanceof catalog_failure/* Failure */.HR)
        return error;
    const code = codeOf(error);
    const message = messageOf(error);
    const options = { cause: error };
    // Class 57P: the server ended the session. Everything that is not a DatabaseError came from the socket.
    if (code.startsWith('57P') || !(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError)) {
        return new catalog_failure/* Failure */.HR('PG_CONNECTION_LOST', `the connection to ${server} was lost: ${message}`, 'Look in the server’s log (restart, failover, an administrator), then run again.', options);
    }
    if (code === '42501') {
        return new catalog_failure/* Failure */.HR('PG_PERMISSION_DENIED', `${server}: ${message}`, missingRight(`${message} ${error.detail ?? ''}`) ?? grantIt, options);
    }
    if (code === '55P03') {
        return new catalog_failure/* Failure */.HR('PG_QUERY_FAILED', `${server}: a table is locked by another session: ${message}`, 'Run again when the other session (DDL?) has ended, or raise --lock-wait-timeout.', options);
    }
    if (code === '55006') {
        return new catalog_failure/* Failure */.HR('PG_QUERY_FAILED', `${server}: ${message}`, 'Sessions are left that this login may not end. See pg_stat_activity; GRANT pg_signal_backend helps, except against superusers.', options);
    }
    return new catalog_failure/* Failure */.HR('PG_QUERY_FAILED', `${server}: ${message} (SQLSTATE ${code})`, 'The server’s log has the whole statement.', options);
}
const grantIt = 'Grant the missing right, or run as a role that has it (see docs/postgresql-roles.md).';
/** What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. */
function missingRight(text) {
    const role = 'THIS_LOGIN';
    const grant = (sql) => `As an administrator: ${sql} (see docs/postgresql-roles.md).`;
    if (/row-level security|row security/i.test(text)) {
        return grant(`ALTER ROLE ${role} BYPASSRLS`);
    }
    if (/large object/i.test(text)) {
        return grant(`GRANT SELECT ON LARGE OBJECT … TO ${role}, for each; pg_read_all_data does not cover them`);
    }
    if (/pg_signal_backend|terminate process/i.test(text)) {
        return grant(`GRANT pg_signal_backend TO ${role}; sessions of superusers end by themselves alone`);
    }
    if (/permission denied to create database/i.test(text)) {
        return grant(`ALTER ROLE ${role} CREATEDB`);
    }
    if (/must be (?:able to SET ROLE|member of role|owner of database)/i.test(text)) {
        return grant(`GRANT the owner of the database TO ${role}`);
    }
    if (/permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(text)) {
        return grant(`GRANT pg_read_all_data TO ${role}`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/postgres/sql/session.js
/**
 * What every session of ours starts with. Settings that this major does not have are passed over.
 *
 * An empty search_path keeps objects of users from standing in for PostgreSQL's own, and makes
 * every rendered name schema-qualified. `row_security = off` makes a policy an error instead of a
 * count that is silently too low. The rest makes texts the same on every server.
 */
const sessionSettings = `
SELECT pg_catalog.set_config(wanted.name, wanted.value, false)
  FROM (VALUES
         ('search_path', ''),
         ('statement_timeout', '0'),
         ('lock_timeout', '0'),
         ('idle_in_transaction_session_timeout', '0'),
         ('idle_session_timeout', '0'),
         ('transaction_timeout', '0'),
         ('tcp_keepalives_idle', '30'),
         ('row_security', 'off'),
         ('DateStyle', 'ISO, YMD'),
         ('IntervalStyle', 'postgres'),
         ('TimeZone', 'UTC'),
         ('extra_float_digits', '3'),
         ('bytea_output', 'hex'),
         ('xmlbinary', 'base64'),
         ('quote_all_identifiers', 'off'),
         ('standard_conforming_strings', 'on'),
         ('lc_monetary', 'C'),
         ('jit', 'off')
       ) AS wanted(name, value)
  JOIN pg_catalog.pg_settings AS known ON known.name = wanted.name`;
/** Ends a long query soon after its client is gone, instead of with its end (14 and later). */
const noticeLostClients = `
SELECT pg_catalog.set_config(name, '10000', false) FROM pg_catalog.pg_settings
 WHERE name = 'client_connection_check_interval'`;

;// CONCATENATED MODULE: ./lib/postgres/session.js






/** A server that stands still is not waited for at the end. */
const goodbyeMs = 2000;
/** A count or size that PostgreSQL sends as text, because it may be a bigint. */
const count = coerce/* number */.ai().int();
/**
 * Opens a session and makes its text output deterministic. Ends at once when `signal` aborts:
 * the socket is destroyed, which also ends a query that is running.
 */
async function openSession(config, signal) {
    signal.throwIfAborted();
    const client = new esm/* default.Client */.Ay.Client(config);
    const gone = new AbortController();
    const target = `${config.host}:${config.port}`;
    let closing = false;
    const destroy = () => client.connection.stream.destroy();
    signal.addEventListener('abort', destroy);
    const fail = (error) => {
        if (signal.aborted)
            throw signal.reason;
        throw error;
    };
    // Without a listener the loss of an idle connection would end the process.
    client.on('error', error => {
        if (!closing)
            gone.abort(queryFailure(error, target));
    });
    client.on('end', () => {
        signal.removeEventListener('abort', destroy);
        if (!closing)
            gone.abort(queryFailure(new Error('it was closed'), target));
    });
    try {
        await client.connect();
        await client.query(sessionSettings);
        // Refused by servers whose platform cannot tell.
        await client.query(noticeLostClients).catch(() => undefined);
    }
    catch (error) {
        signal.removeEventListener('abort', destroy);
        destroy();
        fail(connectFailure(error, config));
    }
    const run = async (sql, parameters) => {
        try {
            return await client.query(sql, parameters ? [...parameters] : undefined);
        }
        catch (error) {
            return fail(gone.signal.aborted ? gone.signal.reason : queryFailure(error, target));
        }
    };
    return {
        database: config.database,
        lost: gone.signal,
        async rows(schema, sql, parameters) {
            const result = await run(sql, parameters);
            // The driver answers several statements with several results, whatever its types say.
            if (Array.isArray(result)) {
                throw new catalog_failure/* Failure */.HR('PG_QUERY_FAILED', `there are ${result.length} statements where one should be`, 'Write one statement.');
            }
            return classic_schemas/* array */.YOg(schema).parse(result.rows);
        },
        async execute(sql) {
            await run(sql);
        },
        onWarning(hear) {
            client.on('notice', ({ severity, message }) => {
                if (severity === 'WARNING')
                    hear(message ?? '');
            });
        },
        async [Symbol.asyncDispose]() {
            closing = true;
            signal.removeEventListener('abort', destroy);
            // A connection that is already gone has nothing to say goodbye to.
            if (signal.aborted || gone.signal.aborted)
                destroy();
            else
                await Promise.race([
                    client.end().catch(() => undefined),
                    (0,external_node_timers_promises_.setTimeout)(goodbyeMs, undefined, { ref: false }),
                ]);
            destroy();
        },
    };
}
/** Quotes a name for SQL. */
const quoteIdent = (name) => `"${name.replaceAll('"', '""')}"`;
/** Quotes a text for SQL; right whatever `standard_conforming_strings` says. */
const quoteLiteral = (text) => text.includes('\\')
    ? `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;
/** The single row of a statement that always has one. */
async function oneRow(session, schema, sql, parameters) {
    const [row] = await session.rows(schema, sql, parameters);
    if (row === undefined) {
        throw new catalog_failure/* Failure */.HR('INTERNAL', `no row from: ${sql}`, 'Please report this as a bug.');
    }
    return row;
}

;// CONCATENATED MODULE: ./lib/postgres/lock.js
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
 * Does work while a session on the maintenance database holds an advisory lock on a database's
 * name, so that nobody dumps what is being restored. The name, not the database, is locked: it need
 * not exist. The work gets the session and a signal that also aborts when the session is lost.
 *
 * The session itself outlives an interruption: what was begun on it is finished, cleaning up is done
 * with it, and only then does the lock go.
 *
 * Throws `DATABASE_BUSY`, which names the holder, when another run has it.
 */
async function withDatabaseLock(server, database, mode, purpose, signal, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        signal.throwIfAborted();
        const maintenance = server.address.maintenanceDatabase;
        const session = __addDisposableResource(env_1, await server.connect(maintenance, purpose, neverAborted), true);
        const key = lockKey(database);
        const tryLock = mode === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
        const { locked } = await oneRow(session, classic_schemas/* object */.Ikc({ locked: classic_schemas/* boolean */.zMY() }), `SELECT pg_catalog.${tryLock}($1::bigint) AS locked`, [key]);
        // The lock belongs to one maintenance database; a run that uses another shows up only here.
        const holders = await session.rows(holderSchema, holdersSql, [key]);
        const opponents = holders.filter(holder => mode === 'exclusive' || holder.exclusive);
        if (locked && opponents.length === 0) {
            return await work(session, AbortSignal.any([signal, session.lost]));
        }
        const who = opponents
            .map(({ application, username, pid, since }) => [
            application,
            `(${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`,
        ].join(' '))
            .join('; ');
        throw new catalog_failure/* Failure */.HR('DATABASE_BUSY', `database "${database}" is in use by another run: ${who || 'it has just ended'}`, 'Wait until that run has ended, then start this one again.');
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
const neverAborted = new AbortController().signal;
const lockKey = (database) => (0,external_node_crypto_.createHash)('sha256').update(`pg-azure-backup\0${database}`).digest().readBigInt64BE().toString();
const holderSchema = classic_schemas/* object */.Ikc({
    pid: classic_schemas/* int */.Whr(),
    exclusive: classic_schemas/* boolean */.zMY(),
    application: classic_schemas/* string */.YjP().nullable(),
    // Of the session of another role not everything is shown.
    username: classic_schemas/* string */.YjP().nullable(),
    since: classic_schemas/* string */.YjP().nullable(),
});
const holdersSql = `
SELECT a.pid, l.mode = 'ExclusiveLock' AS exclusive, a.usename AS username,
       a.application_name AS application, a.backend_start::text AS since
  FROM pg_catalog.pg_locks AS l
  JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
   AND l.pid <> pg_catalog.pg_backend_pid()
   AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint`;

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/catalog/contents.js


/**
 * The contents file: what was in the dumped snapshot. Every object with a hash of its definition,
 * every table with its rows. Validation compares a restored database with it.
 */
const contentsSchema = classic_schemas/* object */.Ikc({
    schemaVersion: classic_schemas/* literal */.euz(1),
    major: classic_schemas/* int */.Whr().describe('PostgreSQL’s major version, whose wording the hashes are of'),
    objects: classic_schemas/* array */.YOg(classic_schemas/* tuple */.PVZ([classic_schemas/* string */.YjP(), classic_schemas/* string */.YjP(), classic_schemas/* string */.YjP()]))
        .describe('kind, ident, hash of the definition'),
    rows: classic_schemas/* array */.YOg(classic_schemas/* tuple */.PVZ([classic_schemas/* string */.YjP(), classic_schemas/* string */.YjP(), classic_schemas/* int */.Whr()]))
        .nullable()
        .describe('kind, ident, rows; null: not counted'),
    hashes: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        kind: classic_schemas/* string */.YjP(),
        ident: classic_schemas/* string */.YjP(),
        hash: classic_schemas/* string */.YjP().describe('of all rows, whatever their order'),
        extensions: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()).describe('by whose types its rows are worded'),
    }))
        .optional()
        .describe('what is in the rows; absent: not asked for'),
    foreignKeys: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())
        .optional()
        .describe('which constraints are foreign keys: idents'),
    migrations: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        tool: classic_schemas/* string */.YjP(),
        table: classic_schemas/* string */.YjP(),
        version: classic_schemas/* string */.YjP().nullable().describe('null: nothing has been applied'),
        failed: classic_schemas/* int */.Whr().describe('migrations that failed or are under way, and locks'),
    }))
        .optional()
        .describe('what tools for migrations keep of their work'),
});
/** Enough for half a million objects; a larger one was not written by us. */
const contentsMaxBytes = 64 * 1024 * 1024;
const unpackedMaxBytes = 512 * 1024 * 1024;
const packContents = (contents) => (0,external_node_zlib_.gzipSync)(JSON.stringify(contents), { level: 6 });
/** Throws when the bytes are not a contents file of this version. */
function unpackContents(bytes) {
    const text = (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: unpackedMaxBytes }).toString('utf8');
    return contentsSchema.parse(JSON.parse(text));
}
/** Numbers for the manifest: objects by kind, tables and their rows. */
function totalsOf(contents) {
    const objects = {};
    for (const [kind] of contents.objects)
        objects[kind] = (objects[kind] ?? 0) + 1;
    const tables = contents.rows?.filter(([kind]) => kind === 'table');
    return {
        objects,
        tables: tables?.length ?? objects.table ?? 0,
        rows: tables ? tables.reduce((sum, [, , rows]) => sum + rows, 0) : null,
    };
}
/**
 * Compares what was recorded with what is there now.
 *
 * Three things may differ after a correct restore and are warnings: the version of an extension (a
 * restore installs the server's default), the rows of what is computed or owned by an extension (a
 * materialized view over `now()`, a configuration table that the extension fills itself), and the
 * wording of values whose type comes from an extension that has another version now.
 */
function compareContents(recorded, restored) {
    const definitionsCompared = recorded.major === restored.major;
    const missing = [];
    const unexpected = [];
    const changed = [];
    const rows = [];
    const contents = [];
    const warnings = [];
    const otherVersions = new Set();
    pairUp(recorded.objects, restored.objects, (kind, ident, before, after) => {
        const object = `${kind} ${ident}`;
        if (after === undefined)
            missing.push(object);
        else if (before === undefined) {
            if (!inEveryNewDatabase.includes(object))
                unexpected.push(object);
        }
        else if (before === after || !definitionsCompared)
            return;
        else if (kind === 'extension') {
            otherVersions.add(ident);
            warnings.push(`extension ${ident} is at another version than when the backup was taken`);
        }
        else
            changed.push(object);
    });
    let tablesCompared = 0;
    let rowsCompared = 0;
    if (recorded.rows && restored.rows) {
        pairUp(recorded.rows, restored.rows, (kind, ident, before, after) => {
            tablesCompared += 1;
            rowsCompared += before ?? 0;
            if (before === after)
                return;
            if (kind === 'table') {
                rows.push({ table: ident, recorded: before ?? null, restored: after ?? null });
            }
            else {
                warnings.push(`${kind} ${ident}: ${before ?? 'no'} rows recorded, ${after ?? 'none'} now`);
            }
        });
    }
    let contentsCompared = 0;
    if (definitionsCompared) {
        const otherCounts = new Set(rows.map(({ table }) => table));
        for (const { kind, ident, hash, extensions, restoredHash } of hashPairs(recorded, restored)) {
            contentsCompared += 1;
            if (hash === restoredHash || otherCounts.has(ident))
                continue;
            if (kind !== 'table')
                warnings.push(`${kind} ${ident}: its rows are others than recorded`);
            else if (extensions.some(name => otherVersions.has(name))) {
                warnings.push(`${kind} ${ident}: its rows read differently, which the other version of an extension may explain (${extensions.join(', ')})`);
            }
            else
                contents.push(ident);
        }
    }
    return {
        ok: [missing, unexpected, changed, rows, contents].every(({ length }) => length === 0),
        objectsCompared: recorded.objects.length,
        tablesCompared,
        rowsCompared,
        definitionsCompared,
        missing,
        unexpected,
        changed,
        rows,
        contentsCompared,
        contents,
        warnings,
    };
}
/** The tables that both sides hashed; one that only one side has is told by the rows. */
function* hashPairs({ hashes = [] }, restored) {
    const after = new Map(restored.hashes?.map(({ ident, hash }) => [ident, hash]));
    for (const one of hashes) {
        const restoredHash = after.get(one.ident);
        if (restoredHash !== undefined)
            yield { ...one, restoredHash };
    }
}
/**
 * What a restore should show that left something out on purpose: without some objects (`kind ident`),
 * and without the rows of some tables (`ident`).
 */
const withoutLeftOut = ({ objects, rows, hashes, migrations, ...contents }, objectsLeftOut, tablesEmptied) => ({
    ...contents,
    objects: objects.filter(([kind, ident]) => !objectsLeftOut.includes(`${kind} ${ident}`)),
    rows: rows?.map(([kind, ident, count]) => [kind, ident, tablesEmptied.includes(ident) ? 0 : count]) ??
        null,
    ...(hashes && { hashes: hashes.filter(({ ident }) => !tablesEmptied.includes(ident)) }),
    ...(migrations && {
        migrations: migrations.filter(({ table }) => !tablesEmptied.includes(table)),
    }),
});
/** What pg_restore does not drop when the source had none of it. What is inside is told by itself. */
const inEveryNewDatabase = ['schema public', 'extension plpgsql'];
/** Visits every (kind, ident) of both lists once, with the value of each side. */
function pairUp(recorded, restored, visit) {
    const key = ([kind, ident]) => `${kind}\0${ident}`;
    const after = new Map(restored.map(entry => [key(entry), entry]));
    for (const entry of recorded) {
        visit(entry[0], entry[1], entry[2], after.get(key(entry))?.[2]);
        after.delete(key(entry));
    }
    for (const entry of after.values())
        visit(entry[0], entry[1], undefined, entry[2]);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/catalog/manifest.js

/**
 * The manifest: the document beside a dump that makes it a backup. One source for its type, its
 * reader and its published JSON Schema. Readers accept fields they do not know; a change that older
 * readers must not ignore raises `schemaVersion`.
 */
const time = iso/* datetime */.w$().describe('UTC, RFC 3339');
const sha256 = classic_schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const size = classic_schemas/* int */.Whr().nonnegative().describe('bytes');
const localName = classic_schemas/* string */.YjP()
    .regex(/^[^/\\]+$/)
    .describe('the name of a file in the same folder as the manifest');
/** No path of the second kind leads out of the store; a reader that knows the first alone refuses it. */
const dumpName = classic_schemas/* string */.YjP()
    .regex(/^(?:[^/\\]+|(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+\.dump)$/)
    .describe('the name of a file in the same folder as the manifest; with a leading slash, its path from the root of the store');
const storedFile = classic_schemas/* object */.Ikc({ name: localName, sizeBytes: size, sha256 });
/** What `pg_restore` without `--create` would lose: everything that belongs to the database itself. */
const databasePropertiesSchema = classic_schemas/* object */.Ikc({
    owner: classic_schemas/* string */.YjP(),
    encoding: classic_schemas/* string */.YjP().describe('as pg_encoding_to_char() names it'),
    collate: classic_schemas/* string */.YjP(),
    characterType: classic_schemas/* string */.YjP(),
    localeProvider: classic_schemas/* enum */.k5n(['libc', 'icu', 'builtin']),
    locale: classic_schemas/* string */.YjP().nullable().describe('the ICU or builtin locale'),
    icuRules: classic_schemas/* string */.YjP().nullable(),
    connectionLimit: classic_schemas/* int */.Whr().describe('-1: no limit'),
    comment: classic_schemas/* string */.YjP().nullable(),
    grants: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        role: classic_schemas/* string */.YjP().nullable().describe('null: PUBLIC'),
        privilege: classic_schemas/* enum */.k5n(['CREATE', 'CONNECT', 'TEMPORARY']),
        grantable: classic_schemas/* boolean */.zMY(),
    }))
        .describe('PostgreSQL’s defaults are written out; the owner’s own rights are not'),
    settings: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        role: classic_schemas/* string */.YjP().nullable().describe('null: for every role (ALTER DATABASE … SET)'),
        name: classic_schemas/* string */.YjP(),
        value: classic_schemas/* string */.YjP(),
    })),
});
const manifestSchema = classic_schemas/* object */.Ikc({
    schemaVersion: classic_schemas/* literal */.euz(1),
    database: classic_schemas/* string */.YjP(),
    label: classic_schemas/* string */.YjP().describe('why it was taken: manual, daily, safety or the user’s own word'),
    snapshotAt: time.describe('the instant that the dump shows, by the server’s clock'),
    startedAt: time,
    finishedAt: time,
    server: classic_schemas/* object */.Ikc({
        host: classic_schemas/* string */.YjP(),
        port: classic_schemas/* int */.Whr(),
        version: classic_schemas/* string */.YjP().describe('as server_version says it, 17.6 say'),
        major: classic_schemas/* int */.Whr(),
    }),
    client: classic_schemas/* object */.Ikc({ version: classic_schemas/* string */.YjP().describe('pg_dump’s own') }),
    dump: storedFile.extend({
        name: dumpName,
        md5: classic_schemas/* string */.YjP().regex(/^[0-9a-f]{32}$/),
        compression: classic_schemas/* string */.YjP().describe('as pg_dump’s --compress takes it'),
    }),
    contents: storedFile,
    roles: storedFile.optional().describe('the roles of the server, as SQL without passwords'),
    usedRoles: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        name: classic_schemas/* string */.YjP(),
        needed: classic_schemas/* boolean */.zMY().describe('a policy or user mapping cannot be restored without it'),
    }))
        .optional()
        .describe('roles that the objects speak of: as owners, in grants, policies, user mappings'),
    properties: databasePropertiesSchema,
    extensions: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), version: classic_schemas/* string */.YjP() })),
    totals: classic_schemas/* object */.Ikc({
        objects: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* int */.Whr()).describe('objects by kind'),
        tables: classic_schemas/* int */.Whr().describe('tables whose rows are in the dump'),
        rows: classic_schemas/* int */.Whr().nullable().describe('null: not counted'),
    }),
    exclusions: classic_schemas/* object */.Ikc({
        schemas: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
        tableData: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ schema: classic_schemas/* string */.YjP(), name: classic_schemas/* string */.YjP() })),
        pgDumpOptions: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
    }),
    run: classic_schemas/* object */.Ikc({
        id: classic_schemas/* string */.YjP(),
        provider: classic_schemas/* string */.YjP().describe('github, gitlab or local'),
        url: classic_schemas/* string */.YjP().optional(),
        commit: classic_schemas/* string */.YjP().optional(),
    }),
    tool: classic_schemas/* object */.Ikc({ version: classic_schemas/* string */.YjP() }),
});
/** Larger ones are not ours: even a database with hundreds of grants stays far below. */
const manifestMaxBytes = 1024 * 1024;
/** Reads a manifest's bytes. Never throws: a bad manifest is a finding, not an accident. */
function readManifest(bytes) {
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'invalid', reason: 'it is not JSON' };
    }
    const version = classic_schemas/* object */.Ikc({ schemaVersion: classic_schemas/* int */.Whr() }).safeParse(document);
    if (version.success && version.data.schemaVersion > 1) {
        return { kind: 'too-new', schemaVersion: version.data.schemaVersion };
    }
    const parsed = manifestSchema.safeParse(document);
    if (parsed.success)
        return { kind: 'manifest', manifest: parsed.data };
    const first = parsed.error.issues[0];
    return { kind: 'invalid', reason: `${first?.path.join('.') || 'document'}: ${first?.message}` };
}
const renderManifest = (manifest) => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
/** The published JSON Schema of the manifest, for readers that are not ours. */
const manifestJsonSchema = () => z.toJSONSchema(manifestSchema, { io: 'input' });

// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
;// CONCATENATED MODULE: ./lib/postgres/batches.js

/** Why a statement was refused; throws on when it was not the statement that failed. */
function refusalOf(error) {
    if (error instanceof catalog_failure/* Failure */.HR && refusals.includes(error.code))
        return error;
    throw error;
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/**
 * Does something with many things, a batch of them in one statement. Where that fails it does it with
 * the halves, down to those that fail by themselves: thousands of things are few round trips, and
 * one that cannot be read does not take the others along.
 */
async function inBatches(items, size, run, refuse) {
    for (let start = 0; start < items.length; start += size) {
        const batch = items.slice(start, start + size);
        try {
            await run(batch);
        }
        catch (error) {
            const why = refusalOf(error);
            const [only] = batch;
            if (batch.length > 1)
                await inBatches(batch, Math.ceil(batch.length / 2), run, refuse);
            else if (only !== undefined)
                refuse(only, why);
        }
    }
}

;// CONCATENATED MODULE: ./lib/postgres/sql/contents.js
/**
 * What is in a database, read in one snapshot. Run with the settings of `sql/session.ts`, which make
 * every rendered definition deterministic.
 *
 * Left out on purpose: owners, privileges, OIDs, attribute numbers and other physical details, which
 * `pg_restore --no-owner --no-privileges` legitimately changes; members of extensions, which belong
 * to CREATE EXTENSION; temporary and TOAST objects; what pg_dump passes over, such as invalid indexes
 * and what partitions inherit. $1: names of schemas that were not dumped.
 */
const objectsSql = `
WITH member AS (
  SELECT classid, objid FROM pg_catalog.pg_depend
   WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'e'
), ns AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace AS n
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), rel AS ( -- an extension's composite types are its members as types, its indexes by their tables
  SELECT c.*, pg_catalog.format('%I.%I', ns.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN ns ON ns.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
   WHERE c.relpersistence <> 't'
     AND (i.indexrelid IS NULL OR i.indisready AND (i.indisvalid OR c.relkind = 'I'))
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = coalesce(i.indrelid, c.oid)
                        AND m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.reltype
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), typ AS (
  SELECT t.*, pg_catalog.format('%I.%I', ns.nspname, t.typname) AS ident
    FROM pg_catalog.pg_type AS t JOIN ns ON ns.oid = t.typnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = t.oid
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), filter AS ( -- row filters of publications came with PostgreSQL 15
  SELECT v.pubname, v.schemaname, v.tablename, pg_catalog.to_jsonb(v) ->> 'rowfilter' AS rows
    FROM pg_catalog.pg_publication_tables AS v
), object(kind, ident, definition) AS (
  SELECT 'schema', pg_catalog.quote_ident(nspname), '' FROM ns
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = ns.oid
                        AND m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  UNION ALL
  SELECT 'extension', pg_catalog.quote_ident(e.extname),
         pg_catalog.format('%s in %I', e.extversion, n.nspname)
    FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
  UNION ALL
  SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
         ident,
         pg_catalog.concat_ws(' ',
           CASE relpersistence WHEN 'u' THEN 'unlogged' END,
           CASE WHEN relrowsecurity THEN 'rls' END,
           CASE WHEN relforcerowsecurity THEN 'force-rls' END,
           CASE WHEN relkind = 'p' THEN 'key ' || pg_catalog.pg_get_partkeydef(oid) END,
           CASE WHEN relispartition THEN 'bound ' || pg_catalog.pg_get_expr(relpartbound, oid) END,
           (SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = rel.oid),
           CASE WHEN relreplident IN ('f', 'n') THEN 'replica identity ' || relreplident::text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o))
    FROM rel WHERE relkind IN ('r', 'p', 'f')
  UNION ALL -- a column's position is its rank among the live ones: dropped ones vanish in a restore,
            -- which also puts inherited ones first, but leaves those of partitions where they are
  SELECT 'column', pg_catalog.format('%s.%I', r.ident, a.attname),
         pg_catalog.concat_ws(' ',
           CASE WHEN r.relispartition OR NOT EXISTS
                       (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid)
             THEN '#' || pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END,
           pg_catalog.format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN 'not null' END,
           CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::text END,
           CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::text END,
           (SELECT 'default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              FROM pg_catalog.pg_attrdef AS d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
           (SELECT 'collate ' || pg_catalog.format('%I.%I', cn.nspname, co.collname)
              FROM pg_catalog.pg_collation AS co
              JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
              JOIN pg_catalog.pg_type AS ct ON ct.oid = a.atttypid
             WHERE co.oid = a.attcollation AND a.attcollation <> ct.typcollation))
    FROM pg_catalog.pg_attribute AS a JOIN rel AS r ON r.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, ident,
         pg_catalog.concat_ws(' ',
           CASE WHEN relkind = 'm' THEN 'populated ' || relispopulated::text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o),
           pg_catalog.pg_get_viewdef(oid))
    FROM rel WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT 'index', r.ident,
         pg_catalog.concat_ws(' ', pg_catalog.pg_get_indexdef(i.indexrelid),
           (SELECT 'attached to ' || h.inhparent::pg_catalog.regclass
              FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = i.indexrelid),
           CASE WHEN i.indisclustered THEN 'clustered' END,
           CASE WHEN i.indisreplident THEN 'replica identity' END)
    FROM pg_catalog.pg_index AS i JOIN rel AS r ON r.oid = i.indexrelid
  UNION ALL -- PostgreSQL 18 lists NOT NULL here as well, which the columns already tell; a foreign
            -- key that a partition inherits comes with its parent's, under a new name
  SELECT 'constraint', pg_catalog.format('%s.%I', coalesce(r.ident, t.ident), c.conname),
         pg_catalog.concat_ws(' ', c.contype::text, pg_catalog.pg_get_constraintdef(c.oid),
           CASE WHEN NOT c.convalidated THEN 'not validated' END)
    FROM pg_catalog.pg_constraint AS c
    LEFT JOIN rel AS r ON r.oid = c.conrelid
    LEFT JOIN typ AS t ON t.oid = c.contypid
   WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
     AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
  UNION ALL
  SELECT 'enum', t.ident,
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid)
    FROM typ AS t WHERE t.typtype = 'e'
  UNION ALL -- typdefault is worded for the search_path that the domain was made with
  SELECT 'domain', t.ident,
         pg_catalog.concat_ws(' ', pg_catalog.format_type(t.typbasetype, t.typtypmod),
           CASE WHEN t.typnotnull THEN 'not null' END,
           'default ' || coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault))
    FROM typ AS t WHERE t.typtype = 'd'
  UNION ALL
  SELECT 'range', t.ident, pg_catalog.format_type(g.rngsubtype, NULL)
    FROM typ AS t JOIN pg_catalog.pg_range AS g ON g.rngtypid = t.oid
  UNION ALL
  SELECT 'base type', t.ident, pg_catalog.concat_ws(' ', t.typinput, t.typoutput, t.typlen)
    FROM typ AS t WHERE t.typtype = 'b' AND t.typelem = 0
  UNION ALL
  SELECT 'composite type', ident, '' FROM rel WHERE relkind = 'c'
  UNION ALL -- the definition only: the value moves outside transactions
  SELECT 'sequence', r.ident,
         pg_catalog.format('%s start %s increment %s min %s max %s cache %s%s owned by %s',
           pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
           s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' END,
           (SELECT pg_catalog.format('%s.%I', d.refobjid::pg_catalog.regclass, a.attname)
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
               AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1))
    FROM pg_catalog.pg_sequence AS s JOIN rel AS r ON r.oid = s.seqrelid
  UNION ALL -- functions that come with a range type are the server's: 14 has more than 13
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
         pg_catalog.format('%I.%I(%s)', ns.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
         CASE p.prokind
           WHEN 'a' THEN (SELECT pg_catalog.concat_ws(' ', g.aggtransfn, g.aggfinalfn, g.aggcombinefn,
                                   pg_catalog.format_type(g.aggtranstype, NULL), g.agginitval)
                            FROM pg_catalog.pg_aggregate AS g WHERE g.aggfnoid = p.oid)
           ELSE pg_catalog.pg_get_functiondef(p.oid) END
    FROM pg_catalog.pg_proc AS p JOIN ns ON ns.oid = p.pronamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = p.oid
                        AND m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'i'
                        AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
  UNION ALL -- one that a partition inherits comes with its parent's; only its state is its own
  SELECT 'trigger', pg_catalog.format('%s.%I', r.ident, t.tgname),
         t.tgenabled::text || ' ' || pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname),
         pg_catalog.concat_ws(' ', v.evtevent, v.evtenabled, v.evtfoid::pg_catalog.regproc, v.evttags::text)
    FROM pg_catalog.pg_event_trigger AS v
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = v.oid
                        AND m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass)
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename),
         w.ev_enabled::text || ' ' || pg_catalog.pg_get_ruledef(w.oid)
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname),
         pg_catalog.concat_ws(' ',
           CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::text,
           (SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::text END AS role
                      FROM pg_catalog.unnest(p.polroles) AS x) AS q),
           'using ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid),
           'check ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_catalog.pg_policy AS p JOIN rel AS r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'statistics', pg_catalog.format('%I.%I', ns.nspname, s.stxname), pg_catalog.pg_get_statisticsobjdef(s.oid)
    FROM pg_catalog.pg_statistic_ext AS s JOIN ns ON ns.oid = s.stxnamespace
    JOIN rel AS r ON r.oid = s.stxrelid
  UNION ALL
  SELECT 'publication', pg_catalog.quote_ident(p.pubname),
         pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate,
           p.pubviaroot, 'generated ' || (pg_catalog.to_jsonb(p) ->> 'pubgencols'),
           (SELECT pg_catalog.string_agg(
                     pg_catalog.concat_ws(' ', r.ident,
                       (SELECT 'columns ' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ',' ORDER BY a.attnum)
                          FROM pg_catalog.jsonb_array_elements_text(
                                 nullif(pg_catalog.to_jsonb(pr) -> 'prattrs', 'null')) AS k(attnum)
                          JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = r.oid AND a.attnum = k.attnum::pg_catalog.int2),
                       'where ' || f.rows),
                     ',' ORDER BY r.ident)
              FROM pg_catalog.pg_publication_rel AS pr
              JOIN rel AS r ON r.oid = pr.prrelid
              JOIN ns ON ns.oid = r.relnamespace
              LEFT JOIN filter AS f
                ON f.pubname = p.pubname AND f.schemaname = ns.nspname AND f.tablename = r.relname
             WHERE pr.prpubid = p.oid),
           -- PostgreSQL 13 and 14 have no pg_publication_namespace that could be named here
           (SELECT 'schemas ' || pg_catalog.string_agg(pg_catalog.quote_ident(ns.nspname), ',' ORDER BY ns.nspname)
              FROM pg_catalog.pg_depend AS dp
              JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
               AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
              JOIN ns ON ns.oid = dn.refobjid
             WHERE dp.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
               AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
               AND dp.refobjid = p.oid))
    FROM pg_catalog.pg_publication AS p
  UNION ALL
  SELECT 'foreign-data wrapper', pg_catalog.quote_ident(w.fdwname),
         pg_catalog.concat_ws(' ', w.fdwhandler::pg_catalog.regproc, w.fdwvalidator::pg_catalog.regproc)
    FROM pg_catalog.pg_foreign_data_wrapper AS w
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = w.oid
                        AND m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass)
  UNION ALL
  SELECT 'foreign server', pg_catalog.quote_ident(s.srvname), w.fdwname
    FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = s.oid
                        AND m.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass)
  UNION ALL
  SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
         c.castcontext::text || c.castmethod::text || ' ' || c.castfunc::pg_catalog.regprocedure
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass)
  UNION ALL
  SELECT 'operator', o.oid::pg_catalog.regoperator::text, o.oprcode::text
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = o.oid
                        AND m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass)
  UNION ALL
  SELECT 'collation', pg_catalog.format('%I.%I', ns.nspname, c.collname),
         pg_catalog.concat_ws(' ', c.collprovider::text, c.collisdeterministic::text,
           pg_catalog.to_jsonb(c) ->> 'collcollate', pg_catalog.to_jsonb(c) ->> 'collctype',
           coalesce(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale'))
    FROM pg_catalog.pg_collation AS c JOIN ns ON ns.oid = c.collnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search configuration', pg_catalog.format('%I.%I', ns.nspname, c.cfgname), ''
    FROM pg_catalog.pg_ts_config AS c JOIN ns ON ns.oid = c.cfgnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search dictionary', pg_catalog.format('%I.%I', ns.nspname, d.dictname), coalesce(d.dictinitoption, '')
    FROM pg_catalog.pg_ts_dict AS d JOIN ns ON ns.oid = d.dictnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = d.oid
                        AND m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass)
  UNION ALL
  SELECT 'comment', CASE WHEN d.objsubid = 0 THEN r.ident ELSE pg_catalog.format('%s.%I', r.ident, a.attname) END,
         d.description
    FROM pg_catalog.pg_description AS d
    JOIN rel AS r ON r.oid = d.objoid
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
   WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
  UNION ALL
  SELECT 'large objects', 'all', pg_catalog.count(*)::text FROM pg_catalog.pg_largeobject_metadata
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;
/**
 * Every relation whose rows are in a dump: tables and leaf partitions (a partitioned parent stores
 * none), populated materialized views, and those tables of extensions that the extension declared as
 * its configuration. Rows of unlogged tables cannot be read on a standby. $1: schemas left out.
 */
const tablesSql = `
SELECT CASE WHEN c.relkind = 'm' THEN 'materialized view'
            WHEN x.extname IS NOT NULL THEN 'configuration table of ' || pg_catalog.quote_ident(x.extname)
            ELSE 'table' END AS kind,
       n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
   AND (c.relkind = 'r' OR c.relispopulated)
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;
const extensionsSql = `
SELECT extname AS name, extversion AS version FROM pg_catalog.pg_extension ORDER BY 1`;
/**
 * How a row of each table is told: its columns by name, and the extensions whose types are in them,
 * however deep. $1: schemas left out.
 */
const rowWordingSql = `
WITH RECURSIVE rel AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), col AS (
  SELECT a.attrelid, a.attname, a.atttypid FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped
), part AS ( -- of a type: what it is an array, a domain, a range or a composite of
  SELECT oid AS whole, typelem AS typid FROM pg_catalog.pg_type WHERE typelem <> 0
  UNION ALL SELECT oid, typbasetype FROM pg_catalog.pg_type WHERE typbasetype <> 0
  UNION ALL SELECT rngtypid, rngsubtype FROM pg_catalog.pg_range
  UNION ALL SELECT t.oid, a.atttypid FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.typtype = 'c'
), uses(used, typid) AS (
  SELECT DISTINCT atttypid, atttypid FROM col
  UNION SELECT uses.used, part.typid FROM uses JOIN part ON part.whole = uses.typid
), foreign_type AS (
  SELECT DISTINCT uses.used, x.extname FROM uses
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
     AND d.objid = uses.typid AND d.deptype = 'e'
    JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
)
SELECT rel.ident, coalesce(told.columns, '') AS columns, coalesce(worded.extensions, '{}') AS extensions
  FROM rel
  LEFT JOIN (SELECT attrelid,
                    pg_catalog.string_agg(pg_catalog.format('t.%I', attname), ', '
                      ORDER BY attname COLLATE pg_catalog."C") AS columns
               FROM col GROUP BY attrelid) AS told ON told.attrelid = rel.oid
  LEFT JOIN (SELECT col.attrelid, pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(f.extname)) AS extensions
               FROM col JOIN foreign_type AS f ON f.used = col.atttypid
              GROUP BY col.attrelid) AS worded ON worded.attrelid = rel.oid`;

;// CONCATENATED MODULE: ./lib/postgres/sql/migrations.js
const newest = (expression, order, where = 'true') => (table) => `SELECT ${expression} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT 1`;
const greatest = (expression, where) => newest(expression, `(${expression}) DESC NULLS LAST`, where);
const nothing = () => 'NULL';
/** Idle locks are recorded as well, so that one that is held is told from a tool that is not there. */
const migrationRules = [
    {
        tool: 'golang-migrate',
        tables: ['schema_migrations'],
        columns: ['version', 'dirty'],
        only: true,
        version: greatest('version'),
        failed: 'dirty',
    },
    {
        tool: 'Rails or dbmate',
        tables: ['schema_migrations'],
        columns: ['version'],
        only: true,
        version: greatest('version::text COLLATE pg_catalog."C"'),
    },
    {
        tool: 'Ecto',
        tables: ['schema_migrations'],
        columns: ['version', 'inserted_at'],
        only: true,
        version: greatest('version'),
    },
    {
        tool: 'Flyway',
        tables: ['flyway_schema_history', 'schema_version'],
        columns: ['installed_rank', 'version', 'script', 'success'],
        version: newest('version', 'installed_rank DESC', 'version IS NOT NULL AND success'),
        failed: 'NOT success',
    },
    {
        tool: 'Alembic',
        tables: ['alembic_version'],
        columns: ['version_num'],
        only: true,
        version: table => `SELECT pg_catalog.string_agg(version_num, ',' ORDER BY version_num COLLATE pg_catalog."C") FROM ${table}`,
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory'],
        columns: ['MigrationId', 'ProductVersion'],
        version: greatest('"MigrationId" COLLATE pg_catalog."C"'),
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory', '__ef_migrations_history'],
        columns: ['migration_id', 'product_version'],
        version: greatest('migration_id COLLATE pg_catalog."C"'),
    },
    {
        tool: 'Knex',
        tables: ['knex_migrations'],
        columns: ['id', 'name', 'batch'],
        version: newest('name', 'id DESC'),
    },
    {
        tool: 'Knex (lock)',
        tables: ['knex_migrations_lock'],
        columns: ['is_locked'],
        version: nothing,
        failed: 'is_locked = 1',
    },
    {
        tool: 'Prisma',
        tables: ['_prisma_migrations'],
        columns: ['migration_name', 'finished_at', 'rolled_back_at'],
        version: newest('migration_name', 'finished_at DESC, migration_name COLLATE pg_catalog."C" DESC', 'finished_at IS NOT NULL AND rolled_back_at IS NULL'),
        failed: 'finished_at IS NULL AND rolled_back_at IS NULL',
    },
    {
        tool: 'Django',
        tables: ['django_migrations'],
        columns: ['id', 'app', 'name', 'applied'],
        version: newest("app || '.' || name", 'id DESC'),
    },
    {
        tool: 'Liquibase',
        tables: ['databasechangelog'],
        columns: ['id', 'author', 'exectype', 'orderexecuted'],
        version: newest("id || '::' || author", 'orderexecuted DESC'),
        failed: "exectype = 'FAILED'",
    },
    {
        tool: 'Liquibase (lock)',
        tables: ['databasechangeloglock'],
        columns: ['locked', 'lockgranted', 'lockedby'],
        version: nothing,
        failed: 'locked',
    },
    {
        tool: 'TypeORM',
        tables: ['migrations', 'typeorm_migrations'],
        columns: ['id', 'timestamp', 'name'],
        only: true,
        version: newest('name', '"timestamp" DESC, id DESC'),
    },
    {
        tool: 'Laravel',
        tables: ['migrations'],
        columns: ['id', 'migration', 'batch'],
        only: true,
        version: newest('migration', 'id DESC'),
    },
    {
        tool: 'Sequelize',
        tables: ['SequelizeMeta'],
        columns: ['name'],
        version: greatest('name COLLATE pg_catalog."C"'),
    },
    {
        tool: 'Drizzle',
        tables: ['__drizzle_migrations'],
        columns: ['id', 'hash', 'created_at'],
        version: newest('hash', 'created_at DESC, id DESC'),
    },
    {
        tool: 'goose',
        tables: ['goose_db_version'],
        columns: ['id', 'version_id', 'is_applied'],
        version: newest('version_id', 'id DESC', 'is_applied'),
    },
    {
        tool: 'SQLx',
        tables: ['_sqlx_migrations'],
        columns: ['version', 'success', 'checksum'],
        version: greatest('version', 'success'),
        failed: 'NOT success',
    },
    {
        tool: 'node-pg-migrate',
        tables: ['pgmigrations'],
        columns: ['id', 'name', 'run_on'],
        version: newest('name', 'id DESC'),
    },
    {
        tool: 'Atlas',
        tables: ['atlas_schema_revisions'],
        columns: ['version', 'applied', 'total', 'error'],
        version: greatest('version COLLATE pg_catalog."C"'),
        failed: "coalesce(error, '') <> '' OR applied < total",
    },
];
/** Tables that have one of the names $2, in schemas other than $1, with their columns. */
const namedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident,
       pg_catalog.array_agg(a.attname::text) AS columns
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
   AND c.relname::text = ANY ($2::text[]) AND n.nspname <> ALL ($1)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

;// CONCATENATED MODULE: ./lib/postgres/contents.js







/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
async function openSnapshot(session, lockWaitTimeoutSeconds) {
    await session.execute(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`);
    const row = await oneRow(session, classic_schemas/* object */.Ikc({ id: classic_schemas/* string */.YjP(), taken_at: classic_schemas/* date */.p6U() }), 'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at');
    return { id: row.id, takenAt: row.taken_at };
}
/**
 * Takes the locks that the dump takes, on the tables that will be counted. Otherwise DDL that comes
 * in the middle would wait for pg_dump, and our counting would wait for the DDL.
 */
async function lockTables(session, exclusions) {
    const tables = await session.rows(tableRow, tablesSql, [exclusions.schemas]);
    const idents = tables.filter(({ kind }) => kind === 'table').map(({ ident }) => ident);
    for (let start = 0; start < idents.length; start += tablesPerStatement) {
        const batch = idents.slice(start, start + tablesPerStatement);
        await session.execute(`LOCK TABLE ONLY ${batch.join(', ONLY ')} IN ACCESS SHARE MODE`);
    }
}
/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
async function resolveExclusions(session, excludesSchema, excludesTableData) {
    const schemas = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), schemasSql);
    const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
    const tables = await session.rows(tableRow, tablesSql, [excluded]);
    const exclusions = {
        schemas: excluded,
        tableData: tables.filter(excludesTableData).map(({ schema, name }) => ({ schema, name })),
    };
    await refuseForeignNames(session, exclusions);
    return exclusions;
}
/**
 * pg_dump reads its arguments in the encoding of the database, and we write them in UTF-8. A name
 * that is not the same in both would match nothing, without a word: what was to be left out would
 * be in the dump.
 */
async function refuseForeignNames(session, exclusions) {
    const names = [
        ...exclusions.schemas,
        ...exclusions.tableData.map(({ schema, name }) => `${schema}.${name}`),
    ];
    const { encoding } = await oneRow(session, classic_schemas/* object */.Ikc({ encoding: classic_schemas/* string */.YjP() }), "SELECT pg_catalog.current_setting('server_encoding') AS encoding");
    // What SQL_ASCII holds need not be UTF-8: then the driver put replacement characters in the name.
    const isKept = (name) => encoding === 'UTF8' ||
        (encoding === 'SQL_ASCII' ? !name.includes('\uFFFD') : /^\p{ASCII}*$/u.test(name));
    const name = names.find(one => !isKept(one));
    if (name === undefined)
        return;
    throw new catalog_failure/* Failure */.HR('USAGE', `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`, 'Leave it out of --exclude-schemas and --exclude-table-data, or give it a name in ASCII.');
}
const tableRow = classic_schemas/* object */.Ikc({
    kind: classic_schemas/* string */.YjP(),
    schema: classic_schemas/* string */.YjP(),
    name: classic_schemas/* string */.YjP(),
    ident: classic_schemas/* string */.YjP(),
});
/** One statement counts this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;
/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
async function readContents(session, major, exclusions, depth) {
    const objects = await session.rows(classic_schemas/* object */.Ikc({ kind: classic_schemas/* string */.YjP(), ident: classic_schemas/* string */.YjP(), definition: classic_schemas/* string */.YjP() }), objectsSql, [exclusions.schemas]);
    return {
        schemaVersion: 1,
        major,
        objects: objects.map(({ kind, ident, definition }) => [
            kind,
            ident,
            hash(settleWording(kind, definition)),
        ]),
        foreignKeys: objects
            .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith('f '))
            .map(({ ident }) => ident),
        ...(await readRows(session, exclusions, depth)),
    };
}
/** The part of the contents that is about rows. */
async function readRows(session, exclusions, { countRows, hashContents }) {
    const tables = countRows || hashContents ? await readTables(session, exclusions, hashContents) : [];
    return {
        rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
        ...(hashContents && { hashes: tables.map(({ rows: _, ...hashed }) => hashed) }),
    };
}
async function readTables(session, exclusions, hashContents) {
    const tables = (await session.rows(tableRow, tablesSql, [exclusions.schemas])).filter(table => hasRows(table, exclusions));
    const wordings = hashContents
        ? await session.rows(wordingRow, rowWordingSql, [exclusions.schemas])
        : [];
    const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
    const read = [];
    for (let start = 0; start < tables.length; start += tablesPerStatement) {
        const batch = tables.slice(start, start + tablesPerStatement).map(table => ({
            ...table,
            wording: wordingOf.get(table.ident),
        }));
        const found = await session.rows(classic_schemas/* object */.Ikc({ position: count, rows: count, hash: classic_schemas/* string */.YjP() }), batch
            .map(({ ident, wording }, position) => `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`)
            .join(' UNION ALL '));
        for (const { position, rows, hash } of found) {
            const table = batch[position];
            if (!table)
                continue;
            const { kind, ident, wording } = table;
            read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
        }
    }
    return read;
}
const hasRows = (table, { tableData }) => !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);
const wordingRow = classic_schemas/* object */.Ikc({
    ident: classic_schemas/* string */.YjP(),
    columns: classic_schemas/* string */.YjP(),
    extensions: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
});
/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns) => `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns})::text) COLLATE pg_catalog."C", 0)), 0)::text`;
/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such.
 */
async function readMigrations(session, exclusions) {
    const names = migrationRules.flatMap(({ tables }) => tables);
    const tables = await session.rows(classic_schemas/* object */.Ikc({
        schema: classic_schemas/* string */.YjP(),
        name: classic_schemas/* string */.YjP(),
        ident: classic_schemas/* string */.YjP(),
        columns: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
    }), namedTablesSql, [exclusions.schemas, names]);
    const known = tables
        .filter(table => hasRows(table, exclusions))
        .flatMap(({ name, ident, columns }) => {
        const rule = migrationRules.find(one => isKeptBy(one, name, columns));
        return rule ? [{ ident, rule }] : [];
    });
    const found = [];
    await inBatches(known, tablesPerStatement, async (batch) => {
        await session.execute('SAVEPOINT migrations');
        try {
            found.push(...(await session.rows(migrationRow, batch.map(migrationSql).join(' UNION ALL '))));
        }
        catch (error) {
            await session.execute('ROLLBACK TO SAVEPOINT migrations');
            throw error;
        }
        await session.execute('RELEASE SAVEPOINT migrations');
    }, () => undefined);
    return found;
}
const migrationRow = classic_schemas/* object */.Ikc({
    tool: classic_schemas/* string */.YjP(),
    table: classic_schemas/* string */.YjP(),
    version: classic_schemas/* string */.YjP().nullable(),
    failed: count,
});
const isKeptBy = (rule, name, columns) => rule.tables.includes(name) &&
    rule.columns.every(column => columns.includes(column)) &&
    (!rule.only || rule.columns.length === columns.length);
const migrationSql = ({ ident, rule }) => `
SELECT ${quoteLiteral(rule.tool)} AS tool, ${quoteLiteral(ident)} AS table,
       pg_catalog.left((${rule.version(ident)})::text, 200) AS version,
       (SELECT pg_catalog.count(*) FROM ${ident} WHERE ${rule.failed ?? 'false'}) AS failed`;
const readExtensions = (session) => session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), version: classic_schemas/* string */.YjP() }), extensionsSql);
/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition) => (0,external_node_crypto_.createHash)('sha256').update(definition).digest('hex').slice(0, 32);
/**
 * Words a definition as PostgreSQL does once a restore has parsed it again. Two known things differ:
 *
 * - `v IN ('a', 'b')` on a varchar is first told as `(ARRAY['a'::character varying, …])::text[]`, but
 *   parsing that moves the cast of the array to its elements: `ARRAY[('a'::character varying)::text, …]`.
 *   The same goes for every array that an operator casts.
 * - `a BETWEEN 1 AND 2 AND b` is first told as `(((a >= 1) AND (a <= 2)) AND b)`, but parsing that
 *   makes one AND of it: `((a >= 1) AND (a <= 2) AND b)`. The same goes for `a IN (b, c, d)` and OR.
 *
 * Nothing else is touched, so that a real difference stays one.
 */
function settleWording(kind, definition) {
    if (kind === 'comment')
        return definition;
    const verbatim = [];
    // NUL cannot be in a text of PostgreSQL.
    const text = definition.replace(verbatimPattern, part => `\0${verbatim.push(part) - 1}\0`);
    // Statistics alone are told without the parentheses that the rest goes by.
    const settled = kind === 'statistics' ? text.replace(stringCast, '') : joinConditions(castElements(text));
    return settled.replace(/\0(\d+)\0/g, (_, index) => verbatim[Number(index)] ?? '');
}
/** String literals, quoted identifiers and the bodies of functions. */
const verbatimPattern = /'[^']*'|"[^"]*"|(\$[a-z]*\$).*?\1/gs;
const stringCast = /::(?:text|character varying(?:\(\d+\))?)(?:\[\])?/g;
/** Moves the cast of an array constructor to its elements. */
function castElements(text) {
    return fromTheEnd(text, '(ARRAY[', (before, rest) => {
        const { parts, end } = partsOf(rest, '(ARRAY['.length, ',');
        const [cast, type] = arrayCast.exec(rest.slice(end)) ?? [];
        if (cast === undefined || type === undefined)
            return undefined;
        return before + castEach(parts, type) + rest.slice(end + cast.length);
    });
}
/** What comes after the elements of an array that is cast; the type of its elements. */
const arrayCast = /^\]\)::([\w\0. ]+(?:\([\d,]+\))?[\w ]*)\[\]/;
/** An array constructor with each element cast; in more dimensions those of the innermost arrays. */
function castEach(elements, type) {
    const cast = elements.map(element => element.startsWith('ARRAY[') && element.endsWith(']')
        ? castEach(partsOf(element, 'ARRAY['.length, ',').parts, type)
        : `(${element})::${type}`);
    return `ARRAY[${cast.join(', ')}]`;
}
/** Makes one AND (OR) of one that begins with another one: that much the parser does. */
function joinConditions(text) {
    return fromTheEnd(text, '((', (before, rest) => {
        const { end } = partsOf(rest, 2, ',');
        const operator = [' AND ', ' OR '].find(one => rest.startsWith(one, end + 1));
        if (!operator || partsOf(rest, 2, operator).parts.length === 1)
            return undefined;
        return `${before}(${rest.slice(2, end)}${rest.slice(end + 1)}`;
    });
}
/** Changes a text at each place where `mark` is. The last one is first: it may be inside another. */
function fromTheEnd(text, mark, change) {
    let result = text;
    for (let at = text.length; at > 0;) {
        at = result.lastIndexOf(mark, at - 1);
        if (at >= 0)
            result = change(result.slice(0, at), result.slice(at)) ?? result;
    }
    return result;
}
/** What is in the bracket that is open at `from`, parted by a separator, and where it is closed. */
function partsOf(text, from, separator) {
    const parts = [];
    let depth = 0;
    let start = from;
    let at = from;
    for (; at < text.length && depth >= 0; at += 1) {
        const character = text.charAt(at);
        if (character === '(' || character === '[')
            depth += 1;
        else if (character === ')' || character === ']')
            depth -= 1;
        if (depth < 0 || (depth === 0 && text.startsWith(separator, at))) {
            parts.push(text.slice(start, at).trim());
            start = at + separator.length;
        }
    }
    return { parts, end: at - 1 };
}

;// CONCATENATED MODULE: ./lib/catalog/mark.js

/**
 * Databases that we create carry a comment with our mark, so that backups pass them over, people
 * know what they are, and later runs can sweep them.
 */
const prefix = 'pg-azure-backup: ';
const markSchema = classic_schemas/* object */.Ikc({
    /**
     * `restoring`: not whole yet, under a side name; or what keeps the target's name meanwhile.
     * `replaced`: what a swap took out of the way.
     * `set-aside`: all the old data, while a safety backup is made of it.
     * `closed`: the target itself, in which no new session may begin until it is replaced.
     * `scratch`: what a drill restores into, to look at it and drop it again.
     */
    role: classic_schemas/* enum */.k5n(['restoring', 'replaced', 'set-aside', 'closed', 'scratch']),
    /** The database that it is, or was, for. */
    database: classic_schemas/* string */.YjP(),
    run: classic_schemas/* string */.YjP(),
    createdAt: iso/* datetime */.w$(),
    /** After this a later run may drop it. */
    expiresAt: iso/* datetime */.w$(),
    /** The comment that the database had before. */
    comment: classic_schemas/* string */.YjP().nullable().optional(),
});
const renderMark = (mark) => prefix + JSON.stringify(mark);
/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
function readComment(name, comment) {
    const mark = parseMark(comment);
    if (!mark)
        return { mark: undefined, comment };
    return { mark: fits(name, mark) ? mark : undefined, comment: mark.comment ?? null };
}
function fits(name, { role, database }) {
    const random = name.slice(-6);
    switch (role) {
        case 'restoring':
            return name === database || name === derivedName(database, 'restore', random);
        case 'replaced':
            return name === derivedName(database, 'replaced', random);
        case 'set-aside':
            return name === derivedName(database, 'aside', random);
        case 'closed':
            return name === database;
        case 'scratch':
            return name === derivedName(database, 'scratch', random);
    }
}
function parseMark(comment) {
    if (!comment?.startsWith(prefix))
        return undefined;
    try {
        return markSchema.safeParse(JSON.parse(comment.slice(prefix.length))).data;
    }
    catch {
        return undefined;
    }
}
/** PostgreSQL cuts longer names silently; a name that was cut would be another database’s. */
const maxNameBytes = 63;
/**
 * A name derived from a database's own: `{database}__{role}_{six hex digits}`, the first part cut at
 * a character boundary so that the whole fits.
 */
function derivedName(database, role, random) {
    const ending = `__${role}_${random}`;
    let start = '';
    for (const character of database) {
        if (Buffer.byteLength(start + character + ending) > maxNameBytes)
            break;
        start += character;
    }
    return start + ending;
}

;// CONCATENATED MODULE: ./lib/postgres/sql/databases.js
/** Every database of the server, with what decides whether it can be backed up. */
const databasesSql = `
SELECT d.datname AS name,
       d.datallowconn AS allows_connections,
       d.datistemplate AS is_template,
       -- NULL: it was dropped meanwhile
       coalesce(pg_catalog.has_database_privilege(d.oid, 'CONNECT'), false) AS can_connect,
       -- what an interrupted DROP DATABASE leaves (15.4 and later)
       d.datconnlimit = -2 AS is_invalid,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment
  FROM pg_catalog.pg_database AS d
 ORDER BY d.datname COLLATE pg_catalog."C"`;
/** What belongs to the database itself. Columns that older majors do not have come through to_jsonb. */
const propertiesSql = `
SELECT pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS character_type,
       CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider'
            WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS locale_provider,
       coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale',
                pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
       pg_catalog.to_jsonb(d) ->> 'daticurules' AS icu_rules,
       d.datconnlimit AS connection_limit,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN a.grantee <> 0 THEN pg_catalog.pg_get_userbyid(a.grantee) END,
                 'privilege', a.privilege_type,
                 'grantable', a.is_grantable)
                 ORDER BY a.grantee <> 0, pg_catalog.pg_get_userbyid(a.grantee), a.privilege_type), '[]')
          FROM pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) AS a
         WHERE a.grantee <> d.datdba) AS grants,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN s.setrole <> 0 THEN pg_catalog.pg_get_userbyid(s.setrole) END,
                 'name', pg_catalog.split_part(c, '=', 1),
                 'value', pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1))
                 ORDER BY s.setrole <> 0, pg_catalog.pg_get_userbyid(s.setrole), c), '[]')
          FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS c
         WHERE s.setdatabase = d.oid) AS settings
  FROM pg_catalog.pg_database AS d
 WHERE d.datname = $1`;
/**
 * Whether the current database holds anything that a user made: a schema, a relation, a routine, a
 * type, a large object or an extension beyond plpgsql.
 */
const holdsUserObjectsSql = `
SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.oid >= 16384 AND c.relnamespace IN (
                 SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname !~ '^pg_'))
    OR EXISTS (SELECT FROM pg_catalog.pg_namespace AS n WHERE n.oid >= 16384 AND n.nspname !~ '^pg_')
    OR EXISTS (SELECT FROM pg_catalog.pg_proc AS p WHERE p.oid >= 16384)
    OR EXISTS (SELECT FROM pg_catalog.pg_type AS t WHERE t.oid >= 16384 AND t.typrelid = 0)
    OR EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)
    OR EXISTS (SELECT FROM pg_catalog.pg_extension AS e WHERE e.oid >= 16384) AS holds_objects`;
/** Ends the sessions in some databases, but only those that this role may end: one refusal would stop all. */
const terminateSql = `
SELECT pg_catalog.pg_terminate_backend(a.pid)
  FROM pg_catalog.pg_stat_activity AS a
  JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
  JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
 WHERE a.datname = ANY ($1)
   AND a.pid <> pg_catalog.pg_backend_pid()
   AND (me.rolsuper OR NOT r.rolsuper AND (pg_catalog.pg_has_role(r.oid, 'USAGE')
                                           OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')))`;
/** What is connected to a database, or would be found in it. Of others' sessions not everything is shown. */
const usersSql = `
SELECT a.pid, a.usename AS username, a.application_name AS application,
       a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
   -- hidden where the session is another role's
   AND a.backend_type IS DISTINCT FROM 'autovacuum worker'
 ORDER BY a.pid`;
const preparedTransactionsSql = `
SELECT p.gid, p.owner FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1 ORDER BY p.gid`;
const isOpenSql = 'SELECT FROM pg_catalog.pg_database AS d WHERE d.datname = $1 AND d.datallowconn';

;// CONCATENATED MODULE: ./lib/postgres/databases.js
var databases_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var databases_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];
/** All databases of the server, by name, each with the reason when a backup of all leaves it out. */
async function listDatabases(server, maintenance, signal) {
    const rows = await maintenance.rows(databaseRow, databasesSql);
    return await Promise.all(rows.map(async (row) => {
        const { mark } = readComment(row.name, row.comment);
        return {
            name: row.name,
            mark,
            leftOut: mark ? describeMark(mark) : await reasonToLeaveOut(row, server, signal),
        };
    }));
}
/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
async function databaseSize(session, name) {
    try {
        const sql = 'SELECT pg_catalog.pg_database_size($1::name) AS bytes';
        return (await oneRow(session, classic_schemas/* object */.Ikc({ bytes: count }), sql, [name])).bytes;
    }
    catch (error) {
        if (error instanceof catalog_failure/* Failure */.HR && session.lost.aborted === false)
            return undefined;
        throw error;
    }
}
/** The databases that restores and drills made, set aside or closed. */
async function listMarked(maintenance) {
    const rows = await maintenance.rows(databaseRow, databasesSql);
    return rows.flatMap(({ name, comment, is_invalid: isInvalid }) => {
        const { mark } = readComment(name, comment);
        return mark ? [{ name, mark, isInvalid }] : [];
    });
}
const databaseRow = classic_schemas/* object */.Ikc({
    name: classic_schemas/* string */.YjP(),
    allows_connections: classic_schemas/* boolean */.zMY(),
    is_template: classic_schemas/* boolean */.zMY(),
    is_invalid: classic_schemas/* boolean */.zMY(),
    can_connect: classic_schemas/* boolean */.zMY(),
    comment: classic_schemas/* string */.YjP().nullable(),
});
function describeMark({ role, database, run, expiresAt }) {
    switch (role) {
        case 'restoring':
            return { expected: true, reason: `half-restored copy of "${database}", made by run ${run}` };
        case 'replaced':
            return {
                expected: true,
                reason: `what a restore of "${database}" replaced, kept until ${expiresAt}`,
            };
        case 'set-aside':
            return {
                expected: false,
                reason: `"${database}" as it was before run ${run}, which sets it aside; unless that goes on, restore it`,
            };
        case 'closed':
            return { expected: false, reason: `closed to connections by run ${run}, which replaces it` };
        case 'scratch':
            return {
                expected: true,
                reason: `a backup of "${database}" on trial, restored by run ${run}; it is dropped again`,
            };
    }
}
async function reasonToLeaveOut(row, server, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = (reason) => ({ reason, expected: true });
        const worrying = (reason) => ({ reason, expected: false });
        if (row.is_template)
            return expected('template');
        if (systemDatabases.includes(row.name))
            return expected('belongs to the provider');
        if (row.is_invalid)
            return worrying('invalid: a DROP DATABASE was interrupted; drop it again');
        if (!row.allows_connections)
            return worrying('allows no connections');
        if (!row.can_connect)
            return worrying(`"${server.address.username}" may not connect`);
        if (row.name !== 'postgres')
            return undefined;
        const session = databases_addDisposableResource(env_1, await server.connect(row.name, 'databases', signal), true);
        const { holds_objects } = await oneRow(session, classic_schemas/* object */.Ikc({ holds_objects: classic_schemas/* boolean */.zMY() }), holdsUserObjectsSql);
        return holds_objects ? undefined : expected('holds no user objects');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = databases_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * What belongs to a database itself, and our mark if it has one, or `undefined` when there is no such
 * database. A mark stands in for the comment that the database had before.
 */
async function readProperties(session, database) {
    const [row] = await session.rows(classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()), propertiesSql, [database]);
    if (!row)
        return undefined;
    const properties = databasePropertiesSchema.parse({
        ...row,
        characterType: row.character_type,
        localeProvider: row.locale_provider,
        icuRules: row.icu_rules,
        connectionLimit: row.connection_limit,
    });
    const { mark, comment } = readComment(database, properties.comment);
    return { properties: { ...properties, comment }, mark };
}
/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * (us) and superusers, and marks it as not whole yet.
 */
async function createMarkedDatabase(maintenance, name, like, major, mark) {
    const database = quoteIdent(name);
    await maintenance.execute(createDatabaseSql(name, like, major));
    await maintenance.execute(`COMMENT ON DATABASE ${database} IS ${quoteLiteral(mark)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
}
/** The statement that creates an empty database with the recorded encoding and locale. */
function createDatabaseSql(name, like, major) {
    // Said outright also for libc: template0 may have another provider.
    const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
    const locale = like.localeProvider === 'libc' || like.locale === null
        ? []
        : [
            `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${quoteLiteral(like.locale)}`,
        ];
    const rules = like.icuRules !== null && major >= 16 ? [`ICU_RULES ${quoteLiteral(like.icuRules)}`] : [];
    return [
        `CREATE DATABASE ${quoteIdent(name)}`,
        'TEMPLATE template0',
        `ENCODING ${quoteLiteral(like.encoding)}`,
        `LC_COLLATE ${quoteLiteral(like.collate)}`,
        `LC_CTYPE ${quoteLiteral(like.characterType)}`,
        ...provider,
        ...locale,
        ...rules,
    ].join(' ');
}
/** The statement that sets or removes a database's comment. */
const commentSql = (database, comment) => `COMMENT ON DATABASE ${quoteIdent(database)} IS ${comment === null ? 'NULL' : quoteLiteral(comment)}`;
/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
function propertyStatements(name, wanted) {
    const database = quoteIdent(name);
    return [
        ...wanted.grants.map(({ role, privilege, grantable }) => ({
            what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
            sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : quoteIdent(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
        })),
        ...wanted.settings.map(({ role, name: setting, value }) => ({
            what: `setting ${setting}${role === null ? '' : ` for role ${role}`}`,
            sql: `ALTER ${role === null ? `DATABASE ${database}` : `ROLE ${quoteIdent(role)} IN DATABASE ${database}`} SET ${settingName(setting)} TO ${settingValue(setting, value)}`,
        })),
        ...(wanted.connectionLimit === -1
            ? []
            : [
                {
                    what: `connection limit ${wanted.connectionLimit}`,
                    sql: `ALTER DATABASE ${database} WITH CONNECTION LIMIT ${wanted.connectionLimit}`,
                },
            ]),
        {
            what: `owner ${wanted.owner}`,
            sql: `ALTER DATABASE ${database} OWNER TO ${quoteIdent(wanted.owner)}`,
        },
    ];
}
/** `app.tenant` is a name of two parts. */
const settingName = (name) => name.split('.').map(quoteIdent).join('.');
// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
    'local_preload_libraries',
    'search_path',
    'session_preload_libraries',
    'temp_tablespaces',
];
const settingValue = (name, value) => settingItems(name, value).map(quoteLiteral).join(', ');
/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
function settingItems(name, value) {
    if (!listSettings.includes(name.toLowerCase()))
        return [value];
    const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
    return items.length === 0 ? [''] : items;
}
/** What differs between two databases' own properties, for people. The comment may be our mark. */
function differingProperties(recorded, live) {
    const compared = [
        'owner',
        'encoding',
        'collate',
        'characterType',
        'localeProvider',
        'locale',
        'icuRules',
        'connectionLimit',
        'grants',
        'settings',
    ];
    return compared.filter(key => JSON.stringify(recorded[key]) !== JSON.stringify(live[key]));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/postgres/process.js



/** How long a tool may take to end by itself once it was told to; then it is killed. */
const graceMs = 1000;
/**
 * Starts a PostgreSQL client tool by its absolute path. It is killed when `signal` aborts or when
 * its output is destroyed before its end; nothing of it is left running.
 */
function startTool(path, args, options) {
    options.signal.throwIfAborted();
    // A process group of its own: a Ctrl-C of the terminal reaches us, and we end it in order.
    const child = (0,external_node_child_process_.spawn)(path, args, {
        env: options.environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    // When a child ends, Node throws away what nobody has begun to read: a short dump, all of it. A
    // listener keeps it until the store is ready.
    if (options.output === 'read')
        child.stdout.on('readable', () => undefined);
    else
        child.stdout.resume();
    const said = lastLines(child.stderr);
    if (child.pid !== undefined)
        groups.add(child.pid);
    const kill = () => endGroup(child);
    options.signal.addEventListener('abort', kill);
    child.stdout.on('close', () => {
        if (!child.stdout.readableEnded)
            kill();
    });
    child.stdout.on('error', () => undefined);
    let stalled;
    const { stall } = options;
    const endWatch = stall &&
        watch(child.stdout, stall.afterMs, () => {
            stalled = stall.failure;
            kill();
        });
    const complete = new Promise((resolve, reject) => {
        const fail = (message) => reject(options.signal.aborted
            ? options.signal.reason
            : (stalled ?? new catalog_failure/* Failure */.HR(options.failure, message, remedy(said(), options.hint))));
        child.on('error', error => fail(`${path} could not be started: ${error.message}`));
        // A leader that was killed leaves workers behind, which hold its pipes open.
        child.on('exit', (_code, killedBy) => {
            if (killedBy)
                kill();
        });
        child.on('close', (code, killedBy) => {
            endWatch?.();
            options.signal.removeEventListener('abort', kill);
            if (child.pid !== undefined)
                groups.delete(child.pid);
            const tool = path.split('/').at(-1);
            if (killedBy)
                fail(`${tool} was ended by ${killedBy}${tail(said())}`);
            else if (code === 0)
                resolve();
            else
                fail(`${tool} failed${tail(said()) || ` with exit code ${code}`}`);
        });
    });
    // The caller may look at it only after its transfer ended.
    complete.catch(() => undefined);
    return { stdout: child.stdout, complete };
}
/**
 * Calls back when nothing has come out of a stream for so long. What lies unread means that its reader
 * is slow, who has a patience of his own. Returns what ends the watch.
 */
function watch(output, afterMs, onStall) {
    const timer = setTimeout(() => {
        if (output.readableLength > 0)
            timer.refresh();
        else
            onStall();
    }, afterMs);
    output.on('readable', () => timer.refresh());
    return () => clearTimeout(timer);
}
/** Process groups that are at work. Should we end without ending them, they end with us. */
const groups = new Set();
process.on('exit', () => {
    for (const group of groups)
        signalGroup(group, 'SIGKILL');
});
/** pg_restore -j forks: the whole group has to go, also when its leader is gone already. */
function endGroup(child) {
    const { pid } = child;
    if (pid === undefined || !groups.has(pid))
        return;
    signalGroup(pid, 'SIGTERM');
    const last = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
    child.on('close', () => clearTimeout(last));
}
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // It has ended.
    }
}
/** Keeps the end of what a tool writes to standard error. */
function lastLines(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        text = (text + chunk).slice(-16_384);
    });
    return () => text.split('\n').filter(line => line.trim() !== '');
}
/** The first error that a tool reported: what follows it is most often its consequence. */
function tail(lines) {
    const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
    return line ? `: ${line.replace(/^\S+: (error: )?/, '').trim()}` : '';
}
function remedy(lines, otherwise) {
    const text = lines.join('\n');
    const right = missingRight(text);
    if (right)
        return right;
    if (text.includes('permission denied') || text.includes('must be owner')) {
        return 'Grant the missing right to the login, or use one that has it (see docs/postgresql-roles.md).';
    }
    if (text.includes('lock timeout') || text.includes('could not obtain lock')) {
        return 'Another session holds a lock (DDL?). Run again, or raise --lock-wait-timeout.';
    }
    if (/server closed the connection|terminating connection|connection to server/.test(text)) {
        return 'The server went away. Look in its log (restart, failover), then run again.';
    }
    if (text.includes('No space left on device') || text.includes('could not extend file')) {
        return 'The server’s disk is full. Enlarge its storage, then run again.';
    }
    return otherwise;
}

;// CONCATENATED MODULE: ./lib/postgres/dump.js


/**
 * Starts `pg_dump --format=custom` of one snapshot to its standard output. Privileges stay in the
 * archive: they can be left out at restore, but not be brought back.
 */
function startDump(server, tools, request, signal) {
    const args = [
        '--format=custom',
        `--compress=${request.compression}`,
        `--snapshot=${request.snapshot}`,
        `--lock-wait-timeout=${request.lockWaitTimeoutSeconds * 1000}`,
        '--no-password',
        // Only a superuser can dump them; merely asking is refused where the catalog is locked down.
        ...(server.isSuperuser ? [] : ['--no-subscriptions']),
        ...request.excludedSchemas.map(schema => `--exclude-schema=${quotePattern(schema)}`),
        ...request.excludedTableData.map(({ schema, name }) => `--exclude-table-data=${quotePattern(schema)}.${quotePattern(name)}`),
        ...request.extraOptions,
        `--dbname=${server.conninfo(request.database, 'pg_dump')}`,
    ];
    const minutes = request.stallTimeoutMinutes;
    return startTool(tools.pgDump, args, {
        environment: server.toolEnvironment,
        signal,
        output: 'read',
        failure: 'PG_DUMP_FAILED',
        hint: 'Run again with --verbose; the server’s log has the other side.',
        ...(minutes > 0 && {
            stall: {
                afterMs: minutes * 60_000,
                failure: new catalog_failure/* Failure */.HR('PG_DUMP_STALLED', `pg_dump of "${request.database}" gave no byte for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and was ended`, 'Look at what pg_dump waits for on the server (pg_stat_activity: state, wait_event) and at the network in between, then run again. Where the server only reads for that long, as with a table full of dead rows, raise --stall-timeout-minutes.'),
            },
        }),
    });
}
/** In double quotes nothing is special to pg_dump's patterns but the quote itself. */
const quotePattern = (name) => `"${name.replaceAll('"', '""')}"`;

;// CONCATENATED MODULE: ./lib/postgres/sql/roles.js
/**
 * The roles of the server, from views that every login may read. Left out: PostgreSQL's own, the one
 * that the server was initialised with, and those of providers of servers. $1: names of the latter, as
 * a regular expression.
 */
const rolesSql = `
SELECT r.rolname AS name,
       r.rolcanlogin AS login,
       r.rolinherit AS inherit,
       r.rolconnlimit AS connection_limit,
       r.rolvaliduntil::text AS valid_until,
       pg_catalog.array_remove(ARRAY[
         CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
         CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
         CASE WHEN r.rolreplication THEN 'REPLICATION' END,
         CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN r.rolsuper THEN 'SUPERUSER' END], NULL) AS powers,
       coalesce(r.rolconfig, '{}') AS settings,
       pg_catalog.shobj_description(r.oid, 'pg_authid') AS comment
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname !~ '^pg_' AND r.oid <> 10 AND r.rolname !~ $1
 ORDER BY r.rolname COLLATE pg_catalog."C"`;
/**
 * Who is a member of which role; one row even where several granted it. INHERIT and SET belong to the
 * membership since PostgreSQL 16; NULL before.
 */
const membershipsSql = `
SELECT g.rolname AS role, m.rolname AS member,
       pg_catalog.bool_or(a.admin_option) AS admin,
       pg_catalog.bool_or((pg_catalog.to_jsonb(a) ->> 'inherit_option')::boolean) AS inherit,
       pg_catalog.bool_or((pg_catalog.to_jsonb(a) ->> 'set_option')::boolean) AS set
  FROM pg_catalog.pg_auth_members AS a
  JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
  JOIN pg_catalog.pg_roles AS m ON m.oid = a.member
 WHERE m.rolname !~ '^pg_' AND m.oid <> 10 AND m.rolname !~ $1 AND g.oid <> 10 AND g.rolname !~ $1
 GROUP BY g.rolname, m.rolname
 ORDER BY m.rolname COLLATE pg_catalog."C", g.rolname COLLATE pg_catalog."C"`;
const roleNamesSql = 'SELECT rolname AS name FROM pg_catalog.pg_roles';
/**
 * The roles that the database's objects speak of: as owners, in grants, in policies and user mappings.
 * A policy or user mapping cannot be made without its role. $1: schemas left out.
 */
const usedRolesSql = `
SELECT pg_catalog.pg_get_userbyid(d.refobjid) AS name,
       pg_catalog.bool_or(
         d.classid = 'pg_catalog.pg_user_mapping'::pg_catalog.regclass
         OR p.oid IS NOT NULL AND n.nspname <> ALL ($1)) AS needed
  FROM pg_catalog.pg_shdepend AS d
  LEFT JOIN pg_catalog.pg_policy AS p
    ON d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND p.oid = d.objid
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
   AND d.dbid = (SELECT b.oid FROM pg_catalog.pg_database AS b WHERE b.datname = pg_catalog.current_database())
 GROUP BY 1
 ORDER BY 1`;

;// CONCATENATED MODULE: ./lib/postgres/roles.js



/** Roles that belong to the provider of a server: Azure, and the two others that people move from. */
const providerRoles = '^(azure_pg_admin|azuresu|azure_superuser|azure_.*_(admin|agent)|replication|rds(admin|repladmin|topmgr|writeforwarduser|_.*)|cloudsql.*)$';
const belongsToProvider = (role) => new RegExp(providerRoles, 's').test(role);
/** All roles of the server that are not PostgreSQL's or its provider's. Any login may read them. */
async function readRoles(session) {
    const rows = await session.rows(roleRow, rolesSql, [providerRoles]);
    const roles = rows.map(({ connection_limit: connectionLimit, valid_until: validUntil, settings, ...row }) => ({
        ...row,
        connectionLimit,
        validUntil,
        settings: settings.map(setting => {
            const name = setting.slice(0, setting.indexOf('='));
            return { name, values: settingItems(name, setting.slice(name.length + 1)) };
        }),
    }));
    const inherits = new Map(roles.map(({ name, inherit }) => [name, inherit]));
    const memberships = await session.rows(membershipRow, membershipsSql, [providerRoles]);
    return {
        roles,
        memberships: memberships.map(({ role, member, ...row }) => {
            const options = [];
            if (row.admin)
                options.push('ADMIN OPTION');
            if (row.inherit !== null && row.inherit !== (inherits.get(member) ?? true)) {
                options.push(row.inherit ? 'INHERIT TRUE' : 'INHERIT FALSE');
            }
            if (row.set === false)
                options.push('SET FALSE');
            return { role, member, options };
        }),
    };
}
const roleRow = classic_schemas/* object */.Ikc({
    name: classic_schemas/* string */.YjP(),
    login: classic_schemas/* boolean */.zMY(),
    inherit: classic_schemas/* boolean */.zMY(),
    connection_limit: classic_schemas/* int */.Whr(),
    valid_until: classic_schemas/* string */.YjP().nullable(),
    powers: classic_schemas/* array */.YOg(classic_schemas/* enum */.k5n(['CREATEDB', 'CREATEROLE', 'REPLICATION', 'BYPASSRLS', 'SUPERUSER'])),
    settings: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
    comment: classic_schemas/* string */.YjP().nullable(),
});
const membershipRow = classic_schemas/* object */.Ikc({
    role: classic_schemas/* string */.YjP(),
    member: classic_schemas/* string */.YjP(),
    admin: classic_schemas/* boolean */.zMY(),
    inherit: classic_schemas/* boolean */.zMY().nullable(),
    set: classic_schemas/* boolean */.zMY().nullable(),
});
/** The names of all roles of the server. */
async function readRoleNames(session) {
    const rows = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), roleNamesSql);
    return new Set(rows.map(({ name }) => name));
}
/** The roles that the objects of the session's database speak of. */
async function readUsedRoles(session, excludedSchemas) {
    const row = classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), needed: classic_schemas/* boolean */.zMY().nullable() });
    const rows = await session.rows(row, usedRolesSql, [excludedSchemas]);
    return rows.map(({ name, needed }) => ({ name, needed: needed ?? false }));
}

;// CONCATENATED MODULE: ./lib/catalog/failed-run.js

/** The record of a run that made no backup of a database, kept where the backup would be. */
const failedRunSchema = classic_schemas/* object */.Ikc({
    schemaVersion: classic_schemas/* literal */.euz(1),
    database: classic_schemas/* string */.YjP(),
    startedAt: iso/* datetime */.w$(),
    failedAt: iso/* datetime */.w$(),
    code: classic_schemas/* string */.YjP(),
    message: classic_schemas/* string */.YjP(),
    hint: classic_schemas/* string */.YjP(),
    run: classic_schemas/* object */.Ikc({ id: classic_schemas/* string */.YjP(), provider: classic_schemas/* string */.YjP(), url: classic_schemas/* string */.YjP().optional() }),
    tool: classic_schemas/* object */.Ikc({ version: classic_schemas/* string */.YjP() }),
});
const failedRunMaxBytes = 64 * 1024;
const renderFailedRun = (record) => Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
function readFailedRun(bytes) {
    try {
        return failedRunSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/catalog/selection.js
var selection = __webpack_require__(7137);
;// CONCATENATED MODULE: ./lib/storage/catalog.js






/** How many small files are read side by side. */
const readers = 8;
/**
 * The catalog: every backup that has a manifest, of one database or of all. A manifest that cannot
 * be used is an entry, too, with the reason.
 */
async function readCatalog(store, database, signal) {
    return (await readListing(store, database, signal)).entries;
}
/** Everything that lies in the store, of one database or of all. */
async function readInventory(store, database, signal) {
    const { places, failedRuns, foreign, entries } = await readListing(store, database, signal);
    const whole = places.filter(({ hasManifest }) => hasManifest);
    return {
        entries,
        files: new Map(whole.map(({ place, files }) => [(0,catalog_names/* backupName */.aw)(place), files])),
        leftovers: places
            .filter(({ hasManifest }) => !hasManifest)
            .map(({ place, files, ours }) => ({ place, files, ours })),
        failedRuns: await inParallel(failedRuns, place => readFailure(store, place, signal)),
        foreign,
    };
}
async function sortListing(store, database, signal) {
    const places = new Map();
    const failedRuns = [];
    const foreign = [];
    const folder = database === undefined ? '' : (0,catalog_names/* databaseFolder */.QN)(database);
    for await (const object of store.list(folder, signal)) {
        const stored = (0,catalog_names/* parseStoredName */.GO)(object.name);
        if (!stored) {
            foreign.push(listedFile(object));
            continue;
        }
        if (stored.kind === 'failed-run') {
            failedRuns.push(stored.place);
            continue;
        }
        const name = (0,catalog_names/* backupName */.aw)(stored.place);
        const listed = places.get(name) ?? {
            place: stored.place,
            files: [],
            verifications: [],
            hasManifest: false,
            ours: false,
        };
        places.set(name, listed);
        const isManifest = stored.kind === 'file' && stored.file === 'manifest';
        if (isManifest)
            listed.files.unshift(listedFile(object));
        else
            listed.files.push(listedFile(object));
        if (stored.kind === 'evidence')
            listed.verifications.push(stored.verification);
        listed.hasManifest ||= isManifest;
        // Somebody may keep a copy of a dump under such a name; the rest is of no use to anyone else.
        listed.ours ||= object.marked || !(stored.kind === 'file' && stored.file === 'dump');
    }
    return { places: [...places.values()], failedRuns, foreign };
}
function listedFile({ name, sizeBytes, lastModified, held, archived }) {
    // Azure would delete it, and charge for half a year: who archives a backup wants to keep it.
    const reason = held ?? (archived && 'in the archive tier');
    return { name, sizeBytes, lastModified, ...(reason !== undefined && { held: reason }) };
}
/** A listing, and what the manifests in it say. A dump that one of them names is not foreign. */
async function readListing(store, database, signal) {
    const listing = await sortListing(store, database, signal);
    const whole = listing.places.filter(({ hasManifest }) => hasManifest);
    const read = await inParallel(whole, async (listed) => ({
        listed,
        entry: await readEntry(store, listed, signal),
    }));
    const elsewhere = read.flatMap(({ entry }) => dumpElsewhere(entry) ?? []);
    const outside = database === undefined
        ? listing.foreign
        : await Array.fromAsync(listNamed(store, elsewhere, signal));
    const files = new Map(outside.map(file => [file.name, file]));
    const entries = [];
    for (const { listed, entry } of read) {
        const file = files.get(dumpElsewhere(entry) ?? '');
        if (file)
            listed.files.push(file);
        if (entry)
            entries.push(checkDump(listed, entry));
    }
    const named = new Set(elsewhere);
    return { ...listing, entries, foreign: listing.foreign.filter(({ name }) => !named.has(name)) };
}
/** The name in the store of a dump that lies at another place than usual. */
function dumpElsewhere(entry) {
    if (entry?.kind !== 'backup')
        return undefined;
    const name = (0,selection/* storedName */.Rs)(entry.backup, 'dump');
    return name === (0,catalog_names/* fileName */.Md)(entry.backup.place, 'dump') ? undefined : name;
}
/** Some objects of a store, as far as they are there. One listing is cheaper than a question for each. */
async function* listNamed(store, names, signal) {
    const [first, ...others] = names;
    if (first === undefined)
        return;
    let length = first.length;
    while (others.some(name => !name.startsWith(first.slice(0, length))))
        length -= 1;
    for await (const object of store.list(first.slice(0, length), signal)) {
        if (names.includes(object.name))
            yield listedFile(object);
    }
}
async function inParallel(items, read) {
    const results = [];
    const queue = items.values();
    await Promise.all(Array.from({ length: readers }, async () => {
        for (const item of queue)
            results.push(await read(item));
    }));
    return results;
}
async function readFailure(store, place, signal) {
    try {
        const bytes = await store.read((0,catalog_names/* failedRunName */.Mm)(place), failedRunMaxBytes, signal);
        return { place, record: readFailedRun(bytes) };
    }
    catch (error) {
        if (error instanceof catalog_failure/* Failure */.HR && unreadable.includes(error.code)) {
            return { place, record: undefined };
        }
        throw error;
    }
}
/** What is wrong with one file says nothing about the others. */
const unreadable = ['BACKUP_FILE_MISSING', 'BACKUP_ARCHIVED'];
/** `undefined` when the backup is gone by now. */
async function readEntry(store, listed, signal) {
    const { place } = listed;
    let bytes;
    try {
        bytes = await store.read((0,catalog_names/* fileName */.Md)(place, 'manifest'), manifestMaxBytes, signal);
    }
    catch (error) {
        if (error instanceof catalog_failure/* Failure */.HR && error.code === 'BACKUP_FILE_MISSING') {
            // Another run may prune; otherwise the manifest is too large.
            if ((await store.size((0,catalog_names/* fileName */.Md)(place, 'manifest'), signal)) === undefined)
                return undefined;
            return (0,selection/* broken */.mw)(place, 'MANIFEST_INVALID', error.message);
        }
        // One old backup that somebody archived keeps nobody from the others.
        if (error instanceof catalog_failure/* Failure */.HR && error.code === 'BACKUP_ARCHIVED') {
            return (0,selection/* broken */.mw)(place, error.code, error.message, error.hint);
        }
        throw error;
    }
    const reading = readManifest(bytes);
    switch (reading.kind) {
        case 'too-new':
            return (0,selection/* broken */.mw)(place, 'MANIFEST_TOO_NEW', `its manifest has schema version ${reading.schemaVersion}; this tool reads version 1`);
        case 'invalid':
            return (0,selection/* broken */.mw)(place, 'MANIFEST_INVALID', `its manifest cannot be used: ${reading.reason}`);
        case 'manifest':
            return checkEntry(listed, reading.manifest);
    }
}
/** A manifest speaks of the files beside it, and of nothing else but a dump that has its name. */
function checkEntry({ place, verifications }, manifest) {
    const beside = (file) => (0,catalog_names/* fileName */.Md)(place, file).slice((0,catalog_names/* databaseFolder */.QN)(place.database).length);
    if (manifest.database !== place.database) {
        return (0,selection/* broken */.mw)(place, 'MANIFEST_INVALID', 'its manifest speaks of another database');
    }
    const { dump, contents, roles } = manifest;
    const isOwnDump = dump.name.startsWith('/')
        ? (0,catalog_names/* isDumpNameOf */.XD)(dump.name.slice(1), place)
        : dump.name === beside('dump');
    if (!isOwnDump ||
        contents.name !== beside('contents') ||
        (roles && roles.name !== beside('roles'))) {
        return (0,selection/* broken */.mw)(place, 'MANIFEST_INVALID', 'its manifest points to the files of another backup');
    }
    return { kind: 'backup', backup: { name: (0,catalog_names/* backupName */.aw)(place), place, manifest, verifications } };
}
function checkDump({ place, files }, entry) {
    return entry.kind === 'broken' ||
        files.some(({ name }) => name === (0,selection/* storedName */.Rs)(entry.backup, 'dump'))
        ? entry
        : (0,selection/* broken */.mw)(place, 'BACKUP_FILE_MISSING', 'its dump is gone from the store');
}
/** The contents file of a backup, checked against its manifest. */
async function readContentsFile(store, backup, digest, signal) {
    return unpackContents(await readChecked(store, backup, 'contents', contentsMaxBytes, digest, signal));
}
/** Enough for many thousands of roles. */
const rolesMaxBytes = 16 * 1024 * 1024;
/** The roles file of a backup that has one, checked against its manifest. */
const readRolesFile = (store, backup, digest, signal) => readChecked(store, backup, 'roles', rolesMaxBytes, digest, signal);
async function readChecked(store, { name, place, manifest }, file, maxBytes, digest, signal) {
    const bytes = await store.read((0,catalog_names/* fileName */.Md)(place, file), maxBytes, signal);
    if (digest(bytes) === manifest[file]?.sha256)
        return bytes;
    throw new catalog_failure/* Failure */.HR('BACKUP_CHECKSUM_MISMATCH', `the ${file} file of ${name} is not what its manifest recorded`, 'It was changed or damaged after it was written. Take another backup: pg-azure-backup list.');
}

;// CONCATENATED MODULE: ./lib/commands/databases.js
var commands_databases_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var commands_databases_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * What would be backed up, and why the rest would not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
async function databases(server, selection, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const maintenance = commands_databases_addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'databases', work.signal), true);
        const all = await listDatabases(server, maintenance, work.signal);
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
        const sizes = new Map();
        for (const { name } of all) {
            const bytes = await databaseSize(maintenance, name);
            if (bytes !== undefined)
                sizes.set(name, bytes);
        }
        return { selected, leftOut, failures, sizes };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = commands_databases_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function reasonNotAsked(name, { databases: included, excludeDatabases }) {
    if ((0,patterns/* matchesAny */._I)(excludeDatabases, name))
        return 'excluded';
    return included.length > 0 && !(0,patterns/* matchesAny */._I)(included, name) ? 'not asked for' : undefined;
}
/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
function halfRestored({ name, mark, }) {
    if (mark?.role === 'closed') {
        return new catalog_failure/* Failure */.HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, 'Run that restore again, which opens it first; or: ALTER DATABASE … WITH ALLOW_CONNECTIONS true');
    }
    if (mark?.role === 'scratch') {
        return new catalog_failure/* Failure */.HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new catalog_failure/* Failure */.HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, 'Finish the restore first: pg-azure-backup restore. A backup of it would not be whole.');
}
const notFound = (database, server) => new catalog_failure/* Failure */.HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'See what is there: pg-azure-backup databases. Names are case-sensitive.');

;// CONCATENATED MODULE: ./lib/commands/reporter.js
/** Adds up the bytes of one transfer and reports them as its progress. */
function reportBytes(reporter, task, totalBytes) {
    let sum = 0;
    return bytes => {
        sum += bytes;
        reporter.progress(task, sum, totalBytes);
    };
}

;// CONCATENATED MODULE: ./lib/postgres/roles-file.js



/** The statements on a role; run in this order, each may be refused without harm to the others. */
const roleSql = {
    create: (role) => `CREATE ROLE ${quoteIdent(role.name)} ${attributes(role)}`,
    alter: (role) => `ALTER ROLE ${quoteIdent(role.name)} ${attributes(role)}`,
    power: (role, power) => `ALTER ROLE ${quoteIdent(role.name)} ${power}`,
    set: (role, { name, values }) => `ALTER ROLE ${quoteIdent(role.name)} SET ${settingName(name)} TO ${values.map(quoteLiteral).join(', ')}`,
    comment: (role, comment) => `COMMENT ON ROLE ${quoteIdent(role.name)} IS ${quoteLiteral(comment)}`,
    grant: ({ role, member, options }) => `GRANT ${quoteIdent(role)} TO ${quoteIdent(member)}${options.length > 0 ? ` WITH ${options.join(', ')}` : ''}`,
};
const attributes = ({ login, inherit, connectionLimit, validUntil }) => [
    login ? 'LOGIN' : 'NOLOGIN',
    inherit ? 'INHERIT' : 'NOINHERIT',
    `CONNECTION LIMIT ${connectionLimit}`,
    ...(validUntil === null ? [] : [`VALID UNTIL ${quoteLiteral(validUntil)}`]),
].join(' ');
/** Everything about a role but its being. */
const statementsAbout = (role) => [
    roleSql.alter(role),
    ...role.powers.map(power => roleSql.power(role, power)),
    ...role.settings.map(setting => roleSql.set(role, setting)),
    ...(role.comment === null ? [] : [roleSql.comment(role, role.comment)]),
];
/**
 * The roles file. Anybody can read it and run it with psql, twice if need be; `parseRoles` reads it
 * back and takes nothing else.
 */
const renderRoles = ({ roles, memberships }) => {
    const statements = [
        ...roles.map(createIfMissing),
        ...roles.flatMap(statementsAbout),
        ...memberships.map(roleSql.grant),
    ];
    return header + statements.map(statement => `${statement};\n`).join('');
};
const header = `-- The roles of the server, without passwords. Written by pg-azure-backup.
-- psql -f FILE creates those that are missing, and gives those that exist what is written here.
`;
/** What stands between the dollars must not end them: a role can have any name. */
function createIfMissing({ name }) {
    let tag = '$role$';
    while (name.includes(tag))
        tag = `$role${tag.length}x${'x'.repeat(tag.length)}$`;
    return `DO ${tag} BEGIN CREATE ROLE ${quoteIdent(name)}; EXCEPTION WHEN duplicate_object THEN NULL; END ${tag}`;
}
const identifier = '"((?:[^"]|"")+)"';
const literal = "('(?:[^'\\\\]|'')*'|E'(?:[^'\\\\]|''|\\\\\\\\)*')";
const plainLiteral = literal.replace('(', '(?:');
const grammar = {
    blank: /(?:--[^\n]*)?\n/y,
    create: new RegExp(`DO (\\$role[0-9x]*\\$) BEGIN CREATE ROLE ${identifier}; EXCEPTION WHEN duplicate_object THEN NULL; END \\1;\n`, 'y'),
    alter: new RegExp(`ALTER ROLE ${identifier} (NOLOGIN|LOGIN) (NOINHERIT|INHERIT) CONNECTION LIMIT (-?[0-9]{1,10})(?: VALID UNTIL ${literal})?;\n`, 'y'),
    power: new RegExp(`ALTER ROLE ${identifier} (CREATEDB|CREATEROLE|REPLICATION|BYPASSRLS|SUPERUSER);\n`, 'y'),
    set: new RegExp(`ALTER ROLE ${identifier} SET ("(?:[^"]|"")+"(?:\\."(?:[^"]|"")+")*) TO (${plainLiteral}(?:, ${plainLiteral})*);\n`, 'y'),
    comment: new RegExp(`COMMENT ON ROLE ${identifier} IS ${literal};\n`, 'y'),
    grant: new RegExp(`GRANT ${identifier} TO ${identifier}(?: WITH ((?:ADMIN OPTION|INHERIT TRUE|INHERIT FALSE|SET FALSE)(?:, (?:ADMIN OPTION|INHERIT TRUE|INHERIT FALSE|SET FALSE))*))?;\n`, 'y'),
};
/**
 * Reads a roles file as data: what is run later is written anew from it. It comes from a store that
 * others can write to, so that anything but our own statements is refused.
 */
function parseRoles(text) {
    const drafts = new Map();
    const memberships = [];
    let at = 0;
    let found = null;
    const take = (pattern) => {
        pattern.lastIndex = at;
        found = pattern.exec(text);
        if (found)
            at = pattern.lastIndex;
        return found !== null;
    };
    const part = (group) => found?.[group] ?? '';
    const draft = () => {
        const one = drafts.get(unquote(part(1)));
        if (!one)
            throw notOurs(text, at);
        return one;
    };
    while (at < text.length) {
        if (take(grammar.blank))
            continue;
        if (take(grammar.create)) {
            const name = unquote(part(2));
            drafts.set(name, { ...newRole, name });
        }
        else if (take(grammar.alter)) {
            const one = draft();
            one.login = part(2) === 'LOGIN';
            one.inherit = part(3) === 'INHERIT';
            one.connectionLimit = Number(part(4));
            one.validUntil = part(5) === '' ? null : textOf(part(5));
        }
        else if (take(grammar.power)) {
            const one = draft();
            one.powers = [...one.powers, part(2)];
        }
        else if (take(grammar.set)) {
            const one = draft();
            const name = [...part(2).matchAll(new RegExp(identifier, 'g'))]
                .map(([, piece = '']) => unquote(piece))
                .join('.');
            const values = [...part(3).matchAll(new RegExp(literal, 'g'))].map(([value]) => textOf(value));
            one.settings = [...one.settings, { name, values }];
        }
        else if (take(grammar.comment)) {
            draft().comment = textOf(part(2));
        }
        else if (take(grammar.grant)) {
            const options = part(3) === '' ? [] : part(3).split(', ');
            memberships.push({ role: unquote(part(1)), member: unquote(part(2)), options });
        }
        else
            throw notOurs(text, at);
    }
    return { roles: [...drafts.values()], memberships };
}
const newRole = {
    login: false,
    inherit: true,
    connectionLimit: -1,
    validUntil: null,
    powers: [],
    settings: [],
    comment: null,
};
const unquote = (inside) => inside.replaceAll('""', '"');
const textOf = (quoted) => quoted.startsWith('E')
    ? quoted.slice(2, -1).replaceAll("''", "'").replaceAll('\\\\', '\\')
    : quoted.slice(1, -1).replaceAll("''", "'");
function notOurs(text, at) {
    const line = text.slice(0, at).split('\n').length;
    return new catalog_failure/* Failure */.HR('MANIFEST_INVALID', `the roles file of the backup has something in line ${line} that this program does not write`, 'Restore without --restore-roles, and create the roles by hand.');
}

;// CONCATENATED MODULE: ./lib/commands/roles.js
var roles_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var roles_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Roles belong to the server, not to a database: a backup keeps them beside the dump, and a restore
 * tells which are missing, creates them when that is wanted, and gives them their rights to objects.
 */
/** The bytes of the roles file. A server that does not tell its roles costs nobody their backup. */
async function readRolesOrWarn(maintenance, { reporter }) {
    try {
        return Buffer.from(renderRoles(await readRoles(maintenance)));
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || maintenance.lost.aborted)
            throw error;
        reporter.warn(`the server’s roles could not be read, and are not kept: ${error.message}`);
        return undefined;
    }
}
/** The roles file of a backup, whole and readable, for `restoreRoles`. */
async function fetchRoles(store, source, signal) {
    if (source.kind === 'foreign' || !source.facts.roles) {
        throw new catalog_failure/* Failure */.HR('USAGE', `${source.name} has no roles file; --restore-roles cannot create any`, 'Leave --restore-roles out and create the roles by hand, or name a backup that has one.');
    }
    const bytes = await readRolesFile(store, source.backup, roles_sha256, signal);
    return parseRoles(bytes.toString('utf8'));
}
const roles_sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/**
 * Says which roles that the backup speaks of will be missing. Throws when one of them is needed: a
 * restore would stop at the policy or user mapping that names it.
 */
async function reportMissingRoles(maintenance, facts, properties, creating, { reporter }) {
    const there = await readRoleNames(maintenance);
    for (const { name } of creating?.roles ?? [])
        there.add(name);
    const used = facts.usedRoles ?? [];
    // The owner is the preflight's to tell of.
    const ofDatabase = [
        ...properties.grants.map(({ role }) => role),
        ...properties.settings.map(({ role }) => role),
    ].filter(role => role !== null);
    const missing = [...new Set([...used.map(({ name }) => name), ...ofDatabase])].filter(name => !there.has(name) && !belongsToProvider(name));
    const needed = used.filter(({ name, needed: one }) => one && !there.has(name));
    const hint = facts.roles
        ? 'Create them, or restore with --restore-roles.'
        : `Create them first: ${missing.map(name => `CREATE ROLE ${quoteIdent(name)};`).join(' ')}`;
    if (needed.length > 0) {
        throw new catalog_failure/* Failure */.HR('PREFLIGHT_FAILED', `policies or user mappings name roles that the server lacks: ${named(needed.map(({ name }) => name))}`, hint);
    }
    if (missing.length === 0)
        return;
    reporter.warn(`the server lacks roles that own something in the backup or have rights in it: ${named(missing)}. ${hint}`);
}
const named = (roles) => {
    const shown = roles.slice(0, 20).map(quoteIdent).join(', ');
    return roles.length > 20 ? `${shown} and ${roles.length - 20} more` : shown;
};
/**
 * Creates the roles that are missing, with what belongs to them. A role that exists is left as it is:
 * what it may do here was decided here. Memberships come back where one of the two was created.
 */
async function restoreRoles(maintenance, { roles, memberships }, { reporter }) {
    const there = await readRoleNames(maintenance);
    const created = [];
    const warnings = [];
    const attempt = async (sql) => {
        try {
            await maintenance.execute(sql);
            return true;
        }
        catch (error) {
            if (!isRefusal(error) || maintenance.lost.aborted)
                throw error;
            const warning = `${error.message}. When the cause is gone, run: ${sql}`;
            reporter.warn(warning);
            warnings.push(warning);
            return false;
        }
    };
    for (const role of roles) {
        if (there.has(role.name))
            continue;
        if (await attempt(roleSql.create(role)))
            created.push(role);
    }
    for (const role of created) {
        for (const power of role.powers) {
            if (power !== 'SUPERUSER')
                await attempt(roleSql.power(role, power));
            else {
                const warning = `role ${quoteIdent(role.name)} was a superuser, and is none here. If it is to be one, run: ${roleSql.power(role, power)}`;
                reporter.warn(warning);
                warnings.push(warning);
            }
        }
        for (const setting of role.settings)
            await attempt(roleSql.set(role, setting));
        if (role.comment !== null)
            await attempt(roleSql.comment(role, role.comment));
    }
    const isNew = new Set(created.map(({ name }) => name));
    for (const membership of memberships) {
        const { role, member } = membership;
        const bothExist = [role, member].every(name => there.has(name) || isNew.has(name));
        if (bothExist && (isNew.has(role) || isNew.has(member)))
            await attempt(roleSql.grant(membership));
    }
    const needPassword = created.filter(({ login }) => login).map(({ name }) => name);
    if (created.length > 0)
        reporter.info(`Created roles: ${named([...isNew])}`);
    if (needPassword.length > 0) {
        reporter.info(`These log in and have no password yet: ${named(needPassword)}`);
    }
    return { created: [...isNew], needPassword, warnings };
}
/**
 * Restores with the roles of the backup, if they are wanted. What a restore that fails does not need
 * any more is dropped again.
 */
async function withRoles(maintenance, roles, work, restore) {
    if (!roles)
        return await restore();
    const { warnings, ...restored } = await restoreRoles(maintenance, roles, work);
    try {
        const result = await restore();
        return { ...result, roles: restored, warnings: [...warnings, ...result.warnings] };
    }
    catch (error) {
        await dropRoles(maintenance, restored.created, work);
        throw error;
    }
}
/** Takes back what `restoreRoles` created, when the restore failed. One that something needs stays. */
async function dropRoles(maintenance, created, { reporter }) {
    if (maintenance.lost.aborted)
        return;
    for (const name of created.toReversed()) {
        try {
            await maintenance.execute(`DROP ROLE ${quoteIdent(name)}`);
        }
        catch (error) {
            reporter.warn(`role ${quoteIdent(name)} was created and stays: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
        }
    }
}
/**
 * Runs the grants of an archive in the restored database, one by one. Those that name a role which
 * does not exist are left out; one that is refused, or that grants nothing, is a warning that holds
 * the statement.
 */
async function restorePrivileges(server, database, privileges, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (privileges.length === 0)
            return [];
        reporter.info(`Restoring ${privileges.length} grants on objects`);
        const session = roles_addDisposableResource(env_1, await server.connect(database, 'restore', signal), true);
        // Thousands of small commits; the next one elsewhere, which is waited for, makes them durable.
        await session.execute('SET synchronous_commit = off');
        const there = await readRoleNames(session);
        const warnings = [];
        const warn = (warning) => {
            if (warnings.length < mostWarnings)
                reporter.warn(warning);
            warnings.push(warning);
        };
        let statement = '';
        session.onWarning(message => warn(`${message}: ${statement}`));
        const missing = new Map();
        for (const { sql, roles } of privileges) {
            const lacking = roles.filter(role => !there.has(role));
            for (const role of lacking)
                missing.set(role, (missing.get(role) ?? 0) + 1);
            if (lacking.length > 0)
                continue;
            statement = sql;
            try {
                await session.execute(sql);
            }
            catch (error) {
                if (!isRefusal(error) || session.lost.aborted)
                    throw error;
                warn(`${error.message}. When the cause is gone, run: ${sql}`);
            }
        }
        const tooMany = warnings.splice(mostWarnings).length;
        if (tooMany > 0)
            warn(`${tooMany} more grants were refused`);
        if (missing.size > 0) {
            const counts = [...missing].map(([role, count]) => `${quoteIdent(role)} (${count})`);
            warn(`grants were left out, for the server lacks their roles: ${counts.join(', ')}`);
        }
        return warnings;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = roles_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A login that may not grant at all is refused each of thousands. */
const mostWarnings = 50;
const isRefusal = (error) => error instanceof catalog_failure/* Failure */.HR &&
    (error.code === 'PG_QUERY_FAILED' || error.code === 'PG_PERMISSION_DENIED');

;// CONCATENATED MODULE: ./lib/commands/backup-database.js
var backup_database_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var backup_database_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Makes one backup of a database on whose name the caller holds the lock. The keeper session holds
 * the snapshot that pg_dump and the contents are both read from; the dump is committed only after
 * both are whole; the manifest, written last, makes it a backup.
 */
async function backupDatabase({ server, store, tools }, maintenance, database, settings, work) {
    const { reporter } = work;
    const startedAt = work.now();
    const source = settings.setAsideAs ?? database;
    // Looked at under the lock: it was whole when the run began, perhaps.
    const unfit = halfRestored({ name: source, mark: (await describe(maintenance, source)).mark });
    if (unfit)
        throw unfit;
    // When one half fails, the other has to end as well.
    const stop = new AbortController();
    const signal = AbortSignal.any([work.signal, stop.signal]);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const keeper = backup_database_addDisposableResource(env_1, await server.connect(source, 'backup', signal), true);
            const snapshot = await openSnapshot(keeper, settings.lockWaitTimeoutSeconds);
            const exclusions = await findExclusions(keeper, settings);
            for (const pattern of unmatchedExclusions(settings, exclusions)) {
                reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
            }
            await lockTables(keeper, exclusions);
            const compression = requireCompression(settings.compression, tools);
            reporter.detail(`"${database}": pg_dump ${tools.version}, compression ${compressionName(compression)}, snapshot ${snapshot.id}`);
            const dump = startDump(server, tools, {
                database: source,
                snapshot: snapshot.id,
                compression,
                lockWaitTimeoutSeconds: settings.lockWaitTimeoutSeconds,
                stallTimeoutMinutes: settings.stallTimeoutMinutes,
                excludedSchemas: exclusions.schemas,
                excludedTableData: exclusions.tableData,
                extraOptions: settings.pgDumpOptions,
            }, signal);
            const described = describeSnapshot(keeper, maintenance, server, source, exclusions, settings);
            described.catch(error => stop.abort(error));
            // Both are at work while the store is asked for a name.
            const dumpName = (of) => dumpNameOf(settings, of);
            const place = await freePlace(store, database, snapshot.takenAt, dumpName, signal);
            const name = (0,catalog_names/* backupName */.aw)(place);
            reporter.info(`Backing up "${database}" to ${name}`);
            const stored = await store.upload(dumpName(place), dump.stdout, {
                complete: Promise.all([dump.complete, described]).then(() => undefined),
                signal,
                metadata: { run: work.run.id, label: settings.label },
                accessTier: settings.accessTier,
                onBytes: reportBytes(reporter, database),
            });
            const { contents, extensions, properties, usedRoles } = await described;
            if (stored.sizeBytes === 0) {
                throw new catalog_failure/* Failure */.HR('PG_DUMP_FAILED', `pg_dump of "${database}" ended well, but nothing of it arrived`, 'This must not happen. Please report it with the output of --verbose.');
            }
            const packed = packContents(contents);
            requireReadable('contents file', packed, contentsMaxBytes);
            const storedContents = await store.write((0,catalog_names/* fileName */.Md)(place, 'contents'), packed, signal);
            const roles = settings.includeRoles ? await readRolesOrWarn(maintenance, work) : undefined;
            if (roles)
                requireReadable('roles file', roles, rolesMaxBytes);
            const storedRoles = roles && (await store.write((0,catalog_names/* fileName */.Md)(place, 'roles'), roles, signal));
            const manifest = {
                schemaVersion: 1,
                database,
                label: settings.label,
                snapshotAt: snapshot.takenAt.toISOString(),
                startedAt: startedAt.toISOString(),
                finishedAt: work.now().toISOString(),
                server: {
                    host: server.address.host,
                    port: server.address.port,
                    version: server.version,
                    major: server.major,
                },
                client: { version: tools.version },
                dump: {
                    name: dumpName(place) === (0,catalog_names/* fileName */.Md)(place, 'dump')
                        ? nameInFolder(place, 'dump')
                        : `/${dumpName(place)}`,
                    sizeBytes: stored.sizeBytes,
                    sha256: stored.sha256,
                    md5: stored.md5,
                    compression: compressionName(compression),
                },
                contents: {
                    name: nameInFolder(place, 'contents'),
                    sizeBytes: storedContents.sizeBytes,
                    sha256: storedContents.sha256,
                },
                ...(storedRoles && {
                    roles: {
                        name: nameInFolder(place, 'roles'),
                        sizeBytes: storedRoles.sizeBytes,
                        sha256: storedRoles.sha256,
                    },
                }),
                usedRoles: [...usedRoles],
                properties,
                extensions: [...extensions],
                totals: totalsOf(contents),
                exclusions: {
                    schemas: [...exclusions.schemas],
                    tableData: [...exclusions.tableData],
                    pgDumpOptions: [...settings.pgDumpOptions],
                },
                run: work.run,
                tool: { version: work.toolVersion },
            };
            const rendered = renderManifest(manifest);
            requireReadable('manifest', rendered, manifestMaxBytes);
            await store.write((0,catalog_names/* fileName */.Md)(place, 'manifest'), rendered, signal);
            return { name, place, manifest, verifications: [] };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = backup_database_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        stop.abort(error);
        // What stopped the rest is the cause; an error that follows from it is not.
        throw work.signal.aborted ? work.signal.reason : stop.signal.reason;
    }
}
/** Everything that the contents file and the manifest say about the database itself. */
async function describeSnapshot(keeper, maintenance, server, database, exclusions, settings) {
    const read = await readContents(keeper, server.major, exclusions, settings);
    const contents = { ...read, migrations: await readMigrations(keeper, exclusions) };
    const extensions = await readExtensions(keeper);
    const usedRoles = await readUsedRoles(keeper, exclusions.schemas);
    const { properties } = await describe(maintenance, database);
    return { contents, extensions, properties, usedRoles };
}
async function describe(maintenance, database) {
    const found = await readProperties(maintenance, database);
    if (found)
        return found;
    throw new catalog_failure/* Failure */.HR('DATABASE_NOT_FOUND', `database "${database}" was dropped or renamed since its backup began`, 'Run again.');
}
const findExclusions = (keeper, settings) => resolveExclusions(keeper, schema => (0,patterns/* matchesAny */._I)(settings.excludeSchemas, schema), table => settings.excludeTableData.some(pattern => matchesTable(pattern, table)));
/** A pattern with a dot means `schema.table`; without one, that table in any schema. */
const matchesTable = (pattern, { schema, name }) => (0,patterns/* matches */.cK)(pattern, `${schema}.${name}`) || (0,patterns/* matches */.cK)(pattern, name);
/** Patterns that stand for nothing there is: most often a typing error. */
const unmatchedExclusions = (settings, exclusions) => [
    ...settings.excludeSchemas.filter(pattern => !exclusions.schemas.some(schema => (0,patterns/* matches */.cK)(pattern, schema))),
    ...settings.excludeTableData.filter(pattern => !exclusions.tableData.some(table => matchesTable(pattern, table))),
].map(({ text }) => text);
/** Where the dump goes; to the usual place also where a template would mean that of another database. */
function dumpNameOf({ dumpName }, place) {
    const name = dumpName === undefined ? undefined : (0,catalog_names/* fillDumpName */.Th)(dumpName, place);
    return name !== undefined && (0,catalog_names/* isDumpNameOf */.XD)(name, place) ? name : (0,catalog_names/* fileName */.Md)(place, 'dump');
}
/**
 * The first second at or after the snapshot whose name nobody has. Two backups of one database in
 * one second are rare; a name that means two of them would be worse.
 */
async function freePlace(store, database, takenAt, dumpName, signal) {
    for (let time = takenAt.getTime();; time += 1000) {
        const place = { database, stamp: (0,catalog_names/* formatStamp */.xE)(new Date(time)) };
        try {
            const taken = (await store.size(dumpName(place), signal)) ??
                (await store.size((0,catalog_names/* fileName */.Md)(place, 'dump'), signal)) ??
                (await store.size((0,catalog_names/* fileName */.Md)(place, 'manifest'), signal));
            if (taken === undefined)
                return place;
        }
        catch (error) {
            // A writer need not be able to read: then the commit decides, which never overwrites.
            if (error instanceof catalog_failure/* Failure */.HR && error.code === 'STORE_ACCESS_DENIED')
                return place;
            throw error;
        }
    }
}
/** What would be refused when it is read is not written either. */
function requireReadable(what, bytes, maxBytes) {
    if (bytes.length <= maxBytes)
        return;
    throw new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `the ${what} has ${bytes.length} bytes, more than the ${maxBytes} that are read again`, 'The database has too many objects or exclusions for one backup: divide it by --exclude-schemas.');
}
const nameInFolder = (place, file) => (0,catalog_names/* fileName */.Md)(place, file).slice((0,catalog_names/* databaseFolder */.QN)(place.database).length);
/** The value of `--compress`; throws `USAGE` when this pg_dump cannot compress that way. */
function requireCompression(compression, tools) {
    const argument = compressionArgument(compression, tools);
    if (argument !== undefined)
        return argument;
    throw new catalog_failure/* Failure */.HR('USAGE', `this pg_dump ${tools.version} cannot compress with ${compression.method}`, 'Leave --compression at auto, or use gzip or none: other methods came with PostgreSQL 16, and not every build has them.');
}

;// CONCATENATED MODULE: ./lib/catalog/failing.js

/**
 * The databases whose newest run made no backup, by the names in the store. Read before a run writes
 * there, it tells what was wrong already from what is news. A safety backup counts like any other, for
 * the database could be backed up.
 */
const failingBackups = (names) => failing([...names].flatMap(name => {
    const stored = (0,catalog_names/* parseStoredName */.GO)(name);
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
        const { database, stamp } = attempt;
        // Stamps have one length, so that they sort like the times that they stand for.
        if (stamp > (newest.get(database)?.stamp ?? ''))
            newest.set(database, attempt);
    }
    return new Set([...newest.values()].flatMap(attempt => (attempt.failed ? attempt.database : [])));
}

;// CONCATENATED MODULE: ./lib/commands/failed-run.js




/**
 * What is no failing backup, since somebody ended the run or asked for what cannot be; and what keeps a
 * record from the store as it does a backup.
 */
const unrecorded = [
    'INTERRUPTED',
    'USAGE',
    'DATABASE_NOT_FOUND',
    'AZURE_LOGIN_FAILED',
    'AZURE_UNREACHABLE',
    'STORE_ACCESS_DENIED',
    'STORE_CONTAINER_MISSING',
    'STORE_UNREACHABLE',
];
/** A store that does not take so small a file at once would not take it later either. */
const patienceMs = 10_000;
/**
 * Leaves a record of a backup that failed where the backup would be, so that a check can tell that
 * and why. It is of help and not more: when it cannot be written, the failure itself still counts.
 */
async function recordFailedRun(store, database, startedAt, failure, { reporter, signal, run, toolVersion, now, clean }) {
    if (unrecorded.includes(failure.code) || signal.aborted)
        return;
    const { id, provider, url } = run;
    const record = renderFailedRun({
        schemaVersion: 1,
        database,
        startedAt: startedAt.toISOString(),
        failedAt: now().toISOString(),
        code: failure.code,
        message: clean(failure.message),
        hint: clean(failure.hint),
        run: { id, provider, ...(url === undefined ? {} : { url }) },
        tool: { version: toolVersion },
    });
    const name = (0,catalog_names/* failedRunName */.Mm)({ database, stamp: (0,catalog_names/* formatStamp */.xE)(startedAt) });
    try {
        await store.write(name, record, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
    }
    catch (error) {
        reporter.detail(`The failure of "${database}" could not be recorded: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
    }
}
/** Does the work of a whole run; when that fails, it failed for each of the databases. */
async function recordingFailure(store, databases, work, run) {
    const startedAt = work.now();
    try {
        return await run();
    }
    catch (error) {
        const failure = (0,catalog_failure/* asFailure */.h_)(error);
        await Promise.all(databases.map(database => recordFailedRun(store, database, startedAt, failure, work)));
        throw error;
    }
}
/** The databases that could not be backed up the last time; `undefined` where nobody may look. */
async function readFailingBackups(store, { signal, reporter }) {
    try {
        const names = [];
        for await (const { name } of store.list('', signal))
            names.push(name);
        return failingBackups(names);
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.detail(`What failed before is not known: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/commands/backup.js






/**
 * Backs up databases one by one, `concurrency` of them side by side. One that fails does not stop
 * the others; that none matches is a failure.
 */
async function backup(parts, request, work) {
    const { server, store, tools } = parts;
    const { reporter, signal } = work;
    const compression = compressionName(requireCompression(request.compression, tools));
    if (request.compression.method === 'auto') {
        reporter.info(`Compression ${compression}: ${reasonOfAuto(tools)}`);
    }
    // The server answers while the store does.
    const selecting = databases(server, request, work);
    selecting.catch(() => undefined);
    await store.check('write', signal, request.accessTier);
    const { selected, leftOut, failures: unusable } = await selecting;
    for (const { name, leftOut: why } of leftOut) {
        const message = `Leaving out "${name}": ${why.reason}`;
        if (why.expected)
            reporter.detail(message);
        else
            reporter.warn(message);
    }
    const failures = [...unusable];
    if (selected.length === 0 && failures.length === 0) {
        throw new catalog_failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, 'Check --databases and --exclude-databases; pg-azure-backup databases shows what matches and why not.');
    }
    if (request.dryRun) {
        for (const { name } of selected)
            reporter.info(`Would back up "${name}" to ${store.location}`);
        return { backups: [], failures, planned: selected.map(({ name }) => name) };
    }
    const backups = [];
    const queue = selected.values();
    const runOne = async (name) => {
        const startedAt = work.now();
        try {
            backups.push(await backupLocked(parts, name, request, work));
        }
        catch (error) {
            const failure = (0,catalog_failure/* asFailure */.h_)(error);
            failures.push({ database: name, failure });
            await recordFailedRun(store, name, startedAt, failure, work);
        }
    };
    await Promise.all(Array.from({ length: request.concurrency }, async () => {
        // Once the run is interrupted, each that is left fails at once, and for that reason.
        for (const { name } of queue)
            await runOne(name);
    }));
    // What is complete counts all the same; with nothing complete, one message is enough.
    if (signal.aborted && backups.length === 0)
        throw signal.reason;
    return { backups: backups.toSorted(byName), failures, planned: [] };
}
const byName = (a, b) => a.name.localeCompare(b.name);
const backupLocked = (parts, database, settings, work) => withDatabaseLock(parts.server, database, 'shared', 'backup', work.signal, (maintenance, signal) => backupDatabase(parts, maintenance, database, settings, { ...work, signal }));

// EXTERNAL MODULE: ./lib/catalog/freshness.js
var freshness = __webpack_require__(500);
// EXTERNAL MODULE: ./lib/catalog/status.js
var catalog_status = __webpack_require__(3197);
;// CONCATENATED MODULE: ./lib/commands/status.js



/** How it stands with the backups of each database, also of those that were named and have none. */
async function status_status(store, selection, work) {
    await store.check('read', work.signal);
    const [only] = selection.databases;
    const single = selection.databases.length === 1 ? only?.literal : undefined;
    const inventory = await readInventory(store, single, work.signal);
    return {
        checkedAt: work.now(),
        statuses: (0,catalog_status/* statusOf */.c2)(askedOf(inventory, selection), namedIn(selection)),
    };
}
/** The databases that were named outright. */
const namedIn = ({ databases }) => [
    ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];
/** What of an inventory belongs to the databases that were asked for. */
function askedOf(inventory, selection) {
    const { databases, excludeDatabases } = selection;
    const isAsked = ({ place: { database } }) => (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database)) &&
        !(0,patterns/* matchesAny */._I)(excludeDatabases, database);
    const partOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
    return {
        ...inventory,
        entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
        leftovers: inventory.leftovers.filter(isAsked),
        failedRuns: inventory.failedRuns.filter(isAsked),
    };
}

;// CONCATENATED MODULE: ./lib/commands/check.js





/** Finds out whether backups have stopped, shrunk, failed or were never verified. */
async function check({ store, server, credentials }, request, work) {
    await store.check('read', work.signal);
    const [inventory, onServer] = await Promise.all([
        readInventory(store, undefined, work.signal),
        server && databases(server, request, work),
    ]);
    const asked = askedOf(inventory, request);
    const named = namedIn(request);
    const checkedAt = work.now();
    const findings = (0,freshness/* assess */.no)({
        inventory: asked,
        storedBytes: (0,catalog_status/* storedBytesOf */.We)(inventory),
        server: onServer,
        named,
        credentials,
    }, request, checkedAt);
    const expected = [...(onServer?.selected ?? []).map(({ name }) => name), ...named];
    return { findings, statuses: (0,catalog_status/* statusOf */.c2)(asked, expected), checkedAt };
}

;// CONCATENATED MODULE: ./lib/postgres/replace.js







/**
 * The statements that put one database in the place of another, and drop it. None of them can be
 * done while others are connected: sessions are ended as far as this login may, and the rest is
 * waited for, for a while.
 */
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute(`DROP DATABASE IF EXISTS ${quoteIdent(name)}${force ? ' WITH (FORCE)' : ''}`);
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${quoteIdent(from)} RENAME TO ${quoteIdent(to)}`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${quoteIdent(database)} WITH ALLOW_CONNECTIONS ${allow}`;
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute(`CREATE DATABASE ${quoteIdent(name)} TEMPLATE template0`);
    await maintenance.execute(`${commentSql(name, comment)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${quoteIdent(name)} FROM PUBLIC`);
    await maintenance.execute(allowConnectionsSql(name, false)).catch(refused);
}
/** How long sessions are waited for that this login may not end. */
const replace_patienceMs = 30_000;
/** How long an attempt waits for a lock that others hold on one of the databases. */
const lockTimeoutSeconds = 10;
/**
 * Puts a database in the place of the live one, in one transaction: both renames or none.
 *
 * The first rename locks the live database, so that newcomers wait, and then waits up to five
 * seconds for its sessions to end; a second session ends them meanwhile. Newcomers find the new
 * database, or the old one if it failed. Where sessions stay that we may not end, newcomers are
 * refused from then on, and it is tried again until they have ended by themselves.
 *
 * Throws `DATABASE_BUSY`, which names those who stay. The live database is as it was then.
 */
async function exchangeDatabases(maintenance, terminator, exchange, signal) {
    const { live, next, closing } = exchange;
    const done = new AbortController();
    const pid = await processId(maintenance);
    const terminated = terminateSessions(terminator, [live, next.name], done.signal, () => signal.aborted ? pid : undefined);
    const giveUp = performance.now() + replace_patienceMs;
    let closed = false;
    try {
        while (true) {
            try {
                return await attempt(maintenance, exchange, closed);
            }
            catch (error) {
                signal.throwIfAborted();
                if (!isInUse(error))
                    throw error;
                if (performance.now() >= giveUp)
                    throw await inUse(maintenance, live, error);
                if (closing && !closed) {
                    closing.start();
                    closed = await replace_close(maintenance, live, closing.mark);
                }
            }
        }
    }
    catch (error) {
        // What comes now must not be cancelled any more.
        done.abort();
        await terminated;
        if (closed && !maintenance.lost.aborted) {
            await maintenance.execute('ROLLBACK');
            await reopenDatabase(maintenance, live, closing?.comment ?? null);
        }
        throw error;
    }
    finally {
        done.abort();
        await terminated;
    }
}
/** Each statement by itself, so that the server cannot commit what nobody waits for any more. */
async function attempt(maintenance, { live, next, away }, closed) {
    try {
        await maintenance.execute('BEGIN');
        await maintenance.execute(`SET LOCAL lock_timeout = '${lockTimeoutSeconds}s'`);
        await renameDatabase(maintenance, live, away.name);
        await renameDatabase(maintenance, next.name, live);
        await maintenance.execute(commentSql(away.name, away.comment));
        await maintenance.execute(commentSql(live, next.comment));
        if (closed)
            await maintenance.execute(allowConnectionsSql(away.name, true));
        await maintenance.execute('COMMIT');
    }
    catch (error) {
        await maintenance.execute('ROLLBACK').catch(() => undefined);
        throw error;
    }
}
/**
 * Keeps new sessions out of a database, and marks that. False where the server does not let us, and
 * where somebody else does so already.
 */
async function replace_close(maintenance, database, mark) {
    const [open] = await maintenance.rows(classic_schemas/* unknown */.L5J(), isOpenSql, [database]);
    if (!open)
        return false;
    try {
        // One message, and so one transaction.
        await maintenance.execute(`${commentSql(database, mark)}; ${allowConnectionsSql(database, false)}`);
        return true;
    }
    catch (error) {
        refused(error);
        return false;
    }
}
/** Undoes `close`. */
const reopenDatabase = (maintenance, database, comment) => maintenance.execute(`${commentSql(database, comment)}; ${allowConnectionsSql(database, true)}`);
/** Passes over that the server refused a statement; anything else is thrown. */
function refused(error) {
    const refusals = ['PG_PERMISSION_DENIED', 'PG_QUERY_FAILED'];
    if (!(error instanceof catalog_failure/* Failure */.HR) || !refusals.includes(error.code))
        throw error;
}
/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
const isInUse = (error) => error instanceof catalog_failure/* Failure */.HR && ['55006', '55P03'].includes(codeOf(error.cause));
const userSchema = classic_schemas/* object */.Ikc({
    pid: classic_schemas/* int */.Whr(),
    username: classic_schemas/* string */.YjP().nullable(),
    application: classic_schemas/* string */.YjP().nullable(),
    since: classic_schemas/* string */.YjP().nullable(),
});
/** Says who is in the way, and what ends it. */
async function inUse(maintenance, database, cause) {
    const users = await maintenance.rows(userSchema, usersSql, [database]);
    const prepared = await maintenance.rows(classic_schemas/* object */.Ikc({ gid: classic_schemas/* string */.YjP(), owner: classic_schemas/* string */.YjP() }), preparedTransactionsSql, [database]);
    const who = [
        ...users.map(({ application, username, pid, since }) => `${application || 'a session'} (${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`),
        ...prepared.map(({ gid, owner }) => `prepared transaction ${quoteLiteral(gid)} (${owner})`),
    ];
    const remedies = [
        ...(users.length > 0
            ? [
                `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_terminate_backend(${pid});`).join(' ')}`,
            ]
            : []),
        ...prepared.map(({ gid }) => `In "${database}", commit it or: ROLLBACK PREPARED ${quoteLiteral(gid)};`),
        'Then run again.',
    ];
    return new catalog_failure/* Failure */.HR('DATABASE_BUSY', `"${database}" cannot be replaced, for it is in use, and this login may not end that: ${who.join('; ') || 'by whom cannot be seen'}`, `"${database}" is as it was. ${remedies.join(' ')}`, { cause });
}
async function processId(session) {
    const schema = classic_schemas/* object */.Ikc({ pid: classic_schemas/* int */.Whr() });
    return (await oneRow(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
}
/**
 * Ends the sessions of databases again and again until told to stop, as far as we may; and the
 * statement of ours that waits for that, when it is not to be waited for. Never throws: what it
 * could not end makes the rename fail, which says so.
 */
async function terminateSessions(terminator, databases, stop, toCancel) {
    while (!stop.aborted) {
        try {
            await terminator.rows(classic_schemas/* unknown */.L5J(), terminateSql, [databases]);
            const pid = toCancel();
            if (pid !== undefined) {
                await terminator.rows(classic_schemas/* unknown */.L5J(), 'SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
            }
            await (0,external_node_timers_promises_.setTimeout)(20, undefined, { signal: stop });
        }
        catch {
            if (terminator.lost.aborted)
                return;
            await (0,external_node_timers_promises_.setTimeout)(20);
        }
    }
}

;// CONCATENATED MODULE: ./lib/commands/exchange.js
var exchange_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var exchange_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * How a restore takes the target out of the way and puts something in its place, and how that is
 * undone: by the run itself, by the post step of an action, or by the next restore.
 */
/** The mark of a database that this run makes, sets aside, closes or keeps. */
function markOf(role, database, comment, { instance, now }, expiresAt = now()) {
    const createdAt = now().toISOString();
    const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
    return renderMark({ ...mark, comment });
}
/**
 * Exchanges two databases. `comment` is the live one's own, where sessions that nobody may end are to
 * be kept from coming back; without it nobody is in it.
 */
async function exchange(server, maintenance, names, live, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase } = server.address;
        const { reporter, signal } = work;
        const terminator = exchange_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'exchange', exchange_neverAborted), true);
        const closing = live && {
            mark: markOf('closed', names.live, live.comment, work),
            comment: live.comment,
            start: () => reporter.info(`Waiting for sessions in "${names.live}" that this login may not end; new ones are refused`),
        };
        await exchangeDatabases(maintenance, terminator, { ...names, closing }, signal);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = exchange_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Puts back what a restore that was cut off had set aside, and opens what it had closed. True when
 * the target itself was out of the way. The caller holds the lock on its name.
 */
async function putBack(server, maintenance, target, work) {
    const { reporter } = work;
    // Half of it would be worse than waiting for it.
    const unhurried = { ...work, signal: exchange_neverAborted };
    const ours = (await listMarked(maintenance)).filter(({ mark }) => mark.database === target);
    const closed = ours.find(({ mark }) => mark.role === 'closed');
    if (closed) {
        await reopenDatabase(maintenance, target, closed.mark.comment ?? null);
        reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
    }
    const aside = ours.find(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
    if (!aside)
        return false;
    const standIn = ours.find(({ name, mark }) => name === target && mark.role === 'restoring');
    if (!standIn && (await readProperties(maintenance, target))) {
        reporter.warn(`"${aside.name}" is what run ${aside.mark.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`);
        return false;
    }
    const comment = aside.mark.comment ?? null;
    if (!standIn) {
        await renameDatabase(maintenance, aside.name, target);
        await maintenance.execute(commentSql(target, comment));
    }
    else {
        const away = derivedName(target, 'restore', work.random());
        await exchange(server, maintenance, {
            live: target,
            next: { name: aside.name, comment },
            away: { name: away, comment: renderMark(standIn.mark) },
        }, undefined, unhurried);
        await dropOrWarn(maintenance, away, work);
    }
    reporter.info(`"${target}" is back, as it was before run ${aside.mark.run}`);
    return true;
}
/** Drops what the next restore would sweep anyway. */
async function dropOrWarn(maintenance, name, { reporter }) {
    try {
        await dropDatabase(maintenance, name, { force: true });
        return [];
    }
    catch (error) {
        const warning = `"${name}" could not be dropped (${(0,catalog_failure/* messageOf */.bD)(error)}); a later restore will`;
        reporter.warn(warning);
        return [warning];
    }
}
/** How long a server that went away is waited for, so that what it holds can be put right. */
const reconnectMs = 60_000;
/** The same when the run is interrupted. */
const hurriedMs = 3000;
/**
 * Goes on with the session that holds the lock, or with a new one when what failed took it along: the
 * server may have been restarted, and takes a moment.
 */
async function goOn(server, maintenance, target, interruption, work, use) {
    if (!maintenance.lost.aborted)
        return await use(maintenance, { ...work, signal: interruption });
    const hurried = interruption.aborted;
    const signal = hurried ? AbortSignal.timeout(hurriedMs) : interruption;
    const giveUp = performance.now() + (hurried ? hurriedMs : reconnectMs);
    work.reporter.info('Connecting again, to put right what can be put right');
    let begun = false;
    while (true) {
        try {
            return await withDatabaseLock(server, target, 'exclusive', 'cleanup', signal, (session, one) => {
                begun = true;
                return use(session, { ...work, signal: hurried ? interruption : one });
            });
        }
        catch (error) {
            if (begun || signal.aborted || performance.now() > giveUp)
                throw error;
            if (error instanceof catalog_failure/* Failure */.HR)
                work.reporter.detail(error.message);
            await (0,external_node_timers_promises_.setTimeout)(reconnectIntervalMs, undefined, { signal });
        }
    }
}
const reconnectIntervalMs = 500;
const exchange_neverAborted = new AbortController().signal;

;// CONCATENATED MODULE: ./lib/commands/clean-up.js
var clean_up_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var clean_up_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Puts right what a restore that was cut off left: what it had set aside or closed is put back, what
 * it created and did not finish is dropped. What cannot be put right is a warning: the next restore
 * into the same target tries again.
 */
async function cleanUp(server, restore, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = work;
        const { maintenanceDatabase } = server.address;
        const session = clean_up_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'cleanup', signal), true);
        const ofRun = async () => (await listMarked(session)).filter(({ mark }) => mark.run === restore.instance);
        const putRight = async (name, target, act) => {
            try {
                return await whenFree(server, target, work, act);
            }
            catch (error) {
                reporter.warn(`"${name}" could not be put right (${(0,catalog_failure/* messageOf */.bD)(error)}); the next restore into "${target}" will`);
                return false;
            }
        };
        let isBack = false;
        for (const { name, mark } of await ofRun()) {
            if (mark.role !== 'set-aside' && mark.role !== 'closed')
                continue;
            const put = (held) => putBack(server, held, mark.database, work);
            if (await putRight(name, mark.database, put))
                isBack = true;
        }
        const dropped = [];
        for (const { name, mark } of await ofRun()) {
            if (!isUnfinished(name, mark, restore))
                continue;
            const drop = async (held) => {
                // Another run may have been faster: what has the name by now is not what was seen before.
                const found = await readProperties(held, name);
                if (!isUnfinished(name, found?.mark, restore))
                    return false;
                await dropDatabase(held, name, { force: true });
                return true;
            };
            if (await putRight(name, mark.database, drop))
                dropped.push(name);
        }
        return { dropped, isBack };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = clean_up_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const isUnfinished = (name, mark, { instance, replacing }) => mark?.role === 'restoring' && mark.run === instance && !(replacing && name === mark.database);
/** So long a server may take to notice that the client of a session is gone. */
const clean_up_patienceMs = 15_000;
const pauseMs = 200;
/** Works under the lock of a database; the session of what was cut off may have it for a moment. */
async function whenFree(server, database, { signal, now }, work) {
    const until = now().getTime() + clean_up_patienceMs;
    for (;;) {
        try {
            return await withDatabaseLock(server, database, 'exclusive', 'cleanup', signal, work);
        }
        catch (error) {
            const busy = error instanceof catalog_failure/* Failure */.HR && error.code === 'DATABASE_BUSY';
            if (!busy || now().getTime() > until)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(pauseMs, undefined, { signal });
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
;// CONCATENATED MODULE: ./lib/storage/archive.js

const howLong = 'up to 15 hours, with high priority mostly less than an hour (below 10 GB)';
/** Objects that have to be brought back from the archive tier before anything can be done with them. */
function archivedFailure(what, archived) {
    const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ command }) => command);
    return asleep.length === 0
        ? new catalog_failure/* Failure */.HR('BACKUP_ARCHIVED', `${what} cannot be read yet: it is on its way back from the Archive tier`, `That takes ${howLong}, from when it was asked for. Run again then.`)
        : new catalog_failure/* Failure */.HR('BACKUP_ARCHIVED', `${what} cannot be read: it is in the Archive tier`, `Have it brought back, which takes ${howLong}, and run again then: run restore, download or verify with --rehydrate standard (or high), or ${asleep.join(' && ')}`);
}

;// CONCATENATED MODULE: ./lib/commands/archived.js



/**
 * Why some files cannot be read for hours, if that is so: they are in the archive tier. Where it is
 * wanted, those that are not on their way back are asked for.
 */
async function bringBack(store, what, files, rehydrate, { reporter, signal }) {
    const archived = [...files].flatMap(({ name, archived }) => archived ? [{ name, ...archived }] : []);
    if (archived.length === 0)
        return undefined;
    if (rehydrate === 'off')
        return archivedFailure(what, archived);
    for (const { name } of archived.filter(({ comingBack }) => !comingBack)) {
        await store.rehydrate(name, rehydrate, signal);
        reporter.info(`Asked for ${name} to be brought back from the Archive tier (${rehydrate})`);
    }
    return archivedFailure(what, archived.map(file => ({ ...file, comingBack: true })));
}
/** Throws when one of the files is in the archive tier, before anything is begun with the others. */
async function refuseArchived(store, what, names, rehydrate, work) {
    const files = [];
    for (const name of names) {
        for await (const object of store.list(name, work.signal)) {
            if (object.name === name)
                files.push(object);
        }
    }
    const failure = await bringBack(store, what, files, rehydrate, work);
    if (failure)
        throw failure;
}
function refuseArchivedBackup(store, backup, rehydrate, work) {
    const names = catalog_names/* backupFiles */.U_.map(file => (0,selection/* storedName */.Rs)(backup, file));
    return refuseArchived(store, `backup ${backup.name}`, names, rehydrate, work);
}

;// CONCATENATED MODULE: ./lib/commands/download.js









/**
 * Fetches a backup's files, each checked against the manifest; or a foreign dump, which nothing can be
 * checked against. Nothing is overwritten.
 */
async function download(store, request, work) {
    await store.check('read', work.signal);
    const { reporter, signal } = work;
    const chosen = await chooseDump(store, request, work);
    if (chosen.kind === 'backup') {
        await refuseArchivedBackup(store, chosen.backup, request.rehydrate, work);
    }
    else {
        await refuseArchived(store, chosen.name, [chosen.name], request.rehydrate, work);
    }
    await (0,io/* mkdirP */.U$)(request.outputDirectory);
    const files = [];
    const save = async (name, fetch) => {
        const path = (0,external_node_path_.join)(request.outputDirectory, name);
        await refuseExisting(path);
        const partial = `${path}.partial-${work.random()}`;
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
        const onBytes = reportBytes(reporter, name, sizeBytes);
        await save((0,external_node_path_.basename)(name), partial => store.download(name, partial, { signal, onBytes }));
        return { chosen, files };
    }
    const { backup } = chosen;
    const beside = backup.manifest.roles ? ['roles'] : [];
    for (const file of ['dump', 'contents', ...beside, 'manifest']) {
        await save(backup.name + catalog_names/* fileEndings */.nP[file], partial => downloadVerified(store, backup, file, partial, reporter, signal));
    }
    return { chosen, files };
}
async function refuseExisting(path) {
    const existing = await (0,promises_.stat)(path).catch(() => undefined);
    if (!existing)
        return;
    throw new catalog_failure/* Failure */.HR('USAGE', `${path} exists already`, 'Choose another --output-directory, or move the file away.');
}
/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
async function chooseDump(store, { database, backup: text, rehydrate }, work) {
    const { signal } = work;
    const entries = await readCatalog(store, database, signal);
    const selector = (0,selection/* parseSelector */.Pl)(text);
    const entry = (0,selection/* selectBackup */.Vr)(entries, selector);
    if (entry)
        return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, work) };
    if (selector.kind === 'name') {
        const { path } = selector;
        for (const name of [path, ...(path.includes('/') ? [] : [(0,catalog_names/* databaseFolder */.QN)(database) + path])]) {
            const sizeBytes = await store.size(name, signal);
            if (sizeBytes !== undefined)
                return { kind: 'foreign', name, sizeBytes };
        }
    }
    throw new catalog_failure/* Failure */.HR('BACKUP_NOT_FOUND', `${entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`}${selector.kind === 'name' ? `, nor is there a file "${selector.path}"` : ''}`, 'See what is there: pg-azure-backup list');
}
/** The backup that an entry stands for, or the reason why it cannot be used. */
async function requireUsable(store, entry, rehydrate, work) {
    if (entry.kind === 'backup')
        return entry.backup;
    const { code, name, place, reason, hint } = entry.broken;
    if (code === 'BACKUP_ARCHIVED') {
        // The rest will be needed as well, and most likely a rule archived it, too.
        const names = catalog_names/* backupFiles */.U_.map(file => (0,catalog_names/* fileName */.Md)(place, file));
        await refuseArchived(store, `backup ${name}`, names, rehydrate, work);
    }
    throw new catalog_failure/* Failure */.HR(code, `${name} cannot be used: ${reason}`, hint ??
        (code === 'MANIFEST_TOO_NEW'
            ? 'Use a newer version of this tool, or name an older backup with --backup.'
            : 'Name another backup with --backup (see: pg-azure-backup list), and find out who changed this one.'));
}
/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
async function downloadVerified(store, backup, file, path, reporter, signal) {
    const { name, manifest } = backup;
    const expected = file === 'manifest' ? undefined : manifest[file];
    const read = await store.download((0,selection/* storedName */.Rs)(backup, file), path, {
        signal,
        onBytes: reportBytes(reporter, name, expected?.sizeBytes),
    });
    if (!expected)
        return;
    if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256)
        return;
    await (0,promises_.rm)(path, { force: true });
    throw new catalog_failure/* Failure */.HR('BACKUP_CHECKSUM_MISMATCH', read.sizeBytes === expected.sizeBytes
        ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
        : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`, 'It was changed or damaged in the store. Name another backup with --backup (see: pg-azure-backup list).');
}

;// CONCATENATED MODULE: ./lib/postgres/archive-list.js
/**
 * The table of contents of an archive as `pg_restore --list` prints it, and what a restore leaves
 * out of it. Pure: what the server allows is asked elsewhere.
 */
/** What a person has to know of what is left out: all that is missing now, and what brings it back. */
function lossesIn(leftOut) {
    const entries = new Map();
    for (const { entry, reason, remedy } of leftOut) {
        if (remedy === undefined)
            continue;
        const known = entries.get(remedy);
        if (known)
            known.names.push(entry);
        else
            entries.set(remedy, { names: [entry], reason });
    }
    return [...entries].map(([remedy, { names, reason }]) => `left out, for ${reason}: ${names.join('; ')}. To bring it back: ${remedy}`);
}
/** The database that was dumped, as the head of a list has it. */
const databaseIn = (listed) => /^; {5}dbname: (.*)$/m.exec(listed)?.[1];
/** A name as a list has it, where an entry is one line. */
const asListed = (name) => name.replace(/[\r\n]/g, ' ');
const parseList = (listed) => listed.split('\n').flatMap(line => {
    const text = /^\d+; \d+ \d+ (.*)$/.exec(line)?.[1];
    return text === undefined ? [] : [{ line, text }];
});
/** Those that grant or revoke something on the database's own objects. */
const privilegesIn = (entries) => entries.filter(({ text }) => text.startsWith('DEFAULT ACL ') ||
    (text.startsWith('ACL ') &&
        // Who may use PostgreSQL's own functions is the server's affair: on managed ones not ours to change.
        !text.startsWith('ACL pg_catalog ') &&
        !text.startsWith('ACL - SCHEMA pg_catalog ')));
/** An entry, and the comment or label that goes with it. */
const isAbout = (text, kind) => ['', 'COMMENT - ', 'SECURITY LABEL - '].some(before => text.startsWith(before === '' ? `${kind} - ` : `${before}${kind} `));
const eventTriggersIn = (entries) => entries.filter(({ text }) => isAbout(text, 'EVENT TRIGGER'));
/** Publications and what is in them. */
const publicationsIn = (entries) => entries.filter(({ text }) => isAbout(text, 'PUBLICATION') || /^PUBLICATION TABLES? /.test(text));
const rowsOfCron = 'TABLE DATA cron job ';
/** Keeps what is to be restored. */
function filterList(entries, { schemas, refused, remedyForRows }) {
    const hasCron = entries.some(({ text }) => text.trimEnd() === 'EXTENSION - pg_cron');
    const why = ({ line, text }) => {
        if (text.startsWith('COMMENT - EXTENSION ')) {
            return {
                reason: 'CREATE EXTENSION sets the same comment; only the extension’s owner may set another',
            };
        }
        // pg_dump 18 writes them though it leaves out the tables themselves.
        if (schemas.some(schema => text.startsWith(`PUBLICATION TABLE ${schema} `))) {
            return { reason: 'its table is in a schema that was left out of the backup' };
        }
        if (text.startsWith('SUBSCRIPTION - ')) {
            return {
                reason: 'a second subscriber would take part in the replication of the first, and no database with a subscription can be dropped',
                remedy: 'run CREATE SUBSCRIPTION anew, with a slot of its own',
            };
        }
        if (isAbout(text, 'SUBSCRIPTION'))
            return { reason: 'its subscription is left out' };
        if (hasCron && text.startsWith(rowsOfCron)) {
            return {
                reason: 'its jobs would start at once, in a database that is not whole yet',
                remedy: remedyForRows('cron', 'job'),
            };
        }
        return refused.get(line);
    };
    const leftOut = [];
    const kept = [];
    for (const entry of entries) {
        const reason = why(entry);
        if (reason)
            leftOut.push({ entry: entry.text, ...reason });
        else
            kept.push(entry.line);
    }
    const jobs = leftOut.some(({ entry }) => entry.startsWith(rowsOfCron));
    return {
        text: `${kept.join('\n')}\n`,
        entries: kept.length,
        leftOut,
        emptied: jobs ? ['cron.job'] : [],
    };
}

;// CONCATENATED MODULE: ./lib/catalog/drill.js

/** What is there and does not work as it should. */
const objectStates = ['invalid', 'not validated', 'disabled'];
/** As many orphans of a key are counted. */
const orphansCounted = 1000;
/** Every check of a restored database, in the order in which they are told. */
function judgeDrill(recorded, found) {
    const { contents, lacks, emptied } = recorded;
    const wanted = withoutLeftOut(contents, lacks, emptied);
    return [
        ...drill_groups.map(group => drill_check(group.name, found.objects, objects => judgeObjects(group, recorded, wanted, objects))),
        drill_check('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
        drill_check('contents', found.rows, rows => judgeContents(wanted, found, rows)),
        drill_check('sequence values', found.sequences, judgeSequences),
        drill_check('orphans', found.orphans, judgeOrphans),
        drill_check('migrations', found.migrations, migrations => judgeMigrations(wanted, migrations)),
        drill_check('views compile', found.views, judgeViews),
    ];
}
const drill_check = (name, finding, judge) => 'refused' in finding
    ? {
        name,
        verdict: 'unverifiable',
        figure: 'could not be looked at',
        problems: [finding.refused],
        hint: 'It says nothing about the backup. Restore as a role that may read everything it makes, or choose another --scratch.',
    }
    : { name, ...judge(finding.found) };
const judgement = (figure, problems, hint) => problems.length > 0
    ? { verdict: 'failed', figure, problems: shorten(problems), hint }
    : { verdict: 'passed', figure, problems: [] };
const skipped = (figure, hint) => ({
    verdict: 'skipped',
    figure,
    problems: [],
    ...(hint !== undefined && { hint }),
});
const shownProblems = 20;
const shorten = (problems) => problems.length > shownProblems
    ? [...problems.slice(0, shownProblems), `and ${amount(problems.length - shownProblems)} more`]
    : [...problems];
const amount = (value) => value.toLocaleString('en-US');
const counted = (value, one, many = `${one}s`) => `${amount(value)} ${value === 1 ? one : many}`;
/** The parts of a figure that there are. */
const sentence = (parts) => parts.filter(part => typeof part === 'string' && part !== '').join('; ');
const kinds = (...of) => (kind) => of.includes(kind);
const namedGroups = [
    { name: 'tables', one: 'table', has: kinds('table', 'partitioned table', 'foreign table') },
    { name: 'columns', one: 'column', has: kinds('column') },
    { name: 'views', one: 'view', has: kinds('view', 'materialized view') },
    {
        name: 'types',
        one: 'type',
        has: kinds('enum', 'domain', 'range', 'base type', 'composite type'),
    },
    { name: 'indexes', one: 'index', many: 'indexes', has: kinds('index') },
    {
        name: 'constraints',
        one: 'constraint',
        has: (kind, isForeignKey) => kind === 'constraint' && !isForeignKey,
    },
    {
        name: 'foreign keys',
        one: 'foreign key',
        has: (kind, isForeignKey) => kind === 'constraint' && isForeignKey,
    },
    { name: 'sequences', one: 'sequence', has: kinds('sequence') },
    { name: 'triggers', one: 'trigger', has: kinds('trigger', 'event trigger') },
    { name: 'policies', one: 'policy', many: 'policies', has: kinds('policy') },
    {
        name: 'functions',
        one: 'function',
        has: kinds('function', 'procedure', 'aggregate', 'window function'),
    },
    { name: 'extensions', one: 'extension', has: kinds('extension') },
];
const drill_groups = [
    ...namedGroups,
    {
        name: 'other objects',
        one: 'other object',
        has: (kind, isForeignKey) => !namedGroups.some(group => group.has(kind, isForeignKey)),
    },
];
function judgeObjects({ one, many, has }, { contents: recorded, manifest }, wanted, found) {
    const foreignKeys = new Set([
        ...(recorded.foreignKeys ?? []),
        ...(found.contents.foreignKeys ?? []),
    ]);
    const ofGroup = ({ schemaVersion, major, objects }) => ({
        schemaVersion,
        major,
        objects: objects.filter(([kind, ident]) => has(kind, foreignKeys.has(ident))),
        rows: null,
    });
    const before = ofGroup(wanted);
    const after = ofGroup(found.contents);
    const total = before.objects.length;
    const kept = new Set(before.objects);
    const leftOut = ofGroup(recorded).objects.filter(object => !kept.has(object));
    const differences = compareContents(before, after);
    const states = new Map(found.states
        .filter(({ kind, ident }) => has(kind, foreignKeys.has(ident)))
        .map(({ kind, ident, state }) => [`${kind} ${ident}`, state]));
    const versions = has('extension', false) ? otherVersions(manifest, found) : [];
    const figure = sentence([
        total === 0 ? 'none' : counted(total, one, many),
        ...stateNotes(states, differences),
        ...versions,
        leftOut.length > 0 &&
            `${amount(leftOut.length)} left out of this restore (${listed(leftOut.map(([kind, ident]) => `${kind} ${ident}`))})`,
        total > 0 && definitionsNote(differences, recorded, found.contents),
    ]);
    const problems = objectProblems(states, differences);
    if (total === 0 && problems.length === 0)
        return skipped(figure);
    return {
        ...judgement(figure, problems, differsHint),
        ...(problems.length === 0 && versions.length > 0 && { hint: versionHint }),
    };
}
const differsHint = 'The restored database is not what was dumped. Keep an older backup, take a new one and verify it; if it shows the same, please report it.';
const versionHint = 'A restore installs the version that is the server’s default. To have the recorded one, choose a server that offers it, or ALTER EXTENSION … UPDATE TO afterwards.';
function objectProblems(states, { missing, unexpected, changed }) {
    // An invalid index is not dumped, so that none was recorded: each has become so.
    const invalid = [...states].filter(([, state]) => state === 'invalid').map(([object]) => object);
    return [
        ...invalid.map(object => `${object} is invalid`),
        ...missing.filter(object => !invalid.includes(object)).map(object => `${object} is missing`),
        ...unexpected.map(object => `${object} is not in the backup`),
        ...changed.map(object => {
            const state = states.get(object);
            return state ? `${object} is ${state}` : `${object} differs`;
        }),
    ];
}
/** What is not as it should be, and was recorded so. */
function stateNotes(states, { changed, definitionsCompared }) {
    return ['not validated', 'disabled'].flatMap(state => {
        const same = [...states].filter(([object, its]) => its === state && !changed.includes(object));
        if (same.length === 0)
            return [];
        return [`${amount(same.length)} ${state}${definitionsCompared ? ', as in the source' : ''}`];
    });
}
const otherVersions = (manifest, { extensions }) => manifest.extensions.flatMap(({ name, version }) => {
    const now = extensions.find(one => one.name === name)?.version;
    return now === undefined || now === version
        ? []
        : [`${name} ${version} in the source, ${now} here`];
});
const definitionsNote = ({ definitionsCompared }, recorded, restored) => !definitionsCompared && `definitions not compared: ${recorded.major} -> ${restored.major}`;
const shownNames = 3;
const listed = (names) => names.length > shownNames ? `${names.slice(0, shownNames).join(', ')}, …` : names.join(', ');
function judgeRows({ manifest, contents, emptied }, wanted, { rows: restored }) {
    if (contents.rows === null) {
        return skipped('not counted when the backup was taken', 'Back up with --row-counts exact.');
    }
    const { rows, warnings } = compareRows(wanted, restored);
    const tables = wanted.rows?.filter(([kind]) => kind === 'table') ?? [];
    const total = tables.reduce((sum, [, , number]) => sum + number, 0);
    const withoutRows = manifest.exclusions.tableData.length;
    return judgement(sentence([
        `${counted(total, 'row')} in ${counted(tables.length, 'table')}`,
        withoutRows > 0 && `${counted(withoutRows, 'table')} without rows in the backup`,
        emptied.length > 0 && `rows left out of this restore: ${listed(emptied)}`,
        listed(warnings),
    ]), rows.map(({ table, recorded, restored: now }) => `${table}: ${rowsOrNone(recorded)} recorded, ${rowsOrNone(now)} restored`), differsHint);
}
const rowsOrNone = (rows) => rows === null ? 'no table' : counted(rows, 'row');
/** Compares nothing but numbers of rows. */
const compareRows = ({ schemaVersion, major, rows }, restored) => compareContents({ schemaVersion, major, objects: [], rows }, { schemaVersion, major, objects: [], rows: restored });
function judgeContents(wanted, found, rows) {
    if (!wanted.hashes) {
        return skipped('not asked for when the backup was taken', 'Back up with --content-hashes.');
    }
    if (wanted.major !== found.major) {
        return skipped(`not compared: ${wanted.major} -> ${found.major}, where the same rows may have other hashes`);
    }
    // With the objects: another version of an extension explains other wordings.
    const objects = 'found' in found.objects ? found.objects.found.contents : wanted;
    const { contents, contentsCompared, warnings } = compareContents(wanted, { ...objects, ...rows });
    const known = compareContents(wanted, { ...objects, rows: rows.rows }).warnings;
    return judgement(sentence([
        `what is in ${counted(contentsCompared, 'table')}`,
        listed(warnings.filter(warning => !known.includes(warning))),
    ]), contents.map(table => `${table}: other rows than recorded, though as many`), differsHint);
}
const judgeSequences = ({ looked, behind, refused }) => looked === 0
    ? skipped('no sequence numbers a column')
    : partly(counted(looked, 'column numbered by a sequence', 'columns numbered by a sequence'), behind.map(({ sequence, column, next, extreme }) => `${sequence} would give ${next} next, but ${column} has ${extreme} already`), refused, 'The backup cannot tell whether the source has the same fault: values of sequences are not recorded. Look there; SELECT setval(…, max(…)) mends it.');
function judgeOrphans({ keys, refused, passedOver }) {
    if (keys.length + refused.length + passedOver === 0)
        return skipped('no foreign keys');
    const words = ({ ident, orphans }) => `${ident}: ${orphans >= orphansCounted ? `${amount(orphans)} rows or more` : counted(orphans, 'row')} with nothing to refer to`;
    const found = keys.filter(({ orphans }) => orphans > 0);
    const unpromised = found.filter(({ promised }) => !promised);
    return partly(sentence([
        counted(keys.length, 'foreign key'),
        unpromised.length > 0 &&
            `not validated or not enforced, so no fault: ${listed(unpromised.map(words))}`,
        passedOver > 0 && `${amount(passedOver)} over periods passed over`,
    ]), found.filter(({ promised }) => promised).map(words), refused, 'A restore checks keys as it adds them. Look whether the source has the same rows: then the backup is faithful, and the source is to be mended (rows loaded with triggers off, a damaged index).');
}
/** Not all could be looked at: then what was found good is not the whole. */
function partly(figure, problems, refused, hint) {
    const judged = judgement(figure, [...problems, ...refused], hint);
    return problems.length === 0 && refused.length > 0
        ? { ...judged, verdict: 'unverifiable', hint: 'Restore as a role that may read all of it.' }
        : judged;
}
function judgeMigrations(wanted, found) {
    const recorded = wanted.migrations;
    if (found.length === 0 && !recorded?.length)
        return skipped('no tables of a tool for migrations');
    const keyOf = ({ tool, table }) => `${tool} ${table}`;
    const now = new Map(found.map(one => [keyOf(one), one]));
    const before = new Map(recorded?.map(one => [keyOf(one), one]));
    const differing = [...before].flatMap(([key, { version }]) => {
        const restored = now.get(key);
        if (!restored)
            return [`${key} is missing, or no longer what it was`];
        return restored.version === version
            ? []
            : [`${key}: ${version ?? 'nothing'} recorded, ${restored.version ?? 'nothing'} restored`];
    });
    const dirty = found.filter(({ failed }) => failed > 0);
    const inSource = dirty.filter(one => (before.get(keyOf(one))?.failed ?? 0) > 0);
    return judgement(sentence([
        listed(found.map(one => `${keyOf(one)}${one.version === null ? '' : ` at ${one.version}`}`)),
        !recorded && 'nothing had been recorded to compare with',
    ]), [
        ...differing,
        ...dirty.map(one => `${keyOf(one)}: ${counted(one.failed, 'migration')} failed, under way or locked${inSource.includes(one) ? ', in the source as well' : ''}`),
    ], differing.length > 0 || (inSource.length < dirty.length && recorded)
        ? differsHint
        : 'The backup is faithful; an application would refuse to start on it, as on the source. Finish or repair the migration in the source, then back up again.');
}
const judgeViews = ({ looked, broken, refused, passedOver }) => looked + passedOver === 0
    ? skipped('no views')
    : partly(sentence([
        counted(looked, 'view'),
        passedOver > 0 && `${amount(passedOver)} of foreign tables passed over`,
    ]), broken, refused, 'The view stands, but cannot be read. Most often a function that it calls no longer fits; look whether the source has the same fault.');

;// CONCATENATED MODULE: ./lib/postgres/sql/drill.js
/**
 * What a drill looks at in the restored database. Idents are those of `objectsSql`. Objects that
 * belong to extensions are left alone, where it is not said otherwise.
 */
/** What is there and does not work as it should: invalid indexes, what is not validated or disabled. */
const healthSql = `
WITH rel AS (
  SELECT c.oid, c.relkind, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relpersistence <> 't'
)
-- one of a partitioned table is invalid until every partition has one: that is dumped as it is
SELECT 'index' AS kind, rel.ident, 'invalid' AS state
  FROM pg_catalog.pg_index AS i JOIN rel ON rel.oid = i.indexrelid
 WHERE rel.relkind = 'i' AND NOT (i.indisvalid AND i.indisready AND i.indislive)
UNION ALL
SELECT 'constraint',
       pg_catalog.format('%s.%I', coalesce(rel.ident, pg_catalog.format('%I.%I', n.nspname, t.typname)), c.conname),
       'not validated'
  FROM pg_catalog.pg_constraint AS c
  LEFT JOIN rel ON rel.oid = c.conrelid
  LEFT JOIN pg_catalog.pg_type AS t ON t.oid = c.contypid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
 WHERE NOT c.convalidated AND c.contype <> 'n' AND (rel.oid IS NOT NULL OR t.oid IS NOT NULL)
UNION ALL
SELECT 'trigger', pg_catalog.format('%s.%I', rel.ident, t.tgname), 'disabled'
  FROM pg_catalog.pg_trigger AS t JOIN rel ON rel.oid = t.tgrelid
 WHERE t.tgenabled = 'D' AND NOT t.tgisinternal
 ORDER BY 1, 2`;
/**
 * A statement for each sequence and the column that it numbers (it is owned by it, or the column's
 * default is its next value); the answer is a row if what the sequence would give next is already
 * passed by a value of the column. One that starts again at its end is no matter.
 */
const sequenceStatementsSql = `
WITH numbers AS (
  SELECT d.objid AS seq, d.refobjid AS tbl, d.refobjsubid AS col
    FROM pg_catalog.pg_depend AS d
   WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')
  UNION
  SELECT d.refobjid, f.adrelid, f.adnum
    FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_attrdef AS f ON f.oid = d.objid
   WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
     AND pg_catalog.pg_get_expr(f.adbin, f.adrelid) ~ '^nextval\\(''[^'']*''::regclass\\)$'
)
SELECT pg_catalog.format('%I.%I', n.nspname, s.relname) AS ident,
       pg_catalog.format(
         'SELECT %L AS sequence, %L AS "column", next::text, extreme::text FROM (SELECT last_value::numeric + CASE WHEN is_called THEN %s ELSE 0 END AS next, (SELECT pg_catalog.%s(%I)::numeric FROM %s) AS extreme FROM %I.%I) AS s WHERE extreme %s next',
         pg_catalog.format('%I.%I', n.nspname, s.relname),
         pg_catalog.format('%s.%I', t.oid::pg_catalog.regclass, a.attname),
         q.seqincrement,
         CASE WHEN q.seqincrement > 0 THEN 'max' ELSE 'min' END, a.attname, t.oid::pg_catalog.regclass,
         n.nspname, s.relname,
         CASE WHEN q.seqincrement > 0 THEN '>=' ELSE '<=' END) AS statement
  FROM numbers
  JOIN pg_catalog.pg_class AS s ON s.oid = numbers.seq AND s.relkind = 'S' AND s.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace AND n.nspname !~ '^pg_'
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid AND NOT q.seqcycle
  JOIN pg_catalog.pg_class AS t ON t.oid = numbers.tbl AND t.relkind IN ('r', 'p')
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = numbers.col
  JOIN pg_catalog.pg_type AS y ON y.oid = a.atttypid AND y.typcategory = 'N'
 ORDER BY 1`;
/**
 * A statement for each foreign key that counts the rows that have no row to refer to, up to a
 * thousand. MATCH SIMPLE: a row with a NULL in its key refers to nothing. MATCH FULL: all NULL is
 * fine, some NULL is not. No statement for keys over periods, which PostgreSQL 18 has.
 */
const orphanStatementsSql = `
WITH fk AS (
  SELECT c.*, r.relname, n.nspname,
         pg_catalog.to_jsonb(c) ->> 'conenforced' IS DISTINCT FROM 'false' AS enforced,
         pg_catalog.to_jsonb(c) ->> 'conperiod' IS NOT DISTINCT FROM 'true' AS period
    FROM pg_catalog.pg_constraint AS c
    JOIN pg_catalog.pg_class AS r ON r.oid = c.conrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
   WHERE c.contype = 'f' AND c.conparentid = 0
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
)
SELECT pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname) AS ident,
       CASE WHEN NOT fk.period THEN
         pg_catalog.format(
           'SELECT %L AS ident, %L::boolean AS promised, pg_catalog.count(*) AS orphans FROM (SELECT FROM %s AS k WHERE %s LIMIT 1000) AS o',
           pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname),
           fk.convalidated AND fk.enforced,
           fk.conrelid::pg_catalog.regclass,
           pg_catalog.format('%s AND NOT EXISTS (SELECT FROM %s AS p WHERE %s)', key.filled, fk.confrelid::pg_catalog.regclass, key.same)
           || CASE WHEN fk.confmatchtype = 'f'
                THEN pg_catalog.format(' OR NOT (%s) AND NOT (%s)', key.filled, key.empty) ELSE '' END)
       END AS statement
  FROM fk
 CROSS JOIN LATERAL (
   SELECT pg_catalog.string_agg(pg_catalog.format('k.%I IS NOT NULL', ka.attname), ' AND ' ORDER BY x.ord) AS filled,
          pg_catalog.string_agg(pg_catalog.format('k.%I IS NULL', ka.attname), ' AND ' ORDER BY x.ord) AS empty,
          -- the operator is the constraint's own: it need not be one of pg_catalog (citext)
          pg_catalog.string_agg(
            pg_catalog.format('p.%I OPERATOR(%I.%s) k.%I', pa.attname, opn.nspname, op.oprname, ka.attname),
            ' AND ' ORDER BY x.ord) AS same
     FROM ROWS FROM (pg_catalog.unnest(fk.conkey), pg_catalog.unnest(fk.confkey), pg_catalog.unnest(fk.conpfeqop))
            WITH ORDINALITY AS x(k, p, opoid, ord)
     JOIN pg_catalog.pg_attribute AS ka ON ka.attrelid = fk.conrelid AND ka.attnum = x.k
     JOIN pg_catalog.pg_attribute AS pa ON pa.attrelid = fk.confrelid AND pa.attnum = x.p
     JOIN pg_catalog.pg_operator AS op ON op.oid = x.opoid
     JOIN pg_catalog.pg_namespace AS opn ON opn.oid = op.oprnamespace) AS key
 ORDER BY 1`;
/**
 * The query of each view and materialized view; none for those that read foreign tables, directly
 * or not: planning them may ask another server.
 */
const viewQueriesSql = `
WITH RECURSIVE reads(reader, rel) AS (
  SELECT w.ev_class, d.refobjid
    FROM pg_catalog.pg_rewrite AS w
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = w.oid
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> w.ev_class
  UNION ALL SELECT inhparent, inhrelid FROM pg_catalog.pg_inherits
), abroad(oid) AS (
  SELECT ftrelid FROM pg_catalog.pg_foreign_table
  UNION SELECT reads.reader FROM abroad JOIN reads ON reads.rel = abroad.oid
)
SELECT pg_catalog.format('%s %I.%I', CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, n.nspname, c.relname) AS ident,
       CASE WHEN c.oid IN (SELECT oid FROM abroad) THEN NULL
            WHEN c.relkind = 'v' THEN pg_catalog.format('SELECT * FROM %I.%I', n.nspname, c.relname)
            ELSE pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') END AS statement
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 1`;
/** Adds all schemas to the transaction's search_path, behind those that are in it. */
const pathToAllSchemas = `
SELECT pg_catalog.set_config('search_path',
         pg_catalog.concat_ws(', ', nullif(pg_catalog.current_setting('search_path'), ''),
           (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(nspname), ', ' ORDER BY nspname)
              FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')), true)`;

;// CONCATENATED MODULE: ./lib/postgres/drill.js







/**
 * Looks at a restored database from all sides and compares it with what was recorded. What cannot be
 * looked at is a check that says so; only a lost connection or an interruption ends it.
 */
async function drillChecks(session, major, recorded) {
    const { contents, manifest, emptied } = recorded;
    const { exclusions } = manifest;
    return judgeDrill(recorded, {
        major,
        objects: await look(async () => ({
            contents: await readContents(session, major, exclusions, {
                countRows: false,
                hashContents: false,
            }),
            extensions: await readExtensions(session),
            states: await session.rows(stateRow, healthSql),
        })),
        rows: await look(() => readRows(session, exclusions, {
            countRows: contents.rows !== null,
            hashContents: contents.hashes !== undefined && contents.major === major,
        })),
        sequences: await look(() => lookAtSequences(session)),
        orphans: await look(() => lookForOrphans(session)),
        migrations: await look(async () => {
            const found = await inReadOnly(session, () => readMigrations(session, exclusions));
            return found.filter(({ table }) => !emptied.includes(table));
        }),
        views: await look(() => planViews(session, manifest)),
    });
}
const stateRow = classic_schemas/* object */.Ikc({ kind: classic_schemas/* string */.YjP(), ident: classic_schemas/* string */.YjP(), state: classic_schemas/* enum */.k5n(objectStates) });
async function look(what) {
    try {
        return { found: await what() };
    }
    catch (error) {
        return { refused: refusalOf(error).message };
    }
}
async function inReadOnly(session, what) {
    await session.execute('BEGIN READ ONLY');
    try {
        return await what();
    }
    finally {
        await session.execute('ROLLBACK');
    }
}
/** A statement that the server wrote; null where the thing is passed over. */
const statementRow = classic_schemas/* object */.Ikc({ ident: classic_schemas/* string */.YjP(), statement: classic_schemas/* string */.YjP().nullable() });
async function readStatements(session, sql) {
    const all = await session.rows(statementRow, sql);
    const statements = all.flatMap(({ ident, statement }) => statement === null ? [] : [{ ident, statement }]);
    return { statements, passedOver: all.length - statements.length };
}
const refusedBecause = ({ ident }, why) => `${ident} could not be looked at: ${why.message}`;
const sequencesPerStatement = 100;
async function lookAtSequences(session) {
    const { statements } = await readStatements(session, sequenceStatementsSql);
    const { rows, refused } = await readAll(session, statements, sequencesPerStatement, classic_schemas/* object */.Ikc({
        sequence: classic_schemas/* string */.YjP(),
        column: classic_schemas/* string */.YjP(),
        next: classic_schemas/* string */.YjP(),
        extreme: classic_schemas/* string */.YjP(),
    }));
    return { looked: statements.length, behind: rows, refused };
}
/** Fewer than elsewhere: each may build a hash table as large as the server lets it. */
const keysPerStatement = 20;
async function lookForOrphans(session) {
    const { statements, passedOver } = await readStatements(session, orphanStatementsSql);
    const { rows, refused } = await readAll(session, statements, keysPerStatement, classic_schemas/* object */.Ikc({ ident: classic_schemas/* string */.YjP(), promised: classic_schemas/* boolean */.zMY(), orphans: count }));
    return { keys: rows, refused, passedOver };
}
/** The rows of all statements, and which of them the server refused. */
async function readAll(session, statements, perStatement, row) {
    const rows = [];
    const refused = [];
    await inBatches(statements, perStatement, async (batch) => {
        const sql = batch.map(({ statement }) => `(${statement})`).join(' UNION ALL ');
        rows.push(...(await session.rows(row, sql)));
    }, (statement, why) => refused.push(refusedBecause(statement, why)));
    return { rows, refused };
}
const viewsPerTrip = 100;
/** Has the query of each view planned, with the search_path and the policies that applications have. */
async function planViews(session, manifest) {
    const { statements, passedOver } = await readStatements(session, viewQueriesSql);
    const broken = [];
    const refused = [];
    await inBatches(statements, viewsPerTrip, batch => inReadOnly(session, async () => {
        await behaveAsUsual(session, manifest);
        // What an application's role sets for itself is not known: a function may rely on it.
        await session.execute(pathToAllSchemas);
        await session.execute(batch.map(({ statement }) => `EXPLAIN ${statement}`).join(';\n'));
    }), (view, why) => {
        if (why.code === 'PG_PERMISSION_DENIED')
            refused.push(refusedBecause(view, why));
        else
            broken.push(`${view.ident}: ${why.message}`);
    });
    return { looked: statements.length, broken, refused, passedOver };
}
/** Gives the transaction the search_path that applications have in the database, instead of ours. */
async function behaveAsUsual(session, { properties }) {
    const path = properties.settings.find(({ role, name }) => role === null && name === 'search_path');
    await session.execute('SET LOCAL search_path TO DEFAULT; SET LOCAL row_security = on');
    if (path) {
        await oneRow(session, classic_schemas/* object */.Ikc({}), "SELECT pg_catalog.set_config('search_path', $1, true)", [
            path.value,
        ]);
    }
}
/**
 * Runs the user's queries, one to a file, in the order given. A query is to return no row; with a
 * line `-- expect: VALUE` it is to return one row, whose first column is VALUE as text. They cannot
 * write. Of rows only the number is told: what is in them may be personal, and logs are public.
 */
async function runAssertions(session, assertions, manifest) {
    const checks = [];
    for (const { name, sql } of assertions) {
        checks.push({ name: `assertion ${name}`, ...(await assert(session, sql, manifest)) });
    }
    return checks;
}
const assertionTimeout = '10min';
const rowsFetched = 1000;
async function assert(session, sql, manifest) {
    const expected = /^--[ \t]*expect:[ \t]*(.*?)[ \t]*\r?$/im.exec(sql)?.[1];
    const failed = (problem) => ({
        verdict: 'failed',
        figure: expected === undefined ? 'no row expected' : `${expected} expected`,
        problems: [problem],
        hint: 'Run the query on the source: if it shows the same there, the backup is faithful.',
    });
    let rows;
    try {
        rows = await inReadOnly(session, async () => {
            await behaveAsUsual(session, manifest);
            await session.execute(`SET LOCAL statement_timeout = '${assertionTimeout}'`);
            // A cursor: it takes a query alone, and as many of its rows as are asked for.
            await session.rows(classic_schemas/* object */.Ikc({}), `DECLARE assertion NO SCROLL CURSOR FOR\n${sql.replace(/^\uFEFF/, '')}`);
            return await session.rows(classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()), `FETCH ${rowsFetched + 1} FROM assertion`);
        });
    }
    catch (error) {
        return failed(`the query failed: ${(0,catalog_failure/* messageOf */.bD)(refusalOf(error))}`);
    }
    const found = rows.length > rowsFetched
        ? `more than ${rowsFetched.toLocaleString('en-US')} rows`
        : rows.length === 1
            ? 'one row'
            : `${rows.length} rows`;
    const passed = { verdict: 'passed', problems: [] };
    if (expected === undefined) {
        return rows.length === 0 ? { ...passed, figure: 'no row, as expected' } : failed(found);
    }
    const [row, ...others] = rows;
    if (!row || others.length > 0)
        return failed(rows.length === 0 ? 'no row' : found);
    const [value] = Object.values(row);
    const text = drill_textOf(value);
    if (text === undefined)
        return failed('its first column is not text, number or boolean: cast it');
    if (text === expected)
        return { ...passed, figure: `${expected}, as expected` };
    // A number is what somebody counted; a text may be anybody's.
    return failed(/^[-+.\d]+$|^(?:true|false|NULL)$/.test(text) ? text : 'another value');
}
function drill_textOf(value) {
    if (value === null)
        return 'NULL';
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/postgres/locales.js



/**
 * The properties themselves where the server can create a database with them. A locale that it lacks is
 * replaced by what comes next to it: for a trial of a backup, not for a database that is to be kept.
 */
async function creatableProperties(maintenance, recorded, major) {
    const refused = await refusal(maintenance, recorded, major);
    if (refused === undefined)
        return { properties: recorded, notes: [] };
    for (const properties of standIns(recorded)) {
        if ((await refusal(maintenance, properties, major)) === undefined) {
            return { properties, notes: notesOn(recorded, properties) };
        }
    }
    throw refused;
}
/**
 * Why the server cannot create such a database. It looks at the locale before the name: one that is taken
 * is refused last, so that nothing is ever created.
 */
async function refusal(maintenance, properties, major) {
    try {
        await maintenance.execute(createDatabaseSql(maintenance.database, properties, major));
    }
    catch (error) {
        const code = error instanceof catalog_failure/* Failure */.HR ? codeOf(error.cause) : '';
        if (code === duplicateDatabase)
            return undefined;
        if (error instanceof catalog_failure/* Failure */.HR && localeRefusals.includes(code))
            return error;
        throw error;
    }
    return undefined;
}
const duplicateDatabase = '42P04';
/** No such locale, not for that encoding, not valid, not in this build, and no such provider. */
const localeRefusals = ['42809', '42P17', '22023', '0A000', '42601'];
/** The nearest first. */
function standIns(recorded) {
    const neutral = recorded.encoding === 'UTF8' ? ['C.UTF-8', 'C'] : ['C'];
    const neutralised = (properties) => neutral.map(name => ({
        ...properties,
        collate: isAnywhere(properties.collate) ? properties.collate : name,
        characterType: isAnywhere(properties.characterType) ? properties.characterType : name,
    }));
    if (recorded.localeProvider === 'libc')
        return neutralised(recorded);
    const libc = {
        ...recorded,
        localeProvider: 'libc',
        locale: null,
        icuRules: null,
    };
    return [...neutralised(recorded), libc, ...neutralised(libc)];
}
const isAnywhere = (locale) => locale === 'C' || locale === 'POSIX';
function notesOn(recorded, chosen) {
    const provider = recorded.localeProvider === 'icu' ? 'ICU' : recorded.localeProvider;
    if (recorded.localeProvider !== chosen.localeProvider) {
        return [
            `${provider} locale ${recorded.locale} is not on this server; libc’s ${chosen.collate} stands in for it: the order of text is not verified`,
        ];
    }
    const ofText = recorded.localeProvider === 'libc';
    const collation = recorded.collate === chosen.collate
        ? []
        : [
            `collation ${recorded.collate} is not on this server; ${chosen.collate} stands in for it${ofText ? ': the order of text is not verified' : ''}`,
        ];
    const both = recorded.collate === recorded.characterType && collation.length > 0;
    return recorded.characterType === chosen.characterType || both
        ? collation
        : [
            ...collation,
            `character type ${recorded.characterType} is not on this server; ${chosen.characterType} stands in for it`,
        ];
}

;// CONCATENATED MODULE: ./lib/postgres/sql/preflight.js
/**
 * What a role may find out about a server, and about a database that is to be replaced, without
 * touching either. Every statement works for a role that may do nothing but connect.
 */
/**
 * The server, the role, and the database $1. $2: the role that is to own the new one. $3: its encoding.
 *
 * What is asked of roles is what PostgreSQL itself asks: to drop or rename a database needs the
 * rights of its owner (USAGE), to give one away the right to become the new owner (SET, before 16
 * MEMBER).
 */
const circumstancesSql = `
SELECT pg_catalog.pg_is_in_recovery() AS is_standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS is_read_only,
       me.rolname AS role,
       me.rolsuper AS is_superuser,
       me.rolsuper OR me.rolcreatedb AS may_create,
       pg_catalog.pg_char_to_encoding($3) >= 0 AS knows_encoding,
       -- every server that was built with ICU has got its collations from initdb
       EXISTS (SELECT FROM pg_catalog.pg_collation AS c WHERE c.collprovider = 'i') AS has_icu,
       least(
         (SELECT pg_catalog.sum(CASE s.name WHEN 'max_connections' THEN 1
                                            ELSE (CASE WHEN me.rolsuper THEN 0 ELSE -1 END) END
                                * s.setting::int)
            FROM pg_catalog.pg_settings AS s
           WHERE s.name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
         - (SELECT pg_catalog.sum(b.numbackends) FROM pg_catalog.pg_stat_database AS b),
         CASE WHEN NOT login.rolsuper AND login.rolconnlimit >= 0
              THEN login.rolconnlimit - (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity AS a
                                          WHERE a.usesysid = login.oid) END
       )::int AS spare_connections,
       o.oid IS NOT NULL AS owner_exists,
       coalesce(pg_catalog.pg_has_role(o.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END), false) AS may_give_to_owner,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       coalesce(pg_catalog.pg_has_role(d.datdba, 'USAGE'), false) AS has_rights_of_owner,
       coalesce(d.datistemplate, false) AS is_template,
       coalesce(d.datallowconn, true) AS allows_connections,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       -- what an interrupted DROP DATABASE leaves
       coalesce(d.datconnlimit = -2, false) AS is_invalid
  FROM pg_catalog.pg_roles AS me
  JOIN pg_catalog.pg_roles AS login ON login.rolname = session_user
  LEFT JOIN pg_catalog.pg_roles AS o ON o.rolname = $2
  LEFT JOIN pg_catalog.pg_database AS d ON d.datname = $1
 WHERE me.rolname = current_user`;
/**
 * What may keep the database $1 from being dropped or renamed, and whether this role may end it.
 *
 * Of the sessions of other roles it may see little: autovacuum, which PostgreSQL ends by itself, is known
 * by having no role. Parallel workers go with their leaders, those of logical replication with
 * their subscriptions.
 */
const blockersSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'pid', a.pid, 'username', r.rolname, 'application', a.application_name,
                 'of_superuser', r.rolsuper,
                 'may_end', CASE WHEN r.rolsuper THEN me.rolsuper
                                 ELSE pg_catalog.pg_has_role(r.oid, 'USAGE')
                                      OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') END)
                 ORDER BY r.rolname, a.pid), '[]')
          FROM pg_catalog.pg_stat_activity AS a
          JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
          JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
         WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
           AND coalesce(a.backend_type, '') NOT IN ('autovacuum worker', 'parallel worker')
           AND coalesce(a.backend_type, '') NOT LIKE 'logical replication%') AS sessions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('gid', p.gid, 'owner', p.owner)
                                            ORDER BY p.prepared), '[]')
          FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1) AS prepared_transactions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', s.slot_name, 'is_active', s.active) ORDER BY s.slot_name), '[]')
          FROM pg_catalog.pg_replication_slots AS s WHERE s.database = $1) AS slots`;
/** Some managed servers show nobody this catalog. */
const subscriptionsSql = `
SELECT s.subname AS name
  FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid
 WHERE d.datname = $1 ORDER BY s.subname`;
/** What the server has of the extensions $1, and its rules for them. A setting that this role may not see is null. */
const preflight_extensionsSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', w.name, 'is_available', a.name IS NOT NULL,
                 'is_trusted', coalesce(v.trusted OR NOT v.superuser, false)) ORDER BY w.name), '[]')
          FROM pg_catalog.unnest($1::text[]) AS w(name)
          LEFT JOIN pg_catalog.pg_available_extensions AS a ON a.name = w.name
          LEFT JOIN pg_catalog.pg_available_extension_versions AS v
            ON v.name = a.name AND v.version = a.default_version) AS wanted,
       pg_catalog.current_setting('azure.extensions', true) AS allow_list,
       coalesce((SELECT pg_catalog.pg_has_role(r.oid, 'USAGE') FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname = 'azure_pg_admin'), false) AS is_azure_admin,
       (SELECT s.setting FROM pg_catalog.pg_settings AS s
         WHERE s.name = 'shared_preload_libraries') AS preloaded`;
/**
 * Fails when the operating system of the server lacks the locale $1. Any role may set this category,
 * which PostgreSQL checks as it would for a new database; it is back as it was when the statement ends.
 */
const tryLocaleSql = "SELECT pg_catalog.set_config('lc_monetary', $1, true)";

;// CONCATENATED MODULE: ./lib/postgres/preflight.js





const circumstancesSchema = classic_schemas/* object */.Ikc({
    is_standby: classic_schemas/* boolean */.zMY(),
    is_read_only: classic_schemas/* boolean */.zMY(),
    role: classic_schemas/* string */.YjP(),
    is_superuser: classic_schemas/* boolean */.zMY(),
    may_create: classic_schemas/* boolean */.zMY(),
    knows_encoding: classic_schemas/* boolean */.zMY(),
    has_icu: classic_schemas/* boolean */.zMY(),
    spare_connections: classic_schemas/* int */.Whr(),
    owner_exists: classic_schemas/* boolean */.zMY(),
    may_give_to_owner: classic_schemas/* boolean */.zMY(),
    /** Of the database that is there. */
    owner: classic_schemas/* string */.YjP().nullable(),
    has_rights_of_owner: classic_schemas/* boolean */.zMY(),
    is_template: classic_schemas/* boolean */.zMY(),
    allows_connections: classic_schemas/* boolean */.zMY(),
    comment: classic_schemas/* string */.YjP().nullable(),
    is_invalid: classic_schemas/* boolean */.zMY(),
});
const blockersSchema = classic_schemas/* object */.Ikc({
    sessions: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        pid: classic_schemas/* int */.Whr(),
        username: classic_schemas/* string */.YjP(),
        application: classic_schemas/* string */.YjP().nullable(),
        of_superuser: classic_schemas/* boolean */.zMY(),
        may_end: classic_schemas/* boolean */.zMY(),
    })),
    prepared_transactions: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ gid: classic_schemas/* string */.YjP(), owner: classic_schemas/* string */.YjP() })),
    slots: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), is_active: classic_schemas/* boolean */.zMY() })),
});
const extensionsSchema = classic_schemas/* object */.Ikc({
    wanted: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        name: classic_schemas/* string */.YjP(),
        is_available: classic_schemas/* boolean */.zMY(),
        /** Whoever may create anything in a database may create it. */
        is_trusted: classic_schemas/* boolean */.zMY(),
    })),
    /** On Azure: those that may be created at all. */
    allow_list: classic_schemas/* string */.YjP().nullable(),
    is_azure_admin: classic_schemas/* boolean */.zMY(),
    preloaded: classic_schemas/* string */.YjP().nullable(),
});
/**
 * Asks the server all that can be known before a restore. Changes nothing. What the server refuses to
 * tell is passed over, and told to `skipped`: the restore itself will show.
 */
async function askServer(session, { database, exists, owner, like, extensions }, skipped) {
    async function unlessRefused(what, question) {
        try {
            return await question;
        }
        catch (error) {
            if (!(error instanceof catalog_failure/* Failure */.HR) || !preflight_refusals.includes(error.code))
                throw error;
            skipped(what, error.message);
            return undefined;
        }
    }
    const circumstances = await unlessRefused('rights and state of the server', oneRow(session, circumstancesSchema, circumstancesSql, [database, owner, like.encoding]));
    const blockers = exists
        ? await unlessRefused(`what uses "${database}"`, oneRow(session, blockersSchema, blockersSql, [database]))
        : undefined;
    const subscriptions = exists
        ? await unlessRefused(`subscriptions of "${database}"`, session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), subscriptionsSql, [database]))
        : undefined;
    const offered = await unlessRefused('extensions', oneRow(session, extensionsSchema, preflight_extensionsSql, [extensions]));
    const missingLocales = [];
    for (const locale of new Set([like.collate, like.characterType])) {
        const there = await unlessRefused(`locale ${locale}`, hasLocale(session, locale));
        if (there === false)
            missingLocales.push(locale);
    }
    return {
        circumstances,
        blockers,
        subscriptions: subscriptions?.map(({ name }) => name),
        extensions: offered,
        missingLocales,
    };
}
const preflight_refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
async function hasLocale(session, locale) {
    try {
        await session.rows(classic_schemas/* unknown */.L5J(), tryLocaleSql, [locale]);
        return true;
    }
    catch (error) {
        const invalidValue = error instanceof catalog_failure/* Failure */.HR && codeOf(error.cause) === '22023';
        if (invalidValue)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./lib/postgres/statements.js
/**
 * Reading SQL that PostgreSQL's own programs wrote: where a statement ends, and which words it has.
 * Names are quoted in it, and whatever a role or table is called, what is in quotes is only a name.
 */
/** A comment, a meta-command of psql's (`\restrict`), or what separates statements. */
const between = /\s+|--[^\n]*\n?|\\[^\n]*\n?/y;
/** Quoted names, strings, bodies in dollars; or a single character. */
const token = /"(?:[^"]|"")*"|[eE]'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*'|\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$.*?\$\1\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|./gsy;
/** The statements of a script, each without its semicolon. What follows the last one is dropped. */
function splitStatements(script) {
    const statements = [];
    let at = 0;
    while (at < script.length) {
        between.lastIndex = at;
        if (between.test(script)) {
            at = between.lastIndex;
            continue;
        }
        const end = endOfStatement(script, at);
        if (end === undefined)
            break;
        statements.push(script.slice(at, end));
        at = end + 1;
    }
    return statements;
}
function endOfStatement(script, start) {
    let at = start;
    while (at < script.length) {
        token.lastIndex = at;
        const found = token.exec(script)?.[0] ?? '';
        if (found === ';')
            return at;
        at += found.length || 1;
    }
    return undefined;
}
/** The words of a statement. Quoted ones keep their quotes; spaces are none. */
const wordsOf = (statement) => [...statement.matchAll(new RegExp(token.source, 'gs'))]
    .map(([word]) => word)
    .filter(word => word.trim() !== '');
/** The name that a word stands for. */
const nameIn = (word) => word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word;
/**
 * The roles that a GRANT, REVOKE or ALTER DEFAULT PRIVILEGES names, each of one grantee, as pg_dump
 * writes them; `undefined` when it is another statement. PUBLIC is no role.
 */
function rolesInGrant(statement) {
    const words = wordsOf(statement);
    const isDefault = words.slice(0, 3).join(' ') === 'ALTER DEFAULT PRIVILEGES';
    const verb = isDefault ? words.find(word => word === 'GRANT' || word === 'REVOKE') : words[0];
    if (verb !== 'GRANT' && verb !== 'REVOKE')
        return undefined;
    const preposition = words.lastIndexOf(verb === 'GRANT' ? 'TO' : 'FROM');
    const grantee = words[preposition + 1];
    if (preposition < 0 || grantee === undefined)
        return undefined;
    const forRole = isDefault && words[3] === 'FOR' && words[4] === 'ROLE' ? words[5] : undefined;
    return [forRole, grantee].flatMap(word => word === undefined || word === 'PUBLIC' ? [] : [nameIn(word)]);
}

;// CONCATENATED MODULE: ./lib/postgres/foreign-archive.js
var foreign_archive_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var foreign_archive_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


const asCustom = 'Only archives of pg_dump --format=custom are restored.';
/** What a file is, by its first bytes, when it is no archive. */
async function otherFormat(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = foreign_archive_addDisposableResource(env_1, await (0,promises_.open)(file, 'r'), true);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
        const start = buffer.subarray(0, bytesRead);
        if (start.subarray(0, 5).toString('latin1') === 'PGDMP')
            return undefined;
        if (bytesRead === 0)
            return { what: 'it is empty', hint: 'No dump is. Name another one.' };
        const hex = start.subarray(0, 4).toString('hex');
        if (hex.startsWith('1f8b') || hex === '28b52ffd' || hex === '504b0304') {
            return {
                what: 'it is compressed as a whole',
                hint: `Unpack it and put that into the store. ${asCustom}`,
            };
        }
        if (start.subarray(0, 8).toString('latin1') === 'toc.dat\0') {
            return {
                what: 'it is an archive of pg_dump --format=tar',
                hint: `${asCustom} This one is restored by pg_restore itself.`,
            };
        }
        const isText = start.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
        return isText
            ? {
                what: 'it is text, not an archive',
                hint: `${asCustom} If it is plain SQL, run it by psql in a new database.`,
            }
            : { what: 'it does not begin as an archive does (PGDMP)', hint: asCustom };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = foreign_archive_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function headIn(listed) {
    const field = (label) => new RegExp(`^; +${label}:? (.*)$`, 'm').exec(listed)?.[1];
    // What packagers add stands behind the version.
    const version = (label) => field(label)?.split(' ')[0];
    return {
        createdAt: field('Archive created at'),
        serverVersion: version('Dumped from database version'),
        clientVersion: version('Dumped by pg_dump version'),
    };
}
/** Encoding and locale of the statement that creates the dumped database. */
function propertiesIn(statements) {
    const [, , , ...words] = statements.map(wordsOf).find(([verb, what]) => verb === 'CREATE' && what === 'DATABASE') ?? [];
    const value = (key) => {
        const at = words.findIndex((word, index) => word === key && words[index + 1] === '=');
        const word = at < 0 ? undefined : words[at + 2];
        return word?.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
    };
    const encoding = value('ENCODING');
    const collate = value('LC_COLLATE') ?? value('LOCALE');
    const characterType = value('LC_CTYPE') ?? value('LOCALE');
    if (encoding === undefined || collate === undefined || characterType === undefined) {
        return undefined;
    }
    const provider = value('LOCALE_PROVIDER');
    const localeProvider = provider === 'icu' || provider === 'builtin' ? provider : 'libc';
    const locale = { icu: value('ICU_LOCALE'), builtin: value('BUILTIN_LOCALE'), libc: undefined };
    return {
        encoding,
        collate,
        characterType,
        localeProvider,
        locale: locale[localeProvider] ?? null,
        icuRules: value('ICU_RULES') ?? null,
    };
}
/** Whose the dumped database was. */
function ownerIn(statements) {
    const words = statements
        .map(wordsOf)
        .find(([verb, what, , owner]) => `${verb} ${what} ${owner}` === 'ALTER DATABASE OWNER');
    return words?.[5] === undefined ? undefined : nameIn(words[5]);
}
/** The roles without which a policy or a user mapping cannot be created. */
const rolesNeededIn = (statements) => [
    ...new Set(statements.map(wordsOf).flatMap(rolesNeededBy)),
];
function rolesNeededBy(words) {
    const verb = words.slice(0, 3).join(' ');
    // A mapping may be PUBLIC's; pg_dump writes no such word where a policy is everybody's.
    if (verb === 'CREATE USER MAPPING') {
        return words[4] === undefined || words[4] === 'PUBLIC' ? [] : [nameIn(words[4])];
    }
    if (!verb.startsWith('CREATE POLICY '))
        return [];
    const rest = words.slice(4);
    const end = rest.findIndex(word => word === 'USING' || word === 'WITH');
    const head = end < 0 ? rest : rest.slice(0, end);
    const to = head.lastIndexOf('TO');
    return to < 0
        ? []
        : head
            .slice(to + 1)
            .filter(word => word !== ',')
            .map(nameIn);
}

;// CONCATENATED MODULE: ./lib/postgres/restore.js
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
 * Reads the archive's table of contents and settles what is restored. Fails when it is not an
 * archive. Nothing on the server is changed; it is asked only what a login may create, if need be.
 */
async function listArchive(server, tools, archive, excludedSchemas, signal) {
    const reader = { server, tools, archive, signal };
    const environment = server.toolEnvironment;
    const { entries } = await readTableOfContents({ tools, archive, environment, signal });
    const triggers = await findRefusedTriggers(reader, entries);
    const publications = await findRefusedPublications(reader, entries);
    const filtered = filterList(entries, {
        schemas: excludedSchemas,
        refused: new Map([...triggers.lines, ...publications.lines]),
        remedyForRows: (schema, table) => `fetch the backup (pg-azure-backup download), then run pg_restore --data-only --schema=${schema} --table=${table} --dbname=… FILE.dump`,
    });
    return {
        ...filtered,
        lacks: [...triggers.objects, ...publications.objects],
        privileges: await readPrivileges(reader, entries),
    };
}
/** Reads what an archive says of itself, and all of it once, for there is nothing else to check it by. */
async function readForeignArchive(server, tools, archive, signal) {
    const reader = { server, tools, archive, signal };
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    const { database, entries, head } = await readTableOfContents(reading, ['--create']);
    await decodeArchive(reading);
    const starting = (...starts) => entries.filter(({ text }) => starts.some(start => text.startsWith(start)));
    const creating = await statementsOf(reader, starting('DATABASE - '), ['--create']);
    const needing = await statementsOf(reader, starting('POLICY ', 'USER MAPPING '));
    return {
        ...head,
        database,
        properties: propertiesIn(creating),
        owner: ownerIn(creating),
        extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
        tables: starting('TABLE DATA ').length,
        neededRoles: rolesNeededIn(needing),
    };
}
/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
async function readTableOfContents({ tools, archive, environment, signal }, options = []) {
    const running = readerOptions(environment, 'read', signal);
    const run = startTool(tools.pgRestore, ['--list', ...options, archive], running);
    const [listed] = await Promise.all([(0,consumers_.text)(run.stdout), run.complete]);
    return { database: databaseIn(listed), entries: parseList(listed), head: headIn(listed) };
}
/** Reads and unpacks all of an archive, and fails where that cannot be done. */
async function decodeArchive({ tools, archive, environment, signal, }) {
    const options = readerOptions(environment, 'discard', signal);
    await startTool(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}
const nothingRefused = { lines: [], objects: [] };
/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(reader, entries) {
    const found = eventTriggersIn(entries);
    if (found.length === 0 || (await mayRun(reader, tryEventTrigger)))
        return nothingRefused;
    const sql = await statementsOf(reader, found);
    return {
        lines: found.map(({ line }) => [
            line,
            { reason: 'this login may not create event triggers', remedy: asSuperuser(sql) },
        ]),
        objects: objectsMadeBy(sql, 'EVENT TRIGGER'),
    };
}
/** The same goes for publications of all tables or of whole schemas. Others any owner may make. */
async function findRefusedPublications(reader, entries) {
    const found = publicationsIn(entries);
    if (found.length === 0 || (await mayRun(reader, tryPublication)))
        return nothingRefused;
    const sql = await statementsOf(reader, found);
    // Each entry is one statement: only then it can be told which belong to the same publication.
    const named = sql.map(one => publicationIn(one));
    if (sql.length !== found.length || named.includes(undefined))
        return nothingRefused;
    const wide = new Set(named.filter((_, at) => /^[^"']* (?:FOR ALL TABLES|ADD TABLES IN SCHEMA) /.test(bare(sql[at]))));
    const refused = sql.filter((_, at) => wide.has(named[at]));
    return {
        lines: found.flatMap(({ line }, at) => wide.has(named[at])
            ? [
                [
                    line,
                    {
                        reason: 'this login may not publish all tables, or all tables of a schema',
                        remedy: asSuperuser(refused),
                    },
                ],
            ]
            : []),
        objects: objectsMadeBy(refused, 'PUBLICATION'),
    };
}
const ident = '"(?:[^"]|"")*"|[a-z_0-9]+';
/** The name of a publication as it is written in a statement on it. */
const publicationIn = (statement) => new RegExp(`^(?:CREATE|ALTER|COMMENT ON|SECURITY LABEL FOR (?:${ident}) ON) PUBLICATION (${ident})`).exec(statement)?.[1];
/** A statement without what is in quotes. */
const bare = (statement = '') => `${statement.replace(/"(?:[^"]|"")*"/g, 'x')} `;
const objectsMadeBy = (statements, kind) => statements.flatMap(statement => {
    const name = new RegExp(`^CREATE ${kind} (${ident})`).exec(statement)?.[1];
    return name === undefined ? [] : [`${kind.toLowerCase()} ${name}`];
});
const asSuperuser = (statements) => `as a superuser, in the restored database: ${statements.map(one => `${one};`).join(' ')}`;
const tryEventTrigger = `
CREATE FUNCTION pg_temp.pg_azure_backup_may() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER pg_azure_backup_may ON ddl_command_end EXECUTE FUNCTION pg_temp.pg_azure_backup_may()`;
const tryPublication = 'CREATE PUBLICATION pg_azure_backup_may FOR ALL TABLES';
/** Whether the server lets this login run something; tried in a transaction that is undone. */
async function mayRun({ server, signal }, sql) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (server.isSuperuser)
            return true;
        const session = restore_addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        try {
            await session.execute('BEGIN');
            await session.execute(sql);
            await session.execute('ROLLBACK');
            return true;
        }
        catch (error) {
            if (error instanceof catalog_failure/* Failure */.HR && !session.lost.aborted && !signal.aborted)
                return false;
            throw error;
        }
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
}
async function readPrivileges(reader, entries) {
    const statements = await statementsOf(reader, privilegesIn(entries));
    // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
    return statements.flatMap(sql => {
        const roles = rolesInGrant(sql);
        return roles ? [{ sql, roles }] : [];
    });
}
/** The statements of some entries of an archive, in its order and without those for the session. */
async function statementsOf(reader, entries, options = ['--no-owner']) {
    if (entries.length === 0)
        return [];
    const { server, tools, archive, signal } = reader;
    const listFile = `${archive}.part`;
    await (0,promises_.writeFile)(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
    const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
    const run = startTool(tools.pgRestore, args, toolOptions(server, 'read', signal));
    const [script] = await Promise.all([(0,consumers_.buffer)(run.stdout), run.complete]);
    await (0,promises_.rm)(listFile);
    return splitStatements(await decode(script, reader)).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));
}
/** The text of a script, which is in the encoding of the database that was dumped. */
async function decode(script, { server, signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const encoding = /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];
        const readable = encoding === undefined || encoding === 'UTF8' || encoding === 'SQL_ASCII';
        if (readable || script.every(byte => byte < 128))
            return script.toString('utf8');
        const session = restore_addDisposableResource(env_2, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const { decoded } = await oneRow(session, classic_schemas/* object */.Ikc({ decoded: classic_schemas/* string */.YjP() }), 'SELECT pg_catalog.convert_from($1::bytea, $2::name) AS decoded', [script, encoding]);
        return decoded;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = restore_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
const sections = {
    definitions: ['--section=pre-data'],
    rest: ['--section=data', '--section=post-data'],
    rows: ['--section=data'],
    indexes: ['--section=post-data'],
};
/**
 * Settings of pg_restore's sessions. Thousands of small commits need not wait for the disk, and nothing
 * is less safe for it: what makes the new database somebody's is committed later, by a session that
 * does wait, and no commit reaches the disk before those that came earlier. Memory and workers for
 * indexes are left as the server has them: more gained nothing (docs/performance.md).
 */
const restoreSettings = '-c synchronous_commit=off';
/** Restores a part of an archive. The first error ends it: none is tolerated. */
async function restoreArchive(server, tools, { archive, list, listFile, database, part, jobs, noTablespaces }, signal) {
    await (0,promises_.writeFile)(listFile, list.text, { mode: 0o600 });
    const args = [
        '--no-owner',
        '--no-privileges',
        '--exit-on-error',
        '--no-password',
        ...(noTablespaces ? ['--no-tablespaces'] : []),
        ...sections[part],
        `--jobs=${jobs}`,
        `--use-list=${listFile}`,
        `--dbname=${server.conninfo(database, 'pg_restore')}`,
        archive,
    ];
    const options = toolOptions(server, 'discard', signal);
    const environment = { ...options.environment, PGOPTIONS: restoreSettings };
    await startTool(tools.pgRestore, args, { ...options, environment }).complete;
}
const readerOptions = (environment, output, signal) => ({
    environment,
    signal,
    output,
    failure: 'PG_RESTORE_FAILED',
    hint: 'It is no whole archive, or one of a later pg_dump.',
});
const toolOptions = (server, output, signal) => ({
    ...readerOptions(server.toolEnvironment, output, signal),
    hint: 'Compare the versions of both servers, the extensions that the target has, and what this login may create (docs/postgresql-roles.md).',
});
/**
 * How many processes restore side by side. More than the cores gains nothing, and thousands of tiny
 * tables restore faster one after another (docs/performance.md).
 */
function chooseJobs(facts) {
    const smallTables = facts.sizeBytes / Math.max(1, facts.tables) < 16 * 1024;
    return smallTables ? 1 : Math.max(1, Math.min(facts.cores, 8));
}

;// CONCATENATED MODULE: ./lib/commands/health.js


/** So long the application that answers has, from the first request. */
const health_patienceMs = 30_000;
const health_pauseMs = 1000;
/**
 * Asks an address of the user's until it answers with a 2xx status. `{host}`, `{port}` and `{database}`
 * in it stand for the restored database. The rest of the address may be secret, and is not repeated.
 */
async function checkHealth(template, where, signal) {
    const url = template.replace(/\{(host|port|database)\}/g, (_, key) => encodeURIComponent(where[key]));
    const patience = AbortSignal.timeout(health_patienceMs);
    let requests = 0;
    let answer = 'no answer';
    while (!patience.aborted) {
        requests += 1;
        try {
            const response = await fetch(url, { signal: AbortSignal.any([signal, patience]) });
            await response.body?.cancel();
            answer = `status ${response.status}`;
            if (response.ok) {
                const figure = `${answer} at request ${requests}`;
                return { name: 'health', verdict: 'passed', figure, problems: [] };
            }
        }
        catch (error) {
            signal.throwIfAborted();
            if (!patience.aborted)
                answer = reasonOf(error);
        }
        await (0,external_node_timers_promises_.setTimeout)(health_pauseMs, undefined, { signal: AbortSignal.any([signal, patience]) }).catch(() => signal.throwIfAborted());
    }
    return {
        name: 'health',
        verdict: 'failed',
        figure: `${requests} requests in ${health_patienceMs / 1000} s`,
        problems: [`no 2xx status; at last: ${answer}`],
        hint: 'Look in the log of the application that answers at --health-url, and whether it reaches the scratch database.',
    };
}
/** The code alone: messages of `fetch` may repeat the address. */
const reasonOf = (error) => `no answer (${(error instanceof Error && codeOf(error.cause)) || 'the address cannot be asked'})`;

;// CONCATENATED MODULE: ./lib/commands/new-database.js
var new_database_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var new_database_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * The steps by which a restore makes a new database: create and mark, load, check, put in order; and
 * what is done with those that earlier or failed runs left.
 */
/**
 * Creates the new database, closed to applications and marked as not whole, with everything that is
 * defined in it and no rows: what this login cannot create fails here, before anything is lost.
 */
async function createSide(parts, maintenance, name, plan, work) {
    const mark = markOf('restoring', plan.request.target, null, work);
    await createMarkedDatabase(maintenance, name, plan.properties, parts.server.major, mark);
    work.signal.throwIfAborted();
    work.reporter.detail(`Defining what is in "${name}"`);
    await restorePart(parts, name, 'definitions', plan, work);
}
async function restorePart({ server, tools, scratch }, database, part, { archive, list, jobs }, { signal }) {
    const listFile = (0,external_node_path_.join)(scratch, 'archive.list');
    await restoreArchive(server, tools, { archive, list, listFile, database, part, jobs }, signal);
    await (0,promises_.rm)(listFile);
}
/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
const createStandIn = (maintenance, name, target, work) => createClosedDatabase(maintenance, name, markOf('restoring', target, null, work));
/** Restores the rest of the archive, which is not needed any more then. */
async function load(parts, database, plan, work) {
    work.reporter.info(`Restoring into "${database}"`);
    work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${restoreSettings}`);
    await restorePart(parts, database, 'rest', plan, work);
    await (0,promises_.rm)(plan.archive);
}
/** Gathers statistics, and compares the new database with what was recorded, if that is wanted. */
async function new_database_check({ server }, database, { request, source, contents, list }, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = new_database_addDisposableResource(env_1, await server.connect(database, 'restore', signal), true);
        reporter.info('Analyzing');
        await session.execute('ANALYZE');
        if (!request.validate || !contents)
            return undefined;
        reporter.info('Comparing with what was recorded');
        const { exclusions } = source.facts;
        const depth = {
            countRows: contents.rows !== null,
            // Across major versions the hashes are others, whatever is in the rows.
            hashContents: contents.hashes !== undefined && contents.major === server.major,
        };
        const restored = await readContents(session, server.major, exclusions, depth);
        return compareContents(withoutLeftOut(contents, list.lacks, list.emptied), restored);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = new_database_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** How many differences a message names. */
const shownDifferences = 5;
/** Throws when the comparison found differences. `state` says what the user is left with. */
function refuseDifferences(validation, state) {
    if (!validation || validation.ok)
        return;
    const findings = [
        ...validation.missing.map(object => `missing: ${object}`),
        ...validation.unexpected.map(object => `not in the backup: ${object}`),
        ...validation.changed.map(object => `differs: ${object}`),
        ...validation.rows.map(({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`),
        ...validation.contents.map(table => `other rows in ${table}`),
    ];
    const shown = findings.slice(0, shownDifferences).join('; ');
    throw new catalog_failure/* Failure */.HR('VALIDATION_FAILED', `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`, state);
}
/** Loads, checks and puts in order a new database under its side name. */
async function build(parts, maintenance, side, plan, work) {
    await load(parts, side, plan, work);
    const validation = await new_database_check(parts, side, plan, work);
    const losses = lossesIn(plan.list.leftOut);
    for (const loss of losses)
        work.reporter.warn(loss);
    const refused = plan.request.restorePrivileges
        ? await restorePrivileges(parts.server, side, plan.list.privileges, work)
        : [];
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const statements = propertyStatements(side, plan.properties).slice(0, -1);
    const notSet = await applyStatements(maintenance, statements, work);
    return { validation, warnings: [...losses, ...refused, ...notSet] };
}
/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
async function handOver(maintenance, database, properties, earlierWarnings, work) {
    const owner = propertyStatements(database, properties).slice(-1);
    const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, work))];
    const now = await readProperties(maintenance, database);
    const differing = now ? differingProperties(properties, now.properties) : [];
    if (differing.length > 0 && warnings.length === 0) {
        const warning = `"${database}" differs from what it should be in its ${differing.join(', ')}`;
        work.reporter.warn(warning);
        warnings.push(warning);
    }
    return warnings;
}
/**
 * Runs statements of which each stands for itself. One that is refused, because a role does not
 * exist here, say, is a warning that holds the statement: the data is in place, and dropping it
 * again for a missing grant would help nobody.
 */
async function applyStatements(maintenance, statements, { reporter }) {
    const warnings = [];
    for (const { sql, what } of statements) {
        try {
            await maintenance.execute(sql);
        }
        catch (error) {
            if (!(error instanceof catalog_failure/* Failure */.HR) || !new_database_refusals.includes(error.code))
                throw error;
            const remedy = /\brole\b/.test(error.message)
                ? ' (create it, or GRANT it to this login)'
                : '';
            const warning = `could not set ${what}: ${error.message}${remedy}. When the cause is gone, run: ${sql}`;
            reporter.warn(warning);
            warnings.push(warning);
        }
    }
    return warnings;
}
const new_database_refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/**
 * Drops what earlier runs left: half-restored copies for this target, and replaced databases whose
 * time is over. One that cannot be dropped is left to a later run.
 */
async function sweep(maintenance, target, { reporter, now }) {
    for (const { name, mark, isInvalid } of await listMarked(maintenance)) {
        if (name === target)
            continue;
        // Nobody else restores into the target while we hold its lock: a copy for it is a leftover.
        const leftover = (mark.role === 'restoring' || (mark.role === 'set-aside' && isInvalid)) &&
            mark.database === target;
        const expired = mark.role === 'replaced' && new Date(mark.expiresAt) <= now();
        if (!leftover && !expired)
            continue;
        reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
        try {
            // In an old database someone may be at work; in a half-restored one only what was cut off is.
            await dropDatabase(maintenance, name, { force: leftover });
        }
        catch (error) {
            reporter.warn(`"${name}" could not be dropped: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
        }
    }
}
/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped.
 */
async function removeRemains(parts, maintenance, database, { reporter, instance }) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const session = new_database_addDisposableResource(env_2, await toCleanUp(parts, maintenance), true);
            const found = await readProperties(session, database);
            if (!found)
                return true;
            const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
            if (!isRemains || found.mark?.run !== instance)
                return false;
            await dropDatabase(session, database, { force: true });
            return true;
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = new_database_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        reporter.warn(`"${database}" could not be removed (${(0,catalog_failure/* messageOf */.bD)(error)}); a later run will`);
        return false;
    }
}
/** Interrupted or not, this much time is left to clean up when the connection is lost. */
const cleanupMs = 3000;
/** The session that holds the lock, or a new one when what failed took it along. */
async function toCleanUp({ server }, maintenance) {
    if (!maintenance.lost.aborted) {
        return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
    }
    const { maintenanceDatabase } = server.address;
    return await server.connect(maintenanceDatabase, 'cleanup', AbortSignal.timeout(cleanupMs));
}

;// CONCATENATED MODULE: ./lib/commands/preflight-server.js


/** What the server's answers mean for a restore. */
function serverFindings(server, intention, { circumstances, blockers, subscriptions, extensions, missingLocales }) {
    // Not always the login: ALTER ROLE … SET role.
    const role = circumstances?.role ?? server.address.username;
    return [
        ...(circumstances
            ? [
                ...stateFindings(server, circumstances),
                ...targetFindings(intention, circumstances),
                ...rightFindings(server, intention, circumstances),
                ...propertyFindings(server, intention, circumstances),
                ...connectionFindings(intention, circumstances),
            ]
            : []),
        ...missingLocales.map(locale => blocks(`the operating system of ${server.name} has no locale "${locale}", which the database was made with`, `Install it there (locale-gen, a language pack) and restart PostgreSQL, or restore into a server on the same system as the backup’s.`)),
        ...(blockers ? blockerFindings(role, intention, blockers) : []),
        ...subscriptionFindings(intention, subscriptions ?? []),
        ...(extensions ? extensionFindings(server, role, extensions) : []),
    ];
}
const blocks = (message, hint, code = 'PREFLIGHT_FAILED') => ({ level: 'error', code, message, hint });
const warns = (message, hint) => ({
    level: 'warning',
    code: 'PREFLIGHT_FAILED',
    message,
    hint,
});
/** How many of one kind a message names. */
const shown = 5;
/** `one` or `several`, and their names. */
const preflight_server_named = (one, items) => `${items.length === 1 ? one : `${one}s`} ${preflight_server_listed(items)}`;
/** Names in a message. */
const preflight_server_listed = (items) => items.length > shown
    ? `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`
    : items.join(', ');
function stateFindings({ name }, state) {
    if (state.is_standby) {
        return [
            blocks(`${name} is a standby: nothing can be restored into it`, 'Connect to the primary, in --host.'),
        ];
    }
    if (!state.is_read_only)
        return [];
    return [
        blocks(`${name} takes only transactions that change nothing (default_transaction_read_only is on)`, 'That is how Azure saves a server whose storage is nearly full: give it more storage. Where somebody set it, have it reset (ALTER SYSTEM, ALTER ROLE or ALTER DATABASE … RESET default_transaction_read_only).'),
    ];
}
/** Whether it is a database that can be replaced at all. */
function targetFindings({ request, target: found }, { is_template, is_invalid, allows_connections, comment }) {
    const { target, strategy, safetyBackup } = request;
    if (found.kind === 'absent')
        return [];
    const name = quoteIdent(target);
    const findings = [];
    if (is_template) {
        findings.push(blocks(`"${target}" is a template, from which databases are made`, `Restore into another database. If it is one by mistake: ALTER DATABASE ${name} IS_TEMPLATE false;`));
    }
    else if (is_invalid && (strategy === 'swap' || safetyBackup)) {
        findings.push(blocks(`"${target}" is what an interrupted DROP DATABASE left: nothing in it can be kept or read`, `Drop it for good, and run again: DROP DATABASE ${name};`));
    }
    else if (!allows_connections && !readComment(target, comment).mark) {
        // One with our mark was closed by a restore that is going on again now.
        findings.push(blocks(`"${target}" allows no connections: somebody closed it, or it belongs to the provider`, `If it may be replaced: ALTER DATABASE ${name} ALLOW_CONNECTIONS true;`));
    }
    return findings;
}
function rightFindings(server, { request, target, source }, rights) {
    const findings = [];
    const { role, owner } = rights;
    const denied = (message, sql) => blocks(message, `As an administrator: ${sql}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED');
    if (!rights.may_create) {
        findings.push(denied(`permission denied to create database: "${role}" has no CREATEDB`, `ALTER ROLE ${quoteIdent(role)} CREATEDB`));
    }
    // PostgreSQL 16 and later can withhold either part of a membership.
    const membership = (other, option) => `GRANT ${quoteIdent(other)} TO ${quoteIdent(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
    if (owner !== null && !rights.has_rights_of_owner) {
        findings.push(denied(`must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`, membership(owner, 'INHERIT')));
    }
    // One grant is asked for once.
    if (owner !== null && !rights.has_rights_of_owner)
        return findings;
    const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
    if (!rights.owner_exists && !request.restoreRoles) {
        findings.push(warns(`${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${role}"`, `Create the role before, or afterwards: ALTER DATABASE ${quoteIdent(request.target)} OWNER TO …;`));
    }
    else if (rights.owner_exists && !rights.may_give_to_owner) {
        findings.push(warns(`"${request.target}" will belong to "${role}", which may not give it to its owner "${newOwner}"`, `As an administrator, before or afterwards: ${membership(newOwner, 'SET')};`));
    }
    return findings;
}
/**
 * Encoding and locale. That an ICU locale is one is for ICU to say, and that a locale has the
 * encoding for the operating system: the new database is created before the old one is touched.
 */
function propertyFindings({ name, major, version }, { source }, { knows_encoding, has_icu }) {
    const { encoding, localeProvider, locale } = source.facts.properties;
    const findings = [];
    if (!knows_encoding) {
        findings.push(blocks(`PostgreSQL ${version} does not know the encoding "${encoding}" of the backup`, 'Restore into a server of the version that the backup was taken from.'));
    }
    const since = { libc: 13, icu: 15, builtin: locale === 'PG_UNICODE_FAST' ? 18 : 17 };
    if (major < since[localeProvider]) {
        findings.push(blocks(`the database had the ${localeProvider} locale "${locale}", which PostgreSQL ${version} cannot give to one`, `Restore into a server of version ${since[localeProvider]} or later.`));
    }
    else if (localeProvider === 'icu' && !has_icu) {
        findings.push(blocks(`the database had the ICU locale "${locale}", and ${name} was built without ICU`, 'Restore into a server that has ICU.'));
    }
    return findings;
}
/** `auto` takes what is left; a number that was asked for is not changed. */
function connectionFindings({ request: { jobs } }, { spare_connections, role }) {
    if (spare_connections >= (jobs === 'auto' ? 1 : jobs))
        return [];
    return [
        warns(`${spare_connections > 0 ? `only ${spare_connections}` : 'no'} more connections are free for "${role}", and ${jobs === 'auto' ? 'one is' : `${jobs} are`} needed`, 'Lower --jobs, close what is idle, or raise max_connections or the limit of the role.'),
    ];
}
function blockerFindings(role, { request: { target, strategy }, target: found }, { sessions, prepared_transactions, slots }) {
    const findings = [];
    const keepsOld = found.kind === 'whole' && strategy === 'swap';
    if (prepared_transactions.length > 0) {
        const which = prepared_transactions.map(({ gid, owner }) => `${quoteLiteral(gid)} of "${owner}"`);
        findings.push(blocks(`prepared transactions are open in "${target}", which keep it from being replaced: ${preflight_server_listed(which)}`, `In that database, for each, either COMMIT PREPARED or: ${prepared_transactions
            .slice(0, shown)
            .map(({ gid }) => `ROLLBACK PREPARED ${quoteLiteral(gid)};`)
            .join(' ')}`));
    }
    const names = (some) => preflight_server_listed(some.map(({ name }) => `"${name}"`));
    const drop = (some) => some
        .slice(0, shown)
        .map(({ name }) => `SELECT pg_drop_replication_slot(${quoteLiteral(name)});`)
        .join(' ');
    const active = slots.filter(({ is_active }) => is_active);
    if (slots.length > 0 && keepsOld) {
        findings.push(warns(`logical replication reads "${target}" through ${names(slots)}, and will not find the restored database there`, `The slots stay with the old database, and keep it from being dropped while they are in use. Set replication up anew, and drop them: ${drop(slots)}`));
    }
    else if (active.length > 0) {
        findings.push(blocks(`logical replication reads "${target}" at the moment, through ${names(active)}: PostgreSQL does not drop it then`, `Stop the subscribers, then: ${drop(active)} They have to be set up anew after the restore.`));
    }
    else if (slots.length > 0) {
        findings.push(warns(`the logical replication slots of "${target}" will be dropped with it: ${names(slots)}`, 'What reads from them has to be set up anew after the restore.'));
    }
    findings.push(...sessionFindings(role, target, sessions));
    return findings;
}
/**
 * Those of superusers are nobody's to end but a superuser's, such as those of Azure's own services;
 * they come and go, and the restore waits for them.
 */
function sessionFindings(role, target, sessions) {
    const staying = sessions.filter(({ may_end }) => !may_end);
    const ofSuperusers = staying.filter(({ of_superuser }) => of_superuser);
    const ofOthers = staying.filter(({ of_superuser }) => !of_superuser);
    const who = (some) => preflight_server_listed(some.map(({ username, application, pid }) => `"${username}" (${application ? `${application}, ` : ''}pid ${pid})`));
    return [
        ...(ofOthers.length > 0
            ? [
                blocks(`sessions are in "${target}" that "${role}" may not end: ${who(ofOthers)}`, `Close them, or as an administrator: GRANT pg_signal_backend TO ${quoteIdent(role)}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED'),
            ]
            : []),
        ...(ofSuperusers.length > 0
            ? [
                warns(`superusers are connected to "${target}", whom "${role}" may not disconnect: ${who(ofSuperusers)}`, 'The restore will keep new sessions out and wait for these to end, and leave everything as it was if they do not. Close them, or have a superuser do it.'),
            ]
            : []),
    ];
}
function subscriptionFindings({ request: { target, strategy }, target: found }, subscriptions) {
    if (subscriptions.length === 0)
        return [];
    const names = preflight_server_listed(subscriptions.map(name => `"${name}"`));
    const remove = `In that database, for each: ${subscriptions
        .slice(0, shown)
        .map(quoteIdent)
        .map(name => `ALTER SUBSCRIPTION ${name} DISABLE; ALTER SUBSCRIPTION ${name} SET (slot_name = NONE); DROP SUBSCRIPTION ${name};`)
        .join(' ')}`;
    return found.kind === 'whole' && strategy === 'swap'
        ? [
            warns(`"${target}" subscribes to logical replication by ${names}, which will go on writing into the old database`, `That keeps it from being dropped. ${remove}`),
        ]
        : [
            blocks(`"${target}" subscribes to logical replication by ${names}: PostgreSQL does not drop it then`, `${remove} The slot at the publisher has to be dropped as well.`),
        ];
}
/** Extensions whose library refuses to work unless the server loaded it when it started. */
const needPreload = [
    'age',
    'anon',
    'citus',
    'pg_cron',
    'pg_qualstats',
    'pg_squeeze',
    'pg_stat_statements',
    'pgaudit',
    'pglogical',
    'timescaledb',
];
/** What a server has not, or does not allow, of the extensions that a backup needs. */
function extensionFindings(server, role, found) {
    // Comes with every database.
    const wanted = found.wanted.filter(({ name }) => name !== 'plpgsql');
    const findings = [];
    const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
    if (missing.length > 0) {
        findings.push(blocks(`${server.name} does not have the ${preflight_server_named('extension', missing.map(quoteIdent))}, which the backup needs`, 'Install their packages on the server (on Debian and Ubuntu postgresql-contrib and postgresql-N-NAME), or restore into one that has them.'));
    }
    const there = wanted.filter(({ is_available }) => is_available);
    const { allow_list, preloaded } = found;
    const allowed = allow_list === null ? undefined : itemsOf(allow_list);
    const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
    const notAllowed = allowedInLowerCase
        ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
        : [];
    if (allowed && notAllowed.length > 0) {
        findings.push(blocks(`the server parameter azure.extensions of ${server.name} does not allow ${preflight_server_listed(notAllowed.map(name => `"${name}"`))}, which the backup needs`, setParameter(server, 'azure.extensions', [...allowed, ...notAllowed])));
    }
    const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
    const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
    if (refused.length > 0) {
        findings.push(warns(`"${role}" may not be able to create ${preflight_server_listed(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`, allowed
            ? `As the administrator: GRANT azure_pg_admin TO ${quoteIdent(role)};`
            : 'Try it first, into a new database (--target-database), or restore as a superuser.'));
    }
    const loaded = preloaded === null ? undefined : itemsOf(preloaded);
    const unloaded = there
        .map(({ name }) => name)
        .filter(name => loaded && needPreload.includes(name) && !loaded.includes(name));
    if (loaded && unloaded.length > 0) {
        findings.push(warns(`${server.name} does not load in shared_preload_libraries what the backup’s ${preflight_server_named('extension', unloaded.map(quoteIdent))} cannot do without`, allowed
            ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
            : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(quoteLiteral).join(', ')};`));
    }
    return findings;
}
/** The items of a setting that is a list. */
const itemsOf = (list) => list
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
/** The command that sets a parameter of a server on Azure. */
function setParameter({ address }, parameter, items) {
    const [, server = 'SERVER'] = /^([^.]+)\.(?:private\.)?postgres\.database\./.exec(address.host) ?? [];
    return `az postgres flexible-server parameter set --resource-group RESOURCE_GROUP --server-name ${server} --name ${parameter} --value "${items.join(',')}"`;
}

;// CONCATENATED MODULE: ./lib/commands/verify-files.js









/** Fetches every file of a backup to a folder, and compares it with the manifest. */
async function checkFiles(store, backup, folder, work) {
    const { manifest } = backup;
    const files = ['dump', 'contents', ...(manifest.roles ? ['roles'] : [])];
    const path = (file) => (0,external_node_path_.join)(folder, backup.name + catalog_names/* fileEndings */.nP[file]);
    const problems = [];
    let bytes = 0;
    for (const file of files) {
        try {
            const read = await store.download((0,selection/* storedName */.Rs)(backup, file), path(file), {
                signal: work.signal,
                onBytes: reportBytes(work.reporter, backup.name, manifest[file]?.sizeBytes),
            });
            bytes += read.sizeBytes;
            problems.push(...differences(file, manifest[file], read));
        }
        catch (error) {
            if (!(error instanceof catalog_failure/* Failure */.HR))
                throw error;
            if (!damages.includes(error.code))
                throw error;
            problems.push(`${file}: ${error.message}`);
        }
    }
    const contents = await verify_files_readContents(path('contents'), problems);
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
    return recorded.md5 === undefined || read.md5 === recorded.md5
        ? []
        : [`${file}: MD5 ${read.md5}, recorded ${recorded.md5}`];
}
/** Undefined, with the reason among the problems, when there is nothing that can be read. */
async function verify_files_readContents(path, problems) {
    const bytes = await (0,promises_.readFile)(path).catch(() => undefined);
    if (!bytes || problems.length > 0)
        return undefined;
    try {
        return unpackContents(bytes);
    }
    catch (error) {
        problems.push(`contents: it is no contents file of ours (${(0,catalog_failure/* messageOf */.bD)(error).split('\n')[0]})`);
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
        const listed = await readTableOfContents(reading);
        figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await decodeArchive(reading);
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
    if (error instanceof catalog_failure/* Failure */.HR && error.code === 'PG_RESTORE_FAILED')
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== asListed(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${asListed(plain(ident))}`));
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

;// CONCATENATED MODULE: ./lib/commands/drill.js
var drill_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var drill_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



















/** Whether a backup can be restored into the scratch server at all, asked before anything is fetched. */
async function prepareDrill(scratch, backup, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, tools } = scratch;
        const isThrowAway = scratch.throwAwayFolder !== undefined;
        const { manifest } = backup;
        const tooOld = reasonTooOld(manifest, server, tools);
        if (tooOld) {
            return unverifiable('scratch server', server, [tooOld], 'Choose a later server for --scratch.');
        }
        const { maintenanceDatabase } = server.address;
        const session = drill_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const { circumstances, extensions } = await askServer(session, {
            database: manifest.database,
            exists: false,
            owner: server.address.username,
            like: manifest.properties,
            extensions: manifest.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const role = circumstances?.role ?? server.address.username;
        const findings = extensions ? extensionFindings(server, role, extensions) : [];
        const lacking = findings.filter(({ level }) => level === 'error');
        if (lacking.length > 0) {
            return unverifiable('extensions available', server, lacking.map(({ message }) => message), `${lacking.map(({ hint }) => hint).join(' ')} Or choose another --scratch.`);
        }
        let creatable;
        try {
            creatable = await creatableProperties(session, manifest.properties, server.major);
        }
        catch (error) {
            if (!(error instanceof catalog_failure/* Failure */.HR) || !drill_refusals.includes(error.code))
                throw error;
            return unverifiable('scratch database', server, [error.message], error.hint);
        }
        for (const note of creatable.notes)
            reporter.warn(note);
        const there = await readRoleNames(session);
        const missing = (manifest.usedRoles ?? []).filter(({ name }) => !there.has(name));
        if (isThrowAway) {
            // PostgreSQL keeps names like pg_… to itself; a later one may have roles that this one has not.
            for (const { name } of missing.filter(({ name: one }) => !one.startsWith('pg_'))) {
                await session.execute(`CREATE ROLE ${quoteIdent(name)} NOLOGIN`);
            }
        }
        else {
            const needed = missing.filter(({ needed: one }) => one).map(({ name }) => quoteIdent(name));
            if (needed.length > 0) {
                return unverifiable('roles', server, [`policies or user mappings name roles that the server lacks: ${preflight_server_listed(needed)}`], `Create them there (${needed.map(name => `CREATE ROLE ${name};`).join(' ')}), or choose --scratch runner.`);
            }
        }
        const doubts = findings.map(({ message }) => message);
        return { scratch, backup, doubts, ...creatable };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = drill_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function reasonTooOld(manifest, server, tools) {
    if (manifest.server.major > server.major) {
        return `the backup was taken from PostgreSQL ${manifest.server.version}, and a dump does not go back to an earlier major version`;
    }
    return Number.parseInt(manifest.client.version, 10) > tools.major
        ? `the backup was written by pg_dump ${manifest.client.version}, which pg_restore ${tools.version} cannot read`
        : undefined;
}
const unverifiable = (name, server, problems, hint) => ({
    name,
    verdict: 'unverifiable',
    figure: `${server.name}, PostgreSQL ${server.version}`,
    problems: [...problems],
    hint,
});
/** Restores a fetched backup into a scratch database and looks at it. Whatever happens, it is dropped. */
async function runDrill(prepared, fetched, folder, options, work) {
    const { server } = prepared.scratch;
    const { database } = prepared.backup.place;
    const name = derivedName(database, 'scratch', work.random());
    const purpose = `verify ${prepared.backup.name}`;
    return await withDatabaseLock(server, name, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const guarded = { ...work, signal };
        work.marks(true);
        try {
            return await restoreAndCheck({ ...prepared, fetched, name, maintenance, folder }, options, guarded);
        }
        finally {
            if (await removeRemains({ server }, maintenance, name, work))
                work.marks(false);
        }
    });
}
async function restoreAndCheck(running, options, work) {
    const { scratch, backup, properties, notes, fetched, name, maintenance, folder } = running;
    const { server, tools } = scratch;
    const { manifest } = backup;
    const { reporter, signal } = work;
    const mark = markOf('scratch', backup.place.database, null, work);
    const list = await listArchive(server, tools, fetched.archive, manifest.exclusions.schemas, signal);
    await createMarkedDatabase(maintenance, name, properties, server.major, mark);
    const jobs = options.jobs === 'auto'
        ? chooseJobs({
            cores: options.cores,
            sizeBytes: manifest.dump.sizeBytes,
            tables: manifest.totals.tables,
        })
        : options.jobs;
    const restorePart = async (part) => {
        signal.throwIfAborted();
        const began = performance.now();
        const listFile = (0,external_node_path_.join)(folder, 'verified.list');
        const what = { archive: fetched.archive, list, listFile, database: name, part, jobs };
        await restoreArchive(server, tools, { ...what, noTablespaces: true }, signal);
        await (0,promises_.rm)(listFile);
        return secondsSince(began);
    };
    reporter.info(`Restoring ${backup.name} into "${name}" on ${server.name}`);
    let restored;
    try {
        restored = {
            restore: (await restorePart('definitions')) + (await restorePart('rows')),
            indexes: await restorePart('indexes'),
        };
    }
    catch (error) {
        const damage = await findDamage(running, signal);
        return { checks: [judgeRestore(running, damageIn(error), damage)], seconds: null };
    }
    reporter.info('Comparing with what was recorded');
    const began = performance.now();
    const checks = await checkRestored(running, list, options, work);
    return {
        checks: [restoreCheck(list, notes), ...checks],
        seconds: { ...restored, validate: secondsSince(began) },
    };
}
const drill_refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
const secondsSince = (began) => Math.round(performance.now() - began) / 1000;
function restoreCheck({ entries, leftOut }, notes) {
    const untried = [...notes, ...lossesIn(leftOut)];
    const restored = `${entries.toLocaleString('en-US')} entries restored`;
    return untried.length === 0
        ? { name: 'restore', verdict: 'passed', figure: restored, problems: [] }
        : {
            name: 'restore',
            verdict: 'passed',
            figure: `${restored}, not all as they were`,
            problems: [],
            hint: untried.join(' '),
        };
}
/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer = /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed/;
/** The server gave up for want of something that has nothing to do with the dump. */
const exhausted = /No space left on device|could not extend file|out of memory|server closed the connection|terminating connection|connection to server|remaining connection slots/;
/** What is wrong with the archive by itself, which no server is to blame for. */
async function findDamage({ scratch: { server, tools }, fetched: { archive } }, signal) {
    try {
        await decodeArchive({ tools, archive, environment: server.toolEnvironment, signal });
        return undefined;
    }
    catch (error) {
        return damageIn(error);
    }
}
function judgeRestore({ scratch: { server }, doubts }, message, damage) {
    const figure = `${server.name}, PostgreSQL ${server.version}`;
    if (damage !== undefined) {
        return {
            name: 'restore',
            verdict: 'failed',
            figure,
            problems: [`the archive is damaged: ${damage}`],
            hint: 'It was damaged before it was stored: the files are as they were written. Keep an older backup, and take a new one.',
        };
    }
    if (exhausted.test(message)) {
        throw new catalog_failure/* Failure */.HR('PG_RESTORE_FAILED', `the drill on ${server.name} could not go on: ${message}`, 'It says nothing about the backup. Give the scratch server more room, or choose another --scratch.');
    }
    if (doubts.length > 0 || lackedByServer.test(message)) {
        return unverifiable('restore', server, [message, ...doubts], 'The scratch server refuses what is in the backup. Choose another --scratch, or a login that may more.');
    }
    return {
        name: 'restore',
        verdict: 'failed',
        figure,
        problems: [message],
        hint: 'As it is, this dump cannot be restored. Mend in the database what the message names, and take a new backup; keep an older one until then.',
    };
}
async function checkRestored({ scratch: { server }, backup: { manifest }, fetched, name }, { lacks, emptied }, { assertions, healthUrl }, { signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = drill_addDisposableResource(env_2, await server.connect(name, 'verify', signal), true);
        const { contents } = fetched;
        const checks = [
            ...(await drillChecks(session, server.major, { contents, manifest, lacks, emptied })),
            ...(await runAssertions(session, assertions, manifest)),
        ];
        if (healthUrl === undefined)
            return checks;
        const { host, port } = server.address;
        const where = { host, port: `${port}`, database: name };
        return [...checks, await checkHealth(healthUrl, where, signal)];
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = drill_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/**
 * Drops scratch databases whose drill is gone: it held a lock on the name as long as it lived. Answers
 * which are gone.
 */
async function sweepScratchDatabases(server, work) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = work;
        const { maintenanceDatabase } = server.address;
        const session = drill_addDisposableResource(env_3, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const dropped = [];
        for (const { name, mark } of await listMarked(session)) {
            if (mark.role !== 'scratch')
                continue;
            try {
                await withDatabaseLock(server, name, 'exclusive', 'verify', signal, held => dropDatabase(held, name, { force: true }));
                dropped.push(name);
                reporter.info(`Dropped "${name}", which an earlier drill left (run ${mark.run})`);
            }
            catch (error) {
                signal.throwIfAborted();
                if (error instanceof catalog_failure/* Failure */.HR && error.code === 'DATABASE_BUSY')
                    continue;
                reporter.warn(`"${name}" could not be dropped: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
            }
        }
        return dropped;
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = drill_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}

;// CONCATENATED MODULE: ./lib/catalog/source.js

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,selection/* storedName */.Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);

;// CONCATENATED MODULE: ./lib/commands/list.js




/** The catalog. No pattern means all, and then also the dumps of which nobody knows whose they are. */
async function list(store, databases, work) {
    await store.check('read', work.signal);
    const [only] = databases;
    const single = databases.length === 1 ? only?.literal : undefined;
    const { entries, leftovers, foreign } = await readInventory(store, single, work.signal);
    const asked = entries.filter(entry => databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, databaseOf(entry)));
    const unknown = [...foreign, ...leftovers.flatMap(({ files, ours }) => (ours ? [] : files))];
    return {
        entries: (0,selection/* newestFirst */.ll)(asked).toSorted((a, b) => order(databaseOf(a), databaseOf(b))),
        foreign: databases.length === 0
            ? unknown.filter(looksLikeDump).toSorted((a, b) => order(a.name, b.name))
            : [],
    };
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;

// EXTERNAL MODULE: ./lib/catalog/inventory.js
var inventory = __webpack_require__(5827);
;// CONCATENATED MODULE: ./lib/catalog/retention.js



/**
 * Which backups are kept and which go, by database. It depends on the catalog and the policy alone:
 * there is no clock in it, so that retention stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - *Good* is one that is no safety backup, which holds what was replaced, and did not fail a
 *   verification. *Newest* is by the instant that the dump shows. Ages are counted from the newest good
 *   backup of the database, not from now; where none is good, from the newest of all.
 * - Pools: `keepLabels` are never deleted; `manual`, `safety` and what failed its verification go by
 *   their age alone, the last two by the same; where none is good, all that failed stay. None of these takes a slot of the general rules, which
 *   all others share. A database whose backups are all
 *   `manual`, as they are when nobody ever says a label, has the general rules for those as well:
 *   else it would have no history beyond `keepManualDays`, whatever was asked for.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` good ones stay, at least one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and they are more than `maxDeletePercent` of the complete ones, the
 *   plan is refused: its decisions show what it would have been.
 */
function planRetention(entries, policy) {
    const localDate = dateIn(policy.timeZone);
    const byDatabase = Map.groupBy((0,selection/* newestFirst */.ll)(entries), retention_databaseOf);
    return [...byDatabase]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([database, own]) => planDatabase(database, own, policy, localDate));
}
const retention_databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
function planDatabase(database, entries, policy, localDate) {
    const complete = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
    const kept = Map.groupBy(reasonsToKeep(complete, policy, localDate), ({ backup }) => backup);
    const decisions = entries.map((entry) => {
        if (entry.kind === 'broken') {
            return { entry, action: 'keep', reasons: [`cannot be judged: ${entry.broken.reason}`] };
        }
        const reasons = kept.get(entry.backup)?.map(({ why }) => why);
        return reasons
            ? { entry, action: 'keep', reasons }
            : { entry, action: 'delete', reasons: [reasonToDelete(entry.backup, policy)] };
    });
    const wouldDelete = decisions.filter(({ action }) => action === 'delete').length;
    const { maxDeletePercent: percent } = policy;
    const tooMany = wouldDelete > 2 && wouldDelete * 100 > percent * complete.length;
    return {
        database,
        decisions,
        ...(tooMany && { refused: { wouldDelete, of: complete.length, percent } }),
    };
}
/** Every reason that there is, of the complete backups of one database, the newest first. */
function reasonsToKeep(complete, policy, localDate) {
    const good = complete.filter(backup => backup.manifest.label !== 'safety' && !(0,inventory/* failsVerification */.R6)(backup));
    const newest = good[0] ?? complete[0];
    if (!newest)
        return [];
    const verified = good.find(backup => (0,inventory/* verifiedAt */.U3)(backup, policy.verifyLevel) !== undefined);
    if (policy.requireVerified && !verified) {
        return complete.map(backup => ({ backup, why: 'no backup of this database is verified' }));
    }
    const pools = Map.groupBy(complete, backup => poolOf(backup, policy));
    const { labelled = [], safety = [], failed = [], manual = [], general = manual, } = Object.fromEntries(pools);
    const youngerThan = (limit, backups, why) => backups
        .filter(backup => instantOf(newest) - instantOf(backup) <= limit * dayMs)
        .map(backup => ({ backup, why }));
    const first = (count, backups, rule) => backups.slice(0, count).map((backup, at) => ({ backup, why: `${rule} ${at + 1} of ${count}` }));
    const periods = (count, rule) => count === undefined
        ? []
        : newestOfPeriods(count, general, backup => periodOf[rule](localDate(instantOf(backup)))).map(({ backup, period }, at) => ({
            backup,
            why: `newest of ${period} (${rule} ${at + 1} of ${count})`,
        }));
    const { keepDays, keepLast, keepManualDays, keepMinimum, keepSafetyDays } = policy;
    return [
        { backup: newest, why: good[0] ? 'newest backup' : 'newest, and none is good' },
        ...first(keepMinimum, good, 'minimum').slice(1),
        ...(policy.requireVerified && verified
            ? [{ backup: verified, why: 'newest verified backup' }]
            : []),
        ...labelled.map(backup => ({
            backup,
            why: `label "${backup.manifest.label}" is never deleted`,
        })),
        ...youngerThan(keepSafetyDays, safety, `safety backup, kept for ${days(keepSafetyDays)}`),
        ...(good[0]
            ? youngerThan(keepSafetyDays, failed, `failed its verification, kept for ${days(keepSafetyDays)}`)
            : failed.map(backup => ({ backup, why: 'failed its verification, and none is good' }))),
        ...youngerThan(keepManualDays, manual, `manual backup, kept for ${days(keepManualDays)}`),
        ...first(keepLast ?? 0, general, 'last'),
        ...(keepDays === undefined
            ? []
            : youngerThan(keepDays, general, `within ${days(keepDays)} of the newest`)),
        ...periods(policy.keepDaily, 'daily'),
        ...periods(policy.keepWeekly, 'weekly'),
        ...periods(policy.keepMonthly, 'monthly'),
        ...periods(policy.keepYearly, 'yearly'),
    ];
}
function poolOf(backup, { keepLabels }) {
    const { label } = backup.manifest;
    if ((0,patterns/* matchesAny */._I)(keepLabels, label))
        return 'labelled';
    if (label === 'safety')
        return label;
    if ((0,inventory/* failsVerification */.R6)(backup))
        return 'failed';
    return label === 'manual' ? label : 'general';
}
function reasonToDelete(backup, policy) {
    const { keepManualDays, keepSafetyDays } = policy;
    switch (poolOf(backup, policy)) {
        case 'safety':
            return `safety backup, older than ${days(keepSafetyDays)}`;
        case 'failed':
            return `failed its verification, older than ${days(keepSafetyDays)}`;
        case 'manual':
            return `manual backup, older than ${days(keepManualDays)}`;
        default:
            return 'no rule keeps it';
    }
}
const dayMs = 24 * 60 * 60 * 1000;
const days = (count) => `${count} ${count === 1 ? 'day' : 'days'}`;
const instantOf = ({ manifest }) => Date.parse(manifest.snapshotAt);
/** Backups come the newest first. Periods are sorted by name: when clocks go back, days may, too. */
function newestOfPeriods(count, backups, periodOfBackup) {
    return [...Map.groupBy(backups, periodOfBackup)]
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, count)
        .flatMap(([period, [backup]]) => (backup ? [{ backup, period }] : []));
}
function dateIn(timeZone) {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    return instant => format.format(instant);
}
/** The names of the periods that a date is in; their order is that of time. */
const periodOf = {
    daily: (date) => date,
    weekly: isoWeek,
    monthly: (date) => date.slice(0, 7),
    yearly: (date) => date.slice(0, 4),
};
/** `2026-W47`: a week belongs to the year that its Thursday is in. */
function isoWeek(date) {
    const day = Date.parse(date) / dayMs;
    // The epoch was a Thursday.
    const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0)) / (7 * dayMs)) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./lib/commands/prune.js





/** Databases side by side. */
const concurrency = 8;
/** No run that is still under way has left a file untouched for so long. */
const leftoverMinAgeMs = 24 * 60 * 60 * 1000;
/** Long enough to look back at what failed. */
const failedRunMaxAgeMs = 30 * 24 * 60 * 60 * 1000;
/** Since the newest backup, and whatever their age: by them `check` sees that backups keep failing. */
const keptFailedRuns = 2;
/** So far ahead no clock is that is merely imprecise. */
const futureMs = 24 * 60 * 60 * 1000;
/**
 * Deletes the backups that no rule keeps, and what runs left that did not end. A database that fails
 * does not stop the others. A dry run goes the same way and deletes nothing.
 *
 * Others may back up or prune at the same time: what they delete is gone either way, and what they
 * add is newer than all that goes here.
 */
async function prune(store, request, work) {
    const { reporter, signal } = work;
    await store.check('read', signal);
    const [only] = request.databases;
    const single = request.databases.length === 1 ? only?.literal : undefined;
    const inventory = await readInventory(store, single, signal);
    const shares = shareOut(inventory, request);
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
            await pruneShare(share, request, remove, work);
        }
        catch (error) {
            share.done.failures.push({ database: share.database, failure: (0,catalog_failure/* asFailure */.h_)(error) });
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
/** What is to be looked at, by database. */
function shareOut(inventory, request) {
    const { databases, excludeDatabases, policy } = request;
    const plans = new Map(planRetention(inventory.entries, policy).map(plan => [plan.database, plan]));
    const leftovers = Map.groupBy(inventory.leftovers, ({ place }) => place.database);
    const failedRuns = Map.groupBy(inventory.failedRuns, ({ place }) => place.database);
    return [...new Set([...plans.keys(), ...leftovers.keys(), ...failedRuns.keys()])]
        .filter(database => !(0,patterns/* matchesAny */._I)(excludeDatabases, database) &&
        (databases.length === 0 || (0,patterns/* matchesAny */._I)(databases, database)))
        .toSorted()
        .map(database => ({
        database,
        plan: plans.get(database),
        files: inventory.files,
        leftovers: leftovers.get(database) ?? [],
        failedRuns: failedRuns.get(database) ?? [],
        done: {
            deleted: [],
            held: [],
            leftovers: [],
            failures: [],
            failedRunsDeleted: 0,
            freedBytes: 0,
        },
    }));
}
async function pruneShare(share, { dryRun }, remove, { now, reporter }) {
    const { database, plan, done } = share;
    const refusal = plan && prune_refusalOf(plan, now());
    if (refusal)
        done.failures.push({ database, failure: refusal });
    // The oldest first, so that an interruption leaves the newest.
    for (const { name } of refusal ? [] : outdated(plan).toReversed()) {
        reporter.info(`${dryRun ? 'Would delete' : 'Deleting'} ${name}`);
        const reason = await deleteBackup(share.files.get(name) ?? [], remove);
        if (reason === undefined) {
            done.deleted.push(name);
        }
        else {
            done.held.push({ name, reason });
            reporter.warn(`${name} cannot be deleted for now: ${reason}`);
        }
    }
    for (const leftover of share.leftovers) {
        const kept = reasonToStay(leftover, now()) ?? (await removeAll(leftover.files, remove));
        const { place, files } = leftover;
        done.leftovers.push(kept === undefined
            ? { place, files, action: 'deleted', reason: 'a run left it that did not end' }
            : { place, files, action: 'kept', reason: kept });
    }
    for (const { place } of outdatedFailedRuns(share, now())) {
        const removal = await remove({ name: (0,catalog_names/* failedRunName */.Mm)(place), sizeBytes: 0 });
        if (removal.kind !== 'held')
            done.failedRunsDeleted += 1;
    }
}
const outdated = (plan) => (plan?.decisions ?? []).flatMap(({ entry, action }) => action === 'delete' && entry.kind === 'backup' ? [entry.backup] : []);
/** The newest that is no safety backup. */
const newestOf = (plan) => plan.decisions
    .flatMap(({ entry }) => (entry.kind === 'backup' ? [entry.backup] : []))
    .find(({ manifest }) => manifest.label !== 'safety');
/** Why a plan is not carried out. */
function prune_refusalOf(plan, now) {
    const { database, refused } = plan;
    if (refused) {
        const { wouldDelete, of, percent } = refused;
        return new catalog_failure/* Failure */.HR('PRUNE_REFUSED', `the plan would delete ${wouldDelete} of the ${of} backups of "${database}", more than ${percent} %, so none of them was deleted`, 'Look at the plan (--dry-run). Where it is right, raise --max-delete-percent for one run.');
    }
    const newest = newestOf(plan);
    const snapshotAt = newest?.manifest.snapshotAt ?? '';
    if (outdated(plan).length > 0 && Date.parse(snapshotAt) > now.getTime() + futureMs) {
        return new catalog_failure/* Failure */.HR('PRUNE_REFUSED', `the newest backup of "${database}", ${newest?.name}, was taken in the future (${snapshotAt}), so that all others look old; none of them was deleted`, 'The clock of this machine is wrong, or that of the database server was. In the second case, delete that backup by hand.');
    }
    return undefined;
}
/** Deletes a backup, or tells why that cannot be done. */
async function deleteBackup(files, remove) {
    const [manifest, ...others] = inOrder(files);
    if (!manifest)
        return undefined;
    const whole = heldAmong(files) ?? (await removeAll([manifest], remove));
    if (whole !== undefined)
        return whole;
    // No listing tells of a policy of the whole container, nor of what came since.
    const rest = await removeAll(others, remove);
    return (rest &&
        `its manifest is deleted, so that it is no backup any more, but ${rest}; what is left goes later`);
}
/** Why files without a manifest are left alone. */
function reasonToStay({ files, ours }, now) {
    if (!ours)
        return 'a dump without our mark: it may be somebody’s copy';
    const newest = files.reduce((latest, file) => Math.max(latest, file.lastModified.getTime()), 0);
    return now.getTime() - newest < leftoverMinAgeMs
        ? 'less than a day old: the run may go on'
        : heldAmong(files);
}
function outdatedFailedRuns({ failedRuns, plan }, now) {
    const newestStamp = (plan && newestOf(plan))?.place.stamp ?? '';
    const newestFirst = failedRuns.toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1));
    const oldest = now.getTime() - failedRunMaxAgeMs;
    return newestFirst.filter(({ place: { stamp } }, at) => (at >= keptFailedRuns || stamp < newestStamp) && ((0,catalog_names/* parseStamp */.Pu)(stamp)?.getTime() ?? 0) < oldest);
}
const heldAmong = (files) => {
    const held = files.flatMap(({ name, held: why }) => why === undefined ? [] : [`${name} is ${why}`]);
    return held.length > 0 ? held.join(', ') : undefined;
};
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
 * The order in which the files of one place are deleted. What an interruption leaves must not lie, so
 * the manifest goes first, and then what says that the dump is good. And it must be known for ours:
 * in a directory, which keeps no marks, a lone dump may be anybody's, so something goes after it.
 */
function inOrder(files) {
    const kinds = files.map(kindOf);
    const order = kinds.some(kind => kind === 'contents' || kind === 'roles')
        ? ['manifest', 'evidence', 'dump', 'contents', 'roles']
        : ['manifest', 'dump', 'evidence'];
    const rank = (file) => order.indexOf(kindOf(file));
    return files.toSorted((a, b) => rank(a) - rank(b));
}
function kindOf({ name }) {
    const stored = (0,catalog_names/* parseStoredName */.GO)(name);
    // Of all files of a backup only its dump may have another name.
    return stored?.kind === 'file' ? stored.file : (stored?.kind ?? 'dump');
}

;// CONCATENATED MODULE: ./lib/commands/preflight.js







/**
 * Looks for everything that can be known to stand in the way of a restore, before anything is
 * downloaded or touched, and throws all of it at once. What does not stop it is warned of. Returns
 * how many connections the server has left, where that is known.
 */
async function preflight(parts, maintenance, intention, work) {
    const { reporter, signal } = work;
    const { request, source, target } = intention;
    const { facts } = source;
    const answer = await askServer(maintenance, {
        database: request.target,
        exists: target.kind !== 'absent',
        owner: (target.kind === 'whole' ? target.properties : facts.properties).owner,
        like: facts.properties,
        extensions: facts.extensions.map(({ name }) => name),
    }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
    const findings = [
        ...confirmation(intention),
        ...serverFindings(parts.server, intention, answer),
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
/** One error is thrown as it is; several as one that lists them, each with its remedy. */
function refuse(errors, target) {
    const [first] = errors;
    if (!first)
        return;
    if (errors.length === 1)
        throw new catalog_failure/* Failure */.HR(first.code, first.message, first.hint);
    const numbered = (texts) => texts.map((text, index) => `(${index + 1}) ${text}`);
    throw new catalog_failure/* Failure */.HR('PREFLIGHT_FAILED', `${errors.length} things stand in the way of restoring "${target}": ${numbered(errors.map(({ message }) => message)).join('; ')}`, numbered(errors.map(({ hint }) => hint)).join(' '));
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
    const kinds = new Map(catalog_names/* backupFiles */.U_.map(file => [(0,selection/* storedName */.Rs)(backup, file), file]));
    const files = new Map();
    const beside = `${(0,catalog_names/* databaseFolder */.QN)(database)}${name}.`;
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
    const archived = await bringBack(store, `backup ${name}`, files.values(), rehydrate, work);
    if (archived) {
        const { code, message, hint } = archived;
        findings.push({ level: 'error', code, message, hint });
    }
    const { schemas, tableData } = manifest.exclusions;
    if (target.kind === 'whole' && schemas.length + tableData.length > 0) {
        const without = [
            ...(schemas.length > 0
                ? [
                    `the ${preflight_server_named('schema', schemas.map(name => `"${name}"`))}`,
                ]
                : []),
            ...(tableData.length > 0
                ? [`the rows of ${preflight_server_listed(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
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
        if (signal.aborted || !(error instanceof catalog_failure/* Failure */.HR))
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

;// CONCATENATED MODULE: ./lib/commands/foreign.js








/**
 * Fetches a dump that no manifest speaks of, and reads from itself what a manifest would say. All of it
 * is unpacked once: that it has its end is the only thing that can be known of its bytes.
 */
async function fetchForeign({ server, store, tools, scratch }, maintenance, { name, sizeBytes }, { database, target: targetName, rehydrate }, target, archive, work) {
    const { reporter, signal } = work;
    await refuseArchived(store, name, [name], rehydrate, work);
    const [noRoom] = await scratchFindings(scratch, sizeBytes);
    if (noRoom)
        throw new catalog_failure/* Failure */.HR(noRoom.code, noRoom.message, noRoom.hint);
    reporter.info(`Fetching ${name}, of which there is no manifest`);
    const read = await store.download(name, archive, {
        signal,
        onBytes: reportBytes(reporter, name, sizeBytes),
    });
    const other = await otherFormat(archive);
    if (other)
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${other.what}`, other.hint);
    reporter.info(`Reading all of ${name}`);
    const found = await readOrRefuse(name, () => readForeignArchive(server, tools, archive, signal));
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
    const found = await readProperties(maintenance, 'template0');
    if (found)
        return found.properties;
    throw new catalog_failure/* Failure */.HR('PREFLIGHT_FAILED', 'the server has no database template0, from which databases are made', 'Create it again: CREATE DATABASE template0 TEMPLATE template1 IS_TEMPLATE true ALLOW_CONNECTIONS false;');
}
/** What pg_restore says of an archive that is cut off or that it does not know. */
async function readOrRefuse(name, read) {
    try {
        return await read();
    }
    catch (error) {
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${damageIn(error)}`, 'It is cut off or damaged, or a later pg_dump made it than the pg_restore that fits the server can read. Nothing was touched.', { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/commands/roll-back.js







/**
 * The plan that brings back what a restore has dropped, from the safety backup that it took: fetched
 * and checked like every other backup, with everything in it that it can have.
 */
async function planRollback({ server, store, tools, scratch, cores }, failed, safety, properties, { reporter, signal }) {
    const { manifest } = safety;
    // There need not be room for both.
    await (0,promises_.rm)(failed.archive, { force: true });
    const archive = (0,external_node_path_.join)(scratch, 'safety.dump');
    await downloadVerified(store, safety, 'dump', archive, reporter, signal);
    const contents = await readContentsFile(store, safety, roll_back_sha256, signal);
    const list = await listArchive(server, tools, archive, manifest.exclusions.schemas, signal);
    const facts = { cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables };
    const jobs = Math.min(chooseJobs(facts), failed.jobs);
    // The roles are those of this server: the grants were in force a moment ago.
    const request = { ...failed.request, restorePrivileges: true, validate: true };
    const source = sourceOf(safety);
    return { ...failed, request, source, archive, list, contents, jobs, properties };
}
const roll_back_sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');

;// CONCATENATED MODULE: ./lib/commands/replace.js








/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost. There it
 * is loaded and checked, where no application finds it, and gets the target's name when it is whole.
 */
async function replaceTarget(parts, maintenance, plan, work, interruption) {
    const { target, strategy } = plan.request;
    await sweep(maintenance, target, work);
    const names = {
        target,
        side: derivedName(target, 'restore', work.random()),
        standIn: derivedName(target, 'restore', work.random()),
        aside: derivedName(target, 'aside', work.random()),
        replaced: derivedName(target, 'replaced', work.random()),
    };
    const replacement = { parts, maintenance, plan, names, work, interruption };
    try {
        work.marks(true);
        await createSide(parts, maintenance, names.side, plan, work);
        let outcome;
        if (plan.target.kind === 'whole' && strategy === 'swap') {
            outcome = await swap(replacement, plan.target.properties);
        }
        else {
            await createStandIn(maintenance, names.standIn, target, work);
            outcome = await recreate(replacement);
        }
        work.marks(false);
        return outcome;
    }
    catch (error) {
        await removeRemains(parts, maintenance, names.side, work);
        await removeRemains(parts, maintenance, names.standIn, work);
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
    const built = await build(parts, maintenance, side, plan, work);
    refuseDifferences(built.validation, `"${target}" was left as it was.`);
    work.signal.throwIfAborted();
    work.reporter.info(`Swapping "${target}" and the restored database`);
    const until = new Date(work.now().getTime() + keepReplacedHours * 3_600_000);
    const goBack = goBackSql(target, replaced, side, live.comment);
    const cutOff = {
        message: `the swap of "${target}" was cut off`,
        hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
    };
    work.reporter.lastWords(cutOff);
    const startedAt = performance.now();
    try {
        await exchange(server, maintenance, {
            live: target,
            next: { name: side, comment: plan.properties.comment },
            away: { name: replaced, comment: markOf('replaced', target, live.comment, work, until) },
        }, { comment: live.comment }, work);
    }
    catch (error) {
        // What was cut off may have been done; what it had closed is opened again.
        const done = await goOn(server, maintenance, target, interruption, work, async (session) => {
            await putBack(server, session, target, work);
            return (await readProperties(session, replaced)) !== undefined;
        }).catch(() => true);
        if (!done)
            throw error;
        const message = `${cutOff.message}: ${(0,catalog_failure/* messageOf */.bD)(error)}`;
        throw new catalog_failure/* Failure */.HR('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
    }
    sayClosed(target, startedAt, work);
    const warnings = await handOver(maintenance, target, plan.properties, built.warnings, work);
    const { validation } = built;
    if (keepReplacedHours === 0) {
        work.reporter.info(`Dropping "${replaced}", the old database`);
        const undropped = await dropOrWarn(maintenance, replaced, work);
        if (undropped.length === 0) {
            return { replaced: { kind: 'dropped', safetyBackup: undefined }, validation, warnings };
        }
        warnings.push(...undropped);
    }
    return { replaced: { kind: 'kept', name: replaced, until, goBack }, validation, warnings };
}
/** The comment first: with it the old database stops being one that a later run deals with. */
const goBackSql = (target, old, away, comment) => `${commentSql(old, comment)}; ${renameSql(target, away)}; ${renameSql(old, target)};`;
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
                await renameDatabase(maintenance, standIn, target);
                break;
            case 'half-restored':
                work.reporter.info(`Dropping "${target}"`);
                progress.dropping = true;
                await dropDatabase(maintenance, target, { force: true });
                await renameDatabase(maintenance, standIn, target);
                break;
            case 'whole':
                await backUpAndDrop(replacement, plan.target.properties, progress);
        }
        built = await fill(replacement, replace_differences(plan, progress.safety));
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
    refuseDifferences(built.validation, `"${target}" holds the restored data. ${wayBack(replacement, safety)}`);
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
    await exchange(parts.server, maintenance, {
        live: target,
        next: { name: standIn, comment: markOf('restoring', target, null, work) },
        away: { name: aside, comment: markOf('set-aside', target, live.comment, work) },
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
    await dropDatabase(maintenance, aside, { force: true });
}
/** What a database is put in place for that is not as recorded: better than none, where none is left. */
const replace_differences = ({ target, request }, safety) => target.kind === 'absent' || (safety && request.onFailure === 'rollback') ? 'refuse' : 'keep';
/** Builds the new database, and gives it the name that the stand-in kept. */
async function fill({ parts, maintenance, plan, names, work }, onDifferences) {
    const { target, side, standIn } = names;
    const { validation, warnings } = await build(parts, maintenance, side, plan, work);
    if (onDifferences === 'refuse')
        refuseDifferences(validation, `It was not put in place.`);
    work.signal.throwIfAborted();
    await exchange(parts.server, maintenance, {
        live: target,
        next: { name: side, comment: plan.properties.comment },
        away: { name: standIn, comment: markOf('restoring', target, null, work) },
    }, undefined, work);
    await dropOrWarn(maintenance, standIn, work);
    return {
        validation,
        warnings: await handOver(maintenance, target, plan.properties, warnings, work),
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
    const incomplete = (message, hint = wayBack(replacement, safety)) => new catalog_failure/* Failure */.HR('RESTORE_INCOMPLETE', `${message}: ${(0,catalog_failure/* messageOf */.bD)(cause)}`, hint, { cause });
    try {
        return await goOn(server, maintenance, target, interruption, work, async (session, going) => {
            // What is half there takes room that is needed, perhaps.
            await removeRemains(parts, session, side, going);
            if (plan.target.kind === 'absent') {
                await removeRemains(parts, session, target, going);
                return cause;
            }
            const isBack = await putBack(server, session, target, going);
            const found = await readProperties(session, target);
            if (found && !found.mark) {
                return isBack || !dropping
                    ? cause
                    : incomplete(`"${target}" holds all restored data, but may lack its owner`);
            }
            // The rest of an earlier run, which could not be dropped.
            if (found?.mark && found.mark.run !== work.instance)
                return cause;
            if (interruption.aborted) {
                const message = `interrupted after "${target}" was dropped; ${stateOf(found)}: ${(0,catalog_failure/* messageOf */.bD)(interruption.reason)}`;
                return new catalog_failure/* Failure */.HR('INTERRUPTED', message, wayBack(replacement, safety), { cause });
            }
            if (plan.target.kind !== 'whole' || !safety || plan.request.onFailure === 'stop') {
                return incomplete(`the restore failed after "${target}" was dropped; ${stateOf(found)}`);
            }
            const again = { ...replacement, maintenance: session, work: going };
            return await rollBack(again, plan.target.properties, safety, cause);
        });
    }
    catch (error) {
        work.reporter.detail((0,catalog_failure/* messageOf */.bD)(error));
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
    const { message, hint } = (0,catalog_failure/* asFailure */.h_)(cause);
    work.reporter.warn(`the restore failed: ${message}`);
    work.reporter.info(`Bringing "${target}" back from ${safety.name}`);
    const side = derivedName(target, 'restore', work.random());
    try {
        const safetyPlan = await planRollback(parts, plan, safety, properties, work);
        await createSide(parts, maintenance, side, safetyPlan, work);
        const again = { ...replacement, plan: safetyPlan, names: { ...names, side } };
        const { validation } = await fill(again, 'keep');
        refuseDifferences(validation, `"${target}" holds what ${safety.name} brought back.`);
        return new catalog_failure/* Failure */.HR('RESTORE_ROLLED_BACK', `the restore failed after "${target}" was dropped, and ${safety.name} brought the old data back: ${message}`, `"${target}" has its old data again; what is in it belongs to "${parts.server.address.username}", as after every restore. ${hint}`, { cause });
    }
    catch (error) {
        await removeRemains(parts, maintenance, side, work);
        const differs = error instanceof catalog_failure/* Failure */.HR && error.code === 'VALIDATION_FAILED';
        const state = differs
            ? `${safety.name} was restored instead, but ${(0,catalog_failure/* messageOf */.bD)(error)}`
            : `bringing it back failed, too (${(0,catalog_failure/* messageOf */.bD)(error)}), and it is closed now`;
        return new catalog_failure/* Failure */.HR(interruption.aborted ? 'INTERRUPTED' : 'RESTORE_INCOMPLETE', `the restore failed after "${target}" was dropped; ${state}: ${message}`, wayBack(replacement, safety), { cause });
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
    const safety = await backupDatabase(parts, maintenance, names.target, {
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

;// CONCATENATED MODULE: ./lib/commands/restore.js














/**
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` first closes the target,
 * takes a safety backup of it and drops it; what fails after the drop is undone from that.
 */
async function restore(parts, request, work) {
    const startedAt = work.now();
    await parts.store.check('read', work.signal);
    const chosen = await chooseDump(parts.store, request, work);
    if (chosen.kind === 'backup')
        refuseNewerArchive(sourceOf(chosen.backup), parts);
    const purpose = `restore into ${request.target}`;
    return await withDatabaseLock(parts.server, request.target, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const guarded = { ...work, signal };
        if (!request.dryRun)
            await putBack(parts.server, maintenance, request.target, guarded);
        const plan = await prepare(parts, maintenance, request, chosen, guarded);
        const done = request.dryRun
            ? { replaced: { kind: 'nothing' }, validation: undefined, warnings: [] }
            : await withRoles(maintenance, plan.roles, guarded, () => replaceTarget(parts, maintenance, plan, guarded, work.signal));
        return {
            ...done,
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
        throw new catalog_failure/* Failure */.HR('CLIENT_TOOLS_TOO_OLD', `${name} was taken from PostgreSQL ${source.version}, and ${target}: a dump does not go back to an earlier major version`, `Restore it into a server of version ${source.major} or later.`);
    }
    const clientMajor = Number.parseInt(client.version, 10);
    if (clientMajor > tools.major) {
        throw new catalog_failure/* Failure */.HR('CLIENT_TOOLS_TOO_OLD', `${name} was written by pg_dump ${client.version}, and ${target}, whose pg_restore ${tools.version} cannot restore it`, `Restore it into a server of version ${clientMajor} or later; make backups for this one without --allow-newer-client.`);
    }
}
/** All checks. Nothing on the server has been changed when this returns or throws. */
async function prepare(parts, maintenance, request, chosen, work) {
    const { server, store, tools, scratch, cores } = parts;
    const { reporter, signal } = work;
    const target = await lookAt(maintenance, request.target);
    const archive = (0,external_node_path_.join)(scratch, 'archive.dump');
    // All that is known of a foreign dump is in it.
    const source = chosen.kind === 'backup'
        ? sourceOf(chosen.backup)
        : await fetchForeign(parts, maintenance, chosen, request, target, archive, work);
    const { facts, name } = source;
    refuseNewerArchive(source, parts);
    const connections = await preflight(parts, maintenance, { request, source, target }, work);
    const roles = request.restoreRoles ? await fetchRoles(store, source, signal) : undefined;
    const wanted = target.kind === 'whole' ? target.properties : facts.properties;
    await reportMissingRoles(maintenance, facts, wanted, roles, work);
    let contents;
    if (source.kind === 'backup') {
        reporter.info(`Fetching ${name}`);
        await downloadVerified(store, source.backup, 'dump', archive, reporter, signal);
        contents = await readContentsFile(store, source.backup, restore_sha256, signal);
    }
    const list = await listArchive(server, tools, archive, facts.exclusions.schemas, signal);
    for (const { entry, reason } of list.leftOut)
        reporter.detail(`Leaving out ${entry}: ${reason}`);
    const { sizeBytes } = facts.dump;
    const jobs = request.jobs === 'auto'
        ? Math.min(chooseJobs({ cores, sizeBytes, tables: facts.totals.tables }), Math.max(1, connections ?? Number.POSITIVE_INFINITY))
        : request.jobs;
    const live = target.kind === 'whole' ? target.properties : undefined;
    const differing = live && source.kind === 'backup' ? differingProperties(facts.properties, live) : [];
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
        ...(live ?? facts.properties),
        ...{ encoding, collate, characterType, localeProvider, locale, icuRules },
    };
    return { request, source, target, archive, list, contents, jobs, roles, properties };
}
async function lookAt(maintenance, database) {
    const found = await readProperties(maintenance, database);
    if (!found)
        return { kind: 'absent' };
    return found.mark?.role === 'restoring'
        ? { kind: 'half-restored', mark: found.mark }
        : { kind: 'whole', properties: found.properties };
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

;// CONCATENATED MODULE: ./lib/catalog/evidence.js


/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */
const evidence_time = iso/* datetime */.w$().describe('UTC, RFC 3339');
const seconds = classic_schemas/* number */.aig().nonnegative();
const checkSchema = classic_schemas/* object */.Ikc({
    name: classic_schemas/* string */.YjP().describe('stable and in words: rows, foreign keys, indexes …'),
    verdict: classic_schemas/* enum */.k5n([...catalog_names/* verdicts */.rY, 'skipped'])
        .describe('skipped: there was nothing to look at, or it was not asked for'),
    figure: classic_schemas/* string */.YjP().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
    problems: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()).describe('each thing that is wrong, by name'),
    hint: classic_schemas/* string */.YjP().optional().describe('what to do, where something is to be done'),
});
const evidenceSchema = classic_schemas/* object */.Ikc({
    schemaVersion: classic_schemas/* literal */.euz(1),
    database: classic_schemas/* string */.YjP(),
    backup: classic_schemas/* string */.YjP().describe('{database}_{stamp}'),
    dumpSha256: classic_schemas/* string */.YjP().describe('of the dump that was looked at, as its manifest records it'),
    level: classic_schemas/* enum */.k5n(catalog_names/* verifyLevels */.zm),
    verdict: classic_schemas/* enum */.k5n(catalog_names/* verdicts */.rY),
    startedAt: evidence_time,
    verifiedAt: evidence_time.describe('when it ended'),
    checks: classic_schemas/* array */.YOg(checkSchema),
    recovery: classic_schemas/* object */.Ikc({
        downloadSeconds: seconds,
        restoreSeconds: seconds.describe('definitions and rows'),
        indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
        validateSeconds: seconds,
        totalSeconds: seconds.describe('from the first byte to the last check'),
    })
        .nullable()
        .describe('how long it took to get the data back; null below level restore'),
    scratch: classic_schemas/* object */.Ikc({
        kind: classic_schemas/* enum */.k5n(['runner', 'server', 'host']),
        host: classic_schemas/* string */.YjP().nullable(),
        version: classic_schemas/* string */.YjP().describe('of PostgreSQL'),
    })
        .nullable()
        .describe('where it was restored; null below level restore'),
    run: classic_schemas/* object */.Ikc({
        id: classic_schemas/* string */.YjP(),
        provider: classic_schemas/* string */.YjP(),
        url: classic_schemas/* string */.YjP().optional(),
        commit: classic_schemas/* string */.YjP().optional(),
    }),
    tool: classic_schemas/* object */.Ikc({ version: classic_schemas/* string */.YjP() }),
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

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/postgres/connection.js




const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];
/** The mode to use when none was asked for: Azure's servers have certificates that can be verified. */
const defaultSslMode = (host) => host.endsWith('.postgres.database.azure.com') ? 'verify-full' : 'prefer';
/**
 * What an `ssl-mode` means, as libpq means it. `prefer` starts with TLS; the caller falls back to
 * `{ kind: 'off' }` when the server has none. A root certificate turns `require` into `verify-ca`,
 * as it does in libpq. Unix sockets never use TLS.
 *
 * The roots are ours or the system's; they are written to a file of mode 0600 in `scratch`, since
 * libpq takes nothing else.
 */
async function decideTls(host, mode, rootCertificate, scratch) {
    if (host.startsWith('/') || mode === 'disable')
        return { kind: 'off' };
    const verifies = mode.startsWith('verify-') || (mode === 'require' && rootCertificate);
    if (!verifies)
        return { kind: 'on', verify: 'nothing' };
    // `system` is libpq's word for the machine's own roots.
    const roots = rootCertificate && rootCertificate !== 'system'
        ? await readRoots(rootCertificate)
        : systemRoots().join('\n').concat('\n');
    const rootsFile = (0,external_node_path_.join)(scratch, 'roots.pem');
    await (0,promises_.writeFile)(rootsFile, roots, { mode: 0o600 });
    return { kind: 'on', verify: mode === 'verify-full' ? 'full' : 'ca', roots, rootsFile };
}
async function readRoots(file) {
    try {
        const roots = await (0,promises_.readFile)(file, 'utf8');
        if (roots.includes('-----BEGIN CERTIFICATE-----'))
            return roots;
    }
    catch (error) {
        throw new catalog_failure/* Failure */.HR('PG_TLS_FAILED', `cannot read the root certificate ${file}: ${error instanceof Error ? error.message : error}`, 'Give the path of a PEM file in --ssl-root-cert, or leave it out to use the system’s roots.', { cause: error });
    }
    throw new catalog_failure/* Failure */.HR('PG_TLS_FAILED', `the root certificate ${file} is not PEM`, 'Convert it: openssl x509 -inform der -in FILE -out roots.pem');
}
/** The machine's roots; Node's own where it has none (slim containers); and NODE_EXTRA_CA_CERTS. */
function systemRoots() {
    const system = external_node_tls_.getCACertificates('system');
    const base = system.length > 0 ? system : external_node_tls_.getCACertificates('bundled');
    return [...base, ...external_node_tls_.getCACertificates('extra')];
}
/** The rendering for the driver. Explicit in everything, so that no `PG*` variable has a say. */
function driverConfig(address, tlsDecision, database, applicationName) {
    return {
        host: address.host,
        port: address.port,
        user: address.username,
        password: address.password,
        database,
        ssl: driverTls(address.host, tlsDecision),
        application_name: applicationName,
        client_encoding: 'UTF8',
        // Not empty, or the driver would take PGOPTIONS.
        options: '-c client_min_messages=warning',
        keepAlive: true,
        keepAliveInitialDelayMillis: keepaliveIdleSeconds * 1000,
        connectionTimeoutMillis: connectTimeoutSeconds * 1000,
    };
}
function driverTls(host, tlsDecision) {
    if (tlsDecision.kind === 'off')
        return false;
    if (tlsDecision.verify === 'nothing')
        return { rejectUnauthorized: false };
    return {
        ca: tlsDecision.roots,
        rejectUnauthorized: true,
        // The host itself, always: for an IP address Node would compare with `localhost`.
        checkServerIdentity: (_name, certificate) => tlsDecision.verify === 'full' ? external_node_tls_.checkServerIdentity(host, certificate) : undefined,
    };
}
/** Azure's load balancers drop idle flows after four minutes. */
const keepaliveIdleSeconds = 30;
const connectTimeoutSeconds = 20;
/**
 * The rendering for pg_dump and pg_restore: a conninfo string in which every value is quoted, so
 * that a database called `postgresql://x` or `a=b` is just a name. The password is not in it, and no
 * client encoding: pg_dump has to keep the database's own.
 */
function conninfo(address, tlsDecision, database, applicationName) {
    const settings = {
        host: address.host,
        port: String(address.port),
        user: address.username,
        dbname: database,
        application_name: applicationName,
        connect_timeout: String(connectTimeoutSeconds),
        keepalives: '1',
        keepalives_idle: String(keepaliveIdleSeconds),
        keepalives_interval: '10',
        keepalives_count: '6',
        gssencmode: 'disable',
        ...toolTls(tlsDecision),
    };
    return Object.entries(settings)
        .map(([key, value]) => `${key}='${value.replace(/[\\']/g, '\\$&')}'`)
        .join(' ');
}
/** Files of the home directory (~/.postgresql) must not change the meaning: none is given, or ours. */
function toolTls(tlsDecision) {
    if (tlsDecision.kind === 'off')
        return { sslmode: 'disable' };
    if (tlsDecision.verify === 'nothing')
        return { sslmode: 'require', sslrootcert: '/nonexistent' };
    return { sslmode: `verify-${tlsDecision.verify}`, sslrootcert: tlsDecision.rootsFile };
}
/** The environment of a client tool: ours without any `PG*` variable, and the password if it needs one. */
function toolEnvironment(address, environment) {
    const inherited = Object.entries(environment).flatMap(([name, value]) => value === undefined || /^PG(?!PASSFILE$)/.test(name) ? [] : [[name, value]]);
    return {
        ...Object.fromEntries(inherited),
        LC_ALL: 'C',
        ...(address.password === undefined ? {} : { PGPASSWORD: address.password }),
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./lib/postgres/throw-away-folder.js










/** Two folders at most, or one, which nobody but root and the server's user can enter. */
async function makeThrowAwayFolders(environment) {
    const [user] = await unprivilegedUsers(environment);
    if (isRoot() && user === undefined) {
        throw new catalog_failure/* Failure */.HR('SCRATCH_SERVER_FAILED', 'PostgreSQL refuses to run as root, and this machine has no user postgres or nobody', 'Run as another user, add one of these, or restore elsewhere: --scratch server, or --scratch HOST.');
    }
    const place = (0,external_node_os_.tmpdir)();
    const data = await makeFolder((await mayEnter(place, user, environment)) ? place : '/tmp', user);
    if (isForSockets(data))
        return { data, sockets: data, user };
    try {
        return { data, sockets: await makeFolder('/tmp', user), user };
    }
    catch (error) {
        await (0,promises_.rmdir)(data);
        throw error;
    }
}
/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder) => Buffer.byteLength((0,external_node_path_.join)(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');
async function makeFolder(place, user) {
    try {
        // The name tells whose it is from the first instant on: no run ever sees a folder without owner.
        const owner = `${machineId()}-${process.pid}-${startOf(process.pid) ?? 0}`;
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, `${throw_away_folder_prefix}${owner}-`));
        if (user)
            await (0,promises_.chown)(folder, user.uid, user.gid);
        return folder;
    }
    catch (error) {
        throw new catalog_failure/* Failure */.HR('DISK_FULL', `no folder for a throw-away PostgreSQL can be made in ${place}: ${(0,catalog_failure/* messageOf */.bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
async function freeBytes(folder) {
    const { blocks, bavail, bsize } = await (0,promises_.statfs)(folder);
    // Some network file systems do not know.
    return blocks === 0 ? undefined : bavail * bsize;
}
/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user;
 * of root, also those of the users that its servers run as. Answers which folders are gone.
 */
async function sweepThrowAwayServers(environment) {
    const users = await unprivilegedUsers(environment);
    const uids = [process.getuid?.(), ...users.map(({ uid }) => uid)];
    const swept = [];
    for (const place of new Set([(0,external_node_os_.tmpdir)(), '/tmp'])) {
        const names = await (0,promises_.readdir)(place).catch(() => []);
        for (const name of names.filter(isAbandoned)) {
            const folder = (0,external_node_path_.join)(place, name);
            const found = await (0,promises_.lstat)(folder).catch(() => undefined);
            if (!found?.isDirectory() || !uids.includes(found.uid))
                continue;
            await removeThrowAwayFolder(folder, isRoot() ? found : undefined, environment);
            if ((await (0,promises_.lstat)(folder).catch(() => undefined)) === undefined)
                swept.push(folder);
        }
    }
    return swept;
}
/**
 * Removes a folder, and ends the server in it if there is one. As the user whose it is: what he links to
 * is not root's to remove.
 */
async function removeThrowAwayFolder(folder, user, environment) {
    await runAs(user, endAndRemove, folder, environment);
    // Only its owner can empty it, and only we may remove it where the place above is ours alone.
    await (0,promises_.rmdir)(folder).catch(() => undefined);
}
// A process id in a file may be another's by now: it has to be a postmaster of this very folder.
const endAndRemove = `
pid=$(head -n 1 "$1/data/postmaster.pid")
case $pid in '' | *[!0-9]*) pid=none ;; esac
serves() {
  { tr '\\0' ' ' <"/proc/$pid/cmdline" || ps -o command= -p "$pid"; } | grep -qF -- " -D $1/data "
}
tries=0
while serves "$1" && [ "$tries" -lt 200 ]; do
  kill -QUIT "$pid"
  sleep 0.05
  tries=$((tries + 1))
done
[ "$tries" -lt 200 ] || kill -KILL "$pid"
rm -rf "$1"
`;
const throw_away_folder_prefix = 'pg-azure-backup-server-';
const folderName = new RegExp(`^${throw_away_folder_prefix}([0-9a-f]{8})-(\\d+)-(\\d+)-\\w{6}$`);
/** Whether the process that made a folder of this name is known to be gone. */
function isAbandoned(name) {
    const [, machine, pid, start] = folderName.exec(name) ?? [];
    if (machine !== machineId())
        return false;
    try {
        process.kill(Number(pid), 0);
    }
    catch (error) {
        if (codeOf(error) === 'ESRCH')
            return true;
    }
    const startNow = startOf(Number(pid));
    return startNow !== undefined && startNow !== start;
}
/** A temporary folder may be shared by machines and containers, which do not see each other's processes. */
function machineId() {
    let space = '';
    try {
        space = (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // Not Linux.
    }
    return (0,external_node_crypto_.createHash)('sha256').update(`${(0,external_node_os_.hostname)()} ${space}`).digest('hex').slice(0, 8);
}
/** When a process started, which tells it from a later one of the same id; `undefined` where nobody knows. */
function startOf(pid) {
    try {
        const status = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name of the program, in parentheses, may hold anything: read from its end on.
        const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
        // Of one that has ended its parent has not taken note yet.
        return fields[0] === 'Z' ? 'ended' : fields[19];
    }
    catch {
        return undefined;
    }
}
const isRoot = () => process.getuid?.() === 0;
/** PostgreSQL refuses to run as root: the users that it can run as then, the best first. */
async function unprivilegedUsers(environment) {
    if (!isRoot())
        return [];
    const found = await Promise.all(['postgres', 'nobody'].map(async (name) => {
        const said = await runAs(undefined, 'id -u "$1" && id -g "$1"', name, environment);
        const [uid, gid] = said.split('\n').map(Number);
        return uid && gid ? [{ uid, gid }] : [];
    }));
    return found.flat();
}
/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (folder, user, environment) => user === undefined || (await runAs(user, 'cd "$1" && echo yes', folder, environment)) !== '';
/** Runs a short script with one argument, and answers what it printed. */
async function runAs(user, script, argument, { PATH }) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', script, 'throw-away', argument], {
        cwd: '/',
        env: { PATH, LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 30_000,
        killSignal: 'SIGKILL',
        ...(user && { uid: user.uid, gid: user.gid }),
    });
    const [printed] = await Promise.all([(0,consumers_.text)(child.stdout), (0,external_node_events_.once)(child, 'close')]);
    return printed;
}

;// CONCATENATED MODULE: ./lib/commands/verify.js
var verify_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var verify_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
        const entries = await readCatalog(store, undefined, signal);
        const { chosen, failures } = choose(entries, request, store);
        const assertions = await readAssertions(request);
        const options = { ...request, assertions, cores: parts.cores };
        const servers = verify_addDisposableResource(env_1, new ScratchServers(parts, request), true);
        if (request.level === 'restore' && request.scratch.kind !== 'runner' && chosen.length > 0) {
            await sweepScratchDatabases((await servers.open()).server, work);
        }
        const verified = [];
        for (const { database, entry } of chosen) {
            try {
                const backup = await requireUsable(store, entry, request.rehydrate, work);
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
        return { verified, failures, failingBefore: failingVerifications(entries) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = verify_disposeResources(env_1);
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
        throw noAssertions(`the assertions in ${assertions} cannot be read: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
    }
    throw noAssertions(`there is no file *.sql in ${assertions}`);
}
const noAssertions = (message) => new catalog_failure/* Failure */.HR('USAGE', message, 'Give --assertions a folder with queries, one to a file.');
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
            ? new catalog_failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database with a backup in ${store.location} is to be verified`, 'Check --databases and --exclude-databases; pg-azure-backup list shows what has a backup.')
            : verify_notFound(`no backup in ${store.location} is meant by "${backup}"`);
    }
    const failures = missing.map(database => ({
        database,
        failure: verify_notFound(byDatabase.has(database)
            ? `no backup of "${database}" in ${store.location} is meant by "${backup}"${safetyOnly(selector)}`
            : `there is no backup of "${database}" in ${store.location}`),
    }));
    return { chosen, failures };
}
const safetyOnly = ({ kind }) => kind === 'latest' || kind === 'at' ? ' (it never means a safety backup)' : '';
const verify_notFound = (message) => new catalog_failure/* Failure */.HR('BACKUP_NOT_FOUND', message, 'See what is there: pg-azure-backup list');
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
    const archived = await unlessImpossible('files', () => refuseArchivedBackup(parts.store, backup, request.rehydrate, work));
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
    const prepared = request.level === 'restore' ? await verify_prepare(servers, backup, work) : undefined;
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
    const { check, fetched } = await checkFiles(store, backup, folder, work);
    const downloadSeconds = secondsSince(began);
    const files = { checks: [check], recovery: null, scratch: null };
    if (!fetched || request.level === 'checksum')
        return files;
    const { archive, contents } = fetched;
    const { signal } = work;
    const toolsEnvironment = toolEnvironment({ password: undefined }, environment);
    const read = (tools, decode) => checkArchive({ tools, archive, environment: toolsEnvironment, signal }, backup, contents, decode);
    // A restore decodes it, too.
    const archiveCheck = drill
        ? await read(drill.scratch.tools, false)
        : await unlessImpossible('archive', async () => read(await findTools(Number.parseInt(backup.manifest.client.version, 10)), true));
    const checks = [check, archiveCheck];
    if (!drill || archiveCheck.verdict !== 'passed')
        return { ...files, checks };
    const { checks: restored, seconds } = await runDrill(drill, fetched, folder, request, work);
    const { server } = drill.scratch;
    const { kind } = request.scratch;
    return {
        checks: [...checks, ...restored],
        recovery: seconds && {
            downloadSeconds,
            restoreSeconds: seconds.restore,
            indexesSeconds: seconds.indexes,
            validateSeconds: seconds.validate,
            totalSeconds: secondsSince(began),
        },
        scratch: {
            kind,
            host: kind === 'runner' ? null : server.address.host,
            version: server.version,
        },
    };
}
/** A drill, or why there can be none. */
const verify_prepare = (servers, backup, work) => {
    const { server, client } = backup.manifest;
    const major = Math.max(server.major, Number.parseInt(client.version, 10));
    return unlessImpossible('scratch server', async () => prepareDrill(await servers.open(major), backup, work));
};
/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible(name, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || !impossible.includes(error.code))
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
    const here = scratch?.throwAwayFolder;
    const restored = scratch ? emptyDatabaseBytes + dump.sizeBytes * growth(dump.compression) : 0;
    const where = here === undefined ? scratch?.server.name : 'the throw-away server';
    const need = `${verify_mebibytes(dump.sizeBytes)} for the dump${scratch ? ` and, by experience, about ${verify_mebibytes(restored)} on ${where}` : ''}`;
    reporter.info(`${name} takes ${need}`);
    const wanted = new Map([[folder, dump.sizeBytes]]);
    // Most often both are on one file system.
    if (here !== undefined)
        wanted.set(folder, dump.sizeBytes + restored).set(here, restored);
    for (const [place, bytes] of wanted) {
        const free = await freeBytes(place);
        if (free === undefined || free >= bytes)
            continue;
        throw new catalog_failure/* Failure */.HR('DISK_FULL', `${name} takes ${need}, and the file system of ${place} has room for ${verify_mebibytes(free)}`, 'Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: --scratch.');
    }
}
const verify_mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
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
            const text = work.clean(renderEvidence(kept).toString());
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
const verify_shownProblems = 3;
function failureOf({ backup, verdict, checks }) {
    const wanted = verdict === 'failed' ? 'failed' : 'unverifiable';
    const bad = checks.filter(check => check.verdict === wanted);
    const problems = bad.flatMap(check => check.problems.map(problem => `${check.name}: ${problem}`));
    const shown = problems.slice(0, verify_shownProblems).join('; ');
    const more = problems.length > verify_shownProblems ? `; and ${problems.length - verify_shownProblems} more` : '';
    const hint = [...new Set(bad.flatMap(check => check.hint ?? []))].join(' ');
    return verdict === 'failed'
        ? new catalog_failure/* Failure */.HR('VERIFICATION_FAILED', `${backup} failed its verification: ${shown}${more}`, hint || 'The evidence beside the backup names all that was found.')
        : new catalog_failure/* Failure */.HR('NOT_VERIFIABLE', `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`, hint || 'Choose another --scratch.');
}

;// CONCATENATED MODULE: ./lib/azure/certificates.js
/** Codes of Node and OpenSSL for a certificate that is not accepted. */
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;
const certificateHint = 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';

;// CONCATENATED MODULE: ./lib/azure/id-token.js


/** Reads the claims of an id-token, without checking it: whoever gets it does. */
function readClaims(token) {
    try {
        const payload = new Map(Object.entries(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())));
        const claim = (name) => [payload.get(name) ?? '(none)'].flat().join(', ');
        return { issuer: claim('iss'), subject: claim('sub'), audience: claim('aud') };
    }
    catch {
        return undefined;
    }
}
/**
 * A new id-token of the GitHub job that we run in. Not by GitHub's toolkit: that prints a workflow
 * command, which the output of the command line has no place for, and waits for a hang for ever.
 */
async function githubIdToken(environment, audience, signal) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    if (!url || !bearer) {
        throw new catalog_failure/* Failure */.HR('AZURE_LOGIN_FAILED', 'GitHub gives this job no id-token, by which to log in to Azure', 'Add "permissions: id-token: write" to the job; of a reusable workflow, the calling job has to grant it. Pull requests from forks and runs of Dependabot never get one.');
    }
    const target = new URL(url);
    target.searchParams.set('audience', audience);
    const answer = await askForToken(target, bearer, signal);
    if (answer.kind === 'token')
        return answer.token;
    throw new catalog_failure/* Failure */.HR('AZURE_LOGIN_FAILED', `GitHub gave no id-token, by which to log in to Azure: ${answer.problem}`, certificateTrouble.test(answer.problem)
        ? certificateHint
        : 'See https://www.githubstatus.com (Actions), then run again. A self-hosted runner has to reach *.actions.githubusercontent.com.');
}
async function askForToken(target, bearer, signal) {
    const [rest, { codeOf, patience }] = await Promise.all([
        __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 8978)),
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(128)]).then(__webpack_require__.bind(__webpack_require__, 3128)),
    ]);
    const { httpClient, retryOptions } = patience(signal);
    const pipeline = rest.createPipelineFromOptions({ retryOptions });
    const request = rest.createPipelineRequest({
        url: target.href,
        headers: rest.createHttpHeaders({ authorization: `Bearer ${bearer}` }),
    });
    try {
        const { status, bodyAsText } = await pipeline.sendRequest(httpClient, request);
        if (status !== 200)
            return { kind: 'problem', problem: `HTTP ${status}` };
        const { value } = JSON.parse(bodyAsText ?? '');
        return typeof value === 'string'
            ? { kind: 'token', token: value }
            : { kind: 'problem', problem: 'the answer holds none' };
    }
    catch (error) {
        signal.throwIfAborted();
        return { kind: 'problem', problem: codeOf(error) ?? 'the answer cannot be read' };
    }
}

;// CONCATENATED MODULE: ./lib/azure/login-errors.js


/** Why a login to Azure failed, from what the SDK threw. This is the only place that decides it. */
function loginFailure(error, identity, seen) {
    const causes = causesOf(error);
    const own = causes.find(cause => cause instanceof catalog_failure/* Failure */.HR);
    if (own)
        return own;
    const text = causes.map(cause => cause.message).join('\n');
    const code = /AADSTS(?<code>\d+)|Error\(s\): (?<number>\d+)/.exec(text)?.groups;
    const outage = seen.lastTry !== undefined && !/^HTTP 4(?!29)/.test(seen.lastTry);
    if (code && !outage) {
        return login_errors_refused(code.code ?? code.number ?? '', text, identity, seen);
    }
    switch (identity.kind) {
        case 'azure-cli':
            return cliFailure(text);
        case 'managed-identity':
            return managedIdentityFailure(text, seen.lastTry, identity.clientId);
        default:
            return unreachable(text, seen.lastTry);
    }
}
/** The error and what it says that caused it. */
function causesOf(error) {
    const causes = [];
    for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause) {
        causes.push(cause);
    }
    return causes;
}
const failed = (message, hint) => new catalog_failure/* Failure */.HR('AZURE_LOGIN_FAILED', message, hint);
/** Entra ID answered, and said no. */
function login_errors_refused(code, text, identity, { presented, wantedTenant }) {
    const clientId = ('clientId' in identity && identity.clientId) || 'unknown';
    const tenantId = ('tenantId' in identity && identity.tenantId) || 'unknown';
    const no = (why, hint) => failed(`Microsoft Entra ID refused the ${describeLogin(identity)}: ${why} (AADSTS${code})`, hint);
    const shown = presented
        ? ` Presented were subject "${presented.subject}", issuer "${presented.issuer}", audience "${presented.audience}".`
        : '';
    const addCredential = `Give the application a federated credential with exactly that subject, issuer and audience: az ad app federated-credential create --id ${clientId} --parameters '${JSON.stringify({
        name: 'pg-azure-backup',
        issuer: presented?.issuer,
        subject: presented?.subject,
        audiences: [presented?.audience],
    })}' (a managed identity: az identity federated-credential create).`;
    switch (code) {
        case '700213':
        case '70021':
        case '700223':
            return no(`no federated credential of it has this subject.${shown}`, addCredential);
        case '7002138':
            return no(`the subject of its federated credential differs from this one, if only in upper and lower case.${shown}`, `Write the subject exactly as presented. ${addCredential}`);
        case '70025':
            return no(`it has no federated credential at all.${shown}`, addCredential);
        case '700211':
            return no(`no federated credential of it has this issuer.${shown}`, addCredential);
        case '700212':
            return no(`no federated credential of it has this audience.${shown}`, identity.kind === 'github-oidc'
                ? `Set --azure-audience to the audience of the federated credential. ${addCredential}`
                : addCredential);
        case '700024':
            return no(`the id-token has expired, or the clock is wrong.${shown}`, identity.kind === 'gitlab-oidc'
                ? 'GitLab’s id-token lives as long as the timeout of the job: log in early, or split the job. Compare the clock of the runner, too.'
                : 'Compare the clock of this machine with the real time.');
        case '700016':
            return no(`there is no such application in tenant ${tenantId}`, `Check --azure-client-id (the Application (client) ID; of a managed identity its Client ID, not the Object ID) and the tenant.${otherTenant(identity, wantedTenant)}`);
        case '7000215':
            return no('the client secret is wrong', 'Give the value of the secret, not its ID: Azure shows the value only once. Or use a federated credential, which needs no secret.');
        case '7000222':
            return no('the client secret has expired', `Make another: az ad app credential reset --id ${clientId} --append. Or use a federated credential, which needs no secret.`);
        case '90002':
        case '900023':
            return no(`there is no tenant ${tenantId}`, `Check --azure-tenant-id: az account show --query tenantId --output tsv.${otherTenant(identity, wantedTenant)} Other clouds than the public one need AZURE_AUTHORITY_HOST.`);
        case '7000112':
            return no('the application is disabled', 'Enable it under Enterprise applications in the Azure portal.');
        case '53003':
            return no('a Conditional Access policy forbids it', 'Workload identities that log in from changing addresses need an exception; ask who administers the tenant.');
        case '500011':
            return no(`the tenant does not know the service that the token is for`, 'Is --azure-tenant-id the tenant of the subscription that the vault or storage account is in?');
        default:
            return no(explanation(text), `Look the code up: https://login.microsoftonline.com/error?code=${code}`);
    }
}
/** What to do about a service that does not accept the login. */
const tenantHint = (identity, wanted) => otherTenant(identity, wanted).trim() ||
    'It belongs to another tenant, most likely: check --azure-tenant-id.';
const otherTenant = (identity, wanted) => wanted === undefined || ('tenantId' in identity && identity.tenantId === wanted)
    ? ''
    : ` What the login is for belongs to tenant ${wanted}: log in there, by --azure-tenant-id.`;
const describeLogin = (identity) => identity.kind === 'azure-cli' || identity.clientId === undefined
    ? `login by ${identity.kind}`
    : `login of client ${identity.clientId}`;
/** The first sentence of what Entra ID says, without the ids that follow it. */
const explanation = (text) => /AADSTS\d+: (?<sentence>.*?)(?:\. |\s*Trace ID|\n|$)/
    .exec(text)
    ?.groups?.sentence?.slice(0, 300) ?? 'it gave no reason';
function cliFailure(text) {
    return /not (?:be )?found|could not be found/i.test(text)
        ? failed('there is no way to log in to Azure: no credential is given, and the Azure CLI is not installed', 'Give --azure-client-id and --azure-tenant-id (on GitHub with "permissions: id-token: write"), or another kind with --azure-credential; see docs/azure.md.')
        : failed(`the Azure CLI gave no token: ${firstLine(text)}`, 'Log in first: az login. On GitHub, --azure-client-id and --azure-tenant-id with "permissions: id-token: write" need no Azure CLI.');
}
function managedIdentityFailure(text, lastTry, clientId) {
    return /identity not found|no (?:user|managed|system).*identity|invalid_client|ManagedIdentity.*not found/i.test(text)
        ? failed(`this machine has no managed identity${clientId === undefined ? '' : ` ${clientId}`}`, 'Assign it to the virtual machine, app or pod that runs this; --azure-client-id names the Client ID of a user-assigned one.')
        : failed(`no managed identity answers here (${lastTry ?? firstLine(text)})`, 'A managed identity exists on machines in Azure alone. GitHub-hosted runners have none: use github-oidc there.');
}
function unreachable(text, lastTry) {
    if (lastTry === 'HTTP 407') {
        return new catalog_failure/* Failure */.HR('AZURE_UNREACHABLE', 'the proxy does not let us through to Microsoft Entra ID (HTTP 407)', 'It wants a login: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.');
    }
    if (lastTry === 'HTTP 200') {
        return new catalog_failure/* Failure */.HR('AZURE_UNREACHABLE', 'something else answers in place of Microsoft Entra ID', 'A proxy or portal of the network is in the way: check HTTPS_PROXY.');
    }
    return new catalog_failure/* Failure */.HR('AZURE_UNREACHABLE', `Microsoft Entra ID cannot be reached for the login (${lastTry ?? firstLine(text)})`, certificateTrouble.test(lastTry ?? '')
        ? certificateHint
        : 'Check the network and HTTPS_PROXY; https://azure.status.microsoft tells about outages. Then run again.');
}
const firstLine = (text) => (text.split('\n')[0] ?? '').slice(0, 300);

;// CONCATENATED MODULE: ./lib/azure/silence.js
/**
 * Keeps the SDK from logging, which has to be said before it is loaded: with `AZURE_LOG_LEVEL=verbose`
 * it prints whole requests, the tokens and signatures in them included, past our masks.
 */
function silenceSdk() {
    delete process.env.AZURE_LOG_LEVEL;
    delete process.env.TYPESPEC_RUNTIME_LOG_LEVEL;
}

;// CONCATENATED MODULE: ./lib/azure/credential.js





/**
 * A credential for every Azure service. Nothing is contacted yet. Its tokens are renewed as they
 * expire, those of federated identities by a new id-token each time, so that a dump of many hours
 * outlives them all. Throws `AZURE_LOGIN_FAILED` or `AZURE_UNREACHABLE` when a token is not to be had.
 */
async function openCredential(identity, context) {
    silenceSdk();
    const seen = { presented: undefined, lastTry: undefined, wantedTenant: undefined };
    const logIn = await openLogin(identity, context, seen);
    const tokens = new Map();
    return {
        description: credential_describe(identity),
        assignee: ('clientId' in identity && identity.clientId) || 'CLIENT_ID',
        get otherTenantHint() {
            return tenantHint(identity, seen.wantedTenant);
        },
        async getToken(scopes, { tenantId, ...options } = {}) {
            seen.wantedTenant = tenantId;
            seen.lastTry = undefined;
            const key = [scopes].flat().join(' ');
            const last = options.claims === undefined ? tokens.get(key) : undefined;
            const isAhead = last !== undefined && last.expiresOnTimestamp > Date.now();
            try {
                const token = await logIn(scopes, options);
                if (token && token.token !== last?.token)
                    context.mask(token.token);
                if (token)
                    tokens.set(key, token);
                return token;
            }
            catch (error) {
                // The SDK renews tokens ahead of time, when nobody waits for it: a failure would end the
                // process, or be tried again every three seconds until the old token expires.
                if (isAhead)
                    return last;
                context.signal.throwIfAborted();
                throw loginFailure(error, identity, seen);
            }
        },
    };
}
/**
 * Gets tokens from the SDK. The tenant is always that of the identity: of another one, which a service
 * may ask for, the SDK would only say that it is not configured.
 */
async function openLogin(identity, context, seen) {
    const assertion = async (kind, audience) => {
        const token = await idToken(kind, audience, context);
        context.mask(token);
        seen.presented = readClaims(token);
        return token;
    };
    const note = (end) => {
        seen.lastTry = end;
    };
    const open = () => sdkCredential(identity, assertion, context.signal, note);
    const stopped = rejectionOf(context.signal);
    let inner = await open();
    return async (scopes, options) => {
        inner ??= await open();
        try {
            // The SDK itself does not stop while a login is under way.
            return await Promise.race([inner.getToken(scopes, options), stopped]);
        }
        catch (error) {
            // It would repeat the failure for a minute without asking anew.
            inner = undefined;
            throw error;
        }
    };
}
/** Rejects when the signal aborts, and does nothing but that. */
function rejectionOf(signal) {
    const { promise, reject } = Promise.withResolvers();
    const fail = () => reject(signal.reason);
    if (signal.aborted)
        fail();
    else
        signal.addEventListener('abort', fail, { once: true });
    promise.catch(() => undefined);
    return promise;
}
/** The SDK is large: it is loaded only where somebody logs in. */
async function sdkCredential(identity, assertion, signal, note) {
    const [sdk, { patience }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(738), __webpack_require__.e(16)]).then(__webpack_require__.bind(__webpack_require__, 3016)),
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(128)]).then(__webpack_require__.bind(__webpack_require__, 3128)),
    ]);
    const options = patience(signal, note);
    switch (identity.kind) {
        case 'client-secret': {
            const { tenantId, clientId, clientSecret } = identity;
            return new sdk.ClientSecretCredential(tenantId, clientId, clientSecret, options);
        }
        case 'github-oidc':
        case 'gitlab-oidc':
        case 'workload-identity': {
            const { kind, tenantId, clientId, audience } = identity;
            const next = () => assertion(kind, audience);
            return new sdk.ClientAssertionCredential(tenantId, clientId, next, options);
        }
        case 'managed-identity': {
            const { clientId } = identity;
            return new sdk.ManagedIdentityCredential({
                ...options,
                ...(clientId === undefined ? {} : { clientId }),
            });
        }
        case 'azure-cli': {
            const { tenantId } = identity;
            return new sdk.AzureCliCredential({
                processTimeoutInMs: cliMs,
                ...(tenantId === undefined ? {} : { tenantId }),
            });
        }
    }
}
/** A program in Python that may have to ask for a token itself; it has no end of its own. */
const cliMs = 30_000;
/** A token of the platform that we run on, to show to Entra ID. */
async function idToken(kind, audience, { environment, signal }) {
    switch (kind) {
        case 'github-oidc':
            return await githubIdToken(environment, audience, signal);
        case 'gitlab-oidc':
            return environment.PG_BACKUP_ID_TOKEN ?? '';
        case 'workload-identity':
            return await readTokenFile(environment.AZURE_FEDERATED_TOKEN_FILE ?? '');
    }
}
/** Read anew each time: Kubernetes writes a new token into it before the old one expires. */
async function readTokenFile(file) {
    try {
        return (await (0,promises_.readFile)(file, 'utf8')).trim();
    }
    catch (error) {
        throw new catalog_failure/* Failure */.HR('AZURE_LOGIN_FAILED', `the token for Azure cannot be read: ${error instanceof Error ? error.message : error}`, 'AZURE_FEDERATED_TOKEN_FILE has to name the file in which Kubernetes keeps the token of the service account.', { cause: error });
    }
}
/** Which login it is, within a sentence. */
function credential_describe(identity) {
    switch (identity.kind) {
        case 'managed-identity':
            return `managed identity${identity.clientId === undefined ? '' : ` ${identity.clientId}`}`;
        case 'azure-cli':
            return 'login of the Azure CLI';
        default:
            return `client ${identity.clientId}`;
    }
}

// EXTERNAL MODULE: ./lib/options/azure-credential.js
var azure_credential = __webpack_require__(8823);
// EXTERNAL MODULE: ./lib/options/rules.js + 1 modules
var rules = __webpack_require__(3272);
;// CONCATENATED MODULE: ./lib/compose/azure-login.js




function azureLogin({ values, given }, place) {
    let credential;
    return () => {
        if (!(0,rules/* needsIdentity */.Yf)(given)) {
            throw new catalog_failure/* Failure */.HR('INTERNAL', 'nothing was to log in to Azure', 'Please report this as a bug.');
        }
        credential ??= openCredential(identityOf(values, place), place);
        return credential;
    };
}
/** The rules of the options have seen to it that what the kind needs is there. */
function identityOf(values, { environment, reporter }) {
    const { kind, reason } = (0,azure_credential/* chooseCredential */.P$)(values, environment);
    reporter.info(`Logging in to Azure by ${kind}: ${reason}`);
    const clientId = values['azure-client-id'];
    const tenantId = values['azure-tenant-id'];
    switch (kind) {
        case 'client-secret':
            return {
                kind,
                clientId: clientId ?? '',
                tenantId: tenantId ?? '',
                clientSecret: values['azure-client-secret'] ?? '',
            };
        case 'github-oidc':
        case 'gitlab-oidc':
        case 'workload-identity':
            return {
                kind,
                clientId: clientId ?? environment.AZURE_CLIENT_ID ?? '',
                tenantId: tenantId ?? environment.AZURE_TENANT_ID ?? '',
                audience: values['azure-audience'] ?? '',
            };
        case 'managed-identity':
            return { kind, clientId };
        case 'azure-cli':
            return { kind, tenantId };
    }
}

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/verify.js
var report_verify = __webpack_require__(13);
;// CONCATENATED MODULE: ./lib/report/junit.js


/** Suites as a document that every XML parser reads, whatever is in the names. */
function junitXml(suites) {
    const cases = suites.flatMap(suite => suite.cases);
    const seconds = suites.reduce((sum, suite) => sum + (suite.seconds ?? 0), 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${junit_attributes({ name: 'pg-azure-backup', ...totals(cases), time: junit_time(seconds) })}>`,
        ...suites.flatMap(suiteLines),
        '</testsuites>',
        '',
    ].join('\n');
}
function suiteLines({ name, timestamp, seconds, cases }) {
    // The schema that most readers follow allows neither fractions nor a zone: it is UTC.
    const at = timestamp && { timestamp: timestamp.toISOString().slice(0, 19) };
    const head = { name, ...totals(cases), time: junit_time(seconds), ...at };
    return [`  <testsuite${junit_attributes(head)}>`, ...cases.map(caseLine), '  </testsuite>'];
}
function caseLine({ name, classname, seconds, outcome }) {
    const head = `    <testcase${junit_attributes({ name, classname, time: junit_time(seconds) })}`;
    switch (outcome.kind) {
        case 'passed':
            return `${head}/>`;
        case 'skipped':
            return `${head}>${junit_element('skipped', { message: outcome.message }, [outcome.message])}</testcase>`;
        case 'failed': {
            const { type, message, details } = outcome;
            return `${head}>${junit_element('failure', { message, type }, [message, ...details])}</testcase>`;
        }
    }
}
const totals = (cases) => ({
    tests: String(cases.length),
    failures: String(cases.filter(({ outcome }) => outcome.kind === 'failed').length),
    errors: '0',
    skipped: String(cases.filter(({ outcome }) => outcome.kind === 'skipped').length),
});
/** There at every case, for readers that make a number of it unasked. */
const junit_time = (seconds = 0) => seconds.toFixed(3);
const junit_element = (name, given, lines) => `<${name}${junit_attributes(given)}>${lines.map(escaped).join('\n')}</${name}>`;
const junit_attributes = (given) => Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
/** One line of text. What XML cannot hold at all, not even as a reference, is shown as an escape. */
const escaped = (text) => (0,format/* printable */.g$)(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
/** One suite per database, one case per check. What could not be checked is no success. */
function verifyJunit(result) {
    return [
        ...result.verified.map(({ backup, evidence }) => ({
            name: evidence.database,
            timestamp: new Date(evidence.startedAt),
            seconds: (Date.parse(evidence.verifiedAt) - Date.parse(evidence.startedAt)) / 1000,
            cases: evidence.checks.map(check => ({
                name: check.name,
                classname: evidence.database,
                outcome: checkOutcome(check, `Backup: ${backup.name}, verified at level ${evidence.level}.`),
            })),
        })),
        ...(0,report_verify/* failuresWithoutEvidence */.NL)(result).map(({ database, failure: { code, message, hint } }) => ({
            name: database,
            cases: [
                {
                    name: 'verification',
                    classname: database,
                    outcome: { kind: 'failed', type: code, message, details: whatToDo(hint) },
                },
            ],
        })),
    ];
}
function checkOutcome({ verdict, figure, problems, hint }, backup) {
    switch (verdict) {
        case 'passed':
            return { kind: 'passed' };
        case 'skipped':
            return { kind: 'skipped', message: figure };
        case 'failed':
        case 'unverifiable': {
            const message = `${report_verify/* verdictWords */.L2[verdict]}: ${figure}`;
            const details = [...problems, ...whatToDo(hint), backup];
            return { kind: 'failed', type: verdict, message, details };
        }
    }
}
const whatToDo = (hint = '') => (hint ? [`What to do: ${hint}`] : []);
/** One suite: a case per database, and one for what is about none of them. Errors fail a case. */
function checkJunit({ findings, statuses, checkedAt }) {
    const databases = new Set([
        ...statuses.map(({ database }) => database),
        ...findings.flatMap(({ database }) => database ?? []),
    ]);
    const outcome = (about) => findingsOutcome(findings.filter(({ database, level }) => database === about && level === 'error'));
    return [
        {
            name: 'check',
            timestamp: checkedAt,
            cases: [
                { name: 'store and credentials', classname: 'general', outcome: outcome(null) },
                ...[...databases]
                    .toSorted()
                    .map(name => ({ name, classname: 'databases', outcome: outcome(name) })),
            ],
        },
    ];
}
function findingsOutcome([first, ...others]) {
    if (!first)
        return { kind: 'passed' };
    const details = [
        ...whatToDo(first.hint),
        ...others.flatMap(({ code, message, hint }) => [`${code}: ${message}`, ...whatToDo(hint)]),
    ];
    return { kind: 'failed', type: first.code, message: first.message, details };
}

;// CONCATENATED MODULE: ./lib/report/metrics.js

const metrics_seconds = (time) => Math.floor(time.getTime() / 1000);
/** All are gauges. Times of what never happened are 0, so that an alert on their age goes off. */
const databaseMetrics = [
    {
        name: 'last_success_timestamp_seconds',
        help: 'Instant that the newest good backup shows; 0 when there is none.',
        value: ({ newest }) => (newest ? metrics_seconds(newest.at) : 0),
    },
    {
        name: 'size_bytes',
        help: 'Size of the newest good dump.',
        value: ({ newest }) => newest?.sizeBytes,
    },
    {
        name: 'duration_seconds',
        help: 'Time that the newest good backup took.',
        value: ({ newest }) => newest?.durationSeconds,
    },
    {
        name: 'rows',
        help: 'Rows in the newest good backup, where they were counted.',
        value: ({ newest }) => newest?.rows ?? undefined,
    },
    {
        name: 'verified_timestamp_seconds',
        help: 'Time when a good backup last passed a verification; 0 when none did.',
        value: ({ verifiedAt }) => (verifiedAt ? metrics_seconds(verifiedAt) : 0),
    },
    {
        name: 'backups',
        help: 'Backups that can be used, safety backups among them.',
        value: ({ backups }) => backups,
    },
    {
        name: 'stored_bytes',
        help: 'Bytes of all files of the backups.',
        value: ({ storedBytes }) => storedBytes,
    },
    {
        name: 'failed_runs',
        help: 'Runs that came to nothing since the newest good backup.',
        value: ({ failedRuns }) => failedRuns,
    },
];
const checkMetric = {
    name: 'check_timestamp_seconds',
    help: 'Time when these metrics were taken.',
};
const findingsMetric = {
    name: 'findings',
    help: 'Findings of the check, by level.',
};
/**
 * Metrics in Prometheus' text format 0.0.4, for the node exporter's textfile collector. The store is a
 * label: the exporter refuses files of two stores that hold databases of the same name.
 */
function metricsText({ statuses, checkedAt, findings }, store) {
    const families = [
        ...databaseMetrics.map(metric => family(metric, statuses.flatMap(status => {
            const value = metric.value(status);
            return value === undefined ? [] : [{ labels: { database: status.database }, value }];
        }), store)),
        family(checkMetric, [{ labels: {}, value: metrics_seconds(checkedAt) }], store),
        family(findingsMetric, findings
            ? freshness/* findingLevels */.X9.map(level => ({
                labels: { level },
                value: findings.filter(finding => finding.level === level).length,
            }))
            : [], store),
    ];
    return families.join('');
}
function family({ name, help }, samples, store) {
    if (samples.length === 0)
        return '';
    const full = `pg_azure_backup_${name}`;
    const lines = samples.map(({ labels, value }) => {
        const pairs = Object.entries({ ...labels, store }).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
        return `${full}{${pairs.join(',')}} ${value}`;
    });
    return [`# HELP ${full} ${help}`, `# TYPE ${full} gauge`, ...lines, ''].join('\n');
}
const escapeLabel = (text) => text.replace(/[\\"\n]/g, character => (character === '\n' ? '\\n' : `\\${character}`));

;// CONCATENATED MODULE: ./lib/compose/report-files.js






/** Refuses files that are certain not to be written, before work begins that may take hours. */
async function requireReportFolders(values) {
    for (const option of ['junit-file', 'metrics-file']) {
        const file = values[option];
        if (file === undefined)
            continue;
        const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file));
        const found = await (0,promises_.stat)(folder).catch(() => undefined);
        if (found?.isDirectory())
            continue;
        throw new catalog_failure/* Failure */.HR('USAGE', `--${option}: there is no directory ${folder}`, 'Create it, or choose another file.');
    }
}
/** Writes the files that the options name. What is done is done: one that cannot be written is a warning. */
async function writeReportFiles(values, outcome, location, reporter) {
    const files = [
        [values['junit-file'], junitOf(outcome)],
        [values['metrics-file'], metricsOf(outcome, location)],
    ];
    for (const [file, text] of files) {
        if (file === undefined || text === undefined)
            continue;
        try {
            await replaceFile(file, text);
            reporter.detail(`Wrote ${file}`);
        }
        catch (error) {
            reporter.warn(`${file} could not be written: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
        }
    }
}
function junitOf({ verb, result }) {
    if (verb === 'verify')
        return junitXml(verifyJunit(result));
    return verb === 'check' ? junitXml(checkJunit(result)) : undefined;
}
const metricsOf = ({ verb, result }, location) => verb === 'check' || verb === 'status' ? metricsText(result, location) : undefined;
/** Whoever reads the file meanwhile sees the old text or the new one, never half of it. */
async function replaceFile(file, text) {
    const aside = `${file}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
    try {
        await (0,promises_.writeFile)(aside, text, { flag: 'wx' });
        // Whatever the umask says: the node exporter runs as another user.
        await (0,promises_.chmod)(aside, 0o644);
        await (0,promises_.rename)(aside, file);
    }
    catch (error) {
        await (0,promises_.rm)(aside, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/postgres/install.js



const thisMachine = {
    root: '/',
    isRoot: process.getuid?.() === 0,
    answerMs: 10_000,
    installationMs: 180_000,
};
/**
 * Installs PostgreSQL's programs of a major with apt-get; from PostgreSQL's own package source
 * where the system has none. Answers why it could not, or `undefined`.
 */
async function installPrograms({ kind, major, environment, signal, info }, { root, isRoot, installationMs }) {
    const apt = programInPath('apt-get', environment);
    if (apt === undefined)
        return 'this machine cannot install them by itself';
    const sudo = isRoot ? undefined : programInPath('sudo', environment);
    if (!isRoot && sudo === undefined)
        return 'installing them takes root or sudo';
    const name = kind === 'client' ? `postgresql-client-${major}` : `postgresql-${major}`;
    const seconds = Math.ceil(installationMs / 1000);
    info(`Installing ${name}, which this machine does not have; that takes ${seconds} s at most`);
    const [program = '', ...args] = [
        ...(sudo === undefined ? [] : [sudo, '-n']),
        ...['/bin/sh', '-c', installScript, 'install', apt, name],
        (0,external_node_path_.join)(root, 'usr/share/postgresql-common/pgdg/apt.postgresql.org.sh'),
        (0,external_node_path_.join)(root, 'etc/apt/sources.list.d'),
        (0,external_node_path_.join)(root, 'etc/postgresql-common/createcluster.d/zz-pg-azure-backup.conf'),
        String(seconds),
    ];
    const tooLong = AbortSignal.timeout(installationMs);
    const { code, output } = await runAsRoot((0,external_node_child_process_.spawn)(program, args, { env: rootEnvironment(environment), stdio: 'pipe' }), AbortSignal.any([signal, tooLong]));
    signal.throwIfAborted();
    if (code === 0)
        return undefined;
    if (tooLong.aborted)
        return `apt-get did not end within ${seconds} s`;
    return reasonIn(output) ?? `apt-get failed with exit code ${code}`;
}
/** The command by which a person installs them on this machine; on any, where that is not clear. */
function installCommand(kind, major, environment, { isRoot }) {
    const manager = packageManagers.find(({ program }) => programInPath(program, environment));
    if (manager) {
        const sudo = isRoot || manager.program === 'brew' ? '' : 'sudo ';
        return `${sudo}${manager.program} ${manager[kind](major)}`;
    }
    return packageManagers
        .map(manager => `${manager.program} ${manager[kind](major)} (${manager.of})`)
        .join(', ');
}
const packageManagers = [
    {
        program: 'apt-get',
        client: (major) => `install postgresql-client-${major}`,
        server: (major) => `install postgresql-${major}`,
        of: 'Debian, Ubuntu',
    },
    {
        program: 'dnf',
        client: (major) => `install postgresql${major}`,
        server: (major) => `install postgresql${major}-server`,
        of: 'RHEL, Fedora',
    },
    {
        program: 'apk',
        client: (major) => `add postgresql${major}-client`,
        server: (major) => `add postgresql${major}`,
        of: 'Alpine',
    },
    {
        program: 'zypper',
        client: (major) => `install postgresql${major}`,
        server: (major) => `install postgresql${major}-server`,
        of: 'SUSE',
    },
    {
        program: 'brew',
        client: (major) => `install postgresql@${major}`,
        server: (major) => `install postgresql@${major}`,
        of: 'macOS',
    },
    {
        program: 'port',
        client: (major) => `install postgresql${major}`,
        server: (major) => `install postgresql${major}-server`,
        of: 'MacPorts',
    },
];
/** The absolute path of a program, as PATH finds it. */
function programInPath(name, environment) {
    return (environment.PATH ?? '')
        .split(external_node_path_.delimiter)
        .filter(folder => folder.startsWith('/'))
        .map(folder => (0,external_node_path_.join)(folder, name))
        .find(isProgram);
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** Scripts of packages run as root: of our environment they get only what leads to the mirror. */
const rootEnvironment = (environment) => Object.fromEntries([
    ['LC_ALL', 'C'],
    ...Object.entries(environment).filter(([name]) => /^(PATH|HOME|\w+_proxy)$/i.test(name)),
]);
/**
 * All that is done as root is one script, and it lives as long as its standard input is open: we may
 * not signal root's processes, but when we want no more, or are no more, it ends what it has begun
 * and takes away what must not stay.
 *
 * Debian's server packages create and start a cluster `main` unless they are told not to; what tells
 * them is there only for as long as the installation takes, and does no harm to that of a client.
 *
 * The settings are in a file, because the script that adds the source calls apt-get by itself. By
 * default a mirror that does not answer is waited for minutes, and then for the next file of it.
 */
const installScript = `
set -u
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
export DEBIAN_FRONTEND=noninteractive
apt=$1 package=$2 add_source=$3 lists=$4 no_cluster=$5 seconds=$6
exec 3<&0 </dev/null 2>&1
step= added=no scratch=

end() {
  trap '' TERM INT HUP
  # timeout passes the signal on to all that it started, and kills what does not heed it.
  [ -z "$step" ] || { kill -TERM "$step"; wait "$step"; kill -KILL "-$step"; } 2>/dev/null
  exit 143
}
clean() {
  kill "$watch" 2>/dev/null
  rm -rf "$scratch" "$no_cluster"
  rmdir -p "\${no_cluster%/*}" 2>/dev/null
  [ "$added" = no ] || rm -f "$lists/pgdg.list" "$lists/pgdg.sources"
}
run() { # SECONDS COMMAND…
  timeout --kill-after=2 "$@" 3<&- &
  step=$!
  wait "$step" && status=0 || status=$?
  step=
  return "$status"
}

trap end TERM INT HUP
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
trap clean EXIT
scratch=$(mktemp -d) || exit 1
mkdir -p "\${no_cluster%/*}" && echo 'create_main_cluster = false' >"$no_cluster" || exit 1
export APT_CONFIG="$scratch/apt.conf"
cat >"$APT_CONFIG" <<'END'
Acquire::Retries "1";
Acquire::http::Timeout "10";
Acquire::https::Timeout "10";
APT::Get::Assume-Yes "true";
APT::Install-Recommends "false";
DPkg::Lock::Timeout "60";
Dpkg::Use-Pty "false";
quiet "1";
END

# Lists of one mirror that fail are no reason to stop: the installation says what is missing. When no
# mirror answers, it would only wait for them again.
run 60 "$apt" update >"$scratch/update"
cat "$scratch/update"
grep -Eq '^(Hit|Get):' "$scratch/update" || { echo 'E: no package source answers'; exit 1; }
run "$seconds" "$apt" install "$package" && exit 0
# Whoever added the source chose what is in it.
[ ! -e "$lists/pgdg.list" ] && [ ! -e "$lists/pgdg.sources" ] || exit 1
run "$seconds" "$apt" install postgresql-common ca-certificates || exit 1
added=yes
run "$seconds" "$add_source" -y && run "$seconds" "$apt" install "$package" || exit 1
added=no
`;
/** How long the script may take to clean up; then we go on without it. */
const install_graceMs = 4000;
async function runAsRoot(child, stop) {
    const { promise, resolve } = Promise.withResolvers();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text) => {
            output = (output + text).slice(-65_536);
        });
    }
    child.stdin?.on('error', () => undefined); // It need not wait for our end.
    child.on('error', error => {
        output += `\n${error.message}`;
        resolve(null);
    });
    child.on('close', resolve);
    let patience;
    const end = () => {
        child.stdin?.end();
        patience = setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
            child.unref();
            resolve(null);
        }, install_graceMs);
    };
    if (stop.aborted)
        end();
    stop.addEventListener('abort', end);
    try {
        return { code: await promise, output };
    }
    finally {
        stop.removeEventListener('abort', end);
        clearTimeout(patience);
    }
}
/** What apt-get said last, and before that, when it did not reach its mirror. */
function reasonIn(output) {
    const lines = output
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean);
    const said = (line) => line?.replace(/^(E|W|Err):\s*/, '');
    const last = said(lines.findLast(line => line.startsWith('E: ')) ?? lines.at(-1));
    const network = said(lines.find(line => /^[EW]: .*(Failed to fetch|connect|resolve)/.test(line)));
    return last === undefined || network === undefined || network === last
        ? last
        : `${last} (${network})`;
}

;// CONCATENATED MODULE: ./lib/postgres/server.js
var server_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var server_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





const oldestMajor = 13;
/**
 * Connects once, which settles what the rest of the run relies on: whether TLS is on (`prefer` is
 * never asked a second time, so that it cannot be downgraded later) and the server's version.
 */
async function openServer(options, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { address } = options;
        const mode = options.sslMode ?? defaultSslMode(address.host);
        const connectWith = (tls, database, purpose, stop) => openSession({ ...driverConfig(address, tls, database, applicationName(purpose)), database }, stop);
        let tls = await decideTls(address.host, mode, options.rootCertificate, options.scratch);
        let first;
        try {
            first = await connectWith(tls, address.maintenanceDatabase, 'start', signal);
        }
        catch (error) {
            const cause = error instanceof catalog_failure/* Failure */.HR ? error.cause : error;
            if (mode !== 'prefer' || tls.kind === 'off' || !mayBePlain(cause))
                throw error;
            tls = { kind: 'off' };
            first = await connectWith(tls, address.maintenanceDatabase, 'start', signal);
        }
        const session = server_addDisposableResource(env_1, first, true);
        const facts = await oneRow(session, factsSchema, factsSql);
        const major = Math.floor(facts.version_number / 10000);
        const name = `${address.host}:${address.port}`;
        if (major < oldestMajor) {
            throw new catalog_failure/* Failure */.HR('PG_CONNECT_FAILED', `${name} runs PostgreSQL ${facts.version}, which is older than ${oldestMajor}`, 'Upgrade the server, or back it up with its own pg_dump.');
        }
        return {
            address,
            name,
            version: facts.version,
            major,
            isSuperuser: facts.superuser,
            tls: tls.kind === 'off' ? 'no TLS' : `TLS, verified: ${tls.verify}`,
            connect: (database, purpose, stop) => connectWith(tls, database, purpose, stop),
            conninfo: (database, purpose) => conninfo(address, tls, database, applicationName(purpose)),
            toolEnvironment: toolEnvironment(address, options.environment),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = server_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const factsSchema = classic_schemas/* object */.Ikc({
    version: classic_schemas/* string */.YjP(),
    version_number: coerce/* number */.ai(),
    superuser: classic_schemas/* boolean */.zMY(),
});
// server_version may carry the packager's words: `15.18 (Debian 15.18-0+deb12u1)`.
const factsSql = `
SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
       pg_catalog.current_setting('server_version_num') AS version_number,
       (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS superuser`;
/** PostgreSQL cuts an application name at 63 bytes. */
const applicationName = (purpose) => `pg-azure-backup ${purpose}`;

;// CONCATENATED MODULE: ./lib/postgres/client-fixes.js
/**
 * Holes in pg_dump, pg_restore and the libpq that they use, newest first. From
 * https://www.postgresql.org/support/security/ as of 2026-11; add new ones on top.
 */
const fixes = [
    // What a hostile server puts into a dump is carried out by psql, in spite of the fix of 2025.
    { cve: 'CVE-2026-18408', since: { 18: 6, 17: 11, 16: 15, 15: 19, 14: 24 } },
    // A hostile server writes into the memory of pg_dump while it reads large objects.
    { cve: 'CVE-2026-6477', since: { 18: 4, 17: 10, 16: 14, 15: 18, 14: 23 } },
    // What a hostile server puts into a plain dump is carried out by psql.
    { cve: 'CVE-2025-8714', since: { 18: 0, 17: 6, 16: 10, 15: 14, 14: 19, 13: 22 } },
    // Names with newlines become SQL in a dump.
    { cve: 'CVE-2025-8715', since: { 18: 0, 17: 6, 16: 10, 15: 14, 14: 19, 13: 22 } },
    // Who exchanges a relation while it is dumped has SQL carried out by pg_dump.
    { cve: 'CVE-2024-7348', since: { 18: 0, 17: 0, 16: 4, 15: 8, 14: 13, 13: 16, 12: 20 } },
];
/** The fixes that a client lacks, newest first, and the minor that has them all, if there is one. */
function missingFixes({ major, minor }) {
    const missing = fixes.filter(({ since }) => minor < firstMinor(since, major));
    const fixedIn = Math.max(...missing.map(({ since }) => firstMinor(since, major)));
    return {
        cves: missing.map(({ cve }) => cve),
        fixedIn: Number.isFinite(fixedIn) ? `${major}.${fixedIn}` : undefined,
    };
}
/** A major that came later had the fix from its start; an older one that is not named never got it. */
function firstMinor(since, major) {
    const newest = Math.max(...Object.keys(since).map(Number));
    return since[major] ?? (major > newest ? -1 : Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./lib/postgres/tools.js







/**
 * The client tools of a major. Looks in the places where systems put them and in PATH; on Debian
 * and Ubuntu installs `postgresql-client-N` when there are none. Anything else is refused with what
 * was looked at and the command that would help. Warns of tools that lack a security fix.
 */
async function findClientTools(request, machine = thisMachine) {
    const search = { ...request, kind: 'client', machine };
    const tools = await tools_choose(search);
    const warning = lackingFixes(tools, search);
    if (warning !== undefined)
        request.warn(warning);
    const { major, version, folder } = tools;
    const [pgDump, pgRestore] = programPaths('client', folder);
    const zstd = major >= methodsSince && (await hasZstd(pgDump, search));
    return { major, version, zstd, pgDump, pgRestore };
}
/** Its options are looked at first: no file is written then, no server contacted. */
async function hasZstd(pgDump, search) {
    const nowhere = '/dev/null/none';
    const { output } = await ask(pgDump, search, [
        ...['--format=custom', '--compress=zstd:1', `--file=${nowhere}`],
        ...['--no-password', `--dbname=host=${nowhere}`],
    ]);
    return !output.includes('does not support compression');
}
/**
 * The server programs of a major, looked for as the client tools are; on Debian and Ubuntu installs
 * `postgresql-N` when there are none.
 */
async function findServerPrograms(request, machine = thisMachine) {
    const found = await tools_choose({ ...request, allowNewer: false, kind: 'server', machine });
    const [initdb, postgres] = programPaths('server', found.folder);
    return { version: found.version, initdb, postgres };
}
/** What belongs together, and has to be of one version. */
const programNames = {
    client: ['pg_dump', 'pg_restore'],
    server: ['initdb', 'postgres'],
};
function programPaths(kind, folder) {
    const [first, second] = programNames[kind];
    return [(0,external_node_path_.join)(folder, first), (0,external_node_path_.join)(folder, second)];
}
async function tools_choose(search) {
    const { major, allowNewer } = search;
    const looked = await lookAround(search);
    const newerMajors = looked.fit.map(tools => tools.major).filter(one => one > major);
    const found = tools_newestOf(looked, major) ??
        (allowNewer ? tools_newestOf(looked, Math.min(...newerMajors)) : undefined);
    if (found)
        return found;
    const problem = await installPrograms(search, search.machine);
    if (problem !== undefined)
        throw missing(search, looked, problem);
    const again = await lookAround(search);
    const installed = tools_newestOf(again, major);
    if (installed)
        return installed;
    const [first] = programNames[search.kind];
    const unexpected = `the package was installed, but ${first} is not where expected`;
    throw missing(search, again, unexpected);
}
/** Of several minors the newest; of the same, the one in the more usual place. */
const tools_newestOf = ({ fit }, major) => fit.filter(tools => tools.major === major).toSorted((a, b) => b.minor - a.minor)[0];
async function lookAround(search) {
    const inPath = (search.environment.PATH ?? '').split(external_node_path_.delimiter);
    const pairs = new Map();
    for (const folder of [...usualFolders(search.machine.root), ...inPath]) {
        const paths = programPaths(search.kind, folder);
        if (!folder.startsWith('/') || !paths.some(path => (0,external_node_fs_.existsSync)(path)))
            continue;
        const real = paths.map(path => ((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : '')).join('\n');
        // Links lead to one pair in several ways.
        if (!pairs.has(real))
            pairs.set(real, { folder, paths });
    }
    const judged = await Promise.all([...pairs.values()].map(pair => judge(pair, search)));
    return {
        fit: judged.filter(one => 'version' in one),
        unfit: judged.filter(one => 'reason' in one),
    };
}
/**
 * Where packages put the programs: Debian, PostgreSQL's own RPMs, Fedora, Alpine, SUSE, Arch, Homebrew
 * (ARM, Intel, Linux), MacPorts, Postgres.app and EDB's installers. What is in /usr/bin is in PATH.
 */
function usualFolders(root) {
    const homebrew = /^(postgresql|libpq)(@\d+)?$/;
    const places = [
        ['usr/lib/postgresql', /^\d+$/, 'bin'],
        ['usr', /^pgsql-\d+$/, 'bin'],
        ['usr/lib64/pgsql', /^postgresql-\d+$/, 'bin'],
        ['usr/libexec', /^postgresql\d+$/, ''],
        ['usr/lib', /^postgresql\d+$/, 'bin'],
        ['opt', /^pgsql-\d+$/, 'bin'],
        ['opt/homebrew/opt', homebrew, 'bin'],
        ['usr/local/opt', homebrew, 'bin'],
        ['home/linuxbrew/.linuxbrew/opt', homebrew, 'bin'],
        ['opt/local/lib', /^postgresql\d+$/, 'bin'],
        ['Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
        ['Library/PostgreSQL', /^\d+$/, 'bin'],
        ['opt/PostgreSQL', /^\d+$/, 'bin'],
    ];
    return places.flatMap(([parent, name, bin]) => entriesOf((0,external_node_path_.join)(root, parent))
        .filter(entry => name.test(entry))
        .map(entry => (0,external_node_path_.join)(root, parent, entry, bin)));
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).toSorted();
    }
    catch {
        return [];
    }
}
async function judge({ folder, paths }, search) {
    const unfit = (reason) => ({ folder, reason });
    const [one, other] = programNames[search.kind];
    const [pathOfOne, pathOfOther] = paths;
    if (!(0,external_node_fs_.existsSync)(pathOfOne))
        return unfit(`${other} without ${one}`);
    if (!(0,external_node_fs_.existsSync)(pathOfOther))
        return unfit(`${one} without ${other}`);
    const [first, second] = await Promise.all([
        versionOf(one, pathOfOne, search),
        versionOf(other, pathOfOther, search),
    ]);
    if ('reason' in first)
        return unfit(first.reason);
    if ('reason' in second)
        return unfit(second.reason);
    if (first.version !== second.version) {
        return unfit(`${one} ${first.version} beside ${other} ${second.version}`);
    }
    return { folder, ...first };
}
/** What the program says of itself, or why it is none that we could use. */
async function versionOf(name, path, search) {
    const wrapper = { reason: 'Debian’s pg_wrapper, which chooses a version by itself' };
    if ((0,external_node_fs_.realpathSync)(path).endsWith('/pg_wrapper'))
        return wrapper;
    if (!isProgram(path))
        return { reason: `${name} may not be executed` };
    const answer = await ask(path, search, ['--version']);
    // A copy of it, or a script that calls it: only it knows the variable that we have set.
    if (answer.output.includes('specified in PGCLUSTER'))
        return wrapper;
    // `17.11 (Debian 17.11-0+deb13u1)`, `18devel`, `17beta1`, `15.4.0`
    const said = new RegExp(`^${name} \\(.*?\\) (?<version>(?<major>\\d+)(?:(?<early>[a-z]\\w*)|\\.(?<minor>\\d+)[\\w.]*)?)`, 'm').exec(answer.output)?.groups;
    if (answer.problem === undefined && said?.version) {
        const { version, major, early, minor } = said;
        return { version, major: Number(major), minor: early ? -1 : Number(minor ?? 0) };
    }
    const why = isForOtherProcessor(path) ? 'it was built for another processor' : answer.problem;
    return { reason: why ? `${name} cannot be run: ${why}` : `${name} does not tell its version` };
}
/** What a program answers at once. Nothing of it is left running, whatever it does. */
async function ask(path, { environment, signal, machine }, args) {
    const { answerMs } = machine;
    signal.throwIfAborted();
    const inherited = Object.entries(environment).filter(([name]) => !name.startsWith('PG'));
    const child = (0,external_node_child_process_.spawn)(path, args, {
        env: { ...Object.fromEntries(inherited), LC_ALL: 'C', PGCLUSTER: '0/none' },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const { promise, resolve } = Promise.withResolvers();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
            output += text;
            if (output.length > 10_000)
                resolve('it prints without end');
        });
    }
    const interrupted = () => resolve('interrupted');
    signal.addEventListener('abort', interrupted);
    const timer = setTimeout(() => resolve(`no answer in ${answerMs / 1000} s`), answerMs);
    child.on('error', error => resolve(error.message));
    child.on('close', (code, killedBy) => {
        const last = output.trim().split('\n').at(-1)?.replace(`${path}: `, '') ?? '';
        const printable = last.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 150);
        if (killedBy)
            resolve(`it was ended by ${killedBy}`);
        else
            resolve(code === 0 ? undefined : printable || `exit code ${code}`);
    });
    try {
        const problem = await promise;
        signal.throwIfAborted();
        return { output, problem };
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', interrupted);
        tools_endGroup(child.pid);
        child.stdout.destroy();
        child.stderr.destroy();
    }
}
function tools_endGroup(group) {
    try {
        if (group !== undefined)
            process.kill(-group, 'SIGKILL');
    }
    catch {
        // It has ended.
    }
}
/** By the head of an ELF file; the system’s own words for it are a shell’s, which tries to read it. */
function isForOtherProcessor(path) {
    const own = { x64: 0x3e, arm64: 0xb7 };
    const ours = own[process.arch];
    const head = Buffer.alloc(20);
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        (0,external_node_fs_.readSync)(file, head, 0, head.length, 0);
        (0,external_node_fs_.closeSync)(file);
    }
    catch {
        return false; // What may be run need not be readable.
    }
    const isElf = head.toString('latin1', 0, 4) === '\x7fELF';
    return isElf && ours !== undefined && head.readUInt16LE(18) !== ours;
}
function missing({ kind, major, environment, machine }, { fit, unfit }, problem) {
    const order = (tools) => (tools.major > major ? 'newer' : 'older');
    const looked = [
        ...fit.map(one => `${one.folder} (${one.version}: ${order(one)} than the server’s ${major})`),
        ...unfit.map(({ folder, reason }) => `${folder} (${reason})`),
    ];
    const there = looked.length > 0 ? `; there is ${looked.join(', ')}` : '; there are none at all';
    const install = `Install them: ${installCommand(kind, major, environment, machine)}.`;
    const hint = `${install} Packages for other systems: https://www.postgresql.org/download/`;
    if (kind === 'server') {
        return new catalog_failure/* Failure */.HR('SERVER_PROGRAMS_MISSING', `a throw-away PostgreSQL ${major} needs initdb and postgres of that major version${there}. Not installed: ${problem}`, `${hint} Or restore elsewhere: --scratch server, or --scratch HOST.`);
    }
    const newer = fit.filter(one => one.major > major);
    const why = newer.some(one => one.major >= 17) && major < 17 ? `. ${refusedSetting(major)}` : '';
    const what = `PostgreSQL ${major} needs pg_dump and pg_restore of its own major version${there}${why}. Not installed: ${problem}`;
    if (newer.length > 0) {
        return new catalog_failure/* Failure */.HR('CLIENT_TOOLS_TOO_NEW', what, `${hint} Or, for a backup, set --allow-newer-client: such an archive cannot go back into PostgreSQL ${major}.`);
    }
    return new catalog_failure/* Failure */.HR(fit.length > 0 ? 'CLIENT_TOOLS_TOO_OLD' : 'CLIENT_TOOLS_MISSING', what, hint);
}
const refusedSetting = (major) => `Every pg_restore since 17 sets transaction_timeout, which PostgreSQL ${major} does not know`;
function lackingFixes({ folder, version, major, minor }, { environment, machine }) {
    const { cves, fixedIn } = missingFixes({ major, minor });
    if (cves.length === 0)
        return undefined;
    const what = `pg_dump ${version} in ${folder} lacks security fixes (${cves.join(', ')})`;
    return fixedIn === undefined
        ? `${what}, and PostgreSQL ${major} gets none any more. Upgrade the server to a later major version`
        : `${what}. Install ${fixedIn} or later: ${installCommand('client', major, environment, machine)}`;
}

;// CONCATENATED MODULE: ./lib/postgres/throw-away.js







/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter.
 * However our process ends, the server ends with it and its folder goes.
 */
async function startThrowAwayServer(request, machine = thisMachine) {
    const { major, scratch, environment, signal, info } = request;
    const programs = await findServerPrograms(request, machine);
    for (const folder of await sweepThrowAwayServers(environment)) {
        info(`Removed ${folder}, which a run that was cut off had left`);
    }
    signal.throwIfAborted();
    const folders = await makeThrowAwayFolders(environment);
    const guarded = serve(programs, folders, environment);
    const stop = async () => {
        await guarded.end();
        // It has removed them, unless it was killed or may not.
        for (const folder of [folders.data, folders.sockets].filter(external_node_fs_.existsSync)) {
            await removeThrowAwayFolder(folder, folders.user, environment);
        }
    };
    try {
        const problem = await guarded.ready(signal);
        if (problem !== undefined)
            throw startFailure(major, problem, folders);
        const address = {
            host: folders.sockets,
            port,
            username: 'postgres',
            password: undefined,
            maintenanceDatabase: 'postgres',
        };
        const server = await openServer({ address, sslMode: 'disable', rootCertificate: undefined, scratch, environment }, signal);
        info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}`);
        return { server, folder: folders.data, [Symbol.asyncDispose]: stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
function serve({ initdb, postgres }, { data, sockets, user }, { PATH }) {
    const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
    const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', guardian, 'throw-away', data, sockets, initdb, postgres, ...options], {
        cwd: '/',
        // Another user's process must not get to see our secrets.
        env: { PATH, LC_ALL: 'C' },
        stdio: 'pipe',
        // A Ctrl-C of the terminal reaches us, and we end it in order.
        detached: true,
        ...(user && { uid: user.uid, gid: user.gid }),
    });
    const ended = Promise.withResolvers();
    const ready = Promise.withResolvers();
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-16_384);
            if (said.includes('database system is ready to accept connections'))
                ready.resolve(undefined);
        });
    }
    child.stdin.on('error', () => undefined); // It need not wait for our end.
    child.on('error', error => {
        ready.resolve(error.message);
        ended.resolve();
    });
    child.on('exit', () => ended.resolve());
    child.on('close', () => ready.resolve(said));
    return {
        async ready(signal) {
            const interrupted = () => ready.reject(signal.reason);
            signal.addEventListener('abort', interrupted);
            try {
                signal.throwIfAborted();
                return await ready.promise;
            }
            finally {
                signal.removeEventListener('abort', interrupted);
            }
        },
        async end() {
            child.stdin.end();
            await ended.promise;
        },
    };
}
/** Of the socket's name alone: nobody listens on the network. */
const port = 5432;
/** What is thrown away need not survive a crash, and nobody but one drill works in it. */
const settings = {
    listen_addresses: '',
    port: String(port),
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    // It would compete with the restore, which is followed by an ANALYZE.
    autovacuum: 'off',
    jit: 'off',
    shared_buffers: '128MB',
    maintenance_work_mem: '256MB',
    // A comparison looks at all tables in one transaction.
    max_locks_per_transaction: '256',
    // Containers have a /dev/shm of 64 MB, too little for an index that is built in parallel.
    dynamic_shared_memory_type: 'mmap',
    // Some packages collect the log in files. Statements hold data, which stays out of it.
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_error_statement: 'panic',
};
/** An item of a list in a setting, whatever is in it. */
const quotedItem = (text) => `"${text.replaceAll('"', '""')}"`;
/**
 * Lives as long as its standard input is open: when we want no more, or are no more, it ends what it has
 * begun and takes away the folders.
 */
const guardian = `
data=$1 sockets=$2 initdb=$3 postgres=$4
shift 4
exec 3<&0 </dev/null
child=

run() {
  "$@" 3<&- &
  child=$!
  wait "$child" && status=0 || status=$?
  child=
  return "$status"
}
end() {
  trap '' TERM INT HUP
  tries=0
  # Again and again: what has only just been started does not heed the first one.
  while [ -n "$child" ] && [ "$tries" -lt 200 ] && kill -QUIT "$child"; do
    sleep 0.05
    tries=$((tries + 1))
  done 2>/dev/null
  [ "$tries" -lt 200 ] || kill -KILL "$child"
  exit 143
}

(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
trap 'kill "$watch" 2>/dev/null; rm -rf "$data" "$sockets"' EXIT
trap end TERM INT HUP
trap : PIPE # Nobody may be there any more to hear what is said.
run "$initdb" --pgdata="$data/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \\
  --no-sync >/dev/null &&
  run "$postgres" -D "$data/data" "$@"
`;
function startFailure(major, said, { data }) {
    const lines = said.split('\n').filter(line => line.trim() !== '');
    const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
    const why = line === undefined ? '' : `: ${line.trim()}`;
    const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
    const elsewhere = 'restore elsewhere: --scratch server, or --scratch HOST.';
    return /No space left on device|Disk quota exceeded/.test(said)
        ? new catalog_failure/* Failure */.HR('DISK_FULL', what, `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`)
        : new catalog_failure/* Failure */.HR('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}

;// CONCATENATED MODULE: ./lib/azure/key-vault.js


/** Opens a vault, by its name or URL. Nothing is contacted yet. */
async function openKeyVault(vault, credential, signal) {
    const [{ SecretClient }, { codeOf, patience }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(428), __webpack_require__.e(917)]).then(__webpack_require__.bind(__webpack_require__, 3917)),
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(128)]).then(__webpack_require__.bind(__webpack_require__, 3128)),
    ]);
    const url = vault.includes('://') ? vault : `https://${vault}.vault.azure.net`;
    const client = new SecretClient(url, credential, patience(signal));
    const { host } = new URL(url);
    return {
        name: host,
        async read(reference) {
            const [name = '', version] = reference.split('/');
            try {
                const { value, properties } = await client.getSecret(name, {
                    abortSignal: signal,
                    ...(version === undefined ? {} : { version }),
                });
                return {
                    value: requireText(value, reference, host),
                    expiresAt: properties.expiresOn,
                    warning: outOfDate(properties, reference, host),
                };
            }
            catch (error) {
                signal.throwIfAborted();
                throw vaultFailure(error, codeOf(error), reference, host, credential);
            }
        },
    };
}
/** Tools that set a secret from a file keep the line break at its end. */
function requireText(value, reference, host) {
    const text = (value ?? '').replace(/\r?\n$/, '');
    if (text !== '' && !text.includes('\0'))
        return text;
    throw new catalog_failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `secret "${reference}" of key vault ${host} is empty`, `Set it: ${setSecret(reference, host)}`);
}
/** Key Vault hands out secrets outside their dates as well: the dates are for whoever uses them. */
function outOfDate({ expiresOn, notBefore }, reference, host) {
    const now = new Date();
    const secret = `secret "${reference}" of key vault ${host}`;
    if (expiresOn && expiresOn <= now)
        return `${secret} expired at ${expiresOn.toISOString()}`;
    if (notBefore && notBefore > now) {
        return `${secret} is not meant to be used before ${notBefore.toISOString()}`;
    }
    return undefined;
}
/** Why a secret could not be read. This is the only place that decides it. */
function vaultFailure(error, network, reference, host, { description: identity, assignee, otherTenantHint }) {
    if (error instanceof catalog_failure/* Failure */.HR)
        return error;
    const { status, code, inner, message } = answerOf(error);
    const [name = ''] = reference.split('/');
    const secret = `secret "${reference}" of key vault ${host}`;
    const vault = host.split('.')[0] ?? host;
    const denied = (why, hint) => new catalog_failure/* Failure */.HR('KEY_VAULT_ACCESS_DENIED', `${secret} cannot be read: ${why}`, hint);
    if (inner === 'SecretDisabled' || /disabled secret/i.test(message)) {
        return new catalog_failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `${secret} is disabled`, `Enable it: az keyvault secret set-attributes --vault-name ${vault} --name ${name} --enabled true. Or name another version.`);
    }
    switch (status) {
        case 401:
            return denied(`the vault does not accept the login of ${identity}`, otherTenantHint);
        case 403:
            if (inner === 'ForbiddenByFirewall' || /client address is not authorized/i.test(message)) {
                return denied('the firewall of the vault does not let this machine in', `GitHub-hosted runners have no fixed address. Use a self-hosted runner inside the network, or allow the address under Networking of key vault ${vault}.`);
            }
            if (inner === 'ForbiddenByConnection') {
                return denied('the vault allows private endpoints alone', 'Use a runner inside its virtual network. GitHub-hosted runners cannot reach it.');
            }
            return /^(AccessDenied|ForbiddenByPolicy)$/.test(inner) ||
                /does not have secrets get permission/i.test(message)
                ? denied(`${identity} lacks the permission to get secrets in the access policy of the vault`, `az keyvault set-policy --name ${vault} --spn ${assignee} --secret-permissions get`)
                : denied(`${identity} lacks the role "Key Vault Secrets User"`, `az role assignment create --role "Key Vault Secrets User" --assignee ${assignee} --scope "$(az keyvault show --name ${vault} --query id --output tsv)/secrets/${name}". A new role takes up to ten minutes to work.`);
        case 404:
            return new catalog_failure/* Failure */.HR('KEY_VAULT_SECRET_MISSING', `key vault ${host} has no secret "${reference}"`, `Check the name and version, or whether it was deleted: az keyvault secret list-deleted --vault-name ${vault}; az keyvault secret recover --vault-name ${vault} --name ${name}`);
    }
    if (status !== undefined) {
        return new catalog_failure/* Failure */.HR('KEY_VAULT_UNREACHABLE', `${secret} cannot be read: the vault answered HTTP ${status}${code === '' ? '' : ` ${code}`}`, 'The vault, or a proxy on the way, is overloaded or out of order: check --key-vault, then try again later. See https://azure.status.microsoft.');
    }
    return new catalog_failure/* Failure */.HR('KEY_VAULT_UNREACHABLE', network === 'ENOTFOUND'
        ? `there is no host ${host}`
        : `key vault ${host} cannot be reached (${network ?? message})`, networkHint(network));
}
function networkHint(network = '') {
    if (network === 'ENOTFOUND') {
        return 'Check --key-vault. In another cloud, give the URL of the vault.';
    }
    return certificateTrouble.test(network)
        ? certificateHint
        : 'Check the network, HTTPS_PROXY, and the firewall and private endpoints of the vault.';
}
/** What of an error of the SDK counts. Its message may quote requests, but no secret. */
function answerOf(error) {
    const { statusCode, code, message, details } = Object(error);
    const { error: body } = Object(details);
    const { innererror } = Object(body);
    const { code: inner } = Object(innererror);
    return {
        status: typeof statusCode === 'number' ? statusCode : undefined,
        code: typeof code === 'string' ? code : '',
        inner: typeof inner === 'string' ? inner : '',
        message: typeof message === 'string' ? (message.split('\n')[0]?.slice(0, 300) ?? '') : '',
    };
}
// By a file, since a command line can be seen; and the command prints what it has set.
const setSecret = (reference, host) => `az keyvault secret set --vault-name ${host.split('.')[0]} --name ${reference.split('/')[0]} --file FILE --encoding utf-8 --output none`;

;// CONCATENATED MODULE: ./lib/postgres/connection-uri.js

const problem = (text) => ({ kind: 'problem', problem: text });
/**
 * Reads `postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`, as libpq takes it. The database
 * and other parameters are not used: what is backed up is said by options.
 */
function parseConnectionUri(text) {
    const parts = uriPattern.exec(text.trim())?.groups;
    if (!parts)
        return problem('is not a URI like postgresql://ROLE:PASSWORD@HOST:5432/postgres');
    const { login, hosts = '', query = '' } = parts;
    if (hosts.includes(','))
        return problem('names more than one host');
    const place = hostPattern.exec(hosts)?.groups;
    const [role = '', ...rest] = (login ?? '').split(':');
    const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
    const host = connection_uri_decode(place?.address ?? place?.name ?? '') || parameters.get('host');
    const username = connection_uri_decode(role) || parameters.get('user');
    const password = rest.length > 0 ? connection_uri_decode(rest.join(':')) : parameters.get('password');
    const port = place?.port ?? parameters.get('port') ?? undefined;
    const sslMode = parameters.get('sslmode') ?? undefined;
    if (!host)
        return problem('names no host');
    if (!username)
        return problem('names no role');
    if (password === undefined) {
        return problem('has a "%" in its password that begins no escape: write it as %25');
    }
    if (port !== undefined &&
        !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) {
        return problem('has a port that is none');
    }
    const mode = sslModes.find(known => known === sslMode);
    if (sslMode !== undefined && mode === undefined) {
        return problem(`has an sslmode that is not one of ${sslModes.join(', ')}`);
    }
    return {
        kind: 'uri',
        uri: {
            host,
            port: port === undefined ? undefined : Number(port),
            username,
            password: password || undefined,
            sslMode: mode,
        },
    };
}
// Not by URL: of a scheme that it does not know it decodes nothing, and takes no socket directory. The
// last "@" ends the login, as people forget to escape one in a password.
const uriPattern = /^postgres(?:ql)?:\/\/(?:(?<login>[^/?]*)@)?(?<hosts>[^/?]*)(?:\/(?<database>[^?]*))?(?:\?(?<query>.*))?$/s;
const hostPattern = /^(?:\[(?<address>[^\]]*)\]|(?<name>[^:]*))(?::(?<port>.*))?$/s;
function connection_uri_decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/compose/server.js






async function connectServer(values, place, login, { reporter, signal }, elsewhere) {
    const name = values['key-vault'];
    const vault = name === undefined ? undefined : await openKeyVault(name, await login(), signal);
    const open = ({ sslMode, ...own }) => openServer({
        address: {
            ...own,
            ...(elsewhere && { host: elsewhere.host, port: elsewhere.port ?? own.port }),
            maintenanceDatabase: values['maintenance-database'],
        },
        sslMode,
        rootCertificate: values['ssl-root-cert'],
        scratch: place.scratch,
        environment: place.environment,
    }, signal);
    const server = vault
        ? await openWithSecrets(vault, values, place, open)
        : await open(loginOf(values, {}));
    reporter.detail(`Connected to ${server.name}: PostgreSQL ${server.version}, ${server.tls}`);
    return server;
}
/** The rules of the options have seen to it that each part is there once. */
const loginOf = (values, secret) => ({
    host: secret.host ?? values.host ?? '',
    port: secret.port ?? values.port,
    username: secret.username ?? values.username ?? '',
    password: secret.password ?? values.password,
    sslMode: values['ssl-mode'] ?? secret.sslMode,
});
/** A password may be rotated between the moment it is read and the moment it is used. */
async function openWithSecrets(vault, values, place, open) {
    const secretName = values['connection-secret-name'] ?? values['password-secret-name'];
    const first = await loginFrom(vault, values, place);
    try {
        return await open(first);
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || error.code !== 'PG_LOGIN_FAILED' || !secretName)
            throw error;
        const second = await loginFrom(vault, values, place);
        if (second.password === first.password && second.username === first.username) {
            const hint = `The password is that of secret "${secretName}" in key vault ${vault.name}. Was it changed on the server alone?`;
            throw new catalog_failure/* Failure */.HR(error.code, error.message, hint, { cause: error });
        }
        place.reporter.info(`Secret "${secretName}" has just been changed; trying its new value`);
        return await open(second);
    }
}
/** Reads what the options name of the vault. */
async function loginFrom(vault, values, { mask, reporter, credentials }) {
    const read = async (reference, isSecret) => {
        if (reference === undefined)
            return undefined;
        const { value, warning, expiresAt } = await vault.read(reference);
        const what = `secret "${reference}" of key vault ${vault.name}`;
        // A password that was refused is read twice.
        if (expiresAt && !credentials.some(known => known.what === what)) {
            credentials.push({
                what,
                expiresAt,
                renewal: 'Set the secret anew (az keyvault secret set), with a later date of expiry.',
            });
        }
        if (isSecret)
            mask(value);
        if (warning !== undefined)
            reporter.warn(warning);
        return isSecret ? value : value.trim();
    };
    const [uri, host, username, password] = await Promise.all([
        read(values['connection-secret-name'], true),
        read(values['host-secret-name'], false),
        read(values['username-secret-name'], false),
        read(values['password-secret-name'], true),
    ]);
    const unusable = (reference, problem) => new catalog_failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `secret "${reference}" of key vault ${vault.name} ${problem}`, 'Set the secret anew; docs/azure.md says what it has to hold.');
    if (uri !== undefined) {
        const parsed = parseConnectionUri(uri);
        if (parsed.kind === 'problem') {
            throw unusable(values['connection-secret-name'], parsed.problem);
        }
        if (parsed.uri.password !== undefined)
            mask(parsed.uri.password);
        const wrong = (0,rules/* wrongHost */.OS)(parsed.uri.host);
        if (wrong)
            throw unusable(values['connection-secret-name'], 'names a host that is none');
        return loginOf(values, definedIn(parsed.uri));
    }
    const wrong = host === undefined ? undefined : (0,rules/* wrongHost */.OS)(host);
    if (wrong)
        throw unusable(values['host-secret-name'], `is no host name: ${wrong}`);
    return loginOf(values, definedIn({ host, username, password }));
}
/** Without the properties that are `undefined`. */
const definedIn = (login) => Object.fromEntries(Object.entries(login).filter(([, value]) => value !== undefined));
async function clientTools({ major }, allowNewer, environment, { reporter, signal }) {
    const tools = await findClientTools({
        major,
        allowNewer,
        environment,
        signal,
        info: message => reporter.info(message),
        warn: message => reporter.warn(message),
    });
    reporter.detail(`Client tools ${tools.version}: ${tools.pgDump}`);
    return tools;
}

;// CONCATENATED MODULE: ./lib/compose/scratch.js


/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
function scratchOpener(values, place, login, work) {
    const { scratch: where } = values;
    const { environment, scratch } = place;
    if (where.kind === 'runner') {
        return async (major) => {
            const { signal, reporter } = work;
            const info = (message) => reporter.info(message);
            // Before the server, which would have to be stopped again.
            const tools = await clientTools({ major }, false, environment, work);
            const started = await startThrowAwayServer({ major, scratch, environment, signal, info });
            return {
                server: started.server,
                tools,
                throwAwayFolder: started.folder,
                [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
            };
        };
    }
    const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
    return async () => {
        const server = await connectServer(values, place, login, work, address);
        const tools = await clientTools(server, false, environment, work);
        return {
            server,
            tools,
            throwAwayFolder: undefined,
            [Symbol.asyncDispose]: async () => undefined,
        };
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/storage/azure-credential.js

/** Brings all kinds of credentials to the same terms, and refuses what cannot work. */
function resolveService(credential, endpoint) {
    switch (credential.kind) {
        case 'identity': {
            const { account, identity } = credential;
            return {
                account,
                endpoint: resolveEndpoint(endpoint, account),
                access: { kind: 'identity', identity },
            };
        }
        case 'account-key': {
            const { account, key } = credential;
            return {
                account,
                endpoint: resolveEndpoint(endpoint, account),
                access: { kind: 'account-key', key },
            };
        }
        case 'sas': {
            const { account, token } = credential;
            return { account, endpoint: resolveEndpoint(endpoint, account), access: sasAccess(token) };
        }
        case 'connection-string':
            return parseConnectionString(credential.value, endpoint);
    }
}
function resolveEndpoint(endpoint, account, suffix = 'core.windows.net', protocol = 'https') {
    const url = URL.parse(endpoint ?? `${protocol}://${account}.blob.${suffix}`);
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.username || url.password) {
        throw new catalog_failure/* Failure */.HR('USAGE', 'the storage endpoint is not a plain http or https URL', 'Give it as https://ACCOUNT.blob.core.windows.net, without a query: a SAS token is an option of its own.');
    }
    return url.href.replace(/\/+$/, '');
}
function sasAccess(text) {
    // A whole SAS URL, or a token with its question mark, is taken as well.
    const token = text.trim().slice(text.trim().indexOf('?') + 1);
    const fields = new URLSearchParams(token);
    if (!fields.has('sig')) {
        throw new catalog_failure/* Failure */.HR('USAGE', 'the SAS token has no signature (sig)', 'Give the whole token, from sv= to the end of sig=. Quote it in a shell, since it holds "&".');
    }
    return {
        kind: 'sas',
        token,
        sas: {
            startsAt: parseTime(fields.get('st')),
            expiresAt: parseTime(fields.get('se')),
            rights: fields.get('sp') ?? undefined,
        },
    };
}
function parseTime(text) {
    const time = new Date(text ?? '');
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** `AccountName=…;AccountKey=…;EndpointSuffix=…` or `BlobEndpoint=…;SharedAccessSignature=…`. */
function parseConnectionString(value, endpoint) {
    const fields = new Map(value
        .split(';')
        .map(field => /^\s*([^=]+?)\s*=(.*?)\s*$/s.exec(field))
        .flatMap(match => (match?.[1] && match[2] ? [[match[1].toLowerCase(), match[2]]] : [])));
    const blobEndpoint = endpoint ?? fields.get('blobendpoint');
    const account = fields.get('accountname') ?? accountOf(blobEndpoint);
    const key = fields.get('accountkey');
    const token = fields.get('sharedaccesssignature');
    if (!account || (!key && !token)) {
        throw new catalog_failure/* Failure */.HR('USAGE', 'the storage connection string lacks AccountName and AccountKey, or BlobEndpoint and SharedAccessSignature', 'Print it with: az storage account show-connection-string --name ACCOUNT');
    }
    return {
        account,
        endpoint: resolveEndpoint(blobEndpoint, account, fields.get('endpointsuffix'), fields.get('defaultendpointsprotocol')),
        access: key ? { kind: 'account-key', key } : sasAccess(token ?? ''),
    };
}
/** The account is the first label of the host, or behind an IP address the first of the path. */
function accountOf(endpoint) {
    const url = URL.parse(endpoint ?? '');
    return url?.pathname.split('/')[1] || url?.hostname.split('.')[0];
}

;// CONCATENATED MODULE: ./lib/storage/azure-errors.js


/** A transfer that stalled, ended early or was damaged on its way; trying again may help. */
class TransferBroken extends Error {
    name = 'TransferBroken';
}
function diagnose(error) {
    if (error instanceof catalog_failure/* Failure */.HR)
        return { kind: 'failure', failure: error };
    if (error instanceof TransferBroken)
        return { kind: 'broken', message: error.message };
    if (isRestError(error)) {
        const { statusCode: status, response } = error;
        // A success with a broken body is a fault of the network, not an answer.
        if (status === undefined || status < 300) {
            return { kind: 'network', code: error.code ?? 'REQUEST_SEND_ERROR' };
        }
        return {
            kind: 'status',
            status,
            // The answer to a HEAD has no body to take the code from.
            code: response?.headers.get('x-ms-error-code') ?? error.code ?? '',
            retryAfterMs: parseRetryAfter(response?.headers.get('retry-after')),
            requestId: response?.headers.get('x-ms-request-id'),
        };
    }
    // The SDK reports a connection that was lost within a body as an abort that nobody asked for.
    if (error instanceof Error && error.name === 'AbortError') {
        return { kind: 'network', code: 'ECONNRESET' };
    }
    if (error instanceof Error && 'code' in error && /^(E[A-Z]+|HPE_\w+)$/.test(`${error.code}`)) {
        return { kind: 'network', code: `${error.code}` };
    }
    return { kind: 'unexpected', name: error instanceof Error ? error.name : typeof error };
}
// By name, since the class itself comes with the SDK, which is loaded late.
const isRestError = (error) => error instanceof Error && error.name === 'RestError';
/** `Retry-After` is a number of seconds or a date. */
function parseRetryAfter(value) {
    if (!value)
        return 0;
    const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Math.max(milliseconds || 0, 0);
}
const retriableStatus = new Set([408, 429, 500, 502, 503, 504]);
const azure_errors_certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL|EPROTO/;
/** Whether and when trying again may help; `undefined` when it cannot. */
function adviseRetry(error) {
    const trouble = diagnose(error);
    switch (trouble.kind) {
        case 'status': {
            const busy = retriableStatus.has(trouble.status);
            if (busy || trouble.code === 'Md5Mismatch') {
                return { afterMs: trouble.retryAfterMs, maxTries: Number.POSITIVE_INFINITY, busy };
            }
            // A token that expired on its way: the next try takes a new one.
            return trouble.code === 'InvalidAuthenticationInfo'
                ? { afterMs: 0, maxTries: 3, busy }
                : undefined;
        }
        case 'network':
            if (azure_errors_certificateTrouble.test(trouble.code))
                return undefined;
            return {
                afterMs: 0,
                // A name that does not exist is a typing error far more often than a fault that passes.
                maxTries: trouble.code === 'ENOTFOUND' ? 3 : Number.POSITIVE_INFINITY,
                busy: false,
            };
        case 'broken':
            return { afterMs: 0, maxTries: Number.POSITIVE_INFINITY, busy: false };
        case 'failure':
        case 'unexpected':
            return undefined;
    }
}
/** Whether the server answered with this status. */
function hasStatus(error, status) {
    const trouble = diagnose(error);
    return trouble.kind === 'status' && trouble.status === status;
}
/** Codes that speak of the container or its account, whatever was asked of a blob in it. */
const containerCodes = new Set([
    'ContainerNotFound',
    'ContainerBeingDeleted',
    'InvalidResourceName',
    'OutOfRangeInput',
    'BlobAccessTierNotSupportedForAccountType',
    'UnsupportedHeader',
]);
/** Whether the server refused a request about a blob for a reason that lies in the blob alone. */
function refusedForTheBlob(error, statuses) {
    const trouble = diagnose(error);
    return (trouble.kind === 'status' &&
        statuses.includes(trouble.status) &&
        // Something that is no blob service gives no code.
        trouble.code !== '' &&
        !containerCodes.has(trouble.code));
}
/** What keeps a blob from being deleted, by the code of the answer. */
const holds = new Map([
    ['BlobImmutableDueToLegalHold', 'under a legal hold'],
    ['BlobImmutableDueToPolicy', 'under an immutability policy'],
    ['LeaseIdMissing', 'leased'],
    ['SnapshotsPresent', 'kept by its snapshots'],
]);
/** What came of deleting a blob when the server refused for a reason that lies in the blob alone. */
function refusedRemoval(error) {
    if (refusedForTheBlob(error, [404]))
        return { kind: 'absent' };
    const trouble = diagnose(error);
    const reason = trouble.kind === 'status' ? holds.get(trouble.code) : undefined;
    return reason === undefined ? undefined : { kind: 'held', reason };
}
/**
 * The failure that an error of the SDK stands for. This is the only place that decides it; nothing
 * of the SDK's own message is passed on, since it may quote a URL or a string to sign.
 */
function azureFailure(error, task, place) {
    const trouble = diagnose(error);
    switch (trouble.kind) {
        case 'status':
            return withCause(answeredFailure(trouble, task, place), describeAnswer(trouble));
        case 'network':
            return withCause(networkFailure(trouble.code, place), trouble.code);
        case 'failure':
            return trouble.failure;
        case 'broken':
            return new catalog_failure/* Failure */.HR('STORE_UNREACHABLE', `${doing(task, place)} failed at every try: ${trouble.message}`, `The connection to ${place.host} is too poor or interrupted; try again later.`);
        case 'unexpected':
            return new catalog_failure/* Failure */.HR('INTERNAL', `${doing(task, place)} failed with an unexpected ${trouble.name}`, 'Please report this as a bug, with the output of --verbose.');
    }
}
function withCause({ code, message, hint }, cause) {
    return new catalog_failure/* Failure */.HR(code, message, hint, { cause: new Error(cause) });
}
const describeStatus = ({ status, code }) => `HTTP ${status}${code && ` ${code}`}`;
const describeAnswer = (answer) => describeStatus(answer) + (answer.requestId ? `, request ${answer.requestId}` : '');
function doing({ kind, blob }, { account, container }) {
    const where = `container "${container}" of storage account "${account}"`;
    switch (kind) {
        case 'check':
            return `opening ${where}`;
        case 'create':
            return `creating ${where}`;
        case 'list':
            return `listing ${where}`;
        case 'read':
            return `reading "${blob}" from ${where}`;
        case 'write':
            return `writing "${blob}" to ${where}`;
        case 'rehydrate':
            return `bringing "${blob}" in ${where} back from the Archive tier`;
        case 'remove':
            return `deleting "${blob}" from ${where}`;
    }
}
function answeredFailure(answer, task, place) {
    const { account, container } = place;
    switch (answer.code) {
        case 'ContainerNotFound':
        case 'ContainerBeingDeleted':
            return new catalog_failure/* Failure */.HR('STORE_CONTAINER_MISSING', `storage account "${account}" has no container "${container}"`, `Check --storage-container, or create it: --storage-create-container, or az storage container create --account-name ${account} --name ${container} --auth-mode login`);
        case 'InvalidResourceName':
        case 'OutOfRangeInput':
            return new catalog_failure/* Failure */.HR('STORE_CONTAINER_MISSING', `"${container}" cannot be the name of a container${task.blob ? `, or "${task.blob}" not that of a blob` : ''}`, 'Names of containers are 3 to 63 lower-case letters, digits and single hyphens.');
        case 'BlobAlreadyExists':
        case 'BlobImmutableDueToLegalHold':
        case 'BlobImmutableDueToPolicy':
        case 'LeaseIdMissing':
            return nameTaken(task.blob ?? '', place);
        // The latter of an account whose API knows no tiers; we send no other header that is optional.
        case 'BlobAccessTierNotSupportedForAccountType':
        case 'UnsupportedHeader':
            return new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `storage account "${account}" does not take the access tier that was asked for (${describeStatus(answer)})`, 'Leave out --storage-access-tier. Accounts of kind StorageV2 with standard performance have tiers; those with zone redundancy have no Archive tier.');
        case 'BlobArchived':
        case 'BlobBeingRehydrated':
            return archivedFailure(`"${task.blob}" in container "${container}"`, [
                archivedBlob(task.blob ?? '', answer.code === 'BlobBeingRehydrated', place),
            ]);
    }
    switch (answer.status) {
        case 401:
        case 403:
            return accessFailure(answer, task, place);
        case 404:
            if (task.blob !== undefined)
                return azure_errors_missing(task.blob, place);
            return new catalog_failure/* Failure */.HR('STORE_UNREACHABLE', `${doing(task, place)} failed: ${place.host} answered ${describeStatus(answer)}`, 'Is that a blob service? Check storage-endpoint, and HTTPS_PROXY if it is set.');
        case 412:
            return new catalog_failure/* Failure */.HR('BACKUP_CHECKSUM_MISMATCH', `"${task.blob}" in container "${container}" was replaced while it was read`, 'Something else writes to the container. Try again once it has finished.');
        default:
            return new catalog_failure/* Failure */.HR(['write', 'rehydrate', 'remove'].includes(task.kind)
                ? 'STORE_WRITE_FAILED'
                : 'STORE_UNREACHABLE', `${doing(task, place)} failed: the store answered ${describeStatus(answer)}`, retriableStatus.has(answer.status)
                ? 'The store is overloaded or out of order; try again later. See https://azure.status.microsoft.'
                : 'Look the code up under "Blob Storage error codes" in the Azure documentation.');
    }
}
/** A blob in the Archive tier. */
const archivedBlob = (blob, comingBack, { account, container, access }) => ({
    comingBack,
    command: [
        'az storage blob set-tier --tier Hot --rehydrate-priority Standard',
        `--account-name ${account} --container-name ${container} --name '${blob.replaceAll("'", "'\\''")}'`,
        ...(access.kind === 'identity' ? ['--auth-mode login'] : []),
    ].join(' '),
});
function accessFailure(answer, task, place) {
    const { account, access } = place;
    const denied = (why, hint) => new catalog_failure/* Failure */.HR('STORE_ACCESS_DENIED', `${doing(task, place)} was refused: ${why}`, hint);
    const facts = access.kind === 'sas' ? sasTrouble(access.sas, answer.code, task) : undefined;
    if (facts)
        return denied(facts, sasHint);
    const answered = describeStatus(answer);
    switch (answer.code) {
        case 'AuthorizationFailure':
            return denied(`the network rules of the account do not let this machine in, or the credential is wrong (${answered})`, `Allow the machine under Networking of storage account "${account}", or use a runner inside its network; compare the credential.`);
        case 'KeyBasedAuthenticationNotPermitted':
            return denied(`the account allows neither keys nor SAS tokens made with them (${answered})`, 'Allow storage account key access in the configuration of the account, or use a user delegation SAS.');
        case 'AccountIsDisabled':
            return denied('the storage account is disabled', 'Look at its state in the Azure portal.');
    }
    switch (access.kind) {
        case 'identity':
            return identityDenied(answer, task, place, access.identity, denied);
        case 'sas':
            return denied(`the SAS token was not accepted (${answered})`, sasHint);
        case 'account-key':
            return denied(`the account key is not valid (${answered})`, `Was it rotated? az storage account keys list --account-name ${account}`);
    }
}
/** Somebody is logged in to Azure, and still may not. */
function identityDenied(answer, { kind, purpose }, { account, container }, { description, assignee, otherTenantHint }, denied) {
    const answered = describeStatus(answer);
    if (answer.status === 401) {
        return denied(`the account does not accept the login of ${description} (${answered})`, otherTenantHint);
    }
    const reads = kind === 'read' || kind === 'list' || purpose === 'read';
    const role = reads ? 'Storage Blob Data Reader' : 'Storage Blob Data Contributor';
    return denied(`${description} lacks a role for it, such as "${role}" (${answered})`, `az role assignment create --role "${role}" --assignee ${assignee} --scope "$(az storage account show --name ${account} --query id --output tsv)/blobServices/default/containers/${container}". A new role takes up to ten minutes to work. docs/azure.md has roles that allow less.`);
}
const sasHint = 'Create another SAS token for the container, with the rights rcwl for backups, rl for restores (rwl to rehydrate), and rdl to prune.';
/** Why a SAS token was refused, as far as the token itself tells. */
function sasTrouble(sas, code, { kind }) {
    const now = new Date();
    if (sas.expiresAt && sas.expiresAt <= now) {
        return `the SAS token expired at ${sas.expiresAt.toISOString()}`;
    }
    if (sas.startsAt && sas.startsAt > now) {
        return `the SAS token is not valid before ${sas.startsAt.toISOString()}`;
    }
    const lacking = lackingRight(sas, kind);
    if (lacking)
        return lacking;
    switch (code) {
        case 'AuthenticationFailed':
            return 'the signature of the SAS token is not valid, or the key that made it was rotated';
        case 'AuthorizationPermissionMismatch':
            return `the rights of the SAS token (${sas.rights ?? 'by its policy'}) do not allow it`;
        case 'AuthorizationSourceIPMismatch':
            return 'the SAS token is not for the address of this machine';
        case 'AuthorizationProtocolMismatch':
            return 'the SAS token allows https alone';
    }
    return undefined;
}
/** What a SAS token certainly does not allow; `undefined` when it may, or cannot be told. */
function lackingRight(sas, kind) {
    const { rights } = sas;
    if (rights === undefined)
        return undefined;
    switch (kind) {
        case 'rehydrate':
            return rights.includes('w')
                ? undefined
                : `the SAS token allows "${rights}" only; bringing a blob back needs the right w (write)`;
        case 'write':
            return /[cw]/.test(rights)
                ? undefined
                : `the SAS token allows "${rights}" only; writing needs the right w (write)`;
        case 'read':
            return rights.includes('r')
                ? undefined
                : `the SAS token allows "${rights}" only; reading needs the right r (read)`;
        case 'list':
            return rights.includes('l')
                ? undefined
                : `the SAS token allows "${rights}" only; listing needs the right l (list)`;
        case 'remove':
            return rights.includes('d')
                ? undefined
                : `the SAS token allows "${rights}" only; deleting needs the right d (delete)`;
        case 'check':
        case 'create':
            return undefined;
    }
}
/** Refuses a SAS token that, by its own words, does not allow what is to be done. */
function refuseLackingRight(place, kind) {
    if (place.access.kind !== 'sas')
        return;
    const lacking = lackingRight(place.access.sas, kind);
    if (!lacking)
        return;
    throw new catalog_failure/* Failure */.HR('STORE_ACCESS_DENIED', `container "${place.container}" of storage account "${place.account}" cannot be used: ${lacking}`, sasHint);
}
/** What people do when a certificate is not accepted differs from all other network trouble. */
function networkFailure(code, { host, account }) {
    if (azure_errors_certificateTrouble.test(code)) {
        return new catalog_failure/* Failure */.HR('STORE_UNREACHABLE', `the TLS certificate of ${host} is not accepted (${code})`, 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.');
    }
    if (code === 'ENOTFOUND') {
        return new catalog_failure/* Failure */.HR('STORE_UNREACHABLE', `there is no host ${host} (${code})`, `Is "${account}" the right storage account, and storage-endpoint right if it is set?`);
    }
    return new catalog_failure/* Failure */.HR('STORE_UNREACHABLE', `storage account "${account}" cannot be reached at ${host} (${code})`, 'Check the network, HTTPS_PROXY, and the firewall rules of the storage account.');
}
/** There is no such blob. */
function azure_errors_missing(blob, { account, container }) {
    return new catalog_failure/* Failure */.HR('BACKUP_FILE_MISSING', `there is no "${blob}" in container "${container}" of storage account "${account}"`, 'It was deleted or never written. See what there is: pg-azure-backup list.');
}
/** Another writer's blob has the name. */
function nameTaken(blob, { account, container }) {
    return new catalog_failure/* Failure */.HR('STORE_NAME_TAKEN', `"${blob}" exists already in container "${container}" of storage account "${account}"`, 'Nothing is ever overwritten. Another run wrote it; try again.');
}
/** The store stopped answering in the commit. */
function stateUnknown(blob, { account, container }) {
    return new catalog_failure/* Failure */.HR('STORE_STATE_UNKNOWN', `the store stopped answering while "${blob}" was completed in container "${container}" of storage account "${account}"; it may exist or not`, 'Look whether it is there before it is relied upon. A SAS token with the right r (read) lets us look ourselves.');
}

;// CONCATENATED MODULE: ./lib/storage/digests.js

/** Computes the digests of a whole object while its bytes pass. */
class DigestingCounter {
    #sha256 = (0,external_node_crypto_.createHash)('sha256');
    #md5 = (0,external_node_crypto_.createHash)('md5');
    #sizeBytes = 0;
    update(bytes) {
        this.#sha256.update(bytes);
        this.#md5.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    /** To be called once, at the end. */
    digests() {
        return {
            sizeBytes: this.#sizeBytes,
            sha256: this.#sha256.digest('hex'),
            md5: this.#md5.digest('hex'),
        };
    }
}

;// CONCATENATED MODULE: ./lib/storage/block-upload.js





const MiB = 1024 * 1024;
/** Azure's limit on the blocks of one blob. */
const maxBlocks = 50_000;
const blocksPerSize = 5_000;
const firstBlockBytes = 8 * MiB;
/**
 * How large the block with this index is, from 0. Blocks grow, so that a stream of unknown length
 * fits: 8 MiB up to 39 GiB of data, 16 MiB up to 117 GiB, at last 80 MiB; 2.09 TiB in all.
 */
const blockBytes = (index) => firstBlockBytes * (1 + Math.floor(index / blocksPerSize));
/** The access tiers as Azure writes them. */
const tierNames = { hot: 'Hot', cool: 'Cool', cold: 'Cold', archive: 'Archive' };
/** Our mark on every blob, under the key `createdby` of its metadata. */
const createdBy = 'pg-azure-backup';
/**
 * How many blocks of this size there are at a time, the one that is being filled among them. This bounds
 * the memory: large blocks are fewer, since each keeps a connection busy for longer.
 */
const blocksAtOnce = (bytes) => Math.min(4, Math.max(2, Math.floor((96 * MiB) / bytes)));
/**
 * Blocks consist of pieces of one size, which are used again and again: memory that is given back by
 * smaller buffers would be of no use for larger ones, and stay with the process.
 */
const pieceBytes = firstBlockBytes;
/** A block is handed to the socket in slices, so that a slow transfer differs from a stalled one. */
const sliceBytes = 512 * 1024;
/**
 * Uploads a source as blocks and commits them once it is whole. Until the commit there is no blob;
 * blocks that were never committed are invisible, and Azure drops them after a week.
 */
async function uploadBlocks(target, source, { metadata, accessTier, onBytes }) {
    const writer = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const { blockIds, digests } = await stageBlocks(target, writer, source, onBytes);
    const commit = async ({ signal }) => {
        await target.blob.commitBlockList(blockIds, {
            abortSignal: signal,
            conditions: { ifNoneMatch: '*' },
            metadata: { ...metadata, createdby: createdBy, writer },
            blobHTTPHeaders: { blobContentMD5: Buffer.from(digests.md5, 'hex') },
            ...(accessTier && { tier: tierNames[accessTier] }),
        });
    };
    await commitOnce(target, commit, writer, source.signal);
    return digests;
}
async function stageBlocks({ blob, name, send }, writer, { chunks, signal, fail }, onBytes) {
    const whole = new DigestingCounter();
    const blockIds = [];
    const inFlight = new Set();
    const spare = [];
    let pieces = [];
    let filled = 0;
    for await (const chunk of chunks) {
        whole.update(chunk);
        let copied = 0;
        while (copied < chunk.length) {
            const bytes = chunk.copy(pieceToFill(), filled % pieceBytes, copied);
            copied += bytes;
            filled += bytes;
            if (filled === blockBytes(blockIds.length))
                await sendBlock();
        }
    }
    if (filled > 0)
        await sendBlock();
    await Promise.all(inFlight);
    signal.throwIfAborted();
    return { blockIds, digests: whole.digests() };
    function pieceToFill() {
        const last = pieces.at(-1);
        if (last && filled < pieces.length * pieceBytes)
            return last;
        if (blockIds.length === maxBlocks) {
            throw new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `"${name}" is larger than a blob of ${maxBlocks} blocks can be`, 'Compress more (compression), or exclude data (exclude-table-data).');
        }
        const piece = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
        pieces.push(piece);
        return piece;
    }
    async function sendBlock() {
        const block = { pieces, sizeBytes: filled };
        const id = blockId(writer, blockIds.length);
        blockIds.push(id);
        pieces = [];
        filled = 0;
        const sending = stageBlock(id, block)
            .then(() => {
            spare.push(...block.pieces);
            onBytes?.(block.sizeBytes);
        })
            .catch(fail)
            .finally(() => inFlight.delete(sending));
        inFlight.add(sending);
        while (inFlight.size >= blocksAtOnce(block.sizeBytes))
            await Promise.race(inFlight);
        signal.throwIfAborted();
    }
    function stageBlock(id, block) {
        const md5 = (0,external_node_crypto_.createHash)('md5');
        for (const body of slices(block))
            md5.update(body);
        const transactionalContentMD5 = md5.digest();
        return send(async (attempt) => {
            const body = () => external_node_stream_.Readable.from(slices(block, attempt.progress));
            await blob.stageBlock(id, body, block.sizeBytes, {
                abortSignal: attempt.signal,
                transactionalContentMD5,
            });
        }, signal);
    }
}
/**
 * Blocks of one blob share a namespace, whoever sent them, so the id names its writer; all ids of a
 * blob must be of one length.
 */
function blockId(writer, index) {
    return Buffer.from(`${writer}-${String(index).padStart(5, '0')}`).toString('base64');
}
/** Each slice is asked for once the one before it went to the socket. */
function* slices({ pieces, sizeBytes }, progress) {
    let left = sizeBytes;
    for (const piece of pieces) {
        for (let start = 0; start < piece.length && left > 0; start += sliceBytes) {
            progress?.();
            const slice = piece.subarray(start, start + Math.min(sliceBytes, left));
            left -= slice.length;
            yield slice;
        }
    }
}
/**
 * Commits, and recognises an own earlier commit: one whose answer was lost, or that something on the
 * way sent twice. The later one is refused because the blob exists, but it carries our writer's mark.
 */
async function commitOnce({ blob, send, nameTaken, stateUnknown }, commit, writer, signal) {
    let inDoubt = false;
    try {
        await send(async (attempt) => {
            try {
                await commit(attempt);
            }
            catch (error) {
                // What may be tried again may as well have been carried out.
                inDoubt ||= adviseRetry(error) !== undefined;
                throw error;
            }
        }, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        const taken = error instanceof catalog_failure/* Failure */.HR && error.code === 'STORE_NAME_TAKEN';
        if (!inDoubt && !taken)
            throw error;
        switch (await findOwner()) {
            case 'us':
                return;
            case 'another':
                throw nameTaken();
            case 'nobody':
                throw error;
            case 'unknown':
                throw inDoubt ? stateUnknown() : error;
        }
    }
    async function findOwner() {
        try {
            const { metadata } = await send(attempt => blob.getProperties({ abortSignal: attempt.signal }), signal);
            return metadata?.writer === writer ? 'us' : 'another';
        }
        catch (error) {
            signal.throwIfAborted();
            return error instanceof catalog_failure/* Failure */.HR && error.code === 'BACKUP_FILE_MISSING'
                ? 'nobody'
                : 'unknown';
        }
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/storage/source.js


/**
 * Stores a source, and sees to it that one failure ends everything at once: the caller's abort, the
 * source's own error, a `complete` that rejects, a block that cannot be sent. The source is then
 * destroyed, and the first reason is thrown.
 */
async function guardSource(name, source, { complete, signal }, work) {
    const stop = new AbortController();
    const fail = (reason) => {
        if (stop.signal.aborted)
            return;
        stop.abort(reason);
        source.destroy(reason instanceof Error ? reason : new Error('the upload was given up'));
    };
    const failByCaller = () => fail(signal.reason);
    // Listened to from the start, so that no error of the source is ever without a listener. It stays
    // behind for the error that destroying the source emits.
    source.on('error', fail);
    complete.catch(fail);
    if (signal.aborted)
        failByCaller();
    signal.addEventListener('abort', failByCaller, { once: true });
    try {
        stop.signal.throwIfAborted();
        return await work({ chunks: wholeChunks(name, source, complete), signal: stop.signal, fail });
    }
    catch (error) {
        fail(error);
        throw stop.signal.reason;
    }
    finally {
        signal.removeEventListener('abort', failByCaller);
    }
    async function* wholeChunks(name, source, complete) {
        try {
            // Whoever stops reading says why, to `fail`; Node would destroy it with an abort of its own.
            const reading = source.iterator({ destroyOnReturn: false });
            for await (const chunk of reading) {
                yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
                if (source instanceof external_node_net_.Socket)
                    freeChunk(chunk);
            }
        }
        catch (error) {
            stop.signal.throwIfAborted();
            throw isPrematureClose(error)
                ? new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `"${name}" was not stored: its source was closed before its end`, 'See the messages above for what ended it.')
                : error;
        }
        await unlessAborted(complete, stop.signal);
    }
}
/**
 * What came out of a pipe has memory of its own, and by now has been used. Left to the garbage
 * collector it piles up and calls for it again and again: a quarter of our whole time.
 */
function freeChunk({ buffer, length }) {
    // A small one may be a part of memory that others use as well.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === length)
        buffer.transfer(0);
}
const isPrematureClose = (error) => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
/** Waits for a promise, but no longer than until the signal is aborted. */
async function unlessAborted(promise, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}

;// CONCATENATED MODULE: ./lib/storage/local-file.js





/** Writes chunks to a file that must not exist yet. On failure the file is gone. */
async function writeNewFile(file, chunks, { sync, failure, signal, onBytes }) {
    const handle = await (0,promises_.open)(file, 'wx', 0o640).catch(error => {
        throw failure(error);
    });
    try {
        const whole = new DigestingCounter();
        for await (const chunk of chunks) {
            signal.throwIfAborted();
            whole.update(chunk);
            await handle.writeFile(chunk).catch(error => {
                throw failure(error);
            });
            onBytes?.(chunk.length);
        }
        signal.throwIfAborted();
        try {
            if (sync)
                await unlessAborted(handle.sync(), signal);
            await handle.close();
        }
        catch (error) {
            signal.throwIfAborted();
            throw failure(error);
        }
        return whole.digests();
    }
    catch (error) {
        // Not waited for: closing lasts as long as a write that still goes on.
        handle.close().catch(() => { });
        await (0,promises_.rm)(file, { force: true }).catch(() => { });
        throw error;
    }
}
/** The system's code of an error, such as `ENOENT`. */
const errorCode = (error) => error instanceof Error && 'code' in error ? `${error.code}` : undefined;
const isFull = (code) => code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
/** The failure of writing a file that a backup is downloaded to. */
function downloadFailure(error, file) {
    const code = errorCode(error);
    if (error instanceof catalog_failure/* Failure */.HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new catalog_failure/* Failure */.HR('DISK_FULL', `the file system of ${(0,external_node_path_.dirname)(file)} is full (${code})`, 'Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go.');
    }
    return new catalog_failure/* Failure */.HR('USAGE', code === 'EEXIST' ? `${file} exists already` : `${file} cannot be written (${code})`, code === 'EEXIST'
        ? 'Nothing is ever overwritten: remove it, or choose another folder.'
        : 'Choose a folder that exists and that this user may write to.');
}
/** The failure of working in a directory that holds backups. */
function directoryFailure(error, doing, directory) {
    const code = errorCode(error);
    if (error instanceof catalog_failure/* Failure */.HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new catalog_failure/* Failure */.HR('DISK_FULL', `${doing} failed: the file system of ${directory} is full (${code})`, 'Free space there, prune old backups, or give storage-directory a larger disk.');
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        return new catalog_failure/* Failure */.HR('STORE_ACCESS_DENIED', `${doing} failed: this user may not do that in ${directory} (${code})`, 'Give the user that runs this the right to read and write the directory and all below it.');
    }
    return new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `${doing} failed in ${directory} (${code})`, 'Check that storage-directory names a directory, and that its disk is in order.');
}

;// CONCATENATED MODULE: ./lib/storage/object-name.js

/**
 * Refuses a name that would not stay below the store's root, or that a URL or a file system would
 * read as another one. Names are made by the catalog, which encodes all that; this is the last gate.
 */
function checkName(name) {
    const bad = name
        .split('/')
        .some(segment => segment === '' || segment === '.' || segment === '..');
    if (!bad && !name.includes('\0') && !name.includes('\\'))
        return;
    throw new catalog_failure/* Failure */.HR('USAGE', `${JSON.stringify(name)} cannot be the name of an object in a store`, 'A name is a relative path with "/" between its segments, without "." and "..".');
}

;// CONCATENATED MODULE: ./lib/storage/ranged-download.js


/** Azure computes the MD5 of a range only up to this size. */
const rangeBytes = 4 * 1024 * 1024;
const rangesInFlight = 4;
/** Opens a blob by reading its first range, which tells size and version as well. */
async function openBlob(blob, send, signal) {
    const first = await send(attempt => fetchFirstRange(blob, attempt), signal);
    return { sizeBytes: first.sizeBytes, chunks: () => readInOrder(blob, send, first, signal) };
}
async function* readInOrder(blob, send, first, signal) {
    const stop = new AbortController();
    const passOn = () => stop.abort(signal.reason);
    const coming = [];
    let asked = first.bytes.length;
    const askAhead = () => {
        while (coming.length < rangesInFlight && asked < first.sizeBytes) {
            const offset = asked;
            const range = send(attempt => fetchRange(blob, offset, first.etag, attempt), stop.signal);
            // One range that fails ends all, also while an earlier one is still waited for.
            range.catch(error => stop.abort(error));
            coming.push(range);
            asked += rangeBytes;
        }
    };
    if (signal.aborted)
        passOn();
    signal.addEventListener('abort', passOn, { once: true });
    try {
        askAhead();
        if (first.bytes.length > 0)
            yield first.bytes;
        for (let range = coming.shift(); range; range = coming.shift()) {
            const { bytes } = await range;
            stop.signal.throwIfAborted();
            askAhead();
            yield bytes;
        }
    }
    catch (error) {
        throw stop.signal.aborted ? stop.signal.reason : error;
    }
    finally {
        signal.removeEventListener('abort', passOn);
        stop.abort();
    }
}
async function fetchFirstRange(blob, attempt) {
    try {
        return await fetchRange(blob, 0, undefined, attempt);
    }
    catch (error) {
        // An empty blob has no first range.
        if (hasStatus(error, 416))
            return { bytes: Buffer.alloc(0), sizeBytes: 0, etag: undefined };
        throw error;
    }
}
/** One range, whole and checked, pinned to a version. */
async function fetchRange(blob, offset, etag, { signal, progress }) {
    const response = await blob.download(offset, rangeBytes, {
        abortSignal: signal,
        rangeGetContentMD5: true,
        maxRetryRequests: 0,
        conditions: etag === undefined ? {} : { ifMatch: etag },
    });
    const { readableStreamBody: body, contentRange, contentMD5 } = response;
    const sizeBytes = Number(/^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '')?.[2]);
    if (!body || Number.isNaN(sizeBytes))
        throw new TransferBroken('an answer that is not a range');
    const bytes = Buffer.allocUnsafeSlow(Math.min(rangeBytes, sizeBytes - offset));
    let filled = 0;
    for await (const chunk of body) {
        progress();
        const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        if (filled + data.length > bytes.length)
            throw new TransferBroken('an answer that is too long');
        filled += data.copy(bytes, filled);
    }
    if (filled < bytes.length)
        throw new TransferBroken('an answer that ended early');
    if (contentMD5 && !(0,external_node_crypto_.hash)('md5', bytes, 'buffer').equals(contentMD5)) {
        throw new TransferBroken('the data was damaged on its way');
    }
    return { bytes, sizeBytes, etag: response.etag };
}

;// CONCATENATED MODULE: ./lib/storage/retry.js



/** An unreachable host is given up after half a minute on average, 47 seconds at most. */
const defaultTiming = {
    stallTimeoutMs: 30_000,
    tries: 7,
    firstDelayMs: 1_000,
    longestDelayMs: 16_000,
    // Azure throttles for a minute or so, often without a word on how long; a dump may have taken hours.
    busyPatienceMs: 120_000,
};
/** A server that asks for a longer pause than this is not waited for any longer. */
const longestRetryAfterMs = 120_000;
/**
 * Tries a request until it succeeds, fails for good, or was tried often enough. Throws the error of
 * the last try, or the signal's reason at once when it is aborted.
 */
async function retry(request, timing, signal) {
    const started = performance.now();
    for (let tries = 1;; tries++) {
        try {
            return await tryOnce(request, timing.stallTimeoutMs, signal);
        }
        catch (error) {
            signal.throwIfAborted();
            const advice = adviseRetry(error);
            if (!advice)
                throw error;
            const isPatient = advice.busy && performance.now() - started < timing.busyPatienceMs;
            if (!isPatient && tries >= Math.min(timing.tries, advice.maxTries))
                throw error;
            await pause(Math.max(delayAfter(tries, timing), advice.afterMs), signal);
        }
    }
}
async function tryOnce(request, stallTimeoutMs, signal) {
    signal.throwIfAborted();
    const controller = new AbortController();
    let over = false;
    const passOn = () => controller.abort(signal.reason);
    const timer = setTimeout(() => {
        controller.abort(new TransferBroken(`no answer within ${stallTimeoutMs / 1000} s`));
    }, stallTimeoutMs);
    signal.addEventListener('abort', passOn, { once: true });
    // A late call must not revive a timer that was cleared.
    const progress = () => void (over || timer.refresh());
    try {
        return await request({ signal: controller.signal, progress });
    }
    catch (error) {
        // The SDK tells only that it was aborted; the reason is ours. A failed login is one in any case.
        throw controller.signal.aborted && !(error instanceof catalog_failure/* Failure */.HR)
            ? controller.signal.reason
            : error;
    }
    finally {
        over = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', passOn);
    }
}
/** Full jitter, so that many clients that failed together do not come back together. */
function delayAfter(tries, { firstDelayMs, longestDelayMs }) {
    return Math.random() * Math.min(firstDelayMs * 2 ** (tries - 1), longestDelayMs);
}
async function pause(milliseconds, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(Math.min(milliseconds, longestRetryAfterMs), undefined, { signal });
    }
    catch {
        throw signal.reason;
    }
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob-store.js












/** Opens a container as a store. Nothing is contacted yet. Throws `USAGE` for a malformed option. */
async function openAzureBlobStore(options) {
    const service = resolveService(options.credential, options.endpoint);
    const prefix = options.prefix.replace(/^\/+|\/+$/g, '');
    if (prefix)
        checkName(prefix);
    const container = await connect(service, options.container);
    const timing = { ...defaultTiming, ...options.timing };
    return new AzureBlobStore(container, service, prefix, options.createContainer ?? false, timing);
}
async function connect(service, container) {
    // The SDK is large; commands that need no store start without it.
    const { AnonymousCredential, ContainerClient, StorageSharedKeyCredential } = await Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(738), __webpack_require__.e(428), __webpack_require__.e(358)]).then(__webpack_require__.bind(__webpack_require__, 8358));
    const url = `${service.endpoint}/${encodeURIComponent(container)}`;
    // All retries are ours: the SDK's own know neither 408, 429 and 502 nor a stalled connection.
    const pipeline = { retryOptions: { maxTries: 1 } };
    switch (service.access.kind) {
        case 'identity':
            return new ContainerClient(url, service.access.identity, pipeline);
        case 'account-key': {
            const key = new StorageSharedKeyCredential(service.account, service.access.key);
            return new ContainerClient(url, key, pipeline);
        }
        case 'sas':
            return new ContainerClient(`${url}?${service.access.token}`, new AnonymousCredential(), pipeline);
    }
}
/** `check` decides whether work starts at all, so it does not wait as long as a transfer would. */
const checkTries = 4;
const checkStallTimeoutMs = 10_000;
class AzureBlobStore {
    location;
    #container;
    #place;
    #prefix;
    #createContainer;
    #timing;
    constructor(container, service, prefix, createContainer, timing) {
        this.#container = container;
        this.#place = {
            host: new URL(service.endpoint).host,
            account: service.account,
            container: container.containerName,
            access: service.access,
        };
        this.#prefix = prefix && `${prefix}/`;
        this.#createContainer = createContainer;
        this.#timing = timing;
        this.location = `${service.endpoint}/${container.containerName}/${this.#prefix}`;
    }
    async check(purpose, signal, accessTier) {
        refuseLackingRight(this.#place, purpose);
        const timing = {
            ...this.#timing,
            tries: Math.min(this.#timing.tries, checkTries),
            stallTimeoutMs: Math.min(this.#timing.stallTimeoutMs, checkStallTimeoutMs),
            busyPatienceMs: 0,
        };
        const probe = this.#container.getBlockBlobClient(`${this.#prefix}.pg-azure-backup-check-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        const tryIt = () => this.#send({ kind: 'check', purpose }, timing)(attempt => purpose === 'write'
            ? tryToWrite(probe, attempt.signal, accessTier)
            : tryToRead(probe, attempt.signal), signal);
        try {
            await tryIt();
        }
        catch (error) {
            const missing = isFailure(error, 'STORE_CONTAINER_MISSING');
            if (!missing || purpose !== 'write' || !this.#createContainer)
                throw error;
            await this.#send({ kind: 'create' }, timing)(attempt => this.#container.createIfNotExists({ abortSignal: attempt.signal }), signal);
            await tryIt();
        }
    }
    async *list(prefix, signal) {
        const send = this.#send({ kind: 'list' });
        let continuationToken;
        let tellsHolds = true;
        do {
            const page = await send(async ({ signal: abortSignal }) => {
                const listPage = async () => {
                    const pages = this.#container
                        .listBlobsFlat({
                        prefix: this.#prefix + prefix,
                        abortSignal,
                        includeMetadata: true,
                        includeImmutabilityPolicy: tellsHolds,
                        includeLegalHold: tellsHolds,
                    })
                        .byPage(continuationToken === undefined ? {} : { continuationToken });
                    return (await pages.next()).value;
                };
                try {
                    return await listPage();
                }
                catch (error) {
                    // Not every kind of account knows of holds; what they keep is then told by a deletion.
                    if (!tellsHolds || !(hasStatus(error, 400) || hasStatus(error, 409)))
                        throw error;
                    tellsHolds = false;
                    return listPage();
                }
            }, signal);
            for (const { name, properties, metadata } of page?.segment.blobItems ?? []) {
                // An account with a hierarchical namespace lists its folders, too.
                if (metadata?.hdi_isfolder === 'true')
                    continue;
                const held = heldBy(properties);
                yield {
                    name: name.slice(this.#prefix.length),
                    sizeBytes: properties.contentLength ?? 0,
                    lastModified: properties.lastModified,
                    marked: metadata?.createdby === createdBy,
                    ...(properties.accessTier === 'Archive' && {
                        archived: archivedBlob(name, properties.archiveStatus !== undefined, this.#place),
                    }),
                    ...(held !== undefined && { held }),
                };
            }
            continuationToken = page?.continuationToken || undefined;
        } while (continuationToken !== undefined);
    }
    async size(name, signal) {
        const { blob, send } = this.#open(name, 'read');
        try {
            const properties = await send(attempt => blob.getProperties({ abortSignal: attempt.signal }), signal);
            return properties.contentLength;
        }
        catch (error) {
            if (isFailure(error, 'BACKUP_FILE_MISSING'))
                return undefined;
            throw error;
        }
    }
    async read(name, maxBytes, signal) {
        const { blob, send } = this.#open(name, 'read');
        const { sizeBytes, chunks } = await openBlob(blob, send, signal);
        if (sizeBytes > maxBytes) {
            throw new catalog_failure/* Failure */.HR('BACKUP_FILE_MISSING', `"${blob.name}" has ${sizeBytes} bytes, more than the ${maxBytes} that it may have`, 'It is not a file of ours, or was damaged.');
        }
        return (0,consumers_.buffer)(chunks());
    }
    async upload(name, source, options) {
        return guardSource(name, source, options, async (guarded) => {
            const { blob, send } = this.#open(name, 'write');
            await this.#refuseTaken(name, guarded.signal);
            const target = {
                blob,
                name,
                send,
                nameTaken: () => nameTaken(blob.name, this.#place),
                stateUnknown: () => stateUnknown(blob.name, this.#place),
            };
            return uploadBlocks(target, guarded, options);
        });
    }
    write(name, body, signal) {
        return this.upload(name, external_node_stream_.Readable.from([body]), { complete: Promise.resolve(), signal });
    }
    async download(name, file, options) {
        const { blob, send } = this.#open(name, 'read');
        const { chunks } = await openBlob(blob, send, options.signal);
        return writeNewFile(file, chunks(), {
            ...options,
            sync: false,
            failure: error => downloadFailure(error, file),
        });
    }
    async rehydrate(name, priority, signal) {
        const { blob, send } = this.#open(name, 'rehydrate');
        const rehydratePriority = priority === 'high' ? 'High' : 'Standard';
        try {
            await send(async (attempt) => {
                await blob.setAccessTier('Hot', { rehydratePriority, abortSignal: attempt.signal });
            }, signal);
        }
        catch (error) {
            // Somebody was faster.
            if (!isFailure(error, 'BACKUP_ARCHIVED'))
                throw error;
        }
    }
    async remove(name, signal) {
        const { blob, send } = this.#open(name, 'remove');
        return send(async (attempt) => {
            try {
                // Snapshots are not deleted along with it: somebody who made one wants to keep it.
                await blob.delete({ abortSignal: attempt.signal });
                return { kind: 'deleted' };
            }
            catch (error) {
                const removal = refusedRemoval(error);
                if (removal)
                    return removal;
                throw error;
            }
        }, signal);
    }
    #open(name, kind) {
        checkName(name);
        const blob = this.#container.getBlockBlobClient(this.#prefix + name);
        return { blob, send: this.#send({ kind, blob: blob.name }) };
    }
    /** Whatever goes to Azure goes through here: retried, and with errors of one kind. */
    #send(task, timing = this.#timing) {
        return async (request, signal) => {
            try {
                return await retry(request, timing, signal);
            }
            catch (error) {
                signal.throwIfAborted();
                throw azureFailure(error, task, this.#place);
            }
        };
    }
    /** The commit refuses an existing name for certain, but only after all the data was sent. */
    async #refuseTaken(name, signal) {
        let size;
        try {
            size = await this.size(name, signal);
        }
        catch (error) {
            // A SAS token need not have the right to read; then the commit decides.
            if (isFailure(error, 'STORE_ACCESS_DENIED'))
                return;
            throw error;
        }
        if (size !== undefined)
            throw nameTaken(this.#prefix + name, this.#place);
    }
}
/** Why a blob cannot be deleted, as far as a listing tells: a policy of the container is not in it. */
function heldBy({ legalHold, immutabilityPolicyExpiresOn: until, leaseStatus, }) {
    if (legalHold)
        return 'under a legal hold';
    // Azure would let go of its name, and keep it as a former version until then.
    if (until && until > new Date()) {
        return `under an immutability policy until ${until.toISOString().slice(0, 10)}`;
    }
    return leaseStatus === 'locked' ? 'leased' : undefined;
}
const isFailure = (error, code) => error instanceof catalog_failure/* Failure */.HR && error.code === code;
/**
 * Whether writing is possible, without writing: a commit of a block that was never sent is refused,
 * but only where the container exists and the right to write does. Needs no right to list or read.
 */
async function tryToWrite(probe, abortSignal, accessTier) {
    try {
        const never = Buffer.from('never sent').toString('base64');
        await probe.commitBlockList([never], {
            abortSignal,
            conditions: { ifNoneMatch: '*' },
            ...(accessTier && { tier: tierNames[accessTier] }),
        });
    }
    catch (error) {
        // Azure says 400 InvalidBlockList; any other complaint about the blob tells as much.
        if (!refusedForTheBlob(error, [400, 409, 412]))
            throw error;
    }
}
/** Whether reading is possible: asks for a blob that does not exist. Needs no right to list. */
async function tryToRead(probe, abortSignal) {
    try {
        await probe.getProperties({ abortSignal });
    }
    catch (error) {
        if (!refusedForTheBlob(error, [404]))
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/storage/directory-store.js








/** Opens a directory as a store; it is created by the first backup. */
function openDirectoryStore(directory) {
    return new DirectoryStore((0,external_node_path_.resolve)(directory));
}
/** Files are written under such a name and published under their own once they are whole. */
const asideStart = '.pg-azure-backup-';
const asideName = /^\.pg-azure-backup-[0-9a-f]{16}\.tmp$/;
const newAsideName = () => `${asideStart}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
/** No running upload leaves its file untouched for this long. */
const asideMaxAgeMs = 24 * 60 * 60 * 1000;
const copyChunkBytes = 1024 * 1024;
class DirectoryStore {
    location;
    constructor(directory) {
        this.location = directory;
    }
    async check(purpose, signal) {
        signal.throwIfAborted();
        switch (purpose) {
            case 'read':
                return this.#checkReadable();
            case 'write':
                return this.#checkWritable();
        }
    }
    async #checkReadable() {
        try {
            await (0,promises_.readdir)(this.location);
        }
        catch (error) {
            if (!isMissing(error))
                throw this.#failure(error, 'opening the directory of the backups');
            throw new catalog_failure/* Failure */.HR('STORE_CONTAINER_MISSING', `there is no directory ${this.location}`, 'Check storage-directory. A backup creates it.');
        }
    }
    /** Only writing tells: rights alone do not know of read-only and full file systems. */
    async #checkWritable() {
        try {
            await ensureDirectory(this.location);
            const probe = (0,external_node_path_.join)(this.location, newAsideName());
            await (await (0,promises_.open)(probe, 'wx')).close();
            await (0,promises_.rm)(probe);
        }
        catch (error) {
            throw this.#failure(error, 'opening the directory of the backups');
        }
    }
    async *list(prefix, signal) {
        // Only the folder that the prefix names is walked; its last part may be the start of a name.
        const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
        if (folder)
            checkName(folder.slice(0, -1));
        try {
            for await (const object of walk(this.location, folder, new Set(), signal)) {
                if (object.name.startsWith(prefix))
                    yield object;
            }
        }
        catch (error) {
            signal.throwIfAborted();
            throw this.#failure(error, 'listing the backups');
        }
    }
    async size(name, signal) {
        signal.throwIfAborted();
        return (await this.#stat(name))?.size;
    }
    async #stat(name) {
        try {
            const stats = await (0,promises_.stat)(this.#path(name));
            return stats.isFile() ? stats : undefined;
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw this.#failure(error, `looking for "${name}"`);
        }
    }
    async read(name, maxBytes, signal) {
        signal.throwIfAborted();
        const size = (await this.#stat(name))?.size;
        if (size === undefined)
            throw this.#missing(name);
        if (size > maxBytes) {
            throw new catalog_failure/* Failure */.HR('BACKUP_FILE_MISSING', `"${name}" in ${this.location} has ${size} bytes, more than the ${maxBytes} that it may have`, 'It is not a file of ours, or was damaged.');
        }
        try {
            return await (0,promises_.readFile)(this.#path(name), { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw isMissing(error) ? this.#missing(name) : this.#failure(error, `reading "${name}"`);
        }
    }
    async upload(name, source, options) {
        return guardSource(name, source, options, async ({ chunks, signal }) => {
            const path = this.#path(name);
            const folder = (0,external_node_path_.dirname)(path);
            const failure = (error) => this.#failure(error, `writing "${name}"`);
            try {
                await this.#prepareFolder(name);
                if (await exists(path))
                    throw this.#nameTaken(name);
                await removeStale(folder);
            }
            catch (error) {
                throw failure(error);
            }
            const aside = (0,external_node_path_.join)(folder, newAsideName());
            const { onBytes } = options;
            const digests = await writeNewFile(aside, chunks, {
                signal,
                ...(onBytes && { onBytes }),
                sync: true,
                failure,
            });
            try {
                await publish(aside, path);
            }
            catch (error) {
                await (0,promises_.rm)(aside, { force: true }).catch(() => { });
                throw errorCode(error) === 'EEXIST' ? this.#nameTaken(name) : failure(error);
            }
            return digests;
        });
    }
    write(name, body, signal) {
        return this.upload(name, external_node_stream_.Readable.from([body]), { complete: Promise.resolve(), signal });
    }
    async download(name, file, options) {
        options.signal.throwIfAborted();
        const path = this.#path(name);
        if (!(await this.#stat(name)))
            throw this.#missing(name);
        const chunks = readChunks(path, options.signal, error => isMissing(error) ? this.#missing(name) : this.#failure(error, `reading "${name}"`));
        return writeNewFile(file, chunks, {
            ...options,
            sync: false,
            failure: error => downloadFailure(error, file),
        });
    }
    /** Nothing in a directory is archived. */
    async rehydrate() { }
    async remove(name, signal) {
        signal.throwIfAborted();
        if (!(await this.#stat(name)))
            return { kind: 'absent' };
        const path = this.#path(name);
        try {
            await (0,promises_.rm)(path, { force: true });
            // The folder stays, even when it is empty: a backup that starts may count on it.
            await syncDirectory((0,external_node_path_.dirname)(path));
        }
        catch (error) {
            throw this.#failure(error, `deleting "${name}"`);
        }
        return { kind: 'deleted' };
    }
    #path(name) {
        checkName(name);
        return (0,external_node_path_.join)(this.location, name);
    }
    /**
     * Creates the folders of a name. Where the file system ignores case, two databases whose names
     * differ in case alone would share a folder, and one's backups would pass for the other's.
     */
    async #prepareFolder(name) {
        await ensureDirectory(this.location);
        let folder = this.location;
        const segments = name.split('/');
        for (const [index, segment] of segments.entries()) {
            const path = (0,external_node_path_.join)(folder, segment);
            if (index < segments.length - 1)
                await ensureDirectory(path);
            const twin = (await exists(path)) ? await nameAsListed(folder, segment) : segment;
            if (twin !== segment) {
                throw new catalog_failure/* Failure */.HR('STORE_NAME_TAKEN', `"${segment}" cannot be created in ${folder}: it has "${twin}", and its file system takes both for the same`, 'Keep the backups of such databases in different directories, or on a file system that tells case apart.');
            }
            folder = path;
        }
    }
    #missing(name) {
        return new catalog_failure/* Failure */.HR('BACKUP_FILE_MISSING', `there is no "${name}" in ${this.location}`, 'It was deleted or never written. See what there is: pg-azure-backup list.');
    }
    #nameTaken(name) {
        return new catalog_failure/* Failure */.HR('STORE_NAME_TAKEN', `"${name}" exists already in ${this.location}`, 'Nothing is ever overwritten. Another run wrote it; try again.');
    }
    #failure(error, doing) {
        return directoryFailure(error, doing, this.location);
    }
}
const isMissing = (error) => {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR';
};
async function exists(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return false;
        throw error;
    }
}
/** How a folder lists something that it has under a name, possibly in other case. */
async function nameAsListed(folder, name) {
    const listed = await (0,promises_.readdir)(folder);
    if (listed.includes(name))
        return name;
    const fold = (text) => text.normalize().toLowerCase();
    const twin = listed.find(other => fold(other) === fold(name));
    // Another spelling of the same Unicode text is no other name.
    return twin === undefined || twin.normalize() === name.normalize() ? name : twin;
}
/** Creates a directory and its parents so that they survive a crash. */
async function ensureDirectory(path) {
    const first = await (0,promises_.mkdir)(path, { recursive: true, mode: 0o750 });
    if (first === undefined)
        return;
    // Each new entry is kept by the directory above it.
    for (let parent = (0,external_node_path_.dirname)(path);; parent = (0,external_node_path_.dirname)(parent)) {
        await syncDirectory(parent);
        if (parent === (0,external_node_path_.dirname)(first))
            return;
    }
}
/** Some file systems cannot; they keep what they can. */
async function syncDirectory(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes(errorCode(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
/** Gives a whole file its name, unless that is taken: of two writers exactly one succeeds. */
async function publish(aside, path) {
    try {
        await (0,promises_.link)(aside, path);
        await (0,promises_.rm)(aside);
    }
    catch (error) {
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '')) {
            throw error;
        }
        await publishWithoutLink(aside, path);
    }
    await syncDirectory((0,external_node_path_.dirname)(path));
}
/** Where there are no hard links, an empty file takes the name first. */
async function publishWithoutLink(aside, path) {
    await (await (0,promises_.open)(path, 'wx')).close();
    try {
        await (0,promises_.rename)(aside, path);
    }
    catch (error) {
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
/** What killed runs left behind. */
async function removeStale(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!asideName.test(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        try {
            if (Date.now() - (await (0,promises_.stat)(path)).mtimeMs > asideMaxAgeMs)
                await (0,promises_.rm)(path, { force: true });
        }
        catch {
            // Another run removed it, or it belongs to another user.
        }
    }
}
/** All files below a folder, which is named relative to the root and ends in a slash, or is empty. */
async function* walk(root, folder, above, signal) {
    signal.throwIfAborted();
    const path = (0,external_node_path_.join)(root, folder);
    let entries;
    let real;
    try {
        real = await (0,promises_.realpath)(path);
        entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        if (isMissing(error))
            return;
        throw error;
    }
    // A symbolic link to a folder above would go on for ever.
    if (above.has(real))
        return;
    for (const entry of entries) {
        // Every ext4 file system has one, readable for root alone.
        if (asideName.test(entry.name) || (folder === '' && entry.name === 'lost+found'))
            continue;
        const name = folder + entry.name;
        const stats = await (0,promises_.stat)((0,external_node_path_.join)(root, name)).catch(error => {
            if (isMissing(error))
                return undefined;
            throw error;
        });
        if (stats?.isDirectory())
            yield* walk(root, `${name}/`, new Set([...above, real]), signal);
        if (stats?.isFile()) {
            yield { name, sizeBytes: stats.size, lastModified: stats.mtime, marked: false };
        }
    }
}
/** A file's bytes in order, through one open file, so that they are all of one version. */
async function* readChunks(path, signal, failure) {
    const handle = await (0,promises_.open)(path, 'r').catch(error => {
        throw failure(error);
    });
    try {
        for (;;) {
            signal.throwIfAborted();
            const buffer = Buffer.allocUnsafe(copyChunkBytes);
            const { bytesRead } = await handle.read(buffer).catch(error => {
                throw failure(error);
            });
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/compose/store.js



/** When the SAS of the options ends, if they have one that says so: one by a stored policy does not. */
function storeCredentials(values) {
    const sas = values['storage-sas-token'] ??
        /(?:^|;)\s*SharedAccessSignature=([^;]+)/iu.exec(values['storage-connection-string'] ?? '')?.[1];
    const end = new Date(new URLSearchParams(sas).get('se') ?? '');
    return Number.isNaN(end.getTime())
        ? []
        : [
            {
                what: 'the SAS token of the store',
                expiresAt: end,
                renewal: 'Make another one, or log in to Azure instead, which needs none (docs/azure.md).',
            },
        ];
}
/** The rules of the options have seen to it that exactly one store is described. */
async function openStore(values, login, createContainer = false) {
    const directory = values['storage-directory'];
    if (directory !== undefined)
        return openDirectoryStore(directory);
    silenceSdk();
    const account = values['storage-account'] ?? '';
    const connectionString = values['storage-connection-string'];
    const token = values['storage-sas-token'];
    const key = values['storage-account-key'];
    const endpoint = values['storage-endpoint'];
    return await openAzureBlobStore({
        createContainer,
        container: values['storage-container'] ?? '',
        prefix: values['storage-prefix'],
        ...(endpoint === undefined ? {} : { endpoint }),
        credential: connectionString !== undefined
            ? { kind: 'connection-string', value: connectionString }
            : token !== undefined
                ? { kind: 'sas', account, token }
                : key !== undefined
                    ? { kind: 'account-key', account, key }
                    : { kind: 'identity', account, identity: await login() },
    });
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/compose.js
var compose_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var compose_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

























/** Puts together what a verb needs and carries it out. Whatever happens, nothing temporary stays. */
async function perform(task, surroundings) {
    const scratch = await makeScratch();
    let instance;
    const remember = () => surroundings.remember({ scratch, instance });
    remember();
    // Also when the process is ended before it could clean up.
    const removeScratch = () => (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    process.on('exit', removeScratch);
    try {
        const work = workOf(surroundings, made => {
            instance = made ? work.instance : undefined;
            remember();
        });
        await requireReportFolders(task.values);
        const performed = await performIn({ scratch, credentials: [], ...surroundings }, task, work);
        const { outcome, location = '' } = performed;
        await writeReportFiles(task.values, outcome, location, surroundings.reporter);
        return performed;
    }
    finally {
        process.off('exit', removeScratch);
        removeScratch();
        if (instance === undefined)
            surroundings.remember(undefined);
    }
}
/**
 * Removes what a run of the task left behind when it was cut off; on the server only where the task is
 * still known. `replacing`: the target itself was being replaced.
 */
async function compose_removeRemains(task, { scratch, instance, replacing }, surroundings) {
    if ((0,external_node_path_.basename)(scratch).startsWith(scratchPrefix)) {
        (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    }
    if (instance === undefined)
        return nothingCleanedUp;
    const own = await makeScratch();
    try {
        const work = workOf(surroundings, () => undefined);
        const place = { scratch: own, credentials: [], ...surroundings };
        switch (task?.verb) {
            case 'restore': {
                const server = await connectServer(task.values, place, azureLogin(task, place), work);
                return await cleanUp(server, { instance, replacing }, work);
            }
            case 'verify': {
                const env_1 = { stack: [], error: void 0, hasError: false };
                try {
                    // A throw-away server has ended with its run, and all that was on it.
                    if (task.values.scratch.kind === 'runner')
                        return nothingCleanedUp;
                    const open = scratchOpener(task.values, place, azureLogin(task, place), work);
                    const scratch = compose_addDisposableResource(env_1, await open(0), true);
                    return { dropped: await sweepScratchDatabases(scratch.server, work), isBack: false };
                }
                catch (e_1) {
                    env_1.error = e_1;
                    env_1.hasError = true;
                }
                finally {
                    const result_1 = compose_disposeResources(env_1);
                    if (result_1)
                        await result_1;
                }
            }
            default:
                return nothingCleanedUp;
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
    }
}
const nothingCleanedUp = { dropped: [], isBack: false };
const workOf = ({ reporter, signal, run, clean }, marks) => ({
    reporter,
    signal,
    run,
    marks,
    now: () => new Date(),
    random: () => (0,external_node_crypto_.randomBytes)(3).toString('hex'),
    instance: `${run.id}/${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`,
    toolVersion: version/* version */.r,
    clean,
});
async function performIn(place, task, work) {
    const { scratch, environment } = place;
    const login = azureLogin(task, place);
    const connect = (values) => connectServer(values, place, login, work);
    switch (task.verb) {
        case 'databases': {
            const { values } = task;
            const server = await connect(values);
            const result = await databases(server, compose_selection(values), work);
            return { outcome: { verb: 'databases', result }, location: undefined };
        }
        case 'backup': {
            const { values } = task;
            const dryRun = values['dry-run'];
            // The server answers while the SDK of the store is loaded.
            const connecting = connect(values);
            connecting.catch(() => undefined);
            const store = await openStore(values, login, values['storage-create-container'] && !dryRun);
            const request = {
                ...compose_selection(values),
                label: values.label,
                compression: values.compression,
                countRows: values['row-counts'] === 'exact',
                hashContents: values['content-hashes'],
                includeRoles: values['include-roles'],
                lockWaitTimeoutSeconds: values['lock-wait-timeout'],
                stallTimeoutMinutes: values['stall-timeout-minutes'],
                accessTier: values['storage-access-tier'],
                excludeSchemas: values['exclude-schemas'],
                excludeTableData: values['exclude-table-data'],
                pgDumpOptions: values['pg-dump-options'],
                dumpName: values['dump-name'],
                concurrency: values.concurrency,
                dryRun,
            };
            // Which others there are is not known before the server is reached.
            const named = dryRun ? [] : values.databases.flatMap(({ literal }) => literal ?? []);
            const failingBefore = values['notify-on'] === 'change' ? await readFailingBackups(store, work) : undefined;
            const result = await recordingFailure(store, named, work, async () => {
                const server = await connecting;
                const tools = await clientTools(server, values['allow-newer-client'], environment, work);
                return await backup({ server, store, tools }, request, work);
            });
            const told = { ...result, ...(failingBefore && { failingBefore }) };
            return { outcome: { verb: 'backup', result: told }, location: store.location };
        }
        case 'list': {
            const store = await openStore(task.values, login);
            const result = await list(store, task.values.databases, work);
            return { outcome: { verb: 'list', result }, location: store.location };
        }
        case 'download': {
            const { values } = task;
            const request = {
                database: values.database,
                backup: values.backup,
                rehydrate: values.rehydrate,
                outputDirectory: values['output-directory'],
            };
            const store = await openStore(values, login);
            const result = await download(store, request, work);
            return { outcome: { verb: 'download', result }, location: store.location };
        }
        case 'verify': {
            const { values } = task;
            const { scratch: where } = values;
            const store = await openStore(values, login);
            const parts = {
                store,
                scratch,
                cores: (0,external_node_os_.availableParallelism)(),
                environment,
                findTools: (major) => clientTools({ major }, true, environment, work),
                openScratch: scratchOpener(values, place, login, work),
            };
            const request = {
                ...compose_selection(values),
                backup: values.backup,
                level: values['verify-level'],
                rehydrate: values.rehydrate,
                scratch: where.kind === 'host' ? { ...where, port: where.port ?? values.port } : where,
                jobs: values.jobs,
                assertions: values.assertions,
                healthUrl: values['health-url'],
            };
            const result = await verify(parts, request, work);
            return { outcome: { verb: 'verify', result }, location: store.location };
        }
        case 'prune': {
            const { values } = task;
            const store = await openStore(values, login);
            const policy = {
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
            };
            const request = { ...compose_selection(values), policy, dryRun: values['dry-run'] };
            const result = await prune(store, request, work);
            return { outcome: { verb: 'prune', result }, location: store.location };
        }
        case 'check': {
            const { values, given } = task;
            const [store, server] = await Promise.all([
                openStore(values, login),
                (0,rules/* usesServer */.OT)('check', values, given) ? connect(values) : undefined,
            ]);
            const credentials = [...place.credentials, ...storeCredentials(values)];
            const request = {
                ...compose_selection(values),
                maxAgeHours: values['max-age-hours'],
                maxSizeChangePercent: values['max-size-change-percent'],
                maxVerifiedAgeDays: values['max-verified-age-days'],
                verifyLevel: values['verify-level'],
                storageQuotaGib: values['storage-quota-gib'],
                maxQuotaPercent: values['max-quota-percent'],
                expiryWarningDays: values['expiry-warning-days'],
            };
            const result = await check({ store, server, credentials }, request, work);
            return { outcome: { verb: 'check', result }, location: store.location };
        }
        case 'status': {
            const store = await openStore(task.values, login);
            const result = await status_status(store, compose_selection(task.values), work);
            return { outcome: { verb: 'status', result }, location: store.location };
        }
        case 'restore': {
            const { values, given } = task;
            const [store, server] = await Promise.all([openStore(values, login), connect(values)]);
            const tools = await clientTools(server, false, environment, work);
            const parts = {
                server,
                store,
                tools,
                scratch,
                cores: (0,external_node_os_.availableParallelism)(),
                wayToRestore: (which) => place.wayToRestore(given, which),
            };
            const request = {
                database: values.database,
                backup: values.backup,
                target: values['target-database'] ?? values.database,
                confirm: values.confirm,
                strategy: values.strategy,
                jobs: values.jobs,
                safetyBackup: values['safety-backup'],
                onFailure: values['on-failure'],
                keepReplacedHours: values['keep-replaced'],
                restorePrivileges: values['restore-privileges'],
                restoreRoles: values['restore-roles'],
                validate: values.validate,
                rehydrate: values['dry-run'] ? 'off' : values.rehydrate,
                dryRun: values['dry-run'],
            };
            const result = await restore(parts, request, work);
            return { outcome: { verb: 'restore', result }, location: store.location };
        }
    }
}
const scratchPrefix = 'pg-azure-backup-';
/** A folder that only we can read, for archives and root certificates. */
async function makeScratch() {
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), scratchPrefix));
    }
    catch (error) {
        throw new catalog_failure/* Failure */.HR('DISK_FULL', `no temporary folder can be made in ${(0,external_node_os_.tmpdir)()}: ${error instanceof Error ? error.message : error}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
const compose_selection = (values) => ({
    databases: values.databases,
    excludeDatabases: values['exclude-databases'],
});


/***/ })

};
