import type { ContainerClient } from '@azure/storage-blob';
import type { BlobService } from './credential.ts';

/** The SDK is large, and loaded only now. Nothing is contacted yet. */
export async function containerClient(
  service: BlobService,
  container: string,
): Promise<ContainerClient> {
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
