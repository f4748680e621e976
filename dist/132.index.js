export const id = 132;
export const ids = [132];
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

/***/ 738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ derivedName),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   oh: () => (/* binding */ renderMark)
/* harmony export */ });
/* unused harmony export maxNameBytes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

/**
 * Databases that we create carry a comment with our mark, so that backups pass them over, people
 * know what they are, and later runs can sweep them.
 */
const prefix = 'pg-azure-backup: ';
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
});
const renderMark = (mark) => prefix + JSON.stringify(mark);
/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
function readComment(name, comment) {
    const mark = parseMark(comment);
    if (!mark)
        return { mark: undefined, comment };
    return { mark: fits(name, mark) ? mark : undefined, comment: mark.comment ?? null };
}
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
    if (!comment?.startsWith(prefix))
        return undefined;
    try {
        return markSchema.safeParse(JSON.parse(comment.slice(prefix.length))).data;
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

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ selectDatabases),
/* harmony export */   O: () => (/* binding */ halfRestored),
/* harmony export */   databases: () => (/* binding */ databases)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(976);
/* harmony import */ var _postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(413);



/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, work) {
    const found = await selectDatabases(reached, selection, work);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseSize */ .Ju)(reached.maintenance, name);
        if (bytes !== undefined)
            sizes.set(name, bytes);
    }
    return { ...found, sizes };
}
/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
async function selectDatabases({ server, maintenance }, selection, work) {
    const isAskedFor = (name) => reasonNotAsked(name, selection) === undefined;
    const all = await (0,_postgres_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabases */ .Pf)(server, maintenance, isAskedFor, work.signal);
    const named = selection.databases.flatMap(({ literal }) => literal ?? []);
    const failures = [...new Set(named)]
        .filter(database => !all.some(({ name }) => name === database))
        .map(database => ({ database, failure: notFound(database, server) }));
    const selected = [];
    const leftOut = [];
    for (const info of all) {
        const isNamed = named.includes(info.name);
        const unasked = reasonNotAsked(info.name, selection);
        // Half-restored under its own name, it stands where somebody's data should be.
        const failure = isNamed || info.mark?.database === info.name ? halfRestored(info) : undefined;
        if (unasked)
            leftOut.push({ ...info, leftOut: { reason: unasked, expected: true } });
        else if (failure)
            failures.push({ database: info.name, failure });
        else if (isNamed || !info.leftOut)
            selected.push(info);
        else
            leftOut.push({ ...info, leftOut: info.leftOut });
    }
    return { selected, leftOut, failures };
}
function reasonNotAsked(name, { databases: included, excludeDatabases }) {
    if ((0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(excludeDatabases, name))
        return 'excluded';
    return included.length > 0 && !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(included, name) ? 'not asked for' : undefined;
}
/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
function halfRestored({ name, mark, }) {
    if (mark?.role === 'closed') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, 'Run that restore again, which opens it first; or: ALTER DATABASE … WITH ALLOW_CONNECTIONS true');
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, 'Finish the restore first: pg-azure-backup restore. A backup of it would not be whole.');
}
const notFound = (database, server) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'See what is there: pg-azure-backup databases. Names are case-sensitive.');


