import { once } from 'node:events';
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Running, run, start } from '../support/cli.ts';
import { message } from '../support/hostile-server.ts';
import { canMount } from '../support/mount.ts';
import { startPostgres } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { database, directoryStore, serverEnv } from './stage.ts';

/** What a run says once, when it begins to wait. */
const waits = /^WARNING: (.*); trying again for 60 s \(--connect-retry-seconds\)$/gm;

const waiting = (running: Running) => running.waitForOutput(new RegExp(waits.source, 'm'));

test('every command waits for a server that is not there yet', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  await server.createDatabase('shop', shop());
  const store = await directoryStore();
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  expect(await run(['backup'], options)).toMatchObject({ code: 0 });
  await server.shutDown();

  const running = [
    ['databases'],
    ['backup', '--label', 'other'],
    ['backup', '--dry-run', '--quiet'],
    ['check'],
    ['verify', '--verify-level', 'restore', '--scratch', 'server'],
    ['restore', '--database', 'shop', '--target-database', 'shop_copy'],
  ].map(args => start(args, options));
  await Promise.all(running.map(waiting));
  await server.start();
  for (const one of running) {
    const { code, stderr } = await one.finished;
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect([...stderr.matchAll(waits)].map(([, why]) => why)).toEqual([
      expect.stringContaining('ECONNREFUSED'),
    ]);
  }
});

describe('the first connection is tried again', () => {
  const refusal = (state: string, words: string) => (socket: Socket) =>
    void socket.end(message('E', `SFATAL\0VFATAL\0C${state}\0M${words}\0\0`));
  test.each([
    { name: 'a server starts', first: refusal('57P03', 'the database system is starting up') },
    { name: 'a server stops', first: refusal('57P01', 'terminating connection due to …') },
    { name: 'a server is full', first: refusal('53300', 'sorry, too many clients already') },
    { name: 'who is in between hangs up', first: (socket: Socket) => void socket.end() },
    { name: 'a connection is reset', first: (socket: Socket) => void socket.resetAndDestroy() },
  ])('while $name', async ({ first }) => {
    const server = sharedPostgres();
    const name = await database(server, shop());
    const port = await behind(server.port, first);
    const store = await directoryStore();
    const { code, stderr } = await run(['backup', '--databases', name], {
      env: {
        ...serverEnv(server, server),
        ...store.env,
        PGPORT: String(port),
        PGSSLMODE: 'disable',
      },
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect([...stderr.matchAll(waits)]).toHaveLength(1);
    expect(stderr).toMatch(/^The server answers, after \d+ s$/m);
  });

  /** Passes on to a server what comes after the first connection, with which it does something else. */
  async function behind(port: number, first: (socket: Socket) => void): Promise<number> {
    let connections = 0;
    const sockets = new Set<Socket>();
    const relay = createServer(client => {
      connections += 1;
      sockets.add(client.on('error', () => undefined));
      if (connections === 1) return void client.once('data', () => first(client));
      const server = new Socket().connect(port, '127.0.0.1').on('error', () => client.destroy());
      client.pipe(server).pipe(client);
    }).listen(0, '127.0.0.1');
    await once(relay, 'listening');
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      relay.close();
    });
    const address = relay.address();
    if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
    return address.port;
  }

  test.skipIf(!canMount())('while a name does not resolve (needs a mount)', async () => {
    const server = sharedPostgres();
    const name = await database(server, shop());
    const store = await directoryStore();
    const hosts = join(temporaryFolder(), 'hosts');
    writeFileSync(hosts, '127.0.0.1 localhost\n');
    const running = start(['backup', '--databases', name], {
      env: { ...serverEnv(server, server), ...store.env, PGHOST: 'db.shop.internal' },
      before: () => withHosts(hosts),
    });
    expect((await waiting(running))[1]).toBe('the host name db.shop.internal cannot be resolved');
    appendFileSync(hosts, '127.0.0.1 db.shop.internal\n');
    expect(await running.finished).toMatchObject({ code: 0 });
  });

  /** What to write before a command that is to find hosts in another file; nobody else does. */
  const withHosts = (hosts: string): string[] => [
    ...['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])],
    ...['/bin/sh', '-c', 'mount --bind "$1" /etc/hosts && shift && exec "$@"', 'hosts', hosts],
  ];

  const nobody = { ...serverEnv(sharedPostgres(), sharedPostgres()), PGPORT: '1' };

  test('until the run is interrupted', async () => {
    const store = await directoryStore();
    const running = start(['backup'], { env: { ...nobody, ...store.env } });
    await waiting(running);
    running.kill('SIGTERM');
    expect(await running.finished).toMatchObject({ code: 143 });
  });

  test('for as long as it was asked for, and the failure says so', async () => {
    const store = await directoryStore();
    const args = ['backup', '--connect-retry-seconds'];
    const env = { ...nobody, ...store.env };
    const patient = await run([...args, '1'], { env });
    expect(patient).toMatchObject({ code: 1 });
    expect(patient.stderr).toMatch(/^WARNING: .* for 1 s /m);
    expect(patient.stderr).toMatch(/^ERROR: cannot connect to .* \(tried for \d+ s\)$/m);
    const impatient = await run([...args, '0'], { env });
    expect(impatient).toMatchObject({ code: 1 });
    expect(impatient.stderr).toMatch(/^ERROR: cannot connect to .*:1$/m);
    expect(impatient.stderr).not.toContain('again');
  });
});

test('what does not pass by itself fails at once', async () => {
  const server = sharedPostgres();
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  for (const wrong of [
    { PGPASSWORD: 'wrong' },
    { PG_BACKUP_MAINTENANCE_DATABASE: 'no_such_database' },
    { PGUSER: 'nobody_of_that_name' },
    { PGSSLMODE: 'verify-full' },
    { PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/no/such/file' },
  ]) {
    const { code, stderr } = await run(['backup'], { env: { ...env, ...wrong } });
    expect(code).toBe(1);
    expect(stderr).not.toContain('trying again');
  }
});
