export const id = 5327;
export const ids = [5327];
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

/***/ 25327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ propertyStatements),
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   Ju: () => (/* binding */ databaseSize),
/* harmony export */   KA: () => (/* binding */ settingStatement),
/* harmony export */   Pf: () => (/* binding */ listDatabases),
/* harmony export */   Pn: () => (/* binding */ settingItems),
/* harmony export */   QX: () => (/* binding */ settingName),
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   Sq: () => (/* binding */ createMarkedDatabase),
/* harmony export */   Uq: () => (/* binding */ readModules),
/* harmony export */   X9: () => (/* binding */ listMarked),
/* harmony export */   YY: () => (/* binding */ commentSql),
/* harmony export */   cY: () => (/* binding */ differingProperties),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   s7: () => (/* binding */ createDatabaseSql),
/* harmony export */   vK: () => (/* binding */ systemIdentifier)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34206);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10738);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76447);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77798);
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






/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];
/**
 * All databases of the server, by name. Those that are asked for come with the reason when a backup of
 * all leaves them out, for which one or the other is looked into.
 */
async function listDatabases(server, maintenance, isAskedFor, signal) {
    const rows = await maintenance.rows(databaseRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .databasesSql */ .Br);
    const marked = markedAmong(rows);
    return await Promise.all(rows.map(async (row) => {
        const { name } = row;
        const found = marked.find(one => one.name === name);
        const leftOut = found
            ? reasonByMark(found, marked)
            : isAskedFor(name)
                ? await reasonToLeaveOut(row, server, signal)
                : undefined;
        return { name, mark: found?.mark, isOurs: row.owner === row.login, leftOut };
    }));
}
/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
async function databaseSize(session, name) {
    try {
        const sql = 'SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS bytes';
        return (await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ bytes: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9 }), (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(sql), [name])).bytes;
    }
    catch (error) {
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && session.lost.aborted === false)
            return undefined;
        throw error;
    }
}
/** The identifier of the cluster; `undefined` where this role may not ask, or the server has none. */
async function systemIdentifier(session) {
    try {
        const sql = 'SELECT c.system_identifier::pg_catalog.text AS id FROM pg_catalog.pg_control_system() AS c';
        return (await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }), sql)).id;
    }
    catch (error) {
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && session.lost.aborted === false)
            return undefined;
        throw error;
    }
}
/**
 * Whether it is proven that a database was made by us: for our own login, or half-restored for the one that
 * runs what is in a dump, if that is another.
 */
const isProven = ({ isOurs, owner, mark }, restorer) => isOurs || (mark.role === 'restoring' && owner === restorer);
/** The databases that restores and drills made, set aside or closed. */
async function listMarked(maintenance) {
    return markedAmong(await maintenance.rows(databaseRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .databasesSql */ .Br));
}
const databaseRow = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr(),
    owner: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    allows_connections: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    is_template: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    is_invalid: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    can_connect: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    comment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
const markedAmong = (rows) => rows.flatMap(({ name, oid, owner, login, comment, is_invalid: isInvalid }) => {
    const { mark } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(name, comment);
    return mark ? [{ name, oid, owner, mark, isOurs: owner === login, isInvalid }] : [];
});
/**
 * What a restore set aside of a target, and what keeps its name meanwhile. Only our own login can have
 * written which database it was: the one that was set aside is its owner's, who writes there what he likes.
 */
function setAside(marked, target) {
    const standIn = marked.find(({ name, mark, isOurs }) => name === target && mark.role === 'restoring' && isOurs);
    if (!standIn)
        return undefined;
    const recorded = standIn.mark.aside;
    const aside = marked.find(({ name, oid, mark }) => mark.role === 'set-aside' && name === recorded?.name && oid === recorded.oid);
    return { standIn, aside };
}
/** Why a backup of all databases leaves out one that is marked, and whether to believe that. */
function reasonByMark(found, marked) {
    const { name, oid, owner, mark, isOurs } = found;
    const isProven = isOurs || setAside(marked, mark.database)?.aside?.oid === oid;
    const told = describeMark(mark);
    if (isProven || name === mark.database)
        return told;
    const reason = `its comment says: ${told.reason}; but it belongs to "${owner}", who may have written that. If it is no such copy, name it outright, or remove the comment`;
    return { expected: false, reason };
}
function describeMark({ role, database, run, expiresAt }) {
    switch (role) {
        case 'restoring':
            return { expected: true, reason: `half-restored copy of "${database}", made by run ${run}` };
        case 'replaced':
            return {
                expected: true,
                reason: `what a restore of "${database}" replaced, kept until ${expiresAt}`,
            };
        case 'set-aside':
            return {
                expected: false,
                reason: `"${database}" as it was before run ${run}, which sets it aside; unless that goes on, restore it`,
            };
        case 'closed':
            return { expected: false, reason: `closed to connections by run ${run}, which replaces it` };
        case 'scratch':
            return {
                expected: true,
                reason: `a backup of "${database}" on trial, restored by run ${run}; it is dropped again`,
            };
    }
}
async function reasonToLeaveOut(row, server, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = (reason) => ({ reason, expected: true });
        const worrying = (reason) => ({ reason, expected: false });
        if (row.is_template)
            return expected('template');
        if (systemDatabases.includes(row.name))
            return expected('belongs to the provider');
        if (row.is_invalid)
            return worrying('invalid: a DROP DATABASE was interrupted; drop it again');
        if (!row.allows_connections)
            return worrying('allows no connections');
        if (!row.can_connect)
            return worrying(`"${server.address.username}" may not connect`);
        if (row.name !== 'postgres')
            return undefined;
        const session = __addDisposableResource(env_1, await server.connect(row.name, 'databases', signal), true);
        const { holds_objects } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ holds_objects: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsUserObjectsSql */ .Wd);
        return holds_objects ? undefined : expected('holds no user objects');
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
 * What belongs to a database itself, or `undefined` when there is no such database. A mark stands in
 * for the comment that the database had before.
 */
