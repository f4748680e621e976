export const id = 864;
export const ids = [864];
export const modules = {

/***/ 6373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ judgeDrill),
/* harmony export */   SW: () => (/* binding */ objectStates),
/* harmony export */   lP: () => (/* binding */ objectChecks),
/* harmony export */   wl: () => (/* binding */ judgeLoad)
/* harmony export */ });
/* unused harmony export orphansCounted */
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8229);

/** What is there and does not work as it should. */
const objectStates = ['invalid', 'not validated', 'disabled'];
/** As many orphans of a key are counted. */
const orphansCounted = 1000;
/** Whether all that was dumped is there: the first checks of a drill. */
function judgeLoad(recorded, found) {
    const wanted = wantedOf(recorded);
    return [
        ...groups.map(group => check(group.name, found.objects, objects => judgeObjects(group, recorded, wanted, objects))),
        check('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
        check('contents', found.rows, rows => judgeContents(wanted, found, rows)),
    ];
}
const wantedOf = ({ contents, lacks, emptied }) => (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutLeftOut */ .iB)(contents, lacks, emptied);
/** Every check of a restored database, in the order in which they are told. */
function judgeDrill(recorded, found) {
    const wanted = wantedOf(recorded);
    return [
        ...judgeLoad(recorded, found),
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
/** The names of the checks that compare objects. */
const objectChecks = groups.map(({ name }) => name);
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
    const differences = (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .compareContents */ .Y)(before, after);
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
const compareRows = ({ schemaVersion, major, rows }, restored) => (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .compareContents */ .Y)({ schemaVersion, major, objects: [], rows }, { schemaVersion, major, objects: [], rows: restored });
function judgeContents(wanted, found, rows) {
    if (!wanted.hashes) {
        return skipped('not asked for when the backup was taken', 'Back up with --content-hashes.');
    }
    if (wanted.major !== found.major) {
        return skipped(`not compared: ${wanted.major} -> ${found.major}, where the same rows may have other hashes`);
    }
    // With the objects: another version of an extension explains other wordings.
    const objects = 'found' in found.objects ? found.objects.found.contents : wanted;
    const { contents, contentsCompared, warnings } = (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .compareContents */ .Y)(wanted, { ...objects, ...rows });
    const known = (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .compareContents */ .Y)(wanted, { ...objects, rows: rows.rows }).warnings;
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


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ tellingVerifications),
/* harmony export */   nD: () => (/* binding */ withoutMadeAfterRows),
/* harmony export */   xI: () => (/* binding */ loadProblems)
/* harmony export */ });
/* harmony import */ var _drill_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6373);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5827);


/**
 * What a verification says about whether a backup can be loaded and is then what was dumped: by its bytes,
 * its load and its rows. A fault that the source had as well, an assertion of the user's or a service that
 * did not answer says nothing about that.
 */
const loadChecks = [
    'files',
    'archive',
    'restore',
    ..._drill_js__WEBPACK_IMPORTED_MODULE_0__/* .objectChecks */ .lP,
    'rows',
    'contents',
];
/** Those of them that are about what is made of the rows, or beside them, and can be made later. */
const madeAfterRows = [
    'views', // materialized ones, which have no rows then
    'indexes',
    'constraints',
    'foreign keys',
    'triggers',
    'policies',
    'other objects',
];
/**
 * What is wrong with the bytes, the load or the rows of a backup: check and problem, a line each. What
 * constraints and indexes lack may be left out.
 */
const loadProblems = (checks, tolerates = 'nothing') => checks
    .filter(({ name, verdict }) => verdict === 'failed' && loadChecks.includes(name))
    .filter(({ name }) => tolerates === 'nothing' || !madeAfterRows.includes(name))
    .flatMap(({ name, problems }) => problems.map(problem => `${name}: ${problem}`));
/**
 * The verifications that may say something about the load of a backup, newest first: the drills that
 * ended, and what failed and was not refuted since.
 */
const tellingVerifications = ({ verifications }) => verifications
    .filter(one => (one.level === 'restore' && one.verdict === 'passed') ||
    (one.verdict === 'failed' && !verifications.some(later => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .refutes */ .pN)(later, one))))
    .toSorted((a, b) => (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(b).getTime() - (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(a).getTime());
/** Kinds of objects that are made of rows or beside them. */
const kindsAfterRows = /^(?:constraint|event trigger|index|materialized view|policy|publication|rule|statistics|trigger) /;
/** A comparison without what can be made up for: constraints, indexes and the like that are missing. */
function withoutMadeAfterRows(validation) {
    const missing = validation.missing.filter(object => !kindsAfterRows.test(object));
    const changed = validation.changed.filter(object => !kindsAfterRows.test(object));
    const { unexpected, rows, contents } = validation;
    const ok = [missing, unexpected, changed, rows, contents].every(({ length }) => length === 0);
    return { ...validation, ok, missing, changed };
}


/***/ }),

