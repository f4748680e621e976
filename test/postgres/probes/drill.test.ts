import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Contents, latestInventory } from '../../../src/catalog/contents.ts';
import type { Recorded } from '../../../src/catalog/drill/findings.ts';
import { strictly } from '../../../src/catalog/drill/judgement.ts';
import type { Check } from '../../../src/catalog/evidence.ts';
import { readBeyondDump } from '../../../src/postgres/contents/beyond-dump.ts';
import { readContents, readExtensions } from '../../../src/postgres/contents/contents.ts';
import type { Exclusions } from '../../../src/postgres/contents/exclusions.ts';
import { readMigrations } from '../../../src/postgres/contents/migrations.ts';
import { drillChecks } from '../../../src/postgres/probes/drill.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import type { Session } from '../../../src/postgres/session/session.ts';
import { pasteHint, psql } from '../../support/hints.ts';
import { manifestOf } from '../../support/manifest.ts';
import { uniqueName } from '../../support/postgres.ts';
import { everything, shop } from '../../support/sample.ts';
import { sharedPostgres } from '../../support/shared.ts';

const server = sharedPostgres();
const none: Exclusions = { schemas: [], tableData: [] };

/** A little of everything that can break, and what each tool for migrations leaves. */
const script = `
${shop(20)}
CREATE EXTENSION citext;
CREATE TABLE shop.words (id int PRIMARY KEY, word citext, words citext[]);
INSERT INTO shop.words VALUES (1, 'One', '{Two}');
ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.orders USING (customer_id = 1);
CREATE FUNCTION shop.known(text) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT id FROM shop.customers WHERE name = $1';
CREATE VIEW shop.someone AS SELECT shop.known('Customer 1') AS id;
CREATE MATERIALIZED VIEW shop.sums AS SELECT customer_id, count(*) FROM shop.orders GROUP BY 1;
CREATE VIEW shop.some AS SELECT * FROM shop.sums WHERE count > 1;
CREATE SEQUENCE shop.numbers;
CREATE TABLE shop.tickets (id int DEFAULT nextval('shop.numbers'), down int);
INSERT INTO shop.tickets DEFAULT VALUES;
CREATE SEQUENCE shop.countdown INCREMENT -1 MAXVALUE -1 OWNED BY shop.tickets.down;
CREATE TABLE shop.old (customer bigint);
INSERT INTO shop.old VALUES (999);
ALTER TABLE shop.old ADD CONSTRAINT old_customer FOREIGN KEY (customer) REFERENCES shop.customers NOT VALID;
CREATE TRIGGER off AFTER INSERT ON shop.old FOR EACH ROW EXECUTE FUNCTION shop.take_from_stock();
ALTER TABLE shop.old DISABLE TRIGGER off;
CREATE TABLE shop.base (name text, id int PRIMARY KEY); CREATE TABLE shop.child (extra int) INHERITS (shop.base);
INSERT INTO shop.child VALUES ('a', 1, 2);
`;

let base: string;
let recorded: Recorded;

beforeAll(async () => {
  base = await server.createDatabase(uniqueName('drill'), script);
  recorded = await recordOf(base);
});
afterAll(() => server.dropDatabase(base));

const sessionIn = (
  database: string,
  { username: user, password }: { readonly username: string; readonly password: string } = server,
): Promise<Session> =>
  openSession(
    { host: server.host, port: server.port, user, password, database },
    new AbortController().signal,
  );

async function recordOf(
  database: string,
  exclusions = none,
  login?: { readonly username: string; readonly password: string },
  inventory = latestInventory,
): Promise<Recorded> {
  await using session = await sessionIn(database, login);
  const depth = { countRows: true, hashContents: true };
  const contents: Contents = {
    ...(await readContents(session, server.major, exclusions, depth, inventory)),
    migrations: await migrationsIn(session),
    beyondDump: await beyondDumpIn(session, exclusions),
  };
  const extensions = await readExtensions(session);
  return {
    contents,
    manifest: manifestOf({ extensions }),
    lacks: [],
    emptied: [],
    incomplete: false,
  };
}

async function beyondDumpIn(session: Session, exclusions: Exclusions) {
  await session.execute('BEGIN READ ONLY');
  const { beyondDump } = await readBeyondDump(session, exclusions, 'source, counted');
  await session.execute('ROLLBACK');
  return beyondDump;
}

async function migrationsIn(session: Session) {
  await session.execute('BEGIN READ ONLY');
  const found = await readMigrations(session, none);
  // What could not be read must not have ended the transaction, which the dump's own depends on.
  await session.execute('SAVEPOINT still_alive; ROLLBACK');
  return found;
}

async function copyOf(template: string, change?: string): Promise<string> {
  const name = uniqueName('drilled');
  await server.query('postgres', `CREATE DATABASE ${name} TEMPLATE ${template}`);
  onTestFinished(() => server.dropDatabase(name));
  if (change) await server.query(name, change);
  return name;
}

async function checksOf(database: string, against: Recorded, major = server.major) {
  await using session = await sessionIn(database);
  return await drillChecks(session, major, against);
}

const troubles = (checks: readonly Check[]): Record<string, string[]> =>
  Object.fromEntries(
    checks
      .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'skipped')
      .map(({ name, problems }) => [name, problems]),
  );

const figures = (checks: readonly Check[]): Record<string, string> =>
  Object.fromEntries(checks.map(({ name, figure }) => [name, figure]));

