import { matchesAny, type Pattern } from '../catalog/patterns.ts';
import { type Entry, newestFirst } from '../catalog/selection.ts';
import { readCatalog } from '../storage/catalog.ts';
import type { BackupStore } from '../storage/store.ts';
import type { Work } from './work.ts';

/** The catalog: by database, newest first. Broken entries are part of it. No pattern means all. */
export async function list(
  store: BackupStore,
  databases: readonly Pattern[],
  work: Work,
): Promise<Entry[]> {
  await store.check('read', work.signal);
  const [only] = databases;
  const single = databases.length === 1 ? only?.literal : undefined;
  const entries = await readCatalog(store, single, work.signal);
  const asked = entries.filter(
    entry => databases.length === 0 || matchesAny(databases, databaseOf(entry)),
  );
  return newestFirst(asked).toSorted((a, b) =>
    databaseOf(a) < databaseOf(b) ? -1 : databaseOf(a) > databaseOf(b) ? 1 : 0,
  );
}

const databaseOf = (entry: Entry): string =>
  (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
