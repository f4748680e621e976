import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { escapePattern } from '../../src/catalog/patterns.ts';
import { run } from '../support/cli.ts';
import { uniqueName } from '../support/postgres.ts';
import { type ActionOptions, type ActionResult, runAction } from '../support/runner.ts';
import { chinook, shop } from '../support/sample.ts';
import { sharedAzurite, sharedPostgres, temporaryFolder } from '../support/shared.ts';
import {
  databasesLike,
  dropAfterwards,
  folderStore,
  type Inputs,
  messages,
  serverInputs,
  stepsIn,
} from './action-stage.ts';
import { azureStore, githubLogin, loginInVault, useAzure } from './azure-stage.ts';
import {
  type BackupDocument,
  blobStore,
  database,
  everythingIn,
  type FailureDocument,
} from './stage.ts';

const azure = useAzure();
const server = sharedPostgres();
const login = serverInputs(server, server);

const json = <T>({ outputs }: ActionResult, name: string): T => JSON.parse(outputs[name] ?? '');

/** Runs an action that has to succeed without a complaint. */
async function succeed(options: ActionOptions): Promise<ActionResult> {
  const result = await runAction(options);
  expect(result, result.log).toMatchObject({
    code: 0,
    failed: false,
    annotations: [],
    droppedOutputs: [],
    exported: {},
    paths: [],
  });
  expect(result.post?.log ?? '').toBe('');
  expect(result.post?.code ?? 0).toBe(0);
  return result;
}

async function stage(script = shop(20)) {
  const store = await folderStore();
  const name = await database(server, script);
  const inputs = { ...login, ...store.inputs };
  return { store, name, inputs };
}

/** As `stage`, with a backup, and then with newer data. */
async function backedUp() {
  const { store, name, inputs } = await stage();
  const backup = await succeed({ action: '', inputs: { ...inputs, databases: name } });
  const recorded = everythingIn(server, name);
  await server.query(name, "CREATE TABLE newer AS SELECT 'precious' AS what");
  return { store, name, inputs, backup, recorded, newer: everythingIn(server, name) };
}

const chinookFile = chinook();
/** Chinook’s script makes and enters a database itself; ours has another name. */
const chinookScript = (file: string): string =>
  execFileSync('sed', ['-E', '/^(DROP|CREATE) DATABASE|^\\\\c /d', file], { encoding: 'utf8' });

describe.each([
  { name: 'a small shop', script: () => shop() },
  ...(chinookFile ? [{ name: 'Chinook', script: () => chinookScript(chinookFile) }] : []),
])('GitHub, Entra ID, Key Vault, PostgreSQL, Blob: $name', ({ script }) => {
  test('databases, backup, list, download, restore', async () => {
    const db = await database(server, script());
    const store = await azureStore(azure());
    const github = githubLogin(azure());
    const vault = loginInVault(azure());
    const { env } = github;
    const storeInputs = { ...store.inputs, ...github.inputs };
    const inputs = { ...storeInputs, ...vault.inputs };
    const serverOnly = { ...github.inputs, ...vault.inputs };

    const found = await succeed({
      action: 'databases',
      inputs: { ...serverOnly, databases: db },
      env,
    });
    expect(json(found, 'databases')).toEqual([db]);

    const backup = await succeed({
      action: '',
      inputs: { ...inputs, databases: db, label: 'daily' },
      env,
    });
    const [made] = json<BackupDocument[]>(backup, 'backups');
    expect(made).toMatchObject({ database: db, label: 'daily' });
    expect(made?.rows).toBeGreaterThan(1000);
    expect(backup.outputs).toMatchObject({
      failures: '[]',
      'backup-name': made?.name,
      'size-bytes': String(made?.sizeBytes),
      sha256: made?.sha256,
    });
    expect(await store.names()).toHaveLength(4);

    const list = await succeed({ action: 'list', inputs: storeInputs, env });
    expect(json(list, 'backups')).toEqual([made]);

    const workspace = temporaryFolder();
    const download = await succeed({
      action: 'download',
      inputs: { ...storeInputs, database: db },
      env,
      workspace,
    });
    const files = json<string[]>(download, 'files');
    expect(readdirSync(workspace).toSorted()).toEqual(files.map(file => basename(file)).toSorted());
    expect(readFileSync(join(workspace, `${made?.name}.dump`))).toHaveLength(made?.sizeBytes ?? 0);
    expect(download.outputs).toMatchObject({ database: db, sha256: made?.sha256 });

    const target = uniqueName('copy');
    dropAfterwards(server, target);
    const restore = await succeed({
      action: 'restore',
      inputs: { ...inputs, database: db, 'target-database': target },
      env,
    });
    expect(restore.outputs).toMatchObject({
      database: target,
      'backup-name': made?.name,
      validated: 'true',
      failures: '[]',
    });
    expect(everythingIn(server, target)).toBe(everythingIn(server, db));

    // What is no secret stays readable: a mask in an output makes the runner drop it.
    const { masks } = restore;
    expect(masks).toContain(server.password);
    const readable = [server.host, server.username, azure().account, store.container, db];
    for (const text of readable) expect(masks.filter(mask => text.includes(mask))).toEqual([]);
    for (const one of [found, backup, list, download, restore]) {
      expect(JSON.stringify(one.state)).not.toContain(db);
    }
  });
});

