import { describe, expect, test } from 'vitest';
import { absentSecret } from '../../src/catalog/absent-secret.ts';
import { accepted, contextOf, enough, errorsOf, type Verb } from './support.ts';

const key = Buffer.alloc(64, 7).toString('base64');
const account = ['--storage-account=shopbackups', '--storage-container=backups'];
const withKey = { PG_BACKUP_STORAGE_ACCOUNT_KEY: key };
const connectionString = 'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=abcd';

describe('stores that are described wholly', () => {
  const cases: { name: string; argv: string[]; env?: Record<string, string> }[] = [
    { name: 'a directory', argv: ['--storage-directory=b'] },
    { name: 'account and key', argv: account, env: withKey },
    { name: 'account and SAS', argv: account, env: { PG_BACKUP_STORAGE_SAS_TOKEN: '?sv=1&sig=x' } },
    {
      name: 'a connection string',
      argv: ['--storage-container=backups'],
      env: { PG_BACKUP_STORAGE_CONNECTION_STRING: connectionString },
    },
    {
      name: 'a connection string with a SAS',
      argv: ['--storage-container=backups'],
      env: {
        PG_BACKUP_STORAGE_CONNECTION_STRING:
          'BlobEndpoint=https://shop.blob.core.windows.net/;SharedAccessSignature=sv=1&sig=x',
      },
    },
    { name: 'an account and a login to Azure', argv: account },
    {
      name: 'an emulator',
      argv: [...account, '--storage-endpoint=http://127.0.0.1:10000/shopbackups'],
      env: withKey,
    },
    { name: 'the container itself', argv: [...account, '--storage-prefix=/'], env: withKey },
    { name: 'a deep prefix', argv: [...account, '--storage-prefix=/a/b c/'], env: withKey },
  ];
  test.each(cases)('$name', ({ argv, env }) => {
    expect(accepted('list', argv, contextOf(env)).warnings).toEqual([]);
  });

  test('a prefix has no slashes at its ends', () => {
    const prefix = (text: string) =>
      accepted('list', [...account, `--storage-prefix=${text}`], contextOf(withKey)).values[
        'storage-prefix'
      ];
    expect(['/', '/a/b/', 'a'].map(prefix)).toEqual(['', 'a/b', 'a']);
  });
});

