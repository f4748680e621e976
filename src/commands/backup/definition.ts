import { azureLoginOptions } from '../../azure/login-options.ts';
import { wrongDumpName } from '../../catalog/dump-name-template.ts';
import type { Pattern } from '../../catalog/patterns.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  keyVaultOptions,
  serverNameOption,
  serverOptions,
  serverRule,
} from '../../connections/server-options.ts';
import {
  serverFolderRule,
  storeOptions,
  storeRule,
  storeWarning,
  storeWriteOptions,
} from '../../connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../notifications/options.ts';
import { shown, unless } from '../../options/messages.ts';
import { type AskedNames, described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import {
  dryRunOption,
  exclusionOptions,
  newerClientOption,
  runIdOption,
  selectionOptions,
} from '../common-options.ts';
import { backupShape, failuresText } from '../common-outputs.ts';

export const definition = defineCommand({
  summary: 'Back up databases, one by one, each with a record of its contents.',
  options: {
    databases: selectionOptions.databases,
    'exclude-databases': selectionOptions['exclude-databases'],
    ...exclusionOptions,
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
      wrong: wrongLabel,
    },
    'run-id': runIdOption['run-id'],
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
      wrong: wrongTemplate,
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
    'allow-newer-client': newerClientOption['allow-newer-client'],
    'pg-dump-options': {
      group: 'command',
      type: 'arguments',
      placeholder: 'ARGUMENT',
      otherwise: 'none',
      description:
        'Further arguments for pg_dump, one per line. Those that change what is dumped are refused.',
    },
    'dry-run': described(
      dryRunOption['dry-run'],
      'Check everything and show what would be backed up, but write nothing.',
    ),
    ...storeWriteOptions,
    'server-moved-from': {
      group: 'command',
      type: 'patterns',
      placeholder: 'SERVER',
      allowed: 'a `server-name`, or `HOST:PORT`',
      consent: true,
      description:
        'What the same server was called before it moved or got another name: from then on its earlier backups are its own. Said once, it stays with the backups.',
    },
    ...serverOptions,
    'server-name': serverNameOption['server-name'],
    ...keyVaultOptions,
    ...azureLoginOptions,
    ...storeOptions,
    ...notificationOptions,
  },
  examples: [
    'pg-azure-backup backup --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups --databases shop',
    'pg-azure-backup backup --host localhost --username postgres --storage-directory ./backups --label daily',
  ],
  rules: [serverRule, storeRule, asked => serverFolderRule(asked, true), formerNameRule, loginRule],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    backups: `JSON array of the backups that were made: ${backupShape}.`,
    failures: failuresText,
    'backup-name': `Name of the backup, for the input \`backup\` of the other actions. Only when exactly one backup was made.`,
    'size-bytes': `Bytes of the dump. Only when exactly one backup was made.`,
    sha256: `SHA-256 of the dump, in hexadecimal digits. Only when exactly one backup was made.`,
  },
  outputsOfFailure: { backups: '[]' },
  action: {
    name: 'pg-azure-backup',
    description:
      'Back up PostgreSQL databases to Azure Blob Storage: OIDC, Key Vault, and proof that the backup can be restored',
    icon: 'database',
    color: 'blue',
    isRoot: true,
    cleansUp: true,
  },
  gitlab: { stage: 'build', timeout: '6h', runs: 'nightly', turns: 'with-all' },
});

/** Who names a server by a pattern may mean none of them. */
function formerNameRule({
  values,
  label,
}: {
  readonly values: { readonly 'server-moved-from'?: readonly Pattern[] };
} & Pick<AskedNames, 'label'>): string[] {
  return (values['server-moved-from'] ?? []).flatMap(({ text, literal }) =>
    literal === undefined
      ? [`${label('server-moved-from')}: ${shown(text)} is a pattern; name each server.`]
      : [],
  );
}

function wrongLabel(text: string): string | undefined {
  return text === 'safety'
    ? '"safety" is reserved for the backups that a restore takes; choose another word.'
    : unless(/^[\w-]{1,32}$/u, text, 'up to 32 letters, digits, hyphens and underscores');
}

function wrongTemplate(text: string): string | undefined {
  const problem = wrongDumpName(text);
  return problem && `${shown(text)} ${problem}`;
}
