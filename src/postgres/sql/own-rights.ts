/**
 * What of its rights was given to whoever logged in directly, so that it can be taken back: attributes, and
 * memberships in the roles $1.
 */
export const ownRightsSql = `
SELECT l.rolcreatedb AS may_create_databases,
       l.rolcreaterole AS may_create_roles,
       l.rolreplication AS may_replicate,
       (SELECT coalesce(pg_catalog.json_agg(r.rolname ORDER BY r.rolname), '[]')
          FROM pg_catalog.pg_auth_members AS m
          JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid
         WHERE m.member = l.oid AND r.rolname = ANY ($1)) AS member_of
  FROM pg_catalog.pg_roles AS l
 WHERE l.rolname = session_user`;
