export const id = 138;
export const ids = [138];
export const modules = {

/***/ 138:
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
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/postgres/archive-list.js
var archive_list = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/postgres/databases.js
var databases = __webpack_require__(413);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(8229);
;// CONCATENATED MODULE: ./lib/catalog/drill.js

/** What is there and does not work as it should. */
const objectStates = ['invalid', 'not validated', 'disabled'];
/** As many orphans of a key are counted. */
const orphansCounted = 1000;
/** Every check of a restored database, in the order in which they are told. */
function judgeDrill(recorded, found) {
    const { contents, lacks, emptied } = recorded;
    const wanted = (0,catalog_contents/* withoutLeftOut */.iB)(contents, lacks, emptied);
    return [
        ...groups.map(group => check(group.name, found.objects, objects => judgeObjects(group, recorded, wanted, objects))),
        check('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
        check('contents', found.rows, rows => judgeContents(wanted, found, rows)),
        check('sequence values', found.sequences, judgeSequences),
        check('orphans', found.orphans, judgeOrphans),
        check('migrations', found.migrations, migrations => judgeMigrations(wanted, migrations)),
        check('views compile', found.views, judgeViews),
    ];
}
const check = (name, finding, judge) => 'refused' in finding
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
const groups = [
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
    const differences = (0,catalog_contents/* compareContents */.Y)(before, after);
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
const compareRows = ({ schemaVersion, major, rows }, restored) => (0,catalog_contents/* compareContents */.Y)({ schemaVersion, major, objects: [], rows }, { schemaVersion, major, objects: [], rows: restored });
function judgeContents(wanted, found, rows) {
    if (!wanted.hashes) {
        return skipped('not asked for when the backup was taken', 'Back up with --content-hashes.');
    }
    if (wanted.major !== found.major) {
        return skipped(`not compared: ${wanted.major} -> ${found.major}, where the same rows may have other hashes`);
    }
    // With the objects: another version of an extension explains other wordings.
    const objects = 'found' in found.objects ? found.objects.found.contents : wanted;
    const { contents, contentsCompared, warnings } = (0,catalog_contents/* compareContents */.Y)(wanted, { ...objects, ...rows });
    const known = (0,catalog_contents/* compareContents */.Y)(wanted, { ...objects, rows: rows.rows }).warnings;
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

// EXTERNAL MODULE: ./lib/postgres/batches.js
var batches = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/postgres/contents.js + 2 modules
var postgres_contents = __webpack_require__(5860);
// EXTERNAL MODULE: ./lib/postgres/session.js + 1 modules
var postgres_session = __webpack_require__(9986);
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
            contents: await (0,postgres_contents/* readContents */.r0)(session, major, exclusions, {
                countRows: false,
                hashContents: false,
            }),
            extensions: await (0,postgres_contents/* readExtensions */.HW)(session),
            states: await session.rows(stateRow, healthSql),
        })),
        rows: await look(() => (0,postgres_contents/* readRows */.aK)(session, exclusions, {
            countRows: contents.rows !== null,
            hashContents: contents.hashes !== undefined && contents.major === major,
        })),
        sequences: await look(() => lookAtSequences(session)),
        orphans: await look(() => lookForOrphans(session)),
        migrations: await look(async () => {
            const found = await inReadOnly(session, () => (0,postgres_contents/* readMigrations */.Yr)(session, exclusions));
            return found.filter(({ table }) => !emptied.includes(table));
        }),
        views: await look(() => planViews(session, manifest)),
    });
}
const stateRow = schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), ident: schemas/* string */.YjP(), state: schemas/* enum */.k5n(objectStates) });
async function look(what) {
    try {
        return { found: await what() };
    }
    catch (error) {
        return { refused: (0,batches/* refusalOf */.O)(error).message };
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
const statementRow = schemas/* object */.Ikc({ ident: schemas/* string */.YjP(), statement: schemas/* string */.YjP().nullable() });
async function readStatements(session, sql) {
    const all = await session.rows(statementRow, sql);
    const statements = all.flatMap(({ ident, statement }) => statement === null ? [] : [{ ident, statement }]);
    return { statements, passedOver: all.length - statements.length };
}
const refusedBecause = ({ ident }, why) => `${ident} could not be looked at: ${why.message}`;
const sequencesPerStatement = 100;
async function lookAtSequences(session) {
    const { statements } = await readStatements(session, sequenceStatementsSql);
    const { rows, refused } = await readAll(session, statements, sequencesPerStatement, schemas/* object */.Ikc({
        sequence: schemas/* string */.YjP(),
        column: schemas/* string */.YjP(),
        next: schemas/* string */.YjP(),
        extreme: schemas/* string */.YjP(),
    }));
    return { looked: statements.length, behind: rows, refused };
}
/** Fewer than elsewhere: each may build a hash table as large as the server lets it. */
const keysPerStatement = 20;
async function lookForOrphans(session) {
    const { statements, passedOver } = await readStatements(session, orphanStatementsSql);
    const { rows, refused } = await readAll(session, statements, keysPerStatement, schemas/* object */.Ikc({ ident: schemas/* string */.YjP(), promised: schemas/* boolean */.zMY(), orphans: postgres_session/* count */.U9 }));
    return { keys: rows, refused, passedOver };
}
/** The rows of all statements, and which of them the server refused. */
async function readAll(session, statements, perStatement, row) {
    const rows = [];
    const refused = [];
    await (0,batches/* inBatches */.o)(statements, perStatement, async (batch) => {
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
    await (0,batches/* inBatches */.o)(statements, viewsPerTrip, batch => inReadOnly(session, async () => {
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
        await (0,postgres_session/* oneRow */.NO)(session, schemas/* object */.Ikc({}), "SELECT pg_catalog.set_config('search_path', $1, true)", [
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
            await session.rows(schemas/* object */.Ikc({}), `DECLARE assertion NO SCROLL CURSOR FOR\n${sql.replace(/^\uFEFF/, '')}`);
            return await session.rows(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), `FETCH ${rowsFetched + 1} FROM assertion`);
        });
    }
    catch (error) {
        return failed(`the query failed: ${(0,failure/* messageOf */.bD)((0,batches/* refusalOf */.O)(error))}`);
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
        await maintenance.execute((0,databases/* createDatabaseSql */.s7)(maintenance.database, properties, major));
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
// EXTERNAL MODULE: ./lib/commands/exchange.js
var exchange = __webpack_require__(2621);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/commands/health.js


/** So long the application that answers has, from the first request. */
const patienceMs = 30_000;
const pauseMs = 1000;
/**
 * Asks an address of the user's until it answers with a 2xx status. `{host}`, `{port}` and `{database}`
 * in it stand for the restored database. The rest of the address may be secret, and is not repeated.
 */
async function checkHealth(template, where, signal) {
    const url = template.replace(/\{(host|port|database)\}/g, (_, key) => encodeURIComponent(where[key]));
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
        const session = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const { circumstances, extensions } = await (0,preflight/* askServer */.P)(session, {
            database: manifest.database,
            exists: false,
            owner: server.address.username,
            like: manifest.properties,
            extensions: manifest.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const role = circumstances?.role ?? server.address.username;
        const findings = extensions ? (0,preflight_server/* extensionFindings */.GW)(server, role, extensions) : [];
        const lacking = findings.filter(({ level }) => level === 'error');
        if (lacking.length > 0) {
            return unverifiable('extensions available', server, lacking.map(({ message }) => message), `${lacking.map(({ hint }) => hint).join(' ')} Or choose another --scratch.`);
        }
        let creatable;
        try {
            creatable = await creatableProperties(session, manifest.properties, server.major);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !refusals.includes(error.code))
                throw error;
            return unverifiable('scratch database', server, [error.message], error.hint);
        }
        for (const note of creatable.notes)
            reporter.warn(note);
        const there = await (0,roles/* readRoleNames */.fE)(session);
        const missing = (manifest.usedRoles ?? []).filter(({ name }) => !there.has(name));
        if (isThrowAway) {
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
        return { scratch, backup, doubts, ...creatable };
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
    const name = (0,mark/* derivedName */.Pr)(database, 'scratch', work.random());
    const purpose = `verify ${prepared.backup.name}`;
    return await (0,lock/* withDatabaseLock */.N)(server, name, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const guarded = { ...work, signal };
        work.marks(true);
        try {
            return await restoreAndCheck({ ...prepared, fetched, name, maintenance, folder }, options, guarded);
        }
        finally {
            if (await (0,new_database/* removeRemains */.mV)({ server }, maintenance, name, work))
                work.marks(false);
        }
    });
}
async function restoreAndCheck(running, options, work) {
    const { scratch, backup, properties, notes, fetched, name, maintenance, folder } = running;
    const { server, tools } = scratch;
    const { manifest } = backup;
    const { reporter, signal } = work;
    const mark = (0,exchange/* markOf */.Fg)('scratch', backup.place.database, null, work);
    const list = await (0,restore/* listArchive */.d0)(server, tools, fetched.archive, manifest.exclusions.schemas, signal);
    await (0,databases/* createMarkedDatabase */.Sq)(maintenance, name, properties, server.major, mark);
    const jobs = options.jobs === 'auto'
        ? (0,restore/* chooseJobs */.I1)({
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
        await (0,restore/* restoreArchive */.By)(server, tools, { ...what, noTablespaces: true }, signal);
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
        return { checks: [judgeRestore(running, (0,verify_files/* damageIn */.dh)(error), damage)], seconds: null };
    }
    reporter.info('Comparing with what was recorded');
    const began = performance.now();
    const checks = await checkRestored(running, list, options, work);
    return {
        checks: [restoreCheck(list, notes), ...checks],
        seconds: { ...restored, validate: secondsSince(began) },
    };
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
const secondsSince = (began) => Math.round(performance.now() - began) / 1000;
function restoreCheck({ entries, leftOut }, notes) {
    const untried = [...notes, ...(0,archive_list/* lossesIn */.x0)(leftOut)];
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
        await (0,restore/* decodeArchive */.Jx)({ tools, archive, environment: server.toolEnvironment, signal });
        return undefined;
    }
    catch (error) {
        return (0,verify_files/* damageIn */.dh)(error);
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
        throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `the drill on ${server.name} could not go on: ${message}`, 'It says nothing about the backup. Give the scratch server more room, or choose another --scratch.');
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
        const session = __addDisposableResource(env_2, await server.connect(name, 'verify', signal), true);
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
        const result_2 = __disposeResources(env_2);
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
        const session = __addDisposableResource(env_3, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const dropped = [];
        for (const { name, mark } of await (0,databases/* listMarked */.X9)(session)) {
            if (mark.role !== 'scratch')
                continue;
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
        const result_3 = __disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}


/***/ })

};
