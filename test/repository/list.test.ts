import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { renderFailedRun } from '../../src/catalog/failed-run.ts';
import type { Inventory, ListedFile } from '../../src/catalog/inventory.ts';
import { type Manifest, manifestMaxBytes, renderManifest } from '../../src/catalog/manifest.ts';
import {
  type BackupFile,
  type BackupId,
  backupName,
  evidenceName,
  failedRunName,
  fileName,
} from '../../src/catalog/names.ts';
import type { Verification } from '../../src/catalog/verification.ts';
import { readCatalog, readInventory } from '../../src/repository/list.ts';
import { openAzureBlobStore } from '../../src/storage/azure-blob/store.ts';
import { openDirectoryStore } from '../../src/storage/directory/store.ts';
import { readWhole } from '../../src/storage/read-whole.ts';
import type { BackupStore } from '../../src/storage/store.ts';
import { quiet } from '../storage/contract.ts';
import { containerClient, createContainer, replaceBlob } from '../support/azurite.ts';
import { manifestOf } from '../support/manifest.ts';
import { sharedAzurite, temporaryFolder } from '../support/shared.ts';

const place: BackupId = { database: 'shop', stamp: '2026-11-21T03-00-00Z' };
const other: BackupId = { ...place, stamp: '2026-11-22T03-00-00Z' };

const passed: Verification = { stamp: '2026-11-21T04-00-00Z', level: 'restore', verdict: 'passed' };
const failed: Verification = { stamp: '2026-11-22T04-00-00Z', level: 'archive', verdict: 'failed' };

const put = (store: BackupStore, name: string, body: string | Buffer = 'x') =>
  store.write(name, Buffer.from(body), quiet);

