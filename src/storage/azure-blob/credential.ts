import type { TokenCredential } from '@azure/identity';
import { Failure } from '../../catalog/failure.ts';

/** Who opens a container by a login to Azure, and what `az` calls it. */
export interface BlobIdentity extends TokenCredential {
  readonly description: string;
  readonly assignee: string;
  /** What to do about an account that does not accept the login. */
  readonly otherTenantHint: string;
}

/** How a container is opened. */
export type AzureBlobCredential =
  | { readonly kind: 'identity'; readonly account: string; readonly identity: BlobIdentity }
  | { readonly kind: 'account-key'; readonly account: string; readonly key: string }
  | { readonly kind: 'sas'; readonly account: string; readonly token: string }
  | { readonly kind: 'connection-string'; readonly value: string };

/** What a SAS token says about itself; nothing of it is secret. */
export interface SasFacts {
  readonly startsAt: Date | undefined;
  readonly expiresAt: Date | undefined;
  /** Its `sp`, such as `racwl`; `undefined` when a stored access policy decides. */
  readonly rights: string | undefined;
}

/** Where the blob service of an account is, and what opens it. */
export interface BlobService {
  readonly account: string;
  /** Without a slash at its end, without a query. */
  readonly endpoint: string;
  readonly access:
    | { readonly kind: 'identity'; readonly identity: BlobIdentity }
    | { readonly kind: 'account-key'; readonly key: string }
    | { readonly kind: 'sas'; readonly token: string; readonly sas: SasFacts };
}

/** Brings all kinds of credentials to the same terms, and refuses what cannot work. */
export function resolveService(
  credential: AzureBlobCredential,
  endpoint: string | undefined,
): BlobService {
  switch (credential.kind) {
    case 'identity': {
      const { account, identity } = credential;
      return {
        account,
        endpoint: resolveEndpoint(endpoint, account),
        access: { kind: 'identity', identity },
      };
    }
    case 'account-key': {
      const { account, key } = credential;
      return {
        account,
        endpoint: resolveEndpoint(endpoint, account),
        access: { kind: 'account-key', key },
      };
    }
    case 'sas': {
      const { account, token } = credential;
      return { account, endpoint: resolveEndpoint(endpoint, account), access: sasAccess(token) };
    }
    case 'connection-string':
      return parseConnectionString(credential.value, endpoint);
  }
}

function resolveEndpoint(
  endpoint: string | undefined,
  account: string,
  suffix = 'core.windows.net',
  protocol = 'https',
): string {
  const url = URL.parse(endpoint ?? `${protocol}://${account}.blob.${suffix}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.username || url.password) {
    throw new Failure(
      'USAGE',
      'the storage endpoint is not a plain http or https URL',
      'Give it as https://ACCOUNT.blob.core.windows.net, without a query: a SAS token is an option of its own.',
    );
  }
  return url.href.replace(/\/+$/, '');
}

function sasAccess(text: string): BlobService['access'] {
  // A whole SAS URL, or a token with its question mark, is taken as well.
  const token = text.trim().slice(text.trim().indexOf('?') + 1);
  const fields = new URLSearchParams(token);
  if (!fields.has('sig')) {
    throw new Failure(
      'USAGE',
      'the SAS token has no signature (sig)',
      'Give the whole token, from sv= to the end of sig=. Quote it in a shell, since it holds "&".',
    );
  }
  return {
    kind: 'sas',
    token,
    sas: {
      startsAt: parseTime(fields.get('st')),
      expiresAt: parseTime(fields.get('se')),
      rights: fields.get('sp') ?? undefined,
    },
  };
}

function parseTime(text: string | null): Date | undefined {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** `AccountName=…;AccountKey=…;EndpointSuffix=…` or `BlobEndpoint=…;SharedAccessSignature=…`. */
function parseConnectionString(value: string, endpoint: string | undefined): BlobService {
  const fields = new Map(
    value
      .split(';')
      .map(field => /^\s*([^=]+?)\s*=(.*?)\s*$/s.exec(field))
      .flatMap(match => (match?.[1] && match[2] ? [[match[1].toLowerCase(), match[2]]] : [])),
  );
  const blobEndpoint = endpoint ?? fields.get('blobendpoint');
  const account = fields.get('accountname') ?? accountOf(blobEndpoint);
  const key = fields.get('accountkey');
  const token = fields.get('sharedaccesssignature');
  if (!account || (!key && !token)) {
    throw new Failure(
      'USAGE',
      'the storage connection string lacks AccountName and AccountKey, or BlobEndpoint and SharedAccessSignature',
      'Copy the whole of it from the Access keys of the storage account in the Azure portal.',
    );
  }
  return {
    account,
    endpoint: resolveEndpoint(
      blobEndpoint,
      account,
      fields.get('endpointsuffix'),
      fields.get('defaultendpointsprotocol'),
    ),
    access: key ? { kind: 'account-key', key } : sasAccess(token ?? ''),
  };
}

/** The account is the first label of the host, or behind an IP address the first of the path. */
function accountOf(endpoint: string | undefined): string | undefined {
  const url = URL.parse(endpoint ?? '');
  return url?.pathname.split('/')[1] || url?.hostname.split('.')[0];
}
