import { isAscii, isUtf8 } from 'node:buffer';
import { rm, writeFile } from 'node:fs/promises';
import { getHeapStatistics } from 'node:v8';
import * as z from 'zod';
import { Failure } from '../../catalog/failure.ts';
import type { DumpFacts } from '../../catalog/source.ts';
import type { ChildEnvironment } from '../../environment.ts';
import {
  type ArchiveHead,
  type CreatedProperties,
  headIn,
  ownerIn,
  propertiesIn,
  rolesNeededIn,
} from '../archive/external-archive.ts';
import { isGrantOnObject, rolesInGrant, splitStatements } from '../archive/statements.ts';
import {
  databaseIn,
  dependenciesIn,
  entriesAbout,
  eventTriggersIn,
  type FilteredList,
  filterList,
  idOf,
  type LeftOut,
  type ListEntry,
  makes,
  ofProvider,
  oidsOf,
  parseList,
  privilegesIn,
  providerExtensionIn,
  publicationsIn,
  splitRowsOfExtensions,
} from '../archive/toc.ts';
import type { Dangling } from '../contents/dangling.ts';
import { lackingOfProvider } from '../probes/preflight.ts';
import { withSettings } from '../session/connection.ts';
import { textOf } from '../session/raw-text.ts';
import type { Server } from '../session/server.ts';
import { oneRow } from '../session/session.ts';
import { asOptions } from '../sql/session.ts';
import { type ClientTools, requireUnpacking } from './find.ts';
import { type Exclusions, isPartial } from './pg-dump.ts';
import { outputOf, startTool, type ToolOptions, type ToolRun } from './run-tool.ts';

export type { LeftOut } from '../archive/toc.ts';

/** What of an archive is restored, ready for `--use-list`, and what the target will lack. */
export interface ArchiveList extends FilteredList {
  /** `kind ident` of each object that is left out, as contents call them. */
  readonly lacks: readonly string[];
  /** The grants on objects, and which roles each names. */
  readonly privileges: readonly Privilege[];
}

/** One GRANT, REVOKE or ALTER DEFAULT PRIVILEGES. */
export interface Privilege {
  readonly sql: string;
  readonly roles: readonly string[];
  /** Whether it grants something on an object of the database: what pg_dump writes does. */
  readonly isOnObject: boolean;
}

/** What reading an archive takes. */
export interface Reader {
  readonly server: Server;
  readonly tools: ClientTools;
  readonly archive: string;
  readonly signal: AbortSignal;
}

/**
 * Reads the archive's table of contents and settles what is restored. Fails when it is not an
 * archive. Nothing on the server is changed; it is asked only what a login may create, if need be.
 */
export async function listArchive(
  server: Server,
  tools: ClientTools,
  archive: string,
  { exclusions, dangling = [] }: Pick<DumpFacts, 'exclusions' | 'dangling'>,
  signal: AbortSignal,
): Promise<ArchiveList> {
  const reader = { server, tools, archive, signal };
  const environment = server.toolEnvironment;
  const reading = { tools, archive, environment, signal };
  const { entries, dependencies } = await readTableOfContents(
    reading,
    dangling.length > 0 ? ['--verbose'] : [],
  );
  const triggers = await findRefusedTriggers(reader, entries);
  const publications = await findRefusedPublications(reader, entries);
  const ofProviders = await findLackingExtensions(reader, entries);
  const unmakeable = await findDangling(
    reader,
    { entries, dependencies },
    claimable(dangling, exclusions, new Set(ofProviders.keys())),
  );
  const refused = new Map<string, Omit<LeftOut, 'entry'>>([
    ...triggers.lines,
    ...publications.lines,
    ...[...ofProviders.values()].map(({ line }) => [line, ofProvider] as const),
    ...unmakeable.lines,
  ]);
  return {
    ...filterList(entries, { schemas: exclusions.schemas, refused, remedyForRows }),
    lacks: [
      ...triggers.objects,
      ...publications.objects,
      ...extensionObjects(ofProviders.keys()),
      ...unmakeable.objects,
    ],
    privileges: await readPrivileges(
      reader,
      entries.filter(({ line }) => !refused.has(line)),
    ),
  };
}

/** As contents call them. */
export const extensionObjects = (names: Iterable<string>): string[] =>
  [...names].map(name => `extension ${name}`);

