import { type Backup, databaseOf, type Entry, newestFirst } from '../backup.ts';
import type { Inventory } from '../inventory.ts';
import { byServer } from '../server.ts';
import { type Candidate, type CandidateOf, candidatesBy } from './candidate.ts';
import type { RetentionPolicy } from './policy.ts';
import { lateness, reasonsToKeep, reasonToDelete } from './reasons.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { rivalsIn } from './rivals.ts';

/** What becomes of a backup, and why; there is always a reason. */
export interface Decision {
  readonly entry: Entry;
  readonly action: 'keep' | 'delete';
  readonly reasons: readonly string[];
}

export interface DatabasePlan {
  readonly database: string;
  /** `undefined` where nothing says which: no manifest can be read. */
  readonly server: string | undefined;
  /** The newest first. */
  readonly decisions: readonly Decision[];
  /** From which ages are counted; none where no backup is complete. */
  readonly newest?: Backup;
  /** Too much would go: nothing of the database is deleted. */
  readonly refused?: Refusal;
}

/**
 * Which backups are kept and which go, by database and server; of one database that with the newest
 * first. It depends on the catalog and the policy alone: there is no clock in it, so that retention
 * stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` stay, at least one. *Newest* is by the instant
 *   that the dump shows. Ages are counted from the newest good backup of the database, not from now.
 * - By label: `keepLabels` are never deleted; `manual` ones, and `safety` ones, which hold what was
 *   replaced, stay for their days. The rules have nothing to do with safety backups. They keep a manual
 *   one that they would keep if it had another label, and it takes no place of those that have one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and that is `maxDeletePercent` of the backups, or more, or leaves so
 *   many of their days without any, the plan is refused: its decisions show what it would have been.
 *
 * Whoever may write to a store must not get rid of what was there before. A backup can lose its place
 * to its *rivals* alone:
 *
 * - Those of one that arrived in time (`isTimely`) did so as well; for the newest of a period, before it
 *   was over, if it did. Among the late, everybody is a rival: where all are, as after a copy, that is
 *   no difference.
 * - Nobody's rival is what ever failed a verification, even if it passed one since. It is itself judged
 *   as if it had not, and stays for `keepSafetyDays` in any case. Where all failed, all stay.
 *
 * `files` tell when backups arrived; without them each is taken at its word.
 */
export function planRetention(
  entries: readonly Entry[],
  policy: RetentionPolicy,
  files: Inventory['files'] = new Map(),
): DatabasePlan[] {
  const candidateOf = candidatesBy(policy, files);
  const byDatabase = Map.groupBy(newestFirst(entries), databaseOf);
  return [...byDatabase]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([database, all]) =>
      [...byServer(all)].map(([server, own]) =>
        planDatabase({ database, server }, own, policy, candidateOf),
      ),
    );
}

function planDatabase(
  whose: Pick<DatabasePlan, 'database' | 'server'>,
  entries: readonly Entry[],
  policy: RetentionPolicy,
  candidateOf: CandidateOf,
): DatabasePlan {
  const all = entries
    .flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []))
    .map(candidateOf);
  const timely = all.filter(one => one.isTimely);
  const amongTimely = rivalsIn(timely, policy);
  const amongAll = rivalsIn(all, policy);
  const newest = amongTimely.newest ?? amongAll.newest;

  const judged = new Map(
    all.map(one => {
      const reasons = one.isTimely
        ? reasonsToKeep(one, amongTimely, amongTimely.newest ?? one, policy)
        : reasonsToKeep(one, amongAll, newest ?? one, policy);
      return [one.backup, { one, reasons }];
    }),
  );
  const decisions = entries.map((entry): Decision => {
    const found = entry.kind === 'backup' ? judged.get(entry.backup) : undefined;
    if (!found) {
      const why = entry.kind === 'broken' ? entry.broken.reason : 'nothing is known of it';
      return { entry, action: 'keep', reasons: [`cannot be judged: ${why}`] };
    }
    const { one, reasons } = found;
    const late = one.isTimely || timely.length === 0 ? [] : [lateness(one)];
    return reasons.length > 0
      ? { entry, action: 'keep', reasons: [...reasons, ...late] }
      : { entry, action: 'delete', reasons: [reasonToDelete(one.backup, policy), ...late] };
  });
  const isGone = ({ backup }: Candidate) => judged.get(backup)?.reasons.length === 0;
  const refused = refusalOf(timely, all, isGone, policy);
  return {
    ...{ ...whose, decisions },
    ...(newest && { newest: newest.backup }),
    ...(refused && { refused }),
  };
}
