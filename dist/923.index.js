export const id = 923;
export const ids = [923];
export const modules = {

/***/ 15810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ schemaOfBound),
/* harmony export */   v: () => (/* binding */ isBoundToName)
/* harmony export */ });
/**
 * Extensions that a server lets be made in one database alone, which it knows by its name, and the schema that each
 * makes for itself: pg_cron, by `cron.database_name`. A database that is restored has another name until it is whole,
 * and a drill's for ever.
 */
const boundToName = new Map([['pg_cron', 'cron']]);
const isBoundToName = (extension) => boundToName.has(extension);
/** The schema that such an extension makes for itself. */
const schemaOfBound = (extension) => boundToName.get(extension);


/***/ }),

/***/ 17307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ mebibytes),
/* harmony export */   p: () => (/* binding */ gibibytes)
/* harmony export */ });
/** `12.5 MiB` */
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** `1.5 GiB` */
const gibibytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;


/***/ }),

/***/ 56787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ aboutWhat),
/* harmony export */   Y: () => (/* binding */ compareContents),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   iB: () => (/* binding */ withoutLeftOut)
/* harmony export */ });
/* harmony import */ var _beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45067);
/* harmony import */ var _provider_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41613);


/**
 * Compares what was recorded with what is there now.
 *
 * Three things may differ after a correct restore and are warnings: the version of an extension (a
 * restore installs the server's default), the rows of what is computed or owned by an extension (a
 * materialized view over `now()`, a configuration table that the extension fills itself), and the
 * wording of values whose type comes from an extension that has another version now.
 */
function compareContents(recorded, restored) {
    const definitionsCompared = recorded.major === restored.major;
    const missing = [];
    const unexpected = [];
    const changed = [];
    const rows = [];
    const contents = [];
    const warnings = [];
    const otherVersions = new Set();
    pairUp(recorded.objects, restored.objects, (kind, ident, before, after) => {
        const object = `${kind} ${ident}`;
        if (after === undefined)
            missing.push(object);
        else if (before === undefined) {
            const isOthers = kind === 'extension' && (0,_provider_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfProvider */ .J)(ident);
            const isNewHere = comesWithRanges(object, recorded, restored);
            if (!isOthers && !isNewHere && !inEveryNewDatabase.includes(object))
                unexpected.push(object);
        }
        else if (before === after || !definitionsCompared)
            return;
        else if (before === '' || after === '') {
            warnings.push(`${object} was not compared: not every login is shown what it is`);
        }
        else if (kind === 'extension') {
            otherVersions.add(ident);
            warnings.push(`extension ${ident} is at another version than when the backup was taken`);
        }
        else
            changed.push(object);
    });
    let tablesCompared = 0;
    let rowsCompared = 0;
    if (recorded.rows && restored.rows) {
        pairUp(recorded.rows, restored.rows, (kind, ident, before, after) => {
            // What only a query could count was not, where its owner may less than who backed it up.
            if (before === undefined && kind === 'materialized view')
                return;
            // On a standby nobody can read an unlogged table: it comes back, and has no rows.
            if (before === undefined && after === 0 && kind === 'table') {
                warnings.push(`table ${ident}: its rows were not recorded, and it has none now`);
                return;
            }
            // As a backup and a drill count them: without what PostgreSQL or an extension fills by itself.
            if (kind === 'table') {
                tablesCompared += 1;
                rowsCompared += before ?? 0;
            }
            if (before === after)
                return;
            if (kind === 'table') {
                rows.push({ table: ident, recorded: before ?? null, restored: after ?? null });
            }
            else {
                warnings.push(`${kind} ${ident}: ${before ?? 'no'} rows recorded, ${after ?? 'none'} now`);
            }
        });
    }
    let contentsCompared = 0;
    if (definitionsCompared) {
        const otherCounts = new Set(rows.map(({ table }) => table));
        for (const { kind, ident, hash, extensions, restoredHash } of hashPairs(recorded, restored)) {
            contentsCompared += 1;
            if (hash === restoredHash || otherCounts.has(ident))
                continue;
            if (kind !== 'table')
                warnings.push(`${kind} ${ident}: its rows are others than recorded`);
            else if (extensions.some(name => otherVersions.has(name))) {
                warnings.push(`${kind} ${ident}: its rows read differently, which the other version of an extension may explain (${extensions.join(', ')})`);
            }
            else
                contents.push(ident);
        }
    }
    const exchanged = (0,_beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangedColumns */ .nK)(recorded.beyondDump, restored.beyondDump);
    return judged({
        objectsCompared: recorded.objects.length,
        tablesCompared,
        rowsCompared,
        definitionsCompared,
        missing,
        unexpected,
        changed,
        rows,
        contentsCompared,
        contents,
        exchanged,
        warnings,
    });
}
/** With its verdict, which is by what differs. */
const judged = (found) => {
    const { missing, unexpected, changed, rows, contents, exchanged } = found;
    const differences = [missing, unexpected, changed, rows, contents, exchanged];
    return { ...found, ok: differences.every(({ length }) => length === 0) };
};
/** The tables that both sides hashed; one that only one side has is told by the rows. */
function* hashPairs({ hashes = [] }, restored) {
    const after = new Map(restored.hashes?.map(({ ident, hash }) => [ident, hash]));
    for (const one of hashes) {
        const restoredHash = after.get(one.ident);
        if (restoredHash !== undefined)
            yield { ...one, restoredHash };
    }
}
/**
 * What a restore should show that left something out on purpose: without some objects (`kind ident`),
 * and without the rows of some tables (`ident`).
 */
const withoutLeftOut = ({ objects, rows, hashes, migrations, beyondDump, ...contents }, objectsLeftOut, tablesEmptied) => ({
    ...contents,
    objects: objects.filter(isIn(objectsLeftOut)),
    rows: rows
        ?.filter(isIn(objectsLeftOut))
        .map(([kind, ident, count]) => [kind, ident, tablesEmptied.includes(ident) ? 0 : count]) ??
        null,
    ...(hashes && { hashes: hashes.filter(({ ident }) => !tablesEmptied.includes(ident)) }),
    ...(migrations && {
        migrations: migrations.filter(({ table }) => !tablesEmptied.includes(table)),
    }),
    ...(beyondDump && { beyondDump: withoutEmptied(beyondDump, tablesEmptied) }),
});
const withoutEmptied = ({ rowTypes, ...beyondDump }, tablesEmptied) => ({
    ...beyondDump,
    rowTypes: rowTypes.map(({ columns, ...type }) => ({
        ...type,
        columns: columns.filter(({ table }) => !tablesEmptied.includes(table)),
    })),
});
/** Tells what is still there without some objects: with a view go its columns, and with each what is remarked on it. */
function isIn(leftOut) {
    const objects = new Set(leftOut);
    const views = leftOut.flatMap(object => /^(?:materialized )?view (.*)$/s.exec(object)?.[1] ?? []);
    const isOfView = (ident) => views.some(view => ident === view || ident.startsWith(`${view}.`));
    return ([kind, ident]) => {
        const object = `${kind} ${ident}`;
        const about = aboutWhat(object);
        const isColumnOut = [object, about].some(one => one?.startsWith('column ') && isOfView(one.slice('column '.length)));
        // Comments of an earlier inventory are called by their relation alone.
        const isRemarkOut = about === undefined ? kind === 'comment' && isOfView(ident) : objects.has(about);
        return !objects.has(object) && !isColumnOut && !isRemarkOut;
    };
}
/** What a comment, a security label or a dependency on an extension is about, as kind and ident. */
const aboutWhat = (object) => /^(?:comment on|security label of .*? on|extension dependency on .*? of) (.*)$/s.exec(object)?.[1];
/** What pg_restore does not drop when the source had none of it. What is inside is told by itself. */
const inEveryNewDatabase = ['schema public', 'extension plpgsql'];
/** Since PostgreSQL 14 each range type has a multirange type, which is not asked for, and a cast to it. */
const comesWithRanges = (object, before, after) => before.major < 14 && after.major >= 14 && /^cast .* as .*multirange"?$/s.test(object);
/** Visits every (kind, ident) of both lists once, with the value of each side. */
function pairUp(recorded, restored, visit) {
    const key = ([kind, ident]) => `${kind}\0${ident}`;
    const after = new Map(restored.map(entry => [key(entry), entry]));
    for (const entry of recorded) {
        visit(entry[0], entry[1], entry[2], after.get(key(entry))?.[2]);
        after.delete(key(entry));
    }
    for (const entry of after.values())
        visit(entry[0], entry[1], undefined, entry[2]);
}


/***/ }),

/***/ 34169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ passedOverNote),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19762);

const shownProblems = 20;
const shorten = (problems) => problems.length > shownProblems
    ? [
        ...problems.slice(0, shownProblems),
        `and ${(0,_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(problems.length - shownProblems)} more`,
    ]
    : [...problems];
const counted = (value, one, many = `${one}s`) => `${(0,_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(value)} ${value === 1 ? one : many}`;
/** The parts of a figure that there are. */
const sentence = (parts) => parts.filter(part => typeof part === 'string' && part !== '').join('; ');
const shownNames = 3;
const listed = (names) => names.length > shownNames ? `${names.slice(0, shownNames).join(', ')}, …` : names.join(', ');
/** How many things were passed over, by reason. */
const passedOverNote = (reasons) => sentence([...Map.groupBy(reasons, reason => reason)].map(([reason, { length }]) => `${(0,_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(length)} ${reason} passed over`));


/***/ }),

/***/ 3470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ differsHint),
/* harmony export */   S4: () => (/* binding */ judgeDifferences),
/* harmony export */   Vx: () => (/* binding */ partly),
/* harmony export */   _U: () => (/* binding */ judgement),
/* harmony export */   aE: () => (/* binding */ inDoubt),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   px: () => (/* binding */ strictly),
/* harmony export */   q0: () => (/* binding */ remarked),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _figure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34169);


const check = (name, finding, judge) => 'refused' in finding
    ? {
        name,
        verdict: 'unverifiable',
        figure: 'could not be looked at',
        problems: [finding.refused],
        hint: `It says nothing about the backup. Restore as a role that may read everything it makes, or choose another ${(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')}.`,
    }
    : { name, ...judge(finding.found) };
const judgement = (figure, problems, hint) => problems.length > 0
    ? { verdict: 'failed', figure, problems: (0,_figure_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(problems), hint }
    : { verdict: 'passed', figure, problems: [] };
/** What is no fault of the backup, and still to be known: it passes, unless it is to be strict. */
const remarked = (judged, remarks, hint) => remarks.length === 0
    ? judged
    : {
        ...judged,
        verdict: judged.verdict === 'skipped' ? 'passed' : judged.verdict,
        figure: (0,_figure_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)([judged.figure, (0,_figure_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(remarks)]),
        remarks: (0,_figure_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(remarks),
        hint: [judged.hint, hint].filter(one => one !== undefined).join(' '),
    };
/** As somebody wants it who takes nothing that is not as it should be. */
const strictly = (one) => {
    const { remarks = [], ...rest } = one;
    return remarks.length === 0 || one.verdict === 'unverifiable'
        ? one
        : { ...rest, verdict: 'failed', problems: [...one.problems, ...remarks], remarks };
};
function judgeDifferences(figure, differences, incomplete) {
    const judged = judgement(figure, differences.map(({ text }) => text), differsHint);
    return incomplete && differences.every(({ isLack }) => isLack) ? inDoubt(judged) : judged;
}
const differsHint = 'The restored database is not what was dumped. Keep an older backup, take a new one and verify it; if it shows the same, please report it.';
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
/** Not all could be looked at: then what was found good is not the whole. */
function partly(figure, problems, refused, hint) {
    const judged = judgement(figure, [...problems, ...refused], hint);
    return problems.length === 0 && refused.length > 0
        ? { ...judged, verdict: 'unverifiable', hint: 'Restore as a role that may read all of it.' }
        : judged;
}


/***/ }),

/***/ 18827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ groups),
/* harmony export */   l: () => (/* binding */ objectChecks)
/* harmony export */ });
const kinds = (...of) => (kind) => of.includes(kind);
const namedGroups = [
    { name: 'tables', one: 'table', has: kinds('table', 'partitioned table', 'foreign table') },
    { name: 'columns', one: 'column', has: kinds('column') },
    { name: 'views', one: 'view', has: kinds('view', 'materialized view') },
    {
        name: 'types',
        one: 'type',
        has: kinds('enum', 'domain', 'range', 'base type', 'shell type', 'composite type'),
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


/***/ }),

/***/ 19110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   jU: () => (/* binding */ evidenceSchema),
/* harmony export */   oP: () => (/* binding */ renderEvidence)
/* harmony export */ });
/* unused harmony exports checkSchema, evidenceJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57584);


/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$().describe('UTC, RFC 3339');
const seconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative();
const checkSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('stable and in words: rows, foreign keys, indexes …'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([..._verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verdicts */ .rY, 'skipped'])
        .describe('skipped: there was nothing to look at, or it was not asked for'),
    figure: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('each thing that is wrong, by name'),
    remarks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .optional()
        .describe('what is no fault of the backup: as in the source, or in no dump; strictly, a problem'),
    hint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('what to do, where something is to be done'),
});
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    backup: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('{database}_{stamp}'),
    dumpSha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('of the dump that was looked at, as its manifest records it'),
    level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyLevels */ .zm),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verdicts */ .rY),
    startedAt: time,
    verifiedAt: time.describe('when it ended'),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema),
    recovery: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        downloadSeconds: seconds,
        restoreSeconds: seconds.describe('definitions and rows'),
        indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
        validateSeconds: seconds,
        totalSeconds: seconds.describe('from the first byte to the last check'),
    })
        .nullable()
        .describe('how long it took to get the data back; null below level restore'),
    scratch: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['runner', 'server', 'host']),
        host: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('of PostgreSQL'),
        isolation: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            user: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('it ran as an OS user of its own'),
            processes: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('it saw no processes but its own'),
            network: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('it had no network'),
        })
            .optional()
            .describe('what kept a throw-away server apart from the machine; kind runner only'),
    })
        .nullable()
        .describe('where it was restored; null below level restore'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
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

/***/ 32867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ failingBackups),
/* harmony export */   Z: () => (/* binding */ failingVerifications)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

/**
 * The databases whose newest run made no backup, by the names in the store. Read before a run writes
 * there, it tells what was wrong already from what is news. A safety backup counts like any other, for
 * the database could be backed up.
 */
const failingBackups = (names) => failing([...names].flatMap(name => {
    const stored = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name);
    const failed = stored?.kind === 'failed-run';
    const made = stored?.kind === 'file' && stored.file === 'manifest';
    return failed || made ? [{ ...stored.place, failed }] : [];
}));
/** The databases whose newest verification was not passed, whichever of their backups it was of. */
const failingVerifications = (entries) => failing([...entries].flatMap(entry => {
    if (entry.kind === 'broken')
        return [];
    const { place, verifications } = entry.backup;
    return verifications.map(({ stamp, verdict }) => ({
        database: place.database,
        stamp,
        failed: verdict !== 'passed',
    }));
}));
function failing(attempts) {
    const newest = new Map();
    for (const attempt of attempts) {
        const { database, stamp, failed } = attempt;
        const other = newest.get(database);
        // Stamps have one length, so that they sort like the times that they stand for. Of two in one second
        // the one that worked counts, as it does for a check: something fails and is tried again at once.
        if (!other || stamp > other.stamp || (stamp === other.stamp && !failed)) {
            newest.set(database, attempt);
        }
    }
    return new Set([...newest.values()].flatMap(attempt => (attempt.failed ? attempt.database : [])));
}


/***/ }),

/***/ 19762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
/** A number for people: `1,234,567`. Not by Intl, whose first use costs a run some twenty milliseconds. */
const formatCount = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');


/***/ }),

/***/ 35347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ tellingVerifications),
/* harmony export */   nD: () => (/* binding */ withoutMadeAfterRows),
/* harmony export */   vK: () => (/* binding */ withoutViews),
/* harmony export */   xI: () => (/* binding */ loadProblems)
/* harmony export */ });
/* harmony import */ var _compare_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56787);
/* harmony import */ var _drill_object_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18827);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11916);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57584);




/**
 * What a verification says about whether a backup can be loaded and is then what was dumped: by its bytes,
 * its load and its rows. A fault that the source had as well, an assertion of the user's or a service that
 * did not answer says nothing about that.
 */
const loadChecks = [
    'files',
    'archive',
    'restore',
    ..._drill_object_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .objectChecks */ .l,
    'rows',
    'contents',
    'row types',
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
    (one.verdict === 'failed' && !verifications.some(later => (0,_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .refutes */ .pN)(later, one))))
    .toSorted((a, b) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(b).getTime() - (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(a).getTime());
/** Kinds of objects that are made of rows or beside them. */
const kindsAfterRows = /^(?:constraint|event trigger|index|materialized view|policy|publication|rule|statistics|trigger) /;
/** A comparison without what can be made up for: constraints, indexes and the like that are missing. */
function withoutMadeAfterRows(validation) {
    const isLeft = (object) => !kindsAfterRows.test((0,_compare_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutWhat */ .AR)(object) ?? object);
    const missing = validation.missing.filter(isLeft);
    const changed = validation.changed.filter(isLeft);
    return (0,_compare_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)({ ...validation, missing, changed });
}
/** A comparison without what is told of materialized views, by ident, that could not be filled. */
function withoutViews(validation, unfilled) {
    if (unfilled.length === 0)
        return validation;
    const views = new Set(unfilled.map(ident => `materialized view ${ident}`));
    return (0,_compare_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)({
        ...validation,
        changed: validation.changed.filter(object => !views.has(object)),
    });
}


/***/ }),

/***/ 32670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ preloadedExtensions),
/* harmony export */   v: () => (/* binding */ toPreload)
/* harmony export */ });
/* harmony import */ var _bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15810);

/**
 * Extensions whose library refuses to work unless the server loaded it when it started (`shared_preload_libraries`),
 * in an order in which they can be loaded. Each library has its extension's name.
 */
const preloadedExtensions = [
    'citus',
    'timescaledb',
    'pg_stat_statements',
    'age',
    'anon',
    'pg_cron',
    'pg_qualstats',
    'pg_squeeze',
    'pg_stat_kcache',
    'pg_wait_sampling',
    'pgaudit',
    'pglogical',
];
/** Those of a database for which a throw-away server loads libraries: no more, for one may be in the way of others. */
const toPreload = (extensions) => preloadedExtensions.filter(name => extensions.includes(name) && !(0,_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .isBoundToName */ .v)(name));


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

/***/ 97137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector),
/* harmony export */   V: () => (/* binding */ selectBackup)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11916);
/* harmony import */ var _store_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92351);



const stampPattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ?$/;
const timePattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/**
 * `latest`; a stamp with hyphens (UTC, `Z` optional) or a name, also that of the dump in the store as any tool
 * shows it, which mean exactly that backup; a time with colons (UTC unless it says otherwise), which means the newest one at or before it.
 */
function parseSelector(text, location) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (stampPattern.test(text)) {
        const stamp = text.endsWith('Z') ? text : `${text}Z`;
        if ((0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStamp */ .Pu)(stamp))
            return { kind: 'stamp', stamp };
    }
    if (timePattern.test(text)) {
        const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
        const time = new Date(zoned.replace(' ', 'T'));
        if (!Number.isNaN(time.getTime()))
            return { kind: 'at', time };
    }
    const paths = (0,_store_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .namesInStore */ .b)(text, location);
    const name = (paths[0] ?? '').replace(/(\.dump|\.manifest\.json)$/, '').replace(/^.*\//s, '');
    return { kind: 'name', name, paths };
}
const dumpIsAt = (entry, path) => entry.kind === 'backup' && `/${(0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(entry.backup, 'dump')}`.endsWith(`/${path}`);
/**
 * The entry that a selector means among the entries of one database, or `undefined`.
 *
 * `latest` and a time never mean a safety backup: it holds what a restore replaced, most often
 * because it was bad. It must be named. A broken entry is returned like any other, so that the
 * caller refuses rather than silently take an older backup.
 */
function selectBackup(entries, selector) {
    switch (selector.kind) {
        case 'name':
            return (entries.find(entry => (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry) === selector.name) ??
                selector.paths.flatMap(path => entries.find(entry => dumpIsAt(entry, path)) ?? []).at(0));
        case 'stamp':
            return entries.find(entry => (entry.kind === 'backup' ? entry.backup : entry.broken).place.stamp === selector.stamp);
        case 'latest':
        case 'at': {
            const until = selector.kind === 'at' ? selector.time.getTime() : Number.POSITIVE_INFINITY;
            return (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(entries).find(entry => (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(entry) <= until &&
                !(entry.kind === 'backup' && entry.backup.manifest.label === 'safety'));
        }
    }
}


/***/ }),

/***/ 48094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 92351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSignature),
/* harmony export */   b: () => (/* binding */ namesInStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const isUrl = (text) => /^https?:\/\//i.test(text);
/** A signature in a URL is nobody's business: no more than the path is needed, or shown. */
const withoutSignature = (text) => isUrl(text) ? text.replace(/[?#].*$/s, '') : text;
/**
 * The names that a path may mean in the store at `location`; as it is written first. Other tools show where the
 * store is as well: with its prefix, its container, as a whole URL, or from the root of the file system. A URL
 * of another store means nothing in this one.
 */
function namesInStore(text, location) {
    const isDirectory = !isUrl(location);
    const store = segmentsOf(isDirectory ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) : location);
    const path = segmentsOf(isDirectory && /^\.{0,2}\//.test(text) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text) : text);
    // As much of where the store is as is written, from its end: PREFIX/…, CONTAINER/PREFIX/….
    const leads = (isUrl(text) ? [store.length] : [...store.keys(), store.length]).filter(count => store.slice(store.length - count).every((segment, index) => segment === path[index]));
    return leads.map(count => path.slice(count).join('/')).filter(name => name !== '');
}
function segmentsOf(place) {
    if (!isUrl(place))
        return segments(place);
    const { host, pathname } = new URL(withoutSignature(place));
    return [host, ...segments(pathname).map(decoded)];
}
const segments = (path) => path.split('/').filter(segment => segment !== '' && segment !== '.');
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}


/***/ }),

/***/ 56557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
async function run(values, context) {
    // It looks at what backups and restores do, and has little that is its own.
    const { doctor } = await Promise.all(/* import() | doctor */[__webpack_require__.e(85), __webpack_require__.e(263), __webpack_require__.e(430)]).then(__webpack_require__.bind(__webpack_require__, 78370));
    return { result: await doctor(values, quiet(context)) };
}
/** What others would tell meanwhile stands in the result, with a remedy. */
const quiet = (context) => {
    const { reporter } = context;
    const detail = (message) => reporter.detail(message);
    return { ...context, reporter: { ...reporter, detail, info: detail, warn: detail } };
};


/***/ }),

/***/ 80974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _operations_cutover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82645);
/* harmony import */ var _operations_leftover_databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25640);
/* harmony import */ var _postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37873);
/* harmony import */ var _postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86395);
/* harmony import */ var _postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36776);
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
 * Puts right what a restore that was cut off left: what it had set aside or closed is put back, what
 * it created and did not finish is dropped. What cannot be put right is a warning: the next restore
 * into the same target tries again.
 */
async function cleanUp(server, restore, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = context;
        const { maintenanceDatabase } = server.address;
        const session = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'cleanup', signal), true);
        const ofRun = async () => (await (0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .listMarked */ .X9)(session)).filter(({ mark }) => mark.run === restore.instance);
        const putRight = async (name, target, act) => {
            try {
                return await whenFree(server, target, context, act);
            }
            catch (error) {
                reporter.warn(`"${name}" could not be put right (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}); the next restore into "${target}" will`);
                return false;
            }
        };
        let isBack = false;
        for (const { name, mark } of await ofRun()) {
            if (mark.role !== 'set-aside' && mark.role !== 'closed')
                continue;
            const put = (held) => (0,_operations_cutover_js__WEBPACK_IMPORTED_MODULE_2__/* .revertSetAside */ .j)(server, held, mark.database, context);
            if (await putRight(name, mark.database, put))
                isBack = true;
        }
        const dropped = [];
        for (const found of await ofRun()) {
            const { name, mark } = found;
            if (!isUnfinished(name, mark, restore))
                continue;
            if (!(0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .isProven */ .nn)(found, restore.restorer)) {
                reporter.warn((0,_operations_leftover_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .leftAlone */ .Vb)(found));
                continue;
            }
            const drop = async (held) => {
                // Another run may have been faster: what has the name by now is not what was seen before.
                const now = (await (0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .listMarked */ .X9)(held)).find(one => one.name === name);
                if (!now || !isUnfinished(name, now.mark, restore))
                    return false;
                if (!(0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .isProven */ .nn)(now, restore.restorer))
                    return false;
                await (0,_postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_4__/* .dropDatabase */ .Zi)(held, name, { force: true });
                return true;
            };
            if (await putRight(name, mark.database, drop))
                dropped.push(name);
        }
        return { dropped, isBack };
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
const isUnfinished = (name, mark, { instance, replacing }) => mark.role === 'restoring' && mark.run === instance && !(replacing && name === mark.database);
/** So long a server may take to notice that the client of a session is gone. */
const patienceMs = 15_000;
const pauseMs = 200;
/** Works under the lock of a database; the session of what was cut off may have it for a moment. */
async function whenFree(server, database, { signal, now }, work) {
    const until = now().getTime() + patienceMs;
    for (;;) {
        try {
            return await (0,_postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withDatabaseLock */ .N)(server, database, 'exclusive', 'cleanup', signal, work);
        }
        catch (error) {
            const busy = error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'DATABASE_BUSY';
            if (!busy || now().getTime() > until)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal });
        }
    }
}


/***/ }),

/***/ 15030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/store-paths.js
var store_paths = __webpack_require__(92351);
// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/server.js
var connections_server = __webpack_require__(73422);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/catalog/source.js
var catalog_source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/operations/choose-backup.js
var choose_backup = __webpack_require__(65512);
// EXTERNAL MODULE: ./lib/operations/cutover.js + 4 modules
var cutover = __webpack_require__(82645);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/roles/read-roles.js + 1 modules
var read_roles = __webpack_require__(90899);
// EXTERNAL MODULE: ./lib/postgres/roles/role.js
var roles_role = __webpack_require__(62349);
// EXTERNAL MODULE: ./lib/postgres/roles/roles-file.js
var roles_file = __webpack_require__(27883);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/roles/provider-roles.js
var provider_roles = __webpack_require__(90804);
;// CONCATENATED MODULE: ./lib/postgres/roles/roles-plan.js




/** What a role can do nothing with but make databases, of which it sees no others. */
const harmless = ['CREATEDB'];
/**
 * Settles which roles are created, and what they get. A role that exists is left as it is: what it may do
 * here was decided here. Memberships come back where one of the two is created.
 *
 * The file was written by whoever may write to the store. So nobody becomes a superuser by it, nor, unless
 * that was asked for, gets what goes beyond databases; and nobody who is here comes by a role that is here
 * and that he was not a member of, by way of one that is created.
 */
function planRoles({ roles, memberships }, live, { mayGrant, maySet }) {
    const withheld = [];
    const withhold = (why, sql) => withheld.push(`${why}. If that is meant, run: ${sql}`);
    const there = new Map(live.map(role => [role.name, role]));
    const created = roles.flatMap((role) => {
        if (there.has(role.name))
            return [];
        const name = (0,quoting/* quoteIdent */.v4)(role.name);
        if (isOfSystem(role.name)) {
            withhold(`role ${name} is not created: PostgreSQL or a provider of servers has roles of that name`, roles_role/* roleSql */.V.create(role));
            return [];
        }
        const powers = role.powers.filter(power => {
            if (power === 'SUPERUSER') {
                withhold(`role ${name} was a superuser, and is none here`, roles_role/* roleSql */.V.power(role, power));
            }
            else if (!harmless.includes(power) && !mayGrant(power)) {
                withhold(`role ${name} does not get ${power}: ${unnamed}`, roles_role/* roleSql */.V.power(role, power));
            }
            else
                return true;
            return false;
        });
        const settings = role.settings.filter(setting => {
            if (maySet(setting.name))
                return true;
            withhold(`the setting ${setting.name} of role ${name} is not taken from a backup`, roles_role/* roleSql */.V.set(role, setting));
            return false;
        });
        return [{ ...role, powers, settings }];
    });
    const isNew = new Set(created.map(({ name }) => name));
    const possible = memberships.filter(({ role, member }) => [role, member].every(name => there.has(name) || isNew.has(name)) &&
        (isNew.has(role) || isNew.has(member)));
    const liveReach = (from) => reachable(from, name => there.get(name)?.memberOf ?? []);
    /** Who is here and becomes a member of a new role, directly or by way of others. */
    const receivers = (from) => [
        ...reachable(from, name => isNew.has(name)
            ? possible.flatMap(({ role, member }) => (role === name ? [member] : []))
            : []),
    ].filter(name => there.has(name) && there.get(name)?.isSuperuser !== true);
    const why = ({ role, member }) => {
        if (isNew.has(role))
            return undefined;
        const reach = [...liveReach(role)];
        const through = (name) => (name === role ? '' : `, by way of ${(0,quoting/* quoteIdent */.v4)(name)}`);
        const superuser = reach.find(name => there.get(name)?.isSuperuser);
        if (superuser !== undefined)
            return `that would make it a superuser${through(superuser)}`;
        const system = reach.find(name => isOfSystem(name) && !mayGrant(name));
        if (system !== undefined)
            return `${unnamed}${through(system)}`;
        if (isOfSystem(role))
            return undefined;
        const gaining = receivers(member).find(name => !liveReach(name).has(role));
        return gaining === undefined
            ? undefined
            : `${(0,quoting/* quoteIdent */.v4)(gaining)} would become a member, too, and was none`;
    };
    const granted = possible.filter(membership => {
        const reason = why(membership);
        if (reason === undefined)
            return true;
        const { role, member } = membership;
        withhold(`${(0,quoting/* quoteIdent */.v4)(member)} is not made a member of ${(0,quoting/* quoteIdent */.v4)(role)}: ${reason}`, roles_role/* roleSql */.V.grant(membership));
        return false;
    });
    return { roles: created, memberships: granted, withheld };
}
const unnamed = `${(0,reference/* option */.uK)('restore-system-grants')} does not name it`;
const isOfSystem = (name) => name.startsWith('pg_') || (0,provider_roles/* belongsToProvider */.J)(name);
function reachable(from, next) {
    const found = new Set([from]);
    for (const name of found)
        for (const other of next(name))
            found.add(other);
    return found;
}

// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
// EXTERNAL MODULE: ./lib/repository/checked-files.js
var checked_files = __webpack_require__(2127);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/operations/name-list.js
var name_list = __webpack_require__(33148);
;// CONCATENATED MODULE: ./lib/operations/roles/listed-roles.js


/** Roles in a message. */
const listedRoles = (roles) => (0,name_list/* listed */.KE)(roles.map(quoting/* quoteIdent */.v4), 20);

;// CONCATENATED MODULE: ./lib/operations/roles/create-roles.js











/** What a restore makes of the roles file of a backup, for `restoreRoles`. */
async function fetchRoles(store, maintenance, source, limits, signal) {
    if (source.kind === 'foreign' || !source.facts.roles) {
        throw new failure/* Failure */.HR('USAGE', `${source.name} has no roles file; ${(0,reference/* option */.uK)('restore-roles')} cannot create any`, `Leave ${(0,reference/* option */.uK)('restore-roles')} out and create the roles by hand, or name a backup that has one.`);
    }
    const bytes = await (0,checked_files/* readRolesFile */.K_)(store, source.backup, digests/* sha256 */.sc, signal);
    const roles = (0,roles_file/* parseRoles */.f)(bytes.toString('utf8'));
    return planRoles(roles, await (0,read_roles/* readLiveRoles */.mI)(maintenance), limits);
}
/** Creates the roles that are missing, with what belongs to them. */
async function restoreRoles(maintenance, { roles, memberships }, { reporter }) {
    const created = [];
    const warnings = [];
    const attempt = async (sql) => {
        try {
            await maintenance.execute(sql);
            return true;
        }
        catch (error) {
            if (!(0,statement_refusal/* isStatementRefusal */.K7)(error) || maintenance.lost.aborted)
                throw error;
            const warning = `${error.message}. When the cause is gone, run: ${sql}`;
            reporter.warn(warning);
            warnings.push(warning);
            return false;
        }
    };
    for (const role of roles) {
        if (await attempt(roles_role/* roleSql */.V.create(role)))
            created.push(role);
    }
    for (const role of created) {
        for (const power of role.powers)
            await attempt(roles_role/* roleSql */.V.power(role, power));
        for (const setting of role.settings)
            await attempt(roles_role/* roleSql */.V.set(role, setting));
        if (role.comment !== null)
            await attempt(roles_role/* roleSql */.V.comment(role, role.comment));
    }
    const isNew = new Set(created.map(({ name }) => name));
    const refused = new Set(roles.map(({ name }) => name).filter(name => !isNew.has(name)));
    for (const membership of memberships) {
        // Of one that could not be created that was told.
        if (refused.has(membership.role) || refused.has(membership.member))
            continue;
        await attempt(roles_role/* roleSql */.V.grant(membership));
    }
    const needPassword = created.filter(({ login }) => login).map(({ name }) => name);
    if (created.length > 0)
        reporter.info(`Created roles: ${listedRoles([...isNew])}`);
    if (needPassword.length > 0) {
        reporter.info(`These log in and have no password yet: ${listedRoles(needPassword)}`);
    }
    return { created: [...isNew], needPassword, warnings };
}
/**
 * Restores with the roles of the backup, if they are wanted. What a restore that fails does not need
 * any more is dropped again.
 */
async function withRoles(maintenance, roles, context, restore) {
    if (!roles)
        return await restore();
    const { warnings, ...restored } = await restoreRoles(maintenance, roles, context);
    try {
        const result = await restore();
        return { ...result, roles: restored, warnings: [...warnings, ...result.warnings] };
    }
    catch (error) {
        await dropRoles(maintenance, restored.created, context);
        throw error;
    }
}
/** Takes back what `restoreRoles` created, when the restore failed. One that something needs stays. */
async function dropRoles(maintenance, created, { reporter }) {
    if (maintenance.lost.aborted)
        return;
    for (const name of created.toReversed()) {
        try {
            await maintenance.execute(`DROP ROLE ${(0,quoting/* quoteIdent */.v4)(name)}`);
        }
        catch (error) {
            reporter.warn(`role ${(0,quoting/* quoteIdent */.v4)(name)} was created and stays: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
}

// EXTERNAL MODULE: ./lib/operations/sql-files.js
var sql_files = __webpack_require__(98188);
;// CONCATENATED MODULE: ./lib/operations/unrestored.js

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
    const when = unrestored.every(({ kind }) => kind === 'addition')
        ? 'Run'
        : 'When the cause is gone, run';
    return `${when}: ${statements.slice(0, shown).join(' ')}${more(statements)}`;
}
const more = ({ length }) => length > shown ? ` … and ${length - shown} more, which the log names` : '';
/** How a restore ends that put the data in place, but not everything that belongs to it. */
const constraintsFailure = (database, unrestored) => new failure/* Failure */.HR('CONSTRAINTS_NOT_RESTORED', `"${database}" has all its rows, but ${unrestored.length === 1 ? 'one thing' : `${unrestored.length} things`} could not be restored: ${namesOf(unrestored)}`, statementsOf(unrestored));

// EXTERNAL MODULE: ./lib/postgres/client-tools/client-tools.js
var client_tools = __webpack_require__(72756);
// EXTERNAL MODULE: ./lib/postgres/session/advisory-lock.js + 1 modules
var advisory_lock = __webpack_require__(36776);
;// CONCATENATED MODULE: ./lib/commands/restore/newer-archive.js


/**
 * Neither a later PostgreSQL's dump nor a later pg_dump's archive goes into the target, also where its
 * format could be read: the SQL in it is that of the later one.
 */
function refuseNewerArchive({ name, facts }, { server, tools }) {
    const { server: source, client } = facts;
    const target = `${server.name} runs PostgreSQL ${server.version}`;
    if (source.major > server.major) {
        throw new failure/* Failure */.HR('CLIENT_TOOLS_TOO_OLD', `${name} was taken from PostgreSQL ${source.version}, and ${target}: a dump does not go back to an earlier major version`, `Restore it into a server of version ${source.major} or later.`);
    }
    const clientMajor = Number.parseInt(client.version, 10);
    if (clientMajor > tools.major) {
        throw new failure/* Failure */.HR('CLIENT_TOOLS_TOO_OLD', `${name} was written by pg_dump ${client.version}, and ${target}, whose pg_restore ${tools.version} cannot restore it`, `Restore it into a server of version ${clientMajor} or later; make backups for this one without ${(0,reference/* option */.uK)('allow-newer-client')}.`);
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/catalog/settings.js
/**
 * Settings of a database or role that a backup may bring along. What it says was written by whoever may
 * write to the store, and the login that sets it may be a superuser: a setting that loads a library, runs
 * code, becomes another role, weakens passwords or hides something from the log is not a backup’s to set.
 */
/** As patterns of whole names, in small letters. Each may be set by whoever owns the database. */
const settings_harmless = [
    // How values look, and in which language.
    'datestyle|intervalstyle|timezone|timezone_abbreviations|bytea_output|xmlbinary|xmloption',
    'extra_float_digits|client_encoding|client_min_messages|default_text_search_config',
    'lc_(?:messages|monetary|numeric|time)|icu_validation_level',
    // How statements are read.
    'search_path|application_name|array_nulls|backslash_quote|escape_string_warning|standard_conforming_strings',
    'quote_all_identifiers|transform_null_equals|check_function_bodies|row_security',
    // Transactions, and what new tables are like.
    'default_transaction_(?:deferrable|isolation|read_only)|synchronous_commit',
    'default_(?:table_access_method|tablespace|toast_compression)|temp_tablespaces',
    // How long something may take.
    '(?:statement|lock|transaction|idle_session|idle_in_transaction_session)_timeout',
    'tcp_(?:keepalives_(?:count|idle|interval)|user_timeout)|client_connection_check_interval',
    // How much of the machine it may use.
    'work_mem|maintenance_work_mem|logical_decoding_work_mem|temp_buffers|hash_mem_multiplier',
    'gin_(?:fuzzy_search_limit|pending_list_limit)|effective_cache_size|vacuum_buffer_usage_limit',
    '(?:effective|maintenance)_io_concurrency|io_combine_limit|backend_flush_after|commit_siblings',
    'max_parallel_(?:maintenance_workers|workers|workers_per_gather)|wal_skip_threshold',
    'vacuum_cost_(?:delay|limit|page_(?:dirty|hit|miss))|vacuum_truncate|file_copy_method',
    'vacuum_(?:multixact_)?(?:failsafe_age|freeze_min_age|freeze_table_age)',
    'vacuum_max_eager_freeze_failure_rate',
    // Plans.
    'enable_[a-z_]+|jit|jit_(?:above|inline_above|optimize_above)_cost|geqo|geqo_[a-z_]+',
    'jit_(?:expressions|tuple_deforming)|debug_parallel_query|force_parallel_mode',
    'cpu_(?:index_tuple|operator|tuple)_cost|(?:random|seq)_page_cost|cursor_tuple_fraction',
    'parallel_(?:leader_participation|setup_cost|tuple_cost)|min_parallel_(?:index|table)_scan_size',
    'constraint_exclusion|(?:from|join)_collapse_limit|plan_cache_mode|recursive_worktable_factor',
    'default_statistics_target|synchronize_seqscans|stats_fetch_consistency|min_eager_agg_group_size',
    // Of extensions.
    String.raw `pg_trgm\.[a-z_]+|hnsw\.[a-z_]+|ivfflat\.[a-z_]+`,
    String.raw `plpgsql\.(?:extra_errors|extra_warnings|check_asserts|print_strict_params)`,
];
const allowed = new RegExp(`^(?:${settings_harmless.join('|')})$`);
/** A module that is loaded on demand and is no extension: nothing on a server names it. */
const unnamedModules = ['auto_explain'];
/**
 * Whether a setting may be taken from a backup. One of two parts is an application’s own (`app.tenant`),
 * unless the first belongs to a module of the server, which may do anything by it.
 */
function mayComeFromBackup(setting, modules) {
    const name = setting.toLowerCase();
    if (allowed.test(name))
        return true;
    const [first = '', ...rest] = name.split('.');
    return rest.length > 0 && !modules.has(first) && !unnamedModules.includes(first);
}

;// CONCATENATED MODULE: ./lib/operations/roles/missing-roles.js






/**
 * Says which roles that the backup speaks of will be missing. Throws when one of them is needed: a
 * restore would stop at the policy or user mapping that names it.
 */
async function reportMissingRoles(maintenance, facts, properties, creating, { reporter }) {
    const there = await (0,read_roles/* readRoleNames */.fE)(maintenance);
    for (const { name } of creating?.roles ?? [])
        there.add(name);
    const used = facts.usedRoles ?? [];
    // The owner is the preflight's to tell of.
    const ofDatabase = [
        ...properties.grants.map(({ role }) => role),
        ...properties.settings.map(({ role }) => role),
    ].filter(role => role !== null);
    const missing = [...new Set([...used.map(({ name }) => name), ...ofDatabase])].filter(name => !there.has(name) && !(0,provider_roles/* belongsToProvider */.J)(name));
    const needed = used.filter(({ name, needed: one }) => one && !there.has(name));
    const hint = facts.roles
        ? `Create them, or restore with ${(0,reference/* option */.uK)('restore-roles')}.`
        : `Create them first: ${missing.map(name => `CREATE ROLE ${(0,quoting/* quoteIdent */.v4)(name)};`).join(' ')}`;
    if (needed.length > 0) {
        throw new failure/* Failure */.HR('PREFLIGHT_FAILED', `policies or user mappings name roles that the server lacks: ${listedRoles(needed.map(({ name }) => name))}`, hint);
    }
    if (missing.length === 0)
        return;
    reporter.warn(`the server lacks roles that own something in the backup or have rights in it: ${listedRoles(missing)}. ${hint}`);
}

// EXTERNAL MODULE: ./lib/operations/verified-download.js
var verified_download = __webpack_require__(27577);
// EXTERNAL MODULE: ./lib/postgres/archive/list-archive.js
var list_archive = __webpack_require__(99735);
// EXTERNAL MODULE: ./lib/postgres/archive/search-path.js
var search_path = __webpack_require__(86386);
// EXTERNAL MODULE: ./lib/postgres/client-tools/choose-jobs.js
var choose_jobs = __webpack_require__(21973);
// EXTERNAL MODULE: ./lib/postgres/database/settings.js
var database_settings = __webpack_require__(63496);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var catalog_backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/search-path.js
var catalog_search_path = __webpack_require__(87339);
// EXTERNAL MODULE: ./lib/operations/rehydrate.js
var operations_rehydrate = __webpack_require__(28906);
;// CONCATENATED MODULE: ./lib/commands/restore/backup-findings.js






/** What was seen when the backup was made, and will fail perhaps. */
function searchPathFindings({ loadSearchPath }, source) {
    const [first, ...others] = source.facts.needsSearchPath ?? [];
    if (!first || loadSearchPath)
        return [];
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return [
        {
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `${source.name} may fail to load, for its functions may need a search_path: ${(0,catalog_search_path/* describeSearchPathNeed */.bw)(first)}${more}`,
            hint: `If it does: ${(0,reference/* option */.uK)('load-search-path')}.`,
        },
    ];
}
/** What the manifest and one listing tell: whether the files are there, of the right size, and readable. */
async function fileFindings(store, { request }, source, context) {
    const files = await listFiles(store, source, context.signal);
    const damages = ['dump', 'contents'].flatMap(file => damageFindings(source, file, files.get(file)));
    // What is damaged is not worth waiting for.
    const rehydrate = damages.length === 0 ? request.rehydrate : 'off';
    const what = `backup ${source.name}`;
    const archived = await (0,operations_rehydrate/* requestRehydration */.Nv)(store, what, files.values(), rehydrate, context);
    if (!archived)
        return damages;
    const { code, message, hint } = archived;
    return [...damages, { level: 'error', code, message, hint }];
}
async function listFiles(store, { backup, name, database, dump }, signal) {
    const kinds = new Map(names/* backupFiles */.U_.map(file => [(0,catalog_backup/* storedName */.Rs)(backup, file), file]));
    const files = new Map();
    const beside = `${(0,names/* databaseFolder */.QN)(database)}${name}.`;
    for (const prefix of dump.startsWith(beside) ? [beside] : [beside, dump]) {
        for await (const object of store.list(prefix, signal)) {
            const kind = kinds.get(object.name);
            if (kind)
                files.set(kind, object);
        }
    }
    return files;
}
function damageFindings({ name, facts: manifest }, file, stored) {
    const anotherOne = `Name another one with ${(0,reference/* option */.uK)('backup')}: ${(0,reference/* ownCommand */.w1)('list')}`;
    const what = file === 'dump' ? 'dump' : 'contents file';
    if (!stored) {
        return [
            {
                level: 'error',
                code: 'BACKUP_FILE_MISSING',
                message: `the ${what} of ${name} is gone from the store`,
                hint: anotherOne,
            },
        ];
    }
    if (stored.sizeBytes !== manifest[file].sizeBytes) {
        return [
            {
                level: 'error',
                code: 'BACKUP_CHECKSUM_MISMATCH',
                message: `the ${what} of ${name} has ${stored.sizeBytes} bytes, recorded ${manifest[file].sizeBytes}`,
                hint: `It was changed or damaged in the store. ${anotherOne}`,
            },
        ];
    }
    if (stored.sizeBytes === 0) {
        return [
            {
                level: 'error',
                code: 'BACKUP_CHECKSUM_MISMATCH',
                message: `the ${what} of ${name} is empty: it has 0 bytes`,
                hint: `No backup is. ${anotherOne}`,
            },
        ];
    }
    return [];
}
/** What a backup was taken without is gone once what has it now is replaced. */
function exclusionFindings({ request, target }, { name, facts: manifest }) {
    const { schemas, tableData } = manifest.exclusions;
    if (target.kind !== 'whole' || schemas.length + tableData.length === 0)
        return [];
    const without = [
        ...(schemas.length > 0
            ? [
                `the ${(0,name_list/* named */.KT)('schema', schemas.map(schema => `"${schema}"`))}`,
            ]
            : []),
        ...(tableData.length > 0
            ? [`the rows of ${(0,name_list/* listed */.KE)(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
            : []),
    ].join(' and ');
    return [
        {
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `${name} was taken without ${without}, which "${request.target}" will lack once it is replaced`,
            hint: request.strategy === 'swap' || request.safetyBackup
                ? `Whatever of that "${request.target}" has now will be in ${request.strategy === 'swap' ? 'the old database that is kept' : 'the safety backup'}.`
                : 'Without a safety backup it will be gone.',
        },
    ];
}

// EXTERNAL MODULE: ./lib/catalog/loadable.js
var loadable = __webpack_require__(35347);
// EXTERNAL MODULE: ./lib/repository/evidence.js
var repository_evidence = __webpack_require__(59623);
;// CONCATENATED MODULE: ./lib/commands/restore/earlier-evidence.js



/** Looks for the newest verification that says whether a backup can be loaded. */
async function readEarlierEvidence(store, backup, { signal }) {
    for (const of of (0,loadable/* tellingVerifications */.Ox)(backup)) {
        const evidence = await (0,repository_evidence/* readEvidence */.A)(store, backup.place, of, signal);
        if (!evidence) {
            // Nobody knows of what kind that failure was.
            if (of.verdict === 'failed') {
                return { kind: 'failed', of, problem: 'its evidence cannot be read' };
            }
            continue;
        }
        // Of another dump of that name.
        if (evidence.dumpSha256 !== backup.manifest.dump.sha256)
            continue;
        const [problem] = (0,loadable/* loadProblems */.xI)(evidence.checks);
        if (problem !== undefined)
            return { kind: 'failed', of, problem };
        if (of.level === 'restore')
            return { kind: 'loaded', at: of.stamp };
    }
    return { kind: 'none' };
}
/** A backup that is known to be bad is not put in the place of what is there; of one never tried it is said. */
function evidenceFindings({ request, target }, { name }, evidence, { reporter }) {
    if (evidence.kind === 'none') {
        reporter.info(`${name} was never drilled: whether it can be loaded has not been seen yet (verify with ${(0,reference/* option */.uK)('verify-level')} restore)`);
    }
    if (evidence.kind !== 'failed')
        return [];
    const { of, problem } = evidence;
    const found = {
        code: 'BACKUP_FAILED_VERIFICATION',
        message: `${name} failed its verification of ${of.stamp} (${of.level}): ${problem}`,
    };
    if (target.kind !== 'whole') {
        return [{ ...found, level: 'warning', hint: 'Nothing is lost when it fails here, too.' }];
    }
    return request.acceptFailedVerification
        ? [{ ...found, level: 'warning', hint: 'It is restored all the same, as was asked for.' }]
        : [
            {
                ...found,
                level: 'error',
                hint: `"${request.target}" is not replaced by it. Look at it in a new database (${(0,reference/* option */.uK)('target-database')}), verify it anew, insist (${(0,reference/* option */.uK)('accept-failed-verification')}), or name another one with ${(0,reference/* option */.uK)('backup')}: ${(0,reference/* ownCommand */.w1)('list')}`,
            },
        ];
}

// EXTERNAL MODULE: ./lib/catalog/database-properties.js
var database_properties = __webpack_require__(40974);
// EXTERNAL MODULE: ./lib/operations/archive-check.js
var archive_check = __webpack_require__(80045);
// EXTERNAL MODULE: ./lib/operations/preflight/disk-space.js
var disk_space = __webpack_require__(92546);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/postgres/archive/external-archive.js
var external_archive = __webpack_require__(83404);
// EXTERNAL MODULE: ./lib/postgres/archive/file-format.js
var file_format = __webpack_require__(85256);
// EXTERNAL MODULE: ./lib/postgres/database/properties.js
var postgres_database_properties = __webpack_require__(97840);
// EXTERNAL MODULE: ./lib/postgres/session/refusals.js
var refusals = __webpack_require__(81479);
;// CONCATENATED MODULE: ./lib/commands/restore/external-dump.js










/**
 * Fetches a dump that no manifest speaks of, and reads from itself what a manifest would say. All of it
 * is unpacked once: that it has its end is the only thing that can be known of its bytes.
 */
async function fetchExternalDump({ server, store, tools, tempDir }, maintenance, { name, sizeBytes }, { database, target: targetName, rehydrate }, target, archive, context) {
    const { reporter, signal } = context;
    await (0,operations_rehydrate/* refuseArchived */.xl)(store, name, [name], rehydrate, context);
    const [noRoom] = await (0,disk_space/* scratchFindings */.l)(tempDir, sizeBytes);
    if (noRoom)
        throw new failure/* Failure */.HR(noRoom.code, noRoom.message, noRoom.hint);
    reporter.info(`Fetching ${name}, of which there is no manifest`);
    const read = await store.download(name, archive, {
        signal,
        onBytes: (0,operations_reporter/* reportBytes */.I)(reporter, name, sizeBytes),
        recordedBytes: sizeBytes,
    });
    const other = await (0,file_format/* otherFormat */.Q)(archive);
    if (other)
        throw new failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${other.what}`, other.hint);
    reporter.info(`Reading all of ${name}`);
    const found = await readOrRefuse(name, () => (0,external_archive/* readExternalArchive */.G)(server, tools, archive, signal));
    const live = target.kind === 'whole' ? target.properties : undefined;
    const unchecked = [
        `there is no SHA-256 to compare ${name} with: it can be read to its end, but a byte that was changed would not be seen`,
        'nothing was recorded to compare the restored database with, nor what was left out of the dump',
        ...(found.database === undefined || found.database === database
            ? []
            : [
                `it is a dump of the database "${found.database}", and is taken for one of "${database}"`,
            ]),
        ...(found.properties
            ? []
            : [
                `it does not say its encoding and locale: those of ${live ? `"${targetName}"` : 'template0'} are taken`,
            ]),
        ...(live
            ? []
            : [
                `settings, grants and comment of the database itself are not taken from it: "${targetName}" gets PostgreSQL’s defaults`,
            ]),
    ];
    for (const each of unchecked)
        reporter.warn(each);
    const { serverVersion = server.version, clientVersion = serverVersion } = found;
    return {
        kind: 'foreign',
        name,
        database,
        dump: name,
        createdAt: found.createdAt,
        unchecked,
        facts: {
            server: { version: serverVersion, major: Number.parseInt(serverVersion, 10) },
            client: { version: clientVersion },
            dump: { sizeBytes: read.sizeBytes },
            properties: {
                ...(found.properties ?? live ?? (await propertiesOfTemplate(maintenance))),
                owner: found.owner ?? server.address.username,
                connectionLimit: -1,
                comment: null,
                grants: database_properties/* defaultGrants */.T,
                settings: [],
            },
            extensions: found.extensions.map(extension => ({ name: extension })),
            exclusions: { schemas: [], tableData: [], pgDumpOptions: [] },
            totals: { tables: found.tables },
            usedRoles: found.neededRoles.map(role => ({ name: role, needed: true })),
        },
    };
}
/** Those of a new database of which nothing is said. */
async function propertiesOfTemplate(maintenance) {
    const found = await (0,postgres_database_properties/* readProperties */.Qh)(maintenance, 'template0');
    if (found)
        return found.properties;
    throw new failure/* Failure */.HR('PREFLIGHT_FAILED', 'the server has no database template0, from which databases are made', refusals/* withoutTemplate */.jV);
}
/** What pg_restore says of an archive that is cut off or that it does not know. */
async function readOrRefuse(name, read) {
    try {
        return await read();
    }
    catch (error) {
        throw new failure/* Failure */.HR('DUMP_UNUSABLE', `${name} cannot be restored: ${(0,archive_check/* damageIn */.dh)(error)}`, 'It is cut off or damaged, or a later pg_dump made it than the pg_restore that fits the server can read. Nothing was touched.', { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
;// CONCATENATED MODULE: ./lib/commands/restore/harmless-properties.js


/**
 * What a backup may decide about its database. What is replaced keeps its own, for that was decided on the
 * server; a manifest was written by whoever may write to the store.
 */
function harmlessProperties(recorded, target, maySet) {
    const { settings, comment } = recorded;
    const own = (0,mark/* withoutMark */.E_)(comment);
    return {
        properties: {
            ...recorded,
            settings: settings.filter(({ name }) => maySet(name)),
            comment: own,
        },
        withheld: [
            ...settings
                .filter(({ name }) => !maySet(name))
                .map(setting => (0,database_settings/* settingStatement */.KA)(target, setting))
                .map(({ what, sql }) => `${what} is not taken from a backup. If that is meant, run: ${sql}`),
            ...(own !== comment
                ? [
                    'the comment of the database is not taken: this program marks what it makes by such a one',
                ]
                : []),
        ],
    };
}

// EXTERNAL MODULE: ./lib/operations/preflight/restorer-privileges.js
var restorer_privileges = __webpack_require__(82409);
// EXTERNAL MODULE: ./lib/operations/preflight/safety-backup.js
var safety_backup = __webpack_require__(91229);
// EXTERNAL MODULE: ./lib/operations/preflight/server.js + 2 modules
var preflight_server = __webpack_require__(48152);
// EXTERNAL MODULE: ./lib/postgres/probes/preflight.js + 1 modules
var preflight = __webpack_require__(80058);
;// CONCATENATED MODULE: ./lib/commands/restore/preflight.js
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
async function preflight_preflight(parts, maintenance, intention, context, alreadyFound) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = context;
        const { request, source, target } = intention;
        const { facts } = source;
        const { restorer, server } = parts;
        const own = __addDisposableResource(env_1, restorer === server
            ? undefined
            : await restorer.connect(restorer.address.maintenanceDatabase, 'start', signal), true);
        const answer = await (0,preflight/* askServer */.P)(maintenance, own ?? maintenance, {
            database: request.target,
            exists: target.kind !== 'absent',
            owner: (target.kind === 'whole' ? target.properties : facts.properties).owner,
            like: facts.properties,
            extensions: facts.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const findings = [
            ...confirmation(intention),
            ...alreadyFound,
            ...(0,preflight_server/* serverFindings */.c)(parts, intention, answer),
            ...(answer.rights ? (0,restorer_privileges/* rightsFindings */.IX)(parts, answer.rights) : []),
            // A foreign dump is here already, and all that is said of it was read from it.
            ...(source.kind === 'backup'
                ? [
                    ...(await fileFindings(parts.store, intention, source, context)),
                    ...exclusionFindings(intention, source),
                    ...(await (0,disk_space/* scratchFindings */.l)(parts.tempDir, facts.dump.sizeBytes)),
                ]
                : []),
            ...(target.kind === 'whole' && request.safetyBackup
                ? await (0,safety_backup/* safetyBackupFindings */.F)(parts.store, request.target, signal)
                : []),
        ];
        for (const { level, message, hint } of findings) {
            if (level === 'warning')
                reporter.warn(`${message}. ${hint}`);
        }
        refuse(findings.filter(({ level }) => level === 'error'), request.target);
        return answer.serverState?.spare_connections;
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
        throw new failure/* Failure */.HR(first.code, first.message, first.hint);
    const numbered = (texts) => texts.map((text, index) => `(${index + 1}) ${text}`);
    throw new failure/* Failure */.HR('PREFLIGHT_FAILED', `${errors.length} things stand in the way of restoring "${target}": ${numbered(errors.map(({ message }) => message)).join('; ')}`, numbered(errors.map(({ hint }) => hint)).join(' '));
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
            hint: `To replace it, give its name once more, in ${(0,reference/* option */.uK)('confirm')}. Look twice at the host as well.`,
        },
    ];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/catalog/compare-contents.js
var compare_contents = __webpack_require__(56787);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/backup.js + 10 modules
var snapshot_backup_backup = __webpack_require__(76319);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/snapshot-session.js
var snapshot_session = __webpack_require__(87807);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 7 modules
var contents_contents = __webpack_require__(92511);
// EXTERNAL MODULE: ./lib/postgres/database/size.js
var size = __webpack_require__(40388);
// EXTERNAL MODULE: ./lib/postgres/probes/extensions.js
var extensions = __webpack_require__(64865);
// EXTERNAL MODULE: ./lib/storage/directory/store.js + 4 modules
var directory_store = __webpack_require__(34903);
;// CONCATENATED MODULE: ./lib/commands/restore/safety-backup.js


/** How a safety backup is made: of everything, with what it takes to compare it. */
const safetySettings = {
    label: 'safety',
    compression: { method: 'auto' },
    countRows: true,
    hashContents: false,
    includeRoles: true,
    lockWaitTimeoutSeconds: 60,
    stallTimeoutMinutes: 60,
    excludeSchemas: [],
    excludeTableData: [],
    pgDumpOptions: [],
};
/**
 * Backs up what a restore replaces, under the name that it has meanwhile and that no application knows:
 * nothing that was ever acknowledged is missing in it.
 */
async function takeSafetyBackup(parts, maintenance, target, setAsideAs, context) {
    const snapshotSession = (0,snapshot_session/* openSnapshotSession */.$)(parts.server, setAsideAs, context.signal);
    const settings = { ...safetySettings, setAsideAs };
    const safety = await (0,snapshot_backup_backup/* backupDatabase */._)(parts, maintenance, snapshotSession, target, settings, context);
    context.reporter.info(`Safety backup of "${target}": ${safety.name}`);
    return safety;
}

;// CONCATENATED MODULE: ./lib/commands/restore/trial-remedies.js

/** What mends a dump that cannot be loaded. */
const remediesFor = (problem, { searchPath, tolerates }) => [
    'Mend in the database what the message names, and take a new backup.',
    ...(/does not exist/.test(problem) && searchPath === undefined
        ? [`Where a function needs the search_path of the database: ${(0,reference/* option */.uK)('load-search-path')}.`]
        : []),
    ...(tolerates === 'nothing'
        ? [
            `Where no more than constraints or indexes fail: ${(0,reference/* option */.uK)('on-constraint-failure')} report.`,
        ]
        : []),
].join(' ');
/** What a user can do where nothing could be tried. */
const choices = (target, { hint }) => `"${target}" is as it was. ${hint} Or restore beside it, which drops nothing: ${(0,reference/* option */.uK)('strategy')} swap, where the server has room for two copies. Or do without the proof: ${(0,reference/* option */.uK)('accept-unproven-safety-backup')}.`;

;// CONCATENATED MODULE: ./lib/commands/restore/prove-safety-backup.js
var prove_safety_backup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prove_safety_backup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Proves that the target can be loaded back: a dump of it, made while applications work, is loaded on
 * trial. The safety backup is made once it is closed, and is as good as long as the same is defined in it.
 */
async function proveTarget(trials, parts, maintenance, request, manner, context) {
    const { target } = request;
    await requireExtensions(parts, maintenance, target, context);
    if (request.acceptUnprovenSafetyBackup) {
        context.reporter.warn(`whether "${target}" can be loaded back was not tried, as was asked for (${(0,reference/* option */.uK)('accept-unproven-safety-backup')})`);
        return { tried: undefined, confirm: async () => undefined };
    }
    const refuse = (trial) => refuseUnproven(request.target, trial, manner);
    const bytes = await (0,size/* databaseSize */.J)(maintenance, target);
    // The dump and the database that is made of it.
    const noRoom = bytes === undefined ? undefined : await trials.noRoomFor(bytes * 1.5);
    if (noRoom)
        refuse(noRoom);
    context.reporter.info(`Trying whether "${target}" could be loaded back`);
    const tried = await dumpOnTrial(parts, maintenance, target, manner, context);
    refuse(await trials.load(tried.source, tried, manner, context));
    context.reporter.info(`"${target}" can be loaded back`);
    return {
        tried,
        confirm: async (safety) => {
            const contents = await (0,checked_files/* readContentsFile */.HH)(parts.store, safety, digests/* sha256 */.sc, context.signal);
            if (tried.contents && haveSameDefinitions(tried.contents, contents))
                return;
            context.reporter.info(`"${target}" has changed since, and is tried anew`);
            refuse(await trySafetyBackup(trials, parts, safety, contents, manner, context));
        },
    };
}
/** What the server itself cannot make any more is lost with the database, whatever anybody accepts. */
async function requireExtensions({ server }, maintenance, target, { signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = prove_safety_backup_addDisposableResource(env_1, await server.connect(target, 'restore', signal), true);
        const used = (await (0,contents_contents/* readExtensions */.H)(session)).map(({ name }) => name);
        const gone = await (0,extensions/* missingExtensions */.xU)(maintenance, used);
        if (gone.length === 0)
            return;
        throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `"${target}" could not be created again once it is dropped: ${server.name} does not have the extensions that it uses: ${gone.join(', ')}`, `"${target}" is as it was. Install their packages on the server, or keep it: ${(0,reference/* option */.uK)('strategy')} swap, where the server has room for two copies.`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = prove_safety_backup_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Proves the safety backup of what a swap has replaced, once it is made. */
const proveWhenDropped = (trials, parts, { target, acceptUnprovenSafetyBackup }, manner, context) => ({
    tried: undefined,
    confirm: async (safety) => {
        if (acceptUnprovenSafetyBackup)
            return;
        context.reporter.info(`Trying whether ${safety.name} can be loaded`);
        const contents = await (0,checked_files/* readContentsFile */.HH)(parts.store, safety, digests/* sha256 */.sc, context.signal);
        const trial = await trySafetyBackup(trials, parts, safety, contents, manner, context);
        refuseUnproven(target, trial, manner);
    },
});
/** Loads a safety backup on trial, from the store. */
async function trySafetyBackup(trials, parts, safety, contents, manner, context) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parts.tempDir, 'safety-'));
    try {
        const archive = (0,external_node_path_.join)(folder, 'safety.dump');
        await (0,verified_download/* downloadVerified */.n)(parts.store, safety, 'dump', archive, context.reporter, context.signal);
        if (manner.searchPath !== undefined)
            await (0,search_path/* loadWithPath */.C)(archive, safety.manifest.properties);
        return await trials.load((0,catalog_source/* sourceOf */.v)(safety), { archive, contents }, manner, context);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const haveSameDefinitions = (one, other) => {
    const { missing, unexpected, changed } = (0,compare_contents/* compareContents */.Y)(one, other);
    return missing.length + unexpected.length + changed.length === 0;
};
/** Dumps the target to this machine, the way a safety backup is made. */
async function dumpOnTrial({ server, tools, tempDir }, maintenance, target, manner, context) {
    const { reporter, signal } = context;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, 'tried-'));
    const store = (0,directory_store.openDirectoryStore)(folder);
    const backup = await (0,snapshot_backup_backup/* backupDatabase */._)({ server, store, tools }, maintenance, (0,snapshot_session/* openSnapshotSession */.$)(server, target, signal), target, { ...safetySettings, includeRoles: false }, { ...context, reporter: { ...reporter, info: reporter.detail } });
    const archive = (0,external_node_path_.join)(folder, (0,catalog_backup/* storedName */.Rs)(backup, 'dump'));
    if (manner.searchPath !== undefined)
        await (0,search_path/* loadWithPath */.C)(archive, backup.manifest.properties);
    const contents = await (0,checked_files/* readContentsFile */.HH)(store, backup, digests/* sha256 */.sc, signal);
    return { source: (0,catalog_source/* sourceOf */.v)(backup), archive, contents };
}
function refuseUnproven(target, trial, manner) {
    switch (trial.kind) {
        case 'loaded':
            return;
        case 'failed':
            throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `"${target}" could not be loaded back once it is dropped, as a trial on this machine showed: ${trial.problem}`, `"${target}" is as it was. ${remediesFor(trial.problem, manner)} Or keep it as it is: ${(0,reference/* option */.uK)('strategy')} swap, which needs room for two copies and drops nothing. Or give up what cannot be loaded: ${(0,reference/* option */.uK)('accept-unproven-safety-backup')}.`);
        case 'impossible':
            throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `whether "${target}" could be loaded back once it is dropped could not be tried on this machine: ${trial.reason}`, choices(target, trial));
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/prove-source.js



/**
 * What is dropped has to be loadable, and so has what is to take its place. Both are tried before anything
 * is closed: a database may hold what PostgreSQL does not enforce, and then no dump of it can be loaded as it is.
 */
/** Proves that the dump to be restored can be loaded, unless a drill has shown it, or stops. */
async function proveSource(trials, request, source, fetched, manner, evidence, context) {
    const { reporter } = context;
    const { name } = source;
    if (evidence.kind === 'loaded' && request.safetyBackup) {
        // The way back is proven by ourselves: should the evidence be wrong, no more than time is lost.
        reporter.info(`${name} could be loaded, by its drill of ${evidence.at}`);
        return;
    }
    reporter.info(`Trying whether ${name} can be loaded`);
    const trial = await trials.load(source, fetched, manner, context);
    switch (trial.kind) {
        case 'loaded':
            return reporter.info(`${name} can be loaded`);
        case 'failed':
            throw new failure/* Failure */.HR('BACKUP_UNPROVEN', `${name} cannot be loaded, as a trial on this machine showed: ${trial.problem}`, `"${request.target}" is as it was. ${remediesFor(trial.problem, manner)} Or name another backup with ${(0,reference/* option */.uK)('backup')}.`);
        case 'impossible':
            if (request.acceptUnprovenSafetyBackup) {
                return reporter.warn(`whether ${name} can be loaded was not tried: ${trial.reason}`);
            }
            throw new failure/* Failure */.HR('BACKUP_UNPROVEN', `whether ${name} can be loaded could not be tried on this machine: ${trial.reason}`, choices(request.target, trial));
    }
}

// EXTERNAL MODULE: ./lib/catalog/byte-size.js
var byte_size = __webpack_require__(17307);
// EXTERNAL MODULE: ./lib/catalog/room.js
var room = __webpack_require__(88960);
// EXTERNAL MODULE: ./lib/postgres/database/free-space.js + 1 modules
var free_space = __webpack_require__(33973);
;// CONCATENATED MODULE: ./lib/commands/restore/strategy.js





/**
 * Settles how a target is replaced: by a swap where there is known to be room for two, for a swap drops
 * nothing that is not loaded yet; otherwise by `recreate`, which needs room for one.
 */
async function chooseStrategy(maintenance, { strategy, serverFreeGib, target }, source) {
    if (strategy !== 'auto')
        return { name: strategy, reason: 'as asked for' };
    const room = await roomOf(maintenance, serverFreeGib);
    if (!room) {
        return {
            name: 'recreate',
            reason: `whether the server has room for two copies is not known; ${(0,reference/* option */.uK)('server-free-gib')} tells it, and ${(0,reference/* option */.uK)('strategy')} swap does without knowing`,
        };
    }
    const needed = await roomFor(maintenance, source, target);
    const figures = `${(0,byte_size/* gibibytes */.p)(room.freeBytes)} are free (${room.where}), about ${(0,byte_size/* gibibytes */.p)(needed)} needed`;
    return room.freeBytes >= needed
        ? { name: 'swap', reason: `there is room for two copies: ${figures}` }
        : { name: 'recreate', reason: `there is no room for two copies: ${figures}` };
}
/** What the user says, or what can be seen. */
const roomOf = async (maintenance, serverFreeGib) => serverFreeGib === undefined
    ? await (0,free_space/* roomAtHand */.Y)(maintenance)
    : { freeBytes: serverFreeGib * 1024 ** 3, where: (0,reference/* option */.uK)('server-free-gib') };
/** A full disk would stop the server for everybody: there has to be something left. */
const reserve = { share: 1.2, bytes: 1024 ** 3 };
/** A second copy, and the write-ahead log that is made with it. */
async function roomFor(maintenance, source, target) {
    // Of a dump that says nothing the database that is there is the best estimate.
    const live = source.facts.databaseBytes ?? (await (0,size/* databaseSize */.J)(maintenance, target)) ?? 0;
    return Math.max((0,room/* mostRestoredBytes */.j)(source.facts), live) * reserve.share + reserve.bytes;
}
/**
 * What a restore does, once its strategy is settled. A swap that drops nothing makes a safety backup only
 * where nobody asked for a swap: whoever relied on one still has it.
 */
function settle(asked, strategy, found) {
    const drops = strategy === 'recreate' || asked.keepReplacedHours === 0;
    const { safetyBackup } = asked;
    return {
        ...asked,
        strategy,
        safetyBackup: safetyBackup && found.kind === 'whole' && (drops || asked.strategy === 'auto'),
    };
}
/** Whether the target is dropped before what takes its place is loaded: there is a time without either. */
const dropsFirst = ({ strategy }, found) => found.kind === 'whole' && strategy === 'recreate';

;// CONCATENATED MODULE: ./lib/commands/restore/report-plan.js



/** Says what is restored, and what becomes of the target, before anything is changed. */
function reportPlan({ request, source, target, list, jobs, }, strategy, { reporter }) {
    const { name, facts } = source;
    const differing = target.kind === 'whole' && source.kind === 'backup'
        ? (0,postgres_database_properties/* differingProperties */.cY)(facts.properties, target.properties)
        : [];
    if (differing.length > 0) {
        reporter.info(`"${request.target}" keeps its own ${differing.join(', ')}: not as in the backup`);
    }
    reporter.info(source.kind === 'backup'
        ? `${name} is whole: ${list.entries} entries, taken ${source.facts.snapshotAt} from ${source.facts.server.host}`
        : `${name} can be read to its end: ${list.entries} entries, dumped from PostgreSQL ${facts.server.version}`);
    reporter.info(fateOfTarget(request, target, strategy, jobs));
    if (dropsFirst(request, target) && !request.safetyBackup) {
        reporter.warn(`without a safety backup there is no way back to what is in "${request.target}" now, also if the restore fails`);
    }
}
function fateOfTarget({ target, safetyBackup, keepReplacedHours }, found, strategy, jobs) {
    const how = `, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
    switch (found.kind) {
        case 'absent':
            return `"${target}" does not exist yet and will be created${how}`;
        case 'half-restored':
            return `"${target}" is the rest of run ${found.mark.run}, which did not end; it will be dropped and restored anew${how}`;
        case 'whole': {
            const why = strategy ? ` (${strategy.name}: ${strategy.reason})` : '';
            return strategy?.name === 'swap'
                ? `"${target}" will be replaced by renaming once the restored database has been checked${how}${why}; ${fateOfOld(keepReplacedHours, safetyBackup)}`
                : `"${target}" will be closed to applications, ${safetyBackup ? 'backed up, dropped' : 'dropped WITHOUT a safety backup'} and restored anew${how}${why}`;
        }
    }
}
/** What becomes of the database that a swap replaces. */
const fateOfOld = (hours, safetyBackup) => hours === 0
    ? `the old database will be dropped${safetyBackup ? ' once its safety backup is made and proven' : ' at once, without a safety backup'} (${(0,reference/* option */.uK)('keep-replaced')} 0)`
    : `the old database will be kept for ${hours} hours beside it, and needs its room so long (${(0,reference/* option */.uK)('keep-replaced')})${safetyBackup ? '; a safety backup is made of it' : ''}`;

// EXTERNAL MODULE: ./lib/operations/incomplete-restore.js
var incomplete_restore = __webpack_require__(6723);
;// CONCATENATED MODULE: ./lib/commands/restore/target.js



/** What has the target's name now; throws where that is the rest of somebody else's restore. */
async function inspectTarget(maintenance, database) {
    const found = await (0,postgres_database_properties/* readProperties */.Qh)(maintenance, database);
    if (!found)
        return { kind: 'absent' };
    const { mark, isOurs, properties } = found;
    if (mark?.role !== 'restoring')
        return { kind: 'whole', properties };
    if (isOurs)
        return { kind: 'half-restored', mark };
    // What is half-restored is dropped without a backup.
    throw new failure/* Failure */.HR('DATABASE_HALF_RESTORED', `"${database}" says of itself that it is a half-restored copy (run ${mark.run}), but it belongs to "${properties.owner}", and not to this login`, `Restore as "${properties.owner}", whose copy it may be.${(0,incomplete_restore/* withoutMark */.E)(database)}`);
}

;// CONCATENATED MODULE: ./lib/commands/restore/prepare.js
























/** All checks. Nothing on the server has been changed when this returns or throws. */
async function prepare(parts, maintenance, asked, { chosen, sqlBeforeExchange }, trials, context) {
    const { restorer, store, tools, tempDir, cores } = parts;
    const { reporter, signal } = context;
    const target = await inspectTarget(maintenance, asked.target);
    const archive = (0,external_node_path_.join)(tempDir, 'archive.dump');
    // All that is known of a foreign dump is in it.
    const source = chosen.kind === 'backup'
        ? (0,catalog_source/* sourceOf */.v)(chosen.backup)
        : await fetchExternalDump(parts, maintenance, chosen, asked, target, archive, context);
    const { facts, name } = source;
    refuseNewerArchive(source, parts);
    const strategy = target.kind === 'whole' ? await chooseStrategy(maintenance, asked, source) : undefined;
    const request = settle(asked, strategy?.name ?? 'recreate', target);
    const evidence = source.kind === 'backup'
        ? await readEarlierEvidence(store, source.backup, context)
        : { kind: 'none' };
    const intention = { request, source, target };
    const findings = source.kind === 'backup'
        ? [
            ...evidenceFindings(intention, source, evidence, context),
            ...searchPathFindings(request, source),
        ]
        : [];
    const connections = await preflight_preflight(parts, maintenance, intention, context, findings);
    const drops = dropsFirst(request, target);
    if (drops)
        await trials.requireOpen(request, context);
    const modules = await (0,database_settings/* readModules */.Uq)(maintenance);
    const maySet = (setting) => mayComeFromBackup(setting, modules);
    const mayGrant = (name) => (0,patterns/* matchesAny */._I)(request.systemGrants, name);
    const roles = request.restoreRoles
        ? await fetchRoles(store, maintenance, source, { maySet, mayGrant }, signal)
        : undefined;
    const recorded = harmlessProperties(facts.properties, request.target, maySet);
    const live = target.kind === 'whole' ? target.properties : undefined;
    const wanted = live ?? recorded.properties;
    await reportMissingRoles(maintenance, facts, wanted, roles, context);
    const warnings = [...(roles?.withheld ?? []), ...(live ? [] : recorded.withheld)];
    for (const warning of warnings)
        reporter.warn(warning);
    let contents;
    if (source.kind === 'backup') {
        reporter.info(`Fetching ${name}`);
        await (0,verified_download/* downloadVerified */.n)(store, source.backup, 'dump', archive, reporter, signal);
        contents = await (0,checked_files/* readContentsFile */.HH)(store, source.backup, digests/* sha256 */.sc, signal);
    }
    const searchPath = request.loadSearchPath ? await (0,search_path/* loadWithPath */.C)(archive, wanted) : undefined;
    const list = await (0,list_archive/* listArchive */.d)(restorer, tools, archive, request.target, facts, signal);
    for (const { entry, reason } of list.leftOut)
        reporter.detail(`Leaving out ${entry}: ${reason}`);
    const { sessions, jobs } = parallelism(request, facts, connections, cores);
    reportPlan({ request, source, target, list, jobs }, strategy, context);
    const tolerates = request.onConstraintFailure === 'report' ? 'constraints' : 'nothing';
    const manner = { jobs: request.jobs, tolerates, searchPath };
    if (drops) {
        await proveSource(trials, request, source, { archive, contents }, manner, evidence, context);
    }
    const safetyProof = await prove(trials, parts, maintenance, { request, drops, manner }, context);
    // Encoding and locale are the archive's: they decide whether its data can be loaded at all.
    const { encoding, collate, characterType, localeProvider, locale, icuRules } = facts.properties;
    const properties = {
        ...(live ?? recorded.properties),
        ...{ encoding, collate, characterType, localeProvider, locale, icuRules },
    };
    const plan = {
        ...{ request, source, target, archive, list, contents, searchPath, tolerates, safetyProof },
        ...{ sessions, jobs, roles, properties, warnings, sqlBeforeExchange },
    };
    return { plan, strategy };
}
/** How many sessions there may be at a time, and by how many of them the archive is loaded. */
function parallelism({ jobs }, { dump, totals }, connections, cores) {
    if (jobs !== 'auto')
        return { sessions: jobs, jobs };
    const sessions = Math.max(1, connections ?? Number.POSITIVE_INFINITY);
    const chosen = (0,choose_jobs/* chooseJobs */.I)({ cores, sizeBytes: dump.sizeBytes, tables: totals.tables });
    return { sessions, jobs: Math.min(chosen, sessions) };
}
/** The proof of what is dropped: before it is closed; or, after a swap, of its safety backup. */
async function prove(trials, parts, maintenance, { request, drops, manner, }, context) {
    if (!request.safetyBackup)
        return undefined;
    // A way back is to be whole.
    const whole = { ...manner, tolerates: 'nothing' };
    if (drops)
        return await proveTarget(trials, parts, maintenance, request, whole, context);
    return request.keepReplacedHours === 0
        ? proveWhenDropped(trials, parts, request, whole, context)
        : undefined;
}

// EXTERNAL MODULE: ./lib/operations/leftover-databases.js
var leftover_databases = __webpack_require__(25640);
// EXTERNAL MODULE: ./lib/postgres/database/create.js
var create = __webpack_require__(23493);
// EXTERNAL MODULE: ./lib/postgres/database/restoring-mode.js
var restoring_mode = __webpack_require__(17614);
// EXTERNAL MODULE: ./lib/operations/restorer.js
var restorer = __webpack_require__(60520);
// EXTERNAL MODULE: ./lib/operations/run-mark.js
var run_mark = __webpack_require__(59801);
// EXTERNAL MODULE: ./lib/postgres/archive/lenient-restore.js + 2 modules
var lenient_restore = __webpack_require__(81721);
;// CONCATENATED MODULE: ./lib/operations/staging-database/restore-part.js



async function restorePart({ restorer, tools, tempDir }, database, part, { archive, list, jobs, searchPath, tolerates }, { signal }) {
    const listFile = (0,external_node_path_.join)(tempDir, 'archive.list');
    const request = { archive, list, listFile, database, part, jobs, searchPath };
    const unrestored = await (0,lenient_restore/* restoreTolerating */.CJ)(tolerates, restorer, tools, request, signal);
    await (0,promises_.rm)(listFile);
    return unrestored;
}

;// CONCATENATED MODULE: ./lib/operations/staging-database/create.js





/**
 * Creates the new database, closed to applications and marked as not whole, with everything that is
 * defined in it and no rows: what this login cannot create fails here, before anything is lost.
 */
async function createStagingDatabase(parts, maintenance, name, plan, context) {
    const mark = (0,run_mark/* markOf */.F)('restoring', plan.request.target, null, context);
    const owner = (0,restorer/* ownerMeanwhile */.w)(parts);
    await (0,create/* createMarkedDatabase */.Sq)(maintenance, name, plan.properties, parts.server.major, mark, owner);
    context.signal.throwIfAborted();
    if ((0,restoring_mode/* isOfTimescale */.VG)(plan.list)) {
        const refused = await (0,restoring_mode/* beginRestoring */.BZ)(maintenance, name);
        if (refused !== undefined)
            context.reporter.warn(timescaleRefused(name, refused));
    }
    context.reporter.detail(`Defining what is in "${name}"`);
    return await restorePart(parts, name, 'definitions', plan, context);
}
const timescaleRefused = (database, refused) => `TimescaleDB could not be told that "${database}" is being restored (${refused}): it may make indexes of its own, and the comparison then says so. Restore as a superuser`;
/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
const createPlaceholder = (maintenance, name, target, context) => (0,create/* createClosedDatabase */.uI)(maintenance, name, (0,run_mark/* markOf */.F)('restoring', target, null, context));

;// CONCATENATED MODULE: ./lib/operations/staging-database/try-definitions.js






/**
 * Tries whether everything that is defined in the target can be created on this server by this login, as a
 * way back would have to: the trial was on another.
 */
async function tryDefinitions(parts, maintenance, name, { source, archive }, plan, context) {
    const { restorer, tools } = parts;
    const { request } = plan;
    const { facts } = source;
    const list = await (0,list_archive/* listArchive */.d)(restorer, tools, archive, request.target, facts, context.signal);
    const { properties } = facts;
    try {
        await createStagingDatabase(parts, maintenance, name, { ...plan, archive, list, properties }, context);
        await (0,promises_.rm)(archive);
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        const { target } = request;
        throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', `"${target}" could not be created again once it is dropped: ${error.message}`, `"${target}" is as it was. ${error.hint} Or keep it: ${(0,reference/* option */.uK)('strategy')} swap, where the server has room for two copies. Or do without the proof: ${(0,reference/* option */.uK)('accept-unproven-safety-backup')}.`, { cause: error });
    }
    finally {
        await (0,leftover_databases/* dropOrWarn */.rj)(maintenance, name, context);
    }
}

// EXTERNAL MODULE: ./lib/catalog/beyond-dump.js
var beyond_dump = __webpack_require__(45067);
// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/postgres/archive/bound-extensions.js
var bound_extensions = __webpack_require__(32481);
// EXTERNAL MODULE: ./lib/postgres/archive/refresh.js
var refresh = __webpack_require__(11977);
// EXTERNAL MODULE: ./lib/postgres/archive/toc.js
var toc = __webpack_require__(14356);
// EXTERNAL MODULE: ./lib/postgres/contents/beyond-dump.js
var contents_beyond_dump = __webpack_require__(82318);
// EXTERNAL MODULE: ./lib/postgres/contents/statistics.js + 1 modules
var statistics = __webpack_require__(35981);
;// CONCATENATED MODULE: ./lib/operations/staging-database/validate.js
var validate_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var validate_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Gathers the statistics that the backup did not bring, and compares the new database with what was recorded, if that
 * is wanted: side by side where there may be two sessions, for neither keeps more than one core busy by itself.
 */
async function validateContents({ restorer }, database, { request, source, contents, list, sessions, searchPath, tolerates }, { reporter, signal }) {
    const gatherStatistics = async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            reporter.info('Analyzing');
            const session = validate_addDisposableResource(env_1, await restorer.connect(database, 'restore', signal), true);
            // It evaluates the expressions of indexes.
            if (searchPath !== undefined)
                await session.execute(setPath(searchPath));
            if (tolerates !== 'nothing' || !(0,toc/* hasStatistics */.W8)(list.text))
                return await (0,statistics/* analyze */.ns)(session);
            const tables = await (0,statistics/* analyzeMissing */.vD)(session);
            reporter.detail(`Statistics came with the backup; gathered for tables without: ${tables}`);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = validate_disposeResources(env_1);
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
            const session = validate_addDisposableResource(env_2, await restorer.connect(database, 'restore', signal), true);
            if ((0,restoring_mode/* isOfTimescale */.VG)(list))
                await (0,restoring_mode/* asUsualIn */.Cp)(session);
            const { exclusions } = source.facts;
            const depth = {
                countRows: contents.rows !== null,
                // Across major versions the hashes are others, whatever is in the rows.
                hashContents: contents.hashes !== undefined && contents.major === restorer.major,
                recorded: contents,
            };
            const inventory = (0,catalog_contents/* inventoryOf */.o8)(contents);
            const restored = await (0,contents_contents/* readContents */.r)(session, restorer.major, exclusions, depth, inventory);
            const { bound, lacks, emptied } = list;
            const apart = bound ? (0,bound_extensions/* objectsOf */.iZ)(bound, contents) : [];
            const beyond = contents.beyondDump && (await (0,contents_beyond_dump/* readBeyondDump */.a)(session, exclusions, 'restored'));
            return (0,compare_contents/* compareContents */.Y)((0,compare_contents/* withoutLeftOut */.iB)(contents, [...lacks, ...apart], emptied), {
                ...restored,
                ...(beyond && { beyondDump: beyond.beyondDump }),
            });
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = validate_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    };
    if (sessions < 2) {
        await gatherStatistics();
        return await compare();
    }
    // When one fails, the other ends with the database: it is dropped then.
    const [, validation] = await Promise.all([gatherStatistics(), compare()]);
    return validation;
}
const setPath = (path) => `SELECT pg_catalog.set_config('search_path', ${(0,quoting/* quoteLiteral */.ce)(path)}, false)`;
/** How many differences a message names. */
const shownDifferences = 5;
/**
 * Throws when the comparison found differences, other than what is known not to have been restored.
 * `state` says what the user is left with.
 */
function refuseDifferences(found, unrestored, state) {
    const lacks = unrestored.some(({ kind }) => kind === 'rows' || kind === 'definition');
    const filled = found &&
        (0,loadable/* withoutViews */.vK)(found, unrestored.flatMap(one => (0,refresh/* viewOf */.du)(one) ?? []));
    const validation = filled && lacks ? (0,loadable/* withoutMadeAfterRows */.nD)(filled) : filled;
    if (!validation || validation.ok)
        return;
    const findings = [
        ...validation.missing.map(object => `missing: ${object}`),
        ...validation.unexpected.map(object => `not in the backup: ${object}`),
        ...validation.changed.map(object => `differs: ${object}`),
        ...validation.rows.map(({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`),
        ...validation.contents.map(table => `other rows in ${table}`),
        ...validation.exchanged.map(beyond_dump/* exchangedProblem */.vI),
    ];
    const versions = validation.warnings.filter(warning => warning.startsWith('extension '));
    const cause = versions.length > 0 ? ` What may be the cause: ${versions.join('; ')}.` : '';
    const shown = findings.slice(0, shownDifferences).join('; ');
    throw new failure/* Failure */.HR('VALIDATION_FAILED', `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`, state + cause);
}

// EXTERNAL MODULE: ./lib/postgres/database/ddl.js
var ddl = __webpack_require__(37873);
// EXTERNAL MODULE: ./lib/postgres/archive/restore-archive.js
var restore_archive = __webpack_require__(70039);
// EXTERNAL MODULE: ./lib/postgres/archive/grants.js
var grants = __webpack_require__(20151);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/event-triggers.js
/** Event triggers that fire in this session, and how each is enabled. Since 17 a session can do without. */
const firingTriggersSql = `
SELECT evtname AS name, CASE evtenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END AS state
  FROM pg_catalog.pg_event_trigger
 WHERE evtenabled <> 'D'
   AND coalesce(pg_catalog.current_setting('event_triggers', true), 'on') <> 'off'`;

;// CONCATENATED MODULE: ./lib/postgres/database/event-triggers.js





/**
 * Does something in a restored database while none of its event triggers fires: they are there already, and one may
 * refuse whatever defines something. They fire on no change of themselves.
 */
async function withoutEventTriggers(session, what) {
    const row = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), state: schemas/* string */.YjP() });
    const disabled = [];
    for (const one of await session.rows(row, (0,session_session/* longList */.jm)(firingTriggersSql))) {
        try {
            await session.execute(`ALTER EVENT TRIGGER ${(0,quoting/* quoteIdent */.v4)(one.name)} DISABLE`);
            disabled.push(one);
        }
        catch (error) {
            // Somebody else's: what it refuses is told.
            if (!(0,statement_refusal/* isStatementRefusal */.K7)(error))
                throw error;
        }
    }
    try {
        await what();
    }
    finally {
        // With a lost session goes the database.
        for (const { name, state } of session.lost.aborted ? [] : disabled) {
            await session.execute(`ALTER EVENT TRIGGER ${(0,quoting/* quoteIdent */.v4)(name)} ${state}`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/roles/object-grants.js
var object_grants_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var object_grants_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Runs the grants of an archive in the restored database, one by one. Those that name a role which
 * does not exist are left out; one that is refused, or that grants nothing, is a warning that holds
 * the statement. None is given on a table whose row security is gone (`exposed`, by ident): whoever had it would
 * read what was kept from him.
 */
async function restorePrivileges(server, database, privileges, exposed, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (privileges.length === 0)
            return [];
        reporter.info(`Restoring ${privileges.length} grants on objects`);
        const session = object_grants_addDisposableResource(env_1, await server.connect(database, 'restore', signal), true);
        // Thousands of small commits; the next one elsewhere, which is waited for, makes them durable.
        await session.execute('SET synchronous_commit = off');
        const there = await (0,read_roles/* readRoleNames */.fE)(session);
        const warnings = [];
        const warn = (warning) => {
            if (warnings.length < mostWarnings)
                reporter.warn(warning);
            warnings.push(warning);
        };
        let statement = '';
        session.onWarning(message => warn(`${message}: ${statement}`));
        const missing = new Map();
        const grant = async ({ sql, roles, isOnObject }) => {
            if (!isOnObject) {
                warn(`left out, for it is no grant on an object of the database: ${sql}`);
                return;
            }
            const open = (0,grants/* tableInGrant */.uh)(sql, exposed);
            if (open !== undefined) {
                warn(`left out, for the row security of ${open} is in no dump, and is lost. When it is there again, run: ${sql}`);
                return;
            }
            const lacking = roles.filter(role => !there.has(role));
            for (const role of lacking)
                missing.set(role, (missing.get(role) ?? 0) + 1);
            if (lacking.length > 0)
                return;
            statement = sql;
            try {
                await session.execute(sql);
            }
            catch (error) {
                if (!(0,statement_refusal/* isStatementRefusal */.K7)(error) || session.lost.aborted)
                    throw error;
                warn(`${error.message}. When the cause is gone, run: ${sql}`);
            }
        };
        await withoutEventTriggers(session, async () => {
            for (const one of privileges)
                await grant(one);
        });
        const tooMany = warnings.splice(mostWarnings).length;
        if (tooMany > 0)
            warn(`${tooMany} more grants were refused`);
        if (missing.size > 0) {
            const counts = [...missing].map(([role, count]) => `${(0,quoting/* quoteIdent */.v4)(role)} (${count})`);
            warn(`grants were left out, for the server lacks their roles: ${counts.join(', ')}`);
        }
        return warnings;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = object_grants_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A login that may not grant at all is refused each of thousands. */
const mostWarnings = 50;

// EXTERNAL MODULE: ./lib/postgres/archive/extension-sequences.js
var extension_sequences = __webpack_require__(78480);
;// CONCATENATED MODULE: ./lib/operations/staging-database/beyond-dump.js
var beyond_dump_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var beyond_dump_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Makes up for what is in no dump as far as it is a value, and finds what is lost: of all extensions, or of
 * `extension` alone.
 */
async function restoreBeyondDump({ restorer }, database, { contents }, { signal }, extension) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const recorded = contents?.beyondDump && partsOf(contents.beyondDump, extension);
        if (!recorded)
            return { unrestored: [], warnings: [], exposed: [] };
        const session = beyond_dump_addDisposableResource(env_1, await restorer.connect(database, 'restore', signal), true);
        const unset = await (0,extension_sequences/* setExtensionSequences */.s)(session, recorded);
        const restored = { parts: await (0,contents_beyond_dump/* readExtensionParts */.I)(session) };
        const lost = (0,beyond_dump/* lostParts */.HA)(recorded, restored, contents.major === restorer.major);
        return {
            unrestored: [
                ...unset.map(({ ident, ...sequence }) => ({
                    kind: 'addition',
                    entry: `value of the sequence ${ident}`,
                    ...sequence,
                })),
                ...lost.added.map(({ kind, ident, statement }) => ({
                    kind: 'addition',
                    entry: `${kind} ${ident}`,
                    reason: 'no dump has what is added to a table of an extension',
                    statement: `${statement};`,
                })),
            ],
            warnings: lost.others.map(({ kind, ident, extension, statement }) => `${kind} ${ident} is not as it was: the extension ${extension} makes it otherwise now, or somebody had added it. To have it again, run: ${statement};`),
            exposed: (0,beyond_dump/* exposedTables */.Kd)(lost),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = beyond_dump_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const partsOf = ({ parts, ...beyondDump }, extension) => ({
    ...beyondDump,
    parts: parts.filter(part => extension === undefined || part.extension === extension),
});

;// CONCATENATED MODULE: ./lib/operations/staging-database/at-last.js
var at_last_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var at_last_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** The comment that a database has when it gets its name. */
function commentInPlace({ list: { atLast }, request, properties, source }, context) {
    const { comment } = properties;
    if (!atLast)
        return comment;
    const lacks = { extension: atLast.extension, backup: source.name };
    return (0,run_mark/* markOf */.F)('incomplete', request.target, comment, context, { lacks });
}
/** What is said before, for who is killed says nothing any more. */
function tellOfLast({ list: { atLast }, request }, { reporter }) {
    if (!atLast)
        return;
    reporter.info(`The extension ${atLast.extension} is made last, once "${request.target}" has its name. Should this run be cut off before: ${remedyFor(atLast.extension)}`);
}
const remedyFor = (extension) => `restore again, or make it by hand (CREATE EXTENSION ${extension};) and schedule its jobs anew`;
/** Makes it, and takes the mark off. What is refused is told: all else is in place. */
async function makeAtLast(parts, maintenance, plan, context) {
    const started = await startTimescale(parts, plan, context);
    const { atLast } = plan.list;
    if (!atLast)
        return { unrestored: [], warnings: started };
    const { target, restorePrivileges: grants } = plan.request;
    const { extension } = atLast;
    const { reporter } = context;
    reporter.info(`Making the extension ${extension} in "${target}"`);
    reporter.interruptionMessage({
        message: `cut off before the extension ${extension} was made in "${target}", which has all its data`,
        hint: `Its jobs do not run: ${remedyFor(extension)}.`,
    });
    try {
        const lacking = await make(parts, plan, atLast.text, context);
        const beyond = await restoreBeyondDump(parts, target, plan, context, extension);
        const unrestored = [...lacking, ...beyond.unrestored];
        for (const warning of beyond.warnings)
            reporter.warn(warning);
        for (const one of unrestored)
            reporter.warn(`not restored: ${unrestoredLine(one)}`);
        const refused = grants && lacking.length === 0
            ? await restorePrivileges(parts.restorer, target, atLast.privileges, beyond.exposed, context)
            : [];
        const warnings = [...started, ...beyond.warnings, ...refused];
        await maintenance.execute((0,ddl/* commentSql */.YY)(target, plan.properties.comment));
        return { unrestored, warnings };
    }
    catch (error) {
        throw new failure/* Failure */.HR('RESTORE_INCOMPLETE', `"${target}" has all its data, but perhaps not the extension ${extension}: ${(0,failure/* messageOf */.bD)(error)}`, `Its jobs do not run without: ${remedyFor(extension)}.`, { cause: error });
    }
}
/** Its jobs drop rows that have been there long enough: not before all is compared and in place. */
async function startTimescale({ restorer }, { list, request: { target } }, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (!(0,restoring_mode/* isOfTimescale */.VG)(list))
            return [];
        const session = at_last_addDisposableResource(env_1, await restorer.connect(target, 'restore', signal), true);
        const refused = await (0,restoring_mode/* startJobs */.t3)(session);
        if (refused === undefined)
            return [];
        const warning = `TimescaleDB’s jobs in "${target}" do not run yet (${refused}): ${restoring_mode/* startJobsSql */.vz};`;
        reporter.warn(warning);
        return [warning];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = at_last_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function make({ restorer, tools, tempDir }, { archive, list: { atLast }, request, searchPath }, text, { signal }) {
    const listFile = (0,external_node_path_.join)(tempDir, 'archive.list');
    const what = { archive, list: { text }, listFile, database: request.target };
    try {
        await (0,restore_archive/* restoreArchive */.B)(restorer, tools, { ...what, part: 'at once', jobs: 1, searchPath }, signal);
        await (0,promises_.rm)(archive);
        return [];
    }
    catch (error) {
        signal.throwIfAborted();
        if (!isRefusal(error))
            throw error;
        return [
            {
                kind: 'definition',
                entry: `EXTENSION ${atLast?.extension}, and what needs it`,
                reason: error.message,
                statement: `CREATE EXTENSION ${atLast?.extension};`,
            },
        ];
    }
}
/** The server said no; a lost connection is something else. */
const isRefusal = (error) => (0,statement_refusal/* isStatementRefusal */.K7)(error) ||
    (error instanceof failure/* Failure */.HR && ['PG_RESTORE_FAILED', 'PG_PERMISSION_DENIED'].includes(error.code));

// EXTERNAL MODULE: ./lib/postgres/archive/left-out.js
var left_out = __webpack_require__(46148);
// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-restore.js
var pg_restore = __webpack_require__(83863);
;// CONCATENATED MODULE: ./lib/operations/staging-database/properties.js


/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
async function applyOwner(maintenance, database, properties, earlierWarnings, context) {
    const owner = (0,postgres_database_properties/* propertyStatements */.CV)(database, properties).slice(-1);
    const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, context))];
    const now = await (0,postgres_database_properties/* readProperties */.Qh)(maintenance, database);
    const differing = now ? (0,postgres_database_properties/* differingProperties */.cY)(properties, now.properties) : [];
    if (differing.length > 0 && warnings.length === 0) {
        const warning = `"${database}" differs from what it should be in its ${differing.join(', ')}`;
        context.reporter.warn(warning);
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
            if (!(0,statement_refusal/* isStatementRefusal */.K7)(error))
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

;// CONCATENATED MODULE: ./lib/operations/staging-database/build.js











/** Loads, checks and puts in order a new database under its side name. */
async function build(parts, maintenance, staging, plan, context) {
    const lacking = await load(parts, staging, plan, context);
    const beyond = await restoreBeyondDump(parts, staging, plan, context);
    const unrestored = [...lacking, ...beyond.unrestored];
    for (const one of unrestored)
        context.reporter.warn(`not restored: ${unrestoredLine(one)}`);
    const validation = await validateContents(parts, staging, plan, context);
    const losses = (0,left_out/* lossesIn */.x0)(plan.list.leftOut);
    for (const loss of losses)
        context.reporter.warn(loss);
    for (const warning of beyond.warnings)
        context.reporter.warn(warning);
    const { privileges } = plan.list;
    const refused = plan.request.restorePrivileges
        ? await restorePrivileges(parts.restorer, staging, privileges, beyond.exposed, context)
        : [];
    if ((0,restoring_mode/* isOfTimescale */.VG)(plan.list))
        await (0,restoring_mode/* endRestoring */.t1)(maintenance, staging);
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const statements = (0,postgres_database_properties/* propertyStatements */.CV)(staging, plan.properties).slice(0, -1);
    const notSet = await applyStatements(maintenance, statements, context);
    return {
        validation,
        unrestored,
        warnings: [...losses, ...beyond.warnings, ...refused, ...notSet],
    };
}
/** Restores the rest of the archive, which is not needed any more then, but for what is made at last. */
async function load(parts, database, plan, context) {
    context.reporter.info(`Restoring into "${database}"`);
    context.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${pg_restore/* restoreSettings */.S0}`);
    const unrestored = await restorePart(parts, database, 'rest', plan, context);
    if (!plan.list.atLast)
        await (0,promises_.rm)(plan.archive);
    return unrestored;
}

// EXTERNAL MODULE: ./lib/postgres/session/user-sql.js
var user_sql = __webpack_require__(74944);
;// CONCATENATED MODULE: ./lib/operations/staging-database/user-sql.js
var user_sql_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var user_sql_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Runs the user's own SQL in the new database, which nobody else finds yet: once it is checked, for what is
 * recorded is what was there before. By whoever restored it: code that came with the backup may be set off.
 */
async function runUserSql({ restorer }, database, { sqlBeforeExchange, properties }, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (sqlBeforeExchange.length === 0)
            return;
        const session = user_sql_addDisposableResource(env_1, await restorer.connect(database, 'restore', signal), true);
        await (0,user_sql/* behaveAsUsual */.Az)(session, properties, 'session');
        for (const file of sqlBeforeExchange) {
            reporter.info(`Running ${file.name} in "${database}"`);
            await (0,user_sql/* runSqlFile */.Qr)(session, file);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = user_sql_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/put-in-place.js







/** Builds the new database, and gives it the name that the placeholder kept. */
async function putInPlace({ parts, maintenance, plan, names, context }, accept) {
    const { target, staging, placeholder } = names;
    const built = await build(parts, maintenance, staging, plan, context);
    accept(built);
    await runUserSql(parts, staging, plan, context);
    context.signal.throwIfAborted();
    tellOfLast(plan, context);
    await (0,cutover/* cutOver */.N)(parts.server, maintenance, {
        live: target,
        next: { name: staging, comment: commentInPlace(plan, context) },
        away: { name: placeholder, comment: (0,run_mark/* markOf */.F)('restoring', target, null, context) },
    }, undefined, context);
    await (0,leftover_databases/* dropOrWarn */.rj)(maintenance, placeholder, context);
    const last = await makeAtLast(parts, maintenance, plan, context);
    const warned = [...built.warnings, ...last.warnings];
    return {
        ...built,
        unrestored: [...built.unrestored, ...last.unrestored],
        warnings: await applyOwner(maintenance, target, plan.properties, warned, context),
    };
}

// EXTERNAL MODULE: ./lib/operations/reconnect.js
var reconnect = __webpack_require__(9799);
;// CONCATENATED MODULE: ./lib/commands/restore/recovery-text.js



/** What brings the old data back, once it is dropped. */
function recoveryHint({ parts, plan, names }, safety, loadSearchPath = plan.request.loadSearchPath || needsPath(safety, plan)) {
    const { target } = names;
    const way = (database, backup) => parts.restoreCommand({ database, backup, target, loadSearchPath });
    return safety
        ? `The old data is in ${safety.name}. Bring it back: ${way(target, safety.name)}`
        : `There is no safety backup of this run. Restore any backup: ${way(plan.source.database, plan.source.name)}`;
}
/** One that was proven could be loaded as it was tried. */
const needsPath = (safety, { request }) => request.acceptUnprovenSafetyBackup && (safety?.manifest.needsSearchPath ?? []).length > 0;
/** A function finds a name by the search_path of its database, perhaps, which was empty. */
const mayNeedPath = (error) => /does not exist/.test((0,failure/* messageOf */.bD)(error));
/** What puts the old database back by hand, as long as it is not dropped. */
const revertSetAsideSql = ({ plan, names }) => undoSql(names.target, names.setAside, names.placeholder, plan.target.kind === 'whole' ? plan.target.properties.comment : null);
/** The comment first: with it the old database stops being one that a later run deals with. */
const undoSql = (target, old, away, comment) => `${(0,ddl/* commentSql */.YY)(old, comment)}; ${(0,ddl/* renameSql */.Fu)(target, away)}; ${(0,ddl/* renameSql */.Fu)(old, target)};`;
/** What gives a database back what it had before it became our login's: its owner, and what he granted to us. */
function ownerSql({ server }, database, { owner, grants }) {
    const { username } = server.address;
    if (owner === username)
        return '';
    const ours = grants.filter(({ role }) => role === username);
    return [
        '',
        `ALTER DATABASE ${(0,quoting/* quoteIdent */.v4)(database)} OWNER TO ${(0,quoting/* quoteIdent */.v4)(owner)};`,
        ...ours.map(({ privilege, grantable }) => `GRANT ${privilege} ON DATABASE ${(0,quoting/* quoteIdent */.v4)(database)} TO ${(0,quoting/* quoteIdent */.v4)(username)}${grantable ? ' WITH GRANT OPTION' : ''};`),
    ].join(' ');
}

;// CONCATENATED MODULE: ./lib/commands/restore/roll-back.js

















/**
 * The plan that brings back what a restore has dropped, from the safety backup that it took: fetched
 * and checked like every other backup, with everything in it that it can have, and as much of it as can
 * be loaded.
 */
async function planRollback({ restorer, store, tools, tempDir, cores }, failed, safety, properties, { reporter, signal }) {
    const { manifest } = safety;
    // There need not be room for both.
    await (0,promises_.rm)(failed.archive, { force: true });
    const archive = (0,external_node_path_.join)(tempDir, 'safety.dump');
    await (0,verified_download/* downloadVerified */.n)(store, safety, 'dump', archive, reporter, signal);
    const searchPath = failed.request.loadSearchPath
        ? await (0,search_path/* loadWithPath */.C)(archive, properties)
        : undefined;
    const contents = await (0,checked_files/* readContentsFile */.HH)(store, safety, digests/* sha256 */.sc, signal);
    const list = await (0,list_archive/* listArchive */.d)(restorer, tools, archive, failed.request.target, manifest, signal);
    const facts = { cores, sizeBytes: manifest.dump.sizeBytes, tables: manifest.totals.tables };
    const jobs = Math.min((0,choose_jobs/* chooseJobs */.I)(facts), failed.jobs);
    // The roles are those of this server: the grants were in force a moment ago.
    const request = { ...failed.request, restorePrivileges: true, validate: true };
    const source = (0,catalog_source/* sourceOf */.v)(safety);
    return {
        ...{ ...failed, request, source, archive, list, contents, jobs, properties },
        ...{ searchPath, tolerates: 'everything', sqlBeforeExchange: [] },
    };
}
/** Of what a rollback loads: constraints can be made up for, rows cannot once applications write. */
const acceptRows = ({ unrestored }) => {
    const lost = unrestored.filter(({ kind }) => kind === 'rows');
    if (lost.length === 0)
        return;
    throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `rows could not be loaded: ${namesOf(lost)}`, 'It was not put in place.');
};
/** Restores the safety backup in place of what could not be restored. */
async function rollBack(replacement, properties, safety, cause) {
    const { parts, maintenance, plan, names, context, interruption } = replacement;
    const { target } = names;
    const { message, hint } = (0,failure/* asFailure */.h_)(cause);
    context.reporter.warn(`the restore failed: ${message}`);
    context.reporter.info(`Bringing "${target}" back from ${safety.name}`);
    const staging = (0,mark/* derivedName */.Pr)(target, 'restore', context.random());
    try {
        const safetyPlan = await planRollback(parts, plan, safety, properties, context);
        const undefinable = await createStagingDatabase(parts, maintenance, staging, safetyPlan, context);
        const again = { ...replacement, plan: safetyPlan, names: { ...names, staging } };
        const built = await putInPlace(again, acceptRows);
        const unrestored = [...undefinable, ...built.unrestored];
        if (unrestored.length > 0) {
            return new failure/* Failure */.HR('RESTORE_INCOMPLETE', `the restore failed after "${target}" was dropped; ${safety.name} brought all its rows back, but not: ${namesOf(unrestored)}; what had failed: ${message}`, statementsOf(unrestored), { cause });
        }
        refuseDifferences(built.validation, [], `"${target}" holds what ${safety.name} brought back.`);
        return new failure/* Failure */.HR('RESTORE_ROLLED_BACK', `the restore failed after "${target}" was dropped, and ${safety.name} brought the old data back: ${message}`, `"${target}" has its old data again; what is in it belongs to "${parts.restorer.address.username}", as after every restore. ${hint}`, { cause });
    }
    catch (error) {
        await (0,leftover_databases/* dropLeftovers */.UP)(parts, maintenance, staging, context);
        const differs = error instanceof failure/* Failure */.HR && error.code === 'VALIDATION_FAILED';
        const state = differs
            ? `${safety.name} was restored instead, but ${(0,failure/* messageOf */.bD)(error)}`
            : `bringing it back failed, too (${(0,failure/* messageOf */.bD)(error)}), and it is closed now`;
        return new failure/* Failure */.HR(interruption.aborted ? 'INTERRUPTED' : 'RESTORE_INCOMPLETE', `the restore failed after "${target}" was dropped; ${state}: ${message}`, recoveryHint(replacement, safety, mayNeedPath(error) || plan.request.loadSearchPath), { cause });
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/recover.js







/**
 * Puts right what a failed `recreate` left, as far as can be, and returns the failure that says what
 * the user is left with. What is not dropped yet comes back by renaming; what is, from its backup.
 */
async function recover(replacement, { dropping, safety }, cause) {
    const { parts, maintenance, plan, names, context, interruption } = replacement;
    const { target, staging, setAside } = names;
    const { server } = parts;
    const incomplete = (message, hint = recoveryHint(replacement, safety)) => new failure/* Failure */.HR('RESTORE_INCOMPLETE', `${message}: ${(0,failure/* messageOf */.bD)(cause)}`, hint, { cause });
    try {
        return await (0,reconnect/* withReconnect */.S)(server, maintenance, target, interruption, context, async (session, going) => {
            // What is half there takes room that is needed, perhaps.
            await (0,leftover_databases/* dropLeftovers */.UP)(parts, session, staging, going);
            if (plan.target.kind === 'absent') {
                await (0,leftover_databases/* dropLeftovers */.UP)(parts, session, target, going);
                return cause;
            }
            const isBack = await (0,cutover/* revertSetAside */.j)(server, session, target, going);
            const found = await (0,postgres_database_properties/* readProperties */.Qh)(session, target);
            if (found && !found.mark) {
                // It says what is in place, and what is not.
                if (cause instanceof failure/* Failure */.HR && cause.code === 'RESTORE_INCOMPLETE')
                    return cause;
                return isBack || !dropping
                    ? cause
                    : incomplete(`"${target}" holds all restored data, but may lack its owner`);
            }
            // The rest of an earlier run, which could not be dropped.
            if (found?.mark && found.mark.run !== context.instance)
                return cause;
            if (interruption.aborted) {
                const message = `interrupted after "${target}" was dropped; ${stateOf(found)}: ${(0,failure/* messageOf */.bD)(interruption.reason)}`;
                return new failure/* Failure */.HR('INTERRUPTED', message, recoveryHint(replacement, safety), { cause });
            }
            if (plan.target.kind !== 'whole' || !safety || plan.request.onFailure === 'stop') {
                return incomplete(`the restore failed after "${target}" was dropped; ${stateOf(found)}`);
            }
            const again = { ...replacement, maintenance: session, context: going };
            return await rollBack(again, plan.target.properties, safety, cause);
        });
    }
    catch (error) {
        context.reporter.detail((0,failure/* messageOf */.bD)(error));
        return dropping
            ? incomplete(`the restore of "${target}" failed, and what there is now cannot be told`)
            : incomplete(`the restore of "${target}" failed and could not be undone; if there is a database "${setAside}", it is "${target}" with all its data`, `The next restore into "${target}" puts it back first. So does: ${revertSetAsideSql(replacement)}`);
    }
}
const stateOf = (found) => found ? 'it is empty and closed now' : 'it does not exist now';

;// CONCATENATED MODULE: ./lib/commands/restore/replacement.js
function reportClosedTime(target, since, { reporter }) {
    const ms = Math.round(performance.now() - since);
    const time = ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
    reporter.info(`"${target}" was closed to applications for ${time}`);
}

;// CONCATENATED MODULE: ./lib/commands/restore/recreate.js










/**
 * Sets the target aside, backs it up there, where nobody writes to it any more, and drops it; then
 * restores. An empty database to which nobody can connect keeps the name meanwhile.
 *
 * Also for a target that is absent or the rest of an earlier restore: nothing is lost with that.
 */
async function recreate(replacement) {
    const { maintenance, plan, names, context } = replacement;
    const { target, placeholder } = names;
    const progress = { dropping: false, safety: undefined };
    const startedAt = performance.now();
    let built;
    try {
        switch (plan.target.kind) {
            case 'absent':
                await (0,ddl/* renameDatabase */.E2)(maintenance, placeholder, target);
                break;
            case 'half-restored':
                context.reporter.info(`Dropping "${target}"`);
                progress.dropping = true;
                await (0,ddl/* dropDatabase */.Zi)(maintenance, target, { force: true });
                await (0,ddl/* renameDatabase */.E2)(maintenance, placeholder, target);
                break;
            case 'whole':
                await backUpAndDrop(replacement, plan.target.properties, progress);
        }
        built = await putInPlace(replacement, acceptance(plan, progress.safety));
    }
    catch (error) {
        throw await recover(replacement, progress, error);
    }
    const { safety } = progress;
    if (plan.target.kind === 'absent') {
        return { ...built, replaced: { kind: 'nothing' } };
    }
    reportClosedTime(target, startedAt, context);
    // Whole, though not as recorded: better than nothing at all until someone has decided.
    refuseDifferences(built.validation, built.unrestored, `"${target}" holds the restored data. ${recoveryHint(replacement, safety)}`);
    return { ...built, replaced: { kind: 'dropped', safetyBackup: safety?.name } };
}
async function backUpAndDrop(replacement, live, progress) {
    const { parts, maintenance, plan, names, context } = replacement;
    const { target, placeholder, setAside } = names;
    const { safetyBackup } = plan.request;
    if (safetyBackup) {
        await parts.store.check('write', context.signal);
        await parts.store.checkFolder?.(target, context.signal);
    }
    context.reporter.info(`Closing "${target}" to applications`);
    context.reporter.interruptionMessage({
        message: `cut off while "${target}" was set aside as "${setAside}"`,
        hint: `If there is still a database "${setAside}", it is "${target}" with all its data. The next restore into "${target}" puts it back first; so does: ${revertSetAsideSql(replacement)}`,
    });
    const found = await (0,postgres_database_properties/* readProperties */.Qh)(maintenance, target);
    const away = found && { setAside: { name: setAside, oid: found.oid } };
    await (0,cutover/* cutOver */.N)(parts.server, maintenance, {
        live: target,
        next: { name: placeholder, comment: (0,run_mark/* markOf */.F)('restoring', target, null, context, away) },
        away: { name: setAside, comment: (0,run_mark/* markOf */.F)('set-aside', target, live.comment, context) },
    }, { comment: live.comment }, context);
    if (safetyBackup) {
        progress.safety = await takeSafetyBackup(parts, maintenance, target, setAside, context);
        await plan.safetyProof?.confirm(progress.safety);
    }
    context.signal.throwIfAborted();
    const hint = recoveryHint(replacement, progress.safety);
    // Said now: who is killed says nothing any more.
    context.reporter.info(`Dropping "${target}". Should this run be cut off: ${hint}`);
    context.reporter.interruptionMessage({
        message: `cut off while "${target}" was restored: its old data is dropped, and it is closed until it is restored`,
        hint,
    });
    progress.dropping = true;
    await (0,ddl/* dropDatabase */.Zi)(maintenance, setAside, { force: true });
}
/** One that is not as recorded is better than none, where none is left. */
const acceptance = ({ target, request }, safety) => ({ validation, unrestored }) => {
    if (target.kind === 'absent' || (safety && request.onFailure === 'rollback')) {
        refuseDifferences(validation, unrestored, `It was not put in place.`);
    }
};

;// CONCATENATED MODULE: ./lib/commands/restore/swap.js














/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
async function swap(replacement, live) {
    const { parts, maintenance, plan, names, context, interruption } = replacement;
    const { server } = parts;
    const { target, staging, replaced } = names;
    const { keepReplacedHours, safetyBackup } = plan.request;
    const built = await build(parts, maintenance, staging, plan, context);
    refuseDifferences(built.validation, built.unrestored, `"${target}" was left as it was.`);
    await runUserSql(parts, staging, plan, context);
    context.signal.throwIfAborted();
    context.reporter.info(`Swapping "${target}" and the restored database`);
    // What is to be backed up first is not swept before, should this run be cut off.
    const hours = keepReplacedHours === 0 && safetyBackup ? unprovenHours : keepReplacedHours;
    const until = new Date(context.now().getTime() + hours * 3_600_000);
    const goBack = undoSql(target, replaced, staging, live.comment) + ownerSql(parts, target, live);
    const cutOff = {
        message: `the swap of "${target}" was cut off`,
        hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
    };
    context.reporter.interruptionMessage(cutOff);
    tellOfLast(plan, context);
    const startedAt = performance.now();
    try {
        await (0,cutover/* cutOver */.N)(server, maintenance, {
            live: target,
            next: { name: staging, comment: commentInPlace(plan, context) },
            away: {
                name: replaced,
                comment: (0,run_mark/* markOf */.F)('replaced', target, live.comment, context, { expiresAt: until }),
                // Ours, for else nobody could tell by whom it was marked.
                becomesOurs: true,
            },
        }, { comment: live.comment }, context);
    }
    catch (error) {
        // What was cut off may have been done; what it had closed is opened again.
        const done = await (0,reconnect/* withReconnect */.S)(server, maintenance, target, interruption, context, async (session) => {
            await (0,cutover/* revertSetAside */.j)(server, session, target, context);
            return (await (0,postgres_database_properties/* readProperties */.Qh)(session, replaced)) !== undefined;
        }).catch(() => true);
        if (!done)
            throw error;
        const message = `${cutOff.message}: ${(0,failure/* messageOf */.bD)(error)}`;
        throw new failure/* Failure */.HR('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
    }
    reportClosedTime(target, startedAt, context);
    const last = await makeAtLast(parts, maintenance, plan, context);
    const warned = [...built.warnings, ...last.warnings];
    const warnings = await applyOwner(maintenance, target, plan.properties, warned, context);
    context.reporter.interruptionMessage({
        message: `cut off after the swap of "${target}"`,
        hint: cutOff.hint,
    });
    const { validation } = built;
    const unrestored = [...built.unrestored, ...last.unrestored];
    const safety = safetyBackup ? await backUpReplaced(replacement) : undefined;
    const whyKept = safety?.whyUnproven;
    if (whyKept !== undefined) {
        const warning = `"${replaced}", the old database, is kept for ${hours} hours, for ${whyKept}`;
        context.reporter.warn(warning);
        warnings.push(warning);
    }
    else if (keepReplacedHours === 0) {
        const way = safety?.backup ? `. ${recoveryHint(replacement, safety.backup)}` : '';
        context.reporter.info(`Dropping "${replaced}", the old database${way}`);
        const undropped = await (0,leftover_databases/* dropOrWarn */.rj)(maintenance, replaced, context);
        if (undropped.length === 0) {
            const dropped = { kind: 'dropped', safetyBackup: safety?.backup?.name };
            return { replaced: dropped, validation, unrestored, warnings };
        }
        warnings.push(...undropped);
    }
    const kept = {
        kind: 'kept',
        name: replaced,
        until,
        goBack,
        safetyBackup: safety?.backup?.name,
    };
    return { replaced: kept, validation, unrestored, warnings };
}
/** How long the old database is kept that was to be dropped, and has no proven backup. */
const unprovenHours = 24;
/**
 * Backs up what a swap has replaced; what is to be dropped after that has to be proven loadable. The
 * restore is done by then: what fails is told, and keeps the old database.
 */
async function backUpReplaced({ parts, maintenance, plan, names, context }) {
    const { target, replaced } = names;
    let backup;
    try {
        backup = await takeSafetyBackup(parts, maintenance, target, replaced, context);
        await plan.safetyProof?.confirm(backup);
        return { backup, whyUnproven: undefined };
    }
    catch (error) {
        if (context.signal.aborted) {
            throw new failure/* Failure */.HR('INTERRUPTED', `"${target}" was restored; the safety backup of what it replaced was interrupted`, `The old database is kept as "${replaced}".`, { cause: error });
        }
        const what = backup ? `${backup.name} is not proven` : 'its safety backup failed';
        return { backup, whyUnproven: `${what}: ${(0,failure/* messageOf */.bD)(error)}` };
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/replace.js






/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost. There it
 * is loaded and checked, where no application finds it, and gets the target's name when it is whole.
 */
async function replaceTarget(parts, maintenance, plan, context, interruption) {
    const { target, strategy } = plan.request;
    await (0,leftover_databases/* sweepLeftovers */.ZW)(parts, maintenance, target, context);
    const names = {
        target,
        staging: (0,mark/* derivedName */.Pr)(target, 'restore', context.random()),
        placeholder: (0,mark/* derivedName */.Pr)(target, 'restore', context.random()),
        setAside: (0,mark/* derivedName */.Pr)(target, 'aside', context.random()),
        replaced: (0,mark/* derivedName */.Pr)(target, 'replaced', context.random()),
    };
    const replacement = { parts, maintenance, plan, names, context, interruption };
    try {
        context.marks(true);
        const { safetyProof } = plan;
        if (safetyProof?.tried) {
            const name = (0,mark/* derivedName */.Pr)(target, 'restore', context.random());
            await tryDefinitions(parts, maintenance, name, safetyProof.tried, plan, context);
        }
        await createStagingDatabase(parts, maintenance, names.staging, plan, context);
        let outcome;
        if (plan.target.kind === 'whole' && strategy === 'swap') {
            outcome = await swap(replacement, plan.target.properties);
        }
        else {
            await createPlaceholder(maintenance, names.placeholder, target, context);
            outcome = await recreate(replacement);
        }
        context.marks(false);
        return outcome;
    }
    catch (error) {
        await (0,leftover_databases/* dropLeftovers */.UP)(parts, maintenance, names.staging, context);
        await (0,leftover_databases/* dropLeftovers */.UP)(parts, maintenance, names.placeholder, context);
        throw error;
    }
    finally {
        context.reporter.interruptionMessage(undefined);
    }
}

// EXTERNAL MODULE: ./lib/catalog/preloaded-extensions.js
var preloaded_extensions = __webpack_require__(32670);
// EXTERNAL MODULE: ./lib/operations/drill/drill.js + 18 modules
var drill_drill = __webpack_require__(31596);
// EXTERNAL MODULE: ./lib/operations/drill/judge-restore.js
var judge_restore = __webpack_require__(15516);
// EXTERNAL MODULE: ./lib/operations/drill/prepare.js
var drill_prepare = __webpack_require__(66031);
// EXTERNAL MODULE: ./lib/operations/drill/trial-words.js
var trial_words = __webpack_require__(95296);
;// CONCATENATED MODULE: ./lib/commands/restore/trial.js














/**
 * Loads dumps on a temporary PostgreSQL of this machine, to know whether they can be loaded before what they
 * are to replace, or to bring back, is dropped. It is started for the first one and serves those of a run that can share it.
 */
class Trials {
    #parts;
    #opening = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /** Starts the server, and stops where there can be none, before anything is fetched. */
    async requireOpen({ target, acceptUnprovenSafetyBackup }, { signal }) {
        if (acceptUnprovenSafetyBackup)
            return;
        const trial = await unlessImpossible(signal, async () => {
            await this.#server();
            return { kind: 'loaded' };
        });
        if (trial.kind !== 'impossible')
            return;
        throw new failure/* Failure */.HR('SAFETY_BACKUP_UNPROVEN', (0,trial_words/* untried */.I)(trial.reason), choices(target, trial));
    }
    /** Why this machine has no room for a database of that size, or `undefined`. */
    async noRoomFor(bytes) {
        const folder = (await this.#server()).temporaryServer?.folder;
        const free = folder === undefined ? undefined : await (0,free_space/* freeBytes */.g)(folder);
        if (folder === undefined || free === undefined || free >= bytes)
            return undefined;
        return {
            kind: 'impossible',
            reason: `it takes about ${(0,byte_size/* mebibytes */.j)(bytes)}, and the file system of ${folder} has room for ${(0,byte_size/* mebibytes */.j)(free)}`,
            hint: disk_space/* freeSpaceHint */.C,
        };
    }
    /** Loads a dump and compares it with what was recorded, if anything was. */
    async load(source, fetched, manner, context) {
        const { tempDir, cores } = this.#parts;
        // What is made here goes with its server, and leaves nothing that anybody has to know of.
        const unmarked = { ...context, marks: () => undefined };
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, 'trial-'));
        try {
            return await unlessImpossible(context.signal, async () => {
                const noRoom = await this.noRoomFor((0,room/* restoredBytes */.i)(source.facts));
                if (noRoom)
                    return noRoom;
                const names = source.facts.extensions.map(({ name }) => name);
                const drill = await (0,drill_prepare/* prepareDrill */.tk)(await this.#server(names), source, unmarked);
                if ('verdict' in drill)
                    return impossible(drill.problems, drill.hint);
                const options = {
                    ...{ ...manner, cores, looks: 'at the load' },
                    ...{ assertions: [], healthUrl: undefined },
                };
                const { checks } = await (0,drill_drill/* runDrill */.B)(drill, fetched, folder, options, unmarked);
                const problems = [
                    ...(0,loadable/* loadProblems */.xI)(checks, manner.tolerates),
                    ...unfilledViews(checks, manner.tolerates),
                ];
                const [first] = problems;
                if (first !== undefined) {
                    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
                    const hint = checks.find(({ verdict }) => verdict === 'failed')?.hint ?? '';
                    return { kind: 'failed', problem: first + more, hint };
                }
                // A view that only another server can fill keeps nothing else from coming back; and what is made under the
                // database's own name, once it has it, no trial can make.
                const untried = checks.find(one => one.verdict === 'unverifiable' && one.name !== 'materialized views' && !(0,judge_restore/* isOfApart */.YW)(one));
                return untried ? impossible(untried.problems, untried.hint) : { kind: 'loaded' };
            });
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    /** One for all, but for databases whose extensions need libraries from the start. */
    #server(extensions = []) {
        const { server, openTemporaryServer } = this.#parts;
        const key = (0,preloaded_extensions/* toPreload */.v)(extensions).join();
        const opening = this.#opening.get(key) ?? openTemporaryServer(server.major, extensions);
        this.#opening.set(key, opening);
        return opening;
    }
    async [Symbol.asyncDispose]() {
        // One that could not be opened has been told of.
        for (const opening of this.#opening.values()) {
            await opening.then(server => server[Symbol.asyncDispose]()).catch(() => undefined);
        }
    }
}
/** What is in a materialized view is in no dump: what is dropped has to be filled again. */
const unfilledViews = (checks, tolerates) => checks
    .filter(({ name, verdict }) => name === 'materialized views' && verdict === 'failed')
    .flatMap(({ problems }) => (tolerates === 'nothing' ? problems : []));
const impossible = (problems, hint = '') => ({
    kind: 'impossible',
    reason: problems.join('; '),
    hint: (0,trial_words/* withoutScratch */.L)(hint),
});
/** What goes wrong on this machine says nothing about a dump; what ends the run is thrown. */
async function unlessImpossible(signal, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || signal.aborted || error.code === 'INTERRUPTED')
            throw error;
        return { kind: 'impossible', reason: error.message, hint: (0,trial_words/* withoutScratch */.L)(error.hint) };
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/restore.js
var restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Restores a backup: choose and verify it, look at the target, and only then replace it.
 *
 * `swap` restores beside the target and exchanges both by renaming. `recreate` first proves that backup and
 * target can be loaded, then closes the target, takes a safety backup of it and drops it; what fails after the
 * drop is undone from that.
 */
async function restore(parts, request, context) {
    const startedAt = context.now();
    const sqlBeforeExchange = request.sqlBeforeExchange === undefined
        ? []
        : await (0,sql_files/* readSqlFiles */.u)('sql-before-exchange', request.sqlBeforeExchange);
    await parts.store.check('read', context.signal);
    const chosen = await (0,choose_backup/* chooseDump */.A)(parts.store, request, context);
    if (chosen.kind === 'backup') {
        refuseNewerArchive((0,catalog_source/* sourceOf */.v)(chosen.backup), parts);
        (0,client_tools/* requireUnpacking */.e)(parts.tools, chosen.backup.manifest.dump.compression);
    }
    const purpose = `restore into ${request.target}`;
    return await (0,advisory_lock/* withDatabaseLock */.N)(parts.server, request.target, 'exclusive', purpose, context.signal, async (maintenance, signal) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const guarded = { ...context, signal };
            if (!request.dryRun)
                await (0,cutover/* revertSetAside */.j)(parts.server, maintenance, request.target, guarded);
            const trials = restore_addDisposableResource(env_1, new Trials(parts), true);
            const { plan, strategy } = await prepare(parts, maintenance, request, { chosen, sqlBeforeExchange }, trials, guarded);
            const done = request.dryRun
                ? nothingDone
                : await withRoles(maintenance, plan.roles, guarded, () => replaceTarget(parts, maintenance, plan, guarded, context.signal));
            const { target } = request;
            return {
                ...done,
                failures: done.unrestored.length > 0
                    ? [{ database: target, failure: constraintsFailure(target, done.unrestored) }]
                    : [],
                warnings: [...plan.warnings, ...done.warnings],
                database: target,
                source: plan.source,
                dryRun: request.dryRun,
                strategy,
                leftOut: plan.list.leftOut,
                durationSeconds: (context.now().getTime() - startedAt.getTime()) / 1000,
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = restore_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
}
const nothingDone = {
    replaced: { kind: 'nothing' },
    validation: undefined,
    unrestored: [],
    warnings: [],
};

;// CONCATENATED MODULE: ./lib/commands/restore/run.js






async function run(values, context) {
    const login = (0,azure_login/* azureLogin */.x)(values, context);
    const store = await (0,connections_store/* openStore */.Ch)(values, login, values['source-server']);
    const connecting = (0,connections_server/* connectRestoring */.wc)(values, context, login);
    // The programs are looked at while the server answers.
    const major = connecting.then(({ server }) => server.major);
    const needs = { allowNewer: false, restores: true };
    const [restoring, tools] = await Promise.all([connecting, (0,connections_server/* clientTools */.z3)(major, needs, context)]);
    const parts = {
        ...restoring,
        serverName: values['server-name'],
        store,
        tools,
        tempDir: context.tempDir,
        cores: (0,external_node_os_.availableParallelism)(),
        openTemporaryServer: async (of, extensions) => {
            const { temporaryServerOpener } = await Promise.all(/* import() | restore */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(903), __webpack_require__.e(698), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 15126));
            return await temporaryServerOpener(context, values)(of, extensions);
        },
        restoreCommand: context.restoreCommand,
    };
    return { result: await restore(parts, requestOf(values), context), location: store.location };
}
const requestOf = (values) => ({
    database: values.database,
    backup: (0,store_paths/* withoutSignature */.N)(values.backup),
    sourceServer: values['source-server'],
    target: values['target-database'] ?? values.database,
    confirm: values.confirm,
    strategy: values.strategy,
    serverFreeGib: values['server-free-gib'],
    jobs: values.jobs,
    safetyBackup: values['safety-backup'],
    onFailure: values['on-failure'],
    onConstraintFailure: values['on-constraint-failure'],
    acceptFailedVerification: values['accept-failed-verification'],
    acceptUnprovenSafetyBackup: values['accept-unproven-safety-backup'],
    loadSearchPath: values['load-search-path'],
    keepReplacedHours: values['keep-replaced'],
    restorePrivileges: values['restore-privileges'],
    restoreRoles: values['restore-roles'],
    systemGrants: values['restore-system-grants'],
    validate: values.validate,
    sqlBeforeExchange: values['sql-before-exchange'],
    rehydrate: values['dry-run'] ? 'off' : values.rehydrate,
    dryRun: values['dry-run'],
});
async function cleanUp(values, of, context) {
    const [{ cleanUp: putRight }, server] = await Promise.all([
        Promise.all(/* import() | restore */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(903), __webpack_require__.e(698), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 80974)),
        (0,connections_server/* connectServer */.C1)((0,connections_server/* hardlyPatient */.mm)(values), context, (0,azure_login/* azureLogin */.x)(values, context)),
    ]);
    return await putRight(server, { ...of, restorer: values['restore-as'] }, context);
}


/***/ }),

/***/ 59173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/store-paths.js
var store_paths = __webpack_require__(92351);
// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/drill-server.js + 1 modules
var drill_server = __webpack_require__(15126);
// EXTERNAL MODULE: ./lib/connections/server.js
var server = __webpack_require__(73422);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/operations/leftover-databases.js
var leftover_databases = __webpack_require__(25640);
// EXTERNAL MODULE: ./lib/commands/selection.js
var selection = __webpack_require__(84972);
// EXTERNAL MODULE: ./lib/catalog/failing.js
var failing = __webpack_require__(32867);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/operations/choose-backup.js
var choose_backup = __webpack_require__(65512);
// EXTERNAL MODULE: ./lib/operations/preflight/restorer-privileges.js
var restorer_privileges = __webpack_require__(82409);
// EXTERNAL MODULE: ./lib/operations/sql-files.js
var sql_files = __webpack_require__(98188);
// EXTERNAL MODULE: ./lib/repository/list.js + 2 modules
var list = __webpack_require__(21289);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/byte-size.js
var byte_size = __webpack_require__(17307);
// EXTERNAL MODULE: ./lib/catalog/drill/judgement.js
var judgement = __webpack_require__(3470);
// EXTERNAL MODULE: ./lib/catalog/evidence.js
var catalog_evidence = __webpack_require__(19110);
// EXTERNAL MODULE: ./lib/catalog/room.js
var room = __webpack_require__(88960);
// EXTERNAL MODULE: ./lib/catalog/source.js
var source = __webpack_require__(48094);
// EXTERNAL MODULE: ./lib/operations/archive-check.js
var archive_check = __webpack_require__(80045);
// EXTERNAL MODULE: ./lib/operations/drill/drill.js + 18 modules
var drill_drill = __webpack_require__(31596);
// EXTERNAL MODULE: ./lib/operations/drill/prepare.js
var prepare = __webpack_require__(66031);
// EXTERNAL MODULE: ./lib/operations/rehydrate.js
var rehydrate = __webpack_require__(28906);
// EXTERNAL MODULE: ./lib/operations/seconds-since.js
var seconds_since = __webpack_require__(64740);
// EXTERNAL MODULE: ./lib/postgres/archive/search-path.js
var search_path = __webpack_require__(86386);
// EXTERNAL MODULE: ./lib/postgres/client-tools/client-tools.js
var client_tools = __webpack_require__(72756);
// EXTERNAL MODULE: ./lib/postgres/probes/environment-fault.js
var environment_fault = __webpack_require__(71811);
// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
// EXTERNAL MODULE: ./lib/catalog/backup.js
var catalog_backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/operations/reporter.js
var operations_reporter = __webpack_require__(82169);
// EXTERNAL MODULE: ./lib/repository/checked-files.js
var checked_files = __webpack_require__(2127);
;// CONCATENATED MODULE: ./lib/commands/verify/backup-files.js









/** Fetches every file of a backup to a folder, and compares it with the manifest. */
async function checkFiles(store, backup, folder, context) {
    const { manifest } = backup;
    const files = ['dump', 'contents', ...(manifest.roles ? ['roles'] : [])];
    const path = (file) => (0,external_node_path_.join)(folder, backup.name + catalog_names/* fileEndings */.nP[file]);
    const problems = [];
    let bytes = 0;
    for (const file of files) {
        try {
            const read = await store.download((0,catalog_backup/* storedName */.Rs)(backup, file), path(file), {
                signal: context.signal,
                onBytes: (0,operations_reporter/* reportBytes */.I)(context.reporter, backup.name, manifest[file]?.sizeBytes),
                recordedBytes: manifest[file]?.sizeBytes,
            });
            bytes += read.sizeBytes;
            problems.push(...differences(file, manifest[file], read));
        }
        catch (error) {
            if (!(error instanceof catalog_failure/* Failure */.HR))
                throw error;
            if (!damages.includes(error.code))
                throw error;
            problems.push(`${file}: ${error.message}`);
        }
    }
    const contents = await readContents(backup, path('contents'), problems);
    const figure = `${files.length} files, ${(0,format_count/* formatCount */.B)(bytes)} bytes`;
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
    const bytes = await (0,promises_.readFile)(path).catch(() => undefined);
    if (!bytes || problems.length > 0)
        return undefined;
    try {
        return (0,checked_files/* parseContents */.OJ)(backup, bytes);
    }
    catch (error) {
        if ((0,environment_fault/* lackIn */.r)(error))
            throw error;
        problems.push(`contents: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/database/free-space.js + 1 modules
var free_space = __webpack_require__(33973);
;// CONCATENATED MODULE: ./lib/commands/verify/disk-room.js





/**
 * Says what a verification will take, and refuses where this machine has no room for it: for the dump,
 * and for the scratch database if that is to be here, too.
 */
async function requireRoom(folder, { name, manifest }, { level, scratch }, { reporter }) {
    const { dump } = manifest;
    const restored = level === 'restore' ? (0,room/* restoredBytes */.i)(manifest) : 0;
    const isHere = scratch.kind === 'runner';
    const where = isHere ? 'the throw-away server' : 'the scratch server';
    const need = `${(0,byte_size/* mebibytes */.j)(dump.sizeBytes)} for the dump${level === 'restore' ? ` and, by experience, about ${(0,byte_size/* mebibytes */.j)(restored)} on ${where}` : ''}`;
    reporter.info(`${name} takes ${need}`);
    // Most often a temporary server has its data on the same file system.
    await requireFree(folder, dump.sizeBytes + (isHere ? restored : 0), `${name} takes ${need}`);
}
async function requireFree(folder, bytes, need) {
    const free = await (0,free_space/* freeBytes */.g)(folder);
    if (free === undefined || free >= bytes)
        return;
    throw new catalog_failure/* Failure */.HR('DISK_FULL', `${need}, and the file system of ${folder} has room for ${(0,byte_size/* mebibytes */.j)(free)}`, `Free space there, or set TMPDIR to a folder on a larger disk; a drill can go elsewhere, too: ${(0,reference/* option */.uK)('scratch')}.`);
}

;// CONCATENATED MODULE: ./lib/commands/verify/checks.js



















/** Tries a backup as far as the level says; what is found, whatever that is, is evidence. */
async function verifyOne(parts, servers, backup, request, context) {
    const { name, place, manifest } = backup;
    const startedAt = context.now().toISOString();
    const archived = await unlessImpossible('files', context, () => (0,rehydrate/* refuseArchivedBackup */.VM)(parts.store, backup, request.rehydrate, context));
    const { recovery, scratch, ...tried } = archived
        ? { checks: [archived], recovery: null, scratch: null }
        : await tryHere(parts, servers, backup, request, context);
    const checks = request.strict ? tried.checks.map(judgement/* strictly */.px) : tried.checks;
    return {
        schemaVersion: 1,
        database: place.database,
        backup: name,
        dumpSha256: manifest.dump.sha256,
        level: request.level,
        verdict: (0,catalog_evidence/* verdictOf */.Vj)(checks),
        startedAt,
        verifiedAt: context.now().toISOString(),
        checks,
        recovery,
        scratch,
        run: context.run,
        tool: { version: context.toolVersion },
    };
}
/** Tries a backup in a folder of its own on this machine, which needs room there. */
async function tryHere(parts, servers, backup, request, context) {
    const folder = await unlessImpossible('files', context, async () => {
        await requireRoom(parts.tempDir, backup, request, context);
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(parts.tempDir, 'verify-'));
    });
    if (typeof folder !== 'string')
        return { checks: [folder], recovery: null, scratch: null };
    // A temporary server starts while the dump is fetched.
    const preparing = request.level === 'restore' ? checks_prepare(servers, backup, context) : undefined;
    preparing?.catch(() => undefined);
    try {
        return await tryBackup({ ...parts, tempDir: folder }, backup, preparing, request, context);
    }
    finally {
        await preparing?.catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function tryBackup({ store, tempDir: folder, environment, findTools }, backup, preparing, request, context) {
    const began = performance.now();
    const found = await unlessImpossible('files', context, () => checkFiles(store, backup, folder, context));
    const downloadSeconds = (0,seconds_since/* secondsSince */.w)(began);
    const prepared = await preparing;
    const [drill, obstacle] = prepared && 'scratch' in prepared ? [prepared, undefined] : [undefined, prepared];
    // Why there can be no drill is told as well, whatever else was found.
    const endedBy = (...checks) => ({
        checks: [...checks, ...(obstacle ? [obstacle] : [])],
        recovery: null,
        scratch: null,
    });
    if ('verdict' in found)
        return endedBy(found);
    const { check, fetched } = found;
    if (!fetched || request.level === 'checksum')
        return endedBy(check);
    const { archive, contents } = fetched;
    const { signal } = context;
    const toolsEnvironment = (0,connection/* toolEnvironment */.uQ)({ password: undefined }, environment);
    const read = (tools, decode) => (0,archive_check/* checkArchive */.PI)({ tools, archive, environment: toolsEnvironment, signal }, backup, contents, decode);
    // A restore decodes it, too.
    const archiveCheck = drill
        ? await unlessImpossible('archive', context, () => read(drill.scratch.tools, false))
        : await unlessImpossible('archive', context, async () => {
            const tools = await findTools(Number.parseInt(backup.manifest.client.version, 10));
            (0,client_tools/* requireUnpacking */.e)(tools, backup.manifest.dump.compression);
            return read(tools, true);
        });
    if (!drill || archiveCheck.verdict !== 'passed')
        return endedBy(check, archiveCheck);
    const drilled = await unlessImpossible('restore', context, async () => {
        const here = drill.scratch.temporaryServer?.folder;
        const restored = (0,room/* restoredBytes */.i)(backup.manifest);
        const need = `${backup.name} takes about ${(0,byte_size/* mebibytes */.j)(restored)} once it is restored`;
        if (here !== undefined)
            await requireFree(here, restored, need);
        const searchPath = request.loadSearchPath
            ? await (0,search_path/* loadWithPath */.C)(archive, backup.manifest.properties)
            : undefined;
        return await (0,drill_drill/* runDrill */.B)(drill, fetched, folder, { ...request, searchPath }, context);
    });
    if ('verdict' in drilled)
        return endedBy(check, archiveCheck, drilled);
    const { checks: restored, seconds } = drilled;
    const { server, temporaryServer } = drill.scratch;
    const { kind } = request.scratch;
    return {
        checks: [check, archiveCheck, ...restored],
        recovery: seconds && {
            downloadSeconds,
            restoreSeconds: seconds.restore,
            indexesSeconds: seconds.indexes,
            validateSeconds: seconds.validate,
            totalSeconds: (0,seconds_since/* secondsSince */.w)(began),
        },
        scratch: {
            kind,
            host: kind === 'runner' ? null : server.address.host,
            version: server.version,
            ...(temporaryServer && { isolation: temporaryServer.isolation }),
        },
    };
}
/** A drill, or why there can be none. */
const checks_prepare = (servers, backup, context) => {
    const { server, client, extensions } = backup.manifest;
    const names = extensions.map(({ name }) => name);
    const major = Math.max(server.major, Number.parseInt(client.version, 10));
    return unlessImpossible('scratch server', context, async () => {
        const scratch = await servers.open(major, names);
        (0,client_tools/* requireUnpacking */.e)(scratch.tools, backup.manifest.dump.compression);
        return (0,prepare/* prepareDrill */.tk)(scratch, (0,source/* sourceOf */.v)(backup), context);
    });
};
/** What this machine lacks, or what is archived, says nothing about the backup. */
async function unlessImpossible(name, { signal }, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        signal.throwIfAborted();
        const isArchived = error instanceof catalog_failure/* Failure */.HR && error.code === 'BACKUP_ARCHIVED';
        const lack = isArchived ? { reason: error.message, hint: error.hint } : (0,environment_fault/* lackIn */.r)(error);
        if (!lack)
            throw error;
        const { reason, hint } = lack;
        return {
            name,
            verdict: 'unverifiable',
            figure: 'not tried to its end',
            problems: [reason],
            hint,
        };
    }
}

// EXTERNAL MODULE: ./lib/catalog/selection.js
var catalog_selection = __webpack_require__(97137);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
;// CONCATENATED MODULE: ./lib/commands/verify/choose.js






/** The backups that are meant, of each server by itself; a name without wildcards that has none is a failure of its own. */
function choose(entries, request, store) {
    const { backup, sourceServer } = request;
    const selector = (0,catalog_selection/* parseSelector */.P)(backup, store.location);
    const byDatabase = Map.groupBy((0,catalog_server/* ofServer */.be)(entries, sourceServer), catalog_backup/* databaseOf */.zJ);
    const isMeant = (name) => (0,database_selection/* isAskedFor */.un)(name, request);
    const chosen = [...byDatabase]
        .filter(([database]) => isMeant(database))
        .toSorted(([a], [b]) => a.localeCompare(b))
        .flatMap(([database, ofIt]) => [...(0,catalog_server/* byServer */.Rh)((0,catalog_backup/* newestFirst */.ll)(ofIt)).values()].flatMap(own => {
        const entry = (0,catalog_selection/* selectBackup */.V)(own, selector);
        return entry ? [{ database, entry }] : [];
    }));
    const missing = (0,database_selection/* namedIn */.$P)(request).filter(name => isMeant(name) && !chosen.some(({ database }) => database === name));
    if (chosen.length === 0 && missing.length === 0) {
        throw selector.kind === 'latest'
            ? new catalog_failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database with a backup in ${store.location} is to be verified`, `Check ${(0,reference/* option */.uK)('databases')} and ${(0,reference/* option */.uK)('exclude-databases')}; what has a backup: ${(0,reference/* ownCommand */.w1)('list')}`)
            : notFound(`no backup in ${store.location} is meant by "${backup}"`);
    }
    const failures = missing.map(database => ({
        database,
        failure: notFound(byDatabase.has(database)
            ? `no backup of "${database}" in ${store.location} is meant by "${backup}"${safetyOnly(selector)}`
            : `there is no backup of "${database}" in ${store.location}`),
    }));
    return { chosen, failures };
}
const safetyOnly = ({ kind }) => kind === 'latest' || kind === 'at' ? ' (it never means a safety backup)' : '';
const notFound = (message) => new catalog_failure/* Failure */.HR('BACKUP_NOT_FOUND', message, `See what is there: ${(0,reference/* ownCommand */.w1)('list')}`);

// EXTERNAL MODULE: ./lib/catalog/stamp.js
var catalog_stamp = __webpack_require__(11916);
;// CONCATENATED MODULE: ./lib/commands/verify/evidence.js





/** Writes the evidence beside the backup. That it cannot be written changes nothing about the verdict. */
async function keepEvidence(store, backup, evidence, context) {
    const { reporter, signal } = context;
    const { level, verdict } = evidence;
    let verifiedAt = new Date(evidence.verifiedAt);
    while (true) {
        const kept = { ...evidence, verifiedAt: verifiedAt.toISOString() };
        const stamp = (0,catalog_stamp/* formatStamp */.xE)(verifiedAt);
        const name = (0,catalog_names/* evidenceName */.Xc)(backup.place, { stamp, level, verdict });
        try {
            const text = context.redact((0,reference/* inFlags */.rx)((0,catalog_evidence/* renderEvidence */.oP)(kept).toString()));
            await store.write(name, Buffer.from(text), signal);
            return { backup, evidence: kept, evidenceName: name };
        }
        catch (error) {
            if (signal.aborted || !(error instanceof catalog_failure/* Failure */.HR))
                throw error;
            if (error.code !== 'STORE_NAME_TAKEN') {
                reporter.warn(`the evidence of ${backup.name} could not be kept (${error.message}): check will not know of this verification. ${error.hint}`);
                return { backup, evidence, evidenceName: undefined };
            }
            // Somebody verified it in the same second.
            verifiedAt = new Date(verifiedAt.getTime() + 1000);
        }
    }
}
/** How many problems a message names. */
const shownProblems = 3;
function failureOf({ backup, verdict, checks }) {
    const wanted = verdict === 'failed' ? 'failed' : 'unverifiable';
    const bad = checks.filter(check => check.verdict === wanted);
    const problems = bad.flatMap(check => check.problems.map(problem => `${check.name}: ${problem}`));
    const shown = problems.slice(0, shownProblems).join('; ');
    const more = problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
    const hint = [...new Set(bad.flatMap(check => check.hint ?? []))].join(' ');
    return verdict === 'failed'
        ? new catalog_failure/* Failure */.HR('VERIFICATION_FAILED', `${backup} failed its verification: ${shown}${more}`, hint || 'The evidence beside the backup names all that was found.')
        : new catalog_failure/* Failure */.HR('NOT_VERIFIABLE', `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`, hint || `Choose another ${(0,reference/* option */.uK)('scratch')}.`);
}

// EXTERNAL MODULE: ./lib/catalog/contents-file.js
var contents_file = __webpack_require__(34520);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/operations/preflight/disk-space.js
var disk_space = __webpack_require__(92546);
// EXTERNAL MODULE: ./lib/postgres/archive/external-archive.js
var external_archive = __webpack_require__(83404);
// EXTERNAL MODULE: ./lib/postgres/archive/file-format.js
var file_format = __webpack_require__(85256);
// EXTERNAL MODULE: ./lib/storage/read-whole.js
var read_whole = __webpack_require__(66635);
;// CONCATENATED MODULE: ./lib/commands/verify/lost-backups.js







/** Newest first. `latest` means all, for without them nobody knows which is the latest. */
function meantBy(request, { leftovers }, location) {
    const selector = (0,catalog_selection/* parseSelector */.P)(request.backup, location);
    const lost = leftovers
        .filter(({ kind, files, place: { database } }) => kind === 'lost' && (0,leftover/* isRebuildable */.Oq)(files) && (0,database_selection/* isAskedFor */.un)(database, request))
        .toSorted((a, b) => (0,catalog_stamp/* timeOf */.nR)(b.place).getTime() - (0,catalog_stamp/* timeOf */.nR)(a.place).getTime());
    return lost.filter(leftover => isMeant(leftover, selector));
}
function isMeant({ place, files }, selector) {
    switch (selector.kind) {
        case 'latest':
            return true;
        case 'stamp':
            return place.stamp === selector.stamp;
        case 'name':
            return ((0,catalog_names/* backupName */.aw)(place) === selector.name ||
                files.some(({ name }) => selector.paths.includes(name)));
        case 'at':
            return (0,catalog_stamp/* timeOf */.nR)(place) <= selector.time;
    }
}
/** The server that is named, or that of all other backups of the database if it is one. */
function whoseIs({ database }, sourceServer, { entries }) {
    const ofIt = (0,catalog_backup/* newestFirst */.ll)(entries.filter(entry => (0,catalog_backup/* databaseOf */.zJ)(entry) === database));
    const known = (0,catalog_server/* ofServer */.be)(ofIt, sourceServer).filter(entry => entry.kind === 'backup' && entry.backup.server !== catalog_server/* unknownServer */.Kj.host);
    const [newest] = known;
    if (newest?.kind === 'backup' && (0,catalog_server/* serversOf */.U2)(known).length < 2) {
        const { name, host, port } = newest.backup.manifest.server;
        return { ...(name !== undefined && { name }), host, port };
    }
    return sourceServer === undefined ? catalog_server/* unknownServer */.Kj : { ...catalog_server/* unknownServer */.Kj, name: sourceServer };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/repository/evidence.js
var repository_evidence = __webpack_require__(59623);
;// CONCATENATED MODULE: ./lib/commands/verify/lost-dump.js









async function fetchDump(store, { name, sizeBytes }, archive, { reporter, signal }) {
    const read = await store.download(name, archive, {
        signal,
        onBytes: (0,operations_reporter/* reportBytes */.I)(reporter, name, sizeBytes),
        recordedBytes: sizeBytes,
    });
    const md5 = (0,external_node_crypto_.createHash)('md5');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), md5, { signal });
    return { ...read, md5: md5.digest('hex') };
}
/** Whether evidence that can be read speaks of this very dump. That of another is a refusal. */
async function compareWithEvidence(store, place, files, digests, { signal }) {
    const verifications = files
        .flatMap(({ name }) => {
        const stored = (0,catalog_names/* parseStoredName */.GO)(name);
        return stored?.kind === 'evidence' ? [stored.verification] : [];
    })
        .toSorted((a, b) => (0,catalog_stamp/* timeOf */.nR)(b).getTime() - (0,catalog_stamp/* timeOf */.nR)(a).getTime());
    for (const verification of verifications) {
        const evidence = await (0,repository_evidence/* readEvidence */.A)(store, place, verification, signal);
        if (!evidence)
            continue;
        if (evidence.dumpSha256 === digests.sha256)
            return verification.verdict === 'passed';
        throw new catalog_failure/* Failure */.HR('BACKUP_CHECKSUM_MISMATCH', `the dump is not the one that was verified at ${evidence.verifiedAt}: SHA-256 ${digests.sha256}, then ${evidence.dumpSha256}`, 'It was changed, or copied in part, since. Copy it again, or look for an earlier version of the blob.');
    }
    return false;
}
async function orUnusable(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || error.code !== 'PG_RESTORE_FAILED')
            throw error;
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump cannot be read: ${(0,archive_check/* damageIn */.dh)(error)}`, 'It is cut off or damaged. Copy it again, or look for an earlier version of the blob.', { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/catalog/database-properties.js
var database_properties = __webpack_require__(40974);
// EXTERNAL MODULE: ./lib/operations/recorded-names.js
var recorded_names = __webpack_require__(8249);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var transfer_digests = __webpack_require__(21128);
;// CONCATENATED MODULE: ./lib/commands/verify/rebuilt-manifest.js








/** The label of a backup whose manifest was made again: that which it had is not known any more. */
const recovered = 'recovered';
/** What the files of a backup tell, in the words of its manifest. */
function manifestFrom(place, { dump, digests, contents, packed, roles, found, server }, { run, toolVersion }) {
    const { properties, clientVersion } = found;
    if (!properties || clientVersion === undefined) {
        throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', 'its dump does not say its encoding, locale and version', `The dump alone is restored by its path: ${(0,reference/* option */.uK)('backup')}.`);
    }
    const shown = (0,catalog_stamp/* timeOf */.nR)(place);
    return {
        schemaVersion: 1,
        database: place.database,
        label: recovered,
        snapshotAt: shown.toISOString(),
        startedAt: shown.toISOString(),
        finishedAt: endedAt(shown, dump).toISOString(),
        server: {
            ...server,
            version: found.serverVersion ?? `${contents.major}`,
            major: contents.major,
        },
        client: { version: clientVersion },
        dump: {
            name: (0,recorded_names/* recordedDumpName */.O)(place, dump.name),
            ...digests,
            compression: found.compression,
        },
        contents: {
            name: (0,recorded_names/* recordedName */.k)(place, 'contents'),
            sizeBytes: packed.length,
            sha256: (0,transfer_digests/* sha256 */.sc)(packed),
        },
        ...(roles && {
            roles: { name: (0,recorded_names/* recordedName */.k)(place, 'roles'), sizeBytes: roles.length, sha256: (0,transfer_digests/* sha256 */.sc)(roles) },
        }),
        usedRoles: found.neededRoles.map(name => ({ name, needed: true })),
        properties: {
            ...properties,
            owner: found.owner ?? 'unknown',
            connectionLimit: -1,
            comment: null,
            grants: database_properties/* defaultGrants */.T,
            settings: [],
        },
        extensions: found.extensions.map(name => ({ name, version: 'unknown' })),
        totals: (0,catalog_contents/* totalsOf */.vA)(contents),
        exclusions: { schemas: [], tableData: withoutRows(contents), pgDumpOptions: [] },
        run,
        tool: { version: toolVersion },
    };
}
const longestRunMs = 24 * 60 * 60 * 1000;
/** When the dump was written, unless a copy has another date: then nobody knows how long it took. */
function endedAt(shown, { lastModified }) {
    const tookMs = lastModified.getTime() - shown.getTime();
    return tookMs > 0 && tookMs < longestRunMs ? lastModified : shown;
}
/** Tables that were dumped without their rows: they are among the objects, and were not counted. */
function withoutRows({ objects, rows }) {
    if (rows === null)
        return [];
    const counted = new Set(rows.map(([, ident]) => ident));
    return objects
        .filter(([kind, ident]) => kind === 'table' && !counted.has(ident))
        .flatMap(([, ident]) => {
        const [schema, name] = (0,archive_check/* partsOf */.CI)(ident);
        return schema === undefined || name === undefined ? [] : [{ schema, name }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/verify/rebuild-manifest.js





















/**
 * Makes manifests again that a store has lost, from the dump, the contents and the evidence beside it, and
 * overwrites nothing. One that cannot be made does not stop the others; that nothing is meant is a failure.
 */
async function rebuildManifests(parts, request, context) {
    const { store } = parts;
    const inventory = await (0,list/* readInventory */.z)(store, undefined, context.signal);
    const lost = meantBy(request, inventory, store.location);
    if (lost.length === 0) {
        throw new catalog_failure/* Failure */.HR('BACKUP_NOT_FOUND', `no backup in ${store.location} that is meant lost its manifest and has what it takes to make it again`, `A dump and the contents file beside it are needed; a dump alone is restored by its path (${(0,reference/* option */.uK)('backup')}). See what is there: ${(0,reference/* ownCommand */.w1)('list')}`);
    }
    const names = new Set();
    const failures = [];
    for (const leftover of lost) {
        const name = (0,catalog_names/* backupName */.aw)(leftover.place);
        try {
            const server = whoseIs(leftover.place, request.sourceServer, inventory);
            await rebuild(parts, leftover, server, context);
            names.add(name);
        }
        catch (error) {
            context.signal.throwIfAborted();
            const { code, message, hint } = (0,catalog_failure/* asFailure */.h_)(error);
            const failure = new catalog_failure/* Failure */.HR(code, `the manifest of ${name} was not made: ${message}`, hint);
            failures.push({ database: leftover.place.database, failure });
        }
    }
    return { names, failures };
}
/** The backups whose manifests were made again, each by itself. */
function chooseRebuilt(entries, { names, failures }) {
    const chosen = (0,catalog_backup/* newestFirst */.ll)(entries).flatMap(entry => {
        const { name, place } = entry.kind === 'backup' ? entry.backup : entry.broken;
        return names.has(name) ? [{ database: place.database, entry }] : [];
    });
    return { chosen, failures: [...failures] };
}
async function rebuild({ store, tempDir, environment, findTools }, { place, files }, server, context) {
    const { reporter, signal } = context;
    const name = (0,catalog_names/* backupName */.aw)(place);
    const dump = (0,leftover/* fileAmong */.zV)(files, 'dump');
    if (!dump)
        return;
    const [noRoom] = await (0,disk_space/* scratchFindings */.l)(tempDir, dump.sizeBytes);
    if (noRoom)
        throw new catalog_failure/* Failure */.HR(noRoom.code, noRoom.message, noRoom.hint);
    reporter.info(`Reading ${name}, whose manifest is missing`);
    const packed = await (0,read_whole/* readWhole */.o)(store, (0,catalog_names/* fileName */.Md)(place, 'contents'), contents_file/* contentsMaxBytes */.Cf, signal);
    const alone = `The dump alone is restored by its path: ${(0,reference/* option */.uK)('backup')}.`;
    const contents = (0,checked_files/* unpackHere */.Fm)(place, packed, contents_file/* unpackedMaxBytes */.dt, alone);
    const roles = (0,leftover/* fileAmong */.zV)(files, 'roles') &&
        (await (0,read_whole/* readWhole */.o)(store, (0,catalog_names/* fileName */.Md)(place, 'roles'), checked_files/* rolesMaxBytes */.NN, signal));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, 'rebuild-'));
    try {
        const archive = (0,external_node_path_.join)(folder, `${name}.dump`);
        const digests = await fetchDump(store, dump, archive, context);
        const proven = await compareWithEvidence(store, place, files, digests, context);
        const format = await (0,file_format/* otherFormat */.Q)(archive);
        if (format)
            throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump is none: ${format.what}`, format.hint);
        const tools = await findTools((await (0,file_format/* writerOf */.b)(archive)) ?? contents.major);
        const reading = {
            ...{ tools, archive, signal },
            environment: (0,connection/* toolEnvironment */.uQ)({ password: undefined }, environment),
        };
        const found = await orUnusable(() => (0,external_archive/* readArchiveAlone */.I3)(reading, proven ? 'known to be whole' : 'decode'));
        const manifest = manifestFrom(place, { dump, digests, contents, packed, roles, found, server }, context);
        const backup = {
            ...{ name, place, manifest },
            server: (0,catalog_server/* ownName */.qU)(manifest.server),
            verifications: [],
        };
        const { problems } = await (0,archive_check/* checkArchive */.PI)(reading, backup, contents, false);
        const [problem] = problems;
        if (problem !== undefined) {
            throw new catalog_failure/* Failure */.HR('DUMP_UNUSABLE', `its dump and its contents file do not belong together: ${problem}`, `Somebody mixed up or changed these files. The dump alone is restored by its path: ${(0,reference/* option */.uK)('backup')}.`);
        }
        const rendered = (0,catalog_manifest/* renderManifest */.sB)(manifest);
        if (rendered.length > catalog_manifest/* manifestMaxBytes */.vD) {
            throw new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `it would have ${rendered.length} bytes, more than the ${catalog_manifest/* manifestMaxBytes */.vD} that are read again`, `The dump alone is restored by its path: ${(0,reference/* option */.uK)('backup')}.`);
        }
        if (!(await writeUnlessThere(store, (0,catalog_names/* fileName */.Md)(place, 'manifest'), rendered, context)))
            return;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    reporter.info(`Wrote the manifest of ${name} (label "${recovered}")`);
    if (server === catalog_server/* unknownServer */.Kj) {
        reporter.warn(`${name}: nothing tells which server it is of; it goes with the newest backup of its database`);
    }
    reporter.warn(`${name}: settings, grants and comment of the database itself, the versions of its extensions and the label are not known any more`);
}
/** Answers whether it was written: a copy, or the run itself, may have brought the manifest meanwhile. */
async function writeUnlessThere(store, name, body, { reporter, signal }) {
    try {
        await store.write(name, body, signal);
        return true;
    }
    catch (error) {
        if (!(error instanceof catalog_failure/* Failure */.HR) || error.code !== 'STORE_NAME_TAKEN')
            throw error;
        reporter.info(`${name} has come meanwhile`);
        return false;
    }
}

// EXTERNAL MODULE: ./lib/catalog/preloaded-extensions.js
var preloaded_extensions = __webpack_require__(32670);
;// CONCATENATED MODULE: ./lib/commands/verify/scratch-servers.js

/** The scratch servers of a run, each opened when it is first wanted. */
class ScratchServers {
    #open;
    #isRunner;
    #opened = new Map();
    constructor(open, place) {
        this.#open = open;
        this.#isRunner = place.kind === 'runner';
    }
    /** Major and extensions matter to a runner alone. */
    open(major = 0, extensions = []) {
        const key = this.#isRunner ? [major, ...(0,preloaded_extensions/* toPreload */.v)(extensions)].join() : '';
        const opened = this.#opened.get(key) ?? this.#open(major, extensions);
        this.#opened.set(key, opened);
        return opened;
    }
    async [Symbol.asyncDispose]() {
        for (const opened of this.#opened.values()) {
            // One that could not be opened has been told of.
            await opened.then(server => server[Symbol.asyncDispose]()).catch(() => undefined);
        }
    }
}

;// CONCATENATED MODULE: ./lib/commands/verify/verify.js
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
 * Verifies one backup of each database, one after the other, and leaves evidence of each beside it.
 * One that fails does not stop the others; that nothing is meant is a failure.
 */
async function verify(parts, request, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { store } = parts;
        const { reporter, signal } = context;
        await store.check('read', signal);
        const rebuilt = request.rebuildManifest
            ? await rebuildManifests(parts, request, context)
            : undefined;
        const entries = await (0,list/* readCatalog */.u)(store, undefined, signal);
        const { chosen, failures } = rebuilt
            ? chooseRebuilt(entries, rebuilt)
            : choose(entries, request, store);
        // Read first, so that a wrong folder costs no drill.
        const assertions = request.assertions === undefined || request.level !== 'restore'
            ? []
            : await (0,sql_files/* readSqlFiles */.u)('assertions', request.assertions);
        const options = {
            ...request,
            assertions,
            cores: parts.cores,
            tolerates: 'nothing',
            looks: 'at all',
            searchPath: undefined,
        };
        const servers = __addDisposableResource(env_1, new ScratchServers(parts.openScratch, request.scratch), true);
        if (request.level === 'restore' && request.scratch.kind !== 'runner' && chosen.length > 0) {
            const scratch = await servers.open();
            await (0,leftover_databases/* sweepScratchDatabases */.d1)(scratch.server, context);
            await (0,restorer_privileges/* warnOfRights */.jc)(scratch, context);
        }
        const verified = [];
        for (const { database, entry } of chosen) {
            try {
                const backup = await (0,choose_backup/* requireUsable */.w)(store, entry, request.rehydrate, context);
                reporter.info(`Verifying ${backup.name} (${request.level})`);
                const evidence = await verifyOne(parts, servers, backup, options, context);
                signal.throwIfAborted();
                verified.push(await keepEvidence(store, backup, evidence, context));
                if (evidence.verdict !== 'passed')
                    failures.push({ database, failure: failureOf(evidence) });
            }
            catch (error) {
                signal.throwIfAborted();
                failures.push({ database, failure: (0,catalog_failure/* asFailure */.h_)(error) });
            }
        }
        return { verified, failures, failingBefore: (0,failing/* failingVerifications */.Z)(entries) };
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

;// CONCATENATED MODULE: ./lib/commands/verify/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









async function run(values, context) {
    const login = (0,azure_login/* azureLogin */.x)(values, context);
    const store = await (0,connections_store/* openStore */.Ch)(values, login, values['source-server']);
    const parts = {
        store,
        tempDir: context.tempDir,
        cores: (0,external_node_os_.availableParallelism)(),
        environment: context.environment,
        findTools: (major) => (0,server/* clientTools */.z3)(major, { allowNewer: true, restores: true }, context),
        openScratch: (0,drill_server/* drillServerOpener */.s)(values, context, login),
    };
    return { result: await verify(parts, requestOf(values), context), location: store.location };
}
function requestOf(values) {
    const { scratch: where } = values;
    return {
        ...(0,selection/* selectionOf */.W)(values),
        backup: (0,store_paths/* withoutSignature */.N)(values.backup),
        sourceServer: values['source-server'],
        level: values['verify-level'],
        rehydrate: values.rehydrate,
        rebuildManifest: values['rebuild-manifest'],
        scratch: where.kind === 'host' ? { ...where, port: where.port ?? values.port } : where,
        jobs: values.jobs,
        loadSearchPath: values['load-search-path'],
        assertions: values.assertions,
        healthUrl: values['health-url'],
        strict: values.strict,
    };
}
async function cleanUp(values, _of, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A temporary server has ended with its run, and all that was on it.
        if (values.scratch.kind === 'runner')
            return { dropped: [], isBack: false };
        const login = (0,azure_login/* azureLogin */.x)(values, context);
        const open = (0,drill_server/* drillServerOpener */.s)((0,server/* hardlyPatient */.mm)(values), context, login);
        const scratch = run_addDisposableResource(env_1, await open(0), true);
        return { dropped: await (0,leftover_databases/* sweepScratchDatabases */.d1)(scratch.server, context), isBack: false };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 15126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ drillServerOpener),
  u: () => (/* binding */ mayMake),
  temporaryServerOpener: () => (/* binding */ temporaryServerOpener)
});

// EXTERNAL MODULE: ./lib/catalog/bound-extensions.js
var bound_extensions = __webpack_require__(15810);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/preloaded-extensions.js
var preloaded_extensions = __webpack_require__(32670);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/azure-extensions.js
/**
 * The extensions that Azure Database for PostgreSQL offers, of all its versions, as the extension table of
 * its documentation has them (Microsoft Learn, "List of extensions by name", page of 2026-06-08):
 * https://learn.microsoft.com/azure/postgresql/extensions/concepts-extensions-versions. What is there and
 * no extension is not here (auto_explain, pg_partman_bgw, wal2json), nor is plpgsql, which is everywhere. A service that lets strangers use them
 * side by side is the best judge there is of what whoever is no superuser can do with them.
 */
const azureExtensions = [
    'address_standardizer',
    'address_standardizer_data_us',
    'age',
    'amcheck',
    'anon',
    'azure_ai',
    'azure_storage',
    'bloom',
    'btree_gin',
    'btree_gist',
    'citext',
    'credcheck',
    'cube',
    'dblink',
    'dict_int',
    'dict_xsyn',
    'earthdistance',
    'fuzzystrmatch',
    'hll',
    'hstore',
    'hypopg',
    'intagg',
    'intarray',
    'ip4r',
    'isn',
    'lo',
    'login_hook',
    'ltree',
    'oracle_fdw',
    'orafce',
    'pageinspect',
    'pg_buffercache',
    'pg_cron',
    'pg_diskann',
    'pg_duckdb',
    'pg_failover_slots',
    'pg_freespacemap',
    'pg_hint_plan',
    'pg_ivm',
    'pg_partman',
    'pg_prewarm',
    'pg_repack',
    'pg_squeeze',
    'pg_stat_statements',
    'pg_trgm',
    'pg_visibility',
    'pgaudit',
    'pgcrypto',
    'pglogical',
    'pgrouting',
    'pgrowlocks',
    'pgstattuple',
    'plv8',
    'postgis',
    'postgis_raster',
    'postgis_sfcgal',
    'postgis_tiger_geocoder',
    'postgis_topology',
    'postgres_fdw',
    'postgres_protobuf',
    'semver',
    'session_variable',
    'sslinfo',
    'tablefunc',
    'tdigest',
    'tds_fdw',
    'temporal_tables',
    'timescaledb',
    'topn',
    'tsm_system_rows',
    'tsm_system_time',
    'unaccent',
    'uuid-ossp',
    'vector',
];

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js + 7 modules
var temporary_server_server = __webpack_require__(59886);
// EXTERNAL MODULE: ./lib/connections/server.js
var connections_server = __webpack_require__(73422);
;// CONCATENATED MODULE: ./lib/connections/drill-server.js






const needs = { allowNewer: false, restores: true };
/** How a temporary PostgreSQL of a major is started on this machine, for databases of some extensions. */
const temporaryServerOpener = (context, values) => async (major, extensions = []) => {
    const { signal, reporter, environment, tempDir } = context;
    const made = (extension) => mayMake(values, extension);
    const info = (message) => reporter.info(message);
    const warn = (message) => reporter.warn(message);
    // Before the server, which would have to be stopped again.
    const tools = await (0,connections_server/* clientTools */.z3)(major, needs, context);
    const started = await (0,temporary_server_server/* startTemporaryServer */.d)({
        ...{ major, tempDir, environment, signal, info, warn },
        ...{ preloads: (0,preloaded_extensions/* toPreload */.v)(extensions).filter(made), named: namedIn(values) },
    });
    const { server, folder, isolation } = started;
    return {
        server,
        restorer: server,
        tools,
        temporaryServer: { folder, isolation, mayMake: made },
        [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    };
};
/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
function drillServerOpener(values, context, login) {
    const { scratch: where } = values;
    if (where.kind === 'runner') {
        return temporaryServerOpener(context, values);
    }
    const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
    return async () => {
        const restoring = await (0,connections_server/* connectRestoring */.wc)(values, context, login, address);
        const tools = await (0,connections_server/* clientTools */.z3)(restoring.server.major, needs, context);
        return {
            ...restoring,
            tools,
            temporaryServer: undefined,
            [Symbol.asyncDispose]: async () => undefined,
        };
    };
}
/** Extensions that the user named one by one. */
const namedIn = ({ 'drill-extensions': listed }) => listed
    .flatMap(({ literal }) => literal ?? [])
    .filter(name => name !== 'azure' && !(0,bound_extensions/* isBoundToName */.v)(name));
/** Whether an extension is made on a temporary server. */
function mayMake({ 'drill-extensions': listed }, extension) {
    const withAzure = listed.some(({ literal }) => literal === 'azure');
    return (
    // It comes with every database.
    extension === 'plpgsql' ||
        (0,patterns/* matchesAny */._I)(listed, extension) ||
        (withAzure && azureExtensions.includes(extension)));
}


/***/ }),

/***/ 80045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   dh: () => (/* binding */ damageIn)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19762);
/* harmony import */ var _postgres_archive_read_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9523);
/* harmony import */ var _postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14356);
/* harmony import */ var _postgres_probes_environment_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71811);





/**
 * Reads the archive's table of contents, which has to be that of this database with the rows of every
 * recorded table, and decodes all of it where nothing else is going to.
 */
async function checkArchive(reading, { manifest }, contents, decode) {
    const problems = [];
    let figure = 'not readable';
    try {
        const listed = await (0,_postgres_archive_read_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .readTableOfContents */ .ug)(reading);
        figure = `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B)(listed.entries.length)} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await (0,_postgres_archive_read_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeArchive */ .Jx)(reading);
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
    const isSaid = error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'PG_RESTORE_FAILED';
    if (isSaid && !(0,_postgres_probes_environment_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .lackIn */ .r)(error))
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== (0,_postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_2__/* .asListed */ .Gy)(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${(0,_postgres_archive_toc_js__WEBPACK_IMPORTED_MODULE_2__/* .asListed */ .Gy)(plain(ident))}`));
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

/***/ 65512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ chooseDump),
/* harmony export */   w: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94776);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21289);
/* harmony import */ var _rehydrate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28906);







/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
async function chooseDump(store, { database, backup: text, sourceServer, rehydrate }, context) {
    const { signal } = context;
    const entries = await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_5__/* .readCatalog */ .u)(store, database, signal);
    const selector = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSelector */ .P)(text, store.location);
    const entry = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectBackup */ .V)(entriesAsked(entries, selector, database, sourceServer), selector);
    if (entry)
        return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, context) };
    if (selector.kind === 'name') {
        const inFolder = selector.paths
            .filter(path => !path.includes('/'))
            .map(path => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseFolder */ .QN)(database) + path);
        for (const name of [...selector.paths, ...inFolder]) {
            const sizeBytes = await store.size(name, signal);
            if (sizeBytes !== undefined)
                return { kind: 'foreign', name, sizeBytes };
        }
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_NOT_FOUND', `${entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`}${selector.kind === 'name' ? `, nor is there such a file` : ''}`, `See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`);
}
/**
 * The entries among which a selector chooses: of one server, for two may have databases of the same name. What is
 * named outright says itself which it is; a safety backup is of the server that was restored into.
 */
function entriesAsked(entries, selector, database, sourceServer) {
    const isNamed = selector.kind === 'name' || selector.kind === 'stamp';
    const servers = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .serversOf */ .U2)(entries).toSorted();
    if (sourceServer === undefined) {
        if (isNamed || servers.length < 2)
            return entries;
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SERVER_AMBIGUOUS', `there are backups of a database "${database}" of ${servers.length} servers: ${servers.join(', ')}`, `Say which one is meant: ${(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceServerFlags */ .Wv)(servers)}`);
    }
    const own = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .ofServer */ .be)(entries, sourceServer);
    const named = isNamed ? (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectBackup */ .V)(entries, selector) : undefined;
    const isOther = named?.kind === 'backup' && named.backup.manifest.label !== 'safety' && !own.includes(named);
    if (isOther || (!isNamed && own.length === 0 && servers.length > 0)) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_NOT_FOUND', isOther
            ? `backup ${named.backup.name} is of server ${named.backup.server}, not of ${sourceServer}`
            : `there is no backup of "${database}" of server ${sourceServer}, but of ${servers.join(', ')}`, `See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`);
    }
    return isNamed ? entries : own;
}
/** The backup that an entry stands for, or the reason why it cannot be used. */
async function requireUsable(store, entry, rehydrate, context) {
    if (entry.kind === 'backup')
        return entry.backup;
    const { code, name, place, reason, hint } = entry.broken;
    if (code === 'BACKUP_ARCHIVED') {
        // The rest will be needed as well, and most likely a rule archived it, too.
        const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U_.map(file => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fileName */ .Md)(place, file));
        await (0,_rehydrate_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseArchived */ .xl)(store, `backup ${name}`, names, rehydrate, context);
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, `${name} cannot be used: ${reason}`, hint ??
        (code === 'MANIFEST_TOO_NEW'
            ? `Use a newer version of this tool, or name an older backup with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('backup')}.`
            : `Find out who changed this one, and name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`));
}


/***/ }),

/***/ 82645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ cutOver),
  j: () => (/* binding */ revertSetAside)
});

// EXTERNAL MODULE: ./lib/catalog/mark.js
var catalog_mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
// EXTERNAL MODULE: ./lib/postgres/sql/databases.js
var databases = __webpack_require__(77798);
// EXTERNAL MODULE: ./lib/postgres/database/ddl.js
var ddl = __webpack_require__(37873);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/session/error-codes.js
var error_codes = __webpack_require__(60925);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
;// CONCATENATED MODULE: ./lib/postgres/sql/in-use.js
/** Ends the sessions in some databases, but only those that this role may end: one refusal would stop all. */
const terminateSql = `
SELECT pg_catalog.pg_terminate_backend(a.pid)
  FROM pg_catalog.pg_stat_activity AS a
  JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
  JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
 WHERE a.datname = ANY ($1)
   AND a.pid <> pg_catalog.pg_backend_pid()
   AND (me.rolsuper OR NOT r.rolsuper AND (pg_catalog.pg_has_role(r.oid, 'USAGE')
                                           OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')))`;
/** What is connected to a database, or would be found in it. Of others' sessions not everything is shown. */
const usersSql = `
SELECT a.pid, a.usename AS username, a.application_name AS application,
       a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
   -- hidden where the session is another role's
   AND a.backend_type IS DISTINCT FROM 'autovacuum worker'
 ORDER BY a.pid`;
const preparedTransactionsSql = `
SELECT p.gid, p.owner FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1 ORDER BY p.gid`;

;// CONCATENATED MODULE: ./lib/postgres/database/in-use.js





/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
const isInUse = (error) => ['55006', '55P03'].includes((0,error_codes/* stateOf */.L)(error));
const userSchema = schemas/* object */.Ikc({
    pid: schemas/* int */.Whr(),
    username: schemas/* string */.YjP().nullable(),
    application: schemas/* string */.YjP().nullable(),
    since: schemas/* string */.YjP().nullable(),
});
/** Says who is in the way, and what ends it. */
async function inUse(maintenance, database, cause) {
    const users = await maintenance.rows(userSchema, usersSql, [database]);
    const prepared = await maintenance.rows(schemas/* object */.Ikc({ gid: schemas/* string */.YjP(), owner: schemas/* string */.YjP() }), preparedTransactionsSql, [database]);
    const who = [
        ...users.map(({ application, username, pid, since }) => `${application || 'a session'} (${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`),
        ...prepared.map(({ gid, owner }) => `prepared transaction ${(0,quoting/* quoteLiteral */.ce)(gid)} (${owner})`),
    ];
    const remedies = [
        ...(users.length > 0
            ? [
                `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_catalog.pg_terminate_backend(${pid});`).join(' ')}`,
            ]
            : []),
        ...prepared.map(({ gid }) => `In "${database}", commit it or: ROLLBACK PREPARED ${(0,quoting/* quoteLiteral */.ce)(gid)};`),
        'Then run again.',
    ];
    return new failure/* Failure */.HR('DATABASE_BUSY', `"${database}" cannot be replaced, for it is in use, and this login may not end that: ${who.join('; ') || 'by whom cannot be seen'}`, `"${database}" is as it was. ${remedies.join(' ')}`, { cause });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/postgres/database/terminate-sessions.js




async function processId(session) {
    const schema = schemas/* object */.Ikc({ pid: schemas/* int */.Whr() });
    return (await (0,session_session/* oneRow */.NO)(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
}
/**
 * Ends the sessions of databases again and again until told to stop, as far as we may; and the
 * statement of ours that waits for that, when it is not to be waited for. Never throws: what it
 * could not end makes the rename fail, which says so.
 */
async function terminateSessions(terminator, databases, stop, toCancel) {
    while (!stop.aborted) {
        try {
            await terminator.rows(schemas/* unknown */.L5J(), terminateSql, [databases]);
            const pid = toCancel();
            if (pid !== undefined) {
                await terminator.rows(schemas/* unknown */.L5J(), 'SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
            }
            await (0,promises_.setTimeout)(20, undefined, { signal: stop });
        }
        catch {
            if (terminator.lost.aborted)
                return;
            await (0,promises_.setTimeout)(20);
        }
    }
}

;// CONCATENATED MODULE: ./lib/postgres/database/cutover.js







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
async function cutOverDatabases(maintenance, terminator, exchange, signal) {
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
                    closed = await cutover_close(maintenance, live, closing.mark);
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
        await (0,ddl/* renameDatabase */.E2)(maintenance, live, away.name);
        await (0,ddl/* renameDatabase */.E2)(maintenance, next.name, live);
        await maintenance.execute((0,ddl/* commentSql */.YY)(away.name, away.comment));
        if (away.becomesOurs)
            await maintenance.execute((0,ddl/* takeSql */.gq)(away.name));
        await maintenance.execute((0,ddl/* commentSql */.YY)(live, next.comment));
        if (closed)
            await maintenance.execute((0,ddl/* allowConnectionsSql */.L5)(away.name, true));
        // It may wait for a standby, and to hang up would leave open what came of it.
        await maintenance.execute((0,session_session/* long */.LU)('COMMIT'));
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
async function cutover_close(maintenance, database, mark) {
    const [open] = await maintenance.rows(schemas/* unknown */.L5J(), databases/* isOpenSql */.TA, [database]);
    if (!open)
        return false;
    try {
        // One message, and so one transaction.
        await maintenance.execute(`${(0,ddl/* commentSql */.YY)(database, mark)}; ${(0,ddl/* allowConnectionsSql */.L5)(database, false)}`);
        return true;
    }
    catch (error) {
        (0,statement_refusal/* refusalOf */.Of)(error);
        return false;
    }
}
/** Undoes `close`. */
const reopenDatabase = (maintenance, database, comment) => maintenance.execute(`${(0,ddl/* commentSql */.YY)(database, comment)}; ${(0,ddl/* allowConnectionsSql */.L5)(database, true)}`);

// EXTERNAL MODULE: ./lib/postgres/database/marks.js
var marks = __webpack_require__(86395);
// EXTERNAL MODULE: ./lib/postgres/database/properties.js
var properties = __webpack_require__(97840);
// EXTERNAL MODULE: ./lib/operations/leftover-databases.js
var leftover_databases = __webpack_require__(25640);
// EXTERNAL MODULE: ./lib/operations/run-mark.js
var run_mark = __webpack_require__(59801);
;// CONCATENATED MODULE: ./lib/operations/cutover.js
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
/**
 * Exchanges two databases. `comment` is the live one's own, where sessions that nobody may end are to
 * be kept from coming back; without it nobody is in it.
 */
async function cutOver(server, maintenance, names, live, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase } = server.address;
        const { reporter, signal } = context;
        const terminator = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'exchange', neverAborted), true);
        const closing = live && {
            mark: (0,run_mark/* markOf */.F)('closed', names.live, live.comment, context),
            comment: live.comment,
            start: () => reporter.info(`Waiting for sessions in "${names.live}" that this login may not end; new ones are refused`),
        };
        await cutOverDatabases(maintenance, terminator, { ...names, closing }, signal);
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
async function revertSetAside(server, maintenance, target, context) {
    const { reporter } = context;
    // Half of it would be worse than waiting for it.
    const unhurried = { ...context, signal: neverAborted };
    const marked = (await (0,marks/* listMarked */.X9)(maintenance)).filter(({ mark }) => mark.database === target);
    const closed = marked.find(({ mark }) => mark.role === 'closed');
    if (closed) {
        await reopenDatabase(maintenance, target, (0,catalog_mark/* withoutMark */.E_)(closed.mark.comment ?? null));
        reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
    }
    const kept = (0,marks/* setAside */.Fi)(marked, target);
    const claims = marked.filter(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
    const aside = await findAside(maintenance, kept?.placeholder, claims);
    for (const claim of claims) {
        if (claim.name !== aside?.name && !claim.isOurs) {
            reporter.warn(unproven(claim, target, kept !== undefined));
        }
    }
    if (!aside)
        return false;
    if (!kept && (await (0,properties/* readProperties */.Qh)(maintenance, target))) {
        reporter.warn(`"${aside.name}" is what run ${aside.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`);
        return false;
    }
    const { comment } = aside;
    if (!kept) {
        await (0,ddl/* renameDatabase */.E2)(maintenance, aside.name, target);
        await maintenance.execute((0,ddl/* commentSql */.YY)(target, comment));
    }
    else {
        const away = (0,catalog_mark/* derivedName */.Pr)(target, 'restore', context.random());
        await cutOver(server, maintenance, {
            live: target,
            next: { name: aside.name, comment },
            away: { name: away, comment: (0,catalog_mark/* renderMark */.oh)(kept.placeholder.mark) },
        }, undefined, unhurried);
        await (0,leftover_databases/* dropOrWarn */.rj)(maintenance, away, context);
    }
    reporter.info(`"${target}" is back, as it was before run ${aside.run}`);
    return true;
}
/** What was set aside, with the comment that it had, as far as that is proven. */
async function findAside(maintenance, placeholder, claims) {
    const recorded = placeholder?.mark.aside;
    // Also where its owner has written another comment since.
    const found = recorded && (await (0,properties/* readProperties */.Qh)(maintenance, recorded.name));
    if (placeholder && recorded && found?.oid === recorded.oid && !found.isInvalid) {
        return { name: recorded.name, comment: found.properties.comment, run: placeholder.mark.run };
    }
    const own = claims.find(({ isOurs }) => isOurs);
    return (own && { name: own.name, comment: (0,catalog_mark/* withoutMark */.E_)(own.mark.comment ?? null), run: own.mark.run });
}
/** What is said of a database that is marked as the target's and may be anybody's. */
function unproven({ name, owner, mark }, target, isNameTaken) {
    const away = `${(0,quoting/* quoteIdent */.v4)((0,catalog_mark/* derivedName */.Pr)(target, 'restore', '000000'))}`;
    const makeRoom = isNameTaken ? `ALTER DATABASE ${(0,quoting/* quoteIdent */.v4)(target)} RENAME TO ${away}; ` : '';
    return `"${name}" says of itself that run ${mark.run} set it aside of "${target}", but it belongs to "${owner}", and nothing of this login proves it. It is left alone. Should it be your old data, this puts it back: ${makeRoom}${(0,ddl/* renameSql */.Fu)(name, target)};`;
}
const neverAborted = new AbortController().signal;


/***/ }),

/***/ 31596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ runDrill)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/beyond-dump.js
var beyond_dump = __webpack_require__(45067);
// EXTERNAL MODULE: ./lib/catalog/drill/judgement.js
var judgement = __webpack_require__(3470);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/postgres/archive/bound-extensions.js
var bound_extensions = __webpack_require__(32481);
// EXTERNAL MODULE: ./lib/postgres/archive/extension-sequences.js
var extension_sequences = __webpack_require__(78480);
// EXTERNAL MODULE: ./lib/postgres/archive/left-out.js
var left_out = __webpack_require__(46148);
// EXTERNAL MODULE: ./lib/postgres/archive/lenient-restore.js + 2 modules
var lenient_restore = __webpack_require__(81721);
// EXTERNAL MODULE: ./lib/postgres/archive/refresh.js
var refresh = __webpack_require__(11977);
// EXTERNAL MODULE: ./lib/postgres/client-tools/choose-jobs.js
var choose_jobs = __webpack_require__(21973);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
;// CONCATENATED MODULE: ./lib/postgres/session/read-only.js
async function inReadOnly(session, what) {
    await session.execute('BEGIN READ ONLY');
    try {
        return await what();
    }
    finally {
        await session.execute('ROLLBACK');
    }
}

// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
// EXTERNAL MODULE: ./lib/postgres/session/user-sql.js
var user_sql = __webpack_require__(74944);
// EXTERNAL MODULE: ./lib/postgres/probes/environment-fault.js
var environment_fault = __webpack_require__(71811);
;// CONCATENATED MODULE: ./lib/postgres/probes/assertions.js








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
        const problem = `the query failed: ${(0,failure/* messageOf */.bD)((0,statement_refusal/* refusalOf */.Of)(error))}`;
        const lack = (0,environment_fault/* lackIn */.r)(error);
        return lack
            ? { ...failed(problem), verdict: 'unverifiable', hint: lack.hint }
            : failed(problem);
    }
    const found = rows.length > rowsFetched
        ? `more than ${(0,format_count/* formatCount */.B)(rowsFetched)} rows`
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

// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
;// CONCATENATED MODULE: ./lib/catalog/drill/findings.js
/** What is there and does not work as it should. */
const objectStates = ['invalid', 'not validated', 'disabled'];
/** As many orphans of a key are counted. */
const orphansCounted = 1000;

// EXTERNAL MODULE: ./lib/catalog/compare-contents.js
var compare_contents = __webpack_require__(56787);
// EXTERNAL MODULE: ./lib/catalog/drill/figure.js
var drill_figure = __webpack_require__(34169);
;// CONCATENATED MODULE: ./lib/catalog/drill/beyond-dump.js




/** What a drill says of what no dump has, and of what a restore makes otherwise. */
const notRecorded = (0,judgement/* skipped */.hT)('not looked at when the backup was taken');
function judgeRowTypes(wanted, found) {
    const recorded = wanted.beyondDump;
    if (!recorded || !found)
        return notRecorded;
    const { length } = recorded.rowTypes;
    if (length === 0)
        return (0,judgement/* skipped */.hT)('no values of a type with inherited columns');
    return (0,judgement/* judgement */._U)((0,drill_figure/* counted */.hS)(length, 'row type of a table that inherits', 'row types of tables that inherit'), (0,beyond_dump/* exchangedColumns */.nK)(recorded, found).map(beyond_dump/* exchangedProblem */.vI), 'PostgreSQL’s own programs restore it so, without an error. Give the table its columns in that order in the source (or keep such values as jsonb), and take a new backup.');
}
function judgeExtensionTables(wanted, found, { isSameMajor, otherVersions, incomplete }) {
    const recorded = wanted.beyondDump;
    if (!recorded || !found)
        return notRecorded;
    const tables = new Set(recorded.parts.flatMap(({ table }) => table ?? []));
    const counts = recorded.tables ?? [];
    const { added, others } = (0,beyond_dump/* lostParts */.HA)(recorded, found, isSameMajor);
    if (tables.size + counts.length + others.length === 0) {
        return (0,judgement/* skipped */.hT)('no tables of extensions');
    }
    const now = new Map(found.tables?.map(({ table, rows }) => [table, rows]));
    const remarks = [
        ...others.map(part => `${nameOf(part)} is not as it was${otherVersions.includes(part.extension) ? `: ${part.extension} is at another version` : ''} (${statementOf(part)})`),
        ...counts.flatMap(({ table, rows, later = 0 }) => {
            const restored = now.get(table);
            const here = restored === undefined || restored === rows
                ? ''
                : `: ${(0,drill_figure/* counted */.hS)(rows, 'row')} in the source, ${(0,format_count/* formatCount */.B)(restored)} here`;
            return later > 0
                ? [`${(0,drill_figure/* counted */.hS)(later, 'row')} of ${table} ${later === 1 ? 'is' : 'are'} in no dump${here}`]
                : here === ''
                    ? []
                    : [table + here];
        }),
    ];
    const rows = counts.reduce((sum, one) => sum + one.rows, 0);
    const judged = (0,judgement/* remarked */.q0)((0,judgement/* judgement */._U)((0,drill_figure/* sentence */.em)([
        `${(0,drill_figure/* counted */.hS)(tables.size, 'table or view', 'tables and views')} of extensions`,
        counts.length > 0 &&
            `${(0,drill_figure/* counted */.hS)(rows, 'row')} in the source in ${(0,drill_figure/* counted */.hS)(counts.length, 'table')} that ${counts.length === 1 ? 'is' : 'are'} not, or not all, in a dump`,
    ]), added.map(part => `${nameOf(part)} is not in any dump, and is lost`), `pg_dump leaves out what is added to a table of an extension. After a restore, run: ${(0,drill_figure/* shorten */.ml)(added.map(statementOf)).join(' ')}`), remarks, 'pg_dump leaves it to the extension, which made it anew. Look whether something of yours is missing; its rows can be copied from the source.');
    return incomplete ? (0,judgement/* inDoubt */.aE)(judged) : judged;
}
const nameOf = ({ kind, ident }) => `${kind} ${ident}`;
const statementOf = ({ statement }) => `${statement};`;
/** Of the source, and no fault of what was dumped. */
const invalidInSource = (wanted) => (wanted.beyondDump?.invalidIndexes ?? []).map(index => `${index} is invalid in the source, and in no dump`);
function enforcedHere(wanted, found) {
    const still = new Set(found?.unenforcedKeys);
    return (wanted.beyondDump?.unenforcedKeys ?? [])
        .filter(key => found && !still.has(key))
        .map(key => `${key} is enforced here; its triggers are disabled in the source`);
}

// EXTERNAL MODULE: ./lib/catalog/drill/object-groups.js
var object_groups = __webpack_require__(18827);
// EXTERNAL MODULE: ./lib/catalog/loadable.js
var loadable = __webpack_require__(35347);
;// CONCATENATED MODULE: ./lib/catalog/drill/objects.js





function judgeObjects({ one, many, has }, { contents: recorded, manifest, incomplete, unfilled = [] }, wanted, found) {
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
    const differences = (0,loadable/* withoutViews */.vK)((0,compare_contents/* compareContents */.Y)(before, after), unfilled);
    const states = new Map(found.states
        .filter(({ kind, ident }) => has(kind, foreignKeys.has(ident)))
        .map(({ kind, ident, state }) => [`${kind} ${ident}`, state]));
    const others = otherVersions(manifest, found);
    const versions = has('extension', false) ? others : [];
    const figure = (0,drill_figure/* sentence */.em)([
        total === 0 ? 'none' : (0,drill_figure/* counted */.hS)(total, one, many),
        ...stateNotes(states, differences),
        ...versions,
        leftOut.length > 0 &&
            `${(0,format_count/* formatCount */.B)(leftOut.length)} left out of this restore (${(0,drill_figure/* listed */.KE)(leftOut.map(([kind, ident]) => `${kind} ${ident}`))})`,
        total > 0 && definitionsNote(differences, recorded, found.contents),
    ]);
    const invalidBefore = wanted.beyondDump?.invalidIndexes.map(ident => `index ${ident}`) ?? [];
    const problems = objectProblems(states, differences, invalidBefore);
    if (total === 0 && problems.length === 0)
        return (0,judgement/* skipped */.hT)(figure);
    const judged = (0,judgement/* judgeDifferences */.S4)(figure, problems, incomplete);
    const cause = `Another version of an extension may be the cause: ${(0,drill_figure/* listed */.KE)(others)}.`;
    return {
        ...judged,
        ...(problems.length > 0 && others.length > 0 && { hint: `${cause} ${judged.hint ?? ''}` }),
        ...(problems.length === 0 && versions.length > 0 && { hint: versionHint }),
    };
}
const versionHint = 'A restore installs the version that is the server’s default. To have the recorded one, choose a server that offers it, or update the extension afterwards.';
function objectProblems(states, { missing, unexpected, changed }, invalidBefore) {
    // An invalid index is not dumped: each has become so, but in a copy of the source.
    const invalid = [...states]
        .filter(([object, state]) => state === 'invalid' && !invalidBefore.includes(object))
        .map(([object]) => object);
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
        return [
            `${(0,format_count/* formatCount */.B)(same.length)} ${state}${definitionsCompared ? ', as in the source' : ''}`,
        ];
    });
}
const otherVersions = (manifest, { extensions }) => manifest.extensions.flatMap(({ name, version }) => {
    const now = extensions.find(one => one.name === name)?.version;
    return now === undefined || now === version
        ? []
        : [`${name} ${version} in the source, ${now} here`];
});
const definitionsNote = ({ definitionsCompared }, recorded, restored) => !definitionsCompared && `definitions not compared: ${recorded.major} -> ${restored.major}`;

// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
;// CONCATENATED MODULE: ./lib/catalog/drill/rows.js




function judgeRows({ manifest, contents, emptied, incomplete }, wanted, { rows: restored }) {
    if (contents.rows === null) {
        return (0,judgement/* skipped */.hT)('not counted when the backup was taken', `Back up with ${(0,reference/* option */.uK)('row-counts')} exact.`);
    }
    const { rows, warnings } = compareRows(wanted, restored);
    const tables = wanted.rows?.filter(([kind]) => kind === 'table') ?? [];
    const total = tables.reduce((sum, [, , number]) => sum + number, 0);
    const withoutRows = manifest.exclusions.tableData.length;
    const figure = (0,drill_figure/* sentence */.em)([
        `${(0,drill_figure/* counted */.hS)(total, 'row')} in ${(0,drill_figure/* counted */.hS)(tables.length, 'table')}`,
        withoutRows > 0 && `${(0,drill_figure/* counted */.hS)(withoutRows, 'table')} without rows in the backup`,
        emptied.length > 0 && `rows left out of this restore: ${(0,drill_figure/* listed */.KE)(emptied)}`,
        (0,drill_figure/* listed */.KE)(warnings),
    ]);
    const differences = rows.map(({ table, recorded, restored: now }) => ({
        text: `${table}: ${rowsOrNone(recorded)} recorded, ${rowsOrNone(now)} restored`,
        isLack: now === null,
    }));
    return (0,judgement/* judgeDifferences */.S4)(figure, differences, incomplete);
}
const rowsOrNone = (rows) => rows === null ? 'no table' : (0,drill_figure/* counted */.hS)(rows, 'row');
/** Compares nothing but numbers of rows. */
const compareRows = ({ schemaVersion, major, rows }, restored) => (0,compare_contents/* compareContents */.Y)({ schemaVersion, major, objects: [], rows }, { schemaVersion, major, objects: [], rows: restored });
function judgeContents(wanted, found, rows) {
    if (!wanted.hashes) {
        return (0,judgement/* skipped */.hT)('not asked for when the backup was taken', `Back up with ${(0,reference/* option */.uK)('content-hashes')}.`);
    }
    if (wanted.major !== found.major) {
        return (0,judgement/* skipped */.hT)(`not compared: ${wanted.major} -> ${found.major}, where the same rows may have other hashes`);
    }
    // With the objects: another version of an extension explains other wordings.
    const objects = 'found' in found.objects ? found.objects.found.contents : wanted;
    const { contents, contentsCompared, warnings } = (0,compare_contents/* compareContents */.Y)(wanted, { ...objects, ...rows });
    const known = (0,compare_contents/* compareContents */.Y)(wanted, { ...objects, rows: rows.rows }).warnings;
    return (0,judgement/* judgement */._U)((0,drill_figure/* sentence */.em)([
        `what is in ${(0,drill_figure/* counted */.hS)(contentsCompared, 'table')}`,
        (0,drill_figure/* listed */.KE)(warnings.filter(warning => !known.includes(warning))),
    ]), contents.map(table => `${table}: other rows than recorded, though as many`), judgement/* differsHint */.ND);
}

;// CONCATENATED MODULE: ./lib/catalog/drill/soundness.js




function judgeSequences({ beyondDump }, { looked, behind, refused, passedOver }) {
    if (looked + passedOver.length === 0)
        return (0,judgement/* skipped */.hT)('no sequence numbers a column');
    const recorded = new Map(beyondDump?.sequences.map(one => [one.ident, one.value]));
    const inSource = behind.filter(one => wasBehind(one, recorded.get(one.sequence)));
    const others = behind.filter(one => !inSource.includes(one));
    const words = ({ sequence, column, next, extreme }) => `${sequence} would give ${next} next, but ${column} has ${extreme} already`;
    const remedies = (some) => (0,drill_figure/* shorten */.ml)(some.map(({ remedy }) => remedy)).join(' ');
    return (0,judgement/* remarked */.q0)((0,judgement/* partly */.Vx)((0,drill_figure/* sentence */.em)([
        (0,drill_figure/* counted */.hS)(looked, 'column numbered by a sequence', 'columns numbered by a sequence'),
        (0,drill_figure/* passedOverNote */.BP)(passedOver),
    ]), others.map(words), refused, `${beyondDump ? 'It was not so in the source, as far as is recorded.' : 'The backup cannot tell whether the source has the same fault: values of sequences are not recorded.'} Look there, and mend it, in the source or after a restore: ${remedies(others)}`), inSource.map(one => `${words(one)}, as in the source`), `The backup is faithful. Mend it in the source: ${remedies(inSource)}`);
}
/** Whether the source had taken no more values than that, when it had the same rows. */
function wasBehind({ extreme, increment, fresh }, recorded) {
    if (recorded === undefined)
        return false;
    if (recorded === null)
        return fresh;
    const [value, step, last] = [BigInt(recorded), BigInt(increment), wholeOf(extreme)];
    return step > 0n ? value + step <= last : value + step >= last;
}
/** A column need not hold whole numbers. */
const wholeOf = (number) => BigInt(/^-?\d+/.exec(number)?.[0] ?? 0);
function judgeOrphans({ keys, refused, passedOver }, hasSameRows) {
    if (keys.length + refused.length + passedOver.length === 0)
        return (0,judgement/* skipped */.hT)('no foreign keys');
    const words = ({ ident, orphans }) => `${ident}: ${orphans >= orphansCounted ? `${(0,format_count/* formatCount */.B)(orphans)} rows or more` : (0,drill_figure/* counted */.hS)(orphans, 'row')} with nothing to refer to`;
    const found = keys.filter(({ orphans }) => orphans > 0);
    const unpromised = found.filter(({ promised }) => !promised);
    const broken = found.filter(({ promised }) => promised);
    const inSource = hasSameRows ? broken : [];
    const judged = (0,judgement/* partly */.Vx)((0,drill_figure/* sentence */.em)([
        (0,drill_figure/* counted */.hS)(keys.length, 'foreign key'),
        unpromised.length > 0 &&
            `not validated or not enforced, so no fault: ${(0,drill_figure/* listed */.KE)(unpromised.map(words))}`,
        (0,drill_figure/* passedOverNote */.BP)(passedOver),
    ]), hasSameRows ? [] : broken.map(words), refused, 'A restore checks keys as it adds them. Look whether the source has the same rows: then the backup is faithful, and the source is to be mended (rows loaded with triggers off, a damaged index).');
    return (0,judgement/* remarked */.q0)(judged, inSource.map(one => `${words(one)}, as in the source`), 'The backup is faithful, with the rows that the source has. Mend them there.');
}
function judgeMigrations({ incomplete }, wanted, found) {
    const recorded = wanted.migrations;
    if (found.length === 0 && !recorded?.length)
        return (0,judgement/* skipped */.hT)('no tables of a tool for migrations');
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
    const judged = (0,judgement/* judgement */._U)((0,drill_figure/* sentence */.em)([
        (0,drill_figure/* listed */.KE)(found.map(one => `${keyOf(one)}${one.version === null ? '' : ` at ${one.version}`}`)),
        !recorded && 'nothing had been recorded to compare with',
    ]), [
        ...differing,
        ...dirty.map(one => `${keyOf(one)}: ${(0,drill_figure/* counted */.hS)(one.failed, 'migration')} failed, under way or locked${inSource.includes(one) ? ', in the source as well' : ''}`),
    ], differing.length > 0 || (inSource.length < dirty.length && recorded)
        ? judgement/* differsHint */.ND
        : 'The backup is faithful; an application would refuse to start on it, as on the source. Finish or repair the migration in the source, then back up again.');
    const isLack = dirty.length === 0 && differing.every(text => text.includes(' is missing'));
    return incomplete && isLack ? (0,judgement/* inDoubt */.aE)(judged) : judged;
}
const judgeViews = ({ looked, broken, refused, passedOver }) => looked + passedOver.length === 0
    ? (0,judgement/* skipped */.hT)('no views')
    : (0,judgement/* partly */.Vx)((0,drill_figure/* sentence */.em)([(0,drill_figure/* counted */.hS)(looked, 'view'), (0,drill_figure/* passedOverNote */.BP)(passedOver)]), broken, refused, 'The view stands, but cannot be read. Most often a function that it calls no longer fits; look whether the source has the same fault.');

;// CONCATENATED MODULE: ./lib/catalog/drill/judge.js







/**
 * What a drill says of a restored database: from what was recorded and what was found there to one
 * check for each subject. Pure. The names of the checks and their order are a public contract.
 */
/** Whether all that was dumped is there: the first checks of a drill. */
function judgeLoad(recorded, found) {
    const wanted = wantedOf(recorded);
    return [
        ...object_groups/* groups */.T.map(group => (0,judgement/* check */.z6)(group.name, found.objects, objects => withSource(group.name, judgeObjects(group, recorded, wanted, objects)))),
        (0,judgement/* check */.z6)('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
        (0,judgement/* check */.z6)('contents', found.rows, rows => judgeContents(wanted, found, rows)),
        (0,judgement/* check */.z6)('row types', found.beyondDump, beyond => judgeRowTypes(wanted, beyond)),
    ];
    /** What is not well in the source, and never in a dump. */
    function withSource(name, judged) {
        if (name === 'indexes') {
            return (0,judgement/* remarked */.q0)(judged, invalidInSource(wanted), 'Make it anew in the source (REINDEX), or drop it there.');
        }
        const beyond = 'found' in found.beyondDump ? found.beyondDump.found : undefined;
        return name === 'foreign keys'
            ? (0,judgement/* remarked */.q0)(judged, enforcedHere(wanted, beyond), 'A dump does not tell it. Where it is to be so after a restore, a superuser disables all triggers of its table again.')
            : judged;
    }
}
const wantedOf = ({ contents, lacks, emptied }) => (0,compare_contents/* withoutLeftOut */.iB)(contents, lacks, emptied);
/** Every check of a restored database, in the order in which they are told. */
function judgeDrill(recorded, found) {
    const { incomplete } = recorded;
    const wanted = wantedOf(recorded);
    const load = judgeLoad(recorded, found);
    const verdictOf = (name) => load.find(one => one.name === name)?.verdict;
    // What a dump of one snapshot brings, with all rows that were counted in it, is as it was there.
    const hasSameRows = verdictOf('rows') === 'passed' && ['passed', 'skipped'].includes(verdictOf('contents') ?? '');
    const circumstances = {
        isSameMajor: recorded.contents.major === found.major,
        otherVersions: otherVersionsOf(recorded, found),
        incomplete,
    };
    return [
        ...load,
        (0,judgement/* check */.z6)('tables of extensions', found.beyondDump, beyond => judgeExtensionTables(wanted, beyond, circumstances)),
        (0,judgement/* check */.z6)('sequence values', found.sequences, sequences => judgeSequences(wanted, sequences)),
        (0,judgement/* check */.z6)('orphans', found.orphans, orphans => judgeOrphans(orphans, hasSameRows)),
        (0,judgement/* check */.z6)('migrations', found.migrations, migrations => judgeMigrations(recorded, wanted, migrations)),
        (0,judgement/* check */.z6)('views compile', found.views, views => incomplete ? (0,judgement/* inDoubt */.aE)(judgeViews(views)) : judgeViews(views)),
    ];
}
function otherVersionsOf({ manifest }, { objects }) {
    if (!('found' in objects))
        return [];
    const now = new Map(objects.found.extensions.map(({ name, version }) => [name, version]));
    return manifest.extensions.flatMap(({ name, version }) => now.get(name) === undefined || now.get(name) === version ? [] : [name]);
}

// EXTERNAL MODULE: ./lib/postgres/contents/beyond-dump.js
var contents_beyond_dump = __webpack_require__(82318);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 7 modules
var contents_contents = __webpack_require__(92511);
// EXTERNAL MODULE: ./lib/postgres/contents/migrations.js + 2 modules
var migrations = __webpack_require__(71023);
// EXTERNAL MODULE: ./lib/postgres/contents/rows.js + 3 modules
var rows = __webpack_require__(59107);
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
         'SELECT %L AS sequence, %L AS "column", next::pg_catalog.text, extreme::pg_catalog.text, fresh, %L AS increment, pg_catalog.format(%L, %L, extreme) AS remedy FROM (SELECT NOT is_called AND last_value = %s AS fresh, last_value::pg_catalog.numeric + CASE WHEN is_called THEN %s ELSE 0 END AS next, (SELECT pg_catalog.%s(%I)::pg_catalog.numeric FROM %s) AS extreme FROM %I.%I) AS s WHERE extreme %s next',
         pg_catalog.format('%I.%I', n.nspname, s.relname),
         pg_catalog.format('%s.%I', t.oid::pg_catalog.regclass, a.attname),
         q.seqincrement, 'SELECT pg_catalog.setval(%L, %s);', pg_catalog.format('%I.%I', n.nspname, s.relname),
         q.seqstart, q.seqincrement,
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
         -- its rows are in its partitions; a key does not speak of the rows of what inherits
         CASE WHEN r.relkind = 'p' THEN '' ELSE 'ONLY ' END AS referring,
         -- a table of TimescaleDB has all its rows in what inherits from it, and its keys mean those
         CASE WHEN t.relkind = 'p' OR EXISTS (SELECT FROM pg_catalog.pg_trigger AS g
                                               WHERE g.tgrelid = t.oid AND g.tgname = 'ts_insert_blocker')
           THEN '' ELSE 'ONLY ' END AS referred,
         pg_catalog.to_jsonb(c) ->> 'conenforced' IS DISTINCT FROM 'false' AS enforced,
         pg_catalog.to_jsonb(c) ->> 'conperiod' IS NOT DISTINCT FROM 'true' AS period
    FROM pg_catalog.pg_constraint AS c
    JOIN pg_catalog.pg_class AS r ON r.oid = c.conrelid
    JOIN pg_catalog.pg_class AS t ON t.oid = c.confrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
   WHERE c.contype = 'f' AND c.conparentid = 0
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), ${sourcesOfTypes}, ${abroad}
SELECT pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname) AS ident,
       passed.why,
       CASE WHEN passed.why IS NULL THEN
         pg_catalog.format(
           'SELECT %L AS ident, %L::pg_catalog.bool AS promised, pg_catalog.count(*) AS orphans FROM (SELECT FROM %s%s AS k WHERE %s LIMIT 1000) AS o',
           pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname),
           fk.convalidated AND fk.enforced,
           fk.referring, fk.conrelid::pg_catalog.regclass,
           pg_catalog.format('%s AND NOT EXISTS (SELECT FROM %s%s AS p WHERE %s)', key.filled, fk.referred, fk.confrelid::pg_catalog.regclass, key.same)
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

// EXTERNAL MODULE: ./lib/postgres/session/batches.js
var batches = __webpack_require__(18268);
;// CONCATENATED MODULE: ./lib/postgres/probes/object-probes.js







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
        fresh: classic_schemas/* boolean */.zMY(),
        increment: classic_schemas/* string */.YjP(),
        remedy: classic_schemas/* string */.YjP(),
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
    await (0,batches/* inBatches */.o)(statements, perStatement, async (batch) => {
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
    await (0,batches/* inBatches */.o)(statements, viewsPerTrip, batch => inReadOnly(session, async () => {
        await (0,user_sql/* behaveAsUsual */.Az)(session, manifest.properties, 'transaction');
        // What an application's role sets for itself is not known: a function may rely on it.
        await session.execute(pathToAllSchemas);
        await session.execute((0,session_session/* long */.LU)(batch.map(({ statement }) => `EXPLAIN ${statement}`).join(';\n')));
    }), (view, why) => {
        if (why.code === 'PG_PERMISSION_DENIED' || (0,environment_fault/* lackIn */.r)(why))
            refused.push(refusedBecause(view, why));
        else
            broken.push(`${view.ident}: ${why.message}`);
    });
    return { looked: statements.length, broken, refused, passedOver };
}

;// CONCATENATED MODULE: ./lib/postgres/probes/drill.js













/**
 * Looks at a restored database from all sides and compares it with what was recorded. What cannot be
 * looked at is a check that says so; only a lost connection or an interruption ends it.
 */
async function drillChecks(session, major, recorded) {
    const { manifest, emptied } = recorded;
    const { exclusions } = manifest;
    return judgeDrill(recorded, {
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
const loadChecks = async (session, major, recorded) => judgeLoad(recorded, await lookAtLoad(session, major, recorded));
async function lookAtLoad(session, major, { contents, manifest: { exclusions } }) {
    return {
        major,
        objects: await look(async () => ({
            contents: await (0,contents_contents/* readContents */.r)(session, major, exclusions, { countRows: false, hashContents: false }, (0,catalog_contents/* inventoryOf */.o8)(contents)),
            extensions: await (0,contents_contents/* readExtensions */.H)(session),
            states: await session.rows(stateRow, (0,session_session/* longList */.jm)(healthSql)),
        })),
        rows: await look(() => (0,rows/* readRows */.a)(session, exclusions, {
            countRows: contents.rows !== null,
            hashContents: contents.hashes !== undefined && contents.major === major,
            recorded: contents,
        })),
        beyondDump: await look(async () => {
            const { beyondDump: wanted } = contents;
            if (!wanted)
                return undefined;
            const reading = wanted.tables ? 'restored, counted' : 'restored';
            return (await (0,contents_beyond_dump/* readBeyondDump */.a)(session, exclusions, reading)).beyondDump;
        }),
    };
}
const stateRow = classic_schemas/* object */.Ikc({ kind: classic_schemas/* string */.YjP(), ident: classic_schemas/* string */.YjP(), state: classic_schemas/* enum */.k5n(objectStates) });
async function look(what) {
    try {
        return { found: await what() };
    }
    catch (error) {
        return { refused: (0,statement_refusal/* refusalOf */.Of)(error).message };
    }
}

// EXTERNAL MODULE: ./lib/postgres/session/advisory-lock.js + 1 modules
var advisory_lock = __webpack_require__(36776);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/operations/leftover-databases.js
var leftover_databases = __webpack_require__(25640);
// EXTERNAL MODULE: ./lib/operations/run-mark.js
var run_mark = __webpack_require__(59801);
// EXTERNAL MODULE: ./lib/operations/seconds-since.js
var seconds_since = __webpack_require__(64740);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/postgres/session/error-codes.js
var error_codes = __webpack_require__(60925);
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
    const retryPolicy = AbortSignal.timeout(patienceMs);
    let requests = 0;
    let answer = 'no answer';
    while (!retryPolicy.aborted) {
        requests += 1;
        try {
            const response = await fetch(url, { signal: AbortSignal.any([signal, retryPolicy]) });
            await response.body?.cancel();
            answer = `status ${response.status}`;
            if (response.ok) {
                const figure = `${answer} at request ${requests}`;
                return { name: 'health', verdict: 'passed', figure, problems: [] };
            }
        }
        catch (error) {
            signal.throwIfAborted();
            if (!retryPolicy.aborted)
                answer = reasonOf(error);
        }
        await (0,external_node_timers_promises_.setTimeout)(pauseMs, undefined, { signal: AbortSignal.any([signal, retryPolicy]) }).catch(() => signal.throwIfAborted());
    }
    return {
        name: 'health',
        verdict: 'failed',
        figure: `${requests} requests in ${patienceMs / 1000} s`,
        problems: [`no 2xx status; at last: ${answer}`],
        hint: `Look in the log of the application that answers at ${(0,reference/* option */.uK)('health-url')}, and whether it reaches the scratch database.`,
    };
}
/** The code alone: messages of `fetch` may repeat the address. */
const reasonOf = (error) => `no answer (${(error instanceof Error && (0,error_codes/* codeOf */.$)(error.cause)) || 'the address cannot be asked'})`;

// EXTERNAL MODULE: ./lib/operations/drill/judge-restore.js
var judge_restore = __webpack_require__(15516);
// EXTERNAL MODULE: ./lib/postgres/archive/dangling-entries.js
var dangling_entries = __webpack_require__(10069);
// EXTERNAL MODULE: ./lib/postgres/archive/entry-kinds.js
var entry_kinds = __webpack_require__(26456);
// EXTERNAL MODULE: ./lib/postgres/archive/entry-statements.js
var entry_statements = __webpack_require__(87229);
// EXTERNAL MODULE: ./lib/postgres/archive/read-archive.js
var read_archive = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/postgres/archive/skip-list.js
var skip_list = __webpack_require__(44204);
// EXTERNAL MODULE: ./lib/postgres/archive/statements.js
var archive_statements = __webpack_require__(59130);
;// CONCATENATED MODULE: ./lib/postgres/archive/superuser-statements.js


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
        objects: names.map(({ object }) => object),
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
        return { statement, object: `shell type ${schema}.${name}`, schema: (0,archive_statements/* nameIn */.ZC)(schema) };
    }
    if (made.startsWith('CREATE OPERATOR FAMILY ')) {
        const [, , , of = '', dot, family = '', using, method = '', ...rest] = words;
        const fits = dot === '.' && using === 'USING' && rest.length === 0;
        if (!fits || ![of, family, method].every(isIdent))
            return undefined;
        return {
            statement: `CREATE OPERATOR FAMILY ${quoted(of)}.${quoted(family)} USING ${quoted(method)}`,
            object: `operator family ${of}.${family} using ${method}`,
            schema: (0,archive_statements/* nameIn */.ZC)(of),
        };
    }
    // Neither handler nor validator.
    if (words.slice(0, -1).join(' ') === 'CREATE FOREIGN DATA WRAPPER' && isIdent(name)) {
        const statement = `CREATE FOREIGN DATA WRAPPER ${quoted(name)}`;
        const object = `foreign-data wrapper ${name}`;
        return { statement, object, schema: undefined, wrapper: (0,archive_statements/* nameIn */.ZC)(name) };
    }
    const cast = castOfText(words);
    const object = `cast ${typesOfCast(words)?.join(' as ')}`;
    return cast === undefined ? undefined : { statement: cast, object, schema: undefined };
}
const quoted = (word) => (0,quoting/* quoteIdent */.v4)((0,archive_statements/* nameIn */.ZC)(word));
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

// EXTERNAL MODULE: ./lib/postgres/archive/toc.js
var toc = __webpack_require__(14356);
;// CONCATENATED MODULE: ./lib/postgres/archive/unprivileged.js


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
/** Configuration of an extension by which SQL reaches what is outside of the database; a drill leaves it out. */
const tablesOfPower = [
    // orafce: the folders in which its functions may read and write files.
    { schema: 'utl_file', table: 'utl_file_dir' },
];
/** Whether an entry sets such a table up. */
const isOfPower = ({ text }, { schema, table }) => text.startsWith(`TABLE DATA ${schema} ${table} `);
/** What it is left out for then. */
const reasonOfPower = (entry) => tablesOfPower.some(one => isOfPower(entry, one))
    ? { reason: 'its rows let SQL reach files of this machine' }
    : undefined;

;// CONCATENATED MODULE: ./lib/postgres/archive/drill-archive.js











/** Reads an archive's table of contents, and the statements that may take a superuser. */
async function readDrillArchive(reader) {
    const { server, tools, archive, signal } = reader;
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    const { entries, dependencies } = await (0,read_archive/* readTableOfContents */.ug)(reading, ['--verbose']);
    const statements = await (0,entry_statements/* statementsByEntry */.eJ)(reader, entries.filter(hasToBeRead));
    const objects = entries.map(entry => ({ entry, statements: statements.get((0,toc/* idOf */.TH)(entry)) ?? [] }));
    // No server of our own has those.
    const ofProviders = entries.flatMap(entry => (0,entry_kinds/* providerExtensionIn */.wW)(entry) ?? []);
    const bound = (0,bound_extensions/* findBound */.gu)(entries, dependencies);
    const beforehand = madeBeforehand(objects.filter(({ entry }) => (0,entry_kinds/* providerExtensionIn */.wW)(entry) === undefined && (0,bound_extensions/* boundExtensionIn */.H8)(entry) === undefined));
    return {
        beforehand,
        async listFor(allowed, { exclusions, dangling = [] }) {
            const never = new Map([
                ...neverMade(objects, dependencies, beforehand, allowed, bound),
                ...(bound?.entries.map(({ line }) => [line, bound_extensions/* inNoDrill */.KT]) ?? []),
            ]);
            const { triggers, last } = makeableTriggers(objects, never);
            const made = new Set([...beforehand.entries, ...triggers]);
            const publications = await (0,skip_list/* widePublications */.ZW)(reader, (0,entry_kinds/* publicationsIn */.fV)(entries));
            const unmakeable = await (0,dangling_entries/* findDangling */.u)(reader, { entries, dependencies }, (0,dangling_entries/* claimable */.H)(dangling, exclusions, new Set(ofProviders)));
            const refused = new Map([
                ...remarksOn(made, entries, dependencies),
                ...unmakeable.lines,
                ...never,
                ...publications.lines,
            ]);
            return {
                ...(0,left_out/* filterList */.Hk)(entries, { schemas: exclusions.schemas, refused, made }),
                emptied: tablesOfPower.flatMap(({ schema, table }) => entries.some(entry => isOfPower(entry, { schema, table })) ? [`${schema}.${table}`] : []),
                bound,
                atLast: undefined,
                lacks: [
                    ...publications.objects,
                    ...(0,skip_list/* extensionObjects */.oU)(ofProviders),
                    ...unmakeable.objects,
                    ...[...beforehand.objects, ...eventTriggersMadeBy(last)].map(one => `comment on ${one}`),
                ],
                privileges: [],
                last,
            };
        },
    };
}
/** As contents call them. */
const eventTriggersMadeBy = (statements) => statements.flatMap(statement => {
    const [, name] = /^CREATE EVENT TRIGGER ("(?:[^"]|"")+")/.exec(statement) ?? [];
    return name === undefined
        ? []
        : [`event trigger ${(0,quoting/* quoteIfNeeded */.de)((0,quoting/* unquoteIdent */.Uh)(name.slice(1, -1)))}`];
});
/** What nobody makes for a drill, and what cannot be made without it; by their lines. */
function neverMade(objects, dependencies, beforehand, allowed, bound) {
    const refused = new Map();
    const ids = new Set();
    const apart = new Set(bound?.entries);
    for (const { entry, statements } of objects) {
        const power = reasonOfPower(entry);
        if (power)
            refused.set(entry.line, power);
        if (beforehand.entries.has(entry) || apart.has(entry))
            continue;
        if ((0,entry_kinds/* providerExtensionIn */.wW)(entry) !== undefined) {
            refused.set(entry.line, left_out/* ofProvider */.Hf);
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

// EXTERNAL MODULE: ./lib/postgres/archive/list-archive.js
var list_archive = __webpack_require__(99735);
// EXTERNAL MODULE: ./lib/postgres/database/create.js
var create = __webpack_require__(23493);
// EXTERNAL MODULE: ./lib/postgres/database/ddl.js
var ddl = __webpack_require__(37873);
// EXTERNAL MODULE: ./lib/postgres/database/restoring-mode.js
var restoring_mode = __webpack_require__(17614);
;// CONCATENATED MODULE: ./lib/postgres/sql/drill-login.js
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
 * all that is in them, to fill their configuration, to use their foreign-data wrappers; and to make what of
 * somebody's tables TimescaleDB keeps in a schema of its own. $1: the login; $2: idents of
 * tables that it is not to fill.
 */
const extensionGrantsSql = `
WITH member AS (
  SELECT d.classid, d.objid, d.refobjid FROM pg_catalog.pg_depend AS d
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
)
SELECT pg_catalog.format('GRANT %s ON SCHEMA %I TO %I',
         CASE WHEN n.nspname = '_timescaledb_internal' THEN 'USAGE, CREATE' ELSE 'USAGE' END, n.nspname,
         $1::pg_catalog.text) AS statement
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

// EXTERNAL MODULE: ./lib/postgres/temporary-server/password.js
var temporary_server_password = __webpack_require__(86148);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/drill-login.js
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
 * By whom a drill restores on a temporary server: a login of its own, which may do what it likes in one
 * database, and nothing elsewhere. A superuser furnishes that database while it is empty, and makes its event
 * triggers once all else is there. In between and afterwards nobody but the login enters it.
 */
/** The right to look past policies gives nothing that the owner of the tables has not. */
async function makeDrillLogin(maintenance, major, username) {
    const password = (0,temporary_server_password/* newPassword */.C)();
    const role = (0,quoting/* quoteIdent */.v4)(username);
    await maintenance.execute(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD ${(0,quoting/* quoteLiteral */.ce)(password)}`);
    // A trigger on logins could keep us out.
    if (major >= 17)
        await maintenance.execute(`ALTER ROLE ${role} SET event_triggers = off`);
    return { username, password };
}
const dropDrillLogin = (maintenance, username) => maintenance.execute(`DROP ROLE IF EXISTS ${(0,quoting/* quoteIdent */.v4)(username)}`);
/** Makes all of it, and tells what the login may do then. */
async function furnish(server, database, username, { schemas, extensions, versions, statements, wrappers }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await server.connect(database, 'verify', signal), true);
        const login = (0,quoting/* quoteIdent */.v4)(username);
        // Later ones belong to the owner of the database.
        if (server.major < 15)
            await session.execute(`ALTER SCHEMA public OWNER TO ${login}`);
        for (const schema of schemas)
            await session.execute(`CREATE SCHEMA ${(0,quoting/* quoteIdent */.v4)(schema)}`);
        for (const { name, schema } of extensions) {
            const version = await chooseVersion(session, name, versions.get(name));
            await make(session, `CREATE EXTENSION IF NOT EXISTS ${(0,quoting/* quoteIdent */.v4)(name)} SCHEMA ${(0,quoting/* quoteIdent */.v4)(schema)}${version}`);
        }
        // Not before: an extension need not trust a schema that is somebody else's (age).
        for (const schema of schemas) {
            await session.execute(`ALTER SCHEMA ${(0,quoting/* quoteIdent */.v4)(schema)} OWNER TO ${login}`);
        }
        const grants = await session.rows(classic_schemas/* object */.Ikc({ statement: classic_schemas/* string */.YjP() }), (0,session_session/* longList */.jm)(extensionGrantsSql), [username, tablesOfPower.map(({ schema, table }) => `${schema}.${table}`)]);
        for (const { statement } of grants)
            await session.execute(statement);
        for (const statement of statements)
            await make(session, statement);
        for (const wrapper of wrappers) {
            await session.execute(`GRANT USAGE ON FOREIGN DATA WRAPPER ${(0,quoting/* quoteIdent */.v4)(wrapper)} TO ${login}`);
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
        ? ` VERSION ${(0,quoting/* quoteLiteral */.ce)(recorded)}`
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
        await maintenance.execute(`ALTER DATABASE ${(0,quoting/* quoteIdent */.v4)(database)} RESET ALL`);
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
        if (!(0,statement_refusal/* outlives */.ab)(session, error))
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
    const list = await (0,list_archive/* listArchive */.d)(restorer, tools, archive, undefined, facts, signal);
    const owner = (0,operations_restorer/* ownerMeanwhile */.w)(parts);
    await (0,create/* createMarkedDatabase */.Sq)(maintenance, name, properties, server.major, mark, owner);
    const restoringMode = (0,restoring_mode/* isOfTimescale */.VG)(list);
    // Where that is refused the comparison tells what came of it.
    if (restoringMode)
        await (0,restoring_mode/* beginRestoring */.BZ)(maintenance, name);
    const finish = async () => {
        if (restoringMode)
            await (0,restoring_mode/* endRestoring */.t1)(maintenance, name);
    };
    return { server: restorer, list, finish };
}
/** On a temporary server. Answers the names of extensions that may not be made there, if there are any. */
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
    const restoringMode = beforehand.extensions.some(one => one.name === 'timescaledb');
    if (restoringMode)
        await (0,restoring_mode/* beginRestoring */.BZ)(maintenance, name);
    const allowed = await furnish(server, name, login.username, furniture, signal);
    const list = await listFor(allowed, facts);
    return {
        server: server.as(login, name),
        list,
        async finish() {
            if (restoringMode)
                await (0,restoring_mode/* endRestoring */.t1)(maintenance, name);
            await makeLast(server, maintenance, name, list.last, signal);
        },
    };
    /** An empty database, and one login for it: no other drill has left anything behind by that. */
    async function makeConfined() {
        await (0,create/* createMarkedDatabase */.Sq)(maintenance, name, properties, server.major, mark);
        const login = await makeDrillLogin(maintenance, server.major, name);
        await maintenance.execute(`ALTER DATABASE ${(0,quoting/* quoteIdent */.v4)(name)} OWNER TO ${(0,quoting/* quoteIdent */.v4)(name)}`);
        return login;
    }
}
/**
 * Takes a confined stage down: whatever the archive's code has made of the database's mark, nothing on such a
 * server is anybody else's. What cannot be dropped goes with the server.
 */
async function closeConfinedStage(maintenance, name, { reporter }) {
    try {
        await (0,ddl/* dropDatabase */.Zi)(maintenance, name, { force: true });
        await dropDrillLogin(maintenance, name);
    }
    catch (error) {
        reporter.detail(`"${name}" goes with its server (${(0,failure/* messageOf */.bD)(error)})`);
    }
}

// EXTERNAL MODULE: ./lib/operations/drill/unverifiable.js
var unverifiable = __webpack_require__(73352);
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
























/** Restores a fetched backup into a scratch database and looks at it. Whatever happens, it is dropped. */
async function runDrill(prepared, fetched, folder, options, context) {
    const { server } = prepared.scratch;
    const { database } = prepared.source;
    const name = (0,mark/* derivedName */.Pr)(database, 'scratch', context.random());
    const purpose = `verify ${prepared.source.name}`;
    return await (0,advisory_lock/* withDatabaseLock */.N)(server, name, 'exclusive', purpose, context.signal, async (maintenance, signal) => {
        const guarded = { ...context, signal };
        context.marks(true);
        try {
            return await restoreAndCheck({ ...prepared, fetched, name, maintenance, folder }, options, guarded);
        }
        finally {
            if (prepared.scratch.temporaryServer)
                await closeConfinedStage(maintenance, name, context);
            else if (await (0,leftover_databases/* dropLeftovers */.UP)({ server }, maintenance, name, context))
                context.marks(false);
        }
    });
}
async function restoreAndCheck(running, options, context) {
    const { scratch, source, properties, notes, fetched, name, maintenance, folder } = running;
    const { server, restorer, tools, temporaryServer } = scratch;
    const { facts } = source;
    const { searchPath, tolerates } = options;
    const { reporter, signal } = context;
    const { archive } = fetched;
    const mark = (0,run_mark/* markOf */.F)('scratch', source.database, null, context);
    const parts = { server, restorer, tools, archive, facts, maintenance, name, mark, properties };
    const jobs = options.jobs === 'auto'
        ? (0,choose_jobs/* chooseJobs */.I)({
            cores: options.cores,
            sizeBytes: facts.dump.sizeBytes,
            tables: facts.totals.tables,
        })
        : options.jobs;
    const unfilled = [];
    const restorePart = async (stage, part) => {
        signal.throwIfAborted();
        const listFile = (0,external_node_path_.join)(folder, 'verified.list');
        const what = { archive, list: stage.list, listFile, database: name, part, jobs };
        const how = { noTablespaces: true, searchPath };
        const request = { ...what, ...how };
        const lost = await (0,lenient_restore/* restoreTolerating */.CJ)(tolerates, stage.server, tools, request, signal);
        unfilled.push(...lost.filter(refresh/* isUnfilled */.A0));
        await (0,promises_.rm)(listFile);
    };
    reporter.info(`Restoring ${source.name} into "${name}" on ${server.name}`);
    let stage;
    const seconds = { restore: 0, indexes: 0, validate: 0 };
    let began = performance.now();
    try {
        const opened = temporaryServer
            ? await openConfinedStage(parts, temporaryServer.mayMake, context)
            : await openStage(parts, context);
        if ('refused' in opened)
            return { checks: [(0,unverifiable/* notListed */.N)(server, opened.refused)], seconds: null };
        stage = opened;
        await restorePart(stage, 'definitions');
        await restorePart(stage, 'rows');
        seconds.restore = (0,seconds_since/* secondsSince */.w)(began);
        began = performance.now();
        await restorePart(stage, 'indexes');
        await setSequences(running, context);
        await stage.finish();
        seconds.indexes = (0,seconds_since/* secondsSince */.w)(began);
    }
    catch (error) {
        signal.throwIfAborted();
        const lack = (0,environment_fault/* lackIn */.r)(error);
        if (!stage && !lack && (0,statement_refusal/* isStatementRefusal */.K7)(error)) {
            // Nothing of the dump has been loaded yet.
            return {
                checks: [(0,unverifiable/* unverifiable */.v)('scratch database', server, [error.message], error.hint)],
                seconds: null,
            };
        }
        const said = lack?.reason ?? (0,judge_restore/* complaintIn */.JI)(error);
        const doubts = [...running.doubts, ...(0,left_out/* untriedIn */.d_)(stage?.list.leftOut ?? [])];
        const damage = await (0,judge_restore/* findDamage */.Tu)(scratch, fetched.archive, signal);
        return { checks: [(0,judge_restore/* judgeRestore */.ax)(scratch, doubts, said, lack, damage)], seconds: null };
    }
    reporter.info('Comparing with what was recorded');
    began = performance.now();
    const checks = await checkRestored(running, stage, unfilled, options, context);
    seconds.validate = (0,seconds_since/* secondsSince */.w)(began);
    const restored = [(0,judge_restore/* restoreCheck */.Jr)(server, stage.list, notes), ...(0,judge_restore/* apartCheck */.pd)(server, stage.list)];
    const views = unfilled.length > 0 ? [(0,judge_restore/* unfilledCheck */.c)(unfilled)] : [];
    return { checks: [...restored, ...views, ...checks], seconds };
}
/**
 * As a restore does it. On a temporary server the extensions are a superuser's, who enters a database full of
 * the archive's code: what its owner set for sessions in it is gone before.
 */
async function setSequences({ scratch, name, maintenance, fetched: { contents } }, { signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if ((0,beyond_dump/* sequencesToSet */.us)(contents?.beyondDump).length === 0)
            return;
        const { server, restorer, temporaryServer } = scratch;
        if (temporaryServer)
            await maintenance.execute(`ALTER DATABASE ${(0,quoting/* quoteIdent */.v4)(name)} RESET ALL`);
        const setter = temporaryServer ? server : restorer;
        const session = drill_addDisposableResource(env_1, await setter.connect(name, 'verify', signal), true);
        // One that is refused is told where its column is looked at.
        await (0,extension_sequences/* setExtensionSequences */.s)(session, contents?.beyondDump);
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
async function checkRestored({ scratch: { temporaryServer }, source, fetched: { contents }, name }, { server, list: { lacks: missing, emptied, leftOut, bound } }, unfilled, { assertions, healthUrl, looks }, { signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (source.kind === 'foreign' || !contents)
            return [];
        const session = drill_addDisposableResource(env_2, await server.connect(name, 'verify', signal), true);
        const manifest = source.facts;
        const lacks = [...missing, ...(bound ? (0,bound_extensions/* objectsOf */.iZ)(bound, contents) : [])];
        const incomplete = leftOut.some(({ untried }) => untried);
        const views = unfilled.flatMap(one => (0,refresh/* viewOf */.du)(one) ?? []);
        const recorded = { contents, manifest, lacks, emptied, incomplete, unfilled: views };
        if (looks === 'at the load')
            return await loadChecks(session, server.major, recorded);
        const checks = [
            ...(await drillChecks(session, server.major, recorded)),
            ...(await runAssertions(session, assertions, manifest)).map(check => incomplete ? (0,judgement/* inDoubt */.aE)(check) : check),
        ];
        if (healthUrl === undefined)
            return checks;
        const { host, port, username, password = '' } = server.address;
        const where = { host, port: `${port}`, database: name };
        // The login of a server of the user's is his to know.
        const login = temporaryServer ? { username, password } : {};
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


/***/ }),

/***/ 55852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ extensionLacks),
/* harmony export */   OJ: () => (/* binding */ lackingExtensions),
/* harmony export */   eY: () => (/* binding */ namesToMake),
/* harmony export */   tS: () => (/* binding */ unlistedExtensions)
/* harmony export */ });
/* harmony import */ var _catalog_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15810);
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41613);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _preflight_extensions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34498);
/* harmony import */ var _unverifiable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73352);






/** What is bound to a database's name is made in no drill; on a server of our own, nor what a provider makes for itself. */
const namesToMake = (names, temporaryServer) => names.filter(name => !(0,_catalog_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .isBoundToName */ .v)(name) && !(temporaryServer && (0,_catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfProvider */ .J)(name)));
function unlistedExtensions({ server, temporaryServer }, names) {
    const unlisted = temporaryServer ? names.filter(name => !temporaryServer.mayMake(name)) : [];
    return unlisted.length > 0 ? (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_4__/* .notListed */ .N)(server, unlisted) : undefined;
}
function lackingExtensions(server, findings) {
    const lacking = findings.filter(({ level }) => level === 'error');
    return lacking.length === 0
        ? undefined
        : (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_4__/* .unverifiable */ .v)('extensions available', server, lacking.map(({ message }) => message), `${lacking.map(({ hint }) => hint).join(' ')} Or choose another ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('scratch')}.`);
}
/** All of it, for a database of these extensions: a drill ends with the first. */
async function extensionLacks(where, session, extensions) {
    const names = namesToMake(extensions, where.temporaryServer);
    const { server } = where;
    const found = await (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .askExtensions */ .cT)(session, names);
    const findings = (0,_preflight_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionFindings */ .G)(server, server.address.username, found);
    return [unlistedExtensions(where, names), lackingExtensions(server, findings)].filter(check => check !== undefined);
}


/***/ }),

/***/ 15516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ complaintIn),
/* harmony export */   Jr: () => (/* binding */ restoreCheck),
/* harmony export */   Tu: () => (/* binding */ findDamage),
/* harmony export */   YW: () => (/* binding */ isOfApart),
/* harmony export */   ax: () => (/* binding */ judgeRestore),
/* harmony export */   c: () => (/* binding */ unfilledCheck),
/* harmony export */   pd: () => (/* binding */ apartCheck)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19762);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _postgres_archive_left_out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46148);
/* harmony import */ var _postgres_archive_read_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9523);
/* harmony import */ var _postgres_probes_environment_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71811);
/* harmony import */ var _archive_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80045);
/* harmony import */ var _unverifiable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73352);








function restoreCheck(server, { entries, leftOut }, notes) {
    const restored = `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(entries)} entries restored`;
    const untried = (0,_postgres_archive_left_out_js__WEBPACK_IMPORTED_MODULE_2__/* .untriedIn */ .d_)(leftOut);
    if (untried.length > 0) {
        return {
            ...(0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_6__/* .unverifiable */ .v)('restore', server, untried, neverMadeHint),
            figure: `${restored}, not all of them`,
        };
    }
    const remarks = [...notes, ...(0,_postgres_archive_left_out_js__WEBPACK_IMPORTED_MODULE_2__/* .lossesIn */ .x0)(leftOut)];
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
/** Materialized views that could not be filled. What another server does not give says nothing of the backup. */
function unfilledCheck(unfilled) {
    const ours = unfilled.filter(({ kind }) => kind === 'rows of a view');
    const remote = unfilled.filter(({ kind }) => kind === 'remote rows of a view');
    const words = ({ entry, reason }) => `${entry.trim().replace(/^MATERIALIZED VIEW DATA /, '')}: ${reason}`;
    const statements = unfilled.flatMap(({ statement }) => statement ?? []).join(' ');
    return {
        name: 'materialized views',
        verdict: ours.length > 0 ? 'failed' : 'unverifiable',
        figure: `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(unfilled.length)} could not be filled; all else is in place`,
        problems: [
            ...ours.map(words),
            ...remote.map(one => `${words(one)} (another server did not give its rows here)`),
        ],
        hint: `A restore leaves ${unfilled.length === 1 ? 'it' : 'them'} without rows, and names the statement: ${statements}`,
    };
}
/** Says nothing of the rest, which is whole without. */
function apartCheck(server, { leftOut }) {
    const apart = (0,_postgres_archive_left_out_js__WEBPACK_IMPORTED_MODULE_2__/* .apartIn */ .gm)(leftOut);
    return apart.length === 0 ? [] : [(0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_6__/* .unverifiable */ .v)(apartName, server, apart, apartHint)];
}
const apartName = 'extensions bound to a name';
const isOfApart = ({ name }) => name === apartName;
const apartHint = 'All else was restored and compared. A restore makes it once the database has its own name, and its jobs with it.';
const neverMadeHint = `What could do anything on this machine is never made here, whoever wrote it. Where you trust it, choose a server that is kept for such trials: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('scratch')} HOST.`;
/** What pg_restore says of what it could not restore. Anything else is thrown. */
const complaintIn = (error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'PG_PERMISSION_DENIED'
    ? error.message
    : (0,_archive_check_js__WEBPACK_IMPORTED_MODULE_5__/* .damageIn */ .dh)(error);
/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer = /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed|could not create locale|could not open collator|invalid locale (?:name|provider)|(?:ICU|collation provider \S+) is not supported|conflicts with encoding|could not open (?:dictionary|affix|stop-word|synonym|thesaurus) file|not supported by this build|requires the server to be built|unsupported XML feature|compression method \S+ not supported|security label provider "[^"]*" is not loaded|no security label providers have been loaded/;
/** What is wrong with the archive by itself, which no server is to blame for. `undefined`: nothing, or it could not be read here. */
async function findDamage({ server, tools }, archive, signal) {
    try {
        await (0,_postgres_archive_read_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeArchive */ .Jx)({ tools, archive, environment: server.toolEnvironment, signal });
        return undefined;
    }
    catch (error) {
        if (!signal.aborted && (0,_postgres_probes_environment_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .lackIn */ .r)(error))
            return undefined;
        return (0,_archive_check_js__WEBPACK_IMPORTED_MODULE_5__/* .damageIn */ .dh)(error);
    }
}
function judgeRestore({ server }, doubts, message, lack, damage) {
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
        return (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_6__/* .unverifiable */ .v)('restore', server, [`it could not go on: ${message}`], lack.hint);
    }
    if (doubts.length > 0 || lackedByServer.test(message)) {
        return (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_6__/* .unverifiable */ .v)('restore', server, [message, ...doubts], `The scratch server refuses what is in the backup. Choose another ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('scratch')}, or a login that may more.`);
    }
    return {
        name: 'restore',
        verdict: 'failed',
        figure,
        problems: [message],
        hint: 'As it is, this dump cannot be restored. Mend in the database what the message names, and take a new backup; keep an older one until then.',
    };
}


/***/ }),

/***/ 66031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ reasonOlder),
/* harmony export */   Pu: () => (/* binding */ uncreatable),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   hi: () => (/* binding */ lackingRoles),
/* harmony export */   tk: () => (/* binding */ prepareDrill)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_database_locales_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91018);
/* harmony import */ var _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80058);
/* harmony import */ var _postgres_roles_read_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90899);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40107);
/* harmony import */ var _postgres_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18260);
/* harmony import */ var _name_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33148);
/* harmony import */ var _preflight_extensions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34498);
/* harmony import */ var _preflight_privileges_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16396);
/* harmony import */ var _preflight_server_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35379);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55852);
/* harmony import */ var _unverifiable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73352);
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
        const { server, restorer, tools, temporaryServer } = scratch;
        const { facts } = source;
        const tooOld = reasonTooOld(facts, server, tools);
        if (tooOld) {
            return (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_9__/* .unverifiable */ .v)('scratch server', server, [tooOld], `Choose a later server for ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')}.`);
        }
        const names = (0,_extensions_js__WEBPACK_IMPORTED_MODULE_8__/* .namesToMake */ .eY)(facts.extensions.map(({ name }) => name), temporaryServer);
        const unlisted = (0,_extensions_js__WEBPACK_IMPORTED_MODULE_8__/* .unlistedExtensions */ .tS)(scratch, names);
        if (unlisted)
            return unlisted;
        const { maintenanceDatabase } = server.address;
        const session = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const own = __addDisposableResource(env_1, restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'verify', signal), true);
        const { serverState, extensions } = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .askServer */ .P)(session, own ?? session, {
            database: source.database,
            exists: false,
            owner: server.address.username,
            like: facts.properties,
            extensions: names,
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const refused = serverState ? refusalsOf(server, serverState) : [];
        if (refused.length > 0) {
            return (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_9__/* .unverifiable */ .v)('scratch database', server, refused.map(({ message }) => message), refused.map(({ hint }) => hint).join(' '));
        }
        const role = (own ? undefined : serverState?.role) ?? restorer.address.username;
        const findings = extensions ? (0,_preflight_extensions_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionFindings */ .G)(restorer, role, extensions) : [];
        for (const { message } of extensions ? (0,_preflight_extensions_js__WEBPACK_IMPORTED_MODULE_5__/* .providerFindings */ .E)(restorer, extensions) : []) {
            reporter.warn(message);
        }
        const lacking = (0,_extensions_js__WEBPACK_IMPORTED_MODULE_8__/* .lackingExtensions */ .OJ)(server, findings);
        if (lacking)
            return lacking;
        let creatable;
        try {
            creatable = await (0,_postgres_database_locales_js__WEBPACK_IMPORTED_MODULE_1__/* .creatableProperties */ .D)(session, facts.properties, server.major);
        }
        catch (error) {
            if (!(0,_postgres_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .isStatementRefusal */ .K7)(error))
                throw error;
            return uncreatable(server, error);
        }
        for (const note of creatable.notes)
            reporter.warn(note);
        const there = await (0,_postgres_roles_read_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoleNames */ .fE)(session);
        const missing = (facts.usedRoles ?? []).filter(({ name }) => !there.has(name));
        if (temporaryServer) {
            // PostgreSQL keeps names like pg_… to itself; a later one may have roles that this one has not.
            for (const { name } of missing.filter(({ name: one }) => !one.startsWith('pg_'))) {
                await session.execute(`CREATE ROLE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_10__/* .quoteIdent */ .v4)(name)} NOLOGIN`);
            }
        }
        else {
            const lacks = lackingRoles(server, missing);
            if (lacks)
                return lacks;
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
/** A database with the encoding of the original is refused. */
const uncreatable = (server, { message, hint }) => (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_9__/* .unverifiable */ .v)('scratch database', server, [message], hint);
/** Of the roles that a server of somebody’s lacks, those without which a database cannot be restored. */
function lackingRoles(server, missing) {
    const needed = missing.filter(role => role.needed).map(({ name }) => (0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_10__/* .quoteIdent */ .v4)(name));
    return needed.length === 0
        ? undefined
        : (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_9__/* .unverifiable */ .v)('roles', server, [`policies or user mappings name roles that the server lacks: ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_11__/* .listed */ .KE)(needed)}`], `Create them there (${needed.map(name => `CREATE ROLE ${name};`).join(' ')}), or choose ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')} runner.`);
}
/** Why no scratch database can be made on a server. */
const refusalsOf = (server, state) => [
    ...(0,_preflight_server_state_js__WEBPACK_IMPORTED_MODULE_7__/* .stateFindings */ .O)(server, state),
    ...(0,_preflight_privileges_js__WEBPACK_IMPORTED_MODULE_6__/* .creationFindings */ .EE)(state),
];
/** Why no dump of one server goes into another. */
const reasonOlder = (of, server) => of.major > server.major
    ? `the backup was taken from PostgreSQL ${of.version}, and a dump does not go back to an earlier major version`
    : undefined;
function reasonTooOld(facts, server, tools) {
    const older = reasonOlder(facts.server, server);
    if (older)
        return older;
    return Number.parseInt(facts.client.version, 10) > tools.major
        ? `the backup was written by pg_dump ${facts.client.version}, which pg_restore ${tools.version} cannot read`
        : undefined;
}


/***/ }),

/***/ 95296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ untried),
/* harmony export */   L: () => (/* binding */ withoutScratch)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);

/** Why a restore that drops its target first stops before. */
const untried = (reason) => `nothing that is dropped can be tried on this machine before: ${reason}`;
const orElsewhere = new RegExp(`,? or [^.]*${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')} [^.]*\\.`, 'gi');
/** A restore has no other place to try something. */
const withoutScratch = (hint) => hint
    .replace(orElsewhere, '.')
    .split(/(?<=\.) /)
    .filter(sentence => !sentence.includes((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')))
    .join(' ');


/***/ }),

/***/ 73352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ notListed),
/* harmony export */   v: () => (/* binding */ unverifiable)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30976);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);



const unverifiable = (name, server, problems, hint) => ({
    name,
    verdict: 'unverifiable',
    figure: `${server.name}, PostgreSQL ${server.version}`,
    problems: [...problems],
    hint,
});
const notListed = (server, names) => unverifiable('extensions available', server, names.map(name => `extension ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)} is not in ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('drill-extensions')}, and its scripts run as a superuser`), `Where you trust who made them, name them there beside the others: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('drill-extensions')} azure,${names.map(_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePattern */ .MP).join(',')}. Or choose another ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')}.`);


/***/ }),

/***/ 25640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ dropLeftovers),
/* harmony export */   Vb: () => (/* binding */ leftAlone),
/* harmony export */   ZW: () => (/* binding */ sweepLeftovers),
/* harmony export */   d1: () => (/* binding */ sweepScratchDatabases),
/* harmony export */   rj: () => (/* binding */ dropOrWarn)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37873);
/* harmony import */ var _postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86395);
/* harmony import */ var _postgres_database_properties_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97840);
/* harmony import */ var _postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36776);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40107);
/* harmony import */ var _reconnect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9799);
/* harmony import */ var _restorer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60520);
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








/** Databases that restores and drills left behind, of this run and of earlier ones. */
/**
 * Drops what earlier runs left: half-restored copies for this target, and replaced databases whose
 * time is over. One that cannot be dropped is left to a later run.
 */
async function sweepLeftovers(parts, maintenance, target, { reporter, now }) {
    for (const found of await (0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .listMarked */ .X9)(maintenance)) {
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
        if (!isInvalid && !(0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .isProven */ .nn)(found, (0,_restorer_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerMeanwhile */ .w)(parts))) {
            reporter.warn(leftAlone(found));
            continue;
        }
        reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
        try {
            // In an old database someone may be at work; in a half-restored one only what was cut off is.
            await (0,_postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_1__/* .dropDatabase */ .Zi)(maintenance, name, { force: leftover });
        }
        catch (error) {
            reporter.warn(`"${name}" could not be dropped: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        }
    }
}
/** What is said of a database that calls itself a leftover and is not our login's. */
const leftAlone = ({ name, owner, mark }) => `"${name}" says of itself that run ${mark.run} left it, and belongs to "${owner}", not to this login, so that it is left alone. Should it be of no use: DROP DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteIdent */ .v4)(name)};`;
/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped, by a name that this run made up.
 */
async function dropLeftovers(parts, maintenance, database, { reporter, instance, signal }) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await (0,_reconnect_js__WEBPACK_IMPORTED_MODULE_5__/* .toCleanUp */ .E)(parts, maintenance, signal), true);
            const found = await (0,_postgres_database_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(session, database);
            if (!found)
                return true;
            const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
            if (!isRemains || found.mark?.run !== instance)
                return false;
            await (0,_postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_1__/* .dropDatabase */ .Zi)(session, database, { force: true });
            return true;
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
        reporter.warn(`"${database}" could not be removed (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}); a later run will`);
        return false;
    }
}
/**
 * Drops scratch databases whose drill is gone: it held a lock on the name as long as it lived. Answers
 * which are gone.
 */
async function sweepScratchDatabases(server, context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = context;
        const { maintenanceDatabase } = server.address;
        const session = __addDisposableResource(env_2, await server.connect(maintenanceDatabase, 'verify', signal), true);
        const dropped = [];
        for (const { name, mark, owner, isOurs } of await (0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .listMarked */ .X9)(session)) {
            if (mark.role !== 'scratch')
                continue;
            if (!isOurs) {
                reporter.detail(`"${name}" is left alone: it belongs to "${owner}", not to this login`);
                continue;
            }
            try {
                await (0,_postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withDatabaseLock */ .N)(server, name, 'exclusive', 'verify', signal, held => (0,_postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_1__/* .dropDatabase */ .Zi)(held, name, { force: true }));
                dropped.push(name);
                reporter.info(`Dropped "${name}", which an earlier drill left (run ${mark.run})`);
            }
            catch (error) {
                signal.throwIfAborted();
                if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'DATABASE_BUSY')
                    continue;
                reporter.warn(`"${name}" could not be dropped: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            }
        }
        return dropped;
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
/** Drops what the next restore would sweep anyway. */
async function dropOrWarn(maintenance, name, { reporter }) {
    try {
        await (0,_postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_1__/* .dropDatabase */ .Zi)(maintenance, name, { force: true });
        return [];
    }
    catch (error) {
        const warning = `"${name}" could not be dropped (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}); a later restore will`;
        reporter.warn(warning);
        return [warning];
    }
}


/***/ }),

/***/ 92546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ freeSpaceHint),
/* harmony export */   l: () => (/* binding */ scratchFindings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17307);


const freeSpaceHint = 'Free space there, or set TMPDIR to a folder on a larger disk.';
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
            message: `the dump has ${(0,_catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .mebibytes */ .j)(needed)}, and the file system of ${scratch} has room for ${(0,_catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .mebibytes */ .j)(free)}`,
            hint: freeSpaceHint,
        },
    ];
}


/***/ }),

/***/ 34498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ providerFindings),
/* harmony export */   G: () => (/* binding */ extensionFindings)
/* harmony export */ });
/* harmony import */ var _catalog_preloaded_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32670);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40107);
/* harmony import */ var _name_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33148);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40835);
/* harmony import */ var _flexible_server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63651);







/** What a provider makes for itself in databases of its customers. */
function providerFindings({ name }, found) {
    const lacking = (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksOfProvider */ .jX)(found).map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4);
    return lacking.length === 0
        ? []
        : [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .warns */ .w)(`the ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_5__/* .named */ .KT)('extension', lacking)} will not be restored: a provider makes it for itself in databases of its customers, and ${name} does not have it, or lets nobody make it`, 'Nothing of yours is in it. What of yours needs it is left out as well, and named.'),
        ];
}
/** What a server has not, or does not allow, of the extensions that a backup needs. */
function extensionFindings(server, role, found) {
    const ofProvider = (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksOfProvider */ .jX)(found);
    // The first comes with every database.
    const wanted = found.wanted.filter(({ name }) => name !== 'plpgsql' && !ofProvider.includes(name));
    const findings = [];
    const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
    if (missing.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .B)(`${server.name} does not have the ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_5__/* .named */ .KT)('extension', missing.map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4))}, which the backup needs`, `Install their packages on the server (on Debian and Ubuntu postgresql-contrib, and those whose names begin with postgresql-${server.major}-), or restore into one that has them.`));
    }
    const there = wanted.filter(({ is_available }) => is_available);
    const { allow_list, preloaded } = found;
    const allowed = allow_list === null ? undefined : (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(allow_list);
    const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
    const notAllowed = allowedInLowerCase
        ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
        : [];
    if (allowed && notAllowed.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .B)(`the server parameter azure.extensions of ${server.name} does not allow ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(notAllowed.map(name => `"${name}"`))}, which the backup needs`, setParameter(server, 'azure.extensions', [...allowed, ...notAllowed])));
    }
    const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
    const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
    if (refused.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .warns */ .w)(`"${role}" may not be able to create ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`, allowed
            ? `As the administrator: GRANT azure_pg_admin TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)};`
            : `Try it first, into a new database (${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('target-database')}), or restore as a superuser.`));
    }
    const loaded = preloaded === null ? undefined : (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(preloaded);
    const unloaded = there
        .map(({ name }) => name)
        .filter(name => loaded && _catalog_preloaded_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .preloadedExtensions */ .$.includes(name) && !loaded.includes(name));
    if (loaded && unloaded.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .warns */ .w)(`${server.name} does not load in shared_preload_libraries what the backup’s ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_5__/* .named */ .KT)('extension', unloaded.map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4))} cannot do without`, allowed
            ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
            : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce).join(', ')};`));
    }
    return findings;
}
/** The command that sets a parameter of a server on Azure. */
function setParameter(server, parameter, items) {
    const name = (0,_flexible_server_js__WEBPACK_IMPORTED_MODULE_6__/* .flexibleServerOf */ .w)(server) ?? server.address.host;
    return `az postgres flexible-server parameter set --resource-group ${(0,_flexible_server_js__WEBPACK_IMPORTED_MODULE_6__/* .groupOf */ .F)(name)} --server-name ${name} --name ${parameter} --value "${items.join(',')}"`;
}


/***/ }),

/***/ 40835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ blocks),
/* harmony export */   w: () => (/* binding */ warns)
/* harmony export */ });
const blocks = (message, hint, code = 'PREFLIGHT_FAILED') => ({ level: 'error', code, message, hint });
const warns = (message, hint) => ({
    level: 'warning',
    code: 'PREFLIGHT_FAILED',
    message,
    hint,
});


/***/ }),

/***/ 63651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ groupOf),
/* harmony export */   w: () => (/* binding */ flexibleServerOf)
/* harmony export */ });
/** What the Azure CLI calls a server; `undefined`: its host is none of Azure's. */
const flexibleServerOf = ({ address }) => /^([^.]+)\.(?:private\.)?postgres\.database\./.exec(address.host)?.[1];
/** A command that finds the resource group of a server, as an argument of another. */
const groupOf = (name) => `"$(az postgres flexible-server list --query "[?name=='${name}'].resourceGroup" --output tsv)"`;


/***/ }),

/***/ 16396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ creationFindings),
/* harmony export */   Hs: () => (/* binding */ rightFindings),
/* harmony export */   KW: () => (/* binding */ ownershipFindings)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_session_as_administrator_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31258);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40107);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40835);




const denied = (message, sql) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .B)(message, (0,_postgres_session_as_administrator_js__WEBPACK_IMPORTED_MODULE_2__/* .asAdministrator */ .I)(`${sql};`), 'PG_PERMISSION_DENIED');
const creationFindings = ({ role, may_create, }) => may_create
    ? []
    : [
        denied(`permission denied to create database: "${role}" has no CREATEDB`, `ALTER ROLE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)} CREATEDB`),
    ];
function rightFindings(server, 
/** Whose the new database is until it gets its owner. */
maker, { request, target, source }, rights) {
    const findings = creationFindings(rights);
    const { role, owner } = rights;
    // PostgreSQL 16 and later can withhold either part of a membership.
    const membership = (other, option) => `GRANT ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(other)} TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
    if (owner !== null && !rights.has_rights_of_owner) {
        findings.push(denied(`must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`, rights.owner_is_superuser
            ? `ALTER DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(request.target)} OWNER TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)}`
            : membership(owner, 'INHERIT')));
    }
    // One grant is asked for once.
    if (owner !== null && !rights.has_rights_of_owner)
        return findings;
    const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
    if (!rights.owner_exists && !request.restoreRoles) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warns */ .w)(`${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${maker}"`, `Create the role before, or afterwards: ALTER DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(request.target)} OWNER TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(newOwner)};`));
    }
    else if (rights.owner_exists && !rights.may_give_to_owner) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warns */ .w)(`"${request.target}" will belong to "${maker}": "${role}" may not give it to its owner "${newOwner}"`, (0,_postgres_session_as_administrator_js__WEBPACK_IMPORTED_MODULE_2__/* .asAdministrator */ .I)(`${membership(newOwner, 'SET')};`, 'As an administrator, before or afterwards')));
    }
    return findings;
}
/** Nothing in a dump is given to who owned it: that is for whoever restores. A superuser may use all of it anyway. */
function ownershipFindings(maker, { request, target }, { owner, owner_is_superuser }) {
    if (target.kind !== 'whole' || owner === null || owner === maker || owner_is_superuser)
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warns */ .w)(`after a restore all that is in "${request.target}" belongs to "${maker}", and "${owner}" has no rights on it any more`, `Let the login restore that is to own it: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('restore-as')} (docs/postgresql-roles.md). What others were granted comes back by ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('restore-privileges')}.`),
    ];
}


/***/ }),

/***/ 82409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ rightsFindings),
/* harmony export */   g5: () => (/* binding */ powersIn),
/* harmony export */   jc: () => (/* binding */ warnOfRights)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14277);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40107);
/* harmony import */ var _name_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33148);
/* harmony import */ var _restorer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60520);
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
            hint: `Whoever owned something in the database, or could write to the store, can use that. ${(0,_restorer_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerMeanwhile */ .w)(parts) === undefined
                ? `Let a login run it that may do nothing else: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('restore-as')}`
                : `Take it from "${rights.login}", which needs none of it`} (docs/postgresql-roles.md).`,
        },
    ];
}
/** The same for drills on a server of somebody’s, whose scratch databases belong to who makes them. */
async function warnOfRights(parts, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { username, maintenanceDatabase } = parts.restorer.address;
        const session = __addDisposableResource(env_1, await parts.restorer.connect(maintenanceDatabase, 'verify', signal), true);
        const rights = await (0,_postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_1__/* .askRights */ .JC)(session, maintenanceDatabase, username);
        for (const { message, hint } of rightsFindings(parts, rights)) {
            reporter.warn(`${message}. ${hint}`);
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
/** What somebody may do beyond a database, each as the rest of a sentence. */
function powersIn(rights) {
    if (rights.is_superuser)
        return ['is a superuser'];
    const names = (items) => (0,_name_list_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(items.map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4));
    const isWorst = (name) => _postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_1__/* .mostPowerfulRoles */ .nK.includes(name);
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

/***/ 91229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ safetyBackupFinding),
/* harmony export */   F: () => (/* binding */ safetyBackupFindings)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);


/** A safety backup has to be written; a login that may only read is found out before. */
async function safetyBackupFindings(store, database, signal) {
    try {
        await store.check('write', signal);
        await store.checkFolder?.(database, signal);
        return [];
    }
    catch (error) {
        if (signal.aborted || !(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
            throw error;
        return [safetyBackupFinding(error)];
    }
}
const safetyBackupFinding = ({ code, message, hint }) => ({
    level: 'error',
    code,
    message: `the safety backup cannot be written: ${message}`,
    hint: `${hint} Or do without: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('safety-backup', 'off')}.`,
});


/***/ }),

/***/ 35379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ stateFindings),
/* harmony export */   p: () => (/* binding */ connectionFindings)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40835);


function stateFindings({ name }, state) {
    if (state.is_standby) {
        return [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .B)(`${name} is a standby: nothing can be restored into it`, `Connect to the primary, in ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('host')}.`),
        ];
    }
    if (!state.is_read_only)
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .B)(`${name} takes only transactions that change nothing (default_transaction_read_only is on)`, 'That is how Azure saves a server whose storage is nearly full: give it more storage. Where somebody set default_transaction_read_only, for the server, this login or the database, have that taken back.'),
    ];
}
/** `auto` takes what is left; a number that was asked for is not changed. */
function connectionFindings({ request: { jobs } }, { spare_connections, role }) {
    if (spare_connections >= (jobs === 'auto' ? 1 : jobs))
        return [];
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warns */ .w)(`${spare_connections > 0 ? `only ${spare_connections}` : 'no'} more connections are free for "${role}", and ${jobs === 'auto' ? 'one is' : `${jobs} are`} needed`, `Lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('jobs')}, close what is idle, or raise max_connections or the limit of the role.`),
    ];
}


/***/ }),

/***/ 48152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ serverFindings)
});

// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/postgres/session/as-administrator.js
var as_administrator = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/operations/name-list.js
var name_list = __webpack_require__(33148);
// EXTERNAL MODULE: ./lib/operations/preflight/finding.js
var finding = __webpack_require__(40835);
;// CONCATENATED MODULE: ./lib/operations/preflight/blockers.js





/** Whether it is a database that can be replaced at all. */
function targetFindings({ request, target: found }, { is_template, is_invalid, allows_connections, comment }) {
    const { target, strategy, safetyBackup } = request;
    if (found.kind === 'absent')
        return [];
    const name = (0,quoting/* quoteIdent */.v4)(target);
    const findings = [];
    if (is_template) {
        findings.push((0,finding/* blocks */.B)(`"${target}" is a template, from which databases are made`, `Restore into another database. If it is one by mistake: ALTER DATABASE ${name} IS_TEMPLATE false;`));
    }
    else if (is_invalid && (strategy === 'swap' || safetyBackup)) {
        findings.push((0,finding/* blocks */.B)(`"${target}" is what an interrupted DROP DATABASE left: nothing in it can be kept or read`, `Drop it for good, and run again: DROP DATABASE ${name};`));
    }
    else if (!allows_connections && !(0,mark/* readComment */.W3)(target, comment).mark) {
        // One with our mark was closed by a restore that is going on again now.
        findings.push((0,finding/* blocks */.B)(`"${target}" allows no connections: somebody closed it, or it belongs to the provider`, `If it may be replaced: ALTER DATABASE ${name} ALLOW_CONNECTIONS true;`));
    }
    return findings;
}
function blockerFindings(role, { request: { target, strategy }, target: found }, { sessions, prepared_transactions, slots }) {
    const findings = [];
    const keepsOld = found.kind === 'whole' && strategy === 'swap';
    if (prepared_transactions.length > 0) {
        const which = prepared_transactions.map(({ gid, owner }) => `${(0,quoting/* quoteLiteral */.ce)(gid)} of "${owner}"`);
        findings.push((0,finding/* blocks */.B)(`prepared transactions are open in "${target}", which keep it from being replaced: ${(0,name_list/* listed */.KE)(which)}`, `In that database, for each, either COMMIT PREPARED or: ${prepared_transactions
            .slice(0, name_list/* shownNames */.kA)
            .map(({ gid }) => `ROLLBACK PREPARED ${(0,quoting/* quoteLiteral */.ce)(gid)};`)
            .join(' ')}`));
    }
    const names = (some) => (0,name_list/* listed */.KE)(some.map(({ name }) => `"${name}"`));
    const drop = (some) => some
        .slice(0, name_list/* shownNames */.kA)
        .map(({ name }) => `SELECT pg_catalog.pg_drop_replication_slot(${(0,quoting/* quoteLiteral */.ce)(name)});`)
        .join(' ');
    const active = slots.filter(({ is_active }) => is_active);
    if (slots.length > 0 && keepsOld) {
        findings.push((0,finding/* warns */.w)(`logical replication reads "${target}" through ${names(slots)}, and will not find the restored database there`, `The slots stay with the old database, and keep it from being dropped while they are in use. Set replication up anew, and drop them: ${drop(slots)}`));
    }
    else if (active.length > 0) {
        findings.push((0,finding/* blocks */.B)(`logical replication reads "${target}" at the moment, through ${names(active)}: PostgreSQL does not drop it then`, `Stop the subscribers, then: ${drop(active)} They have to be set up anew after the restore.`));
    }
    else if (slots.length > 0) {
        findings.push((0,finding/* warns */.w)(`the logical replication slots of "${target}" will be dropped with it: ${names(slots)}`, 'What reads from them has to be set up anew after the restore.'));
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
    const who = (some) => (0,name_list/* listed */.KE)(some.map(({ username, application, pid }) => `"${username}" (${application ? `${application}, ` : ''}pid ${pid})`));
    return [
        ...(ofOthers.length > 0
            ? [
                (0,finding/* blocks */.B)(`sessions are in "${target}" that "${role}" may not end: ${who(ofOthers)}`, (0,as_administrator/* asAdministrator */.I)(`GRANT pg_signal_backend TO ${(0,quoting/* quoteIdent */.v4)(role)};`, 'Close them, or as an administrator'), 'PG_PERMISSION_DENIED'),
            ]
            : []),
        ...(ofSuperusers.length > 0
            ? [
                (0,finding/* warns */.w)(`superusers are connected to "${target}", whom "${role}" may not disconnect: ${who(ofSuperusers)}`, 'The restore will keep new sessions out and wait for these to end, and leave everything as it was if they do not. Close them, or have a superuser do it.'),
            ]
            : []),
    ];
}
function subscriptionFindings({ request: { target, strategy }, target: found }, subscriptions) {
    if (subscriptions.length === 0)
        return [];
    const names = (0,name_list/* listed */.KE)(subscriptions.map(name => `"${name}"`));
    const remove = `In that database, for each: ${subscriptions
        .slice(0, name_list/* shownNames */.kA)
        .map(quoting/* quoteIdent */.v4)
        .map(name => `ALTER SUBSCRIPTION ${name} DISABLE; ALTER SUBSCRIPTION ${name} SET (slot_name = NONE); DROP SUBSCRIPTION ${name};`)
        .join(' ')}`;
    return found.kind === 'whole' && strategy === 'swap'
        ? [
            (0,finding/* warns */.w)(`"${target}" subscribes to logical replication by ${names}, which will go on writing into the old database`, `That keeps it from being dropped. ${remove}`),
        ]
        : [
            (0,finding/* blocks */.B)(`"${target}" subscribes to logical replication by ${names}: PostgreSQL does not drop it then`, `${remove} The slot at the publisher has to be dropped as well.`),
        ];
}

// EXTERNAL MODULE: ./lib/operations/preflight/extensions.js
var preflight_extensions = __webpack_require__(34498);
;// CONCATENATED MODULE: ./lib/operations/preflight/locale.js

/**
 * Encoding and locale. That an ICU locale is one is for ICU to say, and that a locale has the
 * encoding for the operating system: the new database is created before the old one is touched.
 */
function propertyFindings({ name, major, version }, { source }, { knows_encoding, has_icu }) {
    const { encoding, localeProvider, locale } = source.facts.properties;
    const findings = [];
    if (!knows_encoding) {
        findings.push((0,finding/* blocks */.B)(`PostgreSQL ${version} does not know the encoding "${encoding}" of the backup`, 'Restore into a server of the version that the backup was taken from.'));
    }
    const since = { libc: 13, icu: 15, builtin: locale === 'PG_UNICODE_FAST' ? 18 : 17 };
    if (major < since[localeProvider]) {
        findings.push((0,finding/* blocks */.B)(`the database had the ${localeProvider} locale "${locale}", which PostgreSQL ${version} cannot give to one`, `Restore into a server of version ${since[localeProvider]} or later.`));
    }
    else if (localeProvider === 'icu' && !has_icu) {
        findings.push((0,finding/* blocks */.B)(`the database had the ICU locale "${locale}", and ${name} was built without ICU`, 'Restore into a server that has ICU.'));
    }
    return findings;
}
/** A locale of the operating system is known there by its name alone. */
const missingLocaleFindings = ({ name }, locales) => locales.map(locale => (0,finding/* blocks */.B)(`the operating system of ${name} has no locale "${locale}", which the database was made with`, `Install it there (locale-gen, a language pack) and restart PostgreSQL, or restore into a server on the same system as the backup’s.`));

// EXTERNAL MODULE: ./lib/operations/preflight/privileges.js
var privileges = __webpack_require__(16396);
// EXTERNAL MODULE: ./lib/operations/preflight/server-state.js
var server_state = __webpack_require__(35379);
;// CONCATENATED MODULE: ./lib/operations/preflight/server.js





/** What the server's answers mean for a restore. */
function serverFindings({ server, restorer }, intention, { serverState, blockers, subscriptions, extensions, missingLocales }) {
    // Not always the login: ALTER ROLE … SET role.
    const role = serverState?.role ?? server.address.username;
    const maker = restorer === server ? role : restorer.address.username;
    return [
        ...(serverState
            ? [
                ...(0,server_state/* stateFindings */.O)(server, serverState),
                ...targetFindings(intention, serverState),
                ...(0,privileges/* rightFindings */.Hs)(server, maker, intention, serverState),
                ...(0,privileges/* ownershipFindings */.KW)(maker, intention, serverState),
                ...propertyFindings(server, intention, serverState),
                ...(0,server_state/* connectionFindings */.p)(intention, serverState),
            ]
            : []),
        ...missingLocaleFindings(server, missingLocales),
        ...(blockers ? blockerFindings(role, intention, blockers) : []),
        ...subscriptionFindings(intention, subscriptions ?? []),
        ...(extensions
            ? [
                ...(0,preflight_extensions/* providerFindings */.E)(restorer, extensions),
                ...(0,preflight_extensions/* extensionFindings */.G)(restorer, maker, extensions),
            ]
            : []),
    ];
}


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCleanUp),
/* harmony export */   S: () => (/* binding */ withReconnect)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36776);



/** How long a server that went away, or is busy, is waited for, so that what it holds can be put right. */
const reconnectMs = 60_000;
/** The same when the run is interrupted. */
const hurriedMs = 3000;
const reconnectIntervalMs = 500;
/**
 * Goes on with the session that holds the lock, or with a new one when what failed took it along: the
 * server may have been restarted, and takes a moment.
 */
async function withReconnect(server, maintenance, target, interruption, context, use) {
    if (!maintenance.lost.aborted)
        return await use(maintenance, { ...context, signal: interruption });
    const hurried = interruption.aborted;
    const signal = hurried ? AbortSignal.timeout(hurriedMs) : interruption;
    const giveUp = performance.now() + (hurried ? hurriedMs : reconnectMs);
    context.reporter.info('Connecting again, to put right what can be put right');
    let begun = false;
    while (true) {
        try {
            return await (0,_postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withDatabaseLock */ .N)(server, target, 'exclusive', 'cleanup', signal, (session, one) => {
                begun = true;
                return use(session, { ...context, signal: hurried ? interruption : one });
            });
        }
        catch (error) {
            if (begun || signal.aborted || performance.now() > giveUp)
                throw error;
            if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
                context.reporter.detail(error.message);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(reconnectIntervalMs, undefined, { signal });
        }
    }
}
/** The session that holds the lock, or a new one when what failed took it along. */
async function toCleanUp({ server }, maintenance, { reason }) {
    if (!maintenance.lost.aborted) {
        return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
    }
    const { maintenanceDatabase } = server.address;
    const isInterrupted = reason instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && reason.code === 'INTERRUPTED';
    const retryPolicy = AbortSignal.timeout(isInterrupted ? hurriedMs : reconnectMs);
    return await server.connect(maintenanceDatabase, 'cleanup', retryPolicy);
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nv: () => (/* binding */ requestRehydration),
/* harmony export */   VM: () => (/* binding */ refuseArchivedBackup),
/* harmony export */   xl: () => (/* binding */ refuseArchived)
/* harmony export */ });
/* harmony import */ var _catalog_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _storage_archived_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36139);



/**
 * Why some files cannot be read for hours, if that is so: they are in the archive tier. Where it is
 * wanted, those that are not on their way back are asked for.
 */
async function requestRehydration(store, what, files, rehydrate, { reporter, signal }) {
    const archived = [...files].flatMap(({ name, archived }) => archived ? [{ name, ...archived }] : []);
    if (archived.length === 0)
        return undefined;
    if (rehydrate === 'off')
        return (0,_storage_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived);
    for (const { name } of archived.filter(({ comingBack }) => !comingBack)) {
        await store.rehydrate(name, rehydrate, signal);
        reporter.info(`Asked for ${name} to be brought back from the Archive tier (${rehydrate})`);
    }
    return (0,_storage_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived.map(file => ({ ...file, comingBack: true })));
}
/** Throws when one of the files is in the archive tier, before anything is begun with the others. */
async function refuseArchived(store, what, names, rehydrate, context) {
    const files = [];
    for (const name of names) {
        for await (const object of store.list(name, context.signal)) {
            if (object.name === name)
                files.push(object);
        }
    }
    const failure = await requestRehydration(store, what, files, rehydrate, context);
    if (failure)
        throw failure;
}
function refuseArchivedBackup(store, backup, rehydrate, context) {
    const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U_.map(file => (0,_catalog_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, file));
    return refuseArchived(store, `backup ${backup.name}`, names, rehydrate, context);
}


/***/ }),

/***/ 60520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRestorer: () => (/* binding */ openRestorer),
/* harmony export */   w: () => (/* binding */ ownerMeanwhile)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14277);
/* harmony import */ var _postgres_session_as_administrator_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31258);
/* harmony import */ var _postgres_session_connect_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42653);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40107);
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
 * The server as that role reaches it which runs what is in a dump: one of its own, if there is any. The
 * other login, which `maintenance` is a session of, makes the new database for it, renames and drops it.
 */
async function openRestorer(server, maintenance, login, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (login === undefined)
            return { restorer: server, loginWarnings: [] };
        const role = (0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(login.username);
        // A command line and a log are no place for a password: psql asks for it.
        const withPassword = (sql) => `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
        const found = await (0,_postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_2__/* .askRestorer */ .oQ)(maintenance, login.username);
        if (!found) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `${server.name} has no role ${role}, as which ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('restore-as')} restores`, withPassword(`CREATE ROLE ${role} LOGIN`));
        }
        if (!found.may_log_in) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `role ${role} may not log in, and ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('restore-as')} takes a login of its own: what SET ROLE does, code can undo`, withPassword(`ALTER ROLE ${role} LOGIN`));
        }
        if (!found.may_become || !found.has_rights) {
            const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_PERMISSION_DENIED', `"${server.address.username}" may not make a database for ${role}, as which ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('restore-as')} restores`, (0,_postgres_session_as_administrator_js__WEBPACK_IMPORTED_MODULE_5__/* .asAdministrator */ .I)(`GRANT ${role} TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(server.address.username)}${options};`));
        }
        const { maintenanceDatabase } = server.address;
        const restorer = server.as(login, maintenanceDatabase);
        const session = __addDisposableResource(env_1, await restorer
            .connect(maintenanceDatabase, 'start', signal)
            .catch(error => {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.code !== 'PG_PASSWORD_MISSING')
                throw error;
            const hint = (0,_postgres_session_connect_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .missingPasswordHint */ .BP)('restore-as-password');
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, error.message, hint, { cause: error });
        }), true);
        const { is_superuser } = await (0,_postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_2__/* .askRights */ .JC)(session, maintenanceDatabase, login.username);
        return {
            restorer: server.as(login, maintenanceDatabase, is_superuser),
            loginWarnings: session.loginWarnings,
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
/** Who owns the new database while it is filled; `undefined`: whoever makes it. */
const ownerMeanwhile = (parts) => parts.restorer === parts.server ? undefined : parts.restorer.address.username;


/***/ }),

/***/ 59801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ markOf)
/* harmony export */ });
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10738);

/** The mark of a database that this run makes, sets aside, closes or keeps. */
function markOf(role, database, comment, { instance, now }, { expiresAt = now(), setAside, lacks, } = {}) {
    const createdAt = now().toISOString();
    const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
    return (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMark */ .oh)({
        ...{ ...mark, comment },
        ...(setAside && { aside: setAside }),
        ...(lacks && { lacks }),
    });
}


/***/ }),

/***/ 64740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ secondsSince)
/* harmony export */ });
const secondsSince = (began) => Math.round(performance.now() - began) / 1000;


/***/ }),

/***/ 98188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readSqlFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59302);




/** The user's SQL of an option: a file, or those of a directory, in the order of their names. */
async function readSqlFiles(name, path) {
    let names;
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return [await readSql((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), path)];
        names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).filter(file => file.endsWith('.sql')).toSorted();
        if (names.length > 0) {
            return await Promise.all(names.map(file => readSql(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, file))));
        }
    }
    catch (error) {
        throw unusable(`the SQL of ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .option */ .uK)(name)} cannot be read: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, name);
    }
    throw unusable(`there is no file *.sql in ${path}`, name);
}
const readSql = async (name, path) => ({
    name,
    sql: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'),
});
const unusable = (message, name) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', message, `Give ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .option */ .uK)(name)} a directory with files *.sql, or one file.`);


/***/ }),

/***/ 27577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ downloadVerified)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43969);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34206);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59302);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82169);






/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
async function downloadVerified(store, backup, file, path, reporter, signal) {
    const { name, manifest } = backup;
    const expected = file === 'manifest' ? undefined : manifest[file];
    const read = await store.download((0,_catalog_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(backup, file), path, {
        signal,
        onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_5__/* .reportBytes */ .I)(reporter, name, expected?.sizeBytes),
        recordedBytes: expected?.sizeBytes ?? _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestMaxBytes */ .vD,
    });
    if (!expected)
        return;
    if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', read.sizeBytes === expected.sizeBytes
        ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
        : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`, `It was changed or damaged in the store. Name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .ownCommand */ .w1)('list')}`);
}


/***/ }),

/***/ 32481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ boundExtensionIn),
/* harmony export */   KT: () => (/* binding */ inNoDrill),
/* harmony export */   gu: () => (/* binding */ findBound),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   wE: () => (/* binding */ whyNeverIn)
/* harmony export */ });
/* harmony import */ var _catalog_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15810);
/* harmony import */ var _probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40107);
/* harmony import */ var _entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26456);
/* harmony import */ var _toc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14356);
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





/** The extension that an entry makes, if it is bound to a name. */
function boundExtensionIn({ text }) {
    const name = text.startsWith('EXTENSION - ') ? text.slice(12).trimEnd() : undefined;
    return name !== undefined && (0,_catalog_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .isBoundToName */ .v)(name) ? name : undefined;
}
function findBound(entries, dependencies) {
    const [binding] = entries.filter(entry => boundExtensionIn(entry) !== undefined);
    const extension = binding && boundExtensionIn(binding);
    if (!binding || extension === undefined)
        return undefined;
    const dependents = (0,_toc_js__WEBPACK_IMPORTED_MODULE_3__/* .dependentsOf */ .yk)(new Set([(0,_toc_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(binding)]), dependencies);
    const schema = (0,_catalog_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaOfBound */ .j)(extension);
    // What is in its schema names objects of which the archive has no entries.
    const isIn = new RegExp(`^(?:ACL - SCHEMA|TABLE DATA|SEQUENCE SET|ACL) ${schema} `);
    const needing = entries.filter(entry => (dependents.has((0,_toc_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(entry)) || isIn.test(entry.text)) &&
        // As in every restore: CREATE EXTENSION sets it, and nobody but its owner may.
        !entry.text.startsWith('COMMENT - EXTENSION '));
    return { extension, entries: [binding, ...needing] };
}
/** What contents call all that is made with such an extension, which is not there when they are compared. */
function objectsOf({ extension, entries }, { objects, rows }) {
    const needing = entries.slice(1);
    const ofExtension = (kind) => kind === `configuration table of ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(extension)}` ||
        kind === `configuration table of ${extension}`;
    return [
        `extension ${extension}`,
        ...objects
            .map(([kind, ident]) => `${kind} ${ident}`)
            .filter(object => needing.some(entry => (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .makes */ .mq)(entry, object) && hasArgumentsOf(object, entry))),
        ...(rows ?? []).flatMap(([kind, ident]) => (ofExtension(kind) ? [`${kind} ${ident}`] : [])),
    ];
}
/** Functions of one name differ in these. */
const hasArgumentsOf = (object, { text }) => !/^(?:function|procedure|aggregate|window function) /.test(object) ||
    (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(text).includes((0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(object.slice(object.indexOf('('))));
/** Why such an extension can never be made in a database of that name on this server; `undefined`: it may be. */
async function whyNeverIn(database, { extension }, { server, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const only = await (0,_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .askCronDatabase */ .zy)(session);
        if (only === undefined || only === database)
            return undefined;
        return {
            reason: `${extension} can be made in database "${only}" of this server alone (cron.database_name)`,
            remedy: `set the server parameter cron.database_name (ALTER SYSTEM SET cron.database_name = ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteLiteral */ .ce)(database)};), restart PostgreSQL, and restore again. Or leave the jobs to "${only}": cron.schedule_in_database makes them there, with "${database}" as their database`,
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
/** Why no drill makes it. */
const inNoDrill = {
    reason: 'it can be made in a database of one name alone (cron.database_name), which a drill’s never has',
    apart: true,
};


/***/ }),

/***/ 10069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ claimable),
/* harmony export */   u: () => (/* binding */ findDangling)
/* harmony export */ });
/* harmony import */ var _contents_exclusions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88793);
/* harmony import */ var _entry_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26456);
/* harmony import */ var _entry_statements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87229);
/* harmony import */ var _skip_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44204);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59130);
/* harmony import */ var _toc_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14356);






/** What a manifest may claim to dangle: for want of what the user left out, or of an extension that is not made. */
const claimable = (dangling, exclusions, lacking) => dangling.filter(({ extension }) => extension === undefined ? (0,_contents_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .isPartial */ .mt)(exclusions) : lacking.has(extension));
/**
 * Entries that need what is not there. What says so need not be true: an entry is left out only where it makes what
 * is named, and never what holds rows, nor a policy that restricts others, without which more would be seen.
 */
async function findDangling(reader, { entries, dependencies }, dangling) {
    const byOids = new Map(dangling.flatMap(one => (one.entry === null ? [] : [[one.entry, one]])));
    const claimed = entries.flatMap(entry => {
        const one = byOids.get((0,_toc_js__WEBPACK_IMPORTED_MODULE_4__/* .oidsOf */ .hc)(entry));
        return one && (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .makes */ .mq)(entry, one.object) ? [{ ...one, entry }] : [];
    });
    if (claimed.length === 0)
        return _skip_list_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingRefused */ .IE;
    const statements = await (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .statementsByEntry */ .eJ)(reader, claimed.map(({ entry }) => entry));
    const found = claimed.filter(({ entry }) => !(statements.get((0,_toc_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(entry)) ?? []).some(restrictsOthers));
    const ids = new Set(found.map(({ entry }) => (0,_toc_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(entry)));
    const about = (0,_toc_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesAbout */ .UZ)(ids, entries, dependencies);
    return {
        lines: [
            ...about.map(({ line }) => [line, { reason: 'what it is about is left out' }]),
            ...found.map(({ entry, needs, extension }) => {
                const sql = statements.get((0,_toc_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(entry)) ?? [];
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
const restrictsOthers = (statement) => /^CREATE POLICY \S+ ON \S+ AS RESTRICTIVE /.test((0,_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutQuoted */ .Rf)(statement));


/***/ }),

/***/ 26456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   R: () => (/* binding */ eventTriggersIn),
/* harmony export */   Sb: () => (/* binding */ privilegesIn),
/* harmony export */   fV: () => (/* binding */ publicationsIn),
/* harmony export */   mq: () => (/* binding */ makes),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   wW: () => (/* binding */ providerExtensionIn)
/* harmony export */ });
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41613);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);


/** What the entries of an archive are about, by their text. Pure. */
/** The extension of the provider that an entry makes, if it makes one. */
function providerExtensionIn({ text }) {
    const name = text.startsWith('EXTENSION - ') ? text.slice(12).trimEnd() : undefined;
    return name !== undefined && (0,_catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfProvider */ .J)(name) ? name : undefined;
}
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
    const names = [...path.matchAll(/"((?:[^"]|"")*)"|[^".]+/g)].map(([bare, quoted]) => quoted === undefined ? bare : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoteIdent */ .Uh)(quoted));
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


/***/ }),

/***/ 87229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   WI: () => (/* binding */ statementsIn),
/* harmony export */   eJ: () => (/* binding */ statementsByEntry),
/* harmony export */   xw: () => (/* binding */ scriptBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83863);
/* harmony import */ var _client_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63562);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9523);
/* harmony import */ var _script_encoding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49261);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59130);






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
const statementsIn = (script) => (0,_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .splitStatements */ .Xd)(script).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));
/** What pg_restore would run for some entries of an archive, in its order. */
async function scriptOf(reader, entries, options = ['--no-owner']) {
    const { server } = reader;
    const reading = { ...reader, environment: server.toolEnvironment };
    return await (0,_script_encoding_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeScript */ .eo)(await scriptBytes(reading, entries, options, _client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreHint */ .AB), reader);
}
async function scriptBytes({ tools, archive, environment, signal }, entries, options = ['--no-owner'], hint) {
    if (entries.length === 0)
        return Buffer.alloc(0);
    const listFile = `${archive}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
    const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
    const running = { ...(0,_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_1__/* .readerOptions */ .Ir)(environment, 'read', signal), hint };
    const run = (0,_client_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .startTool */ .p)(tools.pgRestore, args, running);
    const script = await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .boundedOutput */ .nw)(run, 'the statements of some of its entries');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
    return script;
}


/***/ }),

/***/ 78480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ setExtensionSequences)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _catalog_beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45067);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18260);
/* harmony import */ var _sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14796);





/**
 * Gives sequences of extensions the values that they had: pg_dump leaves these out, and the extension would
 * number anew what its tables have already. One that is further is left alone.
 */
async function setExtensionSequences(session, recorded) {
    const wanted = (0,_catalog_beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__/* .sequencesToSet */ .us)(recorded);
    if (wanted.length === 0)
        return [];
    const there = await session.rows(sequenceRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .longList */ .jm)(_sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_3__/* .sequencesSql */ .Fd), [[]]);
    const undumped = new Map(there.flatMap(({ ident, oid, is_dumped: isDumped }) => (isDumped ? [] : [[ident, oid]])));
    const unset = [];
    for (const { ident, value } of wanted) {
        const oid = undumped.get(ident);
        if (oid === undefined)
            continue;
        try {
            await session.rows(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({}), _sql_beyond_dump_js__WEBPACK_IMPORTED_MODULE_3__/* .setSequenceSql */ .IC, [oid, value]);
        }
        catch (error) {
            if (!(0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .outlives */ .ab)(session, error))
                throw error;
            const name = `'${ident.replaceAll("'", "''")}'`;
            const statement = `SELECT pg_catalog.setval(${name}, ${value});`;
            unset.push({ ident, reason: error.message, statement });
        }
    }
    return unset;
}
const sequenceRow = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(), ident: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), is_dumped: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY() });


/***/ }),

/***/ 83404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readExternalArchive),
/* harmony export */   I3: () => (/* binding */ readArchiveAlone)
/* harmony export */ });
/* unused harmony exports propertiesIn, ownerIn, rolesNeededIn */
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _client_tools_client_tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72756);
/* harmony import */ var _client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83863);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40107);
/* harmony import */ var _entry_statements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87229);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9523);
/* harmony import */ var _script_encoding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49261);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59130);









/** Encoding and locale of the statement that creates the dumped database. */
function propertiesIn(statements) {
    const [, , , ...words] = statements.map(_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9).find(([verb, what]) => verb === 'CREATE' && what === 'DATABASE') ?? [];
    const value = (key) => {
        const at = words.findIndex((word, index) => word === key && words[index + 1] === '=');
        const word = at < 0 ? undefined : words[at + 2];
        return word?.startsWith("'") ? (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_8__/* .unquoteLiteral */ .RA)(word) : word;
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
        .map(_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9)
        .find(([verb, what, , owner]) => `${verb} ${what} ${owner}` === 'ALTER DATABASE OWNER');
    return words?.[5] === undefined ? undefined : (0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .nameIn */ .ZC)(words[5]);
}
/** The roles without which a policy or a user mapping cannot be created. */
const rolesNeededIn = (statements) => [
    ...new Set(statements.map(_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9).flatMap(rolesNeededBy)),
];
function rolesNeededBy(words) {
    const verb = words.slice(0, 3).join(' ');
    // A mapping may be PUBLIC's; pg_dump writes no such word where a policy is everybody's.
    if (verb === 'CREATE USER MAPPING') {
        return words[4] === undefined || words[4] === 'PUBLIC' ? [] : [(0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .nameIn */ .ZC)(words[4])];
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
            .map(_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .nameIn */ .ZC);
}
/** Reads what an archive says of itself, and all of it once, for there is nothing else to check it by. */
async function readExternalArchive(server, tools, archive, signal) {
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    return await describeArchive(reading, 'decode', script => (0,_script_encoding_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeScript */ .eo)(script, { server, signal }));
}
/** The same where no server is at hand, which has to convert what is in another encoding. */
const readArchiveAlone = (reading, decoding) => describeArchive(reading, decoding, async (script) => {
    const encoding = (0,_script_encoding_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignEncodingOf */ .b8)(script);
    if (encoding === undefined)
        return (0,_script_encoding_js__WEBPACK_IMPORTED_MODULE_6__/* .readableText */ .Gh)(script);
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DUMP_UNUSABLE', `names in it are in the encoding ${encoding}, which takes a server to read`, `Restore the dump by its path: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('backup')}.`);
});
async function describeArchive(reading, decoding, asText) {
    const { database, entries, head } = await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .readTableOfContents */ .ug)(reading, ['--create']);
    (0,_client_tools_client_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .requireUnpacking */ .e)(reading.tools, head.compression);
    if (decoding === 'decode')
        await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeArchive */ .Jx)(reading);
    const starting = (...starts) => entries.filter(({ text }) => starts.some(start => text.startsWith(start)));
    const statements = async (of, options) => (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsIn */ .WI)(await asText(await (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptBytes */ .xw)(reading, of, options, _client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveHint */ .uw)));
    const creating = await statements(starting('DATABASE - '), ['--create']);
    const needing = await statements(starting('POLICY ', 'USER MAPPING '));
    return {
        ...head,
        database,
        properties: propertiesIn(creating),
        owner: ownerIn(creating),
        extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
        tables: starting('TABLE DATA ').length,
        neededRoles: rolesNeededIn(needing),
    };
}


/***/ }),

/***/ 85256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ otherFormat),
/* harmony export */   b: () => (/* binding */ writerOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
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


/***/ }),

/***/ 20151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZC: () => (/* binding */ rolesInGrant),
/* harmony export */   hr: () => (/* binding */ isGrantOnObject),
/* harmony export */   uh: () => (/* binding */ tableInGrant)
/* harmony export */ });
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59130);

/**
 * The roles that a GRANT, REVOKE or ALTER DEFAULT PRIVILEGES names, each of one grantee, as pg_dump
 * writes them; `undefined` when it is another statement. PUBLIC is no role.
 */
function rolesInGrant(statement) {
    const words = (0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(statement);
    const isDefault = words.slice(0, 3).join(' ') === 'ALTER DEFAULT PRIVILEGES';
    const verb = isDefault ? words.find(word => word === 'GRANT' || word === 'REVOKE') : words[0];
    if (verb !== 'GRANT' && verb !== 'REVOKE')
        return undefined;
    const preposition = words.lastIndexOf(verb === 'GRANT' ? 'TO' : 'FROM');
    const grantee = words[preposition + 1];
    if (preposition < 0 || grantee === undefined)
        return undefined;
    const forRole = isDefault && words[3] === 'FOR' && words[4] === 'ROLE' ? words[5] : undefined;
    return [forRole, grantee].flatMap(word => word === undefined || word === 'PUBLIC' ? [] : [(0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(word)]);
}
/** Which of some tables, by their idents, a GRANT gives something on; a REVOKE gives nothing. */
function tableInGrant(statement, idents) {
    const words = (0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(statement);
    const on = words.indexOf('ON');
    if (words[0] !== 'GRANT' || words[on + 1] !== 'TABLE')
        return undefined;
    const nameOf = (parts) => parts.map(_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC).join('\0');
    const table = nameOf(words.slice(on + 2, on + 5));
    return idents.find(ident => nameOf((0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(ident)) === table);
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
    const words = (0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(statement);
    if (!words.every(word => wordOfGrant.test(word)))
        return false;
    const bare = words.map(word => (word.startsWith('"') ? 'q' : word)).join(' ');
    // The first name is the schema of what has one: without, PostgreSQL's own would be meant.
    const on = words.indexOf('ON');
    const [kind, first = ''] = words.slice(on + 1);
    const schema = ['TABLE', 'SEQUENCE', 'TYPE', 'FUNCTION', 'PROCEDURE', 'SCHEMA'];
    const isSystem = schema.includes(kind ?? '') && (0,_statements_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(first).startsWith('pg_');
    return grantOnObject.test(bare) && !isSystem;
}


/***/ }),

/***/ 46148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ ofProvider),
/* harmony export */   Hk: () => (/* binding */ filterList),
/* harmony export */   d_: () => (/* binding */ untriedIn),
/* harmony export */   gm: () => (/* binding */ apartIn),
/* harmony export */   x0: () => (/* binding */ lossesIn)
/* harmony export */ });
/* harmony import */ var _entry_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26456);

/** What a person has to know of what is left out: all that is missing now, and what brings it back. */
function lossesIn(leftOut) {
    const lost = Map.groupBy(leftOut.filter(({ remedy }) => remedy !== undefined), ({ remedy }) => remedy);
    return [...lost].map(([remedy, some]) => `left out, for ${some[0]?.reason}: ${namesOf(some)}. To bring it back: ${remedy}`);
}
/** What nobody can tell of, and why. */
const untriedIn = (leftOut) => byReason(leftOut.filter(one => one.untried));
/** The same of what is left out with all that needs it. */
const apartIn = (leftOut) => byReason(leftOut.filter(one => one.apart));
function byReason(leftOut) {
    const untried = Map.groupBy(leftOut, ({ reason }) => reason);
    return [...untried].map(([reason, some]) => {
        const more = some.length > shownEntries ? `; and ${some.length - shownEntries} more` : '';
        return `left out, for ${reason}: ${namesOf(some.slice(0, shownEntries))}${more}`;
    });
}
const shownEntries = 20;
const namesOf = (some) => some.map(({ entry }) => entry).join('; ');
/** Why it is left out. */
const ofProvider = {
    reason: 'it belongs to the provider of the server that was backed up, and this one does not have it',
};
/** Keeps what is to be restored. */
function filterList(entries, { schemas, refused, made = new Set() }) {
    const why = ({ line, text }) => {
        if (text.startsWith('COMMENT - EXTENSION ')) {
            return {
                reason: 'CREATE EXTENSION sets its own comment; only the extension’s owner may set another',
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
        if ((0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbout */ .KH)(text, 'SUBSCRIPTION'))
            return { reason: 'its subscription is left out' };
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
    return {
        text: `${kept.join('\n')}\n`,
        entries: kept.length + made.size,
        leftOut,
    };
}


/***/ }),

/***/ 81721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wy: () => (/* binding */ behaveLikePgRestore),
  Mj: () => (/* binding */ loadOn),
  CJ: () => (/* binding */ restoreTolerating)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/client-tools/pg-restore.js
var pg_restore = __webpack_require__(83863);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/archive/entry-statements.js
var entry_statements = __webpack_require__(87229);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/sql/lifted-checks.js
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

;// CONCATENATED MODULE: ./lib/postgres/archive/lifted-checks.js




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
            if (!(0,statement_refusal/* outlives */.ab)(session, error))
                throw error;
            refused.push({ check, reason: error.message });
        }
    }
    return refused;
}

// EXTERNAL MODULE: ./lib/postgres/archive/refresh.js
var refresh = __webpack_require__(11977);
// EXTERNAL MODULE: ./lib/postgres/archive/restore-archive.js
var restore_archive = __webpack_require__(70039);
// EXTERNAL MODULE: ./lib/postgres/archive/statements.js
var archive_statements = __webpack_require__(59130);
// EXTERNAL MODULE: ./lib/postgres/archive/toc.js
var toc = __webpack_require__(14356);
;// CONCATENATED MODULE: ./lib/postgres/archive/lenient-restore.js
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
 * Restores a part of an archive, and answers what of it could not be, as far as that is tolerated. What fills
 * materialized views always is.
 */
async function restoreTolerating(tolerance, server, tools, request, signal) {
    const { refreshes, others } = (0,refresh/* splitRefreshes */.sK)(request.list.text);
    if (refreshes === '' || request.part === 'definitions' || request.part === 'rows') {
        return await restoreOthers(tolerance, server, tools, request, signal);
    }
    const rest = { ...request, list: { text: others } };
    const lost = await restoreOthers(tolerance, server, tools, rest, signal);
    const filling = { ...request, part: 'indexes', list: { text: refreshes } };
    return [...lost, ...(await (0,refresh/* refreshViews */.IQ)({ server, tools, request: filling, signal }))];
}
async function restoreOthers(tolerance, server, tools, request, signal) {
    const lenient = tolerance === 'everything'
        ? ['definitions', 'rest', 'rows', 'indexes']
        : tolerance === 'constraints'
            ? ['rest', 'rows', 'indexes']
            : [];
    if (!lenient.includes(request.part)) {
        await (0,restore_archive/* restoreArchive */.B)(server, tools, request, signal);
        return [];
    }
    // Those of what cannot be loaded would fail as well; ANALYZE makes up for them.
    const list = { text: (0,toc/* withoutStatistics */.sz)(request.list.text) };
    const loading = { server, tools, request: { ...request, list }, signal };
    const lost = [];
    // Rows first: what is made of them afterwards can be made up for.
    if (request.part === 'rest' || request.part === 'rows') {
        lost.push(...(await loadRows({ ...loading, request: { ...loading.request, part: 'rows' } })));
        const [rows] = lost.filter(({ kind }) => kind === 'rows');
        if (rows && tolerance === 'constraints') {
            throw new failure/* Failure */.HR('PG_RESTORE_FAILED', `pg_restore failed: ${rows.reason}`, rowsHint);
        }
    }
    if (request.part === 'rest' || request.part === 'indexes') {
        lost.push(...(await make({ ...loading, request: { ...loading.request, part: 'indexes' } })));
    }
    if (request.part === 'definitions')
        lost.push(...(await make(loading)));
    return lost;
}
const rowsHint = `Rows that cannot be loaded are not passed over. Where a function of the database needs its search_path: ${(0,reference/* option */.uK)('load-search-path')}.`;
/** Without a connection everything fails, and says nothing about the archive. */
const isLost = /server closed the connection|no connection to the server|terminating connection/;
/** Runs pg_restore to its end, whatever fails on the way. */
async function loadOn({ server, tools, request, signal }) {
    const lines = new Map(request.list.text.split('\n').map(line => [/^\d+/.exec(line)?.[0] ?? '', line]));
    const failed = new Map();
    for (const step of (0,restore_archive/* stepsOf */.U)(request)) {
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
            const statements = (0,archive_statements/* splitStatements */.Xd)(await (0,entry_statements/* scriptOf */.Fl)(reader, [{ line }])).filter(isForUs);
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
     SELECT pg_catalog.set_config('search_path', ${(0,quoting/* quoteLiteral */.ce)(searchPath ?? '')}, false)`);
}


/***/ }),

/***/ 99735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ listArchive)
/* harmony export */ });
/* harmony import */ var _bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32481);
/* harmony import */ var _dangling_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10069);
/* harmony import */ var _entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26456);
/* harmony import */ var _entry_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87229);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20151);
/* harmony import */ var _left_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46148);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9523);
/* harmony import */ var _skip_list_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44204);
/* harmony import */ var _toc_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14356);









/**
 * Reads the archive's table of contents and settles what is restored. Fails when it is not an
 * archive. Nothing on the server is changed; it is asked only what a login may create, if need be.
 * `database`: whose name it gets at last; a drill's gets none.
 */
async function listArchive(server, tools, archive, database, { exclusions, dangling = [] }, signal) {
    const reader = { server, tools, archive, signal };
    const environment = server.toolEnvironment;
    const reading = { tools, archive, environment, signal };
    const plain = await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .readTableOfContents */ .ug)(reading);
    const needsDependencies = dangling.length > 0 || plain.entries.some(entry => (0,_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .boundExtensionIn */ .H8)(entry) !== undefined);
    const { entries, dependencies } = needsDependencies
        ? await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .readTableOfContents */ .ug)(reading, ['--verbose'])
        : plain;
    const bound = (0,_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .findBound */ .gu)(entries, dependencies);
    const whyNever = bound && (database === undefined ? _bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .inNoDrill */ .KT : await (0,_bound_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNeverIn */ .wE)(database, bound, reader));
    const triggers = await (0,_skip_list_js__WEBPACK_IMPORTED_MODULE_7__/* .findRefusedTriggers */ .p$)(reader, entries);
    const publications = await (0,_skip_list_js__WEBPACK_IMPORTED_MODULE_7__/* .findRefusedPublications */ .fb)(reader, entries);
    const ofProviders = await (0,_skip_list_js__WEBPACK_IMPORTED_MODULE_7__/* .findLackingExtensions */ .NP)(reader, entries);
    const unmakeable = await (0,_dangling_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .findDangling */ .u)(reader, { entries, dependencies }, (0,_dangling_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .claimable */ .H)(dangling, exclusions, new Set(ofProviders.keys())));
    const refused = new Map([
        ...triggers.lines,
        ...publications.lines,
        ...[...ofProviders.values()].map(({ line }) => [line, _left_out_js__WEBPACK_IMPORTED_MODULE_5__/* .ofProvider */ .Hf]),
        ...unmakeable.lines,
        ...(0,_toc_js__WEBPACK_IMPORTED_MODULE_8__/* .refusedStatistics */ .qS)(entries, server.major).map(({ line }) => [line, { reason: 'this server takes no such statistics' }]),
        ...(whyNever ? (bound?.entries.map(({ line }) => [line, whyNever]) ?? []) : []),
    ]);
    const atLast = whyNever ? undefined : bound;
    const later = atLast?.entries.filter(({ line }) => !refused.has(line)) ?? [];
    const privileges = (of) => readPrivileges(reader, of.filter(({ line }) => !refused.has(line)));
    return {
        ...(0,_left_out_js__WEBPACK_IMPORTED_MODULE_5__/* .filterList */ .Hk)(entries, { schemas: exclusions.schemas, refused, made: new Set(later) }),
        lacks: [
            ...triggers.objects,
            ...publications.objects,
            ...(0,_skip_list_js__WEBPACK_IMPORTED_MODULE_7__/* .extensionObjects */ .oU)(ofProviders.keys()),
            ...unmakeable.objects,
        ],
        emptied: [],
        bound,
        atLast: atLast && {
            text: later.map(({ line }) => `${line}\n`).join(''),
            extension: atLast.extension,
            privileges: await privileges(later),
        },
        privileges: await privileges(entries.filter(entry => !later.includes(entry))),
    };
}
async function readPrivileges(reader, entries) {
    const statements = await (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .GX)(reader, (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .privilegesIn */ .Sb)(entries));
    // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
    return statements.flatMap(sql => {
        const roles = (0,_grants_js__WEBPACK_IMPORTED_MODULE_4__/* .rolesInGrant */ .ZC)(sql);
        return roles ? [{ sql, roles, isOnObject: (0,_grants_js__WEBPACK_IMPORTED_MODULE_4__/* .isGrantOnObject */ .hr)(sql) }] : [];
    });
}


/***/ }),

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jx: () => (/* binding */ decodeArchive),
/* harmony export */   nw: () => (/* binding */ boundedOutput),
/* harmony export */   ug: () => (/* binding */ readTableOfContents)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78877);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83863);
/* harmony import */ var _client_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63562);
/* harmony import */ var _session_raw_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11316);
/* harmony import */ var _toc_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14356);







/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
async function readTableOfContents({ tools, archive, environment, signal }, options = []) {
    const running = (0,_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_3__/* .readerOptions */ .Ir)(environment, 'read', signal);
    const run = (0,_client_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, ['--list', ...options, archive], running);
    const list = await boundedOutput(run, 'its table of contents');
    // Which encoding it is in nobody says.
    const listed = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(list) ? list.toString('utf8') : (0,_session_raw_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(list);
    return {
        database: (0,_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseIn */ .j6)(listed),
        entries: (0,_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .parseList */ .E1)(listed),
        dependencies: (0,_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .dependenciesIn */ .Ti)(listed),
        head: (0,_toc_js__WEBPACK_IMPORTED_MODULE_6__/* .headIn */ .mU)(listed),
    };
}
/** Half a million entries have a list of some 60 MB; an archive may say that it has any number. */
function boundedOutput(run, what) {
    const most = Math.floor(Math.min(2 ** 28, (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapStatistics)().heap_size_limit / 12));
    return (0,_client_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .outputOf */ .j)(run, most, () => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('PG_RESTORE_FAILED', `${what} has more than ${most} bytes`, 'It is no archive of a real database, or one of millions of objects: allow more memory then (NODE_OPTIONS=--max-old-space-size=8192).'));
}
/** Reads and unpacks all of an archive, and fails where that cannot be done. */
async function decodeArchive({ tools, archive, environment, signal, }) {
    const options = (0,_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_3__/* .readerOptions */ .Ir)(environment, 'discard', signal);
    await (0,_client_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}


/***/ }),

/***/ 11977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ isUnfilled),
/* harmony export */   IQ: () => (/* binding */ refreshViews),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   sK: () => (/* binding */ splitRefreshes)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60925);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/* harmony import */ var _entry_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87229);
/* harmony import */ var _lenient_restore_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81721);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59130);
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
 * Materialized views are filled when all else is there, and again after one another: what the query of one calls
 * may read another, which pg_dump knows nothing of. One that cannot be filled keeps nothing else from its place.
 */
/** The entries that fill materialized views, and the others. */
function splitRefreshes(list) {
    const lines = list.split('\n').filter(line => line !== '');
    const isRefresh = (line) => /^\d+; \d+ \d+ MATERIALIZED VIEW DATA /.test(line);
    const text = (some) => some.map(line => `${line}\n`).join('');
    return {
        refreshes: text(lines.filter(isRefresh)),
        others: text(lines.filter(line => !isRefresh(line))),
    };
}
/** Fills them. Answers those that cannot be. */
async function refreshViews(loading) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, tools, request, signal } = loading;
        let waiting = [...(await (0,_lenient_restore_js__WEBPACK_IMPORTED_MODULE_4__/* .loadOn */ .Mj)(loading)).keys()];
        if (waiting.length === 0)
            return [];
        const reader = { server, tools, archive: request.archive, signal };
        const session = __addDisposableResource(env_1, await server.connect(request.database, 'restore', signal), true);
        await (0,_lenient_restore_js__WEBPACK_IMPORTED_MODULE_4__/* .behaveLikePgRestore */ .wy)(session, request.searchPath);
        while (true) {
            const failed = [];
            for (const line of waiting) {
                const statements = (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsIn */ .WI)(await (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptOf */ .Fl)(reader, [{ line }]));
                try {
                    for (const statement of statements)
                        await session.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .long */ .LU)(statement));
                }
                catch (error) {
                    if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || session.lost.aborted || signal.aborted)
                        throw error;
                    const unfilled = {
                        kind: isAbroad(error) ? 'remote rows of a view' : 'rows of a view',
                        entry: line.replace(/^\d+; \d+ \d+ /, ''),
                        reason: error.message,
                        statement: statements.map(statement => `${(0,_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .onOneLine */ .GJ)(statement)};`).join(' '),
                    };
                    failed.push({ line, unfilled });
                }
            }
            if (failed.length === 0 || failed.length === waiting.length) {
                return failed.map(({ unfilled }) => unfilled);
            }
            waiting = failed.map(({ line }) => line);
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
/**
 * Whether another server did not answer, or we may not ask it: classes of connections and of foreign data, and
 * what postgres_fdw says for want of a user mapping or its password.
 */
const isAbroad = (error) => /^(?:08|HV|2F003)/.test((0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L)(error)) || /user mapping not found/.test(error.message);
/** The materialized view, by its ident. */
const viewOf = ({ statement = '' }) => /^REFRESH MATERIALIZED VIEW (.*);$/s.exec(statement)?.[1];
/** Whether it is a view that could not be filled. */
const isUnfilled = ({ kind }) => kind === 'rows of a view' || kind === 'remote rows of a view';


/***/ }),

/***/ 70039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ restoreArchive),
/* harmony export */   U: () => (/* binding */ stepsOf)
/* harmony export */ });
/* harmony import */ var _client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83863);
/* harmony import */ var _database_restoring_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17614);
/* harmony import */ var _toc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14356);



/** Restores a part of an archive. The first error ends it: none is tolerated. */
async function restoreArchive(server, tools, request, signal) {
    for (const step of stepsOf(request))
        await (0,_client_tools_pg_restore_js__WEBPACK_IMPORTED_MODULE_0__/* .runPgRestore */ .PC)(server, tools, step, signal);
}
/**
 * The runs of pg_restore that a part takes. Rows of extensions' tables come first, and one table after
 * the other: their keys and triggers are there from the start, and whoever wrote them relied on the order.
 * TimescaleDB relies on it for all rows.
 */
function stepsOf(request) {
    const { part, list } = request;
    if (part !== 'rest' && part !== 'rows')
        return [request];
    const { ofExtensions, others } = (0,_toc_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRowsOfExtensions */ .tq)(list.text);
    if (ofExtensions === '')
        return [request];
    const first = { ...request, part: 'rows', list: { text: ofExtensions }, jobs: 1 };
    if (!(0,_database_restoring_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfTimescale */ .VG)(list))
        return [first, { ...request, list: { text: others } }];
    const rows = { ...request, part: 'rows', list: { text: others }, jobs: 1 };
    return part === 'rows'
        ? [first, rows]
        : [first, rows, { ...request, part: 'indexes', list: { text: others } }];
}


/***/ }),

/***/ 49261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ readableText),
/* harmony export */   b8: () => (/* binding */ foreignEncodingOf),
/* harmony export */   eo: () => (/* binding */ decodeScript)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _session_raw_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11316);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
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




/** The encoding of a script: that of the database that was dumped. */
const encodingOf = (script) => /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];
/** The same where the script cannot be read without a server. */
function foreignEncodingOf(script) {
    const encoding = encodingOf(script);
    const readable = encoding === 'UTF8' || encoding === 'SQL_ASCII';
    return readable || (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(script) ? undefined : encoding;
}
/** The text of a script that can be read. */
const readableText = (script) => encodingOf(script) === 'SQL_ASCII' ? (0,_session_raw_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(script) : script.toString('utf8');
/** The text of a script. */
async function decodeScript(script, { server, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const encoding = foreignEncodingOf(script);
        if (encoding === undefined)
            return readableText(script);
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const { decoded } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ decoded: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }), 'SELECT pg_catalog.convert_from($1::pg_catalog.bytea, $2::pg_catalog.name) AS decoded', [script, encoding]);
        return decoded;
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

/***/ 86386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadWithPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
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
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DUMP_UNUSABLE', 'the dump does not say in the usual way that it is loaded with an empty search_path', `Load it without ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('load-search-path')}.`);
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

/***/ 44204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ nothingRefused),
/* harmony export */   NP: () => (/* binding */ findLackingExtensions),
/* harmony export */   ZW: () => (/* binding */ widePublications),
/* harmony export */   fb: () => (/* binding */ findRefusedPublications),
/* harmony export */   oU: () => (/* binding */ extensionObjects),
/* harmony export */   p$: () => (/* binding */ findRefusedTriggers)
/* harmony export */ });
/* unused harmony export isWide */
/* harmony import */ var _probes_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);
/* harmony import */ var _entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26456);
/* harmony import */ var _entry_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87229);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59130);
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





/** What of an archive is left out because this server does not let this login make it, or has nothing to make it of. */
/** As contents call them. */
const extensionObjects = (names) => [...names].map(name => `extension ${name}`);
/** Extensions of a provider that cannot be made here, and their entries. */
async function findLackingExtensions({ server, signal }, entries) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const found = new Map(entries.flatMap(entry => {
            const name = (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .providerExtensionIn */ .wW)(entry);
            return name === undefined ? [] : [[name, entry]];
        }));
        if (found.size === 0)
            return found;
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const lacking = await (0,_probes_extensions_js__WEBPACK_IMPORTED_MODULE_0__/* .lackingOfProvider */ .O6)(session, [...found.keys()]);
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
const nothingRefused = { lines: [], objects: [] };
/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(reader, entries) {
    const found = (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .eventTriggersIn */ .R)(entries);
    if (found.length === 0 || (await mayRun(reader, tryEventTrigger)))
        return nothingRefused;
    const sql = await (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .GX)(reader, found);
    return {
        lines: found.map(({ line }) => [
            line,
            { reason: 'this login may not create event triggers', remedy: asSuperuser(sql) },
        ]),
        objects: objectsMadeBy(sql, 'EVENT TRIGGER'),
    };
}
/** The same goes for publications of all tables, all sequences or whole schemas. Others any owner may make. */
async function findRefusedPublications(reader, entries) {
    const found = (0,_entry_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .publicationsIn */ .fV)(entries);
    if (found.length === 0 || (await mayRun(reader, tryPublication)))
        return nothingRefused;
    return await widePublications(reader, found);
}
/** Publications that take a superuser. */
async function widePublications(reader, found) {
    const sql = await (0,_entry_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .GX)(reader, found);
    // Each entry is one statement: only then it can be told which belong to the same publication.
    const named = sql.map(one => publicationIn(one));
    if (sql.length !== found.length || named.includes(undefined))
        return nothingRefused;
    const wide = new Set(named.filter((_, at) => isWide(sql[at] ?? '')));
    const refused = sql.filter((_, at) => wide.has(named[at]));
    return {
        lines: found.flatMap(({ line }, at) => wide.has(named[at])
            ? [
                [
                    line,
                    {
                        reason: 'this login may not publish all tables or sequences, or all tables of a schema',
                        remedy: asSuperuser(refused),
                    },
                ],
            ]
            : []),
        objects: objectsMadeBy(refused, 'PUBLICATION'),
    };
}
/** Whether a statement publishes what is not named: all tables, all sequences (from PostgreSQL 19 on), or whole schemas. */
const isWide = (statement) => /^[^"']* (?:FOR ALL (?:TABLES|SEQUENCES)|ADD TABLES IN SCHEMA)\b/.test((0,_statements_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutQuoted */ .Rf)(statement));
const ident = '"(?:[^"]|"")*"|[a-z_0-9]+';
/** The name of a publication as it is written in a statement on it. */
const publicationIn = (statement) => new RegExp(`^(?:CREATE|ALTER|COMMENT ON|SECURITY LABEL FOR (?:${ident}) ON) PUBLICATION (${ident})`).exec(statement)?.[1];
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
            if ((0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .outlives */ .ab)(session, error) && !signal.aborted)
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


/***/ }),

/***/ 59130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   Rf: () => (/* binding */ withoutQuoted),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZC: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40107);

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
const nameIn = (word) => word.startsWith('"') ? (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .unquoteIdent */ .Uh)(word.slice(1, -1)) : word;
/** A statement without what is in quotes. */
const withoutQuoted = (statement = '') => `${statement.replace(/"(?:[^"]|"")*"/g, 'x')} `;


/***/ }),

/***/ 14356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Gy: () => (/* binding */ asListed),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   Ti: () => (/* binding */ dependenciesIn),
/* harmony export */   UZ: () => (/* binding */ entriesAbout),
/* harmony export */   W8: () => (/* binding */ hasStatistics),
/* harmony export */   hc: () => (/* binding */ oidsOf),
/* harmony export */   j6: () => (/* binding */ databaseIn),
/* harmony export */   mU: () => (/* binding */ headIn),
/* harmony export */   qS: () => (/* binding */ refusedStatistics),
/* harmony export */   sz: () => (/* binding */ withoutStatistics),
/* harmony export */   tq: () => (/* binding */ splitRowsOfExtensions),
/* harmony export */   yk: () => (/* binding */ dependentsOf)
/* harmony export */ });
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77501);
/* harmony import */ var _contents_statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35981);


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
/** Statistics for the planner, which archives hold since PostgreSQL 18: of tables and indexes, since 19 of statistics objects. */
const isStatistics = (line) => /^\d+; \d+ \d+ (?:EXTENDED )?STATISTICS DATA /.test(line);
/** What a server of that major does not take. */
const refusedStatistics = (entries, major) => entries.filter(({ line, text }) => isStatistics(line) && major < (text.startsWith('EXTENDED') ? 19 : _contents_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .statisticsSince */ .CS));
const hasStatistics = (list) => list.split('\n').some(isStatistics);
const withoutStatistics = (list) => list
    .split('\n')
    .filter(line => !isStatistics(line))
    .join('\n');
/** Comments, labels, grants, statistics, the rows of materialized views, and that an index is part of another's: what goes with some entries, by their ids. */
const entriesAbout = (ids, entries, dependencies) => entries.filter(entry => /^(?:COMMENT|SECURITY LABEL|ACL|(?:EXTENDED )?STATISTICS DATA|MATERIALIZED VIEW DATA|INDEX ATTACH) /.test(entry.text) && dependencies.get(idOf(entry))?.some(id => ids.has(id)));
/** The OIDs of an entry's catalog and of what it makes. */
const oidsOf = ({ line }) => /^\d+; (\d+ \d+) /.exec(line)?.[1] ?? '';
function headIn(listed) {
    const field = (label) => new RegExp(`^; +${label}:? (.*)$`, 'm').exec(listed)?.[1];
    // What packagers add stands behind the version.
    const version = (label) => field(label)?.split(' ')[0];
    return {
        createdAt: field('Archive created at'),
        serverVersion: version('Dumped from database version'),
        clientVersion: version('Dumped by pg_dump version'),
        compression: (0,_catalog_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionName */ .ci)(field('Compression') ?? 'none'),
    };
}


/***/ }),

/***/ 21973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ chooseJobs)
/* harmony export */ });
/**
 * How many processes restore side by side. More than the cores gains nothing, and thousands of tiny
 * tables restore faster one after another (docs/performance.md).
 */
function chooseJobs(facts) {
    const smallTables = facts.sizeBytes / Math.max(1, facts.tables) < 16 * 1024;
    return smallTables ? 1 : Math.max(1, Math.min(facts.cores, 8));
}


/***/ }),

/***/ 72756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ requireUnpacking),
/* harmony export */   l: () => (/* binding */ ownToolsHint)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);


/** Refuses tools whose pg_restore cannot unpack what an archive is compressed with (`zstd:1`, say). */
function requireUnpacking(tools, compression) {
    const method = tools.cannotUnpack.find(lacking => compression.startsWith(lacking));
    if (method === undefined)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CLIENT_TOOLS_INCOMPLETE', `the backup is compressed with ${method}, and ${tools.pgRestore} ${tools.version} was built without it`, `${ownToolsHint(tools)} The backup may well be good.`);
}
/** What to do about tools that were built without something. */
const ownToolsHint = ({ major, pgRestore, }) => `Install PostgreSQL’s own client tools of version ${major} (Debian and Ubuntu: postgresql-client-${major}), and take ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(pgRestore)} out of PATH.`;


/***/ }),

/***/ 83863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ restoreHint),
/* harmony export */   Ir: () => (/* binding */ readerOptions),
/* harmony export */   PC: () => (/* binding */ runPgRestore),
/* harmony export */   S0: () => (/* binding */ restoreSettings),
/* harmony export */   uw: () => (/* binding */ archiveHint)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _session_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15726);
/* harmony import */ var _sql_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50320);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63562);




const sections = {
    definitions: ['--section=pre-data'],
    rest: ['--section=data', '--section=post-data'],
    rows: ['--section=data'],
    indexes: ['--section=post-data'],
    'at once': ['--single-transaction'],
};
/**
 * Settings of pg_restore's sessions. Thousands of small commits need not wait for the disk, and nothing
 * is less safe for it: what makes the new database somebody's is committed later, by a session that
 * does wait, and no commit reaches the disk before those that came earlier. Memory and workers for
 * indexes are left as the server has them: more gained nothing (docs/performance.md).
 */
const restoreSettings = '-c synchronous_commit=off';
/** Runs pg_restore once. `onError` hears its messages, and lets it go on where something fails. */
async function runPgRestore(server, tools, request, signal, onError) {
    const { archive, list, listFile, database, part, jobs, noTablespaces, searchPath } = request;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(listFile, list.text, { mode: 0o600 });
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
        ...(searchPath === undefined ? [] : [(0,_sql_session_js__WEBPACK_IMPORTED_MODULE_2__/* .asOptions */ .lc)([['search_path', searchPath]])]),
    ];
    await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .startTool */ .p)(tools.pgRestore, args, {
        ...options,
        environment: (0,_session_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .withSettings */ .GY)(options.environment, settings.join(' ')),
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


/***/ }),

/***/ 23493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ createMarkedDatabase),
/* harmony export */   s7: () => (/* binding */ createDatabaseSql),
/* harmony export */   uI: () => (/* binding */ createClosedDatabase)
/* harmony export */ });
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40107);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);
/* harmony import */ var _ddl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37873);




/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * and superusers, and marks it as not whole yet. Without an owner it is ours.
 */
async function createMarkedDatabase(maintenance, name, like, major, mark, owner) {
    const ownerSql = owner === undefined ? '' : ` OWNER ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(owner)}`;
    await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(createDatabaseSql(name, like, major) + ownerSql));
    await maintenance.execute(`${(0,_ddl_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(name, mark)};
     ${closeToPublicSql(name)}`);
}
/** The statement that creates an empty database with the recorded encoding and locale. */
function createDatabaseSql(name, like, major) {
    // Said outright also for libc: template0 may have another provider.
    const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
    const locale = like.localeProvider === 'libc' || like.locale === null
        ? []
        : [
            `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.locale)}`,
        ];
    const rules = like.icuRules !== null && major >= 16 ? [`ICU_RULES ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.icuRules)}`] : [];
    return [
        `CREATE DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)}`,
        'TEMPLATE template0',
        `ENCODING ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.encoding)}`,
        `LC_COLLATE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.collate)}`,
        `LC_CTYPE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.characterType)}`,
        ...provider,
        ...locale,
        ...rules,
    ].join(' ');
}
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(`CREATE DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)} TEMPLATE template0`));
    await maintenance.execute(`${(0,_ddl_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(name, comment)};
     ${closeToPublicSql(name)}`);
    await maintenance.execute((0,_ddl_js__WEBPACK_IMPORTED_MODULE_2__/* .allowConnectionsSql */ .L5)(name, false)).catch(_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of);
}
const closeToPublicSql = (name) => `REVOKE CONNECT, TEMPORARY ON DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)} FROM PUBLIC`;


/***/ }),

/***/ 33973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ freeBytes),
  Y: () => (/* binding */ roomAtHand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/sql/free-space.js
/** Where a server keeps its data, as far as this role may know, and how to tell the process of this session. */
const dataPlacesSql = `
SELECT (SELECT s.setting FROM pg_catalog.pg_settings AS s WHERE s.name = 'data_directory') AS data,
       (SELECT coalesce(pg_catalog.json_agg(p.place ORDER BY p.place), '[]')
          FROM (SELECT pg_catalog.pg_tablespace_location(t.oid) AS place
                  FROM pg_catalog.pg_tablespace AS t) AS p
         WHERE p.place <> '') AS tablespaces,
       pg_catalog.pg_backend_pid() AS pid, session_user AS username,
       pg_catalog.current_database() AS database, pg_catalog.inet_client_port() AS client_port`;

;// CONCATENATED MODULE: ./lib/postgres/database/free-space.js






/**
 * How much room a server has for another database, where its data directory is at hand: PostgreSQL
 * itself tells nobody. `undefined` where it is not, or this login may not know where it is.
 */
async function roomAtHand(session) {
    const places = await (0,statement_refusal/* unlessRefused */.J0)(session, (0,session_session/* oneRow */.NO)(session, placesSchema, dataPlacesSql));
    if (!places?.data || !isProcessHere(places))
        return undefined;
    let least;
    // Which of them a database takes is for its tables to say.
    for (const where of [places.data, ...places.tablespaces]) {
        const free = await freeBytes(where).catch(() => undefined);
        if (free === undefined)
            return undefined;
        if (!least || free < least.freeBytes)
            least = { freeBytes: free, where };
    }
    return least;
}
const placesSchema = schemas/* object */.Ikc({
    data: schemas/* string */.YjP().nullable(),
    tablespaces: schemas/* array */.YOg(schemas/* string */.YjP()),
    pid: schemas/* int */.Whr(),
    username: schemas/* string */.YjP(),
    database: schemas/* string */.YjP(),
    /** Of our end of the connection; null over a Unix socket. */
    client_port: schemas/* int */.Whr().nullable(),
});
/**
 * Whether the process that serves our session is one of this machine: the address does not say it, for
 * a tunnel or a proxy is local, too. PostgreSQL gives its processes a title that names the session.
 */
function isProcessHere({ pid, username, database, client_port }) {
    const client = client_port === null ? '[local]' : `(${client_port})`;
    try {
        const title = (0,external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, 'utf8');
        return (title.startsWith('postgres: ') &&
            title.includes(` ${username} ${database} `) &&
            title.includes(client));
    }
    catch {
        return false; // There is no such process, or no way to see it.
    }
}
/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
async function freeBytes(folder) {
    const { blocks, bavail, bsize } = await (0,promises_.statfs)(folder);
    // Some network file systems do not know.
    return blocks === 0 ? undefined : bavail * bsize;
}


/***/ }),

/***/ 91018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ creatableProperties)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60925);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23493);




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
        await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .long */ .LU)((0,_create_js__WEBPACK_IMPORTED_MODULE_3__/* .createDatabaseSql */ .s7)(maintenance.database, properties, major)));
    }
    catch (error) {
        const code = (0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L)(error);
        if (code === duplicateDatabase)
            return undefined;
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && localeRefusals.includes(code))
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


/***/ }),

/***/ 17614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ beginRestoring),
/* harmony export */   Cp: () => (/* binding */ asUsualIn),
/* harmony export */   VG: () => (/* binding */ isOfTimescale),
/* harmony export */   t1: () => (/* binding */ endRestoring),
/* harmony export */   t3: () => (/* binding */ startJobs),
/* harmony export */   vz: () => (/* binding */ startJobsSql)
/* harmony export */ });
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18260);


/**
 * TimescaleDB makes indexes, and rows about them, whenever a table of a hypertable is made. While an archive is
 * restored, which has them all, it must not: a setting of the database says so to each of its sessions.
 */
/** Whether an archive is of such a database, by its list: the extension itself may be made otherwise. */
const isOfTimescale = ({ text }) => / TABLE DATA _timescaledb_catalog /.test(text);
const setting = 'timescaledb.restoring';
/** Answers why it could not be said, or `undefined`: only a superuser may, and who may do as one. */
async function beginRestoring(maintenance, database) {
    try {
        await maintenance.execute(`ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} SET ${setting} = 'on'`);
        return undefined;
    }
    catch (error) {
        return (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error).message;
    }
}
/** From then on it works as usual. */
const endRestoring = async (maintenance, database) => {
    await maintenance
        .execute(`ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} RESET ${setting}`)
        .catch(_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of);
};
/** Has its jobs begin, which were begun nowhere while it was restored. Answers why not, or `undefined`. */
async function startJobs(session) {
    try {
        await session.execute(startJobsSql);
        return undefined;
    }
    catch (error) {
        return (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error).message;
    }
}
const startJobsSql = 'SELECT _timescaledb_functions.start_background_workers()';
/** To a session that looks at the database while others restore it, hypertables are whole. */
const asUsualIn = async (session) => {
    await session.execute(`SET ${setting} = 'off'`).catch(_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of);
};


/***/ }),

/***/ 71811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ lackIn)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60925);



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
const elsewhere = `It says nothing about the backup. A drill can go elsewhere, too: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('scratch')}.`;
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
        hint: `Let the server where it was tried hold more locks: ALTER SYSTEM SET max_locks_per_transaction = 256; (or more, should it be that already: 64 is the default), and restart it. Or lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('jobs')}. ${elsewhere}`,
    },
    {
        codes: /^(?:53200|ENOMEM)$/,
        // The killer of a machine that is out of memory, or of a container, takes what is largest.
        words: /out of memory|Cannot allocate memory|was ended by SIGKILL|spawn ENOMEM/,
        hint: `Give this machine, or its container, more memory, or lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('jobs')}. ${elsewhere}`,
    },
    {
        codes: /^(?:53\w{3}|EMFILE|ENFILE|EAGAIN)$/,
        words: /too many (?:clients|connections)|connection slots|Too many open files|could not fork|Resource temporarily unavailable/,
        hint: `Raise the limits of this machine or of the scratch server, or lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('jobs')}. ${elsewhere}`,
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
        const kind = kindOf((0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error), '');
        return kind && error instanceof Error ? { reason: error.message, hint: kind.hint } : undefined;
    }
    const { code, message, hint } = error;
    if (ofTheMachine.includes(code))
        return { reason: message, hint };
    const kind = kindOf((0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error.cause), byWords.includes(code) ? message : '');
    return kind && { reason: message, hint: kind.hint };
}
const kindOf = (code, words) => kinds.find(kind => kind.codes.test(code) || kind.words.test(words));


/***/ }),

/***/ 64865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ lackingOfProvider),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   cT: () => (/* binding */ askExtensions),
/* harmony export */   jX: () => (/* binding */ lacksOfProvider),
/* harmony export */   xU: () => (/* binding */ missingExtensions),
/* harmony export */   zy: () => (/* binding */ askCronDatabase)
/* harmony export */ });
/* unused harmony export extensionsSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41613);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);
/* harmony import */ var _sql_extensions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48252);





const extensionsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    wanted: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        is_available: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        /** Whoever may create anything in a database may create it. */
        is_trusted: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    })),
    /** On Azure: those that may be created at all. */
    allow_list: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    is_azure_admin: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    preloaded: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
});
/** Of the extensions that a provider makes by itself those that this server does not have, or not let us make. */
function lacksOfProvider({ wanted, allow_list }) {
    const allowed = allow_list === null ? undefined : itemsOf(allow_list);
    return wanted
        .filter(({ name }) => (0,_catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfProvider */ .J)(name))
        .filter(({ name, is_available }) => !is_available || allowed?.includes(name) === false)
        .map(({ name }) => name);
}
/** The items of a setting that is a list. */
const itemsOf = (list) => list
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
/** The same, asked of the server. */
const lackingOfProvider = async (session, names) => lacksOfProvider(await askExtensions(session, names));
/** What a server has, and allows, of extensions. */
const askExtensions = (session, names) => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .oneRow */ .NO)(session, extensionsSchema, _sql_extensions_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionsSql */ .BM, [names]);
/** Those extensions of which the server has no files. */
async function missingExtensions(session, names) {
    const found = await session.rows(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }), _sql_extensions_js__WEBPACK_IMPORTED_MODULE_4__/* .missingExtensionsSql */ .bC, [names]);
    return found.map(({ name }) => name);
}
/** The only database of the server in which pg_cron may be made, as far as this login may know. */
async function askCronDatabase(session) {
    const row = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable() });
    const found = await (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J0)(session, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .oneRow */ .NO)(session, row, _sql_extensions_js__WEBPACK_IMPORTED_MODULE_4__/* .cronDatabaseSql */ .cL));
    return found?.name ?? undefined;
}


/***/ }),

/***/ 80058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ askServer)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/error-codes.js
var error_codes = __webpack_require__(60925);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
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
       coalesce((SELECT w.rolsuper FROM pg_catalog.pg_roles AS w WHERE w.oid = d.datdba), false)
         AS owner_is_superuser,
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
/**
 * Fails when the operating system of the server lacks the locale $1. Any role may set this category,
 * which PostgreSQL checks as it would for a new database; it is back as it was when the statement ends.
 */
const tryLocaleSql = "SELECT pg_catalog.set_config('lc_monetary', $1, true)";

// EXTERNAL MODULE: ./lib/postgres/probes/extensions.js
var probes_extensions = __webpack_require__(64865);
// EXTERNAL MODULE: ./lib/postgres/probes/privileges.js + 1 modules
var privileges = __webpack_require__(14277);
;// CONCATENATED MODULE: ./lib/postgres/probes/preflight.js







const serverStateSchema = schemas/* object */.Ikc({
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
    /** Whoever is a member of it is one as well. */
    owner_is_superuser: schemas/* boolean */.zMY(),
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
/**
 * Asks the server all that can be known before a restore. Changes nothing. What the server refuses to
 * tell is passed over, and told to `skipped`: the restore itself will show. `restorer` is a session of
 * whoever runs what is in the dump, perhaps the same.
 */
async function askServer(session, restorer, { database, exists, owner, like, extensions }, skipped) {
    async function unlessRefused(what, question) {
        try {
            return await question;
        }
        catch (error) {
            skipped(what, (0,statement_refusal/* refusalOf */.Of)(error).message);
            return undefined;
        }
    }
    const serverState = await unlessRefused('rights and state of the server', (0,session_session/* oneRow */.NO)(session, serverStateSchema, circumstancesSql, [database, owner, like.encoding]));
    const blockers = exists
        ? await unlessRefused(`what uses "${database}"`, (0,session_session/* oneRow */.NO)(session, blockersSchema, blockersSql, [database]))
        : undefined;
    const subscriptions = exists
        ? await unlessRefused(`subscriptions of "${database}"`, session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), subscriptionsSql, [database]))
        : undefined;
    const offered = await unlessRefused('extensions', (0,probes_extensions/* askExtensions */.cT)(restorer, extensions));
    const rights = await unlessRefused('rights to more', (0,privileges/* askRights */.JC)(restorer, database, owner));
    const missingLocales = [];
    for (const locale of new Set([like.collate, like.characterType])) {
        const there = await unlessRefused(`locale ${locale}`, hasLocale(session, locale));
        if (there === false)
            missingLocales.push(locale);
    }
    return {
        serverState: serverState,
        blockers,
        subscriptions: subscriptions?.map(({ name }) => name),
        extensions: offered,
        rights,
        missingLocales,
    };
}
async function hasLocale(session, locale) {
    try {
        await session.rows(schemas/* unknown */.L5J(), tryLocaleSql, [locale]);
        return true;
    }
    catch (error) {
        // An invalid value.
        if ((0,error_codes/* stateOf */.L)(error) === '22023')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 14277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oQ: () => (/* binding */ askRestorer),
  JC: () => (/* binding */ askRights),
  nK: () => (/* binding */ mostPowerfulRoles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/privileges.js
/**
 * Whether this role may make the role $1 the owner of a database, and then rename and drop it: the right
 * to become it (SET, before 16 MEMBER), and its rights (USAGE).
 */
const restorerSql = `
SELECT r.rolcanlogin AS may_log_in,
       pg_catalog.pg_has_role(r.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END) AS may_become,
       pg_catalog.pg_has_role(r.oid, 'USAGE') AS has_rights
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname = $1`;
/**
 * What this session may do beyond what the owner $2 of the database $1 may; the roles $4 are named whoever
 * owns it. $3: how comments begin that are marks of ours. Whoever runs code in a session
 * can go back to who logged in, from there to every role that it may become, and, with ADMIN OPTION since
 * PostgreSQL 16, make itself a member of more. BYPASSRLS is none of it: one session sees one database, whose
 * owner may switch row-level security off anyway.
 */
const rightsSql = `
WITH roles AS (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolcreaterole, r.rolreplication, l.rolname AS login,
         r.oid = l.oid AS is_login, l.rolsuper AS login_is_superuser
    FROM pg_catalog.pg_roles AS r
    JOIN pg_catalog.pg_roles AS l ON l.rolname = session_user
   WHERE r.oid = l.oid
      OR pg_catalog.pg_has_role(l.oid, r.oid, 'USAGE')
      OR pg_catalog.pg_has_role(l.oid, r.oid,
           CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
                THEN 'SET, MEMBER WITH ADMIN OPTION' ELSE 'MEMBER' END))
SELECT l.rolname AS login,
       l.rolsuper AS is_superuser,
       (SELECT pg_catalog.bool_or(r.rolsuper) FROM roles AS r) AS may_become_superuser,
       (SELECT pg_catalog.bool_or(r.rolcreaterole) FROM roles AS r) AS may_create_roles,
       (SELECT pg_catalog.bool_or(r.rolreplication) FROM roles AS r) AS may_replicate,
       (SELECT coalesce(pg_catalog.json_agg(r.rolname ORDER BY r.rolname), '[]') FROM roles AS r
         WHERE NOT r.is_login AND NOT r.login_is_superuser
           AND (r.rolname = ANY ($4)
                OR NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS o
                                WHERE o.rolname = $2 AND NOT o.rolsuper
                                  AND pg_catalog.pg_has_role(o.oid, r.oid, 'MEMBER')))) AS member_of,
       (SELECT coalesce(pg_catalog.json_agg(d.datname ORDER BY d.datname), '[]')
          FROM pg_catalog.pg_database AS d
         WHERE d.datdba = l.oid AND d.oid >= 16384 AND d.datname <> $1 AND NOT l.rolsuper
           AND pg_catalog.strpos(coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''), $3) <> 1) AS owns
  FROM pg_catalog.pg_roles AS l
 WHERE l.rolname = session_user`;

;// CONCATENATED MODULE: ./lib/postgres/probes/privileges.js




const restorerSchema = schemas/* object */.Ikc({
    may_log_in: schemas/* boolean */.zMY(),
    may_become: schemas/* boolean */.zMY(),
    has_rights: schemas/* boolean */.zMY(),
});
/** What this login may do with a role as which it restores; `undefined` when there is none of that name. */
async function askRestorer(session, role) {
    const [found] = await session.rows(restorerSchema, restorerSql, [role]);
    return found;
}
const rightsSchema = schemas/* object */.Ikc({
    login: schemas/* string */.YjP(),
    is_superuser: schemas/* boolean */.zMY(),
    may_become_superuser: schemas/* boolean */.zMY(),
    may_create_roles: schemas/* boolean */.zMY(),
    may_replicate: schemas/* boolean */.zMY(),
    member_of: schemas/* array */.YOg(schemas/* string */.YjP()),
    owns: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** What code in a session could do that the owner of the database could not. */
const askRights = (session, database, owner) => (0,session_session/* oneRow */.NO)(session, rightsSchema, rightsSql, [database, owner, mark/* markPrefix */.i6, mostPowerfulRoles]);
/** By which somebody administers a managed server, or reaches files and programs of its machine. */
const mostPowerfulRoles = [
    ...['azure_pg_admin', 'rds_superuser', 'cloudsqlsuperuser'],
    ...['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files'],
];


/***/ }),

/***/ 74944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ behaveAsUsual),
/* harmony export */   Qr: () => (/* binding */ runSqlFile),
/* harmony export */   Yi: () => (/* binding */ withoutByteOrderMark)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/* harmony import */ var _statement_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18260);





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
        await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({}), "SELECT pg_catalog.set_config('search_path', $1, $2)", [
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
        if (!(0,_statement_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isStatementRefusal */ .K7)(error))
            throw error;
        const line = lineOf(error.cause, text);
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SQL_BEFORE_EXCHANGE_FAILED', `${name}${line === undefined ? '' : `, line ${line},`} failed in the new database: ${error.message}`, /^\s*\\/m.test(text)
            ? 'Commands of psql (\\i, \\set, \\copy …) are no SQL: write them as SQL; several files can stand in one directory.'
            : 'Correct the file, then run again.', { cause: error, words: error.words });
    }
}
/** Where in the file it is, if the server says so. */
function lineOf(cause, sql) {
    if (!(cause instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError) || cause.position === undefined)
        return undefined;
    // PostgreSQL counts characters, and not the halves of those beyond 16 bits.
    return [...sql].slice(0, Number(cause.position)).join('').split('\n').length;
}


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
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60925);




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
        if ((0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(error) === 'ESRCH')
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

/***/ 86148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ newPassword)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** For a login of a server that nobody else knows. */
const newPassword = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');


/***/ }),

/***/ 59886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ startTemporaryServer)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 3 modules
var find = __webpack_require__(14468);
// EXTERNAL MODULE: ./lib/postgres/client-tools/machine.js
var client_tools_machine = __webpack_require__(5352);
// EXTERNAL MODULE: ./lib/postgres/client-tools/tool-refusals.js
var tool_refusals = __webpack_require__(27709);
// EXTERNAL MODULE: ./lib/postgres/session/reach-server.js + 7 modules
var reach_server = __webpack_require__(82573);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
// EXTERNAL MODULE: ./lib/postgres/client-tools/programs.js
var programs = __webpack_require__(10280);
// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/run-as.js






const isRoot = () => process.getuid?.() === 0;
async function mayBecomeOthers(environment) {
    if (isRoot())
        return true;
    const sudo = (0,programs/* programInPath */.tN)('sudo', environment);
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
    const child = startAs(user, [], ['/bin/sh', '-c', script, 'throw-away', ...args], environment);
    child.stdin.on('error', () => undefined).end();
    child.stderr.resume();
    const [printed] = await Promise.all([(0,consumers_.text)(child.stdout), ended(child)]);
    return printed;
}
/** Makes a folder of ours another user's. Besides him and root only we can enter it, by our group. */
async function giveTo({ uid, gid }, folder, environment) {
    if (isRoot())
        return await (0,promises_.chown)(folder, uid, gid);
    await (0,promises_.chmod)(folder, 0o750);
    const owner = `${uid}:${process.getgid?.()}`;
    if (await succeeds(run(viaSudo([], ['chown', owner, folder], environment), environment)))
        return;
    throw new Error('sudo could not give it to another user');
}
function startAs(user, namespaces, argv, environment) {
    const unshare = [(0,programs/* programInPath */.tN)('unshare', environment) ?? 'unshare', ...namespaces];
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
    ...[(0,programs/* programInPath */.tN)('sudo', environment) ?? 'sudo', '-n', ...options, '--'],
    ...[
        '/usr/bin/env',
        '-i',
        ...Object.entries((0,lib_environment/* serverEnvironment */.Pw)(environment)).map(pair => pair.join('=')),
    ],
    ...argv,
];
const run = ([file = '', ...args], environment, ids = {}) => (0,spawn/* spawn */.c)(file, args, {
    ...ids,
    cwd: '/',
    env: (0,lib_environment/* serverEnvironment */.Pw)(environment),
    stdio: 'pipe',
    // A Ctrl-C of the terminal reaches us, and we end it in order.
    detached: true,
});
async function succeeds(child) {
    child.stdin.on('error', () => undefined).end();
    child.stdout.resume();
    child.stderr.resume();
    return (await ended(child)) === 0;
}
/** Its exit code; none where it could not be started, or was killed. */
async function ended(child) {
    const retryPolicy = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    try {
        const [code] = await (0,external_node_events_.once)(child, 'close');
        return code;
    }
    catch {
        return undefined;
    }
    finally {
        clearTimeout(retryPolicy);
    }
}
const patienceMs = 30_000;

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/confinement.js



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
    throw new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', isRoot()
        ? 'PostgreSQL refuses to run as root, and this machine has no user nobody or postgres who can run it'
        : `${programs.join(' and ')} cannot be run`, `Run as another user, add one of these, or restore elsewhere: ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST.`);
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
        start: argv => startAs(user, flags, argv, environment),
    };
}
const works = (way, programs, place) => {
    const script = 'cd "$1" && shift && for each; do test -x "$each" || exit 1; done';
    return succeeds(way.start(['/bin/sh', '-c', script, 'probe', place, ...programs]));
};
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/postgres/temporary-server/owned-directory.js
var owned_directory = __webpack_require__(28450);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/directory.js






/** Two folders at most, or one, which nobody but the server's user, root and we can enter. */
async function makeThrowAwayFolders(user, environment) {
    const place = (0,external_node_os_.tmpdir)();
    const data = await makeFolder((await mayEnter(place, user, environment)) ? place : '/tmp', user, environment);
    if (isForSockets(data))
        return { data, sockets: data };
    try {
        return { data, sockets: await makeFolder('/tmp', user, environment) };
    }
    catch (error) {
        await (0,promises_.rmdir)(data);
        throw error;
    }
}
/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder) => Buffer.byteLength((0,external_node_path_.join)(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');
async function makeFolder(place, user, environment) {
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, (0,owned_directory/* ownedName */.d)(folderPrefix)));
        if (user)
            await giveTo(user, folder, environment);
        return folder;
    }
    catch (error) {
        throw new failure/* Failure */.HR('DISK_FULL', `no folder for a throw-away PostgreSQL can be made in ${place}: ${(0,failure/* messageOf */.bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
const folderPrefix = 'pg-azure-backup-server-';
/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (folder, user, environment) => user === undefined || (await runAs(user, 'cd "$1" && echo yes', [folder], environment)) !== '';

// EXTERNAL MODULE: ./lib/postgres/client-tools/install.js + 1 modules
var install = __webpack_require__(10669);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/extension-packages.js



/** What Debian, Ubuntu and PostgreSQL's own package source call the packages of some extensions; others are called as they are. */
const otherNames = {
    address_standardizer: 'postgis-3',
    address_standardizer_data_us: 'postgis-3',
    pg_cron: 'cron',
    pg_partman: 'partman',
    pg_rational: 'rational',
    pg_repack: 'repack',
    pg_similarity: 'similarity',
    pg_sphere: 'pgsphere',
    pg_squeeze: 'squeeze',
    pldbgapi: 'pldebugger',
    postgis: 'postgis-3',
    postgis_raster: 'postgis-3',
    postgis_sfcgal: 'postgis-3',
    postgis_tiger_geocoder: 'postgis-3',
    postgis_topology: 'postgis-3',
    table_log: 'tablelog',
    vector: 'pgvector',
};
/** The package of an extension; `undefined` for a name that no package can have. */
const packageOf = (extension, major) => /^[a-z][a-z0-9_-]{0,62}$/.test(extension)
    ? `postgresql-${major}-${otherNames[extension] ?? extension.replaceAll('_', '-')}`
    : undefined;
/**
 * Installs the packages of those extensions that this machine lacks. The user named them: what a dump needs is no
 * reason to install anything. Answers what could not be, and why.
 */
async function installExtensions(extensions, major, { postgres }, request, machine) {
    // Where such packages put what they bring; programs from elsewhere would not find it.
    if (postgres !== (0,external_node_path_.join)(machine.root, `usr/lib/postgresql/${major}/bin/postgres`))
        return [];
    const files = (0,external_node_path_.join)(machine.root, `usr/share/postgresql/${major}/extension`);
    const problems = [];
    for (const extension of extensions) {
        const name = packageOf(extension, major);
        if (name === undefined || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(files, `${extension}.control`)))
            continue;
        const problem = await (0,install/* installPackage */.Ed)(name, request, machine);
        if (problem !== undefined)
            problems.push(`${name} could not be installed: ${problem}`);
    }
    return problems;
}

// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/guardian.js

function serve({ initdb, postgres }, { data, sockets }, confinement, password, more) {
    const place = { unix_socket_directories: quotedItem(sockets) };
    const given = Object.entries({ ...settings, ...more, ...place });
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
const quotedItem = quoting/* quoteIdent */.v4;
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

// EXTERNAL MODULE: ./lib/postgres/temporary-server/password.js
var temporary_server_password = __webpack_require__(86148);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/preload.js


/** Where PostgreSQL's libraries are beside its programs, as packages of Debian, Red Hat and Homebrew have them. */
const beside = ['../lib', '../lib/postgresql'];
/** Those libraries that are installed. */
function installedLibraries(postgres, libraries) {
    const bin = (0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(postgres));
    return libraries.filter(name => beside.some(folder => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(bin, folder, `${name}.so`))));
}
/** What keeps them from work of their own, and from the network. */
const settingsOf = (libraries) => libraries.length === 0
    ? {}
    : {
        shared_preload_libraries: libraries.join(','),
        ...(libraries.includes('timescaledb') && {
            'timescaledb.telemetry_level': 'off',
            // Its jobs drop and compress what the backup has.
            'timescaledb.max_background_workers': '0',
        }),
    };

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/sweep.js






/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user or
 * those that its servers run as. Answers which folders are gone.
 */
async function sweepThrowAwayServers(environment) {
    const others = await otherUsers(environment);
    const swept = [];
    for (const place of new Set([(0,external_node_os_.tmpdir)(), '/tmp'])) {
        const names = await (0,promises_.readdir)(place).catch(() => []);
        for (const name of names.filter(one => (0,owned_directory/* isAbandoned */.z)(folderPrefix, one))) {
            const folder = (0,external_node_path_.join)(place, name);
            const found = await (0,promises_.lstat)(folder).catch(() => undefined);
            const other = others.find(({ uid }) => uid === found?.uid);
            if (!found?.isDirectory() || !(other || found.uid === process.getuid?.()))
                continue;
            await removeThrowAwayFolder(folder, other, environment);
            if ((await (0,promises_.lstat)(folder).catch(() => undefined)) === undefined)
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
    await runAs(user, endAndRemove, [folder], environment);
    // Only its owner can empty it, and only we may remove it where the place above is ours alone.
    await (0,promises_.rmdir)(folder).catch(() => undefined);
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

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/server.js
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
async function startTemporaryServer(request, machine = client_tools_machine/* thisMachine */.g) {
    const { major, tempDir, environment, signal, info } = request;
    const programs = await (0,find/* findServerPrograms */.c9)(request, machine);
    const problems = await installExtensions(request.named ?? [], major, programs, request, machine);
    for (const problem of problems)
        request.warn(problem);
    for (const folder of await sweepThrowAwayServers(environment)) {
        info(`Removed ${folder}, which a run that was cut off had left`);
    }
    signal.throwIfAborted();
    const confinement = await confine([programs.initdb, programs.postgres], (0,external_node_os_.tmpdir)(), environment);
    const folders = await makeThrowAwayFolders(confinement.user, environment);
    const password = (0,temporary_server_password/* newPassword */.C)();
    const libraries = installedLibraries(programs.postgres, request.preloads ?? []);
    const guarded = serve(programs, folders, confinement, password, settingsOf(libraries));
    const stop = async () => {
        await guarded.end();
        // It has removed them, unless it was killed or may not.
        for (const folder of [folders.data, folders.sockets].filter(external_node_fs_.existsSync)) {
            await removeThrowAwayFolder(folder, confinement.user, environment);
        }
    };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const problem = await guarded.ready(signal);
            if (problem !== undefined) {
                const failure = startFailure(major, problem, folders);
                if (libraries.length === 0)
                    throw failure;
                request.warn(`${failure.message}; trying without ${libraries.join(', ')}`);
                await stop();
                return await startTemporaryServer({ ...request, preloads: [], named: [] }, machine);
            }
            const address = {
                host: folders.sockets,
                port: port,
                username: 'postgres',
                password,
                maintenanceDatabase: 'postgres',
            };
            const reached = __addDisposableResource(env_1, await (0,reach_server/* connectToServer */.P)({ address, sslMode: 'disable', rootCertificate: undefined, tempDir, environment }, signal), true);
            const { server, maintenance } = reached;
            // Each login of a drill is to enter its own database alone.
            await maintenance.execute('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
            const { isolation, description } = confinement;
            info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}; it runs ${description}`);
            return {
                ...{ server, folder: folders.data, isolation, description },
                [Symbol.asyncDispose]: stop,
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
    catch (error) {
        await stop();
        throw error;
    }
}
function startFailure(major, said, { data }) {
    const lines = said.split('\n').filter(line => line.trim() !== '');
    const [line] = (0,tool_refusals/* firstError */.bv)(lines);
    const why = line === undefined ? '' : `: ${line.trim()}`;
    const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
    const elsewhere = `restore elsewhere: ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST.`;
    if (/could not look up effective user|user does not exist/.test(said)) {
        return new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', `${what}: user ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one`, `Run as root or as a user that this image knows, or have it know this one: echo "runner:x:$(id -u):$(id -g)::/tmp:/bin/sh" >>/etc/passwd. Or ${elsewhere}`);
    }
    return /No space left on device|Disk quota exceeded/.test(said)
        ? new failure/* Failure */.HR('DISK_FULL', what, `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`)
        : new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
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
/* harmony import */ var _storage_read_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66635);




/** Enough for the problems of every check; a larger one was not written by us. */
const evidenceMaxBytes = 4 * 1024 ** 2;
/** What a verification found; `undefined` where that cannot be read any more. */
async function readEvidence(store, place, verification, signal) {
    try {
        const name = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceName */ .Xc)(place, verification);
        const bytes = await (0,_storage_read_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .readWhole */ .o)(store, name, evidenceMaxBytes, signal);
        return _catalog_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceSchema */ .jU.safeParse(JSON.parse(bytes.toString('utf8'))).data;
    }
    catch (error) {
        const unreadable = error instanceof SyntaxError || error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR;
        if (signal.aborted || !unreadable)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 36139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ archivedFailure)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);


/** Objects that have to be rehydrated before anything can be done with them. */
function archivedFailure(what, archived) {
    const archive = eachOnce(archived.map(({ terms }) => terms.archive));
    const duration = eachOnce(archived.map(({ terms }) => terms.duration));
    const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ terms }) => terms.command);
    return asleep.length === 0
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read yet: it is on its way back from ${archive}`, `That takes ${duration}, from when it was asked for. Run again then.`)
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read: it is in ${archive}`, `Have it brought back, which takes ${duration}, and run again then: run restore, download or verify with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('rehydrate')} standard (or high), or ${asleep.join(' && ')}`);
}
const eachOnce = (texts) => [...new Set(texts)].join(' and ');


/***/ })

};
