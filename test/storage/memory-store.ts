import type { Readable } from 'node:stream';
import { Failure } from '../../src/catalog/failure.ts';
import { defineOptions } from '../../src/options/schema.ts';
import type { StoreDefinition } from '../../src/storage/definition.ts';
import type {
  BackupStore,
  Checksum,
  Digests,
  DownloadOptions,
  Removal,
  SmallObject,
  StoredObject,
  StorePurpose,
  UploadOptions,
} from '../../src/storage/store.ts';
import { digestsOf } from '../../src/storage/transfer/digests.ts';
import { downloadTo, refuseLarger } from '../../src/storage/transfer/local-file.ts';
import { checkName } from '../../src/storage/transfer/object-name.ts';
import { guardSource } from '../../src/storage/transfer/source.ts';

const memoryOptions = defineOptions({
  'storage-memory': {
    group: 'store',
    type: 'text',
    placeholder: 'NAME',
    description: 'Store that is gone with the process.',
  },
});

/** The least that a store can be: nothing but the port, and what stores share. */
export const memory: StoreDefinition<typeof memoryOptions> = {
  options: memoryOptions,
  writeOptions: {},
  readOptions: {},
  key: 'storage-memory',
  ways: ['--storage-memory'],
  rule: () => [],
  open: async ({ 'storage-memory': name = '' }) => new MemoryStore(name),
};

class MemoryStore implements BackupStore {
  readonly location: string;
  readonly #objects = new Map<string, { readonly bytes: Buffer; readonly lastModified: Date }>();

  constructor(location: string) {
    this.location = location;
  }

  async check(_purpose: StorePurpose, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
  }

  async *list(prefix: string, signal: AbortSignal): AsyncGenerator<StoredObject> {
    signal.throwIfAborted();
    for (const [name, { bytes, lastModified }] of this.#objects) {
      if (!name.startsWith(prefix)) continue;
      yield { name, sizeBytes: bytes.length, lastModified, marked: false };
    }
  }

  async size(name: string, signal: AbortSignal): Promise<number | undefined> {
    return this.#find(name, signal)?.length;
  }

  async read(name: string, maxBytes: number, signal: AbortSignal): Promise<SmallObject> {
    const bytes = this.#require(name, signal);
    return bytes.length > maxBytes
      ? { kind: 'too-large', sizeBytes: bytes.length, what: `"${name}"` }
      : { kind: 'whole', bytes };
  }

  upload(name: string, source: Readable, options: UploadOptions): Promise<Digests> {
    return guardSource(name, source, options, async ({ chunks }) => {
      if (this.#find(name, options.signal)) throw nameTaken(name);
      const copies: Buffer[] = [];
      for await (const chunk of chunks) {
        copies.push(Buffer.from(chunk));
        options.onBytes?.(chunk.length);
      }
      return this.#create(name, Buffer.concat(copies));
    });
  }

  async write(name: string, body: Buffer, signal: AbortSignal): Promise<Digests> {
    if (this.#find(name, signal)) throw nameTaken(name);
    return this.#create(name, Buffer.from(body));
  }

  async download(name: string, file: string, options: DownloadOptions): Promise<Checksum> {
    const bytes = this.#require(name, options.signal);
    refuseLarger(name, bytes.length, options);
    async function* chunks() {
      yield bytes;
    }
    return downloadTo(file, chunks(), options);
  }

  async rehydrate(): Promise<void> {}

  async remove(name: string, signal: AbortSignal): Promise<Removal> {
    this.#find(name, signal);
    return { kind: this.#objects.delete(name) ? 'deleted' : 'absent' };
  }

  #find(name: string, signal: AbortSignal): Buffer | undefined {
    checkName(name);
    signal.throwIfAborted();
    return this.#objects.get(name)?.bytes;
  }

  #require(name: string, signal: AbortSignal): Buffer {
    const bytes = this.#find(name, signal);
    if (bytes) return bytes;
    throw new Failure('BACKUP_FILE_MISSING', `there is no "${name}"`, 'Write it first.');
  }

  /** Between looking and setting nothing is waited for. */
  #create(name: string, bytes: Buffer): Digests {
    if (this.#objects.has(name)) throw nameTaken(name);
    this.#objects.set(name, { bytes, lastModified: new Date() });
    return digestsOf(bytes);
  }
}

const nameTaken = (name: string): Failure =>
  new Failure('STORE_NAME_TAKEN', `"${name}" exists already`, 'Take another name.');
