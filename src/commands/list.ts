import type { ListedFile } from '../catalog/inventory.ts';
import { matchesAny, type Pattern } from '../catalog/patterns.ts';
import { databaseOf, type Entry, newestFirst } from '../catalog/selection.ts';
import { ofServer } from '../catalog/server.ts';
import { looksLikeDump } from '../catalog/source.ts';
import { readInventory } from '../storage/catalog.ts';
import type { BackupStore } from '../storage/store.ts';
import type { Work } from './work.ts';

export interface ListRequest {
  readonly databases: readonly Pattern[];
  readonly sourceServer: string | undefined;
}

export interface ListResult {
  /** By database, newest first. Broken ones are among them. */
  readonly entries: readonly Entry[];
  /** Dumps that no manifest speaks of, by name. */
  readonly foreign: readonly ListedFile[];
}

/**
 * The catalog, of one server or of all. No pattern means all databases, and then also the dumps of which nobody
 * knows whose they are.
 */
export async function list(
  store: BackupStore,
  { databases, sourceServer }: ListRequest,
  work: Work,
): Promise<ListResult> {
  await store.check('read', work.signal);
  const [only] = databases;
  const single = databases.length === 1 ? only?.literal : undefined;
  const { entries, leftovers, foreign } = await readInventory(store, single, work.signal);
  const asked = ofServer(entries, sourceServer).filter(
    entry => databases.length === 0 || matchesAny(databases, databaseOf(entry)),
  );
  const unknown = [...foreign, ...leftovers.flatMap(({ files, ours }) => (ours ? [] : files))];
  return {
    entries: newestFirst(asked).toSorted((a, b) => order(databaseOf(a), databaseOf(b))),
    foreign:
      databases.length === 0
        ? unknown.filter(looksLikeDump).toSorted((a, b) => order(a.name, b.name))
        : [],
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
