import * as z from 'zod';
import { long, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { isOpenSql } from '../sql/databases.ts';
import { allowConnectionsSql, commentSql, renameDatabase, takeSql } from './ddl.ts';
import { inUse, isInUse } from './in-use.ts';
import { processId, terminateSessions } from './terminate-sessions.ts';

/**
 * The statements that put one database in the place of another. None of them can be done while others are
 * connected: sessions are ended as far as this login may, and the rest is waited for, for a while.
 */

/** Who is put where, in one transaction. */
export interface Cutover {
  /** The name for which all this is done. */
  readonly live: string;
  /** What gets that name, and the comment that it has then. */
  readonly next: { readonly name: string; readonly comment: string | null };
  /** The name that the old database gets, its comment, and whether it becomes our login's. */
  readonly away: {
    readonly name: string;
    readonly comment: string | null;
    readonly becomesOurs?: boolean;
  };
  /**
   * The comments of the old database while new sessions are kept out of it, and when they are let in
   * again. Without it they are not kept out.
   */
  readonly closing:
    | { readonly mark: string; readonly comment: string | null; readonly start: () => void }
    | undefined;
}

/** How long sessions are waited for that this login may not end. */
const patienceMs = 30_000;

/** How long an attempt waits for a lock that others hold on one of the databases. */
const lockTimeoutSeconds = 10;

/**
 * Puts a database in the place of the live one, in one transaction: both renames or none.
 *
 * The first rename locks the live database, so that newcomers wait, and then waits up to five
 * seconds for its sessions to end; a second session ends them meanwhile. Newcomers find the new
 * database, or the old one if it failed. Where sessions stay that we may not end, newcomers are
 * refused from then on, and it is tried again until they have ended by themselves.
 *
 * Throws `DATABASE_BUSY`, which names those who stay. The live database is as it was then.
 */
export async function cutOverDatabases(
  maintenance: Session,
  terminator: Session,
  exchange: Cutover,
  signal: AbortSignal,
): Promise<void> {
  const { live, next, closing } = exchange;
  const done = new AbortController();
  const pid = await processId(maintenance);
  const terminated = terminateSessions(terminator, [live, next.name], done.signal, () =>
    signal.aborted ? pid : undefined,
  );
  const giveUp = performance.now() + patienceMs;
  let closed = false;
  try {
    while (true) {
      try {
        return await attempt(maintenance, exchange, closed);
      } catch (error) {
        signal.throwIfAborted();
        if (!isInUse(error)) throw error;
        if (performance.now() >= giveUp) throw await inUse(maintenance, live, error);
        if (closing && !closed) {
          closing.start();
          closed = await close(maintenance, live, closing.mark);
        }
      }
    }
  } catch (error) {
    // What comes now must not be cancelled any more.
    done.abort();
    await terminated;
    if (closed && !maintenance.lost.aborted) {
      await maintenance.execute('ROLLBACK');
      await reopenDatabase(maintenance, live, closing?.comment ?? null);
    }
    throw error;
  } finally {
    done.abort();
    await terminated;
  }
}

/** Each statement by itself, so that the server cannot commit what nobody waits for any more. */
async function attempt(
  maintenance: Session,
  { live, next, away }: Cutover,
  closed: boolean,
): Promise<void> {
  try {
    await maintenance.execute('BEGIN');
    await maintenance.execute(`SET LOCAL lock_timeout = '${lockTimeoutSeconds}s'`);
    await renameDatabase(maintenance, live, away.name);
    await renameDatabase(maintenance, next.name, live);
    await maintenance.execute(commentSql(away.name, away.comment));
    if (away.becomesOurs) await maintenance.execute(takeSql(away.name));
    await maintenance.execute(commentSql(live, next.comment));
    if (closed) await maintenance.execute(allowConnectionsSql(away.name, true));
    // It may wait for a standby, and to hang up would leave open what came of it.
    await maintenance.execute(long('COMMIT'));
  } catch (error) {
    await maintenance.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * Keeps new sessions out of a database, and marks that. False where the server does not let us, and
 * where somebody else does so already.
 */
async function close(maintenance: Session, database: string, mark: string): Promise<boolean> {
  const [open] = await maintenance.rows(z.unknown(), isOpenSql, [database]);
  if (!open) return false;
  try {
    // One message, and so one transaction.
    await maintenance.execute(
      `${commentSql(database, mark)}; ${allowConnectionsSql(database, false)}`,
    );
    return true;
  } catch (error) {
    refusalOf(error);
    return false;
  }
}

/** Undoes `close`. */
export const reopenDatabase = (
  maintenance: Session,
  database: string,
  comment: string | null,
): Promise<void> =>
  maintenance.execute(`${commentSql(database, comment)}; ${allowConnectionsSql(database, true)}`);
