import * as z from 'zod';
import type { Contents } from '../../catalog/contents.ts';
import { inReleasedBatches } from '../session/batches.ts';
import { count, long, longList, oneRow, type Session } from '../session/session.ts';
import { largeObjectsSql } from '../sql/large-objects.ts';
import { columnsSql, rowWordingSql } from '../sql/rows.ts';
import { locksPerStatementSql } from '../sql/table-locks.ts';
import { type Exclusions, hasRows } from './exclusions.ts';
import { ofCopy, RowHash } from './row-hash.ts';
import {
  copySql,
  readSafeTables,
  readTableNames,
  type Table,
  tableBatches,
  tablesPerStatement,
} from './tables.ts';

/**
 * The rows of tables, counted and hashed. A query over a table runs what its owner put into its indexes
 * (see `safeToQuerySql`); so tables of those who may less than we do are read by COPY.
 */

/** How much is read of the rows. Hashing counts in the same pass. */
export interface Depth {
  readonly countRows: boolean;
  readonly hashContents: boolean;
  /** What was recorded: each table is hashed in the same way again. */
  readonly recorded?: Pick<Contents, 'hashes'>;
}

/** The part of the contents that is about rows. */
export async function readRows(
  session: Session,
  exclusions: Exclusions,
  depth: Depth,
): Promise<Pick<Contents, 'rows' | 'hashes'>> {
  const { countRows, hashContents } = depth;
  const tables = countRows || hashContents ? await readTables(session, exclusions, depth) : [];
  return {
    rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
    ...(hashContents && {
      hashes: [
        ...tables.map(({ rows: _, ...hashed }) => hashed),
        ...(await hashLargeObjects(session, depth)),
      ],
    }),
  };
}

/** What is in large objects, as one more table: under the name of that in which PostgreSQL keeps them. */
async function hashLargeObjects(session: Session, { recorded }: Depth) {
  const kept = { kind: 'table', ident: 'pg_catalog.pg_largeobject', extensions: [] };
  if (recorded?.hashes?.every(({ ident }) => ident !== kept.ident)) return [];
  const { hash } = await oneRow(session, largeObjectsRow, long(largeObjectsSql));
  return hash === null ? [] : [{ ...kept, hash }];
}

const largeObjectsRow = z.object({ hash: z.string().nullable() });

interface TableRows {
  readonly kind: string;
  readonly ident: string;
  readonly rows: number;
  readonly hash: string;
  readonly extensions: string[];
}

async function readTables(
  session: Session,
  exclusions: Exclusions,
  { hashContents, recorded }: Depth,
): Promise<TableRows[]> {
  const tables = (await readTableNames(session, exclusions.schemas)).filter(table =>
    hasRows(table, exclusions),
  );
  const safe = await readSafeTables(session);
  const wordings = hashContents
    ? await session.rows(wordingRow, longList(rowWordingSql), [exclusions.schemas])
    : [];
  const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
  const hashOf = new Map(recorded?.hashes?.map(one => [one.ident, one.hash]));
  const isCopied = ({ ident, oid }: Table) =>
    !safe.has(oid) || (hashContents && hashOf.get(ident)?.startsWith(ofCopy) === true);
  const told = (table: Table): Told => ({ ...table, wording: wordingOf.get(table.ident) });
  const read = new Map(
    [
      ...(await queryTables(session, tables.filter(table => !isCopied(table)).map(told))),
      ...(await copyTables(session, tables.filter(isCopied).map(told))),
    ].map(one => [one.ident, one]),
  );
  return tables.flatMap(({ ident }) => read.get(ident) ?? []);
}

/** How many rows some tables have, by ident. */
export async function countRows(
  session: Session,
  tables: readonly Pick<Table, 'schema' | 'name' | 'ident' | 'oid' | 'locks'>[],
): Promise<ReadonlyMap<string, number>> {
  const safe = tables.length > 0 ? await readSafeTables(session) : new Set<number>();
  const told = tables.map((table): Told => ({ ...table, kind: 'table', wording: undefined }));
  const counted = [
    ...(await queryTables(
      session,
      told.filter(({ oid }) => safe.has(oid)),
    )),
    ...(await copyTables(
      session,
      told.filter(({ oid }) => !safe.has(oid)),
    )),
  ];
  return new Map(counted.map(({ ident, rows }) => [ident, rows]));
}

const wordingRow = z.object({
  ident: z.string(),
  columns: z.array(z.string()),
  stored: z.array(z.string()),
  extensions: z.array(z.string()),
});

/** A table, and what its rows are told by where they are hashed. */
interface Told extends Table {
  readonly wording: z.infer<typeof wordingRow> | undefined;
}

async function queryTables(session: Session, tables: readonly Told[]): Promise<TableRows[]> {
  const read: TableRows[] = [];
  const { locks } = await oneRow(session, z.object({ locks: count }), locksPerStatementSql);
  await inReleasedBatches(session, tables, { items: tablesPerStatement, locks }, async batch => {
    const found = await session.rows(
      z.object({ position: count, rows: count, hash: z.string() }),
      long(
        batch
          .map(
            ({ ident, wording }, position) =>
              `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`,
          )
          .join(' UNION ALL '),
      ),
    );
    for (const { position, rows, hash } of found) {
      const table = batch[position];
      if (!table) continue;
      const { kind, ident, wording } = table;
      read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
    }
  });
  return read;
}

/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns: readonly string[]): string =>
  `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns.map(column => `t.${column}`).join(', ')})::pg_catalog.text) COLLATE pg_catalog."C", 0)), 0)::pg_catalog.text`;

/** Materialized views cannot be read in that way (before 18): what is in them comes from the tables again. */
async function copyTables(session: Session, all: readonly Told[]): Promise<TableRows[]> {
  const tables = all.filter(({ kind }) => kind !== 'materialized view');
  const read: TableRows[] = [];
  for (const { kind, ident, wording } of tables.filter(({ wording }) => wording)) {
    const sum = new RowHash();
    const rows = await session.copy(copySql(ident, wording?.stored ?? []), sum.hear);
    const extensions = wording?.extensions ?? [];
    read.push({ kind, ident, rows: rows[0] ?? 0, hash: sum.toString(), extensions });
  }
  for (const batch of tableBatches(tables.filter(({ wording }) => !wording))) {
    const oids = batch.map(({ oid }) => oid);
    const columns = new Map(
      (await session.rows(columnsRow, columnsSql, [oids])).map(({ oid, stored }) => [oid, stored]),
    );
    const counted = await session.copy(
      batch.map(({ ident, oid }) => copySql(ident, columns.get(oid)?.slice(0, 1) ?? [])).join('; '),
    );
    for (const [at, { kind, ident }] of batch.entries()) {
      read.push({ kind, ident, rows: counted[at] ?? 0, hash: '', extensions: [] });
    }
  }
  return read;
}

const columnsRow = z.object({ oid: z.int(), stored: z.array(z.string()) });
