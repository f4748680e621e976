import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Evidence } from '../../src/catalog/evidence.ts';
import { run, start } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { copyInstallation } from '../support/installation.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import { directoryStore, documentOf, type FailureDocument, serverEnv } from './stage.ts';

/** pg_cron can be made in one database alone, by its name: here an extension that is no more than that. */
// Of the programs that are found by themselves: others may be here for the matrix of versions.
const installation = await copyInstallation(sharedPostgres());
await installation.add(
  'pg_cron',
  `DO $$ BEGIN
     IF current_database() <> current_setting('cron.database_name') THEN
       RAISE EXCEPTION 'can only create extension in database %', current_setting('cron.database_name');
     END IF;
   END $$;
   SELECT pg_advisory_xact_lock(7);
   CREATE SCHEMA cron;
   CREATE SEQUENCE cron.jobid_seq;
   CREATE TABLE cron.job (jobid bigint PRIMARY KEY DEFAULT nextval('cron.jobid_seq'), command text, jobname text);
   CREATE TABLE cron.job_run_details (runid bigint PRIMARY KEY, jobid bigint REFERENCES cron.job);
   SELECT pg_extension_config_dump('cron.job_run_details', '');
   SELECT pg_extension_config_dump('cron.job', '');
   SELECT pg_extension_config_dump('cron.jobid_seq', '');`,
);
const name = uniqueName('jobs');
const server = await startPostgres({
  home: installation.bin,
  settings: { 'cron.database_name': name },
});
afterAll(async () => {
  await server.stop();
  await installation.stop();
});

const script = `
  CREATE EXTENSION pg_cron;
  INSERT INTO cron.job (command, jobname) VALUES ('SELECT 1', 'nightly'), ('SELECT 2', 'hourly');
  INSERT INTO cron.job_run_details VALUES (1, 2);
  CREATE TABLE notes AS SELECT 1 AS note;
  CREATE VIEW "of jobs" AS SELECT jobname FROM cron.job;
  CREATE FUNCTION named(cron.job) RETURNS text LANGUAGE sql AS 'SELECT $1.jobname';
  CREATE FUNCTION named(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
  GRANT USAGE ON SCHEMA cron TO pg_monitor; GRANT SELECT ON "of jobs" TO pg_monitor;
  DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''its own''', current_database()); END $$`;

const state = `
  SELECT (SELECT string_agg(jobname, ' ' ORDER BY jobid) FROM "of jobs" JOIN cron.job USING (jobname)) AS jobs,
         (SELECT named(j) FROM cron.job AS j LIMIT 1) AS named, (SELECT count(*)::int FROM notes) AS notes,
         (SELECT count(*)::int FROM cron.job_run_details) AS runs, nextval('cron.jobid_seq')::int AS next,
         has_table_privilege('pg_monitor', '"of jobs"', 'SELECT') AND has_schema_privilege('pg_monitor', 'cron', 'USAGE') AS granted,
         shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`;

const whole = {
  ...{ jobs: 'nightly hourly', named: 'nightly', notes: 1, runs: 1, next: 3, granted: true },
  comment: 'its own',
};

test('comes back with its jobs, its grants and what needs it; elsewhere and in a drill all else does', async () => {
  await server.createDatabase(name, script);
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', name], { env })).toMatchObject({ code: 0 });
  const restore = ['restore', '--database', name, '--confirm', name, '--restore-privileges'];
  const swap = [...restore, '--strategy', 'swap', '--keep-replaced', '0', '--no-safety-backup'];

  const drill = await run(['verify', '--json', '--verify-level', 'restore'], { env });
  const { verified } = documentOf<{ verified: (Evidence & { verdict: string })[] }>(drill);
  const notPassed = verified[0]?.checks.filter(({ verdict }) => verdict !== 'passed');
  expect(verified[0]?.verdict).toBe('unverifiable');
  expect(notPassed?.filter(({ verdict }) => verdict !== 'skipped')).toEqual([
    expect.objectContaining({
      name: 'extensions bound to a name',
      problems: [
        expect.stringMatching(/EXTENSION - pg_cron.*VIEW public of jobs.*TABLE DATA cron/),
      ],
    }),
  ]);

  const swapped = await run(swap, { env });
  expect(swapped, swapped.stderr).toMatchObject({ code: 0 });
  expect(await server.query(name, state)).toEqual([whole]);

  // Cut off when the database has its name, and the extension is not made yet.
  await server.query(name, 'DROP EXTENSION pg_cron CASCADE; DROP TABLE notes');
  const holder = server.query('postgres', 'SELECT pg_advisory_lock(7), pg_sleep(600)');
  const released = expect(holder).rejects.toThrow('terminating connection');
  const running = start(swap, { env });
  await running.waitForOutput(/Making the extension pg_cron/);
  running.kill('SIGKILL');
  await running.finished;
  await server.query(
    'postgres',
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' OR query LIKE '%pg_advisory_lock(7)%' AND pid <> pg_backend_pid()`,
  );
  await released;
  expect(await server.query(name, 'SELECT note FROM notes')).toEqual([{ note: 1 }]);
  await pasteHint('CREATE EXTENSION', running.output(), psql(server, { database: name }));
  const again = await run(['backup', '--databases', name, '--dry-run'], { env });
  expect(again, again.stderr).toMatchObject({ code: 0 });
  expect(again.stderr).toMatch(/WARNING: "\w+" may lack the extension pg_cron, .* was cut off/);

  const recreated = await run([...restore, '--strategy', 'recreate', '--no-safety-backup'], {
    env,
  });
  expect(recreated, recreated.stderr).toMatchObject({ code: 0 });
  expect(await server.query(name, state)).toEqual([whole]);

  const other = uniqueName('jobs');
  onTestFinished(() => server.dropDatabase(other));
  const into = ['restore', '--json', '--database', name, '--target-database', other];
  const elsewhere = await run(into, { env });
  expect(elsewhere, elsewhere.stderr).toMatchObject({ code: 0 });
  const { warnings } = documentOf<{ warnings: string[]; error?: FailureDocument }>(elsewhere);
  expect(warnings).toEqual([
    expect.stringMatching(
      new RegExp(
        `pg_cron can be made in database "${name}" of this server alone.*ALTER SYSTEM SET cron.database_name = '${other}'`,
      ),
    ),
  ]);
  expect(await server.query(other, 'SELECT note, named(3) FROM notes')).toEqual([
    { note: 1, named: 3 },
  ]);
});
