import { verifiedAt } from '../backup-proof.ts';
import { type PeriodRule, periodOf } from '../calendar.ts';
import type { Candidate } from './candidate.ts';
import type { RetentionPolicy } from './policy.ts';

/** To whom a backup can lose its place, and from which ages are counted. */
export interface Rivals {
  /** None is good, and not for want of any. */
  readonly allFailed: boolean;
  /** Good, or where none is, of all. */
  readonly newest: Candidate | undefined;
  readonly good: Ranking;
  readonly verified: Ranking;
  readonly general: Ranking;
  readonly generalAndManual: Ranking;
}

export function rivalsIn(
  candidates: readonly Candidate[],
  { verifyLevel }: RetentionPolicy,
): Rivals {
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
export interface Ranking {
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
