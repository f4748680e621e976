export const id = 1877;
export const ids = [1877];
export const modules = {

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

/***/ 97137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ parseSelector),
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   Vr: () => (/* binding */ selectBackup),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   zJ: () => (/* binding */ databaseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _store_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92351);


/** The name in the store of one file of a backup; only its dump may lie at another place than usual. */
const storedName = ({ place, manifest: { dump } }, file) => file === 'dump' && dump.name.startsWith('/') ? dump.name.slice(1) : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(place, file);
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
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp))
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
/** Whose an entry is. */
const databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
const nameOf = (entry) => entry.kind === 'backup' ? entry.backup.name : entry.broken.name;
const dumpIsAt = (entry, path) => entry.kind === 'backup' && `/${storedName(entry.backup, 'dump')}`.endsWith(`/${path}`);
/** The instant that an entry shows; a broken one has only its stamp, cut to the second. */
const instantOf = (entry) => entry.kind === 'backup'
    ? Date.parse(entry.backup.manifest.snapshotAt)
    : ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(entry.broken.place.stamp)?.getTime() ?? 0);
/** Newest first. */
const newestFirst = (entries) => entries.toSorted((a, b) => instantOf(b) - instantOf(a) || nameOf(b).localeCompare(nameOf(a)));
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
            return (entries.find(entry => nameOf(entry) === selector.name) ??
                selector.paths.flatMap(path => entries.find(entry => dumpIsAt(entry, path)) ?? []).at(0));
        case 'stamp':
            return entries.find(entry => (entry.kind === 'backup' ? entry.backup : entry.broken).place.stamp === selector.stamp);
        case 'latest':
        case 'at': {
            const until = selector.kind === 'at' ? selector.time.getTime() : Number.POSITIVE_INFINITY;
            return newestFirst(entries).find(entry => instantOf(entry) <= until &&
                !(entry.kind === 'backup' && entry.backup.manifest.label === 'safety'));
        }
    }
}
/** A broken entry for a backup whose manifest cannot be used. */
const broken = (place, code, reason, hint) => ({
    kind: 'broken',
    broken: { name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .backupName */ .aw)(place), place, code, reason, ...(hint !== undefined && { hint }) },
});


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
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30976);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97137);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91573);




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
    const byDatabase = Map.groupBy(entries, _selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ);
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
const sourceServerFlags = (servers) => servers.map(server => (0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellQuote */ .Z)(['--source-server', server])).join(' or ');
/** The flags by which a server says at its next backup that it was one of these. */
const movedFromFlags = (servers) => servers.map(server => (0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellQuote */ .Z)(['--server-moved-from', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .escapePattern */ .MP)(server)])).join(' or ');
/** The folder that stands for a server in a prefix. */
const serverFolder = (name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeDatabase */ .CF)(name.replace(/:(\d+)$/, '_$1'));
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
        return server === undefined || server === presentName((0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseOf */ .zJ)(entry), asked);
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
    const clusters = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)(entries.filter(isOrdinary)).flatMap(entry => entry.kind === 'backup' ? (entry.backup.manifest.server.systemIdentifier ?? []) : []);
    const changes = clusters.filter((cluster, at) => cluster !== clusters[at - 1]);
    return new Set(changes).size < changes.length;
}


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

/***/ 30423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ch: () => (/* binding */ openStore),
  Ll: () => (/* binding */ serverIn),
  Ep: () => (/* binding */ storeCredentials)
});

// EXTERNAL MODULE: ./lib/azure/silence.js
var silence = __webpack_require__(80672);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var transfer_digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/storage/transfer/local-file.js
var local_file = __webpack_require__(97069);
// EXTERNAL MODULE: ./lib/storage/transfer/object-name.js
var object_name = __webpack_require__(52636);
// EXTERNAL MODULE: ./lib/storage/transfer/source.js
var transfer_source = __webpack_require__(84684);
// EXTERNAL MODULE: ./lib/storage/archive-tier.js
var archive_tier = __webpack_require__(11500);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/errors.js


/** A transfer that stalled, ended early or was damaged on its way; trying again may help. */
class TransferBroken extends Error {
    name = 'TransferBroken';
}
function diagnose(error) {
    if (error instanceof failure/* Failure */.HR)
        return { kind: 'failure', failure: error };
    if (error instanceof TransferBroken)
        return { kind: 'broken', message: error.message };
    if (isRestError(error)) {
        const { statusCode: status, response } = error;
        // A success with a broken body is a fault of the network, not an answer.
        if (status === undefined || status < 300) {
            return { kind: 'network', code: error.code ?? 'REQUEST_SEND_ERROR' };
        }
        return {
            kind: 'status',
            status,
            // The answer to a HEAD has no body to take the code from.
            code: response?.headers.get('x-ms-error-code') ?? error.code ?? '',
            retryAfterMs: parseRetryAfter(response?.headers.get('retry-after')),
            requestId: response?.headers.get('x-ms-request-id'),
            aheadMs: Date.parse(response?.headers.get('date') ?? '') - Date.now() || 0,
        };
    }
    // The SDK reports a connection that was lost within a body as an abort that nobody asked for.
    if (error instanceof Error && error.name === 'AbortError') {
        return { kind: 'network', code: 'ECONNRESET' };
    }
    if (error instanceof Error && 'code' in error && /^(E[A-Z]+|HPE_\w+)$/.test(`${error.code}`)) {
        return { kind: 'network', code: `${error.code}` };
    }
    return { kind: 'unexpected', name: error instanceof Error ? error.name : typeof error };
}
// By name, since the class itself comes with the SDK, which is loaded late.
const isRestError = (error) => error instanceof Error && error.name === 'RestError';
/** `Retry-After` is a number of seconds or a date. */
function parseRetryAfter(value) {
    if (!value)
        return 0;
    const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Math.max(milliseconds || 0, 0);
}
const retriableStatus = new Set([408, 429, 500, 502, 503, 504]);
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL|EPROTO/;
/** Whether and when trying again may help; `undefined` when it cannot. */
function adviseRetry(error) {
    const trouble = diagnose(error);
    switch (trouble.kind) {
        case 'status': {
            const busy = retriableStatus.has(trouble.status);
            if (busy || trouble.code === 'Md5Mismatch') {
                return { afterMs: trouble.retryAfterMs, maxTries: Number.POSITIVE_INFINITY, busy };
            }
            // A token that expired on its way: the next try takes a new one.
            return trouble.code === 'InvalidAuthenticationInfo'
                ? { afterMs: 0, maxTries: 3, busy }
                : undefined;
        }
        case 'network':
            if (certificateTrouble.test(trouble.code))
                return undefined;
            return {
                afterMs: 0,
                // A name that does not exist is a typing error far more often than a fault that passes.
                maxTries: trouble.code === 'ENOTFOUND' ? 3 : Number.POSITIVE_INFINITY,
                busy: false,
            };
        case 'broken':
            return { afterMs: 0, maxTries: Number.POSITIVE_INFINITY, busy: false };
        case 'failure':
        case 'unexpected':
            return undefined;
    }
}
/** Whether the server answered with this status. */
function hasStatus(error, status) {
    const trouble = diagnose(error);
    return trouble.kind === 'status' && trouble.status === status;
}
/** Codes that speak of the container or its account, whatever was asked of a blob in it. */
const containerCodes = new Set([
    'ContainerNotFound',
    'ContainerBeingDeleted',
    'InvalidResourceName',
    'OutOfRangeInput',
    'BlobAccessTierNotSupportedForAccountType',
    'UnsupportedHeader',
]);
/** Whether the server refused a request about a blob for a reason that lies in the blob alone. */
function refusedForTheBlob(error, statuses) {
    const trouble = diagnose(error);
    return (trouble.kind === 'status' &&
        statuses.includes(trouble.status) &&
        // Something that is no blob service gives no code.
        trouble.code !== '' &&
        !containerCodes.has(trouble.code));
}
const bySnapshots = 'kept by its snapshots';
/** What keeps a blob from being deleted, by the code of the answer. */
const holds = new Map([
    ['BlobImmutableDueToLegalHold', 'under a legal hold'],
    ['BlobImmutableDueToPolicy', 'under an immutability policy'],
    ['LeaseIdMissing', 'leased'],
    ['SnapshotsPresent', bySnapshots],
]);
/** What came of deleting a blob when the server refused for a reason that lies in the blob alone. */
function refusedRemoval(error) {
    if (refusedForTheBlob(error, [404]))
        return { kind: 'absent' };
    const trouble = diagnose(error);
    const reason = trouble.kind === 'status' ? holds.get(trouble.code) : undefined;
    return reason === undefined ? undefined : { kind: 'held', reason };
}
/**
 * The failure that an error of the SDK stands for. This is the only place that decides it; nothing
 * of the SDK's own message is passed on, since it may quote a URL or a string to sign.
 */
