import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ absentSecret)
/* harmony export */ });
/**
 * Where a secret would have done, and none was given. Whoever names one that is not there gives an empty
 * text, which nobody can tell from nothing: so what fails for want of a secret says this.
 */
const absentSecret = 'Was it given? A CI system hands on an empty text for a secret that it does not have under this name: runs of Dependabot and pull requests of forks get none at all, and in GitLab branches that are not protected get no protected variable.';


/***/ }),

/***/ 7469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Nc: () => (/* binding */ failureCodes),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   h_: () => (/* binding */ asFailure)
/* harmony export */ });
/**
 * Every way in which work can fail, with the code that the JSON output carries and that
 * `docs/errors.md` lists with cause and remedy. Codes are a public contract: add, never rename.
 */
const failureCodes = [
    'AZURE_LOGIN_FAILED',
    'AZURE_UNREACHABLE',
    'BACKUP_ARCHIVED',
    'BACKUP_CHECKSUM_MISMATCH',
    'BACKUP_FAILED_VERIFICATION',
    'BACKUP_FILE_MISSING',
    'BACKUP_NOT_FOUND',
    'BACKUP_UNPROVEN',
    'CLIENT_TOOLS_INCOMPLETE',
    'CLIENT_TOOLS_MISSING',
    'CLIENT_TOOLS_TOO_NEW',
    'CLIENT_TOOLS_TOO_OLD',
    'CONFIRMATION_MISMATCH',
    'CONSTRAINTS_NOT_RESTORED',
    'CONTENTS_UNUSABLE',
    'DATABASE_BUSY',
    'DATABASE_HALF_RESTORED',
    'DATABASE_NOT_FOUND',
    'DISK_FULL',
    'DUMP_UNUSABLE',
    'INTERNAL',
    'INTERRUPTED',
    'JOB_FAILED',
    'KEY_VAULT_ACCESS_DENIED',
    'KEY_VAULT_SECRET_MISSING',
    'KEY_VAULT_SECRET_UNUSABLE',
    'KEY_VAULT_UNREACHABLE',
    'MANIFEST_INVALID',
    'MANIFEST_TOO_NEW',
    'NOT_VERIFIABLE',
    'NO_BACKUP_MADE',
    'NO_DATABASE_MATCHED',
    'OUT_OF_MEMORY',
    'PG_ANSWER_REFUSED',
    'PG_CONNECTION_LOST',
    'PG_CONNECT_FAILED',
    'PG_DUMP_FAILED',
    'PG_DUMP_STALLED',
    'PG_LOGIN_FAILED',
    'PG_NO_ANSWER',
    'PG_PASSWORD_MISSING',
    'PG_PERMISSION_DENIED',
    'PG_QUERY_FAILED',
    'PG_RESTORE_FAILED',
    'PG_TLS_FAILED',
    'PREFLIGHT_FAILED',
    'PRUNE_REFUSED',
    'RESTORE_INCOMPLETE',
    'RESTORE_ROLLED_BACK',
    'SAFETY_BACKUP_UNPROVEN',
    'SCRATCH_SERVER_FAILED',
    'SERVER_AMBIGUOUS',
    'SERVER_PROGRAMS_MISSING',
    'SQL_BEFORE_EXCHANGE_FAILED',
    'STORE_ACCESS_DENIED',
    'STORE_CONTAINER_MISSING',
    'STORE_NAME_TAKEN',
    'STORE_STATE_UNKNOWN',
    'STORE_TOO_LARGE',
    'STORE_UNREACHABLE',
    'STORE_WRITE_FAILED',
    'USAGE',
    'VALIDATION_FAILED',
    'VERIFICATION_FAILED',
];
/**
 * A failure that a person can act on: `message` says in one line what failed and why, `hint` what
 * to do about it. Nothing in it may be secret.
 */
class Failure extends Error {
    name = 'Failure';
    code;
    hint;
    /** All that a server or program said of it. Values of rows may be in it: shown with --verbose alone. */
    words;
    constructor(code, message, hint, options = {}) {
        super(message, options);
        this.code = code;
        this.hint = hint;
        this.words = options.words ?? (options.cause instanceof Failure ? options.cause.words : []);
    }
}
/** What anybody threw, as a failure; what is none is a bug of ours. */
const asFailure = (error) => error instanceof Failure
    ? error
    : new Failure('INTERNAL', `unexpected: ${error instanceof Error ? `${error.name}: ${error.message}` : error}`, 'This is a bug. Please report it with the output of --verbose.', { cause: error });
const messageOf = (error) => error instanceof Error ? error.message : String(error);


/***/ }),

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ encodeDatabase),
/* harmony export */   GO: () => (/* binding */ parseStoredName),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Mm: () => (/* binding */ failedRunName),
/* harmony export */   Pu: () => (/* binding */ parseStamp),
/* harmony export */   QN: () => (/* binding */ databaseFolder),
/* harmony export */   Th: () => (/* binding */ fillDumpName),
/* harmony export */   U_: () => (/* binding */ backupFiles),
/* harmony export */   XD: () => (/* binding */ isDumpNameOf),
/* harmony export */   Xc: () => (/* binding */ evidenceName),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   nP: () => (/* binding */ fileEndings),
/* harmony export */   rY: () => (/* binding */ verdicts),
/* harmony export */   rs: () => (/* binding */ wrongDumpName),
/* harmony export */   xE: () => (/* binding */ formatStamp),
/* harmony export */   zm: () => (/* binding */ verifyLevels)
/* harmony export */ });
/* unused harmony export decodeDatabase */
/**
 * How a backup's files are named in the store, and back.
 *
 *     {database}/{database}_{2026-11-21T03-00-00Z}.dump
 *
 * Every PostgreSQL database name maps to exactly one path segment and back: what would not survive
 * as a segment is percent-encoded byte by byte, and `%` itself always is.
 */
/** The files of one backup, by the ending of their names. The manifest is written last. */
const fileEndings = {
    dump: '.dump',
    contents: '.contents.json.gz',
    roles: '.roles.sql',
    manifest: '.manifest.json',
};
const backupFiles = Object.keys(fileEndings);
/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
const verifyLevels = ['checksum', 'archive', 'restore'];
/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
const verdicts = ['passed', 'failed', 'unverifiable'];
// Control characters and XML's non-characters cannot be listed by Azure; `/` and `\` separate
// segments; a trailing dot is dropped by Azure; leading `.` and `_` are kept for other uses.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded
const unsafe = /[/\\%\u0000-\u001f\u007f-\u009f\ufffe\uffff]|^[._]|\.$/gu;
const percentEncode = (text) => [...Buffer.from(text, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
/** The path segment that stands for a database. */
const encodeDatabase = (database) => database.replace(unsafe, percentEncode);
/** The database that a path segment stands for, or `undefined` when no database maps to it. */
function decodeDatabase(segment) {
    try {
        const database = decodeURIComponent(segment);
        return encodeDatabase(database) === segment ? database : undefined;
    }
    catch {
        return undefined;
    }
}
/** The folder of a database's backups, with its trailing slash. */
const databaseFolder = (database) => `${encodeDatabase(database)}/`;
/** `{database}_{stamp}`: what a user calls the backup. */
const backupName = ({ database, stamp }) => `${encodeDatabase(database)}_${stamp}`;
/** The name in the store of one file of a backup. */
const fileName = (place, file) => databaseFolder(place.database) + backupName(place) + fileEndings[file];
const placeholders = {
    database: ({ database }) => encodeDatabase(database),
    timestamp: ({ stamp }) => stamp.replace(/\D/g, ''),
    stamp: ({ stamp }) => stamp,
};
/**
 * The name in the store that a template means for the dump of a backup. All but the database has the
 * same length whatever it stands for, so that no two databases or times share a name.
 */
const fillDumpName = (template, of) => template.replace(/\{(\w+)\}/g, (whole, name) => placeholders[name]?.(of) ?? whole);
/** Whether a template can mean a name for the dump of that backup, and the name is no usual one. */
const isDumpNameOf = (name, { database, stamp }) => name.includes(encodeDatabase(database)) &&
    [stamp, stamp.replace(/\D/g, '')].some(time => name.includes(time)) &&
    parseStoredName(name) === undefined;
/** A prefix takes its share of the 1024 characters of a blob's name, and so may each database. */
const maxTemplateLength = 100;
/** What is wrong with a template for the names of dumps, as the rest of a sentence. */
function wrongDumpName(template) {
    if (!template.endsWith('.dump'))
        return 'has to end in .dump.';
    const without = template.replaceAll(/\{(?:database|timestamp|stamp)\}/g, '');
    if (/[{}]/.test(without)) {
        return 'has another placeholder than {database}, {timestamp} and {stamp}.';
    }
    if (template.split('{database}').length !== 2) {
        return 'needs {database} once: backups of two databases must not share a name.';
    }
    if (!/\{(?:timestamp|stamp)\}/.test(template)) {
        return 'needs {timestamp} or {stamp}: no backup ever overwrites another.';
    }
    const isSegment = (part) => /^[^.\\\p{Cc}](?:[^\\\p{Cc}]*[^.\\\p{Cc}])?$/u.test(part);
    if (template.length > maxTemplateLength || !template.split('/').every(isSegment)) {
        return `is no relative path: up to ${maxTemplateLength} characters, folders separated by single slashes, none of them beginning or ending in a dot, no backslash.`;
    }
    return undefined;
}
/** The name in the store of the evidence of a verification: `….{time}.{level}.{verdict}.evidence.json`. */
const evidenceName = (place, { stamp, level, verdict }) => `${databaseFolder(place.database)}${backupName(place)}.${stamp}.${level}.${verdict}.evidence.json`;
/** The name in the store of the record of a run that made no backup; its stamp is when it began. */
const failedRunName = (place) => `${databaseFolder(place.database)}${backupName(place)}.failed.json`;
const place = /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;
const evidenceEnding = /^\.(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.(?<level>[a-z]+)\.(?<verdict>[a-z]+)\.evidence\.json$/;
/** What a name in the store stands for, or `undefined` when it is none of ours. */
function parseStoredName(name) {
    const groups = place.exec(name)?.groups;
    if (!groups?.folder || !groups.stamp || groups.name !== groups.folder)
        return undefined;
    const database = decodeDatabase(groups.folder);
    if (database === undefined || !parseStamp(groups.stamp))
        return undefined;
    const of = { database, stamp: groups.stamp };
    const { ending = '' } = groups;
    if (ending === '.failed.json')
        return { kind: 'failed-run', place: of };
    const file = backupFiles.find(key => fileEndings[key] === ending);
    if (file)
        return { kind: 'file', place: of, file };
    const verification = parseEvidenceEnding(ending);
    return verification && { kind: 'evidence', place: of, verification };
}
function parseEvidenceEnding(ending) {
    const { stamp = '', level, verdict } = evidenceEnding.exec(ending)?.groups ?? {};
    const knownLevel = verifyLevels.find(known => known === level);
    const knownVerdict = verdicts.find(known => known === verdict);
    if (!parseStamp(stamp) || !knownLevel || !knownVerdict)
        return undefined;
    return { stamp, level: knownLevel, verdict: knownVerdict };
}
/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
const formatStamp = (time) => `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
function parseStamp(stamp) {
    const [date, time] = stamp.split('T');
    const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
    return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}


/***/ }),

/***/ 976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ matchesTable),
/* harmony export */   MP: () => (/* binding */ escapePattern),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches)
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
/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
const escapePattern = (name) => name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote),
/* harmony export */   w: () => (/* binding */ ownCommand)
/* harmony export */ });
/**
 * A command line of ours, for the end of a hint: there who shows it adds what the user gave to reach server
 * and store.
 */
const ownCommand = (...argv) => shellQuote(['pg-azure-backup', ...argv]);
/** The words as one line for a POSIX shell. */
const shellQuote = (argv) => argv
    .map(word => /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`)
    .join(' ');


/***/ }),

/***/ 3554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ clientEnvironment),
/* harmony export */   Cw: () => (/* binding */ withdrawEnvironment),
/* harmony export */   Pw: () => (/* binding */ serverEnvironment),
/* harmony export */   aP: () => (/* binding */ installationEnvironment),
/* harmony export */   zb: () => (/* binding */ withdrawPlatformSecrets)
/* harmony export */ });
/**
 * What children, and the libraries in our own process, get to see of the environment: what is on a list
 * of names, never all that there is. In the rest stand passwords, keys and tokens, of this program and of
 * whatever else the job does, under names that nobody here knows.
 */
/** Where programs are and how they talk. Some installations of PostgreSQL find their libraries by it alone. */
const programs = [
    ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'DYLD_FALLBACK_LIBRARY_PATH'],
    ...['HOME', 'USER', 'LOGNAME', 'TMPDIR', 'TMP', 'TEMP', 'TZ', 'TZDIR', 'LANG', 'LANGUAGE'],
    ...['LC_ALL', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC', 'LC_TIME'],
    ...['LOCPATH', 'LOCALE_ARCHIVE'],
];
/** How TLS is set up on this machine, such as in FIPS mode. */
const openssl = ['OPENSSL_CONF', 'OPENSSL_MODULES'];
const proxies = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]);
const certificates = [
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
    ...['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
];
/** What the Azure CLI needs, which the SDK of Azure starts with our own environment. */
const azureCli = [
    ...[...programs, ...openssl, ...proxies, ...certificates],
    ...['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR'],
];
/** By which the platform hands out tokens: of no use to the Azure CLI, which is logged in by itself. */
const platformSecrets = ['IDENTITY_HEADER', 'MSI_SECRET'];
/** What libraries in our process read later than we do, and which of it is where. */
const libraries = [
    ...azureCli,
    ...['NODE_TLS_REJECT_UNAUTHORIZED', 'PGPASSFILE'],
    // The SDK of Azure.
    ...['AZURE_AUTHORITY_HOST', 'AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION', 'REGION_NAME'],
    ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE'],
    ...['AZURE_IDENTITY_DISABLE_MULTITENANTAUTH', 'AZURE_POD_IDENTITY_AUTHORITY_HOST'],
    ...['IDENTITY_ENDPOINT', 'IDENTITY_SERVER_THUMBPRINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT'],
    ...platformSecrets,
    // The toolkit of GitHub's runner: files to write to.
    ...['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'RUNNER_DEBUG'],
];
const choose = (environment, names) => Object.fromEntries(names.flatMap(name => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value]];
}));
/** Of PostgreSQL's client programs. What they have to log in with is added by name. */
const clientEnvironment = (environment) => ({
    ...choose(environment, [...programs, ...openssl, 'PGPASSFILE']),
    LC_ALL: 'C',
});
/** Of a PostgreSQL server, in which code of others may run, and of what starts and stops one. */
const serverEnvironment = (environment) => ({
    ...choose(environment, ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']),
    LC_ALL: 'C',
});
/** Of an installation of packages, whose scripts run as root: what leads to the mirror. */
const installationEnvironment = (environment) => ({
    ...choose(environment, ['PATH', 'HOME', ...proxies]),
    LC_ALL: 'C',
});
/**
 * Takes out of our own environment what no library needs any more, and answers all that there was. What
 * starts a program on its own account hands on what is there then. The kernel keeps what we were started
 * with, for whoever may read our memory.
 */
function withdrawEnvironment(own) {
    const all = { ...own };
    const needed = new Set(libraries);
    for (const name of Object.keys(own))
        if (!needed.has(name))
            delete own[name];
    return all;
}
/** Takes out what the Azure CLI is not to get either, before it is started. */
function withdrawPlatformSecrets(own) {
    for (const name of platformSecrets)
        delete own[name];
}


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ rewordedOutcome),
/* harmony export */   n: () => (/* binding */ rewordedFailure)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7469);

