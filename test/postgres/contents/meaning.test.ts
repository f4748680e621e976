import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { latestInventory } from '../../../src/catalog/contents.ts';
import { readContents } from '../../../src/postgres/contents/contents.ts';
import { Meanings } from '../../../src/postgres/contents/meaning.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../../support/shared.ts';
import { wordings } from '../../support/wordings.ts';

const server = sharedPostgres();
const meanings = new Meanings();

/** How a meaning begins that comes from the parser. */
const tree = '\x1e[{';

/** What a piece of SQL means that parses as such. */
const meaningOf = (form: string, sql: string): Promise<string> =>
  meanings.of('view', `${form}\x1e${sql}`);

/** All that is recorded of a database, but for rows. */
async function objectsIn(database: string, inventory: 1 | typeof latestInventory) {
  const { host, port, username: user, password, major } = server;
  await using session = await openSession(
    { host, port, user, password, database },
    new AbortController().signal,
  );
  const depth = { countRows: false, hashContents: false };
  const exclusions = { schemas: [], tableData: [] };
  return (await readContents(session, major, exclusions, depth, inventory)).objects;
}

test('a database that was dumped and restored is what it was, however PostgreSQL words it then', async () => {
  const source = await server.createDatabase(uniqueName('words'), wordings(server.major));
  const restored = await server.createDatabase(uniqueName('words'));
  const login = ['-h', server.host, '-p', String(server.port), '-U', server.username];
  const options = {
    env: { ...process.env, PGPASSWORD: server.password },
    encoding: 'utf8',
  } as const;
  const archive = join(temporaryFolder(), 'archive');
  try {
    execFileSync(
      join(server.bin, 'pg_dump'),
      [...login, '-Fc', '-f', archive, '-d', source],
      options,
    );
    execFileSync(
      join(server.bin, 'pg_restore'),
      [...login, '-e', '-d', restored, archive],
      options,
    );
    expect(await objectsIn(restored, latestInventory)).toEqual(
      await objectsIn(source, latestInventory),
    );
    // As text they are not, by the rules of before.
    const earlier = await objectsIn(source, 1);
    const texts = new Map(
      (await objectsIn(restored, 1)).map(([kind, ident, hash]) => [`${kind} ${ident}`, hash]),
    );
    const others = earlier.filter(([kind, ident, hash]) => texts.get(`${kind} ${ident}`) !== hash);
    expect(others.length).toBeGreaterThan(50);
  } finally {
    rmSync(archive, { force: true });
    for (const database of [source, restored]) await server.dropDatabase(database);
  }
});

test('backups hold hashes of these very words: a parser that makes others is another inventory', async () => {
  expect(await meaningOf('expression', "(a + 1 > ALL (SELECT 'x' AS b)) IS NOT NULL")).toBe(
    `expression\x1e[{stmt:{SelectStmt:{targetList:[{ResTarget:{val:{NullTest:{arg:{SubLink:{subLinkType:"ALL_SUBLINK",testexpr:{A_Expr:{kind:"AEXPR_OP",name:[{String:{sval:"+",},},],lexpr:{ColumnRef:{fields:[{String:{sval:"a",},},],},},rexpr:{A_Const:{ival:{ival:1,},},},},},operName:[{String:{sval:">",},},],subselect:{SelectStmt:{targetList:[{ResTarget:{val:{A_Const:{sval:{sval:"x",},},},},},],limitOption:"LIMIT_OPTION_DEFAULT",op:"SETOP_NONE",},},},},nulltesttype:"IS_NOT_NULL",},},},},],limitOption:"LIMIT_OPTION_DEFAULT",op:"SETOP_NONE",},},},]`,
  );
});

