import { type Entry, instantOf, nameOf, newestFirst, storedName } from './backup.ts';
import { parseStamp } from './stamp.ts';
import { namesInStore } from './store-paths.ts';

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

const dumpIsAt = (entry: Entry, path: string): boolean =>
  entry.kind === 'backup' && `/${storedName(entry.backup, 'dump')}`.endsWith(`/${path}`);

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
