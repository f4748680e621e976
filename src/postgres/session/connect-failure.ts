import pg from 'pg';
import { absentSecret } from '../../catalog/absent-secret.ts';
import { Failure } from '../../catalog/failure.ts';
import { option, ownCommand, variable } from '../../catalog/reference.ts';
import { connectTimeoutSeconds } from './connection.ts';
import { codeOf } from './error-codes.ts';
import { missingPrivilege } from './missing-privilege.ts';
import { connectionLost } from './refusals.ts';
import { firstLineOf } from './server-words.ts';

interface Target {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly user?: string | undefined;
  readonly database?: string | undefined;
  /** None was given, and no password file has one. */
  readonly lacksPassword?: boolean;
}

/** True when a TLS attempt failed in a way that `ssl-mode: prefer` may answer with a plain one. */
export const mayBePlain = (error: unknown): boolean =>
  firstLineOf(error).includes('does not support SSL') || codeOf(error) === '28000';

/**
 * Why a connection could not be made, in words that name the remedy. A server that this run has reached
 * before and that does not answer any more went away.
 */
export function connectFailure(error: unknown, target: Target, reachedBefore = false): Failure {
  if (error instanceof Failure) return error;
  const server = `${target.host}:${target.port}`;
  const code = codeOf(error);
  const message = firstLineOf(error);
  const options = { cause: error };
  if (target.lacksPassword && (code === '28P01' || wantsPassword.test(message))) {
    return new Failure(
      'PG_PASSWORD_MISSING',
      `${server} wants a password of "${target.user}", and none was given`,
      missingPasswordHint('password'),
      options,
    );
  }
  const isOfTls = isTlsCode.test(code) || message.includes('does not support SSL');
  if (reachedBefore && !isOfTls && (isServersEnd(code) || !(error instanceof pg.DatabaseError))) {
    return connectionLost(server, message, options);
  }
  switch (code) {
    case '28P01':
      return new Failure(
        'PG_LOGIN_FAILED',
        `${server} refused the password of "${target.user}"`,
        'Check the user name and the password.',
        options,
      );
    case '28000':
      return new Failure(
        'PG_LOGIN_FAILED',
        `${server} refused the login of "${target.user}": ${message}`,
        `Check the user name, the server’s pg_hba.conf or firewall rules, and ${option('ssl-mode')}.`,
        options,
      );
    case '3D000':
      return new Failure(
        'DATABASE_NOT_FOUND',
        `there is no database "${target.database}" on ${server}`,
        // The first that is connected to; a command that lists the others would connect to it as well.
        reachedBefore
          ? `Names are case-sensitive. See what is there: ${ownCommand('databases')}`
          : `It is the one of ${option('maintenance-database')}. Leave that out, or name one that is there: postgres is on most servers.`,
        options,
      );
    case '42501':
      return new Failure(
        'PG_PERMISSION_DENIED',
        `${server}: ${message}`,
        missingPrivilege(message, target.user ?? '') ??
          'Run as a role that may connect (see docs/postgresql-roles.md).',
        options,
      );
    case '53300':
      return new Failure(
        'PG_CONNECT_FAILED',
        `${server} has no free connection: ${message}`,
        `Lower ${option('concurrency')} or ${option('jobs')}, or run when fewer clients are connected.`,
        options,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(
        'PG_CONNECT_FAILED',
        `the host name ${target.host} cannot be resolved`,
        `Check ${option('host')}. A private endpoint can be resolved only inside its virtual network.`,
        options,
      );
  }
  if (isOfPooler.test(message)) {
    return new Failure(
      'PG_CONNECT_FAILED',
      `${server} is a pooler, and not the server itself: ${message}`,
      pastPooler,
      options,
    );
  }
  if (message.includes('does not support SSL')) {
    return new Failure(
      'PG_TLS_FAILED',
      `${server} does not offer TLS`,
      `Turn TLS on at the server, or, on a network that you trust, set ${option('ssl-mode')} disable.`,
      options,
    );
  }
  if (isTlsCode.test(code)) {
    return new Failure(
      'PG_TLS_FAILED',
      `the TLS certificate of ${server} was refused: ${message} (${code})`,
      `Give the root that signed it in ${option('ssl-root-cert')}, and connect by the name in the certificate.`,
      options,
    );
  }
  // The driver's words.
  const why =
    message === 'timeout expired' ? `no login in ${connectTimeoutSeconds} seconds` : message;
  return new Failure(
    'PG_CONNECT_FAILED',
    `cannot connect to ${server}: ${why}`,
    target.port === poolerPort
      ? `${poolerPort} is the port of a pooler (PgBouncer), which may be switched off. ${pastPooler}`
      : `Check ${option('host')} and ${option('port')}, that the server runs, and that its firewall lets this machine in.`,
    options,
  );
}

/** The driver's words, of SCRAM; for other kinds it sends something, and the server refuses it. */
const wantsPassword = /client password must be a/;

/** Where the password of a login is looked for. */
export const missingPasswordHint = (login: 'password' | 'restore-as-password'): string =>
  `Give it: ${variable(login)}, or ${option(`${login}-secret-name`)} with a key vault, or a password file (PGPASSFILE). ${absentSecret}`;

/** Of PgBouncer, also on Azure. */
const poolerPort = 6432;

/** What PgBouncer says of itself; the last is libpq's question for settings, which it does not know. */
const isOfPooler =
  /unsupported startup parameter|command-line options|bouncer|no such user|no such database|server login has been failing|server_login_retry|query_wait_timeout|client_login_timeout|no more connections allowed|max_client_conn/i;

export const pastPooler = `Connect to the server itself: ${option('port')} 5432 (on Azure that is its port). pg_dump and pg_restore need sessions of their own.`;

const isTlsCode = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_|ERR_TLS_|ERR_SSL_|HOSTNAME_)/;

/** Class 57P: the server ended the session, or lets nobody in because it starts or stops. */
const isServersEnd = (code: string): boolean => code.startsWith('57P');
