/** Who holds the advisory lock $1 of this database, and in which mode. */
export const holdersSql = `
SELECT a.pid, l.mode = 'ExclusiveLock' AS exclusive, a.usename AS username,
       a.application_name AS application, a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_locks AS l
  JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
   AND l.pid <> pg_catalog.pg_backend_pid()
   AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint`;
