import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { AzureBlobCredential } from '../../../src/storage/azure-blob/credential.ts';
import {
  type AzureBlobStoreOptions,
  openAzureBlobStore,
} from '../../../src/storage/azure-blob/store.ts';
import type { BackupStore } from '../../../src/storage/store.ts';
import { containerSas, createContainer } from '../../support/azurite.ts';
import { assertNoSecrets } from '../../support/secrets.ts';
import { sharedAzurite } from '../../support/shared.ts';

/** Stores in containers of the emulator that all test files share. */

export const azurite = sharedAzurite();

export const accountKey: AzureBlobCredential = {
  kind: 'account-key',
  account: azurite.account,
  key: azurite.key,
};

/** Nothing here is far away, so that no pause needs to be long; the order of things is the same. */
export const timing = {
  stallTimeoutMs: 60_000,
  firstDelayMs: 10,
  longestDelayMs: 50,
  busyPatienceMs: 0,
};

export async function newContainer(): Promise<string> {
  const container = `c-${randomUUID()}`;
  await createContainer(azurite, container);
  return container;
}

export const openStoreIn = (
  container: string,
  options: Partial<AzureBlobStoreOptions> = {},
): BackupStore =>
  openAzureBlobStore({
    container,
    prefix: 'backups',
    endpoint: azurite.url,
    credential: accountKey,
    timing,
    ...options,
  });

export const sasFor = (
  container: string,
  permissions: string,
  expiresOn?: Date,
): AzureBlobCredential => ({
  kind: 'sas',
  account: azurite.account,
  token: containerSas(azurite, container, { permissions, ...(expiresOn && { expiresOn }) }),
});

/** The failure that a promise is rejected with; nothing secret may be anywhere in it. */
export async function failureOf(
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
