/**
 * What a drill looks at in the restored database. Idents are those of `objectsSql`. Objects that
 * belong to extensions are left alone, where it is not said otherwise.
 */

/** What is there and does not work as it should: invalid indexes, what is not validated or disabled. */
export const healthSql = `
WITH rel AS (
  SELECT c.oid, c.relkind, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relpersistence <> 't'
)
-- one of a partitioned table is invalid until every partition has one: that is dumped as it is
SELECT 'index' AS kind, rel.ident, 'invalid' AS state
  FROM pg_catalog.pg_index AS i JOIN rel ON rel.oid = i.indexrelid
 WHERE rel.relkind = 'i' AND NOT (i.indisvalid AND i.indisready AND i.indislive)
UNION ALL
SELECT 'constraint',
       pg_catalog.format('%s.%I', coalesce(rel.ident, pg_catalog.format('%I.%I', n.nspname, t.typname)), c.conname),
       'not validated'
  FROM pg_catalog.pg_constraint AS c
  LEFT JOIN rel ON rel.oid = c.conrelid
  LEFT JOIN pg_catalog.pg_type AS t ON t.oid = c.contypid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
 WHERE NOT c.convalidated AND c.contype <> 'n' AND (rel.oid IS NOT NULL OR t.oid IS NOT NULL)
UNION ALL
SELECT 'trigger', pg_catalog.format('%s.%I', rel.ident, t.tgname), 'disabled'
  FROM pg_catalog.pg_trigger AS t JOIN rel ON rel.oid = t.tgrelid
 WHERE t.tgenabled = 'D' AND NOT t.tgisinternal
 ORDER BY 1, 2`;

/**
 * What a query runs depends on the types of what it compares: casts and operators belong to whoever made
 * them. `is_own`: PostgreSQL's own, or a domain over one of those.
 */
const sourcesOfTypes = `source AS (
  SELECT t.oid, t.oid AS base, t.typtype, t.typcategory, t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace AS is_own
    FROM pg_catalog.pg_type AS t WHERE t.typtype <> 'd'
  UNION ALL
  SELECT t.oid, source.base, source.typtype, source.typcategory, source.is_own
    FROM pg_catalog.pg_type AS t JOIN source ON source.oid = t.typbasetype
)`;

/** Tables whose rows are on other servers, in part or all of them. */
const abroad = `abroad(oid) AS (
  SELECT ftrelid FROM pg_catalog.pg_foreign_table
  UNION SELECT i.inhparent FROM abroad JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = abroad.oid
)`;

/**
 * A statement for each sequence and the column that it numbers (it is owned by it, or the column's
 * default is its next value); the answer is a row if what the sequence would give next is already
 * passed by a value of the column. One that starts again at its end is no matter.
 * No statement where its query would run what a user made, or read from another server.
 */
export const sequenceStatementsSql = `
WITH RECURSIVE numbers AS (
  SELECT d.objid AS seq, d.refobjid AS tbl, d.refobjsubid AS col
    FROM pg_catalog.pg_depend AS d
   WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')
  UNION
  SELECT d.refobjid, f.adrelid, f.adnum
    FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_attrdef AS f ON f.oid = d.objid
   WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
     AND pg_catalog.pg_get_expr(f.adbin, f.adrelid) ~ '^nextval\\(''[^'']*''::regclass\\)$'
), ${sourcesOfTypes}, ${abroad}
SELECT pg_catalog.format('%I.%I', n.nspname, s.relname) AS ident,
       CASE WHEN NOT y.is_own THEN 'over types of users'
            WHEN t.oid IN (SELECT oid FROM abroad) THEN 'of foreign tables' END AS why,
       CASE WHEN y.is_own AND t.oid NOT IN (SELECT oid FROM abroad) THEN pg_catalog.format(
         'SELECT %L AS sequence, %L AS "column", next::pg_catalog.text, extreme::pg_catalog.text, fresh, %L AS increment, pg_catalog.format(%L, %L, extreme) AS remedy FROM (SELECT NOT is_called AND last_value = %s AS fresh, last_value::pg_catalog.numeric + CASE WHEN is_called THEN %s ELSE 0 END AS next, (SELECT pg_catalog.%s(%I)::pg_catalog.numeric FROM %s) AS extreme FROM %I.%I) AS s WHERE extreme %s next',
         pg_catalog.format('%I.%I', n.nspname, s.relname),
         pg_catalog.format('%s.%I', t.oid::pg_catalog.regclass, a.attname),
         q.seqincrement, 'SELECT pg_catalog.setval(%L, %s);', pg_catalog.format('%I.%I', n.nspname, s.relname),
         q.seqstart, q.seqincrement,
         CASE WHEN q.seqincrement > 0 THEN 'max' ELSE 'min' END, a.attname, t.oid::pg_catalog.regclass,
         n.nspname, s.relname,
         CASE WHEN q.seqincrement > 0 THEN '>=' ELSE '<=' END)
       END AS statement
  FROM numbers
  JOIN pg_catalog.pg_class AS s ON s.oid = numbers.seq AND s.relkind = 'S' AND s.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace AND n.nspname !~ '^pg_'
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid AND NOT q.seqcycle
  JOIN pg_catalog.pg_class AS t ON t.oid = numbers.tbl AND t.relkind IN ('r', 'p')
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = numbers.col
  JOIN source AS y ON y.oid = a.atttypid AND y.typcategory = 'N'
 ORDER BY 1`;

