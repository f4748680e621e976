import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Diagnosis } from '../../src/commands/doctor/diagnosis.ts';
import { type RunOptions, run } from '../support/cli.ts';
import { pasteHint } from '../support/hints.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { paste } from '../support/paste.ts';
import { bulk } from '../support/sample.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { blobStore, database, documentOf, serverEnv } from './stage.ts';

/** What the doctor says of this machine; machines that are made up are in test/commands/doctor/. */

const server = sharedPostgres();
const login = serverEnv(server, server);

/** The lines of this machine, by their probe. */
async function look(
  args: readonly string[],
  options: RunOptions,
): Promise<Record<string, (Diagnosis & { readonly hint: string })[]>> {
  const result = await run(['doctor', '--json', ...args], options);
  const { diagnoses } = documentOf<{ diagnoses: (Diagnosis & { hint: string })[] }>(result);
  return Object.groupBy(
    diagnoses.filter(({ area }) => area === 'machine'),
    ({ probe }) => probe,
  ) as Record<string, (Diagnosis & { readonly hint: string })[]>;
}

const path = `${server.bin}:${process.env.PATH}`;

test('all that a drill needs of it, and an extension that is not to be made', async () => {
  const name = await database(server, 'CREATE EXTENSION file_fdw; CREATE EXTENSION pg_trgm;');
  const env = { ...login, PATH: path };
  const lines = await look(['--databases', name], { env });
  expect(lines).toMatchObject({
    node: [
      { status: 'ok', message: `Node.js ${process.version}, a release with long-term support` },
    ],
    'client-tools': [{ status: 'ok', message: expect.stringMatching(/^pg_dump and pg_restore /) }],
    'server-programs': [{ status: 'ok', message: expect.stringMatching(/^initdb and postgres /) }],
    'security-fixes': [{ code: null }, { code: null }],
    // Whoever builds PostgreSQL may leave methods out.
    compression: [{ code: null }],
    'drill-server': [{ code: null, message: expect.stringMatching(/ starts; it runs /) }],
    locale: [{ status: 'ok', database: name }],
    'drill-extensions': [
      {
        status: 'error',
        database: name,
        code: 'NOT_VERIFIABLE',
        message:
          'extensions available: extension "file_fdw" is not in --drill-extensions, and its scripts run as a superuser',
      },
    ],
    'temporary-space': [{ status: 'ok' }],
    proxy: [{ status: 'ok' }],
  });
  const [option = '', value = ''] =
    /(--drill-extensions) ([\w,]+)\./.exec(lines['drill-extensions']?.[0]?.hint ?? '')?.slice(1) ??
    [];
  const trusting = await look(['--databases', name, option, value], { env });
  expect(trusting['drill-extensions']).toMatchObject([
    { status: 'ok', message: expect.stringMatching(/file_fdw.*pg_trgm|pg_trgm.*file_fdw/) },
  ]);
});

test.runIf(canMount())('a disk that is too small, or full (needs the right to mount)', async () => {
  const name = await database(server, bulk(1));
  const again = 'mkdir -p "$TMPDIR" && exec "$@"';
  // The server's own user may be able to enter no other folder than /tmp; each may be within the other.
  const on = (bytes: number) => (tmpdir: string) => [
    ...[...tinyDisk(bytes, '/tmp'), '/bin/sh', '-c', again, 'again'],
    ...tinyDisk(bytes, tmpdir),
  ];
  const env = { ...login, PATH: path };
  const small = await look(['--databases', name], { env, before: on(5 * 1024 ** 2) });
  expect(small).toMatchObject({
    'temporary-space': [
      {
        status: 'warning',
        message: expect.stringMatching(/has room for [\d.]+ MiB: its dump is fetched there first/),
        hint: expect.stringMatching(
          /^Free space there, or set TMPDIR to a folder on a larger disk/,
        ),
      },
    ],
    // Who is root in a namespace of his own alone can change into nobody else.
    'drill-server': [{ status: 'error', ...(process.getuid?.() === 0 && { code: 'DISK_FULL' }) }],
  });
  // Of a Node that is kept up for months, too.
  const preload = join(temporaryFolder(), 'release.mjs');
  writeFileSync(preload, "Object.defineProperty(process, 'release', { value: { name: 'node' } });");
  const fill = 'cat /dev/zero >"$TMPDIR/filled" 2>/dev/null';
  const onFull = (command: string) =>
    look(['--databases', name, '--for', command], {
      env: { ...env, NODE_OPTIONS: `--import=${preload}` },
      before: tmpdir => [...on(8192)(tmpdir), '/bin/sh', '-c', `${fill} || exec "$@"`, 'fill'],
    });
  const isFull = { message: expect.stringMatching(/is full \(ENOSPC\)$/), code: 'DISK_FULL' };
  expect(await onFull('restore')).toMatchObject({ 'temporary-space': [isFull] });
  // With room made on it, which is enough for the database as well.
  const roomMade = await look(['--databases', name, '--for', 'verify', '--scratch', 'server'], {
    env,
    before: tmpdir => [
      ...on(64 * 1024 ** 2)(tmpdir),
      ...['/bin/sh', '-c', `{ ${fill}; }; rm "$TMPDIR/filled" && exec "$@"`, 'made'],
    ],
  });
  expect(roomMade).toMatchObject({ 'temporary-space': [{ status: 'ok' }] });
  // Which needs no disk.
  expect(await onFull('backup')).toMatchObject({
    node: [{ status: 'warning', hint: expect.stringContaining('https://nodejs.org/') }],
    'temporary-space': [{ ...isFull, status: 'warning', code: null }],
    'server-programs': [{ status: 'skipped' }],
  });
});

