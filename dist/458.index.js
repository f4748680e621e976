export const id = 458;
export const ids = [458];
export const modules = {

/***/ 5831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ confine),
/* harmony export */   Fp: () => (/* binding */ otherUsers),
/* harmony export */   Y4: () => (/* binding */ runAs),
/* harmony export */   jb: () => (/* binding */ giveTo)
/* harmony export */ });
/* unused harmony export isRoot */
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3554);
/* harmony import */ var _install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(784);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8084);







/**
 * The best way that this machine offers for some programs. Root can do all of it, where he is not a
 * container's; so can who may use sudo without a password, as on GitHub's runners. Others need namespaces
 * that anybody may make: Debian allows them, Ubuntu and most containers do not.
 *
 * `place`: where the server's data is to be. Another user than root's must be able to enter it.
 */
async function confine(programs, place, environment) {
    const [other] = (await mayBecomeOthers(environment)) ? await otherUsers(environment) : [];
    const ways = [
        ...(other ? [allSpaces, noNetwork, noSpaces].map(space => ({ user: other, space })) : []),
        ...(isRoot()
            ? []
            : [allSpaces, noNetwork, noSpaces].map(space => ({ user: undefined, space }))),
    ];
    for (const { user, space } of ways) {
        const way = wayOf(user, space, environment);
        if (await works(way, programs, isRoot() ? '/' : place))
            return way;
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', isRoot()
        ? 'PostgreSQL refuses to run as root, and this machine has no user nobody or postgres who can run it'
        : `${programs.join(' and ')} cannot be run`, 'Run as another user, add one of these, or restore elsewhere: --scratch server, or --scratch HOST.');
}
const allSpaces = {
    flags: ['--net', '--pid', '--fork', '--mount-proc'],
    processes: true,
    network: true,
};
/** Containers may refuse a /proc of one's own. */
const noNetwork = { flags: ['--net'], processes: false, network: true };
const noSpaces = { flags: [], processes: false, network: false };
function wayOf(user, { flags, processes, network }, environment) {
    const isolation = { user: user !== undefined, processes, network };
    return {
        isolation,
        user,
        description: describe(isolation, user),
        start: argv => start(user, flags, argv, environment),
    };
}
const isRoot = () => process.getuid?.() === 0;
async function mayBecomeOthers(environment) {
    if (isRoot())
        return true;
    const sudo = (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .programInPath */ .tN)('sudo', environment);
    return sudo !== undefined && (await succeeds(run([sudo, '-n', 'true'], environment)));
}
/** Whom a server may run as instead of root, the best first: `postgres` may own another one here. */
async function otherUsers(environment) {
    const found = await Promise.all(['nobody', 'postgres'].map(async (name) => {
        const said = await runAs(undefined, 'id -u "$1" && id -g "$1"', [name], environment);
        const [uid, gid] = said.split('\n').map(Number);
        return uid && gid && uid !== process.getuid?.() ? [{ name, uid, gid }] : [];
    }));
    return found.flat();
}
/** Runs a script of `/bin/sh` as a user, or as ourselves, and answers what it printed. */
async function runAs(user, script, args, environment) {
    const child = start(user, [], ['/bin/sh', '-c', script, 'throw-away', ...args], environment);
    child.stdin.on('error', () => undefined).end();
    child.stderr.resume();
    const [printed] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(child.stdout), ended(child)]);
    return printed;
}
/** Makes a folder of ours another user's. Besides him and root only we can enter it, by our group. */
async function giveTo({ uid, gid }, folder, environment) {
    if (isRoot())
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(folder, uid, gid);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o750);
    const owner = `${uid}:${process.getgid?.()}`;
    if (await succeeds(run(viaSudo([], ['chown', owner, folder], environment), environment)))
        return;
    throw new Error('sudo could not give it to another user');
}
function start(user, namespaces, argv, environment) {
    const unshare = [(0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .programInPath */ .tN)('unshare', environment) ?? 'unshare', ...namespaces];
    const isSpaced = namespaces.length > 0;
    if (user === undefined) {
        const own = isSpaced ? [...unshare, '--user', '--map-current-user', ...argv] : argv;
        return run(own, environment);
    }
    const { uid, gid } = user;
    const byRoot = [...unshare, '--setgid', `${gid}`, '--setuid', `${uid}`, ...argv];
    if (isRoot())
        return isSpaced ? run(byRoot, environment) : run(argv, environment, { uid, gid });
    return isSpaced
        ? run(viaSudo([], byRoot, environment), environment)
        : run(viaSudo(['-u', `#${uid}`], argv, environment), environment);
}
/** sudo has an environment of its own. */
const viaSudo = (options, argv, environment) => [
    ...[(0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .programInPath */ .tN)('sudo', environment) ?? 'sudo', '-n', ...options, '--'],
    ...[
        '/usr/bin/env',
        '-i',
        ...Object.entries((0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .serverEnvironment */ .Pw)(environment)).map(pair => pair.join('=')),
    ],
    ...argv,
];
const run = ([file = '', ...args], environment, ids = {}) => (0,_spawn_js__WEBPACK_IMPORTED_MODULE_6__/* .spawn */ .c)(file, args, {
    ...ids,
    cwd: '/',
    env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .serverEnvironment */ .Pw)(environment),
    stdio: 'pipe',
    // A Ctrl-C of the terminal reaches us, and we end it in order.
    detached: true,
});
const works = (way, programs, place) => {
    const script = 'cd "$1" && shift && for each; do test -x "$each" || exit 1; done';
    return succeeds(way.start(['/bin/sh', '-c', script, 'probe', place, ...programs]));
};
async function succeeds(child) {
    child.stdin.on('error', () => undefined).end();
    child.stdout.resume();
    child.stderr.resume();
    return (await ended(child)) === 0;
}
/** Its exit code; none where it could not be started, or was killed. */
async function ended(child) {
    const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    try {
        const [code] = await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close');
        return code;
    }
    catch {
        return undefined;
    }
    finally {
        clearTimeout(patience);
    }
}
const patienceMs = 30_000;
function describe({ processes, network }, user) {
    const parts = [
        { had: user !== undefined, what: `as the user ${user?.name}`, name: 'another user' },
        { had: processes, what: 'without a view of other processes', name: 'a /proc of its own' },
        { had: network, what: 'without a network', name: 'a network namespace' },
    ];
    const had = parts.filter(part => part.had).map(({ what }) => what);
    const lacking = parts.filter(part => !part.had).map(({ name }) => name);
    return [
        had.length > 0 ? had.join(', ') : 'as this user',
        ...(lacking.length > 0 ? [`not to be had here: ${lacking.join(', ')}`] : []),
    ].join('; ');
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5831);
/* harmony import */ var _owned_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5623);






