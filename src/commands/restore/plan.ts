import type { Contents, Validation } from '../../catalog/contents.ts';
import type { DatabaseProperties } from '../../catalog/manifest.ts';
import type { Mark } from '../../catalog/mark.ts';
import type { Pattern } from '../../catalog/patterns.ts';
import type { Source } from '../../catalog/source.ts';
import type { ScratchServer } from '../../operations/drill/scratch-server.ts';
import type { Rehydrate } from '../../operations/rehydrate.ts';
import type { DatabaseFailure } from '../../operations/run-context.ts';
import type { BackupParts } from '../../operations/snapshot-backup/backup.ts';
import type { Tolerance, Unrestored } from '../../postgres/client-tools/lenient-restore.ts';
import type { ArchiveList, LeftOut } from '../../postgres/client-tools/pg-restore.ts';
import type { RolesPlan } from '../../postgres/database/roles-plan.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { SqlFile } from '../../postgres/session/user-sql.ts';
import type { SafetyProof } from './proof.ts';
import type { ChosenStrategy } from './strategy.ts';

export type Strategy = 'recreate' | 'swap';

/** What the user asks for. */
export interface AskedRestore {
  /** The database whose backup is restored. */
  readonly database: string;
  /** Which server it is of, where there are several. */
  readonly sourceServer: string | undefined;
  /** As the user wrote it: `latest`, a name, a stamp, a time, or the name of a foreign dump. */
  readonly backup: string;
  readonly target: string;
  readonly confirm: string | undefined;
  readonly strategy: Strategy | 'auto';
  /** Free storage of the server, where the user knows it. */
  readonly serverFreeGib: number | undefined;
  readonly jobs: number | 'auto';
  readonly safetyBackup: boolean;
  /** Once the target is dropped. */
  readonly onFailure: 'rollback' | 'stop';
  readonly onConstraintFailure: 'stop' | 'report';
  readonly acceptFailedVerification: boolean;
  readonly acceptUnprovenSafetyBackup: boolean;
  /** Functions are run with the search_path of the database while it is loaded. */
  readonly loadSearchPath: boolean;
  /** Hours for which a swap keeps what it replaced. */
  readonly keepReplacedHours: number;
  readonly restorePrivileges: boolean;
  readonly restoreRoles: boolean;
  /** What `restoreRoles` may grant beyond databases: roles of PostgreSQL or a provider, CREATEROLE … */
  readonly systemGrants: readonly Pattern[];
  readonly validate: boolean;
  /** A file or directory of SQL for the new database, before anybody can connect to it. */
  readonly sqlBeforeExchange: string | undefined;
  readonly rehydrate: Rehydrate;
  readonly dryRun: boolean;
}

/** What is done, with all that was left open settled. */
export interface RestoreRequest extends AskedRestore {
  readonly strategy: Strategy;
  /** Whether one is made: before the drop, or of what a swap has replaced. */
  readonly safetyBackup: boolean;
}

/** A backup of a database, and where it is to go. */
export interface RestorePoint {
  readonly database: string;
  readonly backup: string;
  readonly target: string;
  /** Whether its functions need the search_path of the database while it is loaded. */
  readonly loadSearchPath?: boolean;
}

export interface RestoreParts extends BackupParts {
  /** The server as whoever runs what is in the dump reaches it; most often `server` itself. */
  readonly restorer: Server;
  /** A private folder with room for the archive. */
  readonly scratch: string;
  readonly cores: number;
  /** Starts a PostgreSQL of a major on this machine, on which archives are tried. */
  readonly openThrowAway: (major: number) => Promise<ScratchServer>;
  /** What exactly restores a backup into the target, whatever state that is in; on one line. */
  readonly wayToRestore: (which: RestorePoint) => string;
}

export interface RestoreResult {
  readonly database: string;
  readonly source: Source;
  readonly dryRun: boolean;
  readonly durationSeconds: number;
  /** What became of the database that had the name before. */
  readonly replaced:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'dropped'; readonly safetyBackup: string | undefined }
    | {
        readonly kind: 'kept';
        readonly name: string;
        readonly until: Date;
        readonly goBack: string;
        readonly safetyBackup?: string | undefined;
      };
  /** How an existing target is replaced; undefined where there is none. */
  readonly strategy?: ChosenStrategy | undefined;
  readonly validation: Validation | undefined;
  readonly leftOut: readonly LeftOut[];
  /** What could not be restored, and is to be made up for. */
  readonly unrestored: readonly Unrestored[];
  /** That something could not be restored, where that was to be reported. */
  readonly failures: readonly DatabaseFailure[];
  /** Roles that were created for it, and those of them that log in and have no password yet. */
  readonly roles?: {
    readonly created: readonly string[];
    readonly needPassword: readonly string[];
  };
  readonly warnings: readonly string[];
}

/** What has the target's name now. */
export type Target =
  | { readonly kind: 'absent' }
  | { readonly kind: 'whole'; readonly properties: DatabaseProperties }
  /** The rest of a restore that did not end: nothing in it is worth keeping. */
  | { readonly kind: 'half-restored'; readonly mark: Mark };

/** Everything that is known and checked before anything is changed. */
export interface Plan {
  readonly request: RestoreRequest;
  readonly source: Source;
  readonly target: Target;
  readonly archive: string;
  readonly list: ArchiveList;
  /** Of a foreign dump nothing is recorded. */
  readonly contents: Contents | undefined;
  /** What functions find names by while it is loaded; undefined: an empty path, as the archive says. */
  readonly searchPath: string | undefined;
  /** What the user's own SQL makes of it before it is put in place. */
  readonly sqlBeforeExchange: readonly SqlFile[];
  /** What may fail and is named then. */
  readonly tolerates: Tolerance;
  /** Whether what is dropped can be loaded back; undefined where nothing is dropped. */
  readonly safetyProof: SafetyProof | undefined;
  /** How many there may be at a time, beside the one that holds the lock. */
  readonly sessions: number;
  readonly jobs: number;
  /** Those that are missing and are to be created. */
  readonly roles: RolesPlan | undefined;
  /** The live database's own owner, grants and settings; the recorded ones when there is none. */
  readonly properties: DatabaseProperties;
  /** What of the backup was left out on purpose, with the statements; part of the result. */
  readonly warnings: readonly string[];
}
