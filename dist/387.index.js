export const id = 387;
export const ids = [387];
export const modules = {

/***/ 87339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bw: () => (/* binding */ describeSearchPathNeed),
/* harmony export */   g2: () => (/* binding */ findSearchPathNeeds),
/* harmony export */   qc: () => (/* binding */ ownPathSql)
/* harmony export */ });
/**
 * The functions that may not find what they name. Those with a search_path of their own do, and so does
 * what they call; they are not among `functions`.
 */
function findSearchPathNeeds(calls, functions, known) {
    const byIdent = new Map(functions.map(one => [one.ident, one]));
    const byName = Map.groupBy(functions, ({ name }) => name);
    const needs = new Map();
    for (const { function: ident, usedBy } of calls) {
        const seen = new Set();
        const queue = [ident];
        for (const next of queue) {
            const one = byIdent.get(next);
            if (!one || seen.has(next))
                continue;
            seen.add(next);
            const { unqualified, called } = readBody(one.body, known);
            if (unqualified.size > 0) {
                const need = needs.get(next) ?? { unqualified, usedBy: new Set() };
                need.usedBy.add(usedBy);
                needs.set(next, need);
            }
            for (const name of called) {
                queue.push(...(byName.get(name) ?? []).map(callee => callee.ident));
            }
        }
    }
    return [...needs].map(([ident, { unqualified, usedBy }]) => ({
        function: ident,
        names: [...unqualified.keys()],
        schemas: [...new Set([...unqualified.values()].flat())],
        usedBy: [...usedBy].slice(0, keptUsers),
    }));
}
const keptUsers = 5;
/** Comments, texts and quoted names; words, with what qualifies them; operators; anything else. */
const token = /--[^\n]*|\/\*.*?\*\/|[eE]?'(?:[^']|'')*'|(?:"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))*|[-+*/<>=~!@#%^&|`?]+|::|[(]|\S/gsu;
/** After these a relation is named. */
const beforeRelation = /^(?:from|join|update|into|only|table)$/i;
function readBody(body, known) {
    const isDynamic = /\bexecute\b/i.test(body);
    const unqualified = new Map();
    const find = (name, among) => {
        const schemas = among.get(name);
        if (schemas)
            unqualified.set(name, schemas);
    };
    const called = new Set();
    const read = (text) => {
        const tokens = [...text.matchAll(token)]
            .map(([word]) => word)
            .filter(word => !word.startsWith('--') && !word.startsWith('/*'));
        tokens.forEach((word, at) => {
            const before = tokens[at - 1] ?? '';
            const after = tokens[at + 1] ?? '';
            if (/^[eE]?'/.test(word)) {
                // What is put together and run has names, too.
                if (isDynamic)
                    read(word.replace(/^[eE]?'|'$/g, '').replaceAll("''", "'"));
                return;
            }
            find(word, known.operators);
            const parts = partsOf(word);
            const name = parts.at(-1);
            if (name === undefined)
                return;
            if (after === '(' && known.functions.has(name))
                called.add(name);
            if (parts.length > 1)
                return;
            if (after === '(')
                find(name, known.functions);
            if (beforeRelation.test(before) || after === '%')
                find(name, known.relations);
            if (before === '::')
                find(name, known.types);
        });
    };
    read(body);
    return { unqualified, called: [...called] };
}
/** The parts of a name; none where the word is no name. */
const partsOf = (word) => /^["A-Za-z_\u0080-\uffff]/u.test(word)
    ? [...word.matchAll(/"((?:[^"]|"")*)"|([^\s."]+)/gu)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.toLowerCase() ?? '')
    : [];
/** What to do about them, for a person. */
function describeSearchPathNeed({ function: ident, names, usedBy }) {
    const users = usedBy.length > 2 ? `${usedBy.slice(0, 2).join(', ')}, …` : usedBy.join(', ');
    return `${ident} names ${names.join(', ')} without a schema, and is called while ${users} is loaded`;
}
/** The statement that gives it a path of its own; the temporary schema last, where anybody may put something. */
const ownPathSql = ({ function: ident, schemas }) => `ALTER FUNCTION ${ident} SET search_path = ${[...schemas.map(quoted), 'pg_temp'].join(', ')};`;
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;


/***/ }),

/***/ 97917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ selectDatabases),
/* harmony export */   LL: () => (/* binding */ databases),
/* harmony export */   OZ: () => (/* binding */ halfRestored),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   gh: () => (/* binding */ requireSomething)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30976);
/* harmony import */ var _postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25327);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76447);




/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, work) {
    const found = await selectDatabases(reached, selection, work);
    for (const { name, leftOut } of isNothing(found) ? found.leftOut : []) {
        work.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
    }
    requireSomething(found, reached.server);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseSize */ .Ju)(reached.maintenance, name);
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
    const all = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabases */ .Pf)(server, maintenance, isAskedFor, work.signal);
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
const isNothing = ({ selected, failures }) => selected.length === 0 && failures.length === 0;
/** Nobody means to back up nothing; where it is no failure, no backup is missed. */
function requireSomething(found, server) {
    if (!isNothing(found))
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, 'Check --databases and --exclude-databases; what matches and why not: pg-azure-backup databases');
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
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, `Run that restore again, which opens it first; or: ALTER DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} ALLOW_CONNECTIONS true;`);
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `A backup of it would not be whole: finish the restore first.${isOurs ? '' : notOurs(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const notOurs = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} IS NULL;`;
const notFound = (database, server) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'Names are case-sensitive. See what is there: pg-azure-backup databases');


/***/ }),

/***/ 50387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _h: () => (/* binding */ backupDatabase),
  zK: () => (/* binding */ openKeeper),
  ez: () => (/* binding */ requireCompression),
  $f: () => (/* binding */ tryToBackUp)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/catalog/compression.js
