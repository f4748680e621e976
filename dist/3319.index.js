export const id = 3319;
export const ids = [3319];
export const modules = {

/***/ 33319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ chooseDump),
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   nz: () => (/* binding */ downloadVerified),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_io__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88701);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34206);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94776);
/* harmony import */ var _operations_rehydrate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28906);
/* harmony import */ var _operations_reporter_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82169);
/* harmony import */ var _repository_list_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1174);











/**
 * Fetches a backup's files, each checked against the manifest; or a foreign dump, which nothing can be
 * checked against. Nothing is overwritten.
 */
async function download(store, request, work) {
    await store.check('read', work.signal);
    const { reporter, signal } = work;
    const chosen = await chooseDump(store, request, work);
    if (chosen.kind === 'backup') {
        await (0,_operations_rehydrate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseArchivedBackup */ .VM)(store, chosen.backup, request.rehydrate, work);
    }
    else {
        await (0,_operations_rehydrate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseArchived */ .xl)(store, chosen.name, [chosen.name], request.rehydrate, work);
    }
    await (0,_actions_io__WEBPACK_IMPORTED_MODULE_2__/* .mkdirP */ .U$)(request.outputDirectory);
    const files = [];
    const save = async (name, fetch) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.outputDirectory, name);
        await refuseExisting(path);
        const partial = `${path}.partial-${work.random()}`;
        try {
            await fetch(partial);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true });
        }
        files.push(path);
        reporter.info(`Wrote ${path}`);
    };
    if (chosen.kind === 'foreign') {
        const { name, sizeBytes } = chosen;
        reporter.warn(`There is no manifest of ${name}: it is fetched as it is, unchecked`);
        const onBytes = (0,_operations_reporter_js__WEBPACK_IMPORTED_MODULE_10__/* .reportBytes */ .I)(reporter, name, sizeBytes);
        const options = { signal, onBytes, recordedBytes: sizeBytes };
        await save((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name), partial => store.download(name, partial, options));
        return { chosen, files };
    }
    const { backup } = chosen;
    const beside = backup.manifest.roles ? ['roles'] : [];
    for (const file of ['dump', 'contents', ...beside, 'manifest']) {
        await save(backup.name + _catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileEndings */ .nP[file], partial => downloadVerified(store, backup, file, partial, reporter, signal));
    }
    return { chosen, files };
}
async function refuseExisting(path) {
    const existing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (!existing)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('USAGE', `${path} exists already`, 'Choose another --output-directory, or move the file away.');
}
/**
 * The backup that the user means, fit to be used, or the reason why not. What has no manifest is taken
 * when it is named outright, and never otherwise.
 */
async function chooseDump(store, { database, backup: text, sourceServer, rehydrate }, work) {
    const { signal } = work;
    const entries = await (0,_repository_list_js__WEBPACK_IMPORTED_MODULE_9__/* .readCatalog */ .uM)(store, database, signal);
    const selector = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSelector */ .Pl)(text, store.location);
    const entry = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .selectBackup */ .Vr)(entriesAsked(entries, selector, database, sourceServer), selector);
    if (entry)
        return { kind: 'backup', backup: await requireUsable(store, entry, rehydrate, work) };
    if (selector.kind === 'name') {
        const inFolder = selector.paths
            .filter(path => !path.includes('/'))
            .map(path => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .databaseFolder */ .QN)(database) + path);
        for (const name of [...selector.paths, ...inFolder]) {
            const sizeBytes = await store.size(name, signal);
            if (sizeBytes !== undefined)
                return { kind: 'foreign', name, sizeBytes };
        }
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('BACKUP_NOT_FOUND', `${entries.length === 0
        ? `there is no backup of "${database}" in ${store.location}`
        : `no backup of "${database}" in ${store.location} is meant by "${text}"`}${selector.kind === 'name' ? `, nor is there such a file` : ''}`, 'See what is there: pg-azure-backup list');
}
/**
 * The entries among which a selector chooses: of one server, for two may have databases of the same name. What is
 * named outright says itself which it is; a safety backup is of the server that was restored into.
 */
