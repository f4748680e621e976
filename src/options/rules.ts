import { absentSecret } from '../catalog/absent-secret.ts';
import { wrongDumpName } from '../catalog/dump-name-template.ts';
import { chooseCredential, missingForCredential } from './azure-credential.ts';
import {
  type AnyOptionValues,
  definitionOf,
  isOption,
  type OptionName,
  type Verb,
  verbDefinition,
} from './definitions.ts';
import { shown } from './messages.ts';
import { wrongUrl } from './webhook.ts';

export interface Findings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

type Values = Partial<AnyOptionValues>;

/** The options that were given, rightly or wrongly, as messages call them. */
type Labels = ReadonlyMap<OptionName, string>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What is wrong with the options of a verb beyond what their types say. Options whose values could
 * not be read are in `labels`, but not in `values`.
 */
export function checkRules(
  verb: Verb,
  values: Values,
  labels: Labels,
  environment: Environment,
): Findings {
  const { options } = verbDefinition(verb);
  const errors = [...requiredErrors(verb, labels), ...syntaxErrors(values, labels)];
  if (options.includes('host') && usesServer(verb, values, labels)) {
    errors.push(...serverErrors(values, labels));
  }
  if (options.includes('storage-container')) errors.push(...storeErrors(values, labels));
  errors.push(...serverFolderErrors(verb, values, labels));
  errors.push(...formerNameErrors(values, labels));
  if (needsIdentity(labels)) errors.push(...credentialErrors(values, labels, environment));
  if (verb === 'restore') errors.push(...restoreErrors(values, labels));
  if (verb === 'prune') errors.push(...retentionErrors(labels));
  if (verb === 'verify') errors.push(...drillErrors(values, labels));
  errors.push(...restoreAsErrors(values, labels));
  return { errors, warnings: [...keyWarnings(values, labels), ...noticeWarnings(values, labels)] };
}

const labelOf = (name: OptionName, labels: Labels): string => labels.get(name) ?? `--${name}`;

function requiredErrors(verb: Verb, labels: Labels): string[] {
  return verbDefinition(verb)
    .required.filter(name => !labels.has(name))
    .map(name => `--${name}: is required.`);
}

/** Whether a run of the verb connects to the server that the options describe. */
export function usesServer(
  verb: Verb,
  values: Values,
  given: { readonly has: (name: OptionName) => boolean },
): boolean {
  switch (verb) {
    case 'check':
      return (['host', 'host-secret-name', 'connection-secret-name'] as const).some(name =>
        given.has(name),
      );
    case 'verify':
      // One that could not be read is told by itself.
      return (
        values['verify-level'] === 'restore' &&
        ['server', 'host'].includes(values.scratch?.kind ?? '')
      );
    default:
      return true;
  }
}

/** That the server is described once: by options, by secrets that hold them, or by one URI. */
function serverErrors(values: Values, labels: Labels): string[] {
  const given = (names: readonly OptionName[]) =>
    names.filter(name => labels.has(name)).map(name => labelOf(name, labels));
  const errors: string[] = [];
  const secrets = given([
    ...serverParts.map(([, secret]) => secret),
    'connection-secret-name',
    'restore-as-password-secret-name',
  ]);
  if (secrets.length > 0 && !labels.has('key-vault')) {
    errors.push(`${secrets.join(', ')}: no --key-vault to take it from.`);
  }
  if (secrets.length === 0 && labels.has('key-vault')) {
    errors.push(
      `${labelOf('key-vault', labels)}: no secret of it is named. Give --password-secret-name or --connection-secret-name, for example.`,
    );
  }
  if (labels.has('connection-secret-name')) {
    const doubled = given(serverParts.flat().concat('port'));
    if (doubled.length > 0) {
      errors.push(
        `${doubled.join(', ')}: cannot be combined with ${labelOf('connection-secret-name', labels)}, which holds them all.`,
      );
    }
    return errors;
  }
  for (const [plain, secret] of serverParts) {
    if (labels.has(plain) && labels.has(secret)) {
      errors.push(`${given([plain, secret]).join(', ')}: only one of them can be used.`);
    }
    if (plain === 'host' && values.scratch?.kind === 'host') continue;
    if (plain !== 'password' && !labels.has(plain) && !labels.has(secret)) {
      errors.push(
        `--${plain}: is required, unless --${secret} or --connection-secret-name is given.`,
      );
    }
  }
  return errors;
}

