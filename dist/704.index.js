export const id = 704;
export const ids = [704];
export const modules = {

/***/ 43969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   zJ: () => (/* binding */ databaseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11916);


/** The name in the store of one file of a backup; only its dump may lie at another place than usual. */
const storedName = ({ place, manifest: { dump } }, file) => file === 'dump' && dump.name.startsWith('/') ? dump.name.slice(1) : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(place, file);
/** A broken entry for a backup whose manifest cannot be used. */
const broken = (place, code, reason, hint) => ({
    kind: 'broken',
    broken: { name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .backupName */ .aw)(place), place, code, reason, ...(hint !== undefined && { hint }) },
});
/** Whose an entry is. */
const databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
const nameOf = (entry) => entry.kind === 'backup' ? entry.backup.name : entry.broken.name;
/** The instant that an entry shows; a broken one has only its stamp, cut to the second. */
const instantOf = (entry) => entry.kind === 'backup'
    ? Date.parse(entry.backup.manifest.snapshotAt)
    : ((0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStamp */ .Pu)(entry.broken.place.stamp)?.getTime() ?? 0);
/** Newest first. */
const newestFirst = (entries) => entries.toSorted((a, b) => instantOf(b) - instantOf(a) || nameOf(b).localeCompare(nameOf(a)));


/***/ }),

/***/ 44134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ renderFailedRun),
/* harmony export */   gj: () => (/* binding */ failedRunMaxBytes),
/* harmony export */   zN: () => (/* binding */ readFailedRun)
/* harmony export */ });
/* unused harmony export failedRunSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** The record of a run that made no backup of a database, kept where the backup would be. */
const failedRunSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    server: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    failedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), provider: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
});
const failedRunMaxBytes = 64 * 1024;
const renderFailedRun = (record) => Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
function readFailedRun(bytes) {
    try {
        return failedRunSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 32867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ failingBackups),
/* harmony export */   Z: () => (/* binding */ failingVerifications)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

/**
 * The databases whose newest run made no backup, by the names in the store. Read before a run writes
 * there, it tells what was wrong already from what is news. A safety backup counts like any other, for
 * the database could be backed up.
 */
const failingBackups = (names) => failing([...names].flatMap(name => {
    const stored = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name);
    const failed = stored?.kind === 'failed-run';
    const made = stored?.kind === 'file' && stored.file === 'manifest';
    return failed || made ? [{ ...stored.place, failed }] : [];
}));
/** The databases whose newest verification was not passed, whichever of their backups it was of. */
const failingVerifications = (entries) => failing([...entries].flatMap(entry => {
    if (entry.kind === 'broken')
        return [];
    const { place, verifications } = entry.backup;
    return verifications.map(({ stamp, verdict }) => ({
        database: place.database,
        stamp,
        failed: verdict !== 'passed',
    }));
}));
function failing(attempts) {
    const newest = new Map();
    for (const attempt of attempts) {
        const { database, stamp, failed } = attempt;
        const other = newest.get(database);
        // Stamps have one length, so that they sort like the times that they stand for. Of two in one second
        // the one that worked counts, as it does for a check: something fails and is tried again at once.
        if (!other || stamp > other.stamp || (stamp === other.stamp && !failed)) {
            newest.set(database, attempt);
        }
    }
    return new Set([...newest.values()].flatMap(attempt => (attempt.failed ? attempt.database : [])));
}


/***/ }),

/***/ 94776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ movedFromFlags),
/* harmony export */   CR: () => (/* binding */ alternates),
/* harmony export */   Kj: () => (/* binding */ unknownServer),
/* harmony export */   M3: () => (/* binding */ mixedServers),
/* harmony export */   Rh: () => (/* binding */ byServer),
/* harmony export */   U2: () => (/* binding */ serversOf),
/* harmony export */   Wv: () => (/* binding */ sourceServerFlags),
/* harmony export */   YW: () => (/* binding */ nameServers),
/* harmony export */   be: () => (/* binding */ ofServer),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   qU: () => (/* binding */ ownName),
/* harmony export */   qf: () => (/* binding */ serverFolder),
/* harmony export */   zR: () => (/* binding */ presentNamesBy)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30976);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91573);





/** Of a backup whose manifest was made again, and nothing says whose it is. No server has the port 0. */
const unknownServer = { host: 'unknown', port: 0 };
/** `db.example:5432`, `[::1]:5432`, `/run/postgresql:5432`. */
function addressOf({ host, port }) {
    if (port === unknownServer.port)
        return unknownServer.host;
    if (host.startsWith('/'))
        return `${host}:${port}`;
    return host.includes(':') ? `[${host}]:${port}` : `${host.toLowerCase()}:${port}`;
}
/** What a server calls itself, whatever it was called before or since. */
const ownName = (server) => server.name ?? addressOf(server);
/**
 * What servers are called now that were called otherwise before: one that got a name takes along what was backed
 * up from its address before, and one that moved what it says that it was. Where two say so of the same, nobody
 * can tell, and it stays by itself.
 */
