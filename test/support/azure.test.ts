import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Azure, startAzure } from './azure.ts';
import { containerClient, containerSas, createContainer, listBlobs, readBlob } from './azurite.ts';
import { assertNoSecrets } from './secrets.ts';

let azure: Azure;
const secret = 'client-secret-of-the-tests';
const subject = 'repo:shop/backups:environment:production';
const issuer = 'https://token.actions.githubusercontent.com';
const audience = 'api://AzureADTokenExchange';
const nobody = '11111111-1111-1111-1111-111111111111';
const apps = { secret: '', expired: '', federated: '' };

beforeAll(async () => {
  azure = await startAzure({ inMemory: true });
  apps.secret = azure.addApp({ secret });
  apps.expired = azure.addApp({ secret: `${secret}-2`, secretExpired: true });
  apps.federated = azure.addApp({ federated: { issuer, subject } });
  azure.setSecret('shop-password', 'swordfish-123');
  await createContainer(azure.blobs, 'backups');
});

afterEach(() => azure.reset());
afterAll(() => azure?.stop());

/** What a child process found out: the value of each attempt, or its error. */
type Outcomes = Record<string, { value?: unknown; error?: Failure }>;

interface Failure {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
  /** A key vault's inner code, or Entra ID's number. */
  readonly detail?: string | number;
  readonly message: string;
}

/**
 * Runs attempts with the real SDKs in a process of its own: they look at the environment, and
 * Node.js at the authority, when a process starts. Each attempt is an expression.
 */
async function sdk(
  attempts: Record<string, string>,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcomes> {
  const script = `
    import { getIDToken } from '@actions/core';
    import { ClientAssertionCredential, ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity';
    import { SecretClient } from '@azure/keyvault-secrets';
    import { BlobServiceClient } from '@azure/storage-blob';
    const { tenantId, vault, account, app } = JSON.parse(process.env.FACTS);
    const scope = 'https://vault.azure.net/.default';
    const withSecret = (secret, id = app, tenant = tenantId) => new ClientSecretCredential(tenant, id, secret);
    const withAssertion = (id, assertion) => new ClientAssertionCredential(tenantId, id, assertion);
    const credential = withSecret(process.env.SECRET);
    const fixed = token => ({ getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3600_000 }) });
    const read = async (name, credential_ = credential, options = {}) =>
      (await new SecretClient('https://' + vault + '.vault.azure.net', credential_).getSecret(name, options)).value;
    const container = (credential_ = credential) =>
      new BlobServiceClient('https://' + account + '.blob.core.windows.net', credential_).getContainerClient('backups');
    const put = (name, body, credential_) =>
      container(credential_).getBlockBlobClient(name).upload(body, Buffer.byteLength(body)).then(() => 'written');
    const describe = error => ({
      name: error.name,
      message: error.message,
      code: error.code ?? error.cause?.errorCode,
      status: error.statusCode ?? error.cause?.status,
      detail: error.details?.error?.innerError?.code ?? error.cause?.errorNo,
    });
    const outcomes = {};
    ${Object.entries(attempts)
      .map(
        ([name, expression]) => `
    try { outcomes[${JSON.stringify(name)}] = { value: await (${expression}) }; }
    catch (error) { outcomes[${JSON.stringify(name)}] = { error: describe(error) }; }`,
      )
      .join('')}
    console.log('\\n' + JSON.stringify(outcomes));`;
  const { tenantId, vault, account } = azure;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME },
      ...azure.env,
      FACTS: JSON.stringify({ tenantId, vault, account, app: apps.secret }),
      SECRET: secret,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = (await text(child.stdout)).trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '');
}

function statuses(service: string): unknown[] {
  return azure.requests.filter(one => one.service === service).map(one => one.status);
}

