import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { stateVerdicts } from '../../src/commands/doctor/probes/server-state.ts';
import { openServer } from '../../src/postgres/session/reach-server.ts';
import { makeCertificates } from '../support/certificates.ts';
import { type RunOptions, run } from '../support/cli.ts';
import { azureCli, pasteHint, psql } from '../support/hints.ts';
import { hostileServer, message } from '../support/hostile-server.ts';
import { paste } from '../support/paste.ts';
import { type Postgres, startPostgres, uniqueName } from '../support/postgres.ts';
import { sharedPostgres, temporaryFolder } from '../support/shared.ts';
import { startOrderingRelay, withoutOptions } from './ordering-relay.ts';
import { database, directoryStore, documentOf, serverEnv } from './stage.ts';

/** What the doctor says of a server, its databases, and what a login may do there. */
const server = sharedPostgres();

/** A line of what the doctor says. */
interface Line {
  readonly area: string;
  readonly probe: string;
  readonly status: 'ok' | 'warning' | 'error' | 'skipped';
  readonly database: string | null;
  readonly code: string | null;
  readonly message: string;
  readonly hint: string | null;
}

interface Login {
  readonly username: string;
  readonly password: string;
}

/** What it says of the server, by its probes; a probe with several lines has all of them. */
async function diagnose(
  on: Postgres,
  as: Login,
  args: readonly string[],
  env: RunOptions['env'] = {},
): Promise<Line[]> {
  const result = await run(['doctor', '--json', ...args], {
    env: { ...serverEnv(on, as), ...env },
  });
  const { diagnoses } = documentOf<{ diagnoses: readonly Line[] }>(result);
  return diagnoses.filter(({ area }) => area === 'server');
}

const of = (lines: readonly Line[], probe: string): Line[] =>
  lines.filter(line => line.probe === probe);

/** `probe status`, once each. */
const statuses = (lines: readonly Line[]): string[] => [
  ...new Set(lines.map(({ probe, status }) => `${probe} ${status}`)),
];

const bad = (lines: readonly Line[]): Line[] =>
  lines.filter(({ status }) => status === 'error' || status === 'warning');

async function role(options = '', on: Postgres = server): Promise<Login> {
  const login = await on.createLogin(uniqueName('login'), options);
  onTestFinished(async () => {
    await on.query('postgres', `REASSIGN OWNED BY ${login.username} TO CURRENT_USER`);
    await on.query('postgres', `DROP OWNED BY ${login.username}`);
    await on.query('postgres', `DROP ROLE ${login.username}`);
  });
  return login;
}

const backup = ['--for', 'backup'];
const restore = ['--for', 'restore'];

describe('server-reach', () => {
  const nowhere = { username: 'nobody', password: 'wrong password' };
  test('is red in the words of a backup', async () => {
    const env = serverEnv(server, { ...server, password: 'wrong password' });
    const [doctor, dryRun] = await Promise.all([
      diagnose(server, { ...server, password: 'wrong password' }, backup),
      run(['backup', '--json', '--dry-run', '--storage-directory', '.'], { env }),
    ]);
    const { error } = documentOf<{ error: object }>(dryRun);
    expect(doctor).toMatchObject([{ probe: 'server-reach', status: 'error', ...error }]);
  });
  test('is red, and answers soon', async () => {
    const pooler = await hostileServer({
      login: socket =>
        void socket.end(
          message('E', 'SFATAL\0VFATAL\0C08P01\0Munsupported startup parameter: options\0\0'),
        ),
    });
    const cases = [
      [{ PGHOST: 'nowhere.invalid' }, 'PG_CONNECT_FAILED', 'cannot be resolved'],
      [{ PGPORT: '1' }, 'PG_CONNECT_FAILED', 'ECONNREFUSED'],
      [{ PGPORT: `${pooler.port}` }, 'PG_CONNECT_FAILED', 'is a pooler'],
      [{ PGSSLMODE: 'require' }, 'PG_TLS_FAILED', 'does not offer TLS'],
    ] as const;
    for (const [env, code, words] of cases) {
      const lines = await diagnose(server, nowhere, backup, env);
      expect(lines).toMatchObject([
        { probe: 'server-reach', status: 'error', code, message: expect.stringContaining(words) },
      ]);
    }
  });
});

