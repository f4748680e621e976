import type { Check } from '../../catalog/evidence.ts';
import { type JunitCase, type JunitSuite, whatToDo } from '../../output/junit.ts';
import type { VerifyResult } from './verify.ts';
import { failuresWithoutEvidence, verdictWords } from './words.ts';

/** One suite per database, one case per check. What could not be checked is no success. */
export function verifyJunit(result: VerifyResult): JunitSuite[] {
  return [
    ...result.verified.map(({ backup, evidence }) => ({
      name: evidence.database,
      timestamp: new Date(evidence.startedAt),
      seconds: (Date.parse(evidence.verifiedAt) - Date.parse(evidence.startedAt)) / 1000,
      cases: evidence.checks.map(check => ({
        name: check.name,
        classname: evidence.database,
        outcome: checkOutcome(
          check,
          `Backup: ${backup.name}, verified at level ${evidence.level}.`,
        ),
      })),
    })),
    ...failuresWithoutEvidence(result).map(({ database, failure: { code, message, hint } }) => ({
      name: database,
      cases: [
        {
          name: 'verification',
          classname: database,
          outcome: { kind: 'failed', type: code, message, details: whatToDo(hint) } as const,
        },
      ],
    })),
  ];
}

function checkOutcome(
  { verdict, figure, problems, hint }: Check,
  backup: string,
): JunitCase['outcome'] {
  switch (verdict) {
    case 'passed':
      return { kind: 'passed' };
    case 'skipped':
      return { kind: 'skipped', message: figure };
    case 'failed':
    case 'unverifiable': {
      const message = `${verdictWords[verdict]}: ${figure}`;
      const details = [...problems, ...whatToDo(hint), backup];
      return { kind: 'failed', type: verdict, message, details };
    }
  }
}
