import pg from 'pg';
import { Failure } from '../catalog/failure.ts';
import { connectTimeoutSeconds } from './connection.ts';
import { lostConnection, refusalOf } from './refusals.ts';

interface Target {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly user?: string | undefined;
  readonly database?: string | undefined;
}

/** The first line. An error of several attempts (::1 and 127.0.0.1) has a code, but no message. */
function messageOf(error: unknown): string {
  const text =
    error instanceof Error ? error.message || codeOf(error) || error.name : String(error);
  return shortened(text.split('\n', 1)[0] ?? '');
}

/** A server's own words: what is longer tells nobody more. */
export const shortened = (text: string): string =>
  text.length > 2000 ? `${text.slice(0, 2000)}…` : text;

/** PostgreSQL's SQLSTATE, or the system's or OpenSSL's error code. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** True when a TLS attempt failed in a way that `ssl-mode: prefer` may answer with a plain one. */
export const mayBePlain = (error: unknown): boolean =>
  messageOf(error).includes('does not support SSL') || codeOf(error) === '28000';

/**
 * Why a connection could not be made, in words that name the remedy. A server that this run has reached
 * before and that does not answer any more went away.
 */
export function connectFailure(error: unknown, target: Target, reachedBefore = false): Failure {
  if (error instanceof Failure) return error;
  const server = `${target.host}:${target.port}`;
  const code = codeOf(error);
  const message = messageOf(error);
  const options = { cause: error };
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
        'Check the user name, the server’s pg_hba.conf or firewall rules, and --ssl-mode.',
        options,
      );
    case '3D000':
      return new Failure(
        'DATABASE_NOT_FOUND',
        `there is no database "${target.database}" on ${server}`,
        'See what is there: pg-azure-backup databases. Names are case-sensitive.',
        options,
      );
    case '42501':
      return new Failure(
        'PG_PERMISSION_DENIED',
        `${server}: ${message}`,
        `Run as a role that may connect: GRANT CONNECT ON DATABASE … TO "${target.user}".`,
        options,
      );
    case '53300':
      return new Failure(
        'PG_CONNECT_FAILED',
        `${server} has no free connection: ${message}`,
        'Lower --concurrency or --jobs, or run when fewer clients are connected.',
        options,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(
        'PG_CONNECT_FAILED',
        `the host name ${target.host} cannot be resolved`,
        'Check --host. A private endpoint can be resolved only inside its virtual network.',
        options,
      );
  }
  if (/unsupported startup parameter|command-line options/.test(message)) {
    return new Failure(
      'PG_CONNECT_FAILED',
      `${server} is a pooler that takes no settings for a session: ${message}`,
      'Connect to the server itself: on Azure --port 5432 in place of 6432. pg_dump and pg_restore need sessions of their own.',
      options,
    );
  }
  if (message.includes('does not support SSL')) {
    return new Failure(
      'PG_TLS_FAILED',
      `${server} does not offer TLS`,
      'Turn TLS on at the server, or, on a network that you trust, set --ssl-mode disable.',
      options,
    );
  }
  if (isTlsCode.test(code)) {
    return new Failure(
      'PG_TLS_FAILED',
      `the TLS certificate of ${server} was refused: ${message} (${code})`,
      'Give the root that signed it in --ssl-root-cert, and connect by the name in the certificate.',
      options,
    );
  }
  // The driver's words.
  const why =
    message === 'timeout expired' ? `no login in ${connectTimeoutSeconds} seconds` : message;
  return new Failure(
    'PG_CONNECT_FAILED',
    `cannot connect to ${server}: ${why}`,
    'Check --host and --port, that the server runs, and that its firewall lets this machine in.',
    options,
  );
}

const isTlsCode = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_|ERR_TLS_|ERR_SSL_|HOSTNAME_)/;

/** Class 57P: the server ended the session, or lets nobody in because it starts or stops. */
const isServersEnd = (code: string): boolean => code.startsWith('57P');

const connectionLost = (server: string, message: string, options: ErrorOptions): Failure =>
  new Failure(
    lostConnection.code,
    `the connection to ${server} was lost: ${message}`,
    lostConnection.hint,
    options,
  );

/** Why a statement failed. Errors that end the connection are told apart from those of the SQL. */
export function queryFailure(error: unknown, server: string): Failure {
  if (error instanceof Failure) return error;
  const message = messageOf(error);
  const options = { cause: error };
  // Everything that is not a DatabaseError came from the socket.
  if (!(error instanceof pg.DatabaseError)) return connectionLost(server, message, options);
  const state = codeOf(error);
  const refusal = refusalOf(state, error.severity);
  if (refusal.code === lostConnection.code) return connectionLost(server, message, options);
  const right =
    refusal.code === 'PG_PERMISSION_DENIED'
      ? missingRight(`${message} ${error.detail ?? ''}`)
      : undefined;
  const words = state === '55P03' ? `a table is locked by another session: ${message}` : message;
  return new Failure(
    refusal.code ?? 'PG_QUERY_FAILED',
    `${server}: ${words}${refusal.hint === undefined ? ` (SQLSTATE ${state})` : ''}`,
    right ?? refusal.hint ?? 'The server’s log has the whole statement.',
    options,
  );
}

/** What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. */
export function missingRight(text: string): string | undefined {
  const role = 'THIS_LOGIN';
  const grant = (sql: string) => `As an administrator: ${sql} (see docs/postgresql-roles.md).`;
  if (/row-level security|row security/i.test(text)) {
    return grant(`ALTER ROLE ${role} BYPASSRLS`);
  }
  if (/large object/i.test(text)) {
    return grant(
      `GRANT SELECT ON LARGE OBJECT … TO ${role}, for each; pg_read_all_data does not cover them`,
    );
  }
  if (/pg_signal_backend|terminate process/i.test(text)) {
    return grant(
      `GRANT pg_signal_backend TO ${role}; sessions of superusers end by themselves alone`,
    );
  }
  if (/permission denied to create database/i.test(text)) {
    return grant(`ALTER ROLE ${role} CREATEDB`);
  }
  if (/must be (?:able to SET ROLE|member of role|owner of database)/i.test(text)) {
    return grant(`GRANT the owner of the database TO ${role}`);
  }
  if (
    /permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(
      text,
    )
  ) {
    return grant(`GRANT pg_read_all_data TO ${role}`);
  }
  return undefined;
}
