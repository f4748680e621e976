import type { Compression } from '../catalog/compression.ts';
import type { JobResult } from '../catalog/job-result.ts';
import type { Pattern } from '../catalog/patterns.ts';
import { verifyLevels } from '../catalog/verification.ts';

/** What an option holds: how its text is read, and the type of the value. */
export type OptionType =
  | 'text'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'patterns'
  | 'arguments'
  | 'job-results'
  | 'prefix'
  | 'compression'
  | 'jobs'
  | 'scratch';

/** Where an option belongs: to what several commands share, or to commands of its own. */
export type OptionGroup = 'server' | 'key-vault' | 'azure' | 'store' | 'notices' | 'command';

export interface OptionDefinition {
  readonly group: OptionGroup;
  readonly type: OptionType;
  /** Stands for the value in help. Booleans have none. */
  readonly placeholder?: string;
  /** As a user would write it. */
  readonly default?: string;
  /** What happens without a value, where that is not one fixed value. */
  readonly otherwise?: string;
  /** Never on the command line, never printed. */
  readonly secret?: true;
  /** The variable by which other programs for PostgreSQL or Azure know it. */
  readonly variable?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** For people, where the type alone does not say it. */
  readonly allowed?: string;
  /** A word of consent for one run: taken from a flag or an input alone, never from the environment. */
  readonly consent?: true;
  readonly description: string;
}

/**
 * Every option, once. Flags, environment variables, help and the tables in the docs all come from
 * here, and so does the type of the values.
 */
