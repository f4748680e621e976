import { azureLoginOptions } from '../../../../src/azure/login-options.ts';
import { defineCommand } from '../../../../src/commands/command.ts';
import { dryRunOption } from '../../../../src/commands/common-options.ts';
import { failuresText } from '../../../../src/commands/common-outputs.ts';
import { loginRule } from '../../../../src/connections/login-rule.ts';
import {
  storeOptions,
  storeRule,
  storeWarning,
} from '../../../../src/connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../../../src/notifications/options.ts';
import { described } from '../../../../src/options/schema.ts';

export const definition = defineCommand({
  summary: 'Weigh what lies in the store.',
  options: {
    folders: {
      group: 'command',
      type: 'patterns',
      placeholder: 'PATTERN',
      otherwise: 'all',
      description: 'Folders to weigh.',
    },
    'at-most-bytes': {
      group: 'command',
      type: 'integer',
      placeholder: 'BYTES',
      default: '1024',
      min: 1,
      max: 1_000_000,
      description: 'What it may weigh.',
    },
    unit: {
      group: 'command',
      type: 'choice',
      placeholder: 'UNIT',
      choices: ['bytes', 'kibibytes'],
      default: 'bytes',
      description: 'What to weigh in.',
    },
    'count-only': {
      group: 'command',
      type: 'boolean',
      default: 'false',
      description: 'Count, and do not weigh.',
    },
    'seal-phrase': {
      group: 'command',
      type: 'text',
      secret: true,
      placeholder: 'PHRASE',
      description: 'By whom it is weighed, in secret.',
      wrong: text => (text.length < 8 ? 'has less than 8 characters.' : undefined),
    },
    'dry-run': described(dryRunOption['dry-run'], 'Do not look into the store.'),
    ...azureLoginOptions,
    ...storeOptions,
    ...notificationOptions,
  },
  examples: ['pg-azure-backup weigh-store --storage-directory ./backups'],
  rules: [
    storeRule,
    loginRule,
    ({ has, label }) =>
      has('count-only') && has('unit')
        ? [`${label('unit')}: cannot be combined with ${label('count-only')}.`]
        : [],
  ],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    weight: 'How much it is.',
    sealed: '`true` when it was weighed in secret.',
    failures: failuresText,
  },
  outputsOfFailure: { sealed: 'false' },
  work: { heading: 'Weighing the store', notification: 'Weighing' },
  action: {
    name: 'pg-azure-backup: weigh the store',
    description: 'Weigh what lies in the store of PostgreSQL backups',
    icon: 'package',
    color: 'blue',
    cleansUp: true,
  },
  gitlab: { stage: 'maintenance', timeout: '1 hour', runs: 'nightly', turns: 'with-its-own' },
});
