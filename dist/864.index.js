export const id = 864;
export const ids = [864,985];
export const modules = {

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9882);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4776);
/* harmony import */ var _postgres_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8567);
/* harmony import */ var _backup_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(603);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1132);
/* harmony import */ var _earlier_backups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(420);
/* harmony import */ var _failed_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2825);








/**
 * Backs up databases one by one, `concurrency` of them side by side. One that fails does not stop
 * the others; that none matches is a failure.
 */
async function backup({ reached, serverName, store, tools: finding }, request, work) {
    const { server } = reached;
    const { reporter, signal } = work;
    const selecting = (0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .selectDatabases */ .$P)(reached, request, work).finally(() => {
        // Nothing waits for its goodbye, which never fails.
        void reached[Symbol.asyncDispose]();
    });
    const [found, tools] = await Promise.all([selecting, finding]);
    const { selected, leftOut, failures: unusable } = found;
    const compression = (0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_7__/* .compressionName */ .ci)((0,_backup_database_js__WEBPACK_IMPORTED_MODULE_3__/* .requireCompression */ .ez)(request.compression, tools));
    if (request.compression.method === 'auto') {
        reporter.info(`Compression ${compression}: ${(0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonOfAuto */ .r)(tools)}`);
    }
    for (const { name, leftOut: why } of leftOut) {
        const message = `Leaving out "${name}": ${why.reason}`;
        if (why.expected)
            reporter.detail(message);
        else
            reporter.warn(message);
    }
    (0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .requireSomething */ .gh)(found, server);
    const failures = [...unusable];
    let checking;
    const checkStore = () => {
        checking ??= store.check('write', signal, request.accessTier);
        return checking;
    };
    if (request.dryRun) {
        await checkStore();
        const planned = [];
        for (const { name } of selected) {
            try {
                await (0,_backup_database_js__WEBPACK_IMPORTED_MODULE_3__/* .tryToBackUp */ .$f)(server, name, request, work);
                planned.push(name);
                reporter.info(`Would back up "${name}" to ${store.location}`);
            }
            catch (error) {
                signal.throwIfAborted();
                failures.push({ database: name, failure: (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error) });
            }
        }
        return { backups: [], failures, planned };
    }
    const backups = [];
    let passedOver = 0;
    let refusedByStore;
    const queue = selected.values();
    const runOne = async (name) => {
        const startedAt = work.now();
        const whose = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_1__/* .ownName */ .qU)({ name: serverName, ...server.address });
        try {
            const made = request.goesOn && (await (0,_earlier_backups_js__WEBPACK_IMPORTED_MODULE_5__/* .madeByThisRun */ .Od)(store, name, whose, request, work));
            if (made) {
                reporter.info(`"${name}" was backed up by this run already, as ${made.name}: not again`);
                backups.push(made);
                passedOver += 1;
                return;
            }
            const parts = { server, serverName, store, tools, checkStore };
            backups.push(await backupLocked(parts, name, request, work));
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
            const failure = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
            failures.push({ database: name, failure });
            await (0,_failed_run_js__WEBPACK_IMPORTED_MODULE_6__/* .recordFailedRun */ .il)(store, name, whose, startedAt, failure, work);
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
        reporter.warn(`Nothing was backed up: a run of the id ${work.run.id} has backed up all of it already. A run that is due, and is not one started again, needs an id of its own (--run-id).`);
    }
    return { backups: backups.toSorted(byName), failures, planned: [] };
}
const byName = (a, b) => a.name.localeCompare(b.name);
/** What was dropped or replaced between the snapshot and its locks is missing to that snapshot alone. */
const wentMeanwhile = /does not exist|was replaced .* after the snapshot was taken|could not open relation with OID|cache lookup failed/;
/** Backs up under the lock; once more where something was dropped or replaced while the first one began. */
async function backupLocked(parts, database, settings, work) {
    const { server } = parts;
    // It connects while the lock is taken, and reads nothing before.
    const keeper = (0,_backup_database_js__WEBPACK_IMPORTED_MODULE_3__/* .openKeeper */ .zK)(server, database, work.signal);
    try {
        return await backupBy(keeper);
    }
    catch (error) {
        const { code, message } = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        const isOfSnapshot = code === 'PG_QUERY_FAILED' && wentMeanwhile.test(message);
        if (!isOfSnapshot || keeper.sentBytes > 0 || work.signal.aborted)
            throw error;
        work.reporter.info(`Beginning again, for something was dropped or replaced meanwhile: ${message}`);
        return await backupBy((0,_backup_database_js__WEBPACK_IMPORTED_MODULE_3__/* .openKeeper */ .zK)(server, database, work.signal));
    }
    async function backupBy(keeping) {
        try {
            return await (0,_postgres_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withDatabaseLock */ .N)(server, database, 'shared', 'backup', work.signal, (maintenance, signal) => (0,_backup_database_js__WEBPACK_IMPORTED_MODULE_3__/* .backupDatabase */ ._h)(parts, maintenance, keeping, database, settings, { ...work, signal }));
        }
        catch (error) {
            keeping.stop.abort(error);
            throw error;
        }
    }
}


/***/ }),

/***/ 2985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportBytes)
/* harmony export */ });
/** Adds up the bytes of one transfer and reports them as its progress. */
function reportBytes(reporter, task, totalBytes) {
    let sum = 0;
    return bytes => {
        sum += bytes;
        reporter.progress(task, sum, totalBytes);
    };
}


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
            (0,batches/* refusalOf */.Of)(error);
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
