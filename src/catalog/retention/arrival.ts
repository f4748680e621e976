import type { Backup } from '../backup.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Whether a backup came into its store when it says that it was made, by the store's own clock. Whoever
 * may write there can write any date into a manifest, and not the time at which it arrives: a backup of
 * last month that came today is a copy, or was planted.
 */

/** A dump takes its time, and a store may have been out of reach: of longer ones nothing can be told. */
const longestDelayMs = 24 * 60 * 60 * 1000;

/** So far apart are the clocks of a database server and of a store that nobody looks after. */
const clockSkewMs = 60 * 60 * 1000;

/** When its manifest arrived, by the store's clock; `undefined` where no store was asked. */
export const arrivalOf = ({ name }: Backup, files: Inventory['files']): Date | undefined =>
  files.get(name)?.[0]?.lastModified;

/** When a run ended stands in the manifest as well, and is no better witness than the rest of it. */
export function isTimely({ manifest }: Backup, arrivedAt: Date | undefined): boolean {
  if (arrivedAt === undefined) return true;
  const delayMs = arrivedAt.getTime() - Date.parse(manifest.snapshotAt);
  return delayMs <= longestDelayMs && delayMs >= -clockSkewMs;
}