const rewordedFailure = (failure, { message, hint }) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failure.code, message(failure.message), hint(failure.hint), {
    cause: failure.cause,
    words: failure.words,
});
/** An outcome in the words of a frontend, wherever it holds something that an operator is to read. */
function rewordedOutcome(outcome, wording) {
    const all = (failures) => failures.map(one => ({ ...one, failure: rewordedFailure(one.failure, wording) }));
    const withHint = (part) => part.hint === undefined ? part : { ...part, hint: wording.hint(part.hint) };
    const { verb, result } = outcome;
    switch (verb) {
        case 'backup':
            return { verb, result: { ...result, failures: all(result.failures) } };
        case 'databases':
            return { verb, result: { ...result, failures: all(result.failures) } };
        case 'notify':
            return { verb, result: { ...result, failures: all(result.failures) } };
        case 'verify':
            return {
                verb,
                result: {
                    ...result,
                    failures: all(result.failures),
                    verified: result.verified.map(one => ({
                        ...one,
                        evidence: { ...one.evidence, checks: one.evidence.checks.map(withHint) },
                    })),
                },
            };
        case 'check':
            return { verb, result: { ...result, findings: result.findings.map(withHint) } };
        case 'prune':
            return { verb, result: { ...result, failures: all(result.failures) } };
        case 'restore': {
            const { strategy } = result;
            const told = strategy && { ...strategy, reason: wording.message(strategy.reason) };
            return {
                verb,
                result: { ...result, failures: all(result.failures), ...(told && { strategy: told }) },
            };
        }
        default:
            return outcome;
    }
}


/***/ }),

/***/ 7097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7703);

/** A log gets a line about a transfer that often; a terminal is redrawn more often. */
const logIntervalMs = 30_000;
const redrawIntervalMs = 250;
/**
 * The command line's voice: results on standard output, all else on standard error, nothing secret
 * on either. A terminal gets one line of progress that is redrawn, a log a line now and then. `guard`
 * sees every line last, for whoever reads the lines as more than text.
 */
function openTerminal(streams, verbosity, guardLine) {
    const { stdout, stderr } = streams;
    const guard = guardLine ?? ((line) => line);
    // A command in a log has to begin its line, and some runners pretend to be a terminal.
    const redraws = stderr.isTTY === true && guardLine === undefined;
    // The longest first: what is part of another would leave the rest of that one to be seen.
    let secrets = [];
    const transfers = new Map();
    let drawn = false;
    let lastShown = Date.now();
    let words;
    // Whoever read us may be gone (`| head`): the work goes on.
    for (const stream of [stdout, stderr])
        stream.on('error', () => undefined);
    const clean = (text) => {
        let shown = text;
        for (const secret of secrets)
            shown = shown.replaceAll(secret, '***');
        return shown;
    };
    const erase = () => {
        if (drawn)
            stderr.write('\r\u001b[2K');
        drawn = false;
    };
    const say = (...lines) => {
        erase();
        stderr.write(`${lines.map(line => guard((0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(clean(line)))).join('\n')}\n`);
    };
    return {
        clean,
        info: message => {
            if (verbosity !== 'quiet')
                say(message);
        },
        detail: message => {
            if (verbosity === 'verbose')
                say(message);
        },
        warn: message => say(`WARNING: ${message}`),
        error: (message, hint, details = []) => say(`ERROR: ${message}`, ...details.map(detail => `  ${detail}`), `HINT: ${hint}`),
        result: text => {
            erase();
            stdout.write(`${clean(text).split('\n').map(guard).join('\n')}\n`);
        },
        // Masked text by text: a number must stay a number.
        json: document => {
            erase();
            const masked = (_key, value) => typeof value === 'string' ? clean(value) : value;
            stdout.write(`${JSON.stringify(document, masked, 2)}\n`);
        },
        lastWords: last => {
            words = last;
        },
        sayLastWords: () => {
            if (words)
                say(`ERROR: ${words.message}`, `HINT: ${words.hint}`);
        },
        progress: (task, bytes, totalBytes) => {
            transfers.set(task, `${task}: ${describeTransfer(bytes, totalBytes, redraws)}`);
            const now = Date.now();
            if (verbosity === 'quiet')
                return;
            if (now - lastShown < (redraws ? redrawIntervalMs : logIntervalMs))
                return;
            lastShown = now;
            const line = [...transfers.values()].join('  ');
            // What has ended meanwhile does not come back.
            transfers.clear();
            if (!redraws)
                return say(line);
            erase();
            stderr.write((0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(clean(line)).slice(0, (stderr.columns || 80) - 1));
            drawn = true;
        },
        mask: secret => {
            const added = formsOf(secret).filter(form => !secrets.includes(form));
            secrets = [...secrets, ...added].toSorted((a, b) => b.length - a.length);
            return added;
        },
    };
}
/** Shorter ones would blot out half of every text, and protect nothing. */
const shortestSecret = 4;
/**
 * What a secret may look like within a line: each line of it, as it is or escaped for a URL, a JSON
 * text, a conninfo or a log; and all of it, where an escape made one line of it.
 */
function formsOf(secret) {
    const parts = [...secret.split(/[\r\n]+/).map(line => line.trim()), secret];
    const forms = parts.flatMap(part => [part, ...encoders.map(encode => encode(part))]);
    return [...new Set(forms)].filter(form => form.trim().length >= shortestSecret && !/[\r\n]/.test(form));
}
const encoders = [
    text => encodeURIComponent(text.toWellFormed()),
    text => encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    text => JSON.stringify(text).slice(1, -1),
    text => text.replace(/[\\']/g, '\\$&'),
    _report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$,
];
const barWidth = 20;
/** A bar where the size is known and someone watches; of a dump it is known only at its end. */
function describeTransfer(bytes, totalBytes, watched) {
    if (!totalBytes)
        return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    const done = Math.min(barWidth, Math.round((bytes / totalBytes) * barWidth));
    const bar = watched ? `[${'#'.repeat(done)}${'-'.repeat(barWidth - done)}] ` : '';
    return `${bar}${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}`;
}


/***/ }),

/***/ 8823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ chooseCredential),
/* harmony export */   hB: () => (/* binding */ gitlabTokenVariable),
/* harmony export */   ve: () => (/* binding */ missingForCredential)
/* harmony export */ });
/** The variable in which a GitLab job gets its id-token; `id_tokens:` of the job names it. */
const gitlabTokenVariable = 'PG_BACKUP_ID_TOKEN';
/**
 * What `azure-credential` means here. `auto` never probes: the first way for which something is
 * there is taken, and a failure of it is reported, rather than hidden by the next.
 */
function chooseCredential(values, environment) {
    const asked = values['azure-credential'] ?? 'auto';
    if (asked !== 'auto')
        return { kind: asked, reason: 'asked for' };
    const clientId = values['azure-client-id'] !== undefined;
    if (values['azure-client-secret'] !== undefined) {
        return { kind: 'client-secret', reason: 'a client secret is given' };
    }
    if (environment[gitlabTokenVariable]) {
        return { kind: 'gitlab-oidc', reason: `${gitlabTokenVariable} is set` };
    }
    if (clientId && environment.ACTIONS_ID_TOKEN_REQUEST_URL) {
        return { kind: 'github-oidc', reason: 'GitHub offers id-tokens, and a client id is given' };
    }
    if (environment.AZURE_FEDERATED_TOKEN_FILE) {
        return { kind: 'workload-identity', reason: 'AZURE_FEDERATED_TOKEN_FILE is set' };
    }
    const endpoint = managedIdentityVariables.find(variable => environment[variable]);
    if (endpoint)
        return { kind: 'managed-identity', reason: `${endpoint} is set` };
    // Whoever gives both on GitHub forgot a permission, and did not log in by `az` beforehand.
    if (clientId && values['azure-tenant-id'] && environment.GITHUB_ACTIONS === 'true') {
        return { kind: 'github-oidc', reason: 'client and tenant id are given on GitHub' };
    }
    return { kind: 'azure-cli', reason: 'nothing else is given' };
}
/** By which App Service, Functions, Container Apps, Arc and Azure ML say where tokens are to be had. */
const managedIdentityVariables = ['IDENTITY_ENDPOINT', 'MSI_ENDPOINT'];
/** What a way to log in needs beyond itself: options, and whether a variable can stand for them. */
function missingForCredential(kind, given, environment) {
    const options = (...names) => names.filter(name => !given(name)).map(name => `--${name}`);
    switch (kind) {
        case 'client-secret':
            return options('azure-client-id', 'azure-tenant-id', 'azure-client-secret');
        case 'github-oidc':
            return options('azure-client-id', 'azure-tenant-id');
        case 'gitlab-oidc':
            return [
                ...options('azure-client-id', 'azure-tenant-id'),
                ...(environment[gitlabTokenVariable] ? [] : [`id_tokens: ${gitlabTokenVariable}`]),
            ];
        case 'workload-identity':
            // The webhook of Kubernetes sets all three, also where the options are read from elsewhere.
            return [
                ...(environment.AZURE_CLIENT_ID ? [] : options('azure-client-id')),
                ...(environment.AZURE_TENANT_ID ? [] : options('azure-tenant-id')),
                ...(environment.AZURE_FEDERATED_TOKEN_FILE ? [] : ['AZURE_FEDERATED_TOKEN_FILE']),
            ];
        case 'managed-identity':
        case 'azure-cli':
            return [];
    }
}


/***/ }),

/***/ 3716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   GQ: () => (/* binding */ inputVariableName),
/* harmony export */   HZ: () => (/* binding */ connectionOptions),
/* harmony export */   JW: () => (/* binding */ verbDefinition),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   W6: () => (/* binding */ optionNames),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   ek: () => (/* binding */ isVerb),
/* harmony export */   oL: () => (/* binding */ isOption),
/* harmony export */   qB: () => (/* binding */ environmentFileFlag),
/* harmony export */   vP: () => (/* binding */ globalFlags)
/* harmony export */ });
/* unused harmony export optionDefinitions */
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6879);

/**
 * Every option, once. Flags, environment variables, help and the tables in the docs all come from
 * here, and so does the type of the values.
 */