/** Each part of a login, and the option that names the secret which holds it. */
const serverParts: readonly (readonly [plain: OptionName, secret: OptionName])[] = [
  ['host', 'host-secret-name'],
  ['username', 'username-secret-name'],
  ['password', 'password-secret-name'],
];

const storeKeys: readonly OptionName[] = [
  'storage-account-key',
  'storage-sas-token',
  'storage-connection-string',
];

/** Key Vault always wants a login to Azure, a store only when it has no key of its own. */
export const needsIdentity = (given: { readonly has: (name: OptionName) => boolean }): boolean =>
  given.has('key-vault') ||
  (given.has('storage-account') && !storeKeys.some(name => given.has(name)));

function credentialErrors(values: Values, labels: Labels, environment: Environment): string[] {
  // What was given wrongly is told by itself.
  if (labels.has('azure-credential') && values['azure-credential'] === undefined) return [];
  const { kind, reason } = chooseCredential(values, environment);
  const missing = missingForCredential(kind, name => labels.has(name), environment);
  return missing.length === 0
    ? []
    : [
        `${labelOf('azure-credential', labels)}: ${kind} (${reason}) also needs ${missing.join(' and ')}.${
          missing.includes('--azure-client-secret') ? ` ${absentSecret}` : ''
        }`,
      ];
}

const restoreAsPasswords: readonly OptionName[] = [
  'restore-as-password',
  'restore-as-password-secret-name',
];

