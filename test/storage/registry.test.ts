import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe } from 'vitest';
import { stores } from '../../src/storage/registry.ts';
import type { BackupStore } from '../../src/storage/store.ts';
import { createContainer } from '../support/azurite.ts';
import { sharedAzurite, temporaryFolder } from '../support/shared.ts';
import { describeContract } from './contract.ts';
import { memory } from './memory-store.ts';

/** With a store of the test's own, which nothing else in `src/` knows of. */
const registry = { ...stores, memory };

/** How each is opened where nothing is in it yet: one that is missing here is an error of types. */
const openEmpty: { readonly [Name in keyof typeof registry]: () => Promise<BackupStore> } = {
  'azure-blob': async () => {
    const azurite = sharedAzurite();
    const container = `c-${randomUUID()}`;
    await createContainer(azurite, container);
    return registry['azure-blob'].open({
      ...{ container, prefix: 'backups', endpoint: azurite.url },
      credential: { kind: 'account-key', account: azurite.account, key: azurite.key },
      timing: { stallTimeoutMs: 60_000, firstDelayMs: 10, longestDelayMs: 50, busyPatienceMs: 0 },
    });
  },
  directory: () => registry.directory.open({ directory: join(temporaryFolder(), 'backups') }),
  memory: () => registry.memory.open({ location: 'memory' }),
};

describe.each(Object.entries(openEmpty))('every store keeps the contract: %s', (_name, open) => {
  describeContract(open);
});
