import { databaseOf, type Entry, newestFirst } from '../../catalog/backup.ts';
import type { ListedFile } from '../../catalog/inventory.ts';
import { fileAmong, isRebuildable } from '../../catalog/leftover.ts';
import { matchesAny, type Pattern } from '../../catalog/patterns.ts';
import { ofServer } from '../../catalog/server.ts';
import { looksLikeDump } from '../../catalog/source.ts';
import { onlyNamed } from '../../operations/database-selection.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { readInventory } from '../../repository/list.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface ListRequest {
  readonly databases: readonly Pattern[];
  readonly sourceServer: string | undefined;
}

export interface ListResult {
  /** By database, newest first. Broken ones are among them. */
  readonly entries: readonly Entry[];
  /** Dumps that no manifest speaks of, by name. */
  readonly foreign: readonly ListedFile[];
  /** The databases that lost manifests which can be made again, by name. */
  readonly rebuildable: readonly string[];
}

/**
 * The catalog, of one server or of all. No pattern means all databases, and then also the dumps of which nobody
 * knows of which database they are.
 */
export async function list(
  store: BackupStore,
  { databases, sourceServer }: ListRequest,
  context: RunContext,
): Promise<ListResult> {
  await store.check('read', context.signal);
  const { entries, leftovers, foreign } = await readInventory(
    store,
    onlyNamed(databases),
    context.signal,
  );
  const isAsked = (database: string) => databases.length === 0 || matchesAny(databases, database);
  const asked = ofServer(entries, sourceServer).filter(entry => isAsked(databaseOf(entry)));
  const askedLeftovers = leftovers.filter(({ place }) => isAsked(place.database));
  const lost = askedLeftovers.filter(({ kind, files }) => kind === 'lost' && isRebuildable(files));
  const unknown = [
    ...(databases.length === 0 ? foreign.filter(looksLikeDump) : []),
    ...askedLeftovers.flatMap(({ files }) => fileAmong(files, 'dump') ?? []),
  ];
  return {
    entries: newestFirst(asked).toSorted((a, b) => order(databaseOf(a), databaseOf(b))),
    foreign: unknown.toSorted((a, b) => order(a.name, b.name)),
    rebuildable: [...new Set(lost.map(({ place }) => place.database))].toSorted(order),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
