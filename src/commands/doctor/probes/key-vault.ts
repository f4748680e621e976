import type { AzureCredential } from '../../../azure/credential.ts';
import { openKeyVault, type Secret, setSecret } from '../../../azure/key-vault.ts';
import { seesOtherSecrets } from '../../../azure/vault-listing.ts';
import { utc } from '../../../catalog/calendar.ts';
import { credentialFindings } from '../../../catalog/findings/credentials.ts';
import { option } from '../../../catalog/reference.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import {
  type ReadSecret,
  readSecret,
  renewal,
  type SecretOption,
  secretOptions,
} from '../../../connections/server-secrets.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { type Diagnosis, ok, probe, skipped, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';

/** A secret that an option names, as it is being read. */
export interface NamedSecret {
  readonly name: SecretOption;
  readonly reference: string;
  readonly reading: Promise<ReadSecret>;
}

export interface VaultSecrets {
  readonly vault: string;
  readonly secrets: readonly NamedSecret[];
}

/** Begins to read all secrets, of which each may fail by itself. */
export async function readSecrets(
  values: DoctorValues,
  login: AzureLogin,
  context: CommandContext,
): Promise<VaultSecrets> {
  const vault = await openKeyVault(values['key-vault'] ?? '', login(), context.signal);
  const secrets = secretOptions.flatMap(name => {
    const reference = values[name];
    if (reference === undefined || !isNeeded(name, values)) return [];
    const reading = readSecret(vault, name, reference, context);
    reading.catch(() => undefined);
    return [{ name, reference, reading }];
  });
  return { vault: vault.name, secrets };
}

const isNeeded = (name: SecretOption, values: DoctorValues): boolean =>
  name !== 'restore-as-password-secret-name' || values.for.includes('restore');

/** As long as a run endures a vault that does not answer: so it says what a run would. */
export const azureLimitSeconds = 90;

export async function examineKeyVault(
  values: DoctorValues,
  login: AzureLogin,
  { vault, secrets }: VaultSecrets,
  context: CommandContext,
): Promise<readonly Diagnosis[]> {
  const { signal } = context;
  const found = await Promise.all(
    secrets.map(named =>
      probe(
        {
          area: 'key-vault',
          probe: named.name.replace(/-name$/, ''),
          limitSeconds: azureLimitSeconds,
        },
        signal,
        async () => verdictsOf(named, await named.reading, vault, values, context.now()),
      ),
    ),
  );
  const rights = {
    area: 'key-vault',
    probe: 'other-secrets',
    limitSeconds: azureLimitSeconds,
  } as const;
  const others = await probe(rights, signal, async signal =>
    found.flat().every(({ status }) => status === 'error')
      ? skipped('what else it may see is not asked before a secret can be read')
      : otherSecrets(values, login(), { vault, secrets }, signal),
  );
  return [...saidOnce(found.flat()), ...others];
}

const holds: Readonly<Record<SecretOption, string>> = {
  'connection-secret-name': 'a connection URI',
  'host-secret-name': 'a host name',
  'username-secret-name': 'the name of a role',
  'password-secret-name': 'a password',
  'restore-as-password-secret-name': 'a password',
};

function verdictsOf(
  { name, reference }: NamedSecret,
  { secret, login }: ReadSecret,
  vault: string,
  values: DoctorValues,
  now: Date,
): Verdict | readonly Verdict[] {
  const what = `secret "${reference}" of key vault ${vault}`;
  const until = secret.expiresAt ? `until ${utc(secret.expiresAt)}` : 'which has no date of expiry';
  const warnings = [
    ...dates(secret, reference, vault, what, values['expiry-warning-days'], now),
    ...whiteSpace(login.password, reference, vault, what),
    ...pinned(name, reference, what),
  ];
  return warnings.length > 0 ? warnings : ok(`${what} holds ${holds[name]}, ${until}`);
}

/** Key Vault hands it out all the same. */
function dates(
  secret: Secret,
  reference: string,
  vault: string,
  what: string,
  expiryWarningDays: number,
  now: Date,
): Verdict[] {
  const { expiresAt, notBefore } = secret;
  const expiry = { what, expiresAt, renewal: renewal(reference, vault, now) };
  const ending = credentialFindings(expiry, { expiryWarningDays }, now).map(({ message, hint }) =>
    warning(message, hint),
  );
  if (!notBefore || notBefore <= now) return ending;
  const [name = '', version] = reference.split('/');
  const which = version === undefined ? '' : ` --version ${version}`;
  const hint = `If it is to be used now: az keyvault secret set-attributes --vault-name ${vault.split('.')[0]} --name ${name}${which} --not-before ${now.toISOString().replace(/\.\d+Z/, 'Z')}`;
  return [...ending, warning(`${what} is not meant to be used before ${utc(notBefore)}`, hint)];
}

function whiteSpace(
  password: string | undefined,
  reference: string,
  vault: string,
  what: string,
): Verdict[] {
  return password === undefined || password === password.trim()
    ? []
    : [
        warning(
          `${what} begins or ends with white space, which is taken for a part of the password`,
          `If it is none, set it anew; what you type is not shown: ${setSecret(reference, vault)}`,
        ),
      ];
}

function pinned(name: SecretOption, reference: string, what: string): Verdict[] {
  const [whole = '', version] = reference.split('/');
  return version === undefined || name === 'host-secret-name' || name === 'username-secret-name'
    ? []
    : [
        warning(
          `${what} is one version of it: when the password is changed, the old one is still used`,
          `Give ${option(name)} the name alone, which is the newest version: ${whole}`,
        ),
      ];
}

async function otherSecrets(
  values: DoctorValues,
  credential: AzureCredential,
  { vault }: VaultSecrets,
  signal: AbortSignal,
): Promise<Verdict> {
  const { description, assignee, policyPrincipal } = credential;
  // Also those that only another command reads.
  const names = [...new Set(secretOptions.flatMap(name => values[name]?.split('/')[0] ?? []))];
  const url = values['key-vault'] ?? '';
  const others = await seesOtherSecrets(url, names, credential, signal).catch(() => {
    signal.throwIfAborted();
    return null;
  });
  if (others === null) return skipped('the vault does not say what else it may see');
  if (others === undefined) {
    return ok(`${description} may not list what else is in key vault ${vault}`);
  }
  if (!others) {
    return ok(`there is nothing else in key vault ${vault} that ${description} could see`);
  }
  const short = vault.split('.')[0] ?? vault;
  const scope = `$(az keyvault show --name ${short} --query id --output tsv)`;
  const role = `--role "Key Vault Secrets User" --assignee ${assignee}`;
  const single = names.map(
    name => `az role assignment create ${role} --scope "${scope}/secrets/${name}"`,
  );
  return warning(
    `${description} may list the secrets of key vault ${vault}, in which there are others: its role, or access policy, is for the whole vault`,
    `Where the vault goes by roles, give one for each secret alone, and take back that for the vault: ${single.join('; ')}; az role assignment delete ${role} --scope "${scope}". An access policy is always for the whole vault, but need not let it list: az keyvault set-policy --name ${short} ${policyPrincipal} --secret-permissions get`,
  );
}

/** What is wrong with the vault itself is told once. */
const saidOnce = (diagnoses: readonly Diagnosis[]): Diagnosis[] =>
  diagnoses.map((diagnosis, at) => {
    const { area, probe, database, message } = diagnosis;
    const isKnown = diagnoses
      .slice(0, at)
      .some(earlier => earlier.status === 'error' && earlier.message === message);
    return isKnown
      ? { ...skipped('could not be read, for the same reason'), area, probe, database }
      : diagnosis;
  });
