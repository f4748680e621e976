/**
 * Tables and materialized views of which the planner knows less than ANALYZE would tell it: what stands in no dump, and
 * what could not be taken from one. As ANALYZE itself does it, a partitioned table is one as well; what is known to be
 * empty has nothing to tell.
 */
export const missingStatisticsSql = `
WITH relation AS (
  SELECT c.oid, c.relkind, c.relname, n.nspname
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm', 'p') AND c.relpersistence <> 't' AND c.reltuples <> 0
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), described AS ( -- a target of 0: not wanted; of -1, later NULL: the default
  SELECT a.attrelid, a.attnum, a.attname FROM pg_catalog.pg_attribute AS a
   WHERE a.attnum > 0 AND NOT a.attisdropped AND pg_catalog.to_jsonb(a) ->> 'attstattarget' IS DISTINCT FROM '0'
), wanted(oid, schema, of, name, inherited) AS (
  SELECT r.oid, r.nspname, r.relname, d.attname, r.relkind = 'p'
    FROM relation AS r JOIN described AS d ON d.attrelid = r.oid
  UNION ALL -- once more with all its children
  SELECT r.oid, r.nspname, r.relname, d.attname, true
    FROM relation AS r JOIN described AS d ON d.attrelid = r.oid
   WHERE r.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = r.oid)
  UNION ALL -- expressions
  SELECT r.oid, n.nspname, c.relname, d.attname, false
    FROM relation AS r
    JOIN pg_catalog.pg_index AS i ON i.indrelid = r.oid AND i.indexprs IS NOT NULL
    JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i'
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    JOIN described AS d ON d.attrelid = c.oid AND i.indkey[d.attnum - 1] = 0
), had AS MATERIALIZED ( -- by itself, so that both are joined as the lists that they are
  SELECT s.schemaname, s.tablename, s.attname, s.inherited FROM pg_catalog.pg_stats AS s
), missing AS (
  SELECT w.oid FROM wanted AS w
   WHERE NOT EXISTS (
     SELECT FROM had AS s
      WHERE s.schemaname = w.schema AND s.tablename = w.of AND s.attname = w.name AND s.inherited = w.inherited)
  UNION
  SELECT r.oid
    FROM relation AS r
    JOIN pg_catalog.pg_statistic_ext AS e ON e.stxrelid = r.oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = e.stxnamespace
   WHERE pg_catalog.to_jsonb(e) ->> 'stxstattarget' IS DISTINCT FROM '0'
     AND NOT EXISTS (
       SELECT FROM pg_catalog.pg_stats_ext AS s
        WHERE s.statistics_schemaname = n.nspname AND s.statistics_name = e.stxname)
)
SELECT pg_catalog.format('%I.%I', r.nspname, r.relname) AS ident
  FROM missing AS m JOIN relation AS r ON r.oid = m.oid
 ORDER BY 1`;
