export const id = 424;
export const ids = [424,102];
export const modules = {

/***/ 3424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction),
  runCleanup: () => (/* binding */ runCleanup)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(5224);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/environment.js
var environment = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/options/definitions.js
var definitions = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/options/parse.js + 4 modules
var parse = __webpack_require__(3816);
// EXTERNAL MODULE: ./lib/options/secrets.js
var secrets = __webpack_require__(9919);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/report/gfm.js

/** The runner takes 1 MiB a step and shows nothing of a page that is longer. */
const maxSummaryBytes = 900 * 1024;
/** What one table or list may take, of which a page has three at most. */
const partBytes = 250 * 1024;
/** Of one text. Names are far shorter, and nobody reads more of an error here. */
const maxTextLength = 4000;
function md(ours, ...values) {
    const inserted = values.map(value => {
        if (typeof value === 'number')
            return (0,format/* formatCount */.B4)(value);
        return typeof value === 'string' ? escaped(value) : value.markdown;
    });
    return { markdown: String.raw({ raw: ours }, ...inserted) };
}
/** Stands where a table has nothing to say. */
const none = { markdown: '–' };
const isNone = ({ markdown }) => markdown === none.markdown;
/** A name. As an element, for in a code span of a table no text can have both `\` and `|`. */
const code = (text) => md `<code>${text}</code>`;
const bold = (text) => md `**${text}**`;
/** A measure, whose number and unit stay on one line. */
const unbroken = (text) => md `${text.replaceAll(' ', '\u00a0')}`;
const join = (parts, between) => ({
    markdown: parts.map(({ markdown }) => markdown).join(between.markdown),
});
/** Lines of one cell. */
const lines = (parts) => join(parts, md `<br>`);
/**
 * Text that shows as it is, whatever it is. A character reference is never markup, so all but
 * letters, digits, commas and single spaces become references.
 *
 * That does not stop GitHub from making links: it looks for addresses, `@names`, `#1` and `GH-1` once
 * more in the finished page. `<wbr>`, which shows nothing and copies as nothing, parts what would be
 * one. Not within numbers (1.5, 03:00), which would only break across lines.
 */
const escaped = (text) => (0,format/* printable */.g$)(cut(text)).replace(/[^\p{L}\p{M}\p{N}, ]|^ | $| (?= )/gu, (character, at, whole) => {
    const reference = `&#${character.codePointAt(0)};`;
    const around = whole.slice(Math.max(0, at - 1), at + 2);
    return makesLinks(character, around) ? `${reference}<wbr>` : reference;
});
const makesLinks = (character, around) => '@#/'.includes(character) ||
    ('.:'.includes(character) && !/^\d.\d$/.test(around)) ||
    /^\p{L}-\p{N}$/u.test(around);
