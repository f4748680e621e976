export const id = 452;
export const ids = [452];
export const modules = {

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

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   YH: () => (/* binding */ createStandIn),
/* harmony export */   h7: () => (/* binding */ refuseDifferences),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   mV: () => (/* binding */ removeRemains),
/* harmony export */   qB: () => (/* binding */ createSide)
/* harmony export */ });
/* unused harmony exports load, check, applyStatements */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8229);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6158);
/* harmony import */ var _postgres_contents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5860);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(413);
/* harmony import */ var _postgres_replace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7895);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2669);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2621);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1543);
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
 * The steps by which a restore makes a new database: create and mark, load, check, put in order; and
 * what is done with those that earlier or failed runs left.
 */
/**
 * Creates the new database, closed to applications and marked as not whole, with everything that is
 * defined in it and no rows: what this login cannot create fails here, before anything is lost.
 */
async function createSide(parts, maintenance, name, plan, work) {
    const mark = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_8__/* .markOf */ .Fg)('restoring', plan.request.target, null, work);
    await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .createMarkedDatabase */ .Sq)(maintenance, name, plan.properties, parts.server.major, mark);
    work.signal.throwIfAborted();
    work.reporter.detail(`Defining what is in "${name}"`);
    await restorePart(parts, name, 'definitions', plan, work);
}
async function restorePart({ server, tools, scratch }, database, part, { archive, list, jobs }, { signal }) {
    const listFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'archive.list');
    await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreArchive */ .By)(server, tools, { archive, list, listFile, database, part, jobs }, signal);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
}
/**
 * Creates what keeps the target's name while there is nothing else to have it, so that no application
 * creates the database anew or gets into a half-restored one.
 */
const createStandIn = (maintenance, name, target, work) => (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_6__/* .createClosedDatabase */ .uI)(maintenance, name, (0,_exchange_js__WEBPACK_IMPORTED_MODULE_8__/* .markOf */ .Fg)('restoring', target, null, work));
/** Restores the rest of the archive, which is not needed any more then. */
async function load(parts, database, plan, work) {
    work.reporter.info(`Restoring into "${database}"`);
    work.reporter.detail(`pg_restore ${parts.tools.version}, ${plan.jobs} jobs, ${_postgres_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreSettings */ .S0}`);
    await restorePart(parts, database, 'rest', plan, work);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.archive);
}
/**
 * Gathers statistics, and compares the new database with what was recorded, if that is wanted: side by
 * side where there may be two sessions, for neither keeps more than one core busy by itself.
 */
async function check({ server }, database, { request, source, contents, list, sessions }, { reporter, signal }) {
    const analyze = async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            reporter.info('Analyzing');
            const session = __addDisposableResource(env_1, await server.connect(database, 'restore', signal), true);
            await session.execute('ANALYZE');
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
    };
    const compare = async () => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            if (!request.validate || !contents)
                return undefined;
            reporter.info('Comparing with what was recorded');
            const session = __addDisposableResource(env_2, await server.connect(database, 'restore', signal), true);
            const { exclusions } = source.facts;
            const depth = {
                countRows: contents.rows !== null,
                // Across major versions the hashes are others, whatever is in the rows.
                hashContents: contents.hashes !== undefined && contents.major === server.major,
            };
            const restored = await (0,_postgres_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .readContents */ .r0)(session, server.major, exclusions, depth);
            return (0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .compareContents */ .Y)((0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutLeftOut */ .iB)(contents, list.lacks, list.emptied), restored);
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
    };
    if (sessions < 2) {
        await analyze();
        return await compare();
    }
    // When one fails, the other ends with the database: it is dropped then.
    const [, validation] = await Promise.all([analyze(), compare()]);
    return validation;
}
/** How many differences a message names. */
const shownDifferences = 5;
/** Throws when the comparison found differences. `state` says what the user is left with. */
function refuseDifferences(validation, state) {
    if (!validation || validation.ok)
        return;
    const findings = [
        ...validation.missing.map(object => `missing: ${object}`),
        ...validation.unexpected.map(object => `not in the backup: ${object}`),
        ...validation.changed.map(object => `differs: ${object}`),
        ...validation.rows.map(({ table, recorded, restored }) => `rows of ${table}: ${recorded} recorded, ${restored} now`),
        ...validation.contents.map(table => `other rows in ${table}`),
    ];
    const shown = findings.slice(0, shownDifferences).join('; ');
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('VALIDATION_FAILED', `the restored database differs from what was recorded in ${findings.length} places: ${shown}${findings.length > shownDifferences ? '; …' : ''}`, state);
}
/** Loads, checks and puts in order a new database under its side name. */
async function build(parts, maintenance, side, plan, work) {
    await load(parts, side, plan, work);
    const validation = await check(parts, side, plan, work);
    const losses = (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_10__/* .lossesIn */ .x0)(plan.list.leftOut);
    for (const loss of losses)
        work.reporter.warn(loss);
    const refused = plan.request.restorePrivileges
        ? await (0,_roles_js__WEBPACK_IMPORTED_MODULE_9__/* .restorePrivileges */ .RS)(parts.server, side, plan.list.privileges, work)
        : [];
    // The owner last, under the final name: after it the database may no longer be ours to rename.
    const statements = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .propertyStatements */ .CV)(side, plan.properties).slice(0, -1);
    const notSet = await applyStatements(maintenance, statements, work);
    return { validation, warnings: [...losses, ...refused, ...notSet] };
}
/** Gives a database that has its final name its owner; what it should be and is not is a warning. */
async function handOver(maintenance, database, properties, earlierWarnings, work) {
    const owner = (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .propertyStatements */ .CV)(database, properties).slice(-1);
    const warnings = [...earlierWarnings, ...(await applyStatements(maintenance, owner, work))];
    const now = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .readProperties */ .Qh)(maintenance, database);
    const differing = now ? (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .differingProperties */ .cY)(properties, now.properties) : [];
    if (differing.length > 0 && warnings.length === 0) {
        const warning = `"${database}" differs from what it should be in its ${differing.join(', ')}`;
        work.reporter.warn(warning);
        warnings.push(warning);
    }
    return warnings;
}
/**
 * Runs statements of which each stands for itself. One that is refused, because a role does not
 * exist here, say, is a warning that holds the statement: the data is in place, and dropping it
 * again for a missing grant would help nobody.
 */
async function applyStatements(maintenance, statements, { reporter }) {
    const warnings = [];
    for (const { sql, what } of statements) {
        try {
            await maintenance.execute(sql);
        }
        catch (error) {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) || !refusals.includes(error.code))
                throw error;
            const remedy = /\brole\b/.test(error.message)
                ? ' (create it, or GRANT it to this login)'
                : '';
            const warning = `could not set ${what}: ${error.message}${remedy}. When the cause is gone, run: ${sql}`;
            reporter.warn(warning);
            warnings.push(warning);
        }
    }
    return warnings;
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/**
 * Drops what earlier runs left: half-restored copies for this target, and replaced databases whose
 * time is over. One that cannot be dropped is left to a later run.
 */
