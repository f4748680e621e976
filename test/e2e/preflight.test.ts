import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { containerClient } from '../support/azurite.ts';
import { type RunOptions, run } from '../support/cli.ts';
import { azureCli, pasteHint, psql } from '../support/hints.ts';
import { canMount, tinyDisk } from '../support/mount.ts';
import { type Postgres, startPostgres, uniqueName } from '../support/postgres.ts';
import { bulk, shop } from '../support/sample.ts';
import { sharedAzurite, temporaryFolder } from '../support/shared.ts';
import {
  blobStore,
  database,
  directoryStore,
  documentOf,
  everythingIn,
  type FailureDocument,
  serverEnv,
  type TestStore,
} from './stage.ts';

// A server of its own: tests change roles, catalogs and what every restore looks at.
const server = await startPostgres();
afterAll(() => server.stop());

interface Login {
  readonly username: string;
  readonly password: string;
}

interface Outcome {
  readonly code: number | null;
  readonly error: FailureDocument | undefined;
  readonly stderr: string;
  readonly rights: string;
}

interface Stage {
  readonly store: TestStore;
  readonly name: string;
  /** Tries to replace the database, as a dry run unless that is said; sees to it that nothing changed. */
  attempt(as: Login, args?: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Changes what the manifest says. */
  edit(change: (manifest: Manifest) => object): Promise<void>;
}

interface Manifest {
  readonly properties: object;
  readonly extensions: readonly object[];
  readonly dump: object;
}

async function stage(
  on: Postgres = server,
  options: { store?: TestStore; script?: string; backup?: readonly string[] } = {},
): Promise<Stage> {
  const store = options.store ?? (await directoryStore());
  const name = await database(on, options.script ?? shop());
  const env = { ...store.env, ...serverEnv(on, on) };
  expect(
    await run(['backup', '--databases', name, ...(options.backup ?? [])], { env }),
  ).toMatchObject({ code: 0 });
  const state = async () => ({
    databases: await on.query('postgres', 'SELECT oid, datname FROM pg_database ORDER BY 1'),
    stored: await store.names(),
  });
  return {
    store,
    name,
    async attempt(login, args = recreate(name), more = {}) {
      const before = await state();
      const result = await run(['restore', '--json', '--dry-run', '--database', name, ...args], {
        ...more,
        env: { ...store.env, ...serverEnv(on, login) },
      });
      expect(await state()).toEqual(before);
      const { error } = documentOf<{ error?: FailureDocument }>(result);
      // All of it is known before anything is downloaded.
      expect(result.stderr.includes('Fetching')).toBe(error === undefined);
      const { code, stderr, rights } = result;
      return { code, error, stderr, rights };
    },
    async edit(change) {
      const file = (await store.names()).find(one => one.endsWith('.manifest.json')) ?? '';
      const manifest: Manifest = JSON.parse((await store.read(file)).toString());
      await store.replace(file, JSON.stringify({ ...manifest, ...change(manifest) }));
    },
  };
}

/**
 * A role that may create databases, owns the one of the stage and reads what is in it, for its safety backup, and
 * no more, if not said otherwise.
 */
async function restorer({ name }: Stage, options = 'CREATEDB'): Promise<Login> {
  const login = await createRole('restorer', options);
  await server.query('postgres', `GRANT pg_read_all_data TO ${login.username}`);
  await server.query('postgres', `ALTER DATABASE "${name}" OWNER TO ${login.username}`);
  return login;
}

async function createRole(prefix: string, options = ''): Promise<Login> {
  const login = await server.createLogin(uniqueName(prefix), options);
  // Its databases go first.
  onTestFinished(async () => {
    await server.query('postgres', `REASSIGN OWNED BY ${login.username} TO postgres`);
    await server.query('postgres', `DROP OWNED BY ${login.username}`);
    await server.query('postgres', `DROP ROLE ${login.username}`);
  });
  return login;
}

/** Somebody who is connected to a database until the test ends. */
async function connected(login: Login, to: string, application = 'shop-api'): Promise<void> {
  const { host, port } = server;
  const { username: user, password } = login;
  const client = new Client({
    ...{ host, port, user, password },
    database: to,
    application_name: application,
  });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
}

const containing = (text: string) => expect.stringContaining(text);
const swap = (name: string) => ['--confirm', name, '--strategy', 'swap'];
const recreate = (name: string) => ['--confirm', name, '--strategy', 'recreate'];

test('nothing is found where nothing is the matter', async () => {
  const staged = await stage();
  const quiet = { code: 0, error: undefined, stderr: expect.not.stringContaining('WARNING') };
  for (const login of [server, await restorer(staged)]) {
    expect(await staged.attempt(login)).toMatchObject(quiet);
    expect(await staged.attempt(login, swap(staged.name))).toMatchObject(quiet);
  }
  const elsewhere = ['--target-database', uniqueName('new')];
  expect(await staged.attempt(server, elsewhere)).toMatchObject(quiet);
});

describe('several things at once', () => {
  test('are listed, each with its remedy', async () => {
    const staged = await stage();
    const { name } = staged;
    const login = await createRole('restorer');
    const app = await createRole('app');
    await connected(app, name);
    await prepare(name);
    await staged.edit(({ extensions }) => ({
      extensions: [...extensions, { name: 'nowhere', version: '1' }],
    }));
    const before = everythingIn(server, name);

    const { code, error } = await staged.attempt(login, []);

    expect(code).toBe(1);
    expect(error?.code).toBe('PREFLIGHT_FAILED');
    expect(error?.message).toMatch(
      new RegExp(
        [
          `^6 things stand in the way of restoring "${name}": `,
          '\\(1\\) database .* exists .* not confirmed; ',
          '\\(2\\) permission denied to create database.*; ',
          '\\(3\\) must be owner of database.*; ',
          '\\(4\\) prepared transactions .*; ',
          '\\(5\\) sessions are in .*; ',
          '\\(6\\) .*extension "nowhere".*$',
        ].join(''),
      ),
    );
    expect(error?.hint).toMatch(
      new RegExp(
        [
          '^\\(1\\) .*--confirm.* ',
          `\\(2\\) .*ALTER ROLE "${login.username}" CREATEDB.* `,
          `\\(3\\) .*ALTER DATABASE "${name}" OWNER TO "${login.username}".* `,
          '\\(4\\) .*ROLLBACK PREPARED .* ',
          `\\(5\\) .*GRANT pg_signal_backend TO "${login.username}".* `,
          '\\(6\\) .*$',
        ].join(''),
      ),
    );
    expect(everythingIn(server, name)).toBe(before);
  });

  test('stop a restore that is no dry run just as well', async () => {
    const { name, store } = await stage();
    await prepare(name);
    const before = everythingIn(server, name);
    const stored = await store.names();
    const result = await run(['restore', '--json', '--database', name], {
      env: { ...store.env, ...serverEnv(server, server) },
    });
    expect(documentOf(result)).toMatchObject({
      error: { code: 'PREFLIGHT_FAILED', message: containing('2 things') },
    });
    expect(result.stderr).not.toContain('Fetching');
    expect(await store.names()).toEqual(stored);
    expect(everythingIn(server, name)).toBe(before);
  });
});

/** Leaves a prepared transaction in a database until the test ends. */
async function prepare(name: string): Promise<string> {
  const gid = uniqueName("it's");
  const quoted = gid.replaceAll("'", "''");
  await server.runScript(
    name,
    `BEGIN; INSERT INTO shop.products VALUES ('p', 'p', 1); PREPARE TRANSACTION '${quoted}'`,
  );
  onTestFinished(async () => {
    await server.query(name, `ROLLBACK PREPARED '${quoted}'`);
  });
  return quoted;
}

describe('a target that cannot be replaced', () => {
  test.each([
    [
      'a template',
      'ALTER DATABASE "$" IS_TEMPLATE true',
      'is a template',
      'IS_TEMPLATE false',
      { pastes: 'ALTER DATABASE' },
    ],
    [
      'closed',
      'ALTER DATABASE "$" ALLOW_CONNECTIONS false',
      'allows no connections',
      'ALLOW_CONNECTIONS true',
      { pastes: 'ALTER DATABASE' },
    ],
    [
      'invalid',
      `UPDATE pg_database SET datconnlimit = -2 WHERE datname = '$'`,
      'interrupted DROP DATABASE',
      'DROP DATABASE "$"',
      { pastes: 'DROP DATABASE' },
    ],
  ])('is %s', async (_, sql, message, hint, { pastes }) => {
    const staged = await stage();
    const { name } = staged;
    await server.query('postgres', sql.replace('$', name));
    onTestFinished(async () => {
      await server
        .query('postgres', `ALTER DATABASE "${name}" IS_TEMPLATE false`)
        .catch(() => undefined);
    });
    const error = {
      code: 'PREFLIGHT_FAILED',
      message: containing(message),
      hint: containing(hint.replace('$', name)),
    };
    for (const login of [server, await restorer(staged).catch(() => server)]) {
      expect(await staged.attempt(login)).toMatchObject({ code: 1, error });
    }
    // Pasted, the hint is all that it takes.
    const refused = await staged.attempt(server);
    await pasteHint(pastes, refused.error?.hint, psql(server));
    expect(await staged.attempt(server)).toMatchObject({ code: 0 });
  });
});

describe('rights', () => {
  test('to create databases', async () => {
    const staged = await stage();
    const login = await restorer(staged, '');
    expect(await staged.attempt(login)).toMatchObject({
      code: 1,
      error: {
        code: 'PG_PERMISSION_DENIED',
        message: containing(`"${login.username}" has no CREATEDB`),
        hint: containing(`ALTER ROLE "${login.username}" CREATEDB;`),
      },
    });
    const { error } = await staged.attempt(login);
    await pasteHint('ALTER ROLE', error?.hint, psql(server));
    expect(await staged.attempt(login)).toMatchObject({ code: 0 });
  });

  test('to replace what another role owns, by the GRANT that is printed', async () => {
    const staged = await stage();
    const owner = await restorer(staged);
    const login = await createRole('restorer', 'CREATEDB NOINHERIT');
    const refused = await staged.attempt(login);
    expect(refused.error).toMatchObject({
      code: 'PG_PERMISSION_DENIED',
      message: containing(`not the rights of "${owner.username}"`),
    });
    if (server.major < 16) await server.query('postgres', `ALTER ROLE ${login.username} INHERIT`);
    await pasteHint('GRANT', refused.error?.hint, psql(server));
    expect(await staged.attempt(login)).toMatchObject({ code: 0 });
  });

  test('to give the new database to its owner', async () => {
    const staged = await stage();
    const owner = await createRole('owner');
    const login = await createRole('restorer', 'CREATEDB');
    await staged.edit(({ properties }) => ({
      properties: { ...properties, owner: owner.username },
    }));
    const elsewhere = ['--target-database', uniqueName('new')];
    const warned = await staged.attempt(login, elsewhere);
    expect(warned).toMatchObject({ code: 0, stderr: containing(`"${owner.username}". As an`) });
    await pasteHint('GRANT', warned.stderr, psql(server));
    const { stderr } = await staged.attempt(login, elsewhere);
    expect(stderr).not.toContain('WARNING');
  });

  test('where the server has no such owner', async () => {
    const staged = await stage();
    await staged.edit(({ properties }) => ({ properties: { ...properties, owner: 'gone' } }));
    const { code, stderr } = await staged.attempt(server, ['--target-database', uniqueName('new')]);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: containing('has no role "gone"') });
    // The database that is replaced has an owner of its own.
    expect((await staged.attempt(server)).stderr).not.toContain('WARNING');
  });
});

