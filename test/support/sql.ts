import { loadModule, parseSync } from 'libpg-query';

/**
 * What PostgreSQL would look up in the search_path, by its own grammar. What the grammar itself resolves,
 * such as `int` or COALESCE, it looks up nowhere.
 */
export interface Lookup {
  readonly kind: 'relation' | 'function' | 'type' | 'collation' | 'operator';
  readonly name: string;
}

await loadModule();

/** The names without a schema in some statements. Throws where they are none. */
export function lookupsIn(sql: string): Lookup[] {
  const statements = parseSync(sql);
  const ctes = new Set<string>();
  visit(statements, ({ CommonTableExpr: cte }) => {
    if (isNode(cte) && typeof cte.ctename === 'string') ctes.add(cte.ctename);
  });
  const found: Lookup[] = [];
  visit(statements, node => {
    for (const [kind, names] of namesIn(node)) {
      const [name, ...rest] = names;
      if (name === undefined || rest.length > 0) continue;
      if (kind === 'relation' && ctes.has(name)) continue;
      found.push({ kind, name });
    }
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;
type Named = readonly [kind: Lookup['kind'], names: readonly string[]];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, look);
  else if (isNode(value)) {
    look(value);
    for (const item of Object.values(value)) visit(item, look);
  }
}

/** The names that a node of the tree looks up, in as many parts as they were written. */
function namesIn(node: Node): Named[] {
  const called = stringsIn(node.FuncCall, 'funcname');
  return [
    ...relationsIn(node),
    ...named('function', called),
    ...named('function', stringsIn(node.CreateFunctionStmt, 'funcname')),
    ...named('function', stringsIn(node.CreateEventTrigStmt, 'funcname')),
    ...named('type', stringsIn(node.TypeCast, 'typeName', 'names')),
    ...named('type', stringsIn(node.ColumnDef, 'typeName', 'names')),
    ...named('type', stringsIn(node.CreateFunctionStmt, 'returnType', 'names')),
    ...named('collation', stringsIn(node.CollateClause, 'collname')),
    ...named('operator', stringsIn(node.A_Expr, 'name')),
    ...named('operator', stringsIn(node.SortBy, 'useOp')),
    ...operatorsImpliedIn(node),
    ...literalNamesIn(node, called),
  ];
}

const named = (kind: Lookup['kind'], names: readonly string[]): Named[] =>
  names.length === 0 ? [] : [[kind, names]];

function relationsIn({ RangeVar: relation, relation: bare }: Node): Named[] {
  return [relation, bare].flatMap((one): Named[] => {
    if (!isNode(one) || typeof one.relname !== 'string') return [];
    const { schemaname, relname } = one;
    return [['relation', typeof schemaname === 'string' ? [schemaname, relname] : [relname]]];
  });
}

/** IN with a query, a simple CASE, USING and NATURAL compare by `=`, and no schema can be named. */
function operatorsImpliedIn({ SubLink: sub, CaseExpr: simple, JoinExpr: join }: Node): Named[] {
  const compares =
    (isNode(sub) && sub.subLinkType === 'ANY_SUBLINK' && sub.operName === undefined) ||
    (isNode(simple) && simple.arg !== undefined) ||
    (isNode(join) && (join.usingClause !== undefined || join.isNatural === true));
  const operator = isNode(sub) ? stringsIn(sub, 'operName') : [];
  return [...named('operator', operator), ...named('operator', compares ? ['='] : [])];
}

/** Names in literals: `'pg_catalog.pg_class'::regclass`, `to_regclass('pg_catalog.pg_class')`. */
function literalNamesIn(
  { TypeCast: cast, FuncCall: call }: Node,
  called: readonly string[],
): Named[] {
  const kinds = { class: 'relation', type: 'type', proc: 'function', oper: 'operator' } as const;
  const types = [stringsIn(cast, 'typeName', 'names').at(-1) ?? '', called.at(-1) ?? ''];
  const [, kind] = types.flatMap(type => /^(?:to_)?reg(class|type|proc|oper)/.exec(type) ?? []);
  const texts = [
    isNode(cast) ? cast.arg : undefined,
    ...(isNode(call) && Array.isArray(call.args) ? call.args : []),
  ].flatMap(one => stringsIn(one, 'A_Const', 'sval', 'sval'));
  if (kind !== 'class' && kind !== 'type' && kind !== 'proc' && kind !== 'oper') return [];
  return texts.map((text): Named => [kinds[kind], text.split('.')]);
}

/** The texts at a place below a node: one, or those of a list. */
function stringsIn(node: unknown, ...path: readonly string[]): string[] {
  const at = path.reduce((one, key) => (isNode(one) ? one[key] : undefined), node);
  if (typeof at === 'string') return [at];
  return Array.isArray(at) ? at.flatMap(one => stringsIn(one, 'String', 'sval')) : [];
}
