export const id = 256;
export const ids = [256];
export const modules = {

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _h: () => (/* binding */ backupDatabase),
  zK: () => (/* binding */ openKeeper),
  ez: () => (/* binding */ requireCompression)
});

// EXTERNAL MODULE: ./lib/catalog/compression.js
var catalog_compression = __webpack_require__(9882);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(8229);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(4206);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/postgres/contents.js + 1 modules
var postgres_contents = __webpack_require__(1467);
// EXTERNAL MODULE: ./lib/postgres/databases.js
var databases = __webpack_require__(413);
// EXTERNAL MODULE: ./lib/postgres/connection.js
var connection = __webpack_require__(3135);
// EXTERNAL MODULE: ./lib/postgres/process.js
var process = __webpack_require__(5654);
// EXTERNAL MODULE: ./lib/postgres/sql/session.js
var session = __webpack_require__(320);
;// CONCATENATED MODULE: ./lib/postgres/dump.js




/**
 * Starts `pg_dump --format=custom` of one snapshot to its standard output. Privileges stay in the
 * archive: they can be left out at restore, but not be brought back.
 */
function startDump(server, tools, request, signal) {
    // By itself it writes 4 KiB at a time, and each time wakes us up.
    const [program, ...before] = tools.stdbuf
        ? [tools.stdbuf, '--output=128K', tools.pgDump]
        : [tools.pgDump];
    const args = [
        ...before,
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
    return (0,process/* startTool */.p)(program, args, {
        name: 'pg_dump',
        environment: (0,connection/* withSettings */.GY)(server.toolEnvironment, (0,session/* asOptions */.lc)([['client_encoding', request.encoding]])),
        signal,
        output: 'read',
        failure: 'PG_DUMP_FAILED',
        refused: 'PG_QUERY_FAILED',
        hint: 'Run again with --verbose; the server’s log has the other side.',
        ...(minutes > 0 && {
            stall: {
                afterMs: minutes * 60_000,
                failure: new failure/* Failure */.HR('PG_DUMP_STALLED', `pg_dump of "${request.database}" gave no byte for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and was ended`, 'Look at what pg_dump waits for on the server (pg_stat_activity: state, wait_event) and at the network in between, then run again. Where the server only reads for that long, as with a table full of dead rows, raise --stall-timeout-minutes.'),
            },
        }),
    });
}
/** In double quotes nothing is special to pg_dump's patterns but the quote itself. */
const quotePattern = (name) => `"${name.replaceAll('"', '""')}"`;

// EXTERNAL MODULE: ./lib/postgres/migrations.js + 2 modules
var migrations = __webpack_require__(2233);
// EXTERNAL MODULE: ./lib/postgres/roles.js + 1 modules
var roles = __webpack_require__(2442);
// EXTERNAL MODULE: ./lib/postgres/rows.js
var rows = __webpack_require__(2182);
// EXTERNAL MODULE: ./lib/storage/catalog.js
var catalog = __webpack_require__(4474);
// EXTERNAL MODULE: ./lib/commands/databases.js
var commands_databases = __webpack_require__(1132);
// EXTERNAL MODULE: ./lib/commands/reporter.js
var commands_reporter = __webpack_require__(2985);
// EXTERNAL MODULE: ./lib/commands/roles.js + 2 modules
var commands_roles = __webpack_require__(1551);
;// CONCATENATED MODULE: ./lib/commands/backup-database.js
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
















/** Connects; a backup takes it over, or `stop` ends it. */
function openKeeper(server, database, signal) {
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    const connecting = server.connect(database, 'backup', both);
    connecting.catch(() => undefined);
    return { connecting, stop };
}
/**
 * Makes one backup of a database on whose name the caller holds the lock. The keeper session holds
 * the snapshot that pg_dump and the contents are both read from; the dump is committed only after
 * both are whole; the manifest, written last, makes it a backup.
 */
async function backupDatabase({ server, store, tools, checkStore }, maintenance, { connecting, stop }, database, settings, work) {
    const { reporter } = work;
    const startedAt = work.now();
    const source = settings.setAsideAs ?? database;
    // When one half fails, the other has to end as well.
    const signal = AbortSignal.any([work.signal, stop.signal]);
    const opening = connecting.then(keeper => (0,postgres_contents/* openSnapshot */.r3)(keeper, settings.lockWaitTimeoutSeconds));
    opening.catch(() => undefined);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            // Looked at under the lock: it was whole when the run began, perhaps.
            const found = await describe(maintenance, source);
            const { properties: before } = found;
            const unfit = (0,commands_databases/* halfRestored */.OZ)({ name: source, ...found });
            if (unfit)
                throw unfit;
            const keeper = __addDisposableResource(env_1, await connecting, true);
            const snapshot = await opening;
            const exclusions = await findExclusions(keeper, settings);
            for (const pattern of unmatchedExclusions(settings, exclusions)) {
                reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
            }
            await (0,rows/* lockTables */.ni)(keeper, exclusions);
            const compression = requireCompression(settings.compression, tools);
            reporter.detail(`"${database}": pg_dump ${tools.version}, compression ${(0,catalog_compression/* compressionName */.ci)(compression)}, snapshot ${snapshot.id}`);
            const dump = startDump(server, tools, {
                database: source,
                encoding: before.encoding,
                snapshot: snapshot.id,
                compression,
                lockWaitTimeoutSeconds: settings.lockWaitTimeoutSeconds,
                stallTimeoutMinutes: settings.stallTimeoutMinutes,
                excludedSchemas: exclusions.schemas,
                excludedTableData: exclusions.tableData,
                extraOptions: settings.pgDumpOptions,
            }, signal);
            const described = describeSnapshot(keeper, server, exclusions, settings);
            const surroundings = describeSurroundings(maintenance, source, settings, {
                ...work,
                signal,
            });
            surroundings.catch(error => stop.abort(error));
            described.catch(error => stop.abort(error));
            // Both are at work while the store is tried and asked for a name.
            await checkStore?.();
            const dumpName = (of) => dumpNameOf(settings, of);
            const place = await freePlace(store, database, snapshot.takenAt, dumpName, signal);
            const name = (0,catalog_names/* backupName */.aw)(place);
            reporter.info(`Backing up "${database}" to ${name}`);
            const stored = await store.upload(dumpName(place), dump.stdout, {
                complete: Promise.all([dump.complete, described, surroundings]).then(() => undefined),
                signal,
                metadata: { run: work.run.id, label: settings.label },
                accessTier: settings.accessTier,
                onBytes: (0,commands_reporter/* reportBytes */.I)(reporter, database),
            });
            const { contents, extensions, usedRoles } = await described;
            const { properties, roles } = await surroundings;
            if (stored.sizeBytes === 0) {
                throw new failure/* Failure */.HR('PG_DUMP_FAILED', `pg_dump of "${database}" ended well, but nothing of it arrived`, 'This must not happen. Please report it with the output of --verbose.');
            }
            const totals = (0,catalog_contents/* totalsOf */.vA)(contents);
            const unpacked = (0,catalog_contents/* renderContents */.ze)(contents);
            requireReadable('list of its contents', unpacked, (0,catalog_contents/* unpackedLimit */.B0)(totals));
            const packed = (0,catalog_contents/* packContents */.sg)(contents, unpacked);
            requireReadable('contents file', packed, catalog_contents/* contentsMaxBytes */.Cf);
            if (roles)
                requireReadable('roles file', roles, catalog/* rolesMaxBytes */.NN);
            const [storedContents, storedRoles] = await Promise.all([
                store.write((0,catalog_names/* fileName */.Md)(place, 'contents'), packed, signal),
                roles && store.write((0,catalog_names/* fileName */.Md)(place, 'roles'), roles, signal),
            ]);
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
                    compression: (0,catalog_compression/* compressionName */.ci)(compression),
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
                totals,
                exclusions: {
                    schemas: [...exclusions.schemas],
                    tableData: [...exclusions.tableData],
                    pgDumpOptions: [...settings.pgDumpOptions],
                },
                run: work.run,
                tool: { version: work.toolVersion },
            };
            const rendered = (0,catalog_manifest/* renderManifest */.sB)(manifest);
            requireReadable('manifest', rendered, catalog_manifest/* manifestMaxBytes */.vD);
            await store.write((0,catalog_names/* fileName */.Md)(place, 'manifest'), rendered, signal);
            return { name, place, manifest, verifications: [] };
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
    catch (error) {
        stop.abort(error);
        // What stopped the rest is the cause; an error that follows from it is not.
        throw work.signal.aborted ? work.signal.reason : stop.signal.reason;
    }
}
/** What the contents file and the manifest say about what is in the database. */
async function describeSnapshot(keeper, server, exclusions, settings) {
    const read = await (0,postgres_contents/* readContents */.r0)(keeper, server.major, exclusions, settings);
    const contents = { ...read, migrations: await (0,migrations/* readMigrations */.Y)(keeper, exclusions) };
    const extensions = await (0,postgres_contents/* readExtensions */.HW)(keeper);
    const usedRoles = await (0,roles/* readUsedRoles */.xg)(keeper, exclusions.schemas);
    return { contents, extensions, usedRoles };
}
/** What belongs to the database and the server, and is not in the snapshot. */
async function describeSurroundings(maintenance, database, settings, work) {
    const { properties } = await describe(maintenance, database);
    const roles = settings.includeRoles ? await (0,commands_roles/* readRolesOrWarn */.TY)(maintenance, work) : undefined;
    return { properties, roles };
}
async function describe(maintenance, database) {
    const found = await (0,databases/* readProperties */.Qh)(maintenance, database);
    if (found)
        return found;
    throw new failure/* Failure */.HR('DATABASE_NOT_FOUND', `database "${database}" was dropped or renamed since its backup began`, 'Run again.');
}
async function findExclusions(keeper, { excludeSchemas, excludeTableData }) {
    if (excludeSchemas.length + excludeTableData.length === 0)
        return { schemas: [], tableData: [] };
    return await (0,postgres_contents/* resolveExclusions */.Y_)(keeper, schema => (0,patterns/* matchesAny */._I)(excludeSchemas, schema), table => excludeTableData.some(pattern => matchesTable(pattern, table)));
}
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
            const names = [dumpName(place), (0,catalog_names/* fileName */.Md)(place, 'dump'), (0,catalog_names/* fileName */.Md)(place, 'manifest')];
            const sizes = await Promise.all([...new Set(names)].map(name => store.size(name, signal)));
            if (sizes.every(size => size === undefined))
                return place;
        }
        catch (error) {
            // A writer need not be able to read: then the commit decides, which never overwrites.
            if (error instanceof failure/* Failure */.HR && error.code === 'STORE_ACCESS_DENIED')
                return place;
            throw error;
        }
    }
}
/** What would be refused when it is read is not written either. */
function requireReadable(what, bytes, maxBytes) {
    if (bytes.length <= maxBytes)
        return;
    throw new failure/* Failure */.HR('STORE_WRITE_FAILED', `the ${what} has ${bytes.length} bytes, more than the ${maxBytes} that are read again`, 'The database has too many objects or exclusions for one backup: divide it by --exclude-schemas.');
}
const nameInFolder = (place, file) => (0,catalog_names/* fileName */.Md)(place, file).slice((0,catalog_names/* databaseFolder */.QN)(place.database).length);
/** The value of `--compress`; throws `USAGE` when this pg_dump cannot compress that way. */
function requireCompression(compression, tools) {
    const argument = (0,catalog_compression/* compressionArgument */.Uo)(compression, tools);
    if (argument !== undefined)
        return argument;
    throw new failure/* Failure */.HR('USAGE', `this pg_dump ${tools.version} cannot compress with ${compression.method}`, 'Leave --compression at auto, or use gzip or none: other methods came with PostgreSQL 16, and not every build has them.');
}


