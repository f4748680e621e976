import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { assertNoReferences } from './references.ts';

/** What the receiver does with a request; afterwards, and without any, it answers 200. */
export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'reset'
  | 'hang';

interface Arrived {
  readonly method: string | undefined;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A webhook on this machine; it gives its answers one after the other. */
export async function startReceiver(path: string, ...answers: Answer[]) {
  const arrived: Arrived[] = [];
  let heard: () => void = () => undefined;
  const server = http.createServer(async (request, response) => {
    const { method, url = '', headers } = request;
    const body = await text(request).catch(() => '');
    arrived.push({ method, path: url, headers, body });
    const answer = answers.shift() ?? { status: 200, body: 'ok' };
    heard();
    if (answer === 'hang') return;
    if (answer === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    arrived,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}${path}`,
    /** Resolves with the next request. */
    next: () =>
      new Promise<void>(resolve => {
        heard = resolve;
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      for (const { body } of arrived) assertNoReferences('a notification', body);
    },
  };
}
