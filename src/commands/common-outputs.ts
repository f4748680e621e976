/** What the outputs of several commands hold, for people. */

export const backupShape =
  '`{database, name, startedAt, snapshotAt, finishedAt, label, sizeBytes, sha256, rows, verifiedAt, verifiedLevel}` each';

export const failuresText =
  'JSON array of `{database, code, message, hint}`: what failed, `[]` when nothing did. `database` is `null` where the whole run failed.';