/***/ }),

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ selectDatabases),
/* harmony export */   OZ: () => (/* binding */ halfRestored),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   databases: () => (/* binding */ databases)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(976);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(413);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8621);




/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, work) {
    const found = await selectDatabases(reached, selection, work);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseSize */ .Ju)(reached.maintenance, name);
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
    const all = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabases */ .Pf)(server, maintenance, isAskedFor, work.signal);
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
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, 'Run that restore again, which opens it first; or: ALTER DATABASE … WITH ALLOW_CONNECTIONS true');
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `Finish the restore first: pg-azure-backup restore. A backup of it would not be whole.${isOurs ? '' : notOurs(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const notOurs = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} IS NULL;`;
const notFound = (database, server) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'See what is there: pg-azure-backup databases. Names are case-sensitive.');


/***/ }),

/***/ 2233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readMigrations)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/postgres/batches.js
var batches = __webpack_require__(5083);
;// CONCATENATED MODULE: ./lib/postgres/migration-rules.js
const isNull = (value) => value === null || value === undefined;
/** Both texts, with something between them; null where one is. */
const joined = (row, one, between, other) => isNull(row[one]) || isNull(row[other]) ? null : `${row[one]}${between}${row[other]}`;
/** Idle locks are recorded as well, so that one that is held is told from a tool that is not there. */
const migrationRules = [
    {
        tool: 'golang-migrate',
        tables: ['schema_migrations'],
        columns: { version: 'any', dirty: 'B' },
        only: true,
        version: row => row.version,
        newestBy: ['version'],
        failed: row => row.dirty === 't',
    },
    {
        tool: 'Rails or dbmate',
        tables: ['schema_migrations'],
        columns: { version: 'any' },
        only: true,
        version: row => row.version,
        newestBy: ['version'],
    },
    {
        tool: 'Ecto',
        tables: ['schema_migrations'],
        columns: { version: 'any', inserted_at: 'any' },
        only: true,
        version: row => row.version,
        newestBy: ['version'],
    },
    {
        tool: 'Flyway',
        tables: ['flyway_schema_history', 'schema_version'],
        columns: { installed_rank: 'any', version: 'any', script: 'any', success: 'B' },
        version: row => row.version,
        newestBy: ['installed_rank'],
        applied: row => !isNull(row.version) && row.success === 't',
        failed: row => row.success === 'f',
    },
    {
        tool: 'Alembic',
        tables: ['alembic_version'],
        columns: { version_num: 'S' },
        only: true,
        version: row => row.version_num,
        newestBy: 'all',
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory'],
        columns: { MigrationId: 'S', ProductVersion: 'any' },
        version: row => row.MigrationId,
        newestBy: ['MigrationId'],
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory', '__ef_migrations_history'],
        columns: { migration_id: 'S', product_version: 'any' },
        version: row => row.migration_id,
        newestBy: ['migration_id'],
    },
    {
        tool: 'Knex',
        tables: ['knex_migrations'],
        columns: { id: 'any', name: 'any', batch: 'any' },
        version: row => row.name,
        newestBy: ['id'],
    },
    {
        tool: 'Knex (lock)',
        tables: ['knex_migrations_lock'],
        columns: { is_locked: 'N' },
        failed: row => row.is_locked === '1',
    },
    {
        tool: 'Prisma',
        tables: ['_prisma_migrations'],
        columns: { migration_name: 'S', finished_at: 'any', rolled_back_at: 'any' },
        version: row => row.migration_name,
        newestBy: ['finished_at', 'migration_name'],
        applied: row => !isNull(row.finished_at) && isNull(row.rolled_back_at),
        failed: row => isNull(row.finished_at) && isNull(row.rolled_back_at),
    },
    {
        tool: 'Django',
        tables: ['django_migrations'],
        columns: { id: 'any', app: 'any', name: 'any', applied: 'any' },
        version: row => joined(row, 'app', '.', 'name'),
        newestBy: ['id'],
    },
    {
        tool: 'Liquibase',
        tables: ['databasechangelog'],
        columns: { id: 'any', author: 'any', exectype: 'any', orderexecuted: 'any' },
        version: row => joined(row, 'id', '::', 'author'),
        newestBy: ['orderexecuted'],
        failed: row => row.exectype === 'FAILED',
    },
    {
        tool: 'Liquibase (lock)',
        tables: ['databasechangeloglock'],
        columns: { locked: 'B', lockgranted: 'any', lockedby: 'any' },
        failed: row => row.locked === 't',
    },
    {
        tool: 'TypeORM',
        tables: ['migrations', 'typeorm_migrations'],
        columns: { id: 'any', timestamp: 'DNS', name: 'any' },
        only: true,
        version: row => row.name,
        newestBy: ['timestamp', 'id'],
    },
    {
        tool: 'Laravel',
        tables: ['migrations'],
        columns: { id: 'any', migration: 'any', batch: 'any' },
        only: true,
        version: row => row.migration,
        newestBy: ['id'],
    },
    {
        tool: 'Sequelize',
        tables: ['SequelizeMeta'],
        columns: { name: 'S' },
        version: row => row.name,
        newestBy: ['name'],
    },
    {
        tool: 'Drizzle',
        tables: ['__drizzle_migrations'],
        columns: { id: 'any', hash: 'any', created_at: 'any' },
        version: row => row.hash,
        newestBy: ['created_at', 'id'],
    },
    {
        tool: 'goose',
        tables: ['goose_db_version'],
        columns: { id: 'any', version_id: 'any', is_applied: 'B' },
        version: row => row.version_id,
        newestBy: ['id'],
        applied: row => row.is_applied === 't',
    },
    {
        tool: 'SQLx',
        tables: ['_sqlx_migrations'],
        columns: { version: 'any', success: 'B', checksum: 'any' },
        version: row => row.version,
        newestBy: ['version'],
        applied: row => row.success === 't',
        failed: row => row.success === 'f',
    },
    {
        tool: 'node-pg-migrate',
        tables: ['pgmigrations'],
        columns: { id: 'any', name: 'any', run_on: 'any' },
        version: row => row.name,
        newestBy: ['id'],
    },
    {
        tool: 'Atlas',
        tables: ['atlas_schema_revisions'],
        columns: { version: 'S', applied: 'N', total: 'N', error: 'S' },
        version: row => row.version,
        newestBy: ['version'],
        failed: row => (row.error ?? '') !== '' || Number(row.applied) < Number(row.total),
    },
];

