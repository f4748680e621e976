import { azureLoginOptions } from '../../azure/login-options.ts';
import { option } from '../../catalog/reference.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  keyVaultOptions,
  restoreAsOptions,
  restoreAsRule,
  serverNameOption,
  serverOptions,
  serverRule,
  wrongDatabaseName,
} from '../../connections/server-options.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeReadOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../notifications/options.ts';
import { shown } from '../../options/messages.ts';
import { type AskedNames, described, required } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import { backupOptions, dryRunOption, loadOptions } from '../common-options.ts';
import { failuresText } from '../common-outputs.ts';

export const definition = defineCommand({
  summary: 'Restore a backup, after checking it, and prove that all of it is there.',
  options: {
    database: required(described(backupOptions.database, 'Database whose backup is restored.')),
    backup: described(
      backupOptions.backup,
      'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it). A dump that another tool made is named by its path in the store.',
    ),
    'target-database': {
      group: 'command',
      type: 'text',
      placeholder: 'DATABASE',
      otherwise: 'same as `database`',
      description: 'Database to restore into. It is created when it does not exist.',
      wrong: wrongDatabaseName,
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
    jobs: loadOptions.jobs,
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
    'load-search-path': loadOptions['load-search-path'],
    'drill-extensions': described(
      loadOptions['drill-extensions'],
      'Extensions that are made by a superuser of the throw-away server on which is tried what would be dropped; `azure` stands for all that Azure Database for PostgreSQL offers. What needs another one cannot be tried.',
    ),
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
    'restore-system-grants': {
      group: 'command',
      type: 'patterns',
      placeholder: 'ROLE',
      otherwise: 'none',
      description:
        'What `restore-roles` may grant to roles that it creates beyond databases: roles of PostgreSQL or the provider (`pg_monitor`), and the attributes `CREATEROLE`, `REPLICATION` and `BYPASSRLS`. Others are a warning with the statement; nobody is made a superuser.',
    },
    ...restoreAsOptions,
    validate: {
      group: 'command',
      type: 'boolean',
      default: 'true',
      description: 'Compare the restored database with what was recorded when it was dumped.',
    },
    'sql-before-exchange': {
      group: 'command',
      type: 'text',
      placeholder: 'PATH',
      otherwise: 'none',
      description:
        'SQL for the restored database before it gets the target’s name, so that nobody ever sees it without: a file, or a directory of `*.sql` files in the order of their names. Each is done as a whole or not at all, after `validate`, by the role that restores; a failure ends the restore.',
    },
    ...storeReadOptions,
    'dry-run': described(
      dryRunOption['dry-run'],
      'Make every check, the backup itself included, but leave the server as it is.',
    ),
    ...serverOptions,
    'server-name': described(
      serverNameOption['server-name'],
      'What the server that is restored into is called in the store, where safety backups are made of it.',
    ),
    ...keyVaultOptions,
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': described(
      sourceServerOption['source-server'],
      'Which server the backup is of, where those of several lie in one place. It never follows from the server that is restored into.',
    ),
    ...notificationOptions,
  },
  examples: [
    'pg-azure-backup restore --database shop --target-database shop_copy --host shop.postgres.database.azure.com --username shopadmin --storage-account shopbackups --storage-container backups',
    'pg-azure-backup restore --database shop --confirm shop --strategy swap --host localhost --username postgres --storage-directory ./backups',
  ],
  rules: [
    serverRule,
    storeRule,
    serverFolderRule,
    loginRule,
    targetRule,
    systemGrantsRule,
    restoreAsRule,
  ],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    database: 'Database that was restored into.',
    'backup-name':
      'Name of the backup that was restored; of a dump without a manifest, its name in the store.',
    'duration-seconds': 'Seconds that the whole restore took.',
    validated:
      '`true` when the restored database was compared with what was recorded and is equal to it, otherwise `false`.',
    'safety-backup': 'Name of the backup that was taken of the database that was replaced.',
    'replaced-database':
      'Name under which the database that was replaced is kept for a while (strategy `swap`).',
    failures: failuresText,
  },
  outputsOfFailure: { validated: 'false' },
  action: {
    name: 'pg-azure-backup: restore',
    description:
      'Restore a PostgreSQL backup from Azure Blob Storage, after checking it, and prove that all of it is there',
    icon: 'rotate-ccw',
    color: 'blue',
    cleansUp: true,
  },
  gitlab: {
    stage: 'deploy',
    timeout: '12h',
    runs: 'by-hand',
    turns: 'with-all',
    environment: 'restore',
  },
});

/** What its rules look at. */
interface AskedRestore extends AskedNames {
  readonly values: {
    readonly database?: string;
    readonly 'target-database'?: string | undefined;
    readonly 'maintenance-database'?: string;
    readonly 'restore-roles'?: boolean;
  };
}

function systemGrantsRule({ values, has, label }: AskedRestore): string[] {
  return has('restore-system-grants') && values['restore-roles'] === false
    ? [`${label('restore-system-grants')}: only with ${option('restore-roles')}.`]
    : [];
}

/** They belong to PostgreSQL or to Azure, and nobody else can drop them. */
const untouchable = ['template0', 'template1', 'azure_maintenance', 'azure_sys'];

function targetRule({ values, has, label }: AskedRestore): string[] {
  const name = values['target-database'] === undefined ? 'database' : 'target-database';
  const target = values[name];
  if (has('target-database') && name === 'database') return [];
  if (target === undefined) return [];
  if (untouchable.includes(target)) {
    return [
      `${label(name)}: ${shown(target)} is a system database and cannot be restored into. Name another with ${option('target-database')}.`,
    ];
  }
  if (target === values['maintenance-database']) {
    return [
      `${label(name)}: ${shown(target)} is also the ${option('maintenance-database')}, to which a connection stays open, so that it cannot be replaced. Choose another for one of them.`,
    ];
  }
  return [];
}
