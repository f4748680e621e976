import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { derivedName, type Mark, renderMark } from '../../src/catalog/mark.ts';
import { run, start } from '../support/cli.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { bulk, shop } from '../support/sample.ts';
import {
  type BackupDocument,
  childOf,
  database,
  directoryStore,
  documentOf,
  pgDumpAtWork,
  pgRestoreAtWork,
  serverEnv,
} from './stage.ts';

// Every restore sweeps the whole server: not the one that other files restore into meanwhile.
const server = await startPostgres();
afterAll(() => server.stop());
const env = serverEnv(server, server);

const names = async (): Promise<string[]> => {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database',
  );
  return rows.map(({ datname }) => datname);
};

async function backedUp(script = shop()) {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  return { store, name, options };
}

/** Marks a database as what a restore replaced long ago. */
async function markExpired(name: string, replacedDatabase: string): Promise<void> {
  const mark: Mark = {
    role: 'replaced',
    database: replacedDatabase,
    run: 'earlier',
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: '2026-01-02T00:00:00.000Z',
    comment: 'its own comment',
  };
  const text = renderMark(mark).replaceAll("'", "''");
  await server.query('postgres', `COMMENT ON DATABASE "${name}" IS '${text}'`);
}

describe('what a swap replaced', () => {
  test('is dropped by a later restore when its time is over', async () => {
    const { name, options } = await backedUp();
    const replaced = derivedName(name, 'replaced', '0a1b2c');
    await database(server, shop(), replaced);
    await markExpired(replaced, name);
    const restored = await run(['restore', '--database', name, '--confirm', name], options);
    expect(restored).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`Dropping "${replaced}"`),
    });
    expect(await names()).not.toContain(replaced);
  });

  test('is a database like any other once it was renamed back', async () => {
    const { name, options } = await backedUp();
    const other = await database(server, shop());
    await markExpired(other, other);
    expect(await run(['restore', '--database', name, '--confirm', name], options)).toMatchObject({
      code: 0,
    });
    expect(await names()).toContain(other);
    const backup = await run(
      ['backup', '--json', '--databases', `${other.slice(0, -1)}?`],
      options,
    );
    expect(documentOf(backup)).toMatchObject({ ok: true, backups: [{ database: other }] });
  });

  test('may be a target itself, and is then backed up first', async () => {
    const { name, options } = await backedUp();
    const replaced = derivedName(name, 'replaced', '0a1b2c');
    await database(server, shop(), replaced);
    await markExpired(replaced, name);
    const args = ['--database', name, '--target-database', replaced, '--confirm', replaced];
    expect(await run(['restore', ...args], options)).toMatchObject({ code: 0 });
    const list = documentOf<{ backups: BackupDocument[] }>(await run(['list', '--json'], options));
    expect(list.backups.filter(({ label }) => label === 'safety')).toMatchObject([
      { database: replaced },
    ]);
  });

  test('goes back by the statement that was printed, and is nobody’s leftover then', async () => {
    const { name, options } = await backedUp();
    await server.query(name, 'CREATE TABLE newer_data ()');
    await server.query('postgres', `COMMENT ON DATABASE "${name}" IS 'a comment'`);
    const args = ['restore', '--json', '--database', name, '--confirm', name, '--strategy', 'swap'];
    const { replaced } = documentOf<{ replaced: { goBack: string } }>(await run(args, options));
    await server.query('postgres', replaced.goBack);
    const [row] = await server.query(name, "SELECT to_regclass('newer_data')::text AS there");
    expect(row).toEqual({ there: 'newer_data' });
    const [comment] = await server.query(
      'postgres',
      "SELECT shobj_description(oid, 'pg_database') AS text FROM pg_database WHERE datname = $1",
      [name],
    );
    expect(comment).toEqual({ text: 'a comment' });
    const sides = (await names()).filter(other => other.startsWith(`${name}__restore_`));
    for (const side of sides) await server.dropDatabase(side);
  });
});

describe('a database that silently would have no backup', () => {
  test('is warned of when the login may not connect', async () => {
    const { name, options } = await backedUp();
    const closed = await database(server, '');
    const login = await server.createLogin(uniqueName('login'), 'BYPASSRLS');
    await server.query('postgres', `GRANT pg_read_all_data TO ${login.username}`);
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE ${login.username}`);
    });
    await server.query('postgres', `REVOKE CONNECT ON DATABASE ${closed} FROM PUBLIC`);
    const result = await run(['backup', '--databases', `${name.slice(0, 3)}*`, '--dry-run'], {
      env: { ...options.env, ...serverEnv(server, login) },
    });
    expect(result.stderr).toContain(
      `WARNING: Leaving out "${closed}": "${login.username}" may not connect`,
    );
  });
});

test('a busy database is named also to a login that may see little', async () => {
  const { name, options } = await backedUp(bulk(16));
  const login = await server.createLogin(uniqueName('login'), 'CREATEDB');
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${login.username}`);
  });
  const running = start(['backup', '--databases', name], options);
  process.kill(await childOf(running, pgDumpAtWork), 'SIGSTOP');
  const restore = await run(['restore', '--json', '--database', name, '--confirm', name], {
    env: { ...options.env, ...serverEnv(server, login) },
  });
  expect(documentOf(restore)).toMatchObject({
    error: { code: 'DATABASE_BUSY', message: expect.stringContaining('pg-azure-backup backup') },
  });
  const elsewhere = await run(
    [
      'restore',
      '--json',
      '--database',
      name,
      '--confirm',
      name,
      '--maintenance-database',
      'template1',
    ],
    options,
  );
  expect(documentOf(elsewhere)).toMatchObject({ error: { code: 'DATABASE_BUSY' } });
  running.kill('SIGTERM');
  await running.finished;
});

describe('a terminal that goes away', () => {
  test('SIGHUP in a restore: no process, file or database is left', async () => {
    const { name, options } = await backedUp(bulk(16));
    const args = ['restore', '--database', name, '--confirm', name, '--strategy', 'swap'];
    const running = start(args, options);
    process.kill(await childOf(running, pgRestoreAtWork), 'SIGSTOP');
    running.kill('SIGHUP');
    expect(await running.finished).toMatchObject({ code: 129 });
    expect((await names()).filter(other => other.startsWith(name))).toEqual([name]);
  });

  test('a reader that never reads does not stop a restore', async () => {
    const { name, options } = await backedUp();
    const copy = uniqueName('copy');
    onTestFinished(() => server.dropDatabase(copy));
    const cli = join(import.meta.dirname, '../../dist/cli.js');
    const script = `"$0" "$1" restore --database ${name} --target-database ${copy} | true`;
    execFileSync('/bin/bash', ['-c', `set -o pipefail; ${script}`, process.execPath, cli], {
      env: { PATH: process.env.PATH, ...options.env },
    });
    const [row] = await server.query(copy, "SELECT to_regclass('shop.orders')::text AS orders");
    expect(row).toEqual({ orders: 'shop.orders' });
  });
});
