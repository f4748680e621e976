import { dayMs } from './calendar.ts';

/**
 * The day of the last release of each major (https://www.postgresql.org/support/versioning/): five years after the
 * first, on the second Thursday of a November.
 */
const lastReleases: Readonly<Record<number, string>> = {
  13: '2025-11-13',
  14: '2026-11-12',
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
  19: '2031-11-13',
};

/** An upgrade takes time to prepare. */
const noticeMs = 183 * dayMs;

/** How long a major gets fixes; `until` is undefined of one that was not known yet when this was written. */
export interface Support {
  readonly until: string | undefined;
  readonly state: 'supported' | 'ends soon' | 'ended';
}

export function supportOf(major: number, now: Date): Support {
  const until = lastReleases[major];
  // The day itself still has a release.
  const left =
    until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + dayMs - now.getTime();
  return { until, state: left <= 0 ? 'ended' : left <= noticeMs ? 'ends soon' : 'supported' };
}