/***/ 7864:
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
// EXTERNAL MODULE: ./lib/catalog/drill.js
var drill = __webpack_require__(6373);
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
    const { manifest, emptied } = recorded;
    const { exclusions } = manifest;
    return (0,drill/* judgeDrill */.Jg)(recorded, {
        ...(await lookAtLoad(session, major, recorded)),
        sequences: await look(() => lookAtSequences(session)),
        orphans: await look(() => lookForOrphans(session)),
        migrations: await look(async () => {
            const found = await inReadOnly(session, () => (0,postgres_contents/* readMigrations */.Yr)(session, exclusions));
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
            states: await session.rows(stateRow, healthSql),
        })),
        rows: await look(() => (0,postgres_contents/* readRows */.aK)(session, exclusions, {
            countRows: contents.rows !== null,
            hashContents: contents.hashes !== undefined && contents.major === major,
        })),
    };
}
const stateRow = schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), ident: schemas/* string */.YjP(), state: schemas/* enum */.k5n(drill/* objectStates */.SW) });
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
async function prepareDrill(scratch, source, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, tools } = scratch;
        const isThrowAway = scratch.throwAwayFolder !== undefined;
        const { facts } = source;
        const tooOld = reasonTooOld(facts, server, tools);
        if (tooOld) {
            return unverifiable('scratch server', server, [tooOld], 'Choose a later server for --scratch.');
        }
        const { maintenanceDatabase } = server.address;
        const session = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const { circumstances, extensions } = await (0,preflight/* askServer */.P)(session, {
            database: source.database,
            exists: false,
            owner: server.address.username,
            like: facts.properties,
            extensions: facts.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const role = circumstances?.role ?? server.address.username;
        const findings = extensions ? (0,preflight_server/* extensionFindings */.GW)(server, role, extensions) : [];
        const lacking = findings.filter(({ level }) => level === 'error');
        if (lacking.length > 0) {
            return unverifiable('extensions available', server, lacking.map(({ message }) => message), `${lacking.map(({ hint }) => hint).join(' ')} Or choose another --scratch.`);
        }
        let creatable;
        try {
            creatable = await creatableProperties(session, facts.properties, server.major);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !refusals.includes(error.code))
                throw error;
            return unverifiable('scratch database', server, [error.message], error.hint);
        }
        for (const note of creatable.notes)
            reporter.warn(note);
        const there = await (0,roles/* readRoleNames */.fE)(session);
        const missing = (facts.usedRoles ?? []).filter(({ name }) => !there.has(name));
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
        return { scratch, source, doubts, ...creatable };
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
function reasonTooOld(facts, server, tools) {
    if (facts.server.major > server.major) {
        return `the backup was taken from PostgreSQL ${facts.server.version}, and a dump does not go back to an earlier major version`;
    }
    return Number.parseInt(facts.client.version, 10) > tools.major
        ? `the backup was written by pg_dump ${facts.client.version}, which pg_restore ${tools.version} cannot read`
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
            if (await (0,new_database/* removeRemains */.mV)({ server }, maintenance, name, work))
                work.marks(false);
        }
    });
}
async function restoreAndCheck(running, options, work) {
    const { scratch, source, properties, notes, fetched, name, maintenance, folder } = running;
    const { server, tools } = scratch;
    const { facts } = source;
    const { searchPath, tolerates } = options;
    const { reporter, signal } = work;
    const mark = (0,exchange/* markOf */.Fg)('scratch', source.database, null, work);
    const list = await (0,restore/* listArchive */.d0)(server, tools, fetched.archive, facts.exclusions.schemas, signal);
    await (0,databases/* createMarkedDatabase */.Sq)(maintenance, name, properties, server.major, mark);
    const jobs = options.jobs === 'auto'
        ? (0,restore/* chooseJobs */.I1)({
            cores: options.cores,
            sizeBytes: facts.dump.sizeBytes,
            tables: facts.totals.tables,
        })
        : options.jobs;
    const restorePart = async (part) => {
        signal.throwIfAborted();
        const began = performance.now();
        const listFile = (0,external_node_path_.join)(folder, 'verified.list');
        const what = { archive: fetched.archive, list, listFile, database: name, part, jobs };
        const how = { noTablespaces: true, searchPath };
        await (0,lenient_restore/* restoreTolerating */.C)(tolerates, server, tools, { ...what, ...how }, signal);
        await (0,promises_.rm)(listFile);
        return secondsSince(began);
    };
    reporter.info(`Restoring ${source.name} into "${name}" on ${server.name}`);
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
async function checkRestored({ scratch: { server }, source, fetched: { contents }, name }, { lacks, emptied }, { assertions, healthUrl, looks }, { signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (source.kind === 'foreign' || !contents)
            return [];
        const session = __addDisposableResource(env_2, await server.connect(name, 'verify', signal), true);
        const manifest = source.facts;
        const recorded = { contents, manifest, lacks, emptied };
        if (looks === 'at the load')
            return await loadChecks(session, server.major, recorded);
        const checks = [
            ...(await drillChecks(session, server.major, recorded)),
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


/***/ }),

/***/ 2621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ goOn),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   rj: () => (/* binding */ dropOrWarn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(738);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(413);
/* harmony import */ var _postgres_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8567);
/* harmony import */ var _postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7895);
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
 * How a restore takes the target out of the way and puts something in its place, and how that is
 * undone: by the run itself, by the post step of an action, or by the next restore.
 */
/** The mark of a database that this run makes, sets aside, closes or keeps. */
function markOf(role, database, comment, { instance, now }, expiresAt = now()) {
    const createdAt = now().toISOString();
    const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
    return (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)({ ...mark, comment });
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
        const terminator = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'exchange', neverAborted), true);
        const closing = live && {
            mark: markOf('closed', names.live, live.comment, work),
            comment: live.comment,
            start: () => reporter.info(`Waiting for sessions in "${names.live}" that this login may not end; new ones are refused`),
        };
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .exchangeDatabases */ .ml)(maintenance, terminator, { ...names, closing }, signal);
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
/**
 * Puts back what a restore that was cut off had set aside, and opens what it had closed. True when
 * the target itself was out of the way. The caller holds the lock on its name.
 */
async function putBack(server, maintenance, target, work) {
    const { reporter } = work;
    // Half of it would be worse than waiting for it.
    const unhurried = { ...work, signal: neverAborted };
    const ours = (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .listMarked */ .X9)(maintenance)).filter(({ mark }) => mark.database === target);
    const closed = ours.find(({ mark }) => mark.role === 'closed');
    if (closed) {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .reopenDatabase */ .nt)(maintenance, target, closed.mark.comment ?? null);
        reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
    }
    const aside = ours.find(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
    if (!aside)
        return false;
    const standIn = ours.find(({ name, mark }) => name === target && mark.role === 'restoring');
    if (!standIn && (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(maintenance, target))) {
        reporter.warn(`"${aside.name}" is what run ${aside.mark.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`);
        return false;
    }
    const comment = aside.mark.comment ?? null;
    if (!standIn) {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .renameDatabase */ .E2)(maintenance, aside.name, target);
        await maintenance.execute((0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .commentSql */ .YY)(target, comment));
    }
    else {
        const away = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .derivedName */ .Pr)(target, 'restore', work.random());
        await exchange(server, maintenance, {
            live: target,
            next: { name: aside.name, comment },
            away: { name: away, comment: (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)(standIn.mark) },
        }, undefined, unhurried);
        await dropOrWarn(maintenance, away, work);
    }
    reporter.info(`"${target}" is back, as it was before run ${aside.mark.run}`);
    return true;
}
/** Drops what the next restore would sweep anyway. */
async function dropOrWarn(maintenance, name, { reporter }) {
    try {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .dropDatabase */ .Zi)(maintenance, name, { force: true });
        return [];
    }
    catch (error) {
        const warning = `"${name}" could not be dropped (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}); a later restore will`;
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
            return await (0,_postgres_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withDatabaseLock */ .N)(server, target, 'exclusive', 'cleanup', signal, (session, one) => {
                begun = true;
                return use(session, { ...work, signal: hurried ? interruption : one });
            });
        }
        catch (error) {
            if (begun || signal.aborted || performance.now() > giveUp)
                throw error;
            if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
                work.reporter.detail(error.message);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(reconnectIntervalMs, undefined, { signal });
        }
    }
}
const reconnectIntervalMs = 500;
const neverAborted = new AbortController().signal;


/***/ }),

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   YH: () => (/* binding */ createStandIn),
/* harmony export */   h7: () => (/* binding */ refuseDifferences),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   mV: () => (/* binding */ removeRemains),
/* harmony export */   qB: () => (/* binding */ createSide),
/* harmony export */   ys: () => (/* binding */ tryDefinitions)
/* harmony export */ });
/* unused harmony exports load, check, applyStatements */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8229);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _catalog_loadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5347);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6158);
/* harmony import */ var _postgres_contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5860);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(413);
/* harmony import */ var _postgres_lenient_restore_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4090);
/* harmony import */ var _postgres_replace_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7895);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2669);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9986);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2621);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1543);
/* harmony import */ var _unrestored_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6177);
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
 * The steps by which a restore makes a new database: create and mark, load, check, put in order; and
 * what is done with those that earlier or failed runs left.
 */