test('a pooler that drops the settings of a session, in the words of a backup', async () => {
  const relay = await startOrderingRelay(server.port, {
    ...{ begins: async () => undefined, asks: () => undefined },
    rewrites: withoutOptions,
  });
  const name = await database(server, 'CREATE TABLE t ()');
  const through = { PGPORT: `${relay.port}` };
  const args = ['--databases', name];
  const lines = await diagnose(server, server, [...backup, ...args], through);
  const [, dropped] = of(lines, 'server-reach');
  const dryRun = await run(['backup', '--dry-run', ...args, '--storage-directory', '.'], {
    env: { ...serverEnv(server, server), ...through },
  });

  expect(dropped).toMatchObject({
    status: 'warning',
    message: expect.stringMatching(/:\d+ is reached through a pooler that drops the settings/),
    hint: expect.stringMatching(/^Connect to the server itself: --port 5432/),
  });
  expect(dryRun).toMatchObject({ code: 0 });
  expect(dryRun.stderr).toContain(`${dropped?.message}. ${dropped?.hint}`);
  // It goes there itself.
  expect(of(await diagnose(server, server, [...backup, ...args]), 'server-reach')).toMatchObject([
    { status: 'ok' },
  ]);
});

const everything = `
CREATE TABLE plain AS SELECT 1 AS i;
CREATE SCHEMA apart; CREATE TABLE apart.t (i int);
CREATE SEQUENCE counter;
CREATE TABLE parted (i int) PARTITION BY RANGE (i);
CREATE SCHEMA policed; CREATE TABLE policed.t (i int);
ALTER TABLE policed.t ENABLE ROW LEVEL SECURITY;
SELECT lo_create(4711), lo_create(4712);`;

test('a login that lacks everything: each remedy is told at once, and then all is green', async () => {
  const login = await role();
  const name = await database(server, everything);
  const args = [...backup, '--databases', name];
  const lines = await diagnose(server, login, args);
  const lacking = of(lines, 'backup-rights');
  expect(lacking.map(({ message }) => message.replace(/^\S+ /, ''))).toEqual([
    'permission denied for schema apart',
    'permission denied for large object 4711',
    'permission denied for table parted',
    'query would be affected by row-level security policy for table "t"',
    'permission denied for sequence counter',
  ]);
  expect(new Set(lacking.map(line => `${line.status} ${line.code} ${line.database}`))).toEqual(
    new Set([`error PG_PERMISSION_DENIED ${name}`]),
  );
  const dryRun = await run(['backup', '--json', '--dry-run', '--databases', name], {
    env: { ...serverEnv(server, login), PG_BACKUP_STORAGE_DIRECTORY: '.' },
  });
  const { code, message, hint } = lacking[0] ?? {};
  expect(documentOf(dryRun)).toMatchObject({ failures: [{ code, message, hint }] });

  const paste = psql(server, { database: name });
  const hints = lacking.map(line => line.hint ?? '');
  for (const hint of new Set(hints)) {
    if (hint.includes('pg_largeobject')) await pasteHint('DO', hint, paste);
    else if (hint.includes('BYPASSRLS')) await pasteHint('ALTER ROLE', hint, paste);
    else await pasteHint('GRANT pg_read_all_data', hint, paste);
  }
  const after = await diagnose(server, login, args);
  expect(statuses(after)).toEqual([
    'server-reach ok',
    'server-tls ok',
    expect.stringMatching('server-version (?:ok|warning)'),
    'server-state ok',
    'server-clock ok',
    'databases ok',
    'backup-rights ok',
    'extensions ok',
    'surplus-rights ok',
  ]);
  expect(of(after, 'backup-rights')).toMatchObject([
    { message: `"${login.username}" may read all of "${name}" (3 tables)` },
  ]);
});

test('what is left out on purpose need not be read; three sessions are enough', async () => {
  const login = await role('BYPASSRLS CONNECTION LIMIT 3');
  const name = await database(server, everything);
  await server.query(name, `GRANT SELECT ON plain, parted, counter TO ${login.username}`);
  await server.query(name, 'SELECT lo_unlink(4711), lo_unlink(4712)');
  const args = [...backup, '--databases', name, '--exclude-schemas', 'apart,policed'];
  expect(bad(await diagnose(server, login, args))).toEqual([]);
});

