import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { chown, copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client, escapeIdentifier, escapeLiteral, type QueryResult, type QueryResultRow } from 'pg';
import { type Guarded, guard } from './guardian.ts';
import { descendants } from './processes.ts';
import { registerSecret } from './secrets.ts';

const oldestMajor = 13;
const newestMajor = 19;

/** An installed PostgreSQL with server and client programs. */
export interface PostgresHome {
  readonly major: number;
  /** The folder with initdb, postgres, psql … */
  readonly bin: string;
}

/** What is needed to reach a running server; plain data. */
export interface PostgresAddress {
  readonly host: string;
  readonly port: number;
  /** The superuser. */
  readonly username: string;
  readonly password: string;
  readonly major: number;
  readonly bin: string;
  readonly dataDirectory: string;
}

/** A running server, and what a test does with its databases. */
export interface Postgres extends PostgresAddress {
  /** Runs SQL over a connection of its own; the rows of the last statement. */
  query<Row extends QueryResultRow = Record<string, unknown>>(
    database: string,
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<Row[]>;
  /** Creates a database from template0, then runs a script in it; answers its name. */
  createDatabase(name: string, script?: string, options?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  /** Runs a script through psql, stopping at the first error; answers what psql printed. */
  runScript(database: string, script: string | { readonly file: string }): Promise<string>;
  /** Creates a login role with a random password; `options` as in CREATE ROLE. */
  createLogin(name: string, options?: string): Promise<{ username: string; password: string }>;
}

/** A server that the test may stop or break. */
export interface PostgresServer extends Postgres {
  /** The server's log since it was last started. */
  log(): string;
  pid(): number | undefined;
  /** Ends the server and keeps its data. */
  shutDown(mode?: 'smart' | 'fast' | 'immediate'): Promise<void>;
  /** Starts it again on the same port, with further settings if any. */
  start(settings?: Readonly<Record<string, string>>): Promise<void>;
  restart(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** SIGKILL, as when the machine fails. The data stays. */
  kill(): Promise<void>;
  /** Freezes the server and its sessions: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** What can be chosen about a server. */
export interface PostgresOptions {
  /** A folder with `bin/`, or that `bin` itself; the newest supported one by default. */
  readonly home?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Offer TLS with this certificate (paths of PEM files). */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** The lines of pg_hba.conf, instead of passwords for everybody. */
  readonly access?: readonly string[];
  /** Of the cluster; C.UTF-8 by default. */
  readonly locale?: string;
  /** Make it a streaming standby of this server, by pg_basebackup, instead of a new cluster. */
  readonly standbyOf?: PostgresAddress;
  /** What to write before its command, `tinyDisk(…)` for example; given its folder. */
  readonly before?: (folder: string) => readonly string[];
}

/** Starts a new server on a free port of 127.0.0.1; it ends with our process, however that ends. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const { standbyOf: primary } = options;
  const { bin, major } = primary ?? (options.home ? homeIn(options.home) : newestHome());
  const user = serverUser();
  const password = primary?.password ?? randomBytes(18).toString('base64url');
  const locale = options.locale ?? 'C.UTF-8';
  registerSecret(password);

  const server = await guard({
    command: folder => [
      ...(options.before?.(folder) ?? []),
      ...(user ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : []),
      ...['/bin/sh', '-c', primary ? copyAndServe : initialiseAndServe, 'postgres', bin, folder],
      primary ? conninfoOf(primary, folder) : locale,
    ],
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    signal: 'SIGQUIT',
    // An immediate shutdown gives its own sessions five seconds, and a busy machine is slow.
    grace: 60,
  });
  const { folder } = server;
  const settings: Record<string, string> = {
    ...testSettings,
    ...(options.tls && {
      ssl: 'on',
      ssl_cert_file: `${folder}/server.crt`,
      ssl_key_file: `${folder}/server.key`,
    }),
    ...options.settings,
  };
  try {
    const ours = { mode: 0o600 };
    await writeFile(`${folder}/password`, password, ours);
    if (primary) await writeFile(`${folder}/passfile`, `*:*:*:*:${password}\n`, ours);
    await writeFile(`${folder}/hba.conf`, `${(options.access ?? passwords).join('\n')}\n`, ours);
    if (options.tls) {
      await copyFile(options.tls.cert, `${folder}/server.crt`);
      await writeFile(`${folder}/server.key`, await readFile(options.tls.key), ours);
    }
    const port = await startOnFreePort(server, settings, user);
    await rm(`${folder}/password`);
    const address: PostgresAddress = {
      host: '127.0.0.1',
      port,
      username: 'postgres',
      password,
      major,
      bin,
      dataDirectory: `${folder}/data`,
    };
    return control(server, address, settings, user);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** What a test does with the databases of a server that runs, wherever it was started. */
export function usePostgres(address: PostgresAddress): Postgres {
  registerSecret(address.password);
  const { host, port, username, password, bin } = address;

  const query: Postgres['query'] = async <Row extends QueryResultRow>(
    database: string,
    sql: string,
    parameters?: readonly unknown[],
  ) => {
    const client = new Client({ host, port, user: username, password, database });
    // A connection that the server ends also fails the query, which tells better.
    client.on('error', () => {});
    await client.connect();
    try {
      const result: QueryResult<Row> | QueryResult<Row>[] = await client.query<Row>(
        sql,
        parameters && [...parameters],
      );
      return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
    } finally {
      await client.end();
    }
  };

  const runScript: Postgres['runScript'] = async (database, script) => {
    const file = typeof script === 'string' ? '-' : script.file;
    const psql = spawn(
      existsSync(join(bin, 'psql')) ? join(bin, 'psql') : 'psql',
      ['-X', '-q', '-w', '-v', 'ON_ERROR_STOP=1', '-f', file],
      {
        env: {
          PATH: process.env.PATH,
          PGHOST: host,
          PGPORT: String(port),
          PGUSER: username,
          PGPASSWORD: password,
          PGDATABASE: database,
          PGCLIENTENCODING: 'UTF8',
          PGOPTIONS: '-c client_min_messages=warning',
        },
      },
    );
    psql.stdin.on('error', () => {}); // It stopped reading at an error, which it tells.
    psql.stdin.end(typeof script === 'string' ? script : '');
    const [stdout, stderr, [code]] = await Promise.all([
      text(psql.stdout),
      text(psql.stderr),
      once(psql, 'close'),
    ]);
    if (code !== 0) throw new Error(`The script failed in ${database}:\n${stderr}`);
    return stdout;
  };

  return {
    ...address,
    query,
    runScript,
    async createDatabase(name, script, options = '') {
      await query(
        'postgres',
        `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ${options}`,
      );
      if (script) await runScript(name, script);
      return name;
    },
    async dropDatabase(name) {
      await query('postgres', `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
    },
    async createLogin(name, options = '') {
      const secret = randomBytes(18).toString('base64url');
      registerSecret(secret);
      const login = `LOGIN PASSWORD ${escapeLiteral(secret)} ${options}`;
      await query('postgres', `CREATE ROLE ${escapeIdentifier(name)} ${login}`);
      return { username: name, password: secret };
    },
  };
}

/** The supported majors with a server on this machine, newest first. */
export function postgresHomes(): PostgresHome[] {
  const named = (process.env.PG_BACKUP_TEST_POSTGRES_HOMES ?? '').split(':').filter(Boolean);
  return [...usualFolders(), ...named]
    .map(homeIn)
    .filter(({ major }) => major >= oldestMajor && major <= newestMajor)
    .sort((one, other) => other.major - one.major);
}

const usualFolders = (): string[] =>
  globSync([
    '/usr/lib/postgresql/*/bin/initdb',
    '/usr/pgsql-*/bin/initdb',
    '/opt/homebrew/opt/postgresql@*/bin/initdb',
  ]).map(dirname);

/** A name that no other test uses. */
export function uniqueName(prefix: string): string {
  return `${prefix}_${randomBytes(4).toString('hex')}`;
}

// $1 is the folder with the programs, $2 our temporary folder, $3 the locale.
const initialiseAndServe = `
[ -f "$2/data/PG_VERSION" ] ||
  "$1/initdb" --pgdata="$2/data" --username=postgres --pwfile="$2/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale="$3" --no-sync >/dev/null || exit 1
exec "$1/postgres" -D "$2/data" -c config_file="$2/server.conf" -c hba_file="$2/hba.conf"
`;

// The same for a standby; $3 says where its primary is, for as long as it follows it.
const copyAndServe = `
[ -f "$2/data/PG_VERSION" ] ||
  "$1/pg_basebackup" --pgdata="$2/data" --dbname="$3" --write-recovery-conf --checkpoint=fast --no-sync || exit 1
exec "$1/postgres" -D "$2/data" -c config_file="$2/server.conf" -c hba_file="$2/hba.conf"
`;

const conninfoOf = ({ host, port, username }: PostgresAddress, folder: string): string =>
  `host=${host} port=${port} user=${username} passfile=${folder}/passfile`;

const passwords = ['host all all all scram-sha-256', 'host replication all all scram-sha-256'];

const testSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  lc_messages: 'C',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // It would look at each of many databases every minute, which are gone soon.
  autovacuum: 'off',
  shared_buffers: '64MB',
  // In its folder, which goes with it, also when it is killed.
  dynamic_shared_memory_type: 'mmap',
  max_connections: '100',
  // So that tests can make what stands in the way of a restore.
  wal_level: 'logical',
  max_prepared_transactions: '10',
};

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

function control(
  server: Guarded,
  address: PostgresAddress,
  initialSettings: Readonly<Record<string, string>>,
  user: ServerUser | undefined,
): PostgresServer {
  let settings = initialSettings;
  const signals = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
  const shutDown: PostgresServer['shutDown'] = (mode = 'fast') => server.end(signals[mode]);
  const start: PostgresServer['start'] = async further => {
    settings = { ...settings, ...further };
    await startOn(server, address.port, settings, user);
  };
  function signalAll(signal: NodeJS.Signals): void {
    const pid = server.pid();
    if (pid === undefined) throw new Error('The server does not run.');
    for (const one of [pid, ...descendants(pid).map(child => child.pid)]) process.kill(one, signal);
  }
  return {
    ...usePostgres(address),
    log: server.output,
    pid: server.pid,
    shutDown,
    start,
    async restart(further) {
      await shutDown();
      await start(further);
    },
    kill: () => server.end('SIGKILL'),
    pause: () => signalAll('SIGSTOP'),
    resume: () => signalAll('SIGCONT'),
    stop: () => server.stop(),
  };
}

/** PostgreSQL cannot choose a port by itself, and one that is free now may be taken by then. */
async function startOnFreePort(
  server: Guarded,
  settings: Readonly<Record<string, string>>,
  user: ServerUser | undefined,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      await startOn(server, port, settings, user);
      return port;
    } catch (error) {
      if (attempt === 5 || !/Address already in use/.test(String(error))) throw error;
    }
  }
}

async function startOn(
  server: Guarded,
  port: number,
  settings: Readonly<Record<string, string>>,
  user: ServerUser | undefined,
): Promise<void> {
  const { folder } = server;
  const lines = Object.entries({ ...settings, port: String(port) }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  await writeFile(`${folder}/server.conf`, `include 'data/postgresql.conf'\n${lines.join('\n')}\n`);
  if (user) {
    const files = globSync(`${folder}/*`).filter(file => basename(file) !== 'data');
    for (const file of [folder, ...files]) await chown(file, user.uid, user.gid);
  }
  await server.start(/database system is ready to accept (?:read-only )?connections/);
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** PostgreSQL refuses to run as root: the user that it runs as then. */
function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map(option =>
        Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: 'pipe' })),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // No such user: try the next.
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody.');
}

/** The newest whose client tools the program under test finds, too: in a usual place or in PATH. */
function newestHome(): PostgresHome {
  const homes = postgresHomes();
  const found = [...usualFolders(), ...(process.env.PATH ?? '').split(':')];
  const newest = homes.find(({ bin }) => found.includes(bin)) ?? homes[0];
  if (!newest) {
    throw new Error(
      `No PostgreSQL server (${oldestMajor} to ${newestMajor}) is installed. On Debian or Ubuntu: ` +
        'sudo apt-get install postgresql. Elsewhere name a folder with bin/initdb in ' +
        'PG_BACKUP_TEST_POSTGRES_HOMES.',
    );
  }
  return newest;
}

function homeIn(folder: string): PostgresHome {
  const bin = existsSync(join(folder, 'bin', 'initdb')) ? join(folder, 'bin') : folder;
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return { major: Number(/\) (\d+)/.exec(version)?.[1]), bin };
}
