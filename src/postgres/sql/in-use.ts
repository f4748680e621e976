/** Ends the sessions in some databases, but only those that this role may end: one refusal would stop all. */
export const terminateSql = `
SELECT pg_catalog.pg_terminate_backend(a.pid)
  FROM pg_catalog.pg_stat_activity AS a
  JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
  JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
 WHERE a.datname = ANY ($1)
   AND a.pid <> pg_catalog.pg_backend_pid()
   AND (me.rolsuper OR NOT r.rolsuper AND (pg_catalog.pg_has_role(r.oid, 'USAGE')
                                           OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')))`;

/** What is connected to a database, or would be found in it. Of others' sessions not everything is shown. */
export const usersSql = `
SELECT a.pid, a.usename AS username, a.application_name AS application,
       a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
   -- hidden where the session is another role's
   AND a.backend_type IS DISTINCT FROM 'autovacuum worker'
 ORDER BY a.pid`;

export const preparedTransactionsSql = `
SELECT p.gid, p.owner FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1 ORDER BY p.gid`;
