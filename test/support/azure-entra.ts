import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import {
  appServiceError,
  entraError,
  imdsError,
  instanceMetadata,
  longTime,
  noRecord,
  openIdConfiguration,
} from './azure-entra-answers.ts';
import type { Answer, Visit } from './azure-requests.ts';
import { bearerOf, type Claims, createSigner, hasExpired, lifetime } from './azure-tokens.ts';
import { registerSecret } from './secrets.ts';

/** Whose id-tokens an app trusts. */
export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  /** `api://AzureADTokenExchange` by default, as in Azure. */
  readonly audience?: string;
}

/** An app registration or a managed identity. */
export interface AppOptions {
  /** As good as any by default. */
  readonly clientId?: string;
  readonly secret?: string;
  readonly secretExpired?: boolean;
  readonly federated?: FederatedCredential;
}

interface App extends AppOptions {
  readonly clientId: string;
  readonly objectId: string;
}

/** What an id-token of another issuer says. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  readonly lifetimeSeconds?: number;
}

/** Why a service does not take a token. */
export type TokenProblem = 'missing' | 'invalid' | 'expired' | 'audience';

/** Entra ID: one directory with its apps, and the tokens they get. */
export interface Entra {
  readonly tenantId: string;
  accessTokenSeconds: number;
  addApp(app: AppOptions): string;
  idToken(claims: IdTokenClaims): string;
  /** The variables of a GitHub job with this subject. */
  runnerIdentity(subject: string): Record<string, string>;
  /** The header that App Service's endpoint asks for. */
  readonly identityHeader: string;
  /** Who shows this header, or why it is not enough for a resource. */
  caller(authorization: string | undefined, resources: readonly string[]): Claims | TokenProblem;
  serveEntra(visit: Visit): Promise<Answer>;
  serveIdToken(visit: Visit): Answer;
  serveManagedIdentity(visit: Visit): Answer;
}