var catalog_compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/commands/databases/databases.js
var databases = __webpack_require__(97917);
// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-dump.js
var pg_dump = __webpack_require__(15927);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 1 modules
var contents_contents = __webpack_require__(14447);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/provider-extensions.js
var provider_extensions = __webpack_require__(41613);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/sql/dangling.js
/**
 * What needs something that is not in a dump, directly or not, as kind and ident (those of `objectsSql`), with the
 * OIDs by which an archive calls its entry; null for what a restore must not do without: what holds rows or is part
 * of what does, extensions, and policies that restrict others. $1: schemas left out; $2: extensions.
 *
 * What an extension brings along is gone with it alone, whatever schema it is in.
 */
const danglingSql = `
WITH RECURSIVE member AS (
  SELECT classid, objid FROM pg_catalog.pg_depend
   WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'e'
), gone(classid, objid, refclassid, refobjid) AS (
  SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, n.oid, 0::pg_catalog.oid, 0::pg_catalog.oid
    FROM pg_catalog.pg_namespace AS n WHERE n.nspname = ANY ($1)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = n.oid
                        AND m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  UNION ALL
  SELECT d.classid, d.objid, d.refclassid, d.refobjid
    FROM pg_catalog.pg_namespace AS n
    JOIN pg_catalog.pg_depend AS d ON d.refobjid = n.oid
     AND d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
   WHERE n.nspname = ANY ($1)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = d.classid AND m.objid = d.objid)
  UNION ALL
  SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::pg_catalog.oid, x.oid, 0::pg_catalog.oid, 0::pg_catalog.oid
    FROM pg_catalog.pg_extension AS x WHERE x.extname = ANY ($2)
  UNION -- the query of a view is a rule of it; defaults and checks are parts of their tables and domains
  SELECT part.classid, part.objid, d.refclassid, d.refobjid
    FROM gone
    JOIN pg_catalog.pg_depend AS d ON d.refclassid = gone.classid AND d.refobjid = gone.objid
    LEFT JOIN pg_catalog.pg_rewrite AS w ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
     AND w.oid = d.objid AND w.rulename = '_RETURN'
    LEFT JOIN pg_catalog.pg_attrdef AS a ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND a.oid = d.objid
    LEFT JOIN pg_catalog.pg_constraint AS k ON d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
     AND k.oid = d.objid AND k.contype = 'c'
   CROSS JOIN LATERAL (
     SELECT CASE WHEN coalesce(w.ev_class, a.adrelid, nullif(k.conrelid, 0)) IS NOT NULL
                 THEN 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid
                 WHEN k.contypid <> 0 THEN 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid
                 ELSE d.classid END AS classid,
            coalesce(w.ev_class, a.adrelid, nullif(k.conrelid, 0), nullif(k.contypid, 0), d.objid) AS objid) AS part
   WHERE (d.deptype = 'e'
          OR NOT EXISTS (SELECT FROM member AS m WHERE m.classid = d.classid AND m.objid = d.objid))
     -- what a partition has of its parent it has by itself in an archive
     AND d.deptype NOT IN ('P', 'S')
), need AS (
  SELECT DISTINCT ON (gone.classid, gone.objid) gone.classid, gone.objid, i.type || ' ' || i.identity AS needs
    FROM gone CROSS JOIN LATERAL pg_catalog.pg_identify_object(gone.refclassid, gone.refobjid, 0) AS i
   WHERE gone.refobjid <> 0 AND (gone.refclassid, gone.refobjid) <> (gone.classid, gone.objid)
   ORDER BY gone.classid, gone.objid, i.type = 'index', i.type, i.identity
), rel AS (
  SELECT c.*, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
), object AS (
  SELECT CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'p' THEN 'partitioned table'
                        WHEN 'f' THEN 'foreign table' WHEN 'r' THEN 'table' ELSE 'index' END AS kind,
         r.ident, r.relkind IN ('r', 'p', 'f') AS is_fixed, need.*
    FROM need JOIN rel AS r ON r.oid = need.objid
     AND need.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
   WHERE r.relkind IN ('v', 'm', 'p', 'f', 'r', 'i', 'I')
  UNION ALL
  SELECT 'domain', pg_catalog.format('%I.%I', n.nspname, t.typname), true, need.*
    FROM need JOIN pg_catalog.pg_type AS t ON t.oid = need.objid AND t.typtype = 'd'
     AND need.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
    JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
  UNION ALL
  SELECT 'constraint', pg_catalog.format('%s.%I', r.ident, k.conname), false, need.*
    FROM need JOIN pg_catalog.pg_constraint AS k ON k.oid = need.objid
     AND need.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = k.conrelid
  UNION ALL
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
         pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)), false, need.*
    FROM need JOIN pg_catalog.pg_proc AS p ON p.oid = need.objid
     AND need.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
  UNION ALL
  SELECT 'trigger', pg_catalog.format('%s.%I', r.ident, t.tgname), false, need.*
    FROM need JOIN pg_catalog.pg_trigger AS t ON t.oid = need.objid AND NOT t.tgisinternal
     AND need.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = t.tgrelid
  UNION ALL
  -- without one that restricts others more would be seen
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname), NOT p.polpermissive, need.*
    FROM need JOIN pg_catalog.pg_policy AS p ON p.oid = need.objid
     AND need.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename), false, need.*
    FROM need JOIN pg_catalog.pg_rewrite AS w ON w.oid = need.objid
     AND need.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = w.ev_class
  UNION ALL
  SELECT 'statistics', pg_catalog.format('%I.%I', n.nspname, s.stxname), false, need.*
    FROM need JOIN pg_catalog.pg_statistic_ext AS s ON s.oid = need.objid
     AND need.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass
    JOIN pg_catalog.pg_namespace AS n ON n.oid = s.stxnamespace
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname), false, need.*
    FROM need JOIN pg_catalog.pg_event_trigger AS v ON v.oid = need.objid
     AND need.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass
  UNION ALL
  SELECT 'extension', pg_catalog.quote_ident(x.extname), true, need.*
    FROM need JOIN pg_catalog.pg_extension AS x ON x.oid = need.objid
     AND need.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass
)
SELECT kind || ' ' || ident AS object, needs,
       CASE WHEN NOT is_fixed THEN pg_catalog.format('%s %s', classid, objid) END AS entry
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C"`;
/**
 * Foreign keys to tables whose rows are left out, in whole or in part: $1 and $2, their schemas and names; $3: schemas
 * left out, where partitions of other tables may be. `leaves`: the tables that refer and their columns, as idents.
 * Of a key that is not validated nobody looks at the rows that are there.
 */
