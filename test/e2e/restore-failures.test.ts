import { afterAll, describe, expect, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { isRunning } from '../support/processes.ts';
import { bulk, shop } from '../support/sample.ts';
import {
  childOf,
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  loadAtWork,
  paste,
  serverEnv,
  superuserIn,
} from './stage.ts';

// Every restore sweeps the whole server: not the one that other files restore into meanwhile.
const server = await startPostgres();
afterAll(() => server.stop());
const env = serverEnv(server, server);

const databasesLike = async (name: string): Promise<string[]> => {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
    [name],
  );
  return rows.map(({ datname }) => datname);
};

async function stage(script = bulk(4)) {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  await server.query(name, "CREATE TABLE old_data AS SELECT 'precious' AS what");
  return { store, name, options, before: everythingIn(server, name) };
}

/** Starts a restore and holds its pg_restore still, so that it is in the middle for certain. */
async function heldRestore(
  args: readonly string[],
  options: { readonly env: Record<string, string> },
) {
  const running = start(['restore', '--json', ...args], options);
  const pid = await childOf(running, loadAtWork);
  process.kill(pid, 'SIGSTOP');
  return { running, pid };
}

const recreate = (name: string): string[] => [
  ...['--database', name, '--confirm', name],
  ...['--strategy', 'recreate'],
];

const commandIn = (hint: string): string =>
  /: (pg-azure-backup restore .*)$/s.exec(hint)?.[1] ?? '';

describe('a restore that fails after the drop, without a rollback', () => {
  test('pg_restore killed: the printed command brings the old data back', async () => {
    const { name, options, before } = await stage();
    const args = [...recreate(name), '--on-failure', 'stop'];
    const { running, pid } = await heldRestore(args, options);
    process.kill(pid, 'SIGKILL');
    const result = await running.finished;
    expect(result.code).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(error).toMatchObject({
      code: 'RESTORE_INCOMPLETE',
      message: expect.stringContaining('it is empty and closed now'),
    });
    expect(await databasesLike(name)).toEqual([name]);
    await expect(server.query(name, 'SELECT')).rejects.toThrow('not currently accepting');

    expect(await paste(commandIn(error.hint), options)).toMatchObject({ code: 0 });
    expect(everythingIn(server, name)).toBe(before);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s: so does the command then', async signal => {
    const { name, options, before } = await stage();
    const { running } = await heldRestore(recreate(name), options);
    running.kill(signal);
    const result = await running.finished;
    expect(result.code).toBe(signal === 'SIGINT' ? 130 : 143);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(error).toMatchObject({
      code: 'INTERRUPTED',
      message: expect.stringContaining('dropped'),
    });
    expect(await databasesLike(name)).toEqual([name]);
    expect(await paste(commandIn(error.hint), options)).toMatchObject({ code: 0 });
    expect(everythingIn(server, name)).toBe(before);
  });

  test('killed outright: the rest is no backup, and the next restore replaces it', async () => {
    const { name, options, store } = await stage();
    const { running, pid } = await heldRestore(recreate(name), options);
    running.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await running.finished;
    expect(await databasesLike(name)).toEqual([
      name,
      expect.stringMatching(/__restore_[0-9a-f]{6}$/),
    ]);

    const backup = await run(['backup', '--json', '--databases', name], options);
    expect(documentOf(backup)).toMatchObject({ failures: [{ code: 'DATABASE_HALF_RESTORED' }] });
    const shown = await run(['databases'], options);
    expect(shown).toMatchObject({ code: 1, stderr: expect.stringContaining('half-restored copy') });

    const again = await run(['restore', ...recreate(name)], options);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain('did not end');
    // One safety backup, of the old data: none of the half-restored one.
    const list = documentOf<{ backups: { label: string }[] }>(
      await run(['list', '--json'], { env: store.env }),
    );
    expect(list.backups.map(({ label }) => label)).toEqual(['safety', 'manual']);
  });
});

const waiting = "FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'";

