import { setImmediate } from 'node:timers/promises';
import { normalizeDefinition } from './normalize-definition.ts';
import { Parser, type Tree } from './parser.ts';

/**
 * Two definitions are the same when PostgreSQL's parser makes the same tree of their SQL. In the tree, names that
 * nothing can refer to do not count, the cast of an ARRAY[…] is one of its elements and a negative number a literal,
 * as PostgreSQL reads them.
 *
 * Text alone will not do: PostgreSQL words an expression otherwise once a restore has parsed it again. What is no
 * SQL, or not of the parser's grammar, is compared as text, as is what is longer or deeper than anybody writes:
 * who owns a view, or imitates a server, chooses that.
 */
export class Meanings {
  readonly #parser = new Parser();
  #pause = performance.now() + longestTurn;

  /** A text that is the same for all definitions that mean the same: pieces, as `src/postgres/sql/objects/pieces.ts` puts them together. */
  async of(kind: string, definition: string): Promise<string> {
    const told: string[] = [];
    for (const piece of definition.split('\x1f')) {
      const at = piece.indexOf('\x1e');
      const label = piece.slice(0, Math.max(at, 0));
      const form = forms.get(label.slice(label.lastIndexOf(' ') + 1));
      told.push(form ? `${label}\x1e${await this.#read(kind, form, piece.slice(at + 1))}` : piece);
    }
    return told.join('\x1f');
  }

  async #read(kind: string, form: Form, sql: string): Promise<string> {
    if (performance.now() > this.#pause) {
      // Others wait for their turn, and one of them sends the dump.
      await setImmediate();
      this.#pause = performance.now() + longestTurn;
    }
    const tree = isParsed(sql) ? await this.#parser.parse(form(sql)) : undefined;
    return tree === undefined ? normalizeDefinition(kind, sql) : wordsOf(tree);
  }
}

/** In milliseconds. */
const longestTurn = 20;

/** How a piece of SQL becomes a statement. */
type Form = (sql: string) => string;

const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['statement', sql => sql],
  ['expression', sql => `SELECT (${sql})`],
  ['constraint', sql => `ALTER TABLE t ADD ${sql}`],
  ['bound', sql => `ALTER TABLE t ATTACH PARTITION p ${sql}`],
  ['key', sql => `CREATE TABLE t () PARTITION BY ${sql}`],
]);

/**
 * A tree takes fifty times the room of its text. How deep the parser gets depends on what is on the stack already:
 * what is nested less deep than this it always reads, so that a backup and a restore do not fare differently.
 */
function isParsed(sql: string): boolean {
  if (sql.length > 500_000) return false;
  let depth = 0;
  for (const [bracket] of sql.matchAll(/[()[\]]/g)) {
    depth += bracket === '(' || bracket === '[' ? 1 : -1;
    if (depth > 500) return false;
  }
  return true;
}

/** Part of a tree that is still to be told. */
interface Part {
  readonly tree: Tree;
  /** What is known of it from the place where it stands. */
  readonly place?: Place;
}

/** A query whose columns nothing can name but what is in it, by these names. */
interface Place {
  readonly query: 'wrapped' | 'bare';
  readonly referred: ReadonlySet<string>;
}

type Fields = { readonly [field: string]: Tree };

/** The tree in words; without recursion, for a tree may be deeper than the stack. */
function wordsOf(root: Tree): string {
  const told: string[] = [];
  const todo: (string | Part)[] = [{ tree: root }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') told.push(next);
    else for (const part of partsOf(next).toReversed()) todo.push(part);
  }
  return told.join('');
}

function partsOf({ tree, place }: Part): (string | Part)[] {
  if (Array.isArray(tree)) {
    return [
      '[',
      ...tree.flatMap((item: Tree) => [{ tree: item, ...(place && { place }) }, ',']),
      ']',
    ];
  }
  if (!isNode(tree)) return [JSON.stringify(tree)];
  const node =
    place?.query === 'bare' ? withoutNames(tree, place.referred) : castElements(negated(tree));
  const fields = Object.entries(node).filter(([field]) => !isPosition(field));
  return [
    '{',
    ...fields.flatMap(([field, value]) => [`${field}:`, placed(node, field, value, place), ',']),
    '}',
  ];
}

