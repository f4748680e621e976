export const id = 486;
export const ids = [486];
export const modules = {

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

/***/ 33148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   kA: () => (/* binding */ shownNames)
/* harmony export */ });
/** How many of one kind a message names. */
const shownNames = 5;
/** `one` or `several`, and their names. */
const named = (one, items) => `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;
/** Names in a message. */
const listed = (items, most = shownNames) => items.length > most
    ? `${items.slice(0, most).join(', ')} and ${items.length - most} more`
    : items.join(', ');


/***/ }),

/***/ 90609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ToolListener),
/* harmony export */   d: () => (/* binding */ relays)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/**
 * What a program of PostgreSQL's says when it fails. The server's own words are in it, over several lines, and so is
 * the statement that failed, which may be as long as a table: that one is cut, never the error.
 */
/** Longer ones are of a statement, or tell nobody more. */
const maxLine = 2000;
/** Of the error and what explains it. */
const maxErrorLines = 60;
/** Of what was said last, where nothing was called an error. */
const maxLastLines = 20;
const maxStatement = 300;
const isOfProgram = /^pg_\w+: /;
/** What `--verbose` tells of the work: it is no reason for anything. */
const progress = /^pg_\w+: (?:creating|processing|launching|finished|entering|executing|connecting|implied|disabling|enabling|dropping|setting|skipping|starting|restoring|restored|while|from TOC) /;
/** What a program tells of its work may hold any name. */
const isError = (line) => isOfProgram.test(line)
    ? /^pg_\w+: (?:error|fatal): /.test(line)
    : /\b(?:error|fatal|panic):/i.test(line);
const statementStart = /^(?:pg_\w+: (?:detail|error): )?(?:Command|Query|query) was: (.*)$/;
const entryLine = /^pg_restore: from TOC entry \d+; \d+ \d+ (.*)$/;
/** Listens to the standard error of a program, and keeps what tells why it failed. */
class ToolListener {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #onLine;
    #partial = '';
    #last = [];
    #error = [];
    #entry;
    #entryOfError;
    #statement;
    #inStatement = false;
    #isOver = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    hear(chunk) {
        const lines = this.#decoder.write(chunk).split('\n');
        const rest = lines.pop() ?? '';
        for (const line of lines) {
            this.#hearLine(this.#partial + line.slice(0, maxLine));
            this.#partial = '';
        }
        this.#partial = (this.#partial + rest).slice(0, maxLine);
    }
    words() {
        const rest = this.#partial;
        this.#partial = '';
        if (rest !== '')
            this.#hearLine(rest);
        return {
            lines: this.#error.length > 0 ? this.#error : this.#last,
            explanation: explanationIn(this.#error),
            entry: this.#entryOfError,
            statement: this.#statement,
        };
    }
    #hearLine(whole) {
        const line = whole.slice(0, maxLine).replace(/\r$/, '');
        this.#onLine?.(line);
        if (line.trim() === '')
            return;
        const entry = entryLine.exec(line)?.[1];
        if (entry !== undefined)
            this.#entry = withoutOwner(entry);
        const statement = statementStart.exec(line)?.[1];
        if (statement !== undefined)
            this.#inStatement = true;
        else if (isOfProgram.test(line))
            this.#inStatement = false;
        if (this.#inStatement) {
            this.#keepStatement(statement ?? line);
            return;
        }
        if (!progress.test(line))
            this.#last.push(line);
        if (this.#last.length > maxLastLines)
            this.#last.shift();
        this.#keepError(line);
    }
    /** The first error and what belongs to it: what comes after is most often its consequence. */
    #keepError(line) {
        const begins = this.#error.length === 0;
        if (begins && !isError(line))
            return;
        if (begins)
            this.#entryOfError = this.#entry;
        const isNext = !begins && isOfProgram.test(line) && !/^pg_\w+: (?:detail|hint): /.test(line);
        // Until 14 what belongs to an error was called one as well.
        if (isNext && !relayed(line))
            this.#isOver = true;
        if (!this.#isOver && this.#error.length < maxErrorLines)
            this.#error.push(line);
    }
    #keepStatement(line) {
        if (this.#isOver || this.#error.length === 0)
            return;
        const said = this.#statement === undefined ? line : `${this.#statement} ${line.trim()}`;
        this.#statement = said.slice(0, maxStatement);
    }
}
/** A line that says what the server said, where rows were copied. */
const relays = 'Error message from server: ';
const relayed = (line) => line.includes(relays);
/** The name of its owner is the last word, where it has one. */
const withoutOwner = (entry) => entry.replace(/ \S+$/, '');
function explanationIn(lines) {
    const said = (word) => {
        const at = lines.findIndex(line => line.startsWith(`${word}:  `));
        if (at < 0)
            return undefined;
        const [first = '', ...more] = lines.slice(at);
        const end = more.findIndex(line => /^(?:\p{Lu}+: {2}|pg_\w+: )/u.test(line));
        const whole = [first.slice(word.length + 3), ...(end < 0 ? more : more.slice(0, end))];
        return whole.map(line => line.trim()).join(' ');
    };
    return { detail: said('DETAIL'), hint: said('HINT'), context: said('CONTEXT') };
}


/***/ }),

/***/ 27709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   ry: () => (/* binding */ lostSnapshot)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _session_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81479);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90609);



/** What a server that answers says to somebody whom it does not let in, without the names in it. */
const toNewcomers = [
    {
        words: /authentication failed|pg_hba\.conf|role "" (?:does not exist|is not permitted to log in)/,
        code: 'PG_LOGIN_FAILED',
        hint: 'Check the user name and the password, and the server’s pg_hba.conf or firewall rules.',
    },
    {
        words: /database "" does not exist/,
        code: 'DATABASE_NOT_FOUND',
        hint: 'It was dropped or renamed meanwhile. Run again.',
    },
    {
        words: /permission denied/,
        code: 'PG_PERMISSION_DENIED',
        hint: 'Run as a role that may connect (see docs/postgresql-roles.md).',
    },
    {
        words: /too many (?:clients|connections)|connection slots/,
        code: 'PG_CONNECT_FAILED',
        hint: `Lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('concurrency')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('jobs')}, or run when fewer clients are connected.`,
    },
    { words: /the database system is/, ..._session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .lostConnection */ .LQ },
];
/** What libpq says when nobody is there any more, and nobody else says it. */
const isGone = /server closed the connection|could not (?:receive data from|send data to) (?:the )?server|no connection to the server|connection not open|SSL connection has been closed|SSL SYSCALL error|SSL error: unexpected eof/;
/** The session that holds the snapshot has ended, or pg_dump would find it. */
const lostSnapshot = /invalid snapshot identifier|could not import the requested snapshot|snapshot "" does not exist/;
/** From 18 on pg_dump reads sequences by a function that says nothing where a right is missing. */
const hiddenSequence = /user may lack SELECT privilege/;
const connecting = /connection to (?:server|database) .*failed: |could not (?:connect to|translate host name)/;
const isTls = /certificate|does not support SSL/;
/**
 * What the server, or libpq in its absence, refused to a tool, by the lines of its standard error;
 * `undefined` when the tool failed by itself. The run has reached the server before: where it cannot be
 * reached now, it went away.
 */
