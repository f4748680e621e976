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
  operations: ['catalog', 'options', 'postgres', 'storage', 'repository'],
  connections: ['catalog', 'options', 'azure', 'postgres', 'storage', 'operations', 'commands'],
  output: ['catalog', 'operations'],
  notifications: ['catalog', 'options', 'operations', 'output'],
  commands: [
    'catalog',
    'azure',
    'notifications',
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
    'connections',
    'commands',
    'version.ts',
  ],
  'main.ts': ['frontends'],
  'environment.ts': [],
  'version.ts': [],
};

const source = join(import.meta.dirname, '../../src');

const roomOf = (file: string): string => relative(source, file).split('/')[0] ?? '';

/** The folder of a command in which a file is, if it is in one. */
const verbOf = (file: string): string | undefined =>
  /^commands\/([^/]+)\//.exec(relative(source, file))?.[1];

/** What a file imports, statically or not. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match =>
    join(dirname(file), match[1] ?? ''),
  );

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

test('nobody but a frontend knows which commands there are', () => {
  const registry = join(source, 'commands/registry.ts');
  const knowing = files.filter(file => importsOf(file).includes(registry));
  expect(knowing.map(roomOf).filter(room => room !== 'frontends')).toEqual([]);
});

test('no room below a frontend knows GitHub’s runner', () => {
  const knowing = files.filter(file => readFileSync(file, 'utf8').includes('@actions/core'));
  expect(knowing.map(roomOf).filter(room => room !== 'frontends')).toEqual([]);
});
