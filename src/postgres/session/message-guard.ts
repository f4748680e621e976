import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { Failure } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { headerBytes, lengthAt, typeOf } from './message.ts';

/**
 * Stands between the socket and the driver, which believes what a server sends: it keeps a message of
 * any size, and gives the password to whoever asks for it. What PostgreSQL does not send ends the
 * connection here.
 */
export interface MessageGuard {
  /** A statement is about to be sent: its answer may be this large. */
  expect(answerBytes: number): void;
}

export interface GuardOptions {
  /** `host:port`, for people. */
  readonly server: string;
  /** Nobody else hears what is said: the connection has TLS, or is a Unix socket. */
  readonly isPrivate: boolean;
  /** All that a server may send until the login is complete. */
  readonly loginBytes: number;
}

declare module 'pg' {
  interface ClientConfig {
    /** A server that asks for more rounds of its hash is refused. */
    scramMaxIterations?: number;
  }
}

/** To be called before the client connects. */
export function guardMessages(client: pg.Client, options: GuardOptions): MessageGuard {
  const { connection } = client;
  const attach = connection.attachListeners.bind(connection);
  let budget = options.loginBytes;
  let check = checkLogin(options, () => {
    check = checkAnswer(options);
  });
  connection.attachListeners = incoming => {
    const { stream } = connection;
    const checked = new EventEmitter();
    attach(checked);
    const take = assemble({
      begun: length => {
        if (length < headerBytes) throw violation(options.server, 'a message without a length');
        if (length > budget) throw tooLarge(options.server);
      },
      complete: message => {
        budget -= check(message);
        if (budget < 0) throw tooLarge(options.server);
        checked.emit('data', message);
      },
    });
    incoming.on('data', (chunk: Buffer) => {
      if (stream.destroyed) return;
      try {
        take(chunk);
      } catch (error) {
        // The driver throws at what it cannot parse, and nobody would catch it.
        stream.destroy(
          error instanceof Failure
            ? error
            : violation(options.server, 'it cannot be parsed', error),
        );
      }
    });
    incoming.on('end', () => checked.emit('end'));
  };
  return {
    expect(answerBytes) {
      budget = answerBytes;
    },
  };
}

/** Makes whole messages of what comes. `begun` is told how long one will be before it is kept. */
function assemble(on: {
  readonly begun: (length: number) => void;
  readonly complete: (message: Buffer) => void;
}): (chunk: Buffer) => void {
  let partial: Buffer | undefined;
  let filled = 0;
  const begin = (bytes: Buffer, at: number): number => {
    const length = lengthAt(bytes, at);
    on.begun(length);
    return length;
  };
  return chunk => {
    let at = 0;
    while (at < chunk.length) {
      const left = chunk.length - at;
      if (partial === undefined) {
        const length = left < headerBytes ? headerBytes : begin(chunk, at);
        if (left >= length) {
          on.complete(chunk.subarray(at, at + length));
          at += length;
          continue;
        }
        partial = Buffer.allocUnsafe(length);
        filled = 0;
      }
      const copied = chunk.copy(partial, filled, at);
      filled += copied;
      at += copied;
      if (filled < partial.length) return;
      const length = begin(partial, 0);
      if (length > partial.length) {
        const header = partial;
        partial = Buffer.allocUnsafe(length);
        header.copy(partial);
      } else {
        on.complete(partial);
        partial = undefined;
      }
    }
  };
}

/** Looks at a message; what it costs to keep, in bytes. */
type Check = (message: Buffer) => number;

/** SASL takes four: the offer, its continuation, its end, and that the login is accepted. */
const loginRequests = 4;

/** The kinds of login that the driver knows, by their number in the protocol. */
const login = { accepted: 0, cleartext: 3, md5: 5, sasl: [10, 11, 12] };
const loginsKnown = [login.accepted, login.cleartext, login.md5, ...login.sasl];

