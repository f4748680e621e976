import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brokenParts } from '../support/broken.ts';
import { run } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

// Every restore sweeps the whole server.
const server = await startPostgres();
afterAll(() => server.stop());

const violated = brokenParts(server.major)[0]?.script ?? '';

async function stage(script: string) {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const verify = (...more: string[]) =>
    run(['verify', '--json', '--databases', name, ...more], options);
  const about = ['restore', '--json', '--database', name, '--confirm', name];
  const restore = (...more: string[]) => run([...about, '--strategy', 'swap', ...more], options);
  const recreate = (...more: string[]) =>
    run([...about, '--strategy', 'recreate', ...more], options);
  return { store, name, options, verify, restore, recreate };
}

const errorOf = (result: { readonly stdout: string }): FailureDocument =>
  documentOf<{ error: FailureDocument }>(result).error;

const drill = ['--verify-level', 'restore'];

test('a backup that failed its drill by its load is not restored in place unless that is accepted', async () => {
  const { name, options, verify, restore } = await stage(violated);
  expect((await restore('--dry-run')).stderr).toContain('was never drilled');
  expect(await verify(...drill)).toMatchObject({ code: 1 });
  const before = everythingIn(server, name);
  const refused = await restore();
  expect(errorOf(refused)).toMatchObject({
    code: 'BACKUP_FAILED_VERIFICATION',
    message: expect.stringContaining('restore: '),
    hint: expect.stringContaining('--accept-failed-verification'),
  });
  expect(everythingIn(server, name)).toBe(before);
  // Neither the environment nor a lower level says otherwise.
  const consent = { ...options.env, PG_BACKUP_ACCEPT_FAILED_VERIFICATION: 'true' };
  const args = ['restore', '--json', '--database', name, '--confirm', name];
  expect(errorOf(await run(args, { env: consent })).code).toBe('BACKUP_FAILED_VERIFICATION');
  expect(await verify('--verify-level', 'archive')).toMatchObject({ code: 0 });
  expect(errorOf(await restore()).code).toBe('BACKUP_FAILED_VERIFICATION');

  const copied = await run(
    ['restore', '--database', name, '--target-database', `${name}_copy`],
    options,
  );
  expect(copied.stderr).toContain('failed its verification');
  expect(copied.stderr).not.toContain('was never drilled');
  const report = ['--accept-failed-verification', '--on-constraint-failure', 'report'];
  expect(documentOf(await restore(...report))).toMatchObject({
    ok: false,
    failures: [{ code: 'CONSTRAINTS_NOT_RESTORED' }],
  });
});

test('a drill that failed by an assertion has loaded it', async () => {
  const { verify, restore } = await stage('CREATE TABLE t AS SELECT 1 AS one');
  const folder = join(temporaryFolder(), 'assertions');
  await mkdir(folder);
  await writeFile(join(folder, 'none.sql'), 'SELECT * FROM t');
  expect(await verify(...drill, '--assertions', folder)).toMatchObject({ code: 1 });
  const result = await restore();
  expect(documentOf(result)).toMatchObject({ ok: true });
  expect(result.stderr).not.toContain('was never drilled');
});

test('what refuses anew is the evidence of this very dump', async () => {
  const { store, verify, restore } = await stage('CREATE TABLE t AS SELECT 1 AS one');
  expect(await verify(...drill)).toMatchObject({ code: 0 });
  const passed = (await store.names()).find(file => file.endsWith('passed.evidence.json')) ?? '';
  const evidence = JSON.parse((await store.read(passed)).toString());
  const failed = passed.replace('passed', 'failed');
  const bad = { name: 'restore', verdict: 'failed', figure: '', problems: ['it broke'] };
  const planted = { ...evidence, verdict: 'failed', checks: [bad] };
  await store.remove(passed);
  await store.replace(failed, JSON.stringify({ ...planted, dumpSha256: '0'.repeat(64) }));
  expect(documentOf(await restore('--dry-run'))).toMatchObject({ ok: true });
  await store.replace(failed, JSON.stringify(planted));
  expect(errorOf(await restore('--dry-run')).message).toContain('it broke');
  await store.replace(failed, 'no JSON');
  expect(errorOf(await restore('--dry-run')).message).toContain('cannot be read');
});

test('a drill that passed stands for the trial of the backup, where there is a way back', async () => {
  const { name, verify, recreate } = await stage('CREATE TABLE t AS SELECT 1 AS one');
  expect(await verify(...drill)).toMatchObject({ code: 0 });
  const planned = await recreate('--dry-run');
  expect(planned).toMatchObject({ code: 0 });
  expect(planned.stderr).toContain('could be loaded, by its drill of');
  expect(planned.stderr).toContain(`"${name}" can be loaded back`);
  // Then nothing but the backup holds the data, and whoever writes to the store writes evidence.
  const without = await recreate('--dry-run', '--no-safety-backup');
  expect(without.stderr).toMatch(/Trying whether .* can be loaded/);
});
