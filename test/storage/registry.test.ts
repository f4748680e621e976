import { join } from 'node:path';
import { describe } from 'vitest';
import type { StoreContext } from '../../src/storage/definition.ts';
import { stores } from '../../src/storage/registry.ts';
import type { BackupStore } from '../../src/storage/store.ts';
import { temporaryFolder } from '../support/shared.ts';
import { azurite, newContainer } from './azure-blob/emulator.ts';
import { describeContract } from './contract.ts';
import { memory } from './memory-store.ts';

/** With a store of the test's own, which nothing else in `src/` knows of. */
const registry = { ...stores, memory };

const context: StoreContext<never> = {
  server: undefined,
  dryRun: false,
  login: () => {
    throw new Error('Nothing was to log in to Azure.');
  },
};

/** How each is opened by its options where nothing is in it yet: one that is missing here is an error of types. */
const openEmpty: { readonly [Name in keyof typeof registry]: () => Promise<BackupStore> } = {
  'azure-blob': async () =>
    await registry['azure-blob'].open(
      {
        'storage-account': azurite.account,
        'storage-container': await newContainer(),
        'storage-prefix': 'backups',
        'storage-endpoint': azurite.url,
        'storage-account-key': azurite.key,
        'storage-sas-token': undefined,
        'storage-connection-string': undefined,
      },
      context,
    ),
  directory: async () =>
    await registry.directory.open(
      { 'storage-directory': join(temporaryFolder(), 'backups') },
      context,
    ),
  memory: async () => await registry.memory.open({ 'storage-memory': 'memory' }, context),
};

describe.each(Object.entries(openEmpty))('every store keeps the contract: %s', (_name, open) => {
  describeContract(open);
});
