import { lackingOfProvider } from '../probes/extensions.ts';
import { outlives } from '../session/statement-refusal.ts';
import { eventTriggersIn, providerExtensionIn, publicationsIn } from './entry-kinds.ts';
import { statementsOf } from './entry-statements.ts';
import type { LeftOut } from './left-out.ts';
import type { Reader } from './read-archive.ts';
import { withoutQuoted } from './statements.ts';
import type { ListEntry } from './toc.ts';

/** What of an archive is left out because this server does not let this login make it, or has nothing to make it of. */

/** As contents call them. */
export const extensionObjects = (names: Iterable<string>): string[] =>
  [...names].map(name => `extension ${name}`);

/** Extensions of a provider that cannot be made here, and their entries. */
export async function findLackingExtensions(
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

/** Entries that are left out because the server refuses them, and the objects that they make. */
export interface Refused {
  readonly lines: readonly (readonly [line: string, why: Omit<LeftOut, 'entry'>])[];
  readonly objects: readonly string[];
}

export const nothingRefused: Refused = { lines: [], objects: [] };

/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
export async function findRefusedTriggers(
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

/** The same goes for publications of all tables, all sequences or whole schemas. Others any owner may make. */
export async function findRefusedPublications(
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
  const wide = new Set(named.filter((_, at) => isWide(sql[at] ?? '')));
  const refused = sql.filter((_, at) => wide.has(named[at]));
  return {
    lines: found.flatMap(({ line }, at) =>
      wide.has(named[at])
        ? [
            [
              line,
              {
                reason:
                  'this login may not publish all tables or sequences, or all tables of a schema',
                remedy: asSuperuser(refused),
              },
            ] as const,
          ]
        : [],
    ),
    objects: objectsMadeBy(refused, 'PUBLICATION'),
  };
}

/** Whether a statement publishes what is not named: all tables, all sequences (from PostgreSQL 19 on), or whole schemas. */
export const isWide = (statement: string): boolean =>
  /^[^"']* (?:FOR ALL (?:TABLES|SEQUENCES)|ADD TABLES IN SCHEMA)\b/.test(withoutQuoted(statement));

const ident = '"(?:[^"]|"")*"|[a-z_0-9]+';

/** The name of a publication as it is written in a statement on it. */
const publicationIn = (statement: string): string | undefined =>
  new RegExp(
    `^(?:CREATE|ALTER|COMMENT ON|SECURITY LABEL FOR (?:${ident}) ON) PUBLICATION (${ident})`,
  ).exec(statement)?.[1];

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
    if (outlives(session, error) && !signal.aborted) return false;
    throw error;
  }
}
