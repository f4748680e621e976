import { type BeyondDump, type Exchanged, exchangedColumns } from './beyond-dump.ts';
import type { Contents } from './contents.ts';
import { isOfProvider } from './provider-extensions.ts';

export interface RowDifference {
  readonly table: string;
  readonly recorded: number | null;
  readonly restored: number | null;
}

/** What a comparison found. `ok` means: nothing is missing, nothing is more, nothing differs. */
export interface Validation {
  readonly ok: boolean;
  readonly objectsCompared: number;
  readonly tablesCompared: number;
  readonly rowsCompared: number;
  /** False across major versions, where PostgreSQL words the same definition differently. */
  readonly definitionsCompared: boolean;
  /** `kind ident` of each object that was dumped but is not there. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly changed: readonly string[];
  readonly rows: readonly RowDifference[];
  /** Tables whose content hashes were compared; none across major versions, or without hashes. */
  readonly contentsCompared: number;
  /** Tables whose rows differ, though not in number. */
  readonly contents: readonly string[];
  /** Columns in which the values of fields are exchanged. */
  readonly exchanged: readonly Exchanged[];
  /** Differences that a correct restore may show. */
  readonly warnings: readonly string[];
}

/**
 * Compares what was recorded with what is there now.
 *
 * Three things may differ after a correct restore and are warnings: the version of an extension (a
 * restore installs the server's default), the rows of what is computed or owned by an extension (a
 * materialized view over `now()`, a configuration table that the extension fills itself), and the
 * wording of values whose type comes from an extension that has another version now.
 */
export function compareContents(recorded: Contents, restored: Contents): Validation {
  const definitionsCompared = recorded.major === restored.major;
  const missing: string[] = [];
  const unexpected: string[] = [];
  const changed: string[] = [];
  const rows: RowDifference[] = [];
  const contents: string[] = [];
  const warnings: string[] = [];
  const otherVersions = new Set<string>();

  pairUp(recorded.objects, restored.objects, (kind, ident, before, after) => {
    const object = `${kind} ${ident}`;
    if (after === undefined) missing.push(object);
    else if (before === undefined) {
      const isOthers = kind === 'extension' && isOfProvider(ident);
      const isNewHere = comesWithRanges(object, recorded, restored);
      if (!isOthers && !isNewHere && !inEveryNewDatabase.includes(object)) unexpected.push(object);
    } else if (before === after || !definitionsCompared) return;
    else if (before === '' || after === '') {
      warnings.push(`${object} was not compared: not every login is shown what it is`);
    } else if (kind === 'extension') {
      otherVersions.add(ident);
      warnings.push(`extension ${ident} is at another version than when the backup was taken`);
    } else changed.push(object);
  });

  let tablesCompared = 0;
  let rowsCompared = 0;
  if (recorded.rows && restored.rows) {
    pairUp(recorded.rows, restored.rows, (kind, ident, before, after) => {
      // What only a query could count was not, where its owner may less than who backed it up.
      if (before === undefined && kind === 'materialized view') return;
      // On a standby nobody can read an unlogged table: it comes back, and has no rows.
      if (before === undefined && after === 0 && kind === 'table') {
        warnings.push(`table ${ident}: its rows were not recorded, and it has none now`);
        return;
      }
      // As a backup and a drill count them: without what PostgreSQL or an extension fills by itself.
      if (kind === 'table') {
        tablesCompared += 1;
        rowsCompared += before ?? 0;
      }
      if (before === after) return;
      if (kind === 'table') {
        rows.push({ table: ident, recorded: before ?? null, restored: after ?? null });
      } else {
        warnings.push(`${kind} ${ident}: ${before ?? 'no'} rows recorded, ${after ?? 'none'} now`);
      }
    });
  }

  let contentsCompared = 0;
  if (definitionsCompared) {
    const otherCounts = new Set(rows.map(({ table }) => table));
    for (const { kind, ident, hash, extensions, restoredHash } of hashPairs(recorded, restored)) {
      contentsCompared += 1;
      if (hash === restoredHash || otherCounts.has(ident)) continue;
      if (kind !== 'table') warnings.push(`${kind} ${ident}: its rows are others than recorded`);
      else if (extensions.some(name => otherVersions.has(name))) {
        warnings.push(
          `${kind} ${ident}: its rows read differently, which the other version of an extension may explain (${extensions.join(', ')})`,
        );
      } else contents.push(ident);
    }
  }

  const exchanged = exchangedColumns(recorded.beyondDump, restored.beyondDump);
  return judged({
    objectsCompared: recorded.objects.length,
    tablesCompared,
    rowsCompared,
    definitionsCompared,
    missing,
    unexpected,
    changed,
    rows,
    contentsCompared,
    contents,
    exchanged,
    warnings,
  });
}

