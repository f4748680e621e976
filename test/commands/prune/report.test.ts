import { describe, expect, test } from 'vitest';
import type { PruneResult } from '../../../src/commands/prune/prune.ts';
import { asRead, context, failureOf, pruneOf } from '../../output/outcomes.ts';
import {
  failedOutputs,
  outcomeDocument,
  outcomeSummary,
  outcomeText,
  outputsOf,
} from '../../output/presented.ts';

const textOf = (result: PruneResult): string => outcomeText({ verb: 'prune', result }, context.now);

const pageOf = (result: PruneResult): string =>
  asRead(outcomeSummary({ verb: 'prune', result }, context));

const refused = failureOf('shop', 'the plan would delete 3 of 4', 'Look.', 'PRUNE_REFUSED');
const nothing: Partial<PruneResult> = {
  plans: [],
  deleted: [],
  held: [],
  leftovers: [],
  failedRunsDeleted: 0,
  foreign: [],
  freedBytes: 0,
};

test('the text is the plan, what became of it, and the total at the end', () => {
  expect(textOf(pruneOf('shop'))).toMatchInlineSnapshot(`
    "DATABASE  SERVER               BACKUP                     AGE  LABEL      SIZE  ACTION    WHY
    shop      db.example.org:5432  shop_2026-11-21T04-00-00Z  4 h  shop    1.2 KiB  keep      newest backup; last 1 of 1
    shop      db.example.org:5432  shop_2026-11-21T03-00-00Z  4 h  shop    1.2 KiB  NOT DONE  no rule keeps it
    shop      db.example.org:5432  shop_2026-11-21T02-00-00Z  4 h  shop    1.2 KiB  DELETE    no rule keeps it
    shop      db.example.org:5432  shop_2026-11-21T01-00-00Z  4 h  shop    1.2 KiB  HELD      no rule keeps it; shop is leased
    shop      db.example.org:5432  shop_2026-11-21T03-00-00Z       BROKEN           keep      cannot be judged: shop
    Deleted: 1 file of shop_2026-11-21T03-00-00Z without a manifest (shop).
    Left alone: 1 file of shop_2026-11-21T03-00-00Z without a manifest (shop).
    Deleted 1 record of failed runs.
    Left alone, for it is none of ours: 1 file (shop).
    Deleted 1 of 5 backups, 1 held, freed 2.4 KiB."
  `);
});

test('of a dry run it says what would be', () => {
  expect(
    textOf(pruneOf('shop', { dryRun: true }))
      .split('\n')
      .slice(-5),
  ).toMatchInlineSnapshot(`
    [
      "Would delete: 1 file of shop_2026-11-21T03-00-00Z without a manifest (shop).",
      "Left alone: 1 file of shop_2026-11-21T03-00-00Z without a manifest (shop).",
      "Would delete 1 record of failed runs.",
      "Left alone, for it is none of ours: 1 file (shop).",
      "Dry run: 1 of 5 backups would be deleted, 1 held, 2.4 KiB freed.",
    ]
  `);
});

test('nothing to do is a sentence', () => {
  expect(textOf(pruneOf('shop', nothing))).toBe('Deleted 0 of 0 backups, freed 0 B.');
});

test('a name cannot write over the terminal, and thousands are cut short', () => {
  const foreign = Array.from({ length: 25 }, (_, at) => ({
    name: `${at}\u001b[2J\n`,
    sizeBytes: 1,
    lastModified: new Date(0),
  }));
  const text = textOf(pruneOf('sh\u001bop', { foreign }));
  expect(text).not.toContain('\u001b');
  expect(text).toContain('and 5 more).');
});

test('the page has what goes in the open, and folds the rest', () => {
  expect(pageOf(pruneOf('shop'))).toMatchInlineSnapshot(`
    "## ✅ Deleted 1 of 5 backups, 1 held, freed 2.4 KiB

    | Backup | Age | Label | Dump | What | Why |
    |---|---:|---|---:|---|---|
    | <code>shop_2026-11-21T03-00-00Z</code> | 4 h | shop | 1.2 KiB | ❌ not done | no rule keeps it |
    | <code>shop_2026-11-21T02-00-00Z</code> | 4 h | shop | 1.2 KiB | 🗑️ deleted | no rule keeps it |
    | <code>shop_2026-11-21T01-00-00Z</code> | 4 h | shop | 1.2 KiB | 🔒 held | no rule keeps it<br>shop is leased |

    - **Store:** <code>https://shopbackups.blob.core.windows.net/backups/database_backups/</code>
    - **Records of failed runs deleted:** 1

    <details>
    <summary>2 backups kept, and why</summary>

    | Backup | Age | Label | Dump | What | Why |
    |---|---:|---|---:|---|---|
    | <code>shop_2026-11-21T04-00-00Z</code> | 4 h | shop | 1.2 KiB | kept | newest backup<br>last 1 of 1 |
    | <code>shop_2026-11-21T03-00-00Z</code> | – | ❌ broken | – | kept | cannot be judged: shop |

    </details>

    <details>
    <summary>2 places with files without a manifest</summary>

    | Place | Files | Why |
    |---|---|---|
    | <code>shop_2026-11-21T03-00-00Z</code> | <code>shop</code> | deleted: shop |
    | <code>shop_2026-11-21T03-00-00Z</code> | <code>shop</code> | left alone: shop |

    </details>

    <details>
    <summary>1 file that is none of ours, left alone</summary>

    | File | Size |
    |---|---:|
    | <code>shop</code> | 1.2 KiB |

    </details>
    "
  `);
});

