import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { startAction } from '../support/runner.ts';
import { bulk } from '../support/sample.ts';
import {
  childOf,
  database,
  directoryStore,
  documentOf,
  dropWithCopies,
  everythingIn,
  type FailureDocument,
  loadAtWork,
  safetyDumpAtWork,
  serverEnv,
  superuserIn,
} from './stage.ts';

// Every restore sweeps the whole server.
const server = await startPostgres();
afterAll(() => server.stop());

const named = async (name: string) =>
  await server.query<{ datname: string; open: boolean; comment: string | null }>(
    'postgres',
    `SELECT datname, datallowconn AS open, shobj_description(oid, 'pg_database') AS comment
       FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1`,
    [name],
  );

const untouched = (name: string) => [{ datname: name, open: true, comment: 'its own' }];

async function stage(login: { username: string; password: string } = server) {
  const store = await directoryStore();
  const name = await database(server, bulk(2));
  onTestFinished(() => dropWithCopies(server, name));
  const options = { env: { ...serverEnv(server, login), ...store.env } };
  const admin = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup', '--databases', name], admin)).toMatchObject({ code: 0 });
  await server.query(name, "CREATE TABLE old_data AS SELECT 'precious' AS what");
  await server.query('postgres', `COMMENT ON DATABASE ${name} IS 'its own'`);
  const restore = ['restore', '--json', '--database', name, '--confirm', name];
  const recreate = [...restore, '--strategy', 'recreate'];
  return { store, name, options, admin, restore, recreate, before: everythingIn(server, name) };
}

