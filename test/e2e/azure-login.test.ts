import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Azure } from '../support/azure.ts';
import { registerSecret, run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { type ActionResult, runAction, startAction } from '../support/runner.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { azureStore, githubLogin, loginInVault, useAzure } from './azure-stage.ts';
import { type BackupDocument, database, dropWithCopies, everythingIn } from './stage.ts';

const azure = useAzure();
const server = sharedPostgres();

/** What a workflow has to say to log in, and what the runner's environment holds for it. */
interface Login {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

interface LoginCase {
  readonly name: string;
  readonly kind: string;
  readonly login: (azure: Azure) => Login;
  /** Why `auto` takes it; without, it has to be asked for. */
  readonly auto?: string;
}

const audience = 'api://AzureADTokenExchange';

const cases: readonly LoginCase[] = [
  {
    name: 'id-token of a GitHub job',
    kind: 'github-oidc',
    login: azure => githubLogin(azure),
    auto: 'GitHub offers id-tokens, and a client id is given',
  },
  {
    name: 'client secret',
    kind: 'client-secret',
    login: azure => {
      const secret = uniqueName('client-secret');
      return {
        inputs: {
          'azure-client-id': azure.addApp({ secret }),
          'azure-tenant-id': azure.tenantId,
          'azure-client-secret': secret,
        },
        env: azure.env,
      };
    },
    auto: 'a client secret is given',
  },
  {
    name: 'token file of Kubernetes',
    kind: 'workload-identity',
    login: azure => ({ inputs: {}, env: workloadIdentity(azure) }),
    auto: 'AZURE_FEDERATED_TOKEN_FILE is set',
  },
  {
    name: 'managed identity of an App Service',
    kind: 'managed-identity',
    login: azure => ({ inputs: {}, env: { ...azure.env, ...azure.managedIdentity() } }),
    auto: 'IDENTITY_ENDPOINT is set',
  },
  {
    name: 'managed identity of a virtual machine',
    kind: 'managed-identity',
    login: azure => ({ inputs: {}, env: azure.env }),
  },
  {
    name: 'one of several managed identities of a virtual machine',
    kind: 'managed-identity',
    login: azure => ({ inputs: { 'azure-client-id': azure.addApp({}) }, env: azure.env }),
  },
  {
    name: 'Azure CLI',
    kind: 'azure-cli',
    login: azure => ({ inputs: {}, env: { ...azure.env, PATH: withAzureCli(azure) } }),
    auto: 'nothing else is given',
  },
];

describe.each(cases)('$kind: $name', ({ kind, login, auto }) => {
  test('backup and restore', async () => {
    const db = await database(server, shop(20));
    const store = await azureStore(azure());
    const { inputs: own, env } = login(azure());
    const inputs = { ...store.inputs, ...own, ...loginInVault(azure()).inputs };
    const asked = { ...inputs, 'azure-credential': kind };

    const backup = await runAction({
      action: '',
      inputs: { ...(auto === undefined ? asked : inputs), databases: db },
      env,
    });
    expectGreen(backup);
    expect(backup.log).toContain(`Logging in to Azure by ${kind}: ${auto ?? 'asked for'}`);
    const [made]: BackupDocument[] = JSON.parse(backup.outputs.backups ?? '');
    expect(made).toMatchObject({ database: db });

    const target = uniqueName('copy');
    onTestFinished(() => dropWithCopies(server, target));
    const restore = await runAction({
      action: 'restore',
      inputs: { ...asked, database: db, 'target-database': target },
      env,
    });
    expectGreen(restore);
    expect(restore.log).toContain(`Logging in to Azure by ${kind}: asked for`);
    expect(everythingIn(server, target)).toBe(everythingIn(server, db));
  });
});

describe('a managed identity behind a proxy that no variable keeps from this machine', () => {
  const everything = { NO_PROXY: '', no_proxy: '' };
  const onLocalhost = (endpoint = '') => endpoint.replace('127.0.0.1', 'localhost');
  const places = {
    'a virtual machine': (azure: Azure) => azure.env,
    'a pod': ({ env }: Azure) => ({
      ...env,
      AZURE_POD_IDENTITY_AUTHORITY_HOST: onLocalhost(env.AZURE_POD_IDENTITY_AUTHORITY_HOST),
    }),
    'an App Service': (azure: Azure) => ({ ...azure.env, ...azure.managedIdentity() }),
    'a Container App': (azure: Azure) => {
      const { IDENTITY_ENDPOINT, ...rest } = azure.managedIdentity();
      return { ...azure.env, ...rest, IDENTITY_ENDPOINT: onLocalhost(IDENTITY_ENDPOINT) };
    },
  };
  test.each(Object.entries(places))('%s: its secret stays here', async (_, environment) => {
    const { inputs } = loginInVault(azure());
    const result = await run(
      ['databases', '--databases', 'postgres', '--azure-credential', 'managed-identity'],
      {
        env: { ...environment(azure()), ...everything, ...asVariables(inputs) },
      },
    );
    expect(azure().strays).toEqual([]);
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(azure().count('managed-identity', 200)).toBe(1);
    expect(azure().count('vault', 200)).toBe(3);
  });
});

test('gitlab-oidc: id-token of a GitLab job', async () => {
  const db = await database(server, shop(20));
  const store = await azureStore(azure());
  const federated = {
    issuer: 'https://gitlab.com',
    subject: 'project_path:acme/shop:ref_type:branch:ref:main',
  };
  const inputs = {
    ...loginInVault(azure()).inputs,
    'azure-client-id': azure().addApp({ federated }),
    'azure-tenant-id': azure().tenantId,
  };
  const env = {
    ...store.env,
    ...azure().env,
    ...asVariables(inputs),
    GITLAB_CI: 'true',
    CI_PIPELINE_ID: '4711',
    PG_BACKUP_ID_TOKEN: azure().idToken({ ...federated, audience }),
  };

  const backup = await run(['backup', '--databases', db], { env });
  expect(backup, backup.stderr).toMatchObject({ code: 0 });
  expect(backup.stderr).toContain('Logging in to Azure by gitlab-oidc: PG_BACKUP_ID_TOKEN is set');
  const target = uniqueName('copy');
  onTestFinished(() => dropWithCopies(server, target));
  const asked = ['--azure-credential', 'gitlab-oidc'];
  const restore = await run(['restore', '--database', db, '--target-database', target, ...asked], {
    env,
  });
  expect(restore, restore.stderr).toMatchObject({ code: 0 });
  expect(restore.stderr).toContain('Logging in to Azure by gitlab-oidc: asked for');
  expect(everythingIn(server, target)).toBe(everythingIn(server, db));
});

test('Key Vault alone, with a store that needs no login', async () => {
  const db = await database(server, shop(10));
  const result = await run(['backup', '--databases', db], {
    env: {
      ...githubLogin(azure()).env,
      ...asVariables({ ...githubLogin(azure()).inputs, ...loginInVault(azure()).inputs }),
      PG_BACKUP_STORAGE_DIRECTORY: temporaryFolder(),
    },
  });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(azure().count('blob')).toBe(0);
});

describe('secrets of a key vault', () => {
  /** Runs the backup action with these inputs beside those for the login to Azure and the store. */
  async function backUp(vaultInputs: Readonly<Record<string, string>>): Promise<ActionResult> {
    const db = await database(server, shop(10));
    const store = await azureStore(azure());
    const { inputs, env } = githubLogin(azure());
    return await runAction({
      action: '',
      inputs: { ...store.inputs, ...inputs, ...vaultInputs, databases: db },
      env,
    });
  }

  test('a connection URI, percent-encoded, with an sslmode', async () => {
    const username = uniqueName('login with @ and /');
    const password = `p@ss/w:ö%rd ${uniqueName('x')}`;
    registerSecret(password);
    await server.query(
      'postgres',
      `CREATE ROLE "${username}" SUPERUSER LOGIN PASSWORD '${password}'`,
    );
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE "${username}"`);
    });
    const name = uniqueName('connection').replaceAll('_', '-');
    const [user, secret] = [username, password].map(encodeURIComponent);
    const uri = `postgresql://${user}:${secret}@${server.host}:${server.port}/postgres?sslmode=disable`;
    azure().setSecret(name, `${uri}\n`);

    const result = await backUp({
      'key-vault': azure().vault,
      'connection-secret-name': name,
    });
    expectGreen(result);
    expect(result.masks).toEqual(expect.arrayContaining([uri, password]));
    expect(result.masks.join('\n')).not.toContain(`\n${username}\n`);
    expect(result.summary).toContain(String(server.port));
  });

  test('a pinned version, while a newer one is wrong', async () => {
    const { inputs, names } = loginInVault(azure());
    const version = azure().setSecret(names.password, server.password);
    azure().setSecret(names.password, 'the-next-password-not-set-yet');
    const result = await backUp({
      ...inputs,
      'password-secret-name': `${names.password}/${version}`,
    });
    expectGreen(result);
    expect(secretsRead(names.password)).toEqual([`/secrets/${names.password}/${version}`]);
  });

  test('line breaks at their ends, and the vault by its URL', async () => {
    const { inputs, names } = loginInVault(azure());
    azure().setSecret(names.host, `${server.host}\n`);
    azure().setSecret(names.username, ` ${server.username}\r\n`);
    azure().setSecret(names.password, `${server.password}\r\n`);
    const result = await backUp({
      ...inputs,
      'key-vault': `https://${azure().vault}.vault.azure.net/`,
    });
    expectGreen(result);
    // Masked as it is used, not as it is stored.
    expect(result.masks).toContain(server.password);
  });

  test('dates that are over, or still to come, are warned of', async () => {
    const { inputs, names } = loginInVault(azure());
    azure().setSecret(names.username, server.username, { notBefore: new Date('2999-01-01') });
    azure().setSecret(names.password, server.password, { expires: new Date('2026-01-01') });
    const result = await backUp(inputs);
    expect(result, result.log).toMatchObject({ code: 0, failed: false });
    expect(
      result.annotations.map(({ level, message }) => `${level}: ${message}`).toSorted(),
    ).toEqual([
      `warning: secret "${names.password}" of key vault ${azure().vault}.vault.azure.net expired at 2026-01-01T00:00:00.000Z`,
      `warning: secret "${names.username}" of key vault ${azure().vault}.vault.azure.net is not meant to be used before 2999-01-01T00:00:00.000Z`,
    ]);
  });

  test('what is masked, and what stays readable', async () => {
    const { inputs } = loginInVault(azure());
    const result = await backUp(inputs);
    expectGreen(result);
    expect(result.masks).toContain(server.password);
    for (const plain of [server.host, server.username, azure().account, azure().vault]) {
      expect(result.masks).not.toContain(plain);
    }
    // The password, two id-tokens and an access token for each of the two services.
    const tokens = result.masks.filter(mask => mask.split('.').length === 3);
    expect(new Set(tokens).size).toBeGreaterThanOrEqual(4);
  });
});

test('the SDK is silent, even where it is told to speak, and nothing keeps the process', async () => {
  const db = await database(server, shop(10));
  const store = await azureStore(azure());
  const { inputs, env } = githubLogin(azure());
  const running = startAction({
    action: '',
    inputs: { ...store.inputs, ...inputs, ...loginInVault(azure()).inputs, databases: db },
    // Verbose, it would print requests with the tokens in them.
    env: { ...env, AZURE_LOG_LEVEL: 'verbose' },
    skipPost: true,
  });
  await running.waitForOutput(/^DATABASE /m);
  const result = await running.finished;
  expectGreen(result);
  expect(result.log.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^Logging in to Azure by github-oidc/),
    expect.stringMatching(/^Compression /),
    expect.stringMatching(/^Backing up /),
    expect.stringMatching(/^DATABASE /),
    expect.stringContaining(db),
  ]);
});