const keysToEmptiedSql = `
WITH emptied AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.text[]))
         AS w(schema, name)
    JOIN pg_catalog.pg_namespace AS n ON n.nspname = w.schema
    JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = w.name
  UNION ALL
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid
   WHERE n.nspname = ANY ($3) AND c.relispartition AND c.relkind = 'r'
), target AS (
  SELECT oid AS relid, ident FROM emptied
  UNION ALL
  SELECT a.relid, emptied.ident FROM emptied CROSS JOIN LATERAL pg_catalog.pg_partition_ancestors(emptied.oid) AS a
   WHERE a.relid <> emptied.oid
)
SELECT DISTINCT ON (k.oid)
       pg_catalog.format('constraint %I.%I.%I', n.nspname, r.relname, k.conname) AS object,
       'rows of table ' || target.ident AS needs,
       pg_catalog.format('%s %s', 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, k.oid) AS entry,
       ARRAY (SELECT pg_catalog.json_build_object(
                       'oid', l.oid, 'ident', pg_catalog.format('%I.%I', ln.nspname, l.relname),
                       'columns', (SELECT pg_catalog.json_agg(pg_catalog.quote_ident(own.attname))
                                     FROM pg_catalog.pg_attribute AS named
                                     JOIN pg_catalog.pg_attribute AS own
                                       ON own.attrelid = l.oid AND own.attname = named.attname
                                    WHERE named.attrelid = k.conrelid AND named.attnum = ANY (k.conkey)))
                FROM (SELECT k.conrelid AS oid
                      UNION SELECT t.relid FROM pg_catalog.pg_partition_tree(k.conrelid) AS t) AS leaf
                JOIN pg_catalog.pg_class AS l ON l.oid = leaf.oid AND l.relkind = 'r'
                 AND l.oid NOT IN (SELECT emptied.oid FROM emptied)
                JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.relnamespace) AS leaves
  FROM target
  JOIN pg_catalog.pg_constraint AS k ON k.confrelid = target.relid AND k.contype = 'f' AND k.conparentid = 0
   AND k.convalidated
  JOIN pg_catalog.pg_class AS r ON r.oid = k.conrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
 ORDER BY k.oid, target.ident`;

// EXTERNAL MODULE: ./lib/postgres/contents/rows.js
var contents_rows = __webpack_require__(53141);
;// CONCATENATED MODULE: ./lib/postgres/contents/dangling.js






const danglingRow = classic_schemas/* object */.Ikc({
    object: classic_schemas/* string */.YjP(),
    needs: classic_schemas/* string */.YjP(),
    entry: classic_schemas/* string */.YjP().nullable(),
});
/** What cannot be made where an extension of the provider, or what the user left out, is not there. */
async function readDangling(session, exclusions, contents, extensions) {
    const dumped = new Set(contents.objects.map(([kind, ident]) => `${kind} ${ident}`));
    const found = new Map();
    const add = (some) => {
        for (const one of some) {
            if (dumped.has(one.object) && !found.has(one.object))
                found.set(one.object, one);
        }
    };
    if (exclusions.schemas.length > 0) {
        add(await session.rows(danglingRow, (0,session_session/* longList */.jm)(danglingSql), [exclusions.schemas, []]));
    }
    if ((0,pg_dump/* isPartial */.m)(exclusions))
        add(await keysToEmptied(session, exclusions, contents));
    for (const { name } of extensions.filter(one => (0,provider_extensions/* isOfProvider */.J)(one.name))) {
        const rows = await session.rows(danglingRow, (0,session_session/* longList */.jm)(danglingSql), [[], [name]]);
        add(rows.map(row => ({ ...row, extension: name })));
    }
    return [...found.values()];
}
/** Foreign keys of rows that refer to rows which are not there. */
async function keysToEmptied(session, { schemas, tableData }, { rows }) {
    const keys = await session.rows(danglingRow.extend({ leaves: classic_schemas/* array */.YOg(leaf) }), (0,session_session/* longList */.jm)(keysToEmptiedSql), [tableData.map(({ schema }) => schema), tableData.map(({ name }) => name), schemas]);
    if (keys.length === 0)
        return [];
    const counts = new Map(rows?.map(([, ident, count]) => [ident, count]));
    const safe = await (0,contents_rows/* readSafeTables */.Hr)(session);
    const found = [];
    for (const { leaves, ...key } of keys) {
        for (const one of leaves) {
            if (counts.get(one.ident) === 0 || !(await refers(session, one, safe)))
                continue;
            found.push(key);
            break;
        }
    }
    return found;
}
/** A table that a foreign key belongs to, and the columns of the key. */
const leaf = classic_schemas/* object */.Ikc({ oid: session_session/* count */.U9, ident: classic_schemas/* string */.YjP(), columns: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()) });
/** Whether a table has a row that refers to another: NULL in a column of the key is no reference. */
const refers = (session, { oid, ident, columns }, safe) => session.releasing(async () => {
    if (safe.has(oid)) {
        const isSet = columns.map(column => `${column} IS NOT NULL`).join(' AND ');
        const sql = `SELECT EXISTS (SELECT FROM ONLY ${ident} WHERE ${isSet}) AS refers`;
        return (await (0,session_session/* oneRow */.NO)(session, classic_schemas/* object */.Ikc({ refers: classic_schemas/* boolean */.zMY() }), (0,session_session/* long */.LU)(sql))).refers;
    }
    let found = false;
    let line = '';
    await session.copy((0,contents_rows/* copySql */.mw)(ident, columns), (piece, isEnd) => {
        if (found)
            return;
        // Of what is referred to, an index has at most some KiB.
        line += piece.toString('latin1');
        if (!isEnd)
            return;
        found = !line.trimEnd().split('\t').includes('\\N');
        line = '';
    });
    return found;
});

