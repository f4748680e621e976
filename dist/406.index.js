export const id = 406;
export const ids = [406,102];
export const modules = {

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline),
/* harmony export */   c: () => (/* binding */ sizeChart)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7703);

const blocks = '▁▂▃▄▅▆▇█';
/** As many as fit into a column of a table. */
const sparklineLength = 16;
/** The newest of the values as a line of blocks. From nothing, so that small changes look small. */
function sparkline(values) {
    const shown = values.slice(-sparklineLength);
    const most = Math.max(...shown);
    return shown
        .map(value => blocks[most > 0 ? Math.round((value / most) * (blocks.length - 1)) : 0])
        .join('');
}
/**
 * Sizes over time as a Mermaid chart, or `undefined` when there are too few for one. No name is in it:
 * Mermaid has no way to escape a quote or `%%`, so the heading above has to say what it shows. The
 * axis counts the backups, since several may be of one day, and Mermaid takes each label once only.
 */
function sizeChart(points) {
    const [first] = points;
    const last = points.at(-1);
    const most = Math.max(...points.map(({ sizeBytes }) => sizeBytes));
    if (points.length < 2 || !first || !last || most === 0)
        return undefined;
    const power = Math.min(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .units */ .MD.length - 1, Math.floor(Math.log2(most) / 10));
    const value = (bytes) => (bytes / 1024 ** power).toFixed(2);
    const days = [first, last].map(({ at }) => at.toISOString().slice(0, 10));
    return [
        '%%{init: {"xyChart": {"width": 800, "height": 240}}}%%',
        'xychart-beta',
        `    x-axis "${days.join(' to ')}" 1 --> ${points.length}`,
        `    y-axis "${_format_js__WEBPACK_IMPORTED_MODULE_0__/* .units */ .MD[power]}" 0 --> ${value(most * 1.1)}`,
        `    line [${points.map(({ sizeBytes }) => value(sizeBytes)).join(', ')}]`,
    ].join('\n');
}


/***/ }),

/***/ 7098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ keptText),
/* harmony export */   IM: () => (/* binding */ statusesDocument),
/* harmony export */   Iu: () => (/* binding */ statusInShort),
/* harmony export */   Qw: () => (/* binding */ proofText),
/* harmony export */   Vc: () => (/* binding */ minute),
/* harmony export */   h_: () => (/* binding */ ageAt),
/* harmony export */   hc: () => (/* binding */ levelIcons),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   nF: () => (/* binding */ verificationText),
/* harmony export */   ow: () => (/* binding */ healthSentence),
/* harmony export */   pJ: () => (/* binding */ findingDocument),
/* harmony export */   qS: () => (/* binding */ statusText),
/* harmony export */   qW: () => (/* binding */ checkText),
/* harmony export */   sw: () => (/* binding */ checkDocument)
/* harmony export */ });
/* harmony import */ var _catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5827);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5810);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);




