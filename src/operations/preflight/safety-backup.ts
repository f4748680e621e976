import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import type { BackupStore } from '../../storage/store.ts';
import type { Finding } from './finding.ts';

/** A safety backup has to be written; a login that may only read is found out before. */
export async function safetyBackupFindings(
  store: BackupStore,
  database: string,
  signal: AbortSignal,
): Promise<Finding[]> {
  try {
    await store.check('write', signal);
    await store.checkFolder?.(database, signal);
    return [];
  } catch (error) {
    if (signal.aborted || !(error instanceof Failure)) throw error;
    return [safetyBackupFinding(error)];
  }
}

export const safetyBackupFinding = ({ code, message, hint }: Failure): Finding => ({
  level: 'error',
  code,
  message: `the safety backup cannot be written: ${message}`,
  hint: `${hint} Or do without: ${option('safety-backup', 'off')}.`,
});
