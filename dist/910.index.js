export const id = 910;
export const ids = [910];
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

/***/ 97137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSelector),
/* harmony export */   V: () => (/* binding */ selectBackup)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11916);
/* harmony import */ var _store_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92351);



const stampPattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ?$/;
const timePattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/**
 * `latest`; a stamp with hyphens (UTC, `Z` optional) or a name, also that of the dump in the store as any tool
 * shows it, which mean exactly that backup; a time with colons (UTC unless it says otherwise), which means the newest one at or before it.
 */
function parseSelector(text, location) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (stampPattern.test(text)) {
        const stamp = text.endsWith('Z') ? text : `${text}Z`;
        if ((0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStamp */ .Pu)(stamp))
            return { kind: 'stamp', stamp };
    }
    if (timePattern.test(text)) {
        const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
        const time = new Date(zoned.replace(' ', 'T'));
        if (!Number.isNaN(time.getTime()))
            return { kind: 'at', time };
    }
    const paths = (0,_store_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .namesInStore */ .b)(text, location);
    const name = (paths[0] ?? '').replace(/(\.dump|\.manifest\.json)$/, '').replace(/^.*\//s, '');
    return { kind: 'name', name, paths };
}
const dumpIsAt = (entry, path) => entry.kind === 'backup' && `/${(0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(entry.backup, 'dump')}`.endsWith(`/${path}`);
/**
 * The entry that a selector means among the entries of one database, or `undefined`.
 *
 * `latest` and a time never mean a safety backup: it holds what a restore replaced, most often
 * because it was bad. It must be named. A broken entry is returned like any other, so that the
 * caller refuses rather than silently take an older backup.
 */
function selectBackup(entries, selector) {
    switch (selector.kind) {
        case 'name':
            return (entries.find(entry => (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry) === selector.name) ??
                selector.paths.flatMap(path => entries.find(entry => dumpIsAt(entry, path)) ?? []).at(0));
        case 'stamp':
            return entries.find(entry => (entry.kind === 'backup' ? entry.backup : entry.broken).place.stamp === selector.stamp);
        case 'latest':
        case 'at': {
            const until = selector.kind === 'at' ? selector.time.getTime() : Number.POSITIVE_INFINITY;
            return (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(entries).find(entry => (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(entry) <= until &&
                !(entry.kind === 'backup' && entry.backup.manifest.label === 'safety'));
        }
    }
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

/***/ 48094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 92351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSignature),
/* harmony export */   b: () => (/* binding */ namesInStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const isUrl = (text) => /^https?:\/\//i.test(text);
/** A signature in a URL is nobody's business: no more than the path is needed, or shown. */
const withoutSignature = (text) => isUrl(text) ? text.replace(/[?#].*$/s, '') : text;
/**
 * The names that a path may mean in the store at `location`; as it is written first. Other tools show where the
 * store is as well: with its prefix, its container, as a whole URL, or from the root of the file system. A URL
 * of another store means nothing in this one.
 */
function namesInStore(text, location) {
    const isDirectory = !isUrl(location);
    const store = segmentsOf(isDirectory ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) : location);
    const path = segmentsOf(isDirectory && /^\.{0,2}\//.test(text) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text) : text);
    // As much of where the store is as is written, from its end: PREFIX/…, CONTAINER/PREFIX/….
    const leads = (isUrl(text) ? [store.length] : [...store.keys(), store.length]).filter(count => store.slice(store.length - count).every((segment, index) => segment === path[index]));
    return leads.map(count => path.slice(count).join('/')).filter(name => name !== '');
}
function segmentsOf(place) {
    if (!isUrl(place))
        return segments(place);
    const { host, pathname } = new URL(withoutSignature(place));
    return [host, ...segments(pathname).map(decoded)];
}
const segments = (path) => path.split('/').filter(segment => segment !== '' && segment !== '.');
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}


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

/***/ 65512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ chooseDump),
/* harmony export */   w: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94776);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21289);
/* harmony import */ var _rehydrate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28906);







/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
async function chooseDump(store, { database, backup: text, sourceServer, rehydrate }, context) {
    const { signal } = context;
    const entries = await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_5__/* .readCatalog */ .u)(store, database, signal);
    const selector = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSelector */ .P)(text, store.location);
    const entry = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectBackup */ .V)(entriesAsked(entries, selector, database, sourceServer), selector);
    if (entry)
        return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, context) };
    if (selector.kind === 'name') {
        const inFolder = selector.paths
            .filter(path => !path.includes('/'))
            .map(path => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseFolder */ .QN)(database) + path);
        for (const name of [...selector.paths, ...inFolder]) {
            const sizeBytes = await store.size(name, signal);
            if (sizeBytes !== undefined)
                return { kind: 'foreign', name, sizeBytes };
        }
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_NOT_FOUND', `${entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`}${selector.kind === 'name' ? `, nor is there such a file` : ''}`, `See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`);
}
/**
 * The entries among which a selector chooses: of one server, for two may have databases of the same name. What is
 * named outright says itself which it is; a safety backup is of the server that was restored into.
 */