/**
 * Creates the new database, closed to applications and marked as not whole, with everything that is
 * defined in it and no rows: what this login cannot create fails here, before anything is lost.
 */
async function createSide(parts, maintenance, name, plan, work) {
    const mark = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_11__/* .markOf */ .Fg)('restoring', plan.request.target, null, work);
    await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .createMarkedDatabase */ .Sq)(maintenance, name, plan.properties, parts.server.major, mark);
    work.signal.throwIfAborted();
    work.reporter.detail(`Defining what is in "${name}"`);
    return await restorePart(parts, name, 'definitions', plan, work);
}
async function restorePart({ server, tools, scratch }, database, part, { archive, list, jobs, searchPath, tolerates }, { signal }) {
    const listFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'archive.list');
    const request = { archive, list, listFile, database, part, jobs, searchPath };
    const unrestored = await (0,_postgres_lenient_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreTolerating */ .C)(tolerates, server, tools, request, signal);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
    return unrestored;
}
/**
 * Tries whether everything that is defined in the target can be created on this server by this login, as a
 * way back would have to: the trial was on another.
 */
async function tryDefinitions(parts, maintenance, name, { source, archive }, plan, work) {
    const { server, tools } = parts;
    const list = await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_9__/* .listArchive */ .d0)(server, tools, archive, [], work.signal);
    const { properties } = source.facts;
    try {
        await createSide(parts, maintenance, name, { ...plan, archive, list, properties }, work);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(archive);
    }
    catch (error) {
        work.signal.throwIfAborted();
        if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR))
            throw error;
        const { target } = plan.request;
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SAFETY_BACKUP_UNPROVEN', `"${target}" could not be created again once it is dropped: ${error.message}`, `"${target}" is as it was. ${error.hint} Or keep it: --strategy swap, where the server has room for two copies. Or do without the proof: --accept-unproven-safety-backup.`, { cause: error });
    }
    finally {
        await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_11__/* .dropOrWarn */ .rj)(maintenance, name, work);
    }
}
/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
const createStandIn = (maintenance, name, target, work) => (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_8__/* .createClosedDatabase */ .uI)(maintenance, name, (0,_exchange_js__WEBPACK_IMPORTED_MODULE_11__/* .markOf */ .Fg)('restoring', target, null, work));
/** Restores the rest of the archive, which is not needed any more then. */
async function load(parts, database, plan, work) {
    work.reporter.info(`Restoring into "${database}"`);
    work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${_postgres_restore_js__WEBPACK_IMPORTED_MODULE_9__/* .restoreSettings */ .S0}`);
    const unrestored = await restorePart(parts, database, 'rest', plan, work);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.archive);
    return unrestored;
}
/**
 * Gathers statistics, and compares the new database with what was recorded, if that is wanted: side by
 * side where there may be two sessions, for neither keeps more than one core busy by itself.
 */
async function check({ server }, database, { request, source, contents, list, sessions, searchPath }, { reporter, signal }) {
    const analyze = async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            reporter.info('Analyzing');
            const session = __addDisposableResource(env_1, await server.connect(database, 'restore', signal), true);
            // It evaluates the expressions of indexes.
            if (searchPath !== undefined)
                await session.execute(setPath(searchPath));
            await session.execute('ANALYZE');
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
    };
    const compare = async () => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            if (!request.validate || !contents)
                return undefined;
            reporter.info('Comparing with what was recorded');
            const session = __addDisposableResource(env_2, await server.connect(database, 'restore', signal), true);
            const { exclusions } = source.facts;
            const depth = {
                countRows: contents.rows !== null,
                // Across major versions the hashes are others, whatever is in the rows.
                hashContents: contents.hashes !== undefined && contents.major === server.major,
            };
            const restored = await (0,_postgres_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .readContents */ .r0)(session, server.major, exclusions, depth);
            return (0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .compareContents */ .Y)((0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutLeftOut */ .iB)(contents, list.lacks, list.emptied), restored);
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
    };
    if (sessions < 2) {
        await analyze();
        return await compare();
    }
    // When one fails, the other ends with the database: it is dropped then.
    const [, validation] = await Promise.all([analyze(), compare()]);
    return validation;
}
const setPath = (path) => `SELECT pg_catalog.set_config('search_path', ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_10__/* .quoteLiteral */ .ce)(path)}, false)`;
/** How many differences a message names. */
const shownDifferences = 5;
/**
 * Throws when the comparison found differences, other than what is known not to have been restored.
 * `state` says what the user is left with.
 */
function refuseDifferences(found, unrestored, state) {
    const validation = found && unrestored.length > 0 ? (0,_catalog_loadable_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutMadeAfterRows */ .nD)(found) : found;
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
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('VALIDATION_FAILED', `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`, state);
}
/** Loads, checks and puts in order a new database under its side name. */
async function build(parts, maintenance, side, plan, work) {
    const unrestored = await load(parts, side, plan, work);
    for (const one of unrestored)
        work.reporter.warn(`not restored: ${(0,_unrestored_js__WEBPACK_IMPORTED_MODULE_13__/* .unrestoredLine */ .uz)(one)}`);
    const validation = await check(parts, side, plan, work);
    const losses = (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_14__/* .lossesIn */ .x0)(plan.list.leftOut);
    for (const loss of losses)
        work.reporter.warn(loss);
    const refused = plan.request.restorePrivileges
        ? await (0,_roles_js__WEBPACK_IMPORTED_MODULE_12__/* .restorePrivileges */ .RS)(parts.server, side, plan.list.privileges, work)
        : [];
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const statements = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .propertyStatements */ .CV)(side, plan.properties).slice(0, -1);
    const notSet = await applyStatements(maintenance, statements, work);
    return { validation, unrestored, warnings: [...losses, ...refused, ...notSet] };
}
/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
async function handOver(maintenance, database, properties, earlierWarnings, work) {
    const owner = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .propertyStatements */ .CV)(database, properties).slice(-1);
    const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, work))];
    const now = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .readProperties */ .Qh)(maintenance, database);
    const differing = now ? (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .differingProperties */ .cY)(properties, now.properties) : [];
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
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) || !refusals.includes(error.code))
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
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/**
 * Drops what earlier runs left: half-restored copies for this target, and replaced databases whose
 * time is over. One that cannot be dropped is left to a later run.
 */
async function sweep(maintenance, target, { reporter, now }) {
    for (const { name, mark, isInvalid } of await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .listMarked */ .X9)(maintenance)) {
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
            await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_8__/* .dropDatabase */ .Zi)(maintenance, name, { force: leftover });
        }
        catch (error) {
            reporter.warn(`"${name}" could not be dropped: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
}
/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped.
 */
