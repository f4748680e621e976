export const id = 160;
export const ids = [160];
export const modules = {

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   a3: () => (/* binding */ databasePropertiesSchema),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vD: () => (/* binding */ manifestMaxBytes)
/* harmony export */ });
/* unused harmony exports manifestSchema, manifestJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);

/**
 * The manifest: the document beside a dump that makes it a backup. One source for its type, its
 * reader and its published JSON Schema. Readers accept fields they do not know; a change that older
 * readers must not ignore raises `schemaVersion`.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$().describe('UTC, RFC 3339');
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const size = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('bytes');
const localName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[^/\\]+$/)
    .describe('the name of a file in the same folder as the manifest');
/** No path of the second kind leads out of the store; a reader that knows the first alone refuses it. */
const dumpName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^(?:[^/\\]+|(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+\.dump)$/)
    .describe('the name of a file in the same folder as the manifest; with a leading slash, its path from the root of the store');
const storedFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: localName, sizeBytes: size, sha256 });
/** What `pg_restore` without `--create` would lose: everything that belongs to the database itself. */
const databasePropertiesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as pg_encoding_to_char() names it'),
    collate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    characterType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    localeProvider: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['libc', 'icu', 'builtin']),
    locale: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('the ICU or builtin locale'),
    icuRules: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    connectionLimit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('-1: no limit'),
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    grants: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('null: PUBLIC'),
        privilege: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['CREATE', 'CONNECT', 'TEMPORARY']),
        grantable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    }))
        .describe('PostgreSQL’s defaults are written out; the owner’s own rights are not'),
    settings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('null: for every role (ALTER DATABASE … SET)'),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('why it was taken: manual, daily, safety or the user’s own word'),
    snapshotAt: time.describe('the instant that the dump shows, by the server’s clock'),
    startedAt: time,
    finishedAt: time,
    server: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        host: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as server_version says it, 17.6 say'),
        major: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    }),
    client: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('pg_dump’s own') }),
    dump: storedFile.extend({
        name: dumpName,
        md5: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
        compression: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as pg_dump’s --compress takes it'),
    }),
    contents: storedFile,
    roles: storedFile.optional().describe('the roles of the server, as SQL without passwords'),
    usedRoles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        needed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('a policy or user mapping cannot be restored without it'),
    }))
        .optional()
        .describe('roles that the objects speak of: as owners, in grants, policies, user mappings'),
    properties: databasePropertiesSchema,
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    totals: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        objects: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()).describe('objects by kind'),
        tables: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('tables whose rows are in the dump'),
        rows: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable().describe('null: not counted'),
    }),
    exclusions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        schemas: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        tableData: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        pgDumpOptions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('github, gitlab or local'),
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
/** Larger ones are not ours: even a database with hundreds of grants stays far below. */
const manifestMaxBytes = 1024 * 1024;
/** Reads a manifest's bytes. Never throws: a bad manifest is a finding, not an accident. */
function readManifest(bytes) {
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return { kind: 'invalid', reason: 'it is not JSON' };
    }
    const version = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr() }).safeParse(document);
    if (version.success && version.data.schemaVersion > 1) {
        return { kind: 'too-new', schemaVersion: version.data.schemaVersion };
    }
    const parsed = manifestSchema.safeParse(document);
    if (parsed.success)
        return { kind: 'manifest', manifest: parsed.data };
    const first = parsed.error.issues[0];
    return { kind: 'invalid', reason: `${first?.path.join('.') || 'document'}: ${first?.message}` };
}
const renderManifest = (manifest) => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
/** The published JSON Schema of the manifest, for readers that are not ours. */
const manifestJsonSchema = () => z.toJSONSchema(manifestSchema, { io: 'input' });


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(413);
/* harmony import */ var _postgres_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8567);
/* harmony import */ var _postgres_replace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7895);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2621);
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
 * Puts right what a restore that was cut off left: what it had set aside or closed is put back, what
 * it created and did not finish is dropped. What cannot be put right is a warning: the next restore
 * into the same target tries again.
 */
