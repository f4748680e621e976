import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a client sent to a server in one session. */
export interface SentSession {
  readonly application: string;
  /** Of the startup packet. */
  readonly options: string;
  readonly statements: readonly SentStatement[];
}

export interface SentStatement {
  readonly sql: string;
  /** False for the first one, and where the transaction has another search_path. */
  readonly isUnderOurPath: boolean;
}

/** Stands between a program and a server that does without TLS, and writes down what is asked. */
export async function listeningRelay(
  port: number,
): Promise<{ readonly port: number; readonly sessions: readonly SentSession[] }> {
  const sessions: SentSession[] = [];
  const sockets = new Set<Socket>();
  const relay = createServer(client => {
    const target = connect(port, '127.0.0.1');
    const reader = new Reader(session => sessions.push(session));
    for (const [socket, other] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', data => {
      reader.read(data);
      target.write(data);
    });
    target.on('data', data => client.write(data));
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    relay.close();
    await once(relay, 'close');
  });
  return { port: (relay.address() as AddressInfo).port, sessions };
}

/** Cancels a statement; it is no session. */
const cancelRequest = 80877102;

/** Reads the messages of a client. */
class Reader {
  #rest = Buffer.alloc(0);
  #statements: SentStatement[] | undefined;
  #isUnderOurPath = true;
  readonly #begun: (session: SentSession) => void;

  constructor(begun: (session: SentSession) => void) {
    this.#begun = begun;
  }

  read(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    while (true) {
      // The startup packet alone has no letter.
      const head = this.#statements ? 1 : 0;
      if (this.#rest.length < head + 4) return;
      const end = head + this.#rest.readUInt32BE(head);
      if (this.#rest.length < end) return;
      this.#hear(this.#rest.toString('latin1', 0, head), this.#rest.subarray(head + 4, end));
      this.#rest = this.#rest.subarray(end);
    }
  }

  #hear(letter: string, body: Buffer): void {
    if (!this.#statements) this.#begin(body);
    // A simple query; a statement with parameters, after its name.
    else if (letter === 'Q') this.#note(textAt(body, 0));
    else if (letter === 'P') this.#note(textAt(body, body.indexOf(0) + 1));
  }

  #begin(body: Buffer): void {
    if (body.readUInt32BE(0) === cancelRequest) return;
    const words = body.toString('utf8', 4).split('\0');
    const value = (name: string) => words[words.indexOf(name) + 1] ?? '';
    this.#statements = [];
    this.#begun({
      application: value('application_name'),
      options: value('options'),
      statements: this.#statements,
    });
  }

  #note(sql: string): void {
    // A user’s own query, and a view’s: they are theirs.
    if (/^(?:EXPLAIN|DECLARE assertion) /.test(sql)) return;
    if (/^ROLLBACK$/.test(sql)) this.#isUnderOurPath = true;
    const isFirst = this.#statements?.length === 0;
    this.#statements?.push({ sql, isUnderOurPath: this.#isUnderOurPath && !isFirst });
    if (/SET LOCAL search_path|set_config\('search_path'/.test(sql)) this.#isUnderOurPath = false;
  }
}

const textAt = (body: Buffer, start: number): string =>
  body.toString('utf8', start, body.indexOf(0, start));
