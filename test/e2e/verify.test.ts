import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Evidence, evidenceSchema } from '../../src/catalog/evidence.ts';
import { containerSas } from '../support/azurite.ts';
import { type RunResult, run, start } from '../support/cli.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { bulk, chinook, everything, shop } from '../support/sample.ts';
import { sharedAzurite, temporaryFolder } from '../support/shared.ts';
import {
  blobStore,
  childOf,
  database,
  directoryStore,
  documentOf,
  type FailureDocument,
  pgRestoreAtWork,
  serverEnv,
  type TestStore,
} from './stage.ts';

// Every drill sweeps the whole server: not the one that other files work on meanwhile.
const server = await startPostgres();
afterAll(() => server.stop());

interface VerifyDocument {
  readonly ok: boolean;
  readonly verified: readonly (Pick<Evidence, 'database' | 'checks' | 'recovery'> & {
    readonly verdict: string;
    readonly evidence: string | null;
  })[];
  readonly failures: readonly FailureDocument[];
}

const login = serverEnv(server, server);
const drill = ['verify', '--json', '--verify-level', 'restore'];
const here = [...drill, '--scratch', 'server'];

async function backedUp(databases: readonly string[], store: TestStore): Promise<void> {
  const args = ['backup', '--databases', databases.join('\n'), '--content-hashes'];
  const result = await run(args, { env: { ...login, ...store.env } });
  expect(result, result.stderr).toMatchObject({ code: 0 });
}

async function evidenceIn(store: TestStore): Promise<Evidence[]> {
  const names = (await store.names()).filter(name => name.endsWith('.evidence.json'));
  return await Promise.all(
    names.map(async name => evidenceSchema.parse(JSON.parse(`${await store.read(name)}`))),
  );
}

const scratchDatabases = async (): Promise<string[]> => {
  const sql = "SELECT datname FROM pg_database WHERE datname LIKE '%\\_\\_scratch\\_%'";
  return (await server.query<{ datname: string }>('postgres', sql)).map(({ datname }) => datname);
};

const checkOf = (result: RunResult, name: string) =>
  documentOf<VerifyDocument>(result).verified[0]?.checks.find(check => check.name === name);

/** Chinook where it is at hand. Its script makes and enters a database itself; ours has another name. */
function sample(): string {
  const file = chinook();
  const creation = /^((DROP|CREATE) DATABASE|\\c ).*$/gm;
  return file === undefined ? shop() : readFileSync(file, 'utf8').replace(creation, '');
}

