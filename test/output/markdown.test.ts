import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inFlags } from '../../src/catalog/reference.ts';
import { sourceOf } from '../../src/catalog/source.ts';
import type { VerifyResult } from '../../src/commands/verify/verify.ts';
import { failureSummary as failurePage } from '../../src/output/failure-page.ts';
import { maxSummaryBytes, withReferences } from '../../src/output/gfm.ts';
import { manifestOf } from '../support/manifest.ts';
import {
  asRead,
  backupOf,
  brokenOf,
  checkOf,
  context,
  dumpOf,
  entryOf,
  failureOf,
  fileOf,
  foreignOf,
  greenOf,
  pruneOf,
  redOf,
  restored,
  selection,
  validation,
  verifiedOf,
} from './outcomes.ts';
import { outcomeSummary, type Told } from './presented.ts';

const failureSummary = (...told: Parameters<typeof failurePage>): string =>
  withReferences(failurePage(...told), inFlags);

const summaryOf = (outcome: Told): string => outcomeSummary(outcome, context);

const backedUp = (
  names: readonly string[],
  failures: readonly string[] = [],
  planned: readonly string[] = [],
): Told => ({
  verb: 'backup',
  result: {
    backups: names.map(name => backupOf(name)),
    failures: failures.map(name => failureOf(name)),
    planned,
  },
});

const firstLine = (outcome: Told): string => asRead(summaryOf(outcome)).split('\n')[0] ?? '';

describe('the verdict on a backup', () => {
  test.each([
    [['shop'], [], [], '## ✅ <code>shop</code> backed up'],
    [['crm', 'shop'], [], [], '## ✅ 2 databases backed up'],
    [['crm', 'shop'], ['wiki'], [], '## ❌ 1 of 3 databases failed'],
    [[], ['wiki'], [], '## ❌ Backup of <code>wiki</code> failed'],
    [[], ['crm', 'wiki'], [], '## ❌ Nothing was backed up: all 2 databases failed'],
    [[], [], ['crm', 'shop'], '## Dry run: 2 databases would be backed up'],
    [[], ['wiki'], ['crm'], '## ❌ Dry run: 1 of 2 databases cannot be backed up'],
    [[], [], [], '## Nothing was backed up'],
  ])('of %j with failures %j, planned %j', (names, failures, planned, verdict) => {
    expect(firstLine(backedUp(names, failures, planned))).toBe(verdict);
  });
});

