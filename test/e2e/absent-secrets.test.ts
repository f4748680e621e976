import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { githubIdToken } from '../../src/azure/id-token.ts';
import { variable } from '../../src/catalog/reference.ts';
import { makeCertificates } from '../support/certificates.ts';
import { run } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';
import { temporaryFolder } from '../support/shared.ts';
import { messages, serverInputs } from './action-stage.ts';
import { directoryStore, documentOf, type FailureDocument, serverEnv } from './stage.ts';

/** A secret that does not exist arrives as an empty text: what fails for want of it says so. */
const certificates = makeCertificates(['DNS:localhost']);
const server = await startPostgres({
  tls: certificates,
  access: [
    'hostssl all by_md5 all md5',
    'hostssl all in_clear_text all password',
    'host all all all scram-sha-256',
  ],
});
afterAll(async () => {
  await server.stop();
  certificates.remove();
});

describe('without a password', () => {
  const kinds = ['by_scram', 'by_md5', 'in_clear_text'];
  test.each(kinds)('a login %s says that none was given, and where it comes from', async kind => {
    // As PostgreSQL keeps it: of 'sesame', which later majors hash in no such way any more.
    const md5 = `PASSWORD 'md5${'0'.repeat(32)}'`;
    await server.query('postgres', `CREATE ROLE ${kind} LOGIN ${kind === 'by_md5' ? md5 : ''}`);
    const env = { ...serverEnv(server, server), PGUSER: kind, PGSSLMODE: 'require' };
    const result = await run(['databases', '--json'], { env: { ...env, PGPASSWORD: undefined } });
    expect(documentOf<{ error: FailureDocument }>(result).error).toEqual({
      code: 'PG_PASSWORD_MISSING',
      message: `${server.host}:${server.port} wants a password of "${kind}", and none was given`,
      hint: expect.stringMatching(/^Give it: PG_BACKUP_PASSWORD, .*forks get none/),
    });
    const wrong = await run(['databases', '--json'], { env: { ...env, PGPASSWORD: 'it-is-not' } });
    expect(documentOf(wrong)).toMatchObject({ error: { code: 'PG_LOGIN_FAILED' } });
  });

  test('one that a password file has does', async () => {
    const file = join(temporaryFolder(), 'pgpass');
    writeFileSync(file, `*:*:*:*:${server.password}\n`, { mode: 0o600 });
    const env = { ...serverEnv(server, server), PGPASSWORD: undefined, PGPASSFILE: file };
    expect(await run(['databases', '--databases', 'postgres'], { env })).toMatchObject({ code: 0 });
  });

  test('an action speaks of its input', async () => {
    const { env: store } = await directoryStore();
    const result = await runAction({
      action: '',
      inputs: {
        ...serverInputs(server, { ...server, password: '' }),
        'storage-directory': store.PG_BACKUP_STORAGE_DIRECTORY ?? '',
      },
    });
    expect(result).toMatchObject({ code: 1, failed: true });
    expect(messages(result)).toEqual([
      expect.stringMatching(/none was given\nHINT: Give it: `password`, or `password-secret-name`/),
    ]);
    expect(result.log + result.summary).not.toContain('PG_BACKUP_');
  });
});

const account = ['--storage-account', 'shopbackups', '--storage-container', 'backups'];
const noPrograms = { PATH: '/nonexistent' };

test('without a key of the store there may be no other way in', async () => {
  const env = { ...noPrograms, PG_BACKUP_STORAGE_SAS_TOKEN: '' };
  const { code, stderr } = await run(['list', ...account], { env });
  expect(code).toBe(1);
  expect(stderr).toContain('WARNING: PG_BACKUP_STORAGE_SAS_TOKEN is set, but empty');
  expect(stderr).toMatch(/^ERROR: there is no way to log in to Azure/m);
  expect(stderr).toMatch(/^HINT: .*Was a secret to be used in its place, .*forks get none/m);
});

test('without a connection string the account is missed', async () => {
  const result = await runAction({
    action: 'status',
    inputs: { 'storage-container': 'backups', 'storage-connection-string': '' },
  });
  expect(messages(result)).toEqual([
    expect.stringMatching(/`storage-account`: is required without a connection string\. .*forks/),
  ]);
});

test('without a client secret GitHub is asked for an id-token, and has none', async () => {
  const login = githubIdToken({}, 'api://AzureADTokenExchange', new AbortController().signal);
  await expect(login).rejects.toMatchObject({
    hint: expect.stringContaining(`Was ${variable('azure-client-secret')} to be used`),
  });
});

test('without the webhook nobody is told, which is told where somebody chose when', async () => {
  const { env } = await directoryStore();
  const inputs = {
    'storage-directory': env.PG_BACKUP_STORAGE_DIRECTORY ?? '',
    'notify-url': '',
    'keep-last': '3',
  };
  const chosen = await runAction({ action: 'prune', inputs: { ...inputs, 'notify-on': 'always' } });
  expect(messages(chosen, 'warning')).toEqual([
    expect.stringMatching(/^`notify-on`: nobody is told, for there is no `notify-url`\. /),
  ]);
  expect(messages(await runAction({ action: 'prune', inputs }), 'warning')).toEqual([]);

  const empty = { ...env, PG_BACKUP_NOTIFY_URL: '', PG_BACKUP_PING_URL: '' };
  const { stderr } = await run(['prune', '--keep-last', '3'], { env: empty });
  for (const name of ['PG_BACKUP_NOTIFY_URL', 'PG_BACKUP_PING_URL']) {
    expect(stderr).toContain(`WARNING: ${name} is set, but empty`);
  }
});
