export const id = 2455;
export const ids = [2455];
export const modules = {

/***/ 10738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   Pr: () => (/* binding */ derivedName),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   i6: () => (/* binding */ markPrefix),
/* harmony export */   oh: () => (/* binding */ renderMark)
/* harmony export */ });
/* unused harmony export maxNameBytes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/**
 * Databases that we create carry a comment with our mark, so that backups pass them over, people
 * know what they are, and later runs can sweep them.
 *
 * A comment is what the owner of a database writes: anybody may have such a mark on what is his. It
 * proves something only where the database is our own login's.
 */
const markPrefix = 'pg-azure-backup: ';
const markSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /**
     * `restoring`: not whole yet, under a side name; or what keeps the target's name meanwhile.
     * `replaced`: what a swap took out of the way.
     * `set-aside`: all the old data, while a safety backup is made of it.
     * `closed`: the target itself, in which no new session may begin until it is replaced.
     * `scratch`: what a drill restores into, to look at it and drop it again.
     */
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['restoring', 'replaced', 'set-aside', 'closed', 'scratch']),
    /** The database that it is, or was, for. */
    database: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** After this a later run may drop it. */
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** The comment that the database had before. */
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().optional(),
    /** Of what keeps the target's name: which database was set aside for it. */
    aside: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), oid: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() }).optional(),
});
const renderMark = (mark) => markPrefix + JSON.stringify(mark);
/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
function readComment(name, comment) {
    const mark = parseMark(comment);
    if (!mark)
        return { mark: undefined, comment };
    return { mark: fits(name, mark) ? mark : undefined, comment: withoutMark(mark.comment ?? null) };
}
/** A comment that may be a database's own: one that is recorded somewhere must not become a mark. */
const withoutMark = (comment) => comment?.startsWith(markPrefix) ? null : comment;
function fits(name, { role, database }) {
    const random = name.slice(-6);
    switch (role) {
        case 'restoring':
            return name === database || name === derivedName(database, 'restore', random);
        case 'replaced':
            return name === derivedName(database, 'replaced', random);
        case 'set-aside':
            return name === derivedName(database, 'aside', random);
        case 'closed':
            return name === database;
        case 'scratch':
            return name === derivedName(database, 'scratch', random);
    }
}
function parseMark(comment) {
    if (!comment?.startsWith(markPrefix))
        return undefined;
    try {
        return markSchema.safeParse(JSON.parse(comment.slice(markPrefix.length))).data;
    }
    catch {
        return undefined;
    }
}
/** PostgreSQL cuts longer names silently; a name that was cut would be another database’s. */
const maxNameBytes = 63;
/**
 * A name derived from a database's own: `{database}__{role}_{six hex digits}`, the first part cut at
 * a character boundary so that the whole fits.
 */
function derivedName(database, role, random) {
    const ending = `__${role}_${random}`;
    let start = '';
    for (const character of database) {
        if (Buffer.byteLength(start + character + ending) > maxNameBytes)
            break;
        start += character;
    }
    return start + ending;
}


/***/ }),

/***/ 41613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isOfProvider)
/* harmony export */ });
/* unused harmony export providerExtensions */
/**
 * Extensions that Azure Database for PostgreSQL makes in its customers' databases for work of its own. No other
 * server has them, no customer can create them, and nothing of a customer's is in them. What a customer
 * chooses from `azure.extensions`, such as `azure_ai` and `azure_storage`, is none of these.
 */
const providerExtensions = [
    'azure',
    'pg_availability',
    'pgaadauth',
    'pgms_stats',
    'pgms_wait_sampling',
];
const isOfProvider = (extension) => providerExtensions.includes(extension);


/***/ }),

/***/ 60520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ rightsFindings),
/* harmony export */   jc: () => (/* binding */ warnOfRights),
/* harmony export */   openRestorer: () => (/* binding */ openRestorer),
/* harmony export */   wY: () => (/* binding */ ownerMeanwhile)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80058);
/* harmony import */ var _postgres_session_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20941);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76447);
/* harmony import */ var _preflight_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54907);
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
 * Who runs what is in a dump. That is code of whoever owned something in the database, or could write to
 * the store: functions of constraints, defaults, indexes and views run while they are restored.
 */
