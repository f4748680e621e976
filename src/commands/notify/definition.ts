import { azureLoginOptions } from '../../azure/login-options.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../notifications/options.ts';
import { described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import { runIdOption, selectionOptions } from '../common-options.ts';
import { backupShape, failuresText } from '../common-outputs.ts';

export const definition = defineCommand({
  summary: 'Tell once how a run with many jobs ended, and fail when one of them did.',
  options: {
    databases: described(
      selectionOptions.databases,
      'Databases of which the run should have made backups.',
    ),
    'exclude-databases': selectionOptions['exclude-databases'],
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
    'run-id': described(
      runIdOption['run-id'],
      'Which run is told of: the `run-id` of its backups, where they were given one, and anywhere but on GitHub and GitLab.',
    ),
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': described(
      sourceServerOption['source-server'],
      'Which server’s backups are meant by `{server}` in `storage-prefix`.',
    ),
    ...notificationOptions,
  },
  examples: [
    'pg-azure-backup notify --job-results backup=success --storage-account shopbackups --storage-container backups',
    'pg-azure-backup notify --run-id night-2026-11-21 --databases shop,crm --storage-directory ./backups',
  ],
  rules: [storeRule, serverFolderRule, loginRule],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    backups: `JSON array of the backups that the run made: ${backupShape}.`,
    failures: `${failuresText} It is \`null\` as well where a job failed.`,
  },
  outputsOfFailure: { backups: '[]' },
  // It speaks of a run that began long before.
  tells: 'the-end',
  work: { notification: 'Looking at how the run ended' },
  action: {
    name: 'pg-azure-backup: notify',
    description:
      'Tell once how a run ended that backs up PostgreSQL databases in many jobs, and be red when it was',
    icon: 'bell',
    color: 'blue',
    cleansUp: false,
  },
  gitlab: { stage: '.post', timeout: '1h', runs: 'last' },
});
