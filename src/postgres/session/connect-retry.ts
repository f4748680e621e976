import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../catalog/failure.ts';
import { codeOf } from './error-codes.ts';

/** How long a first connection is tried again, and who hears of it. */
export interface RetryPolicy {
  readonly seconds: number;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly detail: (message: string) => void;
}

const firstPauseMs = 500;
const longestPauseMs = 5000;

/**
 * Connects as soon as one is let in, as long as what keeps one out may pass: a machine that has just
 * woken up, a server that starts or fails over. Tells of it once, and of each further try in detail.
 */
export async function connectWithRetry<Connected>(
  connect: () => Promise<Connected>,
  { seconds, info, warn, detail }: RetryPolicy,
  signal: AbortSignal,
): Promise<Connected> {
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  for (let tries = 1; ; tries += 1) {
    try {
      const connected = await connect();
      if (tries > 1) info(`The server answers, after ${Math.ceil(elapsed())} s`);
      return connected;
    } catch (error) {
      signal.throwIfAborted();
      const left = seconds - elapsed();
      if (!(error instanceof Failure) || !mayPass(error)) throw error;
      if (left <= 0) throw tries === 1 ? error : inSpiteOfPatience(error, elapsed());
      if (tries > 1) detail(error.message);
      else warn(`${error.message}; trying again for ${seconds} s (--connect-retry-seconds)`);
      const pause = Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs, left * 1000);
      await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

const inSpiteOfPatience = ({ code, message, hint, cause }: Failure, seconds: number): Failure =>
  new Failure(code, `${message} (tried for ${Math.round(seconds)} s)`, hint, { cause });

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
