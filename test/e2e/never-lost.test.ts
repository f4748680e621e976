import { afterAll, expect, test } from 'vitest';
import { brokenParts, soundParts } from '../support/broken.ts';
import { run, start } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { database, directoryStore, paste, serverEnv } from './stage.ts';

// Every restore sweeps the whole server.
const server = await startPostgres();
afterAll(() => server.stop());

/** A few in the suite; more where somebody asks: `PG_BACKUP_TEST_SEEDS=100-199`. */
const [first = 1, last = 6] = (process.env.PG_BACKUP_TEST_SEEDS ?? '1-6').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** The same numbers for the same seed. */
function dice(seed: number) {
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit: number): number => Math.floor(next() * limit),
    oneIn: (number: number): boolean => next() < 1 / number,
    of: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to choose from.');
      return item;
    },
  };
}

const databasesLike = async (name: string): Promise<string[]> => {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND datallowconn ORDER BY 1',
    [name],
  );
  return rows.map(({ datname }) => datname);
};

/** Every row of every table, as text; `undefined` where nobody gets in. */
async function rowsIn(name: string): Promise<string | undefined> {
  try {
    const tables = await server.query<{ name: string }>(
      name,
      `SELECT oid::regclass::text AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const texts = tables.map(async ({ name: table }) => {
      const sql = `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS rows FROM ONLY ${table} AS t`;
      const [row] = await server.query(name, sql);
      return `${table}:\n${row?.rows}`;
    });
    return (await Promise.all(texts)).join('\n');
  } catch {
    return undefined;
  }
}

/** A random database, a random restore into it, and a random moment at which that is ended. */
function scenario(seed: number) {
  const { below, oneIn, of } = dice(seed);
  const broken = brokenParts(server.major);
  const parts = [...new Set([of(broken), of(broken), of([...broken, ...soundParts])])].slice(
    0,
    1 + below(3),
  );
  const flags = [
    ...of([
      ['--strategy', 'recreate'],
      ['--strategy', 'recreate'],
      ['--strategy', 'swap'],
      ['--strategy', 'swap', '--keep-replaced', '0'],
      ['--server-free-gib', '0'],
    ]),
    ...(oneIn(2) ? ['--accept-unproven-safety-backup'] : []),
    ...(oneIn(3) ? ['--on-constraint-failure', 'report'] : []),
    ...(oneIn(3) ? ['--load-search-path'] : []),
    ...(oneIn(4) ? ['--on-failure', 'stop'] : []),
  ];
  return {
    parts,
    /** What is broken is so in the backup as well, or only in what it replaces. */
    isOldTrouble: oneIn(3),
    flags,
    signal: of(['SIGKILL', 'SIGKILL', 'SIGTERM', 'none'] as const),
    /** The line of its log after which it is ended. */
    line: 3 + below(25),
  };
}

test.each(seeds)('seed %i', async seed => {
  const { parts, isOldTrouble, flags, signal, line } = scenario(seed);
  const script = parts.map(part => part.script).join('\n');
  const store = await directoryStore();
  const name = await database(
    server,
    `CREATE TABLE plain AS SELECT n FROM generate_series(1, 500) n; ${isOldTrouble ? script : ''}`,
  );
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  if (!isOldTrouble) await server.runScript(name, script);
  await server.query(name, "CREATE TABLE newer AS SELECT 'precious' AS what");
  const before = await rowsIn(name);
  expect(before).toContain('precious');

  const running = start(['restore', '--database', name, '--confirm', name, ...flags], {
    ...options,
    mayLeave: true,
  });
  if (signal !== 'none') {
    await running
      .waitForOutput(new RegExp(`^(?:[^\\n]*\\n){${line}}`))
      .then(() => running.kill(signal))
      .catch(() => undefined); // It was faster.
  }
  const { stdout, stderr } = await running.finished;
  const told = `${flags.join(' ')}; ${parts.map(({ what }) => what).join(', ')}; ${signal} after ${line} lines:\n${stderr}`;

  // What was killed holds its lock until the server has noticed.
  const found = await Promise.all((await databasesLike(name)).map(rowsIn));
  if (found.includes(before)) return;
  const command = [...`${stdout}\n${stderr}`.matchAll(/(pg-azure-backup restore .*)$/gm)].at(
    -1,
  )?.[1];
  expect(command, told).toBeDefined();
  const back = await paste(command ?? '', options);
  expect(await rowsIn(name), `${told}\n${command}\n${back.stderr}`).toBe(before);
});
