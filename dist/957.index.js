export const id = 957;
export const ids = [957];
export const modules = {

/***/ 1957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   earlierObjectsSql: () => (/* binding */ earlierObjectsSql)
/* harmony export */ });
/**
 * What earlier builds recorded of a database (`inventory` 1), word for word: a backup of theirs is compared by what
 * they asked. Frozen; what is recorded now is in `objects.ts`.
 */
const earlierObjectsSql = `
WITH member AS (
  SELECT classid, objid FROM pg_catalog.pg_depend
   WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'e'
), ns AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace AS n
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), rel AS ( -- an extension's composite types are its members as types, its indexes by their tables
  SELECT c.*, pg_catalog.format('%I.%I', ns.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN ns ON ns.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
   WHERE c.relpersistence <> 't'
     AND (i.indexrelid IS NULL OR i.indisready AND (i.indisvalid OR c.relkind = 'I'))
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = coalesce(i.indrelid, c.oid)
                        AND m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.reltype
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), typ AS (
  SELECT t.*, pg_catalog.format('%I.%I', ns.nspname, t.typname) AS ident
    FROM pg_catalog.pg_type AS t JOIN ns ON ns.oid = t.typnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = t.oid
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), filter AS ( -- row filters of publications came with PostgreSQL 15
  SELECT v.pubname, v.schemaname, v.tablename, pg_catalog.to_jsonb(v) ->> 'rowfilter' AS rows
    FROM pg_catalog.pg_publication_tables AS v
), object(kind, ident, definition) AS (
  SELECT 'schema', pg_catalog.quote_ident(nspname), '' FROM ns
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = ns.oid
                        AND m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  UNION ALL
  SELECT 'extension', pg_catalog.quote_ident(e.extname),
         pg_catalog.format('%s in %I', e.extversion, n.nspname)
    FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
  UNION ALL
  SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
         ident,
         pg_catalog.concat_ws(' ',
           CASE relpersistence WHEN 'u' THEN 'unlogged' END,
           CASE WHEN relrowsecurity THEN 'rls' END,
           CASE WHEN relforcerowsecurity THEN 'force-rls' END,
           CASE WHEN relkind = 'p' THEN 'key ' || pg_catalog.pg_get_partkeydef(oid) END,
           CASE WHEN relispartition THEN 'bound ' || pg_catalog.pg_get_expr(relpartbound, oid) END,
           (SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::pg_catalog.text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = rel.oid),
           CASE WHEN relreplident IN ('f', 'n') THEN 'replica identity ' || relreplident::pg_catalog.text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o))
    FROM rel WHERE relkind IN ('r', 'p', 'f')
  UNION ALL -- a column's position is its rank among the live ones: dropped ones vanish in a restore,
            -- which also puts inherited ones first, but leaves those of partitions where they are
  SELECT 'column', pg_catalog.format('%s.%I', r.ident, a.attname),
         pg_catalog.concat_ws(' ',
           CASE WHEN r.relispartition OR NOT EXISTS
                       (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid)
             THEN '#' || pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END,
           pg_catalog.format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN 'not null' END,
           CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::pg_catalog.text END,
           CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::pg_catalog.text END,
           (SELECT 'default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              FROM pg_catalog.pg_attrdef AS d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
           (SELECT 'collate ' || pg_catalog.format('%I.%I', cn.nspname, co.collname)
              FROM pg_catalog.pg_collation AS co
              JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
              JOIN pg_catalog.pg_type AS ct ON ct.oid = a.atttypid
             WHERE co.oid = a.attcollation AND a.attcollation <> ct.typcollation))
    FROM pg_catalog.pg_attribute AS a JOIN rel AS r ON r.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, ident,
         pg_catalog.concat_ws(' ',
           CASE WHEN relkind = 'm' THEN 'populated ' || relispopulated::pg_catalog.text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o),
           pg_catalog.pg_get_viewdef(oid))
    FROM rel WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT 'index', r.ident,
         pg_catalog.concat_ws(' ', pg_catalog.pg_get_indexdef(i.indexrelid),
           (SELECT 'attached to ' || h.inhparent::pg_catalog.regclass
              FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = i.indexrelid),
           CASE WHEN i.indisclustered THEN 'clustered' END,
           CASE WHEN i.indisreplident THEN 'replica identity' END)
    FROM pg_catalog.pg_index AS i JOIN rel AS r ON r.oid = i.indexrelid
  UNION ALL -- PostgreSQL 18 lists NOT NULL here as well, which the columns already tell; a foreign
            -- key that a partition inherits comes with its parent's, under a new name
  SELECT 'constraint', pg_catalog.format('%s.%I', coalesce(r.ident, t.ident), c.conname),
         pg_catalog.concat_ws(' ', c.contype::pg_catalog.text, pg_catalog.pg_get_constraintdef(c.oid),
           CASE WHEN NOT c.convalidated THEN 'not validated' END)
    FROM pg_catalog.pg_constraint AS c
    LEFT JOIN rel AS r ON r.oid = c.conrelid
    LEFT JOIN typ AS t ON t.oid = c.contypid
   WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
     AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
  UNION ALL
  SELECT 'enum', t.ident,
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid)
    FROM typ AS t WHERE t.typtype = 'e'
  UNION ALL -- typdefault is worded for the search_path that the domain was made with
  SELECT 'domain', t.ident,
         pg_catalog.concat_ws(' ', pg_catalog.format_type(t.typbasetype, t.typtypmod),
           CASE WHEN t.typnotnull THEN 'not null' END,
           'default ' || coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault))
    FROM typ AS t WHERE t.typtype = 'd'
  UNION ALL
  SELECT 'range', t.ident, pg_catalog.format_type(g.rngsubtype, NULL)
    FROM typ AS t JOIN pg_catalog.pg_range AS g ON g.rngtypid = t.oid
  UNION ALL
  SELECT 'base type', t.ident, pg_catalog.concat_ws(' ', t.typinput, t.typoutput, t.typlen)
    FROM typ AS t WHERE t.typtype = 'b' AND t.typelem = 0
  UNION ALL
  SELECT 'composite type', ident, '' FROM rel WHERE relkind = 'c'
  UNION ALL -- the definition only: the value moves outside transactions
  SELECT 'sequence', r.ident,
         pg_catalog.format('%s start %s increment %s min %s max %s cache %s%s owned by %s',
           pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
           s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' END,
           (SELECT pg_catalog.format('%s.%I', d.refobjid::pg_catalog.regclass, a.attname)
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
               AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1))
    FROM pg_catalog.pg_sequence AS s JOIN rel AS r ON r.oid = s.seqrelid
  UNION ALL -- functions that come with a range type are the server's: 14 has more than 13
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
         pg_catalog.format('%I.%I(%s)', ns.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
         CASE p.prokind
           WHEN 'a' THEN (SELECT pg_catalog.concat_ws(' ', g.aggtransfn, g.aggfinalfn, g.aggcombinefn,
                                   pg_catalog.format_type(g.aggtranstype, NULL), g.agginitval)
                            FROM pg_catalog.pg_aggregate AS g WHERE g.aggfnoid = p.oid)
           ELSE pg_catalog.pg_get_functiondef(p.oid) END
    FROM pg_catalog.pg_proc AS p JOIN ns ON ns.oid = p.pronamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = p.oid
                        AND m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'i'
                        AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
  UNION ALL -- one that a partition inherits comes with its parent's; only its state is its own
  SELECT 'trigger', pg_catalog.format('%s.%I', r.ident, t.tgname),
         t.tgenabled::pg_catalog.text || ' ' || pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname),
         pg_catalog.concat_ws(' ', v.evtevent, v.evtenabled, v.evtfoid::pg_catalog.regproc, v.evttags::pg_catalog.text)
    FROM pg_catalog.pg_event_trigger AS v
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = v.oid
                        AND m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass)
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename),
         w.ev_enabled::pg_catalog.text || ' ' || pg_catalog.pg_get_ruledef(w.oid)
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname),
         pg_catalog.concat_ws(' ',
           CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::pg_catalog.text,
           (SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::pg_catalog.text END AS role
                      FROM pg_catalog.unnest(p.polroles) AS x) AS q),
           'using ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid),
           'check ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_catalog.pg_policy AS p JOIN rel AS r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'statistics', pg_catalog.format('%I.%I', ns.nspname, s.stxname), pg_catalog.pg_get_statisticsobjdef(s.oid)
    FROM pg_catalog.pg_statistic_ext AS s JOIN ns ON ns.oid = s.stxnamespace
    JOIN rel AS r ON r.oid = s.stxrelid
  UNION ALL
  SELECT 'publication', pg_catalog.quote_ident(p.pubname),
         pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate,
           p.pubviaroot, 'generated ' || (pg_catalog.to_jsonb(p) ->> 'pubgencols'),
           (SELECT pg_catalog.string_agg(
                     pg_catalog.concat_ws(' ', r.ident,
                       (SELECT 'columns ' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ',' ORDER BY a.attnum)
                          FROM pg_catalog.jsonb_array_elements_text(
                                 nullif(pg_catalog.to_jsonb(pr) -> 'prattrs', 'null')) AS k(attnum)
                          JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = r.oid AND a.attnum = k.attnum::pg_catalog.int2),
                       'where ' || f.rows),
                     ',' ORDER BY r.ident)
              FROM pg_catalog.pg_publication_rel AS pr
              JOIN rel AS r ON r.oid = pr.prrelid
              JOIN ns ON ns.oid = r.relnamespace
              LEFT JOIN filter AS f
                ON f.pubname = p.pubname AND f.schemaname = ns.nspname AND f.tablename = r.relname
             WHERE pr.prpubid = p.oid),
           -- PostgreSQL 13 and 14 have no pg_publication_namespace that could be named here
           (SELECT 'schemas ' || pg_catalog.string_agg(pg_catalog.quote_ident(ns.nspname), ',' ORDER BY ns.nspname)
              FROM pg_catalog.pg_depend AS dp
              JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
               AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
              JOIN ns ON ns.oid = dn.refobjid
             WHERE dp.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
               AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
               AND dp.refobjid = p.oid))
    FROM pg_catalog.pg_publication AS p
  UNION ALL
  SELECT 'foreign-data wrapper', pg_catalog.quote_ident(w.fdwname),
         pg_catalog.concat_ws(' ', w.fdwhandler::pg_catalog.regproc, w.fdwvalidator::pg_catalog.regproc)
    FROM pg_catalog.pg_foreign_data_wrapper AS w
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = w.oid
                        AND m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass)
  UNION ALL
  SELECT 'foreign server', pg_catalog.quote_ident(s.srvname), w.fdwname
    FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = s.oid
                        AND m.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass)
  UNION ALL
  SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
         c.castcontext::pg_catalog.text || c.castmethod::pg_catalog.text || ' ' || c.castfunc::pg_catalog.regprocedure
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass)
  UNION ALL
  SELECT 'operator', o.oid::pg_catalog.regoperator::pg_catalog.text, o.oprcode::pg_catalog.text
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = o.oid
                        AND m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass)
  UNION ALL
  SELECT 'collation', pg_catalog.format('%I.%I', ns.nspname, c.collname),
         pg_catalog.concat_ws(' ', c.collprovider::pg_catalog.text, c.collisdeterministic::pg_catalog.text,
           pg_catalog.to_jsonb(c) ->> 'collcollate', pg_catalog.to_jsonb(c) ->> 'collctype',
           coalesce(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale'))
    FROM pg_catalog.pg_collation AS c JOIN ns ON ns.oid = c.collnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search configuration', pg_catalog.format('%I.%I', ns.nspname, c.cfgname), ''
    FROM pg_catalog.pg_ts_config AS c JOIN ns ON ns.oid = c.cfgnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search dictionary', pg_catalog.format('%I.%I', ns.nspname, d.dictname), coalesce(d.dictinitoption, '')
    FROM pg_catalog.pg_ts_dict AS d JOIN ns ON ns.oid = d.dictnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = d.oid
                        AND m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass)
  UNION ALL
  SELECT 'comment', CASE WHEN d.objsubid = 0 THEN r.ident ELSE pg_catalog.format('%s.%I', r.ident, a.attname) END,
         d.description
    FROM pg_catalog.pg_description AS d
    JOIN rel AS r ON r.oid = d.objoid
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
   WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
  UNION ALL
  SELECT 'large objects', 'all', pg_catalog.count(*)::pg_catalog.text FROM pg_catalog.pg_largeobject_metadata
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;


/***/ })

};
