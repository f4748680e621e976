import type { Entry } from './backup.ts';
import { parseStoredName } from './names.ts';

/** How an attempt at a database ended. */
interface Attempt {
  readonly database: string;
  readonly stamp: string;
  readonly failed: boolean;
}

/**
 * The databases whose newest run made no backup, by the names in the store. Read before a run writes
 * there, it tells what was wrong already from what is news. A safety backup counts like any other, for
 * the database could be backed up.
 */
export const failingBackups = (names: Iterable<string>): Set<string> =>
  failing(
    [...names].flatMap(name => {
      const stored = parseStoredName(name);
      const failed = stored?.kind === 'failed-run';
      const made = stored?.kind === 'file' && stored.file === 'manifest';
      return failed || made ? [{ ...stored.place, failed }] : [];
    }),
  );

/** The databases whose newest verification was not passed, whichever of their backups it was of. */
export const failingVerifications = (entries: Iterable<Entry>): Set<string> =>
  failing(
    [...entries].flatMap(entry => {
      if (entry.kind === 'broken') return [];
      const { place, verifications } = entry.backup;
      return verifications.map(({ stamp, verdict }) => ({
        database: place.database,
        stamp,
        failed: verdict !== 'passed',
      }));
    }),
  );

function failing(attempts: readonly Attempt[]): Set<string> {
  const newest = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const { database, stamp, failed } = attempt;
    const other = newest.get(database);
    // Stamps have one length, so that they sort like the times that they stand for. Of two in one second
    // the one that worked counts, as it does for a check: something fails and is tried again at once.
    if (!other || stamp > other.stamp || (stamp === other.stamp && !failed)) {
      newest.set(database, attempt);
    }
  }
  return new Set([...newest.values()].flatMap(attempt => (attempt.failed ? attempt.database : [])));
}
