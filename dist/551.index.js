export const id = 551;
export const ids = [551];
export const modules = {

/***/ 89702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ standingFailure),
/* harmony export */   R6: () => (/* binding */ failsVerification),
/* harmony export */   U3: () => (/* binding */ verifiedAt),
/* harmony export */   u8: () => (/* binding */ strongestProof)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11916);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57584);


/** Whether a backup failed a verification, and has not passed one as thorough since. */
const failsVerification = (backup) => standingFailure(backup) !== undefined;
/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
function strongestProof(backup) {
    const level = _verification_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.findLast(one => backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'));
    const at = level && verifiedAt(backup, level);
    return level && at && { level, at };
}
/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
function standingFailure({ verifications }) {
    const [last] = verifications
        .filter(failed => failed.verdict === 'failed' && !verifications.some(later => (0,_verification_js__WEBPACK_IMPORTED_MODULE_0__/* .refutes */ .pN)(later, failed)))
        .toSorted((a, b) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(b).getTime() - (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(a).getTime());
    return last;
}
/** When a backup last passed a verification of at least this level; `undefined`: never. */
function verifiedAt({ verifications }, leastLevel = 'checksum') {
    const enough = _verification_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.slice(_verification_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(leastLevel));
    return verifications
        .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
        .flatMap(({ stamp }) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStamp */ .Pu)(stamp) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
}


/***/ }),

/***/ 45067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ sameNames),
/* harmony export */   HA: () => (/* binding */ lostParts),
/* harmony export */   Kd: () => (/* binding */ exposedTables),
/* harmony export */   LK: () => (/* binding */ beyondDumpSchema),
/* harmony export */   nK: () => (/* binding */ exchangedColumns),
/* harmony export */   us: () => (/* binding */ sequencesToSet),
/* harmony export */   vI: () => (/* binding */ exchangedProblem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

/**
 * What is in a database and in no dump of it, and what a restore of one makes otherwise. Recorded with the
 * contents, for the dump cannot tell. Backups of earlier builds have none of it.
 */
const beyondDumpSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        extension: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        table: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('or view; its ident; null: of the extension itself'),
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        ident: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        statement: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('what makes it'),
        added: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('for certain it did not come with the extension'),
    }))
        .describe('what tables of extensions are made of: pg_dump leaves it to CREATE EXTENSION'),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        extension: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        table: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
        later: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
            .optional()
            .describe('that came later than the extension and are in no dump; absent: nobody can tell'),
    }))
        .optional()
        .describe('tables of extensions of whose rows a dump has none, or not all; absent: not counted'),
    rowTypes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('of the rows of a table that inherits columns'),
        fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('in the order in which a dump has the values'),
        columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ table: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), column: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
            .describe('of tables, which hold values of it'),
    }))
        .describe('a restore puts inherited columns first, and the values stay where they were'),
    sequences: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ident: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('the last one that was taken; null: none'),
        isDumped: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('extensions keep some of theirs from dumps'),
    })),
    invalidIndexes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('which no dump has'),
    unenforcedKeys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .describe('foreign keys whose triggers are disabled: a restore enforces them'),
});
/** Kinds without which rows may be seen that were hidden: they count whoever made them. */
const hidesRows = ['row security', 'forced row security', 'policy'];
/** What tables of extensions had and have no longer. Across majors definitions may be worded otherwise. */
function lostParts(recorded, restored, isSameMajor) {
    const keyOf = ({ kind, ident, statement }) => [kind, ident, ...(isSameMajor ? [statement] : [])].join('\0');
    const there = new Set(restored.parts.map(keyOf));
    // A table that is not there is told by itself, or by its extension.
    const tables = new Set(restored.parts.map(({ table }) => table));
    const extensions = new Set(restored.parts.map(({ extension }) => extension));
    const isThere = ({ table, extension }) => table === null ? extensions.has(extension) : tables.has(table);
    const lost = (recorded?.parts ?? []).filter(part => isThere(part) && !there.has(keyOf(part)));
    const isCertain = ({ added, kind }) => hidesRows.includes(kind) || (added && kind !== 'comment');
    return { added: lost.filter(isCertain), others: lost.filter(part => !isCertain(part)) };
}
/** Tables whose rows were kept from some, and are not any more. */
const exposedTables = ({ added, others }) => [
    ...new Set([...added, ...others].flatMap(({ kind, table }) => table !== null && hidesRows.includes(kind) ? [table] : [])),
];
/** Columns in which values were exchanged: the dump has them in the order that the type had in the source. */
function exchangedColumns(recorded, restored) {
    const now = new Map(restored?.rowTypes.map(({ type, fields }) => [type, fields]));
    return (recorded?.rowTypes ?? []).flatMap(({ type, fields, columns }) => {
        const order = now.get(type);
        return order === undefined || sameNames(order, fields)
            ? []
            : columns.map(({ table, column }) => ({ table, column, type }));
    });
}
const exchangedProblem = ({ table, column, type }) => `${table}.${column}: the fields of its values are exchanged, for a restore gives ${type} its inherited columns first`;
const sameNames = (some, others) => some.length === others.length && some.every((name, at) => name === others[at]);
/** What a restore makes of a sequence whose value is in no dump; numbers of any size. */
const sequencesToSet = (recorded) => (recorded?.sequences ?? []).flatMap(({ ident, value, isDumped }) => isDumped || value === null ? [] : [{ ident, value }]);


