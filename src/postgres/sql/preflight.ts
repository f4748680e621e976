/**
 * What a role may find out about a server, and about a database that is to be replaced, without
 * touching either. Every statement works for a role that may do nothing but connect.
 */

/**
 * The server, the role, and the database $1. $2: the role that is to own the new one. $3: its encoding.
 *
 * What is asked of roles is what PostgreSQL itself asks: to drop or rename a database needs the
 * rights of its owner (USAGE), to give one away the right to become the new owner (SET, before 16
 * MEMBER).
 */
export const circumstancesSql = `
SELECT pg_catalog.pg_is_in_recovery() AS is_standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS is_read_only,
       me.rolname AS role,
       me.rolsuper AS is_superuser,
       me.rolsuper OR me.rolcreatedb AS may_create,
       pg_catalog.pg_char_to_encoding($3) >= 0 AS knows_encoding,
       -- every server that was built with ICU has got its collations from initdb
       EXISTS (SELECT FROM pg_catalog.pg_collation AS c WHERE c.collprovider = 'i') AS has_icu,
       least(
         (SELECT pg_catalog.sum(CASE s.name WHEN 'max_connections' THEN 1
                                            ELSE (CASE WHEN me.rolsuper THEN 0 ELSE -1 END) END
                                * s.setting::int)
            FROM pg_catalog.pg_settings AS s
           WHERE s.name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
         - (SELECT pg_catalog.sum(b.numbackends) FROM pg_catalog.pg_stat_database AS b),
         CASE WHEN NOT login.rolsuper AND login.rolconnlimit >= 0
              THEN login.rolconnlimit - (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity AS a
                                          WHERE a.usesysid = login.oid) END
       )::int AS spare_connections,
       o.oid IS NOT NULL AS owner_exists,
       coalesce(pg_catalog.pg_has_role(o.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END), false) AS may_give_to_owner,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       coalesce(pg_catalog.pg_has_role(d.datdba, 'USAGE'), false) AS has_rights_of_owner,
       coalesce((SELECT w.rolsuper FROM pg_catalog.pg_roles AS w WHERE w.oid = d.datdba), false)
         AS owner_is_superuser,
       coalesce(d.datistemplate, false) AS is_template,
       coalesce(d.datallowconn, true) AS allows_connections,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       -- what an interrupted DROP DATABASE leaves
       coalesce(d.datconnlimit = -2, false) AS is_invalid
  FROM pg_catalog.pg_roles AS me
  JOIN pg_catalog.pg_roles AS login ON login.rolname = session_user
  LEFT JOIN pg_catalog.pg_roles AS o ON o.rolname = $2
  LEFT JOIN pg_catalog.pg_database AS d ON d.datname = $1
 WHERE me.rolname = current_user`;

/**
 * What may keep the database $1 from being dropped or renamed, and whether this role may end it.
 *
 * Of the sessions of other roles it may see little: autovacuum, which PostgreSQL ends by itself, is known
 * by having no role. Parallel workers go with their leaders, those of logical replication with
 * their subscriptions.
 */
export const blockersSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'pid', a.pid, 'username', r.rolname, 'application', a.application_name,
                 'of_superuser', r.rolsuper,
                 'may_end', CASE WHEN r.rolsuper THEN me.rolsuper
                                 ELSE pg_catalog.pg_has_role(r.oid, 'USAGE')
                                      OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') END)
                 ORDER BY r.rolname, a.pid), '[]')
          FROM pg_catalog.pg_stat_activity AS a
          JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
          JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
         WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
           AND coalesce(a.backend_type, '') NOT IN ('autovacuum worker', 'parallel worker')
           AND coalesce(a.backend_type, '') NOT LIKE 'logical replication%') AS sessions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('gid', p.gid, 'owner', p.owner)
                                            ORDER BY p.prepared), '[]')
          FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1) AS prepared_transactions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', s.slot_name, 'is_active', s.active) ORDER BY s.slot_name), '[]')
          FROM pg_catalog.pg_replication_slots AS s WHERE s.database = $1) AS slots`;

/** Some managed servers show nobody this catalog. */
export const subscriptionsSql = `
SELECT s.subname AS name
  FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid
 WHERE d.datname = $1 ORDER BY s.subname`;

/**
 * Fails when the operating system of the server lacks the locale $1. Any role may set this category,
 * which PostgreSQL checks as it would for a new database; it is back as it was when the statement ends.
 */
export const tryLocaleSql = "SELECT pg_catalog.set_config('lc_monetary', $1, true)";
