import { hash } from 'node:crypto';
import type { BlobClient } from '@azure/storage-blob';
import { type Send, TransferBroken, type Try } from '../transfer/retry.ts';
import { freeChunk } from '../transfer/source.ts';
import { hasStatus } from './errors/diagnose.ts';

/** Azure computes the MD5 of a range only up to this size. */
const rangeBytes = 4 * 1024 * 1024;
const rangesInFlight = 4;

/** One version of a blob, of which the first range has been read. */
export interface OpenedBlob {
  readonly sizeBytes: number;
  /**
   * Its bytes in order. Several ranges are on their way at the same time. To be read once; a chunk is
   * not to be kept, for its memory is used again when the next one is asked for.
   */
  readonly chunks: () => AsyncGenerator<Buffer>;
}

interface Range {
  readonly bytes: Buffer;
  /** The size of the whole blob. */
  readonly sizeBytes: number;
  readonly etag: string | undefined;
}

/** Opens a blob by reading its first range, which tells size and version as well. */
export async function openBlob(
  blob: BlobClient,
  send: Send,
  signal: AbortSignal,
): Promise<OpenedBlob> {
  const first = await send(attempt => fetchFirstRange(blob, attempt), signal);
  return { sizeBytes: first.sizeBytes, chunks: () => readInOrder(blob, send, first, signal) };
}

async function* readInOrder(
  blob: BlobClient,
  send: Send,
  first: Range,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const stop = new AbortController();
  const passOn = () => stop.abort(signal.reason);
  const coming: Promise<Range>[] = [];
  // Left to the garbage collector, the memory of ranges calls for it again and again.
  const spare: Buffer[] = [];
  let asked = first.bytes.length;
  const askAhead = () => {
    while (coming.length < rangesInFlight && asked < first.sizeBytes) {
      const offset = asked;
      const range = send(
        attempt => fetchRange(blob, offset, first.etag, spare, attempt),
        stop.signal,
      );
      // One range that fails ends all, also while an earlier one is still waited for.
      range.catch(error => stop.abort(error));
      coming.push(range);
      asked += rangeBytes;
    }
  };
  if (signal.aborted) passOn();
  signal.addEventListener('abort', passOn, { once: true });
  try {
    askAhead();
    if (first.bytes.length > 0) yield first.bytes;
    for (let range = coming.shift(); range; range = coming.shift()) {
      const { bytes } = await range;
      stop.signal.throwIfAborted();
      askAhead();
      yield bytes;
      if (bytes.length === rangeBytes) spare.push(bytes);
    }
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    signal.removeEventListener('abort', passOn);
    stop.abort();
  }
}

async function fetchFirstRange(blob: BlobClient, attempt: Try): Promise<Range> {
  try {
    return await fetchRange(blob, 0, undefined, [], attempt);
  } catch (error) {
    // An empty blob has no first range.
    if (hasStatus(error, 416)) return { bytes: Buffer.alloc(0), sizeBytes: 0, etag: undefined };
    throw error;
  }
}

/** One range, whole and checked, pinned to a version; in spare memory where there is some. */
async function fetchRange(
  blob: BlobClient,
  offset: number,
  etag: string | undefined,
  spare: Buffer[],
  { signal, progress }: Try,
): Promise<Range> {
  const response = await blob.download(offset, rangeBytes, {
    abortSignal: signal,
    rangeGetContentMD5: true,
    maxRetryRequests: 0,
    conditions: etag === undefined ? {} : { ifMatch: etag },
  });
  const { readableStreamBody: body, contentRange, contentMD5 } = response;
  const sizeBytes = Number(/^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '')?.[2]);
  if (!body || Number.isNaN(sizeBytes)) throw new TransferBroken('an answer that is not a range');
  const length = Math.min(rangeBytes, sizeBytes - offset);
  const bytes = (length === rangeBytes && spare.pop()) || Buffer.allocUnsafeSlow(length);
  let filled = 0;
  for await (const chunk of body) {
    progress();
    const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (filled + data.length > bytes.length) throw new TransferBroken('an answer that is too long');
    filled += data.copy(bytes, filled);
    freeChunk(data);
  }
  if (filled < bytes.length) throw new TransferBroken('an answer that ended early');
  if (contentMD5 && !hash('md5', bytes, 'buffer').equals(contentMD5)) {
    throw new TransferBroken('the data was damaged on its way');
  }
  return { bytes, sizeBytes, etag: response.etag };
}