/** The role that runs what is in a dump: on a server of somebody’s, and with one password. */
function restoreAsErrors(values: Values, labels: Labels): string[] {
  const passwords = restoreAsPasswords.filter(name => labels.has(name));
  const given = passwords.map(name => labelOf(name, labels)).join(', ');
  const errors: string[] = [];
  if (passwords.length > 1) errors.push(`${given}: only one of them can be used.`);
  if (passwords.length > 0 && !labels.has('restore-as')) {
    errors.push(`${given}: only with --restore-as.`);
  }
  const isOnRunner = values['verify-level'] === 'restore' && values.scratch?.kind === 'runner';
  if (labels.has('restore-as') && isOnRunner) {
    errors.push(
      `${labelOf('restore-as', labels)}: only with --scratch server, or --scratch HOST; the throw-away server makes a login of its own.`,
    );
  }
  return errors;
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Per option: what is wrong with its value, as the rest of a sentence, or `undefined`. */
const syntaxRules: Partial<Record<OptionName, (value: string) => string | undefined>> = {
  host: wrongHost,
  database: wrongDatabaseName,
  'target-database': wrongDatabaseName,
  'maintenance-database': wrongDatabaseName,
  label: text =>
    text === 'safety'
      ? '"safety" is reserved for the backups that a restore takes; choose another word.'
      : unless(/^[\w-]{1,32}$/u, text, 'up to 32 letters, digits, hyphens and underscores'),
  'run-id': text => unless(/^[\w.:/-]{1,100}$/u, text, 'up to 100 letters, digits, and . _ : / -'),
  'dump-name': wrongTemplate,
  'key-vault': wrongVault,
  'host-secret-name': wrongSecretName,
  'username-secret-name': wrongSecretName,
  'password-secret-name': wrongSecretName,
  'connection-secret-name': wrongSecretName,
  'restore-as-password-secret-name': wrongSecretName,
  'azure-client-id': text =>
    unless(
      guid,
      text,
      'the Application (client) ID is a GUID; the name or the secret is not meant',
    ),
  'azure-tenant-id': text =>
    guid.test(text)
      ? undefined
      : unless(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu, text, 'a GUID, or a domain of the directory'),
  'storage-account': text =>
    unless(/^[a-z\d]{3,24}$/u, text, '3 to 24 lower-case letters and digits'),
  'storage-container': text =>
    unless(
      /^(?=.{3,63}$)[a-z\d]+(?:-[a-z\d]+)*$/u,
      text,
      '3 to 63 lower-case letters, digits and single hyphens, with a letter or digit at both ends',
    ),
  'server-name': wrongServerName,
  'source-server': wrongSourceServer,
  'storage-prefix': wrongPrefix,
  'storage-endpoint': wrongEndpoint,
  'storage-account-key': text =>
    isBase64(text) ? undefined : 'is not base64, as the key of a storage account is.',
  'storage-sas-token': text =>
    text.includes('://') || !/(?:^|[?&])sig=/u.test(text)
      ? 'is not a SAS token: the part of a SAS URL after the "?", with sv=, se= and sig= in it.'
      : undefined,
  'storage-connection-string': wrongConnectionString,
  'time-zone': wrongTimeZone,
  'health-url': wrongHealthUrl,
  'notify-url': wrongUrl,
  'ping-url': wrongUrl,
};

function syntaxErrors(values: Values, labels: Labels): string[] {
  return Object.entries(syntaxRules).flatMap(([name, rule]) => {
    if (!isOption(name)) return [];
    const text = values[name];
    const problem = typeof text === 'string' ? rule(text) : undefined;
    return problem === undefined ? [] : [`${labelOf(name, labels)}: ${problem}`];
  });
}

const unless = (allowed: RegExp, text: string, rule: string): string | undefined =>
  allowed.test(text) ? undefined : `${shown(text)} is not allowed: ${rule}.`;

/** Also what is read from Key Vault has to be one host. */
export function wrongHost(text: string): string | undefined {
  if (text.includes('://')) return 'is a URL; give the name of the host alone.';
  if (text.startsWith('/')) return undefined;
  if (/^[^:]+:\d+$/u.test(text)) return `${shown(text)} has a port; give it with --port.`;
  if (/[\s,@]/u.test(text)) {
    return `${shown(text)} is not one host: a name, an address, or the directory of a socket.`;
  }
  return undefined;
}

function wrongTemplate(text: string): string | undefined {
  const problem = wrongDumpName(text);
  return problem && `${shown(text)} ${problem}`;
}

function wrongVault(text: string): string | undefined {
  if (/^[a-z][a-z\d-]{1,22}[a-z\d]$/iu.test(text)) return undefined;
  const url = URL.parse(text);
  const isVault = url?.protocol === 'https:' && url.pathname === '/' && !/[?#@]/u.test(text);
  return isVault
    ? undefined
    : `${shown(text)} is neither the name of a vault (3 to 24 letters, digits and hyphens) nor its URL (https://NAME.vault.azure.net).`;
}

function wrongSecretName(text: string): string | undefined {
  return unless(
    /^[a-z\d-]{1,127}(?:\/[a-z\d]{1,64})?$/iu,
    text,
    'NAME or NAME/VERSION of a secret',
  );
}

/** PostgreSQL cuts longer names off, and might then mean another database. */
const maxNameBytes = 63;

function wrongDatabaseName(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  return bytes > maxNameBytes
    ? `${shown(text)} has ${bytes} bytes; the name of a database has at most ${maxNameBytes}.`
    : undefined;
}

/** A blob's name has at most 1024 characters, and the names of a backup's files take their share. */
const maxPrefixLength = 400;

function wrongPrefix(text: string): string | undefined {
  if (text === '') return undefined;
  const isSegment = (part: string) => part !== '' && !/[\\\p{Cc}]|\.$/u.test(part);
  const holder = /\{(?!server\})[^/]*\}/.exec(text)?.[0];
  if (holder !== undefined) {
    return `${shown(text)} has the placeholder ${holder}; there is but {server}.`;
  }
  return text.length <= maxPrefixLength && text.split('/').every(isSegment)
    ? undefined
    : `${shown(text)} is not allowed: up to ${maxPrefixLength} characters, folders separated by single slashes, none of them ending in a dot, no backslash.`;
}

const longestServerName = 100;

function wrongServerName(text: string): string | undefined {
  return text.length <= longestServerName && /^[^/\\\p{Cc}]+$/u.test(text)
    ? undefined
    : `${shown(text)} is not allowed: up to ${longestServerName} characters, no slashes.`;
}

/** An address may hold the directory of a socket. */
function wrongSourceServer(text: string): string | undefined {
  return /\p{Cc}/u.test(text) ? `${shown(text)} is not allowed: control characters.` : undefined;
}

function wrongEndpoint(text: string): string | undefined {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return `${shown(text)} is not a URL that begins with https:// or http://.`;
  }
  // Both may be secret, so the value is not shown.
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password.';
  if (/[?#]/u.test(text)) {
    return 'must not hold a query; a SAS token belongs into PG_BACKUP_STORAGE_SAS_TOKEN.';
  }
  return undefined;
}

function wrongConnectionString(text: string): string | undefined {
  const has = (key: string) => new RegExp(`(?:^|;)\\s*${key}=[^;]`, 'iu').test(text);
  const usable =
    has('UseDevelopmentStorage') ||
    (has('AccountName') && has('AccountKey')) ||
    (has('SharedAccessSignature') && (has('BlobEndpoint') || has('AccountName')));
  return usable
    ? undefined
    : 'is not the connection string of a storage account: it has to hold AccountName=…;AccountKey=…, or BlobEndpoint=…;SharedAccessSignature=….';
}

function wrongTimeZone(text: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return undefined;
  } catch {
    return `${shown(text)} is not a time zone: give its name, such as Europe/Berlin or UTC.`;
  }
}

