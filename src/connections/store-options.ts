import { absentSecret } from '../catalog/absent-secret.ts';
import { option } from '../catalog/reference.ts';
import { shown } from '../options/messages.ts';
import { type Asked, type AskedNames, defineOptions } from '../options/schema.ts';
import { azureBlobOptions } from '../storage/azure-blob/options.ts';
import { directoryOptions } from '../storage/directory/options.ts';

export const storeOptions = defineOptions({ ...azureBlobOptions, ...directoryOptions });

export const sourceServerOption = defineOptions({
  'source-server': {
    group: 'store',
    type: 'text',
    placeholder: 'SERVER',
    otherwise: 'the only one that has backups there',
    allowed: 'a `server-name`, or `HOST:PORT`',
    description: 'Which server the backups are of, where those of several lie in one place.',
    wrong: wrongSourceServer,
  },
});

const storeHelp = `Give ${option('storage-directory')}, or ${option('storage-container')} and ${option('storage-account')} (by itself with a login to Azure, or with an access key or a SAS token), or ${option('storage-container')} and a connection string.`;

const storeKeys = [
  'storage-account-key',
  'storage-sas-token',
  'storage-connection-string',
] as const;

/** Whether the store wants a login to Azure: only where it has no key of its own. */
export const storeNeedsIdentity = ({ has }: Pick<AskedNames, 'has'>): boolean =>
  has('storage-account') && !storeKeys.some(has);

/** That exactly one store is described, and wholly. */
export function storeRule({ values, has, label }: Asked<typeof storeOptions>): string[] {
  const given = (...names: string[]) => names.filter(has).map(label);
  const credentials = given(...storeKeys);
  const remote = [
    ...given('storage-account', 'storage-container', 'storage-prefix', 'storage-endpoint'),
    ...given('storage-create-container', 'storage-access-tier', 'rehydrate'),
    ...credentials,
  ];

  if (has('storage-directory')) {
    return remote.length === 0
      ? []
      : [`${label('storage-directory')}: cannot be combined with ${remote.join(', ')}.`];
  }
  if (remote.length === 0)
    return [
      `${option('storage-directory')}, ${option('storage-container')}: no store. ${storeHelp}`,
    ];

  const errors: string[] = [];
  if (!has('storage-container'))
    errors.push(`${option('storage-container')}: is required with Azure storage.`);
  if (credentials.length > 1) {
    errors.push(`${credentials.join(', ')}: only one of them can be used.`);
  }
  if (has('storage-connection-string')) {
    const doubled = given('storage-account', 'storage-endpoint');
    if (doubled.length > 0) {
      errors.push(
        `${doubled.join(', ')}: cannot be combined with ${label('storage-connection-string')}, which names the account itself.`,
      );
    }
    return errors;
  }
  if (!has('storage-account'))
    errors.push(
      `${option('storage-account')}: is required without a connection string. ${absentSecret}`,
    );
  if (credentials.length === 0 && values['storage-endpoint']?.startsWith('http:')) {
    errors.push(
      `${label('storage-endpoint')}: a login to Azure is sent over https alone; use https, or an access key.`,
    );
  }
  return errors;
}

/**
 * The folder of a server has to be known before the server is asked. `ofServer`: the store is that of the server of the
 * options, whose name says it as well.
 */
export function serverFolderRule(
  { values, has, label, takes }: Asked<typeof storeOptions>,
  ofServer = false,
): string[] {
  if (!values['storage-prefix']?.includes('{server}') || has('source-server')) return [];
  if (ofServer && (has('server-name') || has('host'))) return [];
  const prefix = label('storage-prefix');
  return [
    ofServer
      ? `${prefix}: {server} needs ${option('server-name')}, since the host stands in a key vault.`
      : `${prefix}: {server} needs ${takes('source-server') ? option('source-server') : option('server-name')}, to know whose folder is meant.`,
  ];
}

/** An address may hold the directory of a socket. */
function wrongSourceServer(text: string): string | undefined {
  return /\p{Cc}/u.test(text) ? `${shown(text)} is not allowed: control characters.` : undefined;
}
