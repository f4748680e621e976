import { hasErrors } from '../catalog/findings/finding.ts';
import type { BackupResult } from '../commands/backup/run.ts';
import type { CheckResult } from '../commands/check/run.ts';
import type { DatabasesResult } from '../commands/databases/run.ts';
import type { DownloadResult } from '../commands/download/run.ts';
import type { ListResult } from '../commands/list/run.ts';
import type { NotifyResult } from '../commands/notify/run.ts';
import type { PruneResult } from '../commands/prune/run.ts';
import type { RestoreResult } from '../commands/restore/result.ts';
import type { StatusResult } from '../commands/status/run.ts';
import type { VerifyResult } from '../commands/verify/run.ts';
import type { RunFailure } from '../operations/run-context.ts';

/** What a command came to, whichever it was. */
export type Outcome =
  | { readonly verb: 'databases'; readonly result: DatabasesResult }
  | { readonly verb: 'backup'; readonly result: BackupResult }
  | { readonly verb: 'list'; readonly result: ListResult }
  | { readonly verb: 'download'; readonly result: DownloadResult }
  | { readonly verb: 'restore'; readonly result: RestoreResult }
  | { readonly verb: 'verify'; readonly result: VerifyResult }
  | { readonly verb: 'prune'; readonly result: PruneResult }
  | { readonly verb: 'check'; readonly result: CheckResult }
  | { readonly verb: 'status'; readonly result: StatusResult }
  | { readonly verb: 'notify'; readonly result: NotifyResult };

/** The failures of a run that went on with what was left. */
export function failuresOf(outcome: Outcome): readonly RunFailure[] {
  switch (outcome.verb) {
    case 'databases':
    case 'backup':
    case 'restore':
    case 'verify':
    case 'prune':
    case 'notify':
      return outcome.result.failures;
    default:
      return [];
  }
}

/** Whether all went well, so that the exit code is 0. */
export const isGreen = (outcome: Outcome): boolean =>
  outcome.verb === 'check' ? !hasErrors(outcome.result.findings) : failuresOf(outcome).length === 0;
