import { arrivalOf, isTimely } from './arrival.ts';
import { dateIn, dayMs, type PeriodRule, periodOf } from './calendar.ts';
import { failsVerification, type Inventory, verifiedAt } from './inventory.ts';
import type { VerifyLevel } from './names.ts';
import { matchesAny, type Pattern } from './patterns.ts';
import { type Backup, databaseOf, type Entry, newestFirst } from './selection.ts';
import { byServer } from './server.ts';

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
  /** `undefined` where nothing says which: no manifest can be read. */
  readonly server: string | undefined;
  /** The newest first. */
  readonly decisions: readonly Decision[];
  /** From which ages are counted; none where no backup is complete. */
  readonly newest?: Backup;
  /** Too much would go: nothing of the database is deleted. */
  readonly refused?: Refusal;
}

/** What would go is `percent` of what there is, or more. */
export interface Refusal {
  /** Backups, or the days that have any. */
  readonly counted: 'backups' | 'days';
  readonly wouldDelete: number;
  readonly of: number;
  readonly percent: number;
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

/** A complete backup, with all that the rules ask of it. */
interface Candidate {
  readonly backup: Backup;
  /** Among all of its database: 0 is the newest. */
  readonly rank: number;
  readonly instant: number;
  readonly date: string;
  /** When it came into the store; where none was asked, the instant. */
  readonly arrivedAt: Date;
  readonly arrivalDate: string;
  readonly pool: 'labelled' | 'safety' | 'manual' | 'general';
  readonly isTimely: boolean;
  readonly everFailed: boolean;
}

type CandidateOf = (backup: Backup, rank: number) => Candidate;

function candidatesBy(
  { keepLabels, timeZone }: RetentionPolicy,
  files: Inventory['files'],
): CandidateOf {
  const localDate = dateIn(timeZone);
  return (backup, rank) => {
    const { label, snapshotAt } = backup.manifest;
    const instant = Date.parse(snapshotAt);
    const arrival = arrivalOf(backup, files);
    const arrivedAt = arrival ?? new Date(instant);
    const own = label === 'safety' || label === 'manual' ? label : 'general';
    return {
      ...{ backup, rank, instant, arrivedAt },
      date: localDate(instant),
      arrivalDate: localDate(arrivedAt.getTime()),
      pool: matchesAny(keepLabels, label) ? 'labelled' : own,
      isTimely: isTimely(backup, arrival),
      everFailed: backup.verifications.some(({ verdict }) => verdict === 'failed'),
    };
  };
}

/** To whom a backup can lose its place, and from which ages are counted. */
interface Rivals {
  /** None is good, and not for want of any. */
  readonly allFailed: boolean;
  /** Good, or where none is, of all. */
  readonly newest: Candidate | undefined;
  readonly good: Ranking;
  readonly verified: Ranking;
  readonly general: Ranking;
  readonly generalAndManual: Ranking;
}

function rivalsIn(candidates: readonly Candidate[], { verifyLevel }: RetentionPolicy): Rivals {
  const ordinary = candidates.filter(({ backup }) => backup.manifest.label !== 'safety');
  const good = ordinary.filter(({ everFailed }) => !everFailed);
  const general = good.filter(({ pool }) => pool === 'general');
  return {
    allFailed: ordinary.length > 0 && good.length === 0,
    newest: good[0] ?? candidates[0],
    good: rankingOf(good),
    verified: rankingOf(good.filter(({ backup }) => verifiedAt(backup, verifyLevel))),
    general: rankingOf(general),
    generalAndManual: rankingOf(good.filter(({ pool }) => pool === 'general' || pool === 'manual')),
  };
}

/** Backups in the order of their age, for the question how many of them are newer than another. */
interface Ranking {
  readonly size: number;
  readonly newerThan: (one: Candidate) => number;
  /** How many periods later than its own they are in; `undefined` when one is newer in its own. */
  readonly laterPeriods: (rule: PeriodRule, one: Candidate) => number | undefined;
}

/** The candidates come the newest first. */
function rankingOf(candidates: readonly Candidate[]): Ranking {
  const places = new Map(candidates.map((one, at) => [one, at]));
  const calendars = new Map<PeriodRule, ReadonlyMap<string, Period>>();
  const periodsOf = (rule: PeriodRule): ReadonlyMap<string, Period> => {
    const known = calendars.get(rule) ?? periodsIn(candidates, rule);
    calendars.set(rule, known);
    return known;
  };
  return {
    size: candidates.length,
    newerThan: one => places.get(one) ?? candidates.filter(({ rank }) => rank < one.rank).length,
    laterPeriods: (rule, one) => {
      const own = periodOf[rule](one.date);
      const periods = periodsOf(rule);
      const known = periods.get(own);
      if (!known) return [...periods.keys()].filter(other => other > own).length;
      const rival = arrivedWithin(rule, one) ? known.newestWithin : known.newest;
      return rival && rival.rank < one.rank ? undefined : known.later;
    },
  };
}

interface Period {
  readonly newest: Candidate;
  /** Of those that arrived before it was over: nobody can make one of yesterday today. */
  readonly newestWithin: Candidate | undefined;
  /** How many later ones there are. */
  readonly later: number;
}

const arrivedWithin = (rule: PeriodRule, { date, arrivalDate }: Candidate): boolean =>
  periodOf[rule](arrivalDate) <= periodOf[rule](date);

/** Periods are sorted by name: when clocks go back, days may, too. */
const periodsIn = (
  candidates: readonly Candidate[],
  rule: PeriodRule,
): ReadonlyMap<string, Period> =>
  new Map(
    [...Map.groupBy(candidates, ({ date }) => periodOf[rule](date))]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .flatMap(([period, own], later) => {
        const [newest] = own;
        const newestWithin = own.find(one => arrivedWithin(rule, one));
        return newest ? [[period, { newest, newestWithin, later }] as const] : [];
      }),
  );

/** Every reason that there is. */
function reasonsToKeep(
  one: Candidate,
  rivals: Rivals,
  newest: Candidate,
  policy: RetentionPolicy,
): string[] {
  const { pool, everFailed, backup } = one;
  const { label } = backup.manifest;
  const isYoung = (limit: number): boolean => newest.instant - one.instant <= limit * dayMs;
  const { keepManualDays, keepMinimum, keepSafetyDays } = policy;
  if (policy.requireVerified && rivals.verified.size === 0) {
    return ['no backup of this database is verified'];
  }
  if (rivals.allFailed) return ['no backup is left that never failed a verification'];
  const isNewestVerified =
    label !== 'safety' &&
    verifiedAt(backup, policy.verifyLevel) !== undefined &&
    rivals.verified.newerThan(one) === 0;
  const place = rivals.good.newerThan(one) + 1;
  const failed = failsVerification(backup)
    ? 'failed its verification'
    : 'once failed a verification';
  return [
    ...(label === 'safety' || place > Math.max(1, keepMinimum)
      ? []
      : [place === 1 ? 'newest backup' : `minimum ${place} of ${keepMinimum}`]),
    ...(label === 'safety' && one === newest ? ['newest, and none is good'] : []),
    ...(policy.requireVerified && isNewestVerified ? ['newest verified backup'] : []),
    ...(pool === 'labelled' ? [`label "${label}" is never deleted`] : []),
    ...(pool === 'safety' && isYoung(keepSafetyDays)
      ? [`safety backup, kept for ${days(keepSafetyDays)}`]
      : []),
    ...(everFailed && isYoung(keepSafetyDays)
      ? [`${failed}, kept for ${days(keepSafetyDays)}`]
      : []),
    ...(pool === 'manual' && isYoung(keepManualDays)
      ? [`manual backup, kept for ${days(keepManualDays)}`]
      : []),
    ...(pool === 'general' ? ruleReasons(one, rivals.general, isYoung, policy) : []),
    ...(pool === 'manual' ? ruleReasons(one, rivals.generalAndManual, isYoung, policy) : []),
  ];
}

/** The general rules that keep a backup among its rivals. */
function ruleReasons(
  one: Candidate,
  rivals: Ranking,
  isYoung: (days: number) => boolean,
  policy: RetentionPolicy,
): string[] {
  const { keepDays, keepLast } = policy;
  const place = rivals.newerThan(one) + 1;
  const period = (rule: PeriodRule, count: number | undefined): string[] => {
    if (count === undefined) return [];
    const later = rivals.laterPeriods(rule, one);
    return later === undefined || later >= count
      ? []
      : [`newest of ${periodOf[rule](one.date)} (${rule} ${later + 1} of ${count})`];
  };
  return [
    ...(keepLast !== undefined && place <= keepLast ? [`last ${place} of ${keepLast}`] : []),
    ...(keepDays !== undefined && isYoung(keepDays)
      ? [`within ${days(keepDays)} of the newest`]
      : []),
    ...period('daily', policy.keepDaily),
    ...period('weekly', policy.keepWeekly),
    ...period('monthly', policy.keepMonthly),
    ...period('yearly', policy.keepYearly),
  ];
}

function reasonToDelete(
  backup: Backup,
  { keepManualDays, keepSafetyDays }: RetentionPolicy,
): string {
  const { label } = backup.manifest;
  if (label === 'safety') return `safety backup, older than ${days(keepSafetyDays)}`;
  if (failsVerification(backup)) {
    return `failed its verification, older than ${days(keepSafetyDays)}`;
  }
  return label === 'manual'
    ? `manual backup, older than ${days(keepManualDays)}`
    : 'no rule keeps it';
}

const lateness = ({ arrivedAt }: Candidate): string =>
  `not of that time: it arrived at ${arrivedAt.toISOString().slice(0, 16)}Z`;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/**
 * Whether a plan goes too far. Of what arrived in time alone, for who adds enough of the past would
 * make anything a small share of the whole; and of its days, for he may add any number today.
 */
function refusalOf(
  timely: readonly Candidate[],
  all: readonly Candidate[],
  isGone: (one: Candidate) => boolean,
  { maxDeletePercent: percent }: RetentionPolicy,
): Refusal | undefined {
  const tooFar = (candidates: readonly Candidate[], counted: Refusal['counted']): Refusal[] => {
    const left = candidates.filter(one => !isGone(one));
    const [of = 0, kept = 0] = [candidates, left].map(some =>
      counted === 'days' ? new Set(some.map(({ date }) => date)).size : some.length,
    );
    const wouldDelete = of - kept;
    return candidates.length - left.length > 2 && wouldDelete * 100 >= percent * of
      ? [{ counted, wouldDelete, of, percent }]
      : [];
  };
  const [refusal] = [
    ...tooFar(timely, 'backups'),
    ...tooFar(timely, 'days'),
    ...tooFar(all, 'backups'),
  ];
  return refusal;
}