// EXTERNAL MODULE: ./lib/postgres/contents/migrations.js + 2 modules
var migrations = __webpack_require__(71023);
;// CONCATENATED MODULE: ./lib/postgres/sql/rights.js
/**
 * What pg_dump reads of a database and this login may not, one of each kind: partitioned tables, which it locks, and
 * sequences, large objects and tables under a policy. Ordinary tables are locked before this is asked.
 *
 * `$1`: schemas that are left out; `$2`: tables whose rows are.
 */
const lackedRightsSql = `
WITH relation AS (
  SELECT c.oid, c.relkind, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_depend AS d
      ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
    LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
   WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
     AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
), lacked(kind, ident) AS (
  SELECT 'partitioned table', r.ident FROM relation AS r
   WHERE r.relkind = 'p' AND NOT pg_catalog.has_table_privilege(r.oid, 'SELECT')
  UNION ALL
  SELECT 'sequence', r.ident FROM relation AS r
   -- The order of conditions is the planner's, and of another relation it may not be asked.
   WHERE CASE WHEN r.relkind = 'S' THEN NOT pg_catalog.has_sequence_privilege(r.oid, 'SELECT') ELSE false END
  UNION ALL
  SELECT 'policy', r.ident FROM relation AS r
   WHERE r.relkind = 'r' AND r.ident <> ALL ($2) AND pg_catalog.row_security_active(r.oid)
  UNION ALL
  SELECT 'large object', l.oid::pg_catalog.text FROM pg_catalog.pg_largeobject_metadata AS l
   WHERE NOT pg_catalog.pg_has_role(l.lomowner, 'USAGE')
     AND NOT EXISTS (
       SELECT FROM pg_catalog.aclexplode(l.lomacl) AS a
        WHERE a.privilege_type = 'SELECT'
          AND (a.grantee = 0 OR pg_catalog.pg_has_role(a.grantee, 'USAGE')))
)
SELECT l.kind, pg_catalog.min(l.ident) AS ident FROM lacked AS l GROUP BY l.kind ORDER BY l.kind`;

;// CONCATENATED MODULE: ./lib/postgres/contents/read-privileges.js



const lacked = classic_schemas/* discriminatedUnion */.gMt('kind', [
    classic_schemas/* object */.Ikc({ kind: classic_schemas/* enum */.k5n(['partitioned table', 'sequence', 'policy']), ident: classic_schemas/* string */.YjP() }),
    classic_schemas/* object */.Ikc({ kind: classic_schemas/* literal */.euz('large object'), ident: classic_schemas/* string */.YjP().regex(/^\d+$/) }),
]);
/**
 * Fails, in the server's own words, where this login may not read what pg_dump will. None of the statements reads a
 * row: a policy is found when a query over its table is only parsed.
 */
async function requireRights(session, exclusions) {
    const rowsLeftOut = exclusions.tableData.map(({ schema, name }) => `${quoteIfNeeded(schema)}.${quoteIfNeeded(name)}`);
    const found = await session.rows(lacked, (0,session_session/* longList */.jm)(lackedRightsSql), [
        exclusions.schemas,
        rowsLeftOut,
    ]);
    for (const one of found)
        await session.execute(refusedStatement(one));
}
/** As format() quotes with %I. */
const quoteIfNeeded = (name) => /^[a-z_][a-z0-9_]*$/.test(name) ? name : (0,session_session/* quoteIdent */.v4)(name);
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

// EXTERNAL MODULE: ./lib/catalog/search-path.js
var search_path = __webpack_require__(87339);
;// CONCATENATED MODULE: ./lib/postgres/sql/search-path.js
/** Functions that are called while a dump is loaded, and what their bodies can name. */
const classOf = (catalog) => `'pg_catalog.${catalog}'::pg_catalog.regclass`;
const userSchema = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
/**
 * What calls a function as rows are loaded or something is made of them: generated columns, CHECKs,
 * indexes and materialized views. Each function once for each of them; what it calls in turn, as far as
 * PostgreSQL knows of it.
 */
