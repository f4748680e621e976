import type { DumpFacts } from '../../catalog/source.ts';
import { quoteIfNeeded, unquoteIdent } from '../session/quoting.ts';
import { type Bound, boundExtensionIn, findBound, inNoDrill } from './bound-extensions.ts';
import { claimable, findDangling } from './dangling-entries.ts';
import { providerExtensionIn, publicationsIn } from './entry-kinds.ts';
import { statementsByEntry } from './entry-statements.ts';
import { filterList, type LeftOut, ofProvider } from './left-out.ts';
import type { ArchiveList } from './list-archive.ts';
import { type Reader, readTableOfContents } from './read-archive.ts';
import { extensionObjects, widePublications } from './skip-list.ts';
import {
  type ArchivedObject,
  eventTriggerIn,
  hasToBeRead,
  type MadeBeforehand,
  madeBeforehand,
} from './superuser-statements.ts';
import { dependentsOf, idOf, type ListEntry } from './toc.ts';
import {
  type Allowed,
  isOfPower,
  reasonNeverMade,
  reasonOfPower,
  tablesOfPower,
} from './unprivileged.ts';

/** An archive that a login without rights is to restore, with what a superuser makes for it. */
export interface DrillArchive {
  readonly beforehand: MadeBeforehand;
  /** What the login restores, once it is known what it may do. */
  listFor(allowed: Allowed, facts: Pick<DumpFacts, 'exclusions' | 'dangling'>): Promise<DrillList>;
}

export interface DrillList extends ArchiveList {
  /** Statements for a superuser, when all else is there. */
  readonly last: readonly string[];
}

/** Reads an archive's table of contents, and the statements that may take a superuser. */
export async function readDrillArchive(reader: Reader): Promise<DrillArchive> {
  const { server, tools, archive, signal } = reader;
  const reading = { tools, archive, environment: server.toolEnvironment, signal };
  const { entries, dependencies } = await readTableOfContents(reading, ['--verbose']);
  const statements = await statementsByEntry(reader, entries.filter(hasToBeRead));
  const objects = entries.map(entry => ({ entry, statements: statements.get(idOf(entry)) ?? [] }));
  // No server of our own has those.
  const ofProviders = entries.flatMap(entry => providerExtensionIn(entry) ?? []);
  const bound = findBound(entries, dependencies);
  const beforehand = madeBeforehand(
    objects.filter(
      ({ entry }) =>
        providerExtensionIn(entry) === undefined && boundExtensionIn(entry) === undefined,
    ),
  );
  return {
    beforehand,
    async listFor(allowed, { exclusions, dangling = [] }) {
      const never = new Map([
        ...neverMade(objects, dependencies, beforehand, allowed, bound),
        ...(bound?.entries.map(({ line }) => [line, inNoDrill] as const) ?? []),
      ]);
      const { triggers, last } = makeableTriggers(objects, never);
      const made = new Set([...beforehand.entries, ...triggers]);
      const publications = await widePublications(reader, publicationsIn(entries));
      const unmakeable = await findDangling(
        reader,
        { entries, dependencies },
        claimable(dangling, exclusions, new Set(ofProviders)),
      );
      const refused = new Map<string, Omit<LeftOut, 'entry'>>([
        ...remarksOn(made, entries, dependencies),
        ...unmakeable.lines,
        ...never,
        ...publications.lines,
      ]);
      return {
        ...filterList(entries, { schemas: exclusions.schemas, refused, made }),
        emptied: tablesOfPower.flatMap(({ schema, table }) =>
          entries.some(entry => isOfPower(entry, { schema, table })) ? [`${schema}.${table}`] : [],
        ),
        bound,
        atLast: undefined,
        lacks: [
          ...publications.objects,
          ...extensionObjects(ofProviders),
          ...unmakeable.objects,
          ...[...beforehand.objects, ...eventTriggersMadeBy(last)].map(one => `comment on ${one}`),
        ],
        privileges: [],
        last,
      };
    },
  };
}

/** As contents call them. */
const eventTriggersMadeBy = (statements: readonly string[]): string[] =>
  statements.flatMap(statement => {
    const [, name] = /^CREATE EVENT TRIGGER ("(?:[^"]|"")+")/.exec(statement) ?? [];
    return name === undefined
      ? []
      : [`event trigger ${quoteIfNeeded(unquoteIdent(name.slice(1, -1)))}`];
  });

type Refusals = ReadonlyMap<string, Omit<LeftOut, 'entry'>>;

/** What nobody makes for a drill, and what cannot be made without it; by their lines. */
function neverMade(
  objects: readonly ArchivedObject[],
  dependencies: ReadonlyMap<number, readonly number[]>,
  beforehand: MadeBeforehand,
  allowed: Allowed,
  bound: Bound | undefined,
): Refusals {
  const refused = new Map<string, Omit<LeftOut, 'entry'>>();
  const ids = new Set<number>();
  const apart = new Set(bound?.entries);
  for (const { entry, statements } of objects) {
    const power = reasonOfPower(entry);
    if (power) refused.set(entry.line, power);
    if (beforehand.entries.has(entry) || apart.has(entry)) continue;
    if (providerExtensionIn(entry) !== undefined) {
      refused.set(entry.line, ofProvider);
      ids.add(idOf(entry));
      continue;
    }
    const isStrange =
      entry.text.startsWith('EVENT TRIGGER - ') && eventTriggerIn(statements) === undefined;
    const reason = isStrange
      ? 'only a superuser may make event triggers'
      : reasonNeverMade(entry, statements, allowed);
    if (reason === undefined) continue;
    refused.set(entry.line, { reason, untried: true });
    ids.add(idOf(entry));
  }
  const dependents = dependentsOf(ids, dependencies);
  for (const { entry } of objects) {
    if (!dependents.has(idOf(entry))) continue;
    refused.set(entry.line, { reason: 'they need what is left out', untried: true });
  }
  return refused;
}

/** Event triggers that can be made, and the statements that make them. */
function makeableTriggers(
  objects: readonly ArchivedObject[],
  never: Refusals,
): { readonly triggers: readonly ListEntry[]; readonly last: readonly string[] } {
  const found = objects.filter(
    ({ entry }) => entry.text.startsWith('EVENT TRIGGER - ') && !never.has(entry.line),
  );
  return {
    triggers: found.map(({ entry }) => entry),
    last: found.flatMap(({ statements }) => eventTriggerIn(statements) ?? []),
  };
}

/** Comments and labels of what somebody else makes, who alone may write them. */
function remarksOn(
  made: ReadonlySet<ListEntry>,
  entries: readonly ListEntry[],
  dependencies: ReadonlyMap<number, readonly number[]>,
): Refusals {
  const ids = new Set(
    // Those in which it is are the login's own.
    [...made].filter(({ text }) => !text.startsWith('SCHEMA - ')).map(idOf),
  );
  const remarks = entries.filter(
    entry =>
      /^(?:COMMENT|SECURITY LABEL) /.test(entry.text) &&
      dependencies.get(idOf(entry))?.some(id => ids.has(id)),
  );
  return new Map(
    remarks.map(({ line }) => [line, { reason: 'only the owner of an object may remark on it' }]),
  );
}
