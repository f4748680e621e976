import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { derivedName, type Mark, renderMark } from '../../src/catalog/mark.ts';
import { type RunResult, run } from '../support/cli.ts';
import { pasteHint, psql } from '../support/hints.ts';
import { startPostgres, uniqueName } from '../support/postgres.ts';
import { shop } from '../support/sample.ts';
import {
  type BackupDocument,
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

/**
 * A mark is a comment, which the owner of a database writes: what he gets by writing one is nothing, but
 * that somebody looks.
 */

// Every restore sweeps the whole server: not the one that other files restore into meanwhile.
const server = await startPostgres();
afterAll(() => server.stop());
const env = serverEnv(server, server);

const exists = async (name: string): Promise<boolean> =>
  (await server.query('postgres', 'SELECT FROM pg_database WHERE datname = $1', [name])).length > 0;

const aboutDatabase = async (name: string) =>
  (
    await server.query<{ owner: string; comment: string | null; acl: string | null }>(
      'postgres',
      `SELECT pg_get_userbyid(datdba) AS owner, shobj_description(oid, 'pg_database') AS comment,
              datacl::text AS acl
         FROM pg_database WHERE datname = $1`,
      [name],
    )
  )[0];

let stranger: string;
let password: string;
beforeEach(async () => {
  stranger = uniqueName('stranger');
  ({ password } = await server.createLogin(stranger, 'CREATEDB'));
  onTestFinished(async () => {
    await server.query('postgres', `DROP OWNED BY ${stranger}; DROP ROLE ${stranger}`);
  });
});

/** A backup of a database, and how to work with it. */
async function backedUp() {
  const store = await directoryStore();
  const name = await database(server, shop());
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', name], options)).toMatchObject({ code: 0 });
  const restore = (...args: string[]): Promise<RunResult> =>
    run(['restore', '--database', name, '--confirm', name, ...args], options);
  return { store, name, options, restore };
}

/** A database of the stranger's, with something in it. */
async function strangers(name: string): Promise<string> {
  await server.createDatabase(name, '', `OWNER ${stranger}`);
  onTestFinished(() => server.dropDatabase(name));
  await server.query(name, 'CREATE TABLE of_a_stranger ()');
  return name;
}

const markOf = (role: Mark['role'], of: string, given: Partial<Mark> = {}): Mark => ({
  role,
  database: of,
  run: 'planted',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-02T00:00:00.000Z',
  comment: null,
  ...given,
});

async function plant(name: string, mark: Mark, as = stranger): Promise<void> {
  const text = renderMark(mark).replaceAll("'", "''");
  await server.query(
    'postgres',
    `SET ROLE "${as}"; COMMENT ON DATABASE "${name}" IS '${text}'; RESET ROLE`,
  );
}

const holdsTheShop = async (name: string): Promise<boolean> => {
  const [row] = await server.query<{ there: boolean }>(
    name,
    "SELECT to_regclass('shop.orders') IS NOT NULL AS there",
  );
  return row?.there === true;
};

describe('a stranger’s database is not put in the place of another', () => {
  test('that does not exist', async () => {
    const { name, restore } = await backedUp();
    await server.dropDatabase(name);
    const planted = await strangers(derivedName(name, 'aside', 'abcdef'));
    await plant(planted, markOf('set-aside', name));

    const result = await restore();

    expect(result).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        `"${planted}" says of itself that run planted set it aside of "${name}", but it belongs to "${stranger}"`,
      ),
    });
    expect(await holdsTheShop(name)).toBe(true);
    expect((await aboutDatabase(planted))?.owner).toBe(stranger);
  });

  test('whose name is kept by what a restore left, that names another', async () => {
    const { name, restore } = await backedUp();
    await server.query('postgres', `ALTER DATABASE "${name}" RENAME TO "${name}_kept"`);
    onTestFinished(() => server.dropDatabase(`${name}_kept`));
    const planted = await strangers(derivedName(name, 'aside', 'abcdef'));
    await plant(planted, markOf('set-aside', name));
    await server.createDatabase(name);
    const aside = { name: planted, oid: 1 };
    await plant(name, markOf('restoring', name, { aside }), server.username);

    expect(await restore()).toMatchObject({ code: 0 });

    expect(await holdsTheShop(name)).toBe(true);
    expect(await exists(planted)).toBe(true);
  });

  test.each([
    { says: 'as it was marked', mark: true },
    { says: 'whatever its owner has written there since', mark: false },
  ])('while one that this login says was set aside is, $says', async ({ mark: isMarked }) => {
    const { name, restore } = await backedUp();
    const before = everythingIn(server, name);
    const aside = derivedName(name, 'aside', '111111');
    const planted = await strangers(derivedName(name, 'aside', '000000'));
    await plant(planted, markOf('set-aside', name));
    // As a run leaves it that is killed between the exchange and the drop, the database another's.
    await server.query('postgres', `ALTER DATABASE "${name}" RENAME TO "${aside}"`);
    await server.query('postgres', `ALTER DATABASE "${aside}" OWNER TO ${stranger}`);
    onTestFinished(() => server.dropDatabase(aside));
    if (isMarked) await plant(aside, markOf('set-aside', name));
    const [row] = await server.query<{ oid: number }>(
      'postgres',
      'SELECT oid FROM pg_database WHERE datname = $1',
      [aside],
    );
    await server.createDatabase(name);
    const mark = markOf('restoring', name, { aside: { name: aside, oid: row?.oid ?? 0 } });
    await plant(name, mark, server.username);

    expect(await restore('--dry-run')).toMatchObject({ code: 0 });
    const done = await restore('--strategy', 'swap', '--keep-replaced', '24');

    expect(done).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`"${name}" is back, as it was before run planted`),
    });
    const [replaced] = (
      await server.query<{ datname: string }>(
        'postgres',
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [`${name}__replaced_`],
      )
    ).map(({ datname }) => datname);
    onTestFinished(() => server.dropDatabase(replaced ?? ''));
    expect(everythingIn(server, replaced ?? '')).toBe(before);
    expect(await exists(planted)).toBe(true);
  });
});

