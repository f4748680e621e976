import { printable } from './format.ts';

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

/** What there is to do, as the text of a case tells it. */
export const whatToDo = (hint = ''): string[] => (hint ? [`What to do: ${hint}`] : []);
