import type { Manifest } from './manifest.ts';
import { type BackupFile, type BackupId, backupName, fileName } from './names.ts';
import { parseStamp } from './stamp.ts';
import type { Verification } from './verification.ts';

/** A backup as the catalog knows it: its name, and what its manifest says. */
export interface Backup {
  /** `{database}_{stamp}`: what a user calls it. */
  readonly name: string;
  readonly place: BackupId;
  /** Which server it is of, as that is called now. */
  readonly server: string;
  readonly manifest: Manifest;
  /** In no particular order. */
  readonly verifications: readonly Verification[];
}

/** The name in the store of one file of a backup; only its dump may lie at another place than usual. */
export const storedName = (
  { place, manifest: { dump } }: Pick<Backup, 'place' | 'manifest'>,
  file: BackupFile,
): string =>
  file === 'dump' && dump.name.startsWith('/') ? dump.name.slice(1) : fileName(place, file);

/** A manifest that cannot be used, and why. The backup may be good; this tool cannot tell. */
export interface BrokenBackup {
  readonly name: string;
  readonly place: BackupId;
  readonly code:
    | 'MANIFEST_INVALID'
    | 'MANIFEST_TOO_NEW'
    | 'BACKUP_FILE_MISSING'
    | 'BACKUP_ARCHIVED';
  readonly reason: string;
  /** What to do, where that is known. */
  readonly hint?: string;
}

export type Entry =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'broken'; readonly broken: BrokenBackup };

/** A broken entry for a backup whose manifest cannot be used. */
export const broken = (
  place: BackupId,
  code: BrokenBackup['code'],
  reason: string,
  hint?: string,
): Entry => ({
  kind: 'broken',
  broken: { name: backupName(place), place, code, reason, ...(hint !== undefined && { hint }) },
});

/** Whose an entry is. */
export const databaseOf = (entry: Entry): string =>
  (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;

export const nameOf = (entry: Entry): string =>
  entry.kind === 'backup' ? entry.backup.name : entry.broken.name;

/** The instant that an entry shows; a broken one has only its stamp, cut to the second. */
export const instantOf = (entry: Entry): number =>
  entry.kind === 'backup'
    ? Date.parse(entry.backup.manifest.snapshotAt)
    : (parseStamp(entry.broken.place.stamp)?.getTime() ?? 0);

/** Newest first. */
export const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => instantOf(b) - instantOf(a) || nameOf(b).localeCompare(nameOf(a)));
