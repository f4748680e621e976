import { flag, named, object, options, ownName, pieces, sqlPiece } from './pieces.ts';

/** Tables and what belongs to them. */

/** Of a table, a view or an index, with those of the table that its large values are in. */
const storageOptions = `(SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o)
              FROM (SELECT pg_catalog.unnest(r.reloptions) AS o
                    UNION ALL SELECT 'toast.' || pg_catalog.unnest(t.reloptions)
                      FROM pg_catalog.pg_class AS t WHERE t.oid = r.reltoastrelid) AS x)`;

const accessMethod = `(SELECT 'using ' || pg_catalog.quote_ident(m.amname) FROM pg_catalog.pg_am AS m WHERE m.oid = r.relam)`;

const tables = `
  SELECT ${object('pg_class', 'r.oid')},
         CASE r.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END AS kind,
         r.ident,
         ${pieces(
           flag("r.relpersistence = 'u'", 'unlogged'),
           flag('r.relrowsecurity', 'rls'),
           flag('r.relforcerowsecurity', 'force-rls'),
           `CASE WHEN r.relkind = 'p' THEN ${sqlPiece('key', 'pg_catalog.pg_get_partkeydef(r.oid)')} END`,
           `CASE WHEN r.relispartition THEN ${sqlPiece('bound', 'pg_catalog.pg_get_expr(r.relpartbound, r.oid)')} END`,
           `(SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::pg_catalog.text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid)`,
           "'of ' || pg_catalog.format_type(nullif(r.reloftype, 0), NULL)",
           "CASE WHEN r.relreplident IN ('f', 'n') THEN 'replica identity ' || r.relreplident::pg_catalog.text END",
           accessMethod,
           storageOptions,
           "'server ' || pg_catalog.quote_ident(s.srvname)",
           options('foreign options', 'f.ftoptions'),
         )} AS definition
    FROM rel AS r
    LEFT JOIN pg_catalog.pg_foreign_table AS f ON f.ftrelid = r.oid
    LEFT JOIN pg_catalog.pg_foreign_server AS s ON s.oid = f.ftserver
   WHERE r.relkind IN ('r', 'p', 'f')`;

/**
 * A column's position is its rank among the live ones: dropped ones vanish in a restore, which also puts inherited
 * ones first, but leaves those of partitions where they are. A column that a table inherits, and no partition, is
 * made by its parent: how it is stored, and what its NOT NULL is called, the parent tells.
 */
const columns = `
  SELECT ${object('pg_class', 'a.attrelid')}, 'column' AS kind, pg_catalog.format('%s.%I', r.ident, a.attname) AS ident,
         ${pieces(
           `CASE WHEN NOT r.is_child THEN '#' || pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END`,
           'pg_catalog.format_type(a.atttypid, a.atttypmod)',
           `CASE WHEN a.attnotnull THEN pg_catalog.concat_ws(' ', 'not null', CASE WHEN k.coninhcount = 0 THEN
             pg_catalog.concat_ws(' ', ${ownName('k.conname')},
               CASE WHEN NOT k.convalidated THEN 'not validated' END, CASE WHEN k.connoinherit THEN 'no inherit' END) END) END`,
           "'identity ' || nullif(a.attidentity, '')::pg_catalog.text",
           "'generated ' || nullif(a.attgenerated, '')::pg_catalog.text",
           sqlPiece('default expression', 'pg_catalog.pg_get_expr(d.adbin, d.adrelid)'),
           `CASE WHEN a.attcollation <> ct.typcollation THEN ${named('collate', 'pg_collation', 'coll', 'a.attcollation')} END`,
           flag('NOT a.attislocal AND NOT r.relispartition', 'inherited'),
           `CASE WHEN r.relkind IN ('r', 'p', 'f', 'm') AND (NOT r.is_child OR a.attinhcount = 0) THEN pg_catalog.concat_ws(' ', 'storage ' || a.attstorage::pg_catalog.text,
             'compression ' || nullif(a.compression, '')::pg_catalog.text) END`,
           // PostgreSQL 17 made NULL of -1.
           "'statistics ' || nullif(a.attstattarget, -1)",
           options('options', 'a.attoptions'),
           options('foreign options', 'a.attfdwoptions'),
         )} AS definition
    FROM (SELECT ''::pg_catalog."char" AS attcompression) AS absent -- found where PostgreSQL 13 has no such column
   CROSS JOIN LATERAL (SELECT a.*, attcompression AS compression FROM pg_catalog.pg_attribute AS a
                        WHERE a.attnum > 0 AND NOT a.attisdropped) AS a
    JOIN (SELECT r.*, NOT r.relispartition AND EXISTS
                        (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid) AS is_child
            FROM rel AS r WHERE r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')) AS r ON r.oid = a.attrelid
    JOIN pg_catalog.pg_type AS ct ON ct.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_catalog.pg_constraint AS k ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey[1] = a.attnum`;

const views = `
  SELECT ${object('pg_class', 'r.oid')}, CASE r.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END AS kind, r.ident,
         ${pieces(
           "CASE WHEN r.relkind = 'm' THEN 'populated ' || r.relispopulated::pg_catalog.text END",
           "CASE WHEN r.relkind = 'm' AND r.relreplident IN ('f', 'n') THEN 'replica identity ' || r.relreplident::pg_catalog.text END",
           accessMethod,
           storageOptions,
           sqlPiece('statement', 'pg_catalog.pg_get_viewdef(r.oid)'),
         )} AS definition
    FROM rel AS r WHERE r.relkind IN ('v', 'm')`;

