import http, { type RequestListener } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** A proxy that leads to our stand-ins, and nowhere else. */
export interface AzureProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  stop(): Promise<void>;
}

/** What is behind a proxy. */
export interface AzureProxyOptions {
  /** PEM texts. */
  readonly cert: string;
  readonly key: string;
  /** Whether there is such a host; there is no other for the proxy's clients. */
  readonly knows: (host: string) => boolean;
  /** Answers what comes in by https, under the real host names. */
  readonly secure: RequestListener;
  /** Answers what comes in by http, for the proxy itself or for another host. */
  readonly plain: RequestListener;
}

/**
 * Starts the proxy. A tunnel ends right here: its bytes are decrypted in this process and become
 * requests of a server that listens nowhere, so no bytes take a detour through a second socket.
 */
export async function startAzureProxy(options: AzureProxyOptions): Promise<AzureProxy> {
  const secureContext = createSecureContext({ cert: options.cert, key: options.key });
  // A client may keep a connection for as long as it likes; a reset is a fault to be injected.
  const behindTls = http.createServer({ keepAliveTimeout: 600_000 }, options.secure);
  const proxy = http.createServer({ keepAliveTimeout: 600_000 }, options.plain);
  const tunnels = new Set<Socket>();

  proxy.on('connect', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (request.url ?? '').split(':');
    if (!(socket instanceof Socket) || port !== '443' || !options.knows(host)) {
      socket.end(noSuchHost);
      return;
    }
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const decrypted = new TLSSocket(socket, { isServer: true, secureContext });
    decrypted.on('error', () => decrypted.destroy());
    beneath.set(decrypted, socket);
    behindTls.emit('connection', decrypted);
  });

  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
        behindTls.closeAllConnections();
        for (const tunnel of tunnels) tunnel.destroy();
      }),
  };
}

/** A company's proxy says it with a page, too. */
const page = '<html><body>The host name could not be resolved.</body></html>';
const noSuchHost = [
  'HTTP/1.1 502 Bad Gateway',
  ...['Content-Type: text/html', `Content-Length: ${page.length}`, 'Connection: close', '', page],
].join('\r\n');

const beneath = new WeakMap<Socket, Socket>();

/** Resets a connection, also the one that carries an encrypted one. */
export function resetConnection(socket: Socket): void {
  (beneath.get(socket) ?? socket).resetAndDestroy();
}
