/**
 * What becomes of an upload of terabytes, without the terabytes.
 *
 *     node bench/terabytes.ts stream 40        GiB
 *     node bench/terabytes.ts schedule 1536    GiB
 *
 * `stream` sends so much to a server that throws it away (sink.ts), as a backup does, and compares the
 * digests with those of sha256sum and md5sum. `schedule` runs the same upload up to its last block in
 * minutes: digests are left out (the modules of src/storage get a `node:crypto` that computes none),
 * and the SDK's HTTP client is one that takes requests and answers them in memory. It answers the
 * oldest request once as many are on their way as ever will be, so that no buffer is spared.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import {
  AnonymousCredential,
  BlockBlobClient,
  type HttpOperationResponse,
  newPipeline,
  type WebResource,
} from '@azure/storage-blob';
import { Failure } from '../src/catalog/failure.ts';
import type { Digests } from '../src/storage/store.ts';
import { collectGarbage } from './garbage.ts';

const [what, amount] = process.argv.slice(2);
const totalBytes = Number(amount) * 1024 ** 3;
const { signal } = new AbortController();
const started = performance.now();

const status = (field: string): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

/** What was sent and what is held; `peak` is with all that was not collected yet. */
async function tell(blocks: number, sentBytes: number): Promise<void> {
  const seconds = (performance.now() - started) / 1000;
  const rate = sentBytes / 1e6 / seconds;
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(
    `${(sentBytes / 1024 ** 3).toFixed(1)} GiB in ${blocks} blocks, ${seconds.toFixed(0)} s, ${rate.toFixed(0)} MB/s, heap ${(heapUsed / 2 ** 20).toFixed(0)} MiB, buffers ${(arrayBuffers / 2 ** 20).toFixed(0)} MiB, resident ${(status('VmRSS') / 1024).toFixed(0)} MiB, peak ${(status('VmHWM') / 1024).toFixed(0)} MiB`,
  );
}

/** The same zeros again and again, in chunks of the size that a pipe delivers or larger. */
function* zeros(chunkBytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(chunkBytes);
  let left = totalBytes;
  for (; left > chunkBytes; left -= chunkBytes) yield chunk;
  yield chunk.subarray(0, left);
}

