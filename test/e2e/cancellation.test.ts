import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { derivedName, type Mark, renderMark } from '../../src/catalog/mark.ts';
import { run } from '../support/cli.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { descendants, isRunning, killIfThere } from '../support/processes.ts';
import {
  type ActionResult,
  type RunningAction,
  runAction,
  startAction,
} from '../support/runner.ts';
import { bulk } from '../support/sample.ts';
import { sharedAzurite, temporaryFolder } from '../support/shared.ts';
import { databasesLike, folderStore, type Inputs, messages, serverInputs } from './action-stage.ts';
import {
  blobStore,
  childOf,
  database,
  everythingIn,
  loadAtWork,
  pgDumpAtWork,
  safetyDumpAtWork,
  type TestStore,
  trialAtWork,
} from './stage.ts';

// Every restore sweeps the whole server: not the one that other files restore into meanwhile.
const server = await startPostgres();
afterAll(() => server.stop());
const login = serverInputs(server, server);

/** A table that nothing alters after its creation, beside some that take a while to load. */
const script = `CREATE TABLE plain AS SELECT 1 AS i; ${bulk(8)}`;

/** A row that no restore into this server gets past as long as there is a role of that name. */
const gated = (role: string) => `CREATE FUNCTION gate() RETURNS boolean LANGUAGE sql AS $$
    SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${role}')
      OR pg_catalog.current_setting('application_name') NOT LIKE '%pg_restore'
      OR pg_catalog.pg_sleep(600) IS NOT NULL $$;
  CREATE TABLE gated (i int CHECK (public.gate())); INSERT INTO gated VALUES (1);`;

const gateOf = (name: string) => `${name}_gate`;

interface Stage {
  readonly name: string;
  readonly store: TestStore;
  readonly inputs: Inputs;
  /** Ends what a point held. */
  readonly proxied: Awaited<ReturnType<typeof startFaultProxy>> | undefined;
}

/** Where an action is caught. */
interface Point {
  readonly where: string;
  readonly action: '' | 'restore';
  readonly more?: Inputs;
  /** Whether the blobs are behind a proxy that can hold a transfer. */
  readonly proxied?: boolean;
  /** What has the name of the target before; a whole database by default. */
  readonly target?: 'absent';
  /** Whether rows are to be loaded for ever. */
  readonly gated?: true;
  /** Is there when the action is at that point, and will not get past it. */
  readonly reach: (running: RunningAction, stage: Stage) => Promise<void>;
  /** Before the action starts. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** What is on the server after the action was cancelled, and after it was killed and post came. */
  readonly left?: 'stand-in';
}

/**
 * Holds a child still, so that it is in the middle for certain: once it is logged in. A server waits
 * up to a minute for a client that is held still before, and a DROP DATABASE waits along.
 */
const held =
  (commandLine: RegExp) =>
  async (running: RunningAction, { name }: Stage) => {
    const pid = await childOf(running, commandLine);
    await until('the child is at work', async () => {
      const rows = await server.query(
        'postgres',
        "SELECT 1 FROM pg_stat_activity WHERE starts_with(datname, $1) AND query <> '' AND application_name IN ('pg-azure-backup pg_dump', 'pg-azure-backup pg_restore')",
        [name],
      );
      return rows.length > 0;
    });
    process.kill(pid, 'SIGSTOP');
    await server.query('postgres', `DROP ROLE IF EXISTS ${gateOf(name)}`);
  };

/** Looks again and again: PostgreSQL tells nobody by itself. */
async function until(what: string, there: () => Promise<boolean> | boolean): Promise<void> {
  await expect.poll(there, { message: what }).toBe(true);
}

const locks: Client[] = [];

/** Keeps a lock on a table until it is released, or the test ends. */
async function lock(name: string, statement: string): Promise<void> {
  const { host, port, username, password } = server;
  const client = new Client({ host, port, user: username, password, database: name });
  // It may be ended together with its database.
  client.on('error', () => undefined);
  locks.push(client);
  onTestFinished(release);
  await client.connect();
  await client.query('BEGIN');
  await client.query(statement);
}

async function release(): Promise<void> {
  await Promise.all(locks.splice(0).map(client => client.end().catch(() => undefined)));
}

const waitsForLock = (name: string) =>
  until('a session of ours waits for a lock', async () => {
    const rows = await server.query(
      'postgres',
      "SELECT 1 FROM pg_stat_activity WHERE starts_with(datname, $1) AND wait_event_type = 'Lock'",
      [name],
    );
    return rows.length > 0;
  });