/** Writes files of a backup; its manifest speaks of the files beside it. */
async function putBackup(
  store: BackupStore,
  of: BackupId,
  files: readonly BackupFile[] = ['dump', 'contents', 'manifest'],
): Promise<Manifest> {
  const manifest = manifestOf();
  const beside = (file: 'dump' | 'contents') => fileName(of, file).replace(/^.*\//, '');
  const whole = {
    ...manifest,
    database: of.database,
    dump: { ...manifest.dump, name: beside('dump') },
    contents: { ...manifest.contents, name: beside('contents') },
  };
  for (const file of files) {
    await put(store, fileName(of, file), file === 'manifest' ? renderManifest(whole) : 'x');
  }
  return whole;
}

const names = (files: readonly ListedFile[] | undefined) => files?.map(({ name }) => name).sort();

/** An inventory by its names. */
const overview = ({ entries, files, leftovers, failedRuns, foreign }: Inventory) => ({
  backups: entries.map(entry => (entry.kind === 'backup' ? entry.backup : entry.broken).name),
  files: Object.fromEntries([...files].map(([name, of]) => [name, names(of)])),
  leftovers: leftovers.map(({ files, kind }) => ({ files: names(files), kind })),
  failedRuns: failedRuns.map(({ place }) => backupName(place)),
  foreign: names(foreign),
});

const nothing = { backups: [], files: {}, leftovers: [], failedRuns: [], foreign: [] };

describe('of a directory', () => {
  let store: BackupStore;
  beforeEach(() => {
    store = openDirectoryStore(temporaryFolder());
  });

  test('that is empty, there is nothing', async () => {
    expect(overview(await readInventory(store, undefined, quiet))).toEqual(nothing);
    expect(await readCatalog(store, undefined, quiet)).toEqual([]);
  });

  test('a backup comes with its evidence and all its files, the manifest first', async () => {
    const manifest = await putBackup(store, place);
    await put(store, fileName(place, 'roles'));
    for (const each of [passed, failed]) await put(store, evidenceName(place, each));

    const inventory = await readInventory(store, undefined, quiet);

    const [entry, ...more] = inventory.entries;
    expect(more).toEqual([]);
    expect(entry).toEqual({
      kind: 'backup',
      backup: {
        name: backupName(place),
        place,
        server: 'db.example.org:5432',
        manifest,
        verifications: expect.arrayContaining([passed, failed]),
      },
    });
    expect(await readCatalog(store, undefined, quiet)).toEqual([entry]);
    const files = inventory.files.get(backupName(place)) ?? [];
    expect(files[0]).toEqual({
      name: fileName(place, 'manifest'),
      sizeBytes: renderManifest(manifest).length,
      lastModified: expect.any(Date),
    });
    expect(overview(inventory)).toEqual({
      ...nothing,
      backups: [backupName(place)],
      files: {
        [backupName(place)]: [
          fileName(place, 'dump'),
          fileName(place, 'contents'),
          fileName(place, 'roles'),
          fileName(place, 'manifest'),
          evidenceName(place, passed),
          evidenceName(place, failed),
        ].sort(),
      },
    });
  });

  test('evidence belongs to its own backup alone', async () => {
    for (const each of [place, other]) await putBackup(store, each);
    await put(store, evidenceName(other, passed));

    const entries = await readCatalog(store, undefined, quiet);

    const verifications = entries.flatMap(entry =>
      entry.kind === 'backup' ? [[entry.backup.name, entry.backup.verifications]] : [],
    );
    expect(Object.fromEntries(verifications)).toEqual({
      [backupName(place)]: [],
      [backupName(other)]: [passed],
    });
  });

  describe('a dump at another place', () => {
    const elsewhere = 'old/shop_backup_20261121030000.dump';
    const pointTo = async (name: string) => {
      const manifest = await putBackup(store, place, ['contents']);
      const body = renderManifest({ ...manifest, dump: { ...manifest.dump, name } });
      await put(store, fileName(place, 'manifest'), body);
    };

    test.each([undefined, 'shop'])('belongs to its backup (read: %s)', async database => {
      for (const name of [elsewhere, `${elsewhere}.bak`, 'other.dump']) await put(store, name);
      await putBackup(store, other);
      await pointTo(`/${elsewhere}`);

      const found = overview(await readInventory(store, database, quiet));

      expect(found.backups.toSorted()).toEqual([backupName(place), backupName(other)]);
      expect(found.files[backupName(place)]).toContain(elsewhere);
      expect(found.foreign).toEqual(
        database === undefined ? [`${elsewhere}.bak`, 'other.dump'].sort() : [],
      );
    });

    test.each([
      { name: `/${elsewhere}`, code: 'BACKUP_FILE_MISSING' },
      { name: '/readme.dump', code: 'MANIFEST_INVALID' },
      { name: `/${fileName(other, 'dump')}`, code: 'MANIFEST_INVALID' },
      { name: `/${fileName(place, 'dump')}`, code: 'MANIFEST_INVALID' },
      { name: `/old/../shop_20261121030000.dump`, code: 'MANIFEST_INVALID' },
      { name: `/../shop_20261121030000.dump`, code: 'MANIFEST_INVALID' },
      { name: `//shop_20261121030000.dump`, code: 'MANIFEST_INVALID' },
      { name: `old/shop_20261121030000.dump`, code: 'MANIFEST_INVALID' },
      { name: '/shop_20261121030000.txt', code: 'MANIFEST_INVALID' },
    ])('is refused: $name', async ({ name, code }) => {
      for (const of of ['readme.dump', fileName(place, 'dump'), fileName(other, 'dump')]) {
        await put(store, of);
      }
      await pointTo(name);
      expect(await readCatalog(store, 'shop', quiet)).toMatchObject([
        { kind: 'broken', broken: { code } },
      ]);
    });
  });

  test.each([undefined, 'shop'])(
    'a dump at another place that lost its manifest is told from others (read: %s)',
    async database => {
      const dump = 'old/shop_20261121030000.dump';
      await put(store, dump);
      await put(store, 'old/shop_20261122030000.dump');
      await put(store, fileName(place, 'contents'));
      await put(store, fileName(other, 'roles'));

      const { leftovers, foreign } = await readInventory(store, database, quiet);

      expect(leftovers.map(({ kind, files }) => [kind, names(files)])).toEqual(
        expect.arrayContaining([
          ['lost', [dump, fileName(place, 'contents')].sort()],
          ['unfinished', [fileName(other, 'roles')]],
        ]),
      );
      expect(names(foreign)).toEqual(
        database === undefined ? ['old/shop_20261122030000.dump'] : [],
      );
    },
  );

  const foreignManifest = renderManifest(manifestOf({ database: 'crm' }));
  const tooNew = JSON.stringify({ ...manifestOf(), schemaVersion: 2 });
  test.each([
    { name: 'no dump', manifest: undefined, code: 'BACKUP_FILE_MISSING' },
    { name: 'garbage', manifest: '{', code: 'MANIFEST_INVALID' },
    { name: 'another database', manifest: foreignManifest, code: 'MANIFEST_INVALID' },
    { name: 'a newer schema', manifest: tooNew, code: 'MANIFEST_TOO_NEW' },
  ])('a manifest with $name is a broken backup with files', async ({ manifest, code }) => {
    await putBackup(store, place, manifest === undefined ? ['manifest'] : ['dump']);
    if (manifest !== undefined) await put(store, fileName(place, 'manifest'), manifest);

    const inventory = await readInventory(store, undefined, quiet);

    expect(inventory.entries).toMatchObject([{ kind: 'broken', broken: { place, code } }]);
    expect(inventory.files.get(backupName(place))?.[0]?.name).toBe(fileName(place, 'manifest'));
    expect(inventory.leftovers).toEqual([]);
  });

  test('a manifest that is too large is broken', async () => {
    await putBackup(store, place, ['dump']);
    await put(store, fileName(place, 'manifest'), ' '.repeat(manifestMaxBytes + 1));

    expect(await readCatalog(store, undefined, quiet)).toMatchObject([
      { kind: 'broken', broken: { code: 'MANIFEST_INVALID' } },
    ]);
  });

  test('a backup that is pruned while the catalog is read is not seen', async () => {
    for (const each of [place, other]) await putBackup(store, each);
    const list = store.list.bind(store);
    store.list = async function* (prefix, signal) {
      yield* await Array.fromAsync(list(prefix, signal));
      await store.remove(fileName(place, 'manifest'), signal);
    };

    expect(await readCatalog(store, undefined, quiet)).toMatchObject([
      { kind: 'backup', backup: { place: other } },
    ]);
  });

  test('a manifest that is another backup’s is broken', async () => {
    await putBackup(store, place);
    await putBackup(store, other, ['dump', 'contents']);
    const copy = await readWhole(store, fileName(place, 'manifest'), 100_000, quiet);
    await put(store, fileName(other, 'manifest'), copy);

    expect(await readCatalog(store, undefined, quiet)).toContainEqual({
      kind: 'broken',
      broken: expect.objectContaining({ place: other, code: 'MANIFEST_INVALID' }),
    });
  });

  test.each([
    { files: [fileName(place, 'dump')], kind: 'foreign' },
    { files: [fileName(place, 'dump'), fileName(place, 'roles')], kind: 'foreign' },
    { files: [fileName(place, 'dump'), fileName(place, 'contents')], kind: 'lost' },
    { files: [fileName(place, 'dump'), evidenceName(place, failed)], kind: 'lost' },
    { files: [fileName(place, 'contents'), fileName(place, 'roles')], kind: 'unfinished' },
    { files: [fileName(place, 'roles')], kind: 'unfinished' },
    { files: [evidenceName(place, passed)], kind: 'lost' },
  ])('without a manifest, $files are $kind', async ({ files, kind }) => {
    for (const file of files) await put(store, file);

    expect(overview(await readInventory(store, undefined, quiet))).toEqual({
      ...nothing,
      leftovers: [{ files: [...files].sort(), kind }],
    });
    expect(await readCatalog(store, undefined, quiet)).toEqual([]);
  });

  test('a failed run is known by its place, even when its record cannot be read', async () => {
    const record = {
      schemaVersion: 1 as const,
      database: 'shop',
      startedAt: '2026-11-21T03:00:00.000Z',
      failedAt: '2026-11-21T03:00:04.000Z',
      code: 'DISK_FULL',
      message: 'full',
      hint: 'Make room.',
      run: { id: '1', provider: 'local' },
      tool: { version: '0.1.0' },
    };
    const large = { ...place, stamp: '2026-11-23T03-00-00Z' };
    await put(store, failedRunName(place), renderFailedRun(record));
    await put(store, failedRunName(other), 'garbage');
    await put(store, failedRunName(large), ' '.repeat(70_000));

    const inventory = await readInventory(store, undefined, quiet);

    expect(inventory.failedRuns).toHaveLength(3);
    expect(inventory.failedRuns).toEqual(
      expect.arrayContaining([
        { place, record },
        { place: other, record: undefined },
        { place: large, record: undefined },
      ]),
    );
    expect(overview(inventory)).toMatchObject({ backups: [], leftovers: [], foreign: [] });
  });

  test('what has no name of ours is foreign', async () => {
    const foreign = [
      'README.md',
      'shop/notes.txt',
      'shop/crm_2026-11-21T03-00-00Z.dump',
      'shop/shop_2026-13-21T03-00-00Z.dump',
      'shop/shop_2026-11-21T03-00-00Z.dump.bak',
      'a/b/b_2026-11-21T03-00-00Z.dump',
    ];
    for (const name of foreign) await put(store, name);

    expect(overview(await readInventory(store, undefined, quiet))).toEqual({
      ...nothing,
      foreign: foreign.sort(),
    });
  });

  test('one database is read by itself, whatever its name', async () => {
    const odd = { ...place, database: '../_a/b%c.' };
    const longer = { ...place, database: '../_a/b%c.d' };
    for (const each of [odd, longer, place]) {
      await putBackup(store, each);
      await put(store, failedRunName({ ...each, stamp: other.stamp }), 'x');
    }
    await put(store, 'README.md');

    expect(overview(await readInventory(store, odd.database, quiet))).toMatchObject({
      backups: [backupName(odd)],
      leftovers: [],
      failedRuns: [backupName({ ...odd, stamp: other.stamp })],
      foreign: [],
    });
    const all = await readCatalog(store, undefined, quiet);
    expect(all.map(({ kind }) => kind)).toEqual(['backup', 'backup', 'backup']);
  });
});

describe('of a container', () => {
  const azurite = sharedAzurite();

  test('what carries our mark is ours, and what is held or archived is told', async () => {
    const container = `c-${randomUUID()}`;
    await createContainer(azurite, container);
    const store = await openAzureBlobStore({
      container,
      prefix: '',
      endpoint: azurite.url,
      credential: { kind: 'account-key', account: azurite.account, key: azurite.key },
    });
    const [marked, copied] = [fileName(place, 'dump'), fileName(other, 'dump')];
    const backup = { ...place, stamp: '2026-11-23T03-00-00Z' };
    await put(store, marked);
    await replaceBlob(azurite, container, copied, 'x');
    await putBackup(store, backup);
    await put(store, failedRunName(backup), 'x');
    const blobs = containerClient(azurite, container);
    await blobs.getBlobClient(fileName(backup, 'contents')).getBlobLeaseClient().acquireLease(-1);
    for (const name of [fileName(backup, 'manifest'), failedRunName(backup)]) {
      await blobs.getBlobClient(name).setAccessTier('Archive');
    }

    const inventory = await readInventory(store, undefined, quiet);

    expect(inventory.leftovers.map(({ files, kind }) => [files[0]?.name, kind])).toEqual([
      [marked, 'unfinished'],
      [copied, 'foreign'],
    ]);
    expect(inventory.entries).toMatchObject([
      { kind: 'broken', broken: { place: backup, code: 'BACKUP_ARCHIVED' } },
    ]);
    const files = inventory.files.get(backupName(backup)) ?? [];
    expect(files.map(({ name, held }) => [name, held])).toEqual([
      [fileName(backup, 'manifest'), 'in the archive tier'],
      [fileName(backup, 'contents'), 'leased'],
      [fileName(backup, 'dump'), undefined],
    ]);
    expect(inventory.failedRuns).toEqual([{ place: backup, record: undefined }]);
  });
});
