import { describe, expect, test } from 'vitest';
import type { CheckPolicy } from '../../../src/catalog/findings/policy.ts';
import { backupName } from '../../../src/catalog/names.ts';
import { parsePatterns } from '../../../src/catalog/patterns.ts';
import { check } from '../../../src/commands/check/check.ts';
import { status } from '../../../src/commands/status/status.ts';
import type { RunContext } from '../../../src/operations/run-context.ts';
import { openDirectoryStore } from '../../../src/storage/directory/store.ts';
import type { BackupStore } from '../../../src/storage/store.ts';
import { putBackup } from '../../support/put-backup.ts';
import { temporaryFolder } from '../../support/shared.ts';

const signal = new AbortController().signal;
const hourMs = 3_600_000;

/** The files of a directory are written now, so the tests are made now as well. */
const now = new Date();

const work: RunContext = {
  reporter: {
    info: () => undefined,
    detail: () => undefined,
    warn: () => undefined,
    interruptionMessage: () => undefined,
    progress: () => undefined,
  },
  signal,
  now: () => now,
  random: () => '1a2b3c',
  run: { id: '1', provider: 'local' },
  instance: '1/1',
  toolVersion: '0.1.0',
  redact: text => text,
  marks: () => undefined,
};

const policy: CheckPolicy = {
  maxAgeHours: 36,
  maxSizeChangePercent: 50,
  maxVerifiedAgeDays: undefined,
  verifyLevel: 'archive',
  storageQuotaGib: undefined,
  maxQuotaPercent: 80,
  expiryWarningDays: 30,
};

const patternsOf = (text: string) => {
  const list = parsePatterns(text);
  return list.kind === 'patterns' ? list.patterns : [];
};

const selectionOf = (databases: string, excludeDatabases = '') => ({
  databases: patternsOf(databases),
  excludeDatabases: patternsOf(excludeDatabases),
});

/** A whole backup of so many hours ago, with a dump that is none. */
const put = (store: BackupStore, database: string, hours: number) =>
  putBackup(store, database, new Date(now.getTime() - hours * hourMs));

async function storeWith(...backups: readonly (readonly [string, number])[]): Promise<BackupStore> {
  const store = openDirectoryStore(temporaryFolder());
  for (const [database, hours] of backups) await put(store, database, hours);
  return store;
}

const checkIn = async (store: BackupStore, selection = selectionOf('')) => {
  const parts = { store, server: undefined, credentials: [] };
  const request = { ...policy, ...selection, sourceServer: undefined, serverName: undefined };
  const result = await check(parts, request, work);
  return result.findings.map(({ code, database }) => `${code} ${database}`);
};

test('what is in the store is what is found', async () => {
  const store = await storeWith(['shop', 9], ['shop', 33], ['crm', 80]);
  expect(await checkIn(store)).toEqual(['BACKUP_STALE crm']);
});

describe('databases that were not asked for do not count', () => {
  test.each([
    { name: 'by name', selection: selectionOf('shop'), found: [] },
    { name: 'by a pattern', selection: selectionOf('s*'), found: [] },
    { name: 'by exclusion', selection: selectionOf('', 'c*'), found: [] },
    {
      name: 'and a name without a backup does',
      selection: selectionOf('shop\ntypo'),
      found: ['NEVER_BACKED_UP typo'],
    },
    {
      name: 'and a pattern without any does',
      selection: selectionOf('x*'),
      found: ['NEVER_BACKED_UP null'],
    },
  ])('$name', async ({ selection, found }) => {
    const store = await storeWith(['shop', 9], ['crm', 80]);
    expect(await checkIn(store, selection)).toEqual(found);
  });
});

test('the quota is that of the whole store', async () => {
  const store = await storeWith(['shop', 9], ['crm', 9]);
  const { findings, statuses, checkedAt } = await check(
    { store, server: undefined, credentials: [] },
    // 4.6 KB of 1 GiB is over nothing, and a store is never under 0 %.
    {
      ...{ ...policy, ...selectionOf('shop'), storageQuotaGib: 1, maxQuotaPercent: 0 },
      ...{ sourceServer: undefined, serverName: undefined },
    },
    work,
  );
  expect(findings.map(({ code }) => code)).toEqual(['STORAGE_NEARLY_FULL']);
  expect(statuses.map(({ database }) => database)).toEqual(['shop']);
  expect(checkedAt).toBe(now);
});

test('a store that is not there is a failure, and no empty one', async () => {
  const store = openDirectoryStore(`${temporaryFolder()}/missing`);
  await expect(checkIn(store)).rejects.toMatchObject({ name: 'Failure' });
});

test('a status of some, with those that were named', async () => {
  const store = await storeWith(['shop', 9], ['crm', 9], ['old', 900]);
  const namesOf = async (selection: ReturnType<typeof selectionOf>) =>
    (await status(store, { ...selection, sourceServer: undefined }, work)).statuses.map(
      ({ database, newest }) =>
        [database, newest?.name.startsWith(backupName({ database, stamp: '' })) ?? false].join(' '),
    );
  expect(await namesOf(selectionOf('', 'old'))).toEqual(['crm true', 'shop true']);
  expect(await namesOf(selectionOf('typo'))).toEqual(['typo false']);
});
