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

/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
export const verifyLevels = ['checksum', 'archive', 'restore'] as const;
export type VerifyLevel = (typeof verifyLevels)[number];

/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
export const verdicts = ['passed', 'failed', 'unverifiable'] as const;
export type Verdict = (typeof verdicts)[number];

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

const placeholders: Readonly<Record<string, (place: BackupPlace) => string>> = {
  database: ({ database }) => encodeDatabase(database),
  timestamp: ({ stamp }) => stamp.replace(/\D/g, ''),
  stamp: ({ stamp }) => stamp,
};

/**
 * The name in the store that a template means for the dump of a backup. All but the database has the
 * same length whatever it stands for, so that no two databases or times share a name.
 */
export const fillDumpName = (template: string, of: BackupPlace): string =>
  template.replace(/\{(\w+)\}/g, (whole, name) => placeholders[name]?.(of) ?? whole);

/** Whether a template can mean a name for the dump of that backup, and the name is no usual one. */
export const isDumpNameOf = (name: string, { database, stamp }: BackupPlace): boolean =>
  name.includes(encodeDatabase(database)) &&
  [stamp, stamp.replace(/\D/g, '')].some(time => name.includes(time)) &&
  parseStoredName(name) === undefined;

/** A prefix takes its share of the 1024 characters of a blob's name, and so may each database. */
const maxTemplateLength = 100;

/** What is wrong with a template for the names of dumps, as the rest of a sentence. */
export function wrongDumpName(template: string): string | undefined {
  if (!template.endsWith('.dump')) return 'has to end in .dump.';
  const without = template.replaceAll(/\{(?:database|timestamp|stamp)\}/g, '');
  if (/[{}]/.test(without)) {
    return 'has another placeholder than {database}, {timestamp} and {stamp}.';
  }
  if (template.split('{database}').length !== 2) {
    return 'needs {database} once: backups of two databases must not share a name.';
  }
  if (!/\{(?:timestamp|stamp)\}/.test(template)) {
    return 'needs {timestamp} or {stamp}: no backup ever overwrites another.';
  }
  const isSegment = (part: string) => /^[^.\\\p{Cc}](?:[^\\\p{Cc}]*[^.\\\p{Cc}])?$/u.test(part);
  if (template.length > maxTemplateLength || !template.split('/').every(isSegment)) {
    return `is no relative path: up to ${maxTemplateLength} characters, folders separated by single slashes, none of them beginning or ending in a dot, no backslash.`;
  }
  return undefined;
}

/** One verification of a backup, as the name of its evidence tells. */
export interface Verification {
  /** When it ended, as a stamp. */
  readonly stamp: string;
  readonly level: VerifyLevel;
  readonly verdict: Verdict;
}

/** The name in the store of the evidence of a verification: `….{time}.{level}.{verdict}.evidence.json`. */
export const evidenceName = (place: BackupPlace, { stamp, level, verdict }: Verification): string =>
  `${databaseFolder(place.database)}${backupName(place)}.${stamp}.${level}.${verdict}.evidence.json`;

/** The name in the store of the record of a run that made no backup; its stamp is when it began. */
export const failedRunName = (place: BackupPlace): string =>
  `${databaseFolder(place.database)}${backupName(place)}.failed.json`;

const place =
  /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;

const evidenceEnding =
  /^\.(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.(?<level>[a-z]+)\.(?<verdict>[a-z]+)\.evidence\.json$/;

/** What a name in the store stands for. */
export type StoredName =
  | { readonly kind: 'file'; readonly place: BackupPlace; readonly file: BackupFile }
  | {
      readonly kind: 'evidence';
      readonly place: BackupPlace;
      readonly verification: Verification;
    }
  | { readonly kind: 'failed-run'; readonly place: BackupPlace };

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

/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
export const formatStamp = (time: Date): string =>
  `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
export function parseStamp(stamp: string): Date | undefined {
  const [date, time] = stamp.split('T');
  const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
  return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}
