export const id = 532;
export const ids = [532];
export const modules = {

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scratchOpener: () => (/* binding */ scratchOpener)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/postgres/install.js
var install = __webpack_require__(784);
// EXTERNAL MODULE: ./lib/postgres/server.js
var postgres_server = __webpack_require__(6008);
// EXTERNAL MODULE: ./lib/postgres/throw-away-folder.js
var throw_away_folder = __webpack_require__(7423);
// EXTERNAL MODULE: ./lib/postgres/tools.js + 1 modules
var tools = __webpack_require__(5200);
;// CONCATENATED MODULE: ./lib/postgres/throw-away.js







/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter.
 * However our process ends, the server ends with it and its folder goes.
 */
async function startThrowAwayServer(request, machine = install/* thisMachine */.g8) {
    const { major, scratch, environment, signal, info } = request;
    const programs = await (0,tools/* findServerPrograms */.c)(request, machine);
    for (const folder of await (0,throw_away_folder/* sweepThrowAwayServers */.lK)(environment)) {
        info(`Removed ${folder}, which a run that was cut off had left`);
    }
    signal.throwIfAborted();
    const folders = await (0,throw_away_folder/* makeThrowAwayFolders */.s5)(environment);
    const guarded = serve(programs, folders, environment);
    const stop = async () => {
        await guarded.end();
        // It has removed them, unless it was killed or may not.
        for (const folder of [folders.data, folders.sockets].filter(external_node_fs_.existsSync)) {
            await (0,throw_away_folder/* removeThrowAwayFolder */.D9)(folder, folders.user, environment);
        }
    };
    try {
        const problem = await guarded.ready(signal);
        if (problem !== undefined)
            throw startFailure(major, problem, folders);
        const address = {
            host: folders.sockets,
            port,
            username: 'postgres',
            password: undefined,
            maintenanceDatabase: 'postgres',
        };
        const server = await (0,postgres_server/* openServer */.C)({ address, sslMode: 'disable', rootCertificate: undefined, scratch, environment }, signal);
        info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}`);
        return { server, folder: folders.data, [Symbol.asyncDispose]: stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
function serve({ initdb, postgres }, { data, sockets, user }, { PATH }) {
    const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
    const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', guardian, 'throw-away', data, sockets, initdb, postgres, ...options], {
        cwd: '/',
        // Another user's process must not get to see our secrets.
        env: { PATH, LC_ALL: 'C' },
        stdio: 'pipe',
        // A Ctrl-C of the terminal reaches us, and we end it in order.
        detached: true,
        ...(user && { uid: user.uid, gid: user.gid }),
    });
    const ended = Promise.withResolvers();
    const ready = Promise.withResolvers();
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-16_384);
            if (said.includes('database system is ready to accept connections'))
                ready.resolve(undefined);
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
            }
            finally {
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
const settings = {
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
const quotedItem = (text) => `"${text.replaceAll('"', '""')}"`;
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
function startFailure(major, said, { data }) {
    const lines = said.split('\n').filter(line => line.trim() !== '');
    const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
    const why = line === undefined ? '' : `: ${line.trim()}`;
    const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
    const elsewhere = 'restore elsewhere: --scratch server, or --scratch HOST.';
    return /No space left on device|Disk quota exceeded/.test(said)
        ? new failure/* Failure */.HR('DISK_FULL', what, `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`)
        : new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}

// EXTERNAL MODULE: ./lib/compose/server.js + 2 modules
var compose_server = __webpack_require__(1544);
;// CONCATENATED MODULE: ./lib/compose/scratch.js


/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
function scratchOpener(values, place, login, work) {
    const { scratch: where } = values;
    const { environment, scratch } = place;
    const needs = { allowNewer: false, restores: true };
    if (where.kind === 'runner') {
        return async (major) => {
            const { signal, reporter } = work;
            const info = (message) => reporter.info(message);
            // Before the server, which would have to be stopped again.
            const tools = await (0,compose_server/* clientTools */.z3)(major, needs, environment, work);
            const started = await startThrowAwayServer({ major, scratch, environment, signal, info });
            return {
                server: started.server,
                tools,
                throwAwayFolder: started.folder,
                [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
            };
        };
    }
    const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
    return async () => {
        const server = await (0,compose_server/* connectServer */.C1)(values, place, login, work, address);
        const tools = await (0,compose_server/* clientTools */.z3)(server.major, needs, environment, work);
        return {
            server,
            tools,
            throwAwayFolder: undefined,
            [Symbol.asyncDispose]: async () => undefined,
        };
    };
}


/***/ }),

/***/ 7423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ removeThrowAwayFolder),
/* harmony export */   go: () => (/* binding */ freeBytes),
/* harmony export */   lK: () => (/* binding */ sweepThrowAwayServers),
/* harmony export */   s5: () => (/* binding */ makeThrowAwayFolders)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8321);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7469);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9948);










