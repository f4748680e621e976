import type { AzureCredential } from './credential.ts';
import { vaultClient } from './key-vault.ts';

/**
 * Whether an identity may list the vault, and finds other secrets there than those that it knows; `undefined` when it
 * may not list at all, as one whose role is for single secrets.
 */
export async function seesOtherSecrets(
  vault: string,
  known: readonly string[],
  credential: AzureCredential,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const names = new Set(known.map(name => name.toLowerCase()));
  const { client } = await vaultClient(vault, credential, signal);
  try {
    for await (const { name } of client.listPropertiesOfSecrets({ abortSignal: signal })) {
      if (!names.has(name.toLowerCase())) return true;
    }
    return false;
  } catch (error) {
    const { statusCode }: Record<string, unknown> = Object(error);
    if (statusCode === 403) return undefined;
    throw error;
  }
}
