import pg from 'pg';
import * as z from 'zod';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import { long, oneRow, type Session } from './session.ts';
import { isStatementRefusal } from './statement-refusal.ts';

/** A file of the user's own. */
export interface SqlFile {
  readonly name: string;
  readonly sql: string;
}

/** The text that PostgreSQL reads: some editors put a mark before it. */
export const withoutByteOrderMark = (sql: string): string => sql.replace(/^\uFEFF/, '');

/** Gives the session, or its transaction, the search_path that applications have in the database, instead of ours. */
export async function behaveAsUsual(
  session: Session,
  { settings }: Pick<DatabaseProperties, 'settings'>,
  scope: 'session' | 'transaction',
): Promise<void> {
  const path = settings.find(({ role, name }) => role === null && name === 'search_path');
  const isLocal = scope === 'transaction';
  const set = isLocal ? 'SET LOCAL' : 'SET';
  // DEFAULT would be what our session began with.
  await session.execute(
    `${set} search_path TO "$user", public; ${set} row_security TO on; ${set} constraint_exclusion TO partition`,
  );
  if (path) {
    await oneRow(session, z.object({}), "SELECT pg_catalog.set_config('search_path', $1, $2)", [
      path.value,
      isLocal,
    ]);
  }
}

/**
 * Runs a file as psql would in a single transaction: all of it is done, or nothing. What it answers is read
 * by nobody.
 */
export async function runSqlFile(session: Session, { name, sql }: SqlFile): Promise<void> {
  const text = withoutByteOrderMark(sql);
  try {
    await session.execute(long(text));
  } catch (error) {
    if (!isStatementRefusal(error)) throw error;
    const line = lineOf(error.cause, text);
    throw new Failure(
      'SQL_BEFORE_EXCHANGE_FAILED',
      `${name}${line === undefined ? '' : `, line ${line},`} failed in the new database: ${error.message}`,
      /^\s*\\/m.test(text)
        ? 'Commands of psql (\\i, \\set, \\copy …) are no SQL: write them as SQL; several files can stand in one directory.'
        : 'Correct the file, then run again.',
      { cause: error, words: error.words },
    );
  }
}

/** Where in the file it is, if the server says so. */
function lineOf(cause: unknown, sql: string): number | undefined {
  if (!(cause instanceof pg.DatabaseError) || cause.position === undefined) return undefined;
  // PostgreSQL counts characters, and not the halves of those beyond 16 bits.
  return [...sql].slice(0, Number(cause.position)).join('').split('\n').length;
}