function refusalIn(lines) {
    const text = namesLeftOut(firstError(lines).join('\n'));
    // `query failed: ERROR:  permission denied for table t`: two blanks, in whatever language.
    const said = /\p{L}+: {2}(.*)$/mu.exec(text)?.[1];
    if (connecting.test(text)) {
        if (isTls.test(text))
            return { code: 'PG_TLS_FAILED' };
        if (said === undefined)
            return _session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .lostConnection */ .LQ;
        return (toNewcomers.find(({ words }) => words.test(said)) ?? {
            code: 'PG_CONNECT_FAILED',
            hint: 'The server lets nobody in. Look in its log, then run again.',
        });
    }
    if (isGone.test(text) || lostSnapshot.test(text))
        return _session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .lostConnection */ .LQ;
    if (hiddenSequence.test(text))
        return (0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalByState */ .Jp)('42501', undefined, '');
    if (said === undefined)
        return undefined;
    return (0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalByWords */ .tR)(said);
}
/**
 * The first error that a tool reported, since what follows is most often its consequence; and what the
 * server said of it, which has a line of its own where rows were copied.
 */
function firstError(lines) {
    const first = lines.find(line => /\b(error|fatal|panic):/i.test(line)) ?? lines.at(-1);
    const relayed = lines.find(line => line.includes(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .relays */ .d));
    return [first, relayed === first ? undefined : relayed].flatMap(line => line ?? []);
}
/** A table may be called `permission denied`. */
const namesLeftOut = (text) => text.replace(/"(?:[^"]|"")*"/g, '""');


/***/ }),

/***/ 48720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readContents),
  H: () => (/* binding */ readExtensions)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/sql/extensions.js
var extensions = __webpack_require__(48252);
;// CONCATENATED MODULE: ./lib/postgres/sql/objects.js
/**
 * What is in a database, read in one snapshot. Run with the settings of `session.ts`, which make
 * every rendered definition deterministic.
 *
 * Left out on purpose: owners, privileges, OIDs, attribute numbers and other physical details, which
 * `pg_restore --no-owner --no-privileges` legitimately changes; members of extensions, which belong
 * to CREATE EXTENSION; temporary and TOAST objects; what pg_dump passes over, such as invalid indexes
 * and what partitions inherit. $1: names of schemas that were not dumped.
 */
