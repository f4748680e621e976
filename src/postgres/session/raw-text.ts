import { isAscii, isUtf8 } from 'node:buffer';
import { EventEmitter } from 'node:events';
import type { Connection } from 'pg';
import { headerBytes, typeOf } from './message.ts';

/**
 * A database with the encoding SQL_ASCII takes any bytes for a text, and nobody knows what they mean. Here each
 * byte that is no UTF-8 becomes a character of its own, and the same byte again on its way back: so two names
 * or definitions are the same if their bytes are. What is UTF-8 stays what it is.
 */

/** For the bytes from 0x80: characters that nobody has given a meaning. In UTF-8: EF 9E 80 to EF 9F BF. */
const firstCharacter = 0xf780;
const placeholder = /[\uF780-\uF7FF]/;

/** The text of bytes that need not be UTF-8. */
export const textOf = (bytes: Buffer): string =>
  isAscii(bytes) ? bytes.toString('latin1') : asUtf8(bytes).toString('utf8');

/** The bytes of such a text. */
export function bytesOf(text: string): Buffer {
  const parts = text.split(/([\uF780-\uF7FF])/).map((part, at) =>
    // Every second one is what the text was parted by.
    at % 2 === 1
      ? Buffer.of(part.charCodeAt(0) - firstCharacter + 0x80)
      : Buffer.from(part, 'utf8'),
  );
  return Buffer.concat(parts);
}

/** Whether its bytes are those of UTF-8. */
export const isUtf8Text = (text: string): boolean => !placeholder.test(text);

function asUtf8(bytes: Buffer): Buffer {
  if (isUtf8(bytes) && !placeholder.test(bytes.toString('utf8'))) return bytes;
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterAt(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const character = String.fromCharCode(firstCharacter + bytes.readUInt8(at) - 0x80);
    parts.push(bytes.subarray(from, at), Buffer.from(character, 'utf8'));
    at += 1;
    from = at;
  }
  parts.push(bytes.subarray(from));
  return Buffer.concat(parts);
}

/** How many bytes the character has that begins here; 0: these are none, or stand for a byte themselves. */
function characterAt(bytes: Buffer, at: number): number {
  const first = bytes.readUInt8(at);
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const character = bytes.subarray(at, at + length);
  const isOne = isUtf8(character) && [...character.toString('utf8')].length === 1;
  return isOne && !placeholder.test(character.toString('utf8')) ? length : 0;
}

/**
 * Keeps the bytes of such texts in what the driver hears and says, which is UTF-8 to it: once the session's
 * client_encoding is SQL_ASCII. To be called before the guard is set, for it takes whole messages; parameters of
 * statements stay what they are.
 */
export function keepBytes(connection: Connection): void {
  let isRaw = false;
  const attach = connection.attachListeners.bind(connection);
  connection.attachListeners = stream => {
    const kept = new EventEmitter();
    attach(kept);
    stream.on('data', (message: Buffer) => {
      const encoding = reportedEncoding(message);
      if (encoding !== undefined) isRaw = encoding === 'SQL_ASCII';
      kept.emit('data', isRaw ? withUtf8(message) : message);
    });
    stream.on('end', () => kept.emit('end'));
  };
  const query = connection.query.bind(connection);
  connection.query = text => {
    if (isRaw && placeholder.test(text) && connection.stream.writable) {
      connection.stream.write(messageOf('Q', Buffer.concat([bytesOf(text), Buffer.of(0)])));
    } else query(text);
  };
}

function messageOf(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(headerBytes);
  head.write(type, 'latin1');
  head.writeUInt32BE(headerBytes - 1 + body.length, 1);
  return Buffer.concat([head, body]);
}

/** The client_encoding that a message reports. */
function reportedEncoding(message: Buffer): string | undefined {
  if (typeOf(message) !== 'S') return undefined;
  const [name, value] = message.toString('latin1', headerBytes).split('\0');
  return name === 'client_encoding' ? value : undefined;
}

/** A message whose texts are UTF-8: those of a row, an error or a notice. */
function withUtf8(message: Buffer): Buffer {
  const type = typeOf(message);
  const body = message.subarray(headerBytes);
  if (type === 'E' || type === 'N') return isUtf8(body) ? message : messageOf(type, asUtf8(body));
  if (type !== 'D' || isAscii(message)) return message;
  const columns = body.readInt16BE(0);
  const parts = [body.subarray(0, 2)];
  let at = 2;
  for (let column = 0; column < columns; column += 1) {
    const length = body.readInt32BE(at);
    at += 4;
    const value = length < 0 ? undefined : asUtf8(body.subarray(at, at + length));
    const told = Buffer.alloc(4);
    told.writeInt32BE(value?.length ?? -1);
    parts.push(told, value ?? Buffer.alloc(0));
    at += Math.max(length, 0);
  }
  return messageOf(type, Buffer.concat(parts));
}
