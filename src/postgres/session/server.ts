import type { ChildEnvironment } from '../../environment.ts';
import type { ServerAddress } from './connection.ts';
import type { Session } from './session.ts';

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
  /** Whether it is known that it is this server; `undefined`: no TLS. */
  readonly verified: 'nothing' | 'ca' | 'full' | undefined;
  /** Others on the way can read and change what is said. */
  readonly isExposed: boolean;
  /** A pooler stands in between, and keeps to itself what a session begins with. */
  readonly dropsSettings: boolean;
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
