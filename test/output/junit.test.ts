import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/catalog/failure.ts';
import type { Finding } from '../../src/catalog/findings/finding.ts';
import { statusOf } from '../../src/catalog/status.ts';
import { checkJunit } from '../../src/commands/check/junit.ts';
import { verifyJunit } from '../../src/commands/verify/junit.ts';
import { type JunitSuite, junitXml } from '../../src/output/junit.ts';
import { checkOf, failureOf, verifiedOf } from './outcomes.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  isArray: name => name === 'testsuite' || name === 'testcase',
});

/** As a reader sees it; what XML 1.0 does not allow is refused. */
function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  expect(xml.replaceAll(/&#\d+;/g, '')).not.toContain('&');
  return parser.parse(xml).testsuites;
}

const suiteOf = (text: string): JunitSuite => ({
  name: text,
  timestamp: new Date('2026-11-21T03:00:00.123Z'),
  seconds: 1.5,
  cases: [
    { name: text, classname: text, seconds: 0.25, outcome: { kind: 'passed' } },
    { name: text, classname: text, outcome: { kind: 'skipped', message: text } },
    {
      name: text,
      classname: text,
      outcome: { kind: 'failed', type: 'failed', message: text, details: [text, text] },
    },
  ],
});

test('a document has all that GitLab and the reporters on GitHub read', () => {
  expect(junitXml([suiteOf('shop'), { name: 'crm', cases: [] }])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="pg-azure-backup" tests="3" failures="1" errors="0" skipped="1" time="1.500">
  <testsuite name="shop" tests="3" failures="1" errors="0" skipped="1" time="1.500" timestamp="2026-11-21T03:00:00">
    <testcase name="shop" classname="shop" time="0.250"/>
    <testcase name="shop" classname="shop" time="0.000"><skipped message="shop">shop</skipped></testcase>
    <testcase name="shop" classname="shop" time="0.000"><failure message="shop" type="failed">shop
shop
shop</failure></testcase>
  </testsuite>
  <testsuite name="crm" tests="0" failures="0" errors="0" skipped="0" time="0.000">
  </testsuite>
</testsuites>
`,
  );
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'<>&"\'\n\r\t\0\u001b\u0085\u2028]-a;#'), minLength: 1 }),
    // Halves of surrogate pairs, and what is no character at all.
    fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\ufffe', '\uffff', 'a', '\u{1f600}') }),
  );

  test('leaves a document that can be read', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { testsuite } = read(junitXml([suiteOf(text)]));
        expect(testsuite[0].testcase).toHaveLength(3);
      }),
    );
  });

  test('is read as it is, where XML and a line can hold it', () => {
    const shown = anyText.map(text =>
      text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu, '').concat('.'),
    );
    fc.assert(
      fc.property(shown, text => {
        const [suite] = read(junitXml([suiteOf(text)])).testsuite;
        const [passed, skipped, failed] = suite.testcase;
        expect([suite.name, passed.name, passed.classname]).toEqual([text, text, text]);
        expect(skipped.skipped).toEqual({ '#text': text, message: text });
        expect(failed.failure['#text']).toBe([text, text, text].join('\n'));
      }),
    );
  });

  test('that it cannot hold is shown as an escape, and two names stay two', () => {
    const { testsuite } = read(junitXml(['a\0', 'a\ud800', 'a\ufffe', 'a\n'].map(suiteOf)));
    expect(testsuite.map(({ name }: { name: string }) => name)).toEqual([
      'a\\u{0}',
      'a\\u{d800}',
      'a\\u{fffe}',
      'a\\n',
    ]);
  });
});

describe('a verification', () => {
  test('is one suite per database, one case per check', () => {
    expect(
      verifyJunit({ verified: [verifiedOf('shop'), verifiedOf('crm')], failures: [] }),
    ).toEqual([
      {
        name: 'shop',
        timestamp: new Date('2026-11-21T07:00:00Z'),
        seconds: 125.5,
        cases: [
          { name: 'files', classname: 'shop', outcome: { kind: 'passed' } },
          { name: 'rows', classname: 'shop', outcome: { kind: 'passed' } },
          {
            name: 'assertions',
            classname: 'shop',
            outcome: { kind: 'skipped', message: 'none were given' },
          },
        ],
      },
      expect.objectContaining({ name: 'crm' }),
    ]);
  });

  test.each(['failed', 'unverifiable'] as const)('%s is a failure, told once', verdict => {
    const check = checkOf('rows', {
      verdict,
      figure: '29 rows',
      problems: ['public.a: 10 recorded, 9 restored'],
      hint: 'Take a new one.',
    });
    const verified = [verifiedOf('shop', { verdict, checks: [check] })];
    const [suite, ...others] = verifyJunit({ verified, failures: [failureOf('shop')] });
    expect(others).toEqual([]);
    expect(suite?.cases.map(({ outcome }) => outcome)).toEqual([
      {
        kind: 'failed',
        type: verdict,
        message: verdict === 'failed' ? 'failed: 29 rows' : 'not verifiable here: 29 rows',
        details: [
          'public.a: 10 recorded, 9 restored',
          'What to do: Take a new one.',
          'Backup: shop_2026-11-21T03-00-00Z, verified at level restore.',
        ],
      },
    ]);
  });

  test('that could not be made is a failure', () => {
    const failure = new Failure('STORE_UNREACHABLE', 'cannot reach it', '');
    const suites = verifyJunit({
      verified: [verifiedOf('shop')],
      failures: [{ database: 'crm', failure }],
    });
    expect(suites[1]).toEqual({
      name: 'crm',
      cases: [
        {
          name: 'verification',
          classname: 'crm',
          outcome: {
            kind: 'failed',
            type: 'STORE_UNREACHABLE',
            message: 'cannot reach it',
            details: [],
          },
        },
      ],
    });
    expect(read(junitXml(suites))).toMatchObject({ tests: '4', failures: '1', skipped: '1' });
  });
});

describe('a check', () => {
  const finding = (database: string | null, level: Finding['level'] = 'error'): Finding => ({
    level,
    code: 'BACKUP_STALE',
    database,
    message: `${level} about ${database}`,
    hint: 'Look.',
  });
  const empty = { entries: [], files: new Map(), leftovers: [], failedRuns: [], foreign: [] };
  const checked = (findings: readonly Finding[], databases: readonly string[]) =>
    checkJunit({
      findings,
      statuses: statusOf(empty, { databases, server: undefined }),
      checkedAt: new Date('2026-11-21T03:00:00Z'),
    });

  test('is one suite, with a case per database and one for the rest', () => {
    const suites = checked([finding('crm', 'warning'), finding('gone')], ['shop', 'crm']);
    expect(suites).toEqual([
      {
        name: 'check',
        timestamp: new Date('2026-11-21T03:00:00Z'),
        cases: [
          { name: 'store and credentials', classname: 'general', outcome: { kind: 'passed' } },
          { name: 'crm', classname: 'databases', outcome: { kind: 'passed' } },
          {
            name: 'gone',
            classname: 'databases',
            outcome: {
              kind: 'failed',
              type: 'BACKUP_STALE',
              message: 'error about gone',
              details: ['What to do: Look.'],
            },
          },
          { name: 'shop', classname: 'databases', outcome: { kind: 'passed' } },
        ],
      },
    ]);
  });

  test('tells all errors of a case, and nothing that is about another', () => {
    const [suite] = checked([finding(null), finding(null), finding('crm')], []);
    expect(suite?.cases[0]?.outcome).toMatchObject({
      message: 'error about null',
      details: ['What to do: Look.', 'BACKUP_STALE: error about null', 'What to do: Look.'],
    });
  });
});