describe('databases', () => {
  test('what would be left out, and what is not there', async () => {
    const login = await role('IN ROLE pg_read_all_data');
    const prefix = uniqueName('many');
    const [kept, closed, secret] = ['a', 'b', 'c'].map(end => `${prefix}${end}`);
    for (const name of [kept, closed, secret]) await database(server, 'SELECT', name);
    await server.query('postgres', `ALTER DATABASE ${closed} ALLOW_CONNECTIONS false`);
    await server.query('postgres', `REVOKE CONNECT ON DATABASE ${secret} FROM PUBLIC`);
    const args = [...backup, '--databases', `${prefix}*`];
    const found = of(
      await diagnose(server, login, [...args, '--databases', 'nowhere']),
      'databases',
    );
    expect(found).toMatchObject([
      { status: 'ok', message: `1 database: "${kept}"` },
      { status: 'error', code: 'DATABASE_NOT_FOUND' },
      { status: 'warning', message: `"${closed}" is left out of backups: allows no connections` },
      {
        status: 'warning',
        message: expect.stringContaining(`"${login.username}" may not connect`),
      },
    ]);
    const drill = ['--for', 'verify', '--databases', secret ?? '', '--scratch', 'server'];
    expect(of(await diagnose(server, login, drill), 'extensions')).toMatchObject([
      {
        ...{ status: 'skipped', database: secret },
        message: expect.stringMatching(/^what a drill of it needs cannot be seen: .*permission/),
        hint: expect.stringContaining('GRANT CONNECT'),
      },
    ]);
    await pasteHint('ALTER DATABASE', found[2]?.hint ?? '', psql(server));
    await pasteHint('GRANT CONNECT', found[3]?.hint ?? '', psql(server));
    expect(bad(of(await diagnose(server, login, args), 'databases'))).toEqual([]);
  });
  test('none at all is red for a backup', async () => {
    const lines = await diagnose(server, server, [...backup, '--databases', 'nothing-*']);
    expect(bad(of(lines, 'databases'))).toMatchObject([{ code: 'NO_DATABASE_MATCHED' }]);
  });
});

describe('surplus-rights', () => {
  test('of a backup login can be taken from it', async () => {
    const login = await role(
      'CREATEDB CREATEROLE REPLICATION IN ROLE pg_read_all_data, pg_write_all_data, pg_read_server_files',
    );
    const name = await database(server, 'CREATE TABLE t ()');
    const args = [...backup, '--databases', name];
    const [found] = bad(of(await diagnose(server, login, args), 'surplus-rights'));
    expect(found).toMatchObject({
      status: 'warning',
      message: `"${login.username}" can do more than a backup takes: it may create roles, and grant others (CREATEROLE), may replicate the server (REPLICATION), is a member of "pg_read_server_files", may create databases (CREATEDB), may change every table (pg_write_all_data)`,
    });
    await pasteHint(['ALTER ROLE', 'REVOKE'], found?.hint ?? '', psql(server));
    expect(bad(await diagnose(server, login, args))).toEqual([]);
  });
  test('of a superuser: another login takes its place', async () => {
    const name = await database(server, 'CREATE TABLE t ()');
    const superuser = await role('SUPERUSER');
    const username = `${superuser.username}_backup`;
    const args = [...backup, '--databases', name];
    const [found] = of(await diagnose(server, superuser, args), 'surplus-rights');
    expect(found).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('is a superuser'),
    });
    const password = uniqueName('password');
    await pasteHint(
      'CREATE ROLE',
      found?.hint ?? '',
      psql(server, { typed: [password, password] }),
    );
    onTestFinished(async () => {
      await server.query('postgres', `DROP ROLE ${username}`);
    });
    expect(bad(await diagnose(server, { username, password }, args))).toEqual([]);
  });
});

