export const id = 8157;
export const ids = [8157];
export const modules = {

/***/ 98754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ judgeDrill),
/* harmony export */   SW: () => (/* binding */ objectStates),
/* harmony export */   aE: () => (/* binding */ inDoubt),
/* harmony export */   lP: () => (/* binding */ objectChecks),
/* harmony export */   wl: () => (/* binding */ judgeLoad)
/* harmony export */ });
/* unused harmony export orphansCounted */
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18229);

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
    const { incomplete } = recorded;
    const wanted = wantedOf(recorded);
    return [
        ...judgeLoad(recorded, found),
        check('sequence values', found.sequences, judgeSequences),
        check('orphans', found.orphans, judgeOrphans),
        check('migrations', found.migrations, migrations => judgeMigrations(recorded, wanted, migrations)),
        check('views compile', found.views, views => incomplete ? inDoubt(judgeViews(views)) : judgeViews(views)),
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
function judgeDifferences(figure, differences, incomplete) {
    const judged = judgement(figure, differences.map(({ text }) => text), differsHint);
    return incomplete && differences.every(({ isLack }) => isLack) ? inDoubt(judged) : judged;
}
/** What may have failed for want of what was left out is not held against the backup. */
const inDoubt = (judged) => judged.verdict === 'failed'
    ? {
        ...judged,
        verdict: 'unverifiable',
        hint: 'It was left out of this restore, or needs something that was: the check "restore" says what, and why.',
    }
    : judged;
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
function judgeObjects({ one, many, has }, { contents: recorded, manifest, incomplete }, wanted, found) {
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
        ...judgeDifferences(figure, problems, incomplete),
        ...(problems.length === 0 && versions.length > 0 && { hint: versionHint }),
    };
}
const differsHint = 'The restored database is not what was dumped. Keep an older backup, take a new one and verify it; if it shows the same, please report it.';
const versionHint = 'A restore installs the version that is the server’s default. To have the recorded one, choose a server that offers it, or update the extension afterwards.';
function objectProblems(states, { missing, unexpected, changed }) {
    // An invalid index is not dumped, so that none was recorded: each has become so.
    const invalid = [...states].filter(([, state]) => state === 'invalid').map(([object]) => object);
    const certain = (text) => ({ text, isLack: false });
    const lack = (text) => ({ text, isLack: true });
    return [
        ...invalid.map(object => certain(`${object} is invalid`)),
        ...missing
            .filter(object => !invalid.includes(object))
            .map(object => lack(`${object} is missing`)),
        ...unexpected.map(object => certain(`${object} is not in the backup`)),
        ...changed.map(object => {
            const state = states.get(object);
            return lack(state ? `${object} is ${state}` : `${object} differs`);
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
function judgeRows({ manifest, contents, emptied, incomplete }, wanted, { rows: restored }) {
    if (contents.rows === null) {
        return skipped('not counted when the backup was taken', 'Back up with --row-counts exact.');
    }
    const { rows, warnings } = compareRows(wanted, restored);
    const tables = wanted.rows?.filter(([kind]) => kind === 'table') ?? [];
    const total = tables.reduce((sum, [, , number]) => sum + number, 0);
    const withoutRows = manifest.exclusions.tableData.length;
    const figure = sentence([
        `${counted(total, 'row')} in ${counted(tables.length, 'table')}`,
        withoutRows > 0 && `${counted(withoutRows, 'table')} without rows in the backup`,
        emptied.length > 0 && `rows left out of this restore: ${listed(emptied)}`,
        listed(warnings),
    ]);
    const differences = rows.map(({ table, recorded, restored: now }) => ({
        text: `${table}: ${rowsOrNone(recorded)} recorded, ${rowsOrNone(now)} restored`,
        isLack: now === null,
    }));
    return judgeDifferences(figure, differences, incomplete);
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
/** How many things were passed over, by reason. */
const passedOverNote = (reasons) => sentence([...Map.groupBy(reasons, reason => reason)].map(([reason, { length }]) => `${amount(length)} ${reason} passed over`));
const judgeSequences = ({ looked, behind, refused, passedOver }) => looked + passedOver.length === 0
    ? skipped('no sequence numbers a column')
    : partly(sentence([
        counted(looked, 'column numbered by a sequence', 'columns numbered by a sequence'),
        passedOverNote(passedOver),
    ]), behind.map(({ sequence, column, next, extreme }) => `${sequence} would give ${next} next, but ${column} has ${extreme} already`), refused, 'The backup cannot tell whether the source has the same fault: values of sequences are not recorded. Look there, and mend it by setval.');
function judgeOrphans({ keys, refused, passedOver }) {
    if (keys.length + refused.length + passedOver.length === 0)
        return skipped('no foreign keys');
    const words = ({ ident, orphans }) => `${ident}: ${orphans >= orphansCounted ? `${amount(orphans)} rows or more` : counted(orphans, 'row')} with nothing to refer to`;
    const found = keys.filter(({ orphans }) => orphans > 0);
    const unpromised = found.filter(({ promised }) => !promised);
    return partly(sentence([
        counted(keys.length, 'foreign key'),
        unpromised.length > 0 &&
            `not validated or not enforced, so no fault: ${listed(unpromised.map(words))}`,
        passedOverNote(passedOver),
    ]), found.filter(({ promised }) => promised).map(words), refused, 'A restore checks keys as it adds them. Look whether the source has the same rows: then the backup is faithful, and the source is to be mended (rows loaded with triggers off, a damaged index).');
}
/** Not all could be looked at: then what was found good is not the whole. */
function partly(figure, problems, refused, hint) {
    const judged = judgement(figure, [...problems, ...refused], hint);
    return problems.length === 0 && refused.length > 0
        ? { ...judged, verdict: 'unverifiable', hint: 'Restore as a role that may read all of it.' }
        : judged;
}
function judgeMigrations({ incomplete }, wanted, found) {
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
    const judged = judgement(sentence([
        listed(found.map(one => `${keyOf(one)}${one.version === null ? '' : ` at ${one.version}`}`)),
        !recorded && 'nothing had been recorded to compare with',
    ]), [
        ...differing,
        ...dirty.map(one => `${keyOf(one)}: ${counted(one.failed, 'migration')} failed, under way or locked${inSource.includes(one) ? ', in the source as well' : ''}`),
    ], differing.length > 0 || (inSource.length < dirty.length && recorded)
        ? differsHint
        : 'The backup is faithful; an application would refuse to start on it, as on the source. Finish or repair the migration in the source, then back up again.');
    const isLack = dirty.length === 0 && differing.every(text => text.includes(' is missing'));
    return incomplete && isLack ? inDoubt(judged) : judged;
}
const judgeViews = ({ looked, broken, refused, passedOver }) => looked + passedOver.length === 0
    ? skipped('no views')
    : partly(sentence([counted(looked, 'view'), passedOverNote(passedOver)]), broken, refused, 'The view stands, but cannot be read. Most often a function that it calls no longer fits; look whether the source has the same fault.');


/***/ }),

/***/ 19110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   jU: () => (/* binding */ evidenceSchema),
/* harmony export */   oP: () => (/* binding */ renderEvidence)
/* harmony export */ });
/* unused harmony exports checkSchema, evidenceJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);


/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('UTC, RFC 3339');
const seconds = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative();
const checkSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('stable and in words: rows, foreign keys, indexes …'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([..._names_js__WEBPACK_IMPORTED_MODULE_0__/* .verdicts */ .rY, 'skipped'])
        .describe('skipped: there was nothing to look at, or it was not asked for'),
    figure: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
    problems: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('each thing that is wrong, by name'),
    hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe('what to do, where something is to be done'),
});
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    backup: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('{database}_{stamp}'),
    dumpSha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('of the dump that was looked at, as its manifest records it'),
    level: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verdicts */ .rY),
    startedAt: time,
    verifiedAt: time.describe('when it ended'),
    checks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(checkSchema),
    recovery: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        downloadSeconds: seconds,
        restoreSeconds: seconds.describe('definitions and rows'),
        indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
        validateSeconds: seconds,
        totalSeconds: seconds.describe('from the first byte to the last check'),
    })
        .nullable()
        .describe('how long it took to get the data back; null below level restore'),
    scratch: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['runner', 'server', 'host']),
        host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('of PostgreSQL'),
        isolation: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            user: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it ran as an OS user of its own'),
            processes: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it saw no processes but its own'),
            network: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it had no network'),
        })
            .optional()
            .describe('what kept a throw-away server apart from the machine; kind runner only'),
    })
        .nullable()
        .describe('where it was restored; null below level restore'),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
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


/***/ }),

/***/ 35347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ tellingVerifications),
/* harmony export */   nD: () => (/* binding */ withoutMadeAfterRows),
/* harmony export */   xI: () => (/* binding */ loadProblems)
/* harmony export */ });
/* harmony import */ var _drill_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98754);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75827);


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

/***/ 88960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ restoredBytes),
/* harmony export */   j: () => (/* binding */ mostRestoredBytes)
/* harmony export */ });
/** What a database takes beside its rows: the catalogs of PostgreSQL itself. */
const emptyDatabaseBytes = 8 * 1024 ** 2;
/** Rows that were packed, and the indexes, which a dump has none of. Experience, no bound. */
const growth = (compression) => (compression === 'none' ? 2 : 6);
/** By experience. */
const byDump = ({ dump }) => emptyDatabaseBytes + dump.sizeBytes * growth(dump.compression);
/** About how many bytes the restored database will have: no more than the dumped one, dead rows included. */
const restoredBytes = (facts) => Math.min(byDump(facts), facts.databaseBytes ?? Number.POSITIVE_INFINITY);
/** How many it will have at most: where nobody recorded that, what is usual. */
const mostRestoredBytes = (facts) => facts.databaseBytes ?? byDump(facts);


/***/ }),

/***/ 48094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97137);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 80056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ preflight),
/* harmony export */   l: () => (/* binding */ scratchFindings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97137);
/* harmony import */ var _operations_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54907);
/* harmony import */ var _operations_rehydrate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28906);
/* harmony import */ var _operations_restorer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60520);
/* harmony import */ var _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80058);
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
 * Looks for everything that can be known to stand in the way of a restore, before anything is
 * downloaded or touched, and throws all of it at once. What does not stop it is warned of. Returns
 * how many connections the server has left, where that is known.
 */
