import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { runAction } from '../support/runner.ts';
import { shop } from '../support/sample.ts';
import { folderStore, type Inputs, messages, serverInputs } from './action-stage.ts';
import { database, superuserIn } from './stage.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
let login: Inputs;

beforeAll(async () => {
  server = await startPostgres();
  login = serverInputs(server, server);
});
afterAll(() => server.stop());

/** A run of many jobs on GitHub, each of which has the same id of the run. */
async function nightly() {
  const store = await folderStore();
  const job = (run: string, action: string, inputs: Inputs) =>
    runAction({
      action,
      inputs: { ...store.inputs, ...inputs },
      env: { GITHUB_RUN_ID: run },
    });
  const backup = (run: string, name: string, inputs: Inputs = {}) =>
    job(run, '', { ...login, databases: name, ...inputs });
  return {
    store,
    backup,
    /** It fails, for somebody else has a table to himself. */
    backupOfLocked: async (run: string, name: string) => {
      const holder = await superuserIn(server, name);
      await holder.query('BEGIN; LOCK TABLE shop.orders IN ACCESS EXCLUSIVE MODE');
      const result = await backup(run, name, { 'lock-wait-timeout': '1' });
      await holder.query('ROLLBACK');
      return result;
    },
    notify: async (run: string, inputs: Inputs) => {
      await using slack = await startReceiver('/hook');
      await using watch = await startReceiver('/watch');
      const result = await job(run, 'notify', {
        'notify-url': slack.url,
        'notify-on': 'always',
        'ping-url': watch.url,
        ...inputs,
      });
      return {
        result,
        notices: slack.arrived.map(({ body }) => JSON.parse(body)),
        pings: watch.arrived.map(({ path }) => path.split('?')[0]),
      };
    },
  };
}

test('of a run in which all went well it tells once, and is green', async () => {
  const [one, two] = [await database(server, shop(5)), await database(server, shop(5))];
  const { backup, notify } = await nightly();
  for (const name of [one, two]) expect(await backup('7', name)).toMatchObject({ code: 0 });
  const { result, notices, pings } = await notify('7', {
    databases: `${one}, ${two}`,
    'job-results': 'Back up=success\nDelete old backups=skipped',
  });
  expect(result, result.log).toMatchObject({ code: 0, annotations: [] });
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({
    verb: 'notify',
    status: 'succeeded',
    title: expect.stringMatching(/^2 databases backed up/),
    failures: [],
  });
  expect(pings).toEqual(['/watch']);
  expect(JSON.parse(result.outputs.backups ?? '')).toHaveLength(2);
  expect(result.outputs.failures).toBe('[]');
});

test('backups that were given an id of a run are those of the run of that id', async () => {
  const name = await database(server, shop(5));
  const { backup, notify } = await nightly();
  const given = { 'run-id': 'night-1' };
  expect(await backup('7', name, given)).toMatchObject({ code: 0 });
  const told = await notify('7', { databases: name, ...given });
  expect(told.result, told.result.log).toMatchObject({ code: 0, annotations: [] });
  expect(JSON.parse(told.result.outputs.backups ?? '')).toHaveLength(1);
  const other = await notify('7', {});
  expect(messages(other.result).join()).toContain('found by the same');
});

test('it names what failed, what is missing and which job failed, and is red', async () => {
  const [good, bad] = [await database(server, shop(5)), await database(server, shop(5))];
  const { backup, backupOfLocked, notify, store } = await nightly();
  expect(await backup('7', good)).toMatchObject({ code: 0 });
  expect(await backupOfLocked('7', bad)).toMatchObject({ code: 1 });
  // Another night is another run.
  expect(await backup('6', bad)).toMatchObject({ code: 0 });
  expect((await store.names()).filter(name => name.endsWith('.failed.json'))).toHaveLength(1);
  const { result, notices, pings } = await notify('7', {
    databases: [good, bad, 'never_begun'].join('\n'),
    'job-results': 'Back up=failure\nDelete old backups=cancelled',
  });
  expect(result, result.log).toMatchObject({ code: 1 });
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({ status: 'partly', databases: [{ database: good }] });
  expect(notices[0].failures).toMatchObject([
    { database: bad, code: 'PG_QUERY_FAILED' },
    { database: 'never_begun', code: 'NO_BACKUP_MADE' },
    { database: null, code: 'JOB_FAILED', message: 'the job "Back up" failed' },
    { database: null, code: 'JOB_FAILED', message: 'the job "Delete old backups" was cancelled' },
  ]);
  expect(pings).toEqual(['/watch/fail']);
  expect(messages(result)).toHaveLength(4);
  expect(result.summary).toContain(good);
});

test('what was tried again in the same run, and worked, did not fail', async () => {
  const name = await database(server, shop(5));
  const { backup, backupOfLocked, notify } = await nightly();
  expect(await backupOfLocked('7', name)).toMatchObject({ code: 1 });
  expect(await backup('7', name)).toMatchObject({ code: 0 });
  const { result, pings } = await notify('7', { databases: name });
  expect(result, result.log).toMatchObject({ code: 0 });
  expect(pings).toEqual(['/watch']);
});

test('a run that made nothing is red, though no job failed', async () => {
  const name = await database(server, shop(5));
  const { backup, notify } = await nightly();
  expect(await backup('6', name)).toMatchObject({ code: 0 });
  const { result, notices, pings } = await notify('7', { 'job-results': 'Back up=skipped' });
  expect(result, result.log).toMatchObject({ code: 1 });
  expect(notices).toMatchObject([
    { status: 'failed', failures: [{ database: null, code: 'NO_BACKUP_MADE' }] },
  ]);
  expect(pings).toEqual(['/watch/fail']);
});
