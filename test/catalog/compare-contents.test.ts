import { describe, expect, test } from 'vitest';
import { compareContents, withoutLeftOut } from '../../src/catalog/compare-contents.ts';
import type { Contents } from '../../src/catalog/contents.ts';
import { recorded } from './recorded-contents.ts';

/** As `recorded`, with other rows in one table. */
const rehashed = (table: string, given: Contents = recorded): Contents => ({
  ...given,
  hashes: given.hashes?.map(one => (one.ident === table ? { ...one, hash: 'x' } : one)),
});

test('what a restore left out on purpose is no difference, and nothing else is passed over', () => {
  const restored: Contents = {
    ...recorded,
    objects: recorded.objects.filter(([kind]) => kind !== 'index'),
    rows: [
      ['materialized view', 'public.m', 5],
      ['table', 'public.a', 0],
      ['table', 'public.b', 0],
    ],
  };
  const wanted = withoutLeftOut(recorded, ['index public.i'], ['public.a']);
  expect(compareContents(wanted, restored)).toMatchObject({ ok: true, warnings: [] });
  expect(compareContents(wanted, recorded)).toMatchObject({
    ok: false,
    unexpected: ['index public.i'],
    rows: [{ table: 'public.a', recorded: 0, restored: 10 }],
  });
  expect(withoutLeftOut({ ...recorded, rows: null }, [], []).rows).toBeNull();
});

test('with an object goes what is said of it, and with a view its columns', () => {
  const of = (...objects: readonly string[]): Contents => ({
    ...recorded,
    rows: null,
    objects: objects.map(object => {
      const [, kind = '', ident = ''] =
        /^(comment|column|view|security label|extension dependency|event trigger) (.*)$/.exec(
          object,
        ) ?? [];
      return [kind, ident, 'h'];
    }),
  });
  const stays = [
    'column public.view_of.a',
    'comment on column public.view_of.a',
    'comment on event trigger watcher_of',
    'view public.view_of',
  ];
  const goes = [
    'column public.v.a',
    'comment on column public.v.a',
    'comment on event trigger watcher',
    'comment on view public.v',
    'event trigger watcher',
    'extension dependency on citext of event trigger watcher',
    'security label of some one on view public.v',
    'view public.v',
  ];
  const left = withoutLeftOut(
    of(...stays, ...goes),
    ['view public.v', 'event trigger watcher'],
    [],
  );
  expect(left.objects.map(([kind, ident]) => `${kind} ${ident}`)).toEqual(stays);
});

test('what one of both logins was not shown is not compared, and said', () => {
  const of = (hash: string): Contents => ({
    ...recorded,
    objects: [['user mapping', 'for public server far', hash]],
  });
  for (const [before, after] of [
    ['', 'h'],
    ['h', ''],
  ] as const) {
    const { ok, warnings } = compareContents(of(before), of(after));
    expect(ok).toBe(true);
    expect(warnings).toEqual([
      'user mapping for public server far was not compared: not every login is shown what it is',
    ]);
  }
  expect(compareContents(of('h'), of('i'))).toMatchObject({ ok: false, warnings: [] });
});

test('the same is the same', () => {
  expect(compareContents(recorded, structuredClone(recorded))).toMatchObject({
    ok: true,
    objectsCompared: 4,
    tablesCompared: 2,
    rowsCompared: 10,
    warnings: [],
  });
});

describe('a difference is found', () => {
  const change = (
    objects: (list: Contents['objects']) => Contents['objects'],
    rows: (list: NonNullable<Contents['rows']>) => Contents['rows'] = list => list,
  ): Contents => ({
    ...recorded,
    objects: objects(recorded.objects),
    rows: rows(recorded.rows ?? []),
  });
  const same = <T>(value: T): T => value;
  const cases = [
    {
      name: 'a missing index',
      restored: change(list => list.filter(([kind]) => kind !== 'index')),
      found: { missing: ['index public.i'] },
    },
    {
      name: 'an object too many',
      restored: change(list => [...list, ['view', 'public.v', 'h']]),
      found: { unexpected: ['view public.v'] },
    },
    {
      name: 'another definition',
      restored: change(list => list.map(([k, i, h]) => [k, i, i === 'public.b' ? 'x' : h])),
      found: { changed: ['table public.b'] },
    },
    {
      name: 'one row less',
      restored: change(same, list => list.map(([k, i, n]) => [k, i, i === 'public.a' ? 9 : n])),
      found: { rows: [{ table: 'public.a', recorded: 10, restored: 9 }] },
    },
    {
      name: 'an uncounted table',
      restored: change(same, list => list.filter(([, i]) => i !== 'public.b')),
      found: { rows: [{ table: 'public.b', recorded: 0, restored: null }] },
    },
    {
      name: 'as many rows, but others',
      restored: rehashed('public.b'),
      found: { rows: [], contents: ['public.b'], contentsCompared: 3 },
    },
  ];
  test.each(cases)('$name', ({ restored, found }) => {
    expect(compareContents(recorded, restored)).toMatchObject({ ok: false, ...found });
  });
});