describe('Entra ID', () => {
  test('gives tokens for a secret, and says what is wrong in its own words', async () => {
    const outcomes = await sdk({
      good: "read('shop-password')",
      wrong: "withSecret('wrong').getToken(scope)",
      expired: `withSecret('${secret}-2', '${apps.expired}').getToken(scope)`,
      'no such app': `withSecret('x', '${nobody}').getToken(scope)`,
      'no such tenant': `withSecret('x', app, '${nobody}').getToken(scope)`,
      'not a tenant': "withSecret('x', app, 'shop').getToken(scope)",
      'no such resource': "credential.getToken('https://nothing.example/.default')",
    });

    expect(outcomes.good).toEqual({ value: 'swordfish-123' });
    const details = Object.entries(outcomes).map(([name, { error }]) => [name, error?.detail]);
    expect(Object.fromEntries(details)).toEqual({
      wrong: 7000215,
      expired: 7000222,
      'no such app': 700016,
      'no such tenant': 90002,
      'not a tenant': 900023,
      'no such resource': 500011,
    });
    expect(outcomes.wrong?.error).toMatchObject({
      name: 'AuthenticationRequiredError',
      code: 'invalid_client',
      status: 401,
    });
    expect(outcomes.wrong?.error?.message).toContain('AADSTS7000215: Invalid client secret');
  });

  test('gives tokens for the id-token of a GitHub job', async () => {
    const { good, wrong } = await sdk(
      {
        good: `read('shop-password', withAssertion('${apps.federated}', () => getIDToken('${audience}')))`,
        wrong: `withAssertion('${apps.federated}', () => getIDToken('https://else')).getToken(scope)`,
      },
      azure.runnerIdentity(subject),
    );

    expect(good).toEqual({ value: 'swordfish-123' });
    expect(wrong?.error?.detail).toBe(700212);
    expect(azure.count('id-token', 200)).toBeGreaterThan(0);
    assertNoSecrets('the list of requests', JSON.stringify(azure.requests));
  });

  test('refuses jobs whose subject is another, however slightly', async () => {
    const refusals = {
      'repo:shop/backups:ref:refs/heads/main': 700213,
      'repo:Shop/backups:environment:production': 7002138,
      'repo:shop@12/backups@34:environment:production': 700213,
    };
    const outcomes = await sdk(
      Object.fromEntries(
        Object.keys(refusals).map(other => [
          other,
          `(Object.assign(process.env, ${JSON.stringify(azure.runnerIdentity(other))}), withAssertion('${apps.federated}', () => getIDToken('${audience}')).getToken(scope))`,
        ]),
      ),
    );

    for (const [other, detail] of Object.entries(refusals)) {
      const error = outcomes[other]?.error;
      expect(error).toMatchObject({ detail, code: 'invalid_client', status: 401 });
      expect(error?.message).toContain(`presented assertion subject '${other}'.`);
    }
  });

  test('takes the id-tokens of other issuers, if they are trusted and fresh', async () => {
    const gitlab = azure.addApp({
      federated: { issuer: 'https://gitlab.com', subject: 'project' },
    });
    const token = (from: string, lifetimeSeconds = 300) =>
      azure.idToken({ issuer: from, subject: 'project', audience, lifetimeSeconds });
    const outcomes = await sdk({
      good: `read('shop-password', withAssertion('${gitlab}', async () => '${token('https://gitlab.com')}'))`,
      issuer: `withAssertion('${gitlab}', async () => '${token('https://gitlab.example')}').getToken(scope)`,
      expired: `withAssertion('${gitlab}', async () => '${token('https://gitlab.com', -1)}').getToken(scope)`,
      forged: `withAssertion('${gitlab}', async () => '${token('https://gitlab.com')}x').getToken(scope)`,
      untrusting: `withAssertion(app, async () => '${token('https://gitlab.com')}').getToken(scope)`,
    });

    expect(outcomes.good).toEqual({ value: 'swordfish-123' });
    expect(outcomes.issuer?.error?.detail).toBe(700211);
    expect(outcomes.expired?.error?.detail).toBe(700024);
    expect(outcomes.forged?.error?.detail).toBe(50013);
    expect(outcomes.untrusting?.error?.detail).toBe(70025);
  });

  test.for(['App Service', 'a virtual machine'])('knows the identity of %s', async place => {
    const identity = azure.addApp({});
    const { system, user, unknown } = await sdk(
      {
        system: "read('shop-password', new ManagedIdentityCredential())",
        user: `read('shop-password', new ManagedIdentityCredential({ clientId: '${identity}' }))`,
        unknown: `read('shop-password', new ManagedIdentityCredential({ clientId: '${nobody}' }))`,
      },
      place === 'App Service' ? azure.managedIdentity() : {},
    );

    expect(system).toEqual({ value: 'swordfish-123' });
    expect(user).toEqual({ value: 'swordfish-123' });
    expect(unknown?.error).toMatchObject({ name: 'CredentialUnavailableError', status: 400 });
    expect(unknown?.error?.message).toMatch(
      place === 'App Service' ? /No User Assigned/ : /Identity not found/,
    );
    expect(statuses('managed-identity')).toEqual([200, 200, 400]);
  });
});

