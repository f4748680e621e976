import type { Backup } from '../../catalog/backup.ts';
import { asFailure } from '../../catalog/failure.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { type BackupParts, backupDatabase } from '../../operations/snapshot-backup/backup.ts';
import type { DumpSettings } from '../../operations/snapshot-backup/dump-settings.ts';
import {
  openSnapshotSession,
  type SnapshotSession,
} from '../../operations/snapshot-backup/snapshot-session.ts';
import { withDatabaseLock } from '../../postgres/session/advisory-lock.ts';

/** What was dropped or replaced between the snapshot and its locks is missing to that snapshot alone. */
const wentMeanwhile =
  /does not exist|was replaced .* after the snapshot was taken|could not open relation with OID|cache lookup failed/;

/** Backs up under the lock; once more where something was dropped or replaced while the first one began. */
export async function backupLocked(
  parts: BackupParts,
  database: string,
  settings: DumpSettings,
  context: RunContext,
): Promise<Backup> {
  const { server } = parts;
  // It connects while the lock is taken, and reads nothing before.
  const snapshotSession = openSnapshotSession(server, database, context.signal);
  try {
    return await backupBy(snapshotSession);
  } catch (error) {
    const { code, message } = asFailure(error);
    const isOfSnapshot = code === 'PG_QUERY_FAILED' && wentMeanwhile.test(message);
    if (!isOfSnapshot || snapshotSession.sentBytes > 0 || context.signal.aborted) throw error;
    context.reporter.info(
      `Beginning again, for something was dropped or replaced meanwhile: ${message}`,
    );
    return await backupBy(openSnapshotSession(server, database, context.signal));
  }

  async function backupBy(keeping: SnapshotSession): Promise<Backup> {
    try {
      return await withDatabaseLock(
        server,
        database,
        'shared',
        'backup',
        context.signal,
        (maintenance, signal) =>
          backupDatabase(parts, maintenance, keeping, database, settings, { ...context, signal }),
      );
    } catch (error) {
      keeping.stop.abort(error);
      throw error;
    }
  }
}
