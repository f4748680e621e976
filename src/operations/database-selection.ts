import type { Entry } from '../catalog/backup.ts';
import type { Inventory } from '../catalog/inventory.ts';
import { matchesAny, type Pattern } from '../catalog/patterns.ts';

/** Which databases are asked for. */
export interface DatabaseSelection {
  /** Empty: all. */
  readonly databases: readonly Pattern[];
  readonly excludeDatabases: readonly Pattern[];
}

/** Undefined: it is asked for. */
export function reasonNotAsked(
  name: string,
  { databases: included, excludeDatabases }: DatabaseSelection,
): string | undefined {
  if (matchesAny(excludeDatabases, name)) return 'excluded';
  return included.length > 0 && !matchesAny(included, name) ? 'not asked for' : undefined;
}

/** The databases that were named outright. */
export const namedIn = ({ databases }: DatabaseSelection): string[] => [
  ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];

/** Of exactly one database that is named outright, nothing else needs to be read. */
export const onlyNamed = (databases: readonly Pattern[]): string | undefined =>
  databases.length === 1 ? databases[0]?.literal : undefined;

export const isAskedFor = (name: string, selection: DatabaseSelection): boolean =>
  reasonNotAsked(name, selection) === undefined;

/** What of an inventory belongs to the databases that were asked for. */
export function askedOf(inventory: Inventory, selection: DatabaseSelection): Inventory {
  const isAsked = ({ place }: { readonly place: { readonly database: string } }) =>
    isAskedFor(place.database, selection);
  const partOf = (entry: Entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
  return {
    ...inventory,
    entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
    leftovers: inventory.leftovers.filter(isAsked),
    failedRuns: inventory.failedRuns.filter(isAsked),
  };
}
