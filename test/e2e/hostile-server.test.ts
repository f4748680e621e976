import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RunResult, run } from '../support/cli.ts';
import {
  authentication,
  type HostileServer,
  hostileServer,
  lyingServer,
  type Trick,
  tricks,
} from '../support/hostile-server.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { database, directoryStore, documentOf, type FailureDocument, serverEnv } from './stage.ts';

const real = sharedPostgres();

/** Node with all that we load, and one answer of the largest size that is taken. */
const mostMiB = 250;

/** Runs a command that has to fail, and keeps to its bounds however it does. */
async function failing(
  args: readonly string[],
  env: Record<string, string>,
): Promise<RunResult & { readonly failure: FailureDocument }> {
  const folder = temporaryFolder();
  const peak = join(folder, 'peak');
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
  );
  const result = await run([...args, '--json'], {
    env: { ...env, NODE_OPTIONS: `--require=${hook}` },
  });
  expect(result).toMatchObject({ code: 1, stderr: expect.stringMatching(/^HINT: .+$/m) });
  expect(result.stderr).not.toMatch(/^ {4}at /m);
  expect(Number(readFileSync(peak, 'utf8')) / 1024).toBeLessThan(mostMiB);
  const { error, failures } = documentOf<{ error?: FailureDocument; failures?: FailureDocument[] }>(
    result,
  );
  const failure = error ?? failures?.[0];
  if (!failure) throw new Error(`There is no failure in ${result.stdout}`);
  return { ...result, failure };
}

const at = ({ host, port }: Pick<HostileServer, 'host' | 'port'>) => ({
  ...serverEnv({ ...real, host, port }, real),
});

/** Every command that speaks to a server, in a store that has a backup. */
async function commands() {
  const name = await database(real, 'CREATE TABLE t AS SELECT generate_series(1, 10) AS id');
  const store = await directoryStore();
  const backup = ['backup', '--databases', name];
  expect(await run(backup, { env: { ...at(real), ...store.env } })).toMatchObject({ code: 0 });
  return {
    name,
    store,
    all: [
      backup,
      ['databases', '--databases', name],
      ['check', '--databases', name],
      ['verify', '--verify-level', 'restore', '--scratch', 'server', '--databases', name],
      ['restore', '--database', name, '--target-database', `${name}_copy`],
    ],
  };
}

test('a server that is silent once one is logged in holds no command up for long', async () => {
  const { all, store } = await commands();
  const silent = await hostileServer({ statement: { at: 'SELECT', trick: tricks['is silent'] } });
  const results = await Promise.all(
    all.map(args => failing(args, { ...at(silent), ...store.env })),
  );
  expect(results.map(({ failure }) => failure.code)).toEqual(all.map(() => 'PG_NO_ANSWER'));
});

test('a server that is silent when one knocks holds no command up either', async () => {
  const { all, store } = await commands();
  const silent = await hostileServer({ tls: tricks['is silent'] });
  const env = { ...at(silent), ...store.env, PG_BACKUP_CONNECT_RETRY_SECONDS: '0' };
  const results = await Promise.all(all.map(args => failing(args, env)));
  expect(results.map(({ failure }) => failure.code)).toEqual(all.map(() => 'PG_CONNECT_FAILED'));
});

describe('every command is red at once, and stays small, with a server that', () => {
  const cases: readonly { does: keyof typeof tricks; code?: string }[] = [
    { does: 'sends a row of a gibibyte' },
    { does: 'sends rows without end' },
    { does: 'sends an error without an end' },
    { does: 'sends a row with a negative number of columns' },
  ];
  test.each(cases)('$does', async ({ does }) => {
    const { all, store } = await commands();
    const hostile = await hostileServer({
      statement: { at: 'server_version', trick: tricks[does] },
    });
    for (const args of all) {
      const { failure } = await failing(args, { ...at(hostile), ...store.env });
      expect(failure.code).toBe('PG_ANSWER_REFUSED');
    }
  });

  test('asks for the password in clear text', async () => {
    const { all, store } = await commands();
    const login: Trick = socket => void socket.write(authentication(3));
    const hostile = await hostileServer({ login });
    for (const args of all) {
      const { failure } = await failing(args, { ...at(hostile), ...store.env });
      expect(failure).toMatchObject({
        code: 'PG_TLS_FAILED',
        message: expect.stringContaining('clear text'),
      });
    }
    expect(hostile.heard()).not.toContain(real.password);
  });
});

describe('a server that begins to lie in the middle', () => {
  test.each([
    { name: 'of taking the lock', at: 'pg_try_advisory_lock', does: 'sends rows without end' },
    { name: 'of the snapshot', at: 'pg_export_snapshot', does: 'answers with other columns' },
    { name: 'of the list of objects', at: 'large objects', does: 'sends a row of a gibibyte' },
    { name: 'of counting', at: 'count(*) AS rows', does: 'sends an error without an end' },
  ] as const)('$name makes a backup red, and no backup', async ({ at: text, does }) => {
    const name = await database(real, 'CREATE TABLE t AS SELECT generate_series(1, 10) AS id');
    const store = await directoryStore();
    const liar = await lyingServer(real, text, tricks[does]);
    const env = { ...at(liar), ...store.env };
    const { failure } = await failing(['backup', '--databases', name], env);
    expect(failure.code).toBe('PG_ANSWER_REFUSED');
    expect((await store.names()).filter(file => !file.endsWith('.failed.json'))).toEqual([]);
  });

  test('of a restore makes it red, and leaves the target as it was', async () => {
    const { name, store } = await commands();
    await real.query(name, 'INSERT INTO t VALUES (11)');
    const liar = await lyingServer(real, 'ANALYZE', tricks['sends rows without end']);
    const swap = ['restore', '--database', name, '--confirm', name, '--strategy', 'swap'];
    const { failure } = await failing(swap, { ...at(liar), ...store.env });
    expect(failure.code).toBe('PG_ANSWER_REFUSED');
    expect(await real.query(name, 'SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 11 }]);
  });
});

test('a connection without TLS to another host is warned of, one on this machine is not', async () => {
  const { name, store } = await commands();
  const backup = (host: string) =>
    run(['backup', '--databases', name], { env: { ...at(real), PGHOST: host, ...store.env } });
  // An address that leads to this machine, and is none of its loopback interface.
  expect(await backup('0.0.0.0')).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^WARNING: .* has no TLS: .*--ssl-mode verify-full$/m),
  });
  const near = await backup('localhost');
  expect(near).toMatchObject({ code: 0 });
  expect(near.stderr).not.toContain('no TLS');
});
