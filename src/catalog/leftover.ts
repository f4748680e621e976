import type { LeftoverKind, ListedFile } from './inventory.ts';
import { type BackupFile, type BackupId, parseStoredName } from './names.ts';
import { escapePattern } from './patterns.ts';
import { ownCommand } from './shell.ts';

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
export const rebuildCommand = ({ database }: Pick<BackupId, 'database'>): string =>
  ownCommand('verify', '--rebuild-manifest', '--databases', escapePattern(database));
