/**
 * The columns of some tables, quoted: $1, by their OIDs. `stored`: those that COPY takes, the shortest of
 * them first.
 */
export const columnsSql = `
SELECT a.attrelid AS oid,
       pg_catalog.array_agg(pg_catalog.quote_ident(a.attname)
         ORDER BY a.attlen < 0, a.attlen, a.attstorage <> 'm', a.attnum) AS stored
  FROM pg_catalog.pg_attribute AS a
 WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 GROUP BY a.attrelid`;

/**
 * What a row of each table is told by: its columns by name, and the extensions whose types are in them,
 * however deep. $1: schemas left out.
 */
export const rowWordingSql = `
WITH RECURSIVE rel AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), col AS (
  SELECT a.attrelid, a.attname, a.attgenerated, a.atttypid
    FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped
), part AS ( -- of a type: what it is an array, a domain, a range or a composite of
  SELECT oid AS whole, typelem AS typid FROM pg_catalog.pg_type WHERE typelem <> 0
  UNION ALL SELECT oid, typbasetype FROM pg_catalog.pg_type WHERE typbasetype <> 0
  UNION ALL SELECT rngtypid, rngsubtype FROM pg_catalog.pg_range
  UNION ALL SELECT t.oid, a.atttypid FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.typtype = 'c'
), uses(used, typid) AS (
  SELECT DISTINCT atttypid, atttypid FROM col
  UNION SELECT uses.used, part.typid FROM uses JOIN part ON part.whole = uses.typid
), foreign_type AS (
  SELECT DISTINCT uses.used, x.extname FROM uses
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
     AND d.objid = uses.typid AND d.deptype = 'e'
    JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
)
SELECT rel.ident, coalesce(told.columns, '{}') AS columns, coalesce(told.stored, '{}') AS stored,
       coalesce(worded.extensions, '{}') AS extensions
  FROM rel
  LEFT JOIN (SELECT attrelid,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C") AS columns,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C")
                      FILTER (WHERE attgenerated = '') AS stored
               FROM col GROUP BY attrelid) AS told ON told.attrelid = rel.oid
  LEFT JOIN (SELECT col.attrelid, pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(f.extname)) AS extensions
               FROM col JOIN foreign_type AS f ON f.used = col.atttypid
              GROUP BY col.attrelid) AS worded ON worded.attrelid = rel.oid`;