/**
 * The server as that role reaches it which runs what is in a dump: one of its own, if there is any. The
 * other login, which `maintenance` is a session of, makes the new database for it, renames and drops it.
 */
async function openRestorer(server, maintenance, login, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (login === undefined)
            return server;
        const role = (0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(login.username);
        const asAdministrator = (sql) => `As an administrator: ${sql}; (see docs/postgresql-roles.md).`;
        // A command line and a log are no place for a password: psql asks for it.
        const withPassword = (sql) => `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
        const found = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .askRestorer */ .oQ)(maintenance, login.username);
        if (!found) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `${server.name} has no role ${role}, as which --restore-as restores`, withPassword(`CREATE ROLE ${role} LOGIN`));
        }
        if (!found.may_log_in) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `role ${role} may not log in, and --restore-as takes a login of its own: what SET ROLE does, code can undo`, withPassword(`ALTER ROLE ${role} LOGIN`));
        }
        if (!found.may_become || !found.has_rights) {
            const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_PERMISSION_DENIED', `"${server.address.username}" may not make a database for ${role}, as which --restore-as restores`, asAdministrator(`GRANT ${role} TO ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(server.address.username)}${options}`));
        }
        const { maintenanceDatabase } = server.address;
        const restorer = server.as(login, maintenanceDatabase);
        const session = __addDisposableResource(env_1, await restorer
            .connect(maintenanceDatabase, 'start', signal)
            .catch(error => {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.code !== 'PG_PASSWORD_MISSING')
                throw error;
            const hint = (0,_postgres_session_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missingPasswordHint */ .BP)('restore-as-password');
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, error.message, hint, { cause: error });
        }), true);
        const { is_superuser } = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .askRights */ .JC)(session, maintenanceDatabase, login.username);
        return server.as(login, maintenanceDatabase, is_superuser);
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
/** Who owns the new database while it is filled; `undefined`: whoever makes it. */
const ownerMeanwhile = (parts) => parts.restorer === parts.server ? undefined : parts.restorer.address.username;
/** What the rights of whoever runs what is in the dump mean: a warning that names them. */
function rightsFindings(parts, rights) {
    const more = powersIn(rights);
    if (more.length === 0)
        return [];
    return [
        {
            level: 'warning',
            code: 'PREFLIGHT_FAILED',
            message: `code in the backup will run as "${rights.login}", which ${more.join(', ')}`,
            hint: `Whoever owned something in the database, or could write to the store, can use that. ${ownerMeanwhile(parts) === undefined
                ? 'Let a login run it that may do nothing else: --restore-as'
                : `Take it from "${rights.login}", which needs none of it`} (docs/postgresql-roles.md).`,
        },
    ];
}
/** The same for drills on a server of somebody’s, whose scratch databases belong to who makes them. */
async function warnOfRights(parts, { reporter, signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { username, maintenanceDatabase } = parts.restorer.address;
        const session = __addDisposableResource(env_2, await parts.restorer.connect(maintenanceDatabase, 'verify', signal), true);
        const rights = await (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .askRights */ .JC)(session, maintenanceDatabase, username);
        for (const { message, hint } of rightsFindings(parts, rights)) {
            reporter.warn(`${message}. ${hint}`);
        }
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
function powersIn(rights) {
    if (rights.is_superuser)
        return ['is a superuser'];
    const names = (items) => (0,_preflight_server_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(items.map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4));
    const isWorst = (name) => _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .mostPowerfulRoles */ .nK.includes(name);
    // The worst first: a long list is cut.
    const roles = [
        ...rights.member_of.filter(isWorst),
        ...rights.member_of.filter(name => !isWorst(name)),
    ];
    return [
        ...(rights.may_become_superuser ? ['may become a superuser'] : []),
        ...(rights.may_create_roles ? ['may create roles, and grant others (CREATEROLE)'] : []),
        ...(rights.may_replicate ? ['may replicate the server (REPLICATION)'] : []),
        ...(roles.length > 0 ? [`is a member of ${names(roles)}`] : []),
        ...(rights.owns.length > 0 ? [`owns ${names(rights.owns)}`] : []),
    ];
}


/***/ })

};
