export const id = 639;
export const ids = [639,13];
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


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outcomeText: () => (/* binding */ outcomeText)
/* harmony export */ });
/* harmony import */ var _catalog_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3712);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4206);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7098);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7703);
/* harmony import */ var _prune_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1862);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8330);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13);







/** What a person reads at the end of a command. */
function outcomeText(outcome, now) {
    switch (outcome.verb) {
        case 'databases':
            return databasesText(outcome.result);
        case 'backup':
        case 'notify':
            return backupText(outcome.result);
        case 'list':
            return listText(outcome.result, now);
        case 'download':
            return outcome.result.files.join('\n');
        case 'restore':
            return restoreText(outcome.result);
        case 'verify':
            return verifyText(outcome.result);
        case 'prune':
            return (0,_prune_js__WEBPACK_IMPORTED_MODULE_4__/* .pruneText */ .aG)(outcome.result, now);
        case 'check':
            return (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkText */ .qW)(outcome.result);
        case 'status':
            return (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .statusText */ .qS)(outcome.result);
    }
}
function databasesText({ selected, leftOut, sizes }) {
    const size = (name) => {
        const bytes = sizes.get(name);
        return bytes === undefined ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(bytes);
    };
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .k)([{ title: 'DATABASE' }, { title: 'SIZE', align: 'right' }, { title: 'BACKUP' }], [
        ...selected.map(({ name }) => [name, size(name), 'yes']),
        ...leftOut.map(({ name, leftOut: why }) => [name, size(name), `no: ${why.reason}`]),
    ]);
}
function backupText({ backups }) {
    if (backups.length === 0)
        return '';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .k)([
        { title: 'DATABASE' },
        { title: 'BACKUP' },
        { title: 'SIZE', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'TOOK', align: 'right' },
    ], backups.map(({ name, manifest }) => [
        manifest.database,
        name,
        (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(manifest.dump.sizeBytes),
        manifest.totals.rows === null ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(manifest.totals.rows),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)((Date.parse(manifest.finishedAt) - Date.parse(manifest.startedAt)) / 1000),
    ]));
}
function listText({ entries, foreign, rebuildable }, now) {
    const backups = entries.length === 0 ? 'There are no backups.' : backupsTable(entries, now);
    if (foreign.length === 0)
        return backups;
    const dumps = (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .k)([
        { title: 'DUMP WITHOUT A MANIFEST' },
        { title: 'SIZE', align: 'right' },
        { title: 'WRITTEN (UTC)' },
    ], foreign.map(({ name, sizeBytes, lastModified }) => [
        name,
        (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(sizeBytes),
        lastModified.toISOString().slice(0, 19).replace('T', ' '),
    ]));
    const again = rebuildable.map(database => `To make missing manifests again: ${(0,_catalog_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .rebuildCommand */ .hg)({ database })}`);
    return [backups, '', dumps, ...again.map(_format_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)].join('\n');
}
function backupsTable(entries, now) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .k)([
        { title: 'DATABASE' },
        { title: 'SERVER' },
        { title: 'TIME (UTC)' },
        { title: 'AGE', align: 'right' },
        { title: 'LABEL' },
        { title: 'SIZE', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'VERIFIED' },
        { title: 'NAME' },
    ], entries.map(entry => {
        if (entry.kind === 'broken') {
            const { place, name, reason } = entry.broken;
            return [place.database, '', '', '', 'BROKEN', '', '', '', `${name}: ${reason}`];
        }
        const { name, server, manifest } = entry.backup;
        return [
            manifest.database,
            server,
            manifest.snapshotAt.slice(0, 19).replace('T', ' '),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatAge */ .nV)((now.getTime() - Date.parse((0,_catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .dataAsOf */ .g$)(manifest))) / 1000),
            manifest.label,
            (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(manifest.dump.sizeBytes),
            manifest.totals.rows === null ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(manifest.totals.rows),
            (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .proofText */ .Qw)(entry.backup, now),
            name,
        ];
    }));
}
function restoreText({ database, source, dryRun, ...result }) {
    const unchecked = source.kind === 'foreign' ? source.unchecked : [];
    const notes = unchecked.map(note => (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(`Not checked: ${note}.`));
    const { validation, replaced, strategy } = result;
    if (dryRun) {
        const how = strategy ? ` by ${strategy.name} (${strategy.reason})` : '';
        const would = `Dry run: "${database}" would be restored from ${source.name}${how}. Nothing was changed.`;
        return [(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(would), ...notes].join('\n');
    }
    const lines = [
        `Restored "${database}" from ${source.name} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(result.durationSeconds)}.`,
        validation
            ? `Compared: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(validation.objectsCompared)} objects and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(validation.rowsCompared)} rows in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(validation.tablesCompared)} tables are as recorded${validation.ok ? '' : ', but for what is not restored'}${validation.definitionsCompared ? '' : ' (definitions were not compared: another major version)'}.`
            : source.kind === 'backup'
                ? 'Not compared with what was recorded (--no-validate).'
                : 'Not compared: no manifest speaks of this dump, and nothing was recorded of it.',
        ...(validation?.warnings ?? []).map(warning => `Note: ${warning}.`),
        ...result.unrestored.map(({ entry, reason }) => `Not restored: ${entry.trim()}: ${reason}.`),
        ...result.unrestored.flatMap(({ statement }) => statement === undefined ? [] : [`To run once that is mended: ${statement}`]),
    ];
    if (result.leftOut.length > 0) {
        lines.push(...leftOutLines(result.leftOut));
    }
    if (result.roles && result.roles.created.length > 0) {
        const { created, needPassword } = result.roles;
        lines.push(`Created roles: ${created.join(', ')}.${needPassword.length > 0 ? ` These log in and have no password yet: ${needPassword.join(', ')}.` : ''}`);
    }
    if (replaced.kind === 'dropped') {
        lines.push(replaced.safetyBackup
            ? `What was there before: safety backup ${replaced.safetyBackup}.`
            : 'What was there before was dropped.');
    }
    if (replaced.kind === 'kept') {
        lines.push(`What was there before: database "${replaced.name}", kept until ${replaced.until.toISOString()}${replaced.safetyBackup === undefined ? '' : `, and safety backup ${replaced.safetyBackup}`}.`, `To go back: ${replaced.goBack}`);
    }
    return [...lines.map(_format_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$), ...notes].join('\n');
}
const shownLeftOut = 5;
/** What was not restored on purpose, and whether anything is to be done about it. */
function leftOutLines(leftOut) {
    // What is missing without them comes first.
    const sorted = leftOut.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
    const more = leftOut.length - shownLeftOut;
    return [
        ...sorted
            .slice(0, shownLeftOut)
            .map(({ entry, reason, remedy }) => `Left out: ${entry.trim()}: ${reason}. ${remedy === undefined ? 'Nothing is missing without it.' : `To bring it back: ${remedy}.`}`),
        ...(more > 0 ? [`Left out, too: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(more)} more entries (--verbose).`] : []),
    ];
}
/** A line for each backup, then every problem. Failures without evidence are told as errors. */
function verifyText({ verified }) {
    if (verified.length === 0)
        return '';
    const overview = (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .k)([
        { title: 'DATABASE' },
        { title: 'BACKUP' },
        { title: 'LEVEL' },
        { title: 'VERDICT' },
        { title: 'CHECKS PASSED', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'RECOVERED IN', align: 'right' },
    ], verified.map(({ backup, evidence: { database, level, verdict, checks, recovery } }) => [
        database,
        backup.name,
        level,
        _verify_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictWords */ .L2[verdict],
        (0,_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .checksPassed */ .CC)(checks),
        // Nobody counted them again where nothing was restored.
        recovery && backup.manifest.totals.rows !== null
            ? (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(backup.manifest.totals.rows)
            : '',
        recovery ? (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(recovery.totalSeconds) : '',
    ]));
    const problems = verified.flatMap(({ backup, evidence, evidenceName }) => {
        const wrong = evidence.checks.filter(_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .isWrong */ .cG);
        if (wrong.length === 0)
            return [];
        return [
            '',
            `${backup.name} (evidence: ${evidenceName ?? 'not kept'}):`,
            ...wrong.flatMap(checkLines),
        ];
    });
    return [overview, ...problems.map(_format_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)].join('\n');
}
const checkLines = ({ name, verdict, figure, problems, hint }) => [
    `  ${name} ${_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictWords */ .L2[verdict]}: ${figure}`,
    ...problems.map(problem => `    - ${problem}`),
    ...(hint ? [`    What to do: ${hint}`] : []),
];


/***/ }),

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ checksPassed),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   NL: () => (/* binding */ failuresWithoutEvidence),
/* harmony export */   cG: () => (/* binding */ isWrong)
/* harmony export */ });
/** What the pages, texts and documents about a verification share. */
/** Verdicts for people. */
const verdictWords = {
    passed: 'passed',
    failed: 'failed',
    unverifiable: 'not verifiable here',
    skipped: 'skipped',
};
/** A check that could not be made is not a good one. */
const isWrong = ({ verdict }) => verdict === 'failed' || verdict === 'unverifiable';
/** Every verdict but `passed` is a failure as well, but its evidence says more. */
const failuresWithoutEvidence = ({ verified, failures }) => failures.filter(({ database }) => !verified.some(({ evidence }) => evidence.database === database && evidence.verdict !== 'passed'));
/** `14 of 15`, of the checks that were made. */
function checksPassed(checks) {
    const made = checks.filter(({ verdict }) => verdict !== 'skipped');
    const passed = made.filter(({ verdict }) => verdict === 'passed');
    return passed.length === made.length
        ? `all ${made.length}`
        : `${passed.length} of ${made.length}`;
}


/***/ })

};
