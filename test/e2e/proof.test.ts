import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { brokenParts } from '../support/broken.ts';
import { run, start } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { bulk } from '../support/sample.ts';
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
  trialAtWork,
} from './stage.ts';

// Every restore sweeps the whole server.
const server = await startPostgres();
afterAll(() => server.stop());

const databasesLike = async (name: string): Promise<string[]> => {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
    [name],
  );
  return rows.map(({ datname }) => datname);
};

async function stage(script = bulk(1)) {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  await server.query(name, "CREATE TABLE newer AS SELECT 'precious' AS what");
  const about = ['--json', '--database', name, '--confirm', name];
  const restore = ['restore', ...about, '--strategy', 'recreate'];
  return { store, name, options, restore, before: everythingIn(server, name) };
}

const errorOf = (result: { readonly stdout: string }): FailureDocument =>
  documentOf<{ error: FailureDocument }>(result).error;

/** What is broken, by its name. */
const partCalled = (what: string) => {
  const part = brokenParts(server.major).find(one => one.what === what);
  if (!part) throw new Error(`There is no ${what}.`);
  return part;
};

describe('what changes between the trial and the closing', () => {
  /** A restore that is trying the target, which is still open. */
  async function tryingTheTarget(staged: Awaited<ReturnType<typeof stage>>) {
    const running = start(staged.restore, staged.options);
    await running.waitForOutput(/could be loaded back/);
    const pid = await childOf(running, trialAtWork);
    process.kill(pid, 'SIGSTOP');
    return { running, goOn: () => process.kill(pid, 'SIGCONT') };
  }

  test('other definitions are tried anew; nothing of them is lost', async () => {
    const staged = await stage();
    const { name, options } = staged;
    const { running, goOn } = await tryingTheTarget(staged);
    await server.query(name, 'CREATE TABLE newest AS SELECT 1 AS one');
    const before = everythingIn(server, name);
    goOn();
    const result = await running.finished;
    expect(result.stderr).toContain('has changed since, and is tried anew');
    const { replaced } = documentOf<{ replaced: { safetyBackup: string } }>(result);
    const args = ['restore', '--database', name, '--target-database', `${name}_copy`];
    expect(await run([...args, '--backup', replaced.safetyBackup], options)).toMatchObject({
      code: 0,
    });
    expect(everythingIn(server, `${name}_copy`)).toBe(before);
    await server.dropDatabase(`${name}_copy`);
  });

  test('what cannot be loaded by then is put back', async () => {
    const staged = await stage();
    const { name } = staged;
    const { running, goOn } = await tryingTheTarget(staged);
    await server.runScript(name, partCalled('a foreign key that was not checked').script);
    const before = everythingIn(server, name);
    goOn();
    const result = await running.finished;
    expect(errorOf(result)).toMatchObject({ code: 'SAFETY_BACKUP_UNPROVEN' });
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
  });
});

