import { failsVerification, verifiedAt } from './inventory.ts';
import type { VerifyLevel } from './names.ts';
import { matchesAny, type Pattern } from './patterns.ts';
import { type Backup, type Entry, newestFirst } from './selection.ts';

/** What is kept of each database. `undefined`: no such rule. */
export interface RetentionPolicy {
  readonly keepLast: number | undefined;
  readonly keepDays: number | undefined;
  readonly keepDaily: number | undefined;
  readonly keepWeekly: number | undefined;
  readonly keepMonthly: number | undefined;
  readonly keepYearly: number | undefined;
  readonly keepMinimum: number;
  readonly keepLabels: readonly Pattern[];
  readonly keepManualDays: number;
  readonly keepSafetyDays: number;
  readonly requireVerified: boolean;
  readonly verifyLevel: VerifyLevel;
  readonly maxDeletePercent: number;
  /** A name that `Intl` knows. */
  readonly timeZone: string;
}

/** What becomes of a backup, and why; there is always a reason. */
export interface Decision {
  readonly entry: Entry;
  readonly action: 'keep' | 'delete';
  readonly reasons: readonly string[];
}

export interface DatabasePlan {
  readonly database: string;
  /** The newest first. */
  readonly decisions: readonly Decision[];
  /** More would go than the `percent` that may: nothing of the database is deleted. */
  readonly refused?: {
    readonly wouldDelete: number;
    readonly of: number;
    readonly percent: number;
  };
}

/**
 * Which backups are kept and which go, by database. It depends on the catalog and the policy alone:
 * there is no clock in it, so that retention stands still by itself when backups stop.
 *
 * - Only backups that are complete count. A broken one is never deleted and takes nobody's place.
 * - *Good* is one that is no safety backup, which holds what was replaced, and did not fail a
 *   verification. *Newest* is by the instant that the dump shows. Ages are counted from the newest good
 *   backup of the database, not from now; where none is good, from the newest of all.
 * - Pools: `keepLabels` are never deleted; `manual`, `safety` and what failed its verification go by
 *   their age alone, the last two by the same; where none is good, all that failed stay. None of these takes a slot of the general rules, which
 *   all others share. A database whose backups are all
 *   `manual`, as they are when nobody ever says a label, has the general rules for those as well:
 *   else it would have no history beyond `keepManualDays`, whatever was asked for.
 * - General rules: a backup stays when any of them keeps it. A calendar rule keeps the newest backup
 *   of each of the last N periods that have one, in the time zone; weeks are ISO weeks. The newest,
 *   because it shows the period at its end, and what was just taken is never the one to go.
 * - Whatever the rules say, the newest `keepMinimum` good ones stay, at least one.
 * - `requireVerified`: the newest verified one stays, too; where none is, nothing is deleted.
 * - When more than two would go, and they are more than `maxDeletePercent` of the complete ones, the
 *   plan is refused: its decisions show what it would have been.
 */
export function planRetention(entries: readonly Entry[], policy: RetentionPolicy): DatabasePlan[] {
  const localDate = dateIn(policy.timeZone);
  const byDatabase = Map.groupBy(newestFirst(entries), databaseOf);
  return [...byDatabase]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([database, own]) => planDatabase(database, own, policy, localDate));
}

