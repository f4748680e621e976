import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { option } from '../../../src/catalog/reference.ts';
import type { AzureBlobStoreOptions } from '../../../src/storage/azure-blob/store.ts';
import { readWhole } from '../../../src/storage/read-whole.ts';
import type { BackupStore } from '../../../src/storage/store.ts';
import { containerClient, listBlobs, readBlob, replaceBlob } from '../../support/azurite.ts';
import { type Fault, startFaultProxy } from '../../support/fault-proxy.ts';
import { temporaryFolder } from '../../support/shared.ts';
import { describeContract, digestsOf, namesIn, quiet, streamOf, whole } from '../contract.ts';
import { azurite, failureOf, newContainer, openStoreIn, sasFor } from './emulator.ts';

let container: string;
beforeEach(async () => {
  container = await newContainer();
});
const openStore = async (options: Partial<AzureBlobStoreOptions> = {}) =>
  openStoreIn(container, options);
const sas = (permissions: string, expiresOn?: Date) => sasFor(container, permissions, expiresOn);

const MiB = 1024 * 1024;

describe('the root of a container as a store, with a SAS token', () => {
  describeContract(() => openStore({ prefix: '', credential: sas('rcwdl') }));
});

describe('what is in the container', () => {
  test('is named by the prefix, and nothing else is seen', async () => {
    const store = await openStore({ prefix: '/deep/er/' });
    await store.write('app/x', Buffer.from('x'), quiet);
    await replaceBlob(azurite, container, 'deep/erring/x', 'foreign');

    expect(await listBlobs(azurite, container)).toEqual(['deep/er/app/x', 'deep/erring/x']);
    expect(await namesIn(store)).toEqual(['app/x']);
    expect(store.location).toBe(`${azurite.url}/${container}/deep/er/`);
  });

  test('is right when the buffers of blocks are used again', async () => {
    const body = randomBytes(65 * MiB + 1);
    const store = await openStore();

    expect(await store.upload('x', streamOf(body), whole)).toEqual(digestsOf(body));

    expect((await readBlob(azurite, container, 'backups/x')).equals(body)).toBe(true);
  });

  test('carries our mark, the metadata, and its MD5, and is in the access tier', async () => {
    const body = randomBytes(9 * MiB);
    const store = await openStore();
    await store.upload('x', streamOf(body), {
      ...whole,
      metadata: { label: 'daily' },
      accessTier: 'cool',
    });

    const blob = containerClient(azurite, container).getBlobClient('backups/x');
    const { metadata, contentMD5, accessTier } = await blob.getProperties();

    expect(metadata).toEqual({
      createdby: 'pg-azure-backup',
      label: 'daily',
      writer: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(Buffer.from(contentMD5 ?? []).toString('hex')).toBe(digestsOf(body).md5);
    expect(accessTier).toBe('Cool');
  });
});

describe('an archived blob', () => {
  test('is listed as such, and cannot be read before it was brought back', async () => {
    const store = await openStore();
    const name = "it's/x.dump";
    await store.check('write', quiet, { accessTier: 'archive' });
    await store.upload(name, streamOf(Buffer.from('body')), { ...whole, accessTier: 'archive' });

    const quoted = `'backups/it'\\''s/x.dump'`;
    const command = `az storage blob set-tier --tier Hot --rehydrate-priority Standard --account-name ${azurite.account} --container-name ${container} --name ${quoted}`;
    const listed = (from: BackupStore) => Array.fromAsync(from.list('', quiet));
    expect(await listed(store)).toMatchObject([
      { name, sizeBytes: 4, archived: { comingBack: false, terms: { command } } },
    ]);
    const archived = {
      code: 'BACKUP_ARCHIVED',
      message: expect.stringContaining(name),
      hint: expect.stringContaining(command),
    };
    expect(await failureOf(readWhole(store, name, 10, quiet))).toMatchObject(archived);
    const file = join(temporaryFolder(), 'x');
    expect(await failureOf(store.download(name, file, { signal: quiet }))).toMatchObject(archived);

    const readOnly = await openStore({ credential: sas('rl') });
    expect(await failureOf(readOnly.rehydrate(name, 'standard', quiet))).toMatchObject({
      code: 'STORE_ACCESS_DENIED',
      message: expect.stringContaining('bringing a blob back needs the right w'),
    });
    await store.rehydrate(name, 'high', quiet);
    expect((await readWhole(store, name, 10, quiet)).toString()).toBe('body');
    expect((await listed(store))[0]).not.toHaveProperty('archived');
  });

  test('takes hours to come back; that somebody asked for it is seen, and asking again no failure', async () => {
    const proxy = await startFaultProxy(azurite.url);
    onTestFinished(() => proxy.stop());
    const store = await openStore({ endpoint: proxy.url });
    await store.upload('x', streamOf(Buffer.from('x')), { ...whole, accessTier: 'archive' });
    proxy.strike({ fault: { kind: 'coming-back' }, comp: 'list' });
    const pending: Fault = { kind: 'answer', status: 409, code: 'BlobBeingRehydrated' };
    proxy.strike({ fault: pending, times: 2 });

    expect(await Array.fromAsync(store.list('', quiet))).toMatchObject([
      { name: 'x', archived: { comingBack: true } },
    ]);
    expect(await failureOf(readWhole(store, 'x', 10, quiet))).toMatchObject({
      code: 'BACKUP_ARCHIVED',
      message: expect.stringContaining('on its way back'),
      hint: expect.stringContaining('up to 15 hours'),
    });
    await store.rehydrate('x', 'standard', quiet);
  });

  test('an account without access tiers is refused before any work', async () => {
    const proxy = await startFaultProxy(azurite.url);
    onTestFinished(() => proxy.stop());
    const store = await openStore({ endpoint: proxy.url });
    proxy.strike({ fault: { kind: 'answer', status: 400, code: 'UnsupportedHeader' } });
    expect(await failureOf(store.check('write', quiet, { accessTier: 'cool' }))).toMatchObject({
      code: 'STORE_WRITE_FAILED',
      message: expect.stringContaining('does not take the access tier'),
      hint: expect.stringContaining(option('storage-access-tier')),
    });
  });
});

describe('what is foreign', () => {
  test('carries no mark in a listing, and folders of the account are none', async () => {
    const store = await openStore();
    await store.write('ours', Buffer.from('x'), quiet);
    await replaceBlob(azurite, container, 'backups/foreign', 'x');
    await replaceBlob(azurite, container, 'backups/folder', '');
    const blobs = containerClient(azurite, container);
    await blobs.getBlobClient('backups/folder').setMetadata({ hdi_isfolder: 'true' });
    await blobs.getBlobClient('backups/foreign').setMetadata({ createdby: 'somebody', other: '1' });

    const listed = await Array.fromAsync(store.list('', quiet));

    expect(listed.map(({ name, marked }) => ({ name, marked }))).toEqual([
      { name: 'foreign', marked: false },
      { name: 'ours', marked: true },
    ]);
  });
});

describe('what is held', () => {
  const heldIn = async (store: BackupStore) =>
    (await Array.fromAsync(store.list('', quiet))).map(({ held }) => held);

  test('by a lease is listed as such, and not deleted before it ends', async () => {
    const store = await openStore();
    await store.write('x', Buffer.from('x'), quiet);
    const lease = containerClient(azurite, container)
      .getBlobClient('backups/x')
      .getBlobLeaseClient();
    await lease.acquireLease(-1);

    expect(await heldIn(store)).toEqual(['leased']);
    expect(await store.remove('x', quiet)).toEqual({ kind: 'held', reason: 'leased' });
    expect(await namesIn(store)).toEqual(['x']);

    await lease.releaseLease();
    expect(await heldIn(store)).toEqual([undefined]);
    expect(await store.remove('x', quiet)).toEqual({ kind: 'deleted' });
  });

  // The emulator knows of neither.
  test('by a legal hold or an immutability policy is listed as such', async () => {
    const blob = (name: string, properties: string, metadata = '') =>
      `<Blob><Name>backups/${name}</Name><Properties><Content-Length>1</Content-Length>${properties}</Properties><Metadata>${metadata}</Metadata></Blob>`;
    const until = (date: string) =>
      `<ImmutabilityPolicyUntilDate>${date}</ImmutabilityPolicyUntilDate><ImmutabilityPolicyMode>unlocked</ImmutabilityPolicyMode>`;
    const oddMetadata = '<x-ms-invalid-name>a-b</x-ms-invalid-name>'.repeat(2);
    const blobs = [
      blob('free', '<LegalHold>false</LegalHold>', oddMetadata),
      blob('former', until('Wed, 01 Jan 2020 00:00:00 GMT')),
      blob('until', until('Fri, 01 Jan 2100 00:00:00 GMT')),
      blob('legal', '<LegalHold>true</LegalHold>'),
    ];
    const server = createHttpServer((_, response) => {
      response.setHeader('content-type', 'application/xml');
      response.end(
        `<?xml version="1.0"?><EnumerationResults><Blobs>${blobs.join('')}</Blobs><NextMarker/></EnumerationResults>`,
      );
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const store = await openStore({ endpoint: `http://127.0.0.1:${port}/account` });

    const held = await heldIn(store);
    server.close();
    server.closeAllConnections();

    expect(held).toEqual([
      undefined,
      undefined,
      'under an immutability policy until 2100-01-01',
      'under a legal hold',
    ]);
  });

  test('by its snapshots is listed as such, once, and not deleted', async () => {
    const store = await openStore();
    for (const name of ['w', 'x', 'x y']) await store.write(name, Buffer.from(name), quiet);
    const blob = containerClient(azurite, container).getBlobClient('backups/x');
    for (let made = 0; made < 3; made += 1) await blob.createSnapshot();

    const listed = await Array.fromAsync(store.list('', quiet));
    expect(listed.map(({ name, held }) => ({ name, held }))).toEqual([
      { name: 'w', held: undefined },
      { name: 'x', held: 'kept by its snapshots' },
      { name: 'x y', held: undefined },
    ]);
    expect(await store.remove('x', quiet)).toEqual({
      kind: 'held',
      reason: 'kept by its snapshots',
    });
    expect(await namesIn(store)).toEqual(['w', 'x', 'x y']);
  });

  // The emulator refuses no listing.
  test.each([
    { lacks: 'snapshots', refuses: /snapshots/, held: [undefined, 'under a legal hold'] },
    { lacks: 'holds', refuses: /legalhold/, held: ['kept by its snapshots', undefined] },
    { lacks: 'both', refuses: /snapshots|legalhold/, held: [undefined, undefined] },
  ])('is told as far as an account knows that lacks $lacks', async ({ refuses, held }) => {
    const blob = (name: string, more = '', properties = '') =>
      `<Blob><Name>backups/${name}</Name>${more}<Properties><Content-Length>1</Content-Length>${properties}</Properties></Blob>`;
    const server = createHttpServer(({ url = '' }, response) => {
      const include = new URL(url, 'http://x').searchParams.get('include') ?? '';
      response.setHeader('content-type', 'application/xml');
      if (refuses.test(include)) {
        response.statusCode = 400;
        response.setHeader('x-ms-error-code', 'InvalidQueryParameterValue');
        response.end(
          '<?xml version="1.0"?><Error><Code>InvalidQueryParameterValue</Code><Message/></Error>',
        );
        return;
      }
      const kept = include.includes('snapshots')
        ? blob('a', '<Snapshot>2026-11-21T03:00:00.0000000Z</Snapshot>')
        : '';
      const legal = include.includes('legalhold') ? '<LegalHold>true</LegalHold>' : '';
      response.end(
        `<?xml version="1.0"?><EnumerationResults><Blobs>${kept}${blob('a')}${blob('b', '', legal)}</Blobs><NextMarker/></EnumerationResults>`,
      );
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const store = await openStore({ endpoint: `http://127.0.0.1:${port}/account` });
    const listed = await Array.fromAsync(store.list('', quiet));
    server.close();
    server.closeAllConnections();
    expect(listed.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(listed.map(one => one.held)).toEqual(held);
  });
});
