import type { Check } from '../catalog/evidence.ts';
import type { Finding } from '../catalog/findings/finding.ts';
import type { CheckResult } from '../commands/check/run.ts';
import type { VerifyResult } from '../commands/verify/run.ts';
import { printable } from './format.ts';
import { failuresWithoutEvidence, verdictWords } from './verify.ts';

/**
 * JUnit XML, for `artifacts:reports:junit` of GitLab and for what shows test results on GitHub.
 *
 * GitLab shows the text of a failure and not its `message`, so the text says all. It tells one case
 * from another by suite, class and name, and compares a run with those before it: so these hold no
 * time and no name of a backup.
 */
export interface JunitSuite {
  readonly name: string;
  /** When it began, where that is known. */
  readonly timestamp?: Date;
  readonly seconds?: number;
  readonly cases: readonly JunitCase[];
}

export interface JunitCase {
  readonly name: string;
  readonly classname: string;
  readonly seconds?: number;
  readonly outcome:
    | { readonly kind: 'passed' }
    | { readonly kind: 'skipped'; readonly message: string }
    | {
        readonly kind: 'failed';
        readonly type: string;
        readonly message: string;
        /** Lines below the message. */
        readonly details: readonly string[];
      };
}

/** Suites as a document that every XML parser reads, whatever is in the names. */
export function junitXml(suites: readonly JunitSuite[]): string {
  const cases = suites.flatMap(suite => suite.cases);
  const seconds = suites.reduce((sum, suite) => sum + (suite.seconds ?? 0), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'pg-azure-backup', ...totals(cases), time: time(seconds) })}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines({ name, timestamp, seconds, cases }: JunitSuite): string[] {
  // The schema that most readers follow allows neither fractions nor a zone: it is UTC.
  const at = timestamp && { timestamp: timestamp.toISOString().slice(0, 19) };
  const head = { name, ...totals(cases), time: time(seconds), ...at };
  return [`  <testsuite${attributes(head)}>`, ...cases.map(caseLine), '  </testsuite>'];
}

function caseLine({ name, classname, seconds, outcome }: JunitCase): string {
  const head = `    <testcase${attributes({ name, classname, time: time(seconds) })}`;
  switch (outcome.kind) {
    case 'passed':
      return `${head}/>`;
    case 'skipped':
      return `${head}>${element('skipped', { message: outcome.message }, [outcome.message])}</testcase>`;
    case 'failed': {
      const { type, message, details } = outcome;
      return `${head}>${element('failure', { message, type }, [message, ...details])}</testcase>`;
    }
  }
}

const totals = (cases: readonly JunitCase[]) => ({
  tests: String(cases.length),
  failures: String(cases.filter(({ outcome }) => outcome.kind === 'failed').length),
  errors: '0',
  skipped: String(cases.filter(({ outcome }) => outcome.kind === 'skipped').length),
});

/** There at every case, for readers that make a number of it unasked. */
const time = (seconds = 0): string => seconds.toFixed(3);

const element = (
  name: string,
  given: Readonly<Record<string, string>>,
  lines: readonly string[],
): string => `<${name}${attributes(given)}>${lines.map(escaped).join('\n')}</${name}>`;

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** One line of text. What XML cannot hold at all, not even as a reference, is shown as an escape. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

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

const whatToDo = (hint = ''): string[] => (hint ? [`What to do: ${hint}`] : []);

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
