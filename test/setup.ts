import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startAzurite } from './support/azurite.ts';
import { guard } from './support/guardian.ts';
import { installMissingTools } from './support/install.ts';
import { startPostgres } from './support/postgres.ts';
import { chinook } from './support/sample.ts';
import './support/shared.ts'; // The types of what is provided.

/** Starts what all test files share: one PostgreSQL server, one Azurite, one temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/cli.js') && !isPartOfTheSuite()) {
    throw new Error('dist/cli.js is missing. Please build first (npm run build), or use npm test.');
  }
  if (chinook() === undefined && !isPartOfTheSuite()) {
    console.log(
      'PG_BACKUP_TEST_CHINOOK names no file: the tests with the Chinook database are skipped.',
    );
  }
  installMissingTools();

  const starting = [
    startPostgres(),
    startAzurite(),
    guard({ command: () => ['true'] }), // Only for its folder.
  ] as const;
  const started = await Promise.allSettled(starting);
  const stop = async () => {
    await Promise.all(started.map(one => one.status === 'fulfilled' && one.value.stop()));
  };
  try {
    const [postgres, azurite, temporary] = await Promise.all(starting);
    const { host, port, username, password, major, bin, dataDirectory } = postgres;
    project.provide('postgres', { host, port, username, password, major, bin, dataDirectory });
    const { url, account, key, connectionString } = azurite;
    project.provide('azurite', { url, account, key, connectionString });
    project.provide('temporary', temporary.folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A run of named files may do without the build; the command line's harness asks for it itself. */
function isPartOfTheSuite(): boolean {
  return process.argv.slice(2).some(argument => /^[^-].*[/.]/.test(argument));
}
