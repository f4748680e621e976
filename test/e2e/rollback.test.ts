import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { type PostgresServer, startPostgres, uniqueName } from '../support/postgres.ts';
import { bulk } from '../support/sample.ts';
import { startRelay } from './relay.ts';
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
} from './stage.ts';

// Some tests restart it or fill its disk.
const server = await startPostgres();
afterAll(() => server.stop());

const databasesLike = async (on: PostgresServer, name: string): Promise<string[]> => {
  const rows = await on.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
    [name],
  );
  return rows.map(({ datname }) => datname);
};

/** Everything about a database: what is in it, and what belongs to the database itself. */
const allOf = async (on: PostgresServer, name: string) => ({
  inside: everythingIn(on, name),
  itself: await on.query(
    'postgres',
    `SELECT datdba::regrole::text, (SELECT array_agg(a::text ORDER BY a::text) FROM unnest(datacl) AS a) AS grants, datconnlimit, datallowconn, encoding, datcollate,
            shobj_description(oid, 'pg_database') AS comment,
            (SELECT setconfig::text FROM pg_db_role_setting WHERE setdatabase = d.oid AND setrole = 0) AS settings
       FROM pg_database AS d WHERE datname = $1`,
    [name],
  ),
});

async function stage(on = server, login: { username: string; password: string } = on) {
  const store = await directoryStore();
  const name = await database(on, bulk(2));
  const options = { env: { ...serverEnv(on, login), ...store.env } };
  const admin = { env: { ...serverEnv(on, on), ...store.env } };
  expect(await run(['backup', '--databases', name], admin)).toMatchObject({ code: 0 });
  await on.query(
    'postgres',
    `COMMENT ON DATABASE ${name} IS 'its own comment'; ALTER DATABASE ${name} SET work_mem = '7MB';
     REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC; ALTER DATABASE ${name} CONNECTION LIMIT 77`,
  );
  await on.query(name, "CREATE TABLE old_data AS SELECT 'precious' AS what");
  const restore = [
    ...['restore', '--json', '--database', name, '--confirm', name],
    ...['--strategy', 'recreate'],
  ];
  return { store, name, options, restore, before: await allOf(on, name) };
}

/** Starts a restore and holds its pg_restore still, so that it is in the middle for certain. */
async function held(args: readonly string[], options: { readonly env: Record<string, string> }) {
  const running = start(args, options);
  const pid = await childOf(running, loadAtWork);
  process.kill(pid, 'SIGSTOP');
  return { running, pid };
}

const rolledBack = (cause: string) => ({
  ok: false,
  error: { code: 'RESTORE_ROLLED_BACK', message: expect.stringContaining(cause) },
});

