import type { Manifest } from './manifest.ts';
import {
  type BackupFile,
  type BackupPlace,
  backupName,
  fileName,
  parseStamp,
  type Verification,
} from './names.ts';
import { namesInStore } from './store-paths.ts';

/** A backup as the catalog knows it: its name, and what its manifest says. */
export interface Backup {
  /** `{database}_{stamp}`: what a user calls it. */
  readonly name: string;
  readonly place: BackupPlace;
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
  readonly place: BackupPlace;
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

/** What a user writes after `--backup`, understood. */
export type Selector =
  | { readonly kind: 'latest' }
  /** `paths`: the files in the store that may be meant, the likeliest first. */
  | { readonly kind: 'name'; readonly name: string; readonly paths: readonly string[] }
  | { readonly kind: 'stamp'; readonly stamp: string }
  | { readonly kind: 'at'; readonly time: Date };

const stampPattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ?$/;
const timePattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * `latest`; a stamp with hyphens (UTC, `Z` optional) or a name, also that of the dump in the store as any tool
 * shows it, which mean exactly that backup; a time with colons (UTC unless it says otherwise), which means the newest one at or before it.
 */
export function parseSelector(text: string, location: string): Selector {
  if (text === 'latest') return { kind: 'latest' };
  if (stampPattern.test(text)) {
    const stamp = text.endsWith('Z') ? text : `${text}Z`;
    if (parseStamp(stamp)) return { kind: 'stamp', stamp };
  }
  if (timePattern.test(text)) {
    const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
    const time = new Date(zoned.replace(' ', 'T'));
    if (!Number.isNaN(time.getTime())) return { kind: 'at', time };
  }
  const paths = namesInStore(text, location);
  const name = (paths[0] ?? '').replace(/(\.dump|\.manifest\.json)$/, '').replace(/^.*\//s, '');
  return { kind: 'name', name, paths };
}

/** Whose an entry is. */
export const databaseOf = (entry: Entry): string =>
  (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;

const nameOf = (entry: Entry): string =>
  entry.kind === 'backup' ? entry.backup.name : entry.broken.name;

const dumpIsAt = (entry: Entry, path: string): boolean =>
  entry.kind === 'backup' && `/${storedName(entry.backup, 'dump')}`.endsWith(`/${path}`);

/** The instant that an entry shows; a broken one has only its stamp, cut to the second. */
const instantOf = (entry: Entry): number =>
  entry.kind === 'backup'
    ? Date.parse(entry.backup.manifest.snapshotAt)
    : (parseStamp(entry.broken.place.stamp)?.getTime() ?? 0);

/** Newest first. */
export const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => instantOf(b) - instantOf(a) || nameOf(b).localeCompare(nameOf(a)));

/**
 * The entry that a selector means among the entries of one database, or `undefined`.
 *
 * `latest` and a time never mean a safety backup: it holds what a restore replaced, most often
 * because it was bad. It must be named. A broken entry is returned like any other, so that the
 * caller refuses rather than silently take an older backup.
 */
export function selectBackup(entries: readonly Entry[], selector: Selector): Entry | undefined {
  switch (selector.kind) {
    case 'name':
      return (
        entries.find(entry => nameOf(entry) === selector.name) ??
        selector.paths.flatMap(path => entries.find(entry => dumpIsAt(entry, path)) ?? []).at(0)
      );
    case 'stamp':
      return entries.find(
        entry =>
          (entry.kind === 'backup' ? entry.backup : entry.broken).place.stamp === selector.stamp,
      );
    case 'latest':
    case 'at': {
      const until = selector.kind === 'at' ? selector.time.getTime() : Number.POSITIVE_INFINITY;
      return newestFirst(entries).find(
        entry =>
          instantOf(entry) <= until &&
          !(entry.kind === 'backup' && entry.backup.manifest.label === 'safety'),
      );
    }
  }
}

/** A broken entry for a backup whose manifest cannot be used. */
export const broken = (
  place: BackupPlace,
  code: BrokenBackup['code'],
  reason: string,
  hint?: string,
): Entry => ({
  kind: 'broken',
  broken: { name: backupName(place), place, code, reason, ...(hint !== undefined && { hint }) },
});