/** At a character's end: half a surrogate pair is none. */
const cut = (text) => text.length > maxTextLength
    ? `${text.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
/** A table, as many rows as there is room for; how many are left out is told below it. */
function table(what, items, columns, total) {
    const line = (cells) => `| ${join(cells, md ` | `).markdown} |`;
    const kept = fitting(items, item => line(columns.map(({ cell }) => cell(item))));
    return {
        markdown: [
            line(columns.map(({ title }) => md `${title}`)),
            `|${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join('|')}|`,
            ...kept,
            ...(total ? [line(total)] : []),
            ...leftOutNote(items.length - kept.length, what),
        ].join('\n'),
    };
}
/** Two columns of which the first says what the second is. GitHub wants a heading: the first fact. */
function facts(rows) {
    const [first, ...others] = rows.map(([title, value]) => `| **${title}** | ${value.markdown} |`);
    return { markdown: [first, '|---|---|', ...others].join('\n') };
}
function bullets(what, items) {
    if (items.length === 0)
        return undefined;
    const kept = fitting(items, item => md `- ${item}`.markdown);
    return { markdown: [...kept, ...leftOutNote(items.length - kept.length, what)].join('\n') };
}
const leftOutNote = (missing, what) => missing > 0 ? ['', `… and ${(0,format/* formatCount */.B4)(missing)} more ${what}, left out of this page.`] : [];
/** The first lines, as many as one part of a page may have; what comes after is not even written. */
function fitting(items, lineOf) {
    const kept = [];
    let room = partBytes;
    for (const item of items) {
        const line = lineOf(item);
        room -= Buffer.byteLength(line) + 1;
        if (room < 0)
            break;
        kept.push(line);
    }
    return kept;
}
const details = (summary, ...content) => join([md `<details>\n<summary>${summary}</summary>`, ...content, md `</details>`], md `\n\n`);
/** Names are quoted as in JSON there, so what cannot be seen may stand as an escape. */
const yaml = (snippet) => fence('yaml', snippet.trimEnd().replace(/(?!\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, character => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}));
/** Verbatim text, in a fence that is longer than any within it. */
function fence(language, text) {
    const runs = text.match(/`+/g) ?? [];
    const bar = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
    return { markdown: `${bar}${language}\n${text}\n${bar}` };
}
/** The whole page. What does not fit goes as a whole, and the page says so. */
function page(sections) {
    const note = 'The rest is too long for this page.';
    let room = maxSummaryBytes - Buffer.byteLength(note) - 1;
    const present = sections.flatMap(section => section?.markdown ?? []);
    const kept = present.filter(section => {
        const size = Buffer.byteLength(section) + 2;
        if (size > room)
            return false;
        room -= size;
        return true;
    });
    return `${[...kept, ...(kept.length < present.length ? [note] : [])].join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(4206);
;// CONCATENATED MODULE: ./lib/report/pages/common.js



/** Of a listing within a sentence or a cell. */
const maxListed = 20;
/** Two columns only, so that a long message can be read on a narrow screen. */
function failureTable(failures) {
    if (failures.length === 0)
        return undefined;
    return table('failures', failures, [
        { title: 'Database', cell: ({ database }) => (database === null ? none : code(database)) },
        {
            title: 'What failed, and what to do',
            cell: ({ failure }) => failureText(failure),
        },
    ]);
}
/** What failed and what to do, for a cell. */
const failureText = ({ message, hint, code: failureCode }) => lines([
    md `${message}`,
    ...(hint ? [md `**What to do:** ${hint}`] : []),
    md `Code: ${code(failureCode)}`,
]);
const databaseColumn = {
    title: 'Database',
    cell: ({ place }) => code(place.database),
};
const dumpColumn = {
    title: 'Dump',
    align: 'right',
    cell: ({ manifest: { dump } }) => unbroken((0,format/* formatBytes */.z3)(dump.sizeBytes)),
};
const rowsColumn = {
    title: 'Rows',
    align: 'right',
    cell: ({ manifest: { totals } }) => rowCount(totals.rows),
};
const timeColumn = {
    title: 'Data as of (UTC)',
    cell: ({ manifest }) => unbroken(clock((0,catalog_manifest/* dataAsOf */.g$)(manifest))),
};
/** The last, for it is wide and a narrow screen shows the first ones. */
const nameColumn = { title: 'Backup', cell: ({ name }) => code(name) };
const locationFact = ({ location }) => location === undefined ? [] : [md `**Store:** ${code(location)}`];
const serverOf = ({ server }) => md `${code(`${server.host}:${server.port}`)}, PostgreSQL ${server.version}`;
/** `2026-11-21 03:00:00`, for a column whose title says UTC. */
const clock = (time) => time.slice(0, 19).replace('T', ' ');
const utc = (time) => `${clock(time)} UTC`;
const age = (time, now) => (0,format/* formatAge */.nV)((now.getTime() - Date.parse(time)) / 1000);
const ageOf = (time, now) => `${age(time, now)} ago`;
const took = (seconds) => unbroken((0,format/* formatDuration */.a3)(seconds));
const rowCount = (rows) => rows === null ? unbroken('not counted') : md `${rows}`;
const sum = (values) => values.reduce((a, b) => a + b, 0);
const noun = (value, one, many = `${one}s`) => value === 1 ? one : many;
const count = (value, one, many) => `${(0,format/* formatCount */.B4)(value)} ${noun(value, one, many)}`;
const sentence = (values) => join([
    ...values.slice(0, maxListed),
    ...(values.length > maxListed ? [md `and ${values.length - maxListed} more`] : []),
], md `, `);

;// CONCATENATED MODULE: ./lib/report/pages/backup.js



/** Snippets that are shown one by one; with more databases, one stands for all. */
const maxSnippets = 5;
function backupPage(result, context) {
    const { backups, failures, planned } = result;
    return [
        backupVerdict(result),
        planned.length > 0 ? md `**Nothing was written.**` : undefined,
        failureTable(failures),
        backups.length > 0 && failures.length > 0
            ? md `${count(backups.length, 'database')} ${backups.length === 1 ? 'was' : 'were'} backed up all the same:`
            : undefined,
        backupTable(backups),
        planned.length > 0
            ? table('databases', planned, [{ title: 'Would be backed up', cell: code }])
            : undefined,
        bullets('facts', [...locationFact(context), ...backupFacts(backups)]),
        restoreSnippets(backups, context),
        backupDetails(backups),
    ];
}
function backupVerdict({ backups, failures: all, planned }) {
    const failures = all.flatMap(({ database }) => database ?? []);
    const total = backups.length + failures.length + planned.length;
    const [firstFailure] = failures;
    const [firstBackup] = backups;
    if (planned.length > 0) {
        return failures.length > 0
            ? md `## ❌ Dry run: ${failures.length} of ${count(total, 'database')} cannot be backed up`
            : md `## Dry run: ${count(total, 'database')} would be backed up`;
    }
    if (failures.length < all.length && failures.length === 0)
        return md `## ❌ The run failed`;
    if (firstFailure !== undefined && total === 1)
        return md `## ❌ Backup of ${code(firstFailure)} failed`;
    if (failures.length > 0 && failures.length === total) {
        return md `## ❌ Nothing was backed up: all ${total} databases failed`;
    }
    if (failures.length > 0)
        return md `## ❌ ${failures.length} of ${total} databases failed`;
    if (firstBackup && total === 1)
        return md `## ✅ ${code(firstBackup.manifest.database)} backed up`;
    return total === 0 ? md `## Nothing was backed up` : md `## ✅ ${total} databases backed up`;
}
function backupTable(backups) {
    if (backups.length === 0)
        return undefined;
    const manifests = backups.map(({ manifest }) => manifest);
    return table('backups', backups, [
        databaseColumn,
        dumpColumn,
        rowsColumn,
        {
            title: 'Tables',
            align: 'right',
            cell: ({ manifest: { totals } }) => md `${totals.tables}`,
        },
        { title: 'Took', align: 'right', cell: ({ manifest }) => took(secondsOf([manifest])) },
        {
            title: 'Speed',
            align: 'right',
            cell: ({ manifest }) => speed(manifest.dump.sizeBytes, secondsOf([manifest])),
        },
        nameColumn,
    ], backups.length > 1 ? backupTotals(manifests) : undefined);
}
/** Time and speed are those of the whole run: databases are backed up side by side. */
function backupTotals(manifests) {
    const sizeBytes = sum(manifests.map(({ dump }) => dump.sizeBytes));
    const seconds = secondsOf(manifests);
    return [
        ...[
            md `${manifests.length} in all`,
            unbroken((0,format/* formatBytes */.z3)(sizeBytes)),
            rowCount(sumOrNull(manifests.map(({ totals }) => totals.rows))),
            md `${sum(manifests.map(({ totals }) => totals.tables))}`,
            took(seconds),
            speed(sizeBytes, seconds),
        ].map(bold),
        none,
    ];
}
/** From the start of the first to the end of the last. */
function secondsOf(manifests) {
    const starts = manifests.map(({ startedAt }) => Date.parse(startedAt));
    const ends = manifests.map(({ finishedAt }) => Date.parse(finishedAt));
    return (ends.reduce((a, b) => Math.max(a, b)) - starts.reduce((a, b) => Math.min(a, b))) / 1000;
}
function backupFacts(backups) {
    if (backups.length === 0)
        return [];
    const manifests = backups.map(({ manifest }) => manifest);
    const exclusions = distinct(manifests.map(exclusionsOf));
    const [only = none] = exclusions;
    return [
        md `**Server:** ${sentence(distinct(manifests.map(serverOf)))}`,
        md `**Label:** ${sentence(distinct(manifests.map(({ label }) => md `${label}`)))}`,
        md `**Dumped with:** ${sentence(distinct(manifests.map(toolOf)))}`,
        ...(exclusions.length > 1
            ? [md `**Left out of the dumps:** not the same of each database, see below`]
            : isNone(only)
                ? []
                : [md `**Left out of the ${backups.length === 1 ? 'dump' : 'dumps'}:** ${only}`]),
    ];
}
const toolOf = ({ client, dump, exclusions: { pgDumpOptions } }) => md `pg_dump ${client.version}, compression ${dump.compression}${pgDumpOptions.length > 0 ? md `, ${names(pgDumpOptions)}` : md ``}`;
/** What the user wanted left out of the dump; `none` when nothing. */
function exclusionsOf({ exclusions: { schemas, tableData } }) {
    const tables = tableData.map(({ schema, name }) => `${schema}.${name}`);
    const parts = [
        ...(schemas.length > 0 ? [md `${noun(schemas.length, 'schema')} ${names(schemas)}`] : []),
        ...(tables.length > 0 ? [md `rows of ${names(tables)}`] : []),
    ];
    return parts.length > 0 ? join(parts, md `; `) : none;
}
function backupDetails(backups) {
    if (backups.length === 0)
        return undefined;
    const anything = backups.some(({ manifest }) => !isNone(exclusionsOf(manifest)));
    return details(md `SHA-256 and time of ${backups.length === 1 ? 'the dump' : 'each dump'}`, table('backups', backups, [
        databaseColumn,
        timeColumn,
        { title: 'SHA-256 of the dump', cell: ({ manifest: { dump } }) => code(dump.sha256) },
        ...(anything ? [exclusionsColumn] : []),
    ]));
}
const exclusionsColumn = {
    title: 'Left out of the dump',
    cell: ({ manifest }) => exclusionsOf(manifest),
};
function restoreSnippets(backups, { restoreStep }) {
    if (backups.length === 0)
        return undefined;
    const few = backups.length <= maxSnippets;
    return details(md `How to restore`, few
        ? md `As a step of a workflow. It replaces the database; another name as target makes a new one beside it.`
        : md `As a step of a workflow, here for the first database. For another, put in its name and its backup from the table above. It replaces the database; another name as target makes a new one beside it.`, ...(few ? backups : backups.slice(0, 1)).flatMap(({ name, manifest: { database } }) => [
        ...(backups.length > 1 ? [md `Database ${code(database)}:`] : []),
        yaml(restoreStep({ database, backup: name, target: database })),
    ]));
}
const speed = (bytes, seconds) => seconds > 0 ? unbroken(`${(0,format/* formatBytes */.z3)(bytes / seconds)}/s`) : none;
/** `null` as soon as one is not known: half a sum would look like a whole one. */
const sumOrNull = (values) => values.reduce((a, b) => (a === null || b === null ? null : a + b), 0);
const distinct = (values) => [...new Set(values.map(({ markdown }) => markdown))].map(markdown => ({ markdown }));
const names = (values) => sentence(values.map(code));

// EXTERNAL MODULE: ./lib/catalog/freshness.js
var freshness = __webpack_require__(500);
// EXTERNAL MODULE: ./lib/report/check.js
var check = __webpack_require__(7098);
// EXTERNAL MODULE: ./lib/report/chart.js
var report_chart = __webpack_require__(5810);
;// CONCATENATED MODULE: ./lib/report/pages/status.js





/** GitHub draws each one in a frame of its own; more make the page slow. */
const maxCharts = 10;
function statusPage({ statuses, checkedAt }, context) {
    return [
        statuses.length === 0
            ? md `## There are no backups`
            : md `## Backups of ${count(statuses.length, 'database')}`,
        statusTable(statuses, checkedAt),
        sizeCharts(statuses),
        bullets('facts', locationFact(context)),
    ];
}
/** One line per database, also on the page of a check. */
function statusTable(statuses, checkedAt) {
    if (statuses.length === 0)
        return undefined;
    return table('databases', statuses, [
        { title: 'Database', cell: ({ database }) => code(database) },
        { title: 'Server', cell: ({ server }) => (server === undefined ? none : code(server)) },
        {
            title: 'Age',
            align: 'right',
            cell: ({ newest }) => (newest ? unbroken((0,check/* ageAt */.h_)(newest.at, checkedAt)) : md `❌ none`),
        },
        {
            title: 'Last backup (UTC)',
            cell: ({ newest }) => (newest ? unbroken((0,check/* minute */.Vc)(newest.at)) : none),
        },
        {
            title: 'Dump',
            align: 'right',
            cell: ({ newest }) => (newest ? unbroken((0,format/* formatBytes */.z3)(newest.sizeBytes)) : none),
        },
        {
            title: 'Change',
            align: 'right',
            cell: ({ sizeChangePercent }) => status_text((0,check/* changeText */.k0)(sizeChangePercent)),
        },
        {
            title: 'Rows',
            align: 'right',
            cell: ({ newest }) => (newest ? rowCount(newest.rows) : none),
        },
        {
            title: 'Verified',
            cell: status => status_text((0,check/* verificationText */.nF)(status, checkedAt)),
        },
        {
            title: 'Next expected (UTC)',
            cell: ({ nextExpectedAt }) => status_text(nextExpectedAt ? (0,check/* minute */.Vc)(nextExpectedAt) : ''),
        },
        { title: 'Kept', align: 'right', cell: status => status_text((0,check/* keptText */.GD)(status)) },
    ]);
}
const status_text = (value) => (value === '' ? none : unbroken(value));
function sizeCharts(statuses) {
    const drawn = statuses.flatMap(({ database, server, history }) => {
        const chart = (0,report_chart/* sizeChart */.c)(history);
        return chart === undefined ? [] : [{ database, server, chart }];
    });
    if (drawn.length === 0)
        return undefined;
    return details(md `Size of the dumps over time`, ...drawn
        .slice(0, maxCharts)
        .flatMap(({ database, server, chart }) => [
        md `Database ${code(database)}${server === undefined ? '' : md ` of ${code(server)}`}:`,
        fence('mermaid', chart),
    ]), ...(drawn.length > maxCharts
        ? [md `… and ${count(drawn.length - maxCharts, 'database')} more, left out of this page.`]
        : []));
}

