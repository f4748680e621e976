import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { stateOf } from '../session/error-codes.ts';
import { quoteLiteral } from '../session/quoting.ts';
import type { Session } from '../session/session.ts';
import { preparedTransactionsSql, usersSql } from '../sql/in-use.ts';

/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
export const isInUse = (error: unknown): boolean => ['55006', '55P03'].includes(stateOf(error));

const userSchema = z.object({
  pid: z.int(),
  username: z.string().nullable(),
  application: z.string().nullable(),
  since: z.string().nullable(),
});

/** Says who is in the way, and what ends it. */
export async function inUse(
  maintenance: Session,
  database: string,
  cause: unknown,
): Promise<Failure> {
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
