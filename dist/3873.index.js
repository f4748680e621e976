export const id = 3873;
export const ids = [3873];
export const modules = {

/***/ 34206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ maxFormerNames),
/* harmony export */   T3: () => (/* binding */ defaultGrants),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   a3: () => (/* binding */ databasePropertiesSchema),
/* harmony export */   g$: () => (/* binding */ dataAsOf),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vD: () => (/* binding */ manifestMaxBytes)
/* harmony export */ });
/* unused harmony exports manifestSchema, manifestJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);

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
const serverName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300);
/** A server does not move that often. */
const maxFormerNames = 50;
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
/** What PostgreSQL gives a new database. */
const defaultGrants = ['CONNECT', 'TEMPORARY'].map(privilege => ({ role: null, privilege, grantable: false }));
/** PostgreSQL has fewer. */
const maxKinds = 500;
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('why it was taken: manual, daily, safety or the user’s own word'),
    snapshotAt: time.describe('the instant that the dump shows, by the server’s clock'),
    standby: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        asOf: time
            .nullable()
            .describe('of its primary all that was committed by then is shown; null: nobody can tell'),
        isPaused: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('whether its replay was paused'),
    })
        .optional()
        .describe('the server was a standby; absent: a primary, or not known'),
    startedAt: time,
    finishedAt: time,
    server: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: serverName.optional().describe('which server it is, as the user calls it'),
        host: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
        formerly: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(serverName)
            .max(maxFormerNames)
            .optional()
            .describe('what the same server was called before: a name, or host and port'),
        systemIdentifier: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^\d{1,20}$/)
            .optional()
            .describe('of the cluster; an upgrade changes it, and a physical copy keeps it'),
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
    databaseBytes: size
        .optional()
        .describe('of the database on the disk of its server, indexes and what is dead included'),
    needsSearchPath: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        function: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('whose body has names without their schema'),
        names: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('those names'),
        schemas: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('where something of that name is'),
        usedBy: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .describe('what calls it while it is loaded: kind and ident of some'),
    }))
        .optional()
        .describe('functions that may fail in a restore, where the search_path is empty; absent: none'),
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    dangling: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        object: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('kind and ident, as the contents have them'),
        needs: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('what is not there: a type of object and its identity'),
        entry: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^\d+ \d+$/)
            .nullable()
            .describe('of the archive, by the OIDs of its catalog and itself; null: the rest cannot do without it'),
        extension: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .optional()
            .describe('of the provider of the server, which other servers lack; absent: left out by the user'),
    }))
        .optional()
        .describe('objects that need something that is not in the dump; absent: none'),
    totals: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        objects: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative())
            .refine(kinds => Object.keys(kinds).length <= maxKinds, 'there are no more kinds of objects')
            .describe('objects by kind'),
        tables: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('tables whose rows are in the dump'),
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
/** The instant that the data is of: that of the snapshot, or what a standby had of its primary then. */
function dataAsOf({ snapshotAt, standby, }) {
    const asOf = standby?.asOf ?? snapshotAt;
    return Date.parse(asOf) < Date.parse(snapshotAt) ? asOf : snapshotAt;
}
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

/***/ 97917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ selectDatabases),
/* harmony export */   LL: () => (/* binding */ databases),
/* harmony export */   OZ: () => (/* binding */ halfRestored),
/* harmony export */   TR: () => (/* binding */ notOurs),
/* harmony export */   gh: () => (/* binding */ requireSomething)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30976);
/* harmony import */ var _postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25327);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76447);




/** Shows what would be backed up, and why the rest would not. */
async function databases(reached, selection, work) {
    const found = await selectDatabases(reached, selection, work);
    for (const { name, leftOut } of isNothing(found) ? found.leftOut : []) {
        work.reporter.info(`Would leave out "${name}": ${leftOut.reason}`);
    }
    requireSomething(found, reached.server);
    const sizes = new Map();
    for (const { name } of [...found.selected, ...found.leftOut]) {
        const bytes = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseSize */ .Ju)(reached.maintenance, name);
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
    const all = await (0,_postgres_database_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .listDatabases */ .Pf)(server, maintenance, isAskedFor, work.signal);
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
const isNothing = ({ selected, failures }) => selected.length === 0 && failures.length === 0;
/** Nobody means to back up nothing; where it is no failure, no backup is missed. */
function requireSomething(found, server) {
    if (!isNothing(found))
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, 'Check --databases and --exclude-databases; what matches and why not: pg-azure-backup databases');
}
function reasonNotAsked(name, { databases: included, excludeDatabases }) {
    if ((0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(excludeDatabases, name))
        return 'excluded';
    return included.length > 0 && !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(included, name) ? 'not asked for' : undefined;
}
/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
function halfRestored({ name, mark, isOurs, }) {
    // Under another name than the restored one its owner may have written anything.
    if (!isOurs && name !== mark?.database)
        return undefined;
    if (mark?.role === 'closed') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, `Run that restore again, which opens it first; or: ALTER DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} ALLOW_CONNECTIONS true;`);
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `A backup of it would not be whole: finish the restore first.${isOurs ? '' : notOurs(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const notOurs = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(name)} IS NULL;`;
const notFound = (database, server) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, 'Names are case-sensitive. See what is there: pg-azure-backup databases');


/***/ }),

/***/ 88510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12103);
/* harmony import */ var _connections_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81019);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84972);
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97917);
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




async function run(values, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const login = (0,_connections_azure_login_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLogin */ .x)(values, context);
        const reached = __addDisposableResource(env_1, await (0,_connections_server_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .gl)(values, context, login, context), true);
        return { result: await (0,_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .databases */ .LL)(reached, (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOf */ .W)(values), context) };
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

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


/***/ })

};
