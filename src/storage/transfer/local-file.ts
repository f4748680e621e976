import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../catalog/failure.ts';
import { option, ownCommand } from '../../catalog/reference.ts';
import { errorCode } from '../../catalog/system-errors.ts';
import type { Checksum, DownloadOptions, TransferOptions } from '../store.ts';
import { ChecksumCounter } from './digests.ts';
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

/** Writes what a store sends of an object to a file that must not exist yet, and tells what came. */
export async function downloadTo(
  file: string,
  chunks: AsyncIterable<Buffer>,
  options: DownloadOptions,
): Promise<Checksum> {
  const whole = new ChecksumCounter();
  await writeNewFile(file, chunks, {
    ...options,
    sync: false,
    failure: error => downloadFailure(error, file),
    whole,
  });
  return whole.checksum();
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
    `It was changed or damaged in the store. Name another one with ${option('backup')}: ${ownCommand('list')}`,
  );
}

/** Codes of a file system, a quota or a limit on files that has no room for another byte. */
export const isFull = (code: string | undefined): boolean =>
  code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';

/** The failure of writing a file that a backup is downloaded to. */
function downloadFailure(error: unknown, file: string): unknown {
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