describe('outputs', () => {
  test('of databases are a matrix: each item backs up exactly that one', async () => {
    const unique = uniqueName('m');
    const names = [`${unique},x`, `${unique}*`, `${unique}\\`, ` ${unique} `, `${unique}?`];
    for (const name of [...names, `${unique}xx`, `${unique}y`]) await database(server, '', name);
    const patterns = `*${unique}*`;
    const inputs = { ...login, databases: patterns, 'exclude-databases': `${unique}xx` };
    const found = await succeed({ action: 'databases', inputs });
    const items = json<string[]>(found, 'databases');
    expect(items.toSorted()).toEqual([...names, `${unique}y`].map(escapePattern).toSorted());
    const escaped = json<string[]>(found, 'databases-escaped');
    for (const [at, name] of names.entries()) {
      const store = await folderStore();
      const item = escapePattern(name);
      expect(items[items.indexOf(item)], `${at}`).toBe(item);
      const backup = await succeed({
        action: '',
        // In turn: the one is tried as well as the other.
        inputs: {
          ...login,
          ...store.inputs,
          databases: at % 2 === 0 ? item : (escaped[items.indexOf(item)] ?? ''),
        },
      });
      expect(json<BackupDocument[]>(backup, 'backups')).toMatchObject([{ database: name }]);
    }
  });

  test('of databases outlive a runner that finds a secret in a name', async () => {
    const name = await database(server, '');
    const inputs = { ...login, databases: name };
    const found = await runAction({ action: 'databases', inputs, secrets: [name.slice(1)] });
    expect(found).toMatchObject({ code: 0, droppedOutputs: ['databases'] });
    expect(json(found, 'databases-escaped')).toEqual([name.replace(/./g, '\\$&')]);
  });

  test('of databases are not there when nothing is to be backed up, which is red', async () => {
    const inputs = { ...login, databases: 'no_such_*' };
    const found = await runAction({ action: 'databases', inputs });
    expect(found).toMatchObject({ code: 1, failed: true });
    expect(Object.keys(found.outputs)).toEqual(['failures']);
    expect(json(found, 'failures')).toMatchObject([
      { database: null, code: 'NO_DATABASE_MATCHED' },
    ]);
  });

  test('of several backups name none by itself', async () => {
    const { name, inputs } = await stage();
    const other = await database(server, shop(20));
    const both = await succeed({
      action: '',
      inputs: { ...inputs, databases: `${name}\n${other}\n` },
    });
    expect(Object.keys(both.outputs).toSorted()).toEqual(['backups', 'failures']);
    expect(json<BackupDocument[]>(both, 'backups')).toHaveLength(2);
  });

  test('of a dry run: nothing was made', async () => {
    const { store, name, inputs } = await stage();
    const dry = await succeed({
      action: '',
      inputs: { ...inputs, databases: name, 'dry-run': 'TRUE' },
    });
    expect(dry.outputs).toEqual({ backups: '[]', failures: '[]' });
    expect(await store.names()).toEqual([]);
    expect(dry.summary).toContain('Nothing was written');
  });
});

