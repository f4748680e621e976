export const id = 390;
export const ids = [390];
export const modules = {

/***/ 40390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDirectoryStore: () => (/* binding */ openDirectoryStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
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

;// CONCATENATED MODULE: ./lib/storage/directory/errors.js



/** The failure of working in a directory that holds backups. */
function directoryFailure(error, doing, directory) {
    const code = (0,system_errors/* errorCode */.CA)(error);
    if (error instanceof failure/* Failure */.HR || code === undefined)
        return error;
    if ((0,local_file/* isFull */.uq)(code)) {
        return new failure/* Failure */.HR('DISK_FULL', `${doing} failed: the file system of ${directory} is full (${code})`, 'Free space there, prune old backups, or give storage-directory a larger disk.');
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        return new failure/* Failure */.HR('STORE_ACCESS_DENIED', `${doing} failed: this user may not do that in ${directory} (${code})`, 'Give the user that runs this the right to read and write the directory and all below it.');
    }
    return new failure/* Failure */.HR('STORE_WRITE_FAILED', `${doing} failed in ${directory} (${code})`, 'Check that storage-directory names a directory, and that its disk is in order.');
}

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
    const code = (0,system_errors/* errorCode */.CA)(error);
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
        const isNoFile = ['ELOOP', 'ENXIO'].includes((0,system_errors/* errorCode */.CA)(error) ?? '');
        if (isMissing(error) || isNoFile)
            return undefined;
        throw error;
    }
}
/** None of ours is longer. */
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
        const twin = (await whatIs(path)) ? await nameAsListed(folder, segment) : segment;
        if (twin !== segment) {
            throw new failure/* Failure */.HR('STORE_NAME_TAKEN', `"${segment}" cannot be created in ${folder}: it has "${twin}", and its file system takes both for the same`, 'Keep the backups of such databases in different directories, or on a file system that tells case apart.');
        }
        folder = path;
    }
}
/** Creates a folder below the root, unless it is there. */
async function ensureFolder(path) {
    if (!(await whatIs(path))) {
        await (0,promises_.mkdir)(path, { mode: 0o750 }).catch(error => {
            if ((0,system_errors/* errorCode */.CA)(error) !== 'EEXIST')
                throw error;
        });
        await syncDirectory((0,external_node_path_.dirname)(path));
    }
    const found = await whatIs(path);
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
            const found = await whatIs(path);
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















/** Opens a directory as a store; it is created by the first backup. */
function openDirectoryStore(directory) {
    return new DirectoryStore((0,external_node_path_.resolve)(directory));
}
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
            throw new failure/* Failure */.HR('STORE_CONTAINER_MISSING', `there is no directory ${this.location}`, 'Check storage-directory. A backup creates it.');
        }
    }
    /** Only writing tells: rights alone do not know of read-only and full file systems. */
    async #checkWritable() {
        try {
            await ensureDirectory(this.location);
            const probe = (0,external_node_path_.join)(this.location, newUnfinishedName());
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
                if (await whatIs(path))
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


/***/ })

};
