import pg from 'pg';
import { absentSecret } from '../../catalog/absent-secret.ts';
import { Failure } from '../../catalog/failure.ts';
import { advised, explained } from '../client-tools/messages.ts';
import { connectTimeoutSeconds } from './connection.ts';
import { lostConnection, refusalOf } from './refusals.ts';

interface Target {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly user?: string | undefined;
  readonly database?: string | undefined;
  /** None was given, and no password file has one. */
  readonly lacksPassword?: boolean;
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

/** What the system says of a network, a name or a server that may be there in a moment. */
const passing = new Set([
  ...['EAI_AGAIN', 'ENOTFOUND'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
  // The socket of a server that has not made it yet.
  'ENOENT',
  // What a server says that starts, stops or fails over (class 57P), or is full for the moment.
  ...['57P01', '57P02', '57P03', '53300'],
]);

/** The driver's own words, which have no code. */
const passingWords = /^(?:timeout expired|Connection terminated)/;

/** Whether a first connection failed for a reason that may pass by itself; never for a wrong password. */
export function mayPass({ code, cause }: Failure): boolean {
  if (code !== 'PG_CONNECT_FAILED' && code !== 'PG_CONNECTION_LOST') return false;
  return passing.has(codeOf(cause)) || (cause instanceof Error && passingWords.test(cause.message));
}

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
        'Check the user name, the server’s pg_hba.conf or firewall rules, and --ssl-mode.',
        options,
      );
    case '3D000':
      return new Failure(
        'DATABASE_NOT_FOUND',
        `there is no database "${target.database}" on ${server}`,
        'Names are case-sensitive. See what is there: pg-azure-backup databases',
        options,
      );
    case '42501':
      return new Failure(
        'PG_PERMISSION_DENIED',
        `${server}: ${message}`,
        missingRight(message, target.user ?? '') ??
          'Run as a role that may connect (see docs/postgresql-roles.md).',
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
    target.port === poolerPort
      ? `${poolerPort} is the port of a pooler (PgBouncer), which may be switched off. ${pastPooler}`
      : 'Check --host and --port, that the server runs, and that its firewall lets this machine in.',
    options,
  );
}

/** The driver's words, of SCRAM; for other kinds it sends something, and the server refuses it. */
const wantsPassword = /client password must be a/;

/** Where the password of a login is looked for. */
export const missingPasswordHint = (option: 'password' | 'restore-as-password'): string =>
  `Give it: PG_BACKUP_${option.toUpperCase().replaceAll('-', '_')}, or --${option}-secret-name with a key vault, or a password file (PGPASSFILE). ${absentSecret}`;

/** Of PgBouncer, also on Azure. */
const poolerPort = 6432;

/** What PgBouncer says of itself; the last is libpq's question for settings, which it does not know. */
const isOfPooler =
  /unsupported startup parameter|command-line options|bouncer|no such user|no such database|server login has been failing|server_login_retry|query_wait_timeout|client_login_timeout|no more connections allowed|max_client_conn/i;

const pastPooler =
  'Connect to the server itself: --port 5432 (on Azure that is its port). pg_dump and pg_restore need sessions of their own.';

const isTlsCode = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_|ERR_TLS_|ERR_SSL_|HOSTNAME_)/;

/** Class 57P: the server ended the session, or lets nobody in because it starts or stops. */
const isServersEnd = (code: string): boolean => code.startsWith('57P');

const connectionLost = (
  server: string,
  message: string,
  options: ErrorOptions,
  hint: string = lostConnection.hint,
): Failure =>
  new Failure(
    lostConnection.code,
    `the connection to ${server} was lost: ${message}`,
    hint,
    options,
  );

/** Why a statement failed. Errors that end the connection are told apart from those of the SQL. */
export function queryFailure(error: unknown, server: string, login: string): Failure {
  if (error instanceof Failure) return error;
  const message = messageOf(error);
  const options = { cause: error };
  // Everything that is not a DatabaseError came from the socket.
  if (!(error instanceof pg.DatabaseError)) return connectionLost(server, message, options);
  const state = codeOf(error);
  const refusal = refusalOf(state, error.severity, message);
  if (refusal.code === lostConnection.code) {
    return connectionLost(server, message, options, refusal.hint);
  }
  const right =
    refusal.code === 'PG_PERMISSION_DENIED'
      ? missingRight(`${message} ${error.detail ?? ''}`, login)
      : undefined;
  const locked = state === '55P03' ? 'a table is locked by another session: ' : '';
  const { detail, hint, where: context } = error;
  const why = `${locked}${message}${explained({ detail, context })}`;
  return new Failure(
    refusal.code ?? 'PG_QUERY_FAILED',
    `${server}: ${shortened(why)}${refusal.hint === undefined ? ` (SQLSTATE ${state})` : ''}`,
    right ?? refusal.hint ?? advised(hint, 'The server’s log has the whole statement.'),
    { ...options, words: saidBy(error) },
  );
}

/** As psql would show it. */
const saidBy = ({ severity, message, detail, hint, where }: pg.DatabaseError): string[] =>
  [
    `${severity}: ${message}`,
    detail && `DETAIL: ${detail}`,
    hint && `HINT: ${hint}`,
    where && `CONTEXT: ${where}`,
  ].flatMap(line => (line ? shortened(line).split('\n') : []));

/** What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. */
export function missingRight(text: string, login: string): string | undefined {
  const role = quoteName(login);
  const grant = (sql: string, more = '') =>
    `As an administrator: ${sql}${more} (see docs/postgresql-roles.md).`;
  if (/row-level security|row security/i.test(text)) {
    return grant(`ALTER ROLE ${role} BYPASSRLS;`);
  }
  const largeObject = /large object (\d+)/i.exec(text)?.[1];
  if (largeObject !== undefined) {
    return grant(
      `GRANT SELECT ON LARGE OBJECT ${largeObject} TO ${role};`,
      ' and so for each of them: pg_read_all_data does not cover them',
    );
  }
  if (/pg_signal_backend|terminate process/i.test(text)) {
    return grant(
      `GRANT pg_signal_backend TO ${role};`,
      ' Sessions of superusers end by themselves alone',
    );
  }
  if (/permission denied to create database/i.test(text)) {
    return grant(`ALTER ROLE ${role} CREATEDB;`);
  }
  const owner = /(?:be able to SET ROLE|member of role) "((?:[^"]|"")+)"/i.exec(text)?.[1];
  if (owner !== undefined) {
    return grant(`GRANT "${owner}" TO ${role};`);
  }
  const database = /must be owner of database (\S+)/i.exec(text)?.[1];
  if (database !== undefined) {
    return `Run as the owner of ${database}, or as a member of that role: psql -c '\\l' shows it (see docs/postgresql-roles.md).`;
  }
  const closed = /permission denied for database "?([^"]+)"?/i.exec(text)?.[1];
  if (closed !== undefined) {
    return grant(`GRANT CONNECT ON DATABASE ${quoteName(closed)} TO ${role};`);
  }
  if (
    /permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(
      text,
    )
  ) {
    return grant(`GRANT pg_read_all_data TO ${role};`);
  }
  return undefined;
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
