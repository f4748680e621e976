import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './catalog/failure.ts';
import type { Manifest } from './catalog/manifest.ts';
import { backup } from './commands/backup.ts';
import { databases } from './commands/databases.ts';
import { download } from './commands/download.ts';
import { list } from './commands/list.ts';
import type { Reporter } from './commands/reporter.ts';
import { restore } from './commands/restore.ts';
import type { Work } from './commands/work.ts';
import type { OptionValues, Verb } from './options/definitions.ts';
import { type GivenOptions, reproduce, shellQuote } from './options/parse.ts';
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
}

/** A verb with its options, as they were parsed. */
export type Task = {
  readonly [V in Verb]: {
    readonly verb: V;
    readonly values: OptionValues<V>;
    readonly given: GivenOptions;
  };
}[Verb];

type ServerValues = OptionValues<'databases'>;
type StoreValues = Omit<OptionValues<'list'>, 'databases'>;

/** Puts together what a verb needs and carries it out. Whatever happens, nothing temporary stays. */
export async function perform(task: Task, surroundings: Surroundings): Promise<Outcome> {
  const work: Work = {
    ...surroundings,
    now: () => new Date(),
    random: () => randomBytes(3).toString('hex'),
    instance: `${surroundings.run.id}/${randomBytes(4).toString('hex')}`,
    toolVersion: version,
  };
  const scratch = await makeScratch();
  // Also when the process is ended before it could clean up.
  const removeScratch = () => rmSync(scratch, { recursive: true, force: true });
  process.on('exit', removeScratch);
  try {
    return await performIn(scratch, task, work, surroundings.environment);
  } finally {
    process.off('exit', removeScratch);
    removeScratch();
  }
}

async function performIn(
  scratch: string,
  task: Task,
  work: Work,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const connect = (values: ServerValues | OptionValues<'backup'> | OptionValues<'restore'>) =>
    connectServer(values, scratch, environment, work);
  switch (task.verb) {
    case 'databases': {
      const { values } = task;
      const server = await connect(values);
      return { verb: 'databases', result: await databases(server, selection(values), work) };
    }
    case 'backup': {
      const { values } = task;
      const [store, server] = await Promise.all([openStore(values), connect(values)]);
      const allowNewer = values['allow-newer-client'];
      const tools = await clientTools(server, allowNewer, environment, work);
      const request = {
        ...selection(values),
        label: values.label,
        compression: values.compression,
        countRows: values['row-counts'] === 'exact',
        lockWaitTimeoutSeconds: values['lock-wait-timeout'],
        excludeSchemas: values['exclude-schemas'],
        excludeTableData: values['exclude-table-data'],
        pgDumpOptions: values['pg-dump-options'],
        concurrency: values.concurrency,
        dryRun: values['dry-run'],
      };
      return { verb: 'backup', result: await backup({ server, store, tools }, request, work) };
    }
    case 'list': {
      const store = await openStore(task.values);
      return { verb: 'list', result: await list(store, task.values.databases, work) };
    }
    case 'download': {
      const { values } = task;
      const request = {
        database: values.database,
        backup: values.backup,
        outputDirectory: values['output-directory'],
      };
      return { verb: 'download', result: await download(await openStore(values), request, work) };
    }
    case 'restore': {
      const { values, given } = task;
      const [store, server] = await Promise.all([openStore(values), connect(values)]);
      const tools = await clientTools(server, false, environment, work);
      const parts = {
        server,
        store,
        tools,
        scratch,
        cores: availableParallelism(),
        commandToRestore: (database: string, name: string, target: string) =>
          restoreCommand(given, database, name, target),
      };
      const request = {
        database: values.database,
        backup: values.backup,
        target: values['target-database'] ?? values.database,
        confirm: values.confirm,
        strategy: values.strategy,
        jobs: values.jobs,
        safetyBackup: values['safety-backup'],
        validate: values.validate,
        dryRun: values['dry-run'],
      };
      return { verb: 'restore', result: await restore(parts, request, work) };
    }
  }
}

/** A folder that only we can read, for archives and root certificates. */
async function makeScratch(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'pg-azure-backup-'));
  } catch (error) {
    throw new Failure(
      'DISK_FULL',
      `no temporary folder can be made in ${tmpdir()}: ${error instanceof Error ? error.message : error}`,
      'Set TMPDIR to a folder that exists, has room and can be written to.',
      { cause: error },
    );
  }
}

async function connectServer(
  values: ServerValues | OptionValues<'backup'> | OptionValues<'restore'>,
  scratch: string,
  environment: NodeJS.ProcessEnv,
  { reporter, signal }: Work,
): Promise<Server> {
  const server = await openServer(
    {
      address: {
        host: values.host,
        port: values.port,
        username: values.username,
        password: values.password,
        maintenanceDatabase: values['maintenance-database'],
      },
      sslMode: values['ssl-mode'],
      rootCertificate: values['ssl-root-cert'],
      scratch,
      environment,
    },
    signal,
  );
  reporter.detail(`Connected to ${server.name}: PostgreSQL ${server.version}, ${server.tls}`);
  return server;
}

async function clientTools(
  server: Server,
  allowNewer: boolean,
  environment: NodeJS.ProcessEnv,
  { reporter }: Work,
): Promise<ClientTools> {
  const tools = await findClientTools({
    major: server.major,
    allowNewer,
    environment,
    info: message => reporter.info(message),
  });
  reporter.detail(`Client tools ${tools.version}: ${tools.pgDump}`);
  return tools;
}

const selection = (values: ServerValues | OptionValues<'backup'>) => ({
  databases: values.databases,
  excludeDatabases: values['exclude-databases'],
});

/** The rules of the options have seen to it that exactly one store is described. */
async function openStore(values: StoreValues): Promise<BackupStore> {
  const directory = values['storage-directory'];
  if (directory !== undefined) return openDirectoryStore(directory);
  const account = values['storage-account'] ?? '';
  const connectionString = values['storage-connection-string'];
  const token = values['storage-sas-token'];
  const endpoint = values['storage-endpoint'];
  return await openAzureBlobStore({
    container: values['storage-container'] ?? '',
    prefix: values['storage-prefix'],
    ...(endpoint === undefined ? {} : { endpoint }),
    credential:
      connectionString !== undefined
        ? { kind: 'connection-string', value: connectionString }
        : token !== undefined
          ? { kind: 'sas', account, token }
          : { kind: 'account-key', account, key: values['storage-account-key'] ?? '' },
  });
}

/** What an operator types to restore a backup, wherever the target was left. Secrets stay where they were. */
function restoreCommand(
  given: GivenOptions,
  database: string,
  name: string,
  target: string,
): string {
  const where = reproduce(given, [
    'host',
    'port',
    'username',
    'password',
    'maintenance-database',
    'ssl-mode',
    'ssl-root-cert',
    'storage-account',
    'storage-container',
    'storage-prefix',
    'storage-endpoint',
    'storage-account-key',
    'storage-sas-token',
    'storage-connection-string',
    'storage-directory',
  ]);
  const which = { database, backup: name, 'target-database': target, confirm: target };
  const flags = Object.entries(which).map(([option, value]) => `--${option}=${value}`);
  return shellQuote(['pg-azure-backup', 'restore', ...flags, '--no-safety-backup', ...where]);
}
