export const id = 698;
export const ids = [698];
export const modules = {

/***/ 41613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isOfProvider)
/* harmony export */ });
/* unused harmony export providerExtensions */
/**
 * Extensions that Azure Database for PostgreSQL makes in its customers' databases for work of its own. No other
 * server has them, no customer can create them, and nothing of a customer's is in them. What a customer
 * chooses from `azure.extensions`, such as `azure_ai` and `azure_storage`, is none of these.
 */
const providerExtensions = [
    'azure',
    'pg_availability',
    'pgaadauth',
    'pgms_stats',
    'pgms_wait_sampling',
];
const isOfProvider = (extension) => providerExtensions.includes(extension);


/***/ }),

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

/***/ 33148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   kA: () => (/* binding */ shownNames)
/* harmony export */ });
/** How many of one kind a message names. */
const shownNames = 5;
/** `one` or `several`, and their names. */
const named = (one, items) => `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;
/** Names in a message. */
const listed = (items, most = shownNames) => items.length > most
    ? `${items.slice(0, most).join(', ')} and ${items.length - most} more`
    : items.join(', ');


/***/ }),

/***/ 8249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ recordedDumpName),
/* harmony export */   k: () => (/* binding */ recordedName)
/* harmony export */ });
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

/** The names that a manifest has for the files beside it: within its folder, and of a dump elsewhere the whole path. */
const recordedName = (place, file) => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(place, file).slice((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseFolder */ .QN)(place.database).length);
const recordedDumpName = (place, stored) => stored === (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(place, 'dump') ? recordedName(place, 'dump') : `/${stored}`;


/***/ }),

/***/ 76319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ backupDatabase)
});

// EXTERNAL MODULE: ./lib/catalog/compression.js
var catalog_compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/postgres/contents/statistics.js + 1 modules
var statistics = __webpack_require__(35981);
// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/sql/session.js
var session = __webpack_require__(50320);
// EXTERNAL MODULE: ./lib/postgres/client-tools/run-tool.js + 2 modules
var run_tool = __webpack_require__(63562);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/pg-dump.js







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
        ...statisticsOptions(server, tools, request),
        `--dbname=${server.conninfo(request.database, 'pg_dump')}`,
    ];
    const minutes = request.stallTimeoutMinutes;
    return (0,run_tool/* startTool */.p)(program, args, {
        name: 'pg_dump',
        environment: (0,connection/* withSettings */.GY)(server.toolEnvironment, (0,session/* asOptions */.lc)([['client_encoding', request.encoding]])),
        signal,
        login: server.address.username,
        output: 'read',
        failure: 'PG_DUMP_FAILED',
        refused: 'PG_QUERY_FAILED',
        hint: `Run again with ${reference/* verbose */.B6}; the server’s log has the other side.`,
        ...(minutes > 0 && {
            stall: {
                afterMs: minutes * 60_000,
                failure: new failure/* Failure */.HR('PG_DUMP_STALLED', `pg_dump of "${request.database}" gave no byte for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and was ended`, `Look at what pg_dump waits for on the server (pg_stat_activity: state, wait_event) and at the network in between, then run again. Where the server only reads for that long, as with a table full of dead rows, raise ${(0,reference/* option */.uK)('stall-timeout-minutes')}.`),
            },
        }),
    });
}
/**
 * Statistics hold values of rows: they go into a dump of all rows alone, also where they were asked for. What an older
 * server takes back has none.
 */
function statisticsOptions({ major }, tools, { excludedSchemas, excludedTableData, extraOptions, }) {
    const others = extraOptions.filter(given => given !== '--statistics');
    const isWanted = Math.min(major, tools.major) >= statistics/* statisticsSince */.CS &&
        excludedSchemas.length === 0 &&
        excludedTableData.length === 0 &&
        !extraOptions.includes('--no-statistics');
    return isWanted ? ['--statistics', ...others] : others;
}
/** In double quotes nothing is special to pg_dump's patterns but the quote itself. */
const quotePattern = quoting/* quoteIdent */.v4;

// EXTERNAL MODULE: ./lib/postgres/contents/snapshot.js
var snapshot = __webpack_require__(21524);
// EXTERNAL MODULE: ./lib/postgres/contents/table-locks.js
var table_locks = __webpack_require__(86231);
// EXTERNAL MODULE: ./lib/operations/incomplete-restore.js
var incomplete_restore = __webpack_require__(6723);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/postgres/contents/beyond-dump.js
var beyond_dump = __webpack_require__(82318);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 7 modules
var contents_contents = __webpack_require__(92511);
// EXTERNAL MODULE: ./lib/postgres/contents/dangling.js + 1 modules
var contents_dangling = __webpack_require__(53358);
// EXTERNAL MODULE: ./lib/postgres/contents/migrations.js + 2 modules
var contents_migrations = __webpack_require__(71023);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/search-path.js
var search_path = __webpack_require__(87339);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
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




const call = schemas/* object */.Ikc({ function: schemas/* string */.YjP(), used_by: schemas/* string */.YjP() });
const textFunction = schemas/* object */.Ikc({
    schema: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    ident: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
});
const kinds = ['function', 'relation', 'type', 'operator'];
const knownName = schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(kinds), name: schemas/* string */.YjP(), schema: schemas/* string */.YjP() });
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

// EXTERNAL MODULE: ./lib/postgres/database/properties.js
var properties = __webpack_require__(97840);
// EXTERNAL MODULE: ./lib/postgres/database/size.js
var size = __webpack_require__(40388);
// EXTERNAL MODULE: ./lib/postgres/roles/read-roles.js + 1 modules
var read_roles = __webpack_require__(90899);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/session/system-identifier.js



/** The identifier of the cluster; `undefined` where this role may not ask, or the server has none. */
async function systemIdentifier(session) {
    const sql = 'SELECT c.system_identifier::pg_catalog.text AS id FROM pg_catalog.pg_control_system() AS c';
    const asking = (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ id: schemas/* string */.YjP() }), sql);
    return (await (0,statement_refusal/* unlessRefused */.J0)(session, asking))?.id;
}

// EXTERNAL MODULE: ./lib/postgres/roles/roles-file.js
var roles_file = __webpack_require__(27883);
;// CONCATENATED MODULE: ./lib/operations/roles/dump-roles.js



/** The bytes of the roles file. A server that does not tell its roles costs nobody their backup. */
async function readRolesOrWarn(maintenance, { reporter, signal }) {
    try {
        return Buffer.from((0,roles_file/* renderRoles */.S)(await (0,read_roles/* readRoles */.iZ)(maintenance)));
    }
    catch (error) {
        // A session that is gone, or given up, tells nothing of what may be read.
        const isGone = maintenance.lost.aborted || signal.aborted;
        if (!(error instanceof failure/* Failure */.HR) || isGone)
            throw error;
        reporter.warn(`the server’s roles could not be read, and are not kept: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/description.js












/** What the contents file and the manifest say about what is in the database. */
async function describeSnapshot(snapshotSession, server, exclusions, settings) {
    const read = await (0,contents_contents/* readContents */.r)(snapshotSession, server.major, exclusions, settings, catalog_contents/* latestInventory */.kQ);
    const migrations = await (0,contents_migrations/* readMigrations */.Y)(snapshotSession, exclusions);
    const reading = settings.countRows ? 'source, counted' : 'source';
    const { beyondDump, moved } = await (0,beyond_dump/* readBeyondDump */.a)(snapshotSession, exclusions, reading);
    const contents = { ...read, migrations, beyondDump };
    const extensions = await (0,contents_contents/* readExtensions */.H)(snapshotSession);
    const dangling = await (0,contents_dangling/* readDangling */.p)(snapshotSession, exclusions, contents, extensions);
    const usedRoles = await (0,read_roles/* readUsedRoles */.xg)(snapshotSession, exclusions.schemas);
    const needsSearchPath = await readSearchPathNeeds(snapshotSession);
    return { contents, extensions, usedRoles, needsSearchPath, dangling, moved };
}
async function describeServer(maintenance, database, settings, context) {
    const { properties } = await requireProperties(maintenance, database);
    const roles = settings.includeRoles ? await readRolesOrWarn(maintenance, context) : undefined;
    const databaseBytes = await (0,size/* databaseSize */.J)(maintenance, database);
    const cluster = await systemIdentifier(maintenance);
    return { properties, roles, databaseBytes, cluster };
}
async function requireProperties(maintenance, database) {
    const found = await (0,properties/* readProperties */.Qh)(maintenance, database);
    if (found)
        return found;
    throw new failure/* Failure */.HR('DATABASE_NOT_FOUND', `database "${database}" was dropped or renamed since its backup began`, 'Run again.');
}

// EXTERNAL MODULE: ./lib/operations/snapshot-backup/dump-settings.js
var dump_settings = __webpack_require__(54892);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/earlier-backups.js
var earlier_backups = __webpack_require__(99970);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/exclusions.js
var snapshot_backup_exclusions = __webpack_require__(21267);
// EXTERNAL MODULE: ./lib/catalog/contents-file.js
var contents_file = __webpack_require__(34520);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/repository/checked-files.js
var checked_files = __webpack_require__(2127);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/files-beside-dump.js







async function writeContentsAndRoles(store, place, contents, roles, signal) {
    const unpacked = (0,contents_file/* renderContents */.ze)(contents);
    requireReadable('list of its contents', unpacked, (0,contents_file/* unpackedLimit */.B0)((0,catalog_contents/* totalsOf */.vA)(contents)));
    const packed = (0,contents_file/* packContents */.sg)(contents, unpacked);
    requireReadable('contents file', packed, contents_file/* contentsMaxBytes */.Cf);
    if (roles)
        requireReadable('roles file', roles, checked_files/* rolesMaxBytes */.NN);
    const [storedContents, storedRoles] = await Promise.all([
        store.write((0,catalog_names/* fileName */.Md)(place, 'contents'), packed, signal),
        roles && store.write((0,catalog_names/* fileName */.Md)(place, 'roles'), roles, signal),
    ]);
    return { contents: storedContents, roles: storedRoles };
}
/** Makes a backup of the files that are there. */
async function writeManifest(store, place, manifest, signal) {
    const rendered = (0,catalog_manifest/* renderManifest */.sB)(manifest);
    requireReadable('manifest', rendered, catalog_manifest/* manifestMaxBytes */.vD);
    await store.write((0,catalog_names/* fileName */.Md)(place, 'manifest'), rendered, signal);
}
/** What would be refused when it is read is not written either. */
function requireReadable(what, bytes, maxBytes) {
    if (bytes.length <= maxBytes)
        return;
    throw new failure/* Failure */.HR('STORE_WRITE_FAILED', `the ${what} has ${bytes.length} bytes, more than the ${maxBytes} that are read again`, `The database has too many objects or exclusions for one backup: divide it by ${(0,reference/* option */.uK)('exclude-schemas')}.`);
}

// EXTERNAL MODULE: ./lib/catalog/dump-name-template.js
var dump_name_template = __webpack_require__(2608);
// EXTERNAL MODULE: ./lib/catalog/stamp.js
var stamp = __webpack_require__(11916);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/free-name.js




/** Where the dump goes; to the usual place also where a template would mean that of another database. */
function dumpNameOf({ dumpName }, place) {
    const name = dumpName === undefined ? undefined : (0,dump_name_template/* fillDumpName */.Th)(dumpName, place);
    return name !== undefined && (0,dump_name_template/* isDumpNameOf */.XD)(name, place) ? name : (0,catalog_names/* fileName */.Md)(place, 'dump');
}
/**
 * The first second at or after the snapshot whose name nobody has. Two backups of one database in
 * one second are rare; a name that means two of them would be worse.
 */
async function freePlace(store, database, takenAt, dumpName, signal) {
    for (let time = takenAt.getTime();; time += 1000) {
        const place = { database, stamp: (0,stamp/* formatStamp */.xE)(new Date(time)) };
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

// EXTERNAL MODULE: ./lib/operations/recorded-names.js
var recorded_names = __webpack_require__(8249);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/warnings.js
var warnings = __webpack_require__(20903);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/manifest.js



/** What is written last, and makes a backup of the files. */
function manifestOf(made, context) {
    const { place, server, serverName, formerly, tools, settings, snapshot, exclusions } = made;
    const { compression, dumpName, dump, beside } = made;
    const { contents, extensions, usedRoles, needsSearchPath, dangling } = made.inSnapshot;
    const { properties, databaseBytes, cluster } = made.onServer;
    return {
        schemaVersion: 1,
        database: place.database,
        label: settings.label,
        snapshotAt: snapshot.takenAt.toISOString(),
        ...(snapshot.standby && { standby: snapshot.standby }),
        startedAt: made.startedAt.toISOString(),
        finishedAt: context.now().toISOString(),
        server: {
            ...(serverName !== undefined && { name: serverName }),
            host: server.address.host,
            port: server.address.port,
            ...(formerly.length > 0 && { formerly: [...formerly] }),
            ...(cluster !== undefined && { systemIdentifier: cluster }),
            version: server.version,
            major: server.major,
        },
        client: { version: tools.version },
        dump: {
            name: (0,recorded_names/* recordedDumpName */.O)(place, dumpName),
            sizeBytes: dump.sizeBytes,
            sha256: dump.sha256,
            md5: dump.md5,
            compression,
        },
        contents: {
            name: (0,recorded_names/* recordedName */.k)(place, 'contents'),
            sizeBytes: beside.contents.sizeBytes,
            sha256: beside.contents.sha256,
        },
        ...(beside.roles && {
            roles: {
                name: (0,recorded_names/* recordedName */.k)(place, 'roles'),
                sizeBytes: beside.roles.sizeBytes,
                sha256: beside.roles.sha256,
            },
        }),
        usedRoles: [...usedRoles],
        properties,
        ...(databaseBytes !== undefined && { databaseBytes }),
        ...(needsSearchPath.length > 0 && { needsSearchPath: needsSearchPath.slice(0, warnings/* keptNeeds */.Uo) }),
        extensions: [...extensions],
        ...(dangling.length > 0 && { dangling: dangling.slice(0, warnings/* keptDangling */.nD) }),
        totals: (0,catalog_contents/* totalsOf */.vA)(contents),
        exclusions: {
            schemas: [...exclusions.schemas],
            tableData: exclusions.tableData.map(({ schema, name }) => ({ schema, name })),
            ...(settings.excludeTableData.length > 0 && {
                tableDataPatterns: settings.excludeTableData.map(({ text }) => text),
            }),
            pgDumpOptions: [...settings.pgDumpOptions],
        },
        run: context.run,
        tool: { version: context.toolVersion },
    };
}

// EXTERNAL MODULE: ./lib/operations/snapshot-backup/snapshot-session.js
var snapshot_session = __webpack_require__(87807);
// EXTERNAL MODULE: ./lib/operations/name-list.js
var name_list = __webpack_require__(33148);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/warn-beyond-dump.js

/** Says at backup time what no restore will bring, and what it will make otherwise. */
function warnOfBeyondDump(database, beyondDump, moved, { reporter }) {
    if (!beyondDump)
        return;
    const { parts, tables = [], unenforcedKeys, invalidIndexes } = beyondDump;
    const warn = (message) => reporter.warn(`"${database}": ${message}`);
    const added = parts.filter(part => part.added);
    if (added.length > 0) {
        const names = (0,name_list/* listed */.KE)(added.map(({ kind, ident }) => `${kind} ${ident}`), shown);
        warn(`pg_dump leaves out what was added to tables of extensions: ${names}. A restore says which statements bring it back; objects of your own belong into tables of your own.`);
    }
    const filled = tables.filter(({ later = 0 }) => later > 0);
    if (filled.length > 0) {
        const names = (0,name_list/* listed */.KE)(filled.map(({ table, extension, later }) => `${table} of ${extension} (${later})`), shown);
        warn(`rows of tables of extensions that were added or changed since are in no dump: ${names}. Copy them after a restore, or ask the extension to make them anew.`);
    }
    for (const { type, columns, named: speakers } of moved) {
        const held = columns.map(({ table, column }) => `${table}.${column}`);
        if (held.length > 0) {
            warn(`a restore gives ${type} its inherited columns first, and exchanges the fields of the values in ${(0,name_list/* listed */.KE)(held, shown)}: this backup cannot be restored as it is. Give the table its columns in that order, or keep such values as jsonb.`);
        }
        if (speakers.length > 0) {
            warn(`a restore gives ${type} its inherited columns first; look whether these rely on the order: ${(0,name_list/* listed */.KE)(speakers, shown)}`);
        }
    }
    if (unenforcedKeys.length > 0) {
        warn(`a restore enforces the ${(0,name_list/* named */.KT)('foreign key', unenforcedKeys)}, whose triggers are disabled here: rows that violate it cannot be restored with it`);
    }
    if (invalidIndexes.length > 0) {
        warn(`pg_dump leaves out the invalid ${(0,name_list/* named */.KT)('index', invalidIndexes).replace(/^indexs/, 'indexes')}. Make it anew (REINDEX), or drop it.`);
    }
}
const shown = 10;

;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/backup.js
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
 * Makes one backup of a database on whose name the caller holds the lock. The snapshot session holds
 * the snapshot that pg_dump and the contents are both read from; the dump is committed only after
 * both are whole; the manifest, written last, makes it a backup.
 */
async function backupDatabase({ server, serverName, store, tools, checkStore }, maintenance, keeping, database, settings, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter } = context;
        const { connecting, stop } = keeping;
        const startedAt = context.now();
        const source = settings.setAsideAs ?? database;
        // When one half fails, the other has to end as well.
        const signal = AbortSignal.any([context.signal, stop.signal]);
        const opening = connecting.then(session => (0,snapshot/* openSnapshot */.r)(session, settings.lockWaitTimeoutSeconds, signal));
        opening.catch(() => undefined);
        // The session ends when it is known why: what it says then is no cause.
        const sessions = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        try {
            // Looked at under the lock: it was whole when the run began, perhaps.
            const found = await requireProperties(maintenance, source);
            const { properties: before } = found;
            const unfit = (0,incomplete_restore/* incompleteRestore */.x)({ name: source, ...found });
            if (unfit)
                throw unfit;
            const snapshotSession = sessions.use(await connecting);
            const snapshot = await opening;
            const exclusions = await (0,snapshot_backup_exclusions/* findExclusions */.VB)(snapshotSession, settings);
            for (const pattern of (0,snapshot_backup_exclusions/* unmatchedExclusions */.xh)(settings, exclusions)) {
                reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
            }
            for (const told of (0,snapshot_backup_exclusions/* partitionsLeftOut */.NG)(settings, exclusions)) {
                reporter.info(`"${database}": ${told}`);
            }
            await (0,warnings/* warnOfStandby */.po)(snapshotSession, database, snapshot, exclusions, context);
            const locks = await (0,table_locks/* lockTables */.n)(snapshotSession, exclusions);
            if (!locks.areHeld) {
                reporter.detail(`"${database}": the server has no room to lock all tables twice (max_locks_per_transaction = ${locks.neededSetting} would be), so that they are counted before pg_dump begins`);
            }
            const compression = (0,dump_settings/* requireCompression */.e)(settings.compression, tools);
            reporter.detail(`"${database}": pg_dump ${tools.version}, compression ${(0,catalog_compression/* compressionName */.ci)(compression)}, snapshot ${snapshot.id}`);
            const describing = () => describeSnapshot(snapshotSession, server, exclusions, settings);
            // Where pg_dump takes all the room that the server has for locks, we leave it: what is read before gives it back.
            const early = locks.areHeld ? undefined : await snapshotSession.releasing(describing);
            const requireSame = () => (0,table_locks/* requireSameTables */.V)(snapshotSession, exclusions, locks);
            await requireSame();
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
            // It has its locks before it writes, and lets whoever waits for them go on as soon as it has written.
            const begun = new Promise(resolve => dump.stdout.once('readable', resolve));
            const complete = dump.complete.catch(error => (0,snapshot_session/* whyOf */.g)(error, snapshotSession));
            complete.catch(() => undefined);
            const same = locks.areHeld ? Promise.resolve() : begun.then(requireSame);
            same.catch(error => stop.abort(error));
            const described = early ? Promise.resolve(early) : describing();
            const describedServer = describeServer(maintenance, source, settings, {
                ...context,
                signal,
            });
            describedServer.catch(error => stop.abort(error));
            described.catch(error => stop.abort(error));
            // Both are at work while the store is tried and asked for a name.
            await checkStore?.();
            await store.checkFolder?.(database, signal);
            const dumpName = (of) => dumpNameOf(settings, of);
            const place = await freePlace(store, database, snapshot.takenAt, dumpName, signal);
            const whose = (0,catalog_server/* ownName */.qU)({ name: serverName, ...server.address });
            const earlier = (0,earlier_backups/* readEarlier */.lz)(store, database, { ...context, signal });
            const name = (0,catalog_names/* backupName */.aw)(place);
            reporter.info(`Backing up "${database}" to ${name}`);
            const report = (0,operations_reporter/* reportBytes */.I)(reporter, database);
            const stored = await store.upload(dumpName(place), dump.stdout, {
                complete: Promise.all([complete, same, described, describedServer]).then(() => undefined),
                signal,
                metadata: { run: context.run.id, label: settings.label },
                accessTier: settings.accessTier,
                onBytes: bytes => {
                    keeping.sentBytes = bytes;
                    report(bytes);
                },
            });
            const inSnapshot = await described;
            const onServer = await describedServer;
            (0,warnings/* warnOfSearchPath */.PU)(database, inSnapshot.needsSearchPath, context);
            (0,warnings/* warnOfDangling */.Ku)(database, inSnapshot.dangling, context);
            warnOfBeyondDump(database, inSnapshot.contents.beyondDump, inSnapshot.moved, context);
            if (stored.sizeBytes === 0) {
                throw new failure/* Failure */.HR('PG_DUMP_FAILED', `pg_dump of "${database}" ended well, but nothing of it arrived`, `This must not happen. Please report it with the output of ${reference/* verbose */.B6}.`);
            }
            const beside = await writeContentsAndRoles(store, place, inSnapshot.contents, onServer.roles, signal);
            const past = await earlier;
            const manifest = manifestOf({
                ...{ place, startedAt, server, serverName, tools, settings, exclusions, snapshot },
                ...{ inSnapshot, onServer, dump: stored, beside },
                formerly: (0,earlier_backups/* formerNames */.ao)(past, whose, settings.movedFrom ?? []),
                compression: (0,catalog_compression/* compressionName */.ci)(compression),
                dumpName: dumpName(place),
            }, context);
            await writeManifest(store, place, manifest, signal);
            const backup = { name, place, server: whose, manifest, verifications: [] };
            if (settings.label !== 'safety')
                (0,earlier_backups/* warnOfOthers */.Hk)(past, backup, context);
            return backup;
        }
        catch (error) {
            stop.abort(error);
            // What stopped the rest is the cause; an error that follows from it is not.
            throw context.signal.aborted ? context.signal.reason : stop.signal.reason;
        }
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


/***/ }),

