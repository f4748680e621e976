import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedPostgres } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  dropWithCopies,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

const server = sharedPostgres();
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A role that goes with the test, which has to make it before databases that grant to it. */
async function role(prefix: string, options = ''): Promise<string> {
  const name = uniqueName(prefix);
  await server.query('postgres', `CREATE ROLE ${quoted(name)} ${options}`);
  onTestFinished(() => dropRole(name));
  return name;
}

async function dropRole(name: string): Promise<void> {
  await server.query('postgres', `DROP ROLE IF EXISTS ${quoted(name)}`);
}

/** As an administrator of a managed server is: no superuser. */
async function administrator() {
  const name = uniqueName('admin');
  const login = await server.createLogin(name, 'CREATEDB CREATEROLE');
  onTestFinished(() => dropRole(name));
  return login;
}

/** As a database of the administrator's own, in which nothing is left to a superuser. */
const give = (name: string, { username }: { readonly username: string }) =>
  server.query('postgres', `ALTER DATABASE ${quoted(name)} OWNER TO ${username}`);

/** All that is granted in a database, except to the owners. */
const grantsIn = async (name: string): Promise<string[]> => {
  const rows = await server.query<{ granted: string }>(
    name,
    `WITH object AS (
       SELECT 'relation ' || relname AS what, relowner AS owner, relacl AS acl FROM pg_class WHERE relnamespace = 'app'::regnamespace
       UNION ALL SELECT 'column ' || attname, c.relowner, attacl FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid WHERE relnamespace = 'app'::regnamespace
       UNION ALL SELECT 'function ' || proname, proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc WHERE pronamespace = 'app'::regnamespace
       UNION ALL SELECT 'schema ' || nspname, nspowner, nspacl FROM pg_namespace WHERE nspname = 'app'
       UNION ALL SELECT 'large object ' || oid, lomowner, lomacl FROM pg_largeobject_metadata
       UNION ALL SELECT 'default ' || defaclobjtype::text, defaclrole, defaclacl FROM pg_default_acl)
     SELECT format('%s: %s to %s%s', what, privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END,
                   CASE WHEN is_grantable THEN ' with grant option' END) AS granted
       FROM object, aclexplode(acl) WHERE grantee <> owner ORDER BY 1`,
  );
  return rows.map(({ granted }) => granted);
};

interface RestoreDocument {
  readonly warnings: readonly string[];
  readonly leftOut: readonly { readonly entry: string; readonly remedy?: string }[];
  readonly validation: { readonly ok: boolean } | null;
}

async function backedUp(source: string) {
  const store = await directoryStore();
  const env = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', source], { env })).toMatchObject({ code: 0 });
  return { store, env };
}

async function restored(
  source: string,
  store: Record<string, string>,
  login: { readonly username: string; readonly password: string },
  ...more: string[]
) {
  const target = uniqueName('restored');
  onTestFinished(() => dropWithCopies(server, target));
  const env = { ...serverEnv(server, login), ...store };
  const args = ['restore', '--json', '--database', source, '--target-database', target, ...more];
  const result = await run(args, { env });
  return {
    target,
    result,
    document: documentOf<RestoreDocument & { error?: FailureDocument }>(result),
  };
}

const grants = (reader: string, hostile: string) => `
CREATE SCHEMA app;
CREATE TABLE app.orders (id integer, amount integer);
CREATE TABLE app."new
line; --" (id integer);
CREATE FUNCTION app.secret() RETURNS integer LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION app.secret() FROM PUBLIC;
GRANT USAGE ON SCHEMA app TO ${quoted(reader)}, ${quoted(hostile)};
GRANT SELECT ON app.orders TO ${quoted(hostile)}, ${quoted(reader)} WITH GRANT OPTION;
GRANT UPDATE (amount) ON app.orders TO ${quoted(reader)};
GRANT SELECT ON app."new
line; --" TO ${quoted(reader)};
SET SESSION AUTHORIZATION ${quoted(reader)};
GRANT SELECT ON app.orders TO PUBLIC;
RESET SESSION AUTHORIZATION;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO ${quoted(reader)};
SELECT lo_create(0) AS lo \\gset
GRANT SELECT ON LARGE OBJECT :lo TO ${quoted(reader)};`;

