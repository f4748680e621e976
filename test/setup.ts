import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  // gitlab-ci-local works with git and rsync.
  const programs = ['openssl', 'shellcheck', 'git', 'rsync'];
  installMissingTools({ who: 'The test suite', programs });
  if (holdsTheSuite(memory)) process.env.TMPDIR = memory;

  const starting = [
    // Whatever the number of workers.
    startPostgres({ settings: { max_connections: '500' } }),
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
    // For workers and the program alike: Node.js compiles a file once, not thousands of times.
    process.env.NODE_COMPILE_CACHE = join(temporary.folder, 'compiled');
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

const memory = '/dev/shm';

/**
 * Whether all servers and files of a run fit into a folder, and programs run from there. In memory a
 * database is made in a third of the CPU time that a disk takes.
 */
function holdsTheSuite(folder: string): boolean {
  const program = join(folder, `pg-azure-backup-test-${process.pid}`);
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < 8 * 1024 ** 3) return false;
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
    execFileSync(program);
    return true;
  } catch {
    return false; // There is none, or nothing may be written to or started from it.
  } finally {
    rmSync(program, { force: true });
  }
}

/** A run of named files may do without the build; the command line's harness asks for it itself. */
function isPartOfTheSuite(): boolean {
  return process.argv.slice(2).some(argument => /^[^-].*[/.]/.test(argument));
}
