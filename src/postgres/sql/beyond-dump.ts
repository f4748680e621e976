/**
 * What pg_dump leaves out, or what a restore of it makes otherwise. All of it is read from catalogs; none of
 * it runs what a user made.
 */

/**
 * Extensions and the transactions in which their members came, and so all else that an extension made by itself.
 * After an upgrade of the cluster each member has one of its own, and nobody can tell.
 */
const origins = `member AS (
  SELECT d.classid, d.objid, d.refobjid AS ext, d.xmin::pg_catalog.text AS made
    FROM pg_catalog.pg_depend AS d
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
), ext AS (
  SELECT e.oid, e.extname,
         pg_catalog.bool_or(m.made = e.xmin::pg_catalog.text) OR pg_catalog.count(DISTINCT m.made) < pg_catalog.count(*) AS is_known,
         pg_catalog.array_agg(DISTINCT m.made) AS made
    FROM pg_catalog.pg_extension AS e JOIN member AS m ON m.ext = e.oid
   GROUP BY e.oid, e.extname, e.xmin
)`;

/**
 * What tables and views of extensions are made of, each with the statement that makes it: pg_dump has nothing of
 * it, whoever added it. `added`: it came later than the extension.
 */
export const extensionPartsSql = `
WITH ${origins}, rel AS (
  SELECT c.*, c.xmin::pg_catalog.text AS made, m.ext, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c
    JOIN member AS m ON m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_'
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't'
), part(relid, kind, name, made, statement) AS (
  SELECT oid, 'row security', NULL, made, pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', ident)
    FROM rel WHERE relrowsecurity
  UNION ALL
  SELECT oid, 'forced row security', NULL, made, pg_catalog.format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', ident)
    FROM rel WHERE relforcerowsecurity
  UNION ALL
  SELECT rel.oid, 'policy', p.polname::pg_catalog.text, p.xmin::pg_catalog.text,
         pg_catalog.format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', p.polname, rel.ident,
           CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
           CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
           (SELECT pg_catalog.string_agg(CASE WHEN x = 0 THEN 'PUBLIC' ELSE x::pg_catalog.regrole::pg_catalog.text END, ', ' ORDER BY x)
              FROM pg_catalog.unnest(p.polroles) AS x),
           ' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')',
           ' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')')
    FROM pg_catalog.pg_policy AS p JOIN rel ON rel.oid = p.polrelid
  UNION ALL
  SELECT rel.oid, 'column', a.attname::pg_catalog.text, a.xmin::pg_catalog.text,
         pg_catalog.format('ALTER TABLE %s ADD COLUMN %I %s', rel.ident, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod))
    FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid AND rel.relkind IN ('r', 'p', 'f')
   WHERE a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT rel.oid, 'default', a.attname::pg_catalog.text, f.xmin::pg_catalog.text,
         pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', rel.ident, a.attname, pg_catalog.pg_get_expr(f.adbin, f.adrelid))
    FROM pg_catalog.pg_attrdef AS f JOIN rel ON rel.oid = f.adrelid
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated = ''
  UNION ALL
  SELECT rel.oid, 'constraint', c.conname::pg_catalog.text, c.xmin::pg_catalog.text,
         pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', rel.ident, c.conname, pg_catalog.pg_get_constraintdef(c.oid))
    FROM pg_catalog.pg_constraint AS c JOIN rel ON rel.oid = c.conrelid
   WHERE c.contype NOT IN ('n', 't') AND c.conparentid = 0
  UNION ALL
  SELECT rel.oid, 'index', i.relname::pg_catalog.text, x.xmin::pg_catalog.text, pg_catalog.pg_get_indexdef(x.indexrelid)
    FROM pg_catalog.pg_index AS x
    JOIN rel ON rel.oid = x.indrelid
    JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
   WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))
     AND NOT i.relispartition
  UNION ALL
  SELECT rel.oid, 'trigger', t.tgname::pg_catalog.text, t.xmin::pg_catalog.text, pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel ON rel.oid = t.tgrelid WHERE NOT t.tgisinternal
  UNION ALL
  SELECT rel.oid, 'rule', w.rulename::pg_catalog.text, w.xmin::pg_catalog.text, pg_catalog.rtrim(pg_catalog.pg_get_ruledef(w.oid), ';')
    FROM pg_catalog.pg_rewrite AS w JOIN rel ON rel.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT rel.oid, 'statistics', s.stxname::pg_catalog.text, s.xmin::pg_catalog.text, pg_catalog.pg_get_statisticsobjdef(s.oid)
    FROM pg_catalog.pg_statistic_ext AS s JOIN rel ON rel.oid = s.stxrelid
  UNION ALL
  SELECT rel.oid, 'publication', p.pubname::pg_catalog.text, pr.xmin::pg_catalog.text,
         pg_catalog.format('ALTER PUBLICATION %I ADD TABLE %s', p.pubname, rel.ident)
    FROM pg_catalog.pg_publication_rel AS pr JOIN rel ON rel.oid = pr.prrelid
    JOIN pg_catalog.pg_publication AS p ON p.oid = pr.prpubid
  UNION ALL
  SELECT rel.oid, 'comment', a.attname::pg_catalog.text, d.xmin::pg_catalog.text,
         pg_catalog.format('COMMENT ON %s IS %L',
           CASE WHEN a.attname IS NOT NULL THEN pg_catalog.format('COLUMN %s.%I', rel.ident, a.attname)
                ELSE CASE rel.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' WHEN 'f' THEN 'FOREIGN TABLE ' ELSE 'TABLE ' END || rel.ident END,
           d.description)
    FROM pg_catalog.pg_description AS d
    JOIN rel ON rel.oid = d.objoid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objoid AND a.attnum = d.objsubid AND d.objsubid > 0
)
SELECT ext.extname AS extension, rel.ident AS "table", part.kind,
       CASE WHEN part.name IS NULL THEN rel.ident ELSE pg_catalog.format('%s.%I', rel.ident, part.name) END AS ident,
       part.statement,
       ext.is_known AND NOT part.made = ANY (ext.made) AS added
  FROM part JOIN rel ON rel.oid = part.relid JOIN ext ON ext.oid = rel.ext
UNION ALL -- only the owner of an extension may set another comment than its own: our restore does not try,
          -- and every other sets it anew, so that its transaction tells nothing
SELECT ext.extname, NULL, 'comment', pg_catalog.quote_ident(ext.extname),
       pg_catalog.format('COMMENT ON EXTENSION %I IS %L', ext.extname, d.description), false
  FROM pg_catalog.pg_description AS d
  JOIN ext ON ext.oid = d.objoid
 WHERE d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
 ORDER BY 4, 3`;

