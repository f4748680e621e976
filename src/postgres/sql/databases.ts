/** Every database of the server, with what decides whether it can be backed up. */
export const databasesSql = `
SELECT d.datname AS name,
       d.oid,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       current_user AS login,
       d.datallowconn AS allows_connections,
       d.datistemplate AS is_template,
       -- NULL: it was dropped meanwhile
       coalesce(pg_catalog.has_database_privilege(d.oid, 'CONNECT'), false) AS can_connect,
       -- what an interrupted DROP DATABASE leaves (15.4 and later)
       d.datconnlimit = -2 AS is_invalid,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment
  FROM pg_catalog.pg_database AS d
 ORDER BY d.datname COLLATE pg_catalog."C"`;

/** What belongs to the database itself. Columns that older majors do not have come through to_jsonb. */
export const propertiesSql = `
SELECT d.oid,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       current_user AS login,
       pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS character_type,
       CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider'
            WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS locale_provider,
       coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale',
                pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
       pg_catalog.to_jsonb(d) ->> 'daticurules' AS icu_rules,
       d.datconnlimit AS connection_limit,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN a.grantee <> 0 THEN pg_catalog.pg_get_userbyid(a.grantee) END,
                 'privilege', a.privilege_type,
                 'grantable', a.is_grantable)
                 ORDER BY a.grantee <> 0, pg_catalog.pg_get_userbyid(a.grantee), a.privilege_type), '[]')
          FROM pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) AS a
         WHERE a.grantee <> d.datdba) AS grants,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN s.setrole <> 0 THEN pg_catalog.pg_get_userbyid(s.setrole) END,
                 'name', pg_catalog.split_part(c, '=', 1),
                 'value', pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1))
                 ORDER BY s.setrole <> 0, pg_catalog.pg_get_userbyid(s.setrole), c), '[]')
          FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS c
         WHERE s.setdatabase = d.oid) AS settings
  FROM pg_catalog.pg_database AS d
 WHERE d.datname = $1`;

/**
 * Whether the current database holds anything that a user made: a schema, a relation, a routine, a
 * type, a large object or an extension beyond plpgsql.
 */
export const holdsUserObjectsSql = `
SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.oid >= 16384 AND c.relnamespace IN (
                 SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname !~ '^pg_'))
    OR EXISTS (SELECT FROM pg_catalog.pg_namespace AS n WHERE n.oid >= 16384 AND n.nspname !~ '^pg_')
    OR EXISTS (SELECT FROM pg_catalog.pg_proc AS p WHERE p.oid >= 16384)
    OR EXISTS (SELECT FROM pg_catalog.pg_type AS t WHERE t.oid >= 16384 AND t.typrelid = 0)
    OR EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)
    OR EXISTS (SELECT FROM pg_catalog.pg_extension AS e WHERE e.oid >= 16384) AS holds_objects`;

/** What settings of two parts may belong to on this server: its extensions, and what it has loaded. */
export const modulesSql = `
SELECT a.name FROM pg_catalog.pg_available_extensions AS a
UNION
SELECT pg_catalog.split_part(s.name, '.', 1) FROM pg_catalog.pg_settings AS s
 WHERE pg_catalog.strpos(s.name, '.') > 0`;

export const isOpenSql =
  'SELECT FROM pg_catalog.pg_database AS d WHERE d.datname = $1 AND d.datallowconn';