/***/ }),

/***/ 34520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ UnpackedTooLarge),
/* harmony export */   B0: () => (/* binding */ unpackedLimit),
/* harmony export */   Cf: () => (/* binding */ contentsMaxBytes),
/* harmony export */   dt: () => (/* binding */ unpackedMaxBytes),
/* harmony export */   sg: () => (/* binding */ packContents),
/* harmony export */   xu: () => (/* binding */ unpackContents),
/* harmony export */   ze: () => (/* binding */ renderContents)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18229);


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
    return _contents_js__WEBPACK_IMPORTED_MODULE_1__/* .contentsSchema */ .KC.parse(JSON.parse(text.toString('utf8')));
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


/***/ }),

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ contentsSchema),
/* harmony export */   kQ: () => (/* binding */ latestInventory),
/* harmony export */   o8: () => (/* binding */ inventoryOf),
/* harmony export */   vA: () => (/* binding */ totalsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45067);


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
    inventory: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz([1, 2])
        .optional()
        .describe('which objects are recorded, and what their hashes are of; absent: 1'),
    objects: listOf(isText, 'kind, ident and hash of the definition, empty where it was not shown'),
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
    beyondDump: _beyond_dump_js__WEBPACK_IMPORTED_MODULE_0__/* .beyondDumpSchema */ .LK.optional().describe('what is in no dump; absent: not looked at'),
});
/** What a backup records now. */
const latestInventory = 2;
const inventoryOf = ({ inventory = 1 }) => inventory;
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


/***/ }),

/***/ 40974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ defaultGrants),
/* harmony export */   a: () => (/* binding */ databasePropertiesSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

/** What `pg_restore` without `--create` would lose: everything that belongs to the database itself. */
const databasePropertiesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    owner: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('as pg_encoding_to_char() names it'),
    collate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    characterType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    localeProvider: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['libc', 'icu', 'builtin']),
    locale: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('the ICU or builtin locale'),
    icuRules: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    connectionLimit: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().describe('-1: no limit'),
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    grants: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('null: PUBLIC'),
        privilege: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['CREATE', 'CONNECT', 'TEMPORARY']),
        grantable: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    }))
        .describe('PostgreSQL’s defaults are written out; the owner’s own rights are not'),
    settings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('null: for every role (ALTER DATABASE … SET)'),
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    })),
});
/** What PostgreSQL gives a new database. */
const defaultGrants = ['CONNECT', 'TEMPORARY'].map(privilege => ({ role: null, privilege, grantable: false }));


/***/ }),

/***/ 41297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ resumeReplaySql),
/* harmony export */   _z: () => (/* binding */ ageFindings),
/* harmony export */   be: () => (/* binding */ failedRunFindings),
/* harmony export */   dT: () => (/* binding */ neverFindings)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44081);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33199);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94776);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11916);
/* harmony import */ var _backup_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76042);