const objectsSql = `
WITH member AS (
  SELECT classid, objid FROM pg_catalog.pg_depend
   WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'e'
), ns AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace AS n
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), rel AS ( -- an extension's composite types are its members as types, its indexes by their tables
  SELECT c.*, pg_catalog.format('%I.%I', ns.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN ns ON ns.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
   WHERE c.relpersistence <> 't'
     AND (i.indexrelid IS NULL OR i.indisready AND (i.indisvalid OR c.relkind = 'I'))
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = coalesce(i.indrelid, c.oid)
                        AND m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.reltype
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), typ AS (
  SELECT t.*, pg_catalog.format('%I.%I', ns.nspname, t.typname) AS ident
    FROM pg_catalog.pg_type AS t JOIN ns ON ns.oid = t.typnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = t.oid
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), filter AS ( -- row filters of publications came with PostgreSQL 15
  SELECT v.pubname, v.schemaname, v.tablename, pg_catalog.to_jsonb(v) ->> 'rowfilter' AS rows
    FROM pg_catalog.pg_publication_tables AS v
), object(kind, ident, definition) AS (
  SELECT 'schema', pg_catalog.quote_ident(nspname), '' FROM ns
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = ns.oid
                        AND m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  UNION ALL
  SELECT 'extension', pg_catalog.quote_ident(e.extname),
         pg_catalog.format('%s in %I', e.extversion, n.nspname)
    FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
  UNION ALL
  SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
         ident,
         pg_catalog.concat_ws(' ',
           CASE relpersistence WHEN 'u' THEN 'unlogged' END,
           CASE WHEN relrowsecurity THEN 'rls' END,
           CASE WHEN relforcerowsecurity THEN 'force-rls' END,
           CASE WHEN relkind = 'p' THEN 'key ' || pg_catalog.pg_get_partkeydef(oid) END,
           CASE WHEN relispartition THEN 'bound ' || pg_catalog.pg_get_expr(relpartbound, oid) END,
           (SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::pg_catalog.text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = rel.oid),
           CASE WHEN relreplident IN ('f', 'n') THEN 'replica identity ' || relreplident::pg_catalog.text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o))
    FROM rel WHERE relkind IN ('r', 'p', 'f')
  UNION ALL -- a column's position is its rank among the live ones: dropped ones vanish in a restore,
            -- which also puts inherited ones first, but leaves those of partitions where they are
  SELECT 'column', pg_catalog.format('%s.%I', r.ident, a.attname),
         pg_catalog.concat_ws(' ',
           CASE WHEN r.relispartition OR NOT EXISTS
                       (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid)
             THEN '#' || pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END,
           pg_catalog.format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN 'not null' END,
           CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::pg_catalog.text END,
           CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::pg_catalog.text END,
           (SELECT 'default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              FROM pg_catalog.pg_attrdef AS d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
           (SELECT 'collate ' || pg_catalog.format('%I.%I', cn.nspname, co.collname)
              FROM pg_catalog.pg_collation AS co
              JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
              JOIN pg_catalog.pg_type AS ct ON ct.oid = a.atttypid
             WHERE co.oid = a.attcollation AND a.attcollation <> ct.typcollation))
    FROM pg_catalog.pg_attribute AS a JOIN rel AS r ON r.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, ident,
         pg_catalog.concat_ws(' ',
           CASE WHEN relkind = 'm' THEN 'populated ' || relispopulated::pg_catalog.text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o),
           pg_catalog.pg_get_viewdef(oid))
    FROM rel WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT 'index', r.ident,
         pg_catalog.concat_ws(' ', pg_catalog.pg_get_indexdef(i.indexrelid),
           (SELECT 'attached to ' || h.inhparent::pg_catalog.regclass
              FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = i.indexrelid),
           CASE WHEN i.indisclustered THEN 'clustered' END,
           CASE WHEN i.indisreplident THEN 'replica identity' END)
    FROM pg_catalog.pg_index AS i JOIN rel AS r ON r.oid = i.indexrelid
  UNION ALL -- PostgreSQL 18 lists NOT NULL here as well, which the columns already tell; a foreign
            -- key that a partition inherits comes with its parent's, under a new name
  SELECT 'constraint', pg_catalog.format('%s.%I', coalesce(r.ident, t.ident), c.conname),
         pg_catalog.concat_ws(' ', c.contype::pg_catalog.text, pg_catalog.pg_get_constraintdef(c.oid),
           CASE WHEN NOT c.convalidated THEN 'not validated' END)
    FROM pg_catalog.pg_constraint AS c
    LEFT JOIN rel AS r ON r.oid = c.conrelid
    LEFT JOIN typ AS t ON t.oid = c.contypid
   WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
     AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
  UNION ALL
  SELECT 'enum', t.ident,
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid)
    FROM typ AS t WHERE t.typtype = 'e'
  UNION ALL -- typdefault is worded for the search_path that the domain was made with
  SELECT 'domain', t.ident,
         pg_catalog.concat_ws(' ', pg_catalog.format_type(t.typbasetype, t.typtypmod),
           CASE WHEN t.typnotnull THEN 'not null' END,
           'default ' || coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault))
    FROM typ AS t WHERE t.typtype = 'd'
  UNION ALL
  SELECT 'range', t.ident, pg_catalog.format_type(g.rngsubtype, NULL)
    FROM typ AS t JOIN pg_catalog.pg_range AS g ON g.rngtypid = t.oid
  UNION ALL
  SELECT 'base type', t.ident, pg_catalog.concat_ws(' ', t.typinput, t.typoutput, t.typlen)
    FROM typ AS t WHERE t.typtype = 'b' AND t.typelem = 0
  UNION ALL
  SELECT 'composite type', ident, '' FROM rel WHERE relkind = 'c'
  UNION ALL -- the definition only: the value moves outside transactions
  SELECT 'sequence', r.ident,
         pg_catalog.format('%s start %s increment %s min %s max %s cache %s%s owned by %s',
           pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
           s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' END,
           (SELECT pg_catalog.format('%s.%I', d.refobjid::pg_catalog.regclass, a.attname)
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
               AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1))
    FROM pg_catalog.pg_sequence AS s JOIN rel AS r ON r.oid = s.seqrelid
  UNION ALL -- functions that come with a range type are the server's: 14 has more than 13
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
         pg_catalog.format('%I.%I(%s)', ns.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
         CASE p.prokind
           WHEN 'a' THEN (SELECT pg_catalog.concat_ws(' ', g.aggtransfn, g.aggfinalfn, g.aggcombinefn,
                                   pg_catalog.format_type(g.aggtranstype, NULL), g.agginitval)
                            FROM pg_catalog.pg_aggregate AS g WHERE g.aggfnoid = p.oid)
           ELSE pg_catalog.pg_get_functiondef(p.oid) END
    FROM pg_catalog.pg_proc AS p JOIN ns ON ns.oid = p.pronamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = p.oid
                        AND m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'i'
                        AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
  UNION ALL -- one that a partition inherits comes with its parent's; only its state is its own
  SELECT 'trigger', pg_catalog.format('%s.%I', r.ident, t.tgname),
         t.tgenabled::pg_catalog.text || ' ' || pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname),
         pg_catalog.concat_ws(' ', v.evtevent, v.evtenabled, v.evtfoid::pg_catalog.regproc, v.evttags::pg_catalog.text)
    FROM pg_catalog.pg_event_trigger AS v
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = v.oid
                        AND m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass)
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename),
         w.ev_enabled::pg_catalog.text || ' ' || pg_catalog.pg_get_ruledef(w.oid)
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname),
         pg_catalog.concat_ws(' ',
           CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::pg_catalog.text,
           (SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::pg_catalog.text END AS role
                      FROM pg_catalog.unnest(p.polroles) AS x) AS q),
           'using ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid),
           'check ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_catalog.pg_policy AS p JOIN rel AS r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'statistics', pg_catalog.format('%I.%I', ns.nspname, s.stxname), pg_catalog.pg_get_statisticsobjdef(s.oid)
    FROM pg_catalog.pg_statistic_ext AS s JOIN ns ON ns.oid = s.stxnamespace
    JOIN rel AS r ON r.oid = s.stxrelid
  UNION ALL
  SELECT 'publication', pg_catalog.quote_ident(p.pubname),
         pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate,
           p.pubviaroot, 'generated ' || (pg_catalog.to_jsonb(p) ->> 'pubgencols'),
           (SELECT pg_catalog.string_agg(
                     pg_catalog.concat_ws(' ', r.ident,
                       (SELECT 'columns ' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ',' ORDER BY a.attnum)
                          FROM pg_catalog.jsonb_array_elements_text(
                                 nullif(pg_catalog.to_jsonb(pr) -> 'prattrs', 'null')) AS k(attnum)
                          JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = r.oid AND a.attnum = k.attnum::pg_catalog.int2),
                       'where ' || f.rows),
                     ',' ORDER BY r.ident)
              FROM pg_catalog.pg_publication_rel AS pr
              JOIN rel AS r ON r.oid = pr.prrelid
              JOIN ns ON ns.oid = r.relnamespace
              LEFT JOIN filter AS f
                ON f.pubname = p.pubname AND f.schemaname = ns.nspname AND f.tablename = r.relname
             WHERE pr.prpubid = p.oid),
           -- PostgreSQL 13 and 14 have no pg_publication_namespace that could be named here
           (SELECT 'schemas ' || pg_catalog.string_agg(pg_catalog.quote_ident(ns.nspname), ',' ORDER BY ns.nspname)
              FROM pg_catalog.pg_depend AS dp
              JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
               AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
              JOIN ns ON ns.oid = dn.refobjid
             WHERE dp.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
               AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
               AND dp.refobjid = p.oid))
    FROM pg_catalog.pg_publication AS p
  UNION ALL
  SELECT 'foreign-data wrapper', pg_catalog.quote_ident(w.fdwname),
         pg_catalog.concat_ws(' ', w.fdwhandler::pg_catalog.regproc, w.fdwvalidator::pg_catalog.regproc)
    FROM pg_catalog.pg_foreign_data_wrapper AS w
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = w.oid
                        AND m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass)
  UNION ALL
  SELECT 'foreign server', pg_catalog.quote_ident(s.srvname), w.fdwname
    FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = s.oid
                        AND m.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass)
  UNION ALL
  SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
         c.castcontext::pg_catalog.text || c.castmethod::pg_catalog.text || ' ' || c.castfunc::pg_catalog.regprocedure
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass)
  UNION ALL
  SELECT 'operator', o.oid::pg_catalog.regoperator::pg_catalog.text, o.oprcode::pg_catalog.text
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = o.oid
                        AND m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass)
  UNION ALL
  SELECT 'collation', pg_catalog.format('%I.%I', ns.nspname, c.collname),
         pg_catalog.concat_ws(' ', c.collprovider::pg_catalog.text, c.collisdeterministic::pg_catalog.text,
           pg_catalog.to_jsonb(c) ->> 'collcollate', pg_catalog.to_jsonb(c) ->> 'collctype',
           coalesce(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale'))
    FROM pg_catalog.pg_collation AS c JOIN ns ON ns.oid = c.collnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search configuration', pg_catalog.format('%I.%I', ns.nspname, c.cfgname), ''
    FROM pg_catalog.pg_ts_config AS c JOIN ns ON ns.oid = c.cfgnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search dictionary', pg_catalog.format('%I.%I', ns.nspname, d.dictname), coalesce(d.dictinitoption, '')
    FROM pg_catalog.pg_ts_dict AS d JOIN ns ON ns.oid = d.dictnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = d.oid
                        AND m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass)
  UNION ALL
  SELECT 'comment', CASE WHEN d.objsubid = 0 THEN r.ident ELSE pg_catalog.format('%s.%I', r.ident, a.attname) END,
         d.description
    FROM pg_catalog.pg_description AS d
    JOIN rel AS r ON r.oid = d.objoid
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
   WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
  UNION ALL
  SELECT 'large objects', 'all', pg_catalog.count(*)::pg_catalog.text FROM pg_catalog.pg_largeobject_metadata
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;

;// CONCATENATED MODULE: ./lib/postgres/contents/normalize-definition.js
/**
 * Words a definition as PostgreSQL does once a restore has parsed it again. Two known things differ:
 *
 * - `v IN ('a', 'b')` on a varchar is first told as `(ARRAY['a'::character varying, …])::text[]`, but
 *   parsing that moves the cast of the array to its elements: `ARRAY[('a'::character varying)::text, …]`.
 *   The same goes for every array that an operator casts.
 * - `a BETWEEN 1 AND 2 AND b` is first told as `(((a >= 1) AND (a <= 2)) AND b)`, but parsing that
 *   makes one AND of it: `((a >= 1) AND (a <= 2) AND b)`. The same goes for `a IN (b, c, d)` and OR.
 *
 * Nothing else is touched, so that a real difference stays one. It takes as long as the text is, however
 * deep its brackets: who owns a view, or imitates a server, chooses them.
 */
function normalizeDefinition(kind, definition) {
    if (kind === 'comment')
        return definition;
    const { text, verbatim } = takeOut(definition);
    // Statistics alone are told without the parentheses that the rest goes by.
    const settled = kind === 'statistics' ? text.replace(stringCast, '') : settleBrackets(text);
    return settled.replace(/\0(\d+)\0/g, (_, index) => verbatim[Number(index)] ?? '');
}
const stringCast = /::(?:text|character varying(?:\(\d+\))?)(?:\[\])?/g;
/**
 * Takes string literals, quoted identifiers and the bodies of functions out of a text. Each leaves its
 * number between two NULs, which cannot be in a text of PostgreSQL.
 */
function takeOut(definition) {
    const verbatim = [];
    const last = lastDollarTags(definition);
    let text = '';
    let from = 0;
    for (let at = 0; at < definition.length; at += 1) {
        const end = endOfQuoted(definition, at, last);
        if (end === undefined)
            continue;
        text += `${definition.slice(from, at)}\0${verbatim.push(definition.slice(at, end)) - 1}\0`;
        from = end;
        at = end - 1;
    }
    return { text: text + definition.slice(from), verbatim };
}
/** Where what is quoted from here on ends; nothing where no quote begins, or none ends. */
function endOfQuoted(text, at, last) {
    const quote = text.charAt(at);
    const isQuote = quote === "'" || quote === '"';
    const tag = isQuote ? quote : quote === '$' ? dollarTag(text, at) : undefined;
    if (tag === undefined)
        return undefined;
    const begin = at + tag.length;
    // To look for an end that is not there takes the whole text each time.
    if ((last.get(tag) ?? -1) < begin)
        return undefined;
    return text.indexOf(tag, begin) + tag.length;
}
/** What begins and ends the body of a function, `$function$` say, if it is here. */
function dollarTag(text, at) {
    let end = at + 1;
    while (/^[a-z]$/.test(text.charAt(end)))
        end += 1;
    return text.charAt(end) === '$' ? text.slice(at, end + 1) : undefined;
}
/** Where each kind of quote is for the last time. */
function lastDollarTags(text) {
    const last = new Map();
    for (const quote of ["'", '"'])
        last.set(quote, text.lastIndexOf(quote));
    for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
        const tag = dollarTag(text, at);
        if (tag !== undefined)
            last.set(tag, at);
    }
    return last;
}
const newGroup = (open, close) => ({
    open,
    close,
    items: [],
    joins: new Set(),
});
function append(items, item) {
    const before = items.at(-1);
    if (item === '')
        return;
    if (typeof item === 'string' && typeof before === 'string') {
        items[items.length - 1] = before + item;
    }
    else
        items.push(item);
}
/** Settles the innermost brackets first. */
function settleBrackets(text) {
    const root = newGroup('', '');
    const open = [root];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const group = open.at(-1) ?? root;
        if (character === '(' || character === '[') {
            append(group.items, text.slice(from, at));
            from = at + 1;
            const inner = newGroup(character, '');
            group.items.push(inner);
            open.push(inner);
        }
        else if ((character === ')' || character === ']') && group !== root) {
            append(group.items, text.slice(from, at));
            from = at + 1;
            group.close = character;
            settle(group);
            open.pop();
        }
    }
    append(open.at(-1)?.items ?? root.items, text.slice(from));
    for (const group of open.toReversed())
        settle(group);
    return textOf(root);
}
function settle(group) {
    group.items = castElements(group.items);
    joinConditions(group);
}
/** Moves the casts of array constructors to their elements. */
function castElements(items) {
    const cast = [];
    for (let at = 0; at < items.length; at += 1) {
        const item = items[at] ?? '';
        const elements = elementsOf(item);
        const found = elements && arrayCast(items, at + 1);
        if (!found)
            append(cast, item);
        else {
            append(cast, 'ARRAY');
            cast.push(castEach(elements, found.type, mostDimensions));
            at += found.length;
        }
    }
    return cast;
}
/** The elements of `(ARRAY[…])`. */
function elementsOf(item) {
    return typeof item === 'object' && isGroup(item, '(', ')') ? arrayOf(item.items) : undefined;
}
/** The elements of `ARRAY[…]`. */
function arrayOf(items) {
    const [word, elements, ...more] = items;
    const isArray = word === 'ARRAY' && isGroup(elements, '[', ']') && more.length === 0;
    return isArray ? elements : undefined;
}
const isGroup = (item, open, close) => typeof item === 'object' && item.open === open && item.close === close;
/** The type of the elements in a cast such as `::numeric(10,2)[]`, and of how many items that is. */
function arrayCast(items, at) {
    const name = items[at];
    if (typeof name !== 'string' || !/^::[\w\0. ]+$/.test(name))
        return undefined;
    const modifier = items[at + 1];
    const size = isGroup(modifier, '(', ')') ? modifier.items : undefined;
    if (!size)
        return isBrackets(modifier) ? { type: name, length: 2 } : undefined;
    const [digits = '', ...more] = size;
    if (typeof digits !== 'string' || !/^[\d,]+$/.test(digits) || more.length > 0)
        return undefined;
    const rest = items[at + 2];
    if (isBrackets(rest))
        return { type: `${name}(${digits})`, length: 3 };
    if (typeof rest !== 'string' || !/^[\w ]+$/.test(rest) || !isBrackets(items[at + 3])) {
        return undefined;
    }
    return { type: `${name}(${digits})${rest}`, length: 4 };
}
const isBrackets = (item) => isGroup(item, '[', ']') && item.items.length === 0;
/** An array has six in PostgreSQL; arrays that are cast within arrays that are cast come to more. */
const mostDimensions = 50;
/** An array with each element cast; in more dimensions those of the innermost arrays. */
function castEach(elements, type, dimensions) {
    const cast = newGroup('[', ']');
    for (const [at, element] of partsOf(elements.items).entries()) {
        if (at > 0)
            append(cast.items, ', ');
        const inner = dimensions > 1 ? arrayOf(element) : undefined;
        if (inner) {
            append(cast.items, 'ARRAY');
            cast.items.push(castEach(inner, type, dimensions - 1));
        }
        else {
            const one = newGroup('(', ')');
            one.items = element;
            joinConditions(one);
            cast.items.push(one);
            append(cast.items, type);
        }
    }
    return cast;
}
/** The items between commas, without blanks around them. */
function partsOf(items) {
    const parts = [[]];
    for (const item of items) {
        const [text, ...others] = typeof item === 'string' ? item.split(',') : [item];
        append(parts.at(-1) ?? [], text ?? '');
        for (const other of others)
            parts.push(other === '' ? [] : [other]);
    }
    return parts.map(trimmed);
}
function trimmed(items) {
    const [first] = items;
    const start = typeof first === 'string' ? [first.trimStart(), ...items.slice(1)] : items;
    const last = start.at(-1);
    const both = typeof last === 'string' ? [...start.slice(0, -1), last.trimEnd()] : start;
    return both.filter(item => item !== '');
}
const operators = [' AND ', ' OR '];
/** Makes one AND (OR) of one that begins with another one: that much the parser does. */
function joinConditions(group) {
    const [first, next, ...rest] = group.items;
    const own = group.items;
    const operator = group.open === '(' &&
        typeof first === 'object' &&
        first.open === '(' &&
        first.close !== '' &&
        typeof next === 'string'
        ? operators.find(one => next.startsWith(one) && first.joins.has(one))
        : undefined;
    if (operator !== undefined && typeof first === 'object') {
        // Into the same list: a chain of thousands would be copied as often.
        for (const item of [next ?? '', ...rest])
            append(first.items, item);
        group.items = first.items;
        for (const one of first.joins)
            group.joins.add(one);
    }
    for (const item of own) {
        if (typeof item !== 'string')
            continue;
        for (const one of operators)
            if (item.includes(one))
                group.joins.add(one);
    }
}
/** The text again; without recursion, for there may be more brackets than fit on a stack. */
function textOf(root) {
    const told = [];
    const todo = [root];
    for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
        if (typeof item === 'string')
            told.push(item);
        else {
            told.push(item.open);
            todo.push(item.close);
            for (const inner of item.items.toReversed())
                todo.push(inner);
        }
    }
    return told.join('');
}

// EXTERNAL MODULE: ./lib/postgres/contents/rows.js + 2 modules
var rows = __webpack_require__(19929);
;// CONCATENATED MODULE: ./lib/postgres/contents/contents.js







/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
async function readContents(session, major, exclusions, depth) {
    const objects = await session.rows(schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), ident: schemas/* string */.YjP(), definition: schemas/* string */.YjP() }), (0,session_session/* longList */.jm)(objectsSql), [exclusions.schemas]);
    return {
        schemaVersion: 1,
        major,
        objects: objects.map(({ kind, ident, definition }) => [
            kind,
            ident,
            hash(normalizeDefinition(kind, definition)),
        ]),
        foreignKeys: objects
            .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith('f '))
            .map(({ ident }) => ident),
        ...(await (0,rows/* readRows */.a)(session, exclusions, depth)),
    };
}
const readExtensions = (session) => session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }), extensions/* installedExtensionsSql */.po);
/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition) => (0,external_node_crypto_.createHash)('sha256').update(definition).digest('hex').slice(0, 32);


/***/ }),

/***/ 88793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iB: () => (/* binding */ hasRows),
  mt: () => (/* binding */ isPartial),
  Y_: () => (/* binding */ resolveExclusions)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/session/raw-text.js
var raw_text = __webpack_require__(11316);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/exclusions.js
/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;

// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var contents_tables = __webpack_require__(83724);
;// CONCATENATED MODULE: ./lib/postgres/contents/exclusions.js







/** Whether anything is. */
const isPartial = ({ schemas, tableData }) => schemas.length + tableData.length > 0;
/** Whether a backup has the rows of a table. */
const hasRows = (table, { tableData }) => !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);
/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
async function resolveExclusions(session, excludesSchema, excludesTableData) {
    const schemas = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), schemasSql);
    const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
    const tables = await (0,contents_tables/* readTableNames */.vd)(session, excluded);
    const exclusions = {
        schemas: excluded,
        tableData: tables.filter(excludesTableData).map(({ schema, name }) => ({ schema, name })),
    };
    await refuseForeignNames(session, exclusions);
    return exclusions;
}
/**
 * pg_dump reads its arguments in the encoding of the database, and we write them in UTF-8. A name
 * that is not the same in both would match nothing, without a word: what was to be left out would
 * be in the dump.
 */
async function refuseForeignNames(session, exclusions) {
    const names = [
        ...exclusions.schemas,
        ...exclusions.tableData.map(({ schema, name }) => `${schema}.${name}`),
    ];
    const { encoding } = await (0,session_session/* oneRow */.NO)(session, classic_schemas/* object */.Ikc({ encoding: classic_schemas/* string */.YjP() }), "SELECT pg_catalog.current_setting('server_encoding') AS encoding");
    // What SQL_ASCII holds need not be UTF-8, and is no argument of a program then.
    const isKept = (name) => encoding === 'UTF8' ||
        (encoding === 'SQL_ASCII' ? (0,raw_text/* isUtf8Text */.Lr)(name) : /^\p{ASCII}*$/u.test(name));
    const name = names.find(one => !isKept(one));
    if (name === undefined)
        return;
    throw new failure/* Failure */.HR('USAGE', `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`, `Leave it out of ${(0,reference/* option */.uK)('exclude-schemas')} and ${(0,reference/* option */.uK)('exclude-table-data')}, or give it a name in ASCII.`);
}


/***/ }),

/***/ 19929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readRows)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/batches.js
var batches = __webpack_require__(18268);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/rows.js
/**
 * The columns of some tables, quoted: $1, by their OIDs. `stored`: those that COPY takes, the shortest of
 * them first.
 */
const columnsSql = `
SELECT a.attrelid AS oid,
       pg_catalog.array_agg(pg_catalog.quote_ident(a.attname)
         ORDER BY a.attlen < 0, a.attlen, a.attstorage <> 'm', a.attnum) AS stored
  FROM pg_catalog.pg_attribute AS a
 WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 GROUP BY a.attrelid`;
/**
 * What a row of each table is told by: its columns by name, and the extensions whose types are in them,
 * however deep. $1: schemas left out.
 */
const rowWordingSql = `
WITH RECURSIVE rel AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), col AS (
  SELECT a.attrelid, a.attname, a.attgenerated, a.atttypid
    FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped
), part AS ( -- of a type: what it is an array, a domain, a range or a composite of
  SELECT oid AS whole, typelem AS typid FROM pg_catalog.pg_type WHERE typelem <> 0
  UNION ALL SELECT oid, typbasetype FROM pg_catalog.pg_type WHERE typbasetype <> 0
  UNION ALL SELECT rngtypid, rngsubtype FROM pg_catalog.pg_range
  UNION ALL SELECT t.oid, a.atttypid FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.typtype = 'c'
), uses(used, typid) AS (
  SELECT DISTINCT atttypid, atttypid FROM col
  UNION SELECT uses.used, part.typid FROM uses JOIN part ON part.whole = uses.typid
), foreign_type AS (
  SELECT DISTINCT uses.used, x.extname FROM uses
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
     AND d.objid = uses.typid AND d.deptype = 'e'
    JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
)
SELECT rel.ident, coalesce(told.columns, '{}') AS columns, coalesce(told.stored, '{}') AS stored,
       coalesce(worded.extensions, '{}') AS extensions
  FROM rel
  LEFT JOIN (SELECT attrelid,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C") AS columns,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C")
                      FILTER (WHERE attgenerated = '') AS stored
               FROM col GROUP BY attrelid) AS told ON told.attrelid = rel.oid
  LEFT JOIN (SELECT col.attrelid, pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(f.extname)) AS extensions
               FROM col JOIN foreign_type AS f ON f.used = col.atttypid
              GROUP BY col.attrelid) AS worded ON worded.attrelid = rel.oid`;

// EXTERNAL MODULE: ./lib/postgres/sql/table-locks.js
var table_locks = __webpack_require__(66077);
// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/postgres/contents/row-hash.js

/** What tells a hash of lines of COPY from one that the server made. */
const ofCopy = 'copy:';
/** A hash of rows, whatever their order. */
class RowHash {
    #low = 0;
    #high = 0;
    /** Of the row that is coming, where it comes in pieces. */
    #row;
    hear = (piece, isEnd) => {
        if (!isEnd) {
            this.#row ??= (0,external_node_crypto_.createHash)('sha256');
            this.#row.update(piece);
            return;
        }
        this.#add(this.#row ? this.#row.update(piece).digest() : (0,external_node_crypto_.hash)('sha256', piece, 'buffer'));
        this.#row = undefined;
    };
    #add(digest) {
        this.#low += digest.readUInt32LE(0);
        this.#high = (this.#high + digest.readUInt32LE(4) + Math.floor(this.#low / 2 ** 32)) % 2 ** 32;
        this.#low %= 2 ** 32;
    }
    toString() {
        return (ofCopy + [this.#high, this.#low].map(half => half.toString(16).padStart(8, '0')).join(''));
    }
}

// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var contents_tables = __webpack_require__(83724);
;// CONCATENATED MODULE: ./lib/postgres/contents/rows.js








/** The part of the contents that is about rows. */
async function readRows(session, exclusions, depth) {
    const { countRows, hashContents } = depth;
    const tables = countRows || hashContents ? await readTables(session, exclusions, depth) : [];
    return {
        rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
        ...(hashContents && { hashes: tables.map(({ rows: _, ...hashed }) => hashed) }),
    };
}
async function readTables(session, exclusions, { hashContents, recorded }) {
    const tables = (await (0,contents_tables/* readTableNames */.vd)(session, exclusions.schemas)).filter(table => (0,contents_exclusions/* hasRows */.iB)(table, exclusions));
    const safe = await (0,contents_tables/* readSafeTables */.Hr)(session);
    const wordings = hashContents
        ? await session.rows(wordingRow, (0,session_session/* longList */.jm)(rowWordingSql), [exclusions.schemas])
        : [];
    const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
    const hashOf = new Map(recorded?.hashes?.map(one => [one.ident, one.hash]));
    const isCopied = ({ ident, oid }) => !safe.has(oid) || (hashContents && hashOf.get(ident)?.startsWith(ofCopy) === true);
    const told = (table) => ({ ...table, wording: wordingOf.get(table.ident) });
    const read = new Map([
        ...(await queryTables(session, tables.filter(table => !isCopied(table)).map(told))),
        ...(await copyTables(session, tables.filter(isCopied).map(told))),
    ].map(one => [one.ident, one]));
    return tables.flatMap(({ ident }) => read.get(ident) ?? []);
}
const wordingRow = schemas/* object */.Ikc({
    ident: schemas/* string */.YjP(),
    columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    stored: schemas/* array */.YOg(schemas/* string */.YjP()),
    extensions: schemas/* array */.YOg(schemas/* string */.YjP()),
});
async function queryTables(session, tables) {
    const read = [];
    const { locks } = await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ locks: session_session/* count */.U9 }), table_locks/* locksPerStatementSql */.d6);
    await (0,batches/* inReleasedBatches */.J)(session, tables, { items: contents_tables/* tablesPerStatement */.Wy, locks }, async (batch) => {
        const found = await session.rows(schemas/* object */.Ikc({ position: session_session/* count */.U9, rows: session_session/* count */.U9, hash: schemas/* string */.YjP() }), (0,session_session/* long */.LU)(batch
            .map(({ ident, wording }, position) => `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`)
            .join(' UNION ALL ')));
        for (const { position, rows, hash } of found) {
            const table = batch[position];
            if (!table)
                continue;
            const { kind, ident, wording } = table;
            read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
        }
    });
    return read;
}
/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns) => `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns.map(column => `t.${column}`).join(', ')})::pg_catalog.text) COLLATE pg_catalog."C", 0)), 0)::pg_catalog.text`;
/** Materialized views cannot be read in that way (before 18): what is in them comes from the tables again. */
async function copyTables(session, all) {
    const tables = all.filter(({ kind }) => kind !== 'materialized view');
    const read = [];
    for (const { kind, ident, wording } of tables.filter(({ wording }) => wording)) {
        const sum = new RowHash();
        const rows = await session.copy((0,contents_tables/* copySql */.mw)(ident, wording?.stored ?? []), sum.hear);
        const extensions = wording?.extensions ?? [];
        read.push({ kind, ident, rows: rows[0] ?? 0, hash: sum.toString(), extensions });
    }
    for (const batch of (0,contents_tables/* tableBatches */.DN)(tables.filter(({ wording }) => !wording))) {
        const oids = batch.map(({ oid }) => oid);
        const columns = new Map((await session.rows(columnsRow, columnsSql, [oids])).map(({ oid, stored }) => [oid, stored]));
        const counted = await session.copy(batch.map(({ ident, oid }) => (0,contents_tables/* copySql */.mw)(ident, columns.get(oid)?.slice(0, 1) ?? [])).join('; '));
        for (const [at, { kind, ident }] of batch.entries()) {
            read.push({ kind, ident, rows: counted[at] ?? 0, hash: '', extensions: [] });
        }
    }
    return read;
}
const columnsRow = schemas/* object */.Ikc({ oid: schemas/* int */.Whr(), stored: schemas/* array */.YOg(schemas/* string */.YjP()) });


/***/ }),

/***/ 83724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mw: () => (/* binding */ copySql),
  Hr: () => (/* binding */ readSafeTables),
  vd: () => (/* binding */ readTableNames),
  DN: () => (/* binding */ tableBatches),
  Wy: () => (/* binding */ tablesPerStatement)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/tables.js
/**
 * Every relation whose rows are in a dump: tables and leaf partitions (a partitioned parent stores
 * none), populated materialized views, and those tables of extensions that the extension declared as
 * its configuration. Rows of unlogged tables cannot be read on a standby. `locks`: how many a query takes, since it
 * locks the indexes as well. $1: schemas left out.
 */
const tablesSql = `
SELECT CASE WHEN c.relkind = 'm' THEN 'materialized view'
            WHEN x.extname IS NOT NULL THEN 'configuration table of ' || pg_catalog.quote_ident(x.extname)
            ELSE 'table' END AS kind,
       n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, c.oid,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) + 1 AS locks
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
   AND (c.relkind = 'r' OR c.relispopulated)
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
/**
 * Those of them that a query may read, asked when they are locked. To plan one, PostgreSQL runs functions
 * that stand in indexes and statistics of a table with constant arguments, as whoever asks. Its owner
 * chooses them, at any time: so he has to have our rights anyway, and so has whoever could put another
 * relation in its place, or another function in that of one that is called.
 */
