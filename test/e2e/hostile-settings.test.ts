import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunOptions, type RunResult, run, start } from '../support/cli.ts';
import { hitsIn, plantImpostors, plantSettings } from '../support/hostile.ts';
import { type Postgres, startPostgres, usePostgres } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { lookupsIn } from '../support/sql.ts';
import {
  childOf,
  directoryStore,
  documentOf,
  type FailureDocument,
  loadAtWork,
  serverEnv,
  type TestStore,
} from './stage.ts';
import { listeningRelay } from './statements.ts';

// Somebody owns databases, and sets for whoever connects to them all that there is to set. Wherever a name
// could be looked up stands something of his that bears it. None of it ever runs for anybody else.

// A server of its own: the proof is in its log, and the roles go with it.
const server = await startPostgres();
afterAll(() => server.stop());

interface Login {
  readonly username: string;
  readonly password: string;
}

let tenant: Postgres;
let reader: Login;
let restorer: Login;
let doorman: Login;

beforeAll(async () => {
  const login = await server.createLogin('tenant');
  tenant = usePostgres({ ...server, ...login });
  reader = await server.createLogin('reader', 'BYPASSRLS IN ROLE pg_read_all_data');
  restorer = await server.createLogin(
    'restorer',
    'CREATEDB BYPASSRLS IN ROLE tenant, pg_read_all_data, pg_signal_backend',
  );
  // One who may do nothing by himself, and who becomes another by what an administrator has set.
  doorman = await server.createLogin('doorman', 'NOINHERIT IN ROLE reader');
  await server.query('postgres', 'ALTER ROLE doorman SET role = reader');
  for (const name of ['quiet', 'evil', 'entrance']) {
    await server.createDatabase(name, undefined, 'OWNER tenant');
    await tenant.runScript(name, shop(20));
    await plantImpostors(tenant, name, ['public', 'postgres', 'reader', 'restorer']);
  }
  await tenant.query('postgres', 'ALTER DATABASE quiet SET search_path = y, pg_catalog');
  const victim = usePostgres({ ...server, ...(await server.createLogin('victim')) });
  const asUsual = "SELECT relname = 'a', current_setting('role'), 'b'::text FROM pg_class";
  await victim.query('quiet', asUsual);
  expect(hits('tenant')).toEqual(
    expect.arrayContaining(
      ['operator =', 'function current_setting', 'relation pg_class', 'type text'].map(
        hit => `${hit} as victim`,
      ),
    ),
  );
  for (const name of ['evil', 'entrance']) {
    const planted = await plantSettings(tenant, name);
    expect(planted.length).toBeGreaterThan(100);
    expect(planted).toEqual(
      expect.arrayContaining([
        'search_path',
        'statement_timeout',
        'local_preload_libraries',
        'role',
      ]),
    );
  }
});

const hits = (...but: readonly string[]): string[] => hitsIn(server, but);

const envOf = (login: Login, store: TestStore, port = server.port): RunOptions => ({
  env: {
    ...serverEnv({ ...server, port }, login),
    ...store.env,
    PG_BACKUP_SSL_MODE: 'disable',
  },
});

/** It has done what it should, and nothing of the tenant's ran. */
function expectGreen(result: RunResult): void {
  expect(result, `${result.stdout}${result.stderr}`).toMatchObject({ code: 0 });
  expect(hits('tenant', 'victim')).toEqual([]);
}

const logins = [
  { who: 'a superuser', login: () => server },
  { who: 'a login that may read everything', login: () => reader },
  { who: 'a login that has its rights by a role', login: () => doorman },
];

describe.each(logins)('$who', ({ login }) => {
  test('backs up where nothing but the search_path is set', async () => {
    const options = envOf(login(), await directoryStore());
    expectGreen(await run(['backup', '--databases', 'quiet'], options));
  });

  test('backs up, sees what would be backed up, and checks', async () => {
    const options = envOf(login(), await directoryStore());
    expectGreen(await run(['databases'], options));
    expectGreen(await run(['backup', '--databases', 'evil', '--content-hashes'], options));
    expectGreen(await run(['check', '--databases', 'evil'], options));
  });
});

