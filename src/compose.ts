import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type AzureCredential, openCredential } from './azure/credential.ts';
import type { AzureIdentity } from './azure/identity.ts';
import { type KeyVault, openKeyVault } from './azure/key-vault.ts';
import { silenceSdk } from './azure/silence.ts';
import { Failure } from './catalog/failure.ts';
import type { Manifest } from './catalog/manifest.ts';
import { backup } from './commands/backup.ts';
import { type CleanedUp, cleanUp } from './commands/clean-up.ts';
import { databases } from './commands/databases.ts';
import { download } from './commands/download.ts';
import { list } from './commands/list.ts';
import type { Reporter } from './commands/reporter.ts';
import { restore } from './commands/restore.ts';
import type { RestorePoint } from './commands/restore-plan.ts';
import type { Work } from './commands/work.ts';
import { chooseCredential } from './options/azure-credential.ts';
import type { AnyOptionValues, OptionValues, Verb } from './options/definitions.ts';
import type { GivenOptions } from './options/parse.ts';
import { needsIdentity, wrongHost } from './options/rules.ts';
import { parseConnectionUri } from './postgres/connection-uri.ts';
import { openServer, type Server } from './postgres/server.ts';
import { type ClientTools, findClientTools } from './postgres/tools.ts';
import type { Outcome } from './report/outcome.ts';
import { openAzureBlobStore } from './storage/azure-blob-store.ts';
import { openDirectoryStore } from './storage/directory-store.ts';
import type { BackupStore } from './storage/store.ts';
import { version } from './version.ts';

/** What a run gets from its frontend. */
export interface Surroundings {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly run: Manifest['run'];
  /** From now on the text must not be seen any more, wherever it turns up. */
  readonly mask: (secret: string) => void;
  /** What somebody does to restore a backup into a target, whatever state that is in, on one line. */
  readonly wayToRestore: (given: GivenOptions, which: RestorePoint) => string;
  /** What is left should the process be ended now; `undefined` when there is nothing any more. */
  readonly remember: (remains: Remains | undefined) => void;
}

/** What a run that was cut off leaves behind. */
export interface Remains {
  /** A folder with what only this run was to read. */
  readonly scratch: string;
  /** By which databases on the server are marked that are not finished; none without. */
  readonly instance: string | undefined;
}

/** A verb with its options, as they were parsed. */
export type Task = {
  readonly [V in Verb]: {
    readonly verb: V;
    readonly values: OptionValues<V>;
    readonly given: GivenOptions;
  };
}[Verb];

type SelectionValues = Pick<OptionValues<'databases'>, 'databases' | 'exclude-databases'>;
type ServerValues = Omit<OptionValues<'databases'>, keyof SelectionValues>;
type StoreValues = Omit<OptionValues<'list'>, 'databases'>;

export interface Performed {
  readonly outcome: Outcome;
  /** Of the store, for people; `undefined` where the verb has none. */
  readonly location: string | undefined;
}

/** Puts together what a verb needs and carries it out. Whatever happens, nothing temporary stays. */
export async function perform(task: Task, surroundings: Surroundings): Promise<Performed> {
  const scratch = await makeScratch();
  let instance: string | undefined;
  const remember = () => surroundings.remember({ scratch, instance });
  remember();
  // Also when the process is ended before it could clean up.
  const removeScratch = () => rmSync(scratch, { recursive: true, force: true });
  process.on('exit', removeScratch);
  try {
    const work = workOf(surroundings, made => {
      instance = made ? work.instance : undefined;
      remember();
    });
    return await performIn({ scratch, ...surroundings }, task, work);
  } finally {
    process.off('exit', removeScratch);
    removeScratch();
    if (instance === undefined) surroundings.remember(undefined);
  }
}

/**
 * Removes what a run of the task left behind when it was cut off; on the server only where the task is
 * still known. `replacing`: the target itself was being replaced.
 */
