import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { pipeline, Transform } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A relay to a server, with a line that is as slow as one likes. */
export interface SlowRelay {
  readonly port: number;
  /** What passes in a second from the server to all clients together. */
  bytesPerSecond: number;
}

/** Starts a relay that goes with the test. */
export async function slowRelay(
  target: { readonly host: string; readonly port: number },
  bytesPerSecond: number,
): Promise<SlowRelay> {
  const open = new Set<Socket>();
  let freeAt = 0;

  /** Bytes leave as they would on a line: each chunk after those before it. */
  const throttle = () =>
    new Transform({
      async transform(chunk: Buffer, _encoding, done) {
        const now = performance.now();
        freeAt = Math.max(freeAt, now) + (chunk.length / relay.bytesPerSecond) * 1000;
        await setTimeout(freeAt - now);
        done(null, chunk);
      },
    });
  const listener = createServer(client => {
    const server = dial(target.port, target.host);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    pipeline(client, server, () => undefined);
    pipeline(server, throttle(), client, () => undefined);
  });
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    listener.close();
    for (const socket of open) socket.destroy();
  });
  const { port } = listener.address() as AddressInfo;
  const relay: SlowRelay = { port, bytesPerSecond };
  return relay;
}
