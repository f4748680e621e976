import type { StoreDefinition } from '../definition.ts';
import type { AzureBlobStoreOptions } from './store.ts';

export const azureBlob: StoreDefinition<AzureBlobStoreOptions> = {
  open: async settings => (await import('./store.ts')).openAzureBlobStore(settings),
};