describe('restore-rights', () => {
  test('what a restore lacks, and what its code could do', async () => {
    const owner = (await role()).username;
    const code = await role();
    const login = await role('CREATEROLE IN ROLE pg_read_all_data');
    const name = await database(server, 'CREATE TABLE t ()');
    const alter = (sql: string) => server.query('postgres', sql);
    await alter(`ALTER DATABASE ${name} OWNER TO ${owner}`);
    await alter(`ALTER ROLE ${login.username} SET default_transaction_read_only = on`);
    const args = [...restore, '--databases', name];
    expect(statuses(bad(await diagnose(server, login, args)))).toEqual([
      'server-state error',
      'surplus-rights warning',
    ]);
    await alter(`ALTER ROLE ${login.username} RESET default_transaction_read_only`);

    const lines = await diagnose(server, login, args);
    expect(bad(lines)).toMatchObject([
      {
        ...{ probe: 'restore-rights', database: name, code: 'PG_PERMISSION_DENIED' },
        message: `permission denied to create database: "${login.username}" has no CREATEDB`,
      },
      {
        ...{ probe: 'restore-rights', database: name, code: 'PG_PERMISSION_DENIED' },
        message: expect.stringContaining(`must be owner of database "${name}"`),
      },
      {
        ...{ probe: 'restore-rights', status: 'warning', database: name },
        message: `after a restore all that is in "${name}" belongs to "${login.username}", and "${owner}" has no rights on it any more`,
        hint: expect.stringContaining('--restore-as'),
      },
      {
        ...{ probe: 'surplus-rights', status: 'warning', database: null },
        message: `code in the backup will run as "${login.username}", which may create roles, and grant others (CREATEROLE), is a member of "pg_read_all_data"`,
        hint: expect.stringContaining('--restore-as'),
      },
    ]);
    const [create, own] = bad(lines);
    await pasteHint('ALTER ROLE', create?.hint ?? '', psql(server));
    await pasteHint('GRANT', own?.hint ?? '', psql(server));

    const asCode = [...args, '--restore-as', code.username];
    const env = { PG_BACKUP_RESTORE_AS_PASSWORD: code.password };
    const other = await diagnose(server, login, asCode, env);
    expect(bad(other)).toMatchObject([{ probe: 'restore-as', status: 'error' }]);
    expect(of(other, 'restore-rights')).toMatchObject([{ status: 'skipped' }]);
    await pasteHint('GRANT', bad(other)[0]?.hint ?? '', psql(server));
    await alter(`ALTER DATABASE ${name} OWNER TO ${code.username}`);
    // One that is not there yet would be made.
    const absent = uniqueName('new');
    const good = await diagnose(server, login, [...asCode, '--databases', absent], env);
    expect(bad(good)).toEqual([]);
    expect(of(good, 'restore-rights')).toMatchObject([
      { database: name, message: `"${login.username}" may replace "${name}"` },
      { database: absent, message: `"${login.username}" may create "${absent}"` },
    ]);
  });
});

test('extensions that have to be allowed first', async () => {
  const login = await role('CREATEDB BYPASSRLS IN ROLE pg_read_all_data');
  const name = await database(server, 'CREATE EXTENSION hstore');
  await server.query('postgres', `ALTER DATABASE ${name} OWNER TO ${login.username}`);
  const allow = (list: string) =>
    server.query('postgres', `ALTER ROLE ${login.username} SET azure.extensions = '${list}'`);
  await allow('citext');
  const message = expect.stringContaining('does not allow "hstore"');
  const args = (command: string) => ['--for', command, '--databases', name];
  const [found] = of(await diagnose(server, login, args('backup')), 'extensions');
  expect(found).toMatchObject({ status: 'warning', database: name, message });
  const [refused] = of(await diagnose(server, login, args('restore')), 'restore-rights');
  expect(refused).toMatchObject({ status: 'error', code: 'PREFLIGHT_FAILED', message });
  expect(refused?.hint).toBe(found?.hint);
  await pasteHint('az postgres flexible-server parameter set', found?.hint ?? '', azureCli);
  await allow('citext,hstore');
  expect(statuses(await diagnose(server, login, args('backup')))).toContain('extensions ok');
});

test('drill-rights, in the words of the drill', async () => {
  const login = await role('CREATEROLE');
  const name = await database(server, 'CREATE TABLE t ()');
  const store = await directoryStore();
  const backedUp = await run(['backup', '--databases', name], {
    env: { ...serverEnv(server, server), ...store.env },
  });
  expect(backedUp).toMatchObject({ code: 0 });
  const drill = (where: string) => ['--for', 'verify', '--databases', name, '--scratch', where];
  const lines = bad(await diagnose(server, login, drill('server')));
  expect(lines).toMatchObject([
    { probe: 'drill-rights', status: 'error', code: 'NOT_VERIFIABLE' },
    { probe: 'drill-rights', status: 'warning', message: expect.stringContaining('CREATEROLE') },
  ]);
  const verify = await run(
    ['verify', '--json', '--verify-level', 'restore', '--databases', name, '--scratch', 'server'],
    { env: { ...serverEnv(server, login), ...store.env } },
  );
  const { failures } = documentOf<{ failures: readonly Line[] }>(verify);
  expect(failures).toMatchObject([
    {
      ...{ code: 'NOT_VERIFIABLE', hint: lines[0]?.hint },
      message: expect.stringContaining(lines[0]?.message ?? ''),
    },
  ]);
  await pasteHint('ALTER ROLE', lines[0]?.hint ?? '', psql(server));
  await server.query('postgres', `ALTER ROLE ${login.username} NOCREATEROLE`);
  const elsewhere = drill(`127.0.0.1:${server.port}`);
  expect(bad(await diagnose(server, login, elsewhere))).toEqual([]);
  const nowhere = await diagnose(server, login, drill('127.0.0.1:1'));
  expect(bad(nowhere)).toMatchObject([{ probe: 'drill-rights', code: 'PG_CONNECT_FAILED' }]);
});