const tableIn = async (name: string): Promise<boolean> => {
  try {
    const [row] = await server.query(name, "SELECT to_regclass('plain') IS NOT NULL AS there");
    return row?.there === true;
  } catch {
    return false;
  }
};

/** Holds the statistics of a restored table, which the comparison comes after. */
async function holdValidation(running: RunningAction, { name }: Stage): Promise<void> {
  await running.waitForOutput(/Restoring into "(.*)"/);
  const database = /Restoring into "(.*)"/.exec(running.output())?.[1] ?? name;
  await until('the table is there', () => tableIn(database));
  await lock(database, 'LOCK TABLE plain IN SHARE UPDATE EXCLUSIVE MODE');
  await running.waitForOutput(/Analyzing/);
  await waitsForLock(name);
}

const oneJob = { jobs: '1' };
const recreate = { strategy: 'recreate' };

const points: readonly Point[] = [
  { where: 'the dump', action: '', reach: held(pgDumpAtWork) },
  {
    where: 'the upload',
    action: '',
    proxied: true,
    before: async ({ proxied }) =>
      proxied?.strike({ fault: { kind: 'hang' }, method: 'PUT', times: 100 }),
    reach: async (_running, { proxied }) =>
      until('something is uploaded', () => proxied?.seen.some(one => one.struckBy) ?? false),
  },
  {
    where: 'the wait for a lock',
    action: '',
    before: ({ name }) => lock(name, 'LOCK TABLE plain IN ACCESS EXCLUSIVE MODE'),
    reach: (_running, { name }) => waitsForLock(name),
  },
  {
    where: 'the download of the archive',
    action: 'restore',
    proxied: true,
    reach: async (running, { proxied }) => {
      await running.waitForOutput(/Fetching/);
      await until(
        'something is downloaded',
        () => proxied?.seen.some(one => one.struckBy) ?? false,
      );
    },
    // The manifest has to come through: it says what the archive is.
    before: async ({ proxied }) =>
      proxied?.strike({
        fault: { kind: 'stall-answer' },
        method: 'GET',
        comp: '',
        after: 1,
        times: 100,
      }),
  },
  {
    where: 'the trial of what would be dropped',
    action: 'restore',
    more: recreate,
    reach: async running => {
      process.kill(await childOf(running, trialAtWork), 'SIGSTOP');
    },
  },
  { where: 'the safety backup', action: 'restore', more: recreate, reach: held(safetyDumpAtWork) },
  {
    where: 'pg_restore, recreate',
    action: 'restore',
    more: recreate,
    gated: true,
    reach: held(loadAtWork),
    left: 'stand-in',
  },
  {
    where: 'pg_restore, swap',
    action: 'restore',
    more: { strategy: 'swap' },
    gated: true,
    reach: held(loadAtWork),
  },
  {
    where: 'pg_restore into a new database',
    action: 'restore',
    target: 'absent',
    gated: true,
    reach: held(loadAtWork),
  },
  {
    where: 'the comparison, recreate',
    action: 'restore',
    more: { ...oneJob, ...recreate },
    reach: holdValidation,
    left: 'stand-in',
  },
  {
    where: 'the comparison, swap',
    action: 'restore',
    more: { ...oneJob, strategy: 'swap' },
    reach: holdValidation,
  },
];

/** Everything ready for a point, and the action on its way to it. */
async function reach(point: Point) {
  const name = await database(server, script);
  if (point.gated) {
    await server.query(name, gated(gateOf(name)));
    await server.query('postgres', `CREATE ROLE ${gateOf(name)}`);
  }
  const restores = point.action === 'restore';
  const { store, inputs, proxied } = point.proxied ? await behindProxy() : await plainStore();
  if (restores) {
    const made = await runAction({ action: '', inputs: { ...login, ...inputs, databases: name } });
    expect(made).toMatchObject({ code: 0 });
  }
  if (point.target === 'absent') await server.dropDatabase(name);
  else await server.query(name, "CREATE TABLE newer AS SELECT 'precious' AS what");
  const before = point.target === 'absent' ? undefined : everythingIn(server, name);
  const stored = await store.names();
  const stage: Stage = { name, store, inputs: { ...login, ...inputs }, proxied };
  proxied?.reset();
  await point.before?.(stage);
  const request: Inputs = restores
    ? { database: name, ...(before ? { confirm: name } : {}), ...point.more }
    : { databases: name, compression: 'none', 'lock-wait-timeout': '600', ...point.more };
  const running = startAction({ action: point.action, inputs: { ...stage.inputs, ...request } });
  await point.reach(running, stage);
  return { ...stage, running, before, stored };
}

