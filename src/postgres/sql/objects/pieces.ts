/**
 * How a definition is put together: of pieces, with U+001F between them. A piece of SQL stands behind a label and U+001E,
 * and the last word of the label says how it parses: an `expression`, a `statement`, a `constraint`, a `bound` or a `key`.
 */

export const pieces = (...some: readonly string[]): string =>
  `pg_catalog.concat_ws(pg_catalog.chr(31), ${some.join(',\n           ')})`;

/** A piece of SQL; none where it is NULL. */
export const sqlPiece = (label: string, sql: string): string =>
  `'${label}' || pg_catalog.chr(30) || ${sql}`;

/** A word where something is so. */
export const flag = (condition: string, word: string): string =>
  `CASE WHEN ${condition} THEN '${word}' END`;

/** The elements of an array of options, whatever their order; 17.12 keeps a version of its own among those of a column. */
export const options = (label: string, array: string): string =>
  `(SELECT '${label} ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(${array}) AS o WHERE o !~ '^pg_attver=')`;

/** A function with the types of its arguments: there may be others of its name. */
export const routine = (label: string, oid: string): string =>
  `'${label} ' || nullif(${oid}, 0)::pg_catalog.regprocedure`;

/** What NOT NULL is called, unless PostgreSQL named it: then a restore may find another name. */
export const ownName = (name: string): string =>
  `CASE WHEN ${name} !~ '_not_null[0-9]*$' THEN pg_catalog.quote_ident(${name}) END`;

/** A column that only some majors have, as text. */
export const ifThere = (row: string, column: string): string =>
  `pg_catalog.to_jsonb(${row}) ->> '${column}'`;

/** An object with its schema, by a catalog, its prefix for columns, and the OID. */
export const named = (label: string, catalog: string, prefix: string, oid: string): string =>
  `(SELECT '${label} ' || pg_catalog.format('%I.%I', n.nspname, x.${prefix}name)
              FROM pg_catalog.${catalog} AS x JOIN pg_catalog.pg_namespace AS n ON n.oid = x.${prefix}namespace
             WHERE x.oid = ${oid})`;

/** Whether it belongs to no extension. */
export const isNoMember = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM member WHERE member.objid = ${oid}
                        AND member.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass)`;

/** What every part names first: the object by its catalog and OID. */
export const object = (catalog: string, oid: string): string =>
  `'pg_catalog.${catalog}'::pg_catalog.regclass::pg_catalog.oid AS classid, ${oid} AS objid`;
