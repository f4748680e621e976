import { describe, expect, test } from 'vitest';
import { openDirectoryStore } from '../../src/storage/directory/store.ts';
import { registerSecret, run } from '../support/cli.ts';
import { pasteHint } from '../support/hints.ts';
import { jsonNotice, slackMessage, teamsMessage } from '../support/notice-schemas.ts';
import { uniqueName } from '../support/postgres.ts';
import { putBackup } from '../support/put-backup.ts';
import { startReceiver } from '../support/receiver.ts';
import { sharedPostgres } from '../support/shared.ts';
import { doctor } from './doctor-stage.ts';
import { database, directoryStore, documentOf, paste, serverEnv } from './stage.ts';

const server = sharedPostgres();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test('when the last good backup and drill were: what is red, yellow and green, and what to do', async () => {
  const { env } = await directoryStore();
  const store = openDirectoryStore(env.PG_BACKUP_STORAGE_DIRECTORY ?? '');
  const [stale, fresh] = [await database(server, 'CREATE TABLE t ()'), uniqueName('fresh')];
  const never = uniqueName('never');
  // As of the server that is backed up below.
  const { host, port } = server;
  await putBackup(store, stale, hoursAgo(100), { server: { host, port } });
  const newest = await putBackup(store, fresh, hoursAgo(3));
  const databases = ['--databases', `${stale},${never},${fresh}`];
  const drills = ['--for', 'verify', '--scratch', 'server'];

  const found = await doctor([...databases, ...drills], { env });

  const checked = await run(['check', '--json', ...databases], { env });
  const { findings } = documentOf<{ findings: { code: string; message: string }[] }>(checked);
  const [staleByCheck] = findings.filter(({ code }) => code === 'BACKUP_STALE');
  expect(found.of('last-backup', stale)).toMatchObject({
    ...{ status: 'error', code: 'BACKUP_STALE', message: staleByCheck?.message },
  });
  expect(found.of('last-backup', never)).toMatchObject({
    ...{ status: 'warning', message: `"${never}" has never been backed up` },
  });
  expect(found.of('last-backup', fresh)).toMatchObject({
    ...{ status: 'ok', message: `last good backup: ${newest}, 3 h ago` },
  });
  expect(found.of('last-verification', fresh)).toMatchObject({
    ...{
      status: 'warning',
      message: expect.stringContaining('has passed a verification (level restore)'),
    },
    hint: expect.stringMatching(/^Let a scheduled job .* --verify-level restore /),
  });
  const withServer = { env: { ...env, ...serverEnv(server, server) } };
  const pasted = async (command: string) => {
    const result = await paste(command, withServer);
    expect(result, `${command}\n${result.stderr}`).toMatchObject({ code: 0 });
  };
  await pasteHint('pg-azure-backup backup', found.of('last-backup', stale).hint ?? '', pasted);
  const own = ['--databases', stale, ...drills];
  const backedUp = await doctor([...own, '--max-verified-age-days', '7'], { env });
  expect(backedUp.of('last-backup')).toMatchObject({ status: 'ok' });
  const unverified = backedUp.of('last-verification');
  expect(unverified).toMatchObject({ status: 'error', code: 'NOT_VERIFIED' });
  await pasteHint('pg-azure-backup verify', unverified.hint ?? '', pasted);
  const verified = await doctor([...own, '--max-verified-age-days', '7'], { env });
  expect(verified.of('last-verification')).toMatchObject({
    ...{ status: 'ok', message: expect.stringMatching(/ passed at level archive, 0 min ago$/) },
  });
});

