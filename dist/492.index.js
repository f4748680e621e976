export const id = 492;
export const ids = [492];
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

/***/ 93603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   X9: () => (/* binding */ findingLevels)
/* harmony export */ });
/* unused harmony export findingCodes */
/** Everything that a check can find; docs/monitoring.md lists cause and remedy. Add, never rename. */
const findingCodes = (/* unused pure expression or super */ null && ([
    'BACKUP_ARCHIVED',
    'BACKUP_EMPTY',
    'BACKUP_FAILED',
    'BACKUP_FAILED_REPEATEDLY',
    'BACKUP_FILE_MISSING',
    'BACKUP_GREW',
    'BACKUP_SHRANK',
    'BACKUP_SIZE_WRONG',
    'BACKUP_STALE',
    'BACKUP_UNFINISHED',
    'CLOCK_SKEW',
    'CREDENTIAL_EXPIRED',
    'CREDENTIAL_EXPIRING',
    'DATABASE_GONE',
    'DATABASE_HALF_RESTORED',
    'DATABASE_LEFT_OUT',
    'MANIFEST_INVALID',
    'MANIFEST_MISSING',
    'MANIFEST_TOO_NEW',
    'NEVER_BACKED_UP',
    'NOT_VERIFIABLE',
    'NOT_VERIFIED',
    'NO_GOOD_BACKUP',
    'SERVERS_MIXED',
    'STORAGE_FULL',
    'STORAGE_NEARLY_FULL',
    'VERIFICATION_FAILED',
]));
/** The worst first. An error makes a check red. */
const findingLevels = ['error', 'warning', 'notice'];
/** Whether something is wrong enough to be red. */
const hasErrors = (findings) => findings.some(({ level }) => level === 'error');


/***/ }),

/***/ 19762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
/** A number for people: `1,234,567`. Not by Intl, whose first use costs a run some twenty milliseconds. */
const formatCount = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');


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

/***/ 30976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ matchesTable),
/* harmony export */   MP: () => (/* binding */ escapePattern),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   sp: () => (/* binding */ matchesTableOrAbove)
/* harmony export */ });
/**
 * Lists of names with wildcards, as `databases` or `exclude-schemas` take them.
 *
 * - One item per line; a comma separates as well. Blanks around an item do not count.
 * - `*` matches any text, also none; `?` matches exactly one character. Case matters.
 * - A backslash makes the character after it literal: `\*`, `\?`, `\,`, `\\`, and a blank at either
 *   end of an item. A line must not end in one.
 */
/** An item: escaped characters, or any others that do not end it; at worst a lone backslash. */
const item = /(?:\\[^\n]|[^\\\n,])+\\?|\\/gu;
const endsInLoneBackslash = /(?:^|[^\\])(?:\\\\)*\\$/u;
/** Blanks at both ends; one that a backslash precedes stays. */
const outerBlanks = /^[ \t\r]+|(?<=(?:^|[^\\])(?:\\\\)*)[ \t\r]+$/gu;
/** Reads a list. A line that ends in a backslash makes it invalid. */
function parsePatterns(text) {
    const items = text.match(item)?.map(part => part.replace(outerBlanks, '')) ?? [];
    const broken = items.find(part => endsInLoneBackslash.test(part));
    if (broken !== undefined)
        return { kind: 'invalid', item: broken };
    return { kind: 'patterns', patterns: items.filter(part => part !== '').map(parsePattern) };
}
function parsePattern(text) {
    const tokens = [...text.matchAll(/\\(?<escaped>.)|(?<plain>.)/gsu)].map((match) => {
        const { escaped, plain = '' } = match.groups ?? {};
        if (escaped !== undefined)
            return { kind: 'character', value: escaped };
        if (plain === '*')
            return { kind: 'anyText' };
        if (plain === '?')
            return { kind: 'anyCharacter' };
        return { kind: 'character', value: plain };
    });
    const characters = tokens.flatMap(token => (token.kind === 'character' ? [token.value] : []));
    const literal = characters.length === tokens.length ? characters.join('') : undefined;
    return { text, literal, tokens };
}
/** Whether the pattern covers the whole of `name`. */
function matches(pattern, name) {
    const { tokens } = pattern;
    const characters = [...name];
    let token = 0;
    let at = 0;
    // Where to go on when what follows the last `*` does not fit: that `*` takes one character more.
    let retry;
    while (at < characters.length) {
        const current = tokens[token];
        if (current?.kind === 'anyText') {
            token += 1;
            retry = { token, at };
        }
        else if (current?.kind === 'anyCharacter' ||
            (current?.kind === 'character' && current.value === characters[at])) {
            token += 1;
            at += 1;
        }
        else if (retry) {
            retry.at += 1;
            token = retry.token;
            at = retry.at;
        }
        else {
            return false;
        }
    }
    return tokens.slice(token).every(rest => rest.kind === 'anyText');
}
/** Whether any of the patterns covers `name`. */
const matchesAny = (patterns, name) => patterns.some(pattern => matches(pattern, name));
/** A pattern with a dot means `schema.table`; without one, that table in any schema. */
const matchesTable = (pattern, { schema, name }) => matches(pattern, `${schema}.${name}`) || matches(pattern, name);
/** Whether the rows of a table are meant: those of a partition by the partitioned tables above it as well. */
const matchesTableOrAbove = (pattern, table) => [table, ...(table.partitionOf ?? [])].some(one => matchesTable(pattern, one));
/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
const escapePattern = (name) => name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');


/***/ }),

/***/ 67156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rejectionOf)
/* harmony export */ });
/** Rejects when the signal aborts, and does nothing but that: whoever waits for something else may leave it. */
function rejectionOf(signal) {
    const { promise, reject } = Promise.withResolvers();
    const fail = () => reject(signal.reason);
    if (signal.aborted)
        fail();
    else
        signal.addEventListener('abort', fail, { once: true });
    promise.catch(() => undefined);
    return promise;
}


/***/ }),

/***/ 46390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   document: () => (/* binding */ document),
/* harmony export */   failures: () => (/* binding */ failures),
/* harmony export */   outputs: () => (/* binding */ outputs),
/* harmony export */   page: () => (/* binding */ page),
/* harmony export */   reworded: () => (/* binding */ reworded),
/* harmony export */   story: () => (/* binding */ story),
/* harmony export */   text: () => (/* binding */ text)
/* harmony export */ });
/* harmony import */ var _output_backups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45922);
/* harmony import */ var _output_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _output_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90281);



const failures = (result) => result.failures;
const reworded = (result, wording) => ({
    ...result,
    failures: (0,_output_wording_js__WEBPACK_IMPORTED_MODULE_1__.rewordedFailures)(result.failures, wording),
});
const text = (result) => (0,_output_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupText */ .Af)(result);
const document = ({ backups, failures: failed, planned }) => ({
    backups: backups.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.backupDocument),
    failures: failed.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.databaseFailureDocument),
    ...(planned.length > 0 ? { planned } : {}),
});
function outputs({ backups, failures: failed }) {
    const [first, ...others] = backups;
    const only = others.length === 0 ? first : undefined;
    return {
        backups: JSON.stringify(backups.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.backupDocument)),
        failures: JSON.stringify(failed.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.databaseFailureDocument)),
        'backup-name': only?.name,
        'size-bytes': only && String(only.manifest.dump.sizeBytes),
        sha256: only?.manifest.dump.sha256,
    };
}
const page = (result, context) => (0,_output_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupPage */ .AJ)(result, context);
const story = (result) => (0,_output_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupStory */ .sR)(result);


/***/ }),

/***/ 60773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  findings: () => (/* binding */ findings),
  junit: () => (/* binding */ present_junit),
  metrics: () => (/* reexport */ metrics/* metricsText */.z),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ checkPage),
  reworded: () => (/* binding */ reworded),
  story: () => (/* binding */ present_story),
  text: () => (/* binding */ present_text)
});

// EXTERNAL MODULE: ./lib/catalog/findings/finding.js
var finding = __webpack_require__(93603);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/junit.js
var junit = __webpack_require__(61);
// EXTERNAL MODULE: ./lib/output/status.js
var output_status = __webpack_require__(64319);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
// EXTERNAL MODULE: ./lib/output/wording.js
var output_wording = __webpack_require__(90281);
// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
;// CONCATENATED MODULE: ./lib/commands/check/health.js

/** `3 of 4 databases are healthy.` What is but a notice keeps no database from being so. */
function healthSentence(findings, statuses) {
    const total = statuses.length;
    const healthy = statuses.filter(({ database }) => isHealthy(database, findings)).length;
    if (total === 1)
        return `1 database, ${healthy === 1 ? 'healthy' : 'not healthy'}.`;
    return healthy === total
        ? `All ${(0,format_count/* formatCount */.B)(total)} databases are healthy.`
        : `${(0,format_count/* formatCount */.B)(healthy)} of ${(0,format_count/* formatCount */.B)(total)} databases are healthy.`;
}
const isHealthy = (database, findings) => !findings.some(finding => finding.database === database && finding.level !== 'notice');
const levelIcons = {
    error: '❌',
    warning: '⚠️',
    notice: 'ℹ️',
};

;// CONCATENATED MODULE: ./lib/commands/check/junit.js

/** One suite: a case per database, and one for what is about none of them. Errors fail a case. */
function checkJunit({ findings, statuses, checkedAt }) {
    const databases = new Set([
        ...statuses.map(({ database }) => database),
        ...findings.flatMap(({ database }) => database ?? []),
    ]);
    const outcome = (about) => findingsOutcome(findings.filter(({ database, level }) => database === about && level === 'error'));
    return [
        {
            name: 'check',
            timestamp: checkedAt,
            cases: [
                { name: 'store and credentials', classname: 'general', outcome: outcome(null) },
                ...[...databases]
                    .toSorted()
                    .map(name => ({ name, classname: 'databases', outcome: outcome(name) })),
            ],
        },
    ];
}
function findingsOutcome([first, ...others]) {
    if (!first)
        return { kind: 'passed' };
    const details = [
        ...(0,junit/* whatToDo */.H)(first.hint),
        ...others.flatMap(({ code, message, hint }) => [`${code}: ${message}`, ...(0,junit/* whatToDo */.H)(hint)]),
    ];
    return { kind: 'failed', type: first.code, message: first.message, details };
}

// EXTERNAL MODULE: ./lib/output/metrics.js
var metrics = __webpack_require__(69048);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/check/page.js





function checkPage(result, context) {
    const { findings, statuses, checkedAt } = result;
    return [
        headline(result),
        findings.length === 0
            ? undefined
            : (0,gfm/* table */.tp)('findings', findings, [
                {
                    title: 'Database',
                    cell: ({ level, database }) => (0,gfm.md) `${levelIcons[level]} ${database === null ? gfm/* none */.dv : (0,gfm/* code */.aY)(database)}`,
                },
                {
                    title: 'What was found, and what to do',
                    cell: ({ message, hint, code: findingCode }) => (0,gfm/* lines */.Mn)([(0,gfm.md) `${message}`, (0,gfm.md) `**What to do:** ${hint}`, (0,gfm.md) `Code: ${(0,gfm/* code */.aY)(findingCode)}`]),
                },
            ]),
        (0,gfm.md) `${healthSentence(findings, statuses)}`,
        (0,output_status/* statusTable */.XR)(statuses, checkedAt),
        (0,gfm/* bullets */.e5)('facts', (0,page/* locationFact */.M1)(context)),
    ];
}
function headline({ findings, statuses }) {
    const of = (0,gfm.md) `${(0,page/* count */.U9)(statuses.length, 'database')} checked`;
    const number = (level) => (0,page/* count */.U9)(findings.filter(finding => finding.level === level).length, level);
    if ((0,finding/* hasErrors */.Cs)(findings))
        return (0,gfm.md) `## ❌ ${number('error')}: ${of}`;
    return findings.some(({ level }) => level === 'warning')
        ? (0,gfm.md) `## ⚠️ ${number('warning')}: ${of}`
        : (0,gfm.md) `## ✅ ${of}, all is well`;
}

;// CONCATENATED MODULE: ./lib/commands/check/present.js










const findings = (result) => result.findings;
const reworded = (result, wording) => ({
    ...result,
    findings: result.findings.map(finding => (0,output_wording.rewordedHint)(finding, wording)),
});
/** What a person reads of a check: what is wrong, the worst first, then what is not. */
const present_text = ({ findings: found, statuses }) => [
    ...found.flatMap(({ level, code, message, hint }) => [
        `${level.toUpperCase()} ${code}: ${(0,format/* printable */.g$)(message)}`,
        `  HINT: ${(0,format/* printable */.g$)(hint)}`,
    ]),
    healthSentence(found, statuses),
].join('\n');
const present_document = ({ findings: found, ...status }) => ({
    findings: found.map(findingDocument),
    ...(0,output_status/* statusesDocument */.IM)(status),
});
const findingDocument = ({ level, code, database, message, hint }) => ({
    level,
    code,
    database,
    message,
    hint,
});
const outputs = ({ findings: found }) => ({
    findings: JSON.stringify(found.map(findingDocument)),
    healthy: String(!(0,finding/* hasErrors */.Cs)(found)),
});
function present_story({ findings: all }) {
    const errors = all.filter(({ level }) => level === 'error');
    const warnings = all.filter(({ level }) => level === 'warning');
    const found = [
        ...(errors.length > 0 ? [(0,story/* count */.U9)(errors.length, 'error')] : []),
        ...(warnings.length > 0 ? [(0,story/* count */.U9)(warnings.length, 'warning')] : []),
    ];
    return {
        status: errors.length > 0 ? 'failed' : 'succeeded',
        title: `Check found ${found.length > 0 ? found.join(' and ') : 'nothing wrong'}`,
        lines: warnings.map(({ database, message }) => ({ database, backup: null, text: message })),
        failures: errors.map(({ database, code, message, hint }) => ({
            database,
            code,
            message,
            hint,
        })),
    };
}
const present_junit = (result) => (0,junit/* junitXml */.E)(checkJunit(result));


/***/ }),

/***/ 71357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  failures: () => (/* binding */ failures),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ databasesPage),
  reworded: () => (/* binding */ reworded),
  text: () => (/* binding */ present_text)
});

// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/output/table.js + 3 modules
var table = __webpack_require__(66871);
// EXTERNAL MODULE: ./lib/output/wording.js
var output_wording = __webpack_require__(90281);
// EXTERNAL MODULE: ./lib/commands/databases/definition.js
var definition = __webpack_require__(88754);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/databases/page.js



function databasesPage({ selected, leftOut, failures, sizes }) {
    const worrying = leftOut.filter(({ leftOut: why }) => !why.expected);
    const harmless = leftOut.filter(({ leftOut: why }) => why.expected);
    const total = selected.length + leftOut.length + failures.length;
    const size = (name) => {
        const bytes = sizes.get(name);
        return bytes === undefined ? gfm/* none */.dv : (0,gfm/* unbroken */.D_)((0,format/* formatBytes */.z3)(bytes));
    };
    const known = selected.flatMap(({ name }) => sizes.get(name) ?? []);
    return [
        failures.length > 0
            ? (0,gfm.md) `## ❌ ${failures.length} of ${(0,page/* count */.U9)(total, 'database')} cannot be backed up`
            : worrying.length > 0
                ? (0,gfm.md) `## ⚠️ ${selected.length} of ${(0,page/* count */.U9)(total, 'database')} would be backed up, ${worrying.length} may be missed`
                : (0,gfm.md) `## ${selected.length} of ${(0,page/* count */.U9)(total, 'database')} would be backed up`,
        (0,page/* failureTable */.Bj)(failures),
        (0,gfm/* table */.tp)('databases', [...worrying, ...selected.map(({ name }) => ({ name, leftOut: undefined })), ...harmless], [
            { title: 'Database', cell: ({ name }) => (0,gfm/* code */.aY)(name) },
            { title: 'Size on disk', align: 'right', cell: ({ name }) => size(name) },
            {
                title: 'Backup',
                cell: ({ leftOut: why }) => why ? (0,gfm.md) `${why.expected ? (0,gfm.md) `` : (0,gfm.md) `⚠️ `}no: ${why.reason}` : (0,gfm.md) `yes`,
            },
        ], selected.length > 1
            ? [
                (0,gfm/* bold */.Cr)((0,gfm.md) `${selected.length} to back up`),
                (0,gfm/* bold */.Cr)((0,gfm/* unbroken */.D_)((0,format/* formatBytes */.z3)((0,page/* sum */.cz)(known)))),
                known.length < selected.length
                    ? (0,gfm.md) `${(0,page/* count */.U9)(selected.length - known.length, 'size')} not known`
                    : gfm/* none */.dv,
            ]
            : undefined),
    ];
}

