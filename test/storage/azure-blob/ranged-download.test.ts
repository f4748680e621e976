import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';

import { expect, test } from 'vitest';
import { adviseRetry } from '../../../src/storage/azure-blob/errors/retry-advice.ts';
import { openBlob } from '../../../src/storage/azure-blob/ranged-download.ts';
import { defaultTiming, retry, type Send } from '../../../src/storage/transfer/retry.ts';
import { containerClient, createContainer } from '../../support/azurite.ts';
import { sharedAzurite } from '../../support/shared.ts';

test('what a slow reader holds stays as it came, however much arrives meanwhile', async () => {
  const azurite = sharedAzurite();
  const container = `ranges-${randomBytes(6).toString('hex')}`;
  await createContainer(azurite, container);
  const body = randomBytes(40 * 1024 * 1024 + 7);
  const blob = containerClient(azurite, container).getBlockBlobClient('x');
  await blob.uploadData(body);

  const policy = { timing: defaultTiming, advise: adviseRetry };
  let asked = 0;
  let arrived = 0;
  const arrivals = new EventEmitter();
  const send: Send = async (request, signal) => {
    asked += 1;
    const answer = await retry(request, policy, signal);
    arrived += 1;
    arrivals.emit('one');
    return answer;
  };
  const { chunks } = await openBlob(blob, send, new AbortController().signal);
  let read = 0;
  for await (const chunk of chunks()) {
    while (arrived < asked) await once(arrivals, 'one');
    expect(chunk.equals(body.subarray(read, read + chunk.length))).toBe(true);
    read += chunk.length;
  }

  expect(read).toBe(body.length);
  // More than can be on their way at a time.
  expect(asked).toBe(11);
});
