import { backupPage, backupStory, backupText } from '../../output/backups.ts';
import { backupDocument, databaseFailureDocument } from '../../output/json.ts';
import type { SummaryContext } from '../../output/page.ts';
import { rewordedFailures, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { NotifyResult } from './notify.ts';

export const failures = (result: NotifyResult) => result.failures;

export const reworded = (result: NotifyResult, wording: Wording): NotifyResult => ({
  ...result,
  failures: rewordedFailures(result.failures, wording),
});

export const text = (result: NotifyResult) => backupText(result);

export const document = ({ backups, failures: failed }: NotifyResult) => ({
  backups: backups.map(backupDocument),
  failures: failed.map(databaseFailureDocument),
});

export const outputs = ({
  backups,
  failures: failed,
}: NotifyResult): OutputsOf<typeof definition> => ({
  backups: JSON.stringify(backups.map(backupDocument)),
  failures: JSON.stringify(failed.map(databaseFailureDocument)),
});

export const page = (result: NotifyResult, context: SummaryContext) =>
  backupPage({ ...result, planned: [] }, context);

export const story = (result: NotifyResult) => backupStory(result);
