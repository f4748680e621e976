export const id = 91;
export const ids = [91,826,80];
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

/***/ 93258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/storage/azure-blob/client.js
var azure_blob_client = __webpack_require__(45184);
// EXTERNAL MODULE: ./lib/storage/azure-blob/credential.js
var azure_blob_credential = __webpack_require__(19294);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/access-denied.js
var access_denied = __webpack_require__(43485);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/diagnose.js
var diagnose = __webpack_require__(39819);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/failures.js
var failures = __webpack_require__(26300);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/operation.js
var operation = __webpack_require__(41718);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/roles.js
var errors_roles = __webpack_require__(31030);
// EXTERNAL MODULE: ./lib/storage/azure-blob/sas-command.js
var sas_command = __webpack_require__(90466);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/excess.js



/** The rights of a SAS token, by what they are for. */
const rights = {
    read: 'r',
    list: 'l',
    write: 'cw',
    remove: 'd',
};
/** Whether who gets into a container may do more than is needed: somebody else with the same login could do it. */
async function excessOf(location, needed, may) {
    const { access } = location;
    switch (access.kind) {
        case 'account-key':
            return {
                kind: 'worrying',
                message: 'the account key may do everything in all containers, and does not expire',
                hint: `Log in to Azure instead, with a role (docs/azure.md). Or give ${(0,reference/* variable */.bv)('storage-sas-token')} in place of the key: ${(0,sas_command/* newSasCommand */.z4)(rightsOf(needed), location)}`,
            };
        case 'sas':
            return await excessOfSas(access.sas, location, needed, may);
        case 'identity': {
            const excess = await excessPurposes(needed, may);
            if (excess.length === 0)
                return withoutExcess;
            const roles = rolesFor(needed);
            const { assignee, description } = access.identity;
            return {
                kind: 'worrying',
                message: `${description} may ${excess.map(does).join(' and ')}, which is not needed`,
                hint: `${roles.map(role => (0,errors_roles/* grantOf */.od)(role, location, assignee)).join('; ')}; ${(0,errors_roles/* withdrawalOf */.j8)('Storage Blob Data Contributor', location, assignee)}. ${errors_roles/* ofRoles */.pw} Whatever else gives it the right: az role assignment list --assignee ${assignee} --all`,
            };
        }
    }
}
const withoutExcess = { kind: 'well', message: 'it may do no more than is needed' };
async function excessOfSas(sas, location, needed, may) {
    const excess = sas.rights === undefined
        ? await excessPurposes(needed, may)
        : [...sas.rights].filter(right => !rightsOf(needed).concat(harmless).includes(right));
    if (excess.length === 0)
        return withoutExcess;
    return {
        kind: 'worrying',
        message: `the SAS token allows "${sas.rights ?? excess.join('", "')}"; ${rightsOf(needed)} is enough`,
        hint: `Make another: ${(0,sas_command/* anotherSasCommand */.mZ)(sas, rightsOf(needed), location)}`,
    };
}
/** As they are usually given: who writes or deletes reads and lists as well, to see what is there. */
const rightsOf = (needed) => (0,sas_command/* orderedRights */.L7)(['read', 'list', ...needed].map(purpose => rights[purpose]).join(''));
/** To add to append blobs, of which there are none; portals hand it out along with writing. */
const harmless = 'a';
async function excessPurposes(needed, may) {
    const unneeded = ['write', 'remove'].filter(purpose => !needed.has(purpose));
    const allowed = await Promise.all(unneeded.map(may));
    return unneeded.filter((_, at) => allowed[at]);
}
const does = (purpose) => (purpose === 'write' ? 'write' : 'delete');
function rolesFor(needed) {
    const roles = [
        ...(needed.has('write') ? ['writer'] : []),
        ...(needed.has('remove') ? ['pruner'] : []),
    ];
    return roles.length > 0 ? roles : ['reader'];
}

// EXTERNAL MODULE: ./lib/storage/azure-blob/open.js + 7 modules
var azure_blob_open = __webpack_require__(85660);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/protection.js


/**
 * Whether what is deleted or overwritten comes back, or cannot be: as far as this login sees. Soft delete is told by
 * the account alone, which those who may only read and write blobs may not ask.
 */
