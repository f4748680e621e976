/**
 * Backs up, restores and prunes a small database again and again in one process, and fails when
 * something is left each time: open files, sockets, timers, listeners, children, memory.
 *
 *     node bench/soak.ts 200        rounds
 *     node bench/soak.ts 3 shop     that database, of the server and the store that the environment
 *                                   names as for the command line; otherwise both are started
 */
import { randomBytes } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '../src/commands/registry.ts';
import { perform } from '../src/commands/run-command.ts';
import { parseOptions } from '../src/options/parse.ts';
import { createContainer, startAzurite } from '../test/support/azurite.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { descendants } from '../test/support/processes.ts';
import { shop } from '../test/support/sample.ts';
import { collectGarbage } from './garbage.ts';

const rounds = Number(process.argv[2] ?? 200);
const given = process.argv[3];
/** By then all modules are loaded and most code is compiled. */
const warm = Math.ceil(rounds / 4);
/** What the heap may gain after that, and the process. */
const heapNoiseMiB = 3;
const residentNoiseMiB = 16;
/** Connections to the store that are kept for the next request; how many differs from time to time. */
const pooled = 16;

const { signal } = new AbortController();
const quiet = () => undefined;
const temporary = mkdtempSync(join(tmpdir(), 'pg-azure-backup-soak-'));

async function carryOut(verb: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
  const command = registry[verb];
  if (command === undefined) throw new Error(`no command ${verb}`);
  const parsed = parseOptions(verb, registry, args, { env: environment, readSecretFile: () => '' });
  if (parsed.kind === 'refused') throw new Error(parsed.errors.join('\n'));
  const { outcome } = await perform(
    { name: verb, command, ...parsed },
    {
      reporter: {
        info: quiet,
        detail: quiet,
        warn: quiet,
        interruptionMessage: quiet,
        progress: quiet,
      },
      signal,
      environment,
      run: { id: 'soak', provider: 'local' },
      mask: quiet,
      redact: text => text,
      translateOptionNames: text => text,
      complete: hint => hint,
      restoreCommand: () => '',
      saveCleanupState: quiet,
    },
  );
  if (!outcome.isGreen) throw new Error(`${verb}: ${JSON.stringify(outcome.failures)}`);
}

/** What the process holds while nothing is going on. */
async function holdings(children: number) {
  const count: Record<string, number> = {};
  const add = (name: string, by: number) => {
    count[name] = (count[name] ?? 0) + by;
  };
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      // `socket:[123]` and `pipe:[124]` are each another one.
      add(readlinkSync(`/proc/self/fd/${fd}`).replace(/:?\[\d+\]$/, ''), 1);
    } catch {
      // That by which the folder was read.
    }
  }
  for (const resource of process.getActiveResourcesInfo()) add(resource, 1);
  for (const event of process.eventNames()) add('listeners', process.listenerCount(event));
  add('listeners', getEventListeners(signal, 'abort').length);
  add('children', descendants(process.pid).length - children);
  add('temporary files', readdirSync(temporary).length);
  await collectGarbage();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { count, heapMiB: (heapUsed + arrayBuffers) / 2 ** 20, rssMiB: rss / 2 ** 20 };
}

type Holdings = Awaited<ReturnType<typeof holdings>>;

/** What there is more of than there was, in words. */
function growth(from: Holdings, to: Holdings): string[] {
  const more = Object.entries(to.count).flatMap(([what, count]) => {
    const was = from.count[what] ?? 0;
    return count > was + (what === 'socket' ? pooled : 0) ? [`${what}: ${was}, now ${count}`] : [];
  });
  if (to.heapMiB > from.heapMiB + heapNoiseMiB) more.push('the heap');
  if (to.rssMiB > from.rssMiB + residentNoiseMiB) more.push('resident memory');
  return more;
}

const environment: NodeJS.ProcessEnv = { ...process.env };
const database = given ?? `soak_${randomBytes(4).toString('hex')}`;
const stops: (() => Promise<void>)[] = [];
try {
  if (given === undefined) {
    const [server, azurite] = await Promise.all([startPostgres(), startAzurite()]);
    stops.push(
      () => server.stop(),
      () => azurite.stop(),
    );
    await createContainer(azurite, 'soak');
    await server.createDatabase(database, shop());
    Object.assign(environment, {
      PGHOST: server.host,
      PGPORT: String(server.port),
      PGUSER: server.username,
      PGPASSWORD: server.password,
      PG_BACKUP_STORAGE_CONTAINER: 'soak',
      PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
    });
  }
  process.env.TMPDIR = temporary;
  const children = descendants(process.pid).length;
  const restored = ['--target-database', database, '--confirm', database, '--no-safety-backup'];
  const started = performance.now();
  let base: Holdings | undefined;
  for (let round = 1; round <= rounds; round += 1) {
    await carryOut('backup', ['--databases', database], environment);
    await carryOut('restore', ['--database', database, ...restored], environment);
    await carryOut('prune', ['--keep-last=2', '--max-delete-percent=100'], environment);
    if (round !== warm && round !== rounds && round % 20 !== 0) continue;
    const now = await holdings(children);
    const [heap, resident] = [now.heapMiB.toFixed(1), now.rssMiB.toFixed(0)];
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    const counts = Object.entries(now.count).map(([what, count]) => `${what} ${count}`);
    console.log(`round ${round}, ${minutes} min: heap ${heap} MiB, resident ${resident} MiB`);
    console.log(`  ${counts.join(', ')}`);
    if (round >= warm) base ??= now;
    const grown = base ? growth(base, now) : [];
    if (grown.length > 0) throw new Error(`More than after round ${warm}: ${grown.join('; ')}`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
  await Promise.all(stops.map(stop => stop()));
}
