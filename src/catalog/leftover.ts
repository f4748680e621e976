import type { ListedFile } from './inventory.ts';
import { type BackupFile, type BackupPlace, parseStoredName } from './names.ts';
import { escapePattern } from './patterns.ts';
import { ownCommand } from './shell.ts';

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

/** What a file of a backup is, by its name. Of all of them only a dump may have another name than usual. */
export function kindOfFile({ name }: Pick<ListedFile, 'name'>): BackupFile | 'evidence' {
  const stored = parseStoredName(name);
  if (stored?.kind === 'evidence') return 'evidence';
  return stored?.kind === 'file' ? stored.file : 'dump';
}

export const fileAmong = (
  files: readonly ListedFile[],
  kind: BackupFile | 'evidence',
): ListedFile | undefined => files.find(file => kindOfFile(file) === kind);

export function leftoverKind(files: readonly ListedFile[]): LeftoverKind {
  const dump = fileAmong(files, 'dump');
  if (fileAmong(files, 'evidence') || (dump && fileAmong(files, 'contents'))) return 'lost';
  return dump && !dump.marked ? 'foreign' : 'unfinished';
}

/** Whether a manifest can be made again from what is there. */
export const isRebuildable = (files: readonly ListedFile[]): boolean =>
  fileAmong(files, 'dump') !== undefined && fileAmong(files, 'contents') !== undefined;

/** What makes the manifests of a database again, to be pasted into a shell. */
export const rebuildCommand = ({ database }: Pick<BackupPlace, 'database'>): string =>
  ownCommand('verify', '--rebuild-manifest', '--databases', escapePattern(database));
