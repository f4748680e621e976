import { hasErrors } from '../../catalog/findings/finding.ts';
import {
  bullets,
  code,
  lines,
  type Markdown,
  md,
  none,
  type Section,
  table,
} from '../../output/gfm.ts';
import { count, locationFact, type SummaryContext } from '../../output/page.ts';
import { statusTable } from '../../output/status.ts';
import type { CheckResult } from './check.ts';
import { healthSentence, levelIcons } from './health.ts';

export function checkPage(result: CheckResult, context: SummaryContext): Section[] {
  const { findings, statuses, checkedAt } = result;
  return [
    headline(result),
    findings.length === 0
      ? undefined
      : table('findings', findings, [
          {
            title: 'Database',
            cell: ({ level, database }) =>
              md`${levelIcons[level]} ${database === null ? none : code(database)}`,
          },
          {
            title: 'What was found, and what to do',
            cell: ({ message, hint, code: findingCode }) =>
              lines([md`${message}`, md`**What to do:** ${hint}`, md`Code: ${code(findingCode)}`]),
          },
        ]),
    md`${healthSentence(findings, statuses)}`,
    statusTable(statuses, checkedAt),
    bullets('facts', locationFact(context)),
  ];
}

function headline({ findings, statuses }: CheckResult): Markdown {
  const of = md`${count(statuses.length, 'database')} checked`;
  const number = (level: 'error' | 'warning') =>
    count(findings.filter(finding => finding.level === level).length, level);
  if (hasErrors(findings)) return md`## ❌ ${number('error')}: ${of}`;
  return findings.some(({ level }) => level === 'warning')
    ? md`## ⚠️ ${number('warning')}: ${of}`
    : md`## ✅ ${of}, all is well`;
}
