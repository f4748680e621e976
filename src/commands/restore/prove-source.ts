import { Failure } from '../../catalog/failure.ts';
import type { Source } from '../../catalog/source.ts';
import type { Fetched } from '../../operations/drill/drill.ts';
import type { RestoreRequest } from '../../operations/restore-request.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { EarlierEvidence } from './earlier-evidence.ts';
import type { TrialManner, Trials } from './trial.ts';
import { choices, remediesFor } from './trial-remedies.ts';

/**
 * What is dropped has to be loadable, and so has what is to take its place. Both are tried before anything
 * is closed: a database may hold what PostgreSQL does not enforce, and then no dump of it can be loaded as it is.
 */

/** Proves that the dump to be restored can be loaded, unless a drill has shown it, or stops. */
export async function proveSource(
  trials: Trials,
  request: RestoreRequest,
  source: Source,
  fetched: Fetched,
  manner: TrialManner,
  evidence: EarlierEvidence,
  context: RunContext,
): Promise<void> {
  const { reporter } = context;
  const { name } = source;
  if (evidence.kind === 'loaded' && request.safetyBackup) {
    // The way back is proven by ourselves: should the evidence be wrong, no more than time is lost.
    reporter.info(`${name} could be loaded, by its drill of ${evidence.at}`);
    return;
  }
  reporter.info(`Trying whether ${name} can be loaded`);
  const trial = await trials.load(source, fetched, manner, context);
  switch (trial.kind) {
    case 'loaded':
      return reporter.info(`${name} can be loaded`);
    case 'failed':
      throw new Failure(
        'BACKUP_UNPROVEN',
        `${name} cannot be loaded, as a trial on this machine showed: ${trial.problem}`,
        `"${request.target}" is as it was. ${remediesFor(trial.problem, manner)} Or name another backup with --backup.`,
      );
    case 'impossible':
      if (request.acceptUnprovenSafetyBackup) {
        return reporter.warn(`whether ${name} can be loaded was not tried: ${trial.reason}`);
      }
      throw new Failure(
        'BACKUP_UNPROVEN',
        `whether ${name} can be loaded could not be tried on this machine: ${trial.reason}`,
        choices(request.target, trial),
      );
  }
}