const databaseOf = (entry: Entry): string =>
  (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;

function planDatabase(
  database: string,
  entries: readonly Entry[],
  policy: RetentionPolicy,
  localDate: LocalDate,
): DatabasePlan {
  const complete = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
  const kept = Map.groupBy(reasonsToKeep(complete, policy, localDate), ({ backup }) => backup);
  const decisions = entries.map((entry): Decision => {
    if (entry.kind === 'broken') {
      return { entry, action: 'keep', reasons: [`cannot be judged: ${entry.broken.reason}`] };
    }
    const reasons = kept.get(entry.backup)?.map(({ why }) => why);
    return reasons
      ? { entry, action: 'keep', reasons }
      : { entry, action: 'delete', reasons: [reasonToDelete(entry.backup, policy)] };
  });
  const wouldDelete = decisions.filter(({ action }) => action === 'delete').length;
  const { maxDeletePercent: percent } = policy;
  const tooMany = wouldDelete > 2 && wouldDelete * 100 > percent * complete.length;
  return {
    database,
    decisions,
    ...(tooMany && { refused: { wouldDelete, of: complete.length, percent } }),
  };
}

interface Reason {
  readonly backup: Backup;
  readonly why: string;
}

/** Every reason that there is, of the complete backups of one database, the newest first. */
function reasonsToKeep(
  complete: readonly Backup[],
  policy: RetentionPolicy,
  localDate: LocalDate,
): Reason[] {
  const good = complete.filter(
    backup => backup.manifest.label !== 'safety' && !failsVerification(backup),
  );
  const newest = good[0] ?? complete[0];
  if (!newest) return [];
  const verified = good.find(backup => verifiedAt(backup, policy.verifyLevel) !== undefined);
  if (policy.requireVerified && !verified) {
    return complete.map(backup => ({ backup, why: 'no backup of this database is verified' }));
  }

  const pools = Map.groupBy(complete, backup => poolOf(backup, policy));
  const {
    labelled = [],
    safety = [],
    failed = [],
    manual = [],
    general = manual,
  } = Object.fromEntries(pools);
  const youngerThan = (limit: number, backups: readonly Backup[], why: string): Reason[] =>
    backups
      .filter(backup => instantOf(newest) - instantOf(backup) <= limit * dayMs)
      .map(backup => ({ backup, why }));
  const first = (count: number, backups: readonly Backup[], rule: string): Reason[] =>
    backups.slice(0, count).map((backup, at) => ({ backup, why: `${rule} ${at + 1} of ${count}` }));
  const periods = (count: number | undefined, rule: keyof typeof periodOf): Reason[] =>
    count === undefined
      ? []
      : newestOfPeriods(count, general, backup => periodOf[rule](localDate(instantOf(backup)))).map(
          ({ backup, period }, at) => ({
            backup,
            why: `newest of ${period} (${rule} ${at + 1} of ${count})`,
          }),
        );

  const { keepDays, keepLast, keepManualDays, keepMinimum, keepSafetyDays } = policy;
  return [
    { backup: newest, why: good[0] ? 'newest backup' : 'newest, and none is good' },
    ...first(keepMinimum, good, 'minimum').slice(1),
    ...(policy.requireVerified && verified
      ? [{ backup: verified, why: 'newest verified backup' }]
      : []),
    ...labelled.map(backup => ({
      backup,
      why: `label "${backup.manifest.label}" is never deleted`,
    })),
    ...youngerThan(keepSafetyDays, safety, `safety backup, kept for ${days(keepSafetyDays)}`),
    ...(good[0]
      ? youngerThan(
          keepSafetyDays,
          failed,
          `failed its verification, kept for ${days(keepSafetyDays)}`,
        )
      : failed.map(backup => ({ backup, why: 'failed its verification, and none is good' }))),
    ...youngerThan(keepManualDays, manual, `manual backup, kept for ${days(keepManualDays)}`),
    ...first(keepLast ?? 0, general, 'last'),
    ...(keepDays === undefined
      ? []
      : youngerThan(keepDays, general, `within ${days(keepDays)} of the newest`)),
    ...periods(policy.keepDaily, 'daily'),
    ...periods(policy.keepWeekly, 'weekly'),
    ...periods(policy.keepMonthly, 'monthly'),
    ...periods(policy.keepYearly, 'yearly'),
  ];
}

function poolOf(
  backup: Backup,
  { keepLabels }: RetentionPolicy,
): 'labelled' | 'safety' | 'failed' | 'manual' | 'general' {
  const { label } = backup.manifest;
  if (matchesAny(keepLabels, label)) return 'labelled';
  if (label === 'safety') return label;
  if (failsVerification(backup)) return 'failed';
  return label === 'manual' ? label : 'general';
}

function reasonToDelete(backup: Backup, policy: RetentionPolicy): string {
  const { keepManualDays, keepSafetyDays } = policy;
  switch (poolOf(backup, policy)) {
    case 'safety':
      return `safety backup, older than ${days(keepSafetyDays)}`;
    case 'failed':
      return `failed its verification, older than ${days(keepSafetyDays)}`;
    case 'manual':
      return `manual backup, older than ${days(keepManualDays)}`;
    default:
      return 'no rule keeps it';
  }
}

const dayMs = 24 * 60 * 60 * 1000;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const instantOf = ({ manifest }: Backup): number => Date.parse(manifest.snapshotAt);

/** Backups come the newest first. Periods are sorted by name: when clocks go back, days may, too. */
function newestOfPeriods(
  count: number,
  backups: readonly Backup[],
  periodOfBackup: (backup: Backup) => string,
): { backup: Backup; period: string }[] {
  return [...Map.groupBy(backups, periodOfBackup)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, count)
    .flatMap(([period, [backup]]) => (backup ? [{ backup, period }] : []));
}

/** The date that a calendar on the wall shows at an instant: `2026-11-20`. */
type LocalDate = (instant: number) => string;

function dateIn(timeZone: string): LocalDate {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return instant => format.format(instant);
}

/** The names of the periods that a date is in; their order is that of time. */
const periodOf = {
  daily: (date: string) => date,
  weekly: isoWeek,
  monthly: (date: string) => date.slice(0, 7),
  yearly: (date: string) => date.slice(0, 4),
};

/** `2026-W47`: a week belongs to the year that its Thursday is in. */
function isoWeek(date: string): string {
  const day = Date.parse(date) / dayMs;
  // The epoch was a Thursday.
  const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
