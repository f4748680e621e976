export const id = 908;
export const ids = [908];
export const modules = {

/***/ 6373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ judgeDrill),
/* harmony export */   SW: () => (/* binding */ objectStates),
/* harmony export */   aE: () => (/* binding */ inDoubt),
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
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8621);
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
    const marked = (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .listMarked */ .X9)(maintenance)).filter(({ mark }) => mark.database === target);
    const closed = marked.find(({ mark }) => mark.role === 'closed');
    if (closed) {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .reopenDatabase */ .nt)(maintenance, target, (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(closed.mark.comment ?? null));
        reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
    }
    const kept = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .setAside */ .Fi)(marked, target);
    const claims = marked.filter(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
    const aside = await findAside(maintenance, kept?.standIn, claims);
    for (const claim of claims) {
        if (claim.name !== aside?.name && !claim.isOurs) {
            reporter.warn(unproven(claim, target, kept !== undefined));
        }
    }
    if (!aside)
        return false;
    if (!kept && (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(maintenance, target))) {
        reporter.warn(`"${aside.name}" is what run ${aside.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`);
        return false;
    }
    const { comment } = aside;
    if (!kept) {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .renameDatabase */ .E2)(maintenance, aside.name, target);
        await maintenance.execute((0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .commentSql */ .YY)(target, comment));
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
    const found = recorded && (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(maintenance, recorded.name));
    if (standIn && recorded && found?.oid === recorded.oid && !found.isInvalid) {
        return { name: recorded.name, comment: found.properties.comment, run: standIn.mark.run };
    }
    const own = claims.find(({ isOurs }) => isOurs);
    return (own && { name: own.name, comment: (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(own.mark.comment ?? null), run: own.mark.run });
}
/** What is said of a database that is marked as the target's and may be anybody's. */
function unproven({ name, owner, mark }, target, isNameTaken) {
    const away = `${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteIdent */ .v4)((0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .derivedName */ .Pr)(target, 'restore', '000000'))}`;
    const makeRoom = isNameTaken ? `ALTER DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteIdent */ .v4)(target)} RENAME TO ${away}; ` : '';
    return `"${name}" says of itself that run ${mark.run} set it aside of "${target}", but it belongs to "${owner}", and nothing of this login proves it. It is left alone. Should it be your old data, this puts it back: ${makeRoom}${(0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .renameSql */ .Fu)(name, target)};`;
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8229);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _catalog_loadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5347);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6158);
/* harmony import */ var _postgres_contents_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1467);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(413);
/* harmony import */ var _postgres_lenient_restore_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4090);
/* harmony import */ var _postgres_replace_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7895);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2669);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8621);
/* harmony import */ var _postgres_user_sql_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8961);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2621);
/* harmony import */ var _restorer_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1480);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1551);
/* harmony import */ var _unrestored_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6177);
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
    const mark = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_13__/* .markOf */ .Fg)('restoring', plan.request.target, null, work);
    const owner = (0,_restorer_js__WEBPACK_IMPORTED_MODULE_14__/* .ownerMeanwhile */ .wY)(parts);
    await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .createMarkedDatabase */ .Sq)(maintenance, name, plan.properties, parts.server.major, mark, owner);
    work.signal.throwIfAborted();
    work.reporter.detail(`Defining what is in "${name}"`);
    return await restorePart(parts, name, 'definitions', plan, work);
}
async function restorePart({ restorer, tools, scratch }, database, part, { archive, list, jobs, searchPath, tolerates }, { signal }) {
    const listFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'archive.list');
    const request = { archive, list, listFile, database, part, jobs, searchPath };
    const unrestored = await (0,_postgres_lenient_restore_js__WEBPACK_IMPORTED_MODULE_8__/* .restoreTolerating */ .C)(tolerates, restorer, tools, request, signal);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
    return unrestored;
}
/**
 * Tries whether everything that is defined in the target can be created on this server by this login, as a
 * way back would have to: the trial was on another.
 */
