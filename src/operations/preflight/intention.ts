import type { DumpFacts, Source } from '../../catalog/source.ts';
import type { Target } from '../restore-plan.ts';
import type { RestoreRequest } from '../restore-request.ts';

/** What a server is asked to take. */
export interface ServerIntention {
  readonly request: Pick<
    RestoreRequest,
    'target' | 'strategy' | 'safetyBackup' | 'restoreRoles' | 'jobs'
  >;
  readonly source: { readonly facts: Pick<DumpFacts, 'properties'> };
  readonly target: Target;
}

/** What is to be restored, and whereto. */
export interface Intention extends ServerIntention {
  readonly request: RestoreRequest;
  readonly source: Source;
  readonly target: Target;
}
