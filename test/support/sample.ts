/** A small shop: quick to make, with a foreign key, a view, a trigger and a function. */
export function shop(customers = 200): string {
  return `
CREATE SCHEMA shop;
CREATE TYPE shop.order_state AS ENUM ('open', 'paid', 'shipped', 'returned');
CREATE TABLE shop.customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email LIKE '%@%'),
  joined date NOT NULL
);
CREATE TABLE shop.products (
  sku text PRIMARY KEY,
  title text NOT NULL,
  price numeric(10, 2) NOT NULL CHECK (price > 0),
  stock integer NOT NULL DEFAULT 0
);
CREATE TABLE shop.orders (
  id bigserial PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customers ON DELETE CASCADE,
  state shop.order_state NOT NULL DEFAULT 'open',
  placed timestamptz NOT NULL,
  note text
);
CREATE TABLE shop.order_lines (
  order_id bigint REFERENCES shop.orders ON DELETE CASCADE,
  line integer,
  sku text NOT NULL REFERENCES shop.products,
  quantity integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, line)
);
CREATE INDEX ON shop.orders (customer_id, placed DESC);
CREATE VIEW shop.turnover AS
  SELECT date_trunc('month', o.placed) AS month, sum(l.quantity * p.price) AS amount
  FROM shop.orders o JOIN shop.order_lines l ON l.order_id = o.id JOIN shop.products p USING (sku)
  GROUP BY 1;
CREATE FUNCTION shop.take_from_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE shop.products SET stock = stock - NEW.quantity WHERE sku = NEW.sku;
  RETURN NEW;
END $$;
CREATE TRIGGER take_from_stock AFTER INSERT ON shop.order_lines
  FOR EACH ROW EXECUTE FUNCTION shop.take_from_stock();

INSERT INTO shop.customers (name, email, joined)
  SELECT 'Customer ' || n, 'customer' || n || '@example.org', date '2024-01-01' + n % 700
  FROM generate_series(1, ${customers}) n;
INSERT INTO shop.products
  SELECT 'SKU-' || n, 'Product no. ' || n, 1 + n * 0.35, 10000 FROM generate_series(1, 50) n;
INSERT INTO shop.orders (customer_id, state, placed, note)
  SELECT 1 + n % ${customers}, (enum_range(NULL::shop.order_state))[1 + n % 4],
    timestamptz '2025-01-01 00:00Z' + n * interval '97 minutes', nullif(n % 5, 0)::text
  FROM generate_series(1, ${customers * 3}) n;
INSERT INTO shop.order_lines
  SELECT o, l, 'SKU-' || 1 + (o * 7 + l * 13) % 50, 1 + (o + l) % 4
  FROM generate_series(1, ${customers * 3}) o, generate_series(1, 3) l;
`;
}

/** About so many megabytes that hardly compress, in four tables, the same at every call. */
export function bulk(sizeMb: number): string {
  const rowsPerTable = Math.ceil((sizeMb * 128) / 4);
  return [1, 2, 3, 4]
    .map(
      table => `
CREATE TABLE bulk_${table} (id integer PRIMARY KEY, payload bytea NOT NULL);
ALTER TABLE bulk_${table} ALTER payload SET STORAGE EXTERNAL;
INSERT INTO bulk_${table}
  SELECT n, (
    SELECT string_agg(sha512(convert_to('${table}/' || n || '/' || part, 'UTF8')), '')
    FROM generate_series(1, 128) part)
  FROM generate_series(1, ${rowsPerTable}) n;
`,
    )
    .join('');
}

/**
 * A database with an object of every class that PostgreSQL 13 to 19 can dump, for psql; about
 * `size` rows in the larger tables. Two roles come with it; they stay, and serve all databases.
 * The rows of a larger table are all of one length: then a restore keeps them in their order, and
 * two databases can be compared by the text of their dumps.
 */
export function everything(size = 500): string {
  return [roles, extensions, types, routines, tables(size), views, rules, security, oddities].join(
    '\n',
  );
}

/** Where the Chinook sample database is, if it is on this machine; its script for psql. */
export function chinook(): string | undefined {
  return process.env.PG_BACKUP_TEST_CHINOOK || undefined;
}

// Other test files may create the same roles at the same time.
const roles = `
DO $$ BEGIN
  BEGIN CREATE ROLE sample_owner;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  BEGIN CREATE ROLE sample_reader;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
END $$;
CREATE SCHEMA app;
CREATE SCHEMA "Second Schema" AUTHORIZATION sample_owner;
CREATE SCHEMA empty;
COMMENT ON SCHEMA app IS 'What''s in it: \\everything\\';
`;

