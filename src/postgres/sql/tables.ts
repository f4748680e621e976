/**
 * Every relation whose rows are in a dump: tables and leaf partitions (a partitioned parent stores
 * none), populated materialized views that this login may read, for pg_dump reads none, and those tables of extensions that the extension declared as
 * its configuration. Rows of unlogged tables cannot be read on a standby. `locks`: how many a query takes, since it
 * locks the indexes as well. $1: schemas left out.
 */
export const tablesSql = `
SELECT CASE WHEN c.relkind = 'm' THEN 'materialized view'
            WHEN x.extname IS NOT NULL THEN 'configuration table of ' || pg_catalog.quote_ident(x.extname)
            ELSE 'table' END AS kind,
       n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, c.oid,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) + 1 AS locks
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
   AND (c.relkind = 'r' OR (c.relispopulated AND pg_catalog.has_table_privilege(c.oid, 'SELECT')))
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

/**
 * Those of them that a query may read, asked when they are locked. To plan one, PostgreSQL runs functions
 * that stand in indexes and statistics of a table with constant arguments, as whoever asks. Its owner
 * chooses them, at any time: so he has to have our rights anyway, and so has whoever could put another
 * relation in its place, or another function in that of one that is called.
 */
export const safeToQuerySql = `
WITH owner AS (
  SELECT r.oid, r.rolname, pg_catalog.pg_has_role(r.oid, session_user, 'USAGE') AS has_our_rights
    FROM pg_catalog.pg_roles AS r
), place AS ( -- pg_database_owner is whoever owns the database
  SELECT n.oid, n.nspname, owner.has_our_rights
    FROM pg_catalog.pg_namespace AS n
    JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
    JOIN owner AS named ON named.oid = n.nspowner
    JOIN owner ON owner.oid = CASE WHEN named.rolname = 'pg_database_owner' THEN b.datdba ELSE named.oid END
), part(relid, classid, objid) AS (
  SELECT i.indrelid, 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid FROM pg_catalog.pg_index AS i
  UNION ALL
  SELECT s.stxrelid, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_statistic_ext AS s
), called(relid, func) AS (
  SELECT part.relid, d.refobjid
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
  UNION ALL
  SELECT part.relid, o.oprcode
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass
    JOIN pg_catalog.pg_operator AS o ON o.oid = d.refobjid
)
SELECT c.oid
  FROM pg_catalog.pg_class AS c
  JOIN place AS n ON n.oid = c.relnamespace AND n.has_our_rights
  JOIN owner ON owner.oid = c.relowner AND owner.has_our_rights
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
   AND c.oid NOT IN (SELECT called.relid
                       FROM called JOIN pg_catalog.pg_proc AS p ON p.oid = called.func
                       JOIN owner ON owner.oid = p.proowner
                      WHERE NOT owner.has_our_rights)
   -- an index of a partitioned table comes with one of each partition
   AND NOT (c.relispartition
            AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(c.oid) AS a
                          JOIN pg_catalog.pg_class AS p ON p.oid = a.relid
                          JOIN owner ON owner.oid = p.relowner
                         WHERE NOT owner.has_our_rights))
   -- it is a table still, and its name means it
   AND now.type IN ('table', 'materialized view')
   AND now.identity = pg_catalog.format('%I.%I', n.nspname, c.relname)`;