/** Two folders at most, or one, which nobody but root and the server's user can enter. */
async function makeThrowAwayFolders(environment) {
    const [user] = await unprivilegedUsers(environment);
    if (isRoot() && user === undefined) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', 'PostgreSQL refuses to run as root, and this machine has no user postgres or nobody', 'Run as another user, add one of these, or restore elsewhere: --scratch server, or --scratch HOST.');
    }
    const place = (0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)();
    const data = await makeFolder((await mayEnter(place, user, environment)) ? place : '/tmp', user);
    if (isForSockets(data))
        return { data, sockets: data, user };
    try {
        return { data, sockets: await makeFolder('/tmp', user), user };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rmdir)(data);
        throw error;
    }
}
/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder) => Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');
async function makeFolder(place, user) {
    try {
        // The name tells whose it is from the first instant on: no run ever sees a folder without owner.
        const owner = `${machineId()}-${process.pid}-${startOf(process.pid) ?? 0}`;
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(place, `${prefix}${owner}-`));
        if (user)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.chown)(folder, user.uid, user.gid);
        return folder;
    }
    catch (error) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .HR('DISK_FULL', `no folder for a throw-away PostgreSQL can be made in ${place}: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
async function freeBytes(folder) {
    const { blocks, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.statfs)(folder);
    // Some network file systems do not know.
    return blocks === 0 ? undefined : bavail * bsize;
}
/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user;
 * of root, also those of the users that its servers run as. Answers which folders are gone.
 */
async function sweepThrowAwayServers(environment) {
    const users = await unprivilegedUsers(environment);
    const uids = [process.getuid?.(), ...users.map(({ uid }) => uid)];
    const swept = [];
    for (const place of new Set([(0,node_os__WEBPACK_IMPORTED_MODULE_5__.tmpdir)(), '/tmp'])) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readdir)(place).catch(() => []);
        for (const name of names.filter(isAbandoned)) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(place, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.lstat)(folder).catch(() => undefined);
            if (!found?.isDirectory() || !uids.includes(found.uid))
                continue;
            await removeThrowAwayFolder(folder, isRoot() ? found : undefined, environment);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.lstat)(folder).catch(() => undefined)) === undefined)
                swept.push(folder);
        }
    }
    return swept;
}
/**
 * Removes a folder, and ends the server in it if there is one. As the user whose it is: what he links to
 * is not root's to remove.
 */
async function removeThrowAwayFolder(folder, user, environment) {
    await runAs(user, endAndRemove, folder, environment);
    // Only its owner can empty it, and only we may remove it where the place above is ours alone.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rmdir)(folder).catch(() => undefined);
}
// A process id in a file may be another's by now: it has to be a postmaster of this very folder.
const endAndRemove = `
pid=$(head -n 1 "$1/data/postmaster.pid")
case $pid in '' | *[!0-9]*) pid=none ;; esac
serves() {
  { tr '\\0' ' ' <"/proc/$pid/cmdline" || ps -o command= -p "$pid"; } | grep -qF -- " -D $1/data "
}
tries=0
while serves "$1" && [ "$tries" -lt 200 ]; do
  kill -QUIT "$pid"
  sleep 0.05
  tries=$((tries + 1))
done
[ "$tries" -lt 200 ] || kill -KILL "$pid"
rm -rf "$1"
`;
const prefix = 'pg-azure-backup-server-';
const folderName = new RegExp(`^${prefix}([0-9a-f]{8})-(\\d+)-(\\d+)-\\w{6}$`);
/** Whether the process that made a folder of this name is known to be gone. */
function isAbandoned(name) {
    const [, machine, pid, start] = folderName.exec(name) ?? [];
    if (machine !== machineId())
        return false;
    try {
        process.kill(Number(pid), 0);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .codeOf */ .$N)(error) === 'ESRCH')
            return true;
    }
    const startNow = startOf(Number(pid));
    return startNow !== undefined && startNow !== start;
}
/** A temporary folder may be shared by machines and containers, which do not see each other's processes. */
function machineId() {
    let space = '';
    try {
        space = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // Not Linux.
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256').update(`${(0,node_os__WEBPACK_IMPORTED_MODULE_5__.hostname)()} ${space}`).digest('hex').slice(0, 8);
}
/** When a process started, which tells it from a later one of the same id; `undefined` where nobody knows. */
function startOf(pid) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name of the program, in parentheses, may hold anything: read from its end on.
        const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
        // Of one that has ended its parent has not taken note yet.
        return fields[0] === 'Z' ? 'ended' : fields[19];
    }
    catch {
        return undefined;
    }
}
const isRoot = () => process.getuid?.() === 0;
/** PostgreSQL refuses to run as root: the users that it can run as then, the best first. */
async function unprivilegedUsers(environment) {
    if (!isRoot())
        return [];
    const found = await Promise.all(['postgres', 'nobody'].map(async (name) => {
        const said = await runAs(undefined, 'id -u "$1" && id -g "$1"', name, environment);
        const [uid, gid] = said.split('\n').map(Number);
        return uid && gid ? [{ uid, gid }] : [];
    }));
    return found.flat();
}
/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (folder, user, environment) => user === undefined || (await runAs(user, 'cd "$1" && echo yes', folder, environment)) !== '';
/** Runs a short script with one argument, and answers what it printed. */
async function runAs(user, script, argument, { PATH }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', script, 'throw-away', argument], {
        cwd: '/',
        env: { PATH, LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 30_000,
        killSignal: 'SIGKILL',
        ...(user && { uid: user.uid, gid: user.gid }),
    });
    const [printed] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_7__.text)(child.stdout), (0,node_events__WEBPACK_IMPORTED_MODULE_2__.once)(child, 'close')]);
    return printed;
}


/***/ })

};
