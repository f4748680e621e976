import { Failure } from '../../catalog/failure.ts';
import { matchesAny, type Pattern } from '../../catalog/patterns.ts';
import type { DatabaseFailure, Work } from '../../operations/run-context.ts';
import {
  type DatabaseInfo,
  type LeftOutReason,
  listDatabases,
} from '../../postgres/database/list.ts';
import { databaseSize } from '../../postgres/database/size.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Reached } from '../../postgres/session/reach-server.ts';
import type { Server } from '../../postgres/session/server.ts';

export interface DatabaseSelection {
  /** Empty: all. */
  readonly databases: readonly Pattern[];
  readonly excludeDatabases: readonly Pattern[];
}

export interface SelectedDatabases {
  readonly selected: readonly DatabaseInfo[];
  /** `leftOut` says why, for each. */
  readonly leftOut: readonly (DatabaseInfo & { readonly leftOut: LeftOutReason })[];
  /** What should be backed up and cannot be. */
  readonly failures: readonly DatabaseFailure[];
}

export interface DatabasesResult extends SelectedDatabases {
  /** Bytes on disk, by name, as far as we may ask. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Shows what would be backed up, and why the rest would not. */
export async function databases(
  reached: Reached,
  selection: DatabaseSelection,
  work: Work,
): Promise<DatabasesResult> {
  const found = await selectDatabases(reached, selection, work);
  for (const { name, leftOut } of isNothing(found) ? found.leftOut : []) {
    work.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
  }
  requireSomething(found, reached.server);
  const sizes = new Map<string, number>();
  for (const { name } of [...found.selected, ...found.leftOut]) {
    const bytes = await databaseSize(reached.maintenance, name);
    if (bytes !== undefined) sizes.set(name, bytes);
  }
  return { ...found, sizes };
}

/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
export async function selectDatabases(
  { server, maintenance }: Reached,
  selection: DatabaseSelection,
  work: Work,
): Promise<SelectedDatabases> {
  const isAskedFor = (name: string) => reasonNotAsked(name, selection) === undefined;
  const all = await listDatabases(server, maintenance, isAskedFor, work.signal);
  const named = selection.databases.flatMap(({ literal }) => literal ?? []);

  const failures: DatabaseFailure[] = [...new Set(named)]
    .filter(database => !all.some(({ name }) => name === database))
    .map(database => ({ database, failure: notFound(database, server) }));
  const selected: DatabaseInfo[] = [];
  const leftOut: (DatabaseInfo & { leftOut: LeftOutReason })[] = [];
  for (const info of all) {
    const isNamed = named.includes(info.name);
    const unasked = reasonNotAsked(info.name, selection);
    // Half-restored under its own name, it stands where somebody's data should be.
    const failure = isNamed || info.mark?.database === info.name ? halfRestored(info) : undefined;
    if (unasked) leftOut.push({ ...info, leftOut: { reason: unasked, expected: true } });
    else if (failure) failures.push({ database: info.name, failure });
    else if (isNamed || !info.leftOut) selected.push(info);
    else leftOut.push({ ...info, leftOut: info.leftOut });
  }
  return { selected, leftOut, failures };
}

const isNothing = ({ selected, failures }: SelectedDatabases): boolean =>
  selected.length === 0 && failures.length === 0;

/** Nobody means to back up nothing; where it is no failure, no backup is missed. */
export function requireSomething(found: SelectedDatabases, server: Server): void {
  if (!isNothing(found)) return;
  throw new Failure(
    'NO_DATABASE_MATCHED',
    `no database of ${server.name} is to be backed up`,
    'Check --databases and --exclude-databases; what matches and why not: pg-azure-backup databases',
  );
}

function reasonNotAsked(
  name: string,
  { databases: included, excludeDatabases }: DatabaseSelection,
): string | undefined {
  if (matchesAny(excludeDatabases, name)) return 'excluded';
  return included.length > 0 && !matchesAny(included, name) ? 'not asked for' : undefined;
}

/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
export function halfRestored({
  name,
  mark,
  isOurs,
}: Pick<DatabaseInfo, 'name' | 'mark' | 'isOurs'>): Failure | undefined {
  // Under another name than the restored one its owner may have written anything.
  if (!isOurs && name !== mark?.database) return undefined;
  if (mark?.role === 'closed') {
    return new Failure(
      'DATABASE_HALF_RESTORED',
      `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`,
      `Run that restore again, which opens it first; or: ALTER DATABASE ${quoteIdent(name)} ALLOW_CONNECTIONS true;`,
    );
  }
  if (mark?.role === 'scratch') {
    return new Failure(
      'DATABASE_HALF_RESTORED',
      `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`,
      `Back up "${mark.database}" itself: this one is dropped again.`,
    );
  }
  if (mark?.role !== 'restoring') return undefined;
  return new Failure(
    'DATABASE_HALF_RESTORED',
    `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`,
    `A backup of it would not be whole: finish the restore first.${isOurs ? '' : notOurs(name)}`,
  );
}

/** What else there is to know of a mark that our own login may not have written. */
export const notOurs = (name: string): string =>
  ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${quoteIdent(name)} IS NULL;`;

const notFound = (database: string, server: Server): Failure =>
  new Failure(
    'DATABASE_NOT_FOUND',
    `there is no database "${database}" on ${server.name}`,
    'Names are case-sensitive. See what is there: pg-azure-backup databases',
  );
