import { Failure } from '../catalog/failure.ts';
import type { AzureCredential } from './credential.ts';
import { vaultFailure } from './key-vault-errors.ts';

export interface KeyVault {
  /** As the user named it. */
  readonly name: string;
  /** Fetches a secret by `NAME` or `NAME/VERSION`; its newest version when none is named. */
  read(reference: string): Promise<Secret>;
}

export interface Secret {
  readonly value: string;
  /** As it says itself; `undefined` when it does not. */
  readonly expiresAt: Date | undefined;
  readonly notBefore: Date | undefined;
  /** It can be read, but should not be in use now, as its own dates say. */
  readonly warning: string | undefined;
}

/** A client of the SDK for a vault, by its name or URL. */
export async function vaultClient(
  vault: string,
  credential: AzureCredential,
  signal: AbortSignal,
  note?: (end: string) => void,
) {
  const [{ SecretClient }, { codeOf, retryPolicy }] = await Promise.all([
    import('@azure/keyvault-secrets'),
    import('./retry-policy.ts'),
  ]);
  const url = vault.includes('://') ? vault : `https://${vault}.vault.azure.net`;
  const client = new SecretClient(url, credential, retryPolicy(signal, note));
  return { client, host: new URL(url).host, codeOf };
}

/** Opens a vault, by its name or URL. Nothing is contacted yet. */
export async function openKeyVault(
  vault: string,
  credential: AzureCredential,
  signal: AbortSignal,
): Promise<KeyVault> {
  let answer: string | undefined;
  const { client, host, codeOf } = await vaultClient(vault, credential, signal, end => {
    answer = end;
  });
  return {
    name: host,
    async read(reference) {
      const [name = '', version] = reference.split('/');
      try {
        const { value, properties } = await client.getSecret(name, {
          abortSignal: signal,
          ...(version === undefined ? {} : { version }),
        });
        return {
          value: requireText(value, reference, host),
          expiresAt: properties.expiresOn,
          notBefore: properties.notBefore,
          warning: outOfDate(properties, reference, host),
        };
      } catch (error) {
        signal.throwIfAborted();
        // The SDK fails to read an answer that is none, and does not say that there was one.
        const isUnread = error instanceof TypeError && answer === 'HTTP 200';
        const seen = isUnread ? { response: { status: 200 } } : error;
        throw vaultFailure(seen, codeOf(error), reference, host, credential);
      }
    },
  };
}

/** Of a vault by its name or URL. */
export const vaultUrl = (vault: string): string =>
  vault.includes('://') ? vault : `https://${vault}.vault.azure.net`;

/** Tools that set a secret from a file keep the line break at its end. */
function requireText(value: string | undefined, reference: string, host: string): string {
  const text = (value ?? '').replace(/\r?\n$/, '');
  if (text.trim() !== '' && !text.includes('\0')) return text;
  throw new Failure(
    'KEY_VAULT_SECRET_UNUSABLE',
    `secret "${reference}" of key vault ${host} is empty`,
    `Set it; what you type is not shown: ${setSecret(reference, host)}`,
  );
}

/** Key Vault hands out secrets outside their dates as well: the dates are for whoever uses them. */
function outOfDate(
  { expiresOn, notBefore }: { readonly expiresOn?: Date; readonly notBefore?: Date },
  reference: string,
  host: string,
): string | undefined {
  const now = new Date();
  const secret = `secret "${reference}" of key vault ${host}`;
  if (expiresOn && expiresOn <= now) return `${secret} expired at ${expiresOn.toISOString()}`;
  if (notBefore && notBefore > now) {
    return `${secret} is not meant to be used before ${notBefore.toISOString()}`;
  }
  return undefined;
}

// By a pipe, since a command line can be seen; and the command prints what it has set.
export const setSecret = (reference: string, host: string): string =>
  `read -rs secret && printf %s "$secret" | az keyvault secret set --vault-name ${host.split('.')[0]} --name ${reference.split('/')[0]} --file /dev/stdin --encoding utf-8 --output none`;
