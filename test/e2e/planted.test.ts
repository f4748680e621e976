import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DatabaseProperties } from '../../src/catalog/database-properties.ts';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { type RunResult, run } from '../support/cli.ts';
import { type PostgresServer, startPostgres, uniqueName } from '../support/postgres.ts';
import {
  directoryStore,
  documentOf,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

// Somebody who may write to the store changes a backup, with a manifest that fits. A superuser restores
// it, who may do all that it asks for.

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const md5 = (bytes: Buffer | string): string => createHash('md5').update(bytes).digest('hex');

async function backedUp(script: string) {
  const store = await directoryStore();
  const source = uniqueName('source');
  await server.createDatabase(source, script);
  onTestFinished(() => server.dropDatabase(source));
  const env = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', source], { env })).toMatchObject({ code: 0 });
  return { store, source };
}

const nameOf = async (store: TestStore, ending: string): Promise<string> =>
  (await store.names()).find(name => name.endsWith(ending)) ?? '';

/** Changes the manifest of the one backup in a store. */
async function plantManifest(store: TestStore, change: (now: Manifest) => Manifest): Promise<void> {
  const name = await nameOf(store, '.manifest.json');
  const manifest: Manifest = JSON.parse((await store.read(name)).toString());
  await store.replace(name, JSON.stringify(change(manifest)));
}

const plantProperties = (store: TestStore, planted: Partial<DatabaseProperties>): Promise<void> =>
  plantManifest(store, manifest => ({
    ...manifest,
    properties: { ...manifest.properties, ...planted },
  }));

async function plantRoles(store: TestStore, text: string): Promise<void> {
  await store.replace(await nameOf(store, '.roles.sql'), text);
  await plantManifest(store, manifest => ({
    ...manifest,
    roles: { ...manifest.roles, sizeBytes: text.length, sha256: sha256(text) } as Manifest['roles'],
  }));
}

/** Puts a statement into the archive where another one is, which has to be as long at least. */
async function plantStatement(store: TestStore, from: string, to: string): Promise<void> {
  const name = await nameOf(store, '.dump');
  const dump = await store.read(name);
  const at = dump.indexOf(from);
  expect(at).toBeGreaterThan(0);
  expect(to.length).toBeLessThanOrEqual(from.length);
  dump.write(to.padEnd(from.length), at);
  await store.replace(name, dump);
  await plantManifest(store, manifest => ({
    ...manifest,
    dump: { ...manifest.dump, sha256: sha256(dump), md5: md5(dump) },
  }));
}

interface RestoreDocument {
  readonly warnings: readonly string[];
  readonly error?: FailureDocument;
}

async function restored(store: TestStore, source: string, ...more: string[]) {
  const target = uniqueName('restored');
  onTestFinished(() => server.dropDatabase(target));
  const args = ['--database', source, '--target-database', target, '--json', ...more];
  const result: RunResult = await run(['restore', ...args], {
    env: { ...serverEnv(server, server), ...store.env },
  });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  return { target, result, ...documentOf<RestoreDocument>(result) };
}

async function role(prefix: string, options = ''): Promise<string> {
  const name = uniqueName(prefix);
  await server.query('postgres', `CREATE ROLE ${name} ${options}`);
  return name;
}

const settingsOf = (target: string) =>
  server.query<{ setting: string }>(
    'postgres',
    `SELECT unnest(setconfig) AS setting FROM pg_db_role_setting AS s
       JOIN pg_database AS d ON d.oid = s.setdatabase WHERE datname = $1 ORDER BY 1`,
    [target],
  );

describe('a manifest', () => {
  test('sets what an owner may set, and names the rest with its statement', async () => {
    const { store, source } = await backedUp('CREATE TABLE t (i integer)');
    const victim = await role('victim');
    const set = (name: string, value: string, of: string | null = null) => ({
      ...{ role: of, name, value },
    });
    await plantProperties(store, {
      settings: [
        set('app.tenant', 'acme'),
        set('search_path', 'app, public'),
        set('session_preload_libraries', 'evil'),
        set('local_preload_libraries', 'evil'),
        set('role', victim),
        set('session_replication_role', 'replica'),
        set('log_statement', 'none'),
        set('plpgsql.variable_conflict', 'use_column'),
        set('password_encryption', 'md5', victim),
      ],
    });
    const { target, warnings, result } = await restored(store, source);
    expect(await settingsOf(target)).toEqual([
      { setting: 'app.tenant=acme' },
      { setting: 'search_path=app, public' },
    ]);
    expect(warnings).toHaveLength(7);
    for (const sql of [
      `ALTER DATABASE "${target}" SET "session_preload_libraries" TO 'evil'`,
      `ALTER DATABASE "${target}" SET "role" TO '${victim}'`,
      `ALTER ROLE "${victim}" IN DATABASE "${target}" SET "password_encryption" TO 'md5'`,
    ]) {
      expect(warnings).toContainEqual(expect.stringContaining(`run: ${sql}`));
      expect(result.stderr).toContain(sql);
    }
  });

  test('tells beforehand, and nothing is set, in a dry run', async () => {
    const { store, source } = await backedUp('');
    await plantProperties(store, {
      settings: [{ role: null, name: 'local_preload_libraries', value: 'evil' }],
    });
    const target = uniqueName('restored');
    const args = ['--database', source, '--target-database', target, '--json', '--dry-run'];
    const result = await run(['restore', ...args], {
      env: { ...serverEnv(server, server), ...store.env },
    });
    expect(documentOf<RestoreDocument>(result).warnings).toEqual([
      expect.stringContaining('"local_preload_libraries" TO'),
    ]);
  });

  test('cannot take settings from the database that is replaced, nor give it any', async () => {
    const { store, source } = await backedUp('');
    await server.query('postgres', `ALTER DATABASE ${source} SET log_statement = 'ddl'`);
    await plantProperties(store, {
      settings: [{ role: null, name: 'search_path', value: 'evil' }],
    });
    const args = ['--database', source, '--confirm', source, '--json', '--strategy', 'swap'];
    const result = await run(['restore', ...args, '--keep-replaced=0'], {
      env: { ...serverEnv(server, server), ...store.env },
    });
    expect(result, result.stderr).toMatchObject({ code: 0 });
    expect(await settingsOf(source)).toEqual([{ setting: 'log_statement=ddl' }]);
  });

  test('that names a superuser as owner gives the superuser a database, and nobody else anything', async () => {
    const { store, source } = await backedUp(
      `CREATE FUNCTION f() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT current_user::text'`,
    );
    await plantProperties(store, { owner: 'postgres"; DROP DATABASE postgres; --' });
    const odd = await restored(store, source);
    expect(odd.warnings).toEqual([expect.stringContaining('does not exist')]);
    const restorer = await server.createLogin(uniqueName('restorer'), 'CREATEDB');
    await plantProperties(store, { owner: server.username });
    const target = uniqueName('restored');
    onTestFinished(() => server.dropDatabase(target));
    const args = ['--database', source, '--target-database', target, '--json'];
    const result = await run(['restore', ...args], {
      env: { ...serverEnv(server, restorer), ...store.env },
    });
    expect(documentOf<RestoreDocument>(result).warnings).toEqual([
      expect.stringContaining(`could not set owner ${server.username}`),
    ]);
    // What it defines runs as whoever restored it.
    expect(await server.query(target, 'SELECT f()')).toEqual([{ f: restorer.username }]);
  });

  test('cannot make the restored database look like an unfinished one', async () => {
    const { store, source } = await backedUp('');
    const target = uniqueName('restored');
    const now = new Date().toISOString();
    const mark = { role: 'restoring', database: target, run: 'x', createdAt: now, expiresAt: now };
    await plantProperties(store, { comment: `pg-azure-backup: ${JSON.stringify(mark)}` });
    onTestFinished(() => server.dropDatabase(target));
    const args = ['--database', source, '--target-database', target, '--json'];
    const env = { ...serverEnv(server, server), ...store.env };
    expect(await run(['restore', ...args], { env })).toMatchObject({ code: 0 });
    const listed = await run(['databases', '--databases', target, '--json'], {
      env: serverEnv(server, server),
    });
    expect(documentOf(listed)).toMatchObject({ databases: [expect.anything()] });
    const [found] = await server.query(
      'postgres',
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
      [target],
    );
    expect(found).toEqual({ comment: null });
  });
});

/** A role as the roles file has it. */
const roleLines = (name: string, ...more: string[]): string =>
  [
    `DO $role$ BEGIN CREATE ROLE "${name}"; EXCEPTION WHEN duplicate_object THEN NULL; END $role$;`,
    `ALTER ROLE "${name}" LOGIN INHERIT CONNECTION LIMIT -1;`,
    ...more,
    '',
  ].join('\n');

const powersOf = async (name: string) => {
  const [found] = await server.query(
    'postgres',
    `SELECT rolsuper, rolcreaterole, rolreplication, rolbypassrls, rolconfig,
            ARRAY(SELECT g.rolname::text FROM pg_roles AS g
                   WHERE g.oid <> r.oid AND pg_has_role(r.oid, g.oid, 'MEMBER') ORDER BY 1) AS member_of
       FROM pg_roles AS r WHERE rolname = $1`,
    [name],
  );
  return found;
};
const powerless = {
  rolsuper: false,
  rolcreaterole: false,
  rolreplication: false,
  rolbypassrls: false,
};

describe('a roles file', () => {
  test('gives nobody who is here a right that he has not', async () => {
    const [attacker, victim, bridge] = [
      await role('attacker', 'LOGIN'),
      await role('victim'),
    ].concat(uniqueName('bridge')) as [string, string, string];
    const { store, source } = await backedUp('');
    await plantRoles(
      store,
      roleLines(
        bridge,
        ...['SUPERUSER', 'CREATEROLE', 'REPLICATION', 'BYPASSRLS'].map(
          power => `ALTER ROLE "${bridge}" ${power};`,
        ),
        `ALTER ROLE "${bridge}" SET "local_preload_libraries" TO 'evil';`,
        `ALTER ROLE "${bridge}" SET "search_path" TO 'app';`,
        `GRANT "pg_execute_server_program" TO "${bridge}";`,
        `GRANT "${server.username}" TO "${bridge}";`,
        `GRANT "${victim}" TO "${bridge}" WITH ADMIN OPTION;`,
        `GRANT "${bridge}" TO "${attacker}";`,
        `GRANT "pg_execute_server_program" TO "${attacker}";`,
      ),
    );
    const { warnings } = await restored(store, source, '--restore-roles');
    expect(await powersOf(bridge)).toEqual({
      ...powerless,
      rolconfig: ['search_path=app'],
      member_of: [],
    });
    expect(await powersOf(attacker)).toEqual({
      ...powerless,
      rolconfig: null,
      member_of: [bridge],
    });
    for (const sql of [
      `ALTER ROLE "${bridge}" CREATEROLE`,
      `ALTER ROLE "${bridge}" SET "local_preload_libraries" TO 'evil'`,
      `GRANT "pg_execute_server_program" TO "${bridge}"`,
      `GRANT "${victim}" TO "${bridge}" WITH ADMIN OPTION`,
    ]) {
      expect(warnings).toContainEqual(expect.stringContaining(`run: ${sql}`));
    }
  });

  test('grants roles of the system that are named', async () => {
    const auditor = uniqueName('auditor');
    const { store, source } = await backedUp('');
    await plantRoles(
      store,
      roleLines(
        auditor,
        `ALTER ROLE "${auditor}" BYPASSRLS;`,
        `ALTER ROLE "${auditor}" CREATEROLE;`,
        `GRANT "pg_monitor" TO "${auditor}";`,
        `GRANT "pg_execute_server_program" TO "${auditor}";`,
      ),
    );
    const named = ['--restore-system-grants', 'pg_monitor,pg_read_*,pg_stat_*,BYPASSRLS'];
    const { warnings } = await restored(store, source, '--restore-roles', ...named);
    expect(await powersOf(auditor)).toMatchObject({ rolbypassrls: true, rolcreaterole: false });
    expect((await powersOf(auditor))?.member_of).toContain('pg_monitor');
    expect((await powersOf(auditor))?.member_of).not.toContain('pg_execute_server_program');
    expect(warnings).toHaveLength(2);
  });
});

describe('grants in an archive', () => {
  const long = 'a_table_with_a_name_that_is_long_enough_for_whatever_is_put_here';
  const script = (reader: string) =>
    `CREATE SCHEMA app; CREATE TABLE app.${long.slice(0, 63)} (i integer);
     CREATE TABLE app.kept (i integer); GRANT SELECT ON app.kept TO ${reader};
     GRANT SELECT ON app.${long.slice(0, 63)} TO ${reader}`;
  const genuine = (reader: string) =>
    `GRANT SELECT ON TABLE app.${long.slice(0, 63)} TO ${reader};`;

  test.each([
    ['a membership', (who: string) => `GRANT pg_execute_server_program TO ${who};`],
    ['a right to a file', (who: string) => `GRANT ALL ON FUNCTION pg_read_file(text) TO ${who};`],
    ['a right to the server', (who: string) => `GRANT CREATE ON TABLESPACE pg_default TO ${who};`],
    [
      'what is hidden from us',
      (who: string) =>
        `GRANT SELECT ON TABLE app.kept TO ${who} /* ' */; ALTER ROLE ${who} SUPERUSER; --';`,
    ],
  ])('are not run when they are %s', async (_, statement) => {
    const attacker = await role('a');
    const { store, source } = await backedUp(script(attacker));
    await plantStatement(store, genuine(attacker), statement(attacker));
    const { target, warnings } = await restored(store, source, '--restore-privileges');
    expect(await powersOf(attacker)).toEqual({ ...powerless, rolconfig: null, member_of: [] });
    expect(
      await server.query(
        target,
        `SELECT pg_catalog.has_function_privilege('${attacker}', 'pg_read_file(text)', 'EXECUTE') AS reads,
                pg_catalog.has_tablespace_privilege('${attacker}', 'pg_default', 'CREATE') AS creates,
                pg_catalog.has_table_privilege('${attacker}', 'app.kept', 'SELECT') AS selects`,
      ),
    ).toEqual([{ reads: false, creates: false, selects: true }]);
    expect(warnings).toEqual([
      expect.stringMatching(/^left out, for it is no grant on an object of the database: GRANT/),
    ]);
  });
});
