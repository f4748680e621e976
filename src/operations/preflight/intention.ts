import type { Source } from '../../catalog/source.ts';
import type { Target } from '../restore-plan.ts';
import type { RestoreRequest } from '../restore-request.ts';

/** What is to be restored, and whereto. */
export interface Intention {
  readonly request: RestoreRequest;
  readonly source: Source;
  readonly target: Target;
}
