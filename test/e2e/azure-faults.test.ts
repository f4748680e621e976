import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Azure, FaultRule, Service } from '../support/azure.ts';
import type { Answer } from '../support/azure-requests.ts';
import { containerClient } from '../support/azurite.ts';
import { run } from '../support/cli.ts';
import { azureCli, pasteHint } from '../support/hints.ts';
import { uniqueName } from '../support/postgres.ts';
import { type ActionResult, runAction, startAction } from '../support/runner.ts';
import { bulk, shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { azureStore, githubLogin, issuer, loginInVault, subject, useAzure } from './azure-stage.ts';
import { slowRelay } from './slow-relay.ts';
import { database, documentOf, type FailureDocument } from './stage.ts';

const azure = useAzure();
const server = sharedPostgres();

const db = uniqueName('faults');
beforeAll(() => server.createDatabase(db, shop(10)));
afterAll(() => server.dropDatabase(db));

type Fault = FaultRule['fault'];
type Variables = Readonly<Record<string, string | undefined>>;

/** What a case says besides, or instead of, what would succeed. */
interface Change {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Variables;
  /** Give host, user name and password outright. */
  readonly withoutVault?: boolean;
}

/** The names of the secrets that hold host, user name and password. */
type Names = ReturnType<typeof loginInVault>['names'];

interface Case {
  readonly name: string;
  /** Returns a `Change`, or anything else for none. */
  readonly change: (azure: Azure, names: Names) => unknown;
  readonly code: string;
  readonly says: readonly string[];
  readonly hint: readonly string[];
  /** Commands that the hint holds. */
  readonly pastes?: readonly string[];
}

/** Everything for a backup that would succeed, and the store that it goes to. */
async function setUp(change: Case['change'] = () => undefined) {
  const store = await azureStore(azure());
  const login = githubLogin(azure());
  const vault = loginInVault(azure());
  const more: Change = Object(change(azure(), vault.names));
  const { host, port, username, password } = server;
  const direct = { host, port: String(port), username, password };
  return {
    store,
    names: vault.names,
    options: {
      inputs: {
        ...store.inputs,
        ...login.inputs,
        ...(more.withoutVault ? direct : vault.inputs),
        ...more.inputs,
      },
      env: { ...login.env, ...more.env },
    },
  };
}

/** The one failure that an action ended with, which it says everywhere in the same words. */
function failureOf(result: ActionResult): FailureDocument {
  expect(result, result.log).toMatchObject({ code: 1, failed: true, droppedOutputs: [] });
  const failures: FailureDocument[] = JSON.parse(result.outputs.failures ?? '[]');
  expect(failures).toHaveLength(1);
  const failure = failures[0] ?? { code: '', message: '', hint: '' };
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining(`${failure.message}\nHINT: ${failure.hint}`),
  ]);
  expect(result.summary.replaceAll('&#95;', '_')).toContain(failure.code);
  // What the SDK and its parts call things.
  for (const word of ['RestError', 'AuthenticationRequired', 'msal', 'AdditionallyAllowed']) {
    expect(`${failure.message} ${failure.hint}`).not.toContain(word);
  }
  return failure;
}

/** Nothing that looks like a backup is in the store; a record of the failed run may be. */
async function expectNoBackup(store: { names(): Promise<string[]> }): Promise<void> {
  const names = await store.names();
  expect(names.filter(name => !name.endsWith('.failed.json'))).toEqual([]);
}

/** The backup fails as the case says, and leaves nothing in the store but, perhaps, a record of that. */
async function expectFailure({ change, code, says, hint, pastes = [] }: Case): Promise<void> {
  const { store, options } = await setUp(change);
  const result = await runAction({
    ...options,
    action: '',
    inputs: { ...options.inputs, databases: db },
  });
  const failure = failureOf(result);
  expect(failure.code, failure.message).toBe(code);
  for (const text of says) expect(failure.message).toContain(text);
  for (const text of hint) expect(failure.hint).toContain(text);
  expect(/\baz [a-z]/.test(failure.hint), failure.hint).toBe(pastes.length > 0);
  if (pastes.length > 0) await pasteHint(pastes, failure.hint, azureCli);
  azure().denyBlobs(undefined);
  await expectNoBackup(store);
}

const otherId = '11111111-2222-4333-8444-555555555555';
const usualAudience = 'api://AzureADTokenExchange';

