export const id = 190;
export const ids = [190];
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

/***/ 50603:
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
        ...request.extraOptions,
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
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 2 modules
var contents_contents = __webpack_require__(48720);
// EXTERNAL MODULE: ./lib/postgres/contents/dangling.js + 1 modules
var contents_dangling = __webpack_require__(53358);
// EXTERNAL MODULE: ./lib/postgres/contents/migrations.js + 2 modules
var migrations = __webpack_require__(71023);
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
    const read = await (0,contents_contents/* readContents */.r)(snapshotSession, server.major, exclusions, settings);
    const contents = { ...read, migrations: await (0,migrations/* readMigrations */.Y)(snapshotSession, exclusions) };
    const extensions = await (0,contents_contents/* readExtensions */.H)(snapshotSession);
    const dangling = await (0,contents_dangling/* readDangling */.p)(snapshotSession, exclusions, contents, extensions);
    const usedRoles = await (0,read_roles/* readUsedRoles */.xg)(snapshotSession, exclusions.schemas);
    const needsSearchPath = await readSearchPathNeeds(snapshotSession);
    return { contents, extensions, usedRoles, needsSearchPath, dangling };
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
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/catalog/contents-file.js
var contents_file = __webpack_require__(34520);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/repository/checked-files.js
var checked_files = __webpack_require__(2127);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/files-beside-dump.js







async function writeContentsAndRoles(store, place, contents, roles, signal) {
    const unpacked = (0,contents_file/* renderContents */.ze)(contents);
    requireReadable('list of its contents', unpacked, (0,contents_file/* unpackedLimit */.B0)((0,catalog_contents/* totalsOf */.v)(contents)));
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
        totals: (0,catalog_contents/* totalsOf */.v)(contents),
        exclusions: {
            schemas: [...exclusions.schemas],
            tableData: [...exclusions.tableData],
            pgDumpOptions: [...settings.pgDumpOptions],
        },
        run: context.run,
        tool: { version: context.toolVersion },
    };
}

// EXTERNAL MODULE: ./lib/operations/snapshot-backup/snapshot-session.js
var snapshot_session = __webpack_require__(87807);
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
    const { reporter } = context;
    const { connecting, stop } = keeping;
    const startedAt = context.now();
    const source = settings.setAsideAs ?? database;
    // When one half fails, the other has to end as well.
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const opening = connecting.then(session => (0,snapshot/* openSnapshot */.r)(session, settings.lockWaitTimeoutSeconds, signal));
    opening.catch(() => undefined);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            // Looked at under the lock: it was whole when the run began, perhaps.
            const found = await requireProperties(maintenance, source);
            const { properties: before } = found;
            const unfit = (0,incomplete_restore/* incompleteRestore */.x)({ name: source, ...found });
            if (unfit)
                throw unfit;
            const snapshotSession = __addDisposableResource(env_1, await connecting, true);
            const snapshot = await opening;
            const exclusions = await (0,snapshot_backup_exclusions/* findExclusions */.V)(snapshotSession, settings);
            for (const pattern of (0,snapshot_backup_exclusions/* unmatchedExclusions */.x)(settings, exclusions)) {
                reporter.warn(`"${database}": nothing matches the exclusion ${pattern}`);
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
        throw context.signal.aborted ? context.signal.reason : stop.signal.reason;
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
/* harmony export */   V: () => (/* binding */ findExclusions),
/* harmony export */   x: () => (/* binding */ unmatchedExclusions)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30976);
/* harmony import */ var _postgres_contents_exclusions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88793);


/** What is left out, by exact names. */
async function findExclusions(snapshotSession, { excludeSchemas, excludeTableData }) {
    if (excludeSchemas.length + excludeTableData.length === 0)
        return { schemas: [], tableData: [] };
    return await snapshotSession.releasing(() => (0,_postgres_contents_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveExclusions */ .Y_)(snapshotSession, schema => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(excludeSchemas, schema), table => excludeTableData.some(pattern => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesTable */ .I_)(pattern, table))));
}
/** Patterns that stand for nothing there is: most often a typing error. */
const unmatchedExclusions = (settings, exclusions) => [
    ...settings.excludeSchemas.filter(pattern => !exclusions.schemas.some(schema => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(pattern, schema))),
    ...settings.excludeTableData.filter(pattern => !exclusions.tableData.some(table => (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesTable */ .I_)(pattern, table))),
].map(({ text }) => text);


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
/* harmony export */   nD: () => (/* binding */ keptDangling),
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
    const asOf = standby.asOf === null ? undefined : new Date(standby.asOf);
    const age = asOf ? `${(0,_catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(asOf, takenAt)} old (${(0,_catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(asOf)})` : 'of an age that nobody can tell';
    if (standby.isPaused) {
        reporter.warn(`"${database}" is read from a standby whose replay is paused: what the backup holds is ${age}. To have it go on, on the standby: ${_catalog_findings_age_js__WEBPACK_IMPORTED_MODULE_1__/* .resumeReplaySql */ .RB}`);
    }
    else if (!asOf || takenAt.getTime() - asOf.getTime() > usualLagMs) {
        reporter.warn(`"${database}" is read from a standby that is behind its primary: what the backup holds is ${age}. See on the standby whether it still receives (SELECT * FROM pg_stat_wal_receiver;) and recovery_min_apply_delay, or back up the primary.`);
    }
    const unlogged = await (0,_postgres_contents_standby_js__WEBPACK_IMPORTED_MODULE_3__/* .readUnloggedTables */ .L)(snapshotSession, exclusions);
    if (unlogged.length > 0) {
        reporter.warn(`"${database}": nobody can read an unlogged table on a standby, so the backup has no rows of ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(unlogged)}. Back up the primary to have them.`);
    }
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


/***/ })

};