async function sweep(maintenance, target, { reporter, now }) {
    for (const { name, mark, isInvalid } of await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .listMarked */ .X9)(maintenance)) {
        if (name === target)
            continue;
        // Nobody else restores into the target while we hold its lock: a copy for it is a leftover.
        const leftover = (mark.role === 'restoring' || (mark.role === 'set-aside' && isInvalid)) &&
            mark.database === target;
        const expired = mark.role === 'replaced' && new Date(mark.expiresAt) <= now();
        if (!leftover && !expired)
            continue;
        reporter.info(`Dropping "${name}", which an earlier restore left (run ${mark.run})`);
        try {
            // In an old database someone may be at work; in a half-restored one only what was cut off is.
            await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_6__/* .dropDatabase */ .Zi)(maintenance, name, { force: leftover });
        }
        catch (error) {
            reporter.warn(`"${name}" could not be dropped: ${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
}
/**
 * Drops what this run made of a database and did not finish. True when nothing of that name is
 * left. Only what carries this run's own mark is dropped.
 */
async function removeRemains(parts, maintenance, database, { reporter, instance }) {
    try {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_3, await toCleanUp(parts, maintenance), true);
            const found = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_5__/* .readProperties */ .Qh)(session, database);
            if (!found)
                return true;
            const isRemains = found.mark?.role === 'restoring' || found.mark?.role === 'scratch';
            if (!isRemains || found.mark?.run !== instance)
                return false;
            await (0,_postgres_replace_js__WEBPACK_IMPORTED_MODULE_6__/* .dropDatabase */ .Zi)(session, database, { force: true });
            return true;
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = __disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    catch (error) {
        reporter.warn(`"${database}" could not be removed (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}); a later run will`);
        return false;
    }
}
/** Interrupted or not, this much time is left to clean up when the connection is lost. */
const cleanupMs = 3000;
/** The session that holds the lock, or a new one when what failed took it along. */
async function toCleanUp({ server }, maintenance) {
    if (!maintenance.lost.aborted) {
        return { ...maintenance, [Symbol.asyncDispose]: async () => undefined };
    }
    const { maintenanceDatabase } = server.address;
    return await server.connect(maintenanceDatabase, 'cleanup', AbortSignal.timeout(cleanupMs));
}


/***/ }),

/***/ 4917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ extensionFindings),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   cz: () => (/* binding */ serverFindings)
/* harmony export */ });
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(738);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9986);


/** What the server's answers mean for a restore. */
function serverFindings(server, intention, { circumstances, blockers, subscriptions, extensions, missingLocales }) {
    // Not always the login: ALTER ROLE … SET role.
    const role = circumstances?.role ?? server.address.username;
    return [
        ...(circumstances
            ? [
                ...stateFindings(server, circumstances),
                ...targetFindings(intention, circumstances),
                ...rightFindings(server, intention, circumstances),
                ...propertyFindings(server, intention, circumstances),
                ...connectionFindings(intention, circumstances),
            ]
            : []),
        ...missingLocales.map(locale => blocks(`the operating system of ${server.name} has no locale "${locale}", which the database was made with`, `Install it there (locale-gen, a language pack) and restart PostgreSQL, or restore into a server on the same system as the backup’s.`)),
        ...(blockers ? blockerFindings(role, intention, blockers) : []),
        ...subscriptionFindings(intention, subscriptions ?? []),
        ...(extensions ? extensionFindings(server, role, extensions) : []),
    ];
}
const blocks = (message, hint, code = 'PREFLIGHT_FAILED') => ({ level: 'error', code, message, hint });
const warns = (message, hint) => ({
    level: 'warning',
    code: 'PREFLIGHT_FAILED',
    message,
    hint,
});
/** How many of one kind a message names. */
const shown = 5;
/** `one` or `several`, and their names. */
const named = (one, items) => `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;
/** Names in a message. */
const listed = (items) => items.length > shown
    ? `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`
    : items.join(', ');
function stateFindings({ name }, state) {
    if (state.is_standby) {
        return [
            blocks(`${name} is a standby: nothing can be restored into it`, 'Connect to the primary, in --host.'),
        ];
    }
    if (!state.is_read_only)
        return [];
    return [
        blocks(`${name} takes only transactions that change nothing (default_transaction_read_only is on)`, 'That is how Azure saves a server whose storage is nearly full: give it more storage. Where somebody set it, have it reset (ALTER SYSTEM, ALTER ROLE or ALTER DATABASE … RESET default_transaction_read_only).'),
    ];
}
/** Whether it is a database that can be replaced at all. */
function targetFindings({ request, target: found }, { is_template, is_invalid, allows_connections, comment }) {
    const { target, strategy, safetyBackup } = request;
    if (found.kind === 'absent')
        return [];
    const name = (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(target);
    const findings = [];
    if (is_template) {
        findings.push(blocks(`"${target}" is a template, from which databases are made`, `Restore into another database. If it is one by mistake: ALTER DATABASE ${name} IS_TEMPLATE false;`));
    }
    else if (is_invalid && (strategy === 'swap' || safetyBackup)) {
        findings.push(blocks(`"${target}" is what an interrupted DROP DATABASE left: nothing in it can be kept or read`, `Drop it for good, and run again: DROP DATABASE ${name};`));
    }
    else if (!allows_connections && !(0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(target, comment).mark) {
        // One with our mark was closed by a restore that is going on again now.
        findings.push(blocks(`"${target}" allows no connections: somebody closed it, or it belongs to the provider`, `If it may be replaced: ALTER DATABASE ${name} ALLOW_CONNECTIONS true;`));
    }
    return findings;
}
function rightFindings(server, { request, target, source }, rights) {
    const findings = [];
    const { role, owner } = rights;
    const denied = (message, sql) => blocks(message, `As an administrator: ${sql}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED');
    if (!rights.may_create) {
        findings.push(denied(`permission denied to create database: "${role}" has no CREATEDB`, `ALTER ROLE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)} CREATEDB`));
    }
    // PostgreSQL 16 and later can withhold either part of a membership.
    const membership = (other, option) => `GRANT ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(other)} TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
    if (owner !== null && !rights.has_rights_of_owner) {
        findings.push(denied(`must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`, membership(owner, 'INHERIT')));
    }
    // One grant is asked for once.
    if (owner !== null && !rights.has_rights_of_owner)
        return findings;
    const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
    if (!rights.owner_exists && !request.restoreRoles) {
        findings.push(warns(`${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${role}"`, `Create the role before, or afterwards: ALTER DATABASE ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(request.target)} OWNER TO …;`));
    }
    else if (rights.owner_exists && !rights.may_give_to_owner) {
        findings.push(warns(`"${request.target}" will belong to "${role}", which may not give it to its owner "${newOwner}"`, `As an administrator, before or afterwards: ${membership(newOwner, 'SET')};`));
    }
    return findings;
}
/**
 * Encoding and locale. That an ICU locale is one is for ICU to say, and that a locale has the
 * encoding for the operating system: the new database is created before the old one is touched.
 */
function propertyFindings({ name, major, version }, { source }, { knows_encoding, has_icu }) {
    const { encoding, localeProvider, locale } = source.facts.properties;
    const findings = [];
    if (!knows_encoding) {
        findings.push(blocks(`PostgreSQL ${version} does not know the encoding "${encoding}" of the backup`, 'Restore into a server of the version that the backup was taken from.'));
    }
    const since = { libc: 13, icu: 15, builtin: locale === 'PG_UNICODE_FAST' ? 18 : 17 };
    if (major < since[localeProvider]) {
        findings.push(blocks(`the database had the ${localeProvider} locale "${locale}", which PostgreSQL ${version} cannot give to one`, `Restore into a server of version ${since[localeProvider]} or later.`));
    }
    else if (localeProvider === 'icu' && !has_icu) {
        findings.push(blocks(`the database had the ICU locale "${locale}", and ${name} was built without ICU`, 'Restore into a server that has ICU.'));
    }
    return findings;
}
/** `auto` takes what is left; a number that was asked for is not changed. */
function connectionFindings({ request: { jobs } }, { spare_connections, role }) {
    if (spare_connections >= (jobs === 'auto' ? 1 : jobs))
        return [];
    return [
        warns(`${spare_connections > 0 ? `only ${spare_connections}` : 'no'} more connections are free for "${role}", and ${jobs === 'auto' ? 'one is' : `${jobs} are`} needed`, 'Lower --jobs, close what is idle, or raise max_connections or the limit of the role.'),
    ];
}
function blockerFindings(role, { request: { target, strategy }, target: found }, { sessions, prepared_transactions, slots }) {
    const findings = [];
    const keepsOld = found.kind === 'whole' && strategy === 'swap';
    if (prepared_transactions.length > 0) {
        const which = prepared_transactions.map(({ gid, owner }) => `${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(gid)} of "${owner}"`);
        findings.push(blocks(`prepared transactions are open in "${target}", which keep it from being replaced: ${listed(which)}`, `In that database, for each, either COMMIT PREPARED or: ${prepared_transactions
            .slice(0, shown)
            .map(({ gid }) => `ROLLBACK PREPARED ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(gid)};`)
            .join(' ')}`));
    }
    const names = (some) => listed(some.map(({ name }) => `"${name}"`));
    const drop = (some) => some
        .slice(0, shown)
        .map(({ name }) => `SELECT pg_drop_replication_slot(${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(name)});`)
        .join(' ');
    const active = slots.filter(({ is_active }) => is_active);
    if (slots.length > 0 && keepsOld) {
        findings.push(warns(`logical replication reads "${target}" through ${names(slots)}, and will not find the restored database there`, `The slots stay with the old database, and keep it from being dropped while they are in use. Set replication up anew, and drop them: ${drop(slots)}`));
    }
    else if (active.length > 0) {
        findings.push(blocks(`logical replication reads "${target}" at the moment, through ${names(active)}: PostgreSQL does not drop it then`, `Stop the subscribers, then: ${drop(active)} They have to be set up anew after the restore.`));
    }
    else if (slots.length > 0) {
        findings.push(warns(`the logical replication slots of "${target}" will be dropped with it: ${names(slots)}`, 'What reads from them has to be set up anew after the restore.'));
    }
    findings.push(...sessionFindings(role, target, sessions));
    return findings;
}
/**
 * Those of superusers are nobody's to end but a superuser's, such as those of Azure's own services;
 * they come and go, and the restore waits for them.
 */
