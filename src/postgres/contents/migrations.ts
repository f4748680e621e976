import * as z from 'zod';
import type { Migration } from '../../catalog/contents.ts';
import { quoteIdent } from '../session/quoting.ts';
import { longList, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { namedTablesSql } from '../sql/migrations.ts';
import { type Exclusions, hasRows } from './exclusions.ts';
import { type MigrationRow, type MigrationRule, migrationRules } from './migration-rules.ts';
import { copySql } from './tables.ts';

/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such. They are read by COPY, without a
 * query: anybody's table may have one of these names, and be made to run something when it is asked.
 */
export async function readMigrations(
  session: Session,
  exclusions: Exclusions,
): Promise<Migration[]> {
  const names = migrationRules.flatMap(({ tables }) => tables);
  const tables = await session.rows(namedTable, longList(namedTablesSql), [
    exclusions.schemas,
    names,
  ]);
  const found: Migration[] = [];
  for (const table of tables.filter(one => hasRows(one, exclusions))) {
    const rule = migrationRules.find(one => isKeptBy(one, table));
    if (!rule) continue;
    const reading = new Reading(rule, table);
    const copy = copySql(table.ident, reading.columns.map(quoteIdent));
    try {
      await session.copy(
        `SAVEPOINT migrations; ${copy}; RELEASE SAVEPOINT migrations`,
        reading.hear,
      );
      found.push(reading.told(table.ident));
    } catch (error) {
      refusalOf(error);
      await session.execute('ROLLBACK TO SAVEPOINT migrations');
    }
  }
  return found;
}

const namedTable = z.object({
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
  columns: z.array(z.string()),
  /** Of the type of each column. */
  categories: z.array(z.string()),
});

function isKeptBy(rule: MigrationRule, table: z.infer<typeof namedTable>): boolean {
  const wanted = Object.entries(rule.columns);
  return (
    rule.tables.includes(table.name) &&
    wanted.every(([column, kinds]) => {
      const category = table.categories[table.columns.indexOf(column)];
      return category !== undefined && (kinds === 'any' || kinds.includes(category));
    }) &&
    (!rule.only || wanted.length === table.columns.length)
  );
}

/** Longer versions are cut, and so is a row that no tool would write. */
const longest = 200;
const longestLine = 64 * 1024;

/** What the rows of a table say, taken row by row: it may have any number. */
class Reading {
  readonly columns: readonly string[];
  readonly #rule: MigrationRule;
  #newest: { readonly row: MigrationRow; readonly version: string | null } | undefined;
  #all: string[] = [];
  #failed = 0;
  #line = Buffer.alloc(0);
  readonly #isNumber: (column: string) => boolean;

  constructor(rule: MigrationRule, { columns, categories }: z.infer<typeof namedTable>) {
    this.#rule = rule;
    this.#isNumber = column => categories[columns.indexOf(column)] === 'N';
    this.columns = Object.keys(rule.columns);
  }

  readonly hear = (piece: Buffer, isEnd: boolean): void => {
    if (this.#line.length < longestLine) this.#line = Buffer.concat([this.#line, piece]);
    if (!isEnd) return;
    this.#read(valuesIn(this.#line.toString('utf8', 0, longestLine)));
    this.#line = Buffer.alloc(0);
  };

  #read(values: readonly (string | null)[]): void {
    const row = Object.fromEntries(this.columns.map((column, at) => [column, values[at]]));
    const { applied, failed, newestBy, version } = this.#rule;
    if (failed?.(row)) this.#failed += 1;
    if (!version || (applied && !applied(row))) return;
    const next = { row, version: version(row) ?? null };
    if (newestBy === 'all') {
      // No more of them can be told.
      if (next.version !== null)
        this.#all = [...this.#all, next.version].toSorted(byBytes).slice(0, longest);
    } else if (!this.#newest || this.#isNewer(next, this.#newest)) this.#newest = next;
  }

  #isNewer(
    one: { readonly row: MigrationRow; readonly version: string | null },
    other: { readonly row: MigrationRow; readonly version: string | null },
  ): boolean {
    for (const column of this.#rule.newestBy ?? []) {
      const compare = this.#isNumber(column) ? byNumber : byBytes;
      const order = nullsFirst(compare)(one.row[column], other.row[column]);
      if (order !== 0) return order > 0;
    }
    return nullsFirst(byBytes)(one.version, other.version) > 0;
  }

  told(table: string): Migration {
    const { tool, newestBy } = this.#rule;
    const all = this.#all.length > 0 ? this.#all.join(',') : null;
    const version = newestBy === 'all' ? all : (this.#newest?.version ?? null);
    return {
      tool,
      table,
      version: version === null ? null : [...version].slice(0, longest).join(''),
      failed: this.#failed,
    };
  }
}

/** The values of a line of COPY. */
const valuesIn = (line: string): (string | null)[] =>
  line
    .replace(/\n$/, '')
    .split('\t')
    .map(value =>
      value === '\\N' ? null : value.replace(/\\(.)/gs, (_, one: string) => escapes[one] ?? one),
    );

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

type Value = string | null | undefined;

const nullsFirst =
  (compare: (one: string, other: string) => number) =>
  (one: Value, other: Value): number => {
    if (typeof one !== 'string') return typeof other === 'string' ? -1 : 0;
    return typeof other === 'string' ? compare(one, other) : 1;
  };

/** The order of PostgreSQL’s collation "C". */
const byBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

function byNumber(one: string, other: string): number {
  const isWhole = [one, other].every(value => /^-?\d+$/.test(value));
  const difference = isWhole ? BigInt(one) - BigInt(other) : Number(one) - Number(other);
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}
