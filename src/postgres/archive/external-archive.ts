import { open } from 'node:fs/promises';
import { compressionName } from '../../catalog/compression.ts';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { nameIn, wordsOf } from './statements.ts';

/** What an archive says of itself where no manifest does. Pure, but for the look at its first bytes. */

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

/** The head of a list of `pg_restore`. */
export interface ArchiveHead {
  readonly createdAt: string | undefined;
  /** Of the server that was dumped. */
  readonly serverVersion: string | undefined;
  /** Of pg_dump. */
  readonly clientVersion: string | undefined;
  /** As `--compress` takes it. */
  readonly compression: string;
}

export function headIn(listed: string): ArchiveHead {
  const field = (label: string) => new RegExp(`^; +${label}:? (.*)$`, 'm').exec(listed)?.[1];
  // What packagers add stands behind the version.
  const version = (label: string) => field(label)?.split(' ')[0];
  return {
    createdAt: field('Archive created at'),
    serverVersion: version('Dumped from database version'),
    clientVersion: version('Dumped by pg_dump version'),
    compression: compressionName(field('Compression') ?? 'none'),
  };
}

/** What `pg_restore --create` would give a database. */
export type CreatedProperties = Pick<
  DatabaseProperties,
  'encoding' | 'collate' | 'characterType' | 'localeProvider' | 'locale' | 'icuRules'
>;

/** Encoding and locale of the statement that creates the dumped database. */
export function propertiesIn(statements: readonly string[]): CreatedProperties | undefined {
  const [, , , ...words] =
    statements.map(wordsOf).find(([verb, what]) => verb === 'CREATE' && what === 'DATABASE') ?? [];
  const value = (key: string): string | undefined => {
    const at = words.findIndex((word, index) => word === key && words[index + 1] === '=');
    const word = at < 0 ? undefined : words[at + 2];
    return word?.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
  };
  const encoding = value('ENCODING');
  const collate = value('LC_COLLATE') ?? value('LOCALE');
  const characterType = value('LC_CTYPE') ?? value('LOCALE');
  if (encoding === undefined || collate === undefined || characterType === undefined) {
    return undefined;
  }
  const provider = value('LOCALE_PROVIDER');
  const localeProvider = provider === 'icu' || provider === 'builtin' ? provider : 'libc';
  const locale = { icu: value('ICU_LOCALE'), builtin: value('BUILTIN_LOCALE'), libc: undefined };
  return {
    encoding,
    collate,
    characterType,
    localeProvider,
    locale: locale[localeProvider] ?? null,
    icuRules: value('ICU_RULES') ?? null,
  };
}

/** Whose the dumped database was. */
export function ownerIn(statements: readonly string[]): string | undefined {
  const words = statements
    .map(wordsOf)
    .find(([verb, what, , owner]) => `${verb} ${what} ${owner}` === 'ALTER DATABASE OWNER');
  return words?.[5] === undefined ? undefined : nameIn(words[5]);
}

/** The roles without which a policy or a user mapping cannot be created. */
export const rolesNeededIn = (statements: readonly string[]): string[] => [
  ...new Set(statements.map(wordsOf).flatMap(rolesNeededBy)),
];

function rolesNeededBy(words: readonly string[]): string[] {
  const verb = words.slice(0, 3).join(' ');
  // A mapping may be PUBLIC's; pg_dump writes no such word where a policy is everybody's.
  if (verb === 'CREATE USER MAPPING') {
    return words[4] === undefined || words[4] === 'PUBLIC' ? [] : [nameIn(words[4])];
  }
  if (!verb.startsWith('CREATE POLICY ')) return [];
  const rest = words.slice(4);
  const end = rest.findIndex(word => word === 'USING' || word === 'WITH');
  const head = end < 0 ? rest : rest.slice(0, end);
  const to = head.lastIndexOf('TO');
  return to < 0
    ? []
    : head
        .slice(to + 1)
        .filter(word => word !== ',')
        .map(nameIn);
}
