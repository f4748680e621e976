import { backupPage, backupStory, backupText } from '../../output/backups.ts';
import { backupDocument, databaseFailureDocument } from '../../output/json.ts';
import type { SummaryContext } from '../../output/page.ts';
import { rewordedFailures, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { BackupResult } from './backup.ts';
import type { definition } from './definition.ts';

export const failures = (result: BackupResult) => result.failures;

export const reworded = (result: BackupResult, wording: Wording): BackupResult => ({
  ...result,
  failures: rewordedFailures(result.failures, wording),
});

export const text = (result: BackupResult) => backupText(result);

export const document = ({ backups, failures: failed, planned }: BackupResult) => ({
  backups: backups.map(backupDocument),
  failures: failed.map(databaseFailureDocument),
  ...(planned.length > 0 ? { planned } : {}),
});

export function outputs({ backups, failures: failed }: BackupResult): OutputsOf<typeof definition> {
  const [first, ...others] = backups;
  const only = others.length === 0 ? first : undefined;
  return {
    backups: JSON.stringify(backups.map(backupDocument)),
    failures: JSON.stringify(failed.map(databaseFailureDocument)),
    'backup-name': only?.name,
    'size-bytes': only && String(only.manifest.dump.sizeBytes),
    sha256: only?.manifest.dump.sha256,
  };
}

export const page = (result: BackupResult, context: SummaryContext) => backupPage(result, context);

export const story = (result: BackupResult) => backupStory(result);