describe('what is in the way of a drop', () => {
  test('prepared transactions, also for a superuser; the statement that is printed ends them', async () => {
    const staged = await stage();
    const { name } = staged;
    await server.runScript(
      name,
      `BEGIN; INSERT INTO shop.products VALUES ('p', 'p', 1); PREPARE TRANSACTION 'it''s'`,
    );
    for (const args of [recreate(name), swap(name)]) {
      const { error } = await staged.attempt(server, args);
      expect(error).toMatchObject({
        code: 'PREFLIGHT_FAILED',
        message: containing(`'it''s' of "postgres"`),
      });
      if (args.includes('swap')) {
        await pasteHint('ROLLBACK PREPARED', error?.hint, psql(server, { database: name }));
      }
    }
    expect(await staged.attempt(server)).toMatchObject({ code: 0 });
  });

  test('logical replication slots', async () => {
    const staged = await stage();
    const { name } = staged;
    const slot = uniqueName('slot');
    await server.query(
      name,
      `SELECT pg_create_logical_replication_slot('${slot}', 'test_decoding')`,
    );
    onTestFinished(async () => {
      await server.query(
        'postgres',
        'SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = $1',
        [slot],
      );
    });
    const login = await restorer(staged);
    const idle = await staged.attempt(login);
    expect(idle).toMatchObject({
      code: 0,
      stderr: containing(`will be dropped with it: "${slot}"`),
    });

    const reader = spawn(
      join(server.bin, 'pg_recvlogical'),
      ['--start', `--slot=${slot}`, `--dbname=${name}`, '--file=-', '--no-loop'],
      { env: { PATH: process.env.PATH, ...serverEnv(server, server) }, stdio: 'ignore' },
    );
    const active = async () => {
      const [row] = await server.query(
        'postgres',
        'SELECT active FROM pg_replication_slots WHERE slot_name = $1',
        [slot],
      );
      return row?.active;
    };
    await expect.poll(active).toBe(true);
    const busy = await staged.attempt(server);
    expect(busy.error).toMatchObject({
      code: 'PREFLIGHT_FAILED',
      message: containing(`through "${slot}"`),
      hint: containing(`pg_drop_replication_slot('${slot}')`),
    });
    expect(await staged.attempt(server, swap(name))).toMatchObject({
      code: 0,
      stderr: containing('will not find the restored database'),
    });
    reader.kill();
    await once(reader, 'exit');
    await expect.poll(active).toBe(false);
    await pasteHint('SELECT pg_catalog.pg_drop_replication_slot', busy.error?.hint, psql(server));
    expect((await staged.attempt(server)).stderr).not.toContain('WARNING');
  });

  test('subscriptions, which the statements that are printed remove', async () => {
    const staged = await stage();
    const { name } = staged;
    const subscription = uniqueName('subscription');
    await server.query(
      name,
      `CREATE SUBSCRIPTION ${subscription} CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false)`,
    );
    const { error } = await staged.attempt(await restorer(staged));
    const kept = await staged.attempt(server, swap(name));
    await pasteHint(
      ['ALTER SUBSCRIPTION', 'DROP SUBSCRIPTION'],
      error?.hint,
      psql(server, { database: name }),
    );
    expect(error).toMatchObject({
      code: 'PREFLIGHT_FAILED',
      message: containing(`subscribes to logical replication by "${subscription}"`),
    });
    expect(kept).toMatchObject({ code: 0, stderr: containing('into the old database') });
    expect(await staged.attempt(server)).toMatchObject({ code: 0 });
  });

  test('sessions that the login may not end', async () => {
    const staged = await stage();
    const { name } = staged;
    const login = await restorer(staged);
    await connected(login, name, 'its own');
    const app = await createRole('app');
    await connected(app, name);
    const { error } = await staged.attempt(login);
    expect(error).toMatchObject({
      code: 'PG_PERMISSION_DENIED',
      message: expect.stringMatching(`may not end: "${app.username}" \\(shop-api, pid \\d+\\)$`),
    });
    expect(await staged.attempt(server)).toMatchObject({ code: 0 });
    await pasteHint('GRANT pg_signal_backend', error?.hint, psql(server));
    const { code, stderr } = await staged.attempt(login);
    expect(code).toBe(0);
    expect(stderr).not.toContain('WARNING');
  });

  test('sessions of superusers are warned of', async () => {
    const staged = await stage();
    const { name } = staged;
    const login = await restorer(staged);
    // Neither helps: a superuser is ended by superusers alone.
    await server.query('postgres', `GRANT pg_signal_backend, postgres TO ${login.username}`);
    await connected(server, name, 'azure-agent');
    const superusers = containing('superusers are connected');
    const { code, stderr } = await staged.attempt(login);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: superusers });
    expect(stderr).toContain('"postgres" (azure-agent, pid ');
    const bySuperuser = await staged.attempt(server);
    expect(bySuperuser.stderr).not.toContain('WARNING');
    expect(bySuperuser.rights).toContain(`and "${login.username}" has no rights`);
  });
});

