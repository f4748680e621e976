export const id = 616;
export const ids = [616];
export const modules = {

/***/ 57616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backup: () => (/* binding */ backup_backup)
});

// EXTERNAL MODULE: ./lib/catalog/compression.js
var catalog_compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/operations/failed-runs.js
var failed_runs = __webpack_require__(82860);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/dry-run.js + 2 modules
var dry_run = __webpack_require__(27768);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/dump-settings.js
var dump_settings = __webpack_require__(54892);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/backup.js + 10 modules
var backup = __webpack_require__(76319);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/snapshot-session.js
var snapshot_session = __webpack_require__(87807);
// EXTERNAL MODULE: ./lib/postgres/session/advisory-lock.js + 1 modules
var advisory_lock = __webpack_require__(36776);
;// CONCATENATED MODULE: ./lib/commands/backup/locked-backup.js




/** What was dropped or replaced between the snapshot and its locks is missing to that snapshot alone. */
const wentMeanwhile = /does not exist|was replaced .* after the snapshot was taken|could not open relation with OID|cache lookup failed/;
/** Backs up under the lock; once more where something was dropped or replaced while the first one began. */
async function backupLocked(parts, database, settings, context) {
    const { server } = parts;
    // It connects while the lock is taken, and reads nothing before.
    const snapshotSession = (0,snapshot_session/* openSnapshotSession */.$)(server, database, context.signal);
    try {
        return await backupBy(snapshotSession);
    }
    catch (error) {
        const { code, message } = (0,catalog_failure/* asFailure */.h_)(error);
        const isOfSnapshot = code === 'PG_QUERY_FAILED' && wentMeanwhile.test(message);
        if (!isOfSnapshot || snapshotSession.sentBytes > 0 || context.signal.aborted)
            throw error;
        context.reporter.info(`Beginning again, for something was dropped or replaced meanwhile: ${message}`);
        return await backupBy((0,snapshot_session/* openSnapshotSession */.$)(server, database, context.signal));
    }
    async function backupBy(keeping) {
        try {
            return await (0,advisory_lock/* withDatabaseLock */.N)(server, database, 'shared', 'backup', context.signal, (maintenance, signal) => (0,backup/* backupDatabase */._)(parts, maintenance, keeping, database, settings, { ...context, signal }));
        }
        catch (error) {
            keeping.stop.abort(error);
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./lib/catalog/backup.js
var catalog_backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/backup-proof.js
var backup_proof = __webpack_require__(89702);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/earlier-backups.js
var earlier_backups = __webpack_require__(99970);
;// CONCATENATED MODULE: ./lib/commands/backup/made-by-this-run.js






/** As long as a run is started again; the next that is due comes later, should it have the same id. */
const longestRunMs = 12 * calendar/* hourMs */.$0;
/** Clocks differ a little. */
const toleratedSkewMs = 5 * calendar/* minuteMs */.J2;
/**
 * The whole backup that a run of the same id made before it was cut off, or failed at another database. None is one
 * that lacks what is asked for now, of which a verification found that it cannot be used, or that comes from the future.
 */
async function madeByThisRun(store, database, whose, settings, context) {
    const now = context.now().getTime();
    const { label, excludeSchemas, excludeTableData } = settings;
    const lacksNoMore = ({ exclusions }) => exclusions.schemas.every(schema => (0,patterns/* matchesAny */._I)(excludeSchemas, schema)) &&
        (exclusions.tableDataPatterns?.every(text => excludeTableData.some(pattern => pattern.text === text)) ||
            exclusions.tableData.every(table => excludeTableData.some(pattern => (0,patterns/* matchesTable */.I_)(pattern, table))));
    const isMeant = (backup) => {
        const { run, label: of, finishedAt, server } = backup.manifest;
        const age = now - Date.parse(finishedAt);
        return (run.id === context.run.id &&
            of === label &&
            (0,catalog_server/* ownName */.qU)(server) === whose &&
            age <= longestRunMs &&
            age >= -toleratedSkewMs &&
            lacksNoMore(backup.manifest) &&
            (0,backup_proof/* standingFailure */.Dj)(backup) === undefined);
    };
    for (const entry of await (0,earlier_backups/* readEarlier */.lz)(store, database, context)) {
        if (entry.kind !== 'backup' || !isMeant(entry.backup))
            continue;
        if (await isWhole(store, entry.backup, context.signal))
            return entry.backup;
    }
    return undefined;
}
async function isWhole(store, backup, signal) {
    const sizes = await Promise.all(['dump', 'contents'].map(file => store.size((0,catalog_backup/* storedName */.Rs)(backup, file), signal)));
    const { dump, contents } = backup.manifest;
    return sizes[0] === dump.sizeBytes && sizes[1] === contents.sizeBytes;
}

;// CONCATENATED MODULE: ./lib/commands/backup/backup.js










/**
 * Backs up databases one by one, `concurrency` of them side by side. One that fails does not stop
 * the others; that none matches is a failure.
 */
async function backup_backup({ reached, serverName, store, tools: finding }, request, context) {
    const { server } = reached;
    const { reporter, signal } = context;
    const selecting = (0,select_databases/* selectDatabases */.$P)(reached, request, context).finally(() => {
        // Nothing waits for its goodbye, which never fails.
        void reached[Symbol.asyncDispose]();
    });
    const [found, tools] = await Promise.all([selecting, finding]);
    const { selected, leftOut, failures: unusable } = found;
    const compression = (0,catalog_compression/* compressionName */.ci)((0,dump_settings/* requireCompression */.e)(request.compression, tools));
    if (request.compression.method === 'auto') {
        reporter.info(`Compression ${compression}: ${(0,catalog_compression/* reasonOfAuto */.r)(tools)}`);
    }
    for (const { name, leftOut: why } of leftOut) {
        const message = `Leaving out "${name}": ${why.reason}`;
        if (why.expected)
            reporter.detail(message);
        else
            reporter.warn(message);
    }
    (0,select_databases/* requireSomething */.gh)(found, server);
    const failures = [...unusable];
    let checking;
    const checkStore = () => {
        checking ??= store.check('write', signal, { accessTier: request.accessTier });
        return checking;
    };
    if (request.dryRun) {
        await checkStore();
        const planned = [];
        for (const { name } of selected) {
            try {
                await store.checkFolder?.(name, signal);
                await (0,dry_run/* tryToBackUp */.$)(server, name, request, context);
                planned.push(name);
                reporter.info(`Would back up "${name}" to ${store.location}`);
            }
            catch (error) {
                signal.throwIfAborted();
                failures.push({ database: name, failure: (0,catalog_failure/* asFailure */.h_)(error) });
            }
        }
        return { backups: [], failures, planned };
    }
    const backups = [];
    let passedOver = 0;
    let refusedByStore;
    const queue = selected.values();
    const runOne = async (name) => {
        const startedAt = context.now();
        const whose = (0,catalog_server/* ownName */.qU)({ name: serverName, ...server.address });
        try {
            const made = request.goesOn && (await madeByThisRun(store, name, whose, request, context));
            if (made) {
                reporter.info(`"${name}" was backed up by this run already, as ${made.name}: not again`);
                backups.push(made);
                passedOver += 1;
                return;
            }
            const parts = { server, serverName, store, tools, checkStore };
            backups.push(await backupLocked(parts, name, request, context));
        }
        catch (error) {
            try {
                if (!signal.aborted)
                    await checkStore();
            }
            catch (refusal) {
                refusedByStore = refusal;
                return;
            }
            const failure = (0,catalog_failure/* asFailure */.h_)(error);
            failures.push({ database: name, failure });
            await (0,failed_runs/* recordFailedRun */.il)(store, name, whose, startedAt, failure, context);
        }
    };
    await Promise.all(Array.from({ length: request.concurrency }, async () => {
        // Once the run is interrupted, each that is left fails at once, and for that reason.
        for (const { name } of queue) {
            await runOne(name);
            if (refusedByStore)
                return;
        }
    }));
    // It would take none of them: that is one failure, not many.
    if (refusedByStore)
        throw refusedByStore;
    // What is complete counts all the same; with nothing complete, one message is enough.
    if (signal.aborted && backups.length === 0)
        throw signal.reason;
    if (passedOver > 0 && passedOver === selected.length) {
        reporter.warn(`Nothing was backed up: a run of the id ${context.run.id} has backed up all of it already. A run that is due, and is not one started again, needs an id of its own (${(0,reference/* option */.uK)('run-id')}).`);
    }
    return { backups: backups.toSorted(byName), failures, planned: [] };
}
const byName = (a, b) => a.name.localeCompare(b.name);


/***/ }),

/***/ 33457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qv: () => (/* binding */ isNothing),
  gh: () => (/* binding */ requireSomething),
  $P: () => (/* binding */ selectDatabases)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/database/ddl.js
var ddl = __webpack_require__(37873);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/sql/databases.js
var databases = __webpack_require__(77798);
// EXTERNAL MODULE: ./lib/postgres/database/marks.js
var marks = __webpack_require__(86395);
;// CONCATENATED MODULE: ./lib/postgres/database/list.js
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






/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];
/**
 * All databases of the server, by name. Those that are asked for come with the reason when a backup of
 * all leaves them out, for which one or the other is looked into.
 */