function sessionFindings(role, target, sessions) {
    const staying = sessions.filter(({ may_end }) => !may_end);
    const ofSuperusers = staying.filter(({ of_superuser }) => of_superuser);
    const ofOthers = staying.filter(({ of_superuser }) => !of_superuser);
    const who = (some) => listed(some.map(({ username, application, pid }) => `"${username}" (${application ? `${application}, ` : ''}pid ${pid})`));
    return [
        ...(ofOthers.length > 0
            ? [
                blocks(`sessions are in "${target}" that "${role}" may not end: ${who(ofOthers)}`, `Close them, or as an administrator: GRANT pg_signal_backend TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED'),
            ]
            : []),
        ...(ofSuperusers.length > 0
            ? [
                warns(`superusers are connected to "${target}", whom "${role}" may not disconnect: ${who(ofSuperusers)}`, 'The restore will keep new sessions out and wait for these to end, and leave everything as it was if they do not. Close them, or have a superuser do it.'),
            ]
            : []),
    ];
}
function subscriptionFindings({ request: { target, strategy }, target: found }, subscriptions) {
    if (subscriptions.length === 0)
        return [];
    const names = listed(subscriptions.map(name => `"${name}"`));
    const remove = `In that database, for each: ${subscriptions
        .slice(0, shown)
        .map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)
        .map(name => `ALTER SUBSCRIPTION ${name} DISABLE; ALTER SUBSCRIPTION ${name} SET (slot_name = NONE); DROP SUBSCRIPTION ${name};`)
        .join(' ')}`;
    return found.kind === 'whole' && strategy === 'swap'
        ? [
            warns(`"${target}" subscribes to logical replication by ${names}, which will go on writing into the old database`, `That keeps it from being dropped. ${remove}`),
        ]
        : [
            blocks(`"${target}" subscribes to logical replication by ${names}: PostgreSQL does not drop it then`, `${remove} The slot at the publisher has to be dropped as well.`),
        ];
}
/** Extensions whose library refuses to work unless the server loaded it when it started. */
const needPreload = [
    'age',
    'anon',
    'citus',
    'pg_cron',
    'pg_qualstats',
    'pg_squeeze',
    'pg_stat_statements',
    'pgaudit',
    'pglogical',
    'timescaledb',
];
/** What a server has not, or does not allow, of the extensions that a backup needs. */
function extensionFindings(server, role, found) {
    // Comes with every database.
    const wanted = found.wanted.filter(({ name }) => name !== 'plpgsql');
    const findings = [];
    const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
    if (missing.length > 0) {
        findings.push(blocks(`${server.name} does not have the ${named('extension', missing.map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4))}, which the backup needs`, 'Install their packages on the server (on Debian and Ubuntu postgresql-contrib and postgresql-N-NAME), or restore into one that has them.'));
    }
    const there = wanted.filter(({ is_available }) => is_available);
    const { allow_list, preloaded } = found;
    const allowed = allow_list === null ? undefined : itemsOf(allow_list);
    const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
    const notAllowed = allowedInLowerCase
        ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
        : [];
    if (allowed && notAllowed.length > 0) {
        findings.push(blocks(`the server parameter azure.extensions of ${server.name} does not allow ${listed(notAllowed.map(name => `"${name}"`))}, which the backup needs`, setParameter(server, 'azure.extensions', [...allowed, ...notAllowed])));
    }
    const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
    const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
    if (refused.length > 0) {
        findings.push(warns(`"${role}" may not be able to create ${listed(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`, allowed
            ? `As the administrator: GRANT azure_pg_admin TO ${(0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(role)};`
            : 'Try it first, into a new database (--target-database), or restore as a superuser.'));
    }
    const loaded = preloaded === null ? undefined : itemsOf(preloaded);
    const unloaded = there
        .map(({ name }) => name)
        .filter(name => loaded && needPreload.includes(name) && !loaded.includes(name));
    if (loaded && unloaded.length > 0) {
        findings.push(warns(`${server.name} does not load in shared_preload_libraries what the backup’s ${named('extension', unloaded.map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4))} cannot do without`, allowed
            ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
            : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce).join(', ')};`));
    }
    return findings;
}
/** The items of a setting that is a list. */
const itemsOf = (list) => list
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
/** The command that sets a parameter of a server on Azure. */
function setParameter({ address }, parameter, items) {
    const [, server = 'SERVER'] = /^([^.]+)\.(?:private\.)?postgres\.database\./.exec(address.host) ?? [];
    return `az postgres flexible-server parameter set --resource-group RESOURCE_GROUP --server-name ${server} --name ${parameter} --value "${items.join(',')}"`;
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   dh: () => (/* binding */ damageIn),
/* harmony export */   gw: () => (/* binding */ checkFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8229);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7137);
/* harmony import */ var _postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6158);
/* harmony import */ var _postgres_restore_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2669);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2985);









