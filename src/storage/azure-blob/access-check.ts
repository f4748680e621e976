import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import type { AccessTier } from '../store.ts';
import { tierNames } from './access-tiers.ts';
import { refusedForTheBlob } from './errors/diagnose.ts';

/**
 * Whether writing is possible, without writing: a commit of a block that was never sent is refused,
 * but only where the container exists and the right to write does. Needs no right to list or read.
 */
export async function tryToWrite(
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
export async function tryToRead(probe: BlockBlobClient, abortSignal: AbortSignal): Promise<void> {
  try {
    await probe.getProperties({ abortSignal });
  } catch (error) {
    if (!refusedForTheBlob(error, [404])) throw error;
  }
}

/** Whether listing is possible: asks for one blob at most. */
export async function tryToList(
  container: ContainerClient,
  prefix: string,
  abortSignal: AbortSignal,
): Promise<void> {
  await container.listBlobsFlat({ prefix, abortSignal }).byPage({ maxPageSize: 1 }).next();
}

/** Whether deleting is possible: deletes a blob that does not exist. Azure looks for the right first. */
export async function tryToRemove(probe: BlockBlobClient, abortSignal: AbortSignal): Promise<void> {
  try {
    await probe.delete({ abortSignal });
  } catch (error) {
    if (!refusedForTheBlob(error, [404])) throw error;
  }
}
