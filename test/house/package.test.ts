import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { version } from '../../src/version.ts';

test('the version is the package’s', () => {
  expect(version).toBe(packageJson.version);
});

test('dependencies are pinned, and the lockfile names no registry', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  for (const wanted of Object.values({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
  }
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
