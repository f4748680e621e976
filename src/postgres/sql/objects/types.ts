import {
  flag,
  ifThere,
  isNoMember,
  named,
  object,
  ownName,
  pieces,
  routine,
  sqlPiece,
} from './pieces.ts';

/** Types, and how their values are compared and converted. */

const enums = `
  SELECT ${object('pg_type', 't.oid')}, 'enum' AS kind, t.ident,
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid) AS definition
    FROM typ AS t WHERE t.typtype = 'e'`;

/** typdefault is worded for the search_path that the domain was made with. */
const domains = `
  SELECT ${object('pg_type', 't.oid')}, 'domain' AS kind, t.ident,
         ${pieces(
           'pg_catalog.format_type(t.typbasetype, t.typtypmod)',
           `CASE WHEN t.typnotnull THEN pg_catalog.concat_ws(' ', 'not null', (SELECT ${ownName('k.conname')}
              FROM pg_catalog.pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'n' LIMIT 1)) END`,
           sqlPiece(
             'default expression',
             'coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault)',
           ),
           `(SELECT 'collate' FROM pg_catalog.pg_type AS b WHERE b.oid = t.typbasetype AND b.typcollation <> t.typcollation)
              || ${named(' ', 'pg_collation', 'coll', 't.typcollation')}`,
         )} AS definition
    FROM typ AS t WHERE t.typtype = 'd'`;

const ranges = `
  SELECT ${object('pg_type', 't.oid')}, 'range' AS kind, t.ident,
         ${pieces(
           'pg_catalog.format_type(g.rngsubtype, NULL)',
           `'multirange ' || pg_catalog.format_type((${ifThere('g', 'rngmultitypid')})::pg_catalog.oid, NULL)`,
           named('collate', 'pg_collation', 'coll', 'g.rngcollation'),
           named('class', 'pg_opclass', 'opc', 'g.rngsubopc'),
           routine('canonical', 'g.rngcanonical'),
           routine('difference', 'g.rngsubdiff'),
         )} AS definition
    FROM typ AS t JOIN pg_catalog.pg_range AS g ON g.rngtypid = t.oid`;

/** Arrays are made with the types of their elements. */
const baseTypes = `
  SELECT ${object('pg_type', 't.oid')}, CASE WHEN t.typisdefined THEN 'base type' ELSE 'shell type' END AS kind, t.ident,
         CASE WHEN t.typisdefined THEN ${pieces(
           routine('input', 't.typinput'),
           routine('output', 't.typoutput'),
           routine('receive', 't.typreceive'),
           routine('send', 't.typsend'),
           routine('modifiers in', 't.typmodin'),
           routine('modifiers out', 't.typmodout'),
           routine('analyze', 't.typanalyze'),
           `'subscript ' || nullif(${ifThere('t', 'typsubscript')}, '-')`,
           `pg_catalog.format('length %s by value %s alignment %s storage %s category %s preferred %s delimiter %L',
             t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred, t.typdelim)`,
           "'element ' || pg_catalog.format_type(nullif(t.typelem, 0), NULL)",
           flag('t.typcollation <> 0', 'collatable'),
           "'default ' || t.typdefault",
         )} END AS definition
    FROM typ AS t
   WHERE t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = t.oid)
      OR t.typtype = 'p'`;

const compositeTypes = `
  SELECT ${object('pg_type', 'r.reltype')}, 'composite type' AS kind, r.ident, NULL AS definition FROM rel AS r WHERE r.relkind = 'c'`;

const collations = `
  SELECT ${object('pg_collation', 'c.oid')}, 'collation' AS kind, pg_catalog.format('%I.%I', ns.nspname, c.collname) AS ident,
         ${pieces(
           'c.collprovider::pg_catalog.text',
           'c.collisdeterministic::pg_catalog.text',
           ifThere('c', 'collcollate'),
           ifThere('c', 'collctype'),
           `coalesce(${ifThere('c', 'colllocale')}, ${ifThere('c', 'colliculocale')})`,
           `'rules ' || (${ifThere('c', 'collicurules')})`,
         )} AS definition
    FROM pg_catalog.pg_collation AS c JOIN ns ON ns.oid = c.collnamespace
   WHERE ${isNoMember('pg_collation', 'c.oid')}`;

const casts = `
  SELECT ${object('pg_cast', 'c.oid')}, 'cast' AS kind,
         pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL) AS ident,
         ${pieces('c.castcontext::pg_catalog.text || c.castmethod::pg_catalog.text', routine('by', 'c.castfunc'))} AS definition
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384 AND ${isNoMember('pg_cast', 'c.oid')}`;

const transforms = `
  SELECT ${object('pg_transform', 't.oid')}, 'transform' AS kind,
         pg_catalog.format('for %s language %I', pg_catalog.format_type(t.trftype, NULL), l.lanname) AS ident,
         ${pieces(routine('from', 't.trffromsql'), routine('to', 't.trftosql'))} AS definition
    FROM pg_catalog.pg_transform AS t JOIN pg_catalog.pg_language AS l ON l.oid = t.trflang
   WHERE t.oid >= 16384 AND ${isNoMember('pg_transform', 't.oid')}`;