async function preflight(parts, maintenance, intention, work, alreadyFound) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = work;
        const { request, source, target } = intention;
        const { facts } = source;
        const { restorer, server } = parts;
        const own = __addDisposableResource(env_1, restorer === server
            ? undefined
            : await restorer.connect(restorer.address.maintenanceDatabase, 'start', signal), true);
        const answer = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_7__/* .askServer */ .Pj)(maintenance, own ?? maintenance, {
            database: request.target,
            exists: target.kind !== 'absent',
            owner: (target.kind === 'whole' ? target.properties : facts.properties).owner,
            like: facts.properties,
            extensions: facts.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const findings = [
            ...confirmation(intention),
            ...alreadyFound,
            ...(0,_operations_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__/* .serverFindings */ .cz)(parts, intention, answer),
            ...(answer.rights ? (0,_operations_restorer_js__WEBPACK_IMPORTED_MODULE_6__/* .rightsFindings */ .IX)(parts, answer.rights) : []),
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
/** One error is thrown as it is; several as one that lists them, each with its remedy. */
function refuse(errors, target) {
    const [first] = errors;
    if (!first)
        return;
    if (errors.length === 1)
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(first.code, first.message, first.hint);
    const numbered = (texts) => texts.map((text, index) => `(${index + 1}) ${text}`);
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PREFLIGHT_FAILED', `${errors.length} things stand in the way of restoring "${target}": ${numbered(errors.map(({ message }) => message)).join('; ')}`, numbered(errors.map(({ hint }) => hint)).join(' '));
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
    const kinds = new Map(_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .backupFiles */ .U_.map(file => [(0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .storedName */ .Rs)(backup, file), file]));
    const files = new Map();
    const beside = `${(0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseFolder */ .QN)(database)}${name}.`;
    for (const prefix of dump.startsWith(beside) ? [beside] : [beside, dump]) {
        for await (const object of store.list(prefix, work.signal)) {
            const kind = kinds.get(object.name);
            if (kind)
                files.set(kind, object);
        }
    }
    const findings = [];
    const anotherOne = 'Name another one with --backup: pg-azure-backup list';
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
    const archived = await (0,_operations_rehydrate_js__WEBPACK_IMPORTED_MODULE_5__/* .bringBack */ .kB)(store, `backup ${name}`, files.values(), rehydrate, work);
    if (archived) {
        const { code, message, hint } = archived;
        findings.push({ level: 'error', code, message, hint });
    }
    const { schemas, tableData } = manifest.exclusions;
    if (target.kind === 'whole' && schemas.length + tableData.length > 0) {
        const without = [
            ...(schemas.length > 0
                ? [
                    `the ${(0,_operations_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)('schema', schemas.map(name => `"${name}"`))}`,
                ]
                : []),
            ...(tableData.length > 0
                ? [`the rows of ${(0,_operations_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
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
    const { blocks, bavail, bfree, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(scratch);
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
    if (target.kind !== 'whole' || !request.safetyBackup)
        return [];
    try {
        await store.check('write', signal);
        return [];
    }
    catch (error) {
        if (signal.aborted || !(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR))
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


/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   dh: () => (/* binding */ damageIn),
/* harmony export */   gw: () => (/* binding */ checkFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97137);
/* harmony import */ var _postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14356);
/* harmony import */ var _postgres_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83863);
/* harmony import */ var _postgres_probes_lack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17890);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1174);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82169);










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
        return (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_8__/* .parseContents */ .OJ)(backup, bytes);
    }
    catch (error) {
        if ((0,_postgres_probes_lack_js__WEBPACK_IMPORTED_MODULE_7__/* .lackIn */ .r)(error))
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
        const listed = await (0,_postgres_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .readTableOfContents */ .ug)(reading);
        figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await (0,_postgres_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeArchive */ .Jx)(reading);
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
    if (isSaid && !(0,_postgres_probes_lack_js__WEBPACK_IMPORTED_MODULE_7__/* .lackIn */ .r)(error))
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== (0,_postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_5__/* .asListed */ .Gy)(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${(0,_postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_5__/* .asListed */ .Gy)(plain(ident))}`));
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

/***/ 872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ goOn),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   rj: () => (/* binding */ dropOrWarn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10738);
/* harmony import */ var _postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25327);
/* harmony import */ var _postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74061);
/* harmony import */ var _postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83485);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76447);
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
function markOf(role, database, comment, { instance, now }, { expiresAt = now(), aside } = {}) {
    const createdAt = now().toISOString();
    const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
    return (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)({ ...mark, comment, ...(aside && { aside }) });
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
        await (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_4__/* .exchangeDatabases */ .ml)(maintenance, terminator, { ...names, closing }, signal);
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
 *
 * Anybody may write a mark on his own database and call it what he likes; put in the target's place, it
 * would get the target's applications. So what is put back has to be proven: by what keeps the name
 * for it, which is our login's and says which one it was, or by being our login's itself. Opening what
 * is closed, and giving it its comment, is nothing that its owner may not do.
 */
async function putBack(server, maintenance, target, work) {
    const { reporter } = work;
    // Half of it would be worse than waiting for it.
    const unhurried = { ...work, signal: neverAborted };
    const marked = (await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .listMarked */ .X9)(maintenance)).filter(({ mark }) => mark.database === target);
    const closed = marked.find(({ mark }) => mark.role === 'closed');
    if (closed) {
        await (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_4__/* .reopenDatabase */ .nt)(maintenance, target, (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(closed.mark.comment ?? null));
        reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
    }
    const kept = (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .setAside */ .Fi)(marked, target);
    const claims = marked.filter(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
    const aside = await findAside(maintenance, kept?.standIn, claims);
    for (const claim of claims) {
        if (claim.name !== aside?.name && !claim.isOurs) {
            reporter.warn(unproven(claim, target, kept !== undefined));
        }
    }
    if (!aside)
        return false;
    if (!kept && (await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(maintenance, target))) {
        reporter.warn(`"${aside.name}" is what run ${aside.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`);
        return false;
    }
    const { comment } = aside;
    if (!kept) {
        await (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_4__/* .renameDatabase */ .E2)(maintenance, aside.name, target);
        await maintenance.execute((0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .commentSql */ .YY)(target, comment));
    }
    else {
        const away = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .derivedName */ .Pr)(target, 'restore', work.random());
        await exchange(server, maintenance, {
            live: target,
            next: { name: aside.name, comment },
            away: { name: away, comment: (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)(kept.standIn.mark) },
        }, undefined, unhurried);
        await dropOrWarn(maintenance, away, work);
    }
    reporter.info(`"${target}" is back, as it was before run ${aside.run}`);
    return true;
}
/** What was set aside, with the comment that it had, as far as that is proven. */
async function findAside(maintenance, standIn, claims) {
    const recorded = standIn?.mark.aside;
    // Also where its owner has written another comment since.
    const found = recorded && (await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(maintenance, recorded.name));
    if (standIn && recorded && found?.oid === recorded.oid && !found.isInvalid) {
        return { name: recorded.name, comment: found.properties.comment, run: standIn.mark.run };
    }
    const own = claims.find(({ isOurs }) => isOurs);
    return (own && { name: own.name, comment: (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(own.mark.comment ?? null), run: own.mark.run });
}
/** What is said of a database that is marked as the target's and may be anybody's. */
function unproven({ name, owner, mark }, target, isNameTaken) {
    const away = `${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteIdent */ .v4)((0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .derivedName */ .Pr)(target, 'restore', '000000'))}`;
    const makeRoom = isNameTaken ? `ALTER DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteIdent */ .v4)(target)} RENAME TO ${away}; ` : '';
    return `"${name}" says of itself that run ${mark.run} set it aside of "${target}", but it belongs to "${owner}", and nothing of this login proves it. It is left alone. Should it be your old data, this puts it back: ${makeRoom}${(0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_4__/* .renameSql */ .Fu)(name, target)};`;
}
/** Drops what the next restore would sweep anyway. */
async function dropOrWarn(maintenance, name, { reporter }) {
    try {
        await (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_4__/* .dropDatabase */ .Zi)(maintenance, name, { force: true });
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
            return await (0,_postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withDatabaseLock */ .N)(server, target, 'exclusive', 'cleanup', signal, (session, one) => {
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

/***/ 18280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tk: () => (/* binding */ prepareDrill),
  BT: () => (/* binding */ runDrill),
  wv: () => (/* binding */ secondsSince),
  d1: () => (/* binding */ sweepScratchDatabases)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/drill.js
var drill = __webpack_require__(98754);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/provider-extensions.js
var provider_extensions = __webpack_require__(41613);
// EXTERNAL MODULE: ./lib/postgres/archive/toc.js
var toc = __webpack_require__(14356);
// EXTERNAL MODULE: ./lib/postgres/client-tools/lenient-restore.js + 2 modules
var lenient_restore = __webpack_require__(93901);
// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-restore.js
var pg_restore = __webpack_require__(83863);
// EXTERNAL MODULE: ./lib/postgres/database/databases.js
var databases = __webpack_require__(25327);
// EXTERNAL MODULE: ./lib/postgres/session/errors.js
var errors = __webpack_require__(20941);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/database/locales.js




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
        await maintenance.execute((0,session_session/* long */.LU)((0,databases/* createDatabaseSql */.s7)(maintenance.database, properties, major)));
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

// EXTERNAL MODULE: ./lib/postgres/database/replace.js
var replace = __webpack_require__(74061);
// EXTERNAL MODULE: ./lib/postgres/database/roles.js + 1 modules
var roles = __webpack_require__(79904);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 1 modules
var contents_contents = __webpack_require__(14447);
// EXTERNAL MODULE: ./lib/postgres/contents/migrations.js + 2 modules
var migrations = __webpack_require__(71023);
// EXTERNAL MODULE: ./lib/postgres/contents/rows.js
var rows = __webpack_require__(53141);
// EXTERNAL MODULE: ./lib/postgres/session/batches.js
var batches = __webpack_require__(18268);
// EXTERNAL MODULE: ./lib/postgres/session/user-sql.js
var user_sql = __webpack_require__(74944);
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

// EXTERNAL MODULE: ./lib/postgres/probes/lack.js
var probes_lack = __webpack_require__(17890);
;// CONCATENATED MODULE: ./lib/postgres/probes/drill.js











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
            contents: await (0,contents_contents/* readContents */.r0)(session, major, exclusions, {
                countRows: false,
                hashContents: false,
            }),
            extensions: await (0,contents_contents/* readExtensions */.HW)(session),
            states: await session.rows(stateRow, (0,session_session/* longList */.jm)(healthSql)),
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
    const all = await session.rows(statementRow, (0,session_session/* longList */.jm)(sql));
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
    const { rows, refused } = await readAll(session, statements, keysPerStatement, classic_schemas/* object */.Ikc({ ident: classic_schemas/* string */.YjP(), promised: classic_schemas/* boolean */.zMY(), orphans: session_session/* count */.U9 }));
    return { keys: rows, refused, passedOver };
}
/** The rows of all statements, and which of them the server refused. */
async function readAll(session, statements, perStatement, row) {
    const rows = [];
    const refused = [];
    await (0,batches/* inBatches */.oq)(statements, perStatement, async (batch) => {
        const sql = batch.map(({ statement }) => `(${statement})`).join(' UNION ALL ');
        rows.push(...(await session.rows(row, (0,session_session/* longList */.jm)(sql))));
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
        await session.execute((0,session_session/* long */.LU)(batch.map(({ statement }) => `EXPLAIN ${statement}`).join(';\n')));
    }), (view, why) => {
        if (why.code === 'PG_PERMISSION_DENIED' || (0,probes_lack/* lackIn */.r)(why))
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
            await session.rows(classic_schemas/* object */.Ikc({}), (0,session_session/* long */.LU)(`DECLARE assertion NO SCROLL CURSOR FOR\n${(0,user_sql/* withoutByteOrderMark */.Yi)(sql)}`));
            return await session.rows(classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()), (0,session_session/* longList */.jm)(`FETCH ${rowsFetched + 1} FROM assertion`));
        });
    }
    catch (error) {
        const problem = `the query failed: ${(0,failure/* messageOf */.bD)((0,batches/* refusalOf */.Of)(error))}`;
        const lack = (0,probes_lack/* lackIn */.r)(error);
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

// EXTERNAL MODULE: ./lib/postgres/probes/preflight.js + 1 modules
var preflight = __webpack_require__(80058);
// EXTERNAL MODULE: ./lib/postgres/session/advisory-lock.js
var advisory_lock = __webpack_require__(83485);
// EXTERNAL MODULE: ./lib/operations/backup-files.js
var backup_files = __webpack_require__(2528);
// EXTERNAL MODULE: ./lib/operations/cutover.js
var cutover = __webpack_require__(872);
// EXTERNAL MODULE: ./lib/operations/preflight/server.js
var preflight_server = __webpack_require__(54907);
// EXTERNAL MODULE: ./lib/operations/staging-database.js
var staging_database = __webpack_require__(84429);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/operations/drill/health-check.js


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

// EXTERNAL MODULE: ./lib/postgres/archive/statements.js
var archive_statements = __webpack_require__(59130);
;// CONCATENATED MODULE: ./lib/postgres/archive/unprivileged.js


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
        return wanted.has((0,archive_statements/* nameIn */.ZC)(name)) ? [{ entry, schema: (0,archive_statements/* nameIn */.ZC)(name) }] : [];
    });
    return {
        extensions: extensions.map(({ name, schema }) => ({ name, schema })),
        schemas: schemas.map(({ schema }) => schema),
        statements: names.map(({ statement }) => statement),
        wrappers: names.flatMap(({ wrapper }) => wrapper ?? []),
        entries: new Set([...extensions, ...names, ...schemas].map(({ entry }) => entry)),
    };
}
const onlyStatement = (statements) => statements.length === 1 ? (0,archive_statements/* wordsOf */.Z9)(statements[0] ?? '') : [];
const isIdent = (word) => /^(?:"(?:[^"]|"")+"|[a-z_\u0080-\uffff][a-z_0-9$\u0080-\uffff]*)$/.test(word);
function extensionIn(statements) {
    const words = onlyStatement(statements);
    const [name = '', schema = ''] = [words[5], words[8]];
    const written = `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${schema}`;
    return words.join(' ') === written && isIdent(name) && isIdent(schema)
        ? { name: (0,archive_statements/* nameIn */.ZC)(name), schema: (0,archive_statements/* nameIn */.ZC)(schema) }
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
        return { statement, schema: (0,archive_statements/* nameIn */.ZC)(schema) };
    }
    if (made.startsWith('CREATE OPERATOR FAMILY ')) {
        const [, , , of = '', dot, family = '', using, method = '', ...rest] = words;
        const fits = dot === '.' && using === 'USING' && rest.length === 0;
        if (!fits || ![of, family, method].every(isIdent))
            return undefined;
        return {
            statement: `CREATE OPERATOR FAMILY ${quoted(of)}.${quoted(family)} USING ${quoted(method)}`,
            schema: (0,archive_statements/* nameIn */.ZC)(of),
        };
    }
    // Neither handler nor validator.
    if (words.slice(0, -1).join(' ') === 'CREATE FOREIGN DATA WRAPPER' && isIdent(name)) {
        const statement = `CREATE FOREIGN DATA WRAPPER ${quoted(name)}`;
        return { statement, schema: undefined, wrapper: (0,archive_statements/* nameIn */.ZC)(name) };
    }
    const cast = castOfText(words);
    return cast === undefined ? undefined : { statement: cast, schema: undefined };
}
const quoted = (word) => (0,session_session/* quoteIdent */.v4)((0,archive_statements/* nameIn */.ZC)(word));
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
        const words = (0,archive_statements/* wordsOf */.Z9)(statement);
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
        return at < 0 ? undefined : (0,archive_statements/* nameIn */.ZC)(head[at + 1] ?? '');
    };
    const language = after('LANGUAGE');
    if (language !== undefined && !allowed.languages.has(language)) {
        return `their language is ${language}, in which a function may do anything`;
    }
    if (head.includes('LEAKPROOF'))
        return 'only a superuser may call a function leakproof';
    if (head.includes('SUPPORT'))
        return 'only a superuser may name a support function';
    const setting = head.find((word, at) => head[at - 1] === 'SET' && allowed.superuserSettings.has((0,archive_statements/* nameIn */.ZC)(word).toLowerCase()));
    return setting === undefined
        ? undefined
        : `only a superuser may have a function set ${(0,archive_statements/* nameIn */.ZC)(setting)}`;
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
    const words = (0,archive_statements/* wordsOf */.Z9)(creation);
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

