import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
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
      `Free space there, prune old backups, or give ${option('storage-directory')} a larger disk.`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new MissingRight(
      `${doing} failed: this user may not do that in ${directory} (${code})`,
      'Give the user that runs this the right to read and write the directory and all below it.',
    );
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new Failure(
      'STORE_WRITE_FAILED',
      `${doing} failed: ${directory} is no directory, or something above it is none`,
      `Give ${option('storage-directory')} another place, or move what is there.`,
    );
  }
  return new Failure(
    'STORE_WRITE_FAILED',
    `${doing} failed in ${directory} (${code})`,
    'See whether its disk is in order, and what the system says in its log.',
  );
}
