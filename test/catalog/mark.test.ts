import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  derivedName,
  type Mark,
  maxNameBytes,
  readMark,
  renderMark,
} from '../../src/catalog/mark.ts';

const mark: Mark = {
  role: 'replaced',
  database: 'x\'y "z"',
  run: '12',
  createdAt: '2026-11-21T03:00:00.000Z',
  expiresAt: '2026-11-22T03:00:00.000Z',
  comment: 'the shop’s own',
};

test('a mark can be read back, and nothing else is one', () => {
  expect(readMark(renderMark(mark))).toEqual(mark);
  for (const comment of [
    null,
    '',
    'a shop',
    'pg-azure-backup: {',
    'pg-azure-backup: {"role":"x"}',
  ]) {
    expect(readMark(comment)).toBeUndefined();
  }
});

test('a derived name fits and keeps its ending, whatever the database is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 63 }), database => {
      const name = derivedName(database, 'replaced', '0a1b2c');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(maxNameBytes);
      expect(name).toMatch(/__replaced_0a1b2c$/);
      expect(name.isWellFormed()).toBe(true);
      expect(database.startsWith(name.slice(0, -'__replaced_0a1b2c'.length))).toBe(true);
    }),
  );
});