/** Tried on another server: what this login cannot create here is found before anything is closed. */
test('a way back that the login could not create any more', async () => {
  const login = await server.createLogin(uniqueName('login'), 'CREATEDB BYPASSRLS');
  const { username } = login;
  await server.query('postgres', `GRANT pg_read_all_data, pg_signal_backend TO ${username}`);
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${username}`);
  });
  const { store, name, restore } = await stage();
  await server.query('postgres', `ALTER DATABASE ${name} OWNER TO ${username}`);
  // Of those that come with PostgreSQL, one that is not trusted.
  await server.query(name, 'CREATE EXTENSION pageinspect');
  const before = everythingIn(server, name);
  const result = await run(restore, { env: { ...serverEnv(server, login), ...store.env } });
  await server.query('postgres', `ALTER DATABASE ${name} OWNER TO postgres`);
  expect(errorOf(result)).toMatchObject({
    code: 'SAFETY_BACKUP_UNPROVEN',
    message: expect.stringMatching(/could not be created again .*permission denied/),
  });
  expect(await databasesLike(name)).toEqual([name]);
  expect(everythingIn(server, name)).toBe(before);
});

describe('a machine that cannot try', () => {
  // Small enough for no PostgreSQL, and large enough for a small dump.
  const limit = ['/bin/sh', '-c', 'ulimit -f 2000 && exec "$@"', 'limited'];
  const tiny = { before: () => limit };

  test('stops with the choices; consent drops without the proof', async () => {
    const { name, options, restore, before } = await stage('CREATE TABLE t AS SELECT 1 AS one');
    const refused = errorOf(await run(restore, { ...options, ...tiny }));
    expect(refused.code).toBe('SAFETY_BACKUP_UNPROVEN');
    expect(refused.hint).toMatch(/--strategy swap.*--accept-unproven-safety-backup/);
    expect(refused.hint).not.toContain('--scratch');
    expect(everythingIn(server, name)).toBe(before);
    const consent = { PG_BACKUP_ACCEPT_UNPROVEN_SAFETY_BACKUP: 'true' };
    const fromOutside = { env: { ...options.env, ...consent }, ...tiny };
    const ignored = await run(restore, fromOutside);
    expect(errorOf(ignored).code).toBe('SAFETY_BACKUP_UNPROVEN');
    expect(ignored.stderr).toContain('consent is never taken from there');
    const args = [...restore, '--accept-unproven-safety-backup'];
    const result = await run(args, { ...options, ...tiny });
    expect(documentOf(result), result.stderr).toMatchObject({ ok: true });
    expect(result.stderr).toContain('was not tried');
  });

  test('a swap needs no trial', async () => {
    const { options, restore } = await stage('CREATE TABLE t AS SELECT 1 AS one');
    const swap = restore.with(-1, 'swap');
    expect(documentOf(await run(swap, { ...options, ...tiny }))).toMatchObject({ ok: true });
  });
});

/** A restore that fails after the drop, of a database that was dropped without a proof. */
async function failAfterTheDrop(script: string) {
  const { name, options, restore } = await stage();
  await server.runScript(name, script);
  const before = everythingIn(server, name);
  const running = start([...restore, '--accept-unproven-safety-backup'], options);
  process.kill(await childOf(running, loadAtWork), 'SIGKILL');
  return { name, options, before, error: errorOf(await running.finished) };
}

describe('a rollback loads all it can', () => {
  test('rows come first, and what fails is named with its statement', async () => {
    const part = partCalled('a foreign key that was not checked');
    const { name, before, error } = await failAfterTheDrop(part.script);
    expect(error.code).toBe('RESTORE_INCOMPLETE');
    expect(error.message).toMatch(/brought all its rows back, but not: .*books_author/);
    const statement = /run: (ALTER TABLE .*books_author .*;)$/.exec(error.hint)?.[1] ?? '';
    await server.query(name, "INSERT INTO authors VALUES (3, 'Author 3')");
    await server.query(name, statement);
    await server.query(
      name,
      'SET session_replication_role = replica; DELETE FROM authors WHERE id = 3',
    );
    expect(everythingIn(server, name)).toBe(before);
  });

  test('rows that looked at others come back with their CHECK', async () => {
    const part = partCalled('a CHECK that looks at another table');
    const { name, before, error } = await failAfterTheDrop(part.script);
    expect(error.code).toBe('RESTORE_ROLLED_BACK');
    expect(everythingIn(server, name)).toBe(before);
  });

  test('rows that need a search_path are not left out: the printed command brings them back', async () => {
    const part = partCalled('a generated column whose function needs the search_path');
    const { name, options, before, error } = await failAfterTheDrop(part.script);
    expect(error.code).toBe('RESTORE_INCOMPLETE');
    expect(error.message).toContain('it is closed now');
    await expect(server.query(name, 'SELECT')).rejects.toThrow('not currently accepting');
    const command = /: (pg-azure-backup restore .*)$/s.exec(error.hint)?.[1] ?? '';
    expect(command).toContain('--load-search-path');
    expect(await paste(command, options)).toMatchObject({ code: 0 });
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
  });
});

test('who is killed after the drop has said before what brings the old data back', async () => {
  const { name, options, restore, before } = await stage();
  const running = start(restore, options);
  const pid = await childOf(running, loadAtWork);
  running.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  const { stderr } = await running.finished;
  const command = /Should this run be cut off: .*: (pg-azure-backup restore .*)$/m.exec(
    stderr,
  )?.[1];
  expect(await paste(command ?? '', options)).toMatchObject({ code: 0 });
  expect(await databasesLike(name)).toEqual([name]);
  expect(everythingIn(server, name)).toBe(before);
});

test('without a safety backup the backup itself has to be loadable all the same', async () => {
  const { script, says } = partCalled('a foreign key that was not checked');
  const { name, options, restore, before } = await stage(script);
  const refused = await run([...restore, '--no-safety-backup'], options);
  expect(errorOf(refused)).toMatchObject({
    code: 'BACKUP_UNPROVEN',
    message: expect.stringContaining(says),
  });
  expect(everythingIn(server, name)).toBe(before);
});
