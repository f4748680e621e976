import { Failure } from '../catalog/failure.ts';
import { matchesAny, type Pattern } from '../catalog/patterns.ts';
import { type DatabaseInfo, listDatabases } from '../postgres/databases.ts';
import type { Server } from '../postgres/server.ts';
import type { DatabaseFailure, Work } from './work.ts';

export interface DatabaseSelection {
  /** Empty: all. */
  readonly databases: readonly Pattern[];
  readonly excludeDatabases: readonly Pattern[];
}

export interface SelectedDatabases {
  readonly selected: readonly DatabaseInfo[];
  /** `leftOut` says why, for each. */
  readonly leftOut: readonly (DatabaseInfo & { readonly leftOut: string })[];
  /** Names that were asked for outright and cannot be backed up. */
  readonly failures: readonly DatabaseFailure[];
}

/**
 * What would be backed up, and why the rest would not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
export async function databases(
  server: Server,
  selection: DatabaseSelection,
  work: Work,
): Promise<SelectedDatabases> {
  await using maintenance = await server.connect(
    server.address.maintenanceDatabase,
    'databases',
    work.signal,
  );
  const all = await listDatabases(server, maintenance, work.signal);
  const named = selection.databases.flatMap(({ literal }) => literal ?? []);

  const failures: DatabaseFailure[] = [];
  for (const database of new Set(named)) {
    const info = all.find(({ name }) => name === database);
    const failure = info ? refuseNamed(info) : notFound(database, server);
    if (failure) failures.push({ database, failure });
  }

  const selected: DatabaseInfo[] = [];
  const leftOut: (DatabaseInfo & { leftOut: string })[] = [];
  for (const info of all) {
    const reason = reasonToLeaveOut(info, selection, named);
    if (failures.some(({ database }) => database === info.name)) continue;
    if (reason === undefined) selected.push(info);
    else leftOut.push({ ...info, leftOut: reason });
  }
  return { selected, leftOut, failures };
}

function reasonToLeaveOut(
  info: DatabaseInfo,
  { databases: included, excludeDatabases }: DatabaseSelection,
  named: readonly string[],
): string | undefined {
  if (matchesAny(excludeDatabases, info.name)) return 'excluded';
  if (named.includes(info.name)) return undefined;
  if (included.length > 0 && !matchesAny(included, info.name)) return 'not asked for';
  return info.leftOut;
}

/** A database that was asked for by name, but of which no good backup can be made. */
function refuseNamed({ name, mark }: DatabaseInfo): Failure | undefined {
  if (mark?.role !== 'restoring') return undefined;
  return new Failure(
    'DATABASE_HALF_RESTORED',
    `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`,
    'Finish the restore first: pg-azure-backup restore. A backup of it would not be whole.',
  );
}

const notFound = (database: string, server: Server): Failure =>
  new Failure(
    'DATABASE_NOT_FOUND',
    `there is no database "${database}" on ${server.name}`,
    'See what is there: pg-azure-backup databases. Names are case-sensitive.',
  );
