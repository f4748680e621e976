export const id = 176;
export const ids = [176,985];
export const modules = {

/***/ 3176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareDrill: () => (/* binding */ prepareDrill),
  runDrill: () => (/* binding */ runDrill),
  secondsSince: () => (/* binding */ secondsSince),
  sweepScratchDatabases: () => (/* binding */ sweepScratchDatabases)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/catalog/drill.js
var drill = __webpack_require__(6373);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/catalog/provider-extensions.js
var provider_extensions = __webpack_require__(1613);
// EXTERNAL MODULE: ./lib/postgres/archive-list.js
var archive_list = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/postgres/databases.js
var databases = __webpack_require__(413);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/postgres/batches.js
var batches = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/postgres/contents.js + 1 modules
var postgres_contents = __webpack_require__(1467);
// EXTERNAL MODULE: ./lib/postgres/lack.js
var postgres_lack = __webpack_require__(4838);
// EXTERNAL MODULE: ./lib/postgres/migrations.js + 2 modules
var migrations = __webpack_require__(2233);
// EXTERNAL MODULE: ./lib/postgres/rows.js
var rows = __webpack_require__(2182);
// EXTERNAL MODULE: ./lib/postgres/session.js + 2 modules
var postgres_session = __webpack_require__(8621);
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
 * What a query runs depends on the types of what it compares: casts and operators belong to whoever made
 * them. `is_own`: PostgreSQL's own, or a domain over one of those.
 */
const sourcesOfTypes = `source AS (
  SELECT t.oid, t.oid AS base, t.typtype, t.typcategory, t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace AS is_own
    FROM pg_catalog.pg_type AS t WHERE t.typtype <> 'd'
  UNION ALL
  SELECT t.oid, source.base, source.typtype, source.typcategory, source.is_own
    FROM pg_catalog.pg_type AS t JOIN source ON source.oid = t.typbasetype
)`;
/** Tables whose rows are on other servers, in part or all of them. */
const abroad = `abroad(oid) AS (
  SELECT ftrelid FROM pg_catalog.pg_foreign_table
  UNION SELECT i.inhparent FROM abroad JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = abroad.oid
)`;
/**
 * A statement for each sequence and the column that it numbers (it is owned by it, or the column's
 * default is its next value); the answer is a row if what the sequence would give next is already
 * passed by a value of the column. One that starts again at its end is no matter.
 * No statement where its query would run what a user made, or read from another server.
 */
const sequenceStatementsSql = `
WITH RECURSIVE numbers AS (
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
), ${sourcesOfTypes}, ${abroad}
SELECT pg_catalog.format('%I.%I', n.nspname, s.relname) AS ident,
       CASE WHEN NOT y.is_own THEN 'over types of users'
            WHEN t.oid IN (SELECT oid FROM abroad) THEN 'of foreign tables' END AS why,
       CASE WHEN y.is_own AND t.oid NOT IN (SELECT oid FROM abroad) THEN pg_catalog.format(
         'SELECT %L AS sequence, %L AS "column", next::pg_catalog.text, extreme::pg_catalog.text FROM (SELECT last_value::pg_catalog.numeric + CASE WHEN is_called THEN %s ELSE 0 END AS next, (SELECT pg_catalog.%s(%I)::pg_catalog.numeric FROM %s) AS extreme FROM %I.%I) AS s WHERE extreme %s next',
         pg_catalog.format('%I.%I', n.nspname, s.relname),
         pg_catalog.format('%s.%I', t.oid::pg_catalog.regclass, a.attname),
         q.seqincrement,
         CASE WHEN q.seqincrement > 0 THEN 'max' ELSE 'min' END, a.attname, t.oid::pg_catalog.regclass,
         n.nspname, s.relname,
         CASE WHEN q.seqincrement > 0 THEN '>=' ELSE '<=' END)
       END AS statement
  FROM numbers
  JOIN pg_catalog.pg_class AS s ON s.oid = numbers.seq AND s.relkind = 'S' AND s.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace AND n.nspname !~ '^pg_'
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid AND NOT q.seqcycle
  JOIN pg_catalog.pg_class AS t ON t.oid = numbers.tbl AND t.relkind IN ('r', 'p')
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = numbers.col
  JOIN source AS y ON y.oid = a.atttypid AND y.typcategory = 'N'
 ORDER BY 1`;
/**
 * A statement for each foreign key that counts the rows that have no row to refer to, up to a
 * thousand. MATCH SIMPLE: a row with a NULL in its key refers to nothing. MATCH FULL: all NULL is
 * fine, some NULL is not. No statement for keys over periods, which PostgreSQL 18 has, nor where its query
 * would run what a user made, or read from another server: `why`.
 */
const orphanStatementsSql = `
WITH RECURSIVE fk AS (
  SELECT c.*, r.relname, n.nspname,
         pg_catalog.to_jsonb(c) ->> 'conenforced' IS DISTINCT FROM 'false' AS enforced,
         pg_catalog.to_jsonb(c) ->> 'conperiod' IS NOT DISTINCT FROM 'true' AS period
    FROM pg_catalog.pg_constraint AS c
    JOIN pg_catalog.pg_class AS r ON r.oid = c.conrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
   WHERE c.contype = 'f' AND c.conparentid = 0
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), ${sourcesOfTypes}, ${abroad}
SELECT pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname) AS ident,
       passed.why,
       CASE WHEN passed.why IS NULL THEN
         pg_catalog.format(
           'SELECT %L AS ident, %L::pg_catalog.bool AS promised, pg_catalog.count(*) AS orphans FROM (SELECT FROM %s AS k WHERE %s LIMIT 1000) AS o',
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
            CASE WHEN how.told
                 THEN pg_catalog.format('pg_catalog.format(%L, p.%I) OPERATOR(pg_catalog.=) pg_catalog.format(%L, k.%I)', '%s', pa.attname, '%s', ka.attname)
                 ELSE pg_catalog.format('p.%I OPERATOR(%I.%s) k.%I', pa.attname, opn.nspname, op.oprname, ka.attname) END,
            ' AND ' ORDER BY x.ord) AS same,
          pg_catalog.bool_and(how.compared OR how.told) AS is_safe
     FROM ROWS FROM (pg_catalog.unnest(fk.conkey), pg_catalog.unnest(fk.confkey), pg_catalog.unnest(fk.conpfeqop))
            WITH ORDINALITY AS x(k, p, opoid, ord)
     JOIN pg_catalog.pg_attribute AS ka ON ka.attrelid = fk.conrelid AND ka.attnum = x.k
     JOIN pg_catalog.pg_attribute AS pa ON pa.attrelid = fk.confrelid AND pa.attnum = x.p
     JOIN source AS ks ON ks.oid = ka.atttypid
     JOIN source AS ps ON ps.oid = pa.atttypid
     JOIN pg_catalog.pg_operator AS op ON op.oid = x.opoid
     JOIN pg_catalog.pg_namespace AS opn ON opn.oid = op.oprnamespace
     JOIN pg_catalog.pg_proc AS f ON f.oid = op.oprcode
     JOIN pg_catalog.pg_language AS l ON l.oid = f.prolang
    CROSS JOIN LATERAL (
      SELECT -- with no cast in between, by what only a superuser can have made
             l.lanname IN ('internal', 'c') AND (ps.is_own AND ks.is_own OR (op.oprleft, op.oprright) = (ps.base, ks.base)) AS compared,
             -- labels of an enum, for which any number of casts may stand: by their text
             ps.typtype = 'e' AND ks.base = ps.base AS told) AS how) AS key
 CROSS JOIN LATERAL (
   SELECT CASE WHEN fk.period THEN 'over periods'
               WHEN NOT key.is_safe THEN 'over types of users'
               WHEN EXISTS (SELECT FROM abroad WHERE abroad.oid IN (fk.conrelid, fk.confrelid)) THEN 'of foreign tables' END AS why) AS passed
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
       CASE WHEN c.oid IN (SELECT oid FROM abroad) THEN 'of foreign tables' END AS why,
       CASE WHEN c.oid IN (SELECT oid FROM abroad) THEN NULL
            WHEN c.relkind = 'v' THEN pg_catalog.format('SELECT * FROM %I.%I', n.nspname, c.relname)
            ELSE pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') END AS statement
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 1`;
/**
 * Adds all schemas to the transaction's search_path, behind those that are in it. The path is the
 * user's then: operators, too, are called by their schema.
 */
const pathToAllSchemas = `
SELECT pg_catalog.set_config('search_path',
         pg_catalog.concat_ws(', ',
           CASE WHEN pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.<>) ''
                THEN pg_catalog.current_setting('search_path') END,
           (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(nspname), ', ' ORDER BY nspname)
              FROM pg_catalog.pg_namespace
             WHERE nspname OPERATOR(pg_catalog.!~) '^pg_'
               AND nspname OPERATOR(pg_catalog.<>) 'information_schema')), true)`;
/** Languages in which anybody may write functions. */
const trustedLanguagesSql = `
SELECT lanname AS name FROM pg_catalog.pg_language WHERE lanpltrusted`;
/** Settings that only a superuser may change, or nobody in a session. */
const superuserSettingsSql = `
SELECT pg_catalog.lower(name) AS name FROM pg_catalog.pg_settings WHERE context <> 'user'`;
/** The versions of an extension that the server can make; $1: its name. */
const extensionVersionsSql = `
SELECT version FROM pg_catalog.pg_available_extension_versions WHERE name = $1`;
/**
 * Statements by which a login gets of the extensions in a database what a drill needs: to read and refer to
 * all that is in them, to fill their configuration, to use their foreign-data wrappers. $1: the login; $2: idents of
 * tables that it is not to fill.
 */
const extensionGrantsSql = `
WITH member AS (
  SELECT d.classid, d.objid, d.refobjid FROM pg_catalog.pg_depend AS d
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
)
SELECT pg_catalog.format('GRANT USAGE ON SCHEMA %I TO %I', n.nspname, $1::pg_catalog.text) AS statement
  FROM member AS m JOIN pg_catalog.pg_namespace AS n ON n.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
UNION ALL
SELECT pg_catalog.format('GRANT %s ON %s %I.%I TO %I',
         pg_catalog.concat_ws(', ', 'SELECT',
           CASE WHEN c.relkind <> 'S' THEN 'REFERENCES' END,
           CASE WHEN c.oid = ANY (coalesce(x.extconfig, '{}'))
                 AND pg_catalog.format('%I.%I', n.nspname, c.relname) <> ALL ($2::pg_catalog.text[])
             THEN CASE WHEN c.relkind = 'S' THEN 'UPDATE' ELSE 'INSERT, UPDATE, DELETE' END END),
         CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname, $1::pg_catalog.text)
  FROM member AS m
  JOIN pg_catalog.pg_class AS c ON c.oid = m.objid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_extension AS x ON x.oid = m.refobjid
 WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
UNION ALL
SELECT pg_catalog.format('GRANT USAGE ON FOREIGN DATA WRAPPER %I TO %I', w.fdwname, $1::pg_catalog.text)
  FROM member AS m JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass`;

// EXTERNAL MODULE: ./lib/postgres/user-sql.js
var user_sql = __webpack_require__(8961);
;// CONCATENATED MODULE: ./lib/postgres/drill.js











/**
 * Looks at a restored database from all sides and compares it with what was recorded. What cannot be
 * looked at is a check that says so; only a lost connection or an interruption ends it.
 */
async function drillChecks(session, major, recorded) {
    const { manifest, emptied } = recorded;
    const { exclusions } = manifest;
    return (0,drill/* judgeDrill */.Jg)(recorded, {
        ...(await lookAtLoad(session, major, recorded)),
        sequences: await look(() => lookAtSequences(session)),
        orphans: await look(() => lookForOrphans(session)),
        migrations: await look(async () => {
            const found = await inReadOnly(session, () => (0,migrations/* readMigrations */.Y)(session, exclusions));
            return found.filter(({ table }) => !emptied.includes(table));
        }),
        views: await look(() => planViews(session, manifest)),
    });
}
/** Looks at no more than it takes to know that all of a dump is there. */
const loadChecks = async (session, major, recorded) => (0,drill/* judgeLoad */.wl)(recorded, await lookAtLoad(session, major, recorded));
async function lookAtLoad(session, major, { contents, manifest: { exclusions } }) {
    return {
        major,
        objects: await look(async () => ({
            contents: await (0,postgres_contents/* readContents */.r0)(session, major, exclusions, {
                countRows: false,
                hashContents: false,
            }),
            extensions: await (0,postgres_contents/* readExtensions */.HW)(session),
            states: await session.rows(stateRow, (0,postgres_session/* longList */.jm)(healthSql)),
        })),
        rows: await look(() => (0,rows/* readRows */.aK)(session, exclusions, {
            countRows: contents.rows !== null,
            hashContents: contents.hashes !== undefined && contents.major === major,
            recorded: contents,
        })),
    };
}
const stateRow = classic_schemas/* object */.Ikc({ kind: classic_schemas/* string */.YjP(), ident: classic_schemas/* string */.YjP(), state: classic_schemas/* enum */.k5n(drill/* objectStates */.SW) });
async function look(what) {
    try {
        return { found: await what() };
    }
    catch (error) {
        return { refused: (0,batches/* refusalOf */.Of)(error).message };
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
/** A statement that the server wrote; null where the thing is passed over, and why. */
const statementRow = classic_schemas/* object */.Ikc({
    ident: classic_schemas/* string */.YjP(),
    statement: classic_schemas/* string */.YjP().nullable(),
    why: classic_schemas/* string */.YjP().nullable(),
});
async function readStatements(session, sql) {
    const all = await session.rows(statementRow, (0,postgres_session/* longList */.jm)(sql));
    const statements = all.flatMap(({ ident, statement }) => statement === null ? [] : [{ ident, statement }]);
    return { statements, passedOver: all.flatMap(({ why }) => why ?? []) };
}
const refusedBecause = ({ ident }, why) => `${ident} could not be looked at: ${why.message}`;
const sequencesPerStatement = 100;
async function lookAtSequences(session) {
    const { statements, passedOver } = await readStatements(session, sequenceStatementsSql);
    const { rows, refused } = await readAll(session, statements, sequencesPerStatement, classic_schemas/* object */.Ikc({
        sequence: classic_schemas/* string */.YjP(),
        column: classic_schemas/* string */.YjP(),
        next: classic_schemas/* string */.YjP(),
        extreme: classic_schemas/* string */.YjP(),
    }));
    return { looked: statements.length, behind: rows, refused, passedOver };
}
/** Fewer than elsewhere: each may build a hash table as large as the server lets it. */
const keysPerStatement = 20;
async function lookForOrphans(session) {
    const { statements, passedOver } = await readStatements(session, orphanStatementsSql);
    const { rows, refused } = await readAll(session, statements, keysPerStatement, classic_schemas/* object */.Ikc({ ident: classic_schemas/* string */.YjP(), promised: classic_schemas/* boolean */.zMY(), orphans: postgres_session/* count */.U9 }));
    return { keys: rows, refused, passedOver };
}
/** The rows of all statements, and which of them the server refused. */
async function readAll(session, statements, perStatement, row) {
    const rows = [];
    const refused = [];
    await (0,batches/* inBatches */.oq)(statements, perStatement, async (batch) => {
        const sql = batch.map(({ statement }) => `(${statement})`).join(' UNION ALL ');
        rows.push(...(await session.rows(row, (0,postgres_session/* longList */.jm)(sql))));
    }, (statement, why) => refused.push(refusedBecause(statement, why)));
    return { rows, refused };
}
const viewsPerTrip = 100;
/** Has the query of each view planned, with the search_path and the policies that applications have. */
async function planViews(session, manifest) {
    const { statements, passedOver } = await readStatements(session, viewQueriesSql);
    const broken = [];
    const refused = [];
    await (0,batches/* inBatches */.oq)(statements, viewsPerTrip, batch => inReadOnly(session, async () => {
        await (0,user_sql/* behaveAsUsual */.Az)(session, manifest.properties, 'transaction');
        // What an application's role sets for itself is not known: a function may rely on it.
        await session.execute(pathToAllSchemas);
        await session.execute((0,postgres_session/* long */.LU)(batch.map(({ statement }) => `EXPLAIN ${statement}`).join(';\n')));
    }), (view, why) => {
        if (why.code === 'PG_PERMISSION_DENIED' || (0,postgres_lack/* lackIn */.r)(why))
            refused.push(refusedBecause(view, why));
        else
            broken.push(`${view.ident}: ${why.message}`);
    });
    return { looked: statements.length, broken, refused, passedOver };
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
            await (0,user_sql/* behaveAsUsual */.Az)(session, manifest.properties, 'transaction');
            await session.execute(`SET LOCAL statement_timeout = '${assertionTimeout}'`);
            // A cursor: it takes a query alone, and as many of its rows as are asked for.
            await session.rows(classic_schemas/* object */.Ikc({}), (0,postgres_session/* long */.LU)(`DECLARE assertion NO SCROLL CURSOR FOR\n${(0,user_sql/* withoutByteOrderMark */.Yi)(sql)}`));
            return await session.rows(classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()), (0,postgres_session/* longList */.jm)(`FETCH ${rowsFetched + 1} FROM assertion`));
        });
    }
    catch (error) {
        const problem = `the query failed: ${(0,failure/* messageOf */.bD)((0,batches/* refusalOf */.Of)(error))}`;
        const lack = (0,postgres_lack/* lackIn */.r)(error);
        return lack
            ? { ...failed(problem), verdict: 'unverifiable', hint: lack.hint }
            : failed(problem);
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
    const text = textOf(value);
    if (text === undefined)
        return failed('its first column is not text, number or boolean: cast it');
    if (text === expected)
        return { ...passed, figure: `${expected}, as expected` };
    // A number is what somebody counted; a text may be anybody's.
    return failed(/^[-+.\d]+$|^(?:true|false|NULL)$/.test(text) ? text : 'another value');
}
function textOf(value) {
    if (value === null)
        return 'NULL';
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

// EXTERNAL MODULE: ./lib/postgres/lenient-restore.js + 2 modules
var lenient_restore = __webpack_require__(4090);
// EXTERNAL MODULE: ./lib/postgres/errors.js
var errors = __webpack_require__(9948);
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
        await maintenance.execute((0,postgres_session/* long */.LU)((0,databases/* createDatabaseSql */.s7)(maintenance.database, properties, major)));
    }
    catch (error) {
        const code = error instanceof failure/* Failure */.HR ? (0,errors/* codeOf */.$N)(error.cause) : '';
        if (code === duplicateDatabase)
            return undefined;
        if (error instanceof failure/* Failure */.HR && localeRefusals.includes(code))
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

// EXTERNAL MODULE: ./lib/postgres/lock.js
var lock = __webpack_require__(8567);
// EXTERNAL MODULE: ./lib/postgres/preflight.js + 1 modules
var preflight = __webpack_require__(6853);
// EXTERNAL MODULE: ./lib/postgres/replace.js
var replace = __webpack_require__(7895);
// EXTERNAL MODULE: ./lib/postgres/restore.js
var restore = __webpack_require__(2669);
// EXTERNAL MODULE: ./lib/postgres/roles.js + 1 modules
var roles = __webpack_require__(2442);
// EXTERNAL MODULE: ./lib/postgres/statements.js
var postgres_statements = __webpack_require__(6645);
;// CONCATENATED MODULE: ./lib/postgres/unprivileged.js


/** Kinds of entries whose statements have to be read to tell. */
const readKinds = [
    'SCHEMA - ',
    'EXTENSION - ',
    'TYPE ',
    'FUNCTION ',
    'PROCEDURE ',
    'AGGREGATE ',
    'CAST - ',
    'OPERATOR FAMILY ',
    'FOREIGN DATA WRAPPER - ',
    'EVENT TRIGGER - ',
];
const hasToBeRead = ({ text }) => readKinds.some(kind => text.startsWith(kind));
function madeBeforehand(objects) {
    const extensions = objects.flatMap(({ entry, statements }) => {
        const extension = extensionIn(statements);
        return extension ? [{ entry, ...extension }] : [];
    });
    const names = objects.flatMap(({ entry, statements }) => {
        const name = mereName(statements);
        return name ? [{ entry, ...name }] : [];
    });
    const wanted = new Set([...extensions, ...names].map(({ schema }) => schema));
    const schemas = objects.flatMap(({ entry, statements }) => {
        const words = onlyStatement(statements);
        const [create, what, name = '', ...rest] = words;
        if (create !== 'CREATE' || what !== 'SCHEMA' || rest.length > 0)
            return [];
        return wanted.has((0,postgres_statements/* nameIn */.ZC)(name)) ? [{ entry, schema: (0,postgres_statements/* nameIn */.ZC)(name) }] : [];
    });
    return {
        extensions: extensions.map(({ name, schema }) => ({ name, schema })),
        schemas: schemas.map(({ schema }) => schema),
        statements: names.map(({ statement }) => statement),
        wrappers: names.flatMap(({ wrapper }) => wrapper ?? []),
        entries: new Set([...extensions, ...names, ...schemas].map(({ entry }) => entry)),
    };
}
const onlyStatement = (statements) => statements.length === 1 ? (0,postgres_statements/* wordsOf */.Z9)(statements[0] ?? '') : [];
const isIdent = (word) => /^(?:"(?:[^"]|"")+"|[a-z_\u0080-\uffff][a-z_0-9$\u0080-\uffff]*)$/.test(word);
function extensionIn(statements) {
    const words = onlyStatement(statements);
    const [name = '', schema = ''] = [words[5], words[8]];
    const written = `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${schema}`;
    return words.join(' ') === written && isIdent(name) && isIdent(schema)
        ? { name: (0,postgres_statements/* nameIn */.ZC)(name), schema: (0,postgres_statements/* nameIn */.ZC)(schema) }
        : undefined;
}
function mereName(statements) {
    const words = onlyStatement(statements);
    const [schema = '', name = ''] = [words.at(-3), words.at(-1)].map(word => word ?? '');
    const isQualified = words.at(-2) === '.' && isIdent(schema) && isIdent(name);
    const made = words.slice(0, -3).join(' ');
    // A type without functions, of which nothing can be had.
    if (made === 'CREATE TYPE' && isQualified) {
        const statement = `CREATE TYPE ${quoted(schema)}.${quoted(name)}`;
        return { statement, schema: (0,postgres_statements/* nameIn */.ZC)(schema) };
    }
    if (made.startsWith('CREATE OPERATOR FAMILY ')) {
        const [, , , of = '', dot, family = '', using, method = '', ...rest] = words;
        const fits = dot === '.' && using === 'USING' && rest.length === 0;
        if (!fits || ![of, family, method].every(isIdent))
            return undefined;
        return {
            statement: `CREATE OPERATOR FAMILY ${quoted(of)}.${quoted(family)} USING ${quoted(method)}`,
            schema: (0,postgres_statements/* nameIn */.ZC)(of),
        };
    }
    // Neither handler nor validator.
    if (words.slice(0, -1).join(' ') === 'CREATE FOREIGN DATA WRAPPER' && isIdent(name)) {
        const statement = `CREATE FOREIGN DATA WRAPPER ${quoted(name)}`;
        return { statement, schema: undefined, wrapper: (0,postgres_statements/* nameIn */.ZC)(name) };
    }
    const cast = castOfText(words);
    return cast === undefined ? undefined : { statement: cast, schema: undefined };
}
const quoted = (word) => (0,postgres_session/* quoteIdent */.v4)((0,postgres_statements/* nameIn */.ZC)(word));
/** A cast between types of PostgreSQL's own, by their text. */
function castOfText(words) {
    const types = typesOfCast(words);
    const rest = words.slice(words.indexOf(')') + 1).join(' ');
    const isByText = /^WITH INOUT(?: AS (?:IMPLICIT|ASSIGNMENT))?$/.test(rest);
    return types && isByText && types.every(type => /^[a-z][a-z0-9 ]*$/.test(type))
        ? `CREATE CAST (${types.join(' AS ')}) ${rest}`
        : undefined;
}
function typesOfCast(words) {
    const [create, cast, open, ...rest] = words;
    if (`${create} ${cast} ${open}` !== 'CREATE CAST (')
        return undefined;
    const [between, end] = [rest.indexOf('AS'), rest.indexOf(')')];
    return between < 0 || end < between
        ? undefined
        : [rest.slice(0, between), rest.slice(between + 1, end)].map(type => type.join(' '));
}
/** Kinds that only a superuser may make, whatever is in them. */
const superuserKinds = [
    ['SHELL TYPE ', 'base types'],
    ['PROCEDURAL LANGUAGE ', 'languages'],
    ['TRANSFORM ', 'transforms'],
    ['OPERATOR CLASS ', 'operator classes'],
    ['OPERATOR FAMILY ', 'operator families'],
    ['ACCESS METHOD ', 'access methods'],
    ['TEXT SEARCH PARSER ', 'text search parsers'],
    ['TEXT SEARCH TEMPLATE ', 'text search templates'],
    ['FOREIGN DATA WRAPPER ', 'foreign-data wrappers'],
];
/** Why an entry is never made; `undefined` where the login may try. */
function reasonNeverMade({ text }, statements, allowed) {
    const [, what] = superuserKinds.find(([start]) => text.startsWith(start)) ?? [];
    if (what !== undefined)
        return `only a superuser may make ${what}`;
    for (const statement of statements) {
        const words = (0,postgres_statements/* wordsOf */.Z9)(statement);
        const reason = reasonOfFunction(words, allowed) ??
            reasonOfAggregate(words) ??
            reasonOfType(words) ??
            reasonOfCast(words);
        if (reason !== undefined)
            return reason;
    }
    return undefined;
}
function reasonOfFunction(words, allowed) {
    if (words[0] !== 'CREATE' || !['FUNCTION', 'PROCEDURE'].includes(words[1] ?? ''))
        return undefined;
    const head = headOf(words);
    const after = (keyword) => {
        const at = head.indexOf(keyword);
        return at < 0 ? undefined : (0,postgres_statements/* nameIn */.ZC)(head[at + 1] ?? '');
    };
    const language = after('LANGUAGE');
    if (language !== undefined && !allowed.languages.has(language)) {
        return `their language is ${language}, in which a function may do anything`;
    }
    if (head.includes('LEAKPROOF'))
        return 'only a superuser may call a function leakproof';
    if (head.includes('SUPPORT'))
        return 'only a superuser may name a support function';
    const setting = head.find((word, at) => head[at - 1] === 'SET' && allowed.superuserSettings.has((0,postgres_statements/* nameIn */.ZC)(word).toLowerCase()));
    return setting === undefined
        ? undefined
        : `only a superuser may have a function set ${(0,postgres_statements/* nameIn */.ZC)(setting)}`;
}
/** What is said of a function before its body, outside parentheses: pg_dump writes keywords in capitals. */
function headOf(words) {
    const head = [];
    let depth = 0;
    for (const word of words) {
        if (word === ')')
            depth -= 1;
        if (depth === 0) {
            if (word === 'AS' || word === 'BEGIN')
                return head;
            head.push(word);
        }
        if (word === '(')
            depth += 1;
    }
    return head;
}
const reasonOfAggregate = (words) => words[1] === 'AGGREGATE' &&
    words.some((word, at) => /^M?STYPE$/.test(word) && words[at + 2] === 'internal')
    ? 'only a superuser may make aggregates whose state is internal'
    : undefined;