describe('one rule each', () => {
  const containerRule =
    '3 to 63 lower-case letters, digits and single hyphens, with a letter or digit at both ends';
  const long = 'ä'.repeat(32);
  const cases: {
    name: string;
    verb?: Verb;
    argv: readonly string[];
    env?: Record<string, string>;
    errors: string[];
  }[] = [
    {
      name: 'host and username are required',
      verb: 'databases',
      argv: [],
      errors: [
        '--host: is required, unless --host-secret-name or --connection-secret-name is given.',
        '--username: is required, unless --username-secret-name or --connection-secret-name is given.',
      ],
    },
    {
      name: 'database is required',
      verb: 'download',
      argv: ['--storage-directory=b'],
      errors: ['--database: is required.'],
    },
    {
      name: 'an option with a wrong value is not missing as well',
      verb: 'databases',
      argv: ['--host', '--username=me'],
      errors: ['--host: needs a value. One that begins with a hyphen is written --host=VALUE.'],
    },
    {
      name: 'a host is no URL',
      verb: 'databases',
      argv: ['--host=postgres://db', '--username=me'],
      errors: ['--host: is a URL; give the name of the host alone.'],
    },
    {
      name: 'a host has no port',
      verb: 'databases',
      argv: ['--host=db:5432', '--username=me'],
      errors: ['--host: "db:5432" has a port; give it with --port.'],
    },
    {
      name: 'one host',
      verb: 'databases',
      argv: ['--username=me'],
      env: { PGHOST: 'a,b' },
      errors: [
        '--host (from PGHOST): "a,b" is not one host: a name, an address, or the directory of a socket.',
      ],
    },
    {
      name: 'no store',
      argv: [],
      errors: [
        '--storage-directory, --storage-container: no store. Give --storage-directory, or --storage-container and --storage-account (by itself with a login to Azure, or with an access key or a SAS token), or --storage-container and a connection string.',
      ],
    },
    {
      name: 'two stores',
      argv: ['--storage-directory=b'],
      env: { PG_BACKUP_STORAGE_ACCOUNT: 'shopbackups', ...withKey },
      errors: [
        '--storage-directory: cannot be combined with --storage-account (from PG_BACKUP_STORAGE_ACCOUNT), --storage-account-key (from PG_BACKUP_STORAGE_ACCOUNT_KEY).',
      ],
    },
    {
      name: 'no container',
      argv: ['--storage-account=shopbackups'],
      env: withKey,
      errors: ['--storage-container: is required with Azure storage.'],
    },
    {
      name: 'no account',
      argv: ['--storage-container=backups'],
      env: withKey,
      errors: [`--storage-account: is required without a connection string. ${absentSecret}`],
    },
    {
      name: 'a login to Azure over http',
      argv: [...account, '--storage-endpoint=http://127.0.0.1:10000/shop'],
      errors: [
        '--storage-endpoint: a login to Azure is sent over https alone; use https, or an access key.',
      ],
    },
    {
      name: 'a directory with what only a container has',
      verb: 'backup',
      argv: [...enough.backup, '--storage-create-container', '--storage-access-tier=cool'],
      errors: [
        '--storage-directory: cannot be combined with --storage-create-container, --storage-access-tier.',
      ],
    },
    {
      name: 'a directory with something to rehydrate',
      verb: 'download',
      argv: [...enough.download, '--rehydrate=high'],
      errors: ['--storage-directory: cannot be combined with --rehydrate.'],
    },
    {
      name: 'two credentials',
      argv: account,
      env: { ...withKey, PG_BACKUP_STORAGE_SAS_TOKEN: 'sig=x' },
      errors: [
        '--storage-account-key (from PG_BACKUP_STORAGE_ACCOUNT_KEY), --storage-sas-token (from PG_BACKUP_STORAGE_SAS_TOKEN): only one of them can be used.',
      ],
    },
    {
      name: 'a connection string beside an account',
      argv: account,
      env: { PG_BACKUP_STORAGE_CONNECTION_STRING: connectionString },
      errors: [
        '--storage-account: cannot be combined with --storage-connection-string (from PG_BACKUP_STORAGE_CONNECTION_STRING), which names the account itself.',
      ],
    },
    {
      name: 'no connection string',
      argv: ['--storage-container=backups'],
      env: { PG_BACKUP_STORAGE_CONNECTION_STRING: 'AccountName=shop' },
      errors: [
        '--storage-connection-string (from PG_BACKUP_STORAGE_CONNECTION_STRING): is not the connection string of a storage account: it has to hold AccountName=…;AccountKey=…, or BlobEndpoint=…;SharedAccessSignature=….',
      ],
    },
    {
      name: 'a key that is not base64',
      argv: account,
      env: { PG_BACKUP_STORAGE_ACCOUNT_KEY: 'not a key' },
      errors: [
        '--storage-account-key (from PG_BACKUP_STORAGE_ACCOUNT_KEY): is not base64, as the key of a storage account is.',
      ],
    },
    {
      name: 'a SAS URL for a SAS token',
      argv: account,
      env: { PG_BACKUP_STORAGE_SAS_TOKEN: 'https://shop.blob.core.windows.net/?sig=x' },
      errors: [
        '--storage-sas-token (from PG_BACKUP_STORAGE_SAS_TOKEN): is not a SAS token: the part of a SAS URL after the "?", with sv=, se= and sig= in it.',
      ],
    },
    ...['Shop', 'ab', 'a-b', 'a'.repeat(25)].map(text => ({
      name: `account ${text}`,
      argv: [`--storage-account=${text}`, '--storage-container=backups'],
      env: withKey,
      errors: [
        `--storage-account: "${text}" is not allowed: 3 to 24 lower-case letters and digits.`,
      ],
    })),
    ...['Backups', 'ab', '-ab', 'ab-', 'a--b', '$root', 'a'.repeat(64)].map(text => ({
      name: `container ${text}`,
      argv: ['--storage-account=shopbackups', `--storage-container=${text}`],
      env: withKey,
      errors: [`--storage-container: "${text}" is not allowed: ${containerRule}.`],
    })),
    ...['a//b', 'a\\b', '..', 'a./b'].map(text => ({
      name: `prefix ${text}`,
      argv: [...account, `--storage-prefix=${text}`],
      env: withKey,
      errors: [
        `--storage-prefix: ${JSON.stringify(text)} is not allowed: up to 400 characters, folders separated by single slashes, none of them ending in a dot, no backslash.`,
      ],
    })),
    {
      name: 'an endpoint of another scheme',
      argv: [...account, '--storage-endpoint=ftp://x'],
      env: withKey,
      errors: ['--storage-endpoint: "ftp://x" is not a URL that begins with https:// or http://.'],
    },
    {
      name: 'an endpoint that is no URL',
      argv: [...account, '--storage-endpoint=shop'],
      env: withKey,
      errors: ['--storage-endpoint: "shop" is not a URL that begins with https:// or http://.'],
    },
    {
      name: 'an endpoint with a login',
      argv: [...account, '--storage-endpoint=https://a:b@c'],
      env: withKey,
      errors: ['--storage-endpoint: must not hold a user name or password.'],
    },
    {
      name: 'an endpoint with a query',
      argv: [...account, '--storage-endpoint=https://c/?sig=x'],
      env: withKey,
      errors: [
        '--storage-endpoint: must not hold a query; a SAS token belongs into PG_BACKUP_STORAGE_SAS_TOKEN.',
      ],
    },
    ...['', ':', ':10', ':0', ':x', ':1:2'].map(level => ({
      name: `compression gzip${level}`,
      verb: 'backup' as const,
      argv: [...enough.backup, `--compression=gzip${level}`],
      errors:
        level === ''
          ? []
          : [
              `--compression: "gzip${level}" is not one of auto, none, gzip[:1-9], lz4[:1-12], zstd[:1-22].`,
            ],
    })),
    {
      name: 'a label with a blank',
      verb: 'backup',
      argv: [...enough.backup, '--label=every day'],
      errors: [
        '--label: "every day" is not allowed: up to 32 letters, digits, hyphens and underscores.',
      ],
    },
    {
      name: 'the reserved label',
      verb: 'backup',
      argv: [...enough.backup, '--label=safety'],
      errors: [
        '--label: "safety" is reserved for the backups that a restore takes; choose another word.',
      ],
    },
    {
      name: 'a database with too long a name',
      verb: 'download',
      argv: ['--storage-directory=b', `--database=${long}`],
      errors: [`--database: "${long}" has 64 bytes; the name of a database has at most 63.`],
    },
    ...['template0', 'template1', 'azure_maintenance', 'azure_sys'].map(text => ({
      name: `target ${text}`,
      verb: 'restore' as const,
      argv: [...enough.restore, `--target-database=${text}`],
      errors: [
        `--target-database: "${text}" is a system database and cannot be restored into. Name another with --target-database.`,
      ],
    })),
    {
      name: 'the target by default',
      verb: 'restore',
      argv: enough.restore.map(word => word.replace('=shop', '=template1')),
      errors: [
        '--database: "template1" is a system database and cannot be restored into. Name another with --target-database.',
      ],
    },
    {
      name: 'a backup of a system database goes elsewhere',
      verb: 'restore',
      argv: [
        ...enough.restore.map(word => word.replace('=shop', '=template1')),
        '--target-database=x',
      ],
      errors: [],
    },
    {
      name: 'the maintenance database as target',
      verb: 'restore',
      argv: [...enough.restore, '--target-database=postgres'],
      errors: [
        '--target-database: "postgres" is also the --maintenance-database, to which a connection stays open, so that it cannot be replaced. Choose another for one of them.',
      ],
    },
  ];
  test.each(cases)('$name', ({ verb = 'list', argv, env, errors }) => {
    expect(errorsOf(verb, argv, contextOf(env))).toEqual(errors);
  });
});