async function removeRemains(parts, maintenance, database, { reporter, instance }) {
    try {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_3, await toCleanUp(parts, maintenance), true);
            const found = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .readProperties */ .Qh)(session, database);
            if (!found)
                return true;
            const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
            if (!isRemains || found.mark?.run !== instance)
                return false;
            await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_8__/* .dropDatabase */ .Zi)(session, database, { force: true });
            return true;
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
    catch (error) {
        reporter.warn(`"${database}" could not be removed (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}); a later run will`);
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


/***/ }),

/***/ 4917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ extensionFindings),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   cz: () => (/* binding */ serverFindings)
/* harmony export */ });
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(738);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9986);


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
const named = (one, items) => `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;
/** Names in a message. */
const listed = (items) => items.length > shown
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
    const name = (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(target);
    const findings = [];
    if (is_template) {
        findings.push(blocks(`"${target}" is a template, from which databases are made`, `Restore into another database. If it is one by mistake: ALTER DATABASE ${name} IS_TEMPLATE false;`));
    }
    else if (is_invalid && (strategy === 'swap' || safetyBackup)) {
        findings.push(blocks(`"${target}" is what an interrupted DROP DATABASE left: nothing in it can be kept or read`, `Drop it for good, and run again: DROP DATABASE ${name};`));
    }
    else if (!allows_connections && !(0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(target, comment).mark) {
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
        findings.push(denied(`permission denied to create database: "${role}" has no CREATEDB`, `ALTER ROLE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)} CREATEDB`));
    }
    // PostgreSQL 16 and later can withhold either part of a membership.
    const membership = (other, option) => `GRANT ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(other)} TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
    if (owner !== null && !rights.has_rights_of_owner) {
        findings.push(denied(`must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`, membership(owner, 'INHERIT')));
    }
    // One grant is asked for once.
    if (owner !== null && !rights.has_rights_of_owner)
        return findings;
    const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
    if (!rights.owner_exists && !request.restoreRoles) {
        findings.push(warns(`${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${role}"`, `Create the role before, or afterwards: ALTER DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(request.target)} OWNER TO …;`));
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
        const which = prepared_transactions.map(({ gid, owner }) => `${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(gid)} of "${owner}"`);
        findings.push(blocks(`prepared transactions are open in "${target}", which keep it from being replaced: ${listed(which)}`, `In that database, for each, either COMMIT PREPARED or: ${prepared_transactions
            .slice(0, shown)
            .map(({ gid }) => `ROLLBACK PREPARED ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(gid)};`)
            .join(' ')}`));
    }
    const names = (some) => listed(some.map(({ name }) => `"${name}"`));
    const drop = (some) => some
        .slice(0, shown)
        .map(({ name }) => `SELECT pg_drop_replication_slot(${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(name)});`)
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
    const who = (some) => listed(some.map(({ username, application, pid }) => `"${username}" (${application ? `${application}, ` : ''}pid ${pid})`));
    return [
        ...(ofOthers.length > 0
            ? [
                blocks(`sessions are in "${target}" that "${role}" may not end: ${who(ofOthers)}`, `Close them, or as an administrator: GRANT pg_signal_backend TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED'),
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
    const names = listed(subscriptions.map(name => `"${name}"`));
    const remove = `In that database, for each: ${subscriptions
        .slice(0, shown)
        .map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)
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
        findings.push(blocks(`${server.name} does not have the ${named('extension', missing.map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4))}, which the backup needs`, 'Install their packages on the server (on Debian and Ubuntu postgresql-contrib and postgresql-N-NAME), or restore into one that has them.'));
    }
    const there = wanted.filter(({ is_available }) => is_available);
    const { allow_list, preloaded } = found;
    const allowed = allow_list === null ? undefined : itemsOf(allow_list);
    const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
    const notAllowed = allowedInLowerCase
        ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
        : [];
    if (allowed && notAllowed.length > 0) {
        findings.push(blocks(`the server parameter azure.extensions of ${server.name} does not allow ${listed(notAllowed.map(name => `"${name}"`))}, which the backup needs`, setParameter(server, 'azure.extensions', [...allowed, ...notAllowed])));
    }
    const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
    const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
    if (refused.length > 0) {
        findings.push(warns(`"${role}" may not be able to create ${listed(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`, allowed
            ? `As the administrator: GRANT azure_pg_admin TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)};`
            : 'Try it first, into a new database (--target-database), or restore as a superuser.'));
    }
    const loaded = preloaded === null ? undefined : itemsOf(preloaded);
    const unloaded = there
        .map(({ name }) => name)
        .filter(name => loaded && needPreload.includes(name) && !loaded.includes(name));
    if (loaded && unloaded.length > 0) {
        findings.push(warns(`${server.name} does not load in shared_preload_libraries what the backup’s ${named('extension', unloaded.map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4))} cannot do without`, allowed
            ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
            : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce).join(', ')};`));
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


/***/ }),

/***/ 6177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   HG: () => (/* binding */ constraintsFailure),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   uz: () => (/* binding */ unrestoredLine)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);

/** How a restore tells what it could not restore, and what makes up for it. */
/** One of them, with the statement to run later. */
const unrestoredLine = ({ entry, reason, statement }) => `${entry.trim()}: ${reason}${statement === undefined ? '' : `. To run once that is mended: ${statement}`}`;
/** A message and a hint are for people: the result and the log name all of them. */
const shown = 20;
/** What is missing, in one sentence. */
function namesOf(unrestored) {
    const names = unrestored
        .slice(0, shown)
        .map(({ entry, reason }) => `${entry.trim()} (${reason})`);
    return names.join('; ') + more(unrestored);
}
/** What to run, and when. */
function statementsOf(unrestored) {
    const statements = unrestored.flatMap(({ statement }) => statement ?? []);
    if (statements.length === 0)
        return '';
    return `Once the rows are mended, run: ${statements.slice(0, shown).join(' ')}${more(statements)}`;
}
const more = ({ length }) => length > shown ? ` … and ${length - shown} more, which the log names` : '';
/** How a restore ends that put the data in place, but not everything that belongs to it. */
const constraintsFailure = (database, unrestored) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONSTRAINTS_NOT_RESTORED', `"${database}" has all its rows, but ${unrestored.length === 1 ? 'one thing' : `${unrestored.length} things`} could not be restored: ${namesOf(unrestored)}`, statementsOf(unrestored));


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   dh: () => (/* binding */ damageIn),
/* harmony export */   gw: () => (/* binding */ checkFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8229);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7137);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6158);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2669);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2985);









/** Fetches every file of a backup to a folder, and compares it with the manifest. */
async function checkFiles(store, backup, folder, work) {
    const { manifest } = backup;
    const files = ['dump', 'contents', ...(manifest.roles ? ['roles'] : [])];
    const path = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, backup.name + _catalog_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fileEndings */ .nP[file]);
    const problems = [];
    let bytes = 0;
    for (const file of files) {
        try {
            const read = await store.download((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .storedName */ .Rs)(backup, file), path(file), {
                signal: work.signal,
                onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_7__/* .reportBytes */ .I)(work.reporter, backup.name, manifest[file]?.sizeBytes),
            });
            bytes += read.sizeBytes;
            problems.push(...differences(file, manifest[file], read));
        }
        catch (error) {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR))
                throw error;
            if (!damages.includes(error.code))
                throw error;
            problems.push(`${file}: ${error.message}`);
        }
    }
    const contents = await readContents(path('contents'), problems);
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
async function readContents(path, problems) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch(() => undefined);
    if (!bytes || problems.length > 0)
        return undefined;
    try {
        return (0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackContents */ .xu)(bytes);
    }
    catch (error) {
        problems.push(`contents: it is no contents file of ours (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).split('\n')[0]})`);
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
        const listed = await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .readTableOfContents */ .ug)(reading);
        figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeArchive */ .Jx)(reading);
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
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && error.code === 'PG_RESTORE_FAILED')
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__/* .asListed */ .Gy)(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${(0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__/* .asListed */ .Gy)(plain(ident))}`));
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


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Gy: () => (/* binding */ asListed),
/* harmony export */   Hk: () => (/* binding */ filterList),
/* harmony export */   R: () => (/* binding */ eventTriggersIn),
/* harmony export */   Sb: () => (/* binding */ privilegesIn),
/* harmony export */   fV: () => (/* binding */ publicationsIn),
/* harmony export */   j6: () => (/* binding */ databaseIn),
/* harmony export */   tq: () => (/* binding */ splitRowsOfExtensions),
/* harmony export */   x0: () => (/* binding */ lossesIn)
/* harmony export */ });
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
/**
 * Parts the rows of extensions' tables from all else: their tables are not in the archive, which leaves
 * making them to CREATE EXTENSION. Each is as long as it is a list of its own.
 */