describe('means the same', () => {
  test.each([
    [
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS a; SELECT 2 AS int4; END',
    ],
    ['SELECT (- 1) AS a', "SELECT '-1'::integer AS a"],
    ['SELECT (- 9999999999) AS a', "SELECT '-9999999999'::bigint AS a"],
    ['SELECT (- 2.5) AS a', "SELECT '-2.5'::numeric AS a"],
    [
      'SELECT a FROM t WHERE b IN (SELECT 1)',
      'SELECT a FROM t WHERE b IN ( SELECT 1 AS "?column?");',
    ],
    [
      "SELECT 'x'::text AS a UNION SELECT 'y'::text",
      "SELECT 'x'::text AS a UNION SELECT 'y'::text AS text",
    ],
    [
      "SELECT (SELECT 'x'::text UNION SELECT b FROM t) AS s",
      "SELECT (SELECT 'x'::text AS text UNION SELECT b AS c FROM t) AS s",
    ],
    ['INSERT INTO t SELECT 1', 'INSERT INTO t SELECT 1 AS int4'],
    ['SELECT 1 AS a FROM t JOIN u ON TRUE', 'SELECT 1 AS a FROM (t JOIN u ON ((true)))'],
    ['SELECT ((a AND b) AND c) OR d OR e AS f', 'SELECT ((a AND b AND c) OR d) OR e AS f'],
    [
      "SELECT (ARRAY['a'::varchar, b])::text[] AS c",
      "SELECT ARRAY[('a'::varchar)::text, (b)::text] AS c",
    ],
    [
      'SELECT (ARRAY[ARRAY[a], ARRAY[b]])::numeric(9,2)[] AS c',
      'SELECT ARRAY[ARRAY[(a)::numeric(9,2)], ARRAY[(b)::numeric(9,2)]] AS c',
    ],
  ])('%s', async (first, parsed) => {
    expect(await meaningOf('statement', parsed)).toBe(await meaningOf('statement', first));
  });
});

