#!/usr/bin/env bash
# An upload with @azure/storage-blob's CRC-64 (contentChecksumAlgorithm) makes a longer blob in Azurite.
#
# The SDK frames the content for transport (x-ms-structured-body) and the service should take the frame off again. Azurite,
# started with --skipApiVersionCheck so that it takes the SDK's version of the API, answers 201 and keeps the frame as
# part of the content: what is downloaded differs from what was uploaded, and nobody said so.
set -euo pipefail

folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --ignore-scripts azurite@3.37.0 @azure/storage-blob@12.34.0

key=$(head -c 64 /dev/urandom | base64 -w 0)
AZURITE_ACCOUNTS="finding:$key" node node_modules/azurite/dist/src/blob/main.js --blobHost 127.0.0.1 --blobPort 0 --inMemoryPersistence \
  --disableTelemetry --silent --skipApiVersionCheck >azurite.log &
until port=$(sed -n 's/.*successfully listens on .*:\([0-9]*\).*/\1/p' azurite.log) && [ -n "$port" ]; do sleep 0.2; done

cat >try.mjs <<'JS'
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';

const [, , port, key] = process.argv;
const service = new BlobServiceClient(
  `http://127.0.0.1:${port}/finding`,
  new StorageSharedKeyCredential('finding', key),
);
const container = service.getContainerClient('finding');
await container.create();
const content = Buffer.alloc(100_000, 'x');
for (const contentChecksumAlgorithm of [undefined, 'StorageCrc64']) {
  const blob = container.getBlockBlobClient(`with-${contentChecksumAlgorithm}`);
  const { _response } = await blob.upload(content, content.length, { contentChecksumAlgorithm });
  const kept = await blob.downloadToBuffer();
  console.log(
    `${contentChecksumAlgorithm ?? 'no checksum'}: sent ${content.length} bytes, answer ${_response.status},`,
    `kept ${kept.length}, ${kept.equals(content) ? 'the same' : 'others'}`,
  );
}
JS
echo "azurite 3.37.0, @azure/storage-blob 12.34.0, node $(node --version)"
node try.mjs "$port" "$key" | tee seen
diff - seen <<'EXPECTED' || { echo 'This has changed.'; exit 1; }
no checksum: sent 100000 bytes, answer 201, kept 100000, the same
StorageCrc64: sent 100000 bytes, answer 201, kept 100039, others
EXPECTED
echo 'As it was found.'
