import type { Check, Evidence } from '../../catalog/evidence.ts';
import type { Verdict, VerifyLevel } from '../../catalog/verification.ts';
import {
  bullets,
  code,
  details,
  join,
  lines,
  type Markdown,
  md,
  none,
  type Section,
  table,
  unbroken,
} from '../../output/gfm.ts';
import {
  count,
  failureText,
  locationFact,
  maxListed,
  rowCount,
  type SummaryContext,
  took,
} from '../../output/page.ts';
import type { VerifiedBackup } from './evidence.ts';
import type { VerifyResult } from './verify.ts';
import { checksPassed, failuresWithoutEvidence, isWrong, verdictWords } from './words.ts';

export function verifyPage(result: VerifyResult, context: SummaryContext): Section[] {
  const { verified } = result;
  return [
    headline(result),
    problemTable(result),
    verifiedTable(verified),
    recoveryTable(verified),
    bullets('facts', locationFact(context)),
    ...verified.map(allChecks),
  ];
}

/** What is said of a backup that passed, which is no more than what was looked at. */
const proven: Readonly<Record<VerifyLevel, Markdown>> = {
  checksum: md`whole: every byte is as recorded`,
  archive: md`whole: as recorded, and read to the end`,
  restore: md`proven: restored and compared`,
};

function headline(result: VerifyResult): Markdown {
  const unseen = failuresWithoutEvidence(result);
  const total = result.verified.length + unseen.length;
  const [first] = result.verified;
  const withVerdict = (verdict: Verdict) =>
    result.verified.filter(({ evidence }) => evidence.verdict === verdict).length;
  const failed = withVerdict('failed');
  const untried = withVerdict('unverifiable') + unseen.length;
  if (total === 0) return md`## Nothing was verified`;
  const name = first?.evidence.database ?? unseen[0]?.database ?? '';
  const of = (some: number): Markdown =>
    total === 1 ? md`Backup of ${code(name)}` : md`${some} of ${count(total, 'backup')}`;
  if (failed > 0) {
    const also = untried > 0 ? md`, ${untried} could not be verified` : md``;
    return md`## ❌ ${of(failed)} failed${also}`;
  }
  if (untried > 0 || !first) return md`## ❌ ${of(untried)} could not be verified`;
  const what = proven[first.evidence.level];
  return total === 1 ? md`## ✅ ${of(1)} ${what}` : md`## ✅ ${count(total, 'backup')} ${what}`;
}

/** Of all kinds in one table, of two columns only, so that it can be read on a narrow screen. */
function problemTable(result: VerifyResult): Section {
  const problems = [
    ...result.verified.flatMap(({ evidence: { database, checks } }) =>
      checks.filter(isWrong).map(check => ({ database, text: () => checkText(check) })),
    ),
    ...failuresWithoutEvidence(result).map(({ database, failure }) => ({
      database,
      text: () => failureText(failure),
    })),
  ];
  if (problems.length === 0) return undefined;
  return table('problems', problems, [
    { title: 'Database', cell: ({ database }) => code(database) },
    { title: 'What failed, and what to do', cell: ({ text }) => text() },
  ]);
}

function checkText({ name, verdict, figure, problems, hint }: Check): Markdown {
  const more = problems.length - maxListed;
  return lines([
    md`**${name}** ${verdictWords[verdict]}: ${figure}`,
    ...problems.slice(0, maxListed).map(problem => md`${problem}`),
    ...(more > 0 ? [md`and ${more} more: see the evidence`] : []),
    ...(hint ? [md`**What to do:** ${hint}`] : []),
  ]);
}

function verifiedTable(verified: readonly VerifiedBackup[]): Section {
  if (verified.length === 0) return undefined;
  const restored = verified.some(({ evidence }) => evidence.level === 'restore');
  return table('backups', verified, [
    { title: 'Database', cell: ({ evidence }) => code(evidence.database) },
    { title: 'Verdict', cell: ({ evidence }) => verdict(evidence.verdict) },
    { title: 'Level', cell: ({ evidence }) => md`${evidence.level}` },
    {
      title: 'Checks passed',
      align: 'right',
      cell: ({ evidence }) => unbroken(checksPassed(evidence.checks)),
    },
    ...(restored
      ? [
          {
            title: 'Rows',
            align: 'right',
            cell: ({ backup, evidence: { recovery } }: VerifiedBackup) =>
              recovery ? rowCount(backup.manifest.totals.rows) : none,
          } as const,
          {
            title: 'Recovered in',
            align: 'right',
            cell: ({ evidence: { recovery } }: VerifiedBackup) =>
              recovery ? took(recovery.totalSeconds) : none,
          } as const,
        ]
      : []),
    { title: 'Backup', cell: ({ backup }) => code(backup.name) },
  ]);
}

function recoveryTable(verified: readonly VerifiedBackup[]): Section {
  const recovered = verified.flatMap(({ evidence: { database, recovery, scratch } }) =>
    recovery ? [{ database, recovery, scratch }] : [],
  );
  if (recovered.length === 0) return undefined;
  const part = (title: string, seconds: keyof NonNullable<Evidence['recovery']>) => ({
    title,
    align: 'right' as const,
    cell: ({ recovery }: (typeof recovered)[number]) => took(recovery[seconds]),
  });
  return join(
    [
      md`How long it took to get the data back:`,
      table('recoveries', recovered, [
        { title: 'Database', cell: ({ database }) => code(database) },
        part('Download', 'downloadSeconds'),
        part('Restore', 'restoreSeconds'),
        part('Indexes', 'indexesSeconds'),
        part('Validate', 'validateSeconds'),
        part('In all', 'totalSeconds'),
        { title: 'Restored on', cell: ({ scratch }) => (scratch ? place(scratch) : none) },
      ]),
    ],
    md`\n\n`,
  );
}

function place({ kind, host, version }: NonNullable<Evidence['scratch']>): Markdown {
  const at = host === null ? md`` : md` ${code(host)}`;
  switch (kind) {
    case 'runner':
      return md`a throw-away PostgreSQL ${version} on the runner`;
    case 'server':
      return md`the server itself${at}, PostgreSQL ${version}`;
    case 'host':
      return md`another server${at}, PostgreSQL ${version}`;
  }
}

function allChecks({ backup, evidence, evidenceName }: VerifiedBackup): Markdown {
  return details(
    md`All checks of ${code(backup.name)}`,
    table('checks', evidence.checks, [
      { title: 'Check', cell: ({ name }) => md`${name}` },
      { title: 'Verdict', cell: check => verdict(check.verdict) },
      { title: 'Figure', cell: ({ figure }) => md`${figure}` },
    ]),
    evidenceName === undefined
      ? md`The store did not take the evidence.`
      : md`Evidence: ${code(evidenceName)}`,
  );
}

const marks: Readonly<Record<Check['verdict'], Markdown>> = {
  passed: md`✅ `,
  failed: md`❌ `,
  unverifiable: md`⚠️ `,
  skipped: md``,
};

const verdict = (of: Check['verdict']): Markdown => md`${marks[of]}${verdictWords[of]}`;