;// CONCATENATED MODULE: ./lib/commands/databases/present.js







const failures = (result) => result.failures;
const reworded = (result, wording) => ({
    ...result,
    failures: (0,output_wording.rewordedFailures)(result.failures, wording),
});
function present_text({ selected, leftOut, sizes }) {
    const size = (name) => {
        const bytes = sizes.get(name);
        return bytes === undefined ? '' : (0,format/* formatBytes */.z3)(bytes);
    };
    return (0,table/* formatTable */.k)([{ title: 'DATABASE' }, { title: 'SIZE', align: 'right' }, { title: 'BACKUP' }], [
        ...selected.map(({ name }) => [name, size(name), 'yes']),
        ...leftOut.map(({ name, leftOut: why }) => [name, size(name), `no: ${why.reason}`]),
    ]);
}
const present_document = ({ selected, leftOut, sizes, failures: failed }) => ({
    databases: selected.map(({ name }) => ({ name, sizeBytes: sizes.get(name) ?? null })),
    leftOut: leftOut.map(({ name, leftOut: why }) => ({ name, reason: why.reason })),
    failures: failed.map(json.databaseFailureDocument),
});
function outputs({ selected, failures: failed, }) {
    const names = selected.map(({ name }) => name);
    return {
        databases: matrixOf(names.map(asItem)),
        'databases-escaped': matrixOf(names.map(asEscapedItem)),
        failures: JSON.stringify(failed.map(json.databaseFailureDocument)),
    };
}
/** As many jobs as a matrix takes; what one of them gets is a list again. */
function matrixOf(items) {
    if (items.length === 0)
        return undefined;
    const jobs = Object.values(Object.groupBy(items, (_, index) => index % definition/* maxMatrixJobs */._));
    return JSON.stringify(jobs.map((job = []) => job.join(',')));
}
const asEscapedItem = (name) => name.replace(/[^\n]/gu, '\\$&').replaceAll('\n', '?');
/** The pattern for a name. Nothing can escape a line feed, so that a wildcard has to stand for it. */
const asItem = (name) => (0,patterns/* escapePattern */.MP)(name).replaceAll('\n', '?');


/***/ }),

/***/ 62953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   bn: () => (/* binding */ areas),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   fn: () => (/* binding */ late),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67156);


/** What is looked at, in the order in which people read of it. */
const areas = {
    'azure-login': 'Azure login',
    'key-vault': 'Key Vault',
    store: 'Store',
    server: 'Server',
    machine: 'This machine',
    watch: 'Watch',
};
const ok = (message) => ({ status: 'ok', message });
const warning = (message, hint) => ({
    status: 'warning',
    message,
    hint,
});
/** The failure that a run would end with, in the same words. */
const failing = ({ code, message, hint }) => ({
    status: 'error',
    code,
    message,
    hint,
});
const skipped = (message, hint) => ({
    status: 'skipped',
    message,
    ...(hint !== undefined && { hint }),
});
/** Longer than any healthy answer takes. */
const usualLimitSeconds = 20;
/**
 * Asks one thing. What it throws is what a run would fail with; what does not answer in time is red, too. Only the
 * interruption of the run itself ends it otherwise.
 */
async function probe({ area, probe: name, database, limitSeconds = usualLimitSeconds }, signal, ask) {
    const limit = AbortSignal.timeout(limitSeconds * 1000);
    const both = AbortSignal.any([signal, limit]);
    const verdicts = await Promise.race([ask(both), (0,_catalog_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejectionOf */ .h)(both)]).catch(error => {
        signal.throwIfAborted();
        return failing(limit.aborted ? late(limitSeconds) : (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error));
    });
    return [verdicts]
        .flat()
        .map(verdict => ({ ...verdict, area, probe: name, database: database ?? null }));
}
const late = (seconds) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PROBE_TIMED_OUT', `no answer within ${seconds} s`, 'What stands on the way may swallow what is sent: a firewall, a proxy, a machine that is overloaded. Look there, then ask again.');


/***/ }),

/***/ 57924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aboutOf: () => (/* binding */ aboutOf),
  document: () => (/* binding */ present_document),
  findings: () => (/* binding */ findings),
  hintOf: () => (/* binding */ hintOf),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ doctorPage),
  reworded: () => (/* binding */ reworded),
  shortened: () => (/* binding */ shortened),
  summary: () => (/* binding */ summary),
  text: () => (/* binding */ present_text)
});

// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
// EXTERNAL MODULE: ./lib/commands/doctor/diagnosis.js
var diagnosis = __webpack_require__(62953);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/doctor/page.js




function doctorPage({ diagnoses, next }) {
    return [
        headline(diagnoses),
        (0,gfm/* table */.tp)('diagnoses', shortened(diagnoses).toSorted(worstFirst), [
            {
                title: 'What',
                cell: ({ status, area, database }) => (0,gfm.md) `${icons[status]} ${diagnosis/* areas */.bn[area]}${database === null ? gfm/* none */.dv : (0,gfm.md) ` ${(0,gfm/* code */.aY)(database)}`}`,
            },
            { title: 'What was found, and what to do', cell: told },
        ]),
        (0,gfm.md) `${summary(diagnoses, next)}`,
    ];
}
const icons = { error: '❌', warning: '⚠️', skipped: '➖', ok: '✅' };
const order = Object.keys(icons);
const worstFirst = (a, b) => order.indexOf(a.status) - order.indexOf(b.status);
const told = (diagnosis) => (0,gfm/* lines */.Mn)([
    (0,gfm.md) `${diagnosis.message}`,
    ...('hint' in diagnosis && diagnosis.hint !== undefined
        ? [(0,gfm.md) `**What to do:** ${diagnosis.hint}`]
        : []),
    ...(diagnosis.status === 'error' ? [(0,gfm.md) `Code: ${(0,gfm/* code */.aY)(diagnosis.code)}`] : []),
]);
function headline(diagnoses) {
    const number = (status) => diagnoses.filter(diagnosis => diagnosis.status === status).length;
    if (number('error') > 0)
        return (0,gfm.md) `## ❌ ${(0,page/* count */.U9)(number('error'), 'error')} found`;
    return number('warning') > 0
        ? (0,gfm.md) `## ⚠️ ${(0,page/* count */.U9)(number('warning'), 'warning')}`
        : (0,gfm.md) `## ✅ All is in place`;
}

;// CONCATENATED MODULE: ./lib/commands/doctor/present.js




/** Red and yellow lines are annotations of an action. */
const findings = ({ diagnoses }) => diagnoses.flatMap(diagnosis => diagnosis.status === 'error' || diagnosis.status === 'warning'
    ? [
        {
            level: diagnosis.status,
            code: diagnosis.status === 'error' ? diagnosis.code : diagnosis.probe,
            database: diagnosis.database,
            message: diagnosis.message,
            hint: diagnosis.hint,
        },
    ]
    : []);
const reworded = ({ diagnoses, next }, { message, hint }) => ({
    next: next && hint(next),
    diagnoses: diagnoses.map(diagnosis => ({
        ...diagnosis,
        message: message(diagnosis.message),
        ...('hint' in diagnosis && diagnosis.hint !== undefined && { hint: hint(diagnosis.hint) }),
    })),
});
/** Every line by its area, each with its remedy; then what to do next. */
const present_text = ({ diagnoses, next }) => [
    ...areasIn(diagnoses).flatMap(({ title, lines }) => [title, ...lines.flatMap(lineOf)]),
    '',
    summary(diagnoses, next),
].join('\n');
const areasIn = (diagnoses) => Object.entries(diagnosis/* areas */.bn).flatMap(([area, title]) => {
    const lines = shortened(diagnoses.filter(diagnosis => diagnosis.area === area));
    return lines.length === 0 ? [] : [{ title, lines }];
});
/** Of how many databases people read that all is well. */
const shownDatabases = 3;
/** Where many databases are well, the others are but counted. What is wrong is never left out. */
function shortened(diagnoses) {
    const more = new Map();
    const shown = [];
    for (const diagnosis of diagnoses) {
        const { probe, status, database } = diagnosis;
        const isWell = database !== null && (status === 'ok' || status === 'skipped');
        const before = shown.filter(other => other.probe === probe && other.status === status).length;
        if (isWell && before >= shownDatabases)
            more.set(probe, (more.get(probe) ?? 0) + 1);
        else
            shown.push(diagnosis);
    }
    for (const [probe, number] of more) {
        const at = shown.findLastIndex(diagnosis => diagnosis.probe === probe);
        const last = shown[at];
        if (!last)
            continue;
        const message = `${probe}: so it is of ${(0,story/* count */.U9)(number, 'more database')}`;
        shown.splice(at + 1, 0, { ...(0,diagnosis.ok)(message), area: last.area, probe, database: null });
    }
    return shown;
}
const signs = { ok: 'ok', warning: 'WARNING', error: 'ERROR', skipped: '-' };
/** One paste is enough for what several lines ask for. */
function lineOf(diagnosis, at, lines) {
    const { status } = diagnosis;
    const words = [
        ...(diagnosis.status === 'error' ? [`${diagnosis.code}:`] : []),
        aboutOf(diagnosis),
    ].join(' ');
    const hint = hintOf(diagnosis);
    const isTold = lines.slice(0, at).some(other => hintOf(other) === hint);
    return [
        `  ${signs[status].padEnd(8)} ${(0,format/* printable */.g$)(words)}`,
        ...(hint === null ? [] : [`  ${''.padEnd(8)} HINT: ${isTold ? 'as above.' : (0,format/* printable */.g$)(hint)}`]),
    ];
}
/** Names the database that it is about, and what was not looked at, unless the message does. */
const aboutOf = ({ area, probe, status, database, message }) => [
    ...(status === 'skipped' && probe !== area ? [probe] : []),
    ...(database === null || message.includes(`"${database}"`) ? [] : [`"${database}"`]),
    message,
].join(': ');
const hintOf = (diagnosis) => 'hint' in diagnosis ? (diagnosis.hint ?? null) : null;
const countOf = (diagnoses, wanted) => diagnoses.filter(({ status }) => status === wanted).length;
/** `2 errors, 1 warning.`, or that a backup can be made. */
function summary(diagnoses, next) {
    const errors = countOf(diagnoses, 'error');
    const warnings = countOf(diagnoses, 'warning');
    const warned = warnings > 0 ? `, ${(0,story/* count */.U9)(warnings, 'warning')}` : '';
    if (errors > 0)
        return `${(0,story/* count */.U9)(errors, 'error')}${warned}. Do what the hints say, then ask again.`;
    const missing = ['server', 'store'].filter(area => diagnoses.some(diagnosis => diagnosis.probe === area && diagnosis.status === 'skipped'));
    return missing.length > 0
        ? `Nothing wrong so far${warned}. Give a ${missing.join(' and a ')} as well, and ask again.`
        : `All is in place${warned}.${next === undefined ? '' : ` Next: ${next}`}`;
}
const diagnosisDocument = (diagnosis) => ({
    area: diagnosis.area,
    probe: diagnosis.probe,
    status: diagnosis.status,
    database: diagnosis.database,
    code: diagnosis.status === 'error' ? diagnosis.code : null,
    message: diagnosis.message,
    hint: hintOf(diagnosis),
});
const present_document = ({ diagnoses, next }) => ({
    errors: countOf(diagnoses, 'error'),
    warnings: countOf(diagnoses, 'warning'),
    diagnoses: diagnoses.map(diagnosisDocument),
    next: next ?? null,
});
const outputs = ({ diagnoses }) => ({
    healthy: String(countOf(diagnoses, 'error') === 0),
    diagnoses: JSON.stringify(diagnoses.map(diagnosisDocument)),
});


/***/ }),

/***/ 47437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ downloadPage),
  text: () => (/* binding */ present_text)
});

// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/download/page.js





function downloadPage({ chosen, files }, context) {
    if (chosen.kind === 'foreign') {
        return [
            (0,gfm.md) `## ⚠️ ${(0,gfm/* code */.aY)(chosen.name)} downloaded, unchecked`,
            (0,gfm.md) `No manifest speaks of this dump: there is nothing to compare its bytes with.`,
            (0,gfm/* bullets */.e5)('facts', [
                ...files.map(file => (0,gfm.md) `**File:** ${(0,gfm/* code */.aY)(file)}`),
                (0,gfm.md) `**Size of the dump:** ${(0,format/* formatBytes */.z3)(chosen.sizeBytes)}`,
                ...(0,page/* locationFact */.M1)(context),
            ]),
        ];
    }
    const { backup } = chosen;
    const { manifest } = backup;
    const sha256 = (path) => {
        if (path.endsWith(names/* fileEndings */.nP.dump))
            return (0,gfm/* code */.aY)(manifest.dump.sha256);
        if (path.endsWith(names/* fileEndings */.nP.contents))
            return (0,gfm/* code */.aY)(manifest.contents.sha256);
        return manifest.roles && path.endsWith(names/* fileEndings */.nP.roles) ? (0,gfm/* code */.aY)(manifest.roles.sha256) : gfm/* none */.dv;
    };
    return [
        (0,gfm.md) `## ✅ ${(0,gfm/* code */.aY)(backup.name)} downloaded`,
        (0,gfm/* table */.tp)('files', files, [
            { title: 'File', cell: gfm/* code */.aY },
            { title: 'SHA-256, checked', cell: sha256 },
        ]),
        (0,gfm/* bullets */.e5)('facts', [
            (0,gfm.md) `**Data as of:** ${(0,page/* utc */.n$)((0,catalog_manifest/* dataAsOf */.g$)(manifest))} (${(0,page/* ageOf */.hy)((0,catalog_manifest/* dataAsOf */.g$)(manifest), context.now)})`,
            (0,gfm.md) `**Server:** ${(0,page/* serverOf */.FN)(manifest)}`,
            (0,gfm.md) `**Size of the dump:** ${(0,format/* formatBytes */.z3)(manifest.dump.sizeBytes)}`,
            ...(0,page/* locationFact */.M1)(context),
        ]),
    ];
}

;// CONCATENATED MODULE: ./lib/commands/download/present.js


const present_text = ({ files }) => files.join('\n');
const present_document = ({ chosen, files }) => ({
    ...chosenDocument(chosen),
    files,
});
const chosenDocument = (chosen) => chosen.kind === 'backup'
    ? (0,json.backupDocument)(chosen.backup)
    : { name: chosen.name, sizeBytes: chosen.sizeBytes, foreign: true };
function outputs({ chosen, files }) {
    const { name, manifest } = chosen.kind === 'backup' ? chosen.backup : { name: chosen.name, manifest: undefined };
    const sizeBytes = chosen.kind === 'backup' ? chosen.backup.manifest.dump.sizeBytes : chosen.sizeBytes;
    return {
        files: JSON.stringify(files),
        'backup-name': name,
        'size-bytes': String(sizeBytes),
        sha256: manifest?.dump.sha256,
        database: manifest?.database,
    };
}


/***/ }),

/***/ 7985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ listPage),
  text: () => (/* binding */ present_text)
});

// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
// EXTERNAL MODULE: ./lib/catalog/leftover.js
var leftover = __webpack_require__(43712);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/output/status.js
var output_status = __webpack_require__(64319);
// EXTERNAL MODULE: ./lib/output/table.js + 3 modules
var table = __webpack_require__(66871);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/stamp.js
var stamp = __webpack_require__(11916);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/list/page.js








