import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackContents } from '../../src/catalog/contents-file.ts';
import { type RunOptions, run } from '../support/cli.ts';
import { hit, hitsIn } from '../support/hostile.ts';
import { type Postgres, startPostgres, usePostgres } from '../support/postgres.ts';
import { directoryStore, documentOf, serverEnv, type TestStore } from './stage.ts';

// Whoever makes a table chooses what runs when it is read by a query: casts and operators of its types,
// functions in its indexes, statistics, constraints and policies, and whether it is a table at all.

// A server of its own: the proof is in its log, and the roles go with it.
const server = await startPostgres();
afterAll(() => server.stop());

/** Functions that say so when they run, and as whom; one that an index may call. */
const functions = `
CREATE SCHEMA z; GRANT USAGE ON SCHEMA z TO PUBLIC;
${hit('z')}
CREATE FUNCTION z.same(what text, i int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS
  $$ BEGIN PERFORM z.hit(what); RETURN i; END $$;
CREATE FUNCTION z.inlined(i int) RETURNS int IMMUTABLE LANGUAGE sql AS
  $$ SELECT i + z.same('a function within a function of an index', 1) $$;`;

/** What a query over the table would run. */
const traps = `
CREATE TABLE z.indexed (id int, name text); INSERT INTO z.indexed SELECT g, 'n' || g FROM generate_series(1, 7) AS g;
CREATE INDEX ON z.indexed ((id + z.same('an index', 1)));
CREATE INDEX ON z.indexed (id) WHERE id > z.same('the condition of an index', 0);
CREATE INDEX ON z.indexed (z.inlined(id));
CREATE STATISTICS z.of_indexed ON (id + z.same('statistics', 1)), name FROM z.indexed;

CREATE TABLE z.checked (id int CHECK (id > z.same('a check', 0)));  INSERT INTO z.checked VALUES (1), (2);
CREATE TABLE z.parted (id int, day date) PARTITION BY RANGE ((id + z.same('the key of a partition', 1)));
CREATE TABLE z.part PARTITION OF z.parted FOR VALUES FROM (0) TO (100); INSERT INTO z.parted VALUES (1), (2), (3);

CREATE TYPE z.state AS ENUM ('0', '1');
CREATE FUNCTION z.number(state z.state) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM z.hit('a cast to a number'); RETURN 1; END $$;
CREATE CAST (z.state AS int) WITH FUNCTION z.number AS IMPLICIT;
CREATE FUNCTION z.truth(state z.state) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM z.hit('a cast to a boolean'); RETURN true; END $$;
CREATE CAST (z.state AS boolean) WITH FUNCTION z.truth AS IMPLICIT;
CREATE FUNCTION z.word(state z.state) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM z.hit('a cast to text'); RETURN '1'; END $$;
CREATE CAST (z.state AS text) WITH FUNCTION z.word AS IMPLICIT;
CREATE FUNCTION z.equal(z.state, z.state) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM z.hit('an operator'); RETURN true; END $$;
CREATE OPERATOR public.= (FUNCTION = z.equal, LEFTARG = z.state, RIGHTARG = z.state);
CREATE TABLE z.knex_migrations_lock (is_locked z.state); INSERT INTO z.knex_migrations_lock VALUES ('1');
CREATE TABLE z.databasechangeloglock (locked z.state, lockgranted int, lockedby int); INSERT INTO z.databasechangeloglock VALUES ('1');
CREATE TABLE z."SequelizeMeta" (name z.state); INSERT INTO z."SequelizeMeta" VALUES ('1');

CREATE TABLE z.goose_db_version (id serial, version_id bigint, is_applied boolean, tstamp timestamp);
INSERT INTO z.goose_db_version (version_id, is_applied) VALUES (0, true), (12, true), (9, true);
CREATE INDEX ON z.goose_db_version ((id + z.same('an index of migrations', 1)));
CREATE VIEW z.pgmigrations AS SELECT z.same('a view', 1) AS id, 'a' AS name, now() AS run_on;
CREATE VIEW z.knex_migrations AS SELECT z.same('a view', 1) AS id, 'a'::text AS name, 1 AS batch;

CREATE DOMAIN z.positive AS int CHECK (VALUE > z.same('the check of a domain', 0));
CREATE TABLE z.amounts (amount z.positive, state z.state); INSERT INTO z.amounts VALUES (5, '0');

CREATE TABLE z.secured (id int); INSERT INTO z.secured VALUES (1); ALTER TABLE z.secured ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON z.secured USING (z.hit('a policy'));
CREATE MATERIALIZED VIEW z.sums AS SELECT count(*) FROM z.indexed;
CREATE INDEX ON z.sums ((count + z.same('an index of a materialized view', 1)));`;