const extensions = `
DO $$
DECLARE
  wanted text;
BEGIN
  FOR wanted IN
    SELECT name FROM pg_available_extensions
    WHERE name IN ('citext', 'pgcrypto', 'btree_gist') ORDER BY name
  LOOP
    EXECUTE format('CREATE EXTENSION %I', wanted);
    EXECUTE format('COMMENT ON EXTENSION %I IS %L', wanted, 'for the sample');
  END LOOP;
END $$;
`;

const types = `
CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok', 'happy');
ALTER TYPE app.mood ADD VALUE 'so-so' BEFORE 'happy';
CREATE TYPE app.no_mood AS ENUM ();
CREATE DOMAIN app.positive AS integer DEFAULT 1 CHECK (VALUE > 0);
CREATE DOMAIN app.code AS text COLLATE "C" NOT NULL CONSTRAINT three_letters CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE TYPE app.address AS (street text, codes app.code[], floor smallint);
CREATE TYPE app.span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE app.shell;
CREATE COLLATION app.plain FROM "C";
CREATE TEXT SEARCH DICTIONARY app.words (TEMPLATE = simple, accept = false);
CREATE TEXT SEARCH CONFIGURATION app.search (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR word, asciiword WITH app.words, simple;
COMMENT ON TYPE app.mood IS 'how one feels';
COMMENT ON DOMAIN app.positive IS E'more than\\n\\tnothing';
`;

const routines = `
CREATE FUNCTION app.next(i integer, by integer DEFAULT 1) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT i + by';
CREATE FUNCTION app.next(i text) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $body$SELECT i || E'\\\\''$$'$body$;
CREATE FUNCTION app.both(VARIADIC parts text[], OUT first text, OUT count integer)
  LANGUAGE plpgsql STABLE COST 10 AS $$ BEGIN first := parts[1]; count := cardinality(parts); END $$;
CREATE FUNCTION app.rows() RETURNS TABLE (a integer, b app.mood) LANGUAGE sql ROWS 3 SECURITY DEFINER
  SET work_mem = '8MB' AS $$ SELECT 1, 'happy'::app.mood $$;
CREATE PROCEDURE app.nothing(INOUT x integer) LANGUAGE plpgsql AS $$ BEGIN x := x + 1; END $$;
CREATE AGGREGATE app.total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', PARALLEL = safe);
CREATE FUNCTION app.same(app.address, app.address) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS 'SELECT ($1).street = ($2).street';
CREATE OPERATOR app.=== (LEFTARG = app.address, RIGHTARG = app.address, FUNCTION = app.same, COMMUTATOR = OPERATOR(app.===));
CREATE FUNCTION app.feeling(integer) RETURNS app.mood
  LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN $1 > 0 THEN 'happy' ELSE 'sad' END::app.mood $$;
CREATE CAST (integer AS app.mood) WITH FUNCTION app.feeling(integer) AS ASSIGNMENT;
CREATE FUNCTION app.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE OPERATOR FAMILY app.span_order USING btree;
COMMENT ON FUNCTION app.next(integer, integer) IS 'the next one';
DO $$ BEGIN
  IF current_setting('server_version_num')::integer >= 140000 THEN
    EXECUTE 'CREATE FUNCTION app.atomic(n bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT n * 2; END';
  END IF;
END $$;
`;