test('a stranger’s database is not dropped, whatever it says of itself', async () => {
  const { name, options, restore } = await backedUp();
  const planted = [
    [derivedName(name, 'restore', 'abcdef'), 'restoring'],
    [derivedName(name, 'replaced', 'abcdef'), 'replaced'],
    [derivedName(name, 'scratch', 'abcdef'), 'scratch'],
  ] as const;
  for (const [copy, role] of planted) {
    await strangers(copy);
    await plant(copy, markOf(role, name));
  }

  expect(await restore()).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`belongs to "${stranger}", not to this login`),
  });
  const drill = ['verify', '--databases', name, '--verify-level', 'restore', '--scratch', 'server'];
  expect(await run(drill, options)).toMatchObject({ code: 0 });

  for (const [copy] of planted) expect(await exists(copy)).toBe(true);
});

test('what a restore by another login left half-restored is dropped by the next by that login', async () => {
  const { name, options } = await backedUp();
  const left = await strangers(derivedName(name, 'restore', 'abcdef'));
  await plant(left, markOf('restoring', name));
  const replaced = await strangers(derivedName(name, 'replaced', 'abcdef'));
  await plant(replaced, markOf('replaced', name));

  const args = ['restore', '--database', name, '--confirm', name, '--restore-as', stranger];
  const PG_BACKUP_RESTORE_AS_PASSWORD = password;
  const result = await run(args, { env: { ...options.env, PG_BACKUP_RESTORE_AS_PASSWORD } });

  expect(result).toMatchObject({ code: 0 });
  expect(await exists(left)).toBe(false);
  expect(await exists(replaced)).toBe(true);
});

