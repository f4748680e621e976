import type { Backup } from '../../catalog/backup.ts';
import type { RunContext } from '../../operations/run-context.ts';
import { backupDatabase } from '../../operations/snapshot-backup/backup.ts';
import type { DumpSettings } from '../../operations/snapshot-backup/dump-settings.ts';
import { openSnapshotSession } from '../../operations/snapshot-backup/snapshot-session.ts';
import type { Session } from '../../postgres/session/session.ts';
import type { RestoreParts } from './parts.ts';

/** How a safety backup is made: of everything, with what it takes to compare it. */
export const safetySettings: DumpSettings = {
  label: 'safety',
  compression: { method: 'auto' },
  countRows: true,
  hashContents: false,
  includeRoles: true,
  lockWaitTimeoutSeconds: 60,
  stallTimeoutMinutes: 60,
  excludeSchemas: [],
  excludeTableData: [],
  pgDumpOptions: [],
};

/**
 * Backs up what a restore replaces, under the name that it has meanwhile and that no application knows:
 * nothing that was ever acknowledged is missing in it.
 */
export async function takeSafetyBackup(
  parts: RestoreParts,
  maintenance: Session,
  target: string,
  setAsideAs: string,
  context: RunContext,
): Promise<Backup> {
  const snapshotSession = openSnapshotSession(parts.server, setAsideAs, context.signal);
  const settings = { ...safetySettings, setAsideAs };
  const safety = await backupDatabase(
    parts,
    maintenance,
    snapshotSession,
    target,
    settings,
    context,
  );
  context.reporter.info(`Safety backup of "${target}": ${safety.name}`);
  return safety;
}