/**
 * A statement for each foreign key that counts the rows that have no row to refer to, up to a
 * thousand. MATCH SIMPLE: a row with a NULL in its key refers to nothing. MATCH FULL: all NULL is
 * fine, some NULL is not. No statement for keys over periods, which PostgreSQL 18 has, nor where its query
 * would run what a user made, or read from another server: `why`.
 */
export const orphanStatementsSql = `
WITH RECURSIVE fk AS (
  SELECT c.*, r.relname, n.nspname,
         -- its rows are in its partitions; a key does not speak of the rows of what inherits
         CASE WHEN r.relkind = 'p' THEN '' ELSE 'ONLY ' END AS referring,
         -- a table of TimescaleDB has all its rows in what inherits from it, and its keys mean those
         CASE WHEN t.relkind = 'p' OR EXISTS (SELECT FROM pg_catalog.pg_trigger AS g
                                               WHERE g.tgrelid = t.oid AND g.tgname = 'ts_insert_blocker')
           THEN '' ELSE 'ONLY ' END AS referred,
         pg_catalog.to_jsonb(c) ->> 'conenforced' IS DISTINCT FROM 'false' AS enforced,
         pg_catalog.to_jsonb(c) ->> 'conperiod' IS NOT DISTINCT FROM 'true' AS period
    FROM pg_catalog.pg_constraint AS c
    JOIN pg_catalog.pg_class AS r ON r.oid = c.conrelid
    JOIN pg_catalog.pg_class AS t ON t.oid = c.confrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
   WHERE c.contype = 'f' AND c.conparentid = 0
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), ${sourcesOfTypes}, ${abroad}
SELECT pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname) AS ident,
       passed.why,
       CASE WHEN passed.why IS NULL THEN
         pg_catalog.format(
           'SELECT %L AS ident, %L::pg_catalog.bool AS promised, pg_catalog.count(*) AS orphans FROM (SELECT FROM %s%s AS k WHERE %s LIMIT 1000) AS o',
           pg_catalog.format('%I.%I.%I', fk.nspname, fk.relname, fk.conname),
           fk.convalidated AND fk.enforced,
           fk.referring, fk.conrelid::pg_catalog.regclass,
           pg_catalog.format('%s AND NOT EXISTS (SELECT FROM %s%s AS p WHERE %s)', key.filled, fk.referred, fk.confrelid::pg_catalog.regclass, key.same)
           || CASE WHEN fk.confmatchtype = 'f'
                THEN pg_catalog.format(' OR NOT (%s) AND NOT (%s)', key.filled, key.empty) ELSE '' END)
       END AS statement
  FROM fk
 CROSS JOIN LATERAL (
   SELECT pg_catalog.string_agg(pg_catalog.format('k.%I IS NOT NULL', ka.attname), ' AND ' ORDER BY x.ord) AS filled,
          pg_catalog.string_agg(pg_catalog.format('k.%I IS NULL', ka.attname), ' AND ' ORDER BY x.ord) AS empty,
          -- the operator is the constraint's own: it need not be one of pg_catalog (citext)
          pg_catalog.string_agg(
            CASE WHEN how.told
                 THEN pg_catalog.format('pg_catalog.format(%L, p.%I) OPERATOR(pg_catalog.=) pg_catalog.format(%L, k.%I)', '%s', pa.attname, '%s', ka.attname)
                 ELSE pg_catalog.format('p.%I OPERATOR(%I.%s) k.%I', pa.attname, opn.nspname, op.oprname, ka.attname) END,
            ' AND ' ORDER BY x.ord) AS same,
          pg_catalog.bool_and(how.compared OR how.told) AS is_safe
     FROM ROWS FROM (pg_catalog.unnest(fk.conkey), pg_catalog.unnest(fk.confkey), pg_catalog.unnest(fk.conpfeqop))
            WITH ORDINALITY AS x(k, p, opoid, ord)
     JOIN pg_catalog.pg_attribute AS ka ON ka.attrelid = fk.conrelid AND ka.attnum = x.k
     JOIN pg_catalog.pg_attribute AS pa ON pa.attrelid = fk.confrelid AND pa.attnum = x.p
     JOIN source AS ks ON ks.oid = ka.atttypid
     JOIN source AS ps ON ps.oid = pa.atttypid
     JOIN pg_catalog.pg_operator AS op ON op.oid = x.opoid
     JOIN pg_catalog.pg_namespace AS opn ON opn.oid = op.oprnamespace
     JOIN pg_catalog.pg_proc AS f ON f.oid = op.oprcode
     JOIN pg_catalog.pg_language AS l ON l.oid = f.prolang
    CROSS JOIN LATERAL (
      SELECT -- with no cast in between, by what only a superuser can have made
             l.lanname IN ('internal', 'c') AND (ps.is_own AND ks.is_own OR (op.oprleft, op.oprright) = (ps.base, ks.base)) AS compared,
             -- labels of an enum, for which any number of casts may stand: by their text
             ps.typtype = 'e' AND ks.base = ps.base AS told) AS how) AS key
 CROSS JOIN LATERAL (
   SELECT CASE WHEN fk.period THEN 'over periods'
               WHEN NOT key.is_safe THEN 'over types of users'
               WHEN EXISTS (SELECT FROM abroad WHERE abroad.oid IN (fk.conrelid, fk.confrelid)) THEN 'of foreign tables' END AS why) AS passed
 ORDER BY 1`;

