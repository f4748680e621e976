import type { Failure } from '../catalog/failure.ts';
import { escapePattern } from '../catalog/patterns.ts';
import type { BackupResult } from '../commands/backup.ts';
import type { SelectedDatabases } from '../commands/databases.ts';
import type { DownloadResult } from '../commands/download.ts';
import type { RestoreResult } from '../commands/restore-plan.ts';
import {
  backupDocument,
  backupDocuments,
  databaseFailureDocument,
  failureDocument,
} from './json.ts';
import type { Outcome } from './outcome.ts';

type Verb = Outcome['verb'];

const backupShape =
  '`{database, name, startedAt, snapshotAt, finishedAt, label, sizeBytes, sha256, rows, verifiedAt}` each';

const oneBackup = 'Only when exactly one backup was made.';

const failuresText =
  'JSON array of `{database, code, message, hint}`: what failed, `[]` when nothing did. `database` is `null` where the whole run failed.';

/** What each action sets for the steps and jobs that follow, and what that is. */
export const outputDefinitions = {
  databases: {
    databases:
      'JSON array of the names of the databases, for `strategy.matrix` and for the input `databases` of the other actions. A backslash precedes what would mean something else in that input: `a,b` is written `a\\,b`. Not set when the server could not be asked.',
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
    'backup-name': 'Name of the backup.',
    'size-bytes': 'Bytes of the dump.',
    sha256: 'SHA-256 of the dump, in hexadecimal digits.',
    database: 'Database that the backup is of.',
  },
  restore: {
    database: 'Database that was restored into.',
    'backup-name': 'Name of the backup that was restored.',
    'duration-seconds': 'Seconds that the whole restore took.',
    validated:
      '`true` when the restored database was compared with what was recorded and is equal to it, otherwise `false`.',
    'safety-backup': 'Name of the backup that was taken of the database before it was dropped.',
    'replaced-database':
      'Name under which the database that was replaced is kept for a while (strategy `swap`).',
    failures: failuresText,
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
      const outputs: Outputs<'list'> = { backups: JSON.stringify(backupDocuments(outcome.result)) };
      return given(outputs);
    }
    case 'download':
      return given(downloadOutputs(outcome.result));
    case 'restore':
      return given(restoreOutputs(outcome.result));
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
  };
  return given(outputs[verb]);
}

function databasesOutputs({ selected, failures }: SelectedDatabases): Outputs<'databases'> {
  return {
    databases: JSON.stringify(selected.map(({ name }) => asItem(name))),
    failures: JSON.stringify(failures.map(databaseFailureDocument)),
  };
}

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

function downloadOutputs({ backup, files }: DownloadResult): Outputs<'download'> {
  return {
    files: JSON.stringify(files),
    'backup-name': backup.name,
    'size-bytes': String(backup.manifest.dump.sizeBytes),
    sha256: backup.manifest.dump.sha256,
    database: backup.manifest.database,
  };
}

function restoreOutputs(result: RestoreResult): Outputs<'restore'> {
  const { replaced } = result;
  return {
    database: result.database,
    'backup-name': result.backup.name,
    'duration-seconds': String(result.durationSeconds),
    // Anything else than a comparison that found no difference proves nothing.
    validated: String(result.validation?.ok === true),
    'safety-backup': replaced.kind === 'dropped' ? replaced.safetyBackup : undefined,
    'replaced-database': replaced.kind === 'kept' ? replaced.name : undefined,
    failures: '[]',
  };
}

const given = (outputs: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
