import * as z from 'zod';
import type { Contents } from '../../catalog/contents.ts';
import type { Manifest } from '../../catalog/manifest.ts';
import { isOfProvider } from '../../catalog/provider-extensions.ts';
import { count, long, longList, oneRow, type Session } from '../session/session.ts';
import { danglingSql, keysToEmptiedSql } from '../sql/dangling.ts';
import { type Exclusions, isPartial } from './exclusions.ts';
import { copySql, readSafeTables } from './tables.ts';

/** Something in a dump that needs what is not in it. */
export type Dangling = NonNullable<Manifest['dangling']>[number];

const danglingRow = z.object({
  object: z.string(),
  needs: z.string(),
  entry: z.string().nullable(),
});

/** What cannot be made where an extension of the provider, or what the user left out, is not there. */
export async function readDangling(
  session: Session,
  exclusions: Exclusions,
  contents: Contents,
  extensions: readonly { readonly name: string }[],
): Promise<Dangling[]> {
  const dumped = new Set(contents.objects.map(([kind, ident]) => `${kind} ${ident}`));
  const found = new Map<string, Dangling>();
  const add = (some: readonly Dangling[]) => {
    for (const one of some) {
      if (dumped.has(one.object) && !found.has(one.object)) found.set(one.object, one);
    }
  };
  if (exclusions.schemas.length > 0) {
    add(await session.rows(danglingRow, longList(danglingSql), [exclusions.schemas, []]));
  }
  if (isPartial(exclusions)) add(await keysToEmptied(session, exclusions, contents));
  for (const { name } of extensions.filter(one => isOfProvider(one.name))) {
    const rows = await session.rows(danglingRow, longList(danglingSql), [[], [name]]);
    add(rows.map(row => ({ ...row, extension: name })));
  }
  return [...found.values()];
}

/** Foreign keys of rows that refer to rows which are not there. */
async function keysToEmptied(
  session: Session,
  { schemas, tableData }: Exclusions,
  { rows }: Contents,
): Promise<Dangling[]> {
  const keys = await session.rows(
    danglingRow.extend({ leaves: z.array(leaf) }),
    longList(keysToEmptiedSql),
    [tableData.map(({ schema }) => schema), tableData.map(({ name }) => name), schemas],
  );
  if (keys.length === 0) return [];
  const counts = new Map(rows?.map(([, ident, count]) => [ident, count]));
  const safe = await readSafeTables(session);
  const found: Dangling[] = [];
  for (const { leaves, ...key } of keys) {
    for (const one of leaves) {
      if (counts.get(one.ident) === 0 || !(await refers(session, one, safe))) continue;
      found.push(key);
      break;
    }
  }
  return found;
}

/** A table that a foreign key belongs to, and the columns of the key. */
const leaf = z.object({ oid: count, ident: z.string(), columns: z.array(z.string()) });

/** Whether a table has a row that refers to another: NULL in a column of the key is no reference. */
const refers = (
  session: Session,
  { oid, ident, columns }: z.infer<typeof leaf>,
  safe: ReadonlySet<number>,
): Promise<boolean> =>
  session.releasing(async () => {
    if (safe.has(oid)) {
      const isSet = columns.map(column => `${column} IS NOT NULL`).join(' AND ');
      const sql = `SELECT EXISTS (SELECT FROM ONLY ${ident} WHERE ${isSet}) AS refers`;
      return (await oneRow(session, z.object({ refers: z.boolean() }), long(sql))).refers;
    }
    let found = false;
    let line = '';
    await session.copy(copySql(ident, columns), (piece, isEnd) => {
      if (found) return;
      // Of what is referred to, an index has at most some KiB.
      line += piece.toString('latin1');
      if (!isEnd) return;
      found = !line.trimEnd().split('\t').includes('\\N');
      line = '';
    });
    return found;
  });
