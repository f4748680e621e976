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
} from '../../connections/server-options.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeIsMeant,
  storeOptions,
  storeRule,
  storeWarning,
  storeWriteOptions,
} from '../../connections/store-options.ts';
import { notificationOptions } from '../../notifications/options.ts';
import { type Asked, type AskedNames, defineOptions, described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import {
  ageOptions,
  exclusionOptions,
  loadOptions,
  newerClientOption,
  scratchOption,
  selectionOptions,
  verifyLevelOption,
} from '../common-options.ts';

const ownOptions = defineOptions({
  for: {
    group: 'command',
    type: 'choices',
    placeholder: 'COMMAND',
    choices: ['backup', 'restore', 'verify', 'prune'],
    default: 'backup,restore,verify',
    allowed: 'one or more of `backup`, `restore`, `verify`, `prune`',
    description:
      'For which commands this login, this store and this machine are meant: what these need must be there, and what none of them needs is told. `restore` means that backups replace the databases that they are of, `verify` a drill.',
  },
  'send-test': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Send a message to `notify-url` and a ping to `ping-url`, to see whether they arrive.',
  },
});

export const definition = defineCommand({
  summary: 'Find out whether everything is in place, and what to type where it is not.',
  options: {
    for: ownOptions.for,
    databases: described(
      selectionOptions.databases,
      'Databases that are to be backed up, and restored.',
    ),
    'exclude-databases': selectionOptions['exclude-databases'],
    ...exclusionOptions,
    'allow-newer-client': newerClientOption['allow-newer-client'],
    ...restoreAsOptions,
    scratch: scratchOption.scratch,
    'drill-extensions': loadOptions['drill-extensions'],
    ...ageOptions,
    'verify-level': described(
      verifyLevelOption['verify-level'],
      'What counts as verified, at least, for `max-verified-age-days`.',
    ),
    'send-test': ownOptions['send-test'],
    ...storeWriteOptions,
    ...serverOptions,
    'server-name': serverNameOption['server-name'],
    ...keyVaultOptions,
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': described(
      sourceServerOption['source-server'],
      'Which server’s backups are looked for. Without it those of `host`, or where there is none, of every server in the place.',
    ),
    'notify-url': notificationOptions['notify-url'],
    'notify-format': notificationOptions['notify-format'],
    'ping-url': notificationOptions['ping-url'],
    host: described(
      serverOptions.host,
      'Host name of the PostgreSQL server. Without it, no server is looked at.',
    ),
    username: described(serverOptions.username, 'Role to log in as, where `host` is given.'),
  },
  examples: [
    'pg-azure-backup doctor --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups',
    'pg-azure-backup doctor --host localhost --username postgres --storage-directory ./backups --for backup',
  ],
  rules: [
    asked => (usesServer(asked) ? serverRule(asked) : []),
    asked => (storeIsMeant(asked) ? storeRule(asked) : []),
    asked => (storeIsMeant(asked) ? serverFolderRule(asked, usesServer(asked)) : []),
    loginRule,
    restoreAsRule,
    sendTestRule,
  ],
  warnings: [storeWarning],
  outputs: {
    healthy: '`true` when nothing is red, otherwise `false`.',
    diagnoses:
      'JSON array of `{area, probe, status, database, code, message, hint}`. `status` is `ok`, `warning`, `error` or `skipped`; `database` is `null` where it is about no single one; `code` and `hint` are `null` where there is none.',
  },
  outputsOfFailure: { healthy: 'false' },
  tells: 'nothing',
  action: {
    name: 'pg-azure-backup: doctor',
    description:
      'Find out whether login, vault, store, server and runner have what backups need, and what to type',
    icon: 'heart',
    color: 'blue',
    cleansUp: false,
  },
  gitlab: { stage: 'test', timeout: '15m', runs: 'when-asked' },
});

/** Whether there is a server to look at. */
export const usesServer = ({ has }: Pick<AskedNames, 'has'>): boolean =>
  ['host', 'username', ...Object.keys(keyVaultOptions)].some(has);

function sendTestRule({ values, has, label }: Asked<typeof ownOptions>): string[] {
  return values['send-test'] && !has('notify-url') && !has('ping-url')
    ? [
        `${label('send-test')}: there is nobody to send it to. Give ${option('notify-url')} or ${option('ping-url')}.`,
      ]
    : [];
}