describe('is still seen', () => {
  const view =
    "SELECT a, b + 1 AS c, 'x'::text AS d FROM s.t WHERE ((a > 1) AND ((b)::text = 'y'::text) AND (NOT f) AND s.g(a, VARIADIC b)) GROUP BY a ORDER BY a, b DESC";
  test.each([
    ['a literal', "'y'", "'z'"],
    ['the case of a literal', "'y'", "'Y'"],
    ['an operator', 'a > 1', 'a >= 1'],
    ['the schema of an operator', 'a > 1', 'a OPERATOR(s.>) 1'],
    ['a column', 'b + 1', 'a + 1'],
    ['a name that can be read', 'AS c', 'AS e'],
    ['the order of columns', "b + 1 AS c, 'x'::text AS d", "'x'::text AS d, b + 1 AS c"],
    ['a cast', '(b)::text', '(b)::varchar'],
    ['the cast of a literal', "'x'::text", "'x'::name"],
    ['a cast that is gone', '(b)::text', 'b'],
    ['NOT', 'NOT f', 'f'],
    ['AND', 'AND (NOT', 'OR (NOT'],
    ['where brackets are', '(NOT f) AND s.g(a, VARIADIC b)', '(NOT (f AND s.g(a, VARIADIC b)))'],
    ['an order', 'b DESC', 'b'],
    ['where NULLs are', 'b DESC', 'b DESC NULLS LAST'],
    ['a collation', '(b)::text =', '(b)::text COLLATE "C" ='],
    ['another collation', "'x'::text", `'x'::text COLLATE "C"`],
    ['the schema of a function', 's.g(', 'r.g('],
    ['the schema of a table', 'FROM s.t', 'FROM r.t'],
    ['ONLY', 'FROM s.t', 'FROM ONLY s.t'],
    ['VARIADIC', 'VARIADIC b', 'b'],
    ['GROUP BY', 'GROUP BY a', 'GROUP BY b'],
    ['DISTINCT', 'SELECT a', 'SELECT DISTINCT a'],
    ['a limit', 'b DESC', 'b DESC LIMIT 1'],
    ['a lock', 'b DESC', 'b DESC FOR UPDATE'],
  ])('%s', async (_, before, after) => {
    expect(view).toContain(before);
    expect(await meaningOf('statement', view.replace(before, after))).not.toBe(
      await meaningOf('statement', view),
    );
  });

  test.each([
    ['the type of a number', 'SELECT (- 1) AS a', "SELECT '-1'::bigint AS a"],
    ['a number', 'SELECT (- 1) AS a', "SELECT '-2'::integer AS a"],
    [
      'a name that a query over it reads',
      'SELECT * FROM (SELECT 1 AS a UNION SELECT 2) q',
      'SELECT * FROM (SELECT 1 AS b UNION SELECT 2) q',
    ],
    [
      'a name of a CTE',
      'WITH c AS (SELECT 1 AS a) SELECT (SELECT a FROM c) AS a',
      'WITH c AS (SELECT 1 AS b) SELECT (SELECT a FROM c) AS a',
    ],
    [
      'a name in a query within an expression',
      'SELECT ARRAY(SELECT q.a FROM (SELECT 1 AS a, 2 AS b) q) AS r',
      'SELECT ARRAY(SELECT q.a FROM (SELECT 1 AS b, 2 AS a) q) AS r',
    ],
    [
      'a name that its own ORDER BY reads',
      'SELECT ARRAY(SELECT a AS b FROM t ORDER BY b LIMIT 1) AS r',
      'SELECT ARRAY(SELECT a FROM t ORDER BY b LIMIT 1) AS r',
    ],
    [
      'a name that the ORDER BY of a union reads',
      'SELECT ARRAY(SELECT a AS b FROM t UNION SELECT 2 ORDER BY b) AS r',
      'SELECT ARRAY(SELECT a AS c FROM t UNION SELECT 2 ORDER BY b) AS r',
    ],
    ['the kind of a union', 'SELECT 1 AS a UNION SELECT 2', 'SELECT 1 AS a UNION ALL SELECT 2'],
    ['branches in another order', 'SELECT 1 AS a EXCEPT SELECT 2', 'SELECT 2 AS a EXCEPT SELECT 1'],
    ['a column of an UPDATE', 'UPDATE t SET a = 1', 'UPDATE t SET b = 1'],
    ['a column of an INSERT', 'INSERT INTO t (a) SELECT 1', 'INSERT INTO t (b) SELECT 1'],
    [
      'what a rule returns',
      'CREATE RULE r AS ON INSERT TO t DO INSTEAD DELETE FROM u RETURNING u.a',
      'CREATE RULE r AS ON INSERT TO t DO INSTEAD DELETE FROM u RETURNING u.b',
    ],
    [
      'the cast of an element',
      "SELECT ARRAY['a'::text, 'b'::text] AS c",
      "SELECT ARRAY['a'::text, 'b'::name] AS c",
    ],
    ['the cast of an array', 'SELECT (ARRAY[a])::text[] AS c', 'SELECT (ARRAY[a])::varchar[] AS c'],
    [
      'the length of a cast',
      'SELECT (ARRAY[a])::numeric(9,2)[] AS c',
      'SELECT (ARRAY[a])::numeric(9,1)[] AS c',
    ],
    [
      'the body of a function',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $f$SELECT (1 AND 2) AND 3$f$',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $f$SELECT 1 AND 2 AND 3$f$',
    ],
    [
      'a body of SQL',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 WHERE a; END',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 WHERE NOT a; END',
    ],
    [
      'a trigger’s columns',
      'CREATE TRIGGER t AFTER UPDATE OF a ON t EXECUTE FUNCTION f()',
      'CREATE TRIGGER t AFTER UPDATE OF b ON t EXECUTE FUNCTION f()',
    ],
    [
      'the class of an index',
      'CREATE INDEX i ON t USING btree (a)',
      'CREATE INDEX i ON t USING btree (a text_pattern_ops)',
    ],
    [
      'where an index is',
      'CREATE INDEX i ON t USING btree (a) WHERE b',
      'CREATE INDEX i ON t USING btree (a) WHERE (NOT b)',
    ],
  ])('%s', async (_, before, after) => {
    expect(await meaningOf('statement', after)).not.toBe(await meaningOf('statement', before));
    // Both are of the parser's grammar: it is the trees that differ.
    for (const sql of [before, after]) expect(await meaningOf('statement', sql)).toContain(tree);
  });

  test.each([
    ['expression', '(a > 1)', '(a > 2)'],
    ['default expression', "nextval('s.a'::regclass)", "nextval('s.b'::regclass)"],
    ['constraint', 'CHECK ((VALUE > 1))', 'CHECK ((VALUE > 1)) NO INHERIT'],
    [
      'constraint',
      'FOREIGN KEY (a) REFERENCES t(b) ON DELETE CASCADE',
      'FOREIGN KEY (a) REFERENCES t(b)',
    ],
    ['constraint', 'EXCLUDE USING gist (a WITH &&)', 'EXCLUDE USING gist (a WITH =)'],
    ['bound', "FOR VALUES FROM ('a') TO (MAXVALUE)", "FOR VALUES FROM ('a') TO ('b')"],
    [
      'bound',
      'FOR VALUES WITH (modulus 3, remainder 1)',
      'FOR VALUES WITH (modulus 3, remainder 2)',
    ],
    ['key', 'RANGE (a, lower(b))', 'RANGE (a, upper(b))'],
  ])('%s: %s', async (form, before, after) => {
    expect(await meaningOf(form, before)).not.toBe(await meaningOf(form, after));
    expect(await meaningOf(form, before)).toContain(tree);
  });

  test('what is no SQL, and a label', async () => {
    expect(await meanings.of('table', 'rls\x1foptions (a AND b) AND c')).toBe(
      'rls\x1foptions (a AND b) AND c',
    );
    expect(await meaningOf('using expression', 'a')).not.toBe(
      await meaningOf('check expression', 'a'),
    );
  });

  test('what PostgreSQL 18 has no grammar for is compared as text', async () => {
    const [first, parsed] = [
      'SELECT SOMEHOW (((a AND b) AND c)) NEW SYNTAX',
      'SELECT SOMEHOW ((a AND b AND c)) NEW SYNTAX',
    ];
    expect(await meaningOf('statement', first)).toBe(await meaningOf('statement', parsed));
    expect(await meaningOf('statement', first)).not.toBe(
      await meaningOf('statement', parsed.replace('NEW', 'OLD')),
    );
  });
});

