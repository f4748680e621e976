import {
  ifThere,
  isNoMember,
  named,
  object,
  options,
  pieces,
  routine,
  sqlPiece,
} from './pieces.ts';

/** What stands beside tables, types and functions. */

const schemas = `
  SELECT ${object('pg_namespace', 'ns.oid')}, 'schema' AS kind, pg_catalog.quote_ident(ns.nspname) AS ident, NULL AS definition
    FROM ns WHERE ${isNoMember('pg_namespace', 'ns.oid')}`;

const extensions = `
  SELECT ${object('pg_extension', 'e.oid')}, 'extension' AS kind, pg_catalog.quote_ident(e.extname) AS ident,
         pg_catalog.format('%s in %I', e.extversion, n.nspname) AS definition
    FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace`;

const publications = `
  SELECT ${object('pg_publication', 'p.oid')}, 'publication' AS kind, pg_catalog.quote_ident(p.pubname) AS ident,
         ${pieces(
           "pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot)",
           `'generated ' || (${ifThere('p', 'pubgencols')})`,
           `'all sequences ' || (${ifThere('p', 'puballsequences')})`,
           `(SELECT pg_catalog.string_agg(
                     pg_catalog.concat_ws(pg_catalog.chr(31),
                       CASE WHEN ${ifThere('pr', 'prexcept')} = 'true' THEN 'except' END, r.ident,
                       (SELECT 'columns ' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ',' ORDER BY a.attnum)
                          FROM pg_catalog.jsonb_array_elements_text(
                                 nullif(pg_catalog.to_jsonb(pr) -> 'prattrs', 'null')) AS k(attnum)
                          JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = r.oid AND a.attnum = k.attnum::pg_catalog.int2),
                       ${sqlPiece('where expression', 'f.rows')}),
                     pg_catalog.chr(31) ORDER BY r.ident)
              FROM pg_catalog.pg_publication_rel AS pr
              JOIN rel AS r ON r.oid = pr.prrelid
              JOIN ns ON ns.oid = r.relnamespace
              LEFT JOIN filter AS f
                ON f.pubname = p.pubname AND f.schemaname = ns.nspname AND f.tablename = r.relname
             WHERE pr.prpubid = p.oid)`,
           // PostgreSQL 13 and 14 have no pg_publication_namespace that could be named here.
           `(SELECT pg_catalog.string_agg(i.type || ' ' || i.identity, ',' ORDER BY i.identity)
              FROM pg_catalog.pg_depend AS dp
              JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
               AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
              JOIN ns ON ns.oid = dn.refobjid
             CROSS JOIN LATERAL pg_catalog.pg_identify_object(dp.classid, dp.objid, 0) AS i
             WHERE dp.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
               AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
               AND dp.refobjid = p.oid)`,
         )} AS definition
    FROM pg_catalog.pg_publication AS p WHERE ${isNoMember('pg_publication', 'p.oid')}`;

const wrappers = `
  SELECT ${object('pg_foreign_data_wrapper', 'w.oid')}, 'foreign-data wrapper' AS kind, pg_catalog.quote_ident(w.fdwname) AS ident,
         ${pieces(
           routine('handler', 'w.fdwhandler'),
           routine('validator', 'w.fdwvalidator'),
           `'connection ' || nullif(nullif(${ifThere('w', 'fdwconnection')}, '0'), '-')::pg_catalog.oid::pg_catalog.regprocedure`,
           options('options', 'w.fdwoptions'),
         )} AS definition
    FROM pg_catalog.pg_foreign_data_wrapper AS w
   WHERE ${isNoMember('pg_foreign_data_wrapper', 'w.oid')}`;

const servers = `
  SELECT ${object('pg_foreign_server', 's.oid')}, 'foreign server' AS kind, pg_catalog.quote_ident(s.srvname) AS ident,
         ${pieces(
           'w.fdwname',
           "'type ' || pg_catalog.quote_literal(s.srvtype)",
           "'version ' || pg_catalog.quote_literal(s.srvversion)",
           options('options', 's.srvoptions'),
         )} AS definition
    FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
   WHERE ${isNoMember('pg_foreign_server', 's.oid')}`;

/** The definition of what this login may not see. */
export const notShown = '\u001e';

/**
 * Options are shown to a superuser, to the role itself, and to the owner of the server those of everybody: what was not
 * shown is not in the dump either.
 */
