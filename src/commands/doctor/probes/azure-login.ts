import type { AzureCredential } from '../../../azure/credential.ts';
import { describeClaims } from '../../../azure/id-token.ts';
import { federatedCredentialHint } from '../../../azure/login-errors.ts';
import { type CredentialChoice, chooseCredential } from '../../../azure/login-options.ts';
import { secretlessLogin } from '../../../azure/secretless.ts';
import { utc } from '../../../catalog/calendar.ts';
import { Failure } from '../../../catalog/failure.ts';
import { credentialFindings } from '../../../catalog/findings/credentials.ts';
import { option } from '../../../catalog/reference.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import { storeCredentials } from '../../../connections/store.ts';
import { storeNeedsIdentity } from '../../../connections/store-options.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { namesIn } from '../../../options/schema.ts';
import {
  type Diagnosis,
  failing,
  ok,
  probe,
  skipped,
  type Verdict,
  warning,
} from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import { azureLimitSeconds, type VaultSecrets } from './key-vault.ts';

/** What in the options opens the store, and ends some day. */
export const examineStoreCredentials = (
  values: DoctorValues,
  { signal, now }: CommandContext,
): Promise<readonly Diagnosis[]> =>
  probe({ area: 'azure-login', probe: 'sas' }, signal, async () =>
    storeCredentials(values, now()).map(credential => {
      const { what, expiresAt } = credential;
      const policy = { expiryWarningDays: values['expiry-warning-days'] };
      const [finding] = credentialFindings(credential, policy, now());
      if (finding) {
        const { level, code, message, hint } = finding;
        return level === 'error' ? { status: level, code, message, hint } : warning(message, hint);
      }
      return ok(
        expiresAt
          ? `${what} is good until ${utc(expiresAt)}`
          : `${what} does not say when it ends: a stored access policy of the container does`,
      );
    }),
  );

/** `secrets`: those of the key vault, if any is named. Its own way to ask for a login is taken. */
export async function examineAzureLogin(
  values: DoctorValues,
  login: AzureLogin,
  secrets: Promise<VaultSecrets> | undefined,
  context: CommandContext,
): Promise<readonly Diagnosis[]> {
  const { signal } = context;
  const credential = login();
  const choice = chooseCredential(values, context.environment);
  const ask = (name: string, verdict: () => Promise<Verdict>) =>
    probe({ area: 'azure-login', probe: name, limitSeconds: azureLimitSeconds }, signal, verdict);

  const forVault = secrets
    ? await ask('vault-token', async () => vaultToken(await secrets, credential))
    : [];
  // The same login would fail in the same way, after as long a wait.
  const isRefused = forVault.some(({ status }) => status === 'error');
  const forStore = storeNeedsIdentity(namesIn(context.given))
    ? await ask('storage-token', async () =>
        isRefused
          ? skipped('no token for Blob Storage is asked for before the login works')
          : storageToken(credential),
      )
    : [];
  return [
    ...(await ask('credential', async () => chosen(choice, values, credential, context))),
    ...forVault,
    ...forStore,
    ...(await ask('identity', async () => identity(credential))),
  ];
}

/** The vault names the tenant and the resource for which it wants a token. */
async function vaultToken(
  { vault, secrets }: VaultSecrets,
  credential: AzureCredential,
): Promise<Verdict> {
  if (secrets.length === 0) return skipped(`nothing of key vault ${vault} is needed here`);
  const results = await Promise.allSettled(secrets.map(({ reading }) => reading));
  const refused = results
    .map(result => (result.status === 'rejected' ? result.reason : undefined))
    .find(error => error instanceof Failure && /^AZURE_/.test(error.code));
  if (refused) return failing(refused);
  return credential.holder
    ? ok(`${credential.description} got a token for key vault ${vault}`)
    : skipped(`no login was made for key vault ${vault}: see what is said of it`);
}

async function storageToken(credential: AzureCredential): Promise<Verdict> {
  await credential.getToken('https://storage.azure.com/.default');
  return ok(`${credential.description} got a token for Blob Storage`);
}

async function chosen(
  { kind, reason }: CredentialChoice,
  values: DoctorValues,
  { holder }: AzureCredential,
  context: CommandContext,
): Promise<Verdict> {
  const message = `by ${kind}: ${reason}`;
  const clientId = values['azure-client-id'];
  if (kind === 'azure-cli' && clientId !== undefined && holder?.clientId !== clientId) {
    return warning(
      `${message}; so ${option('azure-client-id')} has no part in it`,
      `Leave out ${option('azure-client-id')}, or name the login that is meant by ${option('azure-credential')}.`,
    );
  }
  const better = kind === 'client-secret' ? await secretlessLogin(values, context) : undefined;
  if (!better) return ok(message);
  const given = [
    option('azure-client-secret'),
    ...(values['azure-credential'] === 'auto' ? [] : [option('azure-credential')]),
  ];
  return warning(
    `${message}. A secret expires, and leaks; ${better.kind} needs none: this job gets id-tokens with ${describeClaims(better.claims)}`,
    `${federatedCredentialHint(clientId ?? '', better.claims)} Then leave out ${given.join(' and ')}.`,
  );
}

/** Who it is, as the tokens themselves say. */
function identity({ description, holder, presented }: AzureCredential): Verdict {
  if (!holder) return skipped('who it is, is known with the first token');
  const { clientId, objectId, tenantId, userName } = holder;
  const parts = [
    userName ? `user ${userName}` : clientId ? `client ${clientId}` : description,
    ...(objectId ? [`object ${objectId}`] : []),
    ...(tenantId ? [`tenant ${tenantId}`] : []),
  ];
  const shown = presented ? `; the id-token that was shown has ${describeClaims(presented)}` : '';
  return ok(`${parts.join(', ')}${shown}`);
}
