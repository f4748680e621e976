import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { describe, expect, test } from 'vitest';
import { openDirectoryStore } from '../../src/storage/directory/store.ts';
import type { Azure } from '../support/azure.ts';
import type { BlobRight } from '../support/azure-blobs.ts';
import { containerSas, createContainer } from '../support/azurite.ts';
import { run } from '../support/cli.ts';
import { azureCli, pasteHint } from '../support/hints.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { paste as pasteInShell } from '../support/paste.ts';
import { putBackup } from '../support/put-backup.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { azureStore, githubLogin, useAzure } from './azure-stage.ts';
import { type DiagnosisDocument, doctor } from './doctor-stage.ts';
import { blobStore, database, directoryStore, documentOf, paste, serverEnv } from './stage.ts';

const azure = useAzure();
const server = sharedPostgres();

/** All that has to do with stores, and no throw-away server for drills, which takes its time. */
const drills = ['--for', 'verify', '--scratch', 'server'];
const usual = ['--for', 'backup,verify', '--scratch', 'server'];

/** What lets the program into a container by a login to Azure. */
async function identity(options: { readonly create?: boolean } = {}) {
  const store = await azureStore(azure(), options);
  const login = githubLogin(azure());
  const env = {
    ...login.env,
    ...store.env,
    PG_BACKUP_AZURE_CLIENT_ID: login.inputs['azure-client-id'],
    PG_BACKUP_AZURE_TENANT_ID: login.inputs['azure-tenant-id'],
  };
  return { store, env };
}

/** What a role allows that was pasted: those that are made say it themselves. */
function rightsIn(calls: readonly string[][]): BlobRight[] {
  const made = calls.flatMap(call => {
    const at = call.indexOf('--role-definition');
    const definition: { DataActions: string[] } | undefined =
      at < 0 ? undefined : JSON.parse(call[at + 1] ?? '');
    return (definition?.DataActions ?? []).flatMap(action =>
      (['read', 'write', 'delete'] as const).filter(right => action.endsWith(`/blobs/${right}`)),
    );
  });
  const isReader = calls.some(call => call.includes('Storage Blob Data Reader'));
  return [...made, ...(isReader ? (['read', 'container'] as const) : [])];
}

const grant = (azure: Azure, ...calls: string[][][]) =>
  azure.grantBlobs(...calls.flatMap(rightsIn));

/** Whoever is let in by a role sees neither soft delete nor, without the container's properties, its policies. */
const unseen = { tls: 'ok', clock: 'ok', protection: 'skipped' };

