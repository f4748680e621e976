import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerSecret, run } from '../support/cli.ts';
import { azureCli, pasteHint } from '../support/hints.ts';
import { uniqueName } from '../support/postgres.ts';
import { temporaryFolder } from '../support/shared.ts';
import { azureStore, githubLogin, issuer, subject, useAzure } from './azure-stage.ts';
import { documentOf, type FailureDocument } from './stage.ts';

/** What `doctor` says of the login to Azure, of Key Vault and of a SAS: each line red, yellow and green. */

const azure = useAzure();

interface Line {
  readonly area: string;
  readonly probe: string;
  readonly status: 'ok' | 'warning' | 'error' | 'skipped';
  readonly code: string | null;
  readonly message: string;
  readonly hint: string | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The lines of the two areas by `area/probe`, where `area/probe#2` is the second of a probe; and that of a server
 * that was not looked at.
 */
async function examine(args: readonly string[], env: Variables): Promise<Record<string, Line>> {
  // Of this machine and the server as little as can be: they are looked at elsewhere.
  const whatFor = args.includes('--for') ? [] : ['--for', 'backup'];
  const result = await run(['doctor', '--json', ...whatFor, ...args], { env });
  expect(result.code, result.stderr).not.toBeNull();
  const { diagnoses } = documentOf<{ diagnoses?: readonly Line[] }>(result);
  const lines = (diagnoses ?? []).filter(({ area, probe, status }) =>
    /^(?:azure-login\/.*|key-vault\/.*|server\/server\/skipped)$/.test(
      `${area}/${probe}/${status}`,
    ),
  );
  const found: Record<string, Line> = {};
  for (const line of lines) {
    const name = `${line.area}/${line.probe}`;
    const before = Object.keys(found).filter(one => one.replace(/#\d+$/, '') === name).length;
    found[before === 0 ? name : `${name}#${before + 1}`] = line;
  }
  return found;
}

const statuses = (lines: Readonly<Record<string, Line>>): Record<string, string> =>
  Object.fromEntries(Object.entries(lines).map(([name, { status }]) => [name, status]));

/** The failure that another command ends with. */
async function failureOf(args: readonly string[], env: Variables): Promise<FailureDocument> {
  const result = await run([...args, '--json'], { env });
  expect(result.code, result.stderr).toBe(1);
  const { code, message, hint } = documentOf<{ error: FailureDocument }>(result).error;
  return { code, message, hint };
}

const asVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ]),
  );

/** All variables of a GitHub job that may log in. */
const loggedIn = (options: Parameters<typeof githubLogin>[1] = {}): Record<string, string> => {
  const { inputs, env } = githubLogin(azure(), options);
  return { ...env, ...asVariables(inputs) };
};

/** Secrets for a login to a server that nobody runs: what is looked at here stands before it. */
function secretsOf() {
  const prefix = uniqueName('shop').replaceAll('_', '-');
  const names = {
    host: `${prefix}-host`,
    username: `${prefix}-username`,
    password: `${prefix}-password`,
    restorer: `${prefix}-restore-password`,
  };
  azure().setSecret(names.host, '127.0.0.1\n');
  azure().setSecret(names.username, 'backup_login');
  azure().setSecret(names.password, 'right-password-of-the-login\n');
  azure().setSecret(names.restorer, 'right-password-of-the-restorer', { expires: inDays(400) });
  return {
    names,
    variables: {
      ...asVariables({
        'key-vault': azure().vault,
        'host-secret-name': names.host,
        'username-secret-name': names.username,
        'password-secret-name': names.password,
        'restore-as': 'restorer',
        'restore-as-password-secret-name': names.restorer,
      }),
      ...nobody,
    },
  };
}

const forRestores = ['--for', 'backup,restore'];

const nobody = { PG_BACKUP_PORT: '1', PG_BACKUP_CONNECT_RETRY_SECONDS: '0' };

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

const ofVault = (name: string): string => `secret "${name}" of key vault ${azure().vault}.vault`;

/** What follows a flag in the calls of `az` that a hint made. */
const given = (calls: readonly (readonly string[])[], flag: string): string => {
  const words = calls.flat();
  return words[words.indexOf(flag) + 1] ?? '';
};

