import { randomUUID } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/catalog/failure.ts';
import { kindOfFile } from '../../../src/catalog/leftover.ts';
import { renderManifest } from '../../../src/catalog/manifest.ts';
import {
  type BackupFile,
  type BackupId,
  backupName,
  evidenceName,
  failedRunName,
  fileEndings,
  fileName,
} from '../../../src/catalog/names.ts';
import { parsePatterns } from '../../../src/catalog/patterns.ts';
import { inFlags } from '../../../src/catalog/reference.ts';
import type { RetentionPolicy } from '../../../src/catalog/retention/policy.ts';
import { formatStamp } from '../../../src/catalog/stamp.ts';
import { list } from '../../../src/commands/list/list.ts';
import { type PruneRequest, prune } from '../../../src/commands/prune/prune.ts';
import type { RunContext } from '../../../src/operations/run-context.ts';
import { readInventory } from '../../../src/repository/list.ts';
import { openAzureBlobStore } from '../../../src/storage/azure-blob/store.ts';
import { openDirectoryStore } from '../../../src/storage/directory/store.ts';
import { readWhole } from '../../../src/storage/read-whole.ts';
import type { BackupStore } from '../../../src/storage/store.ts';
import { namesIn, quiet } from '../../storage/contract.ts';
import { containerClient, createContainer } from '../../support/azurite.ts';
import { manifestOf } from '../../support/manifest.ts';
import { sharedAzurite, temporaryFolder } from '../../support/shared.ts';

const dayMs = 24 * 3_600_000;
const today = Date.now();
/** A night of long ago; the last ones are the newest. */
const night = (ago: number): string => formatStamp(new Date(today - ago * dayMs));

const patternsOf = (text: string) => {
  const list = parsePatterns(text);
  return list.kind === 'patterns' ? list.patterns : [];
};

const requestOf = (
  policy: Partial<RetentionPolicy>,
  given: Partial<PruneRequest> = {},
): PruneRequest => ({
  databases: [],
  excludeDatabases: [],
  sourceServer: undefined,
  dryRun: false,
  ...given,
  policy: {
    keepLast: undefined,
    keepDays: undefined,
    keepDaily: undefined,
    keepWeekly: undefined,
    keepMonthly: undefined,
    keepYearly: undefined,
    keepMinimum: 1,
    keepLabels: [],
    keepManualDays: 30,
    keepSafetyDays: 7,
    requireVerified: false,
    verifyLevel: 'archive',
    maxDeletePercent: 100,
    timeZone: 'UTC',
    ...policy,
  },
});

/** Files that were just written are a day old, unless another time is given. */
const workAt = (
  time = today + 2 * dayMs,
  signal: AbortSignal = quiet,
): RunContext & { readonly said: string[] } => {
  const said: string[] = [];
  const say = (message: string) => void said.push(message);
  return {
    said,
    reporter: {
      info: say,
      detail: () => {},
      warn: say,
      interruptionMessage: () => {},
      progress: () => {},
    },
    signal,
    now: () => new Date(time),
    random: () => 'abcdef',
    run: { id: '1', provider: 'local' },
    instance: 'test',
    toolVersion: '0',
    redact: text => text,
    marks: () => {},
  };
};

const directory = (): BackupStore => openDirectoryStore(temporaryFolder());

const put = async (store: BackupStore, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await store.write(name, Buffer.from('x'), quiet);
};

/** By the name of a backup of the shop. */
const evidenceFailed = (name: string): string =>
  evidenceName(
    { database: 'shop', stamp: name.slice('shop_'.length) },
    { stamp: formatStamp(new Date(today)), level: 'restore', verdict: 'failed' },
  );

const evidenceOf = (database: string, stamp: string): string =>
  evidenceName(
    { database, stamp },
    { stamp: '2026-11-21T05-00-00Z', level: 'restore', verdict: 'passed' },
  );

/** Every file of a backup, in the order in which a run writes them. Tells its name. */
async function backUp(
  store: BackupStore,
  stamp: string,
  database = 'shop',
  label = 'daily',
): Promise<string> {
  const place = { database, stamp };
  const local = (file: BackupFile) => backupName(place) + fileEndings[file];
  const manifest = manifestOf();
  await put(store, ...(['dump', 'contents', 'roles'] as const).map(file => fileName(place, file)));
  const body = renderManifest({
    ...manifest,
    database,
    label,
    snapshotAt: stamp.replace(/T(..)-(..)-(..)Z/, 'T$1:$2:$3Z'),
    dump: { ...manifest.dump, name: local('dump'), sizeBytes: 1 },
    contents: { ...manifest.contents, name: local('contents'), sizeBytes: 1 },
    roles: { ...manifest.contents, name: local('roles') },
  });
  await store.write(fileName(place, 'manifest'), body, quiet);
  return backupName(place);
}

