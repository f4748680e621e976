import type { Backup } from '../catalog/backup.ts';
import type { Contents } from '../catalog/contents.ts';
import type { DatabaseProperties } from '../catalog/database-properties.ts';
import type { Mark } from '../catalog/mark.ts';
import type { KnownSource, Source } from '../catalog/source.ts';
import type { Tolerance } from '../postgres/archive/lenient-restore.ts';
import type { ArchiveList } from '../postgres/archive/list-archive.ts';
import type { ClientTools } from '../postgres/client-tools/client-tools.ts';
import type { RolesPlan } from '../postgres/roles/roles-plan.ts';
import type { Server } from '../postgres/session/server.ts';
import type { SqlFile } from '../postgres/session/user-sql.ts';
import type { RestoreRequest } from './restore-request.ts';

/** What the new database is made and filled by. */
export interface StagingParts {
  readonly server: Server;
  /** The server as whoever runs what is in the dump reaches it; most often `server` itself. */
  readonly restorer: Server;
  readonly tools: ClientTools;
  /** A private folder with room for the archive. */
  readonly tempDir: string;
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

/** Whether what is dropped can be loaded back. */
export interface SafetyProof {
  /** A dump of the target from before it was closed, which has been loaded on trial. */
  readonly tried: TriedCopy | undefined;
  /** Makes sure of a safety backup before what it is of is dropped; throws when it cannot be loaded. */
  confirm(safety: Backup): Promise<void>;
}

export interface TriedCopy {
  readonly source: KnownSource;
  readonly archive: string;
  readonly contents: Contents | undefined;
}
