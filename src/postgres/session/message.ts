/** A message of PostgreSQL's protocol: a letter, and the length of what follows, which counts itself. */

export const headerBytes = 5;

export const typeOf = (message: Buffer): string => String.fromCharCode(message.readUInt8(0));

/** How long a message is in all of which the header stands there. */
export const lengthAt = (bytes: Buffer, at: number): number => 1 + bytes.readUInt32BE(at + 1);