function wrongHealthUrl(text: string): string | undefined {
  const url = URL.parse(text.replaceAll(/\{(?:host|port|database)\}/gu, '1'));
  return url?.protocol === 'https:' || url?.protocol === 'http:'
    ? undefined
    : `${shown(text)} is not a URL that begins with https:// or http://.`;
}

const isBase64 = (text: string): boolean =>
  /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/u.test(text) && !text.includes('_');

const accountKeyBytes = 64;

function keyWarnings(values: Values, labels: Labels): string[] {
  const key = values['storage-account-key'];
  const bytes = key === undefined ? accountKeyBytes : Buffer.from(key, 'base64').length;
  return bytes === accountKeyBytes
    ? []
    : [
        `${labelOf('storage-account-key', labels)}: has ${bytes} bytes, though the key of an Azure storage account has ${accountKeyBytes}. Is it cut off?`,
      ];
}

/** Who chose what is told, and when, wanted somebody to be told. */
const noticeWarnings = (values: Values, labels: Labels): string[] =>
  labels.has('notify-url')
    ? []
    : (['notify-on', 'notify-format'] as const)
        .filter(name => (values[name] ?? definitionOf(name).default) !== definitionOf(name).default)
        .filter(name => values[name] !== 'never')
        .map(
          name =>
            `${labelOf(name, labels)}: nobody is told, for there is no --notify-url. ${absentSecret}`,
        );

const storeHelp =
  'Give --storage-directory, or --storage-container and --storage-account (by itself with a login to Azure, or with an access key or a SAS token), or --storage-container and a connection string.';

/** That exactly one store is described, and wholly. */
function storeErrors(values: Values, labels: Labels): string[] {
  const has = (name: OptionName) => labels.has(name);
  const given = (...names: OptionName[]) => names.filter(has).map(name => labelOf(name, labels));
  const credentials = given(...storeKeys);
  const remote = [
    ...given('storage-account', 'storage-container', 'storage-prefix', 'storage-endpoint'),
    ...given('storage-create-container', 'storage-access-tier', 'rehydrate'),
    ...credentials,
  ];

  if (has('storage-directory')) {
    return remote.length === 0
      ? []
      : [`${labelOf('storage-directory', labels)}: cannot be combined with ${remote.join(', ')}.`];
  }
  if (remote.length === 0)
    return [`--storage-directory, --storage-container: no store. ${storeHelp}`];

  const errors: string[] = [];
  if (!has('storage-container'))
    errors.push('--storage-container: is required with Azure storage.');
  if (credentials.length > 1) {
    errors.push(`${credentials.join(', ')}: only one of them can be used.`);
  }
  if (has('storage-connection-string')) {
    const doubled = given('storage-account', 'storage-endpoint');
    if (doubled.length > 0) {
      errors.push(
        `${doubled.join(', ')}: cannot be combined with ${labelOf('storage-connection-string', labels)}, which names the account itself.`,
      );
    }
    return errors;
  }
  if (!has('storage-account'))
    errors.push(`--storage-account: is required without a connection string. ${absentSecret}`);
  if (credentials.length === 0 && values['storage-endpoint']?.startsWith('http:')) {
    errors.push(
      `${labelOf('storage-endpoint', labels)}: a login to Azure is sent over https alone; use https, or an access key.`,
    );
  }
  return errors;
}