const tables = (size: number) => `
CREATE TABLE app.customers (
  id bigint GENERATED BY DEFAULT AS IDENTITY (START 10 INCREMENT 5) PRIMARY KEY,
  email text COLLATE app.plain UNIQUE,
  gone integer,
  feels app.mood DEFAULT 'it''s ok',
  lives app.address,
  document jsonb,
  also_gone text,
  created timestamptz NOT NULL DEFAULT now(),
  email_lower text GENERATED ALWAYS AS (lower(email)) STORED,
  invited_by bigint REFERENCES app.customers ON DELETE SET NULL
);
ALTER TABLE app.customers DROP COLUMN gone, DROP COLUMN also_gone;
ALTER TABLE app.customers ALTER email SET STATISTICS 500, ALTER document SET STORAGE EXTERNAL;
INSERT INTO app.customers (email, feels, lives, document, created, invited_by)
  SELECT 'User' || to_char(n, 'FM000000') || '@example.org', (n % 3 - 1), ROW('Street ' || n % 10, ARRAY['ABC', 'XYZ']::app.code[], (n % 9)::smallint)::app.address,
    jsonb_build_object('n', n, 'text', repeat('ü"\\\\', 9)),
    timestamptz '2025-03-30 00:30Z' + n * interval '1 hour', CASE WHEN n > 1 THEN 10 END
  FROM generate_series(1, ${size}) n;
INSERT INTO app.customers (email) VALUES (NULL);

CREATE TABLE app.orders (
  tenant smallint,
  id serial,
  customer bigint REFERENCES app.customers ON UPDATE CASCADE ON DELETE CASCADE,
  amount numeric(12, 2) NOT NULL CONSTRAINT not_negative CHECK (amount >= 0),
  PRIMARY KEY (tenant, id),
  UNIQUE (id) INCLUDE (amount) DEFERRABLE INITIALLY DEFERRED
) WITH (fillfactor = 70);
INSERT INTO app.orders (tenant, customer, amount)
  SELECT n % 7, 10 + 5 * (n % ${size}), n * 1.01 FROM generate_series(1, ${size * 4}) n;
CREATE TABLE app.lines (
  tenant smallint, order_id integer, pieces app.positive, price float8,
  FOREIGN KEY (tenant, order_id) REFERENCES app.orders MATCH FULL DEFERRABLE
);
INSERT INTO app.lines SELECT tenant, id, 1 + id % 3, id / 3.0 FROM app.orders;
INSERT INTO app.lines VALUES (NULL, NULL, 1, 'NaN'), (NULL, NULL, 2, '-Infinity');

-- Two tables that refer to each other.
CREATE TABLE app.chickens (id integer PRIMARY KEY, egg integer);
CREATE TABLE app.eggs (id integer PRIMARY KEY, chicken integer REFERENCES app.chickens);
INSERT INTO app.chickens VALUES (1, 1), (2, NULL);
INSERT INTO app.eggs VALUES (1, 2), (2, 1);
ALTER TABLE app.chickens ADD CONSTRAINT comes_from FOREIGN KEY (egg) REFERENCES app.eggs;

-- Constraints that the rows before them break.
CREATE TABLE app.legacy (id integer PRIMARY KEY, customer bigint);
INSERT INTO app.legacy VALUES (1, 10), (2, 999999);
ALTER TABLE app.legacy
  ADD CONSTRAINT legacy_customer FOREIGN KEY (customer) REFERENCES app.customers NOT VALID,
  ADD CONSTRAINT legacy_id CHECK (id > 100) NOT VALID;

CREATE TABLE app.events (id bigint, happened date NOT NULL, payload bytea) PARTITION BY RANGE (happened);
CREATE TABLE app.events_2025 PARTITION OF app.events
  FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (id);
CREATE TABLE app.events_2025_few PARTITION OF app.events_2025 FOR VALUES IN (1, 2, 3);
CREATE TABLE app.events_2025_rest PARTITION OF app.events_2025 DEFAULT;
CREATE TABLE app.events_other (payload bytea, happened date NOT NULL, id bigint);
ALTER TABLE app.events ATTACH PARTITION app.events_other DEFAULT;
CREATE INDEX events_happened ON app.events (happened);
CREATE UNIQUE INDEX events_unique ON app.events (happened, id);
INSERT INTO app.events
  SELECT n, date '2025-01-01' + n % 600, sha256(convert_to(n::text, 'UTF8')) FROM generate_series(1, ${size * 2}) n;
CREATE TABLE app.hashed (id integer PRIMARY KEY, what text) PARTITION BY HASH (id);
CREATE TABLE app.hashed_0 PARTITION OF app.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE app.hashed_1 PARTITION OF app.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO app.hashed SELECT n, 'row ' || n FROM generate_series(1, 20) n;

CREATE TABLE app.parents (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'nobody');
CREATE TABLE app.children (toys text[] DEFAULT '{}', name text DEFAULT 'child') INHERITS (app.parents);
INSERT INTO app.parents VALUES (1, 'one');
INSERT INTO app.children VALUES (2, 'two', '{ball,NULL,"a, b"}');
CREATE TABLE app.addresses OF app.address (street WITH OPTIONS NOT NULL);
INSERT INTO app.addresses VALUES ('Main Street', '{AAA}', 0);

CREATE TABLE app.bookings (
  room integer, during tstzrange, EXCLUDE USING gist (during WITH &&) WHERE (room = 1)
);
INSERT INTO app.bookings VALUES (1, '[2025-01-01, 2025-01-02)'), (1, '[2025-01-02,)'), (2, 'empty');

CREATE TABLE app.values (
  id integer PRIMARY KEY, b boolean, c char(5), v varchar(7), by bytea, n numeric, m money, i interval, t timetz,
  ts timestamp, d date, u uuid, ip inet, net cidr, mac macaddr, bits bit varying(9), p point, box box,
  j json, tsv tsvector, q tsquery, s app.span, r int4range, grid integer[][], o oid, rc regclass, x "char", f real
);
INSERT INTO app.values (id) VALUES (0);
INSERT INTO app.values VALUES
  (1, true, 'ab', '', '', 'NaN', '12.34', '-1 year 2 days 03:04:05.678', '12:00+05:30', 'infinity', '4713-01-01 BC',
   '00000000-0000-0000-0000-000000000001', '::1/64', '10.0.0.0/8', '08:00:2b:01:02:03', B'0101', '(1.5,-2)', '((0,0),(1,1))',
   '{"a" : [1, null]}', 'a:1 b:2A', 'a & !b', '[1.5,2.5]', '[1,)', '{{1,2},{3,NULL}}', 4294967295, 'app.customers', 'x', 1e-30),
  (2, false, E'\\\\N', E'\\t\\\\.', '\\x00ff5c', 12345678901234567890.000000001, '-0.01', '0', '23:59:59.999999-12',
   '-infinity', 'infinity', NULL, '192.168.0.1', '::/0', NULL, B'', NULL, NULL, 'null', '', NULL, 'empty', 'empty', '{}',
   0, NULL, '', 'Infinity');
CREATE TABLE app.nothing_in_it (id integer PRIMARY KEY, what text);
CREATE TABLE app.no_columns ();
INSERT INTO app.no_columns DEFAULT VALUES;
INSERT INTO app.no_columns DEFAULT VALUES;
CREATE UNLOGGED TABLE app.cache (k text PRIMARY KEY, v text);
INSERT INTO app.cache VALUES ('key', 'value');
CREATE TABLE "Second Schema".notes (id serial PRIMARY KEY, body text);
ALTER TABLE "Second Schema".notes OWNER TO sample_owner;
INSERT INTO "Second Schema".notes (body) SELECT repeat('long text ', 2000) FROM generate_series(1, 3);
CREATE TABLE public.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);
INSERT INTO public.schema_migrations VALUES (20251121030000, false);

CREATE INDEX ON app.customers (lower(email)) WHERE created > '2025-01-01';
CREATE INDEX ON app.customers USING gin (document jsonb_path_ops);
CREATE INDEX ON app.customers USING hash (email);
CREATE INDEX ON app.orders USING brin (id) WITH (pages_per_range = 16);
CREATE INDEX orders_amount ON app.orders (amount DESC NULLS LAST, tenant);
ALTER TABLE app.orders CLUSTER ON orders_amount;
ALTER TABLE app.legacy REPLICA IDENTITY FULL;
CREATE STATISTICS app.orders_statistics (dependencies, ndistinct) ON customer, amount FROM app.orders;
COMMENT ON TABLE app.customers IS 'all our customers; "quoted", it''s';
COMMENT ON COLUMN app.customers.email IS 'where to write to';
COMMENT ON CONSTRAINT not_negative ON app.orders IS 'we never pay';
COMMENT ON INDEX app.orders_amount IS 'for the report';

CREATE SEQUENCE app.tickets AS smallint START 100 MAXVALUE 1000 CYCLE CACHE 3;
SELECT nextval('app.tickets');
CREATE SEQUENCE app.countdown INCREMENT -1 MINVALUE -50 MAXVALUE 50 START 50;
SELECT setval('app.countdown', -7, false);
CREATE SEQUENCE app.never_called;
ALTER SEQUENCE app.never_called OWNED BY app.nothing_in_it.id;
`;

