import type { Backup } from '../../catalog/backup.ts';
import { type Evidence, renderEvidence } from '../../catalog/evidence.ts';
import { Failure } from '../../catalog/failure.ts';
import { evidenceName } from '../../catalog/names.ts';
import { formatStamp } from '../../catalog/stamp.ts';
import type { RunContext } from '../../operations/run-context.ts';
import type { BackupStore } from '../../storage/store.ts';

export interface VerifiedBackup {
  readonly backup: Backup;
  readonly evidence: Evidence;
  /** Undefined when the store did not take it. */
  readonly evidenceName: string | undefined;
}

/** Writes the evidence beside the backup. That it cannot be written changes nothing about the verdict. */
export async function keepEvidence(
  store: BackupStore,
  backup: Backup,
  evidence: Evidence,
  context: RunContext,
): Promise<VerifiedBackup> {
  const { reporter, signal } = context;
  const { level, verdict } = evidence;
  let verifiedAt = new Date(evidence.verifiedAt);
  while (true) {
    const kept = { ...evidence, verifiedAt: verifiedAt.toISOString() };
    const stamp = formatStamp(verifiedAt);
    const name = evidenceName(backup.place, { stamp, level, verdict });
    try {
      const text = context.redact(renderEvidence(kept).toString());
      await store.write(name, Buffer.from(text), signal);
      return { backup, evidence: kept, evidenceName: name };
    } catch (error) {
      if (signal.aborted || !(error instanceof Failure)) throw error;
      if (error.code !== 'STORE_NAME_TAKEN') {
        reporter.warn(
          `the evidence of ${backup.name} could not be kept (${error.message}): check will not know of this verification. ${error.hint}`,
        );
        return { backup, evidence, evidenceName: undefined };
      }
      // Somebody verified it in the same second.
      verifiedAt = new Date(verifiedAt.getTime() + 1000);
    }
  }
}

/** How many problems a message names. */
const shownProblems = 3;

export function failureOf({ backup, verdict, checks }: Evidence): Failure {
  const wanted = verdict === 'failed' ? 'failed' : 'unverifiable';
  const bad = checks.filter(check => check.verdict === wanted);
  const problems = bad.flatMap(check => check.problems.map(problem => `${check.name}: ${problem}`));
  const shown = problems.slice(0, shownProblems).join('; ');
  const more =
    problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
  const hint = [...new Set(bad.flatMap(check => check.hint ?? []))].join(' ');
  return verdict === 'failed'
    ? new Failure(
        'VERIFICATION_FAILED',
        `${backup} failed its verification: ${shown}${more}`,
        hint || 'The evidence beside the backup names all that was found.',
      )
    : new Failure(
        'NOT_VERIFIABLE',
        `${backup} is not verifiable here, which says nothing against it: ${shown}${more}`,
        hint || 'Choose another --scratch.',
      );
}
