export const id = 974;
export const ids = [974];
export const modules = {

/***/ 80974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _operations_cutover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82645);
/* harmony import */ var _operations_leftover_databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25640);
/* harmony import */ var _postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37873);
/* harmony import */ var _postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86395);
/* harmony import */ var _postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36776);
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
async function cleanUp(server, restore, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reporter, signal } = context;
        const { maintenanceDatabase } = server.address;
        const session = __addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'cleanup', signal), true);
        const ofRun = async () => (await (0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .listMarked */ .X9)(session)).filter(({ mark }) => mark.run === restore.instance);
        const putRight = async (name, target, act) => {
            try {
                return await whenFree(server, target, context, act);
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
            const put = (held) => (0,_operations_cutover_js__WEBPACK_IMPORTED_MODULE_2__/* .revertSetAside */ .j)(server, held, mark.database, context);
            if (await putRight(name, mark.database, put))
                isBack = true;
        }
        const dropped = [];
        for (const found of await ofRun()) {
            const { name, mark } = found;
            if (!isUnfinished(name, mark, restore))
                continue;
            if (!(0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .isProven */ .nn)(found, restore.restorer)) {
                reporter.warn((0,_operations_leftover_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .leftAlone */ .Vb)(found));
                continue;
            }
            const drop = async (held) => {
                // Another run may have been faster: what has the name by now is not what was seen before.
                const now = (await (0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .listMarked */ .X9)(held)).find(one => one.name === name);
                if (!now || !isUnfinished(name, now.mark, restore))
                    return false;
                if (!(0,_postgres_database_marks_js__WEBPACK_IMPORTED_MODULE_5__/* .isProven */ .nn)(now, restore.restorer))
                    return false;
                await (0,_postgres_database_ddl_js__WEBPACK_IMPORTED_MODULE_4__/* .dropDatabase */ .Zi)(held, name, { force: true });
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
const isUnfinished = (name, mark, { instance, replacing }) => mark.role === 'restoring' && mark.run === instance && !(replacing && name === mark.database);
/** So long a server may take to notice that the client of a session is gone. */
const patienceMs = 15_000;
const pauseMs = 200;
/** Works under the lock of a database; the session of what was cut off may have it for a moment. */
async function whenFree(server, database, { signal, now }, work) {
    const until = now().getTime() + patienceMs;
    for (;;) {
        try {
            return await (0,_postgres_session_advisory_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withDatabaseLock */ .N)(server, database, 'exclusive', 'cleanup', signal, work);
        }
        catch (error) {
            const busy = error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'DATABASE_BUSY';
            if (!busy || now().getTime() > until)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal });
        }
    }
}


/***/ })

};
