import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { codeOf } from '../session/errors.ts';
import { long, oneRow, quoteIdent, quoteLiteral, type Session } from '../session/session.ts';
import { isOpenSql, preparedTransactionsSql, terminateSql, usersSql } from '../sql/databases.ts';
import { commentSql } from './databases.ts';

/**
 * The statements that put one database in the place of another, and drop it. None of them can be
 * done while others are connected: sessions are ended as far as this login may, and the rest is
 * waited for, for a while.
 */

/** Drops a database; with `force` it ends the sessions in it. */
export const dropDatabase = (
  maintenance: Session,
  name: string,
  { force }: { readonly force: boolean },
): Promise<void> =>
  maintenance.execute(
    long(`DROP DATABASE IF EXISTS ${quoteIdent(name)}${force ? ' WITH (FORCE)' : ''}`),
  );

export const renameDatabase = (maintenance: Session, from: string, to: string): Promise<void> =>
  maintenance.execute(renameSql(from, to));

export const renameSql = (from: string, to: string): string =>
  `ALTER DATABASE ${quoteIdent(from)} RENAME TO ${quoteIdent(to)}`;

const takeSql = (database: string): string =>
  `ALTER DATABASE ${quoteIdent(database)} OWNER TO CURRENT_USER`;

/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database: string, allow: boolean): string =>
  `ALTER DATABASE ${quoteIdent(database)} WITH ALLOW_CONNECTIONS ${allow}`;

/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
export async function createClosedDatabase(
  maintenance: Session,
  name: string,
  comment: string,
): Promise<void> {
  await maintenance.execute(long(`CREATE DATABASE ${quoteIdent(name)} TEMPLATE template0`));
  await maintenance.execute(
    `${commentSql(name, comment)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${quoteIdent(name)} FROM PUBLIC`,
  );
  await maintenance.execute(allowConnectionsSql(name, false)).catch(refused);
}

/** Who is put where, in one transaction. */
export interface Exchange {
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
export async function exchangeDatabases(
  maintenance: Session,
  terminator: Session,
  exchange: Exchange,
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
  { live, next, away }: Exchange,
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
    refused(error);
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

/** Passes over that the server refused a statement; anything else is thrown. */
function refused(error: unknown): void {
  const refusals = ['PG_PERMISSION_DENIED', 'PG_QUERY_FAILED'];
  if (!(error instanceof Failure) || !refusals.includes(error.code)) throw error;
}

/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
const isInUse = (error: unknown): boolean =>
  error instanceof Failure && ['55006', '55P03'].includes(codeOf(error.cause));

const userSchema = z.object({
  pid: z.int(),
  username: z.string().nullable(),
  application: z.string().nullable(),
  since: z.string().nullable(),
});

/** Says who is in the way, and what ends it. */
async function inUse(maintenance: Session, database: string, cause: unknown): Promise<Failure> {
  const users = await maintenance.rows(userSchema, usersSql, [database]);
  const prepared = await maintenance.rows(
    z.object({ gid: z.string(), owner: z.string() }),
    preparedTransactionsSql,
    [database],
  );
  const who = [
    ...users.map(
      ({ application, username, pid, since }) =>
        `${application || 'a session'} (${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`,
    ),
    ...prepared.map(({ gid, owner }) => `prepared transaction ${quoteLiteral(gid)} (${owner})`),
  ];
  const remedies = [
    ...(users.length > 0
      ? [
          `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_catalog.pg_terminate_backend(${pid});`).join(' ')}`,
        ]
      : []),
    ...prepared.map(
      ({ gid }) => `In "${database}", commit it or: ROLLBACK PREPARED ${quoteLiteral(gid)};`,
    ),
    'Then run again.',
  ];
  return new Failure(
    'DATABASE_BUSY',
    `"${database}" cannot be replaced, for it is in use, and this login may not end that: ${who.join('; ') || 'by whom cannot be seen'}`,
    `"${database}" is as it was. ${remedies.join(' ')}`,
    { cause },
  );
}

async function processId(session: Session): Promise<number> {
  const schema = z.object({ pid: z.int() });
  return (await oneRow(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
}

/**
 * Ends the sessions of databases again and again until told to stop, as far as we may; and the
 * statement of ours that waits for that, when it is not to be waited for. Never throws: what it
 * could not end makes the rename fail, which says so.
 */
async function terminateSessions(
  terminator: Session,
  databases: readonly string[],
  stop: AbortSignal,
  toCancel: () => number | undefined,
): Promise<void> {
  while (!stop.aborted) {
    try {
      await terminator.rows(z.unknown(), terminateSql, [databases]);
      const pid = toCancel();
      if (pid !== undefined) {
        await terminator.rows(z.unknown(), 'SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
      }
      await setTimeout(20, undefined, { signal: stop });
    } catch {
      if (terminator.lost.aborted) return;
      await setTimeout(20);
    }
  }
}
