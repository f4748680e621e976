import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/catalog/findings/finding.ts';
import { statusOf } from '../../src/catalog/status.ts';
import type { CheckResult } from '../../src/commands/check/check.ts';
import { catalogOf, type Item, MiB, nightly, now } from '../catalog/catalogs.ts';
import { asRead, context, failureOf } from './outcomes.ts';
import {
  failedOutputs,
  outcomeDocument,
  outcomeSummary,
  outcomeText,
  outputDefinitions,
  outputsOf,
  type Told,
} from './presented.ts';

const stale: Finding = {
  level: 'error',
  code: 'BACKUP_STALE',
  database: 'crm',
  message: 'the newest good backup of "crm" is 5 d old',
  hint: 'Take one now.',
};

const full: Finding = {
  level: 'warning',
  code: 'STORAGE_NEARLY_FULL',
  database: null,
  message: 'the store holds 9.0 GiB',
  hint: 'Prune.',
};

const items: readonly Item[] = [
  ...nightly(20, [110 * MiB]),
  { good: 120, database: 'crm', rows: null, verified: ['restore:failed:119'] },
  { good: 140, database: 'crm', size: 3 * 1024 * MiB, verified: ['restore:passed:130'] },
];

const resultOf = (findings: readonly Finding[], of = items): CheckResult => ({
  findings,
  statuses: statusOf(catalogOf(...of)),
  checkedAt: now,
});

const checked = (findings: readonly Finding[]): Told => ({
  verb: 'check',
  result: resultOf(findings),
});

const status: Told = { verb: 'status', result: resultOf([]) };

const hostile = 'a|b\n::error::`"%%{init: {}}%%';

describe('in a terminal', () => {
  test('a check says what is wrong, what to do, and what is well', () => {
    expect(outcomeText(checked([stale, full]), now)).toBe(
      [
        'ERROR BACKUP_STALE: the newest good backup of "crm" is 5 d old',
        '  HINT: Take one now.',
        'WARNING STORAGE_NEARLY_FULL: the store holds 9.0 GiB',
        '  HINT: Prune.',
        '1 of 2 databases are healthy.',
      ].join('\n'),
    );
  });

  test('a check that finds nothing says that', () => {
    expect(outcomeText(checked([]), now)).toBe('All 2 databases are healthy.');
  });

  test('a status has one line per database', () => {
    expect(
      outcomeText(status, now)
        .split('\n')
        .map(line => line.replace(/ {2,}/g, ' | ')),
    ).toEqual([
      'DATABASE | SERVER | LAST BACKUP (UTC) | AGE | SIZE | CHANGE | TREND | ROWS | VERIFIED | NEXT EXPECTED | KEPT',
      'crm | db.example.org:5432 | 2026-11-15 16:00 | 5 d | 3.0 GiB | █ | 1,000 | restore, 5 d ago; FAILED 4 d ago (restore) | 2 (3.1 GiB)',
      'shop | db.example.org:5432 | 2026-11-21 03:00 | 9 h | 110 MiB | +10.0 % | ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇█ | 1,000 | never | 2026-11-22 03:00 | 20 (2.0 GiB)',
    ]);
  });

  test('nothing at all', () => {
    const result = { statuses: [], checkedAt: now };
    expect(outcomeText({ verb: 'status', result }, now)).toBe('There are no backups.');
  });
});

describe('as documents', () => {
  test('of a check', () => {
    const document = JSON.parse(JSON.stringify(outcomeDocument(checked([stale, full]))));
    expect(document).toMatchObject({
      schemaVersion: 1,
      ok: false,
      checkedAt: '2026-11-21T12:00:00.000Z',
      findings: [stale, full],
      databases: [
        {
          database: 'crm',
          newest: { at: '2026-11-15T16:00:00.000Z', sizeBytes: 3 * 1024 * MiB },
          sizeChangePercent: null,
          lastVerification: { level: 'restore', verdict: 'failed' },
          nextExpectedAt: null,
        },
        { database: 'shop', sizeChangePercent: 10, verifiedAt: null },
      ],
    });
    expect(document.databases[1].history).toHaveLength(20);
  });

  test('a warning is no failure', () => {
    expect(outcomeDocument(checked([full]))).toMatchObject({ ok: true });
  });
});

describe('as outputs of an action', () => {
  test.each([checked([stale]), status])('of $verb all that are defined are set', outcome => {
    expect(Object.keys(outputsOf(outcome))).toEqual(
      Object.keys(outputDefinitions[outcome.verb] ?? {}),
    );
  });

  test('healthy is what has no error', () => {
    expect(outputsOf(checked([stale])).healthy).toBe('false');
    expect(outputsOf(checked([full]))).toMatchObject({ healthy: 'true' });
    expect(failedOutputs('check', failureOf('shop').failure)).toEqual({ healthy: 'false' });
    expect(failedOutputs('status', failureOf('shop').failure)).toEqual({});
  });
});

describe('as a page', () => {
  const pageOf = (outcome: Told): string => asRead(outcomeSummary(outcome, context));

  test.each([
    { name: 'errors', findings: [stale, full], first: '## ❌ 1 error: 2 databases checked' },
    { name: 'warnings', findings: [full], first: '## ⚠️ 1 warning: 2 databases checked' },
    { name: 'nothing', findings: [], first: '## ✅ 2 databases checked, all is well' },
  ])('a check that found $name says so first', ({ findings, first }) => {
    expect(pageOf(checked(findings)).split('\n')[0]).toBe(first);
  });

  test('a check says what to do', () => {
    const page = pageOf(checked([stale, full]));
    expect(page).toContain('| ❌ <code>crm</code> |');
    expect(page).toContain('**What to do:** Take one now.<br>Code: <code>BACKUP_STALE</code>');
  });

  test('a status draws the sizes, with the names outside of the charts', () => {
    const named: Told = {
      verb: 'status',
      result: resultOf(
        [],
        nightly(3).map(item => ({ ...item, database: hostile })),
      ),
    };
    const page = outcomeSummary(named, context);
    const [, chart = ''] = /```mermaid\n(.*?)```/s.exec(page) ?? [];
    expect(chart).toContain('xychart-beta');
    expect(chart.replace(/^.*\n/, '')).not.toContain('%%');
    expect(page).not.toMatch(/^::error/m);
    expect(pageOf(status)).toContain(
      'Database <code>shop</code> of <code>db.example.org:5432</code>:',
    );
  });

  test('of many databases only some are drawn', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      nightly(2).map(item => ({ ...item, database: `db${at}` })),
    ).flat();
    const page = outcomeSummary({ verb: 'status', result: resultOf([], many) }, context);
    expect(page.match(/```mermaid/g)).toHaveLength(10);
    expect(page).toContain('20 databases');
  });
});
