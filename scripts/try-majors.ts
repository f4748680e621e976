/**
 * Backs up, drills and restores a database of everything that PostgreSQL can hold, within each major and from one to
 * another, and prints a table of what came of it.
 *
 *     PG_BACKUP_TEST_POSTGRES_HOMES=/opt/pg13:/opt/pg19 node scripts/try-majors.ts
 *     node scripts/try-majors.ts --pairs 13-19,15-17
 *
 * A home needs server and client programs (`bin/initdb`, `postgres`, `pg_dump`, `pg_restore`). Debian packages one
 * major in each release (13 in 11, 15 in 12, 17 in 13), and packages of npm and PyPI hold others. It takes the build that
 * is in dist/, and is not run in CI: test/e2e/versions.test.ts tries those majors that a machine has.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PostgresServer, postgresHomes, startPostgres } from '../test/support/postgres.ts';
import { everything } from '../test/support/sample.ts';

const { values: given } = parseArgs({ options: { pairs: { type: 'string' } } });

const homes = new Map(
  postgresHomes()
    .filter(({ bin }) => existsSync(join(bin, 'pg_restore')))
    .toReversed()
    .map(({ major, bin }) => [major, bin]),
);
const majors = [...homes.keys()];
const pairs =
  given.pairs === undefined
    ? majors.flatMap(source =>
        majors.filter(target => target >= source).map(target => [source, target]),
      )
    : given.pairs.split(',').map(pair => pair.split('-').map(Number));

const servers = new Map<number, PostgresServer>();
const cli = join(import.meta.dirname, '../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'try-majors-'));
let failures = 0;

try {
  for (const major of new Set(pairs.flat())) {
    const home = homes.get(major);
    if (home === undefined) throw new Error(`There is no PostgreSQL ${major}.`);
    const server = await startPostgres({ home });
    servers.set(major, server);
    // Policies of the sample name them.
    await server.query('postgres', 'CREATE ROLE sample_owner; CREATE ROLE sample_reader');
  }
  console.log(
    '| from | to | backup | drill | restore | recreate | swap |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [source = 0, target = 0] of pairs) await tryPair(serverOf(source), serverOf(target));
} finally {
  await Promise.all([...servers.values()].map(server => server.stop()));
  rmSync(folder, { recursive: true });
}
process.exitCode = failures > 0 ? 1 : 0;

function serverOf(major: number): PostgresServer {
  const server = servers.get(major);
  if (!server) throw new Error(`There is no server of PostgreSQL ${major}.`);
  return server;
}

async function tryPair(source: PostgresServer, target: PostgresServer): Promise<void> {
  const name = `from_${source.major}_to_${target.major}`;
  const copy = `copy_of_${name}`;
  const store = join(folder, name);
  await source.createDatabase(name, everything());
  const cells: string[] = [];
  const attempt = async (on: PostgresServer, what: string, ...args: string[]) => {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      encoding: 'utf8',
      env: {
        PGHOST: on.host,
        PGPORT: String(on.port),
        PGUSER: on.username,
        PGPASSWORD: on.password,
        PG_BACKUP_STORAGE_DIRECTORY: store,
        PATH: `${on.bin}:${process.env.PATH}`,
      },
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    cells.push(status === 0 ? `${seconds} s` : 'FAILED');
    if (status === 0) return;
    failures += 1;
    console.error(`${source.major} to ${target.major}, ${what}:\n${stdout}${stderr}`);
  };
  await attempt(source, 'backup', 'backup', '--databases', name);
  // Within a major as every night, on a server of its own; into another one on the server that is there.
  const scratch = source.major === target.major ? 'runner' : 'server';
  const drill = ['verify', '--databases', name, '--verify-level', 'restore', '--scratch', scratch];
  await attempt(target, 'drill', ...drill);
  const restore = ['restore', '--database', name, '--target-database', copy, '--confirm', copy];
  await attempt(target, 'restore', ...restore);
  await attempt(target, 'recreate', ...restore, '--strategy', 'recreate');
  await attempt(target, 'swap', ...restore, '--strategy', 'swap');
  console.log(`| ${source.major} | ${target.major} | ${cells.join(' | ')} |`);
  await source.dropDatabase(name);
}
