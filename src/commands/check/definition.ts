import { azureLoginOptions } from '../../azure/login-options.ts';
import { usualSizeChangePercent } from '../../catalog/findings/policy.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  keyVaultOptions,
  serverNameOption,
  serverOptions,
  serverRule,
} from '../../connections/server-options.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../notifications/options.ts';
import { type AskedNames, described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import {
  ageOptions,
  reportFileOptions,
  selectionOptions,
  verifyLevelOption,
} from '../common-options.ts';

export const definition = defineCommand({
  summary: 'Find out whether backups have stopped, shrunk, failed or were never verified.',
  options: {
    databases: described(selectionOptions.databases, 'Databases whose backups are checked.'),
    'exclude-databases': selectionOptions['exclude-databases'],
    'max-age-hours': ageOptions['max-age-hours'],
    'max-size-change-percent': {
      group: 'command',
      type: 'integer',
      placeholder: 'PERCENT',
      default: String(usualSizeChangePercent),
      min: 1,
      max: 100000,
      description:
        'How much the size of the newest dump may differ from what was usual before it is a finding.',
    },
    'max-verified-age-days': ageOptions['max-verified-age-days'],
    'verify-level': described(
      verifyLevelOption['verify-level'],
      'What counts as verified, at least, for `max-verified-age-days`.',
    ),
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
    'expiry-warning-days': ageOptions['expiry-warning-days'],
    'metrics-file': reportFileOptions['metrics-file'],
    'junit-file': reportFileOptions['junit-file'],
    ...serverOptions,
    'server-name': described(
      serverNameOption['server-name'],
      'What the server of `host` is called in the store: as `backup` calls it, for its backups are looked at.',
    ),
    ...keyVaultOptions,
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': described(
      sourceServerOption['source-server'],
      'Which server’s backups are checked. Without it those of `host`, or where there is none, of every server in the place.',
    ),
    ...notificationOptions,
    host: described(
      serverOptions.host,
      'Host name of the PostgreSQL server. Without it, databases that never had a backup are not found.',
    ),
    username: described(serverOptions.username, 'Role to log in as, where `host` is given.'),
  },
  examples: [
    'pg-azure-backup check --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups',
    'pg-azure-backup check --max-age-hours 26 --max-verified-age-days 8 --storage-directory ./backups --metrics-file ./pg_azure_backup.prom',
  ],
  rules: [
    asked => (usesServer(asked) ? serverRule(asked) : []),
    storeRule,
    asked => serverFolderRule(asked, usesServer(asked)),
    loginRule,
  ],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    findings:
      'JSON array of `{level, code, database, message, hint}`, the worst first; `[]` when all is well. `level` is `error`, `warning` or `notice`; `database` is `null` where it is about no single one. Not set when the check could not be made.',
    healthy: '`true` when there is no finding of level `error`, otherwise `false`.',
  },
  outputsOfFailure: { healthy: 'false' },
  action: {
    name: 'pg-azure-backup: check',
    description:
      'Turn red when PostgreSQL backups have stopped, shrunk, failed or were never verified',
    icon: 'activity',
    color: 'blue',
    cleansUp: false,
  },
  gitlab: { stage: 'deploy', timeout: '1h', runs: 'nightly' },
});

/** Whether it asks the server that the options describe. */
export const usesServer = ({ has }: Pick<AskedNames, 'has'>): boolean =>
  has('host') || has('host-secret-name') || has('connection-secret-name');
