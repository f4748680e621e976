export const id = 466;
export const ids = [466];
export const modules = {

/***/ 38085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform),
  removeLeftovers: () => (/* binding */ removeLeftovers)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/temporary-server/owned-directory.js
var owned_directory = __webpack_require__(28450);
;// CONCATENATED MODULE: ./lib/operations/temporary-directory.js






/** A run's temporary folder: archives and root certificates are in it, so only its user can enter it. */
const prefix = 'pg-azure-backup-';
const runPrefix = `${prefix}run-`;
/** Whether a run may have made a folder of this name. */
const isTempDirName = (name) => name.startsWith(prefix);
async function makeTempDir() {
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), (0,owned_directory/* ownedName */.d)(runPrefix)));
    }
    catch (error) {
        throw new failure/* Failure */.HR('DISK_FULL', `no temporary folder can be made in ${(0,external_node_os_.tmpdir)()}: ${(0,failure/* messageOf */.bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
const removeTempDir = (folder) => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
/**
 * Removes what runs of this user on this machine left that were killed: it may be a whole dump, readable for
 * whoever gets at the disk. Answers which folders are gone. Never throws: it is no part of the work.
 */
async function sweepTempDirs() {
    const place = (0,external_node_os_.tmpdir)();
    const swept = [];
    try {
        if (!(await isSafe(place)))
            return [];
        for (const name of (await (0,promises_.readdir)(place)).filter(one => (0,owned_directory/* isAbandoned */.z)(runPrefix, one))) {
            const folder = (0,external_node_path_.join)(place, name);
            const found = await (0,promises_.lstat)(folder);
            // Nobody else can put anything into it, or another thing in its place.
            if (!found.isDirectory() || found.uid !== process.getuid?.())
                continue;
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            swept.push(folder);
        }
    }
    catch {
        // Another run was faster, or it is for the next one.
    }
    return swept;
}
/** Whether nobody but root and ourselves can rename what is ours in a folder. */
async function isSafe(folder) {
    const { mode, uid } = await (0,promises_.stat)(folder);
    const isOthers = uid !== 0 && uid !== process.getuid?.();
    const isSticky = (mode & 0o1000) !== 0;
    return !isOthers && (isSticky || (mode & 0o022) === 0);
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
;// CONCATENATED MODULE: ./lib/commands/report-files.js






/** Refuses files that are certain not to be written, before work begins that may take hours. */
async function requireReportFolders(values) {
    for (const name of ['junit-file', 'metrics-file']) {
        const file = (0,schema/* valuesOf */.sm)(values)[name];
        if (file === undefined)
            continue;
        const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file));
        const found = await (0,promises_.stat)(folder).catch(() => undefined);
        if (found?.isDirectory())
            continue;
        throw new failure/* Failure */.HR('USAGE', `${(0,reference/* option */.uK)(name)}: there is no directory ${folder}`, 'Create it, or choose another file.');
    }
}
/** Writes the files that the options name. What is done is done: one that cannot be written is a warning. */
async function writeReportFiles(values, outcome, location, reporter) {
    const named = (0,schema/* valuesOf */.sm)(values);
    const files = [
        [named['junit-file'], outcome.junit()],
        [named['metrics-file'], outcome.metrics(location)],
    ];
    for (const [file, text] of files) {
        if (file === undefined || text === undefined)
            continue;
        try {
            await replaceFile(file, (0,reference/* inFlags */.rx)(text));
            reporter.detail(`Wrote ${file}`);
        }
        catch (error) {
            reporter.warn(`${file} could not be written: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
}
/** Whoever reads the file meanwhile sees the old text or the new one, never half of it. */
async function replaceFile(file, text) {
    const setAside = `${file}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
    try {
        await (0,promises_.writeFile)(setAside, text, { flag: 'wx' });
        // Whatever the umask says: the node exporter runs as another user.
        await (0,promises_.chmod)(setAside, 0o644);
        await (0,promises_.rename)(setAside, file);
    }
    catch (error) {
        await (0,promises_.rm)(setAside, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/commands/run-command.js





/** Carries a command out. Whatever happens, nothing temporary stays. */
async function perform(task, frontend) {
    const tempDir = await makeTempDir();
    // Beside the work, which need not wait for it.
    const sweeping = sweepTempDirs();
    let instance;
    const saveState = () => frontend.saveCleanupState({ tempDir, instance });
    saveState();
    // Also when the process is ended before it could clean up.
    const remove = () => removeTempDir(tempDir);
    process.on('exit', remove);
    try {
        const context = contextOf(task, frontend, tempDir, made => {
            instance = made ? context.instance : undefined;
            saveState();
        });
        await requireReportFolders(task.values);
        const performed = await task.command.perform(task.values, context);
        const { outcome, location = '' } = performed;
        await writeReportFiles(task.values, outcome, location, frontend.reporter);
        return performed;
    }
    finally {
        process.off('exit', remove);
        remove();
        for (const folder of await sweeping) {
            frontend.reporter.detail(`Removed ${folder}, which a run left that was killed`);
        }
        if (instance === undefined)
            frontend.saveCleanupState(undefined);
    }
}
/**
 * Removes what a run of the task left behind when it was cut off; on the server only where the task is
 * still known. `replacing`: the target itself was being replaced.
 */
async function removeLeftovers(task, { tempDir, instance, replacing }, frontend) {
    if (isTempDirName((0,external_node_path_.basename)(tempDir)))
        removeTempDir(tempDir);
    if (instance === undefined || task === undefined)
        return nothingCleanedUp;
    const own = await makeTempDir();
    try {
        const context = contextOf(task, frontend, own, () => undefined);
        const cleanedUp = await task.command.cleanUp(task.values, { instance, replacing }, context);
        return cleanedUp ?? nothingCleanedUp;
    }
    finally {
        removeTempDir(own);
    }
}
const nothingCleanedUp = { dropped: [], isBack: false };
const contextOf = ({ given }, frontend, tempDir, marks) => ({
    ...frontend,
    tempDir,
    credentials: [],
    given,
    marks,
    now: () => new Date(),
    random: () => (0,external_node_crypto_.randomBytes)(3).toString('hex'),
    instance: `${frontend.run.id}/${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`,
    toolVersion: version/* version */.r,
});


/***/ }),

/***/ 60925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/** PostgreSQL's SQLSTATE, or the system's or OpenSSL's error code. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
/** The SQLSTATE for which a statement failed, or the system's code where the connection did. */
const stateOf = (failure) => failure instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? codeOf(failure.cause) : '';


/***/ }),

/***/ 28450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ownedName),
/* harmony export */   z: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60925);




/**
 * Temporary folders whose names tell whose they are, from the first instant on: no run ever sees one
 * without an owner, and what a process left that was killed can be told from what is at work.
 */
/** What the name of a folder of this process begins with; something random is to follow. */
const ownedName = (prefix) => `${prefix}${machineId()}-${process.pid}-${startOf(process.pid) ?? 0}-`;
/** Whether the process that made a folder of this name is known to be gone. */
function isAbandoned(prefix, name) {
    if (!name.startsWith(prefix))
        return false;
    const [, machine, pid, start] = /^([0-9a-f]{8})-(\d+)-(\d+)-\w{6}$/.exec(name.slice(prefix.length)) ?? [];
    if (machine !== machineId())
        return false;
    try {
        process.kill(Number(pid), 0);
    }
    catch (error) {
        if ((0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(error) === 'ESRCH')
            return true;
    }
    const startNow = startOf(Number(pid));
    return startNow !== undefined && startNow !== start;
}
/** A temporary folder may be shared by machines and containers, which do not see each other's processes. */
function machineId() {
    let space = '';
    try {
        space = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // Not Linux.
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${space}`).digest('hex').slice(0, 8);
}
/** When a process started, which tells it from a later one of the same id; `undefined` where nobody knows. */
function startOf(pid) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name of the program, in parentheses, may hold anything: read from its end on.
        const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
        // Of one that has ended its parent has not taken note yet.
        return fields[0] === 'Z' ? 'ended' : fields[19];
    }
    catch {
        return undefined;
    }
}


/***/ })

};