/** Fetches every file of a backup to a folder, and compares it with the manifest. */
async function checkFiles(store, backup, folder, work) {
    const { manifest } = backup;
    const files = ['dump', 'contents', ...(manifest.roles ? ['roles'] : [])];
    const path = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, backup.name + _catalog_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fileEndings */ .nP[file]);
    const problems = [];
    let bytes = 0;
    for (const file of files) {
        try {
            const read = await store.download((0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .storedName */ .Rs)(backup, file), path(file), {
                signal: work.signal,
                onBytes: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_7__/* .reportBytes */ .I)(work.reporter, backup.name, manifest[file]?.sizeBytes),
            });
            bytes += read.sizeBytes;
            problems.push(...differences(file, manifest[file], read));
        }
        catch (error) {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR))
                throw error;
            if (!damages.includes(error.code))
                throw error;
            problems.push(`${file}: ${error.message}`);
        }
    }
    const contents = await readContents(path('contents'), problems);
    const figure = `${files.length} files, ${bytes.toLocaleString('en-US')} bytes`;
    const check = (verdict, hint) => ({
        ...{ name: 'files', verdict, figure, problems },
        ...(hint !== undefined && { hint }),
    });
    if (contents && problems.length === 0) {
        return { check: check('passed'), fetched: { archive: path('dump'), contents } };
    }
    return { check: check('failed', damagedInStore), fetched: undefined };
}
const damagedInStore = 'It was changed or damaged in the store. Keep an older backup, take a new one, and find out who changed this one.';
/** What is wrong with one file, and says nothing about the store. */
const damages = ['BACKUP_FILE_MISSING', 'BACKUP_CHECKSUM_MISMATCH'];
function differences(file, recorded, read) {
    if (!recorded)
        return [];
    if (read.sizeBytes !== recorded.sizeBytes) {
        return [`${file}: ${read.sizeBytes} bytes, recorded ${recorded.sizeBytes}`];
    }
    if (read.sha256 !== recorded.sha256) {
        return [`${file}: SHA-256 ${read.sha256}, recorded ${recorded.sha256}`];
    }
    return [];
}
/** Undefined, with the reason among the problems, when there is nothing that can be read. */
async function readContents(path, problems) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch(() => undefined);
    if (!bytes || problems.length > 0)
        return undefined;
    try {
        return (0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackContents */ .xu)(bytes);
    }
    catch (error) {
        problems.push(`contents: it is no contents file of ours (${(0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).split('\n')[0]})`);
        return undefined;
    }
}
/**
 * Reads the archive's table of contents, which has to be that of this database with the rows of every
 * recorded table, and decodes all of it where nothing else is going to.
 */
async function checkArchive(reading, { manifest }, contents, decode) {
    const problems = [];
    let figure = 'not readable';
    try {
        const listed = await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .readTableOfContents */ .ug)(reading);
        figure = `${listed.entries.length.toLocaleString('en-US')} entries`;
        problems.push(...disagreements(listed, manifest, contents));
        if (decode)
            await (0,_postgres_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeArchive */ .Jx)(reading);
    }
    catch (error) {
        problems.push(damageIn(error));
    }
    if (problems.length === 0)
        return { name: 'archive', verdict: 'passed', figure, problems };
    const hint = 'This dump is not, or not all of, what was recorded when it was taken. Keep an older backup, and take a new one.';
    return { name: 'archive', verdict: 'failed', figure, problems, hint };
}
/** What pg_restore says of an archive that it cannot read. Anything else is thrown. */
function damageIn(error) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && error.code === 'PG_RESTORE_FAILED')
        return error.message;
    throw error;
}
/** What the archive should hold, by the manifest and the contents file, and does not. */
function disagreements({ database, entries }, manifest, { rows }) {
    // The list is written in the encoding of the database, and read as UTF-8.
    const isReadable = (name) => manifest.properties.encoding === 'UTF8' || /^\p{ASCII}*$/u.test(name);
    const isOther = database !== undefined &&
        isReadable(manifest.database) &&
        database !== (0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__/* .asListed */ .Gy)(manifest.database);
    const withRows = new Set(entries.flatMap(({ text }) => startsOf(text)));
    const lacking = (rows ?? [])
        .filter(([kind, ident]) => kind === 'table' && isReadable(ident))
        .filter(([, ident]) => !withRows.has(`TABLE DATA ${(0,_postgres_archive_list_js__WEBPACK_IMPORTED_MODULE_8__/* .asListed */ .Gy)(plain(ident))}`));
    return [
        ...(isOther ? [`it is a dump of "${database}", not of "${manifest.database}"`] : []),
        ...lacking.map(([, ident]) => `table ${ident} is not in it, or its rows are not`),
    ];
}
/** An entry without its owner, who follows the name; either may hold blanks. */
const startsOf = (text) => text.startsWith('TABLE DATA ')
    ? [...text.matchAll(/ /g)].map(({ index }) => text.slice(0, index))
    : [];
/** `schema.name`, each quoted where it needs to be, as a list has it. */
const plain = (ident) => [...ident.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)]
    .map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare)
    .join(' ');


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   Gy: () => (/* binding */ asListed),
/* harmony export */   Hk: () => (/* binding */ filterList),
/* harmony export */   R: () => (/* binding */ eventTriggersIn),
/* harmony export */   Sb: () => (/* binding */ privilegesIn),
/* harmony export */   fV: () => (/* binding */ publicationsIn),
/* harmony export */   j6: () => (/* binding */ databaseIn),
/* harmony export */   x0: () => (/* binding */ lossesIn)
/* harmony export */ });
/**
 * The table of contents of an archive as `pg_restore --list` prints it, and what a restore leaves
 * out of it. Pure: what the server allows is asked elsewhere.
 */
/** What a person has to know of what is left out: all that is missing now, and what brings it back. */
function lossesIn(leftOut) {
    const entries = new Map();
    for (const { entry, reason, remedy } of leftOut) {
        if (remedy === undefined)
            continue;
        const known = entries.get(remedy);
        if (known)
            known.names.push(entry);
        else
            entries.set(remedy, { names: [entry], reason });
    }
    return [...entries].map(([remedy, { names, reason }]) => `left out, for ${reason}: ${names.join('; ')}. To bring it back: ${remedy}`);
}
/** The database that was dumped, as the head of a list has it. */
const databaseIn = (listed) => /^; {5}dbname: (.*)$/m.exec(listed)?.[1];
/** A name as a list has it, where an entry is one line. */
const asListed = (name) => name.replace(/[\r\n]/g, ' ');
const parseList = (listed) => listed.split('\n').flatMap(line => {
    const text = /^\d+; \d+ \d+ (.*)$/.exec(line)?.[1];
    return text === undefined ? [] : [{ line, text }];
});
/** Those that grant or revoke something on the database's own objects. */
const privilegesIn = (entries) => entries.filter(({ text }) => text.startsWith('DEFAULT ACL ') ||
    (text.startsWith('ACL ') &&
        // Who may use PostgreSQL's own functions is the server's affair: on managed ones not ours to change.
        !text.startsWith('ACL pg_catalog ') &&
        !text.startsWith('ACL - SCHEMA pg_catalog ')));
