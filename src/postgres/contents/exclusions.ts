import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import type { TableWithRows } from '../../catalog/patterns.ts';
import { option } from '../../catalog/reference.ts';
import { isUtf8Text } from '../session/raw-text.ts';
import { longList, oneRow, type Session } from '../session/session.ts';
import { partitionsSql, schemasSql } from '../sql/exclusions.ts';
import { readTableNames } from './tables.ts';

export interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

/** What is left out of a dump, by exact names. */
export interface Exclusions {
  readonly schemas: readonly string[];
  readonly tableData: readonly TableWithRows[];
}

/** Whether anything is. */
export const isPartial = ({ schemas, tableData }: Exclusions): boolean =>
  schemas.length + tableData.length > 0;

/** Whether a backup has the rows of a table. */
export const hasRows = (table: QualifiedName, { tableData }: Exclusions): boolean =>
  !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);

/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
export async function resolveExclusions(
  session: Session,
  excludesSchema: (name: string) => boolean,
  excludesTableData: (table: TableWithRows) => boolean,
): Promise<Exclusions> {
  const schemas = await session.rows(z.object({ name: z.string() }), schemasSql);
  const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
  const tables = await readTableNames(session, excluded);
  const above = await readPartitionedTables(session);
  const named = tables.map(({ oid, schema, name }): TableWithRows => {
    const partitionOf = above.get(oid);
    return { schema, name, ...(partitionOf && { partitionOf }) };
  });
  const exclusions = { schemas: excluded, tableData: named.filter(excludesTableData) };
  await refuseForeignNames(session, exclusions);
  return exclusions;
}

/** The partitioned tables above each partition, by its OID. */
async function readPartitionedTables(
  session: Session,
): Promise<ReadonlyMap<number, readonly QualifiedName[]>> {
  const found = await session.rows(partitionRow, longList(partitionsSql));
  return new Map(found.map(({ oid, above }) => [oid, above]));
}

const partitionRow = z.object({
  oid: z.int(),
  above: z.array(z.object({ schema: z.string(), name: z.string() })),
});

/**
 * pg_dump reads its arguments in the encoding of the database, and we write them in UTF-8. A name
 * that is not the same in both would match nothing, without a word: what was to be left out would
 * be in the dump.
 */
async function refuseForeignNames(session: Session, exclusions: Exclusions): Promise<void> {
  const names = [
    ...exclusions.schemas,
    ...exclusions.tableData.map(({ schema, name }) => `${schema}.${name}`),
  ];
  const { encoding } = await oneRow(
    session,
    z.object({ encoding: z.string() }),
    "SELECT pg_catalog.current_setting('server_encoding') AS encoding",
  );
  // What SQL_ASCII holds need not be UTF-8, and is no argument of a program then.
  const isKept = (name: string) =>
    encoding === 'UTF8' ||
    (encoding === 'SQL_ASCII' ? isUtf8Text(name) : /^\p{ASCII}*$/u.test(name));
  const name = names.find(one => !isKept(one));
  if (name === undefined) return;
  throw new Failure(
    'USAGE',
    `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`,
    `Leave it out of ${option('exclude-schemas')} and ${option('exclude-table-data')}, or give it a name in ASCII.`,
  );
}
