export const id = 1174;
export const ids = [1174];
export const modules = {

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ UnpackedTooLarge),
/* harmony export */   B0: () => (/* binding */ unpackedLimit),
/* harmony export */   Cf: () => (/* binding */ contentsMaxBytes),
/* harmony export */   Y: () => (/* binding */ compareContents),
/* harmony export */   dt: () => (/* binding */ unpackedMaxBytes),
/* harmony export */   iB: () => (/* binding */ withoutLeftOut),
/* harmony export */   sg: () => (/* binding */ packContents),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   xu: () => (/* binding */ unpackContents),
/* harmony export */   ze: () => (/* binding */ renderContents)
/* harmony export */ });
/* unused harmony export contentsSchema */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _provider_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41613);



/** Checked where they are: there may be half a million, and a copy of each takes three times its room. */
const listOf = (isValue, what) => zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(list => Array.isArray(list) && list.every(entry => isEntry(entry, isValue)), `not a list of ${what}`);
const isEntry = (entry, isValue) => Array.isArray(entry) &&
    entry.length === 3 &&
    isText(entry[0]) &&
    isText(entry[1]) &&
    isValue(entry[2]);
const isText = (value) => typeof value === 'string';
const isCount = (value) => Number.isSafeInteger(value);
/**
 * The contents file: what was in the dumped snapshot. Every object with a hash of its definition,
 * every table with its rows. Validation compares a restored database with it.
 */
const contentsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    major: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('PostgreSQL’s major version, whose wording the hashes are of'),
    objects: listOf(isText, 'kind, ident and hash of the definition'),
    rows: listOf(isCount, 'kind, ident and rows').nullable().describe('null: not counted'),
    hashes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        ident: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        hash: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('of all rows, whatever their order'),
        extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe('by whose types its rows are worded'),
    }))
        .optional()
        .describe('what is in the rows; absent: not asked for'),
    foreignKeys: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .optional()
        .describe('which constraints are foreign keys: idents'),
    migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        table: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe('null: nothing has been applied'),
        failed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe('migrations that failed or are under way, and locks'),
    }))
        .optional()
        .describe('what tools for migrations keep of their work'),
});
/** Enough for half a million objects; a larger one was not written by us. */
const contentsMaxBytes = 64 * 1024 * 1024;
const MiB = 1024 * 1024;
/** The longest text that there is room for in any case. */
const unpackedMaxBytes = 512 * MiB;
/**
 * How much a contents file may unpack to that lists so much: a few bytes pack any amount of it. An
 * object takes a hundred bytes, and some kilobytes at most.
 */
function unpackedLimit({ objects, tables }) {
    const count = Object.values(objects).reduce((sum, each) => sum + each, tables);
    return Math.min(unpackedMaxBytes, 4 * MiB + count * 4096);
}
const renderContents = (contents) => Buffer.from(JSON.stringify(contents));
const packContents = (contents, rendered = renderContents(contents)) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(rendered, { level: 6 });
/** Throws when the bytes are not a contents file of this version, or unpack to more than they may. */
function unpackContents(bytes, mostBytes = unpackedMaxBytes) {
    const text = unpack(bytes, mostBytes);
    refuseHollow(text);
    return contentsSchema.parse(JSON.parse(text.toString('utf8')));
}
/**
 * Refuses a text that is next to nothing but brackets: parsed, it takes many times its size. What we
 * write of an object, or of the rows of a table, is never so short.
 */
