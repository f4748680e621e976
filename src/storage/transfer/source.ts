import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Failure } from '../../catalog/failure.ts';
import { errorCode } from '../../catalog/system-errors.ts';
import type { UploadOptions } from '../store.ts';

/** A source while it is being stored. */
export interface GuardedSource {
  /**
   * Ends only once the source has ended and is known to be whole. A chunk is not to be kept: its
   * memory may be gone when the next one is asked for.
   */
  readonly chunks: AsyncIterable<Buffer>;
  /** Aborted as soon as anything failed, with the reason. */
  readonly signal: AbortSignal;
  /** Ends everything: the source, and whatever listens to `signal`. */
  readonly fail: (reason: unknown) => void;
}

/**
 * Stores a source, and sees to it that one failure ends everything at once: the caller's abort, the
 * source's own error, a `complete` that rejects, a block that cannot be sent. The source is then
 * destroyed, and the first reason is thrown.
 */
export async function guardSource<T>(
  name: string,
  source: Readable,
  { complete, signal }: Pick<UploadOptions, 'complete' | 'signal'>,
  work: (guarded: GuardedSource) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const fail = (reason: unknown) => {
    if (stop.signal.aborted) return;
    stop.abort(reason);
    source.destroy(reason instanceof Error ? reason : new Error('the upload was given up'));
  };
  const failByCaller = () => fail(signal.reason);
  // Listened to from the start, so that no error of the source is ever without a listener. It stays
  // behind for the error that destroying the source emits.
  source.on('error', fail);
  complete.catch(fail);
  if (signal.aborted) failByCaller();
  signal.addEventListener('abort', failByCaller, { once: true });
  try {
    stop.signal.throwIfAborted();
    return await work({ chunks: wholeChunks(name, source, complete), signal: stop.signal, fail });
  } catch (error) {
    fail(error);
    throw stop.signal.reason;
  } finally {
    signal.removeEventListener('abort', failByCaller);
  }

  async function* wholeChunks(
    name: string,
    source: Readable,
    complete: Promise<void>,
  ): AsyncGenerator<Buffer> {
    try {
      // Nobody would be told a second time why a source was destroyed before.
      stop.signal.throwIfAborted();
      // Whoever stops reading says why, to `fail`; Node would destroy it with an abort of its own.
      const reading = source.iterator({ destroyOnReturn: false });
      for await (const chunk of reading) {
        yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
        if (source instanceof Socket) freeChunk(chunk);
      }
    } catch (error) {
      stop.signal.throwIfAborted();
      throw errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE'
        ? new Failure(
            'STORE_WRITE_FAILED',
            `"${name}" was not stored: its source was closed before its end`,
            'See the messages above for what ended it.',
          )
        : error;
    }
    await unlessAborted(complete, stop.signal);
  }
}

/**
 * What came out of a pipe or connection has memory of its own, and by now has been used. Left to the
 * garbage collector it piles up and calls for it again and again: a quarter of our whole time.
 */
export function freeChunk({ buffer, length }: Buffer): void {
  // A small one may be a part of memory that others use as well.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0);
}

/** Waits for a promise, but no longer than until the signal is aborted. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