function presentNames(entries) {
    const successors = new Map();
    const lastSeen = new Map();
    for (const entry of entries) {
        if (entry.kind === 'broken')
            continue;
        const { server, snapshotAt } = entry.backup.manifest;
        const own = ownName(server);
        if ((lastSeen.get(own) ?? '') < snapshotAt)
            lastSeen.set(own, snapshotAt);
        for (const old of [addressOf(server), ...(server.formerly ?? [])]) {
            if (old !== own)
                successors.set(old, (successors.get(old) ?? new Set()).add(own));
        }
    }
    const next = (name) => {
        const [only, ...others] = successors.get(name) ?? [];
        return others.length === 0 ? only : undefined;
    };
    return name => {
        const way = [name];
        for (let now = next(name); now !== undefined; now = next(now)) {
            // It moved, and moved back: where it was seen last.
            if (way.includes(now))
                return newestOf(way.slice(way.indexOf(now)), lastSeen);
            way.push(now);
        }
        return way.at(-1) ?? name;
    };
}
/** The present names of servers, for each database by what is said of its backups alone. */
function presentNamesBy(entries) {
    const byDatabase = Map.groupBy(entries, _backup_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseOf */ .zJ);
    const known = new Map();
    return (database, name) => {
        const names = known.get(database) ?? presentNames(byDatabase.get(database) ?? []);
        known.set(database, names);
        return names(name);
    };
}
/** The same entries, each backup with the name that its server has now. */
function nameServers(entries) {
    const presentName = presentNamesBy(entries);
    return entries.map(entry => {
        if (entry.kind === 'broken')
            return entry;
        const { backup } = entry;
        const server = presentName(backup.place.database, ownName(backup.manifest.server));
        return server === backup.server ? entry : { kind: 'backup', backup: { ...backup, server } };
    });
}
const newestOf = (names, lastSeen) => names.reduce((a, b) => ((lastSeen.get(a) ?? '') < (lastSeen.get(b) ?? '') ? b : a));
/** The flags that say which of some servers a backup is of, to be pasted into a shell. */
const sourceServerFlags = (servers) => servers.map(server => `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('source-server')} ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuote */ .Z)([server])}`).join(' or ');
/** The flags by which a server says at its next backup that it was one of these. */
const movedFromFlags = (servers) => servers
    .map(server => `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('server-moved-from')} ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuote */ .Z)([(0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .escapePattern */ .MP)(server)])}`)
    .join(' or ');
/** The folder that stands for a server in a prefix. */
const serverFolder = (name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeDatabase */ .CF)(name.replace(/:(\d+)$/, '_$1'));
const isOrdinary = (entry) => entry.kind === 'backup' && entry.backup.manifest.label !== 'safety';
function serverOf(entry) {
    const server = entry?.kind === 'backup' ? entry.backup.server : undefined;
    return server === unknownServer.host ? undefined : server;
}
/** The servers that have backups of a database in one place: of `entries`, which are of that database alone. */
const serversOf = (entries) => [
    ...new Set(entries.filter(isOrdinary).flatMap(entry => serverOf(entry) ?? [])),
];
/**
 * The entries of one database by server. What does not say whose it is goes with the newest backup, and so do
 * safety backups of a server that has no others here: a restore left them where it took its own.
 *
 * @param entries the newest first
 */
function byServer(entries) {
    const servers = new Set(serversOf(entries));
    const newest = serverOf(entries.find(isOrdinary)) ??
        serverOf(entries.find(entry => serverOf(entry) !== undefined));
    return Map.groupBy(entries, entry => {
        const own = serverOf(entry);
        return own !== undefined && servers.has(own) ? own : newest;
    });
}
/** Without the backups of other servers, whatever the asked one is called; what does not say whose it is stays. */
function ofServer(entries, asked) {
    if (asked === undefined)
        return [...entries];
    const presentName = presentNamesBy(entries);
    return entries.filter(entry => {
        const server = serverOf(entry);
        return server === undefined || server === presentName((0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseOf */ .zJ)(entry), asked);
    });
}
/**
 * The servers of a database that nobody meant to keep in one place, as far as anybody said; empty where there is
 * but one, or each has a name that a user gave it.
 */
