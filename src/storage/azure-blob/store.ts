import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import { Failure } from '../../catalog/failure.ts';
import type {
  BackupStore,
  CheckOptions,
  Checksum,
  Digests,
  DownloadOptions,
  RehydratePriority,
  Removal,
  SmallObject,
  StoredObject,
  StorePurpose,
  UploadOptions,
} from '../store.ts';
import { downloadTo, refuseLarger } from '../transfer/local-file.ts';
import { checkName } from '../transfer/object-name.ts';
import { defaultTiming, retry, type Send, type Timing } from '../transfer/retry.ts';
import { guardSource } from '../transfer/source.ts';
import { tryToList, tryToRead, tryToRemove, tryToWrite } from './access-check.ts';
import { priorityNames } from './access-tiers.ts';
import { firstBlockBytes, uploadBlocks, uploadBuffer } from './block-upload.ts';
import { containerClient } from './client.ts';
import type { UploadTarget } from './commit.ts';
import { type AzureBlobCredential, type BlobService, resolveService } from './credential.ts';
import { azureFailure, nameTaken, stateUnknown } from './errors/failures.ts';
import { locationOf, type Operation, type StoreLocation } from './errors/operation.ts';
import { adviseRetry } from './errors/retry-advice.ts';
import { refuseLackingRight } from './errors/sas.ts';
import { refusedRemoval } from './holds.ts';
import { listBlobs } from './listing.ts';
import { openBlob } from './ranged-download.ts';

export interface AzureBlobStoreOptions {
  readonly container: string;
  /** Where in the container the store is; empty for its root. */
  readonly prefix: string;
  /** `https://ACCOUNT.blob.core.windows.net` by default; with an emulator it ends in the account. */
  readonly endpoint?: string;
  readonly credential: AzureBlobCredential;
  /** Whether a check for writing creates the container when there is none. */
  readonly createContainer?: boolean;
  readonly timing?: Partial<Timing>;
}

/** Opens a container as a store. Nothing is contacted yet. Throws `USAGE` for a malformed option. */
export function openAzureBlobStore(options: AzureBlobStoreOptions): BackupStore {
  const service = resolveService(options.credential, options.endpoint);
  const prefix = options.prefix.replace(/^\/+|\/+$/g, '');
  if (prefix) checkName(prefix);
  // Of what passes here only short-lived objects are left. V8 would let its young generation grow for
  // them, and memory with the size of a dump: by 40 MiB over 8 GB, for nothing.
  setFlagsFromString('--semi-space-growth-factor=1');
  return new AzureBlobStore(service, { ...options, prefix });
}

/** `check` decides whether work starts at all, so it does not wait as long as a transfer would. */
const checkTries = 4;
const checkStallTimeoutMs = 10_000;

class AzureBlobStore implements BackupStore {
  readonly location: string;
  readonly #service: BlobService;
  readonly #storeLocation: StoreLocation;
  readonly #root: string;
  readonly #createContainer: boolean;
  readonly #timing: Timing;
  readonly #spare: Buffer[] = [];
  #client: Promise<ContainerClient> | undefined;

  constructor(
    service: BlobService,
    { container, prefix, createContainer = false, timing }: AzureBlobStoreOptions,
  ) {
    this.#service = service;
    this.#storeLocation = locationOf(service, container);
    this.#root = prefix && `${prefix}/`;
    this.#createContainer = createContainer;
    this.#timing = { ...defaultTiming, ...timing };
    this.location = `${service.endpoint}/${container}/${this.#root}`;
  }

