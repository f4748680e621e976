import type { RowDifference, Validation } from '../catalog/contents.ts';
import type { Manifest } from '../catalog/manifest.ts';
import { fileEndings, parseStamp } from '../catalog/names.ts';
import type { Backup, BrokenBackup, Entry } from '../catalog/selection.ts';
import type { BackupResult } from '../commands/backup.ts';
import type { SelectedDatabases } from '../commands/databases.ts';
import type { DownloadResult } from '../commands/download.ts';
import type { RestoreResult } from '../commands/restore-plan.ts';
import type { DatabaseFailure } from '../commands/work.ts';
import { formatAge, formatBytes, formatCount, formatDuration, printable } from './format.ts';
import {
  bold,
  bullets,
  type Column,
  code,
  details,
  facts,
  fence,
  isNone,
  join,
  lines,
  type Markdown,
  md,
  none,
  page,
  type Section,
  table,
  unbroken,
  yaml,
} from './gfm.ts';
import type { Outcome } from './outcome.ts';

/**
 * Results as a page of GitHub Flavored Markdown. Who reads it may be at a phone at 3 a.m.: first the
 * verdict, then what failed and what to do, then one table; what is rarely needed is folded.
 */
export interface SummaryContext {
  readonly now: Date;
  /** Where backups lie; `undefined` where the command has no store. */
  readonly location: string | undefined;
  /** A step of a workflow, as YAML, that restores a backup into a target. */
  readonly restoreStep: (restore: {
    readonly database: string;
    readonly backup: string;
    readonly target: string;
  }) => string;
}

/** Of a listing within a sentence. */
const maxListed = 20;

/** Longer ones are written for people: a database may have a comment of any length. */
const maxStatementLength = 20_000;

/** Snippets that are shown one by one; with more databases, one stands for all. */
const maxSnippets = 5;

