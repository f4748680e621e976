import type { RestError } from '@azure/storage-blob';
import { Failure } from '../../../catalog/failure.ts';
import { errorCode } from '../../../catalog/system-errors.ts';
import { TransferBroken } from '../../transfer/retry.ts';

/** What went wrong, without anything of the SDK's error, which may hold URLs and signatures. */
export type Trouble =
  | Answer
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'broken'; readonly message: string }
  /** Known for what it is: no login, no token. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'unexpected'; readonly name: string };

/** The server refused. */
export interface Answer {
  readonly kind: 'status';
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number;
  readonly requestId: string | undefined;
  /** By how much the store's clock is ahead of ours. */
  readonly aheadMs: number;
}

export function diagnose(error: unknown): Trouble {
  if (error instanceof Failure) return { kind: 'failure', failure: error };
  if (error instanceof TransferBroken) return { kind: 'broken', message: error.message };
  if (isRestError(error)) {
    const { statusCode: status, response } = error;
    // A success with a broken body is a fault of the network, not an answer.
    if (status === undefined || status < 300) {
      return { kind: 'network', code: error.code ?? 'REQUEST_SEND_ERROR' };
    }
    return {
      kind: 'status',
      status,
      // The answer to a HEAD has no body to take the code from.
      code: response?.headers.get('x-ms-error-code') ?? error.code ?? '',
      retryAfterMs: parseRetryAfter(response?.headers.get('retry-after')),
      requestId: response?.headers.get('x-ms-request-id'),
      aheadMs: Date.parse(response?.headers.get('date') ?? '') - Date.now() || 0,
    };
  }
  // The SDK reports a connection that was lost within a body as an abort that nobody asked for.
  if (error instanceof Error && error.name === 'AbortError') {
    return { kind: 'network', code: 'ECONNRESET' };
  }
  const code = errorCode(error);
  return code !== undefined && /^(E[A-Z]+|HPE_\w+)$/.test(code)
    ? { kind: 'network', code }
    : { kind: 'unexpected', name: error instanceof Error ? error.name : typeof error };
}

// By name, since the class itself comes with the SDK, which is loaded late.
const isRestError = (error: unknown): error is RestError =>
  error instanceof Error && error.name === 'RestError';

/** `Retry-After` is a number of seconds or a date. */
function parseRetryAfter(value: string | undefined): number {
  if (!value) return 0;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Math.max(milliseconds || 0, 0);
}

export const describeStatus = ({ status, code }: Answer): string =>
  `HTTP ${status}${code && ` ${code}`}`;

/** Whether the server answered with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  const trouble = diagnose(error);
  return trouble.kind === 'status' && trouble.status === status;
}

/** Codes that speak of the container or its account, whatever was asked of a blob in it. */
const containerCodes = new Set([
  'ContainerNotFound',
  'ContainerBeingDeleted',
  'InvalidResourceName',
  'OutOfRangeInput',
  'BlobAccessTierNotSupportedForAccountType',
  'UnsupportedHeader',
]);

/** Whether the server refused a request about a blob for a reason that lies in the blob alone. */
export function refusedForTheBlob(error: unknown, statuses: readonly number[]): boolean {
  const trouble = diagnose(error);
  return (
    trouble.kind === 'status' &&
    statuses.includes(trouble.status) &&
    // Something that is no blob service gives no code.
    trouble.code !== '' &&
    !containerCodes.has(trouble.code)
  );
}
