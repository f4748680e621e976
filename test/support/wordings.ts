/**
 * Definitions that PostgreSQL words in many ways, some of them otherwise once a restore has parsed them again. Needs
 * PostgreSQL 15; what came later is there where it is.
 */
export const wordings = (major: number): string => `
CREATE SCHEMA w;
SET search_path = w;
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TYPE pair AS (a integer, b text);
CREATE DOMAIN word AS varchar(9) DEFAULT 'x' CONSTRAINT short CHECK (VALUE IN ('x', 'y') AND length(VALUE) BETWEEN 1 AND 3 AND VALUE <> 'z');
CREATE TABLE kinds (
  a integer, b text, c varchar(9), d bigint, f float8, n numeric(10, 2), bo boolean, ch char(2), ts timestamptz, tm timestamp(3),
  dt date, i interval, e mood, bt bit(3), u uuid, j jsonb, js json, ar integer[], tr text[], p pair, r int4range, m money, w word,
  x xml, by bytea, net inet, tv tsvector, o oid);
CREATE TABLE others (a integer PRIMARY KEY, b text COLLATE "C", c varchar(9), "Odd ""name" text);
CREATE FUNCTION twice(v integer, by integer DEFAULT -2, more text[] DEFAULT ARRAY['a'::varchar, 'b']) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT v * by';

${nested.map(([column, literal], at) => `CREATE VIEW branch_${at} AS SELECT * FROM (SELECT ${column} FROM kinds UNION ALL SELECT ${literal}) AS q;`).join('\n')}
${nested.map(([, literal], at) => `CREATE VIEW inner_${at} AS SELECT (SELECT ${literal}) AS s, EXISTS (SELECT ${literal} FROM others) AS t, ARRAY(SELECT ${literal}) AS u, a FROM kinds WHERE a IN (SELECT 1) AND b IN (SELECT 'x');`).join('\n')}
CREATE VIEW nothing AS SELECT a FROM kinds WHERE EXISTS (SELECT FROM others) AND NOT EXISTS (SELECT NULL FROM others) AND a > ALL (SELECT -1) OR a = ANY (SELECT 2 UNION SELECT 3);
CREATE VIEW deep AS SELECT a FROM kinds WHERE a IN (SELECT 1 FROM others WHERE b IN (SELECT 'x' UNION (SELECT 'y' INTERSECT SELECT 'z')) ORDER BY 1 LIMIT 1);
CREATE VIEW ctes AS WITH one AS (SELECT 'x'), two AS MATERIALIZED (SELECT 1 AS n UNION SELECT 2) SELECT * FROM one, two;
CREATE RECURSIVE VIEW counting (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < 10;
CREATE VIEW trees AS WITH RECURSIVE t(a, b) AS (SELECT a, b FROM others UNION ALL SELECT o.a, 'x' FROM others AS o JOIN t ON t.a = o.a)
  SEARCH DEPTH FIRST BY a SET way CYCLE a SET again USING steps SELECT a, b, way::text AS w, again, steps::text AS s FROM t;
CREATE VIEW conditions AS SELECT a FROM kinds WHERE (a BETWEEN 1 AND 2 AND bo) AND (d NOT BETWEEN SYMMETRIC 3 AND 1 OR bo IS NOT TRUE)
  AND (bo OR a IN (1, 2, d) OR c IN ('x', 'y')) AND NOT (c NOT IN ('x', 'y') AND b LIKE 'x%' AND b NOT ILIKE 'y' AND b SIMILAR TO 'z')
  AND (a, b) IN ((1, 'x'), (2, 'y')) AND (a, d) < (1, 2) AND ROW(a, b) IS DISTINCT FROM ROW(1, 'x') AND p IS NOT NULL AND e = 'good' AND e IN ('good', 'bad')
  AND c = ANY ('{x,y}') AND b = ANY (ARRAY['x', c]) AND a = ANY (ar) AND n IN (1, 2.5) AND d IN (1, 2) AND ch IN ('a', 'b') AND c BETWEEN 'a' AND 'b' AND true;
CREATE VIEW arrays AS SELECT ARRAY[a, d] AS x, ARRAY[c, b]::text[] AS y, ARRAY[[c], ['x']]::text[] AS z, ARRAY[]::integer[] AS v, ar[1:2] AS slice, ar[a] AS one,
  ARRAY['1', '2']::integer[] AS cast_one, (ARRAY[c, 'x'])[1] AS first, ARRAY[n, 1]::numeric(4, 1)[] AS sized, ARRAY[tm]::timestamp(0)[] AS timed, ARRAY[w]::text[] AS words FROM kinds;
CREATE VIEW casts AS SELECT a::bigint AS wide, d::integer, '1'::integer AS one, -1 AS minus, - a AS negated, 1::numeric(5, 2) AS n, c::char(3), b::varchar(2), 'x'::varchar(3) AS v, 'ab'::char(3) AS ch,
  '1 day'::interval day AS day, interval '1' hour AS hour, i::interval(2), ts AT TIME ZONE 'UTC' AS utc, date '2020-01-01' AS d0, B'1' AS b1, X'1f' AS x1, '{"a": 1}'::jsonb AS j0, 1e10 AS e10, 99999999999 AS big,
  NULL::text AS none, NULL AS unknown, 'good'::mood, f::integer AS fi, (p).a, (p).b AS pb, p::text, 'a' || b AS ab, E'\\\\n' AS e0, U&'\\0441' AS u0, w::text AS wt, 'x'::word AS wx, bo::integer AS bi FROM kinds;
CREATE VIEW calls AS SELECT coalesce(c, 'x') AS co, nullif(a, 0), greatest(a, 1, d) AS g, CASE a WHEN 1 THEN 'x' WHEN 2 THEN c END AS cs, CASE WHEN bo THEN 1 ELSE n END,
  extract(year FROM ts) AS y, substring(b FROM 2 FOR 3) AS s, overlay(b PLACING 'x' FROM 1) AS ov, position('x' IN b) AS po, trim(BOTH 'x' FROM b) AS tr, b COLLATE "C" AS bc, twice(a, by => 3), twice(1, 2, ARRAY['x', b]) AS tw,
  current_date, current_timestamp(2), localtime, current_user, session_user AS su, now() AS t0, make_interval(days => 1) AS mi, row_number() OVER w1, count(*) FILTER (WHERE bo) OVER (PARTITION BY e ORDER BY a DESC NULLS LAST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS k,
  grouping_of, j -> 'a' AS ja, j ->> 'b' AS jb, j #> '{a,b}' AS jp, j['a'] AS sub, js::jsonb @> '{}' AS has, b ~ '^x' AS re, r @> 3 AS in_r, to_tsvector('simple', b) @@ 'x'::tsquery AS found, 'kinds'::regclass AS rc
  FROM kinds, LATERAL (SELECT count(*) AS grouping_of FROM others WHERE others.a = kinds.a) AS l WINDOW w1 AS (PARTITION BY a ORDER BY b USING <);
CREATE VIEW aggregates AS SELECT e, bo, grouping(e, bo) AS g, count(DISTINCT a) AS c, string_agg(b, ',' ORDER BY b DESC) AS s, percentile_cont(0.5) WITHIN GROUP (ORDER BY f) AS p, array_agg(a) FILTER (WHERE a > 1) AS f
  FROM kinds GROUP BY GROUPING SETS ((e), CUBE (bo), ROLLUP (e, bo), ()) HAVING count(*) > 1 AND true AND max(c) IN ('x', 'y') ORDER BY 1, count(*) DESC OFFSET 1 FETCH FIRST 3 ROWS WITH TIES;
CREATE VIEW joins AS SELECT * FROM (others AS o LEFT JOIN LATERAL (SELECT k.b AS kb FROM kinds AS k WHERE k.a = o.a LIMIT 1) AS l ON true) NATURAL JOIN (SELECT 1 AS a, 'x' AS kb) AS s (a, kb)
  CROSS JOIN (VALUES (1, 'x'), (2, NULL)) AS v (n, t) JOIN others AS o2 (a, b2, c2, d2) USING (a) FULL JOIN generate_series(1, 3) WITH ORDINALITY AS g (v, at) ON g.at = v.n;
CREATE VIEW sampled AS SELECT x.* FROM ONLY others AS x TABLESAMPLE BERNOULLI (10) REPEATABLE (1) JOIN ROWS FROM (generate_series(1, 2), unnest(ARRAY['x'])) AS fs (a, b) ON fs.a = x.a;
CREATE VIEW records AS SELECT * FROM json_to_record('{"a": 1}') AS r (a integer, b varchar(3)) WHERE a = 1;
CREATE VIEW sets AS (SELECT a, 'x' AS t FROM others EXCEPT ALL SELECT 1, 'y') UNION (SELECT 2, 'z' INTERSECT SELECT 3, NULL ORDER BY 1) ORDER BY a, 2 LIMIT 5;
CREATE VIEW made_of_values AS VALUES (1, 'x'), (-2, NULL);
CREATE VIEW xml AS SELECT xmlelement(name a, xmlattributes(a AS b), 'x', b) AS e, xmlforest(a, b AS c) AS f, xmlconcat(x, x) AS c, xmlpi(name p, 'x') AS p, x IS DOCUMENT AS d, xmlserialize(CONTENT x AS text) AS s, xmlroot(x, VERSION '1.0') AS r FROM kinds;
CREATE VIEW tables_of_xml AS SELECT t.* FROM kinds, XMLTABLE('/r' PASSING x COLUMNS n FOR ORDINALITY, a integer PATH '@a' DEFAULT -1, b text) AS t;
CREATE VIEW whole AS SELECT others, others.*::text AS s, (SELECT others) AS o FROM others;
CREATE VIEW renamed AS SELECT a AS before FROM others; ALTER VIEW renamed RENAME COLUMN before TO "Odd ""name";
CREATE VIEW distinct_on AS SELECT DISTINCT ON (b, a + 1) a, b, 'x' FROM others ORDER BY b, a + 1, c DESC;
CREATE VIEW ordered_inside AS SELECT a FROM others WHERE c IN (SELECT c AS b FROM kinds ORDER BY b LIMIT 3);
CREATE VIEW locked AS SELECT a FROM others FOR NO KEY UPDATE OF others SKIP LOCKED;
CREATE VIEW checked AS SELECT a, b FROM others WHERE b IN (SELECT 'x') WITH CASCADED CHECK OPTION;
CREATE MATERIALIZED VIEW stored AS SELECT * FROM (SELECT b FROM others UNION ALL SELECT 'x') AS q WITH NO DATA;
CREATE TABLE grown (a integer); CREATE VIEW over_grown AS SELECT * FROM grown AS g JOIN others AS o USING (a); ALTER TABLE grown ADD COLUMN b text; ALTER TABLE grown RENAME COLUMN b TO c;

CREATE TABLE defaults (
  a integer DEFAULT -1 CHECK (a IN (-1, 2) AND (a BETWEEN 1 AND 2 OR a <> 3)), b text DEFAULT 'x' || 'y', c varchar(9) DEFAULT 'x' CHECK (c IN ('x', 'y')), d numeric(10, 2) DEFAULT 1.50, e mood DEFAULT 'good',
  f timestamptz DEFAULT now() - '1 day'::interval, g integer GENERATED ALWAYS AS (a * 2 + CASE WHEN a > 1 THEN 1 ELSE 0 END) STORED, h text[] DEFAULT ARRAY['a', 'b'], i jsonb DEFAULT '{}', j word DEFAULT 'y',
  k uuid DEFAULT gen_random_uuid(), l text DEFAULT CURRENT_USER, m bit(3) DEFAULT B'101', n date DEFAULT CURRENT_DATE, o integer DEFAULT (- 2), q text[] DEFAULT ARRAY['a'::varchar, 'b']::text[], s regclass DEFAULT 'w.kinds'::regclass,
  CONSTRAINT all_of_it CHECK ((a > 0 AND b IS NOT NULL) AND c = ANY (ARRAY['x', 'y']) OR (a, b) = (1, 'x')),
  CONSTRAINT apart EXCLUDE USING gist (int4range(a, g) WITH &&) WHERE (c IN ('x', 'y') AND a > 0));
CREATE INDEX partial ON defaults (lower(b), (a + 1) DESC NULLS LAST, (c::text) text_pattern_ops, b COLLATE "C") INCLUDE (d) WHERE c IN ('x', 'y') AND a BETWEEN 1 AND 3 AND (b IS NOT NULL);
CREATE INDEX with_array ON defaults ((ARRAY[c, 'x']::text[]), coalesce(c, 'x'), (i -> 'a'));
CREATE STATISTICS known ON (a + 1), lower(c), (c || 'x') FROM defaults;
CREATE STATISTICS related (ndistinct, mcv) ON a, b, (coalesce(c, 'x')) FROM defaults;
ALTER TABLE defaults ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON defaults USING (b IN (SELECT 'x') AND a IN (1, 2) AND EXISTS (SELECT 1 FROM others WHERE others.a = defaults.a)) WITH CHECK (c IN ('x', 'y') AND (a BETWEEN 1 AND 2 AND l = CURRENT_USER));
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER each_statement AFTER UPDATE ON defaults REFERENCING NEW TABLE AS new_ones OLD TABLE AS old_ones FOR EACH STATEMENT EXECUTE FUNCTION noted('x', '1');
CREATE TRIGGER each_row BEFORE UPDATE ON defaults FOR EACH ROW WHEN (NEW.c IN ('x', 'y') AND (OLD.a BETWEEN 1 AND 2 AND OLD.* IS NOT NULL)) EXECUTE FUNCTION noted();
CREATE RULE logged AS ON INSERT TO others WHERE NEW.b IN (SELECT 'x') AND NEW.a BETWEEN 1 AND 2 AND NEW.a <> 3 DO ALSO (INSERT INTO kinds (b, a, ar[2], p.b) SELECT 'x', -1, 2, 'y'; UPDATE kinds AS k SET (a, b) = (SELECT 1, 'x'), c = DEFAULT FROM others AS o WHERE o.a = k.a; DELETE FROM kinds USING others WHERE kinds.a IN (1, 2));
CREATE RULE instead AS ON DELETE TO casts DO INSTEAD NOTHING;
CREATE RULE conflicts AS ON UPDATE TO renamed DO INSTEAD INSERT INTO others VALUES (1, 'x') ON CONFLICT (a) WHERE a > 0 DO UPDATE SET b = excluded.b || 'x' WHERE others.c IN ('x', 'y');
CREATE FUNCTION of_sql(v integer DEFAULT -1, t text DEFAULT 'x', m mood DEFAULT 'good') RETURNS SETOF text LANGUAGE sql BEGIN ATOMIC INSERT INTO kinds (b) SELECT 'x'; SELECT b FROM kinds WHERE a IN (v, 2) AND c IN ('x', 'y') AND b IN (SELECT 'x' UNION SELECT t) UNION ALL SELECT 'y'; END;
CREATE FUNCTION returned(v integer) RETURNS text LANGUAGE sql RETURN CASE WHEN v IN (1, 2) THEN (SELECT 'x') ELSE 'y' || v END;
CREATE PROCEDURE merged() LANGUAGE sql BEGIN ATOMIC DELETE FROM others WHERE a = -1 AND b IN (SELECT 'x'); UPDATE others SET b = 'x', c = (SELECT 'y'); END;
CREATE TABLE parted (a integer, b text, c date) PARTITION BY RANGE (a, lower(b), (c + 1)) ;
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (-1, 'a', MINVALUE) TO (10, 'b', MAXVALUE);
CREATE TABLE listed (a text, e mood) PARTITION BY LIST (coalesce(a, 'x'));
CREATE TABLE listed_1 PARTITION OF listed (CHECK (a IN ('x', 'y') AND e = 'good')) FOR VALUES IN ('x', 'y', NULL);
CREATE TABLE listed_2 PARTITION OF listed DEFAULT PARTITION BY HASH (a);
CREATE TABLE listed_3 PARTITION OF listed_2 FOR VALUES WITH (MODULUS 3, REMAINDER 1);
${
  major < 16
    ? ''
    : `