/**
 * The query of each view and materialized view; none for those that read foreign tables, directly
 * or not: planning them may ask another server.
 */
export const viewQueriesSql = `
WITH RECURSIVE reads(reader, rel) AS (
  SELECT w.ev_class, d.refobjid
    FROM pg_catalog.pg_rewrite AS w
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = w.oid
     AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> w.ev_class
  UNION ALL SELECT inhparent, inhrelid FROM pg_catalog.pg_inherits
), abroad(oid) AS (
  SELECT ftrelid FROM pg_catalog.pg_foreign_table
  UNION SELECT reads.reader FROM abroad JOIN reads ON reads.rel = abroad.oid
)
SELECT pg_catalog.format('%s %I.%I', CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, n.nspname, c.relname) AS ident,
       CASE WHEN c.oid IN (SELECT oid FROM abroad) THEN 'of foreign tables' END AS why,
       CASE WHEN c.oid IN (SELECT oid FROM abroad) THEN NULL
            WHEN c.relkind = 'v' THEN pg_catalog.format('SELECT * FROM %I.%I', n.nspname, c.relname)
            ELSE pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') END AS statement
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 1`;

/**
 * Adds all schemas to the transaction's search_path, behind those that are in it. The path is the
 * user's then: operators, too, are called by their schema.
 */
export const pathToAllSchemas = `
SELECT pg_catalog.set_config('search_path',
         pg_catalog.concat_ws(', ',
           CASE WHEN pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.<>) ''
                THEN pg_catalog.current_setting('search_path') END,
           (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(nspname), ', ' ORDER BY nspname)
              FROM pg_catalog.pg_namespace
             WHERE nspname OPERATOR(pg_catalog.!~) '^pg_'
               AND nspname OPERATOR(pg_catalog.<>) 'information_schema')), true)`;
