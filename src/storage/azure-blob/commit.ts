import { randomBytes } from 'node:crypto';
import type { BlockBlobClient } from '@azure/storage-blob';
import { Failure } from '../../catalog/failure.ts';
import type { Digests, UploadOptions } from '../store.ts';
import type { Send, Try } from '../transfer/retry.ts';
import { tierNames } from './access-tiers.ts';
import { adviseRetry } from './errors/retry-advice.ts';

/** Our mark on every blob, under the key `createdby` of its metadata. */
export const createdBy = 'pg-azure-backup';

/** What an upload needs to know of its store. */
export interface UploadTarget {
  readonly blob: BlockBlobClient;
  /** For messages. */
  readonly name: string;
  readonly send: Send;
  readonly nameTaken: () => Failure;
  readonly stateUnknown: () => Failure;
  /** Pieces of blocks that nobody uses, for all uploads to this store. */
  readonly spare: Buffer[];
}

/** What a blob is to have beside its bytes. */
export type Described = Pick<UploadOptions, 'metadata' | 'accessTier'>;

/** Tells one upload from all others. */
export const newWriter = (): string => randomBytes(8).toString('hex');

/** What a new blob comes with; it never overwrites another. */
export const newBlob = (writer: string, { md5 }: Digests, { metadata, accessTier }: Described) => ({
  conditions: { ifNoneMatch: '*' },
  metadata: { ...metadata, createdby: createdBy, writer },
  blobHTTPHeaders: { blobContentMD5: Buffer.from(md5, 'hex') },
  ...(accessTier && { tier: tierNames[accessTier] }),
});

/**
 * Commits, and recognises an own earlier commit: one whose answer was lost, or that something on the
 * way sent twice. The later one is refused because the blob exists, but it carries our writer's mark.
 */
export async function commitOnce(
  { blob, send, nameTaken, stateUnknown }: UploadTarget,
  commit: (attempt: Try) => Promise<void>,
  writer: string,
  signal: AbortSignal,
): Promise<void> {
  let inDoubt = false;
  try {
    await send(async attempt => {
      try {
        await commit(attempt);
      } catch (error) {
        // What may be tried again may as well have been carried out.
        inDoubt ||= adviseRetry(error) !== undefined;
        throw error;
      }
    }, signal);
  } catch (error) {
    signal.throwIfAborted();
    const taken = error instanceof Failure && error.code === 'STORE_NAME_TAKEN';
    if (!inDoubt && !taken) throw error;
    switch (await findOwner()) {
      case 'us':
        return;
      case 'another':
        throw nameTaken();
      case 'nobody':
        throw error;
      case 'unknown':
        throw inDoubt ? stateUnknown() : error;
    }
  }

  async function findOwner(): Promise<'us' | 'another' | 'nobody' | 'unknown'> {
    try {
      const { metadata } = await send(
        attempt => blob.getProperties({ abortSignal: attempt.signal }),
        signal,
      );
      return metadata?.writer === writer ? 'us' : 'another';
    } catch (error) {
      signal.throwIfAborted();
      return error instanceof Failure && error.code === 'BACKUP_FILE_MISSING'
        ? 'nobody'
        : 'unknown';
    }
  }
}
