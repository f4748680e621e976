import { afterAll, describe, expect, test } from 'vitest';
import { brokenParts, soundParts } from '../support/broken.ts';
import { run } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
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
  test.each(brokenParts(server.major))('$what', async ({ script, says }) => {
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

const partsThat = (...fails: string[]) =>
  brokenParts(server.major).filter(part => fails.includes(part.fails));

interface RestoreDocument {
  readonly ok: boolean;
  readonly strategy: { readonly name: string; readonly reason: string };
  readonly unrestored: readonly {
    readonly kind: string;
    readonly entry: string;
    readonly reason: string;
    readonly statement: string | null;
  }[];
  readonly replaced: {
    readonly kind: string;
    readonly name?: string;
    readonly safetyBackup?: string;
  };
  readonly failures: readonly FailureDocument[];
}

const report = ['--on-constraint-failure', 'report'];

describe('--on-constraint-failure report: the rows first', { timeout }, () => {
  test.each(partsThat('constraint'))('$what is named, the data is there', async part => {
    const { name, options, restore } = await stage(part.script);
    const rows = rowsIn(await server.query(name, tablesSql), name);
    const before = await rows;
    const result = await run([...restore, '--strategy', 'swap', ...report], options);
    expect(result.code).toBe(1);
    const document = documentOf<RestoreDocument>(result);
    expect(document).toMatchObject({ ok: false, validation: { ok: false, rows: [] } });
    expect(document.failures).toMatchObject([{ code: 'CONSTRAINTS_NOT_RESTORED' }]);
    expect(JSON.stringify(document.unrestored)).toContain(part.says);
    expect(document.failures[0]?.message).toContain(part.says);
    const { newer, ...restored } = await rowsIn(await server.query(name, tablesSql), name);
    expect(newer).toBeUndefined();
    expect({ ...restored, newer: '1' }).toEqual(before);
    // The statement is the right one: it fails for the same reason.
    for (const { statement } of document.unrestored) {
      expect(statement).toBeTruthy();
      await expect(server.query(name, statement ?? '')).rejects.toThrow();
    }
  });

  test.each(partsThat('order'))('$what: nothing is missing then', async part => {
    const { name, options, restore } = await stage(part.script);
    await server.query(name, 'DROP TABLE newer');
    const before = everythingIn(server, name);
    const result = await run([...restore, '--strategy', 'recreate', ...report], options);
    // Its way back has to be proven without such help.
    expect(documentOf(result)).toMatchObject({ error: { code: 'SAFETY_BACKUP_UNPROVEN' } });
    const swapped = await run([...restore, '--strategy', 'swap', ...report], options);
    expect(documentOf(swapped), swapped.stderr).toMatchObject({
      ok: true,
      unrestored: [],
      validation: { ok: true },
    });
    expect(everythingIn(server, name)).toBe(before);
  });

  test('rows that cannot be loaded are not passed over', async () => {
    const [part] = partsThat('path');
    const { name, options, restore, before } = await stage(part?.script ?? '');
    const result = await run([...restore, '--strategy', 'swap', ...report], options);
    expect(documentOf(result)).toMatchObject({ ok: false, error: { code: 'PG_RESTORE_FAILED' } });
    expect(await databasesLike(name)).toEqual([name]);
    expect(everythingIn(server, name)).toBe(before);
  });
});

const tablesSql = `
SELECT c.oid::regclass::text AS name FROM pg_class c
 WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;

async function rowsIn(tables: readonly Record<string, unknown>[], name: string) {
  const counted = tables.map(async table => {
    const [row] = await server.query(name, `SELECT count(*) AS rows FROM ${table.name}`);
    return [String(table.name), String(row?.rows)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

describe('--load-search-path', { timeout }, () => {
  test.each(partsThat('path'))('$what', async part => {
    const { name, options, restore } = await stage(part.script);
    await server.query(name, 'DROP TABLE newer');
    const before = everythingIn(server, name);
    const result = await run([...restore, '--strategy', 'recreate', '--load-search-path'], options);
    expect(documentOf(result), result.stderr).toMatchObject({
      ok: true,
      validation: { ok: true },
      replaced: { kind: 'dropped', safetyBackup: expect.stringContaining(name) },
    });
    expect(everythingIn(server, name)).toBe(before);
  });

  test('it is the path that the database has, and a drill takes it as well', async () => {
    const script = `CREATE SCHEMA "my app";
      CREATE FUNCTION "my app".squash(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN pg_catalog.lower($1);
      CREATE FUNCTION "my app".slug(text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN squash($1); END';
      CREATE TABLE "my app".posts (title text, slug text GENERATED ALWAYS AS ("my app".slug(title)) STORED);
      DO 'BEGIN EXECUTE format(''ALTER DATABASE %I SET search_path = "my app", public'', current_database()); END';
      SET search_path = "my app"; INSERT INTO posts VALUES ('A'), ('B');`;
    const { name, options, restore } = await stage(script);
    const drill = ['verify', '--json', '--databases', name, '--verify-level', 'restore'];
    const failed = await run(drill, options);
    expect(documentOf(failed)).toMatchObject({ failures: [{ code: 'VERIFICATION_FAILED' }] });
    expect(documentOf(await run([...drill, '--load-search-path'], options))).toMatchObject({
      ok: true,
    });
    const args = [...restore, '--strategy', 'swap', '--load-search-path'];
    expect(documentOf(await run(args, options))).toMatchObject({ ok: true });
    expect(await server.query(name, 'SELECT slug FROM "my app".posts ORDER BY 1')).toEqual([
      { slug: 'a' },
      { slug: 'b' },
    ]);
  });
});

test.each(partsThat('path'))('a backup warns of $what', async ({ script, says }) => {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  const result = await run(['backup', '--databases', name], options);
  expect(result).toMatchObject({ code: 0, stderr: expect.stringContaining('--load-search-path') });
  expect(result.stderr).toContain(says);
  await pasteHint('ALTER FUNCTION', result.stderr, psql(server, { database: name }));
  const again = await run(['backup', '--databases', name], options);
  expect(again.stderr).not.toContain('--load-search-path');
  // What it says is what helps.
  const copy = `${name}_copy`;
  const restore = ['restore', '--json', '--database', name, '--target-database', copy];
  const restored = await run(restore, options);
  await server.dropDatabase(copy);
  expect(documentOf(restored), restored.stderr).toMatchObject({ ok: true });
});

test.each(soundParts)('a backup does not warn of $what', async ({ script }) => {
  const store = await directoryStore();
  const name = await database(server, script);
  const options = { env: { ...serverEnv(server, server), ...store.env } };
  const result = await run(['backup', '--databases', name], options);
  expect(result.stderr).not.toContain('--load-search-path');
});