const safeToQuerySql = `
WITH owner AS (
  SELECT r.oid, r.rolname, pg_catalog.pg_has_role(r.oid, session_user, 'USAGE') AS has_our_rights
    FROM pg_catalog.pg_roles AS r
), place AS ( -- pg_database_owner is whoever owns the database
  SELECT n.oid, n.nspname, owner.has_our_rights
    FROM pg_catalog.pg_namespace AS n
    JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
    JOIN owner AS named ON named.oid = n.nspowner
    JOIN owner ON owner.oid = CASE WHEN named.rolname = 'pg_database_owner' THEN b.datdba ELSE named.oid END
), part(relid, classid, objid) AS (
  SELECT i.indrelid, 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid FROM pg_catalog.pg_index AS i
  UNION ALL
  SELECT s.stxrelid, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_statistic_ext AS s
), called(relid, func) AS (
  SELECT part.relid, d.refobjid
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
  UNION ALL
  SELECT part.relid, o.oprcode
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass
    JOIN pg_catalog.pg_operator AS o ON o.oid = d.refobjid
)
SELECT c.oid
  FROM pg_catalog.pg_class AS c
  JOIN place AS n ON n.oid = c.relnamespace AND n.has_our_rights
  JOIN owner ON owner.oid = c.relowner AND owner.has_our_rights
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
   AND c.oid NOT IN (SELECT called.relid
                       FROM called JOIN pg_catalog.pg_proc AS p ON p.oid = called.func
                       JOIN owner ON owner.oid = p.proowner
                      WHERE NOT owner.has_our_rights)
   -- an index of a partitioned table comes with one of each partition
   AND NOT (c.relispartition
            AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(c.oid) AS a
                          JOIN pg_catalog.pg_class AS p ON p.oid = a.relid
                          JOIN owner ON owner.oid = p.relowner
                         WHERE NOT owner.has_our_rights))
   -- it is a table still, and its name means it
   AND now.type IN ('table', 'materialized view')
   AND now.identity = pg_catalog.format('%I.%I', n.nspname, c.relname)`;

