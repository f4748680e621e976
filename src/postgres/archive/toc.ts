/**
 * The table of contents of an archive as `pg_restore --list` prints it, and what a restore leaves
 * out of it. Pure: what the server allows is asked elsewhere.
 */

import { isOfProvider } from '../../catalog/provider-extensions.ts';

/** An entry of the archive that a restore leaves out, and why. */
export interface LeftOut {
  readonly entry: string;
  readonly reason: string;
  /** Where something is missing without it: what brings it back. */
  readonly remedy?: string;
  /** A drill cannot tell whether it can be restored. */
  readonly untried?: true;
}

/** One line of the list. */
export interface ListEntry {
  /** As `--use-list` takes it. */
  readonly line: string;
  /** Without the numbers: what it is, its schema or `-`, its name, its owner; none of them quoted. */
  readonly text: string;
}

/** What is restored, ready for `--use-list`, and what is not. */
export interface FilteredList {
  readonly text: string;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
  /** Tables, by ident, whose rows are left out. */
  readonly emptied: readonly string[];
}

/** What a person has to know of what is left out: all that is missing now, and what brings it back. */
export function lossesIn(leftOut: readonly LeftOut[]): string[] {
  const lost = Map.groupBy(
    leftOut.filter(({ remedy }) => remedy !== undefined),
    ({ remedy }) => remedy,
  );
  return [...lost].map(
    ([remedy, some]) =>
      `left out, for ${some[0]?.reason}: ${namesOf(some)}. To bring it back: ${remedy}`,
  );
}

/** What nobody can tell of, and why. */
export function untriedIn(leftOut: readonly LeftOut[]): string[] {
  const untried = Map.groupBy(
    leftOut.filter(one => one.untried),
    ({ reason }) => reason,
  );
  return [...untried].map(([reason, some]) => {
    const more = some.length > shownEntries ? `; and ${some.length - shownEntries} more` : '';
    return `left out, for ${reason}: ${namesOf(some.slice(0, shownEntries))}${more}`;
  });
}

const shownEntries = 20;

const namesOf = (some: readonly LeftOut[]): string => some.map(({ entry }) => entry).join('; ');

/** The database that was dumped, as the head of a list has it. */
export const databaseIn = (listed: string): string | undefined =>
  /^; {5}dbname: (.*)$/m.exec(listed)?.[1];

/** A name as a list has it, where an entry is one line. */
export const asListed = (name: string): string => name.replace(/[\r\n]/g, ' ');

export const parseList = (listed: string): ListEntry[] =>
  listed.split('\n').flatMap(line => {
    const text = /^\d+; \d+ \d+ (.*)$/.exec(line)?.[1];
    return text === undefined ? [] : [{ line, text }];
  });

/**
 * Parts the rows of extensions' tables from all else: their tables are not in the archive, which leaves
 * making them to CREATE EXTENSION. Each is as long as it is a list of its own.
 */
export function splitRowsOfExtensions(list: string): {
  readonly ofExtensions: string;
  readonly others: string;
} {
  const lines = list.split('\n').filter(line => line !== '');
  const oid = (line: string, entry: RegExp) => entry.exec(line)?.[1];
  const made = new Set(lines.map(line => oid(line, /^\d+; 1259 (\d+) /)));
  const isOfExtension = (line: string) => {
    const table = oid(line, /^\d+; 0 (\d+) TABLE DATA /);
    return table !== undefined && !made.has(table);
  };
  const joined = (some: readonly string[]) => some.map(line => `${line}\n`).join('');
  return {
    ofExtensions: joined(lines.filter(isOfExtension)),
    others: joined(lines.filter(line => !isOfExtension(line))),
  };
}

/** By which an archive's entries name each other. */
export const idOf = ({ line }: ListEntry): number => Number.parseInt(line, 10);

/** Which entries each entry needs, by their ids, as `pg_restore --list --verbose` tells. */
export function dependenciesIn(listed: string): ReadonlyMap<number, readonly number[]> {
  const found = listed.matchAll(/^(\d+); \d+ \d+ .*\n;\tdepends on:((?: \d+)+)$/gm);
  return new Map(
    [...found].map(([, id, needs = '']) => [Number(id), needs.trim().split(' ').map(Number)]),
  );
}

/** Entries that need one of some others, directly or not. */
export function dependentsOf(
  ids: ReadonlySet<number>,
  dependencies: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const dependents = new Set<number>();
  const isMeant = (id: number) => ids.has(id) || dependents.has(id);
  let known = -1;
  while (known < dependents.size) {
    known = dependents.size;
    for (const [id, needs] of dependencies) {
      if (!isMeant(id) && needs.some(isMeant)) dependents.add(id);
    }
  }
  return dependents;
}

/** Comments, labels, grants, the rows of materialized views, and that an index is part of another's: what goes with some entries, by their ids. */
export const entriesAbout = (
  ids: ReadonlySet<number>,
  entries: readonly ListEntry[],
  dependencies: ReadonlyMap<number, readonly number[]>,
): ListEntry[] =>
  entries.filter(
    entry =>
      /^(?:COMMENT|SECURITY LABEL|ACL|MATERIALIZED VIEW DATA|INDEX ATTACH) /.test(entry.text) &&
      dependencies.get(idOf(entry))?.some(id => ids.has(id)),
  );

/** The extension of the provider that an entry makes, if it makes one. */
export function providerExtensionIn({ text }: ListEntry): string | undefined {
  const name = text.startsWith('EXTENSION - ') ? text.slice(12).trimEnd() : undefined;
  return name !== undefined && isOfProvider(name) ? name : undefined;
}

