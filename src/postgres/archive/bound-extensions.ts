import { isBoundToName, schemaOfBound } from '../../catalog/bound-extensions.ts';
import type { Contents } from '../../catalog/contents.ts';
import { askCronDatabase } from '../probes/extensions.ts';
import { quoteIdent, quoteLiteral } from '../session/quoting.ts';
import { makes, plain } from './entry-kinds.ts';
import type { LeftOut } from './left-out.ts';
import type { Reader } from './read-archive.ts';
import { dependentsOf, idOf, type ListEntry } from './toc.ts';

/** An extension that is bound to the name of its database, and all of an archive that needs it. */
export interface Bound {
  readonly extension: string;
  /** In their order, itself first; its rows are among them. */
  readonly entries: readonly ListEntry[];
}

/** The extension that an entry makes, if it is bound to a name. */
export function boundExtensionIn({ text }: ListEntry): string | undefined {
  const name = text.startsWith('EXTENSION - ') ? text.slice(12).trimEnd() : undefined;
  return name !== undefined && isBoundToName(name) ? name : undefined;
}

export function findBound(
  entries: readonly ListEntry[],
  dependencies: ReadonlyMap<number, readonly number[]>,
): Bound | undefined {
  const [binding] = entries.filter(entry => boundExtensionIn(entry) !== undefined);
  const extension = binding && boundExtensionIn(binding);
  if (!binding || extension === undefined) return undefined;
  const dependents = dependentsOf(new Set([idOf(binding)]), dependencies);
  const schema = schemaOfBound(extension);
  // What is in its schema names objects of which the archive has no entries.
  const isIn = new RegExp(`^(?:ACL - SCHEMA|TABLE DATA|SEQUENCE SET|ACL) ${schema} `);
  const needing = entries.filter(
    entry =>
      (dependents.has(idOf(entry)) || isIn.test(entry.text)) &&
      // As in every restore: CREATE EXTENSION sets it, and nobody but its owner may.
      !entry.text.startsWith('COMMENT - EXTENSION '),
  );
  return { extension, entries: [binding, ...needing] };
}

/** What contents call all that is made with such an extension, which is not there when they are compared. */
export function objectsOf(
  { extension, entries }: Bound,
  { objects, rows }: Pick<Contents, 'objects' | 'rows'>,
): string[] {
  const needing = entries.slice(1);
  const ofExtension = (kind: string) =>
    kind === `configuration table of ${quoteIdent(extension)}` ||
    kind === `configuration table of ${extension}`;
  return [
    `extension ${extension}`,
    ...objects
      .map(([kind, ident]) => `${kind} ${ident}`)
      .filter(object =>
        needing.some(entry => makes(entry, object) && hasArgumentsOf(object, entry)),
      ),
    ...(rows ?? []).flatMap(([kind, ident]) => (ofExtension(kind) ? [`${kind} ${ident}`] : [])),
  ];
}

/** Functions of one name differ in these. */
const hasArgumentsOf = (object: string, { text }: ListEntry): boolean =>
  !/^(?:function|procedure|aggregate|window function) /.test(object) ||
  plain(text).includes(plain(object.slice(object.indexOf('('))));

/** Why such an extension can never be made in a database of that name on this server; `undefined`: it may be. */
export async function whyNeverIn(
  database: string,
  { extension }: Bound,
  { server, signal }: Reader,
): Promise<Required<Pick<LeftOut, 'reason' | 'remedy'>> | undefined> {
  await using session = await server.connect(server.address.maintenanceDatabase, 'start', signal);
  const only = await askCronDatabase(session);
  if (only === undefined || only === database) return undefined;
  return {
    reason: `${extension} can be made in database "${only}" of this server alone (cron.database_name)`,
    remedy: `set the server parameter cron.database_name (ALTER SYSTEM SET cron.database_name = ${quoteLiteral(database)};), restart PostgreSQL, and restore again. Or leave the jobs to "${only}": cron.schedule_in_database makes them there, with "${database}" as their database`,
  };
}

/** Why no drill makes it. */
export const inNoDrill: Omit<LeftOut, 'entry'> = {
  reason:
    'it can be made in a database of one name alone (cron.database_name), which a drill’s never has',
  apart: true,
};