test('a database that was never backed up, and its first backup', async () => {
  const { env } = await directoryStore();
  const name = await database(server, 'CREATE TABLE t ()');
  const args = ['--databases', name, '--for', 'backup'];

  const empty = await doctor(['--for', 'backup'], { env });
  const found = (await doctor(args, { env })).of('last-backup');

  expect(empty.of('last-backup')).toMatchObject({
    ...{ status: 'warning', message: 'there is no backup of any database that was asked for' },
    hint: expect.stringMatching(/^Take the first: pg-azure-backup backup --storage-directory /),
  });
  expect(found.status).toBe('warning');
  await pasteHint('pg-azure-backup backup', found.hint ?? '', async command => {
    const made = await paste(command, { env: { ...env, ...serverEnv(server, server) } });
    expect(made, made.stderr).toMatchObject({ code: 0 });
  });
  // By a pattern nobody but the server knows that there is such a database, and whose backups are meant.
  const { host, port, username, password } = server;
  const after = await doctor(
    [
      ...['--databases', `${name}*`, '--for', 'backup'],
      ...['--host', host, '--port', String(port), '--username', username],
    ],
    { env: { ...env, PGPASSWORD: password } },
  );
  expect(after.of('last-backup', name)).toMatchObject({ status: 'ok' });
  // Whoever asks for backups alone is not asked for drills.
  expect(after.diagnoses.filter(({ probe }) => probe === 'last-verification')).toEqual([]);
});

describe('test messages', () => {
  const [path, ping] = ['/services/T0SECRET/xSECRETx', '/ping/0SECRET0'];
  registerSecret(path);
  registerSecret(ping);
  const watched = (url: string, pingUrl: string) => ({
    env: { PG_BACKUP_NOTIFY_URL: url, PG_BACKUP_PING_URL: pingUrl },
  });

  test.for([
    { format: 'slack', schema: slackMessage },
    { format: 'teams', schema: teamsMessage },
    { format: 'json', schema: jsonNotice },
  ] as const)('arrive as $format takes them, and beside the pings', async ({ format, schema }) => {
    await using webhook = await startReceiver(path, { status: 202 });
    await using watchman = await startReceiver(ping);
    const found = await doctor(
      ['--send-test', '--for', 'backup', '--notify-format', format],
      watched(webhook.url, `${watchman.url}?create=1`),
    );

    expect(found.of('webhook')).toMatchObject({
      ...{ status: 'ok', message: `${webhook.host} took a test message` },
    });
    expect(found.of('ping')).toMatchObject({ status: 'ok' });
    expect(webhook.arrived).toHaveLength(1);
    expect(schema.safeParse(JSON.parse(webhook.arrived[0]?.body ?? '')).error).toBeUndefined();
    expect(webhook.arrived[0]?.body).toContain('Test of pg-azure-backup');
    expect(watchman.arrived).toMatchObject([
      {
        method: 'POST',
        path: expect.stringMatching(/^\/ping\/0SECRET0\/log\?create=1&rid=[0-9a-f-]{36}$/),
        body: expect.stringContaining('Test of pg-azure-backup'),
      },
    ]);
  });

  test('do not arrive, or are not asked for', async () => {
    await using webhook = await startReceiver(path, { status: 403, body: 'invalid_token' });
    await using watchman = await startReceiver(ping, 'reset');
    const at = watched(webhook.url, watchman.url);

    const asked = await doctor(['--send-test', '--for', 'backup'], at);
    const unasked = await doctor(['--for', 'backup'], at);

    expect(asked.of('webhook')).toMatchObject({
      ...{ status: 'error', code: 'NOTICE_NOT_SENT' },
      message: `a test message did not arrive at ${webhook.host}: HTTP 403 (invalid_token)`,
      hint: expect.stringContaining('--notify-url'),
    });
    expect(asked.of('ping')).toMatchObject({
      ...{ status: 'error', code: 'NOTICE_NOT_SENT' },
      message: expect.stringMatching(new RegExp(`did not arrive at ${watchman.host}: [A-Z_]+$`)),
    });
    for (const name of ['webhook', 'ping']) {
      expect(unasked.of(name)).toMatchObject({
        ...{ status: 'skipped', hint: 'Give --send-test to send one.' },
      });
    }
    expect([webhook.arrived.length, watchman.arrived.length]).toEqual([1, 1]);
    // As the hints say: other addresses, which take it.
    await using better = await startReceiver(path, { status: 202 });
    await using awake = await startReceiver(ping);
    const after = await doctor(['--send-test', '--for', 'backup'], watched(better.url, awake.url));
    for (const name of ['webhook', 'ping']) expect(after.of(name).status).toBe('ok');
  });
});