/** What the texts, pages and documents about checks and states share. */
/** What a person reads of a check: what is wrong, the worst first, then what is not. */
const checkText = ({ findings, statuses }) => [
    ...findings.flatMap(({ level, code, message, hint }) => [
        `${level.toUpperCase()} ${code}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message)}`,
        `  HINT: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(hint)}`,
    ]),
    healthSentence(findings, statuses),
].join('\n');
/** `3 of 4 databases are healthy.` What is but a notice keeps no database from being so. */
function healthSentence(findings, statuses) {
    const total = statuses.length;
    const healthy = statuses.filter(({ database }) => isHealthy(database, findings)).length;
    if (total === 1)
        return `1 database, ${healthy === 1 ? 'healthy' : 'not healthy'}.`;
    return healthy === total
        ? `All ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(total)} databases are healthy.`
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(healthy)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(total)} databases are healthy.`;
}
const isHealthy = (database, findings) => !findings.some(finding => finding.database === database && finding.level !== 'notice');
function statusText({ statuses, checkedAt }) {
    if (statuses.length === 0)
        return 'There are no backups.';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTable */ .k)([
        { title: 'DATABASE' },
        { title: 'SERVER' },
        { title: 'LAST BACKUP (UTC)' },
        { title: 'AGE', align: 'right' },
        { title: 'SIZE', align: 'right' },
        { title: 'CHANGE', align: 'right' },
        { title: 'TREND' },
        { title: 'ROWS', align: 'right' },
        { title: 'VERIFIED' },
        { title: 'NEXT EXPECTED' },
        { title: 'KEPT', align: 'right' },
    ], statuses.map(({ database, server, newest, ...status }) => [
        database,
        server ?? '',
        newest ? minute(newest.at) : 'never',
        newest ? ageAt(newest.at, checkedAt) : '',
        newest ? (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(newest.sizeBytes) : '',
        changeText(status.sizeChangePercent),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .sparkline */ .K)(status.history.map(({ sizeBytes }) => sizeBytes)),
        newest && newest.rows !== null ? (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(newest.rows) : '',
        verificationText(status, checkedAt),
        status.nextExpectedAt ? minute(status.nextExpectedAt) : '',
        keptText(status),
    ]));
}
/** `2026-11-21 03:00` */
const minute = (time) => time.toISOString().slice(0, 16).replace('T', ' ');
const ageAt = (time, now) => (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)((now.getTime() - time.getTime()) / 1000);
/** `+3.2 %`; nothing where there is nothing to compare with. */
function changeText(percent) {
    if (percent === undefined)
        return '';
    const size = Math.abs(percent).toFixed(1);
    return size === '0.0' ? '0.0 %' : `${percent < 0 ? '−' : '+'}${size} %`;
}
function verificationText({ proof, lastVerification: last }, checkedAt) {
    const best = proof && `${proof.level}, ${ageAt(proof.at, checkedAt)} ago`;
    if (!last)
        return 'never';
    const words = { passed: '', failed: 'FAILED', unverifiable: 'not verifiable' };
    const newest = `${words[last.verdict]} ${ageAt(last.at, checkedAt)} ago (${last.level})`;
    if (last.verdict === 'passed')
        return best ?? 'never';
    return best === undefined ? newest : `${best}; ${newest}`;
}
/** The strongest proof that there is of a backup, and a verification that it failed since. */
function proofText(backup, now) {
    const failed = (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingFailure */ .Dj)(backup);
    const proof = (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
    const at = (time) => `${ageAt(time, now)} ago`;
    return [
        ...(proof ? [`${proof.level}, ${at(proof.at)}`] : []),
        ...(failed ? [`FAILED ${at((0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(failed))} (${failed.level})`] : []),
    ].join('; ');
}
/** `14 (1.2 GiB)`, and what of it cannot be used. */
const keptText = ({ backups, storedBytes, unusable, }) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(backups)} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(storedBytes)})${unusable > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(unusable)} unusable` : ''}`;
const checkDocument = ({ findings, ...status }) => ({
    findings: findings.map(findingDocument),
    ...statusesDocument(status),
});
const statusesDocument = ({ statuses, checkedAt }) => ({
    checkedAt,
    databases: statuses.map(status => ({ ...statusInShort(status), history: status.history })),
});
const findingDocument = ({ level, code, database, message, hint }) => ({
    level,
    code,
    database,
    message,
    hint,
});
/** Without its history, for where there is little room. */
const statusInShort = ({ history: _, ...status }) => ({
    ...status,
    server: status.server ?? null,
    newest: status.newest ?? null,
    sizeChangePercent: status.sizeChangePercent === undefined ? null : Number(status.sizeChangePercent.toFixed(1)),
    lastVerification: status.lastVerification ?? null,
    proof: status.proof ?? null,
    verifiedAt: status.verifiedAt ?? null,
    nextExpectedAt: status.nextExpectedAt ?? null,
});
const levelIcons = {
    error: '❌',
    warning: '⚠️',
    notice: 'ℹ️',
};


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupDocument: () => (/* binding */ backupDocument),
/* harmony export */   backupDocuments: () => (/* binding */ backupDocuments),
/* harmony export */   databaseFailureDocument: () => (/* binding */ databaseFailureDocument),
/* harmony export */   failureDocument: () => (/* binding */ failureDocument),
/* harmony export */   failureRunDocument: () => (/* binding */ failureRunDocument),
/* harmony export */   outcomeDocument: () => (/* binding */ outcomeDocument),
/* harmony export */   verifiedDocument: () => (/* binding */ verifiedDocument)
/* harmony export */ });
/* harmony import */ var _catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5827);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5102);
/* harmony import */ var _prune_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1862);




/** The JSON documents of the command line: versioned and stable (docs/json.md). */
function outcomeDocument(outcome) {
    const failures = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__.failuresOf)(outcome).map(databaseFailureDocument);
    const head = { schemaVersion: 1, ok: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__.isGreen)(outcome) };
    switch (outcome.verb) {
        case 'databases':
            return {
                ...head,
                databases: outcome.result.selected.map(({ name }) => ({
                    name,
                    sizeBytes: outcome.result.sizes.get(name) ?? null,
                })),
                leftOut: outcome.result.leftOut.map(({ name, leftOut }) => ({
                    name,
                    reason: leftOut.reason,
                })),
                failures,
            };
        case 'backup':
            return {
                ...head,
                backups: outcome.result.backups.map(backupDocument),
                failures,
                ...(outcome.result.planned.length > 0 ? { planned: outcome.result.planned } : {}),
            };
        case 'list':
            return {
                ...head,
                backups: backupDocuments(outcome.result.entries),
                broken: brokenOf(outcome.result.entries),
                foreign: outcome.result.foreign.map(({ name, sizeBytes, lastModified }) => ({
                    name,
                    sizeBytes,
                    lastModified,
                })),
                rebuildable: outcome.result.rebuildable,
            };
        case 'download':
            return { ...head, ...chosenDocument(outcome.result.chosen), files: outcome.result.files };
        case 'restore': {
            const { result } = outcome;
            return {
                ...head,
                database: result.database,
                backup: result.source.name,
                dump: result.source.dump,
                foreign: result.source.kind === 'foreign',
                dryRun: result.dryRun,
                durationSeconds: result.durationSeconds,
                strategy: result.strategy ?? null,
                replaced: result.replaced,
                validation: result.validation ?? null,
                leftOut: result.leftOut,
                unrestored: result.unrestored,
                roles: result.roles ?? null,
                warnings: result.warnings,
                unchecked: result.source.kind === 'foreign' ? result.source.unchecked : [],
                failures,
            };
        }
        case 'verify':
            return {
                ...head,
                verified: outcome.result.verified.map(verified => ({
                    ...verifiedDocument(verified),
                    startedAt: verified.evidence.startedAt,
                    verifiedAt: verified.evidence.verifiedAt,
                    checks: verified.evidence.checks,
                    recovery: verified.evidence.recovery,
                    scratch: verified.evidence.scratch,
                })),
                failures,
            };
        case 'prune':
            return { ...head, ...(0,_prune_js__WEBPACK_IMPORTED_MODULE_3__/* .pruneDocument */ .SN)(outcome.result), failures };
        case 'check':
            return { ...head, ...(0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkDocument */ .sw)(outcome.result) };
        case 'notify':
            return { ...head, backups: outcome.result.backups.map(backupDocument), failures };
        case 'status':
            return { ...head, ...(0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .statusesDocument */ .IM)(outcome.result) };
    }
}
/** What a run that came to nothing prints with `--json`. */
const failureRunDocument = (failure) => ({
    schemaVersion: 1,
    ok: false,
    error: failureDocument(failure),
});
const failureDocument = ({ code, message, hint }) => ({ code, message, hint });
const databaseFailureDocument = ({ database, failure }) => ({
    database,
    ...failureDocument(failure),
});
function backupDocument(backup) {
    const { name, server, manifest } = backup;
    const proof = (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
    return {
        database: manifest.database,
        server,
        name,
        startedAt: manifest.startedAt,
        snapshotAt: manifest.snapshotAt,
        finishedAt: manifest.finishedAt,
        label: manifest.label,
        sizeBytes: manifest.dump.sizeBytes,
        sha256: manifest.dump.sha256,
        rows: manifest.totals.rows,
        verifiedAt: proof?.at.toISOString() ?? null,
        verifiedLevel: proof?.level ?? null,
        failedLevel: (0,_catalog_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingFailure */ .Dj)(backup)?.level ?? null,
    };
}
const chosenDocument = (chosen) => chosen.kind === 'backup'
    ? backupDocument(chosen.backup)
    : { name: chosen.name, sizeBytes: chosen.sizeBytes, foreign: true };
/** A verification in short: its evidence has the rest. */
const verifiedDocument = ({ backup, evidence, evidenceName }) => ({
    database: evidence.database,
    backup: backup.name,
    verdict: evidence.verdict,
    level: evidence.level,
    recoverySeconds: evidence.recovery?.totalSeconds ?? null,
    evidence: evidenceName ?? null,
});
/** Of those that can be used. */
const backupDocuments = (entries) => entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));
const brokenOf = (entries) => entries.flatMap(entry => entry.kind === 'broken'
    ? [
        {
            database: entry.broken.place.database,
            name: entry.broken.name,
            code: entry.broken.code,
            reason: entry.broken.reason,
        },
    ]
    : []);


/***/ }),

/***/ 5102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failuresOf: () => (/* binding */ failuresOf),
/* harmony export */   isGreen: () => (/* binding */ isGreen)
/* harmony export */ });
/* harmony import */ var _catalog_freshness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(500);

/** The failures of a run that went on with what was left. */
function failuresOf(outcome) {
    switch (outcome.verb) {
        case 'databases':
        case 'backup':
        case 'restore':
        case 'verify':
        case 'prune':
        case 'notify':
            return outcome.result.failures;
        default:
            return [];
    }
}
/** Whether all went well, so that the exit code is 0. */
const isGreen = (outcome) => outcome.verb === 'check' ? !(0,_catalog_freshness_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(outcome.result.findings) : failuresOf(outcome).length === 0;


/***/ }),

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SN: () => (/* binding */ pruneDocument),
/* harmony export */   a$: () => (/* binding */ pruneSentence),
/* harmony export */   aG: () => (/* binding */ pruneText),
/* harmony export */   m4: () => (/* binding */ plannedBackups)
/* harmony export */ });
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7703);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8330);



/** By database, the newest first. */
function plannedBackups({ dryRun, plans, deleted, held }) {
    const gone = new Set(deleted);
    const holds = new Map(held.map(({ name, reason }) => [name, reason]));
    return plans.flatMap(({ database, server, decisions }) => decisions.map((decision) => {
        const { entry, action, reasons } = decision;
        const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
        const hold = holds.get(name);
        const about = { database, server, name, decision };
        if (action === 'keep')
            return { ...about, fate: 'keep', reasons };
        if (hold !== undefined)
            return { ...about, fate: 'held', reasons: [...reasons, hold] };
        // A plan is shown as it is, also one that would be refused.
        return { ...about, fate: dryRun || gone.has(name) ? 'delete' : 'left', reasons };
    }));
}
/** There may be thousands, and nobody reads them in a terminal. */
const maxNames = 20;
const inShort = (names) => [
    ...names.slice(0, maxNames),
    ...(names.length > maxNames ? [`and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(names.length - maxNames)} more`] : []),
].join(', ');
/** The plan, and what came of it. */
function pruneText(result, now) {
    const { leftovers, failedRunsDeleted, foreign } = result;
    const backups = plannedBackups(result);
    const sentences = [
        ...leftovers.map(leftover => leftoverText(leftover, result)),
        ...(failedRunsDeleted > 0
            ? [`${deletes(result)} ${some(failedRunsDeleted, 'record')} of failed runs.`]
            : []),
        ...(foreign.length > 0
            ? [
                `Left alone, for ${foreign.length === 1 ? 'it is' : 'they are'} none of ours: ${some(foreign.length, 'file')} (${inShort(foreign.map(({ name }) => name))}).`,
            ]
            : []),
        pruneSentence(result),
    ];
    return [
        ...(backups.length > 0 ? [planTable(backups, now)] : []),
        ...sentences.map(_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$),
    ].join('\n');
}
/** `Deleted 3 of 14 backups, freed 1.2 GiB.` */
function pruneSentence(result) {
    const { dryRun, deleted, held, freedBytes } = result;
    const total = plannedBackups(result).length;
    const also = held.length > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(held.length)} held` : '';
    return dryRun
        ? `Dry run: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(deleted.length)} of ${some(total, 'backup')} would be deleted${also}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(freedBytes)} freed.`
        : `Deleted ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(deleted.length)} of ${some(total, 'backup')}${also}, freed ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(freedBytes)}.`;
}
const fateWords = { keep: 'keep', delete: 'DELETE', held: 'HELD', left: 'NOT DONE' };
const planTable = (backups, now) => (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTable */ .k)([
    { title: 'DATABASE' },
    { title: 'SERVER' },
    { title: 'BACKUP' },
    { title: 'AGE', align: 'right' },
    { title: 'LABEL' },
    { title: 'SIZE', align: 'right' },
    { title: 'ACTION' },
    { title: 'WHY' },
], backups.map(({ database, server, name, fate, reasons, decision: { entry } }) => {
    const manifest = entry.kind === 'backup' ? entry.backup.manifest : undefined;
    return [
        database,
        server ?? '',
        name,
        manifest ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .nV)((now.getTime() - Date.parse(manifest.snapshotAt)) / 1000) : '',
        manifest?.label ?? 'BROKEN',
        manifest ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(manifest.dump.sizeBytes) : '',
        fateWords[fate],
        reasons.join('; '),
    ];
}));
const deletes = ({ dryRun }) => (dryRun ? 'Would delete' : 'Deleted');
const leftoverText = ({ place, files, action, reason }, result) => `${action === 'deleted' ? deletes(result) : 'Left alone'}: ${some(files.length, 'file')} of ${(0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .backupName */ .aw)(place)} without a manifest (${reason}).`;
const some = (count, noun) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} ${noun}${count === 1 ? '' : 's'}`;
const pruneDocument = (result) => ({
    dryRun: result.dryRun,
    backups: plannedBackups(result).map(({ database, server, name, decision: { action, reasons } }) => ({
        database,
        server: server ?? null,
        name,
        action,
        reasons,
    })),
    deleted: result.deleted,
    held: result.held,
    refused: result.plans.flatMap(({ database, server, refused }) => refused ? [{ database, server: server ?? null, ...refused }] : []),
    leftovers: result.leftovers.map(({ place, files, action, reason }) => ({
        database: place.database,
        files: files.map(({ name }) => name),
        action,
        reason,
    })),
    failedRunsDeleted: result.failedRunsDeleted,
    foreign: result.foreign.map(({ name }) => name),
    freedBytes: result.freedBytes,
});


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4668);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7703);
// Apart from format.ts: an old Node cannot even parse string-width, and has to be told that it is old.


/** A table for a terminal; columns are as wide as what is in them, wide characters included. */
function formatTable(columns, rows) {
    const lines = [columns.map(({ title }) => title), ...rows.map(row => row.map(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$))];
    const widths = columns.map((_, at) => Math.max(...lines.map(line => (0,string_width__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(line[at] ?? ''))));
    return lines
        .map(line => line
        .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - (0,string_width__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(cell));
        return columns[at]?.align === 'right' ? space + cell : cell + space;
    })
        .join('  ')
        .trimEnd())
        .join('\n');
}


/***/ })

};