;// CONCATENATED MODULE: ./lib/report/pages/check.js





function checkPage(result, context) {
    const { findings, statuses, checkedAt } = result;
    return [
        headline(result),
        findings.length === 0
            ? undefined
            : table('findings', findings, [
                {
                    title: 'Database',
                    cell: ({ level, database }) => md `${check/* levelIcons */.hc[level]} ${database === null ? none : code(database)}`,
                },
                {
                    title: 'What was found, and what to do',
                    cell: ({ message, hint, code: findingCode }) => lines([md `${message}`, md `**What to do:** ${hint}`, md `Code: ${code(findingCode)}`]),
                },
            ]),
        md `${(0,check/* healthSentence */.ow)(findings, statuses)}`,
        statusTable(statuses, checkedAt),
        bullets('facts', locationFact(context)),
    ];
}
function headline({ findings, statuses }) {
    const of = md `${count(statuses.length, 'database')} checked`;
    const number = (level) => count(findings.filter(finding => finding.level === level).length, level);
    if ((0,freshness/* hasErrors */.Cs)(findings))
        return md `## ❌ ${number('error')}: ${of}`;
    return findings.some(({ level }) => level === 'warning')
        ? md `## ⚠️ ${number('warning')}: ${of}`
        : md `## ✅ ${of}, all is well`;
}

;// CONCATENATED MODULE: ./lib/report/pages/databases.js



function databasesPage({ selected, leftOut, failures, sizes }) {
    const worrying = leftOut.filter(({ leftOut: why }) => !why.expected);
    const harmless = leftOut.filter(({ leftOut: why }) => why.expected);
    const total = selected.length + leftOut.length + failures.length;
    const size = (name) => {
        const bytes = sizes.get(name);
        return bytes === undefined ? none : unbroken((0,format/* formatBytes */.z3)(bytes));
    };
    const known = selected.flatMap(({ name }) => sizes.get(name) ?? []);
    return [
        failures.length > 0
            ? md `## ❌ ${failures.length} of ${count(total, 'database')} cannot be backed up`
            : worrying.length > 0
                ? md `## ⚠️ ${selected.length} of ${count(total, 'database')} would be backed up, ${worrying.length} may be missed`
                : md `## ${selected.length} of ${count(total, 'database')} would be backed up`,
        failureTable(failures),
        table('databases', [...worrying, ...selected.map(({ name }) => ({ name, leftOut: undefined })), ...harmless], [
            { title: 'Database', cell: ({ name }) => code(name) },
            { title: 'Size on disk', align: 'right', cell: ({ name }) => size(name) },
            {
                title: 'Backup',
                cell: ({ leftOut: why }) => why ? md `${why.expected ? md `` : md `⚠️ `}no: ${why.reason}` : md `yes`,
            },
        ], selected.length > 1
            ? [
                bold(md `${selected.length} to back up`),
                bold(unbroken((0,format/* formatBytes */.z3)(sum(known)))),
                known.length < selected.length
                    ? md `${count(selected.length - known.length, 'size')} not known`
                    : none,
            ]
            : undefined),
    ];
}

// EXTERNAL MODULE: ./lib/catalog/names.js
var catalog_names = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/report/pages/download.js





function downloadPage({ chosen, files }, context) {
    if (chosen.kind === 'foreign') {
        return [
            md `## ⚠️ ${code(chosen.name)} downloaded, unchecked`,
            md `No manifest speaks of this dump: there is nothing to compare its bytes with.`,
            bullets('facts', [
                ...files.map(file => md `**File:** ${code(file)}`),
                md `**Size of the dump:** ${(0,format/* formatBytes */.z3)(chosen.sizeBytes)}`,
                ...locationFact(context),
            ]),
        ];
    }
    const { backup } = chosen;
    const { manifest } = backup;
    const sha256 = (path) => {
        if (path.endsWith(catalog_names/* fileEndings */.nP.dump))
            return code(manifest.dump.sha256);
        if (path.endsWith(catalog_names/* fileEndings */.nP.contents))
            return code(manifest.contents.sha256);
        return manifest.roles && path.endsWith(catalog_names/* fileEndings */.nP.roles) ? code(manifest.roles.sha256) : none;
    };
    return [
        md `## ✅ ${code(backup.name)} downloaded`,
        table('files', files, [
            { title: 'File', cell: code },
            { title: 'SHA-256, checked', cell: sha256 },
        ]),
        bullets('facts', [
            md `**Data as of:** ${utc((0,catalog_manifest/* dataAsOf */.g$)(manifest))} (${ageOf((0,catalog_manifest/* dataAsOf */.g$)(manifest), context.now)})`,
            md `**Server:** ${serverOf(manifest)}`,
            md `**Size of the dump:** ${(0,format/* formatBytes */.z3)(manifest.dump.sizeBytes)}`,
            ...locationFact(context),
        ]),
    ];
}

// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(3712);
;// CONCATENATED MODULE: ./lib/report/pages/list.js







function listPage({ entries, foreign, rebuildable }, { now, location }) {
    const broken = entries.flatMap(entry => (entry.kind === 'broken' ? [entry.broken] : []));
    const whole = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
    const databases = new Set([...broken, ...whole].map(({ place }) => place.database)).size;
    return [
        entries.length === 0
            ? md `## There are no backups`
            : broken.length > 0
                ? md `## ⚠️ ${broken.length} of ${count(entries.length, 'backup')} cannot be used`
                : md `## ${count(entries.length, 'backup')} of ${count(databases, 'database')}`,
        brokenTable(broken),
        entries.length === 0 ? undefined : table('backups', entries, listColumns(now)),
        foreignTable(foreign),
        bullets('facts', [
            ...locationFact({ location }),
            ...rebuildable.map(database => md `**To make missing manifests again:** ${code((0,leftover/* rebuildCommand */.hg)({ database }))}`),
            ...(whole.length > 1
                ? [
                    md `**Dumps:** ${(0,format/* formatBytes */.z3)(sum(whole.map(({ manifest }) => manifest.dump.sizeBytes)))} in all`,
                ]
                : []),
        ]),
    ];
}
/** Of a broken backup only its name is known, and what its name says. */
function listColumns(now) {
    const column = ({ cell, ...head }, ofBroken = () => none) => ({
        ...head,
        cell: entry => (entry.kind === 'backup' ? cell(entry.backup) : ofBroken(entry.broken)),
    });
    const ofStamp = (show) => ({ place }) => {
        const time = (0,catalog_names/* parseStamp */.Pu)(place.stamp);
        return time ? unbroken(show(time.toISOString())) : none;
    };
    const ageColumn = {
        title: 'Age',
        align: 'right',
        cell: ({ manifest }) => unbroken(age((0,catalog_manifest/* dataAsOf */.g$)(manifest), now)),
    };
    const verifiedColumn = {
        title: 'Verified',
        cell: backup => {
            const text = (0,check/* proofText */.Qw)(backup, now);
            return text === '' ? none : unbroken(text);
        },
    };
    return [
        column(databaseColumn, ({ place }) => code(place.database)),
        column({ title: 'Server', cell: ({ server }) => code(server) }),
        column(ageColumn, ofStamp(time => age(time, now))),
        column(timeColumn, ofStamp(clock)),
        column({ title: 'Label', cell: ({ manifest }) => md `${manifest.label}` }, () => md `❌ broken`),
        column(dumpColumn),
        column(rowsColumn),
        column(verifiedColumn),
        column(nameColumn, ({ name }) => code(name)),
    ];
}
/** Dumps that other tools made, or that lost their manifest. */
function foreignTable(foreign) {
    if (foreign.length === 0)
        return undefined;
    return table('dumps without a manifest', foreign, [
        { title: 'Dump without a manifest', cell: ({ name }) => code(name) },
        {
            title: 'Written (UTC)',
            cell: ({ lastModified }) => unbroken(clock(lastModified.toISOString())),
        },
        { title: 'Size', align: 'right', cell: ({ sizeBytes }) => unbroken((0,format/* formatBytes */.z3)(sizeBytes)) },
    ]);
}
/** By itself, for nobody finds one among a thousand rows. */
function brokenTable(broken) {
    if (broken.length === 0)
        return undefined;
    return table('broken backups', broken, [
        { title: 'Backup', cell: ({ name }) => code(name) },
        {
            title: 'Why it cannot be used',
            cell: ({ reason, code: reasonCode }) => lines([md `${reason}`, md `Code: ${code(reasonCode)}`]),
        },
    ]);
}