const federated = (
  name: string,
  change: Case['change'],
  code: string,
  why: string,
  shown: string,
): Case => ({
  name,
  change,
  code: 'AZURE_LOGIN_FAILED',
  says: [why, `(AADSTS${code})`, 'subject "', 'issuer "', 'audience "', shown],
  hint: [
    'az ad app federated-credential create --id',
    `"issuer":"${issuer}"`,
    'Federated credentials',
  ],
  pastes: ['az ad app federated-credential create'],
});

const appWith = (azure: Azure, app: Parameters<Azure['addApp']>[0]): Change => ({
  inputs: { 'azure-client-id': azure.addApp(app) },
});

describe('Entra ID refuses the login', () => {
  const cases: readonly Case[] = [
    federated(
      'another subject',
      azure => {
        const { env } = githubLogin(azure, { subject: 'repo:acme/shop:pull_request' });
        return { env };
      },
      '700213',
      'no federated credential of it has this subject',
      'subject "repo:acme/shop:pull_request"',
    ),
    federated(
      'a subject in other letters',
      azure => ({ env: githubLogin(azure, { subject: 'repo:Acme/shop:ref:refs/heads/main' }).env }),
      '7002138',
      'in upper and lower case',
      'subject "repo:Acme/shop:ref:refs/heads/main"',
    ),
    federated(
      'another issuer',
      azure => appWith(azure, { federated: { issuer: `${issuer}/`, subject } }),
      '700211',
      'no federated credential of it has this issuer',
      `issuer "${issuer}"`,
    ),
    federated(
      'another audience',
      () => ({ inputs: { 'azure-audience': 'api://somewhere-else' } }),
      '700212',
      'no federated credential of it has this audience',
      'audience "api://somewhere-else"',
    ),
    federated(
      'no federated credential at all',
      azure => appWith(azure, {}),
      '70025',
      'it has no federated credential at all',
      `audience "${usualAudience}"`,
    ),
    {
      name: 'a token file of Kubernetes that is not there',
      change: () => ({
        inputs: { 'azure-credential': 'workload-identity' },
        env: { AZURE_FEDERATED_TOKEN_FILE: '/no/such/token' },
      }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['ENOENT', '/no/such/token'],
      hint: ['AZURE_FEDERATED_TOKEN_FILE'],
    },
    {
      name: 'no such application',
      change: () => ({ inputs: { 'azure-client-id': otherId } }),
      code: 'AZURE_LOGIN_FAILED',
      says: [`client ${otherId}`, 'no such application in tenant', '(AADSTS700016)'],
      hint: ['`azure-client-id`', 'not the Object ID'],
    },
    {
      name: 'no such tenant, for a vault that says its own',
      change: () => ({ inputs: { 'azure-tenant-id': otherId } }),
      code: 'AZURE_LOGIN_FAILED',
      says: [`there is no tenant ${otherId}`, '(AADSTS90002)'],
      hint: ['`azure-tenant-id`', 'az account show --query tenantId', 'belongs to tenant '],
      pastes: ['az account show'],
    },
    {
      name: 'no such tenant, for the store alone',
      change: () => ({ inputs: { 'azure-tenant-id': otherId }, withoutVault: true }),
      code: 'AZURE_LOGIN_FAILED',
      says: [`there is no tenant ${otherId}`, '(AADSTS90002)'],
      hint: ['`azure-tenant-id`', 'AZURE_AUTHORITY_HOST'],
      pastes: ['az account show'],
    },
    {
      name: 'a wrong client secret',
      change: azure => clientSecret(azure, 'wrong-client-secret'),
      code: 'AZURE_LOGIN_FAILED',
      says: ['the client secret is wrong', '(AADSTS7000215)'],
      hint: ['the value of the secret, not its ID'],
    },
    {
      name: 'an expired client secret',
      change: azure => clientSecret(azure, 'right-client-secret', { secretExpired: true }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['the client secret has expired', '(AADSTS7000222)'],
      hint: ['az ad app credential reset --id'],
      pastes: ['az ad app credential reset'],
    },
    {
      name: 'any other code',
      change: azure =>
        azure.strike({
          service: 'entra',
          fault: {
            kind: 'answer',
            status: 400,
            body: {
              error: 'invalid_request',
              error_description:
                'AADSTS7000999: The moon is in the wrong house. Trace ID: 1 Correlation ID: 2',
              error_codes: [7000999],
            },
          },
        }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['The moon is in the wrong house', '(AADSTS7000999)'],
      hint: ['https://login.microsoftonline.com/error?code=7000999'],
    },
  ];
  test.each(cases)('$name', expectFailure);

  test('an id-token of GitLab that has expired', async () => {
    const gitlab = { issuer: 'https://gitlab.com', subject: 'project_path:acme/shop' };
    const { names } = loginInVault(azure());
    const result = await run(['databases', '--json'], {
      env: {
        ...azure().env,
        AZURE_CLIENT_ID: azure().addApp({ federated: gitlab }),
        AZURE_TENANT_ID: azure().tenantId,
        PG_BACKUP_ID_TOKEN: azure().idToken({
          ...gitlab,
          audience: usualAudience,
          lifetimeSeconds: -5,
        }),
        PG_BACKUP_KEY_VAULT: azure().vault,
        PG_BACKUP_HOST_SECRET_NAME: names.host,
        PG_BACKUP_USERNAME_SECRET_NAME: names.username,
      },
    });
    expect(result.code, result.stderr).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(error).toMatchObject({
      code: 'AZURE_LOGIN_FAILED',
      message: expect.stringMatching(
        /the id-token has expired.* subject "project_path:acme\/shop".*\(AADSTS700024\)/,
      ),
      hint: expect.stringContaining('lives as long as the timeout of the job'),
    });
  });

  test('once: nothing is tried again', async () => {
    const { options } = await setUp(() => ({ inputs: { 'azure-client-id': otherId } }));
    await runAction({ ...options, action: '', inputs: { ...options.inputs, databases: db } });
    expect(azure().count('entra')).toBe(1);
  });
});

const clientSecret = (azure: Azure, shown: string, more = {}): Change => ({
  inputs: {
    'azure-client-id': azure.addApp({ secret: 'right-client-secret', ...more }),
    'azure-client-secret': shown,
  },
});

describe('there is nothing to log in with', () => {
  const cases: readonly Case[] = [
    {
      name: 'no permission id-token: write',
      change: () => ({
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined,
        },
      }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['GitHub gives this job no id-token'],
      hint: ['permissions: id-token: write', 'reusable workflow', 'forks', 'Dependabot'],
    },
    {
      name: 'an id-token service that says no',
      change: azure =>
        azure.strike({ service: 'id-token', fault: { kind: 'answer', status: 403 } }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['GitHub gave no id-token', 'HTTP 403'],
      hint: ['https://www.githubstatus.com'],
    },
    {
      name: 'no such managed identity',
      change: () => ({
        inputs: { 'azure-credential': 'managed-identity', 'azure-client-id': otherId },
      }),
      code: 'AZURE_LOGIN_FAILED',
      says: [`this machine has no managed identity ${otherId}`],
      hint: ['`azure-client-id` names the Client ID'],
    },
    {
      name: 'no Azure CLI',
      change: () => ({ inputs: { 'azure-credential': 'azure-cli' } }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['the Azure CLI is not installed'],
      hint: ['`azure-client-id`', 'id-token: write', '`azure-credential`', 'docs/azure.md'],
    },
    {
      name: 'an Azure CLI that is not logged in',
      change: () => ({
        inputs: { 'azure-credential': 'azure-cli' },
        env: {
          PATH: withAzureCli(`echo "ERROR: Please run 'az login' to setup account." >&2; exit 1`),
        },
      }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['the Azure CLI gave no token', 'az login'],
      hint: ['az login'],
      pastes: ['az login'],
    },
    {
      name: 'a page in place of Entra ID',
      change: azure =>
        azure.strike({
          service: 'entra',
          fault: { kind: 'answer', status: 200, body: '<html>Welcome to our Wifi</html>' },
        }),
      code: 'AZURE_UNREACHABLE',
      says: ['something else answers in place of Microsoft Entra ID'],
      hint: ['HTTPS_PROXY'],
    },
    {
      name: 'a proxy that wants a login',
      change: azure =>
        azure.strike({ service: 'entra', fault: { kind: 'answer', status: 407, body: '<html>' } }),
      code: 'AZURE_UNREACHABLE',
      says: ['the proxy does not let us through', 'HTTP 407'],
      hint: ['HTTPS_PROXY'],
    },
    {
      name: 'an authority that is not known',
      change: azure => ({
        ...clientSecret(azure, 'right-client-secret'),
        env: { NODE_EXTRA_CA_CERTS: undefined },
        withoutVault: true,
      }),
      code: 'AZURE_UNREACHABLE',
      says: ['Microsoft Entra ID cannot be reached', 'UNABLE_TO'],
      hint: ['NODE_EXTRA_CA_CERTS'],
    },
    {
      name: 'an authority that is not known, already for the id-token',
      change: () => ({ env: { NODE_EXTRA_CA_CERTS: undefined }, withoutVault: true }),
      code: 'AZURE_LOGIN_FAILED',
      says: ['GitHub gave no id-token', 'UNABLE_TO'],
      hint: ['NODE_EXTRA_CA_CERTS'],
    },
  ];
  test.each(cases)('$name', expectFailure);
});

/** A PATH on which `az` is found, a shell script. */
function withAzureCli(script: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'az'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'az'), 0o755);
  return `${folder}:${process.env.PATH}`;
}

describe('Key Vault', () => {
  const cases: readonly Case[] = [
    {
      name: 'a role is missing',
      change: azure => azure.denyVault('rbac'),
      code: 'KEY_VAULT_ACCESS_DENIED',
      says: ['lacks the role "Key Vault Secrets User"', 'client '],
      hint: [
        'az role assignment create --role "Key Vault Secrets User" --assignee',
        '--scope "$(az keyvault show --name',
        'ten minutes',
      ],
      pastes: ['az role assignment create', 'az keyvault show'],
    },
    {
      name: 'an access policy is missing',
      change: azure => azure.denyVault('policy'),
      code: 'KEY_VAULT_ACCESS_DENIED',
      says: ['access policy of the vault'],
      hint: ['az keyvault set-policy --name', '--secret-permissions get'],
      pastes: ['az keyvault set-policy'],
    },
    ...(['rbac', 'policy'] as const).map(reason => ({
      name: `a managed identity without a right (${reason}), which is named by what its token says`,
      change: (azure: Azure) => {
        azure.denyVault(reason);
        return { inputs: { 'azure-client-id': '', 'azure-credential': 'managed-identity' } };
      },
      code: 'KEY_VAULT_ACCESS_DENIED',
      says: ['managed identity lacks the '],
      hint: [reason === 'rbac' ? '--assignee ' : '--object-id '],
      pastes: [reason === 'rbac' ? 'az role assignment create' : 'az keyvault set-policy'],
    })),
    {
      name: 'the firewall',
      change: azure => azure.denyVault('firewall'),
      code: 'KEY_VAULT_ACCESS_DENIED',
      says: ['the firewall of the vault does not let this machine in'],
      hint: ['self-hosted runner', 'Networking of key vault'],
    },
    {
      name: 'a vault of another tenant',
      change: azure =>
        azure.strike({
          service: 'vault',
          times: 100,
          fault: {
            kind: 'answer',
            status: 401,
            headers: {
              'www-authenticate': `Bearer authorization="https://login.microsoftonline.com/${otherId}", resource="https://vault.azure.net"`,
            },
          },
        }),
      code: 'KEY_VAULT_ACCESS_DENIED',
      says: ['does not accept the login of client'],
      hint: [`belongs to tenant ${otherId}`, '`azure-tenant-id`'],
    },
    ...[
      ['resource="https://vault.azure.cn"', 'vault.azure.cn'],
      ['resource="vault"', 'vault'],
    ].map(([wanted = '', shown = '']) => ({
      name: `a challenge of another domain: ${wanted}`,
      change: (azure: Azure) => {
        const authorization = `https://login.microsoftonline.com/${azure.tenantId}`;
        const headers = {
          'www-authenticate': `Bearer authorization="${authorization}", ${wanted}`,
        };
        const fault = { kind: 'answer', status: 401, headers } as const;
        azure.strike({ service: 'vault', times: 100, fault });
      },
      code: 'KEY_VAULT_ACCESS_DENIED',
      says: [`wants a login to ${shown}, which is not the domain of shop-vault-`, 'got no token'],
      hint: ['`key-vault`', 'vaultUri', 'private endpoint', 'HTTPS_PROXY'],
    })),
    {
      name: 'a deleted secret',
      change: (azure, names) => azure.deleteSecret(names.password),
      code: 'KEY_VAULT_SECRET_MISSING',
      says: ['has no secret "shop-', '-password"'],
      hint: [
        'az keyvault secret list-deleted --vault-name',
        'az keyvault secret recover --vault-name',
      ],
      pastes: ['az keyvault secret list-deleted', 'az keyvault secret recover'],
    },
    {
      name: 'a disabled secret',
      change: (azure, names) => azure.setSecret(names.password, 'is-not-used', { enabled: false }),
      code: 'KEY_VAULT_SECRET_UNUSABLE',
      says: ['-password" of key vault', 'is disabled'],
      hint: ['az keyvault secret set-attributes', '--enabled true'],
      pastes: ['az keyvault secret set-attributes'],
    },
    {
      name: 'an empty secret',
      change: (azure, names) => azure.setSecret(names.password, '\n'),
      code: 'KEY_VAULT_SECRET_UNUSABLE',
      says: ['-password" of key vault', 'is empty'],
      hint: ['az keyvault secret set', '--file /dev/stdin'],
      pastes: ['az keyvault secret set'],
    },
    {
      name: 'a host with a port',
      change: (azure, names) => azure.setSecret(names.host, 'db.example.org:5432'),
      code: 'KEY_VAULT_SECRET_UNUSABLE',
      says: ['-host" of key vault', 'has a port; give it with `port`'],
      hint: ['docs/azure.md'],
      pastes: ['az keyvault secret set'],
    },
    ...['just some words', 'postgresql://db.example.org/postgres'].map(value => ({
      name: `no connection URI: ${value}`,
      change: (azure: Azure, { password }: Names) => {
        azure.setSecret(password.replace(/password$/, 'connection'), value);
        return {
          withoutVault: true,
          inputs: {
            'key-vault': azure.vault,
            'connection-secret-name': password.replace(/password$/, 'connection'),
            ...{ host: '', port: '', username: '', password: '' },
          },
        };
      },
      code: 'KEY_VAULT_SECRET_UNUSABLE',
      says: ['-connection" of key vault'],
      hint: ['docs/azure.md'],
      pastes: ['az keyvault secret set'],
    })),
  ];
  /** Whoever answers in place of the secret. */
  const answers = (name: string, answer: Answer, rest: Omit<Case, 'name' | 'change'>) => ({
    name,
    change: (azure: Azure, { password }: Names) => {
      const fault = { kind: 'answer', ...answer } as const;
      azure.strike({ service: 'vault', path: new RegExp(password), times: 100, after: 1, fault });
    },
    ...rest,
  });
  const vaultSays = (code: string, message: string) => ({ error: { code, message } });
  const others: readonly Case[] = [
    answers(
      'nothing, with a status that says well done',
      { status: 200, body: '' },
      {
        code: 'KEY_VAULT_UNREACHABLE',
        says: ['what answered HTTP 200 did not send a secret'],
        hint: ['HTTPS_PROXY'],
      },
    ),
    answers(
      'a page of a proxy',
      { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Blocked</html>' },
      {
        code: 'KEY_VAULT_ACCESS_DENIED',
        says: ['what answered HTTP 403 is not the vault'],
        hint: ['NO_PROXY'],
      },
    ),
    answers(
      'a request that it does not take',
      { status: 400, body: vaultSays('BadParameter', 'The request URI contains an invalid name') },
      {
        code: 'KEY_VAULT_SECRET_UNUSABLE',
        says: ['HTTP 400 BadParameter: The request URI contains an invalid name'],
        hint: ['NAME/VERSION'],
      },
    ),
    answers(
      'a vault that is gone',
      { status: 410, body: vaultSays('Gone', 'The vault was deleted') },
      {
        code: 'KEY_VAULT_SECRET_UNUSABLE',
        says: ['HTTP 410 Gone: The vault was deleted'],
        hint: ['az keyvault list-deleted; az keyvault recover --name shop-vault-'],
        pastes: ['az keyvault list-deleted', 'az keyvault recover'],
      },
    ),
    ...[
      [
        400,
        'BadParameter',
        'The specified version (2025-07-01) is not recognized. Consider using the latest supported version (7.4).',
      ] as const,
      [409, 'NoRegisteredProviderFound', 'api-version 2025-07-01 is not supported'] as const,
    ].map(([status, code, message]) =>
      answers(
        `a version of the API that it does not have (${status})`,
        { status, body: vaultSays(code, message) },
        {
          code: 'KEY_VAULT_UNREACHABLE',
          says: [`HTTP ${status} ${code}: ${message}`],
          hint: ['az keyvault secret show --vault-name shop-vault-', '--query value'],
          pastes: ['az keyvault secret show'],
        },
      ),
    ),
    answers(
      'anything else',
      { status: 418, body: vaultSays('Teapot', 'It brews no coffee') },
      {
        code: 'KEY_VAULT_UNREACHABLE',
        says: ['HTTP 418 Teapot: It brews no coffee'],
        hint: ['the vault’s own'],
      },
    ),
  ];
  test.each([...cases, ...others])('$name', expectFailure);

  /** How often the value of a secret was handed out. */
  const fetched = (name: string) =>
    azure().requests.filter(
      ({ service, status, path }) =>
        service === 'vault' && status === 200 && path.startsWith(`/secrets/${name}`),
    ).length;

  test('a password that is changed between the moment it is read and the login', async () => {
    const { options, names } = await setUp((azure, names) => {
      azure.setSecret(names.password, 'password-of-yesterday');
      azure.strike({
        service: 'vault',
        path: new RegExp(names.password),
        times: 100,
        before: () => {
          if (fetched(names.password) === 1) azure.setSecret(names.password, server.password);
        },
        fault: { kind: 'pass' },
      });
    });
    const inputs = { ...options.inputs, databases: db };
    const result = await runAction({ ...options, action: '', inputs });
    expect(result, result.log).toMatchObject({ code: 0, failed: false, annotations: [] });
    expect(result.log).toContain(`Secret "${names.password}" has just been changed`);
    expect(fetched(names.password)).toBe(2);
  });

  test('a password that is wrong for good', async () => {
    const { options, names, store } = await setUp((azure, names) =>
      azure.setSecret(names.password, 'password-of-yesterday'),
    );
    const inputs = { ...options.inputs, databases: db };
    const failure = failureOf(await runAction({ ...options, action: '', inputs }));
    expect(failure.code).toBe('PG_LOGIN_FAILED');
    expect(failure.hint).toContain(`secret "${names.password}" in key vault ${azure().vault}`);
    expect(fetched(names.password)).toBe(2);
    await expectNoBackup(store);
  });
});

describe('Blob Storage', () => {
  const cases: readonly Case[] = [
    ...(['role', 'write-role'] as const).map(reason => ({
      name: `no role for writing (${reason})`,
      change: (azure: Azure) => azure.denyBlobs(reason),
      code: 'STORE_ACCESS_DENIED',
      says: ['lacks a role for it', '"PostgreSQL Backup Writer (', 'client '],
      hint: ['az role assignment create --role "PostgreSQL Backup Writer ('],
      pastes: ['az role definition create', 'az role assignment create', 'az storage account show'],
    })),
    {
      name: 'network rules',
      change: azure => azure.denyBlobs('network'),
      code: 'STORE_ACCESS_DENIED',
      says: ['network rules'],
      hint: ['Networking of storage account'],
    },
    {
      name: 'an account of another tenant',
      change: azure =>
        azure.strike({
          service: 'blob',
          times: 100,
          fault: {
            kind: 'answer',
            status: 401,
            headers: {
              'x-ms-error-code': 'InvalidAuthenticationInfo',
              'www-authenticate': `Bearer authorization_uri=https://login.microsoftonline.com/${otherId}/oauth2/authorize resource_id=https://storage.azure.com`,
            },
          },
        }),
      code: 'STORE_ACCESS_DENIED',
      says: ['does not accept the login of client'],
      hint: [`belongs to tenant ${otherId}`, '`azure-tenant-id`'],
    },
    ...[20, -20].map(minutes => ({
      name: `a clock that is ${minutes} minutes off`,
      change: (azure: Azure) =>
        azure.strike({
          service: 'blob',
          times: 100,
          fault: {
            kind: 'answer',
            status: 403,
            headers: {
              'x-ms-error-code': 'AuthenticationFailed',
              date: new Date(Date.now() + minutes * 60_000).toUTCString(),
            },
          },
        }),
      code: 'STORE_ACCESS_DENIED',
      says: [`the clock of this machine is 20 minutes ${minutes > 0 ? 'behind' : 'ahead of'} that`],
      hint: ['Set the clock'],
    })),
    {
      name: 'a key of the customer that is gone',
      change: azure =>
        azure.strike({
          service: 'blob',
          times: 100,
          fault: {
            kind: 'answer',
            status: 403,
            headers: { 'x-ms-error-code': 'KeyVaultEncryptionKeyNotFound' },
          },
        }),
      code: 'STORE_ACCESS_DENIED',
      says: ['customer-managed key', 'KeyVaultEncryptionKeyNotFound'],
      hint: ['az storage account show --name', 'its vault can bring it back'],
      pastes: ['az storage account show'],
    },
  ];
  test.each(cases)('$name', expectFailure);

  test('no role for reading', async () => {
    const { options } = await setUp();
    const inputs = { ...options.inputs, databases: db };
    const backup = await runAction({ ...options, action: '', inputs });
    expect(backup, backup.log).toMatchObject({ code: 0 });
    azure().denyBlobs('role');
    const failure = failureOf(
      await runAction({
        ...options,
        action: 'restore',
        inputs: { ...options.inputs, database: db, 'target-database': uniqueName('copy') },
      }),
    );
    expect(failure.code).toBe('STORE_ACCESS_DENIED');
    expect(failure.message).toContain('"Storage Blob Data Reader"');
    expect(failure.hint).toContain('--role "Storage Blob Data Reader" --assignee');
  });

  test('a role that is taken away in the middle of an upload', async () => {
    const large = await database(server, bulk(16));
    const { options, store } = await setUp(azure =>
      azure.strike({
        service: 'blob',
        method: 'PUT',
        path: /comp=block&/,
        after: 1,
        before: () => azure.denyBlobs('role'),
        fault: { kind: 'pass' },
      }),
    );
    const inputs = { ...options.inputs, databases: large, compression: 'none' };
    const failure = failureOf(await runAction({ ...options, action: '', inputs }));
    expect(failure).toMatchObject({ code: 'STORE_ACCESS_DENIED', database: large });
    azure().denyBlobs(undefined);
    await expectNoBackup(store);
  });

  describe('a container that is missing', () => {
    const missing = async (inputs: Readonly<Record<string, string>>) => {
      const store = await azureStore(azure(), { create: false });
      const { options } = await setUp(() => ({ inputs: { ...store.inputs, ...inputs } }));
      const result = await runAction({
        ...options,
        action: '',
        inputs: { ...options.inputs, databases: db },
      });
      const exists = await containerClient(azure().blobs, store.container).exists();
      return { result, exists };
    };

    test('is not made unasked', async () => {
      const { result, exists } = await missing({});
      expect(failureOf(result)).toMatchObject({
        code: 'STORE_CONTAINER_MISSING',
        hint: expect.stringContaining('`storage-create-container`'),
      });
      expect(exists).toBe(false);
    });

    test('is made when asked for', async () => {
      const { result, exists } = await missing({ 'storage-create-container': 'true' });
      expect(result, result.log).toMatchObject({ code: 0, failed: false });
      expect(exists).toBe(true);
    });

    test('is not made by a dry run', async () => {
      const { result, exists } = await missing({
        'storage-create-container': 'true',
        'dry-run': 'true',
      });
      expect(failureOf(result).code).toBe('STORE_CONTAINER_MISSING');
      expect(exists).toBe(false);
    });
  });
});

describe('trouble that passes', () => {
  const faults: readonly Fault[] = [
    { kind: 'answer', status: 503 },
    { kind: 'answer', status: 429 },
    { kind: 'answer', status: 429, headers: { 'retry-after': '1' } },
    { kind: 'reset' },
    { kind: 'hang' },
  ];
  const strikeAll = (...services: readonly Service[]) => {
    for (const service of services) for (const fault of faults) azure().strike({ service, fault });
  };

  test('of all services in one run ends green', async () => {
    strikeAll('id-token', 'entra', 'vault', 'managed-identity');
    // Apart from each other: the first request to the store decides whether work starts at all.
    for (const fault of faults) azure().strike({ service: 'blob', after: 2, fault });
    const managed = { inputs: { 'azure-credential': 'managed-identity', 'azure-client-id': '' } };
    const changes = [() => undefined, () => managed];
    const other = await database(server, shop(10));
    const results = await Promise.all(
      changes.map(async (change, index) => {
        const { options } = await setUp(change);
        const inputs = { ...options.inputs, databases: index === 0 ? db : other };
        return await runAction({ ...options, action: '', inputs });
      }),
    );
    for (const result of results) {
      expect(result, result.log).toMatchObject({ code: 0, failed: false, annotations: [] });
    }
    for (const service of ['id-token', 'entra', 'vault', 'managed-identity'] as const) {
      expect(azure().requests.filter(one => one.service === service)).toEqual(
        expect.arrayContaining(
          [503, 429, 'reset', 'hang'].map(status => expect.objectContaining({ status })),
        ),
      );
    }
  });
});

describe('trouble that does not pass', () => {
  const endings: readonly (readonly [string, Fault])[] = [
    ['503', { kind: 'answer', status: 503 }],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }],
    ['reset', { kind: 'reset' }],
    ['hang', { kind: 'hang' }],
  ];

  /** Strikes the requests of one run alone, and returns what that run has to say for it. */
  const targets: Readonly<
    Record<
      string,
      (strike: (rule: Omit<FaultRule, 'fault'>) => void) => readonly [Case['change'], string]
    >
  > = {
    'id-token': strike => [
      azure => {
        const { env } = githubLogin(azure);
        const path = new RegExp(new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '').pathname);
        strike({ service: 'id-token', path });
        return { env };
      },
      'AZURE_LOGIN_FAILED',
    ],
    entra: strike => [
      () => {
        const tenant = crypto.randomUUID();
        strike({ service: 'entra', path: new RegExp(tenant) });
        return { inputs: { 'azure-tenant-id': tenant }, withoutVault: true };
      },
      'AZURE_UNREACHABLE',
    ],
    vault: strike => [
      (_azure, names) => strike({ service: 'vault', path: new RegExp(names.password) }),
      'KEY_VAULT_UNREACHABLE',
    ],
    'managed-identity': strike => [
      azure => {
        const clientId = azure.addApp({});
        strike({ service: 'managed-identity', path: new RegExp(clientId) });
        const inputs = { 'azure-credential': 'managed-identity', 'azure-client-id': clientId };
        return { inputs, withoutVault: true };
      },
      'AZURE_LOGIN_FAILED',
    ],
  };

  // All at once: each waits for a minute or so until it gives up.
  test('is red in the end, and says what it saw', async () => {
    const pairs = endings.flatMap(([name, fault]) =>
      Object.entries(targets).map(([service, target]) => ({ name, fault, service, target })),
    );
    await Promise.all(
      pairs.map(async ({ name, fault, service, target }) => {
        const [change, code] = target(rule => azure().strike({ ...rule, fault, times: 1000 }));
        const { options, store } = await setUp(change);
        const inputs = { ...options.inputs, databases: db };
        const result = await runAction({ ...options, action: '', inputs });
        const failure = failureOf(result);
        expect(failure, `${service}: ${name}`).toMatchObject({
          code,
          message: expect.stringMatching(/HTTP (503|429)|ECONNRESET|ETIMEDOUT/),
        });
        await expectNoBackup(store);
      }),
    );
  });

  test('a name that is none', async () => {
    const { code, stderr } = await run(['databases'], {
      env: {
        AZURE_CLIENT_ID: otherId,
        AZURE_TENANT_ID: otherId,
        AZURE_CLIENT_SECRET: 'right-client-secret',
        PG_BACKUP_KEY_VAULT: 'https://no-such-vault.invalid',
        PG_BACKUP_CONNECTION_SECRET_NAME: 'connection',
      },
    });
    expect(code, stderr).toBe(1);
    expect(stderr).toContain('there is no host no-such-vault.invalid');
  });

  test('Entra ID, when a long dump needs another token', async () => {
    const large = await database(server, bulk(16));
    const relay = await slowRelay(server, 2 * 1024 ** 2);
    const { options, store } = await setUp(azure => {
      azure.accessTokenSeconds = 8;
      const outage = { service: 'entra', fault: { kind: 'answer', status: 503 } } as const;
      azure.strike({
        service: 'blob',
        path: /comp=block&/,
        before: () => azure.strike({ ...outage, times: 1000 }),
        fault: { kind: 'pass' },
      });
      return { inputs: { port: String(relay.port) } };
    });
    const inputs = { ...options.inputs, databases: large, compression: 'none' };
    const failure = failureOf(await runAction({ ...options, action: '', inputs }));
    expect(failure).toMatchObject({ code: 'AZURE_UNREACHABLE', database: large });
    expect(failure.message).toContain('HTTP 503');
    expect(azure().count('blob', 201)).toBeGreaterThan(0);
    await expectNoBackup(store);
  });
});

describe('a job that is cancelled while a login hangs', () => {
  test.each(['id-token', 'entra', 'vault'] as const)('%s', async service => {
    const arrived = Promise.withResolvers<void>();
    const { options, store } = await setUp(azure =>
      azure.strike({
        service,
        times: 1000,
        before: () => arrived.resolve(),
        fault: { kind: 'hang' },
      }),
    );
    const inputs = { ...options.inputs, databases: db };
    const running = startAction({ ...options, action: '', inputs });
    await Promise.race([arrived.promise, running.finished]);
    const result = await running.cancel();
    expect(result, result.log).toMatchObject({ code: 130, cancelled: true });
    expect(JSON.parse(result.outputs.failures ?? '[]')).toMatchObject([{ code: 'INTERRUPTED' }]);
    await expectNoBackup(store);
  });

  test('the Azure CLI', async () => {
    const marker = join(temporaryFolder(), 'asked');
    const { options } = await setUp(() => ({
      inputs: { 'azure-credential': 'azure-cli' },
      env: { PATH: withAzureCli(`echo asked > ${marker}; exec sleep 20`) },
    }));
    const inputs = { ...options.inputs, databases: db };
    const running = startAction({ ...options, action: '', inputs, mayLeave: true });
    await running.waitForOutput(/Logging in to Azure by azure-cli/);
    const result = await running.cancel();
    expect(result, result.log).toMatchObject({ code: 130 });
  });
});
