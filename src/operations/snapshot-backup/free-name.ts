import { fillDumpName, isDumpNameOf } from '../../catalog/dump-name-template.ts';
import { Failure } from '../../catalog/failure.ts';
import { type BackupId, fileName } from '../../catalog/names.ts';
import { formatStamp } from '../../catalog/stamp.ts';
import type { BackupStore } from '../../storage/store.ts';
import type { DumpSettings } from './dump-settings.ts';

/** Where the dump goes; to the usual place also where a template would mean that of another database. */
export function dumpNameOf({ dumpName }: DumpSettings, place: BackupId): string {
  const name = dumpName === undefined ? undefined : fillDumpName(dumpName, place);
  return name !== undefined && isDumpNameOf(name, place) ? name : fileName(place, 'dump');
}

/**
 * The first second at or after the snapshot whose name nobody has. Two backups of one database in
 * one second are rare; a name that means two of them would be worse.
 */
export async function freePlace(
  store: BackupStore,
  database: string,
  takenAt: Date,
  dumpName: (place: BackupId) => string,
  signal: AbortSignal,
): Promise<BackupId> {
  for (let time = takenAt.getTime(); ; time += 1000) {
    const place = { database, stamp: formatStamp(new Date(time)) };
    try {
      const names = [dumpName(place), fileName(place, 'dump'), fileName(place, 'manifest')];
      const sizes = await Promise.all([...new Set(names)].map(name => store.size(name, signal)));
      if (sizes.every(size => size === undefined)) return place;
    } catch (error) {
      // A writer need not be able to read: then the commit decides, which never overwrites.
      if (error instanceof Failure && error.code === 'STORE_ACCESS_DENIED') return place;
      throw error;
    }
  }
}
