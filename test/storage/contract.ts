import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { readWhole } from '../../src/storage/read-whole.ts';
import {
  type BackupStore,
  type Checksum,
  type Digests,
  storePurposes,
  type UploadOptions,
} from '../../src/storage/store.ts';
import { temporaryFolder } from '../support/shared.ts';

/** Nobody aborts. */
export const quiet = new AbortController().signal;

/** What `upload` needs to know of a source that is whole already. */
export const whole: UploadOptions = { complete: Promise.resolve(), signal: quiet };

/** Random bytes as a stream of chunks of the sizes that a pipe delivers. */
export function streamOf(body: Buffer): Readable {
  const chunk = 65_536;
  const count = Math.ceil(body.length / chunk);
  return Readable.from(
    Array.from({ length: count }, (_, index) => body.subarray(index * chunk, (index + 1) * chunk)),
  );
}

/** A stream that delivers something and then stays open. */
export function openStream(body = Buffer.from('the beginning'), onRead?: () => void): Readable {
  const stream = new Readable({ read: () => onRead?.() });
  stream.push(body);
  return stream;
}

export const checksumOf = (body: Buffer): Checksum => ({
  sizeBytes: body.length,
  sha256: createHash('sha256').update(body).digest('hex'),
});

export const digestsOf = (body: Buffer): Digests => ({
  ...checksumOf(body),
  md5: createHash('md5').update(body).digest('hex'),
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The sorted names of all objects in a store. */
export async function namesIn(store: BackupStore, prefix = ''): Promise<string[]> {
  const objects = await collect(store.list(prefix, quiet));
  return objects.map(({ name }) => name).sort();
}

const nastyNames = [
  'app/app_2026-11-21T03-00-00Z.dump',
  'a name with spaces/x.dump',
  'ein Größeres 日本 🐘/日.dump',
  '%2F/%2F%25.dump',
  `"double" 'single' \`back\`/x'"\`.dump`,
  '#?&=+;:@,$!*()[]{}|^~<>/x#?&=+.dump',
  'UPPER/Case.dump',
  '-leading/--.dump',
  'at the root.dump',
  `${'long'.repeat(40)}/${'name'.repeat(50)}.dump`,
];

const MiB = 1024 * 1024;
const sizes = [
  { size: 0 },
  { size: 1 },
  { size: 4 * MiB },
  { size: 4 * MiB + 1 },
  { size: 8 * MiB },
  { size: 21 * MiB + 12_345 },
];

/** What every store must do; `openEmpty` opens a new one. */
export function describeContract(openEmpty: () => Promise<BackupStore>): void {
  let store: BackupStore;
  let file: string;
  beforeEach(async () => {
    store = await openEmpty();
    file = join(temporaryFolder(), 'downloaded');
  });

  describe('what is written can be read', () => {
    test.each(nastyNames)('under the name %s', async name => {
      const body = Buffer.from(`contents of ${name}`);

      expect(await store.size(name, quiet)).toBeUndefined();
      expect(await store.write(name, body, quiet)).toEqual(digestsOf(body));

      expect(await store.size(name, quiet)).toBe(body.length);
      expect(await readWhole(store, name, 1000, quiet)).toEqual(body);
      expect(await store.download(name, file, { signal: quiet })).toEqual(checksumOf(body));
      expect(await readFile(file)).toEqual(body);
      expect(await namesIn(store)).toEqual([name]);
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      expect(await namesIn(store, folder)).toEqual([name]);
    });

    test.each(sizes)('with $size bytes', async ({ size }) => {
      const body = randomBytes(size);
      let sent = 0;
      let received = 0;

      const uploaded = await store.upload('x/object', streamOf(body), {
        ...whole,
        onBytes: bytes => {
          sent += bytes;
        },
      });
      const downloaded = await store.download('x/object', file, {
        signal: quiet,
        onBytes: bytes => {
          received += bytes;
        },
      });

      expect(uploaded).toEqual(digestsOf(body));
      expect(downloaded).toEqual(checksumOf(body));
      expect((await readFile(file)).equals(body)).toBe(true);
      expect((await readWhole(store, 'x/object', size, quiet)).equals(body)).toBe(true);
      expect({ sent, received }).toEqual({ sent: size, received: size });
    });

    test('from a source of tiny chunks', async () => {
      const chunks = Array.from({ length: 5000 }, (_, index) => `${index},`);
      const body = Buffer.from(chunks.join(''));
      const source = Readable.from(chunks.map(chunk => Buffer.from(chunk)));

      await store.upload('tiny', source, whole);

      expect(await readWhole(store, 'tiny', 100_000, quiet)).toEqual(body);
    });

    test('from a pipe, whose memory is given back as it is read', async () => {
      const body = Buffer.from(Array.from({ length: 300_000 }, (_, n) => `${n + 1}\n`).join(''));
      const { stdout } = spawn('seq', ['300000'], { stdio: ['ignore', 'pipe', 'ignore'] });

      expect(await store.upload('piped', stdout, whole)).toEqual(digestsOf(body));

      expect((await readWhole(store, 'piped', body.length, quiet)).equals(body)).toBe(true);
    });
  });

  describe('list', () => {
    test('finds what starts with the prefix, whether that is a folder or not', async () => {
      for (const name of ['app/1', 'app/2', 'app2/1', 'other/app/1', 'top']) {
        await store.write(name, Buffer.from(name), quiet);
      }

      expect(await namesIn(store)).toEqual(['app/1', 'app/2', 'app2/1', 'other/app/1', 'top']);
      expect(await namesIn(store, 'app/')).toEqual(['app/1', 'app/2']);
      expect(await namesIn(store, 'app')).toEqual(['app/1', 'app/2', 'app2/1']);
      expect(await namesIn(store, 'other/a')).toEqual(['other/app/1']);
      expect(await namesIn(store, 'nothing/')).toEqual([]);
    });

    test('tells size and age', async () => {
      const before = Date.now();
      await store.write('a', Buffer.from('12345'), quiet);

      const [object] = await collect(store.list('', quiet));

      expect(object).toMatchObject({ name: 'a', sizeBytes: 5 });
      expect(object?.archived).toBeUndefined();
      expect(object?.held).toBeUndefined();
      expect(Math.abs((object?.lastModified.getTime() ?? 0) - before)).toBeLessThan(5 * 60_000);
    });

    test('finds nothing in an empty store', async () => {
      expect(await namesIn(store)).toEqual([]);
    });
  });

  describe('nothing is overwritten', () => {
    test('by write', async () => {
      await store.write('a', Buffer.from('first'), quiet);

      await expect(store.write('a', Buffer.from('second'), quiet)).rejects.toMatchObject({
        code: 'STORE_NAME_TAKEN',
        message: expect.stringContaining('"'),
      });

      expect(await readWhole(store, 'a', 100, quiet)).toEqual(Buffer.from('first'));
    });

    test.each([
      { what: 'small', bytes: 1000 },
      { what: 'large', bytes: 9 * MiB },
    ])('by upload of a $what source, which is destroyed', async ({ bytes }) => {
      await store.write('a', Buffer.from('first'), quiet);
      const source = streamOf(randomBytes(bytes));

      await expect(store.upload('a', source, whole)).rejects.toMatchObject({
        code: 'STORE_NAME_TAKEN',
      });

      expect(source.destroyed).toBe(true);
      expect(await readWhole(store, 'a', 100, quiet)).toEqual(Buffer.from('first'));
    });

    test('by download, which keeps the file that is there', async () => {
      await store.write('a', Buffer.from('first'), quiet);
      await writeFile(file, 'mine');

      await expect(store.download('a', file, { signal: quiet })).rejects.toMatchObject({
        code: 'USAGE',
        message: `${file} exists already`,
      });

      expect(await readFile(file, 'utf8')).toBe('mine');
    });

    test('when several write at once: exactly one succeeds', async () => {
      const bodies = Array.from({ length: 4 }, () => randomBytes(9 * MiB));

      const results = await Promise.allSettled(
        bodies.map(body => store.upload('raced', streamOf(body), whole)),
      );

      const winners = bodies.filter((_, index) => results[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(results.filter(isRejected).map(({ reason }) => reason.code)).toEqual(
        Array(3).fill('STORE_NAME_TAKEN'),
      );
      expect(await store.download('raced', file, { signal: quiet })).toEqual(
        checksumOf(winners[0] ?? Buffer.alloc(0)),
      );
      expect(await namesIn(store)).toEqual(['raced']);
    });
  });

  test('an object does not come into being before its source is known to be whole', async () => {
    const cause = new Error('the cause');
    const source = streamOf(Buffer.from('short'));
    const ended = new Promise(resolve => source.once('end', resolve));
    const { promise: complete, reject } = Promise.withResolvers<void>();
    const upload = store.upload('x/object', source, { complete, signal: quiet });
    const settled = expect(upload).rejects.toBe(cause);

    await ended;
    // Gives a store that does not wait all the time that it needs.
    for (const name of ['1', '2', '3']) await store.write(name, randomBytes(100_000), quiet);
    expect(await store.size('x/object', quiet)).toBeUndefined();

    reject(cause);
    await settled;
    expect(await namesIn(store)).toEqual(['1', '2', '3']);
  });

  describe('an upload that fails leaves nothing and destroys its source', () => {
    const cause = new Error('the cause');

    const failsWith = async (
      source: Readable,
      options: Partial<UploadOptions>,
      expected: object,
    ): Promise<void> => {
      const started = performance.now();
      await expect(
        store.upload('x/object', source, { ...whole, ...options }),
      ).rejects.toMatchObject(expected);
      // Long before anybody would be given up who stands still.
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(source.destroyed).toBe(true);
      expect(await store.size('x/object', quiet)).toBeUndefined();
      expect(await namesIn(store)).toEqual([]);
    };

    test('when the source turns out not to be whole after its end', async () => {
      const source = streamOf(randomBytes(10 * MiB));
      const complete = new Promise<void>((_, reject) => source.on('end', () => reject(cause)));

      await failsWith(source, { complete }, cause);
    });

    test('when the source turns out not to be whole while it still flows', async () => {
      const { promise: complete, reject } = Promise.withResolvers<void>();
      const source = openStream(undefined, () => setImmediate(reject, cause));

      await failsWith(source, { complete }, cause);
    });

    test('when the source was known not to be whole before', async () => {
      await failsWith(openStream(), { complete: Promise.reject(cause) }, cause);
    });

    test('when the source fails', async () => {
      const source = Readable.from(
        (function* () {
          yield randomBytes(10 * MiB);
          throw cause;
        })(),
      );

      await failsWith(source, {}, cause);
    });

    test('when the source has failed before', async () => {
      const source = openStream();
      source.on('error', () => {});
      source.destroy(cause);

      await failsWith(source, {}, cause);
    });

    test('when the source is destroyed without an error', async () => {
      const source = openStream(randomBytes(10 * MiB));
      source.once('data', () => source.destroy());

      await failsWith(source, {}, { code: 'STORE_WRITE_FAILED' });
    });

    test('when the source was destroyed before', async () => {
      const source = openStream();
      source.destroy();

      await failsWith(source, {}, { code: 'STORE_WRITE_FAILED' });
    });

    test('when it is aborted while the source flows', async () => {
      const controller = new AbortController();
      const source = openStream(undefined, () => setImmediate(() => controller.abort(cause)));

      await failsWith(source, { signal: controller.signal }, cause);
    });

    test('when it is aborted while it waits for the source to be whole', async () => {
      const controller = new AbortController();
      const source = streamOf(Buffer.from('short'));
      source.on('end', () => setImmediate(() => controller.abort(cause)));
      const complete = new Promise<void>(() => {});

      await failsWith(source, { signal: controller.signal, complete }, cause);
    });

    test('when it was aborted before', async () => {
      await failsWith(openStream(), { signal: AbortSignal.abort(cause) }, cause);
    });
  });

  describe('what is not there', () => {
    test('has no size', async () => {
      expect(await store.size('not/there', quiet)).toBeUndefined();
    });

    test('cannot be read', async () => {
      await expect(readWhole(store, 'not/there', 100, quiet)).rejects.toMatchObject({
        code: 'BACKUP_FILE_MISSING',
        message: expect.stringContaining('not/there'),
      });
    });

    test('cannot be downloaded, and no file appears', async () => {
      await expect(store.download('not/there', file, { signal: quiet })).rejects.toMatchObject({
        code: 'BACKUP_FILE_MISSING',
      });
      expect(existsSync(file)).toBe(false);
    });

    test('is not what lies below it', async () => {
      await store.write('folder/object', Buffer.from('x'), quiet);

      expect(await store.size('folder', quiet)).toBeUndefined();
      expect(await store.size('folder/object/below', quiet)).toBeUndefined();
    });
  });

  test('read refuses an object that is larger than expected', async () => {
    await store.write('large', Buffer.alloc(101), quiet);

    expect(await store.read('large', 100, quiet)).toEqual({
      kind: 'too-large',
      sizeBytes: 101,
      what: expect.stringMatching(/"(?:.*\/)?large"/),
    });
    await expect(readWhole(store, 'large', 100, quiet)).rejects.toMatchObject({
      code: 'BACKUP_FILE_MISSING',
      message: expect.stringContaining('101 bytes'),
    });
  });

  test('download fetches nothing of an object that is larger than was recorded', async () => {
    const body = Buffer.alloc(101);
    await store.write('large', body, quiet);
    const options = { signal: quiet, recordedBytes: 100 };

    await expect(store.download('large', file, options)).rejects.toMatchObject({
      code: 'BACKUP_CHECKSUM_MISMATCH',
      message: '"large" has 101 bytes, recorded 100',
    });
    expect(existsSync(file)).toBe(false);
    expect(await store.download('large', file, { ...options, recordedBytes: 101 })).toEqual(
      checksumOf(body),
    );
  });

  test('download into a folder that is not there tells so', async () => {
    await store.write('a', Buffer.from('x'), quiet);

    await expect(store.download('a', join(file, 'below'), { signal: quiet })).rejects.toMatchObject(
      { code: 'USAGE', message: expect.stringContaining('ENOENT') },
    );
  });

  test('a download that is aborted leaves no file', async () => {
    await store.upload('x', streamOf(randomBytes(13 * MiB)), whole);
    const controller = new AbortController();
    const cause = new Error('the cause');

    await expect(
      store.download('x', file, {
        signal: controller.signal,
        onBytes: () => controller.abort(cause),
      }),
    ).rejects.toBe(cause);

    expect(existsSync(file)).toBe(false);
  });

  describe('remove', () => {
    test.each(nastyNames)('deletes %s, and nothing else', async name => {
      for (const other of [name, `${name}x`]) await store.write(other, Buffer.from('x'), quiet);

      expect(await store.remove(name, quiet)).toEqual({ kind: 'deleted' });

      expect(await namesIn(store)).toEqual([`${name}x`]);
    });

    test('finds nothing of that name, nor what lies below it', async () => {
      await store.write('folder/object', Buffer.from('x'), quiet);

      for (const name of ['not/there', 'folder', 'folder/object/below']) {
        expect(await store.remove(name, quiet)).toEqual({ kind: 'absent' });
      }

      expect(await namesIn(store)).toEqual(['folder/object']);
    });

    test('leaves a name that can be taken again', async () => {
      await store.write('app/x', Buffer.from('first'), quiet);
      await store.remove('app/x', quiet);
      expect(await store.remove('app/x', quiet)).toEqual({ kind: 'absent' });
      await store.write('app/x', Buffer.from('second'), quiet);

      expect(await readWhole(store, 'app/x', 10, quiet)).toEqual(Buffer.from('second'));
    });
  });

  test.each(['../x', 'a/../../x', '/etc/x', 'a//b', 'a/', './a', '', 'a/.', 'a\\..\\b', 'a\0b'])(
    'the name %j is refused',
    async name => {
      const refused = { code: 'USAGE' };
      await expect(store.write(name, Buffer.from('x'), quiet)).rejects.toMatchObject(refused);
      await expect(readWhole(store, name, 10, quiet)).rejects.toMatchObject(refused);
      await expect(store.size(name, quiet)).rejects.toMatchObject(refused);
      await expect(store.download(name, file, { signal: quiet })).rejects.toMatchObject(refused);
      await expect(store.remove(name, quiet)).rejects.toMatchObject(refused);
    },
  );

  test('check finds nothing wrong, and leaves nothing', async () => {
    await store.check('write', quiet);
    for (const purpose of storePurposes) await store.check(purpose, quiet);
    expect(await namesIn(store)).toEqual([]);
  });

  test('an aborted signal ends everything', async () => {
    const cause = new Error('the cause');
    const signal = AbortSignal.abort(cause);

    for (const purpose of storePurposes) {
      await expect(store.check(purpose, signal)).rejects.toBe(cause);
    }
    await expect(collect(store.list('', signal))).rejects.toBe(cause);
    await expect(store.size('x', signal)).rejects.toBe(cause);
    await expect(readWhole(store, 'x', 10, signal)).rejects.toBe(cause);
    await expect(store.write('x', Buffer.from('x'), signal)).rejects.toBe(cause);
    await expect(store.download('x', file, { signal })).rejects.toBe(cause);
    await expect(store.remove('x', signal)).rejects.toBe(cause);
  });
}

const isRejected = (result: PromiseSettledResult<unknown>): result is PromiseRejectedResult =>
  result.status === 'rejected';
