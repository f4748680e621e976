import type { BlobServiceClient, ContainerClient } from '@azure/storage-blob';
import type { BlobService } from './credential.ts';

/** The SDK is large, and loaded only now. Nothing is contacted yet. */
export async function serviceClient({
  endpoint,
  account,
  access,
}: BlobService): Promise<BlobServiceClient> {
  const { AnonymousCredential, BlobServiceClient, StorageSharedKeyCredential } = await import(
    '@azure/storage-blob'
  );
  // All retries are ours: the SDK's own know neither 408, 429 and 502 nor a stalled connection.
  const pipeline = { retryOptions: { maxTries: 1 } };
  switch (access.kind) {
    case 'identity':
      return new BlobServiceClient(endpoint, access.identity, pipeline);
    case 'account-key': {
      const key = new StorageSharedKeyCredential(account, access.key);
      return new BlobServiceClient(endpoint, key, pipeline);
    }
    case 'sas':
      return new BlobServiceClient(
        `${endpoint}?${access.token}`,
        new AnonymousCredential(),
        pipeline,
      );
  }
}

export const containerClient = async (
  service: BlobService,
  container: string,
): Promise<ContainerClient> => (await serviceClient(service)).getContainerClient(container);