describe('a restore that fails before the target is replaced leaves it as it was', () => {
  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('swap, %s', async signal => {
    const { name, options, before } = await stage();
    const args = ['--database', name, '--confirm', name, '--strategy', 'swap'];
    const { running, pid } = await heldRestore(args, options);
    if (signal === 'SIGKILL') process.kill(pid, signal);
    else running.kill(signal);
    const result = await running.finished;
    expect(result.code).toBe({ SIGKILL: 1, SIGINT: 130, SIGTERM: 143 }[signal]);
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
    expect(isRunning(pid)).toBe(false);
  });

  test('swap, the tool killed outright: the next restore sweeps the copy', async () => {
    const { name, options } = await stage();
    const args = ['--database', name, '--confirm', name, '--strategy', 'swap'];
    const { running, pid } = await heldRestore(args, options);
    running.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await running.finished;
    expect(await databasesLike(name)).toEqual([
      name,
      expect.stringMatching(/__restore_[0-9a-f]{6}$/),
    ]);
    const again = await run(['restore', ...args], options);
    expect(again).toMatchObject({ code: 0 });
    expect(await databasesLike(name)).toEqual([
      name,
      expect.stringMatching(/__replaced_[0-9a-f]{6}$/),
    ]);
  });

  test.each([
    { failing: 'ANALYZE', which: "query = 'ANALYZE'" },
    { failing: 'the comparison', which: "query <> 'ANALYZE'" },
  ])('swap, $failing fails: the other is not waited for', async ({ which }) => {
    const { name, options, before } = await stage();
    const args = ['--database', name, '--confirm', name, '--strategy', 'swap', '--jobs', '2'];
    const { running, pid } = await heldRestore(args, options);
    const [, side = ''] = await databasesLike(name);
    const other = await superuserIn(server, side);
    // Both read it, pg_restore does not.
    await other.query('BEGIN; LOCK TABLE pg_largeobject_metadata IN ACCESS EXCLUSIVE MODE');
    process.kill(pid, 'SIGCONT');
    await expect
      .poll(() => server.query('postgres', `SELECT pid ${waiting}`, [side]))
      .toHaveLength(2);
    await server.query('postgres', `SELECT pg_terminate_backend(pid) ${waiting} AND ${which}`, [
      side,
    ]);
    const result = await running.finished;
    expect(result.code).toBe(1);
    expect(documentOf(result)).toMatchObject({
      error: { code: 'PG_CONNECTION_LOST', message: expect.stringContaining('terminat') },
    });
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
  });

  test('an archive that the target cannot take', async () => {
    const { name, options } = await stage(
      // At restore the search_path is empty: a typical surprise.
      `CREATE FUNCTION plus(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
       CREATE FUNCTION fits(int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN plus($1) > 0; END';
       CREATE TABLE t (i int CHECK (fits(i))); INSERT INTO t VALUES (1)`,
    );
    const before = everythingIn(server, name);
    const args = ['restore', '--json', '--database', name, '--confirm', name, '--strategy', 'swap'];
    const result = await run(args, options);
    expect(result.code).toBe(1);
    expect(documentOf(result)).toMatchObject({
      error: { code: 'PG_RESTORE_FAILED', message: expect.stringContaining('plus') },
    });
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
  });
});

describe('two runs on one database at once are never a mixture', () => {
  test('a backup beside a restore, and a restore beside a restore, are refused by name', async () => {
    const { name, options } = await stage();
    const args = ['--database', name, '--confirm', name, '--strategy', 'swap'];
    const { running, pid } = await heldRestore(args, options);
    const backup = await run(['backup', '--json', '--databases', name], options);
    expect(documentOf(backup)).toMatchObject({
      ok: false,
      backups: [],
      failures: [
        {
          code: 'DATABASE_BUSY',
          message: expect.stringContaining(`pg-azure-backup restore into ${name}`),
        },
      ],
    });
    const restore = await run(['restore', '--json', ...args], options);
    expect(documentOf(restore)).toMatchObject({ error: { code: 'DATABASE_BUSY' } });
    process.kill(pid, 'SIGCONT');
    expect(await running.finished).toMatchObject({ code: 0 });
    expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  });

  test('two backups of one database do not hinder each other', async () => {
    const store = await directoryStore();
    const name = await database(server, shop());
    const options = { env: { ...env, ...store.env } };
    const both = await Promise.all(
      [1, 2].map(() => run(['backup', '--json', '--databases', name], options)),
    );
    const good = both.filter(({ code }) => code === 0);
    expect(good.length).toBeGreaterThan(0);
    // In one and the same second one of them may find its name taken; it never overwrites.
    for (const bad of both.filter(({ code }) => code !== 0)) {
      expect(documentOf(bad)).toMatchObject({ failures: [{ code: 'STORE_NAME_TAKEN' }] });
    }
    const list = documentOf<{ backups: unknown[]; broken: unknown[] }>(
      await run(['list', '--json'], { env: store.env }),
    );
    expect(list).toMatchObject({ broken: [] });
    expect(list.backups).toHaveLength(good.length);
  });
});