/***/ 54892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ requireCompression)
/* harmony export */ });
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77501);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);



/** The value of `--compress`; throws `USAGE` when this pg_dump cannot compress that way. */
function requireCompression(compression, tools) {
    const argument = (0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .compressionArgument */ .Uo)(compression, tools);
    if (argument !== undefined)
        return argument;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('USAGE', `this pg_dump ${tools.version} cannot compress with ${compression.method}`, `Leave ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('compression')} at auto, or use gzip or none: other methods came with PostgreSQL 16, and not every build has them.`);
}


/***/ }),

/***/ 99970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ warnOfOthers),
/* harmony export */   ao: () => (/* binding */ formerNames),
/* harmony export */   lz: () => (/* binding */ readEarlier)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34206);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94776);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21289);





/** Enough to meet another server's, which backs up about as often. */
const newest = 8;
/** The newest backups that are where a new one goes. Who may write need not be able to read: none then. */
async function readEarlier(store, database, { signal, reporter }) {
    try {
        return await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_4__/* .readCatalog */ .u)(store, database, signal, newest);
    }
    catch (error) {
        reporter.detail(`What lies beside the backup of "${database}" is not known: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
}
/** What the server was called before: as the user says, and as its last backup does. */
function formerNames(earlier, whose, movedFrom) {
    const said = earlier.flatMap(entry => entry.kind === 'backup' && (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_3__/* .ownName */ .qU)(entry.backup.manifest.server) === whose
        ? (entry.backup.manifest.server.formerly ?? [])
        : []);
    const names = new Set([...movedFrom, ...said]);
    names.delete(whose);
    return [...names].slice(0, _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .maxFormerNames */ .C2);
}
/** Where backups of another server's database lie as well, most often by the default prefix. */
function warnOfOthers(earlier, backup, { reporter }) {
    const { database } = backup.place;
    const servers = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_3__/* .mixedServers */ .M3)((0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_3__/* .nameServers */ .YW)([...earlier, { kind: 'backup', backup }]));
    const others = servers.filter(server => server !== backup.server);
    if (others.length === 0)
        return;
    reporter.warn(`"${database}" of ${backup.server} is backed up to where backups of a "${database}" of ${others.join(', ')} are: check stays red until that is settled. Two servers: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('storage-prefix')} 'PATH/{server}', or a ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('server-name')} for each. The same one: ${(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_3__/* .movedFromFlags */ .Bn)(others)}`);
}


/***/ }),

/***/ 21267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ partitionsLeftOut),
/* harmony export */   VB: () => (/* binding */ findExclusions),
/* harmony export */   xh: () => (/* binding */ unmatchedExclusions)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30976);
/* harmony import */ var _postgres_contents_exclusions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88793);


/** What is left out, by exact names. */
async function findExclusions(snapshotSession, { excludeSchemas, excludeTableData }) {
    if (excludeSchemas.length + excludeTableData.length === 0)
        return { schemas: [], tableData: [] };
    return await snapshotSession.releasing(() => (0,_postgres_contents_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveExclusions */ .Y_)(snapshotSession, schema => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(excludeSchemas, schema), table => excludeTableData.some(pattern => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesTableOrAbove */ .sp)(pattern, table))));
}
/** Patterns that stand for nothing there is: most often a typing error. */
const unmatchedExclusions = (settings, exclusions) => [
    ...settings.excludeSchemas.filter(pattern => !exclusions.schemas.some(schema => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(pattern, schema))),
    ...settings.excludeTableData.filter(pattern => !exclusions.tableData.some(table => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesTableOrAbove */ .sp)(pattern, table))),
].map(({ text }) => text);
/** What is left out by the name of a partitioned table, for people: not everybody knows that of the option. */
const partitionsLeftOut = ({ excludeTableData }, { tableData }) => excludeTableData.flatMap(pattern => {
    const partitions = tableData.filter(table => !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesTable */ .I_)(pattern, table) &&
        table.partitionOf?.some(above => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesTable */ .I_)(pattern, above)));
    return partitions.length > 0
        ? [`${pattern.text} leaves out the rows of ${partitions.length} partitions as well`]
        : [];
});


/***/ }),

/***/ 87807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openSnapshotSession),
/* harmony export */   g: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _postgres_client_tools_tool_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27709);



/** Connects; a backup takes it over, or `stop` ends it. */
function openSnapshotSession(server, database, signal) {
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    const connecting = server.connect(database, 'backup', both);
    connecting.catch(() => undefined);
    return { connecting, stop, sentBytes: 0 };
}
/** What ended the session that held it is known at once, where it is known at all. */
const lostSessionMs = 1000;
/** That the snapshot is gone is no cause: what ended the session that held it is. */
async function whyOf(error, snapshotSession) {
    if (_postgres_client_tools_tool_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .lostSnapshot */ .ry.test((0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error).message)) {
        await Promise.race([snapshotSession.execute('SELECT'), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(lostSessionMs)]);
    }
    throw error;
}


/***/ }),

/***/ 20903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ warnOfDangling),
/* harmony export */   PU: () => (/* binding */ warnOfSearchPath),
/* harmony export */   Uo: () => (/* binding */ keptNeeds),
/* harmony export */   er: () => (/* binding */ lagOf),
/* harmony export */   nD: () => (/* binding */ keptDangling),
/* harmony export */   o5: () => (/* binding */ lackOfUnlogged),
/* harmony export */   po: () => (/* binding */ warnOfStandby)
/* harmony export */ });
/* harmony import */ var _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44081);
/* harmony import */ var _catalog_findings_age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41297);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _catalog_search_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87339);
/* harmony import */ var _postgres_contents_standby_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1893);
/* harmony import */ var _name_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33148);






/** What is better known when a backup is taken than when it is restored. */
/** Further behind a standby is by a fault, or because somebody wants it to be. */
const usualLagMs = 5 * _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** What a backup of a standby lacks that one of its primary would have. */
async function warnOfStandby(snapshotSession, database, { standby, takenAt }, exclusions, { reporter }) {
    if (!standby)
        return;
    const lacks = [
        lagOf(`"${database}"`, standby, takenAt),
        await lackOfUnlogged(snapshotSession, database, exclusions),
    ];
    for (const lack of lacks) {
        if (lack)
            reporter.warn(`${lack.message}. ${lack.hint}`);
    }
}
/** That a standby is further behind than usual; `what` is read from it. */
function lagOf(what, { asOf: told, isPaused }, now) {
    const asOf = told === null ? undefined : new Date(told);
    const age = asOf ? `${(0,_catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(asOf, now)} old (${(0,_catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(asOf)})` : 'of an age that nobody can tell';
    const saying = (how) => `${what} is read from a standby ${how}: what the backup holds is ${age}`;
    if (isPaused) {
        return {
            message: saying('whose replay is paused'),
            hint: `To have it go on, on the standby: ${_catalog_findings_age_js__WEBPACK_IMPORTED_MODULE_1__/* .resumeReplaySql */ .RB}`,
        };
    }
    if (asOf && now.getTime() - asOf.getTime() <= usualLagMs)
        return undefined;
    return {
        message: saying('that is behind its primary'),
        hint: 'See on the standby whether it still receives (SELECT * FROM pg_stat_wal_receiver;) and recovery_min_apply_delay, or back up the primary.',
    };
}
/** Which rows are on the primary alone. */
async function lackOfUnlogged(session, database, exclusions) {
    const unlogged = await (0,_postgres_contents_standby_js__WEBPACK_IMPORTED_MODULE_3__/* .readUnloggedTables */ .L)(session, exclusions);
    return unlogged.length > 0
        ? {
            message: `"${database}": nobody can read an unlogged table on a standby, so the backup has no rows of ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(unlogged)}`,
            hint: 'Back up the primary to have them.',
        }
        : undefined;
}
/** How many of them the log names, and how many the manifest, which is small. */
const shownNeeds = 5;
const keptNeeds = 50;
/** pg_restore loads with an empty search_path: what would fail then is better known now. */
function warnOfSearchPath(database, needs, { reporter }) {
    if (needs.length === 0)
        return;
    const shown = needs.slice(0, shownNeeds).map(_catalog_search_path_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSearchPathNeed */ .bw).join('; ');
    const more = needs.length > shownNeeds ? `; and ${needs.length - shownNeeds} more` : '';
    reporter.warn(`"${database}" may not be loadable as it is: ${shown}${more}. A restore may need ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('load-search-path')}, until the bodies name the schemas, or in that database: ${needs.slice(0, shownNeeds).map(_catalog_search_path_js__WEBPACK_IMPORTED_MODULE_5__/* .ownPathSql */ .qc).join(' ')}`);
}
/** How many of them the log names, and for how many a manifest has room. */
const shownDangling = 20;
const keptDangling = 1000;
/** What the user left out is needed by something that is in the dump. */
function warnOfDangling(database, dangling, { reporter }) {
    const ofUser = dangling.filter(({ extension }) => extension === undefined);
    const names = (some) => (0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(some.map(({ object, needs }) => `${object} (needs ${needs})`), shownDangling);
    const fixed = ofUser.filter(({ entry }) => entry === null);
    const others = ofUser.filter(({ entry }) => entry !== null);
    if (fixed.length > 0) {
        reporter.warn(`"${database}" cannot be restored from this backup as it is: what was left out of it is needed by ${names(fixed)}. Leave those out as well (${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('exclude-schemas')}), or nothing that they need.`);
    }
    if (others.length > 0) {
        reporter.warn(`"${database}": a restore of this backup will be without ${names(others)}, for what they need was left out (${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('exclude-schemas')}, ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('exclude-table-data')}).`);
    }
}


/***/ }),

/***/ 90609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ToolListener),
/* harmony export */   d: () => (/* binding */ relays)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/**
 * What a program of PostgreSQL's says when it fails. The server's own words are in it, over several lines, and so is
 * the statement that failed, which may be as long as a table: that one is cut, never the error.
 */
/** Longer ones are of a statement, or tell nobody more. */
const maxLine = 2000;
/** Of the error and what explains it. */
const maxErrorLines = 60;
/** Of what was said last, where nothing was called an error. */
const maxLastLines = 20;
const maxStatement = 300;
const isOfProgram = /^pg_\w+: /;
/** What `--verbose` tells of the work: it is no reason for anything. */
const progress = /^pg_\w+: (?:creating|processing|launching|finished|entering|executing|connecting|implied|disabling|enabling|dropping|setting|skipping|starting|restoring|restored|while|from TOC) /;
/** What a program tells of its work may hold any name. */
const isError = (line) => isOfProgram.test(line)
    ? /^pg_\w+: (?:error|fatal): /.test(line)
    : /\b(?:error|fatal|panic):/i.test(line);
const statementStart = /^(?:pg_\w+: (?:detail|error): )?(?:Command|Query|query) was: (.*)$/;
const entryLine = /^pg_restore: from TOC entry \d+; \d+ \d+ (.*)$/;
/** Listens to the standard error of a program, and keeps what tells why it failed. */
class ToolListener {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #onLine;
    #partial = '';
    #last = [];
    #error = [];
    #entry;
    #entryOfError;
    #statement;
    #inStatement = false;
    #isOver = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    hear(chunk) {
        const lines = this.#decoder.write(chunk).split('\n');
        const rest = lines.pop() ?? '';
        for (const line of lines) {
            this.#hearLine(this.#partial + line.slice(0, maxLine));
            this.#partial = '';
        }
        this.#partial = (this.#partial + rest).slice(0, maxLine);
    }
    words() {
        const rest = this.#partial;
        this.#partial = '';
        if (rest !== '')
            this.#hearLine(rest);
        return {
            lines: this.#error.length > 0 ? this.#error : this.#last,
            explanation: explanationIn(this.#error),
            entry: this.#entryOfError,
            statement: this.#statement,
        };
    }
    #hearLine(whole) {
        const line = whole.slice(0, maxLine).replace(/\r$/, '');
        this.#onLine?.(line);
        if (line.trim() === '')
            return;
        const entry = entryLine.exec(line)?.[1];
        if (entry !== undefined)
            this.#entry = withoutOwner(entry);
        const statement = statementStart.exec(line)?.[1];
        if (statement !== undefined)
            this.#inStatement = true;
        else if (isOfProgram.test(line))
            this.#inStatement = false;
        if (this.#inStatement) {
            this.#keepStatement(statement ?? line);
            return;
        }
        if (!progress.test(line))
            this.#last.push(line);
        if (this.#last.length > maxLastLines)
            this.#last.shift();
        this.#keepError(line);
    }
    /** The first error and what belongs to it: what comes after is most often its consequence. */
    #keepError(line) {
        const begins = this.#error.length === 0;
        if (begins && !isError(line))
            return;
        if (begins)
            this.#entryOfError = this.#entry;
        const isNext = !begins && isOfProgram.test(line) && !/^pg_\w+: (?:detail|hint): /.test(line);
        // Until 14 what belongs to an error was called one as well.
        if (isNext && !relayed(line))
            this.#isOver = true;
        if (!this.#isOver && this.#error.length < maxErrorLines)
            this.#error.push(line);
    }
    #keepStatement(line) {
        if (this.#isOver || this.#error.length === 0)
            return;
        const said = this.#statement === undefined ? line : `${this.#statement} ${line.trim()}`;
        this.#statement = said.slice(0, maxStatement);
    }
}
/** A line that says what the server said, where rows were copied. */
const relays = 'Error message from server: ';
const relayed = (line) => line.includes(relays);
/** The name of its owner is the last word, where it has one. */
const withoutOwner = (entry) => entry.replace(/ \S+$/, '');
function explanationIn(lines) {
    const said = (word) => {
        const at = lines.findIndex(line => line.startsWith(`${word}:  `));
        if (at < 0)
            return undefined;
        const [first = '', ...more] = lines.slice(at);
        const end = more.findIndex(line => /^(?:\p{Lu}+: {2}|pg_\w+: )/u.test(line));
        const whole = [first.slice(word.length + 3), ...(end < 0 ? more : more.slice(0, end))];
        return whole.map(line => line.trim()).join(' ');
    };
    return { detail: said('DETAIL'), hint: said('HINT'), context: said('CONTEXT') };
}


/***/ }),

/***/ 63562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ outputOf),
  p: () => (/* binding */ startTool)
});

// EXTERNAL MODULE: ./lib/postgres/client-tools/messages.js
var messages = __webpack_require__(90609);
// EXTERNAL MODULE: ./lib/postgres/client-tools/process-group.js
var process_group = __webpack_require__(62946);
// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/session/missing-privilege.js
var missing_privilege = __webpack_require__(99558);
// EXTERNAL MODULE: ./lib/postgres/session/server-words.js
var server_words = __webpack_require__(34321);
// EXTERNAL MODULE: ./lib/postgres/client-tools/tool-refusals.js
var tool_refusals = __webpack_require__(27709);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/tool-failure.js





/** What the tool said first, what the server said of it, and of which entry of an archive. */
function tailOf({ lines, explanation, entry }) {
    const [first, relayed] = (0,tool_refusals/* firstError */.bv)(lines);
    if (first === undefined)
        return '';
    const own = first.replace(/^\S+: (error: )?/, '').trim();
    const server = relayed ? ` ${relayed.slice(relayed.indexOf(messages/* relays */.d) + messages/* relays */.d.length)}` : '';
    return `: ${own}${server}${(0,server_words/* explained */.to)(explanation)}${entry === undefined ? '' : `; at ${entry}`}`;
}
/** Why a tool failed: the server's refusal, where it met one. */
function failureOf(message, words, { failure, refused, hint, login = '' }) {
    const { lines, explanation, statement } = words;
    const said = { words: statement === undefined ? lines : [...lines, `Statement: ${statement}`] };
    const refusal = (0,tool_refusals/* refusalIn */.c3)(lines);
    if (refusal === undefined)
        return new catalog_failure/* Failure */.HR(failure, message, hint, said);
    const { code = refused } = refusal;
    const right = code === 'PG_PERMISSION_DENIED'
        ? (0,missing_privilege/* missingPrivilege */._)((0,tool_refusals/* firstError */.bv)(lines).join('\n'), login)
        : undefined;
    const remedy = right ?? refusal.hint;
    return new catalog_failure/* Failure */.HR(code, message, remedy ?? (0,server_words/* advised */.BZ)(explanation.hint, hint), said);
}

