import type { FailureCode } from '../../catalog/failure.ts';
import type { Source } from '../../catalog/source.ts';
import type { RestoreRequest, Target } from '../../commands/restore/plan.ts';

/** Something that stands in the way of a restore, or that one should know before. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string;
}

/** What is to be restored, and whereto. */
export interface Intention {
  readonly request: RestoreRequest;
  readonly source: Source;
  readonly target: Target;
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