function entriesAsked(entries, selector, database, sourceServer) {
    const isNamed = selector.kind === 'name' || selector.kind === 'stamp';
    const servers = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .serversOf */ .U2)(entries).toSorted();
    if (sourceServer === undefined) {
        if (isNamed || servers.length < 2)
            return entries;
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_AMBIGUOUS', `there are backups of a database "${database}" of ${servers.length} servers: ${servers.join(', ')}`, `Say which one is meant: ${(0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceServerFlags */ .Wv)(servers)}`);
    }
    const own = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .ofServer */ .be)(entries, sourceServer);
    const named = isNamed ? (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .selectBackup */ .Vr)(entries, selector) : undefined;
    const isOther = named?.kind === 'backup' && named.backup.manifest.label !== 'safety' && !own.includes(named);
    if (isOther || (!isNamed && own.length === 0 && servers.length > 0)) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('BACKUP_NOT_FOUND', isOther
            ? `backup ${named.backup.name} is of server ${named.backup.server}, not of ${sourceServer}`
            : `there is no backup of "${database}" of server ${sourceServer}, but of ${servers.join(', ')}`, 'See what is there: pg-azure-backup list');
    }
    return isNamed ? entries : own;
}
/** The backup that an entry stands for, or the reason why it cannot be used. */
async function requireUsable(store, entry, rehydrate, work) {
    if (entry.kind === 'backup')
        return entry.backup;
    const { code, name, place, reason, hint } = entry.broken;
    if (code === 'BACKUP_ARCHIVED') {
        // The rest will be needed as well, and most likely a rule archived it, too.
        const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .backupFiles */ .U_.map(file => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(place, file));
        await (0,_operations_rehydrate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseArchived */ .xl)(store, `backup ${name}`, names, rehydrate, work);
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(code, `${name} cannot be used: ${reason}`, hint ??
        (code === 'MANIFEST_TOO_NEW'
            ? 'Use a newer version of this tool, or name an older backup with --backup.'
            : 'Find out who changed this one, and name another one with --backup: pg-azure-backup list'));
}
/** Fetches one file of a backup to a path that does not exist, and refuses it when a bit differs. */
async function downloadVerified(store, backup, file, path, reporter, signal) {
    const { name, manifest } = backup;
    const expected = file === 'manifest' ? undefined : manifest[file];
    const read = await store.download((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .storedName */ .Rs)(backup, file), path, {
        signal,
        onBytes: (0,_operations_reporter_js__WEBPACK_IMPORTED_MODULE_10__/* .reportBytes */ .I)(reporter, name, expected?.sizeBytes),
        recordedBytes: expected?.sizeBytes ?? _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestMaxBytes */ .vD,
    });
    if (!expected)
        return;
    if (read.sizeBytes === expected.sizeBytes && read.sha256 === expected.sha256)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', read.sizeBytes === expected.sizeBytes
        ? `the ${file} of ${name} is not what was written: SHA-256 ${read.sha256}, recorded ${expected.sha256}`
        : `the ${file} of ${name} has ${read.sizeBytes} bytes, recorded ${expected.sizeBytes}`, 'It was changed or damaged in the store. Name another one with --backup: pg-azure-backup list');
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VM: () => (/* binding */ refuseArchivedBackup),
/* harmony export */   kB: () => (/* binding */ bringBack),
/* harmony export */   xl: () => (/* binding */ refuseArchived)
/* harmony export */ });
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97137);
/* harmony import */ var _storage_archive_tier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11500);



/**
 * Why some files cannot be read for hours, if that is so: they are in the archive tier. Where it is
 * wanted, those that are not on their way back are asked for.
 */
async function bringBack(store, what, files, rehydrate, { reporter, signal }) {
    const archived = [...files].flatMap(({ name, archived }) => archived ? [{ name, ...archived }] : []);
    if (archived.length === 0)
        return undefined;
    if (rehydrate === 'off')
        return (0,_storage_archive_tier_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived);
    for (const { name } of archived.filter(({ comingBack }) => !comingBack)) {
        await store.rehydrate(name, rehydrate, signal);
        reporter.info(`Asked for ${name} to be brought back from the Archive tier (${rehydrate})`);
    }
    return (0,_storage_archive_tier_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(what, archived.map(file => ({ ...file, comingBack: true })));
}
/** Throws when one of the files is in the archive tier, before anything is begun with the others. */
async function refuseArchived(store, what, names, rehydrate, work) {
    const files = [];
    for (const name of names) {
        for await (const object of store.list(name, work.signal)) {
            if (object.name === name)
                files.push(object);
        }
    }
    const failure = await bringBack(store, what, files, rehydrate, work);
    if (failure)
        throw failure;
}
function refuseArchivedBackup(store, backup, rehydrate, work) {
    const names = _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .backupFiles */ .U_.map(file => (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(backup, file));
    return refuseArchived(store, `backup ${backup.name}`, names, rehydrate, work);
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rm, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 88701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP)
/* harmony export */ });
/* unused harmony exports cp, mv, rmRF, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
