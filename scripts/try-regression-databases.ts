/**
 * Whether a restore of PostgreSQL's own regression databases is found to be what was dumped.
 *
 *   node scripts/try-regression-databases.ts PREFIX FOLDER      (/usr/lib/postgresql/15  postgresql-15.18/…/regress)
 *
 * FOLDER is that of the same major's source: `apt-get source postgresql-15`, with a deb-src line, brings it. Its SQL is run on
 * a server of its own, twice: as it is, and without what it drops and rolls back; there, each of its statements becomes a
 * view, a body of SQL or a rule. What wants functions in C fails, and is passed over. Each database is dumped and
 * restored, and that once more; SQL in definitions is compared by text, by the rules for text of inventory 1, and by
 * meaning. It ends with 1 where a meaning is not the same: where pg_dump did not bring all back, it is right.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { Meanings } from '../src/postgres/contents/meaning.ts';
import { normalizeDefinition } from '../src/postgres/contents/normalize-definition.ts';
import { Parser } from '../src/postgres/contents/parser.ts';
import { openSession } from '../src/postgres/session/open-session.ts';
import { longList } from '../src/postgres/session/session.ts';
import { objectsSql } from '../src/postgres/sql/objects.ts';
import { startPostgres } from '../test/support/postgres.ts';

const [home = '', source = ''] = process.argv.slice(2);
if (!existsSync(join(source, 'parallel_schedule'))) {
  throw new Error(
    'Give the prefix of a PostgreSQL, and the folder of regression tests in its source.',
  );
}

const server = await startPostgres({
  home,
  settings: { max_prepared_transactions: '4', max_locks_per_transaction: '1024' },
});
// The server reads its data files, as another user.
const folder = mkdtempSync(join(tmpdir(), 'regress-'));
let red = 0;
try {
  cpSync(source, folder, { recursive: true });
  chmodSync(folder, 0o755);
  const schedule = readFileSync(join(folder, 'parallel_schedule'), 'utf8');
  const tests = [...schedule.matchAll(/^test: (.*)$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const scripts = tests
    .filter(name => !['tablespace', 'prepared_xacts', 'infinite_recurse'].includes(name))
    .map(name => join(folder, 'sql', `${name}.sql`))
    .filter(existsSync)
    .map(file => readFileSync(file, 'utf8'));

  await create('plain');
  for (const script of scripts) await run('psql', ['-d', 'plain'], script);
  red += await compareRestored('plain');

  await create('kept');
  for (const script of scripts) await run('psql', ['-d', 'kept'], kept(script));
  await run('psql', ['-d', 'kept'], await statementsOf(scripts));
  red += await compareRestored('kept');
} finally {
  rmSync(folder, { recursive: true });
  await server.stop();
}
process.exitCode = red === 0 ? 0 : 1;

/** A database with the settings that its tests rely on. */
async function create(database: string): Promise<void> {
  await server.createDatabase(database);
  for (const setting of [
    "bytea_output = 'hex'",
    "timezone_abbreviations = 'Default'",
    "intervalstyle = 'postgres_verbose'",
    "datestyle = 'Postgres, MDY'",
    "timezone = 'America/Los_Angeles'",
    "lock_timeout = '5s'",
    "statement_timeout = '60s'",
  ]) {
    await server.query('postgres', `ALTER DATABASE ${database} SET ${setting}`);
  }
}

/** Not waited for in a way that stops us: the server's log is read by us. */
async function run(program: string, args: readonly string[], input = ''): Promise<void> {
  const child = spawn(
    join(server.bin, program),
    ['-h', server.host, '-p', String(server.port), '-U', server.username, ...args],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: 300_000,
      env: {
        ...process.env,
        PGPASSWORD: server.password,
        PG_ABS_SRCDIR: folder,
        PG_ABS_BUILDDIR: folder,
        PG_LIBDIR: '/nonexistent',
        PG_DLSUFFIX: '.so',
      },
    },
  );
  // A script may end its session before it is read to its end.
  child.stdin.on('error', () => {}).end(input);
  const [code] = await once(child, 'close');
  if (code === null) console.log(`${program} ${args.join(' ')} was ended`);
}