describe('a login to Azure', () => {
  test('without a role: the least that does, in the words of a backup', async () => {
    const { env } = await identity();
    azure().grantBlobs();
    const name = await database(server, 'CREATE TABLE t ()');

    const found = await doctor(usual, { env });

    expect(found.statuses('store')).toEqual({
      ...{ read: 'error', list: 'skipped', write: 'error', delete: 'skipped', rights: 'ok' },
      ...unseen,
    });
    const [read, write] = [found.of('store-read'), found.of('store-write')];
    expect(read.message).toContain('lacks a role for it, such as "Storage Blob Data Reader"');
    const backup = await run(['backup', '--json', '--databases', name], {
      env: { ...env, ...serverEnv(server, server) },
    });
    expect(documentOf<{ error: object }>(backup).error).toMatchObject({
      ...{ code: write.code, message: write.message, hint: write.hint },
    });
    const reader = await pasteHint('az role assignment create', read.hint ?? '', azureCli);
    const writer = await pasteHint(
      ['az storage account show', 'az role definition create', 'az role assignment create'],
      write.hint ?? '',
      azureCli,
    );
    grant(azure(), reader, writer);
    const after = await doctor(usual, { env });
    expect(after.statuses('store')).toEqual({
      ...{ read: 'ok', list: 'ok', write: 'ok', delete: 'skipped', rights: 'ok' },
      ...unseen,
    });
    expect(after.of('store-read').message).toMatch(/^client .+ may read what is in https:\/\//);
    await pasteHint(
      'az storage account blob-service-properties show',
      after.of('store-protection').hint ?? '',
      azureCli,
    );
  });

  test('that may delete, where only a pruner should', async () => {
    const { env } = await identity();
    azure().grantBlobs('read', 'write', 'delete', 'container');
    expect((await doctor(['--for', 'backup,prune'], { env })).statuses('store')).toMatchObject({
      ...{ read: 'ok', list: 'ok', write: 'ok', delete: 'ok', rights: 'ok' },
    });

    const found = (await doctor(usual, { env })).of('store-rights');

    expect(found).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(/^client .+ may delete, which is not needed$/),
    });
    const calls = await pasteHint(
      ['az role definition create', 'az role assignment delete', 'az role assignment list'],
      found.hint ?? '',
      azureCli,
    );
    grant(azure(), calls);
    const after = (await doctor(usual, { env })).statuses('store');
    expect(after).toMatchObject({ write: 'ok', rights: 'ok' });
  });

  test('that prunes, and is a writer', async () => {
    const { env } = await identity();
    azure().grantBlobs('read', 'write');

    const found = await doctor(['--for', 'prune'], { env });

    expect(found.statuses('store')).toMatchObject({
      ...{ read: 'ok', list: 'ok', write: 'skipped', delete: 'error', rights: 'warning' },
    });
    expect(found.of('store-delete').message).toMatch(/^deleting from container .+ Pruner/);
    const command = 'az role definition create';
    const missing = await pasteHint(command, found.of('store-delete').hint ?? '', azureCli);
    const less = await pasteHint(command, found.of('store-rights').hint ?? '', azureCli);
    expect(rightsIn(less)).toEqual(rightsIn(missing));
    grant(azure(), less);
    expect((await doctor(['--for', 'prune'], { env })).statuses('store')).toMatchObject({
      ...{ read: 'ok', list: 'ok', delete: 'ok', rights: 'ok' },
    });
  });

  test('that only verifies, and may write evidence or nothing', async () => {
    const { env } = await identity();
    azure().grantBlobs('read', 'evidence');
    expect((await doctor(drills, { env })).statuses('store')).toMatchObject({
      ...{ read: 'ok', list: 'ok', write: 'ok', rights: 'ok' },
    });
    azure().grantBlobs('read');

    const found = (await doctor(drills, { env })).of('store-write');

    expect(found).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('the evidence of a drill cannot be kept'),
    });
    grant(azure(), await pasteHint('az role definition create', found.hint ?? '', azureCli));
    const after = await doctor(drills, { env });
    expect(after.of('store-write').status).toBe('ok');
  });

  test('that restores without the right to write, in the words of a preflight', async () => {
    const { env } = await identity();
    azure().grantBlobs('read');

    const found = await doctor(['--for', 'restore'], { env });

    expect(found.of('store-write')).toMatchObject({
      ...{ status: 'error', code: 'STORE_ACCESS_DENIED' },
      message: expect.stringMatching(/^the safety backup cannot be written: opening container /),
      hint: expect.stringContaining('Or do without: --no-safety-backup.'),
    });
  });

  test('to a container that is missing', async () => {
    const { env, store } = await identity({ create: false });

    const found = await doctor(usual, { env });
    const created = await doctor([...usual, '--storage-create-container'], { env });

    expect(found.statuses('store')).toMatchObject({
      ...{ read: 'error', list: 'skipped', write: 'skipped', rights: 'skipped', clock: 'ok' },
    });
    expect(created.statuses('store')).toMatchObject({
      ...{ read: 'skipped', list: 'skipped', write: 'warning' },
    });
    expect(await store.names().catch(({ statusCode }) => statusCode)).toBe(404);
    const command = 'az storage container create';
    for (const line of [found.of('store-read'), created.of('store-write')]) {
      const [call = []] = await pasteHint(command, line.hint ?? '', azureCli);
      expect(call[call.indexOf('--name') + 1]).toBe(store.container);
    }
    await createContainer(azure().blobs, store.container);
    expect((await doctor(usual, { env })).statuses('store')).toMatchObject({ read: 'ok' });
  });

  test('of a machine whose clock is wrong', async () => {
    const { env } = await identity();
    const dated = (minutes: number) => new Date(Date.now() + minutes * 60_000).toUTCString();
    const answer = (status: number, code: string, minutes: number) =>
      azure().strike({
        ...{ service: 'blob', method: 'HEAD', times: 20 },
        fault: {
          ...{ kind: 'answer', status },
          headers: { date: dated(minutes), 'x-ms-error-code': code },
        },
      });
    answer(404, 'BlobNotFound', 5);
    const late = (await doctor(usual, { env })).of('store-clock');
    azure().reset();
    answer(403, 'AuthenticationFailed', -20);
    const refused = await doctor(usual, { env });

    expect(late).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('this machine is 5 min behind that of the store'),
      hint: 'Set the clock: timedatectl set-ntp true',
    });
    expect(refused.of('store-read')).toMatchObject({
      ...{ status: 'error', code: 'STORE_ACCESS_DENIED' },
      message: expect.stringContaining('20 minutes ahead of that of the store'),
    });
    // By the same: it is told once.
    expect(refused.of('store-clock').status).toBe('skipped');
    const [script = ''] = /timedatectl .*$/.exec(late.hint ?? '') ?? [];
    pasteInShell({ script, standIns: { timedatectl: '[ "$*" = "set-ntp true" ]' } });
    azure().reset();
    expect((await doctor(usual, { env })).of('store-clock').status).toBe('ok');
  });
});

