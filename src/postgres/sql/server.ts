// server_version may carry the packager's words: `15.18 (Debian 15.18-0+deb12u1)`.
// What only a startup packet may set tells whether it arrived as it was sent.
export const factsSql = `
SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
       pg_catalog.current_setting('server_version_num') AS version_number,
       own.role,
       coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = own.role),
                (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)) AS superuser,
       (SELECT source <> 'client' FROM pg_catalog.pg_settings WHERE name = 'local_preload_libraries') AS drops_settings
  FROM (SELECT (SELECT pg_catalog.substr(c, 6)
                  FROM pg_catalog.pg_db_role_setting AS s
                  JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole AND r.rolname = session_user
                 CROSS JOIN pg_catalog.unnest(s.setconfig) AS c
                 WHERE s.setdatabase = 0 AND c LIKE 'role=%')) AS own(role)`;

/** Whether the login may set a parameter $1 from the start of a session; of 15 and later. */
export const maySetSql = `
SELECT pg_catalog.has_parameter_privilege(session_user, $1, 'SET') AS may_set`;