;// CONCATENATED MODULE: ./lib/postgres/client-tools/watchdog.js
/**
 * Calls back when nothing has come out of a stream for so long. What lies unread means that its reader
 * is slow, who has a patience of his own. Returns what ends the watch.
 */
function watchForStall(output, afterMs, onStall) {
    const timer = setTimeout(() => {
        if (output.readableLength > 0)
            timer.refresh();
        else
            onStall();
    }, afterMs);
    output.on('readable', () => timer.refresh());
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ./lib/postgres/client-tools/run-tool.js





/**
 * Starts a PostgreSQL client tool by its absolute path. It is killed when `signal` aborts or when
 * its output is destroyed before its end; nothing of it is left running.
 */
function startTool(path, args, options) {
    options.signal.throwIfAborted();
    // A process group of its own: a Ctrl-C of the terminal reaches us, and we end it in order.
    const child = (0,spawn/* spawn */.c)(path, args, {
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
    const listener = new messages/* ToolListener */.L(options.onLine);
    child.stderr.on('data', (chunk) => listener.hear(chunk));
    (0,process_group/* holdGroup */.df)(child);
    const kill = () => (0,process_group/* endGroup */.N4)(child);
    const abort = () => {
        kill();
        // Unread, its output would keep us from ending; who reads it is told why it ends.
        const { reason } = options.signal;
        child.stdout.destroy(reason instanceof Error ? reason : undefined);
    };
    options.signal.addEventListener('abort', abort);
    child.stdout.on('close', () => {
        if (!child.stdout.readableEnded)
            kill();
    });
    child.stdout.on('error', () => undefined);
    let stalled;
    const { stall } = options;
    const endWatch = stall &&
        watchForStall(child.stdout, stall.afterMs, () => {
            stalled = stall.failure;
            kill();
        });
    const complete = new Promise((resolve, reject) => {
        const fail = (message) => reject(options.signal.aborted
            ? options.signal.reason
            : (stalled ?? failureOf(message, listener.words(), options)));
        child.on('error', error => fail(`${path} could not be started: ${error.message}`));
        // A leader that was killed leaves workers behind, which hold its pipes open.
        child.on('exit', (_code, killedBy) => {
            if (killedBy)
                kill();
        });
        child.on('close', (code, killedBy) => {
            endWatch?.();
            options.signal.removeEventListener('abort', abort);
            (0,process_group/* releaseGroup */.dO)(child);
            const tool = options.name;
            const words = listener.words();
            if (killedBy)
                fail(`${tool} was ended by ${killedBy}${tailOf(words)}`);
            else if (code === 0)
                resolve();
            else
                fail(`${tool} failed${tailOf(words) || ` with exit code ${code}`}`);
        });
    });
    // The caller may look at it only after its transfer ended.
    complete.catch(() => undefined);
    return { stdout: child.stdout, complete };
}
/** All that a tool writes, unless it is more than there may be: then the tool is ended. */
async function outputOf({ stdout, complete }, mostBytes, tooMuch) {
    const collect = async () => {
        const chunks = [];
        let bytes = 0;
        // What ends the reading early ends the tool.
        for await (const chunk of stdout) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > mostBytes)
                throw tooMuch();
        }
        return Buffer.concat(chunks);
    };
    const [output] = await Promise.all([collect(), complete]);
    return output;
}


/***/ }),

/***/ 27709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   ry: () => (/* binding */ lostSnapshot)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _session_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81479);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90609);



/** What a server that answers says to somebody whom it does not let in, without the names in it. */
const toNewcomers = [
    {
        words: /authentication failed|pg_hba\.conf|role "" (?:does not exist|is not permitted to log in)/,
        code: 'PG_LOGIN_FAILED',
        hint: 'Check the user name and the password, and the server’s pg_hba.conf or firewall rules.',
    },
    {
        words: /database "" does not exist/,
        code: 'DATABASE_NOT_FOUND',
        hint: 'It was dropped or renamed meanwhile. Run again.',
    },
    {
        words: /permission denied/,
        code: 'PG_PERMISSION_DENIED',
        hint: 'Run as a role that may connect (see docs/postgresql-roles.md).',
    },
    {
        words: /too many (?:clients|connections)|connection slots/,
        code: 'PG_CONNECT_FAILED',
        hint: `Lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('concurrency')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('jobs')}, or run when fewer clients are connected.`,
    },
    { words: /the database system is/, ..._session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .lostConnection */ .LQ },
];
/** What libpq says when nobody is there any more, and nobody else says it. */
const isGone = /server closed the connection|could not (?:receive data from|send data to) (?:the )?server|no connection to the server|connection not open|SSL connection has been closed|SSL SYSCALL error|SSL error: unexpected eof/;
/** The session that holds the snapshot has ended, or pg_dump would find it. */
const lostSnapshot = /invalid snapshot identifier|could not import the requested snapshot|snapshot "" does not exist/;
/** From 18 on pg_dump reads sequences by a function that says nothing where a right is missing. */
const hiddenSequence = /user may lack SELECT privilege/;
const connecting = /connection to (?:server|database) .*failed: |could not (?:connect to|translate host name)/;
const isTls = /certificate|does not support SSL/;
/**
 * What the server, or libpq in its absence, refused to a tool, by the lines of its standard error;
 * `undefined` when the tool failed by itself. The run has reached the server before: where it cannot be
 * reached now, it went away.
 */
function refusalIn(lines) {
    const text = namesLeftOut(firstError(lines).join('\n'));
    // `query failed: ERROR:  permission denied for table t`: two blanks, in whatever language.
    const said = /\p{L}+: {2}(.*)$/mu.exec(text)?.[1];
    if (connecting.test(text)) {
        if (isTls.test(text))
            return { code: 'PG_TLS_FAILED' };
        if (said === undefined)
            return _session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .lostConnection */ .LQ;
        return (toNewcomers.find(({ words }) => words.test(said)) ?? {
            code: 'PG_CONNECT_FAILED',
            hint: 'The server lets nobody in. Look in its log, then run again.',
        });
    }
    if (isGone.test(text) || lostSnapshot.test(text))
        return _session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .lostConnection */ .LQ;
    if (hiddenSequence.test(text))
        return (0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalByState */ .Jp)('42501', undefined, '');
    if (said === undefined)
        return undefined;
    return (0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalByWords */ .tR)(said);
}
/**
 * The first error that a tool reported, since what follows is most often its consequence; and what the
 * server said of it, which has a line of its own where rows were copied.
 */
function firstError(lines) {
    const first = lines.find(line => /\b(error|fatal|panic):/i.test(line)) ?? lines.at(-1);
    const relayed = lines.find(line => line.includes(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .relays */ .d));
    return [first, relayed === first ? undefined : relayed].flatMap(line => line ?? []);
}
/** A table may be called `permission denied`. */
const namesLeftOut = (text) => text.replace(/"(?:[^"]|"")*"/g, '""');


/***/ }),

/***/ 82318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readExtensionParts),
/* harmony export */   a: () => (/* binding */ readBeyondDump)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92857);
/* harmony import */ var _catalog_beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45067);
/* harmony import */ var _session_batches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18268);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18260);
/* harmony import */ var _sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14796);
/* harmony import */ var _sql_table_locks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66077);
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88793);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59107);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83724);










/** Reads, in the session's transaction, what is in no dump. */
async function readBeyondDump(session, exclusions, reading) {
    const parts = await readExtensionParts(session);
    const isSource = reading.startsWith('source');
    const { rowTypes, moved } = await readRowTypes(session, exclusions, isSource);
    const states = await session.rows(stateRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceStatesSql */ .Qm), [exclusions.schemas]);
    const ofKind = (wanted) => states.filter(({ kind }) => kind === wanted).map(({ ident }) => ident);
    // pg_dump reads neither, or earlier: one that is dropped or locked by others does not end a backup.
    const tables = reading.endsWith('counted')
        ? await (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessRefused */ .J0)(session, session.releasing(() => countExtensionTables(session)))
        : undefined;
    const sequences = await (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessRefused */ .J0)(session, session.releasing(() => readSequences(session, exclusions)));
    return {
        beyondDump: {
            parts,
            ...(tables && { tables }),
            rowTypes,
            sequences: sequences ?? [],
            invalidIndexes: ofKind('invalid index'),
            unenforcedKeys: ofKind('unenforced key'),
        },
        moved,
    };
}
const stateRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), ident: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
const readExtensionParts = (session) => session.rows(partRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .extensionPartsSql */ .QB));
const partRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    extension: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    table: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    ident: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    statement: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    added: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
});
async function countExtensionTables(session) {
    const tables = await session.rows(extensionTableRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .extensionTablesSql */ .bd));
    if (tables.length === 0)
        return [];
    const rows = await (0,_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .countRows */ .B)(session, tables);
    const safe = await (0,_tables_js__WEBPACK_IMPORTED_MODULE_6__/* .readSafeTables */ .Hr)(session);
    const found = [];
    for (const table of tables) {
        const counted = rows.get(table.ident);
        if (counted === undefined)
            continue;
        const later = safe.has(table.oid) ? await countLater(session, table) : undefined;
        found.push({
            extension: table.extension,
            table: table.ident,
            rows: counted,
            ...(later !== undefined && { later }),
        });
    }
    return found;
}
/** Rows that came in other transactions than the extension, but for those that pg_dump takes by the same condition. */
async function countLater(session, { ident, condition, made }) {
    const dumped = condition === null ? 'WHERE false' : condition;
    const isDumped = /^\s*WHERE\b(.*)$/is.exec(dumped)?.[1];
    if (made === null || isDumped === undefined)
        return undefined;
    const sql = `SELECT pg_catalog.count(*) AS later FROM ONLY ${ident}
    WHERE xmin::pg_catalog.text <> ALL ($1) AND (${isDumped}) IS NOT TRUE`;
    const { later } = await session.releasing(() => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ later: _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9 }), (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .long */ .LU)(sql), [made]));
    return later;
}
const extensionTableRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    extension: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    schema: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    ident: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr(),
    locks: _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    condition: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    made: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).nullable(),
});
const rowTypeRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    oid: _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    ident: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    fields: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    columns: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), column: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), table: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() })),
    named: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
});
async function readRowTypes(session, exclusions, isSource) {
    const types = await session.rows(rowTypeRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .rowTypesSql */ .YR), [exclusions.schemas]);
    const restoredOrder = isSource && types.length > 0 ? await readRestoredOrder(session) : () => undefined;
    const rowTypes = [];
    const moved = [];
    for (const { oid, ident, fields, columns, named } of types) {
        const held = [];
        for (const { table, column, ...names } of columns) {
            if (!(0,_exclusions_js__WEBPACK_IMPORTED_MODULE_4__/* .hasRows */ .iB)(names, exclusions))
                continue;
            if (!isSource || (await holdsValues(session, table, column)))
                held.push({ table, column });
        }
        if (held.length > 0)
            rowTypes.push({ type: ident, fields, columns: held });
        if (!(0,_catalog_beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__/* .sameNames */ .Fk)(restoredOrder(oid) ?? fields, fields)) {
            moved.push({ type: ident, columns: held, named });
        }
    }
    return { rowTypes, moved: moved.filter(one => one.columns.length + one.named.length > 0) };
}
/** Whether a column has any value: NULL has no fields. Read by COPY, which runs nothing of its table's owner. */
const holdsValues = (session, table, column) => session.releasing(async () => {
    let found = false;
    let line = '';
    await session.copy((0,_tables_js__WEBPACK_IMPORTED_MODULE_6__/* .copySql */ .mw)(table, [column]), (piece, isEnd) => {
        if (found)
            return;
        if (line.length <= 3)
            line += piece.toString('latin1', 0, 4);
        if (!isEnd)
            return;
        found = line.trimEnd() !== '\\N';
        line = '';
    });
    return found;
});
/** The order of columns that a restore of a dump gives a table, by its OID: those of its parents come first. */
async function readRestoredOrder(session) {
    const tables = new Map((await session.rows(heirRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .inheritanceSql */ .$$))).map(({ oid, ...one }) => [oid, one]));
    const known = new Map();
    const orderOf = (oid) => {
        const table = tables.get(oid);
        const before = known.get(oid);
        if (!table || before)
            return before;
        const inherited = table.parents.flatMap(parent => orderOf(parent) ?? []);
        const order = [...new Set([...inherited, ...table.columns])];
        known.set(oid, order);
        return order;
    };
    return orderOf;
}
const heirRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ oid: _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, columns: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()), parents: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9) });
async function readSequences(session, { schemas }) {
    const all = await session.rows(sequenceRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .sequencesSql */ .Fd), [schemas]);
    const { locks } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ locks: _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9 }), _sql_table_locks_js__WEBPACK_IMPORTED_MODULE_9__/* .locksPerStatementSql */ .d6);
    const values = new Map();
    await (0,_session_batches_js__WEBPACK_IMPORTED_MODULE_1__/* .inReleasedBatches */ .J)(session, all, { items: _tables_js__WEBPACK_IMPORTED_MODULE_6__/* .tablesPerStatement */ .Wy, locks }, async (batch) => {
        const found = await session.rows(valueRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_7__/* .sequenceValuesSql */ .M0), [
            batch.map(({ oid }) => oid),
        ]);
        for (const { oid, value } of found)
            values.set(oid, value);
    });
    return all.flatMap(({ oid, ident, is_dumped: isDumped }) => {
        const value = values.get(oid);
        return value === undefined ? [] : [{ ident, value, isDumped }];
    });
}
const sequenceRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    oid: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr(),
    ident: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    locks: _session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    is_dumped: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
});
const valueRow = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ oid: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr(), value: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable() });


/***/ }),

/***/ 92511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readContents),
  H: () => (/* binding */ readExtensions)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/sql/extensions.js
var extensions = __webpack_require__(48252);
;// CONCATENATED MODULE: ./lib/postgres/sql/objects/pieces.js
/**
 * How a definition is put together: of pieces, with U+001F between them. A piece of SQL stands behind a label and U+001E,
 * and the last word of the label says how it parses: an `expression`, a `statement`, a `constraint`, a `bound` or a `key`.
 */
const pieces = (...some) => `pg_catalog.concat_ws(pg_catalog.chr(31), ${some.join(',\n           ')})`;
/** A piece of SQL; none where it is NULL. */
const sqlPiece = (label, sql) => `'${label}' || pg_catalog.chr(30) || ${sql}`;
/** A word where something is so. */
const flag = (condition, word) => `CASE WHEN ${condition} THEN '${word}' END`;
/** The elements of an array of options, whatever their order; 17.12 keeps a version of its own among those of a column. */
const options = (label, array) => `(SELECT '${label} ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(${array}) AS o WHERE o !~ '^pg_attver=')`;
/** A function with the types of its arguments: there may be others of its name. */
const routine = (label, oid) => `'${label} ' || nullif(${oid}, 0)::pg_catalog.regprocedure`;
/** What NOT NULL is called, unless PostgreSQL named it: then a restore may find another name. */
const ownName = (name) => `CASE WHEN ${name} !~ '_not_null[0-9]*$' THEN pg_catalog.quote_ident(${name}) END`;
/** A column that only some majors have, as text. */
const ifThere = (row, column) => `pg_catalog.to_jsonb(${row}) ->> '${column}'`;
/** An object with its schema, by a catalog, its prefix for columns, and the OID. */
const named = (label, catalog, prefix, oid) => `(SELECT '${label} ' || pg_catalog.format('%I.%I', n.nspname, x.${prefix}name)
              FROM pg_catalog.${catalog} AS x JOIN pg_catalog.pg_namespace AS n ON n.oid = x.${prefix}namespace
             WHERE x.oid = ${oid})`;
/** Whether it belongs to no extension. */
const isNoMember = (catalog, oid) => `NOT EXISTS (SELECT FROM member WHERE member.objid = ${oid}
                        AND member.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass)`;
/** What every part names first: the object by its catalog and OID. */
const object = (catalog, oid) => `'pg_catalog.${catalog}'::pg_catalog.regclass::pg_catalog.oid AS classid, ${oid} AS objid`;

;// CONCATENATED MODULE: ./lib/postgres/sql/objects/others.js

/** What stands beside tables, types and functions. */
const others_schemas = `
  SELECT ${object('pg_namespace', 'ns.oid')}, 'schema' AS kind, pg_catalog.quote_ident(ns.nspname) AS ident, NULL AS definition
    FROM ns WHERE ${isNoMember('pg_namespace', 'ns.oid')}`;
const others_extensions = `
  SELECT ${object('pg_extension', 'e.oid')}, 'extension' AS kind, pg_catalog.quote_ident(e.extname) AS ident,
         pg_catalog.format('%s in %I', e.extversion, n.nspname) AS definition
    FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace`;
const publications = `
  SELECT ${object('pg_publication', 'p.oid')}, 'publication' AS kind, pg_catalog.quote_ident(p.pubname) AS ident,
         ${pieces("pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot)", `'generated ' || (${ifThere('p', 'pubgencols')})`, `'all sequences ' || (${ifThere('p', 'puballsequences')})`, `(SELECT pg_catalog.string_agg(
                     pg_catalog.concat_ws(pg_catalog.chr(31),
                       CASE WHEN ${ifThere('pr', 'prexcept')} = 'true' THEN 'except' END, r.ident,
                       (SELECT 'columns ' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ',' ORDER BY a.attnum)
                          FROM pg_catalog.jsonb_array_elements_text(
                                 nullif(pg_catalog.to_jsonb(pr) -> 'prattrs', 'null')) AS k(attnum)
                          JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = r.oid AND a.attnum = k.attnum::pg_catalog.int2),
                       ${sqlPiece('where expression', 'f.rows')}),
                     pg_catalog.chr(31) ORDER BY r.ident)
              FROM pg_catalog.pg_publication_rel AS pr
              JOIN rel AS r ON r.oid = pr.prrelid
              JOIN ns ON ns.oid = r.relnamespace
              LEFT JOIN filter AS f
                ON f.pubname = p.pubname AND f.schemaname = ns.nspname AND f.tablename = r.relname
             WHERE pr.prpubid = p.oid)`, 
// PostgreSQL 13 and 14 have no pg_publication_namespace that could be named here.
`(SELECT pg_catalog.string_agg(i.type || ' ' || i.identity, ',' ORDER BY i.identity)
              FROM pg_catalog.pg_depend AS dp
              JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
               AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
              JOIN ns ON ns.oid = dn.refobjid
             CROSS JOIN LATERAL pg_catalog.pg_identify_object(dp.classid, dp.objid, 0) AS i
             WHERE dp.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
               AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
               AND dp.refobjid = p.oid)`)} AS definition
    FROM pg_catalog.pg_publication AS p WHERE ${isNoMember('pg_publication', 'p.oid')}`;
