import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openAzureBlobStore } from '../../../src/storage/azure-blob/store.ts';
import { containerClient, createContainer } from '../../support/azurite.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import { sharedAzurite, temporaryFolder } from '../../support/shared.ts';
import { checksumOf, digestsOf, quiet, streamOf, whole } from '../contract.ts';

const throttledMs = 60_000;

// With the patience that users have: the tries by themselves are over after 47 s.
test('an upload and a download outlast a minute in which the account takes nothing', async () => {
  const azurite = sharedAzurite();
  const container = `c-${randomUUID()}`;
  await createContainer(azurite, container);
  const proxy = await startFaultProxy(azurite.url);
  onTestFinished(() => proxy.stop());
  const body = randomBytes(17 * 1024 * 1024);
  await containerClient(azurite, container).getBlockBlobClient('read').uploadData(body);
  const store = openAzureBlobStore({
    container,
    prefix: '',
    endpoint: proxy.url,
    credential: { kind: 'account-key', account: azurite.account, key: azurite.key },
  });

  // Each is under way by then.
  const fault = { kind: 'answer', status: 503, code: 'ServerBusy' } as const;
  for (const one of [{ comp: 'block' }, { method: 'GET' }]) {
    proxy.strike({ fault, ...one, after: 1, times: Number.POSITIVE_INFINITY });
  }
  const began = performance.now();
  let refused = 0;
  const ending = setTimeout(() => {
    refused = proxy.seen.filter(({ struckBy }) => struckBy !== undefined).length;
    proxy.reset();
  }, throttledMs);
  onTestFinished(() => clearTimeout(ending));
  const file = join(temporaryFolder(), 'downloaded');
  const [digests, checksum] = await Promise.all([
    store.upload('written', streamOf(body), whole),
    store.download('read', file, { signal: quiet }),
  ]);

  expect(performance.now() - began).toBeGreaterThan(throttledMs);
  expect(digests).toEqual(digestsOf(body));
  expect(checksum).toEqual(checksumOf(body));
  // Five requests wait, and none of them hammers.
  expect(refused).toBeGreaterThan(10);
  expect(refused).toBeLessThan(200);
});
