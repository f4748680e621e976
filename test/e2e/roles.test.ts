import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Manifest } from '../../src/catalog/manifest.ts';
import { run } from '../support/cli.ts';
import { type PostgresServer, startPostgres, uniqueName } from '../support/postgres.ts';
import { temporaryFolder } from '../support/shared.ts';
import {
  database,
  directoryStore,
  documentOf,
  dropWithCopies,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

// A backup has all roles of its server: not those that other files make and drop meanwhile.
const [server, other] = await Promise.all([startPostgres(), startPostgres()]);
afterAll(() => Promise.all([server.stop(), other.stop()]));
const env = serverEnv(server, server);

/** Of the other server, which has none of the roles. */
let admin: { readonly username: string; readonly password: string };
beforeAll(async () => {
  admin = await other.createLogin('admin', 'CREATEDB CREATEROLE');
});

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** PostgreSQL 19 takes no line feed in the name of a role. */
const lineFeed = server.major < 19 ? '\n' : '';

/** Four roles of the server, with all that a role can have; they go with the test. */
async function cast() {
  const [owner, reader, login, chief] = [`o"; --${lineFeed}\\`, 'reader', 'login', 'chief'].map(
    uniqueName,
  ) as [string, string, string, string];
  await server.runScript(
    'postgres',
    `CREATE ROLE ${quoted(owner)} NOINHERIT CREATEDB;
     CREATE ROLE ${reader};
     CREATE ROLE ${login} LOGIN PASSWORD 'not-in-the-file' CONNECTION LIMIT 3 VALID UNTIL '2031-01-01 00:00Z';
     CREATE ROLE ${chief} SUPERUSER BYPASSRLS;
     GRANT ${reader} TO ${quoted(owner)} WITH ADMIN OPTION;
     GRANT ${quoted(owner)} TO ${login};
     GRANT pg_read_all_settings TO ${reader};
     ALTER ROLE ${login} SET search_path = app, "a ""b", '$user';
     ALTER ROLE ${login} SET application_name = E'it''s \\\\ one';
     COMMENT ON ROLE ${reader} IS E'reads;\\nonly';`,
  );
  const all = [login, quoted(owner), reader, chief];
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE ${all.join(', ')}`);
    await other.query('postgres', `DROP ROLE IF EXISTS ${all.join(', ')}`);
  });
  return { owner, reader, login, chief };
}

/** All that the roles are, on one server. */
const rolesOf = (on: Pick<PostgresServer, 'query'>, names: readonly string[]) =>
  on.query(
    'postgres',
    `SELECT rolname, rolcanlogin, rolinherit, rolcreatedb, rolcreaterole, rolconnlimit, rolvaliduntil::text,
            rolconfig, shobj_description(r.oid, 'pg_authid') AS comment,
            (SELECT array_agg(format('%s %s', g.rolname, m.admin_option) ORDER BY g.rolname)
               FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = roleid WHERE member = r.oid) AS member_of
       FROM pg_roles AS r WHERE rolname = ANY ($1) ORDER BY rolname COLLATE "C"`,
    [names],
  );

async function backedUp(script = 'CREATE TABLE t (i integer)', ...more: string[]) {
  const store = await directoryStore();
  const source = await database(server, script);
  const options = { env: { ...env, ...store.env } };
  expect(await run(['backup', '--databases', source, ...more], options)).toMatchObject({ code: 0 });
  return { store, source };
}

const nameOf = async (store: TestStore, ending: string): Promise<string> =>
  (await store.names()).find(name => name.endsWith(ending)) ?? '';

interface RestoreDocument {
  readonly warnings: readonly string[];
  readonly roles: {
    readonly created: readonly string[];
    readonly needPassword: readonly string[];
  } | null;
  readonly error?: FailureDocument;
}

async function restoreElsewhere(
  store: TestStore,
  source: string,
  login = admin,
  ...more: string[]
) {
  const target = uniqueName('restored');
  onTestFinished(() => dropWithCopies(other, target));
  const args = ['--database', source, '--target-database', target, '--restore-roles', '--json'];
  const result = await run(['restore', ...args, ...more], {
    env: { ...serverEnv(other, login), ...store.env },
  });
  return { target, result, document: documentOf<RestoreDocument>(result) };
}

describe('the roles of a backup', () => {
  test('are created by an administrator who is no superuser, as far as that is allowed', async () => {
    const { owner, reader, login, chief } = await cast();
    const { store, source } = await backedUp(
      `CREATE TABLE t (i integer); ALTER TABLE t OWNER TO ${quoted(owner)}; GRANT SELECT ON t TO ${reader};
       CREATE POLICY p ON t TO ${login} USING (true)`,
    );
    const before = await rolesOf(server, [owner, reader, login]);
    // What PostgreSQL 16 and later ask of who hands CREATEDB on, the administrator has.
    const named = ['--restore-system-grants', 'pg_read_all_settings'];
    const { result, document } = await restoreElsewhere(store, source, admin, ...named);
    expect(result).toMatchObject({ code: 0 });
    const all = [owner, reader, login, chief].toSorted();
    expect(document.roles?.created.filter(name => all.includes(name)).toSorted()).toEqual(all);
    expect(document.roles?.needPassword).toContain(login);
    expect(document.roles?.needPassword).not.toContain(reader);

    const refused = document.warnings.filter(text => all.some(name => text.includes(name)));
    expect(refused).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`ALTER ROLE "${chief}" SUPERUSER`),
        expect.stringContaining(`ALTER ROLE "${chief}" BYPASSRLS`),
      ]),
    );
    const membership = `GRANT "pg_read_all_settings" TO "${reader}"`;
    const mayGrantAll = other.major < 16;
    expect(refused.some(text => text.includes(membership))).toBe(!mayGrantAll);
    if (mayGrantAll) expect(await rolesOf(other, [owner, reader, login])).toEqual(before);
    expect(
      await other.query('postgres', 'SELECT FROM pg_roles WHERE rolname = $1 AND rolsuper', [
        chief,
      ]),
    ).toEqual([]);

    // A second time there is nothing to do.
    const again = await restoreElsewhere(store, source);
    expect(again.document.roles).toEqual({ created: [], needPassword: [] });
  });

  test('that exist are left as they are', async () => {
    const { owner, reader, login } = await cast();
    const { store, source } = await backedUp();
    await other.query('postgres', `CREATE ROLE ${login} CREATEROLE; CREATE ROLE ${reader}`);
    const before = await rolesOf(other, [login]);
    const { result } = await restoreElsewhere(store, source, other);
    expect(result).toMatchObject({ code: 0 });
    const [now] = await rolesOf(other, [login]);
    // Only what was created for it is new: the role that it was a member of.
    expect(now).toEqual({ ...before[0], member_of: [`${owner} f`] });
    expect(await rolesOf(other, [reader])).toMatchObject([{ comment: null, member_of: null }]);
  });

  test('are gone again when the restore fails', async () => {
    const { owner, reader, login, chief } = await cast();
    const { store, source } = await backedUp(
      `CREATE FUNCTION plus(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
       CREATE FUNCTION fits(int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN plus($1) > 0; END';
       CREATE TABLE t (i int CHECK (fits(i))); INSERT INTO t VALUES (1)`,
    );
    const { result } = await restoreElsewhere(store, source);
    expect(result.code).toBe(1);
    expect(await rolesOf(other, [owner, reader, login, chief])).toEqual([]);
  });
});

describe('the roles file', () => {
  test('has no password, and psql can run it twice', async () => {
    const { owner, reader, login } = await cast();
    const { store } = await backedUp();
    const text = (await store.read(await nameOf(store, '.roles.sql'))).toString();
    expect(text).not.toMatch(/PASSWORD|SCRAM|md5|not-in-the-file/);
    expect(text).not.toMatch(/"pg_[a-z_]+" (?:LOGIN|NOLOGIN)|"postgres"/);
    const file = join(temporaryFolder(), 'roles.sql');
    await writeFile(file, text);
    await other.runScript('postgres', { file });
    await other.runScript('postgres', { file });
    expect(await rolesOf(other, [owner, reader, login])).toEqual(
      await rolesOf(server, [owner, reader, login]),
    );
  });

  test('is not written when it is not wanted', async () => {
    const { store, source } = await backedUp(undefined, '--no-include-roles');
    expect(await nameOf(store, '.roles.sql')).toBe('');
    const { document } = await restoreElsewhere(store, source);
    expect(document.error).toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('no roles file'),
    });
  });

  test('is downloaded with the rest, and checked', async () => {
    const { store, source } = await backedUp();
    const name = await nameOf(store, '.roles.sql');
    const folder = temporaryFolder();
    const args = ['download', '--json', '--database', source, '--output-directory'];
    const good = await run([...args, join(folder, 'good')], { env: store.env });
    expect(documentOf<{ files: string[] }>(good).files).toContainEqual(
      expect.stringMatching(/\.roles\.sql$/),
    );
    await store.replace(name, `${await store.read(name)} `);
    const bad = await run([...args, join(folder, 'bad')], { env: store.env });
    expect(documentOf(bad)).toMatchObject({ error: { code: 'BACKUP_CHECKSUM_MISMATCH' } });
  });

  test.each([
    ['that was changed', false, 'BACKUP_CHECKSUM_MISMATCH'],
    ['that has other statements, with a manifest to fit', true, 'MANIFEST_INVALID'],
  ])('%s is not run, and nothing is changed', async (_, fit, code) => {
    const { store, source } = await backedUp();
    const text = 'CREATE ROLE intruder LOGIN SUPERUSER;\n';
    await store.replace(await nameOf(store, '.roles.sql'), text);
    if (fit) {
      const name = await nameOf(store, '.manifest.json');
      const manifest: Manifest = JSON.parse((await store.read(name)).toString());
      const sha256 = createHash('sha256').update(text).digest('hex');
      const roles = { ...manifest.roles, sizeBytes: text.length, sha256 };
      await store.replace(name, JSON.stringify({ ...manifest, roles }));
    }
    const { target, document } = await restoreElsewhere(store, source, other);
    expect(document.error).toMatchObject({ code });
    expect(
      await other.query(
        'postgres',
        `SELECT rolname FROM pg_roles WHERE rolname = 'intruder' UNION ALL SELECT datname FROM pg_database WHERE datname = $1`,
        [target],
      ),
    ).toEqual([]);
  });
});
