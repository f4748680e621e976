import { type Backup, broken, type Entry, storedName } from '../catalog/backup.ts';
import type { Contents } from '../catalog/contents.ts';
import {
  contentsMaxBytes,
  UnpackedTooLarge,
  unpackContents,
  unpackedLimit,
} from '../catalog/contents-file.ts';
import { isDumpNameOf } from '../catalog/dump-name-template.ts';
import { type FailedRunRecord, failedRunMaxBytes, readFailedRun } from '../catalog/failed-run.ts';
import { Failure, type FailureCode, messageOf } from '../catalog/failure.ts';
import type { Inventory, ListedFile } from '../catalog/inventory.ts';
import { fileAmong, leftoverKind } from '../catalog/leftover.ts';
import { type Manifest, manifestMaxBytes, readManifest } from '../catalog/manifest.ts';
import {
  type BackupPlace,
  backupName,
  databaseFolder,
  failedRunName,
  fileEndings,
  fileName,
  parseStoredName,
} from '../catalog/names.ts';
import { nameServers, ownName, presentNamesBy } from '../catalog/server.ts';
import type { Verification } from '../catalog/verification.ts';
import type { BackupStore, StoredObject } from '../storage/store.ts';
import { fittingTexts, listBounded, memoryBytes, moreMemory } from './limits.ts';

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

/** What a listing shows of one place. */
interface PlaceListing {
  readonly place: BackupPlace;
  /** The manifest first. */
  readonly files: ListedFile[];
  readonly verifications: Verification[];
  hasManifest: boolean;
}

interface Listing {
  readonly places: readonly PlaceListing[];
  readonly failedRuns: readonly BackupPlace[];
  readonly foreign: readonly ListedFile[];
}

async function sortListing(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
): Promise<Listing> {
  const places = new Map<string, PlaceListing>();
  const failedRuns: BackupPlace[] = [];
  const foreign: ListedFile[] = [];
  const folder = database === undefined ? '' : databaseFolder(database);
  for await (const object of listBounded(store, folder, signal)) {
    const stored = parseStoredName(object.name);
    if (!stored) {
      foreign.push(listedFile(object));
      continue;
    }
    if (stored.kind === 'failed-run') {
      failedRuns.push(stored.place);
      continue;
    }
    const name = backupName(stored.place);
    const listed = places.get(name) ?? {
      place: stored.place,
      files: [],
      verifications: [],
      hasManifest: false,
    };
    places.set(name, listed);
    const isManifest = stored.kind === 'file' && stored.file === 'manifest';
    if (isManifest) listed.files.unshift(listedFile(object));
    else listed.files.push(listedFile(object));
    if (stored.kind === 'evidence') addVerification(listed.verifications, stored.verification);
    listed.hasManifest ||= isManifest;
  }
  return { places: [...places.values()], failedRuns, foreign };
}

/** Of each level and verdict the newest says all that the others do; there may be any number of them. */
function addVerification(known: Verification[], added: Verification): void {
  const at = known.findIndex(
    ({ level, verdict }) => level === added.level && verdict === added.verdict,
  );
  if (at < 0) known.push(added);
  else if ((known[at]?.stamp ?? '') < added.stamp) known[at] = added;
}

