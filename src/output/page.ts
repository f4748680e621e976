import type { Backup } from '../catalog/backup.ts';
import type { Failure } from '../catalog/failure.ts';
import { formatCount } from '../catalog/format-count.ts';
import { dataAsOf, type Manifest } from '../catalog/manifest.ts';
import type { RunFailure } from '../operations/run-context.ts';
import { formatAge, formatBytes, formatDuration } from './format.ts';
import {
  type Column,
  code,
  join,
  lines,
  type Markdown,
  md,
  none,
  type Section,
  table,
  unbroken,
} from './gfm.ts';

/** What a page tells besides the result itself. */
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

/** Of a listing within a sentence or a cell. */
export const maxListed = 20;

/** Two columns only, so that a long message can be read on a narrow screen. */
export function failureTable(failures: readonly RunFailure[]): Section {
  if (failures.length === 0) return undefined;
  return table('failures', failures, [
    { title: 'Database', cell: ({ database }) => (database === null ? none : code(database)) },
    {
      title: 'What failed, and what to do',
      cell: ({ failure }) => failureText(failure),
    },
  ]);
}

/** What failed and what to do, for a cell. */
export const failureText = ({ message, hint, code: failureCode }: Failure): Markdown =>
  lines([
    md`${message}`,
    ...(hint ? [md`**What to do:** ${hint}`] : []),
    md`Code: ${code(failureCode)}`,
  ]);

export const databaseColumn: Column<Backup> = {
  title: 'Database',
  cell: ({ place }) => code(place.database),
};

export const dumpColumn: Column<Backup> = {
  title: 'Dump',
  align: 'right',
  cell: ({ manifest: { dump } }) => unbroken(formatBytes(dump.sizeBytes)),
};

export const rowsColumn: Column<Backup> = {
  title: 'Rows',
  align: 'right',
  cell: ({ manifest: { totals } }) => rowCount(totals.rows),
};

export const timeColumn: Column<Backup> = {
  title: 'Data as of (UTC)',
  cell: ({ manifest }) => unbroken(clock(dataAsOf(manifest))),
};

/** The last, for it is wide and a narrow screen shows the first ones. */
export const nameColumn: Column<Backup> = { title: 'Backup', cell: ({ name }) => code(name) };

export const locationFact = ({ location }: Pick<SummaryContext, 'location'>): Markdown[] =>
  location === undefined ? [] : [md`**Store:** ${code(location)}`];

export const serverOf = ({ server }: Manifest): Markdown =>
  md`${code(`${server.host}:${server.port}`)}, PostgreSQL ${server.version}`;

/** `2026-11-21 03:00:00`, for a column whose title says UTC. */
export const clock = (time: string): string => time.slice(0, 19).replace('T', ' ');

export const utc = (time: string): string => `${clock(time)} UTC`;

export const age = (time: string, now: Date): string =>
  formatAge((now.getTime() - Date.parse(time)) / 1000);

export const ageOf = (time: string, now: Date): string => `${age(time, now)} ago`;

export const took = (seconds: number): Markdown => unbroken(formatDuration(seconds));

export const rowCount = (rows: number | null): Markdown =>
  rows === null ? unbroken('not counted') : md`${rows}`;

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const noun = (value: number, one: string, many = `${one}s`): string =>
  value === 1 ? one : many;

export const count = (value: number, one: string, many?: string): string =>
  `${formatCount(value)} ${noun(value, one, many)}`;

export const sentence = (values: readonly Markdown[]): Markdown =>
  join(
    [
      ...values.slice(0, maxListed),
      ...(values.length > maxListed ? [md`and ${values.length - maxListed} more`] : []),
    ],
    md`, `,
  );
