import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import type { ChildEnvironment } from '../../environment.ts';
import { asOptions, type Known, toolSettings } from '../sql/session.ts';
import { refusalOf } from './batches.ts';
import { connectPatiently, type Patience } from './connect-retry.ts';
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
import { mayBePlain } from './errors.ts';
import { oneRow, openSession, quoteIdent, type Session } from './session.ts';

/** A server that was reached once: what it is, and how driver and client tools reach it again. */
export interface Server {
  readonly address: ServerAddress;
  /** `host:port`, for people. */
  readonly name: string;
  /** As `server_version` says it: `17.6`. */
  readonly version: string;
  readonly major: number;
  readonly isSuperuser: boolean;
  /** How the connection is secured, for people. */
  readonly tls: string;
  /** Others on the way can read and change what is said. */
  readonly isExposed: boolean;
  /** `purpose` becomes part of the application name, by which others see who is connected. */
  connect(database: string, purpose: string, signal: AbortSignal): Promise<Session>;
  /** The value of `--dbname` for a client tool. */
  conninfo(database: string, purpose: string): string;
  /** The environment of a client tool: the only place where it finds the password. */
  readonly toolEnvironment: ChildEnvironment;
  /** The server as another login reaches it; `database` is the one to connect to for the server as a whole. */
  as(login: Login, database: string, isSuperuser?: boolean): Server;
}

/** Who logs in, and by what. */
export type Login = Pick<ServerAddress, 'username' | 'password'>;

export interface ServerOptions {
  readonly address: ServerAddress;
  readonly sslMode: SslMode | undefined;
  readonly rootCertificate: string | undefined;
  /** A private folder that lives as long as the run. */
  readonly scratch: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Of a server that others run: it may not be there yet. */
  readonly patience?: Patience;
}

const oldestMajor = 13;

/** A server and the session by which it was reached, on the maintenance database. */
export interface Reached extends AsyncDisposable {
  readonly server: Server;
  /** Open until the disposal: who needs one at once need not connect again. */
  readonly maintenance: Session;
}

/** As `reachServer`, without its session. */
export async function openServer(options: ServerOptions, signal: AbortSignal): Promise<Server> {
  await using reached = await reachServer(options, signal);
  return reached.server;
}

/** Connects, as patiently as the options say. */
export function reachServer(options: ServerOptions, signal: AbortSignal): Promise<Reached> {
  const reach = () => reachOnce(options, signal);
  return options.patience ? connectPatiently(reach, options.patience, signal) : reach();
}

/**
 * Connects once, which settles what the rest of the run relies on: whether TLS is on (`prefer` is
 * never asked a second time, so that it cannot be downgraded later) and the server's version.
 */
async function reachOnce(options: ServerOptions, signal: AbortSignal): Promise<Reached> {
  const { address } = options;
  const mode = options.sslMode ?? defaultSslMode(address.host);
  const configFor = (login: ServerAddress, database: string, purpose: string, known?: Known) => ({
    ...driverConfig(login, tls, database, applicationName(purpose), known),
    database,
  });

  let tls = await decideTls(address.host, mode, options.rootCertificate, options.scratch);
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
  const serverFor = (login: ServerAddress, isSuperuser: boolean, role: string): Server => {
    const known = { major, role };
    return {
      address: login,
      name,
      version: facts.version,
      major,
      isSuperuser,
      tls: tls.kind === 'off' ? 'no TLS' : `TLS, verified: ${tls.verify}`,
      isExposed,
      connect: (database, purpose, stop) =>
        openSession(configFor(login, database, purpose, known), stop, true),
      conninfo: (database, purpose) => conninfo(login, tls, database, applicationName(purpose)),
      toolEnvironment: withSettings(
        { ...toolEnvironment(login, options.environment), ...toolLogin(address.host, tls) },
        asOptions(toolSettings(known)),
      ),
      as: (other, database, superuser = false) =>
        serverFor({ ...login, ...other, maintenanceDatabase: database }, superuser, 'none'),
    };
  };
  const server = serverFor(address, facts.superuser, ownRole);
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
});

// server_version may carry the packager's words: `15.18 (Debian 15.18-0+deb12u1)`.
const factsSql = `
SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
       pg_catalog.current_setting('server_version_num') AS version_number,
       own.role,
       coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = own.role),
                (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)) AS superuser
  FROM (SELECT (SELECT pg_catalog.substr(c, 6)
                  FROM pg_catalog.pg_db_role_setting AS s
                  JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole AND r.rolname = session_user
                 CROSS JOIN pg_catalog.unnest(s.setconfig) AS c
                 WHERE s.setdatabase = 0 AND c LIKE 'role=%')) AS own(role)`;

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
