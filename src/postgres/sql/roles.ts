/**
 * The roles of the server, from views that every login may read. Left out: PostgreSQL's own, the one
 * that the server was initialised with, and those of providers of servers. $1: names of the latter, as
 * a regular expression.
 */
export const rolesSql = `
SELECT r.rolname AS name,
       r.rolcanlogin AS login,
       r.rolinherit AS inherit,
       r.rolconnlimit AS connection_limit,
       r.rolvaliduntil::pg_catalog.text AS valid_until,
       pg_catalog.array_remove(ARRAY[
         CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
         CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
         CASE WHEN r.rolreplication THEN 'REPLICATION' END,
         CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN r.rolsuper THEN 'SUPERUSER' END], NULL) AS powers,
       coalesce(r.rolconfig, '{}') AS settings,
       pg_catalog.shobj_description(r.oid, 'pg_authid') AS comment
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname !~ '^pg_' AND r.oid <> 10 AND r.rolname !~ $1
 ORDER BY r.rolname COLLATE pg_catalog."C"`;

/**
 * Who is a member of which role; one row even where several granted it. INHERIT and SET belong to the
 * membership since PostgreSQL 16; NULL before.
 */
export const membershipsSql = `
SELECT g.rolname AS role, m.rolname AS member,
       pg_catalog.bool_or(a.admin_option) AS admin,
       pg_catalog.bool_or((pg_catalog.to_jsonb(a) ->> 'inherit_option')::boolean) AS inherit,
       pg_catalog.bool_or((pg_catalog.to_jsonb(a) ->> 'set_option')::boolean) AS set
  FROM pg_catalog.pg_auth_members AS a
  JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
  JOIN pg_catalog.pg_roles AS m ON m.oid = a.member
 WHERE m.rolname !~ '^pg_' AND m.oid <> 10 AND m.rolname !~ $1 AND g.oid <> 10 AND g.rolname !~ $1
 GROUP BY g.rolname, m.rolname
 ORDER BY m.rolname COLLATE pg_catalog."C", g.rolname COLLATE pg_catalog."C"`;

/** All roles of the server, and the roles that each is a direct member of. */
export const liveRolesSql = `
SELECT r.rolname AS name, r.rolsuper AS is_superuser,
       (SELECT coalesce(pg_catalog.json_agg(g.rolname), '[]')
          FROM pg_catalog.pg_auth_members AS a JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
         WHERE a.member = r.oid) AS member_of
  FROM pg_catalog.pg_roles AS r`;

export const roleNamesSql = 'SELECT rolname AS name FROM pg_catalog.pg_roles';

/**
 * The roles that the database's objects speak of: as owners, in grants, in policies and user mappings.
 * A policy or user mapping cannot be made without its role. $1: schemas left out.
 */
export const usedRolesSql = `
SELECT pg_catalog.pg_get_userbyid(d.refobjid) AS name,
       pg_catalog.bool_or(
         d.classid = 'pg_catalog.pg_user_mapping'::pg_catalog.regclass
         OR p.oid IS NOT NULL AND n.nspname <> ALL ($1)) AS needed
  FROM pg_catalog.pg_shdepend AS d
  LEFT JOIN pg_catalog.pg_policy AS p
    ON d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND p.oid = d.objid
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
   AND d.dbid = (SELECT b.oid FROM pg_catalog.pg_database AS b WHERE b.datname = pg_catalog.current_database())
 GROUP BY 1
 ORDER BY 1`;