const views = `
CREATE VIEW app.per_customer AS
  SELECT c.id, c.email, count(o.id) AS orders FROM app.customers c LEFT JOIN app.orders o ON o.customer = c.id
  GROUP BY c.id;
CREATE VIEW app.happy WITH (security_barrier) AS
  SELECT id, email, feels FROM app.customers WHERE feels = 'happy' WITH CASCADED CHECK OPTION;
ALTER VIEW app.happy ALTER COLUMN feels SET DEFAULT 'happy';
CREATE RECURSIVE VIEW app.numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10;
CREATE MATERIALIZED VIEW app.summary AS SELECT * FROM app.per_customer;
CREATE UNIQUE INDEX ON app.summary (id);
CREATE MATERIALIZED VIEW app.summary_of_summary AS SELECT sum(orders) AS orders FROM app.summary;
CREATE MATERIALIZED VIEW app.not_filled AS SELECT 1 AS one WITH NO DATA;
COMMENT ON VIEW app.happy IS 'those who are';
`;

const rules = `
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE OF email ON app.customers
  FOR EACH ROW WHEN (NEW.email IS NOT NULL) EXECUTE FUNCTION app.stamp();
CREATE TRIGGER stamp_off BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.stamp('an argument');
ALTER TABLE app.customers DISABLE TRIGGER stamp_off;
CREATE TRIGGER stamp_replica AFTER DELETE ON app.orders REFERENCING OLD TABLE AS deleted
  FOR EACH STATEMENT EXECUTE FUNCTION app.stamp();
ALTER TABLE app.orders ENABLE REPLICA TRIGGER stamp_replica;
CREATE CONSTRAINT TRIGGER stamp_later AFTER INSERT ON app.lines
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.stamp();
CREATE TRIGGER stamp_partitions AFTER INSERT ON app.events FOR EACH ROW EXECUTE FUNCTION app.stamp();
CREATE RULE keep AS ON DELETE TO app.legacy DO INSTEAD NOTHING;
CREATE RULE into_happy AS ON UPDATE TO app.per_customer DO INSTEAD UPDATE app.customers SET email = NEW.email WHERE id = NEW.id;
CREATE EVENT TRIGGER watch_sample ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION app.watch();
ALTER EVENT TRIGGER watch_sample DISABLE;
CREATE PUBLICATION sample_publication FOR TABLE app.customers, app.orders WITH (publish = 'insert, update');
CREATE FOREIGN DATA WRAPPER sample_wrapper;
CREATE SERVER sample_server TYPE 'none' VERSION '1' FOREIGN DATA WRAPPER sample_wrapper OPTIONS (host 'nowhere');
CREATE FOREIGN TABLE app.far_away (id integer NOT NULL, what text) SERVER sample_server OPTIONS (where 'far');
CREATE USER MAPPING FOR sample_reader SERVER sample_server OPTIONS (name 'reader');
DO $$ BEGIN
  IF current_setting('server_version_num')::integer >= 150000 THEN
    EXECUTE 'CREATE PUBLICATION sample_filtered FOR TABLE app.orders (tenant, id) WHERE (tenant = 1)';
    EXECUTE 'CREATE TABLE app.one_null (x integer UNIQUE NULLS NOT DISTINCT)';
  END IF;
  IF current_setting('server_version_num')::integer >= 180000 THEN
    EXECUTE 'CREATE TABLE app.computed (x integer, double integer GENERATED ALWAYS AS (x * 2) VIRTUAL)';
    EXECUTE 'INSERT INTO app.computed VALUES (21)';
    EXECUTE 'ALTER TABLE app.computed ADD CONSTRAINT has_x NOT NULL x NOT VALID';
  END IF;
END $$;
`;