function listedFile(object: StoredObject): ListedFile {
  const { name, sizeBytes, lastModified, arrivedAt, held, archived, marked } = object;
  // Azure would delete it, and charge for half a year: who archives a backup wants to keep it.
  const reason = held ?? (archived && 'in the archive tier');
  return {
    ...{ name, sizeBytes, lastModified },
    ...(arrivedAt && { arrivedAt }),
    ...(reason !== undefined && { held: reason }),
    ...(marked && { marked }),
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

/** The name in the store of a dump that lies at another place than usual. */
function dumpElsewhere(entry: Entry | undefined): string | undefined {
  if (entry?.kind !== 'backup') return undefined;
  const name = storedName(entry.backup, 'dump');
  return name === fileName(entry.backup.place, 'dump') ? undefined : name;
}

/** Some objects of a store, as far as they are there. One listing is cheaper than a question for each. */
async function* listNamed(
  store: BackupStore,
  names: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ListedFile> {
  const [first, ...others] = names;
  if (first === undefined) return;
  let length = first.length;
  while (others.some(name => !name.startsWith(first.slice(0, length)))) length -= 1;
  for await (const object of store.list(first.slice(0, length), signal)) {
    if (names.includes(object.name)) yield listedFile(object);
  }
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

async function readFailure(
  store: BackupStore,
  place: BackupPlace,
  signal: AbortSignal,
): Promise<FailedRunRecord | undefined> {
  try {
    return readFailedRun(await store.read(failedRunName(place), failedRunMaxBytes, signal));
  } catch (error) {
    if (error instanceof Failure && unreadable.includes(error.code)) return undefined;
    throw error;
  }
}

/** What is wrong with one file says nothing about the others. */
const unreadable: readonly FailureCode[] = ['BACKUP_FILE_MISSING', 'BACKUP_ARCHIVED'];

/** `undefined` when the backup is gone by now. */
async function readEntry(
  store: BackupStore,
  listed: PlaceListing,
  signal: AbortSignal,
): Promise<Entry | undefined> {
  const { place } = listed;
  let bytes: Buffer;
  try {
    bytes = await store.read(fileName(place, 'manifest'), manifestMaxBytes, signal);
  } catch (error) {
    if (error instanceof Failure && error.code === 'BACKUP_FILE_MISSING') {
      // Another run may prune; otherwise the manifest is too large.
      if ((await store.size(fileName(place, 'manifest'), signal)) === undefined) return undefined;
      return broken(place, 'MANIFEST_INVALID', error.message);
    }
    // One old backup that somebody archived keeps nobody from the others.
    if (error instanceof Failure && error.code === 'BACKUP_ARCHIVED') {
      return broken(place, error.code, error.message, error.hint);
    }
    throw error;
  }
  const reading = readManifest(bytes);
  switch (reading.kind) {
    case 'too-new':
      return broken(
        place,
        'MANIFEST_TOO_NEW',
        `its manifest has schema version ${reading.schemaVersion}; this tool reads version 1`,
      );
    case 'invalid':
      return broken(place, 'MANIFEST_INVALID', `its manifest cannot be used: ${reading.reason}`);
    case 'manifest':
      return checkEntry(listed, reading.manifest);
  }
}

/** A manifest speaks of the files beside it, and of nothing else but a dump that has its name. */
function checkEntry({ place, verifications }: PlaceListing, manifest: Manifest): Entry {
  const beside = (file: 'dump' | 'contents' | 'roles') =>
    fileName(place, file).slice(databaseFolder(place.database).length);
  if (manifest.database !== place.database) {
    return broken(place, 'MANIFEST_INVALID', 'its manifest speaks of another database');
  }
  const { dump, contents, roles } = manifest;
  if (contents.sizeBytes > contentsMaxBytes || (roles && roles.sizeBytes > rolesMaxBytes)) {
    return broken(
      place,
      'MANIFEST_INVALID',
      'its manifest speaks of larger files than there may be',
    );
  }
  const isOwnDump = dump.name.startsWith('/')
    ? isDumpNameOf(dump.name.slice(1), place)
    : dump.name === beside('dump');
  if (
    !isOwnDump ||
    contents.name !== beside('contents') ||
    (roles && roles.name !== beside('roles'))
  ) {
    return broken(place, 'MANIFEST_INVALID', 'its manifest points to the files of another backup');
  }
  const server = ownName(manifest.server);
  const name = backupName(place);
  return { kind: 'backup', backup: { name, place, server, manifest, verifications } };
}

function checkDump({ place, files }: PlaceListing, entry: Entry): Entry {
  return entry.kind === 'broken' ||
    files.some(({ name }) => name === storedName(entry.backup, 'dump'))
    ? entry
    : broken(place, 'BACKUP_FILE_MISSING', 'its dump is gone from the store');
}

/** The contents file of a backup, checked against its manifest. */
export async function readContentsFile(
  store: BackupStore,
  backup: Backup,
  digest: (bytes: Buffer) => string,
  signal: AbortSignal,
): Promise<Contents> {
  return parseContents(
    backup,
    await readChecked(store, backup, 'contents', contentsMaxBytes, digest, signal),
  );
}

/** What a contents file holds whose bytes are those that its manifest recorded. */
export function parseContents({ place, manifest }: Backup, bytes: Buffer): Contents {
  return unpackHere(
    place,
    bytes,
    unpackedLimit(manifest.totals),
    'Somebody wrote it together with a manifest that fits. Take another one: pg-azure-backup list',
  );
}

/** Unpacks a contents file that may have so many bytes, as far as this machine has the memory. */
export function unpackHere(
  place: BackupPlace,
  bytes: Buffer,
  allowed: number,
  hint: string,
): Contents {
  // Parsed, it may be seven times as large.
  const room = Math.floor(memoryBytes() / 16);
  try {
    return unpackContents(bytes, Math.min(allowed, room));
  } catch (error) {
    const file = fileName(place, 'contents');
    const why = messageOf(error).split('\n')[0];
    throw error instanceof UnpackedTooLarge && room < allowed
      ? new Failure(
          'OUT_OF_MEMORY',
          `there is too little memory here for ${file}: ${why}`,
          `Allow more: ${moreMemory}. Of a database with millions of objects that is right; of a smaller one somebody wrote it.`,
        )
      : new Failure('CONTENTS_UNUSABLE', `${file} is no contents file of ours: ${why}`, hint);
  }
}

/** Enough for many thousands of roles. */
export const rolesMaxBytes = 16 * 1024 * 1024;

/** The roles file of a backup that has one, checked against its manifest. */
export const readRolesFile = (
  store: BackupStore,
  backup: Backup,
  digest: (bytes: Buffer) => string,
  signal: AbortSignal,
): Promise<Buffer> => readChecked(store, backup, 'roles', rolesMaxBytes, digest, signal);

async function readChecked(
  store: BackupStore,
  { name, place, manifest }: Backup,
  file: 'contents' | 'roles',
  maxBytes: number,
  digest: (bytes: Buffer) => string,
  signal: AbortSignal,
): Promise<Buffer> {
  const bytes = await store.read(fileName(place, file), maxBytes, signal);
  if (digest(bytes) === manifest[file]?.sha256) return bytes;
  throw new Failure(
    'BACKUP_CHECKSUM_MISMATCH',
    `the ${file} file of ${name} is not what its manifest recorded`,
    'It was changed or damaged after it was written. Take another one: pg-azure-backup list',
  );
}
