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
  operations: ['catalog', 'postgres', 'storage', 'repository', 'commands'],
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

test('no room below a frontend knows GitHub’s runner', () => {
  const knowing = files.filter(file => readFileSync(file, 'utf8').includes('@actions/core'));
  expect(knowing.map(roomOf).filter(room => room !== 'frontends')).toEqual([]);
});
