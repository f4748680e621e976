/**
 * Whether this role may make the role $1 the owner of a database, and then rename and drop it: the right
 * to become it (SET, before 16 MEMBER), and its rights (USAGE).
 */
export const restorerSql = `
SELECT r.rolcanlogin AS may_log_in,
       pg_catalog.pg_has_role(r.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END) AS may_become,
       pg_catalog.pg_has_role(r.oid, 'USAGE') AS has_rights
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname = $1`;

/**
 * What this session may do beyond what the owner $2 of the database $1 may; the roles $4 are named whoever
 * owns it. $3: how comments begin that are marks of ours. Whoever runs code in a session
 * can go back to who logged in, from there to every role that it may become, and, with ADMIN OPTION since
 * PostgreSQL 16, make itself a member of more. BYPASSRLS is none of it: one session sees one database, whose
 * owner may switch row-level security off anyway.
 */
export const rightsSql = `
WITH roles AS (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolcreaterole, r.rolreplication, l.rolname AS login,
         r.oid = l.oid AS is_login, l.rolsuper AS login_is_superuser
    FROM pg_catalog.pg_roles AS r
    JOIN pg_catalog.pg_roles AS l ON l.rolname = session_user
   WHERE r.oid = l.oid
      OR pg_catalog.pg_has_role(l.oid, r.oid, 'USAGE')
      OR pg_catalog.pg_has_role(l.oid, r.oid,
           CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
                THEN 'SET, MEMBER WITH ADMIN OPTION' ELSE 'MEMBER' END))
SELECT l.rolname AS login,
       l.rolsuper AS is_superuser,
       (SELECT pg_catalog.bool_or(r.rolsuper) FROM roles AS r) AS may_become_superuser,
       (SELECT pg_catalog.bool_or(r.rolcreaterole) FROM roles AS r) AS may_create_roles,
       (SELECT pg_catalog.bool_or(r.rolreplication) FROM roles AS r) AS may_replicate,
       (SELECT coalesce(pg_catalog.json_agg(r.rolname ORDER BY r.rolname), '[]') FROM roles AS r
         WHERE NOT r.is_login AND NOT r.login_is_superuser
           AND (r.rolname = ANY ($4)
                OR NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS o
                                WHERE o.rolname = $2 AND NOT o.rolsuper
                                  AND pg_catalog.pg_has_role(o.oid, r.oid, 'MEMBER')))) AS member_of,
       (SELECT coalesce(pg_catalog.json_agg(d.datname ORDER BY d.datname), '[]')
          FROM pg_catalog.pg_database AS d
         WHERE d.datdba = l.oid AND d.oid >= 16384 AND d.datname <> $1 AND NOT l.rolsuper
           AND pg_catalog.strpos(coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''), $3) <> 1) AS owns
  FROM pg_catalog.pg_roles AS l
 WHERE l.rolname = session_user`;
