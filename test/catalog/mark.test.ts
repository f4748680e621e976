import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  derivedName,
  type Mark,
  maxNameBytes,
  readComment,
  renderMark,
  withoutMark,
} from '../../src/catalog/mark.ts';

const mark: Mark = {
  role: 'replaced',
  database: 'x\'y "z"',
  run: '12',
  createdAt: '2026-11-21T03:00:00.000Z',
  expiresAt: '2026-11-22T03:00:00.000Z',
  comment: 'the shop’s own',
};

const replaced = derivedName(mark.database, 'replaced', '0a1b2c');

test('a mark can be read back, with the comment that it stands in for', () => {
  expect(readComment(replaced, renderMark(mark))).toEqual({ mark, comment: mark.comment });
  const restoring: Mark = { ...mark, role: 'restoring', comment: null };
  for (const name of [mark.database, derivedName(mark.database, 'restore', 'ffffff')]) {
    expect(readComment(name, renderMark(restoring))).toEqual({ mark: restoring, comment: null });
  }
});

test('a mark of a database that is set aside, closed or on trial counts where it fits, and nowhere else', () => {
  const scratch = derivedName(mark.database, 'scratch', '0a1b2c');
  const aside = derivedName(mark.database, 'aside', '0a1b2c');
  const fitting = [
    ['set-aside', aside],
    ['closed', mark.database],
    ['scratch', scratch],
  ] as const;
  for (const [role, fits] of fitting) {
    const made: Mark = { ...mark, role };
    for (const name of [aside, scratch, mark.database, replaced]) {
      expect(readComment(name, renderMark(made))).toEqual({
        mark: name === fits ? made : undefined,
        comment: mark.comment,
      });
    }
  }
});

test('on a database that was renamed it counts no more, and the comment before it does', () => {
  for (const name of [mark.database, 'other', `${replaced}x`]) {
    expect(readComment(name, renderMark(mark))).toEqual({ mark: undefined, comment: mark.comment });
  }
});

test('a comment that a mark or a store holds becomes no mark', () => {
  const planted = renderMark({ ...mark, role: 'restoring', comment: null });
  expect(readComment(replaced, renderMark({ ...mark, comment: planted })).comment).toBeNull();
  expect(withoutMark(planted)).toBeNull();
  for (const comment of [null, '', 'the shop’s own']) expect(withoutMark(comment)).toBe(comment);
});

test('nothing else is a mark', () => {
  for (const comment of [
    null,
    '',
    'a shop',
    'pg-azure-backup: {',
    'pg-azure-backup: {"role":"x"}',
  ]) {
    expect(readComment(replaced, comment)).toEqual({ mark: undefined, comment });
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
