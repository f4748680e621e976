import { formatCount } from '../../catalog/format-count.ts';
import { formatBytes } from '../../output/format.ts';
import { databaseFailureDocument } from '../../output/json.ts';
import { count, notificationFailure, type Story, statusOf } from '../../output/story.ts';
import { rewordedFailures, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { PruneResult } from './prune.ts';
import { pruneDocument } from './report.ts';

export { prunePage as page } from './page.ts';
export { pruneText as text } from './report.ts';

export const failures = (result: PruneResult) => result.failures;

export const reworded = (result: PruneResult, wording: Wording): PruneResult => ({
  ...result,
  failures: rewordedFailures(result.failures, wording),
});

export const document = (result: PruneResult) => ({
  ...pruneDocument(result),
  failures: result.failures.map(databaseFailureDocument),
});

export function outputs({
  plans,
  deleted,
  failures: failed,
}: PruneResult): OutputsOf<typeof definition> {
  const total = plans.reduce((sum, { decisions }) => sum + decisions.length, 0);
  return {
    deleted: JSON.stringify(deleted),
    'deleted-count': String(deleted.length),
    'kept-count': String(total - deleted.length),
    failures: JSON.stringify(failed.map(databaseFailureDocument)),
  };
}

export function story({ plans, deleted, held, freedBytes, failures: failed }: PruneResult): Story {
  const gone = new Set(deleted);
  return {
    status: statusOf(plans.length - failed.length, failed),
    title:
      failed.length > 0
        ? `Pruning failed for ${count(failed.length, 'database')}; ${count(gone.size, 'backup')} deleted`
        : `${count(gone.size, 'backup')} deleted, ${formatBytes(freedBytes)} freed`,
    lines: [
      ...plans.flatMap(({ database, decisions }) => {
        const own = decisions.filter(({ entry }) =>
          gone.has((entry.kind === 'backup' ? entry.backup : entry.broken).name),
        ).length;
        const kept = formatCount(decisions.length - own);
        return own > 0
          ? [{ database, backup: null, text: `${formatCount(own)} deleted, ${kept} kept` }]
          : [];
      }),
      ...held.map(({ name, reason }) => ({
        database: null,
        backup: name,
        text: `${name} is held: ${reason}`,
      })),
    ],
    failures: failed.map(notificationFailure),
  };
}