describe('the key vault', () => {
  test('gives the newest version, or a given one, whatever its dates', async () => {
    const first = azure.setSecret('rotated-password', 'first-password');
    azure.setSecret('rotated-password', 'second-password', {
      expires: new Date('2020-01-01'),
      notBefore: new Date('2100-01-01'),
    });
    const outcomes = await sdk({
      newest: "read('rotated-password')",
      first: `read('rotated-password', credential, { version: '${first}' })`,
      'in capitals': "read('Rotated-Password')",
    });

    expect(outcomes).toEqual({
      newest: { value: 'second-password' },
      first: { value: 'first-password' },
      'in capitals': { value: 'second-password' },
    });
  });

  test('says why it does not give a secret', async () => {
    azure.setSecret('disabled', 'x', { enabled: false });
    azure.setSecret('deleted', 'x');
    azure.deleteSecret('deleted');
    const outcomes = await sdk({
      disabled: "read('disabled')",
      deleted: "read('deleted')",
      'no version': "read('shop-password', credential, { version: '0'.repeat(32) })",
      'no name': "read('shop_password')",
      'no token': "read('shop-password', fixed('nonsense'))",
      'token for blobs':
        "credential.getToken('https://storage.azure.com/.default').then(({ token }) => read('shop-password', fixed(token)))",
    });

    expect(outcomes).toMatchObject({
      disabled: { error: { status: 403, code: 'Forbidden', detail: 'SecretDisabled' } },
      deleted: { error: { status: 404, code: 'SecretNotFound' } },
      'no version': { error: { status: 404, code: 'SecretNotFound' } },
      'no name': { error: { status: 400, code: 'BadParameter' } },
      'no token': { error: { status: 401, code: 'Unauthorized' } },
      'token for blobs': { error: { status: 401, code: 'Unauthorized' } },
    });
    expect(outcomes.deleted?.error?.message).toContain('If you recently deleted this secret');
  });

  test('lists names, without versions and values, where the role is for all of it', async () => {
    azure.setSecret('listed-password', 'first-password');
    azure.setSecret('listed-password', 'second-password');
    azure.strike({
      service: 'vault',
      path: /^\/secrets\/listed-password/,
      before: () => {
        azure.mayListVault = true;
      },
      fault: { kind: 'pass' },
    });
    const list =
      "(async () => { const found = []; for await (const { name, value } of new SecretClient('https://' + vault + '.vault.azure.net', credential).listPropertiesOfSecrets()) found.push([name, value]); return found.filter(([name]) => name === 'listed-password'); })()";
    expect(await sdk({ denied: list, read: "read('listed-password')", allowed: list })).toEqual({
      denied: {
        error: expect.objectContaining({ status: 403, code: 'Forbidden' }),
      },
      read: { value: 'second-password' },
      allowed: { value: [['listed-password', null]] },
    });
  });

  test('denies everything by role, access policy or firewall', async () => {
    const denials = {
      rbac: ['ForbiddenByRbac', 'Caller is not authorized to perform action on resource.'],
      policy: ['ForbiddenByPolicy', 'does not have secrets get permission on key vault'],
      firewall: ['ForbiddenByFirewall', 'Client address is not authorized'],
    } as const;
    const reasons = ['rbac', 'policy', 'firewall'] as const;
    for (const reason of reasons) {
      const path = new RegExp(`denied-by-${reason}`);
      const before = () => azure.denyVault(reason);
      azure.strike({ service: 'vault', path, before, fault: { kind: 'pass' } });
    }
    const outcomes = await sdk(
      Object.fromEntries(reasons.map(reason => [reason, `read('denied-by-${reason}')`])),
    );

    for (const reason of reasons) {
      const [detail, words] = denials[reason];
      const error = outcomes[reason]?.error;
      expect(error).toMatchObject({ status: 403, code: 'Forbidden', detail });
      expect(error?.message).toContain(words);
    }
  });

  test('is the only one, and there is no way to other hosts', async () => {
    const { vault, account } = azure;
    const elsewhere = (host: string) =>
      `new SecretClient('https://${host}', credential, { retryOptions: { maxRetries: 0 } }).getSecret('x')`;
    const outcomes = await sdk({
      'other vault': elsewhere(`x${vault}.vault.azure.net`),
      'other host': elsewhere('example.com'),
      'other account': `new BlobServiceClient('https://x${account}.blob.core.windows.net', credential).getContainerClient('x').exists()`,
    });

    for (const { error } of Object.values(outcomes)) {
      expect(error).toMatchObject({ name: 'RestError', status: 502 });
    }
    expect(azure.count('vault')).toBe(0);
  });
});

