import { mebibytes } from '../byte-size.ts';
import { dayMs, hourMs, minuteMs, utc } from '../calendar.ts';
import type { History, UnusableBackup } from '../history.ts';
import type { ListedFile } from '../inventory.ts';
import { isRebuildable, rebuildCommand } from '../leftover.ts';
import { backupName } from '../names.ts';
import { option } from '../reference.ts';
import { timeOf } from '../stamp.ts';
import type { Finding, FindingLevel } from './finding.ts';

/** One finding for each kind of damage, however many backups have it. */
export function unusableFindings({ database, good: [newest], unusable }: History): Finding[] {
  const byCode = Map.groupBy(
    unusable.toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime()),
    ({ code }) => code,
  );
  return [...byCode.values()].flatMap(([first, ...others]): Finding[] => {
    if (!first) return [];
    const isNewest = !newest || timeOf(first.place) > newest.at;
    const more = others.length > 0 ? ` (and ${others.length} older ones like it)` : '';
    return [
      {
        level: severityOf(first.code, isNewest),
        code: first.code,
        database,
        message: `backup ${first.name} cannot be used: ${first.reason}${more}`,
        hint: first.hint ?? unusableHints[first.code],
      },
    ];
  });
}

/** An old one that is damaged is one fewer; the newest one is what a restore would take. */
function severityOf(code: UnusableBackup['code'], isNewest: boolean): FindingLevel {
  if (code === 'MANIFEST_TOO_NEW') return 'warning';
  if (code === 'BACKUP_ARCHIVED') return isNewest ? 'warning' : 'notice';
  return isNewest ? 'error' : 'warning';
}

const unusableHints: Readonly<Record<UnusableBackup['code'], string>> = {
  BACKUP_ARCHIVED: 'Bring it back before it is needed: set the tier of its blobs to Cool.',
  BACKUP_FILE_MISSING:
    'Look among the soft-deleted blobs of the store, and for who deletes there besides prune: a lifecycle rule, say.',
  BACKUP_SIZE_WRONG:
    'Somebody replaced the file or cut it off: look for an earlier version of the blob, and for who writes there.',
  MANIFEST_INVALID:
    'Somebody changed it, or it was copied in part: look for an earlier version of the blob. The dump itself may be good: pg_restore can list what is in it.',
  MANIFEST_TOO_NEW: 'Check with that version of pg-azure-backup, or a later one.',
};

/** Clocks differ a little. */
const toleratedSkewMs = 5 * minuteMs;

/** A clock that is ahead makes a backup the latest for longer than it is. */
export function skewFindings({ database, usable }: History, now: Date): Finding[] {
  const [first, ...others] = usable.filter(
    ({ backup, at }) =>
      Date.parse(backup.manifest.snapshotAt) >
      Math.min(at.getTime(), now.getTime()) + toleratedSkewMs,
  );
  if (!first) return [];
  const { name, manifest } = first.backup;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return [
    {
      level: 'warning',
      code: 'CLOCK_SKEW',
      database,
      message: `backup ${name} is dated ${utc(new Date(manifest.snapshotAt))}, after it was written or in the future${more}`,
      hint: 'Set the clock of the PostgreSQL server. Until that date "latest" means this backup: name another one to restore, if it is newer.',
    },
  ];
}

/** A run writes the manifest at once, once it has written the contents; a copy that is under way takes longer. */
const manifestDelayMs = hourMs;

/** Backups that lost their manifest. They are not restored, counted or deleted, and may be all that there is. */
export function lostFindings(
  { database, good: [newest], leftovers }: History,
  now: Date,
): Finding[] {
  const lost = leftovers
    .filter(({ kind, files }) => kind === 'lost' && !isFresh(files, manifestDelayMs, now))
    .toSorted((a, b) => timeOf(b.place).getTime() - timeOf(a.place).getTime());
  const [first] = lost;
  if (!first) return [];
  const isNewest = !newest || timeOf(first.place) > newest.at;
  const names = lost.slice(0, shownLost).map(({ place }) => backupName(place));
  const more = lost.length > shownLost ? ` and ${lost.length - shownLost} more` : '';
  const again = lost.some(({ files }) => isRebuildable(files))
    ? `make it again: ${rebuildCommand(first.place)}`
    : 'look for the other files where the store was copied from, or among its soft-deleted blobs.';
  return [
    {
      level: isNewest ? 'error' : 'warning',
      code: 'MANIFEST_MISSING',
      database,
      message: `${lost.length === 1 ? 'a backup' : `${lost.length} backups`} of "${database}" lost the manifest: ${names.join(', ')}${more}`,
      hint: `Where a copy of the store is under way, let it end. A restore takes the dump by its path alone (${option('backup')}) now, and prune leaves it alone. To have a backup, ${again}`,
    },
  ];
}

/** How many of them a message names. */
const shownLost = 3;

const isFresh = (files: readonly ListedFile[], limitMs: number, now: Date): boolean =>
  files.some(({ lastModified }) => now.getTime() - lastModified.getTime() <= limitMs);

/** An unfinished run that is older is not under way any more. */
const unfinishedMs = dayMs;

export function unfinishedFindings({ database, leftovers }: History, now: Date): Finding[] {
  const old = leftovers.filter(
    ({ kind, files }) => kind === 'unfinished' && !isFresh(files, unfinishedMs, now),
  );
  if (old.length === 0) return [];
  const bytes = old
    .flatMap(({ files }) => files)
    .reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  return [
    {
      level: 'notice',
      code: 'BACKUP_UNFINISHED',
      database,
      message: `${old.length === 1 ? 'a run' : `${old.length} runs`} that did not end left ${mebibytes(bytes)} of "${database}" in the store`,
      hint: 'The next prune removes that, of a database that has a good backup.',
    },
  ];
}
