import type { ListedFile } from '../catalog/inventory.ts';
import { type BackupId, backupName, databaseFolder, parseStoredName } from '../catalog/names.ts';
import type { Verification } from '../catalog/verification.ts';
import type { BackupStore, StoredObject } from '../storage/store.ts';
import { listBounded } from './limits.ts';

/** What a listing shows of one place. */
export interface PlaceListing {
  readonly place: BackupId;
  /** The manifest first. */
  readonly files: ListedFile[];
  readonly verifications: Verification[];
  hasManifest: boolean;
}

export interface Listing {
  readonly places: readonly PlaceListing[];
  readonly failedRuns: readonly BackupId[];
  readonly foreign: readonly ListedFile[];
}

/** What lies in the store, of one database or of all, by whose it is. */
export async function sortListing(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
): Promise<Listing> {
  const places = new Map<string, PlaceListing>();
  const failedRuns: BackupId[] = [];
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

/** Some objects of a store, as far as they are there. One listing is cheaper than a question for each. */
export async function* listNamed(
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
