import { type BackupId, databaseFolder, fileName } from '../catalog/names.ts';

/** The names that a manifest has for the files beside it: within its folder, and of a dump elsewhere the whole path. */

export const recordedName = (place: BackupId, file: 'dump' | 'contents' | 'roles'): string =>
  fileName(place, file).slice(databaseFolder(place.database).length);

export const recordedDumpName = (place: BackupId, stored: string): string =>
  stored === fileName(place, 'dump') ? recordedName(place, 'dump') : `/${stored}`;
