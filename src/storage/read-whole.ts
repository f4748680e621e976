import { Failure } from '../catalog/failure.ts';
import type { BackupStore, SmallObject } from './store.ts';

/** A small object, for whom it is a failure that it is larger than it may be. */
export async function readWhole(
  store: BackupStore,
  name: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const read = await store.read(name, maxBytes, signal);
  if (read.kind === 'too-large') throw tooLargeFailure(read, maxBytes);
  return read.bytes;
}

export const tooLargeFailure = (
  { what, sizeBytes }: Extract<SmallObject, { kind: 'too-large' }>,
  maxBytes: number,
): Failure =>
  new Failure(
    'BACKUP_FILE_MISSING',
    `${what} has ${sizeBytes} bytes, more than the ${maxBytes} that it may have`,
    'It is not a file of ours, or was damaged.',
  );