/** Extensions of a provider that cannot be made here, and their entries. */
async function findLackingExtensions(
  { server, signal }: Reader,
  entries: readonly ListEntry[],
): Promise<ReadonlyMap<string, ListEntry>> {
  const found = new Map(
    entries.flatMap(entry => {
      const name = providerExtensionIn(entry);
      return name === undefined ? [] : [[name, entry] as const];
    }),
  );
  if (found.size === 0) return found;
  await using session = await server.connect(server.address.maintenanceDatabase, 'start', signal);
  const lacking = await lackingOfProvider(session, [...found.keys()]);
  return new Map([...found].filter(([name]) => lacking.includes(name)));
}

/** What a manifest may claim to dangle: for want of what the user left out, or of an extension that is not made. */
export const claimable = (
  dangling: readonly Dangling[],
  exclusions: Exclusions,
  lacking: ReadonlySet<string>,
): Dangling[] =>
  dangling.filter(({ extension }) =>
    extension === undefined ? isPartial(exclusions) : lacking.has(extension),
  );

/**
 * Entries that need what is not there. What says so need not be true: an entry is left out only where it makes what
 * is named, and never what holds rows, nor a policy that restricts others, without which more would be seen.
 */
export async function findDangling(
  reader: Reader,
  { entries, dependencies }: Pick<TableOfContents, 'entries' | 'dependencies'>,
  dangling: readonly Dangling[],
): Promise<Refused> {
  const byOids = new Map(dangling.flatMap(one => (one.entry === null ? [] : [[one.entry, one]])));
  const claimed = entries.flatMap(entry => {
    const one = byOids.get(oidsOf(entry));
    return one && makes(entry, one.object) ? [{ ...one, entry }] : [];
  });
  if (claimed.length === 0) return nothingRefused;
  const statements = await statementsByEntry(
    reader,
    claimed.map(({ entry }) => entry),
  );
  const found = claimed.filter(
    ({ entry }) => !(statements.get(idOf(entry)) ?? []).some(restrictsOthers),
  );
  const ids = new Set(found.map(({ entry }) => idOf(entry)));
  const about = entriesAbout(ids, entries, dependencies);
  return {
    lines: [
      ...about.map(({ line }) => [line, { reason: 'what it is about is left out' }] as const),
      ...found.map(({ entry, needs, extension }) => {
        const sql = statements.get(idOf(entry)) ?? [];
        const whose =
          extension === undefined
            ? 'which the backup was taken without'
            : `of the provider’s extension ${extension}`;
        const remedy = `once that is there, run in the restored database: ${sql.map(one => `${one};`).join(' ')}`;
        return [entry.line, { reason: `want of ${needs}, ${whose}`, remedy }] as const;
      }),
    ],
    objects: [...new Set(found.map(({ object }) => object))],
  };
}

const restrictsOthers = (statement: string): boolean =>
  /^CREATE POLICY \S+ ON \S+ AS RESTRICTIVE /.test(bare(statement));

