import type {
  BlobServiceClient,
  ContainerClient,
  ContainerListBlobFlatSegmentResponse,
} from '@azure/storage-blob';
import type { Observation } from '../examination.ts';
import { diagnose } from './errors/diagnose.ts';
import { azureFailure } from './errors/failures.ts';
import type { StoreLocation } from './errors/operation.ts';

/** What of a container is asked. */
interface Protected {
  readonly client: BlobServiceClient;
  readonly container: ContainerClient;
  readonly prefix: string;
}

/**
 * Whether what is deleted or overwritten comes back, or cannot be: as far as this login sees. Soft delete is told by
 * the account alone, which those who may only read and write blobs may not ask.
 */
export async function lookForProtection(
  { client, container, prefix }: Protected,
  location: StoreLocation,
  abortSignal: AbortSignal,
): Promise<Observation> {
  const { account } = location;
  /** `undefined`: that cannot be seen. */
  const seen = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await ask();
    } catch (error) {
      abortSignal.throwIfAborted();
      if (['status', 'network', 'broken'].includes(diagnose(error).kind)) return undefined;
      throw azureFailure(error, { kind: 'check', purpose: 'read' }, location);
    }
  };
  const [policies, deletion, version] = await Promise.all([
    seen(() => container.getProperties({ abortSignal })),
    seen(async () => (await client.getProperties({ abortSignal })).deleteRetentionPolicy),
    seen(() => newestVersion(container, prefix.replace(/^\/+/, ''), abortSignal)),
  ]);
  const kept = [
    ...(policies?.hasImmutabilityPolicy ? ['an immutability policy'] : []),
    ...(policies?.hasLegalHold ? ['a legal hold'] : []),
    // Policies for single versions are to be had with versions alone.
    ...(policies?.isImmutableStorageWithVersioningEnabled || version !== undefined
      ? ['versions']
      : []),
    ...(deletion?.enabled ? [`soft delete for ${deletion.days ?? '?'} days`] : []),
  ];
  if (kept.length > 0) {
    return { kind: 'well', message: `what is in the container is protected: ${kept.join(', ')}` };
  }
  if (deletion === undefined || policies === undefined) {
    return {
      kind: 'unseen',
      message: 'whether deleted backups can be brought back cannot be seen by this login',
      hint: `Who administers the account sees it: az storage account blob-service-properties show --account-name ${account}`,
    };
  }
  return {
    kind: 'worrying',
    message: `nothing protects what is in the container from being deleted: storage account "${account}" has no soft delete, and no versions or immutability policy are to be seen`,
    hint: `az storage account blob-service-properties update --account-name ${account} --enable-delete-retention true --delete-retention-days 14 --enable-versioning true. docs/azure.md has immutability policies as well.`,
  };
}

/** The version of the newest blob on the first page; one from before there were versions has none. */
async function newestVersion(
  container: ContainerClient,
  prefix: string,
  abortSignal: AbortSignal,
): Promise<string | undefined> {
  const pages = container.listBlobsFlat({ prefix, abortSignal }).byPage();
  const page: ContainerListBlobFlatSegmentResponse | undefined = (await pages.next()).value;
  const [newest] = (page?.segment.blobItems ?? []).toSorted(
    (a, b) => b.properties.lastModified.getTime() - a.properties.lastModified.getTime(),
  );
  if (newest === undefined) return undefined;
  return (
    newest.versionId ??
    (await container.getBlobClient(newest.name).getProperties({ abortSignal })).versionId
  );
}
