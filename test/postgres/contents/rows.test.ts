import { afterAll, expect, onTestFinished, test } from 'vitest';
import { readRows } from '../../../src/postgres/contents/rows.ts';
import { lockTables, requireSameTables } from '../../../src/postgres/contents/table-locks.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import type { Session } from '../../../src/postgres/session/session.ts';
import { type Postgres, uniqueName, usePostgres } from '../../support/postgres.ts';
import { sharedPostgres } from '../../support/shared.ts';

const server = sharedPostgres();
const none = { schemas: [], tableData: [] };
const counting = { countRows: true, hashContents: false };

const names = { reader: uniqueName('reader'), tenant: uniqueName('tenant') };
const reader = await server.createLogin(names.reader, 'BYPASSRLS IN ROLE pg_read_all_data');
const tenant = usePostgres({ ...server, ...(await server.createLogin(names.tenant)) });
afterAll(() =>
  server.query('postgres', `DROP ROLE ${names.reader}, ${names.tenant}`).then(() => undefined),
);

/** A function that gives itself away: what runs it fails. */
const trap = `
CREATE SCHEMA IF NOT EXISTS ours;
CREATE FUNCTION public.trap(i int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN IF current_user <> session_user OR current_user IN ('${names.tenant}', 'postgres') THEN RETURN i; END IF; RAISE 'the trap ran'; END $$;
ALTER FUNCTION public.trap OWNER TO ${names.tenant};`;

async function databaseWith(script: string): Promise<string> {
  const name = await server.createDatabase(uniqueName('rows'), trap + script);
  onTestFinished(() => server.dropDatabase(name));
  return name;
}

const sessionOf = (login: Pick<Postgres, 'username' | 'password'>, database: string) =>
  openSession(
    {
      host: server.host,
      port: server.port,
      user: login.username,
      password: login.password,
      database,
    },
    new AbortController().signal,
  );

const rowsIn = async (session: Session) =>
  Object.fromEntries(
    ((await readRows(session, none, counting)).rows ?? []).map(([, ident, rows]) => [ident, rows]),
  );

test('tables of every shape are counted without a query', async () => {
  const name = await databaseWith(`
    CREATE TABLE ours.bare (); INSERT INTO ours.bare DEFAULT VALUES; INSERT INTO ours.bare DEFAULT VALUES;
    CREATE TABLE ours.made (one int GENERATED ALWAYS AS (1) STORED); INSERT INTO ours.made DEFAULT VALUES;
    CREATE TABLE ours."odd, name" ("a ""quoted"" one" text, "drop" int); INSERT INTO ours."odd, name" VALUES (E'a\\tb\\nc\\\\.', NULL);
    CREATE TABLE ours.gone (a int, b int); ALTER TABLE ours.gone DROP COLUMN a; INSERT INTO ours.gone VALUES (1), (NULL);
    CREATE TABLE ours.parent (a int); INSERT INTO ours.parent VALUES (1); CREATE TABLE ours.child () INHERITS (ours.parent); INSERT INTO ours.child VALUES (2), (3);
    CREATE UNLOGGED TABLE ours.quick (a bigint); INSERT INTO ours.quick SELECT generate_series(1, 1000);
    CREATE TABLE ours.empty (a text);
    ALTER SCHEMA ours OWNER TO ${names.tenant};`);
  await using session = await sessionOf(reader, name);
  const expected = {
    'ours.bare': 2,
    'ours.made': 1,
    'ours."odd, name"': 1,
    'ours.gone': 2,
    'ours.parent': 1,
    'ours.child': 2,
    'ours.quick': 1000,
    'ours.empty': 0,
  };
  expect(await rowsIn(session)).toEqual(expected);
  const { hashes } = await readRows(session, none, { countRows: true, hashContents: true });
  expect(hashes?.map(({ hash }) => hash)).toEqual(
    Array(8).fill(expect.stringMatching(/^copy:[0-9a-f]{16}$/)),
  );
});

test.each([
  { what: 'an index', sql: 'CREATE INDEX ON ours.t ((id + public.trap(1)))' },
  {
    what: 'the condition of an index',
    sql: 'CREATE INDEX ON ours.t (id) WHERE id > public.trap(0)',
  },
  { what: 'statistics', sql: 'CREATE STATISTICS ours.s ON (id + public.trap(1)), id FROM ours.t' },
  {
    what: 'an operator in an index',
    sql: `CREATE OPERATOR ours.@@@ (FUNCTION = public.trap, RIGHTARG = int); CREATE INDEX ON ours.t ((id + (OPERATOR(ours.@@@) 1)))`,
  },
])('$what of our own that calls another’s function is not asked', async ({ sql }) => {
  const name = await databaseWith(
    `CREATE TABLE ours.t (id int); INSERT INTO ours.t VALUES (1), (2); ${sql}`,
  );
  await using session = await sessionOf(reader, name);
  await expect(session.execute('SELECT pg_catalog.count(*) FROM ours.t')).rejects.toThrow(
    'the trap ran',
  );
  expect(await rowsIn(session)).toEqual({ 'ours.t': 2 });
});

test('an index that comes by the owner of a partitioned table is not asked', async () => {
  const name = await databaseWith(`
    CREATE TABLE ours.whole (id int) PARTITION BY RANGE (id);
    CREATE TABLE ours.part PARTITION OF ours.whole FOR VALUES FROM (0) TO (9); INSERT INTO ours.whole VALUES (1);
    ALTER TABLE ours.whole OWNER TO ${names.tenant}; GRANT CREATE, USAGE ON SCHEMA ours TO ${names.tenant};`);
  await using session = await sessionOf(reader, name);
  // Before there is one: it may come at any time.
  const { hashes } = await readRows(session, none, { countRows: false, hashContents: true });
  expect(hashes).toMatchObject([{ ident: 'ours.part', hash: expect.stringMatching(/^copy:/) }]);
  await tenant.query(name, 'CREATE INDEX ON ours.whole ((id + public.trap(1)))');
  expect(await rowsIn(session)).toEqual({ 'ours.part': 1 });
});