test('a server of an old major, whose clock is wrong', async () => {
  // What it says of itself in this database: as its own functions are built in, only what is put in their place inline.
  const name = await database(
    server,
    `SET allow_system_table_mods = on;
     CREATE SCHEMA own;
     CREATE FUNCTION own.setting(text) RETURNS text LANGUAGE internal STABLE STRICT AS 'show_config_by_name';
     CREATE OR REPLACE FUNCTION pg_catalog.current_setting(text) RETURNS text LANGUAGE sql STABLE AS
       $$ SELECT CASE $1 WHEN 'server_version' THEN '14.9' WHEN 'server_version_num' THEN '140009'
                         ELSE own.setting($1) END $$;
     CREATE OR REPLACE FUNCTION pg_catalog.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
       $$ SELECT pg_catalog.statement_timestamp() - interval '10 minutes' $$;`,
  );
  const args = ['--for', 'prune', '--databases', name, '--maintenance-database', name];
  const lines = bad(await diagnose(server, server, args));
  expect(lines).toMatchObject([
    {
      ...{ probe: 'server-version', status: 'warning' },
      message: expect.stringMatching(/^PostgreSQL 14\.9 gets no fixes any more/),
    },
    {
      ...{ probe: 'server-clock', status: 'warning' },
      message: expect.stringMatching(/is (?:9|10) min behind that of this machine$/),
    },
  ]);
  const [script = ''] = /timedatectl .*$/.exec(lines[1]?.hint ?? '') ?? [];
  expect(paste({ script, standIns: { timedatectl: 'true' } }).calls).toEqual([
    ['timedatectl', 'set-ntp', 'true'],
  ]);
  // With a clock that was set, and a server that was upgraded.
  await server.query(
    name,
    `CREATE OR REPLACE FUNCTION pg_catalog.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
       $$ SELECT pg_catalog.statement_timestamp() $$;
     CREATE OR REPLACE FUNCTION pg_catalog.current_setting(text) RETURNS text LANGUAGE sql STABLE AS
       $$ SELECT own.setting($1) $$;`,
  );
  const after = await diagnose(server, server, args);
  expect(statuses(after)).toContain('server-clock ok');
  expect(of(after, 'server-version')).not.toMatchObject([
    { message: expect.stringContaining('14.9') },
  ]);
});

