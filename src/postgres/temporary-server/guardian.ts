import type { ServerPrograms } from '../client-tools/find.ts';
import { quoteIdent } from '../session/quoting.ts';
import type { Confinement } from './confinement.ts';
import type { ThrowAwayFolders } from './directory.ts';

interface Guarded {
  /** Resolves when the server takes connections, or with what it said when it does not. */
  ready(signal: AbortSignal): Promise<string | undefined>;
  end(): Promise<void>;
}

export function serve(
  { initdb, postgres }: ServerPrograms,
  { data, sockets }: ThrowAwayFolders,
  confinement: Confinement,
  password: string,
  more: Readonly<Record<string, string>>,
): Guarded {
  const place = { unix_socket_directories: quotedItem(sockets) };
  const given = Object.entries({ ...settings, ...more, ...place });
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
export const port = 5432;

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
const quotedItem = quoteIdent;

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