export const optionDefinitions = {
  host: {
    group: 'server',
    type: 'text',
    placeholder: 'HOST',
    otherwise: 'from `host-secret-name` or `connection-secret-name`',
    variable: 'PGHOST',
    description: 'Host name of the PostgreSQL server, or the directory of its Unix socket.',
  },
  port: {
    group: 'server',
    type: 'integer',
    placeholder: 'PORT',
    default: '5432',
    min: 1,
    max: 65535,
    variable: 'PGPORT',
    description:
      'Port of the server. Not that of a connection pooler such as PgBouncer (6432 on Azure), through which pg_dump cannot work.',
  },
  username: {
    group: 'server',
    type: 'text',
    placeholder: 'ROLE',
    otherwise: 'from `username-secret-name` or `connection-secret-name`',
    variable: 'PGUSER',
    description: 'Role to log in as.',
  },
  password: {
    group: 'server',
    type: 'text',
    secret: true,
    placeholder: 'PASSWORD',
    otherwise: 'from `PGPASSFILE`, or none',
    variable: 'PGPASSWORD',
    description:
      'Password of the role. May be left out where the server wants none (trust, peer) or a password file has it.',
  },
  'maintenance-database': {
    group: 'server',
    type: 'text',
    placeholder: 'DATABASE',
    default: 'postgres',
    description: 'Database to connect to for work that concerns the server as a whole.',
  },
  'ssl-mode': {
    group: 'server',
    type: 'choice',
    placeholder: 'MODE',
    choices: ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'],
    otherwise: '`verify-full` for `*.postgres.database.azure.com`, else `prefer`',
    variable: 'PGSSLMODE',
    description: 'Whether the connection is encrypted, and how the certificate is checked.',
  },
  'ssl-root-cert': {
    group: 'server',
    type: 'text',
    placeholder: 'FILE',
    otherwise: "the system's certificates",
    variable: 'PGSSLROOTCERT',
    description: 'PEM file with the certificates of the authorities to trust.',
  },
  'connect-retry-seconds': {
    group: 'server',
    type: 'integer',
    placeholder: 'SECONDS',
    default: '60',
    min: 0,
    max: 3600,
    description:
      'Seconds for which the first connection is tried again while what keeps it away may pass: a name that does not resolve yet, a refused connection, a server that starts or fails over. A wrong password fails at once.',
  },

  'server-name': {
    group: 'server',
    type: 'text',
    placeholder: 'NAME',
    otherwise: 'host and port',
    allowed: 'up to 100 characters, no slashes',
    description:
      'What the server is called in the store, whatever its address. Backups of servers with different names are kept apart.',
  },

  'key-vault': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'NAME',
    allowed: 'the name of a vault, or its URL',
    description: 'Azure Key Vault that holds what the following options name.',
  },
  'host-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description: 'Secret with the host name of the server, in place of `host`.',
  },
  'username-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description: 'Secret with the role to log in as, in place of `username`.',
  },
  'password-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description:
      'Secret with the password of the role, in place of `password`. One that is rotated just then is fetched again.',
  },
  'connection-secret-name': {
    group: 'key-vault',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description:
      'Secret with a connection URI (`postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`), in place of host, port, username and password. Its database is not used.',
  },

  'azure-credential': {
    group: 'azure',
    type: 'choice',
    placeholder: 'KIND',
    choices: [
      'auto',
      'client-secret',
      'github-oidc',
      'gitlab-oidc',
      'workload-identity',
      'managed-identity',
      'azure-cli',
    ],
    default: 'auto',
    description:
      'How to log in to Azure, for Key Vault and for a store without a key of its own. `auto` goes by what is given; the log tells what it took.',
  },
  'azure-client-id': {
    group: 'azure',
    type: 'text',
    placeholder: 'ID',
    allowed: 'a GUID',
    variable: 'AZURE_CLIENT_ID',
    description:
      'Application (client) ID of the app registration or managed identity to log in as.',
  },
  'azure-tenant-id': {
    group: 'azure',
    type: 'text',
    placeholder: 'ID',
    allowed: 'a GUID or a domain',
    variable: 'AZURE_TENANT_ID',
    description: 'Directory (tenant) ID of the identity.',
  },
  'azure-client-secret': {
    group: 'azure',
    type: 'text',
    secret: true,
    placeholder: 'SECRET',
    variable: 'AZURE_CLIENT_SECRET',
    description: 'Client secret of the app registration. A federated credential needs none.',
  },
  'azure-audience': {
    group: 'azure',
    type: 'text',
    placeholder: 'AUDIENCE',
    default: 'api://AzureADTokenExchange',
    description:
      'Audience to ask for in the id-token of GitHub: that of the federated credential. Other clouds than the public one have their own.',
  },

  'storage-account': {
    group: 'store',
    type: 'text',
    placeholder: 'NAME',
    otherwise: 'from `storage-connection-string`',
    allowed: '3 to 24 lower-case letters and digits',
    description: 'Azure storage account that holds the backups.',
  },
  'storage-container': {
    group: 'store',
    type: 'text',
    placeholder: 'NAME',
    allowed: '3 to 63 lower-case letters, digits and single hyphens',
    description: 'Blob container in the storage account. It must exist.',
  },
  'storage-prefix': {
    group: 'store',
    type: 'prefix',
    placeholder: 'PATH',
    default: 'database_backups',
    description:
      'Folder inside the container. `/` stands for the container itself, `{server}` for the name of the server: `server-name`, else host and port; for commands that only read the store, `source-server`.',
  },
  'storage-endpoint': {
    group: 'store',
    type: 'text',
    placeholder: 'URL',
    otherwise: '`https://ACCOUNT.blob.core.windows.net`',
    description:
      'Blob endpoint of the storage account, for another cloud, a custom domain or an emulator.',
  },
  'storage-account-key': {
    group: 'store',
    type: 'text',
    secret: true,
    placeholder: 'KEY',
    otherwise: 'log in to Azure',
    description: 'Access key of the storage account.',
  },
  'storage-sas-token': {
    group: 'store',
    type: 'text',
    secret: true,
    placeholder: 'TOKEN',
    description:
      'Shared access signature (SAS) for the container or the account, with or without its leading question mark.',
  },
  'storage-connection-string': {
    group: 'store',
    type: 'text',
    secret: true,
    placeholder: 'STRING',
    description: 'Connection string of the storage account, in place of account, endpoint and key.',
  },
  'storage-directory': {
    group: 'store',
    type: 'text',
    placeholder: 'DIRECTORY',
    description:
      'Local directory that holds the backups, in place of Azure Blob Storage. Symbolic links below it are not followed.',
  },
  'source-server': {
    group: 'store',
    type: 'text',
    placeholder: 'SERVER',
    otherwise: 'the only one that has backups there',
    allowed: 'a `server-name`, or `HOST:PORT`',
    description: 'Which server the backups are of, where those of several lie in one place.',
  },

  'notify-url': {
    group: 'notices',
    type: 'text',
    secret: true,
    placeholder: 'URL',
    allowed: 'a URL that begins with `https://`',
    description:
      'Webhook that is told how the run ended: of Slack, of a Teams workflow, or any that takes JSON. A notice that cannot be sent is a warning, never a failure.',
  },
  'notify-format': {
    group: 'notices',
    type: 'choice',
    placeholder: 'FORMAT',
    choices: ['auto', 'slack', 'teams', 'json'],
    default: 'auto',
    description: 'What the webhook understands; `auto` goes by its host.',
  },
  'notify-on': {
    group: 'notices',
    type: 'choice',
    placeholder: 'WHEN',
    choices: ['failure', 'change', 'always', 'never'],
    default: 'failure',
    description:
      'When the webhook is told: when the run failed; when a backup or verification ended otherwise than the one before; every time; or never, and `ping-url` neither, where the job that runs `notify` tells how all of them ended.',
  },
  'ping-url': {
    group: 'notices',
    type: 'text',
    secret: true,
    placeholder: 'URL',
    allowed: 'a URL that begins with `https://`',
    description:
      'Address of a dead man’s switch that is pinged at the start (`URL/start`), on success (`URL`) and on failure (`URL/fail`), as Healthchecks.io takes it: it raises the alarm when nothing runs any more.',
  },

  'server-moved-from': {
    group: 'command',
    type: 'patterns',
    placeholder: 'SERVER',
    allowed: 'a `server-name`, or `HOST:PORT`',
    consent: true,
    description:
      'What the same server was called before it moved or got another name: from then on its earlier backups are its own. Said once, it stays with the backups.',
  },
  'storage-create-container': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description: 'Create the blob container when it does not exist.',
  },
  'storage-access-tier': {
    group: 'command',
    type: 'choice',
    placeholder: 'TIER',
    choices: ['hot', 'cool', 'cold', 'archive'],
    otherwise: 'the tier of the account',
    description:
      'Access tier of the dump in Azure; the small files beside it stay in the tier of the account. What is in `archive` cannot be verified or restored before it was brought back, which takes hours, and `prune` leaves it alone.',
  },
  rehydrate: {
    group: 'command',
    type: 'choice',
    placeholder: 'PRIORITY',
    choices: ['off', 'standard', 'high'],
    default: 'off',
    description:
      'Whether to bring back a backup that is in the Archive tier, and how fast: `standard` takes up to 15 hours; `high` costs more and mostly takes less than an hour, below 10 GB. The run asks for it and fails; run again then.',
  },
  databases: {
    group: 'command',
    type: 'patterns',
    placeholder: 'PATTERN',
    otherwise: 'all',
    description:
      'Databases to include. System databases (`template1`, `azure_sys`, an unused `postgres` …) only when named without wildcards.',
  },
  'exclude-databases': {
    group: 'command',
    type: 'patterns',
    placeholder: 'PATTERN',
    otherwise: 'none',
    description: 'Databases to leave out, even when `databases` includes them.',
  },
  'exclude-table-data': {
    group: 'command',
    type: 'patterns',
    placeholder: '[SCHEMA.]TABLE',
    otherwise: 'none',
    description:
      'Tables to dump without their rows: a name in any schema, or a schema and a name. The definition of the table is kept.',
  },
  'exclude-schemas': {
    group: 'command',
    type: 'patterns',
    placeholder: 'SCHEMA',
    otherwise: 'none',
    description: 'Schemas to leave out, with everything in them.',
  },
  compression: {
    group: 'command',
    type: 'compression',
    placeholder: 'METHOD[:LEVEL]',
    default: 'auto',
    allowed: '`auto`, `none`, `gzip[:1-9]`, `lz4[:1-12]`, `zstd[:1-22]`',
    description:
      'Compression of the archive. LZ4 and Zstandard (zstd) need the client tools of PostgreSQL 16 or later.',
  },
  concurrency: {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    default: '2',
    min: 1,
    max: 64,
    description: 'Number of databases to back up side by side.',
  },
  label: {
    group: 'command',
    type: 'text',
    placeholder: 'WORD',
    default: 'manual',
    allowed: 'up to 32 letters, digits, `-` and `_`; `safety` is reserved',
    description: 'Why the backup is taken, such as `daily` or `weekly`.',
  },
  'run-id': {
    group: 'command',
    type: 'text',
    placeholder: 'ID',
    otherwise: "that of GitHub's run or GitLab's pipeline, or a new one",
    allowed: 'up to 100 letters, digits, and `.` `_` `:` `/` `-`',
    description:
      'Names the run, so that one that is started again goes on with the rest: a database that a run of this id has backed up within the last 12 hours, with no less in it, is not backed up once more unless that backup failed a verification. Has to be another for every run that is due.',
  },
  'row-counts': {
    group: 'command',
    type: 'choice',
    placeholder: 'MODE',
    choices: ['exact', 'off'],
    default: 'exact',
    description:
      'Whether to count the rows of every table in the dumped snapshot, so that a restore can be checked against them.',
  },
  'content-hashes': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Hash the rows of every table in the dumped snapshot as well, so that a restore is compared value by value. Reads every table once more.',
  },
  'dump-name': {
    group: 'command',
    type: 'text',
    placeholder: 'TEMPLATE',
    otherwise: '`{database}/{database}_{stamp}.dump`',
    allowed: 'a path below the prefix, with `{database}` and `{timestamp}` or `{stamp}` in it',
    description:
      'Where in the store the dump goes, for other tools that look for it; the rest of the backup stays at the usual place. `{timestamp}` is 20261121030000 and `{stamp}` 2026-11-21T03-00-00Z, in UTC.',
  },
  'include-roles': {
    group: 'command',
    type: 'boolean',
    default: 'true',
    description: "Keep the server's roles beside each backup, as SQL without passwords.",
  },
  'lock-wait-timeout': {
    group: 'command',
    type: 'integer',
    placeholder: 'SECONDS',
    default: '60',
    min: 1,
    max: 86400,
    description: 'Seconds to wait for the lock on a table before the dump of its database fails.',
  },
  'stall-timeout-minutes': {
    group: 'command',
    type: 'integer',
    placeholder: 'MINUTES',
    default: '60',
    min: 0,
    max: 1440,
    description:
      'Minutes without a byte from pg_dump after which the backup of its database fails, however long it takes in all; 0 waits for ever. Should be more than `lock-wait-timeout`.',
  },
  'allow-newer-client': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      "Dump with a pg_dump of a later major version than the server's. Such an archive may not go back into the same server.",
  },
  'pg-dump-options': {
    group: 'command',
    type: 'arguments',
    placeholder: 'ARGUMENT',
    otherwise: 'none',
    description:
      'Further arguments for pg_dump, one per line. Those that change what is dumped are refused.',
  },
  'dry-run': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description: 'Check everything and show what would be done, but change nothing.',
  },

  database: {
    group: 'command',
    type: 'text',
    placeholder: 'DATABASE',
    description: 'Database whose backup is meant.',
  },
  backup: {
    group: 'command',
    type: 'text',
    placeholder: 'BACKUP',
    default: 'latest',
    description:
      'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it).',
  },
  'target-database': {
    group: 'command',
    type: 'text',
    placeholder: 'DATABASE',
    otherwise: 'same as `database`',
    description: 'Database to restore into. It is created when it does not exist.',
  },
  confirm: {
    group: 'command',
    type: 'text',
    placeholder: 'DATABASE',
    consent: true,
    description:
      'Name of the target database, once more: required when it exists and would be replaced.',
  },
  strategy: {
    group: 'command',
    type: 'choice',
    placeholder: 'STRATEGY',
    choices: ['auto', 'recreate', 'swap'],
    default: 'auto',
    description:
      'How an existing target is replaced: `swap` restores beside it and exchanges the two by renaming; `recreate` drops it first, once it is proven that it can be loaded back; `auto` takes `swap` where it knows that there is room for two, otherwise `recreate`.',
  },
  'server-free-gib': {
    group: 'command',
    type: 'integer',
    placeholder: 'GIB',
    otherwise: 'looked up where the server is on this machine',
    min: 0,
    max: 10000000,
    description:
      'Free storage of the server in GiB, which PostgreSQL itself tells nobody: by it `auto` knows whether there is room for two copies.',
  },
  jobs: {
    group: 'command',
    type: 'jobs',
    placeholder: 'N',
    default: 'auto',
    min: 1,
    max: 64,
    allowed: '`auto`, or 1 to 64',
    description: 'Parallel jobs of pg_restore; `auto` goes by the processor cores and the archive.',
  },
  'safety-backup': {
    group: 'command',
    type: 'boolean',
    default: 'true',
    description: 'Back up an existing target before it is dropped.',
  },
  'on-failure': {
    group: 'command',
    type: 'choice',
    placeholder: 'ACTION',
    choices: ['rollback', 'stop'],
    default: 'rollback',
    description:
      'What to do when the restore fails after the target was dropped: `rollback` restores the safety backup, `stop` leaves everything as it is and says what brings the old data back.',
  },
  'on-constraint-failure': {
    group: 'command',
    type: 'choice',
    placeholder: 'ACTION',
    choices: ['stop', 'report'],
    default: 'stop',
    description:
      'What to do when a constraint, an index or the like cannot be restored: `stop` fails, `report` loads all rows first, names what is missing with the statement to run later, and ends red, with the data there.',
  },
  'accept-failed-verification': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    consent: true,
    description:
      'Restore in place although the newest verification of the backup found its bytes, its load or its rows wrong.',
  },
  'accept-unproven-safety-backup': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    consent: true,
    description:
      'Drop the target although nothing has proven that it can be loaded back. Only for `recreate`.',
  },
  'load-search-path': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    consent: true,
    description:
      'Load with the `search_path` of the database, for functions that need one, instead of an empty one. Whoever may create objects in its schemas can have code run by the login that restores: see docs/security.md.',
  },
  'keep-replaced': {
    group: 'command',
    type: 'integer',
    placeholder: 'HOURS',
    default: '24',
    min: 0,
    max: 8760,
    description:
      'Hours for which `swap` keeps the database that it replaced, under another name; 0 drops it once its safety backup is made and proven, or at once without one. Later restores sweep what is over.',
  },
  'restore-privileges': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Restore grants on the objects as well, as far as their roles exist. Without it the objects belong to the role that restores, and nobody else may use them.',
  },
  'restore-roles': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Create the roles of the backup that the server lacks, without passwords, before the restore.',
  },
  'restore-as': {
    group: 'command',
    type: 'text',
    placeholder: 'ROLE',
    otherwise: 'as `username`',
    description:
      'Role that runs what is in the dump, by a login of its own that may do nothing else. Without it, code that somebody put into the database or the backup runs with all rights of `username` (docs/postgresql-roles.md).',
  },
  'restore-as-password': {
    group: 'command',
    type: 'text',
    secret: true,
    placeholder: 'PASSWORD',
    otherwise: 'from `PGPASSFILE`, or none',
    description: 'Password of the role of `restore-as`.',
  },
  'restore-as-password-secret-name': {
    group: 'command',
    type: 'text',
    placeholder: 'SECRET',
    allowed: '`NAME` or `NAME/VERSION`',
    description:
      'Secret of `key-vault` with the password of the role of `restore-as`, in place of `restore-as-password`.',
  },
  'restore-system-grants': {
    group: 'command',
    type: 'patterns',
    placeholder: 'ROLE',
    otherwise: 'none',
    description:
      'What `restore-roles` may grant to roles that it creates beyond databases: roles of PostgreSQL or the provider (`pg_monitor`), and the attributes `CREATEROLE`, `REPLICATION` and `BYPASSRLS`. Others are a warning with the statement; nobody is made a superuser.',
  },
  validate: {
    group: 'command',
    type: 'boolean',
    default: 'true',
    description: 'Compare the restored database with what was recorded when it was dumped.',
  },
  'rebuild-manifest': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Make the manifests again that backups lost, from the dump, the contents file and the evidence beside it, and verify those backups. `backup` names one of them; otherwise all are meant.',
  },
  'verify-level': {
    group: 'command',
    type: 'choice',
    placeholder: 'LEVEL',
    choices: verifyLevels,
    default: 'archive',
    description:
      'How far to look: `checksum` reads every byte and compares; `archive` also decodes the whole dump; `restore` is a drill: it restores into a scratch database and compares that with what was recorded.',
  },
  scratch: {
    group: 'command',
    type: 'scratch',
    placeholder: 'WHERE',
    default: 'runner',
    allowed: '`runner`, `server`, or `HOST[:PORT]`',
    description:
      'Where a drill restores to: `runner` starts a throw-away PostgreSQL on this machine, `server` makes a scratch database on the server of `host`, and another host means one there, with the same login.',
  },
  'drill-extensions': {
    group: 'command',
    type: 'patterns',
    placeholder: 'EXTENSION',
    default: 'azure',
    description:
      'Extensions that a drill with `scratch` `runner` makes, by a superuser of its throw-away server; `azure` stands for all that Azure Database for PostgreSQL offers. A backup that needs another one is not verifiable there.',
  },
  assertions: {
    group: 'command',
    type: 'text',
    placeholder: 'DIRECTORY',
    otherwise: 'none',
    description:
      'Directory of `*.sql` files, each a query on the restored database that must return no row; or the value after `-- expect:` in a comment.',
  },
  'sql-before-exchange': {
    group: 'command',
    type: 'text',
    placeholder: 'PATH',
    otherwise: 'none',
    description:
      'SQL for the restored database before it gets the target’s name, so that nobody ever sees it without: a file, or a directory of `*.sql` files in the order of their names. Each is done as a whole or not at all, after `validate`, by the role that restores; a failure ends the restore.',
  },
  'health-url': {
    group: 'command',
    type: 'text',
    placeholder: 'URL',
    otherwise: 'none',
    description:
      'Address that has to answer with a 2xx status while the scratch database is up. `{host}`, `{port}` and `{database}` in it stand for where that is; with `scratch` `runner` `{username}` and `{password}` for a login.',
  },
  'job-results': {
    group: 'command',
    type: 'job-results',
    placeholder: 'JOB=RESULT',
    otherwise: 'none',
    allowed:
      '`success`, `failure`, `cancelled` or `skipped` after the name of the job; GitLab’s `failed` and `canceled` as well',
    description:
      'How the jobs of the run ended, one per line, as `backup=success`. What they left in the store is looked at by itself.',
  },
  'junit-file': {
    group: 'command',
    type: 'text',
    placeholder: 'FILE',
    otherwise: 'none',
    description: 'File to write the result to as JUnit XML, for the test reports of CI systems.',
  },

  'keep-last': {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    min: 1,
    max: 100000,
    description: 'Keep the newest N backups of each database.',
  },
  'keep-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    min: 1,
    max: 36500,
    description:
      'Keep backups that are up to that many days older than the newest good one of their database.',
  },
  'keep-daily': {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    min: 1,
    max: 36500,
    description: 'Keep the newest backup of each of the last N days that have one.',
  },
  'keep-weekly': {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    min: 1,
    max: 5200,
    description: 'Keep the newest backup of each of the last N weeks (from Monday) that have one.',
  },
  'keep-monthly': {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    min: 1,
    max: 1200,
    description: 'Keep the newest backup of each of the last N months that have one.',
  },
  'keep-yearly': {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    min: 1,
    max: 100,
    description: 'Keep the newest backup of each of the last N years that have one.',
  },
  'keep-minimum': {
    group: 'command',
    type: 'integer',
    placeholder: 'N',
    default: '1',
    min: 1,
    max: 100000,
    description: 'Keep that many good backups of each database, whatever the rules say.',
  },
  'keep-labels': {
    group: 'command',
    type: 'patterns',
    placeholder: 'LABEL',
    otherwise: 'none',
    description: 'Labels whose backups are never deleted.',
  },
  'keep-manual-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    default: '30',
    min: 0,
    max: 36500,
    description:
      'Days for which backups with the label `manual` are kept in any case. In the other rules they take no place of backups with another label.',
  },
  'keep-safety-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    default: '7',
    min: 0,
    max: 36500,
    description:
      'Days for which safety backups, which a restore takes of what it replaces, and backups that failed a verification are kept in any case. In the other rules they take no place of others.',
  },
  'require-verified': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Keep the newest verified backup of each database whatever the rules say, and delete none of a database that has no verified one.',
  },
  'max-delete-percent': {
    group: 'command',
    type: 'integer',
    placeholder: 'PERCENT',
    default: '50',
    min: 1,
    max: 100,
    description:
      'Refuse to delete that share of the backups of a database or more, or to leave none of so many of its days, once more than two would go.',
  },
  'time-zone': {
    group: 'command',
    type: 'text',
    placeholder: 'ZONE',
    default: 'UTC',
    allowed: 'a name such as `Europe/Berlin`',
    description: 'Time zone in which days, weeks, months and years begin.',
  },

  'max-age-hours': {
    group: 'command',
    type: 'integer',
    placeholder: 'HOURS',
    default: '36',
    min: 1,
    max: 87600,
    description: 'Age from which on the newest good backup of a database is too old.',
  },
  'max-size-change-percent': {
    group: 'command',
    type: 'integer',
    placeholder: 'PERCENT',
    default: '50',
    min: 1,
    max: 100000,
    description:
      'How much the size of the newest dump may differ from what was usual before it is a finding.',
  },
  'max-verified-age-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    otherwise: 'not looked at',
    min: 1,
    max: 36500,
    description: 'Days within which each database must have had a backup that was verified.',
  },
  'storage-quota-gib': {
    group: 'command',
    type: 'integer',
    placeholder: 'GIB',
    otherwise: 'no limit',
    min: 1,
    max: 10000000,
    description: 'How much the store may hold in all, in GiB.',
  },
  'max-quota-percent': {
    group: 'command',
    type: 'integer',
    placeholder: 'PERCENT',
    default: '80',
    min: 1,
    max: 100,
    description: 'Share of `storage-quota-gib` from which on it is a finding.',
  },
  'expiry-warning-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    default: '30',
    min: 0,
    max: 3650,
    description:
      'Days before a SAS token or a secret in Key Vault expires in which it is a finding.',
  },
  'metrics-file': {
    group: 'command',
    type: 'text',
    placeholder: 'FILE',
    otherwise: 'none',
    description:
      "File to write metrics to in Prometheus' text format, for the textfile collector of its node exporter.",
  },

  'output-directory': {
    group: 'command',
    type: 'text',
    placeholder: 'DIRECTORY',
    default: '.',
    description: 'Directory to write the files to. Files that exist are not overwritten.',
  },
} as const satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof optionDefinitions;

