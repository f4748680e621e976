export const id = 972;
export const ids = [972];
export const modules = {

/***/ 7972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outcomeText: () => (/* binding */ outcomeText)
});

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(4668);
;// CONCATENATED MODULE: ./lib/report/table.js
// Apart from format.ts: an old Node cannot even parse string-width, and has to be told that it is old.


/** A table for a terminal; columns are as wide as what is in them, wide characters included. */
function formatTable(columns, rows) {
    const lines = [columns.map(({ title }) => title), ...rows.map(row => row.map(format/* printable */.g$))];
    const widths = columns.map((_, at) => Math.max(...lines.map(line => (0,string_width/* default */.A)(line[at] ?? ''))));
    return lines
        .map(line => line
        .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - (0,string_width/* default */.A)(cell));
        return columns[at]?.align === 'right' ? space + cell : cell + space;
    })
        .join('  ')
        .trimEnd())
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/report/text.js


/** What a person reads at the end of a command. */
function outcomeText(outcome, now) {
    switch (outcome.verb) {
        case 'databases':
            return databasesText(outcome.result);
        case 'backup':
            return backupText(outcome.result);
        case 'list':
            return listText(outcome.result, now);
        case 'download':
            return outcome.result.files.join('\n');
        case 'restore':
            return restoreText(outcome.result);
    }
}
function databasesText({ selected, leftOut, sizes }) {
    const size = (name) => {
        const bytes = sizes.get(name);
        return bytes === undefined ? '' : (0,format/* formatBytes */.z3)(bytes);
    };
    return formatTable([{ title: 'DATABASE' }, { title: 'SIZE', align: 'right' }, { title: 'BACKUP' }], [
        ...selected.map(({ name }) => [name, size(name), 'yes']),
        ...leftOut.map(({ name, leftOut: why }) => [name, size(name), `no: ${why.reason}`]),
    ]);
}
function backupText({ backups }) {
    if (backups.length === 0)
        return '';
    return formatTable([
        { title: 'DATABASE' },
        { title: 'BACKUP' },
        { title: 'SIZE', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'TOOK', align: 'right' },
    ], backups.map(({ name, manifest }) => [
        manifest.database,
        name,
        (0,format/* formatBytes */.z3)(manifest.dump.sizeBytes),
        manifest.totals.rows === null ? '' : (0,format/* formatCount */.B4)(manifest.totals.rows),
        (0,format/* formatDuration */.a3)((Date.parse(manifest.finishedAt) - Date.parse(manifest.startedAt)) / 1000),
    ]));
}
function listText(entries, now) {
    if (entries.length === 0)
        return 'There are no backups.';
    return formatTable([
        { title: 'DATABASE' },
        { title: 'TIME (UTC)' },
        { title: 'AGE', align: 'right' },
        { title: 'LABEL' },
        { title: 'SIZE', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'NAME' },
    ], entries.map(entry => {
        if (entry.kind === 'broken') {
            const { place, name, reason } = entry.broken;
            return [place.database, '', '', 'BROKEN', '', '', `${name}: ${reason}`];
        }
        const { name, manifest } = entry.backup;
        return [
            manifest.database,
            manifest.snapshotAt.slice(0, 19).replace('T', ' '),
            (0,format/* formatAge */.nV)((now.getTime() - Date.parse(manifest.snapshotAt)) / 1000),
            manifest.label,
            (0,format/* formatBytes */.z3)(manifest.dump.sizeBytes),
            manifest.totals.rows === null ? '' : (0,format/* formatCount */.B4)(manifest.totals.rows),
            name,
        ];
    }));
}
function restoreText({ database, backup, dryRun, ...result }) {
    if (dryRun)
        return `Dry run: "${database}" would be restored from ${backup.name}. Nothing was changed.`;
    const { validation, replaced } = result;
    const lines = [
        `Restored "${database}" from ${backup.name} in ${(0,format/* formatDuration */.a3)(result.durationSeconds)}.`,
        validation
            ? `Compared: ${(0,format/* formatCount */.B4)(validation.objectsCompared)} objects and ${(0,format/* formatCount */.B4)(validation.rowsCompared)} rows in ${(0,format/* formatCount */.B4)(validation.tablesCompared)} tables are as recorded${validation.definitionsCompared ? '' : ' (definitions were not compared: another major version)'}.`
            : 'Not compared with what was recorded (--no-validate).',
        ...(validation?.warnings ?? []).map(warning => `Note: ${warning}.`),
    ];
    if (result.leftOut.length > 0) {
        lines.push(`${(0,format/* formatCount */.B4)(result.leftOut.length)} of the dump’s entries were left out, each with a reason (--verbose).`);
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
        lines.push(`What was there before: database "${replaced.name}", kept until ${replaced.until.toISOString()}.`, `To go back: ${replaced.goBack}`);
    }
    return lines.map(format/* printable */.g$).join('\n');
}


/***/ })

};