/** Two folders at most, or one, which nobody but the server's user, root and we can enter. */
async function makeThrowAwayFolders(user, environment) {
    const place = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const data = await makeFolder((await mayEnter(place, user, environment)) ? place : '/tmp', user, environment);
    if (isForSockets(data))
        return { data, sockets: data };
    try {
        return { data, sockets: await makeFolder('/tmp', user, environment) };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(data);
        throw error;
    }
}
/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder) => Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');
async function makeFolder(place, user, environment) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, (0,_owned_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .ownedName */ .d)(prefix)));
        if (user)
            await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .giveTo */ .jb)(user, folder, environment);
        return folder;
    }
    catch (error) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DISK_FULL', `no folder for a throw-away PostgreSQL can be made in ${place}: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
async function freeBytes(folder) {
    const { blocks, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    // Some network file systems do not know.
    return blocks === 0 ? undefined : bavail * bsize;
}
/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user or
 * those that its servers run as. Answers which folders are gone.
 */
async function sweepThrowAwayServers(environment) {
    const others = await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .otherUsers */ .Fp)(environment);
    const swept = [];
    for (const place of new Set([(0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/tmp'])) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place).catch(() => []);
        for (const name of names.filter(one => (0,_owned_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .isAbandoned */ .z)(prefix, one))) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
            const other = others.find(({ uid }) => uid === found?.uid);
            if (!found?.isDirectory() || !(other || found.uid === process.getuid?.()))
                continue;
            await removeThrowAwayFolder(folder, other, environment);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined)) === undefined)
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
    await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .runAs */ .Y4)(user, endAndRemove, [folder], environment);
    // Only its owner can empty it, and only we may remove it where the place above is ours alone.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder).catch(() => undefined);
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
/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (folder, user, environment) => user === undefined || (await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .runAs */ .Y4)(user, 'cd "$1" && echo yes', [folder], environment)) !== '';


