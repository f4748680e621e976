import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { openDirectoryStore } from '../../src/storage/directory-store.ts';
import { fittingTexts, listBounded } from '../../src/storage/limits.ts';
import type { BackupStore } from '../../src/storage/store.ts';
import { temporaryFolder } from '../support/shared.ts';
import { quiet } from './contract.ts';

test('a listing ends where there is no memory for more, and says so', async () => {
  const object = { name: 'x', sizeBytes: 1, lastModified: new Date(), marked: false };
  const endless: BackupStore = Object.assign(Object.create(openDirectoryStore(temporaryFolder())), {
    location: '/backups',
    async *list() {
      while (true) yield object;
    },
  });
  const read = async () => {
    let count = 0;
    for await (const _ of listBounded(endless, 'shop/', quiet)) count += 1;
    return count;
  };

  await expect(read()).rejects.toMatchObject({
    code: 'STORE_TOO_LARGE',
    message: expect.stringMatching(
      /^there are more files than the \d+ that there is memory for in \/backups, of those that begin with shop\/$/,
    ),
  });
});

test('of texts that do not fit into memory together the largest are left', () => {
  const small = Array.from({ length: 1000 }, () => 5000);
  const large = Array.from({ length: 100 }, () => getHeapStatistics().heap_size_limit / 500);

  const fitting = fittingTexts(
    [...large, ...small].map(size => ({ size })),
    ({ size }) => size,
  );

  const sizes = [...fitting].map(({ size }) => size);
  expect(sizes.filter(size => size === 5000)).toHaveLength(1000);
  expect(sizes.length).toBeLessThan(1100);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(
    getHeapStatistics().heap_size_limit / 6,
  );
});
