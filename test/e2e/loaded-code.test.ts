import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { blobStore, database, directoryStore, pgDumpAtWork, serverEnv } from './stage.ts';

/** Nobody waits for code that the work at hand does not need: what of the program is loaded, and how much. */

const server = sharedPostgres();
const watcher = fileURLToPath(new URL('../support/loaded-code.ts', import.meta.url));

/** Runs the program, and answers the files of it that were loaded before a program was started that matches. */
async function loadedBy(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  before?: RegExp,
): Promise<readonly string[]> {
  const log = join(temporaryFolder(), 'log');
  const result = await run(args, {
    env: { ...env, NODE_OPTIONS: `--import=${watcher}`, LOADED_CODE: log },
  });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const end = before ? lines.findIndex(line => before.test(line)) : lines.length;
  expect(end, lines.join('\n')).toBeGreaterThan(0);
  return lines.slice(0, end).flatMap(line => /^loaded (.*\/dist\/.*)$/.exec(line)?.[1] ?? []);
}

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Whether code is among it that defines the function. The bundle keeps names. */
const define = (files: readonly string[], name: string): boolean =>
  files.some(file => readFileSync(file, 'utf8').includes(`function ${name}(`));

const store = { directory: 'openDirectoryStore', azure: 'openAzureBlobStore' };

// The bytes of before a command was one folder, counted in the same way on commit 56f4f1a: never more than then, but for
// what came later.
const laterDefinitions = 15_500; // doctor; verify --strict
const laterBackups = 40_000; // what is in no dump, further objects, statistics
describe('JavaScript that is loaded', () => {
  test('before --version answers', async () => {
    expect(bytesOf(await loadedBy(['--version']))).toBeLessThanOrEqual(164_612);
  });
  test.each([[['--help']], [['backup', '--help']], [['restore', '--help']]])(
    'before %j answers',
    async args => {
      expect(bytesOf(await loadedBy(args))).toBeLessThanOrEqual(170_672 + laterDefinitions);
    },
  );
  test('before pg_dump starts, in a backup to a directory', async () => {
    const name = await database(server, 'CREATE TABLE t (n int)');
    const env = { ...serverEnv(server, server), ...(await directoryStore()).env };
    const loaded = await loadedBy(['backup', '--databases', name], env, pgDumpAtWork);
    expect(bytesOf(loaded)).toBeLessThanOrEqual(1_457_443 + laterBackups);
    expect(define(loaded, store.directory)).toBe(true);
    expect(define(loaded, store.azure)).toBe(false);
  });
});

test('a container does not load the code of directories', async () => {
  const loaded = await loadedBy(['list'], (await blobStore()).env);
  expect(define(loaded, store.azure)).toBe(true);
  expect(define(loaded, store.directory)).toBe(false);
});
