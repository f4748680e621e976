/**
 * A store that only receives, as a server of its own: it takes blocks and throws them away, so that
 * what is measured is the sender. It knows just what a backup asks of Azure Blob Storage, and prints how
 * many blocks a commit lists.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const neverSent = Buffer.from('never sent').toString('base64');

const server = createServer(async (request, response) => {
  const answer = (status: number, code?: string) =>
    response.writeHead(status, code ? { 'x-ms-error-code': code } : {}).end();
  if (request.method !== 'PUT') {
    answer(404, 'BlobNotFound');
  } else if (request.url?.includes('comp=blocklist')) {
    // The check before a backup commits a block that was never sent, and wants to be refused.
    const list = await text(request);
    if (list.includes(neverSent)) {
      answer(400, 'InvalidBlockList');
    } else {
      console.log(`committed ${list.split('<Latest>').length - 1}`);
      answer(201);
    }
  } else {
    request.resume().on('end', () => answer(201));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`listens on ${address?.port}`);
});