function mixedServers(entries) {
    const servers = serversOf(entries);
    const named = new Set(entries.flatMap(entry => entry.kind === 'backup' && entry.backup.manifest.server.name === entry.backup.server
        ? [entry.backup.server]
        : []));
    return servers.length > 1 && servers.some(server => !named.has(server)) ? servers : [];
}
/** Whether backups of what is called one server come from several clusters by turns, and not one after the other. */
function alternates(entries) {
    const clusters = (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(entries.filter(isOrdinary)).flatMap(entry => entry.kind === 'backup' ? (entry.backup.manifest.server.systemIdentifier ?? []) : []);
    const changes = clusters.filter((cluster, at) => cluster !== clusters[at - 1]);
    return new Set(changes).size < changes.length;
}


/***/ }),

/***/ 56704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12103);
/* harmony import */ var _connections_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78357);
/* harmony import */ var _connections_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55976);
/* harmony import */ var _operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82860);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84972);





async function run(values, context) {
    const login = (0,_connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLogin */ .x)(values, context);
    const dryRun = values['dry-run'];
    const server = (0,_connections_store_js__WEBPACK_IMPORTED_MODULE_2__/* .serverIn */ .Ll)(values);
    const store = await (0,_connections_store_js__WEBPACK_IMPORTED_MODULE_2__/* .openStore */ .Ch)(values, login, server, dryRun);
    // Which others there are is not known before the server is reached.
    const named = dryRun ? [] : values.databases.flatMap(({ literal }) => literal ?? []);
    const failingBefore = values['notify-on'] === 'change' ? await (0,_operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .readFailingBackups */ .Ms)(store, context) : undefined;
    const result = await (0,_operations_failed_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .recordingFailure */ .Iq)(store, named, server, context, async () => {
        const reaching = (0,_connections_server_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .gl)(values, context, login);
        // The programs are looked at while the server answers.
        const major = reaching.then(reached => reached.server.major);
        const needs = { allowNewer: values['allow-newer-client'], restores: false };
        const finding = (0,_connections_server_js__WEBPACK_IMPORTED_MODULE_1__/* .clientTools */ .z3)(major, needs, context);
        finding.catch(() => undefined);
        const { backup } = await Promise.all(/* import() */[__webpack_require__.e(486), __webpack_require__.e(129), __webpack_require__.e(190), __webpack_require__.e(428)]).then(__webpack_require__.bind(__webpack_require__, 428));
        const serverName = values['server-name'];
        const parts = { reached: await reaching, serverName, store, tools: finding };
        return await backup(parts, requestOf(values), context);
    });
    return {
        result: { ...result, ...(failingBefore && { failingBefore }) },
        location: store.location,
    };
}
const requestOf = (values) => ({
    ...(0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectionOf */ .W)(values),
    label: values.label,
    goesOn: values['run-id'] !== undefined,
    compression: values.compression,
    countRows: values['row-counts'] === 'exact',
    hashContents: values['content-hashes'],
    includeRoles: values['include-roles'],
    lockWaitTimeoutSeconds: values['lock-wait-timeout'],
    stallTimeoutMinutes: values['stall-timeout-minutes'],
    accessTier: values['storage-access-tier'],
    excludeSchemas: values['exclude-schemas'],
    excludeTableData: values['exclude-table-data'],
    pgDumpOptions: values['pg-dump-options'],
    dumpName: values['dump-name'],
    movedFrom: values['server-moved-from'].flatMap(({ literal }) => literal ?? []),
    concurrency: values.concurrency,
    dryRun: values['dry-run'],
});


/***/ }),

/***/ 55976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ openStore),
/* harmony export */   Ep: () => (/* binding */ storeCredentials),
/* harmony export */   Ll: () => (/* binding */ serverIn)
/* harmony export */ });
/* harmony import */ var _azure_silence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80672);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94776);
/* harmony import */ var _storage_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15046);




/** What in the options opens the store, and ends some day. */
const storeCredentials = (values) => kindOf(values).credentials?.(values) ?? [];
/**
 * Nothing is contacted yet. The rules of the options have seen to it that exactly one store is described, and that
 * the server is known where the prefix speaks of it.
 */
async function openStore(values, login, server, dryRun = false) {
    (0,_azure_silence_js__WEBPACK_IMPORTED_MODULE_3__/* .silenceSdk */ ._)();
    return await kindOf(values).open(values, { server, dryRun, login });
}
function kindOf(values) {
    const kind = Object.values(_storage_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .stores */ .z).find(({ key }) => values[key] !== undefined);
    if (kind === undefined) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INTERNAL', 'no store is described', 'Please report this as a bug.');
    }
    return kind;
}
/** What the server of the options is called, as far as they say it: its host may stand in a key vault. */
const serverIn = ({ 'server-name': name, host, port, }) => name ?? (host === undefined ? undefined : (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)({ host, port }));


/***/ }),

