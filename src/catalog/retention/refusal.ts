import type { Candidate } from './candidate.ts';
import type { RetentionPolicy } from './policy.ts';

/** What would go is `percent` of what there is, or more. */
export interface Refusal {
  /** Backups, or the days that have any. */
  readonly counted: 'backups' | 'days';
  readonly wouldDelete: number;
  readonly of: number;
  readonly percent: number;
}

/**
 * Whether a plan goes too far. Of what arrived in time alone, for who adds enough of the past would
 * make anything a small share of the whole; and of its days, for he may add any number today.
 */
export function refusalOf(
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
