import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { type Azure, startAzure } from '../support/azure.ts';
import {
  containerClient,
  createContainer,
  deleteBlob,
  listBlobs,
  readBlob,
  replaceBlob,
} from '../support/azurite.ts';
import { scanBlobsForSecrets } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import type { TestStore } from './stage.ts';

/** Subject and issuer that the stand-in's id-tokens of GitHub carry. */
export const subject = 'repo:acme/shop:ref:refs/heads/main';
export const issuer = 'https://token.actions.githubusercontent.com';

/** Azure for all tests of a file, as new for each. */
export function useAzure(): () => Azure {
  let azure: Azure | undefined;
  beforeAll(async () => {
    azure = await startAzure({ inMemory: true });
  });
  afterEach(() => azure?.reset());
  afterAll(() => azure?.stop());
  return () => {
    if (!azure) throw new Error('Azure is there only while tests run.');
    return azure;
  };
}

/** Puts the shared server's login into Key Vault, and gives the inputs that name it. */
export function loginInVault(azure: Azure, prefix = uniqueName('shop').replaceAll('_', '-')) {
  const { host, port, username, password } = sharedPostgres();
  const names = {
    host: `${prefix}-host`,
    username: `${prefix}-username`,
    password: `${prefix}-password`,
  };
  azure.setSecret(names.host, host);
  azure.setSecret(names.username, username);
  azure.setSecret(names.password, password);
  return {
    names,
    inputs: {
      'key-vault': azure.vault,
      'host-secret-name': names.host,
      'username-secret-name': names.username,
      'password-secret-name': names.password,
      port: String(port),
    },
  };
}

/** An application that GitHub's id-tokens of our repository may log in as. */
export function githubLogin(azure: Azure, options: { readonly subject?: string } = {}) {
  const clientId = azure.addApp({ federated: { issuer, subject } });
  return {
    inputs: { 'azure-client-id': clientId, 'azure-tenant-id': azure.tenantId },
    env: { ...azure.env, ...azure.runnerIdentity(options.subject ?? subject) },
  };
}

/** The prefix under which backups are kept when nothing else is said. */
const prefix = 'database_backups/';

/** A container of its own for one test, reached by a login to Azure, and a look behind the scenes. */
export async function azureStore(
  azure: Azure,
  options: { readonly create?: boolean } = {},
): Promise<
  TestStore & { readonly inputs: Readonly<Record<string, string>>; readonly container: string }
> {
  const container = uniqueName('store').replaceAll('_', '-');
  const { blobs } = azure;
  if (options.create ?? true) await createContainer(blobs, container);
  onTestFinished(async () => {
    const client = containerClient(blobs, container);
    if (!(await client.exists())) return;
    await scanBlobsForSecrets(blobs, container);
    await client.deleteIfExists();
  });
  return {
    container,
    inputs: { 'storage-account': azure.account, 'storage-container': container },
    env: {
      PG_BACKUP_STORAGE_ACCOUNT: azure.account,
      PG_BACKUP_STORAGE_CONTAINER: container,
    },
    names: async () =>
      (await listBlobs(blobs, container)).map(name => name.slice(prefix.length)).toSorted(),
    read: name => readBlob(blobs, container, prefix + name),
    replace: (name, bytes) => replaceBlob(blobs, container, prefix + name, bytes),
    remove: name => deleteBlob(blobs, container, prefix + name),
  };
}