function refuseHollow(text) {
    let brackets = 0;
    for (let at = 0; at < text.length; at += 1) {
        const byte = text[at];
        if (byte === openBracket || byte === openBrace)
            brackets += 1;
    }
    if (brackets > MiB / shortestBytes && brackets * shortestBytes > text.length) {
        throw new Error('it lists what has no names');
    }
}
const shortestBytes = 24;
const [openBracket, openBrace] = Buffer.from('[{');
function unpack(bytes, mostBytes) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes, { maxOutputLength: mostBytes });
    }
    catch (error) {
        const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
        throw isTooLarge ? new UnpackedTooLarge(mostBytes) : error;
    }
}
/** A contents file holds more than it may, or than there is room for. */
class UnpackedTooLarge extends Error {
    constructor(mostBytes) {
        super(`it unpacks to more than ${mostBytes} bytes`);
    }
}
/** Numbers for the manifest: objects by kind, tables and their rows. */
function totalsOf(contents) {
    const objects = {};
    for (const [kind] of contents.objects)
        objects[kind] = (objects[kind] ?? 0) + 1;
    const tables = contents.rows?.filter(([kind]) => kind === 'table');
    return {
        objects,
        tables: tables?.length ?? objects.table ?? 0,
        rows: tables ? tables.reduce((sum, [, , rows]) => sum + rows, 0) : null,
    };
}
/**
 * Compares what was recorded with what is there now.
 *
 * Three things may differ after a correct restore and are warnings: the version of an extension (a
 * restore installs the server's default), the rows of what is computed or owned by an extension (a
 * materialized view over `now()`, a configuration table that the extension fills itself), and the
 * wording of values whose type comes from an extension that has another version now.
 */
function compareContents(recorded, restored) {
    const definitionsCompared = recorded.major === restored.major;
    const missing = [];
    const unexpected = [];
    const changed = [];
    const rows = [];
    const contents = [];
    const warnings = [];
    const otherVersions = new Set();
    pairUp(recorded.objects, restored.objects, (kind, ident, before, after) => {
        const object = `${kind} ${ident}`;
        if (after === undefined)
            missing.push(object);
        else if (before === undefined) {
            const isOthers = kind === 'extension' && (0,_provider_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfProvider */ .J)(ident);
            if (!isOthers && !inEveryNewDatabase.includes(object))
                unexpected.push(object);
        }
        else if (before === after || !definitionsCompared)
            return;
        else if (kind === 'extension') {
            otherVersions.add(ident);
            warnings.push(`extension ${ident} is at another version than when the backup was taken`);
        }
        else
            changed.push(object);
    });
    let tablesCompared = 0;
    let rowsCompared = 0;
    if (recorded.rows && restored.rows) {
        pairUp(recorded.rows, restored.rows, (kind, ident, before, after) => {
            // What only a query could count was not, where its owner may less than who backed it up.
            if (before === undefined && kind === 'materialized view')
                return;
            // On a standby nobody can read an unlogged table: it comes back, and has no rows.
            if (before === undefined && after === 0 && kind === 'table') {
                warnings.push(`table ${ident}: its rows were not recorded, and it has none now`);
                return;
            }
            // As a backup and a drill count them: without what PostgreSQL or an extension fills by itself.
            if (kind === 'table') {
                tablesCompared += 1;
                rowsCompared += before ?? 0;
            }
            if (before === after)
                return;
            if (kind === 'table') {
                rows.push({ table: ident, recorded: before ?? null, restored: after ?? null });
            }
            else {
                warnings.push(`${kind} ${ident}: ${before ?? 'no'} rows recorded, ${after ?? 'none'} now`);
            }
        });
    }
    let contentsCompared = 0;
    if (definitionsCompared) {
        const otherCounts = new Set(rows.map(({ table }) => table));
        for (const { kind, ident, hash, extensions, restoredHash } of hashPairs(recorded, restored)) {
            contentsCompared += 1;
            if (hash === restoredHash || otherCounts.has(ident))
                continue;
            if (kind !== 'table')
                warnings.push(`${kind} ${ident}: its rows are others than recorded`);
            else if (extensions.some(name => otherVersions.has(name))) {
                warnings.push(`${kind} ${ident}: its rows read differently, which the other version of an extension may explain (${extensions.join(', ')})`);
            }
            else
                contents.push(ident);
        }
    }
    return {
        ok: [missing, unexpected, changed, rows, contents].every(({ length }) => length === 0),
        objectsCompared: recorded.objects.length,
        tablesCompared,
        rowsCompared,
        definitionsCompared,
        missing,
        unexpected,
        changed,
        rows,
        contentsCompared,
        contents,
        warnings,
    };
}
/** The tables that both sides hashed; one that only one side has is told by the rows. */
function* hashPairs({ hashes = [] }, restored) {
    const after = new Map(restored.hashes?.map(({ ident, hash }) => [ident, hash]));
    for (const one of hashes) {
        const restoredHash = after.get(one.ident);
        if (restoredHash !== undefined)
            yield { ...one, restoredHash };
    }
}
/**
 * What a restore should show that left something out on purpose: without some objects (`kind ident`),
 * and without the rows of some tables (`ident`).
 */
