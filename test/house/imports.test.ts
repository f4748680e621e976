import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms a room may import from, besides itself (docs/design.md). */
const allowed: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  options: ['catalog'],
  azure: ['catalog', 'options', 'environment.ts'],
  postgres: ['catalog', 'options', 'environment.ts'],
  storage: ['catalog', 'options'],
  repository: ['catalog', 'storage'],
  operations: ['catalog', 'postgres', 'storage', 'repository'],
  connections: ['catalog', 'options', 'azure', 'postgres', 'storage', 'operations', 'commands'],
  output: ['catalog', 'operations', 'commands'],
  notifications: ['catalog', 'operations', 'output', 'commands'],
  commands: [
    'catalog',
    'options',
    'postgres',
    'storage',
    'repository',
    'operations',
    'connections',
    'output',
    'version.ts',
  ],
  frontends: [
    'catalog',
    'environment.ts',
    'options',
    'operations',
    'output',
    'notifications',
    'commands',
    'version.ts',
  ],
  'main.ts': ['frontends', 'options'],
  'environment.ts': [],
  'version.ts': [],
};

/** What has not moved yet, by the file that imports it. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // The table of statuses.
  'commands/check/page.ts': ['commands/status/page.ts'],
};

const source = join(import.meta.dirname, '../../src');

const roomOf = (file: string): string => relative(source, file).split('/')[0] ?? '';

/** The folder of a command in which a file is, if it is in one. */
const verbOf = (file: string): string | undefined =>
  /^commands\/([^/]+)\//.exec(relative(source, file))?.[1];

/** What a file imports, but for what it may for now. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(match => join(dirname(file), match[1] ?? ''))
    .filter(other => !exceptions[relative(source, file)]?.includes(relative(source, other)));

const files = globSync(`${source}/**/*.ts`);

test('there are files to look at, and every room is known', () => {
  expect(files.length).toBeGreaterThan(30);
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(allowed).toSorted());
});

test.each(files.map(file => ({ file: relative(source, file) })))(
  '$file imports one way',
  ({ file }) => {
    const path = join(source, file);
    const room = roomOf(path);
    const rooms = importsOf(path).map(roomOf);
    expect(rooms.filter(other => other !== room && !allowed[room]?.includes(other))).toEqual([]);
  },
);

test.each(
  files.filter(file => verbOf(file) !== undefined).map(file => ({ file: relative(source, file) })),
)('$file imports of no other command', ({ file }) => {
  const path = join(source, file);
  const others = importsOf(path).filter(other => verbOf(other) !== undefined);
  expect(others.filter(other => verbOf(other) !== verbOf(path))).toEqual([]);
});

test('no room below a frontend knows GitHub’s runner', () => {
  const knowing = files.filter(file => readFileSync(file, 'utf8').includes('@actions/core'));
  expect(knowing.map(roomOf).filter(room => room !== 'frontends')).toEqual([]);
});
