import type { Client } from 'pg';
import { Meanings } from '../../src/postgres/contents/meaning.ts';
import { largeObjectsSql } from '../../src/postgres/sql/large-objects.ts';
import { objectsSql, parts } from '../../src/postgres/sql/objects.ts';

/**
 * Changes of single columns of PostgreSQL's catalogs, made of the catalogs themselves, for a superuser in a database
 * that holds `everything()` and `zoo`. Each is made in a transaction that is undone.
 */

export interface CatalogColumn {
  readonly catalog: string;
  readonly column: string;
  readonly type: string;
  readonly isShared: boolean;
}

/** Every column that PostgreSQL's catalogs have on this server. */
export const catalogColumns = async (client: Client): Promise<CatalogColumn[]> =>
  (
    await client.query<CatalogColumn>(`
      SELECT c.relname AS catalog, a.attname AS "column", format_type(a.atttypid, NULL) AS type, c.relisshared AS "isShared"
        FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY c.relname, a.attnum`)
  ).rows;

const ours = `(SELECT oid FROM pg_namespace WHERE nspname IN ('app', 'zoo'))`;
const relations = `(SELECT oid FROM pg_class WHERE relnamespace IN ${ours})`;

const families = `(SELECT oid FROM pg_opfamily WHERE opfnamespace IN ${ours})`;
const operators = `(SELECT oid FROM pg_operator WHERE oprnamespace IN ${ours})`;
const functions = `(SELECT oid FROM pg_proc WHERE pronamespace IN ${ours})`;

/** The rows of a catalog that are about the zoo, and what makes them unlike each other. */
const rowsOf: Readonly<Record<string, readonly [where: string, kind: string]>> = {
  pg_amop: [
    `t.amopfamily IN ${families} OR t.amopopr IN ${operators}`,
    't.amopfamily, t.amoppurpose',
  ],
  pg_amproc: [`t.amprocfamily IN ${families} OR t.amproc IN ${functions}`, 't.amprocfamily'],
  pg_attribute: [
    `t.attrelid IN ${relations} AND t.attnum > 0 AND NOT t.attisdropped`,
    '(SELECT relkind FROM pg_class WHERE oid = t.attrelid), t.attinhcount, t.attidentity, t.attgenerated, t.attfdwoptions IS NULL',
  ],
  pg_class: [`t.relnamespace IN ${ours}`, 't.relkind, t.relispartition, t.reloftype = 0'],
  pg_constraint: [
    `t.connamespace IN ${ours}`,
    "t.contype, t.contypid = 0, t.conname IN ('animal_has_id', 'partly', 'light')",
  ],
  pg_depend: [
    "t.deptype = 'x' OR t.objid IN (SELECT seqrelid FROM pg_sequence) AND t.refobjsubid > 0",
    't.deptype, t.refclassid',
  ],
  pg_description: ['t.objoid >= 16384', 't.classoid, t.objsubid > 0'],
  pg_index: [
    `t.indrelid IN ${relations}`,
    't.indisclustered, t.indisreplident, t.indexprs IS NULL, t.indpred IS NULL',
  ],
  pg_init_privs: ['true', 't.classoid'],
  pg_inherits: [
    `t.inhrelid IN ${relations}`,
    't.inhseqno, (SELECT relkind FROM pg_class WHERE oid = t.inhrelid)',
  ],
  pg_operator: [`t.oprnamespace IN ${ours}`, 't.oprcom = 0, t.oprnegate = 0'],
  pg_proc: [
    `t.pronamespace IN ${ours}`,
    't.prokind, t.prosrc IS NULL, t.proretset, t.provariadic > 0, t.prosupport::oid > 0, t.protrftypes IS NULL, t.proconfig IS NULL, t.proallargtypes IS NULL',
  ],
  pg_aggregate: [
    `t.aggfnoid IN ${functions}`,
    't.aggkind, t.aggserialfn::oid > 0, t.aggminvtransfn::oid > 0, t.aggsortop',
  ],
  pg_rewrite: [`t.ev_class IN ${relations}`, "t.rulename = '_RETURN'"],
  pg_trigger: [`t.tgrelid IN ${relations} AND NOT t.tgisinternal`, 't.tgname, t.tgparentid = 0'],
  pg_type: [
    `t.typnamespace IN ${ours}`,
    't.typtype, t.typelem > 0, t.typisdefined, t.typdefault IS NULL, t.typcollation',
  ],
  pg_range: ['t.rngtypid >= 16384', 't.rngcollation, t.rngcanonical, t.rngsubdiff'],
};