const optionDefinitions = {
    host: {
        group: 'server',
        type: 'text',
        placeholder: 'HOST',
        otherwise: 'from `host-secret-name` or `connection-secret-name`',
        variable: 'PGHOST',
        description: 'Host name of the PostgreSQL server, or the directory of its Unix socket.',
    },
    port: {
        group: 'server',
        type: 'integer',
        placeholder: 'PORT',
        default: '5432',
        min: 1,
        max: 65535,
        variable: 'PGPORT',
        description: 'Port of the server. Not that of a connection pooler such as PgBouncer (6432 on Azure), through which pg_dump cannot work.',
    },
    username: {
        group: 'server',
        type: 'text',
        placeholder: 'ROLE',
        otherwise: 'from `username-secret-name` or `connection-secret-name`',
        variable: 'PGUSER',
        description: 'Role to log in as.',
    },
    password: {
        group: 'server',
        type: 'text',
        secret: true,
        placeholder: 'PASSWORD',
        otherwise: 'from `PGPASSFILE`, or none',
        variable: 'PGPASSWORD',
        description: 'Password of the role. May be left out where the server wants none (trust, peer) or a password file has it.',
    },
    'maintenance-database': {
        group: 'server',
        type: 'text',
        placeholder: 'DATABASE',
        default: 'postgres',
        description: 'Database to connect to for work that concerns the server as a whole.',
    },
    'ssl-mode': {
        group: 'server',
        type: 'choice',
        placeholder: 'MODE',
        choices: ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'],
        otherwise: '`verify-full` for `*.postgres.database.azure.com`, else `prefer`',
        variable: 'PGSSLMODE',
        description: 'Whether the connection is encrypted, and how the certificate is checked.',
    },
    'ssl-root-cert': {
        group: 'server',
        type: 'text',
        placeholder: 'FILE',
        otherwise: "the system's certificates",
        variable: 'PGSSLROOTCERT',
        description: 'PEM file with the certificates of the authorities to trust.',
    },
    'connect-retry-seconds': {
        group: 'server',
        type: 'integer',
        placeholder: 'SECONDS',
        default: '60',
        min: 0,
        max: 3600,
        description: 'Seconds for which the first connection is tried again while what keeps it away may pass: a name that does not resolve yet, a refused connection, a server that starts or fails over. A wrong password fails at once.',
    },
    'server-name': {
        group: 'server',
        type: 'text',
        placeholder: 'NAME',
        otherwise: 'host and port',
        allowed: 'up to 100 characters, no slashes',
        description: 'What the server is called in the store, whatever its address. Backups of servers with different names are kept apart.',
    },
    'key-vault': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'NAME',
        allowed: 'the name of a vault, or its URL',
        description: 'Azure Key Vault that holds what the following options name.',
    },
    'host-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with the host name of the server, in place of `host`.',
    },
    'username-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with the role to log in as, in place of `username`.',
    },
    'password-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with the password of the role, in place of `password`. One that is rotated just then is fetched again.',
    },
    'connection-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with a connection URI (`postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`), in place of host, port, username and password. Its database is not used.',
    },
    'azure-credential': {
        group: 'azure',
        type: 'choice',
        placeholder: 'KIND',
        choices: [
            'auto',
            'client-secret',
            'github-oidc',
            'gitlab-oidc',
            'workload-identity',
            'managed-identity',
            'azure-cli',
        ],
        default: 'auto',
        description: 'How to log in to Azure, for Key Vault and for a store without a key of its own. `auto` goes by what is given; the log tells what it took.',
    },
    'azure-client-id': {
        group: 'azure',
        type: 'text',
        placeholder: 'ID',
        allowed: 'a GUID',
        variable: 'AZURE_CLIENT_ID',
        description: 'Application (client) ID of the app registration or managed identity to log in as.',
    },
    'azure-tenant-id': {
        group: 'azure',
        type: 'text',
        placeholder: 'ID',
        allowed: 'a GUID or a domain',
        variable: 'AZURE_TENANT_ID',
        description: 'Directory (tenant) ID of the identity.',
    },
    'azure-client-secret': {
        group: 'azure',
        type: 'text',
        secret: true,
        placeholder: 'SECRET',
        variable: 'AZURE_CLIENT_SECRET',
        description: 'Client secret of the app registration. A federated credential needs none.',
    },
    'azure-audience': {
        group: 'azure',
        type: 'text',
        placeholder: 'AUDIENCE',
        default: 'api://AzureADTokenExchange',
        description: 'Audience to ask for in the id-token of GitHub: that of the federated credential. Other clouds than the public one have their own.',
    },
    'storage-account': {
        group: 'store',
        type: 'text',
        placeholder: 'NAME',
        otherwise: 'from `storage-connection-string`',
        allowed: '3 to 24 lower-case letters and digits',
        description: 'Azure storage account that holds the backups.',
    },
    'storage-container': {
        group: 'store',
        type: 'text',
        placeholder: 'NAME',
        allowed: '3 to 63 lower-case letters, digits and single hyphens',
        description: 'Blob container in the storage account. It must exist.',
    },
    'storage-prefix': {
        group: 'store',
        type: 'prefix',
        placeholder: 'PATH',
        default: 'database_backups',
        description: 'Folder inside the container. `/` stands for the container itself, `{server}` for the name of the server: `server-name`, else host and port; for commands that only read the store, `source-server`.',
    },
    'storage-endpoint': {
        group: 'store',
        type: 'text',
        placeholder: 'URL',
        otherwise: '`https://ACCOUNT.blob.core.windows.net`',
        description: 'Blob endpoint of the storage account, for another cloud, a custom domain or an emulator.',
    },
    'storage-account-key': {
        group: 'store',
        type: 'text',
        secret: true,
        placeholder: 'KEY',
        otherwise: 'log in to Azure',
        description: 'Access key of the storage account.',
    },
    'storage-sas-token': {
        group: 'store',
        type: 'text',
        secret: true,
        placeholder: 'TOKEN',
        description: 'Shared access signature (SAS) for the container or the account, with or without its leading question mark.',
    },
    'storage-connection-string': {
        group: 'store',
        type: 'text',
        secret: true,
        placeholder: 'STRING',
        description: 'Connection string of the storage account, in place of account, endpoint and key.',
    },
    'storage-directory': {
        group: 'store',
        type: 'text',
        placeholder: 'DIRECTORY',
        description: 'Local directory that holds the backups, in place of Azure Blob Storage. Symbolic links below it are not followed.',
    },
    'source-server': {
        group: 'store',
        type: 'text',
        placeholder: 'SERVER',
        otherwise: 'the only one that has backups there',
        allowed: 'a `server-name`, or `HOST:PORT`',
        description: 'Which server the backups are of, where those of several lie in one place.',
    },
    'notify-url': {
        group: 'notices',
        type: 'text',
        secret: true,
        placeholder: 'URL',
        allowed: 'a URL that begins with `https://`',
        description: 'Webhook that is told how the run ended: of Slack, of a Teams workflow, or any that takes JSON. A notice that cannot be sent is a warning, never a failure.',
    },
    'notify-format': {
        group: 'notices',
        type: 'choice',
        placeholder: 'FORMAT',
        choices: ['auto', 'slack', 'teams', 'json'],
        default: 'auto',
        description: 'What the webhook understands; `auto` goes by its host.',
    },
    'notify-on': {
        group: 'notices',
        type: 'choice',
        placeholder: 'WHEN',
        choices: ['failure', 'change', 'always', 'never'],
        default: 'failure',
        description: 'When the webhook is told: when the run failed; when a backup or verification ended otherwise than the one before; every time; or never, and `ping-url` neither, where the job that runs `notify` tells how all of them ended.',
    },
    'ping-url': {
        group: 'notices',
        type: 'text',
        secret: true,
        placeholder: 'URL',
        allowed: 'a URL that begins with `https://`',
        description: 'Address of a dead man’s switch that is pinged at the start (`URL/start`), on success (`URL`) and on failure (`URL/fail`), as Healthchecks.io takes it: it raises the alarm when nothing runs any more.',
    },
    'server-moved-from': {
        group: 'command',
        type: 'patterns',
        placeholder: 'SERVER',
        allowed: 'a `server-name`, or `HOST:PORT`',
        consent: true,
        description: 'What the same server was called before it moved or got another name: from then on its earlier backups are its own. Said once, it stays with the backups.',
    },
    'storage-create-container': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Create the blob container when it does not exist.',
    },
    'storage-access-tier': {
        group: 'command',
        type: 'choice',
        placeholder: 'TIER',
        choices: ['hot', 'cool', 'cold', 'archive'],
        otherwise: 'the tier of the account',
        description: 'Access tier of the dump in Azure; the small files beside it stay in the tier of the account. What is in `archive` cannot be verified or restored before it was brought back, which takes hours, and `prune` leaves it alone.',
    },
    rehydrate: {
        group: 'command',
        type: 'choice',
        placeholder: 'PRIORITY',
        choices: ['off', 'standard', 'high'],
        default: 'off',
        description: 'Whether to bring back a backup that is in the Archive tier, and how fast: `standard` takes up to 15 hours; `high` costs more and mostly takes less than an hour, below 10 GB. The run asks for it and fails; run again then.',
    },
    databases: {
        group: 'command',
        type: 'patterns',
        placeholder: 'PATTERN',
        otherwise: 'all',
        description: 'Databases to include. System databases (`template1`, `azure_sys`, an unused `postgres` …) only when named without wildcards.',
    },
    'exclude-databases': {
        group: 'command',
        type: 'patterns',
        placeholder: 'PATTERN',
        otherwise: 'none',
        description: 'Databases to leave out, even when `databases` includes them.',
    },
    'exclude-table-data': {
        group: 'command',
        type: 'patterns',
        placeholder: '[SCHEMA.]TABLE',
        otherwise: 'none',
        description: 'Tables to dump without their rows: a name in any schema, or a schema and a name. The definition of the table is kept.',
    },
    'exclude-schemas': {
        group: 'command',
        type: 'patterns',
        placeholder: 'SCHEMA',
        otherwise: 'none',
        description: 'Schemas to leave out, with everything in them.',
    },
    compression: {
        group: 'command',
        type: 'compression',
        placeholder: 'METHOD[:LEVEL]',
        default: 'auto',
        allowed: '`auto`, `none`, `gzip[:1-9]`, `lz4[:1-12]`, `zstd[:1-22]`',
        description: 'Compression of the archive. LZ4 and Zstandard (zstd) need the client tools of PostgreSQL 16 or later.',
    },
    concurrency: {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        default: '2',
        min: 1,
        max: 64,
        description: 'Number of databases to back up side by side.',
    },
    label: {
        group: 'command',
        type: 'text',
        placeholder: 'WORD',
        default: 'manual',
        allowed: 'up to 32 letters, digits, `-` and `_`; `safety` is reserved',
        description: 'Why the backup is taken, such as `daily` or `weekly`.',
    },
    'run-id': {
        group: 'command',
        type: 'text',
        placeholder: 'ID',
        otherwise: "that of GitHub's run or GitLab's pipeline, or a new one",
        allowed: 'up to 100 letters, digits, and `.` `_` `:` `/` `-`',
        description: 'Names the run, so that one that is started again goes on with the rest: a database that a run of this id has backed up within the last 12 hours, with no less in it, is not backed up once more unless that backup failed a verification. Has to be another for every run that is due.',
    },
    'row-counts': {
        group: 'command',
        type: 'choice',
        placeholder: 'MODE',
        choices: ['exact', 'off'],
        default: 'exact',
        description: 'Whether to count the rows of every table in the dumped snapshot, so that a restore can be checked against them.',
    },
    'content-hashes': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Hash the rows of every table in the dumped snapshot as well, so that a restore is compared value by value. Reads every table once more.',
    },
    'dump-name': {
        group: 'command',
        type: 'text',
        placeholder: 'TEMPLATE',
        otherwise: '`{database}/{database}_{stamp}.dump`',
        allowed: 'a path below the prefix, with `{database}` and `{timestamp}` or `{stamp}` in it',
        description: 'Where in the store the dump goes, for other tools that look for it; the rest of the backup stays at the usual place. `{timestamp}` is 20261121030000 and `{stamp}` 2026-11-21T03-00-00Z, in UTC.',
    },
    'include-roles': {
        group: 'command',
        type: 'boolean',
        default: 'true',
        description: "Keep the server's roles beside each backup, as SQL without passwords.",
    },
    'lock-wait-timeout': {
        group: 'command',
        type: 'integer',
        placeholder: 'SECONDS',
        default: '60',
        min: 1,
        max: 86400,
        description: 'Seconds to wait for the lock on a table before the dump of its database fails.',
    },
    'stall-timeout-minutes': {
        group: 'command',
        type: 'integer',
        placeholder: 'MINUTES',
        default: '60',
        min: 0,
        max: 1440,
        description: 'Minutes without a byte from pg_dump after which the backup of its database fails, however long it takes in all; 0 waits for ever. Should be more than `lock-wait-timeout`.',
    },
    'allow-newer-client': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: "Dump with a pg_dump of a later major version than the server's. Such an archive may not go back into the same server.",
    },
    'pg-dump-options': {
        group: 'command',
        type: 'arguments',
        placeholder: 'ARGUMENT',
        otherwise: 'none',
        description: 'Further arguments for pg_dump, one per line. Those that change what is dumped are refused.',
    },
    'dry-run': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Check everything and show what would be done, but change nothing.',
    },
    database: {
        group: 'command',
        type: 'text',
        placeholder: 'DATABASE',
        description: 'Database whose backup is meant.',
    },
    backup: {
        group: 'command',
        type: 'text',
        placeholder: 'BACKUP',
        default: 'latest',
        description: 'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it).',
    },
    'target-database': {
        group: 'command',
        type: 'text',
        placeholder: 'DATABASE',
        otherwise: 'same as `database`',
        description: 'Database to restore into. It is created when it does not exist.',
    },
    confirm: {
        group: 'command',
        type: 'text',
        placeholder: 'DATABASE',
        consent: true,
        description: 'Name of the target database, once more: required when it exists and would be replaced.',
    },
    strategy: {
        group: 'command',
        type: 'choice',
        placeholder: 'STRATEGY',
        choices: ['auto', 'recreate', 'swap'],
        default: 'auto',
        description: 'How an existing target is replaced: `swap` restores beside it and exchanges the two by renaming; `recreate` drops it first, once it is proven that it can be loaded back; `auto` takes `swap` where it knows that there is room for two, otherwise `recreate`.',
    },
    'server-free-gib': {
        group: 'command',
        type: 'integer',
        placeholder: 'GIB',
        otherwise: 'looked up where the server is on this machine',
        min: 0,
        max: 10000000,
        description: 'Free storage of the server in GiB, which PostgreSQL itself tells nobody: by it `auto` knows whether there is room for two copies.',
    },
    jobs: {
        group: 'command',
        type: 'jobs',
        placeholder: 'N',
        default: 'auto',
        min: 1,
        max: 64,
        allowed: '`auto`, or 1 to 64',
        description: 'Parallel jobs of pg_restore; `auto` goes by the processor cores and the archive.',
    },
    'safety-backup': {
        group: 'command',
        type: 'boolean',
        default: 'true',
        description: 'Back up an existing target before it is dropped.',
    },
    'on-failure': {
        group: 'command',
        type: 'choice',
        placeholder: 'ACTION',
        choices: ['rollback', 'stop'],
        default: 'rollback',
        description: 'What to do when the restore fails after the target was dropped: `rollback` restores the safety backup, `stop` leaves everything as it is and says what brings the old data back.',
    },
    'on-constraint-failure': {
        group: 'command',
        type: 'choice',
        placeholder: 'ACTION',
        choices: ['stop', 'report'],
        default: 'stop',
        description: 'What to do when a constraint, an index or the like cannot be restored: `stop` fails, `report` loads all rows first, names what is missing with the statement to run later, and ends red, with the data there.',
    },
    'accept-failed-verification': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        consent: true,
        description: 'Restore in place although the newest verification of the backup found its bytes, its load or its rows wrong.',
    },
    'accept-unproven-safety-backup': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        consent: true,
        description: 'Drop the target although nothing has proven that it can be loaded back. Only for `recreate`.',
    },
    'load-search-path': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        consent: true,
        description: 'Load with the `search_path` of the database, for functions that need one, instead of an empty one. Whoever may create objects in its schemas can have code run by the login that restores: see docs/security.md.',
    },
    'keep-replaced': {
        group: 'command',
        type: 'integer',
        placeholder: 'HOURS',
        default: '24',
        min: 0,
        max: 8760,
        description: 'Hours for which `swap` keeps the database that it replaced, under another name; 0 drops it once its safety backup is made and proven, or at once without one. Later restores sweep what is over.',
    },
    'restore-privileges': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Restore grants on the objects as well, as far as their roles exist. Without it the objects belong to the role that restores, and nobody else may use them.',
    },
    'restore-roles': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Create the roles of the backup that the server lacks, without passwords, before the restore.',
    },
    'restore-as': {
        group: 'command',
        type: 'text',
        placeholder: 'ROLE',
        otherwise: 'as `username`',
        description: 'Role that runs what is in the dump, by a login of its own that may do nothing else. Without it, code that somebody put into the database or the backup runs with all rights of `username` (docs/postgresql-roles.md).',
    },
    'restore-as-password': {
        group: 'command',
        type: 'text',
        secret: true,
        placeholder: 'PASSWORD',
        otherwise: 'from `PGPASSFILE`, or none',
        description: 'Password of the role of `restore-as`.',
    },
    'restore-as-password-secret-name': {
        group: 'command',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret of `key-vault` with the password of the role of `restore-as`, in place of `restore-as-password`.',
    },
    'restore-system-grants': {
        group: 'command',
        type: 'patterns',
        placeholder: 'ROLE',
        otherwise: 'none',
        description: 'What `restore-roles` may grant to roles that it creates beyond databases: roles of PostgreSQL or the provider (`pg_monitor`), and the attributes `CREATEROLE`, `REPLICATION` and `BYPASSRLS`. Others are a warning with the statement; nobody is made a superuser.',
    },
    validate: {
        group: 'command',
        type: 'boolean',
        default: 'true',
        description: 'Compare the restored database with what was recorded when it was dumped.',
    },
    'rebuild-manifest': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Make the manifests again that backups lost, from the dump, the contents file and the evidence beside it, and verify those backups. `backup` names one of them; otherwise all are meant.',
    },
    'verify-level': {
        group: 'command',
        type: 'choice',
        placeholder: 'LEVEL',
        choices: _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm,
        default: 'archive',
        description: 'How far to look: `checksum` reads every byte and compares; `archive` also decodes the whole dump; `restore` is a drill: it restores into a scratch database and compares that with what was recorded.',
    },
    scratch: {
        group: 'command',
        type: 'scratch',
        placeholder: 'WHERE',
        default: 'runner',
        allowed: '`runner`, `server`, or `HOST[:PORT]`',
        description: 'Where a drill restores to: `runner` starts a throw-away PostgreSQL on this machine, `server` makes a scratch database on the server of `host`, and another host means one there, with the same login.',
    },
    'drill-extensions': {
        group: 'command',
        type: 'patterns',
        placeholder: 'EXTENSION',
        default: 'azure',
        description: 'Extensions that a drill with `scratch` `runner` makes, by a superuser of its throw-away server; `azure` stands for all that Azure Database for PostgreSQL offers. A backup that needs another one is not verifiable there.',
    },
    assertions: {
        group: 'command',
        type: 'text',
        placeholder: 'DIRECTORY',
        otherwise: 'none',
        description: 'Directory of `*.sql` files, each a query on the restored database that must return no row; or the value after `-- expect:` in a comment.',
    },
    'sql-before-exchange': {
        group: 'command',
        type: 'text',
        placeholder: 'PATH',
        otherwise: 'none',
        description: 'SQL for the restored database before it gets the target’s name, so that nobody ever sees it without: a file, or a directory of `*.sql` files in the order of their names. Each is done as a whole or not at all, after `validate`, by the role that restores; a failure ends the restore.',
    },
    'health-url': {
        group: 'command',
        type: 'text',
        placeholder: 'URL',
        otherwise: 'none',
        description: 'Address that has to answer with a 2xx status while the scratch database is up. `{host}`, `{port}` and `{database}` in it stand for where that is; with `scratch` `runner` `{username}` and `{password}` for a login.',
    },
    'job-results': {
        group: 'command',
        type: 'job-results',
        placeholder: 'JOB=RESULT',
        otherwise: 'none',
        allowed: '`success`, `failure`, `cancelled` or `skipped` after the name of the job; GitLab’s `failed` and `canceled` as well',
        description: 'How the jobs of the run ended, one per line, as `backup=success`. What they left in the store is looked at by itself.',
    },
    'junit-file': {
        group: 'command',
        type: 'text',
        placeholder: 'FILE',
        otherwise: 'none',
        description: 'File to write the result to as JUnit XML, for the test reports of CI systems.',
    },
    'keep-last': {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        min: 1,
        max: 100000,
        description: 'Keep the newest N backups of each database.',
    },
    'keep-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        min: 1,
        max: 36500,
        description: 'Keep backups that are up to that many days older than the newest good one of their database.',
    },
    'keep-daily': {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        min: 1,
        max: 36500,
        description: 'Keep the newest backup of each of the last N days that have one.',
    },
    'keep-weekly': {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        min: 1,
        max: 5200,
        description: 'Keep the newest backup of each of the last N weeks (from Monday) that have one.',
    },
    'keep-monthly': {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        min: 1,
        max: 1200,
        description: 'Keep the newest backup of each of the last N months that have one.',
    },
    'keep-yearly': {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        min: 1,
        max: 100,
        description: 'Keep the newest backup of each of the last N years that have one.',
    },
    'keep-minimum': {
        group: 'command',
        type: 'integer',
        placeholder: 'N',
        default: '1',
        min: 1,
        max: 100000,
        description: 'Keep that many good backups of each database, whatever the rules say.',
    },
    'keep-labels': {
        group: 'command',
        type: 'patterns',
        placeholder: 'LABEL',
        otherwise: 'none',
        description: 'Labels whose backups are never deleted.',
    },
    'keep-manual-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        default: '30',
        min: 0,
        max: 36500,
        description: 'Days for which backups with the label `manual` are kept in any case. In the other rules they take no place of backups with another label.',
    },
    'keep-safety-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        default: '7',
        min: 0,
        max: 36500,
        description: 'Days for which safety backups, which a restore takes of what it replaces, and backups that failed a verification are kept in any case. In the other rules they take no place of others.',
    },
    'require-verified': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Keep the newest verified backup of each database whatever the rules say, and delete none of a database that has no verified one.',
    },
    'max-delete-percent': {
        group: 'command',
        type: 'integer',
        placeholder: 'PERCENT',
        default: '50',
        min: 1,
        max: 100,
        description: 'Refuse to delete that share of the backups of a database or more, or to leave none of so many of its days, once more than two would go.',
    },
    'time-zone': {
        group: 'command',
        type: 'text',
        placeholder: 'ZONE',
        default: 'UTC',
        allowed: 'a name such as `Europe/Berlin`',
        description: 'Time zone in which days, weeks, months and years begin.',
    },
    'max-age-hours': {
        group: 'command',
        type: 'integer',
        placeholder: 'HOURS',
        default: '36',
        min: 1,
        max: 87600,
        description: 'Age from which on the newest good backup of a database is too old.',
    },
    'max-size-change-percent': {
        group: 'command',
        type: 'integer',
        placeholder: 'PERCENT',
        default: '50',
        min: 1,
        max: 100000,
        description: 'How much the size of the newest dump may differ from what was usual before it is a finding.',
    },
    'max-verified-age-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        otherwise: 'not looked at',
        min: 1,
        max: 36500,
        description: 'Days within which each database must have had a backup that was verified.',
    },
    'storage-quota-gib': {
        group: 'command',
        type: 'integer',
        placeholder: 'GIB',
        otherwise: 'no limit',
        min: 1,
        max: 10000000,
        description: 'How much the store may hold in all, in GiB.',
    },
    'max-quota-percent': {
        group: 'command',
        type: 'integer',
        placeholder: 'PERCENT',
        default: '80',
        min: 1,
        max: 100,
        description: 'Share of `storage-quota-gib` from which on it is a finding.',
    },
    'expiry-warning-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        default: '30',
        min: 0,
        max: 3650,
        description: 'Days before a SAS token or a secret in Key Vault expires in which it is a finding.',
    },
    'metrics-file': {
        group: 'command',
        type: 'text',
        placeholder: 'FILE',
        otherwise: 'none',
        description: "File to write metrics to in Prometheus' text format, for the textfile collector of its node exporter.",
    },
    'output-directory': {
        group: 'command',
        type: 'text',
        placeholder: 'DIRECTORY',
        default: '.',
        description: 'Directory to write the files to. Files that exist are not overwritten.',
    },
};
/** The options by name, for code that handles them all alike. */
const definitionOf = (name) => optionDefinitions[name];
/** Every option's name, in the order of the documentation. */
const optionNames = Object.keys(optionDefinitions).filter(isOption);
/** Where the server and the store are, and how to get in: what a restore has in common with a backup. */
const connectionOptions = optionNames.filter(name => !['notices', 'command'].includes(definitionOf(name).group) || name.startsWith('restore-as'));
function isOption(name) {
    return Object.hasOwn(optionDefinitions, name);
}
const serverOptions = [
    'host',
    'port',
    'username',
    'password',
    'maintenance-database',
    'ssl-mode',
    'ssl-root-cert',
    'connect-retry-seconds',
];
const keyVaultOptions = [
    'key-vault',
    'host-secret-name',
    'username-secret-name',
    'password-secret-name',
    'connection-secret-name',
];
const azureOptions = [
    'azure-credential',
    'azure-client-id',
    'azure-tenant-id',
    'azure-client-secret',
    'azure-audience',
];
const storeOptions = [
    'storage-account',
    'storage-container',
    'storage-prefix',
    'storage-endpoint',
    'storage-account-key',
    'storage-sas-token',
    'storage-connection-string',
    'storage-directory',
];
const restoreAsOptions = [
    'restore-as',
    'restore-as-password',
    'restore-as-password-secret-name',
];
const noticeOptions = ['notify-url', 'notify-format', 'notify-on', 'ping-url'];
/** What the program can do, and the options that each command takes. */
const verbs = {
    databases: {
        summary: 'Show which databases would be backed up, and why others would not.',
        options: [
            'databases',
            'exclude-databases',
            ...serverOptions,
            ...keyVaultOptions,
            ...azureOptions,
        ],
        required: [],
        examples: [
            'pg-azure-backup databases --host shop.postgres.database.azure.com --username backup',
            "pg-azure-backup databases --host localhost --username postgres --exclude-databases 'test_*' --json",
        ],
    },
    backup: {
        summary: 'Back up databases, one by one, each with a record of its contents.',
        options: [
            'databases',
            'exclude-databases',
            'exclude-table-data',
            'exclude-schemas',
            'compression',
            'concurrency',
            'label',
            'run-id',
            'row-counts',
            'content-hashes',
            'dump-name',
            'include-roles',
            'lock-wait-timeout',
            'stall-timeout-minutes',
            'allow-newer-client',
            'pg-dump-options',
            'dry-run',
            'storage-create-container',
            'storage-access-tier',
            'server-moved-from',
            ...serverOptions,
            'server-name',
            ...keyVaultOptions,
            ...azureOptions,
            ...storeOptions,
            ...noticeOptions,
        ],
        required: [],
        descriptions: {
            'dry-run': 'Check everything and show what would be backed up, but write nothing.',
        },
        examples: [
            'pg-azure-backup backup --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups --databases shop',
            'pg-azure-backup backup --host localhost --username postgres --storage-directory ./backups --label daily',
        ],
    },
    list: {
        summary: 'List the backups in the store.',
        options: ['databases', ...azureOptions, ...storeOptions, 'source-server'],
        required: [],
        descriptions: { databases: 'Databases whose backups are listed.' },
        examples: [
            'pg-azure-backup list --storage-account shopbackups --storage-container backups',
            "pg-azure-backup list --storage-directory ./backups --databases 'shop*' --json",
        ],
    },
    download: {
        summary: 'Download the files of a backup and check them.',
        options: [
            'database',
            'backup',
            'output-directory',
            'rehydrate',
            ...azureOptions,
            ...storeOptions,
            'source-server',
        ],
        required: ['database'],
        descriptions: { database: 'Database whose backup is downloaded.' },
        examples: [
            'pg-azure-backup download --database shop --storage-account shopbackups --storage-container backups',
            'pg-azure-backup download --database shop --backup 2026-11-21T03-00-00Z --output-directory /tmp --storage-directory ./backups',
        ],
    },
    restore: {
        summary: 'Restore a backup, after checking it, and prove that all of it is there.',
        options: [
            'database',
            'backup',
            'target-database',
            'confirm',
            'strategy',
            'server-free-gib',
            'jobs',
            'safety-backup',
            'on-failure',
            'on-constraint-failure',
            'keep-replaced',
            'accept-failed-verification',
            'accept-unproven-safety-backup',
            'load-search-path',
            'drill-extensions',
            'restore-privileges',
            'restore-roles',
            'restore-system-grants',
            ...restoreAsOptions,
            'validate',
            'sql-before-exchange',
            'rehydrate',
            'dry-run',
            ...serverOptions,
            'server-name',
            ...keyVaultOptions,
            ...azureOptions,
            ...storeOptions,
            'source-server',
            ...noticeOptions,
        ],
        required: ['database'],
        descriptions: {
            'server-name': 'What the server that is restored into is called in the store, where safety backups are made of it.',
            'source-server': 'Which server the backup is of, where those of several lie in one place. It never follows from the server that is restored into.',
            backup: 'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it). A dump that another tool made is named by its path in the store.',
            database: 'Database whose backup is restored.',
            'dry-run': 'Make every check, the backup itself included, but leave the server as it is.',
            'drill-extensions': 'Extensions that are made by a superuser of the throw-away server on which is tried what would be dropped; `azure` stands for all that Azure Database for PostgreSQL offers. What needs another one cannot be tried.',
        },
        examples: [
            'pg-azure-backup restore --database shop --target-database shop_copy --host shop.postgres.database.azure.com --username shopadmin --storage-account shopbackups --storage-container backups',
            'pg-azure-backup restore --database shop --confirm shop --strategy swap --host localhost --username postgres --storage-directory ./backups',
        ],
    },
    verify: {
        summary: 'Prove that backups can be restored, and keep the evidence beside them.',
        options: [
            'databases',
            'exclude-databases',
            'backup',
            'rebuild-manifest',
            'verify-level',
            'scratch',
            'drill-extensions',
            ...restoreAsOptions,
            'jobs',
            'load-search-path',
            'assertions',
            'health-url',
            'junit-file',
            'rehydrate',
            ...serverOptions,
            ...keyVaultOptions,
            ...azureOptions,
            ...storeOptions,
            'source-server',
            ...noticeOptions,
        ],
        required: [],
        descriptions: {
            databases: 'Databases whose backups are verified.',
            host: 'Host name of the PostgreSQL server for scratch databases. Only with `scratch` other than `runner`.',
            username: 'Role to log in as. Only with `scratch` other than `runner`.',
            'restore-as': 'Role that runs what is in the dump, by a login of its own that may do nothing else. Only with `scratch` other than `runner`, where such a one is made for each drill.',
        },
        examples: [
            'pg-azure-backup verify --verify-level restore --storage-account shopbackups --storage-container backups',
            'pg-azure-backup verify --databases shop --verify-level checksum --storage-directory ./backups',
        ],
    },
    prune: {
        summary: 'Delete old backups by a plan that explains itself, never the last good one.',
        options: [
            'databases',
            'exclude-databases',
            'keep-last',
            'keep-days',
            'keep-daily',
            'keep-weekly',
            'keep-monthly',
            'keep-yearly',
            'keep-minimum',
            'keep-labels',
            'keep-manual-days',
            'keep-safety-days',
            'require-verified',
            'verify-level',
            'max-delete-percent',
            'time-zone',
            'dry-run',
            ...azureOptions,
            ...storeOptions,
            'source-server',
            ...noticeOptions,
        ],
        required: [],
        descriptions: {
            'source-server': 'Which server’s backups are pruned. Without it those of every server in the place, each by itself.',
            databases: 'Databases whose backups are pruned.',
            'verify-level': 'What counts as verified, at least, for `require-verified`.',
            'dry-run': 'Show what would be deleted and why, but delete nothing.',
        },
        examples: [
            'pg-azure-backup prune --keep-daily 7 --keep-weekly 4 --keep-monthly 12 --storage-account shopbackups --storage-container backups --dry-run',
            'pg-azure-backup prune --keep-last 14 --storage-directory ./backups',
        ],
    },
    check: {
        summary: 'Find out whether backups have stopped, shrunk, failed or were never verified.',
        options: [
            'databases',
            'exclude-databases',
            'max-age-hours',
            'max-size-change-percent',
            'max-verified-age-days',
            'verify-level',
            'storage-quota-gib',
            'max-quota-percent',
            'expiry-warning-days',
            'metrics-file',
            'junit-file',
            ...serverOptions,
            'server-name',
            ...keyVaultOptions,
            ...azureOptions,
            ...storeOptions,
            'source-server',
            ...noticeOptions,
        ],
        required: [],
        descriptions: {
            'server-name': 'What the server of `host` is called in the store: as `backup` calls it, for its backups are looked at.',
            'source-server': 'Which server’s backups are checked. Without it those of `host`, or where there is none, of every server in the place.',
            databases: 'Databases whose backups are checked.',
            'verify-level': 'What counts as verified, at least, for `max-verified-age-days`.',
            host: 'Host name of the PostgreSQL server. Without it, databases that never had a backup are not found.',
            username: 'Role to log in as, where `host` is given.',
        },
        examples: [
            'pg-azure-backup check --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups',
            'pg-azure-backup check --max-age-hours 26 --max-verified-age-days 8 --storage-directory ./backups --metrics-file ./pg_azure_backup.prom',
        ],
    },
    notify: {
        summary: 'Tell once how a run with many jobs ended, and fail when one of them did.',
        options: [
            'databases',
            'exclude-databases',
            'job-results',
            'run-id',
            ...azureOptions,
            ...storeOptions,
            'source-server',
            ...noticeOptions,
        ],
        required: [],
        descriptions: {
            databases: 'Databases of which the run should have made backups.',
            'run-id': 'Which run is told of: the `run-id` of its backups, where they were given one, and anywhere but on GitHub and GitLab.',
            'source-server': 'Which server’s backups are meant by `{server}` in `storage-prefix`.',
        },
        examples: [
            'pg-azure-backup notify --job-results backup=success --storage-account shopbackups --storage-container backups',
            'pg-azure-backup notify --run-id night-2026-11-21 --databases shop,crm --storage-directory ./backups',
        ],
    },
    status: {
        summary: 'Show the state of the backups: one line per database.',
        options: [
            'databases',
            'exclude-databases',
            'metrics-file',
            ...azureOptions,
            ...storeOptions,
            'source-server',
        ],
        required: [],
        descriptions: { databases: 'Databases whose backups are shown.' },
        examples: [
            'pg-azure-backup status --storage-account shopbackups --storage-container backups',
            'pg-azure-backup status --storage-directory ./backups',
        ],
    },
};
/** The command by name, for code that handles them all alike. */
const verbDefinition = (verb) => verbs[verb];
function isVerb(name) {
    return Object.hasOwn(verbs, name);
}
/** Flags that every command takes. The frontend acts on them; they have no environment variable. */
const globalFlags = {
    json: 'Print one JSON document on standard output; everything else goes to standard error.',
    quiet: 'Print nothing but the result, warnings and errors.',
    verbose: 'Print versions, choices and their reasons as well.',
    help: 'Show this help.',
    version: 'Show the version.',
};
/**
 * A file with variables of options, for all commands alike: neither an option itself, nor to be set by a
 * variable. Not `--env-file`: Node wants that file to be there, wherever the flag stands.
 */
