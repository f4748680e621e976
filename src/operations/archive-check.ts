import type { Backup } from '../catalog/backup.ts';
import type { Contents } from '../catalog/contents.ts';
import type { Check } from '../catalog/evidence.ts';
import { Failure } from '../catalog/failure.ts';
import { formatCount } from '../catalog/format-count.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { ArchiveReading, TableOfContents } from '../postgres/archive/read-archive.ts';
import { decodeArchive, readTableOfContents } from '../postgres/archive/read-archive.ts';
import { asListed } from '../postgres/archive/toc.ts';
import { lackIn } from '../postgres/probes/environment-fault.ts';

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
    figure = `${formatCount(listed.entries.length)} entries`;
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