describe('what protects a container', () => {
  test('soft delete, which the account key sees', async () => {
    const store = await azureStore(azure());
    const { connectionString, url, account, key } = azure().blobs;
    const env = {
      PG_BACKUP_STORAGE_CONTAINER: store.container,
      PG_BACKUP_STORAGE_CONNECTION_STRING: connectionString,
    };
    const service = new BlobServiceClient(url, new StorageSharedKeyCredential(account, key));
    await service.setProperties({ deleteRetentionPolicy: { enabled: false } });

    const found = (await doctor(usual, { env })).of('store-protection');

    expect(found).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('has no soft delete'),
    });
    const [call = []] = await pasteHint(
      'az storage account blob-service-properties update',
      found.hint ?? '',
      azureCli,
    );
    const days = Number(call[call.indexOf('--delete-retention-days') + 1]);
    await service.setProperties({ deleteRetentionPolicy: { enabled: true, days } });
    expect((await doctor(usual, { env })).of('store-protection')).toMatchObject({
      ...{ status: 'ok', message: expect.stringContaining('soft delete for 14 days') },
    });
  });

  test('an immutability policy, and versions', async () => {
    const { env, store } = await identity();
    await store.replace('app/x', 'x');
    azure().grantBlobs('read', 'write');
    const modified = { 'last-modified': new Date().toUTCString(), etag: '"0x1"' };
    const answered = async (method: string, path: RegExp, headers: Record<string, string>) => {
      azure().strike({
        ...{ service: 'blob', method, path, times: 20 },
        fault: { kind: 'answer', status: 200, headers: { ...modified, ...headers }, body: '' },
      });
      return (await doctor(['--for', 'backup'], { env })).of('store-protection');
    };

    const policy = await answered('GET', /\?restype=container$/, {
      'x-ms-has-immutability-policy': 'true',
      'x-ms-has-legal-hold': 'false',
    });
    const version = await answered('HEAD', /app\/x$/, {
      'x-ms-version-id': '2026-11-21T03:00:00.0000000Z',
    });

    expect(policy).toMatchObject({
      ...{ status: 'ok', message: expect.stringContaining('an immutability policy') },
    });
    expect(version).toMatchObject({ status: 'ok', message: expect.stringContaining('versions') });
  });
});

