import type { DumpFacts } from '../../catalog/source.ts';
import type { ClientTools } from '../client-tools/client-tools.ts';
import type { Server } from '../session/server.ts';
import {
  type Bound,
  boundExtensionIn,
  findBound,
  inNoDrill,
  whyNeverIn,
} from './bound-extensions.ts';
import { claimable, findDangling } from './dangling-entries.ts';
import { privilegesIn } from './entry-kinds.ts';
import { statementsOf } from './entry-statements.ts';
import { isGrantOnObject, rolesInGrant } from './grants.ts';
import { type FilteredList, filterList, type LeftOut, ofProvider } from './left-out.ts';
import { type Reader, readTableOfContents } from './read-archive.ts';
import {
  extensionObjects,
  findLackingExtensions,
  findRefusedPublications,
  findRefusedTriggers,
} from './skip-list.ts';
import { type ListEntry, refusedStatistics } from './toc.ts';

/** What of an archive is restored, ready for `--use-list`, and what the target will lack. */
export interface ArchiveList extends FilteredList {
  /** `kind ident` of each object that is left out, as contents call them. */
  readonly lacks: readonly string[];
  /** Tables, by ident, whose rows are left out. */
  readonly emptied: readonly string[];
  /** What is not there with the rest: made at last, or left out. */
  readonly bound: Bound | undefined;
  /** What of that is made once the database has its own name. */
  readonly atLast: AtLast | undefined;
  /** The grants on objects, and which roles each names. */
  readonly privileges: readonly Privilege[];
}

/** What is restored when the database has its own name. */
export interface AtLast {
  /** Ready for `--use-list`. */
  readonly text: string;
  readonly extension: string;
  readonly privileges: readonly Privilege[];
}

/** One GRANT, REVOKE or ALTER DEFAULT PRIVILEGES. */
export interface Privilege {
  readonly sql: string;
  readonly roles: readonly string[];
  /** Whether it grants something on an object of the database: what pg_dump writes does. */
  readonly isOnObject: boolean;
}

/**
 * Reads the archive's table of contents and settles what is restored. Fails when it is not an
 * archive. Nothing on the server is changed; it is asked only what a login may create, if need be.
 * `database`: whose name it gets at last; a drill's gets none.
 */
export async function listArchive(
  server: Server,
  tools: ClientTools,
  archive: string,
  database: string | undefined,
  { exclusions, dangling = [] }: Pick<DumpFacts, 'exclusions' | 'dangling'>,
  signal: AbortSignal,
): Promise<ArchiveList> {
  const reader = { server, tools, archive, signal };
  const environment = server.toolEnvironment;
  const reading = { tools, archive, environment, signal };
  const plain = await readTableOfContents(reading);
  const needsDependencies =
    dangling.length > 0 || plain.entries.some(entry => boundExtensionIn(entry) !== undefined);
  const { entries, dependencies } = needsDependencies
    ? await readTableOfContents(reading, ['--verbose'])
    : plain;
  const bound = findBound(entries, dependencies);
  const whyNever =
    bound && (database === undefined ? inNoDrill : await whyNeverIn(database, bound, reader));
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
    ...refusedStatistics(entries, server.major).map(
      ({ line }) => [line, { reason: 'this server takes no such statistics' }] as const,
    ),
    ...(whyNever ? (bound?.entries.map(({ line }) => [line, whyNever] as const) ?? []) : []),
  ]);
  const atLast = whyNever ? undefined : bound;
  const later = atLast?.entries.filter(({ line }) => !refused.has(line)) ?? [];
  const privileges = (of: readonly ListEntry[]) =>
    readPrivileges(
      reader,
      of.filter(({ line }) => !refused.has(line)),
    );
  return {
    ...filterList(entries, { schemas: exclusions.schemas, refused, made: new Set(later) }),
    lacks: [
      ...triggers.objects,
      ...publications.objects,
      ...extensionObjects(ofProviders.keys()),
      ...unmakeable.objects,
    ],
    emptied: [],
    bound,
    atLast: atLast && {
      text: later.map(({ line }) => `${line}\n`).join(''),
      extension: atLast.extension,
      privileges: await privileges(later),
    },
    privileges: await privileges(entries.filter(entry => !later.includes(entry))),
  };
}

async function readPrivileges(reader: Reader, entries: readonly ListEntry[]): Promise<Privilege[]> {
  const statements = await statementsOf(reader, privilegesIn(entries));
  // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
  return statements.flatMap(sql => {
    const roles = rolesInGrant(sql);
    return roles ? [{ sql, roles, isOnObject: isGrantOnObject(sql) }] : [];
  });
}
