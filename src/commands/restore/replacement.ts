import type { Plan } from '../../operations/restore-plan.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RestoreParts } from './parts.ts';
import type { RestoreResult } from './result.ts';

export type Outcome = Pick<RestoreResult, 'replaced' | 'validation' | 'unrestored' | 'warnings'>;

/** All that the steps of one replacement need. */
export interface Replacement {
  readonly parts: RestoreParts;
  readonly maintenance: Session;
  readonly plan: Plan;
  readonly names: Names;
  readonly context: RunContext;
  /** Aborts when the run is interrupted, and not when the connection is lost. */
  readonly interruption: AbortSignal;
}

interface Names {
  readonly target: string;
  /** Under which the new database is loaded and checked. */
  readonly staging: string;
  /** Of what keeps the target's name meanwhile, before and after that. */
  readonly placeholder: string;
  /** Under which the old database is backed up, before it is dropped. */
  readonly setAside: string;
  /** Under which a swap keeps the old one. */
  readonly replaced: string;
}

export function reportClosedTime(target: string, since: number, { reporter }: RunContext): void {
  const ms = Math.round(performance.now() - since);
  const time = ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
  reporter.info(`"${target}" was closed to applications for ${time}`);
}
