import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
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

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 77469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Nc: () => (/* binding */ failureCodes),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   h_: () => (/* binding */ asFailure)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59302);

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
    'NOTICE_NOT_SENT',
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
    'PROBE_TIMED_OUT',
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
    : new Failure('INTERNAL', `unexpected: ${error instanceof Error ? `${error.name}: ${error.message}` : error}`, `This is a bug. Please report it with the output of ${_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .verbose */ .B6}.`, { cause: error });
const messageOf = (error) => error instanceof Error ? error.message : String(error);


/***/ }),

/***/ 59302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ verbose),
/* harmony export */   Qp: () => (/* binding */ escapeMarks),
/* harmony export */   TH: () => (/* binding */ replaceReferences),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   nA: () => (/* binding */ renderReferences),
/* harmony export */   pb: () => (/* binding */ secretFile),
/* harmony export */   qv: () => (/* binding */ flagTerms),
/* harmony export */   rx: () => (/* binding */ inFlags),
/* harmony export */   uK: () => (/* binding */ option),
/* harmony export */   uZ: () => (/* binding */ anyReference),
/* harmony export */   w1: () => (/* binding */ ownCommand)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(91573);

/*
 * What a message calls of the program itself: an option, a variable, a command. Each frontend has its own
 * words for these, so a message holds a reference, between two characters that Unicode assigns to nothing,
 * and whoever shows or keeps the message puts the words in its place. So texts are composed as any others.
 */
/** An option, or that it is off. */
const option = (name, off) => `\ufdd0${off ?? 'option'} ${name}\ufdd1`;
/** The file that a secret is taken from. */
const secretFile = (name) => `\ufdd0file ${name}\ufdd1`;
/** The variable by which an option is given. */
const variable = (name) => `\ufdd0variable ${name}\ufdd1`;
/** The flag that makes the log tell more. */
const verbose = '\ufdd0flag verbose\ufdd1';
/**
 * A command line of ours, for the end of a hint: there who shows it adds what the user gave to reach server
 * and store.
 */
function ownCommand(verb, options = {}) {
    const words = Object.entries(options).flatMap(([name, value]) => value === true ? [option(name)] : [option(name), (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)([value])]);
    return `\ufdd2${[verb, ...words].join(' ')}\ufdd3`;
}
/** As they are written on a command line: what is kept, for whoever reads it. */
const flagTerms = {
    option: name => `--${name}`,
    off: name => `--no-${name}`,
    file: name => `--${name}-file`,
    variable: name => `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`,
    flag: name => `--${name}`,
    command: ({ verb, rest }) => `pg-azure-backup ${verb}${rest}`,
};
const toName = /\ufdd0(?<kind>option|off|file|variable|flag) (?<name>[a-z]+(?:-[a-z]+)*)\ufdd1/g;
const toCommand = /\ufdd2(?<verb>[a-z]+(?:-[a-z]+)*)(?<rest>(?: [^\ufdd2\ufdd3]*)?)\ufdd3/g;
/** What is a reference, or at least looks like one. */
const anyReference = /\ufdd2[^\ufdd2\ufdd3]+\ufdd3|\ufdd0[^\ufdd0-\ufdd3]+\ufdd1/;
/** The text with words for its references. What is none, but looks like one, was in somebody's name. */
const renderReferences = (text, terms) => escapeMarks(replaceReferences(text, terms));
const replaceReferences = (text, terms) => text
    .replace(toCommand, (reference, verb, rest, at) => terms.command({
    verb,
    rest: replaceNames(rest, terms),
    options: [...rest.matchAll(toName)].flatMap(({ groups }) => groups?.name ?? []),
    isLast: /^(?:\n|$)/.test(text.slice(at + reference.length)),
}))
    .replace(toName, nameIn(terms));
const replaceNames = (text, terms) => text.replace(toName, nameIn(terms));
const nameIn = (terms) => (_reference, kind, name) => terms[kind](name);
/** As an escape, which is one for JSON as well. */
const escapeMarks = (text) => text.replace(/[\ufdd0-\ufdd3]/g, mark => `\\u${mark.charCodeAt(0).toString(16)}`);
const inFlags = (text) => renderReferences(text, flagTerms);


/***/ }),

