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
import { selectionOptions } from '../common-options.ts';
import { backupShape } from '../common-outputs.ts';

export const definition = defineCommand({
  summary: 'List the backups in the store.',
  options: {
    databases: described(selectionOptions.databases, 'Databases whose backups are listed.'),
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': sourceServerOption['source-server'],
  },
  examples: [
    'pg-azure-backup list --storage-account shopbackups --storage-container backups',
    "pg-azure-backup list --storage-directory ./backups --databases 'shop*' --json",
  ],
  rules: [storeRule, serverFolderRule, loginRule],
  warnings: [storeWarning],
  outputs: {
    backups: `JSON array of the backups, by database, the newest first: ${backupShape}. Backups that cannot be used are not in it. Not set when the store could not be read.`,
  },
  work: { heading: 'Listing the backups', notification: 'Listing the backups' },
  action: {
    name: 'pg-azure-backup: list',
    description: 'List the PostgreSQL backups in Azure Blob Storage',
    icon: 'list',
    color: 'blue',
    cleansUp: false,
  },
});
