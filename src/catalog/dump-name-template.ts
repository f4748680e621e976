import { type BackupId, encodeDatabase, parseStoredName } from './names.ts';

const placeholders: Readonly<Record<string, (place: BackupId) => string>> = {
  database: ({ database }) => encodeDatabase(database),
  timestamp: ({ stamp }) => stamp.replace(/\D/g, ''),
  stamp: ({ stamp }) => stamp,
};

/**
 * The name in the store that a template means for the dump of a backup. All but the database has the
 * same length whatever it stands for, so that no two databases or times share a name.
 */
export const fillDumpName = (template: string, of: BackupId): string =>
  template.replace(/\{(\w+)\}/g, (whole, name) => placeholders[name]?.(of) ?? whole);

/** Whether a template can mean a name for the dump of that backup, and the name is no usual one. */
export const isDumpNameOf = (name: string, { database, stamp }: BackupId): boolean =>
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