async function cleanUp(server, restore, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = work;
        const { maintenanceDatabase } = server.address;
        const session = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'cleanup', signal), true);
        const ofRun = async () => (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .listMarked */ .X9)(session)).filter(({ mark }) => mark.run === restore.instance);
        const putRight = async (name, target, act) => {
            try {
                return await whenFree(server, target, work, act);
            }
            catch (error) {
                reporter.warn(`"${name}" could not be put right (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}); the next restore into "${target}" will`);
                return false;
            }
        };
        let isBack = false;
        for (const { name, mark } of await ofRun()) {
            if (mark.role !== 'set-aside' && mark.role !== 'closed')
                continue;
            const put = (held) => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .putBack */ .pK)(server, held, mark.database, work);
            if (await putRight(name, mark.database, put))
                isBack = true;
        }
        const dropped = [];
        for (const { name, mark } of await ofRun()) {
            if (!isUnfinished(name, mark, restore))
                continue;
            const drop = async (held) => {
                // Another run may have been faster: what has the name by now is not what was seen before.
                const found = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .readProperties */ .Qh)(held, name);
                if (!isUnfinished(name, found?.mark, restore))
                    return false;
                await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_4__/* .dropDatabase */ .Zi)(held, name, { force: true });
                return true;
            };
            if (await putRight(name, mark.database, drop))
                dropped.push(name);
        }
        return { dropped, isBack };
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
const isUnfinished = (name, mark, { instance, replacing }) => mark?.role === 'restoring' && mark.run === instance && !(replacing && name === mark.database);
/** So long a server may take to notice that the client of a session is gone. */
const patienceMs = 15_000;
const pauseMs = 200;
/** Works under the lock of a database; the session of what was cut off may have it for a moment. */
async function whenFree(server, database, { signal, now }, work) {
    const until = now().getTime() + patienceMs;
    for (;;) {
        try {
            return await (0,_postgres_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .withDatabaseLock */ .N)(server, database, 'exclusive', 'cleanup', signal, work);
        }
        catch (error) {
            const busy = error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'DATABASE_BUSY';
            if (!busy || now().getTime() > until)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal });
        }
    }
}


/***/ }),

/***/ 2621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ goOn),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   rj: () => (/* binding */ dropOrWarn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(738);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(413);
/* harmony import */ var _postgres_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8567);
/* harmony import */ var _postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7895);
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
 * How a restore takes the target out of the way and puts something in its place, and how that is
 * undone: by the run itself, by the post step of an action, or by the next restore.
 */
/** The mark of a database that this run makes, sets aside, closes or keeps. */
function markOf(role, database, comment, { instance, now }, expiresAt = now()) {
    const createdAt = now().toISOString();
    const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
    return (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)({ ...mark, comment });
}
/**
 * Exchanges two databases. `comment` is the live one's own, where sessions that nobody may end are to
 * be kept from coming back; without it nobody is in it.
 */
async function exchange(server, maintenance, names, live, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase } = server.address;
        const { reporter, signal } = work;
        const terminator = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'exchange', neverAborted), true);
        const closing = live && {
            mark: markOf('closed', names.live, live.comment, work),
            comment: live.comment,
            start: () => reporter.info(`Waiting for sessions in "${names.live}" that this login may not end; new ones are refused`),
        };
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .exchangeDatabases */ .ml)(maintenance, terminator, { ...names, closing }, signal);
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
/**
 * Puts back what a restore that was cut off had set aside, and opens what it had closed. True when
 * the target itself was out of the way. The caller holds the lock on its name.
 */
async function putBack(server, maintenance, target, work) {
    const { reporter } = work;
    // Half of it would be worse than waiting for it.
    const unhurried = { ...work, signal: neverAborted };
    const ours = (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .listMarked */ .X9)(maintenance)).filter(({ mark }) => mark.database === target);
    const closed = ours.find(({ mark }) => mark.role === 'closed');
    if (closed) {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .reopenDatabase */ .nt)(maintenance, target, closed.mark.comment ?? null);
        reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
    }
    const aside = ours.find(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
    if (!aside)
        return false;
    const standIn = ours.find(({ name, mark }) => name === target && mark.role === 'restoring');
    if (!standIn && (await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .readProperties */ .Qh)(maintenance, target))) {
        reporter.warn(`"${aside.name}" is what run ${aside.mark.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`);
        return false;
    }
    const comment = aside.mark.comment ?? null;
    if (!standIn) {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .renameDatabase */ .E2)(maintenance, aside.name, target);
        await maintenance.execute((0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .commentSql */ .YY)(target, comment));
    }
    else {
        const away = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .derivedName */ .Pr)(target, 'restore', work.random());
        await exchange(server, maintenance, {
            live: target,
            next: { name: aside.name, comment },
            away: { name: away, comment: (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)(standIn.mark) },
        }, undefined, unhurried);
        await dropOrWarn(maintenance, away, work);
    }
    reporter.info(`"${target}" is back, as it was before run ${aside.mark.run}`);
    return true;
}
/** Drops what the next restore would sweep anyway. */
async function dropOrWarn(maintenance, name, { reporter }) {
    try {
        await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_5__/* .dropDatabase */ .Zi)(maintenance, name, { force: true });
        return [];
    }
    catch (error) {
        const warning = `"${name}" could not be dropped (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}); a later restore will`;
        reporter.warn(warning);
        return [warning];
    }
}
/** How long a server that went away is waited for, so that what it holds can be put right. */
const reconnectMs = 60_000;
/** The same when the run is interrupted. */
const hurriedMs = 3000;
/**
 * Goes on with the session that holds the lock, or with a new one when what failed took it along: the
 * server may have been restarted, and takes a moment.
 */
