import {
  type BeyondDump,
  type ExtensionPart,
  exchangedColumns,
  exchangedProblem,
  lostParts,
} from '../beyond-dump.ts';
import type { Contents } from '../contents.ts';
import { formatCount } from '../format-count.ts';
import { counted, sentence, shorten } from './figure.ts';
import { inDoubt, type Judgement, judgement, remarked, skipped } from './judgement.ts';

/** What a drill says of what no dump has, and of what a restore makes otherwise. */

const notRecorded = skipped('not looked at when the backup was taken');

export function judgeRowTypes(wanted: Contents, found: BeyondDump | undefined): Judgement {
  const recorded = wanted.beyondDump;
  if (!recorded || !found) return notRecorded;
  const { length } = recorded.rowTypes;
  if (length === 0) return skipped('no values of a type with inherited columns');
  return judgement(
    counted(length, 'row type of a table that inherits', 'row types of tables that inherit'),
    exchangedColumns(recorded, found).map(exchangedProblem),
    'PostgreSQL’s own programs restore it so, without an error. Give the table its columns in that order in the source (or keep such values as jsonb), and take a new backup.',
  );
}

export function judgeExtensionTables(
  wanted: Contents,
  found: BeyondDump | undefined,
  { isSameMajor, otherVersions, incomplete }: Circumstances,
): Judgement {
  const recorded = wanted.beyondDump;
  if (!recorded || !found) return notRecorded;
  const tables = new Set(recorded.parts.flatMap(({ table }) => table ?? []));
  const counts = recorded.tables ?? [];
  const { added, others } = lostParts(recorded, found, isSameMajor);
  if (tables.size + counts.length + others.length === 0) {
    return skipped('no tables of extensions');
  }
  const now = new Map(found.tables?.map(({ table, rows }) => [table, rows]));
  const remarks = [
    ...others.map(
      part =>
        `${nameOf(part)} is not as it was${otherVersions.includes(part.extension) ? `: ${part.extension} is at another version` : ''} (${statementOf(part)})`,
    ),
    ...counts.flatMap(({ table, rows, later = 0 }) => {
      const restored = now.get(table);
      const here =
        restored === undefined || restored === rows
          ? ''
          : `: ${counted(rows, 'row')} in the source, ${formatCount(restored)} here`;
      return later > 0
        ? [`${counted(later, 'row')} of ${table} ${later === 1 ? 'is' : 'are'} in no dump${here}`]
        : here === ''
          ? []
          : [table + here];
    }),
  ];
  const rows = counts.reduce((sum, one) => sum + one.rows, 0);
  const judged = remarked(
    judgement(
      sentence([
        `${counted(tables.size, 'table or view', 'tables and views')} of extensions`,
        counts.length > 0 &&
          `${counted(rows, 'row')} in the source in ${counted(counts.length, 'table')} that ${counts.length === 1 ? 'is' : 'are'} not, or not all, in a dump`,
      ]),
      added.map(part => `${nameOf(part)} is not in any dump, and is lost`),
      `pg_dump leaves out what is added to a table of an extension. After a restore, run: ${shorten(added.map(statementOf)).join(' ')}`,
    ),
    remarks,
    'pg_dump leaves it to the extension, which made it anew. Look whether something of yours is missing; its rows can be copied from the source.',
  );
  return incomplete ? inDoubt(judged) : judged;
}

export interface Circumstances {
  readonly isSameMajor: boolean;
  /** Extensions that are at another version than they were. */
  readonly otherVersions: readonly string[];
  readonly incomplete: boolean;
}

export const nameOf = ({ kind, ident }: ExtensionPart): string => `${kind} ${ident}`;

const statementOf = ({ statement }: ExtensionPart): string => `${statement};`;

/** Of the source, and no fault of what was dumped. */
export const invalidInSource = (wanted: Contents): string[] =>
  (wanted.beyondDump?.invalidIndexes ?? []).map(
    index => `${index} is invalid in the source, and in no dump`,
  );

export function enforcedHere(wanted: Contents, found: BeyondDump | undefined): string[] {
  const still = new Set(found?.unenforcedKeys);
  return (wanted.beyondDump?.unenforcedKeys ?? [])
    .filter(key => found && !still.has(key))
    .map(key => `${key} is enforced here; its triggers are disabled in the source`);
}
