import type { Backup } from '../backup.ts';
import { dateIn } from '../calendar.ts';
import type { Inventory } from '../inventory.ts';
import { matchesAny } from '../patterns.ts';
import { arrivalOf, isTimely } from './arrival.ts';
import type { RetentionPolicy } from './policy.ts';

/** A complete backup, with all that the rules ask of it. */
export interface Candidate {
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

export type CandidateOf = (backup: Backup, rank: number) => Candidate;

export function candidatesBy(
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
