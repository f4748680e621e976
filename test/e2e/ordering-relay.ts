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
  /** What the server gets in place of what the client begins with. */
  readonly rewrites?: (startup: Buffer) => Buffer;
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
      server.connect(port, '127.0.0.1').write(order.rewrites?.(startup) ?? startup);
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

/** As a pooler does that is told to ignore them: nothing is left of the settings of a client. */
export function withoutOptions(startup: Buffer): Buffer {
  const words = startup.toString('latin1', 8).split('\0');
  const at = words.indexOf('options');
  if (at >= 0) words.splice(at, 2);
  const rest = Buffer.from(words.join('\0'), 'latin1');
  const head = Buffer.from(startup.subarray(0, 8));
  head.writeUInt32BE(head.length + rest.length);
  return Buffer.concat([head, rest]);
}
