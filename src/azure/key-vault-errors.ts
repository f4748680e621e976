import { Failure } from '../catalog/failure.ts';
import { option } from '../catalog/reference.ts';
import { certificateHint, certificateTrouble } from '../catalog/system-errors.ts';
import type { AzureCredential } from './credential.ts';

/** Why a secret could not be read. This is the only place that decides it. */
export function vaultFailure(
  error: unknown,
  network: string | undefined,
  reference: string,
  host: string,
  { description: identity, assignee, policyPrincipal, otherTenantHint }: AzureCredential,
): Failure {
  if (error instanceof Failure) return error;
  const { status, code, inner, message, isOfVault } = answerOf(error);
  const [name = ''] = reference.split('/');
  const secret = `secret "${reference}" of key vault ${host}`;
  const vault = host.split('.')[0] ?? host;
  const denied = (why: string, hint: string) =>
    new Failure('KEY_VAULT_ACCESS_DENIED', `${secret} cannot be read: ${why}`, hint);
  const challenge = challengeIn(message);
  if (challenge !== undefined) {
    return denied(
      `what answers there wants a login to ${challenge}, which is not the domain of ${host}; it got no token`,
      `Give ${option('key-vault')} the vault’s own name, or in another cloud its own URL, the vaultUri among its properties; behind a private endpoint, too. If that is what it has, something else answers in place of the vault: check HTTPS_PROXY and DNS.`,
    );
  }
  if (inner === 'SecretDisabled' || /disabled secret/i.test(message)) {
    return new Failure(
      'KEY_VAULT_SECRET_UNUSABLE',
      `${secret} is disabled`,
      `Enable it: az keyvault secret set-attributes --vault-name ${vault} --name ${name} --enabled true. Or name another version.`,
    );
  }
  if (status !== undefined && status < 300) {
    return new Failure(
      'KEY_VAULT_UNREACHABLE',
      `${secret} cannot be read: what answered HTTP ${status} did not send a secret`,
      `Is ${host} the vault, and is there a proxy on the way (HTTPS_PROXY) that answers in its place?`,
    );
  }
  if (status !== undefined && status !== 401 && !isOfVault && !mayPass(status)) {
    return denied(
      `what answered HTTP ${status} is not the vault`,
      `A proxy or firewall on the way (HTTPS_PROXY) refuses it, most often. Let it pass ${host}, or put that into NO_PROXY.`,
    );
  }
  const words = [code, message].filter(text => text !== '').join(': ');
  if (status !== undefined && isOfVault && /\bapi-?version|\bspecified version\b/i.test(message)) {
    return new Failure(
      'KEY_VAULT_UNREACHABLE',
      `${secret} cannot be read: the vault answered HTTP ${status} ${words}`,
      `The cloud of the vault lacks the version of the API by which this program asks. Until it has that, read the secret before, into a variable: az keyvault secret show --vault-name ${vault} --name ${name} --query value --output tsv`,
    );
  }
  switch (status) {
    case 400:
    case 410:
      return new Failure(
        'KEY_VAULT_SECRET_UNUSABLE',
        `${secret} cannot be read: the vault says HTTP ${status} ${words}`,
        status === 400
          ? 'Check the name and version: NAME or NAME/VERSION, where a name has letters, digits and hyphens, and a version 32 of 0-9 and a-f.'
          : `Was the vault deleted? az keyvault list-deleted; az keyvault recover --name ${vault}`,
      );
    case 401:
      return denied(`the vault does not accept the login of ${identity}`, otherTenantHint);
    case 403:
      if (inner === 'ForbiddenByFirewall' || /client address is not authorized/i.test(message)) {
        return denied(
          'the firewall of the vault does not let this machine in',
          `GitHub-hosted runners have no fixed address. Use a self-hosted runner inside the network, or allow the address under Networking of key vault ${vault}.`,
        );
      }
      if (inner === 'ForbiddenByConnection') {
        return denied(
          'the vault allows private endpoints alone',
          'Use a runner inside its virtual network. GitHub-hosted runners cannot reach it.',
        );
      }
      return /^(AccessDenied|ForbiddenByPolicy)$/.test(inner) ||
        /does not have secrets get permission/i.test(message)
        ? denied(
            `${identity} lacks the permission to get secrets in the access policy of the vault`,
            `az keyvault set-policy --name ${vault} ${policyPrincipal} --secret-permissions get`,
          )
        : denied(
            `${identity} lacks the role "Key Vault Secrets User"`,
            `az role assignment create --role "Key Vault Secrets User" --assignee ${assignee} --scope "$(az keyvault show --name ${vault} --query id --output tsv)/secrets/${name}". A new role takes up to ten minutes to work.`,
          );
    case 404:
      return new Failure(
        'KEY_VAULT_SECRET_MISSING',
        `key vault ${host} has no secret "${reference}"`,
        `Check the name and version, or whether it was deleted: az keyvault secret list-deleted --vault-name ${vault}; az keyvault secret recover --vault-name ${vault} --name ${name}`,
      );
  }
  if (status !== undefined) {
    return new Failure(
      'KEY_VAULT_UNREACHABLE',
      `${secret} cannot be read: the vault answered HTTP ${status}${words === '' ? '' : ` ${words}`}`,
      mayPass(status)
        ? `The vault, or a proxy on the way, is overloaded or out of order: check ${option('key-vault')}, then try again later. See https://azure.status.microsoft.`
        : 'The words are the vault’s own: look them up under "Key Vault REST API error codes" in the Azure documentation.',
    );
  }
  return new Failure(
    'KEY_VAULT_UNREACHABLE',
    network === 'ENOTFOUND'
      ? `there is no host ${host}`
      : `key vault ${host} cannot be reached (${network ?? message})`,
    networkHint(network),
  );
}

/** Where a vault wants a login that the SDK gives none for: it says so in words alone. */
const challengeIn = (message: string): string | undefined =>
  /^The challenge (?:resource|contains invalid scope|authorization URI) '(?<where>.*?)(?:\/\.default)?'/.exec(
    message,
  )?.groups?.where;

const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;

function networkHint(network = ''): string {
  if (network === 'ENOTFOUND') {
    return `Check ${option('key-vault')}. In another cloud, give the URL of the vault.`;
  }
  return certificateTrouble.test(network)
    ? certificateHint
    : 'Check the network, HTTPS_PROXY, and the firewall and private endpoints of the vault.';
}

interface VaultAnswer {
  readonly status: number | undefined;
  readonly code: string;
  /** Which of the reasons for a 403 it is. */
  readonly inner: string;
  readonly message: string;
  /** An error in the form that Azure gives it, and not a page of whoever is on the way. */
  readonly isOfVault: boolean;
}

/** What of an error of the SDK counts. Its message may quote requests, but no secret. */
function answerOf(error: unknown): VaultAnswer {
  const { statusCode, response, code, message, details }: Record<string, unknown> = Object(error);
  const { status: answered }: Record<string, unknown> = Object(response);
  const own = statusCode ?? answered;
  const { error: body }: Record<string, unknown> = Object(details);
  const { innererror }: Record<string, unknown> = Object(body);
  const { code: inner }: Record<string, unknown> = Object(innererror);
  return {
    status: typeof own === 'number' ? own : undefined,
    code: typeof code === 'string' ? code : '',
    inner: typeof inner === 'string' ? inner : '',
    message: typeof message === 'string' ? (message.split('\n')[0]?.slice(0, 300) ?? '') : '',
    isOfVault: body !== undefined,
  };
}