describe('blobs', () => {
  test('are written and read with a bearer token, also large ones', async () => {
    const { small, large, back } = await sdk({
      small: "put('with space/ü.txt', 'hello')",
      large:
        "container().getBlockBlobClient('large').uploadData(Buffer.alloc(20 << 20, 'x'), { blockSize: 4 << 20, maxSingleShotSize: 1 }).then(() => 'written')",
      back: "container().getBlobClient('large').downloadToBuffer().then(bytes => bytes.length)",
    });

    expect([small, large, back].map(one => one?.value)).toEqual(['written', 'written', 20 << 20]);
    expect(await listBlobs(azure.blobs, 'backups')).toEqual(['large', 'with space/ü.txt']);
    expect(String(await readBlob(azure.blobs, 'backups', 'with space/ü.txt'))).toBe('hello');
    expect(azure.requests.filter(one => one.path.includes('comp=blocklist'))).toEqual([
      { service: 'blob', method: 'PUT', path: '/backups/large?comp=blocklist', status: 201 },
    ]);
  });

  test('are written with a shared access signature, which is not noted', async () => {
    const client = containerClient(azure.blobs, 'backups').getBlockBlobClient('signed');
    const sas = containerSas(azure.blobs, 'backups', { blob: 'signed', permissions: 'rw' });
    const { outcome } = await sdk({
      outcome: `new BlobServiceClient('https://' + account + '.blob.core.windows.net?${sas}').getContainerClient('backups').getBlockBlobClient('signed').upload('x', 1).then(() => 'written')`,
    });

    expect(outcome).toEqual({ value: 'written' });
    expect(await client.exists()).toBe(true);
    assertNoSecrets('the list of requests', JSON.stringify(azure.requests));
  });

  test('are denied by missing roles and by network rules', async () => {
    for (const reason of ['role', 'write-role', 'network'] as const) {
      const before = () => azure.denyBlobs(reason);
      const path = new RegExp(`denied-by-${reason}`);
      azure.strike({ service: 'blob', path, before, fault: { kind: 'pass' } });
    }
    const outcomes = await sdk({
      'write without role': "put('denied-by-role', 'x')",
      'read without role': "container().getBlobClient('denied-by-role').exists()",
      'write as reader': "put('denied-by-write-role', 'x')",
      'read as reader': "container().getBlobClient('denied-by-write-role').exists()",
      'write from elsewhere': "put('denied-by-network', 'x')",
      'read from elsewhere': "container().getBlobClient('denied-by-network').exists()",
    });

    const mismatch = { name: 'RestError', status: 403, code: 'AuthorizationPermissionMismatch' };
    // The answer to a HEAD request has no body, so the SDK has neither words nor code.
    const silent = { name: 'RestError', status: 403, message: '' };
    expect(outcomes).toMatchObject({
      'write without role': { error: mismatch },
      'read without role': { error: silent },
      'write as reader': { error: mismatch },
      'read as reader': { value: false },
      'write from elsewhere': { error: { ...mismatch, code: 'AuthorizationFailure' } },
      'read from elsewhere': { error: silent },
    });
  });
});