describe('extensions', () => {
  const withExtensions = async (...names: string[]) => {
    const staged = await stage();
    await staged.edit(({ extensions }) => ({
      extensions: [...extensions, ...names.map(name => ({ name, version: '1.0' }))],
    }));
    return staged;
  };

  test('that the server does not have', async () => {
    const staged = await withExtensions('postgis', 'citext', 'vector');
    expect(await staged.attempt(server)).toMatchObject({
      code: 1,
      error: {
        code: 'PREFLIGHT_FAILED',
        message: containing('the extensions "postgis", "vector",'),
      },
    });
  });

  test('that only a superuser may create, or that need their library', async () => {
    const staged = await withExtensions('citext', 'pg_stat_statements');
    const login = await restorer(staged);
    const { code, stderr } = await staged.attempt(login);
    expect(code).toBe(0);
    expect(stderr).toContain('may not be able to create "pg_stat_statements": only superusers');
    // Who may not see the setting is told nothing about it.
    expect(stderr).not.toContain('shared_preload_libraries');
    const superuser = await staged.attempt(server);
    expect(superuser.stderr).toContain(
      `ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements';`,
    );
    expect(superuser.stderr).not.toContain('only superusers');
    await pasteHint('ALTER SYSTEM', superuser.stderr, psql(server));
    onTestFinished(async () => {
      await server.query('postgres', 'ALTER SYSTEM RESET shared_preload_libraries');
      await server.restart();
    });
    await server.restart();
    expect((await staged.attempt(server)).stderr).not.toContain('WARNING');
  });

  test('that Azure does not allow: the whole new list is printed', async () => {
    const staged = await withExtensions('plpgsql', 'citext', 'hstore', 'pg_stat_statements');
    const login = await restorer(staged);
    await server.query(
      'postgres',
      `ALTER ROLE ${login.username} SET azure.extensions = 'HSTORE, PG_TRGM'`,
    );
    const refused = await staged.attempt(login);
    expect(refused).toMatchObject({
      code: 1,
      stderr: containing('only members of azure_pg_admin'),
      error: {
        code: 'PREFLIGHT_FAILED',
        message: containing('does not allow "citext", "pg_stat_statements",'),
        hint: `az postgres flexible-server parameter set --resource-group "$(az postgres flexible-server list --query "[?name=='${server.host}'].resourceGroup" --output tsv)" --server-name ${server.host} --name azure.extensions --value "HSTORE,PG_TRGM,citext,pg_stat_statements"`,
      },
    });
    await pasteHint(
      ['az postgres flexible-server parameter set', 'az postgres flexible-server list'],
      refused.error?.hint,
      azureCli,
    );
    await server.query('postgres', 'CREATE ROLE azure_pg_admin');
    onTestFinished(async () => {
      await server.query('postgres', 'DROP ROLE azure_pg_admin');
    });
    await pasteHint('GRANT azure_pg_admin', refused.stderr, psql(server));
    await server.query(
      'postgres',
      `ALTER ROLE ${login.username} SET azure.extensions = 'HSTORE,CITEXT,PG_STAT_STATEMENTS'`,
    );
    const { code, stderr } = await staged.attempt(login);
    expect(code).toBe(0);
    expect(stderr).not.toContain('WARNING');
  });
});