const environmentFileFlag = {
    name: 'environment-file',
    placeholder: 'FILE',
    description: 'File with lines NAME=value, for variables that the environment does not have. A value is taken as it stands, without quoting. Others must not be able to read it.',
};
/** `PG_BACKUP_STORAGE_ACCOUNT` for `storage-account`. */
const variableName = (name) => `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`;
/** `PG_BACKUP_INPUT_STORAGE_ACCOUNT` for `storage-account`: how a GitLab component passes its inputs. */
const inputVariableName = (name) => variableName(`input-${name}`);


/***/ }),

/***/ 2944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
// A secret in the wrong place: a URL with a login, a SAS, a connection string, an account key.
const looksSecret = /:\/\/[^/]*@|\b(?:sig|password|accountkey|sharedaccesssignature)=|[\w+/]{86}==/iu;
/** A value as messages show it: on one line, cut when long, and not at all when it looks secret. */
function shown(text) {
    if (looksSecret.test(text))
        return 'the value (not shown: it looks like a secret)';
    return oneLine(JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text));
}
/** The text with every control character escaped, so that it stays on its line and on its screen. */
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu, character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
/** The candidate that a mistyped name most likely stands for, or `undefined` when none is close. */
function nearest(name, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name, candidate);
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** How many characters have to be put in, taken out or changed to get from one word to the other. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (const [index, character] of [...from].entries()) {
        const next = [index + 1];
        for (let column = 1; column <= to.length; column += 1) {
            const changed = (row[column - 1] ?? 0) + (to[column - 1] === character ? 0 : 1);
            next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sk: () => (/* binding */ globalFlagsIn),
  Ac: () => (/* binding */ parseOptions),
  CC: () => (/* binding */ reproduce)
});

