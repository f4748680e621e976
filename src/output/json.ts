import type { Backup, Entry } from '../catalog/backup.ts';
import { standingFailure, strongestProof } from '../catalog/backup-proof.ts';
import type { Failure } from '../catalog/failure.ts';
import type { RunFailure } from '../operations/run-context.ts';

/** The JSON documents of the command line: versioned and stable (docs/json.md). */

/** What a run that came to nothing prints with `--json`. */
export const failureRunDocument = (failure: Failure): object => ({
  schemaVersion: 1,
  ok: false,
  error: failureDocument(failure),
});

export const failureDocument = ({ code, message, hint }: Failure) => ({ code, message, hint });

export const databaseFailureDocument = ({ database, failure }: RunFailure) => ({
  database,
  ...failureDocument(failure),
});

export function backupDocument(backup: Backup) {
  const { name, server, manifest } = backup;
  const proof = strongestProof(backup);
  return {
    database: manifest.database,
    server,
    name,
    startedAt: manifest.startedAt,
    snapshotAt: manifest.snapshotAt,
    finishedAt: manifest.finishedAt,
    label: manifest.label,
    sizeBytes: manifest.dump.sizeBytes,
    sha256: manifest.dump.sha256,
    rows: manifest.totals.rows,
    verifiedAt: proof?.at.toISOString() ?? null,
    verifiedLevel: proof?.level ?? null,
    failedLevel: standingFailure(backup)?.level ?? null,
  };
}

/** Of those that can be used. */
export const backupDocuments = (entries: readonly Entry[]) =>
  entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));
