export const id = 334;
export const ids = [334];
export const modules = {

/***/ 9110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   jU: () => (/* binding */ evidenceSchema),
/* harmony export */   oP: () => (/* binding */ renderEvidence)
/* harmony export */ });
/* unused harmony exports checkSchema, evidenceJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);


/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('UTC, RFC 3339');
const seconds = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative();
const checkSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('stable and in words: rows, foreign keys, indexes …'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([..._names_js__WEBPACK_IMPORTED_MODULE_0__/* .verdicts */ .rY, 'skipped'])
        .describe('skipped: there was nothing to look at, or it was not asked for'),
    figure: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
    problems: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('each thing that is wrong, by name'),
    hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe('what to do, where something is to be done'),
});
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    backup: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('{database}_{stamp}'),
    dumpSha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('of the dump that was looked at, as its manifest records it'),
    level: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verdicts */ .rY),
    startedAt: time,
    verifiedAt: time.describe('when it ended'),
    checks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(checkSchema),
    recovery: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        downloadSeconds: seconds,
        restoreSeconds: seconds.describe('definitions and rows'),
        indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
        validateSeconds: seconds,
        totalSeconds: seconds.describe('from the first byte to the last check'),
    })
        .nullable()
        .describe('how long it took to get the data back; null below level restore'),
    scratch: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['runner', 'server', 'host']),
        host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('of PostgreSQL'),
        isolation: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            user: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it ran as an OS user of its own'),
            processes: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it saw no processes but its own'),
            network: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('it had no network'),
        })
            .optional()
            .describe('what kept a throw-away server apart from the machine; kind runner only'),
    })
        .nullable()
        .describe('where it was restored; null below level restore'),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
});
const renderEvidence = (evidence) => Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`);
/** The published JSON Schema of the evidence, for readers that are not ours. */
const evidenceJsonSchema = () => z.toJSONSchema(evidenceSchema, { io: 'input' });
/** What the checks of a verification come to: one that failed outweighs one that could not be made. */
const verdictOf = (checks) => checks.some(({ verdict }) => verdict === 'failed')
    ? 'failed'
    : checks.some(({ verdict }) => verdict === 'unverifiable')
        ? 'unverifiable'
        : 'passed';


/***/ }),

/***/ 8960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ restoredBytes),
/* harmony export */   j: () => (/* binding */ mostRestoredBytes)
/* harmony export */ });
/** What a database takes beside its rows: the catalogs of PostgreSQL itself. */
const emptyDatabaseBytes = 8 * 1024 ** 2;
/** Rows that were packed, and the indexes, which a dump has none of. Experience, no bound. */
const growth = (compression) => (compression === 'none' ? 2 : 6);
/** By experience. */
const byDump = ({ dump }) => emptyDatabaseBytes + dump.sizeBytes * growth(dump.compression);
/** About how many bytes the restored database will have: no more than the dumped one, dead rows included. */
const restoredBytes = (facts) => Math.min(byDump(facts), facts.databaseBytes ?? Number.POSITIVE_INFINITY);
/** How many it will have at most: where nobody recorded that, what is usual. */
const mostRestoredBytes = (facts) => facts.databaseBytes ?? byDump(facts);


/***/ }),

/***/ 8094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ looksLikeDump),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7137);

const sourceOf = (backup) => ({
    kind: 'backup',
    name: backup.name,
    database: backup.place.database,
    dump: (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, 'dump'),
    facts: backup.manifest,
    backup,
});
/** Of all that other tools leave in a store, what is named like a dump. */
const looksLikeDump = ({ name }) => /\.(?:dump|backup|bak)$/i.test(name);


/***/ }),

/***/ 197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ preflight),
/* harmony export */   l: () => (/* binding */ scratchFindings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7137);
/* harmony import */ var _postgres_preflight_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6853);
/* harmony import */ var _archived_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2726);
/* harmony import */ var _preflight_server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4917);
/* harmony import */ var _restorer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1480);
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
 * Looks for everything that can be known to stand in the way of a restore, before anything is
 * downloaded or touched, and throws all of it at once. What does not stop it is warned of. Returns
 * how many connections the server has left, where that is known.
 */
async function preflight(parts, maintenance, intention, work, alreadyFound) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = work;
        const { request, source, target } = intention;
        const { facts } = source;
        const { restorer, server } = parts;
        const own = __addDisposableResource(env_1, restorer === server
            ? undefined
            : await restorer.connect(restorer.address.maintenanceDatabase, 'start', signal), true);
        const answer = await (0,_postgres_preflight_js__WEBPACK_IMPORTED_MODULE_4__/* .askServer */ .Pj)(maintenance, own ?? maintenance, {
            database: request.target,
            exists: target.kind !== 'absent',
            owner: (target.kind === 'whole' ? target.properties : facts.properties).owner,
            like: facts.properties,
            extensions: facts.extensions.map(({ name }) => name),
        }, (what, why) => reporter.detail(`Not checked beforehand: ${what} (${why})`));
        const findings = [
            ...confirmation(intention),
            ...alreadyFound,
            ...(0,_preflight_server_js__WEBPACK_IMPORTED_MODULE_6__/* .serverFindings */ .cz)(parts, intention, answer),
            ...(answer.rights ? (0,_restorer_js__WEBPACK_IMPORTED_MODULE_7__/* .rightsFindings */ .IX)(parts, answer.rights) : []),
            // A foreign dump is here already, and all that is said of it was read from it.
            ...(source.kind === 'backup'
                ? [
                    ...(await backupFindings(parts.store, intention, source, work)),
                    ...(await scratchFindings(parts.scratch, facts.dump.sizeBytes)),
                ]
                : []),
            ...(await safetyFindings(parts.store, intention, signal)),
        ];
        for (const { level, message, hint } of findings) {
            if (level === 'warning')
                reporter.warn(`${message}. ${hint}`);
        }
        refuse(findings.filter(({ level }) => level === 'error'), request.target);
        return answer.circumstances?.spare_connections;
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
/** One error is thrown as it is; several as one that lists them, each with its remedy. */
function refuse(errors, target) {
    const [first] = errors;
    if (!first)
        return;
    if (errors.length === 1)
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(first.code, first.message, first.hint);
    const numbered = (texts) => texts.map((text, index) => `(${index + 1}) ${text}`);
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PREFLIGHT_FAILED', `${errors.length} things stand in the way of restoring "${target}": ${numbered(errors.map(({ message }) => message)).join('; ')}`, numbered(errors.map(({ hint }) => hint)).join(' '));
}
function confirmation({ request: { target, confirm }, target: found }) {
    if (confirm === target || (confirm === undefined && found.kind === 'absent'))
        return [];
    return [
        {
            level: 'error',
            code: 'CONFIRMATION_MISMATCH',
            message: confirm === undefined
                ? `database "${target}" exists and would be replaced; that was not confirmed`
                : `the confirmation "${confirm}" is not the name of the target database "${target}"`,
            hint: 'To replace it, give its name once more, in --confirm. Look twice at the host as well.',
        },
    ];
}
/** What the manifest and one listing tell: whether the files are there, of the right size, and readable. */
async function backupFindings(store, { request, target }, { backup, name, database, dump, facts: manifest }, work) {
    const kinds = new Map(_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .backupFiles */ .U_.map(file => [(0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .storedName */ .Rs)(backup, file), file]));
    const files = new Map();
    const beside = `${(0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseFolder */ .QN)(database)}${name}.`;
    for (const prefix of dump.startsWith(beside) ? [beside] : [beside, dump]) {
        for await (const object of store.list(prefix, work.signal)) {
            const kind = kinds.get(object.name);
            if (kind)
                files.set(kind, object);
        }
    }
    const findings = [];
    const anotherOne = 'Name another one with --backup: pg-azure-backup list';
    for (const file of ['dump', 'contents']) {
        const stored = files.get(file);
        const what = file === 'dump' ? 'dump' : 'contents file';
        if (!stored) {
            findings.push({
                level: 'error',
                code: 'BACKUP_FILE_MISSING',
                message: `the ${what} of ${name} is gone from the store`,
                hint: anotherOne,
            });
        }
        else if (stored.sizeBytes !== manifest[file].sizeBytes) {
            findings.push({
                level: 'error',
                code: 'BACKUP_CHECKSUM_MISMATCH',
                message: `the ${what} of ${name} has ${stored.sizeBytes} bytes, recorded ${manifest[file].sizeBytes}`,
                hint: `It was changed or damaged in the store. ${anotherOne}`,
            });
        }
        else if (stored.sizeBytes === 0) {
            findings.push({
                level: 'error',
                code: 'BACKUP_CHECKSUM_MISMATCH',
                message: `the ${what} of ${name} is empty: it has 0 bytes`,
                hint: `No backup is. ${anotherOne}`,
            });
        }
    }
    // What is damaged is not worth waiting for.
    const rehydrate = findings.length === 0 ? request.rehydrate : 'off';
    const archived = await (0,_archived_js__WEBPACK_IMPORTED_MODULE_5__/* .bringBack */ .kB)(store, `backup ${name}`, files.values(), rehydrate, work);
    if (archived) {
        const { code, message, hint } = archived;
        findings.push({ level: 'error', code, message, hint });
    }
    const { schemas, tableData } = manifest.exclusions;
    if (target.kind === 'whole' && schemas.length + tableData.length > 0) {
        const without = [
            ...(schemas.length > 0
                ? [
                    `the ${(0,_preflight_server_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)('schema', schemas.map(name => `"${name}"`))}`,
                ]
                : []),
            ...(tableData.length > 0
                ? [`the rows of ${(0,_preflight_server_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(tableData.map(table => `"${table.schema}.${table.name}"`))}`]
                : []),
        ].join(' and ');
        findings.push({
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `${name} was taken without ${without}, which "${request.target}" will lack once it is replaced`,
            hint: request.strategy === 'swap' || request.safetyBackup
                ? `Whatever of that "${request.target}" has now will be in ${request.strategy === 'swap' ? 'the old database that is kept' : 'the safety backup'}.`
                : 'Without a safety backup it will be gone.',
        });
    }
    return findings;
}
/** The dump is fetched first: parallel restore has to seek in it. */
async function scratchFindings(scratch, needed) {
    const { blocks, bavail, bfree, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(scratch);
    // Some network file systems do not know.
    if (blocks === 0)
        return [];
    const free = bsize * (process.getuid?.() === 0 ? bfree : bavail);
    if (free >= needed)
        return [];
    return [
        {
            level: 'error',
            code: 'DISK_FULL',
            message: `the dump has ${mebibytes(needed)}, and the file system of ${scratch} has room for ${mebibytes(free)}`,
            hint: 'Free space there, or set TMPDIR to a folder on a larger disk.',
        },
    ];
}
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** A safety backup has to be written; a login that may only read is found out now. */
async function safetyFindings(store, { request, target }, signal) {
    if (target.kind !== 'whole' || !request.safetyBackup)
        return [];
    try {
        await store.check('write', signal);
        return [];
    }
    catch (error) {
        if (signal.aborted || !(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR))
            throw error;
        const { code, message, hint } = error;
        return [
            {
                level: 'error',
                code,
                message: `the safety backup cannot be written: ${message}`,
                hint: `${hint} Or do without: --no-safety-backup.`,
            },
        ];
    }
}


/***/ }),

/***/ 9404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readSqlFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7469);



/** The user's SQL of an option: a file, or those of a directory, in the order of their names. */
async function readSqlFiles(option, path) {
    let names;
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return [await readSql((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), path)];
        names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).filter(file => file.endsWith('.sql')).toSorted();
        if (names.length > 0) {
            return await Promise.all(names.map(name => readSql(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name))));
        }
    }
    catch (error) {
        throw unusable(`the SQL of --${option} cannot be read: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, option);
    }
    throw unusable(`there is no file *.sql in ${path}`, option);
}
const readSql = async (name, path) => ({
    name,
    sql: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'),
});
const unusable = (message, option) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', message, `Give --${option} a directory with files *.sql, or one file.`);