// EXTERNAL MODULE: ./lib/catalog/absent-secret.js
var absent_secret = __nccwpck_require__(4667);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __nccwpck_require__(976);
// EXTERNAL MODULE: ./lib/options/azure-credential.js
var azure_credential = __nccwpck_require__(8823);
// EXTERNAL MODULE: ./lib/options/definitions.js
var definitions = __nccwpck_require__(3716);
// EXTERNAL MODULE: ./lib/options/messages.js
var messages = __nccwpck_require__(2944);
;// CONCATENATED MODULE: ./lib/options/environment-file.js



/**
 * Reads lines `NAME=value`. Nothing in a value means anything: it is all that follows the first `=`,
 * quotes, blanks, `$` and `#` included. A shell and systemd would each make something else of it.
 */
function parseEnvironmentFile(text) {
    const variables = {};
    const errors = [];
    const warnings = [];
    const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
    for (const [at, line] of lines.entries()) {
        if (/^\s*(?:#|$)/u.test(line))
            continue;
        const { name, value } = assignment.exec(line)?.groups ?? {};
        if (name === undefined || value === undefined) {
            errors.push(`line ${at + 1} is not NAME=value, with no blank before the equals sign.`);
        }
        else if (Object.hasOwn(variables, name)) {
            errors.push(`line ${at + 1} gives ${name} once more.`);
        }
        else if (!(known.has(name) || isOurs(name))) {
            const guess = (0,messages/* nearest */.pA)(name, known);
            errors.push(`line ${at + 1}: no option has the variable ${(0,messages/* shown */.SP)(name)}.${guess ? ` Did you mean ${guess}?` : ''}`);
        }
        else {
            variables[name] = value;
            if (/^(["']).*\1$/u.test(value)) {
                warnings.push(`the quotes around the value of ${name} are a part of it.`);
            }
        }
    }
    return { variables, errors, warnings };
}
const assignment = /^(?<name>[A-Za-z_][A-Za-z\d_]*)=(?<value>.*)$/su;
/** What begins like one of ours is looked at with those of the environment. An id-token is of one job alone. */
const isOurs = (name) => name.startsWith('PG_BACKUP_') && name !== azure_credential/* gitlabTokenVariable */.hB;
const known = new Set(definitions/* optionNames */.W6.flatMap(name => [(0,definitions/* variableName */.cG)(name), (0,definitions/* definitionOf */.Fg)(name).variable ?? []].flat()));

;// CONCATENATED MODULE: ./lib/options/gitlab-inputs.js
/**
 * How a GitLab component hands on its inputs. GitLab would put variables in the place of every `$name`
 * in them, and nothing where there is no such variable: of a database `shop$old` to leave out, `shop`
 * would be left. So they come as they were written, and the variables are put in here.
 */

/** In the matrix of a job, and in the paths of its artifacts, GitLab does it nevertheless. */
const expandedByGitlab = ['databases', 'junit-file'];
/** What `databases` was before. */
const databasesAsWritten = (0,definitions/* inputVariableName */.GQ)('databases-as-written');
/**
 * The text of an input. As a whole, `$NAME` or `${NAME}` is the variable, or nothing; within other text
 * only a variable that there is. `$$` is a `$`, and so is every other one.
 */
function expandInput(name, env) {
    const text = env[(0,definitions/* inputVariableName */.GQ)(name)] ?? '';
    if (expandedByGitlab.includes(name))
        return text;
    const whole = variableIn(/^(?:\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\})$/u.exec(text));
    if (whole !== undefined)
        return env[whole] ?? '';
    return text.replaceAll(references, (...match) => {
        const [written] = match;
        if (written === '$$')
            return '$';
        return env[variableIn(match) ?? ''] ?? written;
    });
}
/** What is wrong with the items of `databases`: GitLab has put nothing in the place of a name. */
function lostInDatabases(env) {
    const lost = [...(env[databasesAsWritten] ?? '').matchAll(references)].find(match => {
        const variable = variableIn(match);
        return variable !== undefined && !env[variable];
    });
    return (lost &&
        `GitLab put nothing in the place of ${lost[0]}, since there is no such variable, or it is empty. Write $$ for a $ that belongs to a name.`);
}
const references = /\$\$|\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\}/gu;
const variableIn = (match) => match?.[1] ?? match?.[2];

// EXTERNAL MODULE: ./lib/options/rules.js + 1 modules
var rules = __nccwpck_require__(3272);
;// CONCATENATED MODULE: ./lib/options/pg-dump.js

/**
 * What may be passed on to pg_dump: what leaves the rows and the definitions in the archive as they
 * are. An option that is not known to is refused, so that one of a later pg_dump cannot slip in.
 */
const allowed = [
    '-v',
    '--verbose',
    '--disable-dollar-quoting',
    '--load-via-partition-root',
    '--quote-all-identifiers',
    '--role=NAME',
    '--no-sync',
    '--no-subscriptions',
    '--statistics',
    '--no-statistics',
];
const reasons = {
    content: 'it changes what is dumped, and a restore would not bring everything back',
    form: 'it changes how the rows are written; a restore would be slow or not exact',
    ours: 'this program sets it itself',
    connection: 'the connection is made from the options of the server',
    restore: 'it has no effect on an archive; it belongs to the restore',
    nothing: 'it makes no difference to the dump of a whole database',
    ends: 'pg_dump would print a text and make no dump',
};
/** Options that people try, and why they are refused. All others get a general reason. */
const refused = {
    content: `-a --data-only -s --schema-only --statistics-only --section --no-data --no-schema
    -n --schema -t --table --table-and-children -T --exclude-table --exclude-table-and-children
    --exclude-table-data-and-children -e --extension --exclude-extension --filter -B --no-blobs
    --no-large-objects --no-comments --no-policies --no-publications --no-security-labels
    --no-toast-compression --no-unlogged-table-data --include-foreign-data --enable-row-security
    --binary-upgrade -x --no-privileges --no-acl`,
    form: `--inserts --column-inserts --attribute-inserts --rows-per-insert --on-conflict-do-nothing
    --extra-float-digits -E --encoding`,
    ours: `-f --file -F --format -j --jobs --snapshot --serializable-deferrable
    --no-synchronized-snapshots`,
    connection: '-d --dbname -h --host -p --port -U --username -w --no-password -W --password',
    restore: `-c --clean -C --create --if-exists -O --no-owner -R --no-reconnect -S --superuser
    --disable-triggers --no-tablespaces --no-table-access-method --use-set-session-authorization
    --restrict-key`,
    nothing: '-b --blobs --large-objects --strict-names --sequence-data --sync-method',
    ends: '-V --version -? --help',
};
const ownOptions = {
    '-N': '--exclude-schemas',
    '--exclude-schema': '--exclude-schemas',
    '--exclude-table-data': '--exclude-table-data',
    '-Z': '--compression',
    '--compress': '--compression',
    '--lock-wait-timeout': '--lock-wait-timeout',
};
/**
 * What is wrong with arguments for pg_dump, or `undefined`. Options have to stand alone and in full:
 * what `--sch` or `-vs` mean is for pg_dump's parser to say, and differs between its versions.
 */
function findForbiddenArgument(lines) {
    const line = lines.find(text => !isAllowed(text));
    if (line === undefined)
        return undefined;
    const [option = ''] = line.startsWith('--') ? line.split(/[=\s]/u) : [line.slice(0, 2)];
    const own = ownOptions[option];
    if (own !== undefined)
        return `${(0,messages/* shown */.SP)(line)} is refused: use ${own} of this program.`;
    const reason = reasonAgainst(line, option);
    // Whatever has to do with the connection may hold a password.
    return `${(0,messages/* shown */.SP)(reason === reasons.connection ? option : line)} is refused: ${reason}. Allowed are ${allowed.join(', ')}.`;
}
const isAllowed = (line) => line.startsWith('--role=') ? line.length > '--role='.length : allowed.includes(line);
function reasonAgainst(line, option) {
    if (!line.startsWith('-') || line === '-' || line === '--') {
        return 'it is not an option (a value goes on the line of its option, after "=")';
    }
    const names = Object.keys(reasons).filter(isReason);
    const known = names.find(name => refused[name].split(/\s+/u).includes(option));
    if (known)
        return reasons[known];
    return 'it is not known to leave the dump as it is (options must stand alone and be written in full)';
}
function isReason(name) {
    return Object.hasOwn(reasons, name);
}

;// CONCATENATED MODULE: ./lib/options/values.js



const value = (parsed) => ({ kind: 'value', value: parsed });
const problem = (text) => ({ kind: 'problem', problem: text });
/** Reads the text of an option as its definition says. */
function parseValue(definition, text) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER, choices = [] } = definition;
    if (text.includes('\0'))
        return problem('holds a NUL character.');
    switch (definition.type) {
        case 'text':
            return value(text);
        case 'prefix':
            return value(text.replace(/^\/+|\/+$/gu, ''));
        case 'integer': {
            const integer = parseInteger(text, min, max);
            if (integer !== undefined)
                return value(integer);
            return problem(`${(0,messages/* shown */.SP)(text)} is not a whole number from ${min} to ${max}.`);
        }
        case 'jobs': {
            const jobs = text === 'auto' ? text : parseInteger(text, min, max);
            if (jobs !== undefined)
                return value(jobs);
            return problem(`${(0,messages/* shown */.SP)(text)} is neither auto nor a whole number from ${min} to ${max}.`);
        }
        case 'scratch': {
            const scratch = parseScratch(text);
            if (scratch)
                return value(scratch);
            return problem(`${(0,messages/* shown */.SP)(text)} is neither runner, nor server, nor a host (HOST[:PORT]).`);
        }
        case 'boolean':
            if (/^(?:true|yes|1)$/iu.test(text))
                return value(true);
            if (/^(?:false|no|0)$/iu.test(text))
                return value(false);
            return problem(`${(0,messages/* shown */.SP)(text)} is neither true nor false.`);
        case 'choice':
            if (choices.includes(text))
                return value(text);
            if (text === 'allow' && choices.includes('prefer'))
                return problem(allowRefused);
            return problem(`${(0,messages/* shown */.SP)(text)} is not one of ${choices.join(', ')}.`);
        case 'compression': {
            const compression = parseCompression(text);
            if (compression)
                return value(compression);
            return problem(`${(0,messages/* shown */.SP)(text)} is not one of auto, none, gzip[:1-9], lz4[:1-12], zstd[:1-22].`);
        }
        case 'patterns': {
            const list = (0,patterns/* parsePatterns */.Z7)(text);
            if (list.kind === 'patterns') {
                return list.patterns.length > 0
                    ? value(list.patterns)
                    : problem(`${(0,messages/* shown */.SP)(text)} holds no item.`);
            }
            return problem(`${(0,messages/* shown */.SP)(list.item)} ends in a lone backslash; write \\\\ for the character itself.`);
        }
        case 'arguments': {
            const lines = parseLines(text);
            const forbidden = findForbiddenArgument(lines);
            return forbidden === undefined ? value(lines) : problem(forbidden);
        }
        case 'job-results': {
            const lines = parseLines(text);
            const wrong = lines.find(line => parseJobResult(line) === undefined);
            if (wrong === undefined)
                return value(lines.flatMap(line => parseJobResult(line) ?? []));
            return problem(`${(0,messages/* shown */.SP)(wrong)} is not the name of a job, "=" and success, failure, cancelled or skipped.`);
        }
    }
}
const allowRefused = '"allow" is not supported, since it tries without encryption first; use prefer, or rather require, verify-ca or verify-full.';
/** One item per line; blanks around it and empty lines do not count. */
const parseLines = (text) => text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
const jobResults = {
    success: 'success',
    failure: 'failure',
    failed: 'failure',
    cancelled: 'cancelled',
    canceled: 'cancelled',
    skipped: 'skipped',
};
function parseJobResult(text) {
    const { job = '', word = '' } = /^(?<job>.+)=(?<word>[a-z]+)$/u.exec(text)?.groups ?? {};
    const result = Object.hasOwn(jobResults, word) ? jobResults[word] : undefined;
    return result && { job: job.trim(), result };
}
function parseInteger(text, min, max) {
    const integer = /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
    return integer !== undefined && integer >= min && integer <= max ? integer : undefined;
}
/** An IPv6 address with a port is written in brackets, as in a URL. */
function parseScratch(text) {
    if (text === 'runner' || text === 'server')
        return { kind: text };
    if (text.startsWith('/'))
        return { kind: 'host', host: text, port: undefined };
    const groups = /^(?:\[(?<address>[\da-f:.]+)\]|(?<name>[\w.-]+))(?::(?<port>\d+))?$/iu.exec(text)?.groups ??
        /^(?<address>[\da-f]*:[\da-f:.]+)$/iu.exec(text)?.groups;
    const host = groups?.address ?? groups?.name;
    if (host === undefined)
        return undefined;
    if (groups?.port === undefined)
        return { kind: 'host', host, port: undefined };
    const port = parseInteger(groups.port, 1, 65535);
    return port === undefined ? undefined : { kind: 'host', host, port };
}
const highestLevel = { gzip: 9, lz4: 12, zstd: 22 };
function parseCompression(text) {
    if (text === 'auto' || text === 'none')
        return { method: text };
    const [method, levelText, ...rest] = text.split(':');
    if (method !== 'gzip' && method !== 'lz4' && method !== 'zstd')
        return undefined;
    if (levelText === undefined)
        return { method, level: undefined };
    const level = parseInteger(levelText, 1, highestLevel[method]);
    return level === undefined || rest.length > 0 ? undefined : { method, level };
}

;// CONCATENATED MODULE: ./lib/options/parse.js









/**
 * The options of a verb, from the command line and the environment. Everything that is wrong with
 * them is found and told at once; no message holds the value of a secret.
 */