describe('a run that fails in part', () => {
  test('is red, with an annotation for the failure and the outputs of what succeeded', async () => {
    const { name, inputs } = await stage();
    const missing = uniqueName('missing');
    const result = await runAction({
      action: '',
      inputs: { ...inputs, databases: `${missing}\n${name}` },
    });
    expect(result).toMatchObject({ code: 1, failed: true });
    expect(messages(result)).toEqual([
      expect.stringMatching(`^"${missing}": there is no database.*\nHINT: .*the databases action`),
    ]);
    expect(json<BackupDocument[]>(result, 'backups')).toMatchObject([{ database: name }]);
    expect(json<FailureDocument[]>(result, 'failures')).toMatchObject([
      { database: missing, code: 'DATABASE_NOT_FOUND', hint: expect.stringContaining('action') },
    ]);
    expect(result.summary).toContain('1 of 2 databases failed');
    speaksOfInputs(result);
  });

  test('tells all of them, also where the runner shows ten', async () => {
    const { inputs } = await stage();
    const prefix = uniqueName('missing');
    const missing = Array.from({ length: 13 }, (_, at) => `${prefix}_${at}`);
    const result = await runAction({
      action: '',
      inputs: { ...inputs, databases: missing.join('\n') },
    });
    expect(result.code).toBe(1);
    expect(messages(result)).toHaveLength(10);
    for (const name of missing) expect(result.log).toContain(`"${name}": there is no database`);
    expect(json(result, 'failures')).toHaveLength(13);
  });
});

/** No word of the command line: an option there is an input here. */
function speaksOfInputs({ log, summary, annotations, outputs }: ActionResult): void {
  const shown = [
    log,
    summary.replaceAll(/&#(\d+);|<wbr>/g, (_, code) =>
      code ? String.fromCodePoint(Number(code)) : '',
    ),
    JSON.stringify(outputs),
    ...annotations.map(({ message }) => message),
  ].join('\n');
  // Commands of other programs have flags of their own.
  const ours = shown.replaceAll(/\b(az|apt-get|dnf|apk|brew) [a-z].*/g, '');
  expect(ours).not.toMatch(/(?<![\w-])--[a-z]/);
  expect(ours).not.toContain('PG_BACKUP_');
  expect(ours).not.toMatch(/pg-azure-backup [a-z]+(?= |$)/m);
}

