import { compressionName } from '../../catalog/compression.ts';
import { statisticsSince } from '../contents/statistics.ts';

/** The table of contents of an archive as `pg_restore --list` prints it. Pure. */

/** One line of the list. */
export interface ListEntry {
  /** As `--use-list` takes it. */
  readonly line: string;
  /** Without the numbers: what it is, its schema or `-`, its name, its owner; none of them quoted. */
  readonly text: string;
}

/** The database that was dumped, as the head of a list has it. */
export const databaseIn = (listed: string): string | undefined =>
  /^; {5}dbname: (.*)$/m.exec(listed)?.[1];

/** A name as a list has it, where an entry is one line. */
export const asListed = (name: string): string => name.replace(/[\r\n]/g, ' ');

export const parseList = (listed: string): ListEntry[] =>
  listed.split('\n').flatMap(line => {
    const text = /^\d+; \d+ \d+ (.*)$/.exec(line)?.[1];
    return text === undefined ? [] : [{ line, text }];
  });

/**
 * Parts the rows of extensions' tables from all else: their tables are not in the archive, which leaves
 * making them to CREATE EXTENSION. Each is as long as it is a list of its own.
 */
export function splitRowsOfExtensions(list: string): {
  readonly ofExtensions: string;
  readonly others: string;
} {
  const lines = list.split('\n').filter(line => line !== '');
  const oid = (line: string, entry: RegExp) => entry.exec(line)?.[1];
  const made = new Set(lines.map(line => oid(line, /^\d+; 1259 (\d+) /)));
  const isOfExtension = (line: string) => {
    const table = oid(line, /^\d+; 0 (\d+) TABLE DATA /);
    return table !== undefined && !made.has(table);
  };
  const joined = (some: readonly string[]) => some.map(line => `${line}\n`).join('');
  return {
    ofExtensions: joined(lines.filter(isOfExtension)),
    others: joined(lines.filter(line => !isOfExtension(line))),
  };
}

/** By which an archive's entries name each other. */
export const idOf = ({ line }: ListEntry): number => Number.parseInt(line, 10);

/** Which entries each entry needs, by their ids, as `pg_restore --list --verbose` tells. */
export function dependenciesIn(listed: string): ReadonlyMap<number, readonly number[]> {
  const found = listed.matchAll(/^(\d+); \d+ \d+ .*\n;\tdepends on:((?: \d+)+)$/gm);
  return new Map(
    [...found].map(([, id, needs = '']) => [Number(id), needs.trim().split(' ').map(Number)]),
  );
}

/** Entries that need one of some others, directly or not. */
export function dependentsOf(
  ids: ReadonlySet<number>,
  dependencies: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const dependents = new Set<number>();
  const isMeant = (id: number) => ids.has(id) || dependents.has(id);
  let known = -1;
  while (known < dependents.size) {
    known = dependents.size;
    for (const [id, needs] of dependencies) {
      if (!isMeant(id) && needs.some(isMeant)) dependents.add(id);
    }
  }
  return dependents;
}

/** Statistics for the planner, which archives hold since PostgreSQL 18: of tables and indexes, since 19 of statistics objects. */
const isStatistics = (line: string): boolean =>
  /^\d+; \d+ \d+ (?:EXTENDED )?STATISTICS DATA /.test(line);

/** What a server of that major does not take. */
export const refusedStatistics = (entries: readonly ListEntry[], major: number): ListEntry[] =>
  entries.filter(
    ({ line, text }) =>
      isStatistics(line) && major < (text.startsWith('EXTENDED') ? 19 : statisticsSince),
  );

export const hasStatistics = (list: string): boolean => list.split('\n').some(isStatistics);

export const withoutStatistics = (list: string): string =>
  list
    .split('\n')
    .filter(line => !isStatistics(line))
    .join('\n');

/** Comments, labels, grants, statistics, the rows of materialized views, and that an index is part of another's: what goes with some entries, by their ids. */
export const entriesAbout = (
  ids: ReadonlySet<number>,
  entries: readonly ListEntry[],
  dependencies: ReadonlyMap<number, readonly number[]>,
): ListEntry[] =>
  entries.filter(
    entry =>
      /^(?:COMMENT|SECURITY LABEL|ACL|(?:EXTENDED )?STATISTICS DATA|MATERIALIZED VIEW DATA|INDEX ATTACH) /.test(
        entry.text,
      ) && dependencies.get(idOf(entry))?.some(id => ids.has(id)),
  );

/** The OIDs of an entry's catalog and of what it makes. */
export const oidsOf = ({ line }: ListEntry): string => /^\d+; (\d+ \d+) /.exec(line)?.[1] ?? '';

/** The head of a list of `pg_restore`. */
export interface ArchiveHead {
  readonly createdAt: string | undefined;
  /** Of the server that was dumped. */
  readonly serverVersion: string | undefined;
  /** Of pg_dump. */
  readonly clientVersion: string | undefined;
  /** As `--compress` takes it. */
  readonly compression: string;
}

export function headIn(listed: string): ArchiveHead {
  const field = (label: string) => new RegExp(`^; +${label}:? (.*)$`, 'm').exec(listed)?.[1];
  // What packagers add stands behind the version.
  const version = (label: string) => field(label)?.split(' ')[0];
  return {
    createdAt: field('Archive created at'),
    serverVersion: version('Dumped from database version'),
    clientVersion: version('Dumped by pg_dump version'),
    compression: compressionName(field('Compression') ?? 'none'),
  };
}
