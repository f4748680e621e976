import { azureLoginOptions } from '../../azure/login-options.ts';
import { option } from '../../catalog/reference.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../notifications/options.ts';
import { shown } from '../../options/messages.ts';
import { described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import { dryRunOption, selectionOptions, verifyLevelOption } from '../common-options.ts';
import { failuresText } from '../common-outputs.ts';

export const definition = defineCommand({
  summary: 'Delete old backups by a plan that explains itself, never the last good one.',
  options: {
    databases: described(selectionOptions.databases, 'Databases whose backups are pruned.'),
    'exclude-databases': selectionOptions['exclude-databases'],
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
      description:
        'Keep the newest backup of each of the last N weeks (from Monday) that have one.',
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
    'verify-level': described(
      verifyLevelOption['verify-level'],
      'What counts as verified, at least, for `require-verified`.',
    ),
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
      wrong: wrongTimeZone,
    },
    'dry-run': described(
      dryRunOption['dry-run'],
      'Show what would be deleted and why, but delete nothing.',
    ),
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': described(
      sourceServerOption['source-server'],
      'Which server’s backups are pruned. Without it those of every server in the place, each by itself.',
    ),
    ...notificationOptions,
  },
  examples: [
    'pg-azure-backup prune --keep-daily 7 --keep-weekly 4 --keep-monthly 12 --storage-account shopbackups --storage-container backups --dry-run',
    'pg-azure-backup prune --keep-last 14 --storage-directory ./backups',
  ],
  rules: [storeRule, serverFolderRule, loginRule, retentionRule],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    deleted:
      'JSON array of the names of the backups that were deleted; of a dry run, of those that would be. A backup that is held is not in it.',
    'deleted-count': 'Number of backups that were deleted, or would be.',
    'kept-count': 'Number of backups that are left, or would be.',
    failures: `${failuresText} A plan that was refused is in it.`,
  },
  outputsOfFailure: { deleted: '[]', 'deleted-count': '0' },
  work: { notification: 'Pruning' },
  action: {
    name: 'pg-azure-backup: prune',
    description:
      'Delete old PostgreSQL backups from Azure Blob Storage by a plan that explains itself, never the last good one',
    icon: 'trash-2',
    color: 'blue',
    cleansUp: false,
  },
  gitlab: { stage: 'deploy', timeout: '1h', runs: 'nightly', turns: 'with-its-own' },
});

const keepRules = [
  'keep-last',
  'keep-days',
  'keep-daily',
  'keep-weekly',
  'keep-monthly',
  'keep-yearly',
] as const;

/** Without a rule nothing is kept but the minimum, which nobody means. */
function retentionRule({ has }: { has(name: (typeof keepRules)[number]): boolean }): string[] {
  return keepRules.some(has)
    ? []
    : [`${keepRules.map(name => option(name)).join(', ')}: at least one of them is required.`];
}

function wrongTimeZone(text: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return undefined;
  } catch {
    return `${shown(text)} is not a time zone: give its name, such as Europe/Berlin or UTC.`;
  }
}
