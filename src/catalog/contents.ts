import * as z from 'zod';
import { beyondDumpSchema } from './beyond-dump.ts';

/** Checked where they are: there may be half a million, and a copy of each takes three times its room. */
const listOf = <Value>(isValue: (value: unknown) => value is Value, what: string) =>
  z.custom<[kind: string, ident: string, value: Value][]>(
    list => Array.isArray(list) && list.every(entry => isEntry(entry, isValue)),
    `not a list of ${what}`,
  );

const isEntry = (entry: unknown, isValue: (value: unknown) => boolean): boolean =>
  Array.isArray(entry) &&
  entry.length === 3 &&
  isText(entry[0]) &&
  isText(entry[1]) &&
  isValue(entry[2]);

const isText = (value: unknown): value is string => typeof value === 'string';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * The contents file: what was in the dumped snapshot. Every object with a hash of its definition,
 * every table with its rows. Validation compares a restored database with it.
 */
export const contentsSchema = z.object({
  schemaVersion: z.literal(1),
  major: z.int().describe('PostgreSQL’s major version, whose wording the hashes are of'),
  inventory: z
    .literal([1, 2])
    .optional()
    .describe('which objects are recorded, and what their hashes are of; absent: 1'),
  objects: listOf(isText, 'kind, ident and hash of the definition, empty where it was not shown'),
  rows: listOf(isCount, 'kind, ident and rows').nullable().describe('null: not counted'),
  hashes: z
    .array(
      z.object({
        kind: z.string(),
        ident: z.string(),
        hash: z.string().describe('of all rows, whatever their order'),
        extensions: z.array(z.string()).describe('by whose types its rows are worded'),
      }),
    )
    .optional()
    .describe('what is in the rows; absent: not asked for'),
  foreignKeys: z
    .array(z.string())
    .optional()
    .describe('which constraints are foreign keys: idents'),
  migrations: z
    .array(
      z.object({
        tool: z.string(),
        table: z.string(),
        version: z.string().nullable().describe('null: nothing has been applied'),
        failed: z.int().describe('migrations that failed or are under way, and locks'),
      }),
    )
    .optional()
    .describe('what tools for migrations keep of their work'),
  beyondDump: beyondDumpSchema.optional().describe('what is in no dump; absent: not looked at'),
});

export type Contents = z.infer<typeof contentsSchema>;

/** What was asked of a database when its contents were read: a comparison asks the same again. */
export type Inventory = NonNullable<Contents['inventory']>;

/** What a backup records now. */
export const latestInventory: Inventory = 2;

export const inventoryOf = ({ inventory = 1 }: Pick<Contents, 'inventory'>): Inventory => inventory;

/** What a tool for migrations says of the database. */
export type Migration = NonNullable<Contents['migrations']>[number];

/** Numbers for the manifest: objects by kind, tables and their rows. */
export function totalsOf(contents: Contents) {
  const objects: Record<string, number> = {};
  for (const [kind] of contents.objects) objects[kind] = (objects[kind] ?? 0) + 1;
  const tables = contents.rows?.filter(([kind]) => kind === 'table');
  return {
    objects,
    tables: tables?.length ?? objects.table ?? 0,
    rows: tables ? tables.reduce((sum, [, , rows]) => sum + rows, 0) : null,
  };
}
