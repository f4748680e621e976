import { Failure } from '../../catalog/failure.ts';
import type { Session } from './session.ts';

const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];

/** Whether the server refused a statement, for whatever reason: it is told by its code. */
export const isStatementRefusal = (error: unknown): error is Failure =>
  error instanceof Failure && refusals.includes(error.code);

/** Why a statement was refused; throws on when it was not the statement that failed. */
export function refusalOf(error: unknown): Failure {
  if (isStatementRefusal(error)) return error;
  throw error;
}

/** Whether something failed in a session that is there still: by any code, such as that of a full disk. */
export const outlives = (session: Session, error: unknown): error is Failure =>
  error instanceof Failure && !session.lost.aborted;

/** An answer; `undefined` where the server does not give one, and the session is there still. */
export async function unlessRefused<Answer>(
  session: Session,
  answer: Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (outlives(session, error)) return undefined;
    throw error;
  }
}