describe('encoding and locale', () => {
  const like = async (properties: object) => {
    const staged = await stage();
    await staged.edit(manifest => ({ properties: { ...manifest.properties, ...properties } }));
    return staged;
  };

  test.each([
    ['an encoding', { encoding: 'KLINGON' }, 'the encoding "KLINGON"'],
    ['an LC_COLLATE', { collate: 'xx_YY.UTF-8' }, 'no locale "xx_YY.UTF-8"'],
    ['an LC_CTYPE', { characterType: 'xx_YY.UTF-8' }, 'no locale "xx_YY.UTF-8"'],
  ])('%s that the server does not have', async (_, properties, message) => {
    const staged = await like(properties);
    for (const login of [server, await restorer(staged)]) {
      expect(await staged.attempt(login)).toMatchObject({
        code: 1,
        error: { code: 'PREFLIGHT_FAILED', message: containing(message) },
      });
    }
  });

  test.runIf(server.major < 17)(
    'a builtin locale, which came with 17 (on an earlier PostgreSQL)',
    async () => {
      const staged = await like({ localeProvider: 'builtin', locale: 'C.UTF-8' });
      expect(await staged.attempt(server)).toMatchObject({
        error: { code: 'PREFLIGHT_FAILED', message: containing('builtin locale "C.UTF-8"') },
      });
    },
  );

  test.runIf(server.major >= 15)(
    'an ICU locale, with ICU and without (from PostgreSQL 15 on)',
    async () => {
      const staged = await like({ localeProvider: 'icu', locale: 'de' });
      expect(await staged.attempt(server)).toMatchObject({ code: 0 });
      const maintenance = await database(
        server,
        `DELETE FROM pg_collation WHERE collprovider = 'i'`,
      );
      const args = ['--confirm', staged.name, '--maintenance-database', maintenance];
      expect(await staged.attempt(server, args)).toMatchObject({
        error: { code: 'PREFLIGHT_FAILED', message: containing('built without ICU') },
      });
    },
  );
});

