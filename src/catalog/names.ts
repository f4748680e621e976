/**
 * How a backup's files are named in the store, and back.
 *
 *     {database}/{database}_{2026-11-21T03-00-00Z}.dump
 *
 * Every PostgreSQL database name maps to exactly one path segment and back: what would not survive
 * as a segment is percent-encoded byte by byte, and `%` itself always is.
 */

/** The files of one backup, by the ending of their names. The manifest is written last. */
export const fileEndings = {
  dump: '.dump',
  contents: '.contents.json.gz',
  roles: '.roles.sql',
  manifest: '.manifest.json',
} as const;

export type BackupFile = keyof typeof fileEndings;

/** A backup's place in the store: whose it is and its stamp, a UTC time to the second. */
export interface BackupPlace {
  readonly database: string;
  /** `2026-11-21T03-00-00Z` */
  readonly stamp: string;
}

// Control characters and XML's non-characters cannot be listed by Azure; `/` and `\` separate
// segments; a trailing dot is dropped by Azure; leading `.` and `_` are kept for other uses.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded
const unsafe = /[/\\%\u0000-\u001f\u007f-\u009f\ufffe\uffff]|^[._]|\.$/gu;

const percentEncode = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

/** The path segment that stands for a database. */
export const encodeDatabase = (database: string): string => database.replace(unsafe, percentEncode);

/** The database that a path segment stands for, or `undefined` when no database maps to it. */
export function decodeDatabase(segment: string): string | undefined {
  try {
    const database = decodeURIComponent(segment);
    return encodeDatabase(database) === segment ? database : undefined;
  } catch {
    return undefined;
  }
}

/** The folder of a database's backups, with its trailing slash. */
export const databaseFolder = (database: string): string => `${encodeDatabase(database)}/`;

/** `{database}_{stamp}`: what a user calls the backup. */
export const backupName = ({ database, stamp }: BackupPlace): string =>
  `${encodeDatabase(database)}_${stamp}`;

/** The name in the store of one file of a backup. */
export const fileName = (place: BackupPlace, file: BackupFile): string =>
  databaseFolder(place.database) + backupName(place) + fileEndings[file];

const place =
  /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;

/** What a name in the store stands for, or `undefined` when it is not a file of a backup of ours. */
export function parseFileName(
  name: string,
): { readonly place: BackupPlace; readonly file: BackupFile } | undefined {
  const groups = place.exec(name)?.groups;
  if (!groups?.folder || !groups.stamp || groups.name !== groups.folder) return undefined;
  const database = decodeDatabase(groups.folder);
  const file = (Object.keys(fileEndings) as BackupFile[]).find(
    key => fileEndings[key] === groups.ending,
  );
  if (database === undefined || file === undefined || !parseStamp(groups.stamp)) return undefined;
  return { place: { database, stamp: groups.stamp }, file };
}

/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
export const formatStamp = (time: Date): string =>
  `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
export function parseStamp(stamp: string): Date | undefined {
  const [date, time] = stamp.split('T');
  const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
  return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}
