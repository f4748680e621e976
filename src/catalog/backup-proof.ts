import type { Backup } from './backup.ts';
import { parseStamp, timeOf } from './stamp.ts';
import { refutes, type Verification, type VerifyLevel, verifyLevels } from './verification.ts';

/** Whether a backup failed a verification, and has not passed one as thorough since. */
export const failsVerification = (backup: Backup): boolean => standingFailure(backup) !== undefined;

/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
export function strongestProof(
  backup: Backup,
): { readonly level: VerifyLevel; readonly at: Date } | undefined {
  const level = verifyLevels.findLast(one =>
    backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'),
  );
  const at = level && verifiedAt(backup, level);
  return level && at && { level, at };
}

/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
export function standingFailure({ verifications }: Backup): Verification | undefined {
  const [last] = verifications
    .filter(
      failed => failed.verdict === 'failed' && !verifications.some(later => refutes(later, failed)),
    )
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
  return last;
}

/** When a backup last passed a verification of at least this level; `undefined`: never. */
export function verifiedAt(
  { verifications }: Backup,
  leastLevel: VerifyLevel = 'checksum',
): Date | undefined {
  const enough = verifyLevels.slice(verifyLevels.indexOf(leastLevel));
  return verifications
    .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
    .flatMap(({ stamp }) => parseStamp(stamp) ?? [])
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
}