describe('the login', () => {
  test('by an id-token of GitHub is green, for the vault and the store', async () => {
    const store = await azureStore(azure());
    const { names, variables } = secretsOf();
    const env: Record<string, string> = { ...loggedIn(), ...store.env, ...variables };
    const lines = await examine(forRestores, env);
    expect(statuses(lines)).toEqual({
      'azure-login/credential': 'ok',
      'azure-login/vault-token': 'ok',
      'azure-login/storage-token': 'ok',
      'azure-login/identity': 'ok',
      'key-vault/host-secret': 'ok',
      'key-vault/username-secret': 'ok',
      'key-vault/password-secret': 'ok',
      'key-vault/restore-as-password-secret': 'ok',
      'key-vault/other-secrets': 'ok',
    });
    const said = (name: string) => lines[name]?.message ?? '';
    const clientId = env.PG_BACKUP_AZURE_CLIENT_ID;
    expect(said('azure-login/credential')).toBe(
      'by github-oidc: GitHub offers id-tokens, and a client id is given',
    );
    expect(said('azure-login/storage-token')).toBe(
      `client ${clientId} got a token for Blob Storage`,
    );
    expect(said('azure-login/identity')).toMatch(
      new RegExp(`^client ${clientId}, object [-\\da-f]{36}, tenant ${azure().tenantId}; `),
    );
    expect(said('azure-login/identity')).toContain(
      `shown has subject "${subject}", issuer "${issuer}", audience "api://AzureADTokenExchange"`,
    );
    expect(said('key-vault/host-secret')).toContain(
      `${ofVault(names.host)}.azure.net holds a host name, which has no date of expiry`,
    );
    expect(said('key-vault/restore-as-password-secret')).toMatch(/ until \d{4}-.* UTC$/);
    expect(said('key-vault/other-secrets')).toContain('may not list what else is in key vault');
  });

  test('that is refused is red in the words of a run, and green when the hint was followed', async () => {
    const { variables } = secretsOf();
    const refused = loggedIn({ subject: 'repo:acme/shop:pull_request' });
    const env: Record<string, string> = { ...refused, ...variables };
    const store = {
      PG_BACKUP_STORAGE_ACCOUNT: azure().account,
      PG_BACKUP_STORAGE_CONTAINER: 'x-y',
    };
    const lines = await examine([], { ...env, ...store });
    expect(statuses(lines)).toEqual({
      'azure-login/credential': 'ok',
      'azure-login/vault-token': 'error',
      'azure-login/storage-token': 'skipped',
      'azure-login/identity': 'skipped',
      'key-vault/key-vault': 'skipped',
      'server/server': 'skipped',
    });
    expect(lines['azure-login/vault-token']).toMatchObject(await failureOf(['databases'], env));
    // Of the store alone, it is the store that asks.
    const { PG_BACKUP_AZURE_CLIENT_ID: clientId = '', ...rest } = env;
    const login = Object.fromEntries(
      Object.entries(rest).filter(([name]) => !Object.hasOwn(variables, name)),
    );
    const forStore = { ...login, ...store, PG_BACKUP_AZURE_CLIENT_ID: clientId };
    const alone = (await examine([], forStore))['azure-login/storage-token'];
    expect(alone).toMatchObject({ status: 'error', ...(await failureOf(['list'], forStore)) });

    const hint = alone?.hint ?? '';
    const calls = await pasteHint('az ad app federated-credential create', hint, azureCli);
    trust(calls);
    expect(statuses(await examine([], forStore))).toMatchObject({
      'azure-login/storage-token': 'ok',
      'azure-login/identity': 'ok',
    });
  });

  test('by a client secret is yellow where the platform gives id-tokens', async () => {
    const secret = uniqueName('client-secret');
    registerSecret(secret);
    const clientId = azure().addApp({ secret });
    const env: Record<string, string> = {
      ...loggedIn(),
      PG_BACKUP_AZURE_CLIENT_ID: clientId,
      PG_BACKUP_STORAGE_ACCOUNT: azure().account,
      PG_BACKUP_STORAGE_CONTAINER: 'x-y',
    };
    const line = (await examine([], { ...env, PG_BACKUP_AZURE_CLIENT_SECRET: secret }))[
      'azure-login/credential'
    ];
    expect(line).toMatchObject({
      status: 'warning',
      message: expect.stringContaining(`github-oidc needs none: this job gets id-tokens with subj`),
      hint: expect.stringContaining('Then leave out --azure-client-secret.'),
    });
    // Where it gives none, a secret is what there is.
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ...elsewhere } = env;
    expect(
      statuses(await examine([], { ...elsewhere, PG_BACKUP_AZURE_CLIENT_SECRET: secret })),
    ).toMatchObject({ 'azure-login/credential': 'ok', 'azure-login/storage-token': 'ok' });
    const calls = await pasteHint(
      'az ad app federated-credential create',
      line?.hint ?? '',
      azureCli,
    );
    trust(calls);
    expect(statuses(await examine([], env))).toMatchObject({
      'azure-login/credential': 'ok',
      'azure-login/storage-token': 'ok',
    });
  });

  test('of a person to the Azure CLI, though a client is named', async () => {
    const store = {
      PG_BACKUP_STORAGE_ACCOUNT: azure().account,
      PG_BACKUP_STORAGE_CONTAINER: 'x-y',
    };
    const env = { ...azure().env, ...store, PG_BACKUP_AZURE_CLIENT_ID: azure().addApp({}) };
    const lines = await examine([], { ...env, PATH: withAzureCli('jo@acme.example') });
    expect(lines).toMatchObject({
      'azure-login/credential': {
        status: 'warning',
        message: expect.stringContaining('so --azure-client-id has no part in it'),
        hint: expect.stringContaining('by --azure-credential.'),
      },
      'azure-login/storage-token': { status: 'ok' },
      'azure-login/identity': {
        status: 'ok',
        message: `user jo@acme.example, object ${objectId}, tenant ${objectId}`,
      },
    });
    const asked = await examine(['--azure-credential', 'managed-identity'], env);
    expect(asked).toMatchObject({
      'azure-login/credential': { status: 'ok', message: 'by managed-identity: asked for' },
      'azure-login/identity': {
        status: 'ok',
        message: expect.stringContaining(`client ${env.PG_BACKUP_AZURE_CLIENT_ID}, object `),
      },
    });
  });
});