/** Tables of extensions whose rows are in no dump, or only some of them: `condition`. `made`: when its own rows came. */
export const extensionTablesSql = `
WITH ${origins}
SELECT x.extname AS extension, n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, c.oid,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) + 1 AS locks,
       x.extcondition[pg_catalog.array_position(x.extconfig, c.oid)] AS condition,
       CASE WHEN ext.is_known THEN ext.made END AS made
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
   AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
  JOIN ext ON ext.oid = x.oid
 WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
   AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
   AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
   AND NOT pg_catalog.row_security_active(c.oid)
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND x.extcondition[pg_catalog.array_position(x.extconfig, c.oid)] IS DISTINCT FROM ''
 ORDER BY 4`;

/**
 * Row types of tables whose inherited columns a restore may put elsewhere, with their columns in order, and the
 * columns of tables that hold values of them, however deep. `named`: what else speaks of them.
 */
export const rowTypesSql = `
WITH RECURSIVE heir AS (
  SELECT DISTINCT c.oid, c.reltype, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_inherits AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid AND NOT c.relispartition AND c.relkind IN ('r', 'f')
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_'
), part AS ( -- of a type: what it is an array, a domain, a range or a composite of
  SELECT oid AS whole, typelem AS typid FROM pg_catalog.pg_type WHERE typelem <> 0
  UNION ALL SELECT oid, typbasetype FROM pg_catalog.pg_type WHERE typbasetype <> 0
  UNION ALL SELECT rngtypid, rngsubtype FROM pg_catalog.pg_range
  UNION ALL SELECT (pg_catalog.to_jsonb(g) ->> 'rngmultitypid')::pg_catalog.oid, rngtypid FROM pg_catalog.pg_range AS g
             WHERE pg_catalog.to_jsonb(g) ->> 'rngmultitypid' IS NOT NULL
  UNION ALL SELECT t.oid, a.atttypid FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.typtype = 'c'
), holder(heir, typid) AS (
  SELECT oid, reltype FROM heir
  UNION SELECT holder.heir, part.whole FROM holder JOIN part ON part.typid = holder.typid
)
SELECT heir.oid, heir.ident,
       (SELECT pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum) FROM pg_catalog.pg_attribute AS a
         WHERE a.attrelid = heir.oid AND a.attnum > 0 AND NOT a.attisdropped) AS fields,
       held.columns,
       coalesce((SELECT pg_catalog.array_agg(DISTINCT pg_catalog.pg_describe_object(d.classid, d.objid, 0))
          FROM pg_catalog.pg_depend AS d
         WHERE d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = heir.reltype
           AND d.classid IN ('pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_rewrite'::pg_catalog.regclass)), '{}') AS named
  FROM heir
  JOIN (SELECT holder.heir,
               pg_catalog.json_agg(pg_catalog.json_build_object(
                 'schema', n.nspname, 'name', c.relname,
                 'table', pg_catalog.format('%I.%I', n.nspname, c.relname), 'column', pg_catalog.quote_ident(a.attname)) ORDER BY n.nspname, c.relname, a.attnum) AS columns
          FROM holder
          JOIN pg_catalog.pg_attribute AS a ON a.atttypid = holder.typid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relpersistence <> 't'
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
         GROUP BY holder.heir) AS held ON held.heir = heir.oid
 ORDER BY 2`;

