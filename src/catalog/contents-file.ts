import { gunzipSync, gzipSync } from 'node:zlib';
import { type Contents, contentsSchema, type totalsOf } from './contents.ts';

/** Enough for half a million objects; a larger one was not written by us. */
export const contentsMaxBytes = 64 * 1024 * 1024;

const MiB = 1024 * 1024;

/** The longest text that there is room for in any case. */
export const unpackedMaxBytes = 512 * MiB;

/**
 * How much a contents file may unpack to that lists so much: a few bytes pack any amount of it. An
 * object takes a hundred bytes, and some kilobytes at most.
 */
export function unpackedLimit({ objects, tables }: ReturnType<typeof totalsOf>): number {
  const count = Object.values(objects).reduce((sum, each) => sum + each, tables);
  return Math.min(unpackedMaxBytes, 4 * MiB + count * 4096);
}

export const renderContents = (contents: Contents): Buffer => Buffer.from(JSON.stringify(contents));

export const packContents = (contents: Contents, rendered = renderContents(contents)): Buffer =>
  gzipSync(rendered, { level: 6 });

/** Throws when the bytes are not a contents file of this version, or unpack to more than they may. */
export function unpackContents(bytes: Buffer, mostBytes = unpackedMaxBytes): Contents {
  const text = unpack(bytes, mostBytes);
  refuseHollow(text);
  return contentsSchema.parse(JSON.parse(text.toString('utf8')));
}

/**
 * Refuses a text that is next to nothing but brackets: parsed, it takes many times its size. What we
 * write of an object, or of the rows of a table, is never so short.
 */
function refuseHollow(text: Buffer): void {
  let brackets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === openBracket || byte === openBrace) brackets += 1;
  }
  if (brackets > MiB / shortestBytes && brackets * shortestBytes > text.length) {
    throw new Error('it lists what has no names');
  }
}

const shortestBytes = 24;
const [openBracket, openBrace] = Buffer.from('[{');

function unpack(bytes: Buffer, mostBytes: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? new UnpackedTooLarge(mostBytes) : error;
  }
}

/** A contents file holds more than it may, or than there is room for. */
export class UnpackedTooLarge extends Error {
  constructor(mostBytes: number) {
    super(`it unpacks to more than ${mostBytes} bytes`);
  }
}
