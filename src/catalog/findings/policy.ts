import type { VerifyLevel } from '../verification.ts';

/** What the size of a dump may differ by, where nobody says otherwise. */
export const usualSizeChangePercent = 50;

/** From which point on something is a finding. */
export interface CheckPolicy {
  readonly maxAgeHours: number;
  readonly maxSizeChangePercent: number;
  /** `undefined`: backups need not be verified. */
  readonly maxVerifiedAgeDays: number | undefined;
  readonly verifyLevel: VerifyLevel;
  /** `undefined`: there is no limit. */
  readonly storageQuotaGib: number | undefined;
  readonly maxQuotaPercent: number;
  readonly expiryWarningDays: number;
}
