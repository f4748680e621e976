import { absentSecret } from '../catalog/absent-secret.ts';
import { Failure } from '../catalog/failure.ts';
import { option, variable } from '../catalog/reference.ts';
import { shellQuote } from '../catalog/shell.ts';
import { certificateHint, certificateTrouble } from '../catalog/system-errors.ts';
import { describeClaims, type IdTokenClaims } from './id-token.ts';
import type { AzureIdentity } from './identity.ts';

/** What was seen of a login before it failed. */
export interface Seen {
  /** What the id-token said, if one was shown. */
  presented: IdTokenClaims | undefined;
  /** How the last request ended: `HTTP 503`, `ECONNRESET`. */
  lastTry: string | undefined;
  /** The tenant that the service named for which the login is, if it named one. */
  wantedTenant: string | undefined;
}

/** Why a login to Azure failed, from what the SDK threw. This is the only place that decides it. */
export function loginFailure(error: unknown, identity: AzureIdentity, seen: Seen): Failure {
  const causes = causesOf(error);
  const own = causes.find(cause => cause instanceof Failure);
  if (own) return own;
  const text = causes.map(cause => cause.message).join('\n');
  const code = /AADSTS(?<code>\d+)|Error\(s\): (?<number>\d+)/.exec(text)?.groups;
  const outage = seen.lastTry !== undefined && !/^HTTP 4(?!29)/.test(seen.lastTry);
  if (code && !outage) {
    return refused(code.code ?? code.number ?? '', text, identity, seen);
  }
  switch (identity.kind) {
    case 'azure-cli':
      return cliFailure(text);
    case 'managed-identity':
      return managedIdentityFailure(text, seen.lastTry, identity.clientId);
    default:
      return unreachable(text, seen.lastTry);
  }
}

/** The error and what it says that caused it. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause) {
    causes.push(cause);
  }
  return causes;
}

const failed = (message: string, hint: string): Failure =>
  new Failure('AZURE_LOGIN_FAILED', message, hint);

/** Entra ID answered, and said no. */
function refused(
  code: string,
  text: string,
  identity: AzureIdentity,
  { presented, wantedTenant }: Seen,
): Failure {
  const clientId = ('clientId' in identity && identity.clientId) || 'unknown';
  const tenantId = ('tenantId' in identity && identity.tenantId) || 'unknown';
  const no = (why: string, hint: string) =>
    failed(
      `Microsoft Entra ID refused the ${describeLogin(identity)}: ${why} (AADSTS${code})`,
      hint,
    );
  const shown = presented ? ` Presented were ${describeClaims(presented)}.` : '';
  const addCredential = federatedCredentialHint(clientId, presented);
  switch (code) {
    case '700213':
    case '70021':
    case '700223':
      return no(`no federated credential of it has this subject.${shown}`, addCredential);
    case '7002138':
      return no(
        `the subject of its federated credential differs from this one, if only in upper and lower case.${shown}`,
        `Write the subject exactly as presented. ${addCredential}`,
      );
    case '70025':
      return no(`it has no federated credential at all.${shown}`, addCredential);
    case '700211':
      return no(`no federated credential of it has this issuer.${shown}`, addCredential);
    case '700212':
      return no(
        `no federated credential of it has this audience.${shown}`,
        identity.kind === 'github-oidc'
          ? `Set ${option('azure-audience')} to the audience of the federated credential. ${addCredential}`
          : addCredential,
      );
    case '700024':
      return no(
        `the id-token has expired, or the clock is wrong.${shown}`,
        identity.kind === 'gitlab-oidc'
          ? 'GitLab’s id-token lives as long as the timeout of the job: log in early, or split the job. Compare the clock of the runner, too.'
          : 'Compare the clock of this machine with the real time.',
      );
    case '700016':
      return no(
        `there is no such application in tenant ${tenantId}`,
        `Check ${option('azure-client-id')} (the Application (client) ID; of a managed identity its Client ID, not the Object ID) and the tenant.${otherTenant(identity, wantedTenant)}`,
      );
    case '7000215':
      return no(
        'the client secret is wrong',
        'Give the value of the secret, not its ID: Azure shows the value only once. Or use a federated credential, which needs no secret.',
      );
    case '7000222':
      return no(
        'the client secret has expired',
        `Make another: az ad app credential reset --id ${clientId} --append. Or use a federated credential, which needs no secret.`,
      );
    case '90002':
    case '900023':
      return no(
        `there is no tenant ${tenantId}`,
        `Check ${option('azure-tenant-id')}: az account show --query tenantId --output tsv.${otherTenant(identity, wantedTenant)} Other clouds than the public one need AZURE_AUTHORITY_HOST.`,
      );
    case '7000112':
      return no(
        'the application is disabled',
        'Enable it under Enterprise applications in the Azure portal.',
      );
    case '53003':
      return no(
        'a Conditional Access policy forbids it',
        'Workload identities that log in from changing addresses need an exception; ask who administers the tenant.',
      );
    case '500011':
      return no(
        `the tenant does not know the service that the token is for`,
        `Is ${option('azure-tenant-id')} the tenant of the subscription that the vault or storage account is in?`,
      );
    default:
      return no(
        explanation(text),
        `Look the code up: https://login.microsoftonline.com/error?code=${code}`,
      );
  }
}