/** What a command came to, as a GitHub job summary. Never longer than `maxSummaryBytes`. */
export function outcomeSummary(outcome: Outcome, context: SummaryContext): string {
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
export function failureSummary(
  verb: string,
  failure: { readonly message: string; readonly hint: string; readonly code: string },
  details: readonly string[] = [],
): string {
  return page([
    md`## ❌ ${work[verb] ?? capitalized(verb)} failed`,
    md`${failure.message}`,
    bullets('of these', details),
    failure.hint ? md`**What to do:** ${failure.hint}` : undefined,
    md`Code: ${code(failure.code)}`,
  ]);
}

/** What a verb does, where its name alone makes no sentence. */
const work: Readonly<Record<string, string>> = {
  databases: 'Listing the databases',
  list: 'Listing the backups',
};

function backupPage(result: BackupResult, context: SummaryContext): Section[] {
  const { backups, failures, planned } = result;
  return [
    backupVerdict(result),
    planned.length > 0 ? md`**Nothing was written.**` : undefined,
    failureTable(failures),
    backups.length > 0 && failures.length > 0
      ? md`${count(backups.length, 'database')} ${backups.length === 1 ? 'was' : 'were'} backed up all the same:`
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

function backupVerdict({ backups, failures, planned }: BackupResult): Markdown {
  const total = backups.length + failures.length + planned.length;
  const [firstFailure] = failures;
  const [firstBackup] = backups;
  if (planned.length > 0) {
    return failures.length > 0
      ? md`## ❌ Dry run: ${failures.length} of ${count(total, 'database')} cannot be backed up`
      : md`## Dry run: ${count(total, 'database')} would be backed up`;
  }
  if (firstFailure && total === 1) return md`## ❌ Backup of ${code(firstFailure.database)} failed`;
  if (failures.length > 0 && failures.length === total) {
    return md`## ❌ Nothing was backed up: all ${total} databases failed`;
  }
  if (failures.length > 0) return md`## ❌ ${failures.length} of ${total} databases failed`;
  if (firstBackup && total === 1) return md`## ✅ ${code(firstBackup.manifest.database)} backed up`;
  return total === 0 ? md`## Nothing was backed up` : md`## ✅ ${total} databases backed up`;
}

/** Two columns only, so that a long message can be read on a narrow screen. */
function failureTable(failures: readonly DatabaseFailure[]): Section {
  if (failures.length === 0) return undefined;
  return table('failures', failures, [
    { title: 'Database', cell: ({ database }) => code(database) },
    {
      title: 'What failed, and what to do',
      cell: ({ failure }) =>
        lines([
          md`${failure.message}`,
          ...(failure.hint ? [md`**What to do:** ${failure.hint}`] : []),
          md`Code: ${code(failure.code)}`,
        ]),
    },
  ]);
}

function backupTable(backups: readonly Backup[]): Section {
  if (backups.length === 0) return undefined;
  const manifests = backups.map(({ manifest }) => manifest);
  return table(
    'backups',
    backups,
    [
      databaseColumn,
      dumpColumn,
      rowsColumn,
      {
        title: 'Tables',
        align: 'right',
        cell: ({ manifest: { totals } }) => md`${totals.tables}`,
      },
      { title: 'Took', align: 'right', cell: ({ manifest }) => took(secondsOf([manifest])) },
      {
        title: 'Speed',
        align: 'right',
        cell: ({ manifest }) => speed(manifest.dump.sizeBytes, secondsOf([manifest])),
      },
      nameColumn,
    ],
    backups.length > 1 ? backupTotals(manifests) : undefined,
  );
}

const databaseColumn: Column<Backup> = {
  title: 'Database',
  cell: ({ place }) => code(place.database),
};

const dumpColumn: Column<Backup> = {
  title: 'Dump',
  align: 'right',
  cell: ({ manifest: { dump } }) => unbroken(formatBytes(dump.sizeBytes)),
};

const rowsColumn: Column<Backup> = {
  title: 'Rows',
  align: 'right',
  cell: ({ manifest: { totals } }) => rowCount(totals.rows),
};

const timeColumn: Column<Backup> = {
  title: 'Data as of (UTC)',
  cell: ({ manifest }) => unbroken(clock(manifest.snapshotAt)),
};

/** The last, for it is wide and a narrow screen shows the first ones. */
const nameColumn: Column<Backup> = { title: 'Backup', cell: ({ name }) => code(name) };

/** Time and speed are those of the whole run: databases are backed up side by side. */
function backupTotals(manifests: readonly Manifest[]): Markdown[] {
  const sizeBytes = sum(manifests.map(({ dump }) => dump.sizeBytes));
  const seconds = secondsOf(manifests);
  return [
    ...[
      md`${manifests.length} in all`,
      unbroken(formatBytes(sizeBytes)),
      rowCount(sumOrNull(manifests.map(({ totals }) => totals.rows))),
      md`${sum(manifests.map(({ totals }) => totals.tables))}`,
      took(seconds),
      speed(sizeBytes, seconds),
    ].map(bold),
    none,
  ];
}

/** From the start of the first to the end of the last. */
function secondsOf(manifests: readonly Manifest[]): number {
  const starts = manifests.map(({ startedAt }) => Date.parse(startedAt));
  const ends = manifests.map(({ finishedAt }) => Date.parse(finishedAt));
  return (ends.reduce((a, b) => Math.max(a, b)) - starts.reduce((a, b) => Math.min(a, b))) / 1000;
}

function backupFacts(backups: readonly Backup[]): Markdown[] {
  if (backups.length === 0) return [];
  const manifests = backups.map(({ manifest }) => manifest);
  const exclusions = distinct(manifests.map(exclusionsOf));
  const [only = none] = exclusions;
  return [
    md`**Server:** ${sentence(distinct(manifests.map(serverOf)))}`,
    md`**Label:** ${sentence(distinct(manifests.map(({ label }) => md`${label}`)))}`,
    md`**Dumped with:** ${sentence(distinct(manifests.map(toolOf)))}`,
    ...(exclusions.length > 1
      ? [md`**Left out of the dumps:** not the same of each database, see below`]
      : isNone(only)
        ? []
        : [md`**Left out of the ${backups.length === 1 ? 'dump' : 'dumps'}:** ${only}`]),
  ];
}

const toolOf = ({ client, dump, exclusions: { pgDumpOptions } }: Manifest): Markdown =>
  md`pg_dump ${client.version}, compression ${dump.compression}${
    pgDumpOptions.length > 0 ? md`, ${names(pgDumpOptions)}` : md``
  }`;

/** What the user wanted left out of the dump; `none` when nothing. */
function exclusionsOf({ exclusions: { schemas, tableData } }: Manifest): Markdown {
  const tables = tableData.map(({ schema, name }) => `${schema}.${name}`);
  const parts = [
    ...(schemas.length > 0 ? [md`${noun(schemas.length, 'schema')} ${names(schemas)}`] : []),
    ...(tables.length > 0 ? [md`rows of ${names(tables)}`] : []),
  ];
  return parts.length > 0 ? join(parts, md`; `) : none;
}

function backupDetails(backups: readonly Backup[]): Section {
  if (backups.length === 0) return undefined;
  const anything = backups.some(({ manifest }) => !isNone(exclusionsOf(manifest)));
  return details(
    md`SHA-256 and time of ${backups.length === 1 ? 'the dump' : 'each dump'}`,
    table('backups', backups, [
      databaseColumn,
      timeColumn,
      { title: 'SHA-256 of the dump', cell: ({ manifest: { dump } }) => code(dump.sha256) },
      ...(anything ? [exclusionsColumn] : []),
    ]),
  );
}

const exclusionsColumn: Column<Backup> = {
  title: 'Left out of the dump',
  cell: ({ manifest }) => exclusionsOf(manifest),
};

function restoreSnippets(backups: readonly Backup[], { restoreStep }: SummaryContext): Section {
  if (backups.length === 0) return undefined;
  const few = backups.length <= maxSnippets;
  return details(
    md`How to restore`,
    few
      ? md`As a step of a workflow. It replaces the database; another name as target makes a new one beside it.`
      : md`As a step of a workflow, here for the first database. For another, put in its name and its backup from the table above. It replaces the database; another name as target makes a new one beside it.`,
    ...(few ? backups : backups.slice(0, 1)).flatMap(({ name, manifest: { database } }) => [
      ...(backups.length > 1 ? [md`Database ${code(database)}:`] : []),
      yaml(restoreStep({ database, backup: name, target: database })),
    ]),
  );
}

function restorePage(result: RestoreResult, context: SummaryContext): Section[] {
  const { dryRun, validation, warnings, leftOut } = result;
  return [
    restoreVerdict(result),
    dryRun ? md`**Nothing was changed.** The backup was fetched and is whole.` : undefined,
    warnings.length > 0 ? md`The data is in place. What is left to do:` : undefined,
    bullets('warnings', warnings),
    restoreFacts(result, context),
    validation && validation.warnings.length > 0
      ? md`Differences that a correct restore may show:`
      : undefined,
    bullets('differences', validation?.warnings ?? []),
    wayBack(result, context),
    leftOut.length > 0
      ? details(
          md`${count(leftOut.length, 'entry', 'entries')} of the dump ${dryRun ? 'would be' : leftOut.length === 1 ? 'was' : 'were'} left out`,
          table('entries', leftOut, [
            { title: 'Entry', cell: ({ entry }) => code(entry) },
            { title: 'Why', cell: ({ reason }) => md`${reason}` },
          ]),
        )
      : undefined,
  ];
}

function restoreVerdict({
  database,
  backup,
  dryRun,
  validation,
  warnings,
}: RestoreResult): Markdown {
  const source = backup.manifest.database;
  const as = database === source ? md`` : md` as ${code(database)}`;
  if (dryRun) return md`## Dry run: ${code(source)} would be restored${as}`;
  const restored = md`${code(source)} restored${as}`;
  if (validation?.ok === false) return md`## ❌ ${restored}, but not as recorded`;
  if (warnings.length > 0) return md`## ⚠️ ${restored}, with ${count(warnings.length, 'warning')}`;
  return validation ? md`## ✅ ${restored} and compared` : md`## ✅ ${restored}, not compared`;
}

function restoreFacts(result: RestoreResult, { now, location }: SummaryContext): Markdown {
  const { manifest } = result.backup;
  const { roles } = result;
  const done = [
    ['Replaced', replacedText(result)],
    ...(roles && roles.created.length > 0 ? [['Roles', rolesText(roles)] as const] : []),
    ['Compared', comparedText(result)],
    ['Took', md`${formatDuration(result.durationSeconds)}`],
  ] as const;
  return facts([
    ['Backup', code(result.backup.name)],
    ['Data as of', md`${utc(manifest.snapshotAt)} (${ageOf(manifest.snapshotAt, now)})`],
    ['Taken from', serverOf(manifest)],
    ['Label', md`${manifest.label}`],
    ['Size of the dump', md`${formatBytes(manifest.dump.sizeBytes)}`],
    ...(location === undefined ? [] : [['Store', code(location)] as const]),
    ...(result.dryRun ? [] : done),
  ]);
}

function rolesText({ created, needPassword }: NonNullable<RestoreResult['roles']>): Markdown {
  const names = (roles: readonly string[]) => sentence(roles.map(role => md`${code(role)}`));
  return needPassword.length === 0
    ? md`created ${names(created)}`
    : md`created ${names(created)}; without a password that they could log in by: ${names(needPassword)}`;
}

function replacedText({ replaced }: RestoreResult): Markdown {
  switch (replaced.kind) {
    case 'nothing':
      return md`nothing: there was no database of this name`;
    case 'dropped':
      return replaced.safetyBackup === undefined
        ? md`what had this name was dropped, without a safety backup`
        : md`the old database was dropped; safety backup ${code(replaced.safetyBackup)}`;
    case 'kept':
      return md`the old database is kept as ${code(replaced.name)} until ${utc(replaced.until.toISOString())}`;
  }
}

function comparedText({ validation, backup }: RestoreResult): Markdown {
  if (!validation) return md`no: validation was switched off`;
  const { objectsCompared, rowsCompared, tablesCompared, definitionsCompared } = validation;
  const counted = backup.manifest.totals.rows !== null;
  return join(
    [
      counted
        ? md`${count(objectsCompared, 'object')} and ${count(rowsCompared, 'row')} in ${count(tablesCompared, 'table')}: ${comparison(validation)}`
        : md`${count(objectsCompared, 'object')}: ${comparison(validation)}; rows had not been counted`,
      ...(definitionsCompared
        ? []
        : [md`definitions were not compared, for the server is of another major version`]),
    ],
    md`; `,
  );
}

function comparison({ ok, warnings, ...found }: Validation): Markdown {
  if (ok)
    return warnings.length > 0 ? md`as recorded, but for the notes below` : md`all as recorded`;
  const rows = found.rows.map(
    ({ table: of, recorded, restored }: RowDifference) =>
      md`rows of ${code(of)}: ${recorded ?? 'none'} recorded, ${restored ?? 'none'} now`,
  );
  const findings = [
    ...found.missing.map(object => md`missing ${code(object)}`),
    ...found.unexpected.map(object => md`not in the backup: ${code(object)}`),
    ...found.changed.map(object => md`different ${code(object)}`),
    ...rows,
  ];
  return md`**${count(findings.length, 'difference')}:** ${sentence(findings)}`;
}

function wayBack({ database, replaced }: RestoreResult, { restoreStep }: SummaryContext): Section {
  if (replaced.kind === 'kept') {
    return details(
      md`How to go back (until ${utc(replaced.until.toISOString())})`,
      ...renamingBack(database, replaced.name, replaced.goBack),
    );
  }
  if (replaced.kind === 'nothing' || replaced.safetyBackup === undefined) return undefined;
  const { safetyBackup } = replaced;
  return details(
    md`How to go back`,
    md`The safety backup holds the database as it was before. As a step of a workflow:`,
    yaml(restoreStep({ database, backup: safetyBackup, target: database })),
  );
}

function renamingBack(database: string, kept: string, goBack: string): Markdown[] {
  if (goBack.length > maxStatementLength) {
    return [
      md`The statements are too long for this page. By hand: rename ${code(database)} to another name, then ${code(kept)} to ${code(database)}.`,
    ];
  }
  const shown = printable(goBack);
  return [
    md`Run this in another database (postgres, say) while nobody is connected to ${code(database)}. The restored database stays, under another name.`,
    fence('sql', shown),
    ...(shown === goBack
      ? []
      : [md`Line breaks and other control characters are shown as escapes here: put them back.`]),
  ];
}

function databasesPage({ selected, leftOut, failures, sizes }: SelectedDatabases): Section[] {
  const worrying = leftOut.filter(({ leftOut: why }) => !why.expected);
  const harmless = leftOut.filter(({ leftOut: why }) => why.expected);
  const total = selected.length + leftOut.length + failures.length;
  const size = (name: string) => {
    const bytes = sizes.get(name);
    return bytes === undefined ? none : unbroken(formatBytes(bytes));
  };
  const known = selected.flatMap(({ name }) => sizes.get(name) ?? []);
  return [
    failures.length > 0
      ? md`## ❌ ${failures.length} of ${count(total, 'database')} cannot be backed up`
      : worrying.length > 0
        ? md`## ⚠️ ${selected.length} of ${count(total, 'database')} would be backed up, ${worrying.length} may be missed`
        : md`## ${selected.length} of ${count(total, 'database')} would be backed up`,
    failureTable(failures),
    table(
      'databases',
      [...worrying, ...selected.map(({ name }) => ({ name, leftOut: undefined })), ...harmless],
      [
        { title: 'Database', cell: ({ name }) => code(name) },
        { title: 'Size on disk', align: 'right', cell: ({ name }) => size(name) },
        {
          title: 'Backup',
          cell: ({ leftOut: why }) =>
            why ? md`${why.expected ? md`` : md`⚠️ `}no: ${why.reason}` : md`yes`,
        },
      ],
      selected.length > 1
        ? [
            bold(md`${selected.length} to back up`),
            bold(unbroken(formatBytes(sum(known)))),
            known.length < selected.length
              ? md`${count(selected.length - known.length, 'size')} not known`
              : none,
          ]
        : undefined,
    ),
  ];
}

function listPage(entries: readonly Entry[], { now, location }: SummaryContext): Section[] {
  const broken = entries.flatMap(entry => (entry.kind === 'broken' ? [entry.broken] : []));
  const whole = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
  const databases = new Set([...broken, ...whole].map(({ place }) => place.database)).size;
  return [
    entries.length === 0
      ? md`## There are no backups`
      : broken.length > 0
        ? md`## ⚠️ ${broken.length} of ${count(entries.length, 'backup')} cannot be used`
        : md`## ${count(entries.length, 'backup')} of ${count(databases, 'database')}`,
    brokenTable(broken),
    entries.length === 0 ? undefined : table('backups', entries, listColumns(now)),
    bullets('facts', [
      ...locationFact({ location }),
      ...(whole.length > 1
        ? [
            md`**Dumps:** ${formatBytes(sum(whole.map(({ manifest }) => manifest.dump.sizeBytes)))} in all`,
          ]
        : []),
    ]),
  ];
}

/** Of a broken backup only its name is known, and what its name says. */
function listColumns(now: Date): Column<Entry>[] {
  const column = (
    { cell, ...head }: Column<Backup>,
    ofBroken: (broken: BrokenBackup) => Markdown = () => none,
  ): Column<Entry> => ({
    ...head,
    cell: entry => (entry.kind === 'backup' ? cell(entry.backup) : ofBroken(entry.broken)),
  });
  const ofStamp =
    (show: (time: string) => string) =>
    ({ place }: BrokenBackup): Markdown => {
      const time = parseStamp(place.stamp);
      return time ? unbroken(show(time.toISOString())) : none;
    };
  const ageColumn: Column<Backup> = {
    title: 'Age',
    align: 'right',
    cell: ({ manifest }) => unbroken(age(manifest.snapshotAt, now)),
  };
  return [
    column(databaseColumn, ({ place }) => code(place.database)),
    column(
      ageColumn,
      ofStamp(time => age(time, now)),
    ),
    column(timeColumn, ofStamp(clock)),
    column({ title: 'Label', cell: ({ manifest }) => md`${manifest.label}` }, () => md`❌ broken`),
    column(dumpColumn),
    column(rowsColumn),
    column(nameColumn, ({ name }) => code(name)),
  ];
}

/** By itself, for nobody finds one among a thousand rows. */
function brokenTable(broken: readonly BrokenBackup[]): Section {
  if (broken.length === 0) return undefined;
  return table('broken backups', broken, [
    { title: 'Backup', cell: ({ name }) => code(name) },
    {
      title: 'Why it cannot be used',
      cell: ({ reason, code: reasonCode }) => lines([md`${reason}`, md`Code: ${code(reasonCode)}`]),
    },
  ]);
}

function downloadPage({ backup, files }: DownloadResult, context: SummaryContext): Section[] {
  const { manifest } = backup;
  const sha256 = (path: string) => {
    if (path.endsWith(fileEndings.dump)) return code(manifest.dump.sha256);
    if (path.endsWith(fileEndings.contents)) return code(manifest.contents.sha256);
    return manifest.roles && path.endsWith(fileEndings.roles) ? code(manifest.roles.sha256) : none;
  };
  return [
    md`## ✅ ${code(backup.name)} downloaded`,
    table('files', files, [
      { title: 'File', cell: code },
      { title: 'SHA-256, checked', cell: sha256 },
    ]),
    bullets('facts', [
      md`**Data as of:** ${utc(manifest.snapshotAt)} (${ageOf(manifest.snapshotAt, context.now)})`,
      md`**Server:** ${serverOf(manifest)}`,
      md`**Size of the dump:** ${formatBytes(manifest.dump.sizeBytes)}`,
      ...locationFact(context),
    ]),
  ];
}

const locationFact = ({ location }: Pick<SummaryContext, 'location'>): Markdown[] =>
  location === undefined ? [] : [md`**Store:** ${code(location)}`];

const serverOf = ({ server }: Manifest): Markdown =>
  md`${code(`${server.host}:${server.port}`)}, PostgreSQL ${server.version}`;

/** `2026-11-21 03:00:00`, for a column whose title says UTC. */
const clock = (time: string): string => time.slice(0, 19).replace('T', ' ');

const utc = (time: string): string => `${clock(time)} UTC`;

const age = (time: string, now: Date): string =>
  formatAge((now.getTime() - Date.parse(time)) / 1000);

const ageOf = (time: string, now: Date): string => `${age(time, now)} ago`;

const took = (seconds: number): Markdown => unbroken(formatDuration(seconds));

const speed = (bytes: number, seconds: number): Markdown =>
  seconds > 0 ? unbroken(`${formatBytes(bytes / seconds)}/s`) : none;

const rowCount = (rows: number | null): Markdown =>
  rows === null ? unbroken('not counted') : md`${rows}`;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** `null` as soon as one is not known: half a sum would look like a whole one. */
const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce((a, b) => (a === null || b === null ? null : a + b), 0);

const noun = (value: number, one: string, many = `${one}s`): string => (value === 1 ? one : many);

const count = (value: number, one: string, many?: string): string =>
  `${formatCount(value)} ${noun(value, one, many)}`;

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const distinct = (values: readonly Markdown[]): Markdown[] =>
  [...new Set(values.map(({ markdown }) => markdown))].map(markdown => ({ markdown }));

const sentence = (values: readonly Markdown[]): Markdown =>
  join(
    [
      ...values.slice(0, maxListed),
      ...(values.length > maxListed ? [md`and ${values.length - maxListed} more`] : []),
    ],
    md`, `,
  );

const names = (values: readonly string[]): Markdown => sentence(values.map(code));
