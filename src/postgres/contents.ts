import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Contents } from '../catalog/contents.ts';
import { Failure } from '../catalog/failure.ts';
import type { Exclusions, QualifiedName } from './dump.ts';
import { type Depth, readRows, readTableNames } from './rows.ts';
import { oneRow, type Session } from './session.ts';
import { extensionsSql, objectsSql, schemasSql } from './sql/contents.ts';

/** One instant of a database, held open by a session for pg_dump and ourselves to read. */
export interface Snapshot {
  readonly id: string;
  /** The instant, by the server's clock. */
  readonly takenAt: Date;
}

/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
export async function openSnapshot(
  session: Session,
  lockWaitTimeoutSeconds: number,
): Promise<Snapshot> {
  await session.execute(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`,
  );
  const row = await oneRow(
    session,
    z.object({ id: z.string(), taken_at: z.date() }),
    'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at',
  );
  return { id: row.id, takenAt: row.taken_at };
}

/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
export async function resolveExclusions(
  session: Session,
  excludesSchema: (name: string) => boolean,
  excludesTableData: (table: QualifiedName) => boolean,
): Promise<Exclusions> {
  const schemas = await session.rows(z.object({ name: z.string() }), schemasSql);
  const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
  const tables = await readTableNames(session, excluded);
  const exclusions = {
    schemas: excluded,
    tableData: tables.filter(excludesTableData).map(({ schema, name }) => ({ schema, name })),
  };
  await refuseForeignNames(session, exclusions);
  return exclusions;
}

/**
 * pg_dump reads its arguments in the encoding of the database, and we write them in UTF-8. A name
 * that is not the same in both would match nothing, without a word: what was to be left out would
 * be in the dump.
 */
async function refuseForeignNames(session: Session, exclusions: Exclusions): Promise<void> {
  const names = [
    ...exclusions.schemas,
    ...exclusions.tableData.map(({ schema, name }) => `${schema}.${name}`),
  ];
  const { encoding } = await oneRow(
    session,
    z.object({ encoding: z.string() }),
    "SELECT pg_catalog.current_setting('server_encoding') AS encoding",
  );
  // What SQL_ASCII holds need not be UTF-8: then the driver put replacement characters in the name.
  const isKept = (name: string) =>
    encoding === 'UTF8' ||
    (encoding === 'SQL_ASCII' ? !name.includes('\uFFFD') : /^\p{ASCII}*$/u.test(name));
  const name = names.find(one => !isKept(one));
  if (name === undefined) return;
  throw new Failure(
    'USAGE',
    `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`,
    'Leave it out of --exclude-schemas and --exclude-table-data, or give it a name in ASCII.',
  );
}

/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
export async function readContents(
  session: Session,
  major: number,
  exclusions: Exclusions,
  depth: Depth,
): Promise<Contents> {
  const objects = await session.rows(
    z.object({ kind: z.string(), ident: z.string(), definition: z.string() }),
    objectsSql,
    [exclusions.schemas],
  );
  return {
    schemaVersion: 1,
    major,
    objects: objects.map(({ kind, ident, definition }) => [
      kind,
      ident,
      hash(settleWording(kind, definition)),
    ]),
    foreignKeys: objects
      .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith('f '))
      .map(({ ident }) => ident),
    ...(await readRows(session, exclusions, depth)),
  };
}

export const readExtensions = (
  session: Session,
): Promise<{ readonly name: string; readonly version: string }[]> =>
  session.rows(z.object({ name: z.string(), version: z.string() }), extensionsSql);

/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex').slice(0, 32);

/**
 * Words a definition as PostgreSQL does once a restore has parsed it again. Two known things differ:
 *
 * - `v IN ('a', 'b')` on a varchar is first told as `(ARRAY['a'::character varying, …])::text[]`, but
 *   parsing that moves the cast of the array to its elements: `ARRAY[('a'::character varying)::text, …]`.
 *   The same goes for every array that an operator casts.
 * - `a BETWEEN 1 AND 2 AND b` is first told as `(((a >= 1) AND (a <= 2)) AND b)`, but parsing that
 *   makes one AND of it: `((a >= 1) AND (a <= 2) AND b)`. The same goes for `a IN (b, c, d)` and OR.
 *
 * Nothing else is touched, so that a real difference stays one.
 */
export function settleWording(kind: string, definition: string): string {
  if (kind === 'comment') return definition;
  const verbatim: string[] = [];
  // NUL cannot be in a text of PostgreSQL.
  const text = definition.replace(verbatimPattern, part => `\0${verbatim.push(part) - 1}\0`);
  // Statistics alone are told without the parentheses that the rest goes by.
  const settled =
    kind === 'statistics' ? text.replace(stringCast, '') : joinConditions(castElements(text));
  return settled.replace(/\0(\d+)\0/g, (_, index) => verbatim[Number(index)] ?? '');
}

/** String literals, quoted identifiers and the bodies of functions. */
const verbatimPattern = /'[^']*'|"[^"]*"|(\$[a-z]*\$).*?\1/gs;

const stringCast = /::(?:text|character varying(?:\(\d+\))?)(?:\[\])?/g;

/** Moves the cast of an array constructor to its elements. */
function castElements(text: string): string {
  return fromTheEnd(text, '(ARRAY[', (before, rest) => {
    const { parts, end } = partsOf(rest, '(ARRAY['.length, ',');
    const [cast, type] = arrayCast.exec(rest.slice(end)) ?? [];
    if (cast === undefined || type === undefined) return undefined;
    return before + castEach(parts, type) + rest.slice(end + cast.length);
  });
}

/** What comes after the elements of an array that is cast; the type of its elements. */
const arrayCast = /^\]\)::([\w\0. ]+(?:\([\d,]+\))?[\w ]*)\[\]/;

/** An array constructor with each element cast; in more dimensions those of the innermost arrays. */
function castEach(elements: readonly string[], type: string): string {
  const cast = elements.map(element =>
    element.startsWith('ARRAY[') && element.endsWith(']')
      ? castEach(partsOf(element, 'ARRAY['.length, ',').parts, type)
      : `(${element})::${type}`,
  );
  return `ARRAY[${cast.join(', ')}]`;
}

/** Makes one AND (OR) of one that begins with another one: that much the parser does. */
function joinConditions(text: string): string {
  return fromTheEnd(text, '((', (before, rest) => {
    const { end } = partsOf(rest, 2, ',');
    const operator = [' AND ', ' OR '].find(one => rest.startsWith(one, end + 1));
    if (!operator || partsOf(rest, 2, operator).parts.length === 1) return undefined;
    return `${before}(${rest.slice(2, end)}${rest.slice(end + 1)}`;
  });
}

/** Changes a text at each place where `mark` is. The last one is first: it may be inside another. */
function fromTheEnd(
  text: string,
  mark: string,
  change: (before: string, rest: string) => string | undefined,
): string {
  let result = text;
  for (let at = text.length; at > 0; ) {
    at = result.lastIndexOf(mark, at - 1);
    if (at >= 0) result = change(result.slice(0, at), result.slice(at)) ?? result;
  }
  return result;
}

/** What is in the bracket that is open at `from`, parted by a separator, and where it is closed. */
function partsOf(text: string, from: number, separator: string): { parts: string[]; end: number } {
  const parts: string[] = [];
  let depth = 0;
  let start = from;
  let at = from;
  for (; at < text.length && depth >= 0; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (depth < 0 || (depth === 0 && text.startsWith(separator, at))) {
      parts.push(text.slice(start, at).trim());
      start = at + separator.length;
    }
  }
  return { parts, end: at - 1 };
}
