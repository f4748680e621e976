import { type BackupPlace, databaseFolder, fileName } from '../catalog/names.ts';

/** The names that a manifest has for the files beside it: within its folder, and of a dump elsewhere the whole path. */

export const recordedName = (place: BackupPlace, file: 'dump' | 'contents' | 'roles'): string =>
  fileName(place, file).slice(databaseFolder(place.database).length);

export const recordedDumpName = (place: BackupPlace, stored: string): string =>
  stored === fileName(place, 'dump') ? recordedName(place, 'dump') : `/${stored}`;