describe('access tokens', () => {
  test('are refused after their time, by the vault and by blobs', async () => {
    azure.accessTokenSeconds = -1;
    const { secret: vault, blob } = await sdk({
      secret: "credential.getToken(scope).then(({ token }) => read('shop-password', fixed(token)))",
      blob: "credential.getToken('https://storage.azure.com/.default').then(({ token }) => put('late', 'x', fixed(token)))",
    });

    expect(vault?.error).toMatchObject({ status: 401, code: 'Unauthorized' });
    expect(vault?.error?.message).toContain('TokenExpired');
    expect(blob?.error).toMatchObject({ status: 401, code: 'InvalidAuthenticationInfo' });
  });
});

describe('faults', () => {
  test('strike the requests that they are meant for, and no others', async () => {
    const seen: string[] = [];
    azure.strike({
      service: 'vault',
      fault: { kind: 'answer', status: 429, headers: { 'retry-after': '0' } },
    });
    azure.strike({ service: 'entra', fault: { kind: 'answer', status: 503 } });
    azure.strike({
      service: 'vault',
      after: 1,
      path: /^\/secrets\/turned-password\//,
      fault: { kind: 'pass' },
      before: () => {
        seen.push('before');
        azure.setSecret('turned-password', 'second-password');
      },
    });
    azure.setSecret('turned-password', 'first-password');
    const { one, two } = await sdk({
      one: "read('shop-password')",
      two: "(async () => { const client = new SecretClient('https://' + vault + '.vault.azure.net', credential); return [(await client.getSecret('turned-password')).value, (await client.getSecret('turned-password')).value]; })()",
    });

    expect(one).toEqual({ value: 'swordfish-123' });
    expect(statuses('vault').slice(0, 3)).toEqual([429, 401, 200]);
    expect(statuses('entra').slice(0, 2)).toEqual([503, 200]);
    expect(seen).toEqual(['before']);
    expect(two?.value).toEqual(['second-password', 'second-password']);
  });

  test('can be a reset, or silence', async () => {
    azure.strike({ service: 'vault', fault: { kind: 'reset' }, times: 1 });
    azure.strike({ service: 'blob', fault: { kind: 'hang' }, method: 'PUT' });
    const { reset, hang } = await sdk({
      reset:
        "new SecretClient('https://' + vault + '.vault.azure.net', credential, { retryOptions: { maxRetries: 0 } }).getSecret('x')",
      hang: "container().getBlockBlobClient('x').upload('x', 1, { abortSignal: AbortSignal.timeout(5000) })",
    });

    expect(reset?.error).toMatchObject({ name: 'RestError', code: 'ECONNRESET' });
    expect(hang?.error?.name).toBe('AbortError');
    expect(azure.requests.map(({ service, status }) => [service, status])).toEqual([
      ['vault', 'reset'],
      ['entra', 200],
      ['blob', 'hang'],
    ]);
  });
});

test('nothing is left behind', async () => {
  const { NODE_EXTRA_CA_CERTS: authority = '', HTTP_PROXY: proxy = '' } = azure.env;
  expect(existsSync(authority)).toBe(true);
  await fetch(proxy);
  await azure.stop();

  expect(existsSync(authority)).toBe(false);
  await expect(fetch(proxy)).rejects.toThrow();
  await expect(fetch(azure.blobs.url)).rejects.toThrow();
});
