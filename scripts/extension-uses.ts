/** A small use of each extension that is tried: rows of its types, its indexes, its configuration. */
export const uses: Readonly<Record<string, string>> = {
  address_standardizer: `CREATE VIEW streets AS SELECT * FROM parse_address('1 Main Street, Boston, MA')`,
  address_standardizer_data_us:
    "INSERT INTO us_lex (seq, word, stdword, token) VALUES (1, 'x', 'x', 1)",
  age: `LOAD 'age'; SET search_path = ag_catalog, public; SELECT create_graph('people');
    SELECT * FROM cypher('people', $$ CREATE (:Person {name: 'Ada'}) $$) AS (v agtype)`,
  amcheck:
    "CREATE FUNCTION check_it() RETURNS void LANGUAGE sql BEGIN ATOMIC SELECT bt_index_check('pg_class_oid_index'); END",
  bloom: 'CREATE TABLE t AS SELECT 1 AS a, 2 AS b; CREATE INDEX ON t USING bloom (a, b)',
  btree_gin: 'CREATE TABLE t AS SELECT 1 AS a; CREATE INDEX ON t USING gin (a)',
  btree_gist: 'CREATE TABLE t (a int, r int4range, EXCLUDE USING gist (a WITH =, r WITH &&))',
  citext: "CREATE TABLE t (a citext PRIMARY KEY); INSERT INTO t VALUES ('A')",
  cube: "CREATE TABLE t AS SELECT '(1,2)'::cube AS a; CREATE INDEX ON t USING gist (a)",
  dblink: "CREATE VIEW v AS SELECT * FROM dblink('dbname=x', 'SELECT 1') AS t(a int)",
  debversion: "CREATE TABLE t AS SELECT '1.0~rc1'::debversion AS a; CREATE INDEX ON t (a)",
  dict_int: `CREATE TEXT SEARCH DICTIONARY own (TEMPLATE = intdict_template, MAXLEN = 4)`,
  dict_xsyn: 'CREATE VIEW v AS SELECT 1',
  earthdistance: 'CREATE TABLE t AS SELECT ll_to_earth(1, 2) AS at',
  fuzzystrmatch:
    "CREATE TABLE t (a text, s text GENERATED ALWAYS AS (soundex(a)) STORED); INSERT INTO t VALUES ('Ada')",
  hll: 'CREATE TABLE t AS SELECT hll_add(hll_empty(), hll_hash_integer(1)) AS a',
  hstore: `CREATE TABLE t AS SELECT 'a=>1'::hstore AS a; CREATE INDEX ON t USING gin (a)`,
  hypopg: 'CREATE TABLE t (a int)',
  intarray:
    'CREATE TABLE t AS SELECT ARRAY[1, 2] AS a; CREATE INDEX ON t USING gist (a gist__int_ops)',
  ip4r: "CREATE TABLE t AS SELECT '10.0.0.0/8'::ip4r AS a; CREATE INDEX ON t USING gist (a)",
  isn: "CREATE TABLE t AS SELECT '978-0-393-04002-9'::isbn13 AS a",
  jsquery: `CREATE TABLE t AS SELECT '{"a": 1}'::jsonb AS a; CREATE INDEX ON t USING gin (a jsonb_path_value_ops)`,
  lo: 'CREATE TABLE t (a lo); CREATE TRIGGER keeps BEFORE UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION lo_manage(a); INSERT INTO t VALUES (lo_create(0))',
  ltree: "CREATE TABLE t AS SELECT 'a.b'::ltree AS a; CREATE INDEX ON t USING gist (a)",
  numeral: "CREATE TABLE t AS SELECT 'one'::numeral AS a",
  orafce: 'CREATE TABLE t (a oracle.varchar2(9)); CREATE VIEW d AS SELECT * FROM oracle.dual',
  pageinspect: 'CREATE VIEW v AS SELECT 1',
  periods:
    "CREATE TABLE t (a int, s date, e date); SELECT periods.add_period('t', 'p', 's', 'e'); INSERT INTO t VALUES (1, '2026-01-01', '2026-02-01')",
  pg_cron: "SELECT cron.schedule('nightly', '0 3 * * *', 'SELECT 1')",
  pg_ivm:
    "CREATE TABLE t (a int PRIMARY KEY, x int); INSERT INTO t VALUES (1, 1); SELECT pgivm.create_immv('iv', 'SELECT x, count(*) FROM t GROUP BY x')",
  pg_partman: `CREATE TABLE t (at timestamptz NOT NULL) PARTITION BY RANGE (at);
    SELECT create_parent(p_parent_table => 'public.t', p_control => 'at', p_interval => '1 day'); INSERT INTO t VALUES (now())`,
  pg_rational: "CREATE TABLE t AS SELECT '1/3'::rational AS a; CREATE INDEX ON t (a)",
  pg_similarity: "CREATE TABLE t AS SELECT lev('a', 'b') AS a",
  pg_sphere: "CREATE TABLE t AS SELECT spoint '(1d, 2d)' AS a; CREATE INDEX ON t USING gist (a)",
  pg_stat_statements: 'CREATE VIEW slow AS SELECT query, calls FROM pg_stat_statements',
  pg_stat_kcache: 'CREATE VIEW v AS SELECT 1',
  pg_trgm:
    "CREATE TABLE t AS SELECT 'abc'::text AS a; CREATE INDEX ON t USING gin (a gin_trgm_ops)",
  pgcrypto:
    "CREATE TABLE t (id uuid DEFAULT gen_random_uuid(), h text DEFAULT crypt('x', gen_salt('bf'))); INSERT INTO t DEFAULT VALUES",
  pglogical: "SELECT pglogical.create_node(node_name := 'n', dsn := 'host=127.0.0.1 dbname=x')",
  pgmp: "CREATE TABLE t AS SELECT '12345678901234567890'::mpz AS a; CREATE INDEX ON t (a)",
  pgrouting:
    'CREATE TABLE edges (id int, source int, target int, cost float8); INSERT INTO edges VALUES (1, 1, 2, 1); CREATE VIEW way AS SELECT node FROM pgr_dijkstra($$SELECT * FROM edges$$, 1, 2)',
  pgtap: 'CREATE FUNCTION test_it() RETURNS SETOF text LANGUAGE sql AS $$ SELECT ok(true) $$',
  plperl: "CREATE FUNCTION f() RETURNS int LANGUAGE plperl AS 'return 1'",
  plpython3u: "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1'",
  pointcloud: `INSERT INTO pointcloud_formats (pcid, srid, schema) VALUES (1, 4326, '<?xml version="1.0" encoding="UTF-8"?>
    <pc:PointCloudSchema xmlns:pc="http://pointcloud.org/schemas/PC/1.1"><pc:dimension><pc:position>1</pc:position><pc:size>4</pc:size><pc:name>X</pc:name><pc:interpretation>int32_t</pc:interpretation><pc:scale>0.01</pc:scale></pc:dimension><pc:dimension><pc:position>2</pc:position><pc:size>4</pc:size><pc:name>Y</pc:name><pc:interpretation>int32_t</pc:interpretation><pc:scale>0.01</pc:scale></pc:dimension></pc:PointCloudSchema>');
    CREATE TABLE points (id int PRIMARY KEY, pt pcpoint(1)); INSERT INTO points VALUES (1, PC_MakePoint(1, ARRAY[1, 2]))`,
  postgis:
    'CREATE TABLE t (g geometry(Point, 4326)); INSERT INTO t VALUES (ST_SetSRID(ST_MakePoint(1, 2), 4326)); CREATE INDEX ON t USING gist (g)',
  postgis_raster: 'CREATE TABLE t AS SELECT ST_MakeEmptyRaster(2, 2, 0, 0, 1) AS r',
  postgis_sfcgal: 'CREATE TABLE t (g geometry)',
  postgis_tiger_geocoder: 'CREATE TABLE t (a int)',
  postgis_topology: "SELECT topology.CreateTopology('topo', 4326)",
  postgres_fdw:
    'CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw; CREATE FOREIGN TABLE f (a int) SERVER s',
  prefix: "CREATE TABLE t AS SELECT '0123'::prefix_range AS a; CREATE INDEX ON t USING gist (a)",
  q3c: 'CREATE TABLE t AS SELECT 1.0::float8 AS ra, 2.0::float8 AS dec; CREATE INDEX ON t (q3c_ang2ipix(ra, dec))',
  roaringbitmap: 'CREATE TABLE t AS SELECT rb_build(ARRAY[1, 2]) AS a',
  rum: "CREATE TABLE t AS SELECT to_tsvector('a b') AS a; CREATE INDEX ON t USING rum (a rum_tsvector_ops)",
  semver: "CREATE TABLE t AS SELECT '1.2.3'::semver AS a; CREATE INDEX ON t (a)",
  tablefunc: 'CREATE VIEW v AS SELECT * FROM normal_rand(1, 0, 1)',
  tdigest: 'CREATE TABLE t AS SELECT tdigest(x::float8, 100) AS a FROM generate_series(1, 9) AS x',
  tds_fdw: 'CREATE SERVER s FOREIGN DATA WRAPPER tds_fdw',
  mysql_fdw: 'CREATE SERVER s FOREIGN DATA WRAPPER mysql_fdw',
  timescaledb: `CREATE TABLE m (at timestamptz NOT NULL, v float8); SELECT create_hypertable('m', 'at', chunk_time_interval => interval '1 day');
    INSERT INTO m SELECT now() - x * interval '6 hours', x FROM generate_series(1, 40) AS x`,
  tsm_system_rows:
    'CREATE TABLE t AS SELECT 1 AS a; CREATE VIEW v AS SELECT a FROM t TABLESAMPLE system_rows(1)',
  unaccent: "CREATE TABLE t AS SELECT unaccent('é') AS a",
  unit: "CREATE TABLE t AS SELECT '1 m'::unit AS a; CREATE INDEX ON t (a)",
  'uuid-ossp': 'CREATE TABLE t (id uuid DEFAULT uuid_generate_v4()); INSERT INTO t DEFAULT VALUES',
  vector:
    "CREATE TABLE t AS SELECT '[1,2,3]'::vector(3) AS a; CREATE INDEX ON t USING hnsw (a vector_l2_ops)",
};

/** What else is tried: to make it is all there is to it. */
export const merelyMade: readonly string[] = [
  ...[
    'credcheck',
    'decoderbufs',
    'extra_window_functions',
    'file_fdw',
    'first_last_agg',
    'h3',
    'icu_ext',
  ],
  ...[
    'intagg',
    'pg_buffercache',
    'pg_freespacemap',
    'pg_hint_plan',
    'pg_prewarm',
    'pg_qualstats',
    'pg_repack',
  ],
  ...[
    'pg_squeeze',
    'pg_track_settings',
    'pg_visibility',
    'pg_wait_sampling',
    'pgaudit',
    'pgrowlocks',
  ],
  ...['pgstattuple', 'plpgsql_check', 'powa', 'seg', 'sslinfo', 'tcn', 'tsm_system_time', 'xml2'],
];
