import { readFile } from 'node:fs/promises';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { Failure } from '../catalog/failure.ts';
import { rejectionOf } from '../catalog/rejection.ts';
import { withdrawPlatformSecrets } from '../environment.ts';
import {
  githubIdToken,
  holderOf,
  type IdTokenClaims,
  readClaims,
  type TokenHolder,
} from './id-token.ts';
import type { AzureIdentity, FederatedKind } from './identity.ts';
import { loginFailure, type Seen, tenantHint } from './login-errors.ts';
import { silenceSdk } from './silence.ts';

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
  /** What `--assignee` of `az role assignment create` takes: known at the latest with the first token. */
  readonly assignee: string;
  /** What names it in the access policies of a key vault: an option of the Azure CLI. */
  readonly policyPrincipal: string;
  /** What to do about a service that does not accept the login. */
  readonly otherTenantHint: string;
  /** What the id-token said that was shown last, if one was. */
  readonly presented: IdTokenClaims | undefined;
  /** Whom the last token is of; `undefined` before the first. */
  readonly holder: TokenHolder | undefined;
}

/**
 * A credential for every Azure service. Nothing is contacted yet. Its tokens are renewed as they
 * expire, those of federated identities by a new id-token each time, so that a dump of many hours
 * outlives them all. Throws `AZURE_LOGIN_FAILED` or `AZURE_UNREACHABLE` when a token is not to be had.
 */
export function openCredential(identity: AzureIdentity, context: LoginContext): AzureCredential {
  silenceSdk();
  const seen: Seen = { presented: undefined, lastTry: undefined, wantedTenant: undefined };
  const logIn = openLogin(identity, context, seen);
  const tokens = new Map<string, AccessToken>();
  const clientId = ('clientId' in identity && identity.clientId) || undefined;
  let holder: TokenHolder | undefined;
  return {
    description: describe(identity),
    get assignee() {
      return clientId ?? holder?.objectId ?? 'CLIENT_ID';
    },
    get policyPrincipal() {
      return holder?.objectId === undefined
        ? `--spn ${clientId ?? 'CLIENT_ID'}`
        : `--object-id ${holder.objectId}`;
    },
    get otherTenantHint() {
      return tenantHint(identity, seen.wantedTenant);
    },
    get presented() {
      return seen.presented;
    },
    get holder() {
      return holder;
    },
    async getToken(scopes, { tenantId, ...options } = {}) {
      seen.wantedTenant = tenantId;
      seen.lastTry = undefined;
      const key = [scopes].flat().join(' ');
      const last = options.claims === undefined ? tokens.get(key) : undefined;
      const isAhead = last !== undefined && last.expiresOnTimestamp > Date.now();
      try {
        const token = await logIn(scopes, options);
        if (token && token.token !== last?.token) context.mask(token.token);
        if (token) tokens.set(key, token);
        if (token) holder = holderOf(token.token);
        return token;
      } catch (error) {
        // The SDK renews tokens ahead of time, when nobody waits for it: a failure would end the
        // process, or be tried again every three seconds until the old token expires.
        if (isAhead) return last;
        context.signal.throwIfAborted();
        throw loginFailure(error, identity, seen);
      }
    },
  };
}

/**
 * Gets tokens from the SDK. The tenant is always that of the identity: of another one, which a service
 * may ask for, the SDK would only say that it is not configured.
 */
function openLogin(
  identity: AzureIdentity,
  context: LoginContext,
  seen: Seen,
): (scopes: string | string[], options: GetTokenOptions) => Promise<AccessToken | null> {
  const assertion = async (kind: FederatedKind, audience: string): Promise<string> => {
    const token = await idToken(kind, audience, context);
    context.mask(token);
    seen.presented = readClaims(token);
    return token;
  };
  const note = (end: string) => {
    seen.lastTry = end;
  };
  const open = () => sdkCredential(identity, assertion, context.signal, note);
  const stopped = rejectionOf(context.signal);
  let inner: TokenCredential | undefined;
  return async (scopes, options) => {
    inner ??= await open();
    try {
      // The SDK itself does not stop while a login is under way.
      return await Promise.race([inner.getToken(scopes, options), stopped]);
    } catch (error) {
      // It would repeat the failure for a minute without asking anew.
      inner = undefined;
      throw error;
    }
  };
}

/** The SDK is large: it is loaded only where somebody logs in. */
async function sdkCredential(
  identity: AzureIdentity,
  assertion: (kind: FederatedKind, audience: string) => Promise<string>,
  signal: AbortSignal,
  note: (end: string) => void,
): Promise<TokenCredential> {
  const [sdk, { retryPolicy }] = await Promise.all([
    import('@azure/identity'),
    import('./retry-policy.ts'),
  ]);
  const options = retryPolicy(signal, note);
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
      // The SDK starts it with all that there is.
      withdrawPlatformSecrets(process.env);
      return new sdk.AzureCliCredential({
        processTimeoutInMs: cliMs,
        ...(tenantId === undefined ? {} : { tenantId }),
      });
    }
  }
}

/** A program in Python that may have to ask for a token itself; it has no end of its own. */
const cliMs = 30_000;

/** A token of the platform that we run on, to show to Entra ID. */
export async function idToken(
  kind: FederatedKind,
  audience: string,
  { environment, signal }: Omit<LoginContext, 'mask'>,
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

/** Which login it is, within a sentence. */
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
