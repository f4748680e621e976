/**
 * Tries docs/comparison.md as a whole: `node scripts/try-mutations.ts [HOME …]`, folders with bin/initdb. Each column that is
 * compared is changed, and the comparison has to see it; each that is ignored is changed in a copy of the database, and
 * what pg_dump writes of it has to stay the same.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { comparisonTable, keyOf } from '../test/support/comparison-table.ts';
import {
  type CatalogColumn,
  catalogColumns,
  look,
  mutationsOf,
  toldOf,
} from '../test/support/mutations.ts';
import { type PostgresServer, startPostgres } from '../test/support/postgres.ts';
import { everything } from '../test/support/sample.ts';
import { labels, zoo } from '../test/support/zoo.ts';

const table = comparisonTable();

/** pg_dump before 18 writes the parents of a table as they lie. */
const inOrder = 'CLUSTER pg_catalog.pg_inherits USING pg_inherits_relid_seqno_index';

const connect = async (server: PostgresServer, database: string): Promise<Client> => {
  const { host, port, username: user, password } = server;
  const client = new Client({ host, port, user, password, database });
  await client.connect();
  await client.query(
    "SET search_path = ''; SET jit = off; SET plan_cache_mode = force_generic_plan",
  );
  return client;
};

/** What pg_dump writes, without what it makes up anew each time. */
function textOf({ bin, host, port, username, password }: PostgresServer, database: string): string {
  const options = ['--schema-only', '--no-owner', '--no-privileges', '--no-tablespaces'];
  const env = { ...process.env, PGPASSWORD: password };
  const where = ['-h', host, '-p', String(port), '-U', username, database];
  try {
    const text = execFileSync(join(bin, 'pg_dump'), [...options, ...where], {
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return text.replace(/^\\(?:un)?restrict .*$/gm, '');
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    return `refused: ${stderr}`;
  }
}

/** Changes columns in a copy, each in a few rows; which of them could be changed. */
async function changedCopy(
  server: PostgresServer,
  some: readonly CatalogColumn[],
  all: readonly CatalogColumn[],
) {
  await server.query('postgres', 'DROP DATABASE IF EXISTS changed');
  await server.query('postgres', 'CREATE DATABASE changed TEMPLATE zoo');
  const client = await connect(server, 'changed');
  const changed: string[] = [];
  try {
    await client.query('SET allow_system_table_mods = on');
    // What the rows are found by comes first in a catalog, and is changed last.
    for (const column of some.toReversed()) {
      const rows = new Set<string>();
      for (const { place, sql } of await mutationsOf(client, column, all)) {
        if (rows.has(place)) continue;
        try {
          if ((await client.query(sql)).rowCount === 1) rows.add(place);
        } catch {
          // Not a value that it can have.
        }
      }
      if (rows.size > 0) changed.push(keyOf(column));
    }
    await client.query(inOrder);
  } finally {
    await client.end();
  }
  return { text: textOf(server, 'changed'), changed };
}

async function tryServer(home: string | undefined): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const server = await startPostgres({ ...(home && { home }) });
  stack.defer(() => server.stop());
  await server.createDatabase('zoo', everything(20) + zoo);
  await server.query('zoo', inOrder);
  const before = textOf(server, 'zoo');
  await server.query('zoo', labels);
  const client = await connect(server, 'zoo');
  const columns = await catalogColumns(client);
  const counts: Record<string, number> = {};
  const say = (what: string) => console.log(`${server.major}: ${what}`);
  const told = new Map<string, string>();
  for (const column of columns) {
    const verdict = table.get(keyOf(column))?.verdict ?? 'unknown';
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (verdict === 'unknown') say(`not in the table: ${keyOf(column)}`);
    if (verdict !== 'compared') continue;
    const { catalog } = column;
    if (!told.has(catalog)) told.set(catalog, await toldOf(client, catalog));
    const { seen, by } = await look(client, column, columns, told.get(catalog) ?? '');
    counts[seen] = (counts[seen] ?? 0) + 1;
    if (seen !== 'seen') say(`${seen}: ${keyOf(column)} ${by ?? ''}`);
  }
  await client.query('SET allow_system_table_mods = on; DELETE FROM pg_catalog.pg_seclabel');
  await client.end();
  const ignored = columns.filter(
    one => !one.isShared && table.get(keyOf(one))?.verdict === 'ignored',
  );
  let same = 0;
  const unchanged = async (some: readonly CatalogColumn[]): Promise<void> => {
    const { text, changed } = await changedCopy(server, some, columns);
    if (text === before) {
      same += changed.length;
      for (const one of some)
        if (!changed.includes(keyOf(one))) say(`could not be changed: ${keyOf(one)}`);
    } else if (some.length > 1) {
      for (const one of some) await unchanged([one]);
    } else {
      for (const one of some) {
        const isRefused = text.startsWith('refused');
        say(`pg_dump ${isRefused ? text.trim() : 'writes something else'}: ${keyOf(one)}`);
      }
    }
  };
  for (const some of Map.groupBy(ignored, ({ catalog }) => catalog).values()) await unchanged(some);
  say(
    `${columns.length} columns: ${JSON.stringify(counts)}; pg_dump writes the same after a change of ${same} of ${ignored.length} that are ignored`,
  );
}

const homes = process.argv.slice(2);
for (const home of homes.length > 0 ? homes : [undefined]) await tryServer(home);
