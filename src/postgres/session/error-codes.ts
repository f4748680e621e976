import { Failure } from '../../catalog/failure.ts';

/** PostgreSQL's SQLSTATE, or the system's or OpenSSL's error code. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The SQLSTATE for which a statement failed, or the system's code where the connection did. */
export const stateOf = (failure: unknown): string =>
  failure instanceof Failure ? codeOf(failure.cause) : '';