test('a short account key is used, with a warning', () => {
  const context = contextOf({ PG_BACKUP_STORAGE_ACCOUNT_KEY: 'c2hvcnQ=' });
  expect(accepted('list', account, context).warnings).toEqual([
    '--storage-account-key (from PG_BACKUP_STORAGE_ACCOUNT_KEY): has 5 bytes, though the key of an Azure storage account has 64. Is it cut off?',
  ]);
});

describe('compression', () => {
  test.each([
    { text: 'auto', compression: { method: 'auto' } },
    { text: 'none', compression: { method: 'none' } },
    { text: 'gzip', compression: { method: 'gzip', level: undefined } },
    { text: 'gzip:9', compression: { method: 'gzip', level: 9 } },
    { text: 'lz4:12', compression: { method: 'lz4', level: 12 } },
    { text: 'zstd:22', compression: { method: 'zstd', level: 22 } },
  ])('$text', ({ text, compression }) => {
    const { values } = accepted('backup', [...enough.backup, `--compression=${text}`]);
    expect(values.compression).toEqual(compression);
  });
});

const server = ['--host=localhost', '--username=me'];
const vault = '--key-vault=shop-vault';

describe('a server of which Key Vault knows a part', () => {
  const cases: { name: string; argv: readonly string[]; errors?: string[] }[] = [
    { name: 'the password', argv: [...server, vault, '--password-secret-name=pw'] },
    {
      name: 'all of it, in parts',
      argv: [
        vault,
        '--host-secret-name=h',
        '--username-secret-name=u',
        '--password-secret-name=p/0123456789abcdef0123456789abcdef',
      ],
    },
    { name: 'all of it, in one', argv: [vault, '--connection-secret-name=c'] },
    {
      name: 'a URL',
      argv: [...server, '--key-vault=https://v.vault.azure.cn', '--password-secret-name=p'],
    },
    {
      name: 'no vault',
      argv: [...server, '--password-secret-name=pw'],
      errors: ['--password-secret-name: no --key-vault to take it from.'],
    },
    {
      name: 'no secret',
      argv: [...server, vault],
      errors: [
        '--key-vault: no secret of it is named. Give --password-secret-name or --connection-secret-name, for example.',
      ],
    },
    {
      name: 'a part twice',
      argv: [...server, vault, '--host-secret-name=h', '--username-secret-name=u'],
      errors: [
        '--host, --host-secret-name: only one of them can be used.',
        '--username, --username-secret-name: only one of them can be used.',
      ],
    },
    {
      name: 'a URI and parts',
      argv: [
        ...server,
        '--port=5433',
        vault,
        '--connection-secret-name=c',
        '--password-secret-name=p',
      ],
      errors: [
        '--host, --username, --password-secret-name, --port: cannot be combined with --connection-secret-name, which holds them all.',
      ],
    },
    {
      name: 'no host',
      argv: [vault, '--password-secret-name=p', '--username=me'],
      errors: [
        '--host: is required, unless --host-secret-name or --connection-secret-name is given.',
      ],
    },
    ...[
      'v',
      '-vault',
      'a_vault',
      'http://v.vault.azure.net',
      'https://v.vault.azure.net/secrets/x',
    ].map(text => ({
      name: `vault ${text}`,
      argv: [...server, '--password-secret-name=p', `--key-vault=${text}`],
      errors: [
        `--key-vault: "${text}" is neither the name of a vault (3 to 24 letters, digits and hyphens) nor its URL (https://NAME.vault.azure.net).`,
      ],
    })),
    ...['a_b', 'a/b/c', 'a/', 'https://v.vault.azure.net/secrets/a'].map(text => ({
      name: `secret ${text}`,
      argv: [...server, vault, `--password-secret-name=${text}`],
      errors: [
        `--password-secret-name: "${text}" is not allowed: NAME or NAME/VERSION of a secret.`,
      ],
    })),
  ];
  test.each(cases)('$name', ({ argv, errors = [] }) => {
    expect(errorsOf('databases', argv)).toEqual(errors);
  });
});

