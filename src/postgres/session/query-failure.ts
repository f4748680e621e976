import pg from 'pg';
import { Failure } from '../../catalog/failure.ts';
import { codeOf } from './error-codes.ts';
import { missingPrivilege } from './missing-privilege.ts';
import { connectionLost, lostConnection, refusalByState } from './refusals.ts';
import { advised, explained, firstLineOf, shortened } from './server-words.ts';

/** Why a statement failed. Errors that end the connection are told apart from those of the SQL. */
export function queryFailure(
  error: unknown,
  server: string,
  login: string,
  major?: number,
): Failure {
  if (error instanceof Failure) return error;
  const message = firstLineOf(error);
  const options = { cause: error };
  // Everything that is not a DatabaseError came from the socket.
  if (!(error instanceof pg.DatabaseError)) return connectionLost(server, message, options);
  const state = codeOf(error);
  const refusal = refusalByState(state, error.severity, message);
  if (refusal.code === lostConnection.code) {
    return connectionLost(server, message, options, refusal.hint);
  }
  const right =
    refusal.code === 'PG_PERMISSION_DENIED'
      ? missingPrivilege(`${message} ${error.detail ?? ''}`, login, major)
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
