import type { ValuesOf } from '../options/schema.ts';
import { idToken, type LoginContext } from './credential.ts';
import { type IdTokenClaims, readClaims } from './id-token.ts';
import type { FederatedKind } from './identity.ts';
import { type azureLoginOptions, chooseCredential, missingForCredential } from './login-options.ts';

/** A login by what the platform vouches for. */
export interface SecretlessLogin {
  readonly kind: FederatedKind;
  readonly claims: IdTokenClaims;
}

/** It is advice: nobody waits for it long. */
const patienceMs = 10_000;

type Values = Partial<ValuesOf<typeof azureLoginOptions>>;

/** How to log in without the client secret that is given; `undefined` where the platform gives no id-token. */
export async function secretlessLogin(
  values: Values,
  context: LoginContext,
): Promise<SecretlessLogin | undefined> {
  const { 'azure-client-secret': _, 'azure-credential': __, ...rest } = values;
  const { environment } = context;
  const { kind } = chooseCredential(rest, environment);
  if (kind === 'client-secret' || kind === 'managed-identity' || kind === 'azure-cli')
    return undefined;
  const given = (name: keyof typeof azureLoginOptions) => values[name] !== undefined;
  if (missingForCredential(kind, given, environment).length > 0) return undefined;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(patienceMs)]);
  try {
    const token = await idToken(kind, values['azure-audience'] ?? '', { environment, signal });
    context.mask(token);
    const claims = readClaims(token);
    return claims && { kind, claims };
  } catch {
    context.signal.throwIfAborted();
    return undefined;
  }
}