/***/ }),

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ newPassword),
/* harmony export */   y: () => (/* binding */ startThrowAwayServer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5831);
/* harmony import */ var _install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(784);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2677);
/* harmony import */ var _throw_away_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7423);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1742);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter,
 * and by passwords that only we know. However our process ends, the server ends with it and its folder
 * goes.
 */
async function startThrowAwayServer(request, machine = _install_js__WEBPACK_IMPORTED_MODULE_5__/* .thisMachine */ .g8) {
    const { major, scratch, environment, signal, info } = request;
    const programs = await (0,_tools_js__WEBPACK_IMPORTED_MODULE_8__/* .findServerPrograms */ .c9)(request, machine);
    for (const folder of await (0,_throw_away_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .sweepThrowAwayServers */ .lK)(environment)) {
        info(`Removed ${folder}, which a run that was cut off had left`);
    }
    signal.throwIfAborted();
    const confinement = await (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .confine */ .Do)([programs.initdb, programs.postgres], (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), environment);
    const folders = await (0,_throw_away_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .makeThrowAwayFolders */ .s5)(confinement.user, environment);
    const password = newPassword();
    const guarded = serve(programs, folders, confinement, password);
    const stop = async () => {
        await guarded.end();
        // It has removed them, unless it was killed or may not.
        for (const folder of [folders.data, folders.sockets].filter(node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)) {
            await (0,_throw_away_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .removeThrowAwayFolder */ .D9)(folder, confinement.user, environment);
        }
    };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const problem = await guarded.ready(signal);
            if (problem !== undefined)
                throw startFailure(major, problem, folders);
            const address = {
                host: folders.sockets,
                port,
                username: 'postgres',
                password,
                maintenanceDatabase: 'postgres',
            };
            const reached = __addDisposableResource(env_1, await (0,_server_js__WEBPACK_IMPORTED_MODULE_6__/* .reachServer */ .V)({ address, sslMode: 'disable', rootCertificate: undefined, scratch, environment }, signal), true);
            const { server, maintenance } = reached;
            // Each login of a drill is to enter its own database alone.
            await maintenance.execute('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
            const { isolation, description } = confinement;
            info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}; it runs ${description}`);
            return { server, folder: folders.data, isolation, [Symbol.asyncDispose]: stop };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** For a login of a server that nobody else knows. */
const newPassword = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
function serve({ initdb, postgres }, { data, sockets }, confinement, password) {
    const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
    const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const arguments_ = ['throw-away', data, sockets, initdb, postgres, ...options];
    const child = confinement.start(['/bin/sh', '-c', guardian, ...arguments_]);
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
const quotedItem = (text) => `"${text.replaceAll('"', '""')}"`;
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
function startFailure(major, said, { data }) {
    const lines = said.split('\n').filter(line => line.trim() !== '');
    const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
    const why = line === undefined ? '' : `: ${line.trim()}`;
    const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
    const elsewhere = 'restore elsewhere: --scratch server, or --scratch HOST.';
    if (/could not look up effective user|user does not exist/.test(said)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', `${what}: user ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one`, `Run as root or as a user that this image knows, or have it know this one: echo "runner:x:$(id -u):$(id -g)::/tmp:/bin/sh" >>/etc/passwd. Or ${elsewhere}`);
    }
    return /No space left on device|Disk quota exceeded/.test(said)
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DISK_FULL', what, `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`)
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}


/***/ })

};
