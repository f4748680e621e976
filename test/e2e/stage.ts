import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import {
  containerClient,
  createContainer,
  deleteBlob,
  listBlobs,
  readBlob,
  replaceBlob,
} from '../support/azurite.ts';
import {
  type Running,
  type RunOptions,
  type RunResult,
  run,
  scanBlobsForSecrets,
  scanForSecrets,
} from '../support/cli.ts';
import { type Postgres, type PostgresAddress, uniqueName } from '../support/postgres.ts';
import { descendants } from '../support/processes.ts';
import { sharedAzurite, temporaryFolder } from '../support/shared.ts';

/** A server as a user names it: in the environment. */
export const serverEnv = (
  { host, port }: PostgresAddress,
  login: { readonly username: string; readonly password: string },
): Record<string, string> => ({
  PGHOST: host,
  PGPORT: String(port),
  PGUSER: login.username,
  PGPASSWORD: login.password,
});

/** A store of its own for one test, and a look behind the scenes. */
export interface TestStore {
  /** The environment by which the command line finds it. */
  readonly env: Record<string, string>;
  names(): Promise<string[]>;
  read(name: string): Promise<Buffer>;
  replace(name: string, bytes: Uint8Array | string): Promise<void>;
  remove(name: string): Promise<void>;
}

export async function directoryStore(): Promise<TestStore> {
  const folder = temporaryFolder();
  onTestFinished(() => scanForSecrets(folder));
  return {
    env: { PG_BACKUP_STORAGE_DIRECTORY: folder },
    async names() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .toSorted();
    },
    read: name => readFile(join(folder, name)),
    replace: async (name, bytes) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    },
    remove: name => rm(join(folder, name)),
  };
}

/** The prefix under which the command line keeps backups when nothing else is said. */
const prefix = 'database_backups/';

export async function blobStore(): Promise<TestStore & { readonly container: string }> {
  const azurite = sharedAzurite();
  const container = uniqueName('store').replaceAll('_', '-');
  await createContainer(azurite, container);
  onTestFinished(async () => {
    await scanBlobsForSecrets(azurite, container);
    await containerClient(azurite, container).deleteIfExists();
  });
  return {
    container,
    env: {
      PG_BACKUP_STORAGE_CONTAINER: container,
      PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
    },
    names: async () =>
      (await listBlobs(azurite, container)).map(name => name.slice(prefix.length)).toSorted(),
    read: name => readBlob(azurite, container, prefix + name),
    replace: (name, bytes) => replaceBlob(azurite, container, prefix + name, bytes),
    remove: name => deleteBlob(azurite, container, prefix + name),
  };
}

export const stores = [
  { store: 'Azure Blob Storage', open: (): Promise<TestStore> => blobStore() },
  { store: 'a directory', open: (): Promise<TestStore> => directoryStore() },
];

/** A new database of the shared server that goes with the test. */
export async function database(
  server: Postgres,
  script: string | { readonly file: string },
  name = uniqueName('db'),
): Promise<string> {
  await server.createDatabase(name);
  onTestFinished(() => dropWithCopies(server, name));
  await server.runScript(name, script);
  return name;
}

/** A session of a superuser, which only a superuser may end. */
export async function superuserIn(on: Postgres, name: string): Promise<Client> {
  const { host, port, username: user, password } = on;
  const client = new Client({
    ...{ host, port, user, password, database: name },
    application_name: 'maintenance of the platform',
  });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Drops a database and what restores kept of it. */
export async function dropWithCopies(server: Postgres, name: string): Promise<void> {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    "SELECT datname FROM pg_database WHERE datname = $1 OR shobj_description(oid, 'pg_database') LIKE 'pg-azure-backup: %' AND shobj_description(oid, 'pg_database') LIKE '%' || to_json($1::text)::text || '%'",
    [name],
  );
  for (const { datname } of rows) await server.dropDatabase(datname);
}

/**
 * Everything in a database as PostgreSQL's own programs write it: two databases are equal when their
 * texts are. Owners and privileges, which a restore does not bring back, are left out. Large objects
 * are read by themselves: pg_dump groups them by their privileges.
 */
export function everythingIn(server: PostgresAddress, name: string): string {
  const program = (file: string, ...args: string[]) =>
    execFileSync(
      join(server.bin, file),
      [...args, `--dbname=dbname='${name.replace(/[\\']/g, '\\$&')}'`],
      {
        env: { PATH: process.env.PATH, ...serverEnv(server, server) },
        encoding: 'utf8',
        maxBuffer: 1024 ** 3,
      },
    );
  const dump = program('pg_dump', '--no-owner', '--no-privileges', '--no-comments', '--no-blobs');
  const largeObjects = program(
    'psql',
    '--no-psqlrc',
    '--tuples-only',
    '--command=SELECT oid, lo_get(oid) FROM pg_largeobject_metadata ORDER BY oid',
  );
  // A random key, against meta-commands in the data.
  return dump.replace(/^\\(un)?restrict .*$/gm, '') + largeObjects;
}

/** The one JSON document that a command printed. */
export const documentOf = <Document>({ stdout }: { readonly stdout: string }): Document =>
  JSON.parse(stdout);

/** One backup in a JSON document (docs/json.md). */
export interface BackupDocument {
  readonly database: string;
  readonly name: string;
  readonly label: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly rows: number | null;
}

export interface FailureDocument {
  readonly database?: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Resolves once the clock shows another second: runs that failed are on record by the second of their beginning. */
export const nextSecond = (): Promise<void> => setTimeout(1001 - (Date.now() % 1000));

/** Waits until the run has started a process whose command line matches, and is no earlier one; its process id. */
export async function childOf(
  running: Pick<Running, 'pid' | 'output'> & { readonly finished: Promise<unknown> },
  commandLine: RegExp,
  earlier?: number,
): Promise<number> {
  let over = false;
  running.finished
    .catch(() => undefined)
    .finally(() => {
      over = true;
    });
  while (!over) {
    const child = descendants(running.pid).find(
      // Those that an earlier one has forked look like it, and end a little later.
      one => one.pid !== earlier && one.parent !== earlier && commandLine.test(one.commandLine),
    );
    if (child) return child.pid;
    // Linux has no event for a process of others that starts.
    await setTimeout(5);
  }
  throw new Error(`It ended without starting ${commandLine}:\n${running.output()}`);
}

export const pgDumpAtWork = /\/pg_dump .*--snapshot/;
export const pgRestoreAtWork = /\/pg_restore .*--section=data .*--use-list/;
/** On trial, before anything is dropped. */
export const trialAtWork = /\/pg_restore .*--section=data .*--use-list.*dbname='[^']*__scratch_/;
/** In earnest, after all that was only tried. */
export const safetyDumpAtWork = /\/pg_dump .*--snapshot.*dbname='[^']*__aside_/;
export const loadAtWork = /\/pg_restore .*--section=data .*--use-list.*dbname='[^']*__restore_/;

/** Runs a command that a message printed, as an operator would paste it into a shell. */
export function paste(command: string, options: RunOptions): Promise<RunResult> {
  const script = command.replace(/^pg-azure-backup /, '"$0" "$1" ');
  return run([], { ...options, before: () => ['/bin/sh', '-c', script] });
}
