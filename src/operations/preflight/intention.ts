import type { Source } from '../../catalog/source.ts';
import type { RestoreRequest, Target } from '../../commands/restore/plan.ts';

/** What is to be restored, and whereto. */
export interface Intention {
  readonly request: RestoreRequest;
  readonly source: Source;
  readonly target: Target;
}
