import * as z from 'zod';
import { type BeyondDump, sameNames } from '../../catalog/beyond-dump.ts';
import { inReleasedBatches } from '../session/batches.ts';
import { count, long, longList, oneRow, type Session } from '../session/session.ts';
import { unlessRefused } from '../session/statement-refusal.ts';
import {
  extensionPartsSql,
  extensionTablesSql,
  inheritanceSql,
  rowTypesSql,
  sequencesSql,
  sequenceValuesSql,
  sourceStatesSql,
} from '../sql/beyond-dump.ts';
import { locksPerStatementSql } from '../sql/table-locks.ts';
import { type Exclusions, hasRows } from './exclusions.ts';
import { countRows } from './rows.ts';
import { copySql, readSafeTables, tablesPerStatement } from './tables.ts';

/** What a backup warns of: a row type whose fields a restore puts into another order. */
export interface MovedFields {
  readonly type: string;
  readonly columns: BeyondDump['rowTypes'][number]['columns'];
  /** Functions, views and rules that speak of the type, as far as PostgreSQL knows. */
  readonly named: readonly string[];
}

/**
 * How much is read. `source`: what was not counted elsewhere is not counted here. `restored`: no more than a
 * comparison takes.
 */
export type Reading = 'source' | 'source, counted' | 'restored' | 'restored, counted';

/** Reads, in the session's transaction, what is in no dump. */
export async function readBeyondDump(
  session: Session,
  exclusions: Exclusions,
  reading: Reading,
): Promise<{ readonly beyondDump: BeyondDump; readonly moved: MovedFields[] }> {
  const parts = await readExtensionParts(session);
  const isSource = reading.startsWith('source');
  const { rowTypes, moved } = await readRowTypes(session, exclusions, isSource);
  const states = await session.rows(stateRow, longList(sourceStatesSql), [exclusions.schemas]);
  const ofKind = (wanted: string) =>
    states.filter(({ kind }) => kind === wanted).map(({ ident }) => ident);
  // pg_dump reads neither, or earlier: one that is dropped or locked by others does not end a backup.
  const tables = reading.endsWith('counted')
    ? await unlessRefused(
        session,
        session.releasing(() => countExtensionTables(session)),
      )
    : undefined;
  const sequences = await unlessRefused(
    session,
    session.releasing(() => readSequences(session, exclusions)),
  );
  return {
    beyondDump: {
      parts,
      ...(tables && { tables }),
      rowTypes,
      sequences: sequences ?? [],
      invalidIndexes: ofKind('invalid index'),
      unenforcedKeys: ofKind('unenforced key'),
    },
    moved,
  };
}

const stateRow = z.object({ kind: z.string(), ident: z.string() });

export const readExtensionParts = (session: Session): Promise<BeyondDump['parts']> =>
  session.rows(partRow, longList(extensionPartsSql));

const partRow = z.object({
  extension: z.string(),
  table: z.string().nullable(),
  kind: z.string(),
  ident: z.string(),
  statement: z.string(),
  added: z.boolean(),
});

async function countExtensionTables(session: Session): Promise<BeyondDump['tables']> {
  const tables = await session.rows(extensionTableRow, longList(extensionTablesSql));
  if (tables.length === 0) return [];
  const rows = await countRows(session, tables);
  const safe = await readSafeTables(session);
  const found: NonNullable<BeyondDump['tables']> = [];
  for (const table of tables) {
    const counted = rows.get(table.ident);
    if (counted === undefined) continue;
    const later = safe.has(table.oid) ? await countLater(session, table) : undefined;
    found.push({
      extension: table.extension,
      table: table.ident,
      rows: counted,
      ...(later !== undefined && { later }),
    });
  }
  return found;
}

/** Rows that came in other transactions than the extension, but for those that pg_dump takes by the same condition. */
async function countLater(
  session: Session,
  { ident, condition, made }: z.infer<typeof extensionTableRow>,
): Promise<number | undefined> {
  const dumped = condition === null ? 'WHERE false' : condition;
  const isDumped = /^\s*WHERE\b(.*)$/is.exec(dumped)?.[1];
  if (made === null || isDumped === undefined) return undefined;
  const sql = `SELECT pg_catalog.count(*) AS later FROM ONLY ${ident}
    WHERE xmin::pg_catalog.text <> ALL ($1) AND (${isDumped}) IS NOT TRUE`;
  const { later } = await session.releasing(() =>
    oneRow(session, z.object({ later: count }), long(sql), [made]),
  );
  return later;
}

