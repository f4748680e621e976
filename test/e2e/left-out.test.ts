import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Evidence } from '../../src/catalog/evidence.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import { database, directoryStore, documentOf, serverEnv, type TestStore } from './stage.ts';

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
  /** Foreign keys that it has. */
  readonly keys?: readonly string[];
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
      INSERT INTO customers VALUES (1); INSERT INTO orders VALUES (1, 1), (2, NULL); INSERT INTO notes VALUES (1, 1, 1);
      INSERT INTO drafts VALUES (1, NULL);
      CREATE TABLE plans (customer int REFERENCES customers); INSERT INTO plans VALUES (NULL);
      -- those that no query may read
      ALTER TABLE orders OWNER TO pg_monitor; ALTER TABLE drafts OWNER TO pg_monitor;
      CREATE TABLE imported (customer int); INSERT INTO imported VALUES (7);
      ALTER TABLE imported ADD CONSTRAINT later FOREIGN KEY (customer) REFERENCES customers NOT VALID;`,
    exclude: ['--exclude-table-data', 'customers\nnotes'],
    named: ['constraint public.orders.orders_customer_fkey (needs rows of table public.customers)'],
    keys: [
      'drafts_customer_fkey',
      'later',
      'notes_customer_fkey',
      'notes_note_fkey',
      'plans_customer_fkey',
    ],
    there: [
      'customers',
      'customers_pkey',
      'drafts',
      'drafts_pkey',
      'imported',
      'notes',
      'notes_pkey',
      'orders',
      'orders_pkey',
      'plans',
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
  {
    what: 'a schema of partitions that others refer to',
    script: `
      CREATE SCHEMA old;
      CREATE TABLE days (day int PRIMARY KEY) PARTITION BY RANGE (day);
      CREATE TABLE old.days_1 PARTITION OF days FOR VALUES FROM (1) TO (10);
      CREATE TABLE days_2 PARTITION OF days FOR VALUES FROM (10) TO (20);
      CREATE TABLE events (day int REFERENCES days);
      INSERT INTO days VALUES (1), (11); INSERT INTO events VALUES (1), (11);`,
    exclude: ['--exclude-schemas', 'old'],
    named: ['constraint public.events.events_day_fkey (needs rows of table old.days_1)'],
    there: ['days', 'days_2', 'days_2_pkey', 'days_pkey', 'events'],
    keys: [],
  },
  {
    what: 'a schema with a function that indexes of partitions call',
    script: `
      CREATE SCHEMA crm;
      CREATE FUNCTION crm.twice(n int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 2 * n';
      CREATE TABLE sales (n int) PARTITION BY RANGE (n);
      CREATE TABLE sales_1 PARTITION OF sales FOR VALUES FROM (1) TO (10);
      CREATE INDEX by_twice ON sales (crm.twice(n));`,
    exclude: ['--exclude-schemas', 'crm'],
    named: [
      'index public.by_twice (needs function crm.twice(integer))',
      'index public.sales_1_twice_idx (needs function crm.twice(integer))',
    ],
    there: ['sales', 'sales_1'],
  },
];

test.each(cases)('without $what', async ({ script, exclude, named, there, keys }) => {
  const name = await database(server, script);
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  const tried = await run(['backup', '--dry-run', '--databases', name, ...exclude], { env });
  for (const one of named) expect(tried.stderr).toContain(one);
  const backup = await run(['backup', '--databases', name, ...exclude], { env });
  expect(backup, backup.stderr).toMatchObject({ code: 0 });
  for (const one of named) expect(backup.stderr).toContain(one);

  const drill = await run(['verify', '--json', '--verify-level', 'restore'], { env });
  expect(drill, drill.stdout).toMatchObject({ code: 0 });
  const { verified } = documentOf<{ verified: Pick<Evidence, 'checks'>[] }>(drill);
  const found = JSON.stringify(verified[0]?.checks.find(check => check.name === 'restore'));

  const target = uniqueName('restored');
  onTestFinished(() => server.dropDatabase(target));
  const into = ['--database', name, '--target-database', target];
  const restored = await run(['restore', '--json', ...into], { env });
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  const warnings = documentOf<{ warnings: string[] }>(restored).warnings.join('\n');
  for (const one of named) {
    const [, what = ''] = /needs (.*)\)$/.exec(one) ?? [];
    expect(warnings).toContain(`left out, for want of ${what}, which the backup was taken without`);
    expect(found).toContain(JSON.stringify(`want of ${what}`).slice(1, -1));
  }
  const rows = await server.query<{ relname: string }>(
    target,
    'SELECT relname FROM pg_class WHERE relnamespace = \'public\'::regnamespace ORDER BY relname COLLATE "C"',
  );
  expect(rows.map(({ relname }) => relname)).toEqual(there);
  if (keys === undefined) return;
  const foreign = await server.query<{ conname: string }>(
    target,
    'SELECT conname FROM pg_constraint WHERE contype = \'f\' ORDER BY conname COLLATE "C"',
  );
  expect(foreign.map(({ conname }) => conname)).toEqual(keys);
});

test('the rows of a partitioned table are those of its partitions, and of the partitions of those', async () => {
  const name = await database(
    server,
    `CREATE TABLE logs (day int, part int) PARTITION BY RANGE (day);
     CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (1) TO (10);
     CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (10) TO (20) PARTITION BY LIST (part);
     CREATE TABLE logs_2_1 PARTITION OF logs_2 FOR VALUES IN (1);
     CREATE TABLE kept (n int); INSERT INTO kept VALUES (1); INSERT INTO logs VALUES (1, 1), (11, 1);`,
  );
  const store = await directoryStore();
  const env = {
    ...serverEnv(server, server),
    ...store.env,
    PG_BACKUP_RUN_ID: uniqueName('run'),
  };
  for (const [left, rows] of [
    ['logs', 0],
    ['public.logs_2', 1],
  ] as const) {
    const options = ['--databases', name, '--exclude-table-data', left];
    const backup = await run(['backup', ...options], { env });
    expect(backup).toMatchObject({ code: 0 });
    expect(backup.stderr).not.toContain('WARNING');
    expect(backup.stderr).toMatch(/logs(?:_2)? leaves out the rows of [12] partitions as well/);
    const target = uniqueName('restored');
    onTestFinished(() => server.dropDatabase(target));
    const into = ['--database', name, '--target-database', target];
    expect(await run(['restore', ...into], { env })).toMatchObject({ code: 0 });
    const counted =
      'SELECT count(*)::int AS logs, (SELECT count(*)::int FROM kept) AS kept FROM logs';
    expect(await server.query(target, counted)).toEqual([{ logs: rows, kept: 1 }]);
    const again = await run(['backup', ...options], { env });
    expect(again.stderr).toContain('was backed up by this run already');
  }
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
     CREATE TABLE people (id int, mood crm.mood); INSERT INTO people VALUES (1, 'good');
     CREATE TABLE crm.days (day int PRIMARY KEY) PARTITION BY RANGE (day);
     CREATE TABLE days_1 PARTITION OF crm.days FOR VALUES FROM (1) TO (10);
     CREATE EXTENSION hstore SCHEMA crm;`,
  );
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  const backup = await run(['backup', '--databases', name, '--exclude-schemas', 'crm'], { env });
  expect(backup).toMatchObject({ code: 0 });
  expect(backup.stderr).toContain(
    `"${name}" cannot be restored from this backup as it is: what was left out of it is needed by extension hstore (needs schema crm), table public.days_1 (needs table crm.days), table public.people (needs type crm.mood)`,
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

test('without a policy that restricts others more would be seen: a restore does not do without', async () => {
  const name = await database(
    server,
    `CREATE SCHEMA auth; CREATE FUNCTION auth.tenant() RETURNS int STABLE LANGUAGE sql AS 'SELECT 1';
     CREATE TABLE orders (id int PRIMARY KEY, tenant int); INSERT INTO orders VALUES (1, 1), (2, 2);
     ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
     CREATE POLICY "all of it" ON orders USING (true);
     CREATE POLICY mine ON orders AS RESTRICTIVE USING (tenant = auth.tenant());`,
  );
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  const backup = await run(['backup', '--databases', name, '--exclude-schemas', 'auth'], { env });
  expect(backup).toMatchObject({ code: 0 });
  expect(backup.stderr).toContain(
    'cannot be restored from this backup as it is: what was left out of it is needed by policy public.orders.mine (needs function auth.tenant())',
  );
  // Nor does it where the manifest says otherwise.
  const [policy] = await server.query<{ entry: string }>(
    name,
    "SELECT 'pg_policy'::regclass::oid || ' ' || oid AS entry FROM pg_policy WHERE polname = 'mine'",
  );
  await forge(store, ({ dangling = [] }) => ({
    dangling: dangling.map(one => ({ ...one, entry: policy?.entry ?? null })),
  }));
  const target = uniqueName('restored');
  onTestFinished(() => server.dropDatabase(target));
  const into = ['--database', name, '--target-database', target];
  const restored = await run(['restore', '--json', ...into], { env });
  expect(restored.code).toBe(1);
  expect(restored.stdout).toContain('auth');
});

/** Changes the only manifest of a store. */
async function forge(
  store: TestStore,
  change: (manifest: Manifest) => Partial<Manifest>,
): Promise<void> {
  const file = (await store.names()).find(one => one.endsWith('.manifest.json')) ?? '';
  const manifest = JSON.parse((await store.read(file)).toString('utf8'));
  await store.replace(file, JSON.stringify({ ...manifest, ...change(manifest) }));
}

test.each([
  { backedUp: 'without a schema', exclude: ['--exclude-schemas', 'other'] },
  { backedUp: 'whole', exclude: [] },
])(
  'a backup $backedUp whose manifest was tampered with does not lose what it has',
  async ({ exclude }) => {
    const name = await database(
      server,
      `CREATE SCHEMA other; CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1);
     CREATE INDEX by_id ON orders (id);`,
    );
    const store = await directoryStore();
    const env = { ...serverEnv(server, server), ...store.env };
    const backup = await run(['backup', '--databases', name, ...exclude], { env });
    expect(backup).toMatchObject({ code: 0 });
    const [oids] = await server.query<{ relation: string; rows: string; index: string }>(
      name,
      `SELECT '1259 ' || 'orders'::regclass::oid AS relation, '0 ' || 'orders'::regclass::oid AS rows,
            '1259 ' || 'by_id'::regclass::oid AS index`,
    );
    const needs = 'schema other';
    await forge(store, () => ({
      dangling: [
        { object: 'view public.orders', needs, entry: oids?.relation ?? '' },
        { object: 'table public.orders', needs, entry: oids?.rows ?? '' },
        { object: 'constraint public.orders.orders_pkey', needs, entry: oids?.index ?? '' },
        { object: 'index public.orders_pkey', needs, entry: '0 0' },
        { object: 'index public.by_id', needs, entry: oids?.index ?? '', extension: 'azure' },
      ],
    }));
    const target = uniqueName('restored');
    onTestFinished(() => server.dropDatabase(target));
    const into = ['--database', name, '--target-database', target];
    const restored = await run(['restore', '--json', ...into], { env });
    expect(restored, restored.stderr).toMatchObject({ code: 0 });
    expect(documentOf<{ leftOut: unknown[] }>(restored).leftOut).toEqual([]);
    expect(
      await server.query(target, "SELECT id, 'by_id'::regclass::text AS index FROM orders"),
    ).toEqual([{ id: 1, index: 'by_id' }]);
  },
);

test.runIf(server.major >= 18)(
  'the statistics of rows that are left out, which hold values of them (PostgreSQL 18 and later)',
  async () => {
    const name = await database(
      server,
      `CREATE TABLE secret AS SELECT 'classified' || n % 3 AS v FROM generate_series(1, 100) n;
       CREATE MATERIALIZED VIEW m AS SELECT v FROM secret; CREATE TABLE other AS SELECT 1 AS a; ANALYZE;`,
    );
    const dumped = async (...more: string[]) => {
      const store = await directoryStore();
      const env = { ...serverEnv(server, server), ...store.env };
      const backup = ['backup', '--databases', name, ...more];
      expect(await run(backup, { env })).toMatchObject({ code: 0 });
      const file = (await store.names()).find(one => one.endsWith('.dump')) ?? '';
      const script = execFileSync(join(server.bin, 'pg_restore'), ['--file=-'], {
        input: await store.read(file),
        encoding: 'utf8',
      });
      return { env, script };
    };
    const without = ['--exclude-table-data', 'secret', '--pg-dump-options=--statistics'];
    expect((await dumped(...without)).script).not.toContain('classified');

    // Of all rows they come along, and nothing is analyzed again.
    const { env, script } = await dumped();
    expect(script).toMatch(/'most_common_vals', '\{classified/);
    const copy = uniqueName('copy');
    onTestFinished(() => server.dropDatabase(copy));
    const restore = ['restore', '--database', name, '--target-database', copy];
    expect(await run(restore, { env })).toMatchObject({ code: 0 });
    const known = await server.query(
      copy,
      `SELECT relname, reltuples, (SELECT count(*) FROM pg_stats WHERE tablename = relname) AS columns, analyze_count
         FROM pg_class JOIN pg_stat_all_tables USING (relname) WHERE relname IN ('secret', 'm', 'other') ORDER BY 1`,
    );
    expect(known).toEqual([
      { relname: 'm', reltuples: 100, columns: '1', analyze_count: '0' },
      { relname: 'other', reltuples: 1, columns: '1', analyze_count: '0' },
      { relname: 'secret', reltuples: 100, columns: '1', analyze_count: '0' },
    ]);
  },
);
