import type { Dangling } from '../contents/dangling.ts';
import { type Exclusions, isPartial } from '../contents/exclusions.ts';
import { makes } from './entry-kinds.ts';
import { statementsByEntry } from './entry-statements.ts';
import type { Reader, TableOfContents } from './read-archive.ts';
import { nothingRefused, type Refused } from './skip-list.ts';
import { withoutQuoted } from './statements.ts';
import { entriesAbout, idOf, oidsOf } from './toc.ts';

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
  /^CREATE POLICY \S+ ON \S+ AS RESTRICTIVE /.test(withoutQuoted(statement));
