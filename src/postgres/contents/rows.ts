import { createHash, type Hash, hash } from 'node:crypto';
import * as z from 'zod';
import type { Contents } from '../../catalog/contents.ts';
import { Failure } from '../../catalog/failure.ts';
import type { Exclusions, QualifiedName } from '../client-tools/pg-dump.ts';
import { inReleasedBatches } from '../session/batches.ts';
import { count, long, longList, oneRow, type Session } from '../session/session.ts';
import {
  columnsSql,
  locksPerStatementSql,
  rewrittenTablesSql,
  roomForLocksSql,
  rowWordingSql,
  safeToQuerySql,
  tablesSql,
} from '../sql/contents.ts';

/**
 * The rows of tables, counted and hashed. A query over a table runs what its owner put into its indexes
 * (see `safeToQuerySql`); so tables of those who may less than we do are read by COPY.
 */

/** One statement reads this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;

const tableRow = z.object({
  kind: z.string(),
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
  oid: z.int(),
  locks: count,
});

type Table = z.infer<typeof tableRow>;

/** The tables of which rows are dumped, unless they are left out by name. */
export const readTableNames = (
  session: Session,
  excludedSchemas: readonly string[],
): Promise<Table[]> => session.rows(tableRow, longList(tablesSql), [excludedSchemas]);

/** Whether the tables stay locked until the transaction ends. */
export interface TableLocks {
  readonly areHeld: boolean;
  /** Of the setting max_locks_per_transaction: with so much they would. */
  readonly neededSetting: number;
}

/**
 * Takes the locks that the dump takes, on the tables that will be counted. Otherwise DDL that comes
 * in the middle would wait for pg_dump, and our counting would wait for the DDL.
 *
 * A server has room for so many locks. What pg_dump and we could not both lock is given back at once: then all is to
 * be counted before pg_dump begins, and `requireSameTables` once it has its locks.
 */
export async function lockTables(session: Session, exclusions: Exclusions): Promise<TableLocks> {
  const { schemas } = exclusions;
  const { needed, setting } = await oneRow(session, roomRow, longList(roomForLocksSql), [schemas]);
  const locks = { areHeld: needed <= setting, neededSetting: needed };
  if (locks.areHeld) await takeLocks(session, exclusions, what => what());
  else await session.releasing(() => takeLocks(session, exclusions, session.releasing));
  return locks;
}

const roomRow = z.object({ needed: count, setting: count });

async function takeLocks(
  session: Session,
  exclusions: Exclusions,
  each: (what: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const tables = await readTableNames(session, exclusions.schemas);
  for (const batch of batches(tables.filter(({ kind }) => kind === 'table'))) {
    const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
    await each(() => session.execute(long(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)));
  }
  // LOCK takes none of these; a statement that is only parsed locks them as well.
  for (const batch of batches(tables.filter(({ kind }) => kind === 'materialized view'))) {
    const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
    await each(() =>
      session.execute(long(`PREPARE parsed AS SELECT FROM ${names}; DEALLOCATE parsed`)),
    );
  }
}

/**
 * Fails where the session's snapshot does not see what a table held when it was taken: whoever truncates or rewrites a
 * table takes its rows from older snapshots, too, and a table that got the name of another is read in its place. To be
 * called once the tables are locked, by us or by pg_dump, whose snapshot is the same.
 */
export async function requireSameTables(
  session: Session,
  exclusions: Exclusions,
  { areHeld, neededSetting }: TableLocks,
): Promise<void> {
  const ident = z.object({ schema: z.string(), name: z.string(), ident: z.string() });
  const found = await session.rows(ident, longList(rewrittenTablesSql), [exclusions.schemas]);
  const [first, ...others] = found.filter(table => hasRows(table, exclusions));
  if (!first) return;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  throw new Failure(
    'PG_QUERY_FAILED',
    `${first.ident}${more} was replaced (TRUNCATE, ALTER TABLE, DROP, VACUUM FULL) after the snapshot was taken, and before it was locked`,
    areHeld
      ? 'Run again, at a time when nothing is loaded anew.'
      : `Run again. The server has no room for the locks that would keep such statements waiting from the beginning: as an administrator, ALTER SYSTEM SET max_locks_per_transaction = ${neededSetting}; and restart it.`,
  );
}

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
    ...(hashContents && { hashes: tables.map(({ rows: _, ...hashed }) => hashed) }),
  };
}

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

/** Tables, by their OIDs, that a query may read: all others COPY alone. */
export async function readSafeTables(session: Session): Promise<ReadonlySet<number>> {
  const safe = await session.rows(z.object({ oid: z.int() }), longList(safeToQuerySql));
  return new Set(safe.map(({ oid }) => oid));
}

/** Whether a backup has the rows of a table. */
export const hasRows = (table: QualifiedName, { tableData }: Exclusions): boolean =>
  !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);

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
  for (const batch of batches(tables.filter(({ wording }) => !wording))) {
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

/** Without columns all that are stored, of which there are none then. */
export const copySql = (ident: string, columns: readonly string[]): string =>
  `COPY ${ident} ${columns.length > 0 ? `(${columns.join(', ')}) ` : ''}TO STDOUT`;

/** What tells a hash of lines of COPY from one that the server made. */
const ofCopy = 'copy:';

/** A hash of rows, whatever their order. */
class RowHash {
  #low = 0;
  #high = 0;
  /** Of the row that is coming, where it comes in pieces. */
  #row: Hash | undefined;

  readonly hear = (piece: Buffer, isEnd: boolean): void => {
    if (!isEnd) {
      this.#row ??= createHash('sha256');
      this.#row.update(piece);
      return;
    }
    this.#add(this.#row ? this.#row.update(piece).digest() : hash('sha256', piece, 'buffer'));
    this.#row = undefined;
  };

  #add(digest: Buffer): void {
    this.#low += digest.readUInt32LE(0);
    this.#high = (this.#high + digest.readUInt32LE(4) + Math.floor(this.#low / 2 ** 32)) % 2 ** 32;
    this.#low %= 2 ** 32;
  }

  toString(): string {
    return (
      ofCopy + [this.#high, this.#low].map(half => half.toString(16).padStart(8, '0')).join('')
    );
  }
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += tablesPerStatement) {
    yield items.slice(start, start + tablesPerStatement);
  }
}