describe('the secrets of a key vault', () => {
  test('are all looked at; what is red and what is yellow is green when the hints were followed', async () => {
    const { names, variables } = secretsOf();
    const env = { ...loggedIn(), ...variables };
    azure().setSecret(names.host, '127.0.0.1:5432');
    azure().setSecret(names.username, ' \n');
    azure().setSecret(names.password, 'is-not-used', { enabled: false });
    azure().deleteSecret(names.restorer);
    const red = await examine(forRestores, env);
    expect(red).toMatchObject({
      'key-vault/host-secret': {
        status: 'error',
        code: 'KEY_VAULT_SECRET_UNUSABLE',
        message: expect.stringContaining('has a port; give it with --port'),
      },
      'key-vault/username-secret': {
        status: 'error',
        code: 'KEY_VAULT_SECRET_UNUSABLE',
        message: expect.stringContaining('is empty'),
      },
      'key-vault/password-secret': {
        status: 'error',
        message: expect.stringContaining('is disabled'),
      },
      'key-vault/restore-as-password-secret': {
        status: 'error',
        code: 'KEY_VAULT_SECRET_MISSING',
      },
      'server/server': { status: 'skipped' },
      'key-vault/other-secrets': { status: 'skipped' },
    });
    const failure = await failureOf(['databases'], env);
    expect(Object.values(red)).toContainEqual(expect.objectContaining(failure));
    const hintOf = (lines: Readonly<Record<string, Line>>, name: string): string =>
      lines[`key-vault/${name}`]?.hint ?? '';
    for (const name of ['host-secret', 'username-secret']) {
      const calls = await pasteHint('az keyvault secret set', hintOf(red, name), azureCli);
      expect(given(calls, '--name')).toBe(names[name === 'host-secret' ? 'host' : 'username']);
    }
    const enabling = await pasteHint(
      'az keyvault secret set-attributes',
      hintOf(red, 'password-secret'),
      azureCli,
    );
    expect(given(enabling, '--name')).toBe(names.password);
    const recovering = await pasteHint(
      'az keyvault secret recover',
      hintOf(red, 'restore-as-password-secret'),
      azureCli,
    );
    expect(given(recovering, '--name')).toBe(names.restorer);

    // What only a restore needs is not looked at for a backup.
    azure().setSecret(names.username, 'backup_login', { notBefore: inDays(2) });
    azure().setSecret(names.host, '127.0.0.1', { expires: inDays(5) });
    const version = azure().setSecret(names.password, 'right-password-with-a-space ', {
      expires: inDays(-5),
    });
    const pinned = { PG_BACKUP_PASSWORD_SECRET_NAME: `${names.password}/${version}` };
    const yellow = await examine([], { ...env, ...pinned });
    const warning = (text: string) => ({
      status: 'warning',
      message: expect.stringContaining(text),
    });
    expect(yellow).toMatchObject({
      'key-vault/host-secret': warning('expires in 4 d, at '),
      'key-vault/username-secret': warning('is not meant to be used before '),
      'key-vault/password-secret': warning('expired at '),
      'key-vault/password-secret#2': warning('begins or ends with white space'),
      'key-vault/password-secret#3': warning('the old one is still used'),
      'key-vault/other-secrets': { status: 'ok' },
    });
    expect(yellow).not.toHaveProperty('key-vault/restore-as-password-secret');

    // What the hints would have done; the password without its space.
    const expires = async (name: string) =>
      new Date(
        given(
          await pasteHint('az keyvault secret set', hintOf(yellow, name), azureCli),
          '--expires',
        ),
      );
    azure().setSecret(names.host, '127.0.0.1', { expires: await expires('host-secret') });
    await pasteHint('az keyvault secret set', hintOf(yellow, 'password-secret#2'), azureCli);
    azure().setSecret(names.password, 'right-password-with-a-space', {
      expires: await expires('password-secret'),
    });
    const dating = await pasteHint(
      'az keyvault secret set-attributes',
      hintOf(yellow, 'username-secret'),
      azureCli,
    );
    azure().setSecret(names.username, 'backup_login', {
      notBefore: new Date(given(dating, '--not-before')),
    });
    expect(hintOf(yellow, 'password-secret#3')).toMatch(
      new RegExp(`^Give --password-secret-name the name alone.*: ${names.password}$`),
    );
    azure().setSecret(names.restorer, 'right-password-of-the-restorer');
    const green = await examine(forRestores, env);
    expect([...new Set(Object.values(statuses(green)))], JSON.stringify(green)).toEqual(['ok']);
  });

  test('in one URI, by a role that is missing, and by one for the whole vault', async () => {
    const name = `${uniqueName('shop').replaceAll('_', '-')}-connection`;
    azure().setSecret(name, 'postgresql://backup_login:right-password@127.0.0.1:1/postgres');
    const { PG_BACKUP_PORT: _, ...rest } = nobody;
    const env: Record<string, string> = {
      ...loggedIn(),
      ...rest,
      ...asVariables({ 'key-vault': azure().vault, 'connection-secret-name': name }),
    };
    azure().denyVault('rbac');
    const denied = await examine([], env);
    expect(denied).toMatchObject({
      'azure-login/vault-token': { status: 'ok' },
      'key-vault/connection-secret': {
        status: 'error',
        ...(await failureOf(['databases'], env)),
      },
      'key-vault/other-secrets': { status: 'skipped' },
    });
    const { message = '', hint } = denied['key-vault/connection-secret'] ?? {};
    expect(message).toContain('lacks the role "Key Vault Secrets User"');
    const granted = await pasteHint('az role assignment create', hint ?? '', azureCli);
    expect(given(granted, '--scope')).toMatch(new RegExp(`/secrets/${name}$`));
    azure().denyVault(undefined);

    azure().mayListVault = true;
    azure().setSecret('somebody-elses', 'secret');
    const yellow = await examine([], env);
    expect(yellow).toMatchObject({
      'key-vault/connection-secret': {
        status: 'ok',
        message: expect.stringContaining('holds a connection URI'),
      },
      'key-vault/other-secrets': {
        status: 'warning',
        message: expect.stringContaining('may list the secrets of key vault'),
      },
    });
    const wide = yellow['key-vault/other-secrets']?.hint ?? '';
    const narrowed = await pasteHint(
      ['az role assignment create', 'az role assignment delete', 'az keyvault set-policy'],
      wide,
      azureCli,
    );
    expect(given(narrowed, '--assignee')).toBe(env.PG_BACKUP_AZURE_CLIENT_ID);
    azure().mayListVault = false;
    expect(statuses(await examine([], env))).toMatchObject({ 'key-vault/other-secrets': 'ok' });

    // A vault that has nothing else is nobody's worry.
    azure().strike({
      service: 'vault',
      path: /^\/secrets\/?\?/,
      fault: {
        kind: 'answer',
        status: 200,
        body: { value: [{ id: `https://${azure().vault}.vault.azure.net/secrets/${name}` }] },
      },
    });
    expect(await examine([], env)).toMatchObject({
      'key-vault/other-secrets': {
        status: 'ok',
        message: expect.stringContaining('there is nothing else in key vault'),
      },
    });
  });

  test('of a vault that is not there are red once, whatever the login does elsewhere', async () => {
    const { variables } = secretsOf();
    const store = await azureStore(azure());
    const vault = { PG_BACKUP_KEY_VAULT: 'https://no-such-vault.invalid' };
    const env = { ...loggedIn(), ...store.env, ...variables, ...vault };
    const lines = await examine([], { ...env, NO_PROXY: '.invalid', no_proxy: '.invalid' });
    expect(lines).toMatchObject({
      'azure-login/vault-token': { status: 'skipped' },
      'azure-login/storage-token': { status: 'ok' },
      'azure-login/identity': { status: 'ok' },
      'key-vault/host-secret': {
        status: 'error',
        code: 'KEY_VAULT_UNREACHABLE',
        message: 'there is no host no-such-vault.invalid',
      },
      'key-vault/username-secret': { status: 'skipped' },
      'key-vault/password-secret': { status: 'skipped' },
      'key-vault/other-secrets': { status: 'skipped' },
    });
  });
});

