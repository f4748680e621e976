import { expect, onTestFinished, test } from 'vitest';
import type { Evidence } from '../../src/catalog/evidence.ts';
import { run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import { database, directoryStore, documentOf, serverEnv } from './stage.ts';

/** What a user leaves out of a backup may be needed by the rest: it is named at once, and the rest comes back. */
const server = sharedPostgres();

interface Case {
  readonly what: string;
  readonly script: string;
  readonly exclude: readonly string[];
  /** What the backup warns of, and the restore names. */
  readonly named: readonly string[];
  /** What the restored database has, in the schema public; by PostgreSQL's names. */
  readonly there: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'a schema with tables, functions and types',
    script: `
      CREATE SCHEMA crm;
      CREATE TYPE crm.mood AS ENUM ('good', 'bad');
      CREATE TABLE crm.customers (id int PRIMARY KEY, name text);
      CREATE TABLE crm.visits (id int PRIMARY KEY, customer int REFERENCES crm.customers);
      CREATE FUNCTION crm.watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      CREATE FUNCTION crm.twice(n int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 2 * n';
      INSERT INTO crm.customers VALUES (1, 'Ada');
      CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES crm.customers, total int);
      INSERT INTO orders VALUES (1, 1, 10);
      CREATE INDEX by_twice ON orders (crm.twice(total));
      CREATE TRIGGER watched BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION crm.watch();
      CREATE VIEW "of Ada" AS SELECT o.* FROM orders AS o JOIN crm.customers AS c ON c.id = customer;
      COMMENT ON COLUMN "of Ada".id IS 'of the order';
      GRANT SELECT ON "of Ada" TO PUBLIC;
      CREATE MATERIALIZED VIEW totals AS SELECT sum(total) AS total FROM "of Ada";
      CREATE UNIQUE INDEX ON totals (total);
      CREATE FUNCTION mood_of(int) RETURNS crm.mood LANGUAGE sql AS $$ SELECT 'good'::crm.mood $$;
      CREATE VIEW kept AS SELECT id FROM orders;`,
    exclude: ['--exclude-schemas', 'crm'],
    named: [
      'constraint public.orders.orders_customer_fkey (needs table crm.customers)',
      'function public.mood_of(integer) (needs type crm.mood)',
      'index public.by_twice (needs function crm.twice(integer))',
      'index public.totals_total_idx (needs materialized view public.totals)',
      'materialized view public.totals (needs view public."of Ada")',
      'trigger public.orders.watched (needs function crm.watch())',
      'view public."of Ada" (needs table crm.customers)',
    ],
    there: ['kept', 'orders', 'orders_pkey'],
  },
  {
    what: 'the rows of a table that others refer to',
    script: `
      CREATE TABLE customers (id int PRIMARY KEY);
      CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customers);
      CREATE TABLE drafts (id int PRIMARY KEY, customer int REFERENCES customers);
      CREATE TABLE notes (id int PRIMARY KEY, note int REFERENCES notes, customer int REFERENCES customers);
      INSERT INTO customers VALUES (1); INSERT INTO orders VALUES (1, 1); INSERT INTO notes VALUES (1, 1, 1);`,
    exclude: ['--exclude-table-data', 'customers\nnotes'],
    named: ['constraint public.orders.orders_customer_fkey (needs rows of table public.customers)'],
    there: [
      'customers',
      'customers_pkey',
      'drafts',
      'drafts_pkey',
      'notes',
      'notes_pkey',
      'orders',
      'orders_pkey',
    ],
  },
  {
    what: 'the rows of a partition that others refer to',
    script: `
      CREATE TABLE days (day int PRIMARY KEY) PARTITION BY RANGE (day);
      CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM (1) TO (10);
      CREATE TABLE days_2 PARTITION OF days FOR VALUES FROM (10) TO (20);
      CREATE TABLE events (day int REFERENCES days) PARTITION BY RANGE (day);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (1) TO (20);
      INSERT INTO days VALUES (1), (11); INSERT INTO events VALUES (1), (11);`,
    exclude: ['--exclude-table-data', 'days_2'],
    named: ['constraint public.events.events_day_fkey (needs rows of table public.days_2)'],
    there: [
      'days',
      'days_1',
      'days_1_pkey',
      'days_2',
      'days_2_pkey',
      'days_pkey',
      'events',
      'events_1',
    ],
  },
];

test.each(cases)('without $what', async ({ script, exclude, named, there }) => {
  const name = await database(server, script);
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  const backup = await run(['backup', '--databases', name, ...exclude], { env });
  expect(backup, backup.stderr).toMatchObject({ code: 0 });
  for (const one of named) expect(backup.stderr).toContain(one);

  const drill = await run(['verify', '--json', '--verify-level', 'restore'], { env });
  expect(drill, drill.stdout).toMatchObject({ code: 0 });
  const { verified } = documentOf<{ verified: Pick<Evidence, 'checks'>[] }>(drill);
  const tried = JSON.stringify(verified[0]?.checks.find(check => check.name === 'restore'));

  const target = uniqueName('restored');
  onTestFinished(() => server.dropDatabase(target));
  const into = ['--database', name, '--target-database', target];
  const restored = await run(['restore', '--json', ...into], { env });
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  const warnings = documentOf<{ warnings: string[] }>(restored).warnings.join('\n');
  for (const one of named) {
    const [, what = ''] = /needs (.*)\)$/.exec(one) ?? [];
    expect(warnings).toContain(`left out, for want of ${what}, which the backup was taken without`);
    expect(tried).toContain(JSON.stringify(`want of ${what}`).slice(1, -1));
  }
  const rows = await server.query<{ relname: string }>(
    target,
    'SELECT relname FROM pg_class WHERE relnamespace = \'public\'::regnamespace ORDER BY relname COLLATE "C"',
  );
  expect(rows.map(({ relname }) => relname)).toEqual(there);
});

test('a database is replaced by such a backup once that is proven', async () => {
  const [{ script, exclude, named } = { script: '', exclude: [], named: [] }] = cases;
  const name = await database(server, script);
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', name, ...exclude], { env })).toMatchObject({
    code: 0,
  });
  const over = ['--database', name, '--confirm', name, '--strategy', 'recreate'];
  const restored = await run(['restore', '--json', ...over], { env });
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  const { warnings } = documentOf<{ warnings: string[] }>(restored);
  expect(warnings.filter(one => one.startsWith('left out, for want of'))).toHaveLength(
    named.length,
  );
  expect(await server.query(name, 'SELECT * FROM kept')).toEqual([{ id: 1 }]);
});

test('what holds rows is not left out: the backup says that it cannot be restored', async () => {
  const name = await database(
    server,
    `CREATE SCHEMA crm; CREATE TYPE crm.mood AS ENUM ('good');
     CREATE TABLE people (id int, mood crm.mood); INSERT INTO people VALUES (1, 'good');`,
  );
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  const backup = await run(['backup', '--databases', name, '--exclude-schemas', 'crm'], { env });
  expect(backup).toMatchObject({ code: 0 });
  expect(backup.stderr).toContain(
    `"${name}" cannot be restored from this backup as it is: what was left out of it is needed by table public.people (needs type crm.mood)`,
  );
});

test('a backup of everything has nothing to warn of', async () => {
  const name = await database(server, cases[0]?.script ?? '');
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  const backup = await run(['backup', '--databases', name], { env });
  expect(backup).toMatchObject({ code: 0 });
  expect(backup.stderr).not.toContain('needs');
});
