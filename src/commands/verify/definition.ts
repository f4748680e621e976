import { azureLoginOptions } from '../../azure/login-options.ts';
import { option } from '../../catalog/reference.ts';
import { loginRule } from '../../connections/login-rule.ts';
import {
  keyVaultOptions,
  restoreAsOptions,
  restoreAsRule,
  serverOptions,
  serverRule,
} from '../../connections/server-options.ts';
import {
  serverFolderRule,
  sourceServerOption,
  storeOptions,
  storeReadOptions,
  storeRule,
  storeWarning,
} from '../../connections/store-options.ts';
import { notificationOptions, notificationWarning } from '../../notifications/options.ts';
import { shown } from '../../options/messages.ts';
import { type Asked, defineOptions, described } from '../../options/schema.ts';
import { defineCommand } from '../command.ts';
import {
  backupOptions,
  loadOptions,
  reportFileOptions,
  scratchOption,
  selectionOptions,
  verifyLevelOption,
} from '../common-options.ts';
import { failuresText } from '../common-outputs.ts';

const ofDrills = [
  'scratch',
  'load-search-path',
  'drill-extensions',
  'restore-as',
  'assertions',
  'health-url',
  'strict',
] as const;

const ownOptions = defineOptions({
  assertions: {
    group: 'command',
    type: 'text',
    placeholder: 'DIRECTORY',
    otherwise: 'none',
    description:
      'Directory of `*.sql` files, each a query on the restored database that must return no row; or the value after `-- expect:` in a comment.',
  },
  'health-url': {
    group: 'command',
    type: 'text',
    placeholder: 'URL',
    otherwise: 'none',
    description:
      'Address that has to answer with a 2xx status while the scratch database is up. `{host}`, `{port}` and `{database}` in it stand for where that is; with `scratch` `runner` `{username}` and `{password}` for a login.',
    wrong: wrongHealthUrl,
  },
  strict: {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      'Fail as well for what is no fault of the backup: what is not well in the source either (a sequence behind its column, a row that refers to nothing, an invalid index), and what no dump has.',
  },
});

export const definition = defineCommand({
  summary: 'Prove that backups can be restored, and keep the evidence beside them.',
  options: {
    databases: described(selectionOptions.databases, 'Databases whose backups are verified.'),
    'exclude-databases': selectionOptions['exclude-databases'],
    backup: backupOptions.backup,
    'rebuild-manifest': {
      group: 'command',
      type: 'boolean',
      default: 'false',
      description:
        'Make the manifests again that backups lost, from the dump, the contents file and the evidence beside it, and verify those backups. `backup` names one of them; otherwise all are meant.',
    },
    'verify-level': verifyLevelOption['verify-level'],
    scratch: scratchOption.scratch,
    'drill-extensions': loadOptions['drill-extensions'],
    ...restoreAsOptions,
    jobs: loadOptions.jobs,
    'load-search-path': loadOptions['load-search-path'],
    assertions: ownOptions.assertions,
    'health-url': ownOptions['health-url'],
    strict: ownOptions.strict,
    'junit-file': reportFileOptions['junit-file'],
    ...storeReadOptions,
    ...serverOptions,
    ...keyVaultOptions,
    ...azureLoginOptions,
    ...storeOptions,
    'source-server': sourceServerOption['source-server'],
    ...notificationOptions,
    host: described(
      serverOptions.host,
      'Host name of the PostgreSQL server for scratch databases. Only with `scratch` other than `runner`.',
    ),
    username: described(
      serverOptions.username,
      'Role to log in as. Only with `scratch` other than `runner`.',
    ),
    'restore-as': described(
      restoreAsOptions['restore-as'],
      'Role that runs what is in the dump, by a login of its own that may do nothing else. Only with `scratch` other than `runner`, where such a one is made for each drill.',
    ),
  },
  examples: [
    'pg-azure-backup verify --verify-level restore --storage-account shopbackups --storage-container backups',
    'pg-azure-backup verify --databases shop --verify-level checksum --storage-directory ./backups',
  ],
  rules: [
    asked => (usesServer(asked) ? serverRule(asked, asked.values.scratch?.kind === 'host') : []),
    storeRule,
    serverFolderRule,
    loginRule,
    drillRule,
    restoreAsRule,
    ownLoginRule,
  ],
  warnings: [storeWarning, notificationWarning],
  outputs: {
    verified:
      'JSON array of the backups that were verified: `{database, backup, verdict, level, recoverySeconds, evidence}` each. `verdict` is `passed`, `failed` or `unverifiable`; `recoverySeconds` is `null` where nothing was restored; `evidence` is its name in the store, below the prefix.',
    failures: `${failuresText} Whatever was verified and did not pass is in it.`,
  },
  outputsOfFailure: { verified: '[]' },
  work: { notification: 'Verification' },
  action: {
    name: 'pg-azure-backup: verify',
    description:
      'Prove that PostgreSQL backups can be restored: checksum, archive, or a drill that restores and compares every row',
    icon: 'check-circle',
    color: 'blue',
    cleansUp: true,
  },
  gitlab: { stage: 'test', timeout: '6h', runs: 'nightly', turns: 'with-its-own' },
});

/** What its rules look at. */
type AskedDrill = Asked<
  typeof scratchOption & typeof verifyLevelOption & typeof loadOptions & typeof restoreAsOptions
>;

/** Whether it connects to the server that the options describe: of a drill alone, and not one on this machine. */
export const usesServer = ({ values }: Pick<AskedDrill, 'values'>): boolean =>
  // One that could not be read is told by itself.
  values['verify-level'] === 'restore' && ['server', 'host'].includes(values.scratch?.kind ?? '');

/** What only a drill does would silently not be done. */
function drillRule({ values, has, label }: AskedDrill): string[] {
  const level = values['verify-level'];
  if (level === undefined) return [];
  if (level === 'restore') {
    return usesServer({ values }) && has('drill-extensions')
      ? [`${label('drill-extensions')}: only with ${option('scratch')} runner.`]
      : [];
  }
  const needless = ofDrills.filter(has);
  return needless.length === 0
    ? []
    : [`${needless.map(label).join(', ')}: only with ${option('verify-level')} restore.`];
}

/** The temporary server has one of its own. */
function ownLoginRule({ values, has, label }: AskedDrill): string[] {
  return has('restore-as') &&
    values['verify-level'] === 'restore' &&
    values.scratch?.kind === 'runner'
    ? [
        `${label('restore-as')}: only with ${option('scratch')} server, or ${option('scratch')} HOST; the throw-away server makes a login of its own.`,
      ]
    : [];
}

function wrongHealthUrl(text: string): string | undefined {
  const url = URL.parse(text.replaceAll(/\{(?:host|port|database)\}/gu, '1'));
  return url?.protocol === 'https:' || url?.protocol === 'http:'
    ? undefined
    : `${shown(text)} is not a URL that begins with https:// or http://.`;
}
