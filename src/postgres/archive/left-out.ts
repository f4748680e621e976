import { isAbout } from './entry-kinds.ts';
import type { ListEntry } from './toc.ts';

/** What a restore leaves out of an archive, and what people are told of it. Pure: what the server allows is asked elsewhere. */

/** An entry of the archive that a restore leaves out, and why. */
export interface LeftOut {
  readonly entry: string;
  readonly reason: string;
  /** Where something is missing without it: what brings it back. */
  readonly remedy?: string;
  /** A drill cannot tell whether it can be restored. */
  readonly untried?: true;
  /** The same, but for nothing else: all that needs it is left out for the same reason. */
  readonly apart?: true;
}

/** What is restored, ready for `--use-list`, and what is not. */
export interface FilteredList {
  readonly text: string;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
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
export const untriedIn = (leftOut: readonly LeftOut[]): string[] =>
  byReason(leftOut.filter(one => one.untried));

/** The same of what is left out with all that needs it. */
export const apartIn = (leftOut: readonly LeftOut[]): string[] =>
  byReason(leftOut.filter(one => one.apart));

function byReason(leftOut: readonly LeftOut[]): string[] {
  const untried = Map.groupBy(leftOut, ({ reason }) => reason);
  return [...untried].map(([reason, some]) => {
    const more = some.length > shownEntries ? `; and ${some.length - shownEntries} more` : '';
    return `left out, for ${reason}: ${namesOf(some.slice(0, shownEntries))}${more}`;
  });
}

const shownEntries = 20;

const namesOf = (some: readonly LeftOut[]): string => some.map(({ entry }) => entry).join('; ');

/** Why it is left out. */
export const ofProvider = {
  reason:
    'it belongs to the provider of the server that was backed up, and this one does not have it',
};

export interface LeavingOut {
  /** Schemas that the backup left out. */
  readonly schemas: readonly string[];
  /** Entries that the server refuses to this login; by their line. */
  readonly refused: ReadonlyMap<string, Omit<LeftOut, 'entry'>>;
  /** Entries that are made otherwise: they are not left out, and not for `--use-list` either. */
  readonly made?: ReadonlySet<ListEntry>;
}

/** Keeps what is to be restored. */
export function filterList(
  entries: readonly ListEntry[],
  { schemas, refused, made = new Set() }: LeavingOut,
): FilteredList {
  const why = ({ line, text }: ListEntry): Omit<LeftOut, 'entry'> | undefined => {
    if (text.startsWith('COMMENT - EXTENSION ')) {
      return {
        reason: 'CREATE EXTENSION sets its own comment; only the extension’s owner may set another',
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
  return {
    text: `${kept.join('\n')}\n`,
    entries: kept.length + made.size,
    leftOut,
  };
}
