import * as z from 'zod';
import {
  findSearchPathNeeds,
  type KnownNames,
  type Schemas,
  type SearchPathNeed,
} from '../../catalog/search-path.ts';
import { longList, type Session } from '../session/session.ts';
import { knownNamesSql, loadedCallsSql, textFunctionsSql } from '../sql/search-path.ts';

const call = z.object({ function: z.string(), used_by: z.string() });
const textFunction = z.object({
  schema: z.string(),
  name: z.string(),
  ident: z.string(),
  body: z.string(),
});
const kinds = ['function', 'relation', 'type', 'operator'] as const;
const knownName = z.object({ kind: z.enum(kinds), name: z.string(), schema: z.string() });

/** Functions of a database that may fail when a dump of it is loaded, for they need a search_path. */
export async function readSearchPathNeeds(session: Session): Promise<SearchPathNeed[]> {
  const calls = await session.rows(call, longList(loadedCallsSql));
  if (calls.length === 0) return [];
  const functions = await session.rows(textFunction, longList(textFunctionsSql));
  if (functions.length === 0) return [];
  const names = await session.rows(knownName, longList(knownNamesSql));
  const ofKind = (wanted: (typeof kinds)[number]): Schemas => {
    const some = names.filter(({ kind }) => kind === wanted);
    return new Map(
      [...Map.groupBy(some, ({ name }) => name)].map(([name, of]) => [
        name,
        of.map(({ schema }) => schema),
      ]),
    );
  };
  const known: KnownNames = {
    functions: ofKind('function'),
    relations: ofKind('relation'),
    types: ofKind('type'),
    operators: ofKind('operator'),
  };
  const loaded = calls.map(one => ({ function: one.function, usedBy: one.used_by }));
  return findSearchPathNeeds(loaded, functions, known);
}
