import { option } from '../../catalog/reference.ts';
import type { StoreDefinition } from '../definition.ts';
import type { BlobIdentity } from './credential.ts';
import { azureBlobOptions, azureBlobWriteOptions, rehydrateOption } from './options.ts';
import { accountKeyWarning, azureBlobRule, needsLogin } from './rules.ts';
import { sasOf } from './sas-expiry.ts';

export const azureBlob: StoreDefinition<
  typeof azureBlobOptions,
  typeof azureBlobWriteOptions,
  typeof rehydrateOption,
  BlobIdentity
> = {
  options: azureBlobOptions,
  writeOptions: azureBlobWriteOptions,
  readOptions: rehydrateOption,
  key: 'storage-container',
  ways: [
    `${option('storage-container')} and ${option('storage-account')} (by itself with a login to Azure, or with an access key or a SAS token)`,
    `${option('storage-container')} and a connection string`,
  ],
  rule: azureBlobRule,
  warning: accountKeyWarning,
  needsLogin,
  credentials: sasOf,
  open: async (values, context) => (await import('./open.ts')).openFromOptions(values, context),
  examine: async (values, context) => (await import('./examine.ts')).examine(values, context),
};