function expectGreen(result: ActionResult): void {
  const { code, failed, annotations, droppedOutputs } = result;
  expect({ code, failed, annotations, droppedOutputs }, result.log).toEqual({
    code: 0,
    failed: false,
    annotations: [],
    droppedOutputs: [],
  });
}

/** The paths by which a secret was handed out. */
const secretsRead = (name: string): string[] =>
  azure()
    .requests.filter(({ service, status }) => service === 'vault' && status === 200)
    .map(({ path }) => path.replace(/\/?\?.*/, ''))
    .filter(path => path.startsWith(`/secrets/${name}`));

const asVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ]),
  );

/** What the webhook of Azure Workload Identity gives to a pod. */
function workloadIdentity(azure: Azure): Record<string, string> {
  const federated = {
    issuer: 'https://westeurope.oic.prod-aks.azure.com/acme/',
    subject: 'system:serviceaccount:backup:pg-azure-backup',
  };
  const file = join(temporaryFolder(), 'azure-identity-token');
  writeFileSync(file, `${azure.idToken({ ...federated, audience })}\n`);
  return {
    ...azure.env,
    AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com/',
    AZURE_CLIENT_ID: azure.addApp({ federated }),
    AZURE_TENANT_ID: azure.tenantId,
    AZURE_FEDERATED_TOKEN_FILE: file,
  };
}

