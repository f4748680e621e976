import type { AnyOptionValues, OptionName } from './definitions.ts';

/** The ways to log in to Azure. */
export type CredentialKind = Exclude<AnyOptionValues['azure-credential'], 'auto'>;

type Values = Partial<AnyOptionValues>;
type Environment = Readonly<Record<string, string | undefined>>;

/** The variable in which a GitLab job gets its id-token; `id_tokens:` of the job names it. */
export const gitlabTokenVariable = 'PG_BACKUP_ID_TOKEN';

/** Which way a run takes, and why, for the log. */
export interface CredentialChoice {
  readonly kind: CredentialKind;
  readonly reason: string;
}

/**
 * What `azure-credential` means here. `auto` never probes: the first way for which something is
 * there is taken, and a failure of it is reported, rather than hidden by the next.
 */
export function chooseCredential(values: Values, environment: Environment): CredentialChoice {
  const asked = values['azure-credential'] ?? 'auto';
  if (asked !== 'auto') return { kind: asked, reason: 'asked for' };
  const clientId = values['azure-client-id'] !== undefined;
  if (values['azure-client-secret'] !== undefined) {
    return { kind: 'client-secret', reason: 'a client secret is given' };
  }
  if (environment[gitlabTokenVariable]) {
    return { kind: 'gitlab-oidc', reason: `${gitlabTokenVariable} is set` };
  }
  if (clientId && environment.ACTIONS_ID_TOKEN_REQUEST_URL) {
    return { kind: 'github-oidc', reason: 'GitHub offers id-tokens, and a client id is given' };
  }
  if (environment.AZURE_FEDERATED_TOKEN_FILE) {
    return { kind: 'workload-identity', reason: 'AZURE_FEDERATED_TOKEN_FILE is set' };
  }
  const endpoint = managedIdentityVariables.find(variable => environment[variable]);
  if (endpoint) return { kind: 'managed-identity', reason: `${endpoint} is set` };
  // Whoever gives both on GitHub forgot a permission, and did not log in by `az` beforehand.
  if (clientId && values['azure-tenant-id'] && environment.GITHUB_ACTIONS === 'true') {
    return { kind: 'github-oidc', reason: 'client and tenant id are given on GitHub' };
  }
  return { kind: 'azure-cli', reason: 'nothing else is given' };
}

/** By which App Service, Functions, Container Apps, Arc and Azure ML say where tokens are to be had. */
const managedIdentityVariables = ['IDENTITY_ENDPOINT', 'MSI_ENDPOINT'];

/** What a way to log in needs beyond itself: options, and whether a variable can stand for them. */
export function missingForCredential(
  kind: CredentialKind,
  given: (name: OptionName) => boolean,
  environment: Environment,
): readonly string[] {
  const options = (...names: OptionName[]) =>
    names.filter(name => !given(name)).map(name => `--${name}`);
  switch (kind) {
    case 'client-secret':
      return options('azure-client-id', 'azure-tenant-id', 'azure-client-secret');
    case 'github-oidc':
      return options('azure-client-id', 'azure-tenant-id');
    case 'gitlab-oidc':
      return [
        ...options('azure-client-id', 'azure-tenant-id'),
        ...(environment[gitlabTokenVariable] ? [] : [`id_tokens: ${gitlabTokenVariable}`]),
      ];
    case 'workload-identity':
      // The webhook of Kubernetes sets all three, also where the options are read from elsewhere.
      return [
        ...(environment.AZURE_CLIENT_ID ? [] : options('azure-client-id')),
        ...(environment.AZURE_TENANT_ID ? [] : options('azure-tenant-id')),
        ...(environment.AZURE_FEDERATED_TOKEN_FILE ? [] : ['AZURE_FEDERATED_TOKEN_FILE']),
      ];
    case 'managed-identity':
    case 'azure-cli':
      return [];
  }
}
