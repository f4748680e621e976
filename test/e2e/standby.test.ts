import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { run, start } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { killIfThere } from '../support/processes.ts';
import {
  childOf,
  directoryStore,
  documentOf,
  type FailureDocument,
  pgDumpAtWork,
  serverEnv,
  type TestStore,
} from './stage.ts';

/** A standby that streams, and what a backup of it is worth. */
const primary = await startPostgres();
// What a backup is in the way of ends it at once.
const settings = { max_standby_streaming_delay: '0' };
const standby = await startPostgres({ standbyOf: primary, settings });
afterAll(async () => {
  await standby.stop();
  await primary.stop();
});

/** Resolves once the standby shows all that the primary has. */
async function caughtUp(): Promise<void> {
  const [row] = await primary.query<{ lsn: string }>(
    'postgres',
    'SELECT pg_current_wal_insert_lsn()::text AS lsn',
  );
  await standby.query(
    'postgres',
    `DO $$ BEGIN WHILE pg_last_wal_replay_lsn() < '${row?.lsn}' LOOP PERFORM pg_sleep(0.01); END LOOP; END $$`,
  );
}

/** A database that both have. */
async function replicated(script: string): Promise<string> {
  const name = uniqueName('shop');
  await primary.createDatabase(name, script);
  onTestFinished(() => primary.dropDatabase(name));
  await caughtUp();
  return name;
}

const backUp = (name: string, store: TestStore, ...more: string[]) =>
  start(['backup', '--json', '--databases', name, ...more], {
    env: { ...serverEnv(standby, standby), ...store.env },
  });

async function manifestIn(store: TestStore): Promise<Manifest> {
  const name = (await store.names()).find(one => one.endsWith('.manifest.json')) ?? '';
  return JSON.parse(`${await store.read(name)}`);
}

const orders = `
  CREATE TABLE orders (id serial PRIMARY KEY, item text);
  INSERT INTO orders (item) SELECT 'item ' || n FROM generate_series(1, 500) AS n;`;

const unlogged = `
  CREATE UNLOGGED TABLE cache AS SELECT n FROM generate_series(1, 50) AS n;
  CREATE UNLOGGED TABLE empty (n int PRIMARY KEY);
  CREATE TABLE log (day int, line text) PARTITION BY RANGE (day);
  CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (2);
  CREATE UNLOGGED TABLE log_2 PARTITION OF log FOR VALUES FROM (2) TO (3);
  INSERT INTO log VALUES (1, 'kept'), (2, 'lost');
  CREATE UNLOGGED TABLE job (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text);
  INSERT INTO job (what) VALUES ('one'), ('two');
  CREATE UNLOGGED TABLE base (n int);
  CREATE TABLE heir (m int) INHERITS (base);
  CREATE UNLOGGED TABLE second () INHERITS (heir);
  INSERT INTO base VALUES (1); INSERT INTO heir VALUES (2, 2); INSERT INTO second VALUES (3, 3);
  CREATE UNLOGGED TABLE schema_migrations (version bigint PRIMARY KEY, dirty bool NOT NULL);
  INSERT INTO schema_migrations VALUES (3, false);
  CREATE UNLOGGED TABLE pick (id int REFERENCES orders);
  CREATE VIEW picks AS SELECT item FROM orders JOIN pick USING (id);
  INSERT INTO pick VALUES (1);
  CREATE SCHEMA apart; CREATE UNLOGGED TABLE apart.left_out AS SELECT 1 AS i;`;

test.each([
  { how: 'counted', more: [] },
  { how: 'hashed', more: ['--content-hashes'] },
])('unlogged tables, $how, are no obstacle to a drill and a restore', async ({ more }) => {
  const name = await replicated(orders + unlogged);
  const store = await directoryStore();
  const backup = await backUp(name, store, '--exclude-schemas', 'apart', ...more).finished;
  expect(backup, backup.stderr).toMatchObject({ code: 0 });
  expect(backup.stderr).toContain(
    'the backup has no rows of public.base, public.cache, public.empty, public.job, public.log_2 and 3 more',
  );

  const env = { ...serverEnv(primary, primary), ...store.env };
  const drilled = await run(['verify', '--json', '--verify-level', 'restore'], { env });
  expect(drilled, drilled.stdout).toMatchObject({ code: 0 });
  const over = ['--database', name, '--confirm', name, '--no-safety-backup'];
  const restored = await run(['restore', '--json', '--strategy', 'recreate', ...over], { env });
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  const [rows] = await primary.query(
    name,
    `SELECT (SELECT count(*)::int FROM orders) AS orders, (SELECT count(*)::int FROM cache) AS cache,
            (SELECT string_agg(line, ' ') FROM log) AS log, (SELECT count(*)::int FROM base) AS base,
            (SELECT count(*)::int FROM picks) AS picks`,
  );
  expect(rows).toEqual({ orders: 500, cache: 0, log: 'kept', base: 1, picks: 0 });
});

