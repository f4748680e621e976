export const id = 657;
export const ids = [657,406,492,972,102];
export const modules = {

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Pu: () => (/* binding */ parseStamp),
/* harmony export */   Px: () => (/* binding */ parseFileName),
/* harmony export */   QN: () => (/* binding */ databaseFolder),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   nP: () => (/* binding */ fileEndings),
/* harmony export */   xE: () => (/* binding */ formatStamp)
/* harmony export */ });
/* unused harmony exports encodeDatabase, decodeDatabase */
/**
 * How a backup's files are named in the store, and back.
 *
 *     {database}/{database}_{2026-11-21T03-00-00Z}.dump
 *
 * Every PostgreSQL database name maps to exactly one path segment and back: what would not survive
 * as a segment is percent-encoded byte by byte, and `%` itself always is.
 */
/** The files of one backup, by the ending of their names. The manifest is written last. */
const fileEndings = {
    dump: '.dump',
    contents: '.contents.json.gz',
    roles: '.roles.sql',
    manifest: '.manifest.json',
};
// Control characters and XML's non-characters cannot be listed by Azure; `/` and `\` separate
// segments; a trailing dot is dropped by Azure; leading `.` and `_` are kept for other uses.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded
const unsafe = /[/\\%\u0000-\u001f\u007f-\u009f\ufffe\uffff]|^[._]|\.$/gu;
const percentEncode = (text) => [...Buffer.from(text, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
/** The path segment that stands for a database. */
const encodeDatabase = (database) => database.replace(unsafe, percentEncode);
/** The database that a path segment stands for, or `undefined` when no database maps to it. */
function decodeDatabase(segment) {
    try {
        const database = decodeURIComponent(segment);
        return encodeDatabase(database) === segment ? database : undefined;
    }
    catch {
        return undefined;
    }
}
/** The folder of a database's backups, with its trailing slash. */
const databaseFolder = (database) => `${encodeDatabase(database)}/`;
/** `{database}_{stamp}`: what a user calls the backup. */
const backupName = ({ database, stamp }) => `${encodeDatabase(database)}_${stamp}`;
/** The name in the store of one file of a backup. */
const fileName = (place, file) => databaseFolder(place.database) + backupName(place) + fileEndings[file];
const place = /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;
/** What a name in the store stands for, or `undefined` when it is not a file of a backup of ours. */
function parseFileName(name) {
    const groups = place.exec(name)?.groups;
    if (!groups?.folder || !groups.stamp || groups.name !== groups.folder)
        return undefined;
    const database = decodeDatabase(groups.folder);
    const file = Object.keys(fileEndings).find(key => fileEndings[key] === groups.ending);
    if (database === undefined || file === undefined || !parseStamp(groups.stamp))
        return undefined;
    return { place: { database, stamp: groups.stamp }, file };
}
/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
const formatStamp = (time) => `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
function parseStamp(stamp) {
    const [date, time] = stamp.split('T');
    const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
    return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}


/***/ }),

/***/ 1657:
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
// EXTERNAL MODULE: ./lib/options/definitions.js
var definitions = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/options/parse.js + 2 modules
var parse = __webpack_require__(442);
// EXTERNAL MODULE: ./lib/options/secrets.js
var secrets = __webpack_require__(9919);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(6879);
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

;// CONCATENATED MODULE: ./lib/report/markdown.js



/** Of a listing within a sentence. */
const maxListed = 20;
/** Longer ones are written for people: a database may have a comment of any length. */
const maxStatementLength = 20_000;
/** Snippets that are shown one by one; with more databases, one stands for all. */
const maxSnippets = 5;
/** What a command came to, as a GitHub job summary. Never longer than `maxSummaryBytes`. */
function outcomeSummary(outcome, context) {
    switch (outcome.verb) {
        case 'databases':
            return page(databasesPage(outcome.result));
        case 'backup':
            return page(backupPage(outcome.result, context));
        case 'list':
            return page(listPage(outcome.result, context));
        case 'download':
            return page(downloadPage(outcome.result, context));
        case 'restore':
            return page(restorePage(outcome.result, context));
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
function backupVerdict({ backups, failures, planned }) {
    const total = backups.length + failures.length + planned.length;
    const [firstFailure] = failures;
    const [firstBackup] = backups;
    if (planned.length > 0) {
        return failures.length > 0
            ? md `## ❌ Dry run: ${failures.length} of ${count(total, 'database')} cannot be backed up`
            : md `## Dry run: ${count(total, 'database')} would be backed up`;
    }
    if (firstFailure && total === 1)
        return md `## ❌ Backup of ${code(firstFailure.database)} failed`;
    if (failures.length > 0 && failures.length === total) {
        return md `## ❌ Nothing was backed up: all ${total} databases failed`;
    }
    if (failures.length > 0)
        return md `## ❌ ${failures.length} of ${total} databases failed`;
    if (firstBackup && total === 1)
        return md `## ✅ ${code(firstBackup.manifest.database)} backed up`;
    return total === 0 ? md `## Nothing was backed up` : md `## ✅ ${total} databases backed up`;
}
/** Two columns only, so that a long message can be read on a narrow screen. */
function failureTable(failures) {
    if (failures.length === 0)
        return undefined;
    return table('failures', failures, [
        { title: 'Database', cell: ({ database }) => code(database) },
        {
            title: 'What failed, and what to do',
            cell: ({ failure }) => lines([
                md `${failure.message}`,
                ...(failure.hint ? [md `**What to do:** ${failure.hint}`] : []),
                md `Code: ${code(failure.code)}`,
            ]),
        },
    ]);
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
    cell: ({ manifest }) => unbroken(clock(manifest.snapshotAt)),
};
/** The last, for it is wide and a narrow screen shows the first ones. */
const nameColumn = { title: 'Backup', cell: ({ name }) => code(name) };
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
const toolOf = ({ client, dump, exclusions: { pgDumpOptions } }) => md `pg_dump ${client.version}, compression ${dump.compression}${pgDumpOptions.length > 0 ? md `, ${markdown_names(pgDumpOptions)}` : md ``}`;
/** What the user wanted left out of the dump; `none` when nothing. */
function exclusionsOf({ exclusions: { schemas, tableData } }) {
    const tables = tableData.map(({ schema, name }) => `${schema}.${name}`);
    const parts = [
        ...(schemas.length > 0 ? [md `${noun(schemas.length, 'schema')} ${markdown_names(schemas)}`] : []),
        ...(tables.length > 0 ? [md `rows of ${markdown_names(tables)}`] : []),
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
function restorePage(result, context) {
    const { dryRun, validation, warnings, leftOut } = result;
    return [
        restoreVerdict(result),
        dryRun ? md `**Nothing was changed.** The backup was fetched and is whole.` : undefined,
        warnings.length > 0 ? md `The data is in place. What is left to do:` : undefined,
        bullets('warnings', warnings),
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
function restoreVerdict({ database, backup, dryRun, validation, warnings, }) {
    const source = backup.manifest.database;
    const as = database === source ? md `` : md ` as ${code(database)}`;
    if (dryRun)
        return md `## Dry run: ${code(source)} would be restored${as}`;
    const restored = md `${code(source)} restored${as}`;
    if (validation?.ok === false)
        return md `## ❌ ${restored}, but not as recorded`;
    if (warnings.length > 0)
        return md `## ⚠️ ${restored}, with ${count(warnings.length, 'warning')}`;
    return validation ? md `## ✅ ${restored} and compared` : md `## ✅ ${restored}, not compared`;
}
function restoreFacts(result, { now, location }) {
    const { manifest } = result.backup;
    const { roles } = result;
    const done = [
        ['Replaced', replacedText(result)],
        ...(roles && roles.created.length > 0 ? [['Roles', rolesText(roles)]] : []),
        ['Compared', comparedText(result)],
        ['Took', md `${(0,format/* formatDuration */.a3)(result.durationSeconds)}`],
    ];
    return facts([
        ['Backup', code(result.backup.name)],
        ['Data as of', md `${utc(manifest.snapshotAt)} (${ageOf(manifest.snapshotAt, now)})`],
        ['Taken from', serverOf(manifest)],
        ['Label', md `${manifest.label}`],
        ['Size of the dump', md `${(0,format/* formatBytes */.z3)(manifest.dump.sizeBytes)}`],
        ...(location === undefined ? [] : [['Store', code(location)]]),
        ...(result.dryRun ? [] : done),
    ]);
}
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
            return md `the old database is kept as ${code(replaced.name)} until ${utc(replaced.until.toISOString())}`;
    }
}
function comparedText({ validation, backup }) {
    if (!validation)
        return md `no: validation was switched off`;
    const { objectsCompared, rowsCompared, tablesCompared, definitionsCompared } = validation;
    const counted = backup.manifest.totals.rows !== null;
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
function listPage(entries, { now, location }) {
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
        bullets('facts', [
            ...locationFact({ location }),
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
        const time = (0,names/* parseStamp */.Pu)(place.stamp);
        return time ? unbroken(show(time.toISOString())) : none;
    };
    const ageColumn = {
        title: 'Age',
        align: 'right',
        cell: ({ manifest }) => unbroken(age(manifest.snapshotAt, now)),
    };
    return [
        column(databaseColumn, ({ place }) => code(place.database)),
        column(ageColumn, ofStamp(time => age(time, now))),
        column(timeColumn, ofStamp(clock)),
        column({ title: 'Label', cell: ({ manifest }) => md `${manifest.label}` }, () => md `❌ broken`),
        column(dumpColumn),
        column(rowsColumn),
        column(nameColumn, ({ name }) => code(name)),
    ];
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
function downloadPage({ backup, files }, context) {
    const { manifest } = backup;
    const sha256 = (path) => {
        if (path.endsWith(names/* fileEndings */.nP.dump))
            return code(manifest.dump.sha256);
        if (path.endsWith(names/* fileEndings */.nP.contents))
            return code(manifest.contents.sha256);
        return manifest.roles && path.endsWith(names/* fileEndings */.nP.roles) ? code(manifest.roles.sha256) : none;
    };
    return [
        md `## ✅ ${code(backup.name)} downloaded`,
        table('files', files, [
            { title: 'File', cell: code },
            { title: 'SHA-256, checked', cell: sha256 },
        ]),
        bullets('facts', [
            md `**Data as of:** ${utc(manifest.snapshotAt)} (${ageOf(manifest.snapshotAt, context.now)})`,
            md `**Server:** ${serverOf(manifest)}`,
            md `**Size of the dump:** ${(0,format/* formatBytes */.z3)(manifest.dump.sizeBytes)}`,
            ...locationFact(context),
        ]),
    ];
}
const locationFact = ({ location }) => location === undefined ? [] : [md `**Store:** ${code(location)}`];
const serverOf = ({ server }) => md `${code(`${server.host}:${server.port}`)}, PostgreSQL ${server.version}`;
/** `2026-11-21 03:00:00`, for a column whose title says UTC. */
const clock = (time) => time.slice(0, 19).replace('T', ' ');
const utc = (time) => `${clock(time)} UTC`;
const age = (time, now) => (0,format/* formatAge */.nV)((now.getTime() - Date.parse(time)) / 1000);
const ageOf = (time, now) => `${age(time, now)} ago`;
const took = (seconds) => unbroken((0,format/* formatDuration */.a3)(seconds));
const speed = (bytes, seconds) => seconds > 0 ? unbroken(`${(0,format/* formatBytes */.z3)(bytes / seconds)}/s`) : none;
const rowCount = (rows) => rows === null ? unbroken('not counted') : md `${rows}`;
const sum = (values) => values.reduce((a, b) => a + b, 0);
/** `null` as soon as one is not known: half a sum would look like a whole one. */
const sumOrNull = (values) => values.reduce((a, b) => (a === null || b === null ? null : a + b), 0);
const noun = (value, one, many = `${one}s`) => (value === 1 ? one : many);
const count = (value, one, many) => `${(0,format/* formatCount */.B4)(value)} ${noun(value, one, many)}`;
const capitalized = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
const distinct = (values) => [...new Set(values.map(({ markdown }) => markdown))].map(markdown => ({ markdown }));
const sentence = (values) => join([
    ...values.slice(0, maxListed),
    ...(values.length > maxListed ? [md `and ${values.length - maxListed} more`] : []),
], md `, `);
const markdown_names = (values) => sentence(values.map(code));

// EXTERNAL MODULE: ./lib/report/outcome.js
var report_outcome = __webpack_require__(5102);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
;// CONCATENATED MODULE: ./lib/report/outputs.js


const backupShape = '`{database, name, startedAt, snapshotAt, finishedAt, label, sizeBytes, sha256, rows, verifiedAt}` each';
const oneBackup = 'Only when exactly one backup was made.';
const failuresText = 'JSON array of `{database, code, message, hint}`: what failed, `[]` when nothing did. `database` is `null` where the whole run failed.';
/** What each action sets for the steps and jobs that follow, and what that is. */
const outputDefinitions = {
    databases: {
        databases: 'JSON array of the names of the databases, for `strategy.matrix` and for the input `databases` of the other actions. A backslash precedes what would mean something else in that input: `a,b` is written `a\\,b`. Not set when the server could not be asked.',
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
        'backup-name': 'Name of the backup.',
        'size-bytes': 'Bytes of the dump.',
        sha256: 'SHA-256 of the dump, in hexadecimal digits.',
        database: 'Database that the backup is of.',
    },
    restore: {
        database: 'Database that was restored into.',
        'backup-name': 'Name of the backup that was restored.',
        'duration-seconds': 'Seconds that the whole restore took.',
        validated: '`true` when the restored database was compared with what was recorded and is equal to it, otherwise `false`.',
        'safety-backup': 'Name of the backup that was taken of the database before it was dropped.',
        'replaced-database': 'Name under which the database that was replaced is kept for a while (strategy `swap`).',
        failures: failuresText,
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
            const outputs = { backups: JSON.stringify((0,json.backupDocuments)(outcome.result)) };
            return given(outputs);
        }
        case 'download':
            return given(downloadOutputs(outcome.result));
        case 'restore':
            return given(restoreOutputs(outcome.result));
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
    };
    return given(outputs[verb]);
}
function databasesOutputs({ selected, failures }) {
    return {
        databases: JSON.stringify(selected.map(({ name }) => asItem(name))),
        failures: JSON.stringify(failures.map(json.databaseFailureDocument)),
    };
}
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
function downloadOutputs({ backup, files }) {
    return {
        files: JSON.stringify(files),
        'backup-name': backup.name,
        'size-bytes': String(backup.manifest.dump.sizeBytes),
        sha256: backup.manifest.dump.sha256,
        database: backup.manifest.database,
    };
}
function restoreOutputs(result) {
    const { replaced } = result;
    return {
        database: result.database,
        'backup-name': result.backup.name,
        'duration-seconds': String(result.durationSeconds),
        // Anything else than a comparison that found no difference proves nothing.
        validated: String(result.validation?.ok === true),
        'safety-backup': replaced.kind === 'dropped' ? replaced.safetyBackup : undefined,
        'replaced-database': replaced.kind === 'kept' ? replaced.name : undefined,
        failures: '[]',
    };
}
const given = (outputs) => Object.fromEntries(Object.entries(outputs).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));

// EXTERNAL MODULE: ./lib/report/text.js + 1 modules
var report_text = __webpack_require__(7972);
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

// EXTERNAL MODULE: ./lib/frontends/run.js
var run = __webpack_require__(1492);
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
    forgetVariables();
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
    const parsed = readInputs(verb, log);
    for (const warning of parsed.warnings)
        log.warn(warning);
    if (parsed.kind === 'refused')
        return await refuse(verb, parsed.errors, log);
    const task = taskOf(verb, parsed);
    const ended = await (0,run.carryOut)(task, surroundingsOf(log), () => log.sayLastWords());
    return await report(task, ended, log);
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
    setOutputs(failedOutputs(verb, whole));
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
    forgetVariables();
    const log = openLog();
    const verb = core/* getState */.Gu(state.verb);
    const remains = core/* getState */.Gu(state.remains);
    if (!remains || !(0,definitions/* isVerb */.ek)(verb))
        return;
    try {
        await removeWhatIsLeft(verb, remains, log);
    }
    catch (error) {
        log.warn(`What the run that was cut off left behind could not be removed: ${(0,catalog_failure/* messageOf */.bD)(error)}. The next restore into the same target will.`);
    }
}
async function removeWhatIsLeft(verb, remains, log) {
    const parsed = readInputs(verb, log);
    const words = core/* getState */.Gu(state.lastWords);
    const sayLastWords = () => {
        if (words === '')
            return;
        const { message, hint } = JSON.parse(words);
        log.warn(`${message}. ${hint}`);
    };
    try {
        const { removeRemains } = await Promise.all(/* import() */[__webpack_require__.e(59), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 5720));
        const left = JSON.parse(remains);
        const { dropped, isBack } = await removeRemains(parsed.kind === 'parsed' ? taskOf(verb, parsed) : undefined, { ...left, replacing: core/* getState */.Gu(state.replacing) !== '' }, {
            ...surroundingsOf(log),
            remember: () => undefined,
            signal: AbortSignal.timeout(cleanupMs),
            run: (0,run.runInfo)(process.env),
        });
        for (const name of dropped) {
            log.info(`Dropped "${name}", which the restore that was cut off had not finished`);
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
/** What equals the default stands for itself, and white space at the ends was typed by nobody. */
function readInputs(verb, log) {
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
    return parsed;
}
// TypeScript cannot see that the verb and its values belong together.
const taskOf = (verb, { values, given }) => ({ verb, values, given });
const surroundingsOf = (log) => ({
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
    environment: process.env,
    mask: secret => log.mask(secret),
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
const setOutputs = (outputs) => {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
};
/** Sets outputs and the summary, says what failed, and returns the exit code. */
async function report(task, { ending, interruptedBy }, log) {
    if (ending.kind === 'failure') {
        const failure = reworded(ending.failure, log);
        log.error(failure.message, failure.hint);
        setOutputs(failedOutputs(task.verb, failure));
        await writeSummary(failureSummary(task.verb, failure), log);
        return interruptedBy ?? (failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed);
    }
    const { location } = ending;
    const outcome = rewordedOutcome(ending.outcome, log);
    const failures = (0,report_outcome.failuresOf)(outcome);
    for (const { database, failure } of failures) {
        log.error(`"${database}": ${failure.message}`, failure.hint);
    }
    const now = new Date();
    const text = (0,report_text.outcomeText)(outcome, now);
    // Tables hold names, which may look like anything.
    if (text !== '')
        log.result(outcome.verb === 'restore' ? inActionTerms(text) : text);
    setOutputs(outputsOf(outcome));
    const restoreStep = (which) => restoreStepYaml(task.given, which);
    const summary = outcomeSummary(outcome, { now, location, restoreStep });
    await writeSummary(summary, log);
    return interruptedBy ?? (failures.length > 0 ? exitCodes.failed : exitCodes.done);
}
/** As outputs and the summary show it: without secrets, which an escape there would hide from a mask. */
const reworded = ({ code, message, hint }, log) => new catalog_failure/* Failure */.HR(code, inActionTerms(log.clean(message)), inActionTerms(log.clean(hint)));
function rewordedOutcome(outcome, log) {
    const all = (failures) => failures.map(({ database, failure }) => ({ database, failure: reworded(failure, log) }));
    const { verb, result } = outcome;
    switch (verb) {
        case 'backup':
            return { verb, result: { ...result, failures: all(result.failures) } };
        case 'databases':
            return { verb, result: { ...result, failures: all(result.failures) } };
        default:
            return outcome;
    }
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
    .concat('safety-backup: false')
    .join(', ');
/** The step of a workflow that restores a backup, from the same place and with the same login. */
function restoreStepYaml(given, which) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
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

/***/ 1492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryOut: () => (/* binding */ carryOut),
/* harmony export */   runInfo: () => (/* binding */ runInfo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);


const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const interruptions = ['SIGHUP', 'SIGINT', 'SIGTERM'];
/** After an interruption this much time is left to clean up; then the process ends regardless. */
const interruptionMs = 5000;
/**
 * Carries a task out, unless a signal interrupts it: then what was begun is ended and cleaned up, and
 * should that take too long, the process ends after `cutOff` has said its last words.
 */
async function carryOut(task, surroundings, cutOff) {
    const interruption = new AbortController();
    let interruptedBy;
    const interrupt = (signal) => {
        const exitCode = exitCodes[signal];
        interruptedBy = exitCode;
        const end = () => {
            cutOff();
            process.exit(exitCode);
        };
        setTimeout(end, interruptionMs).unref();
        interruption.abort(new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INTERRUPTED', `interrupted by ${signal}`, 'Nothing half-done counts as a backup. Run again when you like.'));
    };
    for (const signal of interruptions)
        process.on(signal, interrupt);
    try {
        const { perform } = await Promise.all(/* import() */[__webpack_require__.e(59), __webpack_require__.e(720), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 5720));
        const performed = await perform(task, {
            ...surroundings,
            signal: interruption.signal,
            run: runInfo(surroundings.environment),
        });
        return { ending: { kind: 'outcome', ...performed }, interruptedBy };
    }
    catch (error) {
        return { ending: { kind: 'failure', failure: (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error) }, interruptedBy };
    }
    finally {
        for (const signal of interruptions)
            process.off(signal, interrupt);
    }
}
/** Which run of which system this is, for the manifest. */
function runInfo(environment) {
    const { GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = environment;
    if (environment.GITHUB_ACTIONS === 'true' && GITHUB_RUN_ID) {
        return {
            id: GITHUB_RUN_ID,
            provider: 'github',
            url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
            ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
        };
    }
    const { CI_PIPELINE_ID, CI_PIPELINE_URL, CI_COMMIT_SHA } = environment;
    if (environment.GITLAB_CI === 'true' && CI_PIPELINE_ID) {
        return {
            id: CI_PIPELINE_ID,
            provider: 'gitlab',
            ...(CI_PIPELINE_URL ? { url: CI_PIPELINE_URL } : {}),
            ...(CI_COMMIT_SHA ? { commit: CI_COMMIT_SHA } : {}),
        };
    }
    return { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'), provider: 'local' };
}


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
/* harmony export */   outcomeDocument: () => (/* binding */ outcomeDocument)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5102);

/** The JSON documents of the command line: versioned and stable (docs/json.md). */
function outcomeDocument(outcome) {
    const failures = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__.failuresOf)(outcome).map(databaseFailureDocument);
    const head = { schemaVersion: 1, ok: failures.length === 0 };
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
                backups: backupDocuments(outcome.result),
                broken: brokenOf(outcome.result),
            };
        case 'download':
            return { ...head, ...backupDocument(outcome.result.backup), files: outcome.result.files };
        case 'restore': {
            const { result } = outcome;
            return {
                ...head,
                database: result.database,
                backup: result.backup.name,
                dryRun: result.dryRun,
                durationSeconds: result.durationSeconds,
                replaced: result.replaced,
                validation: result.validation ?? null,
                leftOut: result.leftOut,
                roles: result.roles ?? null,
                warnings: result.warnings,
            };
        }
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
const backupDocument = ({ name, manifest }) => ({
    database: manifest.database,
    name,
    startedAt: manifest.startedAt,
    snapshotAt: manifest.snapshotAt,
    finishedAt: manifest.finishedAt,
    label: manifest.label,
    sizeBytes: manifest.dump.sizeBytes,
    sha256: manifest.dump.sha256,
    rows: manifest.totals.rows,
    verifiedAt: null,
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
/* harmony export */   failuresOf: () => (/* binding */ failuresOf)
/* harmony export */ });
/** The failures of single databases, in a run that went on with the others. */
function failuresOf(outcome) {
    return outcome.verb === 'backup' || outcome.verb === 'databases' ? outcome.result.failures : [];
}


/***/ }),

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