/** The likeliest first: where the column says something. */
function candidateRows(
  { catalog, column }: CatalogColumn,
  columns: readonly CatalogColumn[],
): string {
  const names = columns.filter(one => one.catalog === catalog).map(({ column }) => column);
  const first = names[0] ?? 'oid';
  const namespace = names.find(
    name => name.endsWith('namespace') && !name.startsWith('ext') && name !== 'defaclnamespace',
  );
  const [where, kind] = rowsOf[catalog] ?? [
    namespace
      ? `t.${namespace} IN ${ours}`
      : `t.${first}::oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_catalog.${catalog}'::regclass AND objid = t.${first}::oid AND deptype = 'e')`,
    `t.${first}`,
  ];
  const nothing = `coalesce(t.${column}::text IN ('', ' ', '0', '-', 'false'), true)`;
  const rank = `row_number() OVER (PARTITION BY ${kind} ORDER BY ${nothing}, t.ctid DESC)`;
  return `SELECT place FROM (SELECT t.ctid AS place, ${nothing} AS says_nothing, ${rank} AS rank FROM pg_catalog.${catalog} AS t WHERE ${where}) AS x ORDER BY rank, says_nothing, place LIMIT 14`;
}

/** Other values for a column, by its type. */
function otherValues({ catalog, column, type }: CatalogColumn): string[] {
  const own = `t.${column}`;
  const others = (where: string, order: string) =>
    `(SELECT o.${column} FROM pg_catalog.${catalog} AS o WHERE o.${column} IS NOT NULL AND o.${column}::text IS DISTINCT FROM ${own}::text AND ${where} ORDER BY o.ctid ${order} LIMIT 1)`;
  if (/(?:owner|role)$/.test(column)) {
    return [`(SELECT oid FROM pg_catalog.pg_authid WHERE rolname = 'sample_owner')`];
  }
  if (column === 'defaclobjtype') return ["'S'", "'T'"];
  if (/namespace$/.test(column))
    return [`(SELECT oid FROM pg_namespace WHERE nspname = 'zoo')`, '2200'];
  switch (type) {
    case 'aclitem[]':
      return [`'{sample_reader=U/postgres}'::aclitem[]`];
    case 'boolean':
      return [`NOT ${own}`];
    case 'name':
      return [`(${own}::text || 'x')::name`, `'${column}'::name`];
    case 'text':
      return [`${own} || 'x'`, "'x'"];
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'real':
      return [`coalesce(${own}, 0) + 1`, `${own} - 1`, `${own} + 9`];
    case 'bytea':
      return [`${own} || '\\x00'::bytea`, `substr(${own}, 2)`];
    case '"char"':
      return [
        ...['DESC', 'ASC'].map(order => others(`o.${column}::text NOT IN ('', ' ')`, order)),
        `(SELECT min(o.${column}::text) FROM pg_catalog.${catalog} AS o WHERE o.${column}::text > ${own}::text)::"char"`,
        `chr(ascii(${own}::text) + 1)::"char"`,
        "''",
      ];
    case 'oid':
    case 'regproc':
      return [
        others(`o.${column}::oid <> 0`, 'DESC'),
        others(`o.${column}::oid <> 0`, 'ASC'),
        '0',
        '(SELECT max(oid) FROM pg_proc)',
        '2200',
        '10',
      ];
    case 'text[]':
      return [
        `${own} || 'x=1'::text`,
        `ARRAY['x=1']`,
        "ARRAY['fillfactor=50']",
        "ARRAY['work_mem=2MB']",
        others('true', 'DESC'),
      ];
    case 'smallint[]':
      return [`${own} || 1::smallint`, 'ARRAY[2]::smallint[]', 'ARRAY[2, 1]::smallint[]'];
    case 'oid[]':
      return ['ARRAY[98]::oid[]', 'ARRAY[10]::oid[]', others('true', 'DESC')];
    default:
      return [others('true', 'DESC'), others('true', 'ASC'), 'NULL'];
  }
}

/** A statement that changes one value of a column, and of which row. */
export interface Mutation {
  readonly place: string;
  readonly sql: string;
}

/** The likeliest to matter first. */
export async function mutationsOf(
  client: Client,
  column: CatalogColumn,
  columns: readonly CatalogColumn[],
): Promise<Mutation[]> {
  const { catalog, column: name } = column;
  const { rows } = await client.query<{ place: string }>(candidateRows(column, columns));
  return rows.flatMap(({ place }) =>
    otherValues(column).map(value => ({
      place,
      sql: `UPDATE pg_catalog.${catalog} AS t SET ${name} = ${value} WHERE t.ctid = '${place}' AND (${value})::text IS DISTINCT FROM t.${name}::text`,
    })),
  );
}

type Part = keyof typeof parts;

