import { parseStamp } from './stamp.ts';
import { type Verification, verdicts, verifyLevels } from './verification.ts';

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

export const backupFiles = Object.keys(fileEndings) as readonly BackupFile[];

/** A backup's place in the store: whose it is and its stamp, a UTC time to the second. */
export interface BackupId {
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
export const backupName = ({ database, stamp }: BackupId): string =>
  `${encodeDatabase(database)}_${stamp}`;

/** The name in the store of one file of a backup. */
export const fileName = (place: BackupId, file: BackupFile): string =>
  databaseFolder(place.database) + backupName(place) + fileEndings[file];

export const evidenceSuffix = '.evidence.json';

/** The name in the store of the evidence of a verification: `….{time}.{level}.{verdict}.evidence.json`. */
export const evidenceName = (place: BackupId, { stamp, level, verdict }: Verification): string =>
  `${databaseFolder(place.database)}${backupName(place)}.${stamp}.${level}.${verdict}${evidenceSuffix}`;

/** The name in the store of the record of a run that made no backup; its stamp is when it began. */
export const failedRunName = (place: BackupId): string =>
  `${databaseFolder(place.database)}${backupName(place)}.failed.json`;

const place =
  /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;

const evidenceEnding =
  /^\.(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.(?<level>[a-z]+)\.(?<verdict>[a-z]+)\.evidence\.json$/;

/** What a name in the store stands for. */
export type StoredName =
  | { readonly kind: 'file'; readonly place: BackupId; readonly file: BackupFile }
  | {
      readonly kind: 'evidence';
      readonly place: BackupId;
      readonly verification: Verification;
    }
  | { readonly kind: 'failed-run'; readonly place: BackupId };

/** What a name in the store stands for, or `undefined` when it is none of ours. */
export function parseStoredName(name: string): StoredName | undefined {
  const groups = place.exec(name)?.groups;
  if (!groups?.folder || !groups.stamp || groups.name !== groups.folder) return undefined;
  const database = decodeDatabase(groups.folder);
  if (database === undefined || !parseStamp(groups.stamp)) return undefined;
  const of = { database, stamp: groups.stamp };
  const { ending = '' } = groups;
  if (ending === '.failed.json') return { kind: 'failed-run', place: of };
  const file = backupFiles.find(key => fileEndings[key] === ending);
  if (file) return { kind: 'file', place: of, file };
  const verification = parseEvidenceEnding(ending);
  return verification && { kind: 'evidence', place: of, verification };
}

function parseEvidenceEnding(ending: string): Verification | undefined {
  const { stamp = '', level, verdict } = evidenceEnding.exec(ending)?.groups ?? {};
  const knownLevel = verifyLevels.find(known => known === level);
  const knownVerdict = verdicts.find(known => known === verdict);
  if (!parseStamp(stamp) || !knownLevel || !knownVerdict) return undefined;
  return { stamp, level: knownLevel, verdict: knownVerdict };
}