const extensionTableRow = z.object({
  extension: z.string(),
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
  oid: z.int(),
  locks: count,
  condition: z.string().nullable(),
  made: z.array(z.string()).nullable(),
});

const rowTypeRow = z.object({
  oid: count,
  ident: z.string(),
  fields: z.array(z.string()),
  columns: z.array(
    z.object({ schema: z.string(), name: z.string(), column: z.string(), table: z.string() }),
  ),
  named: z.array(z.string()),
});

async function readRowTypes(session: Session, exclusions: Exclusions, isSource: boolean) {
  const types = await session.rows(rowTypeRow, longList(rowTypesSql), [exclusions.schemas]);
  const restoredOrder =
    isSource && types.length > 0 ? await readRestoredOrder(session) : () => undefined;
  const rowTypes: BeyondDump['rowTypes'] = [];
  const moved: MovedFields[] = [];
  for (const { oid, ident, fields, columns, named } of types) {
    const held: BeyondDump['rowTypes'][number]['columns'] = [];
    for (const { table, column, ...names } of columns) {
      if (!hasRows(names, exclusions)) continue;
      if (!isSource || (await holdsValues(session, table, column))) held.push({ table, column });
    }
    if (held.length > 0) rowTypes.push({ type: ident, fields, columns: held });
    if (!sameNames(restoredOrder(oid) ?? fields, fields)) {
      moved.push({ type: ident, columns: held, named });
    }
  }
  return { rowTypes, moved: moved.filter(one => one.columns.length + one.named.length > 0) };
}

/** Whether a column has any value: NULL has no fields. Read by COPY, which runs nothing of its table's owner. */
const holdsValues = (session: Session, table: string, column: string): Promise<boolean> =>
  session.releasing(async () => {
    let found = false;
    let line = '';
    await session.copy(copySql(table, [column]), (piece, isEnd) => {
      if (found) return;
      if (line.length <= 3) line += piece.toString('latin1', 0, 4);
      if (!isEnd) return;
      found = line.trimEnd() !== '\\N';
      line = '';
    });
    return found;
  });

/** The order of columns that a restore of a dump gives a table, by its OID: those of its parents come first. */
async function readRestoredOrder(
  session: Session,
): Promise<(oid: number) => readonly string[] | undefined> {
  const tables = new Map(
    (await session.rows(heirRow, longList(inheritanceSql))).map(({ oid, ...one }) => [oid, one]),
  );
  const known = new Map<number, readonly string[]>();
  const orderOf = (oid: number): readonly string[] | undefined => {
    const table = tables.get(oid);
    const before = known.get(oid);
    if (!table || before) return before;
    const inherited = table.parents.flatMap(parent => orderOf(parent) ?? []);
    const order = [...new Set([...inherited, ...table.columns])];
    known.set(oid, order);
    return order;
  };
  return orderOf;
}

const heirRow = z.object({ oid: count, columns: z.array(z.string()), parents: z.array(count) });

async function readSequences(
  session: Session,
  { schemas }: Exclusions,
): Promise<BeyondDump['sequences']> {
  const all = await session.rows(sequenceRow, longList(sequencesSql), [schemas]);
  const { locks } = await oneRow(session, z.object({ locks: count }), locksPerStatementSql);
  const values = new Map<number, string | null>();
  await inReleasedBatches(session, all, { items: tablesPerStatement, locks }, async batch => {
    const found = await session.rows(valueRow, longList(sequenceValuesSql), [
      batch.map(({ oid }) => oid),
    ]);
    for (const { oid, value } of found) values.set(oid, value);
  });
  return all.flatMap(({ oid, ident, is_dumped: isDumped }) => {
    const value = values.get(oid);
    return value === undefined ? [] : [{ ident, value, isDumped }];
  });
}

const sequenceRow = z.object({
  oid: z.int(),
  ident: z.string(),
  locks: count,
  is_dumped: z.boolean(),
});
const valueRow = z.object({ oid: z.int(), value: z.string().nullable() });
