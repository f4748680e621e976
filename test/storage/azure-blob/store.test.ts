import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import type { AzureBlobCredential } from '../../../src/storage/azure-blob/credential.ts';
import {
  type AzureBlobStoreOptions,
  openAzureBlobStore,
} from '../../../src/storage/azure-blob/store.ts';
import { readWhole } from '../../../src/storage/read-whole.ts';
import type { BackupStore } from '../../../src/storage/store.ts';
import {
  containerClient,
  containerSas,
  createContainer,
  listBlobs,
  readBlob,
  replaceBlob,
} from '../../support/azurite.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { azureCli, pasteHint } from '../../support/hints.ts';
import { assertNoSecrets, registerSecret } from '../../support/secrets.ts';
import { sharedAzurite, temporaryFolder } from '../../support/shared.ts';
import {
  checksumOf,
  describeContract,
  digestsOf,
  namesIn,
  openStream,
  quiet,
  streamOf,
  whole,
} from '../contract.ts';

const azurite = sharedAzurite();
const accountKey: AzureBlobCredential = {
  kind: 'account-key',
  account: azurite.account,
  key: azurite.key,
};

/** Nothing here is far away, so that no pause needs to be long; the order of things is the same. */
const timing = { stallTimeoutMs: 60_000, firstDelayMs: 10, longestDelayMs: 50, busyPatienceMs: 0 };
/** Against what stands still. On a busy machine others seem to do so as well, and are tried once more. */
const hasty = { ...timing, stallTimeoutMs: 2000 };

let container: string;
beforeEach(async () => {
  container = `c-${randomUUID()}`;
  await createContainer(azurite, container);
});

const openStore = async (options: Partial<AzureBlobStoreOptions> = {}): Promise<BackupStore> =>
  openAzureBlobStore({
    container,
    prefix: 'backups',
    endpoint: azurite.url,
    credential: accountKey,
    timing,
    ...options,
  });

const sas = (permissions: string, expiresOn?: Date): AzureBlobCredential => ({
  kind: 'sas',
  account: azurite.account,
  token: containerSas(azurite, container, { permissions, ...(expiresOn && { expiresOn }) }),
});