describe('logins to Azure', () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const client = `--azure-client-id=${id}`;
  const tenant = `--azure-tenant-id=${id}`;
  const cases: {
    name: string;
    argv: readonly string[];
    env?: Record<string, string>;
    errors?: string[];
  }[] = [
    {
      name: 'a client secret without ids',
      argv: [],
      env: { AZURE_CLIENT_SECRET: 's3cret' },
      errors: [
        '--azure-credential: client-secret (a client secret is given) also needs --azure-client-id and --azure-tenant-id.',
      ],
    },
    {
      name: 'a client secret with ids',
      argv: [],
      env: { AZURE_CLIENT_SECRET: 's3cret', AZURE_CLIENT_ID: id, AZURE_TENANT_ID: id },
    },
    {
      name: 'GitHub without ids',
      argv: ['--azure-credential=github-oidc'],
      errors: [
        '--azure-credential: github-oidc (asked for) also needs --azure-client-id and --azure-tenant-id.',
      ],
    },
    { name: 'GitHub', argv: ['--azure-credential=github-oidc', client, tenant] },
    {
      name: 'GitLab without a token',
      argv: ['--azure-credential=gitlab-oidc', client, tenant],
      errors: [
        '--azure-credential: gitlab-oidc (asked for) also needs id_tokens: PG_BACKUP_ID_TOKEN.',
      ],
    },
    { name: 'GitLab', argv: [client, tenant], env: { PG_BACKUP_ID_TOKEN: 'a.b.c' } },
    {
      name: 'Kubernetes without its webhook',
      argv: ['--azure-credential=workload-identity'],
      errors: [
        '--azure-credential: workload-identity (asked for) also needs --azure-client-id and --azure-tenant-id and AZURE_FEDERATED_TOKEN_FILE.',
      ],
    },
    {
      name: 'Kubernetes',
      argv: [],
      env: { AZURE_FEDERATED_TOKEN_FILE: '/t', AZURE_CLIENT_ID: id, AZURE_TENANT_ID: id },
    },
    { name: 'a managed identity', argv: ['--azure-credential=managed-identity'] },
    {
      name: 'a kind that does not exist',
      argv: ['--azure-credential=oidc'],
      errors: [
        '--azure-credential: "oidc" is not one of auto, client-secret, github-oidc, gitlab-oidc, workload-identity, managed-identity, azure-cli.',
      ],
    },
    {
      name: 'a name for an id',
      argv: ['--azure-client-id=backup', '--azure-tenant-id=ours'],
      errors: [
        '--azure-client-id: "backup" is not allowed: the Application (client) ID is a GUID; the name or the secret is not meant.',
        '--azure-tenant-id: "ours" is not allowed: a GUID, or a domain of the directory.',
      ],
    },
    { name: 'a domain for the tenant', argv: ['--azure-tenant-id=shop.onmicrosoft.com'] },
  ];
  test.each(cases)('$name', ({ argv, env, errors = [] }) => {
    expect(errorsOf('list', [...account, ...argv], contextOf(env))).toEqual(errors);
  });

  test('nobody logs in to a directory, or with a key', () => {
    const argv = ['--azure-credential=client-secret'];
    expect(errorsOf('list', ['--storage-directory=b', ...argv])).toEqual([]);
    expect(errorsOf('list', [...account, ...argv], contextOf(withKey))).toEqual([]);
  });
});

