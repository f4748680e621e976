import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/catalog/manifest.ts';
import { runAssertions } from '../../../src/postgres/probes/assertions.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import type { Session } from '../../../src/postgres/session/session.ts';
import { manifestOf } from '../../support/manifest.ts';
import { uniqueName } from '../../support/postgres.ts';
import { shop } from '../../support/sample.ts';
import { sharedPostgres } from '../../support/shared.ts';

const server = sharedPostgres();

let base: string;

beforeAll(async () => {
  base = await server.createDatabase(
    uniqueName('assertions'),
    `${shop(20)} CREATE SEQUENCE shop.numbers;`,
  );
});
afterAll(() => server.dropDatabase(base));

const sessionIn = (database: string): Promise<Session> =>
  openSession(
    {
      host: server.host,
      port: server.port,
      user: server.username,
      password: server.password,
      database,
    },
    new AbortController().signal,
  );

describe('assertions', () => {
  const assertOf = async (sql: string, settings: Manifest['properties']['settings'] = []) => {
    await using session = await sessionIn(base);
    const manifest = manifestOf();
    const [check] = await runAssertions(session, [{ name: 'mine', sql }], {
      ...manifest,
      properties: { ...manifest.properties, settings },
    });
    return check;
  };

  test.each([
    ['no row', 'SELECT FROM shop.orders WHERE customer_id IS NULL; -- none\n'],
    ['a count', '-- all of them\n-- expect: 20\nSELECT count(*) FROM shop.customers'],
    ['a text', '--expect: Customer 1 \r\nSELECT name, id FROM shop.customers WHERE id = 1'],
    ['a boolean', 'VALUES (1 < 2)\n-- Expect: true'],
    ['nothing', '-- expect: NULL\nSELECT NULL'],
    ['an empty text', "-- expect:\nSELECT ''"],
    ['a query after WITH', '\uFEFFWITH a AS (SELECT 1 AS x) SELECT * FROM a WHERE x = 2;'],
  ])('%s: passed', async (_, sql) => {
    expect(await assertOf(sql)).toMatchObject({ name: 'assertion mine', verdict: 'passed' });
  });

  test.each([
    ['rows', 'SELECT email FROM shop.customers', '20 rows'],
    ['a row', 'SELECT email FROM shop.customers WHERE id = 1', 'one row'],
    ['very many rows', 'SELECT generate_series(1, 1000000000)', 'more than 1,000 rows'],
    ['another count', '-- expect: 21\nSELECT count(*) FROM shop.customers', '20'],
    [
      'a text, which is not shown',
      '-- expect: x\nSELECT email FROM shop.customers WHERE id = 1',
      'another value',
    ],
    ['no row where a value should be', '-- expect: 1\nSELECT 1 WHERE false', 'no row'],
    ['rows where a value should be', '-- expect: 1\nVALUES (1), (1)', '2 rows'],
    [
      'what is no text',
      '-- expect: 2026-01-01\nSELECT now()',
      'its first column is not text, number or boolean: cast it',
    ],
    [
      'an error',
      'SELECT * FROM shop.nothing',
      /^the query failed: .*relation "shop\.nothing" does not exist/,
    ],
    [
      'two statements',
      'SELECT 1 WHERE false; SELECT 1',
      /^the query failed: there are 2 statements/,
    ],
    ['what is no query', 'DELETE FROM shop.orders', /^the query failed: .*syntax error/],
    [
      'what writes',
      "SELECT setval('shop.numbers', 99)",
      /^the query failed: .*read-only transaction/,
    ],
  ])('%s: failed', async (_, sql, problem) => {
    expect(await assertOf(sql)).toMatchObject({
      verdict: 'failed',
      problems: [typeof problem === 'string' ? problem : expect.stringMatching(problem)],
    });
  });

  test('the search_path is the database’s own', async () => {
    const settings = [{ role: null, name: 'search_path', value: 'shop, public' }];
    const sql = '-- expect: 20\nSELECT count(*) FROM customers';
    expect(await assertOf(sql, settings)).toMatchObject({ verdict: 'passed' });
    expect(await assertOf(sql)).toMatchObject({ verdict: 'failed' });
  });
});
