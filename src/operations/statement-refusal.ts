import { Failure } from '../catalog/failure.ts';

/** That the server refused a statement, and for its own sake: what comes after it may go well. */
export const isStatementRefusal = (error: unknown): error is Failure =>
  error instanceof Failure &&
  (error.code === 'PG_QUERY_FAILED' || error.code === 'PG_PERMISSION_DENIED');