test('what a correct restore may show differently is a warning', () => {
  const restored: Contents = {
    ...recorded,
    objects: recorded.objects.map(([k, i, h]) => [k, i, k === 'extension' ? 'v2' : h]),
    rows: [['materialized view', 'public.m', 6], ...(recorded.rows?.slice(1) ?? [])],
  };
  const validation = compareContents(recorded, restored);
  expect(validation.ok).toBe(true);
  expect(validation.warnings).toHaveLength(2);
  // Values of its types may read differently then.
  const worded = compareContents(recorded, rehashed('public.a', rehashed('public.m', restored)));
  expect(worded).toMatchObject({ ok: true, contents: [] });
  expect(worded.warnings).toHaveLength(4);
  expect(compareContents(recorded, rehashed('public.a'))).toMatchObject({
    ok: false,
    contents: ['public.a'],
  });
});

test('rows are told to be others once, by their number or by what is in them', () => {
  const restored = rehashed('public.a', {
    ...recorded,
    rows: recorded.rows?.map(([k, i, n]) => [k, i, i === 'public.a' ? 9 : n]) ?? null,
  });
  expect(compareContents(recorded, restored)).toMatchObject({
    rows: [{ table: 'public.a', recorded: 10, restored: 9 }],
    contents: [],
  });
});

test('what is in the rows is compared only where both sides know it, within a major version', () => {
  const { hashes: _, ...older } = recorded;
  const other = rehashed('public.b');
  for (const [before, after] of [
    [older, other],
    [recorded, older],
    [{ ...recorded, major: 16 }, other],
    [withoutLeftOut(recorded, [], ['public.b']), withoutLeftOut(other, [], ['public.b'])],
  ] as const) {
    expect(compareContents(before, after)).toMatchObject({ ok: true, contents: [] });
  }
  expect(compareContents(recorded, older).contentsCompared).toBe(0);
});

test('across major versions definitions are not compared, but names and rows are', () => {
  const restored: Contents = {
    ...recorded,
    major: 18,
    objects: recorded.objects.map(([k, i]) => [k, i, 'other']),
  };
  expect(compareContents(recorded, restored)).toMatchObject({
    ok: true,
    definitionsCompared: false,
  });
  expect(
    compareContents(recorded, { ...restored, objects: restored.objects.slice(1) }),
  ).toMatchObject({
    ok: false,
    missing: ['extension citext'],
  });
});

test('a range type of PostgreSQL 13 has a cast to its multirange in later ones', () => {
  const cast: Contents['objects'][number] = ['cast', 'app.span as app.span_multirange', 'h'];
  const more = (major: number): Contents => ({
    ...recorded,
    major,
    objects: [...recorded.objects, cast],
  });
  expect(compareContents({ ...recorded, major: 13 }, more(19))).toMatchObject({ ok: true });
  expect(compareContents({ ...recorded, major: 14 }, more(19))).toMatchObject({
    ok: false,
    unexpected: ['cast app.span as app.span_multirange'],
  });
});

test('what every new database has is no difference, unless something is in it', () => {
  const objects: Contents['objects'] = [
    ['extension', 'plpgsql', 'v'],
    ['schema', 'public', 'h'],
  ];
  const restored: Contents = { ...recorded, objects: [...recorded.objects, ...objects] };
  expect(compareContents(recorded, restored)).toMatchObject({ ok: true, unexpected: [] });
  expect(compareContents(restored, recorded)).toMatchObject({
    ok: false,
    missing: ['extension plpgsql', 'schema public'],
  });
});

test('an unlogged table of a standby comes back empty, and one that had rows does not', () => {
  const before = { ...recorded, rows: [] };
  const now = (rows: number): Contents => ({ ...recorded, rows: [['table', 'public.u', rows]] });
  expect(compareContents(before, now(0))).toMatchObject({
    ok: true,
    warnings: ['table public.u: its rows were not recorded, and it has none now'],
  });
  expect(compareContents(before, now(1))).toMatchObject({ ok: false });
});
