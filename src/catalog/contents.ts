import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { isOfProvider } from './provider-extensions.ts';

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
  objects: listOf(isText, 'kind, ident and hash of the definition'),
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
});

export type Contents = z.infer<typeof contentsSchema>;

/** What a tool for migrations says of the database. */
export type Migration = NonNullable<Contents['migrations']>[number];

/** Enough for half a million objects; a larger one was not written by us. */
export const contentsMaxBytes = 64 * 1024 * 1024;

const MiB = 1024 * 1024;

/** The longest text that there is room for in any case. */
export const unpackedMaxBytes = 512 * MiB;

/**
 * How much a contents file may unpack to that lists so much: a few bytes pack any amount of it. An
 * object takes a hundred bytes, and some kilobytes at most.
 */
export function unpackedLimit({ objects, tables }: ReturnType<typeof totalsOf>): number {
  const count = Object.values(objects).reduce((sum, each) => sum + each, tables);
  return Math.min(unpackedMaxBytes, 4 * MiB + count * 4096);
}

export const renderContents = (contents: Contents): Buffer => Buffer.from(JSON.stringify(contents));

export const packContents = (contents: Contents, rendered = renderContents(contents)): Buffer =>
  gzipSync(rendered, { level: 6 });

/** Throws when the bytes are not a contents file of this version, or unpack to more than they may. */
export function unpackContents(bytes: Buffer, mostBytes = unpackedMaxBytes): Contents {
  const text = unpack(bytes, mostBytes);
  refuseHollow(text);
  return contentsSchema.parse(JSON.parse(text.toString('utf8')));
}

/**
 * Refuses a text that is next to nothing but brackets: parsed, it takes many times its size. What we
 * write of an object, or of the rows of a table, is never so short.
 */
function refuseHollow(text: Buffer): void {
  let brackets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === openBracket || byte === openBrace) brackets += 1;
  }
  if (brackets > MiB / shortestBytes && brackets * shortestBytes > text.length) {
    throw new Error('it lists what has no names');
  }
}

const shortestBytes = 24;
const [openBracket, openBrace] = Buffer.from('[{');

function unpack(bytes: Buffer, mostBytes: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? new UnpackedTooLarge(mostBytes) : error;
  }
}

/** A contents file holds more than it may, or than there is room for. */
export class UnpackedTooLarge extends Error {
  constructor(mostBytes: number) {
    super(`it unpacks to more than ${mostBytes} bytes`);
  }
}

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
      if (!isOthers && !inEveryNewDatabase.includes(object)) unexpected.push(object);
    } else if (before === after || !definitionsCompared) return;
    else if (kind === 'extension') {
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

  return {
    ok: [missing, unexpected, changed, rows, contents].every(({ length }) => length === 0),
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
    warnings,
  };
}

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
  { objects, rows, hashes, migrations, ...contents }: Contents,
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
});

/** Tells what is still there without some objects: with a view go its columns, and what is remarked on it. */
function isIn(leftOut: readonly string[]): (entry: Entry<unknown>) => boolean {
  const objects = new Set(leftOut);
  const views = leftOut.flatMap(object => /^(?:materialized )?view (.*)$/s.exec(object)?.[1] ?? []);
  const isOfView = (ident: string) =>
    views.some(view => ident === view || ident.startsWith(`${view}.`));
  return ([kind, ident]) =>
    !objects.has(`${kind} ${ident}`) &&
    !((kind === 'column' || kind === 'comment') && isOfView(ident));
}

/** What pg_restore does not drop when the source had none of it. What is inside is told by itself. */
const inEveryNewDatabase: readonly string[] = ['schema public', 'extension plpgsql'];

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