function splitRowsOfExtensions(list) {
    const lines = list.split('\n').filter(line => line !== '');
    const oid = (line, entry) => entry.exec(line)?.[1];
    const made = new Set(lines.map(line => oid(line, /^\d+; 1259 (\d+) /)));
    const isOfExtension = (line) => {
        const table = oid(line, /^\d+; 0 (\d+) TABLE DATA /);
        return table !== undefined && !made.has(table);
    };
    const joined = (some) => some.map(line => `${line}\n`).join('');
    return {
        ofExtensions: joined(lines.filter(isOfExtension)),
        others: joined(lines.filter(line => !isOfExtension(line))),
    };
}
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


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ rolesNeededIn),
/* harmony export */   Qc: () => (/* binding */ otherFormat),
/* harmony export */   db: () => (/* binding */ propertiesIn),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   mU: () => (/* binding */ headIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6645);
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


const asCustom = 'Only archives of pg_dump --format=custom are restored.';
/** What a file is, by its first bytes, when it is no archive. */
async function otherFormat(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
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
        const result_1 = __disposeResources(env_1);
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
    const [, , , ...words] = statements.map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9).find(([verb, what]) => verb === 'CREATE' && what === 'DATABASE') ?? [];
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
        .map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)
        .find(([verb, what, , owner]) => `${verb} ${what} ${owner}` === 'ALTER DATABASE OWNER');
    return words?.[5] === undefined ? undefined : (0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(words[5]);
}
/** The roles without which a policy or a user mapping cannot be created. */
const rolesNeededIn = (statements) => [
    ...new Set(statements.map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9).flatMap(rolesNeededBy)),
];
function rolesNeededBy(words) {
    const verb = words.slice(0, 3).join(' ');
    // A mapping may be PUBLIC's; pg_dump writes no such word where a policy is everybody's.
    if (verb === 'CREATE USER MAPPING') {
        return words[4] === undefined || words[4] === 'PUBLIC' ? [] : [(0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(words[4])];
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
            .map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC);
}


/***/ }),