/** An entry, and the comment or label that goes with it. */
const isAbout = (text, kind) => ['', 'COMMENT - ', 'SECURITY LABEL - '].some(before => text.startsWith(before === '' ? `${kind} - ` : `${before}${kind} `));
const eventTriggersIn = (entries) => entries.filter(({ text }) => isAbout(text, 'EVENT TRIGGER'));
/** Publications and what is in them. */
const publicationsIn = (entries) => entries.filter(({ text }) => isAbout(text, 'PUBLICATION') || /^PUBLICATION TABLES? /.test(text));
const rowsOfCron = 'TABLE DATA cron job ';
/** Keeps what is to be restored. */
function filterList(entries, { schemas, refused, remedyForRows }) {
    const hasCron = entries.some(({ text }) => text.trimEnd() === 'EXTENSION - pg_cron');
    const why = ({ line, text }) => {
        if (text.startsWith('COMMENT - EXTENSION ')) {
            return {
                reason: 'CREATE EXTENSION sets the same comment; only the extension’s owner may set another',
            };
        }
        // pg_dump 18 writes them though it leaves out the tables themselves.
        if (schemas.some(schema => text.startsWith(`PUBLICATION TABLE ${schema} `))) {
            return { reason: 'its table is in a schema that was left out of the backup' };
        }
        if (text.startsWith('SUBSCRIPTION - ')) {
            return {
                reason: 'a second subscriber would take part in the replication of the first, and no database with a subscription can be dropped',
                remedy: 'run CREATE SUBSCRIPTION anew, with a slot of its own',
            };
        }
        if (isAbout(text, 'SUBSCRIPTION'))
            return { reason: 'its subscription is left out' };
        if (hasCron && text.startsWith(rowsOfCron)) {
            return {
                reason: 'its jobs would start at once, in a database that is not whole yet',
                remedy: remedyForRows('cron', 'job'),
            };
        }
        return refused.get(line);
    };
    const leftOut = [];
    const kept = [];
    for (const entry of entries) {
        const reason = why(entry);
        if (reason)
            leftOut.push({ entry: entry.text, ...reason });
        else
            kept.push(entry.line);
    }
    const jobs = leftOut.some(({ entry }) => entry.startsWith(rowsOfCron));
    return {
        text: `${kept.join('\n')}\n`,
        entries: kept.length,
        leftOut,
        emptied: jobs ? ['cron.job'] : [],
    };
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ rolesNeededIn),
/* harmony export */   Qc: () => (/* binding */ otherFormat),
/* harmony export */   db: () => (/* binding */ propertiesIn),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   mU: () => (/* binding */ headIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6645);
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


const asCustom = 'Only archives of pg_dump --format=custom are restored.';
/** What a file is, by its first bytes, when it is no archive. */
async function otherFormat(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
        const start = buffer.subarray(0, bytesRead);
        if (start.subarray(0, 5).toString('latin1') === 'PGDMP')
            return undefined;
        if (bytesRead === 0)
            return { what: 'it is empty', hint: 'No dump is. Name another one.' };
        const hex = start.subarray(0, 4).toString('hex');
        if (hex.startsWith('1f8b') || hex === '28b52ffd' || hex === '504b0304') {
            return {
                what: 'it is compressed as a whole',
                hint: `Unpack it and put that into the store. ${asCustom}`,
            };
        }
        if (start.subarray(0, 8).toString('latin1') === 'toc.dat\0') {
            return {
                what: 'it is an archive of pg_dump --format=tar',
                hint: `${asCustom} This one is restored by pg_restore itself.`,
            };
        }
        const isText = start.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
        return isText
            ? {
                what: 'it is text, not an archive',
                hint: `${asCustom} If it is plain SQL, run it by psql in a new database.`,
            }
            : { what: 'it does not begin as an archive does (PGDMP)', hint: asCustom };
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
function headIn(listed) {
    const field = (label) => new RegExp(`^; +${label}:? (.*)$`, 'm').exec(listed)?.[1];
    // What packagers add stands behind the version.
    const version = (label) => field(label)?.split(' ')[0];
    return {
        createdAt: field('Archive created at'),
        serverVersion: version('Dumped from database version'),
        clientVersion: version('Dumped by pg_dump version'),
    };
}
/** Encoding and locale of the statement that creates the dumped database. */
function propertiesIn(statements) {
    const [, , , ...words] = statements.map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9).find(([verb, what]) => verb === 'CREATE' && what === 'DATABASE') ?? [];
    const value = (key) => {
        const at = words.findIndex((word, index) => word === key && words[index + 1] === '=');
        const word = at < 0 ? undefined : words[at + 2];
        return word?.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
    };
    const encoding = value('ENCODING');
    const collate = value('LC_COLLATE') ?? value('LOCALE');
    const characterType = value('LC_CTYPE') ?? value('LOCALE');
    if (encoding === undefined || collate === undefined || characterType === undefined) {
        return undefined;
    }
    const provider = value('LOCALE_PROVIDER');
    const localeProvider = provider === 'icu' || provider === 'builtin' ? provider : 'libc';
    const locale = { icu: value('ICU_LOCALE'), builtin: value('BUILTIN_LOCALE'), libc: undefined };
    return {
        encoding,
        collate,
        characterType,
        localeProvider,
        locale: locale[localeProvider] ?? null,
        icuRules: value('ICU_RULES') ?? null,
    };
}
/** Whose the dumped database was. */
function ownerIn(statements) {
    const words = statements
        .map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)
        .find(([verb, what, , owner]) => `${verb} ${what} ${owner}` === 'ALTER DATABASE OWNER');
    return words?.[5] === undefined ? undefined : (0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(words[5]);
}
/** The roles without which a policy or a user mapping cannot be created. */
const rolesNeededIn = (statements) => [
    ...new Set(statements.map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9).flatMap(rolesNeededBy)),
];
function rolesNeededBy(words) {
    const verb = words.slice(0, 3).join(' ');
    // A mapping may be PUBLIC's; pg_dump writes no such word where a policy is everybody's.
    if (verb === 'CREATE USER MAPPING') {
        return words[4] === undefined || words[4] === 'PUBLIC' ? [] : [(0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(words[4])];
    }
    if (!verb.startsWith('CREATE POLICY '))
        return [];
    const rest = words.slice(4);
    const end = rest.findIndex(word => word === 'USING' || word === 'WITH');
    const head = end < 0 ? rest : rest.slice(0, end);
    const to = head.lastIndexOf('TO');
    return to < 0
        ? []
        : head
            .slice(to + 1)
            .filter(word => word !== ',')
            .map(_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC);
}


/***/ }),

/***/ 6853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ askServer)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/postgres/errors.js
var errors = __webpack_require__(9948);
// EXTERNAL MODULE: ./lib/postgres/session.js + 1 modules
var postgres_session = __webpack_require__(9986);
;// CONCATENATED MODULE: ./lib/postgres/sql/preflight.js
/**
 * What a role may find out about a server, and about a database that is to be replaced, without
 * touching either. Every statement works for a role that may do nothing but connect.
 */
/**
 * The server, the role, and the database $1. $2: the role that is to own the new one. $3: its encoding.
 *
 * What is asked of roles is what PostgreSQL itself asks: to drop or rename a database needs the
 * rights of its owner (USAGE), to give one away the right to become the new owner (SET, before 16
 * MEMBER).
 */
