import { others } from './objects/others.ts';
import { relations } from './objects/relations.ts';
import { nameable, remarks } from './objects/remarks.ts';
import { routineParts } from './objects/routines.ts';
import { types } from './objects/types.ts';

/**
 * What is in a database, read in one snapshot (`inventory` 2). Run with the settings of `session.ts`, which make every
 * rendered definition deterministic. docs/comparison.md tells of each column of PostgreSQL's catalogs where it is.
 *
 * Left out on purpose: owners, privileges, OIDs, attribute numbers and other physical details, which
 * `pg_restore --no-owner --no-privileges` legitimately changes; members of extensions, which belong
 * to CREATE EXTENSION; temporary and TOAST objects; what pg_dump passes over, such as invalid indexes
 * and what partitions inherit. $1: names of schemas that were not dumped.
 */

/** What is looked at, before its parts tell what it is. */
const sources = `member AS (
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
)`;

const inOrder = `
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;

/** Each part is a query of one or a few kinds of objects. */
export const parts = { ...relations, ...types, ...routineParts, ...others };

/** All of them, and what is remarked on each, are what a database is. */
export const objectsSql = `
WITH ${sources}, object(classid, objid, kind, ident, definition) AS (${Object.values(parts).join('\n  UNION ALL')}
), nameable AS (${nameable}
), remark(kind, ident, definition) AS (${remarks}
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM (SELECT kind, ident, definition FROM object UNION ALL SELECT kind, ident, definition FROM remark) AS found${inOrder}`;
