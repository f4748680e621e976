import { expect, test } from 'vitest';
import { historiesOf, storedBytesOf } from '../../src/catalog/history.ts';
import { manifestOf } from '../support/manifest.ts';
import { catalogOf, MiB } from './catalogs.ts';

test('everything in a store takes room', () => {
  const inventory = catalogOf({ good: 9, size: 1000 }, { unfinished: 3 }, { foreign: 70 });
  expect(storedBytesOf(inventory)).toBe(1000 + 4099 + 5 * MiB + 70);
});

test('what says not whose it is stands with the server of the newest backup alone', () => {
  const server = (host: string) => ({ ...manifestOf().server, host });
  const inventory = catalogOf(
    { good: 30, manifest: { server: server('a') } },
    { good: 9, manifest: { server: server('b') } },
    { unfinished: 50 },
  );
  expect(
    historiesOf(inventory).map(({ server: whose, leftovers }) => [whose, leftovers.length]),
  ).toEqual([
    ['a:5432', 0],
    ['b:5432', 1],
  ]);
});
