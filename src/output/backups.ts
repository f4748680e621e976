import type { Backup } from '../catalog/backup.ts';
import { formatCount } from '../catalog/format-count.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { RunFailure } from '../operations/run-context.ts';
import { formatBytes, formatDuration } from './format.ts';
import {
  bold,
  bullets,
  type Column,
  code,
  details,
  isNone,
  join,
  type Markdown,
  md,
  none,
  type Section,
  table,
  unbroken,
  yaml,
} from './gfm.ts';
import {
  count,
  databaseColumn,
  dumpColumn,
  failureTable,
  locationFact,
  nameColumn,
  noun,
  rowCount,
  rowsColumn,
  type SummaryContext,
  sentence,
  serverOf,
  sum,
  timeColumn,
  took,
} from './page.ts';
import { again, databasesOf, type Story, storyOf } from './story.ts';
import { formatTable } from './table.ts';

/** Snippets that are shown one by one; with more databases, one stands for all. */
const maxSnippets = 5;

/** Of one job, or of a run with many. */
export interface BackupsMade {
  readonly backups: readonly Backup[];
  readonly failures: readonly RunFailure[];
  /** Of a dry run. */
  readonly planned: readonly string[];
  /** Databases whose newest backup failed before this run, where that was looked up. */
  readonly failingBefore?: ReadonlySet<string>;
}

export function backupPage(result: BackupsMade, context: SummaryContext): Section[] {
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

function backupVerdict({ backups, failures: all, planned }: BackupsMade): Markdown {
  const failures = all.flatMap(({ database }) => database ?? []);
  const total = backups.length + failures.length + planned.length;
  const [firstFailure] = failures;
  const [firstBackup] = backups;
  if (planned.length > 0) {
    return failures.length > 0
      ? md`## ❌ Dry run: ${failures.length} of ${count(total, 'database')} cannot be backed up`
      : md`## Dry run: ${count(total, 'database')} would be backed up`;
  }
  if (failures.length < all.length && failures.length === 0) return md`## ❌ The run failed`;
  if (firstFailure !== undefined && total === 1)
    return md`## ❌ Backup of ${code(firstFailure)} failed`;
  if (failures.length > 0 && failures.length === total) {
    return md`## ❌ Nothing was backed up: all ${total} databases failed`;
  }
  if (failures.length > 0) return md`## ❌ ${failures.length} of ${total} databases failed`;
  if (firstBackup && total === 1) return md`## ✅ ${code(firstBackup.manifest.database)} backed up`;
  return total === 0 ? md`## Nothing was backed up` : md`## ✅ ${total} databases backed up`;
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

const speed = (bytes: number, seconds: number): Markdown =>
  seconds > 0 ? unbroken(`${formatBytes(bytes / seconds)}/s`) : none;

/** `null` as soon as one is not known: half a sum would look like a whole one. */
const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce((a, b) => (a === null || b === null ? null : a + b), 0);

const distinct = (values: readonly Markdown[]): Markdown[] =>
  [...new Set(values.map(({ markdown }) => markdown))].map(markdown => ({ markdown }));

const names = (values: readonly string[]): Markdown => sentence(values.map(code));

export function backupText({ backups }: Pick<BackupsMade, 'backups'>): string {
  if (backups.length === 0) return '';
  return formatTable(
    [
      { title: 'DATABASE' },
      { title: 'BACKUP' },
      { title: 'SIZE', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'TOOK', align: 'right' },
    ],
    backups.map(({ name, manifest }) => [
      manifest.database,
      name,
      formatBytes(manifest.dump.sizeBytes),
      manifest.totals.rows === null ? '' : formatCount(manifest.totals.rows),
      formatDuration((Date.parse(manifest.finishedAt) - Date.parse(manifest.startedAt)) / 1000),
    ]),
  );
}

export function backupStory({
  backups,
  failures,
  failingBefore,
}: Omit<BackupsMade, 'planned'>): Story {
  return {
    ...storyOf('Backup', 'backed up', databasesOf(backups), failures, failingBefore),
    lines: backups.map(({ name, place: { database }, manifest }) => {
      const { dump, totals, startedAt, finishedAt } = manifest;
      const figures = [
        formatBytes(dump.sizeBytes),
        ...(totals.rows === null ? [] : [`${formatCount(totals.rows)} rows`]),
        `took ${formatDuration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)}`,
      ].join(', ');
      return { database, backup: name, text: figures + again(database, failingBefore) };
    }),
    where: backups[0]?.manifest.server.host,
  };
}
