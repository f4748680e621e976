import type { RestorePoint } from '../../catalog/restore-point.ts';
import type { ScratchServer } from '../../operations/drill/scratch-server.ts';
import type { StagingParts } from '../../operations/restore-plan.ts';
import type { BackupParts } from '../../operations/snapshot-backup/backup.ts';

/** What a restore works with. */
export interface RestoreParts extends BackupParts, StagingParts {
  readonly cores: number;
  /** Starts a PostgreSQL of a major on this machine, on which archives are tried. */
  readonly openTemporaryServer: (
    major: number,
    extensions: readonly string[],
  ) => Promise<ScratchServer>;
  /** What exactly restores a backup into the target, whatever state that is in; on one line. */
  readonly restoreCommand: (which: RestorePoint) => string;
}