/** A manifest and the contents file of a backup whose dump lies elsewhere. */
async function pointTo(store: BackupStore, place: BackupId, dump: string): Promise<void> {
  const { contents, ...manifest } = manifestOf();
  const body = renderManifest({
    ...manifest,
    database: place.database,
    label: 'safety',
    snapshotAt: '2026-01-01T00:00:00.000Z',
    dump: { ...manifest.dump, name: `/${dump}` },
    contents: { ...contents, name: backupName(place) + fileEndings.contents },
  });
  await put(store, fileName(place, 'contents'));
  await store.write(fileName(place, 'manifest'), body, quiet);
}

/** Every file of a backup of a directory, as if the run of that night had written them. */
async function backUpInTime(folder: string, stamp: string, database = 'shop'): Promise<string> {
  const name = await backUp(openDirectoryStore(folder), stamp, database);
  const at = new Date(stamp.replace(/T(..)-(..)-(..)Z/, 'T$1:$2:$3Z'));
  for (const file of await readdir(join(folder, database))) {
    if (file.startsWith(name)) await utimes(join(folder, database, file), at, at);
  }
  return name;
}

/** A store of which one method does something else. */
const withRemove = (store: BackupStore, remove: BackupStore['remove']): BackupStore =>
  new Proxy(store, {
    get(target, property) {
      if (property === 'remove') return remove;
      const value = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

test('what no rule keeps is gone with all its files, and the rest is as it was', async () => {
  const store = directory();
  for (const ago of [3, 2, 1, 0]) {
    await backUp(store, night(ago));
    await put(store, evidenceOf('shop', night(ago)));
  }
  const before = await namesIn(store);

  const result = await prune(store, requestOf({ keepLast: 2 }), workAt());

  expect(result).toMatchObject({
    deleted: [`shop_${night(3)}`, `shop_${night(2)}`],
    held: [],
    leftovers: [],
    foreign: [],
    failures: [],
  });
  const isKept = (name: string) => name.includes(night(1)) || name.includes(night(0));
  expect(await namesIn(store)).toEqual(before.filter(isKept));
});

test('a dry run tells the same, and deletes nothing', async () => {
  const store = directory();
  for (const ago of [3, 2, 1, 0]) await backUp(store, night(ago));
  await put(store, fileName({ database: 'shop', stamp: night(9) }, 'contents'));
  const before = await namesIn(store);
  const work = workAt();

  const planned = await prune(store, requestOf({ keepLast: 2 }, { dryRun: true }), work);

  expect(await namesIn(store)).toEqual(before);
  expect(work.said).toEqual([`Would delete shop_${night(3)}`, `Would delete shop_${night(2)}`]);
  const done = await prune(store, requestOf({ keepLast: 2 }), workAt());
  expect(done).toEqual({ ...planned, dryRun: false });
});

test('10: a year without backups changes nothing', async () => {
  const store = directory();
  for (const ago of [9, 8, 1, 0]) await backUp(store, night(ago));
  await prune(store, requestOf({ keepDays: 7 }), workAt());
  const left = await namesIn(store);

  const later = await prune(store, requestOf({ keepDays: 7 }), workAt(today + 365 * dayMs));

  expect(later.deleted).toEqual([]);
  expect(await namesIn(store)).toEqual(left);
});

test('11: failed runs and what they left push no backup out', async () => {
  const store = directory();
  for (const ago of [9, 8, 7]) await backUp(store, night(ago));
  for (const ago of [3, 2, 1]) {
    const place = { database: 'shop', stamp: night(ago) };
    await put(store, fileName(place, 'dump'), fileName(place, 'contents'), failedRunName(place));
  }

  const result = await prune(store, requestOf({ keepLast: 3, keepDays: 2 }), workAt());

  expect(result.deleted).toEqual([]);
  expect((await readInventory(store, undefined, quiet)).entries).toHaveLength(3);
});

test('13: nothing is remembered but what lies in the store', async () => {
  const folder = temporaryFolder();
  for (let ago = 9; ago >= 0; ago -= 1) {
    await backUp(openDirectoryStore(folder), night(ago));
    await prune(openDirectoryStore(folder), requestOf({ keepLast: 2 }), workAt());
  }
  const { entries } = await readInventory(openDirectoryStore(folder), undefined, quiet);
  expect(entries).toHaveLength(2);
});

test('14: what a backup writes is what prune finds, whatever the database is called', async () => {
  const store = directory();
  const names = ['pgsql__db*', 'a_2026-11-21T03-00-00Z', '%2F/x', ' ', '_', 'Größe 🐘', '.x.'];
  for (const database of names) {
    for (const ago of [1, 0]) await backUp(store, night(ago), database);
    await put(store, evidenceOf(database, night(1)));
  }

  const result = await prune(store, requestOf({ keepLast: 1 }), workAt());

  expect(result.deleted).toHaveLength(names.length);
  expect(result.leftovers).toEqual([]);
  expect(result.foreign).toEqual([]);
  expect(await namesIn(store)).toHaveLength(names.length * 4);
});

test('only the databases that are asked for are looked at', async () => {
  const store = directory();
  for (const database of ['shop', 'shop_old', 'billing']) {
    for (const ago of [1, 0]) await backUp(store, night(ago), database);
    await put(store, fileName({ database, stamp: night(5) }, 'roles'));
  }
  const work = workAt();

  const result = await prune(
    store,
    requestOf(
      { keepLast: 1 },
      { databases: patternsOf('shop*, nowhere'), excludeDatabases: patternsOf('*old') },
    ),
    work,
  );

  expect(result.plans.map(({ database }) => database)).toEqual(['shop']);
  expect(result.deleted).toEqual([`shop_${night(1)}`]);
  expect(result.leftovers).toMatchObject([{ place: { database: 'shop' }, action: 'deleted' }]);
  expect(work.said).toContain(`There are no backups of "nowhere" in ${store.location}`);
});

test('a plan that goes too far is not carried out; other databases are pruned', async () => {
  const store = directory();
  for (const ago of [4, 3, 2, 1, 0]) await backUp(store, night(ago));
  for (const ago of [1, 0]) await backUp(store, night(ago), 'billing');

  const result = await prune(store, requestOf({ keepLast: 1, maxDeletePercent: 50 }), workAt());

  expect(result.deleted).toEqual([`billing_${night(1)}`]);
  expect(result.failures).toMatchObject([
    {
      database: 'shop',
      failure: {
        code: 'PRUNE_REFUSED',
        message:
          'the plan would delete 4 of the 5 backups of "shop", 50 % or more, so nothing was deleted',
      },
    },
  ]);
  expect((await readInventory(store, 'shop', quiet)).entries).toHaveLength(5);
});

test('a backup from the future makes no other look old', async () => {
  const store = directory();
  for (const ago of [9, 2, 1, 0]) await backUp(store, night(ago));
  await backUp(store, night(-4000));

  const result = await prune(store, requestOf({ keepDays: 7 }), workAt());

  expect(result).toMatchObject({ deleted: [`shop_${night(9)}`], failures: [] });
});

test('where no backup has its time, one from the future makes no other look old either', async () => {
  const store = directory();
  for (const ago of [9, 2, 1]) await backUp(store, night(ago));
  await backUp(store, night(-4000));

  const result = await prune(store, requestOf({ keepDays: 7 }), workAt());

  expect(result).toMatchObject({
    deleted: [],
    failures: [{ database: 'shop', failure: { code: 'PRUNE_REFUSED' } }],
  });
});

describe('somebody who may add files to the store', () => {
  test('displaces no backup by others of the same days, whatever they say of themselves', async () => {
    const folder = temporaryFolder();
    const store = openDirectoryStore(folder);
    const genuine: string[] = [];
    for (let ago = 9; ago >= 0; ago -= 1) genuine.push(await backUpInTime(folder, night(ago)));
    for (let ago = 9; ago >= 1; ago -= 1) {
      await backUp(store, `${night(ago).slice(0, 10)}T23-59-59Z`);
    }
    await put(store, ...genuine.map(name => evidenceFailed(name)));

    const result = await prune(store, requestOf({ keepDaily: 10, keepSafetyDays: 0 }), workAt());

    expect(result).toMatchObject({ deleted: [], failures: [] });
  });

  test('gets rid of no dump that was there by a manifest that names it', async () => {
    const folder = temporaryFolder();
    const store = openDirectoryStore(folder);
    await backUpInTime(folder, night(0));
    await backUpInTime(folder, night(0), 'sales');
    const foreign = `older_shop_${night(20).replace(/\D/g, '')}.dump`;
    const shared = `older_sales_${night(30).replace(/\D/g, '')}.dump`;
    await put(store, foreign, shared);
    for (const file of [foreign, shared]) {
      await utimes(join(folder, file), new Date(today - 40 * dayMs), new Date(today - 40 * dayMs));
    }
    await pointTo(store, { database: 'shop', stamp: night(20) }, foreign);
    for (const database of ['sales', 'a']) {
      await pointTo(store, { database, stamp: night(30) }, shared);
    }
    const before = await namesIn(store);

    for (const databases of [patternsOf('a'), []]) {
      const result = await prune(
        store,
        requestOf({ keepLast: 1, keepMinimum: 0 }, { databases }),
        workAt(),
      );
      expect(result.deleted).toEqual([]);
    }
    expect(await namesIn(store)).toEqual(before);
    const all = await prune(store, requestOf({ keepLast: 1 }), workAt());
    expect(all.held.map(({ reason }) => reason)).toEqual([
      `${shared} is what another manifest names as well`,
      `${foreign} was there long before the manifest that names it`,
    ]);
  });
});

test('what is not ours, may be in use, or cannot be judged is shown and stays', async () => {
  const store = directory();
  await backUp(store, night(0));
  const brokenPlace = { database: 'shop', stamp: night(50) };
  const lone = { database: 'shop', stamp: night(40) };
  const underWay = { database: 'shop', stamp: night(30) };
  const old = { database: 'gone', stamp: night(20) };
  await put(store, fileName(brokenPlace, 'manifest'), fileName(brokenPlace, 'dump'));
  await put(store, fileName(lone, 'dump'), 'README.txt', 'shop/copy of shop.dump');
  await put(store, fileName(underWay, 'dump'), fileName(underWay, 'contents'));
  await put(store, evidenceOf('gone', old.stamp), fileName(old, 'dump'));
  await put(store, fileName({ database: 'shop', stamp: night(60) }, 'contents'));
  const before = await namesIn(store);

  const early = await prune(store, requestOf({ keepLast: 1 }), workAt(today + dayMs / 2));
  expect(early.leftovers.map(({ action }) => action)).toEqual(['kept', 'kept', 'kept', 'kept']);
  expect(await namesIn(store)).toEqual(before);

  const late = await prune(store, requestOf({ keepLast: 1 }), workAt());
  expect(late.foreign.map(({ name }) => name).toSorted()).toEqual([
    'README.txt',
    'shop/copy of shop.dump',
  ]);
  expect(
    Object.fromEntries(
      late.leftovers.map(({ place, action, reason }) => [
        place.stamp,
        inFlags(`${action}: ${reason}`),
      ]),
    ),
  ).toEqual({
    [lone.stamp]: 'kept: a dump without our mark: it may be somebody’s copy',
    [underWay.stamp]:
      'kept: a backup that lost its manifest, by the files beside its dump; to make it again: pg-azure-backup verify --rebuild-manifest --databases shop',
    [old.stamp]: 'kept: a backup that lost more than its manifest, or a copy that is under way',
    [night(60)]: 'deleted: a run left it that did not end',
  });
  expect(late.freedBytes).toBe(1);
  expect(await namesIn(store)).toEqual(before.filter(name => !name.includes(night(60))));
});

test('records of failed runs go after a month, but the last two since the newest backup', async () => {
  const store = directory();
  await backUp(store, night(100));
  const failed = [300, 200, 95, 90, 80, 5].map(ago => night(ago));
  await put(store, ...failed.map(stamp => failedRunName({ database: 'shop', stamp })));
  await put(
    store,
    ...[90, 80, 70].map(ago => failedRunName({ database: 'never', stamp: night(ago) })),
  );

  const result = await prune(store, requestOf({ keepLast: 1 }), workAt(today));

  expect(result.failedRunsDeleted).toBe(5);
  const { failedRuns } = await readInventory(store, undefined, quiet);
  expect(failedRuns.map(({ place }) => backupName(place)).toSorted()).toEqual(
    [
      `never_${night(80)}`,
      `never_${night(70)}`,
      `shop_${night(80)}`,
      `shop_${night(5)}`,
    ].toSorted(),
  );
});

/** A container of its own, in which dumps carry our mark. */
async function container(): Promise<BackupStore> {
  const azurite = sharedAzurite();
  const name = `prune-${randomUUID()}`;
  await createContainer(azurite, name);
  return await openAzureBlobStore({
    container: name,
    prefix: 'backups',
    endpoint: azurite.url,
    credential: { kind: 'account-key', account: azurite.account, key: azurite.key },
  });
}

const openers = [
  { where: 'a directory', open: async () => directory() },
  { where: 'a container', open: container },
];

/** The same files in another store, without marks, and all of today; as other tools copy them. */
async function mirrored(
  store: BackupStore,
  isCopied: (name: string) => boolean = () => true,
): Promise<string[]> {
  const source = directory();
  for (const database of ['shop', 'billing']) {
    for (let ago = 6; ago >= 0; ago -= 1) {
      await backUp(source, night(ago), database);
      await put(source, evidenceOf(database, night(ago)));
    }
  }
  const names = (await namesIn(source)).filter(isCopied);
  for (const name of names) {
    await store.write(name, await readWhole(source, name, 100_000, quiet), quiet);
  }
  return names.toSorted();
}

const hasEnding = (...endings: readonly string[]) => {
  return (name: string): boolean => endings.some(ending => name.endsWith(ending));
};

describe.each(openers)('backups whose manifests are missing, in $where', ({ open }) => {
  test.each([
    { lacks: ['.manifest.json'] },
    { lacks: ['.manifest.json', '.evidence.json'] },
    { lacks: ['.manifest.json', '.contents.json.gz'] },
    { lacks: ['.manifest.json', '.contents.json.gz', '.roles.sql'] },
    { lacks: ['.manifest.json', '.dump'] },
  ])('without $lacks nothing that may be needed is deleted', async ({ lacks }) => {
    const store = await open();
    const isLacking = hasEnding(...lacks);
    const before = await mirrored(store, name => !isLacking(name));

    const result = await prune(store, requestOf({ keepLast: 1 }), workAt(today + 90 * dayMs));

    expect(result).toMatchObject({ deleted: [], freedBytes: 0, failures: [] });
    expect(result.leftovers.map(({ action }) => action)).toEqual(Array(14).fill('kept'));
    expect(await namesIn(store)).toEqual(before);
  });

  test('half-way through a mirror, the rest is pruned by itself', async () => {
    const store = await open();
    const isLate = (name: string) => [6, 5, 4].some(ago => name.includes(night(ago)));
    const before = await mirrored(
      store,
      name => !(name.endsWith('.manifest.json') && isLate(name)),
    );

    const result = await prune(store, requestOf({ keepLast: 2 }), workAt());

    expect(result.deleted.toSorted()).toEqual(
      ['billing', 'shop'].flatMap(of => [`${of}_${night(3)}`, `${of}_${night(2)}`]).toSorted(),
    );
    const isGone = (name: string) => name.includes(night(3)) || name.includes(night(2));
    expect(await namesIn(store)).toEqual(before.filter(name => !isGone(name)));
  });

  test('are listed, each with its dump, and how the manifests come back', async () => {
    const store = await open();
    await mirrored(store, name => !name.endsWith('.manifest.json'));
    await put(store, 'shop/copy.dump', fileName({ database: 'lone', stamp: night(1) }, 'dump'));

    const all = await list(store, { databases: [], sourceServer: undefined }, workAt());
    const one = await list(
      store,
      { databases: patternsOf('shop'), sourceServer: undefined },
      workAt(),
    );

    expect(all.entries).toEqual([]);
    expect(all.foreign).toHaveLength(16);
    expect(all.rebuildable).toEqual(['billing', 'shop']);
    expect(one.foreign.map(({ name }) => name)).toEqual(
      [6, 5, 4, 3, 2, 1, 0].map(ago => fileName({ database: 'shop', stamp: night(ago) }, 'dump')),
    );
    expect(one.rebuildable).toEqual(['shop']);
  });
});

test.each([['contents'], ['roles'], ['contents', 'roles', 'evidence']] as const)(
  '%s that somebody adds beside a lone dump do not make it go',
  async (...planted) => {
    const folder = temporaryFolder();
    const store = openDirectoryStore(folder);
    await backUp(store, night(0));
    const lone = { database: 'shop', stamp: night(40) };
    await put(store, fileName(lone, 'dump'));
    await utimes(join(folder, fileName(lone, 'dump')), new Date(0), new Date(0));
    for (const file of planted) {
      const isEvidence = file === 'evidence';
      await put(store, isEvidence ? evidenceOf('shop', lone.stamp) : fileName(lone, file));
    }

    await prune(store, requestOf({ keepLast: 1 }), workAt());

    expect(await namesIn(store)).toContain(fileName(lone, 'dump'));
  },
);

test('what a copy brought with the dates of the original is young', async () => {
  const folder = temporaryFolder();
  const store = openDirectoryStore(folder);
  await backUp(store, night(0));
  const first = fileName({ database: 'shop', stamp: night(40) }, 'contents');
  await put(store, first);
  await utimes(join(folder, first), new Date(0), new Date(0));

  const early = await prune(store, requestOf({ keepLast: 1 }), workAt(today + dayMs / 2));
  expect(early.leftovers).toMatchObject([
    { action: 'kept', reason: 'less than a day old: the run, or a copy, may go on' },
  ]);
  const late = await prune(store, requestOf({ keepLast: 1 }), workAt());
  expect(late.leftovers).toMatchObject([{ action: 'deleted' }]);
});

describe('dumps that runs left', () => {
  const leave = (store: BackupStore, ...nights: readonly number[]) =>
    put(store, ...nights.map(ago => fileName({ database: 'shop', stamp: night(ago) }, 'dump')));

  test('stay as long as the database has no good backup', async () => {
    const store = await container();
    await leave(store, 9);
    const none = await prune(store, requestOf({ keepLast: 1 }), workAt());
    await backUp(store, night(8), 'shop', 'safety');
    const name = await backUp(store, night(7));
    await put(store, evidenceFailed(name));
    const noneGood = await prune(store, requestOf({ keepLast: 1 }), workAt());
    for (const { leftovers } of [none, noneGood]) {
      expect(leftovers).toMatchObject([
        {
          action: 'kept',
          reason: 'a dump, and no backup of "shop" with a manifest is good',
        },
      ]);
    }

    await backUp(store, night(1));
    const good = await prune(store, requestOf({ keepLast: 9, keepSafetyDays: 90 }), workAt());
    expect(good.leftovers).toMatchObject([{ action: 'deleted' }]);
  });

  test('count among what would be deleted', async () => {
    const store = await container();
    for (const ago of [4, 3, 2, 1]) await backUp(store, night(ago));
    await leave(store, 9, 8, 7);
    const before = await namesIn(store);

    const refused = await prune(store, requestOf({ keepLast: 3, maxDeletePercent: 50 }), workAt());
    expect(refused.failures).toMatchObject([
      {
        failure: {
          code: 'PRUNE_REFUSED',
          message:
            'the plan would delete 3 of the dumps of "shop" without a manifest and 1 of its 4 backups, 50 % or more of all, so none of those dumps was deleted',
        },
      },
    ]);
    expect(refused.leftovers.map(({ action }) => action)).toEqual(['kept', 'kept', 'kept']);
    expect(await namesIn(store)).toEqual(before.filter(name => !name.includes(night(4))));

    const done = await prune(store, requestOf({ keepLast: 3, maxDeletePercent: 51 }), workAt());
    expect(done.leftovers.map(({ action }) => action)).toEqual(['deleted', 'deleted', 'deleted']);
  });
});

test.each<{
  name: string;
  open: () => Promise<BackupStore>;
  evidence?: 'passed' | 'failed';
  lacks?: readonly BackupFile[];
  /** What the next prune leaves as well, of the cuts where it leaves anything. */
  leaves?: readonly string[];
}>([
  { name: 'a backup in a container', open: container, evidence: 'passed' },
  {
    name: 'a failed backup in a container',
    open: container,
    evidence: 'failed',
    leaves: ['dump evidence roles'],
  },
  { name: 'one without roles in a container', open: container, lacks: ['roles'] },
  {
    name: 'a backup in a directory',
    open: async () => directory(),
    evidence: 'passed',
    leaves: ['contents dump roles'],
  },
  {
    name: 'a failed backup in a directory',
    open: async () => directory(),
    evidence: 'failed',
    leaves: ['contents dump evidence roles', 'contents dump roles'],
  },
  {
    name: 'one without roles in a directory',
    open: async () => directory(),
    lacks: ['roles'],
    leaves: ['contents dump'],
  },
  {
    name: 'what is no dump in a directory',
    open: async () => directory(),
    lacks: ['manifest', 'dump'],
  },
])(
  'cut off after any file of $name, nothing is left that lies, and the next ends it, or all that it takes is there',
  async ({ open, evidence, lacks = [], leaves = [] }) => {
    const store = await open();
    const place = { database: 'shop', stamp: night(30) };
    await backUp(store, night(0));
    const kept = await namesIn(store);
    let cuts = 0;
    const left: string[] = [];
    for (let isDone = false; !isDone; cuts += 1) {
      const name = await backUp(store, night(30));
      if (evidence === 'passed') await put(store, evidenceOf('shop', night(30)));
      if (evidence === 'failed') await put(store, evidenceFailed(name));
      for (const file of lacks) await store.remove(fileName(place, file), quiet);
      const cutOff = new AbortController();
      let removed = 0;
      const cutting = withRemove(store, async (file, signal) => {
        if (removed === cuts) cutOff.abort(new Failure('INTERRUPTED', 'stop', ''));
        signal.throwIfAborted();
        removed += 1;
        return store.remove(file, signal);
      });
      await prune(cutting, requestOf({ keepLast: 1 }), workAt(undefined, cutOff.signal)).catch(
        error => expect(error).toMatchObject({ code: 'INTERRUPTED' }),
      );
      isDone = !cutOff.signal.aborted;

      const { entries } = await readInventory(store, undefined, quiet);
      expect(entries.map(({ kind }) => kind)).not.toContain('broken');
      await prune(store, requestOf({ keepLast: 1 }), workAt());
      const rest = (await namesIn(store)).filter(file => !kept.includes(file));
      if (rest.length > 0) {
        left.push(
          rest
            .map(file => kindOfFile({ name: file }))
            .toSorted()
            .join(' '),
        );
      }
      for (const file of rest) await store.remove(file, quiet);
    }
    expect(left).toEqual(leaves);
  },
);

test('an interruption after something was deleted tells what, and which databases were not reached', async () => {
  const store = directory();
  const databases = Array.from({ length: 20 }, (_, at) => `db${at}`);
  for (const database of databases) {
    for (const ago of [1, 0]) await backUp(store, night(ago), database);
  }
  const cutOff = new AbortController();
  const cutting = withRemove(store, async (file, signal) => {
    const removal = await store.remove(file, signal);
    if (file.endsWith('.roles.sql')) cutOff.abort(new Failure('INTERRUPTED', 'stop', ''));
    return removal;
  });

  const result = await prune(cutting, requestOf({ keepLast: 1 }), workAt(undefined, cutOff.signal));

  expect(result.deleted.length).toBeGreaterThan(0);
  expect(result.failures.length).toBeGreaterThan(0);
  expect(new Set(result.failures.map(({ failure }) => failure.code))).toEqual(
    new Set(['INTERRUPTED']),
  );
});

test('a database that cannot be pruned does not keep the others', async () => {
  const store = directory();
  for (const database of ['a', 'b', 'c']) {
    for (const ago of [1, 0]) await backUp(store, night(ago), database);
  }
  const refusing = withRemove(store, async (file, signal) => {
    if (file.startsWith('b/')) throw new Failure('STORE_ACCESS_DENIED', 'no right to delete', '');
    return store.remove(file, signal);
  });

  const result = await prune(refusing, requestOf({ keepLast: 1 }), workAt());

  expect(result.deleted.toSorted()).toEqual([`a_${night(1)}`, `c_${night(1)}`]);
  expect(result.failures).toMatchObject([
    { database: 'b', failure: { code: 'STORE_ACCESS_DENIED' } },
  ]);
});

test('two at the same time do no harm, nor does a backup meanwhile', async () => {
  const store = directory();
  for (const ago of [5, 4, 3, 2, 1, 0]) await backUp(store, night(ago));

  const results = await Promise.all([
    prune(store, requestOf({ keepLast: 2 }), workAt()),
    prune(store, requestOf({ keepLast: 2 }), workAt()),
    backUp(store, night(-0.5)),
  ]);

  expect(results.slice(0, 2)).toMatchObject([{ failures: [] }, { failures: [] }]);
  const { entries, leftovers } = await readInventory(store, undefined, quiet);
  expect(entries.map(({ kind }) => kind)).not.toContain('broken');
  expect(entries.length).toBeGreaterThanOrEqual(2);
  expect(leftovers).toEqual([]);
});

test('of a backup whose dump is held only when it is to be deleted, that is told', async () => {
  const store = directory();
  for (const ago of [1, 0]) await backUp(store, night(ago));
  const holding = withRemove(store, async (file, signal) =>
    file.endsWith('.dump')
      ? { kind: 'held', reason: 'under an immutability policy' }
      : store.remove(file, signal),
  );

  const result = await prune(holding, requestOf({ keepLast: 1 }), workAt());

  expect(result.deleted).toEqual([]);
  expect(result.held).toEqual([
    {
      name: `shop_${night(1)}`,
      reason: `its manifest is deleted, so that it is no backup any more, but shop/shop_${night(1)}.dump is under an immutability policy; what is left is not known for ours without it, and stays`,
    },
  ]);
  const { leftovers } = await readInventory(store, undefined, quiet);
  expect(leftovers).toMatchObject([{ kind: 'lost', place: { stamp: night(1) } }]);
});

test.each(['dump', 'contents', 'manifest'] as const)(
  'in Azure Blob Storage a backup whose %s has a snapshot stays whole',
  async file => {
    const azurite = sharedAzurite();
    const container = `prune-${randomUUID()}`;
    await createContainer(azurite, container);
    const store = await openAzureBlobStore({
      container,
      prefix: 'backups',
      endpoint: azurite.url,
      credential: { kind: 'account-key', account: azurite.account, key: azurite.key },
    });
    for (const ago of [2, 1, 0]) await backUp(store, night(ago));
    const kept = fileName({ database: 'shop', stamp: night(2) }, file);
    const before = (await namesIn(store)).filter(name => name.includes(night(2)));
    const blob = containerClient(azurite, container).getBlobClient(`backups/${kept}`);
    const { snapshot = '' } = await blob.createSnapshot();

    const held = [{ name: `shop_${night(2)}`, reason: `${kept} is kept by its snapshots` }];
    for (const dryRun of [true, false]) {
      const found = await prune(store, requestOf({ keepLast: 1 }, { dryRun }), workAt());
      expect(found).toMatchObject({ deleted: [`shop_${night(1)}`], held, failures: [] });
    }
    expect((await namesIn(store)).filter(name => name.includes(night(2)))).toEqual(before);

    await blob.withSnapshot(snapshot).delete();
    const after = await prune(store, requestOf({ keepLast: 1 }), workAt());
    expect(after).toMatchObject({ deleted: [`shop_${night(2)}`], held: [], leftovers: [] });
  },
);

test('in Azure Blob Storage a backup with a leased blob is held, and a marked dump is known as ours', async () => {
  const azurite = sharedAzurite();
  const container = `prune-${randomUUID()}`;
  await createContainer(azurite, container);
  const store = await openAzureBlobStore({
    container,
    prefix: 'backups',
    endpoint: azurite.url,
    credential: { kind: 'account-key', account: azurite.account, key: azurite.key },
  });
  for (const ago of [2, 1, 0]) await backUp(store, night(ago));
  await put(store, fileName({ database: 'shop', stamp: night(9) }, 'dump'));
  const dump = fileName({ database: 'shop', stamp: night(2) }, 'dump');
  const lease = containerClient(azurite, container)
    .getBlobClient(`backups/${dump}`)
    .getBlobLeaseClient();
  await lease.acquireLease(-1);

  const first = await prune(store, requestOf({ keepLast: 1 }), workAt());
  await lease.releaseLease();
  const second = await prune(store, requestOf({ keepLast: 1 }), workAt());

  expect(first).toMatchObject({
    deleted: [`shop_${night(1)}`],
    held: [{ name: `shop_${night(2)}`, reason: `${dump} is leased` }],
    leftovers: [{ place: { stamp: night(9) }, action: 'deleted' }],
    failures: [],
  });
  expect(second).toMatchObject({ deleted: [`shop_${night(2)}`], held: [], leftovers: [] });
  expect(await namesIn(store)).toHaveLength(4);
});
