import {
  createDefaultHttpClient,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { messageOf } from '../catalog/failure.ts';
import { errorCode } from '../catalog/system-errors.ts';
import { keepFromProxies } from './past-proxies.ts';

/** An answer that takes longer is not waited for: none of these requests moves more than a few KB. */
const attemptMs = 10_000;

/** After so long without an answer a request is not tried again. */
const enduranceMs = 45_000;

/** A name that does not exist is a typing error far more often than a fault that passes. */
const enduranceOfNoHostMs = 3_000;

/** A service that asks for a longer pause is asked again after this one all the same. */
const longestPauseSeconds = 10;

/** Faults of the network that may pass. */
const passing = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'PARSE_ERROR',
  'REQUEST_SEND_ERROR',
]);

/** Options of a client of the SDK. */
export interface RetryPolicy {
  readonly retryOptions: {
    readonly maxRetries: number;
    readonly retryDelayInMs: number;
    readonly maxRetryDelayInMs: number;
  };
  readonly httpClient: HttpClient;
}

/**
 * How all clients of small requests (logins, secrets) are made: they endure about a minute of trouble,
 * and give up when the run does; what is for this machine's platform goes past all proxies. `note` hears how each try ended: `HTTP 503`, `ECONNRESET`.
 */
export function retryPolicy(
  signal: AbortSignal,
  note = (_end: string): void => undefined,
): RetryPolicy {
  return {
    retryOptions: { maxRetries: 7, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 },
    // Beneath the SDK's retries, and not a policy: credentials of managed identities drop policies.
    httpClient: {
      async sendRequest(request) {
        try {
          const response = await tryOnce(request, signal);
          note(`HTTP ${response.status}`);
          return response;
        } catch (error) {
          note(codeOf(error) ?? 'no answer');
          throw error;
        }
      },
    },
  };
}

let network: HttpClient | undefined;
const firstTries = new WeakMap<PipelineRequest, number>();

/**
 * What the SDK's own retries lack: a hang ends as a timeout, which they try again, and so do other
 * faults that pass; all of them for a while only.
 */
async function tryOnce(request: PipelineRequest, signal: AbortSignal): Promise<PipelineResponse> {
  const { abortSignal } = request;
  // It stays in the request: the pauses between tries end with it, too.
  const stop = AbortSignal.any(
    abortSignal instanceof AbortSignal ? [abortSignal, signal] : [signal],
  );
  const timeout = AbortSignal.timeout(attemptMs);
  const began = firstTries.get(request) ?? performance.now();
  firstTries.set(request, began);
  request.abortSignal = AbortSignal.any([stop, timeout]);
  keepFromProxies(request);
  network ??= createDefaultHttpClient();
  try {
    const response = await network.sendRequest(request);
    limitPause(response);
    return response;
  } catch (error) {
    if (stop.aborted) throw error;
    const cause = timeout.aborted
      ? new RestError(`no answer within ${attemptMs / 1000} s`, { code: 'ETIMEDOUT' })
      : error;
    const code = codeOf(cause) ?? '';
    const enough = code === 'ENOTFOUND' ? enduranceOfNoHostMs : enduranceMs;
    const again = passing.has(code) && performance.now() - began < enough;
    // The SDK looks at the code alone.
    throw Object.assign(
      new RestError(messageOf(cause), { code: again ? 'ECONNRESET' : 'GAVE_UP' }),
      {
        cause,
      },
    );
  } finally {
    request.abortSignal = stop;
  }
}

/** A code such as `ECONNRESET`: that of the deepest cause that has one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = errorCode(error);
  return codeOf(error.cause) ?? (/^[A-Z][A-Z_\d]+$/.test(code ?? '') ? code : undefined);
}

const pauseHeaders = { 'retry-after-ms': 0.001, 'x-ms-retry-after-ms': 0.001, 'retry-after': 1 };

/**
 * A 429 that names no pause gets one, since the SDK passes it on otherwise; and no service makes us
 * pause for an hour.
 */
function limitPause({ headers, status }: PipelineResponse): void {
  const asked = Object.entries(pauseHeaders)
    .map(([name, seconds]) => pauseIn(headers.get(name)) * seconds)
    .find(pause => pause >= 0);
  const pause = asked ?? (status === 429 ? 2 : undefined);
  if (pause === undefined) return;
  for (const name of Object.keys(pauseHeaders)) headers.delete(name);
  headers.set('retry-after', `${Math.min(pause, longestPauseSeconds)}`);
}

/** A number, or the seconds until a date; `NaN` when it is neither. */
function pauseIn(value: string | undefined): number {
  if (!value) return Number.NaN;
  return /^\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : Math.max((Date.parse(value) - Date.now()) / 1000, 0);
}
