import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { containerSas } from '../support/azurite.ts';
import { type RunResult, run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  blobStore,
  database,
  directoryStore,
  documentOf,
  type FailureDocument,
  paste,
  serverEnv,
} from './stage.ts';

/**
 * What the doctor calls red, the command fails with, in the same words; what it passes, works. Each case runs
 * both.
 */

const server = sharedPostgres();
const azurite = sharedAzurite();

type Environment = Readonly<Record<string, string | undefined>>;
type Command = 'backup' | 'restore' | 'verify' | 'prune';

interface DiagnosisDocument extends FailureDocument {
  readonly status: 'ok' | 'warning' | 'error' | 'skipped';
  readonly area: string;
  readonly probe: string;
}

const doctor = async (args: readonly string[], env: Environment) => {
  const result = await run(['doctor', '--json', ...args], { env });
  const { diagnoses, next } = documentOf<{ diagnoses: DiagnosisDocument[]; next: string }>(result);
  return { result, next, red: diagnoses.filter(({ status }) => status === 'error') };
};

const failuresIn = (result: RunResult): FailureDocument[] => {
  const { error, failures } = documentOf<{ error?: FailureDocument; failures?: FailureDocument[] }>(
    result,
  );
  return error ? [error] : (failures ?? []);
};

/** Who said it need not be the same: a session of ours, or pg_dump beside it. */
const saidBy = /^(?:\S+:\d+: |pg_dump failed: .*?ERROR: +)/;

/** What pg_dump says of a sequence since 18. */
const inOwnWords = /^pg_dump failed: .*user may lack SELECT privilege/;

const isIn = (failure: FailureDocument, red: readonly DiagnosisDocument[]): boolean =>
  red.some(
    ({ code, message, hint }) =>
      code === failure.code &&
      hint === failure.hint &&
      (failure.message.includes(message.replace(saidBy, '')) || inOwnWords.test(failure.message)),
  );

const words = ({ code, message, hint }: FailureDocument) => ({ code, message, hint });

const shown = (failure: FailureDocument, red: readonly DiagnosisDocument[]): string =>
  JSON.stringify({ failure: words(failure), red: red.map(words) }, null, 2);

/** Runs both; the failures of the command are all among what the doctor found. */
async function bothFail(
  command: Command,
  args: readonly string[],
  env: Environment,
  more: readonly string[] = [],
) {
  const { result, red } = await doctor(['--for', command, ...args], env);
  expect(result.code).toBe(1);
  const failed = await run([command, '--json', ...args, ...more], { env });
  expect(failed.code).toBe(1);
  const failures = failuresIn(failed);
  expect(failures).not.toEqual([]);
  for (const failure of failures) expect(isIn(failure, red), shown(failure, red)).toBe(true);
  return failures.map(({ code }) => code);
}

async function login(options = '') {
  const name = uniqueName('login');
  const made = await server.createLogin(name, options);
  onTestFinished(async () => {
    await server.query('postgres', `DROP ROLE IF EXISTS ${name}`);
  });
  return made;
}

const patience = { PG_BACKUP_CONNECT_RETRY_SECONDS: '0' };

