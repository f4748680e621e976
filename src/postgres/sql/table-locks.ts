const ofUsers =
  "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)";

/** PostgreSQL keeps room for max_locks_per_transaction locks for each session that there may be, and some more. */
const locksPerSession = "pg_catalog.current_setting('max_locks_per_transaction')::pg_catalog.int8";

const sessions = `(pg_catalog.current_setting('max_connections')::pg_catalog.int8
         + pg_catalog.current_setting('max_prepared_transactions')::pg_catalog.int8)`;

/** How many locks a statement of ours may take beside those that are held: a quarter of the room. */
export const locksPerStatementSql = `
SELECT pg_catalog.ceil(0.25 * ${locksPerSession} * ${sessions}) AS locks`;

/**
 * How large max_locks_per_transaction has to be for two sessions to lock all of these relations in the other three
 * quarters of the room, and how large it is. What is there beyond is for applications. $1: schemas left out.
 */
export const roomForLocksSql = `
SELECT pg_catalog.ceil(2.0 * pg_catalog.count(*) / (0.75 * ${sessions})) AS needed,
       ${locksPerSession} AS setting
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND ${ofUsers}`;

/**
 * Tables that have another file or name than in the snapshot of the session: the functions look at what is there
 * now. $1: schemas left out.
 */
export const rewrittenTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${ofUsers}
   AND (c.relfilenode IS DISTINCT FROM pg_catalog.pg_relation_filenode(c.oid)
        OR now.identity IS DISTINCT FROM pg_catalog.format('%I.%I', n.nspname, c.relname))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