const reasonOfType = (words) => words.slice(0, 2).join(' ') === 'CREATE TYPE' && words[3] === '.' && words[5] === '('
    ? 'only a superuser may make base types'
    : undefined;
/** A login may make a cast from or to a type of its own, by a function of its own. */
function reasonOfCast(words) {
    const types = typesOfCast(words);
    if (!types)
        return undefined;
    const isBinary = words.join(' ').includes(' ) WITHOUT FUNCTION');
    return isBinary || !types.some(type => type.includes('.'))
        ? 'only a superuser may make such casts'
        : undefined;
}
/** The statements that make an event trigger; `undefined` where they are not as pg_dump writes them. */
function eventTriggerIn(statements) {
    const [creation = '', change, ...others] = statements;
    const words = (0,postgres_statements/* wordsOf */.Z9)(creation);
    const [name = '', event = ''] = [words[3], words[5]].map(word => word ?? '');
    const execution = words.indexOf('EXECUTE');
    const tags = words.slice(6, Math.max(6, execution));
    const [schema = '', of = ''] = [words[execution + 2], words[execution + 4]].map(word => word ?? '');
    const written = [
        `CREATE EVENT TRIGGER ${name} ON ${event}`,
        ...tags,
        `EXECUTE FUNCTION ${schema} . ${of} ( )`,
    ].join(' ');
    const isWhen = /^(?:WHEN TAG IN \( '[A-Z ]+'(?: , '[A-Z ]+')* \))?$/.test(tags.join(' '));
    const fits = words.join(' ') === written && isWhen && [name, schema, of].every(isIdent);
    if (!fits || !/^[a-z_]+$/.test(event) || others.length > 0)
        return undefined;
    const made = `CREATE EVENT TRIGGER ${quoted(name)} ON ${event} ${tags.join(' ')} EXECUTE FUNCTION ${quoted(schema)}.${quoted(of)}()`;
    if (change === undefined)
        return [made];
    const state = /^ALTER EVENT TRIGGER (?:"(?:[^"]|"")+"|\S+) (DISABLE|ENABLE ALWAYS|ENABLE REPLICA)$/;
    const [, to] = state.exec(change) ?? [];
    const isOfIt = change.startsWith(`ALTER EVENT TRIGGER ${name} `);
    return to === undefined || !isOfIt
        ? undefined
        : [made, `ALTER EVENT TRIGGER ${quoted(name)} ${to}`];
}
/** Configuration of an extension by which SQL reaches what is outside of the database; a drill leaves it out. */
const tablesOfPower = [
    // orafce: the folders in which its functions may read and write files.
    { schema: 'utl_file', table: 'utl_file_dir' },
];
/** What an entry is left out for that sets such a table up. */
const reasonOfPower = ({ text }) => tablesOfPower.some(({ schema, table }) => text.startsWith(`TABLE DATA ${schema} ${table} `))
    ? { reason: 'its rows let SQL reach files of this machine' }
    : undefined;

