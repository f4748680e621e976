import type { Contents, Validation } from '../catalog/contents.ts';
import type { DatabaseProperties } from '../catalog/manifest.ts';
import type { Mark } from '../catalog/mark.ts';
import type { Pattern } from '../catalog/patterns.ts';
import type { Source } from '../catalog/source.ts';
import type { ArchiveList, LeftOut } from '../postgres/restore.ts';
import type { RolesPlan } from '../postgres/roles-plan.ts';
import type { Server } from '../postgres/server.ts';
import type { Rehydrate } from './archived.ts';
import type { BackupParts } from './backup-database.ts';

export interface RestoreRequest {
  /** The database whose backup is restored. */
  readonly database: string;
  /** As the user wrote it: `latest`, a name, a stamp, a time, or the name of a foreign dump. */
  readonly backup: string;
  readonly target: string;
  readonly confirm: string | undefined;
  readonly strategy: 'recreate' | 'swap';
  readonly jobs: number | 'auto';
  readonly safetyBackup: boolean;
  /** Once the target is dropped. */
  readonly onFailure: 'rollback' | 'stop';
  /** Hours for which a swap keeps what it replaced. */
  readonly keepReplacedHours: number;
  readonly restorePrivileges: boolean;
  readonly restoreRoles: boolean;
  /** What `restoreRoles` may grant beyond databases: roles of PostgreSQL or a provider, CREATEROLE … */
  readonly systemGrants: readonly Pattern[];
  readonly validate: boolean;
  readonly rehydrate: Rehydrate;
  readonly dryRun: boolean;
}

/** A backup of a database, and where it is to go. */
export interface RestorePoint {
  readonly database: string;
  readonly backup: string;
  readonly target: string;
}

export interface RestoreParts extends BackupParts {
  /** The server as whoever runs what is in the dump reaches it; most often `server` itself. */
  readonly restorer: Server;
  /** A private folder with room for the archive. */
  readonly scratch: string;
  readonly cores: number;
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
      };
  readonly validation: Validation | undefined;
  readonly leftOut: readonly LeftOut[];
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
