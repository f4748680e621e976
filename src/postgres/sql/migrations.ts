/**
 * Tables that have one of the names $2, in schemas other than $1, with their columns and what kind of type
 * each is of. One that is partitioned may read from other servers: no tool for migrations makes that.
 */
export const namedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident,
       pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum) AS columns,
       pg_catalog.array_agg(t.typcategory::pg_catalog.text ORDER BY a.attnum) AS categories
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
 WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relpersistence <> 't'
   AND c.relname::pg_catalog.text = ANY ($2::pg_catalog.text[]) AND n.nspname <> ALL ($1)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
