import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { comparisonTable, keyOf } from '../../support/comparison-table.ts';
import {
  type CatalogColumn,
  catalogColumns,
  look,
  objectsIn,
  type Seen,
  toldOf,
} from '../../support/mutations.ts';
import { type PostgresServer, startPostgres } from '../../support/postgres.ts';
import { everything } from '../../support/sample.ts';
import { temporaryFolder } from '../../support/shared.ts';
import { labels, zoo } from '../../support/zoo.ts';

/**
 * That a comparison sees what docs/comparison.md says: each column of PostgreSQL's catalogs is changed in turn, in a
 * transaction that is undone. `scripts/try-mutations.ts` tries the rest of the table, which takes minutes.
 */

const table = comparisonTable();
let server: PostgresServer;
let client: Client;
let columns: readonly CatalogColumn[];

beforeAll(async () => {
  // One of its own: a catalog that is changed may end a server.
  server = await startPostgres();
  await server.createDatabase('zoo', everything(5) + zoo);
  client = await connect('zoo');
  columns = await catalogColumns(client);
});

async function connect(database: string): Promise<Client> {
  const { host, port, username: user, password } = server;
  const connected = new Client({ host, port, user, password, database });
  await connected.connect();
  await connected.query(
    "SET search_path = ''; SET jit = off; SET plan_cache_mode = force_generic_plan",
  );
  return connected;
}

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

test('every column of every catalog is in the table', () => {
  expect(columns.length).toBeGreaterThan(550);
  expect(columns.map(keyOf).filter(key => !table.has(key))).toEqual([]);
});

test('a restore leaves all of it as it was', async () => {
  await server.createDatabase('restored');
  const { bin, host, port, username, password } = server;
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(join(bin, program), ['-h', host, '-p', String(port), '-U', username, ...args], {
      env: { ...process.env, PGPASSWORD: password },
    });
  const dump = join(temporaryFolder(), 'zoo.dump');
  run('pg_dump', '-Fc', '-f', dump, 'zoo');
  run('pg_restore', '--no-owner', '--no-privileges', '--exit-on-error', '-d', 'restored', dump);
  const restored = await connect('restored');
  onTestFinished(() => restored.end());
  const found = await objectsIn(restored);
  expect(found.length).toBeGreaterThan(450);
  expect(found).toEqual(await objectsIn(client));
});

test('a comparison sees a change of every column that is compared', async () => {
  const compared = columns.filter(one => table.get(keyOf(one))?.verdict === 'compared');
  await client.query(labels);
  const unlike: Record<string, Seen> = {};
  for (const [catalog, some] of Map.groupBy(compared, one => one.catalog)) {
    const before = await toldOf(client, catalog);
    for (const column of some) {
      const { seen } = await look(client, column, columns, before);
      if (seen !== 'seen') unlike[keyOf(column)] = seen;
    }
  }
  expect(unlike).toEqual({});
  expect(compared.length).toBeGreaterThan(250);
});
