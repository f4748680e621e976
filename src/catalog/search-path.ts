import type { Manifest } from './manifest.ts';

/**
 * Functions that find names by the search_path, and are called while a dump is loaded, where it is empty. By
 * reading them: to run them would be to run code of the database's owner. Pure.
 */

/** A function whose body is kept as text, which nobody but PostgreSQL's interpreters looks into. */
export interface TextFunction {
  readonly schema: string;
  readonly name: string;
  /** `schema.name(types)`, quoted. */
  readonly ident: string;
  readonly body: string;
}

/** What there is in the schemas of the user and of extensions, and not in PostgreSQL's own. */
export interface KnownNames {
  readonly functions: Schemas;
  readonly relations: Schemas;
  readonly types: Schemas;
  readonly operators: Schemas;
}

/** In which schemas something of a name is. */
export type Schemas = ReadonlyMap<string, readonly string[]>;

/** A function that is called while the dump is loaded, and by what. */
export interface LoadedCall {
  /** `schema.name(types)`, quoted. */
  readonly function: string;
  readonly usedBy: string;
}

export type SearchPathNeed = NonNullable<Manifest['needsSearchPath']>[number];

/**
 * The functions that may not find what they name. Those with a search_path of their own do, and so does
 * what they call; they are not among `functions`.
 */
export function findSearchPathNeeds(
  calls: readonly LoadedCall[],
  functions: readonly TextFunction[],
  known: KnownNames,
): SearchPathNeed[] {
  const byIdent = new Map(functions.map(one => [one.ident, one]));
  const byName = Map.groupBy(functions, ({ name }) => name);
  const needs = new Map<string, Pick<Body, 'unqualified'> & { readonly usedBy: Set<string> }>();
  for (const { function: ident, usedBy } of calls) {
    const seen = new Set<string>();
    const queue = [ident];
    for (const next of queue) {
      const one = byIdent.get(next);
      if (!one || seen.has(next)) continue;
      seen.add(next);
      const { unqualified, called } = readBody(one.body, known);
      if (unqualified.size > 0) {
        const need = needs.get(next) ?? { unqualified, usedBy: new Set() };
        need.usedBy.add(usedBy);
        needs.set(next, need);
      }
      for (const name of called) {
        queue.push(...(byName.get(name) ?? []).map(callee => callee.ident));
      }
    }
  }
  return [...needs].map(([ident, { unqualified, usedBy }]) => ({
    function: ident,
    names: [...unqualified.keys()],
    schemas: [...new Set([...unqualified.values()].flat())],
    usedBy: [...usedBy].slice(0, keptUsers),
  }));
}

const keptUsers = 5;

interface Body {
  /** Names of something of the user's that stand there without a schema, and the schemas that have them. */
  readonly unqualified: Schemas;
  /** Names of functions, with a schema or without. */
  readonly called: string[];
}

/** Comments, texts and quoted names; words, with what qualifies them; operators; anything else. */
const token =
  /--[^\n]*|\/\*.*?\*\/|[eE]?'(?:[^']|'')*'|(?:"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))*|[-+*/<>=~!@#%^&|`?]+|::|[(]|\S/gsu;

/** After these a relation is named. */
const beforeRelation = /^(?:from|join|update|into|only|table)$/i;

function readBody(body: string, known: KnownNames): Body {
  const isDynamic = /\bexecute\b/i.test(body);
  const unqualified = new Map<string, readonly string[]>();
  const find = (name: string, among: Schemas) => {
    const schemas = among.get(name);
    if (schemas) unqualified.set(name, schemas);
  };
  const called = new Set<string>();
  const read = (text: string): void => {
    const tokens = [...text.matchAll(token)]
      .map(([word]) => word)
      .filter(word => !word.startsWith('--') && !word.startsWith('/*'));
    tokens.forEach((word, at) => {
      const before = tokens[at - 1] ?? '';
      const after = tokens[at + 1] ?? '';
      if (/^[eE]?'/.test(word)) {
        // What is put together and run has names, too.
        if (isDynamic) read(word.replace(/^[eE]?'|'$/g, '').replaceAll("''", "'"));
        return;
      }
      find(word, known.operators);
      const parts = partsOf(word);
      const name = parts.at(-1);
      if (name === undefined) return;
      if (after === '(' && known.functions.has(name)) called.add(name);
      if (parts.length > 1) return;
      if (after === '(') find(name, known.functions);
      if (beforeRelation.test(before) || after === '%') find(name, known.relations);
      if (before === '::') find(name, known.types);
    });
  };
  read(body);
  return { unqualified, called: [...called] };
}

/** The parts of a name; none where the word is no name. */
const partsOf = (word: string): string[] =>
  /^["A-Za-z_\u0080-\uffff]/u.test(word)
    ? [...word.matchAll(/"((?:[^"]|"")*)"|([^\s."]+)/gu)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.toLowerCase() ?? '',
      )
    : [];

/** What to do about them, for a person. */
export function describeSearchPathNeed({ function: ident, names, usedBy }: SearchPathNeed): string {
  const users = usedBy.length > 2 ? `${usedBy.slice(0, 2).join(', ')}, …` : usedBy.join(', ');
  return `${ident} names ${names.join(', ')} without a schema, and is called while ${users} is loaded`;
}

/** The statement that gives it a path of its own; the temporary schema last, where anybody may put something. */
export const ownPathSql = ({ function: ident, schemas }: SearchPathNeed): string =>
  `ALTER FUNCTION ${ident} SET search_path = ${[...schemas.map(quoted), 'pg_temp'].join(', ')};`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