const loadedCallsSql = `
WITH RECURSIVE root(classid, objid, used_by) AS (
  SELECT ${classOf('pg_attrdef')}, d.oid,
         pg_catalog.format('column %I.%I.%I', n.nspname, c.relname, a.attname)
    FROM pg_catalog.pg_attrdef AS d
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
    JOIN pg_catalog.pg_class AS c ON c.oid = d.adrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE a.attgenerated = 's' AND ${userSchema}
  UNION ALL
  SELECT ${classOf('pg_constraint')}, k.oid,
         pg_catalog.format('constraint %I.%I.%I', n.nspname, coalesce(c.relname, t.typname), k.conname)
    FROM pg_catalog.pg_constraint AS k
    JOIN pg_catalog.pg_namespace AS n ON n.oid = k.connamespace
    LEFT JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
    LEFT JOIN pg_catalog.pg_type AS t ON t.oid = k.contypid
   WHERE k.contype = 'c' AND k.convalidated AND ${userSchema}
  UNION ALL
  SELECT ${classOf('pg_class')}, i.indexrelid, pg_catalog.format('index %I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_index AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE ${userSchema}
  UNION ALL
  SELECT ${classOf('pg_class')}, c.oid, pg_catalog.format('materialized view %I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind = 'm' AND c.relispopulated AND ${userSchema}
), edge(classid, objid, refclassid, refobjid) AS (
  SELECT d.classid, d.objid, d.refclassid, d.refobjid FROM pg_catalog.pg_depend AS d
   WHERE d.deptype IN ('n', 'a', 'i')
     AND (d.refclassid IN (${classOf('pg_proc')}, ${classOf('pg_operator')}, ${classOf('pg_cast')},
                           ${classOf('pg_opclass')}, ${classOf('pg_opfamily')})
          OR d.refclassid = ${classOf('pg_class')} AND d.classid = ${classOf('pg_rewrite')}
             AND EXISTS (SELECT FROM pg_catalog.pg_class AS v
                          WHERE v.oid = d.refobjid AND v.relkind IN ('v', 'm')))
  UNION ALL
  SELECT ${classOf('pg_class')}, r.ev_class, ${classOf('pg_rewrite')}, r.oid
    FROM pg_catalog.pg_rewrite AS r JOIN pg_catalog.pg_class AS v ON v.oid = r.ev_class
   WHERE r.rulename = '_RETURN' AND v.relkind IN ('v', 'm')
  UNION ALL
  SELECT ${classOf('pg_opfamily')}, f.amprocfamily, ${classOf('pg_proc')}, f.amproc::pg_catalog.oid
    FROM pg_catalog.pg_amproc AS f
), reached(classid, objid, used_by) AS (
  SELECT classid, objid, used_by FROM root
  UNION
  SELECT e.refclassid, e.refobjid, r.used_by
    FROM reached AS r JOIN edge AS e ON e.classid = r.classid AND e.objid = r.objid
)
SELECT DISTINCT pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
         pg_catalog.pg_get_function_identity_arguments(p.oid)) AS function, r.used_by
  FROM reached AS r
  JOIN pg_catalog.pg_proc AS p ON r.classid = ${classOf('pg_proc')} AND p.oid = r.objid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
 WHERE p.oid >= 16384
 ORDER BY 1, 2`;
/** Functions of users and extensions whose bodies are read when they run, under the path of the session. */
const textFunctionsSql = `
SELECT n.nspname AS schema, p.proname AS name,
       pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
         pg_catalog.pg_get_function_identity_arguments(p.oid)) AS ident,
       p.prosrc AS body
  FROM pg_catalog.pg_proc AS p
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
  JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
 WHERE p.oid >= 16384 AND l.lanname IN ('sql', 'plpgsql') AND p.prosrc <> ''
   AND NOT EXISTS (SELECT FROM pg_catalog.unnest(p.proconfig) AS c WHERE c LIKE 'search\\_path=%')`;
/** Names that nothing of PostgreSQL's own has. */
const knownNamesSql = `
SELECT 'function' AS kind, p.proname AS name, n.nspname AS schema
  FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
 WHERE p.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_proc AS o
                    WHERE o.proname = p.proname AND o.pronamespace = 'pg_catalog'::pg_catalog.regnamespace)
 UNION
SELECT 'relation', c.relname, n.nspname
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND ${userSchema}
 UNION
SELECT 'type', t.typname, n.nspname
  FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
 WHERE t.typelem = 0 AND ${userSchema}
 UNION
SELECT 'operator', o.oprname, n.nspname
  FROM pg_catalog.pg_operator AS o JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
 WHERE o.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_operator AS k
                    WHERE k.oprname = o.oprname AND k.oprnamespace = 'pg_catalog'::pg_catalog.regnamespace)`;

;// CONCATENATED MODULE: ./lib/postgres/contents/search-path-needs.js




const call = classic_schemas/* object */.Ikc({ function: classic_schemas/* string */.YjP(), used_by: classic_schemas/* string */.YjP() });
const textFunction = classic_schemas/* object */.Ikc({
    schema: classic_schemas/* string */.YjP(),
    name: classic_schemas/* string */.YjP(),
    ident: classic_schemas/* string */.YjP(),
    body: classic_schemas/* string */.YjP(),
});
const kinds = ['function', 'relation', 'type', 'operator'];
const knownName = classic_schemas/* object */.Ikc({ kind: classic_schemas/* enum */.k5n(kinds), name: classic_schemas/* string */.YjP(), schema: classic_schemas/* string */.YjP() });
/** Functions of a database that may fail when a dump of it is loaded, for they need a search_path. */
async function readSearchPathNeeds(session) {
    const calls = await session.rows(call, (0,session_session/* longList */.jm)(loadedCallsSql));
    if (calls.length === 0)
        return [];
    const functions = await session.rows(textFunction, (0,session_session/* longList */.jm)(textFunctionsSql));
    if (functions.length === 0)
        return [];
    const names = await session.rows(knownName, (0,session_session/* longList */.jm)(knownNamesSql));
    const ofKind = (wanted) => {
        const some = names.filter(({ kind }) => kind === wanted);
        return new Map([...Map.groupBy(some, ({ name }) => name)].map(([name, of]) => [
            name,
            of.map(({ schema }) => schema),
        ]));
    };
    const known = {
        functions: ofKind('function'),
        relations: ofKind('relation'),
        types: ofKind('type'),
        operators: ofKind('operator'),
    };
    const loaded = calls.map(one => ({ function: one.function, usedBy: one.used_by }));
    return (0,search_path/* findSearchPathNeeds */.g2)(loaded, functions, known);
}

// EXTERNAL MODULE: ./lib/postgres/database/databases.js
var database_databases = __webpack_require__(25327);
// EXTERNAL MODULE: ./lib/postgres/database/roles.js + 1 modules
var roles = __webpack_require__(79904);
// EXTERNAL MODULE: ./lib/postgres/session/refusals.js
var refusals = __webpack_require__(81479);
// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/freshness.js
var freshness = __webpack_require__(50500);
// EXTERNAL MODULE: ./lib/postgres/contents/standby.js + 1 modules
var contents_standby = __webpack_require__(1893);
// EXTERNAL MODULE: ./lib/operations/preflight/server.js
var server = __webpack_require__(54907);
;// CONCATENATED MODULE: ./lib/operations/backup-warnings.js