const wrappers = `
  SELECT ${object('pg_foreign_data_wrapper', 'w.oid')}, 'foreign-data wrapper' AS kind, pg_catalog.quote_ident(w.fdwname) AS ident,
         ${pieces(routine('handler', 'w.fdwhandler'), routine('validator', 'w.fdwvalidator'), `'connection ' || nullif(nullif(${ifThere('w', 'fdwconnection')}, '0'), '-')::pg_catalog.oid::pg_catalog.regprocedure`, options('options', 'w.fdwoptions'))} AS definition
    FROM pg_catalog.pg_foreign_data_wrapper AS w
   WHERE ${isNoMember('pg_foreign_data_wrapper', 'w.oid')}`;
const servers = `
  SELECT ${object('pg_foreign_server', 's.oid')}, 'foreign server' AS kind, pg_catalog.quote_ident(s.srvname) AS ident,
         ${pieces('w.fdwname', "'type ' || pg_catalog.quote_literal(s.srvtype)", "'version ' || pg_catalog.quote_literal(s.srvversion)", options('options', 's.srvoptions'))} AS definition
    FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
   WHERE ${isNoMember('pg_foreign_server', 's.oid')}`;
/** The definition of what this login may not see. */
const notShown = '\u001e';
/**
 * Options are shown to a superuser, to the role itself, and to the owner of the server those of everybody: what was not
 * shown is not in the dump either.
 */
const userMappings = `
  SELECT ${object('pg_user_mapping', 'u.umid')}, 'user mapping' AS kind,
         pg_catalog.format('for %s server %I', CASE WHEN u.umuser = 0 THEN 'public' ELSE u.umuser::pg_catalog.regrole::pg_catalog.text END, u.srvname) AS ident,
         CASE WHEN pg_catalog.current_setting('is_superuser') = 'on'
                OR CASE WHEN u.umuser = 0 THEN pg_catalog.pg_has_role(s.srvowner, 'USAGE')
                        ELSE u.usename = CURRENT_USER AND (pg_catalog.pg_has_role(s.srvowner, 'USAGE') OR pg_catalog.has_server_privilege(s.oid, 'USAGE')) END
              THEN ${options('options', 'u.umoptions')} ELSE pg_catalog.chr(30) END AS definition
    FROM pg_catalog.pg_user_mappings AS u JOIN pg_catalog.pg_foreign_server AS s ON s.oid = u.srvid
   WHERE ${isNoMember('pg_foreign_server', 'u.srvid')}`;
const searchConfigurations = `
  SELECT ${object('pg_ts_config', 'c.oid')}, 'text search configuration' AS kind, pg_catalog.format('%I.%I', ns.nspname, c.cfgname) AS ident,
         ${pieces(named('parser', 'pg_ts_parser', 'prs', 'c.cfgparser'), `(SELECT pg_catalog.string_agg(m.maptokentype || ${named(' ', 'pg_ts_dict', 'dict', 'm.mapdict')}, pg_catalog.chr(31)
                                          ORDER BY m.maptokentype, m.mapseqno)
              FROM pg_catalog.pg_ts_config_map AS m WHERE m.mapcfg = c.oid)`)} AS definition
    FROM pg_catalog.pg_ts_config AS c JOIN ns ON ns.oid = c.cfgnamespace
   WHERE ${isNoMember('pg_ts_config', 'c.oid')}`;
const searchDictionaries = `
  SELECT ${object('pg_ts_dict', 'd.oid')}, 'text search dictionary' AS kind, pg_catalog.format('%I.%I', ns.nspname, d.dictname) AS ident,
         ${pieces(named('template', 'pg_ts_template', 'tmpl', 'd.dicttemplate'), 'd.dictinitoption')} AS definition
    FROM pg_catalog.pg_ts_dict AS d JOIN ns ON ns.oid = d.dictnamespace
   WHERE ${isNoMember('pg_ts_dict', 'd.oid')}`;
const searchTemplates = `
  SELECT ${object('pg_ts_template', 't.oid')}, 'text search template' AS kind, pg_catalog.format('%I.%I', ns.nspname, t.tmplname) AS ident,
         ${pieces(routine('init', 't.tmplinit'), routine('lexize', 't.tmpllexize'))} AS definition
    FROM pg_catalog.pg_ts_template AS t JOIN ns ON ns.oid = t.tmplnamespace
   WHERE ${isNoMember('pg_ts_template', 't.oid')}`;
const searchParsers = `
  SELECT ${object('pg_ts_parser', 'p.oid')}, 'text search parser' AS kind, pg_catalog.format('%I.%I', ns.nspname, p.prsname) AS ident,
         ${pieces(routine('start', 'p.prsstart'), routine('token', 'p.prstoken'), routine('end', 'p.prsend'), routine('headline', 'p.prsheadline'), routine('types', 'p.prslextype'))} AS definition
    FROM pg_catalog.pg_ts_parser AS p JOIN ns ON ns.oid = p.prsnamespace
   WHERE ${isNoMember('pg_ts_parser', 'p.oid')}`;
/** How many there are, and which: a dump keeps their OIDs. What is in them is read with the rows. */
const largeObjects = `
  SELECT 0::pg_catalog.oid AS classid, 0::pg_catalog.oid AS objid, 'large objects' AS kind, 'all' AS ident,
         ${pieces('pg_catalog.count(*)', 'pg_catalog.sum(pg_catalog.hashoidextended(l.oid, 0))')} AS definition
    FROM pg_catalog.pg_largeobject_metadata AS l`;
const others = {
    schemas: others_schemas,
    extensions: others_extensions,
    publications,
    wrappers,
    servers,
    userMappings,
    searchConfigurations,
    searchDictionaries,
    searchTemplates,
    searchParsers,
    largeObjects,
};

;// CONCATENATED MODULE: ./lib/postgres/sql/objects/relations.js

/** Tables and what belongs to them. */
/** Of a table, a view or an index, with those of the table that its large values are in. */
const storageOptions = `(SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o)
              FROM (SELECT pg_catalog.unnest(r.reloptions) AS o
                    UNION ALL SELECT 'toast.' || pg_catalog.unnest(t.reloptions)
                      FROM pg_catalog.pg_class AS t WHERE t.oid = r.reltoastrelid) AS x)`;
const accessMethod = `(SELECT 'using ' || pg_catalog.quote_ident(m.amname) FROM pg_catalog.pg_am AS m WHERE m.oid = r.relam)`;
const tables = `
  SELECT ${object('pg_class', 'r.oid')},
         CASE r.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END AS kind,
         r.ident,
         ${pieces(flag("r.relpersistence = 'u'", 'unlogged'), flag('r.relrowsecurity', 'rls'), flag('r.relforcerowsecurity', 'force-rls'), `CASE WHEN r.relkind = 'p' THEN ${sqlPiece('key', 'pg_catalog.pg_get_partkeydef(r.oid)')} END`, `CASE WHEN r.relispartition THEN ${sqlPiece('bound', 'pg_catalog.pg_get_expr(r.relpartbound, r.oid)')} END`, `(SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::pg_catalog.text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid)`, "'of ' || pg_catalog.format_type(nullif(r.reloftype, 0), NULL)", "CASE WHEN r.relreplident IN ('f', 'n') THEN 'replica identity ' || r.relreplident::pg_catalog.text END", accessMethod, storageOptions, "'server ' || pg_catalog.quote_ident(s.srvname)", options('foreign options', 'f.ftoptions'))} AS definition
    FROM rel AS r
    LEFT JOIN pg_catalog.pg_foreign_table AS f ON f.ftrelid = r.oid
    LEFT JOIN pg_catalog.pg_foreign_server AS s ON s.oid = f.ftserver
   WHERE r.relkind IN ('r', 'p', 'f')`;
/**
 * A column's position is its rank among the live ones: dropped ones vanish in a restore, which also puts inherited
 * ones first, but leaves those of partitions where they are. A column that a table inherits, and no partition, is
 * made by its parent: how it is stored, and what its NOT NULL is called, the parent tells.
 */
const columns = `
  SELECT ${object('pg_class', 'a.attrelid')}, 'column' AS kind, pg_catalog.format('%s.%I', r.ident, a.attname) AS ident,
         ${pieces(`CASE WHEN NOT r.is_child THEN '#' || pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END`, 'pg_catalog.format_type(a.atttypid, a.atttypmod)', `CASE WHEN a.attnotnull THEN pg_catalog.concat_ws(' ', 'not null', CASE WHEN k.coninhcount = 0 THEN
             pg_catalog.concat_ws(' ', ${ownName('k.conname')},
               CASE WHEN NOT k.convalidated THEN 'not validated' END, CASE WHEN k.connoinherit THEN 'no inherit' END) END) END`, "'identity ' || nullif(a.attidentity, '')::pg_catalog.text", "'generated ' || nullif(a.attgenerated, '')::pg_catalog.text", sqlPiece('default expression', 'pg_catalog.pg_get_expr(d.adbin, d.adrelid)'), `CASE WHEN a.attcollation <> ct.typcollation THEN ${named('collate', 'pg_collation', 'coll', 'a.attcollation')} END`, flag('NOT a.attislocal AND NOT r.relispartition', 'inherited'), `CASE WHEN r.relkind IN ('r', 'p', 'f', 'm') AND (NOT r.is_child OR a.attinhcount = 0) THEN pg_catalog.concat_ws(' ', 'storage ' || a.attstorage::pg_catalog.text,
             'compression ' || nullif(a.compression, '')::pg_catalog.text) END`, 
// PostgreSQL 17 made NULL of -1.
"'statistics ' || nullif(a.attstattarget, -1)", options('options', 'a.attoptions'), options('foreign options', 'a.attfdwoptions'))} AS definition
    FROM (SELECT ''::pg_catalog."char" AS attcompression) AS absent -- found where PostgreSQL 13 has no such column
   CROSS JOIN LATERAL (SELECT a.*, attcompression AS compression FROM pg_catalog.pg_attribute AS a
                        WHERE a.attnum > 0 AND NOT a.attisdropped) AS a
    JOIN (SELECT r.*, NOT r.relispartition AND EXISTS
                        (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid) AS is_child
            FROM rel AS r WHERE r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')) AS r ON r.oid = a.attrelid
    JOIN pg_catalog.pg_type AS ct ON ct.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_catalog.pg_constraint AS k ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey[1] = a.attnum`;
const views = `
  SELECT ${object('pg_class', 'r.oid')}, CASE r.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END AS kind, r.ident,
         ${pieces("CASE WHEN r.relkind = 'm' THEN 'populated ' || r.relispopulated::pg_catalog.text END", "CASE WHEN r.relkind = 'm' AND r.relreplident IN ('f', 'n') THEN 'replica identity ' || r.relreplident::pg_catalog.text END", accessMethod, storageOptions, sqlPiece('statement', 'pg_catalog.pg_get_viewdef(r.oid)'))} AS definition
    FROM rel AS r WHERE r.relkind IN ('v', 'm')`;
const indexes = `
  SELECT ${object('pg_class', 'i.indexrelid')}, 'index' AS kind, r.ident,
         ${pieces(sqlPiece('statement', 'pg_catalog.pg_get_indexdef(i.indexrelid)'), `(SELECT 'attached to ' || h.inhparent::pg_catalog.regclass
              FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = i.indexrelid)`, flag('i.indisclustered', 'clustered'), flag('i.indisreplident', 'replica identity'), `(SELECT 'statistics ' || pg_catalog.string_agg(a.attnum || '=' || a.attstattarget, ',' ORDER BY a.attnum)
              FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0)`)} AS definition
    FROM pg_catalog.pg_index AS i JOIN rel AS r ON r.oid = i.indexrelid`;
/**
 * PostgreSQL 18 lists NOT NULL of tables here as well, which the columns tell: so that a table of 17 has all that it had.
 * A foreign key that a partition inherits comes with its parent's, under a new name; a check that a table inherits is
 * validated or not as its parent's.
 */
const constraints = `
  SELECT ${object('pg_constraint', 'c.oid')}, 'constraint' AS kind, pg_catalog.format('%s.%I', coalesce(r.ident, t.ident), c.conname) AS ident,
         ${pieces('c.contype::pg_catalog.text', sqlPiece('constraint', "CASE WHEN x.is_of_parent THEN pg_catalog.regexp_replace(pg_catalog.pg_get_constraintdef(c.oid), ' NOT VALID$', '') ELSE pg_catalog.pg_get_constraintdef(c.oid) END"), flag('NOT c.convalidated AND NOT x.is_of_parent', 'not validated'), flag("c.contype = 'c' AND NOT c.conislocal AND NOT r.relispartition", 'inherited'))} AS definition
    FROM pg_catalog.pg_constraint AS c
    LEFT JOIN rel AS r ON r.oid = c.conrelid
    LEFT JOIN typ AS t ON t.oid = c.contypid
   CROSS JOIN LATERAL (SELECT c.contype = 'c' AND c.coninhcount > 0 AND NOT r.relispartition AS is_of_parent) AS x
   WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
     AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)`;
/** The definition only: the value moves outside transactions. */
const sequences = `
  SELECT ${object('pg_class', 's.seqrelid')}, 'sequence' AS kind, r.ident,
         ${pieces(`pg_catalog.format('%s start %s increment %s min %s max %s cache %s', pg_catalog.format_type(s.seqtypid, NULL),
             s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache)`, flag('s.seqcycle', 'cycle'), flag("r.relpersistence = 'u'", 'unlogged'), `(SELECT pg_catalog.format('owned by %s.%I', d.refobjid::pg_catalog.regclass, a.attname)
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
               AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1)`)} AS definition
    FROM pg_catalog.pg_sequence AS s JOIN rel AS r ON r.oid = s.seqrelid`;
/** One that a partition inherits comes with its parent's; only its state is its own. */
const triggers = `
  SELECT ${object('pg_trigger', 't.oid')}, 'trigger' AS kind, pg_catalog.format('%s.%I', r.ident, t.tgname) AS ident,
         ${pieces('t.tgenabled::pg_catalog.text', sqlPiece('statement', 'pg_catalog.pg_get_triggerdef(t.oid)'))} AS definition
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)`;
const rules = `
  SELECT ${object('pg_rewrite', 'w.oid')}, 'rule' AS kind, pg_catalog.format('%s.%I', r.ident, w.rulename) AS ident,
         ${pieces('w.ev_enabled::pg_catalog.text', sqlPiece('statement', 'pg_catalog.pg_get_ruledef(w.oid)'))} AS definition
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'`;
const policies = `
  SELECT ${object('pg_policy', 'p.oid')}, 'policy' AS kind, pg_catalog.format('%s.%I', r.ident, p.polname) AS ident,
         ${pieces("CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END", 'p.polcmd::pg_catalog.text', `(SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::pg_catalog.text END AS role
                      FROM pg_catalog.unnest(p.polroles) AS x) AS q)`, sqlPiece('using expression', 'pg_catalog.pg_get_expr(p.polqual, p.polrelid)'), sqlPiece('check expression', 'pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)'))} AS definition
    FROM pg_catalog.pg_policy AS p JOIN rel AS r ON r.oid = p.polrelid`;
const statistics = `
  SELECT ${object('pg_statistic_ext', 's.oid')}, 'statistics' AS kind, pg_catalog.format('%I.%I', ns.nspname, s.stxname) AS ident,
         ${pieces(sqlPiece('statement', 'pg_catalog.pg_get_statisticsobjdef(s.oid)'), "'target ' || nullif(s.stxstattarget, -1)")} AS definition
    FROM pg_catalog.pg_statistic_ext AS s JOIN ns ON ns.oid = s.stxnamespace
    JOIN rel AS r ON r.oid = s.stxrelid`;
const relations = {
    tables,
    columns,
    views,
    indexes,
    constraints,
    sequences,
    triggers,
    rules,
    policies,
    statistics,
};

;// CONCATENATED MODULE: ./lib/postgres/sql/objects/remarks.js
/**
 * What is said of the objects that were found: comments, security labels, and the extensions that they go with (`ALTER
 * … DEPENDS ON EXTENSION`). Each is called by the kind and ident of its object.
 *
 * CREATE EXTENSION sets the comment of an extension, which alone its owner may change; and PostgreSQL one of the schema
 * public, which a dump does not hold.
 */
const remarks = `
  SELECT 'comment' AS kind, 'on ' || n.name AS ident, d.description AS definition
    FROM pg_catalog.pg_description AS d
    JOIN nameable AS n ON n.classid = d.classoid AND n.objid = d.objoid AND n.objsubid = d.objsubid
   WHERE n.name <> 'schema public' OR d.description <> 'standard public schema'
  UNION ALL
  SELECT 'security label', pg_catalog.format('of %s on %s', l.provider, n.name), l.label
    FROM pg_catalog.pg_seclabel AS l
    JOIN nameable AS n ON n.classid = l.classoid AND n.objid = l.objoid AND n.objsubid = l.objsubid
  UNION ALL
  SELECT 'extension dependency', pg_catalog.format('on %I of %s', x.extname, n.name), NULL
    FROM pg_catalog.pg_depend AS d
    JOIN nameable AS n ON n.classid = d.classid AND n.objid = d.objid AND n.objsubid = d.objsubid
    JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'x'`;
/** The objects by name, with what can be remarked on besides: columns, NOT NULL as a constraint, and large objects. */
const nameable = `
  SELECT o.classid, o.objid, 0 AS objsubid, o.kind || ' ' || o.ident AS name
    FROM object AS o WHERE o.kind NOT IN ('column', 'extension', 'large objects')
  UNION ALL
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, a.attrelid, a.attnum::pg_catalog.int4,
         pg_catalog.format('column %s.%I', r.ident, a.attname)
    FROM pg_catalog.pg_attribute AS a JOIN rel AS r ON r.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
  UNION ALL
  SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, k.oid, 0,
         pg_catalog.format('constraint %s.%I', coalesce(r.ident, t.ident), k.conname)
    FROM pg_catalog.pg_constraint AS k LEFT JOIN rel AS r ON r.oid = k.conrelid LEFT JOIN typ AS t ON t.oid = k.contypid
   WHERE k.contype = 'n' AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
  UNION ALL
  SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass::pg_catalog.oid, l.oid, 0, 'large object ' || l.oid
    FROM (SELECT objoid FROM pg_catalog.pg_description WHERE classoid = 'pg_catalog.pg_largeobject'::pg_catalog.regclass
          UNION SELECT objoid FROM pg_catalog.pg_seclabel WHERE classoid = 'pg_catalog.pg_largeobject'::pg_catalog.regclass) AS l(oid)`;

;// CONCATENATED MODULE: ./lib/postgres/sql/objects/routines.js