const indexes = `
  SELECT ${object('pg_class', 'i.indexrelid')}, 'index' AS kind, r.ident,
         ${pieces(
           sqlPiece('statement', 'pg_catalog.pg_get_indexdef(i.indexrelid)'),
           `(SELECT 'attached to ' || h.inhparent::pg_catalog.regclass
              FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = i.indexrelid)`,
           flag('i.indisclustered', 'clustered'),
           flag('i.indisreplident', 'replica identity'),
           `(SELECT 'statistics ' || pg_catalog.string_agg(a.attnum || '=' || a.attstattarget, ',' ORDER BY a.attnum)
              FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0)`,
         )} AS definition
    FROM pg_catalog.pg_index AS i JOIN rel AS r ON r.oid = i.indexrelid`;

/**
 * PostgreSQL 18 lists NOT NULL of tables here as well, which the columns tell: so that a table of 17 has all that it had.
 * A foreign key that a partition inherits comes with its parent's, under a new name; a check that a table inherits is
 * validated or not as its parent's.
 */
const constraints = `
  SELECT ${object('pg_constraint', 'c.oid')}, 'constraint' AS kind, pg_catalog.format('%s.%I', coalesce(r.ident, t.ident), c.conname) AS ident,
         ${pieces(
           'c.contype::pg_catalog.text',
           sqlPiece(
             'constraint',
             "CASE WHEN x.is_of_parent THEN pg_catalog.regexp_replace(pg_catalog.pg_get_constraintdef(c.oid), ' NOT VALID$', '') ELSE pg_catalog.pg_get_constraintdef(c.oid) END",
           ),
           flag('NOT c.convalidated AND NOT x.is_of_parent', 'not validated'),
           flag("c.contype = 'c' AND NOT c.conislocal AND NOT r.relispartition", 'inherited'),
         )} AS definition
    FROM pg_catalog.pg_constraint AS c
    LEFT JOIN rel AS r ON r.oid = c.conrelid
    LEFT JOIN typ AS t ON t.oid = c.contypid
   CROSS JOIN LATERAL (SELECT c.contype = 'c' AND c.coninhcount > 0 AND NOT r.relispartition AS is_of_parent) AS x
   WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
     AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)`;

/** The definition only: the value moves outside transactions. */
const sequences = `
  SELECT ${object('pg_class', 's.seqrelid')}, 'sequence' AS kind, r.ident,
         ${pieces(
           `pg_catalog.format('%s start %s increment %s min %s max %s cache %s', pg_catalog.format_type(s.seqtypid, NULL),
             s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache)`,
           flag('s.seqcycle', 'cycle'),
           flag("r.relpersistence = 'u'", 'unlogged'),
           `(SELECT pg_catalog.format('owned by %s.%I', d.refobjid::pg_catalog.regclass, a.attname)
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
               AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1)`,
         )} AS definition
    FROM pg_catalog.pg_sequence AS s JOIN rel AS r ON r.oid = s.seqrelid`;

/** One that a partition inherits comes with its parent's; only its state is its own. */
const triggers = `
  SELECT ${object('pg_trigger', 't.oid')}, 'trigger' AS kind, pg_catalog.format('%s.%I', r.ident, t.tgname) AS ident,
         ${pieces('t.tgenabled::pg_catalog.text', sqlPiece('statement', 'pg_catalog.pg_get_triggerdef(t.oid)'))} AS definition
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)`;

const rules = `
  SELECT ${object('pg_rewrite', 'w.oid')}, 'rule' AS kind, pg_catalog.format('%s.%I', r.ident, w.rulename) AS ident,
         ${pieces('w.ev_enabled::pg_catalog.text', sqlPiece('statement', 'pg_catalog.pg_get_ruledef(w.oid)'))} AS definition
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'`;

const policies = `
  SELECT ${object('pg_policy', 'p.oid')}, 'policy' AS kind, pg_catalog.format('%s.%I', r.ident, p.polname) AS ident,
         ${pieces(
           "CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END",
           'p.polcmd::pg_catalog.text',
           `(SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::pg_catalog.text END AS role
                      FROM pg_catalog.unnest(p.polroles) AS x) AS q)`,
           sqlPiece('using expression', 'pg_catalog.pg_get_expr(p.polqual, p.polrelid)'),
           sqlPiece('check expression', 'pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)'),
         )} AS definition
    FROM pg_catalog.pg_policy AS p JOIN rel AS r ON r.oid = p.polrelid`;

const statistics = `
  SELECT ${object('pg_statistic_ext', 's.oid')}, 'statistics' AS kind, pg_catalog.format('%I.%I', ns.nspname, s.stxname) AS ident,
         ${pieces(sqlPiece('statement', 'pg_catalog.pg_get_statisticsobjdef(s.oid)'), "'target ' || nullif(s.stxstattarget, -1)")} AS definition
    FROM pg_catalog.pg_statistic_ext AS s JOIN ns ON ns.oid = s.stxnamespace
    JOIN rel AS r ON r.oid = s.stxrelid`;

export const relations = {
  tables,
  columns,
  views,
  indexes,
  constraints,
  sequences,
  triggers,
  rules,
  policies,
  statistics,
};
