export const id = 725;
export const ids = [725];
export const modules = {

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ standingFailure),
/* harmony export */   R6: () => (/* binding */ failsVerification),
/* harmony export */   U3: () => (/* binding */ verifiedAt),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   pN: () => (/* binding */ refutes),
/* harmony export */   u8: () => (/* binding */ strongestProof)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);

/** The instant that a stamp stands for; those in a catalog have been parsed before. */
const timeOf = ({ stamp }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) ?? new Date(0);
/** Whether `level` shows no less than `than`. */
const isAtLeast = (level, than) => _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(level) >= _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(than);
/** Whether a backup that failed has since been found in order, by no smaller effort. */
const refutes = (later, failed) => later.verdict === 'passed' &&
    isAtLeast(later.level, failed.level) &&
    timeOf(later) > timeOf(failed);
/** Whether a backup failed a verification, and has not passed one as thorough since. */
const failsVerification = (backup) => standingFailure(backup) !== undefined;
/** The strongest proof that there is of a backup: the level that it passed, and when it last did. */
function strongestProof(backup) {
    const level = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.findLast(one => backup.verifications.some(({ level: of, verdict }) => of === one && verdict === 'passed'));
    const at = level && verifiedAt(backup, level);
    return level && at && { level, at };
}
/** What a verification found last that nothing has refuted since; `undefined`: nothing wrong. */
function standingFailure({ verifications }) {
    const [last] = verifications
        .filter(failed => failed.verdict === 'failed' && !verifications.some(later => refutes(later, failed)))
        .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
    return last;
}
/** When a backup last passed a verification of at least this level; `undefined`: never. */
function verifiedAt({ verifications }, leastLevel = 'checksum') {
    const enough = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.slice(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm.indexOf(leastLevel));
    return verifications
        .filter(({ level, verdict }) => verdict === 'passed' && enough.includes(level))
        .flatMap(({ stamp }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0];
}


/***/ }),

/***/ 3712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ isRebuildable),
/* harmony export */   YR: () => (/* binding */ leftoverKind),
/* harmony export */   hg: () => (/* binding */ rebuildCommand),
/* harmony export */   yK: () => (/* binding */ kindOfFile),
/* harmony export */   zV: () => (/* binding */ fileAmong)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(976);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);



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

/***/ 4206:
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


/***/ })

};