const security = `
ALTER TABLE app.customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON app.customers FOR SELECT TO sample_reader USING (email IS NOT NULL);
CREATE POLICY narrow ON app.orders AS RESTRICTIVE USING (tenant = 1) WITH CHECK (amount < 100);
GRANT USAGE ON SCHEMA app TO sample_reader;
GRANT SELECT ON app.customers, app.per_customer TO sample_reader;
GRANT SELECT (id), UPDATE (amount) ON app.orders TO sample_reader WITH GRANT OPTION;
GRANT USAGE ON SEQUENCE app.tickets TO sample_reader;
GRANT USAGE ON TYPE app.mood TO sample_reader;
REVOKE EXECUTE ON FUNCTION app.rows() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.rows() TO sample_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO sample_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
`;

const oddities = `
CREATE TABLE app."Weird ""name"", it's 100% \\back/slashed 表 🐘" ("Column ' one" text, "select" integer, "a.b" text, " " text);
INSERT INTO app."Weird ""name"", it's 100% \\back/slashed 表 🐘" VALUES (E'line 1\\nline 2\\r\\n\\ttab\\\\', 1, '', 'ok'), (NULL, NULL, NULL, NULL);
CREATE TABLE app."two
lines; -- DROP TABLE app.customers" (id integer);
CREATE TABLE app.a_name_of_sixty_three_bytes_which_is_the_longest_there_can_be_1 (id serial PRIMARY KEY);
CREATE TABLE app.a_name_of_sixty_three_bytes_which_is_the_longest_there_can_be_2 (id serial PRIMARY KEY);
CREATE FUNCTION app."Weird function"("Odd argument" integer) RETURNS text LANGUAGE sql AS $_$ SELECT '$$' $_$;
SELECT lo_from_bytea(0, decode(repeat('ab', 3000 * n), 'hex')) FROM generate_series(1, 4) n;
SELECT lo_from_bytea(0, '\\x00ff') AS latest \\gset
COMMENT ON LARGE OBJECT :latest IS 'the last';
GRANT SELECT ON LARGE OBJECT :latest TO sample_reader;
SELECT lo_create(0);
`;
