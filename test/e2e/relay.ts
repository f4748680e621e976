import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a program and a server that does without TLS, and cuts what it carries. */
export interface Relay {
  readonly port: number;
  /** Cuts every connection as soon as the server says this in one of them for the nth time; nobody hears it. */
  cutAt(text: string, nth?: number): void;
  /** Resolves when that has happened. */
  readonly cut: Promise<void>;
}

export async function startRelay(port: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const { promise: cut, resolve } = Promise.withResolvers<void>();
  let fatal: string | undefined;
  let left = 1;
  const cutAll = () => {
    fatal = undefined;
    for (const socket of sockets) socket.resetAndDestroy();
    resolve();
  };
  const relay = createServer(client => {
    const server = new Socket().connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', data => server.write(data));
    server.on('data', data => {
      if (fatal !== undefined && data.includes(fatal)) left -= 1;
      if (fatal !== undefined && left === 0) cutAll();
      else client.write(data);
    });
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  onTestFinished(async () => {
    cutAll();
    relay.close();
    await once(relay, 'close');
  });
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    port: address.port,
    cut,
    cutAt: (text, nth = 1) => {
      left = nth;
      fatal = text;
    },
  };
}