describe('a backup', () => {
  test('of one database, with what was left out of its dump', () => {
    const exclusions = {
      schemas: ['tmp'],
      tableData: [{ schema: 'public', name: 'logs' }],
      pgDumpOptions: ['--no-comments'],
    };
    const result = { backups: [backupOf('shop', { exclusions })], failures: [], planned: [] };
    expect(asRead(summaryOf({ verb: 'backup', result }))).toMatchInlineSnapshot(`
      "## ✅ <code>shop</code> backed up

      | Database | Dump | Rows | Tables | Took | Speed | Backup |
      |---|---:|---:|---:|---:|---:|---|
      | <code>shop</code> | 1.2 KiB | 30 | 2 | 4.0 s | 309 B/s | <code>shop_2026-11-21T03-00-00Z</code> |

      - **Store:** <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code>
      - **Server:** <code>db.example.org:5432</code>, PostgreSQL 17.6
      - **Label:** daily
      - **Dumped with:** pg_dump 17.6, compression zstd:1, <code>--no-comments</code>
      - **Left out of the dump:** schema <code>tmp</code>; rows of <code>public.logs</code>

      <details>
      <summary>How to restore</summary>

      As a step of a workflow. It replaces the database; another name as target makes a new one beside it.

      \`\`\`yaml
      - uses: example/pg-azure-backup/restore@v1
        with:
          database: "shop"
          backup: "shop_2026-11-21T03-00-00Z"
          target: "shop"
          confirm: "shop"
      \`\`\`

      </details>

      <details>
      <summary>SHA-256 and time of the dump</summary>

      | Database | Data as of (UTC) | SHA-256 of the dump | Left out of the dump |
      |---|---|---|---|
      | <code>shop</code> | 2026-11-21 03:00:00 | <code>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</code> | schema <code>tmp</code>; rows of <code>public.logs</code> |

      </details>
      "
    `);
  });

  test('of several: what failed comes first, and the totals are those of the run', () => {
    const backups = [
      backupOf('crm', {
        dump: dumpOf(3 * 1024 ** 3),
        startedAt: '2026-11-21T03:00:00.000Z',
        finishedAt: '2026-11-21T03:01:00.000Z',
      }),
      backupOf('shop', {
        dump: dumpOf(1024 ** 3),
        startedAt: '2026-11-21T03:00:30.000Z',
        finishedAt: '2026-11-21T03:01:20.000Z',
      }),
    ];
    const failures = [failureOf('wiki')];
    const page = summaryOf({ verb: 'backup', result: { backups, failures, planned: [] } });
    expect(asRead(page).split('<details>')[0]).toMatchInlineSnapshot(`
      "## ❌ 1 of 3 databases failed

      | Database | What failed, and what to do |
      |---|---|
      | <code>wiki</code> | the password of "backup" was refused by db.example.org:5432<br>**What to do:** Check --username and --password.<br>Code: <code>PG_LOGIN_FAILED</code> |

      2 databases were backed up all the same:

      | Database | Dump | Rows | Tables | Took | Speed | Backup |
      |---|---:|---:|---:|---:|---:|---|
      | <code>crm</code> | 3.0 GiB | 30 | 2 | 1 min 0 s | 51.2 MiB/s | <code>crm_2026-11-21T03-00-00Z</code> |
      | <code>shop</code> | 1.0 GiB | 30 | 2 | 50.0 s | 20.5 MiB/s | <code>shop_2026-11-21T03-00-00Z</code> |
      | **2 in all** | **4.0 GiB** | **60** | **4** | **1 min 20 s** | **51.2 MiB/s** | – |

      - **Store:** <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code>
      - **Server:** <code>db.example.org:5432</code>, PostgreSQL 17.6
      - **Label:** daily
      - **Dumped with:** pg_dump 17.6, compression zstd:1

      "
    `);
  });

  test('a total of rows is none when one was not counted', () => {
    const backups = [
      backupOf('crm', { totals: { objects: {}, tables: 2, rows: null } }),
      backupOf('shop'),
    ];
    const page = asRead(
      summaryOf({ verb: 'backup', result: { backups, failures: [], planned: [] } }),
    );
    expect(page).toContain('| **2 in all** | **2.4 KiB** | **not counted** | **4** |');
  });

  test('a dry run says that nothing was written, and shows no way to restore', () => {
    const page = summaryOf(backedUp([], [], ['crm', 'shop']));
    expect(page).toContain('**Nothing was written.**');
    expect(page).toContain('| <code>crm</code> |\n| <code>shop</code> |');
    expect(page).not.toContain('restore');
  });

  test.each([
    [5, 5],
    [6, 1],
  ])('of %d databases shows %d snippets', (databases, snippets) => {
    const names = Array.from({ length: databases }, (_, at) => `db${at}`);
    const page = summaryOf(backedUp(names));
    expect(page.match(/^```yaml$/gm)).toHaveLength(snippets);
    expect(page.includes('For another')).toBe(snippets < databases);
  });

  test('that leaves out different things says so, and says what in the details', () => {
    const exclusions = { schemas: ['tmp'], tableData: [], pgDumpOptions: [] };
    const backups = [backupOf('crm', { exclusions }), backupOf('shop')];
    const page = asRead(
      summaryOf({ verb: 'backup', result: { backups, failures: [], planned: [] } }),
    );
    expect(page).toContain('**Left out of the dumps:** not the same of each database');
    expect(page).toMatch(/\| <code>crm<\/code> \| .* \| schema <code>tmp<\/code> \|$/m);
    expect(page).toMatch(/\| <code>shop<\/code> \| .* \| – \|$/m);
  });
});

describe('the verdict on a restore', () => {
  test.each([
    [{}, '## ✅ <code>shop</code> restored and compared'],
    [{ database: 'copy' }, '## ✅ <code>shop</code> restored as <code>copy</code> and compared'],
    [{ validation: undefined }, '## ✅ <code>shop</code> restored, not compared'],
    [{ warnings: ['could not'] }, '## ⚠️ <code>shop</code> restored, with 1 warning'],
    [
      { validation: { ...validation, ok: false, missing: ['table a.b'] } },
      '## ❌ <code>shop</code> restored, but not as recorded',
    ],
    [{ dryRun: true }, '## Dry run: <code>shop</code> would be restored'],
  ])('%#', (given, verdict) => {
    expect(firstLine({ verb: 'restore', result: restored(given) })).toBe(verdict);
  });
});

describe('a restore', () => {
  const pageOf = (given: Parameters<typeof restored>[0]): string =>
    asRead(summaryOf({ verb: 'restore', result: restored(given) }));

  test('by swapping, with a warning and an entry that was left out', () => {
    const page = pageOf({
      replaced: {
        kind: 'kept',
        name: 'shop_replaced_a1b2c3',
        until: new Date('2026-11-22T07:05:00Z'),
        goBack: 'ALTER DATABASE "shop" RENAME TO "x";',
      },
      warnings: ['could not set CONNECT for app: role "app" does not exist'],
      leftOut: [{ entry: 'COMMENT - EXTENSION plpgsql', reason: 'set by CREATE EXTENSION' }],
    });
    expect(page).toMatchInlineSnapshot(`
      "## ⚠️ <code>shop</code> restored, with 1 warning

      The data is in place. What is left to do:

      - could not set CONNECT for app: role "app" does not exist

      | **Backup** | <code>shop_2026-11-21T03-00-00Z</code> |
      |---|---|
      | **Data as of** | 2026-11-21 03:00:00 UTC (4 h ago) |
      | **Taken from** | <code>db.example.org:5432</code>, PostgreSQL 17.6 |
      | **Label** | daily |
      | **Size of the dump** | 1.2 KiB |
      | **Store** | <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code> |
      | **Replaced** | the old database is kept as <code>shop_replaced_a1b2c3</code> until 2026-11-22 07:05:00 UTC |
      | **Compared** | 1,412 objects and 12,345,678 rows in 88 tables: all as recorded |
      | **Took** | 4 min 5 s |

      <details>
      <summary>How to go back (until 2026-11-22 07:05:00 UTC)</summary>

      Run this in another database (postgres, say) while nobody is connected to <code>shop</code>. The restored database stays, under another name.

      \`\`\`sql
      ALTER DATABASE "shop" RENAME TO "x";
      \`\`\`

      </details>

      <details>
      <summary>1 entry of the dump was left out</summary>

      | Entry | Why |
      |---|---|
      | <code>COMMENT - EXTENSION plpgsql</code> | set by CREATE EXTENSION |

      </details>
      "
    `);
  });

  test('with a safety backup shows how to bring it back', () => {
    const page = pageOf({
      replaced: { kind: 'dropped', safetyBackup: 'shop_2026-11-21T07-00-00Z' },
    });
    expect(page).toContain('dropped; safety backup <code>shop_2026-11-21T07-00-00Z</code>');
    expect(page).toContain('    backup: "shop_2026-11-21T07-00-00Z"\n    target: "shop"');
  });

  test('without one shows no way back', () => {
    const page = pageOf({ replaced: { kind: 'dropped', safetyBackup: undefined } });
    expect(page).toContain('dropped, without a safety backup');
    expect(page).not.toContain('go back');
  });

  test('says what was compared, and what could not be', () => {
    expect(pageOf({})).toContain('1,412 objects and 12,345,678 rows in 88 tables: all as recorded');
    expect(pageOf({ validation: undefined })).toContain('no: validation was switched off');
    const noted = {
      ...validation,
      definitionsCompared: false,
      warnings: ['extension x differs'],
    };
    expect(pageOf({ validation: noted })).toMatch(/but for the notes below; definitions were not/);
    expect(pageOf({ validation: noted })).toContain('\n- extension x differs\n');
    const totals = { objects: {}, tables: 2, rows: null };
    expect(pageOf({ source: sourceOf(backupOf('shop', { totals })) })).toContain(
      'rows had not been counted',
    );
  });

  test('of a dump without a manifest says what could not be checked', () => {
    const page = pageOf({ source: foreignOf('old.dump'), validation: undefined });
    expect(page).toMatchInlineSnapshot(`
      "## ⚠️ <code>shop</code> restored from a dump without a manifest

      No manifest speaks of this dump. What that means:

      - there is no SHA-256
      - nothing was recorded

      | **Dump** | <code>old.dump</code> |
      |---|---|
      | **Made** | 2026-01-01 03:00:00 UTC, by its own account |
      | **Taken from** | PostgreSQL 17.6 |
      | **Size of the dump** | 1.2 KiB |
      | **Store** | <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code> |
      | **Replaced** | nothing: there was no database of this name |
      | **Compared** | no: nothing was recorded of this dump |
      | **Took** | 4 min 5 s |
      "
    `);
  });

  test('that differs never says that all is as recorded', () => {
    const rows = [{ table: 'public.a', recorded: 3, restored: null }];
    const page = pageOf({
      validation: { ...validation, ok: false, missing: ['view v'], rows },
    });
    expect(page).toContain(
      '**2 differences:** missing <code>view v</code>, rows of <code>public.a</code>: 3 recorded, none now',
    );
    expect(page).not.toMatch(/all as recorded|✅/);
  });

  test('a dry run says that nothing was changed, and nothing of what was not done', () => {
    const page = pageOf({ dryRun: true, validation: undefined });
    expect(page).toContain('**Nothing was changed.**');
    expect(page).not.toMatch(/Compared|Took|Replaced/);
  });

  test('statements that cannot be shown as they are say so', () => {
    const kept = { kind: 'kept', name: 'old', until: new Date(0) } as const;
    const hidden = pageOf({ replaced: { ...kept, goBack: "COMMENT IS 'a\nb';" } });
    expect(hidden).toContain("COMMENT IS 'a\\nb';\n```");
    expect(hidden).toContain('shown as escapes');
    const long = pageOf({ replaced: { ...kept, goBack: 'x'.repeat(1_000_000) } });
    expect(long).not.toContain('```');
    expect(long).toContain('By hand: rename <code>shop</code>');
  });
});

test('databases: what may be missed comes first', () => {
  const result = selection(
    ['crm', 'shop'],
    [
      ['template1', 'template', true],
      ['legacy', '"backup" may not connect', false],
    ],
  );
  expect(asRead(summaryOf({ verb: 'databases', result }))).toMatchInlineSnapshot(`
    "## ⚠️ 2 of 4 databases would be backed up, 1 may be missed

    | Database | Size on disk | Backup |
    |---|---:|---|
    | <code>legacy</code> | – | ⚠️ no: "backup" may not connect |
    | <code>crm</code> | 2.8 GiB | yes |
    | <code>shop</code> | 5.6 GiB | yes |
    | <code>template1</code> | – | no: template |
    | **2 to back up** | **8.4 GiB** | – |
    "
  `);
});

test('databases: what cannot be backed up is a failure', () => {
  const result = selection(['crm'], [], [failureOf('shpo')]);
  const page = summaryOf({ verb: 'databases', result });
  expect(page).toMatch(/^## ❌ 1 of 2 databases cannot be backed up\n\n\| Database \| What failed/);
});

test('a list marks what is broken, and says why', () => {
  const result = {
    entries: [entryOf(backupOf('crm')), brokenOf('erp', 'it is not JSON')],
    foreign: [],
    rebuildable: [],
  };
  expect(asRead(summaryOf({ verb: 'list', result }))).toMatchInlineSnapshot(`
    "## ⚠️ 1 of 2 backups cannot be used

    | Backup | Why it cannot be used |
    |---|---|
    | <code>erp_2026-11-21T03-00-00Z</code> | it is not JSON<br>Code: <code>MANIFEST_INVALID</code> |

    | Database | Server | Age | Data as of (UTC) | Label | Dump | Rows | Verified | Backup |
    |---|---|---:|---|---|---:|---:|---|---|
    | <code>crm</code> | <code>db.example.org:5432</code> | 4 h | 2026-11-21 03:00:00 | daily | 1.2 KiB | 30 | – | <code>crm_2026-11-21T03-00-00Z</code> |
    | <code>erp</code> | – | 4 h | 2026-11-21 03:00:00 | ❌ broken | – | – | – | <code>erp_2026-11-21T03-00-00Z</code> |

    - **Store:** <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code>
    "
  `);
});

test('an empty list says so', () => {
  expect(firstLine({ verb: 'list', result: { entries: [], foreign: [], rebuildable: [] } })).toBe(
    '## There are no backups',
  );
});

test('dumps without a manifest are told apart from backups', () => {
  const result = { entries: [], foreign: [fileOf('old/crm.backup')], rebuildable: ['crm'] };
  expect(asRead(summaryOf({ verb: 'list', result }))).toMatchInlineSnapshot(`
    "## There are no backups

    | Dump without a manifest | Written (UTC) | Size |
    |---|---|---:|
    | <code>old/crm.backup</code> | 2026-01-01 03:00:07 | 1.2 KiB |

    - **Store:** <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code>
    - **To make missing manifests again:** <code>pg-azure-backup verify --rebuild-manifest --databases crm</code>
    "
  `);
  const chosen = { kind: 'foreign', name: 'old/crm.backup', sizeBytes: 1234 } as const;
  const page = asRead(summaryOf({ verb: 'download', result: { chosen, files: ['crm.backup'] } }));
  expect(page).toContain('downloaded, unchecked');
});

test('a download names its files, each with the checksum that it was compared with', () => {
  const files = ['.dump', '.contents.json.gz', '.manifest.json'].map(
    ending => `/out/shop${ending}`,
  );
  const page = asRead(
    summaryOf({
      verb: 'download',
      result: { chosen: { kind: 'backup', backup: backupOf('shop') }, files },
    }),
  );
  expect(page).toContain(`| <code>/out/shop.dump</code> | <code>${'a'.repeat(64)}</code> |`);
  expect(page).toContain(`contents.json.gz</code> | <code>${'c'.repeat(64)}</code> |`);
  expect(page).toContain('| <code>/out/shop.manifest.json</code> | – |');
});

test('a failure says what to do; wrong options are listed', () => {
  const failure = { message: 'options are wrong', hint: 'See the inputs.', code: 'USAGE' };
  expect(
    asRead(failureSummary('backup', failure, ['port: no number', 'host: is missing'])),
  ).toMatchInlineSnapshot(`
    "## ❌ Backup failed

    options are wrong

    - port: no number
    - host: is missing

    **What to do:** See the inputs.

    Code: <code>USAGE</code>
    "
  `);
  expect(failureSummary('Listing the backups', failure)).toMatch(
    /^## ❌ Listing the backups failed\n/,
  );
});

/** Every kind of page, with one text wherever a name or a message of anybody's may stand. */
function pagesWith(text: string): string[] {
  const backup = backupOf(text, {
    label: text,
    exclusions: {
      schemas: [text],
      tableData: [{ schema: text, name: text }],
      pgDumpOptions: [text],
    },
    server: { ...manifestOf().server, host: text, version: text },
    dump: { ...dumpOf(1234), compression: text },
    client: { version: text },
  });
  const failures = [failureOf(text, text, text)];
  const leftOut = [[text, text, false] as const, [text, text, true] as const];
  const common = { database: `${text}.`, backup, warnings: [text] };
  const differing = {
    ...validation,
    ok: false,
    warnings: [text],
    missing: [text],
    unexpected: [text],
    changed: [text],
    rows: [{ table: text, recorded: 1, restored: null }],
  };
  const outcomes: Told[] = [
    { verb: 'backup', result: { backups: [backup, backup], failures, planned: [] } },
    { verb: 'backup', result: { backups: [], failures, planned: [text] } },
    { verb: 'databases', result: selection([text], leftOut, failures) },
    {
      verb: 'list',
      result: {
        entries: [entryOf(backup), brokenOf(text, text)],
        foreign: [],
        rebuildable: [text],
      },
    },
    { verb: 'doctor', result: { diagnoses: [redOf(text), greenOf(text)], next: text } },
    { verb: 'download', result: { chosen: { kind: 'backup', backup }, files: [text] } },
    {
      verb: 'restore',
      result: restored({
        ...common,
        replaced: { kind: 'kept', name: text, until: new Date(0), goBack: text },
        leftOut: [{ entry: text, reason: text }],
        validation: differing,
      }),
    },
    {
      verb: 'restore',
      result: restored({ ...common, replaced: { kind: 'dropped', safetyBackup: text } }),
    },
    { verb: 'verify', result: verificationWith(text) },
    { verb: 'prune', result: pruneOf(text) },
  ];
  return [
    ...outcomes.map(outcome => outcomeSummary(outcome, { ...context, location: text })),
    failureSummary('restore', { message: text, hint: text, code: text }, [text]),
  ];
}

function verificationWith(text: string): VerifyResult {
  const check = { name: text, figure: text, problems: [text], hint: text };
  const wrong = verifiedOf(text, {
    verdict: 'failed',
    checks: [
      { ...check, verdict: 'failed' },
      { ...check, verdict: 'skipped' },
    ],
    scratch: { kind: 'host', host: text, version: text },
  });
  const failures = [failureOf(`${text}.`, text, text)];
  return { verified: [{ ...wrong, evidenceName: text }, wrong], failures };
}

/** The lines outside of code, each with the number of lines of code after it. */
function withoutCode(page: string): string[] {
  const kept: string[] = [];
  let fence: string | undefined;
  let inside = 0;
  for (const line of page.split('\n')) {
    if (fence === undefined) {
      fence = /^(`{3,})(yaml|sql)$/.exec(line)?.[1];
      inside = 0;
      if (fence === undefined) kept.push(line);
    } else if (/^ {0,3}`+ *$/.test(line) && line.trim().length >= fence.length) {
      kept.push(`${inside} lines of code`);
      fence = undefined;
    } else inside += 1;
  }
  expect(fence, 'an open fence').toBeUndefined();
  return kept;
}

/** All that could mean something to a Markdown parser: what is no letter, digit, comma or space. */
const skeletonOf = (page: string): string[] =>
  withoutCode(page).map(line =>
    line.replaceAll(/<wbr>|&#\d+;/g, '').replaceAll(/[\p{L}\p{M}\p{N}, ]/gu, ''),
  );

const hostile = [
  'a|b`c\\|d',
  '<script>alert(1)</script>',
  '</code></details>',
  '<!--',
  '*_**[x](javascript:alert(1))![y](z)',
  '@team a@b.com #1 GH-1 owner/name#2 :smile:',
  'new\nline\r\n\n# heading\n- item\n```\n',
  '```` ~~~',
  'www.evil.example https://evil.example mailto:a@b.com',
  '\u202eevil\u2066 \u0000\u001b[31m\u2028\u0085',
  '    four spaces  ',
  '1. one',
  '---',
  '&lt;b&gt; &#60;',
  '$& $1',
  // What marks a reference.
  '\ufdd2list <b>|`\ufdd3 \ufdd0<i>|\ufdd1 \ufdd0option x\ufdd1 \ufdd3\ufdd0',
];

describe('any name and any message', () => {
  const anyText = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...hostile, 'x'), { maxLength: 4 }).map(parts => parts.join('')),
      fc.string({ unit: fc.constantFrom(...'|`<>&*_[]()@#~=+-.:/\\!"\'$\n\r\t a1') }),
    )
    .filter(text => text !== '');

  const check = (text: string): void => {
    // Only a page with characters that cannot be shown says that they are escapes.
    const pages = pagesWith(text);
    const plain = pagesWith(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) ? 'sh\u0000op' : 'shop');
    expect(pages.map(skeletonOf)).toEqual(plain.map(skeletonOf));
    for (const page of pages) {
      expect(page).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      for (const line of withoutCode(page)) {
        expect(line).not.toMatch(/^ /);
        // A character that makes a link is followed by what parts it.
        expect(line).not.toMatch(/&#(35|47|64);(?!<wbr>)|&#(46|58);(?!<wbr>|\d)/);
      }
    }
  };

  test('leave the page as it is built', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 500 });
  });

  test.each(hostile.map(text => ({ text })))('such as $text leave it so', ({ text }) => {
    check(text);
  });

  test('are read as they are', () => {
    fc.assert(
      fc.property(anyText, text => {
        const message = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\u00a0]/gu, '');
        const page = failureSummary('backup', { message, hint: '', code: 'USAGE' });
        expect(asRead(page)).toBe(
          `## ❌ Backup failed\n\n${message}\n\nCode: <code>USAGE</code>\n`,
        );
      }),
    );
  });
});

