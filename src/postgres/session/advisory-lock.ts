import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { holdersSql } from '../sql/advisory-lock.ts';
import type { Server } from './server.ts';
import { oneRow, type Session } from './session.ts';

/** Backups of one database may run side by side; a restore into it runs alone. */
export type LockMode = 'shared' | 'exclusive';

/**
 * Does work while a session on the maintenance database holds an advisory lock on a database's
 * name, so that nobody dumps what is being restored. The name, not the database, is locked: it need
 * not exist. The work gets the session and a signal that also aborts when the session is lost.
 *
 * The session itself outlives an interruption: what was begun on it is finished, cleaning up is done
 * with it, and only then does the lock go.
 *
 * Throws `DATABASE_BUSY`, which names the holder, when another run has it.
 */
export async function withDatabaseLock<Result>(
  server: Server,
  database: string,
  mode: LockMode,
  purpose: string,
  signal: AbortSignal,
  work: (maintenance: Session, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const maintenance = server.address.maintenanceDatabase;
  await using session = await server.connect(maintenance, purpose, neverAborted);
  const key = lockKey(database);
  const tryLock = mode === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { locked } = await oneRow(
    session,
    z.object({ locked: z.boolean() }),
    `SELECT pg_catalog.${tryLock}($1::bigint) AS locked`,
    [key],
  );
  // The lock belongs to one maintenance database; a run that uses another shows up only here.
  const holders = await session.rows(holderSchema, holdersSql, [key]);
  const opponents = holders.filter(holder => mode === 'exclusive' || holder.exclusive);
  if (locked && opponents.length === 0) {
    return await work(session, AbortSignal.any([signal, session.lost]));
  }
  const who = opponents
    .map(({ application, username, pid, since }) =>
      [
        application,
        `(${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`,
      ].join(' '),
    )
    .join('; ');
  throw new Failure(
    'DATABASE_BUSY',
    `database "${database}" is in use by another run: ${who || 'it has just ended'}`,
    'Wait until that run has ended, then start this one again.',
  );
}

const neverAborted = new AbortController().signal;

const lockKey = (database: string): string =>
  createHash('sha256').update(`pg-azure-backup\0${database}`).digest().readBigInt64BE().toString();

const holderSchema = z.object({
  pid: z.int(),
  exclusive: z.boolean(),
  application: z.string().nullable(),
  // Of the session of another role not everything is shown.
  username: z.string().nullable(),
  since: z.string().nullable(),
});
