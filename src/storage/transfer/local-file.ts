import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../catalog/failure.ts';
import type { DownloadOptions, TransferOptions } from '../store.ts';
import type { ChecksumCounter } from './digests.ts';
import { unlessAborted } from './source.ts';

export interface WriteFileOptions extends TransferOptions {
  /** Wait until the bytes are on the disk. */
  readonly sync: boolean;
  /** The failure that an error of the file system stands for. */
  readonly failure: (error: unknown) => unknown;
  /** Gets every byte. */
  readonly whole: ChecksumCounter;
}

/**
 * Writes chunks to a file that must not exist yet; one has been written when the next is asked for. On
 * failure the file is gone.
 */
export async function writeNewFile(
  file: string,
  chunks: AsyncIterable<Buffer>,
  { sync, failure, whole, signal, onBytes }: WriteFileOptions,
): Promise<void> {
  const handle = await open(file, 'wx', 0o640).catch(error => {
    throw failure(error);
  });
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      whole.update(chunk);
      await handle.writeFile(chunk).catch(error => {
        throw failure(error);
      });
      onBytes?.(chunk.length);
    }
    signal.throwIfAborted();
    try {
      if (sync) await unlessAborted(handle.sync(), signal);
      await handle.close();
    } catch (error) {
      signal.throwIfAborted();
      throw failure(error);
    }
  } catch (error) {
    // Not waited for: closing lasts as long as a write that still goes on.
    handle.close().catch(() => {});
    await rm(file, { force: true }).catch(() => {});
    throw error;
  }
}

/** Refuses an object that nobody wrote like this: a disk is soon full. */
export function refuseLarger(
  name: string,
  sizeBytes: number,
  { recordedBytes = sizeBytes }: DownloadOptions,
): void {
  if (sizeBytes <= recordedBytes) return;
  throw new Failure(
    'BACKUP_CHECKSUM_MISMATCH',
    `"${name}" has ${sizeBytes} bytes, recorded ${recordedBytes}`,
    'It was changed or damaged in the store. Name another one with --backup: pg-azure-backup list',
  );
}

/** The system's code of an error, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? `${error.code}` : undefined;

const isFull = (code: string | undefined): boolean =>
  code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';

/** The failure of writing a file that a backup is downloaded to. */
export function downloadFailure(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === undefined) return error;
  if (isFull(code)) {
    return new Failure(
      'DISK_FULL',
      `the file system of ${dirname(file)} is full (${code})`,
      'Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go.',
    );
  }
  return new Failure(
    'USAGE',
    code === 'EEXIST' ? `${file} exists already` : `${file} cannot be written (${code})`,
    code === 'EEXIST'
      ? 'Nothing is ever overwritten: remove it, or choose another folder.'
      : 'Choose a folder that exists and that this user may write to.',
  );
}

/** The failure of working in a directory that holds backups. */
export function directoryFailure(error: unknown, doing: string, directory: string): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === undefined) return error;
  if (isFull(code)) {
    return new Failure(
      'DISK_FULL',
      `${doing} failed: the file system of ${directory} is full (${code})`,
      'Free space there, prune old backups, or give storage-directory a larger disk.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Failure(
      'STORE_ACCESS_DENIED',
      `${doing} failed: this user may not do that in ${directory} (${code})`,
      'Give the user that runs this the right to read and write the directory and all below it.',
    );
  }
  return new Failure(
    'STORE_WRITE_FAILED',
    `${doing} failed in ${directory} (${code})`,
    'Check that storage-directory names a directory, and that its disk is in order.',
  );
}
