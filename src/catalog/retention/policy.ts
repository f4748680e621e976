import type { Pattern } from '../patterns.ts';
import type { VerifyLevel } from '../verification.ts';

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