const takeOne = (database) => `Look why the scheduled job makes none, whether it still runs at all, and take one now: ${(0,_backup_command_js__WEBPACK_IMPORTED_MODULE_4__/* .backupCommand */ .K)(database)}`;
function neverFindings(history) {
    const { database, otherServers } = history;
    const others = otherServers.join(', ');
    return [
        {
            level: 'error',
            code: 'NEVER_BACKED_UP',
            database,
            message: `"${database}" has never been backed up${others === '' ? '' : `; there are backups of a "${database}" of ${others}`}${because((0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .failedSince */ .Yi)(history))}`,
            hint: others === ''
                ? `If none is wanted, leave it out with ${(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('exclude-databases')}. If one is: ${(0,_backup_command_js__WEBPACK_IMPORTED_MODULE_4__/* .backupCommand */ .K)(database)}`
                : `If that is the same server, give backup and check the same ${(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('server-name')}, or say at the next backup ${(0,_server_js__WEBPACK_IMPORTED_MODULE_3__/* .movedFromFlags */ .Bn)(otherServers)}. If not, take a backup, into a place of its own.`,
        },
    ];
}
/** What lets a standby go on whose replay is paused. */
const resumeReplaySql = 'SELECT pg_catalog.pg_wal_replay_resume();';
const resumeReplay = `See why that standby does not follow its primary: ${resumeReplaySql} lets it go on where it was paused. Then take another backup, or take it from the primary.`;
function ageFindings(history, { maxAgeHours }, now) {
    const { database, good, usable, unusable } = history;
    const [newest] = good;
    const failed = because((0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .failedSince */ .Yi)(history));
    if (!newest) {
        const others = usable.filter(({ backup }) => backup.manifest.label !== 'safety').length;
        const parts = [
            ...(unusable.length > 0 ? [`${unusable.length} cannot be used`] : []),
            ...(others > 0 ? [`${others} failed verification`] : []),
            ...(usable.length > others ? [`${usable.length - others} only hold what was replaced`] : []),
        ];
        return [
            {
                level: 'error',
                code: 'NO_GOOD_BACKUP',
                database,
                message: `"${database}" has no good backup: ${parts.join(', ')}${failed}`,
                hint: takeOne(database),
            },
        ];
    }
    if (now.getTime() - newest.shows.getTime() <= maxAgeHours * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0)
        return [];
    if (now.getTime() - newest.at.getTime() <= maxAgeHours * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0) {
        return [
            {
                level: 'error',
                code: 'BACKUP_STALE',
                database,
                message: `the newest good backup of "${database}" was taken ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(newest.at, now)} ago, from a standby that was behind: what it shows is ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(newest.shows, now)} old (${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(newest.shows)}); allowed are ${maxAgeHours} h`,
                hint: resumeReplay,
            },
        ];
    }
    return [
        {
            level: 'error',
            code: 'BACKUP_STALE',
            database,
            message: `the newest good backup of "${database}" is ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(newest.at, now)} old (${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(newest.at)}); allowed are ${maxAgeHours} h${failed}`,
            hint: takeOne(database),
        },
    ];
}
/** What is known of the reason why there is no backup. */
function because([last, ...others]) {
    if (!last)
        return '';
    const runs = others.length > 0 ? `the last ${others.length + 1} runs` : 'the last run';
    return `; ${runs} failed, at ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)((0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(last.place))}${reasonOf(last)}`;
}
const reasonOf = ({ record }) => record ? `: ${record.code}, ${record.message}` : '';
function failedRunFindings(history, now) {
    const { database } = history;
    const [last, ...others] = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .failedSince */ .Yi)(history);
    if (!last)
        return [];
    const hint = last.record?.hint ?? 'Look into the log of that run.';
    const when = `${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)((0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(last.place))}, ${(0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)((0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(last.place), now)} ago${reasonOf(last)}`;
    return [
        others.length === 0
            ? {
                level: 'warning',
                code: 'BACKUP_FAILED',
                database,
                message: `the last backup of "${database}" failed at ${when}`,
                hint,
            }
            : {
                level: 'error',
                code: 'BACKUP_FAILED_REPEATEDLY',
                database,
                message: `the last ${others.length + 1} backups of "${database}" failed, the latest at ${when}`,
                hint,
            },
    ];
}


/***/ }),

/***/ 76042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ backupCommand)
/* harmony export */ });
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30976);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);


/** What takes a backup of one database, to be pasted into a shell. */
const backupCommand = (database) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .ownCommand */ .w1)('backup', { databases: (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .escapePattern */ .MP)(database) });


/***/ }),

/***/ 33199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   We: () => (/* binding */ storedBytesOf),
/* harmony export */   Yi: () => (/* binding */ failedSince),
/* harmony export */   u3: () => (/* binding */ historiesOf)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _backup_proof_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89702);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34206);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94776);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11916);





