import { azureLoginOptions } from '../../azure/login-options.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeReadOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { described, required } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import { backupOptions } from '../common-options.ts';

export const definition = defineCommand({
  summary: 'Download the files of a backup and check them.',
  options: {
    database: required(described(backupOptions.database, 'Database whose backup is downloaded.')),
    backup: backupOptions.backup,
    'output-directory': {
      group: 'command',
      type: 'text',
      placeholder: 'DIRECTORY',
      default: '.',
      description: 'Directory to write the files to. Files that exist are not overwritten.',
    },
    ...storeReadOptions,
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': sourceServerOption['source-server'],
  },
  examples: [
    'pg-azure-backup download --database shop --storage-account shopbackups --storage-container backups',
    'pg-azure-backup download --database shop --backup 2026-11-21T03-00-00Z --output-directory /tmp --storage-directory ./backups',
  ],
  rules: [storeRule, serverFolderRule, loginRule],
  warnings: [storeWarning],
  outputs: {
    files:
      'JSON array of the paths of the files: the dump, its contents, the roles of the server if they were kept, and the manifest.',
    'backup-name': 'Name of the backup; of a dump without a manifest, its name in the store.',
    'size-bytes': 'Bytes of the dump.',
    sha256: 'SHA-256 of the dump, in hexadecimal digits. Not set where there is no manifest.',
    database: 'Database that the backup is of. Not set where there is no manifest.',
  },
  action: {
    name: 'pg-azure-backup: download',
    description: 'Download the files of a PostgreSQL backup from Azure Blob Storage and check them',
    icon: 'download-cloud',
    color: 'blue',
    cleansUp: false,
  },
});