export async function removeRemains(
  task: Task | undefined,
  { scratch, instance, replacing }: Remains & { readonly replacing: boolean },
  surroundings: Surroundings,
): Promise<CleanedUp> {
  if (basename(scratch).startsWith(scratchPrefix)) {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (instance === undefined || task?.verb !== 'restore') return { dropped: [], isBack: false };
  const own = await makeScratch();
  try {
    const work = workOf(surroundings, () => undefined);
    const login = azureLogin(task, surroundings);
    const server = await connectServer(task.values, { scratch: own, ...surroundings }, login, work);
    return await cleanUp(server, { instance, replacing }, work);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

const workOf = ({ reporter, signal, run }: Surroundings, marks: Work['marks']): Work => ({
  reporter,
  signal,
  run,
  marks,
  now: () => new Date(),
  random: () => randomBytes(3).toString('hex'),
  instance: `${run.id}/${randomBytes(4).toString('hex')}`,
  toolVersion: version,
});

interface Place extends Surroundings {
  /** A folder of this run that nobody else can read. */
  readonly scratch: string;
}

async function performIn(place: Place, task: Task, work: Work): Promise<Performed> {
  const { scratch, environment } = place;
  const login = azureLogin(task, place);
  const connect = (values: ServerValues) => connectServer(values, place, login, work);
  switch (task.verb) {
    case 'databases': {
      const { values } = task;
      const server = await connect(values);
      const result = await databases(server, selection(values), work);
      return { outcome: { verb: 'databases', result }, location: undefined };
    }
    case 'backup': {
      const { values } = task;
      const [store, server] = await Promise.all([
        openStore(values, login, values['storage-create-container'] && !values['dry-run']),
        connect(values),
      ]);
      const allowNewer = values['allow-newer-client'];
      const tools = await clientTools(server, allowNewer, environment, work);
      const request = {
        ...selection(values),
        label: values.label,
        compression: values.compression,
        countRows: values['row-counts'] === 'exact',
        includeRoles: values['include-roles'],
        lockWaitTimeoutSeconds: values['lock-wait-timeout'],
        excludeSchemas: values['exclude-schemas'],
        excludeTableData: values['exclude-table-data'],
        pgDumpOptions: values['pg-dump-options'],
        concurrency: values.concurrency,
        dryRun: values['dry-run'],
      };
      const result = await backup({ server, store, tools }, request, work);
      return { outcome: { verb: 'backup', result }, location: store.location };
    }
    case 'list': {
      const store = await openStore(task.values, login);
      const result = await list(store, task.values.databases, work);
      return { outcome: { verb: 'list', result }, location: store.location };
    }
    case 'download': {
      const { values } = task;
      const request = {
        database: values.database,
        backup: values.backup,
        outputDirectory: values['output-directory'],
      };
      const store = await openStore(values, login);
      const result = await download(store, request, work);
      return { outcome: { verb: 'download', result }, location: store.location };
    }
    case 'restore': {
      const { values, given } = task;
      const [store, server] = await Promise.all([openStore(values, login), connect(values)]);
      const tools = await clientTools(server, false, environment, work);
      const parts = {
        server,
        store,
        tools,
        scratch,
        cores: availableParallelism(),
        wayToRestore: (which: RestorePoint) => place.wayToRestore(given, which),
      };
      const request = {
        database: values.database,
        backup: values.backup,
        target: values['target-database'] ?? values.database,
        confirm: values.confirm,
        strategy: values.strategy,
        jobs: values.jobs,
        safetyBackup: values['safety-backup'],
        onFailure: values['on-failure'],
        keepReplacedHours: values['keep-replaced'],
        restorePrivileges: values['restore-privileges'],
        restoreRoles: values['restore-roles'],
        validate: values.validate,
        dryRun: values['dry-run'],
      };
      const result = await restore(parts, request, work);
      return { outcome: { verb: 'restore', result }, location: store.location };
    }
  }
}

const scratchPrefix = 'pg-azure-backup-';

/** A folder that only we can read, for archives and root certificates. */
async function makeScratch(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), scratchPrefix));
  } catch (error) {
    throw new Failure(
      'DISK_FULL',
      `no temporary folder can be made in ${tmpdir()}: ${error instanceof Error ? error.message : error}`,
      'Set TMPDIR to a folder that exists, has room and can be written to.',
      { cause: error },
    );
  }
}