test('what GitHub would make a link of is parted, and a number is not', () => {
  const message = 'a@b.c #1 GH-1 www.x.y at 03:00 with 1.5';
  const page = failureSummary('backup', { message, hint: '', code: 'USAGE' });
  expect(page.split('\n')[2]).toBe(
    'a&#64;<wbr>b&#46;<wbr>c &#35;<wbr>1 GH&#45;<wbr>1 www&#46;<wbr>x&#46;<wbr>y at 03&#58;00 with 1&#46;5',
  );
});

test('what cannot be seen is shown as an escape, in names and in messages', () => {
  const failure = { message: 'a\nb\u202ec', hint: '', code: 'x\u2028y' };
  expect(asRead(failureSummary('backup', failure))).toBe(
    '## ❌ Backup failed\n\na\\nb\\u{202e}c\n\nCode: <code>x\\u{2028}y</code>\n',
  );
});

test('a snippet keeps its lines, and escapes what cannot be seen as JSON does', () => {
  const step = 'a: "\u202e\u{e0001}"\nb: "````"\n';
  const page = outcomeSummary(backedUp(['shop']), { ...context, restoreStep: () => step });
  expect(page).toContain('\n`````yaml\na: "\\u202e\\U000e0001"\nb: "````"\n`````\n');
});

