import type { Backup } from '../../catalog/backup.ts';
import type { Work } from '../../operations/run-context.ts';
import { backupDatabase } from '../../operations/snapshot-backup/backup.ts';
import type { DumpSettings } from '../../operations/snapshot-backup/dump-settings.ts';
import { openKeeper } from '../../operations/snapshot-backup/snapshot-session.ts';
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
  work: Work,
): Promise<Backup> {
  const keeper = openKeeper(parts.server, setAsideAs, work.signal);
  const settings = { ...safetySettings, setAsideAs };
  const safety = await backupDatabase(parts, maintenance, keeper, target, settings, work);
  work.reporter.info(`Safety backup of "${target}": ${safety.name}`);
  return safety;
}