async function listDatabases(server, maintenance, isAskedFor, signal) {
    const rows = await maintenance.rows(marks/* databaseRow */.u4, databases/* databasesSql */.Br);
    const marked = (0,marks/* markedAmong */.VD)(rows);
    return await Promise.all(rows.map(async (row) => {
        const { name } = row;
        const found = marked.find(one => one.name === name);
        const leftOut = found
            ? reasonByMark(found, marked)
            : isAskedFor(name)
                ? await reasonToLeaveOut(row, server, signal)
                : undefined;
        const { incomplete } = (0,mark/* readComment */.W3)(name, row.comment);
        return { name, mark: found?.mark, incomplete, isOurs: row.owner === row.login, leftOut };
    }));
}
/** Why a backup of all databases leaves out one that is marked, and whether to believe that. */
function reasonByMark(found, marked) {
    const { name, oid, owner, mark, isOurs } = found;
    const isProven = isOurs || (0,marks/* setAside */.Fi)(marked, mark.database)?.setAside?.oid === oid;
    const told = describeMark(mark);
    if (isProven || name === mark.database)
        return told;
    const reason = `its comment says: ${told.reason}; but it belongs to "${owner}", who may have written that. If it is no such copy, name it outright, or remove the comment`;
    return { expected: false, reason };
}
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
        case 'incomplete':
            // It counts as none: the database is as good as whole.
            return { expected: false, reason: `not all of it was restored by run ${run}` };
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
        const worrying = (reason, remedy) => ({ reason, expected: false, remedy });
        const ident = (0,quoting/* quoteIdent */.v4)(row.name);
        if (row.is_template)
            return expected('template');
        if (systemDatabases.includes(row.name))
            return expected('belongs to the provider');
        if (row.is_invalid) {
            return worrying('invalid: a DROP DATABASE was interrupted; drop it again', `DROP DATABASE ${ident};`);
        }
        if (!row.allows_connections) {
            return worrying('allows no connections', `ALTER DATABASE ${ident} ALLOW_CONNECTIONS true;`);
        }
        if (!row.can_connect) {
            const { username } = server.address;
            return worrying(`"${username}" may not connect`, `GRANT CONNECT ON DATABASE ${ident} TO ${(0,quoting/* quoteIdent */.v4)(username)};`);
        }
        if (row.name !== 'postgres')
            return undefined;
        const session = __addDisposableResource(env_1, await server.connect(row.name, 'databases', signal), true);
        const { holds_objects } = await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ holds_objects: schemas/* boolean */.zMY() }), databases/* holdsUserObjectsSql */.Wd);
        return holds_objects ? undefined : expected('holds no user objects');
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

// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/operations/incomplete-restore.js
var incomplete_restore = __webpack_require__(6723);
;// CONCATENATED MODULE: ./lib/operations/select-databases.js







/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
async function selectDatabases({ server, maintenance }, selection, context) {
    const isAsked = (name) => (0,database_selection/* isAskedFor */.un)(name, selection);
    const all = await listDatabases(server, maintenance, isAsked, context.signal);
    const named = (0,database_selection/* namedIn */.$P)(selection);
    const failures = named
        .filter(database => !all.some(({ name }) => name === database))
        .map(database => ({ database, failure: notFound(database, server) }));
    const selected = [];
    const leftOut = [];
    for (const info of all) {
        const isNamed = named.includes(info.name);
        const unasked = (0,database_selection/* reasonNotAsked */.w4)(info.name, selection);
        // Half-restored under its own name, it stands where somebody's data should be.
        const failure = isNamed || info.mark?.database === info.name ? (0,incomplete_restore/* incompleteRestore */.x)(info) : undefined;
        if (unasked)
            leftOut.push({ ...info, leftOut: { reason: unasked, expected: true } });
        else if (failure)
            failures.push({ database: info.name, failure });
        else if (isNamed || !info.leftOut) {
            selected.push(info);
            if (info.incomplete)
                context.reporter.warn(lacking(info.name, info.incomplete));
        }
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
    throw new failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, `Check ${(0,reference/* option */.uK)('databases')} and ${(0,reference/* option */.uK)('exclude-databases')}; what matches and why not: ${(0,reference/* ownCommand */.w1)('databases')}`);
}
/** It is backed up all the same, as it is. */
const lacking = (name, { run, lacks, comment }) => `"${name}" may lack the extension ${lacks?.extension}, and its jobs do not run then: the restore of ${lacks?.backup} was cut off before it was made (run ${run}). Restore it again; or make the extension by hand, and take the mark off: ${(0,ddl/* commentSql */.YY)(name, (0,mark/* withoutMark */.E_)(comment ?? null))};`;
const notFound = (database, server) => new failure/* Failure */.HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, `Names are case-sensitive. See what is there: ${(0,reference/* ownCommand */.w1)('databases')}`);


