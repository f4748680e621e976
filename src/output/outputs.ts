import type { Failure } from '../catalog/failure.ts';
import { hasErrors } from '../catalog/findings/finding.ts';
import { escapePattern } from '../catalog/patterns.ts';
import type { BackupResult } from '../commands/backup/run.ts';
import type { DownloadResult } from '../commands/download/run.ts';
import type { NotifyResult } from '../commands/notify/run.ts';
import type { PruneResult } from '../commands/prune/run.ts';
import type { RestoreResult } from '../commands/restore/result.ts';
import type { VerifyResult } from '../commands/verify/run.ts';
import type { SelectedDatabases } from '../operations/select-databases.ts';
import { findingDocument, statusInShort } from './check.ts';
import {
  backupDocument,
  backupDocuments,
  databaseFailureDocument,
  failureDocument,
  verifiedDocument,
} from './json.ts';
import type { Outcome } from './outcome.ts';

type Verb = Outcome['verb'];

const backupShape =
  '`{database, name, startedAt, snapshotAt, finishedAt, label, sizeBytes, sha256, rows, verifiedAt, verifiedLevel}` each';

/** GitHub makes no more jobs of one matrix. */
const maxMatrixJobs = 256;

const oneBackup = 'Only when exactly one backup was made.';

const failuresText =
  'JSON array of `{database, code, message, hint}`: what failed, `[]` when nothing did. `database` is `null` where the whole run failed.';

/** What each action sets for the steps and jobs that follow, and what that is. */
export const outputDefinitions = {
  databases: {
    databases: `JSON array of the names of the databases, for \`strategy.matrix\` and for the input \`databases\` of the other actions. A backslash precedes what would mean something else in that input: \`a,b\` is written \`a\\,b\`. Of more than ${maxMatrixJobs}, the most that a matrix takes, several share an item. Not set when the server could not be asked.`,
    'databases-escaped':
      'The same with a backslash before every character, which means the same: a runner drops an output of a job in which the value of a secret is found, and a database may have such a name.',
    failures: failuresText,
  },
  backup: {
    backups: `JSON array of the backups that were made: ${backupShape}.`,
    failures: failuresText,
    'backup-name': `Name of the backup, for the input \`backup\` of the other actions. ${oneBackup}`,
    'size-bytes': `Bytes of the dump. ${oneBackup}`,
    sha256: `SHA-256 of the dump, in hexadecimal digits. ${oneBackup}`,
  },
  list: {
    backups: `JSON array of the backups, by database, the newest first: ${backupShape}. Backups that cannot be used are not in it. Not set when the store could not be read.`,
  },
  download: {
    files:
      'JSON array of the paths of the files: the dump, its contents, the roles of the server if they were kept, and the manifest.',
    'backup-name': 'Name of the backup; of a dump without a manifest, its name in the store.',
    'size-bytes': 'Bytes of the dump.',
    sha256: 'SHA-256 of the dump, in hexadecimal digits. Not set where there is no manifest.',
    database: 'Database that the backup is of. Not set where there is no manifest.',
  },
  restore: {
    database: 'Database that was restored into.',
    'backup-name':
      'Name of the backup that was restored; of a dump without a manifest, its name in the store.',
    'duration-seconds': 'Seconds that the whole restore took.',
    validated:
      '`true` when the restored database was compared with what was recorded and is equal to it, otherwise `false`.',
    'safety-backup': 'Name of the backup that was taken of the database that was replaced.',
    'replaced-database':
      'Name under which the database that was replaced is kept for a while (strategy `swap`).',
    failures: failuresText,
  },
  verify: {
    verified:
      'JSON array of the backups that were verified: `{database, backup, verdict, level, recoverySeconds, evidence}` each. `verdict` is `passed`, `failed` or `unverifiable`; `recoverySeconds` is `null` where nothing was restored; `evidence` is its name in the store, below the prefix.',
    failures: `${failuresText} Whatever was verified and did not pass is in it.`,
  },
  prune: {
    deleted:
      'JSON array of the names of the backups that were deleted; of a dry run, of those that would be. A backup that is held is not in it.',
    'deleted-count': 'Number of backups that were deleted, or would be.',
    'kept-count': 'Number of backups that are left, or would be.',
    failures: `${failuresText} A plan that was refused is in it.`,
  },
  check: {
    findings:
      'JSON array of `{level, code, database, message, hint}`, the worst first; `[]` when all is well. `level` is `error`, `warning` or `notice`; `database` is `null` where it is about no single one. Not set when the check could not be made.',
    healthy: '`true` when there is no finding of level `error`, otherwise `false`.',
  },
  notify: {
    backups: `JSON array of the backups that the run made: ${backupShape}.`,
    failures: `${failuresText} It is \`null\` as well where a job failed.`,
  },
  status: {
    databases:
      'JSON array with the state of each database: `{database, server, newest, sizeChangePercent, lastVerification, proof, verifiedAt, nextExpectedAt, backups, unusable, storedBytes, failedRuns}` each. Not set when the store could not be read.',
  },
} as const satisfies Readonly<Record<Verb, Readonly<Record<string, string>>>>;

/** Every output of a verb, so that none is forgotten; `undefined` is not set. */
type Outputs<V extends Verb> = {
  readonly [N in keyof (typeof outputDefinitions)[V]]: string | undefined;
};