function parseOptions(verb, argv, context) {
    const line = readCommandLine(verb, argv);
    const file = readVariables(line.environmentFile, context);
    const env = { ...file.variables, ...withoutEmpty(context.env) };
    const errors = [...line.errors, ...file.errors];
    const values = {};
    const given = new Map();
    // Options that were mentioned, rightly or wrongly, as messages call them.
    const labels = new Map(line.refused.map(name => [name, `--${name}`]));
    for (const name of (0,definitions/* verbDefinition */.JW)(verb).options) {
        if (labels.has(name))
            continue;
        const definition = (0,definitions/* definitionOf */.Fg)(name);
        const source = context.input
            ? fromInput(name, context.input)
            : (fromSecretFile(name, line, context) ??
                fromFlags(name, line) ??
                fromEnvironment(name, env));
        if (source) {
            labels.set(name, source.label);
            given.set(name, definition.secret
                ? { kind: 'secret', file: source.file }
                : { kind: 'text', text: source.texts.join('\n') });
        }
        const { label, texts, problem } = source ?? byDefault(name, definition);
        const parsed = texts.map(text => parseValue(definition, text));
        const problems = parsed.flatMap(result => (result.kind === 'problem' ? [result.problem] : []));
        if (problem !== undefined)
            problems.push(problem);
        errors.push(...problems.map(text => `${label}: ${text}`));
        if (problems.length > 0)
            continue;
        const parts = parsed.flatMap(result => (result.kind === 'value' ? [result.value] : []));
        Object.assign(values, { [name]: isList(definition) ? parts.flat() : parts[0] });
    }
    // What seems to be missing may stand in the file that could not be read.
    const findings = file.unread ? noFindings : (0,rules/* checkRules */.MM)(verb, values, labels, env);
    errors.push(...findings.errors);
    const ofVariables = context.input
        ? []
        : [
            ...environmentWarnings(verb, env),
            ...emptyWarnings(verb, labels, { ...file.variables, ...context.env }),
        ];
    const warnings = [...file.warnings, ...ofVariables, ...findings.warnings].map(messages/* oneLine */.TN);
    if (errors.length > 0)
        return { kind: 'refused', errors: errors.map(messages/* oneLine */.TN), warnings };
    return {
        kind: 'parsed',
        // The loop went through the definitions that this type is derived from.
        values: values,
        given,
        environmentFile: line.environmentFile,
        warnings,
    };
}
const noFindings = { errors: [], warnings: [] };
/** The variables of a file; what is wrong with it is called by the flag's name. */
function readVariables(path, context) {
    if (path === undefined)
        return { variables: {}, errors: [], warnings: [], unread: false };
    const told = (text) => `--${definitions/* environmentFileFlag */.qB.name}: ${(0,messages/* shown */.SP)(path)}: ${text}`;
    try {
        const { variables, errors, warnings } = parseEnvironmentFile(context.readEnvironmentFile?.(path) ?? '');
        return { variables, errors: errors.map(told), warnings: warnings.map(told), unread: false };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { variables: {}, errors: [told(reason)], warnings: [], unread: true };
    }
}
const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, text]) => text));
/** Which of the global flags a command line holds. Right even where its options are wrong. */
const globalFlagsIn = (argv) => new Set(globalFlagNames.filter(name => argv.includes(`--${name}`)));
const globalFlagNames = Object.keys(definitions/* globalFlags */.vP).filter(isGlobalFlag);
function isGlobalFlag(name) {
    return Object.hasOwn(definitions/* globalFlags */.vP, name);
}
/** The arguments that give the named options again, as far as they were given and may be shown. */
const reproduce = (given, names) => names.flatMap(name => {
    const option = given.get(name);
    if (option === undefined)
        return [];
    if (option.kind === 'text')
        return argumentsFor(name, (0,definitions/* definitionOf */.Fg)(name), option.text);
    return option.file === undefined ? [] : flag(`${name}-file`, option.file);
});
const isList = ({ type }) => type === 'patterns' || type === 'arguments' || type === 'job-results';
const byDefault = (name, definition) => ({
    label: `--${name}`,
    texts: definition.default === undefined ? [] : [definition.default],
});
function fromFlags(name, line) {
    const texts = line.texts.get(name);
    return texts && { label: `--${name}`, texts };
}
function fromSecretFile(name, line, context) {
    const file = line.secretFiles.get(name);
    if (file === undefined)
        return undefined;
    const label = `--${name}-file`;
    try {
        const secret = context.readSecretFile(file).replace(/\r?\n$/u, '');
        if (secret !== '')
            return { label, texts: [secret], file };
        return { label, texts: [], file, problem: `${(0,messages/* shown */.SP)(file)} is empty.` };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { label, texts: [], file, problem: `cannot read ${(0,messages/* shown */.SP)(file)}: ${reason}` };
    }
}
/**
 * What equals the default was filled in from action.yml, and is as good as not given. A block of YAML
 * ends in a line break; blanks at an end may belong to a name.
 */
function fromInput(name, input) {
    const definition = (0,definitions/* definitionOf */.Fg)(name);
    const whole = input(name).replace(/^[\r\n]+|[\r\n]+$/gu, '');
    const text = definition.type === 'text' || isList(definition) ? whole : whole.trim();
    return text.trim() === '' || text === definition.default
        ? undefined
        : { label: `--${name}`, texts: [text] };
}
function fromEnvironment(name, env) {
    const definition = (0,definitions/* definitionOf */.Fg)(name);
    const ofInput = (0,definitions/* inputVariableName */.GQ)(name);
    const problem = name === 'databases' ? lostInDatabases(env) : undefined;
    if (problem !== undefined)
        return { label: `--${name} (from ${ofInput})`, texts: [], problem };
    const variables = [
        ofInput,
        ...(definition.consent ? [] : [(0,definitions/* variableName */.cG)(name)]),
        ...(definition.variable === undefined ? [] : [definition.variable]),
    ];
    for (const variable of variables) {
        const text = variable === ofInput ? expandInput(name, env) : (env[variable] ?? '');
        const empty = isList(definition) ? text.trim() === '' : text === '';
        if (!empty)
            return { label: `--${name} (from ${variable})`, texts: [text] };
    }
    return undefined;
}
/** Also where the value is the default: the environment may say otherwise next time. */
function argumentsFor(name, definition, text) {
    const parsed = parseValue(definition, text);
    if (parsed.kind === 'problem')
        return [];
    if (definition.type === 'boolean')
        return parsed.value ? [`--${name}`] : [`--no-${name}`];
    if (definition.type === 'arguments' || definition.type === 'job-results') {
        return parseLines(text).flatMap(item => flag(name, item));
    }
    if (definition.type !== 'patterns')
        return flag(name, text);
    const list = (0,patterns/* parsePatterns */.Z7)(text);
    return list.kind === 'patterns' ? list.patterns.flatMap(item => flag(name, item.text)) : [];
}
const flag = (name, text) => text.startsWith('-') && text !== '-' ? [`--${name}=${text}`] : [`--${name}`, text];
function environmentWarnings(verb, env) {
    const known = new Set([
        azure_credential/* gitlabTokenVariable */.hB,
        databasesAsWritten,
        ...definitions/* optionNames */.W6.flatMap(name => [(0,definitions/* variableName */.cG)(name), (0,definitions/* inputVariableName */.GQ)(name)]),
    ]);
    const unknown = Object.keys(env)
        .filter(name => name.startsWith('PG_BACKUP_') && env[name] && !known.has(name))
        .sort();
    const warnings = unknown.map(name => `${name} is set, but there is no such option.${didYouMean((0,messages/* nearest */.pA)(name, known))}`);
    for (const name of (0,definitions/* verbDefinition */.JW)(verb).options) {
        if (!(0,definitions/* definitionOf */.Fg)(name).consent || !env[(0,definitions/* variableName */.cG)(name)])
            continue;
        const what = name === 'confirm' ? 'a confirmation' : 'consent';
        warnings.push(`${(0,definitions/* variableName */.cG)(name)} is set, but ${what} is never taken from there: give --${name}.`);
    }
    return warnings;
}
/** A secret whose variable is there and empty was meant to be given. */
const emptyWarnings = (verb, given, env) => (0,definitions/* verbDefinition */.JW)(verb)
    .options.filter(name => (0,definitions/* definitionOf */.Fg)(name).secret && !given.has(name))
    .flatMap(name => [(0,definitions/* variableName */.cG)(name), (0,definitions/* inputVariableName */.GQ)(name)])
    .filter(variable => env[variable] === '')
    .map(variable => `${variable} is set, but empty, which is as good as not given. ${absent_secret/* absentSecret */.c}`);
const didYouMean = (name) => (name ? ` Did you mean ${name}?` : '');
function flagsOf(verb) {
    const flags = new Map();
    for (const name of (0,definitions/* verbDefinition */.JW)(verb).options) {
        const { secret, type } = (0,definitions/* definitionOf */.Fg)(name);
        if (secret) {
            flags.set(`--${name}`, { kind: 'secret', name });
            flags.set(`--${name}-file`, { kind: 'secretFile', name });
        }
        else if (type === 'boolean') {
            flags.set(`--${name}`, { kind: 'boolean', name, value: true });
            flags.set(`--no-${name}`, { kind: 'boolean', name, value: false });
        }
        else {
            flags.set(`--${name}`, { kind: 'value', name });
        }
    }
    flags.set(`--${definitions/* environmentFileFlag */.qB.name}`, { kind: 'environmentFile' });
    for (const name of globalFlagNames)
        flags.set(`--${name}`, { kind: 'global' });
    return flags;
}
// util.parseArgs is not used: it takes `--host --port` for a host named `--port`, and it cannot
// swallow what follows a secret's flag, so that a message would show it.
function readCommandLine(verb, argv) {
    const flags = flagsOf(verb);
    const texts = new Map();
    const secretFiles = new Map();
    const refused = [];
    let environmentFile;
    const errors = [];
    const rest = [...argv];
    const refuse = (name, text) => {
        refused.push(name);
        errors.push(text);
    };
    const takeValue = () => rest[0] === '-' || rest[0]?.startsWith('-') === false ? rest.shift() : undefined;
    // What follows is most likely the secret, even when it begins with a hyphen.
    const dropSecret = () => {
        const [next] = splitFlag(rest[0] ?? '');
        if (!flags.has(next) && !(0,definitions/* isOption */.oL)(optionOf(next)))
            rest.shift();
    };
    // After a secret or an option that is not known, nobody can tell what the words mean.
    let unread = false;
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        if (!word.startsWith('-') || word === '-' || word === '--') {
            const what = unread ? 'A word (not shown: it may be a secret)' : (0,messages/* shown */.SP)(word);
            errors.push(`${what} is not expected: ${verb} takes nothing but options.`);
            continue;
        }
        const [flagName = '', inline] = splitFlag(word);
        const known = flags.get(flagName);
        switch (known?.kind) {
            case 'boolean': {
                const text = inline ?? 'true';
                const parsed = parseValue((0,definitions/* definitionOf */.Fg)(known.name), text);
                if (parsed.kind === 'problem')
                    refuse(known.name, `${flagName}: ${parsed.problem}`);
                else
                    add(known.name, String(parsed.value === known.value));
                break;
            }
            case 'value': {
                const text = inline ?? takeValue() ?? '';
                if (text.trim() === '')
                    refuse(known.name, needsValue(flagName, inline ?? rest[0]));
                else
                    add(known.name, text);
                break;
            }
            case 'secretFile': {
                const file = inline ?? takeValue() ?? '';
                if (file === '')
                    refuse(known.name, needsValue(flagName, inline ?? rest[0]));
                else if (secretFiles.has(known.name))
                    refuse(known.name, `${flagName}: ${twice}`);
                else if (file === '-' && [...secretFiles.values()].includes('-'))
                    refuse(known.name, `${flagName}: standard input can be read only once.`);
                else
                    secretFiles.set(known.name, file);
                break;
            }
            case 'secret':
                unread = true;
                if (inline === undefined)
                    dropSecret();
                refuse(known.name, secretOnCommandLine(known.name));
                break;
            case 'environmentFile': {
                const file = inline ?? takeValue() ?? '';
                if (file === '' || file === '-')
                    errors.push(needsValue(flagName, inline ?? rest[0]));
                else if (environmentFile !== undefined)
                    errors.push(`${flagName}: ${twice}`);
                else
                    environmentFile = file;
                break;
            }
            case 'global':
                if (inline !== undefined)
                    errors.push(`${flagName}: takes no value.`);
                break;
            default:
                unread = true;
                if (inline === undefined && isSecretFlag(flagName))
                    dropSecret();
                else if (inline === undefined)
                    takeValue();
                errors.push(unknownFlag(verb, flagName, flags));
        }
    }
    return { texts, secretFiles, environmentFile, refused, errors };
    function add(name, text) {
        const before = texts.get(name) ?? [];
        texts.set(name, [...before, text]);
        if (before.length > 0 && !isList((0,definitions/* definitionOf */.Fg)(name)))
            refuse(name, `--${name}: ${twice}`);
    }
}
/** The option that a flag would belong to, if there is one of that name. */
const optionOf = (flagName) => flagName.replace(/^--(?:no-)?/u, '').replace(/-file$/u, '');
function isSecretFlag(flagName) {
    const name = optionOf(flagName);
    return (0,definitions/* isOption */.oL)(name) && (0,definitions/* definitionOf */.Fg)(name).secret === true && !flagName.endsWith('-file');
}
const twice = 'is given more than once.';
/** `--name=value` in two; a short option is cut after its letter, for a value may follow it. */
function splitFlag(word) {
    if (!word.startsWith('--'))
        return word.length > 2 ? [word.slice(0, 2), ''] : [word];
    const equals = word.indexOf('=');
    return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
const needsValue = (flagName, next) => `${flagName}: needs a value.${next?.startsWith('-') ? ` One that begins with a hyphen is written ${flagName}=VALUE.` : ''}`;
const secretOnCommandLine = (name) => `--${name}: a secret is not taken from the command line, where others can see it. ` +
    `Set ${(0,definitions/* variableName */.cG)(name)}, or give --${name}-file PATH ("-" is standard input).`;
function unknownFlag(verb, flagName, flags) {
    if (flagName === '-h')
        return '-h: is not an option. Did you mean --help or --host?';
    const name = optionOf(flagName);
    const takers = (0,definitions/* isOption */.oL)(name) ? verbsWith(name) : [];
    if (takers.length > 0) {
        return `${flagName}: is not an option of ${verb}, but of ${takers.join(', ')}.`;
    }
    return `${flagName}: is not an option of ${verb}.${didYouMean((0,messages/* nearest */.pA)(flagName, flags.keys()))}`;
}
const verbsWith = (name) => Object.keys(definitions/* verbs */.PB)
    .filter(definitions/* isVerb */.ek)
    .filter(verb => (0,definitions/* verbDefinition */.JW)(verb).options.includes(name));


/***/ }),

/***/ 3272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MM: () => (/* binding */ checkRules),
  Yf: () => (/* binding */ needsIdentity),
  OT: () => (/* binding */ usesServer),
  OS: () => (/* binding */ wrongHost)
});

// EXTERNAL MODULE: ./lib/catalog/absent-secret.js
var absent_secret = __nccwpck_require__(4667);
// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __nccwpck_require__(6879);
// EXTERNAL MODULE: ./lib/options/azure-credential.js
var azure_credential = __nccwpck_require__(8823);
// EXTERNAL MODULE: ./lib/options/definitions.js
var definitions = __nccwpck_require__(3716);
// EXTERNAL MODULE: ./lib/options/messages.js
var messages = __nccwpck_require__(2944);
;// CONCATENATED MODULE: ./lib/options/webhook.js
/**
 * What is wrong with the URL of a webhook or of a ping, as the rest of a sentence, or `undefined`. The
 * URL is all that it takes to post there: it is a secret, and never shown.
 */
function wrongUrl(text) {
    const url = /\s/u.test(text) ? null : URL.parse(text);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return 'is not a URL that begins with https://.';
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return 'begins with http://, by which everyone on the way could read this secret; use https://.';
    }
    if (url.username !== '' || url.password !== '') {
        return 'must not hold a user name or password, which would not be sent.';
    }
    return url.hash === '' ? undefined : 'must not hold a "#", after which nothing is sent.';
}
const isLoopback = (host) => host === 'localhost' || /^127(?:\.\d+){3}$/u.test(host);

;// CONCATENATED MODULE: ./lib/options/rules.js






/**
 * What is wrong with the options of a verb beyond what their types say. Options whose values could
 * not be read are in `labels`, but not in `values`.
 */
