/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
export const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;

/** Partitions that hold rows, and the partitioned tables above each. */
export const partitionsSql = `
SELECT c.oid, (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('schema', n.nspname, 'name', p.relname)), '[]')
                 FROM pg_catalog.pg_partition_ancestors(c.oid) AS a(relid)
                 JOIN pg_catalog.pg_class AS p ON p.oid = a.relid AND p.oid <> c.oid
                 JOIN pg_catalog.pg_namespace AS n ON n.oid = p.relnamespace) AS above
  FROM pg_catalog.pg_class AS c
 WHERE c.relispartition AND c.relkind = 'r'`;