function azureFailure(error, task, place) {
    const trouble = diagnose(error);
    switch (trouble.kind) {
        case 'status':
            return withCause(answeredFailure(trouble, task, place), describeAnswer(trouble));
        case 'network':
            return withCause(networkFailure(trouble.code, place), trouble.code);
        case 'failure':
            return trouble.failure;
        case 'broken':
            return new failure/* Failure */.HR('STORE_UNREACHABLE', `${doing(task, place)} failed at every try: ${trouble.message}`, `The connection to ${place.host} is too poor or interrupted; try again later.`);
        case 'unexpected':
            return new failure/* Failure */.HR('INTERNAL', `${doing(task, place)} failed with an unexpected ${trouble.name}`, 'Please report this as a bug, with the output of --verbose.');
    }
}
function withCause({ code, message, hint }, cause) {
    return new failure/* Failure */.HR(code, message, hint, { cause: new Error(cause) });
}
const describeStatus = ({ status, code }) => `HTTP ${status}${code && ` ${code}`}`;
const describeAnswer = (answer) => describeStatus(answer) + (answer.requestId ? `, request ${answer.requestId}` : '');
function doing({ kind, blob }, { account, container }) {
    const where = `container "${container}" of storage account "${account}"`;
    switch (kind) {
        case 'check':
            return `opening ${where}`;
        case 'create':
            return `creating ${where}`;
        case 'list':
            return `listing ${where}`;
        case 'read':
            return `reading "${blob}" from ${where}`;
        case 'write':
            return `writing "${blob}" to ${where}`;
        case 'rehydrate':
            return `bringing "${blob}" in ${where} back from the Archive tier`;
        case 'remove':
            return `deleting "${blob}" from ${where}`;
    }
}
function answeredFailure(answer, task, place) {
    const { account, container } = place;
    switch (answer.code) {
        case 'ContainerNotFound':
        case 'ContainerBeingDeleted':
            return new failure/* Failure */.HR('STORE_CONTAINER_MISSING', `storage account "${account}" has no container "${container}"`, `Check --storage-container, or create it: --storage-create-container, or az storage container create --account-name ${account} --name ${container} --auth-mode login`);
        case 'InvalidResourceName':
        case 'OutOfRangeInput':
            return new failure/* Failure */.HR('STORE_CONTAINER_MISSING', `"${container}" cannot be the name of a container${task.blob ? `, or "${task.blob}" not that of a blob` : ''}`, 'Names of containers are 3 to 63 lower-case letters, digits and single hyphens.');
        case 'BlobAlreadyExists':
        case 'BlobImmutableDueToLegalHold':
        case 'BlobImmutableDueToPolicy':
        case 'LeaseIdMissing':
            return nameTaken(task.blob ?? '', place);
        // The latter of an account whose API knows no tiers; we send no other header that is optional.
        case 'BlobAccessTierNotSupportedForAccountType':
        case 'UnsupportedHeader':
            return new failure/* Failure */.HR('STORE_WRITE_FAILED', `storage account "${account}" does not take the access tier that was asked for (${describeStatus(answer)})`, 'Leave out --storage-access-tier. Accounts of kind StorageV2 with standard performance have tiers; those with zone redundancy have no Archive tier.');
        case 'BlobArchived':
        case 'BlobBeingRehydrated':
            return (0,archive_tier/* archivedFailure */.n)(`"${task.blob}" in container "${container}"`, [
                archivedBlob(task.blob ?? '', answer.code === 'BlobBeingRehydrated', place),
            ]);
    }
    switch (answer.status) {
        case 401:
        case 403:
            return accessFailure(answer, task, place);
        case 404:
            if (task.blob !== undefined)
                return missing(task.blob, place);
            return new failure/* Failure */.HR('STORE_UNREACHABLE', `${doing(task, place)} failed: ${place.host} answered ${describeStatus(answer)}`, 'Is that a blob service? Check storage-endpoint, and HTTPS_PROXY if it is set.');
        case 412:
            return new failure/* Failure */.HR('BACKUP_CHECKSUM_MISMATCH', `"${task.blob}" in container "${container}" was replaced while it was read`, 'Something else writes to the container. Try again once it has finished.');
        default:
            return new failure/* Failure */.HR(['write', 'rehydrate', 'remove'].includes(task.kind)
                ? 'STORE_WRITE_FAILED'
                : 'STORE_UNREACHABLE', `${doing(task, place)} failed: the store answered ${describeStatus(answer)}`, retriableStatus.has(answer.status)
                ? 'The store is overloaded or out of order; try again later. See https://azure.status.microsoft.'
                : 'Look the code up under "Blob Storage error codes" in the Azure documentation.');
    }
}
/** A blob in the Archive tier. */
const archivedBlob = (blob, comingBack, { account, container, access }) => ({
    comingBack,
    command: [
        'az storage blob set-tier --tier Hot --rehydrate-priority Standard',
        `--account-name ${account} --container-name ${container} --name '${blob.replaceAll("'", "'\\''")}'`,
        ...(access.kind === 'identity' ? ['--auth-mode login'] : []),
    ].join(' '),
});
/** Azure refuses requests that are dated further off. */
const toleratedSkewMs = 15 * 60 * 1000;
function accessFailure(answer, task, place) {
    const { account, access } = place;
    const denied = (why, hint) => new failure/* Failure */.HR('STORE_ACCESS_DENIED', `${doing(task, place)} was refused: ${why}`, hint);
    const facts = access.kind === 'sas' ? sasTrouble(access.sas, answer.code, task) : undefined;
    if (facts)
        return denied(facts, sasHint);
    const answered = describeStatus(answer);
    if (Math.abs(answer.aheadMs) > toleratedSkewMs) {
        const minutes = Math.round(Math.abs(answer.aheadMs) / 60_000);
        return denied(`the clock of this machine is ${minutes} minutes ${answer.aheadMs > 0 ? 'behind' : 'ahead of'} that of the store, which takes it for a forgery (${answered})`, 'Set the clock: timedatectl set-ntp true. Nothing is wrong with the credential, as far as one can tell.');
    }
    if (answer.code.startsWith('KeyVault')) {
        return denied(`the key that its owner encrypts the account with (customer-managed key) cannot be used (${answered})`, `See which key that is: az storage account show --name ${account} --query encryption. It was deleted, and its vault can bring it back for a while, or disabled, or the account may not use it any more.`);
    }
    switch (answer.code) {
        case 'AuthorizationFailure':
            return denied(`the network rules of the account do not let this machine in, or the credential is wrong (${answered})`, `Allow the machine under Networking of storage account "${account}", or use a runner inside its network; compare the credential.`);
        case 'KeyBasedAuthenticationNotPermitted':
            return denied(`the account allows neither keys nor SAS tokens made with them (${answered})`, 'Allow storage account key access in the configuration of the account, or use a user delegation SAS.');
        case 'AccountIsDisabled':
            return denied('the storage account is disabled', 'Look at its state in the Azure portal.');
    }
    switch (access.kind) {
        case 'identity':
            return identityDenied(answer, task, place, access.identity, denied);
        case 'sas':
            return denied(`the SAS token was not accepted (${answered})`, sasHint);
        case 'account-key':
            return denied(`the account key is not valid (${answered})`, `Was it rotated? az storage account keys list --account-name ${account}`);
    }
}
/** Somebody is logged in to Azure, and still may not. */
function identityDenied(answer, { kind, purpose }, { account, container }, { description, assignee, otherTenantHint }, denied) {
    const answered = describeStatus(answer);
    if (answer.status === 401) {
        return denied(`the account does not accept the login of ${description} (${answered})`, otherTenantHint);
    }
    const reads = kind === 'read' || kind === 'list' || purpose === 'read';
    const role = reads ? 'Storage Blob Data Reader' : 'Storage Blob Data Contributor';
    return denied(`${description} lacks a role for it, such as "${role}" (${answered})`, `az role assignment create --role "${role}" --assignee ${assignee} --scope "$(az storage account show --name ${account} --query id --output tsv)/blobServices/default/containers/${container}". A new role takes up to ten minutes to work. docs/azure.md has roles that allow less.`);
}
const sasHint = 'Create another SAS token for the container, with the rights rcwl for backups, rl for restores (rwl to rehydrate), and rdl to prune.';
/** Why a SAS token was refused, as far as the token itself tells. */
function sasTrouble(sas, code, { kind }) {
    const now = new Date();
    if (sas.expiresAt && sas.expiresAt <= now) {
        return `the SAS token expired at ${sas.expiresAt.toISOString()}`;
    }
    if (sas.startsAt && sas.startsAt > now) {
        return `the SAS token is not valid before ${sas.startsAt.toISOString()}`;
    }
    const lacking = lackingRight(sas, kind);
    if (lacking)
        return lacking;
    switch (code) {
        case 'AuthenticationFailed':
            return 'the signature of the SAS token is not valid, or the key that made it was rotated';
        case 'AuthorizationPermissionMismatch':
            return `the rights of the SAS token (${sas.rights ?? 'by its policy'}) do not allow it`;
        case 'AuthorizationSourceIPMismatch':
            return 'the SAS token is not for the address of this machine';
        case 'AuthorizationProtocolMismatch':
            return 'the SAS token allows https alone';
    }
    return undefined;
}
/** What a SAS token certainly does not allow; `undefined` when it may, or cannot be told. */
function lackingRight(sas, kind) {
    const { rights } = sas;
    if (rights === undefined)
        return undefined;
    switch (kind) {
        case 'rehydrate':
            return rights.includes('w')
                ? undefined
                : `the SAS token allows "${rights}" only; bringing a blob back needs the right w (write)`;
        case 'write':
            return /[cw]/.test(rights)
                ? undefined
                : `the SAS token allows "${rights}" only; writing needs the right w (write)`;
        case 'read':
            return rights.includes('r')
                ? undefined
                : `the SAS token allows "${rights}" only; reading needs the right r (read)`;
        case 'list':
            return rights.includes('l')
                ? undefined
                : `the SAS token allows "${rights}" only; listing needs the right l (list)`;
        case 'remove':
            return rights.includes('d')
                ? undefined
                : `the SAS token allows "${rights}" only; deleting needs the right d (delete)`;
        case 'check':
        case 'create':
            return undefined;
    }
}
/** Refuses a SAS token that, by its own words, does not allow what is to be done. */
function refuseLackingRight(place, kind) {
    if (place.access.kind !== 'sas')
        return;
    const lacking = lackingRight(place.access.sas, kind);
    if (!lacking)
        return;
    throw new failure/* Failure */.HR('STORE_ACCESS_DENIED', `container "${place.container}" of storage account "${place.account}" cannot be used: ${lacking}`, sasHint);
}
/** What people do when a certificate is not accepted differs from all other network trouble. */
function networkFailure(code, { host, account }) {
    if (certificateTrouble.test(code)) {
        return new failure/* Failure */.HR('STORE_UNREACHABLE', `the TLS certificate of ${host} is not accepted (${code})`, 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.');
    }
    if (code === 'ENOTFOUND') {
        return new failure/* Failure */.HR('STORE_UNREACHABLE', `there is no host ${host} (${code})`, `Is "${account}" the right storage account, and storage-endpoint right if it is set?`);
    }
    return new failure/* Failure */.HR('STORE_UNREACHABLE', `storage account "${account}" cannot be reached at ${host} (${code})`, 'Check the network, HTTPS_PROXY, and the firewall rules of the storage account.');
}
/** There is no such blob. */
function missing(blob, { account, container }) {
    return new failure/* Failure */.HR('BACKUP_FILE_MISSING', `there is no "${blob}" in container "${container}" of storage account "${account}"`, 'It was deleted or never written. See what there is: pg-azure-backup list');
}
/** Another writer's blob has the name. */
function nameTaken(blob, { account, container }) {
    return new failure/* Failure */.HR('STORE_NAME_TAKEN', `"${blob}" exists already in container "${container}" of storage account "${account}"`, 'Nothing is ever overwritten. Another run wrote it; try again.');
}
/** The store stopped answering in the commit. */
function stateUnknown(blob, { account, container }) {
    return new failure/* Failure */.HR('STORE_STATE_UNKNOWN', `the store stopped answering while "${blob}" was completed in container "${container}" of storage account "${account}"; it may exist or not`, 'Look whether it is there before it is relied upon. A SAS token with the right r (read) lets us look ourselves.');
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/block-upload.js





const MiB = 1024 * 1024;
/** Azure's limit on the blocks of one blob. */
const maxBlocks = 50_000;
const blocksPerSize = 5_000;
/** What is no larger is sent by one request. */
const firstBlockBytes = 8 * MiB;
/**
 * How large the block with this index is, from 0. Blocks grow, so that a stream of unknown length
 * fits: 8 MiB up to 39 GiB of data, 16 MiB up to 117 GiB, 32 MiB up to 273 GiB, then 56 MiB; 2.14 TiB
 * in all. They grow soon and not for long: what the largest take is what memory has to hold.
 */
const blockBytes = (index) => firstBlockBytes * Math.min(7, 2 ** Math.floor(index / blocksPerSize));
/** The access tiers as Azure writes them. */
const tierNames = { hot: 'Hot', cool: 'Cool', cold: 'Cold', archive: 'Archive' };
/** Our mark on every blob, under the key `createdby` of its metadata. */
const createdBy = 'pg-azure-backup';
/**
 * How many blocks of this size there are at a time, the one that is being filled among them. This bounds
 * the memory: large blocks are fewer, since each keeps a connection busy for longer.
 */
const blocksAtOnce = (bytes) => Math.min(4, Math.max(2, Math.floor((96 * MiB) / bytes)));
/**
 * Blocks consist of pieces of one size, which are used again and again: memory that is given back by
 * smaller buffers would be of no use for larger ones, and stay with the process.
 */
const pieceBytes = firstBlockBytes;
/** A block is handed to the socket in slices, so that a slow transfer differs from a stalled one. */
const sliceBytes = 512 * 1024;
/**
 * Uploads a source as blocks and commits them once it is whole; what fits in the first block is sent
 * along with the commit. Until the commit there is no blob; blocks that were never committed are
 * invisible, and Azure drops them after a week.
 */
async function uploadBlocks(target, source, options) {
    const writer = newWriter();
    const staged = await stageBlocks(target, writer, source, options.onBytes);
    const { digests } = staged;
    if (staged.kind === 'unsent') {
        await putBlob(target, staged.block, digests, options, source.signal);
        target.spare.push(...staged.block.pieces);
        options.onBytes?.(staged.block.sizeBytes);
        return digests;
    }
    const commit = async ({ signal }) => {
        await target.blob.commitBlockList(staged.ids, {
            ...newBlob(writer, digests, options),
            abortSignal: signal,
        });
    };
    await commitOnce(target, commit, writer, source.signal);
    return digests;
}
/** Uploads what is in memory by a single request. */
async function uploadBuffer(target, body, signal) {
    const whole = new transfer_digests/* DigestingCounter */.Ne();
    whole.update(body);
    const digests = whole.digests();
    await putBlob(target, { pieces: [body], sizeBytes: body.length }, digests, {}, signal);
    return digests;
}
async function putBlob(target, block, digests, described, signal) {
    const writer = newWriter();
    const blob = newBlob(writer, digests, described);
    const put = async (attempt) => {
        const body = () => external_node_stream_.Readable.from(slices(block, attempt.progress));
        await target.blob.upload(body, block.sizeBytes, {
            ...blob,
            transactionalContentMD5: blob.blobHTTPHeaders.blobContentMD5,
            abortSignal: attempt.signal,
        });
    };
    await commitOnce(target, put, writer, signal);
}
const newWriter = () => (0,external_node_crypto_.randomBytes)(8).toString('hex');
/** What a new blob comes with; it never overwrites another. */
const newBlob = (writer, { md5 }, { metadata, accessTier }) => ({
    conditions: { ifNoneMatch: '*' },
    metadata: { ...metadata, createdby: createdBy, writer },
    blobHTTPHeaders: { blobContentMD5: Buffer.from(md5, 'hex') },
    ...(accessTier && { tier: tierNames[accessTier] }),
});
async function stageBlocks({ blob, name, send, spare }, writer, { chunks, signal, fail }, onBytes) {
    const whole = new transfer_digests/* DigestingCounter */.Ne();
    const blockIds = [];
    const inFlight = new Set();
    let pieces = [];
    let filled = 0;
    for await (const chunk of chunks) {
        whole.update(chunk);
        let copied = 0;
        while (copied < chunk.length) {
            const bytes = chunk.copy(pieceToFill(), filled % pieceBytes, copied);
            copied += bytes;
            filled += bytes;
            if (filled === blockBytes(blockIds.length))
                await sendBlock();
        }
    }
    if (blockIds.length === 0) {
        return { kind: 'unsent', block: { pieces, sizeBytes: filled }, digests: whole.digests() };
    }
    if (filled > 0)
        await sendBlock();
    await Promise.all(inFlight);
    signal.throwIfAborted();
    return { kind: 'blocks', ids: blockIds, digests: whole.digests() };
    function pieceToFill() {
        const last = pieces.at(-1);
        if (last && filled < pieces.length * pieceBytes)
            return last;
        if (blockIds.length === maxBlocks) {
            throw new failure/* Failure */.HR('STORE_WRITE_FAILED', `"${name}" is larger than a blob of ${maxBlocks} blocks can be`, 'Compress more (compression), or exclude data (exclude-table-data).');
        }
        const piece = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
        pieces.push(piece);
        return piece;
    }
    async function sendBlock() {
        const block = { pieces, sizeBytes: filled };
        const id = blockId(writer, blockIds.length);
        blockIds.push(id);
        pieces = [];
        filled = 0;
        const sending = stageBlock(id, block)
            .then(() => {
            spare.push(...block.pieces);
            onBytes?.(block.sizeBytes);
        })
            .catch(fail)
            .finally(() => inFlight.delete(sending));
        inFlight.add(sending);
        while (inFlight.size >= blocksAtOnce(block.sizeBytes))
            await Promise.race(inFlight);
        signal.throwIfAborted();
    }
    function stageBlock(id, block) {
        const md5 = (0,external_node_crypto_.createHash)('md5');
        for (const body of slices(block))
            md5.update(body);
        const transactionalContentMD5 = md5.digest();
        return send(async (attempt) => {
            const body = () => external_node_stream_.Readable.from(slices(block, attempt.progress));
            await blob.stageBlock(id, body, block.sizeBytes, {
                abortSignal: attempt.signal,
                transactionalContentMD5,
            });
        }, signal);
    }
}
/**
 * Blocks of one blob share a namespace, whoever sent them, so the id names its writer; all ids of a
 * blob must be of one length.
 */
function blockId(writer, index) {
    return Buffer.from(`${writer}-${String(index).padStart(5, '0')}`).toString('base64');
}
/** Each slice is asked for once the one before it went to the socket. */
function* slices({ pieces, sizeBytes }, progress) {
    let left = sizeBytes;
    for (const piece of pieces) {
        for (let start = 0; start < piece.length && left > 0; start += sliceBytes) {
            progress?.();
            const slice = piece.subarray(start, start + Math.min(sliceBytes, left));
            left -= slice.length;
            yield slice;
        }
    }
}
/**
 * Commits, and recognises an own earlier commit: one whose answer was lost, or that something on the
 * way sent twice. The later one is refused because the blob exists, but it carries our writer's mark.
 */
async function commitOnce({ blob, send, nameTaken, stateUnknown }, commit, writer, signal) {
    let inDoubt = false;
    try {
        await send(async (attempt) => {
            try {
                await commit(attempt);
            }
            catch (error) {
                // What may be tried again may as well have been carried out.
                inDoubt ||= adviseRetry(error) !== undefined;
                throw error;
            }
        }, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        const taken = error instanceof failure/* Failure */.HR && error.code === 'STORE_NAME_TAKEN';
        if (!inDoubt && !taken)
            throw error;
        switch (await findOwner()) {
            case 'us':
                return;
            case 'another':
                throw nameTaken();
            case 'nobody':
                throw error;
            case 'unknown':
                throw inDoubt ? stateUnknown() : error;
        }
    }
    async function findOwner() {
        try {
            const { metadata } = await send(attempt => blob.getProperties({ abortSignal: attempt.signal }), signal);
            return metadata?.writer === writer ? 'us' : 'another';
        }
        catch (error) {
            signal.throwIfAborted();
            return error instanceof failure/* Failure */.HR && error.code === 'BACKUP_FILE_MISSING'
                ? 'nobody'
                : 'unknown';
        }
    }
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/credential.js

/** Brings all kinds of credentials to the same terms, and refuses what cannot work. */
function resolveService(credential, endpoint) {
    switch (credential.kind) {
        case 'identity': {
            const { account, identity } = credential;
            return {
                account,
                endpoint: resolveEndpoint(endpoint, account),
                access: { kind: 'identity', identity },
            };
        }
        case 'account-key': {
            const { account, key } = credential;
            return {
                account,
                endpoint: resolveEndpoint(endpoint, account),
                access: { kind: 'account-key', key },
            };
        }
        case 'sas': {
            const { account, token } = credential;
            return { account, endpoint: resolveEndpoint(endpoint, account), access: sasAccess(token) };
        }
        case 'connection-string':
            return parseConnectionString(credential.value, endpoint);
    }
}
function resolveEndpoint(endpoint, account, suffix = 'core.windows.net', protocol = 'https') {
    const url = URL.parse(endpoint ?? `${protocol}://${account}.blob.${suffix}`);
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.username || url.password) {
        throw new failure/* Failure */.HR('USAGE', 'the storage endpoint is not a plain http or https URL', 'Give it as https://ACCOUNT.blob.core.windows.net, without a query: a SAS token is an option of its own.');
    }
    return url.href.replace(/\/+$/, '');
}
function sasAccess(text) {
    // A whole SAS URL, or a token with its question mark, is taken as well.
    const token = text.trim().slice(text.trim().indexOf('?') + 1);
    const fields = new URLSearchParams(token);
    if (!fields.has('sig')) {
        throw new failure/* Failure */.HR('USAGE', 'the SAS token has no signature (sig)', 'Give the whole token, from sv= to the end of sig=. Quote it in a shell, since it holds "&".');
    }
    return {
        kind: 'sas',
        token,
        sas: {
            startsAt: parseTime(fields.get('st')),
            expiresAt: parseTime(fields.get('se')),
            rights: fields.get('sp') ?? undefined,
        },
    };
}
function parseTime(text) {
    const time = new Date(text ?? '');
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** `AccountName=…;AccountKey=…;EndpointSuffix=…` or `BlobEndpoint=…;SharedAccessSignature=…`. */
function parseConnectionString(value, endpoint) {
    const fields = new Map(value
        .split(';')
        .map(field => /^\s*([^=]+?)\s*=(.*?)\s*$/s.exec(field))
        .flatMap(match => (match?.[1] && match[2] ? [[match[1].toLowerCase(), match[2]]] : [])));
    const blobEndpoint = endpoint ?? fields.get('blobendpoint');
    const account = fields.get('accountname') ?? accountOf(blobEndpoint);
    const key = fields.get('accountkey');
    const token = fields.get('sharedaccesssignature');
    if (!account || (!key && !token)) {
        throw new failure/* Failure */.HR('USAGE', 'the storage connection string lacks AccountName and AccountKey, or BlobEndpoint and SharedAccessSignature', 'Copy the whole of it from the Access keys of the storage account in the Azure portal.');
    }
    return {
        account,
        endpoint: resolveEndpoint(blobEndpoint, account, fields.get('endpointsuffix'), fields.get('defaultendpointsprotocol')),
        access: key ? { kind: 'account-key', key } : sasAccess(token ?? ''),
    };
}
/** The account is the first label of the host, or behind an IP address the first of the path. */
function accountOf(endpoint) {
    const url = URL.parse(endpoint ?? '');
    return url?.pathname.split('/')[1] || url?.hostname.split('.')[0];
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/ranged-download.js



/** Azure computes the MD5 of a range only up to this size. */
const rangeBytes = 4 * 1024 * 1024;
const rangesInFlight = 4;
/** Opens a blob by reading its first range, which tells size and version as well. */
async function openBlob(blob, send, signal) {
    const first = await send(attempt => fetchFirstRange(blob, attempt), signal);
    return { sizeBytes: first.sizeBytes, chunks: () => readInOrder(blob, send, first, signal) };
}
async function* readInOrder(blob, send, first, signal) {
    const stop = new AbortController();
    const passOn = () => stop.abort(signal.reason);
    const coming = [];
    // Left to the garbage collector, the memory of ranges calls for it again and again.
    const spare = [];
    let asked = first.bytes.length;
    const askAhead = () => {
        while (coming.length < rangesInFlight && asked < first.sizeBytes) {
            const offset = asked;
            const range = send(attempt => fetchRange(blob, offset, first.etag, spare, attempt), stop.signal);
            // One range that fails ends all, also while an earlier one is still waited for.
            range.catch(error => stop.abort(error));
            coming.push(range);
            asked += rangeBytes;
        }
    };
    if (signal.aborted)
        passOn();
    signal.addEventListener('abort', passOn, { once: true });
    try {
        askAhead();
        if (first.bytes.length > 0)
            yield first.bytes;
        for (let range = coming.shift(); range; range = coming.shift()) {
            const { bytes } = await range;
            stop.signal.throwIfAborted();
            askAhead();
            yield bytes;
            if (bytes.length === rangeBytes)
                spare.push(bytes);
        }
    }
    catch (error) {
        throw stop.signal.aborted ? stop.signal.reason : error;
    }
    finally {
        signal.removeEventListener('abort', passOn);
        stop.abort();
    }
}
async function fetchFirstRange(blob, attempt) {
    try {
        return await fetchRange(blob, 0, undefined, [], attempt);
    }
    catch (error) {
        // An empty blob has no first range.
        if (hasStatus(error, 416))
            return { bytes: Buffer.alloc(0), sizeBytes: 0, etag: undefined };
        throw error;
    }
}
/** One range, whole and checked, pinned to a version; in spare memory where there is some. */
async function fetchRange(blob, offset, etag, spare, { signal, progress }) {
    const response = await blob.download(offset, rangeBytes, {
        abortSignal: signal,
        rangeGetContentMD5: true,
        maxRetryRequests: 0,
        conditions: etag === undefined ? {} : { ifMatch: etag },
    });
    const { readableStreamBody: body, contentRange, contentMD5 } = response;
    const sizeBytes = Number(/^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '')?.[2]);
    if (!body || Number.isNaN(sizeBytes))
        throw new TransferBroken('an answer that is not a range');
    const length = Math.min(rangeBytes, sizeBytes - offset);
    const bytes = (length === rangeBytes && spare.pop()) || Buffer.allocUnsafeSlow(length);
    let filled = 0;
    for await (const chunk of body) {
        progress();
        const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        if (filled + data.length > bytes.length)
            throw new TransferBroken('an answer that is too long');
        filled += data.copy(bytes, filled);
        (0,transfer_source/* freeChunk */.W0)(data);
    }
    if (filled < bytes.length)
        throw new TransferBroken('an answer that ended early');
    if (contentMD5 && !(0,external_node_crypto_.hash)('md5', bytes, 'buffer').equals(contentMD5)) {
        throw new TransferBroken('the data was damaged on its way');
    }
    return { bytes, sizeBytes, etag: response.etag };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/retry.js



/** An unreachable host is given up after half a minute on average, 47 seconds at most. */
const defaultTiming = {
    stallTimeoutMs: 30_000,
    tries: 7,
    firstDelayMs: 1_000,
    longestDelayMs: 16_000,
    // Azure throttles for a minute or so, often without a word on how long; a dump may have taken hours.
    busyPatienceMs: 120_000,
};
/** A server that asks for a longer pause than this is not waited for any longer. */
const longestRetryAfterMs = 120_000;
/**
 * Tries a request until it succeeds, fails for good, or was tried often enough. Throws the error of
 * the last try, or the signal's reason at once when it is aborted.
 */
async function retry(request, timing, signal) {
    const started = performance.now();
    for (let tries = 1;; tries++) {
        try {
            return await tryOnce(request, timing.stallTimeoutMs, signal);
        }
        catch (error) {
            signal.throwIfAborted();
            const advice = adviseRetry(error);
            if (!advice)
                throw error;
            const isPatient = advice.busy && performance.now() - started < timing.busyPatienceMs;
            if (!isPatient && tries >= Math.min(timing.tries, advice.maxTries))
                throw error;
            await pause(Math.max(delayAfter(tries, timing), advice.afterMs), signal);
        }
    }
}
async function tryOnce(request, stallTimeoutMs, signal) {
    signal.throwIfAborted();
    const controller = new AbortController();
    let over = false;
    const passOn = () => controller.abort(signal.reason);
    const timer = setTimeout(() => {
        controller.abort(new TransferBroken(`no answer within ${stallTimeoutMs / 1000} s`));
    }, stallTimeoutMs);
    signal.addEventListener('abort', passOn, { once: true });
    // A late call must not revive a timer that was cleared.
    const progress = () => void (over || timer.refresh());
    try {
        return await request({ signal: controller.signal, progress });
    }
    catch (error) {
        // The SDK tells only that it was aborted; the reason is ours. A failed login is one in any case.
        throw controller.signal.aborted && !(error instanceof failure/* Failure */.HR)
            ? controller.signal.reason
            : error;
    }
    finally {
        over = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', passOn);
    }
}
/** Full jitter, so that many clients that failed together do not come back together. */
function delayAfter(tries, { firstDelayMs, longestDelayMs }) {
    return Math.random() * Math.min(firstDelayMs * 2 ** (tries - 1), longestDelayMs);
}
async function pause(milliseconds, signal) {
    try {
        await (0,promises_.setTimeout)(Math.min(milliseconds, longestRetryAfterMs), undefined, { signal });
    }
    catch {
        throw signal.reason;
    }
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/store.js













/** Opens a container as a store. Nothing is contacted yet. Throws `USAGE` for a malformed option. */
function openAzureBlobStore(options) {
    const service = resolveService(options.credential, options.endpoint);
    const prefix = options.prefix.replace(/^\/+|\/+$/g, '');
    if (prefix)
        (0,object_name/* checkName */.I)(prefix);
    // Of what passes here only short-lived objects are left. V8 would let its young generation grow for
    // them, and memory with the size of a dump: by 40 MiB over 8 GB, for nothing.
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    return new AzureBlobStore(service, { ...options, prefix });
}
/** The SDK is large, and loaded only now. Nothing is contacted yet. */
async function containerClient(service, container) {
    const { AnonymousCredential, ContainerClient, StorageSharedKeyCredential } = await Promise.all(/* import() */[__webpack_require__.e(8978), __webpack_require__.e(5738), __webpack_require__.e(7428), __webpack_require__.e(8358)]).then(__webpack_require__.bind(__webpack_require__, 68358));
    const url = `${service.endpoint}/${encodeURIComponent(container)}`;
    // All retries are ours: the SDK's own know neither 408, 429 and 502 nor a stalled connection.
    const pipeline = { retryOptions: { maxTries: 1 } };
    switch (service.access.kind) {
        case 'identity':
            return new ContainerClient(url, service.access.identity, pipeline);
        case 'account-key': {
            const key = new StorageSharedKeyCredential(service.account, service.access.key);
            return new ContainerClient(url, key, pipeline);
        }
        case 'sas':
            return new ContainerClient(`${url}?${service.access.token}`, new AnonymousCredential(), pipeline);
    }
}
/** `check` decides whether work starts at all, so it does not wait as long as a transfer would. */
const checkTries = 4;
const checkStallTimeoutMs = 10_000;
class AzureBlobStore {
    location;
    #service;
    #place;
    #prefix;
    #createContainer;
    #timing;
    #spare = [];
    #client;
    constructor(service, { container, prefix, createContainer = false, timing }) {
        this.#service = service;
        this.#place = {
            host: new URL(service.endpoint).host,
            account: service.account,
            container,
            access: service.access,
        };
        this.#prefix = prefix && `${prefix}/`;
        this.#createContainer = createContainer;
        this.#timing = { ...defaultTiming, ...timing };
        this.location = `${service.endpoint}/${container}/${this.#prefix}`;
    }
    #container() {
        this.#client ??= containerClient(this.#service, this.#place.container);
        return this.#client;
    }
    async check(purpose, signal, accessTier) {
        refuseLackingRight(this.#place, purpose);
        const timing = {
            ...this.#timing,
            tries: Math.min(this.#timing.tries, checkTries),
            stallTimeoutMs: Math.min(this.#timing.stallTimeoutMs, checkStallTimeoutMs),
            busyPatienceMs: 0,
        };
        const container = await this.#container();
        const probe = container.getBlockBlobClient(`${this.#prefix}.pg-azure-backup-check-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        const tryIt = () => this.#send({ kind: 'check', purpose }, timing)(attempt => purpose === 'write'
            ? tryToWrite(probe, attempt.signal, accessTier)
            : tryToRead(probe, attempt.signal), signal);
        try {
            await tryIt();
        }
        catch (error) {
            const missing = isFailure(error, 'STORE_CONTAINER_MISSING');
            if (!missing || purpose !== 'write' || !this.#createContainer)
                throw error;
            await this.#send({ kind: 'create' }, timing)(attempt => container.createIfNotExists({ abortSignal: attempt.signal }), signal);
            await tryIt();
        }
    }
    async *list(prefix, signal) {
        const container = await this.#container();
        const send = this.#send({ kind: 'list' });
        let continuationToken;
        // Not every kind of account knows of both; what they keep is then told by a deletion.
        const fewer = [...listingsOfHolds];
        let told = { holds: true, snapshots: true };
        // Snapshots of a blob come before it, or (the emulator's) after it: it is told when the next one comes.
        let withSnapshots;
        let latest;
        do {
            const page = await send(async ({ signal: abortSignal }) => {
                const listPage = async () => {
                    const pages = container
                        .listBlobsFlat({
                        prefix: this.#prefix + prefix,
                        abortSignal,
                        includeMetadata: true,
                        includeImmutabilityPolicy: told.holds,
                        includeLegalHold: told.holds,
                        includeSnapshots: told.snapshots,
                    })
                        .byPage(continuationToken === undefined ? {} : { continuationToken });
                    return (await pages.next()).value;
                };
                for (;;) {
                    try {
                        return await listPage();
                    }
                    catch (error) {
                        const isRefused = hasStatus(error, 400) || hasStatus(error, 409);
                        const next = isRefused ? fewer.shift() : undefined;
                        if (!next)
                            throw error;
                        told = next;
                    }
                }
            }, signal);
            for (const { name, snapshot, properties, metadata } of page?.segment.blobItems ?? []) {
                if (snapshot) {
                    withSnapshots = name;
                    if (latest && this.#prefix + latest.name === name) {
                        latest = { ...latest, held: latest.held ?? bySnapshots };
                    }
                    continue;
                }
                // An account with a hierarchical namespace lists its folders, too.
                if (metadata?.hdi_isfolder === 'true')
                    continue;
                const held = heldBy(properties) ?? (withSnapshots === name ? bySnapshots : undefined);
                if (latest)
                    yield latest;
                latest = {
                    name: name.slice(this.#prefix.length),
                    sizeBytes: properties.contentLength ?? 0,
                    lastModified: properties.lastModified,
                    marked: metadata?.createdby === createdBy,
                    ...(properties.accessTier === 'Archive' && {
                        archived: archivedBlob(name, properties.archiveStatus !== undefined, this.#place),
                    }),
                    ...(held !== undefined && { held }),
                };
            }
            continuationToken = page?.continuationToken || undefined;
        } while (continuationToken !== undefined);
        if (latest)
            yield latest;
    }
    async size(name, signal) {
        const { blob, send } = await this.#open(name, 'read');
        try {
            const properties = await send(attempt => blob.getProperties({ abortSignal: attempt.signal }), signal);
            return properties.contentLength;
        }
        catch (error) {
            if (isFailure(error, 'BACKUP_FILE_MISSING'))
                return undefined;
            throw error;
        }
    }
    async read(name, maxBytes, signal) {
        const { blob, send } = await this.#open(name, 'read');
        const { sizeBytes, chunks } = await openBlob(blob, send, signal);
        if (sizeBytes > maxBytes) {
            throw new failure/* Failure */.HR('BACKUP_FILE_MISSING', `"${blob.name}" has ${sizeBytes} bytes, more than the ${maxBytes} that it may have`, 'It is not a file of ours, or was damaged.');
        }
        const body = Buffer.alloc(sizeBytes);
        let filled = 0;
        for await (const chunk of chunks())
            filled += chunk.copy(body, filled);
        return body;
    }
    async upload(name, source, options) {
        return (0,transfer_source/* guardSource */.H8)(name, source, options, async (guarded) => uploadBlocks(await this.#target(name), guarded, options));
    }
    async write(name, body, signal) {
        if (body.length > firstBlockBytes) {
            return this.upload(name, external_node_stream_.Readable.from([body]), { complete: Promise.resolve(), signal });
        }
        signal.throwIfAborted();
        return uploadBuffer(await this.#target(name), body, signal);
    }
    async download(name, file, options) {
        const { blob, send } = await this.#open(name, 'read');
        const { sizeBytes, chunks } = await openBlob(blob, send, options.signal);
        (0,local_file/* refuseLarger */.MO)(name, sizeBytes, options);
        const whole = new transfer_digests/* ChecksumCounter */.AY();
        await (0,local_file/* writeNewFile */.S0)(file, chunks(), {
            ...options,
            sync: false,
            failure: error => (0,local_file/* downloadFailure */.V8)(error, file),
            whole,
        });
        return whole.checksum();
    }
    async rehydrate(name, priority, signal) {
        const { blob, send } = await this.#open(name, 'rehydrate');
        const rehydratePriority = priority === 'high' ? 'High' : 'Standard';
        try {
            await send(async (attempt) => {
                await blob.setAccessTier('Hot', { rehydratePriority, abortSignal: attempt.signal });
            }, signal);
        }
        catch (error) {
            // Somebody was faster.
            if (!isFailure(error, 'BACKUP_ARCHIVED'))
                throw error;
        }
    }
    async remove(name, signal) {
        const { blob, send } = await this.#open(name, 'remove');
        return send(async (attempt) => {
            try {
                // Snapshots are not deleted along with it: somebody who made one wants to keep it.
                await blob.delete({ abortSignal: attempt.signal });
                return { kind: 'deleted' };
            }
            catch (error) {
                const removal = refusedRemoval(error);
                if (removal)
                    return removal;
                throw error;
            }
        }, signal);
    }
    async #open(name, kind) {
        (0,object_name/* checkName */.I)(name);
        const blob = (await this.#container()).getBlockBlobClient(this.#prefix + name);
        return { blob, send: this.#send({ kind, blob: blob.name }) };
    }
    async #target(name) {
        const { blob, send } = await this.#open(name, 'write');
        return {
            blob,
            name,
            send,
            nameTaken: () => nameTaken(blob.name, this.#place),
            stateUnknown: () => stateUnknown(blob.name, this.#place),
            spare: this.#spare,
        };
    }
    /** Whatever goes to Azure goes through here: retried, and with errors of one kind. */
    #send(task, timing = this.#timing) {
        return async (request, signal) => {
            try {
                return await retry(request, timing, signal);
            }
            catch (error) {
                signal.throwIfAborted();
                throw azureFailure(error, task, this.#place);
            }
        };
    }
}
/** Where both at once are refused, one after the other. */
const listingsOfHolds = [
    { holds: true, snapshots: false },
    { holds: false, snapshots: true },
    { holds: false, snapshots: false },
];
/** Why a blob cannot be deleted, as far as a listing tells: a policy of the container is not in it. */
function heldBy({ legalHold, immutabilityPolicyExpiresOn: until, leaseStatus, }) {
    if (legalHold)
        return 'under a legal hold';
    // Azure would let go of its name, and keep it as a former version until then.
    if (until && until > new Date()) {
        return `under an immutability policy until ${until.toISOString().slice(0, 10)}`;
    }
    return leaseStatus === 'locked' ? 'leased' : undefined;
}
const isFailure = (error, code) => error instanceof failure/* Failure */.HR && error.code === code;
/**
 * Whether writing is possible, without writing: a commit of a block that was never sent is refused,
 * but only where the container exists and the right to write does. Needs no right to list or read.
 */
async function tryToWrite(probe, abortSignal, accessTier) {
    try {
        const never = Buffer.from('never sent').toString('base64');
        await probe.commitBlockList([never], {
            abortSignal,
            conditions: { ifNoneMatch: '*' },
            ...(accessTier && { tier: tierNames[accessTier] }),
        });
    }
    catch (error) {
        // Azure says 400 InvalidBlockList; any other complaint about the blob tells as much.
        if (!refusedForTheBlob(error, [400, 409, 412]))
            throw error;
    }
}
/** Whether reading is possible: asks for a blob that does not exist. Needs no right to list. */
async function tryToRead(probe, abortSignal) {
    try {
        await probe.getProperties({ abortSignal });
    }
    catch (error) {
        if (!refusedForTheBlob(error, [404]))
            throw error;
    }
}

// EXTERNAL MODULE: ./lib/storage/directory/store.js + 1 modules
var store = __webpack_require__(12080);
;// CONCATENATED MODULE: ./lib/connections/store.js




/** When the SAS of the options ends, if they have one that says so: one by a stored policy does not. */
function storeCredentials(values) {
    const sas = values['storage-sas-token'] ??
        /(?:^|;)\s*SharedAccessSignature=([^;]+)/iu.exec(values['storage-connection-string'] ?? '')?.[1];
    const end = new Date(new URLSearchParams(sas).get('se') ?? '');
    return Number.isNaN(end.getTime())
        ? []
        : [
            {
                what: 'the SAS token of the store',
                expiresAt: end,
                renewal: 'Make another one, or log in to Azure instead, which needs none (docs/azure.md).',
            },
        ];
}
/**
 * Nothing is contacted yet. The rules of the options have seen to it that exactly one store is described, and that
 * the server is known where the prefix speaks of it.
 */
function openStore(values, login, server, createContainer = false) {
    const directory = values['storage-directory'];
    if (directory !== undefined)
        return (0,store/* openDirectoryStore */.x)(directory);
    (0,silence/* silenceSdk */._)();
    const account = values['storage-account'] ?? '';
    const connectionString = values['storage-connection-string'];
    const token = values['storage-sas-token'];
    const key = values['storage-account-key'];
    const endpoint = values['storage-endpoint'];
    return openAzureBlobStore({
        createContainer,
        container: values['storage-container'] ?? '',
        prefix: values['storage-prefix'].replaceAll('{server}', (0,catalog_server/* serverFolder */.qf)(server ?? '')),
        ...(endpoint === undefined ? {} : { endpoint }),
        credential: connectionString !== undefined
            ? { kind: 'connection-string', value: connectionString }
            : token !== undefined
                ? { kind: 'sas', account, token }
                : key !== undefined
                    ? { kind: 'account-key', account, key }
                    : { kind: 'identity', account, identity: login() },
    });
}
/** What the server of the options is called, as far as they say it: its host may stand in a key vault. */
const serverIn = ({ 'server-name': name, host, port, }) => name ?? (host === undefined ? undefined : (0,catalog_server/* addressOf */.ci)({ host, port }));


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

/***/ 11500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ archivedFailure)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

const howLong = 'up to 15 hours, with high priority mostly less than an hour (below 10 GB)';
/** Objects that have to be brought back from the archive tier before anything can be done with them. */
function archivedFailure(what, archived) {
    const asleep = archived.filter(({ comingBack }) => !comingBack).map(({ command }) => command);
    return asleep.length === 0
        ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read yet: it is on its way back from the Archive tier`, `That takes ${howLong}, from when it was asked for. Run again then.`)
        : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_ARCHIVED', `${what} cannot be read: it is in the Archive tier`, `Have it brought back, which takes ${howLong}, and run again then: run restore, download or verify with --rehydrate standard (or high), or ${asleep.join(' && ')}`);
}


/***/ }),

/***/ 12080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openDirectoryStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/storage/transfer/local-file.js
var local_file = __webpack_require__(97069);
// EXTERNAL MODULE: ./lib/storage/transfer/object-name.js
var object_name = __webpack_require__(52636);
// EXTERNAL MODULE: ./lib/storage/transfer/source.js
var transfer_source = __webpack_require__(84684);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/storage/directory/tree.js




/**
 * What lies below the root of a directory that holds backups: folders and files. Whoever may write
 * there could put a symbolic link in the place of one, and have us read, write or delete what only we
 * may; or a pipe, whose reader waits for ever. None of these is anything of the store's. The root
 * itself is what the user says, a link or not.
 */
const isMissing = (error) => {
    const code = (0,local_file/* errorCode */.CA)(error);
    return code === 'ENOENT' || code === 'ENOTDIR';
};
/** What is there itself, not what it points to; `undefined` when nothing is. */
async function whatIs(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
/** What has that name, relative to the root, in folders that are none but folders. */
async function find(root, name) {
    const segments = name.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
        const above = await whatIs((0,external_node_path_.join)(root, ...segments.slice(0, depth)));
        if (!above?.isDirectory())
            return undefined;
    }
    return whatIs((0,external_node_path_.join)(root, name));
}
/** The file of that name, relative to the root. */
async function findFile(root, name) {
    const found = await find(root, name);
    return found?.isFile() ? found : undefined;
}
/** Opens the file of that name, relative to the root; `undefined` when there is none. */
async function openFile(root, name) {
    if (!(await findFile(root, name)))
        return undefined;
    const handle = await openItself((0,external_node_path_.join)(root, name));
    if (!handle)
        return undefined;
    const close = () => handle.close();
    try {
        const stats = await handle.stat();
        if (stats.isFile())
            return { handle, sizeBytes: stats.size, [Symbol.asyncDispose]: close };
    }
    catch (error) {
        await close();
        throw error;
    }
    await close();
    return undefined;
}
/** Another thing may have its name by now. */
async function openItself(path) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    try {
        return await (0,promises_.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        const isNoFile = ['ELOOP', 'ENXIO'].includes((0,local_file/* errorCode */.CA)(error) ?? '');
        if (isMissing(error) || isNoFile)
            return undefined;
        throw error;
    }
}
/** None of ours is longer, nor may one be in Azure Blob Storage. */
const maxNameLength = 1024;
/** All files below a folder, which is named relative to the root and ends in a slash, or is empty. */
async function* walk(root, folder, signal) {
    signal.throwIfAborted();
    if (folder !== '' && !(await find(root, folder.slice(0, -1)))?.isDirectory())
        return;
    for (const entry of await namesOf((0,external_node_path_.join)(root, folder))) {
        // Every ext4 file system has one, readable for root alone.
        if (folder === '' && entry === 'lost+found')
            continue;
        const name = folder + entry;
        if (name.length > maxNameLength)
            continue;
        const stats = await whatIs((0,external_node_path_.join)(root, name));
        if (stats?.isDirectory())
            yield* walk(root, `${name}/`, signal);
        if (stats?.isFile())
            yield { name, stats };
    }
}
async function namesOf(path) {
    try {
        return await (0,promises_.readdir)(path);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/storage/directory/store.js
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










/** Opens a directory as a store; it is created by the first backup. */
function openDirectoryStore(directory) {
    return new DirectoryStore((0,external_node_path_.resolve)(directory));
}
/** Files are written under such a name and published under their own once they are whole. */
const asideStart = '.pg-azure-backup-';
const asideName = /^\.pg-azure-backup-[0-9a-f]{16}\.tmp$/;
const newAsideName = () => `${asideStart}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
/** No running upload leaves its file untouched for this long. */
const asideMaxAgeMs = 24 * 60 * 60 * 1000;
const copyChunkBytes = 1024 * 1024;
class DirectoryStore {
    location;
    constructor(directory) {
        this.location = directory;
    }
    async check(purpose, signal) {
        signal.throwIfAborted();
        switch (purpose) {
            case 'read':
                return this.#checkReadable();
            case 'write':
                return this.#checkWritable();
        }
    }
    async #checkReadable() {
        try {
            await (0,promises_.readdir)(this.location);
        }
        catch (error) {
            if (!isMissing(error))
                throw this.#failure(error, 'opening the directory of the backups');
            throw new catalog_failure/* Failure */.HR('STORE_CONTAINER_MISSING', `there is no directory ${this.location}`, 'Check storage-directory. A backup creates it.');
        }
    }
    /** Only writing tells: rights alone do not know of read-only and full file systems. */
    async #checkWritable() {
        try {
            await ensureDirectory(this.location);
            const probe = (0,external_node_path_.join)(this.location, newAsideName());
            await (await (0,promises_.open)(probe, 'wx')).close();
            await (0,promises_.rm)(probe);
        }
        catch (error) {
            throw this.#failure(error, 'opening the directory of the backups');
        }
    }
    async *list(prefix, signal) {
        // Only the folder that the prefix names is walked; its last part may be the start of a name.
        const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
        if (folder)
            (0,object_name/* checkName */.I)(folder.slice(0, -1));
        try {
            for await (const { name, stats } of walk(this.location, folder, signal)) {
                if (!name.startsWith(prefix) || asideName.test((0,external_node_path_.basename)(name)))
                    continue;
                yield {
                    ...{ name, sizeBytes: stats.size, lastModified: stats.mtime, marked: false },
                    // Nobody can set it; a copy under way renames what has come whole.
                    ...(stats.ctimeMs - stats.mtimeMs > 60_000 && { arrivedAt: stats.ctime }),
                };
            }
        }
        catch (error) {
            signal.throwIfAborted();
            throw this.#failure(error, 'listing the backups');
        }
    }
    async size(name, signal) {
        signal.throwIfAborted();
        return (await this.#find(name))?.size;
    }
    async #find(name) {
        (0,object_name/* checkName */.I)(name);
        try {
            return await findFile(this.location, name);
        }
        catch (error) {
            throw this.#failure(error, `looking for "${name}"`);
        }
    }
    async #open(name) {
        (0,object_name/* checkName */.I)(name);
        const opened = await openFile(this.location, name).catch(error => {
            throw this.#failure(error, `reading "${name}"`);
        });
        if (!opened)
            throw this.#missing(name);
        return opened;
    }
    async read(name, maxBytes, signal) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            signal.throwIfAborted();
            const file = __addDisposableResource(env_1, await this.#open(name), true);
            if (file.sizeBytes > maxBytes) {
                throw new catalog_failure/* Failure */.HR('BACKUP_FILE_MISSING', `"${name}" in ${this.location} has ${file.sizeBytes} bytes, more than the ${maxBytes} that it may have`, 'It is not a file of ours, or was damaged.');
            }
            const failure = (error) => this.#failure(error, `reading "${name}"`);
            return Buffer.concat(await Array.fromAsync(readChunks(file, signal, failure)));
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
    async upload(name, source, options) {
        return (0,transfer_source/* guardSource */.H8)(name, source, options, async ({ chunks, signal }) => {
            const path = this.#path(name);
            const folder = (0,external_node_path_.dirname)(path);
            const failure = (error) => this.#failure(error, `writing "${name}"`);
            try {
                await this.#prepareFolder(name);
                if (await whatIs(path))
                    throw this.#nameTaken(name);
                await removeStale(folder);
            }
            catch (error) {
                throw failure(error);
            }
            const aside = (0,external_node_path_.join)(folder, newAsideName());
            const { onBytes } = options;
            const whole = new digests/* DigestingCounter */.Ne();
            await (0,local_file/* writeNewFile */.S0)(aside, chunks, {
                signal,
                ...(onBytes && { onBytes }),
                sync: true,
                failure,
                whole,
            });
            try {
                await publish(aside, path);
            }
            catch (error) {
                await (0,promises_.rm)(aside, { force: true }).catch(() => { });
                throw (0,local_file/* errorCode */.CA)(error) === 'EEXIST' ? this.#nameTaken(name) : failure(error);
            }
            return whole.digests();
        });
    }
    write(name, body, signal) {
        return this.upload(name, external_node_stream_.Readable.from([body]), { complete: Promise.resolve(), signal });
    }
    async download(name, file, options) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            options.signal.throwIfAborted();
            const opened = __addDisposableResource(env_2, await this.#open(name), true);
            (0,local_file/* refuseLarger */.MO)(name, opened.sizeBytes, options);
            const chunks = readChunks(opened, options.signal, error => this.#failure(error, `reading "${name}"`));
            const whole = new digests/* ChecksumCounter */.AY();
            await (0,local_file/* writeNewFile */.S0)(file, chunks, {
                ...options,
                sync: false,
                failure: error => (0,local_file/* downloadFailure */.V8)(error, file),
                whole,
            });
            return whole.checksum();
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    /** Nothing in a directory is archived. */
    async rehydrate() { }
    async remove(name, signal) {
        signal.throwIfAborted();
        if (!(await this.#find(name)))
            return { kind: 'absent' };
        const path = this.#path(name);
        try {
            await (0,promises_.unlink)(path);
            // The folder stays, even when it is empty: a backup that starts may count on it.
            await syncDirectory((0,external_node_path_.dirname)(path));
        }
        catch (error) {
            if (isMissing(error))
                return { kind: 'absent' };
            throw this.#failure(error, `deleting "${name}"`);
        }
        return { kind: 'deleted' };
    }
    #path(name) {
        (0,object_name/* checkName */.I)(name);
        return (0,external_node_path_.join)(this.location, name);
    }
    /**
     * Creates the folders of a name. Where the file system ignores case, two databases whose names
     * differ in case alone would share a folder, and one's backups would pass for the other's.
     */
    async #prepareFolder(name) {
        await ensureDirectory(this.location);
        let folder = this.location;
        const segments = name.split('/');
        for (const [index, segment] of segments.entries()) {
            const path = (0,external_node_path_.join)(folder, segment);
            if (index < segments.length - 1)
                await ensureFolder(path);
            const twin = (await whatIs(path)) ? await nameAsListed(folder, segment) : segment;
            if (twin !== segment) {
                throw new catalog_failure/* Failure */.HR('STORE_NAME_TAKEN', `"${segment}" cannot be created in ${folder}: it has "${twin}", and its file system takes both for the same`, 'Keep the backups of such databases in different directories, or on a file system that tells case apart.');
            }
            folder = path;
        }
    }
    #missing(name) {
        return new catalog_failure/* Failure */.HR('BACKUP_FILE_MISSING', `there is no "${name}" in ${this.location}`, 'It was deleted or never written. See what there is: pg-azure-backup list');
    }
    #nameTaken(name) {
        return new catalog_failure/* Failure */.HR('STORE_NAME_TAKEN', `"${name}" exists already in ${this.location}`, 'Nothing is ever overwritten. Another run wrote it; try again.');
    }
    #failure(error, doing) {
        return (0,local_file/* directoryFailure */.oq)(error, doing, this.location);
    }
}
/** How a folder lists something that it has under a name, possibly in other case. */
async function nameAsListed(folder, name) {
    const listed = await (0,promises_.readdir)(folder);
    if (listed.includes(name))
        return name;
    const fold = (text) => text.normalize().toLowerCase();
    const twin = listed.find(other => fold(other) === fold(name));
    // Another spelling of the same Unicode text is no other name.
    return twin === undefined || twin.normalize() === name.normalize() ? name : twin;
}
/** Creates a directory and its parents so that they survive a crash. */
async function ensureDirectory(path) {
    const first = await (0,promises_.mkdir)(path, { recursive: true, mode: 0o750 });
    if (first === undefined)
        return;
    // Each new entry is kept by the directory above it.
    for (let parent = (0,external_node_path_.dirname)(path);; parent = (0,external_node_path_.dirname)(parent)) {
        await syncDirectory(parent);
        if (parent === (0,external_node_path_.dirname)(first))
            return;
    }
}
/** Creates a folder below the root, unless it is there. */
async function ensureFolder(path) {
    if (!(await whatIs(path))) {
        await (0,promises_.mkdir)(path, { mode: 0o750 }).catch(error => {
            if ((0,local_file/* errorCode */.CA)(error) !== 'EEXIST')
                throw error;
        });
        await syncDirectory((0,external_node_path_.dirname)(path));
    }
    const found = await whatIs(path);
    if (found?.isDirectory())
        return;
    throw new catalog_failure/* Failure */.HR('STORE_WRITE_FAILED', `${path} is ${found?.isSymbolicLink() ? 'a symbolic link, and a store follows none' : 'no folder'}`, 'Put the folder itself there, mounted from elsewhere perhaps. What storage-directory names may be a link.');
}
/** Some file systems cannot; they keep what they can. */
async function syncDirectory(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes((0,local_file/* errorCode */.CA)(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
/** Gives a whole file its name, unless that is taken: of two writers exactly one succeeds. */
async function publish(aside, path) {
    try {
        await (0,promises_.link)(aside, path);
        await (0,promises_.rm)(aside);
    }
    catch (error) {
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((0,local_file/* errorCode */.CA)(error) ?? '')) {
            throw error;
        }
        await publishWithoutLink(aside, path);
    }
    await syncDirectory((0,external_node_path_.dirname)(path));
}
/** Where there are no hard links, an empty file takes the name first. */
async function publishWithoutLink(aside, path) {
    await (await (0,promises_.open)(path, 'wx')).close();
    try {
        await (0,promises_.rename)(aside, path);
    }
    catch (error) {
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
/** What killed runs left behind. */
async function removeStale(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!asideName.test(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        try {
            const found = await whatIs(path);
            if (found?.isFile() && Date.now() - found.mtimeMs > asideMaxAgeMs)
                await (0,promises_.unlink)(path);
        }
        catch {
            // Another run removed it, or it belongs to another user.
        }
    }
}
/** A file's bytes in order, through one open file, so that they are all of one version. */
async function* readChunks({ handle, sizeBytes }, signal, failure) {
    // No more than there were: who goes on writing to it could keep us at it for ever.
    for (let left = sizeBytes; left > 0;) {
        signal.throwIfAborted();
        const buffer = Buffer.allocUnsafe(Math.min(copyChunkBytes, left));
        const { bytesRead } = await handle.read(buffer).catch(error => {
            throw failure(error);
        });
        if (bytesRead === 0)
            return;
        left -= bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}


/***/ }),

/***/ 21128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ ChecksumCounter),
/* harmony export */   Ne: () => (/* binding */ DigestingCounter),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/** Computes the checksum of a whole object while its bytes pass. */
class ChecksumCounter {
    #sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #sizeBytes = 0;
    update(bytes) {
        this.#sha256.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    /** To be called once, at the end. */
    checksum() {
        return { sizeBytes: this.#sizeBytes, sha256: this.#sha256.digest('hex') };
    }
}
/** The same with the MD5 that Azure keeps of a blob, for what is stored. */
class DigestingCounter extends ChecksumCounter {
    #md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    update(bytes) {
        super.update(bytes);
        this.#md5.update(bytes);
    }
    /** To be called once, at the end. */
    digests() {
        return { ...this.checksum(), md5: this.#md5.digest('hex') };
    }
}


/***/ }),

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   MO: () => (/* binding */ refuseLarger),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   V8: () => (/* binding */ downloadFailure),
/* harmony export */   oq: () => (/* binding */ directoryFailure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84684);




/**
 * Writes chunks to a file that must not exist yet; one has been written when the next is asked for. On
 * failure the file is gone.
 */
async function writeNewFile(file, chunks, { sync, failure, whole, signal, onBytes }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', 0o640).catch(error => {
        throw failure(error);
    });
    try {
        for await (const chunk of chunks) {
            signal.throwIfAborted();
            whole.update(chunk);
            await handle.writeFile(chunk).catch(error => {
                throw failure(error);
            });
            onBytes?.(chunk.length);
        }
        signal.throwIfAborted();
        try {
            if (sync)
                await (0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessAborted */ .Wh)(handle.sync(), signal);
            await handle.close();
        }
        catch (error) {
            signal.throwIfAborted();
            throw failure(error);
        }
    }
    catch (error) {
        // Not waited for: closing lasts as long as a write that still goes on.
        handle.close().catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }).catch(() => { });
        throw error;
    }
}
/** Refuses an object that nobody wrote like this: a disk is soon full. */
function refuseLarger(name, sizeBytes, { recordedBytes = sizeBytes }) {
    if (sizeBytes <= recordedBytes)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `"${name}" has ${sizeBytes} bytes, recorded ${recordedBytes}`, 'It was changed or damaged in the store. Name another one with --backup: pg-azure-backup list');
}
/** The system's code of an error, such as `ENOENT`. */
const errorCode = (error) => error instanceof Error && 'code' in error ? `${error.code}` : undefined;
const isFull = (code) => code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
/** The failure of writing a file that a backup is downloaded to. */
function downloadFailure(error, file) {
    const code = errorCode(error);
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('DISK_FULL', `the file system of ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)} is full (${code})`, 'Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go.');
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', code === 'EEXIST' ? `${file} exists already` : `${file} cannot be written (${code})`, code === 'EEXIST'
        ? 'Nothing is ever overwritten: remove it, or choose another folder.'
        : 'Choose a folder that exists and that this user may write to.');
}
/** The failure of working in a directory that holds backups. */
function directoryFailure(error, doing, directory) {
    const code = errorCode(error);
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('DISK_FULL', `${doing} failed: the file system of ${directory} is full (${code})`, 'Free space there, prune old backups, or give storage-directory a larger disk.');
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('STORE_ACCESS_DENIED', `${doing} failed: this user may not do that in ${directory} (${code})`, 'Give the user that runs this the right to read and write the directory and all below it.');
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('STORE_WRITE_FAILED', `${doing} failed in ${directory} (${code})`, 'Check that storage-directory names a directory, and that its disk is in order.');
}


/***/ }),

/***/ 52636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkName)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/**
 * Refuses a name that would not stay below the store's root, or that a URL or a file system would
 * read as another one. Names are made by the catalog, which encodes all that; this is the last gate.
 */
function checkName(name) {
    const bad = name
        .split('/')
        .some(segment => segment === '' || segment === '.' || segment === '..');
    if (!bad && !name.includes('\0') && !name.includes('\\'))
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('USAGE', `${JSON.stringify(name)} cannot be the name of an object in a store`, 'A name is a relative path with "/" between its segments, without "." and "..".');
}


/***/ }),

/***/ 84684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ guardSource),
/* harmony export */   W0: () => (/* binding */ freeChunk),
/* harmony export */   Wh: () => (/* binding */ unlessAborted)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);


/**
 * Stores a source, and sees to it that one failure ends everything at once: the caller's abort, the
 * source's own error, a `complete` that rejects, a block that cannot be sent. The source is then
 * destroyed, and the first reason is thrown.
 */
async function guardSource(name, source, { complete, signal }, work) {
    const stop = new AbortController();
    const fail = (reason) => {
        if (stop.signal.aborted)
            return;
        stop.abort(reason);
        source.destroy(reason instanceof Error ? reason : new Error('the upload was given up'));
    };
    const failByCaller = () => fail(signal.reason);
    // Listened to from the start, so that no error of the source is ever without a listener. It stays
    // behind for the error that destroying the source emits.
    source.on('error', fail);
    complete.catch(fail);
    if (signal.aborted)
        failByCaller();
    signal.addEventListener('abort', failByCaller, { once: true });
    try {
        stop.signal.throwIfAborted();
        return await work({ chunks: wholeChunks(name, source, complete), signal: stop.signal, fail });
    }
    catch (error) {
        fail(error);
        throw stop.signal.reason;
    }
    finally {
        signal.removeEventListener('abort', failByCaller);
    }
    async function* wholeChunks(name, source, complete) {
        try {
            // Nobody would be told a second time why a source was destroyed before.
            stop.signal.throwIfAborted();
            // Whoever stops reading says why, to `fail`; Node would destroy it with an abort of its own.
            const reading = source.iterator({ destroyOnReturn: false });
            for await (const chunk of reading) {
                yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
                if (source instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket)
                    freeChunk(chunk);
            }
        }
        catch (error) {
            stop.signal.throwIfAborted();
            throw isPrematureClose(error)
                ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('STORE_WRITE_FAILED', `"${name}" was not stored: its source was closed before its end`, 'See the messages above for what ended it.')
                : error;
        }
        await unlessAborted(complete, stop.signal);
    }
}
/**
 * What came out of a pipe or connection has memory of its own, and by now has been used. Left to the
 * garbage collector it piles up and calls for it again and again: a quarter of our whole time.
 */
function freeChunk({ buffer, length }) {
    // A small one may be a part of memory that others use as well.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === length)
        buffer.transfer(0);
}
const isPrematureClose = (error) => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
/** Waits for a promise, but no longer than until the signal is aborted. */
async function unlessAborted(promise, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}


/***/ })

};
