import { randomUUID } from 'node:crypto';
import type { Answer } from './azure-requests.ts';

/** No federated credential of the app fits the id-token. */
export function noRecord(code: number, what: string): Answer {
  return entraError(
    401,
    'invalid_client',
    code,
    `No matching federated identity record found for presented assertion ${what}. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`,
  );
}

/** An error of the token endpoint, written as Entra ID does. */
export function entraError(status: number, error: string, code: number, words: string): Answer {
  const timestamp = new Date().toISOString().replace(/T(.+)\..+/, ' $1Z');
  const [trace_id, correlation_id] = [randomUUID(), randomUUID()];
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${words} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id,
      correlation_id,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}

/** An error of a virtual machine's metadata service. */
export function imdsError(error_description: string, error = 'invalid_request'): Answer {
  return { status: 400, body: { error, error_description } };
}

/** An error of App Service's identity endpoint. */
export function appServiceError(statusCode: number, message: string): Answer {
  return { status: statusCode, body: { statusCode, message, correlationId: randomUUID() } };
}

/** Time with seven digits after the point, as .NET writes it. */
export function longTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '0000Z');
}

/** What a client may ask about a tenant. */
export function openIdConfiguration(authority: string): unknown {
  return {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
  };
}

/** What a client may ask about the cloud. */
export function instanceMetadata(tenantId: string): unknown {
  const host = 'login.microsoftonline.com';
  return {
    tenant_discovery_endpoint: `https://${host}/${tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      {
        preferred_network: host,
        preferred_cache: 'login.windows.net',
        aliases: [host, 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
      },
    ],
  };
}