/** Why it is left out. */
export const ofProvider = {
  reason:
    'it belongs to the provider of the server that was backed up, and this one does not have it',
};

/** The OIDs of an entry's catalog and of what it makes. */
export const oidsOf = ({ line }: ListEntry): string => /^\d+; (\d+ \d+) /.exec(line)?.[1] ?? '';

/** What archives call the kinds of objects, as contents call them, that a restore can do without. */
const entriesOf: Readonly<Record<string, readonly string[]>> = {
  aggregate: ['AGGREGATE'],
  constraint: ['CONSTRAINT', 'CHECK CONSTRAINT', 'FK CONSTRAINT'],
  'event trigger': ['EVENT TRIGGER'],
  function: ['FUNCTION'],
  index: ['INDEX'],
  'materialized view': ['MATERIALIZED VIEW'],
  policy: ['POLICY'],
  procedure: ['PROCEDURE'],
  rule: ['RULE'],
  statistics: ['STATISTICS'],
  trigger: ['TRIGGER'],
  view: ['VIEW'],
  'window function': ['FUNCTION'],
};

/** Whether an entry makes an object of such a kind; of functions that have one name it does not say which. */
export function makes({ text }: ListEntry, object: string): boolean {
  const kind = Object.keys(entriesOf).find(one => object.startsWith(`${one} `));
  if (kind === undefined) return false;
  const [path = ''] = /^(?:"(?:[^"]|"")*"|[^"(])*/.exec(object.slice(kind.length + 1)) ?? [];
  const names = [...path.matchAll(/"((?:[^"]|"")*)"|[^".]+/g)].map(
    ([bare, quoted]) => quoted?.replaceAll('""', '"') ?? bare,
  );
  const named = plain(kind === 'event trigger' ? `- ${names.join(' ')}` : names.join(' '));
  return (entriesOf[kind] ?? []).some(start => {
    const rest = plain(text).slice(start.length + 1 + named.length);
    return plain(text).startsWith(`${start} ${named}`) && /^[ (]/.test(rest);
  });
}

/** A list is in the encoding of the database: what is not ASCII in it need not be what it was. */
const plain = (text: string): string => text.replace(/[^\x20-\x7e]+/g, '?');

/** Those that grant or revoke something on the database's own objects. */
export const privilegesIn = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(
    ({ text }) =>
      text.startsWith('DEFAULT ACL ') ||
      (text.startsWith('ACL ') &&
        // Who may use PostgreSQL's own functions is the server's affair: on managed ones not ours to change.
        !text.startsWith('ACL pg_catalog ') &&
        !text.startsWith('ACL - SCHEMA pg_catalog ')),
  );

/** An entry, and the comment or label that goes with it. */
const isAbout = (text: string, kind: string): boolean =>
  ['', 'COMMENT - ', 'SECURITY LABEL - '].some(before =>
    text.startsWith(before === '' ? `${kind} - ` : `${before}${kind} `),
  );

export const eventTriggersIn = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(({ text }) => isAbout(text, 'EVENT TRIGGER'));

/** Publications and what is in them. */
export const publicationsIn = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(({ text }) => isAbout(text, 'PUBLICATION') || /^PUBLICATION TABLES? /.test(text));

const rowsOfCron = 'TABLE DATA cron job ';

export interface LeavingOut {
  /** Schemas that the backup left out. */
  readonly schemas: readonly string[];
  /** Entries that the server refuses to this login; by their line. */
  readonly refused: ReadonlyMap<string, Omit<LeftOut, 'entry'>>;
  /** Entries that are made otherwise: they are not left out, and not for `--use-list` either. */
  readonly made?: ReadonlySet<ListEntry>;
  /** How to get rows of the archive into the restored database by hand. */
  readonly remedyForRows: (schema: string, table: string) => string;
}

/** Keeps what is to be restored. */
export function filterList(
  entries: readonly ListEntry[],
  { schemas, refused, made = new Set(), remedyForRows }: LeavingOut,
): FilteredList {
  const hasCron = entries.some(({ text }) => text.trimEnd() === 'EXTENSION - pg_cron');
  const why = ({ line, text }: ListEntry): Omit<LeftOut, 'entry'> | undefined => {
    if (text.startsWith('COMMENT - EXTENSION ')) {
      return {
        reason:
          'CREATE EXTENSION sets the same comment; only the extension’s owner may set another',
      };
    }
    // pg_dump 18 writes them though it leaves out the tables themselves.
    if (schemas.some(schema => text.startsWith(`PUBLICATION TABLE ${schema} `))) {
      return { reason: 'its table is in a schema that was left out of the backup' };
    }
    if (text.startsWith('SUBSCRIPTION - ')) {
      return {
        reason:
          'a second subscriber would take part in the replication of the first, and no database with a subscription can be dropped',
        remedy: 'create it anew, with a slot of its own',
      };
    }
    if (isAbout(text, 'SUBSCRIPTION')) return { reason: 'its subscription is left out' };
    if (hasCron && text.startsWith(rowsOfCron)) {
      return {
        reason: 'its jobs would start at once, in a database that is not whole yet',
        remedy: remedyForRows('cron', 'job'),
      };
    }
    return refused.get(line);
  };
  const leftOut: LeftOut[] = [];
  const kept: string[] = [];
  for (const entry of entries) {
    if (made.has(entry)) continue;
    const reason = why(entry);
    if (reason) leftOut.push({ entry: entry.text, ...reason });
    else kept.push(entry.line);
  }
  const jobs = leftOut.some(({ entry }) => entry.startsWith(rowsOfCron));
  return {
    text: `${kept.join('\n')}\n`,
    entries: kept.length + made.size,
    leftOut,
    emptied: jobs ? ['cron.job'] : [],
  };
}
