import { renderManifest } from '../../src/catalog/manifest.ts';
import { backupName, databaseFolder, fileName } from '../../src/catalog/names.ts';
import { formatStamp } from '../../src/catalog/stamp.ts';
import type { BackupStore } from '../../src/storage/store.ts';
import { manifestOf } from './manifest.ts';

const signal = new AbortController().signal;

/** Puts a whole backup into a store, with a dump that is none; its name. */
export async function putBackup(
  store: BackupStore,
  database: string,
  at: Date,
  given: { readonly dumpBytes?: number; readonly server?: { host: string; port: number } } = {},
): Promise<string> {
  const place = { database, stamp: formatStamp(at) };
  const local = (file: 'dump' | 'contents') =>
    fileName(place, file).slice(databaseFolder(database).length);
  const base = manifestOf();
  const manifest = manifestOf({
    database,
    snapshotAt: at.toISOString(),
    dump: {
      ...base.dump,
      name: local('dump'),
      sizeBytes: given.dumpBytes ?? base.dump.sizeBytes,
      // So that no real one is compared with it.
      compression: 'none',
    },
    contents: { ...base.contents, name: local('contents') },
    server: { ...base.server, ...given.server },
  });
  await store.write(fileName(place, 'dump'), Buffer.alloc(manifest.dump.sizeBytes), signal);
  await store.write(fileName(place, 'contents'), Buffer.alloc(manifest.contents.sizeBytes), signal);
  await store.write(fileName(place, 'manifest'), renderManifest(manifest), signal);
  return backupName(place);
}
