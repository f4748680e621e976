import type { FailureCode } from '../../catalog/failure.ts';

/** Something that stands in the way of a restore, or that one should know before. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string;
}

export const blocks = (
  message: string,
  hint: string,
  code: Finding['code'] = 'PREFLIGHT_FAILED',
): Finding => ({ level: 'error', code, message, hint });

export const warns = (message: string, hint: string): Finding => ({
  level: 'warning',
  code: 'PREFLIGHT_FAILED',
  message,
  hint,
});