// EXTERNAL MODULE: ./lib/postgres/rows.js
var rows = __webpack_require__(2182);
// EXTERNAL MODULE: ./lib/postgres/session.js + 2 modules
var postgres_session = __webpack_require__(8621);
;// CONCATENATED MODULE: ./lib/postgres/sql/migrations.js
/**
 * Tables that have one of the names $2, in schemas other than $1, with their columns and what kind of type
 * each is of. One that is partitioned may read from other servers: no tool for migrations makes that.
 */
const namedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident,
       pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum) AS columns,
       pg_catalog.array_agg(t.typcategory::pg_catalog.text ORDER BY a.attnum) AS categories
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
 WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relpersistence <> 't'
   AND c.relname::pg_catalog.text = ANY ($2::pg_catalog.text[]) AND n.nspname <> ALL ($1)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

;// CONCATENATED MODULE: ./lib/postgres/migrations.js






/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such. They are read by COPY, without a
 * query: anybody's table may have one of these names, and be made to run something when it is asked.
 */
async function readMigrations(session, exclusions) {
    const names = migrationRules.flatMap(({ tables }) => tables);
    const tables = await session.rows(namedTable, (0,postgres_session/* longList */.jm)(namedTablesSql), [
        exclusions.schemas,
        names,
    ]);
    const found = [];
    for (const table of tables.filter(one => (0,rows/* hasRows */.iB)(one, exclusions))) {
        const rule = migrationRules.find(one => isKeptBy(one, table));
        if (!rule)
            continue;
        const reading = new Reading(rule, table);
        const copy = (0,rows/* copySql */.mw)(table.ident, reading.columns.map(postgres_session/* quoteIdent */.v4));
        try {
            await session.copy(`SAVEPOINT migrations; ${copy}; RELEASE SAVEPOINT migrations`, reading.hear);
            found.push(reading.told(table.ident));
        }
        catch (error) {
            (0,batches/* refusalOf */.O)(error);
            await session.execute('ROLLBACK TO SAVEPOINT migrations');
        }
    }
    return found;
}
const namedTable = schemas/* object */.Ikc({
    schema: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    ident: schemas/* string */.YjP(),
    columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Of the type of each column. */
    categories: schemas/* array */.YOg(schemas/* string */.YjP()),
});
function isKeptBy(rule, table) {
    const wanted = Object.entries(rule.columns);
    return (rule.tables.includes(table.name) &&
        wanted.every(([column, kinds]) => {
            const category = table.categories[table.columns.indexOf(column)];
            return category !== undefined && (kinds === 'any' || kinds.includes(category));
        }) &&
        (!rule.only || wanted.length === table.columns.length));
}
/** Longer versions are cut, and so is a row that no tool would write. */
const longest = 200;
const longestLine = 64 * 1024;
/** What the rows of a table say, taken row by row: it may have any number. */
class Reading {
    columns;
    #rule;
    #newest;
    #all = [];
    #failed = 0;
    #line = Buffer.alloc(0);
    #isNumber;
    constructor(rule, { columns, categories }) {
        this.#rule = rule;
        this.#isNumber = column => categories[columns.indexOf(column)] === 'N';
        this.columns = Object.keys(rule.columns);
    }
    hear = (piece, isEnd) => {
        if (this.#line.length < longestLine)
            this.#line = Buffer.concat([this.#line, piece]);
        if (!isEnd)
            return;
        this.#read(valuesIn(this.#line.toString('utf8', 0, longestLine)));
        this.#line = Buffer.alloc(0);
    };
    #read(values) {
        const row = Object.fromEntries(this.columns.map((column, at) => [column, values[at]]));
        const { applied, failed, newestBy, version } = this.#rule;
        if (failed?.(row))
            this.#failed += 1;
        if (!version || (applied && !applied(row)))
            return;
        const next = { row, version: version(row) ?? null };
        if (newestBy === 'all') {
            // No more of them can be told.
            if (next.version !== null)
                this.#all = [...this.#all, next.version].toSorted(byBytes).slice(0, longest);
        }
        else if (!this.#newest || this.#isNewer(next, this.#newest))
            this.#newest = next;
    }
    #isNewer(one, other) {
        for (const column of this.#rule.newestBy ?? []) {
            const compare = this.#isNumber(column) ? byNumber : byBytes;
            const order = nullsFirst(compare)(one.row[column], other.row[column]);
            if (order !== 0)
                return order > 0;
        }
        return nullsFirst(byBytes)(one.version, other.version) > 0;
    }
    told(table) {
        const { tool, newestBy } = this.#rule;
        const all = this.#all.length > 0 ? this.#all.join(',') : null;
        const version = newestBy === 'all' ? all : (this.#newest?.version ?? null);
        return {
            tool,
            table,
            version: version === null ? null : [...version].slice(0, longest).join(''),
            failed: this.#failed,
        };
    }
}
/** The values of a line of COPY. */
const valuesIn = (line) => line
    .replace(/\n$/, '')
    .split('\t')
    .map(value => value === '\\N' ? null : value.replace(/\\(.)/gs, (_, one) => escapes[one] ?? one));
const escapes = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
const nullsFirst = (compare) => (one, other) => {
    if (typeof one !== 'string')
        return typeof other === 'string' ? -1 : 0;
    return typeof other === 'string' ? compare(one, other) : 1;
};
/** The order of PostgreSQL’s collation "C". */
const byBytes = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));
function byNumber(one, other) {
    const isWhole = [one, other].every(value => /^-?\d+$/.test(value));
    const difference = isWhole ? BigInt(one) - BigInt(other) : Number(one) - Number(other);
    return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}


/***/ })

};
