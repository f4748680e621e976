import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { AzureBlobCredential } from '../../../src/storage/azure-blob/credential.ts';
import {
  type AzureBlobStoreOptions,
  openAzureBlobStore,
} from '../../../src/storage/azure-blob/store.ts';
import { containerSas, listBlobs, readBlob } from '../../support/azurite.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import { azureCli, pasteHint } from '../../support/hints.ts';
import { assertNoSecrets, registerSecret } from '../../support/secrets.ts';
import { namesIn, quiet, streamOf, whole } from '../contract.ts';
import { accountKey, azurite, failureOf, newContainer, openStoreIn, sasFor } from './emulator.ts';

let container: string;
beforeEach(async () => {
  container = await newContainer();
});
const openStore = async (options: Partial<AzureBlobStoreOptions> = {}) =>
  openStoreIn(container, options);
const sas = (permissions: string, expiresOn?: Date) => sasFor(container, permissions, expiresOn);

const MiB = 1024 * 1024;

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