export const remedyForRows = (schema: string, table: string): string =>
  `download the backup, and have pg_restore load the rows of ${schema}.${table} alone from it (its options data-only, schema and table)`;

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
export async function readForeignArchive(
  server: Server,
  tools: ClientTools,
  archive: string,
  signal: AbortSignal,
): Promise<ForeignArchive> {
  const reading = { tools, archive, environment: server.toolEnvironment, signal };
  return await describeArchive(reading, 'decode', script => decode(script, { server, signal }));
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

/** An archive and what reads it; no server is needed for that. */
export interface ArchiveReading {
  readonly tools: ClientTools;
  readonly archive: string;
  /** Of the tool, without the variables that PostgreSQL's programs take for options. */
  readonly environment: ChildEnvironment;
  readonly signal: AbortSignal;
}

/** What an archive says of itself. Fails when it is none. */
export interface TableOfContents {
  /** The database that was dumped, as far as `pg_restore --list` can print its name. */
  readonly database: string | undefined;
  readonly entries: readonly ListEntry[];
  /** Which entries each entry needs; with `--verbose`. */
  readonly dependencies: ReadonlyMap<number, readonly number[]>;
  readonly head: ArchiveHead;
}

/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
export async function readTableOfContents(
  { tools, archive, environment, signal }: ArchiveReading,
  options: readonly string[] = [],
): Promise<TableOfContents> {
  const running = readerOptions(environment, 'read', signal);
  const run = startTool(tools.pgRestore, ['--list', ...options, archive], running);
  const list = await boundedOutput(run, 'its table of contents');
  // Which encoding it is in nobody says.
  const listed = isUtf8(list) ? list.toString('utf8') : textOf(list);
  return {
    database: databaseIn(listed),
    entries: parseList(listed),
    dependencies: dependenciesIn(listed),
    head: headIn(listed),
  };
}

/** Half a million entries have a list of some 60 MB; an archive may say that it has any number. */
function boundedOutput(run: ToolRun, what: string): Promise<Buffer> {
  const most = Math.floor(Math.min(2 ** 28, getHeapStatistics().heap_size_limit / 12));
  return outputOf(
    run,
    most,
    () =>
      new Failure(
        'PG_RESTORE_FAILED',
        `${what} has more than ${most} bytes`,
        'It is no archive of a real database, or one of millions of objects: allow more memory then (NODE_OPTIONS=--max-old-space-size=8192).',
      ),
  );
}

/** Reads and unpacks all of an archive, and fails where that cannot be done. */
export async function decodeArchive({
  tools,
  archive,
  environment,
  signal,
}: ArchiveReading): Promise<void> {
  const options = readerOptions(environment, 'discard', signal);
  await startTool(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}

/** Entries that are left out because the server refuses them, and the objects that they make. */
export interface Refused {
  readonly lines: readonly (readonly [line: string, why: Omit<LeftOut, 'entry'>])[];
  readonly objects: readonly string[];
}

const nothingRefused: Refused = { lines: [], objects: [] };

/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(
  reader: Reader,
  entries: readonly ListEntry[],
): Promise<Refused> {
  const found = eventTriggersIn(entries);
  if (found.length === 0 || (await mayRun(reader, tryEventTrigger))) return nothingRefused;
  const sql = await statementsOf(reader, found);
  return {
    lines: found.map(({ line }) => [
      line,
      { reason: 'this login may not create event triggers', remedy: asSuperuser(sql) },
    ]),
    objects: objectsMadeBy(sql, 'EVENT TRIGGER'),
  };
}

/** The same goes for publications of all tables or of whole schemas. Others any owner may make. */
async function findRefusedPublications(
  reader: Reader,
  entries: readonly ListEntry[],
): Promise<Refused> {
  const found = publicationsIn(entries);
  if (found.length === 0 || (await mayRun(reader, tryPublication))) return nothingRefused;
  return await widePublications(reader, found);
}

/** Publications that take a superuser. */
export async function widePublications(
  reader: Reader,
  found: readonly ListEntry[],
): Promise<Refused> {
  const sql = await statementsOf(reader, found);
  // Each entry is one statement: only then it can be told which belong to the same publication.
  const named = sql.map(one => publicationIn(one));
  if (sql.length !== found.length || named.includes(undefined)) return nothingRefused;
  const wide = new Set(
    named.filter((_, at) => /^[^"']* (?:FOR ALL TABLES|ADD TABLES IN SCHEMA) /.test(bare(sql[at]))),
  );
  const refused = sql.filter((_, at) => wide.has(named[at]));
  return {
    lines: found.flatMap(({ line }, at) =>
      wide.has(named[at])
        ? [
            [
              line,
              {
                reason: 'this login may not publish all tables, or all tables of a schema',
                remedy: asSuperuser(refused),
              },
            ] as const,
          ]
        : [],
    ),
    objects: objectsMadeBy(refused, 'PUBLICATION'),
  };
}

const ident = '"(?:[^"]|"")*"|[a-z_0-9]+';

/** The name of a publication as it is written in a statement on it. */
const publicationIn = (statement: string): string | undefined =>
  new RegExp(
    `^(?:CREATE|ALTER|COMMENT ON|SECURITY LABEL FOR (?:${ident}) ON) PUBLICATION (${ident})`,
  ).exec(statement)?.[1];

/** A statement without what is in quotes. */
const bare = (statement = ''): string => `${statement.replace(/"(?:[^"]|"")*"/g, 'x')} `;

const objectsMadeBy = (statements: readonly string[], kind: string): string[] =>
  statements.flatMap(statement => {
    const name = new RegExp(`^CREATE ${kind} (${ident})`).exec(statement)?.[1];
    return name === undefined ? [] : [`${kind.toLowerCase()} ${name}`];
  });

const asSuperuser = (statements: readonly string[]): string =>
  `as a superuser, in the restored database: ${statements.map(one => `${one};`).join(' ')}`;

const tryEventTrigger = `
CREATE FUNCTION pg_temp.pg_azure_backup_may() RETURNS pg_catalog.event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER pg_azure_backup_may ON ddl_command_end EXECUTE FUNCTION pg_temp.pg_azure_backup_may()`;

const tryPublication = 'CREATE PUBLICATION pg_azure_backup_may FOR ALL TABLES';

/** Whether the server lets this login run something; tried in a transaction that is undone. */
async function mayRun({ server, signal }: Reader, sql: string): Promise<boolean> {
  if (server.isSuperuser) return true;
  await using session = await server.connect(server.address.maintenanceDatabase, 'start', signal);
  try {
    await session.execute('BEGIN');
    await session.execute(sql);
    await session.execute('ROLLBACK');
    return true;
  } catch (error) {
    if (error instanceof Failure && !session.lost.aborted && !signal.aborted) return false;
    throw error;
  }
}

async function readPrivileges(reader: Reader, entries: readonly ListEntry[]): Promise<Privilege[]> {
  const statements = await statementsOf(reader, privilegesIn(entries));
  // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
  return statements.flatMap(sql => {
    const roles = rolesInGrant(sql);
    return roles ? [{ sql, roles, isOnObject: isGrantOnObject(sql) }] : [];
  });
}

/** The statements of some entries of an archive, in its order and without those for the session. */
const statementsOf = async (
  reader: Reader,
  entries: readonly ListEntry[],
  options?: readonly string[],
): Promise<string[]> => statementsIn(await scriptOf(reader, entries, options));

/** The same by the id of each entry. */
export async function statementsByEntry(
  reader: Reader,
  entries: readonly ListEntry[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const script = await scriptOf(reader, entries, ['--no-owner', '--verbose']);
  const found = new Map<number, readonly string[]>();
  for (const part of script.split(/^(?=-- TOC entry \d+ \()/m)) {
    const id = /^-- TOC entry (\d+)/.exec(part)?.[1];
    if (id !== undefined) found.set(Number(id), statementsIn(part));
  }
  return found;
}

const statementsIn = (script: string): string[] =>
  splitStatements(script).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));

/** What pg_restore would run for some entries of an archive, in its order. */
export async function scriptOf(
  reader: Reader,
  entries: readonly Pick<ListEntry, 'line'>[],
  options: readonly string[] = ['--no-owner'],
): Promise<string> {
  const { server } = reader;
  const reading = { ...reader, environment: server.toolEnvironment };
  return await decode(await scriptBytes(reading, entries, options, restoreHint), reader);
}

async function scriptBytes(
  { tools, archive, environment, signal }: ArchiveReading,
  entries: readonly Pick<ListEntry, 'line'>[],
  options: readonly string[] = ['--no-owner'],
  hint: string,
): Promise<Buffer> {
  if (entries.length === 0) return Buffer.alloc(0);
  const listFile = `${archive}.part`;
  await writeFile(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
  const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
  const running = { ...readerOptions(environment, 'read', signal), hint };
  const run = startTool(tools.pgRestore, args, running);
  const script = await boundedOutput(run, 'the statements of some of its entries');
  await rm(listFile);
  return script;
}

/** The encoding of a script: that of the database that was dumped. */
const encodingOf = (script: Buffer): string | undefined =>
  /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];

/** The same where the script cannot be read without a server. */
function foreignEncodingOf(script: Buffer): string | undefined {
  const encoding = encodingOf(script);
  const readable = encoding === 'UTF8' || encoding === 'SQL_ASCII';
  return readable || isAscii(script) ? undefined : encoding;
}

/** The text of a script that can be read. */
const readableText = (script: Buffer): string =>
  encodingOf(script) === 'SQL_ASCII' ? textOf(script) : script.toString('utf8');

/** The text of a script. */
async function decode(
  script: Buffer,
  { server, signal }: Pick<Reader, 'server' | 'signal'>,
): Promise<string> {
  const encoding = foreignEncodingOf(script);
  if (encoding === undefined) return readableText(script);
  await using session = await server.connect(server.address.maintenanceDatabase, 'start', signal);
  const { decoded } = await oneRow(
    session,
    z.object({ decoded: z.string() }),
    'SELECT pg_catalog.convert_from($1::pg_catalog.bytea, $2::pg_catalog.name) AS decoded',
    [script, encoding],
  );
  return decoded;
}

export interface RestoreArchiveRequest {
  /** A whole, verified archive on this machine: parallel restore needs to seek in it. */
  readonly archive: string;
  readonly list: Pick<ArchiveList, 'text'>;
  /** Where to write the list for pg_restore; beside the archive. */
  readonly listFile: string;
  readonly database: string;
  readonly part: ArchivePart;
  readonly jobs: number;
  /** Put everything into the default tablespace: another server need not have the dumped one's. */
  readonly noTablespaces?: boolean;
  /** What functions find names by while the archive is loaded: of one that leaves that to the session. */
  readonly searchPath?: string | undefined;
}

/**
 * `definitions`: extensions, schemas, types, functions, tables, views, without a row; into an empty
 * database. `rest`: the rows, then indexes, constraints, triggers, policies and what else needs rows; by
 * themselves, to see how long each takes, `rows` and `indexes`.
 */
export type ArchivePart = 'definitions' | 'rest' | 'rows' | 'indexes';

const sections = {
  definitions: ['--section=pre-data'],
  rest: ['--section=data', '--section=post-data'],
  rows: ['--section=data'],
  indexes: ['--section=post-data'],
} as const;

/**
 * Settings of pg_restore's sessions. Thousands of small commits need not wait for the disk, and nothing
 * is less safe for it: what makes the new database somebody's is committed later, by a session that
 * does wait, and no commit reaches the disk before those that came earlier. Memory and workers for
 * indexes are left as the server has them: more gained nothing (docs/performance.md).
 */
export const restoreSettings = '-c synchronous_commit=off';

/** Restores a part of an archive. The first error ends it: none is tolerated. */
export async function restoreArchive(
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
): Promise<void> {
  for (const step of stepsOf(request)) await runPgRestore(server, tools, step, signal);
}

/**
 * The runs of pg_restore that a part takes. Rows of extensions' tables come first, and one table after
 * the other: their keys and triggers are there from the start, and whoever wrote them relied on the order.
 */
export function stepsOf(request: RestoreArchiveRequest): RestoreArchiveRequest[] {
  const { part, list } = request;
  if (part !== 'rest' && part !== 'rows') return [request];
  const { ofExtensions, others } = splitRowsOfExtensions(list.text);
  if (ofExtensions === '') return [request];
  return [
    { ...request, part: 'rows', list: { text: ofExtensions }, jobs: 1 },
    { ...request, list: { text: others } },
  ];
}

/** Runs pg_restore once. `onError` hears its messages, and lets it go on where something fails. */
export async function runPgRestore(
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
  onError?: (line: string) => void,
): Promise<void> {
  const { archive, list, listFile, database, part, jobs, noTablespaces, searchPath } = request;
  await writeFile(listFile, list.text, { mode: 0o600 });
  const args = [
    '--no-owner',
    '--no-privileges',
    // Only then it says which entry an error belongs to.
    '--verbose',
    ...(onError ? [] : ['--exit-on-error']),
    '--no-password',
    ...(noTablespaces ? ['--no-tablespaces'] : []),
    ...sections[part],
    `--jobs=${jobs}`,
    `--use-list=${listFile}`,
    `--dbname=${server.conninfo(database, 'pg_restore')}`,
    archive,
  ];
  const options = toolOptions(server, 'discard', signal);
  const settings = [
    restoreSettings,
    ...(searchPath === undefined ? [] : [asOptions([['search_path', searchPath]])]),
  ];
  await startTool(tools.pgRestore, args, {
    ...options,
    environment: withSettings(options.environment, settings.join(' ')),
    ...(onError && { onLine: onError }),
  }).complete;
}

const readerOptions = (
  environment: ChildEnvironment,
  output: ToolOptions['output'],
  signal: AbortSignal,
): ToolOptions => ({
  environment,
  signal,
  output,
  name: 'pg_restore',
  failure: 'PG_RESTORE_FAILED',
  // The statements are the archive's, not ours.
  refused: 'PG_RESTORE_FAILED',
  hint: archiveHint,
});

const archiveHint = 'It is no whole archive, or one of a later pg_dump.';

const restoreHint =
  'Compare the versions of both servers, the extensions that the target has, and what this login may create (docs/postgresql-roles.md).';

const toolOptions = (
  server: Server,
  output: ToolOptions['output'],
  signal: AbortSignal,
): ToolOptions => ({
  ...readerOptions(server.toolEnvironment, output, signal),
  login: server.address.username,
  hint: restoreHint,
});

/**
 * How many processes restore side by side. More than the cores gains nothing, and thousands of tiny
 * tables restore faster one after another (docs/performance.md).
 */
export function chooseJobs(facts: {
  readonly cores: number;
  readonly sizeBytes: number;
  readonly tables: number;
}): number {
  const smallTables = facts.sizeBytes / Math.max(1, facts.tables) < 16 * 1024;
  return smallTables ? 1 : Math.max(1, Math.min(facts.cores, 8));
}
