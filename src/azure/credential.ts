import { readFile } from 'node:fs/promises';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { Failure } from '../catalog/failure.ts';
import { githubIdToken, type IdTokenClaims, readClaims } from './id-token.ts';
import { loginFailure } from './login-errors.ts';

/** How to log in to Azure. Ids that are left out are found by the SDK in the environment. */
export type AzureIdentity =
  | {
      readonly kind: 'client-secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | {
      readonly kind: FederatedKind;
      readonly tenantId: string;
      readonly clientId: string;
      /** Of GitHub's id-token; the others come with an audience of their own. */
      readonly audience: string;
    }
  | { readonly kind: 'managed-identity'; readonly clientId: string | undefined }
  | { readonly kind: 'azure-cli'; readonly tenantId: string | undefined };

type FederatedKind = 'github-oidc' | 'gitlab-oidc' | 'workload-identity';

/** What a login gets from the run that it is part of. */
export interface LoginContext {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Called with every token the instant it exists. */
  readonly mask: (secret: string) => void;
}

/** A credential of the SDK that says who it is, for messages. */
export interface AzureCredential extends TokenCredential {
  /** `client 1111…`, `managed identity`, `login of the Azure CLI`. */
  readonly description: string;
  /** What `--assignee` of `az role assignment create` takes, or a placeholder. */
  readonly assignee: string;
}

/**
 * A credential for every Azure service. Nothing is contacted yet. Its tokens are renewed as they
 * expire, those of federated identities by a new id-token each time, so that a dump of many hours
 * outlives them all. Throws `AZURE_LOGIN_FAILED` or `AZURE_UNREACHABLE` when a token is not to be had.
 */
export async function openCredential(
  identity: AzureIdentity,
  context: LoginContext,
): Promise<AzureCredential> {
  let presented: IdTokenClaims | undefined;
  const assertion = async (kind: FederatedKind, audience: string): Promise<string> => {
    const token = await idToken(kind, audience, context);
    context.mask(token);
    presented = readClaims(token);
    return token;
  };
  const inner = await sdkCredential(identity, assertion);
  const stopped = rejectionOf(context.signal);
  let last = '';
  return {
    description: describe(identity),
    assignee: ('clientId' in identity && identity.clientId) || 'CLIENT_ID',
    async getToken(
      scopes: string | string[],
      options?: GetTokenOptions,
    ): Promise<AccessToken | null> {
      try {
        // The SDK itself does not stop while a login is under way.
        const token = await Promise.race([inner.getToken(scopes, options), stopped]);
        if (token && token.token !== last) context.mask(token.token);
        last = token?.token ?? '';
        return token;
      } catch (error) {
        context.signal.throwIfAborted();
        throw loginFailure(error, identity, presented);
      }
    },
  };
}

/** Rejects when the signal aborts, and does nothing but that. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const fail = () => reject(signal.reason);
  if (signal.aborted) fail();
  else signal.addEventListener('abort', fail, { once: true });
  promise.catch(() => undefined);
  return promise;
}

/** The SDK is large: it is loaded only where somebody logs in. */
async function sdkCredential(
  identity: AzureIdentity,
  assertion: (kind: FederatedKind, audience: string) => Promise<string>,
): Promise<TokenCredential> {
  const [sdk, { patience }] = await Promise.all([
    import('@azure/identity'),
    import('./patience.ts'),
  ]);
  const options = { ...patience, additionalPolicies: [...patience.additionalPolicies] };
  switch (identity.kind) {
    case 'client-secret': {
      const { tenantId, clientId, clientSecret } = identity;
      return new sdk.ClientSecretCredential(tenantId, clientId, clientSecret, options);
    }
    case 'github-oidc':
    case 'gitlab-oidc':
    case 'workload-identity': {
      const { kind, tenantId, clientId, audience } = identity;
      const next = () => assertion(kind, audience);
      return new sdk.ClientAssertionCredential(tenantId, clientId, next, options);
    }
    case 'managed-identity': {
      const { clientId } = identity;
      return new sdk.ManagedIdentityCredential({
        ...options,
        ...(clientId === undefined ? {} : { clientId }),
      });
    }
    case 'azure-cli': {
      const { tenantId } = identity;
      return new sdk.AzureCliCredential(tenantId === undefined ? {} : { tenantId });
    }
  }
}

/** A token of the platform that we run on, to show to Entra ID. */
async function idToken(
  kind: FederatedKind,
  audience: string,
  { environment, signal }: LoginContext,
): Promise<string> {
  switch (kind) {
    case 'github-oidc':
      return await githubIdToken(environment, audience, signal);
    case 'gitlab-oidc':
      return environment.PG_BACKUP_ID_TOKEN ?? '';
    case 'workload-identity':
      return await readTokenFile(environment.AZURE_FEDERATED_TOKEN_FILE ?? '');
  }
}

/** Read anew each time: Kubernetes writes a new token into it before the old one expires. */
async function readTokenFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new Failure(
      'AZURE_LOGIN_FAILED',
      `the token for Azure cannot be read: ${error instanceof Error ? error.message : error}`,
      'AZURE_FEDERATED_TOKEN_FILE has to name the file in which Kubernetes keeps the token of the service account.',
      { cause: error },
    );
  }
}

function describe(identity: AzureIdentity): string {
  switch (identity.kind) {
    case 'managed-identity':
      return `managed identity${identity.clientId === undefined ? '' : ` ${identity.clientId}`}`;
    case 'azure-cli':
      return 'login of the Azure CLI';
    default:
      return `client ${identity.clientId}`;
  }
}
