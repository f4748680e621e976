/**
 * node scripts/try-extensions.ts HOME [EXTENSION…]
 *
 * Tries what is built in dist/ with each extension that a PostgreSQL has whose programs are in HOME/bin: a database of
 * it with a small use is backed up, drilled on this machine and on the server itself, and restored. Prints a row of
 * docs/extensions.md for each. Not in CI, which has no such packages.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preloadedExtensions } from '../src/catalog/preloaded-extensions.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { merelyMade, uses } from './extension-uses.ts';

const [home, ...asked] = process.argv.slice(2);
if (home === undefined) throw new Error('Which PostgreSQL? node scripts/try-extensions.ts HOME');

const nameOf = (extension: string) => `try_${extension.replaceAll('-', '_')}`;
const bin = existsSync(join(home, 'bin')) ? join(home, 'bin') : home;
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

/** What a command said went wrong; `undefined`: nothing did. */
async function cli(...args: string[]): Promise<string | undefined> {
  try {
    await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, '../dist/cli.js'), ...args],
      {
        env,
        maxBuffer: 2 ** 26,
      },
    );
    return undefined;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return (/^ERROR: (.*)$/m.exec(said)?.[1] ?? said).replaceAll('|', '\\|');
  }
}

const mark = (said: string | undefined): string =>
  said === undefined ? '✓' : said.includes('not verifiable here') ? 'not verifiable here' : '✗';

try {
  const there = await server.query<{ name: string; version: string }>(
    'postgres',
    'SELECT name, default_version AS version FROM pg_available_extensions ORDER BY name',
  );
  const listed = new Set(asked.length > 0 ? asked : [...Object.keys(uses), ...merelyMade]);
  console.log(
    `PostgreSQL ${(await server.query('postgres', 'SHOW server_version'))[0]?.server_version}`,
  );
  for (const { name: extension, version } of there.filter(({ name }) => listed.has(name))) {
    const name = nameOf(extension);
    const what = ['--databases', name];
    try {
      await server.createDatabase(name);
      await server.runScript(
        name,
        `CREATE EXTENSION "${extension}" CASCADE; ${uses[extension] ?? ''};`,
      );
      const backup = await cli('backup', ...what);
      const drill = ['verify', ...what, '--verify-level', 'restore'];
      const here = await cli(...drill, '--drill-extensions', '*');
      const prepared = await cli(...drill, '--scratch', 'server');
      const restore = await cli(
        ...['restore', '--database', name, '--confirm', name, '--strategy', 'swap'],
        ...['--no-safety-backup', '--keep-replaced', '0', '--jobs', '4'],
      );
      const cells = [backup, here, prepared, restore];
      console.log(`| ${extension} ${version} | ${cells.map(mark).join(' | ')} |`);
      for (const said of new Set(cells)) if (said !== undefined) console.log(`    ${said}`);
    } catch (error) {
      console.log(
        `| ${extension} ${version} | not made: ${error instanceof Error ? error.message : error} |`,
      );
    }
    // One that keeps a worker in its database is in the way of nothing but its own end.
    await server.dropDatabase(name).catch(() => undefined);
  }
} finally {
  await server.stop();
  rmSync(store, { recursive: true, force: true });
}
