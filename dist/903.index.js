export const id = 903;
export const ids = [903];
export const modules = {

/***/ 7998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ tryToRemove),
/* harmony export */   oo: () => (/* binding */ tryToWrite),
/* harmony export */   x_: () => (/* binding */ nearestFolder),
/* harmony export */   xh: () => (/* binding */ tryToList)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56879);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28953);





/** Writes a byte to a new file, which a full file system refuses, and an empty one it may not. */
async function tryToWrite(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx');
    try {
        await handle.writeFile('x');
    }
    finally {
        await handle.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }
}
/** The folder itself, or the one above it that would get it. */
async function nearestFolder(path) {
    for (let folder = path;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder);
            return folder;
        }
        catch (error) {
            if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isMissing */ .b2)(error) || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
                throw error;
        }
    }
}
async function tryToList(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
}
/**
 * Whether the files of backups in a folder may be deleted, if there are any: who may write to it may, but of a
 * sticky one only its own.
 */
async function tryToRemove(folder, name) {
    const ours = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(file => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStoredName */ .GO)(`${name}/${file}`));
    if (ours.length === 0)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
    const { mode, uid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder);
    const user = process.getuid?.() ?? 0;
    if ((mode & sticky) === 0 || user === 0 || uid === user)
        return;
    for (const file of ours) {
        const found = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .whatIs */ .NR)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file));
        if (found?.isFile() && found.uid !== user) {
            throw Object.assign(new Error('of another user, in a sticky folder'), { code: 'EPERM' });
        }
    }
}
const sticky = 0o1000;


/***/ }),