;// CONCATENATED MODULE: ./lib/postgres/drill-archive.js



/** Reads an archive's table of contents, and the statements that may take a superuser. */
async function readDrillArchive(reader) {
    const { server, tools, archive, signal } = reader;
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    const { entries, dependencies } = await (0,restore/* readTableOfContents */.ug)(reading, ['--verbose']);
    const statements = await (0,restore/* statementsByEntry */.eJ)(reader, entries.filter(hasToBeRead));
    const objects = entries.map(entry => ({ entry, statements: statements.get((0,archive_list/* idOf */.TH)(entry)) ?? [] }));
    // No server of our own has those.
    const ofProviders = entries.flatMap(entry => (0,archive_list/* providerExtensionIn */.wW)(entry) ?? []);
    const beforehand = madeBeforehand(objects.filter(({ entry }) => (0,archive_list/* providerExtensionIn */.wW)(entry) === undefined));
    return {
        beforehand,
        async listFor(allowed, { exclusions, dangling = [] }) {
            const never = neverMade(objects, dependencies, beforehand, allowed);
            const { triggers, last } = makeableTriggers(objects, never);
            const made = new Set([...beforehand.entries, ...triggers]);
            const publications = await (0,restore/* widePublications */.ZW)(reader, (0,archive_list/* publicationsIn */.fV)(entries));
            const unmakeable = await (0,restore/* findDangling */.u3)(reader, { entries, dependencies }, (0,restore/* claimable */.Hy)(dangling, exclusions, new Set(ofProviders)));
            const refused = new Map([
                ...remarksOn(made, entries, dependencies),
                ...unmakeable.lines,
                ...never,
                ...publications.lines,
            ]);
            return {
                ...(0,archive_list/* filterList */.Hk)(entries, { schemas: exclusions.schemas, refused, made, remedyForRows: restore/* remedyForRows */.X5 }),
                lacks: [...publications.objects, ...(0,restore/* extensionObjects */.oU)(ofProviders), ...unmakeable.objects],
                privileges: [],
                last,
            };
        },
    };
}
/** What nobody makes for a drill, and what cannot be made without it; by their lines. */
function neverMade(objects, dependencies, beforehand, allowed) {
    const refused = new Map();
    const ids = new Set();
    for (const { entry, statements } of objects) {
        const power = reasonOfPower(entry);
        if (power)
            refused.set(entry.line, power);
        if (beforehand.entries.has(entry))
            continue;
        if ((0,archive_list/* providerExtensionIn */.wW)(entry) !== undefined) {
            refused.set(entry.line, archive_list/* ofProvider */.Hf);
            ids.add((0,archive_list/* idOf */.TH)(entry));
            continue;
        }
        const isStrange = entry.text.startsWith('EVENT TRIGGER - ') && eventTriggerIn(statements) === undefined;
        const reason = isStrange
            ? 'only a superuser may make event triggers'
            : reasonNeverMade(entry, statements, allowed);
        if (reason === undefined)
            continue;
        refused.set(entry.line, { reason, untried: true });
        ids.add((0,archive_list/* idOf */.TH)(entry));
    }
    const dependents = (0,archive_list/* dependentsOf */.yk)(ids, dependencies);
    for (const { entry } of objects) {
        if (!dependents.has((0,archive_list/* idOf */.TH)(entry)))
            continue;
        refused.set(entry.line, { reason: 'they need what is left out', untried: true });
    }
    return refused;
}
/** Event triggers that can be made, and the statements that make them. */
function makeableTriggers(objects, never) {
    const found = objects.filter(({ entry }) => entry.text.startsWith('EVENT TRIGGER - ') && !never.has(entry.line));
    return {
        triggers: found.map(({ entry }) => entry),
        last: found.flatMap(({ statements }) => eventTriggerIn(statements) ?? []),
    };
}
/** Comments and labels of what somebody else makes, who alone may write them. */
function remarksOn(made, entries, dependencies) {
    const ids = new Set(
    // Those in which it is are the login's own.
    [...made].filter(({ text }) => !text.startsWith('SCHEMA - ')).map(archive_list/* idOf */.TH));
    const remarks = entries.filter(entry => /^(?:COMMENT|SECURITY LABEL) /.test(entry.text) &&
        dependencies.get((0,archive_list/* idOf */.TH)(entry))?.some(id => ids.has(id)));
    return new Map(remarks.map(({ line }) => [line, { reason: 'only the owner of an object may remark on it' }]));
}

