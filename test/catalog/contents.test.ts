import { expect, test } from 'vitest';
import { totalsOf } from '../../src/catalog/contents.ts';
import { recorded } from './recorded-contents.ts';

test('totals count objects by kind, and rows of tables alone', () => {
  expect(totalsOf(recorded)).toEqual({
    objects: { extension: 1, index: 1, table: 2 },
    tables: 2,
    rows: 10,
  });
  expect(totalsOf({ ...recorded, rows: null })).toMatchObject({ tables: 2, rows: null });
});
