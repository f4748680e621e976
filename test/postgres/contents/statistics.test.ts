import { expect, onTestFinished, test } from 'vitest';
import { analyze, analyzeMissing } from '../../../src/postgres/contents/statistics.ts';
import { driverConfig } from '../../../src/postgres/session/connection.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import { uniqueName } from '../../support/postgres.ts';
import { sharedPostgres } from '../../support/shared.ts';

const server = sharedPostgres();

const script = `
CREATE SCHEMA "An ""odd"" one";
CREATE TABLE "An ""odd"" one"."T;" AS SELECT n, n::text AS t FROM generate_series(1, 100) n;
CREATE TABLE empty (a integer);
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (100);
INSERT INTO p SELECT n, n FROM generate_series(0, 99) n;
CREATE TABLE parent (a integer);
CREATE TABLE child () INHERITS (parent);
INSERT INTO parent VALUES (1); INSERT INTO child VALUES (2);
CREATE MATERIALIZED VIEW m AS SELECT a FROM p;
CREATE TABLE none_wanted AS SELECT 1 AS a; ALTER TABLE none_wanted ALTER a SET STATISTICS 0;`;

test('what has no statistics gets them, and nothing else is looked at again', async () => {
  const name = await server.createDatabase(uniqueName('statistics'), script);
  onTestFinished(() => server.dropDatabase(name));
  const address = { ...server, maintenanceDatabase: name };
  await using session = await openSession(
    { ...driverConfig(address, { kind: 'off' }, name, 'test'), database: name },
    new AbortController().signal,
  );
  const analyzed = async () => {
    const rows = await server.query<{ relname: string }>(
      name,
      "SELECT relname FROM pg_class WHERE reltuples > 0 AND relkind IN ('r', 'm', 'p') AND relnamespace >= 2200 AND relname <> 'none_wanted' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)' ORDER BY 1",
    );
    return rows.map(({ relname }) => relname);
  };
  const all = ['T;', 'child', 'm', 'p', 'p1', 'parent'];

  // What is empty says so only once it was looked at.
  expect(await analyzeMissing(session)).toBe(all.length + 1);
  expect(await analyzed()).toEqual(all);
  expect(await analyzeMissing(session)).toBe(0);

  await session.execute(
    'CREATE INDEX ON public.p1 ((lower(b))); CREATE INDEX ON public.child (a); CREATE STATISTICS public.s ON n, t FROM "An ""odd"" one"."T;"; ALTER TABLE public.parent ADD later integer',
  );
  // The child has the column as well.
  expect(await analyzeMissing(session)).toBe(4);
  expect(await analyzeMissing(session)).toBe(0);

  await session.execute('INSERT INTO public.empty VALUES (1)');
  await analyze(session);
  expect(await analyzeMissing(session)).toBe(0);
});