/***/ }),

/***/ 27768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ tryToBackUp),
  h: () => (/* binding */ tryToRead)
});

// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 7 modules
var contents_contents = __webpack_require__(92511);
// EXTERNAL MODULE: ./lib/postgres/contents/dangling.js + 1 modules
var dangling = __webpack_require__(53358);
// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/session/missing-privilege.js
var missing_privilege = __webpack_require__(99558);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/sql/read-privileges.js
/**
 * What pg_dump reads of a database and this login may not, one of each kind: partitioned tables, which it locks, and
 * sequences, large objects and tables under a policy. Ordinary tables are locked before this is asked.
 *
 * `$1`: schemas that are left out; `$2`: tables whose rows are.
 */
const lackedPrivilegesSql = `
WITH relation AS (
  SELECT c.oid, c.relkind, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_depend AS d
      ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
    LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
   WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
     AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
), lacked(kind, ident, name) AS (
  SELECT 'partitioned table', r.ident, r.relname FROM relation AS r
   WHERE r.relkind = 'p' AND NOT pg_catalog.has_table_privilege(r.oid, 'SELECT')
  UNION ALL
  SELECT 'sequence', r.ident, r.relname FROM relation AS r
   -- The order of conditions is the planner's, and of another relation it may not be asked.
   WHERE CASE WHEN r.relkind = 'S' THEN NOT pg_catalog.has_sequence_privilege(r.oid, 'SELECT') ELSE false END
  UNION ALL
  SELECT 'policy', r.ident, r.relname FROM relation AS r
   WHERE r.relkind = 'r' AND r.ident <> ALL ($2) AND pg_catalog.row_security_active(r.oid)
  UNION ALL
  SELECT 'large object', l.oid::pg_catalog.text, NULL FROM pg_catalog.pg_largeobject_metadata AS l
   WHERE NOT pg_catalog.pg_has_role(l.lomowner, 'USAGE')
     AND NOT EXISTS (
       SELECT FROM pg_catalog.aclexplode(l.lomacl) AS a
        WHERE a.privilege_type = 'SELECT'
          AND (a.grantee = 0 OR pg_catalog.pg_has_role(a.grantee, 'USAGE')))
)
SELECT DISTINCT ON (l.kind) l.kind, l.ident, l.name FROM lacked AS l ORDER BY l.kind, l.ident`;

// EXTERNAL MODULE: ./lib/postgres/contents/table-locks.js
var table_locks = __webpack_require__(86231);
;// CONCATENATED MODULE: ./lib/postgres/contents/read-privileges.js








const lacked = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['partitioned table', 'sequence']), ident: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('policy'), ident: schemas/* string */.YjP(), name: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('large object'), ident: schemas/* string */.YjP().regex(/^\d+$/) }),
]);
/**
 * What this login may not read of what pg_dump will, in the server's own words: one of each kind, in the order in which
 * a backup meets them. None of the statements reads a row: a policy is found when a query over its table is only
 * parsed.
 */