/** What is better known when a backup is taken than when it is restored. */
/** Further behind a standby is by a fault, or because somebody wants it to be. */
const usualLagMs = 5 * calendar/* minuteMs */.J2;
/** What a backup of a standby lacks that one of its primary would have. */
async function warnOfStandby(keeper, database, { standby, takenAt }, exclusions, { reporter }) {
    if (!standby)
        return;
    const asOf = standby.asOf === null ? undefined : new Date(standby.asOf);
    const age = asOf ? `${(0,calendar/* span */.Ln)(asOf, takenAt)} old (${(0,calendar/* utc */.n$)(asOf)})` : 'of an age that nobody can tell';
    if (standby.isPaused) {
        reporter.warn(`"${database}" is read from a standby whose replay is paused: what the backup holds is ${age}. To have it go on, on the standby: ${freshness/* resumeReplaySql */.RB}`);
    }
    else if (!asOf || takenAt.getTime() - asOf.getTime() > usualLagMs) {
        reporter.warn(`"${database}" is read from a standby that is behind its primary: what the backup holds is ${age}. See on the standby whether it still receives (SELECT * FROM pg_stat_wal_receiver;) and recovery_min_apply_delay, or back up the primary.`);
    }
    const unlogged = await (0,contents_standby/* readUnloggedTables */.L)(keeper, exclusions);
    if (unlogged.length > 0) {
        reporter.warn(`"${database}": nobody can read an unlogged table on a standby, so the backup has no rows of ${(0,server/* listed */.KE)(unlogged)}. Back up the primary to have them.`);
    }
}
/** How many of them the log names, and how many the manifest, which is small. */
const shownNeeds = 5;
const keptNeeds = 50;
/** pg_restore loads with an empty search_path: what would fail then is better known now. */
function warnOfSearchPath(database, needs, { reporter }) {
    if (needs.length === 0)
        return;
    const shown = needs.slice(0, shownNeeds).map(search_path/* describeSearchPathNeed */.bw).join('; ');
    const more = needs.length > shownNeeds ? `; and ${needs.length - shownNeeds} more` : '';
    reporter.warn(`"${database}" may not be loadable as it is: ${shown}${more}. A restore may need --load-search-path, until the bodies name the schemas, or in that database: ${needs.slice(0, shownNeeds).map(search_path/* ownPathSql */.qc).join(' ')}`);
}
/** How many of them the log names, and for how many a manifest has room. */
const shownDangling = 20;
const keptDangling = 1000;
/** What the user left out is needed by something that is in the dump. */
function warnOfDangling(database, dangling, { reporter }) {
    const ofUser = dangling.filter(({ extension }) => extension === undefined);
    const names = (some) => some
        .slice(0, shownDangling)
        .map(({ object, needs }) => `${object} (needs ${needs})`)
        .join(', ') + (some.length > shownDangling ? ` and ${some.length - shownDangling} more` : '');
    const fixed = ofUser.filter(({ entry }) => entry === null);
    const others = ofUser.filter(({ entry }) => entry !== null);
    if (fixed.length > 0) {
        reporter.warn(`"${database}" cannot be restored from this backup as it is: what was left out of it is needed by ${names(fixed)}. Leave those out as well (--exclude-schemas), or nothing that they need.`);
    }
    if (others.length > 0) {
        reporter.warn(`"${database}": a restore of this backup will be without ${names(others)}, for what they need was left out (--exclude-schemas, --exclude-table-data).`);
    }
}

// EXTERNAL MODULE: ./lib/operations/earlier-backups.js
var earlier_backups = __webpack_require__(70148);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/operations/roles.js + 2 modules
var operations_roles = __webpack_require__(61856);
;// CONCATENATED MODULE: ./lib/operations/backup-database.js
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
    return { connecting, stop, sentBytes: 0 };
}
/**
 * Makes one backup of a database on whose name the caller holds the lock. The keeper session holds
 * the snapshot that pg_dump and the contents are both read from; the dump is committed only after
 * both are whole; the manifest, written last, makes it a backup.
 */