/***/ }),

/***/ 6407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadWithPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
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
 * pg_dump writes into each archive that pg_restore is to set an empty search_path, and pg_restore does so in
 * every session, whatever it is told. Functions that find names by the path fail then.
 */
const emptied = "SELECT pg_catalog.set_config('search_path', '', false);\n";
/** As long as that, for nothing in an archive may move: the path is what the session was given. */
const sessions = `${'RESET search_path;'.padEnd(emptied.length - 1)}\n`;
/** The entry of an archive of the custom format that holds it, by its tag and its kind. */
const entry = Buffer.from('\n\0\0\0SEARCHPATH\0\n\0\0\0SEARCHPATH', 'latin1');
/** It is among the first of an archive, after the names of the database and the versions. */
const headBytes = 64 * 1024;
/** Has an archive loaded with the search_path that its database has for everybody; answers that. */
async function loadWithPath(archive, { settings }) {
    await leavePathToSession(archive);
    const own = settings.find(({ role, name }) => role === null && name === 'search_path');
    return own?.value ?? usualPath;
}
/** PostgreSQL's own default. */
const usualPath = '"$user", public';
/**
 * Changes an archive on this machine so that pg_restore leaves the search_path to the session. No byte of
 * what is in the database is touched.
 */
async function leavePathToSession(archive) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(archive, 'r+'), true);
        const head = Buffer.alloc(headBytes);
        const { bytesRead } = await file.read(head, 0, headBytes, 0);
        const start = head.subarray(0, bytesRead).indexOf(entry);
        const at = head.subarray(0, bytesRead).indexOf(emptied, start);
        // Between them there is no more than two numbers.
        if (start < 0 || at < 0 || at - start > entry.length + 16) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DUMP_UNUSABLE', 'the dump does not say in the usual way that it is loaded with an empty search_path', 'Load it without --load-search-path.');
        }
        await file.write(sessions, at, 'latin1');
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


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _catalog_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9110);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);



/** Enough for the problems of every check; a larger one was not written by us. */
const evidenceMaxBytes = 4 * 1024 ** 2;
/** What a verification found; `undefined` where that cannot be read any more. */
async function readEvidence(store, place, verification, signal) {
    try {
        const bytes = await store.read((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceName */ .Xc)(place, verification), evidenceMaxBytes, signal);
        return _catalog_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceSchema */ .jU.safeParse(JSON.parse(bytes.toString('utf8'))).data;
    }
    catch (error) {
        const unreadable = error instanceof SyntaxError || error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR;
        if (signal.aborted || !unreadable)
            throw error;
        return undefined;
    }
}


/***/ })

};