describe('a drill', () => {
  test('on the runner: several databases, with all that PostgreSQL can hold', async () => {
    const store = await directoryStore();
    const names = [await database(server, everything(200)), await database(server, sample())];
    const leftOut = await database(server, shop(5), uniqueName('left_out'));
    await backedUp([...names, leftOut], store);
    const result = await run([...drill, '--exclude-databases', 'left_out*'], {
      env: store.env,
    });
    expect(result, result.stderr).toMatchObject({ code: 0 });
    const { ok, verified } = documentOf<VerifyDocument>(result);
    expect({ ok, databases: verified.map(one => one.database) }).toEqual({
      ok: true,
      databases: names.toSorted(),
    });
    for (const { database: name, evidence, recovery, checks } of verified) {
      const rows = checks.find(check => check.name === 'rows')?.figure;
      console.log(`${name}: ${rows}, back in ${recovery?.totalSeconds} s`);
      expect(evidence).toMatch(/\.restore\.passed\.evidence\.json$/);
      expect(checks.flatMap(check => check.problems)).toEqual([]);
    }
    const evidence = await evidenceIn(store);
    expect(evidence.map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
    const apart = { user: expect.any(Boolean), processes: expect.any(Boolean) };
    expect(evidence[0]?.scratch?.isolation).toEqual({ ...apart, network: expect.any(Boolean) });
    expect(result.stderr).toMatch(/Started a throw-away PostgreSQL .*; it runs \w/);
  });

  test('of a backup that was taken while an application wrote: every row is accounted for', async () => {
    const store = await directoryStore();
    const name = await database(server, `${bulk(8)} CREATE TABLE written (value integer);`);
    const { host, port, username: user, password } = server;
    const client = new Client({ host, port, user, password, database: name });
    await client.connect();
    let written = 0;
    let stop = false;
    const writing = (async () => {
      while (!stop) await client.query('INSERT INTO written VALUES ($1)', [written++]);
    })();
    await backedUp([name], store);
    stop = true;
    await writing;
    await client.end();
    const result = await run(here, { env: { ...login, ...store.env } });
    expect(result, result.stderr).toMatchObject({ code: 0 });
    const [evidence] = await evidenceIn(store);
    expect(evidence).toMatchObject({
      verdict: 'passed',
      scratch: { kind: 'server', host: server.host },
    });
    expect(await scratchDatabases()).toEqual([]);
  });

  test('asks the user’s own queries, and an application', async () => {
    const store = await directoryStore();
    const name = await database(server, shop(20));
    await backedUp([name], store);
    const folder = temporaryFolder();
    await writeFile(
      join(folder, '1 orders.sql'),
      '-- expect: 60\nSELECT count(*) FROM shop.orders',
    );
    await writeFile(join(folder, '2 prices.sql'), 'SELECT * FROM shop.products WHERE price > 18');
    const asked: string[] = [];
    const application = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(asked.length === 1 ? 503 : 204).end();
    }).listen(0, '127.0.0.1');
    await once(application, 'listening');
    onTestFinished(() => void application.close());
    const { port } = application.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/health?db={database}&at={host}:{port}`;
    const result = await run([...here, '--assertions', folder, '--health-url', url], {
      env: { ...login, ...store.env },
    });
    expect(result).toMatchObject({ code: 1 });
    expect(documentOf<VerifyDocument>(result).failures).toMatchObject([
      { code: 'VERIFICATION_FAILED', message: expect.stringContaining('2 prices.sql') },
    ]);
    expect(checkOf(result, 'assertion 1 orders.sql')).toMatchObject({ verdict: 'passed' });
    expect(checkOf(result, 'assertion 2 prices.sql')).toMatchObject({ verdict: 'failed' });
    expect(checkOf(result, 'health')).toMatchObject({
      verdict: 'passed',
      figure: 'status 204 at request 2',
    });
    expect(asked[1]).toMatch(
      new RegExp(`^/health\\?db=${name}__scratch_[0-9a-f]{6}&at=127\\.0\\.0\\.1:${server.port}$`),
    );
    expect(await scratchDatabases()).toEqual([]);
  });

  test.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 143 },
  ] as const)('leaves nothing when it gets $signal', async ({ signal, code }) => {
    const store = await directoryStore();
    await backedUp([await database(server, bulk(4))], store);
    const running = start(here, { env: { ...login, ...store.env } });
    process.kill(await childOf(running, pgRestoreAtWork), 'SIGSTOP');
    expect(await scratchDatabases()).toHaveLength(1);
    running.kill(signal);
    expect(await running.finished).toMatchObject({ code });
    expect(await scratchDatabases()).toEqual([]);
    expect(await evidenceIn(store)).toEqual([]);
  });

  test('whose server goes away says nothing about the backup', async () => {
    const own = await startPostgres();
    onTestFinished(() => own.stop());
    await own.createDatabase('shop', bulk(4));
    const store = await directoryStore();
    const options = { env: { ...serverEnv(own, own), ...store.env } };
    expect(await run(['backup', '--databases', 'shop'], options)).toMatchObject({ code: 0 });
    const running = start(here, options);
    const pid = await childOf(running, pgRestoreAtWork);
    process.kill(pid, 'SIGSTOP');
    await own.kill();
    process.kill(pid, 'SIGCONT');
    expect(documentOf<VerifyDocument>(await running.finished).failures).toMatchObject([
      {
        code: 'NOT_VERIFIABLE',
        message: expect.stringMatching(/says nothing against it: restore: .*connection/),
      },
    ]);
    expect(await evidenceIn(store)).toMatchObject([{ level: 'restore', verdict: 'unverifiable' }]);
  });

  test('that was killed is swept by the next, which leaves those alone that go on', async () => {
    const store = await directoryStore();
    const name = await database(server, bulk(4));
    await backedUp([name], store);
    const options = { env: { ...login, ...store.env } };
    const killed = start(here, options);
    process.kill(await childOf(killed, pgRestoreAtWork), 'SIGSTOP');
    const alive = start(here, options);
    process.kill(await childOf(alive, pgRestoreAtWork), 'SIGSTOP');
    const both = await scratchDatabases();
    expect(both).toHaveLength(2);
    const listed = await run(['databases', '--json'], options);
    expect(listed.stdout).toContain('on trial');

    killed.kill('SIGKILL');
    await killed.finished;
    const next = await run(here, options);
    expect(next, next.stderr).toMatchObject({ code: 0 });
    expect(next.stderr).toMatch(/Dropped ".*__scratch_[0-9a-f]{6}", which an earlier drill left/);
    expect(await scratchDatabases()).toHaveLength(1);
    alive.kill('SIGTERM');
    await alive.finished;
    expect(await scratchDatabases()).toEqual([]);
  });
});

describe('what is verified', () => {
  test('is the newest backup of each database that matches, or the one that is named', async () => {
    const store = await directoryStore();
    const options = { env: { ...login, ...store.env } };
    const [one, other] = [await database(server, shop(2)), await database(server, shop(2))];
    await backedUp([one, other], store);
    const [first = ''] = (await store.names())
      .filter(name => name.startsWith(`${one}/`) && name.endsWith('.dump'))
      .map(name => name.replace(/^.*\/|\.dump$/g, ''));
    const verify = (...args: string[]) => run(['verify', '--json', ...args], options);
    const backups = (result: RunResult) =>
      documentOf<{ verified: { backup: string }[] }>(result).verified.map(({ backup }) => backup);

    const all = await verify();
    expect(backups(all)).toContain(first);
    expect(backups(all)).toHaveLength(2);
    expect(backups(await verify('--backup', first, '--verify-level', 'checksum'))).toEqual([first]);

    const some = await verify('--databases', `${one},nobody,${other.slice(0, -1)}?`);
    expect(some).toMatchObject({ code: 1 });
    expect(documentOf(some)).toMatchObject({
      verified: [{}, {}],
      failures: [{ database: 'nobody', code: 'BACKUP_NOT_FOUND' }],
    });
    const none = await verify('--databases', 'nob*');
    expect(documentOf(none)).toMatchObject({ error: { code: 'NO_DATABASE_MATCHED' } });
  });

  test('counts also where the evidence may not be written', async () => {
    const store = await blobStore();
    await backedUp([await database(server, shop(2))], store);
    const azurite = sharedAzurite();
    const result = await run(['verify', '--json'], {
      env: {
        PG_BACKUP_STORAGE_CONTAINER: store.container,
        PG_BACKUP_STORAGE_ACCOUNT: azurite.account,
        PG_BACKUP_STORAGE_ENDPOINT: azurite.url,
        PG_BACKUP_STORAGE_SAS_TOKEN: containerSas(azurite, store.container, { permissions: 'rl' }),
      },
    });
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(result.stderr).toMatch(/WARNING: the evidence of \S+ could not be kept/);
    expect(documentOf<VerifyDocument>(result).verified).toMatchObject([
      { verdict: 'passed', evidence: null },
    ]);
    expect(await evidenceIn(store)).toEqual([]);
  });

  test.runIf(canMount())(
    'is not begun where there is no room for it, which is told (needs the right to mount)',
    async () => {
      const store = await directoryStore();
      await backedUp([await database(server, bulk(2))], store);
      const before = (tmpdir: string) => tinyDisk(1024 * 1024, tmpdir);
      const result = await run(['verify', '--json'], { env: store.env, before });
      expect(documentOf<VerifyDocument>(result).failures).toMatchObject([
        {
          code: 'NOT_VERIFIABLE',
          message: expect.stringMatching(/takes \d+\.\d MiB .* room for [01]\.\d MiB/),
          hint: expect.stringContaining('TMPDIR'),
        },
      ]);
      expect(await evidenceIn(store)).toMatchObject([
        { level: 'archive', verdict: 'unverifiable' },
      ]);
    },
  );
});