/** Logs in to Azure at most once in a run, and only where something wants it. */
type AzureLogin = () => Promise<AzureCredential>;

function azureLogin({ values, given }: Task, place: Surroundings): AzureLogin {
  let credential: Promise<AzureCredential> | undefined;
  return () => {
    if (!needsIdentity(given)) {
      throw new Failure(
        'INTERNAL',
        'nothing was to log in to Azure',
        'Please report this as a bug.',
      );
    }
    credential ??= openCredential(identityOf(values, place), place);
    return credential;
  };
}

/** The rules of the options have seen to it that what the kind needs is there. */
function identityOf(
  values: Partial<AnyOptionValues>,
  { environment, reporter }: Surroundings,
): AzureIdentity {
  const { kind, reason } = chooseCredential(values, environment);
  reporter.info(`Logging in to Azure by ${kind}: ${reason}`);
  const clientId = values['azure-client-id'];
  const tenantId = values['azure-tenant-id'];
  switch (kind) {
    case 'client-secret':
      return {
        kind,
        clientId: clientId ?? '',
        tenantId: tenantId ?? '',
        clientSecret: values['azure-client-secret'] ?? '',
      };
    case 'github-oidc':
    case 'gitlab-oidc':
    case 'workload-identity':
      return {
        kind,
        clientId: clientId ?? environment.AZURE_CLIENT_ID ?? '',
        tenantId: tenantId ?? environment.AZURE_TENANT_ID ?? '',
        audience: values['azure-audience'] ?? '',
      };
    case 'managed-identity':
      return { kind, clientId };
    case 'azure-cli':
      return { kind, tenantId };
  }
}

async function connectServer(
  values: ServerValues,
  place: Place,
  login: AzureLogin,
  { reporter, signal }: Work,
): Promise<Server> {
  const name = values['key-vault'];
  const vault = name === undefined ? undefined : await openKeyVault(name, await login(), signal);
  const open = ({ sslMode, ...address }: ServerLogin) =>
    openServer(
      {
        address: { ...address, maintenanceDatabase: values['maintenance-database'] },
        sslMode,
        rootCertificate: values['ssl-root-cert'],
        scratch: place.scratch,
        environment: place.environment,
      },
      signal,
    );
  const server = vault
    ? await openWithSecrets(vault, values, place, open)
    : await open(loginOf(values, {}));
  reporter.detail(`Connected to ${server.name}: PostgreSQL ${server.version}, ${server.tls}`);
  return server;
}

/** How to log in to the server, wherever the parts came from. */
interface ServerLogin {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string | undefined;
  readonly sslMode: ServerValues['ssl-mode'];
}

/** The rules of the options have seen to it that each part is there once. */
const loginOf = (values: ServerValues, secret: Partial<ServerLogin>): ServerLogin => ({
  host: secret.host ?? values.host ?? '',
  port: secret.port ?? values.port,
  username: secret.username ?? values.username ?? '',
  password: secret.password ?? values.password,
  sslMode: values['ssl-mode'] ?? secret.sslMode,
});

/** A password may be rotated between the moment it is read and the moment it is used. */
async function openWithSecrets(
  vault: KeyVault,
  values: ServerValues,
  place: Place,
  open: (login: ServerLogin) => Promise<Server>,
): Promise<Server> {
  const secretName = values['connection-secret-name'] ?? values['password-secret-name'];
  const first = await loginFrom(vault, values, place);
  try {
    return await open(first);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PG_LOGIN_FAILED' || !secretName) throw error;
    const second = await loginFrom(vault, values, place);
    if (second.password === first.password && second.username === first.username) {
      const hint = `The password is that of secret "${secretName}" in key vault ${vault.name}. Was it changed on the server alone?`;
      throw new Failure(error.code, error.message, hint, { cause: error });
    }
    place.reporter.info(`Secret "${secretName}" has just been changed; trying its new value`);
    return await open(second);
  }
}