const withoutLeftOut = ({ objects, rows, hashes, migrations, ...contents }, objectsLeftOut, tablesEmptied) => ({
    ...contents,
    objects: objects.filter(isIn(objectsLeftOut)),
    rows: rows
        ?.filter(isIn(objectsLeftOut))
        .map(([kind, ident, count]) => [kind, ident, tablesEmptied.includes(ident) ? 0 : count]) ??
        null,
    ...(hashes && { hashes: hashes.filter(({ ident }) => !tablesEmptied.includes(ident)) }),
    ...(migrations && {
        migrations: migrations.filter(({ table }) => !tablesEmptied.includes(table)),
    }),
});
/** Tells what is still there without some objects: with a view go its columns, and what is remarked on it. */
function isIn(leftOut) {
    const objects = new Set(leftOut);
    const views = leftOut.flatMap(object => /^(?:materialized )?view (.*)$/s.exec(object)?.[1] ?? []);
    const isOfView = (ident) => views.some(view => ident === view || ident.startsWith(`${view}.`));
    return ([kind, ident]) => !objects.has(`${kind} ${ident}`) &&
        !((kind === 'column' || kind === 'comment') && isOfView(ident));
}
/** What pg_restore does not drop when the source had none of it. What is inside is told by itself. */
const inEveryNewDatabase = ['schema public', 'extension plpgsql'];
/** Visits every (kind, ident) of both lists once, with the value of each side. */
function pairUp(recorded, restored, visit) {
    const key = ([kind, ident]) => `${kind}\0${ident}`;
    const after = new Map(restored.map(entry => [key(entry), entry]));
    for (const entry of recorded) {
        visit(entry[0], entry[1], entry[2], after.get(key(entry))?.[2]);
        after.delete(key(entry));
    }
    for (const entry of after.values())
        visit(entry[0], entry[1], undefined, entry[2]);
}


/***/ }),

/***/ 43712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ isRebuildable),
/* harmony export */   YR: () => (/* binding */ leftoverKind),
/* harmony export */   hg: () => (/* binding */ rebuildCommand),
/* harmony export */   yK: () => (/* binding */ kindOfFile),
/* harmony export */   zV: () => (/* binding */ fileAmong)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30976);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91573);



/** What a file of a backup is, by its name. Of all of them only a dump may have another name than usual. */
function kindOfFile({ name }) {
    const stored = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name);
    if (stored?.kind === 'evidence')
        return 'evidence';
    return stored?.kind === 'file' ? stored.file : 'dump';
}
const fileAmong = (files, kind) => files.find(file => kindOfFile(file) === kind);
function leftoverKind(files) {
    const dump = fileAmong(files, 'dump');
    if (fileAmong(files, 'evidence') || (dump && fileAmong(files, 'contents')))
        return 'lost';
    return dump && !dump.marked ? 'foreign' : 'unfinished';
}
/** Whether a manifest can be made again from what is there. */
const isRebuildable = (files) => fileAmong(files, 'dump') !== undefined && fileAmong(files, 'contents') !== undefined;
/** What makes the manifests of a database again, to be pasted into a shell. */
const rebuildCommand = ({ database }) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .ownCommand */ .w)('verify', '--rebuild-manifest', '--databases', (0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePattern */ .MP)(database));


/***/ }),

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

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ unpackHere),
/* harmony export */   HH: () => (/* binding */ readContentsFile),
/* harmony export */   K_: () => (/* binding */ readRolesFile),
/* harmony export */   NN: () => (/* binding */ rolesMaxBytes),
/* harmony export */   OJ: () => (/* binding */ parseContents),
/* harmony export */   uM: () => (/* binding */ readCatalog),
/* harmony export */   zw: () => (/* binding */ readInventory)
/* harmony export */ });
/* harmony import */ var _catalog_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18229);
/* harmony import */ var _catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44134);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_leftover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43712);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34206);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56879);
/* harmony import */ var _catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97137);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94776);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22946);









