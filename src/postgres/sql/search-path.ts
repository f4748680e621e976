/** Functions that are called while a dump is loaded, and what their bodies can name. */

const classOf = (catalog: string) => `'pg_catalog.${catalog}'::pg_catalog.regclass`;

const userSchema = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

/**
 * What calls a function as rows are loaded or something is made of them: generated columns, CHECKs,
 * indexes and materialized views. Each function once for each of them; what it calls in turn, as far as
 * PostgreSQL knows of it.
 */
export const loadedCallsSql = `
WITH RECURSIVE root(classid, objid, used_by) AS (
  SELECT ${classOf('pg_attrdef')}, d.oid,
         pg_catalog.format('column %I.%I.%I', n.nspname, c.relname, a.attname)
    FROM pg_catalog.pg_attrdef AS d
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
    JOIN pg_catalog.pg_class AS c ON c.oid = d.adrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE a.attgenerated = 's' AND ${userSchema}
  UNION ALL
  SELECT ${classOf('pg_constraint')}, k.oid,
         pg_catalog.format('constraint %I.%I.%I', n.nspname, coalesce(c.relname, t.typname), k.conname)
    FROM pg_catalog.pg_constraint AS k
    JOIN pg_catalog.pg_namespace AS n ON n.oid = k.connamespace
    LEFT JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
    LEFT JOIN pg_catalog.pg_type AS t ON t.oid = k.contypid
   WHERE k.contype = 'c' AND k.convalidated AND ${userSchema}
  UNION ALL
  SELECT ${classOf('pg_class')}, i.indexrelid, pg_catalog.format('index %I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_index AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE ${userSchema}
  UNION ALL
  SELECT ${classOf('pg_class')}, c.oid, pg_catalog.format('materialized view %I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind = 'm' AND c.relispopulated AND ${userSchema}
), edge(classid, objid, refclassid, refobjid) AS (
  SELECT d.classid, d.objid, d.refclassid, d.refobjid FROM pg_catalog.pg_depend AS d
   WHERE d.deptype IN ('n', 'a', 'i')
     AND (d.refclassid IN (${classOf('pg_proc')}, ${classOf('pg_operator')}, ${classOf('pg_cast')},
                           ${classOf('pg_opclass')}, ${classOf('pg_opfamily')})
          OR d.refclassid = ${classOf('pg_class')} AND d.classid = ${classOf('pg_rewrite')}
             AND EXISTS (SELECT FROM pg_catalog.pg_class AS v
                          WHERE v.oid = d.refobjid AND v.relkind IN ('v', 'm')))
  UNION ALL
  SELECT ${classOf('pg_class')}, r.ev_class, ${classOf('pg_rewrite')}, r.oid
    FROM pg_catalog.pg_rewrite AS r JOIN pg_catalog.pg_class AS v ON v.oid = r.ev_class
   WHERE r.rulename = '_RETURN' AND v.relkind IN ('v', 'm')
  UNION ALL
  SELECT ${classOf('pg_opfamily')}, f.amprocfamily, ${classOf('pg_proc')}, f.amproc::pg_catalog.oid
    FROM pg_catalog.pg_amproc AS f
), reached(classid, objid, used_by) AS (
  SELECT classid, objid, used_by FROM root
  UNION
  SELECT e.refclassid, e.refobjid, r.used_by
    FROM reached AS r JOIN edge AS e ON e.classid = r.classid AND e.objid = r.objid
)
SELECT DISTINCT pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
         pg_catalog.pg_get_function_identity_arguments(p.oid)) AS function, r.used_by
  FROM reached AS r
  JOIN pg_catalog.pg_proc AS p ON r.classid = ${classOf('pg_proc')} AND p.oid = r.objid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
 WHERE p.oid >= 16384
 ORDER BY 1, 2`;

/** Functions of users and extensions whose bodies are read when they run, under the path of the session. */
export const textFunctionsSql = `
SELECT n.nspname AS schema, p.proname AS name,
       pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
         pg_catalog.pg_get_function_identity_arguments(p.oid)) AS ident,
       p.prosrc AS body
  FROM pg_catalog.pg_proc AS p
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
  JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
 WHERE p.oid >= 16384 AND l.lanname IN ('sql', 'plpgsql') AND p.prosrc <> ''
   AND NOT EXISTS (SELECT FROM pg_catalog.unnest(p.proconfig) AS c WHERE c LIKE 'search\\_path=%')`;

/** Names that nothing of PostgreSQL's own has. */
export const knownNamesSql = `
SELECT 'function' AS kind, p.proname AS name, n.nspname AS schema
  FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
 WHERE p.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_proc AS o
                    WHERE o.proname = p.proname AND o.pronamespace = 'pg_catalog'::pg_catalog.regnamespace)
 UNION
SELECT 'relation', c.relname, n.nspname
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND ${userSchema}
 UNION
SELECT 'type', t.typname, n.nspname
  FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
 WHERE t.typelem = 0 AND ${userSchema}
 UNION
SELECT 'operator', o.oprname, n.nspname
  FROM pg_catalog.pg_operator AS o JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
 WHERE o.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_operator AS k
                    WHERE k.oprname = o.oprname AND k.oprnamespace = 'pg_catalog'::pg_catalog.regnamespace)`;
