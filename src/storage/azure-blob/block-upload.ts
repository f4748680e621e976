import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Failure } from '../../catalog/failure.ts';
import type { Digests, UploadOptions } from '../store.ts';
import { DigestingCounter, digestsOf } from '../transfer/digests.ts';
import type { Try } from '../transfer/retry.ts';
import type { GuardedSource } from '../transfer/source.ts';
import { commitOnce, type Described, newBlob, newWriter, type UploadTarget } from './commit.ts';

const MiB = 1024 * 1024;

/** Azure's limit on the blocks of one blob. */
export const maxBlocks = 50_000;
const blocksPerSize = 5_000;
/** What is no larger is sent by one request. */
export const firstBlockBytes = 8 * MiB;

/**
 * How large the block with this index is, from 0. Blocks grow, so that a stream of unknown length
 * fits: 8 MiB up to 39 GiB of data, 16 MiB up to 117 GiB, 32 MiB up to 273 GiB, then 56 MiB; 2.14 TiB
 * in all. They grow soon and not for long: what the largest take is what memory has to hold.
 */
export const blockBytes = (index: number): number =>
  firstBlockBytes * Math.min(7, 2 ** Math.floor(index / blocksPerSize));

/**
 * How many blocks of this size there are at a time, the one that is being filled among them. This bounds
 * the memory: large blocks are fewer, since each keeps a connection busy for longer.
 */
export const blocksAtOnce = (bytes: number): number =>
  Math.min(4, Math.max(2, Math.floor((96 * MiB) / bytes)));

/**
 * Blocks consist of pieces of one size, which are used again and again: memory that is given back by
 * smaller buffers would be of no use for larger ones, and stay with the process.
 */
const pieceBytes = firstBlockBytes;

/** A block is handed to the socket in slices, so that a slow transfer differs from a stalled one. */
const sliceBytes = 512 * 1024;

/**
 * Uploads a source as blocks and commits them once it is whole; what fits in the first block is sent
 * along with the commit. Until the commit there is no blob; blocks that were never committed are
 * invisible, and Azure drops them after a week.
 */
export async function uploadBlocks(
  target: UploadTarget,
  source: GuardedSource,
  options: Described & Pick<UploadOptions, 'onBytes'>,
): Promise<Digests> {
  const writer = newWriter();
  const staged = await stageBlocks(target, writer, source, options.onBytes);
  const { digests } = staged;
  if (staged.kind === 'unsent') {
    await putBlob(target, staged.block, digests, options, source.signal);
    target.spare.push(...staged.block.pieces);
    options.onBytes?.(staged.block.sizeBytes);
    return digests;
  }
  const commit = async ({ signal }: Try) => {
    await target.blob.commitBlockList(staged.ids, {
      ...newBlob(writer, digests, options),
      abortSignal: signal,
    });
  };
  await commitOnce(target, commit, writer, source.signal);
  return digests;
}

/** Uploads what is in memory by a single request. */
export async function uploadBuffer(
  target: UploadTarget,
  body: Buffer,
  signal: AbortSignal,
): Promise<Digests> {
  const digests = digestsOf(body);
  await putBlob(target, { pieces: [body], sizeBytes: body.length }, digests, {}, signal);
  return digests;
}

async function putBlob(
  target: UploadTarget,
  block: Block,
  digests: Digests,
  described: Described,
  signal: AbortSignal,
): Promise<void> {
  const writer = newWriter();
  const blob = newBlob(writer, digests, described);
  const put = async (attempt: Try) => {
    const body = () => Readable.from(slices(block, attempt.progress));
    await target.blob.upload(body, block.sizeBytes, {
      ...blob,
      transactionalContentMD5: blob.blobHTTPHeaders.blobContentMD5,
      abortSignal: attempt.signal,
    });
  };
  await commitOnce(target, put, writer, signal);
}

async function stageBlocks(
  { blob, name, send, spare }: UploadTarget,
  writer: string,
  { chunks, signal, fail }: GuardedSource,
  onBytes: UploadOptions['onBytes'],
): Promise<Staged> {
  const whole = new DigestingCounter();
  const blockIds: string[] = [];
  const inFlight = new Set<Promise<void>>();
  let pieces: Buffer[] = [];
  let filled = 0;

  for await (const chunk of chunks) {
    whole.update(chunk);
    let copied = 0;
    while (copied < chunk.length) {
      const bytes = chunk.copy(pieceToFill(), filled % pieceBytes, copied);
      copied += bytes;
      filled += bytes;
      if (filled === blockBytes(blockIds.length)) await sendBlock();
    }
  }
  if (blockIds.length === 0) {
    return { kind: 'unsent', block: { pieces, sizeBytes: filled }, digests: whole.digests() };
  }
  if (filled > 0) await sendBlock();
  await Promise.all(inFlight);
  signal.throwIfAborted();
  return { kind: 'blocks', ids: blockIds, digests: whole.digests() };

  function pieceToFill(): Buffer {
    const last = pieces.at(-1);
    if (last && filled < pieces.length * pieceBytes) return last;
    if (blockIds.length === maxBlocks) {
      throw new Failure(
        'STORE_WRITE_FAILED',
        `"${name}" is larger than a blob of ${maxBlocks} blocks can be`,
        'Compress more (compression), or exclude data (exclude-table-data).',
      );
    }
    const piece = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
    pieces.push(piece);
    return piece;
  }

  async function sendBlock(): Promise<void> {
    const block = { pieces, sizeBytes: filled };
    const id = blockId(writer, blockIds.length);
    blockIds.push(id);
    pieces = [];
    filled = 0;
    const sending = stageBlock(id, block)
      .then(() => {
        spare.push(...block.pieces);
        onBytes?.(block.sizeBytes);
      })
      .catch(fail)
      .finally(() => inFlight.delete(sending));
    inFlight.add(sending);
    while (inFlight.size >= blocksAtOnce(block.sizeBytes)) await Promise.race(inFlight);
    signal.throwIfAborted();
  }

  function stageBlock(id: string, block: Block): Promise<void> {
    const md5 = createHash('md5');
    for (const body of slices(block)) md5.update(body);
    const transactionalContentMD5 = md5.digest();
    return send(async attempt => {
      const body = () => Readable.from(slices(block, attempt.progress));
      await blob.stageBlock(id, body, block.sizeBytes, {
        abortSignal: attempt.signal,
        transactionalContentMD5,
      });
    }, signal);
  }
}

/** A source that was read to its end. */
type Staged = { readonly digests: Digests } & (
  | { readonly kind: 'blocks'; readonly ids: string[] }
  /** It is smaller than one block. */
  | { readonly kind: 'unsent'; readonly block: Block }
);

interface Block {
  /** Each is full but the last. */
  readonly pieces: readonly Buffer[];
  readonly sizeBytes: number;
}

/**
 * Blocks of one blob share a namespace, whoever sent them, so the id names its writer; all ids of a
 * blob must be of one length.
 */
function blockId(writer: string, index: number): string {
  return Buffer.from(`${writer}-${String(index).padStart(5, '0')}`).toString('base64');
}

/** Each slice is asked for once the one before it went to the socket. */
function* slices({ pieces, sizeBytes }: Block, progress?: () => void): Generator<Buffer> {
  let left = sizeBytes;
  for (const piece of pieces) {
    for (let start = 0; start < piece.length && left > 0; start += sliceBytes) {
      progress?.();
      const slice = piece.subarray(start, start + Math.min(sliceBytes, left));
      left -= slice.length;
      yield slice;
    }
  }
}