function listPage({ entries, foreign, rebuildable }, { now, location }) {
    const broken = entries.flatMap(entry => (entry.kind === 'broken' ? [entry.broken] : []));
    const whole = entries.flatMap(entry => (entry.kind === 'backup' ? [entry.backup] : []));
    const databases = new Set([...broken, ...whole].map(({ place }) => place.database)).size;
    return [
        entries.length === 0
            ? (0,gfm.md) `## There are no backups`
            : broken.length > 0
                ? (0,gfm.md) `## ⚠️ ${broken.length} of ${(0,page/* count */.U9)(entries.length, 'backup')} cannot be used`
                : (0,gfm.md) `## ${(0,page/* count */.U9)(entries.length, 'backup')} of ${(0,page/* count */.U9)(databases, 'database')}`,
        brokenTable(broken),
        entries.length === 0 ? undefined : (0,gfm/* table */.tp)('backups', entries, listColumns(now)),
        foreignTable(foreign),
        (0,gfm/* bullets */.e5)('facts', [
            ...(0,page/* locationFact */.M1)({ location }),
            ...rebuildable.map(database => (0,gfm.md) `**To make missing manifests again:** ${(0,gfm/* code */.aY)((0,reference/* inFlags */.rx)((0,leftover/* rebuildCommand */.hg)({ database })))}`),
            ...(whole.length > 1
                ? [
                    (0,gfm.md) `**Dumps:** ${(0,format/* formatBytes */.z3)((0,page/* sum */.cz)(whole.map(({ manifest }) => manifest.dump.sizeBytes)))} in all`,
                ]
                : []),
        ]),
    ];
}
/** Of a broken backup only its name is known, and what its name says. */
function listColumns(now) {
    const column = ({ cell, ...head }, ofBroken = () => gfm/* none */.dv) => ({
        ...head,
        cell: entry => (entry.kind === 'backup' ? cell(entry.backup) : ofBroken(entry.broken)),
    });
    const ofStamp = (show) => ({ place }) => {
        const time = (0,stamp/* parseStamp */.Pu)(place.stamp);
        return time ? (0,gfm/* unbroken */.D_)(show(time.toISOString())) : gfm/* none */.dv;
    };
    const ageColumn = {
        title: 'Age',
        align: 'right',
        cell: ({ manifest }) => (0,gfm/* unbroken */.D_)((0,page/* age */.KW)((0,catalog_manifest/* dataAsOf */.g$)(manifest), now)),
    };
    const verifiedColumn = {
        title: 'Verified',
        cell: backup => {
            const text = (0,output_status/* proofText */.Qw)(backup, now);
            return text === '' ? gfm/* none */.dv : (0,gfm/* unbroken */.D_)(text);
        },
    };
    return [
        column(page/* databaseColumn */.Cx, ({ place }) => (0,gfm/* code */.aY)(place.database)),
        column({ title: 'Server', cell: ({ server }) => (0,gfm/* code */.aY)(server) }),
        column(ageColumn, ofStamp(time => (0,page/* age */.KW)(time, now))),
        column(page/* timeColumn */.sq, ofStamp(page/* clock */.pm)),
        column({ title: 'Label', cell: ({ manifest }) => (0,gfm.md) `${manifest.label}` }, () => (0,gfm.md) `❌ broken`),
        column(page/* dumpColumn */.$V),
        column(page/* rowsColumn */.SV),
        column(verifiedColumn),
        column(page/* nameColumn */.Cm, ({ name }) => (0,gfm/* code */.aY)(name)),
    ];
}
/** Dumps that other tools made, or that lost their manifest. */
function foreignTable(foreign) {
    if (foreign.length === 0)
        return undefined;
    return (0,gfm/* table */.tp)('dumps without a manifest', foreign, [
        { title: 'Dump without a manifest', cell: ({ name }) => (0,gfm/* code */.aY)(name) },
        {
            title: 'Written (UTC)',
            cell: ({ lastModified }) => (0,gfm/* unbroken */.D_)((0,page/* clock */.pm)(lastModified.toISOString())),
        },
        { title: 'Size', align: 'right', cell: ({ sizeBytes }) => (0,gfm/* unbroken */.D_)((0,format/* formatBytes */.z3)(sizeBytes)) },
    ]);
}
/** By itself, for nobody finds one among a thousand rows. */
function brokenTable(broken) {
    if (broken.length === 0)
        return undefined;
    return (0,gfm/* table */.tp)('broken backups', broken, [
        { title: 'Backup', cell: ({ name }) => (0,gfm/* code */.aY)(name) },
        {
            title: 'Why it cannot be used',
            cell: ({ reason, code: reasonCode }) => (0,gfm/* lines */.Mn)([(0,gfm.md) `${reason}`, (0,gfm.md) `Code: ${(0,gfm/* code */.aY)(reasonCode)}`]),
        },
    ]);
}

;// CONCATENATED MODULE: ./lib/commands/list/present.js








function present_text({ entries, foreign, rebuildable }, now) {
    const backups = entries.length === 0 ? 'There are no backups.' : backupsTable(entries, now);
    if (foreign.length === 0)
        return backups;
    const dumps = (0,table/* formatTable */.k)([
        { title: 'DUMP WITHOUT A MANIFEST' },
        { title: 'SIZE', align: 'right' },
        { title: 'WRITTEN (UTC)' },
    ], foreign.map(({ name, sizeBytes, lastModified }) => [
        name,
        (0,format/* formatBytes */.z3)(sizeBytes),
        lastModified.toISOString().slice(0, 19).replace('T', ' '),
    ]));
    const again = rebuildable.map(database => `To make missing manifests again: ${(0,leftover/* rebuildCommand */.hg)({ database })}`);
    return [backups, '', dumps, ...again.map(format/* printable */.g$)].join('\n');
}
function backupsTable(entries, now) {
    return (0,table/* formatTable */.k)([
        { title: 'DATABASE' },
        { title: 'SERVER' },
        { title: 'TIME (UTC)' },
        { title: 'AGE', align: 'right' },
        { title: 'LABEL' },
        { title: 'SIZE', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'VERIFIED' },
        { title: 'NAME' },
    ], entries.map(entry => {
        if (entry.kind === 'broken') {
            const { place, name, reason } = entry.broken;
            return [place.database, '', '', '', 'BROKEN', '', '', '', `${name}: ${reason}`];
        }
        const { name, server, manifest } = entry.backup;
        return [
            manifest.database,
            server,
            manifest.snapshotAt.slice(0, 19).replace('T', ' '),
            (0,format/* formatAge */.nV)((now.getTime() - Date.parse((0,catalog_manifest/* dataAsOf */.g$)(manifest))) / 1000),
            manifest.label,
            (0,format/* formatBytes */.z3)(manifest.dump.sizeBytes),
            manifest.totals.rows === null ? '' : (0,format_count/* formatCount */.B)(manifest.totals.rows),
            (0,output_status/* proofText */.Qw)(entry.backup, now),
            name,
        ];
    }));
}
const present_document = ({ entries, foreign, rebuildable }) => ({
    backups: (0,json.backupDocuments)(entries),
    broken: brokenOf(entries),
    foreign: foreign.map(({ name, sizeBytes, lastModified }) => ({ name, sizeBytes, lastModified })),
    rebuildable,
});
const brokenOf = (entries) => entries.flatMap(entry => entry.kind === 'broken'
    ? [
        {
            database: entry.broken.place.database,
            name: entry.broken.name,
            code: entry.broken.code,
            reason: entry.broken.reason,
        },
    ]
    : []);
const outputs = ({ entries }) => ({
    backups: JSON.stringify((0,json.backupDocuments)(entries)),
});


/***/ }),

/***/ 85533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   document: () => (/* binding */ document),
/* harmony export */   failures: () => (/* binding */ failures),
/* harmony export */   outputs: () => (/* binding */ outputs),
/* harmony export */   page: () => (/* binding */ page),
/* harmony export */   reworded: () => (/* binding */ reworded),
/* harmony export */   story: () => (/* binding */ story),
/* harmony export */   text: () => (/* binding */ text)
/* harmony export */ });
/* harmony import */ var _output_backups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45922);
/* harmony import */ var _output_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46223);
/* harmony import */ var _output_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90281);



const failures = (result) => result.failures;
const reworded = (result, wording) => ({
    ...result,
    failures: (0,_output_wording_js__WEBPACK_IMPORTED_MODULE_1__.rewordedFailures)(result.failures, wording),
});
const text = (result) => (0,_output_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupText */ .Af)(result);
const document = ({ backups, failures: failed }) => ({
    backups: backups.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.backupDocument),
    failures: failed.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.databaseFailureDocument),
});
const outputs = ({ backups, failures: failed, }) => ({
    backups: JSON.stringify(backups.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.backupDocument)),
    failures: JSON.stringify(failed.map(_output_json_js__WEBPACK_IMPORTED_MODULE_2__.databaseFailureDocument)),
});
const page = (result, context) => (0,_output_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupPage */ .AJ)({ ...result, planned: [] }, context);
const story = (result) => (0,_output_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupStory */ .sR)(result);


/***/ }),

/***/ 37431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  failures: () => (/* binding */ failures),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ prunePage),
  reworded: () => (/* binding */ reworded),
  story: () => (/* binding */ present_story),
  text: () => (/* reexport */ pruneText)
});

// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
// EXTERNAL MODULE: ./lib/output/wording.js
var output_wording = __webpack_require__(90281);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/output/table.js + 3 modules
var table = __webpack_require__(66871);
;// CONCATENATED MODULE: ./lib/commands/prune/report.js




/** By database, the newest first. */
function plannedBackups({ dryRun, plans, deleted, held }) {
    const gone = new Set(deleted);
    const holds = new Map(held.map(({ name, reason }) => [name, reason]));
    return plans.flatMap(({ database, server, decisions }) => decisions.map((decision) => {
        const { entry, action, reasons } = decision;
        const { name } = entry.kind === 'backup' ? entry.backup : entry.broken;
        const hold = holds.get(name);
        const about = { database, server, name, decision };
        if (action === 'keep')
            return { ...about, fate: 'keep', reasons };
        if (hold !== undefined)
            return { ...about, fate: 'held', reasons: [...reasons, hold] };
        // A plan is shown as it is, also one that would be refused.
        return { ...about, fate: dryRun || gone.has(name) ? 'delete' : 'left', reasons };
    }));
}
/** There may be thousands, and nobody reads them in a terminal. */
const maxNames = 20;
const inShort = (names) => [
    ...names.slice(0, maxNames),
    ...(names.length > maxNames ? [`and ${(0,format_count/* formatCount */.B)(names.length - maxNames)} more`] : []),
].join(', ');
/** The plan, and what came of it. */
function pruneText(result, now) {
    const { leftovers, failedRunsDeleted, foreign } = result;
    const backups = plannedBackups(result);
    const sentences = [
        ...leftovers.map(leftover => leftoverText(leftover, result)),
        ...(failedRunsDeleted > 0
            ? [`${deletes(result)} ${some(failedRunsDeleted, 'record')} of failed runs.`]
            : []),
        ...(foreign.length > 0
            ? [
                `Left alone, for ${foreign.length === 1 ? 'it is' : 'they are'} none of ours: ${some(foreign.length, 'file')} (${inShort(foreign.map(({ name }) => name))}).`,
            ]
            : []),
        pruneSentence(result),
    ];
    return [
        ...(backups.length > 0 ? [planTable(backups, now)] : []),
        ...sentences.map(format/* printable */.g$),
    ].join('\n');
}
/** `Deleted 3 of 14 backups, freed 1.2 GiB.` */
function pruneSentence(result) {
    const { dryRun, deleted, held, freedBytes } = result;
    const total = plannedBackups(result).length;
    const also = held.length > 0 ? `, ${(0,format_count/* formatCount */.B)(held.length)} held` : '';
    return dryRun
        ? `Dry run: ${(0,format_count/* formatCount */.B)(deleted.length)} of ${some(total, 'backup')} would be deleted${also}, ${(0,format/* formatBytes */.z3)(freedBytes)} freed.`
        : `Deleted ${(0,format_count/* formatCount */.B)(deleted.length)} of ${some(total, 'backup')}${also}, freed ${(0,format/* formatBytes */.z3)(freedBytes)}.`;
}
const fateWords = { keep: 'keep', delete: 'DELETE', held: 'HELD', left: 'NOT DONE' };
const planTable = (backups, now) => (0,table/* formatTable */.k)([
    { title: 'DATABASE' },
    { title: 'SERVER' },
    { title: 'BACKUP' },
    { title: 'AGE', align: 'right' },
    { title: 'LABEL' },
    { title: 'SIZE', align: 'right' },
    { title: 'ACTION' },
    { title: 'WHY' },
], backups.map(({ database, server, name, fate, reasons, decision: { entry } }) => {
    const manifest = entry.kind === 'backup' ? entry.backup.manifest : undefined;
    return [
        database,
        server ?? '',
        name,
        manifest ? (0,format/* formatAge */.nV)((now.getTime() - Date.parse(manifest.snapshotAt)) / 1000) : '',
        manifest?.label ?? 'BROKEN',
        manifest ? (0,format/* formatBytes */.z3)(manifest.dump.sizeBytes) : '',
        fateWords[fate],
        reasons.join('; '),
    ];
}));
const deletes = ({ dryRun }) => (dryRun ? 'Would delete' : 'Deleted');
const leftoverText = ({ place, files, action, reason }, result) => `${action === 'deleted' ? deletes(result) : 'Left alone'}: ${some(files.length, 'file')} of ${(0,names/* backupName */.aw)(place)} without a manifest (${reason}).`;
const some = (count, noun) => `${(0,format_count/* formatCount */.B)(count)} ${noun}${count === 1 ? '' : 's'}`;
const pruneDocument = (result) => ({
    dryRun: result.dryRun,
    backups: plannedBackups(result).map(({ database, server, name, decision: { action, reasons } }) => ({
        database,
        server: server ?? null,
        name,
        action,
        reasons,
    })),
    deleted: result.deleted,
    held: result.held,
    refused: result.plans.flatMap(({ database, server, refused }) => refused ? [{ database, server: server ?? null, ...refused }] : []),
    leftovers: result.leftovers.map(({ place, files, action, reason }) => ({
        database: place.database,
        files: files.map(({ name }) => name),
        action,
        reason,
    })),
    failedRunsDeleted: result.failedRunsDeleted,
    foreign: result.foreign.map(({ name }) => name),
    freedBytes: result.freedBytes,
});

// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/prune/page.js