/***/ 82860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ recordingFailure),
/* harmony export */   Ms: () => (/* binding */ readFailingBackups),
/* harmony export */   il: () => (/* binding */ recordFailedRun)
/* harmony export */ });
/* harmony import */ var _catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44134);
/* harmony import */ var _catalog_failing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32867);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59302);
/* harmony import */ var _catalog_stamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11916);
/* harmony import */ var _repository_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22946);







/**
 * What is no failing backup, since somebody ended the run or asked for what cannot be; and what keeps a
 * record from the store as it does a backup.
 */
const unrecorded = [
    'INTERRUPTED',
    'USAGE',
    'DATABASE_NOT_FOUND',
    'AZURE_LOGIN_FAILED',
    'AZURE_UNREACHABLE',
    'STORE_ACCESS_DENIED',
    'STORE_CONTAINER_MISSING',
    'STORE_UNREACHABLE',
];
/** A store that does not take so small a file at once would not take it later either. */
const patienceMs = 10_000;
/**
 * Leaves a record of a backup that failed where the backup would be, so that a check can tell that
 * and why. It is of help and not more: when it cannot be written, the failure itself still counts.
 */
async function recordFailedRun(store, database, server, startedAt, failure, { reporter, signal, run, toolVersion, now, redact }) {
    if (unrecorded.includes(failure.code) || signal.aborted)
        return;
    const { id, provider, url } = run;
    const record = (0,_catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailedRun */ .Hp)({
        schemaVersion: 1,
        database,
        ...(server === undefined ? {} : { server }),
        startedAt: startedAt.toISOString(),
        failedAt: now().toISOString(),
        code: failure.code,
        message: redact((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .inFlags */ .rx)(failure.message)),
        hint: redact((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .inFlags */ .rx)(failure.hint)),
        run: { id, provider, ...(url === undefined ? {} : { url }) },
        tool: { version: toolVersion },
    });
    const name = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .failedRunName */ .Mm)({ database, stamp: (0,_catalog_stamp_js__WEBPACK_IMPORTED_MODULE_6__/* .formatStamp */ .xE)(startedAt) });
    try {
        await store.write(name, record, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]));
    }
    catch (error) {
        reporter.detail(`The failure of "${database}" could not be recorded: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** Does the work of a whole run; when that fails, it failed for each of the databases. */
async function recordingFailure(store, databases, server, context, run) {
    const startedAt = context.now();
    try {
        return await run();
    }
    catch (error) {
        const failure = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
        await Promise.all(databases.map(database => recordFailedRun(store, database, server, startedAt, failure, context)));
        throw error;
    }
}
/** The databases that could not be backed up the last time; `undefined` where nobody may look. */
async function readFailingBackups(store, { signal, reporter }) {
    try {
        const names = [];
        for await (const { name } of (0,_repository_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .listBounded */ .AO)(store, '', signal))
            names.push(name);
        return (0,_catalog_failing_js__WEBPACK_IMPORTED_MODULE_1__/* .failingBackups */ .K)(names);
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.detail(`What failed before is not known: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 22946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ listBounded),
/* harmony export */   Ds: () => (/* binding */ moreMemory),
/* harmony export */   Oc: () => (/* binding */ fittingTexts),
/* harmony export */   ZY: () => (/* binding */ memoryBytes)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);


/**
 * How much of a store is read into memory. Whoever may write to it decides how much there is; what does
 * not fit is told of, for a process that runs out of memory ends without a word.
 */
/** Of what V8 lets this process have, so much is for what is short-lived alone, where there is that much. */
const youngBytes = 192 * 1024 * 1024;
/** The memory that there is for what stays. */
function memoryBytes() {
    const { heap_size_limit: limit } = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)();
    return Math.max(limit - youngBytes, limit / 4);
}
/** How to have more. */
const moreMemory = 'NODE_OPTIONS=--max-old-space-size=8192';
/** What one name in a listing takes at most, with all that is known of it, thrice. */
const listedBytes = 1536;
/** Everything whose name starts with a prefix, as far as there is room for it. */
async function* listBounded(store, prefix, signal) {
    const most = Math.floor(memoryBytes() / listedBytes);
    let count = 0;
    for await (const object of store.list(prefix, signal)) {
        count += 1;
        if (count > most) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('STORE_TOO_LARGE', `there are more files than the ${most} that there is memory for in ${store.location}${prefix && `, of those that begin with ${prefix}`}`, `Did somebody fill it? If not, name one database, or allow more memory: ${moreMemory}`);
        }
        yield object;
    }
}
/** Those that fit into memory together, the smallest first; parsed, a text takes some times its size. */
function fittingTexts(items, sizeOf) {
    let left = memoryBytes() / 5;
    return new Set(items
        .toSorted((a, b) => sizeOf(a) - sizeOf(b))
        .filter(item => {
        left -= sizeOf(item);
        return left >= 0;
    }));
}


/***/ })

};