// EXTERNAL MODULE: ./lib/report/prune.js
var prune = __webpack_require__(1862);
;// CONCATENATED MODULE: ./lib/report/pages/prune.js





function prunePage(result, context) {
    const { dryRun, failures, leftovers, failedRunsDeleted, foreign } = result;
    const backups = (0,prune/* plannedBackups */.m4)(result);
    const kept = backups.filter(({ fate }) => fate === 'keep');
    const others = backups.filter(({ fate }) => fate !== 'keep');
    const columns = columnsOf(result, context.now);
    return [
        prune_headline(result),
        dryRun ? md `**Nothing was deleted.**` : undefined,
        failureTable(failures),
        others.length > 0 ? table('backups', others, columns) : undefined,
        bullets('facts', [
            ...locationFact(context),
            ...(failures.length > 0 ? [md `${(0,prune/* pruneSentence */.a$)(result)}`] : []),
            ...(failedRunsDeleted > 0
                ? [
                    md `**Records of failed runs${dryRun ? ' that would be' : ''} deleted:** ${failedRunsDeleted}`,
                ]
                : []),
        ]),
        kept.length > 0
            ? details(md `${count(kept.length, 'backup')} kept, and why`, table('backups', kept, columns))
            : undefined,
        leftovers.length > 0
            ? details(md `${count(leftovers.length, 'place')} with files without a manifest`, table('places', leftovers, [
                { title: 'Place', cell: ({ place }) => code((0,catalog_names/* backupName */.aw)(place)) },
                {
                    title: 'Files',
                    cell: ({ files }) => lines(files.slice(0, maxFiles).map(({ name }) => code(name))),
                },
                {
                    title: 'Why',
                    cell: ({ action, reason }) => action === 'deleted'
                        ? md `${dryRun ? 'to be deleted' : 'deleted'}: ${reason}`
                        : md `left alone: ${reason}`,
                },
            ]))
            : undefined,
        foreign.length > 0
            ? details(md `${count(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} none of ours, left alone`, table('files', foreign, [
                { title: 'File', cell: ({ name }) => code(name) },
                {
                    title: 'Size',
                    align: 'right',
                    cell: ({ sizeBytes }) => unbroken((0,format/* formatBytes */.z3)(sizeBytes)),
                },
            ]))
            : undefined,
    ];
}
/** A place has few; a backup that was verified each night for a year has many. */
const maxFiles = 10;
function prune_headline(result) {
    const { failures, dryRun } = result;
    const databases = count(failures.length, 'database');
    if (failures.length === 0)
        return md `## ${dryRun ? '' : '✅ '}${(0,prune/* pruneSentence */.a$)(result).slice(0, -1)}`;
    return dryRun
        ? md `## ❌ Dry run: ${databases} would not be pruned`
        : md `## ❌ ${databases} ${failures.length === 1 ? 'was' : 'were'} not pruned`;
}
function columnsOf({ dryRun }, now) {
    const words = {
        keep: 'kept',
        delete: dryRun ? '🗑️ to be deleted' : '🗑️ deleted',
        held: '🔒 held',
        left: '❌ not done',
    };
    return [
        { title: 'Backup', cell: ({ name }) => code(name) },
        {
            title: 'Age',
            align: 'right',
            cell: ({ decision: { entry } }) => entry.kind === 'backup' ? unbroken(age(entry.backup.manifest.snapshotAt, now)) : none,
        },
        {
            title: 'Label',
            cell: ({ decision: { entry } }) => entry.kind === 'backup' ? md `${entry.backup.manifest.label}` : md `❌ broken`,
        },
        {
            title: 'Dump',
            align: 'right',
            cell: ({ decision: { entry } }) => entry.kind === 'backup'
                ? unbroken((0,format/* formatBytes */.z3)(entry.backup.manifest.dump.sizeBytes))
                : none,
        },
        { title: 'What', cell: ({ fate }) => md `${words[fate]}` },
        { title: 'Why', cell: ({ reasons }) => lines(reasons.map(why => md `${why}`)) },
    ];
}

;// CONCATENATED MODULE: ./lib/report/pages/restore.js




/** Longer ones are written for people: a database may have a comment of any length. */
const maxStatementLength = 20_000;
function restorePage(result, context) {
    const { dryRun, validation, warnings, leftOut, source } = result;
    const unchecked = source.kind === 'foreign' ? source.unchecked : [];
    return [
        restoreVerdict(result),
        dryRun
            ? md `**Nothing was changed.** The ${source.kind === 'backup' ? 'backup was fetched and is whole' : 'dump was fetched and read to its end'}.`
            : undefined,
        warnings.length > 0 ? md `The data is in place. What is left to do:` : undefined,
        bullets('warnings', warnings),
        ...notRestored(result),
        unchecked.length > 0 ? md `No manifest speaks of this dump. What that means:` : undefined,
        bullets('what was not checked', unchecked),
        restoreFacts(result, context),
        validation && validation.warnings.length > 0
            ? md `Differences that a correct restore may show:`
            : undefined,
        bullets('differences', validation?.warnings ?? []),
        wayBack(result, context),
        leftOut.length > 0
            ? details(md `${count(leftOut.length, 'entry', 'entries')} of the dump ${dryRun ? 'would be' : leftOut.length === 1 ? 'was' : 'were'} left out`, table('entries', leftOut, [
                { title: 'Entry', cell: ({ entry }) => code(entry) },
                { title: 'Why', cell: ({ reason }) => md `${reason}` },
            ]))
            : undefined,
    ];
}
/** What is missing, and the statements that make up for it. */
function notRestored({ unrestored }) {
    if (unrestored.length === 0)
        return [];
    const statements = unrestored.flatMap(({ statement }) => statement ?? []).join('\n');
    return [
        md `All rows are there. What could not be restored:`,
        bullets('what was not restored', unrestored.map(({ entry, reason }) => `${entry.trim()}: ${reason}`)),
        ...(statements === '' || statements.length > maxStatementLength
            ? []
            : [md `Once the rows are mended, run:`, fence('sql', (0,format/* printable */.g$)(statements))]),
    ];
}
function restoreVerdict({ database, source: from, dryRun, validation, warnings, unrestored, }) {
    const source = from.database;
    const as = database === source ? md `` : md ` as ${code(database)}`;
    if (dryRun)
        return md `## Dry run: ${code(source)} would be restored${as}`;
    const restored = md `${code(source)} restored${as}`;
    if (unrestored.length > 0)
        return md `## ❌ ${restored}, but not all of it`;
    if (validation?.ok === false)
        return md `## ❌ ${restored}, but not as recorded`;
    if (warnings.length > 0)
        return md `## ⚠️ ${restored}, with ${count(warnings.length, 'warning')}`;
    if (from.kind === 'foreign')
        return md `## ⚠️ ${restored} from a dump without a manifest`;
    return validation ? md `## ✅ ${restored} and compared` : md `## ✅ ${restored}, not compared`;
}
function restoreFacts(result, { now, location }) {
    const { roles, source } = result;
    const done = [
        ['Replaced', replacedText(result)],
        ...(roles && roles.created.length > 0 ? [['Roles', rolesText(roles)]] : []),
        ['Compared', comparedText(result)],
        ['Took', md `${(0,format/* formatDuration */.a3)(result.durationSeconds)}`],
    ];
    const { strategy } = result;
    return facts([
        ...(source.kind === 'backup' ? restore_backupFacts(source, now) : dumpFacts(source)),
        ['Size of the dump', md `${(0,format/* formatBytes */.z3)(source.facts.dump.sizeBytes)}`],
        ...(strategy ? [['Strategy', md `${strategy.name}: ${strategy.reason}`]] : []),
        ...(location === undefined ? [] : [['Store', code(location)]]),
        ...(result.dryRun ? [] : done),
    ]);
}
const restore_backupFacts = ({ name, facts: manifest }, now) => [
    ['Backup', code(name)],
    ['Data as of', md `${utc((0,catalog_manifest/* dataAsOf */.g$)(manifest))} (${ageOf((0,catalog_manifest/* dataAsOf */.g$)(manifest), now)})`],
    ['Taken from', serverOf(manifest)],
    ['Label', md `${manifest.label}`],
];
const dumpFacts = ({ name, createdAt, facts: { server } }) => [
    ['Dump', code(name)],
    ['Made', createdAt === undefined ? none : md `${createdAt}, by its own account`],
    ['Taken from', md `PostgreSQL ${server.version}`],
];
function rolesText({ created, needPassword }) {
    const names = (roles) => sentence(roles.map(role => md `${code(role)}`));
    return needPassword.length === 0
        ? md `created ${names(created)}`
        : md `created ${names(created)}; without a password that they could log in by: ${names(needPassword)}`;
}
function replacedText({ replaced }) {
    switch (replaced.kind) {
        case 'nothing':
            return md `nothing: there was no database of this name`;
        case 'dropped':
            return replaced.safetyBackup === undefined
                ? md `what had this name was dropped, without a safety backup`
                : md `the old database was dropped; safety backup ${code(replaced.safetyBackup)}`;
        case 'kept':
            return md `the old database is kept as ${code(replaced.name)} until ${utc(replaced.until.toISOString())}${replaced.safetyBackup === undefined ? md `` : md `; safety backup ${code(replaced.safetyBackup)}`}`;
    }
}
function comparedText({ validation, source }) {
    if (source.kind === 'foreign')
        return md `no: nothing was recorded of this dump`;
    if (!validation)
        return md `no: validation was switched off`;
    const { objectsCompared, rowsCompared, tablesCompared, definitionsCompared } = validation;
    const counted = source.facts.totals.rows !== null;
    return join([
        counted
            ? md `${count(objectsCompared, 'object')} and ${count(rowsCompared, 'row')} in ${count(tablesCompared, 'table')}: ${comparison(validation)}`
            : md `${count(objectsCompared, 'object')}: ${comparison(validation)}; rows had not been counted`,
        ...(definitionsCompared
            ? []
            : [md `definitions were not compared, for the server is of another major version`]),
    ], md `; `);
}
function comparison({ ok, warnings, ...found }) {
    if (ok)
        return warnings.length > 0 ? md `as recorded, but for the notes below` : md `all as recorded`;
    const rows = found.rows.map(({ table: of, recorded, restored }) => md `rows of ${code(of)}: ${recorded ?? 'none'} recorded, ${restored ?? 'none'} now`);
    const findings = [
        ...found.missing.map(object => md `missing ${code(object)}`),
        ...found.unexpected.map(object => md `not in the backup: ${code(object)}`),
        ...found.changed.map(object => md `different ${code(object)}`),
        ...rows,
        ...found.contents.map(table => md `other rows in ${code(table)}`),
    ];
    return md `**${count(findings.length, 'difference')}:** ${sentence(findings)}`;
}
function wayBack({ database, replaced }, { restoreStep }) {
    if (replaced.kind === 'kept') {
        return details(md `How to go back (until ${utc(replaced.until.toISOString())})`, ...renamingBack(database, replaced.name, replaced.goBack));
    }
    if (replaced.kind === 'nothing' || replaced.safetyBackup === undefined)
        return undefined;
    const { safetyBackup } = replaced;
    return details(md `How to go back`, md `The safety backup holds the database as it was before. As a step of a workflow:`, yaml(restoreStep({ database, backup: safetyBackup, target: database })));
}
function renamingBack(database, kept, goBack) {
    if (goBack.length > maxStatementLength) {
        return [
            md `The statements are too long for this page. By hand: rename ${code(database)} to another name, then ${code(kept)} to ${code(database)}.`,
        ];
    }
    const shown = (0,format/* printable */.g$)(goBack);
    return [
        md `Run this in another database (postgres, say) while nobody is connected to ${code(database)}. The restored database stays, under another name.`,
        fence('sql', shown),
        ...(shown === goBack
            ? []
            : [md `Line breaks and other control characters are shown as escapes here: put them back.`]),
    ];
}

