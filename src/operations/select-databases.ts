import { Failure } from '../catalog/failure.ts';
import { type Mark, withoutMark } from '../catalog/mark.ts';
import { option, ownCommand } from '../catalog/reference.ts';
import { commentSql } from '../postgres/database/ddl.ts';
import type { DatabaseInfo, LeftOutReason } from '../postgres/database/list.ts';
import { listDatabases } from '../postgres/database/list.ts';
import type { ServerConnection } from '../postgres/session/reach-server.ts';
import type { Server } from '../postgres/session/server.ts';
import {
  type DatabaseSelection,
  isAskedFor,
  namedIn,
  reasonNotAsked,
} from './database-selection.ts';
import { incompleteRestore } from './incomplete-restore.ts';
import type { DatabaseFailure, RunContext } from './run-context.ts';

export interface SelectedDatabases {
  readonly selected: readonly DatabaseInfo[];
  /** `leftOut` says why, for each. */
  readonly leftOut: readonly (DatabaseInfo & { readonly leftOut: LeftOutReason })[];
  /** What should be backed up and cannot be. */
  readonly failures: readonly DatabaseFailure[];
}

/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
export async function selectDatabases(
  { server, maintenance }: ServerConnection,
  selection: DatabaseSelection,
  context: RunContext,
): Promise<SelectedDatabases> {
  const isAsked = (name: string) => isAskedFor(name, selection);
  const all = await listDatabases(server, maintenance, isAsked, context.signal);
  const named = namedIn(selection);

  const failures: DatabaseFailure[] = named
    .filter(database => !all.some(({ name }) => name === database))
    .map(database => ({ database, failure: notFound(database, server) }));
  const selected: DatabaseInfo[] = [];
  const leftOut: (DatabaseInfo & { leftOut: LeftOutReason })[] = [];
  for (const info of all) {
    const isNamed = named.includes(info.name);
    const unasked = reasonNotAsked(info.name, selection);
    // Half-restored under its own name, it stands where somebody's data should be.
    const failure =
      isNamed || info.mark?.database === info.name ? incompleteRestore(info) : undefined;
    if (unasked) leftOut.push({ ...info, leftOut: { reason: unasked, expected: true } });
    else if (failure) failures.push({ database: info.name, failure });
    else if (isNamed || !info.leftOut) {
      selected.push(info);
      if (info.incomplete) context.reporter.warn(lacking(info.name, info.incomplete));
    } else leftOut.push({ ...info, leftOut: info.leftOut });
  }
  return { selected, leftOut, failures };
}

export const isNothing = ({ selected, failures }: SelectedDatabases): boolean =>
  selected.length === 0 && failures.length === 0;

/** Nobody means to back up nothing; where it is no failure, no backup is missed. */
export function requireSomething(found: SelectedDatabases, server: Server): void {
  if (!isNothing(found)) return;
  throw new Failure(
    'NO_DATABASE_MATCHED',
    `no database of ${server.name} is to be backed up`,
    `Check ${option('databases')} and ${option('exclude-databases')}; what matches and why not: ${ownCommand('databases')}`,
  );
}

/** It is backed up all the same, as it is. */
const lacking = (name: string, { run, lacks, comment }: Mark): string =>
  `"${name}" may lack the extension ${lacks?.extension}, and its jobs do not run then: the restore of ${lacks?.backup} was cut off before it was made (run ${run}). Restore it again; or make the extension by hand, and take the mark off: ${commentSql(name, withoutMark(comment ?? null))};`;

const notFound = (database: string, server: Server): Failure =>
  new Failure(
    'DATABASE_NOT_FOUND',
    `there is no database "${database}" on ${server.name}`,
    `Names are case-sensitive. See what is there: ${ownCommand('databases')}`,
  );