async function plainStore() {
  const store = await folderStore();
  return { store, inputs: store.inputs, proxied: undefined };
}

async function behindProxy() {
  const azurite = sharedAzurite();
  const store = await blobStore();
  const proxied = await startFaultProxy(azurite.url);
  onTestFinished(() => proxied.stop());
  const inputs = {
    'storage-container': store.container,
    'storage-account': azurite.account,
    'storage-account-key': azurite.key,
    'storage-endpoint': proxied.url,
  };
  return { store, inputs, proxied };
}

const sessionsOfOurs = (name: string) =>
  server.query(
    'postgres',
    "SELECT application_name, state, query FROM pg_stat_activity WHERE application_name LIKE 'pg-azure-backup%' AND (datname LIKE $1 || '%' OR query LIKE '%' || $1 || '%')",
    [name],
  );

/** The inputs in a text that says with which ones to run the restore action. */
function wayBackIn(text: string): Inputs {
  const [, list = ''] = /run the restore action with (.*)$/m.exec(text) ?? [];
  return Object.fromEntries(
    [...list.matchAll(/([a-z-]+): ("(?:[^"\\]|\\.)*"|true|false)/g)].map(
      ([, name = '', value = '']) => [name, String(JSON.parse(value))],
    ),
  );
}

const ended = (result: ActionResult) => ({ code: result.post?.code, failed: result.post?.failed });
const fine = { code: 0, failed: false };

describe('cancelled during', () => {
  test.each(points)('$where', async point => {
    const { running, name, inputs, store, stored, before } = await reach(point);
    const children = descendants(running.pid);
    const result = await running.cancel();
    await release();
    // 130 is SIGINT's: before SIGTERM came, after 7.5 s, it had ended.
    expect(result, result.log).toMatchObject({ code: 130, signal: null, cancelled: true });
    expect(messages(result)[0]).toMatch(/interrupted by SIGINT.*\nHINT: /);
    expect(messages(result, 'warning')).toEqual([]);
    for (const { pid } of children) expect(isRunning(pid)).toBe(false);
    expect(ended(result)).toEqual(fine);
    expect(result.post?.log).toBe('');

    await until('all sessions are gone', async () => (await sessionsOfOurs(name)).length === 0);
    const files = await store.names();
    const left = point.left ?? (before === undefined ? 'nothing' : 'before');
    if (left === 'before') {
      expect(files).toEqual(stored);
      expect(everythingIn(server, name)).toBe(before);
    } else {
      expect(files.filter(file => !stored.includes(file))).toHaveLength(before ? 4 : 0);
    }
    expect(await databasesLike(server, name)).toEqual(left === 'nothing' ? [] : [name]);
    if (left === 'stand-in') expect(messages(result)[0]).toContain('it is empty and closed now');
    if (before !== undefined && left !== 'before')
      await goBack(messages(result)[0], inputs, name, before);
  });
});

describe('killed outright during', () => {
  test.each(points)('$where', async point => {
    const { running, name, inputs, store, stored, before } = await reach(point);
    const children = descendants(running.pid);
    onTestFinished(() => {
      for (const { pid } of children) killIfThere(pid);
    });
    running.kill('SIGKILL');
    const result = await running.finished;
    await release();
    expect(result.signal).toBe('SIGKILL');
    // The harness has looked for files that were left behind.
    expect(ended(result), result.post?.log).toEqual(fine);
    const warnings = result.post ? messages(result.post, 'warning') : [];

    if (point.left) {
      // Nothing of the old database is there any more: what has its name now is all there is.
      expect(await databasesLike(server, name)).toEqual([name]);
      expect(warnings).toEqual([expect.stringContaining(`cut off while "${name}" was restored`)]);
      for (const { pid } of children) killIfThere(pid);
      await goBack(warnings[0], inputs, name, before ?? '');
      return;
    }
    expect(warnings).toEqual([]);
    expect(await databasesLike(server, name)).toEqual(before === undefined ? [] : [name]);
    if (before !== undefined) expect(everythingIn(server, name)).toBe(before);
    if (pgRestoreWasThere(point)) expect(result.post?.log).toMatch(/^Dropped ".*", which/);
    // The runner ends orphans only after post: until then they may be at work.
    for (const { pid } of children) {
      killIfThere(pid, 'SIGCONT');
      await until('the orphan ends by itself', () => !isThere(pid));
    }
    expect((await store.names()).filter(file => !stored.includes(file)).filter(isBackup)).toEqual(
      [],
    );
    expect(await databasesLike(server, name)).toEqual(before === undefined ? [] : [name]);
  });
});