CREATE VIEW of_json AS SELECT JSON_ARRAY(a, 'x' NULL ON NULL) AS a, JSON_OBJECT('k': b, 'l': -1 ABSENT ON NULL WITH UNIQUE KEYS RETURNING jsonb) AS o, JSON_ARRAYAGG(b ORDER BY b) AS g, JSON_OBJECTAGG(b: a) AS h, b IS JSON OBJECT AS i, JSON_ARRAY(SELECT 'x' UNION SELECT 'y') AS q FROM kinds GROUP BY a, b;`
}
${
  major < 17
    ? ''
    : `
CREATE VIEW of_paths AS SELECT JSON_VALUE(j, '$.a' RETURNING integer DEFAULT -1 ON EMPTY ERROR ON ERROR) AS v, JSON_QUERY(j, '$.b' WITH WRAPPER) AS q, JSON_EXISTS(j, '$.c' PASSING 1 AS x) AS e, JSON_SCALAR('x') AS s, JSON('{}') AS t FROM kinds;
CREATE VIEW of_tables AS SELECT t.* FROM kinds, JSON_TABLE(j, '$[*]' COLUMNS (n FOR ORDINALITY, a integer PATH '$.a' DEFAULT -1 ON EMPTY, NESTED PATH '$.b' COLUMNS (c text))) AS t;
CREATE PROCEDURE merging() LANGUAGE sql BEGIN ATOMIC MERGE INTO kinds AS o USING (SELECT 1 AS a, 'x' AS b) AS s ON s.a = o.a AND s.b IN (SELECT 'x') WHEN MATCHED AND o.c IN ('x', 'y') THEN UPDATE SET b = 'x' WHEN NOT MATCHED THEN INSERT (a, b) VALUES (-1, 'y') WHEN NOT MATCHED BY SOURCE THEN DELETE; END;`
}
`;

