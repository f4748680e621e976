/** The smallest archive there is: it has no entry, and tells what a pg_restore can unpack. */

/** The ways in which pg_dump packs rows, in the order in which the head of an archive numbers them. */
export const packedMethods = ['gzip', 'lz4', 'zstd'] as const;
export type PackedMethod = (typeof packedMethods)[number];

/**
 * The head of an archive of `pg_dump --format=custom` that says it is packed by a method; laid out as
 * `WriteHead` of PostgreSQL's pg_backup_archiver.c does. Version 1.15 is what a major from 16 on can
 * read, 1.14, which knows gzip's levels alone, an earlier one.
 */
export function emptyArchive(method: PackedMethod, major: number): Buffer {
  const names = major >= 16;
  const [sizeOfInt, sizeOfOffset, custom] = [4, 8, 1];
  return Buffer.concat([
    Buffer.from('PGDMP'),
    Buffer.from([1, names ? 15 : 14, 0, sizeOfInt, sizeOfOffset, custom]),
    names ? Buffer.from([packedMethods.indexOf(method) + 1]) : int(6),
    ...[0, 0, 0, 1, 0, 100, 0].map(int), // The second, minute, hour, day, month, year; no summer time.
    ...['x', `${major}`, `${major}`].map(string), // The database, versions of server and pg_dump.
    int(0), // Entries.
  ]);
}

/** A sign, then four bytes, the lowest first. */
const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.writeInt32LE(value, 1);
  return bytes;
};

const string = (text: string): Buffer => Buffer.concat([int(text.length), Buffer.from(text)]);
