/**
 * What needs something that is not in a dump, directly or not, as kind and ident (those of `objectsSql`), with the
 * OIDs by which an archive calls its entry; null for what a restore must not do without: what holds rows or is part
 * of what does, extensions, and policies that restrict others. $1: schemas left out; $2: extensions.
 *
 * What an extension brings along is gone with it alone, whatever schema it is in.
 */
export const danglingSql = `
WITH RECURSIVE member AS (
  SELECT classid, objid FROM pg_catalog.pg_depend
   WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'e'
), gone(classid, objid, refclassid, refobjid) AS (
  SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, n.oid, 0::pg_catalog.oid, 0::pg_catalog.oid
    FROM pg_catalog.pg_namespace AS n WHERE n.nspname = ANY ($1)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = n.oid
                        AND m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  UNION ALL
  SELECT d.classid, d.objid, d.refclassid, d.refobjid
    FROM pg_catalog.pg_namespace AS n
    JOIN pg_catalog.pg_depend AS d ON d.refobjid = n.oid
     AND d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
   WHERE n.nspname = ANY ($1)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = d.classid AND m.objid = d.objid)
  UNION ALL
  SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::pg_catalog.oid, x.oid, 0::pg_catalog.oid, 0::pg_catalog.oid
    FROM pg_catalog.pg_extension AS x WHERE x.extname = ANY ($2)
  UNION -- the query of a view is a rule of it; defaults and checks are parts of their tables and domains
  SELECT part.classid, part.objid, d.refclassid, d.refobjid
    FROM gone
    JOIN pg_catalog.pg_depend AS d ON d.refclassid = gone.classid AND d.refobjid = gone.objid
    LEFT JOIN pg_catalog.pg_rewrite AS w ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
     AND w.oid = d.objid AND w.rulename = '_RETURN'
    LEFT JOIN pg_catalog.pg_attrdef AS a ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND a.oid = d.objid
    LEFT JOIN pg_catalog.pg_constraint AS k ON d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
     AND k.oid = d.objid AND k.contype = 'c'
   CROSS JOIN LATERAL (
     SELECT CASE WHEN coalesce(w.ev_class, a.adrelid, nullif(k.conrelid, 0)) IS NOT NULL
                 THEN 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid
                 WHEN k.contypid <> 0 THEN 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid
                 ELSE d.classid END AS classid,
            coalesce(w.ev_class, a.adrelid, nullif(k.conrelid, 0), nullif(k.contypid, 0), d.objid) AS objid) AS part
   WHERE (d.deptype = 'e'
          OR NOT EXISTS (SELECT FROM member AS m WHERE m.classid = d.classid AND m.objid = d.objid))
     -- what a partition has of its parent it has by itself in an archive
     AND d.deptype NOT IN ('P', 'S')
), need AS (
  SELECT DISTINCT ON (gone.classid, gone.objid) gone.classid, gone.objid, i.type || ' ' || i.identity AS needs
    FROM gone CROSS JOIN LATERAL pg_catalog.pg_identify_object(gone.refclassid, gone.refobjid, 0) AS i
   WHERE gone.refobjid <> 0 AND (gone.refclassid, gone.refobjid) <> (gone.classid, gone.objid)
   ORDER BY gone.classid, gone.objid, i.type = 'index', i.type, i.identity
), rel AS (
  SELECT c.*, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
), object AS (
  SELECT CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'p' THEN 'partitioned table'
                        WHEN 'f' THEN 'foreign table' WHEN 'r' THEN 'table' ELSE 'index' END AS kind,
         r.ident, r.relkind IN ('r', 'p', 'f') AS is_fixed, need.*
    FROM need JOIN rel AS r ON r.oid = need.objid
     AND need.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
   WHERE r.relkind IN ('v', 'm', 'p', 'f', 'r', 'i', 'I')
  UNION ALL
  SELECT 'domain', pg_catalog.format('%I.%I', n.nspname, t.typname), true, need.*
    FROM need JOIN pg_catalog.pg_type AS t ON t.oid = need.objid AND t.typtype = 'd'
     AND need.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
    JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
  UNION ALL
  SELECT 'constraint', pg_catalog.format('%s.%I', r.ident, k.conname), false, need.*
    FROM need JOIN pg_catalog.pg_constraint AS k ON k.oid = need.objid
     AND need.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = k.conrelid
  UNION ALL
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
         pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)), false, need.*
    FROM need JOIN pg_catalog.pg_proc AS p ON p.oid = need.objid
     AND need.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
  UNION ALL
  SELECT 'trigger', pg_catalog.format('%s.%I', r.ident, t.tgname), false, need.*
    FROM need JOIN pg_catalog.pg_trigger AS t ON t.oid = need.objid AND NOT t.tgisinternal
     AND need.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = t.tgrelid
  UNION ALL
  -- without one that restricts others more would be seen
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname), NOT p.polpermissive, need.*
    FROM need JOIN pg_catalog.pg_policy AS p ON p.oid = need.objid
     AND need.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename), false, need.*
    FROM need JOIN pg_catalog.pg_rewrite AS w ON w.oid = need.objid
     AND need.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    JOIN rel AS r ON r.oid = w.ev_class
  UNION ALL
  SELECT 'statistics', pg_catalog.format('%I.%I', n.nspname, s.stxname), false, need.*
    FROM need JOIN pg_catalog.pg_statistic_ext AS s ON s.oid = need.objid
     AND need.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass
    JOIN pg_catalog.pg_namespace AS n ON n.oid = s.stxnamespace
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname), false, need.*
    FROM need JOIN pg_catalog.pg_event_trigger AS v ON v.oid = need.objid
     AND need.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass
  UNION ALL
  SELECT 'extension', pg_catalog.quote_ident(x.extname), true, need.*
    FROM need JOIN pg_catalog.pg_extension AS x ON x.oid = need.objid
     AND need.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass
)
SELECT kind || ' ' || ident AS object, needs,
       CASE WHEN NOT is_fixed THEN pg_catalog.format('%s %s', classid, objid) END AS entry
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C"`;

