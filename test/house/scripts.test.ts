import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const named = (pattern: string) => globSync(pattern, { cwd: root }).map(file => ({ file }));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const findings = named('findings/*.sh');

const documents = [
  ...['*.md', '*/README.md', 'docs/*.md', 'examples/*/README.md', 'test/support/README.md'],
  ...['findings/*', 'scripts/*', 'bench/*', 'demo/*.ts', 'src/**/*.ts', 'test/**/*.{ts,sh}'],
]
  .flatMap(named)
  .filter(({ file }) => file !== 'test/house/scripts.test.ts');

const sources = named('{src,test,scripts}/**/*.ts').map(({ file }) => file);

/** What a text names of `src/` and `test/`: from the root, from there, or a file without its folder. */
const namesIn = (text: string): readonly string[] => [
  ...(text.match(/(?<![\w./-])(?:src|test)\/(?:[\w.-]+\/)*[\w.-]*\w/g) ?? []),
  ...[...text.matchAll(/`([\w-]+(?:[./][\w-]+)*\.ts)`/g)].map(([, path = '']) => path),
];

/** Whether there is such a file or folder; a name without a folder may be anywhere. */
const isThere = (path: string): boolean =>
  ['', 'src', 'test'].some(folder => existsSync(join(root, folder, path))) ||
  (!path.includes('/') && sources.some(file => basename(file) === path));

test.each([...named('scripts/*.sh'), ...findings, { file: '.ci/run' }])(
  '$file pleases shellcheck and can be started',
  ({ file }) => {
    const { stdout } = spawnSync('shellcheck', ['--format=gcc', '--severity=warning', file], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(statSync(join(root, file)).mode & 0o111).toBe(0o111);
  },
);

test.each(findings)('$file has the form of a finding', ({ file }) => {
  expect(read('findings/README.md')).toContain(`(${basename(file)})`);
  expect(read(file)).toMatch(
    /^#!\/usr\/bin\/env bash\n(?:#.*\n)+set -euo pipefail\n\nfolder=\$\(mktemp -d\)\ntrap '.*rm -rf "\$folder"' EXIT\n/,
  );
  expect(read(file)).toMatch(/ exit 1; \}$/m);
  expect(read(file)).toMatch(/^echo 'As it was found\.'\n$/m);
});

test('documents and comments name no file that is not there', () => {
  const mentioned = documents.flatMap(({ file }) =>
    namesIn(read(file)).map(path => ({ path, in: file })),
  );
  expect(mentioned.length).toBeGreaterThan(200);
  expect(mentioned.filter(({ path }) => !isThere(path))).toEqual([]);
});

test('a path that is gone is found', () => {
  const text =
    'src/gone.ts, test/house/*.ts, src/commands/<verb>/run.ts, `postgres/wire.ts`, `wire.ts`';
  const paths = namesIn(`${text}, \`catalog/names.ts\`, \`names.ts\`, ../src/gone.ts`);
  expect(paths.filter(path => !isThere(path))).toEqual([
    'src/gone.ts',
    'postgres/wire.ts',
    'wire.ts',
  ]);
});