/** What an action sets when its command came to something, in whole or in part. */
export function outputsOf(outcome: Outcome): Record<string, string> {
  switch (outcome.verb) {
    case 'databases':
      return given(databasesOutputs(outcome.result));
    case 'backup':
      return given(backupOutputs(outcome.result));
    case 'list': {
      const outputs: Outputs<'list'> = {
        backups: JSON.stringify(backupDocuments(outcome.result.entries)),
      };
      return given(outputs);
    }
    case 'download':
      return given(downloadOutputs(outcome.result));
    case 'restore':
      return given(restoreOutputs(outcome.result));
    case 'verify':
      return given(verifyOutputs(outcome.result));
    case 'prune':
      return given(pruneOutputs(outcome.result));
    case 'check': {
      const { findings } = outcome.result;
      const outputs: Outputs<'check'> = {
        findings: JSON.stringify(findings.map(findingDocument)),
        healthy: String(!hasErrors(findings)),
      };
      return given(outputs);
    }
    case 'notify':
      return given(notifyOutputs(outcome.result));
    case 'status': {
      const outputs: Outputs<'status'> = {
        databases: JSON.stringify(outcome.result.statuses.map(statusInShort)),
      };
      return given(outputs);
    }
  }
}

/**
 * What an action sets when the run came to nothing. What is not known is left out: an empty list
 * would say that there are none.
 */
export function failedOutputs(verb: Verb, failure: Failure): Record<string, string> {
  const failures = JSON.stringify([{ database: null, ...failureDocument(failure) }]);
  const outputs: { readonly [V in Verb]: Partial<Outputs<V>> } = {
    databases: { failures },
    backup: { backups: '[]', failures },
    list: {},
    download: {},
    restore: { validated: 'false', failures },
    verify: { verified: '[]', failures },
    // Once something was deleted, a run comes to something.
    prune: { deleted: '[]', 'deleted-count': '0', failures },
    check: { healthy: 'false' },
    notify: { backups: '[]', failures },
    status: {},
  };
  return given(outputs[verb]);
}

function databasesOutputs({ selected, failures }: SelectedDatabases): Outputs<'databases'> {
  const names = selected.map(({ name }) => name);
  return {
    databases: matrixOf(names.map(asItem)),
    'databases-escaped': matrixOf(names.map(asEscapedItem)),
    failures: JSON.stringify(failures.map(databaseFailureDocument)),
  };
}

/** As many jobs as a matrix takes; what one of them gets is a list again. */
function matrixOf(items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  const jobs = Object.values(Object.groupBy(items, (_, index) => index % maxMatrixJobs));
  return JSON.stringify(jobs.map((job = []) => job.join(',')));
}

const asEscapedItem = (name: string): string =>
  name.replace(/[^\n]/gu, '\\$&').replaceAll('\n', '?');

/** The pattern for a name. Nothing can escape a line feed, so that a wildcard has to stand for it. */
const asItem = (name: string): string => escapePattern(name).replaceAll('\n', '?');

function backupOutputs({ backups, failures }: BackupResult): Outputs<'backup'> {
  const [first, ...others] = backups;
  const only = others.length === 0 ? first : undefined;
  return {
    backups: JSON.stringify(backups.map(backupDocument)),
    failures: JSON.stringify(failures.map(databaseFailureDocument)),
    'backup-name': only?.name,
    'size-bytes': only && String(only.manifest.dump.sizeBytes),
    sha256: only?.manifest.dump.sha256,
  };
}

const notifyOutputs = ({ backups, failures }: NotifyResult): Outputs<'notify'> => ({
  backups: JSON.stringify(backups.map(backupDocument)),
  failures: JSON.stringify(failures.map(databaseFailureDocument)),
});

function downloadOutputs({ chosen, files }: DownloadResult): Outputs<'download'> {
  const { name, manifest } =
    chosen.kind === 'backup' ? chosen.backup : { name: chosen.name, manifest: undefined };
  const sizeBytes =
    chosen.kind === 'backup' ? chosen.backup.manifest.dump.sizeBytes : chosen.sizeBytes;
  return {
    files: JSON.stringify(files),
    'backup-name': name,
    'size-bytes': String(sizeBytes),
    sha256: manifest?.dump.sha256,
    database: manifest?.database,
  };
}

function restoreOutputs(result: RestoreResult): Outputs<'restore'> {
  const { replaced } = result;
  return {
    database: result.database,
    'backup-name': result.source.name,
    'duration-seconds': String(result.durationSeconds),
    // Anything else than a comparison that found no difference proves nothing.
    validated: String(result.validation?.ok === true),
    'safety-backup': replaced.kind === 'nothing' ? undefined : replaced.safetyBackup,
    'replaced-database': replaced.kind === 'kept' ? replaced.name : undefined,
    failures: JSON.stringify(result.failures.map(databaseFailureDocument)),
  };
}

const verifyOutputs = ({ verified, failures }: VerifyResult): Outputs<'verify'> => ({
  verified: JSON.stringify(verified.map(verifiedDocument)),
  failures: JSON.stringify(failures.map(databaseFailureDocument)),
});

function pruneOutputs({ plans, deleted, failures }: PruneResult): Outputs<'prune'> {
  const total = plans.reduce((sum, { decisions }) => sum + decisions.length, 0);
  return {
    deleted: JSON.stringify(deleted),
    'deleted-count': String(deleted.length),
    'kept-count': String(total - deleted.length),
    failures: JSON.stringify(failures.map(databaseFailureDocument)),
  };
}

const given = (outputs: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