/** A table of somebody with all rights, who lets an index of it call what is another's. */
const indexOfTheAdministrator = `
CREATE SCHEMA own; CREATE TABLE own.plain (id int); INSERT INTO own.plain VALUES (1), (2);
CREATE TABLE own.calling (id int); INSERT INTO own.calling VALUES (1), (2), (3);
CREATE INDEX ON own.calling ((id + z.same('an index of a trusting one', 1)));
CREATE SCHEMA lent AUTHORIZATION tenant; CREATE TABLE lent.inside (id int); INSERT INTO lent.inside VALUES (1);`;

const rowsRecorded = {
  'z.indexed': 7,
  'z.checked': 2,
  'z.part': 3,
  'z.knex_migrations_lock': 1,
  'z.databasechangeloglock': 1,
  'z."SequelizeMeta"': 1,
  'z.goose_db_version': 3,
  'z.amounts': 1,
  'z.secured': 1,
  'own.plain': 2,
  'own.calling': 3,
  'lent.inside': 1,
};

interface Login {
  readonly username: string;
  readonly password: string;
}

let tenant: Postgres;
let reader: Login;

beforeAll(async () => {
  tenant = usePostgres({ ...server, ...(await server.createLogin('tenant')) });
  reader = await server.createLogin('reader', 'BYPASSRLS IN ROLE pg_read_all_data');
  await server.createDatabase('rented', undefined, 'OWNER tenant');
  await tenant.runScript('rented', functions + traps);
  await server.runScript('rented', indexOfTheAdministrator);
  // Without it the planner looks at no constraint of a table.
  await tenant.query('postgres', 'ALTER DATABASE rented SET constraint_exclusion = on');
});

const envOf = (login: Login, store: TestStore): RunOptions => ({
  env: { ...serverEnv(server, login), ...store.env },
});

/** What ran for others than those to whom it belongs. */
const hits = (): string[] =>
  hitsIn(server, ['tenant', 'victim']).filter(
    // The administrator made that index himself.
    what => what !== 'an index of a trusting one as postgres',
  );

async function contentsIn(store: TestStore) {
  const name = (await store.names()).find(one => one.endsWith('.contents.json.gz'));
  return unpackContents(await store.read(name ?? ''));
}

test('whoever asks these tables by a query runs what is in them', async () => {
  const victim = usePostgres({
    ...server,
    ...(await server.createLogin('victim', 'BYPASSRLS IN ROLE pg_read_all_data')),
  });
  for (const table of Object.keys(rowsRecorded)) {
    await victim.query('rented', `SELECT count(*) FROM ONLY ${table} AS t WHERE NOT t IS NULL`);
  }
  await victim.query('rented', 'SELECT FROM z.knex_migrations_lock WHERE is_locked = 1');
  const ran = hitsIn(server, ['tenant']);
  for (const what of [
    'an index',
    'the condition of an index',
    'a function within a function of an index',
    'statistics',
    'a check',
    'the key of a partition',
    'an index of migrations',
    'an index of a trusting one',
    'a cast to a number',
  ]) {
    expect(ran).toContain(`${what} as victim`);
  }
});

describe.each([
  { who: 'a superuser', login: () => server },
  { who: 'a login that may read everything', login: () => reader },
])('a backup by $who', ({ login }) => {
  test.each([
    { what: 'counts', options: [] },
    { what: 'hashes', options: ['--content-hashes'] },
  ])('$what all rows, and knows the migrations, and runs nothing', async ({ options }) => {
    const store = await directoryStore();
    const args = ['backup', '--databases', 'rented', ...options];
    const result = await run(args, envOf(login(), store));
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(hits()).toEqual([]);
    const { rows, hashes, migrations } = await contentsIn(store);
    const tables = rows?.filter(([kind]) => kind === 'table');
    expect(Object.fromEntries(tables?.map(([, ident, count]) => [ident, count]) ?? [])).toEqual(
      rowsRecorded,
    );
    expect(hashes?.map(({ ident }) => ident).toSorted()).toEqual(
      options.length > 0 ? Object.keys(rowsRecorded).toSorted() : undefined,
    );
    expect(migrations).toEqual([
      { tool: 'goose', table: 'z.goose_db_version', version: '9', failed: 0 },
    ]);
  });
});

test('what was hashed without a query is compared by its hash, and a change is found', async () => {
  const store = await directoryStore();
  const backup = ['backup', '--databases', 'rented', '--content-hashes'];
  expect(await run(backup, envOf(reader, store))).toMatchObject({ code: 0 });
  const copy = ['--database', 'rented', '--target-database', 'copied', '--json'];
  const restored = await run(['restore', ...copy], envOf(server, store));
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  expect(documentOf<{ validation: unknown }>(restored)).toMatchObject({
    validation: { ok: true, contentsCompared: Object.keys(rowsRecorded).length },
  });
});