async function backupDatabase({ server, serverName, store, tools, checkStore }, maintenance, keeping, database, settings, work) {
    const { reporter } = work;
    const { connecting, stop } = keeping;
    const startedAt = work.now();
    const source = settings.setAsideAs ?? database;
    // When one half fails, the other has to end as well.
    const signal = AbortSignal.any([work.signal, stop.signal]);
    const opening = connecting.then(keeper => (0,contents_contents/* openSnapshot */.r3)(keeper, settings.lockWaitTimeoutSeconds, signal));
    opening.catch(() => undefined);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            // Looked at under the lock: it was whole when the run began, perhaps.
            const found = await describe(maintenance, source);
            const { properties: before } = found;
            const unfit = (0,databases/* halfRestored */.OZ)({ name: source, ...found });
            if (unfit)
                throw unfit;
            const keeper = __addDisposableResource(env_1, await connecting, true);
            const snapshot = await opening;
            const exclusions = await findExclusions(keeper, settings);
            for (const pattern of unmatchedExclusions(settings, exclusions)) {
                reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
            }
            await warnOfStandby(keeper, database, snapshot, exclusions, work);
            const locks = await (0,contents_rows/* lockTables */.ni)(keeper, exclusions);
            if (!locks.areHeld) {
                reporter.detail(`"${database}": the server has no room to lock all tables twice (max_locks_per_transaction = ${locks.neededSetting} would be), so that they are counted before pg_dump begins`);
            }
            const compression = requireCompression(settings.compression, tools);
            reporter.detail(`"${database}": pg_dump ${tools.version}, compression ${(0,catalog_compression/* compressionName */.ci)(compression)}, snapshot ${snapshot.id}`);
            const describing = () => describeSnapshot(keeper, server, exclusions, settings);
            // Where pg_dump takes all the room that the server has for locks, we leave it: what is read before gives it back.
            const early = locks.areHeld ? undefined : await keeper.releasing(describing);
            const requireSame = () => (0,contents_rows/* requireSameTables */.V9)(keeper, exclusions, locks);
            await requireSame();
            const dump = (0,pg_dump/* startDump */.d)(server, tools, {
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
            // It has its locks before it writes, and lets whoever waits for them go on as soon as it has written.
            const begun = new Promise(resolve => dump.stdout.once('readable', resolve));
            const complete = dump.complete.catch(error => whyOf(error, keeper));
            complete.catch(() => undefined);
            const same = locks.areHeld ? Promise.resolve() : begun.then(requireSame);
            same.catch(error => stop.abort(error));
            const described = early ? Promise.resolve(early) : describing();
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
            const whose = (0,catalog_server/* ownName */.qU)({ name: serverName, ...server.address });
            const earlier = (0,earlier_backups/* readEarlier */.lz)(store, database, { ...work, signal });
            const name = (0,catalog_names/* backupName */.aw)(place);
            reporter.info(`Backing up "${database}" to ${name}`);
            const report = (0,operations_reporter/* reportBytes */.I)(reporter, database);
            const stored = await store.upload(dumpName(place), dump.stdout, {
                complete: Promise.all([complete, same, described, surroundings]).then(() => undefined),
                signal,
                metadata: { run: work.run.id, label: settings.label },
                accessTier: settings.accessTier,
                onBytes: bytes => {
                    keeping.sentBytes = bytes;
                    report(bytes);
                },
            });
            const { contents, extensions, usedRoles, needsSearchPath, dangling } = await described;
            const { properties, roles, databaseBytes, cluster } = await surroundings;
            warnOfSearchPath(database, needsSearchPath, work);
            warnOfDangling(database, dangling, work);
            if (stored.sizeBytes === 0) {
                throw new failure/* Failure */.HR('PG_DUMP_FAILED', `pg_dump of "${database}" ended well, but nothing of it arrived`, 'This must not happen. Please report it with the output of --verbose.');
            }
            const totals = (0,catalog_contents/* totalsOf */.vA)(contents);
            const unpacked = (0,catalog_contents/* renderContents */.ze)(contents);
            requireReadable('list of its contents', unpacked, (0,catalog_contents/* unpackedLimit */.B0)(totals));
            const packed = (0,catalog_contents/* packContents */.sg)(contents, unpacked);
            requireReadable('contents file', packed, catalog_contents/* contentsMaxBytes */.Cf);
            if (roles)
                requireReadable('roles file', roles, list/* rolesMaxBytes */.NN);
            const [storedContents, storedRoles] = await Promise.all([
                store.write((0,catalog_names/* fileName */.Md)(place, 'contents'), packed, signal),
                roles && store.write((0,catalog_names/* fileName */.Md)(place, 'roles'), roles, signal),
            ]);
            const past = await earlier;
            const formerly = (0,earlier_backups/* formerNames */.ao)(past, whose, settings.movedFrom ?? []);
            const manifest = {
                schemaVersion: 1,
                database,
                label: settings.label,
                snapshotAt: snapshot.takenAt.toISOString(),
                ...(snapshot.standby && { standby: snapshot.standby }),
                startedAt: startedAt.toISOString(),
                finishedAt: work.now().toISOString(),
                server: {
                    ...(serverName !== undefined && { name: serverName }),
                    host: server.address.host,
                    port: server.address.port,
                    ...(formerly.length > 0 && { formerly }),
                    ...(cluster !== undefined && { systemIdentifier: cluster }),
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
                ...(databaseBytes !== undefined && { databaseBytes }),
                ...(needsSearchPath.length > 0 && { needsSearchPath: needsSearchPath.slice(0, keptNeeds) }),
                extensions: [...extensions],
                ...(dangling.length > 0 && { dangling: dangling.slice(0, keptDangling) }),
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
            const backup = { name, place, server: whose, manifest, verifications: [] };
            if (settings.label !== 'safety')
                (0,earlier_backups/* warnOfOthers */.Hk)(past, backup, work);
            return backup;
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
/**
 * Tries what a backup begins with and whether all may be read, as far as that copies no row and leaves nothing. What
 * it fails with, a backup would fail with.
 */
async function tryToBackUp(server, database, settings, work) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { signal } = work;
        const keeper = __addDisposableResource(env_2, await server.connect(database, 'backup', signal), true);
        const snapshot = await (0,contents_contents/* openSnapshot */.r3)(keeper, settings.lockWaitTimeoutSeconds, signal);
        const exclusions = await findExclusions(keeper, settings);
        await warnOfStandby(keeper, database, snapshot, exclusions, work);
        await (0,contents_rows/* lockTables */.ni)(keeper, exclusions);
        await requireRights(keeper, exclusions);
        if (!(0,pg_dump/* isPartial */.m)(exclusions))
            return;
        const definitions = { countRows: false, hashContents: false };
        const contents = await (0,contents_contents/* readContents */.r0)(keeper, server.major, exclusions, definitions);
        warnOfDangling(database, await readDangling(keeper, exclusions, contents, []), work);
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
/** What the contents file and the manifest say about what is in the database. */
async function describeSnapshot(keeper, server, exclusions, settings) {
    const read = await (0,contents_contents/* readContents */.r0)(keeper, server.major, exclusions, settings);
    const contents = { ...read, migrations: await (0,migrations/* readMigrations */.Y)(keeper, exclusions) };
    const extensions = await (0,contents_contents/* readExtensions */.HW)(keeper);
    const dangling = await readDangling(keeper, exclusions, contents, extensions);
    const usedRoles = await (0,roles/* readUsedRoles */.xg)(keeper, exclusions.schemas);
    const needsSearchPath = await readSearchPathNeeds(keeper);
    return { contents, extensions, usedRoles, needsSearchPath, dangling };
}
/** What belongs to the database and the server, and is not in the snapshot. */
async function describeSurroundings(maintenance, database, settings, work) {
    const { properties } = await describe(maintenance, database);
    const roles = settings.includeRoles ? await (0,operations_roles/* readRolesOrWarn */.TY)(maintenance, work) : undefined;
    const databaseBytes = await (0,database_databases/* databaseSize */.Ju)(maintenance, database);
    const cluster = await (0,database_databases/* systemIdentifier */.vK)(maintenance);
    return { properties, roles, databaseBytes, cluster };
}
async function describe(maintenance, database) {
    const found = await (0,database_databases/* readProperties */.Qh)(maintenance, database);
    if (found)
        return found;
    throw new failure/* Failure */.HR('DATABASE_NOT_FOUND', `database "${database}" was dropped or renamed since its backup began`, 'Run again.');
}
/** What is left out, by exact names. */
async function findExclusions(keeper, { excludeSchemas, excludeTableData }) {
    if (excludeSchemas.length + excludeTableData.length === 0)
        return { schemas: [], tableData: [] };
    return await keeper.releasing(() => (0,contents_contents/* resolveExclusions */.Y_)(keeper, schema => (0,patterns/* matchesAny */._I)(excludeSchemas, schema), table => excludeTableData.some(pattern => (0,patterns/* matchesTable */.I_)(pattern, table))));
}
/** Patterns that stand for nothing there is: most often a typing error. */
const unmatchedExclusions = (settings, exclusions) => [
    ...settings.excludeSchemas.filter(pattern => !exclusions.schemas.some(schema => (0,patterns/* matches */.cK)(pattern, schema))),
    ...settings.excludeTableData.filter(pattern => !exclusions.tableData.some(table => (0,patterns/* matchesTable */.I_)(pattern, table))),
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
/** What ended the session that held it is known at once, where it is known at all. */
const lostSessionMs = 1000;
/** That the snapshot is gone is no cause: what ended the session that held it is. */
async function whyOf(error, keeper) {
    if (refusals/* lostSnapshot */.ry.test((0,failure/* asFailure */.h_)(error).message)) {
        await Promise.race([keeper.execute('SELECT'), (0,promises_.setTimeout)(lostSessionMs)]);
    }
    throw error;
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

/***/ 70148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ warnOfOthers),
/* harmony export */   Od: () => (/* binding */ madeByThisRun),
/* harmony export */   ao: () => (/* binding */ formerNames),
/* harmony export */   lz: () => (/* binding */ readEarlier)
/* harmony export */ });
/* harmony import */ var _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44081);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75827);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34206);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30976);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94776);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1174);








