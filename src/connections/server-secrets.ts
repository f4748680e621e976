import { type KeyVault, type Secret, setSecret } from '../azure/key-vault.ts';
import { dayMs } from '../catalog/calendar.ts';
import { Failure } from '../catalog/failure.ts';
import type { CommandContext } from '../operations/run-context.ts';
import type { ValuesOf } from '../options/schema.ts';
import type { SslMode } from '../postgres/session/connection.ts';
import { parseConnectionUri } from '../postgres/session/connection-uri.ts';
import { type keyVaultOptions, type restoreAsOptions, wrongHost } from './server-options.ts';

/** How to log in to the server, wherever the parts came from. */
export interface ServerLogin {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string | undefined;
  readonly sslMode: SslMode | undefined;
}

/** The options that name a secret, each of which holds something else. */
export type SecretOption = Exclude<
  keyof typeof keyVaultOptions | Extract<keyof typeof restoreAsOptions, `${string}-secret-name`>,
  'key-vault'
>;

interface Shape {
  readonly isSecret: boolean;
  /** What it says of the login, or what is wrong with it: the rest of a sentence. */
  readonly read: (
    text: string,
  ) => { readonly login: Partial<ServerLogin> } | { readonly problem: string };
}

const password: Shape = { isSecret: true, read: password => ({ login: { password } }) };

const shapes: Readonly<Record<SecretOption, Shape>> = {
  'connection-secret-name': {
    isSecret: true,
    read: text => {
      const parsed = parseConnectionUri(text);
      if (parsed.kind === 'problem') return parsed;
      return wrongHost(parsed.uri.host)
        ? { problem: 'names a host that is none' }
        : { login: definedIn(parsed.uri) };
    },
  },
  'host-secret-name': {
    isSecret: false,
    read: host => {
      const wrong = wrongHost(host);
      return wrong ? { problem: `is no host name: ${wrong}` } : { login: { host } };
    },
  },
  'username-secret-name': { isSecret: false, read: username => ({ login: { username } }) },
  'password-secret-name': password,
  'restore-as-password-secret-name': password,
};

export const secretOptions = Object.keys(shapes) as readonly SecretOption[];

/** A secret that is there, and what it says of the login. */
export interface ReadSecret {
  readonly secret: Secret;
  readonly login: Partial<ServerLogin>;
}

/** Reads the secret that an option names, and makes sure that it holds what it should. */
export async function readSecret(
  vault: KeyVault,
  option: SecretOption,
  reference: string,
  { mask, reporter, credentials, now }: CommandContext,
): Promise<ReadSecret> {
  const { isSecret, read } = shapes[option];
  const secret = await vault.read(reference);
  const { value, warning, expiresAt } = secret;
  const what = `secret "${reference}" of key vault ${vault.name}`;
  // A password that was refused is read twice.
  if (expiresAt && !credentials.some(known => known.what === what)) {
    credentials.push({ what, expiresAt, renewal: renewal(reference, vault.name, now()) });
  }
  if (isSecret) mask(value);
  if (warning !== undefined) reporter.warn(warning);
  const found = read(isSecret ? value : value.trim());
  if ('problem' in found) {
    throw new Failure(
      'KEY_VAULT_SECRET_UNUSABLE',
      `${what} ${found.problem}`,
      `docs/azure.md says what it has to hold. Set it anew; what you type is not shown: ${setSecret(reference, vault.name)}`,
    );
  }
  if (found.login.password !== undefined) mask(found.login.password);
  return { secret, login: found.login };
}

const yearMs = 365 * dayMs;

export function renewal(reference: string, vault: string, now: Date): string {
  const end = new Date(now.getTime() + yearMs).toISOString().replace(/\.\d+Z/, 'Z');
  return `Set it anew, with a later date of expiry; what you type is not shown: ${setSecret(reference, vault)} --expires ${end}`;
}

/** Reads what the options name of the vault. */
export async function loginIn(
  vault: KeyVault,
  values: ValuesOf<typeof keyVaultOptions>,
  context: CommandContext,
): Promise<Partial<ServerLogin>> {
  const parts = await Promise.all(
    (
      [
        'connection-secret-name',
        'host-secret-name',
        'username-secret-name',
        'password-secret-name',
      ] as const
    ).map(async name => {
      const reference = values[name];
      return reference === undefined
        ? {}
        : (await readSecret(vault, name, reference, context)).login;
    }),
  );
  return Object.assign({}, ...parts);
}

/** Without the properties that are `undefined`. */
const definedIn = (login: { readonly [K in keyof ServerLogin]?: ServerLogin[K] | undefined }) =>
  Object.fromEntries(
    Object.entries(login).filter(([, value]) => value !== undefined),
  ) as Partial<ServerLogin>;
