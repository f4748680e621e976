import * as z from 'zod';
import type { Contents } from '../catalog/contents.ts';
import type { Manifest } from '../catalog/manifest.ts';
import { isOfProvider } from '../catalog/provider-extensions.ts';
import type { Exclusions } from './dump.ts';
import { longList, type Session } from './session.ts';
import { danglingSql, keysToEmptiedSql } from './sql/dangling.ts';

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
  if (exclusions.tableData.length > 0) add(await keysToEmptied(session, exclusions, contents));
  for (const { name } of extensions.filter(one => isOfProvider(one.name))) {
    const rows = await session.rows(danglingRow, longList(danglingSql), [[], [name]]);
    add(rows.map(row => ({ ...row, extension: name })));
  }
  return [...found.values()];
}

/** Foreign keys of rows that refer to rows which are not there. */
async function keysToEmptied(
  session: Session,
  { tableData }: Exclusions,
  { rows }: Contents,
): Promise<Dangling[]> {
  const keys = await session.rows(
    danglingRow.extend({ leaves: z.array(z.string()).nullable() }),
    longList(keysToEmptiedSql),
    [tableData.map(({ schema }) => schema), tableData.map(({ name }) => name)],
  );
  // What is left out was not counted.
  const counts = rows && new Map(rows.map(([, ident, count]) => [ident, count]));
  const hasRows = (leaf: string) => counts === null || (counts.get(leaf) ?? 0) > 0;
  return keys.flatMap(({ leaves, ...key }) => (leaves?.some(hasRows) ? [key] : []));
}