/** What lies in a store, by database and server. Of what is expected there is an empty history at least. */
function historiesOf(inventory, { databases: expected, server: only } = { databases: [], server: undefined }) {
    const { entries, failedRuns, leftovers } = inventory;
    const presentName = (0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .presentNamesBy */ .zR)(entries);
    const databases = new Set([
        ...expected,
        ...entries.map(_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseOf */ .zJ),
        ...failedRuns.map(({ place }) => place.database),
        // Somebody's copy of a dump makes no database.
        ...leftovers.filter(({ kind }) => kind !== 'foreign').map(({ place }) => place.database),
    ]);
    const entriesOf = Map.groupBy((0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(entries), _backup_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseOf */ .zJ);
    const failedRunsOf = Map.groupBy(failedRuns, ({ place }) => place.database);
    const leftoversOf = Map.groupBy(leftovers, ({ place }) => place.database);
    return [...databases].toSorted().flatMap(database => {
        const own = (0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .byServer */ .Rh)(entriesOf.get(database) ?? []);
        const failed = failedRunsOf.get(database) ?? [];
        const asked = only === undefined ? undefined : presentName(database, only);
        const servers = new Set([...own.keys(), ...failed.flatMap(({ server }) => server ?? [])]);
        if (asked !== undefined && expected.includes(database))
            servers.add(asked);
        const known = [...servers].filter(server => server !== undefined).toSorted();
        // What does not say whose it is goes with the newest backup.
        const [newest = known[0]] = own.keys();
        return (known.length > 0 ? known : [undefined])
            .filter(server => asked === undefined || server === undefined || server === asked)
            .map(server => ({
            ...{ database, server, otherServers: known.filter(other => other !== server) },
            ...backupsOf([...new Set([server, undefined])].flatMap(key => own.get(key) ?? []), inventory),
            failedRuns: failed
                .filter(({ server: of }) => of === undefined || of === server)
                .toSorted((a, b) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(b.place).getTime() - (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(a.place).getTime()),
            leftovers: (server === newest ? (leftoversOf.get(database) ?? []) : []).filter(({ kind }) => kind !== 'foreign'),
        }));
    });
}
/** What of a history the entries make. */
function backupsOf(entries, { files }) {
    const usable = [];
    const unusable = [];
    for (const entry of entries) {
        if (entry.kind === 'broken') {
            unusable.push(entry.broken);
            continue;
        }
        const { backup } = entry;
        const listed = files.get(backup.name) ?? [];
        const damage = damageOf(backup, listed);
        if (damage)
            unusable.push(damage);
        else
            usable.push({ backup, ...instantsOf(backup, listed) });
    }
    usable.sort((a, b) => b.at.getTime() - a.at.getTime());
    return {
        good: usable.filter(({ backup }) => isGood(backup)),
        ...{ usable, unusable },
        storedBytes: sum(entries.flatMap(entry => {
            const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
            return (files.get(name) ?? []).map(({ sizeBytes }) => sizeBytes);
        })),
    };
}
/** Everything in the store, whoever wrote it; the few kilobytes of failed runs are not counted. */
const storedBytesOf = ({ files, leftovers, foreign }) => sum([
    ...[...files.values()].flat(),
    ...leftovers.flatMap(leftover => leftover.files),
    ...foreign,
].map(({ sizeBytes }) => sizeBytes));
const isGood = (backup) => backup.manifest.label !== 'safety' && !(0,_backup_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .failsVerification */ .R6)(backup);
function instantsOf({ manifest }, [manifestFile]) {
    const taken = Date.parse(manifest.snapshotAt);
    const at = Math.min(taken, manifestFile?.lastModified.getTime() ?? taken);
    return { at: new Date(at), shows: new Date(Math.min(at, Date.parse((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .dataAsOf */ .g$)(manifest)))) };
}
/** What a listing alone tells of a file that was lost, cut off or replaced. */
function damageOf(backup, listed) {
    const { name, place, manifest } = backup;
    const recorded = [
        ['dump', manifest.dump.sizeBytes],
        ['contents', manifest.contents.sizeBytes],
    ];
    for (const [file, sizeBytes] of recorded) {
        const stored = listed.find(({ name: at }) => at === (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .storedName */ .Rs)(backup, file));
        if (!stored) {
            return { name, place, code: 'BACKUP_FILE_MISSING', reason: `its ${file} is gone` };
        }
        if (stored.sizeBytes !== sizeBytes) {
            const reason = `its ${file} has ${stored.sizeBytes} bytes; ${sizeBytes} were written`;
            return { name, place, code: 'BACKUP_SIZE_WRONG', reason };
        }
    }
    return undefined;
}
/** The runs that came to nothing since the newest good backup, newest first. */
function failedSince({ good: [newest], failedRuns }) {
    return newest ? failedRuns.filter(({ place }) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(place) > newest.at) : failedRuns;
}
const sizeOf = ({ backup }) => backup.manifest.dump.sizeBytes;
const sum = (values) => values.reduce((a, b) => a + b, 0);


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
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);



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
const rebuildCommand = ({ database }) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ownCommand */ .w1)('verify', { 'rebuild-manifest': true, databases: (0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePattern */ .MP)(database) });


/***/ }),

/***/ 34206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ maxFormerNames),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   g$: () => (/* binding */ dataAsOf),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vD: () => (/* binding */ manifestMaxBytes)
/* harmony export */ });
/* unused harmony exports manifestSchema, manifestJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _database_properties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);


/**
 * The manifest: the document beside a dump that makes it a backup. One source for its type, its
 * reader and its published JSON Schema. Readers accept fields they do not know; a change that older
 * readers must not ignore raises `schemaVersion`.
 */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('UTC, RFC 3339');
const sha256 = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const size = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative().describe('bytes');
const localName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[^/\\]+$/)
    .describe('the name of a file in the same folder as the manifest');
/** No path of the second kind leads out of the store; a reader that knows the first alone refuses it. */
const dumpName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^(?:[^/\\]+|(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+\.dump)$/)
    .describe('the name of a file in the same folder as the manifest; with a leading slash, its path from the root of the store');
const storedFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: localName, sizeBytes: size, sha256 });
const serverName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(300);
/** A server does not move that often. */
const maxFormerNames = 50;
/** PostgreSQL has fewer. */
const maxKinds = 500;
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('why it was taken: manual, daily, safety or the user’s own word'),
    snapshotAt: time.describe('the instant that the dump shows, by the server’s clock'),
    standby: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        asOf: time
            .nullable()
            .describe('of its primary all that was committed by then is shown; null: nobody can tell'),
        isPaused: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('whether its replay was paused'),
    })
        .optional()
        .describe('the server was a standby; absent: a primary, or not known'),
    startedAt: time,
    finishedAt: time,
    server: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: serverName.optional().describe('which server it is, as the user calls it'),
        host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        port: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
        formerly: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(serverName)
            .max(maxFormerNames)
            .optional()
            .describe('what the same server was called before: a name, or host and port'),
        systemIdentifier: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^\d{1,20}$/)
            .optional()
            .describe('of the cluster; an upgrade changes it, and a physical copy keeps it'),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('as server_version says it, 17.6 say'),
        major: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    }),
    client: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('pg_dump’s own') }),
    dump: storedFile.extend({
        name: dumpName,
        md5: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
        compression: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('as pg_dump’s --compress takes it'),
    }),
    contents: storedFile,
    roles: storedFile.optional().describe('the roles of the server, as SQL without passwords'),
    usedRoles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        needed: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().describe('a policy or user mapping cannot be restored without it'),
    }))
        .optional()
        .describe('roles that the objects speak of: as owners, in grants, policies, user mappings'),
    properties: _database_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .databasePropertiesSchema */ .a,
    databaseBytes: size
        .optional()
        .describe('of the database on the disk of its server, indexes and what is dead included'),
    needsSearchPath: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        function: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('whose body has names without their schema'),
        names: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('those names'),
        schemas: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe('where something of that name is'),
        usedBy: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
            .describe('what calls it while it is loaded: kind and ident of some'),
    }))
        .optional()
        .describe('functions that may fail in a restore, where the search_path is empty; absent: none'),
    extensions: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    dangling: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        object: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('kind and ident, as the contents have them'),
        needs: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('what is not there: a type of object and its identity'),
        entry: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^\d+ \d+$/)
            .nullable()
            .describe('of the archive, by the OIDs of its catalog and itself; null: the rest cannot do without it'),
        extension: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .optional()
            .describe('of the provider of the server, which other servers lack; absent: left out by the user'),
    }))
        .optional()
        .describe('objects that need something that is not in the dump; absent: none'),
    totals: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        objects: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative())
            .refine(kinds => Object.keys(kinds).length <= maxKinds, 'there are no more kinds of objects')
            .describe('objects by kind'),
        tables: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative().describe('tables whose rows are in the dump'),
        rows: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nullable().describe('null: not counted'),
    }),
    exclusions: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        schemas: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        tableData: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
        tableDataPatterns: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
            .optional()
            .describe('what tableData was found by: a partitioned table stands for its partitions'),
        pgDumpOptions: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('github, gitlab or local'),
        url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
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
    const version = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr() }).safeParse(document);
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
     * `incomplete`: in place, with all its data, and still without an extension that could not be made before.
     */
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['restoring', 'replaced', 'set-aside', 'closed', 'scratch', 'incomplete']),
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
    /** Of one that is incomplete: the extension that it lacks, and the backup that has it. */
    lacks: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ extension: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
});
const renderMark = (mark) => markPrefix + JSON.stringify(mark);
/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
function readComment(name, comment) {
    const mark = parseMark(comment);
    if (!mark)
        return { mark: undefined, comment, incomplete: undefined };
    const own = withoutMark(mark.comment ?? null);
    const found = fits(name, mark) ? mark : undefined;
    // It is what it should be but for that: backed up, replaced and used like any other.
    return found?.role === 'incomplete'
        ? { mark: undefined, comment: own, incomplete: found }
        : { mark: found, comment: own, incomplete: undefined };
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
        case 'incomplete':
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

/***/ 15378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   oR: () => (/* binding */ onlyNamed),
/* harmony export */   un: () => (/* binding */ isAskedFor),
/* harmony export */   w4: () => (/* binding */ reasonNotAsked)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30976);

/** Undefined: it is asked for. */
function reasonNotAsked(name, { databases: included, excludeDatabases }) {
    if ((0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(excludeDatabases, name))
        return 'excluded';
    return included.length > 0 && !(0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(included, name) ? 'not asked for' : undefined;
}
/** The databases that were named outright. */
const namedIn = ({ databases }) => [
    ...new Set(databases.flatMap(({ literal }) => literal ?? [])),
];
/** Of exactly one database that is named outright, nothing else needs to be read. */
const onlyNamed = (databases) => databases.length === 1 ? databases[0]?.literal : undefined;
const isAskedFor = (name, selection) => reasonNotAsked(name, selection) === undefined;
/** What of an inventory belongs to the databases that were asked for. */
function askedOf(inventory, selection) {
    const isAsked = ({ place }) => isAskedFor(place.database, selection);
    const partOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken);
    return {
        ...inventory,
        entries: inventory.entries.filter(entry => isAsked(partOf(entry))),
        leftovers: inventory.leftovers.filter(isAsked),
        failedRuns: inventory.failedRuns.filter(isAsked),
    };
}


/***/ }),

/***/ 6723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withoutMark),
/* harmony export */   x: () => (/* binding */ incompleteRestore)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);


/** Why no backup is made of a database that is the rest of a restore: it would not be whole. */
function incompleteRestore({ name, mark, isOurs, }) {
    // Under another name than the restored one its owner may have written anything.
    if (!isOurs && name !== mark?.database)
        return undefined;
    if (mark?.role === 'closed') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is closed to connections by a restore that did not end (run ${mark.run}, ${mark.createdAt})`, `Run that restore again, which opens it first; or: ALTER DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)} ALLOW_CONNECTIONS true;`);
    }
    if (mark?.role === 'scratch') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a scratch database, in which a backup of "${mark.database}" is verified (run ${mark.run})`, `Back up "${mark.database}" itself: this one is dropped again.`);
    }
    if (mark?.role !== 'restoring')
        return undefined;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DATABASE_HALF_RESTORED', `"${name}" is a half-restored copy of "${mark.database}" (run ${mark.run}, ${mark.createdAt})`, `A backup of it would not be whole: finish the restore first.${isOurs ? '' : withoutMark(name)}`);
}
/** What else there is to know of a mark that our own login may not have written. */
const withoutMark = (name) => ` If no restore did that, its owner wrote it into its comment: COMMENT ON DATABASE ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)} IS NULL;`;


