/** Languages in which anybody may write functions. */
export const trustedLanguagesSql = `
SELECT lanname AS name FROM pg_catalog.pg_language WHERE lanpltrusted`;

/** Settings that only a superuser may change, or nobody in a session. */
export const superuserSettingsSql = `
SELECT pg_catalog.lower(name) AS name FROM pg_catalog.pg_settings WHERE context <> 'user'`;

/** The versions of an extension that the server can make; $1: its name. */
export const extensionVersionsSql = `
SELECT version FROM pg_catalog.pg_available_extension_versions WHERE name = $1`;

/**
 * Statements by which a login gets of the extensions in a database what a drill needs: to read and refer to
 * all that is in them, to fill their configuration, to use their foreign-data wrappers; and to make what of
 * somebody's tables TimescaleDB keeps in a schema of its own. $1: the login; $2: idents of
 * tables that it is not to fill.
 */
export const extensionGrantsSql = `
WITH member AS (
  SELECT d.classid, d.objid, d.refobjid FROM pg_catalog.pg_depend AS d
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
)
SELECT pg_catalog.format('GRANT %s ON SCHEMA %I TO %I',
         CASE WHEN n.nspname = '_timescaledb_internal' THEN 'USAGE, CREATE' ELSE 'USAGE' END, n.nspname,
         $1::pg_catalog.text) AS statement
  FROM member AS m JOIN pg_catalog.pg_namespace AS n ON n.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
UNION ALL
SELECT pg_catalog.format('GRANT %s ON %s %I.%I TO %I',
         pg_catalog.concat_ws(', ', 'SELECT',
           CASE WHEN c.relkind <> 'S' THEN 'REFERENCES' END,
           CASE WHEN c.oid = ANY (coalesce(x.extconfig, '{}'))
                 AND pg_catalog.format('%I.%I', n.nspname, c.relname) <> ALL ($2::pg_catalog.text[])
             THEN CASE WHEN c.relkind = 'S' THEN 'UPDATE' ELSE 'INSERT, UPDATE, DELETE' END END),
         CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname, $1::pg_catalog.text)
  FROM member AS m
  JOIN pg_catalog.pg_class AS c ON c.oid = m.objid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_extension AS x ON x.oid = m.refobjid
 WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
UNION ALL
SELECT pg_catalog.format('GRANT USAGE ON FOREIGN DATA WRAPPER %I TO %I', w.fdwname, $1::pg_catalog.text)
  FROM member AS m JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass`;