function prunePage(result, context) {
    const { dryRun, failures, leftovers, failedRunsDeleted, foreign } = result;
    const backups = plannedBackups(result);
    const kept = backups.filter(({ fate }) => fate === 'keep');
    const others = backups.filter(({ fate }) => fate !== 'keep');
    const columns = columnsOf(result, context.now);
    return [
        headline(result),
        dryRun ? (0,gfm.md) `**Nothing was deleted.**` : undefined,
        (0,page/* failureTable */.Bj)(failures),
        others.length > 0 ? (0,gfm/* table */.tp)('backups', others, columns) : undefined,
        (0,gfm/* bullets */.e5)('facts', [
            ...(0,page/* locationFact */.M1)(context),
            ...(failures.length > 0 ? [(0,gfm.md) `${pruneSentence(result)}`] : []),
            ...(failedRunsDeleted > 0
                ? [
                    (0,gfm.md) `**Records of failed runs${dryRun ? ' that would be' : ''} deleted:** ${failedRunsDeleted}`,
                ]
                : []),
        ]),
        kept.length > 0
            ? (0,gfm/* details */.zH)((0,gfm.md) `${(0,page/* count */.U9)(kept.length, 'backup')} kept, and why`, (0,gfm/* table */.tp)('backups', kept, columns))
            : undefined,
        leftovers.length > 0
            ? (0,gfm/* details */.zH)((0,gfm.md) `${(0,page/* count */.U9)(leftovers.length, 'place')} with files without a manifest`, (0,gfm/* table */.tp)('places', leftovers, [
                { title: 'Place', cell: ({ place }) => (0,gfm/* code */.aY)((0,names/* backupName */.aw)(place)) },
                {
                    title: 'Files',
                    cell: ({ files }) => (0,gfm/* lines */.Mn)(files.slice(0, maxFiles).map(({ name }) => (0,gfm/* code */.aY)(name))),
                },
                {
                    title: 'Why',
                    cell: ({ action, reason }) => action === 'deleted'
                        ? (0,gfm.md) `${dryRun ? 'to be deleted' : 'deleted'}: ${reason}`
                        : (0,gfm.md) `left alone: ${reason}`,
                },
            ]))
            : undefined,
        foreign.length > 0
            ? (0,gfm/* details */.zH)((0,gfm.md) `${(0,page/* count */.U9)(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} none of ours, left alone`, (0,gfm/* table */.tp)('files', foreign, [
                { title: 'File', cell: ({ name }) => (0,gfm/* code */.aY)(name) },
                {
                    title: 'Size',
                    align: 'right',
                    cell: ({ sizeBytes }) => (0,gfm/* unbroken */.D_)((0,format/* formatBytes */.z3)(sizeBytes)),
                },
            ]))
            : undefined,
    ];
}
/** A place has few; a backup that was verified each night for a year has many. */
const maxFiles = 10;
function headline(result) {
    const { failures, dryRun } = result;
    const databases = (0,page/* count */.U9)(failures.length, 'database');
    if (failures.length === 0)
        return (0,gfm.md) `## ${dryRun ? '' : '✅ '}${pruneSentence(result).slice(0, -1)}`;
    return dryRun
        ? (0,gfm.md) `## ❌ Dry run: ${databases} would not be pruned`
        : (0,gfm.md) `## ❌ ${databases} ${failures.length === 1 ? 'was' : 'were'} not pruned`;
}
function columnsOf({ dryRun }, now) {
    const words = {
        keep: 'kept',
        delete: dryRun ? '🗑️ to be deleted' : '🗑️ deleted',
        held: '🔒 held',
        left: '❌ not done',
    };
    return [
        { title: 'Backup', cell: ({ name }) => (0,gfm/* code */.aY)(name) },
        {
            title: 'Age',
            align: 'right',
            cell: ({ decision: { entry } }) => entry.kind === 'backup' ? (0,gfm/* unbroken */.D_)((0,page/* age */.KW)(entry.backup.manifest.snapshotAt, now)) : gfm/* none */.dv,
        },
        {
            title: 'Label',
            cell: ({ decision: { entry } }) => entry.kind === 'backup' ? (0,gfm.md) `${entry.backup.manifest.label}` : (0,gfm.md) `❌ broken`,
        },
        {
            title: 'Dump',
            align: 'right',
            cell: ({ decision: { entry } }) => entry.kind === 'backup'
                ? (0,gfm/* unbroken */.D_)((0,format/* formatBytes */.z3)(entry.backup.manifest.dump.sizeBytes))
                : gfm/* none */.dv,
        },
        { title: 'What', cell: ({ fate }) => (0,gfm.md) `${words[fate]}` },
        { title: 'Why', cell: ({ reasons }) => (0,gfm/* lines */.Mn)(reasons.map(why => (0,gfm.md) `${why}`)) },
    ];
}

;// CONCATENATED MODULE: ./lib/commands/prune/present.js








const failures = (result) => result.failures;
const reworded = (result, wording) => ({
    ...result,
    failures: (0,output_wording.rewordedFailures)(result.failures, wording),
});
const present_document = (result) => ({
    ...pruneDocument(result),
    failures: result.failures.map(json.databaseFailureDocument),
});
function outputs({ plans, deleted, failures: failed, }) {
    const total = plans.reduce((sum, { decisions }) => sum + decisions.length, 0);
    return {
        deleted: JSON.stringify(deleted),
        'deleted-count': String(deleted.length),
        'kept-count': String(total - deleted.length),
        failures: JSON.stringify(failed.map(json.databaseFailureDocument)),
    };
}
function present_story({ plans, deleted, held, freedBytes, failures: failed }) {
    const gone = new Set(deleted);
    return {
        status: (0,story/* statusOf */.c2)(plans.length - failed.length, failed),
        title: failed.length > 0
            ? `Pruning failed for ${(0,story/* count */.U9)(failed.length, 'database')}; ${(0,story/* count */.U9)(gone.size, 'backup')} deleted`
            : `${(0,story/* count */.U9)(gone.size, 'backup')} deleted, ${(0,format/* formatBytes */.z3)(freedBytes)} freed`,
        lines: [
            ...plans.flatMap(({ database, decisions }) => {
                const own = decisions.filter(({ entry }) => gone.has((entry.kind === 'backup' ? entry.backup : entry.broken).name)).length;
                const kept = (0,format_count/* formatCount */.B)(decisions.length - own);
                return own > 0
                    ? [{ database, backup: null, text: `${(0,format_count/* formatCount */.B)(own)} deleted, ${kept} kept` }]
                    : [];
            }),
            ...held.map(({ name, reason }) => ({
                database: null,
                backup: name,
                text: `${name} is held: ${reason}`,
            })),
        ],
        failures: failed.map(story/* notificationFailure */.uG),
    };
}


/***/ }),

/***/ 49905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  failures: () => (/* binding */ failures),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ restorePage),
  reworded: () => (/* binding */ reworded),
  story: () => (/* binding */ present_story),
  text: () => (/* binding */ present_text)
});

// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
// EXTERNAL MODULE: ./lib/output/wording.js
var output_wording = __webpack_require__(90281);
// EXTERNAL MODULE: ./lib/catalog/manifest.js
var catalog_manifest = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/restore/page.js




/** Longer ones are written for people: a database may have a comment of any length. */
const maxStatementLength = 20_000;
function restorePage(result, context) {
    const { dryRun, validation, warnings, leftOut, source } = result;
    const unchecked = source.kind === 'foreign' ? source.unchecked : [];
    return [
        restoreVerdict(result),
        dryRun
            ? (0,gfm.md) `**Nothing was changed.** The ${source.kind === 'backup' ? 'backup was fetched and is whole' : 'dump was fetched and read to its end'}.`
            : undefined,
        warnings.length > 0 ? (0,gfm.md) `The data is in place. What is left to do:` : undefined,
        (0,gfm/* bullets */.e5)('warnings', warnings),
        ...notRestored(result),
        unchecked.length > 0 ? (0,gfm.md) `No manifest speaks of this dump. What that means:` : undefined,
        (0,gfm/* bullets */.e5)('what was not checked', unchecked),
        restoreFacts(result, context),
        validation && validation.warnings.length > 0
            ? (0,gfm.md) `Differences that a correct restore may show:`
            : undefined,
        (0,gfm/* bullets */.e5)('differences', validation?.warnings ?? []),
        recoveryHint(result, context),
        leftOut.length > 0
            ? (0,gfm/* details */.zH)((0,gfm.md) `${(0,page/* count */.U9)(leftOut.length, 'entry', 'entries')} of the dump ${dryRun ? 'would be' : leftOut.length === 1 ? 'was' : 'were'} left out`, (0,gfm/* table */.tp)('entries', leftOut, [
                { title: 'Entry', cell: ({ entry }) => (0,gfm/* code */.aY)(entry) },
                { title: 'Why', cell: ({ reason }) => (0,gfm.md) `${reason}` },
            ]))
            : undefined,
    ];
}
/** What is missing, and the statements that make up for it. */
function notRestored({ unrestored }) {
    if (unrestored.length === 0)
        return [];
    const statements = unrestored.flatMap(({ statement }) => statement ?? []).join('\n');
    return [
        (0,gfm.md) `All rows are there. What could not be restored:`,
        (0,gfm/* bullets */.e5)('what was not restored', unrestored.map(({ entry, reason }) => `${entry.trim()}: ${reason}`)),
        ...(statements === '' || statements.length > maxStatementLength
            ? []
            : [(0,gfm.md) `When the cause is gone, run:`, (0,gfm/* fence */.EU)('sql', (0,format/* printable */.g$)(statements))]),
    ];
}
function restoreVerdict({ database, source: from, dryRun, validation, warnings, unrestored, }) {
    const source = from.database;
    const as = database === source ? (0,gfm.md) `` : (0,gfm.md) ` as ${(0,gfm/* code */.aY)(database)}`;
    if (dryRun)
        return (0,gfm.md) `## Dry run: ${(0,gfm/* code */.aY)(source)} would be restored${as}`;
    const restored = (0,gfm.md) `${(0,gfm/* code */.aY)(source)} restored${as}`;
    if (unrestored.length > 0)
        return (0,gfm.md) `## ❌ ${restored}, but not all of it`;
    if (validation?.ok === false)
        return (0,gfm.md) `## ❌ ${restored}, but not as recorded`;
    if (warnings.length > 0)
        return (0,gfm.md) `## ⚠️ ${restored}, with ${(0,page/* count */.U9)(warnings.length, 'warning')}`;
    if (from.kind === 'foreign')
        return (0,gfm.md) `## ⚠️ ${restored} from a dump without a manifest`;
    return validation ? (0,gfm.md) `## ✅ ${restored} and compared` : (0,gfm.md) `## ✅ ${restored}, not compared`;
}
function restoreFacts(result, { now, location }) {
    const { roles, source } = result;
    const done = [
        ['Replaced', replacedText(result)],
        ...(roles && roles.created.length > 0 ? [['Roles', rolesText(roles)]] : []),
        ['Compared', comparedText(result)],
        ['Took', (0,gfm.md) `${(0,format/* formatDuration */.a3)(result.durationSeconds)}`],
    ];
    const { strategy } = result;
    return (0,gfm/* facts */.Ix)([
        ...(source.kind === 'backup' ? backupFacts(source, now) : dumpFacts(source)),
        ['Size of the dump', (0,gfm.md) `${(0,format/* formatBytes */.z3)(source.facts.dump.sizeBytes)}`],
        ...(strategy ? [['Strategy', (0,gfm.md) `${strategy.name}: ${strategy.reason}`]] : []),
        ...(location === undefined ? [] : [['Store', (0,gfm/* code */.aY)(location)]]),
        ...(result.dryRun ? [] : done),
    ]);
}
const backupFacts = ({ name, facts: manifest }, now) => [
    ['Backup', (0,gfm/* code */.aY)(name)],
    ['Data as of', (0,gfm.md) `${(0,page/* utc */.n$)((0,catalog_manifest/* dataAsOf */.g$)(manifest))} (${(0,page/* ageOf */.hy)((0,catalog_manifest/* dataAsOf */.g$)(manifest), now)})`],
    ['Taken from', (0,page/* serverOf */.FN)(manifest)],
    ['Label', (0,gfm.md) `${manifest.label}`],
];
const dumpFacts = ({ name, createdAt, facts: { server } }) => [
    ['Dump', (0,gfm/* code */.aY)(name)],
    ['Made', createdAt === undefined ? gfm/* none */.dv : (0,gfm.md) `${createdAt}, by its own account`],
    ['Taken from', (0,gfm.md) `PostgreSQL ${server.version}`],
];
function rolesText({ created, needPassword }) {
    const names = (roles) => (0,page/* sentence */.em)(roles.map(role => (0,gfm.md) `${(0,gfm/* code */.aY)(role)}`));
    return needPassword.length === 0
        ? (0,gfm.md) `created ${names(created)}`
        : (0,gfm.md) `created ${names(created)}; without a password that they could log in by: ${names(needPassword)}`;
}
function replacedText({ replaced }) {
    switch (replaced.kind) {
        case 'nothing':
            return (0,gfm.md) `nothing: there was no database of this name`;
        case 'dropped':
            return replaced.safetyBackup === undefined
                ? (0,gfm.md) `what had this name was dropped, without a safety backup`
                : (0,gfm.md) `the old database was dropped; safety backup ${(0,gfm/* code */.aY)(replaced.safetyBackup)}`;
        case 'kept':
            return (0,gfm.md) `the old database is kept as ${(0,gfm/* code */.aY)(replaced.name)} until ${(0,page/* utc */.n$)(replaced.until.toISOString())}${replaced.safetyBackup === undefined ? (0,gfm.md) `` : (0,gfm.md) `; safety backup ${(0,gfm/* code */.aY)(replaced.safetyBackup)}`}`;
    }
}
function comparedText({ validation, source }) {
    if (source.kind === 'foreign')
        return (0,gfm.md) `no: nothing was recorded of this dump`;
    if (!validation)
        return (0,gfm.md) `no: validation was switched off`;
    const { objectsCompared, rowsCompared, tablesCompared, definitionsCompared } = validation;
    const counted = source.facts.totals.rows !== null;
    return (0,gfm/* join */.fj)([
        counted
            ? (0,gfm.md) `${(0,page/* count */.U9)(objectsCompared, 'object')} and ${(0,page/* count */.U9)(rowsCompared, 'row')} in ${(0,page/* count */.U9)(tablesCompared, 'table')}: ${comparison(validation)}`
            : (0,gfm.md) `${(0,page/* count */.U9)(objectsCompared, 'object')}: ${comparison(validation)}; rows had not been counted`,
        ...(definitionsCompared
            ? []
            : [(0,gfm.md) `definitions were not compared, for the server is of another major version`]),
    ], (0,gfm.md) `; `);
}
function comparison({ ok, warnings, ...found }) {
    if (ok)
        return warnings.length > 0 ? (0,gfm.md) `as recorded, but for the notes below` : (0,gfm.md) `all as recorded`;
    const rows = found.rows.map(({ table: of, recorded, restored }) => (0,gfm.md) `rows of ${(0,gfm/* code */.aY)(of)}: ${recorded ?? 'none'} recorded, ${restored ?? 'none'} now`);
    const findings = [
        ...found.missing.map(object => (0,gfm.md) `missing ${(0,gfm/* code */.aY)(object)}`),
        ...found.unexpected.map(object => (0,gfm.md) `not in the backup: ${(0,gfm/* code */.aY)(object)}`),
        ...found.changed.map(object => (0,gfm.md) `different ${(0,gfm/* code */.aY)(object)}`),
        ...rows,
        ...found.contents.map(table => (0,gfm.md) `other rows in ${(0,gfm/* code */.aY)(table)}`),
    ];
    return (0,gfm.md) `**${(0,page/* count */.U9)(findings.length, 'difference')}:** ${(0,page/* sentence */.em)(findings)}`;
}
function recoveryHint({ database, replaced }, { restoreStep }) {
    if (replaced.kind === 'kept') {
        return (0,gfm/* details */.zH)((0,gfm.md) `How to go back (until ${(0,page/* utc */.n$)(replaced.until.toISOString())})`, ...renamingBack(database, replaced.name, replaced.goBack));
    }
    if (replaced.kind === 'nothing' || replaced.safetyBackup === undefined)
        return undefined;
    const { safetyBackup } = replaced;
    return (0,gfm/* details */.zH)((0,gfm.md) `How to go back`, (0,gfm.md) `The safety backup holds the database as it was before. As a step of a workflow:`, (0,gfm/* yaml */.oQ)(restoreStep({ database, backup: safetyBackup, target: database })));
}
function renamingBack(database, kept, goBack) {
    if (goBack.length > maxStatementLength) {
        return [
            (0,gfm.md) `The statements are too long for this page. By hand: rename ${(0,gfm/* code */.aY)(database)} to another name, then ${(0,gfm/* code */.aY)(kept)} to ${(0,gfm/* code */.aY)(database)}.`,
        ];
    }
    const shown = (0,format/* printable */.g$)(goBack);
    return [
        (0,gfm.md) `Run this in another database (postgres, say) while nobody is connected to ${(0,gfm/* code */.aY)(database)}. The restored database stays, under another name.`,
        (0,gfm/* fence */.EU)('sql', shown),
        ...(shown === goBack
            ? []
            : [(0,gfm.md) `Line breaks and other control characters are shown as escapes here: put them back.`]),
    ];
}

;// CONCATENATED MODULE: ./lib/commands/restore/present.js