/** Which parts may tell of a catalog; of the others all is asked, with what is remarked on each. */
const partsOf: Readonly<Record<string, readonly Part[]>> = {
  pg_aggregate: ['routines'],
  pg_am: ['accessMethods', 'tables', 'operatorFamilies'],
  pg_amop: ['operatorFamilies', 'operatorClasses'],
  pg_amproc: ['operatorFamilies', 'operatorClasses'],
  pg_attrdef: ['columns'],
  pg_attribute: ['columns', 'indexes'],
  pg_cast: ['casts'],
  pg_class: ['tables', 'columns', 'views', 'indexes', 'sequences', 'compositeTypes'],
  pg_collation: ['collations'],
  pg_constraint: ['constraints', 'columns', 'domains'],
  pg_conversion: ['conversions'],
  pg_enum: ['enums'],
  pg_event_trigger: ['eventTriggers'],
  pg_extension: ['extensions'],
  pg_foreign_data_wrapper: ['wrappers', 'servers'],
  pg_foreign_server: ['servers', 'userMappings'],
  pg_foreign_table: ['tables'],
  pg_index: ['indexes'],
  pg_inherits: ['tables', 'columns', 'indexes'],
  pg_language: ['languages'],
  pg_largeobject: ['largeObjects'],
  pg_largeobject_metadata: ['largeObjects'],
  pg_namespace: ['schemas'],
  pg_opclass: ['operatorClasses'],
  pg_operator: ['operators'],
  pg_opfamily: ['operatorFamilies'],
  pg_partitioned_table: ['tables'],
  pg_policy: ['policies'],
  pg_proc: ['routines'],
  pg_publication: ['publications'],
  pg_publication_namespace: ['publications'],
  pg_publication_rel: ['publications'],
  pg_range: ['ranges'],
  pg_rewrite: ['rules', 'views'],
  pg_sequence: ['sequences'],
  pg_statistic_ext: ['statistics'],
  pg_transform: ['transforms'],
  pg_trigger: ['triggers'],
  pg_ts_config: ['searchConfigurations'],
  pg_ts_config_map: ['searchConfigurations'],
  pg_ts_dict: ['searchDictionaries'],
  pg_ts_parser: ['searchParsers'],
  pg_ts_template: ['searchTemplates'],
  pg_type: ['enums', 'domains', 'ranges', 'baseTypes', 'compositeTypes'],
  pg_user_mapping: ['userMappings'],
};

/** The query of some parts, for a catalog whose changes no other part tells: a tenth of the work. */
const objectsOf = (some: readonly (keyof typeof parts)[]): string => `
${objectsSql.slice(0, objectsSql.indexOf(', object('))}, object(classid, objid, kind, ident, definition) AS (${some.map(part => parts[part]).join('\n  UNION ALL')}
)
SELECT kind, ident, coalesce(definition, '') AS definition FROM object ORDER BY kind, ident, definition`;

const meanings = new Meanings();

/** Kind, ident and meaning of every object, as it is compared. */
export async function objectsIn(client: Client, sql = objectsSql, name = 'all'): Promise<string[]> {
  const { rows } = await client.query<{ kind: string; ident: string; definition: string }>({
    name,
    text: sql,
    values: [[]],
  });
  const told: string[] = [];
  for (const { kind, ident, definition } of rows) {
    told.push(JSON.stringify([kind, ident, await meanings.of(kind, definition)]));
  }
  return told;
}

/** What the contents say of a catalog. */
export async function toldOf(client: Client, catalog: string): Promise<string> {
  const some = partsOf[catalog];
  const told = await objectsIn(client, some && objectsOf(some), catalog);
  const large = catalog === 'pg_largeobject' ? (await client.query(largeObjectsSql)).rows : [];
  return JSON.stringify([told, large]);
}

export type Seen = 'seen' | 'refused' | 'unseen';

/** Whether a change of a column is told, and by which statement it was made: `refused`: the catalogs could not be read then. */
export async function look(
  client: Client,
  column: CatalogColumn,
  columns: readonly CatalogColumn[],
  before: string,
): Promise<{ readonly seen: Seen; readonly by?: string; readonly tries: number }> {
  let refused: string | undefined;
  let tries = 0;
  for (const { sql } of await mutationsOf(client, column, columns)) {
    tries += 1;
    await client.query('BEGIN; SET LOCAL allow_system_table_mods = on; SAVEPOINT s');
    let changed = 0;
    try {
      changed = (await client.query(sql)).rowCount ?? 0;
    } catch {
      await client.query('ROLLBACK');
      continue;
    }
    try {
      if (changed > 0 && (await toldOf(client, column.catalog)) !== before)
        return { seen: 'seen', by: sql, tries };
    } catch (error) {
      refused ??= `${sql}: ${error instanceof Error ? error.message : error}`;
    } finally {
      await client.query('ROLLBACK');
    }
  }
  return refused === undefined
    ? { seen: 'unseen', tries }
    : { seen: 'refused', by: refused, tries };
}