;// CONCATENATED MODULE: ./lib/postgres/archive/drill-archive.js



/** Reads an archive's table of contents, and the statements that may take a superuser. */
async function readDrillArchive(reader) {
    const { server, tools, archive, signal } = reader;
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    const { entries, dependencies } = await (0,pg_restore/* readTableOfContents */.ug)(reading, ['--verbose']);
    const statements = await (0,pg_restore/* statementsByEntry */.eJ)(reader, entries.filter(hasToBeRead));
    const objects = entries.map(entry => ({ entry, statements: statements.get((0,toc/* idOf */.TH)(entry)) ?? [] }));
    // No server of our own has those.
    const ofProviders = entries.flatMap(entry => (0,toc/* providerExtensionIn */.wW)(entry) ?? []);
    const beforehand = madeBeforehand(objects.filter(({ entry }) => (0,toc/* providerExtensionIn */.wW)(entry) === undefined));
    return {
        beforehand,
        async listFor(allowed, { exclusions, dangling = [] }) {
            const never = neverMade(objects, dependencies, beforehand, allowed);
            const { triggers, last } = makeableTriggers(objects, never);
            const made = new Set([...beforehand.entries, ...triggers]);
            const publications = await (0,pg_restore/* widePublications */.ZW)(reader, (0,toc/* publicationsIn */.fV)(entries));
            const unmakeable = await (0,pg_restore/* findDangling */.u3)(reader, { entries, dependencies }, (0,pg_restore/* claimable */.Hy)(dangling, exclusions, new Set(ofProviders)));
            const refused = new Map([
                ...remarksOn(made, entries, dependencies),
                ...unmakeable.lines,
                ...never,
                ...publications.lines,
            ]);
            return {
                ...(0,toc/* filterList */.Hk)(entries, { schemas: exclusions.schemas, refused, made, remedyForRows: pg_restore/* remedyForRows */.X5 }),
                lacks: [...publications.objects, ...(0,pg_restore/* extensionObjects */.oU)(ofProviders), ...unmakeable.objects],
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
        if ((0,toc/* providerExtensionIn */.wW)(entry) !== undefined) {
            refused.set(entry.line, toc/* ofProvider */.Hf);
            ids.add((0,toc/* idOf */.TH)(entry));
            continue;
        }
        const isStrange = entry.text.startsWith('EVENT TRIGGER - ') && eventTriggerIn(statements) === undefined;
        const reason = isStrange
            ? 'only a superuser may make event triggers'
            : reasonNeverMade(entry, statements, allowed);
        if (reason === undefined)
            continue;
        refused.set(entry.line, { reason, untried: true });
        ids.add((0,toc/* idOf */.TH)(entry));
    }
    const dependents = (0,toc/* dependentsOf */.yk)(ids, dependencies);
    for (const { entry } of objects) {
        if (!dependents.has((0,toc/* idOf */.TH)(entry)))
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
    [...made].filter(({ text }) => !text.startsWith('SCHEMA - ')).map(toc/* idOf */.TH));
    const remarks = entries.filter(entry => /^(?:COMMENT|SECURITY LABEL) /.test(entry.text) &&
        dependencies.get((0,toc/* idOf */.TH)(entry))?.some(id => ids.has(id)));
    return new Map(remarks.map(({ line }) => [line, { reason: 'only the owner of an object may remark on it' }]));
}

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js
var server = __webpack_require__(22078);
;// CONCATENATED MODULE: ./lib/postgres/probes/drill-login.js
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
    const password = (0,server/* newPassword */.C)();
    const role = (0,session_session/* quoteIdent */.v4)(username);
    await maintenance.execute(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD ${(0,session_session/* quoteLiteral */.ce)(password)}`);
    // A trigger on logins could keep us out.
    if (major >= 17)
        await maintenance.execute(`ALTER ROLE ${role} SET event_triggers = off`);
    return { username, password };
}
const dropDrillLogin = (maintenance, username) => maintenance.execute(`DROP ROLE IF EXISTS ${(0,session_session/* quoteIdent */.v4)(username)}`);
/** Makes all of it, and tells what the login may do then. */
async function furnish(server, database, username, { schemas, extensions, versions, statements, wrappers }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await server.connect(database, 'verify', signal), true);
        const login = (0,session_session/* quoteIdent */.v4)(username);
        // Later ones belong to the owner of the database.
        if (server.major < 15)
            await session.execute(`ALTER SCHEMA public OWNER TO ${login}`);
        for (const schema of schemas) {
            await session.execute(`CREATE SCHEMA ${(0,session_session/* quoteIdent */.v4)(schema)} AUTHORIZATION ${login}`);
        }
        for (const { name, schema } of extensions) {
            const version = await chooseVersion(session, name, versions.get(name));
            await make(session, `CREATE EXTENSION IF NOT EXISTS ${(0,session_session/* quoteIdent */.v4)(name)} SCHEMA ${(0,session_session/* quoteIdent */.v4)(schema)}${version}`);
        }
        const grants = await session.rows(classic_schemas/* object */.Ikc({ statement: classic_schemas/* string */.YjP() }), (0,session_session/* longList */.jm)(extensionGrantsSql), [username, tablesOfPower.map(({ schema, table }) => `${schema}.${table}`)]);
        for (const { statement } of grants)
            await session.execute(statement);
        for (const statement of statements)
            await make(session, statement);
        for (const wrapper of wrappers) {
            await session.execute(`GRANT USAGE ON FOREIGN DATA WRAPPER ${(0,session_session/* quoteIdent */.v4)(wrapper)} TO ${login}`);
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
        ? ` VERSION ${(0,session_session/* quoteLiteral */.ce)(recorded)}`
        : '';
}
async function namesIn(session, sql) {
    const rows = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), (0,session_session/* longList */.jm)(sql));
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
        await maintenance.execute(`ALTER DATABASE ${(0,session_session/* quoteIdent */.v4)(database)} RESET ALL`);
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
        await session.execute((0,session_session/* long */.LU)(statement));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || session.lost.aborted)
            throw error;
        throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `${error.message} (${statement})`, error.hint, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./lib/operations/restorer.js
var operations_restorer = __webpack_require__(60520);
;// CONCATENATED MODULE: ./lib/operations/drill/stage.js








/** On a server of somebody's. */
async function openStage(parts, { signal }) {
    const { server, restorer, tools, archive, facts, maintenance, name, mark, properties } = parts;
    const list = await (0,pg_restore/* listArchive */.d0)(restorer, tools, archive, facts, signal);
    const owner = (0,operations_restorer/* ownerMeanwhile */.wY)(parts);
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
        await maintenance.execute(`ALTER DATABASE ${(0,session_session/* quoteIdent */.v4)(name)} OWNER TO ${(0,session_session/* quoteIdent */.v4)(name)}`);
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

;// CONCATENATED MODULE: ./lib/operations/drill/drill.js
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
                await session.execute(`CREATE ROLE ${(0,session_session/* quoteIdent */.v4)(name)} NOLOGIN`);
            }
        }
        else {
            const needed = missing.filter(({ needed: one }) => one).map(({ name }) => (0,session_session/* quoteIdent */.v4)(name));
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
const notListed = (server, names) => unverifiable('extensions available', server, names.map(name => `extension ${(0,session_session/* quoteIdent */.v4)(name)} is not in --drill-extensions, and its scripts run as a superuser`), `Where you trust who made them, name them there beside the others: --drill-extensions azure,${names.map(patterns/* escapePattern */.MP).join(',')}. Or choose another --scratch.`);
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
    return await (0,advisory_lock/* withDatabaseLock */.N)(server, name, 'exclusive', purpose, work.signal, async (maintenance, signal) => {
        const guarded = { ...work, signal };
        work.marks(true);
        try {
            return await restoreAndCheck({ ...prepared, fetched, name, maintenance, folder }, options, guarded);
        }
        finally {
            if (prepared.scratch.throwAway)
                await closeConfinedStage(maintenance, name, work);
            else if (await (0,staging_database/* removeRemains */.mV)({ server }, maintenance, name, work))
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
    const mark = (0,cutover/* markOf */.Fg)('scratch', source.database, null, work);
    const parts = { server, restorer, tools, archive, facts, maintenance, name, mark, properties };
    const jobs = options.jobs === 'auto'
        ? (0,pg_restore/* chooseJobs */.I1)({
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
        const lack = (0,probes_lack/* lackIn */.r)(error);
        if (!stage && !lack && isRefusal(error)) {
            // Nothing of the dump has been loaded yet.
            return {
                checks: [unverifiable('scratch database', server, [error.message], error.hint)],
                seconds: null,
            };
        }
        const said = lack?.reason ?? complaintIn(error);
        const doubts = [...running.doubts, ...(0,toc/* untriedIn */.d_)(stage?.list.leftOut ?? [])];
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
    const untried = (0,toc/* untriedIn */.d_)(leftOut);
    if (untried.length > 0) {
        return {
            ...unverifiable('restore', server, untried, neverMadeHint),
            figure: `${restored}, not all of them`,
        };
    }
    const remarks = [...notes, ...(0,toc/* lossesIn */.x0)(leftOut)];
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
    : (0,backup_files/* damageIn */.dh)(error);
const neverMadeHint = 'What could do anything on this machine is never made here, whoever wrote it. Where you trust it, choose a server that is kept for such trials: --scratch HOST.';
/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer = /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed|could not create locale|could not open collator|invalid locale (?:name|provider)|(?:ICU|collation provider \S+) is not supported|conflicts with encoding|could not open (?:dictionary|affix|stop-word|synonym|thesaurus) file|not supported by this build|requires the server to be built|unsupported XML feature|compression method \S+ not supported/;
/** What is wrong with the archive by itself, which no server is to blame for. `undefined`: nothing, or it could not be read here. */
async function findDamage({ scratch: { server, tools }, fetched: { archive } }, signal) {
    try {
        await (0,pg_restore/* decodeArchive */.Jx)({ tools, archive, environment: server.toolEnvironment, signal });
        return undefined;
    }
    catch (error) {
        if (!signal.aborted && (0,probes_lack/* lackIn */.r)(error))
            return undefined;
        return (0,backup_files/* damageIn */.dh)(error);
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
                await (0,advisory_lock/* withDatabaseLock */.N)(server, name, 'exclusive', 'verify', signal, held => (0,replace/* dropDatabase */.Zi)(held, name, { force: true }));
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

/***/ 60520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ rightsFindings),
/* harmony export */   jc: () => (/* binding */ warnOfRights),
/* harmony export */   openRestorer: () => (/* binding */ openRestorer),
/* harmony export */   wY: () => (/* binding */ ownerMeanwhile)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80058);
/* harmony import */ var _postgres_session_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20941);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76447);
/* harmony import */ var _preflight_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54907);
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
 * Who runs what is in a dump. That is code of whoever owned something in the database, or could write to
 * the store: functions of constraints, defaults, indexes and views run while they are restored.
 */
/**
 * The server as that role reaches it which runs what is in a dump: one of its own, if there is any. The
 * other login, which `maintenance` is a session of, makes the new database for it, renames and drops it.
 */
async function openRestorer(server, maintenance, login, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (login === undefined)
            return server;
        const role = (0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(login.username);
        const asAdministrator = (sql) => `As an administrator: ${sql}; (see docs/postgresql-roles.md).`;
        // A command line and a log are no place for a password: psql asks for it.
        const withPassword = (sql) => `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
        const found = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .askRestorer */ .oQ)(maintenance, login.username);
        if (!found) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `${server.name} has no role ${role}, as which --restore-as restores`, withPassword(`CREATE ROLE ${role} LOGIN`));
        }
        if (!found.may_log_in) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `role ${role} may not log in, and --restore-as takes a login of its own: what SET ROLE does, code can undo`, withPassword(`ALTER ROLE ${role} LOGIN`));
        }
        if (!found.may_become || !found.has_rights) {
            const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_PERMISSION_DENIED', `"${server.address.username}" may not make a database for ${role}, as which --restore-as restores`, asAdministrator(`GRANT ${role} TO ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(server.address.username)}${options}`));
        }
        const { maintenanceDatabase } = server.address;
        const restorer = server.as(login, maintenanceDatabase);
        const session = __addDisposableResource(env_1, await restorer
            .connect(maintenanceDatabase, 'start', signal)
            .catch(error => {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.code !== 'PG_PASSWORD_MISSING')
                throw error;
            const hint = (0,_postgres_session_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missingPasswordHint */ .BP)('restore-as-password');
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, error.message, hint, { cause: error });
        }), true);
        const { is_superuser } = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .askRights */ .JC)(session, maintenanceDatabase, login.username);
        return server.as(login, maintenanceDatabase, is_superuser);
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
/** Who owns the new database while it is filled; `undefined`: whoever makes it. */
const ownerMeanwhile = (parts) => parts.restorer === parts.server ? undefined : parts.restorer.address.username;
/** What the rights of whoever runs what is in the dump mean: a warning that names them. */
function rightsFindings(parts, rights) {
    const more = powersIn(rights);
    if (more.length === 0)
        return [];
    return [
        {
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `code in the backup will run as "${rights.login}", which ${more.join(', ')}`,
            hint: `Whoever owned something in the database, or could write to the store, can use that. ${ownerMeanwhile(parts) === undefined
                ? 'Let a login run it that may do nothing else: --restore-as'
                : `Take it from "${rights.login}", which needs none of it`} (docs/postgresql-roles.md).`,
        },
    ];
}
/** The same for drills on a server of somebody’s, whose scratch databases belong to who makes them. */
async function warnOfRights(parts, { reporter, signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { username, maintenanceDatabase } = parts.restorer.address;
        const session = __addDisposableResource(env_2, await parts.restorer.connect(maintenanceDatabase, 'verify', signal), true);
        const rights = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .askRights */ .JC)(session, maintenanceDatabase, username);
        for (const { message, hint } of rightsFindings(parts, rights)) {
            reporter.warn(`${message}. ${hint}`);
        }
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
function powersIn(rights) {
    if (rights.is_superuser)
        return ['is a superuser'];
    const names = (items) => (0,_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(items.map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4));
    const isWorst = (name) => _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .mostPowerfulRoles */ .nK.includes(name);
    // The worst first: a long list is cut.
    const roles = [
        ...rights.member_of.filter(isWorst),
        ...rights.member_of.filter(name => !isWorst(name)),
    ];
    return [
        ...(rights.may_become_superuser ? ['may become a superuser'] : []),
        ...(rights.may_create_roles ? ['may create roles, and grant others (CREATEROLE)'] : []),
        ...(rights.may_replicate ? ['may replicate the server (REPLICATION)'] : []),
        ...(roles.length > 0 ? [`is a member of ${names(roles)}`] : []),
        ...(rights.owns.length > 0 ? [`owns ${names(rights.owns)}`] : []),
    ];
}


/***/ }),

