import type { Backup } from '../../catalog/backup.ts';
import { loadProblems, tellingVerifications } from '../../catalog/loadable.ts';
import type { KnownSource } from '../../catalog/source.ts';
import type { Verification } from '../../catalog/verification.ts';
import type { Finding } from '../../operations/preflight/finding.ts';
import type { Intention } from '../../operations/preflight/intention.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { readEvidence } from '../../repository/evidence.ts';
import type { BackupStore } from '../../storage/store.ts';

/** What the evidence beside a backup says of its load. Whoever can write to the store can have planted it. */
export type EarlierEvidence =
  | { readonly kind: 'none' }
  | { readonly kind: 'loaded'; readonly at: string }
  | { readonly kind: 'failed'; readonly of: Verification; readonly problem: string };

/** Looks for the newest verification that says whether a backup can be loaded. */
export async function readEarlierEvidence(
  store: BackupStore,
  backup: Backup,
  { signal }: RunContext,
): Promise<EarlierEvidence> {
  for (const of of tellingVerifications(backup)) {
    const evidence = await readEvidence(store, backup.place, of, signal);
    if (!evidence) {
      // Nobody knows of what kind that failure was.
      if (of.verdict === 'failed') {
        return { kind: 'failed', of, problem: 'its evidence cannot be read' };
      }
      continue;
    }
    // Of another dump of that name.
    if (evidence.dumpSha256 !== backup.manifest.dump.sha256) continue;
    const [problem] = loadProblems(evidence.checks);
    if (problem !== undefined) return { kind: 'failed', of, problem };
    if (of.level === 'restore') return { kind: 'loaded', at: of.stamp };
  }
  return { kind: 'none' };
}

/** A backup that is known to be bad is not put in the place of what is there; of one never tried it is said. */
export function evidenceFindings(
  { request, target }: Intention,
  { name }: KnownSource,
  evidence: EarlierEvidence,
  { reporter }: RunContext,
): Finding[] {
  if (evidence.kind === 'none') {
    reporter.info(
      `${name} was never drilled: whether it can be loaded has not been seen yet (verify with --verify-level restore)`,
    );
  }
  if (evidence.kind !== 'failed') return [];
  const { of, problem } = evidence;
  const found = {
    code: 'BACKUP_FAILED_VERIFICATION' as const,
    message: `${name} failed its verification of ${of.stamp} (${of.level}): ${problem}`,
  };
  if (target.kind !== 'whole') {
    return [{ ...found, level: 'warning', hint: 'Nothing is lost when it fails here, too.' }];
  }
  return request.acceptFailedVerification
    ? [{ ...found, level: 'warning', hint: 'It is restored all the same, as was asked for.' }]
    : [
        {
          ...found,
          level: 'error',
          hint: `"${request.target}" is not replaced by it. Look at it in a new database (--target-database), verify it anew, insist (--accept-failed-verification), or name another one with --backup: pg-azure-backup list`,
        },
      ];
}