/***/ 4090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ restoreTolerating)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/postgres/archive-list.js
var archive_list = __webpack_require__(6158);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/postgres/sql/checks.js
/** CHECKs that keep rows out while they are loaded, and the statements that take them off and make them again. */
const tablesSql = `
SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
const withComment = (on) => `
       || (SELECT coalesce(pg_catalog.max(pg_catalog.format('; COMMENT ON CONSTRAINT %I ON ${on}%s IS %L',
                     k.conname, o.ident, d.text)), '')
             FROM pg_catalog.obj_description(k.oid, 'pg_constraint') AS d(text) WHERE d.text IS NOT NULL)`;
const isOfExtension = (catalog, oid) => `EXISTS (
         SELECT FROM pg_catalog.pg_depend AS m
          WHERE m.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND m.objid = ${oid}
            AND m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND m.deptype = 'e')`;
/** Of the tables $1 and all that they inherit from: those that can be taken off now. */
const tableChecksSql = `
WITH RECURSIVE line(oid) AS (
  SELECT t.oid FROM pg_catalog.unnest($1::pg_catalog.oid[]) AS t(oid)
  UNION
  SELECT i.inhparent FROM line JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = line.oid
), o AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM line JOIN pg_catalog.pg_class AS c ON c.oid = line.oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE NOT ${isOfExtension('pg_class', 'c.oid')}
)
SELECT pg_catalog.quote_ident(k.conname) AS name, o.ident AS of,
       pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', o.ident, k.conname) AS lift,
       pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', o.ident, k.conname,
         pg_catalog.pg_get_constraintdef(k.oid))${withComment('')} AS statement
  FROM o JOIN pg_catalog.pg_constraint AS k ON k.conrelid = o.oid
 WHERE k.contype = 'c' AND k.coninhcount = 0
 ORDER BY o.ident, k.conname`;
/** Of domains. */
const domainChecksSql = `
WITH o AS (
  SELECT t.oid, pg_catalog.format('%I.%I', n.nspname, t.typname) AS ident
    FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
   WHERE t.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND NOT ${isOfExtension('pg_type', 't.oid')}
)
SELECT pg_catalog.quote_ident(k.conname) AS name, o.ident AS of,
       pg_catalog.format('ALTER DOMAIN %s DROP CONSTRAINT %I', o.ident, k.conname) AS lift,
       pg_catalog.format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', o.ident, k.conname,
         pg_catalog.pg_get_constraintdef(k.oid))${withComment('DOMAIN ')} AS statement
  FROM o JOIN pg_catalog.pg_constraint AS k ON k.contypid = o.oid
 WHERE k.contype = 'c'
 ORDER BY o.ident, k.conname`;

;// CONCATENATED MODULE: ./lib/postgres/checks.js



const tableSchema = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), schema: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const checkSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    of: schemas/* string */.YjP(),
    lift: schemas/* string */.YjP(),
    statement: schemas/* string */.YjP(),
});
/**
 * Takes the CHECKs off some tables and what they inherit from, and off all domains; those of extensions
 * stay. Answers them in the order in which they went.
 */
async function liftChecks(session, isMeant) {
    const tables = await session.rows(tableSchema, tablesSql);
    const oids = tables.filter(({ schema, name }) => isMeant(schema, name)).map(({ oid }) => oid);
    const lifted = await session.rows(checkSchema, domainChecksSql);
    for (const { lift } of lifted)
        await session.execute(lift);
    // One that is inherited and its table's own as well can go once that of the parent is gone.
    while (true) {
        const checks = await session.rows(checkSchema, tableChecksSql, [oids]);
        if (checks.length === 0)
            return lifted;
        for (const { lift } of checks)
            await session.execute(lift);
        lifted.push(...checks);
    }
}
/** Makes them again, the last one first. Answers those that the rows do not fulfil. */
async function putBackChecks(session, lifted) {
    const refused = [];
    for (const check of lifted.toReversed()) {
        try {
            await session.execute(check.statement);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || session.lost.aborted)
                throw error;
            refused.push({ check, reason: error.message });
        }
    }
    return refused;
}

// EXTERNAL MODULE: ./lib/postgres/restore.js
var restore = __webpack_require__(2669);
// EXTERNAL MODULE: ./lib/postgres/session.js + 1 modules
var postgres_session = __webpack_require__(9986);
;// CONCATENATED MODULE: ./lib/postgres/lenient-restore.js
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





/** Restores a part of an archive, and answers what of it could not be, as far as that is tolerated. */
async function restoreTolerating(tolerance, server, tools, request, signal) {
    const lenient = tolerance === 'everything'
        ? ['definitions', 'rest', 'rows', 'indexes']
        : tolerance === 'constraints'
            ? ['rest', 'rows', 'indexes']
            : [];
    if (!lenient.includes(request.part)) {
        await (0,restore/* restoreArchive */.By)(server, tools, request, signal);
        return [];
    }
    const loading = { server, tools, request, signal };
    const lost = [];
    // Rows first: what is made of them afterwards can be made up for.
    if (request.part === 'rest' || request.part === 'rows') {
        lost.push(...(await loadRows({ ...loading, request: { ...request, part: 'rows' } })));
        const [rows] = lost.filter(({ kind }) => kind === 'rows');
        if (rows && tolerance === 'constraints') {
            throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `pg_restore failed: ${rows.reason}`, rowsHint);
        }
    }
    if (request.part === 'rest' || request.part === 'indexes') {
        lost.push(...(await make({ ...loading, request: { ...request, part: 'indexes' } })));
    }
    if (request.part === 'definitions')
        lost.push(...(await make(loading)));
    return lost;
}
const rowsHint = 'Rows that cannot be loaded are not passed over. Where a function of the database needs its search_path: --load-search-path.';
/** Runs pg_restore to its end, whatever fails on the way. */
async function loadOn({ server, tools, request, signal }) {
    const lines = new Map(request.list.text.split('\n').map(line => [/^\d+/.exec(line)?.[0] ?? '', line]));
    const failed = new Map();
    for (const step of (0,restore/* stepsOf */.B_)(request)) {
        let entry;
        let wentOn = false;
        const hear = (text) => {
            // Of several jobs the reasons may be mixed up, the entries never: each line is written at once.
            const id = /from TOC entry (\d+); /.exec(text)?.[1];
            const error = /^pg_restore: error: (.*)$/.exec(text)?.[1];
            if (id !== undefined) {
                entry = lines.get(id);
                if (entry !== undefined && !failed.has(entry))
                    failed.set(entry, '');
            }
            else if (error !== undefined && entry !== undefined && failed.get(entry) === '') {
                failed.set(entry, error.replace(/^could not execute query: (?:ERROR: +)?/, ''));
            }
            if (text.includes('errors ignored on restore'))
                wentOn = true;
        };
        try {
            await (0,restore/* runPgRestore */.PC)(server, tools, step, signal, hear);
        }
        catch (error) {
            if (!wentOn || failed.size === 0 || signal.aborted)
                throw error;
        }
    }
    return failed;
}
/**
 * Loads rows. Tables that refuse theirs get them once those of all others are there, and without their
 * CHECKs, which are put back afterwards.
 */
async function loadRows(loading) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, request, signal } = loading;
        const failed = await loadOn(loading);
        if (failed.size === 0)
            return [];
        const session = __addDisposableResource(env_1, await server.connect(request.database, 'restore', signal), true);
        await behaveLikePgRestore(session, request.searchPath);
        const mayBeOf = (schema, table) => [...failed.keys()].some(line => line.includes((0,archive_list/* asListed */.Gy)(` TABLE DATA ${schema} ${table} `)));
        const lifted = await liftChecks(session, mayBeOf);
        const list = { text: [...failed.keys()].map(line => `${line}\n`).join('') };
        const stillFailed = await loadOn({ ...loading, request: { ...request, list, jobs: 1 } });
        const refused = await putBackChecks(session, lifted);
        return [
            ...[...stillFailed].map(([line, reason]) => ({
                kind: 'rows',
                entry: withoutNumbers(line),
                reason,
                statement: undefined,
            })),
            ...refused.map(({ check, reason }) => ({
                kind: 'definition',
                entry: `CHECK CONSTRAINT ${check.name} of ${check.of}`,
                reason,
                statement: check.statement,
            })),
        ];
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
/** Makes objects. What fails is tried once more, by itself: it may have come too early. */
async function make(loading) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, tools, request, signal } = loading;
        const failed = await loadOn(loading);
        if (failed.size === 0)
            return [];
        const reader = { server, tools, archive: request.archive, signal };
        const session = __addDisposableResource(env_2, await server.connect(request.database, 'restore', signal), true);
        const lost = [];
        for (const [line, said] of failed) {
            const statements = (await (0,restore/* scriptOf */.Fl)(reader, [{ line }])).filter(isForUs);
            const own = statements.filter(statement => !/^SET /.test(statement));
            try {
                await behaveLikePgRestore(session, request.searchPath);
                await session.execute(statements.map(statement => `${statement};\n`).join(''));
            }
            catch (error) {
                if (session.lost.aborted || signal.aborted)
                    throw error;
                lost.push({
                    kind: 'definition',
                    entry: withoutNumbers(line),
                    reason: error instanceof failure/* Failure */.HR ? error.message : said || (0,failure/* messageOf */.bD)(error),
                    statement: own.map(statement => `${statement};`).join(' '),
                });
            }
        }
        return lost;
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
/** The session has its own encoding, and is given its path. */
const isForUs = (statement) => !/^(?:SET client_encoding|RESET search_path|SELECT pg_catalog\.set_config\('search_path')/.test(statement);
const withoutNumbers = (line) => line.replace(/^\d+; \d+ \d+ /, '');
async function behaveLikePgRestore(session, searchPath) {
    await session.execute(`SET check_function_bodies = off; SET row_security = off; SET xmloption = content;
     SELECT pg_catalog.set_config('search_path', ${(0,postgres_session/* quoteLiteral */.ce)(searchPath ?? '')}, false)`);
}


/***/ }),

/***/ 6853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ askServer)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/postgres/errors.js
var errors = __webpack_require__(9948);
// EXTERNAL MODULE: ./lib/postgres/session.js + 1 modules
var postgres_session = __webpack_require__(9986);
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
const extensionsSql = `
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