/***/ 98188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readSqlFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);



/** The user's SQL of an option: a file, or those of a directory, in the order of their names. */
async function readSqlFiles(option, path) {
    let names;
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return [await readSql((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), path)];
        names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).filter(file => file.endsWith('.sql')).toSorted();
        if (names.length > 0) {
            return await Promise.all(names.map(name => readSql(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name))));
        }
    }
    catch (error) {
        throw unusable(`the SQL of --${option} cannot be read: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, option);
    }
    throw unusable(`there is no file *.sql in ${path}`, option);
}
const readSql = async (name, path) => ({
    name,
    sql: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'),
});
const unusable = (message, option) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', message, `Give --${option} a directory with files *.sql, or one file.`);


/***/ }),

/***/ 84429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   Qi: () => (/* binding */ runOwnSql),
/* harmony export */   Vb: () => (/* binding */ leftAlone),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   YH: () => (/* binding */ createStandIn),
/* harmony export */   h7: () => (/* binding */ refuseDifferences),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   mV: () => (/* binding */ removeRemains),
/* harmony export */   qB: () => (/* binding */ createSide),
/* harmony export */   ys: () => (/* binding */ tryDefinitions)
/* harmony export */ });
/* unused harmony exports load, check, applyStatements */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18229);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _catalog_loadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35347);
/* harmony import */ var _postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14356);
/* harmony import */ var _postgres_client_tools_lenient_restore_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93901);
/* harmony import */ var _postgres_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83863);
/* harmony import */ var _postgres_contents_contents_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14447);
/* harmony import */ var _postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25327);
/* harmony import */ var _postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74061);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76447);
/* harmony import */ var _postgres_session_user_sql_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(74944);
/* harmony import */ var _cutover_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(872);
/* harmony import */ var _restorer_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(60520);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(61856);
/* harmony import */ var _unrestored_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(67009);
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
    const mark = (0,_cutover_js__WEBPACK_IMPORTED_MODULE_13__/* .markOf */ .Fg)('restoring', plan.request.target, null, work);
    const owner = (0,_restorer_js__WEBPACK_IMPORTED_MODULE_14__/* .ownerMeanwhile */ .wY)(parts);
    await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .createMarkedDatabase */ .Sq)(maintenance, name, plan.properties, parts.server.major, mark, owner);
    work.signal.throwIfAborted();
    work.reporter.detail(`Defining what is in "${name}"`);
    return await restorePart(parts, name, 'definitions', plan, work);
}
async function restorePart({ restorer, tools, scratch }, database, part, { archive, list, jobs, searchPath, tolerates }, { signal }) {
    const listFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'archive.list');
    const request = { archive, list, listFile, database, part, jobs, searchPath };
    const unrestored = await (0,_postgres_client_tools_lenient_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .restoreTolerating */ .C)(tolerates, restorer, tools, request, signal);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
    return unrestored;
}
/**
 * Tries whether everything that is defined in the target can be created on this server by this login, as a
 * way back would have to: the trial was on another.
 */
async function tryDefinitions(parts, maintenance, name, { source, archive }, plan, work) {
    const { restorer, tools } = parts;
    const list = await (0,_postgres_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .listArchive */ .d0)(restorer, tools, archive, source.facts, work.signal);
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
        await (0,_cutover_js__WEBPACK_IMPORTED_MODULE_13__/* .dropOrWarn */ .rj)(maintenance, name, work);
    }
}
/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
const createStandIn = (maintenance, name, target, work) => (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_10__/* .createClosedDatabase */ .uI)(maintenance, name, (0,_cutover_js__WEBPACK_IMPORTED_MODULE_13__/* .markOf */ .Fg)('restoring', target, null, work));
/** Restores the rest of the archive, which is not needed any more then. */
async function load(parts, database, plan, work) {
    work.reporter.info(`Restoring into "${database}"`);
    work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${_postgres_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreSettings */ .S0}`);
    const unrestored = await restorePart(parts, database, 'rest', plan, work);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.archive);
    return unrestored;
}
/**
 * Gathers statistics, and compares the new database with what was recorded, if that is wanted: side by
 * side where there may be two sessions, for neither keeps more than one core busy by itself.
 */
async function check({ restorer }, database, { request, source, contents, list, sessions, searchPath }, { reporter, signal }) {
    const analyze = async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            reporter.info('Analyzing');
            const session = __addDisposableResource(env_1, await restorer.connect(database, 'restore', signal), true);
            // It evaluates the expressions of indexes.
            if (searchPath !== undefined)
                await session.execute(setPath(searchPath));
            await session.execute((0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_11__/* .long */ .LU)('ANALYZE'));
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
            const session = __addDisposableResource(env_2, await restorer.connect(database, 'restore', signal), true);
            const { exclusions } = source.facts;
            const depth = {
                countRows: contents.rows !== null,
                // Across major versions the hashes are others, whatever is in the rows.
                hashContents: contents.hashes !== undefined && contents.major === restorer.major,
                recorded: contents,
            };
            const restored = await (0,_postgres_contents_contents_js__WEBPACK_IMPORTED_MODULE_8__/* .readContents */ .r0)(session, restorer.major, exclusions, depth);
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
const setPath = (path) => `SELECT pg_catalog.set_config('search_path', ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_11__/* .quoteLiteral */ .ce)(path)}, false)`;
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
        work.reporter.warn(`not restored: ${(0,_unrestored_js__WEBPACK_IMPORTED_MODULE_16__/* .unrestoredLine */ .uz)(one)}`);
    const validation = await check(parts, side, plan, work);
    const losses = (0,_postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_5__/* .lossesIn */ .x0)(plan.list.leftOut);
    for (const loss of losses)
        work.reporter.warn(loss);
    const refused = plan.request.restorePrivileges
        ? await (0,_roles_js__WEBPACK_IMPORTED_MODULE_15__/* .restorePrivileges */ .RS)(parts.restorer, side, plan.list.privileges, work)
        : [];
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const statements = (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .propertyStatements */ .CV)(side, plan.properties).slice(0, -1);
    const notSet = await applyStatements(maintenance, statements, work);
    return { validation, unrestored, warnings: [...losses, ...refused, ...notSet] };
}
/**
 * Runs the user's own SQL in the new database, which nobody else finds yet: once it is checked, for what is
 * recorded is what was there before. By whoever restored it: code that came with the backup may be set off.
 */