async function stream(): Promise<void> {
  const { openAzureBlobStore } = await import('../src/storage/azure-blob/store.ts');
  const { blockBytes } = await import('../src/storage/azure-blob/block-upload.ts');
  const sink = spawn(process.execPath, [join(import.meta.dirname, 'sink.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  sink.stdout.setEncoding('utf8');
  try {
    const [line] = await once(sink.stdout, 'data');
    const store = await openAzureBlobStore({
      container: 'bench',
      prefix: '',
      endpoint: `http://127.0.0.1:${/\d+/.exec(line)?.[0]}/sink`,
      credential: { kind: 'sas', account: 'sink', token: 'sp=rcwl&sig=any' },
    });
    const committed = once(sink.stdout, 'data');
    const progress = { blocks: 0, bytes: 0 };
    const digests = await store.upload('zeros', Readable.from(zeros(65_536)), {
      complete: Promise.resolve(),
      signal,
      onBytes(bytes) {
        progress.bytes += bytes;
        progress.blocks += 1;
        if (progress.blocks % 1000 === 0) void tell(progress.blocks, progress.bytes);
      },
    });
    await tell(progress.blocks, progress.bytes);
    const expected = { blocks: 0, bytes: 0 };
    for (; expected.bytes < totalBytes; expected.blocks += 1) {
      expected.bytes += blockBytes(expected.blocks);
    }
    requireSame('blocks', String(await committed).trim(), `committed ${expected.blocks}`);
    requireSame('progress', progress, { blocks: expected.blocks, bytes: totalBytes });
    const digestOf = async (program: string) =>
      (
        await promisify(execFile)('sh', ['-c', `head -c ${totalBytes} /dev/zero | ${program}`])
      ).stdout
        .split(' ')
        .at(0) ?? '';
    const [sha256, md5] = [await digestOf('sha256sum'), await digestOf('md5sum')];
    requireSame<Digests>('digests', digests, { sizeBytes: totalBytes, sha256, md5 });
  } finally {
    sink.kill();
  }
}

async function schedule(): Promise<void> {
  const noDigests = `
    export { randomBytes } from 'node:crypto';
    const md5 = Buffer.alloc(16);
    export const createHash = () => ({ update() {}, digest: encoding => (encoding ? '' : md5) });
  `;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'node:crypto' && context.parentURL?.includes('/src/storage/')
        ? { url: `data:text/javascript,${encodeURIComponent(noDigests)}`, shortCircuit: true }
        : next(specifier, context),
  });
  const { blocksAtOnce, uploadBlocks } = await import('../src/storage/azure-blob/block-upload.ts');
  const { adviseRetry } = await import('../src/storage/azure-blob/errors/retry-advice.ts');
  const { retry, defaultTiming } = await import('../src/storage/transfer/retry.ts');
  const { guardSource } = await import('../src/storage/transfer/source.ts');

  const waiting: (() => void)[] = [];
  let over = false;
  const ids = new Set<string>();
  let [listed, acceptedBytes, largest] = [0, 0, 0];

  async function sendRequest(request: WebResource): Promise<HttpOperationResponse> {
    const query = new URL(request.url).searchParams;
    const answer = { request, status: 201, headers: request.headers.clone() };
    if (query.get('comp') === 'blocklist') {
      listed = String(request.body).split('<Latest>').length - 1;
      return answer;
    }
    const body = typeof request.body === 'function' ? request.body() : undefined;
    if (!(body instanceof Readable)) throw new Error('The body of a block is no stream.');
    let bytes = 0;
    for await (const slice of body) bytes += slice.length;
    const answered = Promise.withResolvers<void>();
    waiting.push(answered.resolve);
    const kept = over ? 0 : blocksAtOnce(bytes) - 1;
    while (waiting.length > kept) waiting.shift()?.();
    await answered.promise;
    ids.add(query.get('blockid') ?? '');
    acceptedBytes += bytes;
    largest = Math.max(largest, bytes);
    if (ids.size % 2500 === 0) await tell(ids.size, acceptedBytes);
    return answer;
  }

  function* source() {
    yield* zeros(4 * 1024 ** 2);
    over = true;
    for (const answer of waiting.splice(0)) answer();
  }

  const url = 'http://127.0.0.1:1/sink/bench/zeros';
  const pipeline = newPipeline(new AnonymousCredential(), {
    httpClient: { sendRequest },
    retryOptions: { maxTries: 1 },
  });
  const options = { complete: Promise.resolve(), signal };
  const unexpected = () => new Failure('INTERNAL', 'somebody else writes here', '');
  let toldBytes = 0;
  const digests = await guardSource('zeros', Readable.from(source()), options, guarded =>
    uploadBlocks(
      {
        blob: new BlockBlobClient(url, pipeline),
        name: 'zeros',
        send: (request, abort) =>
          retry(request, { timing: defaultTiming, advise: adviseRetry }, abort),
        nameTaken: unexpected,
        stateUnknown: unexpected,
        spare: [],
      },
      guarded,
      {
        onBytes: bytes => {
          toldBytes += bytes;
        },
      },
    ),
  );
  await tell(ids.size, acceptedBytes);
  console.log(`largest block ${(largest / 1024 ** 2).toFixed(0)} MiB`);
  const told = { sizeBytes: digests.sizeBytes, toldBytes, acceptedBytes, listed };
  const all = { sizeBytes: totalBytes, toldBytes: totalBytes, acceptedBytes: totalBytes };
  requireSame('counters', told, { ...all, listed: ids.size });
  requireSame('length of ids', [...new Set([...ids].map(id => id.length))], [32]);
}

function requireSame<T>(name: string, is: T, expected: T): void {
  const [text, wanted] = [JSON.stringify(is), JSON.stringify(expected)];
  console.log(`${name}: ${text}`);
  if (text !== wanted) throw new Error(`${name} should be ${wanted}`);
}

if (what === 'stream') await stream();
else if (what === 'schedule') await schedule();
else throw new Error('Say what: stream GIB, or schedule GIB.');