test.each([
  { what: 'rows that were removed', sql: 'DELETE FROM orders; VACUUM orders' },
  { what: 'a table that was locked', sql: 'TRUNCATE orders' },
])('a backup that is in the way of $what is told what helps', async ({ sql }) => {
  const name = await replicated(orders);
  const store = await directoryStore();
  const backup = backUp(name, store);
  const pid = await childOf(backup, pgDumpAtWork);
  process.kill(pid, 'SIGSTOP');
  try {
    for (const statement of sql.split('; ')) await primary.query(name, statement);
    await caughtUp();
  } finally {
    // Ended by the program, where its own session was the first to be in the way.
    killIfThere(pid, 'SIGCONT');
  }
  const { code, stdout } = await backup.finished;
  expect(code).not.toBe(0);
  const { failures } = documentOf<{ failures: FailureDocument[] }>({ stdout });
  expect(failures).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('due to conflict with recovery'),
      hint: expect.stringMatching(/hot_standby_feedback = on .*max_standby_streaming_delay/),
    }),
  ]);
  expect((await store.names()).map(file => file.replace(/^.*Z\./, ''))).toEqual(['failed.json']);
});

describe('of when the data is', () => {
  test('a standby that keeps up is as fresh as its primary', async () => {
    const name = await replicated(orders);
    const store = await directoryStore();
    const backup = await backUp(name, store).finished;
    expect(backup).toMatchObject({ code: 0 });
    expect(backup.stderr).not.toContain('WARNING');
    const { standby: found, snapshotAt, startedAt } = await manifestIn(store);
    expect(found?.isPaused).toBe(false);
    const asOf = Date.parse(found?.asOf ?? '');
    expect(asOf).toBeGreaterThanOrEqual(Date.parse(startedAt));
    expect(asOf).toBeLessThanOrEqual(Date.parse(snapshotAt));
  });

  test('a paused one is as old as what it replayed last, and says so', async () => {
    const name = await replicated(orders);
    await standby.query('postgres', 'SELECT pg_wal_replay_pause()');
    onTestFinished(async () => {
      await standby.query('postgres', 'SELECT pg_wal_replay_resume()');
      await caughtUp();
    });
    // It pauses once it comes upon something to replay.
    const [row] = await primary.query<{ at: Date }>(
      name,
      "INSERT INTO orders (item) VALUES ('late') RETURNING clock_timestamp() AS at",
    );
    await standby.query(
      'postgres',
      'DO $$ BEGIN WHILE NOT pg_is_wal_replay_paused() OR pg_last_wal_receive_lsn() <= pg_last_wal_replay_lsn() LOOP PERFORM pg_sleep(0.01); END LOOP; END $$',
    );

    const store = await directoryStore();
    const warning =
      /"shop_\w+" is read from a standby whose replay is paused: what the backup holds is 0 min old \(.* UTC\)\. To have it go on, on the standby: SELECT pg_catalog\.pg_wal_replay_resume\(\);/;
    const dry = await backUp(name, store, '--dry-run').finished;
    expect(dry.stderr).toMatch(warning);
    const backup = await backUp(name, store).finished;
    expect(backup).toMatchObject({ code: 0 });
    expect(backup.stderr).toMatch(warning);
    const { standby: found, totals } = await manifestIn(store);
    expect(totals.rows).toBe(500);
    expect(found?.isPaused).toBe(true);
    expect(Date.parse(found?.asOf ?? '')).toBeLessThan(row?.at.getTime() ?? 0);

    await pasteHint('SELECT pg_catalog.pg_wal_replay_resume', backup.stderr, psql(standby));
    await caughtUp();
    expect((await backUp(name, store).finished).stderr).not.toContain('paused');
  });
});