async function runOwnSql({ restorer }, database, { sqlBeforeExchange, properties }, { reporter, signal }) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        if (sqlBeforeExchange.length === 0)
            return;
        const session = __addDisposableResource(env_3, await restorer.connect(database, 'restore', signal), true);
        await (0,_postgres_session_user_sql_js__WEBPACK_IMPORTED_MODULE_12__/* .behaveAsUsual */ .Az)(session, properties, 'session');
        for (const file of sqlBeforeExchange) {
            reporter.info(`Running ${file.name} in "${database}"`);
            await (0,_postgres_session_user_sql_js__WEBPACK_IMPORTED_MODULE_12__/* .runSqlFile */ .Qr)(session, file);
        }
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
/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
async function handOver(maintenance, database, properties, earlierWarnings, work) {
    const owner = (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .propertyStatements */ .CV)(database, properties).slice(-1);
    const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, work))];
    const now = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .readProperties */ .Qh)(maintenance, database);
    const differing = now ? (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .differingProperties */ .cY)(properties, now.properties) : [];
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
                ? ' (create it, or make this login a member of it)'
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
async function sweep(parts, maintenance, target, { reporter, now }) {
    for (const found of await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .listMarked */ .X9)(maintenance)) {
        const { name, mark, isInvalid } = found;
        if (name === target)
            continue;
        // Nobody else restores into the target while we hold its lock: a copy for it is a leftover. Of an
        // invalid one DROP DATABASE was begun, by somebody who may, and nothing can be done with it but that.
        const leftover = (mark.role === 'restoring' || (mark.role === 'set-aside' && isInvalid)) &&
            mark.database === target;
        const expired = mark.role === 'replaced' && new Date(mark.expiresAt) <= now();
        if (!leftover && !expired)
            continue;
        if (!isInvalid && !(0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .isProven */ .nn)(found, (0,_restorer_js__WEBPACK_IMPORTED_MODULE_14__/* .ownerMeanwhile */ .wY)(parts))) {
            reporter.warn(leftAlone(found));
            continue;
        }
        reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
        try {
            // In an old database someone may be at work; in a half-restored one only what was cut off is.
            await (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_10__/* .dropDatabase */ .Zi)(maintenance, name, { force: leftover });
        }
        catch (error) {
            reporter.warn(`"${name}" could not be dropped: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
}
/** What is said of a database that calls itself a leftover and is not our login's. */
const leftAlone = ({ name, owner, mark }) => `"${name}" says of itself that run ${mark.run} left it, and belongs to "${owner}", not to this login, so that it is left alone. Should it be of no use: DROP DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_11__/* .quoteIdent */ .v4)(name)};`;
/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped, by a name that this run made up.
 */
async function removeRemains(parts, maintenance, database, { reporter, instance, signal }) {
    try {
        const env_4 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_4, await toCleanUp(parts, maintenance, signal), true);
            const found = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_9__/* .readProperties */ .Qh)(session, database);
            if (!found)
                return true;
            const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
            if (!isRemains || found.mark?.run !== instance)
                return false;
            await (0,_postgres_database_replace_js__WEBPACK_IMPORTED_MODULE_10__/* .dropDatabase */ .Zi)(session, database, { force: true });
            return true;
        }
        catch (e_4) {
            env_4.error = e_4;
            env_4.hasError = true;
        }
        finally {
            const result_4 = __disposeResources(env_4);
            if (result_4)
                await result_4;
        }
    }
    catch (error) {
        reporter.warn(`"${database}" could not be removed (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}); a later run will`);
        return false;
    }
}
/** This much time is left to clean up when the connection is lost: to a server that is busy, perhaps. */
const cleanupMs = 60_000;
/** The same when the run is interrupted. */
const hurriedMs = 3000;
/** The session that holds the lock, or a new one when what failed took it along. */
async function toCleanUp({ server }, maintenance, { reason }) {
    if (!maintenance.lost.aborted) {
        return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
    }
    const { maintenanceDatabase } = server.address;
    const isInterrupted = reason instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && reason.code === 'INTERRUPTED';
    const patience = AbortSignal.timeout(isInterrupted ? hurriedMs : cleanupMs);
    return await server.connect(maintenanceDatabase, 'cleanup', patience);
}


/***/ }),

/***/ 67009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   HG: () => (/* binding */ constraintsFailure),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   uz: () => (/* binding */ unrestoredLine)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

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

/***/ 83404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ rolesNeededIn),
/* harmony export */   Qc: () => (/* binding */ otherFormat),
/* harmony export */   bi: () => (/* binding */ writerOf),
/* harmony export */   db: () => (/* binding */ propertiesIn),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   mU: () => (/* binding */ headIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77501);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59130);
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
/**
 * The major of the pg_dump that wrote an archive, by its first bytes, which hold that also where no
 * pg_restore at hand can read the rest. `undefined`: they are others than those of PostgreSQL 12 to 19.
 */
async function writerOf(file) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
        const start = buffer.subarray(0, bytesRead);
        const [, minor = 0, , intSize = 0] = start.subarray(5, 9);
        // Since 1.15 a byte names the method of compression; before, an integer was its level.
        let at = 5 + 6 + (minor >= 15 ? 1 : 1 + intSize);
        const integer = () => {
            const value = start.subarray(at + 1, at + 1 + intSize);
            at += 1 + intSize;
            return value.length === intSize && intSize > 0 && intSize <= 6
                ? value.readUIntLE(0, intSize)
                : 0;
        };
        const text = () => {
            const length = integer();
            const value = start.subarray(at, at + length).toString('latin1');
            at += length;
            return value;
        };
        for (let part = 0; part < 7; part += 1)
            integer();
        const [, , writer = ''] = [text(), text(), text()];
        const major = Number.parseInt(writer, 10);
        return Number.isNaN(major) ? undefined : major;
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
function headIn(listed) {
    const field = (label) => new RegExp(`^; +${label}:? (.*)$`, 'm').exec(listed)?.[1];
    // What packagers add stands behind the version.
    const version = (label) => field(label)?.split(' ')[0];
    return {
        createdAt: field('Archive created at'),
        serverVersion: version('Dumped from database version'),
        clientVersion: version('Dumped by pg_dump version'),
        compression: (0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .compressionName */ .ci)(field('Compression') ?? 'none'),
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

/***/ 86386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadWithPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
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
 * pg_dump writes into each archive that pg_restore is to set an empty search_path, and pg_restore does so in
 * every session, whatever it is told. Functions that find names by the path fail then.
 */
const emptied = "SELECT pg_catalog.set_config('search_path', '', false);\n";
/** As long as that, for nothing in an archive may move: the path is what the session was given. */
const sessions = `${'RESET search_path;'.padEnd(emptied.length - 1)}\n`;
/** The entry of an archive of the custom format that holds it, by its tag and its kind. */
const entry = Buffer.from('\n\0\0\0SEARCHPATH\0\n\0\0\0SEARCHPATH', 'latin1');
/** It is among the first of an archive, after the names of the database and the versions. */
const headBytes = 64 * 1024;
/** Has an archive loaded with the search_path that its database has for everybody; answers that. */
async function loadWithPath(archive, { settings }) {
    await leavePathToSession(archive);
    const own = settings.find(({ role, name }) => role === null && name === 'search_path');
    return own?.value ?? usualPath;
}
/** PostgreSQL's own default. */
const usualPath = '"$user", public';
/**
 * Changes an archive on this machine so that pg_restore leaves the search_path to the session. No byte of
 * what is in the database is touched.
 */
async function leavePathToSession(archive) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(archive, 'r+'), true);
        const head = Buffer.alloc(headBytes);
        const { bytesRead } = await file.read(head, 0, headBytes, 0);
        const start = head.subarray(0, bytesRead).indexOf(entry);
        const at = head.subarray(0, bytesRead).indexOf(emptied, start);
        // Between them there is no more than two numbers.
        if (start < 0 || at < 0 || at - start > entry.length + 16) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DUMP_UNUSABLE', 'the dump does not say in the usual way that it is loaded with an empty search_path', 'Load it without --load-search-path.');
        }
        await file.write(sessions, at, 'latin1');
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

/***/ 59130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   hr: () => (/* binding */ isGrantOnObject),
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
/** A statement on one line, as far as what is in quotes allows it. */
const onOneLine = (statement) => [...statement.matchAll(new RegExp(token.source, 'gs'))]
    .map(([word]) => (/^\s$/.test(word) ? ' ' : word))
    .filter((word, at, all) => word !== ' ' || all[at - 1] !== ' ')
    .join('');
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
/** All that a grant on an object is made of: names, numbers, and what parts them. No text, no comment. */
const wordOfGrant = /^(?:"(?:[^"]|"")+"|[A-Za-z_][\w$]*|[0-9]|[().,[\]])$/s;
// Of a statement whose words stand apart, and whose quoted names are `q`. PostgreSQL’s own are quoted or small.
const name = '[a-z_][\\w$]*';
const privilege = `[A-Z]+(?: [A-Z]+)?(?: \\( ${name}(?: , ${name})* \\))?`;
const privileges = `${privilege}(?: , ${privilege})*`;
const grantOf = (object) => `(?:GRANT ${privileges} ON ${object} TO (?:${name}|PUBLIC)(?: WITH GRANT OPTION)?` +
    `|REVOKE (?:GRANT OPTION FOR )?${privileges} ON ${object} FROM (?:${name}|PUBLIC))`;
const object = [
    `(?:TABLE|SEQUENCE|TYPE|PROPERTY GRAPH) ${name} \\. ${name}`,
    `(?:FUNCTION|PROCEDURE) ${name} \\. ${name} \\([a-z_\\w$0-9 .,[\\]()]*\\)`,
    `(?:SCHEMA|LANGUAGE|FOREIGN DATA WRAPPER|FOREIGN SERVER) ${name}`,
    'LARGE OBJECT [0-9](?: [0-9])*',
].join('|');
const kinds = 'TABLES|SEQUENCES|FUNCTIONS|TYPES|SCHEMAS|LARGE OBJECTS';
const grantOnObject = new RegExp(`^(?:${grantOf(`(?:${object})`)}` +
    `|ALTER DEFAULT PRIVILEGES(?: FOR ROLE ${name})?(?: IN SCHEMA ${name})? ${grantOf(`(?:${kinds})`)})$`);
/**
 * Whether a statement does nothing but grant or revoke something on an object that a dump can hold, as
 * pg_dump writes it. Not one is a membership of a role, a right to a database, tablespace or parameter of
 * the server, or to what is PostgreSQL's own.
 */
function isGrantOnObject(statement) {
    const words = wordsOf(statement);
    if (!words.every(word => wordOfGrant.test(word)))
        return false;
    const bare = words.map(word => (word.startsWith('"') ? 'q' : word)).join(' ');
    // The first name is the schema of what has one: without, PostgreSQL's own would be meant.
    const on = words.indexOf('ON');
    const [kind, first = ''] = words.slice(on + 1);
    const schema = ['TABLE', 'SEQUENCE', 'TYPE', 'FUNCTION', 'PROCEDURE', 'SCHEMA'];
    const isSystem = schema.includes(kind ?? '') && nameIn(first).startsWith('pg_');
    return grantOnObject.test(bare) && !isSystem;
}


/***/ }),

/***/ 14356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Gy: () => (/* binding */ asListed),
/* harmony export */   Hf: () => (/* binding */ ofProvider),
/* harmony export */   Hk: () => (/* binding */ filterList),
/* harmony export */   R: () => (/* binding */ eventTriggersIn),
/* harmony export */   Sb: () => (/* binding */ privilegesIn),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   Ti: () => (/* binding */ dependenciesIn),
/* harmony export */   UZ: () => (/* binding */ entriesAbout),
/* harmony export */   d_: () => (/* binding */ untriedIn),
/* harmony export */   fV: () => (/* binding */ publicationsIn),
/* harmony export */   hc: () => (/* binding */ oidsOf),
/* harmony export */   j6: () => (/* binding */ databaseIn),
/* harmony export */   mq: () => (/* binding */ makes),
/* harmony export */   tq: () => (/* binding */ splitRowsOfExtensions),
/* harmony export */   wW: () => (/* binding */ providerExtensionIn),
/* harmony export */   x0: () => (/* binding */ lossesIn),
/* harmony export */   yk: () => (/* binding */ dependentsOf)
/* harmony export */ });
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41613);
/**
 * The table of contents of an archive as `pg_restore --list` prints it, and what a restore leaves
 * out of it. Pure: what the server allows is asked elsewhere.
 */

/** What a person has to know of what is left out: all that is missing now, and what brings it back. */
function lossesIn(leftOut) {
    const lost = Map.groupBy(leftOut.filter(({ remedy }) => remedy !== undefined), ({ remedy }) => remedy);
    return [...lost].map(([remedy, some]) => `left out, for ${some[0]?.reason}: ${namesOf(some)}. To bring it back: ${remedy}`);
}
/** What nobody can tell of, and why. */
function untriedIn(leftOut) {
    const untried = Map.groupBy(leftOut.filter(one => one.untried), ({ reason }) => reason);
    return [...untried].map(([reason, some]) => {
        const more = some.length > shownEntries ? `; and ${some.length - shownEntries} more` : '';
        return `left out, for ${reason}: ${namesOf(some.slice(0, shownEntries))}${more}`;
    });
}
const shownEntries = 20;
const namesOf = (some) => some.map(({ entry }) => entry).join('; ');
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
/** By which an archive's entries name each other. */
const idOf = ({ line }) => Number.parseInt(line, 10);
/** Which entries each entry needs, by their ids, as `pg_restore --list --verbose` tells. */
function dependenciesIn(listed) {
    const found = listed.matchAll(/^(\d+); \d+ \d+ .*\n;\tdepends on:((?: \d+)+)$/gm);
    return new Map([...found].map(([, id, needs = '']) => [Number(id), needs.trim().split(' ').map(Number)]));
}
/** Entries that need one of some others, directly or not. */
function dependentsOf(ids, dependencies) {
    const dependents = new Set();
    const isMeant = (id) => ids.has(id) || dependents.has(id);
    let known = -1;
    while (known < dependents.size) {
        known = dependents.size;
        for (const [id, needs] of dependencies) {
            if (!isMeant(id) && needs.some(isMeant))
                dependents.add(id);
        }
    }
    return dependents;
}
/** Comments, labels, grants, the rows of materialized views, and that an index is part of another's: what goes with some entries, by their ids. */
const entriesAbout = (ids, entries, dependencies) => entries.filter(entry => /^(?:COMMENT|SECURITY LABEL|ACL|MATERIALIZED VIEW DATA|INDEX ATTACH) /.test(entry.text) &&
    dependencies.get(idOf(entry))?.some(id => ids.has(id)));
/** The extension of the provider that an entry makes, if it makes one. */
function providerExtensionIn({ text }) {
    const name = text.startsWith('EXTENSION - ') ? text.slice(12).trimEnd() : undefined;
    return name !== undefined && (0,_catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfProvider */ .J)(name) ? name : undefined;
}
/** Why it is left out. */
const ofProvider = {
    reason: 'it belongs to the provider of the server that was backed up, and this one does not have it',
};
/** The OIDs of an entry's catalog and of what it makes. */
const oidsOf = ({ line }) => /^\d+; (\d+ \d+) /.exec(line)?.[1] ?? '';
/** What archives call the kinds of objects, as contents call them, that a restore can do without. */
const entriesOf = {
    aggregate: ['AGGREGATE'],
    constraint: ['CONSTRAINT', 'CHECK CONSTRAINT', 'FK CONSTRAINT'],
    'event trigger': ['EVENT TRIGGER'],
    function: ['FUNCTION'],
    index: ['INDEX'],
    'materialized view': ['MATERIALIZED VIEW'],
    policy: ['POLICY'],
    procedure: ['PROCEDURE'],
    rule: ['RULE'],
    statistics: ['STATISTICS'],
    trigger: ['TRIGGER'],
    view: ['VIEW'],
    'window function': ['FUNCTION'],
};
/** Whether an entry makes an object of such a kind; of functions that have one name it does not say which. */
function makes({ text }, object) {
    const kind = Object.keys(entriesOf).find(one => object.startsWith(`${one} `));
    if (kind === undefined)
        return false;
    const [path = ''] = /^(?:"(?:[^"]|"")*"|[^"(])*/.exec(object.slice(kind.length + 1)) ?? [];
    const names = [...path.matchAll(/"((?:[^"]|"")*)"|[^".]+/g)].map(([bare, quoted]) => quoted?.replaceAll('""', '"') ?? bare);
    const named = plain(kind === 'event trigger' ? `- ${names.join(' ')}` : names.join(' '));
    return (entriesOf[kind] ?? []).some(start => {
        const rest = plain(text).slice(start.length + 1 + named.length);
        return plain(text).startsWith(`${start} ${named}`) && /^[ (]/.test(rest);
    });
}
/** A list is in the encoding of the database: what is not ASCII in it need not be what it was. */
const plain = (text) => text.replace(/[^\x20-\x7e]+/g, '?');
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
function filterList(entries, { schemas, refused, made = new Set(), remedyForRows }) {
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
                remedy: 'create it anew, with a slot of its own',
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
        if (made.has(entry))
            continue;
        const reason = why(entry);
        if (reason)
            leftOut.push({ entry: entry.text, ...reason });
        else
            kept.push(entry.line);
    }
    const jobs = leftOut.some(({ entry }) => entry.startsWith(rowsOfCron));
    return {
        text: `${kept.join('\n')}\n`,
        entries: kept.length + made.size,
        leftOut,
        emptied: jobs ? ['cron.job'] : [],
    };
}


/***/ }),

/***/ 93901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ restoreTolerating)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/archive/statements.js
var archive_statements = __webpack_require__(59130);
// EXTERNAL MODULE: ./lib/postgres/archive/toc.js
var toc = __webpack_require__(14356);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/sql/checks.js
/** CHECKs that keep rows out while they are loaded, and the statements that take them off and make them again. */
const tablesSql = `
SELECT c.oid::pg_catalog.text AS oid, n.nspname AS schema, c.relname AS name
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