/** What restores most often run as: the owner of the database, who is no superuser. */
async function stageWithoutSuperuser() {
  const login = await server.createLogin(uniqueName('login'), 'CREATEDB BYPASSRLS');
  const { username } = login;
  await server.query('postgres', `GRANT pg_read_all_data, pg_signal_backend TO ${username}`);
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${username}`);
  });
  const staged = await stage(login);
  await server.query('postgres', `ALTER DATABASE ${staged.name} OWNER TO ${username}`);
  return { ...staged, login };
}

const strategies = ['recreate', 'swap'] as const;

describe.each(strategies)('%s, with a session that nobody but a superuser may end', strategy => {
  test('waits until it has ended by itself', async () => {
    const { name, options, restore } = await stageWithoutSuperuser();
    const client = await superuserIn(server, name);
    const running = start([...restore, '--strategy', strategy], options);
    await running.waitForOutput(/Waiting for sessions/);
    await server.query('postgres', 'SELECT'); // The server itself takes others.
    await expect(eventuallyRefused(name)).resolves.toContain('not currently accepting');
    await client.end();
    expect(await running.finished).toMatchObject({ code: 0 });
    const [row] = await server.query(name, "SELECT to_regclass('old_data') AS old");
    expect(row).toEqual({ old: null });
    const replaced = strategy === 'swap' ? [expect.objectContaining({ open: true })] : [];
    expect(await named(name)).toEqual([...untouched(name), ...replaced]);
  });

  test('stops when it stays, and names it; nothing is changed', async () => {
    const { name, options, restore, before } = await stageWithoutSuperuser();
    const client = await superuserIn(server, name);
    const running = start([...restore, '--strategy', strategy], options);
    await running.waitForOutput(/Waiting for sessions/);
    await client.query("BEGIN; CREATE TABLE undecided (); PREPARE TRANSACTION 'half-done'");
    const result = await running.finished;
    await client.query("ROLLBACK PREPARED 'half-done'");
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    expect(result.code).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(error.code).toBe('DATABASE_BUSY');
    expect(error.message).toContain(`maintenance of the platform (postgres, pid ${rows[0].pid}`);
    expect(error.message).toContain("prepared transaction 'half-done' (postgres)");
    expect(error.hint).toContain(`SELECT pg_catalog.pg_terminate_backend(${rows[0].pid});`);
    expect(await named(name)).toEqual(untouched(name));
    expect(everythingIn(server, name)).toBe(before);
    await pasteHint('SELECT pg_catalog.pg_terminate_backend', error.hint, psql(server));
    const again = await run([...restore, '--strategy', strategy], options);
    expect(again, again.stderr).toMatchObject({ code: 0 });
  });

  test('interrupted, it opens the database again', async () => {
    const { name, options, restore, before } = await stageWithoutSuperuser();
    await superuserIn(server, name);
    const running = start([...restore, '--strategy', strategy], options);
    await running.waitForOutput(/Waiting for sessions/);
    await expect(eventuallyRefused(name)).resolves.toContain('not currently accepting');
    running.kill('SIGTERM');
    const result = await running.finished;
    expect(result.code).toBe(143);
    expect(documentOf(result)).toMatchObject({ error: { code: 'INTERRUPTED' } });
    expect(await named(name)).toEqual(untouched(name));
    expect(everythingIn(server, name)).toBe(before);
  });

  test('killed, backups tell, and the next restore opens it', async () => {
    const { name, options, admin, restore } = await stageWithoutSuperuser();
    const client = await superuserIn(server, name);
    const running = start([...restore, '--strategy', strategy], options);
    await running.waitForOutput(/Waiting for sessions/);
    await expect(eventuallyRefused(name)).resolves.toContain('not currently accepting');
    running.kill('SIGKILL');
    await running.finished;
    const backup = await run(['backup', '--json', '--databases', `${name}*`], admin);
    expect(documentOf(backup)).toMatchObject({
      ok: false,
      failures: [{ code: 'DATABASE_HALF_RESTORED', message: expect.stringContaining('closed') }],
    });
    await client.end();
    const again = await run([...restore, '--strategy', strategy], options);
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`Opened "${name}"`),
    });
    const [first] = await named(name);
    expect(first).toEqual(untouched(name)[0]);
  });
});

/** What a newcomer is told, once it is refused. */
async function eventuallyRefused(name: string): Promise<string> {
  while (true) {
    try {
      await server.query(name, 'SELECT');
    } catch (error) {
      return String(error);
    }
  }
}

describe('recreate: until the drop the old database is only set aside', () => {
  async function inSafetyBackup(staged: Awaited<ReturnType<typeof stage>>) {
    const running = start(staged.recreate, staged.options);
    const pid = await childOf(running, safetyDumpAtWork);
    process.kill(pid, 'SIGSTOP');
    expect(await named(staged.name)).toMatchObject([
      { datname: staged.name, open: false },
      { datname: expect.stringMatching(/__aside_[0-9a-f]{6}$/), open: true },
      { datname: expect.stringMatching(/__restore_[0-9a-f]{6}$/) },
    ]);
    return { running, pid };
  }

  /** The same restore as an action. */
  const restoreAction = (
    { store, name }: Awaited<ReturnType<typeof stage>>,
    strategy: (typeof strategies)[number],
  ) => ({
    action: 'restore',
    inputs: {
      host: server.host,
      port: String(server.port),
      username: server.username,
      password: server.password,
      'storage-directory': store.env.PG_BACKUP_STORAGE_DIRECTORY ?? '',
      database: name,
      confirm: name,
      strategy,
    },
    mayLeave: true,
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s puts it back', async signal => {
    const staged = await stage();
    const { running } = await inSafetyBackup(staged);
    running.kill(signal);
    const result = await running.finished;
    expect(documentOf(result)).toMatchObject({ error: { code: 'INTERRUPTED' } });
    expect(await named(staged.name)).toEqual(untouched(staged.name));
    expect(everythingIn(server, staged.name)).toBe(staged.before);
  });

  test('a safety backup that fails puts it back', async () => {
    const staged = await stage();
    const { running, pid } = await inSafetyBackup(staged);
    process.kill(pid, 'SIGKILL');
    expect(documentOf(await running.finished)).toMatchObject({ error: { code: 'PG_DUMP_FAILED' } });
    expect(await named(staged.name)).toEqual(untouched(staged.name));
    expect(everythingIn(server, staged.name)).toBe(staged.before);
  });

  test('so does the next restore when it is killed', async () => {
    const staged = await stage();
    const { running, pid } = await inSafetyBackup(staged);
    running.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await running.finished;
    const backup = await run(
      ['backup', '--json', '--databases', `${staged.name}*`],
      staged.options,
    );
    expect(documentOf(backup)).toMatchObject({
      failures: [{ database: staged.name, code: 'DATABASE_HALF_RESTORED' }],
    });
    // Nothing is changed by it but what it puts back: the backup that it names does not exist.
    const missing = await run(
      [...staged.restore, '--backup', '2001-01-01T00-00-00'],
      staged.options,
    );
    expect(documentOf(missing)).toMatchObject({ error: { code: 'BACKUP_NOT_FOUND' } });
    const again = start(staged.recreate, staged.options);
    await again.waitForOutput(/is back, as it was before run/);
    const second = await childOf(again, safetyDumpAtWork);
    process.kill(second, 'SIGKILL');
    await again.finished;
    expect(await named(staged.name)).toEqual(untouched(staged.name));
    expect(everythingIn(server, staged.name)).toBe(staged.before);
  });

  test.each([
    { what: 'safety backup', at: safetyDumpAtWork, strategy: 'recreate' },
    { what: 'load', at: loadAtWork, strategy: 'recreate' },
    { what: 'load', at: loadAtWork, strategy: 'swap' },
  ] as const)(
    'and the post step of the action, killed in its $what ($strategy)',
    async ({ at, ...step }) => {
      const staged = await stage();
      const running = startAction(restoreAction(staged, step.strategy));
      const pid = await childOf(running, at);
      process.kill(pid, 'SIGSTOP');
      running.kill('SIGKILL');
      process.kill(pid, 'SIGKILL');
      const { post } = await running.finished;
      if (step.what === 'load' && step.strategy === 'recreate') {
        expect(post?.log).toContain('The old data is in');
        expect(await named(staged.name)).toMatchObject([{ datname: staged.name, open: false }]);
      } else {
        if (step.what === 'safety backup') expect(post?.log).toContain('is back, as it was before');
        expect(await named(staged.name), post?.log).toEqual(untouched(staged.name));
        expect(everythingIn(server, staged.name)).toBe(staged.before);
      }
    },
  );

  test('without the post step its statement does, by hand', async () => {
    const staged = await stage();
    const running = startAction({
      ...restoreAction(staged, 'recreate'),
      skipPost: true,
    });
    const pid = await childOf(running, safetyDumpAtWork);
    process.kill(pid, 'SIGSTOP');
    running.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const { state } = await running.finished;
    const { hint }: { hint: string } = JSON.parse(state['last-words'] ?? '');
    await server.query('postgres', /so does: (.*)$/.exec(hint)?.[1] ?? '');
    const [first] = await named(staged.name);
    expect(first).toEqual(untouched(staged.name)[0]);
    expect(everythingIn(server, staged.name)).toBe(staged.before);
    // What kept its name is swept.
    const again = [...staged.restore, '--strategy', 'recreate'];
    expect(await run(again, staged.options)).toMatchObject({ code: 0 });
    expect(await named(staged.name)).toEqual(untouched(staged.name));
  });

  test('a hand that is quicker: a set-aside database never replaces one that is whole', async () => {
    const staged = await stage();
    const { running, pid } = await inSafetyBackup(staged);
    running.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await running.finished;
    await server.dropDatabase(staged.name);
    await server.createDatabase(staged.name, 'CREATE TABLE by_hand ()');
    const args = [...staged.restore, '--strategy', 'swap'];
    const again = await run(args, staged.options);
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('look at both') });
    const aside = (await named(staged.name)).find(({ datname }) => datname.includes('__aside_'));
    expect(everythingIn(server, aside?.datname ?? '')).toBe(staged.before);
  });
});

describe('swap', () => {
  test('--keep-replaced 0 keeps nothing', async () => {
    const { name, options, restore } = await stage();
    const result = await run([...restore, '--strategy', 'swap', '--keep-replaced', '0'], options);
    expect(documentOf(result)).toMatchObject({ ok: true, replaced: { kind: 'dropped' } });
    expect(await named(name)).toEqual(untouched(name));
  });

  test('--keep-replaced says for how long', async () => {
    const { name, options, restore } = await stage();
    const before = Date.now();
    const result = await run([...restore, '--strategy', 'swap', '--keep-replaced', '2'], options);
    const { replaced } = documentOf<{ replaced: { until: string } }>(result);
    const hours = (Date.parse(replaced.until) - before) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(2);
    expect(hours).toBeLessThan(2.1);
    expect(await named(name)).toHaveLength(2);
  });
});