/**
 * Foreign keys to tables whose rows are left out, in whole or in part: $1 and $2, their schemas and names; $3: schemas
 * left out, where partitions of other tables may be. `leaves`: the tables that refer and their columns, as idents.
 * Of a key that is not validated nobody looks at the rows that are there.
 */
export const keysToEmptiedSql = `
WITH emptied AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.text[]))
         AS w(schema, name)
    JOIN pg_catalog.pg_namespace AS n ON n.nspname = w.schema
    JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = w.name
  UNION ALL
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid
   WHERE n.nspname = ANY ($3) AND c.relispartition AND c.relkind = 'r'
), target AS (
  SELECT oid AS relid, ident FROM emptied
  UNION ALL
  SELECT a.relid, emptied.ident FROM emptied CROSS JOIN LATERAL pg_catalog.pg_partition_ancestors(emptied.oid) AS a
   WHERE a.relid <> emptied.oid
)
SELECT DISTINCT ON (k.oid)
       pg_catalog.format('constraint %I.%I.%I', n.nspname, r.relname, k.conname) AS object,
       'rows of table ' || target.ident AS needs,
       pg_catalog.format('%s %s', 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, k.oid) AS entry,
       ARRAY (SELECT pg_catalog.json_build_object(
                       'oid', l.oid, 'ident', pg_catalog.format('%I.%I', ln.nspname, l.relname),
                       'columns', (SELECT pg_catalog.json_agg(pg_catalog.quote_ident(own.attname))
                                     FROM pg_catalog.pg_attribute AS named
                                     JOIN pg_catalog.pg_attribute AS own
                                       ON own.attrelid = l.oid AND own.attname = named.attname
                                    WHERE named.attrelid = k.conrelid AND named.attnum = ANY (k.conkey)))
                FROM (SELECT k.conrelid AS oid
                      UNION SELECT t.relid FROM pg_catalog.pg_partition_tree(k.conrelid) AS t) AS leaf
                JOIN pg_catalog.pg_class AS l ON l.oid = leaf.oid AND l.relkind = 'r'
                 AND l.oid NOT IN (SELECT emptied.oid FROM emptied)
                JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.relnamespace) AS leaves
  FROM target
  JOIN pg_catalog.pg_constraint AS k ON k.confrelid = target.relid AND k.contype = 'f' AND k.conparentid = 0
   AND k.convalidated
  JOIN pg_catalog.pg_class AS r ON r.oid = k.conrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
 ORDER BY k.oid, target.ident`;
