import { expect, onTestFinished, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { jsonNotice, slackMessage } from '../support/notice-schemas.ts';
import { startPostgres } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { runAction, startAction } from '../support/runner.ts';
import { bulk } from '../support/sample.ts';
import { registerSecret } from '../support/secrets.ts';
import { sharedPostgres } from '../support/shared.ts';
import { folderStore, messages, serverInputs } from './action-stage.ts';
import { azureStore, githubLogin, loginInVault, useAzure } from './azure-stage.ts';
import {
  childOf,
  database,
  directoryStore,
  nextSecond,
  pgDumpAtWork,
  pgRestoreAtWork,
  serverEnv,
} from './stage.ts';

const azure = useAzure();

test('a check warns of the secrets that it was given, as an annotation', async () => {
  const server = sharedPostgres();
  const store = await azureStore(azure());
  const login = githubLogin(azure());
  const vault = loginInVault(azure());
  const name = await database(server, 'CREATE TABLE t AS SELECT 1 AS id');
  const inputs = { ...vault.inputs, ...login.inputs, ...store.inputs, databases: name };
  expect(await runAction({ action: '', inputs, env: login.env })).toMatchObject({ code: 0 });

  const expires = new Date(Date.now() + 10 * 24 * 3_600_000);
  azure().setSecret(vault.names.password, server.password, { expires });
  const result = await runAction({ action: 'check', inputs, env: login.env });
  expect(result, result.log).toMatchObject({ code: 0, outputs: { healthy: 'true' } });
  expect(messages(result, 'warning')).toEqual([
    expect.stringMatching(
      new RegExp(
        `^CREDENTIAL_EXPIRING: secret "${vault.names.password}" of key vault .* expires in`,
      ),
    ),
  ]);
  const findings: unknown = JSON.parse(result.outputs.findings ?? '');
  expect(findings).toMatchObject([{ level: 'warning', code: 'CREDENTIAL_EXPIRING' }]);
  expect(result.summary).toContain('expires in');
});

test('a drill on the server that is killed: post drops its scratch database', async () => {
  const own = await startPostgres();
  onTestFinished(() => own.stop());
  await own.createDatabase('shop', bulk(8));
  const store = await folderStore();
  const inputs = { ...serverInputs(own, own), ...store.inputs };
  expect(await runAction({ action: '', inputs })).toMatchObject({ code: 0 });
  const drill = { ...inputs, 'verify-level': 'restore', scratch: 'server', jobs: '1' };
  const running = startAction({ action: 'verify', inputs: drill });
  const pid = await childOf(running, pgRestoreAtWork);
  process.kill(pid, 'SIGSTOP');
  const scratches = "SELECT datname FROM pg_database WHERE datname LIKE 'shop\\_\\_scratch\\_%'";
  expect(await own.query('postgres', scratches)).toHaveLength(1);
  running.kill('SIGKILL');
  process.kill(pid, 'SIGCONT');
  const result = await running.finished;
  expect(result.post?.log).toMatch(/Dropped "shop__scratch_[0-9a-f]{6}"/);
  expect(await own.query('postgres', scratches)).toEqual([]);
});

test('who is to be told of a run is told: when it begins, works, fails and is interrupted', async () => {
  const server = sharedPostgres();
  const store = await directoryStore();
  const name = await database(server, bulk(8));
  const token = 'services/T0SECRET/B0SECRET/xSECRETx';
  registerSecret(token);
  await using slack = await startReceiver(`/${token}`);
  await using watch = await startReceiver('/0123-uuid');
  const env = {
    ...serverEnv(server, server),
    ...store.env,
    PG_BACKUP_NOTIFY_URL: slack.url,
    PG_BACKUP_NOTIFY_FORMAT: 'slack',
    PG_BACKUP_PING_URL: watch.url,
  };
  const args = ['backup', '--databases', name];
  const pings = () => watch.arrived.splice(0).map(({ path }) => path.replace(/\?rid=.*/, ''));
  const notices = () => slack.arrived.splice(0).map(({ body }) => body);

  expect(await run(args, { env })).toMatchObject({ code: 0 });
  expect(pings()).toEqual(['/0123-uuid/start', '/0123-uuid']);
  expect(notices()).toEqual([]);

  await nextSecond();
  expect(
    await run(args, { env: { ...env, PGPORT: '1', PG_BACKUP_CONNECT_RETRY_SECONDS: '0' } }),
  ).toMatchObject({ code: 1 });
  expect(pings().at(-1)).toBe('/0123-uuid/fail');
  const [failed = '', ...others] = notices();
  expect(others).toEqual([]);
  slackMessage.parse(JSON.parse(failed));
  expect(failed).toContain('PG_CONNECT_FAILED');

  // That it works again is news as well, to whoever asked for news.
  const news = { ...env, PG_BACKUP_NOTIFY_FORMAT: 'json', PG_BACKUP_NOTIFY_ON: 'change' };
  expect(await run(args, { env: news })).toMatchObject({ code: 0 });
  const [recovered = '{}'] = notices();
  expect(jsonNotice.parse(JSON.parse(recovered))).toMatchObject({ status: 'succeeded' });
  expect(await run(args, { env: news })).toMatchObject({ code: 0 });
  expect(notices()).toEqual([]);
  pings();

  const running = start(args, { env });
  process.kill(await childOf(running, pgDumpAtWork), 'SIGSTOP');
  running.kill('SIGTERM');
  expect(await running.finished).toMatchObject({ code: 143 });
  expect(pings().at(-1)).toBe('/0123-uuid/fail');
  expect(notices()[0]).toContain('INTERRUPTED');
});
