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
  dropWithCopies,
  everythingIn,
  serverEnv,
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

async function stage(login: { username: string; password: string } = server) {
  const store = await directoryStore();
  const name = await database(server, bulk(1));
  onTestFinished(() => dropWithCopies(server, name));
  const admin = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup', '--databases', name], admin)).toMatchObject({ code: 0 });
  await server.query(name, "CREATE TABLE newer AS SELECT 'precious' AS what");
  const options = { env: { ...serverEnv(server, login), ...store.env } };
  const restore = ['restore', '--json', '--database', name, '--confirm', name];
  return { store, name, options, restore, before: everythingIn(server, name) };
}

/** A login that owns the database, and may not know where the server keeps its data. */
async function stageWithoutKnowing() {
  const login = await server.createLogin(uniqueName('login'), 'CREATEDB BYPASSRLS');
  const { username } = login;
  await server.query('postgres', `GRANT pg_read_all_data, pg_signal_backend TO ${username}`);
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${username}`);
  });
  const staged = await stage(login);
  await server.query('postgres', `ALTER DATABASE ${staged.name} OWNER TO ${username}`);
  return staged;
}

interface RestoreDocument {
  readonly replaced: {
    readonly kind: string;
    readonly name: string;
    readonly safetyBackup: string;
  };
}

describe('--strategy auto', () => {
  test('swaps where the server is on this machine and has room; a safety backup is made as well', async () => {
    const { store, name, options, restore, before } = await stage();
    const stored = await store.names();
    const planned = await run([...restore, '--dry-run'], options);
    const strategy = { name: 'swap', reason: expect.stringMatching(/room for two .* GiB needed$/) };
    expect(documentOf(planned)).toMatchObject({ ok: true, dryRun: true, strategy });
    expect(planned.stderr).toMatch(/replaced by renaming .*kept for 24 hours .*--keep-replaced/);
    expect(await databasesLike(name)).toEqual([name]);
    expect(await store.names()).toEqual(stored);

    const result = await run(restore, options);
    const document = documentOf<RestoreDocument>(result);
    expect(document, result.stderr).toMatchObject({
      ok: true,
      strategy,
      replaced: { kind: 'kept', safetyBackup: expect.stringContaining(name) },
    });
    expect(everythingIn(server, document.replaced.name)).toBe(before);
    const copy = `${name}_copy`;
    const back = ['restore', '--database', name, '--target-database', copy];
    const args = [...back, '--backup', document.replaced.safetyBackup];
    expect(await run(args, options)).toMatchObject({ code: 0 });
    expect(everythingIn(server, copy)).toBe(before);
    await server.dropDatabase(copy);
  });

  test('recreates where nobody tells, and is told by --server-free-gib', async () => {
    const { store, name, options, restore, before } = await stageWithoutKnowing();
    const stored = await store.names();
    const dry = async (...more: string[]) =>
      documentOf(await run([...restore, '--dry-run', ...more], options));
    const reason = (words: string) => expect.stringContaining(words);
    expect(await dry('--server-free-gib', '1000')).toMatchObject({
      strategy: { name: 'swap', reason: reason('1000.0 GiB are free') },
    });
    expect(await dry('--server-free-gib', '1')).toMatchObject({
      strategy: { name: 'recreate', reason: reason('there is no room for two copies: 1.0 GiB') },
    });
    expect(await dry()).toMatchObject({
      strategy: { name: 'recreate', reason: reason('is not known; --server-free-gib tells it') },
    });
    expect(await store.names()).toEqual(stored);
    expect(everythingIn(server, name)).toBe(before);
    const result = await run(restore, options);
    expect(documentOf(result), result.stderr).toMatchObject({
      ok: true,
      strategy: { name: 'recreate' },
      replaced: { kind: 'dropped', safetyBackup: expect.stringContaining(name) },
    });
    expect(await databasesLike(name)).toEqual([name]);
  });
});

describe('swap, --keep-replaced 0: the old database goes once its safety backup is proven', () => {
  const swap = ['--strategy', 'swap', '--keep-replaced', '0'];

  test('and it holds all that was written until the exchange', async () => {
    const { name, options, restore, before } = await stage();
    const result = await run([...restore, ...swap], options);
    const { replaced } = documentOf<RestoreDocument>(result);
    expect(replaced, result.stderr).toMatchObject({ kind: 'dropped' });
    expect(await databasesLike(name)).toEqual([name]);
    const back = await run(
      [...restore, ...swap, '--backup', replaced.safetyBackup, '--no-safety-backup'],
      options,
    );
    expect(documentOf(back)).toMatchObject({ ok: true, replaced: { kind: 'dropped' } });
    expect(documentOf<RestoreDocument>(back).replaced).not.toHaveProperty('safetyBackup');
    expect(everythingIn(server, name)).toBe(before);
  });

  test('what cannot be loaded back is kept', async () => {
    const { name, options, restore } = await stage();
    const [part] = brokenParts(server.major);
    await server.runScript(name, part?.script ?? '');
    const before = everythingIn(server, name);
    const result = await run([...restore, ...swap], options);
    const document = documentOf<RestoreDocument>(result);
    expect(document).toMatchObject({
      ok: true,
      replaced: { kind: 'kept', safetyBackup: expect.stringContaining(name) },
      warnings: [expect.stringContaining('is kept for 24 hours, for')],
    });
    expect(everythingIn(server, document.replaced.name)).toBe(before);
  });

  test('killed before that, the next restore does not sweep it', async () => {
    const { name, options, restore, before } = await stage();
    const running = start([...restore, ...swap], options);
    const dump = await childOf(running, /\/pg_dump .*--snapshot.*__replaced_/);
    process.kill(dump, 'SIGSTOP');
    running.kill('SIGKILL');
    process.kill(dump, 'SIGKILL');
    await running.finished;
    expect(await run([...restore, '--strategy', 'swap'], options)).toMatchObject({ code: 0 });
    const kept = (await databasesLike(name)).filter(one => one.includes('__replaced_'));
    expect(kept.map(one => everythingIn(server, one))).toContain(before);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s before that: it is kept, and said',
    async signal => {
      const { name, options, restore, before } = await stage();
      const running = start([...restore, ...swap], options);
      process.kill(await childOf(running, /\/pg_dump .*--snapshot.*__replaced_/), 'SIGSTOP');
      running.kill(signal);
      const { error } = documentOf<{ error: { code: string; hint: string } }>(
        await running.finished,
      );
      expect(error.code).toBe('INTERRUPTED');
      const [, kept = ''] = await databasesLike(name);
      expect(error.hint).toContain(kept);
      expect(everythingIn(server, kept)).toBe(before);
    },
  );
});