describe('grants on objects', () => {
  test('come back when that is wanted, and only then', async () => {
    const reader = await role('reader');
    const hostile = await role(
      // PostgreSQL 19 takes no line feed in the name of a role.
      `a"; DROP TABLE app.orders; --${server.major < 19 ? '\n' : ''}`,
    );
    const source = await database(server, grants(reader, hostile));
    const { store } = await backedUp(source);

    const without = await restored(source, store.env, server);
    expect(without.document).toMatchObject({ warnings: [], validation: { ok: true } });
    expect(await grantsIn(without.target)).toEqual(['function secret: EXECUTE to PUBLIC']);

    const granted = await grantsIn(source);
    expect(granted).toHaveLength(8);
    const withThem = await restored(source, store.env, server, '--restore-privileges');
    expect(withThem.document).toMatchObject({ warnings: [], validation: { ok: true } });
    expect(await grantsIn(withThem.target)).toEqual(granted);
  });

  test('come back for an administrator who is no superuser, in place as well', async () => {
    const admin = await administrator();
    const reader = await role('reader');
    const hostile = await role(`it's`);
    const source = await database(server, grants(reader, hostile));
    const granted = await grantsIn(source);
    await give(source, admin);
    const { store } = await backedUp(source);

    const env = { ...serverEnv(server, admin), ...store.env };
    const args = ['--database', source, '--confirm', source, '--restore-privileges', '--json'];
    const swapped = await run(['restore', ...args, '--strategy', 'swap'], { env });
    expect(swapped).toMatchObject({ code: 0 });
    expect(documentOf(swapped)).toMatchObject({ warnings: [] });
    expect(await grantsIn(source)).toEqual(granted);
  });

  test('of roles that the server lacks are left out and named; the others of the same object stay', async () => {
    const reader = await role('reader');
    const gone = await role('gone');
    const source = await database(server, grants(reader, gone));
    const { store } = await backedUp(source);
    await server.query(source, `DROP OWNED BY ${gone}`);
    await dropRole(gone);
    const granted = await grantsIn(source);

    const { target, result, document } = await restored(
      source,
      store.env,
      server,
      '--restore-privileges',
    );
    expect(document.error).toBeUndefined();
    expect(await grantsIn(target)).toEqual(granted);
    expect(document.warnings).toEqual([
      `grants were left out, for the server lacks their roles: "${gone}" (2)`,
    ]);
    // And before anything was done.
    const foretold = result.stderr.indexOf(`the server lacks roles`);
    expect(foretold).toBeGreaterThan(-1);
    expect(foretold).toBeLessThan(result.stderr.indexOf('Restoring into'));
    expect(result.stderr.slice(foretold)).toContain(gone);
  });

  test('that are refused, or grant nothing, are warnings with the statement', async () => {
    const admin = await administrator();
    const reader = await role('reader');
    const owner = await role('owner');
    const source = await database(
      server,
      `CREATE SCHEMA app;
       ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA app GRANT SELECT ON TABLES TO ${reader};
       GRANT USAGE ON LANGUAGE plpgsql TO ${reader}`,
    );
    await give(source, admin);
    const { store } = await backedUp(source);
    const { result, document } = await restored(source, store.env, admin, '--restore-privileges');
    expect(result).toMatchObject({ code: 0 });
    expect(document.warnings).toEqual([
      expect.stringContaining(`GRANT ALL ON LANGUAGE plpgsql TO ${reader}`),
      // PostgreSQL 15 writes one space more.
      expect.stringMatching(
        `run: ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA app GRANT SELECT ON TABLES +TO ${reader}$`,
      ),
    ]);
  });

  test('are whole in a database that is not UTF-8', async () => {
    const reader = await role('reader');
    const source = uniqueName('latin');
    await server.createDatabase(
      source,
      `SET client_encoding = 'UTF8'; CREATE SCHEMA app; CREATE TABLE app."größe" (); GRANT SELECT ON app."größe" TO ${quoted(reader)}`,
      "ENCODING LATIN1 LC_COLLATE 'C' LC_CTYPE 'C'",
    );
    onTestFinished(() => dropWithCopies(server, source));
    const granted = await grantsIn(source);
    const { store } = await backedUp(source);
    const { target, document } = await restored(source, store.env, server, '--restore-privileges');
    expect(document).toMatchObject({ validation: { ok: true } });
    expect([await grantsIn(target), document.warnings]).toEqual([granted, []]);
  });
});

