import type { Pattern } from '../catalog/patterns.ts';
import type { Rehydrate } from './rehydrate.ts';

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