/** With its verdict, which is by what differs. */
export const judged = (found: Omit<Validation, 'ok'>): Validation => {
  const { missing, unexpected, changed, rows, contents, exchanged } = found;
  const differences = [missing, unexpected, changed, rows, contents, exchanged];
  return { ...found, ok: differences.every(({ length }) => length === 0) };
};

/** The tables that both sides hashed; one that only one side has is told by the rows. */
function* hashPairs({ hashes = [] }: Contents, restored: Contents) {
  const after = new Map(restored.hashes?.map(({ ident, hash }) => [ident, hash]));
  for (const one of hashes) {
    const restoredHash = after.get(one.ident);
    if (restoredHash !== undefined) yield { ...one, restoredHash };
  }
}

/**
 * What a restore should show that left something out on purpose: without some objects (`kind ident`),
 * and without the rows of some tables (`ident`).
 */
export const withoutLeftOut = (
  { objects, rows, hashes, migrations, beyondDump, ...contents }: Contents,
  objectsLeftOut: readonly string[],
  tablesEmptied: readonly string[],
): Contents => ({
  ...contents,
  objects: objects.filter(isIn(objectsLeftOut)),
  rows:
    rows
      ?.filter(isIn(objectsLeftOut))
      .map(([kind, ident, count]) => [kind, ident, tablesEmptied.includes(ident) ? 0 : count]) ??
    null,
  ...(hashes && { hashes: hashes.filter(({ ident }) => !tablesEmptied.includes(ident)) }),
  ...(migrations && {
    migrations: migrations.filter(({ table }) => !tablesEmptied.includes(table)),
  }),
  ...(beyondDump && { beyondDump: withoutEmptied(beyondDump, tablesEmptied) }),
});

const withoutEmptied = (
  { rowTypes, ...beyondDump }: BeyondDump,
  tablesEmptied: readonly string[],
): BeyondDump => ({
  ...beyondDump,
  rowTypes: rowTypes.map(({ columns, ...type }) => ({
    ...type,
    columns: columns.filter(({ table }) => !tablesEmptied.includes(table)),
  })),
});

/** Tells what is still there without some objects: with a view go its columns, and with each what is remarked on it. */
function isIn(leftOut: readonly string[]): (entry: Entry<unknown>) => boolean {
  const objects = new Set(leftOut);
  const views = leftOut.flatMap(object => /^(?:materialized )?view (.*)$/s.exec(object)?.[1] ?? []);
  const isOfView = (ident: string) =>
    views.some(view => ident === view || ident.startsWith(`${view}.`));
  return ([kind, ident]) => {
    const object = `${kind} ${ident}`;
    const about = aboutWhat(object);
    const isColumnOut = [object, about].some(
      one => one?.startsWith('column ') && isOfView(one.slice('column '.length)),
    );
    // Comments of an earlier inventory are called by their relation alone.
    const isRemarkOut =
      about === undefined ? kind === 'comment' && isOfView(ident) : objects.has(about);
    return !objects.has(object) && !isColumnOut && !isRemarkOut;
  };
}

/** What a comment, a security label or a dependency on an extension is about, as kind and ident. */
export const aboutWhat = (object: string): string | undefined =>
  /^(?:comment on|security label of .*? on|extension dependency on .*? of) (.*)$/s.exec(
    object,
  )?.[1];

/** What pg_restore does not drop when the source had none of it. What is inside is told by itself. */
const inEveryNewDatabase: readonly string[] = ['schema public', 'extension plpgsql'];

/** Since PostgreSQL 14 each range type has a multirange type, which is not asked for, and a cast to it. */
const comesWithRanges = (object: string, before: Contents, after: Contents): boolean =>
  before.major < 14 && after.major >= 14 && /^cast .* as .*multirange"?$/s.test(object);

type Entry<Value> = readonly [kind: string, ident: string, value: Value];

/** Visits every (kind, ident) of both lists once, with the value of each side. */
function pairUp<Value>(
  recorded: readonly Entry<Value>[],
  restored: readonly Entry<Value>[],
  visit: (kind: string, ident: string, before: Value | undefined, after: Value | undefined) => void,
): void {
  const key = ([kind, ident]: Entry<Value>) => `${kind}\0${ident}`;
  const after = new Map(restored.map(entry => [key(entry), entry]));
  for (const entry of recorded) {
    visit(entry[0], entry[1], entry[2], after.get(key(entry))?.[2]);
    after.delete(key(entry));
  }
  for (const entry of after.values()) visit(entry[0], entry[1], undefined, entry[2]);
}