describe('inputs', () => {
  test('that are wrong are all named at once, and nothing is contacted', async () => {
    const store = join(temporaryFolder(), 'not-made');
    const result = await runAction({
      action: '',
      inputs: {
        host: 'db.example.org:5432',
        port: 'many',
        'ssl-mode': 'maybe',
        'dry-run': 'perhaps',
        compression: 'rar',
        'storage-directory': store,
        'storage-account': 'UPPER',
        password: 'a-password-of-12',
      },
    });
    expect(result).toMatchObject({ code: 2, failed: true });
    const [message = '', ...others] = messages(result);
    expect(others).toEqual([]);
    const wrong = ['host', 'port', 'username', 'ssl-mode', 'dry-run', 'compression'];
    for (const name of [...wrong, 'storage-directory', 'storage-account']) {
      expect(message).toContain(`\n- \`${name}\`: `);
      expect(result.summary).toContain(name.replaceAll('-', '&#45;'));
    }
    expect(message).toContain('`port`: "many" is not a whole number');
    expect(message).toContain('HINT: ');
    expect(result.outputs.backups).toBe('[]');
    expect(json(result, 'failures')).toMatchObject([{ database: null, code: 'USAGE' }]);
    expect(result.masks).toContain('a-password-of-12');
    speaksOfInputs(result);
  });

  test.each(['', 'databases', 'list', 'download', 'restore'])(
    'that are missing: the action "%s"',
    async action => {
      const result = await runAction({ action, inputs: {} });
      expect(result).toMatchObject({ code: 2, failed: true });
      expect(messages(result)).toHaveLength(1);
      speaksOfInputs(result);
      expect(result.post?.log ?? '').toBe('');
    },
  );

  test('are all that counts: no variable changes anything', async () => {
    const { name, inputs } = await stage();
    const env = {
      PGHOST: 'no-such-host.invalid',
      PGHOSTADDR: '203.0.113.1',
      PGPORT: '1',
      PGUSER: 'nobody',
      PGPASSWORD: 'not-the-password',
      PGDATABASE: 'nowhere',
      PGSSLMODE: 'verify-full',
      PGOPTIONS: '-c default_transaction_read_only=on',
      PGSERVICE: 'nothing',
      PG_BACKUP_HOST: 'no-such-host.invalid',
      PG_BACKUP_DATABASES: 'nothing',
      PG_BACKUP_DRY_RUN: 'true',
      PG_BACKUP_STORAGE_ACCOUNT: 'elsewhere',
      PG_BACKUP_STORAGE_CONTAINER: 'elsewhere',
      PG_BACKUP_INPUT_LABEL: 'other',
      PG_BACKUP_ID_TOKEN: 'an-id-token-of-gitlab',
      PG_BACKUP_DATABSES: 'misspelt',
    };
    const result = await succeed({ action: '', inputs: { ...inputs, databases: name }, env });
    expect(json<BackupDocument[]>(result, 'backups')).toMatchObject([
      { database: name, label: 'manual' },
    ]);
    const { password: _, ...without } = inputs;
    const refused = await runAction({
      action: 'databases',
      inputs: without,
      env: { PGPASSWORD: server.password, PG_BACKUP_PASSWORD: server.password },
      secrets: [server.password],
    });
    expect(refused.code).toBe(1);
    expect(messages(refused)).toEqual([expect.stringContaining('password')]);
    const account = await runAction({
      action: 'list',
      inputs: {
        'storage-account': 'backups',
        'storage-container': 'backups',
        'azure-client-id': '00000000-0000-4000-8000-000000000000',
        'azure-tenant-id': '00000000-0000-4000-8000-000000000001',
      },
      env: { PG_BACKUP_ID_TOKEN: 'an-id-token-of-gitlab' },
    });
    expect(account.log).toContain('Logging in to Azure by github-oidc');
  });

  test('may be blocks of several lines, in any spelling of a truth value', async () => {
    const { store, name, inputs } = await stage();
    const other = await database(server, shop(20));
    for (const [text, made] of [
      ['yes', 0],
      ['1', 0],
      [' True\n', 0],
      ['No', 2],
    ] as const) {
      await succeed({
        action: '',
        inputs: {
          ...inputs,
          databases: `\n  ${name}\n  ${other} , ${name}\n\n`,
          'exclude-table-data': 'shop.orders\nshop.order_lines\n',
          'pg-dump-options': '--no-sync\n--quote-all-identifiers\n',
          port: ` ${inputs.port}\n`,
          'dry-run': text,
        },
      });
      expect((await store.names()).filter(file => file.endsWith('.dump'))).toHaveLength(made);
    }
  });

  test('that say the default say nothing', async () => {
    const db = await database(server, '');
    const store = await folderStore();
    azure().setSecret(
      'uri',
      `postgresql://${server.username}:${server.password}@${server.host}:${server.port}/x`,
    );
    const github = githubLogin(azure());
    await succeed({
      action: '',
      inputs: {
        ...store.inputs,
        ...github.inputs,
        'key-vault': azure().vault,
        'connection-secret-name': 'uri',
        databases: db,
        // What action.yml would have filled in: neither contradicts the secret or the directory.
        port: '5432',
        'storage-prefix': 'database_backups',
      },
      env: github.env,
    });
  });
});

/**
 * A folder with client programs that the server's own major has none newer of, so that they are taken;
 * without zstd, which pg_dump before 16 cannot have, and a later one need not.
 */