async function lookForProtection({ client, container, prefix }, location, abortSignal) {
    const { account } = location;
    /** `undefined`: that cannot be seen. */
    const seen = async (ask) => {
        try {
            return await ask();
        }
        catch (error) {
            abortSignal.throwIfAborted();
            if (['status', 'network', 'broken'].includes((0,diagnose/* diagnose */.h4)(error).kind))
                return undefined;
            throw (0,failures/* azureFailure */.uR)(error, { kind: 'check', purpose: 'read' }, location);
        }
    };
    const [policies, deletion, version] = await Promise.all([
        seen(() => container.getProperties({ abortSignal })),
        seen(async () => (await client.getProperties({ abortSignal })).deleteRetentionPolicy),
        seen(() => newestVersion(container, prefix.replace(/^\/+/, ''), abortSignal)),
    ]);
    const kept = [
        ...(policies?.hasImmutabilityPolicy ? ['an immutability policy'] : []),
        ...(policies?.hasLegalHold ? ['a legal hold'] : []),
        // Policies for single versions are to be had with versions alone.
        ...(policies?.isImmutableStorageWithVersioningEnabled || version !== undefined
            ? ['versions']
            : []),
        ...(deletion?.enabled ? [`soft delete for ${deletion.days ?? '?'} days`] : []),
    ];
    if (kept.length > 0) {
        return { kind: 'well', message: `what is in the container is protected: ${kept.join(', ')}` };
    }
    if (deletion === undefined || policies === undefined) {
        return {
            kind: 'unseen',
            message: 'whether deleted backups can be brought back cannot be seen by this login',
            hint: `Who administers the account sees it: az storage account blob-service-properties show --account-name ${account}`,
        };
    }
    return {
        kind: 'worrying',
        message: `nothing protects what is in the container from being deleted: storage account "${account}" has no soft delete, and no versions or immutability policy are to be seen`,
        hint: `az storage account blob-service-properties update --account-name ${account} --enable-delete-retention true --delete-retention-days 14 --enable-versioning true. docs/azure.md has immutability policies as well.`,
    };
}
/** The version of the newest blob on the first page; one from before there were versions has none. */
async function newestVersion(container, prefix, abortSignal) {
    const pages = container.listBlobsFlat({ prefix, abortSignal }).byPage();
    const page = (await pages.next()).value;
    const [newest] = (page?.segment.blobItems ?? []).toSorted((a, b) => b.properties.lastModified.getTime() - a.properties.lastModified.getTime());
    if (newest === undefined)
        return undefined;
    return (newest.versionId ??
        (await container.getBlobClient(newest.name).getProperties({ abortSignal })).versionId);
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/examine.js












async function examine(values, context) {
    const { container: name, prefix, credential, endpoint } = (0,azure_blob_open.optionsFrom)(values, context);
    const service = (0,azure_blob_credential/* resolveService */.W)(credential, endpoint);
    const location = (0,operation/* locationOf */.hD)(service, name);
    const client = await (0,azure_blob_client/* serviceClient */.r)(service);
    const container = client.getContainerClient(name);
    return {
        by: describe(service),
        creation: creationOf(values, location),
        excess: (needed, may) => excessOf(location, needed, may),
        questions: {
            tls: async () => lookAtTransport(service),
            clock: signal => compareClocks(container, location, signal),
            protection: signal => lookForProtection({ client, container, prefix }, location, signal),
        },
    };
}
function describe({ access }) {
    switch (access.kind) {
        case 'identity':
            return access.identity.description;
        case 'account-key':
            return 'the account key';
        case 'sas':
            return access.sas.rights === undefined
                ? 'a SAS token by a stored access policy'
                : `a SAS token with the rights "${access.sas.rights}"`;
    }
}
/** Who may write blobs may seldom create containers, which only trying tells; with the account's key it is certain. */
function creationOf(values, { account, container, access }) {
    if (!values['storage-create-container'])
        return undefined;
    const what = `storage account "${account}" has no container "${container}"`;
    return access.kind === 'account-key'
        ? { what }
        : {
            what,
            hint: `Let somebody create it who may: az storage container create --account-name ${account} --name ${container} --auth-mode login`,
        };
}
/** What goes over the network in the clear: backups, and a SAS token. */
function lookAtTransport({ endpoint }) {
    const { protocol, hostname, host } = new URL(endpoint);
    if (protocol === 'https:')
        return { kind: 'well', message: `${host} is reached by TLS` };
    if (/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) {
        return { kind: 'well', message: `${host} is this machine, which needs no TLS` };
    }
    return {
        kind: 'worrying',
        message: `${host} is reached without TLS: who is on the way reads the backups, and can change them`,
        hint: `Give ${(0,reference/* option */.uK)('storage-endpoint')} with https:// in place of http://.`,
    };
}
const worryingSkewMs = calendar/* minuteMs */.J2;
/** Azure refuses what is dated a quarter of an hour off, and what it says then is thrown. */
async function compareClocks(container, location, abortSignal) {
    const probe = container.getBlobClient(`.pg-azure-backup-check-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    const aheadMs = await probe.getProperties({ abortSignal }).then(({ date }) => (date ? date.getTime() - Date.now() : 0), error => {
        const trouble = (0,diagnose/* diagnose */.h4)(error);
        // Whether the store can be reached is another's question, who asks more than once.
        if (trouble.kind === 'network' || trouble.kind === 'broken')
            return undefined;
        const isAnswer = trouble.kind === 'status';
        const isRefusal = isAnswer && [401, 403].includes(trouble.status);
        if (isAnswer && !(isRefusal && Math.abs(trouble.aheadMs) > access_denied/* toleratedSkewMs */.B)) {
            return trouble.aheadMs;
        }
        throw (0,failures/* azureFailure */.uR)(error, { kind: 'check', purpose: 'read' }, location);
    });
    if (aheadMs === undefined)
        return { kind: 'unseen', message: 'its clock: no answer just now' };
    if (Math.abs(aheadMs) < worryingSkewMs) {
        return { kind: 'well', message: 'its clock agrees with that of this machine' };
    }
    return {
        kind: 'worrying',
        message: `the clock of this machine is ${Math.round(Math.abs(aheadMs) / calendar/* minuteMs */.J2)} min ${aheadMs > 0 ? 'behind' : 'ahead of'} that of the store, which refuses it from 15 min on`,
        hint: 'Set the clock: timedatectl set-ntp true',
    };
}


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
