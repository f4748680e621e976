import type { Failure } from '../catalog/failure.ts';
import type { Entry } from '../catalog/selection.ts';
import type { BackupResult } from '../commands/backup.ts';
import type { SelectedDatabases } from '../commands/databases.ts';
import type { DownloadResult } from '../commands/download.ts';
import type { RestoreResult } from '../commands/restore-plan.ts';

/** What a command came to, whichever it was. */
export type Outcome =
  | { readonly verb: 'databases'; readonly result: SelectedDatabases }
  | { readonly verb: 'backup'; readonly result: BackupResult }
  | { readonly verb: 'list'; readonly result: readonly Entry[] }
  | { readonly verb: 'download'; readonly result: DownloadResult }
  | { readonly verb: 'restore'; readonly result: RestoreResult };

/** The failures of single databases, in a run that went on with the others. */
export function failuresOf(
  outcome: Outcome,
): readonly { readonly database: string; readonly failure: Failure }[] {
  return outcome.verb === 'backup' || outcome.verb === 'databases' ? outcome.result.failures : [];
}