/** Reads what the options name of the vault. */
async function loginFrom(
  vault: KeyVault,
  values: ServerValues,
  { mask, reporter }: Place,
): Promise<ServerLogin> {
  const read = async (reference: string | undefined, isSecret: boolean) => {
    if (reference === undefined) return undefined;
    const { value, warning } = await vault.read(reference);
    if (isSecret) mask(value);
    if (warning !== undefined) reporter.warn(warning);
    return isSecret ? value : value.trim();
  };
  const [uri, host, username, password] = await Promise.all([
    read(values['connection-secret-name'], true),
    read(values['host-secret-name'], false),
    read(values['username-secret-name'], false),
    read(values['password-secret-name'], true),
  ]);
  const unusable = (reference: string | undefined, problem: string) =>
    new Failure(
      'KEY_VAULT_SECRET_UNUSABLE',
      `secret "${reference}" of key vault ${vault.name} ${problem}`,
      'Set the secret anew; docs/azure.md says what it has to hold.',
    );
  if (uri !== undefined) {
    const parsed = parseConnectionUri(uri);
    if (parsed.kind === 'problem') {
      throw unusable(values['connection-secret-name'], parsed.problem);
    }
    if (parsed.uri.password !== undefined) mask(parsed.uri.password);
    const wrong = wrongHost(parsed.uri.host);
    if (wrong) throw unusable(values['connection-secret-name'], 'names a host that is none');
    return loginOf(values, definedIn(parsed.uri));
  }
  const wrong = host === undefined ? undefined : wrongHost(host);
  if (wrong) throw unusable(values['host-secret-name'], `is no host name: ${wrong}`);
  return loginOf(values, definedIn({ host, username, password }));
}

/** Without the properties that are `undefined`. */
const definedIn = (login: { readonly [K in keyof ServerLogin]?: ServerLogin[K] | undefined }) =>
  Object.fromEntries(
    Object.entries(login).filter(([, value]) => value !== undefined),
  ) as Partial<ServerLogin>;

async function clientTools(
  server: Server,
  allowNewer: boolean,
  environment: NodeJS.ProcessEnv,
  { reporter, signal }: Work,
): Promise<ClientTools> {
  const tools = await findClientTools({
    major: server.major,
    allowNewer,
    environment,
    signal,
    info: message => reporter.info(message),
    warn: message => reporter.warn(message),
  });
  reporter.detail(`Client tools ${tools.version}: ${tools.pgDump}`);
  return tools;
}

const selection = (values: SelectionValues) => ({
  databases: values.databases,
  excludeDatabases: values['exclude-databases'],
});

/** The rules of the options have seen to it that exactly one store is described. */
async function openStore(
  values: StoreValues,
  login: AzureLogin,
  createContainer = false,
): Promise<BackupStore> {
  const directory = values['storage-directory'];
  if (directory !== undefined) return openDirectoryStore(directory);
  silenceSdk();
  const account = values['storage-account'] ?? '';
  const connectionString = values['storage-connection-string'];
  const token = values['storage-sas-token'];
  const key = values['storage-account-key'];
  const endpoint = values['storage-endpoint'];
  return await openAzureBlobStore({
    createContainer,
    container: values['storage-container'] ?? '',
    prefix: values['storage-prefix'],
    ...(endpoint === undefined ? {} : { endpoint }),
    credential:
      connectionString !== undefined
        ? { kind: 'connection-string', value: connectionString }
        : token !== undefined
          ? { kind: 'sas', account, token }
          : key !== undefined
            ? { kind: 'account-key', account, key }
            : { kind: 'identity', account, identity: await login() },
  });
}
