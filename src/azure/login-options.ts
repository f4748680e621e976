import { absentSecret } from '../catalog/absent-secret.ts';
import { option } from '../catalog/reference.ts';
import { gitlabTokenVariable } from '../options/gitlab-inputs.ts';
import { unless } from '../options/messages.ts';
import { type Asked, defineOptions, type ValuesOf } from '../options/schema.ts';

export const azureLoginOptions = defineOptions({
  'azure-credential': {
    group: 'azure',
    type: 'choice',
    placeholder: 'KIND',
    choices: [
      'auto',
      'client-secret',
      'github-oidc',
      'gitlab-oidc',
      'workload-identity',
      'managed-identity',
      'azure-cli',
    ],
    default: 'auto',
    description:
      'How to log in to Azure, for Key Vault and for a store without a key of its own. `auto` goes by what is given; the log tells what it took.',
  },
  'azure-client-id': {
    group: 'azure',
    type: 'text',
    placeholder: 'ID',
    allowed: 'a GUID',
    variable: 'AZURE_CLIENT_ID',
    description:
      'Application (client) ID of the app registration or managed identity to log in as.',
    wrong: wrongClientId,
  },
  'azure-tenant-id': {
    group: 'azure',
    type: 'text',
    placeholder: 'ID',
    allowed: 'a GUID or a domain',
    variable: 'AZURE_TENANT_ID',
    description: 'Directory (tenant) ID of the identity.',
    wrong: wrongTenantId,
  },
  'azure-client-secret': {
    group: 'azure',
    type: 'text',
    secret: true,
    placeholder: 'SECRET',
    variable: 'AZURE_CLIENT_SECRET',
    description: 'Client secret of the app registration. A federated credential needs none.',
  },
  'azure-audience': {
    group: 'azure',
    type: 'text',
    placeholder: 'AUDIENCE',
    default: 'api://AzureADTokenExchange',
    description:
      'Audience to ask for in the id-token of GitHub: that of the federated credential. Other clouds than the public one have their own.',
  },
});

/** That what the way to log in needs is there. */
export function azureLoginRule({
  values,
  has,
  label,
  environment,
}: Asked<typeof azureLoginOptions>): string[] {
  // What was given wrongly is told by itself.
  if (has('azure-credential') && values['azure-credential'] === undefined) return [];
  const { kind, reason } = chooseCredential(values, environment);
  const missing = missingForCredential(kind, has, environment);
  return missing.length === 0
    ? []
    : [
        `${label('azure-credential')}: ${kind} (${reason}) also needs ${missing.join(' and ')}.${
          missing.includes(option('azure-client-secret')) ? ` ${absentSecret}` : ''
        }`,
      ];
}

/** The ways to log in to Azure. */
export type CredentialKind = Exclude<
  ValuesOf<typeof azureLoginOptions>['azure-credential'],
  'auto'
>;

type Values = Partial<ValuesOf<typeof azureLoginOptions>>;
type LoginOption = keyof typeof azureLoginOptions;
type Environment = Readonly<Record<string, string | undefined>>;

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
  given: (name: LoginOption) => boolean,
  environment: Environment,
): readonly string[] {
  const options = (...names: LoginOption[]) =>
    names.filter(name => !given(name)).map(name => option(name));
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

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

function wrongClientId(text: string): string | undefined {
  return unless(
    guid,
    text,
    'the Application (client) ID is a GUID; the name or the secret is not meant',
  );
}

function wrongTenantId(text: string): string | undefined {
  return guid.test(text)
    ? undefined
    : unless(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu, text, 'a GUID, or a domain of the directory');
}
