import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/catalog/evidence.ts';
import { verifiedDocument } from '../../src/commands/verify/present.ts';
import type { VerifyResult } from '../../src/commands/verify/verify.ts';
import { asRead, checkOf, context, failureOf, verifiedOf } from './outcomes.ts';
import {
  failedOutputs,
  outcomeDocument,
  outcomeSummary,
  outcomeText,
  outputsOf,
  type Told,
} from './presented.ts';

const rows = checkOf('rows', {
  verdict: 'failed',
  figure: '29 rows in 2 tables',
  problems: ['public.a: 10 rows recorded, 9 restored', 'public.b: 20 recorded, 20 restored'],
  hint: 'Take a new one.',
});

const bad = (database: string, verdict: 'failed' | 'unverifiable' = 'failed') =>
  verifiedOf(database, {
    verdict,
    checks: [checkOf('files'), { ...rows, verdict }],
    recovery: null,
  });

const level = (of: Evidence['level']): VerifyResult['verified'] => [
  verifiedOf('shop', { level: of, recovery: null, scratch: null }),
];

const pageOf = (result: VerifyResult): string =>
  asRead(outcomeSummary({ verb: 'verify', result }, context));

const verifyText = (result: VerifyResult): string =>
  outcomeText({ verb: 'verify', result }, context.now);

const notFound = failureOf('wiki', 'there is no backup of "wiki"', '', 'BACKUP_NOT_FOUND');

describe('the verdict on a verification', () => {
  const good = [verifiedOf('crm'), verifiedOf('shop')];
  // Whatever did not pass is a failure of its database as well.
  const failed = failureOf('erp', 'erp_2026 failed its verification', '', 'VERIFICATION_FAILED');
  test.each<[VerifyResult['verified'], VerifyResult['failures'], string]>([
    [good, [], '## ✅ 2 backups proven: restored and compared'],
    [level('restore'), [], '## ✅ Backup of <code>shop</code> proven: restored and compared'],
    [
      level('archive'),
      [],
      '## ✅ Backup of <code>shop</code> whole: as recorded, and read to the end',
    ],
    [level('checksum'), [], '## ✅ Backup of <code>shop</code> whole: every byte is as recorded'],
    [[...good, bad('erp')], [failed], '## ❌ 1 of 3 backups failed'],
    [[bad('erp')], [failed], '## ❌ Backup of <code>erp</code> failed'],
    [
      [bad('erp', 'unverifiable')],
      [failed],
      '## ❌ Backup of <code>erp</code> could not be verified',
    ],
    [
      [...good, bad('erp')],
      [failed, notFound],
      '## ❌ 1 of 4 backups failed, 1 could not be verified',
    ],
    [good, [notFound], '## ❌ 1 of 3 backups could not be verified'],
    [[], [notFound], '## ❌ Backup of <code>wiki</code> could not be verified'],
    [[], [], '## Nothing was verified'],
  ])('%#', (verified, failures, verdict) => {
    expect(pageOf({ verified, failures }).split('\n')[0]).toBe(verdict);
  });
});

test('a page tells what failed before all else, and folds the checks', () => {
  const result = {
    verified: [bad('crm'), verifiedOf('shop')],
    failures: [failureOf('crm'), notFound],
  };
  expect(pageOf(result)).toMatchInlineSnapshot(`
    "## ❌ 1 of 3 backups failed, 1 could not be verified

    | Database | What failed, and what to do |
    |---|---|
    | <code>crm</code> | **rows** failed: 29 rows in 2 tables<br>public.a: 10 rows recorded, 9 restored<br>public.b: 20 recorded, 20 restored<br>**What to do:** Take a new one. |
    | <code>wiki</code> | there is no backup of "wiki"<br>Code: <code>BACKUP_NOT_FOUND</code> |

    | Database | Verdict | Level | Checks passed | Rows | Recovered in | Backup |
    |---|---|---|---:|---:|---:|---|
    | <code>crm</code> | ❌ failed | restore | 1 of 2 | – | – | <code>crm_2026-11-21T03-00-00Z</code> |
    | <code>shop</code> | ✅ passed | restore | all 2 | 30 | 2 min 6 s | <code>shop_2026-11-21T03-00-00Z</code> |

    How long it took to get the data back:

    | Database | Download | Restore | Indexes | Validate | In all | Restored on |
    |---|---:|---:|---:|---:|---:|---|
    | <code>shop</code> | 1.5 s | 1 min 40 s | 20.0 s | 4.0 s | 2 min 6 s | a throw-away PostgreSQL 17.6 on the runner |

    - **Store:** <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code>

    <details>
    <summary>All checks of <code>crm_2026-11-21T03-00-00Z</code></summary>

    | Check | Verdict | Figure |
    |---|---|---|
    | files | ✅ passed | what files looked at |
    | rows | ❌ failed | 29 rows in 2 tables |

    Evidence: <code>crm/crm_2026-11-21T03-00-00Z.2026-11-21T07-02-05Z.restore.failed.evidence.json</code>

    </details>

    <details>
    <summary>All checks of <code>shop_2026-11-21T03-00-00Z</code></summary>

    | Check | Verdict | Figure |
    |---|---|---|
    | files | ✅ passed | 3 files, 1,333 bytes |
    | rows | ✅ passed | 30 rows in 2 tables |
    | assertions | skipped | none were given |

    Evidence: <code>shop/shop_2026-11-21T03-00-00Z.2026-11-21T07-02-05Z.restore.passed.evidence.json</code>

    </details>
    "
  `);
});

