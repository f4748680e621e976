import type { DumpFacts } from '../../catalog/source.ts';
import type { ClientTools } from '../client-tools/client-tools.ts';
import type { Server } from '../session/server.ts';
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
    ...refusedStatistics(entries, server.major).map(
      ({ line }) => [line, { reason: 'this server takes no such statistics' }] as const,
    ),
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

export const remedyForRows = (schema: string, table: string): string =>
  `download the backup, and have pg_restore load the rows of ${schema}.${table} alone from it (its options data-only, schema and table)`;

async function readPrivileges(reader: Reader, entries: readonly ListEntry[]): Promise<Privilege[]> {
  const statements = await statementsOf(reader, privilegesIn(entries));
  // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
  return statements.flatMap(sql => {
    const roles = rolesInGrant(sql);
    return roles ? [{ sql, roles, isOnObject: isGrantOnObject(sql) }] : [];
  });
}
