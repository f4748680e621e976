import type { Finding } from '../../catalog/findings/finding.ts';
import { type JunitCase, type JunitSuite, whatToDo } from '../../output/junit.ts';
import type { CheckResult } from './check.ts';

/** One suite: a case per database, and one for what is about none of them. Errors fail a case. */
export function checkJunit({ findings, statuses, checkedAt }: CheckResult): JunitSuite[] {
  const databases = new Set([
    ...statuses.map(({ database }) => database),
    ...findings.flatMap(({ database }) => database ?? []),
  ]);
  const outcome = (about: string | null) =>
    findingsOutcome(
      findings.filter(({ database, level }) => database === about && level === 'error'),
    );
  return [
    {
      name: 'check',
      timestamp: checkedAt,
      cases: [
        { name: 'store and credentials', classname: 'general', outcome: outcome(null) },
        ...[...databases]
          .toSorted()
          .map(name => ({ name, classname: 'databases', outcome: outcome(name) })),
      ],
    },
  ];
}

function findingsOutcome([first, ...others]: readonly Finding[]): JunitCase['outcome'] {
  if (!first) return { kind: 'passed' };
  const details = [
    ...whatToDo(first.hint),
    ...others.flatMap(({ code, message, hint }) => [`${code}: ${message}`, ...whatToDo(hint)]),
  ];
  return { kind: 'failed', type: first.code, message: first.message, details };
}
