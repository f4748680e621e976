import type { Entry } from '../catalog/backup.ts';
import { broken } from '../catalog/backup.ts';
import { contentsMaxBytes } from '../catalog/contents-file.ts';
import { isDumpNameOf } from '../catalog/dump-name-template.ts';
import { Failure } from '../catalog/failure.ts';
import { type Manifest, manifestMaxBytes, readManifest } from '../catalog/manifest.ts';
import { backupName, databaseFolder, fileName } from '../catalog/names.ts';
import { ownName } from '../catalog/server.ts';
import { tooLargeFailure } from '../storage/read-whole.ts';
import type { BackupStore, SmallObject } from '../storage/store.ts';
import { rolesMaxBytes } from './checked-files.ts';
import type { PlaceListing } from './sort-listing.ts';

/** `undefined` when the backup is gone by now. */
export async function readEntry(
  store: BackupStore,
  listed: PlaceListing,
  signal: AbortSignal,
): Promise<Entry | undefined> {
  const { place } = listed;
  let read: SmallObject;
  try {
    read = await store.read(fileName(place, 'manifest'), manifestMaxBytes, signal);
  } catch (error) {
    // Another run may prune.
    if (error instanceof Failure && error.code === 'BACKUP_FILE_MISSING') return undefined;
    // One old backup that somebody archived keeps nobody from the others.
    if (error instanceof Failure && error.code === 'BACKUP_ARCHIVED') {
      return broken(place, error.code, error.message, error.hint);
    }
    throw error;
  }
  if (read.kind === 'too-large') {
    return broken(place, 'MANIFEST_INVALID', tooLargeFailure(read, manifestMaxBytes).message);
  }
  const reading = readManifest(read.bytes);
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
