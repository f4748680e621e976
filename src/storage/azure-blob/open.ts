import { serverFolder } from '../../catalog/server.ts';
import type { ValuesOf } from '../../options/schema.ts';
import type { StoreContext } from '../definition.ts';
import type { BackupStore } from '../store.ts';
import { type AzureBlobCredential, type BlobIdentity, resolveService } from './credential.ts';
import type { azureBlobOptions, azureBlobWriteOptions } from './options.ts';
import { type AzureBlobStoreOptions, openAzureBlobStore } from './store.ts';

type Values = ValuesOf<typeof azureBlobOptions> & Partial<ValuesOf<typeof azureBlobWriteOptions>>;

/** The rules have seen to it that the options describe one, and that the server is known where the prefix speaks of it. */
export const openFromOptions = (values: Values, context: StoreContext<BlobIdentity>): BackupStore =>
  openAzureBlobStore(optionsFrom(values, context));

/** What the options say, in the terms of the store. */
export function optionsFrom(
  values: Values,
  context: StoreContext<BlobIdentity>,
): AzureBlobStoreOptions {
  const endpoint = values['storage-endpoint'];
  return {
    createContainer: values['storage-create-container'] === true && !context.dryRun,
    container: values['storage-container'] ?? '',
    prefix: values['storage-prefix'].replaceAll('{server}', serverFolder(context.server ?? '')),
    ...(endpoint === undefined ? {} : { endpoint }),
    credential: credentialOf(values, context),
  };
}

/** Where requests go. */
export function endpointOf(values: Values): string {
  const { 'storage-connection-string': value, 'storage-account': account = '' } = values;
  return resolveService(
    value === undefined
      ? { kind: 'account-key', account, key: '' }
      : { kind: 'connection-string', value },
    values['storage-endpoint'],
  ).endpoint;
}

function credentialOf(values: Values, { login }: StoreContext<BlobIdentity>): AzureBlobCredential {
  const account = values['storage-account'] ?? '';
  const connectionString = values['storage-connection-string'];
  const token = values['storage-sas-token'];
  const key = values['storage-account-key'];
  if (connectionString !== undefined) return { kind: 'connection-string', value: connectionString };
  if (token !== undefined) return { kind: 'sas', account, token };
  if (key !== undefined) return { kind: 'account-key', account, key };
  return { kind: 'identity', account, identity: login() };
}