/** The options by name, for code that handles them all alike. */
export const definitionOf = (name: OptionName): OptionDefinition => optionDefinitions[name];

/** Every option's name, in the order of the documentation. */
export const optionNames: readonly OptionName[] = Object.keys(optionDefinitions).filter(isOption);

/** Where the server and the store are, and how to get in: what a restore has in common with a backup. */
export const connectionOptions: readonly OptionName[] = optionNames.filter(
  name =>
    !['notices', 'command'].includes(definitionOf(name).group) || name.startsWith('restore-as'),
);

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(optionDefinitions, name);
}

interface VerbDefinition {
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Without these there is nothing to do. They are present in the values. */
  readonly required: readonly OptionName[];
  /** Where an option means something particular to this verb. */
  readonly descriptions?: Partial<Record<OptionName, string>>;
  /** Command lines that work as they stand, once the secrets are in the environment. */
  readonly examples: readonly string[];
}

const serverOptions = [
  'host',
  'port',
  'username',
  'password',
  'maintenance-database',
  'ssl-mode',
  'ssl-root-cert',
  'connect-retry-seconds',
] as const;

const keyVaultOptions = [
  'key-vault',
  'host-secret-name',
  'username-secret-name',
  'password-secret-name',
  'connection-secret-name',
] as const;

