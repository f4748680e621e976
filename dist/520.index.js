export const id = 520;
export const ids = [520];
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

/***/ 60520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRestorer: () => (/* binding */ openRestorer),
/* harmony export */   w: () => (/* binding */ ownerMeanwhile)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14277);
/* harmony import */ var _postgres_session_connect_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42653);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40107);
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
 * The server as that role reaches it which runs what is in a dump: one of its own, if there is any. The
 * other login, which `maintenance` is a session of, makes the new database for it, renames and drops it.
 */
async function openRestorer(server, maintenance, login, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (login === undefined)
            return server;
        const role = (0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(login.username);
        const asAdministrator = (sql) => `As an administrator: ${sql}; (see docs/postgresql-roles.md).`;
        // A command line and a log are no place for a password: psql asks for it.
        const withPassword = (sql) => `As an administrator, in psql, which asks for the password: ${sql}; \\password ${role}`;
        const found = await (0,_postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_1__/* .askRestorer */ .oQ)(maintenance, login.username);
        if (!found) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `${server.name} has no role ${role}, as which --restore-as restores`, withPassword(`CREATE ROLE ${role} LOGIN`));
        }
        if (!found.may_log_in) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PREFLIGHT_FAILED', `role ${role} may not log in, and --restore-as takes a login of its own: what SET ROLE does, code can undo`, withPassword(`ALTER ROLE ${role} LOGIN`));
        }
        if (!found.may_become || !found.has_rights) {
            const options = server.major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : '';
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_PERMISSION_DENIED', `"${server.address.username}" may not make a database for ${role}, as which --restore-as restores`, asAdministrator(`GRANT ${role} TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(server.address.username)}${options}`));
        }
        const { maintenanceDatabase } = server.address;
        const restorer = server.as(login, maintenanceDatabase);
        const session = __addDisposableResource(env_1, await restorer
            .connect(maintenanceDatabase, 'start', signal)
            .catch(error => {
            if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.code !== 'PG_PASSWORD_MISSING')
                throw error;
            const hint = (0,_postgres_session_connect_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .missingPasswordHint */ .BP)('restore-as-password');
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.code, error.message, hint, { cause: error });
        }), true);
        const { is_superuser } = await (0,_postgres_probes_privileges_js__WEBPACK_IMPORTED_MODULE_1__/* .askRights */ .JC)(session, maintenanceDatabase, login.username);
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


/***/ }),

/***/ 14277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oQ: () => (/* binding */ askRestorer),
  JC: () => (/* binding */ askRights),
  nK: () => (/* binding */ mostPowerfulRoles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/privileges.js
/**
 * Whether this role may make the role $1 the owner of a database, and then rename and drop it: the right
 * to become it (SET, before 16 MEMBER), and its rights (USAGE).
 */
const restorerSql = `
SELECT r.rolcanlogin AS may_log_in,
       pg_catalog.pg_has_role(r.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END) AS may_become,
       pg_catalog.pg_has_role(r.oid, 'USAGE') AS has_rights
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname = $1`;
/**
 * What this session may do beyond what the owner $2 of the database $1 may; the roles $4 are named whoever
 * owns it. $3: how comments begin that are marks of ours. Whoever runs code in a session
 * can go back to who logged in, from there to every role that it may become, and, with ADMIN OPTION since
 * PostgreSQL 16, make itself a member of more. BYPASSRLS is none of it: one session sees one database, whose
 * owner may switch row-level security off anyway.
 */
const rightsSql = `
WITH roles AS (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolcreaterole, r.rolreplication, l.rolname AS login,
         r.oid = l.oid AS is_login, l.rolsuper AS login_is_superuser
    FROM pg_catalog.pg_roles AS r
    JOIN pg_catalog.pg_roles AS l ON l.rolname = session_user
   WHERE r.oid = l.oid
      OR pg_catalog.pg_has_role(l.oid, r.oid, 'USAGE')
      OR pg_catalog.pg_has_role(l.oid, r.oid,
           CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
                THEN 'SET, MEMBER WITH ADMIN OPTION' ELSE 'MEMBER' END))
SELECT l.rolname AS login,
       l.rolsuper AS is_superuser,
       (SELECT pg_catalog.bool_or(r.rolsuper) FROM roles AS r) AS may_become_superuser,
       (SELECT pg_catalog.bool_or(r.rolcreaterole) FROM roles AS r) AS may_create_roles,
       (SELECT pg_catalog.bool_or(r.rolreplication) FROM roles AS r) AS may_replicate,
       (SELECT coalesce(pg_catalog.json_agg(r.rolname ORDER BY r.rolname), '[]') FROM roles AS r
         WHERE NOT r.is_login AND NOT r.login_is_superuser
           AND (r.rolname = ANY ($4)
                OR NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS o
                                WHERE o.rolname = $2 AND NOT o.rolsuper
                                  AND pg_catalog.pg_has_role(o.oid, r.oid, 'MEMBER')))) AS member_of,
       (SELECT coalesce(pg_catalog.json_agg(d.datname ORDER BY d.datname), '[]')
          FROM pg_catalog.pg_database AS d
         WHERE d.datdba = l.oid AND d.oid >= 16384 AND d.datname <> $1 AND NOT l.rolsuper
           AND pg_catalog.strpos(coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''), $3) <> 1) AS owns
  FROM pg_catalog.pg_roles AS l
 WHERE l.rolname = session_user`;

;// CONCATENATED MODULE: ./lib/postgres/probes/privileges.js




const restorerSchema = schemas/* object */.Ikc({
    may_log_in: schemas/* boolean */.zMY(),
    may_become: schemas/* boolean */.zMY(),
    has_rights: schemas/* boolean */.zMY(),
});
/** What this login may do with a role as which it restores; `undefined` when there is none of that name. */
async function askRestorer(session, role) {
    const [found] = await session.rows(restorerSchema, restorerSql, [role]);
    return found;
}
const rightsSchema = schemas/* object */.Ikc({
    login: schemas/* string */.YjP(),
    is_superuser: schemas/* boolean */.zMY(),
    may_become_superuser: schemas/* boolean */.zMY(),
    may_create_roles: schemas/* boolean */.zMY(),
    may_replicate: schemas/* boolean */.zMY(),
    member_of: schemas/* array */.YOg(schemas/* string */.YjP()),
    owns: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** What code in a session could do that the owner of the database could not. */
const askRights = (session, database, owner) => (0,session_session/* oneRow */.NO)(session, rightsSchema, rightsSql, [database, owner, mark/* markPrefix */.i6, mostPowerfulRoles]);
/** By which somebody administers a managed server, or reaches files and programs of its machine. */
const mostPowerfulRoles = [
    ...['azure_pg_admin', 'rds_superuser', 'cloudsqlsuperuser'],
    ...['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files'],
];


/***/ })

};