/** A script that leaves what it makes. */
function kept(script: string): string {
  const kinds =
    'view|table|function|materialized|rule|policy|type|domain|schema|sequence|index|trigger|procedure|aggregate|operator|statistics|publication|role|user|owned|collation|foreign|server';
  return script
    .replace(new RegExp(`^\\s*drop\\s+(?:${kinds})\\b[^;]*;`, 'gim'), '')
    .replace(/^(\s*create\s+(?:or replace\s+)?)(?:local |global )?temp(?:orary)?\s+/gim, '$1')
    .replace(/\bon commit (?:drop|delete rows)/gi, '')
    .replace(/^(\s*)(?:rollback|abort)\s*;/gim, '$1commit;');
}

/** Each statement as a view, within an expression of a view, as a body of SQL or as a rule. */
async function statementsOf(scripts: readonly string[]): Promise<string> {
  const parser = new Parser();
  const made = ['SET search_path = public, statements;', 'CREATE SCHEMA statements;'];
  const statements = new Set(
    scripts.flatMap(script => script.replace(/^\\.*$/gm, '').split(/;[ \t]*(?:--.*)?$/m)),
  );
  for (const statement of statements) {
    const query = statement
      .replace(/^(?:\s|--.*)+/, '')
      .replace(/^explain\s*(?:\([^)]*\)|verbose|analyze)?\s*/i, '');
    if (!/^(?:select|with|values|table|insert|update|delete|merge|\()/i.test(query)) continue;
    if ((await parser.parse(query)) === undefined) continue;
    const name = `statements.s${made.length}`;
    const forms = [
      `CREATE FUNCTION ${name}() RETURNS void BEGIN ATOMIC ${query}; SELECT; END;`,
      `CREATE RULE s${made.length} AS ON INSERT TO statements.log DO ALSO ${query};`,
      `CREATE VIEW ${name} AS ${query};`,
      `CREATE VIEW ${name} AS SELECT EXISTS (${query}) AS e, ARRAY(SELECT 'x' FROM (${query}\n) AS q UNION ALL SELECT 'y');`,
    ];
    const isChange = /^(?:insert|update|delete|merge)/i.test(query);
    made.push(forms[made.length % (isChange ? 2 : 4)] ?? '');
  }
  return [...made.toSpliced(2, 0, 'CREATE TABLE statements.log (n int);')].join('\n');
}

type Definitions = ReadonlyMap<string, { readonly kind: string; readonly definition: string }>;

async function definitionsOf(database: string): Promise<Definitions> {
  const { host, port, username: user, password } = server;
  await using session = await openSession(
    { host, port, user, password, database },
    new AbortController().signal,
  );
  const rows = await session.rows(
    z.object({ kind: z.string(), ident: z.string(), definition: z.string() }),
    longList(objectsSql),
    [[]],
  );
  return new Map(
    rows.map(({ kind, ident, definition }) => [`${kind} ${ident}`, { kind, definition }]),
  );
}

async function compareRestored(database: string): Promise<number> {
  let differences = 0;
  let before = await definitionsOf(database);
  for (let times = 1; times <= 2; times += 1) {
    const name = `${database}_${times}`;
    const file = join(folder, 'dump');
    await server.createDatabase(name);
    await run('pg_dump', ['-Fc', '-s', '-f', file, times === 1 ? database : `${database}_1`]);
    await run('pg_restore', ['-d', name, file]);
    const after = await definitionsOf(name);
    differences += await compare(name, before, after);
    before = after;
  }
  return differences;
}

/** The pieces of a definition that are SQL. */
const sqlOf = (definition: string): string =>
  definition
    .split('\x1f')
    .filter(piece => piece.includes('\x1e'))
    .join('\x1f');

async function compare(name: string, before: Definitions, after: Definitions): Promise<number> {
  const meanings = new Meanings();
  const count = { compared: 0, missing: 0, byText: 0, byRules: 0, byMeaning: 0 };
  for (const [object, { kind, definition }] of before) {
    const restored = after.get(object)?.definition;
    if (restored === undefined) count.missing += 1;
    else count.compared += 1;
    if (restored === undefined || sqlOf(restored) === sqlOf(definition)) continue;
    count.byText += 1;
    const [first, parsed] = [sqlOf(definition), sqlOf(restored)];
    if (normalizeDefinition(kind, first) !== normalizeDefinition(kind, parsed)) count.byRules += 1;
    if ((await meanings.of(kind, first)) === (await meanings.of(kind, parsed))) continue;
    count.byMeaning += 1;
    console.log(`\n${object}\n${definition}\nafter a restore:\n${restored}`);
  }
  console.log(name, count);
  return count.byMeaning;
}