async function refusedReads(session, server, exclusions) {
    const refused = [];
    // A refusal would end the transaction, and with it the snapshot.
    const attempt = async (read, unlike) => {
        try {
            await session.releasing(read);
        }
        catch (error) {
            const refusal = (0,statement_refusal/* refusalOf */.Of)(error);
            refused.push(unlike?.(refusal) ?? refusal);
        }
    };
    await attempt(() => (0,table_locks/* lockTables */.n)(session, exclusions));
    const rowsLeftOut = exclusions.tableData.map(({ schema, name }) => `${(0,quoting/* quoteIfNeeded */.de)(schema)}.${(0,quoting/* quoteIfNeeded */.de)(name)}`);
    const found = await session.rows(lacked, (0,session_session/* longList */.jm)(lackedPrivilegesSql), [
        exclusions.schemas,
        rowsLeftOut,
    ]);
    for (const one of found) {
        await attempt(() => session.execute(refusedStatement(one)), refusal => (one.kind === 'policy' ? ofPolicy(refusal, one.name, server) : refusal));
    }
    return refused.filter(({ message }, at) => refused.findIndex(other => other.message === message) === at);
}
function refusedStatement({ kind, ident }) {
    switch (kind) {
        case 'partitioned table':
            return `LOCK TABLE ONLY ${ident} IN ACCESS SHARE MODE`;
        case 'sequence':
            return `SELECT s.last_value FROM ${ident} AS s`;
        case 'policy':
            return `PREPARE parsed AS SELECT FROM ONLY ${ident}; DEALLOCATE parsed`;
        case 'large object':
            return `SELECT pg_catalog.lo_get(${ident}, 0, 1)`;
    }
}
/** In a schema that the login may not use the server speaks of that alone, and of the policy once it may. */
function ofPolicy(refusal, table, { name, address }) {
    const words = `query would be affected by row-level security policy for table "${table}"`;
    return refusal.message.includes(words)
        ? refusal
        : new failure/* Failure */.HR(refusal.code, `${name}: ${words}`, (0,missing_privilege/* missingPrivilege */._)(words, address.username) ?? refusal.hint);
}

// EXTERNAL MODULE: ./lib/postgres/contents/snapshot.js
var contents_snapshot = __webpack_require__(21524);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/exclusions.js
var snapshot_backup_exclusions = __webpack_require__(21267);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/warnings.js
var warnings = __webpack_require__(20903);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/dry-run.js
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
 * Tries what a backup begins with and whether all may be read, as far as that copies no row and leaves nothing. What
 * it fails with, a backup would fail with.
 */
async function tryToBackUp(server, database, settings, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { signal } = context;
        const snapshotSession = __addDisposableResource(env_1, await server.connect(database, 'backup', signal), true);
        const tried = await tryToRead(snapshotSession, server, settings, signal);
        const { snapshot, exclusions } = tried;
        await (0,warnings/* warnOfStandby */.po)(snapshotSession, database, snapshot, exclusions, context);
        const [refused] = tried.refused;
        if (refused)
            throw refused;
        if (!(0,contents_exclusions/* isPartial */.mt)(exclusions))
            return;
        const definitions = { countRows: false, hashContents: false };
        const contents = await (0,contents_contents/* readContents */.r)(snapshotSession, server.major, exclusions, definitions, catalog_contents/* latestInventory */.kQ);
        (0,warnings/* warnOfDangling */.Ku)(database, await (0,dangling/* readDangling */.p)(snapshotSession, exclusions, contents, []), context);
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
/** Begins a backup in a session: the snapshot, what is left out, and all of the rest that may not be read. */
async function tryToRead(snapshotSession, server, settings, signal) {
    const snapshot = await (0,contents_snapshot/* openSnapshot */.r)(snapshotSession, settings.lockWaitTimeoutSeconds, signal);
    const exclusions = await (0,snapshot_backup_exclusions/* findExclusions */.VB)(snapshotSession, settings);
    const refused = await refusedReads(snapshotSession, server, exclusions);
    return { snapshot, exclusions, refused };
}


/***/ })

};
