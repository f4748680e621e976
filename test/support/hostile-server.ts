import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

/** Does something that no PostgreSQL does, to a client that waits for an answer. */
export type Trick = (socket: Socket) => void;

/** A message of the protocol: a type, a length that counts itself, a body. */
export function message(type: string, body: Uint8Array | string = ''): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(type), int32(bytes.length + 4), bytes]);
}

export const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

export const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};

/** What a server says of a login: 0 is that it is accepted. */
export const authentication = (kind: number, ...more: readonly Uint8Array[]): Buffer =>
  message('R', Buffer.concat([int32(kind), ...more]));

export const ready = message('Z', 'I');
const complete = message('C', 'SELECT 0\0');

/** The description of columns of text. */
export const columns = (...names: readonly string[]): Buffer => columnsOf(25, ...names);

/** The description of columns of a type, by its number. */
const columnsOf = (type: number, ...names: readonly string[]): Buffer =>
  message(
    'T',
    Buffer.concat([
      int16(names.length),
      ...names.flatMap(name => [
        Buffer.from(`${name}\0`),
        int32(0),
        int16(0),
        int32(type),
        int16(-1),
        int32(-1),
        int16(0),
      ]),
    ]),
  );

export const row = (...values: readonly string[]): Buffer =>
  message(
    'D',
    Buffer.concat([
      int16(values.length),
      ...values.flatMap(value => [int32(Buffer.byteLength(value)), Buffer.from(value)]),
    ]),
  );

const says =
  (...messages: readonly Buffer[]): Trick =>
  socket =>
    void socket.write(Buffer.concat(messages));

/** Sends the first bytes, then others again and again, as fast as they are taken. */
function floods(first: Buffer, then: Buffer): Trick {
  const chunk = Buffer.concat(Array.from({ length: Math.ceil(65_536 / then.length) }, () => then));
  return socket => {
    const endless = (function* () {
      yield first;
      while (true) yield chunk;
    })();
    pipeline(Readable.from(endless), socket, () => undefined);
  };
}

const notice = message('N', 'SNOTICE\0Mhello\0\0');
const gibibyte = (type: string) => Buffer.concat([Buffer.from(type), int32(1024 ** 3)]);

export const tricks = {
  'is silent': () => undefined,
  'sends notices without end': floods(notice, notice),
  'sends settings without end': floods(message('S', 'a\0b\0'), message('S', 'a\0b\0')),
  'sends a notice of a gibibyte': floods(gibibyte('N'), Buffer.alloc(65_536, 'x')),
  'sends a row of a gibibyte': floods(
    Buffer.concat([columns('a'), gibibyte('D'), int16(1), int32(1024 ** 3 - 10)]),
    Buffer.alloc(65_536, 'x'),
  ),
  'sends rows without end': floods(columns('a'), row('x')),
  'sends empty rows without end': floods(columns(), row()),
  'sends an error without an end': says(message('E', 'SERROR\0Mhello\0'), ready),
  'sends a row with a negative number of columns': says(columns('a'), message('D', int16(-1))),
  'sends a row of other columns': says(columns('a'), row('x', 'y'), complete, ready),
  'sends a row that goes over its end': says(
    columns('a'),
    message('D', Buffer.concat([int16(1), int32(1_000_000), Buffer.from('x')])),
    complete,
    ready,
  ),
  'sends a NUL in a text': says(columns('a'), row('x\0y'), complete, ready),
  'sends a description with a negative number of columns': says(message('T', int16(-1))),
  'sends a description that goes over its end': says(message('T', int16(9))),
  'sends what is no message': says(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')),
  'sends a message without a length': says(Buffer.from('N\0\0\0\0')),
  'asks for the password once more': says(authentication(3)),
  'wants data to copy': says(message('G', Buffer.from([0, 0, 0]))),
  'answers with no row': says(complete, ready),
  'answers with other columns': says(columns('nonsense'), row('x'), complete, ready),
  'sends a date of a mebibyte': says(
    columnsOf(1184, 'a'),
    row('1'.repeat(2 ** 20)),
    complete,
    ready,
  ),
  'sends an error of a mebibyte': says(
    message('E', `SERROR\0VERROR\0CXX000\0M${'x'.repeat(2 ** 20)}\0\0`),
    ready,
  ),
} satisfies Record<string, Trick>;

export interface HostileServer {
  readonly host: string;
  readonly port: number;
  /** All that clients sent, as text. */
  heard(): string;
}

/** What a server does when a client knocks; without anything it takes the login, and knows nothing. */
export interface Hostility {
  /** In place of an answer to the question for TLS, which is no by default. */
  readonly tls?: Trick;
  /** In place of the login. */
  readonly login?: Trick;
  /** In place of an answer to a statement that contains a text. */
  readonly statement?: { readonly at: string; readonly trick: Trick };
}

/** A server that is none: whoever logs in gets an empty answer to every statement. */
export async function hostileServer({ tls, login, statement }: Hostility): Promise<HostileServer> {
  let heard = '';
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    let answer = (bytes: Buffer): void => {
      const asksForTls = bytes.length === 8 && bytes.readInt32BE(4) === sslRequest;
      const trick = asksForTls ? tls : login;
      if (trick) plays(trick);
      else if (asksForTls) socket.write('N');
      else {
        answer = answerStatement;
        socket.write(Buffer.concat([authentication(0), ready]));
      }
    };
    const plays = (trick: Trick): void => {
      answer = () => undefined;
      trick(socket);
    };
    const answerStatement = (bytes: Buffer): void => {
      if (statement && bytes.includes(statement.at)) {
        plays(statement.trick);
        return;
      }
      const isExtended = bytes.toString('latin1', 0, 1) === 'P';
      const parsed = isExtended ? [message('1'), message('2'), message('n')] : [];
      socket.write(Buffer.concat([...parsed, complete, ready]));
    };
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1');
      answer(bytes);
    });
  }).listen(0, '127.0.0.1');
  return await listening(server, sockets, () => heard);
}

const sslRequest = 80_877_103;

/**
 * Stands before a real server that does without TLS, and passes everything on until a client says
 * `at`: then that client gets the trick in place of the answer.
 */
export async function lyingServer(
  real: { readonly host: string; readonly port: number },
  at: string,
  trick: Trick,
): Promise<HostileServer> {
  let heard = '';
  const sockets = new Set<Socket>();
  const relay = createServer(client => {
    const server = new Socket().connect(real.port, real.host);
    let tricked = false;
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        if (!tricked || other === server) other.destroy();
      });
    }
    server.on('data', data => {
      if (!tricked) client.write(data);
    });
    client.on('data', (data: Buffer) => {
      heard += data.toString('latin1');
      if (tricked) return;
      if (!data.includes(at)) return void server.write(data);
      tricked = true;
      trick(client);
    });
  }).listen(0, '127.0.0.1');
  return await listening(relay, sockets, () => heard);
}

async function listening(
  server: ReturnType<typeof createServer>,
  sockets: ReadonlySet<Socket>,
  heard: () => string,
): Promise<HostileServer> {
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return { host: '127.0.0.1', port: address.port, heard };
}