// EXTERNAL MODULE: ./lib/report/verify.js
var verify = __webpack_require__(13);
;// CONCATENATED MODULE: ./lib/report/pages/verify.js



function verifyPage(result, context) {
    const { verified } = result;
    return [
        verify_headline(result),
        problemTable(result),
        verifiedTable(verified),
        recoveryTable(verified),
        bullets('facts', locationFact(context)),
        ...verified.map(allChecks),
    ];
}
/** What is said of a backup that passed, which is no more than what was looked at. */
const proven = {
    checksum: md `whole: every byte is as recorded`,
    archive: md `whole: as recorded, and read to the end`,
    restore: md `proven: restored and compared`,
};
function verify_headline(result) {
    const unseen = (0,verify/* failuresWithoutEvidence */.NL)(result);
    const total = result.verified.length + unseen.length;
    const [first] = result.verified;
    const withVerdict = (verdict) => result.verified.filter(({ evidence }) => evidence.verdict === verdict).length;
    const failed = withVerdict('failed');
    const untried = withVerdict('unverifiable') + unseen.length;
    if (total === 0)
        return md `## Nothing was verified`;
    const name = first?.evidence.database ?? unseen[0]?.database ?? '';
    const of = (some) => total === 1 ? md `Backup of ${code(name)}` : md `${some} of ${count(total, 'backup')}`;
    if (failed > 0) {
        const also = untried > 0 ? md `, ${untried} could not be verified` : md ``;
        return md `## ❌ ${of(failed)} failed${also}`;
    }
    if (untried > 0 || !first)
        return md `## ❌ ${of(untried)} could not be verified`;
    const what = proven[first.evidence.level];
    return total === 1 ? md `## ✅ ${of(1)} ${what}` : md `## ✅ ${count(total, 'backup')} ${what}`;
}
/** Of all kinds in one table, of two columns only, so that it can be read on a narrow screen. */
function problemTable(result) {
    const problems = [
        ...result.verified.flatMap(({ evidence: { database, checks } }) => checks.filter(verify/* isWrong */.cG).map(check => ({ database, text: () => checkText(check) }))),
        ...(0,verify/* failuresWithoutEvidence */.NL)(result).map(({ database, failure }) => ({
            database,
            text: () => failureText(failure),
        })),
    ];
    if (problems.length === 0)
        return undefined;
    return table('problems', problems, [
        { title: 'Database', cell: ({ database }) => code(database) },
        { title: 'What failed, and what to do', cell: ({ text }) => text() },
    ]);
}
function checkText({ name, verdict, figure, problems, hint }) {
    const more = problems.length - maxListed;
    return lines([
        md `**${name}** ${verify/* verdictWords */.L2[verdict]}: ${figure}`,
        ...problems.slice(0, maxListed).map(problem => md `${problem}`),
        ...(more > 0 ? [md `and ${more} more: see the evidence`] : []),
        ...(hint ? [md `**What to do:** ${hint}`] : []),
    ]);
}
function verifiedTable(verified) {
    if (verified.length === 0)
        return undefined;
    const restored = verified.some(({ evidence }) => evidence.level === 'restore');
    return table('backups', verified, [
        { title: 'Database', cell: ({ evidence }) => code(evidence.database) },
        { title: 'Verdict', cell: ({ evidence }) => verdict(evidence.verdict) },
        { title: 'Level', cell: ({ evidence }) => md `${evidence.level}` },
        {
            title: 'Checks passed',
            align: 'right',
            cell: ({ evidence }) => unbroken((0,verify/* checksPassed */.CC)(evidence.checks)),
        },
        ...(restored
            ? [
                {
                    title: 'Rows',
                    align: 'right',
                    cell: ({ backup, evidence: { recovery } }) => recovery ? rowCount(backup.manifest.totals.rows) : none,
                },
                {
                    title: 'Recovered in',
                    align: 'right',
                    cell: ({ evidence: { recovery } }) => recovery ? took(recovery.totalSeconds) : none,
                },
            ]
            : []),
        { title: 'Backup', cell: ({ backup }) => code(backup.name) },
    ]);
}
function recoveryTable(verified) {
    const recovered = verified.flatMap(({ evidence: { database, recovery, scratch } }) => recovery ? [{ database, recovery, scratch }] : []);
    if (recovered.length === 0)
        return undefined;
    const part = (title, seconds) => ({
        title,
        align: 'right',
        cell: ({ recovery }) => took(recovery[seconds]),
    });
    return join([
        md `How long it took to get the data back:`,
        table('recoveries', recovered, [
            { title: 'Database', cell: ({ database }) => code(database) },
            part('Download', 'downloadSeconds'),
            part('Restore', 'restoreSeconds'),
            part('Indexes', 'indexesSeconds'),
            part('Validate', 'validateSeconds'),
            part('In all', 'totalSeconds'),
            { title: 'Restored on', cell: ({ scratch }) => (scratch ? place(scratch) : none) },
        ]),
    ], md `\n\n`);
}
function place({ kind, host, version }) {
    const at = host === null ? md `` : md ` ${code(host)}`;
    switch (kind) {
        case 'runner':
            return md `a throw-away PostgreSQL ${version} on the runner`;
        case 'server':
            return md `the server itself${at}, PostgreSQL ${version}`;
        case 'host':
            return md `another server${at}, PostgreSQL ${version}`;
    }
}
function allChecks({ backup, evidence, evidenceName }) {
    return details(md `All checks of ${code(backup.name)}`, table('checks', evidence.checks, [
        { title: 'Check', cell: ({ name }) => md `${name}` },
        { title: 'Verdict', cell: check => verdict(check.verdict) },
        { title: 'Figure', cell: ({ figure }) => md `${figure}` },
    ]), evidenceName === undefined
        ? md `The store did not take the evidence.`
        : md `Evidence: ${code(evidenceName)}`);
}
const marks = {
    passed: md `✅ `,
    failed: md `❌ `,
    unverifiable: md `⚠️ `,
    skipped: md ``,
};
const verdict = (of) => md `${marks[of]}${verify/* verdictWords */.L2[of]}`;