test('a live database that says it is half-restored is not dropped without a backup', async () => {
  const { name, restore } = await backedUp();
  await server.query('postgres', `ALTER DATABASE "${name}" OWNER TO ${stranger}`);
  await server.query(name, 'CREATE TABLE newer_data ()');
  await plant(name, markOf('restoring', name));

  const refused = await restore('--json', '--no-safety-backup');

  expect(documentOf<{ error: FailureDocument }>(refused).error).toMatchObject({
    code: 'DATABASE_HALF_RESTORED',
    message: expect.stringContaining(`it belongs to "${stranger}", and not to this login`),
    hint: expect.stringContaining(`COMMENT ON DATABASE "${name}" IS NULL;`),
  });
  const [row] = await server.query(name, "SELECT to_regclass('newer_data')::text AS there");
  expect(row).toEqual({ there: 'newer_data' });

  const { error } = documentOf<{ error: FailureDocument }>(refused);
  await pasteHint('COMMENT ON', error.hint, psql(server));
  expect(await restore('--json')).toMatchObject({ code: 0 });
});

test('a database that says it is a copy is told of, and backed up when it is named', async () => {
  const { name, options } = await backedUp();
  const planted = await strangers(derivedName(name, 'scratch', 'abcdef'));
  await plant(planted, markOf('scratch', name));

  const all = await run(['backup', '--databases', `${name}*`], options);
  expect(all).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`WARNING: Leaving out "${planted}": its comment says: `),
  });
  const named = await run(['backup', '--json', '--databases', planted], options);
  expect(documentOf(named)).toMatchObject({ ok: true, backups: [{ database: planted }] });
});

test('a comment in a store does not become a mark', async () => {
  const { store, name, options } = await backedUp();
  const copy = uniqueName('copy');
  onTestFinished(() => server.dropDatabase(copy));
  await rewriteManifest(store, manifest => ({
    ...manifest,
    properties: { ...manifest.properties, comment: renderMark(markOf('restoring', copy)) },
  }));

  const args = ['restore', '--database', name, '--target-database', copy];
  expect(await run(args, options)).toMatchObject({ code: 0 });

  expect((await aboutDatabase(copy))?.comment).toBeNull();
});

interface StoredManifest {
  readonly properties: Record<string, unknown>;
}

async function rewriteManifest(
  store: TestStore,
  change: (manifest: StoredManifest) => StoredManifest,
): Promise<void> {
  const file = (await store.names()).find(each => each.endsWith('.manifest.json')) ?? '';
  const manifest: StoredManifest = JSON.parse((await store.read(file)).toString());
  await store.replace(file, JSON.stringify(change(manifest)));
}

test('what a swap replaced becomes this login’s, goes back as it was, and is dropped in time', async () => {
  const { name, restore } = await backedUp();
  await server.query('postgres', `ALTER DATABASE "${name}" OWNER TO ${stranger}`);
  await server.query('postgres', `GRANT CONNECT ON DATABASE "${name}" TO ${server.username}`);
  await server.query('postgres', `REVOKE CONNECT ON DATABASE "${name}" FROM PUBLIC`);
  const before = await aboutDatabase(name);

  const swapped = await restore('--json', '--strategy', 'swap');
  const { replaced } = documentOf<{ replaced: { name: string; goBack: string } }>(swapped);
  onTestFinished(() => server.dropDatabase(replaced.name));
  expect((await aboutDatabase(replaced.name))?.owner).toBe(server.username);

  await server.query('postgres', replaced.goBack);
  expect(await aboutDatabase(name)).toEqual(before);
  const [side] = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [`${name}__restore_`],
  );
  await server.dropDatabase(side?.datname ?? '');

  const again = await restore('--json', '--strategy', 'swap');
  const kept = documentOf<{ replaced: { name: string } }>(again).replaced.name;
  await plant(kept, markOf('replaced', name), server.username);
  expect(await restore()).toMatchObject({ code: 0 });
  expect(await exists(kept)).toBe(false);
  const list = documentOf<{ backups: BackupDocument[] }>(await restore('--json', '--dry-run'));
  expect(list).toMatchObject({ ok: true });
});
