import { describe, expect, test } from 'vitest';
import type { Verb } from '../../src/options/definitions.ts';
import { accepted, contextOf, enough, errorsOf } from './support.ts';

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
  const variables =
    'PG_BACKUP_STORAGE_ACCOUNT_KEY, PG_BACKUP_STORAGE_SAS_TOKEN, PG_BACKUP_STORAGE_CONNECTION_STRING';
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
        '--host: is required. Give the flag, or set PG_BACKUP_HOST or PGHOST.',
        '--username: is required. Give the flag, or set PG_BACKUP_USERNAME or PGUSER.',
      ],
    },
    {
      name: 'database is required',
      verb: 'download',
      argv: ['--storage-directory=b'],
      errors: ['--database: is required. Give the flag, or set PG_BACKUP_DATABASE.'],
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
        '--storage-directory, --storage-container: no store. Give --storage-directory, or --storage-container with one of: --storage-account and an access key, --storage-account and a SAS token, a connection string.',
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
      errors: ['--storage-account: is required without a connection string.'],
    },
    {
      name: 'no credential',
      argv: account,
      errors: [`--storage-account: no credential. Set one of ${variables}.`],
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
