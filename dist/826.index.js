export const id = 826;
export const ids = [826,80];
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

/***/ 30976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ matchesTable),
/* harmony export */   MP: () => (/* binding */ escapePattern),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   sp: () => (/* binding */ matchesTableOrAbove)
/* harmony export */ });
/**
 * Lists of names with wildcards, as `databases` or `exclude-schemas` take them.
 *
 * - One item per line; a comma separates as well. Blanks around an item do not count.
 * - `*` matches any text, also none; `?` matches exactly one character. Case matters.
 * - A backslash makes the character after it literal: `\*`, `\?`, `\,`, `\\`, and a blank at either
 *   end of an item. A line must not end in one.
 */
/** An item: escaped characters, or any others that do not end it; at worst a lone backslash. */
const item = /(?:\\[^\n]|[^\\\n,])+\\?|\\/gu;
const endsInLoneBackslash = /(?:^|[^\\])(?:\\\\)*\\$/u;
/** Blanks at both ends; one that a backslash precedes stays. */
const outerBlanks = /^[ \t\r]+|(?<=(?:^|[^\\])(?:\\\\)*)[ \t\r]+$/gu;
/** Reads a list. A line that ends in a backslash makes it invalid. */
function parsePatterns(text) {
    const items = text.match(item)?.map(part => part.replace(outerBlanks, '')) ?? [];
    const broken = items.find(part => endsInLoneBackslash.test(part));
    if (broken !== undefined)
        return { kind: 'invalid', item: broken };
    return { kind: 'patterns', patterns: items.filter(part => part !== '').map(parsePattern) };
}
function parsePattern(text) {
    const tokens = [...text.matchAll(/\\(?<escaped>.)|(?<plain>.)/gsu)].map((match) => {
        const { escaped, plain = '' } = match.groups ?? {};
        if (escaped !== undefined)
            return { kind: 'character', value: escaped };
        if (plain === '*')
            return { kind: 'anyText' };
        if (plain === '?')
            return { kind: 'anyCharacter' };
        return { kind: 'character', value: plain };
    });
    const characters = tokens.flatMap(token => (token.kind === 'character' ? [token.value] : []));
    const literal = characters.length === tokens.length ? characters.join('') : undefined;
    return { text, literal, tokens };
}
/** Whether the pattern covers the whole of `name`. */
function matches(pattern, name) {
    const { tokens } = pattern;
    const characters = [...name];
    let token = 0;
    let at = 0;
    // Where to go on when what follows the last `*` does not fit: that `*` takes one character more.
    let retry;
    while (at < characters.length) {
        const current = tokens[token];
        if (current?.kind === 'anyText') {
            token += 1;
            retry = { token, at };
        }
        else if (current?.kind === 'anyCharacter' ||
            (current?.kind === 'character' && current.value === characters[at])) {
            token += 1;
            at += 1;
        }
        else if (retry) {
            retry.at += 1;
            token = retry.token;
            at = retry.at;
        }
        else {
            return false;
        }
    }
    return tokens.slice(token).every(rest => rest.kind === 'anyText');
}
/** Whether any of the patterns covers `name`. */
const matchesAny = (patterns, name) => patterns.some(pattern => matches(pattern, name));
/** A pattern with a dot means `schema.table`; without one, that table in any schema. */
const matchesTable = (pattern, { schema, name }) => matches(pattern, `${schema}.${name}`) || matches(pattern, name);
/** Whether the rows of a table are meant: those of a partition by the partitioned tables above it as well. */
const matchesTableOrAbove = (pattern, table) => [table, ...(table.partitionOf ?? [])].some(one => matchesTable(pattern, one));
/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
const escapePattern = (name) => name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');


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

/***/ 38080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   VY: () => (/* binding */ certificateHint),
/* harmony export */   Xg: () => (/* binding */ certificateTrouble)
/* harmony export */ });
/** What Node, the system and OpenSSL call what went wrong. */
/** The code of an error, such as `ENOENT`. */
const errorCode = (error) => error instanceof Error && 'code' in error ? `${error.code}` : undefined;
/** Codes for a certificate that is not accepted. */
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;
const certificateHint = 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';


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


/***/ }),

/***/ 33826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ MissingRight)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/** The store is there and knows who asks, who may not do that; nothing else is wrong, as far as one can tell. */
class MissingRight extends _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    constructor(message, hint) {
        super('STORE_ACCESS_DENIED', message, hint);
    }
}


/***/ }),

/***/ 21128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ ChecksumCounter),
/* harmony export */   Ne: () => (/* binding */ DigestingCounter),
/* harmony export */   nw: () => (/* binding */ digestsOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** In hexadecimal digits. */
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
/** The same with the MD5 that stores keep of their objects, for what is stored. */
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
/** Of an object that is in memory. */
function digestsOf(bytes) {
    const whole = new DigestingCounter();
    whole.update(bytes);
    return whole.digests();
}


/***/ }),

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ downloadTo),
/* harmony export */   MO: () => (/* binding */ refuseLarger),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59302);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38080);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21128);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84684);







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
                await (0,_source_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessAborted */ .Wh)(handle.sync(), signal);
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
/** Writes what a store sends of an object to a file that must not exist yet, and tells what came. */
async function downloadTo(file, chunks, options) {
    const whole = new _digests_js__WEBPACK_IMPORTED_MODULE_4__/* .ChecksumCounter */ .AY();
    await writeNewFile(file, chunks, {
        ...options,
        sync: false,
        failure: error => downloadFailure(error, file),
        whole,
    });
    return whole.checksum();
}
/** Refuses an object that nobody wrote like this: a disk is soon full. */
function refuseLarger(name, sizeBytes, { recordedBytes = sizeBytes }) {
    if (sizeBytes <= recordedBytes)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `"${name}" has ${sizeBytes} bytes, recorded ${recordedBytes}`, `It was changed or damaged in the store. Name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCommand */ .w1)('list')}`);
}
/** Codes of a file system, a quota or a limit on files that has no room for another byte. */
const isFull = (code) => code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
/** The failure of writing a file that a backup is downloaded to. */
function downloadFailure(error, file) {
    const code = (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error);
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('DISK_FULL', `the file system of ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)} is full (${code})`, 'Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go.');
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', code === 'EEXIST' ? `${file} exists already` : `${file} cannot be written (${code})`, code === 'EEXIST'
        ? 'Nothing is ever overwritten: remove it, or choose another folder.'
        : 'Choose a folder that exists and that this user may write to.');
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
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38080);



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
            throw (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ERR_STREAM_PREMATURE_CLOSE'
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
