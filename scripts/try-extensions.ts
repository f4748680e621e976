/**
 * node scripts/try-extensions.ts HOME [EXTENSION…]
 *
 * Tries what is built in dist/ with each extension that a PostgreSQL has whose programs are in HOME/bin: a database of
 * it with a small use is backed up, drilled on this machine and on the server itself, and restored. Prints a row of
 * docs/extensions.md for each. Not in CI, which has no such packages.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preloadedExtensions } from '../src/catalog/preloaded-extensions.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { merelyMade, uses } from './extension-uses.ts';

const [home, ...asked] = process.argv.slice(2);
if (home === undefined) throw new Error('Which PostgreSQL? node scripts/try-extensions.ts HOME');

const nameOf = (extension: string) => `try_${extension.replaceAll('-', '_')}`;
const bin = realpathSync(existsSync(join(home, 'bin')) ? join(home, 'bin') : home);
const libraries = preloadedExtensions.filter(one => existsSync(join(bin, '../lib', `${one}.so`)));
const server = await startPostgres({
  home,
  settings: {
    shared_preload_libraries: libraries.join(','),
    'cron.database_name': nameOf('pg_cron'),
    'timescaledb.telemetry_level': 'off',
    ...{ wal_level: 'logical', max_worker_processes: '40', max_prepared_transactions: '4' },
  },
});
const store = mkdtempSync(join(tmpdir(), 'try-extensions-'));
const env = {
  ...{ PATH: `${bin}:${process.env.PATH}`, HOME: store, LANG: 'C.UTF-8' },
  ...{ PGHOST: server.host, PGPORT: String(server.port), PGUSER: server.username },
  ...{ PGPASSWORD: server.password, PG_BACKUP_STORAGE_DIRECTORY: store },
};

const program = join(import.meta.dirname, '../dist/cli.js');

/** How a command ended, and what it printed. */
async function cli(...args: string[]): Promise<{ stdout: string; error: string | undefined }> {
  const options = { env, maxBuffer: 2 ** 28 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], options);
    return { stdout, error: undefined };
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error;
    const said = String(error.stderr);
    return { stdout: String(error.stdout), error: /^ERROR: (.*)$/m.exec(said)?.[1] ?? said };
  }
}

interface Drilled {
  readonly database: string;
  readonly verdict: string;
  readonly checks: readonly {
    readonly verdict: string;
    readonly name: string;
    readonly problems: readonly string[];
  }[];
}

/** How all backups are drilled, by their databases. */
async function drill(...where: string[]): Promise<ReadonlyMap<string, Drilled>> {
  const { stdout } = await cli('verify', '--json', '--verify-level', 'restore', ...where);
  const { verified }: { verified: Drilled[] } = JSON.parse(stdout);
  return new Map(verified.map(one => [one.database, one]));
}

const words: Readonly<Record<string, string>> = {
  passed: '✓',
  failed: '✗',
  unverifiable: 'not verifiable here',
};

const problemsOf = (drilled: Drilled | undefined): string[] =>
  drilled?.checks.flatMap(({ name, problems }) => problems.map(one => `${name}: ${one}`)) ?? [];

try {
  const there = await server.query<{ name: string; version: string }>(
    'postgres',
    'SELECT name, default_version AS version FROM pg_available_extensions ORDER BY name',
  );
  const listed = new Set(asked.length > 0 ? asked : [...Object.keys(uses), ...merelyMade]);
  const [{ server_version: of } = {}] = await server.query('postgres', 'SHOW server_version');
  console.log(`PostgreSQL ${of}`);
  const made: typeof there = [];
  for (const one of there.filter(({ name }) => listed.has(name))) {
    const name = nameOf(one.name);
    try {
      await server.createDatabase(name);
      await server.runScript(
        name,
        `CREATE EXTENSION "${one.name}" CASCADE; ${uses[one.name] ?? ''};`,
      );
      made.push(one);
    } catch (error) {
      console.log(`${one.name} ${one.version} not made: ${String(error).split('\n').slice(1, 2)}`);
      await server.dropDatabase(name).catch(() => undefined);
    }
  }
  const backedUp = await cli('backup', '--databases', 'try_*', '--concurrency', '2');
  if (backedUp.error !== undefined) console.log(backedUp.error);
  const here = await drill('--drill-extensions', '*');
  const prepared = await drill('--scratch', 'server');
  for (const { name: extension, version } of made) {
    const name = nameOf(extension);
    const { error } = await cli(
      ...['restore', '--database', name, '--confirm', name, '--strategy', 'swap'],
      ...['--no-safety-backup', '--keep-replaced', '0', '--jobs', '4'],
    );
    const drills = [here.get(name), prepared.get(name)];
    const cells = [
      here.has(name) ? '✓' : '✗',
      ...drills.map(drilled => words[drilled?.verdict ?? 'failed']),
      error === undefined ? '✓' : '✗',
    ];
    console.log(`| ${extension} ${version} | ${cells.join(' | ')} |`);
    for (const said of new Set([
      ...drills.flatMap(problemsOf),
      ...(error === undefined ? [] : [error]),
    ])) {
      console.log(`    ${said}`);
    }
  }
} finally {
  await server.stop();
  rmSync(store, { recursive: true, force: true });
}
