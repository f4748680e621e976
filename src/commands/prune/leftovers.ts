import { Failure } from '../../catalog/failure.ts';
import type { Leftover, ListedFile } from '../../catalog/inventory.ts';
import { fileAmong, isRebuildable, rebuildCommand } from '../../catalog/leftover.ts';
import { option } from '../../catalog/reference.ts';

/** What becomes of files without a manifest. */

/** No run that is still under way has left a file untouched for so long. */
const leftoverMinAgeMs = 24 * 60 * 60 * 1000;

export const holdsDump = ({ files }: Pick<Leftover, 'files'>): boolean =>
  fileAmong(files, 'dump') !== undefined;

/**
 * Why files without a manifest are left alone. `hasGood`: their database has a good backup; where it has
 * none, a dump without a manifest may be all that there is.
 */
export function reasonToStay(leftover: Leftover, hasGood: boolean, now: Date): string | undefined {
  const { kind, files, place } = leftover;
  if (kind === 'foreign') return 'a dump without our mark: it may be somebody’s copy';
  if (kind === 'lost') {
    return isRebuildable(files)
      ? `a backup that lost its manifest, by the files beside its dump; to make it again: ${rebuildCommand(place)}`
      : 'a backup that lost more than its manifest, or a copy that is under way';
  }
  const newest = files.reduce(
    (latest, { lastModified, arrivedAt = lastModified }) => Math.max(latest, arrivedAt.getTime()),
    0,
  );
  if (now.getTime() - newest < leftoverMinAgeMs)
    return 'less than a day old: the run, or a copy, may go on';
  if (holdsDump(leftover) && !hasGood) {
    return `a dump, and no backup of "${place.database}" with a manifest is good`;
  }
  return heldAmong(files);
}

/** Why no dump without a manifest goes: together with the backups that go, it would be too much. */
export function leftoversRefusal(
  database: string,
  backups: { readonly going: number; readonly all: number },
  dumps: number,
  percent: number,
): Failure | undefined {
  const wouldDelete = backups.going + dumps;
  const tooFar = wouldDelete > 2 && wouldDelete * 100 >= percent * (backups.all + dumps);
  if (dumps === 0 || !tooFar) return undefined;
  return new Failure(
    'PRUNE_REFUSED',
    `the plan would delete ${dumps} of the dumps of "${database}" without a manifest and ${backups.going} of its ${backups.all} backups, ${percent} % or more of all, so none of those dumps was deleted`,
    `Runs that never end leave such dumps, and so does who deletes manifests: find out which it is. Where the plan is right, raise ${option('max-delete-percent')} for one run.`,
  );
}

export const heldAmong = (files: readonly ListedFile[]): string | undefined => {
  const held = files.flatMap(({ name, held: why }) =>
    why === undefined ? [] : [`${name} is ${why}`],
  );
  return held.length > 0 ? held.join(', ') : undefined;
};