describe('the state of the server', () => {
  test('read-only, as when the storage of Azure is full', async () => {
    const staged = await stage();
    const login = await restorer(staged);
    await server.query(
      'postgres',
      `ALTER ROLE ${login.username} SET default_transaction_read_only = on`,
    );
    expect(await staged.attempt(login)).toMatchObject({
      code: 1,
      error: {
        code: 'PREFLIGHT_FAILED',
        message: containing('default_transaction_read_only'),
        hint: containing('more storage'),
      },
    });
  });

  test('a standby', async () => {
    const standby = await startPostgres();
    onTestFinished(() => standby.stop());
    const staged = await stage(standby);
    await standby.shutDown();
    await writeFile(join(standby.dataDirectory, 'standby.signal'), '', { mode: 0o644 });
    await standby.start();
    // What a test of its own would drop goes with the server.
    const drop = { ...standby };
    drop.dropDatabase = async () => undefined;
    expect(await staged.attempt(standby)).toMatchObject({
      code: 1,
      error: { code: 'PREFLIGHT_FAILED', message: containing('is a standby') },
    });
    await standby.query('postgres', 'SELECT pg_promote()');
  });

  test('few connections are left', async () => {
    const staged = await stage(server, { script: bulk(64) });
    const login = await restorer(staged, 'CREATEDB CONNECTION LIMIT 3');
    const { name } = staged;
    const asked = await staged.attempt(login, [...swap(name), '--jobs', '4']);
    expect(asked).toMatchObject({
      code: 0,
      stderr: containing('only 2 more connections are free'),
    });
    expect(asked.stderr).toContain('4 jobs');
    const some = await staged.attempt(login, [...swap(name), '--jobs', '2']);
    expect(some.stderr).not.toContain('WARNING');
    await server.query('postgres', `ALTER ROLE ${login.username} CONNECTION LIMIT 2`);
    const auto = await staged.attempt(login, swap(name));
    expect(auto.stderr).toContain('one job');
    expect(auto.stderr).not.toContain('WARNING');
    expect((await staged.attempt(server, swap(name))).stderr).not.toContain('one job');
  });

  test('what it does not tell is passed over', async () => {
    const staged = await stage();
    const login = await createRole('restorer', 'CREATEDB');
    await server.query('postgres', `ALTER DATABASE "${staged.name}" OWNER TO ${login.username}`);
    const maintenance = await database(
      server,
      `REVOKE SELECT ON pg_subscription FROM PUBLIC;
       DO $$ DECLARE c text; BEGIN
         FOR c IN SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = 'pg_subscription'::regclass AND attnum > 0
         LOOP EXECUTE format('REVOKE SELECT (%s) ON pg_subscription FROM PUBLIC', c); END LOOP; END $$`,
    );
    const args = [...swap(staged.name), '--maintenance-database', maintenance, '--verbose'];
    expect(await staged.attempt(login, args)).toMatchObject({
      code: 0,
      stderr: containing(`Not checked beforehand: subscriptions of "${staged.name}" (`),
    });
  });
});