const circumstancesSql = `
SELECT pg_catalog.pg_is_in_recovery() AS is_standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS is_read_only,
       me.rolname AS role,
       me.rolsuper AS is_superuser,
       me.rolsuper OR me.rolcreatedb AS may_create,
       pg_catalog.pg_char_to_encoding($3) >= 0 AS knows_encoding,
       -- every server that was built with ICU has got its collations from initdb
       EXISTS (SELECT FROM pg_catalog.pg_collation AS c WHERE c.collprovider = 'i') AS has_icu,
       least(
         (SELECT pg_catalog.sum(CASE s.name WHEN 'max_connections' THEN 1
                                            ELSE (CASE WHEN me.rolsuper THEN 0 ELSE -1 END) END
                                * s.setting::int)
            FROM pg_catalog.pg_settings AS s
           WHERE s.name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
         - (SELECT pg_catalog.sum(b.numbackends) FROM pg_catalog.pg_stat_database AS b),
         CASE WHEN NOT login.rolsuper AND login.rolconnlimit >= 0
              THEN login.rolconnlimit - (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity AS a
                                          WHERE a.usesysid = login.oid) END
       )::int AS spare_connections,
       o.oid IS NOT NULL AS owner_exists,
       coalesce(pg_catalog.pg_has_role(o.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END), false) AS may_give_to_owner,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       coalesce(pg_catalog.pg_has_role(d.datdba, 'USAGE'), false) AS has_rights_of_owner,
       coalesce(d.datistemplate, false) AS is_template,
       coalesce(d.datallowconn, true) AS allows_connections,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       -- what an interrupted DROP DATABASE leaves
       coalesce(d.datconnlimit = -2, false) AS is_invalid
  FROM pg_catalog.pg_roles AS me
  JOIN pg_catalog.pg_roles AS login ON login.rolname = session_user
  LEFT JOIN pg_catalog.pg_roles AS o ON o.rolname = $2
  LEFT JOIN pg_catalog.pg_database AS d ON d.datname = $1
 WHERE me.rolname = current_user`;
/**
 * What may keep the database $1 from being dropped or renamed, and whether this role may end it.
 *
 * Of the sessions of other roles it may see little: autovacuum, which PostgreSQL ends by itself, is known
 * by having no role. Parallel workers go with their leaders, those of logical replication with
 * their subscriptions.
 */
const blockersSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'pid', a.pid, 'username', r.rolname, 'application', a.application_name,
                 'of_superuser', r.rolsuper,
                 'may_end', CASE WHEN r.rolsuper THEN me.rolsuper
                                 ELSE pg_catalog.pg_has_role(r.oid, 'USAGE')
                                      OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') END)
                 ORDER BY r.rolname, a.pid), '[]')
          FROM pg_catalog.pg_stat_activity AS a
          JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
          JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
         WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
           AND coalesce(a.backend_type, '') NOT IN ('autovacuum worker', 'parallel worker')
           AND coalesce(a.backend_type, '') NOT LIKE 'logical replication%') AS sessions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('gid', p.gid, 'owner', p.owner)
                                            ORDER BY p.prepared), '[]')
          FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1) AS prepared_transactions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', s.slot_name, 'is_active', s.active) ORDER BY s.slot_name), '[]')
          FROM pg_catalog.pg_replication_slots AS s WHERE s.database = $1) AS slots`;
/** Some managed servers show nobody this catalog. */
const subscriptionsSql = `
SELECT s.subname AS name
  FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid
 WHERE d.datname = $1 ORDER BY s.subname`;
/** What the server has of the extensions $1, and its rules for them. A setting that this role may not see is null. */
const extensionsSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', w.name, 'is_available', a.name IS NOT NULL,
                 'is_trusted', coalesce(v.trusted OR NOT v.superuser, false)) ORDER BY w.name), '[]')
          FROM pg_catalog.unnest($1::text[]) AS w(name)
          LEFT JOIN pg_catalog.pg_available_extensions AS a ON a.name = w.name
          LEFT JOIN pg_catalog.pg_available_extension_versions AS v
            ON v.name = a.name AND v.version = a.default_version) AS wanted,
       pg_catalog.current_setting('azure.extensions', true) AS allow_list,
       coalesce((SELECT pg_catalog.pg_has_role(r.oid, 'USAGE') FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname = 'azure_pg_admin'), false) AS is_azure_admin,
       (SELECT s.setting FROM pg_catalog.pg_settings AS s
         WHERE s.name = 'shared_preload_libraries') AS preloaded`;
/**
 * Fails when the operating system of the server lacks the locale $1. Any role may set this category,
 * which PostgreSQL checks as it would for a new database; it is back as it was when the statement ends.
 */
const tryLocaleSql = "SELECT pg_catalog.set_config('lc_monetary', $1, true)";

;// CONCATENATED MODULE: ./lib/postgres/preflight.js





const circumstancesSchema = schemas/* object */.Ikc({
    is_standby: schemas/* boolean */.zMY(),
    is_read_only: schemas/* boolean */.zMY(),
    role: schemas/* string */.YjP(),
    is_superuser: schemas/* boolean */.zMY(),
    may_create: schemas/* boolean */.zMY(),
    knows_encoding: schemas/* boolean */.zMY(),
    has_icu: schemas/* boolean */.zMY(),
    spare_connections: schemas/* int */.Whr(),
    owner_exists: schemas/* boolean */.zMY(),
    may_give_to_owner: schemas/* boolean */.zMY(),
    /** Of the database that is there. */
    owner: schemas/* string */.YjP().nullable(),
    has_rights_of_owner: schemas/* boolean */.zMY(),
    is_template: schemas/* boolean */.zMY(),
    allows_connections: schemas/* boolean */.zMY(),
    comment: schemas/* string */.YjP().nullable(),
    is_invalid: schemas/* boolean */.zMY(),
});
const blockersSchema = schemas/* object */.Ikc({
    sessions: schemas/* array */.YOg(schemas/* object */.Ikc({
        pid: schemas/* int */.Whr(),
        username: schemas/* string */.YjP(),
        application: schemas/* string */.YjP().nullable(),
        of_superuser: schemas/* boolean */.zMY(),
        may_end: schemas/* boolean */.zMY(),
    })),
    prepared_transactions: schemas/* array */.YOg(schemas/* object */.Ikc({ gid: schemas/* string */.YjP(), owner: schemas/* string */.YjP() })),
    slots: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), is_active: schemas/* boolean */.zMY() })),
});
const extensionsSchema = schemas/* object */.Ikc({
    wanted: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        is_available: schemas/* boolean */.zMY(),
        /** Whoever may create anything in a database may create it. */
        is_trusted: schemas/* boolean */.zMY(),
    })),
    /** On Azure: those that may be created at all. */
    allow_list: schemas/* string */.YjP().nullable(),
    is_azure_admin: schemas/* boolean */.zMY(),
    preloaded: schemas/* string */.YjP().nullable(),
});
/**
 * Asks the server all that can be known before a restore. Changes nothing. What the server refuses to
 * tell is passed over, and told to `skipped`: the restore itself will show.
 */
