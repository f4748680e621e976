import * as z from 'zod';
import { oneRow, type Session } from '../session/session.ts';
import { readStandby, type Standby } from './standby.ts';

/** One instant of a database, held open by a session for pg_dump and ourselves to read. */
export interface Snapshot {
  readonly id: string;
  /** The instant, by the server's clock. */
  readonly takenAt: Date;
  /** Where it is one of a standby: what of its primary it shows. */
  readonly standby: Standby | undefined;
}

/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
export async function openSnapshot(
  session: Session,
  lockWaitTimeoutSeconds: number,
  signal: AbortSignal,
): Promise<Snapshot> {
  const standby = await readStandby(session, signal);
  await session.execute(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`,
  );
  const row = await oneRow(
    session,
    snapshotRow,
    'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at',
  );
  return { id: row.id, takenAt: row.taken_at, standby };
}

/** It becomes an argument and a name in the store. */
const snapshotRow = z.object({
  id: z.string().regex(/^[\dA-F]+-[\dA-F]+-\d+$/),
  taken_at: z.date().min(new Date('2000-01-01')).max(new Date('9999-01-01')),
});
