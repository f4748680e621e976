import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { registerSecret, run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { database, directoryStore } from './stage.ts';

const example = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../examples/cron', file), 'utf8');

/** The commands of the crontab, without their times. */
const lines = example('crontab')
  .split('\n')
  .filter(line => /^\d/.test(line))
  .map(line => line.replace(/^(?:\S+ ){5}/, ''));

const server = sharedPostgres();

/** The environment file of the examples, filled in for a login whose password a shell would carry out. */
async function machine() {
  const name = await database(server, shop());
  const { username } = await server.createLogin(uniqueName('cron'), 'SUPERUSER');
  const password = ' p$HOME&`id`$(id);"\'#x|<>\\!*=% ~ ';
  registerSecret(password);
  await server.query('postgres', `ALTER ROLE ${username} PASSWORD $pw$${password}$pw$`);
  onTestFinished(async () => void (await server.query('postgres', `DROP ROLE ${username}`)));
  const store = await directoryStore();
  const values: Record<string, string> = {
    PG_BACKUP_HOST: server.host,
    PG_BACKUP_USERNAME: username,
    PG_BACKUP_PASSWORD: password,
    PG_BACKUP_STORAGE_DIRECTORY: store.env.PG_BACKUP_STORAGE_DIRECTORY ?? '',
  };
  const filled = example('pg-azure-backup.env').replace(
    /^([A-Z_]+)=.*$/gm,
    (_, variable: string) => `${variable}=${values[variable]}`,
  );
  const file = join(temporaryFolder(), 'env');
  const more = `PG_BACKUP_PORT=${server.port}\nPG_BACKUP_DATABASES=${name}\n`;
  writeFileSync(file, filled + more, { mode: 0o600 });
  return { name, store, file, here: (text: string) => text.replaceAll(installed, file) };
}

const installed = '/etc/pg-azure-backup/env';

/** Runs what stands in a line as cron does. */
const cron = (line: string, env: Record<string, string> = {}) =>
  run([], {
    env,
    before: () => ['/bin/sh', '-c', line.replace('pg-azure-backup ', '"$0" "$1" ')],
  });

test('the lines of the crontab: whatever a password looks like', async () => {
  const { store, here } = await machine();
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    const { code, stdout, stderr } = await cron(here(line));
    expect({ line, code, stdout, stderr }).toEqual({ line, code: 0, stdout: '', stderr: '' });
  }
  const names = await store.names();
  expect(names.filter(one => one.endsWith('.dump'))).toHaveLength(1);
  expect(names.some(one => one.includes('.evidence'))).toBe(true);
});

test('a line that waits for the lock in vain says so', async () => {
  const home = temporaryFolder();
  const holder = spawn('flock', [join(home, 'lock'), 'sh', '-c', 'echo held; cat']);
  onTestFinished(async () => {
    holder.stdin.end();
    await once(holder, 'close');
  });
  await once(holder.stdout, 'data');
  const [line = ''] = lines;
  const { code, stderr } = await cron(line.replace(/--timeout \d+/, '--timeout 0.1'), {
    HOME: home,
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^flock: .*lock/m);
});

test('the unit: the same file, and a start that follows another goes on with the rest', async () => {
  const { store, here } = await machine();
  const service = example('pg-azure-backup.service');
  const settings = (name: string) =>
    [...service.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value);
  const folder = temporaryFolder();
  const [before = ''] = settings('ExecStartPre');
  const script = /^\/bin\/sh -c '(.*)'$/.exec(before)?.[1]?.replaceAll('$$', '$') ?? '';
  // systemd makes the folder, and keeps it for a start that follows by itself.
  expect(settings('RuntimeDirectory')).toEqual(['pg-azure-backup']);
  expect(settings('RuntimeDirectoryPreserve')).toEqual(['restart']);
  expect(settings('EnvironmentFile')).toEqual(['-/run/pg-azure-backup/run']);

  const starts: string[] = [];
  for (const invocation of ['0123abcd', '4567cdef']) {
    const env = { RUNTIME_DIRECTORY: folder, INVOCATION_ID: invocation };
    expect(await run([], { env, before: () => ['/bin/sh', '-c', script] })).toMatchObject({
      code: 0,
    });
    const [name = '', id = ''] = readFileSync(join(folder, 'run'), 'utf8').trim().split('=');
    for (const command of settings('ExecStart')) {
      const [, ...args] = here(command).split(' ');
      const { code, stderr } = await run(args, { env: { [name]: id } });
      expect({ command, code, stderr }).toMatchObject({ code: 0 });
      starts.push(stderr);
    }
  }
  expect((await store.names()).filter(one => one.endsWith('.dump'))).toHaveLength(1);
  expect(starts[0]).not.toContain('not again');
  expect(starts[3]).toContain('was backed up by this run already');
});

test('a file that others may read is refused, and what helps can be pasted', async () => {
  const { file } = await machine();
  const databases = ['databases', '--environment-file', file, '--quiet'];
  for (const mode of [0o604, 0o620]) {
    chmodSync(file, mode);
    const { code, stderr } = await run(databases);
    expect(code).toBe(2);
    // What is in it is not called missing.
    expect(stderr).not.toContain('is required');
    const [, remedy = ''] = /it holds secrets\. Run: (chmod .*)$/m.exec(stderr) ?? [];
    execFileSync('/bin/sh', ['-c', remedy]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await run(databases)).toMatchObject({ code: 0 });
  }
  // What the environment has comes first.
  const elsewhere = await run(databases, { env: { PG_BACKUP_PASSWORD: 'another-password' } });
  expect(elsewhere.stderr).toContain('refused the password');
  const missing = await run(['databases', '--environment-file', '/no/such/file']);
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') });
});