;// CONCATENATED MODULE: ./lib/postgres/contents/tables.js



/** One statement reads this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;
const tableRow = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP(),
    schema: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    ident: schemas/* string */.YjP(),
    oid: schemas/* int */.Whr(),
    locks: session_session/* count */.U9,
});
/** The tables of which rows are dumped, unless they are left out by name. */
const readTableNames = (session, excludedSchemas) => session.rows(tableRow, (0,session_session/* longList */.jm)(tablesSql), [excludedSchemas]);
/** Tables, by their OIDs, that a query may read: all others COPY alone. */
async function readSafeTables(session) {
    const safe = await session.rows(schemas/* object */.Ikc({ oid: schemas/* int */.Whr() }), (0,session_session/* longList */.jm)(safeToQuerySql));
    return new Set(safe.map(({ oid }) => oid));
}
/** Without columns all that are stored, of which there are none then. */
const copySql = (ident, columns) => `COPY ${ident} ${columns.length > 0 ? `(${columns.join(', ')}) ` : ''}TO STDOUT`;
function* tableBatches(items) {
    for (let start = 0; start < items.length; start += tablesPerStatement) {
        yield items.slice(start, start + tablesPerStatement);
    }
}


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

/***/ 97840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ propertyStatements),
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   cY: () => (/* binding */ differingProperties)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _catalog_database_properties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10738);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40107);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77798);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63496);