const circumstancesSchema = schemas/* object */.Ikc({
    is_standby: schemas/* boolean */.zMY(),
    is_read_only: schemas/* boolean */.zMY(),
    role: schemas/* string */.YjP(),
    is_superuser: schemas/* boolean */.zMY(),
    may_create: schemas/* boolean */.zMY(),
    knows_encoding: schemas/* boolean */.zMY(),
    has_icu: schemas/* boolean */.zMY(),
    spare_connections: schemas/* int */.Whr(),
    owner_exists: schemas/* boolean */.zMY(),
    may_give_to_owner: schemas/* boolean */.zMY(),
    /** Of the database that is there. */
    owner: schemas/* string */.YjP().nullable(),
    has_rights_of_owner: schemas/* boolean */.zMY(),
    is_template: schemas/* boolean */.zMY(),
    allows_connections: schemas/* boolean */.zMY(),
    comment: schemas/* string */.YjP().nullable(),
    is_invalid: schemas/* boolean */.zMY(),
});
const blockersSchema = schemas/* object */.Ikc({
    sessions: schemas/* array */.YOg(schemas/* object */.Ikc({
        pid: schemas/* int */.Whr(),
        username: schemas/* string */.YjP(),
        application: schemas/* string */.YjP().nullable(),
        of_superuser: schemas/* boolean */.zMY(),
        may_end: schemas/* boolean */.zMY(),
    })),
    prepared_transactions: schemas/* array */.YOg(schemas/* object */.Ikc({ gid: schemas/* string */.YjP(), owner: schemas/* string */.YjP() })),
    slots: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), is_active: schemas/* boolean */.zMY() })),
});
const extensionsSchema = schemas/* object */.Ikc({
    wanted: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        is_available: schemas/* boolean */.zMY(),
        /** Whoever may create anything in a database may create it. */
        is_trusted: schemas/* boolean */.zMY(),
    })),
    /** On Azure: those that may be created at all. */
    allow_list: schemas/* string */.YjP().nullable(),
    is_azure_admin: schemas/* boolean */.zMY(),
    preloaded: schemas/* string */.YjP().nullable(),
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
            if (!(error instanceof failure/* Failure */.HR) || !refusals.includes(error.code))
                throw error;
            skipped(what, error.message);
            return undefined;
        }
    }
    const circumstances = await unlessRefused('rights and state of the server', (0,postgres_session/* oneRow */.NO)(session, circumstancesSchema, circumstancesSql, [database, owner, like.encoding]));
    const blockers = exists
        ? await unlessRefused(`what uses "${database}"`, (0,postgres_session/* oneRow */.NO)(session, blockersSchema, blockersSql, [database]))
        : undefined;
    const subscriptions = exists
        ? await unlessRefused(`subscriptions of "${database}"`, session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), subscriptionsSql, [database]))
        : undefined;
    const offered = await unlessRefused('extensions', (0,postgres_session/* oneRow */.NO)(session, extensionsSchema, extensionsSql, [extensions]));
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
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
async function hasLocale(session, locale) {
    try {
        await session.rows(schemas/* unknown */.L5J(), tryLocaleSql, [locale]);
        return true;
    }
    catch (error) {
        const invalidValue = error instanceof failure/* Failure */.HR && (0,errors/* codeOf */.$N)(error.cause) === '22023';
        if (invalidValue)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 7895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ renameDatabase),
/* harmony export */   Fu: () => (/* binding */ renameSql),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   ml: () => (/* binding */ exchangeDatabases),
/* harmony export */   nt: () => (/* binding */ reopenDatabase),
/* harmony export */   uI: () => (/* binding */ createClosedDatabase)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(413);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9948);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9986);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7798);







/**
 * The statements that put one database in the place of another, and drop it. None of them can be
 * done while others are connected: sessions are ended as far as this login may, and the rest is
 * waited for, for a while.
 */
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute(`DROP DATABASE IF EXISTS ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)}${force ? ' WITH (FORCE)' : ''}`);
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(from)} RENAME TO ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(to)}`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(database)} WITH ALLOW_CONNECTIONS ${allow}`;
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute(`CREATE DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)} TEMPLATE template0`);
    await maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(name, comment)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)} FROM PUBLIC`);
    await maintenance.execute(allowConnectionsSql(name, false)).catch(refused);
}
/** How long sessions are waited for that this login may not end. */
const patienceMs = 30_000;
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
    const giveUp = performance.now() + patienceMs;
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
                    closed = await close(maintenance, live, closing.mark);
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
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(away.name, away.comment));
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(live, next.comment));
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
async function close(maintenance, database, mark) {
    const [open] = await maintenance.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(), _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpenSql */ .TA, [database]);
    if (!open)
        return false;
    try {
        // One message, and so one transaction.
        await maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(database, mark)}; ${allowConnectionsSql(database, false)}`);
        return true;
    }
    catch (error) {
        refused(error);
        return false;
    }
}
/** Undoes `close`. */
const reopenDatabase = (maintenance, database, comment) => maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(database, comment)}; ${allowConnectionsSql(database, true)}`);
/** Passes over that the server refused a statement; anything else is thrown. */
function refused(error) {
    const refusals = ['PG_PERMISSION_DENIED', 'PG_QUERY_FAILED'];
    if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || !refusals.includes(error.code))
        throw error;
}
/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
const isInUse = (error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && ['55006', '55P03'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error.cause));
const userSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr(),
    username: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    application: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    since: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
/** Says who is in the way, and what ends it. */
async function inUse(maintenance, database, cause) {
    const users = await maintenance.rows(userSchema, _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .usersSql */ .HH, [database]);
    const prepared = await maintenance.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ gid: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), owner: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .preparedTransactionsSql */ .ph, [database]);
    const who = [
        ...users.map(({ application, username, pid, since }) => `${application || 'a session'} (${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`),
        ...prepared.map(({ gid, owner }) => `prepared transaction ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteLiteral */ .ce)(gid)} (${owner})`),
    ];
    const remedies = [
        ...(users.length > 0
            ? [
                `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_terminate_backend(${pid});`).join(' ')}`,
            ]
            : []),
        ...prepared.map(({ gid }) => `In "${database}", commit it or: ROLLBACK PREPARED ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteLiteral */ .ce)(gid)};`),
        'Then run again.',
    ];
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DATABASE_BUSY', `"${database}" cannot be replaced, for it is in use, and this login may not end that: ${who.join('; ') || 'by whom cannot be seen'}`, `"${database}" is as it was. ${remedies.join(' ')}`, { cause });
}
async function processId(session) {
    const schema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
    return (await (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .oneRow */ .NO)(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
}
/**
 * Ends the sessions of databases again and again until told to stop, as far as we may; and the
 * statement of ours that waits for that, when it is not to be waited for. Never throws: what it
 * could not end makes the rename fail, which says so.
 */
async function terminateSessions(terminator, databases, stop, toCancel) {
    while (!stop.aborted) {
        try {
            await terminator.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(), _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .terminateSql */ .uk, [databases]);
            const pid = toCancel();
            if (pid !== undefined) {
                await terminator.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(), 'SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20, undefined, { signal: stop });
        }
        catch {
            if (terminator.lost.aborted)
                return;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
        }
    }
}


/***/ }),

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   By: () => (/* binding */ restoreArchive),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   I1: () => (/* binding */ chooseJobs),
/* harmony export */   Jx: () => (/* binding */ decodeArchive),
/* harmony export */   PC: () => (/* binding */ runPgRestore),
/* harmony export */   S0: () => (/* binding */ restoreSettings),
/* harmony export */   d0: () => (/* binding */ listArchive),
/* harmony export */   jK: () => (/* binding */ readForeignArchive),
/* harmony export */   ug: () => (/* binding */ readTableOfContents)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7469);
/* harmony import */ var _archive_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6158);
/* harmony import */ var _foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(676);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5654);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9986);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6645);
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
 * Reads the archive's table of contents and settles what is restored. Fails when it is not an
 * archive. Nothing on the server is changed; it is asked only what a login may create, if need be.
 */