;// CONCATENATED MODULE: ./lib/postgres/database/lifted-checks.js




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
    const tables = await session.rows(tableSchema, (0,session_session/* longList */.jm)(tablesSql));
    const oids = tables.filter(({ schema, name }) => isMeant(schema, name)).map(({ oid }) => oid);
    const lifted = await session.rows(checkSchema, (0,session_session/* longList */.jm)(domainChecksSql));
    for (const { lift } of lifted)
        await session.execute((0,session_session/* long */.LU)(lift));
    // One that is inherited and its table's own as well can go once that of the parent is gone.
    while (true) {
        const checks = await session.rows(checkSchema, (0,session_session/* longList */.jm)(tableChecksSql), [oids]);
        if (checks.length === 0)
            return lifted;
        for (const { lift } of checks)
            await session.execute((0,session_session/* long */.LU)(lift));
        lifted.push(...checks);
    }
}
/** Makes them again, the last one first. Answers those that the rows do not fulfil. */
async function putBackChecks(session, lifted) {
    const refused = [];
    for (const check of lifted.toReversed()) {
        try {
            await session.execute((0,session_session/* long */.LU)(check.statement));
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || session.lost.aborted)
                throw error;
            refused.push({ check, reason: error.message });
        }
    }
    return refused;
}

// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-restore.js
var pg_restore = __webpack_require__(83863);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/lenient-restore.js
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
        await (0,pg_restore/* restoreArchive */.By)(server, tools, request, signal);
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
/** Without a connection everything fails, and says nothing about the archive. */
const isLost = /server closed the connection|no connection to the server|terminating connection/;
/** Runs pg_restore to its end, whatever fails on the way. */
async function loadOn({ server, tools, request, signal }) {
    const lines = new Map(request.list.text.split('\n').map(line => [/^\d+/.exec(line)?.[0] ?? '', line]));
    const failed = new Map();
    for (const step of (0,pg_restore/* stepsOf */.B_)(request)) {
        let entry;
        let wentOn = false;
        let lost = false;
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
            if (isLost.test(text))
                lost = true;
        };
        try {
            await (0,pg_restore/* runPgRestore */.PC)(server, tools, step, signal, hear);
        }
        catch (error) {
            if (!wentOn || lost || failed.size === 0 || signal.aborted)
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
        const mayBeOf = (schema, table) => [...failed.keys()].some(line => line.includes((0,toc/* asListed */.Gy)(` TABLE DATA ${schema} ${table} `)));
        const lifted = await liftChecks(session, mayBeOf);
        const list = { text: [...failed.keys()].map(line => `${line}\n`).join('') };
        const stillFailed = await loadOn({ ...loading, request: { ...request, list, jobs: 1 } });
        // Nothing of ours is asked under a path of theirs.
        await behaveLikePgRestore(session, request.searchPath);
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
                statement: `${check.statement};`,
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
            const statements = (0,archive_statements/* splitStatements */.Xd)(await (0,pg_restore/* scriptOf */.Fl)(reader, [{ line }])).filter(isForUs);
            const own = statements.filter(statement => !/^SET /.test(statement));
            try {
                await behaveLikePgRestore(session, request.searchPath);
                await session.execute((0,session_session/* long */.LU)(statements.map(statement => `${statement};\n`).join('')));
            }
            catch (error) {
                if (session.lost.aborted || signal.aborted)
                    throw error;
                lost.push({
                    kind: 'definition',
                    entry: withoutNumbers(line),
                    reason: error instanceof failure/* Failure */.HR ? error.message : said || (0,failure/* messageOf */.bD)(error),
                    statement: own.map(statement => `${(0,archive_statements/* onOneLine */.GJ)(statement)};`).join(' '),
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
     SELECT pg_catalog.set_config('search_path', ${(0,session_session/* quoteLiteral */.ce)(searchPath ?? '')}, false)`);
}


/***/ }),

/***/ 83863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   By: () => (/* binding */ restoreArchive),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   Hy: () => (/* binding */ claimable),
/* harmony export */   I1: () => (/* binding */ chooseJobs),
/* harmony export */   I3: () => (/* binding */ readArchiveAlone),
/* harmony export */   Jx: () => (/* binding */ decodeArchive),
/* harmony export */   PC: () => (/* binding */ runPgRestore),
/* harmony export */   S0: () => (/* binding */ restoreSettings),
/* harmony export */   X5: () => (/* binding */ remedyForRows),
/* harmony export */   ZW: () => (/* binding */ widePublications),
/* harmony export */   d0: () => (/* binding */ listArchive),
/* harmony export */   eJ: () => (/* binding */ statementsByEntry),
/* harmony export */   jK: () => (/* binding */ readForeignArchive),
/* harmony export */   oU: () => (/* binding */ extensionObjects),
/* harmony export */   u3: () => (/* binding */ findDangling),
/* harmony export */   ug: () => (/* binding */ readTableOfContents)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78877);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _archive_external_archive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83404);
/* harmony import */ var _archive_statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59130);
/* harmony import */ var _archive_toc_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14356);
/* harmony import */ var _probes_preflight_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80058);
/* harmony import */ var _session_connection_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15726);
/* harmony import */ var _session_raw_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11316);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(76447);
/* harmony import */ var _sql_session_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(50320);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(47308);
/* harmony import */ var _pg_dump_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15927);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(37627);
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
async function listArchive(server, tools, archive, { exclusions, dangling = [] }, signal) {
    const reader = { server, tools, archive, signal };
    const environment = server.toolEnvironment;
    const reading = { tools, archive, environment, signal };
    const { entries, dependencies } = await readTableOfContents(reading, dangling.length > 0 ? ['--verbose'] : []);
    const triggers = await findRefusedTriggers(reader, entries);
    const publications = await findRefusedPublications(reader, entries);
    const ofProviders = await findLackingExtensions(reader, entries);
    const unmakeable = await findDangling(reader, { entries, dependencies }, claimable(dangling, exclusions, new Set(ofProviders.keys())));
    const refused = new Map([
        ...triggers.lines,
        ...publications.lines,
        ...[...ofProviders.values()].map(({ line }) => [line, _archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .ofProvider */ .Hf]),
        ...unmakeable.lines,
    ]);
    return {
        ...(0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .filterList */ .Hk)(entries, { schemas: exclusions.schemas, refused, remedyForRows }),
        lacks: [
            ...triggers.objects,
            ...publications.objects,
            ...extensionObjects(ofProviders.keys()),
            ...unmakeable.objects,
        ],
        privileges: await readPrivileges(reader, entries.filter(({ line }) => !refused.has(line))),
    };
}
/** As contents call them. */
const extensionObjects = (names) => [...names].map(name => `extension ${name}`);
/** Extensions of a provider that cannot be made here, and their entries. */
async function findLackingExtensions({ server, signal }, entries) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const found = new Map(entries.flatMap(entry => {
            const name = (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .providerExtensionIn */ .wW)(entry);
            return name === undefined ? [] : [[name, entry]];
        }));
        if (found.size === 0)
            return found;
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const lacking = await (0,_probes_preflight_js__WEBPACK_IMPORTED_MODULE_7__/* .lackingOfProvider */ .O6)(session, [...found.keys()]);
        return new Map([...found].filter(([name]) => lacking.includes(name)));
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
/** What a manifest may claim to dangle: for want of what the user left out, or of an extension that is not made. */
const claimable = (dangling, exclusions, lacking) => dangling.filter(({ extension }) => extension === undefined ? (0,_pg_dump_js__WEBPACK_IMPORTED_MODULE_13__/* .isPartial */ .m)(exclusions) : lacking.has(extension));
/**
 * Entries that need what is not there. What says so need not be true: an entry is left out only where it makes what
 * is named, and never what holds rows, nor a policy that restricts others, without which more would be seen.
 */
async function findDangling(reader, { entries, dependencies }, dangling) {
    const byOids = new Map(dangling.flatMap(one => (one.entry === null ? [] : [[one.entry, one]])));
    const claimed = entries.flatMap(entry => {
        const one = byOids.get((0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .oidsOf */ .hc)(entry));
        return one && (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .makes */ .mq)(entry, one.object) ? [{ ...one, entry }] : [];
    });
    if (claimed.length === 0)
        return nothingRefused;
    const statements = await statementsByEntry(reader, claimed.map(({ entry }) => entry));
    const found = claimed.filter(({ entry }) => !(statements.get((0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .idOf */ .TH)(entry)) ?? []).some(restrictsOthers));
    const ids = new Set(found.map(({ entry }) => (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .idOf */ .TH)(entry)));
    const about = (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesAbout */ .UZ)(ids, entries, dependencies);
    return {
        lines: [
            ...about.map(({ line }) => [line, { reason: 'what it is about is left out' }]),
            ...found.map(({ entry, needs, extension }) => {
                const sql = statements.get((0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .idOf */ .TH)(entry)) ?? [];
                const whose = extension === undefined
                    ? 'which the backup was taken without'
                    : `of the provider’s extension ${extension}`;
                const remedy = `once that is there, run in the restored database: ${sql.map(one => `${one};`).join(' ')}`;
                return [entry.line, { reason: `want of ${needs}, ${whose}`, remedy }];
            }),
        ],
        objects: [...new Set(found.map(({ object }) => object))],
    };
}
const restrictsOthers = (statement) => /^CREATE POLICY \S+ ON \S+ AS RESTRICTIVE /.test(bare(statement));
const remedyForRows = (schema, table) => `download the backup, and have pg_restore load the rows of ${schema}.${table} alone from it (its options data-only, schema and table)`;
/** Reads what an archive says of itself, and all of it once, for there is nothing else to check it by. */
async function readForeignArchive(server, tools, archive, signal) {
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    return await describeArchive(reading, 'decode', script => decode(script, { server, signal }));
}
/** The same where no server is at hand, which has to convert what is in another encoding. */
const readArchiveAlone = (reading, decoding) => describeArchive(reading, decoding, async (script) => {
    const encoding = foreignEncodingOf(script);
    if (encoding === undefined)
        return readableText(script);
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DUMP_UNUSABLE', `names in it are in the encoding ${encoding}, which takes a server to read`, 'Restore the dump by its path: --backup.');
});
async function describeArchive(reading, decoding, asText) {
    const { database, entries, head } = await readTableOfContents(reading, ['--create']);
    (0,_find_js__WEBPACK_IMPORTED_MODULE_12__/* .requireUnpacking */ .ez)(reading.tools, head.compression);
    if (decoding === 'decode')
        await decodeArchive(reading);
    const starting = (...starts) => entries.filter(({ text }) => starts.some(start => text.startsWith(start)));
    const statements = async (of, options) => statementsIn(await asText(await scriptBytes(reading, of, options, archiveHint)));
    const creating = await statements(starting('DATABASE - '), ['--create']);
    const needing = await statements(starting('POLICY ', 'USER MAPPING '));
    return {
        ...head,
        database,
        properties: (0,_archive_external_archive_js__WEBPACK_IMPORTED_MODULE_4__/* .propertiesIn */ .db)(creating),
        owner: (0,_archive_external_archive_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerIn */ .f6)(creating),
        extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
        tables: starting('TABLE DATA ').length,
        neededRoles: (0,_archive_external_archive_js__WEBPACK_IMPORTED_MODULE_4__/* .rolesNeededIn */ .QZ)(needing),
    };
}
/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
async function readTableOfContents({ tools, archive, environment, signal }, options = []) {
    const running = readerOptions(environment, 'read', signal);
    const run = (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_14__/* .startTool */ .p)(tools.pgRestore, ['--list', ...options, archive], running);
    const list = await boundedOutput(run, 'its table of contents');
    // Which encoding it is in nobody says.
    const listed = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(list) ? list.toString('utf8') : (0,_session_raw_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(list);
    return {
        database: (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseIn */ .j6)(listed),
        entries: (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .parseList */ .E1)(listed),
        dependencies: (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .dependenciesIn */ .Ti)(listed),
        head: (0,_archive_external_archive_js__WEBPACK_IMPORTED_MODULE_4__/* .headIn */ .mU)(listed),
    };
}
/** Half a million entries have a list of some 60 MB; an archive may say that it has any number. */
function boundedOutput(run, what) {
    const most = Math.floor(Math.min(2 ** 28, (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.getHeapStatistics)().heap_size_limit / 12));
    return (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_14__/* .outputOf */ .j)(run, most, () => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('PG_RESTORE_FAILED', `${what} has more than ${most} bytes`, 'It is no archive of a real database, or one of millions of objects: allow more memory then (NODE_OPTIONS=--max-old-space-size=8192).'));
}
/** Reads and unpacks all of an archive, and fails where that cannot be done. */
async function decodeArchive({ tools, archive, environment, signal, }) {
    const options = readerOptions(environment, 'discard', signal);
    await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_14__/* .startTool */ .p)(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}
const nothingRefused = { lines: [], objects: [] };
/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(reader, entries) {
    const found = (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .eventTriggersIn */ .R)(entries);
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
    const found = (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .publicationsIn */ .fV)(entries);
    if (found.length === 0 || (await mayRun(reader, tryPublication)))
        return nothingRefused;
    return await widePublications(reader, found);
}
/** Publications that take a superuser. */
async function widePublications(reader, found) {
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
CREATE FUNCTION pg_temp.pg_azure_backup_may() RETURNS pg_catalog.event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER pg_azure_backup_may ON ddl_command_end EXECUTE FUNCTION pg_temp.pg_azure_backup_may()`;
const tryPublication = 'CREATE PUBLICATION pg_azure_backup_may FOR ALL TABLES';
/** Whether the server lets this login run something; tried in a transaction that is undone. */
async function mayRun({ server, signal }, sql) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (server.isSuperuser)
            return true;
        const session = __addDisposableResource(env_2, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        try {
            await session.execute('BEGIN');
            await session.execute(sql);
            await session.execute('ROLLBACK');
            return true;
        }
        catch (error) {
            if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && !session.lost.aborted && !signal.aborted)
                return false;
            throw error;
        }
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
async function readPrivileges(reader, entries) {
    const statements = await statementsOf(reader, (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .privilegesIn */ .Sb)(entries));
    // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
    return statements.flatMap(sql => {
        const roles = (0,_archive_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .rolesInGrant */ .q0)(sql);
        return roles ? [{ sql, roles, isOnObject: (0,_archive_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .isGrantOnObject */ .hr)(sql) }] : [];
    });
}
/** The statements of some entries of an archive, in its order and without those for the session. */
const statementsOf = async (reader, entries, options) => statementsIn(await scriptOf(reader, entries, options));
/** The same by the id of each entry. */
async function statementsByEntry(reader, entries) {
    const script = await scriptOf(reader, entries, ['--no-owner', '--verbose']);
    const found = new Map();
    for (const part of script.split(/^(?=-- TOC entry \d+ \()/m)) {
        const id = /^-- TOC entry (\d+)/.exec(part)?.[1];
        if (id !== undefined)
            found.set(Number(id), statementsIn(part));
    }
    return found;
}
const statementsIn = (script) => (0,_archive_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .splitStatements */ .Xd)(script).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));
/** What pg_restore would run for some entries of an archive, in its order. */
async function scriptOf(reader, entries, options = ['--no-owner']) {
    const { server } = reader;
    const reading = { ...reader, environment: server.toolEnvironment };
    return await decode(await scriptBytes(reading, entries, options, restoreHint), reader);
}
async function scriptBytes({ tools, archive, environment, signal }, entries, options = ['--no-owner'], hint) {
    if (entries.length === 0)
        return Buffer.alloc(0);
    const listFile = `${archive}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
    const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
    const running = { ...readerOptions(environment, 'read', signal), hint };
    const run = (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_14__/* .startTool */ .p)(tools.pgRestore, args, running);
    const script = await boundedOutput(run, 'the statements of some of its entries');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(listFile);
    return script;
}
/** The encoding of a script: that of the database that was dumped. */
const encodingOf = (script) => /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];
/** The same where the script cannot be read without a server. */
function foreignEncodingOf(script) {
    const encoding = encodingOf(script);
    const readable = encoding === 'UTF8' || encoding === 'SQL_ASCII';
    return readable || (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(script) ? undefined : encoding;
}
/** The text of a script that can be read. */
const readableText = (script) => encodingOf(script) === 'SQL_ASCII' ? (0,_session_raw_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(script) : script.toString('utf8');
/** The text of a script. */
async function decode(script, { server, signal }) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const encoding = foreignEncodingOf(script);
        if (encoding === undefined)
            return readableText(script);
        const session = __addDisposableResource(env_3, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const { decoded } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_10__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_15__/* .object */ .Ikc({ decoded: zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP() }), 'SELECT pg_catalog.convert_from($1::pg_catalog.bytea, $2::pg_catalog.name) AS decoded', [script, encoding]);
        return decoded;
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
    const { ofExtensions, others } = (0,_archive_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .splitRowsOfExtensions */ .tq)(list.text);
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(listFile, list.text, { mode: 0o600 });
    const args = [
        '--no-owner',
        '--no-privileges',
        // Only then it says which entry an error belongs to.
        '--verbose',
        ...(onError ? [] : ['--exit-on-error']),
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
        ...(searchPath === undefined ? [] : [(0,_sql_session_js__WEBPACK_IMPORTED_MODULE_11__/* .asOptions */ .lc)([['search_path', searchPath]])]),
    ];
    await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_14__/* .startTool */ .p)(tools.pgRestore, args, {
        ...options,
        environment: (0,_session_connection_js__WEBPACK_IMPORTED_MODULE_8__/* .withSettings */ .GY)(options.environment, settings.join(' ')),
        ...(onError && { onLine: onError }),
    }).complete;
}
const readerOptions = (environment, output, signal) => ({
    environment,
    signal,
    output,
    name: 'pg_restore',
    failure: 'PG_RESTORE_FAILED',
    // The statements are the archive's, not ours.
    refused: 'PG_RESTORE_FAILED',
    hint: archiveHint,
});
const archiveHint = 'It is no whole archive, or one of a later pg_dump.';
const restoreHint = 'Compare the versions of both servers, the extensions that the target has, and what this login may create (docs/postgresql-roles.md).';
const toolOptions = (server, output, signal) => ({
    ...readerOptions(server.toolEnvironment, output, signal),
    login: server.address.username,
    hint: restoreHint,
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

/***/ 74061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ renameDatabase),
/* harmony export */   Fu: () => (/* binding */ renameSql),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   ml: () => (/* binding */ exchangeDatabases),
/* harmony export */   nt: () => (/* binding */ reopenDatabase),
/* harmony export */   uI: () => (/* binding */ createClosedDatabase)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _session_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20941);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76447);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77798);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25327);







/**
 * The statements that put one database in the place of another, and drop it. None of them can be
 * done while others are connected: sessions are ended as far as this login may, and the rest is
 * waited for, for a while.
 */
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(`DROP DATABASE IF EXISTS ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)}${force ? ' WITH (FORCE)' : ''}`));
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(from)} RENAME TO ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(to)}`;
const takeSql = (database) => `ALTER DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(database)} OWNER TO CURRENT_USER`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(database)} WITH ALLOW_CONNECTIONS ${allow}`;
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(`CREATE DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)} TEMPLATE template0`));
    await maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .commentSql */ .YY)(name, comment)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)} FROM PUBLIC`);
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
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .commentSql */ .YY)(away.name, away.comment));
        if (away.becomesOurs)
            await maintenance.execute(takeSql(away.name));
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .commentSql */ .YY)(live, next.comment));
        if (closed)
            await maintenance.execute(allowConnectionsSql(away.name, true));
        // It may wait for a standby, and to hang up would leave open what came of it.
        await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)('COMMIT'));
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
        await maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .commentSql */ .YY)(database, mark)}; ${allowConnectionsSql(database, false)}`);
        return true;
    }
    catch (error) {
        refused(error);
        return false;
    }
}
/** Undoes `close`. */
const reopenDatabase = (maintenance, database, comment) => maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .commentSql */ .YY)(database, comment)}; ${allowConnectionsSql(database, true)}`);
/** Passes over that the server refused a statement; anything else is thrown. */
function refused(error) {
    const refusals = ['PG_PERMISSION_DENIED', 'PG_QUERY_FAILED'];
    if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || !refusals.includes(error.code))
        throw error;
}
/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
const isInUse = (error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && ['55006', '55P03'].includes((0,_session_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error.cause));
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
        ...prepared.map(({ gid, owner }) => `prepared transaction ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(gid)} (${owner})`),
    ];
    const remedies = [
        ...(users.length > 0
            ? [
                `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_catalog.pg_terminate_backend(${pid});`).join(' ')}`,
            ]
            : []),
        ...prepared.map(({ gid }) => `In "${database}", commit it or: ROLLBACK PREPARED ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(gid)};`),
        'Then run again.',
    ];
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DATABASE_BUSY', `"${database}" cannot be replaced, for it is in use, and this login may not end that: ${who.join('; ') || 'by whom cannot be seen'}`, `"${database}" is as it was. ${remedies.join(' ')}`, { cause });
}
async function processId(session) {
    const schema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
    return (await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
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

/***/ 17890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ lackIn)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20941);


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
        const kind = kindOf((0,_session_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error), '');
        return kind && error instanceof Error ? { reason: error.message, hint: kind.hint } : undefined;
    }
    const { code, message, hint } = error;
    if (ofTheMachine.includes(code))
        return { reason: message, hint };
    const kind = kindOf((0,_session_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error.cause), byWords.includes(code) ? message : '');
    return kind && { reason: message, hint: kind.hint };
}
const kindOf = (code, words) => kinds.find(kind => kind.codes.test(code) || kind.words.test(words));


/***/ }),

/***/ 74944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ behaveAsUsual),
/* harmony export */   Qr: () => (/* binding */ runSqlFile),
/* harmony export */   Yi: () => (/* binding */ withoutByteOrderMark)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76447);




/** The text that PostgreSQL reads: some editors put a mark before it. */
const withoutByteOrderMark = (sql) => sql.replace(/^\uFEFF/, '');
/** Gives the session, or its transaction, the search_path that applications have in the database, instead of ours. */
async function behaveAsUsual(session, { settings }, scope) {
    const path = settings.find(({ role, name }) => role === null && name === 'search_path');
    const isLocal = scope === 'transaction';
    const set = isLocal ? 'SET LOCAL' : 'SET';
    // DEFAULT would be what our session began with.
    await session.execute(`${set} search_path TO "$user", public; ${set} row_security TO on; ${set} constraint_exclusion TO partition`);
    if (path) {
        await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({}), "SELECT pg_catalog.set_config('search_path', $1, $2)", [
            path.value,
            isLocal,
        ]);
    }
}
/**
 * Runs a file as psql would in a single transaction: all of it is done, or nothing. What it answers is read
 * by nobody.
 */
async function runSqlFile(session, { name, sql }) {
    const text = withoutByteOrderMark(sql);
    try {
        await session.execute((0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .long */ .LU)(text));
    }
    catch (error) {
        if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || !refusals.includes(error.code))
            throw error;
        const line = lineOf(error.cause, text);
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SQL_BEFORE_EXCHANGE_FAILED', `${name}${line === undefined ? '' : `, line ${line},`} failed in the new database: ${error.message}`, /^\s*\\/m.test(text)
            ? 'Commands of psql (\\i, \\set, \\copy …) are no SQL: write them as SQL; several files can stand in one directory.'
            : 'Correct the file, then run again.', { cause: error, words: error.words });
    }
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/** Where in the file it is, if the server says so. */
function lineOf(cause, sql) {
    if (!(cause instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError) || cause.position === undefined)
        return undefined;
    // PostgreSQL counts characters, and not the halves of those beyond 16 bits.
    return [...sql].slice(0, Number(cause.position)).join('').split('\n').length;
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ confine),
/* harmony export */   Fp: () => (/* binding */ otherUsers),
/* harmony export */   Y4: () => (/* binding */ runAs),
/* harmony export */   jb: () => (/* binding */ giveTo)
/* harmony export */ });
/* unused harmony export isRoot */
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33554);
/* harmony import */ var _client_tools_install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69258);
/* harmony import */ var _client_tools_spawn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73874);







/**
 * The best way that this machine offers for some programs. Root can do all of it, where he is not a
 * container's; so can who may use sudo without a password, as on GitHub's runners. Others need namespaces
 * that anybody may make: Debian allows them, Ubuntu and most containers do not.
 *
 * `place`: where the server's data is to be. Another user than root's must be able to enter it.
 */
async function confine(programs, place, environment) {
    const [other] = (await mayBecomeOthers(environment)) ? await otherUsers(environment) : [];
    const ways = [
        ...(other ? [allSpaces, noNetwork, noSpaces].map(space => ({ user: other, space })) : []),
        ...(isRoot()
            ? []
            : [allSpaces, noNetwork, noSpaces].map(space => ({ user: undefined, space }))),
    ];
    for (const { user, space } of ways) {
        const way = wayOf(user, space, environment);
        if (await works(way, programs, isRoot() ? '/' : place))
            return way;
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', isRoot()
        ? 'PostgreSQL refuses to run as root, and this machine has no user nobody or postgres who can run it'
        : `${programs.join(' and ')} cannot be run`, 'Run as another user, add one of these, or restore elsewhere: --scratch server, or --scratch HOST.');
}
const allSpaces = {
    flags: ['--net', '--pid', '--fork', '--mount-proc'],
    processes: true,
    network: true,
};
/** Containers may refuse a /proc of one's own. */
const noNetwork = { flags: ['--net'], processes: false, network: true };
const noSpaces = { flags: [], processes: false, network: false };
function wayOf(user, { flags, processes, network }, environment) {
    const isolation = { user: user !== undefined, processes, network };
    return {
        isolation,
        user,
        description: describe(isolation, user),
        start: argv => start(user, flags, argv, environment),
    };
}
const isRoot = () => process.getuid?.() === 0;
async function mayBecomeOthers(environment) {
    if (isRoot())
        return true;
    const sudo = (0,_client_tools_install_js__WEBPACK_IMPORTED_MODULE_5__/* .programInPath */ .tN)('sudo', environment);
    return sudo !== undefined && (await succeeds(run([sudo, '-n', 'true'], environment)));
}
/** Whom a server may run as instead of root, the best first: `postgres` may own another one here. */
async function otherUsers(environment) {
    const found = await Promise.all(['nobody', 'postgres'].map(async (name) => {
        const said = await runAs(undefined, 'id -u "$1" && id -g "$1"', [name], environment);
        const [uid, gid] = said.split('\n').map(Number);
        return uid && gid && uid !== process.getuid?.() ? [{ name, uid, gid }] : [];
    }));
    return found.flat();
}
/** Runs a script of `/bin/sh` as a user, or as ourselves, and answers what it printed. */
async function runAs(user, script, args, environment) {
    const child = start(user, [], ['/bin/sh', '-c', script, 'throw-away', ...args], environment);
    child.stdin.on('error', () => undefined).end();
    child.stderr.resume();
    const [printed] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(child.stdout), ended(child)]);
    return printed;
}
/** Makes a folder of ours another user's. Besides him and root only we can enter it, by our group. */
async function giveTo({ uid, gid }, folder, environment) {
    if (isRoot())
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(folder, uid, gid);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o750);
    const owner = `${uid}:${process.getgid?.()}`;
    if (await succeeds(run(viaSudo([], ['chown', owner, folder], environment), environment)))
        return;
    throw new Error('sudo could not give it to another user');
}
function start(user, namespaces, argv, environment) {
    const unshare = [(0,_client_tools_install_js__WEBPACK_IMPORTED_MODULE_5__/* .programInPath */ .tN)('unshare', environment) ?? 'unshare', ...namespaces];
    const isSpaced = namespaces.length > 0;
    if (user === undefined) {
        const own = isSpaced ? [...unshare, '--user', '--map-current-user', ...argv] : argv;
        return run(own, environment);
    }
    const { uid, gid } = user;
    const byRoot = [...unshare, '--setgid', `${gid}`, '--setuid', `${uid}`, ...argv];
    if (isRoot())
        return isSpaced ? run(byRoot, environment) : run(argv, environment, { uid, gid });
    return isSpaced
        ? run(viaSudo([], byRoot, environment), environment)
        : run(viaSudo(['-u', `#${uid}`], argv, environment), environment);
}
/** sudo has an environment of its own. */
const viaSudo = (options, argv, environment) => [
    ...[(0,_client_tools_install_js__WEBPACK_IMPORTED_MODULE_5__/* .programInPath */ .tN)('sudo', environment) ?? 'sudo', '-n', ...options, '--'],
    ...[
        '/usr/bin/env',
        '-i',
        ...Object.entries((0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .serverEnvironment */ .Pw)(environment)).map(pair => pair.join('=')),
    ],
    ...argv,
];
const run = ([file = '', ...args], environment, ids = {}) => (0,_client_tools_spawn_js__WEBPACK_IMPORTED_MODULE_6__/* .spawn */ .c)(file, args, {
    ...ids,
    cwd: '/',
    env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .serverEnvironment */ .Pw)(environment),
    stdio: 'pipe',
    // A Ctrl-C of the terminal reaches us, and we end it in order.
    detached: true,
});
const works = (way, programs, place) => {
    const script = 'cd "$1" && shift && for each; do test -x "$each" || exit 1; done';
    return succeeds(way.start(['/bin/sh', '-c', script, 'probe', place, ...programs]));
};
async function succeeds(child) {
    child.stdin.on('error', () => undefined).end();
    child.stdout.resume();
    child.stderr.resume();
    return (await ended(child)) === 0;
}
/** Its exit code; none where it could not be started, or was killed. */
async function ended(child) {
    const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    try {
        const [code] = await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close');
        return code;
    }
    catch {
        return undefined;
    }
    finally {
        clearTimeout(patience);
    }
}
const patienceMs = 30_000;
function describe({ processes, network }, user) {
    const parts = [
        { had: user !== undefined, what: `as the user ${user?.name}`, name: 'another user' },
        { had: processes, what: 'without a view of other processes', name: 'a /proc of its own' },
        { had: network, what: 'without a network', name: 'a network namespace' },
    ];
    const had = parts.filter(part => part.had).map(({ what }) => what);
    const lacking = parts.filter(part => !part.had).map(({ name }) => name);
    return [
        had.length > 0 ? had.join(', ') : 'as this user',
        ...(lacking.length > 0 ? [`not to be had here: ${lacking.join(', ')}`] : []),
    ].join('; ');
}


