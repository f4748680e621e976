import { silenceSdk } from '../azure/silence.ts';
import type { Credential } from '../catalog/findings/credentials.ts';
import { addressOf, type ServerName, serverFolder } from '../catalog/server.ts';
import type { ValuesOf } from '../options/schema.ts';
import { openAzureBlobStore } from '../storage/azure-blob/store.ts';
import { openDirectoryStore } from '../storage/directory/store.ts';
import type { BackupStore } from '../storage/store.ts';
import type { AzureLogin } from './azure-login.ts';
import type { serverNameOption, serverOptions } from './server-options.ts';
import type { storeOptions } from './store-options.ts';

/** When the SAS of the options ends, if they have one that says so: one by a stored policy does not. */
export function storeCredentials(values: StoreValues): Credential[] {
  const sas =
    values['storage-sas-token'] ??
    /(?:^|;)\s*SharedAccessSignature=([^;]+)/iu.exec(
      values['storage-connection-string'] ?? '',
    )?.[1];
  const end = new Date(new URLSearchParams(sas).get('se') ?? '');
  return Number.isNaN(end.getTime())
    ? []
    : [
        {
          what: 'the SAS token of the store',
          expiresAt: end,
          renewal:
            'Make another one, or log in to Azure instead, which needs none (docs/azure.md).',
        },
      ];
}

export type StoreValues = ValuesOf<typeof storeOptions>;

/**
 * Nothing is contacted yet. The rules of the options have seen to it that exactly one store is described, and that
 * the server is known where the prefix speaks of it.
 */
export function openStore(
  values: StoreValues,
  login: AzureLogin,
  server: ServerName | undefined,
  createContainer = false,
): BackupStore {
  const directory = values['storage-directory'];
  if (directory !== undefined) return openDirectoryStore(directory);
  silenceSdk();
  const account = values['storage-account'] ?? '';
  const connectionString = values['storage-connection-string'];
  const token = values['storage-sas-token'];
  const key = values['storage-account-key'];
  const endpoint = values['storage-endpoint'];
  return openAzureBlobStore({
    createContainer,
    container: values['storage-container'] ?? '',
    prefix: values['storage-prefix'].replaceAll('{server}', serverFolder(server ?? '')),
    ...(endpoint === undefined ? {} : { endpoint }),
    credential:
      connectionString !== undefined
        ? { kind: 'connection-string', value: connectionString }
        : token !== undefined
          ? { kind: 'sas', account, token }
          : key !== undefined
            ? { kind: 'account-key', account, key }
            : { kind: 'identity', account, identity: login() },
  });
}

/** What the server of the options is called, as far as they say it: its host may stand in a key vault. */
export const serverIn = ({
  'server-name': name,
  host,
  port,
}: Pick<ValuesOf<typeof serverNameOption & typeof serverOptions>, 'server-name' | 'host' | 'port'>):
  | ServerName
  | undefined => name ?? (host === undefined ? undefined : addressOf({ host, port }));