/** Functions, and what they are written in. */
/** Those that come with a range type are the server's: 14 has more than 13. */
const routines = `
  SELECT ${object('pg_proc', 'p.oid')},
         CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END AS kind,
         pg_catalog.format('%I.%I(%s)', ns.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)) AS ident,
         CASE WHEN g.aggfnoid IS NULL THEN ${sqlPiece('statement', 'pg_catalog.pg_get_functiondef(p.oid)')}
           ELSE ${pieces('g.aggkind::pg_catalog.text', 'g.aggnumdirectargs::pg_catalog.text', "'returns ' || pg_catalog.format_type(p.prorettype, NULL)", 'p.proparallel::pg_catalog.text', routine('transition', 'g.aggtransfn'), routine('final', 'g.aggfinalfn'), routine('combine', 'g.aggcombinefn'), routine('serial', 'g.aggserialfn'), routine('deserial', 'g.aggdeserialfn'), routine('moving transition', 'g.aggmtransfn'), routine('moving inverse', 'g.aggminvtransfn'), routine('moving final', 'g.aggmfinalfn'), flag('g.aggfinalextra', 'final extra'), flag('g.aggmfinalextra', 'moving final extra'), 'g.aggfinalmodify::pg_catalog.text || g.aggmfinalmodify::pg_catalog.text', "'sort ' || nullif(g.aggsortop, 0)::pg_catalog.regoperator::pg_catalog.text", "'state ' || pg_catalog.format_type(g.aggtranstype, NULL) || ' ' || g.aggtransspace", "'moving state ' || pg_catalog.format_type(nullif(g.aggmtranstype, 0), NULL) || ' ' || g.aggmtransspace", "'initially ' || g.agginitval", "'moving initially ' || g.aggminitval")} END AS definition
    FROM pg_catalog.pg_proc AS p JOIN ns ON ns.oid = p.pronamespace
    LEFT JOIN pg_catalog.pg_aggregate AS g ON g.aggfnoid = p.oid
   WHERE ${isNoMember('pg_proc', 'p.oid')}
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'i'
                        AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)`;
const languages = `
  SELECT ${object('pg_language', 'l.oid')}, 'language' AS kind, pg_catalog.quote_ident(l.lanname) AS ident,
         ${pieces(flag('l.lanpltrusted', 'trusted'), routine('handler', 'l.lanplcallfoid'), routine('inline', 'l.laninline'), routine('validator', 'l.lanvalidator'))} AS definition
    FROM pg_catalog.pg_language AS l WHERE l.lanispl AND ${isNoMember('pg_language', 'l.oid')}`;
const conversions = `
  SELECT ${object('pg_conversion', 'c.oid')}, 'conversion' AS kind, pg_catalog.format('%I.%I', ns.nspname, c.conname) AS ident,
         ${pieces('pg_catalog.pg_encoding_to_char(c.conforencoding)', 'pg_catalog.pg_encoding_to_char(c.contoencoding)', routine('by', 'c.conproc'), flag('c.condefault', 'default'))} AS definition
    FROM pg_catalog.pg_conversion AS c JOIN ns ON ns.oid = c.connamespace
   WHERE ${isNoMember('pg_conversion', 'c.oid')}`;
const eventTriggers = `
  SELECT ${object('pg_event_trigger', 'v.oid')}, 'event trigger' AS kind, pg_catalog.quote_ident(v.evtname) AS ident,
         ${pieces('v.evtevent', 'v.evtenabled::pg_catalog.text', routine('by', 'v.evtfoid'), 'v.evttags::pg_catalog.text')} AS definition
    FROM pg_catalog.pg_event_trigger AS v
   WHERE ${isNoMember('pg_event_trigger', 'v.oid')}`;
const routineParts = { routines, languages, conversions, eventTriggers };

;// CONCATENATED MODULE: ./lib/postgres/sql/objects/types.js

/** Types, and how their values are compared and converted. */
const enums = `
  SELECT ${object('pg_type', 't.oid')}, 'enum' AS kind, t.ident,
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid) AS definition
    FROM typ AS t WHERE t.typtype = 'e'`;
/** typdefault is worded for the search_path that the domain was made with. */
const domains = `
  SELECT ${object('pg_type', 't.oid')}, 'domain' AS kind, t.ident,
         ${pieces('pg_catalog.format_type(t.typbasetype, t.typtypmod)', `CASE WHEN t.typnotnull THEN pg_catalog.concat_ws(' ', 'not null', (SELECT ${ownName('k.conname')}
              FROM pg_catalog.pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'n' LIMIT 1)) END`, sqlPiece('default expression', 'coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault)'), `(SELECT 'collate' FROM pg_catalog.pg_type AS b WHERE b.oid = t.typbasetype AND b.typcollation <> t.typcollation)
              || ${named(' ', 'pg_collation', 'coll', 't.typcollation')}`)} AS definition
    FROM typ AS t WHERE t.typtype = 'd'`;
const ranges = `
  SELECT ${object('pg_type', 't.oid')}, 'range' AS kind, t.ident,
         ${pieces('pg_catalog.format_type(g.rngsubtype, NULL)', `'multirange ' || pg_catalog.format_type((${ifThere('g', 'rngmultitypid')})::pg_catalog.oid, NULL)`, named('collate', 'pg_collation', 'coll', 'g.rngcollation'), named('class', 'pg_opclass', 'opc', 'g.rngsubopc'), routine('canonical', 'g.rngcanonical'), routine('difference', 'g.rngsubdiff'))} AS definition
    FROM typ AS t JOIN pg_catalog.pg_range AS g ON g.rngtypid = t.oid`;
/** Arrays are made with the types of their elements. */
const baseTypes = `
  SELECT ${object('pg_type', 't.oid')}, CASE WHEN t.typisdefined THEN 'base type' ELSE 'shell type' END AS kind, t.ident,
         CASE WHEN t.typisdefined THEN ${pieces(routine('input', 't.typinput'), routine('output', 't.typoutput'), routine('receive', 't.typreceive'), routine('send', 't.typsend'), routine('modifiers in', 't.typmodin'), routine('modifiers out', 't.typmodout'), routine('analyze', 't.typanalyze'), `'subscript ' || nullif(${ifThere('t', 'typsubscript')}, '-')`, `pg_catalog.format('length %s by value %s alignment %s storage %s category %s preferred %s delimiter %L',
             t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred, t.typdelim)`, "'element ' || pg_catalog.format_type(nullif(t.typelem, 0), NULL)", flag('t.typcollation <> 0', 'collatable'), "'default ' || t.typdefault")} END AS definition
    FROM typ AS t
   WHERE t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = t.oid)
      OR t.typtype = 'p'`;
const compositeTypes = `
  SELECT ${object('pg_type', 'r.reltype')}, 'composite type' AS kind, r.ident, NULL AS definition FROM rel AS r WHERE r.relkind = 'c'`;
const collations = `
  SELECT ${object('pg_collation', 'c.oid')}, 'collation' AS kind, pg_catalog.format('%I.%I', ns.nspname, c.collname) AS ident,
         ${pieces('c.collprovider::pg_catalog.text', 'c.collisdeterministic::pg_catalog.text', ifThere('c', 'collcollate'), ifThere('c', 'collctype'), `coalesce(${ifThere('c', 'colllocale')}, ${ifThere('c', 'colliculocale')})`, `'rules ' || (${ifThere('c', 'collicurules')})`)} AS definition
    FROM pg_catalog.pg_collation AS c JOIN ns ON ns.oid = c.collnamespace
   WHERE ${isNoMember('pg_collation', 'c.oid')}`;
const casts = `
  SELECT ${object('pg_cast', 'c.oid')}, 'cast' AS kind,
         pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL) AS ident,
         ${pieces('c.castcontext::pg_catalog.text || c.castmethod::pg_catalog.text', routine('by', 'c.castfunc'))} AS definition
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384 AND ${isNoMember('pg_cast', 'c.oid')}`;
const transforms = `
  SELECT ${object('pg_transform', 't.oid')}, 'transform' AS kind,
         pg_catalog.format('for %s language %I', pg_catalog.format_type(t.trftype, NULL), l.lanname) AS ident,
         ${pieces(routine('from', 't.trffromsql'), routine('to', 't.trftosql'))} AS definition
    FROM pg_catalog.pg_transform AS t JOIN pg_catalog.pg_language AS l ON l.oid = t.trflang
   WHERE t.oid >= 16384 AND ${isNoMember('pg_transform', 't.oid')}`;
/** A shell is made by who names it, and comes with that again. */
const operators = `
  SELECT ${object('pg_operator', 'o.oid')}, 'operator' AS kind, o.oid::pg_catalog.regoperator::pg_catalog.text AS ident,
         ${pieces(routine('by', 'o.oprcode'), "'result ' || pg_catalog.format_type(o.oprresult, NULL)", "'commutator ' || nullif(o.oprcom, 0)::pg_catalog.regoperator::pg_catalog.text", "'negator ' || nullif(o.oprnegate, 0)::pg_catalog.regoperator::pg_catalog.text", routine('restrict', 'o.oprrest'), routine('join', 'o.oprjoin'), flag('o.oprcanmerge', 'merges'), flag('o.oprcanhash', 'hashes'))} AS definition
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE o.oprcode <> 0 AND ${isNoMember('pg_operator', 'o.oid')}`;
/** Operators and functions of a family, however they came into it. */
const membersOf = (family) => `(SELECT pg_catalog.string_agg(x.member, pg_catalog.chr(31) ORDER BY x.member COLLATE pg_catalog."C")
              FROM (SELECT pg_catalog.concat_ws(' ', 'operator', p.amopstrategy,
                             pg_catalog.format_type(p.amoplefttype, NULL), pg_catalog.format_type(p.amoprighttype, NULL),
                             p.amopopr::pg_catalog.regoperator, p.amoppurpose::pg_catalog.text,
                             ${named('by', 'pg_opfamily', 'opf', 'p.amopsortfamily')}) AS member
                      FROM pg_catalog.pg_amop AS p WHERE p.amopfamily = ${family}
                    UNION ALL
                    SELECT pg_catalog.concat_ws(' ', 'function', p.amprocnum,
                             pg_catalog.format_type(p.amproclefttype, NULL), pg_catalog.format_type(p.amprocrighttype, NULL),
                             p.amproc::pg_catalog.oid::pg_catalog.regprocedure)
                      FROM pg_catalog.pg_amproc AS p WHERE p.amprocfamily = ${family}) AS x)`;
/** What is in a family of this database the family tells; PostgreSQL's own have members beside those of the class. */
const operatorClasses = `
  SELECT ${object('pg_opclass', 'c.oid')}, 'operator class' AS kind,
         pg_catalog.format('%I.%I using %I', ns.nspname, c.opcname, m.amname) AS ident,
         ${pieces("'for ' || pg_catalog.format_type(c.opcintype, NULL)", "'storage ' || pg_catalog.format_type(nullif(c.opckeytype, 0), NULL)", flag('c.opcdefault', 'default'), named('family', 'pg_opfamily', 'opf', 'c.opcfamily'), `(SELECT pg_catalog.string_agg(d.part, pg_catalog.chr(31) ORDER BY d.part COLLATE pg_catalog."C")
              FROM (SELECT pg_catalog.concat_ws(' ', p.amopstrategy, p.amopopr::pg_catalog.regoperator, p.amoppurpose::pg_catalog.text,
                             q.amprocnum, q.amproc::pg_catalog.oid::pg_catalog.regprocedure) AS part
                      FROM pg_catalog.pg_depend AS e
                      LEFT JOIN pg_catalog.pg_amop AS p ON e.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND p.oid = e.objid
                      LEFT JOIN pg_catalog.pg_amproc AS q ON e.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND q.oid = e.objid
                     WHERE e.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND e.refobjid = c.oid
                       AND coalesce(p.oid, q.oid) IS NOT NULL AND c.opcfamily < 16384) AS d)`)} AS definition
    FROM pg_catalog.pg_opclass AS c JOIN ns ON ns.oid = c.opcnamespace
    JOIN pg_catalog.pg_am AS m ON m.oid = c.opcmethod
   WHERE ${isNoMember('pg_opclass', 'c.oid')}`;
const operatorFamilies = `
  SELECT ${object('pg_opfamily', 'f.oid')}, 'operator family' AS kind,
         pg_catalog.format('%I.%I using %I', ns.nspname, f.opfname, m.amname) AS ident,
         ${membersOf('f.oid')} AS definition
    FROM pg_catalog.pg_opfamily AS f JOIN ns ON ns.oid = f.opfnamespace
    JOIN pg_catalog.pg_am AS m ON m.oid = f.opfmethod
   WHERE ${isNoMember('pg_opfamily', 'f.oid')}`;
const accessMethods = `
  SELECT ${object('pg_am', 'm.oid')}, 'access method' AS kind, pg_catalog.quote_ident(m.amname) AS ident,
         ${pieces('m.amtype::pg_catalog.text', routine('by', 'm.amhandler'))} AS definition
    FROM pg_catalog.pg_am AS m WHERE m.oid >= 16384 AND ${isNoMember('pg_am', 'm.oid')}`;
const types = {
    enums,
    domains,
    ranges,
    baseTypes,
    compositeTypes,
    collations,
    casts,
    transforms,
    operators,
    operatorClasses,
    operatorFamilies,
    accessMethods,
};

;// CONCATENATED MODULE: ./lib/postgres/sql/objects.js





/**
 * What is in a database, read in one snapshot (`inventory` 2). Run with the settings of `session.ts`, which make every
 * rendered definition deterministic. docs/comparison.md tells of each column of PostgreSQL's catalogs where it is.
 *
 * Left out on purpose: owners, privileges, OIDs, attribute numbers and other physical details, which
 * `pg_restore --no-owner --no-privileges` legitimately changes; members of extensions, which belong
 * to CREATE EXTENSION; temporary and TOAST objects; what pg_dump passes over, such as invalid indexes
 * and what partitions inherit. $1: names of schemas that were not dumped.
 */