const failures = (result) => result.failures;
function reworded(result, wording) {
    const { strategy } = result;
    const told = strategy && { ...strategy, reason: wording.message(strategy.reason) };
    return {
        ...result,
        failures: (0,output_wording.rewordedFailures)(result.failures, wording),
        ...(told && { strategy: told }),
    };
}
function present_text({ database, source, dryRun, ...result }) {
    const unchecked = source.kind === 'foreign' ? source.unchecked : [];
    const notes = unchecked.map(note => (0,format/* printable */.g$)(`Not checked: ${note}.`));
    const { validation, replaced, strategy } = result;
    if (dryRun) {
        const how = strategy ? ` by ${strategy.name} (${strategy.reason})` : '';
        const would = `Dry run: "${database}" would be restored from ${source.name}${how}. Nothing was changed.`;
        return [(0,format/* printable */.g$)(would), ...notes].join('\n');
    }
    const lines = [
        `Restored "${database}" from ${source.name} in ${(0,format/* formatDuration */.a3)(result.durationSeconds)}.`,
        validation
            ? `Compared: ${(0,format_count/* formatCount */.B)(validation.objectsCompared)} objects and ${(0,format_count/* formatCount */.B)(validation.rowsCompared)} rows in ${(0,format_count/* formatCount */.B)(validation.tablesCompared)} tables are as recorded${validation.ok ? '' : ', but for what is not restored'}${validation.definitionsCompared ? '' : ' (definitions were not compared: another major version)'}.`
            : source.kind === 'backup'
                ? `Not compared with what was recorded (${(0,reference/* option */.uK)('validate', 'off')}).`
                : 'Not compared: no manifest speaks of this dump, and nothing was recorded of it.',
        ...(validation?.warnings ?? []).map(warning => `Note: ${warning}.`),
        ...result.unrestored.map(({ entry, reason }) => `Not restored: ${entry.trim()}: ${reason}.`),
        ...result.unrestored.flatMap(({ statement }) => statement === undefined ? [] : [`To run once that is mended: ${statement}`]),
    ];
    if (result.leftOut.length > 0) {
        lines.push(...leftOutLines(result.leftOut));
    }
    if (result.roles && result.roles.created.length > 0) {
        const { created, needPassword } = result.roles;
        lines.push(`Created roles: ${created.join(', ')}.${needPassword.length > 0 ? ` These log in and have no password yet: ${needPassword.join(', ')}.` : ''}`);
    }
    if (replaced.kind === 'dropped') {
        lines.push(replaced.safetyBackup
            ? `What was there before: safety backup ${replaced.safetyBackup}.`
            : 'What was there before was dropped.');
    }
    if (replaced.kind === 'kept') {
        lines.push(`What was there before: database "${replaced.name}", kept until ${replaced.until.toISOString()}${replaced.safetyBackup === undefined ? '' : `, and safety backup ${replaced.safetyBackup}`}.`, `To go back: ${replaced.goBack}`);
    }
    return [...lines.map(format/* printable */.g$), ...notes].join('\n');
}
const shownLeftOut = 5;
/** What was not restored on purpose, and whether anything is to be done about it. */
function leftOutLines(leftOut) {
    // What is missing without them comes first.
    const sorted = leftOut.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
    const more = leftOut.length - shownLeftOut;
    return [
        ...sorted
            .slice(0, shownLeftOut)
            .map(({ entry, reason, remedy }) => `Left out: ${entry.trim()}: ${reason}. ${remedy === undefined ? 'Nothing is missing without it.' : `To bring it back: ${remedy}.`}`),
        ...(more > 0 ? [`Left out, too: ${(0,format_count/* formatCount */.B)(more)} more entries (${reference/* verbose */.B6}).`] : []),
    ];
}
const present_document = (result) => ({
    database: result.database,
    backup: result.source.name,
    dump: result.source.dump,
    foreign: result.source.kind === 'foreign',
    dryRun: result.dryRun,
    durationSeconds: result.durationSeconds,
    strategy: result.strategy ?? null,
    replaced: result.replaced,
    validation: result.validation ?? null,
    leftOut: result.leftOut,
    unrestored: result.unrestored,
    roles: result.roles ?? null,
    warnings: result.warnings,
    unchecked: result.source.kind === 'foreign' ? result.source.unchecked : [],
    failures: result.failures.map(json.databaseFailureDocument),
});
function outputs(result) {
    const { replaced } = result;
    return {
        database: result.database,
        'backup-name': result.source.name,
        'duration-seconds': String(result.durationSeconds),
        // Anything else than a comparison that found no difference proves nothing.
        validated: String(result.validation?.ok === true),
        'safety-backup': replaced.kind === 'nothing' ? undefined : replaced.safetyBackup,
        'replaced-database': replaced.kind === 'kept' ? replaced.name : undefined,
        failures: JSON.stringify(result.failures.map(json.databaseFailureDocument)),
    };
}
function present_story(result) {
    const { database, source, durationSeconds, validation, failures: failed } = result;
    const compared = validation
        ? `${(0,format_count/* formatCount */.B)(validation.rowsCompared)} rows in ${(0,format_count/* formatCount */.B)(validation.tablesCompared)} tables compared`
        : 'not compared with what was recorded';
    const took = `took ${(0,format/* formatDuration */.a3)(durationSeconds)}`;
    return {
        status: (0,story/* statusOf */.c2)(1, failed),
        title: `"${database}" restored${failed.length > 0 ? ', but not all of it' : ''}`,
        lines: [{ database, backup: source.name, text: `from ${source.name}, ${took}, ${compared}` }],
        failures: failed.map(story/* notificationFailure */.uG),
    };
}


/***/ }),

/***/ 32975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* reexport */ output_status/* statusesDocument */.IM),
  metrics: () => (/* reexport */ metrics/* metricsText */.z),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ statusPage),
  text: () => (/* reexport */ output_status/* statusText */.qS)
});

// EXTERNAL MODULE: ./lib/output/status.js
var output_status = __webpack_require__(64319);
// EXTERNAL MODULE: ./lib/output/metrics.js
var metrics = __webpack_require__(69048);
// EXTERNAL MODULE: ./lib/output/chart.js
var output_chart = __webpack_require__(61853);
// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/status/page.js




/** GitHub draws each one in a frame of its own; more make the page slow. */
const maxCharts = 10;
function statusPage({ statuses, checkedAt }, context) {
    return [
        statuses.length === 0
            ? (0,gfm.md) `## There are no backups`
            : (0,gfm.md) `## Backups of ${(0,page/* count */.U9)(statuses.length, 'database')}`,
        (0,output_status/* statusTable */.XR)(statuses, checkedAt),
        sizeCharts(statuses),
        (0,gfm/* bullets */.e5)('facts', (0,page/* locationFact */.M1)(context)),
    ];
}
function sizeCharts(statuses) {
    const drawn = statuses.flatMap(({ database, server, history }) => {
        const chart = (0,output_chart/* sizeChart */.c)(history);
        return chart === undefined ? [] : [{ database, server, chart }];
    });
    if (drawn.length === 0)
        return undefined;
    return (0,gfm/* details */.zH)((0,gfm.md) `Size of the dumps over time`, ...drawn
        .slice(0, maxCharts)
        .flatMap(({ database, server, chart }) => [
        (0,gfm.md) `Database ${(0,gfm/* code */.aY)(database)}${server === undefined ? '' : (0,gfm.md) ` of ${(0,gfm/* code */.aY)(server)}`}:`,
        (0,gfm/* fence */.EU)('mermaid', chart),
    ]), ...(drawn.length > maxCharts
        ? [(0,gfm.md) `… and ${(0,page/* count */.U9)(drawn.length - maxCharts, 'database')} more, left out of this page.`]
        : []));
}

;// CONCATENATED MODULE: ./lib/commands/status/present.js




const outputs = ({ statuses }) => ({
    databases: JSON.stringify(statuses.map(output_status/* statusInShort */.Iu)),
});


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ present_document),
  failures: () => (/* binding */ failures),
  junit: () => (/* binding */ present_junit),
  outputs: () => (/* binding */ outputs),
  page: () => (/* reexport */ verifyPage),
  reworded: () => (/* binding */ reworded),
  story: () => (/* binding */ present_story),
  text: () => (/* binding */ present_text),
  verifiedDocument: () => (/* binding */ verifiedDocument)
});

// EXTERNAL MODULE: ./lib/catalog/format-count.js
var format_count = __webpack_require__(19762);
// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
// EXTERNAL MODULE: ./lib/output/json.js
var json = __webpack_require__(46223);
// EXTERNAL MODULE: ./lib/output/junit.js
var junit = __webpack_require__(61);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
// EXTERNAL MODULE: ./lib/output/table.js + 3 modules
var table = __webpack_require__(66871);
// EXTERNAL MODULE: ./lib/output/wording.js
var output_wording = __webpack_require__(90281);
;// CONCATENATED MODULE: ./lib/commands/verify/words.js
/** What the pages, texts and documents about a verification share. */
/** Verdicts for people. */
const verdictWords = {
    passed: 'passed',
    failed: 'failed',
    unverifiable: 'not verifiable here',
    skipped: 'skipped',
};
/** A check that could not be made is not a good one. */
const isWrong = ({ verdict }) => verdict === 'failed' || verdict === 'unverifiable';
/** Every verdict but `passed` is a failure as well, but its evidence says more. */
const failuresWithoutEvidence = ({ verified, failures }) => failures.filter(({ database }) => !verified.some(({ evidence }) => evidence.database === database && evidence.verdict !== 'passed'));
/** `14 of 15`, of the checks that were made. */
function checksPassed(checks) {
    const made = checks.filter(({ verdict }) => verdict !== 'skipped');
    const passed = made.filter(({ verdict }) => verdict === 'passed');
    return passed.length === made.length
        ? `all ${made.length}`
        : `${passed.length} of ${made.length}`;
}

;// CONCATENATED MODULE: ./lib/commands/verify/junit.js


/** One suite per database, one case per check. What could not be checked is no success. */
function verifyJunit(result) {
    return [
        ...result.verified.map(({ backup, evidence }) => ({
            name: evidence.database,
            timestamp: new Date(evidence.startedAt),
            seconds: (Date.parse(evidence.verifiedAt) - Date.parse(evidence.startedAt)) / 1000,
            cases: evidence.checks.map(check => ({
                name: check.name,
                classname: evidence.database,
                outcome: checkOutcome(check, `Backup: ${backup.name}, verified at level ${evidence.level}.`),
            })),
        })),
        ...failuresWithoutEvidence(result).map(({ database, failure: { code, message, hint } }) => ({
            name: database,
            cases: [
                {
                    name: 'verification',
                    classname: database,
                    outcome: { kind: 'failed', type: code, message, details: (0,junit/* whatToDo */.H)(hint) },
                },
            ],
        })),
    ];
}
function checkOutcome({ verdict, figure, problems, hint }, backup) {
    switch (verdict) {
        case 'passed':
            return { kind: 'passed' };
        case 'skipped':
            return { kind: 'skipped', message: figure };
        case 'failed':
        case 'unverifiable': {
            const message = `${verdictWords[verdict]}: ${figure}`;
            const details = [...problems, ...(0,junit/* whatToDo */.H)(hint), backup];
            return { kind: 'failed', type: verdict, message, details };
        }
    }
}

// EXTERNAL MODULE: ./lib/output/gfm.js
var gfm = __webpack_require__(57201);
// EXTERNAL MODULE: ./lib/output/page.js
var page = __webpack_require__(49390);
;// CONCATENATED MODULE: ./lib/commands/verify/page.js



function verifyPage(result, context) {
    const { verified } = result;
    return [
        headline(result),
        problemTable(result),
        verifiedTable(verified),
        recoveryTable(verified),
        (0,gfm/* bullets */.e5)('facts', (0,page/* locationFact */.M1)(context)),
        ...verified.map(allChecks),
    ];
}
/** What is said of a backup that passed, which is no more than what was looked at. */
const proven = {
    checksum: (0,gfm.md) `whole: every byte is as recorded`,
    archive: (0,gfm.md) `whole: as recorded, and read to the end`,
    restore: (0,gfm.md) `proven: restored and compared`,
};
function headline(result) {
    const unseen = failuresWithoutEvidence(result);
    const total = result.verified.length + unseen.length;
    const [first] = result.verified;
    const withVerdict = (verdict) => result.verified.filter(({ evidence }) => evidence.verdict === verdict).length;
    const failed = withVerdict('failed');
    const untried = withVerdict('unverifiable') + unseen.length;
    if (total === 0)
        return (0,gfm.md) `## Nothing was verified`;
    const name = first?.evidence.database ?? unseen[0]?.database ?? '';
    const of = (some) => total === 1 ? (0,gfm.md) `Backup of ${(0,gfm/* code */.aY)(name)}` : (0,gfm.md) `${some} of ${(0,page/* count */.U9)(total, 'backup')}`;
    if (failed > 0) {
        const also = untried > 0 ? (0,gfm.md) `, ${untried} could not be verified` : (0,gfm.md) ``;
        return (0,gfm.md) `## ❌ ${of(failed)} failed${also}`;
    }
    if (untried > 0 || !first)
        return (0,gfm.md) `## ❌ ${of(untried)} could not be verified`;
    const what = proven[first.evidence.level];
    return total === 1 ? (0,gfm.md) `## ✅ ${of(1)} ${what}` : (0,gfm.md) `## ✅ ${(0,page/* count */.U9)(total, 'backup')} ${what}`;
}
/** Of all kinds in one table, of two columns only, so that it can be read on a narrow screen. */
function problemTable(result) {
    const problems = [
        ...result.verified.flatMap(({ evidence: { database, checks } }) => checks.filter(isWrong).map(check => ({ database, text: () => checkText(check) }))),
        ...failuresWithoutEvidence(result).map(({ database, failure }) => ({
            database,
            text: () => (0,page/* failureText */.kY)(failure),
        })),
    ];
    if (problems.length === 0)
        return undefined;
    return (0,gfm/* table */.tp)('problems', problems, [
        { title: 'Database', cell: ({ database }) => (0,gfm/* code */.aY)(database) },
        { title: 'What failed, and what to do', cell: ({ text }) => text() },
    ]);
}
function checkText({ name, verdict, figure, problems, hint }) {
    const more = problems.length - page/* maxListed */.w9;
    return (0,gfm/* lines */.Mn)([
        (0,gfm.md) `**${name}** ${verdictWords[verdict]}: ${figure}`,
        ...problems.slice(0, page/* maxListed */.w9).map(problem => (0,gfm.md) `${problem}`),
        ...(more > 0 ? [(0,gfm.md) `and ${more} more: see the evidence`] : []),
        ...(hint ? [(0,gfm.md) `**What to do:** ${hint}`] : []),
    ]);
}
function verifiedTable(verified) {
    if (verified.length === 0)
        return undefined;
    const restored = verified.some(({ evidence }) => evidence.level === 'restore');
    return (0,gfm/* table */.tp)('backups', verified, [
        { title: 'Database', cell: ({ evidence }) => (0,gfm/* code */.aY)(evidence.database) },
        { title: 'Verdict', cell: ({ evidence }) => verdict(evidence.verdict) },
        { title: 'Level', cell: ({ evidence }) => (0,gfm.md) `${evidence.level}` },
        {
            title: 'Checks passed',
            align: 'right',
            cell: ({ evidence }) => (0,gfm/* unbroken */.D_)(checksPassed(evidence.checks)),
        },
        ...(restored
            ? [
                {
                    title: 'Rows',
                    align: 'right',
                    cell: ({ backup, evidence: { recovery } }) => recovery ? (0,page/* rowCount */.oW)(backup.manifest.totals.rows) : gfm/* none */.dv,
                },
                {
                    title: 'Recovered in',
                    align: 'right',
                    cell: ({ evidence: { recovery } }) => recovery ? (0,page/* took */.sm)(recovery.totalSeconds) : gfm/* none */.dv,
                },
            ]
            : []),
        { title: 'Backup', cell: ({ backup }) => (0,gfm/* code */.aY)(backup.name) },
    ]);
}
function recoveryTable(verified) {
    const recovered = verified.flatMap(({ evidence: { database, recovery, scratch } }) => recovery ? [{ database, recovery, scratch }] : []);
    if (recovered.length === 0)
        return undefined;
    const part = (title, seconds) => ({
        title,
        align: 'right',
        cell: ({ recovery }) => (0,page/* took */.sm)(recovery[seconds]),
    });
    return (0,gfm/* join */.fj)([
        (0,gfm.md) `How long it took to get the data back:`,
        (0,gfm/* table */.tp)('recoveries', recovered, [
            { title: 'Database', cell: ({ database }) => (0,gfm/* code */.aY)(database) },
            part('Download', 'downloadSeconds'),
            part('Restore', 'restoreSeconds'),
            part('Indexes', 'indexesSeconds'),
            part('Validate', 'validateSeconds'),
            part('In all', 'totalSeconds'),
            { title: 'Restored on', cell: ({ scratch }) => (scratch ? place(scratch) : gfm/* none */.dv) },
        ]),
    ], (0,gfm.md) `\n\n`);
}
function place({ kind, host, version }) {
    const at = host === null ? (0,gfm.md) `` : (0,gfm.md) ` ${(0,gfm/* code */.aY)(host)}`;
    switch (kind) {
        case 'runner':
            return (0,gfm.md) `a throw-away PostgreSQL ${version} on the runner`;
        case 'server':
            return (0,gfm.md) `the server itself${at}, PostgreSQL ${version}`;
        case 'host':
            return (0,gfm.md) `another server${at}, PostgreSQL ${version}`;
    }
}
function allChecks({ backup, evidence, evidenceName }) {
    return (0,gfm/* details */.zH)((0,gfm.md) `All checks of ${(0,gfm/* code */.aY)(backup.name)}`, (0,gfm/* table */.tp)('checks', evidence.checks, [
        { title: 'Check', cell: ({ name }) => (0,gfm.md) `${name}` },
        { title: 'Verdict', cell: check => verdict(check.verdict) },
        { title: 'Figure', cell: ({ figure }) => (0,gfm.md) `${figure}` },
    ]), evidenceName === undefined
        ? (0,gfm.md) `The store did not take the evidence.`
        : (0,gfm.md) `Evidence: ${(0,gfm/* code */.aY)(evidenceName)}`);
}
const marks = {
    passed: (0,gfm.md) `✅ `,
    failed: (0,gfm.md) `❌ `,
    unverifiable: (0,gfm.md) `⚠️ `,
    skipped: (0,gfm.md) ``,
};
const verdict = (of) => (0,gfm.md) `${marks[of]}${verdictWords[of]}`;