/***/ }),

/***/ 82169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportBytes)
/* harmony export */ });
/** Adds up the bytes of one transfer and reports them as its progress. */
function reportBytes(reporter, task, totalBytes) {
    let sum = 0;
    return bytes => {
        sum += bytes;
        reporter.progress(task, sum, totalBytes);
    };
}


/***/ }),

/***/ 37873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ renameDatabase),
/* harmony export */   Fu: () => (/* binding */ renameSql),
/* harmony export */   L5: () => (/* binding */ allowConnectionsSql),
/* harmony export */   YY: () => (/* binding */ commentSql),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   gq: () => (/* binding */ takeSql)
/* harmony export */ });
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);


/** The statement that sets or removes a database's comment. */
const commentSql = (database, comment) => `COMMENT ON DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} IS ${comment === null ? 'NULL' : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(comment)}`;
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(`DROP DATABASE IF EXISTS ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)}${force ? ' WITH (FORCE)' : ''}`));
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(from)} RENAME TO ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(to)}`;
const takeSql = (database) => `ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} OWNER TO CURRENT_USER`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} WITH ALLOW_CONNECTIONS ${allow}`;


/***/ }),

/***/ 86395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   VD: () => (/* binding */ markedAmong),
/* harmony export */   X9: () => (/* binding */ listMarked),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   u4: () => (/* binding */ databaseRow)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10738);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77798);



/**
 * Whether it is proven that a database was made by us: for our own login, or half-restored for the one that
 * runs what is in a dump, if that is another.
 */
const isProven = ({ isOurs, owner, mark }, restorer) => isOurs || (mark.role === 'restoring' && owner === restorer);
/** The databases that restores and drills made, set aside or closed. */
async function listMarked(maintenance) {
    return markedAmong(await maintenance.rows(databaseRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesSql */ .Br));
}
const databaseRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    allows_connections: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    is_template: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    is_invalid: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    can_connect: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    comment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
});
const markedAmong = (rows) => rows.flatMap(({ name, oid, owner, login, comment, is_invalid: isInvalid }) => {
    const { mark } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(name, comment);
    return mark ? [{ name, oid, owner, mark, isOurs: owner === login, isInvalid }] : [];
});
/**
 * What a restore set aside of a target, and what keeps its name meanwhile. Only our own login can have
 * written which database it was: the one that was set aside is its owner's, who writes there what he likes.
 */
function setAside(marked, target) {
    const placeholder = marked.find(({ name, mark, isOurs }) => name === target && mark.role === 'restoring' && isOurs);
    if (!placeholder)
        return undefined;
    const recorded = placeholder.mark.aside;
    const aside = marked.find(({ name, oid, mark }) => mark.role === 'set-aside' && name === recorded?.name && oid === recorded.oid);
    return { placeholder, setAside: aside };
}


/***/ }),

/***/ 40388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ databaseSize)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);



/** A database's size on disk, or `undefined` when we may not ask or it has just been dropped. */
async function databaseSize(session, name) {
    const sql = 'SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS bytes';
    const asking = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ bytes: _session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9 }), (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(sql), [name]);
    return (await (0,_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J0)(session, asking))?.bytes;
}


/***/ }),

/***/ 77798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ modulesSql),
/* harmony export */   Br: () => (/* binding */ databasesSql),
/* harmony export */   TA: () => (/* binding */ isOpenSql),
/* harmony export */   UV: () => (/* binding */ propertiesSql),
/* harmony export */   Wd: () => (/* binding */ holdsUserObjectsSql)
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
const isOpenSql = 'SELECT FROM pg_catalog.pg_database AS d WHERE d.datname = $1 AND d.datallowconn';


/***/ }),

/***/ 2127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ unpackHere),
/* harmony export */   HH: () => (/* binding */ readContentsFile),
/* harmony export */   K_: () => (/* binding */ readRolesFile),
/* harmony export */   NN: () => (/* binding */ rolesMaxBytes),
/* harmony export */   OJ: () => (/* binding */ parseContents)
/* harmony export */ });
/* harmony import */ var _catalog_contents_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34520);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56879);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59302);
/* harmony import */ var _storage_read_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66635);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22946);






