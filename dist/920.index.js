export const id = 920;
export const ids = [920,944];
export const modules = {

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ absentSecret)
/* harmony export */ });
/**
 * Where a secret would have done, and none was given. Whoever names one that is not there gives an empty
 * text, which nobody can tell from nothing: so what fails for want of a secret says this.
 */
const absentSecret = 'Was it given? A CI system hands on an empty text for a secret that it does not have under this name: runs of Dependabot and pull requests of forks get none at all, and in GitLab branches that are not protected get no protected variable.';


/***/ }),

/***/ 90107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var catalog_failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
// EXTERNAL MODULE: ./lib/options/gitlab-inputs.js
var gitlab_inputs = __webpack_require__(56133);
// EXTERNAL MODULE: ./lib/options/parse.js + 3 modules
var parse = __webpack_require__(8766);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/options/secrets.js
var secrets = __webpack_require__(9919);
// EXTERNAL MODULE: ./lib/frontends/exit-codes.js
var exit_codes = __webpack_require__(53362);
// EXTERNAL MODULE: ./lib/catalog/shell.js
var shell = __webpack_require__(91573);
// EXTERNAL MODULE: ./lib/options/global-flags.js
var global_flags = __webpack_require__(35793);
// EXTERNAL MODULE: ./lib/options/reproduce.js
var reproduce = __webpack_require__(3225);
;// CONCATENATED MODULE: ./lib/frontends/own-command.js





/**
 * The terms of a command line, where a command at the end gets what the user gave to reach server and store,
 * so that it can be pasted as it stands. Secrets stay where they were: in the environment, or in the file for it.
 */
function termsWithGiven(given, commands, environmentFile) {
    const all = (0,schema/* allOptions */.AM)(commands);
    return {
        ...reference/* flagTerms */.qv,
        command: command => {
            const text = reference/* flagTerms */.qv.command(command);
            const taken = commands[command.verb]?.options;
            if (taken === undefined || !command.isLast)
                return text;
            const missing = (0,reproduce/* connectionOptions */.H)(all).filter(name => (0,schema/* hasOwn */.$3)(taken, name) && !command.options.includes(name));
            const file = environmentFile && [global_flags/* environmentFileFlag */.qB.flag, environmentFile];
            const more = (0,shell/* shellQuote */.Z)([...(0,reproduce/* reproduce */.C)(given, missing, all), ...(file || [])]);
            return more === '' ? text : `${text} ${more}`;
        },
    };
}

;// CONCATENATED MODULE: ./lib/frontends/private-file.js


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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/frontends/restore-command.js




/**
 * What an operator types to restore a backup, wherever the target was left, as far as it can be restored.
 * Secrets stay where they were.
 */
function restoreCommand(given, options, point, environmentFile) {
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
        ...(0,reproduce/* reproduce */.C)(given, (0,reproduce/* connectionOptions */.H)(options), options),
        ...(environmentFile === undefined
            ? []
            : [`--${global_flags/* environmentFileFlag */.qB.name}`, (0,external_node_path_.resolve)(environmentFile)]),
    ]);
}

;// CONCATENATED MODULE: ./lib/frontends/cli-command.js