/** What is looked at, before its parts tell what it is. */
const sources = `member AS (
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
)`;
const inOrder = `
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;
/** Each part is a query of one or a few kinds of objects. */
const parts = { ...relations, ...types, ...routineParts, ...others };
/** All of them, and what is remarked on each, are what a database is. */
const objectsSql = `
WITH ${sources}, object(classid, objid, kind, ident, definition) AS (${Object.values(parts).join('\n  UNION ALL')}
), nameable AS (${nameable}
), remark(kind, ident, definition) AS (${remarks}
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM (SELECT kind, ident, definition FROM object UNION ALL SELECT kind, ident, definition FROM remark) AS found${inOrder}`;

// EXTERNAL MODULE: ./lib/postgres/contents/rows.js + 3 modules
var rows = __webpack_require__(59107);
;// CONCATENATED MODULE: ./lib/postgres/contents/contents.js







const definedSchema = schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), ident: schemas/* string */.YjP(), definition: schemas/* string */.YjP() });
/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped. What is compared with a backup is read by
 * the inventory that was recorded.
 */
async function readContents(session, major, exclusions, depth, inventory) {
    const objects = await session.rows(definedSchema, (0,session_session/* longList */.jm)(inventory === 1 ? await earlierSql() : objectsSql), [exclusions.schemas]);
    const foreignKey = inventory === 1 ? 'f ' : 'f\u001f';
    return {
        schemaVersion: 1,
        major,
        ...(inventory > 1 && { inventory }),
        objects: await hashed(objects, inventory),
        foreignKeys: objects
            .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith(foreignKey))
            .map(({ ident }) => ident),
        ...(await (0,rows/* readRows */.a)(session, exclusions, depth)),
    };
}
const readExtensions = (session) => session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }), extensions/* installedExtensionsSql */.po);
const earlierSql = async () => (await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 1957))).earlierObjectsSql;
async function hashed(objects, inventory) {
    const meaningOf = await meaningsOf(inventory);
    const found = [];
    for (const { kind, ident, definition } of objects) {
        const isShown = definition !== notShown;
        found.push([kind, ident, isShown ? hash(await meaningOf(kind, definition)) : '']);
    }
    return found;
}
/** PostgreSQL's parser is loaded here: next to pg_dump, and not before it. */
async function meaningsOf(inventory) {
    if (inventory === 1)
        return (await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 87487))).normalizeDefinition;
    const meanings = new (await Promise.all(/* import() */[__webpack_require__.e(995), __webpack_require__.e(959)]).then(__webpack_require__.bind(__webpack_require__, 52959))).Meanings();
    return (kind, definition) => meanings.of(kind, definition);
}
/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition) => (0,external_node_crypto_.createHash)('sha256').update(definition).digest('hex').slice(0, 32);


/***/ }),

/***/ 53358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readDangling)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/provider-extensions.js
var provider_extensions = __webpack_require__(41613);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
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

// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var tables = __webpack_require__(83724);
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
    if ((0,contents_exclusions/* isPartial */.mt)(exclusions))
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
    const safe = await (0,tables/* readSafeTables */.Hr)(session);
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
    await session.copy((0,tables/* copySql */.mw)(ident, columns), (piece, isEnd) => {
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


/***/ }),

/***/ 88793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iB: () => (/* binding */ hasRows),
  mt: () => (/* binding */ isPartial),
  Y_: () => (/* binding */ resolveExclusions)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/session/raw-text.js
var raw_text = __webpack_require__(11316);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/exclusions.js
/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;
/** Partitions that hold rows, and the partitioned tables above each. */
const partitionsSql = `
SELECT c.oid, (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('schema', n.nspname, 'name', p.relname)), '[]')
                 FROM pg_catalog.pg_partition_ancestors(c.oid) AS a(relid)
                 JOIN pg_catalog.pg_class AS p ON p.oid = a.relid AND p.oid <> c.oid
                 JOIN pg_catalog.pg_namespace AS n ON n.oid = p.relnamespace) AS above
  FROM pg_catalog.pg_class AS c
 WHERE c.relispartition AND c.relkind = 'r'`;

// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var contents_tables = __webpack_require__(83724);
;// CONCATENATED MODULE: ./lib/postgres/contents/exclusions.js







/** Whether anything is. */
const isPartial = ({ schemas, tableData }) => schemas.length + tableData.length > 0;
/** Whether a backup has the rows of a table. */
const hasRows = (table, { tableData }) => !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);
/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
async function resolveExclusions(session, excludesSchema, excludesTableData) {
    const schemas = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), schemasSql);
    const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
    const tables = await (0,contents_tables/* readTableNames */.vd)(session, excluded);
    const above = await readPartitionedTables(session);
    const named = tables.map(({ oid, schema, name }) => {
        const partitionOf = above.get(oid);
        return { schema, name, ...(partitionOf && { partitionOf }) };
    });
    const exclusions = { schemas: excluded, tableData: named.filter(excludesTableData) };
    await refuseForeignNames(session, exclusions);
    return exclusions;
}
/** The partitioned tables above each partition, by its OID. */
async function readPartitionedTables(session) {
    const found = await session.rows(partitionRow, (0,session_session/* longList */.jm)(partitionsSql));
    return new Map(found.map(({ oid, above }) => [oid, above]));
}
const partitionRow = classic_schemas/* object */.Ikc({
    oid: classic_schemas/* int */.Whr(),
    above: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ schema: classic_schemas/* string */.YjP(), name: classic_schemas/* string */.YjP() })),
});
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
    const { encoding } = await (0,session_session/* oneRow */.NO)(session, classic_schemas/* object */.Ikc({ encoding: classic_schemas/* string */.YjP() }), "SELECT pg_catalog.current_setting('server_encoding') AS encoding");
    // What SQL_ASCII holds need not be UTF-8, and is no argument of a program then.
    const isKept = (name) => encoding === 'UTF8' ||
        (encoding === 'SQL_ASCII' ? (0,raw_text/* isUtf8Text */.Lr)(name) : /^\p{ASCII}*$/u.test(name));
    const name = names.find(one => !isKept(one));
    if (name === undefined)
        return;
    throw new failure/* Failure */.HR('USAGE', `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`, `Leave it out of ${(0,reference/* option */.uK)('exclude-schemas')} and ${(0,reference/* option */.uK)('exclude-table-data')}, or give it a name in ASCII.`);
}


/***/ }),

/***/ 71023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readMigrations)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
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

// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
;// CONCATENATED MODULE: ./lib/postgres/contents/migration-rules.js
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

// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var contents_tables = __webpack_require__(83724);
;// CONCATENATED MODULE: ./lib/postgres/contents/migrations.js








/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such. They are read by COPY, without a
 * query: anybody's table may have one of these names, and be made to run something when it is asked.
 */
async function readMigrations(session, exclusions) {
    const names = migrationRules.flatMap(({ tables }) => tables);
    const tables = await session.rows(namedTable, (0,session_session/* longList */.jm)(namedTablesSql), [
        exclusions.schemas,
        names,
    ]);
    const found = [];
    for (const table of tables.filter(one => (0,contents_exclusions/* hasRows */.iB)(one, exclusions))) {
        const rule = migrationRules.find(one => isKeptBy(one, table));
        if (!rule)
            continue;
        const reading = new Reading(rule, table);
        const copy = (0,contents_tables/* copySql */.mw)(table.ident, reading.columns.map(quoting/* quoteIdent */.v4));
        try {
            await session.copy(`SAVEPOINT migrations; ${copy}; RELEASE SAVEPOINT migrations`, reading.hear);
            found.push(reading.told(table.ident));
        }
        catch (error) {
            (0,statement_refusal/* refusalOf */.Of)(error);
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


/***/ }),

/***/ 59107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ countRows),
  a: () => (/* binding */ readRows)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/batches.js
var batches = __webpack_require__(18268);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/large-objects.js
/**
 * A hash of what is in all large objects, piece by piece: one may have terabytes. Read in the snapshot, by who may read
 * each. Nothing where there are none.
 */
const largeObjectsSql = `
SELECT pg_catalog.sum(pg_catalog.hashtextextended(
         pg_catalog.format('%s %s %s', l.oid, piece.start, pg_catalog.sha256(pg_catalog.lo_get(l.oid, piece.start, 1048576)))
           COLLATE pg_catalog."C", 0))::pg_catalog.text AS hash
  FROM pg_catalog.pg_largeobject_metadata AS l
 CROSS JOIN LATERAL (SELECT pg_catalog.lo_open(l.oid, 262144) AS fd OFFSET 0) AS opened
 CROSS JOIN LATERAL (SELECT pg_catalog.lo_lseek64(opened.fd, 0, 2) AS bytes OFFSET 0) AS sized
 CROSS JOIN LATERAL (SELECT sized.bytes + pg_catalog.lo_close(opened.fd) AS bytes OFFSET 0) AS closed
 CROSS JOIN LATERAL pg_catalog.generate_series(0, closed.bytes, 1048576) AS piece(start)`;

;// CONCATENATED MODULE: ./lib/postgres/sql/rows.js
/**
 * The columns of some tables, quoted: $1, by their OIDs. `stored`: those that COPY takes, the shortest of
 * them first.
 */
const columnsSql = `
SELECT a.attrelid AS oid,
       pg_catalog.array_agg(pg_catalog.quote_ident(a.attname)
         ORDER BY a.attlen < 0, a.attlen, a.attstorage <> 'm', a.attnum) AS stored
  FROM pg_catalog.pg_attribute AS a
 WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 GROUP BY a.attrelid`;
/**
 * What a row of each table is told by: its columns by name, and the extensions whose types are in them,
 * however deep. $1: schemas left out.
 */
const rowWordingSql = `
WITH RECURSIVE rel AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), col AS (
  SELECT a.attrelid, a.attname, a.attgenerated, a.atttypid
    FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid
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
SELECT rel.ident, coalesce(told.columns, '{}') AS columns, coalesce(told.stored, '{}') AS stored,
       coalesce(worded.extensions, '{}') AS extensions
  FROM rel
  LEFT JOIN (SELECT attrelid,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C") AS columns,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C")
                      FILTER (WHERE attgenerated = '') AS stored
               FROM col GROUP BY attrelid) AS told ON told.attrelid = rel.oid
  LEFT JOIN (SELECT col.attrelid, pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(f.extname)) AS extensions
               FROM col JOIN foreign_type AS f ON f.used = col.atttypid
              GROUP BY col.attrelid) AS worded ON worded.attrelid = rel.oid`;

// EXTERNAL MODULE: ./lib/postgres/sql/table-locks.js
var table_locks = __webpack_require__(66077);
// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/postgres/contents/row-hash.js

/** What tells a hash of lines of COPY from one that the server made. */
const ofCopy = 'copy:';
/** A hash of rows, whatever their order. */
class RowHash {
    #low = 0;
    #high = 0;
    /** Of the row that is coming, where it comes in pieces. */
    #row;
    hear = (piece, isEnd) => {
        if (!isEnd) {
            this.#row ??= (0,external_node_crypto_.createHash)('sha256');
            this.#row.update(piece);
            return;
        }
        this.#add(this.#row ? this.#row.update(piece).digest() : (0,external_node_crypto_.hash)('sha256', piece, 'buffer'));
        this.#row = undefined;
    };
    #add(digest) {
        this.#low += digest.readUInt32LE(0);
        this.#high = (this.#high + digest.readUInt32LE(4) + Math.floor(this.#low / 2 ** 32)) % 2 ** 32;
        this.#low %= 2 ** 32;
    }
    toString() {
        return (ofCopy + [this.#high, this.#low].map(half => half.toString(16).padStart(8, '0')).join(''));
    }
}

// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var contents_tables = __webpack_require__(83724);
;// CONCATENATED MODULE: ./lib/postgres/contents/rows.js









/** The part of the contents that is about rows. */
async function readRows(session, exclusions, depth) {
    const { countRows, hashContents } = depth;
    const tables = countRows || hashContents ? await readTables(session, exclusions, depth) : [];
    return {
        rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
        ...(hashContents && {
            hashes: [
                ...tables.map(({ rows: _, ...hashed }) => hashed),
                ...(await hashLargeObjects(session, depth)),
            ],
        }),
    };
}
/** What is in large objects, as one more table: under the name of that in which PostgreSQL keeps them. */
async function hashLargeObjects(session, { recorded }) {
    const kept = { kind: 'table', ident: 'pg_catalog.pg_largeobject', extensions: [] };
    if (recorded?.hashes?.every(({ ident }) => ident !== kept.ident))
        return [];
    const { hash } = await (0,session_session/* oneRow */.NO)(session, largeObjectsRow, (0,session_session/* long */.LU)(largeObjectsSql));
    return hash === null ? [] : [{ ...kept, hash }];
}
const largeObjectsRow = schemas/* object */.Ikc({ hash: schemas/* string */.YjP().nullable() });
async function readTables(session, exclusions, { hashContents, recorded }) {
    const tables = (await (0,contents_tables/* readTableNames */.vd)(session, exclusions.schemas)).filter(table => (0,contents_exclusions/* hasRows */.iB)(table, exclusions));
    const safe = await (0,contents_tables/* readSafeTables */.Hr)(session);
    const wordings = hashContents
        ? await session.rows(wordingRow, (0,session_session/* longList */.jm)(rowWordingSql), [exclusions.schemas])
        : [];
    const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
    const hashOf = new Map(recorded?.hashes?.map(one => [one.ident, one.hash]));
    const isCopied = ({ ident, oid }) => !safe.has(oid) || (hashContents && hashOf.get(ident)?.startsWith(ofCopy) === true);
    const told = (table) => ({ ...table, wording: wordingOf.get(table.ident) });
    const read = new Map([
        ...(await queryTables(session, tables.filter(table => !isCopied(table)).map(told))),
        ...(await copyTables(session, tables.filter(isCopied).map(told))),
    ].map(one => [one.ident, one]));
    return tables.flatMap(({ ident }) => read.get(ident) ?? []);
}
/** How many rows some tables have, by ident. */
async function countRows(session, tables) {
    const safe = tables.length > 0 ? await (0,contents_tables/* readSafeTables */.Hr)(session) : new Set();
    const told = tables.map((table) => ({ ...table, kind: 'table', wording: undefined }));
    const counted = [
        ...(await queryTables(session, told.filter(({ oid }) => safe.has(oid)))),
        ...(await copyTables(session, told.filter(({ oid }) => !safe.has(oid)))),
    ];
    return new Map(counted.map(({ ident, rows }) => [ident, rows]));
}
const wordingRow = schemas/* object */.Ikc({
    ident: schemas/* string */.YjP(),
    columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    stored: schemas/* array */.YOg(schemas/* string */.YjP()),
    extensions: schemas/* array */.YOg(schemas/* string */.YjP()),
});
async function queryTables(session, tables) {
    const read = [];
    const { locks } = await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ locks: session_session/* count */.U9 }), table_locks/* locksPerStatementSql */.d6);
    await (0,batches/* inReleasedBatches */.J)(session, tables, { items: contents_tables/* tablesPerStatement */.Wy, locks }, async (batch) => {
        const found = await session.rows(schemas/* object */.Ikc({ position: session_session/* count */.U9, rows: session_session/* count */.U9, hash: schemas/* string */.YjP() }), (0,session_session/* long */.LU)(batch
            .map(({ ident, wording }, position) => `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`)
            .join(' UNION ALL ')));
        for (const { position, rows, hash } of found) {
            const table = batch[position];
            if (!table)
                continue;
            const { kind, ident, wording } = table;
            read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
        }
    });
    return read;
}
/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns) => `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns.map(column => `t.${column}`).join(', ')})::pg_catalog.text) COLLATE pg_catalog."C", 0)), 0)::pg_catalog.text`;
/** Materialized views cannot be read in that way (before 18): what is in them comes from the tables again. */
async function copyTables(session, all) {
    const tables = all.filter(({ kind }) => kind !== 'materialized view');
    const read = [];
    for (const { kind, ident, wording } of tables.filter(({ wording }) => wording)) {
        const sum = new RowHash();
        const rows = await session.copy((0,contents_tables/* copySql */.mw)(ident, wording?.stored ?? []), sum.hear);
        const extensions = wording?.extensions ?? [];
        read.push({ kind, ident, rows: rows[0] ?? 0, hash: sum.toString(), extensions });
    }
    for (const batch of (0,contents_tables/* tableBatches */.DN)(tables.filter(({ wording }) => !wording))) {
        const oids = batch.map(({ oid }) => oid);
        const columns = new Map((await session.rows(columnsRow, columnsSql, [oids])).map(({ oid, stored }) => [oid, stored]));
        const counted = await session.copy(batch.map(({ ident, oid }) => (0,contents_tables/* copySql */.mw)(ident, columns.get(oid)?.slice(0, 1) ?? [])).join('; '));
        for (const [at, { kind, ident }] of batch.entries()) {
            read.push({ kind, ident, rows: counted[at] ?? 0, hash: '', extensions: [] });
        }
    }
    return read;
}
const columnsRow = schemas/* object */.Ikc({ oid: schemas/* int */.Whr(), stored: schemas/* array */.YOg(schemas/* string */.YjP()) });


/***/ }),

/***/ 21524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openSnapshot)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _standby_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1893);



/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
async function openSnapshot(session, lockWaitTimeoutSeconds, signal) {
    const standby = await (0,_standby_js__WEBPACK_IMPORTED_MODULE_1__/* .readStandby */ .K)(session, signal);
    await session.execute(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`);
    const row = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .oneRow */ .NO)(session, snapshotRow, 'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at');
    return { id: row.id, takenAt: row.taken_at, standby };
}
/** It becomes an argument and a name in the store. */
const snapshotRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[\dA-F]+-[\dA-F]+-\d+$/),
    taken_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6U().min(new Date('2000-01-01')).max(new Date('9999-01-01')),
});


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readStandby),
  L: () => (/* binding */ readUnloggedTables)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/sql/standby.js
/**
 * How far a standby is; no row on a primary. Positions are told in bytes, the receiver's without the rights
 * that its details take.
 */
const replaySql = `
SELECT pg_catalog.pg_is_wal_replay_paused() AS is_paused,
       EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver) AS is_streaming,
       coalesce(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_receive_lsn(), '0/0'), 0) AS received,
       coalesce(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_replay_lsn(), '0/0'), 0) AS replayed,
       pg_catalog.pg_last_xact_replay_timestamp() AS replayed_at,
       pg_catalog.clock_timestamp() AS asked_at
 WHERE pg_catalog.pg_is_in_recovery()`;
const lastCheckpointSql = `
SELECT c.checkpoint_time AS at FROM pg_catalog.pg_control_checkpoint() AS c`;
/** $1: schemas left out. */
const unloggedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND c.relpersistence = 'u' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
;// CONCATENATED MODULE: ./lib/postgres/contents/standby.js






/** So long a standby that keeps up has at most to replay what it has just received. */
const replayTries = 10;
const replayPauseMs = 200;
/**
 * How far a standby has come; `undefined` of a primary, and where the server does not tell. Asked before the
 * snapshot is taken, which then shows no less.
 */
async function readStandby(session, signal) {
    // Managed servers have standbys of their own kind, which may know nothing of all this.
    const [first] = (await (0,statement_refusal/* unlessRefused */.J0)(session, session.rows(replayRow, replaySql))) ?? [];
    if (!first)
        return undefined;
    // What came in the meantime does not count: a busy primary always has a little more.
    let seen = first;
    for (let tried = 1; seen && !hasAllOf(seen, first); tried += 1) {
        if (seen.is_paused || !first.is_streaming || tried === replayTries) {
            const told = seen.replayed_at ?? (await lastCheckpoint(session));
            // By the clock of the primary, which may be ahead: it shows nothing that is yet to come.
            const asOf = told && new Date(Math.min(told.getTime(), first.asked_at.getTime()));
            return { asOf: asOf?.toISOString() ?? null, isPaused: seen.is_paused };
        }
        await (0,promises_.setTimeout)(replayPauseMs, undefined, { signal });
        [seen] = await session.rows(replayRow, replaySql);
    }
    // Promoted meanwhile, perhaps: then it has all that there is.
    return { asOf: first.asked_at.toISOString(), isPaused: seen?.is_paused ?? false };
}
const replayRow = schemas/* object */.Ikc({
    is_paused: schemas/* boolean */.zMY(),
    is_streaming: schemas/* boolean */.zMY(),
    received: coerce/* number */.ai(),
    replayed: coerce/* number */.ai(),
    replayed_at: schemas/* date */.p6U().nullable(),
    asked_at: schemas/* date */.p6U(),
});
/** Whether what was received by then has been replayed; without a stream nobody knows what there is. */
const hasAllOf = ({ replayed }, { is_streaming, received }) => is_streaming && replayed >= received;
/** What a server that has replayed nothing since its start shows at least. */
async function lastCheckpoint(session) {
    const asking = (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ at: schemas/* date */.p6U() }), lastCheckpointSql);
    return (await (0,statement_refusal/* unlessRefused */.J0)(session, asking))?.at;
}
/** The tables, as idents, whose rows are on the primary alone: nobody can read them on a standby. */
async function readUnloggedTables(session, exclusions) {
    const row = schemas/* object */.Ikc({ schema: schemas/* string */.YjP(), name: schemas/* string */.YjP(), ident: schemas/* string */.YjP() });
    const tables = await session.rows(row, unloggedTablesSql, [exclusions.schemas]);
    return tables.filter(table => (0,contents_exclusions/* hasRows */.iB)(table, exclusions)).map(({ ident }) => ident);
}


/***/ }),

/***/ 35981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ns: () => (/* binding */ analyze),
  vD: () => (/* binding */ analyzeMissing),
  CS: () => (/* binding */ statisticsSince)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/missing-statistics.js
/**
 * Tables and materialized views of which the planner knows less than ANALYZE would tell it: what stands in no dump, and
 * what could not be taken from one. As ANALYZE itself does it, a partitioned table is one as well; what is known to be
 * empty has nothing to tell.
 */
const missingStatisticsSql = `
WITH relation AS (
  SELECT c.oid, c.relkind, c.relname, n.nspname
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm', 'p') AND c.relpersistence <> 't' AND c.reltuples <> 0
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), described AS ( -- a target of 0: not wanted; of -1, later NULL: the default
  SELECT a.attrelid, a.attnum, a.attname FROM pg_catalog.pg_attribute AS a
   WHERE a.attnum > 0 AND NOT a.attisdropped AND pg_catalog.to_jsonb(a) ->> 'attstattarget' IS DISTINCT FROM '0'
), wanted(oid, schema, of, name, inherited) AS (
  SELECT r.oid, r.nspname, r.relname, d.attname, r.relkind = 'p'
    FROM relation AS r JOIN described AS d ON d.attrelid = r.oid
  UNION ALL -- once more with all its children
  SELECT r.oid, r.nspname, r.relname, d.attname, true
    FROM relation AS r JOIN described AS d ON d.attrelid = r.oid
   WHERE r.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = r.oid)
  UNION ALL -- expressions
  SELECT r.oid, n.nspname, c.relname, d.attname, false
    FROM relation AS r
    JOIN pg_catalog.pg_index AS i ON i.indrelid = r.oid AND i.indexprs IS NOT NULL
    JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i'
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    JOIN described AS d ON d.attrelid = c.oid AND i.indkey[d.attnum - 1] = 0
), had AS MATERIALIZED ( -- by itself, so that both are joined as the lists that they are
  SELECT s.schemaname, s.tablename, s.attname, s.inherited FROM pg_catalog.pg_stats AS s
), missing AS (
  SELECT w.oid FROM wanted AS w
   WHERE NOT EXISTS (
     SELECT FROM had AS s
      WHERE s.schemaname = w.schema AND s.tablename = w.of AND s.attname = w.name AND s.inherited = w.inherited)
  UNION
  SELECT r.oid
    FROM relation AS r
    JOIN pg_catalog.pg_statistic_ext AS e ON e.stxrelid = r.oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = e.stxnamespace
   WHERE pg_catalog.to_jsonb(e) ->> 'stxstattarget' IS DISTINCT FROM '0'
     AND NOT EXISTS (
       SELECT FROM pg_catalog.pg_stats_ext AS s
        WHERE s.statistics_schemaname = n.nspname AND s.statistics_name = e.stxname)
)
SELECT pg_catalog.format('%I.%I', r.nspname, r.relname) AS ident
  FROM missing AS m JOIN relation AS r ON r.oid = m.oid
 ORDER BY 1`;

;// CONCATENATED MODULE: ./lib/postgres/contents/statistics.js



/** What the planner knows of the rows of a database. */
/** Whether pg_dump writes it down: a restore takes it in place of ANALYZE. */
const statisticsSince = 18;
/** Gathers statistics of everything. */
const analyze = (session) => session.execute((0,session_session/* long */.LU)('ANALYZE'));
const tablesAtATime = 500;
/** Gathers statistics of what has none; of how many tables that was. */
async function analyzeMissing(session) {
    const missing = await session.rows(schemas/* object */.Ikc({ ident: schemas/* string */.YjP() }), (0,session_session/* longList */.jm)(missingStatisticsSql));
    for (let start = 0; start < missing.length; start += tablesAtATime) {
        const some = missing.slice(start, start + tablesAtATime).map(({ ident }) => ident);
        await session.execute((0,session_session/* long */.LU)(`ANALYZE ${some.join(', ')}`));
    }
    return missing.length;
}


