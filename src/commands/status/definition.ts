import { azureLoginOptions } from '../../azure/login-options.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import { reportFileOptions, selectionOptions } from '../common-options.ts';

export const definition = defineCommand({
  summary: 'Show the state of the backups: one line per database.',
  options: {
    databases: described(selectionOptions.databases, 'Databases whose backups are shown.'),
    'exclude-databases': selectionOptions['exclude-databases'],
    'metrics-file': reportFileOptions['metrics-file'],
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': sourceServerOption['source-server'],
  },
  examples: [
    'pg-azure-backup status --storage-account shopbackups --storage-container backups',
    'pg-azure-backup status --storage-directory ./backups',
  ],
  rules: [storeRule, serverFolderRule, loginRule],
  warnings: [storeWarning],
  outputs: {
    databases:
      'JSON array with the state of each database: `{database, server, newest, sizeChangePercent, lastVerification, proof, verifiedAt, nextExpectedAt, backups, unusable, storedBytes, failedRuns}` each. Not set when the store could not be read.',
  },
  action: {
    name: 'pg-azure-backup: status',
    description:
      'Show the state of the PostgreSQL backups in Azure Blob Storage, one line per database',
    icon: 'bar-chart-2',
    color: 'blue',
    cleansUp: false,
  },
});
