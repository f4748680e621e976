import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A session that goes through the relay. */
export interface RelayedSession {
  /** By which the program names it to the server. */
  readonly application: string;
  readonly database: string;
  /** From now on the client hears nothing of the server, not even that it is gone. */
  holdBack(): void;
}

/** What a test does when something passes, before it passes. */
export interface Order {
  readonly begins: (session: RelayedSession) => Promise<void>;
  /** A message of the session to the server; that of a query begins with a Q. */
  readonly asks: (session: RelayedSession, message: string) => void;
}

/** Stands between a program and a server that does without TLS, and decides who hears what first. */
export async function startOrderingRelay(port: number, order: Order): Promise<{ port: number }> {
  const sockets = new Set<Socket>();
  const relay = createServer(client => {
    const server = new Socket();
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    let heldBack = false;
    client.on('error', () => undefined).on('close', () => server.destroy());
    server.on('error', () => undefined);
    server.on('data', data => heldBack || client.write(data));
    server.on('close', () => heldBack || client.destroy());
    client.once('data', async startup => {
      client.pause();
      const holdBack = () => {
        heldBack = true;
      };
      const session = { ...namesIn(startup), holdBack };
      await order.begins(session);
      if (client.destroyed) return;
      server.connect(port, '127.0.0.1').write(startup);
      client.on('data', data => {
        order.asks(session, data.toString('latin1'));
        server.write(data);
      });
      client.resume();
    });
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  onTestFinished(async () => {
    relay.close();
    for (const socket of sockets) socket.destroy();
    await once(relay, 'close');
  });
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return { port: address.port };
}

/** A client begins with pairs of names and values, after the length and the version of the protocol. */
function namesIn(startup: Buffer): Pick<RelayedSession, 'application' | 'database'> {
  const words = startup.toString('utf8', 8).split('\0');
  const wordAfter = (name: string) => words[words.indexOf(name) + 1] ?? '';
  return { application: wordAfter('application_name'), database: wordAfter('database') };
}