describe('a server', () => {
  const cases: readonly {
    readonly name: string;
    readonly change?: Environment;
    readonly args?: readonly string[];
    readonly code: string;
  }[] = [
    {
      name: 'whose name is none',
      change: { PGHOST: 'nowhere.invalid' },
      code: 'PG_CONNECT_FAILED',
    },
    { name: 'that listens elsewhere', change: { PGPORT: '1' }, code: 'PG_CONNECT_FAILED' },
    {
      name: 'that knows no such role',
      change: { PGUSER: 'nobody_of_that_name' },
      code: 'PG_LOGIN_FAILED',
    },
    {
      name: 'with another password',
      change: { PGPASSWORD: 'wrong-but-not-secret' },
      code: 'PG_LOGIN_FAILED',
    },
    { name: 'without a password', change: { PGPASSWORD: undefined }, code: 'PG_PASSWORD_MISSING' },
    {
      name: 'without TLS, which is wanted',
      change: { PGSSLMODE: 'require' },
      code: 'PG_TLS_FAILED',
    },
    {
      name: 'whose root certificate is no file',
      change: { PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/no/such/file.pem' },
      code: 'PG_TLS_FAILED',
    },
    {
      name: 'without the maintenance database',
      args: ['--maintenance-database', 'no_such_database'],
      code: 'DATABASE_NOT_FOUND',
    },
    {
      name: 'without the database that is named',
      args: ['--databases', 'no_such_database'],
      code: 'DATABASE_NOT_FOUND',
    },
    {
      name: 'where nothing matches',
      args: ['--databases', 'no_such_*'],
      code: 'NO_DATABASE_MATCHED',
    },
  ];
  test.each(cases)('$name', async ({ change = {}, args = ['--databases', 'postgres'], code }) => {
    const store = await directoryStore();
    const env = { ...serverEnv(server, server), ...patience, ...store.env, ...change };
    expect(await bothFail('backup', args, env)).toEqual([code]);
  });
});

describe('a login that lacks', () => {
  const lacks = [
    { what: 'a table', script: 'CREATE TABLE t (a int);' },
    { what: 'a partitioned table', script: 'CREATE TABLE t (a int) PARTITION BY LIST (a);' },
    { what: 'a sequence', script: 'CREATE SEQUENCE s;' },
    {
      what: 'what a policy hides',
      script:
        'CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; GRANT SELECT ON t TO PUBLIC;',
    },
    { what: 'a large object', script: "SELECT lo_from_bytea(4711, 'x');" },
    {
      what: 'a schema',
      script: 'CREATE SCHEMA own; CREATE TABLE own.t (a int); GRANT SELECT ON own.t TO PUBLIC;',
    },
  ] as const;
  const found = new Map<string, { backup: FailureDocument[]; red: DiagnosisDocument[] }>();
  beforeAll(async () => {
    const name = uniqueName('lacking');
    const lacking = await server.createLogin(name);
    const databases = new Map<string, string>();
    for (const { what, script } of lacks) {
      const one = uniqueName('lacked');
      await server.createDatabase(one);
      await server.runScript(one, script);
      databases.set(what, one);
    }
    const closed = uniqueName('closed');
    await server.createDatabase(closed);
    await server.query('postgres', `REVOKE CONNECT ON DATABASE ${closed} FROM PUBLIC`);
    databases.set('the right to connect', closed);
    const env = {
      ...serverEnv(server, lacking),
      PG_BACKUP_STORAGE_DIRECTORY: temporaryFolder(),
    };
    const args = ['--databases', [...databases.values()].join(',')];
    try {
      const { red } = await doctor(['--for', 'backup', ...args], env);
      const failures = failuresIn(await run(['backup', '--json', ...args], { env }));
      for (const [what, one] of databases) {
        found.set(what, {
          backup: failures.filter(failure => failure.database === one),
          red: red.filter(diagnosis => diagnosis.database === one),
        });
      }
    } finally {
      for (const one of databases.values()) await server.query('postgres', `DROP DATABASE ${one}`);
      await server.query('postgres', `DROP ROLE ${name}`);
    }
  });

  test.each([...lacks, { what: 'the right to connect' }])('$what', ({ what }) => {
    const { backup, red } = found.get(what) ?? { backup: [], red: [] };
    expect(backup.map(words)).toEqual([
      {
        code: 'PG_PERMISSION_DENIED',
        message: expect.any(String),
        hint: expect.stringMatching(/GRANT|ALTER ROLE/),
      },
    ]);
    for (const failure of backup) expect(isIn(failure, red), shown(failure, red)).toBe(true);
  });
});

describe('a store', () => {
  const withSas = (container: string, permissions: string, expiresOn?: Date): Environment => ({
    PG_BACKUP_STORAGE_CONTAINER: container,
    PG_BACKUP_STORAGE_ACCOUNT: azurite.account,
    PG_BACKUP_STORAGE_ENDPOINT: azurite.url,
    PG_BACKUP_STORAGE_SAS_TOKEN: containerSas(azurite, container, {
      permissions,
      ...(expiresOn && { expiresOn }),
    }),
  });
  const cases: readonly {
    readonly name: string;
    readonly store: (container: string) => Environment;
    readonly command?: Command;
    readonly code: string;
  }[] = [
    {
      name: 'without its container',
      store: () => ({
        PG_BACKUP_STORAGE_CONTAINER: 'no-such-container',
        PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
      }),
      code: 'STORE_CONTAINER_MISSING',
    },
    {
      name: 'whose key is another',
      store: container => ({
        PG_BACKUP_STORAGE_CONTAINER: container,
        PG_BACKUP_STORAGE_ACCOUNT: azurite.account,
        PG_BACKUP_STORAGE_ENDPOINT: azurite.url,
        PG_BACKUP_STORAGE_ACCOUNT_KEY: Buffer.alloc(64, 'no-key').toString('base64'),
      }),
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'that nobody serves',
      store: container => ({
        ...withSas(container, 'rcwl'),
        PG_BACKUP_STORAGE_ENDPOINT: 'http://127.0.0.1:1/devstoreaccount1',
      }),
      code: 'STORE_UNREACHABLE',
    },
    {
      name: 'whose SAS has expired',
      store: container => withSas(container, 'racwl', new Date('2026-01-02T03:04:05Z')),
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'that may not be written to',
      store: container => withSas(container, 'rl'),
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'that may not be listed, by a drill',
      store: container => withSas(container, 'rcw'),
      command: 'verify',
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'that may not be read, by a drill',
      store: container => withSas(container, 'lcw'),
      command: 'verify',
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'that may not be listed, by who prunes',
      store: container => withSas(container, 'rd'),
      command: 'prune',
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'that is a file',
      store: () => {
        const file = join(temporaryFolder(), 'backups');
        writeFileSync(file, '');
        return { PG_BACKUP_STORAGE_DIRECTORY: file };
      },
      code: 'STORE_WRITE_FAILED',
    },
    {
      name: 'that is nowhere, by a drill',
      store: () => ({ PG_BACKUP_STORAGE_DIRECTORY: '/no/such/folder' }),
      command: 'verify',
      code: 'STORE_CONTAINER_MISSING',
    },
  ];
  test.each(cases)('$name', async ({ store, command = 'backup', code }) => {
    const { container } = await blobStore();
    const withServer = command === 'backup';
    const name = withServer ? await database(server, '') : undefined;
    const env = { ...(withServer && serverEnv(server, server)), ...store(container) };
    const args = name === undefined ? [] : ['--databases', name];
    const more = command === 'prune' ? ['--keep-last', '1'] : [];
    expect(await bothFail(command, args, env, more)).toContain(code);
  });
});

describe('a restore', () => {
  test.each([
    { name: 'by a role without CREATEDB', options: '', owns: true, more: [] },
    {
      name: 'by a role that does not own the database',
      options: 'CREATEDB',
      owns: false,
      more: [],
    },
    {
      name: 'as a role that is none',
      options: 'CREATEDB',
      owns: true,
      more: ['--restore-as', 'nobody_of_that_name'],
      code: 'PREFLIGHT_FAILED',
    },
  ])('$name', async ({ options, owns, more, code = 'PG_PERMISSION_DENIED' }) => {
    const restoring = await login(options);
    const store = await directoryStore();
    const name = await database(server, 'CREATE TABLE t (a int);');
    const asSuperuser = { ...serverEnv(server, server), ...store.env };
    expect(await run(['backup', '--databases', name], { env: asSuperuser })).toMatchObject({
      code: 0,
    });
    if (owns) {
      await server.query('postgres', `ALTER DATABASE ${name} OWNER TO ${restoring.username}`);
    }
    const env = { ...serverEnv(server, restoring), ...store.env };
    const { result, red } = await doctor(['--for', 'restore', '--databases', name, ...more], env);
    expect(result.code).toBe(1);
    const failed = await run(
      ['restore', '--json', '--database', name, '--confirm', name, ...more],
      { env },
    );
    expect(failed.code).toBe(1);
    const failures = failuresIn(failed);
    expect(failures.map(failure => failure.code)).toEqual([code]);
    for (const failure of failures) expect(isIn(failure, red), shown(failure, red)).toBe(true);
  });
});

test('on a server of somebody’s: a drill by a role without CREATEDB', async () => {
  const drilling = await login();
  const store = await directoryStore();
  const name = await database(server, 'CREATE TABLE t (a int);');
  const asSuperuser = { ...serverEnv(server, server), ...store.env };
  expect(await run(['backup', '--databases', name], { env: asSuperuser })).toMatchObject({
    code: 0,
  });
  const env = { ...serverEnv(server, drilling), ...store.env };
  const args = ['--databases', name, '--scratch', 'server'];
  const codes = await bothFail('verify', args, env, ['--verify-level', 'restore']);
  expect(codes).toEqual(['NOT_VERIFIABLE']);
});

test('a materialized view that may not be read is none of a backup’s, for it is made of the tables again', async () => {
  const reading = await login('IN ROLE pg_read_all_data');
  const plain = await login();
  const name = await database(
    server,
    'CREATE TABLE t AS SELECT 1 AS a; CREATE MATERIALIZED VIEW v AS SELECT a FROM t;',
  );
  await server.query(name, `REVOKE ALL ON v FROM PUBLIC`);
  await server.query(name, `GRANT SELECT ON t TO ${plain.username}`);
  const store = await directoryStore();
  for (const { username, password } of [reading, plain]) {
    const env = { ...serverEnv(server, { username, password }), ...store.env };
    expect((await doctor(['--for', 'backup', '--databases', name], env)).red).toEqual([]);
    expect(await run(['backup', '--databases', name], { env })).toMatchObject({ code: 0 });
  }
  const drill = ['verify', '--databases', name, '--verify-level', 'restore'];
  expect(await run(drill, { env: store.env })).toMatchObject({ code: 0 });
});

test.each([
  { store: 'a container', open: blobStore },
  { store: 'a directory', open: directoryStore },
])('what passes with $store makes a backup, a drill and a restore', async ({ open }) => {
  const owner = await login('CREATEDB');
  const name = await database(
    server,
    'CREATE SCHEMA app; CREATE TABLE app.t AS SELECT generate_series(1, 100) AS a;',
  );
  await server.query('postgres', `ALTER DATABASE ${name} OWNER TO ${owner.username}`);
  await server.query(name, `ALTER SCHEMA app OWNER TO ${owner.username}`);
  await server.query(name, `ALTER TABLE app.t OWNER TO ${owner.username}`);
  const store = await open();
  const env = { ...serverEnv(server, owner), ...store.env };
  const { result, red, next } = await doctor(['--databases', name], env);
  expect(red).toEqual([]);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(next).toContain(`pg-azure-backup backup --databases ${name}`);
  expect(await paste(next, { env })).toMatchObject({ code: 0 });
  const drill = ['verify', '--databases', name, '--verify-level', 'restore'];
  expect(await run(drill, { env })).toMatchObject({ code: 0 });
  const restore = ['restore', '--database', name, '--confirm', name];
  expect(await run(restore, { env })).toMatchObject({ code: 0 });
});
