import type { Backup, Entry } from '../catalog/backup.ts';
import { standingFailure, strongestProof } from '../catalog/backup-proof.ts';
import type { Failure } from '../catalog/failure.ts';
import { pruneDocument } from '../commands/prune/report.ts';
import type { VerifiedBackup } from '../commands/verify/evidence.ts';
import type { Chosen } from '../operations/choose-backup.ts';
import type { RunFailure } from '../operations/run-context.ts';
import { checkDocument, statusesDocument } from './check.ts';
import { failuresOf, isGreen, type Outcome } from './outcome.ts';

/** The JSON documents of the command line: versioned and stable (docs/json.md). */
export function outcomeDocument(outcome: Outcome): object {
  const failures = failuresOf(outcome).map(databaseFailureDocument);
  const head = { schemaVersion: 1, ok: isGreen(outcome) };
  switch (outcome.verb) {
    case 'databases':
      return {
        ...head,
        databases: outcome.result.selected.map(({ name }) => ({
          name,
          sizeBytes: outcome.result.sizes.get(name) ?? null,
        })),
        leftOut: outcome.result.leftOut.map(({ name, leftOut }) => ({
          name,
          reason: leftOut.reason,
        })),
        failures,
      };
    case 'backup':
      return {
        ...head,
        backups: outcome.result.backups.map(backupDocument),
        failures,
        ...(outcome.result.planned.length > 0 ? { planned: outcome.result.planned } : {}),
      };
    case 'list':
      return {
        ...head,
        backups: backupDocuments(outcome.result.entries),
        broken: brokenOf(outcome.result.entries),
        foreign: outcome.result.foreign.map(({ name, sizeBytes, lastModified }) => ({
          name,
          sizeBytes,
          lastModified,
        })),
        rebuildable: outcome.result.rebuildable,
      };
    case 'download':
      return { ...head, ...chosenDocument(outcome.result.chosen), files: outcome.result.files };
    case 'restore': {
      const { result } = outcome;
      return {
        ...head,
        database: result.database,
        backup: result.source.name,
        dump: result.source.dump,
        foreign: result.source.kind === 'foreign',
        dryRun: result.dryRun,
        durationSeconds: result.durationSeconds,
        strategy: result.strategy ?? null,
        replaced: result.replaced,
        validation: result.validation ?? null,
        leftOut: result.leftOut,
        unrestored: result.unrestored,
        roles: result.roles ?? null,
        warnings: result.warnings,
        unchecked: result.source.kind === 'foreign' ? result.source.unchecked : [],
        failures,
      };
    }
    case 'verify':
      return {
        ...head,
        verified: outcome.result.verified.map(verified => ({
          ...verifiedDocument(verified),
          startedAt: verified.evidence.startedAt,
          verifiedAt: verified.evidence.verifiedAt,
          checks: verified.evidence.checks,
          recovery: verified.evidence.recovery,
          scratch: verified.evidence.scratch,
        })),
        failures,
      };
    case 'prune':
      return { ...head, ...pruneDocument(outcome.result), failures };
    case 'check':
      return { ...head, ...checkDocument(outcome.result) };
    case 'notify':
      return { ...head, backups: outcome.result.backups.map(backupDocument), failures };
    case 'status':
      return { ...head, ...statusesDocument(outcome.result) };
  }
}

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

const chosenDocument = (chosen: Chosen): object =>
  chosen.kind === 'backup'
    ? backupDocument(chosen.backup)
    : { name: chosen.name, sizeBytes: chosen.sizeBytes, foreign: true };

/** A verification in short: its evidence has the rest. */
export const verifiedDocument = ({ backup, evidence, evidenceName }: VerifiedBackup) => ({
  database: evidence.database,
  backup: backup.name,
  verdict: evidence.verdict,
  level: evidence.level,
  recoverySeconds: evidence.recovery?.totalSeconds ?? null,
  evidence: evidenceName ?? null,
});

/** Of those that can be used. */
export const backupDocuments = (entries: readonly Entry[]) =>
  entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));

const brokenOf = (entries: readonly Entry[]) =>
  entries.flatMap(entry =>
    entry.kind === 'broken'
      ? [
          {
            database: entry.broken.place.database,
            name: entry.broken.name,
            code: entry.broken.code,
            reason: entry.broken.reason,
          },
        ]
      : [],
  );
