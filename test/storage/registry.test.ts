import { join } from 'node:path';
import { describe } from 'vitest';
import { stores } from '../../src/storage/registry.ts';
import type { BackupStore } from '../../src/storage/store.ts';
import { temporaryFolder } from '../support/shared.ts';
import { accountKey, azurite, newContainer, timing } from './azure-blob/emulator.ts';
import { describeContract } from './contract.ts';
import { memory } from './memory-store.ts';

/** With a store of the test's own, which nothing else in `src/` knows of. */
const registry = { ...stores, memory };

/** How each is opened where nothing is in it yet: one that is missing here is an error of types. */
const openEmpty: { readonly [Name in keyof typeof registry]: () => Promise<BackupStore> } = {
  'azure-blob': async () =>
    registry['azure-blob'].open({
      ...{ container: await newContainer(), prefix: 'backups', endpoint: azurite.url },
      ...{ credential: accountKey, timing },
    }),
  directory: () => registry.directory.open({ directory: join(temporaryFolder(), 'backups') }),
  memory: () => registry.memory.open({ location: 'memory' }),
};

describe.each(Object.entries(openEmpty))('every store keeps the contract: %s', (_name, open) => {
  describeContract(open);
});