/** Enough to meet another server's, which backs up about as often. */
const newest = 8;
/** The newest backups that are where a new one goes. Who may write need not be able to read: none then. */
async function readEarlier(store, database, { signal, reporter }) {
    try {
        return await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_6__/* .readCatalog */ .uM)(store, database, signal, newest);
    }
    catch (error) {
        reporter.detail(`What lies beside the backup of "${database}" is not known: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return [];
    }
}
/** As long as a run is started again; the next that is due comes later, should it have the same id. */
const longestRunMs = 12 * _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
/**
 * The whole backup that a run of the same id made before it was cut off, or failed at another database. None is one
 * that lacks what is asked for now, of which a verification found that it cannot be used, or that comes from the future.
 */
async function madeByThisRun(store, database, whose, settings, work) {
    const now = work.now().getTime();
    const { label, excludeSchemas, excludeTableData } = settings;
    const lacksNoMore = ({ exclusions }) => exclusions.schemas.every(schema => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_7__/* .matchesAny */ ._I)(excludeSchemas, schema)) &&
        exclusions.tableData.every(table => excludeTableData.some(pattern => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_7__/* .matchesTable */ .I_)(pattern, table)));
    const isMeant = (backup) => {
        const { run, label: of, finishedAt, server } = backup.manifest;
        const age = now - Date.parse(finishedAt);
        return (run.id === work.run.id &&
            of === label &&
            (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_5__/* .ownName */ .qU)(server) === whose &&
            age <= longestRunMs &&
            age >= -toleratedSkewMs &&
            lacksNoMore(backup.manifest) &&
            (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .standingFailure */ .Dj)(backup) === undefined);
    };
    for (const entry of await readEarlier(store, database, work)) {
        if (entry.kind !== 'backup' || !isMeant(entry.backup))
            continue;
        if (await isWhole(store, entry.backup, work.signal))
            return entry.backup;
    }
    return undefined;
}
async function isWhole(store, backup, signal) {
    const sizes = await Promise.all(['dump', 'contents'].map(file => store.size((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .storedName */ .Rs)(backup, file), signal)));
    const { dump, contents } = backup.manifest;
    return sizes[0] === dump.sizeBytes && sizes[1] === contents.sizeBytes;
}
/** Clocks differ a little. */
const toleratedSkewMs = 5 * _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** What the server was called before: as the user says, and as its last backup does. */
function formerNames(earlier, whose, movedFrom) {
    const said = earlier.flatMap(entry => entry.kind === 'backup' && (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_5__/* .ownName */ .qU)(entry.backup.manifest.server) === whose
        ? (entry.backup.manifest.server.formerly ?? [])
        : []);
    const names = new Set([...movedFrom, ...said]);
    names.delete(whose);
    return [...names].slice(0, _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .maxFormerNames */ .C2);
}
/** Where backups of another server's database lie as well, most often by the default prefix. */
function warnOfOthers(earlier, backup, { reporter }) {
    const { database } = backup.place;
    const servers = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_5__/* .mixedServers */ .M3)((0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_5__/* .nameServers */ .YW)([...earlier, { kind: 'backup', backup }]));
    const others = servers.filter(server => server !== backup.server);
    if (others.length === 0)
        return;
    reporter.warn(`"${database}" of ${backup.server} is backed up to where backups of a "${database}" of ${others.join(', ')} are: check stays red until that is settled. Two servers: --storage-prefix 'PATH/{server}', or a --server-name for each. The same one: ${(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_5__/* .movedFromFlags */ .Bn)(others)}`);
}


/***/ })

};