  #container(): Promise<ContainerClient> {
    this.#client ??= containerClient(this.#service, this.#storeLocation.container);
    return this.#client;
  }

  async check(
    purpose: StorePurpose,
    signal: AbortSignal,
    { accessTier, ending = '' }: CheckOptions = {},
  ): Promise<void> {
    if (purpose === 'read' || purpose === 'write') {
      refuseLackingRight(this.#storeLocation, purpose);
    }
    const timing = {
      ...this.#timing,
      tries: Math.min(this.#timing.tries, checkTries),
      stallTimeoutMs: Math.min(this.#timing.stallTimeoutMs, checkStallTimeoutMs),
      busyPatienceMs: 0,
    };
    const container = await this.#container();
    const probe = container.getBlockBlobClient(
      `${this.#root}.pg-azure-backup-check-${randomBytes(8).toString('hex')}${ending}`,
    );
    const tries: Readonly<Record<StorePurpose, (signal: AbortSignal) => Promise<void>>> = {
      read: abort => tryToRead(probe, abort),
      list: abort => tryToList(container, this.#root, abort),
      write: abort => tryToWrite(probe, abort, accessTier),
      remove: abort => tryToRemove(probe, abort),
    };
    const tryIt = () =>
      this.#send({ kind: 'check', purpose }, timing)(
        attempt => tries[purpose](attempt.signal),
        signal,
      );
    try {
      await tryIt();
    } catch (error) {
      const missing = isFailure(error, 'STORE_CONTAINER_MISSING');
      if (!missing || purpose !== 'write' || !this.#createContainer) throw error;
      await this.#send({ kind: 'create' }, timing)(
        attempt => container.createIfNotExists({ abortSignal: attempt.signal }),
        signal,
      );
      await tryIt();
    }
  }

  async *list(prefix: string, signal: AbortSignal): AsyncGenerator<StoredObject> {
    const target = {
      container: await this.#container(),
      send: this.#send({ kind: 'list' }),
      location: this.#storeLocation,
      root: this.#root,
    };
    yield* listBlobs(target, prefix, signal);
  }

  async size(name: string, signal: AbortSignal): Promise<number | undefined> {
    const { blob, send } = await this.#open(name, 'read');
    try {
      const properties = await send(
        attempt => blob.getProperties({ abortSignal: attempt.signal }),
        signal,
      );
      return properties.contentLength;
    } catch (error) {
      if (isFailure(error, 'BACKUP_FILE_MISSING')) return undefined;
      throw error;
    }
  }

  async read(name: string, maxBytes: number, signal: AbortSignal): Promise<SmallObject> {
    const { blob, send } = await this.#open(name, 'read');
    const { sizeBytes, chunks } = await openBlob(blob, send, signal);
    if (sizeBytes > maxBytes) return { kind: 'too-large', sizeBytes, what: `"${blob.name}"` };
    const bytes = Buffer.alloc(sizeBytes);
    let filled = 0;
    for await (const chunk of chunks()) filled += chunk.copy(bytes, filled);
    return { kind: 'whole', bytes };
  }

  async upload(name: string, source: Readable, options: UploadOptions): Promise<Digests> {
    return guardSource(name, source, options, async guarded =>
      uploadBlocks(await this.#target(name), guarded, options),
    );
  }

  async write(name: string, body: Buffer, signal: AbortSignal): Promise<Digests> {
    if (body.length > firstBlockBytes) {
      return this.upload(name, Readable.from([body]), { complete: Promise.resolve(), signal });
    }
    signal.throwIfAborted();
    return uploadBuffer(await this.#target(name), body, signal);
  }

  async download(name: string, file: string, options: DownloadOptions): Promise<Checksum> {
    const { blob, send } = await this.#open(name, 'read');
    const { sizeBytes, chunks } = await openBlob(blob, send, options.signal);
    refuseLarger(name, sizeBytes, options);
    return downloadTo(file, chunks(), options);
  }

  async rehydrate(name: string, priority: RehydratePriority, signal: AbortSignal): Promise<void> {
    const { blob, send } = await this.#open(name, 'rehydrate');
    const rehydratePriority = priorityNames[priority];
    try {
      await send(async attempt => {
        await blob.setAccessTier('Hot', { rehydratePriority, abortSignal: attempt.signal });
      }, signal);
    } catch (error) {
      // Somebody was faster.
      if (!isFailure(error, 'BACKUP_ARCHIVED')) throw error;
    }
  }

  async remove(name: string, signal: AbortSignal): Promise<Removal> {
    const { blob, send } = await this.#open(name, 'remove');
    return send(async attempt => {
      try {
        // Snapshots are not deleted along with it: somebody who made one wants to keep it.
        await blob.delete({ abortSignal: attempt.signal });
        return { kind: 'deleted' };
      } catch (error) {
        const removal = refusedRemoval(error);
        if (removal) return removal;
        throw error;
      }
    }, signal);
  }

  async #open(
    name: string,
    kind: 'read' | 'write' | 'rehydrate' | 'remove',
  ): Promise<{ blob: BlockBlobClient; send: Send }> {
    checkName(name);
    const blob = (await this.#container()).getBlockBlobClient(this.#root + name);
    return { blob, send: this.#send({ kind, blob: blob.name }) };
  }

  async #target(name: string): Promise<UploadTarget> {
    const { blob, send } = await this.#open(name, 'write');
    return {
      blob,
      name,
      send,
      nameTaken: () => nameTaken(blob.name, this.#storeLocation),
      stateUnknown: () => stateUnknown(blob.name, this.#storeLocation),
      spare: this.#spare,
    };
  }

  /** Whatever goes to Azure goes through here: retried, and with errors of one kind. */
  #send(operation: Operation, timing: Timing = this.#timing): Send {
    return async (request, signal) => {
      try {
        return await retry(request, { timing, advise: adviseRetry }, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw azureFailure(error, operation, this.#storeLocation);
      }
    };
  }
}

const isFailure = (error: unknown, code: Failure['code']): boolean =>
  error instanceof Failure && error.code === code;