// EXTERNAL MODULE: ./lib/postgres/throw-away.js
var throw_away = __webpack_require__(7458);
;// CONCATENATED MODULE: ./lib/postgres/drill-login.js
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
 * By whom a drill restores on a throw-away server: a login of its own, which may do what it likes in one
 * database, and nothing elsewhere. A superuser furnishes that database while it is empty, and makes its event
 * triggers once all else is there. In between and afterwards nobody but the login enters it.
 */
/** The right to look past policies gives nothing that the owner of the tables has not. */
async function makeDrillLogin(maintenance, major, username) {
    const password = (0,throw_away/* newPassword */.C)();
    const role = (0,postgres_session/* quoteIdent */.v4)(username);
    await maintenance.execute(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD ${(0,postgres_session/* quoteLiteral */.ce)(password)}`);
    // A trigger on logins could keep us out.
    if (major >= 17)
        await maintenance.execute(`ALTER ROLE ${role} SET event_triggers = off`);
    return { username, password };
}
const dropDrillLogin = (maintenance, username) => maintenance.execute(`DROP ROLE IF EXISTS ${(0,postgres_session/* quoteIdent */.v4)(username)}`);
/** Makes all of it, and tells what the login may do then. */
async function furnish(server, database, username, { schemas, extensions, versions, statements, wrappers }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await server.connect(database, 'verify', signal), true);
        const login = (0,postgres_session/* quoteIdent */.v4)(username);
        // Later ones belong to the owner of the database.
        if (server.major < 15)
            await session.execute(`ALTER SCHEMA public OWNER TO ${login}`);
        for (const schema of schemas) {
            await session.execute(`CREATE SCHEMA ${(0,postgres_session/* quoteIdent */.v4)(schema)} AUTHORIZATION ${login}`);
        }
        for (const { name, schema } of extensions) {
            const version = await chooseVersion(session, name, versions.get(name));
            await make(session, `CREATE EXTENSION IF NOT EXISTS ${(0,postgres_session/* quoteIdent */.v4)(name)} SCHEMA ${(0,postgres_session/* quoteIdent */.v4)(schema)}${version}`);
        }
        const grants = await session.rows(classic_schemas/* object */.Ikc({ statement: classic_schemas/* string */.YjP() }), (0,postgres_session/* longList */.jm)(extensionGrantsSql), [username, tablesOfPower.map(({ schema, table }) => `${schema}.${table}`)]);
        for (const { statement } of grants)
            await session.execute(statement);
        for (const statement of statements)
            await make(session, statement);
        for (const wrapper of wrappers) {
            await session.execute(`GRANT USAGE ON FOREIGN DATA WRAPPER ${(0,postgres_session/* quoteIdent */.v4)(wrapper)} TO ${login}`);
        }
        return {
            languages: await namesIn(session, trustedLanguagesSql),
            superuserSettings: await namesIn(session, superuserSettingsSql),
        };
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
/** The recorded one where the server has it, else its default. */
async function chooseVersion(session, name, recorded) {
    const row = classic_schemas/* object */.Ikc({ version: classic_schemas/* string */.YjP() });
    const there = await session.rows(row, extensionVersionsSql, [name]);
    return recorded !== undefined && there.some(({ version }) => version === recorded)
        ? ` VERSION ${(0,postgres_session/* quoteLiteral */.ce)(recorded)}`
        : '';
}
async function namesIn(session, sql) {
    const rows = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), (0,postgres_session/* longList */.jm)(sql));
    return new Set(rows.map(({ name }) => name));
}
/**
 * Makes what takes a superuser and has to come last, in a database full of the archive's code. The
 * statements run none of it, and what its owner set for sessions in it is gone before.
 */
async function makeLast(server, maintenance, database, statements, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (statements.length === 0)
            return;
        await maintenance.execute(`ALTER DATABASE ${(0,postgres_session/* quoteIdent */.v4)(database)} RESET ALL`);
        const session = __addDisposableResource(env_2, await server.connect(database, 'verify', signal), true);
        for (const statement of statements)
            await make(session, statement);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** A statement that stands for one of the archive's: what the server says of it is said of the archive. */
async function make(session, statement) {
    try {
        await session.execute((0,postgres_session/* long */.LU)(statement));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || session.lost.aborted)
            throw error;
        throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `${error.message} (${statement})`, error.hint, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./lib/commands/restorer.js
var commands_restorer = __webpack_require__(1480);
;// CONCATENATED MODULE: ./lib/commands/drill-stage.js








/** On a server of somebody's. */
async function openStage(parts, { signal }) {
    const { server, restorer, tools, archive, facts, maintenance, name, mark, properties } = parts;
    const list = await (0,restore/* listArchive */.d0)(restorer, tools, archive, facts, signal);
    const owner = (0,commands_restorer/* ownerMeanwhile */.wY)(parts);
    await (0,databases/* createMarkedDatabase */.Sq)(maintenance, name, properties, server.major, mark, owner);
    return { server: restorer, list, finish: async () => undefined };
}
/** On a throw-away server. Answers the names of extensions that may not be made there, if there are any. */
async function openConfinedStage({ server, tools, archive, facts, maintenance, name, mark, properties }, mayMake, { signal }) {
    const making = makeConfined();
    const [{ beforehand, listFor }, login] = await Promise.all([
        readDrillArchive({ server, tools, archive, signal }),
        making,
    ]).finally(() => making.catch(() => undefined));
    const refused = beforehand.extensions.map(one => one.name).filter(one => !mayMake(one));
    if (refused.length > 0)
        return { refused };
    const versions = new Map(facts.extensions.flatMap(({ name: one, version }) => version === undefined ? [] : [[one, version]]));
    const furniture = { ...beforehand, versions };
    const allowed = await furnish(server, name, login.username, furniture, signal);
    const list = await listFor(allowed, facts);
    return {
        server: server.as(login, name),
        list,
        finish: () => makeLast(server, maintenance, name, list.last, signal),
    };
    /** An empty database, and one login for it: no other drill has left anything behind by that. */
    async function makeConfined() {
        await (0,databases/* createMarkedDatabase */.Sq)(maintenance, name, properties, server.major, mark);
        const login = await makeDrillLogin(maintenance, server.major, name);
        await maintenance.execute(`ALTER DATABASE ${(0,postgres_session/* quoteIdent */.v4)(name)} OWNER TO ${(0,postgres_session/* quoteIdent */.v4)(name)}`);
        return login;
    }
}
/**
 * Takes a confined stage down: whatever the archive's code has made of the database's mark, nothing on such a
 * server is anybody else's. What cannot be dropped goes with the server.
 */
async function closeConfinedStage(maintenance, name, { reporter }) {
    try {
        await (0,replace/* dropDatabase */.Zi)(maintenance, name, { force: true });
        await dropDrillLogin(maintenance, name);
    }
    catch (error) {
        reporter.detail(`"${name}" goes with its server (${(0,failure/* messageOf */.bD)(error)})`);
    }
}

// EXTERNAL MODULE: ./lib/commands/exchange.js
var exchange = __webpack_require__(2621);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/commands/health.js


/** So long the application that answers has, from the first request. */
const patienceMs = 30_000;
const pauseMs = 1000;
/**
 * Asks an address of the user's until it answers with a 2xx status. `{host}` and the like in it stand for
 * where the restored database is. The rest of the address may be secret, and is not repeated.
 */
async function checkHealth(template, where, signal) {
    const url = template.replace(/\{(\w+)\}/g, (whole, key) => where[key] === undefined ? whole : encodeURIComponent(where[key]));
    const patience = AbortSignal.timeout(patienceMs);
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
        await (0,external_node_timers_promises_.setTimeout)(pauseMs, undefined, { signal: AbortSignal.any([signal, patience]) }).catch(() => signal.throwIfAborted());
    }
    return {
        name: 'health',
        verdict: 'failed',
        figure: `${requests} requests in ${patienceMs / 1000} s`,
        problems: [`no 2xx status; at last: ${answer}`],
        hint: 'Look in the log of the application that answers at --health-url, and whether it reaches the scratch database.',
    };
}
/** The code alone: messages of `fetch` may repeat the address. */
const reasonOf = (error) => `no answer (${(error instanceof Error && (0,errors/* codeOf */.$N)(error.cause)) || 'the address cannot be asked'})`;

// EXTERNAL MODULE: ./lib/commands/new-database.js
var new_database = __webpack_require__(6908);
// EXTERNAL MODULE: ./lib/commands/preflight-server.js
var preflight_server = __webpack_require__(4917);
// EXTERNAL MODULE: ./lib/commands/verify-files.js
var verify_files = __webpack_require__(5315);
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
async function prepareDrill(scratch, source, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, restorer, tools, throwAway } = scratch;
        const { facts } = source;
        const tooOld = reasonTooOld(facts, server, tools);
        if (tooOld) {
            return unverifiable('scratch server', server, [tooOld], 'Choose a later server for --scratch.');
        }
        // On a server of our own what a provider makes for itself is never made.
        const names = facts.extensions
            .map(({ name }) => name)
            .filter(name => !(throwAway && (0,provider_extensions/* isOfProvider */.J)(name)));
        const unlisted = throwAway ? names.filter(name => !throwAway.mayMake(name)) : [];
        if (unlisted.length > 0)
            return notListed(server, unlisted);
        const { maintenanceDatabase } = server.address;
        const session = drill_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const own = drill_addDisposableResource(env_1, restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'verify', signal), true);
        const { circumstances, extensions } = await (0,preflight/* askServer */.Pj)(session, own ?? session, {
            database: source.database,
            exists: false,
            owner: server.address.username,
            like: facts.properties,
            extensions: names,
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const role = (own ? undefined : circumstances?.role) ?? restorer.address.username;
        const findings = extensions ? (0,preflight_server/* extensionFindings */.GW)(restorer, role, extensions) : [];
        for (const { message } of extensions ? (0,preflight_server/* providerFindings */.E6)(restorer, extensions) : []) {
            reporter.warn(message);
        }
        const lacking = findings.filter(({ level }) => level === 'error');
        if (lacking.length > 0) {
            return unverifiable('extensions available', server, lacking.map(({ message }) => message), `${lacking.map(({ hint }) => hint).join(' ')} Or choose another --scratch.`);
        }
        let creatable;
        try {
            creatable = await creatableProperties(session, facts.properties, server.major);
        }
        catch (error) {
            if (!isRefusal(error))
                throw error;
            return unverifiable('scratch database', server, [error.message], error.hint);
        }
        for (const note of creatable.notes)
            reporter.warn(note);
        const there = await (0,roles/* readRoleNames */.fE)(session);
        const missing = (facts.usedRoles ?? []).filter(({ name }) => !there.has(name));
        if (throwAway) {
            // PostgreSQL keeps names like pg_… to itself; a later one may have roles that this one has not.
            for (const { name } of missing.filter(({ name: one }) => !one.startsWith('pg_'))) {
                await session.execute(`CREATE ROLE ${(0,postgres_session/* quoteIdent */.v4)(name)} NOLOGIN`);
            }
        }
        else {
            const needed = missing.filter(({ needed: one }) => one).map(({ name }) => (0,postgres_session/* quoteIdent */.v4)(name));
            if (needed.length > 0) {
                return unverifiable('roles', server, [`policies or user mappings name roles that the server lacks: ${(0,preflight_server/* listed */.KE)(needed)}`], `Create them there (${needed.map(name => `CREATE ROLE ${name};`).join(' ')}), or choose --scratch runner.`);
            }
        }
        const doubts = findings.map(({ message }) => message);
        return { scratch, source, doubts, ...creatable };
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
function reasonTooOld(facts, server, tools) {
    if (facts.server.major > server.major) {
        return `the backup was taken from PostgreSQL ${facts.server.version}, and a dump does not go back to an earlier major version`;
    }
    return Number.parseInt(facts.client.version, 10) > tools.major
        ? `the backup was written by pg_dump ${facts.client.version}, which pg_restore ${tools.version} cannot read`
        : undefined;
}
const notListed = (server, names) => unverifiable('extensions available', server, names.map(name => `extension ${(0,postgres_session/* quoteIdent */.v4)(name)} is not in --drill-extensions, and its scripts run as a superuser`), `Where you trust who made them, name them there beside the others: --drill-extensions azure,${names.map(patterns/* escapePattern */.MP).join(',')}. Or choose another --scratch.`);
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
    const { database } = prepared.source;
    const name = (0,mark/* derivedName */.Pr)(database, 'scratch', work.random());
    const purpose = `verify ${prepared.source.name}`;
    return await (0,lock/* withDatabaseLock */.N)(server, name, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const guarded = { ...work, signal };
        work.marks(true);
        try {
            return await restoreAndCheck({ ...prepared, fetched, name, maintenance, folder }, options, guarded);
        }
        finally {
            if (prepared.scratch.throwAway)
                await closeConfinedStage(maintenance, name, work);
            else if (await (0,new_database/* removeRemains */.mV)({ server }, maintenance, name, work))
                work.marks(false);
        }
    });
}
async function restoreAndCheck(running, options, work) {
    const { scratch, source, properties, notes, fetched, name, maintenance, folder } = running;
    const { server, restorer, tools, throwAway } = scratch;
    const { facts } = source;
    const { searchPath, tolerates } = options;
    const { reporter, signal } = work;
    const { archive } = fetched;
    const mark = (0,exchange/* markOf */.Fg)('scratch', source.database, null, work);
    const parts = { server, restorer, tools, archive, facts, maintenance, name, mark, properties };
    const jobs = options.jobs === 'auto'
        ? (0,restore/* chooseJobs */.I1)({
            cores: options.cores,
            sizeBytes: facts.dump.sizeBytes,
            tables: facts.totals.tables,
        })
        : options.jobs;
    const restorePart = async (stage, part) => {
        signal.throwIfAborted();
        const listFile = (0,external_node_path_.join)(folder, 'verified.list');
        const what = { archive, list: stage.list, listFile, database: name, part, jobs };
        const how = { noTablespaces: true, searchPath };
        await (0,lenient_restore/* restoreTolerating */.C)(tolerates, stage.server, tools, { ...what, ...how }, signal);
        await (0,promises_.rm)(listFile);
    };
    reporter.info(`Restoring ${source.name} into "${name}" on ${server.name}`);
    let stage;
    const seconds = { restore: 0, indexes: 0, validate: 0 };
    let began = performance.now();
    try {
        const opened = throwAway
            ? await openConfinedStage(parts, throwAway.mayMake, work)
            : await openStage(parts, work);
        if ('refused' in opened)
            return { checks: [notListed(server, opened.refused)], seconds: null };
        stage = opened;
        await restorePart(stage, 'definitions');
        await restorePart(stage, 'rows');
        seconds.restore = secondsSince(began);
        began = performance.now();
        await restorePart(stage, 'indexes');
        await stage.finish();
        seconds.indexes = secondsSince(began);
    }
    catch (error) {
        signal.throwIfAborted();
        const lack = (0,postgres_lack/* lackIn */.r)(error);
        if (!stage && !lack && isRefusal(error)) {
            // Nothing of the dump has been loaded yet.
            return {
                checks: [unverifiable('scratch database', server, [error.message], error.hint)],
                seconds: null,
            };
        }
        const said = lack?.reason ?? complaintIn(error);
        const doubts = [...running.doubts, ...(0,archive_list/* untriedIn */.d_)(stage?.list.leftOut ?? [])];
        const damage = await findDamage(running, signal);
        return { checks: [judgeRestore({ ...running, doubts }, said, lack, damage)], seconds: null };
    }
    reporter.info('Comparing with what was recorded');
    began = performance.now();
    const checks = await checkRestored(running, stage, options, work);
    seconds.validate = secondsSince(began);
    return { checks: [restoreCheck(server, stage.list, notes), ...checks], seconds };
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
const isRefusal = (error) => error instanceof failure/* Failure */.HR && refusals.includes(error.code);
const secondsSince = (began) => Math.round(performance.now() - began) / 1000;
function restoreCheck(server, { entries, leftOut }, notes) {
    const restored = `${entries.toLocaleString('en-US')} entries restored`;
    const untried = (0,archive_list/* untriedIn */.d_)(leftOut);
    if (untried.length > 0) {
        return {
            ...unverifiable('restore', server, untried, neverMadeHint),
            figure: `${restored}, not all of them`,
        };
    }
    const remarks = [...notes, ...(0,archive_list/* lossesIn */.x0)(leftOut)];
    return remarks.length === 0
        ? { name: 'restore', verdict: 'passed', figure: restored, problems: [] }
        : {
            name: 'restore',
            verdict: 'passed',
            figure: `${restored}, not all as they were`,
            problems: [],
            hint: remarks.join(' '),
        };
}
/** What pg_restore says of what it could not restore. Anything else is thrown. */
const complaintIn = (error) => error instanceof failure/* Failure */.HR && error.code === 'PG_PERMISSION_DENIED'
    ? error.message
    : (0,verify_files/* damageIn */.dh)(error);
const neverMadeHint = 'What could do anything on this machine is never made here, whoever wrote it. Where you trust it, choose a server that is kept for such trials: --scratch HOST.';
/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer = /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed|could not create locale|could not open collator|invalid locale (?:name|provider)|(?:ICU|collation provider \S+) is not supported|conflicts with encoding|could not open (?:dictionary|affix|stop-word|synonym|thesaurus) file|not supported by this build|requires the server to be built|unsupported XML feature|compression method \S+ not supported/;
/** What is wrong with the archive by itself, which no server is to blame for. `undefined`: nothing, or it could not be read here. */
async function findDamage({ scratch: { server, tools }, fetched: { archive } }, signal) {
    try {
        await (0,restore/* decodeArchive */.Jx)({ tools, archive, environment: server.toolEnvironment, signal });
        return undefined;
    }
    catch (error) {
        if (!signal.aborted && (0,postgres_lack/* lackIn */.r)(error))
            return undefined;
        return (0,verify_files/* damageIn */.dh)(error);
    }
}
function judgeRestore({ scratch: { server }, doubts }, message, lack, damage) {
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
    if (lack) {
        return unverifiable('restore', server, [`it could not go on: ${message}`], lack.hint);
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
async function checkRestored({ scratch: { throwAway }, source, fetched: { contents }, name }, { server, list: { lacks, emptied, leftOut } }, { assertions, healthUrl, looks }, { signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (source.kind === 'foreign' || !contents)
            return [];
        const session = drill_addDisposableResource(env_2, await server.connect(name, 'verify', signal), true);
        const manifest = source.facts;
        const incomplete = leftOut.some(({ untried }) => untried);
        const recorded = { contents, manifest, lacks, emptied, incomplete };
        if (looks === 'at the load')
            return await loadChecks(session, server.major, recorded);
        const checks = [
            ...(await drillChecks(session, server.major, recorded)),
            ...(await runAssertions(session, assertions, manifest)).map(check => incomplete ? (0,drill/* inDoubt */.aE)(check) : check),
        ];
        if (healthUrl === undefined)
            return checks;
        const { host, port, username, password = '' } = server.address;
        const where = { host, port: `${port}`, database: name };
        // The login of a server of the user's is his to know.
        const login = throwAway ? { username, password } : {};
        return [...checks, await checkHealth(healthUrl, { ...where, ...login }, signal)];
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
        for (const { name, mark, owner, isOurs } of await (0,databases/* listMarked */.X9)(session)) {
            if (mark.role !== 'scratch')
                continue;
            if (!isOurs) {
                reporter.detail(`"${name}" is left alone: it belongs to "${owner}", not to this login`);
                continue;
            }
            try {
                await (0,lock/* withDatabaseLock */.N)(server, name, 'exclusive', 'verify', signal, held => (0,replace/* dropDatabase */.Zi)(held, name, { force: true }));
                dropped.push(name);
                reporter.info(`Dropped "${name}", which an earlier drill left (run ${mark.run})`);
            }
            catch (error) {
                signal.throwIfAborted();
                if (error instanceof failure/* Failure */.HR && error.code === 'DATABASE_BUSY')
                    continue;
                reporter.warn(`"${name}" could not be dropped: ${(0,failure/* messageOf */.bD)(error)}`);
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

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   dh: () => (/* binding */ damageIn),
/* harmony export */   gw: () => (/* binding */ checkFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7137);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6158);
/* harmony import */ var _postgres_lack_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4838);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2669);
/* harmony import */ var _storage_catalog_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4474);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2985);










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
                onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_9__/* .reportBytes */ .I)(work.reporter, backup.name, manifest[file]?.sizeBytes),
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
        return (0,_storage_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .parseContents */ .OJ)(backup, bytes);
    }
    catch (error) {
        if ((0,_postgres_lack_js__WEBPACK_IMPORTED_MODULE_6__/* .lackIn */ .r)(error))
            throw error;
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
        const listed = await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .readTableOfContents */ .ug)(reading);
        figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeArchive */ .Jx)(reading);
    }
    catch (error) {
        problems.push(damageIn(error));
    }
    if (problems.length === 0)
        return { name: 'archive', verdict: 'passed', figure, problems };
    const hint = 'This dump is not, or not all of, what was recorded when it was taken. Keep an older backup, and take a new one.';
    return { name: 'archive', verdict: 'failed', figure, problems, hint };
}
/** What pg_restore says of an archive that it cannot read. Anything else is thrown, and what this machine lacks. */
function damageIn(error) {
    const isSaid = error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'PG_RESTORE_FAILED';
    if (isSaid && !(0,_postgres_lack_js__WEBPACK_IMPORTED_MODULE_6__/* .lackIn */ .r)(error))
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_5__/* .asListed */ .Gy)(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${(0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_5__/* .asListed */ .Gy)(plain(ident))}`));
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
const plain = (ident) => partsOf(ident).join(' ');
/** The names in `schema.name`, each quoted where it needs to be. */
const partsOf = (ident) => [...ident.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare);