const userMappings = `
  SELECT ${object('pg_user_mapping', 'u.umid')}, 'user mapping' AS kind,
         pg_catalog.format('for %s server %I', CASE WHEN u.umuser = 0 THEN 'public' ELSE u.umuser::pg_catalog.regrole::pg_catalog.text END, u.srvname) AS ident,
         CASE WHEN pg_catalog.current_setting('is_superuser') = 'on'
                OR CASE WHEN u.umuser = 0 THEN pg_catalog.pg_has_role(s.srvowner, 'USAGE')
                        ELSE u.usename = CURRENT_USER AND (pg_catalog.pg_has_role(s.srvowner, 'USAGE') OR pg_catalog.has_server_privilege(s.oid, 'USAGE')) END
              THEN ${options('options', 'u.umoptions')} ELSE pg_catalog.chr(30) END AS definition
    FROM pg_catalog.pg_user_mappings AS u JOIN pg_catalog.pg_foreign_server AS s ON s.oid = u.srvid
   WHERE ${isNoMember('pg_foreign_server', 'u.srvid')}`;

const searchConfigurations = `
  SELECT ${object('pg_ts_config', 'c.oid')}, 'text search configuration' AS kind, pg_catalog.format('%I.%I', ns.nspname, c.cfgname) AS ident,
         ${pieces(
           named('parser', 'pg_ts_parser', 'prs', 'c.cfgparser'),
           `(SELECT pg_catalog.string_agg(m.maptokentype || ${named(' ', 'pg_ts_dict', 'dict', 'm.mapdict')}, pg_catalog.chr(31)
                                          ORDER BY m.maptokentype, m.mapseqno)
              FROM pg_catalog.pg_ts_config_map AS m WHERE m.mapcfg = c.oid)`,
         )} AS definition
    FROM pg_catalog.pg_ts_config AS c JOIN ns ON ns.oid = c.cfgnamespace
   WHERE ${isNoMember('pg_ts_config', 'c.oid')}`;

const searchDictionaries = `
  SELECT ${object('pg_ts_dict', 'd.oid')}, 'text search dictionary' AS kind, pg_catalog.format('%I.%I', ns.nspname, d.dictname) AS ident,
         ${pieces(named('template', 'pg_ts_template', 'tmpl', 'd.dicttemplate'), 'd.dictinitoption')} AS definition
    FROM pg_catalog.pg_ts_dict AS d JOIN ns ON ns.oid = d.dictnamespace
   WHERE ${isNoMember('pg_ts_dict', 'd.oid')}`;

const searchTemplates = `
  SELECT ${object('pg_ts_template', 't.oid')}, 'text search template' AS kind, pg_catalog.format('%I.%I', ns.nspname, t.tmplname) AS ident,
         ${pieces(routine('init', 't.tmplinit'), routine('lexize', 't.tmpllexize'))} AS definition
    FROM pg_catalog.pg_ts_template AS t JOIN ns ON ns.oid = t.tmplnamespace
   WHERE ${isNoMember('pg_ts_template', 't.oid')}`;

const searchParsers = `
  SELECT ${object('pg_ts_parser', 'p.oid')}, 'text search parser' AS kind, pg_catalog.format('%I.%I', ns.nspname, p.prsname) AS ident,
         ${pieces(
           routine('start', 'p.prsstart'),
           routine('token', 'p.prstoken'),
           routine('end', 'p.prsend'),
           routine('headline', 'p.prsheadline'),
           routine('types', 'p.prslextype'),
         )} AS definition
    FROM pg_catalog.pg_ts_parser AS p JOIN ns ON ns.oid = p.prsnamespace
   WHERE ${isNoMember('pg_ts_parser', 'p.oid')}`;

/** How many there are, and which: a dump keeps their OIDs. What is in them is read with the rows. */
const largeObjects = `
  SELECT 0::pg_catalog.oid AS classid, 0::pg_catalog.oid AS objid, 'large objects' AS kind, 'all' AS ident,
         ${pieces('pg_catalog.count(*)', 'pg_catalog.sum(pg_catalog.hashoidextended(l.oid, 0))')} AS definition
    FROM pg_catalog.pg_largeobject_metadata AS l`;

export const others = {
  schemas,
  extensions,
  publications,
  wrappers,
  servers,
  userMappings,
  searchConfigurations,
  searchDictionaries,
  searchTemplates,
  searchParsers,
  largeObjects,
};
