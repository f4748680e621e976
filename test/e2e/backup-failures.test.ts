import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillDumpName } from '../../src/catalog/dump-name-template.ts';
import { type BackupId, fileName } from '../../src/catalog/names.ts';
import { formatStamp } from '../../src/catalog/stamp.ts';
import { containerSas } from '../support/azurite.ts';
import { run, start } from '../support/cli.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { isRunning, killIfThere } from '../support/processes.ts';
import { bulk, shop } from '../support/sample.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  type BackupDocument,
  blobStore,
  childOf,
  database,
  directoryStore,
  documentOf,
  type FailureDocument,
  nextSecond,
  pgDumpAtWork,
  serverEnv,
  superuserIn,
  type TestStore,
} from './stage.ts';

const server = sharedPostgres();
const azurite = sharedAzurite();
const env = serverEnv(server, server);

const noBackups = async (store: TestStore) => {
  const list = await run(['list', '--json'], { env: store.env });
  expect(list).toMatchObject({ code: 0 });
  expect(documentOf(list)).toMatchObject({ ok: true, backups: [], broken: [] });
};

/** What a failed backup leaves, beside nothing at all: that it failed, for a check to see. */
const nothingButRecords = async (store: TestStore) => {
  await noBackups(store);
  expect((await store.names()).filter(name => !name.endsWith('.failed.json'))).toEqual([]);
  expect(await store.names()).not.toEqual([]);
};

const failuresIn = (result: { readonly stdout: string }): FailureDocument[] => {
  const { error, failures } = documentOf<{ error?: FailureDocument; failures?: FailureDocument[] }>(
    result,
  );
  return error ? [error] : (failures ?? []);
};

describe('a backup that cannot succeed is red, names the cause and a remedy, and leaves nothing', () => {
  const cases = [
    {
      name: 'wrong password',
      change: { PGPASSWORD: 'wrong-but-not-secret' },
      code: 'PG_LOGIN_FAILED',
      says: 'refused the password',
    },
    {
      name: 'unknown database',
      args: ['--databases', 'no_such_database'],
      code: 'DATABASE_NOT_FOUND',
      says: 'no_such_database',
    },
    {
      name: 'nothing listens on the port',
      change: { PGPORT: '1', PG_BACKUP_CONNECT_RETRY_SECONDS: '0' },
      code: 'PG_CONNECT_FAILED',
      says: 'ECONNREFUSED',
    },
    {
      name: 'a host name that is none',
      change: { PGHOST: 'no-such-host.invalid', PG_BACKUP_CONNECT_RETRY_SECONDS: '0' },
      code: 'PG_CONNECT_FAILED',
      says: 'cannot be resolved',
    },
    {
      name: 'no database matched',
      args: ['--databases', 'no_such_*'],
      code: 'NO_DATABASE_MATCHED',
      says: 'no database of',
    },
    {
      name: 'everything excluded',
      args: ['--exclude-databases', '*'],
      code: 'NO_DATABASE_MATCHED',
      says: 'no database of',
    },
  ];
  test.each(cases)('$name', async ({ change = {}, args = [], code, says }) => {
    const store = await directoryStore();
    const result = await run(['backup', '--json', ...args], {
      env: { ...env, ...store.env, ...change },
    });
    expect(result.code).toBe(1);
    expect(failuresIn(result)).toEqual([
      expect.objectContaining({ code, message: expect.stringContaining(says) }),
    ]);
    expect(result.stderr).toMatch(/^ERROR: .+\nHINT: .+$/m);
    await noBackups(store);
    expect(await store.names()).toEqual([]);
  });

  const azureCases: readonly {
    name: string;
    env: (container: string) => Record<string, string>;
    code: string;
    says: string;
  }[] = [
    {
      name: 'missing container',
      env: () => ({
        PG_BACKUP_STORAGE_CONTAINER: 'no-such-container',
        PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
      }),
      code: 'STORE_CONTAINER_MISSING',
      says: 'no-such-container',
    },
    {
      name: 'expired SAS',
      env: container => withSas(container, { expiresOn: new Date('2026-01-02T03:04:05Z') }),
      code: 'STORE_ACCESS_DENIED',
      says: '2026-01-02',
    },
    {
      name: 'read-only SAS',
      env: container => withSas(container, { permissions: 'rl' }),
      code: 'STORE_ACCESS_DENIED',
      says: '',
    },
    {
      name: 'wrong account key',
      env: container => ({
        PG_BACKUP_STORAGE_CONTAINER: container,
        PG_BACKUP_STORAGE_ACCOUNT: azurite.account,
        PG_BACKUP_STORAGE_ENDPOINT: azurite.url,
        PG_BACKUP_STORAGE_ACCOUNT_KEY: Buffer.alloc(64, 7).toString('base64'),
      }),
      code: 'STORE_ACCESS_DENIED',
      says: '',
    },
    {
      name: 'nobody at the endpoint',
      env: container => ({
        ...withSas(container),
        PG_BACKUP_STORAGE_ENDPOINT: 'http://127.0.0.1:1/devstoreaccount1',
      }),
      code: 'STORE_UNREACHABLE',
      says: '127.0.0.1:1',
    },
  ];
  const withSas = (container: string, options: Parameters<typeof containerSas>[2] = {}) => ({
    PG_BACKUP_STORAGE_CONTAINER: container,
    PG_BACKUP_STORAGE_ACCOUNT: azurite.account,
    PG_BACKUP_STORAGE_ENDPOINT: azurite.url,
    PG_BACKUP_STORAGE_SAS_TOKEN: containerSas(azurite, container, options),
  });
  test.each(azureCases)('$name', async ({ env: storeEnv, code, says }) => {
    const store = await blobStore();
    const name = await database(server, shop());
    const result = await run(['backup', '--json', '--databases', name], {
      env: { ...env, ...storeEnv(store.container) },
    });
    expect(result.code).toBe(1);
    expect(failuresIn(result)).toEqual([
      expect.objectContaining({ code, message: expect.stringContaining(says) }),
    ]);
    expect(result.stderr).toMatch(/^HINT: .+$/m);
    await noBackups(store);
  });

  test('a SAS that may only create and write is enough for a backup', async () => {
    const store = await blobStore();
    const name = await database(server, shop());
    const result = await run(['backup', '--databases', name], {
      env: { ...env, ...withSas(store.container, { permissions: 'rcwl' }) },
    });
    expect(result).toMatchObject({ code: 0 });
  });
});