;// CONCATENATED MODULE: ./lib/report/markdown.js










/**
 * Results as a page of GitHub Flavored Markdown. Who reads it may be at a phone at 3 a.m.: first the
 * verdict, then what failed and what to do, then one table; what is rarely needed is folded.
 */
/** What a command came to, as a GitHub job summary. Never longer than `maxSummaryBytes`. */
function outcomeSummary(outcome, context) {
    switch (outcome.verb) {
        case 'databases':
            return page(databasesPage(outcome.result));
        case 'backup':
            return page(backupPage(outcome.result, context));
        case 'notify':
            return page(backupPage({ ...outcome.result, planned: [] }, context));
        case 'list':
            return page(listPage(outcome.result, context));
        case 'download':
            return page(downloadPage(outcome.result, context));
        case 'restore':
            return page(restorePage(outcome.result, context));
        case 'verify':
            return page(verifyPage(outcome.result, context));
        case 'prune':
            return page(prunePage(outcome.result, context));
        case 'check':
            return page(checkPage(outcome.result, context));
        case 'status':
            return page(statusPage(outcome.result, context));
    }
}
/** What a run that came to nothing says: its failure, with `details` where there are several parts. */
function failureSummary(verb, failure, details = []) {
    return page([
        md `## ❌ ${work[verb] ?? capitalized(verb)} failed`,
        md `${failure.message}`,
        bullets('of these', details),
        failure.hint ? md `**What to do:** ${failure.hint}` : undefined,
        md `Code: ${code(failure.code)}`,
    ]);
}
/** What a verb does, where its name alone makes no sentence. */
const work = {
    databases: 'Listing the databases',
    list: 'Listing the backups',
};
const capitalized = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

// EXTERNAL MODULE: ./lib/report/outcome.js
var report_outcome = __webpack_require__(5102);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
;// CONCATENATED MODULE: ./lib/report/outputs.js




const backupShape = '`{database, name, startedAt, snapshotAt, finishedAt, label, sizeBytes, sha256, rows, verifiedAt, verifiedLevel}` each';
/** GitHub makes no more jobs of one matrix. */
const maxMatrixJobs = 256;
const oneBackup = 'Only when exactly one backup was made.';
const failuresText = 'JSON array of `{database, code, message, hint}`: what failed, `[]` when nothing did. `database` is `null` where the whole run failed.';
/** What each action sets for the steps and jobs that follow, and what that is. */
const outputDefinitions = {
    databases: {
        databases: `JSON array of the names of the databases, for \`strategy.matrix\` and for the input \`databases\` of the other actions. A backslash precedes what would mean something else in that input: \`a,b\` is written \`a\\,b\`. Of more than ${maxMatrixJobs}, the most that a matrix takes, several share an item. Not set when the server could not be asked.`,
        'databases-escaped': 'The same with a backslash before every character, which means the same: a runner drops an output of a job in which the value of a secret is found, and a database may have such a name.',
        failures: failuresText,
    },
    backup: {
        backups: `JSON array of the backups that were made: ${backupShape}.`,
        failures: failuresText,
        'backup-name': `Name of the backup, for the input \`backup\` of the other actions. ${oneBackup}`,
        'size-bytes': `Bytes of the dump. ${oneBackup}`,
        sha256: `SHA-256 of the dump, in hexadecimal digits. ${oneBackup}`,
    },
    list: {
        backups: `JSON array of the backups, by database, the newest first: ${backupShape}. Backups that cannot be used are not in it. Not set when the store could not be read.`,
    },
    download: {
        files: 'JSON array of the paths of the files: the dump, its contents, the roles of the server if they were kept, and the manifest.',
        'backup-name': 'Name of the backup; of a dump without a manifest, its name in the store.',
        'size-bytes': 'Bytes of the dump.',
        sha256: 'SHA-256 of the dump, in hexadecimal digits. Not set where there is no manifest.',
        database: 'Database that the backup is of. Not set where there is no manifest.',
    },
    restore: {
        database: 'Database that was restored into.',
        'backup-name': 'Name of the backup that was restored; of a dump without a manifest, its name in the store.',
        'duration-seconds': 'Seconds that the whole restore took.',
        validated: '`true` when the restored database was compared with what was recorded and is equal to it, otherwise `false`.',
        'safety-backup': 'Name of the backup that was taken of the database that was replaced.',
        'replaced-database': 'Name under which the database that was replaced is kept for a while (strategy `swap`).',
        failures: failuresText,
    },
    verify: {
        verified: 'JSON array of the backups that were verified: `{database, backup, verdict, level, recoverySeconds, evidence}` each. `verdict` is `passed`, `failed` or `unverifiable`; `recoverySeconds` is `null` where nothing was restored; `evidence` is its name in the store, below the prefix.',
        failures: `${failuresText} Whatever was verified and did not pass is in it.`,
    },
    prune: {
        deleted: 'JSON array of the names of the backups that were deleted; of a dry run, of those that would be. A backup that is held is not in it.',
        'deleted-count': 'Number of backups that were deleted, or would be.',
        'kept-count': 'Number of backups that are left, or would be.',
        failures: `${failuresText} A plan that was refused is in it.`,
    },
    check: {
        findings: 'JSON array of `{level, code, database, message, hint}`, the worst first; `[]` when all is well. `level` is `error`, `warning` or `notice`; `database` is `null` where it is about no single one. Not set when the check could not be made.',
        healthy: '`true` when there is no finding of level `error`, otherwise `false`.',
    },
    notify: {
        backups: `JSON array of the backups that the run made: ${backupShape}.`,
        failures: `${failuresText} It is \`null\` as well where a job failed.`,
    },
    status: {
        databases: 'JSON array with the state of each database: `{database, server, newest, sizeChangePercent, lastVerification, proof, verifiedAt, nextExpectedAt, backups, unusable, storedBytes, failedRuns}` each. Not set when the store could not be read.',
    },
};
/** What an action sets when its command came to something, in whole or in part. */
function outputsOf(outcome) {
    switch (outcome.verb) {
        case 'databases':
            return given(databasesOutputs(outcome.result));
        case 'backup':
            return given(backupOutputs(outcome.result));
        case 'list': {
            const outputs = {
                backups: JSON.stringify((0,json.backupDocuments)(outcome.result.entries)),
            };
            return given(outputs);
        }
        case 'download':
            return given(downloadOutputs(outcome.result));
        case 'restore':
            return given(restoreOutputs(outcome.result));
        case 'verify':
            return given(verifyOutputs(outcome.result));
        case 'prune':
            return given(pruneOutputs(outcome.result));
        case 'check': {
            const { findings } = outcome.result;
            const outputs = {
                findings: JSON.stringify(findings.map(check/* findingDocument */.pJ)),
                healthy: String(!(0,freshness/* hasErrors */.Cs)(findings)),
            };
            return given(outputs);
        }
        case 'notify':
            return given(notifyOutputs(outcome.result));
        case 'status': {
            const outputs = {
                databases: JSON.stringify(outcome.result.statuses.map(check/* statusInShort */.Iu)),
            };
            return given(outputs);
        }
    }
}
/**
 * What an action sets when the run came to nothing. What is not known is left out: an empty list
 * would say that there are none.
 */
