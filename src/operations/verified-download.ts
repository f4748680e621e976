import { rm } from 'node:fs/promises';
import type { Backup } from '../catalog/backup.ts';
import { storedName } from '../catalog/backup.ts';
import { Failure } from '../catalog/failure.ts';
import { manifestMaxBytes } from '../catalog/manifest.ts';
import type { BackupFile } from '../catalog/names.ts';
import { option, ownCommand } from '../catalog/reference.ts';
import type { BackupStore } from '../storage/store.ts';
import { type Reporter, reportBytes } from './reporter.ts';

/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
export async function downloadVerified(
  store: BackupStore,
  backup: Backup,
  file: BackupFile,
  path: string,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  const { name, manifest } = backup;
  const expected = file === 'manifest' ? undefined : manifest[file];
  const read = await store.download(storedName(backup, file), path, {
    signal,
    onBytes: reportBytes(reporter, name, expected?.sizeBytes),
    recordedBytes: expected?.sizeBytes ?? manifestMaxBytes,
  });
  if (!expected) return;
  if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256) return;
  await rm(path, { force: true });
  throw new Failure(
    'BACKUP_CHECKSUM_MISMATCH',
    read.sizeBytes === expected.sizeBytes
      ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
      : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`,
    `It was changed or damaged in the store. Name another one with ${option('backup')}: ${ownCommand('list')}`,
  );
}
