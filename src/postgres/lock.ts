import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Failure } from '../catalog/failure.ts';
import type { Server } from './server.ts';
import { oneRow, type Session } from './session.ts';

/** Backups of one database may run side by side; a restore into it runs alone. */
export type LockMode = 'shared' | 'exclusive';

/**
 * Does work while a session on the maintenance database holds an advisory lock on a database's
 * name, so that nobody dumps what is being restored. The name, not the database, is locked: it need
 * not exist. The work gets the session and a signal that also aborts when the session is lost.
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
  const maintenance = server.address.maintenanceDatabase;
  await using session = await server.connect(maintenance, purpose, signal);
  const key = lockKey(database);
  const tryLock = mode === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { locked } = await oneRow(
    session,
    z.object({ locked: z.boolean() }),
    `SELECT pg_catalog.${tryLock}($1::bigint) AS locked`,
    [key],
  );
  if (!locked) {
    const holders = await session.rows(holderSchema, holderSql, [key]);
    const who = holders
      .map(
        holder =>
          `${holder.application} (${holder.username}, pid ${holder.pid}, since ${holder.since})`,
      )
      .join('; ');
    throw new Failure(
      'DATABASE_BUSY',
      `database "${database}" is in use by another run: ${who || 'it has just ended'}`,
      'Wait until that run has ended, then start this one again.',
    );
  }
  return await work(session, AbortSignal.any([signal, session.lost]));
}

const lockKey = (database: string): string =>
  createHash('sha256').update(`pg-azure-backup\0${database}`).digest().readBigInt64BE().toString();

const holderSchema = z.object({
  pid: z.int(),
  username: z.string().nullable(),
  application: z.string(),
  since: z.string(),
});

const holderSql = `
SELECT a.pid, a.usename AS username, a.application_name AS application, a.backend_start::text AS since
  FROM pg_catalog.pg_locks AS l
  JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
   AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
   AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint`;