/** How an application comes to trust an id-token. */
export const federatedCredentialHint = (
  clientId: string,
  presented: IdTokenClaims | undefined,
): string =>
  `Give the application a federated credential with exactly that subject, issuer and audience: az ad app federated-credential create --id ${clientId} --parameters ${shellQuote(
    [
      // A branch may have a name of any characters, and the subject has it.
      JSON.stringify({
        name: 'pg-azure-backup',
        issuer: presented?.issuer,
        subject: presented?.subject,
        audiences: [presented?.audience],
      }),
    ],
  )} (a managed identity: under its Federated credentials in the Azure portal).`;
/** What to do about a service that does not accept the login. */
export const tenantHint = (identity: AzureIdentity, wanted: string | undefined): string =>
  otherTenant(identity, wanted).trim() ||
  `It belongs to another tenant, most likely: check ${option('azure-tenant-id')}.`;

const otherTenant = (identity: AzureIdentity, wanted: string | undefined): string =>
  wanted === undefined || ('tenantId' in identity && identity.tenantId === wanted)
    ? ''
    : ` What the login is for belongs to tenant ${wanted}: log in there, by ${option('azure-tenant-id')}.`;

const describeLogin = (identity: AzureIdentity): string =>
  identity.kind === 'azure-cli' || identity.clientId === undefined
    ? `login by ${identity.kind}`
    : `login of client ${identity.clientId}`;

/** The first sentence of what Entra ID says, without the ids that follow it. */
const explanation = (text: string): string =>
  /AADSTS\d+: (?<sentence>.*?)(?:\. |\s*Trace ID|\n|$)/
    .exec(text)
    ?.groups?.sentence?.slice(0, 300) ?? 'it gave no reason';

/** What sends a run to a login that it was not to make: nobody can see that it is not there. */
export const meantSecret = `Was a secret to be used in its place, such as ${variable('storage-sas-token')} or ${variable('azure-client-secret')}? ${absentSecret}`;

function cliFailure(text: string): Failure {
  return /not (?:be )?found|could not be found/i.test(text)
    ? failed(
        'there is no way to log in to Azure: no credential is given, and the Azure CLI is not installed',
        `Give ${option('azure-client-id')} and ${option('azure-tenant-id')} (on GitHub with "permissions: id-token: write"), or another kind with ${option('azure-credential')}; see docs/azure.md. ${meantSecret}`,
      )
    : failed(
        `the Azure CLI gave no token: ${firstLine(text)}`,
        `Log in first: az login. On GitHub, ${option('azure-client-id')} and ${option('azure-tenant-id')} with "permissions: id-token: write" need no Azure CLI. ${meantSecret}`,
      );
}

function managedIdentityFailure(
  text: string,
  lastTry: string | undefined,
  clientId: string | undefined,
): Failure {
  return /identity not found|no (?:user|managed|system).*identity|invalid_client|ManagedIdentity.*not found/i.test(
    text,
  )
    ? failed(
        `this machine has no managed identity${clientId === undefined ? '' : ` ${clientId}`}`,
        `Assign it to the virtual machine, app or pod that runs this; ${option('azure-client-id')} names the Client ID of a user-assigned one.`,
      )
    : failed(
        `no managed identity answers here (${lastTry ?? firstLine(text)})`,
        'A managed identity exists on machines in Azure alone. GitHub-hosted runners have none: use github-oidc there.',
      );
}

function unreachable(text: string, lastTry: string | undefined): Failure {
  if (lastTry === 'HTTP 407') {
    return new Failure(
      'AZURE_UNREACHABLE',
      'the proxy does not let us through to Microsoft Entra ID (HTTP 407)',
      'It wants a login: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.',
    );
  }
  if (lastTry === 'HTTP 200') {
    return new Failure(
      'AZURE_UNREACHABLE',
      'something else answers in place of Microsoft Entra ID',
      'A proxy or portal of the network is in the way: check HTTPS_PROXY.',
    );
  }
  return new Failure(
    'AZURE_UNREACHABLE',
    `Microsoft Entra ID cannot be reached for the login (${lastTry ?? firstLine(text)})`,
    certificateTrouble.test(lastTry ?? '')
      ? certificateHint
      : 'Check the network and HTTPS_PROXY; https://azure.status.microsoft tells about outages. Then run again.',
  );
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 300);
