import { type Contents, contentsMaxBytes, unpackContents } from '../catalog/contents.ts';
import { Failure } from '../catalog/failure.ts';
import { type Manifest, manifestMaxBytes, readManifest } from '../catalog/manifest.ts';
import {
  type BackupPlace,
  backupName,
  databaseFolder,
  fileName,
  parseFileName,
} from '../catalog/names.ts';
import { type Backup, broken, type Entry } from '../catalog/selection.ts';
import type { BackupStore } from './store.ts';

/** How many manifests are read side by side. */
const readers = 8;

/**
 * The catalog: every backup that has a manifest, of one database or of all. A manifest that cannot
 * be used is an entry, too, with the reason.
 */
export async function readCatalog(
  store: BackupStore,
  database: string | undefined,
  signal: AbortSignal,
): Promise<Entry[]> {
  const places: BackupPlace[] = [];
  const dumps = new Map<string, number>();
  const folder = database === undefined ? '' : databaseFolder(database);
  for await (const object of store.list(folder, signal)) {
    const parsed = parseFileName(object.name);
    if (parsed?.file === 'manifest') places.push(parsed.place);
    if (parsed?.file === 'dump') dumps.set(object.name, object.sizeBytes);
  }
  const entries: Entry[] = [];
  const queue = places.values();
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (const place of queue) entries.push(await readEntry(store, place, dumps, signal));
    }),
  );
  return entries;
}

async function readEntry(
  store: BackupStore,
  place: BackupPlace,
  dumps: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<Entry> {
  let bytes: Buffer;
  try {
    bytes = await store.read(fileName(place, 'manifest'), manifestMaxBytes, signal);
  } catch (error) {
    if (error instanceof Failure && error.code === 'BACKUP_FILE_MISSING') {
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
      return checkEntry(place, reading.manifest, dumps);
  }
}

/** A manifest speaks of the files beside it, and of nothing else. */
function checkEntry(
  place: BackupPlace,
  manifest: Manifest,
  dumps: ReadonlyMap<string, number>,
): Entry {
  const beside = (file: 'dump' | 'contents' | 'roles') =>
    fileName(place, file).slice(databaseFolder(place.database).length);
  if (manifest.database !== place.database) {
    return broken(place, 'MANIFEST_INVALID', 'its manifest speaks of another database');
  }
  const { dump, contents, roles } = manifest;
  if (
    dump.name !== beside('dump') ||
    contents.name !== beside('contents') ||
    (roles && roles.name !== beside('roles'))
  ) {
    return broken(place, 'MANIFEST_INVALID', 'its manifest points to the files of another backup');
  }
  const sizeBytes = dumps.get(fileName(place, 'dump'));
  if (sizeBytes === undefined) {
    return broken(place, 'BACKUP_FILE_MISSING', 'its dump is gone from the store');
  }
  return { kind: 'backup', backup: { name: backupName(place), place, manifest } };
}

/** The contents file of a backup, checked against its manifest. */
export async function readContentsFile(
  store: BackupStore,
  backup: Backup,
  digest: (bytes: Buffer) => string,
  signal: AbortSignal,
): Promise<Contents> {
  return unpackContents(
    await readChecked(store, backup, 'contents', contentsMaxBytes, digest, signal),
  );
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
    'It was changed or damaged after it was written. Take another backup: pg-azure-backup list.',
  );
}