async function tryDefinitions(parts, maintenance, name, { source, archive }, plan, work) {
    const { restorer, tools } = parts;
    const list = await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_10__/* .listArchive */ .d0)(restorer, tools, archive, source.facts, work.signal);
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
        await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_13__/* .dropOrWarn */ .rj)(maintenance, name, work);
    }
}
/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
const createStandIn = (maintenance, name, target, work) => (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_9__/* .createClosedDatabase */ .uI)(maintenance, name, (0,_exchange_js__WEBPACK_IMPORTED_MODULE_13__/* .markOf */ .Fg)('restoring', target, null, work));
/** Restores the rest of the archive, which is not needed any more then. */
async function load(parts, database, plan, work) {
    work.reporter.info(`Restoring into "${database}"`);
    work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${_postgres_restore_js__WEBPACK_IMPORTED_MODULE_10__/* .restoreSettings */ .S0}`);
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
            await session.execute((0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_11__/* .long */ .LU)('ANALYZE'));
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
            const restored = await (0,_postgres_contents_js__WEBPACK_IMPORTED_MODULE_6__/* .readContents */ .r0)(session, restorer.major, exclusions, depth);
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
const setPath = (path) => `SELECT pg_catalog.set_config('search_path', ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_11__/* .quoteLiteral */ .ce)(path)}, false)`;
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
    const losses = (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_5__/* .lossesIn */ .x0)(plan.list.leftOut);
    for (const loss of losses)
        work.reporter.warn(loss);
    const refused = plan.request.restorePrivileges
        ? await (0,_roles_js__WEBPACK_IMPORTED_MODULE_15__/* .restorePrivileges */ .RS)(parts.restorer, side, plan.list.privileges, work)
        : [];
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const statements = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .propertyStatements */ .CV)(side, plan.properties).slice(0, -1);
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
        await (0,_postgres_user_sql_js__WEBPACK_IMPORTED_MODULE_12__/* .behaveAsUsual */ .Az)(session, properties, 'session');
        for (const file of sqlBeforeExchange) {
            reporter.info(`Running ${file.name} in "${database}"`);
            await (0,_postgres_user_sql_js__WEBPACK_IMPORTED_MODULE_12__/* .runSqlFile */ .Qr)(session, file);
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
    const owner = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .propertyStatements */ .CV)(database, properties).slice(-1);
    const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, work))];
    const now = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .readProperties */ .Qh)(maintenance, database);
    const differing = now ? (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .differingProperties */ .cY)(properties, now.properties) : [];
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
    for (const found of await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .listMarked */ .X9)(maintenance)) {
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
        if (!isInvalid && !(0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .isProven */ .nn)(found, (0,_restorer_js__WEBPACK_IMPORTED_MODULE_14__/* .ownerMeanwhile */ .wY)(parts))) {
            reporter.warn(leftAlone(found));
            continue;
        }
        reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
        try {
            // In an old database someone may be at work; in a half-restored one only what was cut off is.
            await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_9__/* .dropDatabase */ .Zi)(maintenance, name, { force: leftover });
        }
        catch (error) {
            reporter.warn(`"${name}" could not be dropped: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
}
/** What is said of a database that calls itself a leftover and is not our login's. */
const leftAlone = ({ name, owner, mark }) => `"${name}" says of itself that run ${mark.run} left it, and belongs to "${owner}", not to this login, so that it is left alone. Should it be of no use: DROP DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_11__/* .quoteIdent */ .v4)(name)};`;
/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped, by a name that this run made up.
 */
async function removeRemains(parts, maintenance, database, { reporter, instance, signal }) {
    try {
        const env_4 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_4, await toCleanUp(parts, maintenance, signal), true);
            const found = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_7__/* .readProperties */ .Qh)(session, database);
            if (!found)
                return true;
            const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
            if (!isRemains || found.mark?.run !== instance)
                return false;
            await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_9__/* .dropDatabase */ .Zi)(session, database, { force: true });
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