test('a proxy that gets what is for a local address, until it is told not to', async () => {
  const store = await blobStore();
  const connection = store.env.PG_BACKUP_STORAGE_CONNECTION_STRING ?? '';
  const seen: string[] = [];
  // Leads to the emulator, whatever host is asked for.
  const emulator = new URL(/BlobEndpoint=([^;]+)/.exec(connection)?.[1] ?? '');
  const proxy = http.createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url ?? '');
    seen.push(host);
    const { hostname, port } = emulator;
    const onward = http.request(
      { hostname, port, path: pathname + search, method: request.method, headers: request.headers },
      answer => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      },
    );
    onward.setHeader('host', emulator.host);
    request.pipe(onward);
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  const { port } = proxy.address() as AddressInfo;
  const env = {
    ...store.env,
    PG_BACKUP_STORAGE_CONNECTION_STRING: connection.replace(emulator.host, 'backups.internal'),
    PG_BACKUP_PING_URL: 'http://127.0.0.1:9/a-secret',
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
  };
  // So it is: a request for the store does go there.
  expect(await run(['list'], { env })).toMatchObject({ code: 0 });
  expect([...new Set(seen)]).toEqual(['backups.internal']);
  const [line] = (await look(['--for', 'prune'], { env })).proxy ?? [];
  expect(line).toMatchObject({
    status: 'warning',
    message: `requests to this machine or a private network (backups.internal, 127.0.0.1) go through the proxy 127.0.0.1:${port}`,
  });
  const told = await pasteHint('export NO_PROXY=', line?.hint, script => {
    const { folder } = paste({ script: `${script}; printf %s "$NO_PROXY" >told`, standIns: {} });
    return readFileSync(join(folder, 'told'), 'utf8');
  });
  // Without the store, whose host nobody else knows.
  const kept = { PG_BACKUP_PING_URL: env.PG_BACKUP_PING_URL, HTTPS_PROXY: env.HTTPS_PROXY };
  const after = await look(['--for', 'prune'], { env: { ...kept, NO_PROXY: told } });
  expect(after.proxy).toMatchObject([{ status: 'ok' }]);
  // Asked of the SDK itself, which reads the variables once: Azure's own requests to this machine never go to a proxy.
  const module = import.meta.resolve('../../src/azure/proxied.ts');
  const asking = `
    const { proxyOf } = await import('${module}');
    const ways = [];
    for (const host of ['backups.internal', 'other.internal', 'localhost'])
      for (const keeps of [true, false])
        ways.push(await proxyOf('http://' + host, keeps) ?? 'straight');
    console.log(ways.join(' '));`;
  const ways = execFileSync(process.execPath, ['--input-type=module', '--eval', asking], {
    env: { HTTPS_PROXY: env.HTTPS_PROXY, NO_PROXY: told },
    encoding: 'utf8',
  });
  const through = `127.0.0.1:${port}`;
  expect(ways.trim().split(' ')).toEqual([
    ...['straight', 'straight'],
    ...[through, through],
    ...['straight', through],
  ]);
});
