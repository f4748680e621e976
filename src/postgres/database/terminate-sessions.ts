import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { oneRow, type Session } from '../session/session.ts';
import { terminateSql } from '../sql/in-use.ts';

export async function processId(session: Session): Promise<number> {
  const schema = z.object({ pid: z.int() });
  return (await oneRow(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
}

/**
 * Ends the sessions of databases again and again until told to stop, as far as we may; and the
 * statement of ours that waits for that, when it is not to be waited for. Never throws: what it
 * could not end makes the rename fail, which says so.
 */
export async function terminateSessions(
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
