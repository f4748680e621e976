import { EventEmitter } from 'node:events';
import type { Connection } from 'pg';
import { headerBytes, lengthAt } from './message.ts';

/** Hears a row of COPY, as a line of text, piece by piece: it may have a gigabyte. */
export type HearRow = (piece: Buffer, isEnd: boolean) => void;

declare module 'pg' {
  interface Connection {
    /** Parses what a stream gives; called once, with the stream that is encrypted if there is one. */
    attachListeners(stream: EventEmitter): void;
  }
}

/**
 * Takes the rows of COPY out of what the driver hears, which would keep each of them whole. To be called
 * before it connects.
 */
export function divertCopies(connection: Connection): CopyOut {
  const copies = new CopyOut();
  const attach = connection.attachListeners.bind(connection);
  connection.attachListeners = stream => {
    const rest = new EventEmitter();
    attach(rest);
    stream.on('data', (chunk: Buffer) => {
      for (const part of copies.take(chunk)) rest.emit('data', part);
    });
    stream.on('end', () => rest.emit('end'));
  };
  return copies;
}

/** The letters of messages that belong to COPY: it begins, a row, it is done. */
const begins = 0x48;
const row = 0x64;
const done = 0x63;

/** Parts what a server sends into the rows of COPY and all other messages. */
export class CopyOut {
  /** Who hears the rows, as long as statements of COPY are at work. */
  hear: HearRow | undefined;
  /** The beginning of a head, of which the rest is yet to come. */
  #held = Buffer.alloc(0);
  /** Of the message that has begun: its letter where it is COPY's, and how much of it is yet to come. */
  #letter: number | undefined;
  #left = 0;

  /** What of a chunk is for the driver. */
  *take(incoming: Buffer): Generator<Buffer> {
    const chunk = this.#held.length > 0 ? Buffer.concat([this.#held, incoming]) : incoming;
    let at = 0;
    let others = 0;
    while (at < chunk.length) {
      if (this.#left === 0) {
        if (chunk.length - at < headerBytes) break;
        const letter = chunk.readUInt8(at);
        const length = Math.max(lengthAt(chunk, at), headerBytes);
        const isCopys = this.hear !== undefined && [begins, row, done].includes(letter);
        this.#letter = isCopys ? letter : undefined;
        this.#left = isCopys ? length - headerBytes : length;
        if (isCopys) {
          if (at > others) yield chunk.subarray(others, at);
          at += headerBytes;
          others = at;
          if (this.#left > 0 || letter !== row) continue;
        }
      }
      const end = Math.min(at + this.#left, chunk.length);
      this.#left -= end - at;
      if (this.#letter === row) this.hear?.(chunk.subarray(at, end), this.#left === 0);
      if (this.#letter !== undefined) others = end;
      at = end;
    }
    if (at > others) yield chunk.subarray(others, at);
    this.#held = Buffer.from(chunk.subarray(at));
  }
}
