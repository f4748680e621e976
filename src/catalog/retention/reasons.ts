import type { Backup } from '../backup.ts';
import { failsVerification, verifiedAt } from '../backup-proof.ts';
import { dayMs, type PeriodRule, periodOf } from '../calendar.ts';
import type { Candidate } from './candidate.ts';
import type { RetentionPolicy } from './policy.ts';
import type { Ranking, Rivals } from './rivals.ts';

/** Every reason that there is. */
export function reasonsToKeep(
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

export function reasonToDelete(
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

export const lateness = ({ arrivedAt }: Candidate): string =>
  `not of that time: it arrived at ${arrivedAt.toISOString().slice(0, 16)}Z`;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