const azureOptions = [
  'azure-credential',
  'azure-client-id',
  'azure-tenant-id',
  'azure-client-secret',
  'azure-audience',
] as const;

const storeOptions = [
  'storage-account',
  'storage-container',
  'storage-prefix',
  'storage-endpoint',
  'storage-account-key',
  'storage-sas-token',
  'storage-connection-string',
  'storage-directory',
] as const;

const restoreAsOptions = [
  'restore-as',
  'restore-as-password',
  'restore-as-password-secret-name',
] as const;

const noticeOptions = ['notify-url', 'notify-format', 'notify-on', 'ping-url'] as const;

/** What the program can do, and the options that each command takes. */
export const verbs = {
  databases: {
    summary: 'Show which databases would be backed up, and why others would not.',
    options: [
      'databases',
      'exclude-databases',
      ...serverOptions,
      ...keyVaultOptions,
      ...azureOptions,
    ],
    required: [],
    examples: [
      'pg-azure-backup databases --host shop.postgres.database.azure.com --username backup',
      "pg-azure-backup databases --host localhost --username postgres --exclude-databases 'test_*' --json",
    ],
  },
  backup: {
    summary: 'Back up databases, one by one, each with a record of its contents.',
    options: [
      'databases',
      'exclude-databases',
      'exclude-table-data',
      'exclude-schemas',
      'compression',
      'concurrency',
      'label',
      'run-id',
      'row-counts',
      'content-hashes',
      'dump-name',
      'include-roles',
      'lock-wait-timeout',
      'stall-timeout-minutes',
      'allow-newer-client',
      'pg-dump-options',
      'dry-run',
      'storage-create-container',
      'storage-access-tier',
      'server-moved-from',
      ...serverOptions,
      'server-name',
      ...keyVaultOptions,
      ...azureOptions,
      ...storeOptions,
      ...noticeOptions,
    ],
    required: [],
    descriptions: {
      'dry-run': 'Check everything and show what would be backed up, but write nothing.',
    },
    examples: [
      'pg-azure-backup backup --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups --databases shop',
      'pg-azure-backup backup --host localhost --username postgres --storage-directory ./backups --label daily',
    ],
  },
  list: {
    summary: 'List the backups in the store.',
    options: ['databases', ...azureOptions, ...storeOptions, 'source-server'],
    required: [],
    descriptions: { databases: 'Databases whose backups are listed.' },
    examples: [
      'pg-azure-backup list --storage-account shopbackups --storage-container backups',
      "pg-azure-backup list --storage-directory ./backups --databases 'shop*' --json",
    ],
  },
  download: {
    summary: 'Download the files of a backup and check them.',
    options: [
      'database',
      'backup',
      'output-directory',
      'rehydrate',
      ...azureOptions,
      ...storeOptions,
      'source-server',
    ],
    required: ['database'],
    descriptions: { database: 'Database whose backup is downloaded.' },
    examples: [
      'pg-azure-backup download --database shop --storage-account shopbackups --storage-container backups',
      'pg-azure-backup download --database shop --backup 2026-11-21T03-00-00Z --output-directory /tmp --storage-directory ./backups',
    ],
  },
  restore: {
    summary: 'Restore a backup, after checking it, and prove that all of it is there.',
    options: [
      'database',
      'backup',
      'target-database',
      'confirm',
      'strategy',
      'server-free-gib',
      'jobs',
      'safety-backup',
      'on-failure',
      'on-constraint-failure',
      'keep-replaced',
      'accept-failed-verification',
      'accept-unproven-safety-backup',
      'load-search-path',
      'drill-extensions',
      'restore-privileges',
      'restore-roles',
      'restore-system-grants',
      ...restoreAsOptions,
      'validate',
      'sql-before-exchange',
      'rehydrate',
      'dry-run',
      ...serverOptions,
      'server-name',
      ...keyVaultOptions,
      ...azureOptions,
      ...storeOptions,
      'source-server',
      ...noticeOptions,
    ],
    required: ['database'],
    descriptions: {
      'server-name':
        'What the server that is restored into is called in the store, where safety backups are made of it.',
      'source-server':
        'Which server the backup is of, where those of several lie in one place. It never follows from the server that is restored into.',
      backup:
        'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it). A dump that another tool made is named by its path in the store.',
      database: 'Database whose backup is restored.',
      'dry-run': 'Make every check, the backup itself included, but leave the server as it is.',
      'drill-extensions':
        'Extensions that are made by a superuser of the throw-away server on which is tried what would be dropped; `azure` stands for all that Azure Database for PostgreSQL offers. What needs another one cannot be tried.',
    },
    examples: [
      'pg-azure-backup restore --database shop --target-database shop_copy --host shop.postgres.database.azure.com --username shopadmin --storage-account shopbackups --storage-container backups',
      'pg-azure-backup restore --database shop --confirm shop --strategy swap --host localhost --username postgres --storage-directory ./backups',
    ],
  },
  verify: {
    summary: 'Prove that backups can be restored, and keep the evidence beside them.',
    options: [
      'databases',
      'exclude-databases',
      'backup',
      'rebuild-manifest',
      'verify-level',
      'scratch',
      'drill-extensions',
      ...restoreAsOptions,
      'jobs',
      'load-search-path',
      'assertions',
      'health-url',
      'junit-file',
      'rehydrate',
      ...serverOptions,
      ...keyVaultOptions,
      ...azureOptions,
      ...storeOptions,
      'source-server',
      ...noticeOptions,
    ],
    required: [],
    descriptions: {
      databases: 'Databases whose backups are verified.',
      host: 'Host name of the PostgreSQL server for scratch databases. Only with `scratch` other than `runner`.',
      username: 'Role to log in as. Only with `scratch` other than `runner`.',
      'restore-as':
        'Role that runs what is in the dump, by a login of its own that may do nothing else. Only with `scratch` other than `runner`, where such a one is made for each drill.',
    },
    examples: [
      'pg-azure-backup verify --verify-level restore --storage-account shopbackups --storage-container backups',
      'pg-azure-backup verify --databases shop --verify-level checksum --storage-directory ./backups',
    ],
  },
  prune: {
    summary: 'Delete old backups by a plan that explains itself, never the last good one.',
    options: [
      'databases',
      'exclude-databases',
      'keep-last',
      'keep-days',
      'keep-daily',
      'keep-weekly',
      'keep-monthly',
      'keep-yearly',
      'keep-minimum',
      'keep-labels',
      'keep-manual-days',
      'keep-safety-days',
      'require-verified',
      'verify-level',
      'max-delete-percent',
      'time-zone',
      'dry-run',
      ...azureOptions,
      ...storeOptions,
      'source-server',
      ...noticeOptions,
    ],
    required: [],
    descriptions: {
      'source-server':
        'Which server’s backups are pruned. Without it those of every server in the place, each by itself.',
      databases: 'Databases whose backups are pruned.',
      'verify-level': 'What counts as verified, at least, for `require-verified`.',
      'dry-run': 'Show what would be deleted and why, but delete nothing.',
    },
    examples: [
      'pg-azure-backup prune --keep-daily 7 --keep-weekly 4 --keep-monthly 12 --storage-account shopbackups --storage-container backups --dry-run',
      'pg-azure-backup prune --keep-last 14 --storage-directory ./backups',
    ],
  },
  check: {
    summary: 'Find out whether backups have stopped, shrunk, failed or were never verified.',
    options: [
      'databases',
      'exclude-databases',
      'max-age-hours',
      'max-size-change-percent',
      'max-verified-age-days',
      'verify-level',
      'storage-quota-gib',
      'max-quota-percent',
      'expiry-warning-days',
      'metrics-file',
      'junit-file',
      ...serverOptions,
      'server-name',
      ...keyVaultOptions,
      ...azureOptions,
      ...storeOptions,
      'source-server',
      ...noticeOptions,
    ],
    required: [],
    descriptions: {
      'server-name':
        'What the server of `host` is called in the store: as `backup` calls it, for its backups are looked at.',
      'source-server':
        'Which server’s backups are checked. Without it those of `host`, or where there is none, of every server in the place.',
      databases: 'Databases whose backups are checked.',
      'verify-level': 'What counts as verified, at least, for `max-verified-age-days`.',
      host: 'Host name of the PostgreSQL server. Without it, databases that never had a backup are not found.',
      username: 'Role to log in as, where `host` is given.',
    },
    examples: [
      'pg-azure-backup check --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups',
      'pg-azure-backup check --max-age-hours 26 --max-verified-age-days 8 --storage-directory ./backups --metrics-file ./pg_azure_backup.prom',
    ],
  },
  notify: {
    summary: 'Tell once how a run with many jobs ended, and fail when one of them did.',
    options: [
      'databases',
      'exclude-databases',
      'job-results',
      'run-id',
      ...azureOptions,
      ...storeOptions,
      'source-server',
      ...noticeOptions,
    ],
    required: [],
    descriptions: {
      databases: 'Databases of which the run should have made backups.',
      'run-id':
        'Which run is told of: the `run-id` of its backups, where they were given one, and anywhere but on GitHub and GitLab.',
      'source-server': 'Which server’s backups are meant by `{server}` in `storage-prefix`.',
    },
    examples: [
      'pg-azure-backup notify --job-results backup=success --storage-account shopbackups --storage-container backups',
      'pg-azure-backup notify --run-id night-2026-11-21 --databases shop,crm --storage-directory ./backups',
    ],
  },
  status: {
    summary: 'Show the state of the backups: one line per database.',
    options: [
      'databases',
      'exclude-databases',
      'metrics-file',
      ...azureOptions,
      ...storeOptions,
      'source-server',
    ],
    required: [],
    descriptions: { databases: 'Databases whose backups are shown.' },
    examples: [
      'pg-azure-backup status --storage-account shopbackups --storage-container backups',
      'pg-azure-backup status --storage-directory ./backups',
    ],
  },
} as const satisfies Record<string, VerbDefinition>;