const usualAudience = 'api://AzureADTokenExchange';
const githubIssuer = 'https://token.actions.githubusercontent.com';
const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Founds a directory; tokens are given for these resources only. */
export function createEntra(resources: readonly string[]): Entra {
  const tenantId = randomUUID();
  const apps = new Map<string, App>();
  const runners = new Map<string, string>();
  const accessTokens = createSigner();
  const idTokens = createSigner();
  const identityHeader = randomUUID();
  registerSecret(identityHeader);
  let accessTokenSeconds = 3599;

  function addApp(app: AppOptions): string {
    const { clientId = randomUUID() } = app;
    if (app.secret !== undefined) registerSecret(app.secret);
    apps.set(clientId, { ...app, clientId, objectId: randomUUID() });
    return clientId;
  }
  const systemAssigned = addApp({});

  function accessToken(app: App, resource: string): string {
    return accessTokens.sign({
      aud: resource,
      iss: `https://sts.windows.net/${tenantId}/`,
      ...lifetime(accessTokenSeconds),
      appid: app.clientId,
      oid: app.objectId,
      sub: app.objectId,
      tid: tenantId,
      ver: '1.0',
    });
  }

  function idToken(claims: IdTokenClaims, more: Claims = {}): string {
    return idTokens.sign({
      iss: claims.issuer,
      sub: claims.subject,
      aud: claims.audience,
      jti: randomUUID(),
      ...lifetime(claims.lifetimeSeconds ?? 3600),
      ...more,
    });
  }

  /** What is wrong with the id-token that an app shows, in the order in which Entra ID looks. */
  function assertionProblem(app: App, assertion: string): Answer | undefined {
    const { federated } = app;
    if (!federated) {
      return entraError(
        401,
        'invalid_client',
        70025,
        `The client '${app.clientId}' has no configured federated identity credentials.`,
      );
    }
    const claims = idTokens.verify(assertion);
    if (!claims) {
      return entraError(
        401,
        'invalid_client',
        50013,
        'Assertion failed signature validation. [Reason - The key was not found.]',
      );
    }
    const { iss, aud, sub } = claims;
    const { issuer, subject, audience = usualAudience } = federated;
    if (iss !== issuer) return noRecord(700211, `issuer '${iss}'`);
    if (aud !== audience) return noRecord(700212, `audience '${aud}'`);
    if (String(sub).toLowerCase() !== subject.toLowerCase()) {
      return noRecord(700213, `subject '${sub}'`);
    }
    if (sub !== subject) {
      return entraError(
        401,
        'invalid_client',
        7002138,
        `No matching federated identity record found for presented assertion subject '${sub}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. See documentation at: https://learn.microsoft.com/entra/workload-id/workload-identity-federation. See breaking change notification and remediation at: https://learn.microsoft.com/en-us/entra/identity-platform/reference-breaking-changes#august-2024.`,
      );
    }
    if (hasExpired(claims)) {
      return entraError(
        401,
        'invalid_client',
        700024,
        `Client assertion is not within its valid time range. Current time: ${longTime(Date.now())}, assertion valid from ${longTime(Number(claims.nbf) * 1000)}, expiry time of assertion ${longTime(Number(claims.exp) * 1000)}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .`,
      );
    }
    return undefined;
  }

  function secretProblem(app: App, secret: string): Answer | undefined {
    if (secret !== app.secret) {
      return entraError(
        401,
        'invalid_client',
        7000215,
        `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`,
      );
    }
    if (app.secretExpired) {
      return entraError(
        401,
        'invalid_client',
        7000222,
        `The provided client secret keys for app '${app.clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
      );
    }
    return undefined;
  }

  function tenantProblem(tenant: string): Answer | undefined {
    if (tenant === tenantId) return undefined;
    if (!uuid.test(tenant) && !tenant.includes('.')) {
      return entraError(
        400,
        'invalid_request',
        900023,
        `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
      );
    }
    return entraError(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    );
  }

  function token(tenant: string, form: URLSearchParams): Answer {
    const wrongTenant = tenantProblem(tenant);
    if (wrongTenant) return wrongTenant;

    const clientId = form.get('client_id') ?? '';
    const app = apps.get(clientId);
    if (!app) {
      return entraError(
        400,
        'unauthorized_client',
        700016,
        `Application with identifier '${clientId}' was not found in the directory 'Shop'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
      );
    }

    const assertion = form.get('client_assertion');
    const secret = form.get('client_secret');
    const badType = assertion !== null && form.get('client_assertion_type') !== jwtBearer;
    if (badType || (assertion === null && secret === null)) {
      return entraError(
        401,
        'invalid_client',
        7000218,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      );
    }
    const problem =
      assertion === null ? secretProblem(app, secret ?? '') : assertionProblem(app, assertion);
    if (problem) return problem;

    const scopes = (form.get('scope') ?? '').split(' ');
    const resource = resources.find(known => scopes.includes(`${known}/.default`));
    if (resource === undefined) {
      return entraError(
        400,
        'invalid_resource',
        500011,
        `The resource principal named ${scopes[0]} was not found in the tenant named Shop.`,
      );
    }
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: accessTokenSeconds,
        ext_expires_in: accessTokenSeconds,
        access_token: accessToken(app, resource),
      },
    };
  }

  return {
    tenantId,
    identityHeader,
    get accessTokenSeconds() {
      return accessTokenSeconds;
    },
    set accessTokenSeconds(seconds) {
      accessTokenSeconds = seconds;
    },
    addApp,
    idToken: claims => idToken(claims),

    runnerIdentity(subject) {
      const requestToken = randomBytes(30).toString('base64url');
      registerSecret(requestToken);
      runners.set(requestToken, subject);
      const job = `_apis/distributedtask/hubs/Actions/plans/${randomUUID()}/jobs/${randomUUID()}`;
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `https://pipelines.actions.githubusercontent.com/${job}/idtoken?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      };
    },

    caller(authorization, accepted) {
      const bearer = bearerOf(authorization);
      if (bearer === undefined) return 'missing';
      const claims = accessTokens.verify(bearer);
      if (!claims) return 'invalid';
      if (!accepted.includes(String(claims.aud))) return 'audience';
      return hasExpired(claims) ? 'expired' : claims;
    },

    async serveEntra({ request, method, url }) {
      const [, tenant = '', ...rest] = url.pathname.split('/');
      const authority = `https://login.microsoftonline.com/${tenant}`;
      switch (`${method} ${rest.join('/')}`) {
        case 'POST oauth2/v2.0/token':
          return token(tenant, new URLSearchParams(await text(request)));
        case 'GET v2.0/.well-known/openid-configuration':
          return tenantProblem(tenant) ?? { status: 200, body: openIdConfiguration(authority) };
        case 'GET discovery/instance':
          return { status: 200, body: instanceMetadata(tenantId) };
        default:
          return { status: 404 };
      }
    },

    serveIdToken({ request, url }) {
      const subject = runners.get(bearerOf(request.headers.authorization) ?? '');
      if (subject === undefined) return { status: 401, body: { message: 'Unauthorized' } };
      const repository = repositoryOf(subject);
      const value = idToken(
        {
          issuer: githubIssuer,
          subject,
          audience: url.searchParams.get('audience') ?? `https://github.com/${repository}`,
          lifetimeSeconds: 300,
        },
        {
          repository,
          job_workflow_ref: `${repository}/.github/workflows/backup.yml@refs/heads/main`,
        },
      );
      return { status: 200, body: { count: value.length, value } };
    },

    serveManagedIdentity({ request, url }) {
      const imds = url.pathname.startsWith('/metadata/');
      const { metadata, 'x-identity-header': header } = request.headers;
      if (imds ? metadata !== 'true' : header !== identityHeader) {
        return imds
          ? imdsError('Required metadata header not specified')
          : appServiceError(401, 'Unauthorized');
      }
      const app = apps.get(url.searchParams.get('client_id') ?? systemAssigned);
      if (!app) {
        return imds
          ? imdsError('Identity not found')
          : appServiceError(
              400,
              'No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.',
            );
      }
      const resource = (url.searchParams.get('resource') ?? '').replace(/\/$/, '');
      if (!resources.includes(resource)) {
        const message = `AADSTS500011: The resource principal named ${resource} was not found in the tenant named Shop.`;
        return imds ? imdsError(message, 'invalid_resource') : appServiceError(400, message);
      }
      const expiresOn = Math.floor(Date.now() / 1000) + accessTokenSeconds;
      return {
        status: 200,
        body: {
          access_token: accessToken(app, resource),
          client_id: app.clientId,
          expires_in: String(accessTokenSeconds),
          expires_on: String(expiresOn),
          resource,
          token_type: 'Bearer',
        },
      };
    },
  };
}

/** `repo:shop/backups:…`, or with numeric ids as `repo:shop@12/backups@34:…` for newer repositories. */
function repositoryOf(subject: string): string {
  return (/^repo:([^:]+)/.exec(subject)?.[1] ?? 'shop/backups').replace(/@\d+/g, '');
}