describe('the post step', () => {
  const post = (state: Readonly<Record<string, string>>, inputs: Inputs) =>
    run([], {
      entry: 'cleanup.js',
      env: {
        ...Object.fromEntries(Object.entries(state).map(([key, text]) => [`STATE_${key}`, text])),
        ...Object.fromEntries(
          Object.entries(inputs).map(([key, text]) => [`INPUT_${key.toUpperCase()}`, text]),
        ),
      },
      // Masks are on standard output, for a runner that is not there.
      listen: () => undefined,
    });
  const remains = (scratch: string, instance = 'this/run') =>
    JSON.stringify({ tempDir: scratch, instance });
  const request = { database: 'shop', 'storage-directory': '/nonexistent' };

  /** A database that a restore has marked as its own and not finished. */
  async function marked(instance: string, target?: string): Promise<string> {
    const name = target
      ? derivedName(target, 'restore', randomBytes(3).toString('hex'))
      : uniqueName('db');
    await database(server, 'CREATE TABLE t ()', name);
    const time = new Date().toISOString();
    const mark: Mark = {
      role: 'restoring',
      database: target ?? name,
      run: instance,
      createdAt: time,
      expiresAt: time,
      comment: null,
    };
    const text = renderMark(mark).replaceAll("'", "''");
    await server.query('postgres', `COMMENT ON DATABASE "${name}" IS '${text}'`);
    return name;
  }

  test('drops what carries the mark of its run, and nothing else', async () => {
    const scratch = mkdtempSync(join(temporaryFolder(), 'pg-azure-backup-'));
    const instance = uniqueName('run');
    const mine = await marked(instance, 'shop');
    const others = await marked(uniqueName('run'), 'shop');
    const target = await marked(instance);
    const state = { verb: 'restore', remains: remains(scratch, instance), replacing: 'true' };
    const result = await post(state, { ...login, ...request });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain(`Dropped "${mine}"`);
    expect(await databasesLike(server, mine)).toEqual([]);
    expect(await databasesLike(server, others)).toEqual([others]);
    expect(await databasesLike(server, target)).toEqual([target]);
    expect(existsSync(scratch)).toBe(false);
  });

  test.each([
    { what: 'the server is not there', inputs: { ...login, ...request, port: '1' } },
    { what: 'the password is another', inputs: { ...login, ...request, password: 'rotated-now' } },
    { what: 'the inputs are gone', inputs: {} },
  ])('$what: says how to go back, removes files, and stays green', async ({ inputs }) => {
    const scratch = mkdtempSync(join(temporaryFolder(), 'pg-azure-backup-'));
    const words = JSON.stringify({ message: 'cut off while', hint: 'the way back' });
    const state = { verb: 'restore', remains: remains(scratch), 'last-words': words };
    const result = await post(state, inputs);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^::warning::cut off while. the way back$/m);
    expect(result.stdout).not.toContain('::error::');
    expect(existsSync(scratch)).toBe(false);
  });

  test('keeps its hands off what is no folder of ours', async () => {
    const folder = temporaryFolder();
    await post({ verb: 'restore', remains: remains(folder) }, {});
    expect(existsSync(folder)).toBe(true);
  });

  test.each([
    { state: { verb: 'restore', remains: '{"tempDir' } },
    { state: { verb: 'restore', remains: '7' } },
    { state: { verb: 'restore', remains: remains('/nonexistent'), 'last-words': 'no JSON' } },
    { state: { verb: 'unknown', remains: remains('/nonexistent') } },
    { state: {} },
  ])('$state: stays green', async ({ state }) => {
    const result = await post(state, { ...login, ...request, port: '1' });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).not.toContain('::error::');
  });
});

const pgRestoreWasThere = ({ where }: Point): boolean => /pg_restore|comparison/.test(where);
const isBackup = (file: string): boolean => /\.(manifest\.json|dump)$/.test(file);

/** Runs the restore that a message names, and compares. */
async function goBack(text = '', inputs: Inputs, name: string, before: string): Promise<void> {
  const { 'storage-endpoint': _, ...rest } = inputs;
  const back = wayBackIn(text);
  expect(back).toMatchObject({ database: name, confirm: name, 'safety-backup': 'false' });
  const restored = await runAction({ action: 'restore', inputs: { ...rest, ...back } });
  expect(restored, restored.log).toMatchObject({ code: 0 });
  expect(everythingIn(server, name)).toBe(before);
}

function isThere(pid: number): boolean {
  try {
    // A zombie has ended, though nobody has asked how.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