async function goOn(server, maintenance, target, interruption, work, use) {
    if (!maintenance.lost.aborted)
        return await use(maintenance, { ...work, signal: interruption });
    const hurried = interruption.aborted;
    const signal = hurried ? AbortSignal.timeout(hurriedMs) : interruption;
    const giveUp = performance.now() + (hurried ? hurriedMs : reconnectMs);
    work.reporter.info('Connecting again, to put right what can be put right');
    let begun = false;
    while (true) {
        try {
            return await (0,_postgres_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withDatabaseLock */ .N)(server, target, 'exclusive', 'cleanup', signal, (session, one) => {
                begun = true;
                return use(session, { ...work, signal: hurried ? interruption : one });
            });
        }
        catch (error) {
            if (begun || signal.aborted || performance.now() > giveUp)
                throw error;
            if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
                work.reporter.detail(error.message);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(reconnectIntervalMs, undefined, { signal });
        }
    }
}
const reconnectIntervalMs = 500;
const neverAborted = new AbortController().signal;


/***/ }),

/***/ 7895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ renameDatabase),
/* harmony export */   Fu: () => (/* binding */ renameSql),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   ml: () => (/* binding */ exchangeDatabases),
/* harmony export */   nt: () => (/* binding */ reopenDatabase),
/* harmony export */   uI: () => (/* binding */ createClosedDatabase)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(413);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9948);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9986);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7798);







