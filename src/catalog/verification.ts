import { timeOf } from './stamp.ts';

/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
export const verifyLevels = ['checksum', 'archive', 'restore'] as const;
export type VerifyLevel = (typeof verifyLevels)[number];

/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
export const verdicts = ['passed', 'failed', 'unverifiable'] as const;
export type Verdict = (typeof verdicts)[number];

/** One verification of a backup, as the name of its evidence tells. */
export interface Verification {
  /** When it ended, as a stamp. */
  readonly stamp: string;
  readonly level: VerifyLevel;
  readonly verdict: Verdict;
}

/** Whether `level` shows no less than `than`. */
export const isAtLeast = (level: VerifyLevel, than: VerifyLevel): boolean =>
  verifyLevels.indexOf(level) >= verifyLevels.indexOf(than);

/** Whether a backup that failed has since been found in order, by no smaller effort. */
export const refutes = (later: Verification, failed: Verification): boolean =>
  later.verdict === 'passed' &&
  isAtLeast(later.level, failed.level) &&
  timeOf(later) > timeOf(failed);
