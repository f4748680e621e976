import { variable } from '../../catalog/reference.ts';
import { shown, unless } from '../../options/messages.ts';
import { defineOptions } from '../../options/schema.ts';

export const azureBlobOptions = defineOptions({
  'storage-account': {
    group: 'store',
    type: 'text',
    placeholder: 'NAME',
    otherwise: 'from `storage-connection-string`',
    allowed: '3 to 24 lower-case letters and digits',
    description: 'Azure storage account that holds the backups.',
    wrong: wrongAccount,
  },
  'storage-container': {
    group: 'store',
    type: 'text',
    placeholder: 'NAME',
    allowed: '3 to 63 lower-case letters, digits and single hyphens',
    description: 'Blob container in the storage account. It must exist.',
    wrong: wrongContainer,
  },
  'storage-prefix': {
    group: 'store',
    type: 'prefix',
    placeholder: 'PATH',
    default: 'database_backups',
    description:
      'Folder inside the container. `/` stands for the container itself, `{server}` for the name of the server: `server-name`, else host and port; for commands that only read the store, `source-server`.',
    wrong: wrongPrefix,
  },
  'storage-endpoint': {
    group: 'store',
    type: 'text',
    placeholder: 'URL',
    otherwise: '`https://ACCOUNT.blob.core.windows.net`',
    description:
      'Blob endpoint of the storage account, for another cloud, a custom domain or an emulator.',
    wrong: wrongEndpoint,
  },
  'storage-account-key': {
    group: 'store',
    type: 'text',
    secret: true,
    placeholder: 'KEY',
    otherwise: 'log in to Azure',
    description: 'Access key of the storage account.',
    wrong: wrongAccountKey,
  },
  'storage-sas-token': {
    group: 'store',
    type: 'text',
    secret: true,
    placeholder: 'TOKEN',
    description:
      'Shared access signature (SAS) for the container or the account, with or without its leading question mark.',
    wrong: wrongSasToken,
  },
  'storage-connection-string': {
    group: 'store',
    type: 'text',
    secret: true,
    placeholder: 'STRING',
    description: 'Connection string of the storage account, in place of account, endpoint and key.',
    wrong: wrongConnectionString,
  },
});

/** Of what is written. */
export const azureBlobWriteOptions = defineOptions({
  'storage-create-container': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description: 'Create the blob container when it does not exist.',
  },
  'storage-access-tier': {
    group: 'command',
    type: 'choice',
    placeholder: 'TIER',
    choices: ['hot', 'cool', 'cold', 'archive'],
    otherwise: 'the tier of the account',
    description:
      'Access tier of the dump in Azure; the small files beside it stay in the tier of the account. What is in `archive` cannot be verified or restored before it was brought back, which takes hours, and `prune` leaves it alone.',
  },
});

export const rehydrateOption = defineOptions({
  rehydrate: {
    group: 'command',
    type: 'choice',
    placeholder: 'PRIORITY',
    choices: ['off', 'standard', 'high'],
    default: 'off',
    description:
      'Whether to bring back a backup that is in the Archive tier, and how fast: `standard` takes up to 15 hours; `high` costs more and mostly takes less than an hour, below 10 GB. The run asks for it and fails; run again then.',
  },
});

/** A blob's name has at most 1024 characters, and the names of a backup's files take their share. */
const maxPrefixLength = 400;

function wrongPrefix(text: string): string | undefined {
  if (text === '') return undefined;
  const isSegment = (part: string) => part !== '' && !/[\\\p{Cc}]|\.$/u.test(part);
  const holder = /\{(?!server\})[^/]*\}/.exec(text)?.[0];
  if (holder !== undefined) {
    return `${shown(text)} has the placeholder ${holder}; there is but {server}.`;
  }
  return text.length <= maxPrefixLength && text.split('/').every(isSegment)
    ? undefined
    : `${shown(text)} is not allowed: up to ${maxPrefixLength} characters, folders separated by single slashes, none of them ending in a dot, no backslash.`;
}

function wrongEndpoint(text: string): string | undefined {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return `${shown(text)} is not a URL that begins with https:// or http://.`;
  }
  // Both may be secret, so the value is not shown.
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password.';
  if (/[?#]/u.test(text)) {
    return `must not hold a query; a SAS token belongs into ${variable('storage-sas-token')}.`;
  }
  return undefined;
}

function wrongConnectionString(text: string): string | undefined {
  const has = (key: string) => new RegExp(`(?:^|;)\\s*${key}=[^;]`, 'iu').test(text);
  const usable =
    has('UseDevelopmentStorage') ||
    (has('AccountName') && has('AccountKey')) ||
    (has('SharedAccessSignature') && (has('BlobEndpoint') || has('AccountName')));
  return usable
    ? undefined
    : 'is not the connection string of a storage account: it has to hold AccountName=…;AccountKey=…, or BlobEndpoint=…;SharedAccessSignature=….';
}

const isBase64 = (text: string): boolean =>
  /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/u.test(text) && !text.includes('_');

function wrongAccountKey(text: string): string | undefined {
  return isBase64(text) ? undefined : 'is not base64, as the key of a storage account is.';
}

function wrongSasToken(text: string): string | undefined {
  return text.includes('://') || !/(?:^|[?&])sig=/u.test(text)
    ? 'is not a SAS token: the part of a SAS URL after the "?", with sv=, se= and sig= in it.'
    : undefined;
}

function wrongAccount(text: string): string | undefined {
  return unless(/^[a-z\d]{3,24}$/u, text, '3 to 24 lower-case letters and digits');
}

function wrongContainer(text: string): string | undefined {
  return unless(
    /^(?=.{3,63}$)[a-z\d]+(?:-[a-z\d]+)*$/u,
    text,
    '3 to 63 lower-case letters, digits and single hyphens, with a letter or digit at both ends',
  );
}