/**
 * The statements that put one database in the place of another, and drop it. None of them can be
 * done while others are connected: sessions are ended as far as this login may, and the rest is
 * waited for, for a while.
 */
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute(`DROP DATABASE IF EXISTS ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)}${force ? ' WITH (FORCE)' : ''}`);
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(from)} RENAME TO ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(to)}`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(database)} WITH ALLOW_CONNECTIONS ${allow}`;
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute(`CREATE DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)} TEMPLATE template0`);
    await maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(name, comment)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name)} FROM PUBLIC`);
    await maintenance.execute(allowConnectionsSql(name, false)).catch(refused);
}
/** How long sessions are waited for that this login may not end. */
const patienceMs = 30_000;
/** How long an attempt waits for a lock that others hold on one of the databases. */
const lockTimeoutSeconds = 10;
/**
 * Puts a database in the place of the live one, in one transaction: both renames or none.
 *
 * The first rename locks the live database, so that newcomers wait, and then waits up to five
 * seconds for its sessions to end; a second session ends them meanwhile. Newcomers find the new
 * database, or the old one if it failed. Where sessions stay that we may not end, newcomers are
 * refused from then on, and it is tried again until they have ended by themselves.
 *
 * Throws `DATABASE_BUSY`, which names those who stay. The live database is as it was then.
 */
async function exchangeDatabases(maintenance, terminator, exchange, signal) {
    const { live, next, closing } = exchange;
    const done = new AbortController();
    const pid = await processId(maintenance);
    const terminated = terminateSessions(terminator, [live, next.name], done.signal, () => signal.aborted ? pid : undefined);
    const giveUp = performance.now() + patienceMs;
    let closed = false;
    try {
        while (true) {
            try {
                return await attempt(maintenance, exchange, closed);
            }
            catch (error) {
                signal.throwIfAborted();
                if (!isInUse(error))
                    throw error;
                if (performance.now() >= giveUp)
                    throw await inUse(maintenance, live, error);
                if (closing && !closed) {
                    closing.start();
                    closed = await close(maintenance, live, closing.mark);
                }
            }
        }
    }
    catch (error) {
        // What comes now must not be cancelled any more.
        done.abort();
        await terminated;
        if (closed && !maintenance.lost.aborted) {
            await maintenance.execute('ROLLBACK');
            await reopenDatabase(maintenance, live, closing?.comment ?? null);
        }
        throw error;
    }
    finally {
        done.abort();
        await terminated;
    }
}
/** Each statement by itself, so that the server cannot commit what nobody waits for any more. */
async function attempt(maintenance, { live, next, away }, closed) {
    try {
        await maintenance.execute('BEGIN');
        await maintenance.execute(`SET LOCAL lock_timeout = '${lockTimeoutSeconds}s'`);
        await renameDatabase(maintenance, live, away.name);
        await renameDatabase(maintenance, next.name, live);
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(away.name, away.comment));
        await maintenance.execute((0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(live, next.comment));
        if (closed)
            await maintenance.execute(allowConnectionsSql(away.name, true));
        await maintenance.execute('COMMIT');
    }
    catch (error) {
        await maintenance.execute('ROLLBACK').catch(() => undefined);
        throw error;
    }
}
/**
 * Keeps new sessions out of a database, and marks that. False where the server does not let us, and
 * where somebody else does so already.
 */
async function close(maintenance, database, mark) {
    const [open] = await maintenance.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(), _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpenSql */ .TA, [database]);
    if (!open)
        return false;
    try {
        // One message, and so one transaction.
        await maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(database, mark)}; ${allowConnectionsSql(database, false)}`);
        return true;
    }
    catch (error) {
        refused(error);
        return false;
    }
}
/** Undoes `close`. */
const reopenDatabase = (maintenance, database, comment) => maintenance.execute(`${(0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(database, comment)}; ${allowConnectionsSql(database, true)}`);
/** Passes over that the server refused a statement; anything else is thrown. */
function refused(error) {
    const refusals = ['PG_PERMISSION_DENIED', 'PG_QUERY_FAILED'];
    if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || !refusals.includes(error.code))
        throw error;
}
/** Sessions or prepared transactions are in the way, or somebody has locked the database. */
const isInUse = (error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && ['55006', '55P03'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error.cause));
const userSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr(),
    username: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    application: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    since: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
/** Says who is in the way, and what ends it. */
async function inUse(maintenance, database, cause) {
    const users = await maintenance.rows(userSchema, _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .usersSql */ .HH, [database]);
    const prepared = await maintenance.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ gid: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), owner: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .preparedTransactionsSql */ .ph, [database]);
    const who = [
        ...users.map(({ application, username, pid, since }) => `${application || 'a session'} (${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`),
        ...prepared.map(({ gid, owner }) => `prepared transaction ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteLiteral */ .ce)(gid)} (${owner})`),
    ];
    const remedies = [
        ...(users.length > 0
            ? [
                `Whoever may, a superuser say, ends the sessions: ${users.map(({ pid }) => `SELECT pg_terminate_backend(${pid});`).join(' ')}`,
            ]
            : []),
        ...prepared.map(({ gid }) => `In "${database}", commit it or: ROLLBACK PREPARED ${(0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteLiteral */ .ce)(gid)};`),
        'Then run again.',
    ];
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DATABASE_BUSY', `"${database}" cannot be replaced, for it is in use, and this login may not end that: ${who.join('; ') || 'by whom cannot be seen'}`, `"${database}" is as it was. ${remedies.join(' ')}`, { cause });
}
async function processId(session) {
    const schema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
    return (await (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .oneRow */ .NO)(session, schema, 'SELECT pg_catalog.pg_backend_pid() AS pid')).pid;
}
/**
 * Ends the sessions of databases again and again until told to stop, as far as we may; and the
 * statement of ours that waits for that, when it is not to be waited for. Never throws: what it
 * could not end makes the rename fail, which says so.
 */
async function terminateSessions(terminator, databases, stop, toCancel) {
    while (!stop.aborted) {
        try {
            await terminator.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(), _sql_databases_js__WEBPACK_IMPORTED_MODULE_6__/* .terminateSql */ .uk, [databases]);
            const pid = toCancel();
            if (pid !== undefined) {
                await terminator.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(), 'SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20, undefined, { signal: stop });
        }
        catch {
            if (terminator.lost.aborted)
                return;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
        }
    }
}


/***/ })

};
