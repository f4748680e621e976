import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const storage = join(import.meta.dirname, '../../src/storage');

const folderOf = (file: string): string => relative(storage, file).split('/').slice(0, -1)[0] ?? '';

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter(path => path.startsWith(`${storage}/`));

const files = globSync(`${storage}/**/*.ts`);

/** The port, and what stores share. */
const shared = files.filter(
  file => ['', 'transfer'].includes(folderOf(file)) && basename(file) !== 'registry.ts',
);

test.each(shared.map(file => ({ name: relative(storage, file), file })))(
  '$name knows nothing of a store',
  ({ file }) => {
    expect(importsOf(file).map(folderOf)).not.toContainEqual(
      expect.stringMatching(/^(?!transfer)./),
    );
    const words = readFileSync(file, 'utf8').replaceAll('pg-azure-backup', '');
    expect(words).not.toMatch(/azure|\bblobs?\b|\baz /i);
  },
);

test('no store imports from another', () => {
  const stores = files.filter(file => !['', 'transfer'].includes(folderOf(file)));
  const others = stores.flatMap(file =>
    importsOf(file).filter(path => !['', 'transfer', folderOf(file)].includes(folderOf(path))),
  );
  expect(stores.length).toBeGreaterThan(2);
  expect(others).toEqual([]);
});