describe('a server of its own', async () => {
  const soon = makeCertificates(['DNS:localhost'], 20);
  const later = makeCertificates(['DNS:localhost'], 90);
  const primary = await startPostgres({ tls: soon });
  const standby = await startPostgres({ standbyOf: primary });
  afterAll(async () => {
    await standby.stop();
    await primary.stop();
    for (const made of [soon, later]) made.remove();
  });

  test('server-tls', async () => {
    const look = async (env: RunOptions['env']) =>
      of(await diagnose(primary, primary, ['--for', 'prune'], env), 'server-tls');
    const away = { PGHOST: '0.0.0.0' };
    expect(await look({ ...away, PGSSLMODE: 'disable' })).toMatchObject([
      { status: 'warning', message: expect.stringContaining('has no TLS') },
    ]);
    expect(await look(away)).toMatchObject([
      { status: 'warning', message: expect.stringContaining('the certificate is not verified') },
    ]);
    const verified = ({ authority }: { readonly authority: string }) => ({
      ...{ PGHOST: 'localhost', PGSSLMODE: 'verify-full', PGSSLROOTCERT: authority },
    });
    const [ending] = await look(verified(soon));
    expect(ending).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(/certificate of localhost:\d+ ends on \d{4}-\d\d-\d\d/),
    });
    const folder = dirname(primary.dataDirectory);
    await writeFile(join(folder, 'server.crt'), await readFile(later.cert));
    await writeFile(join(folder, 'server.key'), await readFile(later.key));
    await pasteHint('SELECT pg_catalog.pg_reload_conf', ending?.hint ?? '', psql(primary));
    expect(await look(verified(later))).toMatchObject([{ status: 'ok' }]);
  });

  test('a standby', async () => {
    const name = await primary.createDatabase(uniqueName('shop'), 'CREATE UNLOGGED TABLE u ()');
    await caughtUp(primary, standby);
    const args = ['--databases', name, '--scratch', 'server'];
    const { port } = standby;
    const lines = bad(await diagnose(standby, primary, args));
    const restored = `127.0.0.1:${port} is a standby: nothing can be restored into it`;
    expect(lines).toMatchObject([
      { probe: 'server-state', status: 'error', code: 'PREFLIGHT_FAILED', message: restored },
      { probe: 'backup-rights', status: 'warning', message: expect.stringContaining('unlogged') },
      { probe: 'surplus-rights', status: 'warning' },
      { probe: 'drill-rights', status: 'error', code: 'NOT_VERIFIABLE', message: restored },
    ]);
    await standby.query('postgres', 'SELECT pg_wal_replay_pause()');
    const stateOf = async () =>
      of(await diagnose(standby, primary, [...backup, '--databases', name]), 'server-state');
    const [paused] = await stateOf();
    expect(paused).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('is read from a standby whose replay is paused'),
    });
    await pasteHint('SELECT pg_catalog.pg_wal_replay_resume', paused?.hint ?? '', psql(standby));
    const keepsUp = { status: 'ok', message: 'a standby, which keeps up with its primary' };
    expect(await stateOf()).toMatchObject([keepsUp]);

    await standby.query('postgres', "ALTER SYSTEM SET recovery_min_apply_delay = '1h'");
    await standby.query('postgres', 'SELECT pg_reload_conf()');
    await primary.query('postgres', 'CREATE TABLE late ()');
    await reached(primary, standby, 'receive');
    const [behind] = await stateInMinutes(standby, 10);
    expect(behind).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(
        /is read from a standby that is behind its primary: .* 10 min/,
      ),
    });
    const hint = behind && 'hint' in behind ? behind.hint : '';
    await psql(standby)(/SELECT .*?;/.exec(hint ?? '')?.[0] ?? 'nothing to paste');
    expect(hint).toContain('recovery_min_apply_delay');
    await standby.query('postgres', 'ALTER SYSTEM RESET recovery_min_apply_delay');
    await standby.query('postgres', 'SELECT pg_reload_conf()');
    await caughtUp(primary, standby);
    expect(await stateOf()).toMatchObject([keepsUp]);
    // What was told of the standby says: the primary.
    const there = await diagnose(primary, primary, [...backup, '--databases', name]);
    expect(statuses(there)).toEqual(
      expect.arrayContaining(['server-state ok', 'backup-rights ok']),
    );
  });
});

/** Resolves once a standby shows all that its primary has. */
const caughtUp = (primary: Postgres, standby: Postgres) => reached(primary, standby, 'replay');

/** Resolves once a standby has received, or replayed, all that its primary has. */
async function reached(
  primary: Postgres,
  standby: Postgres,
  what: 'receive' | 'replay',
): Promise<void> {
  const [row] = await primary.query<{ lsn: string }>(
    'postgres',
    'SELECT pg_current_wal_insert_lsn()::text AS lsn',
  );
  await standby.query(
    'postgres',
    `DO $$ BEGIN WHILE pg_last_wal_${what}_lsn() < '${row?.lsn}' LOOP PERFORM pg_sleep(0.01); END LOOP; END $$`,
  );
}

/** What is said of the state of a server, to whom it is so many minutes later. */
async function stateInMinutes(on: Postgres, minutes: number) {
  const { signal } = new AbortController();
  const server = await openServer(
    {
      address: { ...on, maintenanceDatabase: 'postgres' },
      ...{ sslMode: undefined, rootCertificate: undefined },
      ...{ tempDir: temporaryFolder(), environment: process.env },
    },
    signal,
  );
  await using session = await server.connect('postgres', 'test', signal);
  const later = new Date(Date.now() + minutes * 60_000);
  return await stateVerdicts(server, session, { for: ['backup'] }, later, signal);
}