describe('what fails after the drop is rolled back', () => {
  test('pg_restore is killed', async () => {
    const { name, options, restore, before } = await stage();
    const { running, pid } = await held(restore, options);
    expect(await databasesLike(server, name)).toEqual([
      name,
      expect.stringMatching(/__restore_[0-9a-f]{6}$/),
    ]);
    process.kill(pid, 'SIGKILL');
    const result = await running.finished;
    expect(result.code).toBe(1);
    expect(documentOf(result)).toMatchObject(rolledBack('pg_restore was ended by SIGKILL'));
    expect(await databasesLike(server, name)).toEqual([name]);
    expect(await allOf(server, name)).toEqual(before);
  });

  test('the restored database is not as recorded', async () => {
    const { name, options, restore, before } = await stage();
    const { running, pid } = await held(restore, options);
    const [, side = ''] = await databasesLike(server, name);
    await server.query(side, 'CREATE TABLE intruder ()');
    process.kill(pid, 'SIGCONT');
    expect(documentOf(await running.finished)).toMatchObject(rolledBack('intruder'));
    expect(await databasesLike(server, name)).toEqual([name]);
    expect(await allOf(server, name)).toEqual(before);
  });

  test('the same by a login that is no superuser', async () => {
    const login = await server.createLogin(uniqueName('login'), 'CREATEDB BYPASSRLS');
    const owner = uniqueName('owner');
    await server.query(
      'postgres',
      `CREATE ROLE ${owner}; GRANT ${owner}, pg_read_all_data, pg_signal_backend TO ${login.username}`,
    );
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE ${login.username}, ${owner}`);
    });
    const { name, options, restore } = await stage(server, login);
    await server.query('postgres', `ALTER DATABASE ${name} OWNER TO ${owner}`);
    const before = await allOf(server, name);
    const { running, pid } = await held(restore, options);
    process.kill(pid, 'SIGKILL');
    expect(documentOf(await running.finished)).toMatchObject(rolledBack('SIGKILL'));
    expect(await allOf(server, name)).toEqual(before);
    await server.dropDatabase(name);
  });

  test('the connection is cut once the database is dropped', async () => {
    const { name, options, restore, before } = await stage();
    const relay = await startRelay(server.port);
    // The first one takes away what was made to see whether the target could be created again.
    relay.cutAt('DROP DATABASE\0', 2);
    const through = { ...options.env, PGPORT: String(relay.port), PGSSLMODE: 'disable' };
    const result = await run(restore, { env: through });
    await relay.cut;
    expect(documentOf(result)).toMatchObject(rolledBack('was lost'));
    expect(await databasesLike(server, name)).toEqual([name]);
    expect(await allOf(server, name)).toEqual(before);
  });

  test.each(['fast', 'immediate'] as const)('the server is restarted (%s)', async mode => {
    const { name, options, restore, before } = await stage();
    const { running } = await held(restore, options);
    await server.shutDown(mode);
    await server.start();
    expect(documentOf(await running.finished)).toMatchObject(rolledBack('was lost'));
    expect(await databasesLike(server, name)).toEqual([name]);
    expect(await allOf(server, name)).toEqual(before);
  });

  test.skipIf(!canMount() || process.getuid?.() !== 0)(
    'the disk of the server is full (needs root and the right to mount)',
    async () => {
      const tiny = await startPostgres({
        before: folder => [
          ...['/bin/sh', '-c', 'mkdir -p "$0" && exec "$@"', `${folder}/tiny`],
          ...tinyDisk(72 * 1024 ** 2, `${folder}/tiny`),
        ],
      });
      onTestFinished(() => tiny.stop());
      const place = tiny.dataDirectory.replace(/data$/, 'tiny/tablespace');
      await tiny.query('postgres', `COPY (SELECT) TO PROGRAM 'mkdir -m 700 ${place}'`);
      await tiny.query('postgres', `CREATE TABLESPACE tiny LOCATION '${place}'`);
      await tiny.query('postgres', 'ALTER DATABASE template0 SET TABLESPACE tiny');
      const { name, options, restore } = await stage(tiny);
      // The backup of a large database goes where only the small one has room.
      await tiny.query(
        name,
        'CREATE TABLE large AS SELECT repeat(md5(n::text), 30) FROM generate_series(1, 30000) n',
      );
      expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
      await tiny.query(name, 'TRUNCATE large');
      const left = await allOf(tiny, name);
      await tiny.query('postgres', 'CREATE DATABASE neighbour TEMPLATE template0');
      await tiny.query(
        'neighbour',
        'CREATE TABLE filler AS SELECT repeat(md5(n::text), 30) FROM generate_series(1, 20000) n',
      );
      const result = await run(restore, options);
      expect(documentOf(result)).toMatchObject(rolledBack('No space left on device'));
      expect(await databasesLike(tiny, name)).toEqual([name]);
      expect(await allOf(tiny, name)).toEqual(left);
    },
  );
});

describe('where there is no rollback', () => {
  test('it fails itself: the printed command brings the old data back', async () => {
    const { name, options, restore, before } = await stage();
    const { running, pid } = await held(restore, options);
    process.kill(pid, 'SIGKILL');
    const second = await childOf(running, loadAtWork, pid);
    process.kill(second, 'SIGKILL');
    const { error } = documentOf<{ error: FailureDocument }>(await running.finished);
    expect(error).toMatchObject({
      code: 'RESTORE_INCOMPLETE',
      message: expect.stringContaining('bringing it back failed, too'),
    });
    expect(await databasesLike(server, name)).toEqual([name]);
    const command = /: (pg-azure-backup restore .*)$/s.exec(error.hint)?.[1] ?? '';
    expect(await paste(command, options)).toMatchObject({ code: 0 });
    expect(await databasesLike(server, name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before.inside);
  });

  test('without a safety backup that is said beforehand', async () => {
    const { name, options, restore } = await stage();
    const args = [...restore, '--no-safety-backup'];
    const planned = await run([...args, '--dry-run'], options);
    expect(planned).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('WARNING: without a safety backup there is no way back'),
    });
    const { running, pid } = await held(args, options);
    process.kill(pid, 'SIGKILL');
    const { error } = documentOf<{ error: FailureDocument }>(await running.finished);
    expect(error).toMatchObject({
      code: 'RESTORE_INCOMPLETE',
      hint: expect.stringContaining('There is no safety backup'),
    });
    const command = /: (pg-azure-backup restore .*)$/s.exec(error.hint)?.[1] ?? '';
    expect(await paste(command, options)).toMatchObject({ code: 0 });
    expect(await databasesLike(server, name)).toEqual([name]);
  });
});