/** The failure that a promise is rejected with; nothing secret may be anywhere in it. */
async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: string; message: string; hint: string }> {
  const failure = await promise.then(
    () => {
      throw new Error('This should have failed.');
    },
    error => error,
  );
  assertNoSecrets('a failure', inspect(failure, { depth: 10, showHidden: true }));
  assertNoSecrets('a failure', `${failure.message} ${failure.hint} ${failure.stack}`);
  expect(failure.message).not.toContain('?');
  expect(failure.message).not.toContain('\n');
  return failure;
}

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
    await store.check('write', quiet, 'archive');
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
    expect(await failureOf(store.check('write', quiet, 'cool'))).toMatchObject({
      code: 'STORE_WRITE_FAILED',
      message: expect.stringContaining('does not take the access tier'),
      hint: expect.stringContaining('--storage-access-tier'),
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

describe('credentials', () => {
  const credentials: { name: string; credential: () => AzureBlobCredential }[] = [
    { name: 'an account key', credential: () => accountKey },
    { name: 'a SAS token', credential: () => sas('rcwl') },
    {
      name: 'a SAS token with its question mark and white space',
      credential: () => {
        const credential = sas('rcwl');
        return credential.kind === 'sas'
          ? { ...credential, token: ` ?${credential.token}\n` }
          : credential;
      },
    },
    {
      name: 'a connection string with a key',
      credential: () => ({ kind: 'connection-string', value: azurite.connectionString }),
    },
    {
      name: 'a connection string with a SAS token',
      credential: () => ({
        kind: 'connection-string',
        value: `BlobEndpoint=${azurite.url}/;SharedAccessSignature=${containerSas(azurite, container)}`,
      }),
    },
  ];

  test.each(credentials)('$name opens the store', async ({ credential }) => {
    const store = await openStore({ credential: credential() });

    await store.check('write', quiet);
    await store.write('x', Buffer.from('x'), quiet);

    expect(await namesIn(store)).toEqual(['x']);
    assertNoSecrets('the location', store.location);
  });

  test('a connection string tells the endpoint', async () => {
    const store = await openAzureBlobStore({
      container,
      prefix: '',
      credential: { kind: 'connection-string', value: azurite.connectionString },
    });

    expect(store.location).toBe(`${azurite.url}/${container}/`);
  });

  test.each([
    {
      credential: 'AccountName=acme;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn',
      location: 'https://acme.blob.core.chinacloudapi.cn/c/',
    },
    {
      credential: 'BlobEndpoint=https://acme.blob.core.windows.net;SharedAccessSignature=sig=x',
      location: 'https://acme.blob.core.windows.net/c/',
    },
  ])('the connection string $credential leads to $location', async ({ credential, location }) => {
    const store = await openAzureBlobStore({
      container: 'c',
      prefix: '',
      credential: { kind: 'connection-string', value: credential },
    });

    expect(store.location).toBe(location);
  });

  test('without an endpoint the account is the one of public Azure', async () => {
    const store = await openAzureBlobStore({ container: 'c', prefix: 'p', credential: accountKey });

    expect(store.location).toBe('https://devstoreaccount1.blob.core.windows.net/c/p/');
  });

  const malformed: { name: string; options: Partial<AzureBlobStoreOptions> }[] = [
    { name: 'an endpoint that is no URL', options: { endpoint: 'acme' } },
    { name: 'an endpoint with a query', options: { endpoint: 'https://a.example/?sig=abcdefgh' } },
    {
      name: 'a SAS token without signature',
      options: { credential: { kind: 'sas', account: 'a', token: 'sv=1&se=2' } },
    },
    {
      name: 'an empty connection string',
      options: { credential: { kind: 'connection-string', value: '' } },
    },
    {
      name: 'a connection string without key',
      options: { credential: { kind: 'connection-string', value: 'AccountName=a' } },
    },
    { name: 'a prefix that leads out', options: { prefix: '../x' } },
  ];
  test.each(malformed)('$name is refused', async ({ options }) => {
    registerSecret('sig=abcdefgh');
    expect((await failureOf(openStore(options))).code).toBe('USAGE');
  });
});

describe('check', () => {
  const anHourAgo = new Date(Date.now() - 3_600_000);
  const cases: {
    name: string;
    options: () => Partial<AzureBlobStoreOptions>;
    purpose: 'read' | 'write';
    code: string;
    message: RegExp;
    pastes?: string;
  }[] = [
    ...(['read', 'write'] as const).flatMap(purpose => [
      {
        name: 'a missing container',
        options: () => ({ container: 'not-there' }),
        purpose,
        code: 'STORE_CONTAINER_MISSING',
        message: /^storage account "devstoreaccount1" has no container "not-there"$/,
        pastes: 'az storage container create',
      },
      {
        name: 'an impossible name of a container',
        options: () => ({ container: 'X' }),
        purpose,
        code: 'STORE_CONTAINER_MISSING',
        message: /"X" cannot be the name of a container/,
      },
      {
        name: 'a wrong key',
        options: () => ({ credential: { ...accountKey, key: randomBytes(64).toString('base64') } }),
        purpose,
        code: 'STORE_ACCESS_DENIED',
        message: /^opening container "c-.+" of storage account "devstoreaccount1" was refused: /,
      },
      {
        name: 'an expired SAS token',
        options: () => ({ credential: sas('rcwl', anHourAgo) }),
        purpose,
        code: 'STORE_ACCESS_DENIED',
        message: new RegExp(`the SAS token expired at ${anHourAgo.toISOString().slice(0, 19)}`),
      },
      {
        name: 'an account that does not exist',
        options: () => ({ endpoint: 'https://nobody.invalid' }),
        purpose,
        code: 'STORE_UNREACHABLE',
        message: /^there is no host nobody\.invalid \(ENOTFOUND\)$/,
      },
    ]),
    {
      name: 'a read-only SAS token',
      options: () => ({ credential: sas('rl') }),
      purpose: 'write',
      code: 'STORE_ACCESS_DENIED',
      message: /the SAS token allows "rl" only; writing needs the right w \(write\)$/,
    },
    {
      name: 'a write-only SAS token',
      options: () => ({ credential: sas('cw') }),
      purpose: 'read',
      code: 'STORE_ACCESS_DENIED',
      message: /the SAS token allows "cw" only; reading needs the right r \(read\)$/,
    },
  ];

  test.each(cases)('refuses $name, to $purpose', async one => {
    const { options, purpose, code, message, pastes } = one;
    const store = await openStore(options());

    const failure = await failureOf(store.check(purpose, quiet));

    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
    if (pastes) await pasteHint(pastes, failure.hint, azureCli);
  });

  test('refuses a key that was rotated, as Azure says it', async () => {
    const proxy = await startFaultProxy(azurite.url);
    onTestFinished(() => proxy.stop());
    proxy.strike({ fault: { kind: 'answer', status: 403, code: 'AuthenticationFailed' } });
    const store = await openStore({ endpoint: proxy.url });

    const failure = await failureOf(store.check('read', quiet));

    expect(failure).toMatchObject({
      code: 'STORE_ACCESS_DENIED',
      message: expect.stringContaining('the account key is not valid'),
    });
    await pasteHint('az storage account keys list', failure.hint, azureCli);
  });

  test('refuses a host that does not answer', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    server.close();
    const store = await openStore({ endpoint: `http://127.0.0.1:${port}/account` });

    expect(await failureOf(store.check('write', quiet))).toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: `storage account "devstoreaccount1" cannot be reached at 127.0.0.1:${port} (ECONNREFUSED)`,
    });
  });

  test('needs no right to list or read, to write', async () => {
    const store = await openStore({ credential: sas('cw') });

    await store.check('write', quiet);
    await store.write('x', Buffer.from('x'), quiet);

    expect(await listBlobs(azurite, container)).toEqual(['backups/x']);
  });

  test('needs no right to list, to read', async () => {
    await (await openStore({ credential: sas('r') })).check('read', quiet);
  });

  test('tells a missing container from a SAS token that may not look', async () => {
    const store = await openStore({
      container: 'not-there',
      credential: {
        kind: 'sas',
        account: azurite.account,
        token: containerSas(azurite, 'not-there', { permissions: 'cw' }),
      },
    });

    expect(await failureOf(store.check('write', quiet))).toMatchObject({
      code: 'STORE_CONTAINER_MISSING',
    });
  });
});

