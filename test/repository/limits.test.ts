import { expect, test } from 'vitest';
import { renderManifest } from '../../src/catalog/manifest.ts';
import { backupName, fileName } from '../../src/catalog/names.ts';
import { formatStamp } from '../../src/catalog/stamp.ts';
import { fittingTexts, listBounded, memoryBytes } from '../../src/repository/limits.ts';
import { readInventory } from '../../src/repository/list.ts';
import { openDirectoryStore } from '../../src/storage/directory/store.ts';
import type { BackupStore, SmallObject } from '../../src/storage/store.ts';
import { quiet } from '../storage/contract.ts';
import { manifestOf } from '../support/manifest.ts';
import { temporaryFolder } from '../support/shared.ts';

/** A store that lists what it is told, and reads what it has. */
const storeOf = (
  list: () => Iterable<{ readonly name: string; readonly sizeBytes: number }>,
  files: Readonly<Record<string, Buffer>> = {},
): BackupStore =>
  Object.assign(Object.create(openDirectoryStore(temporaryFolder())), {
    location: '/backups',
    async *list() {
      for (const object of list()) yield { ...object, lastModified: new Date(), marked: false };
    },
    async read(name: string) {
      const bytes = files[name];
      if (bytes) return { kind: 'whole', bytes } satisfies SmallObject;
      throw new Error(`${name} must not be read`);
    },
  });

test('a listing ends where there is no memory for more, and says so', async () => {
  const endless = storeOf(function* () {
    while (true) yield { name: 'x', sizeBytes: 1 };
  });
  const read = async () => {
    for await (const _ of listBounded(endless, 'shop/', quiet));
  };

  await expect(read()).rejects.toMatchObject({
    code: 'STORE_TOO_LARGE',
    message: expect.stringMatching(
      /^there are more files than the \d+ that there is memory for in \/backups, of those that begin with shop\/$/,
    ),
  });
});

test('manifests that do not fit into memory together keep nobody from the others', async () => {
  const genuine = { database: 'shop', stamp: '2026-11-21T03-00-00Z' };
  const manifest = renderManifest(manifestOf());
  const sizeBytes = Math.ceil(memoryBytes() / 50);
  const store = storeOf(
    () => [
      ...Array.from({ length: 60 }, (_, day) => ({
        name: fileName({ ...genuine, stamp: formatStamp(new Date(day * 86_400_000)) }, 'manifest'),
        sizeBytes: sizeBytes + day,
      })).slice(10),
      { name: fileName(genuine, 'manifest'), sizeBytes: manifest.length },
      { name: fileName(genuine, 'dump'), sizeBytes: 1234 },
    ],
    {
      [fileName(genuine, 'manifest')]: manifest,
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, day) => [
          fileName({ ...genuine, stamp: formatStamp(new Date(day * 86_400_000)) }, 'manifest'),
          Buffer.from('{'),
        ]),
      ),
    },
  );

  const { entries } = await readInventory(store, undefined, quiet);

  const whole = entries.filter(({ kind }) => kind === 'backup');
  expect(whole).toMatchObject([{ backup: { name: backupName(genuine) } }]);
  const reasons = entries.flatMap(entry => (entry.kind === 'broken' ? [entry.broken.reason] : []));
  expect(reasons.filter(reason => reason.startsWith('there is no memory'))).toHaveLength(41);
});

test('of texts that do not fit into memory together the largest are left', () => {
  const small = Array.from({ length: 1000 }, () => 5000);
  const large = Array.from({ length: 100 }, () => memoryBytes() / 250);

  const fitting = fittingTexts(
    [...large, ...small].map(size => ({ size })),
    ({ size }) => size,
  );

  const sizes = [...fitting].map(({ size }) => size);
  expect(sizes.filter(size => size === 5000)).toHaveLength(1000);
  expect(sizes.length).toBeLessThan(1100);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(memoryBytes() / 5);
});