test('one of three databases fails: two good backups, exit code 1, the failure named', async () => {
  const store = await directoryStore();
  const [first, second, third] = [
    await database(server, shop()),
    await database(server, 'CREATE TABLE hidden ()'),
    await database(server, shop()),
  ];
  const login = await server.createLogin(uniqueName('reader'));
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${login.username}`);
  });
  for (const name of [first, third]) {
    await server.query(
      name,
      `GRANT USAGE ON SCHEMA shop TO ${login.username}; GRANT SELECT ON ALL TABLES IN SCHEMA shop TO ${login.username};
       GRANT SELECT ON ALL SEQUENCES IN SCHEMA shop TO ${login.username}`,
    );
    onTestFinished(() =>
      server.query(name, `DROP OWNED BY ${login.username}`).then(() => undefined),
    );
  }
  const result = await run(
    ['backup', '--json', '--concurrency', '3', '--databases', [first, second, third].join(',')],
    { env: { ...serverEnv(server, login), ...store.env } },
  );
  expect(result.code).toBe(1);
  expect(failuresIn(result)).toEqual([
    expect.objectContaining({
      database: second,
      code: 'PG_PERMISSION_DENIED',
      message: expect.stringContaining('permission denied for table hidden'),
    }),
  ]);
  const { backups } = documentOf<{ backups: BackupDocument[] }>(result);
  expect(backups.map(backup => backup.database)).toEqual([first, third].toSorted());
  const list = documentOf<{ backups: unknown[] }>(
    await run(['list', '--json'], { env: store.env }),
  );
  expect(list.backups).toHaveLength(2);
  const left = (await store.names()).filter(file => file.includes(second));
  expect(left).toEqual([expect.stringMatching(/\.failed\.json$/)]);
});

test('a run that cannot even begin is on record for each database that was named', async () => {
  const store = await directoryStore();
  const args = ['--databases', 'shop,crm,other_*'];
  const nobody = { ...env, ...store.env, PGPORT: '1', PG_BACKUP_CONNECT_RETRY_SECONDS: '0' };
  for (const code of [1, 1]) {
    expect(await run(['backup', ...args], { env: nobody })).toMatchObject({ code });
    await nextSecond();
  }
  const check = await run(['check', '--json', '--databases', 'shop,crm'], { env: store.env });
  const { findings } = documentOf<{ findings: { code: string; message: string }[] }>(check);
  expect(findings.filter(({ code }) => code === 'BACKUP_FAILED_REPEATEDLY')).toEqual([
    expect.objectContaining({ database: 'crm', message: expect.stringContaining('ECONNREFUSED') }),
    expect.objectContaining({ database: 'shop', message: expect.stringContaining('ECONNREFUSED') }),
  ]);

  // A dry run backs nothing up, and so fails to back nothing up.
  const before = await store.names();
  expect(await run(['backup', '--dry-run', ...args], { env: nobody })).toMatchObject({ code: 1 });
  expect(await store.names()).toEqual(before);
});

const own = '{database}_backup_{timestamp}.dump';

test.each([
  { inTheWay: 'a dump', nameOf: (place: BackupId) => fileName(place, 'dump') },
  { inTheWay: 'a manifest', nameOf: (place: BackupId) => fileName(place, 'manifest') },
  { inTheWay: 'what --dump-name means', nameOf: (place: BackupId) => fillDumpName(own, place) },
])('a second in which there is $inTheWay already belongs to another backup', async ({ nameOf }) => {
  const store = await directoryStore();
  const name = await database(server, shop());
  const folder = store.env.PG_BACKUP_STORAGE_DIRECTORY ?? '';
  mkdirSync(join(folder, name));
  const now = Date.now();
  const stampIn = (seconds: number) => formatStamp(new Date(now + seconds * 1000));
  for (let seconds = -2; seconds < 600; seconds += 1) {
    writeFileSync(join(folder, nameOf({ database: name, stamp: stampIn(seconds) })), '');
  }
  const args = ['backup', '--json', '--databases', name, '--dump-name', own];
  const made = await run(args, { env: { ...env, ...store.env } });
  expect(made, made.stderr).toMatchObject({ code: 0 });
  expect(documentOf(made)).toMatchObject({ backups: [{ name: `${name}_${stampIn(600)}` }] });
});

describe('what is cut off in the middle is no backup', () => {
  test('pg_dump or the run itself ended at random moments', async () => {
    const name = await database(server, bulk(16));
    const args = ['backup', '--json', '--databases', name, '--compression', 'none'];
    const backUp = (store: TestStore) => start(args, { env: { ...env, ...store.env } });
    const sizes: number[] = [];
    const red = { pg_dump: 0, SIGTERM: 0, SIGKILL: 0 };
    // Nothing that one of them leaves is in the way of the next.
    const opened = [await blobStore(), await directoryStore()];
    for (let moment = 0; moment < 22; moment += 1) {
      const victim = moment < 2 ? 'pg_dump' : moment % 4 < 2 ? 'SIGTERM' : 'SIGKILL';
      const store = victim === 'pg_dump' ? await directoryStore() : opened[moment % 2];
      if (!store) continue;
      const running = backUp(store);
      const pid = await childOf(running, pgDumpAtWork);
      // A random moment is the point here.
      await new Promise(resolve => setTimeout(resolve, Math.random() * 300));
      if (victim === 'pg_dump') killIfThere(pid);
      else running.kill(victim);
      const result = await running.finished;
      if (result.code === 0) continue;
      red[victim] += 1;
      if (victim === 'pg_dump') {
        expect(failuresIn(result)).toEqual([
          expect.objectContaining({
            code: 'PG_DUMP_FAILED',
            message: expect.stringContaining('SIGKILL'),
          }),
        ]);
        await nothingButRecords(store);
      } else {
        // Once all is done nobody heeds signals any more.
        const how = victim === 'SIGKILL' ? [victim] : [143, victim];
        expect(how, result.stderr).toContain(result.signal ?? result.code);
        if (victim === 'SIGTERM') expect(result.leftFiles).toEqual([]);
      }
    }
    for (const store of opened) {
      expect(await backUp(store).finished).toMatchObject({ code: 0 });
      const list = await run(['list', '--json'], { env: store.env });
      const { backups, broken } = documentOf<{ backups: BackupDocument[]; broken: unknown[] }>(
        list,
      );
      expect(broken).toEqual([]);
      for (const { name: backup, sha256 } of backups) {
        const dump = await store.read(`${name}/${backup}.dump`);
        expect(createHash('sha256').update(dump).digest('hex')).toBe(sha256);
      }
      // A dump may lack its manifest, but no byte.
      const dumps = (await store.names()).filter(file => file.endsWith('.dump'));
      for (const dump of dumps) sizes.push((await store.read(dump)).length);
    }
    expect(new Set(sizes).size).toBe(1);
    expect(red.SIGTERM * red.SIGKILL).toBeGreaterThan(0);
  });

  test('a download ended at 20 random moments leaves whole files, or none', async () => {
    const name = await database(server, bulk(6));
    const store = await blobStore();
    const options = { env: { ...env, ...store.env } };
    const made = await run(['backup', '--json', '--databases', name], options);
    const [backup] = documentOf<{ backups: BackupDocument[] }>(made).backups;
    const folder = temporaryFolder();
    const download = (to: string) =>
      start(['download', '--database', name, '--output-directory', to], options);
    const began = performance.now();
    expect(await download(join(folder, 'whole')).finished).toMatchObject({ code: 0 });
    const takesMs = performance.now() - began;
    for (let moment = 0; moment < 20; moment += 1) {
      const signal = moment % 2 ? 'SIGTERM' : 'SIGKILL';
      const to = join(folder, String(moment));
      const running = download(to);
      await new Promise(resolve => setTimeout(resolve, Math.random() * takesMs));
      running.kill(signal);
      const result = await running.finished;
      const files = existsSync(to) ? readdirSync(to) : [];
      const partial = files.filter(file => file.includes('.partial-'));
      if (signal === 'SIGTERM') expect(partial).toEqual([]);
      else expect(partial.length).toBeLessThanOrEqual(1);
      if (result.code === 0) expect(files).toHaveLength(4);
      for (const file of files.filter(one => one.endsWith('.dump'))) {
        const hash = createHash('sha256').update(readFileSync(join(to, file)));
        expect(hash.digest('hex')).toBe(backup?.sha256);
      }
    }
  });

  test('the server is killed in mid-dump', async () => {
    const own = await startPostgres();
    onTestFinished(() => own.stop());
    await own.createDatabase('big', bulk(24));
    const store = await directoryStore();
    const running = start(['backup', '--json', '--databases', 'big', '--compression', 'none'], {
      env: { ...serverEnv(own, own), ...store.env },
    });
    const pid = await childOf(running, pgDumpAtWork);
    // Held still, so that it is in the middle for certain.
    process.kill(pid, 'SIGSTOP');
    await own.kill();
    process.kill(pid, 'SIGCONT');
    const result = await running.finished;
    expect(result.code).toBe(1);
    expect(failuresIn(result)).toMatchObject([{ code: 'PG_CONNECTION_LOST' }]);
    await nothingButRecords(store);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends the run and all that it started',
    async signal => {
      const store = await directoryStore();
      const name = await database(server, bulk(24));
      const running = start(['backup', '--databases', name], { env: { ...env, ...store.env } });
      const pid = await childOf(running, pgDumpAtWork);
      process.kill(pid, 'SIGSTOP');
      running.kill(signal);
      const result = await running.finished;
      expect(result.code).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(result.stderr).toContain(`interrupted by ${signal}`);
      expect(isRunning(pid)).toBe(false);
      await noBackups(store);
      expect(await store.names()).toEqual([]);
    },
  );
});

const sessionsThatWait = (name: string) =>
  server.query(
    'postgres',
    "SELECT pid FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'",
    [name],
  );

test('an interrupted run tells of the databases that are done, and of those that are not', async () => {
  const names = [uniqueName('a'), uniqueName('b'), uniqueName('c')];
  for (const name of names) await database(server, 'CREATE TABLE t AS SELECT 1 AS i', name);
  // The second one gets no further, so that it is in the middle for certain.
  const other = await superuserIn(server, names[1] ?? '');
  await other.query('BEGIN; LOCK TABLE t');
  const store = await directoryStore();
  const running = start(['backup', '--json', '--concurrency=1', '--databases', names.join(',')], {
    env: { ...env, ...store.env },
  });
  await expect.poll(() => sessionsThatWait(names[1] ?? '')).not.toEqual([]);
  running.kill('SIGINT');
  const result = await running.finished;
  expect(result).toMatchObject({ code: 130 });
  const { backups, failures } = documentOf<{
    backups: BackupDocument[];
    failures: FailureDocument[];
  }>(result);
  expect(backups.map(backup => backup.database)).toEqual([names[0]]);
  expect(failures.map(({ database, code }) => [database, code])).toEqual(
    names.slice(1).map(name => [name, 'INTERRUPTED']),
  );
  expect((await store.names()).filter(name => name.endsWith('.manifest.json'))).toHaveLength(1);
});

test.skipIf(!canMount())(
  'a full disk (needs the right to mount) is red and leaves nothing',
  async () => {
    const name = await database(server, bulk(8));
    const folder = temporaryFolder();
    const result = await run(
      ['backup', '--json', '--databases', name, '--storage-directory', folder],
      { env, before: () => tinyDisk(2 * 1024 * 1024, folder) },
    );
    expect(result.code).toBe(1);
    expect(failuresIn(result)).toEqual([expect.objectContaining({ code: 'DISK_FULL' })]);
  },
);

test('a table that is dropped while the backup begins costs it nothing', async () => {
  const name = await database(
    server,
    'CREATE TABLE goes (i int); CREATE TABLE stays AS SELECT 1 AS i',
  );
  const store = await directoryStore();
  const owner = await superuserIn(server, name);
  await owner.query('BEGIN; DROP TABLE goes');
  const running = start(['backup', '--json', '--databases', name], {
    env: { ...serverEnv(server, server), ...store.env },
  });
  // It waits for the lock on what its snapshot has, and what is gone once it gets it.
  await expect
    .poll(async () => {
      const sql =
        "SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE '%LOCK TABLE%'";
      return (await server.query('postgres', sql, [name])).length;
    })
    .toBeGreaterThan(0);
  await owner.query('COMMIT');
  const result = await running.finished;
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(result.stderr).toContain(
    'Beginning again, for something was dropped or replaced meanwhile',
  );
  expect(documentOf<{ backups: { rows: number }[] }>(result).backups).toMatchObject([{ rows: 1 }]);
});
