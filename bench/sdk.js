/**
 * What a user would write with the plain SDK:
 *
 *     node bench/sdk.js up URL-OF-CONTAINER FILE…        node bench/sdk.js down URL-OF-CONTAINER FILE…
 */
import { basename } from 'node:path';
import { ContainerClient } from '@azure/storage-blob';

const [direction, url, ...files] = process.argv.slice(2);
const container = new ContainerClient(url);
for (const file of files) {
  const blob = container.getBlockBlobClient(basename(file));
  await (direction === 'up' ? blob.uploadFile(file) : blob.downloadToFile(file));
}