/**
 * What belongs to a database itself, or `undefined` when there is no such database. A mark stands in
 * for the comment that the database had before.
 */
async function readProperties(session, database) {
    const [row] = await session.rows(propertiesRow, _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .propertiesSql */ .UV, [database]);
    if (!row)
        return undefined;
    const { oid, login, properties } = row;
    const { mark, comment } = (0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .readComment */ .W3)(database, properties.comment);
    return {
        oid,
        properties: { ...properties, comment },
        mark,
        isOurs: properties.owner === login,
        isInvalid: properties.connectionLimit === -2,
    };
}
const propertiesRow = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ oid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).transform(row => ({
    oid: row.oid,
    login: row.login,
    properties: _catalog_database_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .databasePropertiesSchema */ .a.parse({
        ...row,
        characterType: row.character_type,
        localeProvider: row.locale_provider,
        icuRules: row.icu_rules,
        connectionLimit: row.connection_limit,
    }),
}));
/**
 * The statements that give a database what belongs to it: grants, settings, connection limit, owner.
 * The owner comes last, because after it the rest may no longer be ours to change.
 */
function propertyStatements(name, wanted) {
    const database = (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(name);
    return [
        ...wanted.grants.map(({ role, privilege, grantable }) => ({
            what: `grant ${privilege} to ${role ?? 'PUBLIC'}`,
            sql: `GRANT ${privilege} ON DATABASE ${database} TO ${role === null ? 'PUBLIC' : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(role)}${grantable ? ' WITH GRANT OPTION' : ''}`,
        })),
        ...wanted.settings.map(setting => (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .settingStatement */ .KA)(name, setting)),
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
            sql: `ALTER DATABASE ${database} OWNER TO ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteIdent */ .v4)(wanted.owner)}`,
        },
    ];
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

/***/ 63496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ settingStatement),
/* harmony export */   Pn: () => (/* binding */ settingItems),
/* harmony export */   QX: () => (/* binding */ settingName),
/* harmony export */   Uq: () => (/* binding */ readModules)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40107);
/* harmony import */ var _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77798);