/** Runs one command of the command line, and returns the exit code. */
async function runCommand(name, command, commands, argv, terminal, json) {
    const environment = (0,lib_environment/* withdrawEnvironment */.Cw)(process.env);
    const parsed = (0,parse/* parseOptions */.A)(name, commands, argv, {
        env: environment,
        readSecretFile: path => (0,external_node_fs_.readFileSync)(path === '-' ? process.stdin.fd : path, 'utf8'),
        readEnvironmentFile: readPrivateFile,
    });
    if (parsed.kind === 'parsed') {
        for (const secret of (0,secrets/* secretsIn */.V)(parsed.values, command.options))
            terminal.mask(secret);
    }
    terminal.mask(environment[gitlab_inputs/* gitlabTokenVariable */.hB] ?? '');
    // Also when the options are refused: a variable that is misspelt is a likely cause.
    for (const warning of parsed.warnings)
        terminal.warn(warning);
    if (parsed.kind === 'refused') {
        const [first = '', ...others] = parsed.errors;
        const hint = `See: pg-azure-backup ${name} --help`;
        if (others.length === 0)
            terminal.error(first, hint);
        else
            terminal.error(`${parsed.errors.length} options are wrong:`, hint, parsed.errors);
        if (json) {
            const { failureRunDocument } = await Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 46223));
            const failure = new catalog_failure/* Failure */.HR('USAGE', parsed.errors.join(' '), hint);
            terminal.json(failureRunDocument(failure));
        }
        return exit_codes/* exitCodes */.h.usage;
    }
    const { environmentFile, given } = parsed;
    const all = (0,schema/* allOptions */.AM)(commands);
    const terms = termsWithGiven(given, commands, environmentFile);
    const complete = (text) => (0,reference/* renderReferences */.nA)(text, terms);
    const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(85), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 80851));
    const { ending, interruptedBy, told } = await carryOut({ name, command, ...parsed }, {
        reporter: terminal,
        environment,
        mask: secret => terminal.mask(secret),
        redact: text => terminal.clean(text),
        translateOptionNames: reference/* inFlags */.rx,
        complete,
        restoreCommand: point => restoreCommand(given, all, point, environmentFile),
        // Nobody comes after us: the next run sweeps.
        saveCleanupState: () => undefined,
    }, () => terminal.sayInterruptionMessage());
    // Not before: the work itself starts the earlier.
    const [{ failureRunDocument }, { rewordedFailure }] = await Promise.all([
        Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 46223)),
        Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 90281)),
    ]);
    const wording = { message: reference/* inFlags */.rx, hint: complete };
    if (ending.kind === 'failure') {
        const failure = rewordedFailure(ending.failure, wording);
        for (const line of failure.words)
            terminal.detail(line);
        terminal.error(failure.message, failure.hint);
        if (json)
            terminal.json(failureRunDocument(failure));
        await told;
        if (interruptedBy !== undefined)
            return interruptedBy;
        return failure.code === 'USAGE' ? exit_codes/* exitCodes */.h.usage : exit_codes/* exitCodes */.h.failed;
    }
    const outcome = ending.outcome.reworded(wording);
    for (const { database, failure } of outcome.failures) {
        for (const line of failure.words)
            terminal.detail(line);
        terminal.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
    }
    if (json)
        terminal.json(outcome.document());
    else {
        const text = complete(outcome.text(new Date()));
        if (text !== '')
            terminal.result(text);
    }
    await told;
    return interruptedBy ?? (outcome.isGreen ? exit_codes/* exitCodes */.h.done : exit_codes/* exitCodes */.h.failed);
}


/***/ }),

/***/ 56133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ lostInDatabases),
/* harmony export */   Og: () => (/* binding */ databasesAsWritten),
/* harmony export */   PA: () => (/* binding */ expandInput),
/* harmony export */   hB: () => (/* binding */ gitlabTokenVariable)
/* harmony export */ });
/* unused harmony export expandedByGitlab */
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16987);
/**
 * How a GitLab component hands on its inputs. GitLab would put variables in the place of every `$name`
 * in them, and nothing where there is no such variable: of a database `shop$old` to leave out, `shop`
 * would be left. So they come as they were written, and the variables are put in here.
 */

/** The variable in which a GitLab job gets its id-token; `id_tokens:` of the job names it. */
const gitlabTokenVariable = 'PG_BACKUP_ID_TOKEN';
/** In the matrix of a job, and in the paths of its artifacts, GitLab does it nevertheless. */
const expandedByGitlab = ['databases', 'junit-file'];
/** What `databases` was before. */
const databasesAsWritten = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inputVariableName */ .GQ)('databases-as-written');
/**
 * The text of an input. As a whole, `$NAME` or `${NAME}` is the variable, or nothing; within other text
 * only a variable that there is. `$$` is a `$`, and so is every other one.
 */
function expandInput(name, env) {
    const text = env[(0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inputVariableName */ .GQ)(name)] ?? '';
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


/***/ }),

/***/ 2944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ unless),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   didYouMean: () => (/* binding */ didYouMean),
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
// A secret in the wrong place: a URL with a login, a SAS, a connection string, an account key.
const looksSecret = /:\/\/[^/]*@|\b(?:sig|password|accountkey|sharedaccesssignature)=|[\w+/]{86}==/iu;
/** A value as messages show it: on one line, cut when long, and not at all when it looks secret. */
function shown(text) {
    if (looksSecret.test(text))
        return 'the value (not shown: it looks like a secret)';
    return oneLine(JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text));
}
/** What is wrong with a text that does not look as it has to: the rest of a sentence. */
const unless = (allowed, text, rule) => allowed.test(text) ? undefined : `${shown(text)} is not allowed: ${rule}.`;
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
const didYouMean = (name) => name ? ` Did you mean ${name}?` : '';


/***/ })

};
