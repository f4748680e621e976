import { describe, expect, test } from 'vitest';
import { statusOf } from '../../src/catalog/status.ts';
import { ago, catalogOf, type Item, MiB, nightly } from './catalogs.ts';

const statusFor = (...items: readonly Item[]) => statusOf(catalogOf(...items))[0];

test('a healthy database', () => {
  const status = statusFor(
    ...nightly(3, [120 * MiB, 100 * MiB]),
    { good: 81, verified: ['restore:passed:80'] },
    { good: 2, label: 'safety' },
    { bad: 200 },
    { failed: 4 },
    { failed: 15 },
  );
  expect(status).toMatchObject({
    database: 'shop',
    newest: {
      name: 'shop_2026-11-21T03-00-00Z',
      at: ago(9),
      label: 'daily',
      sizeBytes: 120 * MiB,
      rows: 1000,
      durationSeconds: 90,
    },
    lastVerification: {
      backup: 'shop_2026-11-18T03-00-00Z',
      at: ago(80),
      level: 'restore',
      verdict: 'passed',
    },
    verifiedAt: ago(80),
    nextExpectedAt: ago(-15),
    backups: 5,
    unusable: 1,
    failedRuns: 1,
  });
  expect(status?.sizeChangePercent).toBeCloseTo(20);
  expect(status?.storedBytes).toBe(620 * MiB + 5 * 4099);
});

test('of a database without a good backup little is known', () => {
  expect(statusFor({ bad: 5 }, { failed: 3 })).toEqual({
    database: 'shop',
    server: undefined,
    newest: undefined,
    sizeChangePercent: undefined,
    history: [],
    proof: undefined,
    lastVerification: undefined,
    verifiedAt: undefined,
    nextExpectedAt: undefined,
    backups: 0,
    unusable: 1,
    storedBytes: 100 * MiB,
    failedRuns: 1,
  });
});

test('the history is that of the newest thirty, the oldest first', () => {
  const history =
    statusFor(
      ...nightly(
        40,
        [40, 39].map(size => size * MiB),
      ),
    )?.history ?? [];
  expect(history).toHaveLength(30);
  expect(history.slice(-2).map(({ sizeBytes }) => sizeBytes)).toEqual([39 * MiB, 40 * MiB]);
  expect(history[0]?.at).toEqual(ago(9 + 29 * 24));
});

describe('the next one is expected', () => {
  test.each([
    { name: 'not with two', items: nightly(2), next: undefined },
    { name: 'after the usual time', items: nightly(5), next: ago(-15) },
    {
      name: 'whatever was taken by hand in between',
      items: [...nightly(6), { good: 20 }],
      next: ago(-15),
    },
  ])('$name', ({ items, next }) => {
    expect(statusFor(...items)?.nextExpectedAt).toEqual(next);
  });
});

test('databases are by name, those that must be there as well', () => {
  const inventory = catalogOf(...nightly(1), { failed: 3, database: 'crm' });
  const statuses = statusOf(inventory, { databases: ['zoo', 'shop'], server: undefined });
  expect(statuses.map(({ database, backups }) => [database, backups])).toEqual([
    ['crm', 0],
    ['shop', 1],
    ['zoo', 0],
  ]);
});