/***/ }),

/***/ 86231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requireSameTables),
/* harmony export */   n: () => (/* binding */ lockTables)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18128);
/* harmony import */ var _sql_table_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66077);
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88793);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83724);






/**
 * Takes the locks that the dump takes, on the tables that will be counted. Otherwise DDL that comes
 * in the middle would wait for pg_dump, and our counting would wait for the DDL.
 *
 * A server has room for so many locks. What pg_dump and we could not both lock is given back at once: then all is to
 * be counted before pg_dump begins, and `requireSameTables` once it has its locks.
 */
async function lockTables(session, exclusions) {
    const { schemas } = exclusions;
    const { needed, setting } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .oneRow */ .NO)(session, roomRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .longList */ .jm)(_sql_table_locks_js__WEBPACK_IMPORTED_MODULE_4__/* .roomForLocksSql */ .zd), [schemas]);
    const locks = { areHeld: needed <= setting, neededSetting: needed };
    if (locks.areHeld)
        await takeLocks(session, exclusions, what => what());
    else
        await session.releasing(() => takeLocks(session, exclusions, session.releasing));
    return locks;
}
const roomRow = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ needed: _session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, setting: _session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 });
async function takeLocks(session, exclusions, each) {
    const tables = await (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .readTableNames */ .vd)(session, exclusions.schemas);
    for (const batch of (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableBatches */ .DN)(tables.filter(({ kind }) => kind === 'table'))) {
        const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
        await each(() => session.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .long */ .LU)(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)));
    }
    // LOCK takes none of these; a statement that is only parsed locks them as well.
    for (const batch of (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableBatches */ .DN)(tables.filter(({ kind }) => kind === 'materialized view'))) {
        const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
        await each(() => session.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .long */ .LU)(`PREPARE parsed AS SELECT FROM ${names}; DEALLOCATE parsed`)));
    }
}
/**
 * Fails where the session's snapshot does not see what a table held when it was taken: whoever truncates or rewrites a
 * table takes its rows from older snapshots, too, and a table that got the name of another is read in its place. To be
 * called once the tables are locked, by us or by pg_dump, whose snapshot is the same.
 */
async function requireSameTables(session, exclusions, { areHeld, neededSetting }) {
    const ident = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), ident: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
    const found = await session.rows(ident, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .longList */ .jm)(_sql_table_locks_js__WEBPACK_IMPORTED_MODULE_4__/* .rewrittenTablesSql */ .oK), [exclusions.schemas]);
    const [first, ...others] = found.filter(table => (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRows */ .iB)(table, exclusions));
    if (!first)
        return;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_QUERY_FAILED', `${first.ident}${more} was replaced (TRUNCATE, ALTER TABLE, DROP, VACUUM FULL) after the snapshot was taken, and before it was locked`, areHeld
        ? 'Run again, at a time when nothing is loaded anew.'
        : `Run again. The server has no room for the locks that would keep such statements waiting from the beginning: as an administrator, ALTER SYSTEM SET max_locks_per_transaction = ${neededSetting}; and restart it.`);
}


/***/ }),

/***/ 83724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mw: () => (/* binding */ copySql),
  Hr: () => (/* binding */ readSafeTables),
  vd: () => (/* binding */ readTableNames),
  DN: () => (/* binding */ tableBatches),
  Wy: () => (/* binding */ tablesPerStatement)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/tables.js
/**
 * Every relation whose rows are in a dump: tables and leaf partitions (a partitioned parent stores
 * none), populated materialized views that this login may read, for pg_dump reads none, and those tables of extensions that the extension declared as
 * its configuration. Rows of unlogged tables cannot be read on a standby. `locks`: how many a query takes, since it
 * locks the indexes as well. $1: schemas left out.
 */
const tablesSql = `
SELECT CASE WHEN c.relkind = 'm' THEN 'materialized view'
            WHEN x.extname IS NOT NULL THEN 'configuration table of ' || pg_catalog.quote_ident(x.extname)
            ELSE 'table' END AS kind,
       n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, c.oid,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) + 1 AS locks
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
   AND (c.relkind = 'r' OR (c.relispopulated AND pg_catalog.has_table_privilege(c.oid, 'SELECT')))
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
/**
 * Those of them that a query may read, asked when they are locked. To plan one, PostgreSQL runs functions
 * that stand in indexes and statistics of a table with constant arguments, as whoever asks. Its owner
 * chooses them, at any time: so he has to have our rights anyway, and so has whoever could put another
 * relation in its place, or another function in that of one that is called.
 */
const safeToQuerySql = `
WITH owner AS (
  SELECT r.oid, r.rolname, pg_catalog.pg_has_role(r.oid, session_user, 'USAGE') AS has_our_rights
    FROM pg_catalog.pg_roles AS r
), place AS ( -- pg_database_owner is whoever owns the database
  SELECT n.oid, n.nspname, owner.has_our_rights
    FROM pg_catalog.pg_namespace AS n
    JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
    JOIN owner AS named ON named.oid = n.nspowner
    JOIN owner ON owner.oid = CASE WHEN named.rolname = 'pg_database_owner' THEN b.datdba ELSE named.oid END
), part(relid, classid, objid) AS (
  SELECT i.indrelid, 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid FROM pg_catalog.pg_index AS i
  UNION ALL
  SELECT s.stxrelid, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_statistic_ext AS s
), called(relid, func) AS (
  SELECT part.relid, d.refobjid
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
  UNION ALL
  SELECT part.relid, o.oprcode
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass
    JOIN pg_catalog.pg_operator AS o ON o.oid = d.refobjid
)
SELECT c.oid
  FROM pg_catalog.pg_class AS c
  JOIN place AS n ON n.oid = c.relnamespace AND n.has_our_rights
  JOIN owner ON owner.oid = c.relowner AND owner.has_our_rights
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
   AND c.oid NOT IN (SELECT called.relid
                       FROM called JOIN pg_catalog.pg_proc AS p ON p.oid = called.func
                       JOIN owner ON owner.oid = p.proowner
                      WHERE NOT owner.has_our_rights)
   -- an index of a partitioned table comes with one of each partition
   AND NOT (c.relispartition
            AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(c.oid) AS a
                          JOIN pg_catalog.pg_class AS p ON p.oid = a.relid
                          JOIN owner ON owner.oid = p.relowner
                         WHERE NOT owner.has_our_rights))
   -- it is a table still, and its name means it
   AND now.type IN ('table', 'materialized view')
   AND now.identity = pg_catalog.format('%I.%I', n.nspname, c.relname)`;

;// CONCATENATED MODULE: ./lib/postgres/contents/tables.js



/** One statement reads this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;
const tableRow = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP(),
    schema: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    ident: schemas/* string */.YjP(),
    oid: schemas/* int */.Whr(),
    locks: session_session/* count */.U9,
});
/** The tables of which rows are dumped, unless they are left out by name. */
const readTableNames = (session, excludedSchemas) => session.rows(tableRow, (0,session_session/* longList */.jm)(tablesSql), [excludedSchemas]);
/** Tables, by their OIDs, that a query may read: all others COPY alone. */
async function readSafeTables(session) {
    const safe = await session.rows(schemas/* object */.Ikc({ oid: schemas/* int */.Whr() }), (0,session_session/* longList */.jm)(safeToQuerySql));
    return new Set(safe.map(({ oid }) => oid));
}
/** Without columns all that are stored, of which there are none then. */
const copySql = (ident, columns) => `COPY ${ident} ${columns.length > 0 ? `(${columns.join(', ')}) ` : ''}TO STDOUT`;
function* tableBatches(items) {
    for (let start = 0; start < items.length; start += tablesPerStatement) {
        yield items.slice(start, start + tablesPerStatement);
    }
}


/***/ }),

/***/ 97840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ propertyStatements),
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   cY: () => (/* binding */ differingProperties)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _catalog_database_properties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10738);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40107);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77798);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63496);






/**
 * What belongs to a database itself, or `undefined` when there is no such database. A mark stands in
 * for the comment that the database had before.
 */
async function readProperties(session, database) {
    const [row] = await session.rows(propertiesRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .propertiesSql */ .UV, [database]);
    if (!row)
        return undefined;
    const { oid, login, properties } = row;
    const { mark, comment } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .readComment */ .W3)(database, properties.comment);
    return {
        oid,
        properties: { ...properties, comment },
        mark,
        isOurs: properties.owner === login,
        isInvalid: properties.connectionLimit === -2,
    };
}
const propertiesRow = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ oid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).transform(row => ({
    oid: row.oid,
    login: row.login,
    properties: _catalog_database_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .databasePropertiesSchema */ .a.parse({
        ...row,
        characterType: row.character_type,
        localeProvider: row.locale_provider,
        icuRules: row.icu_rules,
        connectionLimit: row.connection_limit,
    }),
}));
/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
function propertyStatements(name, wanted) {
    const database = (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name);
    return [
        ...wanted.grants.map(({ role, privilege, grantable }) => ({
            what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
            sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
        })),
        ...wanted.settings.map(setting => (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .settingStatement */ .KA)(name, setting)),
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
            sql: `ALTER DATABASE ${database} OWNER TO ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(wanted.owner)}`,
        },
    ];
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


/***/ }),

/***/ 63496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ settingStatement),
/* harmony export */   Pn: () => (/* binding */ settingItems),
/* harmony export */   QX: () => (/* binding */ settingName),
/* harmony export */   Uq: () => (/* binding */ readModules)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40107);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77798);



/** The statement that gives a database a setting, or gives it to a role there. */
function settingStatement(database, { role, name, value }) {
    const where = role === null
        ? `DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(database)}`
        : `ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role)} IN DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(database)}`;
    return {
        what: `setting ${name}${role === null ? '' : ` for role ${role}`}`,
        sql: `ALTER ${where} SET ${settingName(name)} TO ${settingValue(name, value)}`,
    };
}
/** `app.tenant` is a name of two parts. */
const settingName = (name) => name.split('.').map(_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4).join('.');
// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
    'local_preload_libraries',
    'search_path',
    'session_preload_libraries',
    'temp_tablespaces',
];
const settingValue = (name, value) => settingItems(name, value).map(_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce).join(', ');
/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
function settingItems(name, value) {
    if (!listSettings.includes(name.toLowerCase()))
        return [value];
    const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted === undefined ? (plain ?? '') : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .unquoteIdent */ .Uh)(quoted));
    return items.length === 0 ? [''] : items;
}
/** What a setting of two parts (`module.setting`) belongs to, where it is no application’s own; in small letters. */
async function readModules(session) {
    const rows = await session.rows(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .modulesSql */ .Au);
    return new Set(rows.map(({ name }) => name.toLowerCase()));
}


/***/ }),

/***/ 90804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ belongsToProvider),
/* harmony export */   p: () => (/* binding */ providerRoles)
/* harmony export */ });
/** Roles that belong to the provider of a server: Azure, and the two others that people move from. */
const providerRoles = '^(azure_pg_admin|azuresu|azure_superuser|azure_.*_(admin|agent)|replication|rds(admin|repladmin|topmgr|writeforwarduser|_.*)|cloudsql.*)$';
const belongsToProvider = (role) => new RegExp(providerRoles, 's').test(role);


/***/ }),

/***/ 90899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mI: () => (/* binding */ readLiveRoles),
  fE: () => (/* binding */ readRoleNames),
  iZ: () => (/* binding */ readRoles),
  xg: () => (/* binding */ readUsedRoles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/database/settings.js
var database_settings = __webpack_require__(63496);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
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
       r.rolvaliduntil::pg_catalog.text AS valid_until,
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
/** All roles of the server, and the roles that each is a direct member of. */
const liveRolesSql = `
SELECT r.rolname AS name, r.rolsuper AS is_superuser,
       (SELECT coalesce(pg_catalog.json_agg(g.rolname), '[]')
          FROM pg_catalog.pg_auth_members AS a JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
         WHERE a.member = r.oid) AS member_of
  FROM pg_catalog.pg_roles AS r`;
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

// EXTERNAL MODULE: ./lib/postgres/roles/provider-roles.js
var provider_roles = __webpack_require__(90804);
;// CONCATENATED MODULE: ./lib/postgres/roles/read-roles.js





/** All roles of the server that are not PostgreSQL's or its provider's. Any login may read them. */
async function readRoles(session) {
    const rows = await session.rows(roleRow, rolesSql, [provider_roles/* providerRoles */.p]);
    const roles = rows.map(({ connection_limit: connectionLimit, valid_until: validUntil, settings, ...row }) => ({
        ...row,
        connectionLimit,
        validUntil,
        settings: settings.map(setting => {
            const name = setting.slice(0, setting.indexOf('='));
            return { name, values: (0,database_settings/* settingItems */.Pn)(name, setting.slice(name.length + 1)) };
        }),
    }));
    const inherits = new Map(roles.map(({ name, inherit }) => [name, inherit]));
    const memberships = await session.rows(membershipRow, membershipsSql, [provider_roles/* providerRoles */.p]);
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
const roleRow = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    login: schemas/* boolean */.zMY(),
    inherit: schemas/* boolean */.zMY(),
    connection_limit: schemas/* int */.Whr(),
    valid_until: schemas/* string */.YjP().nullable(),
    powers: schemas/* array */.YOg(schemas/* enum */.k5n(['CREATEDB', 'CREATEROLE', 'REPLICATION', 'BYPASSRLS', 'SUPERUSER'])),
    settings: schemas/* array */.YOg(schemas/* string */.YjP()),
    comment: schemas/* string */.YjP().nullable(),
});
const membershipRow = schemas/* object */.Ikc({
    role: schemas/* string */.YjP(),
    member: schemas/* string */.YjP(),
    admin: schemas/* boolean */.zMY(),
    inherit: schemas/* boolean */.zMY().nullable(),
    set: schemas/* boolean */.zMY().nullable(),
});
/** The names of all roles of the server. */
async function readRoleNames(session) {
    const rows = await session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), roleNamesSql);
    return new Set(rows.map(({ name }) => name));
}
/** All roles of the server, and who is a member of which. */
async function readLiveRoles(session) {
    const row = schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        is_superuser: schemas/* boolean */.zMY(),
        member_of: schemas/* array */.YOg(schemas/* string */.YjP()),
    });
    const rows = await session.rows(row, liveRolesSql);
    return rows.map(({ name, is_superuser, member_of }) => ({
        name,
        isSuperuser: is_superuser,
        memberOf: member_of,
    }));
}
/** The roles that the objects of the session's database speak of. */
async function readUsedRoles(session, excludedSchemas) {
    const row = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), needed: schemas/* boolean */.zMY().nullable() });
    const rows = await session.rows(row, (0,session_session/* longList */.jm)(usedRolesSql), [excludedSchemas]);
    return rows.map(({ name, needed }) => ({ name, needed: needed ?? false }));
}


/***/ }),

/***/ 62349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ roleSql)
/* harmony export */ });
/* harmony import */ var _database_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63496);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40107);


/** The statements on a role; run in this order, each may be refused without harm to the others. */
const roleSql = {
    create: (role) => `CREATE ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role.name)} ${attributes(role)}`,
    alter: (role) => `ALTER ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role.name)} ${attributes(role)}`,
    power: (role, power) => `ALTER ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role.name)} ${power}`,
    set: (role, { name, values }) => `ALTER ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role.name)} SET ${(0,_database_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .settingName */ .QX)(name)} TO ${values.map(_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce).join(', ')}`,
    comment: (role, comment) => `COMMENT ON ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role.name)} IS ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(comment)}`,
    grant: ({ role, member, options }) => `GRANT ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role)} TO ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(member)}${options.length > 0 ? ` WITH ${options.join(', ')}` : ''}`,
};
const attributes = ({ login, inherit, connectionLimit, validUntil }) => [
    login ? 'LOGIN' : 'NOLOGIN',
    inherit ? 'INHERIT' : 'NOINHERIT',
    `CONNECTION LIMIT ${connectionLimit}`,
    ...(validUntil === null ? [] : [`VALID UNTIL ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(validUntil)}`]),
].join(' ');


/***/ }),

/***/ 27883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderRoles),
/* harmony export */   f: () => (/* binding */ parseRoles)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40107);
/* harmony import */ var _role_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62349);




/** Everything about a role but its being. */
const statementsAbout = (role) => [
    _role_js__WEBPACK_IMPORTED_MODULE_2__/* .roleSql */ .V.alter(role),
    ...role.powers.map(power => _role_js__WEBPACK_IMPORTED_MODULE_2__/* .roleSql */ .V.power(role, power)),
    ...role.settings.map(setting => _role_js__WEBPACK_IMPORTED_MODULE_2__/* .roleSql */ .V.set(role, setting)),
    ...(role.comment === null ? [] : [_role_js__WEBPACK_IMPORTED_MODULE_2__/* .roleSql */ .V.comment(role, role.comment)]),
];
/**
 * The roles file. Anybody can read it and run it with psql, twice if need be; `parseRoles` reads it
 * back and takes nothing else.
 */
const renderRoles = ({ roles, memberships }) => {
    const statements = [
        ...roles.map(createIfMissing),
        ...roles.flatMap(statementsAbout),
        ...memberships.map(_role_js__WEBPACK_IMPORTED_MODULE_2__/* .roleSql */ .V.grant),
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
    return `DO ${tag} BEGIN CREATE ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)}; EXCEPTION WHEN duplicate_object THEN NULL; END ${tag}`;
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
        const one = drafts.get((0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteIdent */ .Uh)(part(1)));
        if (!one)
            throw notOurs(text, at);
        return one;
    };
    while (at < text.length) {
        if (take(grammar.blank))
            continue;
        if (take(grammar.create)) {
            const name = (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteIdent */ .Uh)(part(2));
            drafts.set(name, { ...newRole, name });
        }
        else if (take(grammar.alter)) {
            const one = draft();
            one.login = part(2) === 'LOGIN';
            one.inherit = part(3) === 'INHERIT';
            one.connectionLimit = Number(part(4));
            one.validUntil = part(5) === '' ? null : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteLiteral */ .RA)(part(5));
        }
        else if (take(grammar.power)) {
            const one = draft();
            one.powers = [...one.powers, part(2)];
        }
        else if (take(grammar.set)) {
            const one = draft();
            const name = [...part(2).matchAll(new RegExp(identifier, 'g'))]
                .map(([, piece = '']) => (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteIdent */ .Uh)(piece))
                .join('.');
            const values = [...part(3).matchAll(new RegExp(literal, 'g'))].map(([value]) => (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteLiteral */ .RA)(value));
            one.settings = [...one.settings, { name, values }];
        }
        else if (take(grammar.comment)) {
            draft().comment = (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteLiteral */ .RA)(part(2));
        }
        else if (take(grammar.grant)) {
            const options = part(3) === '' ? [] : part(3).split(', ');
            memberships.push({ role: (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteIdent */ .Uh)(part(1)), member: (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteIdent */ .Uh)(part(2)), options });
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
function notOurs(text, at) {
    const line = text.slice(0, at).split('\n').length;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('MANIFEST_INVALID', `the roles file of the backup has something in line ${line} that this program does not write`, `Restore without ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('restore-roles')}, and create the roles by hand.`);
}


/***/ }),

/***/ 36776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ withDatabaseLock)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
;// CONCATENATED MODULE: ./lib/postgres/sql/advisory-lock.js
/** Who holds the advisory lock $1 of this database, and in which mode. */
const holdersSql = `
SELECT a.pid, l.mode = 'ExclusiveLock' AS exclusive, a.usename AS username,
       a.application_name AS application, a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_locks AS l
  JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
   AND l.pid <> pg_catalog.pg_backend_pid()
   AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint`;

// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/session/advisory-lock.js
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
        const { locked } = await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ locked: schemas/* boolean */.zMY() }), `SELECT pg_catalog.${tryLock}($1::bigint) AS locked`, [key]);
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
        throw new failure/* Failure */.HR('DATABASE_BUSY', `database "${database}" is in use by another run: ${who || 'it has just ended'}`, 'Wait until that run has ended, then start this one again.');
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
const holderSchema = schemas/* object */.Ikc({
    pid: schemas/* int */.Whr(),
    exclusive: schemas/* boolean */.zMY(),
    application: schemas/* string */.YjP().nullable(),
    // Of the session of another role not everything is shown.
    username: schemas/* string */.YjP().nullable(),
    since: schemas/* string */.YjP().nullable(),
});


/***/ }),

/***/ 18268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inReleasedBatches),
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60925);
/* harmony import */ var _statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);


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
            const why = (0,_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(error);
            const [only] = batch;
            if (batch.length > 1)
                await inBatches(batch, Math.ceil(batch.length / 2), run, refuse);
            else if (only !== undefined)
                refuse(only, why);
        }
    }
}
/**
 * Does something with many things, a batch of them in one statement, and gives back what each locked: others who need
 * a lock meanwhile, pg_dump and applications, have to find room. Where others took it, all that are left are taken
 * in smaller batches.
 */
async function inReleasedBatches(session, items, limits, run) {
    let size = limits.items;
    for (let start = 0; start < items.length;) {
        const batch = firstBatch(items, start, { ...limits, items: size });
        try {
            await session.releasing(() => run(batch));
            start += batch.length;
        }
        catch (error) {
            if (batch.length === 1 || !isOutOfMemory(error))
                throw error;
            size = Math.ceil(batch.length / 2);
        }
    }
}
function firstBatch(items, start, limits) {
    let locks = 0;
    const all = items.slice(start, start + limits.items);
    const end = all.findIndex((item, at) => {
        locks += item.locks;
        return at > 0 && locks > limits.locks;
    });
    return end < 0 ? all : all.slice(0, end);
}
/** Of the memory that holds the locks of all sessions, most often. */
const isOutOfMemory = (error) => (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)(error) === '53200';


/***/ }),

/***/ 14796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ inheritanceSql),
/* harmony export */   Fd: () => (/* binding */ sequencesSql),
/* harmony export */   IC: () => (/* binding */ setSequenceSql),
/* harmony export */   M0: () => (/* binding */ sequenceValuesSql),
/* harmony export */   QB: () => (/* binding */ extensionPartsSql),
/* harmony export */   Qm: () => (/* binding */ sourceStatesSql),
/* harmony export */   YR: () => (/* binding */ rowTypesSql),
/* harmony export */   bd: () => (/* binding */ extensionTablesSql)
/* harmony export */ });
/**
 * What pg_dump leaves out, or what a restore of it makes otherwise. All of it is read from catalogs; none of
 * it runs what a user made.
 */
/**
 * Extensions and the transactions in which their members came, and so all else that an extension made by itself.
 * After an upgrade of the cluster each member has one of its own, and nobody can tell.
 */
const origins = `member AS (
  SELECT d.classid, d.objid, d.refobjid AS ext, d.xmin::pg_catalog.text AS made
    FROM pg_catalog.pg_depend AS d
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
), ext AS (
  SELECT e.oid, e.extname,
         pg_catalog.bool_or(m.made = e.xmin::pg_catalog.text) OR pg_catalog.count(DISTINCT m.made) < pg_catalog.count(*) AS is_known,
         pg_catalog.array_agg(DISTINCT m.made) AS made
    FROM pg_catalog.pg_extension AS e JOIN member AS m ON m.ext = e.oid
   GROUP BY e.oid, e.extname, e.xmin
)`;
/**
 * What tables and views of extensions are made of, each with the statement that makes it: pg_dump has nothing of
 * it, whoever added it. `added`: it came later than the extension.
 */
const extensionPartsSql = `
WITH ${origins}, rel AS (
  SELECT c.*, c.xmin::pg_catalog.text AS made, m.ext, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c
    JOIN member AS m ON m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_'
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
), part(relid, kind, name, made, statement) AS (
  SELECT oid, 'row security', NULL, made, pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', ident)
    FROM rel WHERE relrowsecurity
  UNION ALL
  SELECT oid, 'forced row security', NULL, made, pg_catalog.format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', ident)
    FROM rel WHERE relforcerowsecurity
  UNION ALL
  SELECT rel.oid, 'policy', p.polname::pg_catalog.text, p.xmin::pg_catalog.text,
         pg_catalog.format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', p.polname, rel.ident,
           CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
           CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
           (SELECT pg_catalog.string_agg(CASE WHEN x = 0 THEN 'PUBLIC' ELSE x::pg_catalog.regrole::pg_catalog.text END, ', ' ORDER BY x)
              FROM pg_catalog.unnest(p.polroles) AS x),
           ' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')',
           ' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')')
    FROM pg_catalog.pg_policy AS p JOIN rel ON rel.oid = p.polrelid
  UNION ALL
  SELECT rel.oid, 'column', a.attname::pg_catalog.text, a.xmin::pg_catalog.text,
         pg_catalog.format('ALTER TABLE %s ADD COLUMN %I %s', rel.ident, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod))
    FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid AND rel.relkind IN ('r', 'p', 'f')
   WHERE a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT rel.oid, 'default', a.attname::pg_catalog.text, f.xmin::pg_catalog.text,
         pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', rel.ident, a.attname, pg_catalog.pg_get_expr(f.adbin, f.adrelid))
    FROM pg_catalog.pg_attrdef AS f JOIN rel ON rel.oid = f.adrelid
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated = ''
  UNION ALL
  SELECT rel.oid, 'constraint', c.conname::pg_catalog.text, c.xmin::pg_catalog.text,
         pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', rel.ident, c.conname, pg_catalog.pg_get_constraintdef(c.oid))
    FROM pg_catalog.pg_constraint AS c JOIN rel ON rel.oid = c.conrelid
   WHERE c.contype NOT IN ('n', 't') AND c.conparentid = 0
  UNION ALL
  SELECT rel.oid, 'index', i.relname::pg_catalog.text, x.xmin::pg_catalog.text, pg_catalog.pg_get_indexdef(x.indexrelid)
    FROM pg_catalog.pg_index AS x
    JOIN rel ON rel.oid = x.indrelid
    JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
   WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))
     AND NOT i.relispartition
  UNION ALL
  SELECT rel.oid, 'trigger', t.tgname::pg_catalog.text, t.xmin::pg_catalog.text, pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel ON rel.oid = t.tgrelid WHERE NOT t.tgisinternal
  UNION ALL
  SELECT rel.oid, 'rule', w.rulename::pg_catalog.text, w.xmin::pg_catalog.text, pg_catalog.rtrim(pg_catalog.pg_get_ruledef(w.oid), ';')
    FROM pg_catalog.pg_rewrite AS w JOIN rel ON rel.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT rel.oid, 'statistics', s.stxname::pg_catalog.text, s.xmin::pg_catalog.text, pg_catalog.pg_get_statisticsobjdef(s.oid)
    FROM pg_catalog.pg_statistic_ext AS s JOIN rel ON rel.oid = s.stxrelid
  UNION ALL
  SELECT rel.oid, 'publication', p.pubname::pg_catalog.text, pr.xmin::pg_catalog.text,
         pg_catalog.format('ALTER PUBLICATION %I ADD TABLE %s', p.pubname, rel.ident)
    FROM pg_catalog.pg_publication_rel AS pr JOIN rel ON rel.oid = pr.prrelid
    JOIN pg_catalog.pg_publication AS p ON p.oid = pr.prpubid
  UNION ALL
  SELECT rel.oid, 'comment', a.attname::pg_catalog.text, d.xmin::pg_catalog.text,
         pg_catalog.format('COMMENT ON %s IS %L',
           CASE WHEN a.attname IS NOT NULL THEN pg_catalog.format('COLUMN %s.%I', rel.ident, a.attname)
                ELSE CASE rel.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' WHEN 'f' THEN 'FOREIGN TABLE ' ELSE 'TABLE ' END || rel.ident END,
           d.description)
    FROM pg_catalog.pg_description AS d
    JOIN rel ON rel.oid = d.objoid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objoid AND a.attnum = d.objsubid AND d.objsubid > 0
)
SELECT ext.extname AS extension, rel.ident AS "table", part.kind,
       CASE WHEN part.name IS NULL THEN rel.ident ELSE pg_catalog.format('%s.%I', rel.ident, part.name) END AS ident,
       part.statement,
       ext.is_known AND NOT part.made = ANY (ext.made) AS added
  FROM part JOIN rel ON rel.oid = part.relid JOIN ext ON ext.oid = rel.ext