async function listArchive(server, tools, archive, excludedSchemas, signal) {
    const reader = { server, tools, archive, signal };
    const environment = server.toolEnvironment;
    const { entries } = await readTableOfContents({ tools, archive, environment, signal });
    const triggers = await findRefusedTriggers(reader, entries);
    const publications = await findRefusedPublications(reader, entries);
    const filtered = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .filterList */ .Hk)(entries, {
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
        properties: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .propertiesIn */ .db)(creating),
        owner: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerIn */ .f6)(creating),
        extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
        tables: starting('TABLE DATA ').length,
        neededRoles: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .rolesNeededIn */ .QZ)(needing),
    };
}
/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
async function readTableOfContents({ tools, archive, environment, signal }, options = []) {
    const running = readerOptions(environment, 'read', signal);
    const run = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, ['--list', ...options, archive], running);
    const [listed] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(run.stdout), run.complete]);
    return { database: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseIn */ .j6)(listed), entries: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .parseList */ .E1)(listed), head: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .headIn */ .mU)(listed) };
}
/** Reads and unpacks all of an archive, and fails where that cannot be done. */
async function decodeArchive({ tools, archive, environment, signal, }) {
    const options = readerOptions(environment, 'discard', signal);
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}
const nothingRefused = { lines: [], objects: [] };
/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(reader, entries) {
    const found = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .eventTriggersIn */ .R)(entries);
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
    const found = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .publicationsIn */ .fV)(entries);
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
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        try {
            await session.execute('BEGIN');
            await session.execute(sql);
            await session.execute('ROLLBACK');
            return true;
        }
        catch (error) {
            if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && !session.lost.aborted && !signal.aborted)
                return false;
            throw error;
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
async function readPrivileges(reader, entries) {
    const statements = await statementsOf(reader, (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .privilegesIn */ .Sb)(entries));
    // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
    return statements.flatMap(sql => {
        const roles = (0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .rolesInGrant */ .q0)(sql);
        return roles ? [{ sql, roles }] : [];
    });
}
/** The statements of some entries of an archive, in its order and without those for the session. */
const statementsOf = async (reader, entries, options) => (await scriptOf(reader, entries, options)).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));
/** What pg_restore would run for some entries of an archive, in its order. */
async function scriptOf(reader, entries, options = ['--no-owner']) {
    if (entries.length === 0)
        return [];
    const { server, tools, archive, signal } = reader;
    const listFile = `${archive}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
    const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
    const run = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, args, toolOptions(server, 'read', signal));
    const [script] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(run.stdout), run.complete]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
    return (0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .splitStatements */ .Xd)(await decode(script, reader));
}
/** The text of a script, which is in the encoding of the database that was dumped. */
async function decode(script, { server, signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const encoding = /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];
        const readable = encoding === undefined || encoding === 'UTF8' || encoding === 'SQL_ASCII';
        if (readable || script.every(byte => byte < 128))
            return script.toString('utf8');
        const session = __addDisposableResource(env_2, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const { decoded } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ decoded: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }), 'SELECT pg_catalog.convert_from($1::bytea, $2::name) AS decoded', [script, encoding]);
        return decoded;
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
async function restoreArchive(server, tools, request, signal) {
    for (const step of stepsOf(request))
        await runPgRestore(server, tools, step, signal);
}
/**
 * The runs of pg_restore that a part takes. Rows of extensions' tables come first, and one table after
 * the other: their keys and triggers are there from the start, and whoever wrote them relied on the order.
 */
function stepsOf(request) {
    const { part, list } = request;
    if (part !== 'rest' && part !== 'rows')
        return [request];
    const { ofExtensions, others } = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .splitRowsOfExtensions */ .tq)(list.text);
    if (ofExtensions === '')
        return [request];
    return [
        { ...request, part: 'rows', list: { text: ofExtensions }, jobs: 1 },
        { ...request, list: { text: others } },
    ];
}
/** Runs pg_restore once. `onError` hears its messages, and lets it go on where something fails. */
async function runPgRestore(server, tools, request, signal, onError) {
    const { archive, list, listFile, database, part, jobs, noTablespaces, searchPath } = request;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(listFile, list.text, { mode: 0o600 });
    const args = [
        '--no-owner',
        '--no-privileges',
        // Only then it says which entry an error belongs to.
        onError ? '--verbose' : '--exit-on-error',
        '--no-password',
        ...(noTablespaces ? ['--no-tablespaces'] : []),
        ...sections[part],
        `--jobs=${jobs}`,
        `--use-list=${listFile}`,
        `--dbname=${server.conninfo(database, 'pg_restore')}`,
        archive,
    ];
    const options = toolOptions(server, 'discard', signal);
    const settings = [
        restoreSettings,
        ...(searchPath === undefined ? [] : [`-c search_path=${escapedOption(searchPath)}`]),
    ];
    const environment = { ...options.environment, PGOPTIONS: settings.join(' ') };
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, args, {
        ...options,
        environment,
        ...(onError && { onLine: onError }),
    }).complete;
}
/** A value within libpq's options, where blanks separate them. */
const escapedOption = (value) => value.replace(/[\\\s]/g, String.raw `\$&`);
const readerOptions = (environment, output, signal) => ({
    environment,
    signal,
    output,
    name: 'pg_restore',
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


/***/ }),

/***/ 6645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   q0: () => (/* binding */ rolesInGrant)
/* harmony export */ });
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


/***/ })

};