/** The statement that gives a database a setting, or gives it to a role there. */
function settingStatement(database, { role, name, value }) {
    const where = role === null
        ? `DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(database)}`
        : `ROLE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(role)} IN DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(database)}`;
    return {
        what: `setting ${name}${role === null ? '' : ` for role ${role}`}`,
        sql: `ALTER ${where} SET ${settingName(name)} TO ${settingValue(name, value)}`,
    };
}
/** `app.tenant` is a name of two parts. */
const settingName = (name) => name.split('.').map(_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4).join('.');
// PostgreSQL keeps the value of these as a quoted list; as one literal it would become one name.
const listSettings = [
    'local_preload_libraries',
    'search_path',
    'session_preload_libraries',
    'temp_tablespaces',
];
const settingValue = (name, value) => settingItems(name, value).map(_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce).join(', ');
/** What SET takes to bring back a value as PostgreSQL keeps it: several for a list. */
function settingItems(name, value) {
    if (!listSettings.includes(name.toLowerCase()))
        return [value];
    const items = [...value.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted === undefined ? (plain ?? '') : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .unquoteIdent */ .Uh)(quoted));
    return items.length === 0 ? [''] : items;
}
/** What a setting of two parts (`module.setting`) belongs to, where it is no application’s own; in small letters. */
async function readModules(session) {
    const rows = await session.rows(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }), _sql_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .modulesSql */ .Au);
    return new Set(rows.map(({ name }) => name.toLowerCase()));
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