const restorers = [
  { who: 'a superuser', login: () => server },
  { who: 'a login that may create databases', login: () => restorer },
];

describe.each(restorers)('$who', ({ login }) => {
  test('restores in both ways, has a restore rolled back, and makes a drill', async () => {
    const options = envOf(login(), await directoryStore());
    expectGreen(await run(['backup', '--databases', 'evil'], options));
    const restore = ['restore', '--json', '--database', 'evil', '--confirm', 'evil'];
    const recreate = [...restore, '--strategy', 'recreate'];
    expectGreen(await run([...recreate, '--restore-privileges'], options));
    expectGreen(await run([...restore, '--strategy', 'swap'], options));
    const running = start(recreate, options);
    process.kill(await childOf(running, loadAtWork), 'SIGKILL');
    expect(documentOf<{ error: FailureDocument }>(await running.finished)).toMatchObject({
      error: { code: 'RESTORE_ROLLED_BACK' },
    });
    expect(hits('tenant', 'victim')).toEqual([]);
    const drill = ['verify', '--verify-level', 'restore', '--scratch', 'server'];
    expectGreen(await run([...drill, '--databases', 'evil'], options));
  });
});

test('what is to be left out is left out, in whatever encoding sessions are to speak', async () => {
  await server.createDatabase('worded', undefined, 'OWNER tenant');
  await tenant.query('worded', 'CREATE SCHEMA "ärger"; CREATE TABLE "ärger".secret (id int)');
  await tenant.query('postgres', "ALTER DATABASE worded SET client_encoding = 'LATIN1'");
  const store = await directoryStore();
  const args = ['backup', '--databases', 'worded', '--exclude-schemas', 'ärger'];
  expectGreen(await run(args, envOf(reader, store)));
  const dump = (await store.names()).find(name => name.endsWith('.dump')) ?? '';
  const listed = execFileSync(join(server.bin, 'pg_restore'), ['--list'], {
    input: await store.read(dump),
    encoding: 'utf8',
  });
  expect(listed).toContain('dbname: worded');
  expect(listed).not.toContain('secret');
});

test('even the database that is met first may be the tenant’s', async () => {
  // With these he could keep a run from beginning at all.
  for (const name of ['default_transaction_read_only', 'idle_session_timeout']) {
    await tenant.query('postgres', `ALTER DATABASE entrance RESET ${name}`);
  }
  if (server.major >= 17) {
    await tenant.query('postgres', 'ALTER DATABASE entrance RESET transaction_timeout');
  }
  const { env } = envOf(server, await directoryStore());
  const options = { env: { ...env, PG_BACKUP_MAINTENANCE_DATABASE: 'entrance' } };
  expectGreen(await run(['backup', '--databases', 'evil'], options));
  const restore = ['restore', '--database', 'evil', '--confirm', 'evil', '--restore-roles'];
  expectGreen(await run(restore, options));
});

test('settings are sent before any statement, and no statement looks anything up', async () => {
  const relay = await listeningRelay(server.port);
  const options = envOf(server, await directoryStore(), relay.port);
  const restore = ['restore', '--database', 'evil', '--confirm', 'evil'];
  for (const args of [
    ['backup', '--databases', 'evil', '--content-hashes'],
    [...restore, '--restore-roles', '--restore-privileges'],
    ['verify', '--verify-level', 'restore', '--scratch', 'server', '--databases', 'evil'],
  ]) {
    expectGreen(await run(args, options));
  }
  for (const { options: given } of relay.sessions) {
    expect(given).toMatch(/^-c search_path= -c local_preload_libraries= .*-c statement_timeout=0 /);
  }
  const ours = relay.sessions.filter(
    ({ application }) => !/pg_(?:dump|restore)$/.test(application),
  );
  expect(ours.length).toBeGreaterThan(10);
  const wrong = ours.flatMap(({ statements }) =>
    statements.flatMap(({ sql, isUnderOurPath }) =>
      lookupsIn(sql)
        .filter(({ kind }) => kind !== 'operator' || !isUnderOurPath)
        .map(({ kind, name }) => `${kind} ${name}: ${sql.trim().slice(0, 200)}`),
    ),
  );
  expect([...new Set(wrong)]).toEqual([]);
});
