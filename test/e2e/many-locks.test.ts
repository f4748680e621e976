import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readRows } from '../../src/postgres/contents/rows.ts';
import { openSession } from '../../src/postgres/session/open-session.ts';
import type { Session } from '../../src/postgres/session/session.ts';
import { type RunOptions, run, start } from '../support/cli.ts';
import { type Postgres, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  everythingIn,
  serverEnv,
  superuserIn,
} from './stage.ts';

// A server has room for so many locks, and a database of many tables with indexes fills it. What plain
// pg_dump gets through is backed up, drilled and restored.

/** Tables with a key and so many indexes more, and what reads them. */
function tablesWithIndexes(tables: number, indexes: number): string {
  const made = Array.from({ length: tables }, (_, t) => [
    `CREATE TABLE t${t} (id int PRIMARY KEY, a text); INSERT INTO t${t} VALUES (${t}, 'a');`,
    ...Array.from({ length: indexes }, (_, i) => `CREATE INDEX ON t${t} (a, (id + ${i}));`),
  ]);
  const views = Array.from(
    { length: 20 },
    (_, v) => `CREATE VIEW v${v} AS SELECT t${v}.* FROM t${v} JOIN t${v + 1} USING (id);`,
  );
  const counted = 'CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM t1;';
  return [...made.flat(), ...views, counted].join('\n');
}

async function stage(server: PostgresServer, tables: number, indexes: number) {
  const name = `db${tables}`;
  await server.createDatabase(name, tablesWithIndexes(tables, indexes));
  const store = await directoryStore();
  const options: RunOptions = { env: { ...serverEnv(server, server), ...store.env } };
  const does = async (verb: string, ...args: string[]) => {
    const result = await run([verb, '--json', ...args], options);
    expect(result, result.stdout + result.stderr).toMatchObject({ code: 0 });
    return documentOf(result);
  };
  const before = everythingIn(server, name);
  return {
    async backsUp() {
      await does('backup', '--dry-run', '--databases', name);
      const made = await does('backup', '--databases', name, '--content-hashes');
      expect(made).toMatchObject({ backups: [{ rows: tables }] });
    },
    drills: () => does('verify', '--verify-level', 'restore', '--scratch', 'server'),
    async restoresBy(strategy: string) {
      await server.query(name, 'UPDATE t1 SET id = 0');
      const confirmed = ['--database', name, '--confirm', name];
      expect(await does('restore', ...confirmed, '--strategy', strategy)).toMatchObject({
        strategy: { name: strategy },
        validation: { ok: true, rowsCompared: tables, contentsCompared: tables + 1 },
      });
      expect(everythingIn(server, name)).toBe(before);
    },
  };
}