/** A PATH on which `az` is found, logged in; its tokens are the virtual machine's. */
function withAzureCli(azure: Azure): string {
  const folder = temporaryFolder();
  const file = join(folder, 'az');
  writeFileSync(file, azureCli(azure.env.AZURE_POD_IDENTITY_AUTHORITY_HOST ?? ''));
  chmodSync(file, 0o755);
  return `${folder}:${process.env.PATH}`;
}

/** Prints what the Azure CLI 2.81 prints. */
const azureCli = (machine: string) => `#!${process.execPath}
const [account, command, ...rest] = process.argv.slice(2);
const { output, resource } = require('node:util').parseArgs({
  args: rest,
  options: { output: { type: 'string' }, resource: { type: 'string' }, tenant: { type: 'string' } },
}).values;
if (account + ' ' + command + ' ' + output !== 'account get-access-token json') process.exit(2);
const url = '${machine}/metadata/identity/oauth2/token?api-version=2018-02-01&resource=' + resource;
require('node:http').get(url, { headers: { Metadata: 'true' } }, async answer => {
  const { access_token, expires_on } = JSON.parse(Buffer.concat(await answer.toArray()));
  console.log(JSON.stringify({
    accessToken: access_token,
    expiresOn: new Date(expires_on * 1000).toISOString().replace('T', ' ').replace('Z', '000'),
    expires_on: Number(expires_on),
    subscription: '0b1f6471-1bf0-4dda-aec3-cb9272f09590',
    tenant: 'e9c1c9c5-6a3c-4f0a-9d5c-0d8b5b8e2f11',
    tokenType: 'Bearer',
  }, null, 2));
});
`;
