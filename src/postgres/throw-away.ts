import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from '../catalog/failure.ts';
import { type Machine, thisMachine } from './install.ts';
import { openServer, type Server } from './server.ts';
import {
  makeThrowAwayFolders,
  removeThrowAwayFolder,
  sweepThrowAwayServers,
  type ThrowAwayFolders,
} from './throw-away-folder.ts';
import { findServerPrograms, type ServerPrograms } from './tools.ts';

export interface ThrowAwayRequest {
  readonly major: number;
  /** A private folder of this run. */
  readonly scratch: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/** A PostgreSQL of our own on this machine, for as long as it is in scope (`await using`). */
export interface ThrowAwayServer extends AsyncDisposable {
  readonly server: Server;
  /** Holds its data. */
  readonly folder: string;
}

/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter.
 * However our process ends, the server ends with it and its folder goes.
 */
export async function startThrowAwayServer(
  request: ThrowAwayRequest,
  machine: Machine = thisMachine,
): Promise<ThrowAwayServer> {
  const { major, scratch, environment, signal, info } = request;
  const programs = await findServerPrograms(request, machine);
  for (const folder of await sweepThrowAwayServers(environment)) {
    info(`Removed ${folder}, which a run that was cut off had left`);
  }
  signal.throwIfAborted();
  const folders = await makeThrowAwayFolders(environment);
  const guarded = serve(programs, folders, environment);
  const stop = async () => {
    await guarded.end();
    // It has removed them, unless it was killed or may not.
    for (const folder of [folders.data, folders.sockets].filter(existsSync)) {
      await removeThrowAwayFolder(folder, folders.user, environment);
    }
  };
  try {
    const problem = await guarded.ready(signal);
    if (problem !== undefined) throw startFailure(major, problem, folders);
    const address = {
      host: folders.sockets,
      port,
      username: 'postgres',
      password: undefined,
      maintenanceDatabase: 'postgres',
    };
    const server = await openServer(
      { address, sslMode: 'disable', rootCertificate: undefined, scratch, environment },
      signal,
    );
    info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}`);
    return { server, folder: folders.data, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Guarded {
  /** Resolves when the server takes connections, or with what it said when it does not. */
  ready(signal: AbortSignal): Promise<string | undefined>;
  end(): Promise<void>;
}

function serve(
  { initdb, postgres }: ServerPrograms,
  { data, sockets, user }: ThrowAwayFolders,
  { PATH }: NodeJS.ProcessEnv,
): Guarded {
  const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
  const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    '/bin/sh',
    ['-c', guardian, 'throw-away', data, sockets, initdb, postgres, ...options],
    {
      cwd: '/',
      // Another user's process must not get to see our secrets.
      env: { PATH, LC_ALL: 'C' },
      stdio: 'pipe',
      // A Ctrl-C of the terminal reaches us, and we end it in order.
      detached: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    },
  );
  const ended = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<string | undefined>();
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-16_384);
      if (said.includes('database system is ready to accept connections')) ready.resolve(undefined);
    });
  }
  child.stdin.on('error', () => undefined); // It need not wait for our end.
  child.on('error', error => {
    ready.resolve(error.message);
    ended.resolve();
  });
  child.on('exit', () => ended.resolve());
  child.on('close', () => ready.resolve(said));
  return {
    async ready(signal) {
      const interrupted = () => ready.reject(signal.reason);
      signal.addEventListener('abort', interrupted);
      try {
        signal.throwIfAborted();
        return await ready.promise;
      } finally {
        signal.removeEventListener('abort', interrupted);
      }
    },
    async end() {
      child.stdin.end();
      await ended.promise;
    },
  };
}

/** Of the socket's name alone: nobody listens on the network. */
const port = 5432;

/** What is thrown away need not survive a crash, and nobody but one drill works in it. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(port),
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // It would compete with the restore, which is followed by an ANALYZE.
  autovacuum: 'off',
  jit: 'off',
  shared_buffers: '128MB',
  maintenance_work_mem: '256MB',
  // A comparison looks at all tables in one transaction.
  max_locks_per_transaction: '256',
  // Containers have a /dev/shm of 64 MB, too little for an index that is built in parallel.
  dynamic_shared_memory_type: 'mmap',
  // Some packages collect the log in files. Statements hold data, which stays out of it.
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_error_statement: 'panic',
};

/** An item of a list in a setting, whatever is in it. */
const quotedItem = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Lives as long as its standard input is open: when we want no more, or are no more, it ends what it has
 * begun and takes away the folders.
 */
const guardian = `
data=$1 sockets=$2 initdb=$3 postgres=$4
shift 4
exec 3<&0 </dev/null
child=

run() {
  "$@" 3<&- &
  child=$!
  wait "$child" && status=0 || status=$?
  child=
  return "$status"
}
end() {
  trap '' TERM INT HUP
  tries=0
  # Again and again: what has only just been started does not heed the first one.
  while [ -n "$child" ] && [ "$tries" -lt 200 ] && kill -QUIT "$child"; do
    sleep 0.05
    tries=$((tries + 1))
  done 2>/dev/null
  [ "$tries" -lt 200 ] || kill -KILL "$child"
  exit 143
}

(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
trap 'kill "$watch" 2>/dev/null; rm -rf "$data" "$sockets"' EXIT
trap end TERM INT HUP
trap : PIPE # Nobody may be there any more to hear what is said.
run "$initdb" --pgdata="$data/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \\
  --no-sync >/dev/null &&
  run "$postgres" -D "$data/data" "$@"
`;

function startFailure(major: number, said: string, { data }: ThrowAwayFolders): Failure {
  const lines = said.split('\n').filter(line => line.trim() !== '');
  const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
  const why = line === undefined ? '' : `: ${line.trim()}`;
  const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
  const elsewhere = 'restore elsewhere: --scratch server, or --scratch HOST.';
  return /No space left on device|Disk quota exceeded/.test(said)
    ? new Failure(
        'DISK_FULL',
        what,
        `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`,
      )
    : new Failure('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}
