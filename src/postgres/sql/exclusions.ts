/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
export const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;