test('a SAS is red, yellow and green by its end', async () => {
  const sas = (end: Date, rights = 'racwl') =>
    new URLSearchParams({
      sv: '2025-11-05',
      sr: 'c',
      sp: rights,
      se: `${end.toISOString().slice(0, 16)}Z`,
      sig: Buffer.from(uniqueName('signature')).toString('base64'),
    }).toString();
  const store = {
    PG_BACKUP_STORAGE_ACCOUNT: azure().account,
    PG_BACKUP_STORAGE_CONTAINER: 'x-y',
    PG_BACKUP_STORAGE_ENDPOINT: azure().blobs.url,
  };
  const line = async (token: string) => {
    const lines = await examine([], { ...store, PG_BACKUP_STORAGE_SAS_TOKEN: token });
    expect(lines['azure-login/azure-login']).toMatchObject({ status: 'skipped' });
    return lines['azure-login/sas'];
  };
  expect(await line(sas(inDays(-1)))).toMatchObject({
    status: 'error',
    code: 'CREDENTIAL_EXPIRED',
    message: expect.stringContaining('the SAS token of the store expired at '),
  });
  const yellow = await line(sas(inDays(10)));
  expect(yellow).toMatchObject({
    status: 'warning',
    message: expect.stringContaining('the SAS token of the store expires in 9 d'),
  });
  const calls = await pasteHint('az storage container generate-sas', yellow?.hint ?? '', azureCli);
  const end = new Date(given(calls, '--expiry'));
  expect(await line(sas(end, given(calls, '--permissions')))).toMatchObject({
    status: 'ok',
    message: expect.stringContaining('the SAS token of the store is good until '),
  });
  expect(
    await line('sv=2025-11-05&sr=c&si=policy&sig=c2lnbmF0dXJlIG9mIG5vYm9keQ%3D%3D'),
  ).toMatchObject({
    status: 'ok',
    message: expect.stringContaining('a stored access policy of the container does'),
  });
});

const objectId = 'e9c1c9c5-6a3c-4f0a-9d5c-0d8b5b8e2f11';

/** Does what `az ad app federated-credential create` would have done. */
function trust(calls: readonly (readonly string[])[]): void {
  const parameters = JSON.parse(given(calls, '--parameters'));
  const [audience] = parameters.audiences;
  azure().addApp({
    clientId: given(calls, '--id'),
    federated: { issuer: parameters.issuer, subject: parameters.subject, audience },
  });
}

/** A PATH on which `az` is found, to which a person is logged in. */
function withAzureCli(upn: string): string {
  const claims = { tid: objectId, appid: objectId, oid: objectId, upn };
  const token = ['{}', JSON.stringify(claims), 'signature']
    .map(part => Buffer.from(part).toString('base64url'))
    .join('.');
  const answer = {
    accessToken: token,
    expiresOn: '2999-01-01 00:00:00.000000',
    tokenType: 'Bearer',
  };
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'az'), `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`);
  chmodSync(join(folder, 'az'), 0o755);
  return `${folder}:${process.env.PATH}`;
}
