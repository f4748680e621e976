import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonTable, keyOf } from '../../support/comparison-table.ts';
import {
  type CatalogColumn,
  catalogColumns,
  look,
  type Seen,
  toldOf,
} from '../../support/mutations.ts';
import { type PostgresServer, startPostgres } from '../../support/postgres.ts';
import { everything } from '../../support/sample.ts';
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
  await server.createDatabase('zoo', everything(5) + zoo + labels);
  const { host, port, username: user, password } = server;
  client = new Client({ host, port, user, password, database: 'zoo' });
  await client.connect();
  await client.query("SET search_path = ''; SET jit = off");
  columns = await catalogColumns(client);
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

test('every column of every catalog is in the table', () => {
  expect(columns.length).toBeGreaterThan(550);
  expect(columns.map(keyOf).filter(key => !table.has(key))).toEqual([]);
});

test('a comparison sees a change of every column that is compared', async () => {
  const compared = columns.filter(one => table.get(keyOf(one))?.verdict === 'compared');
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
