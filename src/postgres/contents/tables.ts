import * as z from 'zod';
import { count, longList, type Session } from '../session/session.ts';
import { safeToQuerySql, tablesSql } from '../sql/tables.ts';

/** One statement reads this many tables: fewer round trips, and still short enough to be parsed. */
export const tablesPerStatement = 100;

const tableRow = z.object({
  kind: z.string(),
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
  oid: z.int(),
  locks: count,
});

export type Table = z.infer<typeof tableRow>;

/** The tables of which rows are dumped, unless they are left out by name. */
export const readTableNames = (
  session: Session,
  excludedSchemas: readonly string[],
): Promise<Table[]> => session.rows(tableRow, longList(tablesSql), [excludedSchemas]);

/** Tables, by their OIDs, that a query may read: all others COPY alone. */
export async function readSafeTables(session: Session): Promise<ReadonlySet<number>> {
  const safe = await session.rows(z.object({ oid: z.int() }), longList(safeToQuerySql));
  return new Set(safe.map(({ oid }) => oid));
}

/** Without columns all that are stored, of which there are none then. */
export const copySql = (ident: string, columns: readonly string[]): string =>
  `COPY ${ident} ${columns.length > 0 ? `(${columns.join(', ')}) ` : ''}TO STDOUT`;

export function* tableBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += tablesPerStatement) {
    yield items.slice(start, start + tablesPerStatement);
  }
}