/** A shell is made by who names it, and comes with that again. */
const operators = `
  SELECT ${object('pg_operator', 'o.oid')}, 'operator' AS kind, o.oid::pg_catalog.regoperator::pg_catalog.text AS ident,
         ${pieces(
           routine('by', 'o.oprcode'),
           "'result ' || pg_catalog.format_type(o.oprresult, NULL)",
           "'commutator ' || nullif(o.oprcom, 0)::pg_catalog.regoperator::pg_catalog.text",
           "'negator ' || nullif(o.oprnegate, 0)::pg_catalog.regoperator::pg_catalog.text",
           routine('restrict', 'o.oprrest'),
           routine('join', 'o.oprjoin'),
           flag('o.oprcanmerge', 'merges'),
           flag('o.oprcanhash', 'hashes'),
         )} AS definition
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE o.oprcode <> 0 AND ${isNoMember('pg_operator', 'o.oid')}`;

/** Operators and functions of a family, however they came into it. */
const membersOf = (family: string): string =>
  `(SELECT pg_catalog.string_agg(x.member, pg_catalog.chr(31) ORDER BY x.member COLLATE pg_catalog."C")
              FROM (SELECT pg_catalog.concat_ws(' ', 'operator', p.amopstrategy,
                             pg_catalog.format_type(p.amoplefttype, NULL), pg_catalog.format_type(p.amoprighttype, NULL),
                             p.amopopr::pg_catalog.regoperator, p.amoppurpose::pg_catalog.text,
                             ${named('by', 'pg_opfamily', 'opf', 'p.amopsortfamily')}) AS member
                      FROM pg_catalog.pg_amop AS p WHERE p.amopfamily = ${family}
                    UNION ALL
                    SELECT pg_catalog.concat_ws(' ', 'function', p.amprocnum,
                             pg_catalog.format_type(p.amproclefttype, NULL), pg_catalog.format_type(p.amprocrighttype, NULL),
                             p.amproc::pg_catalog.oid::pg_catalog.regprocedure)
                      FROM pg_catalog.pg_amproc AS p WHERE p.amprocfamily = ${family}) AS x)`;

/** What is in a family of this database the family tells; PostgreSQL's own have members beside those of the class. */
const operatorClasses = `
  SELECT ${object('pg_opclass', 'c.oid')}, 'operator class' AS kind,
         pg_catalog.format('%I.%I using %I', ns.nspname, c.opcname, m.amname) AS ident,
         ${pieces(
           "'for ' || pg_catalog.format_type(c.opcintype, NULL)",
           "'storage ' || pg_catalog.format_type(nullif(c.opckeytype, 0), NULL)",
           flag('c.opcdefault', 'default'),
           named('family', 'pg_opfamily', 'opf', 'c.opcfamily'),
           `(SELECT pg_catalog.string_agg(d.part, pg_catalog.chr(31) ORDER BY d.part COLLATE pg_catalog."C")
              FROM (SELECT pg_catalog.concat_ws(' ', p.amopstrategy, p.amopopr::pg_catalog.regoperator, p.amoppurpose::pg_catalog.text,
                             q.amprocnum, q.amproc::pg_catalog.oid::pg_catalog.regprocedure) AS part
                      FROM pg_catalog.pg_depend AS e
                      LEFT JOIN pg_catalog.pg_amop AS p ON e.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND p.oid = e.objid
                      LEFT JOIN pg_catalog.pg_amproc AS q ON e.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND q.oid = e.objid
                     WHERE e.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND e.refobjid = c.oid
                       AND coalesce(p.oid, q.oid) IS NOT NULL AND c.opcfamily < 16384) AS d)`,
         )} AS definition
    FROM pg_catalog.pg_opclass AS c JOIN ns ON ns.oid = c.opcnamespace
    JOIN pg_catalog.pg_am AS m ON m.oid = c.opcmethod
   WHERE ${isNoMember('pg_opclass', 'c.oid')}`;

const operatorFamilies = `
  SELECT ${object('pg_opfamily', 'f.oid')}, 'operator family' AS kind,
         pg_catalog.format('%I.%I using %I', ns.nspname, f.opfname, m.amname) AS ident,
         ${membersOf('f.oid')} AS definition
    FROM pg_catalog.pg_opfamily AS f JOIN ns ON ns.oid = f.opfnamespace
    JOIN pg_catalog.pg_am AS m ON m.oid = f.opfmethod
   WHERE ${isNoMember('pg_opfamily', 'f.oid')}`;

const accessMethods = `
  SELECT ${object('pg_am', 'm.oid')}, 'access method' AS kind, pg_catalog.quote_ident(m.amname) AS ident,
         ${pieces('m.amtype::pg_catalog.text', routine('by', 'm.amhandler'))} AS definition
    FROM pg_catalog.pg_am AS m WHERE m.oid >= 16384 AND ${isNoMember('pg_am', 'm.oid')}`;

export const types = {
  enums,
  domains,
  ranges,
  baseTypes,
  compositeTypes,
  collations,
  casts,
  transforms,
  operators,
  operatorClasses,
  operatorFamilies,
  accessMethods,
};
