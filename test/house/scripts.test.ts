import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const named = (pattern: string) => globSync(pattern, { cwd: root }).map(file => ({ file }));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const findings = named('findings/*.sh');

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