export type Verb = keyof typeof verbs;

/** The command by name, for code that handles them all alike. */
export const verbDefinition = (verb: Verb): VerbDefinition => verbs[verb];

export function isVerb(name: string): name is Verb {
  return Object.hasOwn(verbs, name);
}

/** Flags that every command takes. The frontend acts on them; they have no environment variable. */
export const globalFlags = {
  json: 'Print one JSON document on standard output; everything else goes to standard error.',
  quiet: 'Print nothing but the result, warnings and errors.',
  verbose: 'Print versions, choices and their reasons as well.',
  help: 'Show this help.',
  version: 'Show the version.',
} as const;

export type GlobalFlag = keyof typeof globalFlags;

/**
 * A file with variables of options, for all commands alike: neither an option itself, nor to be set by a
 * variable. Not `--env-file`: Node wants that file to be there, wherever the flag stands.
 */
export const environmentFileFlag = {
  name: 'environment-file',
  placeholder: 'FILE',
  description:
    'File with lines NAME=value, for variables that the environment does not have. A value is taken as it stands, without quoting. Others must not be able to read it.',
} as const;

/** Where a drill restores to. Without a port, that of the option `port`. */
export type Scratch =
  | { readonly kind: 'runner' | 'server' }
  | { readonly kind: 'host'; readonly host: string; readonly port: number | undefined };