/***/ 18268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inReleasedBatches),
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60925);
/* harmony import */ var _statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);


/**
 * Does something with many things, a batch of them in one statement. Where that fails it does it with
 * the halves, down to those that fail by themselves: thousands of things are few round trips, and
 * one that cannot be read does not take the others along.
 */
async function inBatches(items, size, run, refuse) {
    for (let start = 0; start < items.length; start += size) {
        const batch = items.slice(start, start + size);
        try {
            await run(batch);
        }
        catch (error) {
            const why = (0,_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(error);
            const [only] = batch;
            if (batch.length > 1)
                await inBatches(batch, Math.ceil(batch.length / 2), run, refuse);
            else if (only !== undefined)
                refuse(only, why);
        }
    }
}
/**
 * Does something with many things, a batch of them in one statement, and gives back what each locked: others who need
 * a lock meanwhile, pg_dump and applications, have to find room. Where others took it, all that are left are taken
 * in smaller batches.
 */
async function inReleasedBatches(session, items, limits, run) {
    let size = limits.items;
    for (let start = 0; start < items.length;) {
        const batch = firstBatch(items, start, { ...limits, items: size });
        try {
            await session.releasing(() => run(batch));
            start += batch.length;
        }
        catch (error) {
            if (batch.length === 1 || !isOutOfMemory(error))
                throw error;
            size = Math.ceil(batch.length / 2);
        }
    }
}
function firstBatch(items, start, limits) {
    let locks = 0;
    const all = items.slice(start, start + limits.items);
    const end = all.findIndex((item, at) => {
        locks += item.locks;
        return at > 0 && locks > limits.locks;
    });
    return end < 0 ? all : all.slice(0, end);
}
/** Of the memory that holds the locks of all sessions, most often. */
const isOutOfMemory = (error) => (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)(error) === '53200';


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

/***/ 48252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ extensionsSql),
/* harmony export */   bC: () => (/* binding */ missingExtensionsSql),
/* harmony export */   po: () => (/* binding */ installedExtensionsSql)
/* harmony export */ });
/** What the server has of the extensions $1, and its rules for them. A setting that this role may not see is null. */
const extensionsSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', w.name, 'is_available', a.name IS NOT NULL,
                 'is_trusted', coalesce(v.trusted OR NOT v.superuser, false)) ORDER BY w.name), '[]')
          FROM pg_catalog.unnest($1::pg_catalog.text[]) AS w(name)
          LEFT JOIN pg_catalog.pg_available_extensions AS a ON a.name = w.name
          LEFT JOIN pg_catalog.pg_available_extension_versions AS v
            ON v.name = a.name AND v.version = a.default_version) AS wanted,
       pg_catalog.current_setting('azure.extensions', true) AS allow_list,
       coalesce((SELECT pg_catalog.pg_has_role(r.oid, 'USAGE') FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname = 'azure_pg_admin'), false) AS is_azure_admin,
       (SELECT s.setting FROM pg_catalog.pg_settings AS s
         WHERE s.name = 'shared_preload_libraries') AS preloaded`;
/** Of the extensions $1 those that cannot be created, for the server does not have them. */
const missingExtensionsSql = `
SELECT w.name FROM pg_catalog.unnest($1::pg_catalog.text[]) AS w(name)
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_available_extensions AS a WHERE a.name = w.name)`;
const installedExtensionsSql = `
SELECT extname AS name, extversion AS version FROM pg_catalog.pg_extension ORDER BY 1`;


/***/ }),

/***/ 66077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d6: () => (/* binding */ locksPerStatementSql),
/* harmony export */   oK: () => (/* binding */ rewrittenTablesSql),
/* harmony export */   zd: () => (/* binding */ roomForLocksSql)
/* harmony export */ });
const ofUsers = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)";
/** PostgreSQL keeps room for max_locks_per_transaction locks for each session that there may be, and some more. */
const locksPerSession = "pg_catalog.current_setting('max_locks_per_transaction')::pg_catalog.int8";
const sessions = `(pg_catalog.current_setting('max_connections')::pg_catalog.int8
         + pg_catalog.current_setting('max_prepared_transactions')::pg_catalog.int8)`;
/** How many locks a statement of ours may take beside those that are held: a quarter of the room. */
const locksPerStatementSql = `
SELECT pg_catalog.ceil(0.25 * ${locksPerSession} * ${sessions}) AS locks`;
/**
 * How large max_locks_per_transaction has to be for two sessions to lock all of these relations in the other three
 * quarters of the room, and how large it is. What is there beyond is for applications. $1: schemas left out.
 */
const roomForLocksSql = `
SELECT pg_catalog.ceil(2.0 * pg_catalog.count(*) / (0.75 * ${sessions})) AS needed,
       ${locksPerSession} AS setting
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND ${ofUsers}`;
/**
 * Tables that have another file or name than in the snapshot of the session: the functions look at what is there
 * now. $1: schemas left out.
 */
const rewrittenTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${ofUsers}
   AND (c.relfilenode IS DISTINCT FROM pg_catalog.pg_relation_filenode(c.oid)
        OR now.identity IS DISTINCT FROM pg_catalog.format('%I.%I', n.nspname, c.relname))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;


/***/ })

};