function entriesAsked(entries, selector, database, sourceServer) {
    const isNamed = selector.kind === 'name' || selector.kind === 'stamp';
    const servers = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .serversOf */ .U2)(entries).toSorted();
    if (sourceServer === undefined) {
        if (isNamed || servers.length < 2)
            return entries;
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SERVER_AMBIGUOUS', `there are backups of a database "${database}" of ${servers.length} servers: ${servers.join(', ')}`, `Say which one is meant: ${(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceServerFlags */ .Wv)(servers)}`);
    }
    const own = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_4__/* .ofServer */ .be)(entries, sourceServer);
    const named = isNamed ? (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectBackup */ .V)(entries, selector) : undefined;
    const isOther = named?.kind === 'backup' && named.backup.manifest.label !== 'safety' && !own.includes(named);
    if (isOther || (!isNamed && own.length === 0 && servers.length > 0)) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_NOT_FOUND', isOther
            ? `backup ${named.backup.name} is of server ${named.backup.server}, not of ${sourceServer}`
            : `there is no backup of "${database}" of server ${sourceServer}, but of ${servers.join(', ')}`, `See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`);
    }
    return isNamed ? entries : own;
}
/** The backup that an entry stands for, or the reason why it cannot be used. */
async function requireUsable(store, entry, rehydrate, context) {
    if (entry.kind === 'backup')
        return entry.backup;
    const { code, name, place, reason, hint } = entry.broken;
    if (code === 'BACKUP_ARCHIVED') {
        // The rest will be needed as well, and most likely a rule archived it, too.
        const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U_.map(file => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fileName */ .Md)(place, file));
        await (0,_rehydrate_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseArchived */ .xl)(store, `backup ${name}`, names, rehydrate, context);
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, `${name} cannot be used: ${reason}`, hint ??
        (code === 'MANIFEST_TOO_NEW'
            ? `Use a newer version of this tool, or name an older backup with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('backup')}.`
            : `Find out who changed this one, and name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('list')}`));
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nv: () => (/* binding */ requestRehydration),
/* harmony export */   VM: () => (/* binding */ refuseArchivedBackup),
/* harmony export */   xl: () => (/* binding */ refuseArchived)
/* harmony export */ });
/* harmony import */ var _catalog_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _storage_archived_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36139);



/**
 * Why some files cannot be read for hours, if that is so: they are in the archive tier. Where it is
 * wanted, those that are not on their way back are asked for.
 */
async function requestRehydration(store, what, files, rehydrate, { reporter, signal }) {
    const archived = [...files].flatMap(({ name, archived }) => archived ? [{ name, ...archived }] : []);
    if (archived.length === 0)
        return undefined;
    if (rehydrate === 'off')
        return (0,_storage_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived);
    for (const { name } of archived.filter(({ comingBack }) => !comingBack)) {
        await store.rehydrate(name, rehydrate, signal);
        reporter.info(`Asked for ${name} to be brought back from the Archive tier (${rehydrate})`);
    }
    return (0,_storage_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived.map(file => ({ ...file, comingBack: true })));
}
/** Throws when one of the files is in the archive tier, before anything is begun with the others. */
async function refuseArchived(store, what, names, rehydrate, context) {
    const files = [];
    for (const name of names) {
        for await (const object of store.list(name, context.signal)) {
            if (object.name === name)
                files.push(object);
        }
    }
    const failure = await requestRehydration(store, what, files, rehydrate, context);
    if (failure)
        throw failure;
}
function refuseArchivedBackup(store, backup, rehydrate, context) {
    const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFiles */ .U_.map(file => (0,_catalog_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, file));
    return refuseArchived(store, `backup ${backup.name}`, names, rehydrate, context);
}


/***/ }),

/***/ 27577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ downloadVerified)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43969);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34206);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59302);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82169);






/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
async function downloadVerified(store, backup, file, path, reporter, signal) {
    const { name, manifest } = backup;
    const expected = file === 'manifest' ? undefined : manifest[file];
    const read = await store.download((0,_catalog_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(backup, file), path, {
        signal,
        onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_5__/* .reportBytes */ .I)(reporter, name, expected?.sizeBytes),
        recordedBytes: expected?.sizeBytes ?? _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestMaxBytes */ .vD,
    });
    if (!expected)
        return;
    if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', read.sizeBytes === expected.sizeBytes
        ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
        : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`, `It was changed or damaged in the store. Name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .ownCommand */ .w1)('list')}`);
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


/***/ }),

/***/ 36139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ archivedFailure)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);


/** Objects that have to be rehydrated before anything can be done with them. */
function archivedFailure(what, archived) {
    const archive = eachOnce(archived.map(({ terms }) => terms.archive));
    const duration = eachOnce(archived.map(({ terms }) => terms.duration));
    const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ terms }) => terms.command);
    return asleep.length === 0
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read yet: it is on its way back from ${archive}`, `That takes ${duration}, from when it was asked for. Run again then.`)
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read: it is in ${archive}`, `Have it brought back, which takes ${duration}, and run again then: run restore, download or verify with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('rehydrate')} standard (or high), or ${asleep.join(' && ')}`);
}
const eachOnce = (texts) => [...new Set(texts)].join(' and ');


/***/ })

};
