import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { BlobItem, BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import { Failure } from '../../catalog/failure.ts';
import type {
  AccessTier,
  BackupStore,
  Checksum,
  Digests,
  DownloadOptions,
  RehydratePriority,
  Removal,
  StoredObject,
  UploadOptions,
} from '../store.ts';
import { ChecksumCounter } from '../transfer/digests.ts';
import { downloadFailure, refuseLarger, writeNewFile } from '../transfer/local-file.ts';
import { checkName } from '../transfer/object-name.ts';
import { guardSource } from '../transfer/source.ts';
import {
  createdBy,
  firstBlockBytes,
  type Send,
  tierNames,
  type UploadTarget,
  uploadBlocks,
  uploadBuffer,
} from './block-upload.ts';
import { type AzureBlobCredential, type BlobService, resolveService } from './credential.ts';
import {
  archivedBlob,
  azureFailure,
  bySnapshots,
  hasStatus,
  nameTaken,
  refusedForTheBlob,
  refusedRemoval,
  refuseLackingRight,
  type StorePlace,
  stateUnknown,
  type Task,
} from './errors.ts';
import { openBlob } from './ranged-download.ts';
import { defaultTiming, retry, type Timing } from './retry.ts';

export type { AzureBlobCredential } from './credential.ts';
export type { Timing } from './retry.ts';

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

/** The SDK is large, and loaded only now. Nothing is contacted yet. */
async function containerClient(service: BlobService, container: string): Promise<ContainerClient> {
  const { AnonymousCredential, ContainerClient, StorageSharedKeyCredential } = await import(
    '@azure/storage-blob'
  );
  const url = `${service.endpoint}/${encodeURIComponent(container)}`;
  // All retries are ours: the SDK's own know neither 408, 429 and 502 nor a stalled connection.
  const pipeline = { retryOptions: { maxTries: 1 } };
  switch (service.access.kind) {
    case 'identity':
      return new ContainerClient(url, service.access.identity, pipeline);
    case 'account-key': {
      const key = new StorageSharedKeyCredential(service.account, service.access.key);
      return new ContainerClient(url, key, pipeline);
    }
    case 'sas':
      return new ContainerClient(
        `${url}?${service.access.token}`,
        new AnonymousCredential(),
        pipeline,
      );
  }
}

/** `check` decides whether work starts at all, so it does not wait as long as a transfer would. */
const checkTries = 4;
const checkStallTimeoutMs = 10_000;

class AzureBlobStore implements BackupStore {
  readonly location: string;
  readonly #service: BlobService;
  readonly #place: StorePlace;
  readonly #prefix: string;
  readonly #createContainer: boolean;
  readonly #timing: Timing;
  readonly #spare: Buffer[] = [];
  #client: Promise<ContainerClient> | undefined;

  constructor(
    service: BlobService,
    { container, prefix, createContainer = false, timing }: AzureBlobStoreOptions,
  ) {
    this.#service = service;
    this.#place = {
      host: new URL(service.endpoint).host,
      account: service.account,
      container,
      access: service.access,
    };
    this.#prefix = prefix && `${prefix}/`;
    this.#createContainer = createContainer;
    this.#timing = { ...defaultTiming, ...timing };
    this.location = `${service.endpoint}/${container}/${this.#prefix}`;
  }

  #container(): Promise<ContainerClient> {
    this.#client ??= containerClient(this.#service, this.#place.container);
    return this.#client;
  }

  async check(
    purpose: 'read' | 'write',
    signal: AbortSignal,
    accessTier?: AccessTier,
  ): Promise<void> {
    refuseLackingRight(this.#place, purpose);
    const timing = {
      ...this.#timing,
      tries: Math.min(this.#timing.tries, checkTries),
      stallTimeoutMs: Math.min(this.#timing.stallTimeoutMs, checkStallTimeoutMs),
      busyPatienceMs: 0,
    };
    const container = await this.#container();
    const probe = container.getBlockBlobClient(
      `${this.#prefix}.pg-azure-backup-check-${randomBytes(8).toString('hex')}`,
    );
    const tryIt = () =>
      this.#send({ kind: 'check', purpose }, timing)(
        attempt =>
          purpose === 'write'
            ? tryToWrite(probe, attempt.signal, accessTier)
            : tryToRead(probe, attempt.signal),
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
    const container = await this.#container();
    const send = this.#send({ kind: 'list' });
    let continuationToken: string | undefined;
    // Not every kind of account knows of both; what they keep is then told by a deletion.
    const fewer = [...listingsOfHolds];
    let told: HoldsListed = { holds: true, snapshots: true };
    // Snapshots of a blob come before it, or (the emulator's) after it: it is told when the next one comes.
    let withSnapshots: string | undefined;
    let latest: StoredObject | undefined;
    do {
      const page = await send(async ({ signal: abortSignal }) => {
        const listPage = async () => {
          const pages = container
            .listBlobsFlat({
              prefix: this.#prefix + prefix,
              abortSignal,
              includeMetadata: true,
              includeImmutabilityPolicy: told.holds,
              includeLegalHold: told.holds,
              includeSnapshots: told.snapshots,
            })
            .byPage(continuationToken === undefined ? {} : { continuationToken });
          return (await pages.next()).value;
        };
        for (;;) {
          try {
            return await listPage();
          } catch (error) {
            const isRefused = hasStatus(error, 400) || hasStatus(error, 409);
            const next = isRefused ? fewer.shift() : undefined;
            if (!next) throw error;
            told = next;
          }
        }
      }, signal);
      for (const { name, snapshot, properties, metadata } of page?.segment.blobItems ?? []) {
        if (snapshot) {
          withSnapshots = name;
          if (latest && this.#prefix + latest.name === name) {
            latest = { ...latest, held: latest.held ?? bySnapshots };
          }
          continue;
        }
        // An account with a hierarchical namespace lists its folders, too.
        if (metadata?.hdi_isfolder === 'true') continue;
        const held = heldBy(properties) ?? (withSnapshots === name ? bySnapshots : undefined);
        if (latest) yield latest;
        latest = {
          name: name.slice(this.#prefix.length),
          sizeBytes: properties.contentLength ?? 0,
          lastModified: properties.lastModified,
          marked: metadata?.createdby === createdBy,
          ...(properties.accessTier === 'Archive' && {
            archived: archivedBlob(name, properties.archiveStatus !== undefined, this.#place),
          }),
          ...(held !== undefined && { held }),
        };
      }
      continuationToken = page?.continuationToken || undefined;
    } while (continuationToken !== undefined);
    if (latest) yield latest;
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

  async read(name: string, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
    const { blob, send } = await this.#open(name, 'read');
    const { sizeBytes, chunks } = await openBlob(blob, send, signal);
    if (sizeBytes > maxBytes) {
      throw new Failure(
        'BACKUP_FILE_MISSING',
        `"${blob.name}" has ${sizeBytes} bytes, more than the ${maxBytes} that it may have`,
        'It is not a file of ours, or was damaged.',
      );
    }
    const body = Buffer.alloc(sizeBytes);
    let filled = 0;
    for await (const chunk of chunks()) filled += chunk.copy(body, filled);
    return body;
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
    const whole = new ChecksumCounter();
    await writeNewFile(file, chunks(), {
      ...options,
      sync: false,
      failure: error => downloadFailure(error, file),
      whole,
    });
    return whole.checksum();
  }

  async rehydrate(name: string, priority: RehydratePriority, signal: AbortSignal): Promise<void> {
    const { blob, send } = await this.#open(name, 'rehydrate');
    const rehydratePriority = priority === 'high' ? 'High' : 'Standard';
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
    const blob = (await this.#container()).getBlockBlobClient(this.#prefix + name);
    return { blob, send: this.#send({ kind, blob: blob.name }) };
  }

  async #target(name: string): Promise<UploadTarget> {
    const { blob, send } = await this.#open(name, 'write');
    return {
      blob,
      name,
      send,
      nameTaken: () => nameTaken(blob.name, this.#place),
      stateUnknown: () => stateUnknown(blob.name, this.#place),
      spare: this.#spare,
    };
  }

  /** Whatever goes to Azure goes through here: retried, and with errors of one kind. */
  #send(task: Task, timing: Timing = this.#timing): Send {
    return async (request, signal) => {
      try {
        return await retry(request, timing, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw azureFailure(error, task, this.#place);
      }
    };
  }
}

/** What of what keeps a blob a listing is asked for. */
interface HoldsListed {
  readonly holds: boolean;
  readonly snapshots: boolean;
}

/** Where both at once are refused, one after the other. */
const listingsOfHolds: readonly HoldsListed[] = [
  { holds: true, snapshots: false },
  { holds: false, snapshots: true },
  { holds: false, snapshots: false },
];

/** Why a blob cannot be deleted, as far as a listing tells: a policy of the container is not in it. */
function heldBy({
  legalHold,
  immutabilityPolicyExpiresOn: until,
  leaseStatus,
}: BlobItem['properties']): string | undefined {
  if (legalHold) return 'under a legal hold';
  // Azure would let go of its name, and keep it as a former version until then.
  if (until && until > new Date()) {
    return `under an immutability policy until ${until.toISOString().slice(0, 10)}`;
  }
  return leaseStatus === 'locked' ? 'leased' : undefined;
}

const isFailure = (error: unknown, code: Failure['code']): boolean =>
  error instanceof Failure && error.code === code;

/**
 * Whether writing is possible, without writing: a commit of a block that was never sent is refused,
 * but only where the container exists and the right to write does. Needs no right to list or read.
 */
async function tryToWrite(
  probe: BlockBlobClient,
  abortSignal: AbortSignal,
  accessTier: AccessTier | undefined,
): Promise<void> {
  try {
    const never = Buffer.from('never sent').toString('base64');
    await probe.commitBlockList([never], {
      abortSignal,
      conditions: { ifNoneMatch: '*' },
      ...(accessTier && { tier: tierNames[accessTier] }),
    });
  } catch (error) {
    // Azure says 400 InvalidBlockList; any other complaint about the blob tells as much.
    if (!refusedForTheBlob(error, [400, 409, 412])) throw error;
  }
}

/** Whether reading is possible: asks for a blob that does not exist. Needs no right to list. */
async function tryToRead(probe: BlockBlobClient, abortSignal: AbortSignal): Promise<void> {
  try {
    await probe.getProperties({ abortSignal });
  } catch (error) {
    if (!refusedForTheBlob(error, [404])) throw error;
  }
}