/** The contents file of a backup, checked against its manifest. */
async function readContentsFile(store, backup, digest, signal) {
    return parseContents(backup, await readChecked(store, backup, 'contents', _catalog_contents_file_js__WEBPACK_IMPORTED_MODULE_0__/* .contentsMaxBytes */ .Cf, digest, signal));
}
/** What a contents file holds whose bytes are those that its manifest recorded. */
function parseContents({ place, manifest }, bytes) {
    return unpackHere(place, bytes, (0,_catalog_contents_file_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackedLimit */ .B0)(manifest.totals), `Somebody wrote it together with a manifest that fits. Take another one: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCommand */ .w1)('list')}`);
}
/** Unpacks a contents file that may have so many bytes, as far as this machine has the memory. */
function unpackHere(place, bytes, allowed, hint) {
    // Parsed, it may be seven times as large.
    const room = Math.floor((0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .memoryBytes */ .ZY)() / 16);
    try {
        return (0,_catalog_contents_file_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackContents */ .xu)(bytes, Math.min(allowed, room));
    }
    catch (error) {
        const file = (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fileName */ .Md)(place, 'contents');
        const why = (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n')[0];
        throw error instanceof _catalog_contents_file_js__WEBPACK_IMPORTED_MODULE_0__/* .UnpackedTooLarge */ .$G && room < allowed
            ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('OUT_OF_MEMORY', `there is too little memory here for ${file}: ${why}`, `Allow more: ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .moreMemory */ .Ds}. Of a database with millions of objects that is right; of a smaller one somebody wrote it.`)
            : new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONTENTS_UNUSABLE', `${file} is no contents file of ours: ${why}`, hint);
    }
}
/** Enough for many thousands of roles. */
const rolesMaxBytes = 16 * 1024 * 1024;
/** The roles file of a backup that has one, checked against its manifest. */
const readRolesFile = (store, backup, digest, signal) => readChecked(store, backup, 'roles', rolesMaxBytes, digest, signal);
async function readChecked(store, { name, place, manifest }, file, maxBytes, digest, signal) {
    const bytes = await (0,_storage_read_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .readWhole */ .o)(store, (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fileName */ .Md)(place, file), maxBytes, signal);
    if (digest(bytes) === manifest[file]?.sha256)
        return bytes;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `the ${file} file of ${name} is not what its manifest recorded`, `It was changed or damaged after it was written. Take another one: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCommand */ .w1)('list')}`);
}


/***/ }),

/***/ 21289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readCatalog),
  z: () => (/* binding */ readInventory)
});

// EXTERNAL MODULE: ./lib/catalog/backup.js
var backup = __webpack_require__(43969);
// EXTERNAL MODULE: ./lib/catalog/dump-name-template.js
var dump_name_template = __webpack_require__(2608);
// EXTERNAL MODULE: ./lib/catalog/failed-run.js
var failed_run = __webpack_require__(44134);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/catalog/server.js
var catalog_server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/repository/limits.js
var limits = __webpack_require__(22946);
// EXTERNAL MODULE: ./lib/catalog/contents-file.js
var contents_file = __webpack_require__(34520);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/storage/read-whole.js
var read_whole = __webpack_require__(66635);
// EXTERNAL MODULE: ./lib/repository/checked-files.js
var checked_files = __webpack_require__(2127);
;// CONCATENATED MODULE: ./lib/repository/read-manifest.js









/** `undefined` when the backup is gone by now. */
async function readEntry(store, listed, signal) {
    const { place } = listed;
    let read;
    try {
        read = await store.read((0,names/* fileName */.Md)(place, 'manifest'), manifest/* manifestMaxBytes */.vD, signal);
    }
    catch (error) {
        // Another run may prune.
        if (error instanceof failure/* Failure */.HR && error.code === 'BACKUP_FILE_MISSING')
            return undefined;
        // One old backup that somebody archived keeps nobody from the others.
        if (error instanceof failure/* Failure */.HR && error.code === 'BACKUP_ARCHIVED') {
            return (0,backup/* broken */.mw)(place, error.code, error.message, error.hint);
        }
        throw error;
    }
    if (read.kind === 'too-large') {
        return (0,backup/* broken */.mw)(place, 'MANIFEST_INVALID', (0,read_whole/* tooLargeFailure */.i)(read, manifest/* manifestMaxBytes */.vD).message);
    }
    const reading = (0,manifest/* readManifest */.WI)(read.bytes);
    switch (reading.kind) {
        case 'too-new':
            return (0,backup/* broken */.mw)(place, 'MANIFEST_TOO_NEW', `its manifest has schema version ${reading.schemaVersion}; this tool reads version 1`);
        case 'invalid':
            return (0,backup/* broken */.mw)(place, 'MANIFEST_INVALID', `its manifest cannot be used: ${reading.reason}`);
        case 'manifest':
            return checkEntry(listed, reading.manifest);
    }
}
/** A manifest speaks of the files beside it, and of nothing else but a dump that has its name. */
function checkEntry({ place, verifications }, manifest) {
    const beside = (file) => (0,names/* fileName */.Md)(place, file).slice((0,names/* databaseFolder */.QN)(place.database).length);
    if (manifest.database !== place.database) {
        return (0,backup/* broken */.mw)(place, 'MANIFEST_INVALID', 'its manifest speaks of another database');
    }
    const { dump, contents, roles } = manifest;
    if (contents.sizeBytes > contents_file/* contentsMaxBytes */.Cf || (roles && roles.sizeBytes > checked_files/* rolesMaxBytes */.NN)) {
        return (0,backup/* broken */.mw)(place, 'MANIFEST_INVALID', 'its manifest speaks of larger files than there may be');
    }
    const isOwnDump = dump.name.startsWith('/')
        ? (0,dump_name_template/* isDumpNameOf */.XD)(dump.name.slice(1), place)
        : dump.name === beside('dump');
    if (!isOwnDump ||
        contents.name !== beside('contents') ||
        (roles && roles.name !== beside('roles'))) {
        return (0,backup/* broken */.mw)(place, 'MANIFEST_INVALID', 'its manifest points to the files of another backup');
    }
    const server = (0,catalog_server/* ownName */.qU)(manifest.server);
    const name = (0,names/* backupName */.aw)(place);
    return { kind: 'backup', backup: { name, place, server, manifest, verifications } };
}

