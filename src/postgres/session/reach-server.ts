import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import { factsSql, maySetSql } from '../sql/server.ts';
import { asOptions, type Known, toolSettings } from '../sql/session.ts';
import { mayBePlain } from './connect-failure.ts';
import { connectWithRetry, type RetryPolicy } from './connect-retry.ts';
import {
  conninfo,
  decideTls,
  defaultSslMode,
  driverConfig,
  isThisMachine,
  type ServerAddress,
  type SslMode,
  toolEnvironment,
  toolLogin,
  withSettings,
} from './connection.ts';
import { openSession } from './open-session.ts';
import { quoteIdent } from './quoting.ts';
import type { Server } from './server.ts';
import { oneRow, type Session } from './session.ts';
import { refusalOf } from './statement-refusal.ts';

export interface ServerOptions {
  readonly address: ServerAddress;
  readonly sslMode: SslMode | undefined;
  readonly rootCertificate: string | undefined;
  /** A private folder that lives as long as the run. */
  readonly tempDir: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Of a server that others run: it may not be there yet. */
  readonly retryPolicy?: RetryPolicy;
}

const oldestMajor = 13;

/** A server and the session by which it was reached, on the maintenance database. */
export interface ServerConnection extends AsyncDisposable {
  readonly server: Server;
  /** Open until the disposal: who needs one at once need not connect again. */
  readonly maintenance: Session;
}

/** As `reachServer`, without its session. */
export async function openServer(options: ServerOptions, signal: AbortSignal): Promise<Server> {
  await using reached = await connectToServer(options, signal);
  return reached.server;
}

/** Connects, as patiently as the options say. */
export function connectToServer(
  options: ServerOptions,
  signal: AbortSignal,
): Promise<ServerConnection> {
  const reach = () => reachOnce(options, signal);
  return options.retryPolicy ? connectWithRetry(reach, options.retryPolicy, signal) : reach();
}

/**
 * Connects once, which settles what the rest of the run relies on: whether TLS is on (`prefer` is
 * never asked a second time, so that it cannot be downgraded later) and the server's version.
 */
async function reachOnce(options: ServerOptions, signal: AbortSignal): Promise<ServerConnection> {
  const { address } = options;
  const mode = options.sslMode ?? defaultSslMode(address.host);
  const configFor = (login: ServerAddress, database: string, purpose: string, known?: Known) => ({
    ...driverConfig(login, tls, database, applicationName(purpose), known),
    database,
    major: known?.major,
  });

  let tls = await decideTls(address.host, mode, options.rootCertificate, options.tempDir);
  let session: Session;
  try {
    session = await openSession(configFor(address, address.maintenanceDatabase, 'start'), signal);
  } catch (error) {
    const cause = error instanceof Failure ? error.cause : error;
    if (mode !== 'prefer' || tls.kind === 'off' || !mayBePlain(cause)) throw error;
    tls = { kind: 'off' };
    session = await openSession(configFor(address, address.maintenanceDatabase, 'start'), signal);
  }
  await using opened = new AsyncDisposableStack();
  opened.use(session);
  const facts = await oneRow(session, factsSchema, factsSql);
  const major = Math.floor(facts.version_number / 10000);
  const name = `${address.host}:${address.port}`;
  if (major < oldestMajor) {
    throw new Failure(
      'PG_CONNECT_FAILED',
      `${name} runs PostgreSQL ${facts.version}, which is older than ${oldestMajor}`,
      'Upgrade the server, or back it up with its own pg_dump.',
    );
  }
  const ownRole = await takeRole(session, facts.role);
  const isExposed = tls.kind === 'off' && !isThisMachine(address.host);
  // Who may not, and tries, is refused the connection.
  const { may_set: maySilence } =
    major < 17
      ? { may_set: false }
      : await oneRow(session, z.object({ may_set: z.boolean() }), maySetSql, ['event_triggers']);
  const serverFor = (
    login: ServerAddress,
    isSuperuser: boolean,
    role: string,
    maySilenceTriggers: boolean,
  ): Server => {
    const known = { major, role, maySilenceTriggers };
    return {
      address: login,
      name,
      version: facts.version,
      major,
      isSuperuser,
      tls: tls.kind === 'off' ? 'no TLS' : `TLS, verified: ${tls.verify}`,
      verified: tls.kind === 'off' ? undefined : tls.verify,
      isExposed,
      dropsSettings: facts.drops_settings,
      connect: (database, purpose, stop) =>
        openSession(configFor(login, database, purpose, known), stop, true),
      conninfo: (database, purpose) => conninfo(login, tls, database, applicationName(purpose)),
      toolEnvironment: withSettings(
        { ...toolEnvironment(login, options.environment), ...toolLogin(address.host, tls) },
        asOptions(toolSettings(known)),
      ),
      as: (other, database, superuser = false) =>
        serverFor(
          { ...login, ...other, maintenanceDatabase: database },
          superuser,
          'none',
          major >= 17 && superuser,
        ),
    };
  };
  const server = serverFor(address, facts.superuser, ownRole, maySilence);
  const kept = opened.move();
  return { server, maintenance: session, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** What a server says of itself decides which programs are looked for, and is shown. */
const factsSchema = z.object({
  version: z.string().regex(/^\d[\w.+~-]{0,40}$/),
  version_number: z
    .string()
    .regex(/^\d{5,7}$/)
    .transform(Number),
  role: z.string().nullable(),
  superuser: z.boolean(),
  drops_settings: z.boolean(),
});

/**
 * Takes the role that the login was given by ALTER ROLE, as PostgreSQL does when one logs in; that of the
 * database was left aside. One that cannot be had is passed over, as there.
 */
async function takeRole(session: Session, role: string | null): Promise<string> {
  if (role === null) return 'none';
  try {
    await session.execute(`SET ROLE ${quoteIdent(role)}`);
    return role;
  } catch (error) {
    refusalOf(error);
    return 'none';
  }
}

/** PostgreSQL cuts an application name at 63 bytes. */
const applicationName = (purpose: string): string => `pg-azure-backup ${purpose}`;