function checkRules(verb, values, labels, environment) {
    const { options } = (0,definitions/* verbDefinition */.JW)(verb);
    const errors = [...requiredErrors(verb, labels), ...syntaxErrors(values, labels)];
    if (options.includes('host') && usesServer(verb, values, labels)) {
        errors.push(...serverErrors(values, labels));
    }
    if (options.includes('storage-container'))
        errors.push(...storeErrors(values, labels));
    errors.push(...serverFolderErrors(verb, values, labels));
    errors.push(...formerNameErrors(values, labels));
    if (needsIdentity(labels))
        errors.push(...credentialErrors(values, labels, environment));
    if (verb === 'restore')
        errors.push(...restoreErrors(values, labels));
    if (verb === 'prune')
        errors.push(...retentionErrors(labels));
    if (verb === 'verify')
        errors.push(...drillErrors(values, labels));
    errors.push(...restoreAsErrors(values, labels));
    return { errors, warnings: [...keyWarnings(values, labels), ...noticeWarnings(values, labels)] };
}
const labelOf = (name, labels) => labels.get(name) ?? `--${name}`;
function requiredErrors(verb, labels) {
    return (0,definitions/* verbDefinition */.JW)(verb)
        .required.filter(name => !labels.has(name))
        .map(name => `--${name}: is required.`);
}
/** Whether a run of the verb connects to the server that the options describe. */
function usesServer(verb, values, given) {
    switch (verb) {
        case 'check':
            return ['host', 'host-secret-name', 'connection-secret-name'].some(name => given.has(name));
        case 'verify':
            // One that could not be read is told by itself.
            return (values['verify-level'] === 'restore' &&
                ['server', 'host'].includes(values.scratch?.kind ?? ''));
        default:
            return true;
    }
}
/** That the server is described once: by options, by secrets that hold them, or by one URI. */
function serverErrors(values, labels) {
    const given = (names) => names.filter(name => labels.has(name)).map(name => labelOf(name, labels));
    const errors = [];
    const secrets = given([
        ...serverParts.map(([, secret]) => secret),
        'connection-secret-name',
        'restore-as-password-secret-name',
    ]);
    if (secrets.length > 0 && !labels.has('key-vault')) {
        errors.push(`${secrets.join(', ')}: no --key-vault to take it from.`);
    }
    if (secrets.length === 0 && labels.has('key-vault')) {
        errors.push(`${labelOf('key-vault', labels)}: no secret of it is named. Give --password-secret-name or --connection-secret-name, for example.`);
    }
    if (labels.has('connection-secret-name')) {
        const doubled = given(serverParts.flat().concat('port'));
        if (doubled.length > 0) {
            errors.push(`${doubled.join(', ')}: cannot be combined with ${labelOf('connection-secret-name', labels)}, which holds them all.`);
        }
        return errors;
    }
    for (const [plain, secret] of serverParts) {
        if (labels.has(plain) && labels.has(secret)) {
            errors.push(`${given([plain, secret]).join(', ')}: only one of them can be used.`);
        }
        if (plain === 'host' && values.scratch?.kind === 'host')
            continue;
        if (plain !== 'password' && !labels.has(plain) && !labels.has(secret)) {
            errors.push(`--${plain}: is required, unless --${secret} or --connection-secret-name is given.`);
        }
    }
    return errors;
}
/** Each part of a login, and the option that names the secret which holds it. */
const serverParts = [
    ['host', 'host-secret-name'],
    ['username', 'username-secret-name'],
    ['password', 'password-secret-name'],
];
const storeKeys = [
    'storage-account-key',
    'storage-sas-token',
    'storage-connection-string',
];
/** Key Vault always wants a login to Azure, a store only when it has no key of its own. */
const needsIdentity = (given) => given.has('key-vault') ||
    (given.has('storage-account') && !storeKeys.some(name => given.has(name)));
function credentialErrors(values, labels, environment) {
    // What was given wrongly is told by itself.
    if (labels.has('azure-credential') && values['azure-credential'] === undefined)
        return [];
    const { kind, reason } = (0,azure_credential/* chooseCredential */.P$)(values, environment);
    const missing = (0,azure_credential/* missingForCredential */.ve)(kind, name => labels.has(name), environment);
    return missing.length === 0
        ? []
        : [
            `${labelOf('azure-credential', labels)}: ${kind} (${reason}) also needs ${missing.join(' and ')}.${missing.includes('--azure-client-secret') ? ` ${absent_secret/* absentSecret */.c}` : ''}`,
        ];
}
const restoreAsPasswords = [
    'restore-as-password',
    'restore-as-password-secret-name',
];
/** The role that runs what is in a dump: on a server of somebody’s, and with one password. */
function restoreAsErrors(values, labels) {
    const passwords = restoreAsPasswords.filter(name => labels.has(name));
    const given = passwords.map(name => labelOf(name, labels)).join(', ');
    const errors = [];
    if (passwords.length > 1)
        errors.push(`${given}: only one of them can be used.`);
    if (passwords.length > 0 && !labels.has('restore-as')) {
        errors.push(`${given}: only with --restore-as.`);
    }
    const isOnRunner = values['verify-level'] === 'restore' && values.scratch?.kind === 'runner';
    if (labels.has('restore-as') && isOnRunner) {
        errors.push(`${labelOf('restore-as', labels)}: only with --scratch server, or --scratch HOST; the throw-away server makes a login of its own.`);
    }
    return errors;
}
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/** Per option: what is wrong with its value, as the rest of a sentence, or `undefined`. */
const syntaxRules = {
    host: wrongHost,
    database: wrongDatabaseName,
    'target-database': wrongDatabaseName,
    'maintenance-database': wrongDatabaseName,
    label: text => text === 'safety'
        ? '"safety" is reserved for the backups that a restore takes; choose another word.'
        : unless(/^[\w-]{1,32}$/u, text, 'up to 32 letters, digits, hyphens and underscores'),
    'run-id': text => unless(/^[\w.:/-]{1,100}$/u, text, 'up to 100 letters, digits, and . _ : / -'),
    'dump-name': wrongTemplate,
    'key-vault': wrongVault,
    'host-secret-name': wrongSecretName,
    'username-secret-name': wrongSecretName,
    'password-secret-name': wrongSecretName,
    'connection-secret-name': wrongSecretName,
    'restore-as-password-secret-name': wrongSecretName,
    'azure-client-id': text => unless(guid, text, 'the Application (client) ID is a GUID; the name or the secret is not meant'),
    'azure-tenant-id': text => guid.test(text)
        ? undefined
        : unless(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu, text, 'a GUID, or a domain of the directory'),
    'storage-account': text => unless(/^[a-z\d]{3,24}$/u, text, '3 to 24 lower-case letters and digits'),
    'storage-container': text => unless(/^(?=.{3,63}$)[a-z\d]+(?:-[a-z\d]+)*$/u, text, '3 to 63 lower-case letters, digits and single hyphens, with a letter or digit at both ends'),
    'server-name': wrongServerName,
    'source-server': wrongSourceServer,
    'storage-prefix': wrongPrefix,
    'storage-endpoint': wrongEndpoint,
    'storage-account-key': text => isBase64(text) ? undefined : 'is not base64, as the key of a storage account is.',
    'storage-sas-token': text => text.includes('://') || !/(?:^|[?&])sig=/u.test(text)
        ? 'is not a SAS token: the part of a SAS URL after the "?", with sv=, se= and sig= in it.'
        : undefined,
    'storage-connection-string': wrongConnectionString,
    'time-zone': wrongTimeZone,
    'health-url': wrongHealthUrl,
    'notify-url': wrongUrl,
    'ping-url': wrongUrl,
};
function syntaxErrors(values, labels) {
    return Object.entries(syntaxRules).flatMap(([name, rule]) => {
        if (!(0,definitions/* isOption */.oL)(name))
            return [];
        const text = values[name];
        const problem = typeof text === 'string' ? rule(text) : undefined;
        return problem === undefined ? [] : [`${labelOf(name, labels)}: ${problem}`];
    });
}
const unless = (allowed, text, rule) => allowed.test(text) ? undefined : `${(0,messages/* shown */.SP)(text)} is not allowed: ${rule}.`;
/** Also what is read from Key Vault has to be one host. */
function wrongHost(text) {
    if (text.includes('://'))
        return 'is a URL; give the name of the host alone.';
    if (text.startsWith('/'))
        return undefined;
    if (/^[^:]+:\d+$/u.test(text))
        return `${(0,messages/* shown */.SP)(text)} has a port; give it with --port.`;
    if (/[\s,@]/u.test(text)) {
        return `${(0,messages/* shown */.SP)(text)} is not one host: a name, an address, or the directory of a socket.`;
    }
    return undefined;
}
function wrongTemplate(text) {
    const problem = (0,names/* wrongDumpName */.rs)(text);
    return problem && `${(0,messages/* shown */.SP)(text)} ${problem}`;
}
function wrongVault(text) {
    if (/^[a-z][a-z\d-]{1,22}[a-z\d]$/iu.test(text))
        return undefined;
    const url = URL.parse(text);
    const isVault = url?.protocol === 'https:' && url.pathname === '/' && !/[?#@]/u.test(text);
    return isVault
        ? undefined
        : `${(0,messages/* shown */.SP)(text)} is neither the name of a vault (3 to 24 letters, digits and hyphens) nor its URL (https://NAME.vault.azure.net).`;
}
function wrongSecretName(text) {
    return unless(/^[a-z\d-]{1,127}(?:\/[a-z\d]{1,64})?$/iu, text, 'NAME or NAME/VERSION of a secret');
}
/** PostgreSQL cuts longer names off, and might then mean another database. */
const maxNameBytes = 63;
function wrongDatabaseName(text) {
    const bytes = Buffer.byteLength(text);
    return bytes > maxNameBytes
        ? `${(0,messages/* shown */.SP)(text)} has ${bytes} bytes; the name of a database has at most ${maxNameBytes}.`
        : undefined;
}
/** A blob's name has at most 1024 characters, and the names of a backup's files take their share. */
const maxPrefixLength = 400;
function wrongPrefix(text) {
    if (text === '')
        return undefined;
    const isSegment = (part) => part !== '' && !/[\\\p{Cc}]|\.$/u.test(part);
    const holder = /\{(?!server\})[^/]*\}/.exec(text)?.[0];
    if (holder !== undefined) {
        return `${(0,messages/* shown */.SP)(text)} has the placeholder ${holder}; there is but {server}.`;
    }
    return text.length <= maxPrefixLength && text.split('/').every(isSegment)
        ? undefined
        : `${(0,messages/* shown */.SP)(text)} is not allowed: up to ${maxPrefixLength} characters, folders separated by single slashes, none of them ending in a dot, no backslash.`;
}
const longestServerName = 100;
function wrongServerName(text) {
    return text.length <= longestServerName && /^[^/\\\p{Cc}]+$/u.test(text)
        ? undefined
        : `${(0,messages/* shown */.SP)(text)} is not allowed: up to ${longestServerName} characters, no slashes.`;
}
/** An address may hold the directory of a socket. */
function wrongSourceServer(text) {
    return /\p{Cc}/u.test(text) ? `${(0,messages/* shown */.SP)(text)} is not allowed: control characters.` : undefined;
}
function wrongEndpoint(text) {
    const url = URL.parse(text);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return `${(0,messages/* shown */.SP)(text)} is not a URL that begins with https:// or http://.`;
    }
    // Both may be secret, so the value is not shown.
    if (url.username !== '' || url.password !== '')
        return 'must not hold a user name or password.';
    if (/[?#]/u.test(text)) {
        return 'must not hold a query; a SAS token belongs into PG_BACKUP_STORAGE_SAS_TOKEN.';
    }
    return undefined;
}
function wrongConnectionString(text) {
    const has = (key) => new RegExp(`(?:^|;)\\s*${key}=[^;]`, 'iu').test(text);
    const usable = has('UseDevelopmentStorage') ||
        (has('AccountName') && has('AccountKey')) ||
        (has('SharedAccessSignature') && (has('BlobEndpoint') || has('AccountName')));
    return usable
        ? undefined
        : 'is not the connection string of a storage account: it has to hold AccountName=…;AccountKey=…, or BlobEndpoint=…;SharedAccessSignature=….';
}
function wrongTimeZone(text) {
    try {
        new Intl.DateTimeFormat('en', { timeZone: text });
        return undefined;
    }
    catch {
        return `${(0,messages/* shown */.SP)(text)} is not a time zone: give its name, such as Europe/Berlin or UTC.`;
    }
}
function wrongHealthUrl(text) {
    const url = URL.parse(text.replaceAll(/\{(?:host|port|database)\}/gu, '1'));
    return url?.protocol === 'https:' || url?.protocol === 'http:'
        ? undefined
        : `${(0,messages/* shown */.SP)(text)} is not a URL that begins with https:// or http://.`;
}
const isBase64 = (text) => /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/u.test(text) && !text.includes('_');
const accountKeyBytes = 64;
function keyWarnings(values, labels) {
    const key = values['storage-account-key'];
    const bytes = key === undefined ? accountKeyBytes : Buffer.from(key, 'base64').length;
    return bytes === accountKeyBytes
        ? []
        : [
            `${labelOf('storage-account-key', labels)}: has ${bytes} bytes, though the key of an Azure storage account has ${accountKeyBytes}. Is it cut off?`,
        ];
}
/** Who chose what is told, and when, wanted somebody to be told. */
const noticeWarnings = (values, labels) => labels.has('notify-url')
    ? []
    : ['notify-on', 'notify-format']
        .filter(name => (values[name] ?? (0,definitions/* definitionOf */.Fg)(name).default) !== (0,definitions/* definitionOf */.Fg)(name).default)
        .filter(name => values[name] !== 'never')
        .map(name => `${labelOf(name, labels)}: nobody is told, for there is no --notify-url. ${absent_secret/* absentSecret */.c}`);
const storeHelp = 'Give --storage-directory, or --storage-container and --storage-account (by itself with a login to Azure, or with an access key or a SAS token), or --storage-container and a connection string.';
/** That exactly one store is described, and wholly. */
function storeErrors(values, labels) {
    const has = (name) => labels.has(name);
    const given = (...names) => names.filter(has).map(name => labelOf(name, labels));
    const credentials = given(...storeKeys);
    const remote = [
        ...given('storage-account', 'storage-container', 'storage-prefix', 'storage-endpoint'),
        ...given('storage-create-container', 'storage-access-tier', 'rehydrate'),
        ...credentials,
    ];
    if (has('storage-directory')) {
        return remote.length === 0
            ? []
            : [`${labelOf('storage-directory', labels)}: cannot be combined with ${remote.join(', ')}.`];
    }
    if (remote.length === 0)
        return [`--storage-directory, --storage-container: no store. ${storeHelp}`];
    const errors = [];
    if (!has('storage-container'))
        errors.push('--storage-container: is required with Azure storage.');
    if (credentials.length > 1) {
        errors.push(`${credentials.join(', ')}: only one of them can be used.`);
    }
    if (has('storage-connection-string')) {
        const doubled = given('storage-account', 'storage-endpoint');
        if (doubled.length > 0) {
            errors.push(`${doubled.join(', ')}: cannot be combined with ${labelOf('storage-connection-string', labels)}, which names the account itself.`);
        }
        return errors;
    }
    if (!has('storage-account'))
        errors.push(`--storage-account: is required without a connection string. ${absent_secret/* absentSecret */.c}`);
    if (credentials.length === 0 && values['storage-endpoint']?.startsWith('http:')) {
        errors.push(`${labelOf('storage-endpoint', labels)}: a login to Azure is sent over https alone; use https, or an access key.`);
    }
    return errors;
}
/** The folder of a server has to be known before the server is asked. */
function serverFolderErrors(verb, values, labels) {
    if (!values['storage-prefix']?.includes('{server}'))
        return [];
    const label = labelOf('storage-prefix', labels);
    const has = (name) => labels.has(name);
    if (has('source-server'))
        return [];
    const { options } = (0,definitions/* verbDefinition */.JW)(verb);
    const writes = verb === 'backup' || (verb === 'check' && usesServer(verb, values, labels));
    if (writes && (has('server-name') || has('host')))
        return [];
    return [
        writes
            ? `${label}: {server} needs --server-name, since the host stands in a key vault.`
            : `${label}: {server} needs ${options.includes('source-server') ? '--source-server' : '--server-name'}, to know whose folder is meant.`,
    ];
}
const formerNameErrors = (values, labels) => (values['server-moved-from'] ?? []).flatMap(({ text, literal }) => literal === undefined
    ? [`${labelOf('server-moved-from', labels)}: ${(0,messages/* shown */.SP)(text)} is a pattern; name each server.`]
    : []);