/***/ }),

/***/ 49714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ removeThrowAwayFolder),
/* harmony export */   go: () => (/* binding */ freeBytes),
/* harmony export */   lK: () => (/* binding */ sweepThrowAwayServers),
/* harmony export */   s5: () => (/* binding */ makeThrowAwayFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8081);
/* harmony import */ var _owned_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28450);






/** Two folders at most, or one, which nobody but the server's user, root and we can enter. */
async function makeThrowAwayFolders(user, environment) {
    const place = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const data = await makeFolder((await mayEnter(place, user, environment)) ? place : '/tmp', user, environment);
    if (isForSockets(data))
        return { data, sockets: data };
    try {
        return { data, sockets: await makeFolder('/tmp', user, environment) };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(data);
        throw error;
    }
}
/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder) => Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');
async function makeFolder(place, user, environment) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, (0,_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .ownedName */ .d)(prefix)));
        if (user)
            await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .giveTo */ .jb)(user, folder, environment);
        return folder;
    }
    catch (error) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DISK_FULL', `no folder for a throw-away PostgreSQL can be made in ${place}: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
async function freeBytes(folder) {
    const { blocks, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    // Some network file systems do not know.
    return blocks === 0 ? undefined : bavail * bsize;
}
/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user or
 * those that its servers run as. Answers which folders are gone.
 */
async function sweepThrowAwayServers(environment) {
    const others = await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .otherUsers */ .Fp)(environment);
    const swept = [];
    for (const place of new Set([(0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/tmp'])) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place).catch(() => []);
        for (const name of names.filter(one => (0,_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .isAbandoned */ .z)(prefix, one))) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
            const other = others.find(({ uid }) => uid === found?.uid);
            if (!found?.isDirectory() || !(other || found.uid === process.getuid?.()))
                continue;
            await removeThrowAwayFolder(folder, other, environment);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined)) === undefined)
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
    await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .runAs */ .Y4)(user, endAndRemove, [folder], environment);
    // Only its owner can empty it, and only we may remove it where the place above is ours alone.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder).catch(() => undefined);
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
const prefix = 'pg-azure-backup-server-';
/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (folder, user, environment) => user === undefined || (await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .runAs */ .Y4)(user, 'cd "$1" && echo yes', [folder], environment)) !== '';


/***/ }),

/***/ 28450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ownedName),
/* harmony export */   z: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _session_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20941);




/**
 * Temporary folders whose names tell whose they are, from the first instant on: no run ever sees one
 * without an owner, and what a process left that was killed can be told from what is at work.
 */
/** What the name of a folder of this process begins with; something random is to follow. */
const ownedName = (prefix) => `${prefix}${machineId()}-${process.pid}-${startOf(process.pid) ?? 0}-`;
/** Whether the process that made a folder of this name is known to be gone. */
function isAbandoned(prefix, name) {
    if (!name.startsWith(prefix))
        return false;
    const [, machine, pid, start] = /^([0-9a-f]{8})-(\d+)-(\d+)-\w{6}$/.exec(name.slice(prefix.length)) ?? [];
    if (machine !== machineId())
        return false;
    try {
        process.kill(Number(pid), 0);
    }
    catch (error) {
        if ((0,_session_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ESRCH')
            return true;
    }
    const startNow = startOf(Number(pid));
    return startNow !== undefined && startNow !== start;
}
/** A temporary folder may be shared by machines and containers, which do not see each other's processes. */
function machineId() {
    let space = '';
    try {
        space = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // Not Linux.
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${space}`).digest('hex').slice(0, 8);
}
/** When a process started, which tells it from a later one of the same id; `undefined` where nobody knows. */
function startOf(pid) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name of the program, in parentheses, may hold anything: read from its end on.
        const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
        // Of one that has ended its parent has not taken note yet.
        return fields[0] === 'Z' ? 'ended' : fields[19];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 22078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ newPassword),
/* harmony export */   y: () => (/* binding */ startThrowAwayServer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _client_tools_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47308);
/* harmony import */ var _client_tools_install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69258);
/* harmony import */ var _session_server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59536);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8081);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49714);
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
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter,
 * and by passwords that only we know. However our process ends, the server ends with it and its folder
 * goes.
 */
async function startThrowAwayServer(request, machine = _client_tools_install_js__WEBPACK_IMPORTED_MODULE_5__/* .thisMachine */ .g8) {
    const { major, scratch, environment, signal, info } = request;
    const programs = await (0,_client_tools_find_js__WEBPACK_IMPORTED_MODULE_4__/* .findServerPrograms */ .c9)(request, machine);
    for (const folder of await (0,_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .sweepThrowAwayServers */ .lK)(environment)) {
        info(`Removed ${folder}, which a run that was cut off had left`);
    }
    signal.throwIfAborted();
    const confinement = await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_7__/* .confine */ .Do)([programs.initdb, programs.postgres], (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), environment);
    const folders = await (0,_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .makeThrowAwayFolders */ .s5)(confinement.user, environment);
    const password = newPassword();
    const guarded = serve(programs, folders, confinement, password);
    const stop = async () => {
        await guarded.end();
        // It has removed them, unless it was killed or may not.
        for (const folder of [folders.data, folders.sockets].filter(node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)) {
            await (0,_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .removeThrowAwayFolder */ .D9)(folder, confinement.user, environment);
        }
    };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const problem = await guarded.ready(signal);
            if (problem !== undefined)
                throw startFailure(major, problem, folders);
            const address = {
                host: folders.sockets,
                port,
                username: 'postgres',
                password,
                maintenanceDatabase: 'postgres',
            };
            const reached = __addDisposableResource(env_1, await (0,_session_server_js__WEBPACK_IMPORTED_MODULE_6__/* .reachServer */ .V)({ address, sslMode: 'disable', rootCertificate: undefined, scratch, environment }, signal), true);
            const { server, maintenance } = reached;
            // Each login of a drill is to enter its own database alone.
            await maintenance.execute('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
            const { isolation, description } = confinement;
            info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}; it runs ${description}`);
            return { server, folder: folders.data, isolation, [Symbol.asyncDispose]: stop };
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
        await stop();
        throw error;
    }
}
/** For a login of a server that nobody else knows. */
const newPassword = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
function serve({ initdb, postgres }, { data, sockets }, confinement, password) {
    const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
    const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const arguments_ = ['throw-away', data, sockets, initdb, postgres, ...options];
    const child = confinement.start(['/bin/sh', '-c', guardian, ...arguments_]);
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
    child.stdin.write(`${password}\n`);
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
    // A query over a partitioned table locks all its partitions, and their indexes.
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
 * begun and takes away the folders. The first line that it reads is the password of the superuser.
 *
 * In a namespace of its own it is the first process, which only heeds the signals that it traps.
 */
const guardian = `
data=$1 sockets=$2 initdb=$3 postgres=$4
shift 4
exec 3<&0 </dev/null
child= watch=

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

trap 'kill "$watch" 2>/dev/null; rm -rf "$data" "$sockets"' EXIT
trap end TERM INT HUP
trap : PIPE # Nobody may be there any more to hear what is said.
umask 077
read -r password <&3 && printf '%s\\n' "$password" >"$data/password" || exit 1
password=
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
run "$initdb" --pgdata="$data/data" --username=postgres --pwfile="$data/password" \\
  --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >/dev/null &&
  rm "$data/password" &&
  echo 'local all all scram-sha-256' >"$data/data/pg_hba.conf" &&
  run "$postgres" -D "$data/data" "$@"
`;
function startFailure(major, said, { data }) {
    const lines = said.split('\n').filter(line => line.trim() !== '');
    const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
    const why = line === undefined ? '' : `: ${line.trim()}`;
    const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
    const elsewhere = 'restore elsewhere: --scratch server, or --scratch HOST.';
    if (/could not look up effective user|user does not exist/.test(said)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', `${what}: user ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one`, `Run as root or as a user that this image knows, or have it know this one: echo "runner:x:$(id -u):$(id -g)::/tmp:/bin/sh" >>/etc/passwd. Or ${elsewhere}`);
    }
    return /No space left on device|Disk quota exceeded/.test(said)
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DISK_FULL', what, `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`)
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}


/***/ }),

/***/ 59623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _catalog_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19110);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56879);



/** Enough for the problems of every check; a larger one was not written by us. */
const evidenceMaxBytes = 4 * 1024 ** 2;
/** What a verification found; `undefined` where that cannot be read any more. */
async function readEvidence(store, place, verification, signal) {
    try {
        const bytes = await store.read((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceName */ .Xc)(place, verification), evidenceMaxBytes, signal);
        return _catalog_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceSchema */ .jU.safeParse(JSON.parse(bytes.toString('utf8'))).data;
    }
    catch (error) {
        const unreadable = error instanceof SyntaxError || error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR;
        if (signal.aborted || !unreadable)
            throw error;
        return undefined;
    }
}


/***/ })

};