function failedOutputs(verb, failure) {
    const failures = JSON.stringify([{ database: null, ...(0,json.failureDocument)(failure) }]);
    const outputs = {
        databases: { failures },
        backup: { backups: '[]', failures },
        list: {},
        download: {},
        restore: { validated: 'false', failures },
        verify: { verified: '[]', failures },
        // Once something was deleted, a run comes to something.
        prune: { deleted: '[]', 'deleted-count': '0', failures },
        check: { healthy: 'false' },
        notify: { backups: '[]', failures },
        status: {},
    };
    return given(outputs[verb]);
}
function databasesOutputs({ selected, failures }) {
    const names = selected.map(({ name }) => name);
    return {
        databases: matrixOf(names.map(asItem)),
        'databases-escaped': matrixOf(names.map(asEscapedItem)),
        failures: JSON.stringify(failures.map(json.databaseFailureDocument)),
    };
}
/** As many jobs as a matrix takes; what one of them gets is a list again. */
function matrixOf(items) {
    if (items.length === 0)
        return undefined;
    const jobs = Object.values(Object.groupBy(items, (_, index) => index % maxMatrixJobs));
    return JSON.stringify(jobs.map((job = []) => job.join(',')));
}
const asEscapedItem = (name) => name.replace(/[^\n]/gu, '\\$&').replaceAll('\n', '?');
/** The pattern for a name. Nothing can escape a line feed, so that a wildcard has to stand for it. */
const asItem = (name) => (0,patterns/* escapePattern */.MP)(name).replaceAll('\n', '?');
function backupOutputs({ backups, failures }) {
    const [first, ...others] = backups;
    const only = others.length === 0 ? first : undefined;
    return {
        backups: JSON.stringify(backups.map(json.backupDocument)),
        failures: JSON.stringify(failures.map(json.databaseFailureDocument)),
        'backup-name': only?.name,
        'size-bytes': only && String(only.manifest.dump.sizeBytes),
        sha256: only?.manifest.dump.sha256,
    };
}
const notifyOutputs = ({ backups, failures }) => ({
    backups: JSON.stringify(backups.map(json.backupDocument)),
    failures: JSON.stringify(failures.map(json.databaseFailureDocument)),
});
function downloadOutputs({ chosen, files }) {
    const { name, manifest } = chosen.kind === 'backup' ? chosen.backup : { name: chosen.name, manifest: undefined };
    const sizeBytes = chosen.kind === 'backup' ? chosen.backup.manifest.dump.sizeBytes : chosen.sizeBytes;
    return {
        files: JSON.stringify(files),
        'backup-name': name,
        'size-bytes': String(sizeBytes),
        sha256: manifest?.dump.sha256,
        database: manifest?.database,
    };
}
function restoreOutputs(result) {
    const { replaced } = result;
    return {
        database: result.database,
        'backup-name': result.source.name,
        'duration-seconds': String(result.durationSeconds),
        // Anything else than a comparison that found no difference proves nothing.
        validated: String(result.validation?.ok === true),
        'safety-backup': replaced.kind === 'nothing' ? undefined : replaced.safetyBackup,
        'replaced-database': replaced.kind === 'kept' ? replaced.name : undefined,
        failures: JSON.stringify(result.failures.map(json.databaseFailureDocument)),
    };
}
const verifyOutputs = ({ verified, failures }) => ({
    verified: JSON.stringify(verified.map(json.verifiedDocument)),
    failures: JSON.stringify(failures.map(json.databaseFailureDocument)),
});
function pruneOutputs({ plans, deleted, failures }) {
    const total = plans.reduce((sum, { decisions }) => sum + decisions.length, 0);
    return {
        deleted: JSON.stringify(deleted),
        'deleted-count': String(deleted.length),
        'kept-count': String(total - deleted.length),
        failures: JSON.stringify(failures.map(json.databaseFailureDocument)),
    };
}
const given = (outputs) => Object.fromEntries(Object.entries(outputs).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));

// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(4639);
;// CONCATENATED MODULE: ./lib/frontends/action-terms.js


/**
 * Messages write options as on a command line; in an action they are inputs. What stands in quotes is
 * a name or a value, and stays.
 */
const inActionTerms = (text) => text
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : wordsInActionTerms(part)))
    .join('');
const wordsInActionTerms = (text) => text
    .replace(/(?<![\w-])--(no-)?([a-z]+(?:-[a-z]+)*)/g, (flag, no, rest) => {
    const name = (0,definitions/* isOption */.oL)(rest) ? rest : rest.replace(/-file$/, '');
    if ((0,definitions/* isOption */.oL)(name))
        return no ? `\`${name}: false\`` : `\`${name}\``;
    return rest === 'verbose' ? 'debug logging (ACTIONS_STEP_DEBUG)' : flag;
})
    .replace(/\bPG_BACKUP_([A-Z_]+)/g, (variable, rest) => {
    const name = rest.toLowerCase().replaceAll('_', '-');
    return (0,definitions/* isOption */.oL)(name) ? `\`${name}\`` : variable;
})
    .replace(/pg-azure-backup ([a-z]+)/g, (command, verb) => (0,definitions/* isVerb */.ek)(verb) ? `the ${verb} action` : command);
/**
 * A line that the runner takes for text. It finds a command at the start of a line, whatever white
 * space is before, or `##[` anywhere; and to it a line also ends at a lone carriage return.
 */
const withoutCommands = (line) => (0,format/* printable */.g$)(line)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');

// EXTERNAL MODULE: ./lib/frontends/reword.js
var reword = __webpack_require__(9972);
// EXTERNAL MODULE: ./lib/frontends/run.js + 4 modules
var run = __webpack_require__(7044);
// EXTERNAL MODULE: ./lib/frontends/terminal.js
var frontends_terminal = __webpack_require__(7097);
;// CONCATENATED MODULE: ./lib/frontends/github-action.js















const exitCodes = { done: 0, failed: 1, usage: 2 };
/** What the main step tells the post step. Nothing of it is secret. */
const state = {
    verb: 'verb',
    remains: 'remains',
    /** Not empty once the target itself was being replaced. */
    replacing: 'replacing',
    /** What main had no time to say; empty otherwise. */
    lastWords: 'last-words',
};
/** Runs a verb as an action: reads its inputs, shows progress, sets outputs and the job summary. */
async function runAction(verb) {
    const log = openLog();
    try {
        core/* saveState */.LZ(state.verb, verb);
        process.exitCode = await runVerb(verb, log);
    }
    catch (error) {
        // Not of the work, which tells by itself: a file of the runner that cannot be written, say.
        const { message, hint } = (0,catalog_failure/* asFailure */.h_)(error);
        log.error(message, hint);
        process.exitCode = exitCodes.failed;
    }
}
async function runVerb(verb, log) {
    const { parsed, environment } = readInputs(verb, log);
    for (const warning of parsed.warnings)
        log.warn(warning);
    if (parsed.kind === 'refused')
        return await refuse(verb, parsed.errors, log);
    const task = taskOf(verb, parsed);
    const ended = await (0,run.carryOut)(task, surroundingsOf(log, environment), () => log.sayLastWords());
    const exitCode = await report(task, ended, environment, log);
    await ended.told;
    return exitCode;
}
/**
 * An action reads its inputs alone: no variable by which the command line or PostgreSQL's own
 * programs would take options. `PGPASSFILE` stays: it holds no option, but where a password may be.
 */
function forgetVariables() {
    for (const name of Object.keys(process.env)) {
        if (/^PG(?!PASSFILE$)/.test(name))
            delete process.env[name];
    }
}
async function refuse(verb, problems, log) {
    const errors = problems.map(problem => inActionTerms(log.clean(problem)));
    const [first = ''] = errors;
    const several = `${errors.length} inputs are wrong:`;
    const hint = 'The README of the action lists its inputs. Nothing was contacted.';
    const failure = (message) => new catalog_failure/* Failure */.HR('USAGE', message, hint);
    const whole = failure(errors.length === 1 ? `wrong input: ${first}` : [several, ...errors].join(' '));
    if (errors.length === 1)
        log.error(whole.message, hint);
    else
        log.error(several, hint, errors);
    setOutputs(failedOutputs(verb, whole), log);
    const summary = errors.length === 1
        ? failureSummary(verb, whole)
        : failureSummary(verb, failure(several), errors);
    await writeSummary(summary, log);
    return exitCodes.usage;
}
/**
 * The post step of an action: removes what the main step left when it was cut off before it could
 * clean up by itself. Warns, and never fails the job.
 */
