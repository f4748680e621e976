import { expect, test } from 'vitest';
import type { Entry } from '../../src/catalog/backup.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { inFlags } from '../../src/catalog/reference.ts';
import {
  addressOf,
  alternates,
  byServer,
  mixedServers,
  movedFromFlags,
  nameServers,
  ofServer,
  serverFolder,
  serversOf,
  sourceServerFlags,
} from '../../src/catalog/server.ts';
import { manifestOf } from '../support/manifest.ts';

interface Made {
  readonly host?: string;
  readonly name?: string;
  readonly formerly?: string[];
  readonly label?: string;
  readonly cluster?: string;
}

let day = 0;

/** One that was made a day after the one before. */
function made({ host = 'a', name, formerly, label = 'daily', cluster }: Made = {}): Entry {
  day += 1;
  const stamp = `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}T03-00-00Z`;
  const server: Manifest['server'] = {
    ...{ host, port: 5432, version: '17.6', major: 17 },
    ...(name !== undefined && { name }),
    ...(formerly && { formerly }),
    ...(cluster !== undefined && { systemIdentifier: cluster }),
  };
  const snapshotAt = `${stamp.slice(0, 10)}T03:00:00Z`;
  const manifest = manifestOf({ server, label, snapshotAt });
  const place = { database: 'shop', stamp };
  return {
    kind: 'backup',
    backup: { name: `shop_${stamp}`, place, server: '', manifest, verifications: [] },
  };
}

const broken: Entry = {
  kind: 'broken',
  broken: {
    name: 'shop_2026-12-01T03-00-00Z',
    place: { database: 'shop', stamp: '2026-12-01T03-00-00Z' },
    code: 'MANIFEST_INVALID',
    reason: 'it is not JSON',
  },
};

const named = (...entries: Entry[]): (string | undefined)[] =>
  nameServers(entries).map(entry => (entry.kind === 'backup' ? entry.backup.server : undefined));

test.each([
  ['DB.example', 'db.example:5432'],
  ['::1', '[::1]:5432'],
  ['/Run/postgresql', '/Run/postgresql:5432'],
])('the address of %s', (host, address) => {
  expect(addressOf({ host, port: 5432 })).toBe(address);
});

test('a server without a name is its address', () => {
  expect(named(made(), made({ host: 'b' }))).toEqual(['a:5432', 'b:5432']);
});

test('a name takes along what was backed up from its address before, and nothing else', () => {
  expect(named(made(), made({ host: 'b' }), made({ name: 'shop' }))).toEqual([
    'shop',
    'b:5432',
    'shop',
  ]);
});

test('an address that two names share belongs to neither', () => {
  expect(named(made(), made({ name: 'x' }), made({ name: 'y' }))).toEqual(['a:5432', 'x', 'y']);
});

test('a server that moved takes along what it says it was', () => {
  const moves = [
    made(),
    made({ host: 'b', formerly: ['a:5432'] }),
    made({ host: 'c', name: 'new', formerly: ['b:5432'] }),
  ];
  expect(named(...moves)).toEqual(['new', 'new', 'new']);
  // Said once, it holds for those before and after.
  expect(named(made(), ...moves, made({ host: 'b' }))).toEqual(Array(5).fill('new'));
});

test('one that moved back is where it was seen last', () => {
  const there = made({ host: 'b', formerly: ['a:5432'] });
  const back = made({ formerly: ['b:5432'] });
  expect(named(made(), there, back)).toEqual(['a:5432', 'a:5432', 'a:5432']);
});

test('what two say that they were stays by itself', () => {
  expect(
    named(
      made(),
      made({ host: 'b', formerly: ['a:5432'] }),
      made({ host: 'c', formerly: ['a:5432'] }),
    ),
  ).toEqual(['a:5432', 'b:5432', 'c:5432']);
});

test('what another database says of a server is no matter', () => {
  const crm = made({ name: 'crm-only' });
  if (crm.kind === 'backup') {
    const { backup } = crm;
    const moved: Entry = {
      kind: 'backup',
      backup: { ...backup, place: { ...backup.place, database: 'crm' } },
    };
    expect(named(made(), moved)).toEqual(['a:5432', 'crm-only']);
  }
  expect(crm.kind).toBe('backup');
});

test('what does not say whose it is, and safety backups of others, go with the newest', () => {
  const entries = nameServers([
    made(),
    made({ host: 'b' }),
    made({ host: 'c', label: 'safety' }),
    made({ host: 'a', label: 'safety' }),
  ]).toReversed();
  const parts = byServer([broken, ...entries]);
  const count = (server: string) => parts.get(server)?.length;
  expect([...parts.keys()]).toEqual(['b:5432', 'a:5432']);
  expect([count('b:5432'), count('a:5432')]).toEqual([3, 2]);
  expect(serversOf(entries).toSorted()).toEqual(['a:5432', 'b:5432']);
});

test('with nothing but safety backups, or nothing that can be read', () => {
  const safety = nameServers([made({ host: 'c', label: 'safety' })]);
  expect([...byServer([broken, ...safety])]).toEqual([['c:5432', [broken, ...safety]]]);
  expect([...byServer([broken])]).toEqual([[undefined, [broken]]]);
});

test('one server is asked for by any name that it ever had', () => {
  const entries = nameServers([
    made(),
    made({ host: 'b', formerly: ['a:5432'] }),
    made({ host: 'other' }),
    broken,
  ]);
  const [first, second, , last] = entries;
  for (const asked of ['a:5432', 'b:5432']) {
    expect(ofServer(entries, asked)).toEqual([first, second, last]);
  }
  expect(ofServer(entries, 'nobody')).toEqual([broken]);
  expect(ofServer(entries, undefined)).toEqual(entries);
});

test.each([
  ['one server', [made()], 0],
  [
    'one of which a restore took a safety backup',
    [made(), made({ host: 'b', label: 'safety' })],
    0,
  ],
  ['two addresses', [made(), made({ host: 'b' })], 2],
  ['a name and an address', [made({ name: 'x' }), made({ host: 'b' })], 2],
  ['two names', [made({ name: 'x' }), made({ host: 'b', name: 'y' })], 0],
  ['one that moved', [made(), made({ host: 'b', formerly: ['a:5432'] })], 0],
])('mixed or not: %s', (_, entries, count) => {
  expect(mixedServers(nameServers(entries))).toHaveLength(count);
});

test('the folder of a server is one segment', () => {
  expect(serverFolder('db.example:5432')).toBe('db.example_5432');
  expect(serverFolder('/run/postgresql:5432')).toBe('%2Frun%2Fpostgresql_5432');
  expect(serverFolder('production')).toBe('production');
});

test.each([
  ['always the same', ['1', '1', '1'], false],
  ['an upgrade', ['1', '1', '2', '2'], false],
  ['not always known', ['1', undefined, '1', '2'], false],
  ['two by one name', ['1', '2', '1'], true],
])('clusters by turns or not: %s', (_, clusters, by) => {
  const entries = clusters.map(cluster => made(cluster === undefined ? {} : { cluster }));
  expect(alternates(entries)).toBe(by);
});

test('names of servers can be pasted', () => {
  expect(inFlags(sourceServerFlags(['db.example:5432', "the shop's"]))).toBe(
    "--source-server db.example:5432 or --source-server 'the shop'\\''s'",
  );
  expect(inFlags(movedFromFlags(['old, and gone']))).toBe("--server-moved-from 'old\\, and gone'");
});