/** They belong to PostgreSQL or to Azure, and nobody else can drop them. */
const untouchable = ['template0', 'template1', 'azure_maintenance', 'azure_sys'];
function restoreErrors(values, labels) {
    const needless = labels.has('restore-system-grants') && values['restore-roles'] === false;
    return [
        ...targetErrors(values, labels),
        ...(needless
            ? [`${labelOf('restore-system-grants', labels)}: only with --restore-roles.`]
            : []),
    ];
}
function targetErrors(values, labels) {
    const name = values['target-database'] === undefined ? 'database' : 'target-database';
    const target = values[name];
    if (labels.has('target-database') && name === 'database')
        return [];
    if (target === undefined)
        return [];
    if (untouchable.includes(target)) {
        return [
            `${labelOf(name, labels)}: ${(0,messages/* shown */.SP)(target)} is a system database and cannot be restored into. Name another with --target-database.`,
        ];
    }
    if (target === values['maintenance-database']) {
        return [
            `${labelOf(name, labels)}: ${(0,messages/* shown */.SP)(target)} is also the --maintenance-database, to which a connection stays open, so that it cannot be replaced. Choose another for one of them.`,
        ];
    }
    return [];
}
const keepRules = [
    'keep-last',
    'keep-days',
    'keep-daily',
    'keep-weekly',
    'keep-monthly',
    'keep-yearly',
];
/** Without a rule nothing is kept but the minimum, which nobody means. */
const retentionErrors = (labels) => keepRules.some(name => labels.has(name))
    ? []
    : [`${keepRules.map(name => `--${name}`).join(', ')}: at least one of them is required.`];
const drillOptions = [
    'scratch',
    'load-search-path',
    'drill-extensions',
    'restore-as',
    'assertions',
    'health-url',
];
/** What only a drill does would silently not be done. */
function drillErrors(values, labels) {
    const level = values['verify-level'];
    if (level === undefined)
        return [];
    if (level === 'restore') {
        const isElsewhere = ['server', 'host'].includes(values.scratch?.kind ?? '');
        return isElsewhere && labels.has('drill-extensions')
            ? [`${labelOf('drill-extensions', labels)}: only with --scratch runner.`]
            : [];
    }
    const needless = drillOptions.filter(name => labels.has(name));
    return needless.length === 0
        ? []
        : [
            `${needless.map(name => labelOf(name, labels)).join(', ')}: only with --verify-level restore.`,
        ];
}


/***/ }),

/***/ 9919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3716);

/**
 * Every secret among the values, for masking: each whole, and the parts of it that errors or logs of
 * others might show by themselves: the signature of a SAS, the key in a connection string.
 */
function secretsIn(values) {
    return _definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .optionNames */ .W6.flatMap(name => {
        const value = values[name];
        return (0,_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name).secret && typeof value === 'string' ? [value, ...parts(value)] : [];
    });
}
function parts(secret) {
    const signature = /(?:^|[?&;])sig=(?<part>[^&;]+)/.exec(secret)?.groups?.part;
    const key = /(?:^|;)AccountKey=(?<part>[^;]+)/.exec(secret)?.groups?.part;
    return [
        ...(signature === undefined ? [] : [signature, decoded(signature)]),
        ...(key === undefined ? [] : [key]),
    ];
}
/** A signature that was mangled on its way here is masked as it is. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   MD: () => (/* binding */ units),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** A number of bytes for people: `1.2 GiB`. */
function formatBytes(bytes) {
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    const value = bytes / 1024 ** power;
    return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${units[power]}`;
}
/** A duration for people: `850 ms`, `12.3 s`, `4 min 5 s`, `2 h 7 min`. */
function formatDuration(seconds) {
    if (seconds < 1)
        return `${Math.round(seconds * 1000)} ms`;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** How long ago something was: `5 min`, `7 h`, `12 d`. */
function formatAge(seconds) {
    if (seconds < 3600)
        return `${Math.max(0, Math.floor(seconds / 60))} min`;
    if (seconds < 48 * 3600)
        return `${Math.floor(seconds / 3600)} h`;
    return `${Math.floor(seconds / 86_400)} d`;
}
const formatCount = (value) => value.toLocaleString('en-US');
/** Names may hold anything; what would move the cursor or start a line is shown as an escape. */
const printable = (text) => text.replace(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, character => {
    const code = character.codePointAt(0) ?? 0;
    return escapes[character] ?? `\\u{${code.toString(16)}}`;
});
const escapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The tool's version, the same as in package.json. */
const version = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ runAction),
  Kt: () => (/* binding */ runCleanup),
  ak: () => (/* reexport */ runCli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __nccwpck_require__(7469);
// EXTERNAL MODULE: ./lib/catalog/shell.js
var shell = __nccwpck_require__(1573);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __nccwpck_require__(3554);
// EXTERNAL MODULE: ./lib/options/azure-credential.js
var azure_credential = __nccwpck_require__(8823);
// EXTERNAL MODULE: ./lib/options/definitions.js
var definitions = __nccwpck_require__(3716);
// EXTERNAL MODULE: ./lib/options/parse.js + 4 modules
var parse = __nccwpck_require__(3816);
// EXTERNAL MODULE: ./lib/options/secrets.js
var secrets = __nccwpck_require__(9919);
// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(3411);
;// CONCATENATED MODULE: ./lib/frontends/own-command.js



/** A command line of ours at the end of a text, with all that the code that wrote it knew. */
const commandAtEnd = /(?<![\w-])pg-azure-backup (?<verb>[a-z]+)(?<flags>(?: --?[\w-]+(?:[ =](?:'[^']*'|\\'|[^\s'-])(?:'[^']*'|\\'|[^\s'])*)?)*)$/;
/**
 * The text with what the user gave to reach server and store added to the command of ours that it ends in, so
 * that it can be pasted as it stands. Secrets stay where they were.
 */
function withGivenOptions(text, given) {
    const { verb = '', flags = '' } = commandAtEnd.exec(text)?.groups ?? {};
    if (!(0,definitions/* isVerb */.ek)(verb))
        return text;
    const taken = new Set((0,definitions/* verbDefinition */.JW)(verb).options);
    const there = new Set([...flags.matchAll(/ --([\w-]+)/g)].map(([, name]) => name));
    const missing = definitions/* connectionOptions */.HZ.filter(name => taken.has(name) && !there.has(name) && !there.has(`${name}-file`));
    const more = (0,shell/* shellQuote */.Z)((0,parse/* reproduce */.CC)(given, missing));
    return more === '' ? text : `${text} ${more}`;
}

// EXTERNAL MODULE: ./lib/frontends/reword.js
var reword = __nccwpck_require__(9972);
// EXTERNAL MODULE: ./lib/frontends/terminal.js
var frontends_terminal = __nccwpck_require__(7097);
;// CONCATENATED MODULE: ./lib/frontends/cli.js













const exitCodes = { done: 0, failed: 1, usage: 2 };
/** Runs the command line: reads options, shows progress, prints the result, sets the exit code. */
async function runCli() {
    const [verb, ...rest] = process.argv.slice(2);
    const flags = (0,parse/* globalFlagsIn */.sk)(process.argv.slice(2));
    const terminal = (0,frontends_terminal/* openTerminal */.j)(process, flags.has('quiet') ? 'quiet' : flags.has('verbose') ? 'verbose' : 'normal');
    if (flags.has('version'))
        return terminal.result(version/* version */.r);
    if (flags.has('help') || verb === 'help' || verb === undefined) {
        const { help, overview } = await __nccwpck_require__.e(/* import() */ 534).then(__nccwpck_require__.bind(__nccwpck_require__, 2534));
        const about = verb === 'help' ? rest[0] : verb;
        terminal.result(about !== undefined && (0,definitions/* isVerb */.ek)(about) ? help(about) : overview());
        process.exitCode = verb === undefined ? exitCodes.usage : exitCodes.done;
        return;
    }
    if (Number.parseInt(process.versions.node, 10) < 24) {
        const tooOld = new catalog_failure/* Failure */.HR('USAGE', `Node.js ${process.versions.node} is too old`, 'Run with Node.js 24 or later, for which this program is made and tested.');
        terminal.error(tooOld.message, tooOld.hint);
        if (flags.has('json')) {
            const { failureRunDocument } = await Promise.all(/* import() */[__nccwpck_require__.e(377), __nccwpck_require__.e(668), __nccwpck_require__.e(500), __nccwpck_require__.e(406)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7406));
            terminal.json(failureRunDocument(tooOld));
        }
        process.exitCode = exitCodes.usage;
        return;
    }
    if (!(0,definitions/* isVerb */.ek)(verb)) {
        terminal.error(`there is no command "${verb}"`, 'See: pg-azure-backup --help');
        process.exitCode = exitCodes.usage;
        return;
    }
    process.exitCode = await runVerb(verb, rest, terminal, flags.has('json'));
}
async function runVerb(verb, argv, terminal, json) {
    const environment = (0,lib_environment/* withdrawEnvironment */.Cw)(process.env);
    const parsed = (0,parse/* parseOptions */.Ac)(verb, argv, {
        env: environment,
        readSecretFile: path => (0,external_node_fs_.readFileSync)(path === '-' ? process.stdin.fd : path, 'utf8'),
        readEnvironmentFile: readPrivateFile,
    });
    if (parsed.kind === 'parsed') {
        for (const secret of (0,secrets/* secretsIn */.V)(parsed.values))
            terminal.mask(secret);
    }
    terminal.mask(environment[azure_credential/* gitlabTokenVariable */.hB] ?? '');
    // Also when the options are refused: a variable that is misspelt is a likely cause.
    for (const warning of parsed.warnings)
        terminal.warn(warning);
    if (parsed.kind === 'refused') {
        const [first = '', ...others] = parsed.errors;
        const hint = `See: pg-azure-backup ${verb} --help`;
        if (others.length === 0)
            terminal.error(first, hint);
        else
            terminal.error(`${parsed.errors.length} options are wrong:`, hint, parsed.errors);
        if (json) {
            const { failureRunDocument } = await Promise.all(/* import() */[__nccwpck_require__.e(377), __nccwpck_require__.e(668), __nccwpck_require__.e(500), __nccwpck_require__.e(406)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7406));
            const failure = new catalog_failure/* Failure */.HR('USAGE', parsed.errors.join(' '), hint);
            terminal.json(failureRunDocument(failure));
        }
        return exitCodes.usage;
    }
    const { environmentFile } = parsed;
    const { carryOut } = await __nccwpck_require__.e(/* import() */ 44).then(__nccwpck_require__.bind(__nccwpck_require__, 7044));
    // TypeScript cannot see that the verb and its values belong together.
    const task = { verb, values: parsed.values, given: parsed.given };
    const { ending, interruptedBy, told } = await carryOut(task, {
        reporter: terminal,
        environment,
        mask: secret => terminal.mask(secret),
        clean: text => terminal.clean(text),
        reword: text => text,
        complete: hint => withGivenOptions(hint, parsed.given),
        wayToRestore: (given, point) => restoreCommand(given, point, environmentFile),
        // Nobody comes after us: the next run sweeps.
        remember: () => undefined,
    }, () => terminal.sayLastWords());
    // Not before: the work itself starts the earlier.
    const [{ outcomeText }, { outcomeDocument, failureRunDocument }, { failuresOf, isGreen }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(377), __nccwpck_require__.e(668), __nccwpck_require__.e(639), __nccwpck_require__.e(725)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4639)),
        Promise.all(/* import() */[__nccwpck_require__.e(377), __nccwpck_require__.e(668), __nccwpck_require__.e(500), __nccwpck_require__.e(406)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7406)),
        Promise.all(/* import() */[__nccwpck_require__.e(377), __nccwpck_require__.e(500), __nccwpck_require__.e(102)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5102)),
    ]);
    const wording = {
        message: text => text,
        hint: text => withGivenOptions(text, parsed.given),
    };
    if (ending.kind === 'failure') {
        const failure = (0,reword/* rewordedFailure */.n)(ending.failure, wording);
        for (const line of failure.words)
            terminal.detail(line);
        terminal.error(failure.message, failure.hint);
        if (json)
            terminal.json(failureRunDocument(failure));
        await told;
        if (interruptedBy !== undefined)
            return interruptedBy;
        return failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed;
    }
    const outcome = (0,reword/* rewordedOutcome */.B)(ending.outcome, wording);
    const failures = failuresOf(outcome);
    for (const { database, failure } of failures) {
        for (const line of failure.words)
            terminal.detail(line);
        terminal.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
    }
    const text = json
        ? ''
        : outcomeText(outcome, new Date()).split('\n').map(wording.hint).join('\n');
    if (json)
        terminal.json(outcomeDocument(outcome));
    else if (text !== '')
        terminal.result(text);
    await told;
    return interruptedBy ?? (isGreen(outcome) ? exitCodes.done : exitCodes.failed);
}
/**
 * What an operator types to restore a backup, wherever the target was left, as far as it can be restored.
 * Secrets stay where they were.
 */
function restoreCommand(given, point, environmentFile) {
    const { database, backup, target, loadSearchPath } = point;
    const which = { database, backup, 'target-database': target, confirm: target };
    const flags = [
        ...Object.entries(which).map(([option, value]) => `--${option}=${value}`),
        ...['--no-safety-backup', '--accept-unproven-safety-backup', '--on-constraint-failure=report'],
        ...(loadSearchPath ? ['--load-search-path'] : []),
    ];
    return (0,shell/* shellQuote */.Z)([
        'pg-azure-backup',
        'restore',
        ...flags,
        ...(0,parse/* reproduce */.CC)(given, definitions/* connectionOptions */.HZ),
        ...(environmentFile === undefined
            ? []
            : [`--${definitions/* environmentFileFlag */.qB.name}`, (0,external_node_path_.resolve)(environmentFile)]),
    ]);
}
/** A file that holds passwords is refused as long as others could read it, or a whole group write it. */
function readPrivateFile(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const status = (0,external_node_fs_.fstatSync)(file);
        if (status.isFile() && (status.mode & 0o027) !== 0) {
            const mode = (status.mode & 0o777).toString(8).padStart(4, '0');
            throw new Error(`others may read it, or a group change it (mode ${mode}), and it holds secrets. Run: ${(0,shell/* shellQuote */.Z)(['chmod', 'g-wx,o=', path])}`);
        }
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./lib/main.js

// The runner's toolkit is loaded by actions alone: the command line starts without it.
const action = () => Promise.all(/* import() */[__nccwpck_require__.e(377), __nccwpck_require__.e(668), __nccwpck_require__.e(224), __nccwpck_require__.e(500), __nccwpck_require__.e(44), __nccwpck_require__.e(639), __nccwpck_require__.e(424)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3424));
const runAction = async (verb) => (await action()).runAction(verb);
const runCleanup = async () => (await action()).runCleanup();

var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runCleanup = __webpack_exports__.Kt;
var __webpack_exports__runCli = __webpack_exports__.ak;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCleanup as runCleanup, __webpack_exports__runCli as runCli };