const times = 20_000;
const nested = (open: string, close = '') => `SELECT ${open.repeat(times)}a${close.repeat(times)}`;
test.each([
  { name: 'brackets in brackets', sql: nested('(', ')') },
  { name: 'brackets that are not closed', sql: nested('(') },
  { name: 'queries in queries', sql: nested('(SELECT ', ')') },
  { name: 'arrays in arrays', sql: nested('(ARRAY[', '])::text[]') },
  { name: 'NOT of NOT', sql: nested('NOT ') },
  { name: 'casts of casts', sql: nested('', '::text') },
  { name: 'sums without brackets', sql: nested('', ' + a') },
  { name: 'many branches', sql: nested('', ' UNION SELECT a') },
  { name: 'many columns', sql: nested('', ', a') },
  { name: 'a long literal', sql: `SELECT '${'x'.repeat(4_000_000)}'` },
  { name: 'half a quote', sql: "SELECT 'x" },
  { name: 'no statement at all', sql: '' },
])('a definition that is too much for the parser is compared as text: $name', async ({ sql }) => {
  const meaning = await meaningOf('statement', sql);
  expect(meaning.length).toBeGreaterThan(5);
  expect(await meaningOf('statement', sql)).toBe(meaning);
  // And the parser still reads.
  expect(await meaningOf('expression', '(a AND b) AND c')).toBe(
    await meaningOf('expression', '((a AND b AND c))'),
  );
});
