import { type BrokenBackup, broken } from '../../src/catalog/backup.ts';
import type { FailedRun } from '../../src/catalog/failed-run.ts';
import type { Inventory, Leftover, LeftoverKind, ListedFile } from '../../src/catalog/inventory.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { backupName, fileName } from '../../src/catalog/names.ts';
import { ownName } from '../../src/catalog/server.ts';
import { formatStamp } from '../../src/catalog/stamp.ts';
import type { Verdict, VerifyLevel } from '../../src/catalog/verification.ts';
import { manifestOf } from '../support/manifest.ts';

/** Catalogs, written down by what they hold. Times are hours before `now`. */

export const now = new Date('2026-11-21T12:00:00.000Z');

export const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

export const MiB = 1024 ** 2;

/** One thing that lies in a store. */
export type Item =
  | ({
      readonly good: number;
      readonly files?: Partial<Record<'dump' | 'contents', number | null>>;
    } & Details)
  | { readonly bad: number; readonly code?: BrokenBackup['code']; readonly database?: string }
  | { readonly failed: number; readonly code?: string; readonly database?: string }
  | {
      readonly unfinished: number;
      readonly kind?: LeftoverKind;
      readonly lacks?: 'dump' | 'contents';
      readonly database?: string;
    }
  | { readonly foreign: number };

interface Details {
  readonly database?: string;
  readonly size?: number;
  readonly rows?: number | null;
  readonly label?: string;
  readonly manifest?: Partial<Manifest>;
  /** `level:verdict:hours` */
  readonly verified?: readonly `${VerifyLevel}:${Verdict}:${number}`[];
  /** When its manifest was written, where that is not when its snapshot was taken. */
  readonly written?: number;
}

const fileOf = (name: string, sizeBytes: number, hours: number): ListedFile => ({
  name,
  sizeBytes,
  lastModified: ago(hours),
});

/** The inventory of a store that holds these items. */
export function catalogOf(...items: readonly Item[]): Inventory {
  const entries: Inventory['entries'][number][] = [];
  const files = new Map<string, readonly ListedFile[]>();
  const failedRuns: FailedRun[] = [];
  const leftovers: Leftover[] = [];
  const foreign: ListedFile[] = [];
  for (const item of items) {
    const database = ('database' in item ? item.database : undefined) ?? 'shop';
    const placeAt = (hours: number) => ({ database, stamp: formatStamp(ago(hours)) });
    if ('good' in item) {
      const place = placeAt(item.good);
      const name = backupName(place);
      const { size = 100 * MiB, rows = 1000, label = 'daily', verified = [] } = item;
      const base = manifestOf();
      const at = ago(item.good).toISOString();
      const manifest = manifestOf({
        database,
        label,
        snapshotAt: at,
        startedAt: at,
        finishedAt: new Date(Date.parse(at) + 90_000).toISOString(),
        dump: { ...base.dump, sizeBytes: size },
        totals: { ...base.totals, rows },
        ...item.manifest,
      });
      const verifications = verified.map(text => {
        const [level, verdict, hours] = text.split(':') as [VerifyLevel, Verdict, string];
        return { level, verdict, stamp: formatStamp(ago(Number(hours))) };
      });
      const server = ownName(manifest.server);
      entries.push({ kind: 'backup', backup: { name, place, server, manifest, verifications } });
      const sizes = { dump: size, contents: manifest.contents.sizeBytes, ...item.files };
      files.set(name, [
        fileOf(fileName(place, 'manifest'), 4000, item.written ?? item.good - 0.01),
        ...(['dump', 'contents'] as const).flatMap(file => {
          const bytes = sizes[file];
          return bytes === null ? [] : [fileOf(fileName(place, file), bytes, item.good)];
        }),
      ]);
    } else if ('bad' in item) {
      const place = placeAt(item.bad);
      const { code = 'MANIFEST_INVALID' } = item;
      entries.push(broken(place, code, 'its manifest cannot be used: it is not JSON'));
      files.set(backupName(place), [fileOf(fileName(place, 'dump'), 100 * MiB, item.bad)]);
    } else if ('failed' in item) {
      const place = placeAt(item.failed);
      const { code } = item;
      const record = code
        ? {
            schemaVersion: 1 as const,
            database,
            startedAt: ago(item.failed).toISOString(),
            failedAt: ago(item.failed).toISOString(),
            code,
            message: 'the password of "backup" was refused',
            hint: 'Check --username and --password.',
            run: { id: '1', provider: 'local' },
            tool: { version: '0.1.0' },
          }
        : undefined;
      failedRuns.push({ place, server: undefined, record });
    } else if ('unfinished' in item) {
      const place = placeAt(item.unfinished);
      const { kind = 'unfinished', lacks } = item;
      const names = kind === 'lost' ? (['dump', 'contents'] as const) : (['dump'] as const);
      const left = names
        .filter(name => name !== lacks)
        .map(name => fileOf(fileName(place, name), 5 * MiB, item.unfinished));
      leftovers.push({ place, files: left, kind });
    } else {
      foreign.push(fileOf('readme.txt', item.foreign, 0));
    }
  }
  return { entries, files, failedRuns, leftovers, foreign };
}

/** Backups every night at 03:00, the last one nine hours ago, each 100 MiB unless sizes are given. */
export const nightly = (count: number, sizes: readonly number[] = []): Item[] =>
  Array.from({ length: count }, (_, night) => ({
    good: 9 + 24 * night,
    size: sizes[night] ?? 100 * MiB,
  }));