/** How many small files are read side by side. */
const readers = 8;
/**
 * The catalog: every backup that has a manifest, of one database or of all. A manifest that cannot
 * be used is an entry, too, with the reason. `newest`: so many of them alone.
 */
async function readCatalog(store, database, signal, newest) {
    return (await readListing(store, database, signal, newest)).entries;
}
/** Everything that lies in the store, of one database or of all. */
async function readInventory(store, database, signal) {
    const { places, failedRuns, foreign, entries } = await readListing(store, database, signal);
    const presentName = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .presentNamesBy */ .zR)(entries);
    const whole = places.filter(({ hasManifest }) => hasManifest);
    return {
        entries,
        files: new Map(whole.map(({ place, files }) => [(0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .backupName */ .aw)(place), files])),
        leftovers: places
            .filter(({ hasManifest }) => !hasManifest)
            .map(({ place, files }) => ({ place, files, kind: (0,_catalog_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .leftoverKind */ .YR)(files) })),
        failedRuns: await inParallel(failedRuns, async (place) => {
            const record = await readFailure(store, place, signal);
            const server = record?.server;
            return {
                ...{ place, record },
                server: server === undefined ? undefined : presentName(place.database, server),
            };
        }),
        foreign,
    };
}
async function sortListing(store, database, signal) {
    const places = new Map();
    const failedRuns = [];
    const foreign = [];
    const folder = database === undefined ? '' : (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .databaseFolder */ .QN)(database);
    for await (const object of (0,_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .listBounded */ .AO)(store, folder, signal)) {
        const stored = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStoredName */ .GO)(object.name);
        if (!stored) {
            foreign.push(listedFile(object));
            continue;
        }
        if (stored.kind === 'failed-run') {
            failedRuns.push(stored.place);
            continue;
        }
        const name = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .backupName */ .aw)(stored.place);
        const listed = places.get(name) ?? {
            place: stored.place,
            files: [],
            verifications: [],
            hasManifest: false,
        };
        places.set(name, listed);
        const isManifest = stored.kind === 'file' && stored.file === 'manifest';
        if (isManifest)
            listed.files.unshift(listedFile(object));
        else
            listed.files.push(listedFile(object));
        if (stored.kind === 'evidence')
            addVerification(listed.verifications, stored.verification);
        listed.hasManifest ||= isManifest;
    }
    return { places: [...places.values()], failedRuns, foreign };
}
/** Of each level and verdict the newest says all that the others do; there may be any number of them. */
function addVerification(known, added) {
    const at = known.findIndex(({ level, verdict }) => level === added.level && verdict === added.verdict);
    if (at < 0)
        known.push(added);
    else if ((known[at]?.stamp ?? '') < added.stamp)
        known[at] = added;
}
function listedFile(object) {
    const { name, sizeBytes, lastModified, arrivedAt, held, archived, marked } = object;
    // Azure would delete it, and charge for half a year: who archives a backup wants to keep it.
    const reason = held ?? (archived && 'in the archive tier');
    return {
        ...{ name, sizeBytes, lastModified },
        ...(arrivedAt && { arrivedAt }),
        ...(reason !== undefined && { held: reason }),
        ...(marked && { marked }),
    };
}
/** A listing, and what the manifests in it say. A dump that one of them names is not foreign. */
async function readListing(store, database, signal, newest) {
    const listing = await sortListing(store, database, signal);
    const whole = listing.places
        .filter(({ hasManifest }) => hasManifest)
        .toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1))
        .slice(0, newest);
    const fitting = (0,_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .fittingTexts */ .Oc)(whole, ({ files: [manifest] }) => manifest?.sizeBytes ?? 0);
    const read = await inParallel(whole, async (listed) => ({
        listed,
        entry: fitting.has(listed)
            ? await readEntry(store, listed, signal)
            : (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(listed.place, 'MANIFEST_INVALID', 'there is no memory for all manifests here, and its own is one of the largest'),
    }));
    const elsewhere = read.flatMap(({ entry }) => dumpElsewhere(entry) ?? []);
    const outside = database === undefined
        ? listing.foreign
        : await Array.fromAsync(listNamed(store, elsewhere, signal));
    const files = new Map(outside.map(file => [file.name, file]));
    const entries = [];
    for (const { listed, entry } of read) {
        const file = files.get(dumpElsewhere(entry) ?? '');
        if (file)
            listed.files.push(file);
        if (entry)
            entries.push(checkDump(listed, entry));
    }
    const named = new Set(elsewhere);
    for (const name of await findLostDumps(store, listing, named, database, signal))
        named.add(name);
    return {
        ...listing,
        entries: (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .nameServers */ .YW)(entries),
        foreign: listing.foreign.filter(({ name }) => !named.has(name)),
    };
}
/**
 * Gives contents that lost their manifest the dump back that lies at another place than usual, if there is
 * one alone that has their name. Answers which.
 */