const isNode = (tree: Tree | undefined): tree is Fields =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

const fieldsOf = (tree: Tree | undefined): Fields => (isNode(tree) ? tree : {});

const listOf = (tree: Tree | undefined): readonly Tree[] => (Array.isArray(tree) ? tree : []);

/** Where in the text something was. */
const isPosition = (field: string): boolean =>
  /location$|^stmt_len$|^(?:rexpr_)?list_(?:start|end)$/.test(field);

const nothing: ReadonlySet<string> = new Set();

/**
 * The columns of a query have names for who reads from it: not in an expression, nor in a union that has an earlier
 * branch, nor where an INSERT takes its rows from, nor in the body of a function, which says
 * itself what it returns.
 */
function placed(node: Fields, field: string, tree: Tree, place: Place | undefined): Part {
  if (field === 'SelectStmt') {
    return { tree, ...(place && { place: { ...place, query: 'bare' } }) };
  }
  if (place?.query === 'wrapped' && (field === 'List' || field === 'items')) return { tree, place };
  if (field === 'sql_body' || field === 'subselect' || field === 'selectStmt') {
    return { tree, place: { query: 'wrapped', referred: nothing } };
  }
  if (field === 'rarg' && 'limitOption' in node) {
    return { tree, place: { query: 'bare', referred: nothing } };
  }
  if (field === 'larg' && place) {
    return { tree, place: { query: 'bare', referred: place.referred.union(namesReferred(node)) } };
  }
  return { tree };
}

/** A query without the names of its columns, but for those that it refers to itself. */
function withoutNames(query: Fields, referred: ReadonlySet<string>): Fields {
  const own = referred.union(namesReferred(query));
  const targetList = listOf(query.targetList).map(target => {
    const { name, ...unnamed } = fieldsOf(fieldsOf(target).ResTarget);
    return typeof name === 'string' && !own.has(name) ? { ResTarget: unnamed } : target;
  });
  return query.targetList === undefined ? query : { ...query, targetList };
}

/** Names by themselves in ORDER BY, GROUP BY and DISTINCT ON, where they can be those of a query's own columns. */
function namesReferred(query: Fields): ReadonlySet<string> {
  const clauses = [query.sortClause, query.groupClause, query.distinctClause].flatMap(listOf);
  return new Set(
    clauses.flatMap(item => {
      const by = fieldsOf(fieldsOf(item).SortBy).node ?? item;
      const [field, ...more] = listOf(fieldsOf(fieldsOf(by).ColumnRef).fields);
      const name = fieldsOf(fieldsOf(field).String).sval;
      return typeof name === 'string' && more.length === 0 ? [name] : [];
    }),
  );
}

/** `-1` as `'-1'::integer`: PostgreSQL reads one number of both. */
function negated(node: Fields): Fields {
  const { ival, fval } = fieldsOf(node.A_Const);
  const number = String(fieldsOf(ival).ival ?? fieldsOf(fval).fval ?? '');
  if (!number.startsWith('-')) return node;
  const isBig = /^-\d+$/.test(number) && BigInt(number) >= -(2n ** 63n);
  const type = ival !== undefined ? 'int4' : isBig ? 'int8' : 'numeric';
  const names = ['pg_catalog', type].map(sval => ({ String: { sval } }));
  return {
    TypeCast: { arg: { A_Const: { sval: { sval: number } } }, typeName: { names, typemod: -1 } },
  };
}

/** `(ARRAY[a, b])::text[]` as `ARRAY[(a)::text, (b)::text]`. */
function castElements(node: Fields): Fields {
  const { typeName, arg } = fieldsOf(node.TypeCast);
  const { arrayBounds, ...element } = fieldsOf(typeName);
  const array = fieldsOf(fieldsOf(arg).A_ArrayExpr);
  const elements = listOf(array.elements);
  if (listOf(arrayBounds).length === 0 || elements.length === 0) return node;
  const cast = elements.map((item): Tree => {
    const isArray = fieldsOf(item).A_ArrayExpr !== undefined;
    return { TypeCast: { arg: item, typeName: isArray ? (typeName ?? null) : element } };
  });
  return { A_ArrayExpr: { ...array, elements: cast } };
}