/***/ }),

/***/ 4838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ lackIn)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9948);


/** Failures that are of this kind whatever their reason. */
const ofTheMachine = [
    'CLIENT_TOOLS_INCOMPLETE',
    'CLIENT_TOOLS_MISSING',
    'CLIENT_TOOLS_TOO_NEW',
    'CLIENT_TOOLS_TOO_OLD',
    'DISK_FULL',
    'OUT_OF_MEMORY',
    'PG_CONNECTION_LOST',
    'PG_CONNECT_FAILED',
    'SCRATCH_SERVER_FAILED',
];
/** Failures whose words tell: what a tool or a server said when it gave up. */
const byWords = [
    'PG_PERMISSION_DENIED',
    'PG_QUERY_FAILED',
    'PG_RESTORE_FAILED',
];
const elsewhere = 'It says nothing about the backup. A drill can go elsewhere, too: --scratch.';
const kinds = [
    {
        codes: /^(?:53100|ENOSPC|EDQUOT|EFBIG)$/,
        words: /No space left on device|Disk quota exceeded|File too large|could not extend file|was ended by SIGXFSZ/,
        hint: `Free space where it was tried, or set TMPDIR to a folder on a larger disk. ${elsewhere}`,
    },
    {
        codes: /^never$/,
        // What holds the locks of all sessions has a size of its own, whatever memory there is.
        words: /out of shared memory/,
        hint: `Let the server where it was tried hold more locks: ALTER SYSTEM SET max_locks_per_transaction = 256; (or more, should it be that already: 64 is the default), and restart it. Or lower --jobs. ${elsewhere}`,
    },
    {
        codes: /^(?:53200|ENOMEM)$/,
        // The killer of a machine that is out of memory, or of a container, takes what is largest.
        words: /out of memory|Cannot allocate memory|was ended by SIGKILL|spawn ENOMEM/,
        hint: `Give this machine, or its container, more memory, or lower --jobs. ${elsewhere}`,
    },
    {
        codes: /^(?:53\w{3}|EMFILE|ENFILE|EAGAIN)$/,
        words: /too many (?:clients|connections)|connection slots|Too many open files|could not fork|Resource temporarily unavailable/,
        hint: `Raise the limits of this machine or of the scratch server, or lower --jobs. ${elsewhere}`,
    },
    {
        codes: /^(?:58030|EIO|EROFS)$/,
        words: /Input\/output error|Read-only file system/,
        hint: `Look after the disk where it was tried. ${elsewhere}`,
    },
    {
        codes: /^never$/,
        // Somebody ended the tool, or a limit of the process did; what crashes it by itself is not meant.
        words: /was ended by SIG(?:TERM|HUP|INT|QUIT|XCPU)|could not be started/,
        hint: `Find out what ended it on this machine, then run again. ${elsewhere}`,
    },
];
/** What was lacking, where an error tells; `undefined`: it is about what was tried, or we do not know. */
function lackIn(error) {
    if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)) {
        const kind = kindOf((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error), '');
        return kind && error instanceof Error ? { reason: error.message, hint: kind.hint } : undefined;
    }
    const { code, message, hint } = error;
    if (ofTheMachine.includes(code))
        return { reason: message, hint };
    const kind = kindOf((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error.cause), byWords.includes(code) ? message : '');
    return kind && { reason: message, hint: kind.hint };
}
const kindOf = (code, words) => kinds.find(kind => kind.codes.test(code) || kind.words.test(words));


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
