import type { Backup } from '../catalog/backup.ts';
import type { Contents } from '../catalog/contents.ts';
import {
  contentsMaxBytes,
  UnpackedTooLarge,
  unpackContents,
  unpackedLimit,
} from '../catalog/contents-file.ts';
import { Failure, messageOf } from '../catalog/failure.ts';
import { type BackupId, fileName } from '../catalog/names.ts';
import { readWhole } from '../storage/read-whole.ts';
import type { BackupStore } from '../storage/store.ts';
import { memoryBytes, moreMemory } from './limits.ts';

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
  place: BackupId,
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
  const bytes = await readWhole(store, fileName(place, file), maxBytes, signal);
  if (digest(bytes) === manifest[file]?.sha256) return bytes;
  throw new Failure(
    'BACKUP_CHECKSUM_MISMATCH',
    `the ${file} file of ${name} is not what its manifest recorded`,
    'It was changed or damaged after it was written. Take another one: pg-azure-backup list',
  );
}