;// CONCATENATED MODULE: ./lib/commands/verify/present.js










const failures = (result) => result.failures;
const reworded = (result, wording) => ({
    ...result,
    failures: (0,output_wording.rewordedFailures)(result.failures, wording),
    verified: result.verified.map(one => ({
        ...one,
        evidence: {
            ...one.evidence,
            checks: one.evidence.checks.map(check => (0,output_wording.rewordedHint)(check, wording)),
        },
    })),
});
/** A line for each backup, then every problem. Failures without evidence are told as errors. */
function present_text({ verified }) {
    if (verified.length === 0)
        return '';
    const overview = (0,table/* formatTable */.k)([
        { title: 'DATABASE' },
        { title: 'BACKUP' },
        { title: 'LEVEL' },
        { title: 'VERDICT' },
        { title: 'CHECKS PASSED', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'RECOVERED IN', align: 'right' },
    ], verified.map(({ backup, evidence: { database, level, verdict, checks, recovery } }) => [
        database,
        backup.name,
        level,
        verdictWords[verdict],
        checksPassed(checks),
        // Nobody counted them again where nothing was restored.
        recovery && backup.manifest.totals.rows !== null
            ? (0,format_count/* formatCount */.B)(backup.manifest.totals.rows)
            : '',
        recovery ? (0,format/* formatDuration */.a3)(recovery.totalSeconds) : '',
    ]));
    const problems = verified.flatMap(({ backup, evidence, evidenceName }) => {
        const wrong = evidence.checks.filter(isWrong);
        if (wrong.length === 0)
            return [];
        return [
            '',
            `${backup.name} (evidence: ${evidenceName ?? 'not kept'}):`,
            ...wrong.flatMap(checkLines),
        ];
    });
    return [overview, ...problems.map(format/* printable */.g$)].join('\n');
}
const checkLines = ({ name, verdict, figure, problems, hint }) => [
    `  ${name} ${verdictWords[verdict]}: ${figure}`,
    ...problems.map(problem => `    - ${problem}`),
    ...(hint ? [`    What to do: ${hint}`] : []),
];
const present_document = ({ verified, failures: failed }) => ({
    verified: verified.map(one => ({
        ...verifiedDocument(one),
        startedAt: one.evidence.startedAt,
        verifiedAt: one.evidence.verifiedAt,
        checks: one.evidence.checks,
        recovery: one.evidence.recovery,
        scratch: one.evidence.scratch,
    })),
    failures: failed.map(json.databaseFailureDocument),
});
/** A verification in short: its evidence has the rest. */
const verifiedDocument = ({ backup, evidence, evidenceName }) => ({
    database: evidence.database,
    backup: backup.name,
    verdict: evidence.verdict,
    level: evidence.level,
    recoverySeconds: evidence.recovery?.totalSeconds ?? null,
    evidence: evidenceName ?? null,
});
const outputs = ({ verified, failures: failed, }) => ({
    verified: JSON.stringify(verified.map(verifiedDocument)),
    failures: JSON.stringify(failed.map(json.databaseFailureDocument)),
});
function present_story({ verified, failures: failed, failingBefore }) {
    const passed = verified.filter(({ evidence }) => evidence.verdict === 'passed');
    const databases = (0,story/* databasesOf */.oD)(passed.map(({ backup }) => backup));
    return {
        ...(0,story/* storyOf */.dH)('Verification', 'verified', databases, failed, failingBefore),
        lines: passed.map(({ backup, evidence: { level, checks, recovery } }) => {
            const { database } = backup.place;
            const figures = [
                `${backup.name} passed ${(0,format_count/* formatCount */.B)(checks.length)} checks (${level})`,
                ...(recovery ? [`back within ${(0,format/* formatDuration */.a3)(recovery.totalSeconds)}`] : []),
            ].join(', ');
            return { database, backup: backup.name, text: figures + (0,story/* again */.TG)(database, failingBefore) };
        }),
    };
}
const present_junit = (result) => (0,junit/* junitXml */.E)(verifyJunit(result));


/***/ }),

/***/ 45922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ backupPage),
/* harmony export */   Af: () => (/* binding */ backupText),
/* harmony export */   sR: () => (/* binding */ backupStory)
/* harmony export */ });
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19762);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);
/* harmony import */ var _gfm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57201);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49390);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61056);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66871);






/** Snippets that are shown one by one; with more databases, one stands for all. */
const maxSnippets = 5;
function backupPage(result, context) {
    const { backups, failures, planned } = result;
    return [
        backupVerdict(result),
        planned.length > 0 ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Nothing was written.**` : undefined,
        (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .failureTable */ .Bj)(failures),
        backups.length > 0 && failures.length > 0
            ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(backups.length, 'database')} ${backups.length === 1 ? 'was' : 'were'} backed up all the same:`
            : undefined,
        backupTable(backups),
        planned.length > 0
            ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('databases', planned, [{ title: 'Would be backed up', cell: _gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY }])
            : undefined,
        (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)('facts', [...(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .locationFact */ .M1)(context), ...backupFacts(backups)]),
        restoreSnippets(backups, context),
        backupDetails(backups),
    ];
}
function backupVerdict({ backups, failures: all, planned }) {
    const failures = all.flatMap(({ database }) => database ?? []);
    const total = backups.length + failures.length + planned.length;
    const [firstFailure] = failures;
    const [firstBackup] = backups;
    if (planned.length > 0) {
        return failures.length > 0
            ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ❌ Dry run: ${failures.length} of ${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'database')} cannot be backed up`
            : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## Dry run: ${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'database')} would be backed up`;
    }
    if (failures.length < all.length && failures.length === 0)
        return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ❌ The run failed`;
    if (firstFailure !== undefined && total === 1)
        return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ❌ Backup of ${(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(firstFailure)} failed`;
    if (failures.length > 0 && failures.length === total) {
        return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ❌ Nothing was backed up: all ${total} databases failed`;
    }
    if (failures.length > 0)
        return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ❌ ${failures.length} of ${total} databases failed`;
    if (firstBackup && total === 1)
        return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ✅ ${(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(firstBackup.manifest.database)} backed up`;
    return total === 0 ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## Nothing was backed up` : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `## ✅ ${total} databases backed up`;
}
function backupTable(backups) {
    if (backups.length === 0)
        return undefined;
    const manifests = backups.map(({ manifest }) => manifest);
    return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('backups', backups, [
        _page_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseColumn */ .Cx,
        _page_js__WEBPACK_IMPORTED_MODULE_2__/* .dumpColumn */ .$V,
        _page_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsColumn */ .SV,
        {
            title: 'Tables',
            align: 'right',
            cell: ({ manifest: { totals } }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `${totals.tables}`,
        },
        { title: 'Took', align: 'right', cell: ({ manifest }) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .took */ .sm)(secondsOf([manifest])) },
        {
            title: 'Speed',
            align: 'right',
            cell: ({ manifest }) => speed(manifest.dump.sizeBytes, secondsOf([manifest])),
        },
        _page_js__WEBPACK_IMPORTED_MODULE_2__/* .nameColumn */ .Cm,
    ], backups.length > 1 ? backupTotals(manifests) : undefined);
}
/** Time and speed are those of the whole run: databases are backed up side by side. */
function backupTotals(manifests) {
    const sizeBytes = (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(manifests.map(({ dump }) => dump.sizeBytes));
    const seconds = secondsOf(manifests);
    return [
        ...[
            (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `${manifests.length} in all`,
            (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sizeBytes)),
            (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .rowCount */ .oW)(sumOrNull(manifests.map(({ totals }) => totals.rows))),
            (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(manifests.map(({ totals }) => totals.tables))}`,
            (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .took */ .sm)(seconds),
            speed(sizeBytes, seconds),
        ].map(_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr),
        _gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .none */ .dv,
    ];
}
/** From the start of the first to the end of the last. */
function secondsOf(manifests) {
    const starts = manifests.map(({ startedAt }) => Date.parse(startedAt));
    const ends = manifests.map(({ finishedAt }) => Date.parse(finishedAt));
    return (ends.reduce((a, b) => Math.max(a, b)) - starts.reduce((a, b) => Math.min(a, b))) / 1000;
}
function backupFacts(backups) {
    if (backups.length === 0)
        return [];
    const manifests = backups.map(({ manifest }) => manifest);
    const exclusions = distinct(manifests.map(exclusionsOf));
    const [only = _gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .none */ .dv] = exclusions;
    return [
        (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Server:** ${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(distinct(manifests.map(_page_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOf */ .FN)))}`,
        (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Label:** ${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(distinct(manifests.map(({ label }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `${label}`)))}`,
        (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Dumped with:** ${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(distinct(manifests.map(toolOf)))}`,
        ...(exclusions.length > 1
            ? [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Left out of the dumps:** not the same of each database, see below`]
            : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .isNone */ .$I)(only)
                ? []
                : [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Left out of the ${backups.length === 1 ? 'dump' : 'dumps'}:** ${only}`]),
    ];
}
const toolOf = ({ client, dump, exclusions: { pgDumpOptions } }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `pg_dump ${client.version}, compression ${dump.compression}${pgDumpOptions.length > 0 ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `, ${names(pgDumpOptions)}` : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) ``}`;
/** What the user wanted left out of the dump; `none` when nothing. */
function exclusionsOf({ exclusions: { schemas, tableData } }) {
    const tables = tableData.map(({ schema, name }) => `${schema}.${name}`);
    const parts = [
        ...(schemas.length > 0 ? [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .noun */ .jB)(schemas.length, 'schema')} ${names(schemas)}`] : []),
        ...(tables.length > 0 ? [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `rows of ${names(tables)}`] : []),
    ];
    return parts.length > 0 ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(parts, (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `; `) : _gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .none */ .dv;
}
function backupDetails(backups) {
    if (backups.length === 0)
        return undefined;
    const anything = backups.some(({ manifest }) => !(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .isNone */ .$I)(exclusionsOf(manifest)));
    return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)((0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `SHA-256 and time of ${backups.length === 1 ? 'the dump' : 'each dump'}`, (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('backups', backups, [
        _page_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseColumn */ .Cx,
        _page_js__WEBPACK_IMPORTED_MODULE_2__/* .timeColumn */ .sq,
        { title: 'SHA-256 of the dump', cell: ({ manifest: { dump } }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(dump.sha256) },
        ...(anything ? [exclusionsColumn] : []),
    ]));
}
const exclusionsColumn = {
    title: 'Left out of the dump',
    cell: ({ manifest }) => exclusionsOf(manifest),
};
function restoreSnippets(backups, { restoreStep }) {
    if (backups.length === 0)
        return undefined;
    const few = backups.length <= maxSnippets;
    return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)((0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `How to restore`, few
        ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `As a step of a workflow. It replaces the database; another name as target makes a new one beside it.`
        : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `As a step of a workflow, here for the first database. For another, put in its name and its backup from the table above. It replaces the database; another name as target makes a new one beside it.`, ...(few ? backups : backups.slice(0, 1)).flatMap(({ name, manifest: { database } }) => [
        ...(backups.length > 1 ? [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__.md) `Database ${(0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(database)}:`] : []),
        (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .yaml */ .oQ)(restoreStep({ database, backup: name, target: database })),
    ]));
}
const speed = (bytes, seconds) => seconds > 0 ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes / seconds)}/s`) : _gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .none */ .dv;
/** `null` as soon as one is not known: half a sum would look like a whole one. */
const sumOrNull = (values) => values.reduce((a, b) => (a === null || b === null ? null : a + b), 0);
const distinct = (values) => [...new Set(values.map(({ markdown }) => markdown))].map(markdown => ({ markdown }));
const names = (values) => (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(values.map(_gfm_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY));
function backupText({ backups }) {
    if (backups.length === 0)
        return '';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTable */ .k)([
        { title: 'DATABASE' },
        { title: 'BACKUP' },
        { title: 'SIZE', align: 'right' },
        { title: 'ROWS', align: 'right' },
        { title: 'TOOK', align: 'right' },
    ], backups.map(({ name, manifest }) => [
        manifest.database,
        name,
        (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(manifest.dump.sizeBytes),
        manifest.totals.rows === null ? '' : (0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B)(manifest.totals.rows),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)((Date.parse(manifest.finishedAt) - Date.parse(manifest.startedAt)) / 1000),
    ]));
}
function backupStory({ backups, failures, failingBefore, }) {
    return {
        ...(0,_story_js__WEBPACK_IMPORTED_MODULE_5__/* .storyOf */ .dH)('Backup', 'backed up', (0,_story_js__WEBPACK_IMPORTED_MODULE_5__/* .databasesOf */ .oD)(backups), failures, failingBefore),
        lines: backups.map(({ name, place: { database }, manifest }) => {
            const { dump, totals, startedAt, finishedAt } = manifest;
            const figures = [
                (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(dump.sizeBytes),
                ...(totals.rows === null ? [] : [`${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B)(totals.rows)} rows`]),
                `took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)}`,
            ].join(', ');
            return { database, backup: name, text: figures + (0,_story_js__WEBPACK_IMPORTED_MODULE_5__/* .again */ .TG)(database, failingBefore) };
        }),
        where: backups[0]?.manifest.server.host,
    };
}


/***/ }),

/***/ 61853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline),
/* harmony export */   c: () => (/* binding */ sizeChart)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);

const blocks = '▁▂▃▄▅▆▇█';
/** As many as fit into a column of a table. */
const sparklineLength = 16;
/** The newest of the values as a line of blocks. From nothing, so that small changes look small. */
function sparkline(values) {
    const shown = values.slice(-sparklineLength);
    const most = Math.max(...shown);
    return shown
        .map(value => blocks[most > 0 ? Math.round((value / most) * (blocks.length - 1)) : 0])
        .join('');
}
/**
 * Sizes over time as a Mermaid chart, or `undefined` when there are too few for one. No name is in it:
 * Mermaid has no way to escape a quote or `%%`, so the heading above has to say what it shows. The
 * axis counts the backups, since several may be of one day, and Mermaid takes each label once only.
 */
function sizeChart(points) {
    const [first] = points;
    const last = points.at(-1);
    const most = Math.max(...points.map(({ sizeBytes }) => sizeBytes));
    if (points.length < 2 || !first || !last || most === 0)
        return undefined;
    const power = Math.min(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .units */ .MD.length - 1, Math.floor(Math.log2(most) / 10));
    const value = (bytes) => (bytes / 1024 ** power).toFixed(2);
    const days = [first, last].map(({ at }) => at.toISOString().slice(0, 10));
    return [
        '%%{init: {"xyChart": {"width": 800, "height": 240}}}%%',
        'xychart-beta',
        `    x-axis "${days.join(' to ')}" 1 --> ${points.length}`,
        `    y-axis "${_format_js__WEBPACK_IMPORTED_MODULE_0__/* .units */ .MD[power]}" 0 --> ${value(most * 1.1)}`,
        `    line [${points.map(({ sizeBytes }) => value(sizeBytes)).join(', ')}]`,
    ].join('\n');
}


/***/ }),

/***/ 57201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ isNone),
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dv: () => (/* binding */ none),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nW: () => (/* binding */ withReferences),
/* harmony export */   oQ: () => (/* binding */ yaml),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export maxSummaryBytes */
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19762);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);



