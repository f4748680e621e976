import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contents } from '../catalog/contents.ts';
import type { Check } from '../catalog/evidence.ts';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { Manifest } from '../catalog/manifest.ts';
import { fileEndings } from '../catalog/names.ts';
import { type Backup, storedName } from '../catalog/selection.ts';
import { asListed } from '../postgres/archive/toc.ts';
import {
  type ArchiveReading,
  decodeArchive,
  readTableOfContents,
  type TableOfContents,
} from '../postgres/client-tools/pg-restore.ts';
import { lackIn } from '../postgres/probes/lack.ts';
import { parseContents } from '../repository/checked-files.ts';
import type { BackupStore, Checksum } from '../storage/store.ts';
import { reportBytes } from './reporter.ts';
import type { Work } from './run-context.ts';

/** What a verification looks at without a server: the files of a backup, and the archive by itself. */

/** A backup on this machine, every byte as its manifest recorded it. */
export interface FetchedBackup {
  readonly archive: string;
  readonly contents: Contents;
}

/** Fetches every file of a backup to a folder, and compares it with the manifest. */
export async function checkFiles(
  store: BackupStore,
  backup: Backup,
  folder: string,
  work: Work,
): Promise<{ readonly check: Check; readonly fetched: FetchedBackup | undefined }> {
  const { manifest } = backup;
  const files = ['dump', 'contents', ...(manifest.roles ? (['roles'] as const) : [])] as const;
  const path = (file: (typeof files)[number]) => join(folder, backup.name + fileEndings[file]);
  const problems: string[] = [];
  let bytes = 0;
  for (const file of files) {
    try {
      const read = await store.download(storedName(backup, file), path(file), {
        signal: work.signal,
        onBytes: reportBytes(work.reporter, backup.name, manifest[file]?.sizeBytes),
        recordedBytes: manifest[file]?.sizeBytes,
      });
      bytes += read.sizeBytes;
      problems.push(...differences(file, manifest[file], read));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!damages.includes(error.code)) throw error;
      problems.push(`${file}: ${error.message}`);
    }
  }
  const contents = await readContents(backup, path('contents'), problems);
  const figure = `${files.length} files, ${bytes.toLocaleString('en-US')} bytes`;
  const check = (verdict: Check['verdict'], hint?: string): Check => ({
    ...{ name: 'files', verdict, figure, problems },
    ...(hint !== undefined && { hint }),
  });
  if (contents && problems.length === 0) {
    return { check: check('passed'), fetched: { archive: path('dump'), contents } };
  }
  return { check: check('failed', damagedInStore), fetched: undefined };
}

const damagedInStore =
  'It was changed or damaged in the store. Keep an older backup, take a new one, and find out who changed this one.';

/** What is wrong with one file, and says nothing about the store. */
const damages: readonly Failure['code'][] = ['BACKUP_FILE_MISSING', 'BACKUP_CHECKSUM_MISMATCH'];

function differences(
  file: string,
  recorded: Partial<Manifest['dump']> | undefined,
  read: Checksum,
): string[] {
  if (!recorded) return [];
  if (read.sizeBytes !== recorded.sizeBytes) {
    return [`${file}: ${read.sizeBytes} bytes, recorded ${recorded.sizeBytes}`];
  }
  if (read.sha256 !== recorded.sha256) {
    return [`${file}: SHA-256 ${read.sha256}, recorded ${recorded.sha256}`];
  }
  return [];
}

/** Undefined, with the reason among the problems, when there is nothing that can be read. */
async function readContents(
  backup: Backup,
  path: string,
  problems: string[],
): Promise<Contents | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes || problems.length > 0) return undefined;
  try {
    return parseContents(backup, bytes);
  } catch (error) {
    if (lackIn(error)) throw error;
    problems.push(`contents: ${messageOf(error)}`);
    return undefined;
  }
}

/**
 * Reads the archive's table of contents, which has to be that of this database with the rows of every
 * recorded table, and decodes all of it where nothing else is going to.
 */
export async function checkArchive(
  reading: ArchiveReading,
  { manifest }: Backup,
  contents: Contents,
  decode: boolean,
): Promise<Check> {
  const problems: string[] = [];
  let figure = 'not readable';
  try {
    const listed = await readTableOfContents(reading);
    figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
    problems.push(...disagreements(listed, manifest, contents));
    if (decode) await decodeArchive(reading);
  } catch (error) {
    problems.push(damageIn(error));
  }
  if (problems.length === 0) return { name: 'archive', verdict: 'passed', figure, problems };
  const hint =
    'This dump is not, or not all of, what was recorded when it was taken. Keep an older backup, and take a new one.';
  return { name: 'archive', verdict: 'failed', figure, problems, hint };
}

/** What pg_restore says of an archive that it cannot read. Anything else is thrown, and what this machine lacks. */
export function damageIn(error: unknown): string {
  const isSaid = error instanceof Failure && error.code === 'PG_RESTORE_FAILED';
  if (isSaid && !lackIn(error)) return error.message;
  throw error;
}

/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements(
  { database, entries }: TableOfContents,
  manifest: Manifest,
  { rows }: Contents,
): string[] {
  // The list is written in the encoding of the database, and read as UTF-8.
  const isReadable = (name: string) =>
    manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
  const isOther =
    database !== undefined &&
    isReadable(manifest.database) &&
    database !== asListed(manifest.database);
  const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
  const lacking = (rows ?? [])
    .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
    .filter(([, ident]) => !withRows.has(`TABLE DATA ${asListed(plain(ident))}`));
  return [
    ...(isOther ? [`it is a dump of "${database}", not of "${manifest.database}"`] : []),
    ...lacking.map(([, ident]) => `table ${ident} is not in it, or its rows are not`),
  ];
}

/** An entry without its owner, who follows the name; either may hold blanks. */
const startsOf = (text: string): string[] =>
  text.startsWith('TABLE DATA ')
    ? [...text.matchAll(/ /g)].map(({ index }) => text.slice(0, index))
    : [];

/** `schema.name`, each quoted where it needs to be, as a list has it. */
const plain = (ident: string): string => partsOf(ident).join(' ');

/** The names in `schema.name`, each quoted where it needs to be. */
export const partsOf = (ident: string): string[] =>
  [...ident.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
