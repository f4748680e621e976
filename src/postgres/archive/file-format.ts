import { open } from 'node:fs/promises';

/** What a file is that is no archive of `pg_dump --format=custom`, and what to do with it. */
export interface OtherFormat {
  readonly what: string;
  readonly hint: string;
}

const asCustom = 'Only archives of pg_dump --format=custom are restored.';

/** What a file is, by its first bytes, when it is no archive. */
export async function otherFormat(file: string): Promise<OtherFormat | undefined> {
  await using handle = await open(file, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
  const start = buffer.subarray(0, bytesRead);
  if (start.subarray(0, 5).toString('latin1') === 'PGDMP') return undefined;
  if (bytesRead === 0) return { what: 'it is empty', hint: 'No dump is. Name another one.' };
  const hex = start.subarray(0, 4).toString('hex');
  if (hex.startsWith('1f8b') || hex === '28b52ffd' || hex === '504b0304') {
    return {
      what: 'it is compressed as a whole',
      hint: `Unpack it and put that into the store. ${asCustom}`,
    };
  }
  if (start.subarray(0, 8).toString('latin1') === 'toc.dat\0') {
    return {
      what: 'it is an archive of pg_dump --format=tar',
      hint: `${asCustom} This one is restored by pg_restore itself.`,
    };
  }
  const isText = start.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  return isText
    ? {
        what: 'it is text, not an archive',
        hint: `${asCustom} If it is plain SQL, run it by psql in a new database.`,
      }
    : { what: 'it does not begin as an archive does (PGDMP)', hint: asCustom };
}

/**
 * The major of the pg_dump that wrote an archive, by its first bytes, which hold that also where no
 * pg_restore at hand can read the rest. `undefined`: they are others than those of PostgreSQL 12 to 19.
 */
export async function writerOf(file: string): Promise<number | undefined> {
  await using handle = await open(file, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
  const start = buffer.subarray(0, bytesRead);
  const [, minor = 0, , intSize = 0] = start.subarray(5, 9);
  // Since 1.15 a byte names the method of compression; before, an integer was its level.
  let at = 5 + 6 + (minor >= 15 ? 1 : 1 + intSize);
  const integer = (): number => {
    const value = start.subarray(at + 1, at + 1 + intSize);
    at += 1 + intSize;
    return value.length === intSize && intSize > 0 && intSize <= 6
      ? value.readUIntLE(0, intSize)
      : 0;
  };
  const text = (): string => {
    const length = integer();
    const value = start.subarray(at, at + length).toString('latin1');
    at += length;
    return value;
  };
  for (let part = 0; part < 7; part += 1) integer();
  const [, , writer = ''] = [text(), text(), text()];
  const major = Number.parseInt(writer, 10);
  return Number.isNaN(major) ? undefined : major;
}
