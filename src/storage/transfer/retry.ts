import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../catalog/failure.ts';

/** A transfer that stalled, ended early or was damaged on its way; trying again may help. */
export class TransferBroken extends Error {
  override readonly name = 'TransferBroken';
}

/** How patient the store is with the network. */
export interface Timing {
  /** A try is given up when no byte moved for this long. Default 30 s. */
  readonly stallTimeoutMs: number;
  /** How often a request is tried in all. Default 7. */
  readonly tries: number;
  /** The longest pause before the second try; it doubles with every further one. Default 1 s. */
  readonly firstDelayMs: number;
  /** No pause of our own is longer than this. Default 16 s. */
  readonly longestDelayMs: number;
  /** A server that answers, but is busy or out of order, is given this long whatever the tries. Default 2 min. */
  readonly busyPatienceMs: number;
}

/** An unreachable host is given up after half a minute on average, 47 seconds at most. */
export const defaultTiming: Timing = {
  stallTimeoutMs: 30_000,
  tries: 7,
  firstDelayMs: 1_000,
  longestDelayMs: 16_000,
  // Who throttles does so for a minute or so, often without a word on how long; a dump may have taken hours.
  busyPatienceMs: 120_000,
};

/** A server that asks for a longer pause than this is not waited for any longer. */
const longestRetryAfterMs = 120_000;

/** One try of a request. */
export interface Try {
  /** Aborted when the caller gives up, or when nothing moved for too long. */
  readonly signal: AbortSignal;
  /** To be called whenever bytes moved: only a try that stands still is given up. */
  readonly progress: () => void;
}

/** Sends one request to the store, with retries; throws a `Failure`, or the signal's reason. */
export type Send = <T>(request: (attempt: Try) => Promise<T>, signal: AbortSignal) => Promise<T>;

/** Whether and when trying again may help. */
export interface RetryAdvice {
  /** The server asked for a pause of at least this long. */
  readonly afterMs: number;
  readonly maxTries: number;
  /** The server itself says that it cannot for now. */
  readonly busy: boolean;
}

export interface RetryPolicy {
  readonly timing: Timing;
  /** What a store makes of an error; `undefined` when trying again cannot help. */
  readonly advise: (error: unknown) => RetryAdvice | undefined;
}

/**
 * Tries a request until it succeeds, fails for good, or was tried often enough. Throws the error of
 * the last try, or the signal's reason at once when it is aborted.
 */
export async function retry<T>(
  request: (attempt: Try) => Promise<T>,
  { timing, advise }: RetryPolicy,
  signal: AbortSignal,
): Promise<T> {
  const started = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await tryOnce(request, timing.stallTimeoutMs, signal);
    } catch (error) {
      signal.throwIfAborted();
      const advice = advise(error);
      if (!advice) throw error;
      const isPatient = advice.busy && performance.now() - started < timing.busyPatienceMs;
      if (!isPatient && tries >= Math.min(timing.tries, advice.maxTries)) throw error;
      await pause(Math.max(delayAfter(tries, timing), advice.afterMs), signal);
    }
  }
}

async function tryOnce<T>(
  request: (attempt: Try) => Promise<T>,
  stallTimeoutMs: number,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  let over = false;
  const passOn = () => controller.abort(signal.reason);
  const timer = setTimeout(() => {
    controller.abort(new TransferBroken(`no answer within ${stallTimeoutMs / 1000} s`));
  }, stallTimeoutMs);
  signal.addEventListener('abort', passOn, { once: true });
  // A late call must not revive a timer that was cleared.
  const progress = () => void (over || timer.refresh());
  try {
    return await request({ signal: controller.signal, progress });
  } catch (error) {
    // A client tells only that it was aborted; the reason is ours. A failed login is one in any case.
    throw controller.signal.aborted && !(error instanceof Failure)
      ? controller.signal.reason
      : error;
  } finally {
    over = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', passOn);
  }
}

/** Full jitter, so that many clients that failed together do not come back together. */
function delayAfter(tries: number, { firstDelayMs, longestDelayMs }: Timing): number {
  return Math.random() * Math.min(firstDelayMs * 2 ** (tries - 1), longestDelayMs);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(Math.min(milliseconds, longestRetryAfterMs), undefined, { signal });
  } catch {
    throw signal.reason;
  }
}
