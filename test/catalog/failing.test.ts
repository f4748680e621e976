import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broken, type Entry } from '../../src/catalog/backup.ts';
import { failingBackups, failingVerifications } from '../../src/catalog/failing.ts';
import { failedRunName, fileName } from '../../src/catalog/names.ts';
import type { Verdict } from '../../src/catalog/verification.ts';
import { manifestOf } from '../support/manifest.ts';

const stampOf = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T03-00-00Z`;

const good = (database: string, day: number): string =>
  fileName({ database, stamp: stampOf(day) }, 'manifest');
const bad = (database: string, day: number): string =>
  failedRunName({ database, stamp: stampOf(day) });

test('a database fails whose newest run made no backup', () => {
  const names = [
    ...[good('shop', 1), bad('shop', 2), bad('shop', 3)],
    ...[good('crm', 1), bad('crm', 2), good('crm', 3)],
    bad('new', 1),
    good('fine', 1),
  ];
  expect(failingBackups(names)).toEqual(new Set(['shop', 'new']));
});

test('only a manifest makes a backup', () => {
  const place = { database: 'shop', stamp: stampOf(3) };
  const names = [bad('shop', 2), fileName(place, 'dump'), fileName(place, 'roles'), 'shop/notes'];
  expect(failingBackups(names)).toEqual(new Set(['shop']));
});

test('the order of a listing means nothing', () => {
  const names = [
    ...[good('a', 1), bad('a', 2), bad('a', 5), good('a', 4)],
    ...[bad('b/c', 2), good('b/c', 3)],
    ...[bad('failed and made at once', 2), good('failed and made at once', 2)],
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), shuffled => {
      expect(failingBackups(shuffled)).toEqual(new Set(['a']));
    }),
  );
});

test('a verification counts whichever backup it was of', () => {
  const backup = (
    database: string,
    day: number,
    ...verified: readonly (readonly [day: number, verdict: Verdict])[]
  ): Entry => {
    const place = { database, stamp: stampOf(day) };
    return {
      kind: 'backup',
      backup: {
        name: `${database}_${place.stamp}`,
        place,
        server: 'db:5432',
        manifest: manifestOf({ database }),
        verifications: verified.map(([at, verdict]) => ({
          stamp: stampOf(at),
          level: 'restore',
          verdict,
        })),
      },
    };
  };
  const entries = [
    backup('shop', 3, [4, 'passed'], [3, 'failed']),
    backup('crm', 3),
    backup('crm', 2, [4, 'failed']),
    backup('crm', 1, [3, 'passed']),
    backup('geo', 1, [2, 'unverifiable']),
    broken({ database: 'erp', stamp: stampOf(1) }, 'MANIFEST_INVALID', 'not JSON'),
  ];
  expect(failingVerifications(entries)).toEqual(new Set(['crm', 'geo']));
});
