import { Failure } from '../../catalog/failure.ts';
import { errorCode } from '../../catalog/system-errors.ts';
import { MissingRight } from '../missing-right.ts';
import { isFull } from '../transfer/local-file.ts';

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
    return new MissingRight(
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
