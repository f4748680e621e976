import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Contents, totalsOf } from '../../src/catalog/contents.ts';
import {
  packContents,
  renderContents,
  unpackContents,
  unpackedLimit,
} from '../../src/catalog/contents-file.ts';
import { recorded } from './recorded-contents.ts';

test('what is packed can be unpacked', () => {
  expect(unpackContents(packContents(recorded))).toEqual(recorded);
});

describe('a contents file unpacks to no more than it may', () => {
  const bomb = gzipSync(`[${'["table","public.t","x"],'.repeat(2_000_000)}1]`);

  test('whatever it is packed to', () => {
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => unpackContents(bomb, unpackedLimit(totalsOf(recorded)))).toThrow(
      'it unpacks to more than 4218880 bytes',
    );
  });

  test('nor to what takes many times its size in memory', () => {
    const names = JSON.stringify({ ...recorded, objects: Array(500_000).fill(['', '', '']) });
    expect(() => unpackContents(gzipSync(names))).toThrow('it lists what has no names');
  });

  test.each([
    { tables: 2, others: 40 },
    { tables: 10_000, others: 490_000 },
  ])('and that is enough for $tables tables and $others other objects', ({ tables, others }) => {
    const name = 'x'.repeat(63);
    const named = (kind: string, count: number) =>
      Array.from({ length: count }, (_, at): [string, string, string] => [
        kind,
        `"${name}"."${name}${at}"."${name}"`,
        'f'.repeat(32),
      ]);
    const contents: Contents = {
      ...{ schemaVersion: 1, major: 17 },
      objects: [...named('table', tables), ...named('index', others)],
      rows: named('table', tables).map(([kind, ident]) => [kind, ident, 2 ** 50]),
      hashes: named('table', tables).map(([kind, ident, hash]) => ({
        ...{ kind, ident, hash },
        extensions: ['citext', 'postgis'],
      })),
    };
    const { length } = renderContents(contents);
    expect(length).toBeLessThan(unpackedLimit(totalsOf(contents)));
  });
});