describe('where there is room for few locks', async () => {
  // For 320, as PostgreSQL's documentation reckons, and for four times as many in fact.
  const settings = {
    max_locks_per_transaction: '16',
    max_connections: '20',
    max_prepared_transactions: '0',
  };
  const server = await startPostgres({ settings });
  afterAll(() => server.stop());

  test('tables with many indexes are backed up and drilled', async () => {
    const staged = await stage(server, 100, 14);
    await staged.backsUp();
    await staged.drills();
  });

  test('counting leaves the room to others: it holds a quarter of it at a time', async () => {
    const name = await server.createDatabase('counted', tablesWithIndexes(21, 14));
    const { host, port, username: user, password } = server;
    const login = { host, port, user, password, database: name };
    await using session = await openSession(login, new AbortController().signal);
    await session.execute('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const held: number[] = [];
    const watched: Session = {
      ...session,
      releasing: what =>
        session.releasing(async () => {
          const result = await what();
          const locks = 'SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND relation > 16383';
          held.push((await session.rows(z.unknown(), locks)).length);
          return result;
        }),
    };
    const depth = { countRows: true, hashContents: true };
    const { rows } = await readRows(watched, { schemas: [], tableData: [] }, depth);
    expect(rows).toHaveLength(22);
    // A table has fifteen indexes: five of them fit.
    expect(held).toEqual([65, 80, 80, 80, 32]);
  });

  test('more tables than two sessions can lock are backed up, drilled, restored and compared', async () => {
    const staged = await stage(server, 700, 0);
    await staged.backsUp();
    await staged.drills();
    await staged.restoresBy('swap');
  });

  test('a table that is emptied before pg_dump has locked it: the backup begins again', async () => {
    const name = await server.createDatabase('emptied', tablesWithIndexes(170, 0));
    const store = await directoryStore();
    const other = await superuserIn(server, name);
    await other.query('BEGIN; LOCK TABLE t0');
    const running = start(['backup', '--json', '--databases', name], {
      env: { ...serverEnv(server, server), ...store.env },
    });
    // Its snapshot has all rows.
    await waitsForTables(server);
    await server.query(name, 'TRUNCATE t169');
    await other.query('COMMIT');
    const result = await running.finished;
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(result.stderr).toContain('Beginning again');
    expect(documentOf(result)).toMatchObject({ backups: [{ rows: 169 }] });
  });

  test('whoever waits for pg_dump to end replaces a table in time', async () => {
    const many = `${tablesWithIndexes(170, 0)} INSERT INTO t0 SELECT n, repeat('a', 100) FROM generate_series(1, 300000) AS n;`;
    const name = await server.createDatabase('waiting', many);
    const store = await directoryStore();
    const other = await superuserIn(server, name);
    const running = start(['backup', '--json', '--databases', name], {
      env: { ...serverEnv(server, server), ...store.env },
    });
    await expect
      .poll(() =>
        server.query(
          name,
          "SELECT FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid) WHERE a.query LIKE 'COPY public.t0 %' AND l.granted AND l.relation = 't169'::regclass",
        ),
      )
      .toHaveLength(1);
    await other.query('TRUNCATE t169');
    const result = await running.finished;
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(result.stderr).not.toContain('Beginning again');
  });
});

const waitsForTables = (server: Postgres) =>
  expect
    .poll(() =>
      server.query(
        'postgres',
        "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'LOCK TABLE ONLY %'",
      ),
    )
    .toHaveLength(1);

test.each([
  {
    what: 'loaded anew',
    sql: 'TRUNCATE t1; INSERT INTO t1 SELECT n FROM generate_series(1, 7) AS n;',
  },
  {
    what: 'exchanged for another',
    sql: 'CREATE TABLE next AS SELECT n AS id FROM generate_series(1, 7) AS n; ALTER TABLE t1 RENAME TO before; ALTER TABLE next RENAME TO t1; DROP TABLE before;',
  },
])(
  'a table that is $what while its lock is waited for is in the backup as it is then',
  async ({ sql }) => {
    const shared = sharedPostgres();
    const name = await database(shared, 'CREATE TABLE t1 (id int); INSERT INTO t1 VALUES (1);');
    const store = await directoryStore();
    const other = await superuserIn(shared, name);
    await other.query('BEGIN; LOCK TABLE t1');
    await other.query(sql);
    const running = start(['backup', '--json', '--databases', name], {
      env: { ...serverEnv(shared, shared), ...store.env },
    });
    await expect
      .poll(() =>
        shared.query(
          'postgres',
          `SELECT FROM pg_stat_activity WHERE datname = '${name}' AND wait_event_type = 'Lock' AND query LIKE 'LOCK TABLE ONLY %'`,
        ),
      )
      .toHaveLength(1);
    await other.query('COMMIT');
    const result = await running.finished;
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(documentOf(result)).toMatchObject({ backups: [{ rows: 7 }] });
  },
);

// Minutes, for what the tests before show as well.
test.runIf(process.env.PG_BACKUP_TEST_MANY_TABLES)(
  '5,000 tables with three indexes each, at PostgreSQL’s default settings',
  async () => {
    const settings = { max_connections: '100', max_prepared_transactions: '0' };
    const server = await startPostgres({ settings });
    try {
      const staged = await stage(server, 5000, 2);
      await staged.backsUp();
      await staged.drills();
      await staged.restoresBy('swap');
      await staged.restoresBy('recreate');
    } finally {
      await server.stop();
    }
  },
  3_600_000,
);
