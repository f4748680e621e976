import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import type { ClientConfig } from 'pg';
import { Failure } from '../../catalog/failure.ts';
import { shellQuote } from '../../catalog/shell.ts';
import { type ChildEnvironment, clientEnvironment } from '../../environment.ts';
import { asOptions, type Known, startupSettings } from '../sql/session.ts';

export const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof sslModes)[number];

/** Where a server is and how to log in. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  /** Absent: `PGPASSFILE`, peer or trust decide. */
  readonly password: string | undefined;
  readonly maintenanceDatabase: string;
}

/** The one TLS decision of a run; driver and tools both get a rendering of it. */
export type Tls =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly verify: 'nothing' }
  | {
      readonly kind: 'on';
      readonly verify: 'ca' | 'full';
      readonly roots: string;
      readonly rootsFile: string;
    };

/** The mode to use when none was asked for: Azure's servers have certificates that can be verified. */
export const defaultSslMode = (host: string): SslMode =>
  host.endsWith('.postgres.database.azure.com') ? 'verify-full' : 'prefer';

/**
 * What an `ssl-mode` means, as libpq means it. `prefer` starts with TLS; the caller falls back to
 * `{ kind: 'off' }` when the server has none. A root certificate turns `require` into `verify-ca`,
 * as it does in libpq. Unix sockets never use TLS.
 *
 * The roots are ours or the system's; they are written to a file of mode 0600 in `tempDir`, since
 * libpq takes nothing else.
 */
export async function decideTls(
  host: string,
  mode: SslMode,
  rootCertificate: string | undefined,
  tempDir: string,
): Promise<Tls> {
  if (host.startsWith('/') || mode === 'disable') return { kind: 'off' };
  const verifies = mode.startsWith('verify-') || (mode === 'require' && rootCertificate);
  if (!verifies) return { kind: 'on', verify: 'nothing' };
  // `system` is libpq's word for the machine's own roots.
  const roots =
    rootCertificate && rootCertificate !== 'system'
      ? await readRoots(rootCertificate)
      : systemRoots().join('\n').concat('\n');
  const rootsFile = join(tempDir, 'roots.pem');
  await writeFile(rootsFile, roots, { mode: 0o600 });
  return { kind: 'on', verify: mode === 'verify-full' ? 'full' : 'ca', roots, rootsFile };
}

async function readRoots(file: string): Promise<string> {
  try {
    const roots = await readFile(file, 'utf8');
    if (roots.includes('-----BEGIN CERTIFICATE-----')) return roots;
  } catch (error) {
    throw new Failure(
      'PG_TLS_FAILED',
      `cannot read the root certificate ${file}: ${error instanceof Error ? error.message : error}`,
      'Give the path of a PEM file in --ssl-root-cert, or leave it out to use the system’s roots.',
      { cause: error },
    );
  }
  throw new Failure(
    'PG_TLS_FAILED',
    `the root certificate ${file} is not PEM`,
    `Convert it: openssl x509 -inform der -in ${shellQuote([file])} -out roots.pem`,
  );
}

/** The machine's roots; Node's own where it has none (slim containers); and NODE_EXTRA_CA_CERTS. */
function systemRoots(): string[] {
  const system = tls.getCACertificates('system');
  const base = system.length > 0 ? system : tls.getCACertificates('bundled');
  return [...base, ...tls.getCACertificates('extra')];
}

/** The rendering for the driver. Explicit in everything, so that no `PG*` variable has a say. */
export function driverConfig(
  address: ServerAddress,
  tlsDecision: Tls,
  database: string,
  applicationName: string,
  known?: Known,
): ClientConfig {
  return {
    host: address.host,
    port: address.port,
    user: address.username,
    password: address.password,
    database,
    ssl: driverTls(address.host, tlsDecision),
    application_name: applicationName,
    client_encoding: 'UTF8',
    // Not empty: the driver would take PGOPTIONS then.
    options: asOptions(startupSettings(known)),
    keepAlive: true,
    keepAliveInitialDelayMillis: keepaliveIdleSeconds * 1000,
    connectionTimeoutMillis: connectTimeoutSeconds * 1000,
    scramMaxIterations,
  };
}

function driverTls(host: string, tlsDecision: Tls): ClientConfig['ssl'] {
  if (tlsDecision.kind === 'off') return false;
  if (tlsDecision.verify === 'nothing') return { rejectUnauthorized: false };
  return {
    ca: tlsDecision.roots,
    rejectUnauthorized: true,
    // The host itself, always: for an IP address Node would compare with `localhost`.
    checkServerIdentity: (_name, certificate) =>
      tlsDecision.verify === 'full' ? tls.checkServerIdentity(host, certificate) : undefined,
  };
}

/** Azure's load balancers drop idle flows after four minutes. */
const keepaliveIdleSeconds = 30;
/** From the first packet to the end of the login. */
export const connectTimeoutSeconds = 20;

/** PostgreSQL's default is 4096. So many take a second or two, and who asks for more wants our time. */
const scramMaxIterations = 1_000_000;

/**
 * The rendering for pg_dump and pg_restore: a conninfo string in which every value is quoted, so
 * that a database called `postgresql://x` or `a=b` is just a name. The password is not in it, and no
 * client encoding: pg_dump has to keep the database's own.
 */
export function conninfo(
  address: ServerAddress,
  tlsDecision: Tls,
  database: string,
  applicationName: string,
): string {
  const settings: Record<string, string> = {
    host: address.host,
    port: String(address.port),
    user: address.username,
    dbname: database,
    application_name: applicationName,
    connect_timeout: String(connectTimeoutSeconds),
    keepalives: '1',
    keepalives_idle: String(keepaliveIdleSeconds),
    keepalives_interval: '10',
    keepalives_count: '6',
    gssencmode: 'disable',
    ...toolTls(tlsDecision),
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}='${value.replace(/[\\']/g, '\\$&')}'`)
    .join(' ');
}

/** Files of the home directory (~/.postgresql) must not change the meaning: none is given, or ours. */
function toolTls(tlsDecision: Tls): Record<string, string> {
  if (tlsDecision.kind === 'off') return { sslmode: 'disable' };
  if (tlsDecision.verify === 'nothing') return { sslmode: 'require', sslrootcert: '/nonexistent' };
  return { sslmode: `verify-${tlsDecision.verify}`, sslrootcert: tlsDecision.rootsFile };
}

/** Whether nobody else is on the way to a host: a Unix socket, or the loopback interface. */
export const isThisMachine = (host: string): boolean =>
  /^(?:\/.*|localhost|127(?:\.\d+){3}|::1)$/.test(host);

/**
 * Keeps libpq from sending the password in clear text without TLS, as the driver is kept from it
 * (message-guard.ts). A variable, not part of the conninfo: libpq before 16 does not know it, and passes it over.
 */
export const toolLogin = (host: string, tlsDecision: Tls): Record<string, string> =>
  tlsDecision.kind === 'off' && !host.startsWith('/') ? { PGREQUIREAUTH: '!password' } : {};

/** The environment of a client tool, with the password if it needs one. */
export const toolEnvironment = (
  { password }: Pick<ServerAddress, 'password'>,
  environment: NodeJS.ProcessEnv,
): ChildEnvironment => ({
  ...clientEnvironment(environment),
  ...(password === undefined ? {} : { PGPASSWORD: password }),
});

/** That environment with settings for the tool's sessions, besides those that it has. */
export const withSettings = (tool: ChildEnvironment, settings: string): ChildEnvironment => ({
  ...tool,
  PGOPTIONS: [tool.PGOPTIONS, settings].filter(Boolean).join(' '),
});