test('what is put in the place of a table after the snapshot is not asked', async () => {
  const name = await databaseWith(`
    CREATE TABLE ours.t AS SELECT 1 AS id; CREATE TABLE ours.u AS SELECT 1 AS id;
    CREATE MATERIALIZED VIEW ours.m AS SELECT 1 AS id;`);
  await using session = await sessionOf(reader, name);
  await session.execute('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  expect(await rowsIn(session)).toEqual({ 'ours.m': 1, 'ours.t': 1, 'ours.u': 1 });
  await session.execute('ROLLBACK; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await lockTables(session, none);
  // Both are held, also the one that LOCK does not take.
  await expect(server.query(name, "SET lock_timeout = '100ms'; DROP TABLE ours.t")).rejects.toThrow(
    /lock timeout/,
  );
  await expect(
    server.query(name, "SET lock_timeout = '100ms'; DROP MATERIALIZED VIEW ours.m"),
  ).rejects.toThrow(/lock timeout/);
  await session.execute('ROLLBACK; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await session.execute('SELECT FROM pg_catalog.pg_am');
  await server.query(
    name,
    `DROP TABLE ours.t; CREATE TABLE ours.t (id int); CREATE INDEX ON ours.t ((id + public.trap(1)));
     DROP MATERIALIZED VIEW ours.m; CREATE VIEW ours.m AS SELECT public.trap(1) AS id`,
  );
  expect(await rowsIn(session)).toEqual({ 'ours.t': 0, 'ours.u': 1 });
  await session.execute('ROLLBACK; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await session.execute('SELECT FROM pg_catalog.pg_am');
  await server.query(name, 'DROP TABLE ours.u; CREATE VIEW ours.u AS SELECT public.trap(1) AS id');
  await expect(rowsIn(session)).rejects.toThrow('cannot copy from view "u"');
});

test('tables that are counted before pg_dump locks them are theirs still, or the backup is none', async () => {
  const name = await databaseWith(`
    CREATE TABLE ours.t AS SELECT 1 AS id; CREATE TABLE ours.u AS SELECT 1 AS id; CREATE TABLE ours.v AS SELECT 1 AS id;
    CREATE TABLE ours.gone (id int); CREATE MATERIALIZED VIEW ours.m AS SELECT 1 AS id;`);
  await using session = await sessionOf(server, name);
  await session.execute('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const counted = await session.releasing(() => rowsIn(session));
  expect(counted).toMatchObject({ 'ours.t': 1, 'ours.u': 1, 'ours.v': 1 });
  const locks = { areHeld: false, neededSetting: 77 };
  await requireSameTables(session, none, locks);
  // Nothing is locked any more.
  await server.query(
    name,
    "SET lock_timeout = '1s'; INSERT INTO ours.t VALUES (2); ALTER TABLE ours.u ADD COLUMN b int; REFRESH MATERIALIZED VIEW ours.m",
  );
  await requireSameTables(session, none, locks);
  await server.query(name, "SET lock_timeout = '1s'; TRUNCATE ours.t");
  await requireSameTables(session, { ...none, tableData: [{ schema: 'ours', name: 't' }] }, locks);
  await expect(requireSameTables(session, none, locks)).rejects.toMatchObject({
    code: 'PG_QUERY_FAILED',
    message: expect.stringContaining('ours.t was replaced'),
    hint: expect.stringContaining('max_locks_per_transaction = 77;'),
  });
  await server.query(name, 'TRUNCATE ours.v');
  await expect(requireSameTables(session, none, locks)).rejects.toThrow('ours.t and 1 more');
  await server.query(name, 'DROP TABLE ours.gone');
  await expect(requireSameTables(session, none, locks)).rejects.toThrow('ours.gone and 2 more');
  await server.query(
    name,
    'ALTER MATERIALIZED VIEW ours.m RENAME TO other; CREATE TABLE ours.m (id int)',
  );
  await expect(requireSameTables(session, none, locks)).rejects.toThrow('ours.gone and 2 more');
  await server.query(name, 'ALTER TABLE ours.u RENAME TO before');
  await expect(requireSameTables(session, none, { ...locks, areHeld: true })).rejects.toMatchObject(
    {
      message: expect.stringContaining('ours.gone and 3 more'),
      hint: 'Run again, at a time when nothing is loaded anew.',
    },
  );
});

test('what is locked in between is given back, also where it fails', async () => {
  const name = await databaseWith('CREATE TABLE ours.t AS SELECT 1 AS id;');
  await using session = await sessionOf(server, name);
  const locks = async () =>
    (
      await server.query(
        name,
        "SELECT FROM pg_locks WHERE relation = 'ours.t'::regclass AND pid <> pg_backend_pid()",
      )
    ).length;
  await session.execute('BEGIN');
  await session.releasing(async () => {
    await session.execute('LOCK TABLE ours.t');
    await expect(
      session.releasing(() => session.execute('SELECT FROM ours.nothing')),
    ).rejects.toThrow('does not exist');
    expect(await locks()).toBe(1);
  });
  expect(await locks()).toBe(0);
  await session.execute('ROLLBACK');
  // Without a transaction there is nothing to give back.
  await session.releasing(() => session.execute('SELECT FROM ours.t'));
  expect(await locks()).toBe(0);
});
