import type { Entry } from '../../catalog/backup.ts';
import type { Inventory } from '../../catalog/inventory.ts';
import { matchesAny } from '../../catalog/patterns.ts';
import { type DatabaseStatus, statusOf } from '../../catalog/status.ts';
import type { Work } from '../../operations/run-context.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';
import type { DatabaseSelection } from '../databases/run.ts';

export interface StatusRequest extends DatabaseSelection {
  /** `undefined`: every server that has backups there. */
  readonly sourceServer: string | undefined;
}

export interface StatusResult {
  readonly checkedAt: Date;
  /** By name and server. */
  readonly statuses: readonly DatabaseStatus[];
}

/** How it stands with the backups of each database, also of those that were named and have none. */
export async function status(
  store: BackupStore,
  selection: StatusRequest,
  work: Work,
): Promise<StatusResult> {
  await store.check('read', work.signal);
  const [only] = selection.databases;
  const single = selection.databases.length === 1 ? only?.literal : undefined;
  const inventory = await readInventory(store, single, work.signal);
  return {
    checkedAt: work.now(),
    statuses: statusOf(askedOf(inventory, selection), {
      databases: namedIn(selection),
      server: selection.sourceServer,
    }),
  };
}

/** The databases that were named outright. */
export const namedIn = ({ databases }: DatabaseSelection): string[] => [
  ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];

/** What of an inventory belongs to the databases that were asked for. */
export function askedOf(inventory: Inventory, selection: DatabaseSelection): Inventory {
  const { databases, excludeDatabases } = selection;
  const isAsked = ({ place: { database } }: { readonly place: { readonly database: string } }) =>
    (databases.length === 0 || matchesAny(databases, database)) &&
    !matchesAny(excludeDatabases, database);
  const partOf = (entry: Entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
  return {
    ...inventory,
    entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
    leftovers: inventory.leftovers.filter(isAsked),
    failedRuns: inventory.failedRuns.filter(isAsked),
  };
}
