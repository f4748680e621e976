import type { Entry } from '../catalog/backup.ts';
import { broken, storedName } from '../catalog/backup.ts';
import { isDumpNameOf } from '../catalog/dump-name-template.ts';
import { type FailedRunRecord, failedRunMaxBytes, readFailedRun } from '../catalog/failed-run.ts';
import { Failure, type FailureCode } from '../catalog/failure.ts';
import type { Inventory } from '../catalog/inventory.ts';
import { fileAmong, leftoverKind } from '../catalog/leftover.ts';
import {
  type BackupId,
  backupName,
  failedRunName,
  fileEndings,
  fileName,
} from '../catalog/names.ts';
import { nameServers, presentNamesBy } from '../catalog/server.ts';
import type { BackupStore } from '../storage/store.ts';
import { fittingTexts } from './limits.ts';
import { readEntry } from './read-manifest.ts';
import { type Listing, listNamed, type PlaceListing, sortListing } from './sort-listing.ts';

/** How many small files are read side by side. */
const readers = 8;

/**
 * The catalog: every backup that has a manifest, of one database or of all. A manifest that cannot
 * be used is an entry, too, with the reason. `newest`: so many of them alone.
 */
export async function readCatalog(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
  newest?: number,
): Promise<Entry[]> {
  return (await readListing(store, database, signal, newest)).entries;
}

/** Everything that lies in the store, of one database or of all. */
export async function readInventory(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
): Promise<Inventory> {
  const { places, failedRuns, foreign, entries } = await readListing(store, database, signal);
  const presentName = presentNamesBy(entries);
  const whole = places.filter(({ hasManifest }) => hasManifest);
  return {
    entries,
    files: new Map(whole.map(({ place, files }) => [backupName(place), files])),
    leftovers: places
      .filter(({ hasManifest }) => !hasManifest)
      .map(({ place, files }) => ({ place, files, kind: leftoverKind(files) })),
    failedRuns: await inParallel(failedRuns, async place => {
      const record = await readFailure(store, place, signal);
      const server = record?.server;
      return {
        ...{ place, record },
        server: server === undefined ? undefined : presentName(place.database, server),
      };
    }),
    foreign,
  };
}

/** A listing, and what the manifests in it say. A dump that one of them names is not foreign. */
async function readListing(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
  newest?: number,
): Promise<Listing & { readonly entries: Entry[] }> {
  const listing = await sortListing(store, database, signal);
  const whole = listing.places
    .filter(({ hasManifest }) => hasManifest)
    .toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1))
    .slice(0, newest);
  const fitting = fittingTexts(whole, ({ files: [manifest] }) => manifest?.sizeBytes ?? 0);
  const read = await inParallel(whole, async listed => ({
    listed,
    entry: fitting.has(listed)
      ? await readEntry(store, listed, signal)
      : broken(
          listed.place,
          'MANIFEST_INVALID',
          'there is no memory for all manifests here, and its own is one of the largest',
        ),
  }));
  const elsewhere = read.flatMap(({ entry }) => dumpElsewhere(entry) ?? []);
  const outside =
    database === undefined
      ? listing.foreign
      : await Array.fromAsync(listNamed(store, elsewhere, signal));
  const files = new Map(outside.map(file => [file.name, file]));
  const entries: Entry[] = [];
  for (const { listed, entry } of read) {
    const file = files.get(dumpElsewhere(entry) ?? '');
    if (file) listed.files.push(file);
    if (entry) entries.push(checkDump(listed, entry));
  }
  const named = new Set(elsewhere);
  for (const name of await findLostDumps(store, listing, named, database, signal)) named.add(name);
  return {
    ...listing,
    entries: nameServers(entries),
    foreign: listing.foreign.filter(({ name }) => !named.has(name)),
  };
}

/**
 * Gives contents that lost their manifest the dump back that lies at another place than usual, if there is
 * one alone that has their name. Answers which.
 */
async function findLostDumps(
  store: BackupStore,
  { places, foreign }: Listing,
  named: ReadonlySet<string>,
  database: string | undefined,
  signal: AbortSignal,
): Promise<string[]> {
  const orphans = places.filter(
    ({ hasManifest, files }) =>
      !hasManifest && fileAmong(files, 'contents') && !fileAmong(files, 'dump'),
  );
  if (orphans.length === 0) return [];
  const candidates =
    database === undefined ? foreign : (await sortListing(store, undefined, signal)).foreign;
  return orphans.flatMap(({ place, files }) => {
    const [only, ...others] = candidates.filter(
      ({ name }) =>
        name.endsWith(fileEndings.dump) && !named.has(name) && isDumpNameOf(name, place),
    );
    if (!only || others.length > 0) return [];
    files.push(only);
    return [only.name];
  });
}

function checkDump({ place, files }: PlaceListing, entry: Entry): Entry {
  return entry.kind === 'broken' ||
    files.some(({ name }) => name === storedName(entry.backup, 'dump'))
    ? entry
    : broken(place, 'BACKUP_FILE_MISSING', 'its dump is gone from the store');
}

/** The name in the store of a dump that lies at another place than usual. */
function dumpElsewhere(entry: Entry | undefined): string | undefined {
  if (entry?.kind !== 'backup') return undefined;
  const name = storedName(entry.backup, 'dump');
  return name === fileName(entry.backup.place, 'dump') ? undefined : name;
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.values();
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (const item of queue) results.push(await read(item));
    }),
  );
  return results;
}

/** What is wrong with one file says nothing about the others. */
async function readFailure(
  store: BackupStore,
  place: BackupId,
  signal: AbortSignal,
): Promise<FailedRunRecord | undefined> {
  try {
    const read = await store.read(failedRunName(place), failedRunMaxBytes, signal);
    return read.kind === 'whole' ? readFailedRun(read.bytes) : undefined;
  } catch (error) {
    if (error instanceof Failure && unreadable.includes(error.code)) return undefined;
    throw error;
  }
}

const unreadable: readonly FailureCode[] = ['BACKUP_FILE_MISSING', 'BACKUP_ARCHIVED'];