;// CONCATENATED MODULE: ./lib/repository/sort-listing.js


/** What lies in the store, of one database or of all, by whose it is. */
async function sortListing(store, database, signal) {
    const places = new Map();
    const failedRuns = [];
    const foreign = [];
    const folder = database === undefined ? '' : (0,names/* databaseFolder */.QN)(database);
    for await (const object of (0,limits/* listBounded */.AO)(store, folder, signal)) {
        const stored = (0,names/* parseStoredName */.GO)(object.name);
        if (!stored) {
            foreign.push(listedFile(object));
            continue;
        }
        if (stored.kind === 'failed-run') {
            failedRuns.push(stored.place);
            continue;
        }
        const name = (0,names/* backupName */.aw)(stored.place);
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

;// CONCATENATED MODULE: ./lib/repository/list.js










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
    const presentName = (0,catalog_server/* presentNamesBy */.zR)(entries);
    const whole = places.filter(({ hasManifest }) => hasManifest);
    return {
        entries,
        files: new Map(whole.map(({ place, files }) => [(0,names/* backupName */.aw)(place), files])),
        leftovers: places
            .filter(({ hasManifest }) => !hasManifest)
            .map(({ place, files }) => ({ place, files, kind: (0,leftover/* leftoverKind */.YR)(files) })),
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
/** A listing, and what the manifests in it say. A dump that one of them names is not foreign. */
async function readListing(store, database, signal, newest) {
    const listing = await sortListing(store, database, signal);
    const whole = listing.places
        .filter(({ hasManifest }) => hasManifest)
        .toSorted((a, b) => (a.place.stamp < b.place.stamp ? 1 : -1))
        .slice(0, newest);
    const fitting = (0,limits/* fittingTexts */.Oc)(whole, ({ files: [manifest] }) => manifest?.sizeBytes ?? 0);
    const read = await inParallel(whole, async (listed) => ({
        listed,
        entry: fitting.has(listed)
            ? await readEntry(store, listed, signal)
            : (0,backup/* broken */.mw)(listed.place, 'MANIFEST_INVALID', 'there is no memory for all manifests here, and its own is one of the largest'),
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
        entries: (0,catalog_server/* nameServers */.YW)(entries),
        foreign: listing.foreign.filter(({ name }) => !named.has(name)),
    };
}
/**
 * Gives contents that lost their manifest the dump back that lies at another place than usual, if there is
 * one alone that has their name. Answers which.
 */
async function findLostDumps(store, { places, foreign }, named, database, signal) {
    const orphans = places.filter(({ hasManifest, files }) => !hasManifest && (0,leftover/* fileAmong */.zV)(files, 'contents') && !(0,leftover/* fileAmong */.zV)(files, 'dump'));
    if (orphans.length === 0)
        return [];
    const candidates = database === undefined ? foreign : (await sortListing(store, undefined, signal)).foreign;
    return orphans.flatMap(({ place, files }) => {
        const [only, ...others] = candidates.filter(({ name }) => name.endsWith(names/* fileEndings */.nP.dump) && !named.has(name) && (0,dump_name_template/* isDumpNameOf */.XD)(name, place));
        if (!only || others.length > 0)
            return [];
        files.push(only);
        return [only.name];
    });
}
function checkDump({ place, files }, entry) {
    return entry.kind === 'broken' ||
        files.some(({ name }) => name === (0,backup/* storedName */.Rs)(entry.backup, 'dump'))
        ? entry
        : (0,backup/* broken */.mw)(place, 'BACKUP_FILE_MISSING', 'its dump is gone from the store');
}
/** The name in the store of a dump that lies at another place than usual. */
function dumpElsewhere(entry) {
    if (entry?.kind !== 'backup')
        return undefined;
    const name = (0,backup/* storedName */.Rs)(entry.backup, 'dump');
    return name === (0,names/* fileName */.Md)(entry.backup.place, 'dump') ? undefined : name;
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
/** What is wrong with one file says nothing about the others. */
async function readFailure(store, place, signal) {
    try {
        const read = await store.read((0,names/* failedRunName */.Mm)(place), failed_run/* failedRunMaxBytes */.gj, signal);
        return read.kind === 'whole' ? (0,failed_run/* readFailedRun */.zN)(read.bytes) : undefined;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && unreadable.includes(error.code))
            return undefined;
        throw error;
    }
}
const unreadable = ['BACKUP_FILE_MISSING', 'BACKUP_ARCHIVED'];


/***/ }),

/***/ 66635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ tooLargeFailure),
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/** A small object, for whom it is a failure that it is larger than it may be. */
async function readWhole(store, name, maxBytes, signal) {
    const read = await store.read(name, maxBytes, signal);
    if (read.kind === 'too-large')
        throw tooLargeFailure(read, maxBytes);
    return read.bytes;
}
const tooLargeFailure = ({ what, sizeBytes }, maxBytes) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_FILE_MISSING', `${what} has ${sizeBytes} bytes, more than the ${maxBytes} that it may have`, 'It is not a file of ours, or was damaged.');


/***/ })

};
