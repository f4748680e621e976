import { afterAll, describe, expect, test } from 'vitest';
import { brokenParts, soundParts } from '../support/broken.ts';
import { run } from '../support/cli.ts';
import { startPostgres } from '../support/postgres.ts';
import {
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

// Every restore sweeps the whole server.
const server = await startPostgres();
afterAll(() => server.stop());

const timeout = 120_000;

const databasesLike = async (name: string): Promise<string[]> => {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
    [name],
  );
  return rows.map(({ datname }) => datname);
};

/** A database with a backup, and what has changed since. */
async function stage(script: string) {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...serverEnv(server, server), ...store.env }, timeoutMs: 110_000 };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  await server.query(name, "CREATE TABLE newer AS SELECT 'precious' AS what");
  const restore = ['restore', '--json', '--database', name, '--confirm', name];
  return { store, name, options, restore, before: everythingIn(server, name) };
}

const refusals = ['BACKUP_UNPROVEN', 'SAFETY_BACKUP_UNPROVEN', 'PREFLIGHT_FAILED'];

describe('what cannot be loaded is not dropped', { timeout }, () => {
  test.each(brokenParts)('$what', async ({ script, says }) => {
    const { store, name, options, restore, before } = await stage(script);
    const stored = await store.names();
    const result = await run([...restore, '--strategy', 'recreate'], options);
    expect(result.code).toBe(1);
    const { error } = documentOf<{ error: FailureDocument }>(result);
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
    expect(refusals, error.message).toContain(error.code);
    expect(error.message).toContain(says);
    expect(await store.names()).toEqual(stored);
  });

  test.each(soundParts)('$what: is restored', async ({ script }) => {
    const { name, options, restore } = await stage(script);
    const result = await run([...restore, '--strategy', 'recreate'], options);
    expect(documentOf(result), result.stderr).toMatchObject({ ok: true, validation: { ok: true } });
    const [row] = await server.query(name, "SELECT to_regclass('newer') AS newer");
    expect(row).toEqual({ newer: null });
  });
});
