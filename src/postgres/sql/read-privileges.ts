/**
 * What pg_dump reads of a database and this login may not, one of each kind: partitioned tables, which it locks, and
 * sequences, large objects and tables under a policy. Ordinary tables are locked before this is asked.
 *
 * `$1`: schemas that are left out; `$2`: tables whose rows are.
 */
export const lackedPrivilegesSql = `
WITH relation AS (
  SELECT c.oid, c.relkind, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_depend AS d
      ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
    LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
   WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
     AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
), lacked(kind, ident, name) AS (
  SELECT 'partitioned table', r.ident, r.relname FROM relation AS r
   WHERE r.relkind = 'p' AND NOT pg_catalog.has_table_privilege(r.oid, 'SELECT')
  UNION ALL
  SELECT 'sequence', r.ident, r.relname FROM relation AS r
   -- The order of conditions is the planner's, and of another relation it may not be asked.
   WHERE CASE WHEN r.relkind = 'S' THEN NOT pg_catalog.has_sequence_privilege(r.oid, 'SELECT') ELSE false END
  UNION ALL
  SELECT 'policy', r.ident, r.relname FROM relation AS r
   WHERE r.relkind = 'r' AND r.ident <> ALL ($2) AND pg_catalog.row_security_active(r.oid)
  UNION ALL
  SELECT 'large object', l.oid::pg_catalog.text, NULL FROM pg_catalog.pg_largeobject_metadata AS l
   WHERE NOT pg_catalog.pg_has_role(l.lomowner, 'USAGE')
     AND NOT EXISTS (
       SELECT FROM pg_catalog.aclexplode(l.lomacl) AS a
        WHERE a.privilege_type = 'SELECT'
          AND (a.grantee = 0 OR pg_catalog.pg_has_role(a.grantee, 'USAGE')))
)
SELECT DISTINCT ON (l.kind) l.kind, l.ident, l.name FROM lacked AS l ORDER BY l.kind, l.ident`;
