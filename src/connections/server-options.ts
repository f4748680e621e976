import { option } from '../catalog/reference.ts';
import { shown, unless } from '../options/messages.ts';
import { type AskedNames, defineOptions } from '../options/schema.ts';

export const serverOptions = defineOptions({
  host: {
    group: 'server',
    type: 'text',
    placeholder: 'HOST',
    otherwise: 'from `host-secret-name` or `connection-secret-name`',
    variable: 'PGHOST',
    description: 'Host name of the PostgreSQL server, or the directory of its Unix socket.',
    wrong: wrongHost,
  },
  port: {
    group: 'server',
    type: 'integer',
    placeholder: 'PORT',
    default: '5432',
    min: 1,
    max: 65535,
    variable: 'PGPORT',
    description:
      'Port of the server. Not that of a connection pooler such as PgBouncer (6432 on Azure), through which pg_dump cannot work.',
  },
  username: {
    group: 'server',
    type: 'text',
    placeholder: 'ROLE',
    otherwise: 'from `username-secret-name` or `connection-secret-name`',
    variable: 'PGUSER',
    description: 'Role to log in as.',
  },
  password: {
    group: 'server',
    type: 'text',
    secret: true,
    placeholder: 'PASSWORD',
    otherwise: 'from `PGPASSFILE`, or none',
    variable: 'PGPASSWORD',
    description:
      'Password of the role. May be left out where the server wants none (trust, peer) or a password file has it.',
  },
  'maintenance-database': {
    group: 'server',
    type: 'text',
    placeholder: 'DATABASE',
    default: 'postgres',
    description: 'Database to connect to for work that concerns the server as a whole.',
    wrong: wrongDatabaseName,
  },
  'ssl-mode': {
    group: 'server',
    type: 'choice',
    placeholder: 'MODE',
    choices: ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'],
    otherwise: '`verify-full` for `*.postgres.database.azure.com`, else `prefer`',
    variable: 'PGSSLMODE',
    description: 'Whether the connection is encrypted, and how the certificate is checked.',
  },
  'ssl-root-cert': {
    group: 'server',
    type: 'text',
    placeholder: 'FILE',
    otherwise: "the system's certificates",
    variable: 'PGSSLROOTCERT',
    description: 'PEM file with the certificates of the authorities to trust.',
  },
  'connect-retry-seconds': {
    group: 'server',
    type: 'integer',
    placeholder: 'SECONDS',
    default: '60',
    min: 0,
    max: 3600,
    description:
      'Seconds for which the first connection is tried again while what keeps it away may pass: a name that does not resolve yet, a refused connection, a server that starts or fails over. A wrong password fails at once.',
  },
});

export const serverNameOption = defineOptions({
  'server-name': {
    group: 'server',
    type: 'text',
    placeholder: 'NAME',
    otherwise: 'host and port',
    allowed: 'up to 100 characters, no slashes',
    description:
      'What the server is called in the store, whatever its address. Backups of servers with different names are kept apart.',
    wrong: wrongServerName,
  },
});

export const keyVaultOptions = defineOptions({
  'key-vault': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'NAME',
    allowed: 'the name of a vault, or its URL',
    description: 'Azure Key Vault that holds what the following options name.',
    wrong: wrongVault,
  },
  'host-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description: 'Secret with the host name of the server, in place of `host`.',
    wrong: wrongSecretName,
  },
  'username-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description: 'Secret with the role to log in as, in place of `username`.',
    wrong: wrongSecretName,
  },
  'password-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description:
      'Secret with the password of the role, in place of `password`. One that is rotated just then is fetched again.',
    wrong: wrongSecretName,
  },
  'connection-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description:
      'Secret with a connection URI (`postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`), in place of host, port, username and password. Its database is not used.',
    wrong: wrongSecretName,
  },
});

export const restoreAsOptions = defineOptions({
  'restore-as': {
    group: 'command',
    type: 'text',
    placeholder: 'ROLE',
    otherwise: 'as `username`',
    description:
      'Role that runs what is in the dump, by a login of its own that may do nothing else. Without it, code that somebody put into the database or the backup runs with all rights of `username` (docs/postgresql-roles.md).',
    connects: true,
  },
  'restore-as-password': {
    group: 'command',
    type: 'text',
    secret: true,
    placeholder: 'PASSWORD',
    otherwise: 'from `PGPASSFILE`, or none',
    description: 'Password of the role of `restore-as`.',
    connects: true,
  },
  'restore-as-password-secret-name': {
    group: 'command',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description:
      'Secret of `key-vault` with the password of the role of `restore-as`, in place of `restore-as-password`.',
    wrong: wrongSecretName,
    connects: true,
  },
});