async function askServer(session, { database, exists, owner, like, extensions }, skipped) {
    async function unlessRefused(what, question) {
        try {
            return await question;
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !refusals.includes(error.code))
                throw error;
            skipped(what, error.message);
            return undefined;
        }
    }
    const circumstances = await unlessRefused('rights and state of the server', (0,postgres_session/* oneRow */.NO)(session, circumstancesSchema, circumstancesSql, [database, owner, like.encoding]));
    const blockers = exists
        ? await unlessRefused(`what uses "${database}"`, (0,postgres_session/* oneRow */.NO)(session, blockersSchema, blockersSql, [database]))
        : undefined;
    const subscriptions = exists
        ? await unlessRefused(`subscriptions of "${database}"`, session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), subscriptionsSql, [database]))
        : undefined;
    const offered = await unlessRefused('extensions', (0,postgres_session/* oneRow */.NO)(session, extensionsSchema, extensionsSql, [extensions]));
    const missingLocales = [];
    for (const locale of new Set([like.collate, like.characterType])) {
        const there = await unlessRefused(`locale ${locale}`, hasLocale(session, locale));
        if (there === false)
            missingLocales.push(locale);
    }
    return {
        circumstances,
        blockers,
        subscriptions: subscriptions?.map(({ name }) => name),
        extensions: offered,
        missingLocales,
    };
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
async function hasLocale(session, locale) {
    try {
        await session.rows(schemas/* unknown */.L5J(), tryLocaleSql, [locale]);
        return true;
    }
    catch (error) {
        const invalidValue = error instanceof failure/* Failure */.HR && (0,errors/* codeOf */.$N)(error.cause) === '22023';
        if (invalidValue)
            return false;
        throw error;
    }
}


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


/***/ }),

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ restoreArchive),
/* harmony export */   I1: () => (/* binding */ chooseJobs),
/* harmony export */   Jx: () => (/* binding */ decodeArchive),
/* harmony export */   S0: () => (/* binding */ restoreSettings),
/* harmony export */   d0: () => (/* binding */ listArchive),
/* harmony export */   jK: () => (/* binding */ readForeignArchive),
/* harmony export */   ug: () => (/* binding */ readTableOfContents)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7469);
/* harmony import */ var _archive_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6158);
/* harmony import */ var _foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(676);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5654);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9986);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6645);
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
 * Reads the archive's table of contents and settles what is restored. Fails when it is not an
 * archive. Nothing on the server is changed; it is asked only what a login may create, if need be.
 */
