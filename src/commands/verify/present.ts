import type { Check } from '../../catalog/evidence.ts';
import { formatCount } from '../../catalog/format-count.ts';
import { formatDuration, printable } from '../../output/format.ts';
import { databaseFailureDocument } from '../../output/json.ts';
import { junitXml } from '../../output/junit.ts';
import { again, databasesOf, type Story, storyOf } from '../../output/story.ts';
import { formatTable } from '../../output/table.ts';
import { rewordedFailures, rewordedHint, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { VerifiedBackup } from './evidence.ts';
import { verifyJunit } from './junit.ts';
import type { VerifyResult } from './verify.ts';
import { checksPassed, isWrong, verdictWords } from './words.ts';

export { verifyPage as page } from './page.ts';

export const failures = (result: VerifyResult) => result.failures;

export const reworded = (result: VerifyResult, wording: Wording): VerifyResult => ({
  ...result,
  failures: rewordedFailures(result.failures, wording),
  verified: result.verified.map(one => ({
    ...one,
    evidence: {
      ...one.evidence,
      checks: one.evidence.checks.map(check => rewordedHint(check, wording)),
    },
  })),
});

/** A line for each backup, then every problem. Failures without evidence are told as errors. */
export function text({ verified }: VerifyResult): string {
  if (verified.length === 0) return '';
  const overview = formatTable(
    [
      { title: 'DATABASE' },
      { title: 'BACKUP' },
      { title: 'LEVEL' },
      { title: 'VERDICT' },
      { title: 'CHECKS PASSED', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'RECOVERED IN', align: 'right' },
    ],
    verified.map(({ backup, evidence: { database, level, verdict, checks, recovery } }) => [
      database,
      backup.name,
      level,
      verdictWords[verdict],
      checksPassed(checks),
      // Nobody counted them again where nothing was restored.
      recovery && backup.manifest.totals.rows !== null
        ? formatCount(backup.manifest.totals.rows)
        : '',
      recovery ? formatDuration(recovery.totalSeconds) : '',
    ]),
  );
  const problems = verified.flatMap(({ backup, evidence, evidenceName }) => {
    const wrong = evidence.checks.filter(isWrong);
    if (wrong.length === 0) return [];
    return [
      '',
      `${backup.name} (evidence: ${evidenceName ?? 'not kept'}):`,
      ...wrong.flatMap(checkLines),
    ];
  });
  return [overview, ...problems.map(printable)].join('\n');
}

const checkLines = ({ name, verdict, figure, problems, hint }: Check): string[] => [
  `  ${name} ${verdictWords[verdict]}: ${figure}`,
  ...problems.map(problem => `    - ${problem}`),
  ...(hint ? [`    What to do: ${hint}`] : []),
];

export const document = ({ verified, failures: failed }: VerifyResult) => ({
  verified: verified.map(one => ({
    ...verifiedDocument(one),
    startedAt: one.evidence.startedAt,
    verifiedAt: one.evidence.verifiedAt,
    checks: one.evidence.checks,
    recovery: one.evidence.recovery,
    scratch: one.evidence.scratch,
  })),
  failures: failed.map(databaseFailureDocument),
});

/** A verification in short: its evidence has the rest. */
export const verifiedDocument = ({ backup, evidence, evidenceName }: VerifiedBackup) => ({
  database: evidence.database,
  backup: backup.name,
  verdict: evidence.verdict,
  level: evidence.level,
  recoverySeconds: evidence.recovery?.totalSeconds ?? null,
  evidence: evidenceName ?? null,
});

export const outputs = ({
  verified,
  failures: failed,
}: VerifyResult): OutputsOf<typeof definition> => ({
  verified: JSON.stringify(verified.map(verifiedDocument)),
  failures: JSON.stringify(failed.map(databaseFailureDocument)),
});

export function story({ verified, failures: failed, failingBefore }: VerifyResult): Story {
  const passed = verified.filter(({ evidence }) => evidence.verdict === 'passed');
  const databases = databasesOf(passed.map(({ backup }) => backup));
  return {
    ...storyOf('Verification', 'verified', databases, failed, failingBefore),
    lines: passed.map(({ backup, evidence: { level, checks, recovery } }) => {
      const { database } = backup.place;
      const figures = [
        `${backup.name} passed ${formatCount(checks.length)} checks (${level})`,
        ...(recovery ? [`back within ${formatDuration(recovery.totalSeconds)}`] : []),
      ].join(', ');
      return { database, backup: backup.name, text: figures + again(database, failingBefore) };
    }),
  };
}

export const junit = (result: VerifyResult): string => junitXml(verifyJunit(result));