describe('the backup', () => {
  test('archived: nothing is begun, each file is named, and brought back where that is wanted', async () => {
    const store = await blobStore();
    const container = containerClient(sharedAzurite(), store.container);
    // Whoever looks for secrets afterwards could not read what is still archived.
    onTestFinished(async () => {
      for (const name of await store.names()) {
        await container.deleteBlob(`database_backups/${name}`);
      }
    });
    const staged = await stage(server, { store, backup: ['--storage-access-tier', 'archive'] });
    const [contents = '', dump = '', manifest = '', ...others] = (await store.names()).map(
      name => `database_backups/${name}`,
    );
    const archived = async () => {
      const names: string[] = [];
      for await (const { name, properties } of container.listBlobsFlat()) {
        if (properties.accessTier === 'Archive') names.push(name);
      }
      return names;
    };
    expect(await archived()).toEqual([dump]);
    await container.getBlobClient(contents).setAccessTier('Archive');

    // A dry run asks for nothing that costs.
    const { error } = await staged.attempt(server, [
      ...['--confirm', staged.name, '--rehydrate', 'standard'],
    ]);
    expect(error).toMatchObject({
      code: 'BACKUP_ARCHIVED',
      message: containing('is in the Archive tier'),
      hint: containing(
        `az storage blob set-tier --tier Hot --rehydrate-priority Standard --account-name devstoreaccount1 --container-name ${store.container} --name '${dump}'`,
      ),
    });
    expect(error?.hint).toContain(contents);
    expect(error?.hint).not.toContain(manifest);
    expect(await pasteHint('az storage blob set-tier', error?.hint, azureCli)).toHaveLength(2);
    expect(await archived()).toEqual([contents, dump]);

    const folder = temporaryFolder();
    const about = ['--json', '--database', staged.name];
    const download = await run(['download', ...about, '--output-directory', folder], {
      env: store.env,
    });
    expect(documentOf(download)).toMatchObject({ error: { code: 'BACKUP_ARCHIVED' } });
    expect(readdirSync(folder)).toEqual([]);

    const verify = ['verify', '--json', '--verify-level', 'restore'];
    const asked = await run([...verify, '--rehydrate', 'high'], { env: store.env });
    expect(documentOf(asked)).toMatchObject({
      failures: [
        {
          code: 'NOT_VERIFIABLE',
          message: containing('on its way back from the Archive tier'),
          hint: containing('up to 15 hours'),
        },
      ],
    });
    expect(asked.stderr).toContain(`Asked for ${dump.replace('database_backups/', '')}`);
    expect(asked.stderr).not.toContain('throw-away');
    // Of Azurite it takes no time.
    expect(await archived()).toEqual([]);

    for (const name of [contents, dump, manifest, ...others]) {
      await container.getBlobClient(name).setAccessTier('Archive');
    }
    const list = await run(['list'], { env: store.env });
    expect(list).toMatchObject({ code: 0, stdout: containing('Archive tier') });

    const restore = ['restore', ...about, '--confirm', staged.name, '--rehydrate', 'high'];
    const options = { env: { ...store.env, ...serverEnv(server, server) } };
    expect(documentOf(await run(restore, options))).toMatchObject({
      error: { code: 'BACKUP_ARCHIVED', message: containing('on its way back') },
    });
    expect(await archived()).toEqual([]);
    expect(await staged.attempt(server)).toMatchObject({ code: 0 });
  });

  test('cut short, or without its contents', async () => {
    const staged = await stage();
    const [contents = '', dump = ''] = await staged.store.names();
    const whole = await staged.store.read(dump);
    await staged.store.replace(dump, whole.subarray(1));
    const error = { code: 'BACKUP_CHECKSUM_MISMATCH', message: containing('bytes, recorded') };
    expect(await staged.attempt(server)).toMatchObject({ error });
    await staged.store.replace(dump, '');
    await staged.edit(manifest => ({ dump: { ...manifest.dump, sizeBytes: 0 } }));
    expect(await staged.attempt(server)).toMatchObject({
      error: { message: containing('is empty') },
    });
    await staged.store.remove(contents);
    expect(await staged.attempt(server)).toMatchObject({
      error: { code: 'PREFLIGHT_FAILED', message: containing('contents file') },
    });
  });

  test('without schemas and rows: what will be missing is named', async () => {
    const script = 'CREATE SCHEMA logs; CREATE TABLE logs.visits (); CREATE TABLE cache ()';
    const staged = await stage(server, {
      script,
      backup: ['--exclude-schemas', 'logs', '--exclude-table-data', 'cache'],
    });
    const { code, stderr } = await staged.attempt(server);
    expect(code).toBe(0);
    expect(stderr).toContain('without the schema "logs" and the rows of "public.cache"');
    const elsewhere = await staged.attempt(server, ['--target-database', uniqueName('new')]);
    expect(elsewhere.stderr).not.toContain('WARNING');
  });

  test.runIf(canMount())(
    'larger than the room there is for it (needs the right to mount)',
    async () => {
      const staged = await stage(server, { script: bulk(4) });
      const before = (tmpdir: string) => tinyDisk(1024 * 1024, tmpdir);
      const result = await staged.attempt(server, ['--confirm', staged.name], { before });
      expect(result.error).toMatchObject({
        code: 'DISK_FULL',
        message: containing('has room for 1.0 MiB'),
        hint: containing('TMPDIR'),
      });
    },
  );
});