test('a faithful copy passes, and the figures say what was looked at', async () => {
  const checks = await checksOf(base, recorded);
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toEqual({
    tables: '9 tables',
    columns: '35 columns',
    views: '4 views',
    types: '1 type',
    indexes: '8 indexes',
    constraints: '10 constraints',
    'foreign keys': '4 foreign keys; 1 not validated, as in the source',
    sequences: '4 sequences',
    triggers: '2 triggers; 1 disabled, as in the source',
    policies: '1 policy',
    functions: '2 functions',
    extensions: '2 extensions',
    'other objects': expect.stringMatching(/^\d other objects$/),
    rows: '314 rows in 9 tables',
    contents: 'what is in 10 tables',
    'row types': 'no values of a type with inherited columns',
    'tables of extensions': 'no tables of extensions',
    'sequence values': '4 columns numbered by a sequence',
    orphans:
      '4 foreign keys; not validated or not enforced, so no fault: shop.old.old_customer: 1 row with nothing to refer to',
    migrations: 'no tables of a tool for migrations',
    'views compile': '4 views',
  });
});

test('a database with an object of every class passes', async () => {
  const name = await server.createDatabase(uniqueName('everything'), everything(20));
  onTestFinished(() => server.dropDatabase(name));
  const checks = await checksOf(name, await recordOf(name));
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toMatchObject({ migrations: expect.stringContaining('golang-migrate') });
});

test('a backup of an earlier build is compared by what it recorded', async () => {
  const name = await server.createDatabase(uniqueName('earlier'), everything(20));
  onTestFinished(() => server.dropDatabase(name));
  const earlier = await recordOf(name, none, undefined, 1);
  expect(earlier.contents).not.toHaveProperty('inventory');
  expect(troubles(await checksOf(name, earlier))).toEqual({});
  await server.query(name, 'ALTER TABLE app.orders ALTER customer SET NOT NULL');
  expect(troubles(await checksOf(name, earlier))).toEqual({
    columns: ['column app.orders.customer differs'],
  });
});

const faults: readonly {
  readonly what: string;
  readonly plant: string;
  readonly found: Record<string, readonly string[]>;
}[] = [
  {
    what: 'one missing row',
    plant: 'DELETE FROM shop.words',
    found: { rows: ['shop.words: 1 row recorded, 0 rows restored'] },
  },
  {
    what: 'one changed row',
    plant: "UPDATE shop.products SET title = title || ' ' WHERE sku = 'SKU-1'",
    found: { contents: ['shop.products: other rows than recorded, though as many'] },
  },
  {
    what: 'an invalid index',
    plant:
      "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.customers_email_key'::regclass",
    found: { indexes: ['index shop.customers_email_key is invalid'] },
  },
  {
    what: 'a dropped constraint',
    plant: 'ALTER TABLE shop.products DROP CONSTRAINT products_price_check',
    found: { constraints: ['constraint shop.products.products_price_check is missing'] },
  },
  {
    what: 'a dropped foreign key',
    plant: 'ALTER TABLE shop.orders DROP CONSTRAINT orders_customer_id_fkey',
    found: { 'foreign keys': ['constraint shop.orders.orders_customer_id_fkey is missing'] },
  },
  {
    what: 'a foreign key that is not validated any more',
    plant:
      'ALTER TABLE shop.orders DROP CONSTRAINT orders_customer_id_fkey, ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES shop.customers ON DELETE CASCADE NOT VALID',
    found: { 'foreign keys': ['constraint shop.orders.orders_customer_id_fkey is not validated'] },
  },
  {
    what: 'a missing enum label',
    plant:
      "DELETE FROM pg_enum WHERE enumlabel = 'returned'; DELETE FROM shop.order_lines; DELETE FROM shop.orders",
    found: {
      types: ['enum shop.order_state differs'],
      rows: [
        'shop.order_lines: 180 rows recorded, 0 rows restored',
        'shop.orders: 60 rows recorded, 0 rows restored',
      ],
    },
  },
  {
    what: 'sequences behind their columns, up and down, owned or by default',
    plant: `SELECT setval('shop.orders_id_seq', 59), setval('shop.numbers', 1, false), setval('shop.countdown', -3, false);
      ALTER SEQUENCE shop.customers_id_seq RESTART; UPDATE shop.tickets SET down = -3`,
    found: {
      contents: ['shop.tickets: other rows than recorded, though as many'],
      'sequence values': [
        'shop.countdown would give -3 next, but shop.tickets.down has -3 already',
        'shop.customers_id_seq would give 1 next, but shop.customers.id has 20 already',
        'shop.numbers would give 1 next, but shop.tickets.id has 1 already',
        'shop.orders_id_seq would give 60 next, but shop.orders.id has 60 already',
      ],
    },
  },
  {
    what: 'an orphan under a validated key',
    plant:
      "SET session_replication_role = replica; INSERT INTO shop.order_lines VALUES (1, 99, 'SKU-none', 1)",
    found: {
      rows: ['shop.order_lines: 180 rows recorded, 181 rows restored'],
      orphans: ['shop.order_lines.order_lines_sku_fkey: 1 row with nothing to refer to'],
    },
  },
  {
    what: 'a disabled trigger',
    plant: 'ALTER TABLE shop.order_lines DISABLE TRIGGER take_from_stock',
    found: { triggers: ['trigger shop.order_lines.take_from_stock is disabled'] },
  },
  {
    what: 'a missing policy',
    plant: 'DROP POLICY own ON shop.orders',
    found: { policies: ['policy shop.orders.own is missing'] },
  },
  {
    what: 'a dropped column',
    plant: 'ALTER TABLE shop.orders DROP COLUMN note',
    found: {
      columns: ['column shop.orders.note is missing'],
      contents: ['shop.orders: other rows than recorded, though as many'],
    },
  },
  {
    what: 'a dropped table',
    plant: 'DROP TABLE shop.words',
    found: {
      tables: ['table shop.words is missing'],
      columns: [
        'column shop.words.id is missing',
        'column shop.words.word is missing',
        'column shop.words.words is missing',
      ],
      indexes: ['index shop.words_pkey is missing'],
      constraints: ['constraint shop.words.words_pkey is missing'],
      rows: ['shop.words: 1 row recorded, no table restored'],
    },
  },
  {
    what: 'a dropped view',
    plant: 'DROP VIEW shop.turnover',
    found: {
      columns: ['column shop.turnover.amount is missing', 'column shop.turnover.month is missing'],
      views: ['view shop.turnover is missing'],
    },
  },
  {
    what: 'an added function and a changed one',
    plant:
      "CREATE FUNCTION shop.new() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION shop.known COST 7",
    found: {
      functions: ['function shop.new() is not in the backup', 'function shop.known(text) differs'],
    },
  },
  {
    what: 'a view that cannot be read any more',
    plant:
      'ALTER TABLE shop.customers RENAME joined TO since; ALTER TABLE shop.customers RENAME name TO called',
    found: {
      columns: [
        'column shop.customers.joined is missing',
        'column shop.customers.name is missing',
        'column shop.customers.called is not in the backup',
        'column shop.customers.since is not in the backup',
      ],
      contents: ['shop.customers: other rows than recorded, though as many'],
      'views compile': [expect.stringContaining('view shop.someone: ')],
    },
  },
  {
    what: 'a missing extension and a missing schema',
    plant: 'DROP EXTENSION citext CASCADE; CREATE SCHEMA more',
    found: {
      columns: ['column shop.words.word is missing', 'column shop.words.words is missing'],
      extensions: ['extension citext is missing'],
      'other objects': ['schema more is not in the backup'],
      contents: ['shop.words: other rows than recorded, though as many'],
    },
  },
];