describe('a page that would be too long', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `${'|<'.repeat(20)}${at}`);
  const longText = '|😀\u202e'.repeat(300_000);
  const longCheck = checkOf('rows', { verdict: 'failed', problems: [longText], hint: longText });
  const reported = (name: string) => failureOf(name, longText, longText);
  const outcomes: Record<string, Told> = {
    backups: {
      verb: 'backup',
      result: {
        backups: many.map(name => backupOf(name)),
        failures: many.map(reported),
        planned: [],
      },
    },
    planned: { verb: 'backup', result: { backups: [], failures: [], planned: many } },
    databases: {
      verb: 'databases',
      result: selection(
        many,
        many.map(name => [name, longText, false]),
        many.map(reported),
      ),
    },
    list: {
      verb: 'list',
      result: {
        entries: many.flatMap(name => [entryOf(backupOf(name)), brokenOf(name, 'no')]),
        foreign: many.map(fileOf),
        rebuildable: many,
      },
    },
    download: {
      verb: 'download',
      result: { chosen: { kind: 'backup', backup: backupOf(longText) }, files: many },
    },
    doctor: {
      verb: 'doctor',
      result: { diagnoses: many.map(name => redOf(name, longText)), next: undefined },
    },
    restore: {
      verb: 'restore',
      result: restored({
        database: longText,
        replaced: { kind: 'kept', name: longText, until: new Date(0), goBack: longText },
        warnings: many.map(() => longText),
        leftOut: many.map(name => ({ entry: name, reason: longText })),
      }),
    },
    verify: {
      verb: 'verify',
      result: {
        verified: many.map(name => verifiedOf(name, { verdict: 'failed', checks: [longCheck] })),
        failures: many.map(reported),
      },
    },
    prune: {
      verb: 'prune',
      result: {
        ...pruneOf('shop'),
        plans: many.flatMap(name => pruneOf(name).plans),
        failures: many.map(reported),
      },
    },
  };

  test.each(Object.entries(outcomes))('%s: is cut, is whole, and says so', (_, outcome) => {
    const page = summaryOf(outcome);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(maxSummaryBytes);
    expect(page).toMatch(/\n\n… and [\d,]+ more [a-z ]+, left out of this page\.\n/);
    checkWhole(page);
  });

  test('says how many rows there are not', () => {
    const page = summaryOf({
      verb: 'backup',
      result: { backups: [], failures: [], planned: many },
    });
    const rows = page.match(/^\| <code>/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(500);
    expect(page).toContain(
      `… and ${(5000 - rows).toLocaleString('en-US')} more databases, left out`,
    );
  });

  test('a long text is cut at a character', () => {
    for (const message of ['😀'.repeat(1_000_000), `x${'😀'.repeat(1_000_000)}`]) {
      const page = failureSummary('backup', { message, hint: message, code: 'USAGE' }, [message]);
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(maxSummaryBytes);
      expect(asRead(page)).toMatch(/^x?(😀){1999,2000}…$/mu);
    }
  });

  test('a section that does not fit goes as a whole, and the page says so', () => {
    const restoreStep = () => 'x'.repeat(maxSummaryBytes);
    const page = outcomeSummary(backedUp(['shop']), { ...context, restoreStep });
    expect(page).not.toContain('How to restore');
    expect(page).toContain('SHA-256');
    expect(page).toMatch(/\n\nThe rest is too long for this page\.\n$/);
    checkWhole(page);
  });
});

function checkWhole(page: string): void {
  const shown = withoutCode(page);
  const folds = shown.filter(line => line === '<details>').length;
  expect(shown.filter(line => line === '</details>')).toHaveLength(folds);
  let columns: number | undefined;
  for (const line of shown) {
    if (!line.startsWith('|')) columns = undefined;
    else {
      columns ??= line.split('|').length;
      expect(line.split('|')).toHaveLength(columns);
      expect(line.endsWith('|')).toBe(true);
    }
  }
}
