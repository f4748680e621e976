import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Failure } from '../../catalog/failure.ts';
import { findServerPrograms, type ServerPrograms } from '../client-tools/find.ts';
import { type Machine, thisMachine } from '../client-tools/install.ts';
import { reachServer, type Server } from '../session/server.ts';
import { type Confinement, confine, type Isolation } from './confinement.ts';
import {
  makeThrowAwayFolders,
  removeThrowAwayFolder,
  sweepThrowAwayServers,
  type ThrowAwayFolders,
} from './directory.ts';

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
  /** As its superuser reaches it. */
  readonly server: Server;
  /** Holds its data. */
  readonly folder: string;
  readonly isolation: Isolation;
}

/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter,
 * and by passwords that only we know. However our process ends, the server ends with it and its folder
 * goes.
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
  const confinement = await confine([programs.initdb, programs.postgres], tmpdir(), environment);
  const folders = await makeThrowAwayFolders(confinement.user, environment);
  const password = newPassword();
  const guarded = serve(programs, folders, confinement, password);
  const stop = async () => {
    await guarded.end();
    // It has removed them, unless it was killed or may not.
    for (const folder of [folders.data, folders.sockets].filter(existsSync)) {
      await removeThrowAwayFolder(folder, confinement.user, environment);
    }
  };
  try {
    const problem = await guarded.ready(signal);
    if (problem !== undefined) throw startFailure(major, problem, folders);
    const address = {
      host: folders.sockets,
      port,
      username: 'postgres',
      password,
      maintenanceDatabase: 'postgres',
    };
    await using reached = await reachServer(
      { address, sslMode: 'disable', rootCertificate: undefined, scratch, environment },
      signal,
    );
    const { server, maintenance } = reached;
    // Each login of a drill is to enter its own database alone.
    await maintenance.execute('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
    const { isolation, description } = confinement;
    info(
      `Started a throw-away PostgreSQL ${server.version} in ${folders.data}; it runs ${description}`,
    );
    return { server, folder: folders.data, isolation, [Symbol.asyncDispose]: stop };
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

/** For a login of a server that nobody else knows. */
export const newPassword = (): string => randomBytes(24).toString('base64url');

function serve(
  { initdb, postgres }: ServerPrograms,
  { data, sockets }: ThrowAwayFolders,
  confinement: Confinement,
  password: string,
): Guarded {
  const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
  const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const arguments_ = ['throw-away', data, sockets, initdb, postgres, ...options];
  const child = confinement.start(['/bin/sh', '-c', guardian, ...arguments_]);
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
  child.stdin.write(`${password}\n`);
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
  // A query over a partitioned table locks all its partitions, and their indexes.
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
 * begun and takes away the folders. The first line that it reads is the password of the superuser.
 *
 * In a namespace of its own it is the first process, which only heeds the signals that it traps.
 */
const guardian = `
data=$1 sockets=$2 initdb=$3 postgres=$4
shift 4
exec 3<&0 </dev/null
child= watch=

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

trap 'kill "$watch" 2>/dev/null; rm -rf "$data" "$sockets"' EXIT
trap end TERM INT HUP
trap : PIPE # Nobody may be there any more to hear what is said.
umask 077
read -r password <&3 && printf '%s\\n' "$password" >"$data/password" || exit 1
password=
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
run "$initdb" --pgdata="$data/data" --username=postgres --pwfile="$data/password" \\
  --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >/dev/null &&
  rm "$data/password" &&
  echo 'local all all scram-sha-256' >"$data/data/pg_hba.conf" &&
  run "$postgres" -D "$data/data" "$@"
`;

function startFailure(major: number, said: string, { data }: ThrowAwayFolders): Failure {
  const lines = said.split('\n').filter(line => line.trim() !== '');
  const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
  const why = line === undefined ? '' : `: ${line.trim()}`;
  const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
  const elsewhere = 'restore elsewhere: --scratch server, or --scratch HOST.';
  if (/could not look up effective user|user does not exist/.test(said)) {
    return new Failure(
      'SCRATCH_SERVER_FAILED',
      `${what}: user ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one`,
      `Run as root or as a user that this image knows, or have it know this one: echo "runner:x:$(id -u):$(id -g)::/tmp:/bin/sh" >>/etc/passwd. Or ${elsewhere}`,
    );
  }
  return /No space left on device|Disk quota exceeded/.test(said)
    ? new Failure(
        'DISK_FULL',
        what,
        `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`,
      )
    : new Failure('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}
