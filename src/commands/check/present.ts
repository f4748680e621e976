import type { Finding } from '../../catalog/findings/finding.ts';
import { hasErrors } from '../../catalog/findings/finding.ts';
import { printable } from '../../output/format.ts';
import { junitXml } from '../../output/junit.ts';
import { statusesDocument } from '../../output/status.ts';
import { count, type Story } from '../../output/story.ts';
import { rewordedHint, type Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { CheckResult } from './check.ts';
import type { definition } from './definition.ts';
import { healthSentence } from './health.ts';
import { checkJunit } from './junit.ts';

export { metricsText as metrics } from '../../output/metrics.ts';
export { checkPage as page } from './page.ts';

export const findings = (result: CheckResult) => result.findings;

export const reworded = (result: CheckResult, wording: Wording): CheckResult => ({
  ...result,
  findings: result.findings.map(finding => rewordedHint(finding, wording)),
});

/** What a person reads of a check: what is wrong, the worst first, then what is not. */
export const text = ({ findings: found, statuses }: CheckResult): string =>
  [
    ...found.flatMap(({ level, code, message, hint }) => [
      `${level.toUpperCase()} ${code}: ${printable(message)}`,
      `  HINT: ${printable(hint)}`,
    ]),
    healthSentence(found, statuses),
  ].join('\n');

export const document = ({ findings: found, ...status }: CheckResult) => ({
  findings: found.map(findingDocument),
  ...statusesDocument(status),
});

const findingDocument = ({ level, code, database, message, hint }: Finding) => ({
  level,
  code,
  database,
  message,
  hint,
});

export const outputs = ({ findings: found }: CheckResult): OutputsOf<typeof definition> => ({
  findings: JSON.stringify(found.map(findingDocument)),
  healthy: String(!hasErrors(found)),
});

export function story({ findings: all }: CheckResult): Story {
  const errors = all.filter(({ level }) => level === 'error');
  const warnings = all.filter(({ level }) => level === 'warning');
  const found = [
    ...(errors.length > 0 ? [count(errors.length, 'error')] : []),
    ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
  ];
  return {
    status: errors.length > 0 ? 'failed' : 'succeeded',
    title: `Check found ${found.length > 0 ? found.join(' and ') : 'nothing wrong'}`,
    lines: warnings.map(({ database, message }) => ({ database, backup: null, text: message })),
    failures: errors.map(({ database, code, message, hint }) => ({
      database,
      code,
      message,
      hint,
    })),
  };
}

export const junit = (result: CheckResult): string => junitXml(checkJunit(result));