/** The runner takes 1 MiB a step and shows nothing of a page that is longer. */
const maxSummaryBytes = 900 * 1024;
/** What one table or list may take, of which a page has three at most. */
const partBytes = 250 * 1024;
/** Of one text. Names are far shorter, and nobody reads more of an error here. */
const maxTextLength = 4000;
function md(ours, ...values) {
    const inserted = values.map(value => {
        if (typeof value === 'number')
            return (0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(value);
        return typeof value === 'string' ? escaped(value) : value.markdown;
    });
    return { markdown: String.raw({ raw: ours }, ...inserted) };
}
/** Stands where a table has nothing to say. */
const none = { markdown: '–' };
const isNone = ({ markdown }) => markdown === none.markdown;
/** A name. As an element, for in a code span of a table no text can have both `\` and `|`. */
const code = (text) => md `<code>${text}</code>`;
const bold = (text) => md `**${text}**`;
/** A measure, whose number and unit stay on one line. */
const unbroken = (text) => md `${text.replaceAll(' ', '\u00a0')}`;
const join = (parts, between) => ({
    markdown: parts.map(({ markdown }) => markdown).join(between.markdown),
});
/** Lines of one cell. */
const lines = (parts) => join(parts, md `<br>`);
/**
 * Text that shows as it is, whatever it is. A character reference is never markup, so all but
 * letters, digits, commas and single spaces become references.
 *
 * That does not stop GitHub from making links: it looks for addresses, `@names`, `#1` and `GH-1` once
 * more in the finished page. `<wbr>`, which shows nothing and copies as nothing, parts what would be
 * one. Not within numbers (1.5, 03:00), which would only break across lines.
 */
const escaped = (text) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(cut(text)).replace(special, (found, at, all) => {
    // No single character is longer than two code units.
    if (found.length > 2)
        return found;
    const reference = `&#${found.codePointAt(0)};`;
    const around = all.slice(Math.max(0, at - 1), at + 2);
    return makesLinks(found, around) ? `${reference}<wbr>` : reference;
});
/** References to options stay as they are until the page is rendered: then they are text of such a kind, too. */
const special = new RegExp(`${_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .anyReference */ .uZ.source}|[^\\p{L}\\p{M}\\p{N}, ]|^ | $| (?= )`, 'gu');
/** The page with words for the references in it. */
const withReferences = (page, render) => page.replace(new RegExp(_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .anyReference */ .uZ, 'g'), reference => escaped(render(reference)));
const makesLinks = (character, around) => '@#/'.includes(character) ||
    ('.:'.includes(character) && !/^\d.\d$/.test(around)) ||
    /^\p{L}-\p{N}$/u.test(around);
/** At a character's end: half a surrogate pair is none. */
const cut = (text) => text.length > maxTextLength
    ? `${text.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
/** A table, as many rows as there is room for; how many are left out is told below it. */
function table(what, items, columns, total) {
    const line = (cells) => `| ${join(cells, md ` | `).markdown} |`;
    const kept = fitting(items, item => line(columns.map(({ cell }) => cell(item))));
    return {
        markdown: [
            line(columns.map(({ title }) => md `${title}`)),
            `|${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join('|')}|`,
            ...kept,
            ...(total ? [line(total)] : []),
            ...leftOutNote(items.length - kept.length, what),
        ].join('\n'),
    };
}
/** Two columns of which the first says what the second is. GitHub wants a heading: the first fact. */
function facts(rows) {
    const [first, ...others] = rows.map(([title, value]) => `| **${title}** | ${value.markdown} |`);
    return { markdown: [first, '|---|---|', ...others].join('\n') };
}
function bullets(what, items) {
    if (items.length === 0)
        return undefined;
    const kept = fitting(items, item => md `- ${item}`.markdown);
    return { markdown: [...kept, ...leftOutNote(items.length - kept.length, what)].join('\n') };
}
const leftOutNote = (missing, what) => missing > 0 ? ['', `… and ${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(missing)} more ${what}, left out of this page.`] : [];
/** The first lines, as many as one part of a page may have; what comes after is not even written. */
function fitting(items, lineOf) {
    const kept = [];
    let room = partBytes;
    for (const item of items) {
        const line = lineOf(item);
        room -= Buffer.byteLength(line) + 1;
        if (room < 0)
            break;
        kept.push(line);
    }
    return kept;
}
const details = (summary, ...content) => join([md `<details>\n<summary>${summary}</summary>`, ...content, md `</details>`], md `\n\n`);
/** Names are quoted as in JSON there, so what cannot be seen may stand as an escape. */
const yaml = (snippet) => fence('yaml', snippet.trimEnd().replace(/(?!\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, character => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}));
/** Verbatim text, in a fence that is longer than any within it. */
function fence(language, text) {
    const runs = text.match(/`+/g) ?? [];
    const bar = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
    return { markdown: `${bar}${language}\n${text}\n${bar}` };
}
/** The whole page. What does not fit goes as a whole, and the page says so. */
function page(sections) {
    const note = 'The rest is too long for this page.';
    let room = maxSummaryBytes - Buffer.byteLength(note) - 1;
    const present = sections.flatMap(section => section?.markdown ?? []);
    const kept = present.filter(section => {
        const size = Buffer.byteLength(section) + 2;
        if (size > room)
            return false;
        room -= size;
        return true;
    });
    return `${[...kept, ...(kept.length < present.length ? [note] : [])].join('\n\n')}\n`;
}


/***/ }),

/***/ 46223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupDocument: () => (/* binding */ backupDocument),
/* harmony export */   backupDocuments: () => (/* binding */ backupDocuments),
/* harmony export */   databaseFailureDocument: () => (/* binding */ databaseFailureDocument),
/* harmony export */   failureDocument: () => (/* binding */ failureDocument),
/* harmony export */   failureRunDocument: () => (/* binding */ failureRunDocument)
/* harmony export */ });
/* harmony import */ var _catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89702);

/** The JSON documents of the command line: versioned and stable (docs/json.md). */
/** What a run that came to nothing prints with `--json`. */
const failureRunDocument = (failure) => ({
    schemaVersion: 1,
    ok: false,
    error: failureDocument(failure),
});
const failureDocument = ({ code, message, hint }) => ({ code, message, hint });
const databaseFailureDocument = ({ database, failure }) => ({
    database,
    ...failureDocument(failure),
});
function backupDocument(backup) {
    const { name, server, manifest } = backup;
    const proof = (0,_catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .strongestProof */ .u8)(backup);
    return {
        database: manifest.database,
        server,
        name,
        startedAt: manifest.startedAt,
        snapshotAt: manifest.snapshotAt,
        finishedAt: manifest.finishedAt,
        label: manifest.label,
        sizeBytes: manifest.dump.sizeBytes,
        sha256: manifest.dump.sha256,
        rows: manifest.totals.rows,
        verifiedAt: proof?.at.toISOString() ?? null,
        verifiedLevel: proof?.level ?? null,
        failedLevel: (0,_catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .standingFailure */ .Dj)(backup)?.level ?? null,
    };
}
/** Of those that can be used. */
const backupDocuments = (entries) => entries.flatMap(entry => (entry.kind === 'backup' ? [backupDocument(entry.backup)] : []));


/***/ }),

/***/ 61:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ junitXml),
/* harmony export */   H: () => (/* binding */ whatToDo)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);

/** Suites as a document that every XML parser reads, whatever is in the names. */
function junitXml(suites) {
    const cases = suites.flatMap(suite => suite.cases);
    const seconds = suites.reduce((sum, suite) => sum + (suite.seconds ?? 0), 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: 'pg-azure-backup', ...totals(cases), time: time(seconds) })}>`,
        ...suites.flatMap(suiteLines),
        '</testsuites>',
        '',
    ].join('\n');
}
function suiteLines({ name, timestamp, seconds, cases }) {
    // The schema that most readers follow allows neither fractions nor a zone: it is UTC.
    const at = timestamp && { timestamp: timestamp.toISOString().slice(0, 19) };
    const head = { name, ...totals(cases), time: time(seconds), ...at };
    return [`  <testsuite${attributes(head)}>`, ...cases.map(caseLine), '  </testsuite>'];
}
function caseLine({ name, classname, seconds, outcome }) {
    const head = `    <testcase${attributes({ name, classname, time: time(seconds) })}`;
    switch (outcome.kind) {
        case 'passed':
            return `${head}/>`;
        case 'skipped':
            return `${head}>${element('skipped', { message: outcome.message }, [outcome.message])}</testcase>`;
        case 'failed': {
            const { type, message, details } = outcome;
            return `${head}>${element('failure', { message, type }, [message, ...details])}</testcase>`;
        }
    }
}
const totals = (cases) => ({
    tests: String(cases.length),
    failures: String(cases.filter(({ outcome }) => outcome.kind === 'failed').length),
    errors: '0',
    skipped: String(cases.filter(({ outcome }) => outcome.kind === 'skipped').length),
});
/** There at every case, for readers that make a number of it unasked. */
const time = (seconds = 0) => seconds.toFixed(3);
const element = (name, given, lines) => `<${name}${attributes(given)}>${lines.map(escaped).join('\n')}</${name}>`;
const attributes = (given) => Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
/** One line of text. What XML cannot hold at all, not even as a reference, is shown as an escape. */
const escaped = (text) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
/** What there is to do, as the text of a case tells it. */
const whatToDo = (hint = '') => (hint ? [`What to do: ${hint}`] : []);


/***/ }),

/***/ 69048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ metricsText)
/* harmony export */ });
/* harmony import */ var _catalog_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93603);

const seconds = (time) => Math.floor(time.getTime() / 1000);
/** All are gauges. Times of what never happened are 0, so that an alert on their age goes off. */
const databaseMetrics = [
    {
        name: 'last_success_timestamp_seconds',
        help: 'Instant that the newest good backup shows; 0 when there is none.',
        value: ({ newest }) => (newest ? seconds(newest.at) : 0),
    },
    {
        name: 'size_bytes',
        help: 'Size of the newest good dump.',
        value: ({ newest }) => newest?.sizeBytes,
    },
    {
        name: 'duration_seconds',
        help: 'Time that the newest good backup took.',
        value: ({ newest }) => newest?.durationSeconds,
    },
    {
        name: 'rows',
        help: 'Rows in the newest good backup, where they were counted.',
        value: ({ newest }) => newest?.rows ?? undefined,
    },
    {
        name: 'verified_timestamp_seconds',
        help: 'Time when a good backup last passed a verification; 0 when none did.',
        value: ({ verifiedAt }) => (verifiedAt ? seconds(verifiedAt) : 0),
    },
    {
        name: 'backups',
        help: 'Backups that can be used, safety backups among them.',
        value: ({ backups }) => backups,
    },
    {
        name: 'stored_bytes',
        help: 'Bytes of all files of the backups.',
        value: ({ storedBytes }) => storedBytes,
    },
    {
        name: 'failed_runs',
        help: 'Runs that came to nothing since the newest good backup.',
        value: ({ failedRuns }) => failedRuns,
    },
];
const checkMetric = {
    name: 'check_timestamp_seconds',
    help: 'Time when these metrics were taken.',
};
const findingsMetric = {
    name: 'findings',
    help: 'Findings of the check, by level.',
};
/**
 * Metrics in Prometheus' text format 0.0.4, for the node exporter's textfile collector. The store is a
 * label: the exporter refuses files of two stores that hold databases of the same name.
 */
function metricsText({ statuses, checkedAt, findings }, store) {
    const families = [
        ...databaseMetrics.map(metric => family(metric, statuses.flatMap(status => {
            const value = metric.value(status);
            return value === undefined ? [] : [{ labels: labelsOf(status), value }];
        }), store)),
        family(checkMetric, [{ labels: {}, value: seconds(checkedAt) }], store),
        family(findingsMetric, findings
            ? _catalog_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingLevels */ .X9.map(level => ({
                labels: { level },
                value: findings.filter(finding => finding.level === level).length,
            }))
            : [], store),
    ];
    return families.join('');
}
/** A database that nobody knows the server of has no such label. */
const labelsOf = ({ database, server }) => ({
    database,
    ...(server === undefined ? {} : { server }),
});
function family({ name, help }, samples, store) {
    if (samples.length === 0)
        return '';
    const full = `pg_azure_backup_${name}`;
    const lines = samples.map(({ labels, value }) => {
        const pairs = Object.entries({ ...labels, store }).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
        return `${full}{${pairs.join(',')}} ${value}`;
    });
    return [`# HELP ${full} ${help}`, `# TYPE ${full} gauge`, ...lines, ''].join('\n');
}
const escapeLabel = (text) => text.replace(/[\\"\n]/g, character => (character === '\n' ? '\\n' : `\\${character}`));


/***/ }),

/***/ 59757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   given: () => (/* binding */ given),
/* harmony export */   outcomeOf: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _gfm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57201);

function outcomeOf(presentation, result) {
    const { text, document, outputs, page: sections, junit, metrics } = presentation;
    const failures = presentation.failures?.(result) ?? [];
    const findings = presentation.findings?.(result) ?? [];
    const isGreen = failures.length === 0 && !findings.some(({ level }) => level === 'error');
    return {
        failures,
        findings,
        isGreen,
        text: now => text(result, now),
        document: () => ({ schemaVersion: 1, ok: isGreen, ...document(result) }),
        outputs: () => given(outputs(result)),
        page: context => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .MY)(sections(result, context)),
        story: () => presentation.story?.(result),
        junit: () => junit?.(result),
        metrics: location => metrics?.(result, location),
        reworded: wording => outcomeOf(presentation, presentation.reworded?.(result, wording) ?? result),
    };
}
/** Without what is not set. */
const given = (outputs) => Object.fromEntries(Object.entries(outputs).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));


/***/ }),

/***/ 49390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ dumpColumn),
/* harmony export */   Bj: () => (/* binding */ failureTable),
/* harmony export */   Cm: () => (/* binding */ nameColumn),
/* harmony export */   Cx: () => (/* binding */ databaseColumn),
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   M1: () => (/* binding */ locationFact),
/* harmony export */   SV: () => (/* binding */ rowsColumn),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hy: () => (/* binding */ ageOf),
/* harmony export */   jB: () => (/* binding */ noun),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   oW: () => (/* binding */ rowCount),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   sm: () => (/* binding */ took),
/* harmony export */   sq: () => (/* binding */ timeColumn),
/* harmony export */   w9: () => (/* binding */ maxListed)
/* harmony export */ });
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19762);
/* harmony import */ var _catalog_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34206);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);
/* harmony import */ var _gfm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57201);