describe('keys', () => {
  /** The token of another SAS that the pasted command would make. */
  async function anotherSas(line: DiagnosisDocument, container: string): Promise<string> {
    const [call = []] = await pasteHint(
      'az storage container generate-sas',
      line.hint ?? '',
      azureCli,
    );
    const value = (flag: string) => call[call.indexOf(flag) + 1] ?? '';
    expect(value('--name')).toBe(container);
    const expiresOn = new Date(value('--expiry'));
    expect(expiresOn.getTime()).toBeGreaterThan(Date.now());
    return containerSas(azure().blobs, container, {
      permissions: value('--permissions'),
      expiresOn,
    });
  }

  const withSas = (container: string, token: string) => ({
    env: {
      PG_BACKUP_STORAGE_ACCOUNT: azure().account,
      PG_BACKUP_STORAGE_CONTAINER: container,
      PG_BACKUP_STORAGE_ENDPOINT: azure().blobs.url,
      PG_BACKUP_STORAGE_SAS_TOKEN: token,
    },
  });

  test('a SAS token lacks a right, or has more than it needs', async () => {
    const { container } = await azureStore(azure());
    const sas = (permissions: string) => containerSas(azure().blobs, container, { permissions });

    const lacking = await doctor(usual, withSas(container, sas('rl')));
    const more = await doctor(usual, withSas(container, sas('racwdl')));

    expect(lacking.of('store-write')).toMatchObject({
      ...{ status: 'error', message: expect.stringContaining('allows "rl" only; writing needs') },
    });
    expect(more.of('store-rights')).toMatchObject({
      ...{ status: 'warning', message: 'the SAS token allows "racwdl"; rcwl is enough' },
    });
    for (const line of [lacking.of('store-write'), more.of('store-rights')]) {
      const token = await anotherSas(line, container);
      expect((await doctor(usual, withSas(container, token))).statuses('store')).toMatchObject({
        ...{ read: 'ok', list: 'ok', write: 'ok', rights: 'ok', tls: 'ok', clock: 'ok' },
      });
    }
  });

  test('an account key may do everything; with it the first backup makes the container', async () => {
    const { container } = await azureStore(azure(), { create: false });
    const { connectionString } = azure().blobs;
    const env = {
      PG_BACKUP_STORAGE_CONTAINER: container,
      PG_BACKUP_STORAGE_CONNECTION_STRING: connectionString,
    };

    const found = await doctor([...usual, '--storage-create-container'], { env });

    expect(found.of('store-write')).toMatchObject({
      ...{ status: 'ok', message: expect.stringContaining('the first backup creates it') },
    });
    expect(found.of('store-rights')).toMatchObject({
      ...{ status: 'warning', message: expect.stringContaining('may do everything') },
    });
    await createContainer(azure().blobs, container);
    const token = await anotherSas(found.of('store-rights'), container);
    const after = await doctor(usual, withSas(container, token));
    expect(after.of('store-rights').status).toBe('ok');
  });

  test('who only writes needs no more; without TLS everybody reads it', async () => {
    const { container } = await azureStore(azure());
    const token = containerSas(azure().blobs, container, { permissions: 'cw' });
    const only = await doctor(['--for', 'backup'], withSas(container, token));
    expect(only.statuses('store')).toMatchObject({
      ...{ read: 'skipped', list: 'skipped', write: 'ok', delete: 'skipped', rights: 'ok' },
    });
    expect(only.of('last-backup').status).toBe('skipped');

    const { env } = withSas(container, token);
    const clear = await doctor(usual, {
      env: { ...env, PG_BACKUP_STORAGE_ENDPOINT: 'http://x.invalid' },
    });
    const wellMeant = await doctor(usual, {
      env: { ...env, PG_BACKUP_STORAGE_ENDPOINT: 'https://x.invalid' },
    });

    expect(clear.of('store-tls')).toMatchObject({
      ...{ status: 'warning', hint: expect.stringContaining('--storage-endpoint with https://') },
    });
    expect(wellMeant.of('store-tls').status).toBe('ok');
    // That nobody is there is told once.
    expect(
      wellMeant.diagnoses
        .filter(({ status, probe }) => status === 'error' && probe.startsWith('store-'))
        .map(({ code }) => code),
    ).toEqual(['STORE_ACCESS_DENIED', 'STORE_UNREACHABLE']);
  });
});