describe('what only some runs of a verb need', () => {
  const store = '--storage-directory=b';
  const drill = [store, '--verify-level=restore'];
  const noKeepRule =
    '--keep-last, --keep-days, --keep-daily, --keep-weekly, --keep-monthly, --keep-yearly: at least one of them is required.';
  const noUser =
    '--username: is required, unless --username-secret-name or --connection-secret-name is given.';
  const noHost =
    '--host: is required, unless --host-secret-name or --connection-secret-name is given.';
  const cases: {
    name: string;
    verb: Verb;
    argv: string[];
    env?: Record<string, string>;
    errors?: string[];
  }[] = [
    { name: 'a drill on the runner needs no server', verb: 'verify', argv: drill },
    {
      name: 'a drill on the server needs one',
      verb: 'verify',
      argv: [...drill, '--scratch=server'],
      errors: [noHost, noUser],
    },
    {
      name: 'a drill on a host needs a login alone',
      verb: 'verify',
      argv: [...drill, '--scratch=db.example.org:5433'],
      errors: [noUser],
    },
    {
      name: 'and has it',
      verb: 'verify',
      argv: [...drill, '--scratch=[::1]:5433', '--username=me'],
    },
    {
      name: 'extensions for it',
      verb: 'verify',
      argv: [...drill, '--drill-extensions=azure,mine'],
    },
    {
      name: 'which a server of somebody’s has of its own',
      verb: 'verify',
      argv: [...drill, '--scratch=host', '--username=me', '--drill-extensions=mine'],
      errors: ['--drill-extensions: only with --scratch runner.'],
    },
    {
      name: 'without a drill nothing is restored',
      verb: 'verify',
      argv: [
        ...[store, '--scratch=server', '--drill-extensions=mine'],
        ...['--assertions=checks', '--health-url=http://localhost'],
      ],
      errors: [
        '--scratch, --drill-extensions, --assertions, --health-url: only with --verify-level restore.',
      ],
    },
    {
      name: 'nor by anybody',
      verb: 'verify',
      argv: [store, '--restore-as=code'],
      errors: ['--restore-as: only with --verify-level restore.'],
    },
    {
      name: 'a role that runs what is in the dump is for servers of somebody’s',
      verb: 'verify',
      argv: [...drill, '--restore-as=code'],
      errors: [
        '--restore-as: only with --scratch server, or --scratch HOST; the throw-away server makes a login of its own.',
      ],
    },
    {
      name: 'and has its password in one place',
      verb: 'restore',
      argv: [
        ...[store, '--host=db', '--username=me', '--database=shop', '--restore-as=code'],
        '--restore-as-password-secret-name=s',
      ],
      env: { PG_BACKUP_RESTORE_AS_PASSWORD: 'p' },
      errors: [
        '--restore-as-password-secret-name: no --key-vault to take it from.',
        '--restore-as-password (from PG_BACKUP_RESTORE_AS_PASSWORD), --restore-as-password-secret-name: only one of them can be used.',
      ],
    },
    {
      name: 'a password of nobody',
      verb: 'restore',
      argv: [store, '--host=db', '--username=me', '--database=shop'],
      env: { PG_BACKUP_RESTORE_AS_PASSWORD: 'p' },
      errors: [
        '--restore-as-password (from PG_BACKUP_RESTORE_AS_PASSWORD): only with --restore-as.',
      ],
    },
    {
      name: 'grants to roles that are not created',
      verb: 'restore',
      argv: [
        ...[store, '--host=db', '--username=me', '--database=shop'],
        '--restore-system-grants=pg_monitor',
      ],
      errors: ['--restore-system-grants: only with --restore-roles.'],
    },
    {
      name: 'no place to restore to',
      verb: 'verify',
      argv: [...drill, '--scratch=a host'],
      errors: ['--scratch: "a host" is neither runner, nor server, nor a host (HOST[:PORT]).'],
    },
    {
      name: 'no port',
      verb: 'verify',
      argv: [...drill, '--scratch=host:70000'],
      errors: ['--scratch: "host:70000" is neither runner, nor server, nor a host (HOST[:PORT]).'],
    },
    {
      name: 'no address to ask',
      verb: 'verify',
      argv: [...drill, '--health-url=localhost:80'],
      errors: ['--health-url: "localhost:80" is not a URL that begins with https:// or http://.'],
    },
    {
      name: 'an address with what stands for the database',
      verb: 'verify',
      argv: [
        ...drill,
        '--health-url=http://app/health?at={host}:{port}/{database}&as={username}:{password}',
      ],
    },
    { name: 'a check needs no server', verb: 'check', argv: [store] },
    {
      name: 'a check of a server needs its login',
      verb: 'check',
      argv: [store, '--host=db'],
      errors: [noUser],
    },
    { name: 'retention without a rule', verb: 'prune', argv: [store], errors: [noKeepRule] },
    {
      name: 'a rule that is none',
      verb: 'prune',
      argv: [store, '--keep-last=0'],
      errors: ['--keep-last: "0" is not a whole number from 1 to 100000.'],
    },
    {
      name: 'no time zone',
      verb: 'prune',
      argv: [store, '--keep-last=1', '--time-zone=Berlin'],
      errors: [
        '--time-zone: "Berlin" is not a time zone: give its name, such as Europe/Berlin or UTC.',
      ],
    },
  ];
  test.each(cases)('$name', ({ verb, argv, env, errors = [] }) => {
    expect(errorsOf(verb, argv, contextOf(env))).toEqual(errors);
  });
});