type DefinitionOf<N extends OptionName> = (typeof optionDefinitions)[N];

type Value<D> = D extends { type: 'integer' }
  ? number
  : D extends { type: 'boolean' }
    ? boolean
    : D extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : D extends { type: 'patterns' }
        ? readonly Pattern[]
        : D extends { type: 'arguments' }
          ? readonly string[]
          : D extends { type: 'job-results' }
            ? readonly JobResult[]
            : D extends { type: 'compression' }
              ? Compression
              : D extends { type: 'jobs' }
                ? number | 'auto'
                : D extends { type: 'scratch' }
                  ? Scratch
                  : string;

type AlwaysPresent = { default: string } | { type: 'patterns' | 'arguments' | 'job-results' };

type OptionValue<D> = D extends AlwaysPresent ? Value<D> : Value<D> | undefined;

/** The values of every option there is, as far as they are known without a verb. */
export type AnyOptionValues = { readonly [N in OptionName]: OptionValue<DefinitionOf<N>> };

/** The values that a verb gets: what it requires is there, lists are at least empty. */
export type OptionValues<V extends Verb> = {
  readonly [N in (typeof verbs)[V]['options'][number]]: N extends (typeof verbs)[V]['required'][number]
    ? Value<DefinitionOf<N>>
    : OptionValue<DefinitionOf<N>>;
};

/** `PG_BACKUP_STORAGE_ACCOUNT` for `storage-account`. */
export const variableName = (name: string): string =>
  `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`;

/** `PG_BACKUP_INPUT_STORAGE_ACCOUNT` for `storage-account`: how a GitLab component passes its inputs. */
export const inputVariableName = (name: string): string => variableName(`input-${name}`);