/***/ }),

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ propertyStatements),
/* harmony export */   Ju: () => (/* binding */ databaseSize),
/* harmony export */   Pf: () => (/* binding */ listDatabases),
/* harmony export */   Pn: () => (/* binding */ settingItems),
/* harmony export */   QX: () => (/* binding */ settingName),
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   Sq: () => (/* binding */ createMarkedDatabase),
/* harmony export */   X9: () => (/* binding */ listMarked),
/* harmony export */   YY: () => (/* binding */ commentSql),
/* harmony export */   cY: () => (/* binding */ differingProperties),
/* harmony export */   s7: () => (/* binding */ createDatabaseSql)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4206);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(738);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9986);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7798);
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
    return await Promise.all(rows.map(async (row) => {
        const { mark } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(row.name, row.comment);
        return {
            name: row.name,
            mark,
            leftOut: mark
                ? describeMark(mark)
                : isAskedFor(row.name)
                    ? await reasonToLeaveOut(row, server, signal)
                    : undefined,
        };
    }));
}
/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
async function databaseSize(session, name) {
    try {
        const sql = 'SELECT pg_catalog.pg_database_size($1::name) AS bytes';
        return (await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ bytes: _session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9 }), sql, [name])).bytes;
    }
    catch (error) {
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && session.lost.aborted === false)
            return undefined;
        throw error;
    }
}
/** The databases that restores and drills made, set aside or closed. */
async function listMarked(maintenance) {
    const rows = await maintenance.rows(databaseRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .databasesSql */ .Br);
    return rows.flatMap(({ name, comment, is_invalid: isInvalid }) => {
        const { mark } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(name, comment);
        return mark ? [{ name, mark, isInvalid }] : [];
    });
}
const databaseRow = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    allows_connections: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    is_template: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    is_invalid: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    can_connect: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    comment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
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
        const { holds_objects } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ holds_objects: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsUserObjectsSql */ .Wd);
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
 * What belongs to a database itself, and our mark if it has one, or `undefined` when there is no such
 * database. A mark stands in for the comment that the database had before.
 */
async function readProperties(session, database) {
    const [row] = await session.rows(zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()), _sql_databases_js__WEBPACK_IMPORTED_MODULE_4__/* .propertiesSql */ .UV, [database]);
    if (!row)
        return undefined;
    const properties = _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .databasePropertiesSchema */ .a3.parse({
        ...row,
        characterType: row.character_type,
        localeProvider: row.locale_provider,
        icuRules: row.icu_rules,
        connectionLimit: row.connection_limit,
    });
    const { mark, comment } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(database, properties.comment);
    return { properties: { ...properties, comment }, mark };
}
/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * (us) and superusers, and marks it as not whole yet.
 */
async function createMarkedDatabase(maintenance, name, like, major, mark) {
    const database = (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name);
    await maintenance.execute(createDatabaseSql(name, like, major));
    await maintenance.execute(`COMMENT ON DATABASE ${database} IS ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(mark)};
     REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
}
/** The statement that creates an empty database with the recorded encoding and locale. */
function createDatabaseSql(name, like, major) {
    // Said outright also for libc: template0 may have another provider.
    const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
    const locale = like.localeProvider === 'libc' || like.locale === null
        ? []
        : [
            `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.locale)}`,
        ];
    const rules = like.icuRules !== null && major >= 16 ? [`ICU_RULES ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.icuRules)}`] : [];
    return [
        `CREATE DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)}`,
        'TEMPLATE template0',
        `ENCODING ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.encoding)}`,
        `LC_COLLATE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.collate)}`,
        `LC_CTYPE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.characterType)}`,
        ...provider,
        ...locale,
        ...rules,
    ].join(' ');
}
/** The statement that sets or removes a database's comment. */
const commentSql = (database, comment) => `COMMENT ON DATABASE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(database)} IS ${comment === null ? 'NULL' : (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(comment)}`;
/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
function propertyStatements(name, wanted) {
    const database = (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name);
    return [
        ...wanted.grants.map(({ role, privilege, grantable }) => ({
            what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
            sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
        })),
        ...wanted.settings.map(({ role, name: setting, value }) => ({
            what: `setting ${setting}${role === null ? '' : ` for role ${role}`}`,
            sql: `ALTER ${role === null ? `DATABASE ${database}` : `ROLE ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(role)} IN DATABASE ${database}`} SET ${settingName(setting)} TO ${settingValue(setting, value)}`,
        })),
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
            sql: `ALTER DATABASE ${database} OWNER TO ${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(wanted.owner)}`,
        },
    ];
}
/** `app.tenant` is a name of two parts. */
const settingName = (name) => name.split('.').map(_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4).join('.');
// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
    'local_preload_libraries',
    'search_path',
    'session_preload_libraries',
    'temp_tablespaces',
];
const settingValue = (name, value) => settingItems(name, value).map(_session_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce).join(', ');
/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
function settingItems(name, value) {
    if (!listSettings.includes(name.toLowerCase()))
        return [value];
    const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
    return items.length === 0 ? [''] : items;
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

/***/ 7798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
SELECT pg_catalog.pg_get_userbyid(d.datdba) AS owner,
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