test('a page of a lower level has no rows and no recovery', () => {
  expect(pageOf({ verified: level('archive'), failures: [] })).not.toMatch(
    /Rows|Recovered|Restored/,
  );
});

test('a check with many problems shows the first, and how many more there are', () => {
  const problems = Array.from({ length: 25 }, (_, at) => `problem ${at}`);
  const verified = [verifiedOf('shop', { verdict: 'failed', checks: [{ ...rows, problems }] })];
  const shown = pageOf({ verified, failures: [] });
  expect(shown).toContain('problem 19<br>and 5 more: see the evidence<br>**What to do:**');
  expect(shown).not.toContain('problem 20');
});

test('evidence that the store did not take is not named', () => {
  const verified = [{ ...verifiedOf('shop'), evidenceName: undefined }];
  expect(pageOf({ verified, failures: [] })).toContain('The store did not take the evidence.');
  expect(verified.map(verifiedDocument)).toMatchObject([{ evidence: null }]);
});

describe('in a terminal', () => {
  test('what passed is one line each', () => {
    const verified = [verifiedOf('crm'), verifiedOf('shop')];
    expect(verifyText({ verified, failures: [] })).toMatchInlineSnapshot(`
      "DATABASE  BACKUP                     LEVEL    VERDICT  CHECKS PASSED  ROWS  RECOVERED IN
      crm       crm_2026-11-21T03-00-00Z   restore  passed           all 2    30     2 min 6 s
      shop      shop_2026-11-21T03-00-00Z  restore  passed           all 2    30     2 min 6 s"
    `);
    expect(verifyText({ verified: [], failures: [notFound] })).toBe('');
  });

  test('every problem is told, with what to do', () => {
    expect(
      verifyText({ verified: [bad('a\nb'), verifiedOf('shop')], failures: [] }),
    ).toMatchInlineSnapshot(`
      "DATABASE  BACKUP                      LEVEL    VERDICT  CHECKS PASSED  ROWS  RECOVERED IN
      a\\nb      a%0Ab_2026-11-21T03-00-00Z  restore  failed          1 of 2
      shop      shop_2026-11-21T03-00-00Z   restore  passed           all 2    30     2 min 6 s

      a%0Ab_2026-11-21T03-00-00Z (evidence: a%0Ab/a%0Ab_2026-11-21T03-00-00Z.2026-11-21T07-02-05Z.restore.failed.evidence.json):
        rows failed: 29 rows in 2 tables
          - public.a: 10 rows recorded, 9 restored
          - public.b: 20 recorded, 20 restored
          What to do: Take a new one."
    `);
  });
});

describe('for programs', () => {
  const short = {
    database: 'shop',
    backup: 'shop_2026-11-21T03-00-00Z',
    verdict: 'passed',
    level: 'restore',
    recoverySeconds: 125.5,
    evidence: 'shop/shop_2026-11-21T03-00-00Z.2026-11-21T07-02-05Z.restore.passed.evidence.json',
  };
  const passed = verifiedOf('shop');
  const outcome: Told = {
    verb: 'verify',
    result: { verified: [passed, ...level('archive')], failures: [notFound] },
  };

  test('outputs have it in short, and what failed', () => {
    const { verified = '', failures = '', ...others } = outputsOf(outcome);
    expect(JSON.parse(verified)).toEqual([
      short,
      expect.objectContaining({ level: 'archive', recoverySeconds: null }),
    ]);
    expect(JSON.parse(failures)).toMatchObject([{ database: 'wiki', code: 'BACKUP_NOT_FOUND' }]);
    expect(others).toEqual({});
    expect(failedOutputs('verify', notFound.failure)).toMatchObject({ verified: '[]' });
  });

  test('the JSON document has the checks as well', () => {
    const { startedAt, verifiedAt, checks, recovery, scratch } = passed.evidence;
    expect(outcomeDocument(outcome)).toMatchObject({
      schemaVersion: 1,
      ok: false,
      verified: [
        { ...short, startedAt, verifiedAt, checks, recovery, scratch },
        { database: 'shop' },
      ],
      failures: [{ database: 'wiki' }],
    });
    expect(
      outcomeDocument({ verb: 'verify', result: { verified: [passed], failures: [] } }),
    ).toMatchObject({ ok: true });
  });
});
