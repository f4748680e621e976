import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import { type ClientTools, requireUnpacking } from '../client-tools/client-tools.ts';
import { archiveHint } from '../client-tools/pg-restore.ts';
import { unquoteLiteral } from '../session/quoting.ts';
import type { Server } from '../session/server.ts';
import { scriptBytes, statementsIn } from './entry-statements.ts';
import { type ArchiveReading, decodeArchive, readTableOfContents } from './read-archive.ts';
import { decodeScript, foreignEncodingOf, readableText } from './script-encoding.ts';
import { nameIn, wordsOf } from './statements.ts';
import type { ArchiveHead, ListEntry } from './toc.ts';

/** What an archive says of itself where no manifest does. */

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
    return word?.startsWith("'") ? unquoteLiteral(word) : word;
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

/** What a restore has to know of an archive that nothing is recorded of. */
export interface ForeignArchive extends ArchiveHead {
  /** The database that was dumped, as far as a list can print its name. */
  readonly database: string | undefined;
  readonly properties: CreatedProperties | undefined;
  readonly owner: string | undefined;
  readonly extensions: readonly string[];
  /** How many tables have rows in it. */
  readonly tables: number;
  readonly neededRoles: readonly string[];
}

/** Reads what an archive says of itself, and all of it once, for there is nothing else to check it by. */
export async function readExternalArchive(
  server: Server,
  tools: ClientTools,
  archive: string,
  signal: AbortSignal,
): Promise<ForeignArchive> {
  const reading = { tools, archive, environment: server.toolEnvironment, signal };
  return await describeArchive(reading, 'decode', script =>
    decodeScript(script, { server, signal }),
  );
}

/** The same where no server is at hand, which has to convert what is in another encoding. */
export const readArchiveAlone = (
  reading: ArchiveReading,
  decoding: Decoding,
): Promise<ForeignArchive> =>
  describeArchive(reading, decoding, async script => {
    const encoding = foreignEncodingOf(script);
    if (encoding === undefined) return readableText(script);
    throw new Failure(
      'DUMP_UNUSABLE',
      `names in it are in the encoding ${encoding}, which takes a server to read`,
      'Restore the dump by its path: --backup.',
    );
  });

/** Whether all of an archive is unpacked, or somebody else knows that it is whole. */
export type Decoding = 'decode' | 'known to be whole';

async function describeArchive(
  reading: ArchiveReading,
  decoding: Decoding,
  asText: (script: Buffer) => Promise<string>,
): Promise<ForeignArchive> {
  const { database, entries, head } = await readTableOfContents(reading, ['--create']);
  requireUnpacking(reading.tools, head.compression);
  if (decoding === 'decode') await decodeArchive(reading);
  const starting = (...starts: readonly string[]) =>
    entries.filter(({ text }) => starts.some(start => text.startsWith(start)));
  const statements = async (of: readonly ListEntry[], options?: readonly string[]) =>
    statementsIn(await asText(await scriptBytes(reading, of, options, archiveHint)));
  const creating = await statements(starting('DATABASE - '), ['--create']);
  const needing = await statements(starting('POLICY ', 'USER MAPPING '));
  return {
    ...head,
    database,
    properties: propertiesIn(creating),
    owner: ownerIn(creating),
    extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
    tables: starting('TABLE DATA ').length,
    neededRoles: rolesNeededIn(needing),
  };
}
