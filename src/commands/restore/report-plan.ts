import { option } from '../../catalog/reference.ts';
import type { Plan, Target } from '../../operations/restore-plan.ts';
import type { RestoreRequest } from '../../operations/restore-request.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { differingProperties } from '../../postgres/database/properties.ts';
import { type ChosenStrategy, dropsFirst } from './strategy.ts';

/** Says what is restored, and what becomes of the target, before anything is changed. */
export function reportPlan(
  {
    request,
    source,
    target,
    list,
    jobs,
  }: Pick<Plan, 'request' | 'source' | 'target' | 'list' | 'jobs'>,
  strategy: ChosenStrategy | undefined,
  { reporter }: RunContext,
): void {
  const { name, facts } = source;
  const differing =
    target.kind === 'whole' && source.kind === 'backup'
      ? differingProperties(facts.properties, target.properties)
      : [];
  if (differing.length > 0) {
    reporter.info(
      `"${request.target}" keeps its own ${differing.join(', ')}: not as in the backup`,
    );
  }
  reporter.info(
    source.kind === 'backup'
      ? `${name} is whole: ${list.entries} entries, taken ${source.facts.snapshotAt} from ${source.facts.server.host}`
      : `${name} can be read to its end: ${list.entries} entries, dumped from PostgreSQL ${facts.server.version}`,
  );
  reporter.info(fateOfTarget(request, target, strategy, jobs));
  if (dropsFirst(request, target) && !request.safetyBackup) {
    reporter.warn(
      `without a safety backup there is no way back to what is in "${request.target}" now, also if the restore fails`,
    );
  }
}

function fateOfTarget(
  { target, safetyBackup, keepReplacedHours }: RestoreRequest,
  found: Target,
  strategy: ChosenStrategy | undefined,
  jobs: number,
): string {
  const how = `, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
  switch (found.kind) {
    case 'absent':
      return `"${target}" does not exist yet and will be created${how}`;
    case 'half-restored':
      return `"${target}" is the rest of run ${found.mark.run}, which did not end; it will be dropped and restored anew${how}`;
    case 'whole': {
      const why = strategy ? ` (${strategy.name}: ${strategy.reason})` : '';
      return strategy?.name === 'swap'
        ? `"${target}" will be replaced by renaming once the restored database has been checked${how}${why}; ${fateOfOld(keepReplacedHours, safetyBackup)}`
        : `"${target}" will be closed to applications, ${safetyBackup ? 'backed up, dropped' : 'dropped WITHOUT a safety backup'} and restored anew${how}${why}`;
    }
  }
}

/** What becomes of the database that a swap replaces. */
const fateOfOld = (hours: number, safetyBackup: boolean): string =>
  hours === 0
    ? `the old database will be dropped${safetyBackup ? ' once its safety backup is made and proven' : ' at once, without a safety backup'} (${option('keep-replaced')} 0)`
    : `the old database will be kept for ${hours} hours beside it, and needs its room so long (${option('keep-replaced')})${safetyBackup ? '; a safety backup is made of it' : ''}`;