/** Of a listing within a sentence or a cell. */
const maxListed = 20;
/** Two columns only, so that a long message can be read on a narrow screen. */
function failureTable(failures) {
    if (failures.length === 0)
        return undefined;
    return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)('failures', failures, [
        { title: 'Database', cell: ({ database }) => (database === null ? _gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .none */ .dv : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(database)) },
        {
            title: 'What failed, and what to do',
            cell: ({ failure }) => failureText(failure),
        },
    ]);
}
/** What failed and what to do, for a cell. */
const failureText = ({ message, hint, code: failureCode }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)([
    (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `${message}`,
    ...(hint ? [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `**What to do:** ${hint}`] : []),
    (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `Code: ${(0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failureCode)}`,
]);
const databaseColumn = {
    title: 'Database',
    cell: ({ place }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(place.database),
};
const dumpColumn = {
    title: 'Dump',
    align: 'right',
    cell: ({ manifest: { dump } }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(dump.sizeBytes)),
};
const rowsColumn = {
    title: 'Rows',
    align: 'right',
    cell: ({ manifest: { totals } }) => rowCount(totals.rows),
};
const timeColumn = {
    title: 'Data as of (UTC)',
    cell: ({ manifest }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(clock((0,_catalog_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .dataAsOf */ .g$)(manifest))),
};
/** The last, for it is wide and a narrow screen shows the first ones. */
const nameColumn = { title: 'Backup', cell: ({ name }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name) };
const locationFact = ({ location }) => location === undefined ? [] : [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `**Store:** ${(0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(location)}`];
const serverOf = ({ server }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `${(0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${server.host}:${server.port}`)}, PostgreSQL ${server.version}`;
/** `2026-11-21 03:00:00`, for a column whose title says UTC. */
const clock = (time) => time.slice(0, 19).replace('T', ' ');
const utc = (time) => `${clock(time)} UTC`;
const age = (time, now) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .nV)((now.getTime() - Date.parse(time)) / 1000);
const ageOf = (time, now) => `${age(time, now)} ago`;
const took = (seconds) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds));
const rowCount = (rows) => rows === null ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)('not counted') : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `${rows}`;
const sum = (values) => values.reduce((a, b) => a + b, 0);
const noun = (value, one, many = `${one}s`) => value === 1 ? one : many;
const count = (value, one, many) => `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B)(value)} ${noun(value, one, many)}`;
const sentence = (values) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
    ...values.slice(0, maxListed),
    ...(values.length > maxListed ? [(0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `and ${values.length - maxListed} more`] : []),
], (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `, `);


/***/ }),

/***/ 64319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ statusesDocument),
/* harmony export */   Iu: () => (/* binding */ statusInShort),
/* harmony export */   Qw: () => (/* binding */ proofText),
/* harmony export */   XR: () => (/* binding */ statusTable),
/* harmony export */   qS: () => (/* binding */ statusText)
/* harmony export */ });
/* unused harmony exports minute, ageAt, changeText, verificationText, keptText */
/* harmony import */ var _catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89702);
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19762);
/* harmony import */ var _catalog_stamp_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11916);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61853);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);
/* harmony import */ var _gfm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57201);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49390);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66871);








function statusText({ statuses, checkedAt }) {
    if (statuses.length === 0)
        return 'There are no backups.';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)([
        { title: 'DATABASE' },
        { title: 'SERVER' },
        { title: 'LAST BACKUP (UTC)' },
        { title: 'AGE', align: 'right' },
        { title: 'SIZE', align: 'right' },
        { title: 'CHANGE', align: 'right' },
        { title: 'TREND' },
        { title: 'ROWS', align: 'right' },
        { title: 'VERIFIED' },
        { title: 'NEXT EXPECTED' },
        { title: 'KEPT', align: 'right' },
    ], statuses.map(({ database, server, newest, ...status }) => [
        database,
        server ?? '',
        newest ? minute(newest.at) : 'never',
        newest ? ageAt(newest.at, checkedAt) : '',
        newest ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(newest.sizeBytes) : '',
        changeText(status.sizeChangePercent),
        (0,_chart_js__WEBPACK_IMPORTED_MODULE_0__/* .sparkline */ .K)(status.history.map(({ sizeBytes }) => sizeBytes)),
        newest && newest.rows !== null ? (0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B)(newest.rows) : '',
        verificationText(status, checkedAt),
        status.nextExpectedAt ? minute(status.nextExpectedAt) : '',
        keptText(status),
    ]));
}
/** `2026-11-21 03:00` */
const minute = (time) => time.toISOString().slice(0, 16).replace('T', ' ');
const ageAt = (time, now) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .nV)((now.getTime() - time.getTime()) / 1000);
/** `+3.2 %`; nothing where there is nothing to compare with. */
function changeText(percent) {
    if (percent === undefined)
        return '';
    const size = Math.abs(percent).toFixed(1);
    return size === '0.0' ? '0.0 %' : `${percent < 0 ? '−' : '+'}${size} %`;
}
function verificationText({ proof, lastVerification: last }, checkedAt) {
    const best = proof && `${proof.level}, ${ageAt(proof.at, checkedAt)} ago`;
    if (!last)
        return 'never';
    const words = { passed: '', failed: 'FAILED', unverifiable: 'not verifiable' };
    const newest = `${words[last.verdict]} ${ageAt(last.at, checkedAt)} ago (${last.level})`;
    if (last.verdict === 'passed')
        return best ?? 'never';
    return best === undefined ? newest : `${best}; ${newest}`;
}
/** The strongest proof that there is of a backup, and a verification that it failed since. */
function proofText(backup, now) {
    const failed = (0,_catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .standingFailure */ .Dj)(backup);
    const proof = (0,_catalog_backup_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .strongestProof */ .u8)(backup);
    const at = (time) => `${ageAt(time, now)} ago`;
    return [
        ...(proof ? [`${proof.level}, ${at(proof.at)}`] : []),
        ...(failed ? [`FAILED ${at((0,_catalog_stamp_js__WEBPACK_IMPORTED_MODULE_7__/* .timeOf */ .nR)(failed))} (${failed.level})`] : []),
    ].join('; ');
}
/** `14 (1.2 GiB)`, and what of it cannot be used. */
const keptText = ({ backups, storedBytes, unusable, }) => `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B)(backups)} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(storedBytes)})${unusable > 0 ? `, ${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B)(unusable)} unusable` : ''}`;
const statusesDocument = ({ statuses, checkedAt }) => ({
    checkedAt,
    databases: statuses.map(status => ({ ...statusInShort(status), history: status.history })),
});
/** Without its history, for where there is little room. */
const statusInShort = ({ history: _, ...status }) => ({
    ...status,
    server: status.server ?? null,
    newest: status.newest ?? null,
    sizeChangePercent: status.sizeChangePercent === undefined ? null : Number(status.sizeChangePercent.toFixed(1)),
    lastVerification: status.lastVerification ?? null,
    proof: status.proof ?? null,
    verifiedAt: status.verifiedAt ?? null,
    nextExpectedAt: status.nextExpectedAt ?? null,
});
/** One line per database, also on the page of a check. */
function statusTable(statuses, checkedAt) {
    if (statuses.length === 0)
        return undefined;
    return (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)('databases', statuses, [
        { title: 'Database', cell: ({ database }) => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(database) },
        { title: 'Server', cell: ({ server }) => (server === undefined ? _gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .none */ .dv : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(server)) },
        {
            title: 'Age',
            align: 'right',
            cell: ({ newest }) => (newest ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(ageAt(newest.at, checkedAt)) : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__.md) `❌ none`),
        },
        {
            title: 'Last backup (UTC)',
            cell: ({ newest }) => (newest ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(minute(newest.at)) : _gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .none */ .dv),
        },
        {
            title: 'Dump',
            align: 'right',
            cell: ({ newest }) => (newest ? (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(newest.sizeBytes)) : _gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .none */ .dv),
        },
        {
            title: 'Change',
            align: 'right',
            cell: ({ sizeChangePercent }) => text(changeText(sizeChangePercent)),
        },
        {
            title: 'Rows',
            align: 'right',
            cell: ({ newest }) => (newest ? (0,_page_js__WEBPACK_IMPORTED_MODULE_3__/* .rowCount */ .oW)(newest.rows) : _gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .none */ .dv),
        },
        {
            title: 'Verified',
            cell: status => text(verificationText(status, checkedAt)),
        },
        {
            title: 'Next expected (UTC)',
            cell: ({ nextExpectedAt }) => text(nextExpectedAt ? minute(nextExpectedAt) : ''),
        },
        { title: 'Kept', align: 'right', cell: status => text(keptText(status)) },
    ]);
}
const text = (value) => (value === '' ? _gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .none */ .dv : (0,_gfm_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(value));


/***/ }),

/***/ 61056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ again),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dH: () => (/* binding */ storyOf),
/* harmony export */   oD: () => (/* binding */ databasesOf),
/* harmony export */   uG: () => (/* binding */ notificationFailure)
/* harmony export */ });
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19762);

const notificationFailure = ({ database, failure: { code, message, hint }, }) => ({ database, code, message, hint });
const databasesOf = (backups) => backups.map(({ place }) => place.database);
const count = (value, what) => `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(value)} ${what}${value === 1 ? '' : 's'}`;
/** Of work on several databases, some of which failed before, if anybody knows. */
function storyOf(work, done, succeeded, failures, failingBefore) {
    const failedDatabases = failures.flatMap(({ database }) => database ?? []);
    const total = succeeded.length + failedDatabases.length;
    const [only = failedDatabases[0]] = succeeded;
    const some = succeeded.length > 0 ? (0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(succeeded.length) : 'None';
    const several = failedDatabases.length > 0
        ? `${some} of ${count(total, 'database')} ${done}`
        : `${count(total, 'database')} ${done}`;
    const one = failures.length > 0 ? `${work} of "${only}" failed` : `"${only}" ${done}`;
    return {
        status: statusOf(succeeded.length, failures),
        title: total === 0 ? `${work} failed` : total === 1 ? one : several,
        failures: failures.map(notificationFailure),
        ...(failingBefore && {
            changed: succeeded.some(database => failingBefore.has(database)) ||
                failures.some(({ database }) => database === null || !failingBefore.has(database)),
        }),
    };
}
const again = (database, failingBefore) => failingBefore?.has(database) ? '; works again' : '';
const statusOf = (succeeded, failures) => failures.length === 0 ? 'succeeded' : succeeded > 0 ? 'partly' : 'failed';


/***/ }),

/***/ 66871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ formatTable)
});

;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/utils.js
/* MAIN */
const getCodePointsLength = (() => {
    const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    return (input) => {
        let surrogatePairsNr = 0;
        SURROGATE_PAIR_RE.lastIndex = 0;
        while (SURROGATE_PAIR_RE.test(input)) {
            surrogatePairsNr += 1;
        }
        return input.length - surrogatePairsNr;
    };
})();
const isFullWidth = (x) => {
    return x === 0x3000 || x >= 0xFF01 && x <= 0xFF60 || x >= 0xFFE0 && x <= 0xFFE6;
};
const isWideNotCJKTNotEmoji = (x) => {
    return x === 0x231B || x === 0x2329 || x >= 0x2FF0 && x <= 0x2FFF || x >= 0x3001 && x <= 0x303E || x >= 0x3099 && x <= 0x30FF || x >= 0x3105 && x <= 0x312F || x >= 0x3131 && x <= 0x318E || x >= 0x3190 && x <= 0x31E3 || x >= 0x31EF && x <= 0x321E || x >= 0x3220 && x <= 0x3247 || x >= 0x3250 && x <= 0x4DBF || x >= 0xFE10 && x <= 0xFE19 || x >= 0xFE30 && x <= 0xFE52 || x >= 0xFE54 && x <= 0xFE66 || x >= 0xFE68 && x <= 0xFE6B || x >= 0x1F200 && x <= 0x1F202 || x >= 0x1F210 && x <= 0x1F23B || x >= 0x1F240 && x <= 0x1F248 || x >= 0x20000 && x <= 0x2FFFD || x >= 0x30000 && x <= 0x3FFFD;
};
/* EXPORT */


;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/index.js
/* IMPORT */

/* HELPERS */
const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/yu;
const TAB_RE = /\t{1,1000}/y;
const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/yu;
const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
const MODIFIER_RE = /\p{M}+/gu;
const NO_TRUNCATION = { limit: Infinity, ellipsis: '' };
/* MAIN */
const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
    /* CONSTANTS */
    const LIMIT = truncationOptions.limit ?? Infinity;
    const ELLIPSIS = truncationOptions.ellipsis ?? '';
    const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
    const ANSI_WIDTH = 0;
    const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
    const TAB_WIDTH = widthOptions.tabWidth ?? 8;
    const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
    const FULL_WIDTH_WIDTH = 2;
    const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
    const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
    const PARSE_BLOCKS = [
        [LATIN_RE, REGULAR_WIDTH],
        [ANSI_RE, ANSI_WIDTH],
        [CONTROL_RE, CONTROL_WIDTH],
        [TAB_RE, TAB_WIDTH],
        [EMOJI_RE, EMOJI_WIDTH],
        [CJKT_WIDE_RE, WIDE_WIDTH],
    ];
    /* STATE */
    let indexPrev = 0;
    let index = 0;
    let length = input.length;
    let lengthExtra = 0;
    let truncationEnabled = false;
    let truncationIndex = length;
    let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
    let unmatchedStart = 0;
    let unmatchedEnd = 0;
    let width = 0;
    let widthExtra = 0;
    /* PARSE LOOP */
    outer: while (true) {
        /* UNMATCHED */
        if ((unmatchedEnd > unmatchedStart) || (index >= length && index > indexPrev)) {
            const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
            lengthExtra = 0;
            for (const char of unmatched.replaceAll(MODIFIER_RE, '')) {
                const codePoint = char.codePointAt(0) || 0;
                if (isFullWidth(codePoint)) {
                    widthExtra = FULL_WIDTH_WIDTH;
                }
                else if (isWideNotCJKTNotEmoji(codePoint)) {
                    widthExtra = WIDE_WIDTH;
                }
                else {
                    widthExtra = REGULAR_WIDTH;
                }
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                lengthExtra += char.length;
                width += widthExtra;
            }
            unmatchedStart = unmatchedEnd = 0;
        }
        /* EXITING */
        if (index >= length) {
            break outer;
        }
        /* PARSE BLOCKS */
        for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
            const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
            BLOCK_RE.lastIndex = index;
            if (BLOCK_RE.test(input)) {
                lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
                widthExtra = lengthExtra * BLOCK_WIDTH;
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                width += widthExtra;
                unmatchedStart = indexPrev;
                unmatchedEnd = index;
                index = indexPrev = BLOCK_RE.lastIndex;
                continue outer;
            }
        }
        /* UNMATCHED INDEX */
        index += 1;
    }
    /* RETURN */
    return {
        width: truncationEnabled ? truncationLimit : width,
        index: truncationEnabled ? truncationIndex : length,
        truncated: truncationEnabled,
        ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
    };
};
/* EXPORT */
/* harmony default export */ const dist = (getStringTruncatedWidth);

;// CONCATENATED MODULE: ./node_modules/fast-string-width/dist/index.js
/* IMPORT */

/* HELPERS */
const dist_NO_TRUNCATION = {
    limit: Infinity,
    ellipsis: '',
    ellipsisWidth: 0,
};
/* MAIN */
const fastStringWidth = (input, options = {}) => {
    return dist(input, dist_NO_TRUNCATION, options).width;
};
/* EXPORT */
/* harmony default export */ const fast_string_width_dist = (fastStringWidth);

// EXTERNAL MODULE: ./lib/output/format.js
var format = __webpack_require__(5446);
;// CONCATENATED MODULE: ./lib/output/table.js


/** A table for a terminal; columns are as wide as what is in them, wide characters included. */
function formatTable(columns, rows) {
    const lines = [columns.map(({ title }) => title), ...rows.map(row => row.map(format/* printable */.g$))];
    const widths = columns.map((_, at) => Math.max(...lines.map(line => fast_string_width_dist(line[at] ?? ''))));
    return lines
        .map(line => line
        .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - fast_string_width_dist(cell));
        return columns[at]?.align === 'right' ? space + cell : cell + space;
    })
        .join('  ')
        .trimEnd())
        .join('\n');
}


/***/ }),

/***/ 90281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rewordedFailure: () => (/* binding */ rewordedFailure),
/* harmony export */   rewordedFailures: () => (/* binding */ rewordedFailures),
/* harmony export */   rewordedHint: () => (/* binding */ rewordedHint)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

const rewordedFailure = (failure, { message, hint }) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failure.code, message(failure.message), hint(failure.hint), {
    cause: failure.cause,
    words: failure.words,
});
const rewordedFailures = (failures, wording) => failures.map(one => ({ ...one, failure: rewordedFailure(one.failure, wording) }));
const rewordedHint = (part, wording) => (part.hint === undefined ? part : { ...part, hint: wording.hint(part.hint) });


/***/ })

};