/** Every table that inherits or is inherited from: its columns in order, and its parents. */
export const inheritanceSql = `
SELECT c.oid,
       (SELECT coalesce(pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum), '{}') FROM pg_catalog.pg_attribute AS a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT coalesce(pg_catalog.json_agg(i.inhparent::pg_catalog.int8 ORDER BY i.inhseqno), '[]') FROM pg_catalog.pg_inherits AS i
         WHERE i.inhrelid = c.oid) AS parents
  FROM pg_catalog.pg_class AS c
 WHERE NOT c.relispartition AND c.relkind IN ('r', 'f')
   AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE c.oid IN (i.inhrelid, i.inhparent))`;

/** The sequences that this login may read, and whether a dump has their values. $1: schemas left out. */
export const sequencesSql = `
SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, 1 AS locks,
       NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                      AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
                      AND (x.extconfig IS NULL OR c.oid <> ALL (x.extconfig))) AS is_dumped
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
   AND CASE WHEN c.relkind = 'S' THEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT') END
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
 ORDER BY 2`;

/** By their OIDs: $1. NULL: none of its values was taken yet. */
export const sequenceValuesSql = `
SELECT c.oid, pg_catalog.pg_sequence_last_value(c.oid)::pg_catalog.text AS value
  FROM pg_catalog.unnest($1::pg_catalog.oid[]) AS wanted(oid)
  JOIN pg_catalog.pg_class AS c ON c.oid = wanted.oid AND c.relkind = 'S'`;

/** Indexes that no dump has, and foreign keys whose triggers were disabled, which no dump tells. $1: schemas left out. */
export const sourceStatesSql = `
SELECT 'invalid index' AS kind, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_index AS i
  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i' AND c.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE NOT (i.indisvalid AND i.indisready AND i.indislive)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
UNION
SELECT 'unenforced key', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, k.conname)
  FROM pg_catalog.pg_trigger AS t
  JOIN pg_catalog.pg_constraint AS k ON k.oid = t.tgconstraint AND k.contype = 'f'
  JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE t.tgisinternal AND t.tgenabled = 'D' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
 ORDER BY 1, 2`;

/** Sets a sequence, by its OID $1, to the value $2 that it had, unless it is further. */
export const setSequenceSql = `
SELECT pg_catalog.setval(q.seqrelid, $2::pg_catalog.int8)::pg_catalog.text
  FROM pg_catalog.pg_sequence AS q
 CROSS JOIN pg_catalog.pg_sequence_last_value(q.seqrelid) AS now(value)
 WHERE q.seqrelid = $1::pg_catalog.oid
   AND (now.value IS NULL OR CASE WHEN q.seqincrement > 0 THEN now.value < $2 ELSE now.value > $2 END)`;