async function findLostDumps(store, { places, foreign }, named, database, signal) {
    const orphans = places.filter(({ hasManifest, files }) => !hasManifest && (0,_catalog_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .fileAmong */ .zV)(files, 'contents') && !(0,_catalog_leftover_js__WEBPACK_IMPORTED_MODULE_3__/* .fileAmong */ .zV)(files, 'dump'));
    if (orphans.length === 0)
        return [];
    const candidates = database === undefined ? foreign : (await sortListing(store, undefined, signal)).foreign;
    return orphans.flatMap(({ place, files }) => {
        const [only, ...others] = candidates.filter(({ name }) => name.endsWith(_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileEndings */ .nP.dump) && !named.has(name) && (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isDumpNameOf */ .XD)(name, place));
        if (!only || others.length > 0)
            return [];
        files.push(only);
        return [only.name];
    });
}
/** The name in the store of a dump that lies at another place than usual. */
function dumpElsewhere(entry) {
    if (entry?.kind !== 'backup')
        return undefined;
    const name = (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .storedName */ .Rs)(entry.backup, 'dump');
    return name === (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(entry.backup.place, 'dump') ? undefined : name;
}
/** Some objects of a store, as far as they are there. One listing is cheaper than a question for each. */
async function* listNamed(store, names, signal) {
    const [first, ...others] = names;
    if (first === undefined)
        return;
    let length = first.length;
    while (others.some(name => !name.startsWith(first.slice(0, length))))
        length -= 1;
    for await (const object of store.list(first.slice(0, length), signal)) {
        if (names.includes(object.name))
            yield listedFile(object);
    }
}
async function inParallel(items, read) {
    const results = [];
    const queue = items.values();
    await Promise.all(Array.from({ length: readers }, async () => {
        for (const item of queue)
            results.push(await read(item));
    }));
    return results;
}
async function readFailure(store, place, signal) {
    try {
        return (0,_catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailedRun */ .zN)(await store.read((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .failedRunName */ .Mm)(place), _catalog_failed_run_js__WEBPACK_IMPORTED_MODULE_1__/* .failedRunMaxBytes */ .gj, signal));
    }
    catch (error) {
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && unreadable.includes(error.code))
            return undefined;
        throw error;
    }
}
/** What is wrong with one file says nothing about the others. */
const unreadable = ['BACKUP_FILE_MISSING', 'BACKUP_ARCHIVED'];
/** `undefined` when the backup is gone by now. */
async function readEntry(store, listed, signal) {
    const { place } = listed;
    let bytes;
    try {
        bytes = await store.read((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(place, 'manifest'), _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestMaxBytes */ .vD, signal);
    }
    catch (error) {
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'BACKUP_FILE_MISSING') {
            // Another run may prune; otherwise the manifest is too large.
            if ((await store.size((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(place, 'manifest'), signal)) === undefined)
                return undefined;
            return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'MANIFEST_INVALID', error.message);
        }
        // One old backup that somebody archived keeps nobody from the others.
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'BACKUP_ARCHIVED') {
            return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, error.code, error.message, error.hint);
        }
        throw error;
    }
    const reading = (0,_catalog_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(bytes);
    switch (reading.kind) {
        case 'too-new':
            return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'MANIFEST_TOO_NEW', `its manifest has schema version ${reading.schemaVersion}; this tool reads version 1`);
        case 'invalid':
            return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'MANIFEST_INVALID', `its manifest cannot be used: ${reading.reason}`);
        case 'manifest':
            return checkEntry(listed, reading.manifest);
    }
}
/** A manifest speaks of the files beside it, and of nothing else but a dump that has its name. */
function checkEntry({ place, verifications }, manifest) {
    const beside = (file) => (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(place, file).slice((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .databaseFolder */ .QN)(place.database).length);
    if (manifest.database !== place.database) {
        return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'MANIFEST_INVALID', 'its manifest speaks of another database');
    }
    const { dump, contents, roles } = manifest;
    if (contents.sizeBytes > _catalog_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .contentsMaxBytes */ .Cf || (roles && roles.sizeBytes > rolesMaxBytes)) {
        return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'MANIFEST_INVALID', 'its manifest speaks of larger files than there may be');
    }
    const isOwnDump = dump.name.startsWith('/')
        ? (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isDumpNameOf */ .XD)(dump.name.slice(1), place)
        : dump.name === beside('dump');
    if (!isOwnDump ||
        contents.name !== beside('contents') ||
        (roles && roles.name !== beside('roles'))) {
        return (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'MANIFEST_INVALID', 'its manifest points to the files of another backup');
    }
    const server = (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_7__/* .ownName */ .qU)(manifest.server);
    const name = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .backupName */ .aw)(place);
    return { kind: 'backup', backup: { name, place, server, manifest, verifications } };
}
function checkDump({ place, files }, entry) {
    return entry.kind === 'broken' ||
        files.some(({ name }) => name === (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .storedName */ .Rs)(entry.backup, 'dump'))
        ? entry
        : (0,_catalog_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)(place, 'BACKUP_FILE_MISSING', 'its dump is gone from the store');
}
/** The contents file of a backup, checked against its manifest. */
async function readContentsFile(store, backup, digest, signal) {
    return parseContents(backup, await readChecked(store, backup, 'contents', _catalog_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .contentsMaxBytes */ .Cf, digest, signal));
}
/** What a contents file holds whose bytes are those that its manifest recorded. */
function parseContents({ place, manifest }, bytes) {
    return unpackHere(place, bytes, (0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackedLimit */ .B0)(manifest.totals), 'Somebody wrote it together with a manifest that fits. Take another one: pg-azure-backup list');
}
/** Unpacks a contents file that may have so many bytes, as far as this machine has the memory. */
function unpackHere(place, bytes, allowed, hint) {
    // Parsed, it may be seven times as large.
    const room = Math.floor((0,_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .memoryBytes */ .ZY)() / 16);
    try {
        return (0,_catalog_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackContents */ .xu)(bytes, Math.min(allowed, room));
    }
    catch (error) {
        const file = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(place, 'contents');
        const why = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n')[0];
        throw error instanceof _catalog_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .UnpackedTooLarge */ .$G && room < allowed
            ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('OUT_OF_MEMORY', `there is too little memory here for ${file}: ${why}`, `Allow more: ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .moreMemory */ .Ds}. Of a database with millions of objects that is right; of a smaller one somebody wrote it.`)
            : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONTENTS_UNUSABLE', `${file} is no contents file of ours: ${why}`, hint);
    }
}
/** Enough for many thousands of roles. */
const rolesMaxBytes = 16 * 1024 * 1024;
/** The roles file of a backup that has one, checked against its manifest. */
const readRolesFile = (store, backup, digest, signal) => readChecked(store, backup, 'roles', rolesMaxBytes, digest, signal);
async function readChecked(store, { name, place, manifest }, file, maxBytes, digest, signal) {
    const bytes = await store.read((0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fileName */ .Md)(place, file), maxBytes, signal);
    if (digest(bytes) === manifest[file]?.sha256)
        return bytes;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `the ${file} file of ${name} is not what its manifest recorded`, 'It was changed or damaged after it was written. Take another one: pg-azure-backup list');
}


/***/ })

};
