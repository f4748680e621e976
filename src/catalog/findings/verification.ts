import { verifiedAt } from '../backup-proof.ts';
import { dayMs, span, utc } from '../calendar.ts';
import type { History } from '../history.ts';
import { escapePattern } from '../patterns.ts';
import { option, ownCommand } from '../reference.ts';
import { timeOf } from '../stamp.ts';
import { isAtLeast, refutes } from '../verification.ts';
import { backupCommand } from './backup-command.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

export function verificationFindings(
  { database, good, usable }: History,
  { maxVerifiedAgeDays, verifyLevel }: CheckPolicy,
  now: Date,
): Finding[] {
  const ofOwn = usable.filter(({ backup }) => backup.manifest.label !== 'safety');
  const done = ofOwn.flatMap(({ backup, at }) =>
    backup.verifications.map(verification => ({ name: backup.name, at, verification })),
  );
  // What a verification found stands until this backup, or a later one, passes no smaller one.
  const [standing] = done
    .filter(
      ({ at, verification }) =>
        verification.verdict !== 'passed' &&
        !done.some(
          other =>
            (other.at > at &&
              other.verification.verdict === 'passed' &&
              isAtLeast(other.verification.level, verification.level)) ||
            (other.at.getTime() === at.getTime() && refutes(other.verification, verification)),
        ),
    )
    .toSorted(
      (a, b) =>
        Number(b.verification.verdict === 'failed') - Number(a.verification.verdict === 'failed') ||
        timeOf(b.verification).getTime() - timeOf(a.verification).getTime(),
    );
  const findings: Finding[] = [];
  if (standing) {
    const { level, verdict } = standing.verification;
    const when = `at ${utc(timeOf(standing.verification))} (level ${level})`;
    findings.push(
      verdict === 'failed'
        ? {
            level: 'error',
            code: 'VERIFICATION_FAILED',
            database,
            message: `backup ${standing.name} failed its verification ${when}, and no newer one has passed since`,
            hint: `Its evidence beside it says what was found. Take another backup, and verify that: ${backupCommand(database)}`,
          }
        : {
            level: 'warning',
            code: 'NOT_VERIFIABLE',
            database,
            message: `backup ${standing.name} could not be verified ${when}`,
            hint: `Its evidence beside it says what was lacking, most often an extension, room or memory: let the drill restore where there is enough (${option('scratch')}).`,
          },
    );
  }
  if (maxVerifiedAgeDays === undefined || good.length === 0) return findings;
  const passed = good
    .flatMap(({ backup }) => verifiedAt(backup, verifyLevel) ?? [])
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (passed && now.getTime() - passed.getTime() <= maxVerifiedAgeDays * dayMs) return findings;
  const level = verifyLevel === 'restore' ? 'restore' : `${verifyLevel} or better`;
  findings.push({
    level: 'error',
    code: 'NOT_VERIFIED',
    database,
    message: passed
      ? `the last backup of "${database}" that passed a verification (level ${level}) did so ${span(passed, now)} ago (${utc(passed)}); allowed are ${maxVerifiedAgeDays} d`
      : `no backup of "${database}" has passed a verification (level ${level})`,
    hint: `Let a scheduled job verify the newest, or do it now: ${ownCommand('verify', { 'verify-level': verifyLevel, databases: escapePattern(database) })}`,
  });
  return findings;
}