function clientWithoutZstd(): string {
  const folder = temporaryFolder();
  for (const name of ['pg_dump', 'pg_restore']) {
    const script = `#!/bin/sh
case "$*" in
  --version) echo '${name} (PostgreSQL) ${server.major}.999' ;;
  *--compress=zstd*) echo '${name}: error: this build does not support compression with ZSTD' >&2; exit 1 ;;
  *) exec '${join(server.bin, name)}' "$@" ;;
esac
`;
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
  return folder;
}

describe('a failure of the whole run speaks of inputs', () => {
  const cases: readonly {
    name: string;
    action?: string;
    inputs: () => Inputs | Promise<Inputs>;
    env?: () => Record<string, string>;
    code: string;
    exit?: number;
  }[] = [
    {
      name: 'wrong password',
      inputs: () => ({ ...login, password: 'this-is-not-it' }),
      code: 'PG_LOGIN_FAILED',
    },
    {
      name: 'nobody at the port',
      inputs: () => ({ ...login, port: '1', 'connect-retry-seconds': '0' }),
      code: 'PG_CONNECT_FAILED',
    },
    {
      name: 'no such host',
      inputs: () => ({ ...login, host: 'no-such-host.invalid', 'connect-retry-seconds': '0' }),
      code: 'PG_CONNECT_FAILED',
    },
    {
      name: 'TLS wanted, none there',
      inputs: () => ({ ...login, 'ssl-mode': 'verify-full' }),
      code: 'PG_TLS_FAILED',
    },
    {
      name: 'a root certificate that is not there',
      inputs: () => ({ ...login, 'ssl-mode': 'verify-full', 'ssl-root-cert': '/no/such/file' }),
      code: 'PG_TLS_FAILED',
    },
    {
      name: 'nothing matches',
      inputs: () => ({ ...login, databases: 'no_such_*' }),
      code: 'NO_DATABASE_MATCHED',
    },
    {
      name: 'no such container',
      inputs: async () => ({
        ...login,
        databases: 'postgres',
        'storage-directory': '',
        'storage-container': 'no-such-container',
        'storage-connection-string': sharedAzurite().connectionString,
      }),
      code: 'STORE_CONTAINER_MISSING',
    },
    {
      name: 'a wrong account key',
      inputs: async () => ({
        ...login,
        databases: 'postgres',
        'storage-directory': '',
        'storage-container': (await blobStore()).container,
        'storage-account': sharedAzurite().account,
        'storage-endpoint': sharedAzurite().url,
        'storage-account-key': Buffer.alloc(64, 7).toString('base64'),
      }),
      code: 'STORE_ACCESS_DENIED',
    },
    {
      name: 'no id-token',
      inputs: () => ({
        ...login,
        databases: 'postgres',
        'storage-directory': '',
        'storage-container': 'backups',
        'storage-account': 'backups',
        'azure-client-id': '00000000-0000-4000-8000-000000000000',
        'azure-tenant-id': '00000000-0000-4000-8000-000000000001',
      }),
      code: 'AZURE_LOGIN_FAILED',
    },
    {
      name: 'a compression that this pg_dump was built without',
      inputs: () => ({ ...login, compression: 'zstd' }),
      env: () => ({ PATH: `${clientWithoutZstd()}:${process.env.PATH}` }),
      code: 'USAGE',
      exit: 2,
    },
    {
      name: 'no backup of that database',
      action: 'restore',
      inputs: () => ({ ...login, database: 'no_such_database' }),
      code: 'BACKUP_NOT_FOUND',
    },
  ];
  test.each(cases)('$name', async ({ action = '', inputs, env = () => ({}), code, exit = 1 }) => {
    const store = await folderStore();
    const result = await runAction({
      action,
      inputs: { ...store.inputs, ...(await inputs()) },
      env: env(),
    });
    expect(result.code, result.log).toBe(exit);
    expect(json<FailureDocument[]>(result, 'failures')).toMatchObject([{ database: null, code }]);
    expect(messages(result)).toEqual([expect.stringMatching(/^.+\nHINT: .+$/)]);
    expect(messages(result, 'warning')).toEqual([]);
    expect(result.summary).toContain('What to do:');
    expect(result.post?.log ?? '').toBe('');
    speaksOfInputs(result);
    expect(await store.names()).toEqual([]);
  });

  test('of list and download', async () => {
    const store = await folderStore();
    const download = await runAction({
      action: 'download',
      inputs: { ...store.inputs, database: 'shop' },
    });
    expect(download).toMatchObject({ code: 1, outputs: {} });
    speaksOfInputs(download);
    const list = await runAction({
      action: 'list',
      inputs: {
        'storage-container': 'no-such-container',
        'storage-connection-string': sharedAzurite().connectionString,
      },
    });
    expect(list).toMatchObject({ code: 1, outputs: {} });
    speaksOfInputs(list);
  });
});

describe('the log', () => {
  test('has the details after "Enable debug logging"', async () => {
    const { name, inputs } = await stage();
    const options = { action: '', inputs: { ...inputs, databases: name } };
    const details = /^Connected to .*PostgreSQL .*\n(.*\n)*Client tools \d+/m;
    expect((await succeed({ ...options, debug: true })).log).toMatch(details);
    expect((await succeed(options)).log).not.toMatch(/^Connected to|^Client tools/m);
  });

  test('is all there is on a server without files for outputs, state and summaries', async () => {
    const { store, name, inputs } = await stage();
    const result = await outside('backup.js', { ...inputs, databases: name });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^::set-output name=backups::\[\{.+\}\]$/m);
    expect(await store.names()).toHaveLength(4);
  });

  test('says what an entry needs that is started by hand', async () => {
    const result = await outside('restore.js', {});
    expect(result).toMatchObject({ code: 2, stderr: '' });
    expect(result.stdout).toMatch(/^::error::.*`host`: is required/m);
    const post = await outside('cleanup.js', {});
    expect(post).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('tells when the runner’s files cannot be written', async () => {
    const nowhere = join(temporaryFolder(), 'nowhere');
    const result = await outside('databases.js', login, { GITHUB_STATE: nowhere });
    expect(result).toMatchObject({ code: 1, stderr: '' });
    expect(result.stdout).toMatch(/^::error::.*Missing file at path.*HINT: /m);
  });

  test('never shows a secret, however it looks', async () => {
    const secrets = ['p%41\'(!)*"\\w', 'first line\nsecond line', '%0A::error::pw', '--host pw!'];
    for (const password of secrets) {
      const result = await runAction({
        action: '',
        // Also in the wrong place: what is wrong is quoted.
        inputs: { ...login, password, compression: password.split('\n')[0] ?? '' },
        debug: true,
      });
      expect(result.code).toBe(2);
      const said = [result.log, result.summary, JSON.stringify(result.outputs)].join('\n');
      for (const line of password.split('\n')) {
        const forms = [line, encodeURIComponent(line), JSON.stringify(line).slice(1, -1)];
        for (const form of forms) expect(said).not.toContain(form);
      }
      expect(messages(result)).toEqual([expect.stringContaining('"***" is not one of auto')]);
      // A mask of every "a" would blot out the log.
      for (const mask of result.masks) expect(mask.length).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('restore', () => {
  test('recreate: the summary of the backup and that of the restore say how to go back and forth', async () => {
    const { name, inputs, backup, recorded, newer } = await backedUp();
    const [forth] = stepsIn(backup, inputs);
    const restored = await succeed({
      action: 'restore',
      inputs: { ...forth, strategy: 'recreate' },
    });
    expect(everythingIn(server, name)).toBe(recorded);
    expect(restored.outputs).toMatchObject({ validated: 'true', 'safety-backup': /_20/ });

    const [back] = stepsIn(restored, inputs);
    await succeed({ action: 'restore', inputs: back ?? {} });
    expect(everythingIn(server, name)).toBe(newer);
  });

  test('swap: the statement in the summary undoes it', async () => {
    const { name, inputs, recorded, newer } = await backedUp();
    const restored = await succeed({
      action: 'restore',
      inputs: { ...inputs, database: name, confirm: name, strategy: 'swap' },
    });
    expect(everythingIn(server, name)).toBe(recorded);
    expect(await databasesLike(server, name)).toContain(restored.outputs['replaced-database']);
    const goBack = /```sql\n(.*?)\n```/s.exec(restored.summary)?.[1] ?? '';
    await server.query('postgres', goBack);
    expect(everythingIn(server, name)).toBe(newer);
    dropAfterwards(server, name);
  });

  test.each([
    { what: 'without a confirmation', more: {}, code: 'CONFIRMATION_MISMATCH' },
    { what: 'with another name', more: { confirm: 'other' }, code: 'CONFIRMATION_MISMATCH' },
  ])('$what: nothing is changed', async ({ more, code }) => {
    const { name, inputs, newer } = await backedUp();
    const result = await runAction({
      action: 'restore',
      inputs: { ...inputs, database: name, ...more },
    });
    expect(result.code).toBe(1);
    expect(json<FailureDocument[]>(result, 'failures')).toMatchObject([{ code }]);
    expect(messages(result)).toEqual([expect.stringContaining('in `confirm`')]);
    speaksOfInputs(result);
    expect(everythingIn(server, name)).toBe(newer);
  });

  test('a dry run changes nothing; without a comparison it says so', async () => {
    const { name, inputs, newer } = await backedUp();
    const request = { ...inputs, database: name, confirm: name, strategy: 'recreate' };
    const dry = await succeed({ action: 'restore', inputs: { ...request, 'dry-run': 'true' } });
    expect(dry.outputs.validated).toBe('false');
    expect(everythingIn(server, name)).toBe(newer);
    const unchecked = await runAction({
      action: 'restore',
      inputs: { ...request, validate: 'false', 'safety-backup': 'no' },
    });
    expect(messages(unchecked, 'warning')).toEqual([
      expect.stringMatching(/^without a safety backup there is no way back/),
    ]);
    expect(unchecked).toMatchObject({ code: 0, failed: false });
    expect(unchecked.outputs).toMatchObject({ validated: 'false' });
    expect(unchecked.outputs).not.toHaveProperty('safety-backup');
    speaksOfInputs(unchecked);
  });
});

describe('names of databases', () => {
  const hostile = [
    '##[add-mask]e',
    '::error::x',
    ' ::add-mask::e',
    'a|b',
    '<b>',
    '`',
    '```',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '${{ secrets.X }}',
    'line\nfeed',
    'x\n::error::y',
    'x\r::error::y',
    '😀 emoji',
    'right\u202eleft',
    '--host',
    '日'.repeat(18),
  ];

  test.each(hostile)('%j is only a name', async text => {
    const name = `${text}${uniqueName('')}`;
    await database(server, 'CREATE TABLE t AS SELECT 1 AS i', name);
    const store = await folderStore();
    const item = escapePattern(name).replaceAll('\n', '?');
    const inputs = { ...login, ...store.inputs };
    const recorded = everythingIn(server, name);

    const found = await succeed({ action: 'databases', inputs: { ...login, databases: item } });
    expect(json(found, 'databases')).toEqual([item]);
    const backup = await succeed({ action: '', inputs: { ...inputs, databases: item } });
    expect(json<BackupDocument[]>(backup, 'backups')).toMatchObject([{ database: name }]);
    const list = await succeed({ action: 'list', inputs: store.inputs });
    expect(json<BackupDocument[]>(list, 'backups')).toMatchObject([{ database: name }]);

    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'files'));
    const download = await succeed({
      action: 'download',
      inputs: { ...store.inputs, database: name, 'output-directory': 'files' },
      workspace,
    });
    expect(
      json<string[]>(download, 'files').map(file => readFileSync(join(workspace, file)).length),
    ).toHaveLength(4);

    const [step] = stepsIn(backup, inputs);
    expect(step).toMatchObject({ database: name, confirm: name });
    const restored = await succeed({
      action: 'restore',
      inputs: { ...step, strategy: 'recreate' },
    });
    expect(restored.outputs.database).toBe(name);
    expect(everythingIn(server, name)).toBe(recorded);
    expect(stepsIn(restored, inputs)).toMatchObject([{ database: name }]);

    for (const one of [found, backup, list, download, restored]) {
      expect(one.masks.filter(mask => !mask.includes(server.password))).toEqual([]);
      expect(one.log).not.toMatch(/[\u202e\r]/);
      for (const [head = '', ...rows] of tablesIn(one.summary)) {
        for (const row of rows) expect(columns(row)).toBe(columns(head));
      }
    }
    expect(tablesIn(backup.summary)[0]).toHaveLength(3);
  });

  test('in failures make one annotation each, on lines of its own', async () => {
    const { inputs } = await stage();
    const names = ['x\r::error::y', '##[add-mask]e', '::warning::z', 'a\u202eb', '100%0Ax'];
    const result = await runAction({
      action: '',
      inputs: { ...inputs, databases: names.map(escapePattern).join('\n') },
    });
    expect(json<FailureDocument[]>(result, 'failures').map(one => one.database)).toEqual(names);
    expect(messages(result)).toHaveLength(names.length);
    for (const message of messages(result)) expect(message).toMatch(/^"[^\r\u202e]+\nHINT: .+$/);
    expect(result.annotations).toHaveLength(names.length);
  });
});

/** Starts an entry as nobody should: without a runner. */
const outside = (entry: string, inputs: Inputs, env: Record<string, string> = {}) =>
  run([], {
    entry,
    env: {
      ...env,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    // Masks are on standard output, for a runner that is not there.
    listen: () => undefined,
  });

/** The tables of a page, as lines. */
const tablesIn = (summary: string): string[][] =>
  [...summary.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => table.trimEnd().split('\n'));

const columns = (row: string): number => row.split('|').length;