describe('the headline', () => {
  test.each([
    [
      pruneOf('shop', { dryRun: true }),
      '## Dry run: 1 of 5 backups would be deleted, 1 held, 2.4 KiB freed',
    ],
    [pruneOf('shop', nothing), '## ✅ Deleted 0 of 0 backups, freed 0 B'],
    [pruneOf('shop', { failures: [refused] }), '## ❌ 1 database was not pruned'],
    [
      pruneOf('shop', { failures: [refused, refused], dryRun: true }),
      '## ❌ Dry run: 2 databases would not be pruned',
    ],
  ])('%#', (result, headline) => {
    expect(pageOf(result).split('\n')[0]).toBe(headline);
  });
});

test('the document has the plan and what was done', () => {
  const plans = pruneOf('shop').plans.map(plan => ({
    ...plan,
    refused: { counted: 'backups', wouldDelete: 3, of: 4, percent: 50 } as const,
  }));
  const result = pruneOf('shop', { plans, failures: [refused] });
  expect(outcomeDocument({ verb: 'prune', result })).toMatchInlineSnapshot(`
    {
      "backups": [
        {
          "action": "keep",
          "database": "shop",
          "name": "shop_2026-11-21T04-00-00Z",
          "reasons": [
            "newest backup",
            "last 1 of 1",
          ],
          "server": "db.example.org:5432",
        },
        {
          "action": "delete",
          "database": "shop",
          "name": "shop_2026-11-21T03-00-00Z",
          "reasons": [
            "no rule keeps it",
          ],
          "server": "db.example.org:5432",
        },
        {
          "action": "delete",
          "database": "shop",
          "name": "shop_2026-11-21T02-00-00Z",
          "reasons": [
            "no rule keeps it",
          ],
          "server": "db.example.org:5432",
        },
        {
          "action": "delete",
          "database": "shop",
          "name": "shop_2026-11-21T01-00-00Z",
          "reasons": [
            "no rule keeps it",
          ],
          "server": "db.example.org:5432",
        },
        {
          "action": "keep",
          "database": "shop",
          "name": "shop_2026-11-21T03-00-00Z",
          "reasons": [
            "cannot be judged: shop",
          ],
          "server": "db.example.org:5432",
        },
      ],
      "deleted": [
        "shop_2026-11-21T02-00-00Z",
      ],
      "dryRun": false,
      "failedRunsDeleted": 1,
      "failures": [
        {
          "code": "PRUNE_REFUSED",
          "database": "shop",
          "hint": "Look.",
          "message": "the plan would delete 3 of 4",
        },
      ],
      "foreign": [
        "shop",
      ],
      "freedBytes": 2468,
      "held": [
        {
          "name": "shop_2026-11-21T01-00-00Z",
          "reason": "shop is leased",
        },
      ],
      "leftovers": [
        {
          "action": "deleted",
          "database": "shop",
          "files": [
            "shop",
          ],
          "reason": "shop",
        },
        {
          "action": "kept",
          "database": "shop",
          "files": [
            "shop",
          ],
          "reason": "shop",
        },
      ],
      "ok": false,
      "refused": [
        {
          "counted": "backups",
          "database": "shop",
          "of": 4,
          "percent": 50,
          "server": "db.example.org:5432",
          "wouldDelete": 3,
        },
      ],
      "schemaVersion": 1,
    }
  `);
});

test('the outputs count what went and what is left', () => {
  expect(outputsOf({ verb: 'prune', result: pruneOf('shop') })).toEqual({
    deleted: '["shop_2026-11-21T02-00-00Z"]',
    'deleted-count': '1',
    'kept-count': '4',
    failures: '[]',
  });
  expect(failedOutputs('prune', refused.failure)).toMatchObject({
    deleted: '[]',
    'deleted-count': '0',
    failures: expect.stringContaining('PRUNE_REFUSED'),
  });
});