UNION ALL -- only the owner of an extension may set another comment than its own: our restore does not try,
          -- and every other sets it anew, so that its transaction tells nothing
SELECT ext.extname, NULL, 'comment', pg_catalog.quote_ident(ext.extname),
       pg_catalog.format('COMMENT ON EXTENSION %I IS %L', ext.extname, d.description), false
  FROM pg_catalog.pg_description AS d
  JOIN ext ON ext.oid = d.objoid
 WHERE d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
 ORDER BY 4, 3`;
/** Tables of extensions whose rows are in no dump, or only some of them: `condition`. `made`: when its own rows came. */
const extensionTablesSql = `
WITH ${origins}
SELECT x.extname AS extension, n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, c.oid,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) + 1 AS locks,
       x.extcondition[pg_catalog.array_position(x.extconfig, c.oid)] AS condition,
       CASE WHEN ext.is_known THEN ext.made END AS made
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
   AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
  JOIN ext ON ext.oid = x.oid
 WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
   AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
   AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
   AND NOT pg_catalog.row_security_active(c.oid)
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND x.extcondition[pg_catalog.array_position(x.extconfig, c.oid)] IS DISTINCT FROM ''
 ORDER BY 4`;
/**
 * Row types of tables whose inherited columns a restore may put elsewhere, with their columns in order, and the
 * columns of tables that hold values of them, however deep. `named`: what else speaks of them.
 */
const rowTypesSql = `
WITH RECURSIVE heir AS (
  SELECT DISTINCT c.oid, c.reltype, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_inherits AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid AND NOT c.relispartition AND c.relkind IN ('r', 'f')
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_'
), part AS ( -- of a type: what it is an array, a domain, a range or a composite of
  SELECT oid AS whole, typelem AS typid FROM pg_catalog.pg_type WHERE typelem <> 0
  UNION ALL SELECT oid, typbasetype FROM pg_catalog.pg_type WHERE typbasetype <> 0
  UNION ALL SELECT rngtypid, rngsubtype FROM pg_catalog.pg_range
  UNION ALL SELECT (pg_catalog.to_jsonb(g) ->> 'rngmultitypid')::pg_catalog.oid, rngtypid FROM pg_catalog.pg_range AS g
             WHERE pg_catalog.to_jsonb(g) ->> 'rngmultitypid' IS NOT NULL
  UNION ALL SELECT t.oid, a.atttypid FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.typtype = 'c'
), holder(heir, typid) AS (
  SELECT oid, reltype FROM heir
  UNION SELECT holder.heir, part.whole FROM holder JOIN part ON part.typid = holder.typid
)
SELECT heir.oid, heir.ident,
       (SELECT pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum) FROM pg_catalog.pg_attribute AS a
         WHERE a.attrelid = heir.oid AND a.attnum > 0 AND NOT a.attisdropped) AS fields,
       held.columns,
       coalesce((SELECT pg_catalog.array_agg(DISTINCT pg_catalog.pg_describe_object(d.classid, d.objid, 0))
          FROM pg_catalog.pg_depend AS d
         WHERE d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = heir.reltype
           AND d.classid IN ('pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_rewrite'::pg_catalog.regclass)), '{}') AS named
  FROM heir
  JOIN (SELECT holder.heir,
               pg_catalog.json_agg(pg_catalog.json_build_object(
                 'schema', n.nspname, 'name', c.relname,
                 'table', pg_catalog.format('%I.%I', n.nspname, c.relname), 'column', pg_catalog.quote_ident(a.attname)) ORDER BY n.nspname, c.relname, a.attnum) AS columns
          FROM holder
          JOIN pg_catalog.pg_attribute AS a ON a.atttypid = holder.typid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relpersistence <> 't'
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
         GROUP BY holder.heir) AS held ON held.heir = heir.oid
 ORDER BY 2`;
/** Every table that inherits or is inherited from: its columns in order, and its parents. */
const inheritanceSql = `
SELECT c.oid,
       (SELECT coalesce(pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum), '{}') FROM pg_catalog.pg_attribute AS a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT coalesce(pg_catalog.json_agg(i.inhparent::pg_catalog.int8 ORDER BY i.inhseqno), '[]') FROM pg_catalog.pg_inherits AS i
         WHERE i.inhrelid = c.oid) AS parents
  FROM pg_catalog.pg_class AS c
 WHERE NOT c.relispartition AND c.relkind IN ('r', 'f')
   AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE c.oid IN (i.inhrelid, i.inhparent))`;
/** The sequences that this login may read, and whether a dump has their values. $1: schemas left out. */
const sequencesSql = `
SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, 1 AS locks,
       NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                      AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
                      AND (x.extconfig IS NULL OR c.oid <> ALL (x.extconfig))) AS is_dumped
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
   AND CASE WHEN c.relkind = 'S' THEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT') END
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
 ORDER BY 2`;
/** By their OIDs: $1. NULL: none of its values was taken yet. */
const sequenceValuesSql = `
SELECT c.oid, pg_catalog.pg_sequence_last_value(c.oid)::pg_catalog.text AS value
  FROM pg_catalog.unnest($1::pg_catalog.oid[]) AS wanted(oid)
  JOIN pg_catalog.pg_class AS c ON c.oid = wanted.oid AND c.relkind = 'S'`;
/** Indexes that no dump has, and foreign keys whose triggers were disabled, which no dump tells. $1: schemas left out. */
const sourceStatesSql = `
SELECT 'invalid index' AS kind, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_index AS i
  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i' AND c.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE NOT (i.indisvalid AND i.indisready AND i.indislive)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
UNION
SELECT 'unenforced key', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, k.conname)
  FROM pg_catalog.pg_trigger AS t
  JOIN pg_catalog.pg_constraint AS k ON k.oid = t.tgconstraint AND k.contype = 'f'
  JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE t.tgisinternal AND t.tgenabled = 'D' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
 ORDER BY 1, 2`;
/** Sets a sequence, by its OID $1, to the value $2 that it had, unless it is further. */
const setSequenceSql = `
SELECT pg_catalog.setval(q.seqrelid, $2::pg_catalog.int8)::pg_catalog.text
  FROM pg_catalog.pg_sequence AS q
 CROSS JOIN pg_catalog.pg_sequence_last_value(q.seqrelid) AS now(value)
 WHERE q.seqrelid = $1::pg_catalog.oid
   AND (now.value IS NULL OR CASE WHEN q.seqincrement > 0 THEN now.value < $2 ELSE now.value > $2 END)`;


/***/ }),

/***/ 48252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ extensionsSql),
/* harmony export */   bC: () => (/* binding */ missingExtensionsSql),
/* harmony export */   cL: () => (/* binding */ cronDatabaseSql),
/* harmony export */   po: () => (/* binding */ installedExtensionsSql)
/* harmony export */ });
/** What the server has of the extensions $1, and its rules for them. A setting that this role may not see is null. */
const extensionsSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', w.name, 'is_available', a.name IS NOT NULL,
                 'is_trusted', coalesce(v.trusted OR NOT v.superuser, false)) ORDER BY w.name), '[]')
          FROM pg_catalog.unnest($1::pg_catalog.text[]) AS w(name)
          LEFT JOIN pg_catalog.pg_available_extensions AS a ON a.name = w.name
          LEFT JOIN pg_catalog.pg_available_extension_versions AS v
            ON v.name = a.name AND v.version = a.default_version) AS wanted,
       pg_catalog.current_setting('azure.extensions', true) AS allow_list,
       coalesce((SELECT pg_catalog.pg_has_role(r.oid, 'USAGE') FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname = 'azure_pg_admin'), false) AS is_azure_admin,
       (SELECT s.setting FROM pg_catalog.pg_settings AS s
         WHERE s.name = 'shared_preload_libraries') AS preloaded`;
/** Of the extensions $1 those that cannot be created, for the server does not have them. */
const missingExtensionsSql = `
SELECT w.name FROM pg_catalog.unnest($1::pg_catalog.text[]) AS w(name)
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_available_extensions AS a WHERE a.name = w.name)`;
const installedExtensionsSql = `
SELECT extname AS name, extversion AS version FROM pg_catalog.pg_extension ORDER BY 1`;
/** Where pg_cron may be made; refused to a login that may not see the setting. */
const cronDatabaseSql = `
SELECT pg_catalog.current_setting('cron.database_name', true) AS name`;


/***/ }),

/***/ 66077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d6: () => (/* binding */ locksPerStatementSql),
/* harmony export */   oK: () => (/* binding */ rewrittenTablesSql),
/* harmony export */   zd: () => (/* binding */ roomForLocksSql)
/* harmony export */ });
const ofUsers = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)";
/** PostgreSQL keeps room for max_locks_per_transaction locks for each session that there may be, and some more. */
const locksPerSession = "pg_catalog.current_setting('max_locks_per_transaction')::pg_catalog.int8";
const sessions = `(pg_catalog.current_setting('max_connections')::pg_catalog.int8
         + pg_catalog.current_setting('max_prepared_transactions')::pg_catalog.int8)`;
/** How many locks a statement of ours may take beside those that are held: a quarter of the room. */
const locksPerStatementSql = `
SELECT pg_catalog.ceil(0.25 * ${locksPerSession} * ${sessions}) AS locks`;
/**
 * How large max_locks_per_transaction has to be for two sessions to lock all of these relations in the other three
 * quarters of the room, and how large it is. What is there beyond is for applications. $1: schemas left out.
 */
const roomForLocksSql = `
SELECT pg_catalog.ceil(2.0 * pg_catalog.count(*) / (0.75 * ${sessions})) AS needed,
       ${locksPerSession} AS setting
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND ${ofUsers}`;
/**
 * Tables that have another file or name than in the snapshot of the session: the functions look at what is there
 * now. $1: schemas left out.
 */
const rewrittenTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${ofUsers}
   AND (c.relfilenode IS DISTINCT FROM pg_catalog.pg_relation_filenode(c.oid)
        OR now.identity IS DISTINCT FROM pg_catalog.format('%I.%I', n.nspname, c.relname))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;


/***/ })

};
