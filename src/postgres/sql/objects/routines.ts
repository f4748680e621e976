import { flag, isNoMember, object, pieces, routine, sqlPiece } from './pieces.ts';

/** Functions, and what they are written in. */

/** Those that come with a range type are the server's: 14 has more than 13. */
const routines = `
  SELECT ${object('pg_proc', 'p.oid')},
         CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END AS kind,
         pg_catalog.format('%I.%I(%s)', ns.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)) AS ident,
         CASE WHEN g.aggfnoid IS NULL THEN ${sqlPiece('statement', 'pg_catalog.pg_get_functiondef(p.oid)')}
           ELSE ${pieces(
             'g.aggkind::pg_catalog.text',
             'g.aggnumdirectargs::pg_catalog.text',
             "'returns ' || pg_catalog.format_type(p.prorettype, NULL)",
             'p.proparallel::pg_catalog.text',
             routine('transition', 'g.aggtransfn'),
             routine('final', 'g.aggfinalfn'),
             routine('combine', 'g.aggcombinefn'),
             routine('serial', 'g.aggserialfn'),
             routine('deserial', 'g.aggdeserialfn'),
             routine('moving transition', 'g.aggmtransfn'),
             routine('moving inverse', 'g.aggminvtransfn'),
             routine('moving final', 'g.aggmfinalfn'),
             flag('g.aggfinalextra', 'final extra'),
             flag('g.aggmfinalextra', 'moving final extra'),
             'g.aggfinalmodify::pg_catalog.text || g.aggmfinalmodify::pg_catalog.text',
             "'sort ' || nullif(g.aggsortop, 0)::pg_catalog.regoperator::pg_catalog.text",
             "'state ' || pg_catalog.format_type(g.aggtranstype, NULL) || ' ' || g.aggtransspace",
             "'moving state ' || pg_catalog.format_type(nullif(g.aggmtranstype, 0), NULL) || ' ' || g.aggmtransspace",
             "'initially ' || g.agginitval",
             "'moving initially ' || g.aggminitval",
           )} END AS definition
    FROM pg_catalog.pg_proc AS p JOIN ns ON ns.oid = p.pronamespace
    LEFT JOIN pg_catalog.pg_aggregate AS g ON g.aggfnoid = p.oid
   WHERE ${isNoMember('pg_proc', 'p.oid')}
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'i'
                        AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)`;

const languages = `
  SELECT ${object('pg_language', 'l.oid')}, 'language' AS kind, pg_catalog.quote_ident(l.lanname) AS ident,
         ${pieces(
           flag('l.lanpltrusted', 'trusted'),
           routine('handler', 'l.lanplcallfoid'),
           routine('inline', 'l.laninline'),
           routine('validator', 'l.lanvalidator'),
         )} AS definition
    FROM pg_catalog.pg_language AS l WHERE l.lanispl AND ${isNoMember('pg_language', 'l.oid')}`;

const conversions = `
  SELECT ${object('pg_conversion', 'c.oid')}, 'conversion' AS kind, pg_catalog.format('%I.%I', ns.nspname, c.conname) AS ident,
         ${pieces(
           'pg_catalog.pg_encoding_to_char(c.conforencoding)',
           'pg_catalog.pg_encoding_to_char(c.contoencoding)',
           routine('by', 'c.conproc'),
           flag('c.condefault', 'default'),
         )} AS definition
    FROM pg_catalog.pg_conversion AS c JOIN ns ON ns.oid = c.connamespace
   WHERE ${isNoMember('pg_conversion', 'c.oid')}`;

const eventTriggers = `
  SELECT ${object('pg_event_trigger', 'v.oid')}, 'event trigger' AS kind, pg_catalog.quote_ident(v.evtname) AS ident,
         ${pieces('v.evtevent', 'v.evtenabled::pg_catalog.text', routine('by', 'v.evtfoid'), 'v.evttags::pg_catalog.text')} AS definition
    FROM pg_catalog.pg_event_trigger AS v
   WHERE ${isNoMember('pg_event_trigger', 'v.oid')}`;

export const routineParts = { routines, languages, conversions, eventTriggers };