/***/ 91573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** The words as one line for a POSIX shell. */
const shellQuote = (argv) => argv
    .map(word => /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`)
    .join(' ');


/***/ }),

/***/ 53362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
/** How a run ends for whoever started it (docs/errors.md). */
const exitCodes = {
    done: 0,
    failed: 1,
    /** The options are wrong; nothing was contacted. */
    usage: 2,
    SIGHUP: 129,
    SIGINT: 130,
    SIGTERM: 143,
};


/***/ }),

/***/ 87097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59302);
/* harmony import */ var _output_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5446);


/** A log gets a line about a transfer that often; a terminal is redrawn more often. */
const logIntervalMs = 30_000;
const redrawIntervalMs = 250;
/**
 * The command line's voice: results on standard output, all else on standard error, nothing secret
 * on either. A terminal gets one line of progress that is redrawn, a log a line now and then. `guard`
 * sees every line last, for whoever reads the lines as more than text. `terms`: what the texts call options and
 * commands.
 */
function openTerminal(streams, verbosity, guardLine, terms = _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .flagTerms */ .qv) {
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
    // Masked last: what is shown is what must hold no secret.
    const worded = (text) => clean((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .renderReferences */ .nA)(text, terms));
    const erase = () => {
        if (drawn)
            stderr.write('\r\u001b[2K');
        drawn = false;
    };
    const say = (...lines) => {
        erase();
        stderr.write(`${lines.map(line => guard((0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(worded(line)))).join('\n')}\n`);
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
            stdout.write(`${worded(text).split('\n').map(guard).join('\n')}\n`);
        },
        // Masked text by text: a number must stay a number.
        json: document => {
            erase();
            const masked = (_key, value) => typeof value === 'string' ? clean((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceReferences */ .TH)(value, terms)) : value;
            stdout.write(`${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarks */ .Qp)(JSON.stringify(document, masked, 2))}\n`);
        },
        interruptionMessage: last => {
            words = last;
        },
        sayInterruptionMessage: () => {
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
            stderr.write((0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(worded(line)).slice(0, (stderr.columns || 80) - 1));
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
    _output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$,
];
const barWidth = 20;
/** A bar where the size is known and someone watches; of a dump it is known only at its end. */
function describeTransfer(bytes, totalBytes, watched) {
    if (!totalBytes)
        return (0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes);
    const done = Math.min(barWidth, Math.round((bytes / totalBytes) * barWidth));
    const bar = watched ? `[${'#'.repeat(done)}${'-'.repeat(barWidth - done)}] ` : '';
    return `${bar}${(0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} of ${(0,_output_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(totalBytes)}`;
}


/***/ }),

/***/ 35793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mU: () => (/* binding */ globalFlagNames),
/* harmony export */   qB: () => (/* binding */ environmentFileFlag),
/* harmony export */   sk: () => (/* binding */ globalFlagsIn),
/* harmony export */   vP: () => (/* binding */ globalFlags)
/* harmony export */ });
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
    flag: '--environment-file',
    placeholder: 'FILE',
    description: 'File with lines NAME=value, for variables that the environment does not have. A value is taken as it stands, without quoting. Others must not be able to read it.',
};
/** Which of the global flags a command line holds. Right even where its options are wrong. */
const globalFlagsIn = (argv) => new Set(globalFlagNames.filter(name => argv.includes(`--${name}`)));
const globalFlagNames = Object.keys(globalFlags).filter(isGlobalFlag);
function isGlobalFlag(name) {
    return Object.hasOwn(globalFlags, name);
}


/***/ }),

/***/ 16987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ hasOwn),
/* harmony export */   AM: () => (/* binding */ allOptions),
/* harmony export */   GM: () => (/* binding */ defineOptions),
/* harmony export */   GQ: () => (/* binding */ inputVariableName),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   fX: () => (/* binding */ isConnection),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/** Options of one subject. Flags, variables, help and the tables in the docs come from here, and the type of the values. */
const defineOptions = (options) => options;
/** The option as it means something particular to a command. */
const described = (definition, description) => ({
    ...definition,
    description,
    particular: true,
});
/** The option of a command that has nothing to do without it. */
const required = (definition) => ({ ...definition, required: true });
/** The values of some options among those of a command. It takes their types alone, so that no definition is loaded. */
const valuesOf = (values) => 
// TypeScript cannot see that a name means the same option wherever it stands (test/options/definitions.test.ts).
values;
/** The names of what was given, as rules ask of them. */
const namesIn = (given) => ({
    has: name => given.has(name),
});
/** The options of all commands, in the order of the documentation. What one command alone says of them does not count. */
function allOptions(commands) {
    const all = {};
    for (const { options } of Object.values(commands)) {
        for (const [name, definition] of Object.entries(options)) {
            if (all[name] === undefined || all[name].particular)
                all[name] = definition;
        }
    }
    return all;
}
/** Whether a name is that of one of them, and not of what every object has. */
const hasOwn = (named, name) => Object.hasOwn(named, name);
/** Whether it says where server or store are, or how to get in: what a restore has in common with a backup. */
const isConnection = ({ group, connects }) => connects === true || !['notices', 'command'].includes(group);
/** `PG_BACKUP_STORAGE_ACCOUNT` for `storage-account`. */
const variableName = (name) => `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`;
/** `PG_BACKUP_INPUT_STORAGE_ACCOUNT` for `storage-account`: how a GitLab component passes its inputs. */
const inputVariableName = (name) => variableName(`input-${name}`);


/***/ }),

/***/ 5446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ units),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   l2: () => (/* binding */ capitalized),
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
/** Names may hold anything; what would move the cursor or start a line is shown as an escape. */
const printable = (text) => text.replace(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, character => {
    const code = character.codePointAt(0) ?? 0;
    return escapes[character] ?? `\\u{${code.toString(16)}}`;
});
const escapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const capitalized = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);


/***/ }),

/***/ 13411:
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

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __nccwpck_require__(77469);
// EXTERNAL MODULE: ./lib/options/global-flags.js
var global_flags = __nccwpck_require__(35793);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __nccwpck_require__(16987);
// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(13411);
// EXTERNAL MODULE: ./lib/frontends/exit-codes.js
var exit_codes = __nccwpck_require__(53362);
// EXTERNAL MODULE: ./lib/frontends/terminal.js
var frontends_terminal = __nccwpck_require__(87097);
;// CONCATENATED MODULE: ./lib/frontends/cli.js






/**
 * Runs the command line: reads options, shows progress, prints the result, sets the exit code. The commands are loaded
 * only where one is asked for.
 */
async function runCli(others) {
    const [verb, ...rest] = process.argv.slice(2);
    const flags = (0,global_flags/* globalFlagsIn */.sk)(process.argv.slice(2));
    const terminal = (0,frontends_terminal/* openTerminal */.j)(process, flags.has('quiet') ? 'quiet' : flags.has('verbose') ? 'verbose' : 'normal');
    if (flags.has('version'))
        return terminal.result(version/* version */.r);
    const commands = others ?? (await Promise.all(/* import() */[__nccwpck_require__.e(968), __nccwpck_require__.e(540)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45540))).registry;
    if (flags.has('help') || verb === 'help' || verb === undefined) {
        const { help, overview } = await __nccwpck_require__.e(/* import() */ 534).then(__nccwpck_require__.bind(__nccwpck_require__, 82534));
        const about = verb === 'help' ? rest[0] : verb;
        const command = about === undefined ? undefined : commandOf(about, commands);
        terminal.result(command && about ? help(about, command) : overview(commands));
        process.exitCode = verb === undefined ? exit_codes/* exitCodes */.h.usage : exit_codes/* exitCodes */.h.done;
        return;
    }
    if (Number.parseInt(process.versions.node, 10) < 24) {
        const tooOld = new failure/* Failure */.HR('USAGE', `Node.js ${process.versions.node} is too old`, 'Run with Node.js 24 or later, for which this program is made and tested.');
        terminal.error(tooOld.message, tooOld.hint);
        if (flags.has('json')) {
            const { failureRunDocument } = await Promise.all(/* import() | present */[__nccwpck_require__.e(377), __nccwpck_require__.e(968), __nccwpck_require__.e(492)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46223));
            terminal.json(failureRunDocument(tooOld));
        }
        process.exitCode = exit_codes/* exitCodes */.h.usage;
        return;
    }
    const command = commandOf(verb, commands);
    if (command === undefined) {
        const { didYouMean, nearest } = await __nccwpck_require__.e(/* import() */ 944).then(__nccwpck_require__.bind(__nccwpck_require__, 2944));
        const meant = didYouMean(nearest(verb, Object.keys(commands)));
        terminal.error(`there is no command "${verb}".${meant}`, 'See: pg-azure-backup --help');
        process.exitCode = exit_codes/* exitCodes */.h.usage;
        return;
    }
    const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(304), __nccwpck_require__.e(920)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90107));
    process.exitCode = await runCommand(verb, command, commands, rest, terminal, flags.has('json'));
}
const commandOf = (name, commands) => (0,schema/* hasOwn */.$3)(commands, name) ? commands[name] : undefined;

;// CONCATENATED MODULE: ./lib/main.js

// The runner's toolkit is loaded by actions alone: the command line starts without it.
async function runAction(name) {
    const action = await Promise.all(/* import() | github */[__nccwpck_require__.e(224), __nccwpck_require__.e(968), __nccwpck_require__.e(85), __nccwpck_require__.e(540), __nccwpck_require__.e(304), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65811));
    await action.runAction(name);
}
async function runCleanup() {
    const postStep = await Promise.all(/* import() | github */[__nccwpck_require__.e(224), __nccwpck_require__.e(968), __nccwpck_require__.e(85), __nccwpck_require__.e(540), __nccwpck_require__.e(304), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14606));
    await postStep.runCleanup();
}

var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runCleanup = __webpack_exports__.Kt;
var __webpack_exports__runCli = __webpack_exports__.ak;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCleanup as runCleanup, __webpack_exports__runCli as runCli };
