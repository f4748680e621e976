import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type RunResult, run } from '../support/cli.ts';
import { startPostgres, uniqueName, usePostgres } from '../support/postgres.ts';
import { everything, shop } from '../support/sample.ts';
import {
  type BackupDocument,
  directoryStore,
  documentOf,
  type FailureDocument,
  serverEnv,
} from './stage.ts';

// Runs every SQL block of docs/postgresql-roles.md, then backs up and restores with those logins.

// A server of its own: every restore sweeps all of it, and the roles go with it.
const server = await startPostgres();
afterAll(() => server.stop());

const page = readFileSync(join(import.meta.dirname, '../../docs/postgresql-roles.md'), 'utf8');
const blocks = new Map(
  [...page.matchAll(/^```sql ([\w-]+)\n(.*?)^```$/gms)].map(([, name = '', sql = '']) => [
    name,
    sql,
  ]),
);
const ran = new Set<string>();

/** What stands for a name of the page in one test. */
interface Cast {
  readonly [name: string]: string;
  readonly backup_login: string;
  readonly restore_login: string;
  readonly restore_code: string;
  readonly drill_login: string;
  readonly shop_owner: string;
  readonly shop: string;
  readonly azure_pg_admin: string;
  readonly postgres: string;
}

const newCast = (): Cast => ({
  backup_login: uniqueName('backup_login'),
  restore_login: uniqueName('restore_login'),
  restore_code: uniqueName('restore_code'),
  drill_login: uniqueName('drill_login'),
  shop_owner: uniqueName('shop_owner'),
  shop: uniqueName('shop'),
  azure_pg_admin: uniqueName('azure_pg_admin'),
  postgres: 'postgres',
});

const password = uniqueName('a-password-of-its-own');

/** A block of the page for one test, with a part of it left out or replaced. */
function sql(block: string, cast: Cast, part?: string, replacement = ''): string {
  const text = blocks.get(block);
  if (text === undefined) throw new Error(`docs/postgresql-roles.md has no block "${block}".`);
  if (part !== undefined && text.split(part).length !== 2) {
    throw new Error(`"${part}" is not once in block "${block}".`);
  }
  ran.add(block);
  return (part === undefined ? text : text.replace(part, replacement))
    .replaceAll('LONG-AND-RANDOM', password)
    .replace(/\b\w+\b/g, word => (Object.hasOwn(cast, word) ? (cast[word] ?? word) : word));
}

const as = (username: string) => usePostgres({ ...server, username, password });

const superuser = serverEnv(server, server);
const loginEnv = (username: string) => serverEnv(server, { username, password });

/** A database with rows that the page is about; it belongs to `owner`. */
async function databaseOf(cast: Cast, script: string, owner?: string): Promise<void> {
  await server.createDatabase(cast.shop, script, owner && `OWNER ${owner}`);
  onTestFinished(() => server.dropDatabase(cast.shop));
}

interface Outcome {
  readonly code: number | null;
  readonly failure: FailureDocument | undefined;
  readonly stderr: string;
  readonly rights: string;
}

function outcomeOf(result: RunResult): Outcome {
  const { failures, error } = documentOf<{
    failures?: FailureDocument[];
    error?: FailureDocument;
  }>(result);
  const { code, stderr, rights } = result;
  return { code, failure: error ?? failures?.[0], stderr, rights };
}

async function backup(username: string, cast: Cast, ...more: string[]): Promise<Outcome> {
  const store = await directoryStore();
  const args = ['backup', '--json', '--databases', cast.shop, ...more];
  return outcomeOf(await run(args, { env: { ...loginEnv(username), ...store.env } }));
}

const done = { code: 0, failure: undefined };
const refused = (code: string, message: RegExp) => ({
  code: 1,
  failure: { code, message: expect.stringMatching(message) },
});

const rowSecurity = /row-level security policy for table "customers"/;
const largeObject = /permission denied for large object \d+/;
/** From PostgreSQL 19 on pg_read_all_data covers them. */
const unlessCovered = () =>
  server.major >= 19 ? done : refused('PG_PERMISSION_DENIED', largeObject);