/**
 * That the server is described once: by options, by secrets that hold them, or by one URI. `hasHost`: its host stands
 * elsewhere.
 */
export function serverRule({ has, label }: AskedNames, hasHost = false): string[] {
  const given = (names: readonly string[]) => names.filter(has).map(label);
  const errors: string[] = [];
  const secrets = given([
    ...serverParts.map(([, secret]) => secret),
    'connection-secret-name',
    'restore-as-password-secret-name',
  ]);
  if (secrets.length > 0 && !has('key-vault')) {
    errors.push(`${secrets.join(', ')}: no ${option('key-vault')} to take it from.`);
  }
  if (secrets.length === 0 && has('key-vault')) {
    errors.push(
      `${label('key-vault')}: no secret of it is named. Give ${option('password-secret-name')} or ${option('connection-secret-name')}, for example.`,
    );
  }
  if (has('connection-secret-name')) {
    const doubled = given(serverParts.flat().concat('port'));
    if (doubled.length > 0) {
      errors.push(
        `${doubled.join(', ')}: cannot be combined with ${label('connection-secret-name')}, which holds them all.`,
      );
    }
    return errors;
  }
  for (const [plain, secret] of serverParts) {
    if (has(plain) && has(secret)) {
      errors.push(`${given([plain, secret]).join(', ')}: only one of them can be used.`);
    }
    if (plain === 'host' && hasHost) continue;
    if (plain !== 'password' && !has(plain) && !has(secret)) {
      errors.push(
        `${option(plain)}: is required, unless ${option(secret)} or ${option('connection-secret-name')} is given.`,
      );
    }
  }
  return errors;
}

/** Each part of a login, and the option that names the secret which holds it. */
const serverParts: readonly (readonly [plain: string, secret: string])[] = [
  ['host', 'host-secret-name'],
  ['username', 'username-secret-name'],
  ['password', 'password-secret-name'],
];

const restoreAsPasswords = ['restore-as-password', 'restore-as-password-secret-name'] as const;

/** The role that runs what is in a dump has one password. */
export function restoreAsRule({ has, label }: AskedNames): string[] {
  const passwords = restoreAsPasswords.filter(has);
  const given = passwords.map(label).join(', ');
  return [
    ...(passwords.length > 1 ? [`${given}: only one of them can be used.`] : []),
    ...(passwords.length > 0 && !has('restore-as')
      ? [`${given}: only with ${option('restore-as')}.`]
      : []),
  ];
}

/** Also what is read from Key Vault has to be one host. */
export function wrongHost(text: string): string | undefined {
  if (text.includes('://')) return 'is a URL; give the name of the host alone.';
  if (text.startsWith('/')) return undefined;
  if (/^[^:]+:\d+$/u.test(text))
    return `${shown(text)} has a port; give it with ${option('port')}.`;
  if (/[\s,@]/u.test(text)) {
    return `${shown(text)} is not one host: a name, an address, or the directory of a socket.`;
  }
  return undefined;
}

function wrongVault(text: string): string | undefined {
  if (/^[a-z][a-z\d-]{1,22}[a-z\d]$/iu.test(text)) return undefined;
  const url = URL.parse(text);
  const isVault = url?.protocol === 'https:' && url.pathname === '/' && !/[?#@]/u.test(text);
  return isVault
    ? undefined
    : `${shown(text)} is neither the name of a vault (3 to 24 letters, digits and hyphens) nor its URL (https://NAME.vault.azure.net).`;
}

function wrongSecretName(text: string): string | undefined {
  return unless(
    /^[a-z\d-]{1,127}(?:\/[a-z\d]{1,64})?$/iu,
    text,
    'NAME or NAME/VERSION of a secret',
  );
}

const longestServerName = 100;

function wrongServerName(text: string): string | undefined {
  return text.length <= longestServerName && /^[^/\\\p{Cc}]+$/u.test(text)
    ? undefined
    : `${shown(text)} is not allowed: up to ${longestServerName} characters, no slashes.`;
}

/** PostgreSQL cuts longer names off, and might then mean another database. */
const maxNameBytes = 63;

export function wrongDatabaseName(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  return bytes > maxNameBytes
    ? `${shown(text)} has ${bytes} bytes; the name of a database has at most ${maxNameBytes}.`
    : undefined;
}