async function listArchive(server, tools, archive, excludedSchemas, signal) {
    const reader = { server, tools, archive, signal };
    const environment = server.toolEnvironment;
    const { entries } = await readTableOfContents({ tools, archive, environment, signal });
    const triggers = await findRefusedTriggers(reader, entries);
    const publications = await findRefusedPublications(reader, entries);
    const filtered = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .filterList */ .Hk)(entries, {
        schemas: excludedSchemas,
        refused: new Map([...triggers.lines, ...publications.lines]),
        remedyForRows: (schema, table) => `fetch the backup (pg-azure-backup download), then run pg_restore --data-only --schema=${schema} --table=${table} --dbname=… FILE.dump`,
    });
    return {
        ...filtered,
        lacks: [...triggers.objects, ...publications.objects],
        privileges: await readPrivileges(reader, entries),
    };
}
/** Reads what an archive says of itself, and all of it once, for there is nothing else to check it by. */
async function readForeignArchive(server, tools, archive, signal) {
    const reader = { server, tools, archive, signal };
    const reading = { tools, archive, environment: server.toolEnvironment, signal };
    const { database, entries, head } = await readTableOfContents(reading, ['--create']);
    await decodeArchive(reading);
    const starting = (...starts) => entries.filter(({ text }) => starts.some(start => text.startsWith(start)));
    const creating = await statementsOf(reader, starting('DATABASE - '), ['--create']);
    const needing = await statementsOf(reader, starting('POLICY ', 'USER MAPPING '));
    return {
        ...head,
        database,
        properties: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .propertiesIn */ .db)(creating),
        owner: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerIn */ .f6)(creating),
        extensions: starting('EXTENSION - ').map(({ text }) => text.slice(12).trimEnd()),
        tables: starting('TABLE DATA ').length,
        neededRoles: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .rolesNeededIn */ .QZ)(needing),
    };
}
/** Reads the beginning of an archive. With `--create` the database itself is an entry, too. */
async function readTableOfContents({ tools, archive, environment, signal }, options = []) {
    const running = readerOptions(environment, 'read', signal);
    const run = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, ['--list', ...options, archive], running);
    const [listed] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(run.stdout), run.complete]);
    return { database: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseIn */ .j6)(listed), entries: (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .parseList */ .E1)(listed), head: (0,_foreign_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .headIn */ .mU)(listed) };
}
/** Reads and unpacks all of an archive, and fails where that cannot be done. */
async function decodeArchive({ tools, archive, environment, signal, }) {
    const options = readerOptions(environment, 'discard', signal);
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, ['--file=/dev/null', archive], options).complete;
}
const nothingRefused = { lines: [], objects: [] };
/** PostgreSQL leaves event triggers to superusers; managed servers may allow their administrators. */
async function findRefusedTriggers(reader, entries) {
    const found = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .eventTriggersIn */ .R)(entries);
    if (found.length === 0 || (await mayRun(reader, tryEventTrigger)))
        return nothingRefused;
    const sql = await statementsOf(reader, found);
    return {
        lines: found.map(({ line }) => [
            line,
            { reason: 'this login may not create event triggers', remedy: asSuperuser(sql) },
        ]),
        objects: objectsMadeBy(sql, 'EVENT TRIGGER'),
    };
}
/** The same goes for publications of all tables or of whole schemas. Others any owner may make. */
async function findRefusedPublications(reader, entries) {
    const found = (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .publicationsIn */ .fV)(entries);
    if (found.length === 0 || (await mayRun(reader, tryPublication)))
        return nothingRefused;
    const sql = await statementsOf(reader, found);
    // Each entry is one statement: only then it can be told which belong to the same publication.
    const named = sql.map(one => publicationIn(one));
    if (sql.length !== found.length || named.includes(undefined))
        return nothingRefused;
    const wide = new Set(named.filter((_, at) => /^[^"']* (?:FOR ALL TABLES|ADD TABLES IN SCHEMA) /.test(bare(sql[at]))));
    const refused = sql.filter((_, at) => wide.has(named[at]));
    return {
        lines: found.flatMap(({ line }, at) => wide.has(named[at])
            ? [
                [
                    line,
                    {
                        reason: 'this login may not publish all tables, or all tables of a schema',
                        remedy: asSuperuser(refused),
                    },
                ],
            ]
            : []),
        objects: objectsMadeBy(refused, 'PUBLICATION'),
    };
}
const ident = '"(?:[^"]|"")*"|[a-z_0-9]+';
/** The name of a publication as it is written in a statement on it. */
const publicationIn = (statement) => new RegExp(`^(?:CREATE|ALTER|COMMENT ON|SECURITY LABEL FOR (?:${ident}) ON) PUBLICATION (${ident})`).exec(statement)?.[1];
/** A statement without what is in quotes. */
const bare = (statement = '') => `${statement.replace(/"(?:[^"]|"")*"/g, 'x')} `;
const objectsMadeBy = (statements, kind) => statements.flatMap(statement => {
    const name = new RegExp(`^CREATE ${kind} (${ident})`).exec(statement)?.[1];
    return name === undefined ? [] : [`${kind.toLowerCase()} ${name}`];
});
const asSuperuser = (statements) => `as a superuser, in the restored database: ${statements.map(one => `${one};`).join(' ')}`;
const tryEventTrigger = `
CREATE FUNCTION pg_temp.pg_azure_backup_may() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER pg_azure_backup_may ON ddl_command_end EXECUTE FUNCTION pg_temp.pg_azure_backup_may()`;
const tryPublication = 'CREATE PUBLICATION pg_azure_backup_may FOR ALL TABLES';
/** Whether the server lets this login run something; tried in a transaction that is undone. */
async function mayRun({ server, signal }, sql) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (server.isSuperuser)
            return true;
        const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        try {
            await session.execute('BEGIN');
            await session.execute(sql);
            await session.execute('ROLLBACK');
            return true;
        }
        catch (error) {
            if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && !session.lost.aborted && !signal.aborted)
                return false;
            throw error;
        }
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
async function readPrivileges(reader, entries) {
    const statements = await statementsOf(reader, (0,_archive_list_js__WEBPACK_IMPORTED_MODULE_6__/* .privilegesIn */ .Sb)(entries));
    // The rest sets up a session, or changes its user to the grantor: here the owner grants it all.
    return statements.flatMap(sql => {
        const roles = (0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .rolesInGrant */ .q0)(sql);
        return roles ? [{ sql, roles }] : [];
    });
}
/** The statements of some entries of an archive, in its order and without those for the session. */
async function statementsOf(reader, entries, options = ['--no-owner']) {
    if (entries.length === 0)
        return [];
    const { server, tools, archive, signal } = reader;
    const listFile = `${archive}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(listFile, entries.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
    const args = [...options, '--file=-', `--use-list=${listFile}`, archive];
    const run = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, args, toolOptions(server, 'read', signal));
    const [script] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(run.stdout), run.complete]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(listFile);
    return (0,_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .splitStatements */ .Xd)(await decode(script, reader)).filter(statement => !/^(?:SET|RESET|SELECT) /.test(statement));
}
/** The text of a script, which is in the encoding of the database that was dumped. */
async function decode(script, { server, signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const encoding = /^SET client_encoding = '(\w+)';$/m.exec(script.toString('latin1'))?.[1];
        const readable = encoding === undefined || encoding === 'UTF8' || encoding === 'SQL_ASCII';
        if (readable || script.every(byte => byte < 128))
            return script.toString('utf8');
        const session = __addDisposableResource(env_2, await server.connect(server.address.maintenanceDatabase, 'start', signal), true);
        const { decoded } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ decoded: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }), 'SELECT pg_catalog.convert_from($1::bytea, $2::name) AS decoded', [script, encoding]);
        return decoded;
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
const sections = {
    definitions: ['--section=pre-data'],
    rest: ['--section=data', '--section=post-data'],
    rows: ['--section=data'],
    indexes: ['--section=post-data'],
};
/**
 * Settings of pg_restore's sessions. Thousands of small commits need not wait for the disk, and nothing
 * is less safe for it: what makes the new database somebody's is committed later, by a session that
 * does wait, and no commit reaches the disk before those that came earlier. Memory and workers for
 * indexes are left as the server has them: more gained nothing (docs/performance.md).
 */
const restoreSettings = '-c synchronous_commit=off';
/** Restores a part of an archive. The first error ends it: none is tolerated. */
async function restoreArchive(server, tools, { archive, list, listFile, database, part, jobs, noTablespaces }, signal) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(listFile, list.text, { mode: 0o600 });
    const args = [
        '--no-owner',
        '--no-privileges',
        '--exit-on-error',
        '--no-password',
        ...(noTablespaces ? ['--no-tablespaces'] : []),
        ...sections[part],
        `--jobs=${jobs}`,
        `--use-list=${listFile}`,
        `--dbname=${server.conninfo(database, 'pg_restore')}`,
        archive,
    ];
    const options = toolOptions(server, 'discard', signal);
    const environment = { ...options.environment, PGOPTIONS: restoreSettings };
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .startTool */ .p)(tools.pgRestore, args, { ...options, environment }).complete;
}
const readerOptions = (environment, output, signal) => ({
    environment,
    signal,
    output,
    name: 'pg_restore',
    failure: 'PG_RESTORE_FAILED',
    hint: 'It is no whole archive, or one of a later pg_dump.',
});
const toolOptions = (server, output, signal) => ({
    ...readerOptions(server.toolEnvironment, output, signal),
    hint: 'Compare the versions of both servers, the extensions that the target has, and what this login may create (docs/postgresql-roles.md).',
});
/**
 * How many processes restore side by side. More than the cores gains nothing, and thousands of tiny
 * tables restore faster one after another (docs/performance.md).
 */
function chooseJobs(facts) {
    const smallTables = facts.sizeBytes / Math.max(1, facts.tables) < 16 * 1024;
    return smallTables ? 1 : Math.max(1, Math.min(facts.cores, 8));
}


/***/ }),

/***/ 6645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   q0: () => (/* binding */ rolesInGrant)
/* harmony export */ });
/**
 * Reading SQL that PostgreSQL's own programs wrote: where a statement ends, and which words it has.
 * Names are quoted in it, and whatever a role or table is called, what is in quotes is only a name.
 */
/** A comment, a meta-command of psql's (`\restrict`), or what separates statements. */
const between = /\s+|--[^\n]*\n?|\\[^\n]*\n?/y;
/** Quoted names, strings, bodies in dollars; or a single character. */
const token = /"(?:[^"]|"")*"|[eE]'(?:[^'\\]|''|\\.)*'|'(?:[^']|'')*'|\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$.*?\$\1\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|./gsy;
/** The statements of a script, each without its semicolon. What follows the last one is dropped. */
function splitStatements(script) {
    const statements = [];
    let at = 0;
    while (at < script.length) {
        between.lastIndex = at;
        if (between.test(script)) {
            at = between.lastIndex;
            continue;
        }
        const end = endOfStatement(script, at);
        if (end === undefined)
            break;
        statements.push(script.slice(at, end));
        at = end + 1;
    }
    return statements;
}
function endOfStatement(script, start) {
    let at = start;
    while (at < script.length) {
        token.lastIndex = at;
        const found = token.exec(script)?.[0] ?? '';
        if (found === ';')
            return at;
        at += found.length || 1;
    }
    return undefined;
}
/** The words of a statement. Quoted ones keep their quotes; spaces are none. */
const wordsOf = (statement) => [...statement.matchAll(new RegExp(token.source, 'gs'))]
    .map(([word]) => word)
    .filter(word => word.trim() !== '');
/** The name that a word stands for. */
const nameIn = (word) => word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word;
/**
 * The roles that a GRANT, REVOKE or ALTER DEFAULT PRIVILEGES names, each of one grantee, as pg_dump
 * writes them; `undefined` when it is another statement. PUBLIC is no role.
 */
function rolesInGrant(statement) {
    const words = wordsOf(statement);
    const isDefault = words.slice(0, 3).join(' ') === 'ALTER DEFAULT PRIVILEGES';
    const verb = isDefault ? words.find(word => word === 'GRANT' || word === 'REVOKE') : words[0];
    if (verb !== 'GRANT' && verb !== 'REVOKE')
        return undefined;
    const preposition = words.lastIndexOf(verb === 'GRANT' ? 'TO' : 'FROM');
    const grantee = words[preposition + 1];
    if (preposition < 0 || grantee === undefined)
        return undefined;
    const forRole = isDefault && words[3] === 'FOR' && words[4] === 'ROLE' ? words[5] : undefined;
    return [forRole, grantee].flatMap(word => word === undefined || word === 'PUBLIC' ? [] : [nameIn(word)]);
}


/***/ })

};