test.each([
  [
    'a policy',
    (name: string) =>
      `CREATE TABLE t (id integer); CREATE POLICY p ON t TO ${name}; ALTER TABLE t ENABLE ROW LEVEL SECURITY`,
    'DROP TABLE t',
  ],
  [
    'a user mapping',
    (name: string) =>
      `CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE USER MAPPING FOR ${name} SERVER s`,
    'DROP FOREIGN DATA WRAPPER w CASCADE',
  ],
])('a role that %s needs is missing: nothing is changed', async (_, script, undo) => {
  const gone = await role('gone');
  const source = await database(server, script(gone));
  const { store } = await backedUp(source);
  await server.query(source, undo);
  await dropRole(gone);
  const { target, result, document } = await restored(source, store.env, server);
  expect(result.code).toBe(1);
  expect(document.error).toMatchObject({
    code: 'PREFLIGHT_FAILED',
    message: expect.stringContaining(gone),
    hint: expect.stringContaining('--restore-roles'),
  });
  expect(
    await server.query('postgres', 'SELECT FROM pg_database WHERE starts_with(datname, $1)', [
      target,
    ]),
  ).toEqual([]);
});

describe('what an administrator may not create', () => {
  const wide = `
CREATE TABLE t (id integer); INSERT INTO t VALUES (1);
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "Watch; it" ON ddl_command_end EXECUTE FUNCTION watch();
COMMENT ON EVENT TRIGGER "Watch; it" IS 'so that; nothing is lost';
CREATE PUBLICATION everything FOR ALL TABLES;
COMMENT ON PUBLICATION everything IS 'it''s all';
CREATE PUBLICATION narrow FOR TABLE t;
${server.major < 19 ? '' : 'CREATE PUBLICATION sequences FOR ALL SEQUENCES; CREATE PUBLICATION "All, all" FOR ALL TABLES, ALL SEQUENCES;'}`;
  const made = (name: string) =>
    server.query<{ name: string }>(
      name,
      'SELECT pubname AS name FROM pg_publication UNION ALL SELECT evtname FROM pg_event_trigger ORDER BY 1',
    );

  test('is left out with the statements that bring it back', async () => {
    const admin = await administrator();
    const source = await database(server, wide);
    await give(source, admin);
    const { store } = await backedUp(source);
    const { target, result, document } = await restored(source, store.env, admin);
    expect(result).toMatchObject({ code: 0 });
    expect(document).toMatchObject({ validation: { ok: true } });
    expect(await made(target)).toEqual([{ name: 'narrow' }]);
    expect(document.warnings).toHaveLength(2);
    for (const warning of document.warnings) {
      await server.query(target, warning.split('in the restored database: ')[1] ?? '');
    }
    expect(await made(target)).toEqual(await made(source));
  });

  test('is restored by a superuser', async () => {
    const source = await database(server, wide);
    const { store } = await backedUp(source);
    const { target, document } = await restored(source, store.env, server);
    expect(document).toMatchObject({ warnings: [], leftOut: [], validation: { ok: true } });
    expect(await made(target)).toEqual(await made(source));
  });
});

test('a subscription is left out: nobody could drop the database again', async () => {
  const source = await database(
    server,
    `CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false); COMMENT ON SUBSCRIPTION sub IS 'x'`,
  );
  onTestFinished(async () => {
    await server.query(source, 'ALTER SUBSCRIPTION sub SET (slot_name = NONE)');
    await server.query(source, 'DROP SUBSCRIPTION sub');
  });
  const { store } = await backedUp(source);
  const { target, document } = await restored(source, store.env, server);
  expect(document.warnings).toEqual([expect.stringMatching(/SUBSCRIPTION - sub .*create it anew/)]);
  expect(document.leftOut).toHaveLength(2);
  await server.dropDatabase(target);
});
