/**
 * How much a backup and a restore cost: against bare pg_dump to the null device, and in memory.
 *
 *     npm run bench -- 1024        a database of about so many MiB (default 256)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContainer, startAzurite } from '../test/support/azurite.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { bulk } from '../test/support/sample.ts';

const sizeMb = Number(process.argv[2] ?? 256);
const pairs = 3;

interface Measured {
  readonly seconds: number;
  readonly peakMiB: number;
}

/** Runs a command to its end; peak memory is that of its own process alone. */
async function measure(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakKiB = 0;
  // The kernel keeps the peak; it only has to be read before the process is gone.
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakKiB = Math.max(peakKiB, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  }, 20);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args[0]} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMiB: peakKiB / 1024 };
}

/** Milliseconds by which `--version` is slower than Node with nothing to do, one after the other. */
async function startUp(cli: string): Promise<number> {
  const added: number[] = [];
  for (let pair = 0; pair < 15; pair += 1) {
    const bare = await measure(process.execPath, ['/dev/null'], {});
    const ours = await measure(process.execPath, [cli, '--version'], {});
    added.push((ours.seconds - bare.seconds) * 1000);
  }
  return median(added);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const [server, azurite] = await Promise.all([startPostgres(), startAzurite()]);
try {
  await createContainer(azurite, 'bench');
  await server.createDatabase('bench', bulk(sizeMb));
  const env = {
    PGHOST: server.host,
    PGPORT: String(server.port),
    PGUSER: server.username,
    PGPASSWORD: server.password,
    PG_BACKUP_STORAGE_CONTAINER: 'bench',
    PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
  };
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const ours = (...args: string[]) => measure(process.execPath, [cli, ...args, '--quiet'], env);
  const bare = () =>
    measure(
      join(server.bin, 'pg_dump'),
      ['--format=custom', '--compress=1', '--dbname=bench'],
      env,
    );

  const runs: { bare: Measured; backup: Measured }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    runs.push({ bare: await bare(), backup: await ours('backup', '--databases', 'bench') });
  }
  const restore = await ours('restore', '--database', 'bench', '--target-database', 'copy');
  const list = spawn(process.execPath, [cli, 'list', '--json'], {
    env: { ...process.env, ...env },
  });
  const text = (await list.stdout.setEncoding('utf8').toArray()).join('');
  const { sizeBytes } = JSON.parse(text).backups[0];

  console.log(`--version, added to bare Node     ${(await startUp(cli)).toFixed(0)} ms`);
  console.log(
    `PostgreSQL ${server.major}, dump of ${(sizeBytes / 1e6).toFixed(0)} MB, medians of ${pairs} pairs`,
  );
  console.log(
    `bare pg_dump to the null device   ${median(runs.map(run => run.bare.seconds)).toFixed(1)} s`,
  );
  console.log(
    `backup, Azurite on loopback       ${median(runs.map(run => run.backup.seconds)).toFixed(1)} s`,
  );
  console.log(
    `backup / bare                     ${median(runs.map(run => run.backup.seconds / run.bare.seconds)).toFixed(2)}`,
  );
  console.log(
    `peak memory, backup               ${Math.max(...runs.map(run => run.backup.peakMiB)).toFixed(0)} MiB`,
  );
  console.log(`restore                           ${restore.seconds.toFixed(1)} s`);
  console.log(`peak memory, restore              ${restore.peakMiB.toFixed(0)} MiB`);
} finally {
  await Promise.all([server.stop(), azurite.stop()]);
}