describe('without the right', () => {
  test('to list, listing tells so', async () => {
    const store = await openStore({ credential: sas('rcw') });

    expect(await failureOf(namesIn(store))).toMatchObject({
      code: 'STORE_ACCESS_DENIED',
      message: expect.stringContaining('listing needs the right l (list)'),
    });
  });

  test('to write, an upload tells so, and destroys its source', async () => {
    const store = await openStore({ credential: sas('rl') });
    const source = streamOf(randomBytes(9 * MiB));

    expect(await failureOf(store.upload('x', source, whole))).toMatchObject({
      code: 'STORE_ACCESS_DENIED',
      message: expect.stringContaining('writing needs the right w (write)'),
    });
    expect(source.destroyed).toBe(true);
  });

  test('to delete, that is told, and nothing is deleted', async () => {
    const store = await openStore({ credential: sas('rcwl') });
    await store.write('x', Buffer.from('x'), quiet);

    expect(await failureOf(store.remove('x', quiet))).toMatchObject({
      code: 'STORE_ACCESS_DENIED',
      message: expect.stringMatching(
        /^deleting "backups\/x" from .+ deleting needs the right d \(delete\)$/,
      ),
      hint: expect.stringContaining('rdl to prune'),
    });
    expect(await namesIn(store)).toEqual(['x']);
  });

  test('to read, an existing name is refused by the commit', async () => {
    const store = await openStore({ credential: sas('cw') });
    await store.write('x', Buffer.from('first'), quiet);

    expect(await failureOf(store.write('x', Buffer.from('second'), quiet))).toMatchObject({
      code: 'STORE_NAME_TAKEN',
    });
    expect(await readBlob(azurite, container, 'backups/x')).toEqual(Buffer.from('first'));
  });
});

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

    expect(await impatient.read('x', 1000, quiet)).toEqual(body);

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
