import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { count, long, longList, oneRow, type Session } from '../session/session.ts';
import { rewrittenTablesSql, roomForLocksSql } from '../sql/table-locks.ts';
import { type Exclusions, hasRows } from './exclusions.ts';
import { readTableNames, tableBatches } from './tables.ts';

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
  for (const batch of tableBatches(tables.filter(({ kind }) => kind === 'table'))) {
    const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
    await each(() => session.execute(long(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)));
  }
  // LOCK takes none of these; a statement that is only parsed locks them as well.
  for (const batch of tableBatches(tables.filter(({ kind }) => kind === 'materialized view'))) {
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