/***/ 1480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ rightsFindings),
/* harmony export */   jc: () => (/* binding */ warnOfRights),
/* harmony export */   openRestorer: () => (/* binding */ openRestorer),
/* harmony export */   wY: () => (/* binding */ ownerMeanwhile)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _postgres_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9948);
/* harmony import */ var _postgres_preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6853);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8621);
/* harmony import */ var _preflight_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4917);
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
        const role = (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(login.username);
        const asAdministrator = (sql) => `As an administrator: ${sql}; (see docs/postgresql-roles.md).`;
        // A command line and a log are no place for a password: psql asks for it.
        const withPassword = (sql) => `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
        const found = await (0,_postgres_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .askRestorer */ .oQ)(maintenance, login.username);
        if (!found) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `${server.name} has no role ${role}, as which --restore-as restores`, withPassword(`CREATE ROLE ${role} LOGIN`));
        }
        if (!found.may_log_in) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `role ${role} may not log in, and --restore-as takes a login of its own: what SET ROLE does, code can undo`, withPassword(`ALTER ROLE ${role} LOGIN`));
        }
        if (!found.may_become || !found.has_rights) {
            const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_PERMISSION_DENIED', `"${server.address.username}" may not make a database for ${role}, as which --restore-as restores`, asAdministrator(`GRANT ${role} TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(server.address.username)}${options}`));
        }
        const { maintenanceDatabase } = server.address;
        const restorer = server.as(login, maintenanceDatabase);
        const session = __addDisposableResource(env_1, await restorer
            .connect(maintenanceDatabase, 'start', signal)
            .catch(error => {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.code !== 'PG_PASSWORD_MISSING')
                throw error;
            const hint = (0,_postgres_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPasswordHint */ .BP)('restore-as-password');
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, error.message, hint, { cause: error });
        }), true);
        const { is_superuser } = await (0,_postgres_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .askRights */ .JC)(session, maintenanceDatabase, login.username);
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
        const rights = await (0,_postgres_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .askRights */ .JC)(session, maintenanceDatabase, username);
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
    const names = (items) => (0,_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(items.map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4));
    const isWorst = (name) => _postgres_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .mostPowerfulRoles */ .nK.includes(name);
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

/***/ 6158:
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
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1613);
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

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ rolesNeededIn),
/* harmony export */   Qc: () => (/* binding */ otherFormat),
/* harmony export */   bi: () => (/* binding */ writerOf),
/* harmony export */   db: () => (/* binding */ propertiesIn),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   mU: () => (/* binding */ headIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9882);
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
// EXTERNAL MODULE: ./lib/postgres/session.js + 2 modules
var postgres_session = __webpack_require__(8621);
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
    const tables = await session.rows(tableSchema, (0,postgres_session/* longList */.jm)(tablesSql));
    const oids = tables.filter(({ schema, name }) => isMeant(schema, name)).map(({ oid }) => oid);
    const lifted = await session.rows(checkSchema, (0,postgres_session/* longList */.jm)(domainChecksSql));
    for (const { lift } of lifted)
        await session.execute((0,postgres_session/* long */.LU)(lift));
    // One that is inherited and its table's own as well can go once that of the parent is gone.
    while (true) {
        const checks = await session.rows(checkSchema, (0,postgres_session/* longList */.jm)(tableChecksSql), [oids]);
        if (checks.length === 0)
            return lifted;
        for (const { lift } of checks)
            await session.execute((0,postgres_session/* long */.LU)(lift));
        lifted.push(...checks);
    }
}
/** Makes them again, the last one first. Answers those that the rows do not fulfil. */
async function putBackChecks(session, lifted) {
    const refused = [];
    for (const check of lifted.toReversed()) {
        try {
            await session.execute((0,postgres_session/* long */.LU)(check.statement));
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
// EXTERNAL MODULE: ./lib/postgres/statements.js
var postgres_statements = __webpack_require__(6645);
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
/** Without a connection everything fails, and says nothing about the archive. */
const isLost = /server closed the connection|no connection to the server|terminating connection/;
/** Runs pg_restore to its end, whatever fails on the way. */
async function loadOn({ server, tools, request, signal }) {
    const lines = new Map(request.list.text.split('\n').map(line => [/^\d+/.exec(line)?.[0] ?? '', line]));
    const failed = new Map();
    for (const step of (0,restore/* stepsOf */.B_)(request)) {
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
            await (0,restore/* runPgRestore */.PC)(server, tools, step, signal, hear);
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
        const mayBeOf = (schema, table) => [...failed.keys()].some(line => line.includes((0,archive_list/* asListed */.Gy)(` TABLE DATA ${schema} ${table} `)));
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
            const statements = (0,postgres_statements/* splitStatements */.Xd)(await (0,restore/* scriptOf */.Fl)(reader, [{ line }])).filter(isForUs);
            const own = statements.filter(statement => !/^SET /.test(statement));
            try {
                await behaveLikePgRestore(session, request.searchPath);
                await session.execute((0,postgres_session/* long */.LU)(statements.map(statement => `${statement};\n`).join('')));
            }
            catch (error) {
                if (session.lost.aborted || signal.aborted)
                    throw error;
                lost.push({
                    kind: 'definition',
                    entry: withoutNumbers(line),
                    reason: error instanceof failure/* Failure */.HR ? error.message : said || (0,failure/* messageOf */.bD)(error),
                    statement: own.map(statement => `${(0,postgres_statements/* onOneLine */.GJ)(statement)};`).join(' '),
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
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8621);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7798);







/**
 * The statements that put one database in the place of another, and drop it. None of them can be
 * done while others are connected: sessions are ended as far as this login may, and the rest is
 * waited for, for a while.
 */
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute((0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .long */ .LU)(`DROP DATABASE IF EXISTS ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)}${force ? ' WITH (FORCE)' : ''}`));
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(from)} RENAME TO ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(to)}`;
const takeSql = (database) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(database)} OWNER TO CURRENT_USER`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(database)} WITH ALLOW_CONNECTIONS ${allow}`;
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute((0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .long */ .LU)(`CREATE DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)} TEMPLATE template0`));
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
        if (away.becomesOurs)
            await maintenance.execute(takeSql(away.name));
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(live, next.comment));
        if (closed)
            await maintenance.execute(allowConnectionsSql(away.name, true));
        // It may wait for a standby, and to hang up would leave open what came of it.
        await maintenance.execute((0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .long */ .LU)('COMMIT'));
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
                `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_catalog.pg_terminate_backend(${pid});`).join(' ')}`,
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8877);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _archive_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6158);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3135);
/* harmony import */ var _dump_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6185);
/* harmony import */ var _foreign_archive_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(676);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6853);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5654);
/* harmony import */ var _raw_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8221);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8621);
/* harmony import */ var _sql_session_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(320);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6645);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1742);
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
        ...[...ofProviders.values()].map(({ line }) => [line, _archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .ofProvider */ .Hf]),
        ...unmakeable.lines,
    ]);
    return {
        ...(0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .filterList */ .Hk)(entries, { schemas: exclusions.schemas, refused, remedyForRows }),
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
            const name = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .providerExtensionIn */ .wW)(entry);
            return name === undefined ? [] : [[name, entry]];
        }));
        if (found.size === 0)
            return found;
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const lacking = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_8__/* .lackingOfProvider */ .O6)(session, [...found.keys()]);
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
const claimable = (dangling, exclusions, lacking) => dangling.filter(({ extension }) => extension === undefined ? (0,_dump_js__WEBPACK_IMPORTED_MODULE_6__/* .isPartial */ .m)(exclusions) : lacking.has(extension));
/**
 * Entries that need what is not there. What says so need not be true: an entry is left out only where it makes what
 * is named, and never what holds rows, nor a policy that restricts others, without which more would be seen.
 */
async function findDangling(reader, { entries, dependencies }, dangling) {
    const byOids = new Map(dangling.flatMap(one => (one.entry === null ? [] : [[one.entry, one]])));
    const claimed = entries.flatMap(entry => {
        const one = byOids.get((0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .oidsOf */ .hc)(entry));
        return one && (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .makes */ .mq)(entry, one.object) ? [{ ...one, entry }] : [];
    });
    if (claimed.length === 0)
        return nothingRefused;
    const statements = await statementsByEntry(reader, claimed.map(({ entry }) => entry));
    const found = claimed.filter(({ entry }) => !(statements.get((0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(entry)) ?? []).some(restrictsOthers));
    const ids = new Set(found.map(({ entry }) => (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(entry)));
    const about = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesAbout */ .UZ)(ids, entries, dependencies);
    return {
        lines: [
            ...about.map(({ line }) => [line, { reason: 'what it is about is left out' }]),
            ...found.map(({ entry, needs, extension }) => {
                const sql = statements.get((0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(entry)) ?? [];
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
    (0,_tools_js__WEBPACK_IMPORTED_MODULE_14__/* .requireUnpacking */ .ez)(reading.tools, head.compression);
    if (decoding === 'decode')
        await decodeArchive(reading);
    const starting = (...starts) => entries.filter(({ text }) => starts.some(start => text.startsWith(start)));
    const statements = async (of, options) => statementsIn(await asText(await scriptBytes(reading, of, options, archiveHint)));
    const creating = await statements(starting('DATABASE - '), ['--create']);
    const needing = await statements(starting('POLICY ', 'USER MAPPING '));
    return {
        ...head,
        database,
        properties: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_7__/* .propertiesIn */ .db)(creating),
        owner: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerIn */ .f6)(creating),
        extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
        tables: starting('TABLE DATA ').length,
        neededRoles: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_7__/* .rolesNeededIn */ .QZ)(needing),
    };
}
/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
async function readTableOfContents({ tools, archive, environment, signal }, options = []) {
    const running = readerOptions(environment, 'read', signal);
    const run = (0,_process_js__WEBPACK_IMPORTED_MODULE_9__/* .startTool */ .p)(tools.pgRestore, ['--list', ...options, archive], running);
    const list = await boundedOutput(run, 'its table of contents');
    // Which encoding it is in nobody says.
    const listed = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(list) ? list.toString('utf8') : (0,_raw_text_js__WEBPACK_IMPORTED_MODULE_10__/* .textOf */ .b6)(list);
    return {
        database: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseIn */ .j6)(listed),
        entries: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)(listed),
        dependencies: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .dependenciesIn */ .Ti)(listed),
        head: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_7__/* .headIn */ .mU)(listed),
    };
}
/** Half a million entries have a list of some 60 MB; an archive may say that it has any number. */
function boundedOutput(run, what) {
    const most = Math.floor(Math.min(2 ** 28, (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.getHeapStatistics)().heap_size_limit / 12));
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_9__/* .outputOf */ .j)(run, most, () => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('PG_RESTORE_FAILED', `${what} has more than ${most} bytes`, 'It is no archive of a real database, or one of millions of objects: allow more memory then (NODE_OPTIONS=--max-old-space-size=8192).'));
}
/** Reads and unpacks all of an archive, and fails where that cannot be done. */
async function decodeArchive({ tools, archive, environment, signal, }) {
    const options = readerOptions(environment, 'discard', signal);
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_9__/* .startTool */ .p)(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}
const nothingRefused = { lines: [], objects: [] };
/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(reader, entries) {
    const found = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .eventTriggersIn */ .R)(entries);
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
    const found = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .publicationsIn */ .fV)(entries);
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
    const statements = await statementsOf(reader, (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .privilegesIn */ .Sb)(entries));
    // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
    return statements.flatMap(sql => {
        const roles = (0,_statements_js__WEBPACK_IMPORTED_MODULE_13__/* .rolesInGrant */ .q0)(sql);
        return roles ? [{ sql, roles, isOnObject: (0,_statements_js__WEBPACK_IMPORTED_MODULE_13__/* .isGrantOnObject */ .hr)(sql) }] : [];
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
const statementsIn = (script) => (0,_statements_js__WEBPACK_IMPORTED_MODULE_13__/* .splitStatements */ .Xd)(script).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));
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
    const run = (0,_process_js__WEBPACK_IMPORTED_MODULE_9__/* .startTool */ .p)(tools.pgRestore, args, running);
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
const readableText = (script) => encodingOf(script) === 'SQL_ASCII' ? (0,_raw_text_js__WEBPACK_IMPORTED_MODULE_10__/* .textOf */ .b6)(script) : script.toString('utf8');
/** The text of a script. */
async function decode(script, { server, signal }) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const encoding = foreignEncodingOf(script);
        if (encoding === undefined)
            return readableText(script);
        const session = __addDisposableResource(env_3, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const { decoded } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_11__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_15__/* .object */ .Ikc({ decoded: zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP() }), 'SELECT pg_catalog.convert_from($1::pg_catalog.bytea, $2::pg_catalog.name) AS decoded', [script, encoding]);
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
    const { ofExtensions, others } = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_4__/* .splitRowsOfExtensions */ .tq)(list.text);
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
        ...(searchPath === undefined ? [] : [(0,_sql_session_js__WEBPACK_IMPORTED_MODULE_12__/* .asOptions */ .lc)([['search_path', searchPath]])]),
    ];
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_9__/* .startTool */ .p)(tools.pgRestore, args, {
        ...options,
        environment: (0,_connection_js__WEBPACK_IMPORTED_MODULE_5__/* .withSettings */ .GY)(options.environment, settings.join(' ')),
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

/***/ 6645:
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

/***/ 8961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ behaveAsUsual),
/* harmony export */   Qr: () => (/* binding */ runSqlFile),
/* harmony export */   Yi: () => (/* binding */ withoutByteOrderMark)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3849);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8621);




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


/***/ })

};