test.each(faults)('$what: found, and nothing else', async ({ plant, found }) => {
  const checks = await checksOf(await copyOf(base, plant), recorded);
  expect(troubles(checks)).toEqual(found);
  for (const { verdict, hint } of checks) if (verdict === 'failed') expect(hint).toBeTruthy();
});

test('what was counted and hashed without a query is compared in the same way', async () => {
  const reader = await server.createLogin(
    uniqueName('reader'),
    'BYPASSRLS IN ROLE pg_read_all_data',
  );
  const tenant = await server.createLogin(uniqueName('tenant'));
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${reader.username}, ${tenant.username}`);
  });
  // Whoever owns a schema may put another table in the place of one.
  const rented = await copyOf(base, `ALTER SCHEMA shop OWNER TO ${tenant.username}`);
  const read = await recordOf(rented, none, reader);
  const { rows, hashes } = read.contents;
  expect(hashes?.every(({ hash }) => hash.startsWith('copy:'))).toBe(true);
  // Nobody but who owns a materialized view can ask it safely.
  expect(rows).toEqual(recorded.contents.rows?.filter(([kind]) => kind === 'table'));
  const checks = await checksOf(base, read);
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toMatchObject({ contents: 'what is in 9 tables' });
  const changed = await copyOf(base, "UPDATE shop.customers SET name = 'another' WHERE id = 3");
  expect(troubles(await checksOf(changed, read))).toEqual({
    contents: ['shop.customers: other rows than recorded, though as many'],
  });
});

test('keys over types of users are compared by their text, or passed over: no cast runs', async () => {
  const name = await copyOf(
    base,
    `CREATE TYPE shop.colour AS ENUM ('red', 'blue');
     CREATE TYPE shop.point AS (x int, y int);
     CREATE TABLE shop.colours (colour shop.colour PRIMARY KEY); INSERT INTO shop.colours VALUES ('red');
     CREATE TABLE shop.points (point shop.point PRIMARY KEY);
     CREATE TABLE shop.painted (colour shop.colour, point shop.point);
     INSERT INTO shop.painted VALUES ('red', NULL), ('blue', NULL);
     CREATE FUNCTION shop.trap(shop.colour) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE 'the cast ran'; END $$;
     CREATE FUNCTION shop.trap_text(shop.colour) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'the cast ran'; END $$;
     CREATE CAST (shop.colour AS int) WITH FUNCTION shop.trap AS IMPLICIT;
     CREATE CAST (shop.colour AS text) WITH FUNCTION shop.trap_text AS IMPLICIT;
     ALTER TABLE shop.painted ADD CONSTRAINT painted_colour FOREIGN KEY (colour) REFERENCES shop.colours NOT VALID,
       ADD CONSTRAINT painted_point FOREIGN KEY (point) REFERENCES shop.points NOT VALID`,
  );
  const checks = await checksOf(name, await recordOf(name));
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toMatchObject({
    orphans: expect.stringMatching(
      /^5 foreign keys; .*shop\.painted\.painted_colour: 1 row with nothing to refer to.*; 1 over types of users passed over$/,
    ),
  });
});

test('a key does not speak of rows of children, and those of partitions it does', async () => {
  const name = await copyOf(
    base,
    `CREATE TABLE shop.target (id int PRIMARY KEY); CREATE TABLE shop.target_child () INHERITS (shop.target);
     CREATE TABLE shop.parent (ref int CONSTRAINT parent_ref REFERENCES shop.target);
     CREATE TABLE shop.parent_child () INHERITS (shop.parent);
     CREATE TABLE shop.parted (ref int CONSTRAINT parted_ref REFERENCES shop.target) PARTITION BY LIST (ref);
     CREATE TABLE shop.parted_one PARTITION OF shop.parted DEFAULT;
     INSERT INTO shop.parent_child VALUES (7); INSERT INTO shop.target_child VALUES (8);
     SET session_replication_role = replica; INSERT INTO shop.parent VALUES (8); INSERT INTO shop.parted VALUES (9)`,
  );
  const against = { ...(await recordOf(name)), contents: { ...recorded.contents, rows: [] } };
  expect(troubles(await checksOf(name, against)).orphans).toEqual([
    'shop.parent.parent_ref: 1 row with nothing to refer to',
    'shop.parted.parted_ref: 1 row with nothing to refer to',
  ]);
});

describe('what is in no dump', () => {
  const yellow = (checks: readonly Check[]) =>
    Object.fromEntries(checks.flatMap(({ name, remarks }) => (remarks ? [[name, remarks]] : [])));

  /** As it was made, and with what a user has added since. */
  const conf = `CREATE TABLE shop.conf (id int PRIMARY KEY, who text); ALTER EXTENSION citext ADD TABLE shop.conf;
    INSERT INTO shop.conf VALUES (1, 'a');
    UPDATE pg_extension SET extversion = extversion WHERE extname = 'citext'`;
  const additions = `ALTER TABLE shop.conf ENABLE ROW LEVEL SECURITY, ADD note text DEFAULT 'x', ADD CONSTRAINT known CHECK (id > 0);
    CREATE POLICY own ON shop.conf AS RESTRICTIVE FOR SELECT USING (who = current_user);
    CREATE INDEX conf_who ON shop.conf (who); COMMENT ON COLUMN shop.conf.who IS 'it''s mine';
    CREATE TRIGGER t BEFORE INSERT ON shop.conf FOR EACH ROW EXECUTE FUNCTION shop.take_from_stock();
    CREATE RULE r AS ON DELETE TO shop.conf DO INSTEAD NOTHING; COMMENT ON EXTENSION citext IS 'ours'`;

  test('additions to a table of an extension are found lost, and their statements mend it', async () => {
    const bare = await copyOf(base, `BEGIN; ${conf}; COMMIT`);
    const full = await copyOf(bare, `INSERT INTO shop.conf VALUES (2, 'b'); ${additions}`);
    const of = await recordOf(full);
    expect(troubles(await checksOf(full, of))).toEqual({});
    const lost = (await checksOf(bare, of)).find(({ name }) => name === 'tables of extensions');
    expect(lost).toMatchObject({
      verdict: 'failed',
      figure: expect.stringContaining('2 rows in the source in 1 table that is not'),
      problems: [
        'row security shop.conf is not in any dump, and is lost',
        'index shop.conf.conf_who is not in any dump, and is lost',
        'constraint shop.conf.known is not in any dump, and is lost',
        'column shop.conf.note is not in any dump, and is lost',
        'default shop.conf.note is not in any dump, and is lost',
        'policy shop.conf.own is not in any dump, and is lost',
        'rule shop.conf.r is not in any dump, and is lost',
        'trigger shop.conf.t is not in any dump, and is lost',
      ],
      remarks: [
        "comment citext is not as it was (COMMENT ON EXTENSION citext IS 'ours';)",
        "comment shop.conf.who is not as it was (COMMENT ON COLUMN shop.conf.who IS 'it''s mine';)",
        '1 row of shop.conf is in no dump: 2 rows in the source, 1 here',
      ],
    });
    const hint = lost?.hint ?? '';
    const statements = hint.slice(hint.indexOf('ALTER'), hint.lastIndexOf('; pg_dump leaves'));
    const mended = await copyOf(
      bare,
      (of.contents.beyondDump?.parts ?? [])
        .filter(({ added, statement }) => added && statements.includes(statement))
        .map(({ statement }) => statement)
        .join(';'),
    );
    const { problems } =
      (await checksOf(mended, of)).find(({ name }) => name === 'tables of extensions') ?? {};
    expect(problems).toEqual([]);
  });

  test('values whose fields a restore has exchanged are found, unless nothing holds any', async () => {
    const tables = `CREATE TABLE shop.log (r shop.ch); CREATE TABLE shop.logs (rs shop.dch[], n int); CREATE TABLE shop.none (r shop.ch);
      INSERT INTO shop.log VALUES (ROW(1, 2)); INSERT INTO shop.logs VALUES (ARRAY[ROW(1, 2)]::shop.dch[]); INSERT INTO shop.none VALUES (NULL)`;
    const source = await copyOf(
      base,
      `CREATE TABLE shop.pa (b int); CREATE TABLE shop.ch (a int, b int); ALTER TABLE shop.ch INHERIT shop.pa;
       CREATE DOMAIN shop.dch AS shop.ch; ${tables}`,
    );
    const restored = await copyOf(
      base,
      `CREATE TABLE shop.pa (b int); CREATE TABLE shop.ch (a int, b int) INHERITS (shop.pa);
       CREATE DOMAIN shop.dch AS shop.ch; ${tables}`,
    );
    const of = await recordOf(source);
    expect(troubles(await checksOf(source, of))).toEqual({});
    const why =
      'the fields of its values are exchanged, for a restore gives shop.ch its inherited columns first';
    expect(troubles(await checksOf(restored, of))).toEqual({
      'row types': [`shop.log.r: ${why}`, `shop.logs.rs: ${why}`],
    });
  });

  test('what the source has as well is a remark', async () => {
    const source = await copyOf(
      base,
      `SELECT setval('shop.orders_id_seq', 59), setval('shop.customers_id_seq', 25);
       SET session_replication_role = replica; INSERT INTO shop.order_lines VALUES (1, 99, 'SKU-none', 1);
       UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.customers_email_key'::regclass;
       ALTER TABLE shop.orders DISABLE TRIGGER ALL`,
    );
    const of = await recordOf(source);
    const copied = await checksOf(source, of);
    expect(troubles(copied)).toEqual({});
    expect(yellow(copied)).toMatchObject({
      indexes: ['shop.customers_email_key is invalid in the source, and in no dump'],
      'sequence values': [
        'shop.orders_id_seq would give 60 next, but shop.orders.id has 60 already, as in the source',
      ],
      orphans: [
        'shop.order_lines.order_lines_sku_fkey: 1 row with nothing to refer to, as in the source',
      ],
    });
    expect(Object.keys(troubles(copied.map(strictly)))).toEqual([
      'indexes',
      'sequence values',
      'orphans',
    ]);
    const restored = await copyOf(
      source,
      "SELECT setval('shop.customers_id_seq', 3); ALTER TABLE shop.orders ENABLE TRIGGER ALL",
    );
    const checks = await checksOf(restored, of);
    expect(troubles(checks)).toMatchObject({
      'sequence values': [
        'shop.customers_id_seq would give 4 next, but shop.customers.id has 20 already',
      ],
    });
    const { hint } = checks.find(({ name }) => name === 'sequence values') ?? {};
    await pasteHint('SELECT pg_catalog.setval', hint, psql(server, { database: restored }));
    expect(yellow(checks)).toMatchObject({
      'foreign keys': expect.arrayContaining([
        'shop.orders.orders_customer_id_fkey is enforced here; its triggers are disabled in the source',
      ]),
    });
    expect(troubles(await checksOf(restored, of))).not.toHaveProperty('sequence values');
  });
});

test('another version of an extension is told, and explains what only reads differently', async () => {
  const name = await copyOf(
    base,
    "UPDATE pg_extension SET extversion = '0.9' WHERE extname = 'citext'; UPDATE shop.words SET word = 'ONE'",
  );
  const checks = await checksOf(name, recorded);
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toMatchObject({
    extensions: expect.stringMatching(/^2 extensions; citext 1\.\d in the source, 0\.9 here$/),
    contents: expect.stringContaining('table shop.words: its rows read differently'),
  });
  await server.query(name, 'DROP VIEW shop.someone');
  const [views] = (await checksOf(name, recorded)).filter(({ name: one }) => one === 'views');
  expect(views).toMatchObject({
    verdict: 'failed',
    hint: expect.stringMatching(/^Another version of an extension may be the cause: citext/),
  });
});

test('rows are compared by what is in them, not by their order or that of the columns', async () => {
  const name = await copyOf(
    base,
    `UPDATE shop.customers SET name = name; DROP TABLE shop.child;
     CREATE TABLE shop.child (extra int, name text, id int NOT NULL); ALTER TABLE shop.child INHERIT shop.base;
     INSERT INTO shop.child VALUES (2, 'a', 1)`,
  );
  const { rows, contents } = Object.fromEntries(
    (await checksOf(name, recorded)).map(check => [check.name, check]),
  );
  expect([rows?.verdict, contents?.verdict]).toEqual(['passed', 'passed']);
});

test('a view may rely on a search_path; one of a foreign table is not planned', async () => {
  const name = await copyOf(
    base,
    `CREATE FUNCTION shop.relies() RETURNS bigint LANGUAGE sql STABLE SET search_path = shop AS 'SELECT count(*) FROM customers';
     ALTER FUNCTION shop.relies RESET search_path; CREATE VIEW shop.relying AS SELECT shop.relies();
     CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE shop.far (id int) SERVER s;
     CREATE VIEW shop.far_view AS SELECT * FROM shop.far; CREATE VIEW shop.farther AS SELECT * FROM shop.far_view`,
  );
  const checks = await checksOf(name, await recordOf(name));
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toMatchObject({
    'views compile': '5 views; 2 of foreign tables passed over',
  });
});

test.runIf(server.major >= 18)(
  'keys that PostgreSQL does not enforce are told, and are no fault (from PostgreSQL 18 on)',
  async () => {
    const name = await copyOf(
      base,
      `CREATE TABLE shop.loose (c bigint, CONSTRAINT loose FOREIGN KEY (c) REFERENCES shop.customers NOT ENFORCED);
     INSERT INTO shop.loose VALUES (-1), (-2);
     CREATE TABLE shop.stay (room int4range, during tstzrange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
     CREATE TABLE shop.visit (room int4range, during tstzrange, FOREIGN KEY (room, PERIOD during) REFERENCES shop.stay (room, PERIOD during))`,
    );
    const checks = await checksOf(name, await recordOf(name));
    expect(troubles(checks)).toEqual({});
    expect(figures(checks)).toMatchObject({
      orphans: expect.stringMatching(
        /^5 foreign keys; .*shop\.loose\.loose: 2 rows .*; 1 over periods passed over$/,
      ),
    });
  },
);

test('across major versions only names and rows are compared, and the figures say so', async () => {
  const name = await copyOf(
    base,
    'ALTER FUNCTION shop.known COST 7; DROP POLICY own ON shop.orders',
  );
  const earlier = {
    ...recorded,
    contents: { ...recorded.contents, major: server.major - 1 },
  };
  const checks = await checksOf(name, earlier);
  expect(troubles(checks)).toEqual({ policies: ['policy shop.orders.own is missing'] });
  const majors = `${server.major - 1} -> ${server.major}`;
  expect(figures(checks)).toMatchObject({
    functions: `2 functions; definitions not compared: ${majors}`,
    triggers: `2 triggers; 1 disabled; definitions not compared: ${majors}`,
    contents: expect.stringContaining(`not compared: ${majors}`),
  });
});

test('what was not recorded, or was left out, is no fault', async () => {
  const { hashes: _, foreignKeys: __, migrations: ___, ...older } = recorded.contents;
  const name = await copyOf(base, 'DROP POLICY own ON shop.orders; DELETE FROM shop.words');
  const checks = await checksOf(name, {
    manifest: recorded.manifest,
    contents: { ...older, rows: null },
    lacks: ['policy shop.orders.own', 'event trigger none'],
    emptied: ['shop.words'],
    incomplete: false,
  });
  expect(troubles(checks)).toEqual({});
  expect(figures(checks)).toMatchObject({
    policies: 'none; 1 left out of this restore (policy shop.orders.own)',
    rows: 'not counted when the backup was taken',
    contents: 'not asked for when the backup was taken',
    'foreign keys': '4 foreign keys; 1 not validated, as in the source',
  });
});

test('what is missing where not all was restored is in doubt, rows that are not there are not', async () => {
  const name = await copyOf(
    base,
    'DROP TABLE shop.words; DROP VIEW shop.someone; DROP FUNCTION shop.known; DELETE FROM shop.old',
  );
  const checks = await checksOf(name, { ...recorded, incomplete: true });
  const verdicts = Object.fromEntries(checks.map(check => [check.name, check.verdict]));
  expect(verdicts).toMatchObject({
    tables: 'unverifiable',
    columns: 'unverifiable',
    views: 'unverifiable',
    functions: 'unverifiable',
    triggers: 'passed',
    rows: 'failed',
  });
  const functions = checks.find(check => check.name === 'functions');
  expect(functions).toMatchObject({
    problems: ['function shop.known(text) is missing'],
    hint: expect.stringContaining('left out of this restore'),
  });
});

test('what may not be looked at is told, and ends nothing', async () => {
  const name = await copyOf(base, 'CREATE TABLE shop.last ()');
  const login = await server.createLogin(uniqueName('stranger'));
  onTestFinished(() =>
    server.query('postgres', `DROP ROLE ${login.username}`).then(() => undefined),
  );
  await using session = await openSession(
    {
      host: server.host,
      port: server.port,
      user: login.username,
      password: login.password,
      database: name,
    },
    new AbortController().signal,
  );
  const checks = await drillChecks(session, server.major, recorded);
  expect(Object.keys(troubles(checks))).toEqual(
    expect.arrayContaining(['tables', 'rows', 'contents', 'sequence values', 'orphans']),
  );
  expect(checks.filter(({ verdict }) => verdict === 'failed').map(one => one.name)).toEqual([
    'tables',
  ]);
});

describe('migrations', () => {
  /** A table as the tool makes it, in a schema of its own; what breaks it; what the drill says then. */
  const tools: readonly {
    readonly tool: string;
    readonly make: string;
    readonly version: string | null;
    readonly break: string;
    readonly broken: RegExp;
  }[] = [
    {
      tool: 'golang-migrate',
      make: 'CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (7, false)',
      version: '7',
      break: 'UPDATE schema_migrations SET dirty = true',
      broken: /: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'Rails or dbmate',
      make: "CREATE TABLE schema_migrations (version varchar PRIMARY KEY); INSERT INTO schema_migrations VALUES ('20260102'), ('20260101')",
      version: '20260102',
      break: "DELETE FROM schema_migrations WHERE version = '20260102'",
      broken: /: 20260102 recorded, 20260101 restored$/,
    },
    {
      tool: 'Ecto',
      make: 'CREATE TABLE schema_migrations (version bigint PRIMARY KEY, inserted_at timestamp); INSERT INTO schema_migrations VALUES (9), (10)',
      version: '10',
      break: 'DELETE FROM schema_migrations',
      broken: /: 10 recorded, nothing restored$/,
    },
    {
      tool: 'Flyway',
      make: "CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50), script varchar(1000), success boolean); INSERT INTO flyway_schema_history VALUES (1, '1', 'a', true), (2, '2', 'b', true), (3, NULL, 'R__c', true)",
      version: '2',
      break: "UPDATE flyway_schema_history SET success = false WHERE version = '2'",
      broken: /: 2 recorded, 1 restored; .*: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'Alembic',
      make: "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('b1'), ('a1')",
      version: 'a1,b1',
      break: "DELETE FROM alembic_version WHERE version_num = 'a1'",
      broken: /: a1,b1 recorded, b1 restored$/,
    },
    {
      tool: 'EF Core',
      make: `CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32)); INSERT INTO "__EFMigrationsHistory" VALUES ('2026_B', '9'), ('2026_A', '9')`,
      version: '2026_B',
      break: `UPDATE "__EFMigrationsHistory" SET "MigrationId" = '2027' WHERE "MigrationId" = '2026_B'`,
      broken: /: 2026_B recorded, 2027 restored$/,
    },
    {
      tool: 'EF Core',
      make: "CREATE TABLE __ef_migrations_history (migration_id varchar(150) PRIMARY KEY, product_version varchar(32)); INSERT INTO __ef_migrations_history VALUES ('2026', '9')",
      version: '2026',
      break: 'DROP TABLE __ef_migrations_history',
      broken: / is missing, or no longer what it was$/,
    },
    {
      tool: 'Knex',
      make: "CREATE TABLE knex_migrations (id serial PRIMARY KEY, name text, batch int); INSERT INTO knex_migrations (name) VALUES ('z'), ('a')",
      version: 'a',
      break: "DELETE FROM knex_migrations WHERE name = 'a'",
      broken: /: a recorded, z restored$/,
    },
    {
      tool: 'Knex (lock)',
      make: 'CREATE TABLE knex_migrations_lock (index serial PRIMARY KEY, is_locked int); INSERT INTO knex_migrations_lock (is_locked) VALUES (0)',
      version: null,
      break: 'UPDATE knex_migrations_lock SET is_locked = 1',
      broken: /: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'Prisma',
      make: "CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz); INSERT INTO _prisma_migrations VALUES ('1_init', now(), NULL), ('2_more', now(), NULL), ('3_undone', NULL, now())",
      version: '2_more',
      break: "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_more'",
      broken: /: 2_more recorded, 1_init restored; .*: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'Django',
      make: "CREATE TABLE django_migrations (id serial PRIMARY KEY, app text, name text, applied timestamptz); INSERT INTO django_migrations (app, name) VALUES ('auth', '0002'), ('app', '0001')",
      version: 'app.0001',
      break: "DELETE FROM django_migrations WHERE app = 'app'",
      broken: /: app\.0001 recorded, auth\.0002 restored$/,
    },
    {
      tool: 'Liquibase',
      make: "CREATE TABLE databasechangelog (id text, author text, exectype text, orderexecuted int); INSERT INTO databasechangelog VALUES ('1', 'me', 'EXECUTED', 1), ('2', 'me', 'MARK_RAN', 2)",
      version: '2::me',
      break: "UPDATE databasechangelog SET exectype = 'FAILED' WHERE id = '2'",
      broken: /: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'Liquibase (lock)',
      make: 'CREATE TABLE databasechangeloglock (id int, locked boolean, lockgranted timestamp, lockedby text); INSERT INTO databasechangeloglock VALUES (1, false)',
      version: null,
      break: 'UPDATE databasechangeloglock SET locked = true',
      broken: /: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'TypeORM',
      make: "CREATE TABLE migrations (id serial PRIMARY KEY, timestamp bigint, name text); INSERT INTO migrations (timestamp, name) VALUES (2, 'B2'), (1, 'A1')",
      version: 'B2',
      break: "DELETE FROM migrations WHERE name = 'B2'",
      broken: /: B2 recorded, A1 restored$/,
    },
    {
      tool: 'Laravel',
      make: "CREATE TABLE migrations (id serial PRIMARY KEY, migration text, batch int); INSERT INTO migrations (migration) VALUES ('b'), ('a')",
      version: 'a',
      break: "DELETE FROM migrations WHERE migration = 'a'",
      broken: /: a recorded, b restored$/,
    },
    {
      tool: 'Sequelize',
      make: `CREATE TABLE "SequelizeMeta" (name text PRIMARY KEY); INSERT INTO "SequelizeMeta" VALUES ('2.js'), ('1.js')`,
      version: '2.js',
      break: `DELETE FROM "SequelizeMeta" WHERE name = '2.js'`,
      broken: /: 2\.js recorded, 1\.js restored$/,
    },
    {
      tool: 'Drizzle',
      make: "CREATE TABLE __drizzle_migrations (id serial PRIMARY KEY, hash text, created_at bigint); INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 2), ('y', 1)",
      version: 'x',
      break: "DELETE FROM __drizzle_migrations WHERE hash = 'x'",
      broken: /: x recorded, y restored$/,
    },
    {
      tool: 'goose',
      make: 'CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint, is_applied boolean, tstamp timestamp); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (3, true)',
      version: '3',
      break: 'DELETE FROM goose_db_version WHERE version_id = 3',
      broken: /: 3 recorded, 0 restored$/,
    },
    {
      tool: 'SQLx',
      make: 'CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, success boolean, checksum bytea); INSERT INTO _sqlx_migrations VALUES (1, true), (2, true)',
      version: '2',
      break: 'UPDATE _sqlx_migrations SET success = false WHERE version = 2',
      broken: /: 2 recorded, 1 restored; .*: 1 migration failed, under way or locked$/,
    },
    {
      tool: 'node-pg-migrate',
      make: "CREATE TABLE pgmigrations (id serial PRIMARY KEY, name text, run_on timestamp); INSERT INTO pgmigrations (name) VALUES ('b'), ('a')",
      version: 'a',
      break: "DELETE FROM pgmigrations WHERE name = 'a'",
      broken: /: a recorded, b restored$/,
    },
    {
      tool: 'Atlas',
      make: "CREATE TABLE atlas_schema_revisions (version text PRIMARY KEY, applied int, total int, error text); INSERT INTO atlas_schema_revisions VALUES ('1', 2, 2, NULL), ('2', 3, 3, '')",
      version: '2',
      break: "UPDATE atlas_schema_revisions SET applied = 1, error = 'oh' WHERE version = '2'",
      broken: /: 1 migration failed, under way or locked$/,
    },
  ];
  const schemaOf = (index: number) => `tool_${String.fromCharCode(97 + index)}`;
  const inSchemas = (statement: (tool: (typeof tools)[number]) => string): string =>
    tools
      .map((tool, index) => `SET search_path = ${schemaOf(index)}; ${statement(tool)};`)
      .join('\n');

  let kept: string;
  let state: Recorded;

  beforeAll(async () => {
    const schemas = tools.map((_, index) => `CREATE SCHEMA ${schemaOf(index)};`).join('');
    kept = await server.createDatabase(
      uniqueName('tools'),
      `${schemas} ${inSchemas(({ make }) => make)}`,
    );
    state = await recordOf(kept);
  });
  afterAll(() => server.dropDatabase(kept));

  const migrationsCheck = (checks: readonly Check[]): Check | undefined =>
    checks.find(({ name }) => name === 'migrations');

  test('every tool is known, with its version', async () => {
    expect(state.contents.migrations).toEqual(
      tools.map(({ tool, version }, index) => ({
        tool,
        table: expect.stringMatching(`^${schemaOf(index)}\\.`),
        version,
        failed: 0,
      })),
    );
    expect(migrationsCheck(await checksOf(kept, state))).toMatchObject({ verdict: 'passed' });
  });

  test('of every tool it is found when the version is another or a migration failed', async () => {
    // In halves: a check names no more than twenty problems.
    for (const half of [0, 1]) {
      const isBroken = (index: number) => index % 2 === half;
      const broken = await copyOf(
        kept,
        tools
          .filter((_, index) => isBroken(index))
          .map(tool => `SET search_path = ${schemaOf(tools.indexOf(tool))}; ${tool.break};`)
          .join('\n'),
      );
      const found = migrationsCheck(await checksOf(broken, state));
      expect(found?.verdict).toBe('failed');
      const said = tools.map((_, index) =>
        found?.problems.filter(problem => problem.includes(` ${schemaOf(index)}.`)).join('; '),
      );
      expect(said).toEqual(
        tools.map(({ broken: expected }, index) =>
          isBroken(index) ? expect.stringMatching(expected) : '',
        ),
      );
    }
  });

  test('what was dirty in the source is told so; without a record it is judged by itself', async () => {
    const dirty = await copyOf(kept, 'UPDATE tool_a.schema_migrations SET dirty = true');
    const known = migrationsCheck(await checksOf(dirty, await recordOf(dirty)));
    expect(known).toMatchObject({ verdict: 'failed', hint: expect.stringMatching(/is faithful/) });
    expect(known?.problems).toEqual([
      'golang-migrate tool_a.schema_migrations: 1 migration failed, under way or locked, in the source as well',
    ]);
    const { migrations: _, ...older } = state.contents;
    const unknown = migrationsCheck(await checksOf(dirty, { ...state, contents: older }));
    expect(unknown).toMatchObject({
      verdict: 'failed',
      figure: expect.stringMatching(/nothing had been recorded/),
      problems: [
        'golang-migrate tool_a.schema_migrations: 1 migration failed, under way or locked',
      ],
    });
  });

  test('tables that only look like theirs break nothing, and take no others along', async () => {
    const lookalikes = `
CREATE SCHEMA x; CREATE TABLE x.schema_migrations (version int, dirty text); INSERT INTO x.schema_migrations VALUES (1, 'very');
CREATE SCHEMA y; CREATE TABLE y.migrations (id int, timestamp box, name text);
CREATE SCHEMA z; CREATE TABLE z.migrations (bird text, "to" text); CREATE TABLE z."SequelizeMeta" (name int);
CREATE TABLE z.alembic_version (); CREATE VIEW z.pgmigrations AS SELECT 1 AS id, 'a' AS name, now() AS run_on;
CREATE TABLE z.schema_migrations (version bigint, dirty boolean); INSERT INTO z.schema_migrations VALUES (3, true)`;
    const name = await server.createDatabase(uniqueName('alike'), lookalikes);
    onTestFinished(() => server.dropDatabase(name));
    await using session = await sessionIn(name);
    expect(await migrationsIn(session)).toEqual([
      { tool: 'golang-migrate', table: 'z.schema_migrations', version: '3', failed: 1 },
    ]);
  });
});