async function readProperties(session, database) {
    const [row] = await session.rows(propertiesRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .propertiesSql */ .UV, [database]);
    if (!row)
        return undefined;
    const { oid, login, properties } = row;
    const { mark, comment } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(database, properties.comment);
    return {
        oid,
        properties: { ...properties, comment },
        mark,
        isOurs: properties.owner === login,
        isInvalid: properties.connectionLimit === -2,
    };
}
const propertiesRow = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ oid: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr(), login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).transform(row => ({
    oid: row.oid,
    login: row.login,
    properties: _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .databasePropertiesSchema */ .a3.parse({
        ...row,
        characterType: row.character_type,
        localeProvider: row.locale_provider,
        icuRules: row.icu_rules,
        connectionLimit: row.connection_limit,
    }),
}));
/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * and superusers, and marks it as not whole yet. Without an owner it is ours.
 */
async function createMarkedDatabase(maintenance, name, like, major, mark, owner) {
    const database = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name);
    const ownerSql = owner === undefined ? '' : ` OWNER ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(owner)}`;
    await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(createDatabaseSql(name, like, major) + ownerSql));
    await maintenance.execute(`COMMENT ON DATABASE ${database} IS ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(mark)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
}
/** The statement that creates an empty database with the recorded encoding and locale. */
function createDatabaseSql(name, like, major) {
    // Said outright also for libc: template0 may have another provider.
    const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
    const locale = like.localeProvider === 'libc' || like.locale === null
        ? []
        : [
            `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.locale)}`,
        ];
    const rules = like.icuRules !== null && major >= 16 ? [`ICU_RULES ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.icuRules)}`] : [];
    return [
        `CREATE DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)}`,
        'TEMPLATE template0',
        `ENCODING ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.encoding)}`,
        `LC_COLLATE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.collate)}`,
        `LC_CTYPE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.characterType)}`,
        ...provider,
        ...locale,
        ...rules,
    ].join(' ');
}
/** The statement that sets or removes a database's comment. */
const commentSql = (database, comment) => `COMMENT ON DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(database)} IS ${comment === null ? 'NULL' : (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(comment)}`;
/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
function propertyStatements(name, wanted) {
    const database = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name);
    return [
        ...wanted.grants.map(({ role, privilege, grantable }) => ({
            what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
            sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
        })),
        ...wanted.settings.map(setting => settingStatement(name, setting)),
        ...(wanted.connectionLimit === -1
            ? []
            : [
                {
                    what: `connection limit ${wanted.connectionLimit}`,
                    sql: `ALTER DATABASE ${database} WITH CONNECTION LIMIT ${wanted.connectionLimit}`,
                },
            ]),
        {
            what: `owner ${wanted.owner}`,
            sql: `ALTER DATABASE ${database} OWNER TO ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(wanted.owner)}`,
        },
    ];
}
/** The statement that gives a database a setting, or gives it to a role there. */
function settingStatement(database, { role, name, value }) {
    const where = role === null
        ? `DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(database)}`
        : `ROLE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)} IN DATABASE ${(0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(database)}`;
    return {
        what: `setting ${name}${role === null ? '' : ` for role ${role}`}`,
        sql: `ALTER ${where} SET ${settingName(name)} TO ${settingValue(name, value)}`,
    };
}
/** `app.tenant` is a name of two parts. */
const settingName = (name) => name.split('.').map(_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4).join('.');
// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
    'local_preload_libraries',
    'search_path',
    'session_preload_libraries',
    'temp_tablespaces',
];
const settingValue = (name, value) => settingItems(name, value).map(_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce).join(', ');
/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
function settingItems(name, value) {
    if (!listSettings.includes(name.toLowerCase()))
        return [value];
    const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
    return items.length === 0 ? [''] : items;
}
/** What a setting of two parts (`module.setting`) belongs to, where it is no application’s own; in small letters. */
async function readModules(session) {
    const rows = await session.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .modulesSql */ .Au);
    return new Set(rows.map(({ name }) => name.toLowerCase()));
}
/** What differs between two databases' own properties, for people. The comment may be our mark. */
function differingProperties(recorded, live) {
    const compared = [
        'owner',
        'encoding',
        'collate',
        'characterType',
        'localeProvider',
        'locale',
        'icuRules',
        'connectionLimit',
        'grants',
        'settings',
    ];
    return compared.filter(key => JSON.stringify(recorded[key]) !== JSON.stringify(live[key]));
}


/***/ }),

/***/ 77798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ modulesSql),
/* harmony export */   Br: () => (/* binding */ databasesSql),
/* harmony export */   HH: () => (/* binding */ usersSql),
/* harmony export */   TA: () => (/* binding */ isOpenSql),
/* harmony export */   UV: () => (/* binding */ propertiesSql),
/* harmony export */   Wd: () => (/* binding */ holdsUserObjectsSql),
/* harmony export */   ph: () => (/* binding */ preparedTransactionsSql),
/* harmony export */   uk: () => (/* binding */ terminateSql)
/* harmony export */ });
/** Every database of the server, with what decides whether it can be backed up. */
const databasesSql = `
SELECT d.datname AS name,
       d.oid,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       current_user AS login,
       d.datallowconn AS allows_connections,
       d.datistemplate AS is_template,
       -- NULL: it was dropped meanwhile
       coalesce(pg_catalog.has_database_privilege(d.oid, 'CONNECT'), false) AS can_connect,
       -- what an interrupted DROP DATABASE leaves (15.4 and later)
       d.datconnlimit = -2 AS is_invalid,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment
  FROM pg_catalog.pg_database AS d
 ORDER BY d.datname COLLATE pg_catalog."C"`;
/** What belongs to the database itself. Columns that older majors do not have come through to_jsonb. */
const propertiesSql = `
SELECT d.oid,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       current_user AS login,
       pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS character_type,
       CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider'
            WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS locale_provider,
       coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale',
                pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
       pg_catalog.to_jsonb(d) ->> 'daticurules' AS icu_rules,
       d.datconnlimit AS connection_limit,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN a.grantee <> 0 THEN pg_catalog.pg_get_userbyid(a.grantee) END,
                 'privilege', a.privilege_type,
                 'grantable', a.is_grantable)
                 ORDER BY a.grantee <> 0, pg_catalog.pg_get_userbyid(a.grantee), a.privilege_type), '[]')
          FROM pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) AS a
         WHERE a.grantee <> d.datdba) AS grants,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'role', CASE WHEN s.setrole <> 0 THEN pg_catalog.pg_get_userbyid(s.setrole) END,
                 'name', pg_catalog.split_part(c, '=', 1),
                 'value', pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1))
                 ORDER BY s.setrole <> 0, pg_catalog.pg_get_userbyid(s.setrole), c), '[]')
          FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS c
         WHERE s.setdatabase = d.oid) AS settings
  FROM pg_catalog.pg_database AS d
 WHERE d.datname = $1`;
/**
 * Whether the current database holds anything that a user made: a schema, a relation, a routine, a
 * type, a large object or an extension beyond plpgsql.
 */
const holdsUserObjectsSql = `
SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.oid >= 16384 AND c.relnamespace IN (
                 SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname !~ '^pg_'))
    OR EXISTS (SELECT FROM pg_catalog.pg_namespace AS n WHERE n.oid >= 16384 AND n.nspname !~ '^pg_')
    OR EXISTS (SELECT FROM pg_catalog.pg_proc AS p WHERE p.oid >= 16384)
    OR EXISTS (SELECT FROM pg_catalog.pg_type AS t WHERE t.oid >= 16384 AND t.typrelid = 0)
    OR EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)
    OR EXISTS (SELECT FROM pg_catalog.pg_extension AS e WHERE e.oid >= 16384) AS holds_objects`;
/** What settings of two parts may belong to on this server: its extensions, and what it has loaded. */
const modulesSql = `
SELECT a.name FROM pg_catalog.pg_available_extensions AS a
UNION
SELECT pg_catalog.split_part(s.name, '.', 1) FROM pg_catalog.pg_settings AS s
 WHERE pg_catalog.strpos(s.name, '.') > 0`;
/** Ends the sessions in some databases, but only those that this role may end: one refusal would stop all. */
const terminateSql = `
SELECT pg_catalog.pg_terminate_backend(a.pid)
  FROM pg_catalog.pg_stat_activity AS a
  JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
  JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
 WHERE a.datname = ANY ($1)
   AND a.pid <> pg_catalog.pg_backend_pid()
   AND (me.rolsuper OR NOT r.rolsuper AND (pg_catalog.pg_has_role(r.oid, 'USAGE')
                                           OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')))`;
/** What is connected to a database, or would be found in it. Of others' sessions not everything is shown. */
const usersSql = `
SELECT a.pid, a.usename AS username, a.application_name AS application,
       a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
   -- hidden where the session is another role's
   AND a.backend_type IS DISTINCT FROM 'autovacuum worker'
 ORDER BY a.pid`;
const preparedTransactionsSql = `
SELECT p.gid, p.owner FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1 ORDER BY p.gid`;
const isOpenSql = 'SELECT FROM pg_catalog.pg_database AS d WHERE d.datname = $1 AND d.datallowconn';


/***/ })

};
