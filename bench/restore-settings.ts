/**
 * What settings of pg_restore's sessions are worth: a few large tables with indexes, and 2,000 tiny
 * tables, on a server that flushes to disk. All variants take turns, so that a busy machine slows
 * them alike; what counts is the median of each one's ratio to the defaults of the same turn.
 *
 *     node bench/restore-settings.ts 3 1000000        turns, rows of each large table
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/support/postgres.ts';

const turns = Number(process.argv[2] ?? 3);
const rows = Number(process.argv[3] ?? 1_000_000);

const large = ['a', 'b']
  .map(
    name => `
CREATE TABLE ${name} AS
  SELECT n AS id, md5(n::text) AS t, md5((n * 7)::text) AS u, n % 1000 AS k, now() + n * interval '1 s' AS ts
  FROM generate_series(1, ${rows}) AS n;
ALTER TABLE ${name} ADD PRIMARY KEY (id);
CREATE INDEX ON ${name} (t); CREATE INDEX ON ${name} (u, k); CREATE INDEX ON ${name} (k, ts);`,
  )
  .join('');

const tiny = [0, 1, 2, 3]
  .map(
    quarter => `
DO $$ BEGIN
  FOR i IN ${quarter * 500 + 1} .. ${quarter * 500 + 500} LOOP
    EXECUTE format('CREATE TABLE t%s (id integer PRIMARY KEY, v text)', i);
    EXECUTE format('INSERT INTO t%s VALUES (1, 1), (2, 2)', i);
  END LOOP;
END $$;`,
  )
  .join('');

const async = '-c synchronous_commit=off';
const variants = [
  { name: 'defaults', options: '' },
  { name: 'synchronous_commit=off', options: async },
  { name: '… and maintenance_work_mem=256MB', options: `${async} -c maintenance_work_mem=256MB` },
  { name: '… and maintenance_work_mem=1GB', options: `${async} -c maintenance_work_mem=1GB` },
  {
    name: '… and 256MB, no parallel workers',
    options: `${async} -c maintenance_work_mem=256MB -c max_parallel_maintenance_workers=0`,
  },
];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const folder = await mkdtemp(join(tmpdir(), 'bench-restore-'));
const server = await startPostgres({
  settings: {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_level: 'replica',
    shared_buffers: '512MB',
    max_wal_size: '4GB',
  },
});

async function tool(program: string, args: readonly string[], options = ''): Promise<number> {
  const started = performance.now();
  const child = spawn(join(server.bin, program), args, {
    env: {
      PATH: process.env.PATH,
      PGHOST: server.host,
      PGPORT: String(server.port),
      PGUSER: server.username,
      PGPASSWORD: server.password,
      PGOPTIONS: options,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return (performance.now() - started) / 1000;
}

try {
  for (const [kind, script] of Object.entries({ large, tiny })) {
    await server.createDatabase(kind, script);
    const archive = join(folder, `${kind}.dump`);
    await tool('pg_dump', ['--format=custom', '--compress=1', `--file=${archive}`, kind]);
    await server.dropDatabase(kind);
    for (const jobs of [1, 2]) {
      const taken = new Map<string, number[]>();
      for (let turn = 0; turn < turns; turn += 1) {
        for (const { name, options } of variants) {
          await server.createDatabase('copy');
          await server.query('postgres', 'CHECKPOINT');
          const args = ['--no-owner', '--exit-on-error', `--jobs=${jobs}`, '--dbname=copy'];
          const seconds = await tool('pg_restore', [...args, archive], options);
          taken.set(name, [...(taken.get(name) ?? []), seconds]);
          await server.dropDatabase('copy');
        }
      }
      const defaults = taken.get('defaults') ?? [];
      for (const [name, seconds] of taken) {
        const ratio = median(seconds.map((one, turn) => one / (defaults[turn] ?? Number.NaN)));
        console.log(
          `${kind.padEnd(6)} -j${jobs}  ${name.padEnd(40)} ${median(seconds).toFixed(1).padStart(6)} s  ${ratio.toFixed(2)}`,
        );
      }
    }
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