describe('a directory', () => {
  /** What to write before a command that sees what a script mounts at a folder. */
  const inside = (script: string, folder: string): string[] => [
    ...['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])],
    ...['/bin/sh', '-c', `${script} && exec "$@"`, 'inside', folder],
  ];

  test('is there and may be written, or is made by the first backup', async () => {
    const { env } = await directoryStore();
    const missing = join(temporaryFolder(), 'not', 'there');

    const found = await doctor(['--for', 'backup,prune'], { env });
    const absent = await doctor([...usual, '--storage-directory', missing]);
    const prunes = await doctor(['--storage-directory', missing, '--for', 'prune']);

    expect(found.statuses('store')).toEqual({
      ...{ read: 'ok', list: 'ok', write: 'ok', delete: 'ok', space: 'ok' },
    });
    expect(absent.statuses('store')).toEqual({
      ...{ read: 'skipped', list: 'skipped', write: 'ok', delete: 'skipped', space: 'ok' },
    });
    expect(prunes.of('store-read')).toMatchObject({
      ...{ status: 'error', code: 'STORE_CONTAINER_MISSING' },
      hint: 'Check --storage-directory. A backup creates it.',
    });
    expect(prunes.of('store-list').status).toBe('skipped');
    expect(readdirSync(join(missing, '../..'))).toEqual([]);
  });

  test.runIf(canMount())('that is read-only, or full, says so as a backup does', async () => {
    const { env } = await directoryStore();
    const folder = env.PG_BACKUP_STORAGE_DIRECTORY ?? '';
    const name = await database(server, 'CREATE TABLE t ()');
    const on = (script: string) => ({
      env: { ...env, ...serverEnv(server, server) },
      before: () => inside(script, folder),
    });
    const readOnly = on('mount -t tmpfs -o ro tmpfs "$1" && shift');
    const full = on(
      'mount -t tmpfs -o size=64k tmpfs "$1" && { cat /dev/zero > "$1/zeros" 2>/dev/null; shift; }',
    );

    const cases = [
      {
        ...{ machine: readOnly, code: 'STORE_ACCESS_DENIED', space: 'ok' },
        remedied: on('mount -t tmpfs -o ro tmpfs "$1" && mount -o remount,rw "$1" && shift'),
      },
      {
        ...{ machine: full, code: 'DISK_FULL', space: 'warning' },
        remedied: on(
          'mount -t tmpfs -o size=64k tmpfs "$1" && { cat /dev/zero > "$1/zeros" 2>/dev/null; rm "$1/zeros"; shift; }',
        ),
      },
    ];
    for (const { machine, code, space, remedied } of cases) {
      const found = await doctor(['--databases', name, '--for', 'backup,prune'], {
        ...machine,
        env,
      });
      const line = found.of('store-write');
      expect(line).toMatchObject({ status: 'error', code });
      const backup = await run(['backup', '--json', '--databases', name], machine);
      expect(documentOf<{ error: object }>(backup).error).toMatchObject({
        ...{ code, message: line.message, hint: line.hint },
      });
      // What is mended by the same is told once.
      expect(found.of('store-delete').status).toBe('ok');
      expect(found.of('store-space').status).toBe(space);
      const after = await doctor(['--for', 'backup,prune'], { ...remedied, env });
      expect(after.statuses('store')).toMatchObject({ write: 'ok', delete: 'ok', space: 'ok' });
    }
  });

  test.runIf(canMount())('in which one database’s folder is read-only', async () => {
    const { env } = await directoryStore();
    const folder = env.PG_BACKUP_STORAGE_DIRECTORY ?? '';
    const name = await database(server, 'CREATE TABLE t ()');
    const own = join(folder, name);
    mkdirSync(own);
    const made = '"$1"/"$(basename "$1")"_2026-11-21T03-00-00Z.dump';
    const mounted = (remedy: string) => ({
      env: { ...env, ...serverEnv(server, server) },
      before: () =>
        inside(
          `mount -t tmpfs tmpfs "$1" && : >${made} && mount -o remount,ro "$1"${remedy} && shift`,
          own,
        ),
    });
    const args = ['--databases', name, '--for', 'backup,prune'];

    const found = await doctor(args, mounted(''));
    const dryRun = await run(['backup', '--json', '--dry-run', '--databases', name], mounted(''));
    const evidence = await doctor(['--databases', name, ...drills], mounted(''));
    const after = await doctor(args, mounted(' && mount -o remount,rw "$1"'));

    const line = found.of('store-write', name);
    const { code, message, hint } = line;
    expect(line).toMatchObject({ status: 'error', code: 'STORE_ACCESS_DENIED' });
    expect(documentOf(dryRun)).toMatchObject({ failures: [{ code, message, hint }] });
    expect(found.of('store-delete')).toMatchObject({ status: 'error', code });
    expect(evidence.of('store-write', name).status).toBe('warning');
    expect(after.statuses('store')).toMatchObject({ write: 'ok', delete: 'ok' });
  });

  test.runIf(canMount())('whose disk has no room for another night', async () => {
    const { env } = await directoryStore();
    const folder = env.PG_BACKUP_STORAGE_DIRECTORY ?? '';
    const store = openDirectoryStore(folder);
    const [nights, kibibytes] = [14, 256];
    for (const night of Array.from({ length: nights }).keys()) {
      const at = new Date(Date.now() - night * 24 * 3_600_000);
      await putBackup(store, 'shop', at, { dumpBytes: kibibytes * 1024 });
    }
    const copy = join(temporaryFolder(), 'copy');
    const onSmallDisk = () => {
      rmSync(copy, { recursive: true, force: true });
      cpSync(folder, copy, { recursive: true });
      // Beside each dump there are two small files; half of a dump is free.
      const bytes = (nights * (kibibytes + 8) + kibibytes / 2) * 1024;
      return {
        env,
        before: () => [
          ...tinyDisk(bytes, folder),
          ...['/bin/sh', '-c', 'cp -r "$1"/. "$2" && shift 2 && exec "$@"', 'copy', copy, folder],
        ],
      };
    };
    const { status, hint, message } = (await doctor(usual, onSmallDisk())).of('store-space');
    expect({ status, message }).toMatchObject({
      ...{ status: 'warning', message: expect.stringContaining('the newest backups take 0.3 MiB') },
    });

    await pasteHint('pg-azure-backup prune', hint ?? '', async command => {
      expect(command).toContain(' --dry-run');
      const pruned = await paste(command.replace(' --dry-run', ''), { env });
      expect(pruned, pruned.stderr).toMatchObject({ code: 0 });
    });

    expect((await doctor(usual, onSmallDisk())).of('store-space').status).toBe('ok');
  });
});

test('a connection string, and half of one', async () => {
  const { env } = await blobStore();
  const half = { PG_BACKUP_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
  expect((await doctor(usual, { env: { ...env, ...half } })).of('store-open')).toMatchObject({
    ...{ status: 'error', code: 'USAGE' },
  });
  const found = await doctor(['--for', 'backup,verify,prune', '--scratch', 'server'], { env });
  expect(found.statuses('store')).toMatchObject({
    ...{ read: 'ok', list: 'ok', write: 'ok', delete: 'ok', tls: 'ok', clock: 'ok' },
  });
});