/** The folder of a server has to be known before the server is asked. */
function serverFolderErrors(verb: Verb, values: Values, labels: Labels): string[] {
  if (!values['storage-prefix']?.includes('{server}')) return [];
  const label = labelOf('storage-prefix', labels);
  const has = (name: OptionName) => labels.has(name);
  if (has('source-server')) return [];
  const { options } = verbDefinition(verb);
  const writes = verb === 'backup' || (verb === 'check' && usesServer(verb, values, labels));
  if (writes && (has('server-name') || has('host'))) return [];
  return [
    writes
      ? `${label}: {server} needs --server-name, since the host stands in a key vault.`
      : `${label}: {server} needs ${options.includes('source-server') ? '--source-server' : '--server-name'}, to know whose folder is meant.`,
  ];
}

const formerNameErrors = (values: Values, labels: Labels): string[] =>
  (values['server-moved-from'] ?? []).flatMap(({ text, literal }) =>
    literal === undefined
      ? [`${labelOf('server-moved-from', labels)}: ${shown(text)} is a pattern; name each server.`]
      : [],
  );

/** They belong to PostgreSQL or to Azure, and nobody else can drop them. */
const untouchable = ['template0', 'template1', 'azure_maintenance', 'azure_sys'];

function restoreErrors(values: Values, labels: Labels): string[] {
  const needless = labels.has('restore-system-grants') && values['restore-roles'] === false;
  return [
    ...targetErrors(values, labels),
    ...(needless
      ? [`${labelOf('restore-system-grants', labels)}: only with --restore-roles.`]
      : []),
  ];
}

function targetErrors(values: Values, labels: Labels): string[] {
  const name: OptionName = values['target-database'] === undefined ? 'database' : 'target-database';
  const target = values[name];
  if (labels.has('target-database') && name === 'database') return [];
  if (target === undefined) return [];
  if (untouchable.includes(target)) {
    return [
      `${labelOf(name, labels)}: ${shown(target)} is a system database and cannot be restored into. Name another with --target-database.`,
    ];
  }
  if (target === values['maintenance-database']) {
    return [
      `${labelOf(name, labels)}: ${shown(target)} is also the --maintenance-database, to which a connection stays open, so that it cannot be replaced. Choose another for one of them.`,
    ];
  }
  return [];
}

const keepRules: readonly OptionName[] = [
  'keep-last',
  'keep-days',
  'keep-daily',
  'keep-weekly',
  'keep-monthly',
  'keep-yearly',
];

/** Without a rule nothing is kept but the minimum, which nobody means. */
const retentionErrors = (labels: Labels): string[] =>
  keepRules.some(name => labels.has(name))
    ? []
    : [`${keepRules.map(name => `--${name}`).join(', ')}: at least one of them is required.`];

const drillOptions: readonly OptionName[] = [
  'scratch',
  'load-search-path',
  'drill-extensions',
  'restore-as',
  'assertions',
  'health-url',
];

/** What only a drill does would silently not be done. */
function drillErrors(values: Values, labels: Labels): string[] {
  const level = values['verify-level'];
  if (level === undefined) return [];
  if (level === 'restore') {
    const isElsewhere = ['server', 'host'].includes(values.scratch?.kind ?? '');
    return isElsewhere && labels.has('drill-extensions')
      ? [`${labelOf('drill-extensions', labels)}: only with --scratch runner.`]
      : [];
  }
  const needless = drillOptions.filter(name => labels.has(name));
  return needless.length === 0
    ? []
    : [
        `${needless.map(name => labelOf(name, labels)).join(', ')}: only with --verify-level restore.`,
      ];
}
