import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AzureBlobCredential } from '../../../src/storage/azure-blob/credential.ts';
import type { AzureBlobStoreOptions } from '../../../src/storage/azure-blob/store.ts';
import { readWhole } from '../../../src/storage/read-whole.ts';
import type { BackupStore } from '../../../src/storage/store.ts';
import { containerClient, listBlobs, readBlob, replaceBlob } from '../../support/azurite.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { temporaryFolder } from '../../support/shared.ts';
import { checksumOf, digestsOf, namesIn, openStream, quiet, streamOf, whole } from '../contract.ts';
import {
  accountKey,
  azurite,
  failureOf,
  newContainer,
  openStoreIn,
  sasFor,
  timing,
} from './emulator.ts';

let container: string;
beforeEach(async () => {
  container = await newContainer();
});
const openStore = async (options: Partial<AzureBlobStoreOptions> = {}) =>
  openStoreIn(container, options);
const sas = (permissions: string, expiresOn?: Date) => sasFor(container, permissions, expiresOn);

/** Against what stands still. On a busy machine others seem to do so as well, and are tried once more. */
const hasty = { ...timing, stallTimeoutMs: 2000 };

const MiB = 1024 * 1024;

describe('faults on the wire', () => {
  let proxy: FaultProxy;
  let store: BackupStore;
  let file: string;
  beforeAll(async () => {
    proxy = await startFaultProxy(azurite.url);
  });
  afterAll(() => proxy.stop());
  beforeEach(async () => {
    store = await openStore({ endpoint: proxy.url });
    file = join(temporaryFolder(), 'downloaded');
  });
  afterEach(async () => {
    // Whatever went wrong, nothing is still on its way.
    await expect.poll(() => proxy.open()).toBe(0);
    proxy.reset();
  });

  const storeAgainst = (fault: Fault) =>
    openStore({
      endpoint: proxy.url,
      timing: fault.kind === 'hang' || fault.kind === 'stall-answer' ? hasty : timing,
    });
  const struck = () => proxy.seen.filter(({ struckBy }) => struckBy !== undefined).length;
  const busy = (status: number): Fault => ({ kind: 'answer', status, code: 'ServerBusy' });

  const passing: { name: string; fault: Fault }[] = [
    { name: 'a reset before the body', fault: { kind: 'reset' } },
    { name: 'a hanging request', fault: { kind: 'hang' } },
    { name: 'a lost answer', fault: { kind: 'lose-answer' } },
    ...[408, 429, 500, 502, 503, 504].map(status => ({
      name: `HTTP ${status}`,
      fault: busy(status),
    })),
    {
      name: 'a token that has expired on its way',
      fault: { kind: 'answer', status: 401, code: 'InvalidAuthenticationInfo' },
    },
  ];
  const inUploads: typeof passing = [
    ...passing,
    { name: 'a reset in the body', fault: { kind: 'reset-in-upload' } },
    { name: 'a connection that is closed in the body', fault: { kind: 'close-in-upload' } },
    { name: 'a flipped bit', fault: { kind: 'flip-upload' } },
  ];
  const inDownloads: typeof passing = [
    ...passing,
    { name: 'a body cut by a reset', fault: { kind: 'cut-answer', how: 'reset' } },
    { name: 'a body cut by an end', fault: { kind: 'cut-answer', how: 'end' } },
    { name: 'a body that stands still', fault: { kind: 'stall-answer' } },
    { name: 'a flipped bit', fault: { kind: 'flip-answer' } },
  ];

  test.each(inUploads)('an upload survives $name in its blocks', async ({ fault }) => {
    const body = randomBytes(8 * MiB + 1);
    proxy.strike({ fault, method: 'PUT', comp: 'block', times: 2 });
    const store = await storeAgainst(fault);

    expect(await store.upload('x', streamOf(body), whole)).toEqual(digestsOf(body));

    expect(struck()).toBe(2);
    expect((await readBlob(azurite, container, 'backups/x')).equals(body)).toBe(true);
  });

  /** The requests by which a blob comes into being. */
  const commit = { request: 'its commit', body: randomBytes(8 * MiB + 1), comp: 'blocklist' };
  const single = { request: 'its only request', body: randomBytes(100_000), comp: '' };

  test.each([
    ...passing.map(one => ({ ...one, ...commit })),
    ...inUploads.map(one => ({ ...one, ...single })),
  ])('an upload survives $name in $request', async ({ fault, body, comp }) => {
    proxy.strike({ fault, method: 'PUT', comp, times: 2 });
    const store = await storeAgainst(fault);

    expect(await store.upload('x', streamOf(body), whole)).toEqual(digestsOf(body));

    expect(struck()).toBe(2);
    expect((await readBlob(azurite, container, 'backups/x')).equals(body)).toBe(true);
  });

  test.each(inDownloads)('a download survives $name', async ({ fault }) => {
    const body = randomBytes(9 * MiB + 1);
    await replaceBlob(azurite, container, 'backups/x', body);
    proxy.strike({ fault, method: 'GET', times: 1 });
    proxy.strike({ fault, method: 'GET', after: 2, times: 2 });
    const store = await storeAgainst(fault);

    expect(await store.download('x', file, { signal: quiet })).toEqual(checksumOf(body));

    expect(struck()).toBe(3);
    expect((await readFile(file)).equals(body)).toBe(true);
  });

  test.each([
    { kind: 'twice', times: 100 },
    // A reset may still overtake what was sent before it.
    { kind: 'reset-after-answer', times: 5 },
  ] as const)(
    'upload, download and deletion survive that requests meet $kind',
    async ({ kind, times }) => {
      const body = randomBytes(9 * MiB);
      proxy.strike({ fault: { kind }, times });

      expect(await store.upload('x', streamOf(body), whole)).toEqual(digestsOf(body));
      expect(await store.download('x', file, { signal: quiet })).toEqual(checksumOf(body));
      expect((await readFile(file)).equals(body)).toBe(true);
      await store.remove('x', quiet);

      expect(await listBlobs(azurite, container)).toEqual([]);
    },
  );

  test('a store that is busy for longer than the tries last is waited for', async () => {
    const body = randomBytes(9 * MiB);
    const patient = await openStore({
      endpoint: proxy.url,
      timing: { ...timing, tries: 2, longestDelayMs: 5, busyPatienceMs: 60_000 },
    });
    proxy.strike({ fault: busy(503), comp: 'block', times: 20 });
    proxy.strike({ fault: busy(429), comp: 'blocklist', times: 20 });
    proxy.strike({ fault: busy(503), method: 'GET', after: 1, times: 20 });

    expect(await patient.upload('x', streamOf(body), whole)).toEqual(digestsOf(body));
    expect(await patient.download('x', file, { signal: quiet })).toEqual(checksumOf(body));

    expect(struck()).toBe(60);
  });

  /** Until when a SAS token is valid: a whole second that is not over before work begins. */
  let soon: Date;
  const ends: {
    name: string;
    credential: () => AzureBlobCredential;
    before: () => unknown;
    failure: object;
  }[] = [
    {
      name: 'a container that is deleted',
      credential: () => accountKey,
      before: () => containerClient(azurite, container).delete(),
      failure: { code: 'STORE_CONTAINER_MISSING' },
    },
    {
      name: 'a SAS token that expires',
      credential: () => {
        soon = new Date(Math.ceil(Date.now() / 1000 + 8) * 1000);
        return sas('rcwdl', soon);
      },
      before: () => sleep(soon.getTime() - Date.now() + 100),
      failure: {
        code: 'STORE_ACCESS_DENIED',
        message: expect.stringContaining('the SAS token expired at '),
      },
    },
  ];

  test.each(ends)('$name ends transfers in the middle, and leaves nothing', async one => {
    await replaceBlob(azurite, container, 'backups/read', randomBytes(9 * MiB));
    const source = streamOf(randomBytes(17 * MiB));
    const ending = await openStore({
      endpoint: proxy.url,
      credential: one.credential(),
    });
    const { promise: over, resolve } = Promise.withResolvers<unknown>();
    const fault: Fault = { kind: 'pass' };
    proxy.strike({ fault, comp: 'block', after: 1, before: () => over });
    const end = () => {
      resolve(one.before());
      return over;
    };
    proxy.strike({ fault, method: 'GET', after: 1, before: end });

    const failures = await Promise.all([
      failureOf(ending.upload('written', source, whole)),
      failureOf(ending.download('read', file, { signal: quiet })),
    ]);
    expect(failures).toMatchObject([one.failure, one.failure]);

    expect(struck()).toBe(2);
    expect(source.destroyed).toBe(true);
    expect(existsSync(file)).toBe(false);
    const left = await listBlobs(azurite, container).catch(({ code }) => [code]);
    expect(left).not.toContain('backups/written');
  });

  test('a commit that is damaged on its way makes no blob', async () => {
    proxy.strike({ fault: { kind: 'flip-upload' }, comp: 'blocklist', times: 9 });

    expect(await failureOf(store.write('x', commit.body, quiet))).toMatchObject({
      code: 'STORE_WRITE_FAILED',
    });
    expect(await listBlobs(azurite, container)).toEqual([]);
  });

  test.each(inDownloads)('reading survives $name', async ({ fault }) => {
    const body = randomBytes(1000);
    await replaceBlob(azurite, container, 'backups/x', body);
    proxy.strike({ fault, method: 'GET' });
    const store = await storeAgainst(fault);

    expect(await readWhole(store, 'x', 1000, quiet)).toEqual(body);

    expect(struck()).toBe(1);
  });

  test.each(passing)('a listing, a size and a check survive $name', async ({ fault }) => {
    await replaceBlob(azurite, container, 'backups/x', 'x');
    proxy.strike({ fault, method: 'GET', comp: 'list' });
    proxy.strike({ fault, method: 'HEAD' });
    proxy.strike({ fault, method: 'PUT', comp: 'blocklist' });
    const store = await storeAgainst(fault);

    expect(await namesIn(store)).toEqual(['x']);
    expect(await store.size('x', quiet)).toBe(1);
    await store.check('write', quiet);

    expect(struck()).toBe(3);
  });

  test.each(passing)('a deletion survives $name', async ({ name, fault }) => {
    await replaceBlob(azurite, container, 'backups/x', 'x');
    proxy.strike({ fault, method: 'DELETE' });
    const store = await storeAgainst(fault);

    expect(await store.remove('x', quiet)).toEqual({
      // Which try it was that deleted it, nobody knows.
      kind: name === 'a lost answer' ? 'absent' : 'deleted',
    });

    expect(struck()).toBe(1);
    expect(await listBlobs(azurite, container)).toEqual([]);
  });

  test.each([
    { status: 409, code: 'BlobImmutableDueToPolicy', reason: 'under an immutability policy' },
    { status: 409, code: 'BlobImmutableDueToLegalHold', reason: 'under a legal hold' },
  ])('a deletion that is refused with $code is held', async ({ status, code, reason }) => {
    proxy.strike({ fault: { kind: 'answer', status, code }, method: 'DELETE' });

    expect(await store.remove('x', quiet)).toEqual({ kind: 'held', reason });
    expect(proxy.seen).toHaveLength(1);
  });

  test.each([
    { status: 403, code: 'STORE_ACCESS_DENIED' },
    { status: 409, code: 'STORE_WRITE_FAILED' },
  ])('a deletion that is refused with HTTP $status is a failure', async ({ status, code }) => {
    proxy.strike({ fault: { kind: 'answer', status }, method: 'DELETE' });

    expect(await failureOf(store.remove('x', quiet))).toMatchObject({
      code,
      message: expect.stringContaining('deleting "backups/x" from container'),
    });
    expect(proxy.seen).toHaveLength(1);
  });

  test('a deletion in a container that is gone is a failure', async () => {
    const nowhere = await openStore({ container: 'not-there' });

    expect(await failureOf(nowhere.remove('x', quiet))).toMatchObject({
      code: 'STORE_CONTAINER_MISSING',
    });
  });

  test('an account that knows of no holds is listed all the same', async () => {
    await replaceBlob(azurite, container, 'backups/x', 'x');
    const fault: Fault = { kind: 'answer', status: 400, code: 'InvalidQueryParameterValue' };
    proxy.strike({ fault, comp: 'list' });

    expect(await namesIn(store)).toEqual(['x']);
    expect(proxy.seen).toHaveLength(2);
  });

  test('a listing of many pages is complete', async () => {
    const names = ['a', 'b/1', 'b/2', 'c'];
    for (const name of names) await replaceBlob(azurite, container, `backups/${name}`, name);
    const paged = await openStore({ endpoint: proxy.url, credential: sas('rl') });
    proxy.strike({ fault: { kind: 'small-pages' }, comp: 'list', times: 1 });
    proxy.strike({ fault: { kind: 'reset' }, comp: 'list', times: 1 });
    proxy.strike({ fault: { kind: 'small-pages' }, comp: 'list', times: 9 });

    expect(await namesIn(paged)).toEqual(names);

    expect(proxy.seen).toHaveLength(names.length + 1);
  });

  test('a download that is slow, but moves, is not given up', async () => {
    const body = randomBytes(1000);
    await replaceBlob(azurite, container, 'backups/x', body);
    // Eight pauses are far more than is waited for, and each is far less.
    const impatient = await openStore({
      endpoint: proxy.url,
      timing: { ...timing, stallTimeoutMs: 4000 },
    });
    proxy.strike({ fault: { kind: 'slow-answer', pauseMs: 700 }, method: 'GET' });

    expect(await readWhole(impatient, 'x', 1000, quiet)).toEqual(body);

    expect(proxy.seen).toHaveLength(1);
  });

  test('a listing survives a body that is cut', async () => {
    await replaceBlob(azurite, container, 'backups/x', 'x');
    proxy.strike({ fault: { kind: 'cut-answer', how: 'end' }, comp: 'list' });

    expect(await namesIn(store)).toEqual(['x']);
    expect(struck()).toBe(1);
  });

  test.each([
    { status: 429, method: 'PUT' },
    { status: 503, method: 'GET' },
  ])('Retry-After of a $status is honoured by a $method', async ({ status, method }) => {
    await replaceBlob(azurite, container, 'backups/read', 'x');
    proxy.strike({
      fault: { kind: 'answer', status, headers: { 'retry-after': '1' } },
      method,
    });

    await store.write('written', Buffer.from('x'), quiet);
    await readWhole(store, 'read', 1, quiet);

    const [first, second] = proxy.seen.filter(one => one.method === method);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(995);
  });

  test('an abort ends the wait that Retry-After asks for', async () => {
    proxy.strike({
      fault: { kind: 'answer', status: 503, headers: { 'retry-after': '60' } },
      method: 'HEAD',
    });
    const started = performance.now();
    const controller = new AbortController();
    const cause = new Error('the cause');
    const asking = store.size('x', controller.signal);
    asking.catch(() => undefined);
    await expect.poll(() => struck() === 1 && proxy.open() === 0).toBe(true);

    controller.abort(cause);

    await expect(asking).rejects.toBe(cause);
    expect(performance.now() - started).toBeLessThan(50_000);
    expect(struck()).toBe(1);
  });

  test.each([{ request: 'block', comp: 'block', body: commit.body }, commit, single])(
    'an abort ends an upload at once whose $request hangs',
    async ({ comp, body }) => {
      const controller = new AbortController();
      const cause = new Error('the cause');
      const source = openStream(body);
      source.push(null);
      proxy.strike({
        fault: { kind: 'hang' },
        comp,
        times: 9,
        before: () => controller.abort(cause),
      });
      await expect(store.upload('x', source, { ...whole, signal: controller.signal })).rejects.toBe(
        cause,
      );

      expect(source.destroyed).toBe(true);
      expect(await listBlobs(azurite, container)).toEqual([]);
    },
  );

  test('a block that is refused ends an upload whose source stands still', async () => {
    const source = openStream(randomBytes(9 * MiB));
    proxy.strike({ fault: { kind: 'answer', status: 403 }, comp: 'block' });

    expect(await failureOf(store.upload('x', source, whole))).toMatchObject({
      code: 'STORE_ACCESS_DENIED',
    });

    expect(source.destroyed).toBe(true);
    expect(proxy.seen.filter(({ comp }) => comp === 'block')).toHaveLength(1);
    expect(await listBlobs(azurite, container)).toEqual([]);
  });

  test.each(['read', 'write'] as const)(
    'a host that is no blob service is refused, to %s',
    async to => {
      proxy.strike({ fault: { kind: 'answer', status: 404, code: '' } });

      expect(await failureOf(store.check(to, quiet))).toMatchObject({
        code: 'STORE_UNREACHABLE',
        message: expect.stringContaining('answered HTTP 404'),
      });
    },
  );

  test.each([400, 401, 403, 404, 409, 412, 413])('HTTP %i is not tried again', async status => {
    proxy.strike({ fault: { kind: 'answer', status }, method: 'GET', times: 9 });

    await failureOf(readWhole(store, 'x', 10, quiet));

    expect(proxy.seen).toHaveLength(1);
  });

  test('a store that stays out of order is given up', async () => {
    proxy.strike({ fault: busy(503), method: 'PUT', times: 100 });
    const source = streamOf(Buffer.from('x'));

    expect(await failureOf(store.upload('x', source, whole))).toMatchObject({
      code: 'STORE_WRITE_FAILED',
      message: `writing "backups/x" to container "${container}" of storage account "devstoreaccount1" failed: the store answered HTTP 503 ServerBusy`,
    });

    expect(struck()).toBe(7);
    expect(source.destroyed).toBe(true);
  });

  test('a connection that keeps failing is given up', async () => {
    proxy.strike({ fault: { kind: 'reset' }, times: 100 });

    expect(await failureOf(store.size('x', quiet))).toMatchObject({ code: 'STORE_UNREACHABLE' });
    expect(struck()).toBe(7);
  });

  test('data that keeps being damaged is given up, and no file is left', async () => {
    await replaceBlob(azurite, container, 'backups/x', randomBytes(9 * MiB));
    proxy.strike({ fault: { kind: 'flip-answer' }, method: 'GET', after: 1, times: 100 });

    expect(await failureOf(store.download('x', file, { signal: quiet }))).toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('failed at every try: the data was damaged on its way'),
    });
    expect(existsSync(file)).toBe(false);
  });

  test('an object that is replaced while it is downloaded is refused', async () => {
    await replaceBlob(azurite, container, 'backups/x', randomBytes(30 * MiB));
    proxy.strike({
      fault: { kind: 'reset' },
      method: 'GET',
      after: 2,
      before: () => replaceBlob(azurite, container, 'backups/x', randomBytes(30 * MiB)),
    });

    expect(await failureOf(store.download('x', file, { signal: quiet }))).toMatchObject({
      code: 'BACKUP_CHECKSUM_MISMATCH',
      message: `"backups/x" in container "${container}" was replaced while it was read`,
    });
    expect(existsSync(file)).toBe(false);
  });

  test.each([commit, single])(
    'another writer’s object is not taken for our own after $request was lost',
    async one => {
      proxy.strike({
        fault: { kind: 'reset' },
        comp: one.comp,
        before: () => replaceBlob(azurite, container, 'backups/x', 'of another'),
      });

      expect(await failureOf(store.write('x', one.body, quiet))).toMatchObject({
        code: 'STORE_NAME_TAKEN',
      });
      expect(await readBlob(azurite, container, 'backups/x')).toEqual(Buffer.from('of another'));
    },
  );

  test.each([commit, single])(
    'an upload is found by looking when the answer to $request is lost for good',
    async one => {
      proxy.strike({ fault: { kind: 'lose-answer' }, comp: one.comp, method: 'PUT', times: 100 });

      await store.write('x', one.body, quiet);

      expect((await readBlob(azurite, container, 'backups/x')).equals(one.body)).toBe(true);
    },
  );

  test.each([commit, single])(
    'an upload is a failure when $request never arrives',
    async ({ comp, body }) => {
      proxy.strike({ fault: { kind: 'reset' }, comp, method: 'PUT', times: 100 });

      expect(await failureOf(store.write('x', body, quiet))).toMatchObject({
        code: 'STORE_UNREACHABLE',
      });
      expect(await listBlobs(azurite, container)).toEqual([]);
    },
  );

  test.each(
    [commit, single].flatMap(one => [
      { ...one, to: 'a SAS token that may not read', credential: () => sas('cw'), refuse: false },
      { ...one, to: 'a store that answers no more', credential: () => accountKey, refuse: true },
    ]),
  )('a lost answer to $request leaves the state unknown to $to', async one => {
    const { comp, body, credential, refuse } = one;
    const blind = await openStore({ endpoint: proxy.url, credential: credential() });
    proxy.strike({ fault: { kind: 'lose-answer' }, comp, method: 'PUT' });
    if (refuse) {
      proxy.strike({ fault: { kind: 'reset' }, comp, method: 'PUT', times: 100 });
      proxy.strike({ fault: { kind: 'reset' }, method: 'HEAD', times: 100 });
    }

    expect(await failureOf(blind.write('x', body, quiet))).toMatchObject({
      code: 'STORE_STATE_UNKNOWN',
      message: expect.stringContaining('"backups/x"'),
    });
  });
});
