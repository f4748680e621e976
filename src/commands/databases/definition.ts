import { azureLoginOptions } from '../../azure/login-options.ts';
import { loginRule } from '../../connections/login-rule.ts';
import { keyVaultOptions, serverOptions, serverRule } from '../../connections/server-options.ts';
import { defineCommand } from '../command.ts';
import { selectionOptions } from '../common-options.ts';
import { failuresText } from '../common-outputs.ts';

/** GitHub makes no more jobs of one matrix. */
export const maxMatrixJobs = 256;

export const definition = defineCommand({
  summary: 'Show which databases would be backed up, and why others would not.',
  options: {
    databases: selectionOptions.databases,
    'exclude-databases': selectionOptions['exclude-databases'],
    ...serverOptions,
    ...keyVaultOptions,
    ...azureLoginOptions,
  },
  examples: [
    'pg-azure-backup databases --host shop.postgres.database.azure.com --username backup',
    "pg-azure-backup databases --host localhost --username postgres --exclude-databases 'test_*' --json",
  ],
  rules: [serverRule, loginRule],
  outputs: {
    databases: `JSON array of the names of the databases, for \`strategy.matrix\` and for the input \`databases\` of the other actions. A backslash precedes what would mean something else in that input: \`a,b\` is written \`a\\,b\`. Of more than ${maxMatrixJobs}, the most that a matrix takes, several share an item. Not set when the server could not be asked.`,
    'databases-escaped':
      'The same with a backslash before every character, which means the same: a runner drops an output of a job in which the value of a secret is found, and a database may have such a name.',
    failures: failuresText,
  },
  work: { heading: 'Listing the databases', notification: 'Listing the databases' },
  action: {
    name: 'pg-azure-backup: databases',
    description:
      'Show which databases of a PostgreSQL server would be backed up, also as a matrix for further jobs',
    icon: 'search',
    color: 'blue',
    cleansUp: false,
  },
  gitlab: { stage: 'build', timeout: '1h', runs: 'nightly' },
});
