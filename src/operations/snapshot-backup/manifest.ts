import { Failure } from '../../catalog/failure.ts';
import { type BackupPlace, databaseFolder, fileName } from '../../catalog/names.ts';

/** What would be refused when it is read is not written either. */
export function requireReadable(what: string, bytes: Buffer, maxBytes: number): void {
  if (bytes.length <= maxBytes) return;
  throw new Failure(
    'STORE_WRITE_FAILED',
    `the ${what} has ${bytes.length} bytes, more than the ${maxBytes} that are read again`,
    'The database has too many objects or exclusions for one backup: divide it by --exclude-schemas.',
  );
}

export const nameInFolder = (place: BackupPlace, file: 'dump' | 'contents' | 'roles'): string =>
  fileName(place, file).slice(databaseFolder(place.database).length);
