import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { temporaryFolder } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  dropWithCopies,
  everythingIn,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

// Every restore sweeps the whole server.
const server = await startPostgres();
afterAll(() => server.stop());

const production = `
  CREATE SCHEMA crm;
  CREATE TABLE crm.customers (id int PRIMARY KEY, email text NOT NULL);
  INSERT INTO crm.customers SELECT id, 'real' || id || '@acme.example' FROM generate_series(1, 5) AS id;
  CREATE TABLE public.notes (what text);
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path TO crm, public', current_database()); END $$`;

const masked = "UPDATE customers SET email = 'masked' || id || '@test.example';";

/** A backup of production, and a database of staging to replace by it. */
async function stage() {
  const store = await directoryStore();
  const name = await database(server, production);
  const target = await database(server, 'CREATE TABLE staging AS SELECT 1 AS old');
  await server.query(
    'postgres',
    `ALTER DATABASE "${target}" SET search_path TO crm, public; COMMENT ON DATABASE "${target}" IS 'its own'`,
  );
  onTestFinished(() => dropWithCopies(server, target));
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const folder = temporaryFolder();
  const write = (file: string, sql: string) => {
    writeFileSync(join(folder, file), sql);
    return join(folder, file);
  };
  const restore = (path: string, strategy = 'auto', into = target) => [
    ...['restore', '--json', '--database', name, '--sql-before-exchange', path],
    ...['--target-database', into, '--confirm', into, '--strategy', strategy],
  ];
  return { name, target, options, folder, write, restore };
}

const emails = async (name: string) =>
  (await server.query<{ email: string }>(name, 'SELECT email FROM crm.customers ORDER BY id')).map(
    ({ email }) => email,
  );

const copiesOf = async (name: string) =>
  (
    await server.query<{ datname: string }>(
      'postgres',
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
      [name],
    )
  ).map(({ datname }) => datname);

/** What an application would read. */
async function rowsSeenBy(
  { username: user, password }: { readonly username: string; readonly password: string },
  name: string,
): Promise<unknown> {
  const { host, port } = server;
  const client = new Client({ host, port, user, password, database: name });
  await client.connect();
  try {
    return (await client.query('SELECT * FROM crm.customers')).rows;
  } finally {
    await client.end();
  }
}

const testEmails = [1, 2, 3, 4, 5].map(id => `masked${id}@test.example`);

describe.each(['swap', 'recreate'])('%s', strategy => {
  test('nobody sees a row as it was in production', async () => {
    const { target, options, folder, write, restore } = await stage();
    const login = await server.createLogin(uniqueName('application'), '');
    const go = uniqueName('go');
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE IF EXISTS ${go}, ${login.username}`);
    });
    write(
      '1-wait.sql',
      `DO $$ BEGIN
         WHILE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${go}') LOOP
           PERFORM pg_sleep(0.05);
         END LOOP;
       END $$;`,
    );
    write('2-mask.sql', `\uFEFF-- Names as applications write them\n${masked}\nSELECT 1;`);
    write('not-sql.txt', 'this is no SQL');
    const running = start(restore(folder, strategy), options);
    await running.waitForOutput(/Running 1-wait\.sql in/);
    const connecting = (await copiesOf(target)).map(copy => rowsSeenBy(login, copy));
    expect(await Promise.allSettled(connecting)).toEqual(
      connecting.map(() => expect.objectContaining({ status: 'rejected' })),
    );
    await server.query('postgres', `CREATE ROLE ${go}`);
    const result = await running.finished;
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(documentOf(result)).toMatchObject({ validation: { ok: true } });
    expect(await emails(target)).toEqual(testEmails);
  });

  test('a file that fails leaves the target as it was', async () => {
    const { target, options, write, restore } = await stage();
    const before = everythingIn(server, target);
    const path = write('mask.sql', `${masked}\n\nUPDATE no_such_table SET x = 1;\n`);
    const result = await run(restore(path, strategy), options);
    expect(result.code).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(error.code).toBe(
      strategy === 'swap' ? 'SQL_BEFORE_EXCHANGE_FAILED' : 'RESTORE_ROLLED_BACK',
    );
    expect(error.message).toContain('mask.sql, line 3, failed in the new database');
    expect(error.message).toContain('relation "no_such_table" does not exist');
    expect(error.hint).toContain(strategy === 'swap' ? 'Correct the file' : 'old data again');
    expect(everythingIn(server, target)).toBe(before);
    expect(await copiesOf(target)).toEqual([target]);
  });
});

test('a target that is absent stays absent when a file fails', async () => {
  const { options, write, restore } = await stage();
  const target = uniqueName('fresh');
  onTestFinished(() => dropWithCopies(server, target));
  const path = write('mask.sql', '\\set x 1\nSELECT 1;');
  const result = await run(restore(path, 'auto', target), options);
  const { error } = documentOf<{ error: FailureDocument }>(result);
  expect(error).toMatchObject({
    code: 'SQL_BEFORE_EXCHANGE_FAILED',
    message: expect.stringContaining('mask.sql, line 1,'),
    hint: expect.stringContaining('Commands of psql'),
  });
  expect(await copiesOf(target)).toEqual([]);
  const right = await run(restore(write('mask.sql', masked), 'auto', target), options);
  expect(right, right.stderr).toMatchObject({ code: 0 });
  expect(await emails(target)).toEqual(testEmails);
});

test('files that cannot be read are told before anything is done', async () => {
  const { target, options, folder, restore } = await stage();
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  for (const [path, says] of [
    [join(folder, 'none.sql'), 'cannot be read'],
    [empty, 'no file *.sql'],
  ] as const) {
    const result = await run(restore(path), options);
    expect(result.code).toBe(2);
    expect(documentOf(result)).toMatchObject({
      error: { code: 'USAGE', message: expect.stringContaining(says) },
    });
  }
  expect(await copiesOf(target)).toEqual([target]);
});
