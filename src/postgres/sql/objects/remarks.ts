/**
 * What is said of the objects that were found: comments, security labels, and the extensions that they go with (`ALTER
 * … DEPENDS ON EXTENSION`). Each is called by the kind and ident of its object.
 *
 * CREATE EXTENSION sets the comment of an extension, which alone its owner may change; and PostgreSQL one of the schema
 * public, which a dump does not hold.
 */
export const remarks = `
  SELECT 'comment' AS kind, 'on ' || n.name AS ident, d.description AS definition
    FROM pg_catalog.pg_description AS d
    JOIN nameable AS n ON n.classid = d.classoid AND n.objid = d.objoid AND n.objsubid = d.objsubid
   WHERE n.name <> 'schema public' OR d.description <> 'standard public schema'
  UNION ALL
  SELECT 'security label', pg_catalog.format('of %s on %s', l.provider, n.name), l.label
    FROM pg_catalog.pg_seclabel AS l
    JOIN nameable AS n ON n.classid = l.classoid AND n.objid = l.objoid AND n.objsubid = l.objsubid
  UNION ALL
  SELECT 'extension dependency', pg_catalog.format('on %I of %s', x.extname, n.name), NULL
    FROM pg_catalog.pg_depend AS d
    JOIN nameable AS n ON n.classid = d.classid AND n.objid = d.objid AND n.objsubid = d.objsubid
    JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
   WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'x'`;

/** The objects by name, with what can be remarked on besides: columns, NOT NULL as a constraint, and large objects. */
export const nameable = `
  SELECT o.classid, o.objid, 0 AS objsubid, o.kind || ' ' || o.ident AS name
    FROM object AS o WHERE o.kind NOT IN ('column', 'extension', 'large objects')
  UNION ALL
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, a.attrelid, a.attnum::pg_catalog.int4,
         pg_catalog.format('column %s.%I', r.ident, a.attname)
    FROM pg_catalog.pg_attribute AS a JOIN rel AS r ON r.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
  UNION ALL
  SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid, k.oid, 0,
         pg_catalog.format('constraint %s.%I', coalesce(r.ident, t.ident), k.conname)
    FROM pg_catalog.pg_constraint AS k LEFT JOIN rel AS r ON r.oid = k.conrelid LEFT JOIN typ AS t ON t.oid = k.contypid
   WHERE k.contype = 'n' AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
  UNION ALL
  SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass::pg_catalog.oid, l.oid, 0, 'large object ' || l.oid
    FROM (SELECT objoid FROM pg_catalog.pg_description WHERE classoid = 'pg_catalog.pg_largeobject'::pg_catalog.regclass
          UNION SELECT objoid FROM pg_catalog.pg_seclabel WHERE classoid = 'pg_catalog.pg_largeobject'::pg_catalog.regclass) AS l(oid)`;
