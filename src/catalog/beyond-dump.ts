import * as z from 'zod';

/**
 * What is in a database and in no dump of it, and what a restore of one makes otherwise. Recorded with the
 * contents, for the dump cannot tell. Backups of earlier builds have none of it.
 */
export const beyondDumpSchema = z.object({
  parts: z
    .array(
      z.object({
        extension: z.string(),
        table: z.string().nullable().describe('or view; its ident; null: of the extension itself'),
        kind: z.string(),
        ident: z.string(),
        statement: z.string().describe('what makes it'),
        added: z.boolean().describe('for certain it did not come with the extension'),
      }),
    )
    .describe('what tables of extensions are made of: pg_dump leaves it to CREATE EXTENSION'),
  tables: z
    .array(
      z.object({
        extension: z.string(),
        table: z.string(),
        rows: z.int(),
        later: z
          .int()
          .optional()
          .describe(
            'that came later than the extension and are in no dump; absent: nobody can tell',
          ),
      }),
    )
    .optional()
    .describe(
      'tables of extensions of whose rows a dump has none, or not all; absent: not counted',
    ),
  rowTypes: z
    .array(
      z.object({
        type: z.string().describe('of the rows of a table that inherits columns'),
        fields: z.array(z.string()).describe('in the order in which a dump has the values'),
        columns: z
          .array(z.object({ table: z.string(), column: z.string() }))
          .describe('of tables, which hold values of it'),
      }),
    )
    .describe('a restore puts inherited columns first, and the values stay where they were'),
  sequences: z.array(
    z.object({
      ident: z.string(),
      value: z.string().nullable().describe('the last one that was taken; null: none'),
      isDumped: z.boolean().describe('extensions keep some of theirs from dumps'),
    }),
  ),
  invalidIndexes: z.array(z.string()).describe('which no dump has'),
  unenforcedKeys: z
    .array(z.string())
    .describe('foreign keys whose triggers are disabled: a restore enforces them'),
});

export type BeyondDump = z.infer<typeof beyondDumpSchema>;

/** Something that tables of extensions are made of. */
export type ExtensionPart = BeyondDump['parts'][number];

/** What no restore of the dump has, with the statements that make it. */
export interface LostParts {
  /** Somebody added it, and it does something, or rows are open without it. */
  readonly added: readonly ExtensionPart[];
  /** A comment, or what the extension may have made, in another way than it does now. */
  readonly others: readonly ExtensionPart[];
}

/** Kinds without which rows may be seen that were hidden: they count whoever made them. */
const hidesRows: readonly string[] = ['row security', 'forced row security', 'policy'];

/** What tables of extensions had and have no longer. Across majors definitions may be worded otherwise. */
export function lostParts(
  recorded: Pick<BeyondDump, 'parts'> | undefined,
  restored: Pick<BeyondDump, 'parts'>,
  isSameMajor: boolean,
): LostParts {
  const keyOf = ({ kind, ident, statement }: ExtensionPart) =>
    [kind, ident, ...(isSameMajor ? [statement] : [])].join('\0');
  const there = new Set(restored.parts.map(keyOf));
  // A table that is not there is told by itself, or by its extension.
  const tables = new Set(restored.parts.map(({ table }) => table));
  const extensions = new Set(restored.parts.map(({ extension }) => extension));
  const isThere = ({ table, extension }: ExtensionPart) =>
    table === null ? extensions.has(extension) : tables.has(table);
  const lost = (recorded?.parts ?? []).filter(part => isThere(part) && !there.has(keyOf(part)));
  const isCertain = ({ added, kind }: ExtensionPart) =>
    hidesRows.includes(kind) || (added && kind !== 'comment');
  return { added: lost.filter(isCertain), others: lost.filter(part => !isCertain(part)) };
}

/** Tables whose rows were kept from some, and are not any more. */
export const exposedTables = ({ added, others }: LostParts): string[] => [
  ...new Set(
    [...added, ...others].flatMap(({ kind, table }) =>
      table !== null && hidesRows.includes(kind) ? [table] : [],
    ),
  ),
];

/** A column whose values have their fields in another order than their type has now. */
export interface Exchanged {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Columns in which values were exchanged: the dump has them in the order that the type had in the source. */
export function exchangedColumns(
  recorded: Pick<BeyondDump, 'rowTypes'> | undefined,
  restored: Pick<BeyondDump, 'rowTypes'> | undefined,
): Exchanged[] {
  const now = new Map(restored?.rowTypes.map(({ type, fields }) => [type, fields]));
  return (recorded?.rowTypes ?? []).flatMap(({ type, fields, columns }) => {
    const order = now.get(type);
    return order === undefined || sameNames(order, fields)
      ? []
      : columns.map(({ table, column }) => ({ table, column, type }));
  });
}

export const exchangedProblem = ({ table, column, type }: Exchanged): string =>
  `${table}.${column}: the fields of its values are exchanged, for a restore gives ${type} its inherited columns first`;

export const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name, at) => name === others[at]);

/** What a restore makes of a sequence whose value is in no dump; numbers of any size. */
export const sequencesToSet = (
  recorded: BeyondDump | undefined,
): { readonly ident: string; readonly value: string }[] =>
  (recorded?.sequences ?? []).flatMap(({ ident, value, isDumped }) =>
    isDumped || value === null ? [] : [{ ident, value }],
  );
