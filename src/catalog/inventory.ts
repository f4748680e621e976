import type { Entry } from './backup.ts';
import type { FailedRun } from './failed-run.ts';
import type { BackupId } from './names.ts';

/** A file in the store, as a listing shows it. */
export interface ListedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly lastModified: Date;
  /** When it came here, where that is known to be later: who copies files may keep their dates. */
  readonly arrivedAt?: Date;
  /** Why it cannot be deleted for now: a legal hold, an immutability policy, a lease, the archive tier. */
  readonly held?: string;
  /** It carries our mark; in a directory nothing does. */
  readonly marked?: true;
}

/** Files of one place without a manifest. */
export interface Leftover {
  readonly place: BackupId;
  readonly files: readonly ListedFile[];
  readonly kind: LeftoverKind;
}

/** Everything that lies in a store. */
export interface Inventory {
  readonly entries: readonly Entry[];
  /** Every file of the backups and broken entries, by the name of the backup, the manifest first. */
  readonly files: ReadonlyMap<string, readonly ListedFile[]>;
  readonly leftovers: readonly Leftover[];
  readonly failedRuns: readonly FailedRun[];
  /** What is none of ours. */
  readonly foreign: readonly ListedFile[];
}

/**
 * What files are that lie at one place without a manifest.
 *
 * - `lost`: those of a backup that was whole once. Evidence is of a backup alone, and a contents file is
 *   written only when its dump is committed, which pg_dump ended well.
 * - `unfinished`: what a run left that did not end, or a prune: a dump that carries our mark, or small files.
 * - `foreign`: a dump that may be somebody's copy. No small file beside it makes it ours, for whoever may
 *   add files could add one.
 */
export type LeftoverKind = 'lost' | 'unfinished' | 'foreign';