function checkLogin({ server, isPrivate }: GuardOptions, complete: () => void): Check {
  let requests = 0;
  return message => {
    const type = typeOf(message);
    switch (type) {
      case 'R': {
        requests += 1;
        if (requests > loginRequests) throw violation(server, 'a login without end');
        const kind = message.length < 9 ? -1 : message.readInt32BE(headerBytes);
        if (kind === login.cleartext && !isPrivate) throw cleartextRefused(server);
        if (!loginsKnown.includes(kind)) throw loginUnknown(server, kind);
        break;
      }
      case 'E':
      case 'N':
        checkFields(server, message);
        break;
      case 'Z':
        complete();
        break;
      case 'K':
      case 'S':
        break;
      default:
        throw violation(server, `a message of type ${printed(type)} before the login was complete`);
    }
    return message.length;
  };
}

/** What an object takes beside the bytes that it is made from, at most: of a message, of a value. */
const messageOverhead = 128;
const valueOverhead = 64;

/** Notices, settings and notifications come at any time; the others answer our statements. */
const answerTypes = 'ANSCEITZD123n';

function checkAnswer({ server }: GuardOptions): Check {
  let columns = 0;
  return message => {
    const type = typeOf(message);
    if (!answerTypes.includes(type)) {
      throw violation(server, `a message of type ${printed(type)} that nothing asked for`);
    }
    if (type === 'E' || type === 'N') checkFields(server, message);
    if (type === 'T') columns = message.length < 7 ? -1 : message.readInt16BE(headerBytes);
    if (type === 'D') checkRow(server, message, columns);
    const values = type === 'T' || type === 'D' ? columns : 0;
    return message.length + messageOverhead + values * valueOverhead;
  };
}

const printed = (type: string): string =>
  /[!-~]/.test(type) ? `"${type}"` : `${type.charCodeAt(0)}`;

/** An error or a notice: fields of one letter and a text, and a zero. */
function checkFields(server: string, message: Buffer): void {
  let at = headerBytes;
  while (at < message.length && message[at] !== 0) {
    const end = message.indexOf(0, at + 1);
    if (end < 0) break;
    at = end + 1;
  }
  if (at !== message.length - 1) throw violation(server, 'an error or a notice without an end');
}

/** A row: as many values as were announced, each within the message. No text of PostgreSQL has a NUL. */
function checkRow(server: string, message: Buffer, columns: number): void {
  const broken = () => violation(server, 'a row that is not what was announced');
  if (message.length < 7 || message.readInt16BE(headerBytes) !== columns) throw broken();
  let at = 7;
  for (let column = 0; column < columns; column += 1) {
    if (at + 4 > message.length) throw broken();
    const length = message.readInt32BE(at);
    at += 4;
    if (length === -1) continue;
    if (length < 0 || at + length > message.length) throw broken();
    const zero = message.indexOf(0, at);
    if (zero >= 0 && zero < at + length) throw broken();
    at += length;
  }
  if (at !== message.length) throw broken();
}

const violation = (server: string, what: string, cause?: unknown): Failure =>
  new Failure(
    'PG_ANSWER_REFUSED',
    `${server} sent what PostgreSQL does not send: ${what}`,
    `Check ${option('host')} and ${option('port')}: is it PostgreSQL, and who is in between? ${option('ssl-mode')} verify-full makes sure that it is the server that was meant.`,
    { cause },
  );

const tooLarge = (server: string): Failure =>
  new Failure(
    'PG_ANSWER_REFUSED',
    `${server} sent more than is taken of an answer, and was hung up on`,
    `Check ${option('host')} and ${option('port')}. Where the server is right, and has definitions of that size, leave their schemas out: ${option('exclude-schemas')}.`,
  );

const cleartextRefused = (server: string): Failure =>
  new Failure(
    'PG_TLS_FAILED',
    `${server} asks for the password in clear text over a connection without TLS, and did not get it`,
    `Turn TLS on at the server and set ${option('ssl-mode')} verify-full, or let it ask for scram-sha-256 (pg_hba.conf).`,
  );

const loginUnknown = (server: string, kind: number): Failure =>
  new Failure(
    'PG_LOGIN_FAILED',
    `${server} wants a kind of login that this program does not have (number ${kind} of the protocol)`,
    'Let the server take a password from this login: scram-sha-256 in pg_hba.conf.',
  );
