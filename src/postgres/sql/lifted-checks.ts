/** CHECKs that keep rows out while they are loaded, and the statements that take them off and make them again. */

export const tablesSql = `
SELECT c.oid::pg_catalog.text AS oid, n.nspname AS schema, c.relname AS name
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

const withComment = (on: string) => `
       || (SELECT coalesce(pg_catalog.max(pg_catalog.format('; COMMENT ON CONSTRAINT %I ON ${on}%s IS %L',
                     k.conname, o.ident, d.text)), '')
             FROM pg_catalog.obj_description(k.oid, 'pg_constraint') AS d(text) WHERE d.text IS NOT NULL)`;

const isOfExtension = (catalog: string, oid: string) => `EXISTS (
         SELECT FROM pg_catalog.pg_depend AS m
          WHERE m.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND m.objid = ${oid}
            AND m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND m.deptype = 'e')`;

/** Of the tables $1 and all that they inherit from: those that can be taken off now. */
export const tableChecksSql = `
WITH RECURSIVE line(oid) AS (
  SELECT t.oid FROM pg_catalog.unnest($1::pg_catalog.oid[]) AS t(oid)
  UNION
  SELECT i.inhparent FROM line JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = line.oid
), o AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM line JOIN pg_catalog.pg_class AS c ON c.oid = line.oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE NOT ${isOfExtension('pg_class', 'c.oid')}
)
SELECT pg_catalog.quote_ident(k.conname) AS name, o.ident AS of,
       pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', o.ident, k.conname) AS lift,
       pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', o.ident, k.conname,
         pg_catalog.pg_get_constraintdef(k.oid))${withComment('')} AS statement
  FROM o JOIN pg_catalog.pg_constraint AS k ON k.conrelid = o.oid
 WHERE k.contype = 'c' AND k.coninhcount = 0
 ORDER BY o.ident, k.conname`;

/** Of domains. */
export const domainChecksSql = `
WITH o AS (
  SELECT t.oid, pg_catalog.format('%I.%I', n.nspname, t.typname) AS ident
    FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
   WHERE t.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND NOT ${isOfExtension('pg_type', 't.oid')}
)
SELECT pg_catalog.quote_ident(k.conname) AS name, o.ident AS of,
       pg_catalog.format('ALTER DOMAIN %s DROP CONSTRAINT %I', o.ident, k.conname) AS lift,
       pg_catalog.format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', o.ident, k.conname,
         pg_catalog.pg_get_constraintdef(k.oid))${withComment('DOMAIN ')} AS statement
  FROM o JOIN pg_catalog.pg_constraint AS k ON k.contypid = o.oid
 WHERE k.contype = 'c'
 ORDER BY o.ident, k.conname`;