describe('the backup login', () => {
  test('backs up a database with everything in it', async () => {
    const cast = newCast();
    await databaseOf(cast, everything(20));
    await server.runScript('postgres', sql('backup-login', cast));
    expect(await server.runScript(cast.shop, sql('large-objects-count', cast))).toMatch(/^ +6$/m);
    await server.runScript(cast.shop, sql('large-objects', cast));
    expect(await backup(cast.backup_login, cast)).toMatchObject(done);
  });

  test.each([
    ['GRANT pg_read_all_data TO backup_login;', 'PG_PERMISSION_DENIED', /denied for schema/],
    ['ALTER ROLE backup_login BYPASSRLS;', 'PG_PERMISSION_DENIED', rowSecurity],
  ])('needs %s', async (line, code, message) => {
    const cast = newCast();
    await databaseOf(cast, everything(20));
    await server.runScript('postgres', sql('backup-login', cast, line));
    await server.runScript(cast.shop, sql('large-objects', cast));
    expect(await backup(cast.backup_login, cast)).toMatchObject(refused(code, message));
  });

  test('needs a right to large objects', async () => {
    const cast = newCast();
    await databaseOf(cast, everything(20));
    await server.runScript('postgres', sql('backup-login', cast));
    expect(await backup(cast.backup_login, cast)).toMatchObject(unlessCovered());
    await server.runScript('postgres', sql('large-objects-unchecked', cast));
    expect(await backup(cast.backup_login, cast)).toMatchObject(done);
  });

  test.runIf(server.major >= 18)(
    'gets it by default for new large objects (from PostgreSQL 18 on)',
    async () => {
      const cast = newCast();
      await server.query('postgres', `CREATE ROLE ${cast.shop_owner}`);
      await databaseOf(cast, '');
      await server.runScript('postgres', sql('backup-login', cast));
      const make = () =>
        server.query(cast.shop, `SET ROLE ${cast.shop_owner}; SELECT lo_from_bytea(0, '\\x00')`);
      await server.runScript(cast.shop, sql('large-objects-18', cast));
      await make();
      expect(await backup(cast.backup_login, cast)).toMatchObject(done);
      await server.query(
        cast.shop,
        `ALTER DEFAULT PRIVILEGES FOR ROLE ${cast.shop_owner} REVOKE SELECT ON LARGE OBJECTS FROM ${cast.backup_login}`,
      );
      await make();
      expect(await backup(cast.backup_login, cast)).toMatchObject(unlessCovered());
    },
  );

  test('needs CONNECT where PUBLIC has it no more', async () => {
    const cast = newCast();
    await databaseOf(cast, shop());
    await server.runScript('postgres', sql('backup-login', cast));
    await server.query('postgres', `REVOKE CONNECT ON DATABASE ${cast.shop} FROM PUBLIC`);
    expect(await backup(cast.backup_login, cast)).toMatchObject(
      refused('PG_PERMISSION_DENIED', /permission denied for database/),
    );
    await server.runScript('postgres', sql('connect', cast));
    expect(await backup(cast.backup_login, cast)).toMatchObject(done);
  });

  test('needs CONNECT on the maintenance database', async () => {
    const cast = { ...newCast(), postgres: uniqueName('maintenance') };
    await server.createDatabase(cast.postgres);
    onTestFinished(() => server.dropDatabase(cast.postgres));
    await databaseOf(cast, shop());
    await server.runScript('postgres', sql('backup-login', cast));
    await server.query('postgres', `REVOKE CONNECT ON DATABASE ${cast.postgres} FROM PUBLIC`);
    const maintained = ['--maintenance-database', cast.postgres];
    expect(await backup(cast.backup_login, cast, ...maintained)).toMatchObject(
      refused('PG_PERMISSION_DENIED', /permission denied for database "maintenance/),
    );
    await server.runScript('postgres', sql('connect-maintenance', cast));
    expect(await backup(cast.backup_login, cast, ...maintained)).toMatchObject(done);
  });

  test('as a member of the owner reads tables whose row-level security is not forced', async () => {
    const cast = newCast();
    await server.query('postgres', `CREATE ROLE ${cast.shop_owner}`);
    await databaseOf(
      cast,
      `CREATE TABLE customers (id integer);
       ALTER TABLE customers OWNER TO ${cast.shop_owner};
       ALTER TABLE customers ENABLE ROW LEVEL SECURITY`,
    );
    await server.runScript('postgres', sql('backup-login-azure-15', cast));
    const denied = refused('PG_PERMISSION_DENIED', rowSecurity);
    expect(await backup(cast.backup_login, cast)).toMatchObject(denied);
    await server.runScript('postgres', sql('backup-login-owner', cast));
    expect(await backup(cast.backup_login, cast)).toMatchObject(done);
    await server.query(cast.shop, 'ALTER TABLE customers FORCE ROW LEVEL SECURITY');
    expect(await backup(cast.backup_login, cast)).toMatchObject(denied);
  });

  test('leaves out the options of user mappings, as the page says', async () => {
    const cast = newCast();
    await databaseOf(cast, everything(20));
    const seenBy = async (login: ReturnType<typeof usePostgres>) => {
      const [row] = await login.query(cast.shop, 'SELECT umoptions FROM pg_user_mappings');
      return row;
    };
    await server.runScript('postgres', sql('backup-login', cast));
    expect(await seenBy(server)).toEqual({ umoptions: ['name=reader'] });
    expect(await seenBy(as(cast.backup_login))).toEqual({ umoptions: null });
  });
});

describe('the backup login of PostgreSQL 13', () => {
  const script = `
    CREATE SCHEMA app; CREATE SEQUENCE app.numbers; CREATE TABLE app.customers (id integer);
    CREATE TABLE in_public ()`;

  async function prepare(part?: string): Promise<Cast> {
    const cast = newCast();
    await server.query('postgres', `CREATE ROLE ${cast.shop_owner}`);
    await databaseOf(cast, script);
    const line = 'GRANT pg_read_all_data TO backup_login;';
    await server.runScript('postgres', sql('backup-login', cast, line));
    await server.runScript(cast.shop, sql('backup-login-13', cast, part, 'NULL;'));
    return cast;
  }

  test('does with grants per schema', async () => {
    const cast = await prepare();
    expect(await backup(cast.backup_login, cast)).toMatchObject(done);
  });

  test.each([
    ['USAGE ON SCHEMA', /denied for schema app/],
    ['SELECT ON ALL TABLES IN SCHEMA', /denied for table customers/],
    ['SELECT ON ALL SEQUENCES IN SCHEMA', /sequence "?numbers/],
  ])('needs GRANT %s', async (grant, message) => {
    const cast = await prepare(`EXECUTE format('GRANT ${grant} %s TO backup_login', one);`);
    expect(await backup(cast.backup_login, cast)).toMatchObject(
      refused('PG_PERMISSION_DENIED', message),
    );
  });

  test.each([
    ['USAGE ON SCHEMAS', /denied for schema later/],
    ['SELECT ON TABLES', /denied for table customers/],
    ['SELECT ON SEQUENCES', /sequence "?numbers/],
  ])('needs the default privilege %s for what is made later', async (grant, message) => {
    const cast = await prepare();
    const make = `
      SET ROLE ${cast.shop_owner};
      CREATE SCHEMA later; CREATE SEQUENCE later.numbers; CREATE TABLE later.customers (id integer)`;
    await server.query('postgres', `GRANT CREATE ON DATABASE ${cast.shop} TO ${cast.shop_owner}`);
    const line = `ALTER DEFAULT PRIVILEGES FOR ROLE shop_owner GRANT ${grant} TO backup_login;`;
    await server.runScript(cast.shop, sql('backup-login-13-later', cast, line));
    await server.query(cast.shop, make);
    expect(await backup(cast.backup_login, cast)).toMatchObject(
      refused('PG_PERMISSION_DENIED', message),
    );
    await server.query(cast.shop, 'DROP SCHEMA later CASCADE');
    await server.runScript(cast.shop, sql('backup-login-13-later', cast));
    await server.query(cast.shop, make);
    expect(await backup(cast.backup_login, cast)).toMatchObject(done);
  });
});

/** An administrator such as Azure gives its users: no superuser, but able to make roles. */
async function administrator(cast: Cast) {
  const name = uniqueName('administrator');
  const since16 = server.major >= 16;
  await server.query(
    'postgres',
    `CREATE ROLE ${cast.azure_pg_admin};
     CREATE ROLE ${name} LOGIN PASSWORD '${password}' CREATEDB CREATEROLE ${since16 ? 'BYPASSRLS' : ''};
     GRANT ${cast.azure_pg_admin}, pg_read_all_data, pg_signal_backend TO ${name} WITH ADMIN OPTION`,
  );
  const login = as(name);
  // As on Azure, roles of applications are the administrator's own.
  await login.query('postgres', `CREATE ROLE ${cast.shop_owner}`);
  return login;
}

describe('on Azure', () => {
  test.runIf(server.major >= 16)(
    'the administrator makes a login with BYPASSRLS (from PostgreSQL 16 on)',
    async () => {
      const cast = newCast();
      const admin = await administrator(cast);
      await admin.runScript('postgres', sql('backup-login-azure', cast));
      await databaseOf(cast, everything(20));
      await server.runScript(cast.shop, sql('large-objects', cast));
      expect(await backup(cast.backup_login, cast)).toMatchObject(done);
    },
  );

  test.runIf(server.major < 16)(
    'the administrator cannot hand out BYPASSRLS (before PostgreSQL 16)',
    async () => {
      const cast = newCast();
      const admin = await administrator(cast);
      await expect(admin.runScript('postgres', sql('backup-login-azure', cast))).rejects.toThrow(
        /must be superuser to (create bypassrls users|change bypassrls attribute)/,
      );
      await admin.runScript('postgres', sql('backup-login-azure-15', cast));
      await admin.runScript('postgres', sql('backup-login-owner', cast));
      await databaseOf(cast, shop());
      expect(await backup(cast.backup_login, cast)).toMatchObject(done);
    },
  );

  test('the administrator makes a login that restores', async () => {
    const cast = newCast();
    const admin = await administrator(cast);
    const before16 = server.major < 16 ? ' BYPASSRLS' : undefined;
    await admin.runScript('postgres', sql('restore-login-azure', cast, before16));
    await admin.runScript('postgres', sql('restore-login-azure-extensions', cast));
    const backedUp = await backedUpShop(cast, plain);
    expect(await restore(cast, backedUp, 'recreate')).toMatchObject(done);
  });
});

/** What an owner keeps in a database. */
const plain = `${shop()} SELECT lo_from_bytea(0, '\\x00ff');`;

/** Rows that even the owner sees only in part, and a materialized view over them. */
const forced = `
  CREATE TABLE customers (tenant integer);
  INSERT INTO customers SELECT generate_series(1, 9);
  CREATE MATERIALIZED VIEW tenants AS SELECT count(*) FROM customers;
  CREATE POLICY one ON customers USING (tenant = 1);
  ALTER TABLE customers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`;

/** A database of `shop_owner`, and the store with a backup that a superuser took of it. */
async function backedUpShop(cast: Cast, script: string): Promise<Record<string, string>> {
  const store = await directoryStore();
  await server.createDatabase(cast.shop, '', `OWNER ${cast.shop_owner}`);
  onTestFinished(() => server.dropDatabase(cast.shop));
  await server.runScript(cast.shop, `GRANT CREATE ON SCHEMA public TO ${cast.shop_owner}`);
  await server.runScript(cast.shop, `SET ROLE ${cast.shop_owner}; ${script}`);
  const env = { ...superuser, ...store.env };
  expect(await run(['backup', '--databases', cast.shop], { env })).toMatchObject({ code: 0 });
  return store.env;
}

async function restore(
  cast: Cast,
  store: Record<string, string>,
  strategy: 'recreate' | 'swap',
  ...more: string[]
): Promise<Outcome> {
  const args = ['restore', '--json', '--database', cast.shop, '--confirm', cast.shop];
  const result = await run([...args, '--strategy', strategy, ...more], {
    env: {
      ...loginEnv(cast.restore_login),
      ...store,
      ...(more.includes('--restore-as') ? { PG_BACKUP_RESTORE_AS_PASSWORD: password } : {}),
    },
  });
  return outcomeOf(result);
}

/** An application that is connected to the database as another role; true while it is. */
async function application(cast: Cast): Promise<() => boolean> {
  const { username, password } = await server.createLogin(uniqueName('application'));
  const { host, port } = server;
  const client = new Client({ host, port, user: username, password, database: cast.shop });
  let connected = true;
  client.on('error', () => {});
  client.on('end', () => {
    connected = false;
  });
  await client.connect();
  onTestFinished(() => client.end());
  return () => connected;
}

/** Who owns the database, and the tables in it. */
async function ownersOf(cast: Cast): Promise<string[]> {
  const rows = await server.query<{ owner: string }>(
    cast.shop,
    `SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = current_database()
     UNION SELECT pg_get_userbyid(relowner) FROM pg_class
      WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
     ORDER BY 1`,
  );
  return rows.map(({ owner }) => owner);
}

async function restorer(script: string, part?: string, replacement?: string) {
  const cast = newCast();
  await server.query('postgres', `CREATE ROLE ${cast.shop_owner}`);
  await server.runScript('postgres', sql('restore-login', cast, part, replacement));
  return { cast, store: await backedUpShop(cast, script) };
}

const strategies = ['recreate', 'swap'] as const;
const grantOfCode = 'GRANT restore_code TO restore_login;';
const line = {
  owner: 'GRANT shop_owner TO restore_login;',
  signal: 'GRANT pg_signal_backend TO restore_login;',
  read: 'GRANT pg_read_all_data TO restore_login;',
  bypass: 'ALTER ROLE restore_login BYPASSRLS;',
};

describe.each(strategies)('the restore login, %s', strategy => {
  test('replaces a database that applications use, and hands the objects over', async () => {
    const { cast, store } = await restorer(plain);
    const connected = await application(cast);
    expect(await restore(cast, store, strategy)).toMatchObject(done);
    await expect.poll(connected).toBe(false);
    expect(await ownersOf(cast)).toEqual([cast.restore_login, cast.shop_owner].toSorted());
    await as(cast.restore_login).runScript(cast.shop, sql('hand-over', cast));
    expect(await ownersOf(cast)).toEqual([cast.shop_owner]);
  });

  test('as the owner, makes objects of the owner', async () => {
    const cast = newCast();
    await server.query('postgres', `CREATE ROLE ${cast.shop_owner}`);
    await server.runScript('postgres', sql('restore-as-owner', cast));
    const store = await backedUpShop(cast, plain);
    const connected = await application(cast);
    expect(await restore(cast, store, strategy)).toMatchObject(done);
    await expect.poll(connected).toBe(false);
    expect(await ownersOf(cast)).toEqual([cast.shop_owner]);
  });

  test('loads a materialized view over rows with forced row-level security', async () => {
    const { cast, store } = await restorer(forced);
    expect(await restore(cast, store, strategy)).toMatchObject(done);
    expect(await server.query(cast.shop, 'SELECT * FROM tenants')).toEqual([{ count: '9' }]);
  });

  test('lets another login run what is in the dump, which may do nothing else', async () => {
    const { cast, store } = await restorer(plain);
    const as = ['--restore-as', cast.restore_code];
    await server.runScript('postgres', sql('restore-as', cast, grantOfCode));
    expect(await restore(cast, store, strategy, ...as)).toMatchObject(
      refused('PG_PERMISSION_DENIED', /may not make a database for/),
    );
    await server.query('postgres', `DROP ROLE ${cast.restore_code}`);
    await server.runScript('postgres', sql('restore-as', cast));
    const connected = await application(cast);
    expect(await restore(cast, store, strategy, ...as)).toMatchObject({
      ...done,
      rights: expect.not.stringContaining('code in the backup'),
    });
    await expect.poll(connected).toBe(false);
    expect(await ownersOf(cast)).toEqual([cast.restore_code, cast.shop_owner].toSorted());
  });

  test('needs CREATEDB', async () => {
    const { cast, store } = await restorer(plain, ' CREATEDB');
    expect(await restore(cast, store, strategy)).toMatchObject(
      refused('PG_PERMISSION_DENIED', /permission denied to create database/),
    );
  });

  test('needs to be a member of the owner', async () => {
    const { cast, store } = await restorer(plain, line.owner);
    expect(await restore(cast, store, strategy, '--no-safety-backup')).toMatchObject(
      refused('PG_PERMISSION_DENIED', /must be owner of database/),
    );
    expect(await ownersOf(cast)).toEqual([cast.shop_owner]);
  });

  test('needs pg_signal_backend while others are connected', async () => {
    const { cast, store } = await restorer(plain, line.signal);
    const connected = await application(cast);
    const { code, failure } = await restore(cast, store, strategy);
    expect(code).toBe(1);
    // What refuses the drop names the role only in its detail, as of PostgreSQL 16.
    expect(`${failure?.message} ${failure?.hint}`).toMatch(
      strategy === 'swap' ? /pg_signal_backend/ : /pg_signal_backend|to terminate process/,
    );
    expect(connected()).toBe(true);
    expect(await ownersOf(cast)).toEqual([cast.shop_owner]);
  });

  test('needs no pg_signal_backend while nobody is', async () => {
    const { cast, store } = await restorer(plain, line.signal);
    expect(await restore(cast, store, strategy)).toMatchObject(done);
  });
});

describe('the login for drills', () => {
  const drill = async (cast: Cast, store: Record<string, string>): Promise<Outcome> => {
    const args = ['verify', '--json', '--databases', cast.shop, '--verify-level', 'restore'];
    const env = { ...loginEnv(cast.drill_login), ...store };
    return outcomeOf(await run([...args, '--scratch', 'server'], { env }));
  };

  test('makes scratch databases, and may do nothing else', async () => {
    const { cast, store } = await restorer(plain);
    await server.runScript('postgres', sql('drill-login', cast));
    expect(await drill(cast, store)).toMatchObject({ ...done, rights: '' });
  });

  test('needs CREATEDB', async () => {
    const { cast, store } = await restorer(plain);
    await server.runScript('postgres', sql('drill-login', cast, ' CREATEDB'));
    const { code, failure } = await drill(cast, store);
    expect({ code, failure }).toMatchObject(
      refused(expect.stringMatching(/./), /permission denied to create database/),
    );
  });
});

describe('the safety backup of the restore login', () => {
  const foreign = 'RESET ROLE; CREATE TABLE of_somebody_else (id integer);';

  test('needs pg_read_all_data for what others own', async () => {
    const { cast, store } = await restorer(`${plain} ${foreign}`, line.read);
    expect(await restore(cast, store, 'recreate')).toMatchObject(
      refused('PG_PERMISSION_DENIED', /denied for table of_somebody_else/),
    );
    expect(await restore(cast, store, 'recreate', '--no-safety-backup')).toMatchObject(done);
  });

  test('needs BYPASSRLS for forced row-level security', async () => {
    const { cast, store } = await restorer(forced, line.bypass);
    expect(await restore(cast, store, 'recreate')).toMatchObject(
      refused('PG_PERMISSION_DENIED', rowSecurity),
    );
    expect(await restore(cast, store, 'swap')).toMatchObject(
      refused('PG_PERMISSION_DENIED', rowSecurity),
    );
  });

  test('is as whole as that of the backup login', async () => {
    const { cast, store } = await restorer(`${plain} ${foreign}`);
    expect(await restore(cast, store, 'recreate')).toMatchObject(done);
    const listed = await run(['list', '--json', '--databases', cast.shop], { env: store });
    const { backups } = documentOf<{ backups: BackupDocument[] }>(listed);
    expect(backups.map(({ label }) => label).toSorted()).toEqual(['manual', 'safety']);
    expect(new Set(backups.map(({ rows }) => rows)).size).toBe(1);
  });
});

test.each([
  ['a foreign-data wrapper', 'CREATE FOREIGN DATA WRAPPER w'],
  ['an operator family', 'CREATE OPERATOR FAMILY o USING btree'],
])('%s is refused to the restore login, and the old database stays', async (_, script) => {
  const { cast, store } = await restorer(`RESET ROLE; ${script}`);
  expect(await restore(cast, store, 'swap')).toMatchObject(
    refused('PG_PERMISSION_DENIED', /permission denied|must be superuser/i),
  );
  expect(await ownersOf(cast)).toEqual([cast.shop_owner]);
});

test('every SQL block of the page was run', () => {
  const ofOtherMajors = server.major < 18 ? ['large-objects-18'] : [];
  expect([...page.matchAll(/^```sql/gm)].length).toBe(blocks.size);
  expect([...ran, ...ofOtherMajors].toSorted()).toEqual([...blocks.keys()].toSorted());
});