/***/ 34903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDirectoryStore: () => (/* binding */ openDirectoryStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/system-errors.js
var system_errors = __webpack_require__(38080);
// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/storage/transfer/local-file.js
var local_file = __webpack_require__(97069);
// EXTERNAL MODULE: ./lib/storage/transfer/object-name.js
var object_name = __webpack_require__(52636);
// EXTERNAL MODULE: ./lib/storage/transfer/source.js
var transfer_source = __webpack_require__(84684);
// EXTERNAL MODULE: ./lib/storage/directory/access-check.js
var access_check = __webpack_require__(7998);
;// CONCATENATED MODULE: ./lib/storage/directory/durable-files.js



/** Directories and files whose names survive a crash. */
/** Creates a directory and its parents. */
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
/** Has the entries of a directory written. Some file systems cannot; they keep what they can. */
async function syncDirectory(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes((0,system_errors/* errorCode */.CA)(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
/** Gives a whole file its name, unless that is taken: of two writers exactly one succeeds. */
async function publish(unfinished, path) {
    try {
        await (0,promises_.link)(unfinished, path);
        await (0,promises_.rm)(unfinished);
    }
    catch (error) {
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((0,system_errors/* errorCode */.CA)(error) ?? '')) {
            throw error;
        }
        await publishWithoutLink(unfinished, path);
    }
    await syncDirectory((0,external_node_path_.dirname)(path));
}
/** Where there are no hard links, an empty file takes the name first. */
async function publishWithoutLink(unfinished, path) {
    await (await (0,promises_.open)(path, 'wx')).close();
    try {
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/storage/missing-right.js
var missing_right = __webpack_require__(33826);
;// CONCATENATED MODULE: ./lib/storage/directory/errors.js





/** The failure of working in a directory that holds backups. */
function directoryFailure(error, doing, directory) {
    const code = (0,system_errors/* errorCode */.CA)(error);
    if (error instanceof failure/* Failure */.HR || code === undefined)
        return error;
    if ((0,local_file/* isFull */.uq)(code)) {
        return new failure/* Failure */.HR('DISK_FULL', `${doing} failed: the file system of ${directory} is full (${code})`, `Free space there, prune old backups, or give ${(0,reference/* option */.uK)('storage-directory')} a larger disk.`);
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        return new missing_right/* MissingRight */.t(`${doing} failed: this user may not do that in ${directory} (${code})`, 'Give the user that runs this the right to read and write the directory and all below it.');
    }
    if (code === 'EEXIST' || code === 'ENOTDIR') {
        return new failure/* Failure */.HR('STORE_WRITE_FAILED', `${doing} failed: ${directory} is no directory, or something above it is none`, `Give ${(0,reference/* option */.uK)('storage-directory')} another place, or move what is there.`);
    }
    return new failure/* Failure */.HR('STORE_WRITE_FAILED', `${doing} failed in ${directory} (${code})`, 'See whether its disk is in order, and what the system says in its log.');
}

// EXTERNAL MODULE: ./lib/storage/directory/tree.js
var tree = __webpack_require__(28953);
;// CONCATENATED MODULE: ./lib/storage/directory/folders.js






/**
 * Creates the folders of a name. Where the file system ignores case, two databases whose names
 * differ in case alone would share a folder, and one's backups would pass for the other's.
 */
async function createFolders(root, name) {
    await ensureDirectory(root);
    let folder = root;
    const segments = name.split('/');
    for (const [index, segment] of segments.entries()) {
        const path = (0,external_node_path_.join)(folder, segment);
        if (index < segments.length - 1)
            await ensureFolder(path);
        const twin = (await (0,tree/* whatIs */.NR)(path)) ? await nameAsListed(folder, segment) : segment;
        if (twin !== segment) {
            throw new failure/* Failure */.HR('STORE_NAME_TAKEN', `"${segment}" cannot be created in ${folder}: it has "${twin}", and its file system takes both for the same`, 'Keep the backups of such databases in different directories, or on a file system that tells case apart.');
        }
        folder = path;
    }
}
/** Creates a folder below the root, unless it is there. */
async function ensureFolder(path) {
    if (!(await (0,tree/* whatIs */.NR)(path))) {
        await (0,promises_.mkdir)(path, { mode: 0o750 }).catch(error => {
            if ((0,system_errors/* errorCode */.CA)(error) !== 'EEXIST')
                throw error;
        });
        await syncDirectory((0,external_node_path_.dirname)(path));
    }
    requireFolder(path, await (0,tree/* whatIs */.NR)(path));
}
function requireFolder(path, found) {
    if (found?.isDirectory())
        return;
    throw new failure/* Failure */.HR('STORE_WRITE_FAILED', `${path} is ${found?.isSymbolicLink() ? 'a symbolic link, and a store follows none' : 'no folder'}`, 'Put the folder itself there, mounted from elsewhere perhaps. What storage-directory names may be a link.');
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/storage/directory/unfinished-files.js




/** Files are written under a name of their own and published under the right one once they are whole. */
const pattern = /^\.pg-azure-backup-[0-9a-f]{16}\.tmp$/;
const isUnfinished = (fileName) => pattern.test(fileName);
const newUnfinishedName = () => `.pg-azure-backup-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
/** No running upload leaves its file untouched for this long. */
const maxAgeMs = 24 * 60 * 60 * 1000;
/** What killed runs left behind. */
async function removeStale(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!isUnfinished(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        try {
            const found = await (0,tree/* whatIs */.NR)(path);
            if (found?.isFile() && Date.now() - found.mtimeMs > maxAgeMs)
                await (0,promises_.unlink)(path);
        }
        catch {
            // Another run removed it, or it belongs to another user.
        }
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


















/** Opens a directory as a store; it is created by the first backup, but not where nothing is to be created. */
function openDirectoryStore(directory, dryRun = false) {
    return new DirectoryStore((0,external_node_path_.resolve)(directory), dryRun);
}
const copyChunkBytes = 1024 * 1024;
class DirectoryStore {
    location;
    #dryRun;
    constructor(directory, dryRun) {
        this.location = directory;
        this.#dryRun = dryRun;
    }
    async check(purpose, signal, { isMeant = () => true } = {}) {
        signal.throwIfAborted();
        switch (purpose) {
            case 'read':
                return this.#checkReadable();
            case 'write':
                return this.#checkWritable();
            case 'list':
                return this.#checkFolders(isMeant, access_check/* tryToList */.xh, 'listing the backups');
            case 'remove':
                return this.#checkFolders(isMeant, access_check/* tryToRemove */.XY, 'deleting backups');
        }
    }
    async checkFolder(database, signal) {
        signal.throwIfAborted();
        const folder = this.#path((0,names/* encodeDatabase */.CF)(database));
        try {
            const found = await (0,tree/* whatIs */.NR)(folder);
            if (found === undefined)
                return;
            requireFolder(folder, found);
            await (0,access_check/* tryToWrite */.oo)((0,external_node_path_.join)(folder, newUnfinishedName()));
        }
        catch (error) {
            throw directoryFailure(error, `opening the folder of "${database}"`, folder);
        }
    }
    async #checkReadable() {
        try {
            await (0,promises_.readdir)(this.location);
        }
        catch (error) {
            throw this.#closed(error);
        }
    }
    #closed(error) {
        return (0,tree/* isMissing */.b2)(error)
            ? new failure/* Failure */.HR('STORE_CONTAINER_MISSING', `there is no directory ${this.location}`, `Check ${(0,reference/* option */.uK)('storage-directory')}. A backup creates it.`)
            : this.#failure(error, 'opening the directory of the backups');
    }
    /** Only writing tells: rights alone do not know of read-only and full file systems. */
    async #checkWritable() {
        try {
            // What is there is not created; what is no directory is refused in the same words either way.
            if (!this.#dryRun || (await (0,tree/* whatIs */.NR)(this.location)))
                await ensureDirectory(this.location);
            await (0,access_check/* tryToWrite */.oo)((0,external_node_path_.join)(await (0,access_check/* nearestFolder */.x_)(this.location), newUnfinishedName()));
        }
        catch (error) {
            throw this.#failure(error, 'opening the directory of the backups');
        }
    }
    /** Of each database there is a folder, which may be another user's; what else lies there is listed with all. */
    async #checkFolders(isMeant, ask, doing) {
        const entries = await (0,promises_.readdir)(this.location, { withFileTypes: true }).catch(error => {
            throw this.#closed(error);
        });
        try {
            await (0,promises_.access)(this.location, external_node_fs_.constants.X_OK);
            for (const entry of entries) {
                const { name } = entry;
                if (entry.isDirectory() && name !== tree/* lostAndFound */.MF && isMeant((0,names/* decodeDatabase */.Ag)(name) ?? name)) {
                    await ask((0,external_node_path_.join)(this.location, name), name);
                }
            }
        }
        catch (error) {
            throw this.#failure(error, doing);
        }
    }
    async *list(prefix, signal) {
        // Only the folder that the prefix names is walked; its last part may be the start of a name.
        const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
        if (folder)
            (0,object_name/* checkName */.I)(folder.slice(0, -1));
        try {
            for await (const { name, stats } of (0,tree/* walk */.GG)(this.location, folder, signal)) {
                if (!name.startsWith(prefix) || isUnfinished((0,external_node_path_.basename)(name)))
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
            return await (0,tree/* findFile */.qE)(this.location, name);
        }
        catch (error) {
            throw this.#failure(error, `looking for "${name}"`);
        }
    }
    async #open(name) {
        (0,object_name/* checkName */.I)(name);
        const opened = await (0,tree/* openFile */.Tq)(this.location, name).catch(error => {
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
            const { sizeBytes } = file;
            if (sizeBytes > maxBytes) {
                return { kind: 'too-large', sizeBytes, what: `"${name}" in ${this.location}` };
            }
            const failure = (error) => this.#failure(error, `reading "${name}"`);
            const bytes = Buffer.concat(await Array.fromAsync(readChunks(file, signal, failure)));
            return { kind: 'whole', bytes };
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
                await createFolders(this.location, name);
                if (await (0,tree/* whatIs */.NR)(path))
                    throw this.#nameTaken(name);
                await removeStale(folder);
            }
            catch (error) {
                throw failure(error);
            }
            const unfinished = (0,external_node_path_.join)(folder, newUnfinishedName());
            const { onBytes } = options;
            const whole = new digests/* DigestingCounter */.Ne();
            await (0,local_file/* writeNewFile */.S0)(unfinished, chunks, {
                signal,
                ...(onBytes && { onBytes }),
                sync: true,
                failure,
                whole,
            });
            try {
                await publish(unfinished, path);
            }
            catch (error) {
                await (0,promises_.rm)(unfinished, { force: true }).catch(() => { });
                throw (0,system_errors/* errorCode */.CA)(error) === 'EEXIST' ? this.#nameTaken(name) : failure(error);
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
            return await (0,local_file/* downloadTo */.CI)(file, chunks, options);
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
            if ((0,tree/* isMissing */.b2)(error))
                return { kind: 'absent' };
            throw this.#failure(error, `deleting "${name}"`);
        }
        return { kind: 'deleted' };
    }
    #path(name) {
        (0,object_name/* checkName */.I)(name);
        return (0,external_node_path_.join)(this.location, name);
    }
    #missing(name) {
        return new failure/* Failure */.HR('BACKUP_FILE_MISSING', `there is no "${name}" in ${this.location}`, `It was deleted or never written. See what there is: ${(0,reference/* ownCommand */.w1)('list')}`);
    }
    #nameTaken(name) {
        return new failure/* Failure */.HR('STORE_NAME_TAKEN', `"${name}" exists already in ${this.location}`, 'Nothing is ever overwritten. Another run wrote it; try again.');
    }
    #failure(error, doing) {
        return directoryFailure(error, doing, this.location);
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

/***/ 28953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   MF: () => (/* binding */ lostAndFound),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   qE: () => (/* binding */ findFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38080);




/**
 * What lies below the root of a directory that holds backups: folders and files. Whoever may write
 * there could put a symbolic link in the place of one, and have us read, write or delete what only we
 * may; or a pipe, whose reader waits for ever. None of these is anything of the store's. The root
 * itself is what the user says, a link or not.
 */
const isMissing = (error) => {
    const code = (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
    return code === 'ENOENT' || code === 'ENOTDIR';
};
/** What is there itself, not what it points to; `undefined` when nothing is. */
async function whatIs(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
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
        const above = await whatIs((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments.slice(0, depth)));
        if (!above?.isDirectory())
            return undefined;
    }
    return whatIs((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name));
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
    const handle = await openItself((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name));
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
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        const isNoFile = ['ELOOP', 'ENXIO'].includes((0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? '');
        if (isMissing(error) || isNoFile)
            return undefined;
        throw error;
    }
}
/** Every ext4 file system has one, readable for root alone. */
const lostAndFound = 'lost+found';
/** None of ours is longer. */
const maxNameLength = 1024;
/** All files below a folder, which is named relative to the root and ends in a slash, or is empty. */
async function* walk(root, folder, signal) {
    signal.throwIfAborted();
    if (folder !== '' && !(await find(root, folder.slice(0, -1)))?.isDirectory())
        return;
    for (const entry of await namesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder))) {
        if (folder === '' && entry === lostAndFound)
            continue;
        const name = folder + entry;
        if (name.length > maxNameLength)
            continue;
        const stats = await whatIs((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name));
        if (stats?.isDirectory())
            yield* walk(root, `${name}/`, signal);
        if (stats?.isFile())
            yield { name, stats };
    }
}
async function namesOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
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
