import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import demoJson from '../../demo/package.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { version } from '../../src/version.ts';
import { temporaryFolder } from '../support/shared.ts';

test('the version is the package’s', () => {
  expect(version).toBe(packageJson.version);
});

test('dependencies are pinned, and the lockfile names no registry', () => {
  const { applicationinsights: ours, ...demo } = demoJson.dependencies;
  expect(ours).toBe('file:no-telemetry');
  for (const wanted of Object.values({
    ...packageJson.devDependencies,
    ...demo,
    ...demoJson.optionalDependencies,
  })) {
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
  }
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "\w+:/);
});

test('the demo has the versions that the program is built with', () => {
  expect({ ...demoJson.dependencies, ...packageJson.devDependencies }).toMatchObject(
    demoJson.dependencies,
  );
});

test('the packed package is one package, and runs by itself in a folder of its own', () => {
  const folder = temporaryFolder();
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...quiet },
    });
  run('npm', 'pack', process.cwd());
  // What npm prints of it differs by its version.
  const packed = globSync('*.tgz', { cwd: folder });

  run('npm', 'install', '--offline', '--no-save', ...packed);

  const lock = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8');
  expect(Object.keys(JSON.parse(lock).packages)).toEqual(['node_modules/pg-azure-backup']);
  expect(run('npx', 'pg-azure-backup', '--version')).toBe(`${version}\n`);
});

/** npm's own advice and bookkeeping, which this test has no use for. */
const quiet = {
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
};