/** A literal beside a column of its type. */
const nested: readonly (readonly [column: string, literal: string])[] = [
  ['b', "'x'"],
  ['b', "'x' || 'y'"],
  ['b', 'NULL'],
  ['c', "'x'"],
  ['a', '-1'],
  ['a', '1 + 1'],
  ['d', '1'],
  ['f', '1.5'],
  ['n', '1'],
  ['n', '-1.25'],
  ['bo', 'true'],
  ['bo', "'f'"],
  ['ch', "'ab'"],
  ['ts', "'2020-01-01'"],
  ['ts', 'now()'],
  ['ts', 'NULL'],
  ['tm', "'2020-01-01'"],
  ['dt', 'CURRENT_DATE'],
  ['i', "'1 day'"],
  ['e', "'good'"],
  ['bt', "B'101'"],
  ['u', "'00000000-0000-0000-0000-000000000000'"],
  ['j', "'{}'"],
  ['ar', "'{1}'"],
  ['tr', "ARRAY['x', NULL]"],
  ['p', "ROW(1, 'x')::w.pair"],
  ['r', "'[1,2)'"],
  ['m', "'1'"],
  ['w', "'x'"],
  ['by', "'\\x00'"],
  ['net', "'::1'"],
  ['tv', "'a b'"],
  ['o', '1'],
  ['b', "CASE WHEN true THEN 'x' END"],
  ['b', "coalesce(NULL, 'x')"],
];