async function runCleanup() {
    const log = openLog();
    // All of it at once: it stands in the environment, like the inputs.
    const verb = core/* getState */.Gu(state.verb);
    const remains = core/* getState */.Gu(state.remains);
    const replacing = core/* getState */.Gu(state.replacing) !== '';
    const lastWords = core/* getState */.Gu(state.lastWords);
    if (!remains || !(0,definitions/* isVerb */.ek)(verb))
        return;
    try {
        const left = JSON.parse(remains);
        await removeWhatIsLeft(verb, { ...left, replacing }, lastWords, log);
    }
    catch (error) {
        log.warn(`What the run that was cut off left behind could not be removed: ${(0,catalog_failure/* messageOf */.bD)(error)}. The next run on the same server will.`);
    }
}
async function removeWhatIsLeft(verb, remains, lastWords, log) {
    const { parsed, environment } = readInputs(verb, log);
    const sayLastWords = () => {
        if (lastWords === '')
            return;
        const { message, hint } = JSON.parse(lastWords);
        log.warn(`${message}. ${hint}`);
    };
    try {
        const { removeRemains } = await Promise.all(/* import() */[__webpack_require__.e(295), __webpack_require__.e(796)]).then(__webpack_require__.bind(__webpack_require__, 4796));
        const { dropped, isBack } = await removeRemains(parsed.kind === 'parsed' ? taskOf(verb, parsed) : undefined, remains, {
            ...surroundingsOf(log, environment),
            remember: () => undefined,
            signal: AbortSignal.timeout(cleanupMs),
            run: (0,run/* runInfo */.Q)(environment),
        });
        for (const name of dropped) {
            log.info(`Dropped "${name}", which the run that was cut off had not finished`);
        }
        if (!isBack)
            sayLastWords();
    }
    catch (error) {
        sayLastWords();
        throw error;
    }
}
/** A post step of a cancelled job has five minutes in all. */
const cleanupMs = 60_000;
/**
 * What equals the default stands for itself, and white space at the ends was typed by nobody. Once they
 * are read, neither they nor what else is secret is left in the process's own environment.
 */
function readInputs(verb, log) {
    forgetVariables();
    const input = (name) => core/* getInput */.V4(name, { trimWhitespace: false });
    // All that there are, and at once: also those that are refused, or that the verb does not take.
    for (const name of definitions/* optionNames */.W6)
        if ((0,definitions/* definitionOf */.Fg)(name).secret)
            log.mask(input(name));
    const parsed = (0,parse/* parseOptions */.Ac)(verb, [], {
        env: process.env,
        input,
        readSecretFile: path => {
            throw new Error(`${path} was not to be read: an action has no flags`);
        },
    });
    if (parsed.kind === 'parsed') {
        for (const secret of (0,secrets/* secretsIn */.V)(parsed.values))
            log.mask(secret);
    }
    return { parsed, environment: (0,environment/* withdrawEnvironment */.Cw)(process.env) };
}
// TypeScript cannot see that the verb and its values belong together.
const taskOf = (verb, { values, given }) => ({ verb, values, given });
const surroundingsOf = (log, environment) => ({
    reporter: {
        ...log,
        lastWords: words => {
            log.lastWords(words);
            // Stays when main has told how it ended: what has the target's name then is not ours to drop.
            if (words)
                core/* saveState */.LZ(state.replacing, 'true');
            core/* saveState */.LZ(state.lastWords, words ? JSON.stringify(words) : '');
        },
    },
    environment,
    mask: secret => log.mask(secret),
    clean: text => log.clean(text),
    reword: inActionTerms,
    complete: hint => hint,
    wayToRestore: (_given, which) => `run the restore action with ${restoreInputs(which)}`,
    remember: remains => core/* saveState */.LZ(state.remains, remains ? JSON.stringify(remains) : ''),
});
/**
 * The runner's log, all of it on standard output: standard error is read apart, and would come out
 * of order. What is warned of or fails is an annotation as well; the runner keeps ten of a kind, but
 * all are in the log. Secrets are told to the runner, and replaced by ourselves besides.
 */
function openLog() {
    const { stdout } = process;
    const terminal = (0,frontends_terminal/* openTerminal */.j)({ stdout, stderr: stdout }, core/* isDebug */._o() ? 'verbose' : 'normal', withoutCommands);
    // Masked first: in other words, a secret would not be found any more.
    const reworded = (text) => inActionTerms(terminal.clean(text));
    const annotate = (tell, lines) => tell(lines.map(line => (0,format/* printable */.g$)(reworded(line))).join('\n'));
    return {
        ...terminal,
        info: message => terminal.info(reworded(message)),
        detail: message => terminal.detail(reworded(message)),
        warn: message => annotate(core/* warning */.$e, [message]),
        error: (message, hint, details = []) => annotate(core/* error */.z3, [message, ...details.map(detail => `- ${detail}`), `HINT: ${hint}`]),
        mask: secret => {
            const forms = terminal.mask(secret);
            for (const form of forms)
                core/* setSecret */.Pq(form);
            return forms;
        },
    };
}
/** GitHub takes 1 MiB of UTF-16 from all steps of a job together, and drops all of it when there is more. */
const maxOutputLength = 256 * 1024;
function setOutputs(outputs, log) {
    for (const [name, value] of Object.entries(outputs)) {
        if (value.length <= maxOutputLength)
            core/* setOutput */.uH(name, value);
        else {
            log.warn(`The output "${name}" is not set: it is ${Math.ceil(value.length / 1024)} KiB long, and GitHub takes 1 MiB from a whole job, twice for each character. Name fewer databases.`);
        }
    }
}
/** Sets outputs and the summary, says what failed, and returns the exit code. */
async function report(task, { ending, interruptedBy }, environment, log) {
    if (ending.kind === 'failure') {
        const failure = (0,reword/* rewordedFailure */.n)(ending.failure, wordingFor(log));
        for (const line of ending.failure.words)
            log.detail(line);
        log.error(failure.message, failure.hint);
        setOutputs(failedOutputs(task.verb, failure), log);
        await writeSummary(failureSummary(task.verb, failure), log);
        return interruptedBy ?? (failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed);
    }
    const { location } = ending;
    const outcome = (0,reword/* rewordedOutcome */.B)(ending.outcome, wordingFor(log));
    const failures = (0,report_outcome.failuresOf)(outcome);
    for (const line of (0,report_outcome.failuresOf)(ending.outcome).flatMap(({ failure }) => failure.words)) {
        log.detail(line);
    }
    for (const { database, failure } of failures) {
        log.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
    }
    if (outcome.verb === 'check')
        annotateFindings(outcome.result.findings, log);
    const now = new Date();
    const text = (0,report_text.outcomeText)(outcome, now);
    // Tables hold names, which may look like anything.
    if (text !== '')
        log.result(outcome.verb === 'restore' ? inActionTerms(text) : text);
    setOutputs(outputsOf(outcome), log);
    const restoreStep = (which) => restoreStepYaml(task.given, which, environment);
    const summary = outcomeSummary(outcome, { now, location, restoreStep });
    await writeSummary(summary, log);
    return interruptedBy ?? ((0,report_outcome.isGreen)(outcome) ? exitCodes.done : exitCodes.failed);
}
/** A finding is an annotation, so that it is seen without opening the log. */
function annotateFindings(findings, log) {
    for (const { level, code, database, message, hint } of findings) {
        const what = `${code}: ${database === null ? '' : `"${database}": `}${message}`;
        if (level === 'error')
            log.error(what, hint);
        else if (level === 'warning')
            log.warn(`${what}. ${hint}`);
        else
            core/* notice */.lm((0,format/* printable */.g$)(inActionTerms(log.clean(`${what}. ${hint}`))));
    }
}
/** As outputs and the summary show it: without secrets, which an escape there would hide from a mask. */
function wordingFor(log) {
    const reworded = (text) => inActionTerms(log.clean(text));
    return { message: reworded, hint: reworded };
}
/** A runner may have no summaries: that is no reason to fail. */
async function writeSummary(markdown, log) {
    try {
        await core/* summary */.z.addRaw(log.clean(markdown)).write();
    }
    catch (error) {
        log.detail(`There is no job summary: ${(0,catalog_failure/* messageOf */.bD)(error)}`);
    }
}
/** The inputs of a restore that say what, and whereto. */
const whichInputs = ({ database, backup, target }) => Object.entries({
    database,
    backup,
    ...(target === database ? {} : { 'target-database': target }),
    confirm: target,
});
const restoreInputs = (which) => whichInputs(which)
    .map(([input, value]) => `${input}: ${JSON.stringify(value)}`)
    .concat('safety-backup: false', 'accept-unproven-safety-backup: true')
    .concat('on-constraint-failure: report', which.loadSearchPath ? 'load-search-path: true' : [])
    .join(', ');
/** The step of a workflow that restores a backup, from the same place and with the same login. */
function restoreStepYaml(given, which, { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }) {
    const action = repository ? `${repository}/restore@${ref || 'main'}` : './restore';
    const where = definitions/* connectionOptions */.HZ.flatMap(name => {
        const option = given.get(name);
        if (option === undefined)
            return [];
        return option.kind === 'text'
            ? [`${name}: ${yamlString(option.text)}`]
            : [`${name}: \${{ secrets.… }} # as in this job`];
    });
    return [
        `- uses: ${action}`,
        '  with:',
        ...whichInputs(which).map(([input, value]) => `    ${input}: ${yamlString(value)}`),
        ...where.map(line => `    ${line}`),
    ].join('\n');
}
/** A workflow would take a name with an expression in it for the expression's value. */
const yamlString = (text) => 
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours
JSON.stringify(text).replaceAll('${{', "${{ '${{' }}");


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


/***/ })

};
